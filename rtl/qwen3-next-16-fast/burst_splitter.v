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
//
// Generated from gdn_core/axi/bursts.py; do not edit.
module burst_splitter (
  input wire clk, rst,
  input wire [79:0] i__payload,
  input wire i__valid,
  output wire i__ready,
  output wire [72:0] o__payload,
  output reg o__valid = 1'h0,
  input wire o__ready
);
  wire [16:0] _05_;
  wire [5:0] _07_;
  wire _10_, chunk__en, chunk__set, short, then_last, unused;
  wire [51:0] chunk__value;
  wire [7:0] end_;
  reg last = 1'h0;
  reg [16:0] left = 17'h0;
  reg [5:0] length = 6'h0, offset = 6'h0;
  assign end_ = { 1'h0, i__payload[70:64] } + { 2'h0, i__payload[11:6] };
  assign short = ~(| i__payload[79:71]) & (end_ <= 8'h40);
  assign then_last = left <= 17'h80;
  assign chunk__set = _10_ | last;
  assign chunk__en = _10_ | o__ready;
  assign _10_ = ~o__valid;
  assign i__ready = _10_ | (last & o__ready);
  assign _05_ = left - 17'h40;
  assign _07_ = then_last ? (left[5:0] - 6'h1) : 6'h3f;
  always @(posedge clk)
    if (rst) o__valid <= 1'h0;
    else if (& { chunk__en, chunk__set }) o__valid <= i__valid & (| i__payload[79:64]);
  always @(posedge clk) if (chunk__en) begin
    last <= chunk__set ? short : then_last;
    length <= chunk__set ? (short ? (i__payload[69:64] - 6'h1) : ~i__payload[11:6]) : _07_;
    left <= chunk__set ? ({ 1'h0, i__payload[79:64] } + { 11'h0, i__payload[11:6] }) : _05_;
  end
  always @(posedge clk)
    if (chunk__en)
      if (!chunk__set) offset <= 6'h0;
      else offset <= i__payload[11:6];
  assign unused = & i__payload[5:0];
  address_52_1 chunk (
    .clk(clk), .en(chunk__en), .set(chunk__set), .start(i__payload[63:12]), .step(1'h1),
    .value(chunk__value)
  );
  assign o__payload = { last, 2'h0, length, chunk__value, offset, 6'h0 };
endmodule
