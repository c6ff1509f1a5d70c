// The gates of one value head and token.
//
//     alpha = exp(-A * softplus(a + dt_bias))         raw;  alpha = exp(g)          given
//     beta  = sigmoid(b), or 2 * sigmoid(b)           raw;  beta as it is           given
//
// Shapes   one value head a cycle: x0, x1 = (a, b) or (g, beta); rate, bias = (A, dt_bias)
// Formats  fp32 throughout; `bad`: an input is not finite, or alpha is above 1 (or NaN)
// Latency  LATENCY, the sum of the units on the way
// Rate     1 a cycle; free-running, never stalls
// Generated from gdn_core/prepare/gates.py; do not edit.
module gates (
  input wire clk,
  input wire [31:0] x0, x1, rate, bias, input wire given, twice, output wire [31:0] alpha, beta,
  output wire bad
);
  wire [31:0] _05_, _10_, a_plus_bias__o, decay__a, decay__o, sigmoid__o;
  wire [8:0] _09_;
  reg [31:0] alpha_exp__x = 32'h0, beta_chosen = 32'h0;
  reg [703:0] beta_chosen_40 = 704'h0;
  wire finite, unused;
  reg [39:0] finite_40 = 40'h0;
  reg [671:0] rate_21 = 672'h0;
  reg [831:0] x0_26 = 832'h0;
  reg [543:0] x1_17 = 544'h0;
  assign finite = ~(& x0[30:23]) & ~(& x1[30:23]) & (given | (~(& rate[30:23]) & ~(& bias[30:23])));
  assign bad = ~finite_40[39] | (alpha > 32'h3f800000);
  assign _09_ = (sigmoid__o[30:23] == 8'h0) ? 9'h0 : ({ 1'h0, sigmoid__o[30:23] } + 9'h1);
  assign _10_[30:23] = twice ? _09_[7:0] : sigmoid__o[30:23];
  always @(posedge clk) begin
    rate_21 <= { rate_21[639:0], rate };
    x0_26 <= { x0_26[799:0], x0 };
    alpha_exp__x <= given ? x0_26[831:800] : { _05_[31], decay__o[30:0] };
    x1_17 <= { x1_17[511:0], x1 };
    beta_chosen <= given ? x1_17[543:512] : { sigmoid__o[31], _10_[30:23], sigmoid__o[22:0] };
    beta_chosen_40 <= { beta_chosen_40[671:0], beta_chosen };
    finite_40 <= { finite_40[38:0], finite };
  end
  assign _05_[31] = ~decay__o[31];
  assign unused = & { _05_[30:0], _09_[8], _10_[31], _10_[22:0] };
  assign beta = beta_chosen_40[703:672];
  assign _05_[30:0] = decay__o[30:0];
  assign { _10_[31], _10_[22:0] } = { sigmoid__o[31], sigmoid__o[22:0] };
  fp_add a_plus_bias (
    .clk(clk), .a(x0), .b(bias), .o(a_plus_bias__o)
  );
  exp alpha_exp (
    .clk(clk), .x(alpha_exp__x), .o(alpha)
  );
  fp_mul decay (
    .clk(clk), .a(decay__a), .b(rate_21[671:640]), .o(decay__o)
  );
  sigmoid sigmoid (
    .clk(clk), .x(x1), .o(sigmoid__o)
  );
  softplus softplus (
    .clk(clk), .x(a_plus_bias__o), .o(decay__a)
  );
endmodule
