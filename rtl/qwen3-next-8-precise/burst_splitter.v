// Cuts a request for many beats into AXI4 bursts.
//
//     request = {address, beats}  ->  bursts {address, length = beats - 1, last} that follow each
//     other without gap or overlap; a burst ends at every multiple of `chunk_bytes`, so that none
//     crosses 4 KiB and none is longer than `max_burst_beats`
//
// Formats  address in bytes, 64-bit; its bits below one beat are read as 0; beats 16-bit, 0 gives none
// Latency  1 cycle from a request to its first burst
// Rate     1 burst a cycle, also across requests
//
// params BurstSplitterParams(data_bits=512, address=64, max_burst_beats=64)
// Generated from gdn_core/axi/bursts.py; do not edit.
module burst_splitter (
  input wire clk, rst,
  input wire [79:0] i__payload, input wire i__valid, output wire i__ready,
  output wire [72:0] o__payload, output reg o__valid = 1'h0, input wire o__ready
);
  localparam ADDRESS = 0, BEATS = 64;
  wire _01_, chunk__en, chunk__set, short, then_last, unused, whole;
  wire [6:0] _04_;
  wire [7:0] end_;
  reg last = 1'h0;
  reg [16:0] left = 17'h0;
  reg [5:0] length = 6'h0, offset = 6'h0;
  assign end_ = { 1'h0, i__payload[BEATS +: 7] } + { 2'h0, i__payload[ADDRESS + 6 +: 6] };
  assign whole = (i__payload[ADDRESS + 6 +: 6] ^ i__payload[BEATS +: 6]) == { i__payload[ADDRESS + 6
      +: 5] | i__payload[BEATS +: 5], 1'h0 };
  assign short = ~(| i__payload[BEATS + 7 +: 9]) & ((end_[7:6] == 2'h0) | ((end_[7:6] == 2'h1) &
      whole));
  assign then_last = left <= 17'h80;
  assign chunk__set = _01_ | last;
  assign chunk__en = _01_ | o__ready;
  assign _01_ = ~o__valid;
  assign i__ready = _01_ | (last & o__ready);
  assign _04_ = chunk__set ? { 1'h0, i__payload[ADDRESS + 6 +: 6] } : 7'h40;
  always @(posedge clk)
    if (chunk__en) begin
      left <= (chunk__set ? { 1'h0, i__payload[BEATS +: 16] } : left) + { {10{_04_[6]}}, _04_ };
      if (chunk__set) begin
        last <= short; offset <= i__payload[ADDRESS + 6 +: 6];
        length <= short ? (i__payload[BEATS +: 6] - 6'h1) : ~i__payload[ADDRESS + 6 +: 6];
      end else begin
        last <= then_last; offset <= 6'h0;
        length <= then_last ? (left[5:0] - 6'h1) : 6'h3f;
      end
    end
  always @(posedge clk)
    if (rst) o__valid <= 1'h0;
    else if (chunk__en) begin
      if (chunk__set) o__valid <= i__valid & (| i__payload[BEATS +: 16]);
    end
  assign unused = & { end_[5:0], i__payload[ADDRESS +: 6] };
  assign { o__payload[72:64], o__payload[ADDRESS +: 12] } = { last, 2'h0, length, offset, 6'h0 };
  address_52_1 chunk (
    .clk(clk), .en(chunk__en), .set(chunk__set), .start(i__payload[ADDRESS + 12 +: 52]),
    .step(1'h1), .value(o__payload[ADDRESS + 12 +: 52])
  );
endmodule
