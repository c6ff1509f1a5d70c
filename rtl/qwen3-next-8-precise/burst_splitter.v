// Cuts a request for many beats into AXI4 bursts.
//
//     request = {address, beats}  ->  bursts {address, length = beats - 1, last} that follow each
//     other without gap or overlap; a burst ends at every multiple of `chunk_bytes`, so that none
//     crosses 4 KiB and none is longer than `max_burst_beats`
//
// Formats  address in bytes, 64-bit; its bits below one beat are read as 0; beats 32-bit, 0 gives none
// Latency  1 cycle from a request to its first burst
// Rate     1 burst a cycle, also across requests
//
// params BurstSplitterParams(data_bits=512, address=64, max_burst_beats=64)
//
// Generated from gdn_core/axi/bursts.py; do not edit.
module burst_splitter (
  input wire clk, rst,
  input wire [95:0] i__payload,
  input wire i__valid,
  output wire i__ready,
  output wire [72:0] o__payload,
  output reg o__valid = 1'h0,
  input wire o__ready
);
  wire _05_, short, unused;
  wire [5:0] _06_;
  wire [7:0] _13_;
  wire [6:0] before_;
  reg [51:0] chunk = 52'h0;
  reg [26:0] chunks = 27'h0;
  wire [33:0] end_;
  reg last = 1'h0;
  reg [5:0] length = 6'h0, offset = 6'h0, tail = 6'h0;
  assign before_ = { 1'h0, i__payload[11:6] } - 7'h1;
  assign end_ = { 2'h0, i__payload[95:64] } + { {27{before_[6]}}, before_ };
  assign _13_ = { 1'h0, i__payload[70:64] } + { 2'h0, i__payload[11:6] };
  assign short = ~(| i__payload[95:71]) & (_13_ <= 8'h40);
  assign i__ready = ~o__valid | (o__ready & last);
  assign _05_ = chunks == 27'h1;
  assign _06_ = _05_ ? tail : 6'h3f;
  always @(posedge clk)
    if (rst) o__valid <= 1'h0;
    else if (i__ready) o__valid <= i__valid & (| i__payload[95:64]);
  always @(posedge clk) if (| { i__ready, o__ready }) begin
    last <= i__ready ? short : _05_;
    offset <= i__ready ? i__payload[11:6] : 6'h0;
    chunk <= i__ready ? i__payload[63:12] : (chunk + 52'h1);
    length <= i__ready ? (short ? (i__payload[69:64] - 6'h1) : ~i__payload[11:6]) : _06_;
    chunks <= i__ready ? end_[32:6] : (chunks - 27'h1);
  end
  always @(posedge clk) if (i__ready)
    tail <= end_[5:0];
  assign unused = & { i__payload[5:0], end_[33] };
  assign o__payload = { last, 2'h0, length, chunk, offset, 6'h0 };
endmodule
