// First in, first out queue between two streams. stream_fifo_512x16.v tells the rest.
// params StreamFifoParams(shape=StructLayout({'bad': 2, 'error': 1}), depth=8)
// Generated from gdn_core/stream/fifo.py; do not edit.
module stream_fifo_3x8 (
  input wire clk, rst,
  input wire [2:0] i__payload, input wire i__valid, output reg i__ready = 1'h1,
  output reg [2:0] o__payload = 3'h0, output reg o__valid = 1'h0, input wire o__ready,
  output wire [3:0] level
);
  wire [4:0] _02_;
  wire [3:0] _09_, _12_, _15_;
  reg [2:0] control__consume = 3'h0, control__level = 3'h0, control__produce = 3'h0;
  wire control__put, control__take, reads, unused;
  reg control__some = 1'h0;
  wire [2:0] fetched;
  (* ram_style = "distributed" *)
  reg [2:0] storage [6:0];
  always @(posedge clk) begin
    if (control__put)
      storage[control__produce] <= i__payload;
  end
  assign fetched = storage[control__consume];
  assign control__put = i__valid & i__ready;
  assign control__take = control__some & reads;
  assign level = { 1'h0, control__level } + { 3'h0, o__valid };
  assign reads = ~o__valid | o__ready;
  always @(posedge clk)
    if (rst) o__valid <= 1'h0;
    else if (reads) o__valid <= control__some;
  always @(posedge clk) if (reads) o__payload <= fetched;
  assign _09_ = (control__produce == 3'h6) ? 4'h0 : ({ 1'h0, control__produce } + 4'h1);
  assign _12_ = (control__consume == 3'h6) ? 4'h0 : ({ 1'h0, control__consume } + 4'h1);
  assign _15_ = { 1'h0, control__level } - 4'h1;
  assign _02_ = control__put ? { 1'h0, { 1'h0, control__level } + 4'h1 } : { _15_[3], _15_ };
  always @(posedge clk)
    if (rst) control__produce <= 3'h0;
    else if (control__put) control__produce <= _09_[2:0];
  always @(posedge clk)
    if (rst) control__consume <= 3'h0;
    else if (control__take) control__consume <= _12_[2:0];
  always @(posedge clk)
    if (rst) begin
      control__level <= 3'h0; i__ready <= 1'h1; control__some <= 1'h0;
    end else if (control__put ^ control__take) begin
      control__level <= _02_[2:0];
      i__ready <= ~control__put | (control__level != 3'h6);
      control__some <= control__put | (control__level != 3'h1);
    end
  assign unused = & { _09_[3], _12_[3], _02_[4:3] };
endmodule
