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
  output wire first_token,
  output reg [3:0] head = 4'h0,
  output reg [1:0] engine = 2'h0,
  output reg [1:0] round = 2'h0
);
  wire _01_, _08_, _09_, _16_, last_engine, last_head;
  reg last_token = 1'h0;
  assign last_engine = engine == 2'h3;
  assign last_head = head == 4'hf;
  assign first_token = token == 32'h0;
  assign _01_ = { 1'h0, token } == ({ 1'h0, tokens } - 33'h1);
  assign _08_ = ({ 1'h0, token } + 33'h2) == { 1'h0, tokens };
  always @(posedge clk)
    if (rst) last_token <= 1'h0;
    else last_token <= start ? (tokens == 32'h1) : step ? (last_head ? _08_ : _01_) : _01_;
  always @(posedge clk)
    if (rst) active <= 1'h0;
    else if (& { | { step, start }, | { start, last_token }, _09_ }) active <= start ? 1'h1 : 1'h0;
  always @(posedge clk)
    if (_16_) token <= 32'h0;
    else if (& { step, last_head }) token <= token + 32'h1;
  always @(posedge clk)
    if (_16_) begin
      head <= 4'h0; engine <= 2'h0;
    end else if (step) begin
      head <= last_head ? 4'h0 : (head + 4'h1);
      engine <= last_engine ? 2'h0 : (engine + 2'h1);
    end
  always @(posedge clk)
    if (_16_) round <= 2'h0;
    else if (& { step, | { last_head, last_engine } }) round <= last_head ? 2'h0 : (round + 2'h1);
  assign _09_ = | { start, last_head };
  assign _16_ = | { rst, start };
endmodule
