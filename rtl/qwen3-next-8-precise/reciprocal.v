// 1 / (f 2^e) = (2 / f) 2^(-e - 1), 1 <= f < 2.
// Generated from gdn_core/arith/functions.py; do not edit.
module reciprocal (
  input wire clk,
  input wire [31:0] x, output wire [31:0] o
);
  reg [62:0] exponent_7 = 63'h0;
  wire [25:0] pack__value;
  wire [17:0] quotient__t;
  reg [6:0] sign_7 = 7'h0;
  reg [13:0] special_7 = 14'h0;
  wire unused;
  assign quotient__t[17] = ~x[14];
  always @(posedge clk) begin
    sign_7 <= { sign_7[5:0], x[31] };
    special_7 <= { special_7[11:0], (| x[30:23]) ? ((& x[30:23]) ? ((| x[22:0]) ? 2'h1 : 2'h2) :
        2'h0) : 2'h3 };
    exponent_7 <= { exponent_7[53:0], 9'hfd - { 1'h0, x[30:23] } };
  end
  assign unused = & quotient__t[16:0];
  assign quotient__t[16:0] = { x[13:0], 3'h0 };
  pack pack (
    .clk(clk), .value(pack__value), .exponent({ exponent_7[62], exponent_7[62:54] }),
    .sign(sign_7[6]), .special(special_7[13:12]), .high({ sign_7[6], 31'h7f800000 }), .o(o)
  );
  reciprocal_2_8_18 quotient (
    .clk(clk), .index(x[22:15]), .t({ quotient__t[17], x[13:0], 3'h0 }), .value(pack__value)
  );
endmodule
