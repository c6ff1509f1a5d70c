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
// params MacParams(a=26, b=18, addend=Addend.CASCADE, constant=0)
//
// Generated from gdn_core/arith/mac.py; do not edit.
module mac_26x18_cascade (
  input wire clk,
  input wire [25:0] a,
  input wire [17:0] b,
  output reg [47:0] p = 48'h0,
  input wire [47:0] c
);
  wire [43:0] _0_;
  reg [25:0] a_reg = 26'h0;
  reg [17:0] b_reg = 18'h0;
  reg [43:0] product = 44'h0;
  always @(posedge clk) begin
    p <= { {4{product[43]}}, product } + c;
    a_reg <= a;
    b_reg <= b;
    product <= _0_;
  end
  assign _0_ = $signed(a_reg) * $signed(b_reg);
endmodule
