// First in, first out queue between two streams.
//
//     o = i, in order; level = payloads taken from i and not yet given to o
//
// A queue of up to LUTRAM_DEPTH is distributed RAM and a register; a deeper one is block RAM with its
// output register, so that no logic waits for the RAM itself. Whether there is room, and whether there
// is something, are registers. A wide payload goes in parts, each with its own copy of `valid`, which
// steers the register.
//
// Shapes   any payload; `depth` entries: the RAM's, and those of the registers behind it
// Latency  `latency` cycles from i to o of an empty queue: 2, and 3 from block RAM
// Rate     1 payload a cycle, in and out at once
//
// params StreamFifoParams(shape=512, depth=16)
// Generated from gdn_core/stream/fifo.py; do not edit.
module stream_fifo_512x16 (
  input wire clk, rst,
  input wire [511:0] i__payload, input wire i__valid, output reg i__ready = 1'h1,
  output wire [511:0] o__payload, output reg o__valid = 1'h0, input wire o__ready,
  output wire [4:0] level
);
  wire _01_, _03_, _05_, control__put, control__take, reads, unused;
  wire [5:0] _08_;
  wire [4:0] _15_, _18_, _21_;
  reg [3:0] control__consume = 4'h0, control__level = 4'h0, control__produce = 4'h0;
  reg control__some = 1'h0;
  wire [170:0] fetched_0, fetched_1;
  wire [169:0] fetched_2;
  reg [170:0] payload_0 = 171'h0, payload_1 = 171'h0;
  reg [169:0] payload_2 = 170'h0;
  (* keep = "true" *) reg valid_0 = 1'h0, valid_1 = 1'h0, valid_2 = 1'h0;
  (* ram_style = "distributed" *)
  reg [170:0] storage_0 [14:0];
  (* ram_style = "distributed" *)
  reg [170:0] storage_1 [14:0];
  (* ram_style = "distributed" *)
  reg [169:0] storage_2 [14:0];
  always @(posedge clk) begin
    if (control__put)
      storage_0[control__produce] <= i__payload[170:0];
  end
  assign fetched_0 = storage_0[control__consume];
  always @(posedge clk) begin
    if (control__put)
      storage_1[control__produce] <= i__payload[341:171];
  end
  assign fetched_1 = storage_1[control__consume];
  always @(posedge clk) begin
    if (control__put)
      storage_2[control__produce] <= i__payload[511:342];
  end
  assign fetched_2 = storage_2[control__consume];
  assign control__put = i__valid & i__ready;
  assign control__take = control__some & reads;
  assign level = { 1'h0, control__level } + { 4'h0, o__valid };
  assign reads = ~o__valid | o__ready;
  assign _05_ = ~valid_0 | o__ready;
  assign _01_ = ~valid_1 | o__ready;
  assign _03_ = ~valid_2 | o__ready;
  always @(posedge clk)
    if (rst) o__valid <= 1'h0;
    else if (reads) o__valid <= control__some;
  always @(posedge clk) if (_05_) payload_0 <= fetched_0;
  always @(posedge clk)
    if (rst) valid_0 <= 1'h0;
    else if (_05_) valid_0 <= control__some;
  always @(posedge clk) if (_01_) payload_1 <= fetched_1;
  always @(posedge clk)
    if (rst) valid_1 <= 1'h0;
    else if (_01_) valid_1 <= control__some;
  always @(posedge clk) if (_03_) payload_2 <= fetched_2;
  always @(posedge clk)
    if (rst) valid_2 <= 1'h0;
    else if (_03_) valid_2 <= control__some;
  assign _15_ = (control__produce == 4'he) ? 5'h0 : ({ 1'h0, control__produce } + 5'h1);
  assign _18_ = (control__consume == 4'he) ? 5'h0 : ({ 1'h0, control__consume } + 5'h1);
  assign _21_ = { 1'h0, control__level } - 5'h1;
  assign _08_ = control__put ? { 1'h0, { 1'h0, control__level } + 5'h1 } : { _21_[4], _21_ };
  always @(posedge clk)
    if (rst) begin
      i__ready <= 1'h1; control__some <= 1'h0; control__level <= 4'h0;
    end else if (control__put ^ control__take) begin
      i__ready <= ~control__put | (control__level != 4'he);
      control__some <= control__put | (control__level != 4'h1);
      control__level <= _08_[3:0];
    end
  always @(posedge clk)
    if (rst) control__produce <= 4'h0;
    else if (control__put) control__produce <= _15_[3:0];
  always @(posedge clk)
    if (rst) control__consume <= 4'h0;
    else if (control__take) control__consume <= _18_[3:0];
  assign unused = & { _15_[4], _18_[4], _08_[5:4] };
  assign o__payload = { payload_2, payload_1, payload_0 };
endmodule
