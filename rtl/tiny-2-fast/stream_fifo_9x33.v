// First in, first out queue between two streams.
//
//     o = i, in order; level = payloads taken from i and not yet given to o
//
// Shapes   any payload; `depth` entries: a RAM of depth - 1 and the RAM's own output register
// Latency  2 cycles from i to o of an empty queue
// Rate     1 payload a cycle, in and out at once
//
// params StreamFifoParams(shape=StructLayout({'length': 8, 'single': 1}), depth=33)
//
// Generated from gdn_core/stream/fifo.py; do not edit.
module stream_fifo_9x33 (
  input wire clk, rst,
  input wire [8:0] i__payload,
  input wire i__valid,
  output wire i__ready,
  output reg [8:0] o__payload,
  output reg o__valid = 1'h0,
  input wire o__ready,
  output wire [5:0] level
);
  wire _08_, queue__inner_r_rdy, queue__r_port__en, queue__w_port__en, unused;
  wire [6:0] _10_;
  wire [5:0] _14_;
  reg [5:0] queue__inner_level = 6'h0;
  reg [4:0] queue__r_port__addr = 5'h0, queue__w_port__addr = 5'h0;
  reg [8:0] queue__storage [31:0];
  always @(posedge clk) begin
    if (queue__w_port__en)
      queue__storage[queue__w_port__addr] <= i__payload;
  end
  always @(posedge clk) begin
    if (queue__r_port__en) begin
      o__payload <= queue__storage[queue__r_port__addr];
    end
  end
  always @(posedge clk)
    if (rst) o__valid <= 1'h0;
    else if (| { queue__r_port__en, o__ready }) o__valid <= queue__r_port__en ? 1'h1 : 1'h0;
  always @(posedge clk)
    if (rst) queue__inner_level <= 6'h0;
    else if (| { queue__w_port__en & ~queue__r_port__en, _08_ }) queue__inner_level <= _14_;
  always @(posedge clk)
    if (rst) queue__r_port__addr <= 5'h0;
    else if (queue__r_port__en) queue__r_port__addr <= queue__r_port__addr + 5'h1;
  always @(posedge clk)
    if (rst) queue__w_port__addr <= 5'h0;
    else if (queue__w_port__en) queue__w_port__addr <= queue__w_port__addr + 5'h1;
  assign i__ready = queue__inner_level != 6'h20;
  assign queue__inner_r_rdy = | queue__inner_level;
  assign queue__w_port__en = i__ready & i__valid;
  assign { _10_[6], level } = { 1'h0, queue__inner_level } + { 6'h0, o__valid };
  assign queue__r_port__en = queue__inner_r_rdy & (~o__valid | o__ready);
  assign _08_ = queue__r_port__en & ~queue__w_port__en;
  assign _14_ = _08_ ? (queue__inner_level - 6'h1) : (queue__inner_level + 6'h1);
  assign unused = & _10_;
  assign _10_[5:0] = level;
endmodule
