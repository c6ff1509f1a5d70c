// One element of k and of q: aligned, on its way to the engines, and multiplied for the norms.
//
// In a call without rows from memory (`unit`) the operand is the unit vector's element instead:
// -2^frac where k_one, 1 where q_one, else 0. k_one and q_one come `LATENCY - 1` cycles after k
// and q would.
//
//     kk, qq, kq    products of the aligned integers; of two limbs, shifted right by 17, see `model`
//
// Shapes   element i of each row, a row's beat a cycle
// Formats  k, q bf16; operands signed `operand`; products signed 48, or two parts of them (see `sums`)
// Latency  operands LATENCY, products LATENCY_PRODUCT
// Rate     1 element a cycle; free-running, never stalls
//
// params StateFormat(mantissa=26, operand=35, update_frac=18, rows_per_word=2, guard=4)
//
// Generated from gdn_core/engine/vector_lane.py; do not edit.
module vector_lane (
  input wire clk,
  input wire [15:0] k, q,
  input wire [7:0] top_k, top_q,
  input wire unit, k_one, q_one,
  output reg [34:0] k_operand = 35'h0,
  output reg [34:0] q_operand = 35'h0,
  output wire [47:0] kk_high, qq_high, kq_high,
  output reg [47:0] kk_low = 48'h0,
  output reg [47:0] qq_low = 48'h0,
  output wire [47:0] kq_low
);
  wire [34:0] _00_, _01_, align_k__o, align_q__o;
  reg [17:0] k_high_4 = 18'h0, k_low_5 = 18'h0, _16_ = 18'h0, _18_ = 18'h0;
  reg [16:0] k_low_4 = 17'h0, q_low_4 = 17'h0;
  wire [18:0] k_twice_4, q_twice_4;
  wire [47:0] product_kk_0__c, product_kk_0__p, product_kk_high__p, product_kq_0__c,
    product_kq_0__p, product_kq_high__p, product_qq_0__c, product_qq_0__p, product_qq_high__p;
  reg [95:0] product_kk_high_8 = 96'h0, product_kq_high_8 = 96'h0, product_qq_high_8 = 96'h0;
  reg [35:0] q_high_5 = 36'h0;
  wire unused;
  always @(posedge clk) begin
    k_high_4 <= align_k__o[34:17];
    q_high_5 <= { q_high_5[17:0], align_q__o[34:17] };
    k_low_5 <= { 1'h0, k_low_4 };
    product_kk_high_8 <= { product_kk_high_8[47:0], product_kk_high__p };
    kk_low <= product_kk_0__p;
    product_qq_high_8 <= { product_qq_high_8[47:0], product_qq_high__p };
    qq_low <= product_qq_0__p;
    product_kq_high_8 <= { product_kq_high_8[47:0], product_kq_high__p };
    k_operand[34] <= _00_[34];
    q_operand[0] <= _01_[0];
    _16_ <= align_k__o[34:17];
    k_low_4 <= align_k__o[16:0];
    _18_ <= align_q__o[34:17];
    q_low_4 <= align_q__o[16:0];
  end
  assign _00_ = unit ? { k_one, 34'h0 } : align_k__o;
  assign _01_ = unit ? { 34'h0, q_one } : align_q__o;
  always @(posedge clk)
    if (unit) begin
      k_operand[33:0] <= 34'h0; q_operand[34:1] <= 34'h0;
    end else begin
      k_operand[33:0] <= align_k__o[33:0];
      q_operand[34:1] <= align_q__o[34:1];
    end
  assign k_twice_4[18:1] = _16_;
  assign q_twice_4[18:1] = _18_;
  assign unused = & { q_twice_4[0], k_twice_4[0], _01_[34:1], _00_[33:0] };
  align_element align_k (
    .clk(clk), .x(k), .top(top_k), .o(align_k__o)
  );
  align_element align_q (
    .clk(clk), .x(q), .top(top_q), .o(align_q__o)
  );
  mac_27x18_cascade_17 product_kk_0 (
    .clk(clk), .a({ {8{k_twice_4[18]}}, k_twice_4[18:1], 1'h0 }), .b({ 1'h0, k_low_4 }),
    .p(product_kk_0__p), .c(product_kk_0__c)
  );
  mac_27x18 product_kk_high (
    .clk(clk), .a({ {9{align_k__o[34]}}, align_k__o[34:17] }), .b(align_k__o[34:17]),
    .p(product_kk_high__p)
  );
  mac_27x18 product_kk_low (
    .clk(clk), .a({ 10'h0, align_k__o[16:0] }), .b({ 1'h0, align_k__o[16:0] }), .p(product_kk_0__c)
  );
  mac_27x18_cascade_17 product_kq_0 (
    .clk(clk), .a({ {9{k_high_4[17]}}, k_high_4 }), .b({ 1'h0, q_low_4 }), .p(product_kq_0__p),
    .c(product_kq_0__c)
  );
  mac_27x18_cascade product_kq_1 (
    .clk(clk), .a({ {9{q_high_5[35]}}, q_high_5[35:18] }), .b(k_low_5), .p(kq_low),
    .c(product_kq_0__p)
  );
  mac_27x18 product_kq_high (
    .clk(clk), .a({ {9{align_k__o[34]}}, align_k__o[34:17] }), .b(align_q__o[34:17]),
    .p(product_kq_high__p)
  );
  mac_27x18 product_kq_low (
    .clk(clk), .a({ 10'h0, align_k__o[16:0] }), .b({ 1'h0, align_q__o[16:0] }), .p(product_kq_0__c)
  );
  mac_27x18_cascade_17 product_qq_0 (
    .clk(clk), .a({ {8{q_twice_4[18]}}, q_twice_4[18:1], 1'h0 }), .b({ 1'h0, q_low_4 }),
    .p(product_qq_0__p), .c(product_qq_0__c)
  );
  mac_27x18 product_qq_high (
    .clk(clk), .a({ {9{align_q__o[34]}}, align_q__o[34:17] }), .b(align_q__o[34:17]),
    .p(product_qq_high__p)
  );
  mac_27x18 product_qq_low (
    .clk(clk), .a({ 10'h0, align_q__o[16:0] }), .b({ 1'h0, align_q__o[16:0] }), .p(product_qq_0__c)
  );
  assign kq_high = product_kq_high_8[95:48];
  assign q_twice_4[0] = 1'h0;
  assign k_twice_4[0] = 1'h0;
  assign kk_high = product_kk_high_8[95:48];
  assign qq_high = product_qq_high_8[95:48];
endmodule
