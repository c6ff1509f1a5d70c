// o = value * 2^exponent
//
// Formats  value signed `width`; exponent signed 12; o binary32, rounded once
// Latency  4 cycles: count leading sign bits in sixteens; shift by sixteens; by less; round
//          A negative value is never negated. With y = ~value followed by ones without end,
//          -value = y, so y is rounded instead: a tie is then y = ...0111...
// Rate     1 a cycle
//
// params FpFromIntParams(width=42)
// Generated from gdn_core/arith/convert.py; do not edit.
module fp_from_int_42 (
  input wire clk,
  input wire [41:0] value, input wire [11:0] exponent, output reg [31:0] o = 32'h0
);
  localparam [2:0] NUMBER = 3'h0, TINY = 3'h1, ZERO = 3'h2, INFINITE = 3'h3, NAN = 3'h4;
  wire _002_, _003_, _008_, _013_, _017_, _019_, _029_, _040_, _051_, _058_, _065_, _067_, _087_,
    _092_, _097_, _102_, _107_, changes_any_64, exact, half, tiny, unused;
  wire [1:0] _022_, _033_, _044_;
  wire [13:0] _074_;
  wire [41:0] changes, coarse_1, coarse_32, fine_1, fine_2, fine_4, fine_8;
  wire [10:0] changes_any_4;
  wire [21:0] changes_zeros_4;
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
  reg [41:0] word_1 = 42'h0, word_2 = 42'h0;
  reg [11:0] zeros = 12'h0;
  reg [5:0] zeros_2 = 6'h0;
  assign changes = { value[40:0], 1'h0 } ^ value;
  assign changes_zeros_4[0] = ~changes[1];
  assign changes_any_4[0] = changes[0] | changes[1];
  assign changes_any_4[1] = _017_ | changes[3] | changes[2];
  assign changes_zeros_4[2] = ~changes[5] & (changes[4] | ~changes[3]);
  assign _017_ = changes[4] | changes[5];
  assign changes_zeros_4[3] = ~_017_;
  assign changes_any_4[2] = _087_ | changes[7] | changes[6];
  assign changes_zeros_4[4] = ~changes[9] & (changes[8] | ~changes[7]);
  assign _087_ = changes[8] | changes[9];
  assign changes_zeros_4[5] = ~_087_;
  assign changes_any_4[3] = _092_ | changes[11] | changes[10];
  assign changes_zeros_4[6] = ~changes[13] & (changes[12] | ~changes[11]);
  assign _092_ = changes[12] | changes[13];
  assign changes_zeros_4[7] = ~_092_;
  assign changes_any_4[4] = _097_ | changes[15] | changes[14];
  assign changes_zeros_4[8] = ~changes[17] & (changes[16] | ~changes[15]);
  assign _097_ = changes[16] | changes[17];
  assign changes_zeros_4[9] = ~_097_;
  assign changes_any_4[5] = _102_ | changes[19] | changes[18];
  assign changes_zeros_4[10] = ~changes[21] & (changes[20] | ~changes[19]);
  assign _102_ = changes[20] | changes[21];
  assign changes_zeros_4[11] = ~_102_;
  assign changes_any_4[6] = _107_ | changes[23] | changes[22];
  assign changes_zeros_4[12] = ~changes[25] & (changes[24] | ~changes[23]);
  assign _107_ = changes[24] | changes[25];
  assign changes_zeros_4[13] = ~_107_;
  assign changes_any_4[7] = _002_ | changes[27] | changes[26];
  assign changes_zeros_4[14] = ~changes[29] & (changes[28] | ~changes[27]);
  assign _002_ = changes[28] | changes[29];
  assign changes_zeros_4[15] = ~_002_;
  assign changes_any_4[8] = _003_ | changes[31] | changes[30];
  assign changes_zeros_4[16] = ~changes[33] & (changes[32] | ~changes[31]);
  assign _003_ = changes[32] | changes[33];
  assign changes_zeros_4[17] = ~_003_;
  assign changes_any_4[9] = _008_ | changes[35] | changes[34];
  assign changes_zeros_4[18] = ~changes[37] & (changes[36] | ~changes[35]);
  assign _008_ = changes[36] | changes[37];
  assign changes_zeros_4[19] = ~_008_;
  assign changes_any_4[10] = _013_ | changes[39] | changes[38];
  assign changes_zeros_4[20] = ~changes[41] & (changes[40] | ~changes[39]);
  assign _013_ = changes[40] | changes[41];
  assign changes_zeros_4[21] = ~_013_;
  assign _022_ = changes_any_4[0] ? changes_zeros_4[1:0] : 2'h0;
  assign changes_zeros_4[1] = ~changes_any_4[0];
  assign _019_ = changes_any_4[1] | changes_any_4[2];
  assign _033_ = changes_any_4[4] ? changes_zeros_4[9:8] : changes_zeros_4[7:6];
  assign _029_ = changes_any_4[5] | changes_any_4[6];
  assign _044_ = changes_any_4[8] ? changes_zeros_4[17:16] : changes_zeros_4[15:14];
  assign _040_ = changes_any_4[9] | changes_any_4[10];
  assign changes_any_64 = _051_ | some[0];
  assign changes_zeros_64[3:0] = _051_ ? (some[2] ? zeros[11:8] : zeros[7:4]) : some[0] ? zeros[3:0]
      : 4'h0;
  assign changes_zeros_64[4] = ~some[2] & (some[1] | ~some[0]);
  assign _051_ = some[1] | some[2];
  assign changes_zeros_64[5] = ~_051_;
  assign coarse_32 = _051_ ? word_1 : { word_1[9:0], 32'h0 };
  assign coarse_1 = changes_zeros_64[4] ? { coarse_32[25:0], 16'h0 } : coarse_32;
  assign fine_8 = zeros_2[3] ? { word_2[33:0], 8'h0 } : word_2;
  assign fine_4 = zeros_2[2] ? { fine_8[37:0], 4'h0 } : fine_8;
  assign fine_2 = zeros_2[1] ? { fine_4[39:0], 2'h0 } : fine_4;
  assign fine_1 = zeros_2[0] ? { fine_2[40:0], 1'h0 } : fine_2;
  assign exact = ~(| sticky);
  assign fraction = kept ^ { {23{sign_3}} };
  assign _058_ = ~last;
  assign half = sign_3 ? (_058_ | exact) : last;
  assign tiny = (& fraction[22:1]) & (fraction[0] | (sign_3 & _058_ & exact));
  assign total = { 1'h0, fraction } + { 23'h0, half };
  assign _065_ = $signed(field_3) < $signed(14'h0);
  assign _067_ = $signed(field_3) >= $signed(14'hff);
  assign _074_ = { field_2[12], field_2 } + 14'h1;
  always @(posedge clk) begin
    some <= 3'h0; zeros <= 12'h0; last <= fine_1[17]; kept <= fine_1[40:18]; sign_3 <= sign_2;
    kind_3 <= kind_2; sign <= value[41]; word_2 <= coarse_1; zeros_2 <= changes_zeros_64;
    sign_2 <= sign; field_2 <= field;
    some[0] <= _019_ | changes_any_4[0];
    some[1] <= _029_ | changes_any_4[4] | changes_any_4[3];
    some[2] <= _040_ | changes_any_4[8] | changes_any_4[7];
    zeros[3:0] <= { ~_019_, ~changes_any_4[2] & (changes_any_4[1] | changes_zeros_4[1]), _019_ ?
        (changes_any_4[2] ? changes_zeros_4[5:4] : changes_zeros_4[3:2]) : _022_ };
    zeros[7:4] <= { ~_029_, ~changes_any_4[6] & (changes_any_4[5] | ~changes_any_4[4]), _029_ ?
        (changes_any_4[6] ? changes_zeros_4[13:12] : changes_zeros_4[11:10]) : _033_ };
    zeros[11:8] <= { ~_040_, ~changes_any_4[10] & (changes_any_4[9] | ~changes_any_4[8]), _040_ ?
        (changes_any_4[10] ? changes_zeros_4[21:20] : changes_zeros_4[19:18]) : _044_ };
    sticky <= { | fine_1[16:12], | fine_1[11:6], | fine_1[5:0] };
    field_up <= _074_[7:0] - { 2'h0, zeros_2 };
    field_3 <= { field_2[12], field_2 } - { 8'h0, zeros_2 };
    word_1 <= { value[40:0], 1'h0 };
    field <= { exponent[11], exponent } + 13'ha7;
    kind_2 <= changes_any_64 ? NUMBER : ZERO;
  end
  always @(posedge clk)
    if (outcome == NAN) o <= 32'h7fc00000;
    else if (outcome == INFINITE) o <= { sign_3, 31'h7f800000 };
    else if (outcome == ZERO) o <= { sign_3, 31'h0 };
    else if (outcome == TINY) o <= { sign_3, 7'h0, tiny, 23'h0 };
    else o <= { sign_3, total[23] ? field_up : field_3[7:0], total[22:1], total[0] & ~(last & exact)
        };
  assign outcome = (kind_3 == NUMBER) ? (_065_ ? ZERO : (field_3 == 14'h0) ? TINY : _067_ ? INFINITE
      : kind_3) : kind_3;
  assign unused = & { _074_[13:8], fine_1[41] };
endmodule
