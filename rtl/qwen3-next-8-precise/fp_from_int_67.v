// o = value * 2^exponent fp_from_int_59.v tells the rest.
// params FpFromIntParams(width=67)
// Generated from gdn_core/arith/convert.py; do not edit.
module fp_from_int_67 (
  input wire clk,
  input wire [66:0] value, input wire [11:0] exponent, output reg [31:0] o = 32'h0
);
  localparam [2:0] NUMBER = 3'h0, TINY = 3'h1, ZERO = 3'h2, INFINITE = 3'h3, NAN = 3'h4;
  wire _000_, _004_, _005_, _010_, _015_, _019_, _021_, _027_, _032_, _037_, _042_, _047_, _058_,
    _069_, _080_, _088_, _092_, _105_, _114_, _121_, _123_, _143_, _148_, _153_, _158_,
    changes_any_256, exact, half, tiny, unused;
  wire [1:0] _062_, _073_, _084_, _096_, changes_any_64;
  wire [13:0] _130_;
  wire [66:0] changes, coarse_1, coarse_32, coarse_64, fine_1, fine_2, fine_4, fine_8;
  wire [16:0] changes_any_4;
  wire [6:0] changes_zeros_256;
  wire [33:0] changes_zeros_4;
  wire [11:0] changes_zeros_64;
  reg [12:0] field = 13'h0, field_2 = 13'h0;
  reg [13:0] field_3 = 14'h0;
  reg [7:0] field_up = 8'h0;
  wire [22:0] fraction;
  reg [22:0] kept = 23'h0;
  reg [2:0] kind_2 = NUMBER, kind_3 = NUMBER, sticky = 3'h0;
  reg last = 1'h0, sign = 1'h0, sign_2 = 1'h0, sign_3 = 1'h0;
  wire [2:0] outcome;
  reg [4:0] some = 5'h0;
  wire [23:0] total;
  reg [66:0] word_1 = 67'h0, word_2 = 67'h0;
  reg [19:0] zeros = 20'h0;
  reg [6:0] zeros_2 = 7'h0;
  assign changes = { value[65:0], 1'h0 } ^ value;
  assign changes_any_4[0] = _000_ | changes[0];
  assign changes_zeros_4[0] = ~changes[2] & (changes[1] | ~changes[0]);
  assign _000_ = changes[1] | changes[2];
  assign changes_zeros_4[1] = ~_000_;
  assign changes_any_4[1] = _019_ | changes[4] | changes[3];
  assign changes_zeros_4[2] = ~changes[6] & (changes[5] | ~changes[4]);
  assign _019_ = changes[5] | changes[6];
  assign changes_zeros_4[3] = ~_019_;
  assign changes_any_4[2] = _088_ | changes[8] | changes[7];
  assign changes_zeros_4[4] = ~changes[10] & (changes[9] | ~changes[8]);
  assign _088_ = changes[9] | changes[10];
  assign changes_zeros_4[5] = ~_088_;
  assign changes_any_4[3] = _143_ | changes[12] | changes[11];
  assign changes_zeros_4[6] = ~changes[14] & (changes[13] | ~changes[12]);
  assign _143_ = changes[13] | changes[14];
  assign changes_zeros_4[7] = ~_143_;
  assign changes_any_4[4] = _148_ | changes[16] | changes[15];
  assign changes_zeros_4[8] = ~changes[18] & (changes[17] | ~changes[16]);
  assign _148_ = changes[17] | changes[18];
  assign changes_zeros_4[9] = ~_148_;
  assign changes_any_4[5] = _153_ | changes[20] | changes[19];
  assign changes_zeros_4[10] = ~changes[22] & (changes[21] | ~changes[20]);
  assign _153_ = changes[21] | changes[22];
  assign changes_zeros_4[11] = ~_153_;
  assign changes_any_4[6] = _158_ | changes[24] | changes[23];
  assign changes_zeros_4[12] = ~changes[26] & (changes[25] | ~changes[24]);
  assign _158_ = changes[25] | changes[26];
  assign changes_zeros_4[13] = ~_158_;
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
  assign changes_any_4[15] = _042_ | changes[60] | changes[59];
  assign changes_zeros_4[30] = ~changes[62] & (changes[61] | ~changes[60]);
  assign _042_ = changes[61] | changes[62];
  assign changes_zeros_4[31] = ~_042_;
  assign changes_any_4[16] = _047_ | changes[64] | changes[63];
  assign changes_zeros_4[32] = ~changes[66] & (changes[65] | ~changes[64]);
  assign _047_ = changes[65] | changes[66];
  assign changes_zeros_4[33] = ~_047_;
  assign _062_ = changes_any_4[2] ? changes_zeros_4[5:4] : changes_zeros_4[3:2];
  assign _058_ = changes_any_4[3] | changes_any_4[4];
  assign _073_ = changes_any_4[6] ? changes_zeros_4[13:12] : changes_zeros_4[11:10];
  assign _069_ = changes_any_4[7] | changes_any_4[8];
  assign _084_ = changes_any_4[10] ? changes_zeros_4[21:20] : changes_zeros_4[19:18];
  assign _080_ = changes_any_4[11] | changes_any_4[12];
  assign _096_ = changes_any_4[14] ? changes_zeros_4[29:28] : changes_zeros_4[27:26];
  assign _092_ = changes_any_4[15] | changes_any_4[16];
  assign changes_zeros_64[3:0] = some[0] ? (some[0] ? zeros[3:0] : 4'h0) : 4'h0;
  assign changes_zeros_64[4] = ~some[0];
  assign _105_ = some[3] | some[4];
  assign changes_any_64[1] = _105_ | some[2] | some[1];
  assign changes_zeros_64[9:6] = _105_ ? (some[4] ? zeros[19:16] : zeros[15:12]) : some[2] ?
      zeros[11:8] : zeros[7:4];
  assign changes_zeros_64[10] = ~some[4] & (some[3] | ~some[2]);
  assign changes_zeros_64[11] = ~_105_;
  assign changes_any_256 = some[0] | changes_any_64[1];
  assign changes_zeros_256[5:0] = changes_any_256 ? (changes_any_64[1] ? changes_zeros_64[11:6] : {
      changes_zeros_64[4], changes_zeros_64[4:0] }) : 6'h0;
  assign changes_zeros_256[6] = ~changes_any_64[1];
  assign coarse_64 = changes_any_64[1] ? word_1 : { word_1[2:0], 64'h0 };
  assign coarse_32 = changes_zeros_256[5] ? { coarse_64[34:0], 32'h0 } : coarse_64;
  assign coarse_1 = changes_zeros_256[4] ? { coarse_32[50:0], 16'h0 } : coarse_32;
  assign fine_8 = zeros_2[3] ? { word_2[58:0], 8'h0 } : word_2;
  assign fine_4 = zeros_2[2] ? { fine_8[62:0], 4'h0 } : fine_8;
  assign fine_2 = zeros_2[1] ? { fine_4[64:0], 2'h0 } : fine_4;
  assign fine_1 = zeros_2[0] ? { fine_2[65:0], 1'h0 } : fine_2;
  assign exact = ~(| sticky);
  assign fraction = kept ^ { {23{sign_3}} };
  assign _114_ = ~last;
  assign half = sign_3 ? (_114_ | exact) : last;
  assign tiny = (& fraction[22:1]) & (fraction[0] | (sign_3 & _114_ & exact));
  assign total = { 1'h0, fraction } + { 23'h0, half };
  assign _121_ = $signed(field_3) < $signed(14'h0);
  assign _123_ = $signed(field_3) >= $signed(14'hff);
  assign _130_ = { field_2[12], field_2 } + 14'h1;
  always @(posedge clk) begin
    some <= 5'h0; some[0] <= changes_any_4[0]; zeros <= 20'h0; last <= fine_1[42];
    kept <= fine_1[65:43]; sign_3 <= sign_2; kind_3 <= kind_2; sign <= value[66];
    word_2 <= coarse_1; zeros_2 <= changes_zeros_256; sign_2 <= sign; field_2 <= field;
    some[1] <= _058_ | changes_any_4[2] | changes_any_4[1];
    some[2] <= _069_ | changes_any_4[6] | changes_any_4[5];
    some[3] <= _080_ | changes_any_4[10] | changes_any_4[9];
    some[4] <= _092_ | changes_any_4[14] | changes_any_4[13];
    zeros[3:0] <= { {2{~changes_any_4[0]}}, changes_any_4[0] ? (changes_any_4[0] ?
        changes_zeros_4[1:0] : 2'h0) : 2'h0 };
    zeros[7:4] <= { ~_058_, ~changes_any_4[4] & (changes_any_4[3] | ~changes_any_4[2]), _058_ ?
        (changes_any_4[4] ? changes_zeros_4[9:8] : changes_zeros_4[7:6]) : _062_ };
    zeros[11:8] <= { ~_069_, ~changes_any_4[8] & (changes_any_4[7] | ~changes_any_4[6]), _069_ ?
        (changes_any_4[8] ? changes_zeros_4[17:16] : changes_zeros_4[15:14]) : _073_ };
    zeros[15:12] <= { ~_080_, ~changes_any_4[12] & (changes_any_4[11] | ~changes_any_4[10]), _080_ ?
        (changes_any_4[12] ? changes_zeros_4[25:24] : changes_zeros_4[23:22]) : _084_ };
    zeros[19:16] <= { ~_092_, ~changes_any_4[16] & (changes_any_4[15] | ~changes_any_4[14]), _092_ ?
        (changes_any_4[16] ? changes_zeros_4[33:32] : changes_zeros_4[31:30]) : _096_ };
    sticky <= { | fine_1[41:28], | fine_1[27:14], | fine_1[13:0] };
    field_up <= _130_[7:0] - { 1'h0, zeros_2 };
    field_3 <= { field_2[12], field_2 } - { 7'h0, zeros_2 };
    word_1 <= { value[65:0], 1'h0 };
    field <= { exponent[11], exponent } + 13'hc0;
    kind_2 <= changes_any_256 ? NUMBER : ZERO;
  end
  always @(posedge clk)
    if (outcome == NAN) o <= 32'h7fc00000;
    else if (outcome == INFINITE) o <= { sign_3, 31'h7f800000 };
    else if (outcome == ZERO) o <= { sign_3, 31'h0 };
    else if (outcome == TINY) o <= { sign_3, 7'h0, tiny, 23'h0 };
    else o <= { sign_3, total[23] ? field_up : field_3[7:0], total[22:1], total[0] & ~(last & exact)
        };
  assign outcome = (kind_3 == NUMBER) ? (_121_ ? ZERO : (field_3 == 14'h0) ? TINY : _123_ ? INFINITE
      : kind_3) : kind_3;
  assign unused = & { _130_[13:8], changes_any_64[0], changes_zeros_64[5], fine_1[66] };
  assign changes_zeros_64[5] = changes_zeros_64[4];
  assign changes_any_64[0] = some[0];
endmodule
