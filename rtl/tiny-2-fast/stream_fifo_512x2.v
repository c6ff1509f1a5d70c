// First in, first out queue between two streams.
//
//     o = i, in order; level = payloads taken from i and not yet given to o
//
// Shapes   any payload; `depth` entries: a RAM of depth - 1 and the RAM's own output register
// Latency  2 cycles from i to o of an empty queue
// Rate     1 payload a cycle, in and out at once
//
// params StreamFifoParams(shape=512, depth=2)
//
// Generated from gdn_core/stream/fifo.py; do not edit.
module stream_fifo_512x2 (
  input wire clk, rst,
  input wire [511:0] i__payload,
  input wire i__valid,
  output wire i__ready,
  output reg [511:0] o__payload,
  output reg o__valid = 1'h0,
  input wire o__ready,
  output wire [1:0] level
);
  wire _08_, _11_, queue__r_port__en, queue__w_port__en;
  reg queue__inner_level = 1'h0;
  reg [511:0] queue__storage [0:0];
  always @(posedge clk) begin
    if (queue__w_port__en)
      queue__storage[1'h0] <= i__payload;
  end
  always @(posedge clk) begin
    if (queue__r_port__en) begin
      o__payload <= queue__storage[1'h0];
    end
  end
  always @(posedge clk)
    if (rst) o__valid <= 1'h0;
    else if (| { queue__r_port__en, o__ready }) o__valid <= queue__r_port__en ? 1'h1 : 1'h0;
  always @(posedge clk)
    if (rst) queue__inner_level <= 1'h0;
    else if (| { queue__w_port__en & ~queue__r_port__en, _08_ }) queue__inner_level <= _11_;
  assign i__ready = ~queue__inner_level;
  assign queue__w_port__en = i__ready & i__valid;
  assign queue__r_port__en = queue__inner_level & (~o__valid | o__ready);
  assign level = { 1'h0, queue__inner_level } + { 1'h0, o__valid };
  assign _08_ = queue__r_port__en & ~queue__w_port__en;
  assign _11_ = _08_ ? (queue__inner_level - 1'h1) : (queue__inner_level + 1'h1);
endmodule
