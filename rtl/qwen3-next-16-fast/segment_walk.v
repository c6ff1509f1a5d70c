// The order of the segments; `step` moves on, `active` falls after the last.
//
// params CollectorParams(v_heads=16, queues=8, value_dim=128)
// Generated from gdn_core/engine/collect.py; do not edit.
module segment_walk (
  input wire clk, rst, start,
  input wire [31:0] tokens, input wire last, step, output reg active = 1'h0,
  output reg [31:0] token = 32'h0, output reg [7:0] turn = 8'h0, output wire last_queue,
  output reg last_segment = 1'h0, output wire then_last
);
  wire _00_, _05_, round_next, row_ends, token_ends, unused;
  wire [1:0] _10_, _13_, _14_;
  reg [31:0] after = 32'h0;
  reg last_round = 1'h0, round_ = 1'h0, segment = 1'h0;
  assign then_last = row_ends ? _00_ : (_10_ == { 1'h0, last });
  assign { _13_[1], round_next } = token_ends ? 2'h0 : ({ 1'h0, round_ } + { 1'h0, row_ends });
  assign row_ends = turn[7] & last_segment;
  assign token_ends = row_ends & last_round;
  assign _00_ = ! last;
  assign _10_ = { 1'h0, segment } + { 1'h0, turn[7] };
  assign _14_ = row_ends ? 2'h0 : _10_;
  assign _05_ = ~active;
  always @(posedge clk)
    if (rst) begin
      active <= 1'h0; token <= 32'h0; round_ <= 1'h0; segment <= 1'h0; turn <= 8'h0;
      last_segment <= 1'h0; last_round <= 1'h0;
    end else if (start) begin
      active <= 1'h1; token <= 32'h0; round_ <= 1'h0; segment <= 1'h0; turn <= 8'h1;
      last_round <= 1'h0;
      last_segment <= _00_;
    end else if (step) begin
      active <= ~(token_ends & (after == 32'h0));
      round_ <= round_next;
      segment <= _14_[0];
      turn <= { turn[6:0], turn[7] };
      last_segment <= then_last; last_round <= round_next;
      if (token_ends) token <= token + 32'h1;
    end
  always @(posedge clk)
    if (rst) after <= 32'h0;
    else if (_05_ | step) after <= (active ? after : tokens) - { 31'h0, _05_ | token_ends };
  assign unused = & { _13_, _14_[1] };
  assign _13_[0] = round_next;
  assign last_queue = turn[7];
endmodule
