// AXI4 burst reader: a stream of requests in, the bytes they name out, as one stream of beats.
//
//     request {address, beats}  ->  beats {data, error} of every request, in order
//
// A burst's address is put out only once the queue has room for all its beats, so RREADY is constant
// and a consumer that stops never blocks the bus. Room counts beats, not bursts: with B-beat requests
// fifo_beats // B of them are in flight, which hides a memory latency of about fifo_beats cycles.
//
// Shapes   one beat of `data_bits` a cycle
// Formats  address in bytes, a multiple of data_bits / 8; error: RRESP was SLVERR or DECERR
// Latency  2 cycles from a request to ARVALID, 2 cycles from R to beats
// Rate     1 beat a cycle for requests of any length, while the memory's latency fits the queue
//
// params BurstReaderParams(data_bits=512, address=64, max_burst_beats=64, fifo_beats=512,
//        splitter=BurstSplitterParams(data_bits=512, address=64, max_burst_beats=64))
//
// Generated from gdn_core/axi/reader.py; do not edit.
module burst_reader (
  input wire clk, rst,
  input wire [95:0] requests__payload,
  input wire requests__valid,
  output wire requests__ready,
  output wire [512:0] beats__payload,
  output wire beats__valid,
  input wire beats__ready,
  output wire [93:0] axi__ar__payload,
  output wire axi__ar__valid,
  input wire axi__ar__ready,
  input wire [515:0] axi__r__payload,
  input wire axi__r__valid,
  output wire axi__r__ready
);
  wire [10:0] _00_, rest;
  wire [11:0] _01_;
  wire _06_, address__i__ready, address__i__valid, enough, splitter__o__ready, splitter__o__valid,
    unused;
  wire [9:0] _07_;
  wire [72:0] address__i__payload, address__o__payload;
  reg [9:0] room = 10'h200;
  reg taken = 1'h0;
  assign _00_ = { 1'h0, room } - { 3'h0, address__i__payload[71:64] };
  assign { _01_[11], rest } = { _00_[10], _00_ } - 12'h1;
  assign enough = $signed(rest) >= $signed(11'h0);
  assign address__i__valid = splitter__o__valid & enough;
  assign splitter__o__ready = address__i__ready & enough;
  always @(posedge clk)
    if (rst) begin
      taken <= 1'h0; room <= 10'h200;
    end else begin
      taken <= beats__valid & beats__ready;
      room <= ((address__i__valid & address__i__ready) ? rest[9:0] : room) + { 9'h0, taken };
    end
  assign unused = & { axi__r__payload[515], axi__r__payload[513], axi__r__payload[0],
      address__o__payload[72], _07_, _06_, _01_ };
  skid_buffer_73 address (
    .clk(clk), .rst(rst), .i__payload(address__i__payload), .i__valid(address__i__valid),
    .i__ready(address__i__ready), .o__payload(address__o__payload), .o__valid(axi__ar__valid),
    .o__ready(axi__ar__ready)
  );
  stream_fifo_513x512 queue (
    .clk(clk), .rst(rst), .i__payload({ axi__r__payload[514], axi__r__payload[512:1] }),
    .i__valid(axi__r__valid), .i__ready(_06_), .o__payload(beats__payload), .o__valid(beats__valid),
    .o__ready(beats__ready), .level(_07_)
  );
  burst_splitter splitter (
    .clk(clk), .rst(rst), .i__payload(requests__payload), .i__valid(requests__valid),
    .i__ready(requests__ready), .o__payload(address__i__payload), .o__valid(splitter__o__valid),
    .o__ready(splitter__o__ready)
  );
  assign _01_[10:0] = rest;
  assign axi__r__ready = 1'h1;
  assign axi__ar__payload = { 21'hce, address__o__payload[71:0], 1'h0 };
endmodule
