// y = floor(x log2(e) 2^25) 2^-25 for |x| < 128; y of a greater x has no meaning.
// Generated from gdn_core/arith/base2.py; do not edit.
module base2 (
  input wire clk,
  input wire [31:0] x, output reg [33:0] y = 34'h0
);
  wire [47:0] _00_, _01_, scaled__p, scaled__pcin;
  wire [34:0] _02_;
  wire [8:0] _03_;
  wire _04_, unused;
  wire [33:0] _06_;
  reg [17:0] scaled__b = 18'h0, shift_4 = 18'h0;
  wire [23:0] scaled_low__a;
  wire [16:0] scaled_low__b;
  reg [5:0] shift = 6'h0;
  reg [23:0] significand_1 = 24'h0;
  assign scaled_low__a[23] = | x[30:23];
  assign { _02_[34:17], scaled_low__b } = x[31] ? 35'h51d57135b : 35'h2e2a8eca5;
  assign _04_ = $signed(_03_) > $signed(9'h3f);
  assign _03_ = 9'h85 - { 1'h0, x[30:23] };
  assign _06_ = $signed(scaled__p[41:8]) >>> shift_4[17:12];
  always @(posedge clk) begin
    significand_1 <= { scaled_low__a[23], x[22:0] };
    scaled__b <= _02_[34:17];
    shift <= _04_ ? 6'h3f : _03_[5:0];
    shift_4 <= { shift_4[11:0], shift };
    y <= _06_;
  end
  assign unused = & { _02_[16:0], _00_, _01_, scaled__p[47:42], scaled__p[7:0], scaled_low__a[22:0]
      };
  assign _02_[16:0] = scaled_low__b;
  assign scaled_low__a[22:0] = x[22:0];
  mac_27x18_cascade_17 scaled (
    .clk(clk), .a({ 3'h0, significand_1 }), .b(scaled__b), .pcin(scaled__pcin), .p(scaled__p),
    .pcout(_01_)
  );
  mac_27x18 scaled_low (
    .clk(clk), .a({ 3'h0, scaled_low__a[23], x[22:0] }), .b({ 1'h0, scaled_low__b }), .p(_00_),
    .pcout(scaled__pcin)
  );
endmodule
