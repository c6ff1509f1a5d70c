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
// params DelayParams(width=208, depth=43)
// Generated from gdn_core/arith/delay.py; do not edit.
module delay_208x43 (
  input wire clk, rst,
  input wire [207:0] i, output reg [207:0] o = 208'h0
);
  wire [6:0] _02_, _05_;
  reg [5:0] place = 6'h0, place_1 = 6'h1;
  wire [103:0] ring_1__read_data, ring__read_data;
  wire unused;
  reg [103:0] ring [41:0];
  reg [103:0] ring_1 [41:0];
  always @(posedge clk) begin
    ring[place] <= i[103:0];
  end
  assign ring__read_data = ring[place];
  always @(posedge clk) begin
    ring_1[place_1] <= i[207:104];
  end
  assign ring_1__read_data = ring_1[place_1];
  assign _02_ = (place == 6'h29) ? 7'h0 : ({ 1'h0, place } + 7'h1);
  assign _05_ = (place_1 == 6'h29) ? 7'h0 : ({ 1'h0, place_1 } + 7'h1);
  always @(posedge clk)
    if (rst) begin
      place <= 6'h0; place_1 <= 6'h1;
    end else begin
      place <= _02_[5:0];
      place_1 <= _05_[5:0];
    end
  always @(posedge clk) begin
    o[103:0] <= ring__read_data; o[207:104] <= ring_1__read_data;
  end
  assign unused = & { _02_[6], _05_[6] };
endmodule
