// o = value * 2^exponent
//
// Formats  value signed `width`; exponent signed 12; o binary32, rounded once
// Latency  3 cycles: count leading sign bits; shift; round
//          A negative value is never negated. With y = ~value followed by ones without end,
//          -value = y, so y is rounded instead: a tie is then y = ...0111...
// Rate     1 a cycle
//
// params FpFromIntParams(width=42)
//
// Generated from gdn_core/arith/convert.py; do not edit.
module fp_from_int_42 (
  input wire clk,
  input wire [41:0] value,
  input wire [11:0] exponent,
  output wire [31:0] o
);
  wire _009_, _015_, _021_, _027_, _034_, _043_, _045_, _053_, _054_, _055_, _056_, _060_,
    changes_any_64, exact, half, tiny, unused;
  wire [1:0] _010_, _016_, _017_, _022_, _023_, _046_, kind_1;
  wire [3:0] _028_;
  wire [32:0] _041_;
  wire [2:0] _092_, changes_any_16, outcome;
  wire [31:0] _095_, _096_, _097_, total;
  wire [41:0] changes, shifted_1, shifted_16, shifted_2, shifted_32, shifted_4, shifted_8, word_1;
  wire [10:0] changes_any_4;
  wire [11:0] changes_zeros_16;
  wire [21:0] changes_zeros_4;
  wire [5:0] changes_zeros_64;
  reg [12:0] field = 13'h0;
  reg [13:0] field_2 = 14'h0;
  wire [22:0] fraction;
  reg [22:0] kept = 23'h0;
  reg [2:0] kind_2 = 3'h0, sticky = 3'h0;
  reg last = 1'h0, sign = 1'h0, sign_2 = 1'h0;
  reg [5:0] zeros = 6'h0;
  reg [1:0] _257_ = 2'h0;
  reg [7:0] _258_ = 8'h0;
  reg [21:0] _259_ = 22'h0;
  reg [40:0] _261_ = 41'h0;
  // outcome: 0 NUMBER, 1 TINY, 2 ZERO, 3 INFINITE, 4 NAN
  reg \kind_1_reg[1]  = 1'h0;
  assign changes = { value[40:0], 1'h0 } ^ value;
  assign changes_any_4[0] = | { changes[1:0], 2'h0 };
  assign changes_zeros_4[0] = ~changes[1];
  assign changes_zeros_4[1] = ~(changes[0] | changes[1]);
  assign changes_any_4[1] = | changes[5:2];
  assign changes_zeros_4[2] = ~changes[5] & (changes[4] | ~changes[3]);
  assign changes_zeros_4[3] = ~(changes[4] | changes[5]);
  assign changes_any_4[2] = | changes[9:6];
  assign changes_zeros_4[4] = ~changes[9] & (changes[8] | ~changes[7]);
  assign changes_zeros_4[5] = ~(changes[8] | changes[9]);
  assign changes_any_4[3] = | changes[13:10];
  assign changes_zeros_4[6] = ~changes[13] & (changes[12] | ~changes[11]);
  assign changes_zeros_4[7] = ~(changes[12] | changes[13]);
  assign changes_any_4[4] = | changes[17:14];
  assign changes_zeros_4[8] = ~changes[17] & (changes[16] | ~changes[15]);
  assign changes_zeros_4[9] = ~(changes[16] | changes[17]);
  assign changes_any_4[5] = | changes[21:18];
  assign changes_zeros_4[10] = ~changes[21] & (changes[20] | ~changes[19]);
  assign changes_zeros_4[11] = ~(changes[20] | changes[21]);
  assign changes_any_4[6] = | changes[25:22];
  assign changes_zeros_4[12] = ~changes[25] & (changes[24] | ~changes[23]);
  assign changes_zeros_4[13] = ~(changes[24] | changes[25]);
  assign changes_any_4[7] = | changes[29:26];
  assign changes_zeros_4[14] = ~changes[29] & (changes[28] | ~changes[27]);
  assign changes_zeros_4[15] = ~(changes[28] | changes[29]);
  assign changes_any_4[8] = | changes[33:30];
  assign changes_zeros_4[16] = ~changes[33] & (changes[32] | ~changes[31]);
  assign changes_zeros_4[17] = ~(changes[32] | changes[33]);
  assign changes_any_4[9] = | changes[37:34];
  assign changes_zeros_4[18] = ~changes[37] & (changes[36] | ~changes[35]);
  assign changes_zeros_4[19] = ~(changes[36] | changes[37]);
  assign changes_any_4[10] = | changes[41:38];
  assign changes_zeros_4[20] = ~changes[41] & (changes[40] | ~changes[39]);
  assign changes_zeros_4[21] = ~(changes[40] | changes[41]);
  assign changes_any_16[0] = | { changes_any_4[2:0], 1'h0 };
  assign _010_ = changes_any_4[2] ? changes_zeros_4[5:4] : changes_zeros_4[3:2];
  assign changes_zeros_16[1:0] = _009_ ? _010_ : changes_any_4[0] ? changes_zeros_4[1:0] : 2'h0;
  assign changes_zeros_16[2] = ~changes_any_4[2] & (changes_any_4[1] | ~changes_any_4[0]);
  assign _009_ = changes_any_4[1] | changes_any_4[2];
  assign changes_zeros_16[3] = ~_009_;
  assign changes_any_16[1] = | changes_any_4[6:3];
  assign _016_ = changes_any_4[6] ? changes_zeros_4[13:12] : changes_zeros_4[11:10];
  assign _017_ = changes_any_4[4] ? changes_zeros_4[9:8] : changes_zeros_4[7:6];
  assign changes_zeros_16[5:4] = _015_ ? _016_ : _017_;
  assign changes_zeros_16[6] = ~changes_any_4[6] & (changes_any_4[5] | ~changes_any_4[4]);
  assign _015_ = changes_any_4[5] | changes_any_4[6];
  assign changes_zeros_16[7] = ~_015_;
  assign changes_any_16[2] = | changes_any_4[10:7];
  assign _022_ = changes_any_4[10] ? changes_zeros_4[21:20] : changes_zeros_4[19:18];
  assign _023_ = changes_any_4[8] ? changes_zeros_4[17:16] : changes_zeros_4[15:14];
  assign changes_zeros_16[9:8] = _021_ ? _022_ : _023_;
  assign changes_zeros_16[10] = ~changes_any_4[10] & (changes_any_4[9] | ~changes_any_4[8]);
  assign _021_ = changes_any_4[9] | changes_any_4[10];
  assign changes_zeros_16[11] = ~_021_;
  assign changes_any_64 = | { changes_any_16, 1'h0 };
  assign _028_ = changes_any_16[2] ? changes_zeros_16[11:8] : changes_zeros_16[7:4];
  assign changes_zeros_64[3:0] = _027_ ? _028_ : changes_any_16[0] ? changes_zeros_16[3:0] : 4'h0;
  assign changes_zeros_64[4] = ~changes_any_16[2] & (changes_any_16[1] | ~changes_any_16[0]);
  assign _027_ = changes_any_16[1] | changes_any_16[2];
  assign changes_zeros_64[5] = ~_027_;
  assign shifted_32 = zeros[5] ? { word_1[9:1], 33'h0 } : { word_1[41:1], 1'h0 };
  assign shifted_16 = zeros[4] ? { shifted_32[25:0], 16'h0 } : shifted_32;
  assign shifted_8 = zeros[3] ? { shifted_16[33:0], 8'h0 } : shifted_16;
  assign shifted_4 = zeros[2] ? { shifted_8[37:0], 4'h0 } : shifted_8;
  assign shifted_2 = zeros[1] ? { shifted_4[39:0], 2'h0 } : shifted_4;
  assign shifted_1 = zeros[0] ? { shifted_2[40:0], 1'h0 } : shifted_2;
  assign exact = ~(| sticky);
  assign fraction = kept ^ { {23{sign_2}} };
  assign _034_ = ~last;
  assign half = sign_2 ? (_034_ | exact) : last;
  assign tiny = (& fraction[22:1]) & (fraction[0] | (sign_2 & _034_ & exact));
  assign { _041_[32], total } = { 1'h0, field_2[7:0], fraction, half } + 33'h1;
  assign _043_ = $signed(field_2) < $signed(14'h0);
  assign _045_ = $signed(field_2) >= $signed(14'hff);
  assign _046_[1] = changes_any_64 ? 1'h0 : 1'h1;
  assign _053_ = outcome == 3'h4;
  assign _054_ = outcome == 3'h3;
  assign _055_ = outcome == 3'h2;
  assign _056_ = outcome == 3'h1;
  assign _060_ = total[1] & ~(last & exact);
  always @(posedge clk) begin
    zeros <= changes_zeros_64;
    sign <= value[41];
    field <= { exponent[11], exponent } + 13'ha7;
    sticky <= { | shifted_1[16:12], | shifted_1[11:6], | shifted_1[5:0] };
    last <= shifted_1[17];
    kept <= shifted_1[40:18];
    field_2 <= { field[12], field } - { 8'h0, zeros };
    sign_2 <= sign;
    kind_2 <= { 1'h0, kind_1[1], 1'h0 };
    \kind_1_reg[1]  <= _046_[1];
    _261_ <= value[40:0];
  end
  always @(posedge clk)
    if (_053_) _257_ <= 2'h1;
    else _257_ <= { _097_[31], _097_[22] };
  assign { o[31], o[22] } = _257_;
  always @(posedge clk)
    if (| { _054_, _053_ }) _258_ <= 8'hff;
    else _258_ <= _096_[30:23];
  assign o[30:23] = _258_;
  always @(posedge clk)
    if (| { _056_, _055_, _054_, _053_ }) _259_ <= 22'h0;
    else _259_ <= { total[22:2], _060_ };
  assign o[21:0] = _259_;
  assign kind_1[1] = \kind_1_reg[1] ;
  assign word_1[41:1] = _261_;
  assign _092_ = _045_ ? 3'h3 : kind_2;
  assign outcome = (kind_2 == 3'h0) ? (_043_ ? 3'h2 : (field_2 == 14'h0) ? 3'h1 : _092_) : kind_2;
  assign _095_[30:0] = _056_ ? { 7'h0, tiny, 23'h0 } : { total[31:2], _060_ };
  assign _096_ = _055_ ? { sign_2, 31'h0 } : { sign_2, _095_[30:0] };
  assign _097_ = _054_ ? { sign_2, 31'h7f800000 } : _096_;
  assign unused = & { word_1[0], shifted_1[41], kind_1[0], _097_[30:23], _097_[21:0], _095_[31],
      _046_[0], _041_ };
  assign _041_[31:0] = total;
  assign _046_[0] = 1'h0;
  assign _095_[31] = sign_2;
  assign kind_1[0] = 1'h0;
  assign word_1[0] = 1'h0;
endmodule
