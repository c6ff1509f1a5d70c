// Trees of registered two-operand nodes: sums and maxima of many values. max_tree_32x8.v tells the rest.
// params TreeParams(inputs=12, width=48)
// Generated from gdn_core/arith/tree.py; do not edit.
module adder_tree_12x48 (
  input wire clk,
  input wire [12*48-1:0] i, output reg [47:0] o = 48'h0
);
  reg [47:0] level_1_0 = 48'h0, level_1_1 = 48'h0, level_1_2 = 48'h0, level_1_3 = 48'h0,
    level_1_4 = 48'h0, level_1_5 = 48'h0, level_2_0 = 48'h0, level_2_1 = 48'h0, level_2_2 = 48'h0,
    level_3_0 = 48'h0, level_3_1 = 48'h0;
  always @(posedge clk) begin
    level_3_1 <= level_2_2;
    level_1_0 <= i[0*48 +: 48] + i[1*48 +: 48];
    level_1_1 <= i[2*48 +: 48] + i[3*48 +: 48];
    o <= level_3_0 + level_3_1;
    level_1_2 <= i[4*48 +: 48] + i[5*48 +: 48];
    level_1_3 <= i[6*48 +: 48] + i[7*48 +: 48];
    level_1_4 <= i[8*48 +: 48] + i[9*48 +: 48];
    level_1_5 <= i[10*48 +: 48] + i[11*48 +: 48];
    level_2_0 <= level_1_0 + level_1_1;
    level_2_1 <= level_1_2 + level_1_3;
    level_2_2 <= level_1_4 + level_1_5;
    level_3_0 <= level_2_0 + level_2_1;
  end
endmodule
