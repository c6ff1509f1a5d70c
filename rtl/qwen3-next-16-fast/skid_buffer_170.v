// Skid buffer: a stream with valid, ready and payload all registered, at full rate. skid_buffer_171.v tells the rest.
// params SkidBufferParams(shape=170)
// Generated from gdn_core/stream/skid.py; do not edit.
module skid_buffer_170 (
  input wire clk, rst,
  input wire [169:0] i__payload, input wire i__valid, output reg i__ready = 1'h1,
  output reg [169:0] o__payload = 170'h0, output reg o__valid = 1'h0, input wire o__ready
);
  wire _01_, _04_;
  (* keep = "true" *) reg ready_0 = 1'h1, ready_1 = 1'h1, valid_0 = 1'h0, valid_1 = 1'h0;
  reg [84:0] skid_0 = 85'h0, skid_1 = 85'h0;
  assign _01_ = o__ready | ~valid_0;
  assign _04_ = o__ready | ~valid_1;
  always @(posedge clk)
    if (rst) begin
      o__valid <= 1'h0; i__ready <= 1'h1;
    end else if (o__ready | ~o__valid) begin
      i__ready <= 1'h1;
      o__valid <= i__valid | ~i__ready;
    end else if (i__valid) i__ready <= 1'h0;
  always @(posedge clk)
    if (rst) begin
      valid_0 <= 1'h0; ready_0 <= 1'h1;
    end else if (_01_) begin
      ready_0 <= 1'h1;
      valid_0 <= i__valid | ~ready_0;
    end else if (i__valid) ready_0 <= 1'h0;
  always @(posedge clk) if (ready_0) skid_0 <= i__payload[84:0];
  always @(posedge clk) if (_01_) o__payload[84:0] <= (ready_0 ? i__payload[84:0] : skid_0);
  always @(posedge clk)
    if (rst) begin
      valid_1 <= 1'h0; ready_1 <= 1'h1;
    end else if (_04_) begin
      ready_1 <= 1'h1;
      valid_1 <= i__valid | ~ready_1;
    end else if (i__valid) ready_1 <= 1'h0;
  always @(posedge clk) if (ready_1) skid_1 <= i__payload[169:85];
  always @(posedge clk) if (_04_) o__payload[169:85] <= (ready_1 ? i__payload[169:85] : skid_1);
endmodule
