// Trees of registered two-operand nodes: sums and maxima of many values.
//
//     o = i[0] + i[1] + ... + i[n-1]          AdderTree, signed, modulo 2^width
//     o = max(i[0], ..., i[n-1])              MaxTree, unsigned
//
// Latency  ceil(log2(n)) cycles
// Rate     1 a cycle; free-running, never stalls
//
// params TreeParams(inputs=12, width=48)
//
// Generated from gdn_core/arith/tree.py; do not edit.
module adder_tree_12x48 (
  input wire clk,
  input wire [47:0] i__0, i__1, i__2, i__3, i__4, i__5, i__6, i__7, i__8, i__9, i__10, i__11,
  output reg [47:0] o = 48'h0
);
  reg [47:0] level_1_0 = 48'h0, level_1_1 = 48'h0, level_1_2 = 48'h0, level_1_3 = 48'h0,
    level_1_4 = 48'h0, level_1_5 = 48'h0, level_2_0 = 48'h0, level_2_1 = 48'h0, level_2_2 = 48'h0,
    level_3_0 = 48'h0, level_3_1 = 48'h0;
  always @(posedge clk) begin
    level_1_0 <= i__0 + i__1;
    level_1_1 <= i__2 + i__3;
    level_1_2 <= i__4 + i__5;
    level_1_3 <= i__6 + i__7;
    level_1_4 <= i__8 + i__9;
    level_1_5 <= i__10 + i__11;
    level_2_0 <= level_1_0 + level_1_1;
    level_2_1 <= level_1_2 + level_1_3;
    level_2_2 <= level_1_4 + level_1_5;
    level_3_0 <= level_2_0 + level_2_1;
    level_3_1 <= level_2_2;
    o <= level_3_0 + level_3_1;
  end
endmodule
