// o = a + b; flip a sign bit to subtract
//
// Formats  binary32; x + (-x) is +0 and -0 + -0 is -0; infinities of both signs make NaN
// Latency  4 cycles, two paths side by side:
//          1  order the operands by magnitude
//          2  far: align the smaller one          near: subtract, for exponents at most 1 apart
//          3  far: add or subtract                near: count leading zeros
//          4  far: normalise by <= 1 and round    near: normalise by any amount; select
//          The near path serves where leading bits cancel; its result is exact.
// Rate     1 a cycle
//
// Generated from gdn_core/arith/fp32.py; do not edit.
module fp_add (
  input wire clk,
  input wire [31:0] a, b,
  output wire [31:0] o
);
  wire _000_, _001_, _002_, _006_, _008_, _012_, _020_, _028_, _030_, _034_, _035_, _042_, _044_,
    _053_, _067_, _075_, _076_, _077_, _078_, far, near_any_64, swap, unused, up;
  wire [1:0] _007_, _014_, near_any_16;
  wire [31:0] _031_, _114_, _116_, _117_;
  wire [8:0] _032_;
  wire [26:0] _064_;
  wire [28:0] _065_;
  wire [62:0] _081_;
  wire [2:0] _109_, outcome;
  reg [26:0] aligned = 27'h0;
  reg cancelled = 1'h0, close = 1'h0, largest = 1'h0, sign = 1'h0, sign_2 = 1'h0, sign_3 = 1'h0,
    subtract = 1'h0, subtract_2 = 1'h0, vanished = 1'h0;
  reg [7:0] distance = 8'h0, exponent = 8'h0, exponent_2 = 8'h0, exponent_half = 8'h0,
    exponent_one = 8'h0, exponent_two = 8'h0, _287_ = 8'h0;
  wire [30:0] far_number, near_number, number;
  wire [7:0] field, near_zeros_16;
  wire [22:0] fraction;
  reg [2:0] kind_1 = 3'h0, kind_2 = 3'h0, kind_3 = 3'h0;
  reg [23:0] large_ = 24'h0, large_2 = 24'h0, small_ = 24'h0;
  wire [23:0] lost;
  reg [24:0] near = 25'h0, near_2 = 25'h0;
  wire [6:0] near_any_4;
  wire [13:0] near_zeros_4;
  wire [4:0] near_zeros_64;
  wire [24:0] normal_1, normal_16, normal_2, normal_4, normal_8;
  reg [27:0] total = 28'h0;
  reg [4:0] zeros = 5'h0;
  reg [1:0] _286_ = 2'h0;
  reg [21:0] _288_ = 22'h0;
  // kind_1: 0 NUMBER, 1 TINY, 2 ZERO, 3 INFINITE, 4 NAN
  assign swap = a[30:0] < b[30:0];
  assign _034_ = a[31] != b[31];
  assign _000_ = a[30:23] == 8'hff;
  assign _001_ = _000_ & (a[22:0] == 23'h0);
  assign _008_ = b[30:23] == 8'hff;
  assign _020_ = _008_ & (b[22:0] == 23'h0);
  assign far = | distance[7:5];
  assign _081_ = $signed(63'h7fffffffffffffff) << distance[4:0];
  assign lost = ~_081_[25:2];
  assign near_any_4[1] = | near[4:1];
  assign near_zeros_4[2] = ~near[4] & (near[3] | ~near[2]);
  assign near_zeros_4[3] = ~(near[3] | near[4]);
  assign near_any_4[2] = | near[8:5];
  assign near_zeros_4[4] = ~near[8] & (near[7] | ~near[6]);
  assign near_zeros_4[5] = ~(near[7] | near[8]);
  assign near_any_4[3] = | near[12:9];
  assign near_zeros_4[6] = ~near[12] & (near[11] | ~near[10]);
  assign near_zeros_4[7] = ~(near[11] | near[12]);
  assign near_any_4[4] = | near[16:13];
  assign near_zeros_4[8] = ~near[16] & (near[15] | ~near[14]);
  assign near_zeros_4[9] = ~(near[15] | near[16]);
  assign near_any_4[5] = | near[20:17];
  assign near_zeros_4[10] = ~near[20] & (near[19] | ~near[18]);
  assign near_zeros_4[11] = ~(near[19] | near[20]);
  assign near_any_4[6] = | near[24:21];
  assign near_zeros_4[12] = _002_ & (near[23] | ~near[22]);
  assign near_zeros_4[13] = ~(near[23] | near[24]);
  assign near_any_16[0] = | { near_any_4[2:1], near[0], 1'h0 };
  assign _007_ = near_any_4[2] ? near_zeros_4[5:4] : near_zeros_4[3:2];
  assign near_zeros_16[1:0] = _006_ ? _007_ : near[0] ? { {2{near_zeros_4[0]}} } : 2'h0;
  assign near_zeros_4[0] = ~near[0];
  assign near_zeros_16[2] = ~near_any_4[2] & (near_any_4[1] | near_zeros_4[0]);
  assign _006_ = near_any_4[1] | near_any_4[2];
  assign near_zeros_16[3] = ~_006_;
  assign near_any_16[1] = | near_any_4[6:3];
  assign _014_ = near_any_4[6] ? near_zeros_4[13:12] : near_zeros_4[11:10];
  assign near_zeros_16[5:4] = _012_ ? _014_ : near_any_4[4] ? near_zeros_4[9:8] : near_zeros_4[7:6];
  assign near_zeros_16[6] = ~near_any_4[6] & (near_any_4[5] | ~near_any_4[4]);
  assign _012_ = near_any_4[5] | near_any_4[6];
  assign near_zeros_16[7] = ~_012_;
  assign near_any_64 = | { near_any_16, 2'h0 };
  assign near_zeros_64[4] = ~near_any_16[1];
  assign _028_ = total[2] & (total[3] | (| total[1:0]));
  assign _030_ = total[1] & (total[2] | total[0]);
  assign normal_16 = zeros[4] ? { near_2[8:0], 16'h0 } : near_2;
  assign normal_8 = zeros[3] ? { normal_16[16:0], 8'h0 } : normal_16;
  assign normal_4 = zeros[2] ? { normal_8[20:0], 4'h0 } : normal_8;
  assign normal_2 = zeros[1] ? { normal_4[22:0], 2'h0 } : normal_4;
  assign normal_1 = zeros[0] ? { normal_2[23:0], 1'h0 } : normal_2;
  assign { _031_[31], far_number } = { 1'h0, field, fraction } + { 31'h0, up };
  assign { _032_[8], near_number[30:23] } = { 1'h0, exponent_one } - { 4'h0, zeros };
  assign number = cancelled ? { near_number[30:23], normal_1[23:1] } : far_number;
  assign _035_ = exponent_one <= { 3'h0, zeros };
  assign _042_ = a[30:23] == 8'h0;
  assign _044_ = b[30:23] == 8'h0;
  assign _053_ = _042_ & _044_;
  assign _064_ = aligned ^ { {27{subtract_2}} };
  assign _065_ = { 1'h0, large_2, 4'h1 } + { subtract_2, _064_, subtract_2 };
  assign _002_ = ~near[24];
  assign _067_ = ~near_any_64;
  assign _075_ = outcome == 3'h4;
  assign _076_ = outcome == 3'h3;
  assign _077_ = outcome == 3'h2;
  assign _078_ = outcome == 3'h1;
  always @(posedge clk) begin
    large_ <= { 1'h1, swap ? b[22:0] : a[22:0] };
    small_ <= swap ? (_042_ ? 24'h0 : { 1'h1, a[22:0] }) : _044_ ? 24'h0 : { 1'h1, b[22:0] };
    exponent <= swap ? b[30:23] : a[30:23];
    distance <= swap ? (b[30:23] - a[30:23]) : (a[30:23] - b[30:23]);
    subtract <= a[31] ^ b[31];
    sign <= _053_ ? (a[31] & b[31]) : swap ? b[31] : a[31];
    near <= { large_, 1'h0 } - (distance[0] ? { 1'h0, small_ } : { small_, 1'h0 });
    close <= subtract & (distance <= 8'h1);
    large_2 <= large_;
    exponent_2 <= exponent;
    subtract_2 <= subtract;
    sign_2 <= sign;
    kind_2 <= kind_1;
    total <= _065_[28:1];
    cancelled <= close & _002_;
    vanished <= _067_;
    sign_3 <= sign_2 & ~(close & _067_);
    near_2 <= near;
    exponent_one <= exponent_2;
    exponent_two <= exponent_2 + 8'h1;
    exponent_half <= exponent_2 - 8'h1;
    largest <= exponent_2 == 8'hfe;
    kind_3 <= kind_2;
    aligned[0] <= | (small_ & lost);
    zeros[4] <= near_zeros_64[4];
  end
  always @(posedge clk)
    if (_075_) _286_ <= 2'h1;
    else _286_ <= { _117_[31], _117_[22] };
  assign { o[31], o[22] } = _286_;
  always @(posedge clk)
    if (| { _076_, _075_ }) _287_ <= 8'hff;
    else _287_ <= _116_[30:23];
  assign o[30:23] = _287_;
  always @(posedge clk)
    if (| { _078_, _077_, _076_, _075_ }) _288_ <= 22'h0;
    else _288_ <= number[21:0];
  assign o[21:0] = _288_;
  always @(posedge clk)
    if (far) aligned[26:1] <= 26'h0;
    else aligned[26:1] <= { small_, 2'h0 } >> distance[4:0];
  always @(posedge clk)
    if ((_000_ & (| a[22:0])) | (_008_ & (| b[22:0])) | (_001_ & _020_ & _034_)) kind_1 <= 3'h4;
    else kind_1 <= (_001_ | _020_) ? 3'h3 : { 1'h0, _053_, 1'h0 };
  always @(posedge clk)
    if (!(near_any_16[0] | near_any_16[1])) zeros[3:0] <= 4'h0;
    else zeros[3:0] <= near_any_16[1] ? near_zeros_16[7:4] : near_zeros_16[3:0];
  assign _109_ = (~cancelled & total[27] & largest) ? 3'h3 : kind_3;
  assign outcome = (kind_3 == 3'h0) ? ((cancelled & (vanished | _035_)) ? 3'h2 : _109_) : kind_3;
  assign up = total[27] ? (total[3] & (total[4] | (| total[2:0]))) : total[26] ? _028_ : _030_;
  assign _114_[30:0] = _078_ ? 31'h0 : number;
  assign field = total[27] ? exponent_two : total[26] ? exponent_one : exponent_half;
  assign fraction = total[27] ? total[26:4] : total[26] ? total[25:3] : total[24:2];
  assign _116_ = _077_ ? { sign_3, 31'h0 } : { sign_3, _114_[30:0] };
  assign _117_ = _076_ ? { sign_3, 31'h7f800000 } : _116_;
  assign unused = & { normal_1[24], normal_1[0], near_zeros_64[3:0], near_zeros_4[1],
      near_number[22:0], near_any_4[0], _117_[30:23], _117_[21:0], _114_[31], _081_[62:26],
      _081_[1:0], _065_[0], _032_, _031_ };
  assign _114_[31] = sign_3;
  assign _032_[7:0] = near_number[30:23];
  assign _031_[30:0] = far_number;
  assign near_number[22:0] = normal_1[23:1];
  assign near_zeros_4[1] = near_zeros_4[0];
  assign near_any_4[0] = near[0];
  assign near_zeros_64[0] = 1'h0;
  assign near_zeros_64[1] = 1'h0;
  assign near_zeros_64[2] = 1'h0;
  assign near_zeros_64[3] = 1'h0;
endmodule
