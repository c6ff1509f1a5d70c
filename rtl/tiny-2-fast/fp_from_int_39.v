// o = value * 2^exponent
//
// Formats  value signed `width`; exponent signed 12; o binary32, rounded once
// Latency  4 cycles: count leading sign bits in sixteens; shift by sixteens; by less; round
//          A negative value is never negated. With y = ~value followed by ones without end,
//          -value = y, so y is rounded instead: a tie is then y = ...0111...
// Rate     1 a cycle
//
// params FpFromIntParams(width=39)
// Generated from gdn_core/arith/convert.py; do not edit.
module fp_from_int_39 (
  input wire clk,
  input wire [38:0] value, input wire [11:0] exponent, output reg [31:0] o = 32'h0
);
  localparam [2:0] NUMBER = 3'h0, TINY = 3'h1, ZERO = 3'h2, INFINITE = 3'h3, NAN = 3'h4;
  wire _000_, _004_, _005_, _010_, _015_, _019_, _021_, _033_, _044_, _051_, _058_, _060_, _080_,
    _085_, _090_, _095_, _100_, changes_any_64, exact, half, tiny, unused;
  wire [1:0] _025_, _037_;
  wire [13:0] _066_;
  wire [38:0] changes, coarse_1, coarse_32, fine_1, fine_2, fine_4, fine_8;
  wire [9:0] changes_any_4;
  wire [19:0] changes_zeros_4;
  wire [5:0] changes_zeros_64;
  reg [12:0] field = 13'h0, field_2 = 13'h0;
  reg [13:0] field_3 = 14'h0;
  reg [7:0] field_up = 8'h0;
  wire [22:0] fraction;
  reg [22:0] kept = 23'h0;
  reg [2:0] kind_2 = NUMBER, kind_3 = NUMBER, some = 3'h0, sticky = 3'h0;
  reg last = 1'h0, sign = 1'h0, sign_2 = 1'h0, sign_3 = 1'h0;
  wire [2:0] outcome;
  wire [23:0] total;
  reg [38:0] word_1 = 39'h0, word_2 = 39'h0;
  reg [11:0] zeros = 12'h0;
  reg [5:0] zeros_2 = 6'h0;
  assign changes = { value[37:0], 1'h0 } ^ value;
  assign changes_any_4[0] = _000_ | changes[0];
  assign changes_zeros_4[0] = ~changes[2] & (changes[1] | ~changes[0]);
  assign _000_ = changes[1] | changes[2];
  assign changes_zeros_4[1] = ~_000_;
  assign changes_any_4[1] = _019_ | changes[4] | changes[3];
  assign changes_zeros_4[2] = ~changes[6] & (changes[5] | ~changes[4]);
  assign _019_ = changes[5] | changes[6];
  assign changes_zeros_4[3] = ~_019_;
  assign changes_any_4[2] = _080_ | changes[8] | changes[7];
  assign changes_zeros_4[4] = ~changes[10] & (changes[9] | ~changes[8]);
  assign _080_ = changes[9] | changes[10];
  assign changes_zeros_4[5] = ~_080_;
  assign changes_any_4[3] = _085_ | changes[12] | changes[11];
  assign changes_zeros_4[6] = ~changes[14] & (changes[13] | ~changes[12]);
  assign _085_ = changes[13] | changes[14];
  assign changes_zeros_4[7] = ~_085_;
  assign changes_any_4[4] = _090_ | changes[16] | changes[15];
  assign changes_zeros_4[8] = ~changes[18] & (changes[17] | ~changes[16]);
  assign _090_ = changes[17] | changes[18];
  assign changes_zeros_4[9] = ~_090_;
  assign changes_any_4[5] = _095_ | changes[20] | changes[19];
  assign changes_zeros_4[10] = ~changes[22] & (changes[21] | ~changes[20]);
  assign _095_ = changes[21] | changes[22];
  assign changes_zeros_4[11] = ~_095_;
  assign changes_any_4[6] = _100_ | changes[24] | changes[23];
  assign changes_zeros_4[12] = ~changes[26] & (changes[25] | ~changes[24]);
  assign _100_ = changes[25] | changes[26];
  assign changes_zeros_4[13] = ~_100_;
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
  assign _015_ = changes_any_4[0] | changes_any_4[1];
  assign _025_ = changes_any_4[3] ? changes_zeros_4[7:6] : changes_zeros_4[5:4];
  assign _021_ = changes_any_4[4] | changes_any_4[5];
  assign _037_ = changes_any_4[7] ? changes_zeros_4[15:14] : changes_zeros_4[13:12];
  assign _033_ = changes_any_4[8] | changes_any_4[9];
  assign changes_any_64 = _044_ | some[0];
  assign changes_zeros_64[3:0] = _044_ ? (some[2] ? zeros[11:8] : zeros[7:4]) : some[0] ? zeros[3:0]
      : 4'h0;
  assign changes_zeros_64[4] = ~some[2] & (some[1] | ~some[0]);
  assign _044_ = some[1] | some[2];
  assign changes_zeros_64[5] = ~_044_;
  assign coarse_32 = _044_ ? word_1 : { word_1[6:0], 32'h0 };
  assign coarse_1 = changes_zeros_64[4] ? { coarse_32[22:0], 16'h0 } : coarse_32;
  assign fine_8 = zeros_2[3] ? { word_2[30:0], 8'h0 } : word_2;
  assign fine_4 = zeros_2[2] ? { fine_8[34:0], 4'h0 } : fine_8;
  assign fine_2 = zeros_2[1] ? { fine_4[36:0], 2'h0 } : fine_4;
  assign fine_1 = zeros_2[0] ? { fine_2[37:0], 1'h0 } : fine_2;
  assign exact = ~(| sticky);
  assign fraction = kept ^ { {23{sign_3}} };
  assign _051_ = ~last;
  assign half = sign_3 ? (_051_ | exact) : last;
  assign tiny = (& fraction[22:1]) & (fraction[0] | (sign_3 & _051_ & exact));
  assign total = { 1'h0, fraction } + { 23'h0, half };
  assign _058_ = $signed(field_3) < $signed(14'h0);
  assign _060_ = $signed(field_3) >= $signed(14'hff);
  assign _066_ = { field_2[12], field_2 } + 14'h1;
  always @(posedge clk) begin
    some <= 3'h0; zeros <= 12'h0; last <= fine_1[14]; kept <= fine_1[37:15]; sign_3 <= sign_2;
    kind_3 <= kind_2; sign <= value[38]; word_2 <= coarse_1; zeros_2 <= changes_zeros_64;
    sign_2 <= sign; field_2 <= field;
    some[0] <= _015_;
    some[1] <= _021_ | changes_any_4[3] | changes_any_4[2];
    some[2] <= _033_ | changes_any_4[7] | changes_any_4[6];
    zeros[3:0] <= { ~_015_, ~changes_any_4[1], _015_ ? (changes_any_4[1] ? changes_zeros_4[3:2] :
        changes_zeros_4[1:0]) : 2'h0 };
    zeros[7:4] <= { ~_021_, ~changes_any_4[5] & (changes_any_4[4] | ~changes_any_4[3]), _021_ ?
        (changes_any_4[5] ? changes_zeros_4[11:10] : changes_zeros_4[9:8]) : _025_ };
    zeros[11:8] <= { ~_033_, ~changes_any_4[9] & (changes_any_4[8] | ~changes_any_4[7]), _033_ ?
        (changes_any_4[9] ? changes_zeros_4[19:18] : changes_zeros_4[17:16]) : _037_ };
    sticky <= { | fine_1[13:10], | fine_1[9:5], | fine_1[4:0] };
    field_up <= _066_[7:0] - { 2'h0, zeros_2 };
    field_3 <= { field_2[12], field_2 } - { 8'h0, zeros_2 };
    word_1 <= { value[37:0], 1'h0 };
    field <= { exponent[11], exponent } + 13'ha4;
    kind_2 <= changes_any_64 ? NUMBER : ZERO;
  end
  always @(posedge clk)
    if (outcome == NAN) o <= 32'h7fc00000;
    else if (outcome == INFINITE) o <= { sign_3, 31'h7f800000 };
    else if (outcome == ZERO) o <= { sign_3, 31'h0 };
    else if (outcome == TINY) o <= { sign_3, 7'h0, tiny, 23'h0 };
    else o <= { sign_3, total[23] ? field_up : field_3[7:0], total[22:1], total[0] & ~(last & exact)
        };
  assign outcome = (kind_3 == NUMBER) ? (_058_ ? ZERO : (field_3 == 14'h0) ? TINY : _060_ ? INFINITE
      : kind_3) : kind_3;
  assign unused = & { _066_[13:8], fine_1[38] };
endmodule
