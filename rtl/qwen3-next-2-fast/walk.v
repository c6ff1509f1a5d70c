// `step` moves on; `active` falls after the last head of the last token.
//
// params WalkParams(heads=16, engines=1)
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
  output reg engine = 1'h0,
  output wire engine_next,
  output reg [3:0] round = 4'h0,
  output wire last
);
  wire [1:0] _01_;
  wire _10_, _11_, _17_, _19_, unused;
  reg last_engine = 1'h0, last_head = 1'h0, last_token = 1'h0;
  reg [31:0] left = 32'h0;
  assign { _01_[1], engine_next } = last_engine ? 2'h0 : ({ 1'h0, engine } + 2'h1);
  assign last = last_head & last_token;
  always @(posedge clk)
    if (_17_) begin
      engine <= 1'h0; last_head <= 1'h0; head <= 4'h0;
    end else if (step) begin
      engine <= engine_next;
      last_head <= head == 4'he;
      head <= last_head ? 4'h0 : (head + 4'h1);
    end
  always @(posedge clk)
    if (_17_) round <= 4'h0;
    else if (& { step, | { last_head, last_engine } }) round <= last_head ? 4'h0 : (round + 4'h1);
  always @(posedge clk)
    if (rst) begin
      first_token <= 1'h0; left <= 32'h0; last_token <= 1'h0;
    end else if (& { _11_, _10_ }) begin
      first_token <= _19_;
      left <= start ? tokens : (left - 32'h1);
      last_token <= start ? (tokens == 32'h1) : (left == 32'h2);
    end
  always @(posedge clk)
    if (rst) last_engine <= 1'h0;
    else if (_11_) last_engine <= 1'h1;
  always @(posedge clk)
    if (rst) active <= 1'h0;
    else if (& { _11_, | { start, last_token }, _10_ }) active <= _19_;
  always @(posedge clk)
    if (_17_) token <= 32'h0;
    else if (& { step, last_head }) token <= token + 32'h1;
  assign _10_ = | { start, last_head };
  assign _11_ = | { step, start };
  assign _17_ = | { rst, start };
  assign _19_ = start ? 1'h1 : 1'h0;
  assign unused = & _01_;
  assign _01_[0] = engine_next;
endmodule
