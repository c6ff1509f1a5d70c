// Some bits of a beat: from the queue whose turn it is, through a register.
//
// params TurnParams(queues=8, width=170)
//
// Generated from gdn_core/engine/collect.py; do not edit.
module collector_turn_8x170 (
  input wire clk, rst,
  input wire [169:0] rows__0, rows__1, rows__2, rows__3, rows__4, rows__5, rows__6, rows__7,
  input wire start, step, valid,
  output wire ready,
  output wire [169:0] o__payload,
  output wire o__valid,
  input wire o__ready
);
  wire [169:0] _00_, _01_, _03_, _05_, _06_, _08_, _10_, _12_, beat__i__payload;
  wire [7:0] _17_;
  reg [7:0] turn = 8'h0;
  wire unused;
  assign _00_ = turn[0] ? rows__0 : 170'h0;
  assign _06_ = turn[1] ? rows__1 : 170'h0;
  assign _08_ = turn[2] ? rows__2 : 170'h0;
  assign _10_ = turn[3] ? rows__3 : 170'h0;
  assign _12_ = turn[4] ? rows__4 : 170'h0;
  assign _01_ = turn[5] ? rows__5 : 170'h0;
  assign _03_ = turn[6] ? rows__6 : 170'h0;
  assign _05_ = turn[7] ? rows__7 : 170'h0;
  assign beat__i__payload = _00_ | _06_ | _08_ | _10_ | _12_ | _01_ | _03_ | _05_;
  always @(posedge clk)
    if (| { start, rst }) turn[7:1] <= 7'h0;
    else if (step) turn[7:1] <= turn[6:0];
  always @(posedge clk)
    if (rst) turn[0] <= 1'h0;
    else if (| { step, start }) turn[0] <= _17_[0];
  assign _17_ = start ? 8'h1 : step ? { turn[6:0], turn[7] } : { turn[7:1], 1'hx };
  assign unused = & _17_[7:1];
  skid_buffer_170 beat (
    .clk(clk), .rst(rst), .i__payload(beat__i__payload), .i__valid(valid), .i__ready(ready),
    .o__payload(o__payload), .o__valid(o__valid), .o__ready(o__ready)
  );
endmodule
