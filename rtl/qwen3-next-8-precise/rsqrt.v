// 1 / sqrt(f 2^e) = (2 / sqrt(f 2^(e mod 2))) 2^(-floor(e/2) - 1), 1 <= f < 2.
//
// Generated from gdn_core/arith/functions.py; do not edit.
module rsqrt (
  input wire clk, rst,
  input wire [31:0] x,
  output wire [31:0] o
);
  wire [1:0] _00_, _07_, pack__special;
  wire [8:0] _01_;
  wire _03_, unused;
  reg [69:0] exponent_7 = 70'h0;
  wire [25:0] pack__value;
  wire [7:0] root__index;
  wire [17:0] root__t;
  reg [6:0] sign_7 = 7'h0;
  wire [13:0] special_7;
  reg [11:0] _24_ = 12'h0;
  // pack__special: 0 NONE, 1 NAN, 2 LOW, 3 HIGH
  reg \special_7_reg[0]  = 1'h0;
  reg \special_7_reg[1]  = 1'h0;
  assign root__index[7] = ~x[23];
  assign root__t[17] = ~x[15];
  assign _03_ = | x[30:23];
  assign _07_ = (& x[30:23]) ? ((| x[22:0]) ? 2'h1 : 2'h2) : 2'h0;
  assign _00_ = x[31] ? 2'h1 : _07_;
  assign _01_ = { 1'h0, x[30:23] } + 9'h1;
  always @(posedge clk) begin
    exponent_7 <= { exponent_7[59:0], 10'hbe - { 2'h0, _01_[8:1] } };
    _24_ <= special_7[11:0];
  end
  always @(posedge clk)
    if (rst) sign_7 <= 7'h0;
    else sign_7 <= { sign_7[5:0], x[31] };
  always @(posedge clk)
    if (| { ~_03_, x[31] }) \special_7_reg[0]  <= 1'h1;
    else \special_7_reg[0]  <= _07_[0];
  assign special_7[0] = \special_7_reg[0] ;
  always @(posedge clk)
    if (!_03_) \special_7_reg[1]  <= 1'h1;
    else \special_7_reg[1]  <= _00_[1];
  assign special_7[1] = \special_7_reg[1] ;
  assign { pack__special, special_7[11:2] } = _24_;
  assign unused = & { special_7[13:12], root__t[16:0], root__index[6:0], _01_[0], _00_[0] };
  pack pack (
    .clk(clk), .value(pack__value), .exponent(exponent_7[69:60]), .sign(1'h0),
    .special(pack__special), .high({ sign_7[6], 31'h7f800000 }), .o(o)
  );
  rsqrt_2_8_18 root (
    .clk(clk), .index({ root__index[7], x[22:16] }), .t({ root__t[17], x[14:0], 2'h0 }),
    .value(pack__value)
  );
  assign special_7[13:12] = pack__special;
  assign root__t[16:0] = { x[14:0], 2'h0 };
  assign root__index[6:0] = x[22:16];
endmodule
