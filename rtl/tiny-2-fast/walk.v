// `step` moves on; `active` falls after the last head of the last token.
//
// params WalkParams(heads=2, engines=1)
//
// Generated from gdn_core/engine/walk.py; do not edit.
module walk (
  input wire clk, rst, start,
  input wire [31:0] tokens,
  input wire step,
  output reg active = 1'h0,
  output reg [31:0] token = 32'h0,
  output wire first_token,
  output reg head = 1'h0,
  output reg engine = 1'h0,
  output reg round = 1'h0
);
  wire _01_, _08_, _16_, _20_;
  reg last_token = 1'h0;
  assign first_token = token == 32'h0;
  assign _01_ = { 1'h0, token } == ({ 1'h0, tokens } - 33'h1);
  assign _08_ = ({ 1'h0, token } + 33'h2) == { 1'h0, tokens };
  always @(posedge clk)
    if (rst) last_token <= 1'h0;
    else last_token <= start ? (tokens == 32'h1) : step ? (head ? _08_ : _01_) : _01_;
  always @(posedge clk)
    if (rst) active <= 1'h0;
    else if (& { | { head, start }, | { step, start }, | { start, last_token } }) active <= _20_;
  always @(posedge clk)
    if (_16_) token <= 32'h0;
    else if (& { head, step }) token <= token + 32'h1;
  always @(posedge clk)
    if (_16_) begin
      head <= 1'h0; engine <= 1'h0;
    end else if (step) begin
      head <= head ? 1'h0 : (head + 1'h1);
      engine <= engine ? (engine + 1'h1) : 1'h0;
    end
  always @(posedge clk)
    if (_16_) round <= 1'h0;
    else if (& { step, { engine, head } != 2'h2 }) round <= head ? 1'h0 : (round + 1'h1);
  assign _16_ = | { rst, start };
  assign _20_ = start ? 1'h1 : 1'h0;
endmodule
