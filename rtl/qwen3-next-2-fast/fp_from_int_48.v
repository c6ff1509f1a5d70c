// o = value * 2^exponent fp_from_int_42.v tells the rest.
// params FpFromIntParams(width=48)
// Generated from gdn_core/arith/convert.py; do not edit.
module fp_from_int_48 (
  input wire clk,
  input wire [47:0] value, input wire [11:0] exponent, output reg [31:0] o = 32'h0
);
  localparam [2:0] NUMBER = 3'h0, TINY = 3'h1, ZERO = 3'h2, INFINITE = 3'h3, NAN = 3'h4;
  wire _000_, _004_, _005_, _010_, _015_, _019_, _021_, _027_, _038_, _049_, _060_, _068_, _076_,
    _078_, _097_, _102_, _107_, _112_, _117_, changes_any_64, exact, half, tiny, unused;
  wire [1:0] _031_, _042_, _053_;
  wire [13:0] _085_;
  wire [47:0] changes, coarse_1, coarse_32, fine_1, fine_2, fine_4, fine_8;
  wire [11:0] changes_any_4;
  wire [23:0] changes_zeros_4, total;
  wire [5:0] changes_zeros_64;
  reg [12:0] field = 13'h0, field_2 = 13'h0;
  reg [13:0] field_3 = 14'h0;
  reg [7:0] field_up = 8'h0;
  wire [22:0] fraction;
  reg [22:0] kept = 23'h0;
  reg [2:0] kind_2 = NUMBER, kind_3 = NUMBER, some = 3'h0, sticky = 3'h0;
  reg last = 1'h0, sign = 1'h0, sign_2 = 1'h0, sign_3 = 1'h0;
  wire [2:0] outcome;
  reg [47:0] word_1 = 48'h0, word_2 = 48'h0;
  reg [11:0] zeros = 12'h0;
  reg [5:0] zeros_2 = 6'h0;
  assign changes = { value[46:0], 1'h0 } ^ value;
  assign changes_any_4[0] = _000_ | changes[1] | changes[0];
  assign changes_zeros_4[0] = ~changes[3] & (changes[2] | ~changes[1]);
  assign _000_ = changes[2] | changes[3];
  assign changes_zeros_4[1] = ~_000_;
  assign changes_any_4[1] = _019_ | changes[5] | changes[4];
  assign changes_zeros_4[2] = ~changes[7] & (changes[6] | ~changes[5]);
  assign _019_ = changes[6] | changes[7];
  assign changes_zeros_4[3] = ~_019_;
  assign changes_any_4[2] = _097_ | changes[9] | changes[8];
  assign changes_zeros_4[4] = ~changes[11] & (changes[10] | ~changes[9]);
  assign _097_ = changes[10] | changes[11];
  assign changes_zeros_4[5] = ~_097_;
  assign changes_any_4[3] = _102_ | changes[13] | changes[12];
  assign changes_zeros_4[6] = ~changes[15] & (changes[14] | ~changes[13]);
  assign _102_ = changes[14] | changes[15];
  assign changes_zeros_4[7] = ~_102_;
  assign changes_any_4[4] = _107_ | changes[17] | changes[16];
  assign changes_zeros_4[8] = ~changes[19] & (changes[18] | ~changes[17]);
  assign _107_ = changes[18] | changes[19];
  assign changes_zeros_4[9] = ~_107_;
  assign changes_any_4[5] = _112_ | changes[21] | changes[20];
  assign changes_zeros_4[10] = ~changes[23] & (changes[22] | ~changes[21]);
  assign _112_ = changes[22] | changes[23];
  assign changes_zeros_4[11] = ~_112_;
  assign changes_any_4[6] = _117_ | changes[25] | changes[24];
  assign changes_zeros_4[12] = ~changes[27] & (changes[26] | ~changes[25]);
  assign _117_ = changes[26] | changes[27];
  assign changes_zeros_4[13] = ~_117_;
  assign changes_any_4[7] = _004_ | changes[29] | changes[28];
  assign changes_zeros_4[14] = ~changes[31] & (changes[30] | ~changes[29]);
  assign _004_ = changes[30] | changes[31];
  assign changes_zeros_4[15] = ~_004_;
  assign changes_any_4[8] = _005_ | changes[33] | changes[32];
  assign changes_zeros_4[16] = ~changes[35] & (changes[34] | ~changes[33]);
  assign _005_ = changes[34] | changes[35];
  assign changes_zeros_4[17] = ~_005_;
  assign changes_any_4[9] = _010_ | changes[37] | changes[36];
  assign changes_zeros_4[18] = ~changes[39] & (changes[38] | ~changes[37]);
  assign _010_ = changes[38] | changes[39];
  assign changes_zeros_4[19] = ~_010_;
  assign changes_any_4[10] = _015_ | changes[41] | changes[40];
  assign changes_zeros_4[20] = ~changes[43] & (changes[42] | ~changes[41]);
  assign _015_ = changes[42] | changes[43];
  assign changes_zeros_4[21] = ~_015_;
  assign changes_any_4[11] = _021_ | changes[45] | changes[44];
  assign changes_zeros_4[22] = ~changes[47] & (changes[46] | ~changes[45]);
  assign _021_ = changes[46] | changes[47];
  assign changes_zeros_4[23] = ~_021_;
  assign _031_ = changes_any_4[1] ? changes_zeros_4[3:2] : changes_zeros_4[1:0];
  assign _027_ = changes_any_4[2] | changes_any_4[3];
  assign _042_ = changes_any_4[5] ? changes_zeros_4[11:10] : changes_zeros_4[9:8];
  assign _038_ = changes_any_4[6] | changes_any_4[7];
  assign _053_ = changes_any_4[9] ? changes_zeros_4[19:18] : changes_zeros_4[17:16];
  assign _049_ = changes_any_4[10] | changes_any_4[11];
  assign changes_any_64 = _060_ | some[0];
  assign changes_zeros_64[3:0] = _060_ ? (some[2] ? zeros[11:8] : zeros[7:4]) : some[0] ? zeros[3:0]
      : 4'h0;
  assign changes_zeros_64[4] = ~some[2] & (some[1] | ~some[0]);
  assign _060_ = some[1] | some[2];
  assign changes_zeros_64[5] = ~_060_;
  assign coarse_32 = _060_ ? word_1 : { word_1[15:0], 32'h0 };
  assign coarse_1 = changes_zeros_64[4] ? { coarse_32[31:0], 16'h0 } : coarse_32;
  assign fine_8 = zeros_2[3] ? { word_2[39:0], 8'h0 } : word_2;
  assign fine_4 = zeros_2[2] ? { fine_8[43:0], 4'h0 } : fine_8;
  assign fine_2 = zeros_2[1] ? { fine_4[45:0], 2'h0 } : fine_4;
  assign fine_1 = zeros_2[0] ? { fine_2[46:0], 1'h0 } : fine_2;
  assign exact = ~(| sticky);
  assign fraction = kept ^ { {23{sign_3}} };
  assign _068_ = ~last;
  assign half = sign_3 ? (_068_ | exact) : last;
  assign tiny = (& fraction[22:1]) & (fraction[0] | (sign_3 & _068_ & exact));
  assign total = { 1'h0, fraction } + { 23'h0, half };
  assign _076_ = $signed(field_3) < $signed(14'h0);
  assign _078_ = $signed(field_3) >= $signed(14'hff);
  assign _085_ = { field_2[12], field_2 } + 14'h1;
  always @(posedge clk) begin
    some <= 3'h0; zeros <= 12'h0; last <= fine_1[23]; kept <= fine_1[46:24]; sign_3 <= sign_2;
    kind_3 <= kind_2; sign <= value[47]; word_2 <= coarse_1; zeros_2 <= changes_zeros_64;
    sign_2 <= sign; field_2 <= field;
    some[0] <= _027_ | changes_any_4[1] | changes_any_4[0];
    some[1] <= _038_ | changes_any_4[5] | changes_any_4[4];
    some[2] <= _049_ | changes_any_4[9] | changes_any_4[8];
    zeros[3:0] <= { ~_027_, ~changes_any_4[3] & (changes_any_4[2] | ~changes_any_4[1]), _027_ ?
        (changes_any_4[3] ? changes_zeros_4[7:6] : changes_zeros_4[5:4]) : _031_ };
    zeros[7:4] <= { ~_038_, ~changes_any_4[7] & (changes_any_4[6] | ~changes_any_4[5]), _038_ ?
        (changes_any_4[7] ? changes_zeros_4[15:14] : changes_zeros_4[13:12]) : _042_ };
    zeros[11:8] <= { ~_049_, ~changes_any_4[11] & (changes_any_4[10] | ~changes_any_4[9]), _049_ ?
        (changes_any_4[11] ? changes_zeros_4[23:22] : changes_zeros_4[21:20]) : _053_ };
    sticky <= { | fine_1[22:16], | fine_1[15:8], | fine_1[7:0] };
    field_up <= _085_[7:0] - { 2'h0, zeros_2 };
    field_3 <= { field_2[12], field_2 } - { 8'h0, zeros_2 };
    word_1 <= { value[46:0], 1'h0 };
    field <= { exponent[11], exponent } + 13'had;
    kind_2 <= changes_any_64 ? NUMBER : ZERO;
  end
  always @(posedge clk)
    if (outcome == NAN) o <= 32'h7fc00000;
    else if (outcome == INFINITE) o <= { sign_3, 31'h7f800000 };
    else if (outcome == ZERO) o <= { sign_3, 31'h0 };
    else if (outcome == TINY) o <= { sign_3, 7'h0, tiny, 23'h0 };
    else o <= { sign_3, total[23] ? field_up : field_3[7:0], total[22:1], total[0] & ~(last & exact)
        };
  assign outcome = (kind_3 == NUMBER) ? (_076_ ? ZERO : (field_3 == 14'h0) ? TINY : _078_ ? INFINITE
      : kind_3) : kind_3;
  assign unused = & { _085_[13:8], fine_1[47] };
endmodule
