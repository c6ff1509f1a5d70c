// First in, first out queue between two streams. stream_fifo_512x16.v tells the rest.
// params StreamFifoParams(shape=StructLayout({'length': 8, 'single': 1}), depth=33)
// Generated from gdn_core/stream/fifo.py; do not edit.
module stream_fifo_9x33 (
  input wire clk, rst,
  input wire [8:0] i__payload, input wire i__valid, output reg i__ready = 1'h1,
  output reg [8:0] o__payload = 9'h0, output reg o__valid = 1'h0, input wire o__ready,
  output wire [5:0] level
);
  wire [6:0] _01_, _16_;
  wire [7:0] _03_;
  wire [5:0] _10_, _13_;
  reg [4:0] control__consume = 5'h0, control__produce = 5'h0;
  reg [5:0] control__level = 6'h0;
  wire control__put, control__take, reads, unused;
  reg control__some = 1'h0;
  wire [8:0] fetched;
  (* ram_style = "distributed" *)
  reg [8:0] storage [31:0];
  always @(posedge clk) begin
    if (control__put)
      storage[control__produce] <= i__payload;
  end
  assign fetched = storage[control__consume];
  assign control__put = i__valid & i__ready;
  assign control__take = control__some & reads;
  assign { _01_[6], level } = { 1'h0, control__level } + { 6'h0, o__valid };
  assign reads = ~o__valid | o__ready;
  always @(posedge clk)
    if (rst) o__valid <= 1'h0;
    else if (reads) o__valid <= control__some;
  always @(posedge clk) if (reads) o__payload <= fetched;
  assign _10_ = (control__produce == 5'h1f) ? 6'h0 : ({ 1'h0, control__produce } + 6'h1);
  assign _13_ = (control__consume == 5'h1f) ? 6'h0 : ({ 1'h0, control__consume } + 6'h1);
  assign _16_ = { 1'h0, control__level } - 7'h1;
  assign _03_ = control__put ? { 1'h0, { 1'h0, control__level } + 7'h1 } : { _16_[6], _16_ };
  always @(posedge clk)
    if (rst) control__produce <= 5'h0;
    else if (control__put) control__produce <= _10_[4:0];
  always @(posedge clk)
    if (rst) control__consume <= 5'h0;
    else if (control__take) control__consume <= _13_[4:0];
  always @(posedge clk)
    if (rst) begin
      control__level <= 6'h0; i__ready <= 1'h1; control__some <= 1'h0;
    end else if (control__put ^ control__take) begin
      control__level <= _03_[5:0];
      i__ready <= ~control__put | (control__level != 6'h1f);
      control__some <= control__put | (control__level != 6'h1);
    end
  assign unused = & { _01_, _10_[5], _13_[5], _03_[7:6] };
  assign _01_[5:0] = level;
endmodule
