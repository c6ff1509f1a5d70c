// `step` moves on; `active` falls after the last head of the last token.
//
// params WalkParams(heads=16, engines=4)
//
// Generated from gdn_core/engine/walk.py; do not edit.
module walk (
  input wire clk, rst, start,
  input wire [31:0] tokens,
  input wire step,
  output reg active = 1'h0,
  output reg [31:0] token = 32'h0,
  output reg first_token = 1'h0,
  output reg [3:0] head = 4'h0,
  output reg [1:0] engine = 2'h0,
  output wire [1:0] engine_next,
  output reg [1:0] round = 2'h0,
  output wire last
);
  wire [2:0] _02_;
  wire _11_, _12_, _18_, _20_, unused;
  reg last_engine = 1'h0, last_head = 1'h0, last_token = 1'h0;
  reg [31:0] left = 32'h0;
  assign { _02_[2], engine_next } = last_engine ? 3'h0 : ({ 1'h0, engine } + 3'h1);
  assign last = last_head & last_token;
  always @(posedge clk)
    if (_18_) begin
      engine <= 2'h0; last_engine <= 1'h0; last_head <= 1'h0; head <= 4'h0;
    end else if (step) begin
      engine <= engine_next;
      last_engine <= engine == 2'h2;
      last_head <= head == 4'he;
      head <= last_head ? 4'h0 : (head + 4'h1);
    end
  always @(posedge clk)
    if (_18_) round <= 2'h0;
    else if (& { step, | { last_head, last_engine } }) round <= last_head ? 2'h0 : (round + 2'h1);
  always @(posedge clk)
    if (rst) begin
      first_token <= 1'h0; left <= 32'h0; last_token <= 1'h0;
    end else if (& { _12_, _11_ }) begin
      first_token <= _20_;
      left <= start ? tokens : (left - 32'h1);
      last_token <= start ? (tokens == 32'h1) : (left == 32'h2);
    end
  always @(posedge clk)
    if (rst) active <= 1'h0;
    else if (& { _12_, | { start, last_token }, _11_ }) active <= _20_;
  always @(posedge clk)
    if (_18_) token <= 32'h0;
    else if (& { step, last_head }) token <= token + 32'h1;
  assign _11_ = | { start, last_head };
  assign _12_ = | { step, start };
  assign _18_ = | { rst, start };
  assign _20_ = start ? 1'h1 : 1'h0;
  assign unused = & _02_;
  assign _02_[1:0] = engine_next;
endmodule
