// o = rint(a * 2^exponent), ties to even
//
// Formats  a binary32; exponent signed 12; o signed `width`. The caller bounds the result, so that
//          it fits: beyond that o is unspecified. An infinity or a NaN gives 0; the caller masks
// Latency  3 cycles: the distance; shift right; round and negate
// Rate     1 a cycle
//
// params FpToIntParams(width=27)
// Generated from gdn_core/arith/convert.py; do not edit.
module fp_to_int (
  input wire clk,
  input wire [31:0] a, input wire [11:0] exponent, output reg [26:0] o = 27'h0
);
  wire [8:0] _00_;
  wire _14_, up;
  reg [12:0] distance = 13'h0;
  reg gone = 1'h0, gone_1 = 1'h0, half = 1'h0, sign = 1'h0, sign_2 = 1'h0, sticky = 1'h0;
  reg [26:0] integer_ = 27'h0;
  wire [23:0] lost;
  wire [27:0] shifted;
  reg [23:0] significand = 24'h0;
  assign _00_ = 9'h99 - { 1'h0, a[30:23] };
  assign _14_ = $signed(distance) > $signed(13'h1b);
  assign lost[0] = distance[4:0] > 5'h4;
  assign lost[1] = distance[4:0] > 5'h5;
  assign lost[2] = distance[4:0] > 5'h6;
  assign lost[3] = distance[4:0] > 5'h7;
  assign lost[4] = distance[4:0] > 5'h8;
  assign lost[5] = distance[4:0] > 5'h9;
  assign lost[6] = distance[4:0] > 5'ha;
  assign lost[7] = distance[4:0] > 5'hb;
  assign lost[8] = distance[4:0] > 5'hc;
  assign lost[9] = distance[4:0] > 5'hd;
  assign lost[10] = distance[4:0] > 5'he;
  assign lost[11] = distance[4:0] > 5'hf;
  assign lost[12] = distance[4:0] > 5'h10;
  assign lost[13] = distance[4:0] > 5'h11;
  assign lost[14] = distance[4:0] > 5'h12;
  assign lost[15] = distance[4:0] > 5'h13;
  assign lost[16] = distance[4:0] > 5'h14;
  assign lost[17] = distance[4:0] > 5'h15;
  assign lost[18] = distance[4:0] > 5'h16;
  assign lost[19] = distance[4:0] > 5'h17;
  assign lost[20] = distance[4:0] > 5'h18;
  assign lost[21] = distance[4:0] > 5'h19;
  assign lost[22] = distance[4:0] > 5'h1a;
  assign lost[23] = distance[4:0] > 5'h1b;
  assign shifted = { significand, 4'h0 } >> distance[4:0];
  assign up = ~gone & half & (integer_[0] | sticky);
  always @(posedge clk) begin
    sign <= a[31]; integer_ <= shifted[27:1]; half <= shifted[0]; sign_2 <= sign;
    distance <= { {4{_00_[8]}}, _00_ } - { exponent[11], exponent };
    gone_1 <= (a[30:23] == 8'h0) | (a[30:23] == 8'hff);
    significand <= { 1'h1, a[22:0] };
    sticky <= | (significand & lost);
    gone <= gone_1 | _14_;
    o <= (gone ? { {27{sign_2}} } : (integer_ ^ { {27{sign_2}} })) + { 26'h0, up ^ sign_2 };
  end
endmodule
