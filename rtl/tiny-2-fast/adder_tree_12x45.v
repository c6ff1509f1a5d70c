// Trees of registered two-operand nodes: sums and maxima of many values. max_tree_32x8.v tells the rest.
// params TreeParams(inputs=12, width=45)
// Generated from gdn_core/arith/tree.py; do not edit.
module adder_tree_12x45 (
  input wire clk,
  input wire [12*45-1:0] i, output reg [44:0] o = 45'h0
);
  reg [44:0] level_1_0 = 45'h0, level_1_1 = 45'h0, level_1_2 = 45'h0, level_1_3 = 45'h0,
    level_1_4 = 45'h0, level_1_5 = 45'h0, level_2_0 = 45'h0, level_2_1 = 45'h0, level_2_2 = 45'h0,
    level_3_0 = 45'h0, level_3_1 = 45'h0;
  always @(posedge clk) begin
    level_3_1 <= level_2_2;
    level_1_0 <= i[0*45 +: 45] + i[1*45 +: 45];
    level_1_1 <= i[2*45 +: 45] + i[3*45 +: 45];
    o <= level_3_0 + level_3_1;
    level_1_2 <= i[4*45 +: 45] + i[5*45 +: 45];
    level_1_3 <= i[6*45 +: 45] + i[7*45 +: 45];
    level_1_4 <= i[8*45 +: 45] + i[9*45 +: 45];
    level_1_5 <= i[10*45 +: 45] + i[11*45 +: 45];
    level_2_0 <= level_1_0 + level_1_1;
    level_2_1 <= level_1_2 + level_1_3;
    level_2_2 <= level_1_4 + level_1_5;
    level_3_0 <= level_2_0 + level_2_1;
  end
endmodule
