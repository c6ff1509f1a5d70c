// First in, first out queue between two streams.
//
//     o = i, in order; level = payloads taken from i and not yet given to o
//
// Shapes   any payload; `depth` entries: a RAM of depth - 1 and the RAM's own output register
// Latency  2 cycles from i to o of an empty queue
// Rate     1 payload a cycle, in and out at once
//
// params StreamFifoParams(shape=StructLayout({'bad': 2, 'error': 1}), depth=16)
//
// Generated from gdn_core/stream/fifo.py; do not edit.
module stream_fifo_3x16 (
  input wire clk, rst,
  input wire [2:0] i__payload,
  input wire i__valid,
  output wire i__ready,
  output reg [2:0] o__payload,
  output reg o__valid = 1'h0,
  input wire o__ready,
  output wire [4:0] level
);
  wire [4:0] _05_, _15_;
  wire _11_, queue__inner_r_rdy, queue__r_port__en, queue__w_port__en, unused;
  wire [3:0] _17_;
  reg [3:0] queue__inner_level = 4'h0, queue__r_port__addr = 4'h0, queue__w_port__addr = 4'h0;
  reg [2:0] queue__storage [14:0];
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
    if (rst) queue__inner_level <= 4'h0;
    else if (| { queue__w_port__en & ~queue__r_port__en, _11_ }) queue__inner_level <= _17_;
  always @(posedge clk)
    if (rst) queue__r_port__addr <= 4'h0;
    else if (queue__r_port__en) queue__r_port__addr <= _05_[3:0];
  always @(posedge clk)
    if (rst) queue__w_port__addr <= 4'h0;
    else if (queue__w_port__en) queue__w_port__addr <= _15_[3:0];
  assign i__ready = queue__inner_level != 4'hf;
  assign queue__inner_r_rdy = | queue__inner_level;
  assign queue__w_port__en = i__ready & i__valid;
  assign level = { 1'h0, queue__inner_level } + { 4'h0, o__valid };
  assign _15_ = (queue__w_port__addr == 4'he) ? 5'h0 : ({ 1'h0, queue__w_port__addr } + 5'h1);
  assign queue__r_port__en = queue__inner_r_rdy & (~o__valid | o__ready);
  assign _05_ = (queue__r_port__addr == 4'he) ? 5'h0 : ({ 1'h0, queue__r_port__addr } + 5'h1);
  assign _11_ = queue__r_port__en & ~queue__w_port__en;
  assign _17_ = _11_ ? (queue__inner_level - 4'h1) : (queue__inner_level + 4'h1);
  assign unused = & { _15_[4], _05_[4] };
endmodule
