// Skid buffer: a stream with valid, ready and payload all registered, at full rate. skid_buffer_171.v tells the rest.
// params SkidBufferParams(shape=StructLayout({'last': 1, 'data': 512}))
// Generated from gdn_core/stream/skid.py; do not edit.
module skid_buffer_513 (
  input wire clk, rst,
  input wire [512:0] i__payload, input wire i__valid, output reg i__ready = 1'h1,
  output wire [512:0] o__payload, output reg o__valid = 1'h0, input wire o__ready
);
  localparam DATA = 1;
  wire _01_, _04_, _10_, _15_, _21_, _27_;
  reg [85:0] payload_0 = 86'h0, payload_1 = 86'h0, payload_2 = 86'h0, payload_3 = 86'h0,
    payload_4 = 86'h0, skid_0 = 86'h0, skid_1 = 86'h0, skid_2 = 86'h0, skid_3 = 86'h0,
    skid_4 = 86'h0;
  reg [82:0] payload_5 = 83'h0, skid_5 = 83'h0;
  (* keep = "true" *) reg ready_0 = 1'h1, ready_1 = 1'h1, ready_2 = 1'h1, ready_3 = 1'h1,
    ready_4 = 1'h1, ready_5 = 1'h1, valid_0 = 1'h0, valid_1 = 1'h0, valid_2 = 1'h0, valid_3 = 1'h0,
    valid_4 = 1'h0, valid_5 = 1'h0;
  assign _15_ = o__ready | ~valid_3;
  assign _21_ = o__ready | ~valid_4;
  assign _27_ = o__ready | ~valid_5;
  assign _01_ = o__ready | ~valid_0;
  assign _04_ = o__ready | ~valid_1;
  assign _10_ = o__ready | ~valid_2;
  always @(posedge clk)
    if (rst) begin
      o__valid <= 1'h0; i__ready <= 1'h1;
    end else if (o__ready | ~o__valid) begin
      i__ready <= 1'h1;
      o__valid <= i__valid | ~i__ready;
    end else if (i__valid) i__ready <= 1'h0;
  always @(posedge clk)
    if (rst) begin
      valid_2 <= 1'h0; ready_2 <= 1'h1;
    end else if (_10_) begin
      ready_2 <= 1'h1;
      valid_2 <= i__valid | ~ready_2;
    end else if (i__valid) ready_2 <= 1'h0;
  always @(posedge clk) if (ready_2) skid_2 <= i__payload[DATA + 171 +: 86];
  always @(posedge clk) if (_10_) payload_2 <= (ready_2 ? i__payload[DATA + 171 +: 86] : skid_2);
  always @(posedge clk)
    if (rst) begin
      valid_3 <= 1'h0; ready_3 <= 1'h1;
    end else if (_15_) begin
      ready_3 <= 1'h1;
      valid_3 <= i__valid | ~ready_3;
    end else if (i__valid) ready_3 <= 1'h0;
  always @(posedge clk) if (ready_3) skid_3 <= i__payload[DATA + 257 +: 86];
  always @(posedge clk) if (_15_) payload_3 <= (ready_3 ? i__payload[DATA + 257 +: 86] : skid_3);
  always @(posedge clk)
    if (rst) begin
      valid_4 <= 1'h0; ready_4 <= 1'h1;
    end else if (_21_) begin
      ready_4 <= 1'h1;
      valid_4 <= i__valid | ~ready_4;
    end else if (i__valid) ready_4 <= 1'h0;
  always @(posedge clk)
    if (rst) begin
      valid_0 <= 1'h0; ready_0 <= 1'h1;
    end else if (_01_) begin
      ready_0 <= 1'h1;
      valid_0 <= i__valid | ~ready_0;
    end else if (i__valid) ready_0 <= 1'h0;
  always @(posedge clk) if (ready_4) skid_4 <= i__payload[DATA + 343 +: 86];
  always @(posedge clk) if (_21_) payload_4 <= (ready_4 ? i__payload[DATA + 343 +: 86] : skid_4);
  always @(posedge clk)
    if (rst) begin
      valid_5 <= 1'h0; ready_5 <= 1'h1;
    end else if (_27_) begin
      ready_5 <= 1'h1;
      valid_5 <= i__valid | ~ready_5;
    end else if (i__valid) ready_5 <= 1'h0;
  always @(posedge clk) if (ready_5) skid_5 <= i__payload[DATA + 429 +: 83];
  always @(posedge clk) if (_27_) payload_5 <= (ready_5 ? i__payload[DATA + 429 +: 83] : skid_5);
  always @(posedge clk) if (ready_0) skid_0 <= i__payload[85:0];
  always @(posedge clk) if (_01_) payload_0 <= (ready_0 ? i__payload[85:0] : skid_0);
  always @(posedge clk)
    if (rst) begin
      valid_1 <= 1'h0; ready_1 <= 1'h1;
    end else if (_04_) begin
      ready_1 <= 1'h1;
      valid_1 <= i__valid | ~ready_1;
    end else if (i__valid) ready_1 <= 1'h0;
  always @(posedge clk) if (ready_1) skid_1 <= i__payload[DATA + 85 +: 86];
  always @(posedge clk) if (_04_) payload_1 <= (ready_1 ? i__payload[DATA + 85 +: 86] : skid_1);
  assign o__payload = { payload_5, payload_4, payload_3, payload_2, payload_1, payload_0 };
endmodule
