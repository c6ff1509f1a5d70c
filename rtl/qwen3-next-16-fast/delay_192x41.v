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
// params DelayParams(width=192, depth=41)
// Generated from gdn_core/arith/delay.py; do not edit.
module delay_192x41 (
  input wire clk, rst,
  input wire [191:0] i, output reg [191:0] o = 192'h0
);
  wire [6:0] _2_;
  reg [5:0] place = 6'h0;
  wire [191:0] ring__read_data;
  wire unused;
  reg [191:0] ring [39:0];
  always @(posedge clk) begin
    ring[place] <= i;
  end
  assign ring__read_data = ring[place];
  assign _2_ = (place == 6'h27) ? 7'h0 : ({ 1'h0, place } + 7'h1);
  always @(posedge clk)
    if (rst) place <= 6'h0;
    else place <= _2_[5:0];
  always @(posedge clk) o <= ring__read_data;
  assign unused = & _2_[6];
endmodule
