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
// error    strobe: a response was SLVERR or DECERR, in the cycle of the response
//
// params BurstReaderParams(data_bits=512, address=64, max_burst_beats=64, fifo_beats=512,
//        splitter=BurstSplitterParams(data_bits=512, address=64, max_burst_beats=64))
//
// Generated from gdn_core/axi/reader.py; do not edit.
module burst_reader (
  input wire clk, rst,
  input wire [79:0] requests__payload,
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
  output wire axi__r__ready, error
);
  wire [9:0] _01_, rest;
  wire [10:0] _03_;
  wire [11:0] _04_;
  wire _09_, address__i__ready, address__i__valid, enough, splitter__o__ready, splitter__o__valid,
    unused;
  wire [72:0] address__i__payload, address__o__payload;
  reg [9:0] room = 10'h200;
  reg taken = 1'h0;
  assign enough = (| room[9:6]) | (room[5:0] > address__i__payload[69:64]);
  assign _03_ = { 1'h0, room } - { 5'h0, address__i__payload[69:64] };
  assign { _04_[11:10], rest } = { _03_[10], _03_ } - 12'h1;
  assign address__i__valid = splitter__o__valid & enough;
  assign splitter__o__ready = address__i__ready & enough;
  assign error = axi__r__valid & axi__r__payload[514];
  always @(posedge clk)
    if (rst) begin
      taken <= 1'h0; room <= 10'h200;
    end else begin
      taken <= beats__valid & beats__ready;
      room <= ((address__i__valid & address__i__ready) ? rest : room) + { 9'h0, taken };
    end
  assign unused = & { axi__r__payload[515], axi__r__payload[513], axi__r__payload[0],
      address__o__payload[72], _09_, _04_, _01_ };
  skid_buffer_73 address (
    .clk(clk), .rst(rst), .i__payload(address__i__payload), .i__valid(address__i__valid),
    .i__ready(address__i__ready), .o__payload(address__o__payload), .o__valid(axi__ar__valid),
    .o__ready(axi__ar__ready)
  );
  stream_fifo_513x512 queue (
    .clk(clk), .rst(rst), .i__payload({ axi__r__payload[514], axi__r__payload[512:1] }),
    .i__valid(axi__r__valid), .i__ready(_09_), .o__payload(beats__payload), .o__valid(beats__valid),
    .o__ready(beats__ready), .level(_01_)
  );
  burst_splitter splitter (
    .clk(clk), .rst(rst), .i__payload(requests__payload), .i__valid(requests__valid),
    .i__ready(requests__ready), .o__payload(address__i__payload), .o__valid(splitter__o__valid),
    .o__ready(splitter__o__ready)
  );
  assign axi__r__ready = 1'h1;
  assign axi__ar__payload = { 21'hce, address__o__payload[71:0], 1'h0 };
  assign _04_[9:0] = rest;
endmodule
