// Rows that wait for their turn: beats in and out, and of each whole row its largest exponent.
//
// Elements beyond the row read as zero. The summary of a row never comes before its last beat
// stands in the queue.
//
// params 128
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
  wire [4:0] _01_, _03_;
  wire _02_, last, now_error, summaries__i__valid, taken, unused;
  wire [2:0] _09_;
  reg [1:0] beat = 2'h0;
  reg [4:0] intake_error_5 = 5'h0, intake_first_5 = 5'h0, intake_last_5 = 5'h0,
    intake_taken_5 = 5'h0;
  wire [7:0] now_top, top_tree__o;
  reg [8:0] so_far = 9'h0;
  assign last = beat == 2'h3;
  assign taken = i__valid & i__ready;
  assign now_top = (intake_first_5[4] | (top_tree__o > so_far[7:0])) ? top_tree__o : so_far[7:0];
  assign now_error = intake_error_5[4] | (so_far[8] & ~intake_first_5[4]);
  assign summaries__i__valid = intake_taken_5[4] & intake_last_5[4];
  assign _09_ = last ? 3'h0 : ({ 1'h0, beat } + 3'h1);
  always @(posedge clk)
    if (rst) so_far <= 9'h0;
    else if (intake_taken_5[4]) so_far <= { now_error, now_top };
  always @(posedge clk)
    if (rst) begin
      intake_error_5 <= 5'h0; intake_last_5 <= 5'h0; intake_first_5 <= 5'h0; intake_taken_5 <= 5'h0;
    end else begin
      intake_error_5 <= { intake_error_5[3:0], i__payload[512] };
      intake_last_5 <= { intake_last_5[3:0], last };
      intake_first_5 <= { intake_first_5[3:0], beat == 2'h0 };
      intake_taken_5 <= { intake_taken_5[3:0], taken };
    end
  always @(posedge clk)
    if (rst) beat <= 2'h0;
    else if (taken) beat <= _09_[1:0];
  assign unused = & { _09_[2], _03_, _02_, _01_ };
  stream_fifo_512x16 queue (
    .clk(clk), .rst(rst), .i__payload(i__payload[511:0]), .i__valid(i__valid), .i__ready(i__ready),
    .o__payload(o__payload), .o__valid(o__valid), .o__ready(o__ready), .level(_01_)
  );
  stream_fifo_9x18 summaries (
    .clk(clk), .rst(rst), .i__payload({ now_error, now_top }), .i__valid(summaries__i__valid),
    .i__ready(_02_), .o__payload(summary__payload), .o__valid(summary__valid),
    .o__ready(summary__ready), .level(_03_)
  );
  max_tree_32x8 top_tree (
    .clk(clk), .i__0(i__payload[14:7]), .i__1(i__payload[30:23]), .i__2(i__payload[46:39]),
    .i__3(i__payload[62:55]), .i__4(i__payload[78:71]), .i__5(i__payload[94:87]),
    .i__6(i__payload[110:103]), .i__7(i__payload[126:119]), .i__8(i__payload[142:135]),
    .i__9(i__payload[158:151]), .i__10(i__payload[174:167]), .i__11(i__payload[190:183]),
    .i__12(i__payload[206:199]), .i__13(i__payload[222:215]), .i__14(i__payload[238:231]),
    .i__15(i__payload[254:247]), .i__16(i__payload[270:263]), .i__17(i__payload[286:279]),
    .i__18(i__payload[302:295]), .i__19(i__payload[318:311]), .i__20(i__payload[334:327]),
    .i__21(i__payload[350:343]), .i__22(i__payload[366:359]), .i__23(i__payload[382:375]),
    .i__24(i__payload[398:391]), .i__25(i__payload[414:407]), .i__26(i__payload[430:423]),
    .i__27(i__payload[446:439]), .i__28(i__payload[462:455]), .i__29(i__payload[478:471]),
    .i__30(i__payload[494:487]), .i__31(i__payload[510:503]), .o(top_tree__o)
  );
endmodule
