// 1 / (1 + e^-x) = 1 / (1 + 2^-y).
//
// Generated from gdn_core/arith/functions.py; do not edit.
module sigmoid (
  input wire clk,
  input wire [31:0] x,
  output wire [31:0] o
);
  wire _00_, _06_, unused;
  wire [10:0] _09_;
  wire [33:0] base2__y;
  reg [9:0] exponent = 10'h0, lower = 10'h0, special_5 = 10'h0;
  reg [89:0] exponent_16 = 90'h0;
  wire [25:0] pack__value;
  wire [6:0] segments__exponent;
  wire [9:0] segments__index;
  wire [20:0] segments__t;
  reg [1:0] special_high = 2'h0;
  reg [19:0] special_high_16 = 20'h0;
  assign segments__index[9:4] = _00_ ? 6'h20 : base2__y[30:25];
  assign segments__t[20] = ~base2__y[20];
  assign _06_ = $signed(base2__y[33:25]) >= $signed(9'h20);
  assign _00_ = $signed(base2__y[33:25]) < $signed(9'h1e0);
  assign _09_ = { {4{segments__exponent[6]}}, segments__exponent } + { lower[9], lower };
  always @(posedge clk) begin
    exponent <= _09_[9:0] + 10'h7f;
    special_high_16 <= { special_high_16[17:0], special_high };
    exponent_16 <= { exponent_16[79:0], exponent };
    special_5[9:2] <= special_5[7:0];
  end
  always @(posedge clk)
    if (!_00_) lower <= 10'h0;
    else lower <= { base2__y[33], base2__y[33:25] } + 10'h20;
  always @(posedge clk)
    if (!(x[30:23] > 8'h85)) special_5[1:0] <= 2'h0;
    else special_5[1:0] <= ((& x[30:23]) & (| x[22:0])) ? 2'h1 : { 1'h1, x[31] ? 1'h0 : 1'h1 };
  always @(posedge clk)
    if ((special_5[9:8] == 2'h0) & _06_) special_high <= 2'h3;
    else special_high <= special_5[9:8];
  assign unused = & { segments__t[19:0], segments__index[3:0], _09_[10] };
  base2 base2 (
    .clk(clk), .x(x), .y(base2__y)
  );
  pack pack (
    .clk(clk), .value(pack__value), .exponent(exponent_16[89:80]), .sign(1'h0),
    .special(special_high_16[19:18]), .high(32'h3f800000), .o(o)
  );
  sigmoid_3_10_21 segments (
    .clk(clk), .index({ segments__index[9:4], base2__y[24:21] }),
    .t({ segments__t[20], base2__y[19:0] }), .value(pack__value), .exponent(segments__exponent)
  );
  assign segments__t[19:0] = base2__y[19:0];
  assign segments__index[3:0] = base2__y[24:21];
endmodule
