// o = value * 2^exponent
//
// Formats  value signed `width`; exponent signed 12; o binary32, rounded once
// Latency  3 cycles: count leading sign bits; shift; round
//          A negative value is never negated. With y = ~value followed by ones without end,
//          -value = y, so y is rounded instead: a tie is then y = ...0111...
// Rate     1 a cycle
//
// params FpFromIntParams(width=67)
//
// Generated from gdn_core/arith/convert.py; do not edit.
module fp_from_int_67 (
  input wire clk,
  input wire [66:0] value,
  input wire [11:0] exponent,
  output wire [31:0] o
);
  wire [1:0] _036_, _038_, _039_, _045_, _046_, _051_, _052_, _057_, _058_, _084_, changes_any_64,
    kind_1;
  wire _037_, _044_, _050_, _056_, _063_, _072_, _081_, _083_, _087_, _088_, _089_, _090_, _091_,
    _095_, _096_, _098_, _099_, _102_, changes_any_256, exact, half, tiny, unused;
  wire [3:0] _062_, _064_, _065_;
  wire [5:0] _070_;
  wire [32:0] _079_;
  wire [2:0] _133_, outcome;
  wire [31:0] _136_, _137_, _138_, total;
  wire [66:0] changes, shifted_1, shifted_16, shifted_2, shifted_32, shifted_4, shifted_64,
    shifted_8, word_1;
  wire [4:0] changes_any_16;
  wire [16:0] changes_any_4;
  wire [19:0] changes_zeros_16;
  wire [6:0] changes_zeros_256;
  wire [33:0] changes_zeros_4;
  wire [11:0] changes_zeros_64;
  reg [12:0] field = 13'h0;
  reg [13:0] field_2 = 14'h0;
  wire [22:0] fraction;
  reg [22:0] kept = 23'h0;
  reg [2:0] kind_2 = 3'h0;
  reg last = 1'h0, sign = 1'h0, sign_2 = 1'h0;
  reg [6:0] sticky = 7'h0, zeros = 7'h0;
  reg [1:0] _366_ = 2'h0;
  reg [7:0] _367_ = 8'h0;
  reg [21:0] _368_ = 22'h0;
  reg [65:0] _372_ = 66'h0;
  // outcome: 0 NUMBER, 1 TINY, 2 ZERO, 3 INFINITE, 4 NAN
  reg \kind_1_reg[1]  = 1'h0;
  assign changes = { value[65:0], 1'h0 } ^ value;
  assign changes_any_16[0] = | { changes[2:0], 1'h0 };
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
  assign changes_any_4[15] = | changes[62:59];
  assign changes_zeros_4[30] = ~changes[62] & (changes[61] | ~changes[60]);
  assign changes_zeros_4[31] = ~(changes[61] | changes[62]);
  assign changes_any_4[16] = | changes[66:63];
  assign changes_zeros_4[32] = ~changes[66] & (changes[65] | ~changes[64]);
  assign changes_zeros_4[33] = ~(changes[65] | changes[66]);
  assign _036_ = changes_any_16[0] ? changes_zeros_4[1:0] : 2'h0;
  assign changes_zeros_16[1:0] = changes_any_16[0] ? _036_ : 2'h0;
  assign changes_any_16[1] = | changes_any_4[4:1];
  assign _038_ = changes_any_4[4] ? changes_zeros_4[9:8] : changes_zeros_4[7:6];
  assign _039_ = changes_any_4[2] ? changes_zeros_4[5:4] : changes_zeros_4[3:2];
  assign changes_zeros_16[5:4] = _037_ ? _038_ : _039_;
  assign changes_zeros_16[6] = ~changes_any_4[4] & (changes_any_4[3] | ~changes_any_4[2]);
  assign _037_ = changes_any_4[3] | changes_any_4[4];
  assign changes_zeros_16[7] = ~_037_;
  assign changes_any_16[2] = | changes_any_4[8:5];
  assign _045_ = changes_any_4[8] ? changes_zeros_4[17:16] : changes_zeros_4[15:14];
  assign _046_ = changes_any_4[6] ? changes_zeros_4[13:12] : changes_zeros_4[11:10];
  assign changes_zeros_16[9:8] = _044_ ? _045_ : _046_;
  assign changes_zeros_16[10] = ~changes_any_4[8] & (changes_any_4[7] | ~changes_any_4[6]);
  assign _044_ = changes_any_4[7] | changes_any_4[8];
  assign changes_zeros_16[11] = ~_044_;
  assign changes_any_16[3] = | changes_any_4[12:9];
  assign _051_ = changes_any_4[12] ? changes_zeros_4[25:24] : changes_zeros_4[23:22];
  assign _052_ = changes_any_4[10] ? changes_zeros_4[21:20] : changes_zeros_4[19:18];
  assign changes_zeros_16[13:12] = _050_ ? _051_ : _052_;
  assign changes_zeros_16[14] = ~changes_any_4[12] & (changes_any_4[11] | ~changes_any_4[10]);
  assign _050_ = changes_any_4[11] | changes_any_4[12];
  assign changes_zeros_16[15] = ~_050_;
  assign changes_any_16[4] = | changes_any_4[16:13];
  assign _057_ = changes_any_4[16] ? changes_zeros_4[33:32] : changes_zeros_4[31:30];
  assign _058_ = changes_any_4[14] ? changes_zeros_4[29:28] : changes_zeros_4[27:26];
  assign changes_zeros_16[17:16] = _056_ ? _057_ : _058_;
  assign changes_zeros_16[18] = ~changes_any_4[16] & (changes_any_4[15] | ~changes_any_4[14]);
  assign _056_ = changes_any_4[15] | changes_any_4[16];
  assign changes_zeros_16[19] = ~_056_;
  assign _062_ = changes_any_16[0] ? { changes_zeros_16[2], changes_zeros_16[2:0] } : 4'h0;
  assign changes_zeros_64[3:0] = changes_any_16[0] ? _062_ : 4'h0;
  assign changes_zeros_16[2] = ~changes_any_16[0];
  assign changes_any_64[1] = | changes_any_16[4:1];
  assign _063_ = changes_any_16[3] | changes_any_16[4];
  assign _064_ = changes_any_16[4] ? changes_zeros_16[19:16] : changes_zeros_16[15:12];
  assign _065_ = changes_any_16[2] ? changes_zeros_16[11:8] : changes_zeros_16[7:4];
  assign changes_zeros_64[9:6] = _063_ ? _064_ : _065_;
  assign changes_zeros_64[10] = ~changes_any_16[4] & (changes_any_16[3] | ~changes_any_16[2]);
  assign changes_zeros_64[11] = ~_063_;
  assign changes_any_256 = | { changes_any_64[1], changes_any_16[0], 2'h0 };
  assign _070_ = changes_any_64[1] ? changes_zeros_64[11:6] : { {2{changes_zeros_16[2]}},
      changes_zeros_64[3:0] };
  assign changes_zeros_256[6] = ~changes_any_64[1];
  assign shifted_64 = zeros[6] ? { word_1[2:1], 65'h0 } : { word_1[66:1], 1'h0 };
  assign shifted_32 = zeros[5] ? { shifted_64[34:0], 32'h0 } : shifted_64;
  assign shifted_16 = zeros[4] ? { shifted_32[50:0], 16'h0 } : shifted_32;
  assign shifted_8 = zeros[3] ? { shifted_16[58:0], 8'h0 } : shifted_16;
  assign shifted_4 = zeros[2] ? { shifted_8[62:0], 4'h0 } : shifted_8;
  assign shifted_2 = zeros[1] ? { shifted_4[64:0], 2'h0 } : shifted_4;
  assign shifted_1 = zeros[0] ? { shifted_2[65:0], 1'h0 } : shifted_2;
  assign exact = ~(| sticky);
  assign fraction = kept ^ { {23{sign_2}} };
  assign _072_ = ~last;
  assign half = sign_2 ? (_072_ | exact) : last;
  assign tiny = (& fraction[22:1]) & (fraction[0] | (sign_2 & _072_ & exact));
  assign { _079_[32], total } = { 1'h0, field_2[7:0], fraction, half } + 33'h1;
  assign _081_ = $signed(field_2) < $signed(14'h0);
  assign _083_ = $signed(field_2) >= $signed(14'hff);
  assign _084_[1] = changes_any_256 ? 1'h0 : 1'h1;
  assign _087_ = | shifted_1[5:0];
  assign _088_ = | shifted_1[11:6];
  assign _089_ = | shifted_1[17:12];
  assign _090_ = | shifted_1[23:18];
  assign _091_ = | shifted_1[29:24];
  assign _095_ = outcome == 3'h4;
  assign _096_ = outcome == 3'h3;
  assign _098_ = outcome == 3'h2;
  assign _099_ = outcome == 3'h1;
  assign _102_ = total[1] & ~(last & exact);
  always @(posedge clk) begin
    sign <= value[66];
    field <= { exponent[11], exponent } + 13'hc0;
    sticky <= { | shifted_1[41:36], | shifted_1[35:30], _091_, _090_, _089_, _088_, _087_ };
    last <= shifted_1[42];
    kept <= shifted_1[65:43];
    field_2 <= { field[12], field } - { 7'h0, zeros };
    sign_2 <= sign;
    kind_2 <= { 1'h0, kind_1[1], 1'h0 };
    zeros[6] <= changes_zeros_256[6];
    \kind_1_reg[1]  <= _084_[1];
    _372_ <= value[65:0];
  end
  always @(posedge clk)
    if (_095_) _366_ <= 2'h1;
    else _366_ <= { _138_[31], _138_[22] };
  assign { o[31], o[22] } = _366_;
  always @(posedge clk)
    if (| { _096_, _095_ }) _367_ <= 8'hff;
    else _367_ <= _137_[30:23];
  assign o[30:23] = _367_;
  always @(posedge clk)
    if (| { _099_, _098_, _096_, _095_ }) _368_ <= 22'h0;
    else _368_ <= { total[22:2], _102_ };
  assign o[21:0] = _368_;
  always @(posedge clk)
    if (!(changes_any_16[0] | changes_any_64[1])) zeros[5:0] <= 6'h0;
    else zeros[5:0] <= _070_;
  assign kind_1[1] = \kind_1_reg[1] ;
  assign word_1[66:1] = _372_;
  assign _133_ = _083_ ? 3'h3 : kind_2;
  assign outcome = (kind_2 == 3'h0) ? (_081_ ? 3'h2 : (field_2 == 14'h0) ? 3'h1 : _133_) : kind_2;
  assign _136_[30:0] = _099_ ? { 7'h0, tiny, 23'h0 } : { total[31:2], _102_ };
  assign _137_ = _098_ ? { sign_2, 31'h0 } : { sign_2, _136_[30:0] };
  assign _138_ = _096_ ? { sign_2, 31'h7f800000 } : _137_;
  assign unused = & { word_1[0], shifted_1[66], kind_1[0], changes_zeros_64[5:4],
      changes_zeros_256[5:0], changes_zeros_16[3], changes_any_64[0], changes_any_4[0],
      _138_[30:23], _138_[21:0], _136_[31], _084_[0], _079_ };
  assign _079_[31:0] = total;
  assign _084_[0] = 1'h0;
  assign _136_[31] = sign_2;
  assign kind_1[0] = 1'h0;
  assign word_1[0] = 1'h0;
  assign changes_zeros_64[5:4] = { {2{changes_zeros_16[2]}} };
  assign changes_any_64[0] = changes_any_16[0];
  assign changes_zeros_16[3] = changes_zeros_16[2];
  assign changes_any_4[0] = changes_any_16[0];
  assign changes_zeros_256[0] = 1'h0;
  assign changes_zeros_256[1] = 1'h0;
  assign changes_zeros_256[2] = 1'h0;
  assign changes_zeros_256[3] = 1'h0;
  assign changes_zeros_256[4] = 1'h0;
  assign changes_zeros_256[5] = 1'h0;
endmodule
