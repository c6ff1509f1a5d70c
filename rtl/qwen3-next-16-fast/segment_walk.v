// The order of the segments; `step` moves on, `active` falls after the last.
//
// params CollectorParams(v_heads=16, queues=8, value_dim=128)
//
// Generated from gdn_core/engine/collect.py; do not edit.
module segment_walk (
  input wire clk, rst, start,
  input wire [31:0] tokens,
  input wire last, step,
  output reg active = 1'h0,
  output reg [31:0] token = 32'h0,
  output reg [7:0] turn = 8'h0,
  output wire last_queue,
  output reg last_segment = 1'h0,
  output wire then_last
);
  wire _00_, _12_, row_ends, token_ends, unused;
  wire [1:0] _06_, _09_, _11_;
  wire [7:0] _18_;
  reg last_token = 1'h0, one_token = 1'h0, round_ = 1'h0, segment = 1'h0;
  reg [31:0] left = 32'h0;
  assign then_last = row_ends ? _00_ : (_06_ == { 1'h0, last });
  assign row_ends = turn[7] & last_segment;
  assign token_ends = row_ends & round_;
  assign _00_ = ! last;
  assign _06_ = { 1'h0, segment } + { 1'h0, turn[7] };
  assign _09_ = row_ends ? 2'h0 : _06_;
  assign _11_ = token_ends ? 2'h0 : ({ 1'h0, round_ } + { 1'h0, row_ends });
  always @(posedge clk)
    if (rst) one_token <= 1'h0;
    else one_token <= tokens == 32'h1;
  always @(posedge clk)
    if (rst) begin
      active <= 1'h0; turn[0] <= 1'h0; last_segment <= 1'h0; left <= 32'h0;
    end else if (_12_) begin
      active <= start ? 1'h1 : ~(token_ends & last_token);
      turn[0] <= _18_[0];
      last_segment <= start ? _00_ : then_last;
      left <= start ? tokens : (left - { 31'h0, token_ends });
    end
  always @(posedge clk)
    if (| { rst, start }) begin
      token <= 32'h0; round_ <= 1'h0; segment <= 1'h0; turn[7:1] <= 7'h0;
    end else if (step) begin
      token <= token + { 31'h0, token_ends };
      round_ <= _11_[0];
      segment <= _09_[0];
      turn[7:1] <= turn[6:0];
    end
  always @(posedge clk)
    if (rst) last_token <= 1'h0;
    else if (& { _12_, | { start, token_ends } }) last_token <= start ? one_token : (left == 32'h2);
  assign _12_ = | { step, start };
  assign _18_ = start ? 8'h1 : step ? { turn[6:0], turn[7] } : { turn[7:1], 1'hx };
  assign unused = & { _18_[7:1], _11_[1], _09_[1] };
  assign last_queue = turn[7];
endmodule
