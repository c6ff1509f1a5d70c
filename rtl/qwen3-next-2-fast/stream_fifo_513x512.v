// First in, first out queue between two streams. stream_fifo_512x16.v tells the rest.
// params StreamFifoParams(shape=StructLayout({'data': 512, 'error': 1}), depth=512)
// Generated from gdn_core/stream/fifo.py; do not edit.
module stream_fifo_513x512 (
  input wire clk, rst,
  input wire [512:0] i__payload, input wire i__valid, output reg i__ready = 1'h1,
  output reg [512:0] o__payload = 513'h0, output reg o__valid = 1'h0, input wire o__ready,
  output wire [9:0] level
);
  localparam DATA = 0;
  wire _02_, _04_, _05_, _10_, control__put, control__take, reads, unused;
  wire [10:0] _08_, _12_;
  wire [9:0] _19_, _22_, _25_;
  reg [8:0] control__consume = 9'h0, control__level = 9'h0, control__produce = 9'h0;
  reg control__some = 1'h0, latched = 1'h0;
  reg [170:0] fetched_0, fetched_1, fetched_2;
  (* keep = "true" *) reg valid_0 = 1'h0, valid_1 = 1'h0, valid_2 = 1'h0;
  (* ram_style = "block" *)
  reg [170:0] storage_0 [509:0];
  (* ram_style = "block" *)
  reg [170:0] storage_1 [509:0];
  (* ram_style = "block" *)
  reg [170:0] storage_2 [509:0];
  always @(posedge clk) begin
    if (control__put)
      storage_0[control__produce] <= i__payload[DATA +: 171];
  end
  always @(posedge clk) begin
    if (reads) begin
      fetched_0 <= storage_0[control__consume];
    end
  end
  always @(posedge clk) begin
    if (control__put)
      storage_1[control__produce] <= i__payload[DATA + 171 +: 171];
  end
  always @(posedge clk) begin
    if (reads) begin
      fetched_1 <= storage_1[control__consume];
    end
  end
  always @(posedge clk) begin
    if (control__put)
      storage_2[control__produce] <= i__payload[512:342];
  end
  always @(posedge clk) begin
    if (reads) begin
      fetched_2 <= storage_2[control__consume];
    end
  end
  assign reads = _05_ | ~latched;
  assign control__put = i__valid & i__ready;
  assign control__take = control__some & reads;
  assign { _08_[10], level } = { 1'h0, { 1'h0, control__level } + { 9'h0, o__valid } } + { 10'h0,
      latched };
  assign _05_ = ~o__valid | o__ready;
  assign _10_ = ~valid_0 | o__ready;
  assign _02_ = ~valid_1 | o__ready;
  assign _04_ = ~valid_2 | o__ready;
  always @(posedge clk)
    if (rst) latched <= 1'h0;
    else if (reads) latched <= control__some;
  always @(posedge clk)
    if (rst) o__valid <= 1'h0;
    else if (_05_) o__valid <= latched;
  always @(posedge clk) if (_10_) o__payload[DATA +: 171] <= fetched_0;
  always @(posedge clk)
    if (rst) valid_0 <= 1'h0;
    else if (_10_) valid_0 <= latched;
  always @(posedge clk) if (_02_) o__payload[DATA + 171 +: 171] <= fetched_1;
  always @(posedge clk)
    if (rst) valid_1 <= 1'h0;
    else if (_02_) valid_1 <= latched;
  always @(posedge clk) if (_04_) o__payload[512:342] <= fetched_2;
  always @(posedge clk)
    if (rst) valid_2 <= 1'h0;
    else if (_04_) valid_2 <= latched;
  assign _19_ = (control__produce == 9'h1fd) ? 10'h0 : ({ 1'h0, control__produce } + 10'h1);
  assign _22_ = (control__consume == 9'h1fd) ? 10'h0 : ({ 1'h0, control__consume } + 10'h1);
  assign _25_ = { 1'h0, control__level } - 10'h1;
  assign _12_ = control__put ? { 1'h0, { 1'h0, control__level } + 10'h1 } : { _25_[9], _25_ };
  always @(posedge clk)
    if (rst) begin
      control__level <= 9'h0; i__ready <= 1'h1; control__some <= 1'h0;
    end else if (control__put ^ control__take) begin
      control__level <= _12_[8:0];
      i__ready <= ~control__put | (control__level != 9'h1fd);
      control__some <= control__put | (control__level != 9'h1);
    end
  always @(posedge clk)
    if (rst) control__produce <= 9'h0;
    else if (control__put) control__produce <= _19_[8:0];
  always @(posedge clk)
    if (rst) control__consume <= 9'h0;
    else if (control__take) control__consume <= _22_[8:0];
  assign unused = & { _08_, _19_[9], _22_[9], _12_[10:9] };
  assign _08_[9:0] = level;
endmodule
