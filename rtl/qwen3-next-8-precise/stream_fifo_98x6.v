// First in, first out queue between two streams.
//
//     o = i, in order; level = payloads taken from i and not yet given to o
//
// Shapes   any payload; `depth` entries: a RAM of depth - 1 and the RAM's own output register
// Latency  2 cycles from i to o of an empty queue
// Rate     1 payload a cycle, in and out at once
//
// params StreamFifoParams(shape=StructLayout({'kn': 32, 'qr': 32, 'kq': 32, 'bad': 1, 'error': 1}),
//        depth=6)
//
// Generated from gdn_core/stream/fifo.py; do not edit.
module stream_fifo_98x6 (
  input wire clk, rst,
  input wire [97:0] i__payload,
  input wire i__valid,
  output wire i__ready,
  output reg [97:0] o__payload,
  output reg o__valid = 1'h0,
  input wire o__ready,
  output wire [2:0] level
);
  wire [3:0] _05_, _13_, _16_;
  wire _11_, queue__inner_r_rdy, queue__r_port__en, queue__w_port__en, unused;
  wire [2:0] _18_;
  reg [2:0] queue__inner_level = 3'h0, queue__r_port__addr = 3'h0, queue__w_port__addr = 3'h0;
  reg [97:0] queue__storage [4:0];
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
    if (rst) queue__inner_level <= 3'h0;
    else if (| { queue__w_port__en & ~queue__r_port__en, _11_ }) queue__inner_level <= _18_;
  always @(posedge clk)
    if (rst) queue__r_port__addr <= 3'h0;
    else if (queue__r_port__en) queue__r_port__addr <= _05_[2:0];
  always @(posedge clk)
    if (rst) queue__w_port__addr <= 3'h0;
    else if (queue__w_port__en) queue__w_port__addr <= _16_[2:0];
  assign i__ready = queue__inner_level != 3'h5;
  assign queue__inner_r_rdy = | queue__inner_level;
  assign queue__w_port__en = i__ready & i__valid;
  assign { _13_[3], level } = { 1'h0, queue__inner_level } + { 3'h0, o__valid };
  assign _16_ = (queue__w_port__addr == 3'h4) ? 4'h0 : ({ 1'h0, queue__w_port__addr } + 4'h1);
  assign queue__r_port__en = queue__inner_r_rdy & (~o__valid | o__ready);
  assign _05_ = (queue__r_port__addr == 3'h4) ? 4'h0 : ({ 1'h0, queue__r_port__addr } + 4'h1);
  assign _11_ = queue__r_port__en & ~queue__w_port__en;
  assign _18_ = _11_ ? (queue__inner_level - 3'h1) : (queue__inner_level + 3'h1);
  assign unused = & { _16_[3], _13_, _05_[3] };
  assign _13_[2:0] = level;
endmodule
