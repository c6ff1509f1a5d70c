// Some bits of a beat: from the queue whose turn it is, through a register.
//
// params TurnParams(queues=2, width=171)
//
// Generated from gdn_core/engine/collect.py; do not edit.
module collector_turn_2x171 (
  input wire clk, rst,
  input wire [170:0] rows__0, rows__1,
  input wire start, step, valid,
  output wire ready,
  output wire [170:0] o__payload,
  output wire o__valid,
  input wire o__ready
);
  wire [1:0] _05_;
  wire [170:0] beat__i__payload;
  reg [1:0] turn = 2'h0;
  wire unused;
  assign beat__i__payload = (turn[0] ? rows__0 : 171'h0) | (turn[1] ? rows__1 : 171'h0);
  always @(posedge clk)
    if (| { start, rst }) turn[1] <= 1'h0;
    else if (step) turn[1] <= turn[0];
  always @(posedge clk)
    if (rst) turn[0] <= 1'h0;
    else if (| { step, start }) turn[0] <= _05_[0];
  assign _05_ = start ? 2'h1 : step ? { turn[0], turn[1] } : { turn[1], 1'hx };
  assign unused = & _05_[1];
  skid_buffer_171 beat (
    .clk(clk), .rst(rst), .i__payload(beat__i__payload), .i__valid(valid), .i__ready(ready),
    .o__payload(o__payload), .o__valid(o__valid), .o__ready(o__ready)
  );
endmodule
