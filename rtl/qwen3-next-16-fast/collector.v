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
// params CollectorParams(v_heads=16, queues=8, value_dim=128)
//
// Generated from gdn_core/engine/collect.py; do not edit.
module collector (
  input wire clk, rst, start,
  input wire [31:0] tokens,
  input wire narrow,
  input wire [63:0] out,
  input wire [513:0] rows__0, rows__1, rows__2, rows__3, rows__4, rows__5, rows__6, rows__7,
  input wire [7:0] rows_push,
  output reg [7:0] rows_taken = 8'h0,
  output wire [79:0] requests__payload,
  output wire requests__valid,
  input wire requests__ready,
  output wire [511:0] beats__payload,
  output wire beats__valid,
  input wire beats__ready,
  output wire [31:0] token,
  output wire busy
);
  wire [1:0] _000_, _029_, _076_, ahead_next;
  wire _002_, _004_, _005_, _009_, _011_, _012_, _038_, _039_, _040_, _041_, _042_, _043_, _045_,
    _046_, _048_, _049_, _050_, _052_, _053_, _055_, _056_, _058_, _060_, _062_, _063_, _065_,
    _066_, _068_, _069_, _071_, _072_, _074_, _075_, _078_, _080_, _087_, _088_, _089_, _091_,
    _099_, _100_, _101_, _103_, _110_, _111_, _112_, _115_, _122_, _123_, _124_, _126_, _134_,
    _135_, _136_, _138_, _141_, _144_, _146_, address__en, address__set, column__en, column__set,
    drain_walk__step, onward, place_next, queue_0__o__ready, queue_1__o__ready, queue_2__o__ready,
    queue_3__o__ready, queue_4__o__ready, queue_5__o__ready, queue_6__o__ready, queue_7__o__ready,
    request_walk__active, request_walk__last_queue, request_walk__step, request_walk__then_last,
    takes, turn_0__ready, turn_0__valid, unused;
  wire [6:0] _013_, _015_, _018_;
  wire [2:0] _016_, _034_, _151_;
  wire [7:0] _023_, drain_walk__turn, request_walk__turn;
  wire [3:0] _035_, _073_, _079_, _090_, _102_, _114_, _125_, _131_, _137_, _147_;
  wire [31:0] _036_;
  wire [4:0] _044_, _047_, _051_, _054_, _057_, _061_, _064_, _067_, _095_;
  wire [57:0] address__start, address__value, column__value;
  reg [1:0] ahead = 2'h0;
  reg begun = 1'h0, full = 1'h0, last = 1'h0, place = 1'h0;
  reg [3:0] in_row = 4'h0;
  wire [513:0] queue_0__o__payload, queue_1__o__payload, queue_2__o__payload, queue_3__o__payload,
    queue_4__o__payload, queue_5__o__payload, queue_6__o__payload, queue_7__o__payload;
  reg [2:0] segments_0 = 3'h0, segments_1 = 3'h0, segments_2 = 3'h0, segments_3 = 3'h0,
    segments_4 = 3'h0, segments_5 = 3'h0, segments_6 = 3'h0, segments_7 = 3'h0, size = 3'h0,
    tail = 3'h0;
  reg [6:0] step = 7'h0, to_round = 7'h0;
  wire [170:0] turn_0__o__payload, turn_1__o__payload;
  wire [169:0] turn_2__o__payload;
  reg [7:0] whole = 8'h0;
  assign _000_ = narrow ? 2'h1 : 2'h2;
  assign { _095_[4:2], _076_ } = { 1'h0, in_row } - 5'h1;
  assign _131_ = { 1'h0, segments_0 } + { 3'h0, _011_ };
  assign _011_ = rows_push[0] & rows__0[512];
  assign _048_ = request_walk__step & request_walk__turn[0];
  assign _074_ = _011_ | (segments_0 > 3'h1) | ((segments_0 == 3'h1) & ~_048_);
  assign _075_ = queue_0__o__ready & queue_0__o__payload[513];
  assign _079_ = { 1'h0, segments_1 } + { 3'h0, _078_ };
  assign _078_ = rows_push[1] & rows__1[512];
  assign _080_ = request_walk__step & request_walk__turn[1];
  assign _087_ = _078_ | (segments_1 > 3'h1) | ((segments_1 == 3'h1) & ~_080_);
  assign _088_ = queue_1__o__ready & queue_1__o__payload[513];
  assign _090_ = { 1'h0, segments_2 } + { 3'h0, _089_ };
  assign _089_ = rows_push[2] & rows__2[512];
  assign _091_ = request_walk__step & request_walk__turn[2];
  assign _099_ = _089_ | (segments_2 > 3'h1) | ((segments_2 == 3'h1) & ~_091_);
  assign _100_ = queue_2__o__ready & queue_2__o__payload[513];
  assign _102_ = { 1'h0, segments_3 } + { 3'h0, _101_ };
  assign _101_ = rows_push[3] & rows__3[512];
  assign _103_ = request_walk__step & request_walk__turn[3];
  assign _110_ = _101_ | (segments_3 > 3'h1) | ((segments_3 == 3'h1) & ~_103_);
  assign _111_ = queue_3__o__ready & queue_3__o__payload[513];
  assign _114_ = { 1'h0, segments_4 } + { 3'h0, _112_ };
  assign _112_ = rows_push[4] & rows__4[512];
  assign _115_ = request_walk__step & request_walk__turn[4];
  assign _122_ = _112_ | (segments_4 > 3'h1) | ((segments_4 == 3'h1) & ~_115_);
  assign _123_ = queue_4__o__ready & queue_4__o__payload[513];
  assign _125_ = { 1'h0, segments_5 } + { 3'h0, _124_ };
  assign _124_ = rows_push[5] & rows__5[512];
  assign _126_ = request_walk__step & request_walk__turn[5];
  assign _134_ = _124_ | (segments_5 > 3'h1) | ((segments_5 == 3'h1) & ~_126_);
  assign _135_ = queue_5__o__ready & queue_5__o__payload[513];
  assign _137_ = { 1'h0, segments_6 } + { 3'h0, _136_ };
  assign _136_ = rows_push[6] & rows__6[512];
  assign _141_ = _136_ | (segments_6 > 3'h1);
  assign _138_ = request_walk__step & request_walk__turn[6];
  assign _144_ = (segments_6 == 3'h1) & ~_138_;
  assign _146_ = queue_6__o__ready & queue_6__o__payload[513];
  assign _147_ = { 1'h0, segments_7 } + { 3'h0, _004_ };
  assign _004_ = rows_push[7] & rows__7[512];
  assign _005_ = segments_7 > 3'h1;
  assign _002_ = request_walk__step & request_walk__turn[7];
  assign _009_ = (segments_7 == 3'h1) & ~_002_;
  assign _012_ = queue_7__o__ready & queue_7__o__payload[513];
  assign _013_ = 3'h7 * in_row;
  assign _015_ = last ? 7'h4 : to_round;
  assign _016_ = last ? 3'h4 : tail;
  assign _018_ = (place_next == last) ? to_round : 7'h4;
  assign queue_0__o__ready = takes & drain_walk__turn[0];
  assign queue_1__o__ready = takes & drain_walk__turn[1];
  assign queue_2__o__ready = takes & drain_walk__turn[2];
  assign queue_3__o__ready = takes & drain_walk__turn[3];
  assign queue_4__o__ready = takes & drain_walk__turn[4];
  assign queue_5__o__ready = takes & drain_walk__turn[5];
  assign queue_6__o__ready = takes & drain_walk__turn[6];
  assign queue_7__o__ready = takes & drain_walk__turn[7];
  assign _023_ = drain_walk__turn & { queue_7__o__payload[512], queue_6__o__payload[512],
      queue_5__o__payload[512], queue_4__o__payload[512], queue_3__o__payload[512],
      queue_2__o__payload[512], queue_1__o__payload[512], queue_0__o__payload[512] };
  assign drain_walk__step = takes & (| _023_);
  assign takes = turn_0__valid & turn_0__ready;
  assign turn_0__valid = | ahead;
  assign address__en = column__set | request_walk__step;
  assign address__set = column__set | request_walk__last_queue;
  assign address__start = request_walk__active ? column__value : out[63:6];
  assign onward = begun | (request_walk__step & request_walk__last_queue);
  assign column__en = column__set | onward;
  assign { _029_[1], place_next } = (place == last) ? 2'h0 : ({ 1'h0, place } + 2'h1);
  assign requests__valid = request_walk__active & ~full & (| (whole & request_walk__turn));
  assign request_walk__step = requests__valid & requests__ready;
  assign _034_ = { 1'h0, ahead } + { 2'h0, request_walk__step };
  assign { _035_[3:2], ahead_next } = { 1'h0, _034_ } - { 3'h0, drain_walk__step };
  always @(posedge clk)
    if (| { column__set, rst }) place <= 1'h0;
    else if (onward) place <= place_next;
  always @(posedge clk)
    if (rst) step <= 7'h0;
    else if ({ onward, request_walk__active } != 2'h1) step <= request_walk__active ? _018_ : _015_;
  always @(posedge clk)
    if (rst) size <= 3'h0;
    else if ({ request_walk__active, request_walk__step } != 2'h2) size <= _151_;
  always @(posedge clk)
    if (rst) begin
      ahead <= 2'h0; begun <= 1'h0; full <= 1'h0; last <= 1'h0; in_row[3:2] <= 2'h0; tail <= 3'h0;
      segments_0 <= 3'h0; whole <= 8'h0; rows_taken <= 8'h0; segments_1 <= 3'h0; segments_2 <= 3'h0;
      segments_3 <= 3'h0; segments_4 <= 3'h0; segments_5 <= 3'h0; segments_6 <= 3'h0;
      segments_7 <= 3'h0; to_round <= 7'h0;
    end else begin
      ahead <= ahead_next;
      begun <= start;
      full <= (ahead_next == 2'h2) | start;
      last <= _000_[0] - 1'h1;
      in_row[3:2] <= _000_;
      tail <= { 1'h0, _076_ } + 3'h1;
      segments_0 <= _131_[2:0] - { 2'h0, _048_ };
      whole <= { (_004_ | _005_) | _009_, _141_ | _144_, _134_, _122_, _110_, _099_, _087_, _074_ };
      rows_taken <= { _012_, _146_, _135_, _123_, _111_, _100_, _088_, _075_ };
      segments_1 <= _079_[2:0] - { 2'h0, _080_ };
      segments_2 <= _090_[2:0] - { 2'h0, _091_ };
      segments_3 <= _102_[2:0] - { 2'h0, _103_ };
      segments_4 <= _114_[2:0] - { 2'h0, _115_ };
      segments_5 <= _125_[2:0] - { 2'h0, _126_ };
      segments_6 <= _137_[2:0] - { 2'h0, _138_ };
      segments_7 <= _147_[2:0] - { 2'h0, _002_ };
      to_round <= { 4'h0, tail } + _013_;
    end
  always @(posedge clk)
    in_row[1:0] <= _073_[1:0];
  assign column__set = ~request_walk__active;
  assign _151_ = request_walk__active ? (request_walk__then_last ? tail : 3'h4) : _016_;
  assign _073_ = rst ? 4'h0 : { _000_, 2'h0 };
  assign unused = & { out[5:0], _147_[3], _137_[3], _131_[3], _125_[3], _114_[3], _102_[3], _095_,
      _090_[3], _079_[3], _073_[3:2], _072_, _071_, _069_, _068_, _067_, _066_, _065_, _064_, _063_,
      _062_, _061_, _060_, _058_, _057_, _056_, _055_, _054_, _053_, _052_, _051_, _050_, _049_,
      _047_, _046_, _045_, _044_, _043_, _042_, _041_, _040_, _039_, _038_, _036_, _035_, _029_ };
  address_58_4 address (
    .clk(clk), .en(address__en), .set(address__set), .start(address__start), .step(in_row),
    .value(address__value)
  );
  address_58_7 column (
    .clk(clk), .en(column__en), .set(column__set), .start(out[63:6]), .step(step),
    .value(column__value)
  );
  segment_walk drain_walk (
    .clk(clk), .rst(rst), .start(start), .tokens(tokens), .last(last), .step(drain_walk__step),
    .active(busy), .token(token), .turn(drain_walk__turn), .last_queue(_039_), .last_segment(_040_),
    .then_last(_041_)
  );
  stream_fifo_514x16 queue_0 (
    .clk(clk), .rst(rst), .i__payload(rows__0), .i__valid(rows_push[0]), .i__ready(_042_),
    .o__payload(queue_0__o__payload), .o__valid(_043_), .o__ready(queue_0__o__ready), .level(_044_)
  );
  stream_fifo_514x16 queue_1 (
    .clk(clk), .rst(rst), .i__payload(rows__1), .i__valid(rows_push[1]), .i__ready(_045_),
    .o__payload(queue_1__o__payload), .o__valid(_046_), .o__ready(queue_1__o__ready), .level(_047_)
  );
  stream_fifo_514x16 queue_2 (
    .clk(clk), .rst(rst), .i__payload(rows__2), .i__valid(rows_push[2]), .i__ready(_049_),
    .o__payload(queue_2__o__payload), .o__valid(_050_), .o__ready(queue_2__o__ready), .level(_051_)
  );
  stream_fifo_514x16 queue_3 (
    .clk(clk), .rst(rst), .i__payload(rows__3), .i__valid(rows_push[3]), .i__ready(_052_),
    .o__payload(queue_3__o__payload), .o__valid(_053_), .o__ready(queue_3__o__ready), .level(_054_)
  );
  stream_fifo_514x16 queue_4 (
    .clk(clk), .rst(rst), .i__payload(rows__4), .i__valid(rows_push[4]), .i__ready(_055_),
    .o__payload(queue_4__o__payload), .o__valid(_056_), .o__ready(queue_4__o__ready), .level(_057_)
  );
  stream_fifo_514x16 queue_5 (
    .clk(clk), .rst(rst), .i__payload(rows__5), .i__valid(rows_push[5]), .i__ready(_058_),
    .o__payload(queue_5__o__payload), .o__valid(_060_), .o__ready(queue_5__o__ready), .level(_061_)
  );
  stream_fifo_514x16 queue_6 (
    .clk(clk), .rst(rst), .i__payload(rows__6), .i__valid(rows_push[6]), .i__ready(_062_),
    .o__payload(queue_6__o__payload), .o__valid(_063_), .o__ready(queue_6__o__ready), .level(_064_)
  );
  stream_fifo_514x16 queue_7 (
    .clk(clk), .rst(rst), .i__payload(rows__7), .i__valid(rows_push[7]), .i__ready(_065_),
    .o__payload(queue_7__o__payload), .o__valid(_066_), .o__ready(queue_7__o__ready), .level(_067_)
  );
  segment_walk request_walk (
    .clk(clk), .rst(rst), .start(start), .tokens(tokens), .last(last), .step(request_walk__step),
    .active(request_walk__active), .token(_036_), .turn(request_walk__turn),
    .last_queue(request_walk__last_queue), .last_segment(_038_), .then_last(request_walk__then_last)
  );
  collector_turn_8x171 turn_0 (
    .clk(clk), .rst(rst), .rows__0(queue_0__o__payload[170:0]),
    .rows__1(queue_1__o__payload[170:0]), .rows__2(queue_2__o__payload[170:0]),
    .rows__3(queue_3__o__payload[170:0]), .rows__4(queue_4__o__payload[170:0]),
    .rows__5(queue_5__o__payload[170:0]), .rows__6(queue_6__o__payload[170:0]),
    .rows__7(queue_7__o__payload[170:0]), .start(start), .step(drain_walk__step),
    .valid(turn_0__valid), .ready(turn_0__ready), .o__payload(turn_0__o__payload),
    .o__valid(beats__valid), .o__ready(beats__ready)
  );
  collector_turn_8x171 turn_1 (
    .clk(clk), .rst(rst), .rows__0(queue_0__o__payload[341:171]),
    .rows__1(queue_1__o__payload[341:171]), .rows__2(queue_2__o__payload[341:171]),
    .rows__3(queue_3__o__payload[341:171]), .rows__4(queue_4__o__payload[341:171]),
    .rows__5(queue_5__o__payload[341:171]), .rows__6(queue_6__o__payload[341:171]),
    .rows__7(queue_7__o__payload[341:171]), .start(start), .step(drain_walk__step),
    .valid(turn_0__valid), .ready(_068_), .o__payload(turn_1__o__payload), .o__valid(_069_),
    .o__ready(beats__ready)
  );
  collector_turn_8x170 turn_2 (
    .clk(clk), .rst(rst), .rows__0(queue_0__o__payload[511:342]),
    .rows__1(queue_1__o__payload[511:342]), .rows__2(queue_2__o__payload[511:342]),
    .rows__3(queue_3__o__payload[511:342]), .rows__4(queue_4__o__payload[511:342]),
    .rows__5(queue_5__o__payload[511:342]), .rows__6(queue_6__o__payload[511:342]),
    .rows__7(queue_7__o__payload[511:342]), .start(start), .step(drain_walk__step),
    .valid(turn_0__valid), .ready(_071_), .o__payload(turn_2__o__payload), .o__valid(_072_),
    .o__ready(beats__ready)
  );
  assign _095_[1:0] = _076_;
  assign beats__payload = { turn_2__o__payload, turn_1__o__payload, turn_0__o__payload };
  assign requests__payload = { 13'h0, size, address__value, 6'h0 };
  assign _035_[1:0] = ahead_next;
  assign _029_[0] = place_next;
endmodule
