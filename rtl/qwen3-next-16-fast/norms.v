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
//
// Generated from gdn_core/engine/norms.py; do not edit.
module norms (
  input wire clk, rst,
  input wire [41:0] sum_kk, sum_qq, sum_kq,
  input wire [7:0] top_k, top_q,
  input wire [31:0] eps,
  output wire [31:0] kn, qr, kq
);
  wire _000_, _001_, _009_, _011_, _012_, _013_, _014_, _015_, _018_, _019_, _020_, _021_, _022_,
    _023_, _030_, _031_, _032_, _034_, _036_, _037_, _038_, _039_, _040_, _041_, _046_, unused;
  wire [9:0] _004_, _033_;
  wire [12:0] _005_, _042_;
  wire [6:0] _006_, _045_;
  wire [10:0] _008_, _028_;
  wire [30:0] _016_, _025_, _035_, _044_;
  wire [8:0] e_k, e_q;
  reg [30:0] eps_k = 31'h0, eps_q = 31'h0;
  reg [61:0] eps_k_4 = 62'h0, eps_q_4 = 62'h0;
  reg [9:0] exponent_k = 10'h0, exponent_q = 10'h0;
  wire [11:0] moved, moved_25, moved_30, moved_42;
  wire [31:0] plus_eps_k__a, plus_eps_k__o, plus_eps_q__a, plus_eps_q__o, rsqrt_k__o, rsqrt_q__o,
    sum_kq_real__o;
  reg [11:0] power_k = 12'h0, power_q = 12'h0;
  wire [5:0] s_k, s_q;
  reg [95:0] s_k_16 = 96'h0, s_q_16 = 96'h0;
  reg [41:0] sum_k__value = 42'h0, sum_q__value = 42'h0;
  reg [447:0] sum_kq_real_17 = 448'h0;
  reg [7:0] _117_ = 8'h0, _118_ = 8'h0;
  reg [22:0] _119_ = 23'h0, _121_ = 23'h0;
  assign _023_ = _022_ & _020_;
  assign _025_ = _021_ ? 31'h7f800000 : _023_ ? { moved_25[7:0], rsqrt_k__o[22:0] } : 31'h0;
  assign _028_[10:1] = - { e_q[8], e_q };
  assign _030_ = $signed(moved_30) >= $signed(12'hff);
  assign _031_ = _030_ & _012_;
  assign _032_ = $signed(moved_30) > $signed(12'h0);
  assign _012_ = | eps[30:23];
  assign _034_ = _032_ & _012_;
  assign _035_ = _034_ ? { moved_30[7:0], eps[22:0] } : 31'h0;
  assign _036_ = rsqrt_q__o[30:23] == 8'hff;
  assign _037_ = $signed(moved_42[9:0]) >= $signed(10'hff);
  assign _039_ = _037_ & _038_;
  assign _040_ = $signed(moved_42[9:0]) > $signed(10'h0);
  assign _038_ = | rsqrt_q__o[30:23];
  assign _041_ = _040_ & _038_;
  assign _044_ = _039_ ? 31'h7f800000 : _041_ ? { moved_42[7:0], rsqrt_q__o[22:0] } : 31'h0;
  always @(posedge clk) begin
    exponent_k <= 10'h3de - { 3'h0, s_k, 1'h0 };
    power_k <= { _008_[10], _008_[10:1], 1'h0 } - { 5'h0, s_k, 1'h0 };
    sum_k__value <= sum_kk;
    eps_k_4 <= { eps_k_4[30:0], eps_k };
    s_k_16 <= { s_k_16[89:0], s_k };
    exponent_q <= 10'h3de - { 3'h0, s_q, 1'h0 };
    power_q <= { _028_[10], _028_[10:1], 1'h0 } - { 5'h0, s_q, 1'h0 };
    sum_q__value <= sum_qq;
    eps_q_4 <= { eps_q_4[30:0], eps_q };
    s_q_16 <= { s_q_16[89:0], s_q };
    sum_kq_real_17 <= { sum_kq_real_17[415:0], sum_kq_real__o };
  end
  assign e_k = { 1'h0, top_k } - 9'h7e;
  assign _000_ = $signed(e_k) < $signed(9'h1ce);
  assign _009_ = $signed(e_k) < $signed(9'h192);
  assign { _033_[9:6], s_k } = _000_ ? (_009_ ? 10'h3c : (10'h3ce - { e_k[8], e_k })) : 10'h0;
  assign { _042_[12], moved } = { 5'h0, eps[30:23] } + { power_k[11], power_k };
  assign _045_ = - { 1'h0, s_k_16[95:90] };
  assign moved_25[9:0] = { 2'h0, rsqrt_k__o[30:23] } + { {3{_045_[6]}}, _045_ };
  assign e_q = { 1'h0, top_q } - 9'h7e;
  assign _046_ = $signed(e_q) < $signed(9'h1ce);
  assign _001_ = $signed(e_q) < $signed(9'h192);
  assign { _004_[9:6], s_q } = _046_ ? (_001_ ? 10'h3c : (10'h3ce - { e_q[8], e_q })) : 10'h0;
  assign { _005_[12], moved_30 } = { 5'h0, eps[30:23] } + { power_q[11], power_q };
  assign _006_ = - { 1'h0, s_q_16[95:90] };
  assign moved_42[9:0] = { 2'h0, rsqrt_q__o[30:23] } + { {3{_006_[6]}}, _006_ };
  assign _008_[10:1] = - { e_k[8], e_k };
  assign _011_ = $signed(moved) >= $signed(12'hff);
  assign _013_ = _011_ & _012_;
  assign _014_ = $signed(moved) > $signed(12'h0);
  assign _015_ = _014_ & _012_;
  assign _016_ = _015_ ? { moved[7:0], eps[22:0] } : 31'h0;
  assign _018_ = rsqrt_k__o[30:23] == 8'hff;
  assign _019_ = $signed(moved_25[9:0]) >= $signed(10'hff);
  assign _021_ = _019_ & _020_;
  assign _022_ = $signed(moved_25[9:0]) > $signed(10'h0);
  assign _020_ = | rsqrt_k__o[30:23];
  always @(posedge clk)
    if (_036_) _117_ <= 8'h0;
    else _117_ <= _044_[30:23];
  assign qr[30:23] = _117_;
  always @(posedge clk)
    if (_018_) _118_ <= 8'h0;
    else _118_ <= _025_[30:23];
  assign kn[30:23] = _118_;
  always @(posedge clk)
    if (| { ~_023_, _021_, _018_ }) _119_ <= 23'h0;
    else _119_ <= rsqrt_k__o[22:0];
  assign kn[22:0] = _119_;
  always @(posedge clk)
    if (_031_) eps_q[30:23] <= 8'hff;
    else eps_q[30:23] <= _035_[30:23];
  always @(posedge clk)
    if (| { ~_041_, _039_, _036_ }) _121_ <= 23'h0;
    else _121_ <= rsqrt_q__o[22:0];
  assign qr[22:0] = _121_;
  always @(posedge clk)
    if (| { ~_034_, _031_ }) eps_q[22:0] <= 23'h0;
    else eps_q[22:0] <= eps[22:0];
  always @(posedge clk)
    if (_013_) eps_k[30:23] <= 8'hff;
    else eps_k[30:23] <= _016_[30:23];
  always @(posedge clk)
    if (| { ~_015_, _013_ }) eps_k[22:0] <= 23'h0;
    else eps_k[22:0] <= eps[22:0];
  assign unused = & { rsqrt_q__o[31], rsqrt_k__o[31], moved_42[11:10], moved_25[11:10], eps[31],
      _044_[22:0], _042_, _035_[22:0], _033_, _028_[0], _025_[22:0], _016_[22:0], _008_[0], _005_,
      _004_ };
  fp_add plus_eps_k (
    .clk(clk), .a(plus_eps_k__a), .b({ 1'h0, eps_k_4[61:31] }), .o(plus_eps_k__o)
  );
  fp_add plus_eps_q (
    .clk(clk), .a(plus_eps_q__a), .b({ 1'h0, eps_q_4[61:31] }), .o(plus_eps_q__o)
  );
  rsqrt rsqrt_k (
    .clk(clk), .rst(rst), .x(plus_eps_k__o), .o(rsqrt_k__o)
  );
  rsqrt rsqrt_q (
    .clk(clk), .rst(rst), .x(plus_eps_q__o), .o(rsqrt_q__o)
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
  assign moved_42[11:10] = { {2{moved_42[9]}} };
  assign _008_[0] = 1'h0;
  assign _005_[11:0] = moved_30;
  assign _004_[5:0] = s_q;
  assign _042_[11:0] = moved;
  assign _033_[5:0] = s_k;
  assign kq = sum_kq_real_17[447:416];
  assign qr[31] = 1'h0;
  assign kn[31] = 1'h0;
  assign _028_[0] = 1'h0;
  assign moved_25[11:10] = { {2{moved_25[9]}} };
endmodule
