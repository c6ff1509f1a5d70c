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
// params StateFormat(mantissa=24, operand=18, update_frac=20, rows_per_word=3, guard=4)
// Generated from gdn_core/prepare/vector_lane.py; do not edit.
module vector_lane (
  input wire clk,
  input wire [15:0] k, q, input wire [7:0] top_k, top_q, input wire unit, k_one, q_one,
  output reg [17:0] k_operand = 18'h0, output reg [17:0] q_operand = 18'h0,
  output wire [47:0] kk, qq, kq
);
  wire [47:0] _04_, _05_, _06_;
  wire [17:0] align_k__o, align_q__o;
  wire unused;
  always @(posedge clk) begin
    k_operand <= align_k__o | (k_one ? 18'h20000 : 18'h0);
    q_operand <= align_q__o | (q_one ? 18'h1 : 18'h0);
  end
  assign unused = & { _04_, _05_, _06_ };
  align_element align_k (
    .clk(clk), .x(k), .top(top_k), .none(unit), .o(align_k__o)
  );
  align_element align_q (
    .clk(clk), .x(q), .top(top_q), .none(unit), .o(align_q__o)
  );
  mac_27x18 product_kk (
    .clk(clk), .a({ {9{align_k__o[17]}}, align_k__o }), .b(align_k__o), .p(kk), .pcout(_04_)
  );
  mac_27x18 product_kq (
    .clk(clk), .a({ {9{align_k__o[17]}}, align_k__o }), .b(align_q__o), .p(kq), .pcout(_06_)
  );
  mac_27x18 product_qq (
    .clk(clk), .a({ {9{align_q__o[17]}}, align_q__o }), .b(align_q__o), .p(qq), .pcout(_05_)
  );
endmodule
