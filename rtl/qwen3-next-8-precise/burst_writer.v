// AXI4 burst writer: a stream of requests and a stream of beats in, AW, W and B out.
//
//     bytes [address, address + beats * data_bits / 8) of each request = its beats, in order
//
// AW and W are independent: a burst's address does not wait for its data, nor does it wait for the
// response to the burst before it. `beats` are taken only for bursts that were cut already.
//
// Shapes   one beat of `data_bits` a cycle, full strobes
// Formats  address in bytes, a multiple of data_bits / 8
// Latency  2 cycles from a request to AWVALID, 4 to the first WVALID; 1 cycle from beats to W
// Rate     1 beat a cycle, while `outstanding` bursts hide the memory's response
// busy     from the cycle after a request is taken until its last response is in
// error    strobe: a response was SLVERR or DECERR, in the cycle of the response
//
// params BurstWriterParams(data_bits=512, address=64, max_burst_beats=64, outstanding=32,
//        splitter=BurstSplitterParams(data_bits=512, address=64, max_burst_beats=64))
//
// Generated from gdn_core/axi/writer.py; do not edit.
module burst_writer (
  input wire clk, rst,
  input wire [95:0] requests__payload,
  input wire requests__valid,
  output wire requests__ready,
  input wire [511:0] beats__payload,
  input wire beats__valid,
  output wire beats__ready,
  output wire [93:0] axi__aw__payload,
  output wire axi__aw__valid,
  input wire axi__aw__ready,
  output wire [576:0] axi__w__payload,
  output wire axi__w__valid,
  input wire axi__w__ready,
  input wire [2:0] axi__b__payload,
  input wire axi__b__valid,
  output wire axi__b__ready, busy, error
);
  wire [5:0] _02_, _07_, _10_;
  wire _09_, address__i__ready, address__i__valid, beat__i__payload_last, beat__i__ready,
    beat__i__valid, full, go, lengths__i__ready, lengths__o__ready, lengths__o__valid,
    splitter__o__valid, taken, unused;
  wire [72:0] address__i__payload, address__o__payload;
  wire [512:0] beat__o__payload;
  wire [7:0] lengths__o__payload;
  reg [7:0] sent = 8'h0;
  reg [5:0] unanswered = 6'h0;
  assign full = unanswered == 6'h20;
  assign go = address__i__ready & lengths__i__ready & ~full;
  assign address__i__valid = splitter__o__valid & go;
  assign beat__i__payload_last = sent == lengths__o__payload;
  assign beat__i__valid = lengths__o__valid & beats__valid;
  assign beats__ready = lengths__o__valid & beat__i__ready;
  assign taken = beat__i__valid & beat__i__ready;
  assign lengths__o__ready = taken & beat__i__payload_last;
  assign busy = splitter__o__valid | (| unanswered);
  assign error = axi__b__valid & axi__b__payload[2];
  assign _07_ = unanswered + 6'h1;
  assign _09_ = axi__b__valid & ~address__i__valid;
  assign _10_ = unanswered - 6'h1;
  always @(posedge clk)
    if (rst) unanswered <= 6'h0;
    else if (| { _09_, address__i__valid & ~axi__b__valid }) unanswered <= _09_ ? _10_ : _07_;
  always @(posedge clk)
    if (rst) sent <= 8'h0;
    else if (taken) sent <= beat__i__payload_last ? 8'h0 : (sent + 8'h1);
  assign unused = & { axi__b__payload[1:0], address__o__payload[72], _02_ };
  skid_buffer_73 address (
    .clk(clk), .rst(rst), .i__payload(address__i__payload), .i__valid(address__i__valid),
    .i__ready(address__i__ready), .o__payload(address__o__payload), .o__valid(axi__aw__valid),
    .o__ready(axi__aw__ready)
  );
  skid_buffer_513 beat (
    .clk(clk), .rst(rst), .i__payload({ beat__i__payload_last, beats__payload }),
    .i__valid(beat__i__valid), .i__ready(beat__i__ready), .o__payload(beat__o__payload),
    .o__valid(axi__w__valid), .o__ready(axi__w__ready)
  );
  stream_fifo_8x32 lengths (
    .clk(clk), .rst(rst), .i__payload(address__i__payload[71:64]), .i__valid(address__i__valid),
    .i__ready(lengths__i__ready), .o__payload(lengths__o__payload), .o__valid(lengths__o__valid),
    .o__ready(lengths__o__ready), .level(_02_)
  );
  burst_splitter splitter (
    .clk(clk), .rst(rst), .i__payload(requests__payload), .i__valid(requests__valid),
    .i__ready(requests__ready), .o__payload(address__i__payload), .o__valid(splitter__o__valid),
    .o__ready(go)
  );
  assign axi__b__ready = 1'h1;
  assign axi__w__payload = { beat__o__payload[512], 64'hffffffffffffffff, beat__o__payload[511:0] };
  assign axi__aw__payload = { 21'hce, address__o__payload[71:0], 1'h0 };
endmodule
