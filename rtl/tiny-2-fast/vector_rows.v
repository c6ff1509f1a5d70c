// Rows that wait for their turn: beats in and out, and of each whole row its largest exponent.
//
// Elements beyond the row read as zero. The summary of a row never comes before its last beat
// stands in the queue.
//
// params 16
//
// Generated from gdn_core/engine/vectors.py; do not edit.
module vector_rows (
  input wire clk, rst,
  input wire [512:0] i__payload,
  input wire i__valid,
  output wire i__ready,
  output wire [511:0] o__payload,
  output wire o__valid,
  input wire o__ready,
  output wire [8:0] summary__payload,
  output wire summary__valid,
  input wire summary__ready
);
  wire [2:0] _00_, _02_;
  wire _01_, last, now_error, summaries__i__valid, taken, unused;
  wire [1:0] _08_;
  reg beat = 1'h0;
  wire [15:0] in_16, in_17, in_18, in_19, in_20, in_21, in_22, in_23, in_24, in_25, in_26, in_27,
    in_28, in_29, in_30, in_31;
  reg [4:0] intake_error_5 = 5'h0, intake_first_5 = 5'h0, intake_last_5 = 5'h0,
    intake_taken_5 = 5'h0;
  wire [7:0] now_top, top_tree__o;
  reg [8:0] so_far = 9'h0;
  assign taken = i__valid & i__ready;
  assign in_16 = beat ? i__payload[271:256] : 16'h0;
  assign in_17 = beat ? i__payload[287:272] : 16'h0;
  assign in_18 = beat ? i__payload[303:288] : 16'h0;
  assign in_19 = beat ? i__payload[319:304] : 16'h0;
  assign in_20 = beat ? i__payload[335:320] : 16'h0;
  assign in_21 = beat ? i__payload[351:336] : 16'h0;
  assign in_22 = beat ? i__payload[367:352] : 16'h0;
  assign in_23 = beat ? i__payload[383:368] : 16'h0;
  assign in_24 = beat ? i__payload[399:384] : 16'h0;
  assign in_25 = beat ? i__payload[415:400] : 16'h0;
  assign in_26 = beat ? i__payload[431:416] : 16'h0;
  assign in_27 = beat ? i__payload[447:432] : 16'h0;
  assign in_28 = beat ? i__payload[463:448] : 16'h0;
  assign in_29 = beat ? i__payload[479:464] : 16'h0;
  assign in_30 = beat ? i__payload[495:480] : 16'h0;
  assign in_31 = beat ? i__payload[511:496] : 16'h0;
  assign now_top = (intake_first_5[4] | (top_tree__o > so_far[7:0])) ? top_tree__o : so_far[7:0];
  assign now_error = intake_error_5[4] | (so_far[8] & ~intake_first_5[4]);
  assign summaries__i__valid = intake_taken_5[4] & intake_last_5[4];
  assign _08_ = beat ? ({ 1'h0, beat } + 2'h1) : 2'h0;
  assign last = ! beat;
  always @(posedge clk)
    if (rst) so_far <= 9'h0;
    else if (intake_taken_5[4]) so_far <= { now_error, now_top };
  always @(posedge clk)
    if (rst) begin
      intake_error_5 <= 5'h0; intake_last_5 <= 5'h0; intake_first_5 <= 5'h0; intake_taken_5 <= 5'h0;
    end else begin
      intake_error_5 <= { intake_error_5[3:0], i__payload[512] };
      intake_last_5 <= { intake_last_5[3:0], last };
      intake_first_5 <= { intake_first_5[3:0], last };
      intake_taken_5 <= { intake_taken_5[3:0], taken };
    end
  always @(posedge clk)
    if (rst) beat <= 1'h0;
    else if (taken) beat <= _08_[0];
  assign unused = & { _08_[1], _02_, _01_, _00_ };
  stream_fifo_512x4 queue (
    .clk(clk), .rst(rst),
    .i__payload({ in_31, in_30, in_29, in_28, in_27, in_26, in_25, in_24, in_23, in_22, in_21,
        in_20, in_19, in_18, in_17, in_16, i__payload[255:0] }),
    .i__valid(i__valid), .i__ready(i__ready), .o__payload(o__payload), .o__valid(o__valid),
    .o__ready(o__ready), .level(_00_)
  );
  stream_fifo_9x6 summaries (
    .clk(clk), .rst(rst), .i__payload({ now_error, now_top }), .i__valid(summaries__i__valid),
    .i__ready(_01_), .o__payload(summary__payload), .o__valid(summary__valid),
    .o__ready(summary__ready), .level(_02_)
  );
  max_tree_32x8 top_tree (
    .clk(clk), .i__0(i__payload[14:7]), .i__1(i__payload[30:23]), .i__2(i__payload[46:39]),
    .i__3(i__payload[62:55]), .i__4(i__payload[78:71]), .i__5(i__payload[94:87]),
    .i__6(i__payload[110:103]), .i__7(i__payload[126:119]), .i__8(i__payload[142:135]),
    .i__9(i__payload[158:151]), .i__10(i__payload[174:167]), .i__11(i__payload[190:183]),
    .i__12(i__payload[206:199]), .i__13(i__payload[222:215]), .i__14(i__payload[238:231]),
    .i__15(i__payload[254:247]), .i__16(in_16[14:7]), .i__17(in_17[14:7]), .i__18(in_18[14:7]),
    .i__19(in_19[14:7]), .i__20(in_20[14:7]), .i__21(in_21[14:7]), .i__22(in_22[14:7]),
    .i__23(in_23[14:7]), .i__24(in_24[14:7]), .i__25(in_25[14:7]), .i__26(in_26[14:7]),
    .i__27(in_27[14:7]), .i__28(in_28[14:7]), .i__29(in_29[14:7]), .i__30(in_30[14:7]),
    .i__31(in_31[14:7]), .o(top_tree__o)
  );
endmodule
