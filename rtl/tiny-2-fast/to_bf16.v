// o = bfloat16(a), the upper half of a rounded binary32
//
// Formats  a binary32; o unsigned(16). No normal binary32 number is a subnormal bfloat16
// Latency  1 cycle
// Rate     1 a cycle
// Generated from gdn_core/arith/convert.py; do not edit.
module to_bf16 (
  input wire clk,
  input wire [31:0] a, output reg [15:0] o = 16'h0
);
  wire [15:0] _03_;
  wire [14:0] number;
  wire unused;
  assign { _03_[15], number } = { 1'h0, a[30:16] } + { 15'h0, a[15] & (a[16] | (| a[14:0])) };
  always @(posedge clk)
    if ((a[30:23] == 8'hff) & (| a[22:0])) o <= 16'h7fc0;
    else if (a[30:23] == 8'h0) o <= { a[31], 15'h0 };
    else o <= { a[31], number };
  assign unused = & _03_;
  assign _03_[14:0] = number;
endmodule
