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
// Generated from gdn_core/arith/fp32.py; do not edit.
module fp_add (
  input wire clk,
  input wire [31:0] a, b, output reg [31:0] o = 32'h0
);
  localparam [2:0] NUMBER = 3'h0, TINY = 3'h1, ZERO = 3'h2, INFINITE = 3'h3, NAN = 3'h4;
  wire _000_, _001_, _005_, _006_, _007_, _009_, _013_, _016_, _019_, _036_, _044_, _046_, _054_,
    _067_, _073_, _077_, _093_, _108_, _114_, _121_, _126_, far, near_any_64, swap, unused;
  wire [8:0] _034_;
  wire [7:0] _041_, near_zeros_16;
  wire [62:0] _103_;
  wire [29:0] _107_;
  reg [26:0] aligned = 27'h0;
  reg cancelled = 1'h0, carry_2 = 1'h0, carry_3 = 1'h0, carry_4 = 1'h0, close = 1'h0, end_2 = 1'h0,
    end_3 = 1'h0, end_4 = 1'h0, is_number = 1'h0, largest = 1'h0, sign = 1'h0, sign_2 = 1'h0,
    sign_3 = 1'h0, subtract = 1'h0, subtract_2 = 1'h0, vanished = 1'h0;
  reg [7:0] distance = 8'h0, exponent = 8'h0, exponent_2 = 8'h0, exponent_four = 8'h0,
    exponent_half = 8'h0, exponent_one = 8'h0, exponent_two = 8'h0;
  reg [2:0] kind_1 = NUMBER, kind_2 = NUMBER, kind_3 = NUMBER;
  reg [23:0] large_2 = 24'h0, large_ = 24'h0, small_ = 24'h0;
  wire [23:0] lost, rounded_up;
  reg [24:0] near = 25'h0, near_2 = 25'h0;
  wire [1:0] near_any_16;
  wire [6:0] near_any_4;
  wire [30:0] near_number, number;
  wire [13:0] near_zeros_4;
  wire [4:0] near_zeros_64;
  wire [24:0] normal_1, normal_2, normal_4, normal_8, normal_16;
  wire [25:0] shifted;
  wire [27:0] sum_;
  reg [27:0] total = 28'h0;
  reg [4:0] zeros = 5'h0;
  assign swap = a[30:0] < b[30:0];
  assign _000_ = a[30:23] == 8'hff;
  assign _001_ = _000_ & (a[22:0] == 23'h0);
  assign _006_ = b[30:23] == 8'hff;
  assign _016_ = _006_ & (b[22:0] == 23'h0);
  assign far = | distance[7:5];
  assign _103_ = $signed(63'h7fffffffffffffff) << distance[4:0];
  assign lost = ~_103_[25:2];
  assign shifted = far ? 26'h0 : ({ small_, 2'h0 } >> distance[4:0]);
  assign { _107_[29], sum_, _107_[0] } = { 2'h0, large_2, 4'h1 } + { 1'h0, subtract_2, aligned ^ {
      {27{subtract_2}} }, subtract_2 };
  assign near_any_4[1] = _108_ | near[2] | near[1];
  assign near_zeros_4[2] = ~near[4] & (near[3] | ~near[2]);
  assign _108_ = near[3] | near[4];
  assign near_zeros_4[3] = ~_108_;
  assign near_any_4[2] = _114_ | near[6] | near[5];
  assign near_zeros_4[4] = ~near[8] & (near[7] | ~near[6]);
  assign _114_ = near[7] | near[8];
  assign near_zeros_4[5] = ~_114_;
  assign near_any_4[3] = _121_ | near[10] | near[9];
  assign near_zeros_4[6] = ~near[12] & (near[11] | ~near[10]);
  assign _121_ = near[11] | near[12];
  assign near_zeros_4[7] = ~_121_;
  assign near_any_4[4] = _126_ | near[14] | near[13];
  assign near_zeros_4[8] = ~near[16] & (near[15] | ~near[14]);
  assign _126_ = near[15] | near[16];
  assign near_zeros_4[9] = ~_126_;
  assign near_any_4[5] = _005_ | near[18] | near[17];
  assign near_zeros_4[10] = ~near[20] & (near[19] | ~near[18]);
  assign _005_ = near[19] | near[20];
  assign near_zeros_4[11] = ~_005_;
  assign near_any_4[6] = _007_ | near[22] | near[21];
  assign near_zeros_4[12] = _009_ & (near[23] | ~near[22]);
  assign _007_ = near[23] | near[24];
  assign near_zeros_4[13] = ~_007_;
  assign near_any_16[0] = _013_ | near[0];
  assign near_zeros_16[1:0] = _013_ ? (near_any_4[2] ? near_zeros_4[5:4] : near_zeros_4[3:2]) :
      near[0] ? { {2{near_zeros_4[0]}} } : 2'h0;
  assign near_zeros_4[0] = ~near[0];
  assign near_zeros_16[2] = ~near_any_4[2] & (near_any_4[1] | near_zeros_4[0]);
  assign _013_ = near_any_4[1] | near_any_4[2];
  assign near_zeros_16[3] = ~_013_;
  assign near_any_16[1] = _019_ | near_any_4[4] | near_any_4[3];
  assign near_zeros_16[5:4] = _019_ ? (near_any_4[6] ? near_zeros_4[13:12] : near_zeros_4[11:10]) :
      near_any_4[4] ? near_zeros_4[9:8] : near_zeros_4[7:6];
  assign near_zeros_16[6] = ~near_any_4[6] & (near_any_4[5] | ~near_any_4[4]);
  assign _019_ = near_any_4[5] | near_any_4[6];
  assign near_zeros_16[7] = ~_019_;
  assign near_any_64 = near_any_16[0] | near_any_16[1];
  assign near_zeros_64[3:0] = near_any_64 ? (near_any_16[1] ? near_zeros_16[7:4] :
      near_zeros_16[3:0]) : 4'h0;
  assign near_zeros_64[4] = ~near_any_16[1];
  assign normal_16 = zeros[4] ? { near_2[8:0], 16'h0 } : near_2;
  assign normal_8 = zeros[3] ? { normal_16[16:0], 8'h0 } : normal_16;
  assign normal_4 = zeros[2] ? { normal_8[20:0], 4'h0 } : normal_8;
  assign normal_2 = zeros[1] ? { normal_4[22:0], 2'h0 } : normal_4;
  assign normal_1 = zeros[0] ? { normal_2[23:0], 1'h0 } : normal_2;
  assign rounded_up = { 1'h0, total[27] ? total[26:5] : (total[26] ? total[25:4] : total[24:3]),
      total[27] ? carry_4 : (total[26] ? carry_3 : carry_2) } + 24'h1;
  assign { _034_[8], near_number[30:23] } = { 1'h0, exponent_one } - { 4'h0, zeros };
  assign _036_ = total[27] ? end_4 : total[26] ? end_3 : end_2;
  assign _041_ = total[27] ? exponent_two : total[26] ? exponent_one : exponent_half;
  assign number = cancelled ? { near_number[30:23], normal_1[23:1] } : { rounded_up[23] ? (total[27]
      ? exponent_four : total[26] ? exponent_two : exponent_one) : _041_, rounded_up[22:1], _036_ };
  assign _044_ = a[30:23] == 8'h0;
  assign _046_ = b[30:23] == 8'h0;
  assign _054_ = _044_ & _046_;
  assign _067_ = sum_[3] & (sum_[4] | (| sum_[2:0]));
  assign _073_ = sum_[2] & (sum_[3] | (| sum_[1:0]));
  assign _077_ = sum_[1] & (sum_[2] | sum_[0]);
  assign _009_ = ~near[24];
  assign _093_ = sign_3 & ~(cancelled & vanished);
  always @(posedge clk) begin
    large_2 <= large_; exponent_2 <= exponent; subtract_2 <= subtract; sign_2 <= sign;
    kind_2 <= kind_1; total <= sum_; zeros <= near_zeros_64; sign_3 <= sign_2; near_2 <= near;
    exponent_one <= exponent_2; kind_3 <= kind_2;
    large_ <= { 1'h1, swap ? b[22:0] : a[22:0] };
    small_ <= swap ? (_044_ ? 24'h0 : { 1'h1, a[22:0] }) : _046_ ? 24'h0 : { 1'h1, b[22:0] };
    end_4 <= sum_[4] ^ _067_;
    carry_4 <= sum_[4] & _067_;
    end_3 <= sum_[3] ^ _073_;
    carry_3 <= sum_[3] & _073_;
    exponent <= swap ? b[30:23] : a[30:23];
    end_2 <= sum_[2] ^ _077_;
    carry_2 <= sum_[2] & _077_;
    cancelled <= close & _009_;
    vanished <= ~near_any_64;
    exponent_half <= exponent_2 + 8'hff;
    exponent_two <= exponent_2 + 8'h1;
    distance <= swap ? (b[30:23] - a[30:23]) : (a[30:23] - b[30:23]);
    exponent_four <= exponent_2 + 8'h2;
    largest <= exponent_2 == 8'hfe;
    is_number <= kind_2 == NUMBER;
    subtract <= a[31] ^ b[31];
    sign <= _054_ ? (a[31] & b[31]) : swap ? b[31] : a[31];
    aligned <= { shifted, | (small_ & lost) };
    near <= { large_, 1'h0 } - (distance[0] ? { 1'h0, small_ } : { small_, 1'h0 });
    close <= subtract & (distance <= 8'h1);
  end
  always @(posedge clk) begin
    if (kind_3 == NAN) o <= 32'h7fc00000;
    else if (kind_3 == INFINITE) o <= { _093_, 31'h7f800000 };
    else if (kind_3 == ZERO) o <= { _093_, 31'h0 };
    else if (kind_3 == TINY) o <= { _093_, 31'h0 };
    else o <= { _093_, number };
    if (is_number & cancelled & (vanished | (exponent_one <= { 3'h0, zeros }))) o[30:0] <= 31'h0;
    else if (is_number & ~cancelled & total[27] & largest) o[30:0] <= 31'h7f800000;
  end
  always @(posedge clk) begin
    kind_1 <= NUMBER;
    if ((_000_ & (| a[22:0])) | (_006_ & (| b[22:0])) | (_001_ & _016_ & (a[31] != b[31]))) kind_1
        <= NAN;
    else if (_001_ | _016_) kind_1 <= INFINITE;
    else if (_054_) kind_1 <= ZERO;
  end
  assign unused = & { _103_[62:26], _103_[1:0], _107_, _034_, near_any_4[0], near_number[22:0],
      near_zeros_4[1], normal_1[24], normal_1[0], rounded_up[0], total[2:0] };
  assign _107_[28:1] = sum_;
  assign _034_[7:0] = near_number[30:23];
  assign near_number[22:0] = normal_1[23:1];
  assign near_zeros_4[1] = near_zeros_4[0];
  assign near_any_4[0] = near[0];
endmodule
