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
// params CollectorParams(v_heads=32, queues=8, value_dim=128)
// Generated from gdn_core/engine/collect.py; do not edit.
module collector (
  input wire clk, rst, start,
  input wire [31:0] tokens, input wire narrow, input wire [63:0] out, input wire [8*514-1:0] rows,
  input wire [7:0] rows_push, output reg [7:0] rows_taken = 8'h0,
  output wire [79:0] requests__payload, output wire requests__valid, input wire requests__ready,
  output wire [511:0] beats__payload, output wire beats__valid, input wire beats__ready,
  output wire [31:0] token, output wire busy
);
  localparam ADDRESS = 0, DATA = 0, BEATS = 64, LAST = 512, ROW_LAST = 513;
  wire [1:0] _000_, _030_, _052_, ahead_next;
  wire _002_, _004_, _011_, _015_, _038_, _040_, _041_, _042_, _043_, _045_, _046_, _047_, _049_,
    _054_, _056_, _066_, _068_, _078_, _080_, _089_, _092_, _101_, _103_, _113_, _115_, address__en,
    column__en, column__set, drain_walk__step, onward, place_next, queue_0__o__ready,
    queue_1__o__ready, queue_2__o__ready, queue_3__o__ready, queue_4__o__ready, queue_5__o__ready,
    queue_6__o__ready, queue_7__o__ready, request_walk__active, request_walk__last_queue,
    request_walk__step, request_walk__then_last, takes, turn_0__ready, turn_0__valid, unused;
  wire [6:0] _013_;
  wire [7:0] _024_, drain_walk__turn, queue__i__ready, queue__o__valid, request_walk__turn;
  wire [3:0] _036_, _055_, _067_, _079_, _091_, _102_, _108_, _114_, _124_;
  wire [31:0] _037_;
  wire [4:0] _072_;
  reg [1:0] ahead = 2'h0;
  reg begun = 1'h0, full = 1'h0, last = 1'h0, place = 1'h0;
  wire [57:0] column__value;
  reg [3:0] in_row = 4'h0;
  wire [513:0] queue_0__o__payload, queue_1__o__payload, queue_2__o__payload, queue_3__o__payload,
    queue_4__o__payload, queue_5__o__payload, queue_6__o__payload, queue_7__o__payload;
  wire [8*5-1:0] queue__level;
  (* keep = "true" *) reg reset_queues = 1'h0;
  reg [2:0] segments_0 = 3'h0, segments_1 = 3'h0, segments_2 = 3'h0, segments_3 = 3'h0,
    segments_4 = 3'h0, segments_5 = 3'h0, segments_6 = 3'h0, segments_7 = 3'h0, size = 3'h0,
    tail = 3'h0;
  reg [6:0] step = 7'h0, to_round = 7'h0;
  reg [7:0] whole = 8'h0;
  assign _000_ = narrow ? 2'h1 : 2'h2;
  assign { _072_[4:2], _052_ } = { 1'h0, in_row } - 5'h1;
  assign _108_ = { 1'h0, segments_0 } + { 3'h0, _011_ };
  assign _011_ = rows_push[0] & rows[0*514 + 512];
  assign _043_ = request_walk__step & request_walk__turn[0];
  assign _055_ = { 1'h0, segments_1 } + { 3'h0, _054_ };
  assign _054_ = rows_push[1] & rows[1*514 + 512];
  assign _056_ = request_walk__step & request_walk__turn[1];
  assign _067_ = { 1'h0, segments_2 } + { 3'h0, _066_ };
  assign _066_ = rows_push[2] & rows[2*514 + 512];
  assign _068_ = request_walk__step & request_walk__turn[2];
  assign _079_ = { 1'h0, segments_3 } + { 3'h0, _078_ };
  assign _078_ = rows_push[3] & rows[3*514 + 512];
  assign _080_ = request_walk__step & request_walk__turn[3];
  assign _091_ = { 1'h0, segments_4 } + { 3'h0, _089_ };
  assign _089_ = rows_push[4] & rows[4*514 + 512];
  assign _092_ = request_walk__step & request_walk__turn[4];
  assign _102_ = { 1'h0, segments_5 } + { 3'h0, _101_ };
  assign _101_ = rows_push[5] & rows[5*514 + 512];
  assign _103_ = request_walk__step & request_walk__turn[5];
  assign _114_ = { 1'h0, segments_6 } + { 3'h0, _113_ };
  assign _113_ = rows_push[6] & rows[6*514 + 512];
  assign _115_ = request_walk__step & request_walk__turn[6];
  assign _124_ = { 1'h0, segments_7 } + { 3'h0, _004_ };
  assign _004_ = rows_push[7] & rows[7*514 + 512];
  assign _002_ = request_walk__step & request_walk__turn[7];
  assign _013_ = 3'h7 * in_row;
  assign _015_ = request_walk__active ? place_next : 1'h0;
  assign queue_0__o__ready = takes & drain_walk__turn[0];
  assign queue_1__o__ready = takes & drain_walk__turn[1];
  assign queue_2__o__ready = takes & drain_walk__turn[2];
  assign queue_3__o__ready = takes & drain_walk__turn[3];
  assign queue_4__o__ready = takes & drain_walk__turn[4];
  assign queue_5__o__ready = takes & drain_walk__turn[5];
  assign queue_6__o__ready = takes & drain_walk__turn[6];
  assign queue_7__o__ready = takes & drain_walk__turn[7];
  assign _024_ = drain_walk__turn & { queue_7__o__payload[LAST], queue_6__o__payload[LAST],
      queue_5__o__payload[LAST], queue_4__o__payload[LAST], queue_3__o__payload[LAST],
      queue_2__o__payload[LAST], queue_1__o__payload[LAST], queue_0__o__payload[LAST] };
  assign drain_walk__step = takes & (| _024_);
  assign takes = turn_0__valid & turn_0__ready;
  assign turn_0__valid = | ahead;
  assign address__en = column__set | request_walk__step;
  assign onward = begun | (request_walk__step & request_walk__last_queue);
  assign column__en = column__set | onward;
  assign column__set = ~request_walk__active;
  assign { _030_[1], place_next } = (place == last) ? 2'h0 : ({ 1'h0, place } + 2'h1);
  assign requests__valid = request_walk__active & ~full & (| (whole & request_walk__turn));
  assign request_walk__step = requests__valid & requests__ready;
  assign { _036_[3:2], ahead_next } = { 1'h0, { 1'h0, ahead } + { 2'h0, request_walk__step } } - {
      3'h0, drain_walk__step };
  always @(posedge clk)
    if (rst) begin
      last <= 1'h0; in_row <= 4'h0; segments_4 <= 3'h0; segments_5 <= 3'h0; segments_6 <= 3'h0;
      segments_7 <= 3'h0; to_round <= 7'h0; ahead <= 2'h0; begun <= 1'h0; tail <= 3'h0;
      full <= 1'h0; segments_0 <= 3'h0; whole <= 8'h0; rows_taken <= 8'h0; segments_1 <= 3'h0;
      segments_2 <= 3'h0; segments_3 <= 3'h0;
    end else begin
      ahead <= ahead_next; begun <= start;
      last <= _000_[0] - 1'h1;
      in_row <= narrow ? 4'h4 : 4'h8;
      segments_4 <= _091_[2:0] - { 2'h0, _092_ };
      segments_5 <= _102_[2:0] - { 2'h0, _103_ };
      segments_6 <= _114_[2:0] - { 2'h0, _115_ };
      segments_7 <= _124_[2:0] - { 2'h0, _002_ };
      to_round <= { 4'h0, tail } + _013_;
      tail <= { 1'h0, _052_ } + 3'h1;
      full <= (ahead_next == 2'h2) | start;
      segments_0 <= _108_[2:0] - { 2'h0, _043_ };
      whole[0] <= _011_ | (segments_0 > 3'h1) | ((segments_0 == 3'h1) & ~_043_);
      whole[1] <= _054_ | (segments_1 > 3'h1) | ((segments_1 == 3'h1) & ~_056_);
      whole[2] <= _066_ | (segments_2 > 3'h1) | ((segments_2 == 3'h1) & ~_068_);
      whole[3] <= _078_ | (segments_3 > 3'h1) | ((segments_3 == 3'h1) & ~_080_);
      whole[4] <= _089_ | (segments_4 > 3'h1) | ((segments_4 == 3'h1) & ~_092_);
      whole[5] <= _101_ | (segments_5 > 3'h1) | ((segments_5 == 3'h1) & ~_103_);
      whole[6] <= _113_ | (segments_6 > 3'h1) | ((segments_6 == 3'h1) & ~_115_);
      whole[7] <= _004_ | (segments_7 > 3'h1) | ((segments_7 == 3'h1) & ~_002_);
      rows_taken[0] <= queue_0__o__ready & queue_0__o__payload[ROW_LAST];
      rows_taken[1] <= queue_1__o__ready & queue_1__o__payload[ROW_LAST];
      rows_taken[2] <= queue_2__o__ready & queue_2__o__payload[ROW_LAST];
      rows_taken[3] <= queue_3__o__ready & queue_3__o__payload[ROW_LAST];
      rows_taken[4] <= queue_4__o__ready & queue_4__o__payload[ROW_LAST];
      rows_taken[5] <= queue_5__o__ready & queue_5__o__payload[ROW_LAST];
      rows_taken[6] <= queue_6__o__ready & queue_6__o__payload[ROW_LAST];
      rows_taken[7] <= queue_7__o__ready & queue_7__o__payload[ROW_LAST];
      segments_1 <= _055_[2:0] - { 2'h0, _056_ };
      segments_2 <= _067_[2:0] - { 2'h0, _068_ };
      segments_3 <= _079_[2:0] - { 2'h0, _080_ };
    end
  always @(posedge clk)
    if (rst) begin
      place <= 1'h0; step <= 7'h0;
    end else if (column__en) begin
      place <= _015_;
      step <= (_015_ == last) ? to_round : 7'h4;
    end
  always @(posedge clk)
    if (rst) size <= 3'h0;
    else if (address__en) size <= (request_walk__active ? request_walk__then_last : (! last)) ? tail
        : 3'h4;
  always @(posedge clk) reset_queues <= rst;
  assign unused = & { _000_[1], _072_, _108_[3], _055_[3], _067_[3], _079_[3], _091_[3], _102_[3],
      _114_[3], _124_[3], _030_, _036_, _037_, _038_, _040_, _041_, _042_, _045_, _046_, _047_,
      _049_, out[5:0], queue__i__ready, queue__level, queue__o__valid };
  assign _072_[1:0] = _052_;
  assign { requests__payload[BEATS +: 16], requests__payload[ADDRESS +: 6] } = { 13'h0, size, 6'h0
      };
  assign _036_[1:0] = ahead_next;
  assign _030_[0] = place_next;
  address_58_4 address (
    .clk(clk), .en(address__en), .set(column__set | request_walk__last_queue),
    .start(request_walk__active ? column__value : out[63:6]), .step(in_row),
    .value(requests__payload[ADDRESS + 6 +: 58])
  );
  address_58_7 column (
    .clk(clk), .en(column__en), .set(column__set), .start(out[63:6]), .step(step),
    .value(column__value)
  );
  segment_walk drain_walk (
    .clk(clk), .rst(rst), .start(start), .tokens(tokens), .last(last), .step(drain_walk__step),
    .active(busy), .token(token), .turn(drain_walk__turn), .last_queue(_040_), .last_segment(_041_),
    .then_last(_042_)
  );
  stream_fifo_514x16 queue_0 (
    .clk(clk), .rst(reset_queues), .i__payload(rows[0*514 +: 514]), .i__valid(rows_push[0]),
    .i__ready(queue__i__ready[0]), .o__payload(queue_0__o__payload), .o__valid(queue__o__valid[0]),
    .o__ready(queue_0__o__ready), .level(queue__level[0*5 +: 5])
  );
  stream_fifo_514x16 queue_1 (
    .clk(clk), .rst(reset_queues), .i__payload(rows[1*514 +: 514]), .i__valid(rows_push[1]),
    .i__ready(queue__i__ready[1]), .o__payload(queue_1__o__payload), .o__valid(queue__o__valid[1]),
    .o__ready(queue_1__o__ready), .level(queue__level[1*5 +: 5])
  );
  stream_fifo_514x16 queue_2 (
    .clk(clk), .rst(reset_queues), .i__payload(rows[2*514 +: 514]), .i__valid(rows_push[2]),
    .i__ready(queue__i__ready[2]), .o__payload(queue_2__o__payload), .o__valid(queue__o__valid[2]),
    .o__ready(queue_2__o__ready), .level(queue__level[2*5 +: 5])
  );
  stream_fifo_514x16 queue_3 (
    .clk(clk), .rst(reset_queues), .i__payload(rows[3*514 +: 514]), .i__valid(rows_push[3]),
    .i__ready(queue__i__ready[3]), .o__payload(queue_3__o__payload), .o__valid(queue__o__valid[3]),
    .o__ready(queue_3__o__ready), .level(queue__level[3*5 +: 5])
  );
  stream_fifo_514x16 queue_4 (
    .clk(clk), .rst(reset_queues), .i__payload(rows[4*514 +: 514]), .i__valid(rows_push[4]),
    .i__ready(queue__i__ready[4]), .o__payload(queue_4__o__payload), .o__valid(queue__o__valid[4]),
    .o__ready(queue_4__o__ready), .level(queue__level[4*5 +: 5])
  );
  stream_fifo_514x16 queue_5 (
    .clk(clk), .rst(reset_queues), .i__payload(rows[5*514 +: 514]), .i__valid(rows_push[5]),
    .i__ready(queue__i__ready[5]), .o__payload(queue_5__o__payload), .o__valid(queue__o__valid[5]),
    .o__ready(queue_5__o__ready), .level(queue__level[5*5 +: 5])
  );
  stream_fifo_514x16 queue_6 (
    .clk(clk), .rst(reset_queues), .i__payload(rows[6*514 +: 514]), .i__valid(rows_push[6]),
    .i__ready(queue__i__ready[6]), .o__payload(queue_6__o__payload), .o__valid(queue__o__valid[6]),
    .o__ready(queue_6__o__ready), .level(queue__level[6*5 +: 5])
  );
  stream_fifo_514x16 queue_7 (
    .clk(clk), .rst(reset_queues), .i__payload(rows[7*514 +: 514]), .i__valid(rows_push[7]),
    .i__ready(queue__i__ready[7]), .o__payload(queue_7__o__payload), .o__valid(queue__o__valid[7]),
    .o__ready(queue_7__o__ready), .level(queue__level[7*5 +: 5])
  );
  segment_walk request_walk (
    .clk(clk), .rst(rst), .start(start), .tokens(tokens), .last(last), .step(request_walk__step),
    .active(request_walk__active), .token(_037_), .turn(request_walk__turn),
    .last_queue(request_walk__last_queue), .last_segment(_038_), .then_last(request_walk__then_last)
  );
  collector_turn_8x171 turn_0 (
    .clk(clk), .rst(rst),
    .rows({ queue_7__o__payload[DATA +: 171], queue_6__o__payload[DATA +: 171],
        queue_5__o__payload[DATA +: 171], queue_4__o__payload[DATA +: 171], queue_3__o__payload[DATA
        +: 171], queue_2__o__payload[DATA +: 171], queue_1__o__payload[DATA +: 171],
        queue_0__o__payload[DATA +: 171] }),
    .start(start), .step(drain_walk__step), .valid(turn_0__valid), .ready(turn_0__ready),
    .o__payload(beats__payload[170:0]), .o__valid(beats__valid), .o__ready(beats__ready)
  );
  collector_turn_8x171 turn_1 (
    .clk(clk), .rst(rst),
    .rows({ queue_7__o__payload[DATA + 171 +: 171], queue_6__o__payload[DATA + 171 +: 171],
        queue_5__o__payload[DATA + 171 +: 171], queue_4__o__payload[DATA + 171 +: 171],
        queue_3__o__payload[DATA + 171 +: 171], queue_2__o__payload[DATA + 171 +: 171],
        queue_1__o__payload[DATA + 171 +: 171], queue_0__o__payload[DATA + 171 +: 171] }),
    .start(start), .step(drain_walk__step), .valid(turn_0__valid), .ready(_045_),
    .o__payload(beats__payload[341:171]), .o__valid(_046_), .o__ready(beats__ready)
  );
  collector_turn_8x170 turn_2 (
    .clk(clk), .rst(rst),
    .rows({ queue_7__o__payload[DATA + 342 +: 170], queue_6__o__payload[DATA + 342 +: 170],
        queue_5__o__payload[DATA + 342 +: 170], queue_4__o__payload[DATA + 342 +: 170],
        queue_3__o__payload[DATA + 342 +: 170], queue_2__o__payload[DATA + 342 +: 170],
        queue_1__o__payload[DATA + 342 +: 170], queue_0__o__payload[DATA + 342 +: 170] }),
    .start(start), .step(drain_walk__step), .valid(turn_0__valid), .ready(_047_),
    .o__payload(beats__payload[511:342]), .o__valid(_049_), .o__ready(beats__ready)
  );
endmodule
