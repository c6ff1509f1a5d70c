// Some bits of a beat: from the queue whose turn it is, through a register.
//
// params TurnParams(queues=8, width=171)
// Generated from gdn_core/engine/collect.py; do not edit.
module collector_turn_8x171 (
  input wire clk, rst,
  input wire [8*171-1:0] rows, input wire start, step, valid, output wire ready,
  output wire [170:0] o__payload, output wire o__valid, input wire o__ready
);
  wire [170:0] _01_, _03_, _05_, _10_, _12_;
  reg [7:0] turn = 8'h0;
  assign _10_ = turn[3] ? rows[3*171 +: 171] : 171'h0;
  assign _12_ = turn[4] ? rows[4*171 +: 171] : 171'h0;
  assign _01_ = turn[5] ? rows[5*171 +: 171] : 171'h0;
  assign _03_ = turn[6] ? rows[6*171 +: 171] : 171'h0;
  assign _05_ = turn[7] ? rows[7*171 +: 171] : 171'h0;
  always @(posedge clk)
    if (rst) turn <= 8'h0;
    else if (start) turn <= 8'h1;
    else if (step) turn <= { turn[6:0], turn[7] };
  skid_buffer_171 beat (
    .clk(clk), .rst(rst),
    .i__payload((turn[0] ? rows[0*171 +: 171] : 171'h0) | (turn[1] ? rows[1*171 +: 171] : 171'h0) |
        (turn[2] ? rows[2*171 +: 171] : 171'h0) | _10_ | _12_ | _01_ | _03_ | _05_),
    .i__valid(valid), .i__ready(ready), .o__payload(o__payload), .o__valid(o__valid),
    .o__ready(o__ready)
  );
endmodule
