// Trees of registered two-operand nodes: sums and maxima of many values. max_tree_32x8.v tells the rest.
// params TreeParams(inputs=32, width=39)
// Generated from gdn_core/arith/tree.py; do not edit.
module adder_tree_32x39 (
  input wire clk,
  input wire [32*39-1:0] i, output reg [38:0] o = 39'h0
);
  reg [38:0] level_1_0 = 39'h0, level_1_1 = 39'h0, level_1_2 = 39'h0, level_1_3 = 39'h0,
    level_1_4 = 39'h0, level_1_5 = 39'h0, level_1_6 = 39'h0, level_1_7 = 39'h0, level_1_8 = 39'h0,
    level_1_9 = 39'h0, level_1_10 = 39'h0, level_1_11 = 39'h0, level_1_12 = 39'h0,
    level_1_13 = 39'h0, level_1_14 = 39'h0, level_1_15 = 39'h0, level_2_0 = 39'h0,
    level_2_1 = 39'h0, level_2_2 = 39'h0, level_2_3 = 39'h0, level_2_4 = 39'h0, level_2_5 = 39'h0,
    level_2_6 = 39'h0, level_2_7 = 39'h0, level_3_0 = 39'h0, level_3_1 = 39'h0, level_3_2 = 39'h0,
    level_3_3 = 39'h0, level_4_0 = 39'h0, level_4_1 = 39'h0;
  always @(posedge clk) begin
    level_1_0 <= i[0*39 +: 39] + i[1*39 +: 39];
    level_1_1 <= i[2*39 +: 39] + i[3*39 +: 39];
    level_1_10 <= i[20*39 +: 39] + i[21*39 +: 39];
    level_1_11 <= i[22*39 +: 39] + i[23*39 +: 39];
    level_1_12 <= i[24*39 +: 39] + i[25*39 +: 39];
    level_1_13 <= i[26*39 +: 39] + i[27*39 +: 39];
    level_1_14 <= i[28*39 +: 39] + i[29*39 +: 39];
    level_1_15 <= i[30*39 +: 39] + i[31*39 +: 39];
    level_2_0 <= level_1_0 + level_1_1;
    level_2_1 <= level_1_2 + level_1_3;
    level_2_2 <= level_1_4 + level_1_5;
    level_2_3 <= level_1_6 + level_1_7;
    level_1_2 <= i[4*39 +: 39] + i[5*39 +: 39];
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
    level_1_3 <= i[6*39 +: 39] + i[7*39 +: 39];
    o <= level_4_0 + level_4_1;
    level_1_4 <= i[8*39 +: 39] + i[9*39 +: 39];
    level_1_5 <= i[10*39 +: 39] + i[11*39 +: 39];
    level_1_6 <= i[12*39 +: 39] + i[13*39 +: 39];
    level_1_7 <= i[14*39 +: 39] + i[15*39 +: 39];
    level_1_8 <= i[16*39 +: 39] + i[17*39 +: 39];
    level_1_9 <= i[18*39 +: 39] + i[19*39 +: 39];
  end
endmodule
