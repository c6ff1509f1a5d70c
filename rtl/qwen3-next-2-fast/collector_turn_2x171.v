// Some bits of a beat: from the queue whose turn it is, through a register.
//
// params TurnParams(queues=2, width=171)
// Generated from gdn_core/engine/collect.py; do not edit.
module collector_turn_2x171 (
  input wire clk, rst,
  input wire [2*171-1:0] rows, input wire start, step, valid, output wire ready,
  output wire [170:0] o__payload, output wire o__valid, input wire o__ready
);
  reg [1:0] turn = 2'h0;
  always @(posedge clk)
    if (rst) turn <= 2'h0;
    else if (start) turn <= 2'h1;
    else if (step) turn <= { turn[0], turn[1] };
  skid_buffer_171 beat (
    .clk(clk), .rst(rst),
    .i__payload((turn[0] ? rows[0*171 +: 171] : 171'h0) | (turn[1] ? rows[1*171 +: 171] : 171'h0)),
    .i__valid(valid), .i__ready(ready), .o__payload(o__payload), .o__valid(o__valid),
    .o__ready(o__ready)
  );
endmodule
