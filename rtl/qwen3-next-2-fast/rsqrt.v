// 1 / sqrt(f 2^e) = (2 / sqrt(f 2^(e mod 2))) 2^(-floor(e/2) - 1), 1 <= f < 2.
// Generated from gdn_core/arith/functions.py; do not edit.
module rsqrt (
  input wire clk,
  input wire [31:0] x, output wire [31:0] o
);
  wire [8:0] _05_;
  reg [9:0] exponent = 10'h0;
  reg [49:0] exponent_7 = 50'h0;
  reg [8:0] half = 9'h0;
  wire [25:0] pack__value;
  wire [7:0] root__index;
  wire [17:0] root__t;
  reg [6:0] sign_7 = 7'h0;
  reg [13:0] special_7 = 14'h0;
  wire unused;
  assign root__index[7] = ~x[23];
  assign root__t[17] = ~x[15];
  assign _05_ = { 1'h0, x[30:23] } + 9'h1;
  always @(posedge clk) begin
    half <= { 1'h0, _05_[8:1] };
    exponent <= 10'hbe - { 1'h0, half };
    sign_7 <= { sign_7[5:0], x[31] };
    special_7 <= { special_7[11:0], (| x[30:23]) ? (x[31] ? 2'h1 : (& x[30:23]) ? ((| x[22:0]) ?
        2'h1 : 2'h2) : 2'h0) : 2'h3 };
    exponent_7 <= { exponent_7[39:0], exponent };
  end
  assign unused = & { _05_[0], root__index[6:0], root__t[16:0] };
  assign root__t[16:0] = { x[14:0], 2'h0 };
  assign root__index[6:0] = x[22:16];
  pack pack (
    .clk(clk), .value(pack__value), .exponent(exponent_7[49:40]), .sign(1'h0),
    .special(special_7[13:12]), .high({ sign_7[6], 31'h7f800000 }), .o(o)
  );
  rsqrt_2_8_18 root (
    .clk(clk), .index({ root__index[7], x[22:16] }), .t({ root__t[17], x[14:0], 2'h0 }),
    .value(pack__value)
  );
endmodule
