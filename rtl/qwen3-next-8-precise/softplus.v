// log(1 + e^x) = log(1 + 2^y).
// Generated from gdn_core/arith/functions.py; do not edit.
module softplus (
  input wire clk,
  input wire [31:0] x, output wire [31:0] o
);
  localparam FRACTION = 0, WHOLE = 25;
  wire _00_, _07_, unused;
  wire [10:0] _12_;
  wire [33:0] base2__y;
  reg [9:0] exponent = 10'h0, lower = 10'h0, lower_7 = 10'h0, special_5 = 10'h0;
  reg [79:0] exponent_16 = 80'h0;
  wire [25:0] pack__value;
  reg [6:0] scale = 7'h0;
  wire [6:0] segments__exponent;
  wire [9:0] segments__index;
  wire [20:0] segments__t;
  reg [1:0] special_high = 2'h0;
  reg [19:0] special_high_16 = 20'h0;
  reg [511:0] x_16 = 512'h0;
  assign segments__index[9:4] = _00_ ? 6'h20 : base2__y[WHOLE +: 6];
  assign segments__t[20] = ~base2__y[FRACTION + 20];
  assign _07_ = $signed(base2__y[WHOLE +: 9]) >= $signed(9'h20);
  assign _00_ = $signed(base2__y[WHOLE +: 9]) < $signed(9'h1e0);
  assign _12_ = { {4{scale[6]}}, scale } + { lower_7[9], lower_7 };
  always @(posedge clk) begin
    scale <= segments__exponent; lower_7 <= lower;
    special_5 <= { special_5[7:0], (x[30:23] > 8'h85) ? (((& x[30:23]) & (| x[22:0])) ? 2'h1 : x[31]
        ? 2'h2 : 2'h3) : 2'h0 };
    special_high <= ((special_5[9:8] == 2'h0) & _07_) ? 2'h3 : special_5[9:8];
    lower <= _00_ ? ({ base2__y[WHOLE + 8], base2__y[WHOLE +: 9] } + 10'h20) : 10'h0;
    exponent <= _12_[9:0] + 10'h7f;
    special_high_16 <= { special_high_16[17:0], special_high };
    x_16 <= { x_16[479:0], x };
    exponent_16 <= { exponent_16[69:0], exponent };
  end
  assign unused = & { _12_[10], segments__index[3:0], segments__t[19:0] };
  assign segments__t[19:0] = base2__y[FRACTION +: 20];
  assign segments__index[3:0] = base2__y[FRACTION + 21 +: 4];
  base2 base2 (
    .clk(clk), .x(x), .y(base2__y)
  );
  pack pack (
    .clk(clk), .value(pack__value), .exponent(exponent_16[79:70]), .sign(1'h0),
    .special(special_high_16[19:18]), .high(x_16[511:480]), .o(o)
  );
  softplus_3_10_21 segments (
    .clk(clk), .index({ segments__index[9:4], base2__y[FRACTION + 21 +: 4] }),
    .t({ segments__t[20], base2__y[FRACTION +: 20] }), .value(pack__value),
    .exponent(segments__exponent)
  );
endmodule
