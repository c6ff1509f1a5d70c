// e^x = 2^whole * 2^fraction, whole + fraction = y.
// Generated from gdn_core/arith/functions.py; do not edit.
module exp (
  input wire clk,
  input wire [31:0] x, output wire [31:0] o
);
  localparam FRACTION = 0, WHOLE = 25;
  wire [33:0] base2__y;
  reg [9:0] exponent = 10'h0;
  reg [59:0] exponent_12 = 60'h0;
  wire [25:0] pack__value;
  wire [17:0] power__t;
  reg [23:0] special_12 = 24'h0;
  wire unused;
  assign power__t[17] = ~base2__y[FRACTION + 17];
  always @(posedge clk) begin
    exponent <= { base2__y[WHOLE + 8], base2__y[WHOLE +: 9] } + 10'h7f;
    special_12 <= { special_12[21:0], (x[30:23] > 8'h85) ? (((& x[30:23]) & (| x[22:0])) ? 2'h1 :
        x[31] ? 2'h2 : 2'h3) : 2'h0 };
    exponent_12 <= { exponent_12[49:0], exponent };
  end
  assign unused = & power__t[16:0];
  assign power__t[16:0] = base2__y[FRACTION +: 17];
  base2 base2 (
    .clk(clk), .x(x), .y(base2__y)
  );
  pack pack (
    .clk(clk), .value(pack__value), .exponent(exponent_12[59:50]), .sign(1'h0),
    .special(special_12[23:22]), .high(32'h7f800000), .o(o)
  );
  exp2_2_7_18 power (
    .clk(clk), .index(base2__y[FRACTION + 18 +: 7]), .t({ power__t[17], base2__y[FRACTION +: 17] }),
    .value(pack__value)
  );
endmodule
