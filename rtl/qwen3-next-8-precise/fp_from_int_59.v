// o = value * 2^exponent
//
// Formats  value signed `width`; exponent signed 12; o binary32, rounded once
// Latency  4 cycles: count leading sign bits in sixteens; shift by sixteens; by less; round
//          A negative value is never negated. With y = ~value followed by ones without end,
//          -value = y, so y is rounded instead: a tie is then y = ...0111...
// Rate     1 a cycle
//
// params FpFromIntParams(width=59)
// Generated from gdn_core/arith/convert.py; do not edit.
module fp_from_int_59 (
  input wire clk,
  input wire [58:0] value, input wire [11:0] exponent, output reg [31:0] o = 32'h0
);
  localparam [2:0] NUMBER = 3'h0, TINY = 3'h1, ZERO = 3'h2, INFINITE = 3'h3, NAN = 3'h4;
  wire _000_, _004_, _005_, _010_, _015_, _019_, _021_, _027_, _032_, _037_, _042_, _052_, _065_,
    _077_, _088_, _096_, _103_, _104_, _106_, _127_, _132_, _137_, _142_, changes_any_64, exact,
    half, tiny, unused;
  wire [1:0] _045_, _057_, _069_, _081_;
  wire [13:0] _112_;
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
  assign changes_any_4[0] = _000_ | changes[0];
  assign changes_zeros_4[0] = ~changes[2] & (changes[1] | ~changes[0]);
  assign _000_ = changes[1] | changes[2];
  assign changes_zeros_4[1] = ~_000_;
  assign changes_any_4[1] = _019_ | changes[4] | changes[3];
  assign changes_zeros_4[2] = ~changes[6] & (changes[5] | ~changes[4]);
  assign _019_ = changes[5] | changes[6];
  assign changes_zeros_4[3] = ~_019_;
  assign changes_any_4[2] = _104_ | changes[8] | changes[7];
  assign changes_zeros_4[4] = ~changes[10] & (changes[9] | ~changes[8]);
  assign _104_ = changes[9] | changes[10];
  assign changes_zeros_4[5] = ~_104_;
  assign changes_any_4[3] = _127_ | changes[12] | changes[11];
  assign changes_zeros_4[6] = ~changes[14] & (changes[13] | ~changes[12]);
  assign _127_ = changes[13] | changes[14];
  assign changes_zeros_4[7] = ~_127_;
  assign changes_any_4[4] = _132_ | changes[16] | changes[15];
  assign changes_zeros_4[8] = ~changes[18] & (changes[17] | ~changes[16]);
  assign _132_ = changes[17] | changes[18];
  assign changes_zeros_4[9] = ~_132_;
  assign changes_any_4[5] = _137_ | changes[20] | changes[19];
  assign changes_zeros_4[10] = ~changes[22] & (changes[21] | ~changes[20]);
  assign _137_ = changes[21] | changes[22];
  assign changes_zeros_4[11] = ~_137_;
  assign changes_any_4[6] = _142_ | changes[24] | changes[23];
  assign changes_zeros_4[12] = ~changes[26] & (changes[25] | ~changes[24]);
  assign _142_ = changes[25] | changes[26];
  assign changes_zeros_4[13] = ~_142_;
  assign changes_any_4[7] = _004_ | changes[28] | changes[27];
  assign changes_zeros_4[14] = ~changes[30] & (changes[29] | ~changes[28]);
  assign _004_ = changes[29] | changes[30];
  assign changes_zeros_4[15] = ~_004_;
  assign changes_any_4[8] = _005_ | changes[32] | changes[31];
  assign changes_zeros_4[16] = ~changes[34] & (changes[33] | ~changes[32]);
  assign _005_ = changes[33] | changes[34];
  assign changes_zeros_4[17] = ~_005_;
  assign changes_any_4[9] = _010_ | changes[36] | changes[35];
  assign changes_zeros_4[18] = ~changes[38] & (changes[37] | ~changes[36]);
  assign _010_ = changes[37] | changes[38];
  assign changes_zeros_4[19] = ~_010_;
  assign changes_any_4[10] = _015_ | changes[40] | changes[39];
  assign changes_zeros_4[20] = ~changes[42] & (changes[41] | ~changes[40]);
  assign _015_ = changes[41] | changes[42];
  assign changes_zeros_4[21] = ~_015_;
  assign changes_any_4[11] = _021_ | changes[44] | changes[43];
  assign changes_zeros_4[22] = ~changes[46] & (changes[45] | ~changes[44]);
  assign _021_ = changes[45] | changes[46];
  assign changes_zeros_4[23] = ~_021_;
  assign changes_any_4[12] = _027_ | changes[48] | changes[47];
  assign changes_zeros_4[24] = ~changes[50] & (changes[49] | ~changes[48]);
  assign _027_ = changes[49] | changes[50];
  assign changes_zeros_4[25] = ~_027_;
  assign changes_any_4[13] = _032_ | changes[52] | changes[51];
  assign changes_zeros_4[26] = ~changes[54] & (changes[53] | ~changes[52]);
  assign _032_ = changes[53] | changes[54];
  assign changes_zeros_4[27] = ~_032_;
  assign changes_any_4[14] = _037_ | changes[56] | changes[55];
  assign changes_zeros_4[28] = ~changes[58] & (changes[57] | ~changes[56]);
  assign _037_ = changes[57] | changes[58];
  assign changes_zeros_4[29] = ~_037_;
  assign _045_ = changes_any_4[0] ? changes_zeros_4[1:0] : 2'h0;
  assign _042_ = changes_any_4[1] | changes_any_4[2];
  assign _057_ = changes_any_4[4] ? changes_zeros_4[9:8] : changes_zeros_4[7:6];
  assign _052_ = changes_any_4[5] | changes_any_4[6];
  assign _069_ = changes_any_4[8] ? changes_zeros_4[17:16] : changes_zeros_4[15:14];
  assign _065_ = changes_any_4[9] | changes_any_4[10];
  assign _081_ = changes_any_4[12] ? changes_zeros_4[25:24] : changes_zeros_4[23:22];
  assign _077_ = changes_any_4[13] | changes_any_4[14];
  assign changes_any_64 = _088_ | changes_padded_16[1] | changes_padded_16[0];
  assign changes_zeros_64[3:0] = _088_ ? (changes_padded_16[3] ? zeros[15:12] : zeros[11:8]) :
      changes_padded_16[1] ? zeros[7:4] : zeros[3:0];
  assign changes_zeros_64[4] = ~changes_padded_16[3] & (changes_padded_16[2] |
      ~changes_padded_16[1]);
  assign _088_ = changes_padded_16[2] | changes_padded_16[3];
  assign changes_zeros_64[5] = ~_088_;
  assign coarse_32 = _088_ ? word_1 : { word_1[26:0], 32'h0 };
  assign coarse_1 = changes_zeros_64[4] ? { coarse_32[42:0], 16'h0 } : coarse_32;
  assign fine_8 = zeros_2[3] ? { word_2[50:0], 8'h0 } : word_2;
  assign fine_4 = zeros_2[2] ? { fine_8[54:0], 4'h0 } : fine_8;
  assign fine_2 = zeros_2[1] ? { fine_4[56:0], 2'h0 } : fine_4;
  assign fine_1 = zeros_2[0] ? { fine_2[57:0], 1'h0 } : fine_2;
  assign exact = ~(| sticky);
  assign fraction = kept ^ { {23{sign_3}} };
  assign half = sign_3 ? (_096_ | exact) : last;
  assign _096_ = ~last;
  assign tiny = (& fraction[22:1]) & (fraction[0] | (sign_3 & _096_ & exact));
  assign total = { 1'h0, fraction } + { 23'h0, half };
  assign _103_ = $signed(field_3) < $signed(14'h0);
  assign _106_ = $signed(field_3) >= $signed(14'hff);
  assign _112_ = { field_2[12], field_2 } + 14'h1;
  always @(posedge clk) begin
    changes_padded_16 <= 4'h0; zeros <= 16'h0; last <= fine_1[34]; kept <= fine_1[57:35];
    sign_3 <= sign_2; kind_3 <= kind_2; sign <= value[58]; word_2 <= coarse_1;
    zeros_2 <= changes_zeros_64; sign_2 <= sign; field_2 <= field;
    changes_padded_16[0] <= _042_ | changes_any_4[0];
    changes_padded_16[1] <= _052_ | changes_any_4[4] | changes_any_4[3];
    changes_padded_16[2] <= _065_ | changes_any_4[8] | changes_any_4[7];
    changes_padded_16[3] <= _077_ | changes_any_4[12] | changes_any_4[11];
    zeros[3:0] <= { ~_042_, ~changes_any_4[2] & (changes_any_4[1] | ~changes_any_4[0]), _042_ ?
        (changes_any_4[2] ? changes_zeros_4[5:4] : changes_zeros_4[3:2]) : _045_ };
    zeros[7:4] <= { ~_052_, ~changes_any_4[6] & (changes_any_4[5] | ~changes_any_4[4]), _052_ ?
        (changes_any_4[6] ? changes_zeros_4[13:12] : changes_zeros_4[11:10]) : _057_ };
    zeros[11:8] <= { ~_065_, ~changes_any_4[10] & (changes_any_4[9] | ~changes_any_4[8]), _065_ ?
        (changes_any_4[10] ? changes_zeros_4[21:20] : changes_zeros_4[19:18]) : _069_ };
    zeros[15:12] <= { ~_077_, ~changes_any_4[14] & (changes_any_4[13] | ~changes_any_4[12]), _077_ ?
        (changes_any_4[14] ? changes_zeros_4[29:28] : changes_zeros_4[27:26]) : _081_ };
    sticky <= { | fine_1[33:24], | fine_1[23:12], | fine_1[11:0] };
    field_up <= _112_[7:0] - { 2'h0, zeros_2 };
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
  assign outcome = (kind_3 == NUMBER) ? (_103_ ? ZERO : (field_3 == 14'h0) ? TINY : _106_ ? INFINITE
      : kind_3) : kind_3;
  assign unused = & { _112_[13:8], fine_1[58] };
endmodule
