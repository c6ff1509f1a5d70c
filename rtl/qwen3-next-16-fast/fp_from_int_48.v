// o = value * 2^exponent
//
// Formats  value signed `width`; exponent signed 12; o binary32, rounded once
// Latency  3 cycles: count leading sign bits; shift; round
//          A negative value is never negated. With y = ~value followed by ones without end,
//          -value = y, so y is rounded instead: a tie is then y = ...0111...
// Rate     1 a cycle
//
// params FpFromIntParams(width=48)
//
// Generated from gdn_core/arith/convert.py; do not edit.
module fp_from_int_48 (
  input wire clk,
  input wire [47:0] value,
  input wire [11:0] exponent,
  output wire [31:0] o
);
  wire _013_, _019_, _025_, _031_, _039_, _048_, _050_, _059_, _060_, _061_, _062_, _065_,
    changes_any_64, exact, half, tiny, unused;
  wire [1:0] _014_, _015_, _020_, _021_, _026_, _027_, _051_, kind_1;
  wire [3:0] _032_;
  wire [32:0] _046_;
  wire [2:0] _100_, changes_any_16, outcome;
  wire [31:0] _103_, _104_, _105_, total;
  wire [47:0] changes, shifted_1, shifted_16, shifted_2, shifted_32, shifted_4, shifted_8, word_1;
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
  reg [1:0] _276_ = 2'h0;
  reg [7:0] _277_ = 8'h0;
  reg [21:0] _278_ = 22'h0;
  reg [46:0] _280_ = 47'h0;
  // outcome: 0 NUMBER, 1 TINY, 2 ZERO, 3 INFINITE, 4 NAN
  reg \kind_1_reg[1]  = 1'h0;
  assign changes = { value[46:0], 1'h0 } ^ value;
  assign changes_any_4[0] = | changes[3:0];
  assign changes_zeros_4[0] = ~changes[3] & (changes[2] | ~changes[1]);
  assign changes_zeros_4[1] = ~(changes[2] | changes[3]);
  assign changes_any_4[1] = | changes[7:4];
  assign changes_zeros_4[2] = ~changes[7] & (changes[6] | ~changes[5]);
  assign changes_zeros_4[3] = ~(changes[6] | changes[7]);
  assign changes_any_4[2] = | changes[11:8];
  assign changes_zeros_4[4] = ~changes[11] & (changes[10] | ~changes[9]);
  assign changes_zeros_4[5] = ~(changes[10] | changes[11]);
  assign changes_any_4[3] = | changes[15:12];
  assign changes_zeros_4[6] = ~changes[15] & (changes[14] | ~changes[13]);
  assign changes_zeros_4[7] = ~(changes[14] | changes[15]);
  assign changes_any_4[4] = | changes[19:16];
  assign changes_zeros_4[8] = ~changes[19] & (changes[18] | ~changes[17]);
  assign changes_zeros_4[9] = ~(changes[18] | changes[19]);
  assign changes_any_4[5] = | changes[23:20];
  assign changes_zeros_4[10] = ~changes[23] & (changes[22] | ~changes[21]);
  assign changes_zeros_4[11] = ~(changes[22] | changes[23]);
  assign changes_any_4[6] = | changes[27:24];
  assign changes_zeros_4[12] = ~changes[27] & (changes[26] | ~changes[25]);
  assign changes_zeros_4[13] = ~(changes[26] | changes[27]);
  assign changes_any_4[7] = | changes[31:28];
  assign changes_zeros_4[14] = ~changes[31] & (changes[30] | ~changes[29]);
  assign changes_zeros_4[15] = ~(changes[30] | changes[31]);
  assign changes_any_4[8] = | changes[35:32];
  assign changes_zeros_4[16] = ~changes[35] & (changes[34] | ~changes[33]);
  assign changes_zeros_4[17] = ~(changes[34] | changes[35]);
  assign changes_any_4[9] = | changes[39:36];
  assign changes_zeros_4[18] = ~changes[39] & (changes[38] | ~changes[37]);
  assign changes_zeros_4[19] = ~(changes[38] | changes[39]);
  assign changes_any_4[10] = | changes[43:40];
  assign changes_zeros_4[20] = ~changes[43] & (changes[42] | ~changes[41]);
  assign changes_zeros_4[21] = ~(changes[42] | changes[43]);
  assign changes_any_4[11] = | changes[47:44];
  assign changes_zeros_4[22] = ~changes[47] & (changes[46] | ~changes[45]);
  assign changes_zeros_4[23] = ~(changes[46] | changes[47]);
  assign changes_any_16[0] = | changes_any_4[3:0];
  assign _014_ = changes_any_4[3] ? changes_zeros_4[7:6] : changes_zeros_4[5:4];
  assign _015_ = changes_any_4[1] ? changes_zeros_4[3:2] : changes_zeros_4[1:0];
  assign changes_zeros_16[1:0] = _013_ ? _014_ : _015_;
  assign changes_zeros_16[2] = ~changes_any_4[3] & (changes_any_4[2] | ~changes_any_4[1]);
  assign _013_ = changes_any_4[2] | changes_any_4[3];
  assign changes_zeros_16[3] = ~_013_;
  assign changes_any_16[1] = | changes_any_4[7:4];
  assign _020_ = changes_any_4[7] ? changes_zeros_4[15:14] : changes_zeros_4[13:12];
  assign _021_ = changes_any_4[5] ? changes_zeros_4[11:10] : changes_zeros_4[9:8];
  assign changes_zeros_16[5:4] = _019_ ? _020_ : _021_;
  assign changes_zeros_16[6] = ~changes_any_4[7] & (changes_any_4[6] | ~changes_any_4[5]);
  assign _019_ = changes_any_4[6] | changes_any_4[7];
  assign changes_zeros_16[7] = ~_019_;
  assign changes_any_16[2] = | changes_any_4[11:8];
  assign _026_ = changes_any_4[11] ? changes_zeros_4[23:22] : changes_zeros_4[21:20];
  assign _027_ = changes_any_4[9] ? changes_zeros_4[19:18] : changes_zeros_4[17:16];
  assign changes_zeros_16[9:8] = _025_ ? _026_ : _027_;
  assign changes_zeros_16[10] = ~changes_any_4[11] & (changes_any_4[10] | ~changes_any_4[9]);
  assign _025_ = changes_any_4[10] | changes_any_4[11];
  assign changes_zeros_16[11] = ~_025_;
  assign changes_any_64 = | { changes_any_16, 1'h0 };
  assign _032_ = changes_any_16[2] ? changes_zeros_16[11:8] : changes_zeros_16[7:4];
  assign changes_zeros_64[3:0] = _031_ ? _032_ : changes_any_16[0] ? changes_zeros_16[3:0] : 4'h0;
  assign changes_zeros_64[4] = ~changes_any_16[2] & (changes_any_16[1] | ~changes_any_16[0]);
  assign _031_ = changes_any_16[1] | changes_any_16[2];
  assign changes_zeros_64[5] = ~_031_;
  assign shifted_32 = zeros[5] ? { word_1[15:1], 33'h0 } : { word_1[47:1], 1'h0 };
  assign shifted_16 = zeros[4] ? { shifted_32[31:0], 16'h0 } : shifted_32;
  assign shifted_8 = zeros[3] ? { shifted_16[39:0], 8'h0 } : shifted_16;
  assign shifted_4 = zeros[2] ? { shifted_8[43:0], 4'h0 } : shifted_8;
  assign shifted_2 = zeros[1] ? { shifted_4[45:0], 2'h0 } : shifted_4;
  assign shifted_1 = zeros[0] ? { shifted_2[46:0], 1'h0 } : shifted_2;
  assign exact = ~(| sticky);
  assign fraction = kept ^ { {23{sign_2}} };
  assign _039_ = ~last;
  assign half = sign_2 ? (_039_ | exact) : last;
  assign tiny = (& fraction[22:1]) & (fraction[0] | (sign_2 & _039_ & exact));
  assign { _046_[32], total } = { 1'h0, field_2[7:0], fraction, half } + 33'h1;
  assign _048_ = $signed(field_2) < $signed(14'h0);
  assign _050_ = $signed(field_2) >= $signed(14'hff);
  assign _051_[1] = changes_any_64 ? 1'h0 : 1'h1;
  assign _059_ = outcome == 3'h4;
  assign _060_ = outcome == 3'h3;
  assign _061_ = outcome == 3'h2;
  assign _062_ = outcome == 3'h1;
  assign _065_ = total[1] & ~(last & exact);
  always @(posedge clk) begin
    zeros <= changes_zeros_64;
    sign <= value[47];
    field <= { exponent[11], exponent } + 13'had;
    sticky <= { | shifted_1[22:18], | shifted_1[17:12], | shifted_1[11:6], | shifted_1[5:0] };
    last <= shifted_1[23];
    kept <= shifted_1[46:24];
    field_2 <= { field[12], field } - { 8'h0, zeros };
    sign_2 <= sign;
    kind_2 <= { 1'h0, kind_1[1], 1'h0 };
    \kind_1_reg[1]  <= _051_[1];
    _280_ <= value[46:0];
  end
  always @(posedge clk)
    if (_059_) _276_ <= 2'h1;
    else _276_ <= { _105_[31], _105_[22] };
  assign { o[31], o[22] } = _276_;
  always @(posedge clk)
    if (| { _060_, _059_ }) _277_ <= 8'hff;
    else _277_ <= _104_[30:23];
  assign o[30:23] = _277_;
  always @(posedge clk)
    if (| { _062_, _061_, _060_, _059_ }) _278_ <= 22'h0;
    else _278_ <= { total[22:2], _065_ };
  assign o[21:0] = _278_;
  assign kind_1[1] = \kind_1_reg[1] ;
  assign word_1[47:1] = _280_;
  assign _100_ = _050_ ? 3'h3 : kind_2;
  assign outcome = (kind_2 == 3'h0) ? (_048_ ? 3'h2 : (field_2 == 14'h0) ? 3'h1 : _100_) : kind_2;
  assign _103_[30:0] = _062_ ? { 7'h0, tiny, 23'h0 } : { total[31:2], _065_ };
  assign _104_ = _061_ ? { sign_2, 31'h0 } : { sign_2, _103_[30:0] };
  assign _105_ = _060_ ? { sign_2, 31'h7f800000 } : _104_;
  assign unused = & { word_1[0], shifted_1[47], kind_1[0], _105_[30:23], _105_[21:0], _103_[31],
      _051_[0], _046_ };
  assign _046_[31:0] = total;
  assign _051_[0] = 1'h0;
  assign _103_[31] = sign_2;
  assign kind_1[0] = 1'h0;
  assign word_1[0] = 1'h0;
endmodule
