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
// params CollectorParams(v_heads=32, queues=2, value_dim=128)
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
  wire [1:0] _000_, _032_, _037_, ahead_next, drain_walk__turn, request_walk__turn;
  wire _002_, _004_, _006_, _008_, _010_, _012_, _014_, _046_, _047_, _048_, _049_, _050_, _051_,
    _053_, _054_, _056_, _057_, _058_, _059_, address__en, address__set, column__en, column__set,
    drain_walk__step, onward, place_next, queue_0__o__ready, queue_1__o__ready,
    request_walk__active, request_walk__last_queue, request_walk__step, request_walk__then_last,
    takes, turn_0__ready, turn_0__valid, unused;
  wire [3:0] _013_, _044_, _060_, _061_;
  wire [4:0] _024_, _028_, _052_, _055_;
  wire [2:0] _025_, _042_, _065_;
  wire [31:0] _045_;
  wire [57:0] address__start, address__value, column__value;
  reg [1:0] ahead = 2'h0, whole = 2'h0;
  reg begun = 1'h0, full = 1'h0, last = 1'h0, place = 1'h0;
  reg [3:0] in_row = 4'h0;
  wire [513:0] queue_0__o__payload, queue_1__o__payload;
  reg [2:0] segments_0 = 3'h0, segments_1 = 3'h0, size = 3'h0, tail = 3'h0;
  reg [4:0] step = 5'h0, to_round = 5'h0;
  wire [170:0] turn_0__o__payload, turn_1__o__payload;
  wire [169:0] turn_2__o__payload;
  assign _061_ = { 1'h0, segments_0 } + { 3'h0, _002_ };
  assign _002_ = rows_push[0] & rows__0[512];
  assign _004_ = _002_ | (segments_0 > 3'h1);
  assign _006_ = request_walk__step & request_walk__turn[0];
  assign _008_ = (segments_0 == 3'h1) & ~_006_;
  assign _010_ = queue_0__o__ready & queue_0__o__payload[513];
  assign _013_ = { 1'h0, segments_1 } + { 3'h0, _012_ };
  assign _012_ = rows_push[1] & rows__1[512];
  assign _014_ = request_walk__step & request_walk__turn[1];
  assign _024_ = last ? 5'h4 : to_round;
  assign _025_ = last ? 3'h4 : tail;
  assign _028_ = (place_next == last) ? to_round : 5'h4;
  assign queue_0__o__ready = takes & drain_walk__turn[0];
  assign queue_1__o__ready = takes & drain_walk__turn[1];
  assign _032_ = drain_walk__turn & { queue_1__o__payload[512], queue_0__o__payload[512] };
  assign drain_walk__step = takes & (| _032_);
  assign takes = turn_0__valid & turn_0__ready;
  assign turn_0__valid = | ahead;
  assign address__en = column__set | request_walk__step;
  assign address__set = column__set | request_walk__last_queue;
  assign address__start = request_walk__active ? column__value : out[63:6];
  assign onward = begun | (request_walk__step & request_walk__last_queue);
  assign column__en = column__set | onward;
  assign { _037_[1], place_next } = (place == last) ? 2'h0 : ({ 1'h0, place } + 2'h1);
  assign requests__valid = request_walk__active & ~full & (| (whole & request_walk__turn));
  assign request_walk__step = requests__valid & requests__ready;
  assign _042_ = { 1'h0, ahead } + { 2'h0, request_walk__step };
  assign { _044_[3:2], ahead_next } = { 1'h0, _042_ } - { 3'h0, drain_walk__step };
  assign _000_ = narrow ? 2'h1 : 2'h2;
  always @(posedge clk)
    if (rst) begin
      last <= 1'h0; in_row[3:2] <= 2'h0; tail <= 3'h0; segments_0 <= 3'h0; whole <= 2'h0;
      rows_taken <= 2'h0; segments_1 <= 3'h0; to_round <= 5'h0; ahead <= 2'h0; begun <= 1'h0;
      full <= 1'h0;
    end else begin
      last <= _000_[0] - 1'h1;
      in_row[3:2] <= _000_;
      tail <= { 1'h0, in_row[1:0] - 2'h1 } + 3'h1;
      segments_0 <= _061_[2:0] - { 2'h0, _006_ };
      whole <= { (_012_ | (segments_1 > 3'h1)) | ((segments_1 == 3'h1) & ~_014_), _004_ | _008_ };
      rows_taken <= { queue_1__o__ready & queue_1__o__payload[513], _010_ };
      segments_1 <= _013_[2:0] - { 2'h0, _014_ };
      to_round <= { 2'h0, tail } + { 1'h0, in_row };
      ahead <= ahead_next;
      begun <= start;
      full <= (ahead_next == 2'h2) | start;
    end
  always @(posedge clk)
    in_row[1:0] <= _060_[1:0];
  always @(posedge clk)
    if (| { column__set, rst }) place <= 1'h0;
    else if (onward) place <= place_next;
  always @(posedge clk)
    if (rst) step <= 5'h0;
    else if ({ onward, request_walk__active } != 2'h1) step <= request_walk__active ? _028_ : _024_;
  always @(posedge clk)
    if (rst) size <= 3'h0;
    else if ({ request_walk__active, request_walk__step } != 2'h2) size <= _065_;
  assign column__set = ~request_walk__active;
  assign _065_ = request_walk__active ? (request_walk__then_last ? tail : 3'h4) : _025_;
  assign _060_ = rst ? 4'h0 : { _000_, 2'h0 };
  assign unused = & { out[5:0], _061_[3], _060_[3:2], _059_, _058_, _057_, _056_, _055_, _054_,
      _053_, _052_, _051_, _050_, _049_, _048_, _047_, _046_, _045_, _044_, _037_, _013_[3] };
  address_58_4 address (
    .clk(clk), .en(address__en), .set(address__set), .start(address__start), .step(in_row),
    .value(address__value)
  );
  address_58_5 column (
    .clk(clk), .en(column__en), .set(column__set), .start(out[63:6]), .step(step),
    .value(column__value)
  );
  segment_walk drain_walk (
    .clk(clk), .rst(rst), .start(start), .tokens(tokens), .last(last), .step(drain_walk__step),
    .active(busy), .token(token), .turn(drain_walk__turn), .last_queue(_047_), .last_segment(_048_),
    .then_last(_049_)
  );
  stream_fifo_514x16 queue_0 (
    .clk(clk), .rst(rst), .i__payload(rows__0), .i__valid(rows_push[0]), .i__ready(_050_),
    .o__payload(queue_0__o__payload), .o__valid(_051_), .o__ready(queue_0__o__ready), .level(_052_)
  );
  stream_fifo_514x16 queue_1 (
    .clk(clk), .rst(rst), .i__payload(rows__1), .i__valid(rows_push[1]), .i__ready(_053_),
    .o__payload(queue_1__o__payload), .o__valid(_054_), .o__ready(queue_1__o__ready), .level(_055_)
  );
  segment_walk request_walk (
    .clk(clk), .rst(rst), .start(start), .tokens(tokens), .last(last), .step(request_walk__step),
    .active(request_walk__active), .token(_045_), .turn(request_walk__turn),
    .last_queue(request_walk__last_queue), .last_segment(_046_), .then_last(request_walk__then_last)
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
    .valid(turn_0__valid), .ready(_056_), .o__payload(turn_1__o__payload), .o__valid(_057_),
    .o__ready(beats__ready)
  );
  collector_turn_2x170 turn_2 (
    .clk(clk), .rst(rst), .rows__0(queue_0__o__payload[511:342]),
    .rows__1(queue_1__o__payload[511:342]), .start(start), .step(drain_walk__step),
    .valid(turn_0__valid), .ready(_058_), .o__payload(turn_2__o__payload), .o__valid(_059_),
    .o__ready(beats__ready)
  );
  assign beats__payload = { turn_2__o__payload, turn_1__o__payload, turn_0__o__payload };
  assign requests__payload = { 13'h0, size, address__value, 6'h0 };
  assign _044_[1:0] = ahead_next;
  assign _037_[0] = place_next;
endmodule
