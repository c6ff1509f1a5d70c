// Everything that is once a value head and token: the last step of Prepare.
//
//     g2    = alpha * gain                      gain' = mantissa(g2) in [1/2, 1),  de = exponent(g2)
//     qn    = scale * qr
//     c_r   = (beta * g2) * kn                  c_p = g2 * qn
//     c_u   = kn * (1 / gain')                  c_d = (kq * kn) * qn
//     empty = fresh, or g2 = 0: all is forgotten, gain' = 1/2
//
// Under `fresh` the old gain reads as 1/2. `pass_gain` replaces c_p by g2, for a STORE.
//
// Shapes   one value head a cycle
// Formats  fp32
// Latency  gain_next: LATENCY_GAIN; the scalars: LATENCY
// Rate     1 a cycle; free-running, never stalls
// Generated from gdn_core/prepare/scalars.py; do not edit.
module scalars (
  input wire clk,
  input wire [31:0] alpha, beta, gain, kn, qr, kq, scale, input wire fresh, bad, pass_gain,
  output wire [31:0] gain_next, output wire [170:0] scalars
);
  localparam C_U = 96;
  wire _00_;
  reg [17:0] bad_18 = 18'h0;
  reg [415:0] beta_18 = 416'h0, g2_18 = 416'h0;
  reg [159:0] beta_5 = 160'h0;
  wire [31:0] beta_g2__b, beta_g2__o, c_r__o, c_u__b, g2_qn__b, g2_qn__o, kq_kn__o, kq_kn_qn__o,
    scalars_c_p;
  reg [95:0] c_r_18 = 96'h0, kn_13 = 96'h0;
  reg [116:0] de_18 = 117'h0;
  reg [12:0] empty_18 = 13'h0;
  reg [4:0] fresh_5 = 5'h0;
  reg [255:0] g2_qn_18 = 256'h0, kq_kn_qn_18 = 256'h0;
  reg [319:0] kn_10 = 320'h0;
  assign _00_ = beta_g2__b[30:23] == 8'h0;
  assign scalars_c_p = pass_gain ? g2_18[415:384] : g2_qn_18[255:224];
  always @(posedge clk) begin
    beta_5 <= { beta_5[127:0], beta };
    kn_10 <= { kn_10[287:0], kn };
    beta_18 <= { beta_18[383:0], beta_5[159:128] };
    bad_18 <= { bad_18[16:0], bad };
    kn_13 <= { kn_13[63:0], kn_10[319:288] };
    fresh_5 <= { fresh_5[3:0], fresh };
    c_r_18 <= { c_r_18[63:0], c_r__o };
    g2_qn_18 <= { g2_qn_18[223:0], g2_qn__o };
    g2_18 <= { g2_18[383:0], beta_g2__b };
    kq_kn_qn_18 <= { kq_kn_qn_18[223:0], kq_kn_qn__o };
    de_18 <= { de_18[107:0], _00_ ? 9'h0 : ({ 1'h0, beta_g2__b[30:23] } - 9'h7e) };
    empty_18 <= { empty_18[11:0], fresh_5[4] | _00_ };
  end
  assign gain_next = { 9'h7e, beta_g2__b[22:0] };
  assign { scalars[170:128], scalars[95:0] } = { bad_18[17], empty_18[12], de_18[116:108],
      beta_18[415:384], kq_kn_qn_18[255:224], scalars_c_p, c_r_18[95:64] };
  fp_mul beta_g2 (
    .clk(clk), .a(beta_5[159:128]), .b(beta_g2__b), .o(beta_g2__o)
  );
  fp_mul c_r (
    .clk(clk), .a(beta_g2__o), .b(kn_10[319:288]), .o(c_r__o)
  );
  fp_mul c_u (
    .clk(clk), .a(kn_13[95:64]), .b(c_u__b), .o(scalars[C_U +: 32])
  );
  fp_mul g2 (
    .clk(clk), .a(alpha), .b(fresh ? 32'h3f000000 : gain), .o(beta_g2__b)
  );
  fp_mul g2_qn (
    .clk(clk), .a(beta_g2__b), .b(g2_qn__b), .o(g2_qn__o)
  );
  fp_mul kq_kn (
    .clk(clk), .a(kq), .b(kn), .o(kq_kn__o)
  );
  fp_mul kq_kn_qn (
    .clk(clk), .a(kq_kn__o), .b(g2_qn__b), .o(kq_kn_qn__o)
  );
  fp_mul qn (
    .clk(clk), .a(qr), .b(scale), .o(g2_qn__b)
  );
  reciprocal reciprocal (
    .clk(clk), .x({ 9'h7e, beta_g2__b[22:0] }), .o(c_u__b)
  );
endmodule
