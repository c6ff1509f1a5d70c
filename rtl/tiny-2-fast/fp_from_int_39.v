// o = value * 2^exponent
//
// Formats  value signed `width`; exponent signed 12; o binary32, rounded once
// Latency  3 cycles: count leading sign bits; shift; round
//          A negative value is never negated. With y = ~value followed by ones without end,
//          -value = y, so y is rounded instead: a tie is then y = ...0111...
// Rate     1 a cycle
//
// params FpFromIntParams(width=39)
//
// Generated from gdn_core/arith/convert.py; do not edit.
module fp_from_int_39 (
  input wire clk,
  input wire [38:0] value,
  input wire [11:0] exponent,
  output wire [31:0] o
);
  wire _005_, _007_, _013_, _019_, _026_, _034_, _036_, _044_, _045_, _046_, _047_, _050_,
    changes_any_64, exact, half, tiny, unused;
  wire [1:0] _006_, _008_, _009_, _014_, _015_, _037_, kind_1;
  wire [3:0] _020_;
  wire [32:0] _032_;
  wire [2:0] _087_, changes_any_16, outcome;
  wire [31:0] _090_, _091_, _092_, total;
  wire [38:0] changes, shifted_1, shifted_16, shifted_2, shifted_32, shifted_4, shifted_8, word_1;
  wire [9:0] changes_any_4;
  wire [11:0] changes_zeros_16;
  wire [19:0] changes_zeros_4;
  wire [5:0] changes_zeros_64;
  reg [12:0] field = 13'h0;
  reg [13:0] field_2 = 14'h0;
  wire [22:0] fraction;
  reg [22:0] kept = 23'h0;
  reg [2:0] kind_2 = 3'h0, sticky = 3'h0;
  reg last = 1'h0, sign = 1'h0, sign_2 = 1'h0;
  reg [5:0] zeros = 6'h0;
  reg [1:0] _244_ = 2'h0;
  reg [7:0] _245_ = 8'h0;
  reg [21:0] _246_ = 22'h0;
  reg [37:0] _248_ = 38'h0;
  // outcome: 0 NUMBER, 1 TINY, 2 ZERO, 3 INFINITE, 4 NAN
  reg \kind_1_reg[1]  = 1'h0;
  assign changes = { value[37:0], 1'h0 } ^ value;
  assign changes_any_4[0] = | { changes[2:0], 1'h0 };
  assign changes_zeros_4[0] = ~changes[2] & (changes[1] | ~changes[0]);
  assign changes_zeros_4[1] = ~(changes[1] | changes[2]);
  assign changes_any_4[1] = | changes[6:3];
  assign changes_zeros_4[2] = ~changes[6] & (changes[5] | ~changes[4]);
  assign changes_zeros_4[3] = ~(changes[5] | changes[6]);
  assign changes_any_4[2] = | changes[10:7];
  assign changes_zeros_4[4] = ~changes[10] & (changes[9] | ~changes[8]);
  assign changes_zeros_4[5] = ~(changes[9] | changes[10]);
  assign changes_any_4[3] = | changes[14:11];
  assign changes_zeros_4[6] = ~changes[14] & (changes[13] | ~changes[12]);
  assign changes_zeros_4[7] = ~(changes[13] | changes[14]);
  assign changes_any_4[4] = | changes[18:15];
  assign changes_zeros_4[8] = ~changes[18] & (changes[17] | ~changes[16]);
  assign changes_zeros_4[9] = ~(changes[17] | changes[18]);
  assign changes_any_4[5] = | changes[22:19];
  assign changes_zeros_4[10] = ~changes[22] & (changes[21] | ~changes[20]);
  assign changes_zeros_4[11] = ~(changes[21] | changes[22]);
  assign changes_any_4[6] = | changes[26:23];
  assign changes_zeros_4[12] = ~changes[26] & (changes[25] | ~changes[24]);
  assign changes_zeros_4[13] = ~(changes[25] | changes[26]);
  assign changes_any_4[7] = | changes[30:27];
  assign changes_zeros_4[14] = ~changes[30] & (changes[29] | ~changes[28]);
  assign changes_zeros_4[15] = ~(changes[29] | changes[30]);
  assign changes_any_4[8] = | changes[34:31];
  assign changes_zeros_4[16] = ~changes[34] & (changes[33] | ~changes[32]);
  assign changes_zeros_4[17] = ~(changes[33] | changes[34]);
  assign changes_any_4[9] = | changes[38:35];
  assign changes_zeros_4[18] = ~changes[38] & (changes[37] | ~changes[36]);
  assign changes_zeros_4[19] = ~(changes[37] | changes[38]);
  assign changes_any_16[0] = | { changes_any_4[1:0], 2'h0 };
  assign _006_ = changes_any_4[1] ? changes_zeros_4[3:2] : changes_zeros_4[1:0];
  assign changes_zeros_16[1:0] = _005_ ? _006_ : 2'h0;
  assign changes_zeros_16[2] = ~changes_any_4[1];
  assign _005_ = changes_any_4[0] | changes_any_4[1];
  assign changes_zeros_16[3] = ~_005_;
  assign changes_any_16[1] = | changes_any_4[5:2];
  assign _008_ = changes_any_4[5] ? changes_zeros_4[11:10] : changes_zeros_4[9:8];
  assign _009_ = changes_any_4[3] ? changes_zeros_4[7:6] : changes_zeros_4[5:4];
  assign changes_zeros_16[5:4] = _007_ ? _008_ : _009_;
  assign changes_zeros_16[6] = ~changes_any_4[5] & (changes_any_4[4] | ~changes_any_4[3]);
  assign _007_ = changes_any_4[4] | changes_any_4[5];
  assign changes_zeros_16[7] = ~_007_;
  assign changes_any_16[2] = | changes_any_4[9:6];
  assign _014_ = changes_any_4[9] ? changes_zeros_4[19:18] : changes_zeros_4[17:16];
  assign _015_ = changes_any_4[7] ? changes_zeros_4[15:14] : changes_zeros_4[13:12];
  assign changes_zeros_16[9:8] = _013_ ? _014_ : _015_;
  assign changes_zeros_16[10] = ~changes_any_4[9] & (changes_any_4[8] | ~changes_any_4[7]);
  assign _013_ = changes_any_4[8] | changes_any_4[9];
  assign changes_zeros_16[11] = ~_013_;
  assign changes_any_64 = | { changes_any_16, 1'h0 };
  assign _020_ = changes_any_16[2] ? changes_zeros_16[11:8] : changes_zeros_16[7:4];
  assign changes_zeros_64[3:0] = _019_ ? _020_ : changes_any_16[0] ? changes_zeros_16[3:0] : 4'h0;
  assign changes_zeros_64[4] = ~changes_any_16[2] & (changes_any_16[1] | ~changes_any_16[0]);
  assign _019_ = changes_any_16[1] | changes_any_16[2];
  assign changes_zeros_64[5] = ~_019_;
  assign shifted_32 = zeros[5] ? { word_1[6:1], 33'h0 } : { word_1[38:1], 1'h0 };
  assign shifted_16 = zeros[4] ? { shifted_32[22:0], 16'h0 } : shifted_32;
  assign shifted_8 = zeros[3] ? { shifted_16[30:0], 8'h0 } : shifted_16;
  assign shifted_4 = zeros[2] ? { shifted_8[34:0], 4'h0 } : shifted_8;
  assign shifted_2 = zeros[1] ? { shifted_4[36:0], 2'h0 } : shifted_4;
  assign shifted_1 = zeros[0] ? { shifted_2[37:0], 1'h0 } : shifted_2;
  assign exact = ~(| sticky);
  assign fraction = kept ^ { {23{sign_2}} };
  assign _026_ = ~last;
  assign half = sign_2 ? (_026_ | exact) : last;
  assign tiny = (& fraction[22:1]) & (fraction[0] | (sign_2 & _026_ & exact));
  assign { _032_[32], total } = { 1'h0, field_2[7:0], fraction, half } + 33'h1;
  assign _034_ = $signed(field_2) < $signed(14'h0);
  assign _036_ = $signed(field_2) >= $signed(14'hff);
  assign _037_[1] = changes_any_64 ? 1'h0 : 1'h1;
  assign _044_ = outcome == 3'h4;
  assign _045_ = outcome == 3'h3;
  assign _046_ = outcome == 3'h2;
  assign _047_ = outcome == 3'h1;
  assign _050_ = total[1] & ~(last & exact);
  always @(posedge clk) begin
    zeros <= changes_zeros_64;
    sign <= value[38];
    field <= { exponent[11], exponent } + 13'ha4;
    sticky <= { | shifted_1[13:12], | shifted_1[11:6], | shifted_1[5:0] };
    last <= shifted_1[14];
    kept <= shifted_1[37:15];
    field_2 <= { field[12], field } - { 8'h0, zeros };
    sign_2 <= sign;
    kind_2 <= { 1'h0, kind_1[1], 1'h0 };
    \kind_1_reg[1]  <= _037_[1];
    _248_ <= value[37:0];
  end
  always @(posedge clk)
    if (_044_) _244_ <= 2'h1;
    else _244_ <= { _092_[31], _092_[22] };
  assign { o[31], o[22] } = _244_;
  always @(posedge clk)
    if (| { _045_, _044_ }) _245_ <= 8'hff;
    else _245_ <= _091_[30:23];
  assign o[30:23] = _245_;
  always @(posedge clk)
    if (| { _047_, _046_, _045_, _044_ }) _246_ <= 22'h0;
    else _246_ <= { total[22:2], _050_ };
  assign o[21:0] = _246_;
  assign kind_1[1] = \kind_1_reg[1] ;
  assign word_1[38:1] = _248_;
  assign _087_ = _036_ ? 3'h3 : kind_2;
  assign outcome = (kind_2 == 3'h0) ? (_034_ ? 3'h2 : (field_2 == 14'h0) ? 3'h1 : _087_) : kind_2;
  assign _090_[30:0] = _047_ ? { 7'h0, tiny, 23'h0 } : { total[31:2], _050_ };
  assign _091_ = _046_ ? { sign_2, 31'h0 } : { sign_2, _090_[30:0] };
  assign _092_ = _045_ ? { sign_2, 31'h7f800000 } : _091_;
  assign unused = & { word_1[0], shifted_1[38], kind_1[0], _092_[30:23], _092_[21:0], _090_[31],
      _037_[0], _032_ };
  assign _032_[31:0] = total;
  assign _037_[0] = 1'h0;
  assign _090_[31] = sign_2;
  assign kind_1[0] = 1'h0;
  assign word_1[0] = 1'h0;
endmodule
