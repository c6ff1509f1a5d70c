// Trees of registered two-operand nodes: sums and maxima of many values.
//
//     o = i[0] + i[1] + ... + i[n-1]          AdderTree, signed, modulo 2^width
//     o = max(i[0], ..., i[n-1])              MaxTree, unsigned
//
// Latency  ceil(log2(n)) cycles
// Rate     1 a cycle; free-running, never stalls
//
// params TreeParams(inputs=32, width=8)
//
// Generated from gdn_core/arith/tree.py; do not edit.
module max_tree_32x8 (
  input wire clk,
  input wire [7:0] i__0, i__1, i__2, i__3, i__4, i__5, i__6, i__7, i__8, i__9, i__10, i__11, i__12,
    i__13, i__14, i__15, i__16, i__17, i__18, i__19, i__20, i__21, i__22, i__23, i__24, i__25,
    i__26, i__27, i__28, i__29, i__30, i__31,
  output reg [7:0] o = 8'h0
);
  reg [7:0] level_1_0 = 8'h0, level_1_1 = 8'h0, level_1_10 = 8'h0, level_1_11 = 8'h0,
    level_1_12 = 8'h0, level_1_13 = 8'h0, level_1_14 = 8'h0, level_1_15 = 8'h0, level_1_2 = 8'h0,
    level_1_3 = 8'h0, level_1_4 = 8'h0, level_1_5 = 8'h0, level_1_6 = 8'h0, level_1_7 = 8'h0,
    level_1_8 = 8'h0, level_1_9 = 8'h0, level_2_0 = 8'h0, level_2_1 = 8'h0, level_2_2 = 8'h0,
    level_2_3 = 8'h0, level_2_4 = 8'h0, level_2_5 = 8'h0, level_2_6 = 8'h0, level_2_7 = 8'h0,
    level_3_0 = 8'h0, level_3_1 = 8'h0, level_3_2 = 8'h0, level_3_3 = 8'h0, level_4_0 = 8'h0,
    level_4_1 = 8'h0;
  always @(posedge clk) begin
    level_1_0 <= (i__0 > i__1) ? i__0 : i__1;
    level_1_1 <= (i__2 > i__3) ? i__2 : i__3;
    level_1_2 <= (i__4 > i__5) ? i__4 : i__5;
    level_1_3 <= (i__6 > i__7) ? i__6 : i__7;
    level_1_4 <= (i__8 > i__9) ? i__8 : i__9;
    level_1_5 <= (i__10 > i__11) ? i__10 : i__11;
    level_1_6 <= (i__12 > i__13) ? i__12 : i__13;
    level_1_7 <= (i__14 > i__15) ? i__14 : i__15;
    level_1_8 <= (i__16 > i__17) ? i__16 : i__17;
    level_1_9 <= (i__18 > i__19) ? i__18 : i__19;
    level_1_10 <= (i__20 > i__21) ? i__20 : i__21;
    level_1_11 <= (i__22 > i__23) ? i__22 : i__23;
    level_1_12 <= (i__24 > i__25) ? i__24 : i__25;
    level_1_13 <= (i__26 > i__27) ? i__26 : i__27;
    level_1_14 <= (i__28 > i__29) ? i__28 : i__29;
    level_1_15 <= (i__30 > i__31) ? i__30 : i__31;
    level_2_0 <= (level_1_0 > level_1_1) ? level_1_0 : level_1_1;
    level_2_1 <= (level_1_2 > level_1_3) ? level_1_2 : level_1_3;
    level_2_2 <= (level_1_4 > level_1_5) ? level_1_4 : level_1_5;
    level_2_3 <= (level_1_6 > level_1_7) ? level_1_6 : level_1_7;
    level_2_4 <= (level_1_8 > level_1_9) ? level_1_8 : level_1_9;
    level_2_5 <= (level_1_10 > level_1_11) ? level_1_10 : level_1_11;
    level_2_6 <= (level_1_12 > level_1_13) ? level_1_12 : level_1_13;
    level_2_7 <= (level_1_14 > level_1_15) ? level_1_14 : level_1_15;
    level_3_0 <= (level_2_0 > level_2_1) ? level_2_0 : level_2_1;
    level_3_1 <= (level_2_2 > level_2_3) ? level_2_2 : level_2_3;
    level_3_2 <= (level_2_4 > level_2_5) ? level_2_4 : level_2_5;
    level_3_3 <= (level_2_6 > level_2_7) ? level_2_6 : level_2_7;
    level_4_0 <= (level_3_0 > level_3_1) ? level_3_0 : level_3_1;
    level_4_1 <= (level_3_2 > level_3_3) ? level_3_2 : level_3_3;
    o <= (level_4_0 > level_4_1) ? level_4_0 : level_4_1;
  end
endmodule
