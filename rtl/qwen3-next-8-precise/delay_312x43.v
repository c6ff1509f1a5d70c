// A delay of a fixed number of cycles. delay_208x43.v tells the rest.
// params DelayParams(width=312, depth=43)
// Generated from gdn_core/arith/delay.py; do not edit.
module delay_312x43 (
  input wire clk, rst,
  input wire [311:0] i, output reg [311:0] o = 312'h0
);
  wire [6:0] _02_, _05_;
  reg [5:0] place = 6'h0, place_1 = 6'h1;
  wire [155:0] ring_1__read_data, ring__read_data;
  wire unused;
  reg [155:0] ring [41:0];
  reg [155:0] ring_1 [41:0];
  always @(posedge clk) begin
    ring[place] <= i[155:0];
  end
  assign ring__read_data = ring[place];
  always @(posedge clk) begin
    ring_1[place_1] <= i[311:156];
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
    o[155:0] <= ring__read_data; o[311:156] <= ring_1__read_data;
  end
  assign unused = & { _02_[6], _05_[6] };
endmodule
