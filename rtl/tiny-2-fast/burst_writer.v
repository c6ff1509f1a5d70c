// AXI4 burst writer: a stream of requests and a stream of beats in, AW, W and B out.
//
//     bytes [address, address + beats * data_bits / 8) of each request = its beats, in order
//
// AW and W are independent: a burst's address does not wait for its data, nor does it wait for the
// response to the burst before it. `beats` are taken only for bursts that were cut already.
//
// Shapes   one beat of `data_bits` a cycle, full strobes
// Formats  address in bytes, a multiple of data_bits / 8
// Latency  3 cycles from a request to AWVALID, 5 to the first WVALID; 1 cycle from beats to W
// Rate     1 beat a cycle, while `outstanding` bursts hide the memory's response
// busy     from the cycle after a request is taken until its last response is in
// error    strobe: a response was SLVERR or DECERR, in the cycle of the response
//
// params BurstWriterParams(data_bits=512, address=64, max_burst_beats=64, outstanding=32,
//        splitter=BurstSplitterParams(data_bits=512, address=64, max_burst_beats=64))
// Generated from gdn_core/axi/writer.py; do not edit.
module burst_writer (
  input wire clk, rst,
  input wire [79:0] requests__payload, input wire requests__valid, output wire requests__ready,
  input wire [511:0] beats__payload, input wire beats__valid, output wire beats__ready,
  output wire [93:0] axi__aw__payload, output wire axi__aw__valid, input wire axi__aw__ready,
  output wire [576:0] axi__w__payload, output wire axi__w__valid, input wire axi__w__ready,
  input wire [2:0] axi__b__payload, input wire axi__b__valid, output wire axi__b__ready,
  output wire busy, error
);
  localparam BEAT__O__PAYLOAD_LAST = 0, LENGTHS__O__PAYLOAD_LENGTH = 0, DATA = 1, RESP = 1,
    SINGLE = 8, LENGTH = 64, LAST = 72;
  wire _06_, address__i__ready, address__i__valid, beat__i__payload_last, beat__i__ready, go,
    lengths__i__payload_single, lengths__o__valid, request__o__ready, request__o__valid,
    splitter__o__valid, taken, unused;
  wire [5:0] _07_;
  wire [72:0] address__i__payload, address__o__payload;
  wire [512:0] beat__o__payload;
  reg first = 1'h1, full = 1'h0, then_last = 1'h0, waits = 1'h0;
  wire [7:0] follow;
  reg [7:0] left = 8'h0;
  wire [8:0] lengths__o__payload;
  wire [79:0] request__o__payload;
  reg [5:0] unanswered = 6'h0;
  assign go = address__i__ready & ~full;
  assign address__i__valid = splitter__o__valid & go;
  assign lengths__i__payload_single = address__i__payload[LENGTH +: 8] == 8'h0;
  assign follow = first ? lengths__o__payload[LENGTHS__O__PAYLOAD_LENGTH +: 8] : left;
  assign beat__i__payload_last = first ? lengths__o__payload[SINGLE] : then_last;
  assign beats__ready = lengths__o__valid & beat__i__ready;
  assign taken = beats__valid & beats__ready;
  assign busy = request__o__valid | splitter__o__valid | waits;
  assign error = axi__b__valid & axi__b__payload[RESP + 1];
  always @(posedge clk)
    if (rst) begin
      unanswered <= 6'h0; full <= 1'h0; waits <= 1'h0;
    end else begin
      if (address__i__valid & ~axi__b__valid) begin
        waits <= 1'h1;
        unanswered <= unanswered + 6'h1;
        full <= unanswered == 6'h1f;
      end
      if (axi__b__valid & ~address__i__valid) begin
        full <= 1'h0;
        unanswered <= unanswered - 6'h1;
        waits <= unanswered != 6'h1;
      end
    end
  always @(posedge clk)
    if (rst) first <= 1'h1;
    else if (taken) first <= beat__i__payload_last;
  always @(posedge clk)
    if (taken) begin
      left <= follow - 8'h1;
      then_last <= follow == 8'h1;
    end
  assign unused = & { _06_, _07_, address__o__payload[LAST], axi__b__payload[1:0] };
  assign axi__w__payload = { beat__o__payload[BEAT__O__PAYLOAD_LAST], 64'hffffffffffffffff,
      beat__o__payload[DATA +: 512] };
  assign axi__aw__payload = { 21'hce, address__o__payload[71:0], 1'h0 };
  assign axi__b__ready = 1'h1;
  skid_buffer_73 address (
    .clk(clk), .rst(rst), .i__payload(address__i__payload), .i__valid(address__i__valid),
    .i__ready(address__i__ready), .o__payload(address__o__payload), .o__valid(axi__aw__valid),
    .o__ready(axi__aw__ready)
  );
  skid_buffer_513 beat (
    .clk(clk), .rst(rst), .i__payload({ beats__payload, beat__i__payload_last }),
    .i__valid(lengths__o__valid & beats__valid), .i__ready(beat__i__ready),
    .o__payload(beat__o__payload), .o__valid(axi__w__valid), .o__ready(axi__w__ready)
  );
  stream_fifo_9x33 lengths (
    .clk(clk), .rst(rst),
    .i__payload({ lengths__i__payload_single, address__i__payload[LENGTH +: 8] }),
    .i__valid(address__i__valid), .i__ready(_06_), .o__payload(lengths__o__payload),
    .o__valid(lengths__o__valid), .o__ready(beats__valid & beat__i__ready & beat__i__payload_last),
    .level(_07_)
  );
  skid_buffer_80 request (
    .clk(clk), .rst(rst), .i__payload(requests__payload), .i__valid(requests__valid),
    .i__ready(requests__ready), .o__payload(request__o__payload), .o__valid(request__o__valid),
    .o__ready(request__o__ready)
  );
  burst_splitter splitter (
    .clk(clk), .rst(rst), .i__payload(request__o__payload), .i__valid(request__o__valid),
    .i__ready(request__o__ready), .o__payload(address__i__payload), .o__valid(splitter__o__valid),
    .o__ready(go)
  );
endmodule
