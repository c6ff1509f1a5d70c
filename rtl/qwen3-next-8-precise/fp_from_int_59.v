// o = value * 2^exponent
//
// Formats  value signed `width`; exponent signed 12; o binary32, rounded once
// Latency  3 cycles: count leading sign bits; shift; round
//          A negative value is never negated. With y = ~value followed by ones without end,
//          -value = y, so y is rounded instead: a tie is then y = ...0111...
// Rate     1 a cycle
//
// params FpFromIntParams(width=59)
//
// Generated from gdn_core/arith/convert.py; do not edit.
module fp_from_int_59 (
  input wire clk,
  input wire [58:0] value,
  input wire [11:0] exponent,
  output wire [31:0] o
);
  wire _025_, _032_, _039_, _046_, _053_, _060_, _068_, _070_, _073_, _074_, _075_, _080_, _081_,
    _082_, _083_, _086_, changes_any_64, exact, half, tiny, unused;
  wire [1:0] _026_, _033_, _035_, _041_, _042_, _047_, _048_, _071_, kind_1;
  wire [3:0] _054_, _055_, changes_any_16;
  wire [32:0] _066_;
  wire [2:0] _120_, outcome;
  wire [31:0] _123_, _124_, _125_, total;
  wire [58:0] changes, shifted_1, shifted_16, shifted_2, shifted_32, shifted_4, shifted_8, word_1;
  wire [14:0] changes_any_4;
  wire [15:0] changes_zeros_16;
  wire [29:0] changes_zeros_4;
  wire [5:0] changes_zeros_64;
  reg [12:0] field = 13'h0;
  reg [13:0] field_2 = 14'h0;
  wire [22:0] fraction;
  reg [22:0] kept = 23'h0;
  reg [2:0] kind_2 = 3'h0;
  reg last = 1'h0, sign = 1'h0, sign_2 = 1'h0;
  reg [5:0] sticky = 6'h0, zeros = 6'h0;
  reg [1:0] _329_ = 2'h0;
  reg [7:0] _330_ = 8'h0;
  reg [21:0] _331_ = 22'h0;
  reg [57:0] _333_ = 58'h0;
  // outcome: 0 NUMBER, 1 TINY, 2 ZERO, 3 INFINITE, 4 NAN
  reg \kind_1_reg[1]  = 1'h0;
  assign changes = { value[57:0], 1'h0 } ^ value;
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
  assign changes_any_4[10] = | changes[42:39];
  assign changes_zeros_4[20] = ~changes[42] & (changes[41] | ~changes[40]);
  assign changes_zeros_4[21] = ~(changes[41] | changes[42]);
  assign changes_any_4[11] = | changes[46:43];
  assign changes_zeros_4[22] = ~changes[46] & (changes[45] | ~changes[44]);
  assign changes_zeros_4[23] = ~(changes[45] | changes[46]);
  assign changes_any_4[12] = | changes[50:47];
  assign changes_zeros_4[24] = ~changes[50] & (changes[49] | ~changes[48]);
  assign changes_zeros_4[25] = ~(changes[49] | changes[50]);
  assign changes_any_4[13] = | changes[54:51];
  assign changes_zeros_4[26] = ~changes[54] & (changes[53] | ~changes[52]);
  assign changes_zeros_4[27] = ~(changes[53] | changes[54]);
  assign changes_any_4[14] = | changes[58:55];
  assign changes_zeros_4[28] = ~changes[58] & (changes[57] | ~changes[56]);
  assign changes_zeros_4[29] = ~(changes[57] | changes[58]);
  assign changes_any_16[0] = | { changes_any_4[2:0], 1'h0 };
  assign _026_ = changes_any_4[2] ? changes_zeros_4[5:4] : changes_zeros_4[3:2];
  assign changes_zeros_16[1:0] = _025_ ? _026_ : changes_any_4[0] ? changes_zeros_4[1:0] : 2'h0;
  assign changes_zeros_16[2] = ~changes_any_4[2] & (changes_any_4[1] | ~changes_any_4[0]);
  assign _025_ = changes_any_4[1] | changes_any_4[2];
  assign changes_zeros_16[3] = ~_025_;
  assign changes_any_16[1] = | changes_any_4[6:3];
  assign _033_ = changes_any_4[6] ? changes_zeros_4[13:12] : changes_zeros_4[11:10];
  assign _035_ = changes_any_4[4] ? changes_zeros_4[9:8] : changes_zeros_4[7:6];
  assign changes_zeros_16[5:4] = _032_ ? _033_ : _035_;
  assign changes_zeros_16[6] = ~changes_any_4[6] & (changes_any_4[5] | ~changes_any_4[4]);
  assign _032_ = changes_any_4[5] | changes_any_4[6];
  assign changes_zeros_16[7] = ~_032_;
  assign changes_any_16[2] = | changes_any_4[10:7];
  assign _041_ = changes_any_4[10] ? changes_zeros_4[21:20] : changes_zeros_4[19:18];
  assign _042_ = changes_any_4[8] ? changes_zeros_4[17:16] : changes_zeros_4[15:14];
  assign changes_zeros_16[9:8] = _039_ ? _041_ : _042_;
  assign changes_zeros_16[10] = ~changes_any_4[10] & (changes_any_4[9] | ~changes_any_4[8]);
  assign _039_ = changes_any_4[9] | changes_any_4[10];
  assign changes_zeros_16[11] = ~_039_;
  assign changes_any_16[3] = | changes_any_4[14:11];
  assign _047_ = changes_any_4[14] ? changes_zeros_4[29:28] : changes_zeros_4[27:26];
  assign _048_ = changes_any_4[12] ? changes_zeros_4[25:24] : changes_zeros_4[23:22];
  assign changes_zeros_16[13:12] = _046_ ? _047_ : _048_;
  assign changes_zeros_16[14] = ~changes_any_4[14] & (changes_any_4[13] | ~changes_any_4[12]);
  assign _046_ = changes_any_4[13] | changes_any_4[14];
  assign changes_zeros_16[15] = ~_046_;
  assign changes_any_64 = | changes_any_16;
  assign _054_ = changes_any_16[3] ? changes_zeros_16[15:12] : changes_zeros_16[11:8];
  assign _055_ = changes_any_16[1] ? changes_zeros_16[7:4] : changes_zeros_16[3:0];
  assign changes_zeros_64[3:0] = _053_ ? _054_ : _055_;
  assign changes_zeros_64[4] = ~changes_any_16[3] & (changes_any_16[2] | ~changes_any_16[1]);
  assign _053_ = changes_any_16[2] | changes_any_16[3];
  assign changes_zeros_64[5] = ~_053_;
  assign shifted_32 = zeros[5] ? { word_1[26:1], 33'h0 } : { word_1[58:1], 1'h0 };
  assign shifted_16 = zeros[4] ? { shifted_32[42:0], 16'h0 } : shifted_32;
  assign shifted_8 = zeros[3] ? { shifted_16[50:0], 8'h0 } : shifted_16;
  assign shifted_4 = zeros[2] ? { shifted_8[54:0], 4'h0 } : shifted_8;
  assign shifted_2 = zeros[1] ? { shifted_4[56:0], 2'h0 } : shifted_4;
  assign shifted_1 = zeros[0] ? { shifted_2[57:0], 1'h0 } : shifted_2;
  assign exact = ~(| sticky);
  assign fraction = kept ^ { {23{sign_2}} };
  assign _060_ = ~last;
  assign half = sign_2 ? (_060_ | exact) : last;
  assign tiny = (& fraction[22:1]) & (fraction[0] | (sign_2 & _060_ & exact));
  assign { _066_[32], total } = { 1'h0, field_2[7:0], fraction, half } + 33'h1;
  assign _068_ = $signed(field_2) < $signed(14'h0);
  assign _070_ = $signed(field_2) >= $signed(14'hff);
  assign _071_[1] = changes_any_64 ? 1'h0 : 1'h1;
  assign _073_ = | shifted_1[5:0];
  assign _074_ = | shifted_1[11:6];
  assign _075_ = | shifted_1[17:12];
  assign _080_ = outcome == 3'h4;
  assign _081_ = outcome == 3'h3;
  assign _082_ = outcome == 3'h2;
  assign _083_ = outcome == 3'h1;
  assign _086_ = total[1] & ~(last & exact);
  always @(posedge clk) begin
    zeros <= changes_zeros_64;
    sign <= value[58];
    field <= { exponent[11], exponent } + 13'hb8;
    sticky <= { | shifted_1[33:30], | shifted_1[29:24], | shifted_1[23:18], _075_, _074_, _073_ };
    last <= shifted_1[34];
    kept <= shifted_1[57:35];
    field_2 <= { field[12], field } - { 8'h0, zeros };
    sign_2 <= sign;
    kind_2 <= { 1'h0, kind_1[1], 1'h0 };
    \kind_1_reg[1]  <= _071_[1];
    _333_ <= value[57:0];
  end
  always @(posedge clk)
    if (_080_) _329_ <= 2'h1;
    else _329_ <= { _125_[31], _125_[22] };
  assign { o[31], o[22] } = _329_;
  always @(posedge clk)
    if (| { _081_, _080_ }) _330_ <= 8'hff;
    else _330_ <= _124_[30:23];
  assign o[30:23] = _330_;
  always @(posedge clk)
    if (| { _083_, _082_, _081_, _080_ }) _331_ <= 22'h0;
    else _331_ <= { total[22:2], _086_ };
  assign o[21:0] = _331_;
  assign kind_1[1] = \kind_1_reg[1] ;
  assign word_1[58:1] = _333_;
  assign _120_ = _070_ ? 3'h3 : kind_2;
  assign outcome = (kind_2 == 3'h0) ? (_068_ ? 3'h2 : (field_2 == 14'h0) ? 3'h1 : _120_) : kind_2;
  assign _123_[30:0] = _083_ ? { 7'h0, tiny, 23'h0 } : { total[31:2], _086_ };
  assign _124_ = _082_ ? { sign_2, 31'h0 } : { sign_2, _123_[30:0] };
  assign _125_ = _081_ ? { sign_2, 31'h7f800000 } : _124_;
  assign unused = & { word_1[0], shifted_1[58], kind_1[0], _125_[30:23], _125_[21:0], _123_[31],
      _071_[0], _066_ };
  assign _066_[31:0] = total;
  assign _071_[0] = 1'h0;
  assign _123_[31] = sign_2;
  assign kind_1[0] = 1'h0;
  assign word_1[0] = 1'h0;
endmodule
