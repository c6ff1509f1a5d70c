// Multiply-add in one fully registered DSP48E2.
//
//     p = a * b + c (+ pcin) + constant
//
// The constant is the DSP's RND operand: half of a last bit, say, so that rounding costs no adder.
//
// Shapes   one product a cycle
// Formats  a signed <= 27, b signed <= 18 (the DSP48E2 multiplier); p signed 48, wraps modulo 2^48
// Latency  a, b: 3 cycles (A/B, M and P registers); c: see `Addend`
// Rate     1 a cycle; free-running, never stalls
//
// params MacParams(a=25, b=8, addend=Addend.CASCADE_17, constant=0)
//
// Generated from gdn_core/arith/mac.py; do not edit.
module mac_25x8_cascade_17 (
  input wire clk,
  input wire [24:0] a,
  input wire [7:0] b,
  output reg [47:0] p = 48'h0,
  input wire [47:0] c
);
  wire [32:0] _0_;
  reg [24:0] a_reg = 25'h0;
  reg [7:0] b_reg = 8'h0;
  reg [32:0] product = 33'h0;
  wire unused;
  always @(posedge clk) begin
    b_reg <= b;
    product <= _0_;
    p <= { {15{product[32]}}, product } + { {17{c[47]}}, c[47:17] };
    a_reg <= a;
  end
  assign _0_ = $signed(a_reg) * $signed(b_reg);
  assign unused = & c[16:0];
endmodule
