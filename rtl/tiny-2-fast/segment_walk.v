// The order of the segments; `step` moves on, `active` falls after the last.
//
// params CollectorParams(v_heads=4, queues=2, value_dim=16)
//
// Generated from gdn_core/engine/collect.py; do not edit.
module segment_walk (
  input wire clk, rst, start,
  input wire [31:0] tokens,
  input wire last, step,
  output reg active = 1'h0,
  output reg [31:0] token = 32'h0,
  output wire [1:0] turn,
  output reg last_queue = 1'h0,
  output reg last_segment = 1'h0,
  output wire then_last
);
  wire _00_, _12_, row_ends, token_ends, unused;
  wire [1:0] _06_, _09_, _11_, _18_;
  reg last_token = 1'h0, one_token = 1'h0, round_ = 1'h0, segment = 1'h0;
  reg [31:0] left = 32'h0;
  reg \turn_reg[0]  = 1'h0;
  assign then_last = row_ends ? _00_ : (_06_ == { 1'h0, last });
  assign row_ends = last_queue & last_segment;
  assign token_ends = row_ends & round_;
  assign _00_ = ! last;
  assign _06_ = { 1'h0, segment } + { 1'h0, last_queue };
  assign _09_ = row_ends ? 2'h0 : _06_;
  assign _11_ = token_ends ? 2'h0 : ({ 1'h0, round_ } + { 1'h0, row_ends });
  always @(posedge clk)
    if (rst) one_token <= 1'h0;
    else one_token <= tokens == 32'h1;
  always @(posedge clk)
    if (rst) begin
      active <= 1'h0; \turn_reg[0]  <= 1'h0; last_segment <= 1'h0; left <= 32'h0;
    end else if (_12_) begin
      active <= start ? 1'h1 : ~(token_ends & last_token);
      \turn_reg[0]  <= _18_[0];
      last_segment <= start ? _00_ : then_last;
      left <= start ? tokens : (left - { 31'h0, token_ends });
    end
  always @(posedge clk)
    if (| { rst, start }) begin
      token <= 32'h0; round_ <= 1'h0; segment <= 1'h0; last_queue <= 1'h0;
    end else if (step) begin
      token <= token + { 31'h0, token_ends };
      round_ <= _11_[0];
      segment <= _09_[0];
      last_queue <= turn[0];
    end
  assign turn[0] = \turn_reg[0] ;
  always @(posedge clk)
    if (rst) last_token <= 1'h0;
    else if (& { _12_, | { start, token_ends } }) last_token <= start ? one_token : (left == 32'h2);
  assign _12_ = | { step, start };
  assign _18_ = start ? 2'h1 : step ? { turn[0], last_queue } : { last_queue, 1'hx };
  assign unused = & { _18_[1], _11_[1], _09_[1] };
  assign turn[1] = last_queue;
endmodule
