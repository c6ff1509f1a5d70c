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
//
// Generated from gdn_core/engine/collect.py; do not edit.
module collector (
  input wire clk, rst, start,
  input wire [31:0] tokens,
  input wire narrow,
  input wire [63:0] out,
  input wire [513:0] rows__0, rows__1,
  input wire [1:0] rows_push,
  output reg [1:0] rows_taken = 2'h0,
  output wire [79:0] requests__payload,
  output wire requests__valid,
  input wire requests__ready,
  output wire [511:0] beats__payload,
  output wire beats__valid,
  input wire beats__ready,
  output wire [31:0] token,
  output wire busy
);
  wire _001_, _003_, _005_, _007_, _009_, _010_, _012_, _040_, _041_, _042_, _043_, _044_, _045_,
    _047_, _048_, _050_, _051_, _052_, _053_, address__en, address__set, column__en, column__set,
    drain_walk__step, onward, place_next, queue_0__o__ready, queue_1__o__ready,
    request_walk__active, request_walk__last_queue, request_walk__step, request_walk__then_last,
    takes, turn_0__ready, turn_0__valid, unused;
  wire [2:0] _011_, _036_, _055_, _059_, _060_;
  wire [1:0] _027_, _031_, _046_, _049_, ahead_next, drain_walk__turn, request_walk__turn;
  wire [3:0] _038_;
  wire [31:0] _039_;
  wire [57:0] address__start, address__value, column__value;
  reg [1:0] ahead = 2'h0, segments_0 = 2'h0, segments_1 = 2'h0, whole = 2'h0;
  reg begun = 1'h0, full = 1'h0, in_row = 1'h0, place = 1'h0;
  wire [513:0] queue_0__o__payload, queue_1__o__payload;
  reg [2:0] size = 3'h0, step = 3'h0, tail = 3'h0, to_round = 3'h0;
  wire [170:0] turn_0__o__payload, turn_1__o__payload;
  wire [169:0] turn_2__o__payload;
  assign _055_ = { 1'h0, segments_0 } + { 2'h0, _001_ };
  assign _001_ = rows_push[0] & rows__0[512];
  assign _003_ = _001_ | (segments_0 > 2'h1);
  assign _005_ = request_walk__step & request_walk__turn[0];
  assign _007_ = (segments_0 == 2'h1) & ~_005_;
  assign _009_ = queue_0__o__ready & queue_0__o__payload[513];
  assign _011_ = { 1'h0, segments_1 } + { 2'h0, _010_ };
  assign _010_ = rows_push[1] & rows__1[512];
  assign _012_ = request_walk__step & request_walk__turn[1];
  assign queue_0__o__ready = takes & drain_walk__turn[0];
  assign queue_1__o__ready = takes & drain_walk__turn[1];
  assign _027_ = drain_walk__turn & { queue_1__o__payload[512], queue_0__o__payload[512] };
  assign drain_walk__step = takes & (| _027_);
  assign takes = turn_0__valid & turn_0__ready;
  assign turn_0__valid = | ahead;
  assign address__en = column__set | request_walk__step;
  assign address__set = column__set | request_walk__last_queue;
  assign address__start = request_walk__active ? column__value : out[63:6];
  assign onward = begun | (request_walk__step & request_walk__last_queue);
  assign column__en = column__set | onward;
  assign { _031_[1], place_next } = place ? ({ 1'h0, place } + 2'h1) : 2'h0;
  assign requests__valid = request_walk__active & ~full & (| (whole & request_walk__turn));
  assign request_walk__step = requests__valid & requests__ready;
  assign _036_ = { 1'h0, ahead } + { 2'h0, request_walk__step };
  assign { _038_[3:2], ahead_next } = { 1'h0, _036_ } - { 3'h0, drain_walk__step };
  always @(posedge clk)
    in_row <= rst ? 1'h0 : 1'h1;
  always @(posedge clk)
    if (rst) begin
      tail <= 3'h0; segments_0 <= 2'h0; whole <= 2'h0; rows_taken <= 2'h0; segments_1 <= 2'h0;
      to_round <= 3'h0; ahead <= 2'h0; begun <= 1'h0; full <= 1'h0;
    end else begin
      tail <= { 1'h0, { 1'h0, in_row } - 2'h1 } + 3'h1;
      segments_0 <= _055_[1:0] - { 1'h0, _005_ };
      whole <= { (_010_ | (segments_1 > 2'h1)) | ((segments_1 == 2'h1) & ~_012_), _003_ | _007_ };
      rows_taken <= { queue_1__o__ready & queue_1__o__payload[513], _009_ };
      segments_1 <= _011_[1:0] - { 1'h0, _012_ };
      to_round <= tail + { 2'h0, in_row };
      ahead <= ahead_next;
      begun <= start;
      full <= (ahead_next == 2'h2) | start;
    end
  always @(posedge clk)
    if (| { column__set, rst }) place <= 1'h0;
    else if (onward) place <= place_next;
  always @(posedge clk)
    if (rst) step <= 3'h0;
    else if ({ onward, request_walk__active } != 2'h1) step <= _060_;
  always @(posedge clk)
    if (rst) size <= 3'h0;
    else if ({ request_walk__active, request_walk__step } != 2'h2) size <= _059_;
  assign column__set = ~request_walk__active;
  assign _059_ = request_walk__active ? (request_walk__then_last ? tail : 3'h4) : tail;
  assign _060_ = request_walk__active ? (place_next ? 3'h4 : to_round) : to_round;
  assign unused = & { out[5:0], narrow, _055_[2], _053_, _052_, _051_, _050_, _049_, _048_, _047_,
      _046_, _045_, _044_, _043_, _042_, _041_, _040_, _039_, _038_, _031_, _011_[2] };
  address_58_1 address (
    .clk(clk), .en(address__en), .set(address__set), .start(address__start), .step(in_row),
    .value(address__value)
  );
  address_58_3 column (
    .clk(clk), .en(column__en), .set(column__set), .start(out[63:6]), .step(step),
    .value(column__value)
  );
  segment_walk drain_walk (
    .clk(clk), .rst(rst), .start(start), .tokens(tokens), .last(1'h0), .step(drain_walk__step),
    .active(busy), .token(token), .turn(drain_walk__turn), .last_queue(_041_), .last_segment(_042_),
    .then_last(_043_)
  );
  stream_fifo_514x3 queue_0 (
    .clk(clk), .rst(rst), .i__payload(rows__0), .i__valid(rows_push[0]), .i__ready(_044_),
    .o__payload(queue_0__o__payload), .o__valid(_045_), .o__ready(queue_0__o__ready), .level(_046_)
  );
  stream_fifo_514x3 queue_1 (
    .clk(clk), .rst(rst), .i__payload(rows__1), .i__valid(rows_push[1]), .i__ready(_047_),
    .o__payload(queue_1__o__payload), .o__valid(_048_), .o__ready(queue_1__o__ready), .level(_049_)
  );
  segment_walk request_walk (
    .clk(clk), .rst(rst), .start(start), .tokens(tokens), .last(1'h0), .step(request_walk__step),
    .active(request_walk__active), .token(_039_), .turn(request_walk__turn),
    .last_queue(request_walk__last_queue), .last_segment(_040_), .then_last(request_walk__then_last)
  );
  collector_turn_2x171 turn_0 (
    .clk(clk), .rst(rst), .rows__0(queue_0__o__payload[170:0]),
    .rows__1(queue_1__o__payload[170:0]), .start(start), .step(drain_walk__step),
    .valid(turn_0__valid), .ready(turn_0__ready), .o__payload(turn_0__o__payload),
    .o__valid(beats__valid), .o__ready(beats__ready)
  );
  collector_turn_2x171 turn_1 (
    .clk(clk), .rst(rst), .rows__0(queue_0__o__payload[341:171]),
    .rows__1(queue_1__o__payload[341:171]), .start(start), .step(drain_walk__step),
    .valid(turn_0__valid), .ready(_050_), .o__payload(turn_1__o__payload), .o__valid(_051_),
    .o__ready(beats__ready)
  );
  collector_turn_2x170 turn_2 (
    .clk(clk), .rst(rst), .rows__0(queue_0__o__payload[511:342]),
    .rows__1(queue_1__o__payload[511:342]), .start(start), .step(drain_walk__step),
    .valid(turn_0__valid), .ready(_052_), .o__payload(turn_2__o__payload), .o__valid(_053_),
    .o__ready(beats__ready)
  );
  assign beats__payload = { turn_2__o__payload, turn_1__o__payload, turn_0__o__payload };
  assign requests__payload = { 13'h0, size, address__value, 6'h0 };
  assign _031_[0] = place_next;
  assign _038_[1:0] = ahead_next;
endmodule
