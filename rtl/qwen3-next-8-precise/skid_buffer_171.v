// Skid buffer: a stream with valid, ready and payload all registered, at full rate.
//
//     o = i, in order, nothing lost, nothing doubled
//
// A wide payload goes in parts that go in step, each steered by its own copies of valid and ready.
//
// Shapes   any payload; two entries: the output register and the skid register
// Latency  1 cycle
// Rate     1 payload a cycle
//
// params SkidBufferParams(shape=171)
// Generated from gdn_core/stream/skid.py; do not edit.
module skid_buffer_171 (
  input wire clk, rst,
  input wire [170:0] i__payload, input wire i__valid, output reg i__ready = 1'h1,
  output wire [170:0] o__payload, output reg o__valid = 1'h0, input wire o__ready
);
  wire _01_, _04_;
  reg [85:0] payload_0 = 86'h0, skid_0 = 86'h0;
  reg [84:0] payload_1 = 85'h0, skid_1 = 85'h0;
  (* keep = "true" *) reg ready_0 = 1'h1, ready_1 = 1'h1, valid_0 = 1'h0, valid_1 = 1'h0;
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
  always @(posedge clk) if (ready_0) skid_0 <= i__payload[85:0];
  always @(posedge clk) if (_01_) payload_0 <= (ready_0 ? i__payload[85:0] : skid_0);
  always @(posedge clk)
    if (rst) begin
      valid_1 <= 1'h0; ready_1 <= 1'h1;
    end else if (_04_) begin
      ready_1 <= 1'h1;
      valid_1 <= i__valid | ~ready_1;
    end else if (i__valid) ready_1 <= 1'h0;
  always @(posedge clk) if (ready_1) skid_1 <= i__payload[170:86];
  always @(posedge clk) if (_04_) payload_1 <= (ready_1 ? i__payload[170:86] : skid_1);
  assign o__payload = { payload_1, payload_0 };
endmodule
