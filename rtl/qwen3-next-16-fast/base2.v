// y = floor(x log2(e) 2^25) 2^-25 for |x| < 128; y of a greater x has no meaning.
//
// Generated from gdn_core/arith/functions.py; do not edit.
module base2 (
  input wire clk,
  input wire [31:0] x,
  output reg [33:0] y = 34'h0
);
  wire [34:0] _00_;
  wire [8:0] _01_;
  wire _02_, unused;
  wire [33:0] _03_;
  reg [17:0] scaled__b = 18'h0, shift_4 = 18'h0;
  wire [47:0] scaled__c, scaled__p;
  wire [23:0] scaled_low__a;
  wire [16:0] scaled_low__b;
  reg [5:0] shift = 6'h0;
  reg [23:0] significand_1 = 24'h0;
  assign scaled_low__a[23] = | x[30:23];
  assign { _00_[34:17], scaled_low__b[16:1] } = x[31] ? 34'h28eab89ad : 34'h171547652;
  assign _02_ = $signed(_01_) > $signed(9'h3f);
  assign _01_ = 9'h85 - { 1'h0, x[30:23] };
  assign _03_ = $signed(scaled__p[41:8]) >>> shift_4[17:12];
  always @(posedge clk) begin
    significand_1 <= { scaled_low__a[23], x[22:0] };
    scaled__b <= _00_[34:17];
    shift_4 <= { shift_4[11:0], shift };
    y <= _03_;
  end
  always @(posedge clk)
    if (_02_) shift <= 6'h3f;
    else shift <= _01_[5:0];
  assign unused = & { scaled_low__b[0], scaled_low__a[22:0], scaled__p[47:42], scaled__p[7:0],
      _00_[16:0] };
  mac_27x18_cascade_17 scaled (
    .clk(clk), .a({ 3'h0, significand_1 }), .b(scaled__b), .p(scaled__p), .c(scaled__c)
  );
  mac_27x18 scaled_low (
    .clk(clk), .a({ 3'h0, scaled_low__a[23], x[22:0] }), .b({ 1'h0, scaled_low__b[16:1], 1'h1 }),
    .p(scaled__c)
  );
  assign _00_[16:0] = { scaled_low__b[16:1], 1'h1 };
  assign scaled_low__b[0] = 1'h1;
  assign scaled_low__a[22:0] = x[22:0];
endmodule
