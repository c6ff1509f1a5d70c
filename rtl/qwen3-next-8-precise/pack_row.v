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
module pack_row (
  input wire clk, rst,
  input wire [31:0] o,
  input wire active, last, narrow, reserve,
  output wire room,
  output wire [513:0] beats__payload,
  output wire beats__valid,
  input wire beats__ready,
  output wire segment_ready
);
  wire _001_, _003_, _004_, _007_, _009_, _011_, _012_, _014_, _015_, _017_, _018_, _020_, _022_,
    _023_, _025_, _027_, _028_, _030_, _033_, _034_, _036_, _037_, _038_, _039_, _040_, _041_,
    _042_, _052_, _055_, _056_, _058_, _060_, _061_, _063_, _066_, _067_, _069_, _072_, _073_,
    _075_, _078_, _079_, _081_, _084_, _085_, _087_, _090_, _091_, _093_, _096_, _097_, _099_,
    fifo__i__payload_last, taken, unused;
  wire [15:0] _005_, _008_, rounded__o;
  wire [2:0] _044_, _046_;
  wire [5:0] _049_, _094_;
  wire [4:0] _053_;
  reg active_1 = 1'h0, fifo__i__valid = 1'h0, last_1 = 1'h0, narrow_1 = 1'h0, push_last = 1'h0;
  reg [511:0] beat = 512'h0;
  reg [1:0] count = 2'h0, free = 2'h2;
  reg [31:0] exact_1 = 32'h0;
  reg [4:0] half = 5'h0, ready = 5'h0;
  assign fifo__i__payload_last = push_last | (count == 2'h3);
  assign room = | free;
  assign segment_ready = | ready;
  assign taken = beats__valid & beats__ready;
  assign _094_ = last_1 ? 6'h0 : ({ 1'h0, half } + { 4'h0, narrow_1 ? 2'h1 : 2'h2 });
  assign _015_ = narrow_1 ? _001_ : _009_;
  assign _009_ = half[4:1] == 4'h0;
  assign _042_ = narrow_1 ? (half == 5'h1) : _009_;
  assign _056_ = narrow_1 ? (half == 5'h2) : _055_;
  assign _055_ = half[4:1] == 4'h1;
  assign _058_ = narrow_1 ? (half == 5'h3) : _055_;
  assign _061_ = narrow_1 ? (half == 5'h4) : _060_;
  assign _060_ = half[4:1] == 4'h2;
  assign _063_ = narrow_1 ? (half == 5'h5) : _060_;
  assign _067_ = narrow_1 ? (half == 5'h6) : _066_;
  assign _066_ = half[4:1] == 4'h3;
  assign _069_ = narrow_1 ? (half == 5'h7) : _066_;
  assign _073_ = narrow_1 ? (half == 5'h8) : _072_;
  assign _072_ = half[4:1] == 4'h4;
  assign _075_ = narrow_1 ? (half == 5'h9) : _072_;
  assign _079_ = narrow_1 ? (half == 5'ha) : _078_;
  assign _078_ = half[4:1] == 4'h5;
  assign _081_ = narrow_1 ? (half == 5'hb) : _078_;
  assign _085_ = narrow_1 ? (half == 5'hc) : _084_;
  assign _084_ = half[4:1] == 4'h6;
  assign _087_ = narrow_1 ? (half == 5'hd) : _084_;
  assign _091_ = narrow_1 ? (half == 5'he) : _090_;
  assign _090_ = half[4:1] == 4'h7;
  assign _093_ = narrow_1 ? (half == 5'hf) : _090_;
  assign _097_ = narrow_1 ? (half == 5'h10) : _096_;
  assign _096_ = half[4:1] == 4'h8;
  assign _099_ = narrow_1 ? (half == 5'h11) : _096_;
  assign _004_ = narrow_1 ? (half == 5'h12) : _003_;
  assign _003_ = half[4:1] == 4'h9;
  assign _007_ = narrow_1 ? (half == 5'h13) : _003_;
  assign _012_ = narrow_1 ? (half == 5'h14) : _011_;
  assign _011_ = half[4:1] == 4'ha;
  assign _014_ = narrow_1 ? (half == 5'h15) : _011_;
  assign _018_ = narrow_1 ? (half == 5'h16) : _017_;
  assign _017_ = half[4:1] == 4'hb;
  assign _020_ = narrow_1 ? (half == 5'h17) : _017_;
  assign _023_ = narrow_1 ? (half == 5'h18) : _022_;
  assign _022_ = half[4:1] == 4'hc;
  assign _025_ = narrow_1 ? (half == 5'h19) : _022_;
  assign _028_ = narrow_1 ? (half == 5'h1a) : _027_;
  assign _027_ = half[4:1] == 4'hd;
  assign _030_ = narrow_1 ? (half == 5'h1b) : _027_;
  assign _034_ = narrow_1 ? (half == 5'h1c) : _033_;
  assign _033_ = half[4:1] == 4'he;
  assign _036_ = narrow_1 ? (half == 5'h1d) : _033_;
  assign _037_ = half == 5'h1e;
  assign _039_ = narrow_1 ? _037_ : _038_;
  assign _005_ = narrow_1 ? rounded__o : exact_1[15:0];
  assign _040_ = half == 5'h1f;
  assign _038_ = half[4:1] == 4'hf;
  assign _041_ = narrow_1 ? _040_ : _038_;
  assign _001_ = half == 5'h0;
  assign _008_ = narrow_1 ? rounded__o : exact_1[31:16];
  assign _044_ = push_last ? 3'h0 : ({ 1'h0, count } + 3'h1);
  assign _046_ = { 1'h0, free } + { 2'h0, taken & beats__payload[513] };
  assign _049_ = { 1'h0, ready } + { 5'h0, fifo__i__valid & fifo__i__payload_last };
  always @(posedge clk) begin
    exact_1 <= o;
    push_last <= last_1;
  end
  always @(posedge clk)
    if (rst) begin
      active_1 <= 1'h0; last_1 <= 1'h0; narrow_1 <= 1'h0; fifo__i__valid <= 1'h0; free <= 2'h2;
      ready <= 5'h0;
    end else begin
      active_1 <= active;
      last_1 <= last;
      narrow_1 <= narrow;
      fifo__i__valid <= active_1 & ((narrow_1 ? _040_ : _037_) | last_1);
      free <= _046_[1:0] - { 1'h0, reserve };
      ready <= _049_[4:0] - { 4'h0, taken & beats__payload[512] };
    end
  always @(posedge clk)
    if (rst) half <= 5'h0;
    else if (active_1) half <= _094_[4:0];
  always @(posedge clk) if (& { active_1, | { _001_, _015_ } })
    beat[15:0] <= _015_ ? _005_ : 16'h0;
  always @(posedge clk) if (& { active_1, | { _001_, _042_ } })
    beat[31:16] <= _042_ ? _008_ : 16'h0;
  always @(posedge clk) if (& { active_1, | { _001_, _056_ } })
    beat[47:32] <= _056_ ? _005_ : 16'h0;
  always @(posedge clk) if (& { active_1, | { _001_, _058_ } })
    beat[63:48] <= _058_ ? _008_ : 16'h0;
  always @(posedge clk) if (& { active_1, | { _001_, _061_ } })
    beat[79:64] <= _061_ ? _005_ : 16'h0;
  always @(posedge clk) if (& { active_1, | { _001_, _063_ } })
    beat[95:80] <= _063_ ? _008_ : 16'h0;
  always @(posedge clk) if (& { active_1, | { _001_, _067_ } })
    beat[111:96] <= _067_ ? _005_ : 16'h0;
  always @(posedge clk) if (& { active_1, | { _001_, _069_ } })
    beat[127:112] <= _069_ ? _008_ : 16'h0;
  always @(posedge clk) if (& { active_1, | { _001_, _073_ } })
    beat[143:128] <= _073_ ? _005_ : 16'h0;
  always @(posedge clk) if (& { active_1, | { _001_, _075_ } })
    beat[159:144] <= _075_ ? _008_ : 16'h0;
  always @(posedge clk) if (& { active_1, | { _001_, _079_ } })
    beat[175:160] <= _079_ ? _005_ : 16'h0;
  always @(posedge clk) if (& { active_1, | { _001_, _081_ } })
    beat[191:176] <= _081_ ? _008_ : 16'h0;
  always @(posedge clk) if (& { active_1, | { _001_, _085_ } })
    beat[207:192] <= _085_ ? _005_ : 16'h0;
  always @(posedge clk) if (& { active_1, | { _001_, _087_ } })
    beat[223:208] <= _087_ ? _008_ : 16'h0;
  always @(posedge clk) if (& { active_1, | { _001_, _091_ } })
    beat[239:224] <= _091_ ? _005_ : 16'h0;
  always @(posedge clk) if (& { active_1, | { _001_, _093_ } })
    beat[255:240] <= _093_ ? _008_ : 16'h0;
  always @(posedge clk) if (& { active_1, | { _001_, _097_ } })
    beat[271:256] <= _097_ ? _005_ : 16'h0;
  always @(posedge clk) if (& { active_1, | { _001_, _099_ } })
    beat[287:272] <= _099_ ? _008_ : 16'h0;
  always @(posedge clk) if (& { active_1, | { _001_, _004_ } })
    beat[303:288] <= _004_ ? _005_ : 16'h0;
  always @(posedge clk) if (& { active_1, | { _001_, _007_ } })
    beat[319:304] <= _007_ ? _008_ : 16'h0;
  always @(posedge clk) if (& { active_1, | { _001_, _012_ } })
    beat[335:320] <= _012_ ? _005_ : 16'h0;
  always @(posedge clk) if (& { active_1, | { _001_, _014_ } })
    beat[351:336] <= _014_ ? _008_ : 16'h0;
  always @(posedge clk) if (& { active_1, | { _001_, _018_ } })
    beat[367:352] <= _018_ ? _005_ : 16'h0;
  always @(posedge clk) if (& { active_1, | { _001_, _020_ } })
    beat[383:368] <= _020_ ? _008_ : 16'h0;
  always @(posedge clk) if (& { active_1, | { _001_, _023_ } })
    beat[399:384] <= _023_ ? _005_ : 16'h0;
  always @(posedge clk) if (& { active_1, | { _001_, _025_ } })
    beat[415:400] <= _025_ ? _008_ : 16'h0;
  always @(posedge clk) if (& { active_1, | { _001_, _028_ } })
    beat[431:416] <= _028_ ? _005_ : 16'h0;
  always @(posedge clk) if (& { active_1, | { _001_, _030_ } })
    beat[447:432] <= _030_ ? _008_ : 16'h0;
  always @(posedge clk) if (& { active_1, | { _001_, _034_ } })
    beat[463:448] <= _034_ ? _005_ : 16'h0;
  always @(posedge clk) if (& { active_1, | { _001_, _036_ } })
    beat[479:464] <= _036_ ? _008_ : 16'h0;
  always @(posedge clk) if (& { active_1, | { _001_, _039_ } })
    beat[495:480] <= _039_ ? _005_ : 16'h0;
  always @(posedge clk) if (& { active_1, | { _001_, _041_ } })
    beat[511:496] <= _041_ ? _008_ : 16'h0;
  always @(posedge clk)
    if (rst) count <= 2'h0;
    else if (fifo__i__valid) count <= _044_[1:0];
  assign unused = & { _094_[5], _053_, _052_, _049_[5], _046_[2], _044_[2] };
  stream_fifo_514x16 fifo (
    .clk(clk), .rst(rst), .i__payload({ push_last, fifo__i__payload_last, beat }),
    .i__valid(fifo__i__valid), .i__ready(_052_), .o__payload(beats__payload),
    .o__valid(beats__valid), .o__ready(beats__ready), .level(_053_)
  );
  to_bf16 rounded (
    .clk(clk), .a(o), .o(rounded__o)
  );
endmodule
