// 1 / (f 2^e) = (2 / f) 2^(-e - 1), 1 <= f < 2.
//
// Generated from gdn_core/arith/functions.py; do not edit.
module reciprocal (
  input wire clk, rst,
  input wire [31:0] x,
  output wire [31:0] o
);
  reg [62:0] exponent_7 = 63'h0;
  wire [1:0] pack__special;
  wire [25:0] pack__value;
  wire [17:0] quotient__t;
  reg [6:0] sign_7 = 7'h0;
  wire [13:0] special_7;
  wire unused;
  reg [1:0] _15_ = 2'h0;
  reg [11:0] _16_ = 12'h0;
  // pack__special: 0 NONE, 1 NAN, 2 LOW, 3 HIGH
  assign quotient__t[17] = ~x[14];
  always @(posedge clk) begin
    exponent_7 <= { exponent_7[53:0], 9'hfd - { 1'h0, x[30:23] } };
    _16_ <= special_7[11:0];
  end
  always @(posedge clk)
    if (rst) sign_7 <= 7'h0;
    else sign_7 <= { sign_7[5:0], x[31] };
  always @(posedge clk)
    if (!(| x[30:23])) _15_ <= 2'h3;
    else _15_ <= (& x[30:23]) ? ((| x[22:0]) ? 2'h1 : 2'h2) : 2'h0;
  assign special_7[1:0] = _15_;
  assign { pack__special, special_7[11:2] } = _16_;
  assign unused = & { special_7[13:12], quotient__t[16:0] };
  pack pack (
    .clk(clk), .value(pack__value), .exponent({ exponent_7[62], exponent_7[62:54] }),
    .sign(sign_7[6]), .special(pack__special), .high({ sign_7[6], 31'h7f800000 }), .o(o)
  );
  reciprocal_2_8_18 quotient (
    .clk(clk), .index(x[22:15]), .t({ quotient__t[17], x[13:0], 3'h0 }), .value(pack__value)
  );
  assign special_7[13:12] = pack__special;
  assign quotient__t[16:0] = { x[13:0], 3'h0 };
endmodule
