// Between 512-bit beats and one word a column. unpack.v tells the rest.
// params WordsParams(columns=16)
// Generated from gdn_core/engine/words.py; do not edit.
module pack_row (
  input wire clk, rst,
  input wire [32:0] word, input wire active, narrow, output wire [513:0] beat,
  output reg push = 1'h0
);
  localparam O = 0, LAST = 32;
  wire [5:0] _001_;
  wire [15:0] _002_, _007_, rounded__o;
  wire _004_, _006_, _011_, _015_, _017_, _023_, _028_, _033_, _038_, _039_, _041_, _047_, _052_,
    _057_, _063_, _069_, _075_, _081_, _087_, beat_last, unused;
  wire [2:0] _044_;
  reg active_1 = 1'h0, last_1 = 1'h0, narrow_1 = 1'h0, row_last = 1'h0;
  reg [511:0] beat_reg = 512'h0;
  reg [1:0] count = 2'h0;
  reg [31:0] exact_1 = 32'h0;
  reg [4:0] half = 5'h0;
  assign beat_last = row_last | (count == 2'h3);
  assign _001_ = last_1 ? 6'h0 : ({ 1'h0, half } + { 4'h0, narrow_1 ? 2'h1 : 2'h2 });
  assign _015_ = half[4:1] == 4'h0;
  assign _047_ = half[4:1] == 4'h1;
  assign _052_ = half[4:1] == 4'h2;
  assign _057_ = half[4:1] == 4'h3;
  assign _063_ = half[4:1] == 4'h4;
  assign _069_ = half[4:1] == 4'h5;
  assign _075_ = half[4:1] == 4'h6;
  assign _081_ = half[4:1] == 4'h7;
  assign _087_ = half[4:1] == 4'h8;
  assign _004_ = half[4:1] == 4'h9;
  assign _011_ = half[4:1] == 4'ha;
  assign _017_ = half[4:1] == 4'hb;
  assign _023_ = half[4:1] == 4'hc;
  assign _028_ = half[4:1] == 4'hd;
  assign _033_ = half[4:1] == 4'he;
  assign _038_ = half == 5'h1e;
  assign _007_ = narrow_1 ? rounded__o : exact_1[15:0];
  assign _041_ = half == 5'h1f;
  assign _039_ = half[4:1] == 4'hf;
  assign _006_ = half == 5'h0;
  assign _002_ = narrow_1 ? rounded__o : exact_1[31:16];
  assign _044_ = row_last ? 3'h0 : ({ 1'h0, count } + 3'h1);
  always @(posedge clk) begin
    active_1 <= active; last_1 <= word[LAST]; narrow_1 <= narrow; exact_1 <= word[O +: 32];
    row_last <= last_1;
  end
  always @(posedge clk)
    if (rst) push <= 1'h0;
    else push <= active_1 & ((narrow_1 ? _041_ : _038_) | last_1);
  always @(posedge clk)
    if (rst) half <= 5'h0;
    else if (active_1) half <= _001_[4:0];
  always @(posedge clk)
    if (active_1) begin
      if (narrow_1 ? _006_ : _015_) beat_reg[15:0] <= _007_;
      else if (_006_) beat_reg[15:0] <= 16'h0;
      if (narrow_1 ? (half == 5'h1) : _015_) beat_reg[31:16] <= _002_;
      else if (_006_) beat_reg[31:16] <= 16'h0;
      if (narrow_1 ? (half == 5'h2) : _047_) beat_reg[47:32] <= _007_;
      else if (_006_) beat_reg[47:32] <= 16'h0;
      if (narrow_1 ? (half == 5'h3) : _047_) beat_reg[63:48] <= _002_;
      else if (_006_) beat_reg[63:48] <= 16'h0;
      if (narrow_1 ? (half == 5'h4) : _052_) beat_reg[79:64] <= _007_;
      else if (_006_) beat_reg[79:64] <= 16'h0;
      if (narrow_1 ? (half == 5'h5) : _052_) beat_reg[95:80] <= _002_;
      else if (_006_) beat_reg[95:80] <= 16'h0;
      if (narrow_1 ? (half == 5'h6) : _057_) beat_reg[111:96] <= _007_;
      else if (_006_) beat_reg[111:96] <= 16'h0;
      if (narrow_1 ? (half == 5'h7) : _057_) beat_reg[127:112] <= _002_;
      else if (_006_) beat_reg[127:112] <= 16'h0;
      if (narrow_1 ? (half == 5'h8) : _063_) beat_reg[143:128] <= _007_;
      else if (_006_) beat_reg[143:128] <= 16'h0;
      if (narrow_1 ? (half == 5'h9) : _063_) beat_reg[159:144] <= _002_;
      else if (_006_) beat_reg[159:144] <= 16'h0;
      if (narrow_1 ? (half == 5'ha) : _069_) beat_reg[175:160] <= _007_;
      else if (_006_) beat_reg[175:160] <= 16'h0;
      if (narrow_1 ? (half == 5'hb) : _069_) beat_reg[191:176] <= _002_;
      else if (_006_) beat_reg[191:176] <= 16'h0;
      if (narrow_1 ? (half == 5'hc) : _075_) beat_reg[207:192] <= _007_;
      else if (_006_) beat_reg[207:192] <= 16'h0;
      if (narrow_1 ? (half == 5'hd) : _075_) beat_reg[223:208] <= _002_;
      else if (_006_) beat_reg[223:208] <= 16'h0;
      if (narrow_1 ? (half == 5'he) : _081_) beat_reg[239:224] <= _007_;
      else if (_006_) beat_reg[239:224] <= 16'h0;
      if (narrow_1 ? (half == 5'hf) : _081_) beat_reg[255:240] <= _002_;
      else if (_006_) beat_reg[255:240] <= 16'h0;
      if (narrow_1 ? (half == 5'h10) : _087_) beat_reg[271:256] <= _007_;
      else if (_006_) beat_reg[271:256] <= 16'h0;
      if (narrow_1 ? (half == 5'h11) : _087_) beat_reg[287:272] <= _002_;
      else if (_006_) beat_reg[287:272] <= 16'h0;
      if (narrow_1 ? (half == 5'h12) : _004_) beat_reg[303:288] <= _007_;
      else if (_006_) beat_reg[303:288] <= 16'h0;
      if (narrow_1 ? (half == 5'h13) : _004_) beat_reg[319:304] <= _002_;
      else if (_006_) beat_reg[319:304] <= 16'h0;
      if (narrow_1 ? (half == 5'h14) : _011_) beat_reg[335:320] <= _007_;
      else if (_006_) beat_reg[335:320] <= 16'h0;
      if (narrow_1 ? (half == 5'h15) : _011_) beat_reg[351:336] <= _002_;
      else if (_006_) beat_reg[351:336] <= 16'h0;
      if (narrow_1 ? (half == 5'h16) : _017_) beat_reg[367:352] <= _007_;
      else if (_006_) beat_reg[367:352] <= 16'h0;
      if (narrow_1 ? (half == 5'h17) : _017_) beat_reg[383:368] <= _002_;
      else if (_006_) beat_reg[383:368] <= 16'h0;
      if (narrow_1 ? (half == 5'h18) : _023_) beat_reg[399:384] <= _007_;
      else if (_006_) beat_reg[399:384] <= 16'h0;
      if (narrow_1 ? (half == 5'h19) : _023_) beat_reg[415:400] <= _002_;
      else if (_006_) beat_reg[415:400] <= 16'h0;
      if (narrow_1 ? (half == 5'h1a) : _028_) beat_reg[431:416] <= _007_;
      else if (_006_) beat_reg[431:416] <= 16'h0;
      if (narrow_1 ? (half == 5'h1b) : _028_) beat_reg[447:432] <= _002_;
      else if (_006_) beat_reg[447:432] <= 16'h0;
      if (narrow_1 ? (half == 5'h1c) : _033_) beat_reg[463:448] <= _007_;
      else if (_006_) beat_reg[463:448] <= 16'h0;
      if (narrow_1 ? (half == 5'h1d) : _033_) beat_reg[479:464] <= _002_;
      else if (_006_) beat_reg[479:464] <= 16'h0;
      if (narrow_1 ? _038_ : _039_) beat_reg[495:480] <= _007_;
      else if (_006_) beat_reg[495:480] <= 16'h0;
      if (narrow_1 ? _041_ : _039_) beat_reg[511:496] <= _002_;
      else if (_006_) beat_reg[511:496] <= 16'h0;
    end
  always @(posedge clk)
    if (rst) count <= 2'h0;
    else if (push) count <= _044_[1:0];
  assign unused = & { _001_[5], _044_[2] };
  assign beat = { row_last, beat_last, beat_reg };
  to_bf16 rounded (
    .clk(clk), .a(word[O +: 32]), .o(rounded__o)
  );
endmodule
