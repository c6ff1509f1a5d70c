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
// params CollectorParams(v_heads=16, queues=8, value_dim=128)
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
  input wire [513:0] rows__2__payload,
  input wire rows__2__valid,
  output wire rows__2__ready,
  input wire [513:0] rows__3__payload,
  input wire rows__3__valid,
  output wire rows__3__ready,
  input wire [513:0] rows__4__payload,
  input wire rows__4__valid,
  output wire rows__4__ready,
  input wire [513:0] rows__5__payload,
  input wire rows__5__valid,
  output wire rows__5__ready,
  input wire [513:0] rows__6__payload,
  input wire rows__6__valid,
  output wire rows__6__ready,
  input wire [513:0] rows__7__payload,
  input wire rows__7__valid,
  output wire rows__7__ready,
  input wire segment_ready__0, segment_ready__1, segment_ready__2, segment_ready__3,
    segment_ready__4, segment_ready__5, segment_ready__6, segment_ready__7,
  output wire [95:0] requests__payload,
  output wire requests__valid,
  input wire requests__ready,
  output wire [511:0] beats__payload,
  output wire beats__valid,
  input wire beats__ready,
  output wire [31:0] token,
  output wire busy
);
  wire _000_, _001_, _002_, _004_, _008_, _009_, _014_, _019_, _025_, _030_, _033_, _035_, _037_,
    _048_, _050_, _054_, _058_, _059_, _060_, _061_, _062_, _063_, _066_, _068_, _070_, _080_,
    _081_, _082_, _083_, _084_, _085_, drain_walk__step, request_walk__active,
    request_walk__last_queue, request_walk__last_segment, request_walk__step, unused, whole;
  wire [2:0] _041_, drain_walk__queue, request_walk__queue;
  wire [63:0] _044_, _046_;
  wire [31:0] _047_;
  wire [511:0] _073_, _075_, _077_;
  reg [63:0] address = 64'h0, column = 64'h0;
  reg [1:0] ahead = 2'h0;
  wire [1:0] drain_walk__segments;
  assign _008_ = drain_walk__queue == 3'h2;
  assign _014_ = drain_walk__queue == 3'h3;
  assign _019_ = drain_walk__queue == 3'h4;
  assign _025_ = drain_walk__queue == 3'h5;
  assign _030_ = drain_walk__queue == 3'h6;
  assign _033_ = rows__6__valid & rows__6__ready & rows__6__payload[512];
  assign _035_ = drain_walk__queue == 3'h7;
  assign _002_ = | ahead;
  assign _004_ = _002_ & beats__ready;
  assign _037_ = rows__7__valid & rows__7__ready;
  assign requests__valid = request_walk__active & whole & (ahead < 2'h2);
  assign request_walk__step = requests__valid & requests__ready;
  assign _041_ = { 1'h0, ahead } + { 2'h0, request_walk__step };
  assign _044_ = address + { 54'h0, drain_walk__segments, 8'h0 };
  assign _046_ = (request_walk__last_segment ? address : column) + 64'h100;
  assign drain_walk__segments = narrow ? 2'h1 : 2'h2;
  assign _000_ = request_walk__queue == 3'h0;
  assign _009_ = drain_walk__queue == 3'h0;
  assign _001_ = drain_walk__queue == 3'h1;
  always @(posedge clk) if (& { | { request_walk__last_queue, start }, _054_ })
    column <= start ? out : _046_;
  always @(posedge clk)
    if (rst) ahead <= 2'h0;
    else ahead <= _041_[1:0] - { 1'h0, drain_walk__step };
  always @(posedge clk) if (_054_)
    address <= start ? out : request_walk__last_queue ? _046_ : _044_;
  assign _054_ = | { request_walk__step, start };
  assign rows__7__ready = _035_ ? _004_ : 1'h0;
  assign rows__6__ready = _030_ ? _004_ : 1'h0;
  assign rows__5__ready = _025_ ? _004_ : 1'h0;
  assign rows__4__ready = _019_ ? _004_ : 1'h0;
  assign rows__3__ready = _014_ ? _004_ : 1'h0;
  assign rows__2__ready = _008_ ? _004_ : 1'h0;
  assign rows__1__ready = _001_ ? _004_ : 1'h0;
  assign _058_ = _009_ ? (rows__0__valid & rows__0__ready & rows__0__payload[512]) : 1'h0;
  assign _059_ = _001_ ? (rows__1__valid & rows__1__ready & rows__1__payload[512]) : _058_;
  assign _060_ = _008_ ? (rows__2__valid & rows__2__ready & rows__2__payload[512]) : _059_;
  assign _061_ = _014_ ? (rows__3__valid & rows__3__ready & rows__3__payload[512]) : _060_;
  assign _062_ = _019_ ? (rows__4__valid & rows__4__ready & rows__4__payload[512]) : _061_;
  assign _063_ = _025_ ? (rows__5__valid & rows__5__ready & rows__5__payload[512]) : _062_;
  assign drain_walk__step = _035_ ? (_037_ & rows__7__payload[512]) : _030_ ? _033_ : _063_;
  assign rows__0__ready = _009_ ? _004_ : 1'h0;
  assign _066_ = _001_ ? (_002_ & rows__1__valid) : _009_ ? (_002_ & rows__0__valid) : 1'h0;
  assign _068_ = _014_ ? (_002_ & rows__3__valid) : _008_ ? (_002_ & rows__2__valid) : _066_;
  assign _070_ = _025_ ? (_002_ & rows__5__valid) : _019_ ? (_002_ & rows__4__valid) : _068_;
  assign beats__valid = _035_ ? (_002_ & rows__7__valid) : _030_ ? (_002_ & rows__6__valid) : _070_;
  assign _073_ = _001_ ? rows__1__payload[511:0] : _009_ ? rows__0__payload[511:0] : 512'h0;
  assign _075_ = _014_ ? rows__3__payload[511:0] : _008_ ? rows__2__payload[511:0] : _073_;
  assign _077_ = _025_ ? rows__5__payload[511:0] : _019_ ? rows__4__payload[511:0] : _075_;
  assign beats__payload = _035_ ? rows__7__payload[511:0] : _030_ ? rows__6__payload[511:0] : _077_;
  assign _080_ = (request_walk__queue == 3'h1) ? segment_ready__1 : _000_ ? segment_ready__0 : 1'h0;
  assign _081_ = (request_walk__queue == 3'h2) ? segment_ready__2 : _080_;
  assign _082_ = (request_walk__queue == 3'h3) ? segment_ready__3 : _081_;
  assign _083_ = (request_walk__queue == 3'h4) ? segment_ready__4 : _082_;
  assign _084_ = (request_walk__queue == 3'h5) ? segment_ready__5 : _083_;
  assign _085_ = (request_walk__queue == 3'h6) ? segment_ready__6 : _084_;
  assign whole = (request_walk__queue == 3'h7) ? segment_ready__7 : _085_;
  assign unused = & { rows__7__payload[513], rows__6__payload[513], rows__5__payload[513],
      rows__4__payload[513], rows__3__payload[513], rows__2__payload[513], rows__1__payload[513],
      rows__0__payload[513], _050_, _048_, _047_, _041_[2] };
  segment_walk drain_walk (
    .clk(clk), .rst(rst), .start(start), .tokens(tokens), .segments(drain_walk__segments),
    .step(drain_walk__step), .active(busy), .token(token), .queue(drain_walk__queue),
    .last_queue(_048_), .last_segment(_050_)
  );
  segment_walk request_walk (
    .clk(clk), .rst(rst), .start(start), .tokens(tokens), .segments(drain_walk__segments),
    .step(request_walk__step), .active(request_walk__active), .token(_047_),
    .queue(request_walk__queue), .last_queue(request_walk__last_queue),
    .last_segment(request_walk__last_segment)
  );
  assign requests__payload = { 32'h4, address };
endmodule
