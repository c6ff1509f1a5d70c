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
// Latency  3 cycles from a request to ARVALID; the queue's, 2 or 3, from R to beats
// Rate     1 beat a cycle for requests of any length, while the memory's latency fits the queue
// error    strobe: a response was SLVERR or DECERR, in the cycle of the response
//
// params BurstReaderParams(data_bits=512, address=64, max_burst_beats=64, fifo_beats=512,
//        splitter=BurstSplitterParams(data_bits=512, address=64, max_burst_beats=64))
// Generated from gdn_core/axi/reader.py; do not edit.
module burst_reader (
  input wire clk, rst,
  input wire [79:0] requests__payload, input wire requests__valid, output wire requests__ready,
  output wire [512:0] beats__payload, output wire beats__valid, input wire beats__ready,
  output wire [93:0] axi__ar__payload, output reg axi__ar__valid = 1'h0, input wire axi__ar__ready,
  input wire [515:0] axi__r__payload, input wire axi__r__valid, output wire axi__r__ready,
  output wire error
);
  localparam ID = 0, DATA = 1, LENGTH = 64, LAST = 72, RESP = 513, AXI__R__PAYLOAD_LAST = 515;
  wire [5:0] _00_;
  wire _05_, enough, free, moves, splitter__o__ready, splitter__o__valid, unused, waiting__o__valid;
  wire [9:0] _06_, less, more;
  wire [6:0] _07_;
  wire [10:0] _08_;
  wire [11:0] _09_;
  reg [72:0] address__payload = 73'h0;
  reg plenty = 1'h1, taken = 1'h0;
  reg [9:0] room = 10'h200;
  wire [72:0] splitter__o__payload, waiting__o__payload;
  assign _07_ = { 1'h0, room[5:0] } + { 1'h0, _00_ };
  assign enough = plenty | _07_[6];
  assign { _08_[10], more } = { 1'h0, room } + { 10'h0, taken };
  assign _00_ = ~waiting__o__payload[LENGTH +: 6];
  assign { _09_[11], less, _09_[0] } = { 1'h0, room, 1'h1 } + { 5'hf, _00_, taken };
  assign free = ~axi__ar__valid | axi__ar__ready;
  assign moves = waiting__o__valid & free & enough;
  assign error = axi__r__valid & axi__r__payload[RESP + 1];
  always @(posedge clk)
    if (rst) begin
      axi__ar__valid <= 1'h0; address__payload <= 73'h0;
    end else if (free) begin
      address__payload <= waiting__o__payload;
      axi__ar__valid <= waiting__o__valid & enough;
    end
  always @(posedge clk)
    if (rst) begin
      taken <= 1'h0; room <= 10'h200; plenty <= 1'h1;
    end else begin
      taken <= beats__valid & beats__ready;
      room <= moves ? less : more;
      plenty <= moves ? (| less[9:6]) : (| more[9:6]);
    end
  assign unused = & { _07_[5:0], _08_, _09_, _05_, _06_, address__payload[LAST],
      axi__r__payload[AXI__R__PAYLOAD_LAST], axi__r__payload[RESP], axi__r__payload[ID] };
  assign axi__r__ready = 1'h1;
  assign axi__ar__payload = { 21'hce, address__payload[71:0], 1'h0 };
  assign _09_[10:1] = less;
  assign _08_[9:0] = more;
  stream_fifo_513x512 queue (
    .clk(clk), .rst(rst), .i__payload({ axi__r__payload[RESP + 1], axi__r__payload[DATA +: 512] }),
    .i__valid(axi__r__valid), .i__ready(_05_), .o__payload(beats__payload), .o__valid(beats__valid),
    .o__ready(beats__ready), .level(_06_)
  );
  burst_splitter splitter (
    .clk(clk), .rst(rst), .i__payload(requests__payload), .i__valid(requests__valid),
    .i__ready(requests__ready), .o__payload(splitter__o__payload), .o__valid(splitter__o__valid),
    .o__ready(splitter__o__ready)
  );
  skid_buffer_73 waiting (
    .clk(clk), .rst(rst), .i__payload(splitter__o__payload), .i__valid(splitter__o__valid),
    .i__ready(splitter__o__ready), .o__payload(waiting__o__payload), .o__valid(waiting__o__valid),
    .o__ready(free & enough)
  );
endmodule
