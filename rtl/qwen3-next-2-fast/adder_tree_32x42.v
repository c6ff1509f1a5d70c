// Trees of registered two-operand nodes: sums and maxima of many values. max_tree_32x8.v tells the rest.
// params TreeParams(inputs=32, width=42)
// Generated from gdn_core/arith/tree.py; do not edit.
module adder_tree_32x42 (
  input wire clk,
  input wire [32*42-1:0] i, output reg [41:0] o = 42'h0
);
  reg [41:0] level_1_0 = 42'h0, level_1_1 = 42'h0, level_1_2 = 42'h0, level_1_3 = 42'h0,
    level_1_4 = 42'h0, level_1_5 = 42'h0, level_1_6 = 42'h0, level_1_7 = 42'h0, level_1_8 = 42'h0,
    level_1_9 = 42'h0, level_1_10 = 42'h0, level_1_11 = 42'h0, level_1_12 = 42'h0,
    level_1_13 = 42'h0, level_1_14 = 42'h0, level_1_15 = 42'h0, level_2_0 = 42'h0,
    level_2_1 = 42'h0, level_2_2 = 42'h0, level_2_3 = 42'h0, level_2_4 = 42'h0, level_2_5 = 42'h0,
    level_2_6 = 42'h0, level_2_7 = 42'h0, level_3_0 = 42'h0, level_3_1 = 42'h0, level_3_2 = 42'h0,
    level_3_3 = 42'h0, level_4_0 = 42'h0, level_4_1 = 42'h0;
  always @(posedge clk) begin
    level_1_0 <= i[0*42 +: 42] + i[1*42 +: 42];
    level_1_1 <= i[2*42 +: 42] + i[3*42 +: 42];
    level_1_10 <= i[20*42 +: 42] + i[21*42 +: 42];
    level_1_11 <= i[22*42 +: 42] + i[23*42 +: 42];
    level_1_12 <= i[24*42 +: 42] + i[25*42 +: 42];
    level_1_13 <= i[26*42 +: 42] + i[27*42 +: 42];
    level_1_14 <= i[28*42 +: 42] + i[29*42 +: 42];
    level_1_15 <= i[30*42 +: 42] + i[31*42 +: 42];
    level_2_0 <= level_1_0 + level_1_1;
    level_2_1 <= level_1_2 + level_1_3;
    level_2_2 <= level_1_4 + level_1_5;
    level_2_3 <= level_1_6 + level_1_7;
    level_1_2 <= i[4*42 +: 42] + i[5*42 +: 42];
    level_2_4 <= level_1_8 + level_1_9;
    level_2_5 <= level_1_10 + level_1_11;
    level_2_6 <= level_1_12 + level_1_13;
    level_2_7 <= level_1_14 + level_1_15;
    level_3_0 <= level_2_0 + level_2_1;
    level_3_1 <= level_2_2 + level_2_3;
    level_3_2 <= level_2_4 + level_2_5;
    level_3_3 <= level_2_6 + level_2_7;
    level_4_0 <= level_3_0 + level_3_1;
    level_4_1 <= level_3_2 + level_3_3;
    level_1_3 <= i[6*42 +: 42] + i[7*42 +: 42];
    o <= level_4_0 + level_4_1;
    level_1_4 <= i[8*42 +: 42] + i[9*42 +: 42];
    level_1_5 <= i[10*42 +: 42] + i[11*42 +: 42];
    level_1_6 <= i[12*42 +: 42] + i[13*42 +: 42];
    level_1_7 <= i[14*42 +: 42] + i[15*42 +: 42];
    level_1_8 <= i[16*42 +: 42] + i[17*42 +: 42];
    level_1_9 <= i[18*42 +: 42] + i[19*42 +: 42];
  end
endmodule
