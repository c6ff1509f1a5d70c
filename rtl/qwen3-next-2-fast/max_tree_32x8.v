// Trees of registered two-operand nodes: sums and maxima of many values.
//
//     o = i[0] + i[1] + ... + i[n-1]          AdderTree, signed, modulo 2^width
//     o = max(i[0], ..., i[n-1])              MaxTree, unsigned
//
// No sum has a carry chain of more than 48 bits: of a wider one the carry out of the lowest bits is
// one LUT, which begins the chain of the others.
//
// Latency  ceil(log2(n)) cycles
// Rate     1 a cycle; free-running, never stalls
//
// params TreeParams(inputs=32, width=8)
// Generated from gdn_core/arith/tree.py; do not edit.
module max_tree_32x8 (
  input wire clk,
  input wire [32*8-1:0] i, output reg [7:0] o = 8'h0
);
  reg [7:0] level_1_0 = 8'h0, level_1_1 = 8'h0, level_1_2 = 8'h0, level_1_3 = 8'h0,
    level_1_4 = 8'h0, level_1_5 = 8'h0, level_1_6 = 8'h0, level_1_7 = 8'h0, level_1_8 = 8'h0,
    level_1_9 = 8'h0, level_1_10 = 8'h0, level_1_11 = 8'h0, level_1_12 = 8'h0, level_1_13 = 8'h0,
    level_1_14 = 8'h0, level_1_15 = 8'h0, level_2_0 = 8'h0, level_2_1 = 8'h0, level_2_2 = 8'h0,
    level_2_3 = 8'h0, level_2_4 = 8'h0, level_2_5 = 8'h0, level_2_6 = 8'h0, level_2_7 = 8'h0,
    level_3_0 = 8'h0, level_3_1 = 8'h0, level_3_2 = 8'h0, level_3_3 = 8'h0, level_4_0 = 8'h0,
    level_4_1 = 8'h0;
  always @(posedge clk) begin
    level_1_0 <= (i[0*8 +: 8] > i[1*8 +: 8]) ? i[0*8 +: 8] : i[1*8 +: 8];
    level_1_1 <= (i[2*8 +: 8] > i[3*8 +: 8]) ? i[2*8 +: 8] : i[3*8 +: 8];
    level_1_10 <= (i[20*8 +: 8] > i[21*8 +: 8]) ? i[20*8 +: 8] : i[21*8 +: 8];
    level_1_11 <= (i[22*8 +: 8] > i[23*8 +: 8]) ? i[22*8 +: 8] : i[23*8 +: 8];
    level_1_12 <= (i[24*8 +: 8] > i[25*8 +: 8]) ? i[24*8 +: 8] : i[25*8 +: 8];
    level_1_13 <= (i[26*8 +: 8] > i[27*8 +: 8]) ? i[26*8 +: 8] : i[27*8 +: 8];
    level_1_14 <= (i[28*8 +: 8] > i[29*8 +: 8]) ? i[28*8 +: 8] : i[29*8 +: 8];
    level_1_15 <= (i[30*8 +: 8] > i[31*8 +: 8]) ? i[30*8 +: 8] : i[31*8 +: 8];
    level_2_0 <= (level_1_0 > level_1_1) ? level_1_0 : level_1_1;
    level_2_1 <= (level_1_2 > level_1_3) ? level_1_2 : level_1_3;
    level_2_2 <= (level_1_4 > level_1_5) ? level_1_4 : level_1_5;
    level_2_3 <= (level_1_6 > level_1_7) ? level_1_6 : level_1_7;
    level_1_2 <= (i[4*8 +: 8] > i[5*8 +: 8]) ? i[4*8 +: 8] : i[5*8 +: 8];
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
    level_1_3 <= (i[6*8 +: 8] > i[7*8 +: 8]) ? i[6*8 +: 8] : i[7*8 +: 8];
    o <= (level_4_0 > level_4_1) ? level_4_0 : level_4_1;
    level_1_4 <= (i[8*8 +: 8] > i[9*8 +: 8]) ? i[8*8 +: 8] : i[9*8 +: 8];
    level_1_5 <= (i[10*8 +: 8] > i[11*8 +: 8]) ? i[10*8 +: 8] : i[11*8 +: 8];
    level_1_6 <= (i[12*8 +: 8] > i[13*8 +: 8]) ? i[12*8 +: 8] : i[13*8 +: 8];
    level_1_7 <= (i[14*8 +: 8] > i[15*8 +: 8]) ? i[14*8 +: 8] : i[15*8 +: 8];
    level_1_8 <= (i[16*8 +: 8] > i[17*8 +: 8]) ? i[16*8 +: 8] : i[17*8 +: 8];
    level_1_9 <= (i[18*8 +: 8] > i[19*8 +: 8]) ? i[18*8 +: 8] : i[19*8 +: 8];
  end
endmodule
