// o = value * 2^exponent fp_from_int_39.v tells the rest.
// params FpFromIntParams(width=45)
// Generated from gdn_core/arith/convert.py; do not edit.
module fp_from_int_45 (
  input wire clk,
  input wire [44:0] value, input wire [11:0] exponent, output reg [31:0] o = 32'h0
);
  localparam [2:0] NUMBER = 3'h0, TINY = 3'h1, ZERO = 3'h2, INFINITE = 3'h3, NAN = 3'h4;
  wire _002_, _003_, _008_, _013_, _017_, _019_, _025_, _036_, _047_, _058_, _065_, _073_, _075_,
    _094_, _099_, _104_, _109_, _114_, changes_any_64, exact, half, tiny, unused;
  wire [1:0] _029_, _040_, _051_;
  wire [13:0] _082_;
  wire [44:0] changes, coarse_1, coarse_32, fine_1, fine_2, fine_4, fine_8;
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
  reg [44:0] word_1 = 45'h0, word_2 = 45'h0;
  reg [11:0] zeros = 12'h0;
  reg [5:0] zeros_2 = 6'h0;
  assign changes = { value[43:0], 1'h0 } ^ value;
  assign changes_zeros_4[0] = ~changes[0];
  assign changes_any_4[1] = _017_ | changes[2] | changes[1];
  assign changes_zeros_4[2] = ~changes[4] & (changes[3] | ~changes[2]);
  assign _017_ = changes[3] | changes[4];
  assign changes_zeros_4[3] = ~_017_;
  assign changes_any_4[2] = _094_ | changes[6] | changes[5];
  assign changes_zeros_4[4] = ~changes[8] & (changes[7] | ~changes[6]);
  assign _094_ = changes[7] | changes[8];
  assign changes_zeros_4[5] = ~_094_;
  assign changes_any_4[3] = _099_ | changes[10] | changes[9];
  assign changes_zeros_4[6] = ~changes[12] & (changes[11] | ~changes[10]);
  assign _099_ = changes[11] | changes[12];
  assign changes_zeros_4[7] = ~_099_;
  assign changes_any_4[4] = _104_ | changes[14] | changes[13];
  assign changes_zeros_4[8] = ~changes[16] & (changes[15] | ~changes[14]);
  assign _104_ = changes[15] | changes[16];
  assign changes_zeros_4[9] = ~_104_;
  assign changes_any_4[5] = _109_ | changes[18] | changes[17];
  assign changes_zeros_4[10] = ~changes[20] & (changes[19] | ~changes[18]);
  assign _109_ = changes[19] | changes[20];
  assign changes_zeros_4[11] = ~_109_;
  assign changes_any_4[6] = _114_ | changes[22] | changes[21];
  assign changes_zeros_4[12] = ~changes[24] & (changes[23] | ~changes[22]);
  assign _114_ = changes[23] | changes[24];
  assign changes_zeros_4[13] = ~_114_;
  assign changes_any_4[7] = _002_ | changes[26] | changes[25];
  assign changes_zeros_4[14] = ~changes[28] & (changes[27] | ~changes[26]);
  assign _002_ = changes[27] | changes[28];
  assign changes_zeros_4[15] = ~_002_;
  assign changes_any_4[8] = _003_ | changes[30] | changes[29];
  assign changes_zeros_4[16] = ~changes[32] & (changes[31] | ~changes[30]);
  assign _003_ = changes[31] | changes[32];
  assign changes_zeros_4[17] = ~_003_;
  assign changes_any_4[9] = _008_ | changes[34] | changes[33];
  assign changes_zeros_4[18] = ~changes[36] & (changes[35] | ~changes[34]);
  assign _008_ = changes[35] | changes[36];
  assign changes_zeros_4[19] = ~_008_;
  assign changes_any_4[10] = _013_ | changes[38] | changes[37];
  assign changes_zeros_4[20] = ~changes[40] & (changes[39] | ~changes[38]);
  assign _013_ = changes[39] | changes[40];
  assign changes_zeros_4[21] = ~_013_;
  assign changes_any_4[11] = _019_ | changes[42] | changes[41];
  assign changes_zeros_4[22] = ~changes[44] & (changes[43] | ~changes[42]);
  assign _019_ = changes[43] | changes[44];
  assign changes_zeros_4[23] = ~_019_;
  assign _029_ = changes_any_4[1] ? changes_zeros_4[3:2] : { {2{changes_zeros_4[0]}} };
  assign _025_ = changes_any_4[2] | changes_any_4[3];
  assign _040_ = changes_any_4[5] ? changes_zeros_4[11:10] : changes_zeros_4[9:8];
  assign _036_ = changes_any_4[6] | changes_any_4[7];
  assign _051_ = changes_any_4[9] ? changes_zeros_4[19:18] : changes_zeros_4[17:16];
  assign _047_ = changes_any_4[10] | changes_any_4[11];
  assign changes_any_64 = _058_ | some[0];
  assign changes_zeros_64[3:0] = _058_ ? (some[2] ? zeros[11:8] : zeros[7:4]) : some[0] ? zeros[3:0]
      : 4'h0;
  assign changes_zeros_64[4] = ~some[2] & (some[1] | ~some[0]);
  assign _058_ = some[1] | some[2];
  assign changes_zeros_64[5] = ~_058_;
  assign coarse_32 = _058_ ? word_1 : { word_1[12:0], 32'h0 };
  assign coarse_1 = changes_zeros_64[4] ? { coarse_32[28:0], 16'h0 } : coarse_32;
  assign fine_8 = zeros_2[3] ? { word_2[36:0], 8'h0 } : word_2;
  assign fine_4 = zeros_2[2] ? { fine_8[40:0], 4'h0 } : fine_8;
  assign fine_2 = zeros_2[1] ? { fine_4[42:0], 2'h0 } : fine_4;
  assign fine_1 = zeros_2[0] ? { fine_2[43:0], 1'h0 } : fine_2;
  assign exact = ~(| sticky);
  assign fraction = kept ^ { {23{sign_3}} };
  assign half = sign_3 ? (_065_ | exact) : last;
  assign _065_ = ~last;
  assign tiny = (& fraction[22:1]) & (fraction[0] | (sign_3 & _065_ & exact));
  assign total = { 1'h0, fraction } + { 23'h0, half };
  assign _073_ = $signed(field_3) < $signed(14'h0);
  assign _075_ = $signed(field_3) >= $signed(14'hff);
  assign _082_ = { field_2[12], field_2 } + 14'h1;
  always @(posedge clk) begin
    some <= 3'h0; zeros <= 12'h0; last <= fine_1[20]; kept <= fine_1[43:21]; sign_3 <= sign_2;
    kind_3 <= kind_2; sign <= value[44]; word_2 <= coarse_1; zeros_2 <= changes_zeros_64;
    sign_2 <= sign; field_2 <= field;
    some[0] <= _025_ | changes_any_4[1] | changes[0];
    some[1] <= _036_ | changes_any_4[5] | changes_any_4[4];
    some[2] <= _047_ | changes_any_4[9] | changes_any_4[8];
    zeros[3:0] <= { ~_025_, ~changes_any_4[3] & (changes_any_4[2] | ~changes_any_4[1]), _025_ ?
        (changes_any_4[3] ? changes_zeros_4[7:6] : changes_zeros_4[5:4]) : _029_ };
    zeros[7:4] <= { ~_036_, ~changes_any_4[7] & (changes_any_4[6] | ~changes_any_4[5]), _036_ ?
        (changes_any_4[7] ? changes_zeros_4[15:14] : changes_zeros_4[13:12]) : _040_ };
    zeros[11:8] <= { ~_047_, ~changes_any_4[11] & (changes_any_4[10] | ~changes_any_4[9]), _047_ ?
        (changes_any_4[11] ? changes_zeros_4[23:22] : changes_zeros_4[21:20]) : _051_ };
    sticky <= { | fine_1[19:14], | fine_1[13:7], | fine_1[6:0] };
    field_up <= _082_[7:0] - { 2'h0, zeros_2 };
    field_3 <= { field_2[12], field_2 } - { 8'h0, zeros_2 };
    word_1 <= { value[43:0], 1'h0 };
    field <= { exponent[11], exponent } + 13'haa;
    kind_2 <= changes_any_64 ? NUMBER : ZERO;
  end
  always @(posedge clk)
    if (outcome == NAN) o <= 32'h7fc00000;
    else if (outcome == INFINITE) o <= { sign_3, 31'h7f800000 };
    else if (outcome == ZERO) o <= { sign_3, 31'h0 };
    else if (outcome == TINY) o <= { sign_3, 7'h0, tiny, 23'h0 };
    else o <= { sign_3, total[23] ? field_up : field_3[7:0], total[22:1], total[0] & ~(last & exact)
        };
  assign outcome = (kind_3 == NUMBER) ? (_073_ ? ZERO : (field_3 == 14'h0) ? TINY : _075_ ? INFINITE
      : kind_3) : kind_3;
  assign unused = & { _082_[13:8], changes_any_4[0], changes_zeros_4[1], fine_1[44] };
  assign changes_zeros_4[1] = changes_zeros_4[0];
  assign changes_any_4[0] = changes[0];
endmodule
