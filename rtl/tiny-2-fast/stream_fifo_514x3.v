// First in, first out queue between two streams. stream_fifo_512x4.v tells the rest.
// params StreamFifoParams(shape=StructLayout({'data': 512, 'last': 1, 'row_last': 1}), depth=3)
// Generated from gdn_core/stream/fifo.py; do not edit.
module stream_fifo_514x3 (
  input wire clk, rst,
  input wire [513:0] i__payload, input wire i__valid, output reg i__ready = 1'h1,
  output wire [513:0] o__payload, output reg o__valid = 1'h0, input wire o__ready,
  output wire [1:0] level
);
  localparam DATA = 0;
  wire _01_, _03_, _06_, _10_, control__put, control__take, reads, unused;
  wire [2:0] _04_, _19_;
  wire [3:0] _08_;
  wire [1:0] _14_, _16_;
  reg control__consume = 1'h0, control__produce = 1'h0, control__some = 1'h0;
  reg [1:0] control__level = 2'h0;
  wire [171:0] fetched_0, fetched_1;
  wire [169:0] fetched_2;
  reg [171:0] payload_0 = 172'h0, payload_1 = 172'h0;
  reg [169:0] payload_2 = 170'h0;
  (* keep = "true" *) reg valid_0 = 1'h0, valid_1 = 1'h0, valid_2 = 1'h0;
  (* ram_style = "distributed" *)
  reg [171:0] storage_0 [1:0];
  (* ram_style = "distributed" *)
  reg [171:0] storage_1 [1:0];
  (* ram_style = "distributed" *)
  reg [169:0] storage_2 [1:0];
  always @(posedge clk) begin
    if (control__put)
      storage_0[control__produce] <= i__payload[DATA +: 172];
  end
  assign fetched_0 = storage_0[control__consume];
  always @(posedge clk) begin
    if (control__put)
      storage_1[control__produce] <= i__payload[DATA + 172 +: 172];
  end
  assign fetched_1 = storage_1[control__consume];
  always @(posedge clk) begin
    if (control__put)
      storage_2[control__produce] <= i__payload[513:344];
  end
  assign fetched_2 = storage_2[control__consume];
  assign control__put = i__valid & i__ready;
  assign control__take = control__some & reads;
  assign { _04_[2], level } = { 1'h0, control__level } + { 2'h0, o__valid };
  assign reads = ~o__valid | o__ready;
  assign _06_ = ~valid_0 | o__ready;
  assign _01_ = ~valid_1 | o__ready;
  assign _03_ = ~valid_2 | o__ready;
  always @(posedge clk)
    if (rst) o__valid <= 1'h0;
    else if (reads) o__valid <= control__some;
  always @(posedge clk) if (_06_) payload_0 <= fetched_0;
  always @(posedge clk)
    if (rst) valid_0 <= 1'h0;
    else if (_06_) valid_0 <= control__some;
  always @(posedge clk) if (_01_) payload_1 <= fetched_1;
  always @(posedge clk)
    if (rst) valid_1 <= 1'h0;
    else if (_01_) valid_1 <= control__some;
  always @(posedge clk) if (_03_) payload_2 <= fetched_2;
  always @(posedge clk)
    if (rst) valid_2 <= 1'h0;
    else if (_03_) valid_2 <= control__some;
  assign _14_ = control__produce ? 2'h0 : ({ 1'h0, control__produce } + 2'h1);
  assign _16_ = control__consume ? 2'h0 : ({ 1'h0, control__consume } + 2'h1);
  assign _19_ = { 1'h0, control__level } - 3'h1;
  assign _08_ = control__put ? { 1'h0, { 1'h0, control__level } + 3'h1 } : { _19_[2], _19_ };
  assign _10_ = control__level != 2'h1;
  always @(posedge clk)
    if (rst) begin
      i__ready <= 1'h1; control__some <= 1'h0; control__level <= 2'h0;
    end else if (control__put ^ control__take) begin
      i__ready <= ~control__put | _10_;
      control__some <= control__put | _10_;
      control__level <= _08_[1:0];
    end
  always @(posedge clk)
    if (rst) control__produce <= 1'h0;
    else if (control__put) control__produce <= _14_[0];
  always @(posedge clk)
    if (rst) control__consume <= 1'h0;
    else if (control__take) control__consume <= _16_[0];
  assign unused = & { _04_, _14_[1], _16_[1], _08_[3:2] };
  assign o__payload = { payload_2, payload_1, payload_0 };
  assign _04_[1:0] = level;
endmodule
