// Trees of registered two-operand nodes: sums and maxima of many values. max_tree_32x8.v tells the rest.
// params TreeParams(inputs=32, width=48)
// Generated from gdn_core/arith/tree.py; do not edit.
module adder_tree_32x48 (
  input wire clk,
  input wire [32*48-1:0] i, output reg [47:0] o = 48'h0
);
  reg [47:0] level_1_0 = 48'h0, level_1_1 = 48'h0, level_1_2 = 48'h0, level_1_3 = 48'h0,
    level_1_4 = 48'h0, level_1_5 = 48'h0, level_1_6 = 48'h0, level_1_7 = 48'h0, level_1_8 = 48'h0,
    level_1_9 = 48'h0, level_1_10 = 48'h0, level_1_11 = 48'h0, level_1_12 = 48'h0,
    level_1_13 = 48'h0, level_1_14 = 48'h0, level_1_15 = 48'h0, level_2_0 = 48'h0,
    level_2_1 = 48'h0, level_2_2 = 48'h0, level_2_3 = 48'h0, level_2_4 = 48'h0, level_2_5 = 48'h0,
    level_2_6 = 48'h0, level_2_7 = 48'h0, level_3_0 = 48'h0, level_3_1 = 48'h0, level_3_2 = 48'h0,
    level_3_3 = 48'h0, level_4_0 = 48'h0, level_4_1 = 48'h0;
  always @(posedge clk) begin
    level_1_0 <= i[0*48 +: 48] + i[1*48 +: 48];
    level_1_1 <= i[2*48 +: 48] + i[3*48 +: 48];
    level_1_10 <= i[20*48 +: 48] + i[21*48 +: 48];
    level_1_11 <= i[22*48 +: 48] + i[23*48 +: 48];
    level_1_12 <= i[24*48 +: 48] + i[25*48 +: 48];
    level_1_13 <= i[26*48 +: 48] + i[27*48 +: 48];
    level_1_14 <= i[28*48 +: 48] + i[29*48 +: 48];
    level_1_15 <= i[30*48 +: 48] + i[31*48 +: 48];
    level_2_0 <= level_1_0 + level_1_1;
    level_2_1 <= level_1_2 + level_1_3;
    level_2_2 <= level_1_4 + level_1_5;
    level_2_3 <= level_1_6 + level_1_7;
    level_1_2 <= i[4*48 +: 48] + i[5*48 +: 48];
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
    level_1_3 <= i[6*48 +: 48] + i[7*48 +: 48];
    o <= level_4_0 + level_4_1;
    level_1_4 <= i[8*48 +: 48] + i[9*48 +: 48];
    level_1_5 <= i[10*48 +: 48] + i[11*48 +: 48];
    level_1_6 <= i[12*48 +: 48] + i[13*48 +: 48];
    level_1_7 <= i[14*48 +: 48] + i[15*48 +: 48];
    level_1_8 <= i[16*48 +: 48] + i[17*48 +: 48];
    level_1_9 <= i[18*48 +: 48] + i[19*48 +: 48];
  end
endmodule
