// `step` moves on; `active` falls after the last head of the last token.
//
// params WalkParams(heads=16, engines=4)
// Generated from gdn_core/engine/walk.py; do not edit.
module walk (
  input wire clk, rst, start,
  input wire [31:0] tokens, input wire step, output reg active = 1'h0,
  output reg [31:0] token = 32'h0, output reg first_token = 1'h0, output reg [3:0] head = 4'h0,
  output reg [3:0] turn = 4'h1, output reg [1:0] round = 2'h0, output wire last
);
  wire _01_;
  reg [31:0] after = 32'h0;
  reg last_head = 1'h0, last_token = 1'h0;
  assign last = last_head & last_token;
  assign _01_ = ~active;
  always @(posedge clk)
    if (rst) begin
      active <= 1'h0; token <= 32'h0; head <= 4'h0; turn <= 4'h1; round <= 2'h0;
      first_token <= 1'h0; last_head <= 1'h0; last_token <= 1'h0;
    end else if (start) begin
      active <= 1'h1; token <= 32'h0; head <= 4'h0; turn <= 4'h1; round <= 2'h0;
      first_token <= 1'h1; last_head <= 1'h0;
      last_token <= after == 32'h0;
    end else if (step) begin
      active <= ~last;
      turn <= { turn[2:0], turn[3] };
      first_token <= first_token & ~last_head;
      last_head <= head == 4'he;
      last_token <= after == { 31'h0, last_head };
      head <= head + 4'h1;
      if (last_head) begin
        head <= 4'h0;
        token <= token + 32'h1;
      end
      if (turn[3]) round <= round + 2'h1;
      if (last_head) round <= 2'h0;
    end
  always @(posedge clk)
    if (rst) after <= 32'h0;
    else if (_01_ | step) after <= (active ? after : tokens) - { 31'h0, _01_ | last_head };
endmodule
