// e^x = 2^whole * 2^fraction, whole + fraction = y.
//
// Generated from gdn_core/arith/functions.py; do not edit.
module exp (
  input wire clk,
  input wire [31:0] x,
  output wire [31:0] o
);
  wire [33:0] base2__y;
  reg [9:0] exponent = 10'h0;
  reg [59:0] exponent_12 = 60'h0;
  wire [1:0] pack__special;
  wire [25:0] pack__value;
  wire [17:0] power__t;
  wire [23:0] special_12;
  wire unused;
  reg [1:0] _17_ = 2'h0;
  reg [21:0] _18_ = 22'h0;
  // pack__special: 0 NONE, 1 NAN, 2 LOW, 3 HIGH
  assign power__t[17] = ~base2__y[17];
  always @(posedge clk) begin
    exponent <= { base2__y[33], base2__y[33:25] } + 10'h7f;
    exponent_12 <= { exponent_12[49:0], exponent };
    _18_ <= special_12[21:0];
  end
  always @(posedge clk)
    if (!(x[30:23] > 8'h85)) _17_ <= 2'h0;
    else _17_ <= ((& x[30:23]) & (| x[22:0])) ? 2'h1 : { 1'h1, x[31] ? 1'h0 : 1'h1 };
  assign special_12[1:0] = _17_;
  assign { pack__special, special_12[21:2] } = _18_;
  assign unused = & { special_12[23:22], power__t[16:0] };
  base2 base2 (
    .clk(clk), .x(x), .y(base2__y)
  );
  pack pack (
    .clk(clk), .value(pack__value), .exponent(exponent_12[59:50]), .sign(1'h0),
    .special(pack__special), .high(32'h7f800000), .o(o)
  );
  exp2_2_7_18 power (
    .clk(clk), .index(base2__y[24:18]), .t({ power__t[17], base2__y[16:0] }), .value(pack__value)
  );
  assign special_12[23:22] = pack__special;
  assign power__t[16:0] = base2__y[16:0];
endmodule
