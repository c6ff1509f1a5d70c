// o = bfloat16(a), the upper half of a rounded binary32
//
// Formats  a binary32; o unsigned(16). No normal binary32 number is a subnormal bfloat16
// Latency  1 cycle
// Rate     1 a cycle
//
// Generated from gdn_core/arith/convert.py; do not edit.
module to_bf16 (
  input wire clk,
  input wire [31:0] a,
  output reg [15:0] o = 16'h0
);
  wire [15:0] _03_, _09_;
  wire _06_, _07_, unused;
  wire [14:0] number;
  assign { _03_[15], number } = { 1'h0, a[30:16] } + { 15'h0, a[15] & (a[16] | (| a[14:0])) };
  assign _06_ = (a[30:23] == 8'hff) & (| a[22:0]);
  assign _07_ = a[30:23] == 8'h0;
  always @(posedge clk)
    if (_06_) o[15:6] <= 10'h1ff;
    else o[15:6] <= { a[31], _09_[14:6] };
  always @(posedge clk)
    if (| { _07_, _06_ }) o[5:0] <= 6'h0;
    else o[5:0] <= number[5:0];
  assign _09_[14:0] = _07_ ? 15'h0 : number;
  assign unused = & { _09_[15], _09_[5:0], _03_ };
  assign _09_[15] = a[31];
  assign _03_[14:0] = number;
endmodule
