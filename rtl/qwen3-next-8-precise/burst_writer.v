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
  input wire [79:0] requests__payload,
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
  wire _01_, _05_, _07_, _08_, _09_, _10_, _14_, address__i__ready, address__i__valid,
    beat_0__i__ready, beat_0__i__valid, go, last, lengths__i__payload_single, lengths__o__ready,
    lengths__o__valid, splitter__o__valid, taken, unused;
  wire [5:0] _06_;
  wire [72:0] address__i__payload, address__o__payload;
  wire [170:0] beat_0__o__payload, beat_1__o__payload, beat_2__o__payload;
  reg first = 1'h1, full = 1'h0, then_last = 1'h0;
  wire [7:0] follow;
  reg [7:0] left = 8'h0;
  wire [8:0] lengths__o__payload;
  reg [5:0] unanswered = 6'h0;
  assign go = address__i__ready & ~full;
  assign address__i__valid = splitter__o__valid & go;
  assign lengths__i__payload_single = address__i__payload[71:64] == 8'h0;
  assign follow = first ? lengths__o__payload[7:0] : left;
  assign last = first ? lengths__o__payload[8] : then_last;
  assign beats__ready = lengths__o__valid & beat_0__i__ready;
  assign taken = beats__valid & beats__ready;
  assign lengths__o__ready = beats__valid & beat_0__i__ready & last;
  assign busy = splitter__o__valid | (| unanswered);
  assign error = axi__b__valid & axi__b__payload[2];
  assign beat_0__i__valid = lengths__o__valid & beats__valid;
  assign _14_ = address__i__valid & ~axi__b__valid;
  assign _01_ = axi__b__valid & ~address__i__valid;
  always @(posedge clk)
    if (rst) unanswered <= 6'h0;
    else if (| { _01_, _14_ }) unanswered <= _01_ ? (unanswered - 6'h1) : (unanswered + 6'h1);
  always @(posedge clk)
    if (| { _01_, rst }) full <= 1'h0;
    else if (_14_) full <= unanswered == 6'h1f;
  always @(posedge clk)
    if (rst) first <= 1'h1;
    else if (taken) first <= last;
  always @(posedge clk) if (taken) begin
    left <= follow - 8'h1;
    then_last <= follow == 8'h1;
  end
  assign unused = & { axi__b__payload[1:0], address__o__payload[72], _10_, _09_, _08_, _07_, _06_,
      _05_ };
  skid_buffer_73 address (
    .clk(clk), .rst(rst), .i__payload(address__i__payload), .i__valid(address__i__valid),
    .i__ready(address__i__ready), .o__payload(address__o__payload), .o__valid(axi__aw__valid),
    .o__ready(axi__aw__ready)
  );
  skid_buffer_171 beat_0 (
    .clk(clk), .rst(rst), .i__payload({ beats__payload[169:0], last }), .i__valid(beat_0__i__valid),
    .i__ready(beat_0__i__ready), .o__payload(beat_0__o__payload), .o__valid(axi__w__valid),
    .o__ready(axi__w__ready)
  );
  skid_buffer_171 beat_1 (
    .clk(clk), .rst(rst), .i__payload(beats__payload[340:170]), .i__valid(beat_0__i__valid),
    .i__ready(_07_), .o__payload(beat_1__o__payload), .o__valid(_08_), .o__ready(axi__w__ready)
  );
  skid_buffer_171 beat_2 (
    .clk(clk), .rst(rst), .i__payload(beats__payload[511:341]), .i__valid(beat_0__i__valid),
    .i__ready(_09_), .o__payload(beat_2__o__payload), .o__valid(_10_), .o__ready(axi__w__ready)
  );
  stream_fifo_9x33 lengths (
    .clk(clk), .rst(rst), .i__payload({ lengths__i__payload_single, address__i__payload[71:64] }),
    .i__valid(address__i__valid), .i__ready(_05_), .o__payload(lengths__o__payload),
    .o__valid(lengths__o__valid), .o__ready(lengths__o__ready), .level(_06_)
  );
  burst_splitter splitter (
    .clk(clk), .rst(rst), .i__payload(requests__payload), .i__valid(requests__valid),
    .i__ready(requests__ready), .o__payload(address__i__payload), .o__valid(splitter__o__valid),
    .o__ready(go)
  );
  assign axi__b__ready = 1'h1;
  assign axi__w__payload = { beat_0__o__payload[0], 64'hffffffffffffffff, beat_2__o__payload,
      beat_1__o__payload, beat_0__o__payload[170:1] };
  assign axi__aw__payload = { 21'hce, address__o__payload[71:0], 1'h0 };
endmodule
