// o = a * b
//
// Formats  binary32; 0 * infinity is NaN
// Latency  5 cycles: the 48-bit product of the 24-bit significands in two cascaded Macs, 24 x 17
//          and 24 x 7 (A/B, M, P, P), then normalise, round and select in one: a LUT, a 24-bit
//          carry chain and a LUT, which chooses one of the exponents that are ready
// Rate     1 a cycle; 2 DSP48E2
// Generated from gdn_core/arith/fp32.py; do not edit.
module fp_mul (
  input wire clk,
  input wire [31:0] a, b, output reg [31:0] o = 32'h0
);
  localparam [2:0] NUMBER = 3'h0, TINY = 3'h1, ZERO = 3'h2, INFINITE = 3'h3, NAN = 3'h4;
  wire _012_, _015_, half, tie, tiny, unused;
  wire [2:0] _033_;
  wire [47:0] _043_, high__p, high__pcin, low__p;
  reg above_one = 1'h0, above_two = 1'h0, below_one = 1'h0, below_two = 1'h0, infinite_a = 1'h0,
    infinite_b = 1'h0, least_one = 1'h0, least_two = 1'h0, nan_a = 1'h0, nan_b = 1'h0,
    sign_1 = 1'h0, sign_2 = 1'h0, sign_3 = 1'h0, sign_4 = 1'h0, sticky = 1'h0, zero_a = 1'h0,
    zero_b = 1'h0;
  wire [8:0] exponent;
  reg [8:0] exponent_1 = 9'h0, exponent_2 = 9'h0, exponent_3 = 9'h0;
  reg [7:0] exponent_one = 8'h0, exponent_two = 8'h0;
  wire [22:0] fraction;
  reg [2:0] kind_2 = NUMBER, kind_3 = NUMBER, kind_one = NUMBER, kind_two = NUMBER;
  wire [23:0] total;
  assign _033_ = high__p[30] ? kind_two : kind_one;
  assign exponent = { 1'h0, a[30:23] } + { 1'h0, b[30:23] };
  assign fraction = high__p[30] ? high__p[29:7] : high__p[28:6];
  assign half = high__p[30] ? high__p[6] : high__p[5];
  assign tie = half & ~((high__p[30] & high__p[5]) | (| high__p[4:0]) | sticky);
  assign tiny = (& high__p[28:7]) & (high__p[30] ? high__p[29] : high__p[6]);
  assign total = { 1'h0, fraction } + { 23'h0, half };
  assign _012_ = a[30:23] == 8'hff;
  assign _015_ = b[30:23] == 8'hff;
  always @(posedge clk) begin
    exponent_2 <= exponent_1; sign_2 <= sign_1; kind_3 <= kind_2; exponent_3 <= exponent_2;
    sign_3 <= sign_2; sign_4 <= sign_3; exponent_1 <= exponent;
    sticky <= | low__p[16:0];
    zero_a <= a[30:23] == 8'h0;
    below_one <= exponent_2 < 9'h7f;
    least_one <= exponent_2 == 9'h7f;
    above_one <= exponent_2 >= 9'h17e;
    below_two <= exponent_2 < 9'h7e;
    least_two <= exponent_2 == 9'h7e;
    above_two <= exponent_2 >= 9'h17d;
    zero_b <= b[30:23] == 8'h0;
    exponent_one <= exponent_3[7:0] + 8'h81;
    exponent_two <= exponent_3[7:0] + 8'h82;
    infinite_a <= _012_ & (a[22:0] == 23'h0);
    infinite_b <= _015_ & (b[22:0] == 23'h0);
    nan_a <= _012_ & (| a[22:0]);
    nan_b <= _015_ & (| b[22:0]);
    sign_1 <= a[31] ^ b[31];
  end
  always @(posedge clk) begin
    kind_one <= kind_3; kind_two <= kind_3;
    if (kind_3 == NUMBER) begin
      if (below_one) kind_one <= ZERO;
      else if (least_one) kind_one <= TINY;
      else if (above_one) kind_one <= INFINITE;
      if (below_two) kind_two <= ZERO;
      else if (least_two) kind_two <= TINY;
      else if (above_two) kind_two <= INFINITE;
    end
  end
  always @(posedge clk)
    if (_033_ == NAN) o <= 32'h7fc00000;
    else if (_033_ == INFINITE) o <= { sign_4, 31'h7f800000 };
    else if (_033_ == ZERO) o <= { sign_4, 31'h0 };
    else if (_033_ == TINY) o <= { sign_4, 7'h0, tiny, 23'h0 };
    else o <= { sign_4, (high__p[30] | total[23]) ? exponent_two : exponent_one, total[22:1],
        total[0] & ~tie };
  always @(posedge clk) begin
    kind_2 <= NUMBER;
    if (nan_a | nan_b | (infinite_a & zero_b) | (zero_a & infinite_b)) kind_2 <= NAN;
    else if (infinite_a | infinite_b) kind_2 <= INFINITE;
    else if (zero_a | zero_b) kind_2 <= ZERO;
  end
  assign unused = & { _043_, exponent_3[8], high__p[47:31], low__p[47:17] };
  mac_25x8_cascade_17_late high (
    .clk(clk), .a({ 2'h1, a[22:0] }), .b({ 2'h1, b[22:17] }), .pcin(high__pcin), .p(high__p),
    .pcout(_043_)
  );
  mac_25x18 low (
    .clk(clk), .a({ 2'h1, a[22:0] }), .b({ 1'h0, b[16:0] }), .p(low__p), .pcout(high__pcin)
  );
endmodule
