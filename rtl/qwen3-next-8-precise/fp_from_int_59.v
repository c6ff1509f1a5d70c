// o = value * 2^exponent
//
// Formats  value signed `width`; exponent signed 12; o binary32, rounded once
// Latency  4 cycles: count leading sign bits in sixteens; shift by sixteens; by less; round
//          A negative value is never negated. With y = ~value followed by ones without end,
//          -value = y, so y is rounded instead: a tie is then y = ...0111...
// Rate     1 a cycle
//
// params FpFromIntParams(width=59)
//
// Generated from gdn_core/arith/convert.py; do not edit.
module fp_from_int_59 (
  input wire clk,
  input wire [58:0] value, input wire [11:0] exponent, output reg [31:0] o = 32'h0
);
  localparam [2:0] NUMBER = 3'h0, TINY = 3'h1, ZERO = 3'h2, INFINITE = 3'h3, NAN = 3'h4;
  wire _000_, _001_, _004_, _007_, _010_, _013_, _016_, _020_, _023_, _030_, _040_, _050_, _058_,
    _064_, _071_, _073_, _090_, _093_, _096_, _099_, _103_, _107_, _110_, changes_any_64, exact,
    half, tiny, unused;
  wire [1:0] _022_, _033_, _043_, _052_;
  wire [13:0] _079_;
  wire [58:0] changes, coarse_1, coarse_32, fine_1, fine_2, fine_4, fine_8;
  wire [14:0] changes_any_4;
  reg [3:0] changes_padded_16 = 4'h0;
  wire [29:0] changes_zeros_4;
  wire [5:0] changes_zeros_64;
  reg [12:0] field = 13'h0, field_2 = 13'h0;
  reg [13:0] field_3 = 14'h0;
  reg [7:0] field_up = 8'h0;
  wire [22:0] fraction;
  reg [22:0] kept = 23'h0;
  reg [2:0] kind_2 = NUMBER, kind_3 = NUMBER, sticky = 3'h0;
  reg last = 1'h0, sign = 1'h0, sign_2 = 1'h0, sign_3 = 1'h0;
  wire [2:0] outcome;
  wire [23:0] total;
  reg [58:0] word_1 = 59'h0, word_2 = 59'h0;
  reg [15:0] zeros = 16'h0;
  reg [5:0] zeros_2 = 6'h0;
  assign changes = { value[57:0], 1'h0 } ^ value;
  assign changes_any_4[0] = | { changes[2:0], 1'h0 };
  assign changes_zeros_4[0] = _000_ ? ~changes[2] : ~changes[0];
  assign _000_ = changes[1] | changes[2];
  assign changes_zeros_4[1] = ~_000_;
  assign changes_any_4[1] = | changes[6:3];
  assign changes_zeros_4[2] = _023_ ? ~changes[6] : ~changes[4];
  assign _023_ = changes[5] | changes[6];
  assign changes_zeros_4[3] = ~_023_;
  assign changes_any_4[2] = | changes[10:7];
  assign changes_zeros_4[4] = _090_ ? ~changes[10] : ~changes[8];
  assign _090_ = changes[9] | changes[10];
  assign changes_zeros_4[5] = ~_090_;
  assign changes_any_4[3] = | changes[14:11];
  assign changes_zeros_4[6] = _093_ ? ~changes[14] : ~changes[12];
  assign _093_ = changes[13] | changes[14];
  assign changes_zeros_4[7] = ~_093_;
  assign changes_any_4[4] = | changes[18:15];
  assign changes_zeros_4[8] = _096_ ? ~changes[18] : ~changes[16];
  assign _096_ = changes[17] | changes[18];
  assign changes_zeros_4[9] = ~_096_;
  assign changes_any_4[5] = | changes[22:19];
  assign changes_zeros_4[10] = _099_ ? ~changes[22] : ~changes[20];
  assign _099_ = changes[21] | changes[22];
  assign changes_zeros_4[11] = ~_099_;
  assign changes_any_4[6] = | changes[26:23];
  assign changes_zeros_4[12] = _103_ ? ~changes[26] : ~changes[24];
  assign _103_ = changes[25] | changes[26];
  assign changes_zeros_4[13] = ~_103_;
  assign changes_any_4[7] = | changes[30:27];
  assign changes_zeros_4[14] = _107_ ? ~changes[30] : ~changes[28];
  assign _107_ = changes[29] | changes[30];
  assign changes_zeros_4[15] = ~_107_;
  assign changes_any_4[8] = | changes[34:31];
  assign changes_zeros_4[16] = _110_ ? ~changes[34] : ~changes[32];
  assign _110_ = changes[33] | changes[34];
  assign changes_zeros_4[17] = ~_110_;
  assign changes_any_4[9] = | changes[38:35];
  assign changes_zeros_4[18] = _001_ ? ~changes[38] : ~changes[36];
  assign _001_ = changes[37] | changes[38];
  assign changes_zeros_4[19] = ~_001_;
  assign changes_any_4[10] = | changes[42:39];
  assign changes_zeros_4[20] = _004_ ? ~changes[42] : ~changes[40];
  assign _004_ = changes[41] | changes[42];
  assign changes_zeros_4[21] = ~_004_;
  assign changes_any_4[11] = | changes[46:43];
  assign changes_zeros_4[22] = _007_ ? ~changes[46] : ~changes[44];
  assign _007_ = changes[45] | changes[46];
  assign changes_zeros_4[23] = ~_007_;
  assign changes_any_4[12] = | changes[50:47];
  assign changes_zeros_4[24] = _010_ ? ~changes[50] : ~changes[48];
  assign _010_ = changes[49] | changes[50];
  assign changes_zeros_4[25] = ~_010_;
  assign changes_any_4[13] = | changes[54:51];
  assign changes_zeros_4[26] = _013_ ? ~changes[54] : ~changes[52];
  assign _013_ = changes[53] | changes[54];
  assign changes_zeros_4[27] = ~_013_;
  assign changes_any_4[14] = | changes[58:55];
  assign changes_zeros_4[28] = _016_ ? ~changes[58] : ~changes[56];
  assign _016_ = changes[57] | changes[58];
  assign changes_zeros_4[29] = ~_016_;
  assign _022_ = changes_any_4[0] ? changes_zeros_4[1:0] : 2'h0;
  assign _020_ = changes_any_4[1] | changes_any_4[2];
  assign _033_ = changes_any_4[4] ? changes_zeros_4[9:8] : changes_zeros_4[7:6];
  assign _030_ = changes_any_4[5] | changes_any_4[6];
  assign _043_ = changes_any_4[8] ? changes_zeros_4[17:16] : changes_zeros_4[15:14];
  assign _040_ = changes_any_4[9] | changes_any_4[10];
  assign _052_ = changes_any_4[12] ? changes_zeros_4[25:24] : changes_zeros_4[23:22];
  assign _050_ = changes_any_4[13] | changes_any_4[14];
  assign changes_any_64 = | changes_padded_16;
  assign changes_zeros_64[3:0] = _058_ ? (changes_padded_16[3] ? zeros[15:12] : zeros[11:8]) :
      changes_padded_16[1] ? zeros[7:4] : zeros[3:0];
  assign changes_zeros_64[4] = _058_ ? ~changes_padded_16[3] : ~changes_padded_16[1];
  assign _058_ = changes_padded_16[2] | changes_padded_16[3];
  assign changes_zeros_64[5] = ~_058_;
  assign coarse_32 = _058_ ? word_1 : { word_1[26:0], 32'h0 };
  assign coarse_1 = changes_zeros_64[4] ? { coarse_32[42:0], 16'h0 } : coarse_32;
  assign fine_8 = zeros_2[3] ? { word_2[50:0], 8'h0 } : word_2;
  assign fine_4 = zeros_2[2] ? { fine_8[54:0], 4'h0 } : fine_8;
  assign fine_2 = zeros_2[1] ? { fine_4[56:0], 2'h0 } : fine_4;
  assign fine_1 = zeros_2[0] ? { fine_2[57:0], 1'h0 } : fine_2;
  assign exact = ~(| sticky);
  assign fraction = kept ^ { {23{sign_3}} };
  assign half = sign_3 ? (_064_ | exact) : last;
  assign _064_ = ~last;
  assign tiny = (& fraction[22:1]) & (fraction[0] | (sign_3 & _064_ & exact));
  assign total = { 1'h0, fraction } + { 23'h0, half };
  assign _071_ = $signed(field_3) < $signed(14'h0);
  assign _073_ = $signed(field_3) >= $signed(14'hff);
  assign _079_ = { field_2[12], field_2 } + 14'h1;
  always @(posedge clk) begin
    changes_padded_16 <= 4'h0; zeros <= 16'h0; last <= fine_1[34]; kept <= fine_1[57:35];
    sign_3 <= sign_2; kind_3 <= kind_2; sign <= value[58]; word_2 <= coarse_1;
    zeros_2 <= changes_zeros_64; sign_2 <= sign; field_2 <= field;
    changes_padded_16[0] <= | { changes_any_4[2:0], 1'h0 };
    changes_padded_16[1] <= | changes_any_4[6:3];
    changes_padded_16[2] <= | changes_any_4[10:7];
    changes_padded_16[3] <= | changes_any_4[14:11];
    zeros[3:0] <= { ~_020_, _020_ ? ~changes_any_4[2] : ~changes_any_4[0], _020_ ? (changes_any_4[2]
        ? changes_zeros_4[5:4] : changes_zeros_4[3:2]) : _022_ };
    zeros[7:4] <= { ~_030_, _030_ ? ~changes_any_4[6] : ~changes_any_4[4], _030_ ? (changes_any_4[6]
        ? changes_zeros_4[13:12] : changes_zeros_4[11:10]) : _033_ };
    zeros[11:8] <= { ~_040_, _040_ ? ~changes_any_4[10] : ~changes_any_4[8], _040_ ?
        (changes_any_4[10] ? changes_zeros_4[21:20] : changes_zeros_4[19:18]) : _043_ };
    zeros[15:12] <= { ~_050_, _050_ ? ~changes_any_4[14] : ~changes_any_4[12], _050_ ?
        (changes_any_4[14] ? changes_zeros_4[29:28] : changes_zeros_4[27:26]) : _052_ };
    sticky <= { | fine_1[33:24], | fine_1[23:12], | fine_1[11:0] };
    field_up <= _079_[7:0] - { 2'h0, zeros_2 };
    field_3 <= { field_2[12], field_2 } - { 8'h0, zeros_2 };
    word_1 <= { value[57:0], 1'h0 };
    field <= { exponent[11], exponent } + 13'hb8;
    kind_2 <= changes_any_64 ? NUMBER : ZERO;
  end
  always @(posedge clk)
    if (outcome == NAN) o <= 32'h7fc00000;
    else if (outcome == INFINITE) o <= { sign_3, 31'h7f800000 };
    else if (outcome == ZERO) o <= { sign_3, 31'h0 };
    else if (outcome == TINY) o <= { sign_3, 7'h0, tiny, 23'h0 };
    else o <= { sign_3, total[23] ? field_up : field_3[7:0], total[22:1], total[0] & ~(last & exact)
        };
  assign outcome = (kind_3 == NUMBER) ? (_071_ ? ZERO : (field_3 == 14'h0) ? TINY : _073_ ? INFINITE
      : kind_3) : kind_3;
  assign unused = & { _079_[13:8], fine_1[58] };
endmodule
