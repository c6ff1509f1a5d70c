// Skid buffer: a stream with valid, ready and payload all registered, at full rate. skid_buffer_171.v tells the rest.
// params SkidBufferParams(shape=StructLayout({'address': 64, 'beats': 16}))
// Generated from gdn_core/stream/skid.py; do not edit.
module skid_buffer_80 (
  input wire clk, rst,
  input wire [79:0] i__payload, input wire i__valid, output reg i__ready = 1'h1,
  output reg [79:0] o__payload = 80'h0, output reg o__valid = 1'h0, input wire o__ready
);
  wire _01_;
  reg [79:0] skid = 80'h0;
  assign _01_ = o__ready | ~o__valid;
  always @(posedge clk)
    if (rst) begin
      o__valid <= 1'h0; i__ready <= 1'h1;
    end else if (_01_) begin
      i__ready <= 1'h1;
      o__valid <= i__valid | ~i__ready;
    end else if (i__valid) i__ready <= 1'h0;
  always @(posedge clk) if (i__ready) skid <= i__payload;
  always @(posedge clk) if (_01_) o__payload <= (i__ready ? i__payload : skid);
endmodule
