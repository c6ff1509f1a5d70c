// Block alignment of a row of bf16 numbers: signed integers with one shared exponent.
//
//     top   = max over the row of the exponent field
//     ki[i] = round(k[i] * 2^(frac - (top - 126)))            |ki| < 2^frac,  frac = bits - 1
//     k[i] ~= ki[i] * 2^(top - 126 - frac)
//
// The largest element keeps all its 8 significant bits at the top of the integer; an element up to
// frac - 8 octaves below it is exact, a smaller one is rounded to nearest, ties away from zero.
// Subnormal bf16 numbers read as zero.
//
// Shapes   one element a cycle: `x` of a row whose `top` is known
// Formats  x bf16; top unsigned 8; o signed `bits`
// Latency  3 cycles (distance; shift; round and sign)
// Rate     1 element a cycle; free-running, never stalls
// Refused  infinities and NaN align to nonsense; the row is reported as bad by whoever read it
//
// params AlignParams(bits=18)
// Generated from gdn_core/prepare/operand.py; do not edit.
module align_element (
  input wire clk,
  input wire [15:0] x, input wire [7:0] top, input wire none, output reg [17:0] o = 18'h0
);
  localparam FRACTION = 0, EXPONENT = 7, SIGN = 15;
  wire [8:0] _00_;
  wire [7:0] _05_, far;
  wire [22:0] _07_;
  reg [4:0] distance = 5'h0;
  reg [17:0] shifted = 18'h0;
  reg sign = 1'h0, sign_2 = 1'h0;
  reg [7:0] significand = 8'h0;
  wire unused, zero;
  assign { _00_[8], far } = { 1'h0, top } - { 1'h0, x[EXPONENT +: 8] };
  assign zero = (x[EXPONENT +: 8] == 8'h0) | none;
  assign _05_ = (far >= 8'h12) ? 8'h12 : far;
  assign _07_ = { 5'h0, significand, 10'h0 } >> distance;
  always @(posedge clk) begin
    sign <= x[SIGN]; sign_2 <= sign;
    distance <= _05_[4:0];
    significand <= zero ? 8'h0 : { 1'h1, x[FRACTION +: 7] };
    shifted <= _07_[17:0];
    o <= ({ 1'h0, shifted[17:1] } ^ { {18{sign_2}} }) + { 17'h0, shifted[0] ^ sign_2 };
  end
  assign unused = & { _00_, _05_[7:5], _07_[22:18] };
  assign _00_[7:0] = far;
endmodule
