// Collector: the finished rows of one output port, in order, to its writer.
//
// The port's value heads in flight are its queues. Engines work on their rows side by side, so rows
// are written in segments of SEGMENT beats: the first segments of all queues, then the second ones,
// while the engines still compute the third.
//
//     for token: for round: for segment: for queue
//
// A segment is requested once it is whole, so a burst that was begun never waits for an engine. The
// next one is requested while the one before is still draining, so that the port never idles between
// them.
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
  input wire [513:0] rows__0__payload,
  input wire rows__0__valid,
  output wire rows__0__ready,
  input wire [513:0] rows__1__payload,
  input wire rows__1__valid,
  output wire rows__1__ready,
  input wire segment_ready__0, segment_ready__1,
  output wire [95:0] requests__payload,
  output wire requests__valid,
  input wire requests__ready,
  output wire [511:0] beats__payload,
  output wire beats__valid,
  input wire beats__ready,
  output wire [31:0] token,
  output wire busy
);
  wire _00_, _02_, _03_, _13_, _14_, _18_, _20_, _24_, _25_, _27_, drain_walk__queue,
    drain_walk__step, request_walk__active, request_walk__last_queue, request_walk__last_segment,
    request_walk__queue, request_walk__step, unused, whole;
  wire [2:0] _07_;
  wire [63:0] _09_, _11_;
  wire [31:0] _12_;
  wire [511:0] _26_;
  reg [63:0] address = 64'h0, column = 64'h0;
  reg [1:0] ahead = 2'h0;
  wire [1:0] drain_walk__segments;
  assign drain_walk__segments = narrow ? 2'h1 : 2'h2;
  assign _18_ = rows__0__valid & rows__0__ready;
  assign _00_ = | ahead;
  assign _02_ = _00_ & beats__ready;
  assign _03_ = rows__1__valid & rows__1__ready;
  assign requests__valid = request_walk__active & whole & (ahead < 2'h2);
  assign request_walk__step = requests__valid & requests__ready;
  assign _07_ = { 1'h0, ahead } + { 2'h0, request_walk__step };
  assign _09_ = address + { 54'h0, drain_walk__segments, 8'h0 };
  assign _11_ = (request_walk__last_segment ? address : column) + 64'h100;
  always @(posedge clk)
    if (rst) ahead <= 2'h0;
    else ahead <= _07_[1:0] - { 1'h0, drain_walk__step };
  always @(posedge clk) if (_20_)
    address <= start ? out : request_walk__last_queue ? _11_ : _09_;
  always @(posedge clk) if (& { | { request_walk__last_queue, start }, _20_ })
    column <= start ? out : _11_;
  assign _20_ = | { request_walk__step, start };
  assign rows__1__ready = drain_walk__queue ? _02_ : 1'h0;
  assign _24_ = drain_walk__queue ? 1'h0 : (_18_ & rows__0__payload[512]);
  assign drain_walk__step = drain_walk__queue ? (_03_ & rows__1__payload[512]) : _24_;
  assign rows__0__ready = drain_walk__queue ? 1'h0 : _02_;
  assign _25_ = drain_walk__queue ? 1'h0 : (_00_ & rows__0__valid);
  assign beats__valid = drain_walk__queue ? (_00_ & rows__1__valid) : _25_;
  assign _26_ = drain_walk__queue ? 512'h0 : rows__0__payload[511:0];
  assign beats__payload = drain_walk__queue ? rows__1__payload[511:0] : _26_;
  assign _27_ = request_walk__queue ? 1'h0 : segment_ready__0;
  assign whole = request_walk__queue ? segment_ready__1 : _27_;
  assign unused = & { rows__1__payload[513], rows__0__payload[513], _14_, _13_, _12_, _07_[2] };
  segment_walk drain_walk (
    .clk(clk), .rst(rst), .start(start), .tokens(tokens), .segments(drain_walk__segments),
    .step(drain_walk__step), .active(busy), .token(token), .queue(drain_walk__queue),
    .last_queue(_13_), .last_segment(_14_)
  );
  segment_walk request_walk (
    .clk(clk), .rst(rst), .start(start), .tokens(tokens), .segments(drain_walk__segments),
    .step(request_walk__step), .active(request_walk__active), .token(_12_),
    .queue(request_walk__queue), .last_queue(request_walk__last_queue),
    .last_segment(request_walk__last_segment)
  );
  assign requests__payload = { 32'h4, address };
endmodule
