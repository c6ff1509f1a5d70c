// A delay of a fixed number of cycles. delay_192x41.v tells the rest.
// params DelayParams(width=288, depth=41)
// Generated from gdn_core/arith/delay.py; do not edit.
module delay_288x41 (
  input wire clk, rst,
  input wire [287:0] i, output reg [287:0] o = 288'h0
);
  wire [6:0] _02_, _05_;
  reg [5:0] place = 6'h0, place_1 = 6'h1;
  wire [143:0] ring_1__read_data, ring__read_data;
  wire unused;
  reg [143:0] ring [39:0];
  reg [143:0] ring_1 [39:0];
  always @(posedge clk) begin
    ring[place] <= i[143:0];
  end
  assign ring__read_data = ring[place];
  always @(posedge clk) begin
    ring_1[place_1] <= i[287:144];
  end
  assign ring_1__read_data = ring_1[place_1];
  assign _02_ = (place == 6'h27) ? 7'h0 : ({ 1'h0, place } + 7'h1);
  assign _05_ = (place_1 == 6'h27) ? 7'h0 : ({ 1'h0, place_1 } + 7'h1);
  always @(posedge clk)
    if (rst) begin
      place <= 6'h0; place_1 <= 6'h1;
    end else begin
      place <= _02_[5:0];
      place_1 <= _05_[5:0];
    end
  always @(posedge clk) begin
    o[143:0] <= ring__read_data; o[287:144] <= ring_1__read_data;
  end
  assign unused = & { _02_[6], _05_[6] };
endmodule
