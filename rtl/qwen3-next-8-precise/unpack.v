// Between 512-bit beats and one word a column.
//
// `Unpack` turns the beats of a row into words: 16 bits each (a bf16 v) or 32 (`wide`: a state image).
// `Pack` does the reverse with an engine's output: 32 bits (fp32, or a state image) or, `narrow`, 16
// (bf16, rounded to nearest even). A row starts on a beat and ends with one; what its last beat has
// beyond the row is zero on the way out and ignored on the way in.
//
// Latency  Unpack: 2 cycles from `active` to its word. Pack: the beat stands in the FIFO 3 cycles
//          after its last word
// Rate     1 word a cycle
//
// params WordsParams(columns=128)
//
// Generated from gdn_core/engine/words.py; do not edit.
module unpack (
  input wire clk, rst,
  input wire [511:0] beats__payload,
  input wire beats__valid,
  output wire beats__ready,
  input wire start, active, wide,
  output reg [31:0] word = 32'h0
);
  wire _01_, _12_, fetch, unused;
  wire [4:0] _02_, _05_;
  wire [31:0] _11_;
  reg [511:0] beat = 512'h0;
  wire [511:0] fifo__o__payload;
  reg [4:0] left = 5'h0;
  reg upper = 1'h0;
  assign fetch = active & (start | (left == 5'h0));
  assign _05_[4] = wide ? 1'h0 : 1'h1;
  assign _11_ = upper ? { 16'h0, beat[31:16] } : beat[31:0];
  always @(posedge clk) if (& { | { wide | upper, fetch }, _12_ })
    beat <= fetch ? fifo__o__payload : { 32'h0, beat[511:32] };
  always @(posedge clk)
    if (| { fetch, rst }) upper <= 1'h0;
    else if (active) upper <= ~upper & ~wide;
  always @(posedge clk)
    if (rst) left <= 5'h0;
    else if (_12_) left <= fetch ? { _05_[4], 4'hf } : (left - 5'h1);
  always @(posedge clk)
    if (upper) word[31:16] <= 16'h0;
    else word[31:16] <= beat[31:16];
  always @(posedge clk)
    word[15:0] <= _11_[15:0];
  assign _12_ = | { active, fetch };
  assign unused = & { _11_[31:16], _05_[3:0], _02_, _01_ };
  stream_fifo_512x16 fifo (
    .clk(clk), .rst(rst), .i__payload(beats__payload), .i__valid(beats__valid),
    .i__ready(beats__ready), .o__payload(fifo__o__payload), .o__valid(_01_), .o__ready(fetch),
    .level(_02_)
  );
  assign _05_[3:0] = 4'hf;
endmodule
