// One element of k and of q: aligned, on its way to the engines, and multiplied for the norms.
//
// In a call without rows from memory (`unit`) the operand is the unit vector's element instead:
// -2^frac where k_one, 1 where q_one, else 0; each is one bit. k_one and q_one come `LATENCY - 1`
// cycles after k and q would.
//
//     kk, qq, kq    products of the aligned integers; of two limbs, shifted right by 17, see `model`
//
// Shapes   element i of each row, a row's beat a cycle
// Formats  k, q bf16; operands signed `operand`; products signed 48, or two parts of them (see `sums`)
// Latency  operands LATENCY, products LATENCY_PRODUCT
// Rate     1 element a cycle; free-running, never stalls
//
// params StateFormat(mantissa=26, operand=35, update_frac=18, rows_per_word=2, guard=4)
// Generated from gdn_core/prepare/vector_lane.py; do not edit.
module vector_lane (
  input wire clk,
  input wire [15:0] k, q, input wire [7:0] top_k, top_q, input wire unit, k_one, q_one,
  output reg [34:0] k_operand = 35'h0, output reg [34:0] q_operand = 35'h0,
  output wire [47:0] kk_high, qq_high, kq_high, output reg [47:0] kk_low = 48'h0,
  output reg [47:0] qq_low = 48'h0, output wire [47:0] kq_low
);
  wire [47:0] _01_, _02_, _03_, _04_, _05_, _09_, _10_, _11_, _12_, _13_, product_kk_0__p,
    product_kk_0__pcin, product_kk_high__p, product_kq_0__pcin, product_kq_0__pcout,
    product_kq_high__p, product_qq_0__p, product_qq_0__pcin, product_qq_high__p;
  wire [34:0] align_k__o, align_q__o;
  reg [17:0] k_high_4 = 18'h0, k_low_4 = 18'h0, k_low_5 = 18'h0, q_low_4 = 18'h0;
  reg [18:0] k_twice_4 = 19'h0, q_twice_4 = 19'h0;
  reg [95:0] product_kk_high_8 = 96'h0, product_kq_high_8 = 96'h0, product_qq_high_8 = 96'h0;
  reg [35:0] q_high_5 = 36'h0;
  wire unused;
  always @(posedge clk) begin
    kk_low <= product_kk_0__p; qq_low <= product_qq_0__p; k_high_4 <= align_k__o[34:17];
    k_low_5 <= k_low_4;
    k_operand <= align_k__o | (k_one ? 35'h400000000 : 35'h0);
    q_operand <= align_q__o | (q_one ? 35'h1 : 35'h0);
    product_qq_high_8 <= { product_qq_high_8[47:0], product_qq_high__p };
    product_kq_high_8 <= { product_kq_high_8[47:0], product_kq_high__p };
    k_twice_4 <= { align_k__o[34:17], 1'h0 };
    k_low_4 <= { 1'h0, align_k__o[16:0] };
    q_twice_4 <= { align_q__o[34:17], 1'h0 };
    q_low_4 <= { 1'h0, align_q__o[16:0] };
    q_high_5 <= { q_high_5[17:0], align_q__o[34:17] };
    product_kk_high_8 <= { product_kk_high_8[47:0], product_kk_high__p };
  end
  assign unused = & { _09_, _10_, _11_, _12_, _13_, _01_, _02_, _03_, _04_, _05_ };
  assign qq_high = product_qq_high_8[95:48];
  assign kq_high = product_kq_high_8[95:48];
  assign kk_high = product_kk_high_8[95:48];
  align_element align_k (
    .clk(clk), .x(k), .top(top_k), .none(unit), .o(align_k__o)
  );
  align_element align_q (
    .clk(clk), .x(q), .top(top_q), .none(unit), .o(align_q__o)
  );
  mac_27x18_cascade_17 product_kk_0 (
    .clk(clk), .a({ {8{k_twice_4[18]}}, k_twice_4 }), .b(k_low_4), .pcin(product_kk_0__pcin),
    .p(product_kk_0__p), .pcout(_11_)
  );
  mac_27x18 product_kk_high (
    .clk(clk), .a({ {9{align_k__o[34]}}, align_k__o[34:17] }), .b(align_k__o[34:17]),
    .p(product_kk_high__p), .pcout(_09_)
  );
  mac_27x18 product_kk_low (
    .clk(clk), .a({ 10'h0, align_k__o[16:0] }), .b({ 1'h0, align_k__o[16:0] }), .p(_10_),
    .pcout(product_kk_0__pcin)
  );
  mac_27x18_cascade_17 product_kq_0 (
    .clk(clk), .a({ {9{k_high_4[17]}}, k_high_4 }), .b(q_low_4), .pcin(product_kq_0__pcin),
    .p(_04_), .pcout(product_kq_0__pcout)
  );
  mac_27x18_cascade product_kq_1 (
    .clk(clk), .a({ {9{q_high_5[35]}}, q_high_5[35:18] }), .b(k_low_5), .pcin(product_kq_0__pcout),
    .p(kq_low), .pcout(_05_)
  );
  mac_27x18 product_kq_high (
    .clk(clk), .a({ {9{align_k__o[34]}}, align_k__o[34:17] }), .b(align_q__o[34:17]),
    .p(product_kq_high__p), .pcout(_02_)
  );
  mac_27x18 product_kq_low (
    .clk(clk), .a({ 10'h0, align_k__o[16:0] }), .b({ 1'h0, align_q__o[16:0] }), .p(_03_),
    .pcout(product_kq_0__pcin)
  );
  mac_27x18_cascade_17 product_qq_0 (
    .clk(clk), .a({ {8{q_twice_4[18]}}, q_twice_4 }), .b(q_low_4), .pcin(product_qq_0__pcin),
    .p(product_qq_0__p), .pcout(_01_)
  );
  mac_27x18 product_qq_high (
    .clk(clk), .a({ {9{align_q__o[34]}}, align_q__o[34:17] }), .b(align_q__o[34:17]),
    .p(product_qq_high__p), .pcout(_12_)
  );
  mac_27x18 product_qq_low (
    .clk(clk), .a({ 10'h0, align_q__o[16:0] }), .b({ 1'h0, align_q__o[16:0] }), .p(_13_),
    .pcout(product_qq_0__pcin)
  );
endmodule
