// Between 512-bit beats and one word a column. unpack.v tells the rest.
// params WordsParams(columns=128)
// Generated from gdn_core/engine/words.py; do not edit.
module pack_row (
  input wire clk, rst,
  input wire [32:0] word, input wire active, narrow, output wire [513:0] beat,
  output reg push = 1'h0
);
  localparam O = 0, LAST = 32;
  wire _001_, _004_, _008_, _014_, _020_, _026_, _030_, _033_, _037_, _044_, _050_, _056_, _061_,
    _066_, _068_, _072_, _077_, _082_, _087_, beat_last, unused;
  wire [15:0] _002_, _006_, rounded__o;
  wire [2:0] _036_;
  wire [5:0] _047_;
  reg active_1 = 1'h0, last_1 = 1'h0, row_last = 1'h0;
  reg [511:0] beat_reg = 512'h0;
  (* keep = "true" *) reg begins = 1'h0, begins_1 = 1'h0, begins_2 = 1'h0, narrow_now = 1'h0;
  reg [1:0] count = 2'h0;
  reg [31:0] exact_1 = 32'h0;
  reg [4:0] half = 5'h0;
  wire [4:0] half_next;
  assign _047_ = last_1 ? 6'h0 : ({ 1'h0, half } + { 4'h0, narrow_now ? 2'h1 : 2'h2 });
  assign beat_last = row_last | (count == 2'h3);
  assign _068_ = half_next == 5'h0;
  assign _037_ = half[4:1] == 4'h0;
  assign _044_ = half[4:1] == 4'h1;
  assign _050_ = half[4:1] == 4'h2;
  assign _056_ = half[4:1] == 4'h3;
  assign _061_ = half[4:1] == 4'h4;
  assign _066_ = half[4:1] == 4'h5;
  assign _072_ = half[4:1] == 4'h6;
  assign _077_ = half[4:1] == 4'h7;
  assign _082_ = half[4:1] == 4'h8;
  assign _087_ = half[4:1] == 4'h9;
  assign _004_ = half[4:1] == 4'ha;
  assign _008_ = half[4:1] == 4'hb;
  assign _014_ = half[4:1] == 4'hc;
  assign _020_ = half[4:1] == 4'hd;
  assign _026_ = half[4:1] == 4'he;
  assign _001_ = half == 5'h1e;
  assign _002_ = narrow_now ? rounded__o : exact_1[15:0];
  assign _033_ = half == 5'h1f;
  assign _030_ = half[4:1] == 4'hf;
  assign _006_ = narrow_now ? rounded__o : exact_1[31:16];
  assign _036_ = row_last ? 3'h0 : ({ 1'h0, count } + 3'h1);
  always @(posedge clk) begin
    active_1 <= active; last_1 <= word[LAST]; exact_1 <= word[O +: 32]; narrow_now <= narrow;
    row_last <= last_1;
    begins <= _068_;
    begins_1 <= _068_;
    begins_2 <= _068_;
  end
  always @(posedge clk)
    if (active_1) begin
      if (begins) beat_reg[15:0] <= _002_;
      else if (narrow_now ? (half == 5'h0) : _037_) beat_reg[15:0] <= _002_;
      if (begins) beat_reg[31:16] <= narrow_now ? 16'h0 : _006_;
      else if (narrow_now ? (half == 5'h1) : _037_) beat_reg[31:16] <= _006_;
      if (begins) beat_reg[47:32] <= 16'h0;
      else if (narrow_now ? (half == 5'h2) : _044_) beat_reg[47:32] <= _002_;
      if (begins) beat_reg[63:48] <= 16'h0;
      else if (narrow_now ? (half == 5'h3) : _044_) beat_reg[63:48] <= _006_;
      if (begins) beat_reg[79:64] <= 16'h0;
      else if (narrow_now ? (half == 5'h4) : _050_) beat_reg[79:64] <= _002_;
      if (begins) beat_reg[95:80] <= 16'h0;
      else if (narrow_now ? (half == 5'h5) : _050_) beat_reg[95:80] <= _006_;
      if (begins) beat_reg[111:96] <= 16'h0;
      else if (narrow_now ? (half == 5'h6) : _056_) beat_reg[111:96] <= _002_;
      if (begins) beat_reg[127:112] <= 16'h0;
      else if (narrow_now ? (half == 5'h7) : _056_) beat_reg[127:112] <= _006_;
      if (begins) beat_reg[143:128] <= 16'h0;
      else if (narrow_now ? (half == 5'h8) : _061_) beat_reg[143:128] <= _002_;
      if (begins) beat_reg[159:144] <= 16'h0;
      else if (narrow_now ? (half == 5'h9) : _061_) beat_reg[159:144] <= _006_;
      if (begins) beat_reg[175:160] <= 16'h0;
      else if (narrow_now ? (half == 5'ha) : _066_) beat_reg[175:160] <= _002_;
      if (begins_1) beat_reg[191:176] <= 16'h0;
      else if (narrow_now ? (half == 5'hb) : _066_) beat_reg[191:176] <= _006_;
      if (begins_1) beat_reg[207:192] <= 16'h0;
      else if (narrow_now ? (half == 5'hc) : _072_) beat_reg[207:192] <= _002_;
      if (begins_1) beat_reg[223:208] <= 16'h0;
      else if (narrow_now ? (half == 5'hd) : _072_) beat_reg[223:208] <= _006_;
      if (begins_1) beat_reg[239:224] <= 16'h0;
      else if (narrow_now ? (half == 5'he) : _077_) beat_reg[239:224] <= _002_;
      if (begins_1) beat_reg[255:240] <= 16'h0;
      else if (narrow_now ? (half == 5'hf) : _077_) beat_reg[255:240] <= _006_;
      if (begins_1) beat_reg[271:256] <= 16'h0;
      else if (narrow_now ? (half == 5'h10) : _082_) beat_reg[271:256] <= _002_;
      if (begins_1) beat_reg[287:272] <= 16'h0;
      else if (narrow_now ? (half == 5'h11) : _082_) beat_reg[287:272] <= _006_;
      if (begins_1) beat_reg[303:288] <= 16'h0;
      else if (narrow_now ? (half == 5'h12) : _087_) beat_reg[303:288] <= _002_;
      if (begins_1) beat_reg[319:304] <= 16'h0;
      else if (narrow_now ? (half == 5'h13) : _087_) beat_reg[319:304] <= _006_;
      if (begins_1) beat_reg[335:320] <= 16'h0;
      else if (narrow_now ? (half == 5'h14) : _004_) beat_reg[335:320] <= _002_;
      if (begins_1) beat_reg[351:336] <= 16'h0;
      else if (narrow_now ? (half == 5'h15) : _004_) beat_reg[351:336] <= _006_;
      if (begins_2) beat_reg[367:352] <= 16'h0;
      else if (narrow_now ? (half == 5'h16) : _008_) beat_reg[367:352] <= _002_;
      if (begins_2) beat_reg[383:368] <= 16'h0;
      else if (narrow_now ? (half == 5'h17) : _008_) beat_reg[383:368] <= _006_;
      if (begins_2) beat_reg[399:384] <= 16'h0;
      else if (narrow_now ? (half == 5'h18) : _014_) beat_reg[399:384] <= _002_;
      if (begins_2) beat_reg[415:400] <= 16'h0;
      else if (narrow_now ? (half == 5'h19) : _014_) beat_reg[415:400] <= _006_;
      if (begins_2) beat_reg[431:416] <= 16'h0;
      else if (narrow_now ? (half == 5'h1a) : _020_) beat_reg[431:416] <= _002_;
      if (begins_2) beat_reg[447:432] <= 16'h0;
      else if (narrow_now ? (half == 5'h1b) : _020_) beat_reg[447:432] <= _006_;
      if (begins_2) beat_reg[463:448] <= 16'h0;
      else if (narrow_now ? (half == 5'h1c) : _026_) beat_reg[463:448] <= _002_;
      if (begins_2) beat_reg[479:464] <= 16'h0;
      else if (narrow_now ? (half == 5'h1d) : _026_) beat_reg[479:464] <= _006_;
      if (begins_2) beat_reg[495:480] <= 16'h0;
      else if (narrow_now ? _001_ : _030_) beat_reg[495:480] <= _002_;
      if (begins_2) beat_reg[511:496] <= 16'h0;
      else if (narrow_now ? _033_ : _030_) beat_reg[511:496] <= _006_;
    end
  always @(posedge clk)
    if (rst) count <= 2'h0;
    else if (push) count <= _036_[1:0];
  always @(posedge clk)
    if (rst) begin
      half <= 5'h0; push <= 1'h0;
    end else begin
      half <= half_next;
      push <= active_1 & ((narrow_now ? _033_ : _001_) | last_1);
    end
  assign half_next = active_1 ? _047_[4:0] : half;
  assign unused = & { _047_[5], _036_[2] };
  assign beat = { row_last, beat_last, beat_reg };
  to_bf16 rounded (
    .clk(clk), .a(word[O +: 32]), .o(rounded__o)
  );
endmodule
