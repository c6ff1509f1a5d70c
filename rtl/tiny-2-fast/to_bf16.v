// o = bfloat16(a), the upper half of a rounded binary32
//
// Formats  a binary32; o unsigned(16). No normal binary32 number is a subnormal bfloat16
// Latency  1 cycle
// Rate     1 a cycle
//
// Generated from gdn_core/arith/fp32.py; do not edit.
module to_bf16 (
  input wire clk, rst,
  input wire [31:0] a,
  output reg [15:0] o = 16'h0
);
  wire [15:0] _03_, _10_, _11_;
  wire _06_, _07_, unused;
  wire [14:0] number;
  assign { _03_[15], number } = { 1'h0, a[30:16] } + { 15'h0, a[15] & (a[16] | (| a[14:0])) };
  assign _06_ = (a[30:23] == 8'hff) & (| a[22:0]);
  assign _07_ = a[30:23] == 8'h0;
  always @(posedge clk)
    if (rst) o[14:6] <= 9'h0;
    else o[14:6] <= _11_[14:6];
  always @(posedge clk)
    if (| { _06_, rst }) o[15] <= 1'h0;
    else o[15] <= a[31];
  always @(posedge clk)
    if (| { _07_, _06_, rst }) o[5:0] <= 6'h0;
    else o[5:0] <= number[5:0];
  assign _10_[14:0] = _07_ ? 15'h0 : number;
  assign _11_ = _06_ ? 16'h7fc0 : { a[31], _10_[14:0] };
  assign unused = & { _11_[15], _11_[5:0], _10_[15], _03_ };
  assign _10_[15] = a[31];
  assign _03_[14:0] = number;
endmodule
