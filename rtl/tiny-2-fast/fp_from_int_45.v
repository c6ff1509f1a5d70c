// o = value * 2^exponent
//
// Formats  value signed `width`; exponent signed 12; o binary32, rounded once
// Latency  3 cycles: count leading sign bits; shift; round
//          A negative value is never negated. With y = ~value followed by ones without end,
//          -value = y, so y is rounded instead: a tie is then y = ...0111...
// Rate     1 a cycle
//
// params FpFromIntParams(width=45)
//
// Generated from gdn_core/arith/convert.py; do not edit.
module fp_from_int_45 (
  input wire clk,
  input wire [44:0] value,
  input wire [11:0] exponent,
  output wire [31:0] o
);
  wire _012_, _018_, _024_, _030_, _038_, _047_, _049_, _058_, _059_, _060_, _061_, _064_,
    changes_any_64, exact, half, tiny, unused;
  wire [1:0] _013_, _014_, _019_, _020_, _025_, _026_, _050_, kind_1;
  wire [3:0] _031_;
  wire [32:0] _045_;
  wire [2:0] _096_, changes_any_16, outcome;
  wire [31:0] _099_, _100_, _101_, total;
  wire [44:0] changes, shifted_1, shifted_16, shifted_2, shifted_32, shifted_4, shifted_8, word_1;
  wire [11:0] changes_any_4, changes_zeros_16;
  wire [23:0] changes_zeros_4;
  wire [5:0] changes_zeros_64;
  reg [12:0] field = 13'h0;
  reg [13:0] field_2 = 14'h0;
  wire [22:0] fraction;
  reg [22:0] kept = 23'h0;
  reg [2:0] kind_2 = 3'h0;
  reg last = 1'h0, sign = 1'h0, sign_2 = 1'h0;
  reg [3:0] sticky = 4'h0;
  reg [5:0] zeros = 6'h0;
  reg [1:0] _266_ = 2'h0;
  reg [7:0] _267_ = 8'h0;
  reg [21:0] _268_ = 22'h0;
  reg [43:0] _270_ = 44'h0;
  // outcome: 0 NUMBER, 1 TINY, 2 ZERO, 3 INFINITE, 4 NAN
  reg \kind_1_reg[1]  = 1'h0;
  assign changes = { value[43:0], 1'h0 } ^ value;
  assign changes_zeros_4[0] = ~changes[0];
  assign changes_any_4[1] = | changes[4:1];
  assign changes_zeros_4[2] = ~changes[4] & (changes[3] | ~changes[2]);
  assign changes_zeros_4[3] = ~(changes[3] | changes[4]);
  assign changes_any_4[2] = | changes[8:5];
  assign changes_zeros_4[4] = ~changes[8] & (changes[7] | ~changes[6]);
  assign changes_zeros_4[5] = ~(changes[7] | changes[8]);
  assign changes_any_4[3] = | changes[12:9];
  assign changes_zeros_4[6] = ~changes[12] & (changes[11] | ~changes[10]);
  assign changes_zeros_4[7] = ~(changes[11] | changes[12]);
  assign changes_any_4[4] = | changes[16:13];
  assign changes_zeros_4[8] = ~changes[16] & (changes[15] | ~changes[14]);
  assign changes_zeros_4[9] = ~(changes[15] | changes[16]);
  assign changes_any_4[5] = | changes[20:17];
  assign changes_zeros_4[10] = ~changes[20] & (changes[19] | ~changes[18]);
  assign changes_zeros_4[11] = ~(changes[19] | changes[20]);
  assign changes_any_4[6] = | changes[24:21];
  assign changes_zeros_4[12] = ~changes[24] & (changes[23] | ~changes[22]);
  assign changes_zeros_4[13] = ~(changes[23] | changes[24]);
  assign changes_any_4[7] = | changes[28:25];
  assign changes_zeros_4[14] = ~changes[28] & (changes[27] | ~changes[26]);
  assign changes_zeros_4[15] = ~(changes[27] | changes[28]);
  assign changes_any_4[8] = | changes[32:29];
  assign changes_zeros_4[16] = ~changes[32] & (changes[31] | ~changes[30]);
  assign changes_zeros_4[17] = ~(changes[31] | changes[32]);
  assign changes_any_4[9] = | changes[36:33];
  assign changes_zeros_4[18] = ~changes[36] & (changes[35] | ~changes[34]);
  assign changes_zeros_4[19] = ~(changes[35] | changes[36]);
  assign changes_any_4[10] = | changes[40:37];
  assign changes_zeros_4[20] = ~changes[40] & (changes[39] | ~changes[38]);
  assign changes_zeros_4[21] = ~(changes[39] | changes[40]);
  assign changes_any_4[11] = | changes[44:41];
  assign changes_zeros_4[22] = ~changes[44] & (changes[43] | ~changes[42]);
  assign changes_zeros_4[23] = ~(changes[43] | changes[44]);
  assign changes_any_16[0] = | { changes_any_4[3:1], changes[0] };
  assign _013_ = changes_any_4[3] ? changes_zeros_4[7:6] : changes_zeros_4[5:4];
  assign _014_ = changes_any_4[1] ? changes_zeros_4[3:2] : { {2{changes_zeros_4[0]}} };
  assign changes_zeros_16[1:0] = _012_ ? _013_ : _014_;
  assign changes_zeros_16[2] = ~changes_any_4[3] & (changes_any_4[2] | ~changes_any_4[1]);
  assign _012_ = changes_any_4[2] | changes_any_4[3];
  assign changes_zeros_16[3] = ~_012_;
  assign changes_any_16[1] = | changes_any_4[7:4];
  assign _019_ = changes_any_4[7] ? changes_zeros_4[15:14] : changes_zeros_4[13:12];
  assign _020_ = changes_any_4[5] ? changes_zeros_4[11:10] : changes_zeros_4[9:8];
  assign changes_zeros_16[5:4] = _018_ ? _019_ : _020_;
  assign changes_zeros_16[6] = ~changes_any_4[7] & (changes_any_4[6] | ~changes_any_4[5]);
  assign _018_ = changes_any_4[6] | changes_any_4[7];
  assign changes_zeros_16[7] = ~_018_;
  assign changes_any_16[2] = | changes_any_4[11:8];
  assign _025_ = changes_any_4[11] ? changes_zeros_4[23:22] : changes_zeros_4[21:20];
  assign _026_ = changes_any_4[9] ? changes_zeros_4[19:18] : changes_zeros_4[17:16];
  assign changes_zeros_16[9:8] = _024_ ? _025_ : _026_;
  assign changes_zeros_16[10] = ~changes_any_4[11] & (changes_any_4[10] | ~changes_any_4[9]);
  assign _024_ = changes_any_4[10] | changes_any_4[11];
  assign changes_zeros_16[11] = ~_024_;
  assign changes_any_64 = | { changes_any_16, 1'h0 };
  assign _031_ = changes_any_16[2] ? changes_zeros_16[11:8] : changes_zeros_16[7:4];
  assign changes_zeros_64[3:0] = _030_ ? _031_ : changes_any_16[0] ? changes_zeros_16[3:0] : 4'h0;
  assign changes_zeros_64[4] = ~changes_any_16[2] & (changes_any_16[1] | ~changes_any_16[0]);
  assign _030_ = changes_any_16[1] | changes_any_16[2];
  assign changes_zeros_64[5] = ~_030_;
  assign shifted_32 = zeros[5] ? { word_1[12:1], 33'h0 } : { word_1[44:1], 1'h0 };
  assign shifted_16 = zeros[4] ? { shifted_32[28:0], 16'h0 } : shifted_32;
  assign shifted_8 = zeros[3] ? { shifted_16[36:0], 8'h0 } : shifted_16;
  assign shifted_4 = zeros[2] ? { shifted_8[40:0], 4'h0 } : shifted_8;
  assign shifted_2 = zeros[1] ? { shifted_4[42:0], 2'h0 } : shifted_4;
  assign shifted_1 = zeros[0] ? { shifted_2[43:0], 1'h0 } : shifted_2;
  assign exact = ~(| sticky);
  assign fraction = kept ^ { {23{sign_2}} };
  assign _038_ = ~last;
  assign half = sign_2 ? (_038_ | exact) : last;
  assign tiny = (& fraction[22:1]) & (fraction[0] | (sign_2 & _038_ & exact));
  assign { _045_[32], total } = { 1'h0, field_2[7:0], fraction, half } + 33'h1;
  assign _047_ = $signed(field_2) < $signed(14'h0);
  assign _049_ = $signed(field_2) >= $signed(14'hff);
  assign _050_[1] = changes_any_64 ? 1'h0 : 1'h1;
  assign _058_ = outcome == 3'h4;
  assign _059_ = outcome == 3'h3;
  assign _060_ = outcome == 3'h2;
  assign _061_ = outcome == 3'h1;
  assign _064_ = total[1] & ~(last & exact);
  always @(posedge clk) begin
    zeros <= changes_zeros_64;
    sign <= value[44];
    field <= { exponent[11], exponent } + 13'haa;
    sticky <= { | shifted_1[19:18], | shifted_1[17:12], | shifted_1[11:6], | shifted_1[5:0] };
    last <= shifted_1[20];
    kept <= shifted_1[43:21];
    field_2 <= { field[12], field } - { 8'h0, zeros };
    sign_2 <= sign;
    kind_2 <= { 1'h0, kind_1[1], 1'h0 };
    \kind_1_reg[1]  <= _050_[1];
    _270_ <= value[43:0];
  end
  always @(posedge clk)
    if (_058_) _266_ <= 2'h1;
    else _266_ <= { _101_[31], _101_[22] };
  assign { o[31], o[22] } = _266_;
  always @(posedge clk)
    if (| { _059_, _058_ }) _267_ <= 8'hff;
    else _267_ <= _100_[30:23];
  assign o[30:23] = _267_;
  always @(posedge clk)
    if (| { _061_, _060_, _059_, _058_ }) _268_ <= 22'h0;
    else _268_ <= { total[22:2], _064_ };
  assign o[21:0] = _268_;
  assign kind_1[1] = \kind_1_reg[1] ;
  assign word_1[44:1] = _270_;
  assign _096_ = _049_ ? 3'h3 : kind_2;
  assign outcome = (kind_2 == 3'h0) ? (_047_ ? 3'h2 : (field_2 == 14'h0) ? 3'h1 : _096_) : kind_2;
  assign _099_[30:0] = _061_ ? { 7'h0, tiny, 23'h0 } : { total[31:2], _064_ };
  assign _100_ = _060_ ? { sign_2, 31'h0 } : { sign_2, _099_[30:0] };
  assign _101_ = _059_ ? { sign_2, 31'h7f800000 } : _100_;
  assign unused = & { word_1[0], shifted_1[44], kind_1[0], changes_zeros_4[1], changes_any_4[0],
      _101_[30:23], _101_[21:0], _099_[31], _050_[0], _045_ };
  assign _045_[31:0] = total;
  assign _050_[0] = 1'h0;
  assign _099_[31] = sign_2;
  assign kind_1[0] = 1'h0;
  assign word_1[0] = 1'h0;
  assign changes_zeros_4[1] = changes_zeros_4[0];
  assign changes_any_4[0] = changes[0];
endmodule
