// Collector: the finished rows of one output port, in order, to its writer.
//
// The port's value heads in flight are its queues. Engines work on their rows side by side, so rows
// are written in segments of SEGMENT beats: the first segments of all queues, then the second ones,
// while the engines still compute the third.
//
//     for token: for round: for segment: for queue
//
// Engines push their beats into the queues, which have room for what an engine begins. A segment is
// requested once it is whole, so a burst that was begun never waits for an engine. The next one is
// requested while the one before is still draining, so that the port never idles between them.
//
// Rate     1 beat a cycle
//
// params CollectorParams(v_heads=4, queues=2, value_dim=16)
// Generated from gdn_core/engine/collect.py; do not edit.
module collector (
  input wire clk, rst, start,
  input wire [31:0] tokens, input wire narrow, input wire [63:0] out, input wire [2*514-1:0] rows,
  input wire [1:0] rows_push, output reg [1:0] rows_taken = 2'h0,
  output wire [79:0] requests__payload, output wire requests__valid, input wire requests__ready,
  output wire [511:0] beats__payload, output wire beats__valid, input wire beats__ready,
  output wire [31:0] token, output wire busy
);
  localparam ADDRESS = 0, DATA = 0, BEATS = 64, LAST = 512, ROW_LAST = 513;
  wire _001_, _005_, _010_, _012_, _022_, _045_, _046_, _047_, _048_, _049_, _050_, _052_, _053_,
    _055_, _056_, _057_, _058_, address__en, column__en, column__set, drain_walk__step, onward,
    place_next, queue_0__o__ready, queue_1__o__ready, request_walk__active,
    request_walk__last_queue, request_walk__step, request_walk__then_last, takes, turn_0__ready,
    turn_0__valid, unused;
  wire [2:0] _011_, _059_;
  wire [1:0] _036_, _051_, _054_, ahead_next, drain_walk__turn, request_walk__turn;
  wire [3:0] _042_;
  wire [31:0] _044_;
  reg [1:0] ahead = 2'h0, segments_0 = 2'h0, segments_1 = 2'h0, whole = 2'h0;
  reg begun = 1'h0, full = 1'h0, in_row = 1'h0, last = 1'h0, place = 1'h0;
  wire [57:0] column__value;
  wire [513:0] queue_0__o__payload, queue_1__o__payload;
  (* keep = "true" *) reg reset_queues = 1'h0;
  reg [2:0] size = 3'h0, step = 3'h0, tail = 3'h0, to_round = 3'h0;
  assign _059_ = { 1'h0, segments_0 } + { 2'h0, _001_ };
  assign _001_ = rows_push[0] & rows[0*514 + 512];
  assign _005_ = request_walk__step & request_walk__turn[0];
  assign _011_ = { 1'h0, segments_1 } + { 2'h0, _010_ };
  assign _010_ = rows_push[1] & rows[1*514 + 512];
  assign _012_ = request_walk__step & request_walk__turn[1];
  assign _022_ = request_walk__active ? place_next : 1'h0;
  assign queue_0__o__ready = takes & drain_walk__turn[0];
  assign queue_1__o__ready = takes & drain_walk__turn[1];
  assign drain_walk__step = takes & (| (drain_walk__turn & { queue_1__o__payload[LAST],
      queue_0__o__payload[LAST] }));
  assign takes = turn_0__valid & turn_0__ready;
  assign turn_0__valid = | ahead;
  assign address__en = column__set | request_walk__step;
  assign onward = begun | (request_walk__step & request_walk__last_queue);
  assign column__en = column__set | onward;
  assign column__set = ~request_walk__active;
  assign { _036_[1], place_next } = (place == last) ? 2'h0 : ({ 1'h0, place } + 2'h1);
  assign requests__valid = request_walk__active & ~full & (| (whole & request_walk__turn));
  assign request_walk__step = requests__valid & requests__ready;
  assign { _042_[3:2], ahead_next } = { 1'h0, { 1'h0, ahead } + { 2'h0, request_walk__step } } - {
      3'h0, drain_walk__step };
  always @(posedge clk)
    if (rst) begin
      last <= 1'h0; in_row <= 1'h0; ahead <= 2'h0; begun <= 1'h0; full <= 1'h0; tail <= 3'h0;
      segments_0 <= 2'h0; whole <= 2'h0; rows_taken <= 2'h0; segments_1 <= 2'h0; to_round <= 3'h0;
    end else begin
      last <= 1'h0; in_row <= 1'h1; ahead <= ahead_next; begun <= start;
      full <= (ahead_next == 2'h2) | start;
      tail <= { 1'h0, { 1'h0, in_row } - 2'h1 } + 3'h1;
      segments_0 <= _059_[1:0] - { 1'h0, _005_ };
      whole[0] <= _001_ | (segments_0 > 2'h1) | ((segments_0 == 2'h1) & ~_005_);
      whole[1] <= _010_ | (segments_1 > 2'h1) | ((segments_1 == 2'h1) & ~_012_);
      rows_taken[0] <= queue_0__o__ready & queue_0__o__payload[ROW_LAST];
      rows_taken[1] <= queue_1__o__ready & queue_1__o__payload[ROW_LAST];
      segments_1 <= _011_[1:0] - { 1'h0, _012_ };
      to_round <= tail + { 2'h0, in_row };
    end
  always @(posedge clk)
    if (rst) begin
      step <= 3'h0; place <= 1'h0;
    end else if (column__en) begin
      step <= (_022_ == last) ? to_round : 3'h4;
      place <= _022_;
    end
  always @(posedge clk)
    if (rst) size <= 3'h0;
    else if (address__en) size <= (request_walk__active ? request_walk__then_last : (! last)) ? tail
        : 3'h4;
  always @(posedge clk) reset_queues <= rst;
  assign unused = & { _059_[2], _011_[2], _036_, _042_, _044_, _045_, _046_, _047_, _048_, _049_,
      _050_, _051_, _052_, _053_, _054_, _055_, _056_, _057_, _058_, narrow, out[5:0] };
  assign { requests__payload[BEATS +: 16], requests__payload[ADDRESS +: 6] } = { 13'h0, size, 6'h0
      };
  assign _036_[0] = place_next;
  assign _042_[1:0] = ahead_next;
  address_58_1 address (
    .clk(clk), .en(address__en), .set(column__set | request_walk__last_queue),
    .start(request_walk__active ? column__value : out[63:6]), .step(in_row),
    .value(requests__payload[ADDRESS + 6 +: 58])
  );
  address_58_3 column (
    .clk(clk), .en(column__en), .set(column__set), .start(out[63:6]), .step(step),
    .value(column__value)
  );
  segment_walk drain_walk (
    .clk(clk), .rst(rst), .start(start), .tokens(tokens), .last(last), .step(drain_walk__step),
    .active(busy), .token(token), .turn(drain_walk__turn), .last_queue(_046_), .last_segment(_047_),
    .then_last(_048_)
  );
  stream_fifo_514x3 queue_0 (
    .clk(clk), .rst(reset_queues), .i__payload(rows[0*514 +: 514]), .i__valid(rows_push[0]),
    .i__ready(_049_), .o__payload(queue_0__o__payload), .o__valid(_050_),
    .o__ready(queue_0__o__ready), .level(_051_)
  );
  stream_fifo_514x3 queue_1 (
    .clk(clk), .rst(reset_queues), .i__payload(rows[1*514 +: 514]), .i__valid(rows_push[1]),
    .i__ready(_052_), .o__payload(queue_1__o__payload), .o__valid(_053_),
    .o__ready(queue_1__o__ready), .level(_054_)
  );
  segment_walk request_walk (
    .clk(clk), .rst(rst), .start(start), .tokens(tokens), .last(last), .step(request_walk__step),
    .active(request_walk__active), .token(_044_), .turn(request_walk__turn),
    .last_queue(request_walk__last_queue), .last_segment(_045_), .then_last(request_walk__then_last)
  );
  collector_turn_2x171 turn_0 (
    .clk(clk), .rst(rst),
    .rows({ queue_1__o__payload[DATA +: 171], queue_0__o__payload[DATA +: 171] }), .start(start),
    .step(drain_walk__step), .valid(turn_0__valid), .ready(turn_0__ready),
    .o__payload(beats__payload[170:0]), .o__valid(beats__valid), .o__ready(beats__ready)
  );
  collector_turn_2x171 turn_1 (
    .clk(clk), .rst(rst),
    .rows({ queue_1__o__payload[DATA + 171 +: 171], queue_0__o__payload[DATA + 171 +: 171] }),
    .start(start), .step(drain_walk__step), .valid(turn_0__valid), .ready(_055_),
    .o__payload(beats__payload[341:171]), .o__valid(_056_), .o__ready(beats__ready)
  );
  collector_turn_2x170 turn_2 (
    .clk(clk), .rst(rst),
    .rows({ queue_1__o__payload[DATA + 342 +: 170], queue_0__o__payload[DATA + 342 +: 170] }),
    .start(start), .step(drain_walk__step), .valid(turn_0__valid), .ready(_057_),
    .o__payload(beats__payload[511:342]), .o__valid(_058_), .o__ready(beats__ready)
  );
endmodule
