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
// params DelayParams(width=96, depth=32)
// Generated from gdn_core/arith/delay.py; do not edit.
module delay_96x32 (
  input wire clk, rst,
  input wire [95:0] i, output reg [95:0] o = 96'h0
);
  wire [5:0] _2_;
  reg [4:0] place = 5'h0;
  wire [95:0] ring__read_data;
  wire unused;
  reg [95:0] ring [30:0];
  always @(posedge clk) begin
    ring[place] <= i;
  end
  assign ring__read_data = ring[place];
  assign _2_ = (place == 5'h1e) ? 6'h0 : ({ 1'h0, place } + 6'h1);
  always @(posedge clk)
    if (rst) place <= 5'h0;
    else place <= _2_[4:0];
  always @(posedge clk) o <= ring__read_data;
  assign unused = & _2_[5];
endmodule
