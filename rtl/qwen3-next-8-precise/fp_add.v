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
  wire _000_, _001_, _006_, _012_, _016_, _017_, _023_, _029_, _038_, _040_, _045_, _052_, _054_,
    _063_, _077_, _084_, _085_, _086_, _087_, far, near_any_64, swap, unused, up;
  wire [1:0] _018_, _024_, near_any_16;
  wire [31:0] _042_, _113_, _115_, _116_;
  wire [8:0] _043_;
  wire [26:0] _074_;
  wire [28:0] _075_;
  wire [2:0] _108_, outcome;
  reg [26:0] aligned = 27'h0;
  reg cancelled = 1'h0, close = 1'h0, largest = 1'h0, sign = 1'h0, sign_2 = 1'h0, sign_3 = 1'h0,
    subtract = 1'h0, subtract_2 = 1'h0, vanished = 1'h0;
  reg [7:0] distance = 8'h0, exponent = 8'h0, exponent_2 = 8'h0, exponent_half = 8'h0,
    exponent_one = 8'h0, exponent_two = 8'h0, _308_ = 8'h0;
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
  reg [1:0] _307_ = 2'h0;
  reg [21:0] _309_ = 22'h0;
  // kind_1: 0 NUMBER, 1 TINY, 2 ZERO, 3 INFINITE, 4 NAN
  assign swap = a[30:0] < b[30:0];
  assign _029_ = a[31] != b[31];
  assign _000_ = a[30:23] == 8'hff;
  assign _001_ = _000_ & (a[22:0] == 23'h0);
  assign _006_ = b[30:23] == 8'hff;
  assign _016_ = _006_ & (b[22:0] == 23'h0);
  assign far = | distance[7:5];
  assign lost[0] = distance[4:0] > 5'h2;
  assign lost[1] = distance[4:0] > 5'h3;
  assign lost[2] = distance[4:0] > 5'h4;
  assign lost[3] = distance[4:0] > 5'h5;
  assign lost[4] = distance[4:0] > 5'h6;
  assign lost[5] = distance[4:0] > 5'h7;
  assign lost[6] = distance[4:0] > 5'h8;
  assign lost[7] = distance[4:0] > 5'h9;
  assign lost[8] = distance[4:0] > 5'ha;
  assign lost[9] = distance[4:0] > 5'hb;
  assign lost[10] = distance[4:0] > 5'hc;
  assign lost[11] = distance[4:0] > 5'hd;
  assign lost[12] = distance[4:0] > 5'he;
  assign lost[13] = distance[4:0] > 5'hf;
  assign lost[14] = distance[4:0] > 5'h10;
  assign lost[15] = distance[4:0] > 5'h11;
  assign lost[16] = distance[4:0] > 5'h12;
  assign lost[17] = distance[4:0] > 5'h13;
  assign lost[18] = distance[4:0] > 5'h14;
  assign lost[19] = distance[4:0] > 5'h15;
  assign lost[20] = distance[4:0] > 5'h16;
  assign lost[21] = distance[4:0] > 5'h17;
  assign lost[22] = distance[4:0] > 5'h18;
  assign lost[23] = distance[4:0] > 5'h19;
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
  assign near_zeros_4[12] = _012_ & (near[23] | ~near[22]);
  assign near_zeros_4[13] = ~(near[23] | near[24]);
  assign near_any_16[0] = | { near_any_4[2:1], near[0], 1'h0 };
  assign _018_ = near_any_4[2] ? near_zeros_4[5:4] : near_zeros_4[3:2];
  assign near_zeros_16[1:0] = _017_ ? _018_ : near[0] ? { {2{near_zeros_4[0]}} } : 2'h0;
  assign near_zeros_4[0] = ~near[0];
  assign near_zeros_16[2] = ~near_any_4[2] & (near_any_4[1] | near_zeros_4[0]);
  assign _017_ = near_any_4[1] | near_any_4[2];
  assign near_zeros_16[3] = ~_017_;
  assign near_any_16[1] = | near_any_4[6:3];
  assign _024_ = near_any_4[6] ? near_zeros_4[13:12] : near_zeros_4[11:10];
  assign near_zeros_16[5:4] = _023_ ? _024_ : near_any_4[4] ? near_zeros_4[9:8] : near_zeros_4[7:6];
  assign near_zeros_16[6] = ~near_any_4[6] & (near_any_4[5] | ~near_any_4[4]);
  assign _023_ = near_any_4[5] | near_any_4[6];
  assign near_zeros_16[7] = ~_023_;
  assign near_any_64 = | { near_any_16, 2'h0 };
  assign near_zeros_64[4] = ~near_any_16[1];
  assign _038_ = total[2] & (total[3] | (| total[1:0]));
  assign _040_ = total[1] & (total[2] | total[0]);
  assign normal_16 = zeros[4] ? { near_2[8:0], 16'h0 } : near_2;
  assign normal_8 = zeros[3] ? { normal_16[16:0], 8'h0 } : normal_16;
  assign normal_4 = zeros[2] ? { normal_8[20:0], 4'h0 } : normal_8;
  assign normal_2 = zeros[1] ? { normal_4[22:0], 2'h0 } : normal_4;
  assign normal_1 = zeros[0] ? { normal_2[23:0], 1'h0 } : normal_2;
  assign { _042_[31], far_number } = { 1'h0, field, fraction } + { 31'h0, up };
  assign { _043_[8], near_number[30:23] } = { 1'h0, exponent_one } - { 4'h0, zeros };
  assign number = cancelled ? { near_number[30:23], normal_1[23:1] } : far_number;
  assign _045_ = exponent_one <= { 3'h0, zeros };
  assign _052_ = a[30:23] == 8'h0;
  assign _054_ = b[30:23] == 8'h0;
  assign _063_ = _052_ & _054_;
  assign _074_ = aligned ^ { {27{subtract_2}} };
  assign _075_ = { 1'h0, large_2, 4'h1 } + { subtract_2, _074_, subtract_2 };
  assign _012_ = ~near[24];
  assign _077_ = ~near_any_64;
  assign _084_ = outcome == 3'h4;
  assign _085_ = outcome == 3'h3;
  assign _086_ = outcome == 3'h2;
  assign _087_ = outcome == 3'h1;
  always @(posedge clk) begin
    large_ <= { 1'h1, swap ? b[22:0] : a[22:0] };
    small_ <= swap ? (_052_ ? 24'h0 : { 1'h1, a[22:0] }) : _054_ ? 24'h0 : { 1'h1, b[22:0] };
    exponent <= swap ? b[30:23] : a[30:23];
    distance <= swap ? (b[30:23] - a[30:23]) : (a[30:23] - b[30:23]);
    subtract <= a[31] ^ b[31];
    sign <= _063_ ? (a[31] & b[31]) : swap ? b[31] : a[31];
    near <= { large_, 1'h0 } - (distance[0] ? { 1'h0, small_ } : { small_, 1'h0 });
    close <= subtract & (distance <= 8'h1);
    large_2 <= large_;
    exponent_2 <= exponent;
    subtract_2 <= subtract;
    sign_2 <= sign;
    kind_2 <= kind_1;
    total <= _075_[28:1];
    cancelled <= close & _012_;
    vanished <= _077_;
    sign_3 <= sign_2 & ~(close & _077_);
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
    if (_084_) _307_ <= 2'h1;
    else _307_ <= { _116_[31], _116_[22] };
  assign { o[31], o[22] } = _307_;
  always @(posedge clk)
    if (| { _085_, _084_ }) _308_ <= 8'hff;
    else _308_ <= _115_[30:23];
  assign o[30:23] = _308_;
  always @(posedge clk)
    if (| { _087_, _086_, _085_, _084_ }) _309_ <= 22'h0;
    else _309_ <= number[21:0];
  assign o[21:0] = _309_;
  always @(posedge clk)
    if (far) aligned[26:1] <= 26'h0;
    else aligned[26:1] <= { small_, 2'h0 } >> distance[4:0];
  always @(posedge clk)
    if ((_000_ & (| a[22:0])) | (_006_ & (| b[22:0])) | (_001_ & _016_ & _029_)) kind_1 <= 3'h4;
    else kind_1 <= (_001_ | _016_) ? 3'h3 : { 1'h0, _063_, 1'h0 };
  always @(posedge clk)
    if (!(near_any_16[0] | near_any_16[1])) zeros[3:0] <= 4'h0;
    else zeros[3:0] <= near_any_16[1] ? near_zeros_16[7:4] : near_zeros_16[3:0];
  assign _108_ = (~cancelled & total[27] & largest) ? 3'h3 : kind_3;
  assign outcome = (kind_3 == 3'h0) ? ((cancelled & (vanished | _045_)) ? 3'h2 : _108_) : kind_3;
  assign up = total[27] ? (total[3] & (total[4] | (| total[2:0]))) : total[26] ? _038_ : _040_;
  assign _113_[30:0] = _087_ ? 31'h0 : number;
  assign field = total[27] ? exponent_two : total[26] ? exponent_one : exponent_half;
  assign fraction = total[27] ? total[26:4] : total[26] ? total[25:3] : total[24:2];
  assign _115_ = _086_ ? { sign_3, 31'h0 } : { sign_3, _113_[30:0] };
  assign _116_ = _085_ ? { sign_3, 31'h7f800000 } : _115_;
  assign unused = & { normal_1[24], normal_1[0], near_zeros_64[3:0], near_zeros_4[1],
      near_number[22:0], near_any_4[0], _116_[30:23], _116_[21:0], _113_[31], _075_[0], _043_, _042_
      };
  assign _113_[31] = sign_3;
  assign _042_[30:0] = far_number;
  assign _043_[7:0] = near_number[30:23];
  assign near_number[22:0] = normal_1[23:1];
  assign near_zeros_4[1] = near_zeros_4[0];
  assign near_any_4[0] = near[0];
  assign near_zeros_64[0] = 1'h0;
  assign near_zeros_64[1] = 1'h0;
  assign near_zeros_64[2] = 1'h0;
  assign near_zeros_64[3] = 1'h0;
endmodule
