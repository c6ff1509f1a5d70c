// Rows that wait for their turn: beats in and out, and of each whole row its largest exponent.
//
// Elements beyond the row read as zero. The summary of a row never comes before its last beat
// stands in the queue.
//
// params 128
// Generated from gdn_core/prepare/vectors.py; do not edit.
module vector_rows (
  input wire clk, rst,
  input wire [512:0] i__payload, input wire i__valid, output wire i__ready,
  output wire [511:0] o__payload, output wire o__valid, input wire o__ready,
  output wire [8:0] summary__payload, output wire summary__valid, input wire summary__ready
);
  localparam DATA = 0, TOP = 0, EXPONENT = 7, ERROR = 8, I__PAYLOAD_ERROR = 512;
  wire [32:0] _00_;
  wire [4:0] _02_, _04_;
  wire _03_, last, now_error, taken, unused;
  wire [2:0] _10_;
  reg [1:0] beat = 2'h0;
  wire [15:0] in_0, in_1, in_2, in_3, in_4, in_5, in_6, in_7, in_8, in_9, in_10, in_11, in_12,
    in_13, in_14, in_15, in_16, in_17, in_18, in_19, in_20, in_21, in_22, in_23, in_24, in_25,
    in_26, in_27, in_28, in_29, in_30, in_31;
  wire [31:0] inside_;
  reg [4:0] intake_error_5 = 5'h0, intake_first_5 = 5'h0, intake_last_5 = 5'h0,
    intake_taken_5 = 5'h0;
  wire [7:0] now_top, top_tree__o;
  reg [8:0] so_far = 9'h0;
  assign last = beat == 2'h3;
  assign taken = i__valid & i__ready;
  assign { _00_[32], inside_ } = last ? 33'hffffffff : 33'h1ffffffff;
  assign in_0 = inside_[0] ? i__payload[DATA +: 16] : 16'h0;
  assign in_1 = inside_[1] ? i__payload[DATA + 16 +: 16] : 16'h0;
  assign in_2 = inside_[2] ? i__payload[DATA + 32 +: 16] : 16'h0;
  assign in_3 = inside_[3] ? i__payload[DATA + 48 +: 16] : 16'h0;
  assign in_4 = inside_[4] ? i__payload[DATA + 64 +: 16] : 16'h0;
  assign in_5 = inside_[5] ? i__payload[DATA + 80 +: 16] : 16'h0;
  assign in_6 = inside_[6] ? i__payload[DATA + 96 +: 16] : 16'h0;
  assign in_7 = inside_[7] ? i__payload[DATA + 112 +: 16] : 16'h0;
  assign in_8 = inside_[8] ? i__payload[DATA + 128 +: 16] : 16'h0;
  assign in_9 = inside_[9] ? i__payload[DATA + 144 +: 16] : 16'h0;
  assign in_10 = inside_[10] ? i__payload[DATA + 160 +: 16] : 16'h0;
  assign in_11 = inside_[11] ? i__payload[DATA + 176 +: 16] : 16'h0;
  assign in_12 = inside_[12] ? i__payload[DATA + 192 +: 16] : 16'h0;
  assign in_13 = inside_[13] ? i__payload[DATA + 208 +: 16] : 16'h0;
  assign in_14 = inside_[14] ? i__payload[DATA + 224 +: 16] : 16'h0;
  assign in_15 = inside_[15] ? i__payload[DATA + 240 +: 16] : 16'h0;
  assign in_16 = inside_[16] ? i__payload[DATA + 256 +: 16] : 16'h0;
  assign in_17 = inside_[17] ? i__payload[DATA + 272 +: 16] : 16'h0;
  assign in_18 = inside_[18] ? i__payload[DATA + 288 +: 16] : 16'h0;
  assign in_19 = inside_[19] ? i__payload[DATA + 304 +: 16] : 16'h0;
  assign in_20 = inside_[20] ? i__payload[DATA + 320 +: 16] : 16'h0;
  assign in_21 = inside_[21] ? i__payload[DATA + 336 +: 16] : 16'h0;
  assign in_22 = inside_[22] ? i__payload[DATA + 352 +: 16] : 16'h0;
  assign in_23 = inside_[23] ? i__payload[DATA + 368 +: 16] : 16'h0;
  assign in_24 = inside_[24] ? i__payload[DATA + 384 +: 16] : 16'h0;
  assign in_25 = inside_[25] ? i__payload[DATA + 400 +: 16] : 16'h0;
  assign in_26 = inside_[26] ? i__payload[DATA + 416 +: 16] : 16'h0;
  assign in_27 = inside_[27] ? i__payload[DATA + 432 +: 16] : 16'h0;
  assign in_28 = inside_[28] ? i__payload[DATA + 448 +: 16] : 16'h0;
  assign in_29 = inside_[29] ? i__payload[DATA + 464 +: 16] : 16'h0;
  assign in_30 = inside_[30] ? i__payload[DATA + 480 +: 16] : 16'h0;
  assign in_31 = inside_[31] ? i__payload[DATA + 496 +: 16] : 16'h0;
  assign now_top = (intake_first_5[4] | (top_tree__o > so_far[TOP +: 8])) ? top_tree__o : so_far[TOP
      +: 8];
  assign now_error = intake_error_5[4] | (so_far[ERROR] & ~intake_first_5[4]);
  assign _10_ = last ? 3'h0 : ({ 1'h0, beat } + 3'h1);
  always @(posedge clk)
    if (rst) beat <= 2'h0;
    else if (taken) beat <= _10_[1:0];
  always @(posedge clk) begin
    intake_taken_5 <= { intake_taken_5[3:0], taken };
    intake_first_5 <= { intake_first_5[3:0], beat == 2'h0 };
    intake_last_5 <= { intake_last_5[3:0], last };
    intake_error_5 <= { intake_error_5[3:0], i__payload[I__PAYLOAD_ERROR] };
  end
  always @(posedge clk)
    if (rst) so_far <= 9'h0;
    else if (intake_taken_5[4]) so_far <= { now_error, now_top };
  assign unused = & { _00_, _10_[2], _02_, _03_, _04_ };
  assign _00_[31:0] = inside_;
  stream_fifo_512x16 queue (
    .clk(clk), .rst(rst),
    .i__payload({ in_31, in_30, in_29, in_28, in_27, in_26, in_25, in_24, in_23, in_22, in_21,
        in_20, in_19, in_18, in_17, in_16, in_15, in_14, in_13, in_12, in_11, in_10, in_9, in_8,
        in_7, in_6, in_5, in_4, in_3, in_2, in_1, in_0 }),
    .i__valid(i__valid), .i__ready(i__ready), .o__payload(o__payload), .o__valid(o__valid),
    .o__ready(o__ready), .level(_02_)
  );
  stream_fifo_9x18 summaries (
    .clk(clk), .rst(rst), .i__payload({ now_error, now_top }),
    .i__valid(intake_taken_5[4] & intake_last_5[4]), .i__ready(_03_), .o__payload(summary__payload),
    .o__valid(summary__valid), .o__ready(summary__ready), .level(_04_)
  );
  max_tree_32x8 top_tree (
    .clk(clk),
    .i({ in_31[EXPONENT +: 8], in_30[EXPONENT +: 8], in_29[EXPONENT +: 8], in_28[EXPONENT +: 8],
        in_27[EXPONENT +: 8], in_26[EXPONENT +: 8], in_25[EXPONENT +: 8], in_24[EXPONENT +: 8],
        in_23[EXPONENT +: 8], in_22[EXPONENT +: 8], in_21[EXPONENT +: 8], in_20[EXPONENT +: 8],
        in_19[EXPONENT +: 8], in_18[EXPONENT +: 8], in_17[EXPONENT +: 8], in_16[EXPONENT +: 8],
        in_15[EXPONENT +: 8], in_14[EXPONENT +: 8], in_13[EXPONENT +: 8], in_12[EXPONENT +: 8],
        in_11[EXPONENT +: 8], in_10[EXPONENT +: 8], in_9[EXPONENT +: 8], in_8[EXPONENT +: 8],
        in_7[EXPONENT +: 8], in_6[EXPONENT +: 8], in_5[EXPONENT +: 8], in_4[EXPONENT +: 8],
        in_3[EXPONENT +: 8], in_2[EXPONENT +: 8], in_1[EXPONENT +: 8], in_0[EXPONENT +: 8] }),
    .o(top_tree__o)
  );
endmodule
