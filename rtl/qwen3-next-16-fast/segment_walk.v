// The order of the segments; `step` moves on, `active` falls after the last.
//
// params CollectorParams(v_heads=16, queues=8, value_dim=128)
//
// Generated from gdn_core/engine/collect.py; do not edit.
module segment_walk (
  input wire clk, rst, start,
  input wire [31:0] tokens,
  input wire [1:0] segments,
  input wire step,
  output reg active = 1'h0,
  output reg [31:0] token = 32'h0,
  output reg [2:0] queue = 3'h0,
  output wire last_queue, last_segment
);
  wire _01_, _04_, _06_, _10_, _21_, _25_;
  reg last_token = 1'h0, round_ = 1'h0, segment = 1'h0;
  assign last_queue = queue == 3'h7;
  assign last_segment = { 2'h0, segment } == ({ 1'h0, segments } - 3'h1);
  assign _06_ = { 1'h0, token } == ({ 1'h0, tokens } - 33'h1);
  assign _10_ = last_queue & last_segment;
  assign _01_ = _10_ & round_;
  assign _04_ = ({ 1'h0, token } + 33'h2) == { 1'h0, tokens };
  always @(posedge clk)
    if (rst) last_token <= 1'h0;
    else last_token <= start ? (tokens == 32'h1) : step ? (_01_ ? _04_ : _06_) : _06_;
  always @(posedge clk)
    if (rst) active <= 1'h0;
    else if (& { | { _01_, start }, | { step, start }, | { start, last_token } }) active <= _25_;
  always @(posedge clk)
    if (_21_) token <= 32'h0;
    else if (& { _01_, step }) token <= token + 32'h1;
  always @(posedge clk)
    if (_21_) round_ <= 1'h0;
    else if (& { step, | { _01_, _10_ } }) round_ <= _01_ ? 1'h0 : (round_ + 1'h1);
  always @(posedge clk)
    if (_21_) segment <= 1'h0;
    else if (& { step, | { _10_, last_queue } }) segment <= _10_ ? 1'h0 : (segment + 1'h1);
  always @(posedge clk)
    if (_21_) queue <= 3'h0;
    else if (step) queue <= last_queue ? 3'h0 : (queue + 3'h1);
  assign _21_ = | { rst, start };
  assign _25_ = start ? 1'h1 : 1'h0;
endmodule
