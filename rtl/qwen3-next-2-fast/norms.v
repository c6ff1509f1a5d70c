// The norms of one token's q and k, from their integer sums of products.
//
//     kn = rsqrt(sum k^2 + eps)                     k = k^ * 2^E,  k^ = ki * 2^-frac,  E = top - 126
//     qr = rsqrt(sum q^2 + eps)
//     kq = k . q
//
// in units of k^ and q^, so that E is folded into eps and nothing else ever meets it:
//
//     kn * 2^E = rsqrt(sum k^^2 + eps * 2^(-2E))
//              = 2^-s * rsqrt(2^(-2s) * sum k^^2 + eps * 2^(-2E - 2s))
//
// with s = min(max(0, -E - 50), 60), which keeps eps finite and the sum above zero for the smallest
// keys. A row of zeros under eps = 0 has kn = 0.
//
// Shapes   one q/k head a cycle
// Formats  sums signed integers with sum_frac fraction bits; top unsigned 8; eps >= 0 and outputs
//          fp32
// Latency  LATENCY, the sum of the units on the way
// Rate     1 a cycle; free-running, never stalls
//
// params NormsParams(sum_frac=34, sum_bits=42)
// Generated from gdn_core/prepare/norms.py; do not edit.
module norms (
  input wire clk,
  input wire [41:0] sum_kk, sum_qq, sum_kq, input wire [7:0] top_k, top_q, input wire [31:0] eps,
  output wire [31:0] kn, qr, kq
);
  wire _000_, _001_, _009_, _011_, _012_, _014_, _020_, _021_, _023_, _032_, _034_, _040_, _041_,
    _043_, _050_, unused;
  wire [9:0] _004_, _035_;
  wire [12:0] _005_, _045_;
  wire [6:0] _006_, _049_;
  wire [10:0] _008_, _030_;
  wire [8:0] e_k, e_q;
  reg [30:0] eps_k = 31'h0, eps_q = 31'h0, norm_k = 31'h0, norm_q = 31'h0;
  reg [92:0] eps_k_5 = 93'h0, eps_q_5 = 93'h0;
  reg [9:0] exponent_k = 10'h0, exponent_q = 10'h0;
  wire [11:0] moved, moved_2, moved_3, moved_4;
  wire [31:0] plus_eps_k__a, plus_eps_k__o, plus_eps_q__a, plus_eps_q__o, rsqrt_k__o, rsqrt_q__o,
    sum_kq_real__o;
  reg [11:0] power_k = 12'h0, power_q = 12'h0;
  wire [5:0] s_k, s_q;
  reg [101:0] s_k_17 = 102'h0, s_q_17 = 102'h0;
  reg [41:0] sum_k__value = 42'h0, sum_q__value = 42'h0;
  reg [447:0] sum_kq_real_18 = 448'h0;
  assign _030_[10:1] = - { e_q[8], e_q };
  assign _032_ = $signed(moved_3) >= $signed(12'hff);
  assign _034_ = $signed(moved_3) > $signed(12'h0);
  assign _012_ = | eps[30:23];
  assign _040_ = $signed(moved_4[9:0]) >= $signed(10'hff);
  assign _043_ = $signed(moved_4[9:0]) > $signed(10'h0);
  assign _041_ = | rsqrt_q__o[30:23];
  assign e_k = { 1'h0, top_k } - 9'h7e;
  assign _000_ = $signed(e_k) < $signed(9'h1ce);
  assign _009_ = $signed(e_k) < $signed(9'h192);
  assign { _035_[9:6], s_k } = _000_ ? (_009_ ? 10'h3c : (10'h3ce - { e_k[8], e_k })) : 10'h0;
  assign { _045_[12], moved } = { 5'h0, eps[30:23] } + { power_k[11], power_k };
  assign _049_ = - { 1'h0, s_k_17[101:96] };
  assign moved_2[9:0] = { 2'h0, rsqrt_k__o[30:23] } + { {3{_049_[6]}}, _049_ };
  assign e_q = { 1'h0, top_q } - 9'h7e;
  assign _050_ = $signed(e_q) < $signed(9'h1ce);
  assign _001_ = $signed(e_q) < $signed(9'h192);
  assign { _004_[9:6], s_q } = _050_ ? (_001_ ? 10'h3c : (10'h3ce - { e_q[8], e_q })) : 10'h0;
  assign { _005_[12], moved_3 } = { 5'h0, eps[30:23] } + { power_q[11], power_q };
  assign _006_ = - { 1'h0, s_q_17[101:96] };
  assign moved_4[9:0] = { 2'h0, rsqrt_q__o[30:23] } + { {3{_006_[6]}}, _006_ };
  assign _008_[10:1] = - { e_k[8], e_k };
  assign _011_ = $signed(moved) >= $signed(12'hff);
  assign _014_ = $signed(moved) > $signed(12'h0);
  assign _020_ = $signed(moved_2[9:0]) >= $signed(10'hff);
  assign _023_ = $signed(moved_2[9:0]) > $signed(10'h0);
  assign _021_ = | rsqrt_k__o[30:23];
  always @(posedge clk) begin
    sum_q__value <= sum_qq; sum_k__value <= sum_kk;
    exponent_k <= 10'h3de - { 3'h0, s_k, 1'h0 };
    power_k <= { _008_[10], _008_[10:1], 1'h0 } - { 5'h0, s_k, 1'h0 };
    eps_q_5 <= { eps_q_5[61:0], eps_q };
    s_q_17 <= { s_q_17[95:0], s_q };
    norm_q <= (rsqrt_q__o[30:23] == 8'hff) ? 31'h0 : (_040_ & _041_) ? 31'h7f800000 : (_043_ &
        _041_) ? { moved_4[7:0], rsqrt_q__o[22:0] } : 31'h0;
    sum_kq_real_18 <= { sum_kq_real_18[415:0], sum_kq_real__o };
    eps_k <= (_011_ & _012_) ? 31'h7f800000 : (_014_ & _012_) ? { moved[7:0], eps[22:0] } : 31'h0;
    eps_k_5 <= { eps_k_5[61:0], eps_k };
    s_k_17 <= { s_k_17[95:0], s_k };
    norm_k <= (rsqrt_k__o[30:23] == 8'hff) ? 31'h0 : (_020_ & _021_) ? 31'h7f800000 : (_023_ &
        _021_) ? { moved_2[7:0], rsqrt_k__o[22:0] } : 31'h0;
    exponent_q <= 10'h3de - { 3'h0, s_q, 1'h0 };
    power_q <= { _030_[10], _030_[10:1], 1'h0 } - { 5'h0, s_q, 1'h0 };
    eps_q <= (_032_ & _012_) ? 31'h7f800000 : (_034_ & _012_) ? { moved_3[7:0], eps[22:0] } : 31'h0;
  end
  assign unused = & { _035_, _045_, _004_, _005_, _008_[0], _030_[0], eps[31], moved_2[11:10],
      moved_4[11:10], rsqrt_k__o[31], rsqrt_q__o[31] };
  assign _008_[0] = 1'h0;
  assign _005_[11:0] = moved_3;
  assign _004_[5:0] = s_q;
  assign _045_[11:0] = moved;
  assign _035_[5:0] = s_k;
  assign kq = sum_kq_real_18[447:416];
  assign qr = { 1'h0, norm_q };
  assign kn = { 1'h0, norm_k };
  assign moved_4[11:10] = { {2{moved_4[9]}} };
  assign _030_[0] = 1'h0;
  assign moved_2[11:10] = { {2{moved_2[9]}} };
  fp_add plus_eps_k (
    .clk(clk), .a(plus_eps_k__a), .b({ 1'h0, eps_k_5[92:62] }), .o(plus_eps_k__o)
  );
  fp_add plus_eps_q (
    .clk(clk), .a(plus_eps_q__a), .b({ 1'h0, eps_q_5[92:62] }), .o(plus_eps_q__o)
  );
  rsqrt rsqrt_k (
    .clk(clk), .x(plus_eps_k__o), .o(rsqrt_k__o)
  );
  rsqrt rsqrt_q (
    .clk(clk), .x(plus_eps_q__o), .o(rsqrt_q__o)
  );
  fp_from_int_42 sum_k (
    .clk(clk), .value(sum_k__value), .exponent({ {2{exponent_k[9]}}, exponent_k }),
    .o(plus_eps_k__a)
  );
  fp_from_int_42 sum_kq_real (
    .clk(clk), .value(sum_kq), .exponent(12'hfde), .o(sum_kq_real__o)
  );
  fp_from_int_42 sum_q (
    .clk(clk), .value(sum_q__value), .exponent({ {2{exponent_q[9]}}, exponent_q }),
    .o(plus_eps_q__a)
  );
endmodule
