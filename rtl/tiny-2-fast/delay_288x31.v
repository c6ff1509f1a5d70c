// A delay of a fixed number of cycles.
//
// Short delays are registers. Longer ones are a ring of distributed RAM that is written and read at
// the same place each cycle: 28 LUTs for 24 bits x 64, where shift registers would take 48. A wide
// one is several rings side by side, so that no pointer drives more than a part.
//
// Shapes   one word a cycle
// Latency  `depth` cycles, 0 allowed
// Rate     1 word a cycle; free-running, never stalls; the first `depth` words out are undefined
//
// params DelayParams(width=288, depth=31)
//
// Generated from gdn_core/arith/delay.py; do not edit.
module delay_288x31 (
  input wire clk, rst,
  input wire [287:0] i,
  output wire [287:0] o
);
  wire _02_, unused;
  wire [5:0] _03_, _04_;
  reg [143:0] last = 144'h0, last_1 = 144'h0;
  reg [4:0] place = 5'h0, place_1 = 5'h1;
  wire [143:0] ring_1__read_data, ring__read_data;
  reg [143:0] ring [29:0];
  reg [143:0] ring_1 [29:0];
  always @(posedge clk) begin
    ring[place] <= i[143:0];
  end
  assign ring__read_data = ring[place];
  always @(posedge clk) begin
    ring_1[place_1] <= i[287:144];
  end
  assign ring_1__read_data = ring_1[place_1];
  assign _02_ = place_1 == 5'h1d;
  assign _03_ = { 1'h0, place_1 } + 6'h1;
  assign _04_ = _02_ ? 6'h0 : _03_;
  always @(posedge clk) begin
    last <= ring__read_data;
    last_1 <= ring_1__read_data;
  end
  always @(posedge clk)
    if (| { place == 5'h1d, rst }) place <= 5'h0;
    else place <= place + 5'h1;
  always @(posedge clk)
    if (rst) place_1[0] <= 1'h1;
    else place_1[0] <= _04_[0];
  always @(posedge clk)
    if (| { _02_, rst }) place_1[4:1] <= 4'h0;
    else place_1[4:1] <= _03_[4:1];
  assign unused = & _04_[5:1];
  assign o = { last_1, last };
endmodule
