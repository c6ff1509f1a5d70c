// o = a * b
//
// Formats  binary32; 0 * infinity is NaN
// Latency  5 cycles: the 48-bit product of the 24-bit significands in two cascaded Macs, 24 x 17
//          and 24 x 7 (A/B, M, P, P), then normalise, round and select in one: a LUT, a 32-bit
//          carry chain and a LUT
// Rate     1 a cycle; 2 DSP48E2
//
// Generated from gdn_core/arith/fp32.py; do not edit.
module fp_mul (
  input wire clk,
  input wire [31:0] a, b,
  output wire [31:0] o
);
  wire _001_, _003_, _005_, _006_, _009_, _015_, _016_, _019_, _022_, _023_, _028_, _030_, _033_,
    _043_, _045_, half, tie, tiny, unused;
  wire [2:0] _002_, _051_, _057_, kind_one_next, kind_two_next;
  wire [7:0] _042_;
  wire [32:0] _044_;
  wire [31:0] _052_, _053_, _054_, total;
  reg [23:0] a_sig = 24'h0;
  reg [6:0] b_high = 7'h0;
  wire [8:0] exponent;
  reg [8:0] exponent_1 = 9'h0, exponent_2 = 9'h0, exponent_3 = 9'h0;
  reg [7:0] exponent_one = 8'h0, exponent_two = 8'h0, _127_ = 8'h0;
  wire [22:0] fraction;
  wire [47:0] high__c, high__p;
  reg [2:0] kind_1 = 3'h0, kind_2 = 3'h0, kind_3 = 3'h0, kind_one = 3'h0, kind_two = 3'h0;
  reg sign_1 = 1'h0, sign_2 = 1'h0, sign_3 = 1'h0, sign_4 = 1'h0, sticky = 1'h0;
  reg [1:0] _126_ = 2'h0;
  reg [21:0] _128_ = 22'h0;
  // kind_1: 0 NUMBER, 1 TINY, 2 ZERO, 3 INFINITE, 4 NAN
  assign _022_ = _009_ & (b[22:0] == 23'h0);
  assign _019_ = a[30:23] == 8'h0;
  assign _016_ = b[30:23] == 8'h0;
  assign _030_ = exponent_3 == 9'h7f;
  assign _028_ = kind_3 == 3'h0;
  assign _033_ = exponent_3 == 9'h7e;
  assign fraction = high__p[30] ? high__p[29:7] : high__p[28:6];
  assign half = high__p[30] ? high__p[6] : high__p[5];
  assign tie = half & ~((high__p[30] & high__p[5]) | (| high__p[4:0]) | sticky);
  assign tiny = (& high__p[28:7]) & (high__p[30] ? high__p[29] : high__p[6]);
  assign _042_ = high__p[30] ? exponent_two : exponent_one;
  assign { _044_[32], total } = { 1'h0, _042_, fraction, half } + 33'h1;
  always @(posedge clk) begin
    a_sig <= { 1'h1, a[22:0] };
    b_high <= { 1'h1, b[22:17] };
    sticky <= | high__c[16:0];
    exponent_1 <= exponent;
    sign_1 <= a[31] ^ b[31];
    kind_2 <= kind_1;
    exponent_2 <= exponent_1;
    sign_2 <= sign_1;
    kind_3 <= kind_2;
    exponent_3 <= exponent_2;
    sign_3 <= sign_2;
    sign_4 <= sign_3;
    kind_one <= kind_one_next;
    exponent_one <= exponent_3[7:0] + 8'h81;
    kind_two <= kind_two_next;
    exponent_two <= exponent_3[7:0] + 8'h82;
  end
  assign _043_ = _002_ == 3'h4;
  assign _045_ = _002_ == 3'h3;
  assign _001_ = _002_ == 3'h2;
  assign _002_ = high__p[30] ? kind_two : kind_one;
  assign _003_ = _002_ == 3'h1;
  assign _005_ = total[1] & ~tie;
  assign exponent = { 1'h0, a[30:23] } + { 1'h0, b[30:23] };
  assign _023_ = _019_ & _022_;
  assign _006_ = a[30:23] == 8'hff;
  assign _015_ = _006_ & (a[22:0] == 23'h0);
  assign _009_ = b[30:23] == 8'hff;
  always @(posedge clk)
    if ((_006_ & (| a[22:0])) | (_009_ & (| b[22:0])) | (_015_ & _016_) | _023_) kind_1 <= 3'h4;
    else kind_1 <= (_015_ | _022_) ? 3'h3 : { 1'h0, _019_ | _016_, 1'h0 };
  always @(posedge clk)
    if (_043_) _126_ <= 2'h1;
    else _126_ <= { _054_[31], _054_[22] };
  assign { o[31], o[22] } = _126_;
  always @(posedge clk)
    if (| { _045_, _043_ }) _127_ <= 8'hff;
    else _127_ <= _053_[30:23];
  assign o[30:23] = _127_;
  always @(posedge clk)
    if (| { _003_, _001_, _045_, _043_ }) _128_ <= 22'h0;
    else _128_ <= { total[22:2], _005_ };
  assign o[21:0] = _128_;
  assign _051_ = (exponent_3 >= 9'h17d) ? 3'h3 : kind_3;
  assign kind_one_next = _028_ ? ((exponent_3 < 9'h7f) ? 3'h2 : _030_ ? 3'h1 : _057_) : kind_3;
  assign _052_[30:0] = _003_ ? { 7'h0, tiny, 23'h0 } : { total[31:2], _005_ };
  assign _053_ = _001_ ? { sign_4, 31'h0 } : { sign_4, _052_[30:0] };
  assign _054_ = _045_ ? { sign_4, 31'h7f800000 } : _053_;
  assign kind_two_next = _028_ ? ((exponent_3 < 9'h7e) ? 3'h2 : _033_ ? 3'h1 : _051_) : kind_3;
  assign _057_ = (exponent_3 >= 9'h17e) ? 3'h3 : kind_3;
  assign unused = & { high__p[47:31], _054_[30:23], _054_[21:0], _052_[31], _044_ };
  mac_25x8_cascade_17 high (
    .clk(clk), .a({ 1'h0, a_sig }), .b({ 1'h0, b_high }), .p(high__p), .c(high__c)
  );
  mac_25x18 low (
    .clk(clk), .a({ 2'h1, a[22:0] }), .b({ 1'h0, b[16:0] }), .p(high__c)
  );
  assign _044_[31:0] = total;
  assign _052_[31] = sign_4;
endmodule
