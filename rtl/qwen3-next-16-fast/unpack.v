// Between 512-bit beats and one word a column.
//
// `Unpack` turns the beats of a row into words: 16 bits each (a bf16 v) or 32 (`wide`: a state image).
// `Pack` does the reverse with an engine's output: 32 bits (fp32, or a state image) or, `narrow`, 16
// (bf16, rounded to nearest even). A row starts on a beat and ends with one; what its last beat has
// beyond the row is zero on the way out and ignored on the way in.
//
// Beats are pushed, with no way to refuse one: who pushes counts what the queue behind has room for,
// so that registers may stand on the way.
//
// Latency  Unpack: 1 cycle from `active` to its word. Pack: 2 cycles from a beat's last word to `push`
// Rate     1 word a cycle
//
// params WordsParams(columns=128)
// Generated from gdn_core/engine/words.py; do not edit.
module unpack (
  input wire clk, rst,
  input wire [511:0] beat, input wire push, output reg taken = 1'h0, input wire active, last, wide,
  output reg [31:0] word = 32'h0
);
  wire [63:0] _01_;
  wire [255:0] _02_;
  wire [127:0] _03_;
  wire [31:0] _04_;
  wire [5:0] _10_;
  wire _11_, _12_, done, unused;
  wire [4:0] _13_;
  wire [511:0] fifo__o__payload;
  reg [4:0] half = 5'h0;
  assign done = active & (last | ((half | { 4'h0, wide }) == 5'h1f));
  assign _01_ = half[2] ? _03_[127:64] : _03_[63:0];
  assign _03_ = half[3] ? _02_[255:128] : _02_[127:0];
  assign _02_ = half[4] ? fifo__o__payload[511:256] : fifo__o__payload[255:0];
  assign _04_ = half[1] ? _01_[63:32] : _01_[31:0];
  assign _10_ = done ? 6'h0 : ({ 1'h0, half } + { 4'h0, wide ? 2'h2 : 2'h1 });
  always @(posedge clk) word <= (half[0] ? { 16'h0, _04_[31:16] } : _04_);
  always @(posedge clk)
    if (rst) taken <= 1'h0;
    else taken <= done;
  always @(posedge clk)
    if (rst) half <= 5'h0;
    else if (active) half <= _10_[4:0];
  assign unused = & { _10_[5], _11_, _12_, _13_ };
  stream_fifo_512x16 fifo (
    .clk(clk), .rst(rst), .i__payload(beat), .i__valid(push), .i__ready(_11_),
    .o__payload(fifo__o__payload), .o__valid(_12_), .o__ready(done), .level(_13_)
  );
endmodule
