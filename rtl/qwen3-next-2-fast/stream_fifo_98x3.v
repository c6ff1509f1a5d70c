// First in, first out queue between two streams. stream_fifo_512x16.v tells the rest.
// params StreamFifoParams(shape=StructLayout({'kn': 32, 'qr': 32, 'kq': 32, 'bad': 1, 'error': 1}),
//        depth=3)
// Generated from gdn_core/stream/fifo.py; do not edit.
module stream_fifo_98x3 (
  input wire clk, rst,
  input wire [97:0] i__payload, input wire i__valid, output reg i__ready = 1'h1,
  output reg [97:0] o__payload = 98'h0, output reg o__valid = 1'h0, input wire o__ready,
  output wire [1:0] level
);
  wire [2:0] _01_, _13_;
  wire [3:0] _02_;
  wire _04_, control__put, control__take, reads, unused;
  wire [1:0] _08_, _10_;
  reg control__consume = 1'h0, control__produce = 1'h0, control__some = 1'h0;
  reg [1:0] control__level = 2'h0;
  wire [97:0] fetched;
  (* ram_style = "distributed" *)
  reg [97:0] storage [1:0];
  always @(posedge clk) begin
    if (control__put)
      storage[control__produce] <= i__payload;
  end
  assign fetched = storage[control__consume];
  assign control__put = i__valid & i__ready;
  assign control__take = control__some & reads;
  assign { _01_[2], level } = { 1'h0, control__level } + { 2'h0, o__valid };
  assign reads = ~o__valid | o__ready;
  always @(posedge clk)
    if (rst) o__valid <= 1'h0;
    else if (reads) o__valid <= control__some;
  always @(posedge clk) if (reads) o__payload <= fetched;
  assign _08_ = control__produce ? 2'h0 : ({ 1'h0, control__produce } + 2'h1);
  assign _10_ = control__consume ? 2'h0 : ({ 1'h0, control__consume } + 2'h1);
  assign _13_ = { 1'h0, control__level } - 3'h1;
  assign _02_ = control__put ? { 1'h0, { 1'h0, control__level } + 3'h1 } : { _13_[2], _13_ };
  assign _04_ = control__level != 2'h1;
  always @(posedge clk)
    if (rst) control__produce <= 1'h0;
    else if (control__put) control__produce <= _08_[0];
  always @(posedge clk)
    if (rst) control__consume <= 1'h0;
    else if (control__take) control__consume <= _10_[0];
  always @(posedge clk)
    if (rst) begin
      control__level <= 2'h0; i__ready <= 1'h1; control__some <= 1'h0;
    end else if (control__put ^ control__take) begin
      control__level <= _02_[1:0];
      i__ready <= ~control__put | _04_;
      control__some <= control__put | _04_;
    end
  assign unused = & { _01_, _08_[1], _10_[1], _02_[3:2] };
  assign _01_[1:0] = level;
endmodule
