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
// params WordsParams(columns=16)
//
// Generated from gdn_core/engine/words.py; do not edit.
module pack_row (
  input wire clk, rst,
  input wire [31:0] o,
  input wire active, last, narrow,
  output wire [513:0] beat,
  output reg push = 1'h0
);
  wire [5:0] _001_;
  wire [15:0] _002_, _007_, rounded__o;
  wire _004_, _005_, _006_, _009_, _011_, _012_, _014_, _015_, _017_, _018_, _020_, _021_, _023_,
    _024_, _026_, _028_, _029_, _031_, _033_, _034_, _036_, _038_, _039_, _040_, _041_, _042_,
    _045_, _047_, _048_, _050_, _052_, _053_, _055_, _057_, _058_, _060_, _063_, _064_, _066_,
    _069_, _070_, _072_, _075_, _076_, _078_, _081_, _082_, _084_, _087_, _088_, _090_, beat_last,
    unused;
  wire [2:0] _044_;
  reg active_1 = 1'h0, last_1 = 1'h0, narrow_1 = 1'h0, row_last = 1'h0;
  reg [1:0] count = 2'h0;
  reg [31:0] exact_1 = 32'h0;
  reg [4:0] half = 5'h0;
  reg [15:0] _286_ = 16'h0, _287_ = 16'h0, _288_ = 16'h0, _289_ = 16'h0, _290_ = 16'h0,
    _291_ = 16'h0, _292_ = 16'h0, _293_ = 16'h0, _294_ = 16'h0, _295_ = 16'h0, _296_ = 16'h0,
    _297_ = 16'h0, _298_ = 16'h0, _299_ = 16'h0, _300_ = 16'h0, _301_ = 16'h0, _302_ = 16'h0,
    _303_ = 16'h0, _304_ = 16'h0, _305_ = 16'h0, _306_ = 16'h0, _307_ = 16'h0, _308_ = 16'h0,
    _309_ = 16'h0, _310_ = 16'h0, _311_ = 16'h0, _312_ = 16'h0, _313_ = 16'h0, _314_ = 16'h0,
    _315_ = 16'h0, _316_ = 16'h0, _317_ = 16'h0;
  assign beat_last = row_last | (count == 2'h3);
  assign _001_ = last_1 ? 6'h0 : ({ 1'h0, half } + { 4'h0, narrow_1 ? 2'h1 : 2'h2 });
  assign _021_ = narrow_1 ? _006_ : _015_;
  assign _015_ = half[4:1] == 4'h0;
  assign _045_ = narrow_1 ? (half == 5'h1) : _015_;
  assign _048_ = narrow_1 ? (half == 5'h2) : _047_;
  assign _047_ = half[4:1] == 4'h1;
  assign _050_ = narrow_1 ? (half == 5'h3) : _047_;
  assign _053_ = narrow_1 ? (half == 5'h4) : _052_;
  assign _052_ = half[4:1] == 4'h2;
  assign _055_ = narrow_1 ? (half == 5'h5) : _052_;
  assign _058_ = narrow_1 ? (half == 5'h6) : _057_;
  assign _057_ = half[4:1] == 4'h3;
  assign _060_ = narrow_1 ? (half == 5'h7) : _057_;
  assign _064_ = narrow_1 ? (half == 5'h8) : _063_;
  assign _063_ = half[4:1] == 4'h4;
  assign _066_ = narrow_1 ? (half == 5'h9) : _063_;
  assign _070_ = narrow_1 ? (half == 5'ha) : _069_;
  assign _069_ = half[4:1] == 4'h5;
  assign _072_ = narrow_1 ? (half == 5'hb) : _069_;
  assign _076_ = narrow_1 ? (half == 5'hc) : _075_;
  assign _075_ = half[4:1] == 4'h6;
  assign _078_ = narrow_1 ? (half == 5'hd) : _075_;
  assign _082_ = narrow_1 ? (half == 5'he) : _081_;
  assign _081_ = half[4:1] == 4'h7;
  assign _084_ = narrow_1 ? (half == 5'hf) : _081_;
  assign _088_ = narrow_1 ? (half == 5'h10) : _087_;
  assign _087_ = half[4:1] == 4'h8;
  assign _090_ = narrow_1 ? (half == 5'h11) : _087_;
  assign _005_ = narrow_1 ? (half == 5'h12) : _004_;
  assign _004_ = half[4:1] == 4'h9;
  assign _009_ = narrow_1 ? (half == 5'h13) : _004_;
  assign _012_ = narrow_1 ? (half == 5'h14) : _011_;
  assign _011_ = half[4:1] == 4'ha;
  assign _014_ = narrow_1 ? (half == 5'h15) : _011_;
  assign _018_ = narrow_1 ? (half == 5'h16) : _017_;
  assign _017_ = half[4:1] == 4'hb;
  assign _020_ = narrow_1 ? (half == 5'h17) : _017_;
  assign _024_ = narrow_1 ? (half == 5'h18) : _023_;
  assign _023_ = half[4:1] == 4'hc;
  assign _026_ = narrow_1 ? (half == 5'h19) : _023_;
  assign _029_ = narrow_1 ? (half == 5'h1a) : _028_;
  assign _028_ = half[4:1] == 4'hd;
  assign _031_ = narrow_1 ? (half == 5'h1b) : _028_;
  assign _034_ = narrow_1 ? (half == 5'h1c) : _033_;
  assign _033_ = half[4:1] == 4'he;
  assign _036_ = narrow_1 ? (half == 5'h1d) : _033_;
  assign _038_ = half == 5'h1e;
  assign _040_ = narrow_1 ? _038_ : _039_;
  assign _007_ = narrow_1 ? rounded__o : exact_1[15:0];
  assign _041_ = half == 5'h1f;
  assign _039_ = half[4:1] == 4'hf;
  assign _042_ = narrow_1 ? _041_ : _039_;
  assign _006_ = half == 5'h0;
  assign _002_ = narrow_1 ? rounded__o : exact_1[31:16];
  assign _044_ = row_last ? 3'h0 : ({ 1'h0, count } + 3'h1);
  always @(posedge clk) begin
    exact_1 <= o;
    row_last <= last_1;
  end
  always @(posedge clk)
    if (rst) begin
      active_1 <= 1'h0; last_1 <= 1'h0; narrow_1 <= 1'h0; push <= 1'h0;
    end else begin
      active_1 <= active;
      last_1 <= last;
      narrow_1 <= narrow;
      push <= active_1 & ((narrow_1 ? _041_ : _038_) | last_1);
    end
  always @(posedge clk)
    if (rst) half <= 5'h0;
    else if (active_1) half <= _001_[4:0];
  always @(posedge clk) if (& { active_1, | { _006_, _021_ } })
    _286_ <= _021_ ? _007_ : 16'h0;
  assign beat[15:0] = _286_;
  always @(posedge clk) if (& { active_1, | { _006_, _045_ } })
    _287_ <= _045_ ? _002_ : 16'h0;
  assign beat[31:16] = _287_;
  always @(posedge clk) if (& { active_1, | { _006_, _048_ } })
    _288_ <= _048_ ? _007_ : 16'h0;
  assign beat[47:32] = _288_;
  always @(posedge clk) if (& { active_1, | { _006_, _050_ } })
    _289_ <= _050_ ? _002_ : 16'h0;
  assign beat[63:48] = _289_;
  always @(posedge clk) if (& { active_1, | { _006_, _053_ } })
    _290_ <= _053_ ? _007_ : 16'h0;
  assign beat[79:64] = _290_;
  always @(posedge clk) if (& { active_1, | { _006_, _055_ } })
    _291_ <= _055_ ? _002_ : 16'h0;
  assign beat[95:80] = _291_;
  always @(posedge clk) if (& { active_1, | { _006_, _058_ } })
    _292_ <= _058_ ? _007_ : 16'h0;
  assign beat[111:96] = _292_;
  always @(posedge clk) if (& { active_1, | { _006_, _060_ } })
    _293_ <= _060_ ? _002_ : 16'h0;
  assign beat[127:112] = _293_;
  always @(posedge clk) if (& { active_1, | { _006_, _064_ } })
    _294_ <= _064_ ? _007_ : 16'h0;
  assign beat[143:128] = _294_;
  always @(posedge clk) if (& { active_1, | { _006_, _066_ } })
    _295_ <= _066_ ? _002_ : 16'h0;
  assign beat[159:144] = _295_;
  always @(posedge clk) if (& { active_1, | { _006_, _070_ } })
    _296_ <= _070_ ? _007_ : 16'h0;
  assign beat[175:160] = _296_;
  always @(posedge clk) if (& { active_1, | { _006_, _072_ } })
    _297_ <= _072_ ? _002_ : 16'h0;
  assign beat[191:176] = _297_;
  always @(posedge clk) if (& { active_1, | { _006_, _076_ } })
    _298_ <= _076_ ? _007_ : 16'h0;
  assign beat[207:192] = _298_;
  always @(posedge clk) if (& { active_1, | { _006_, _078_ } })
    _299_ <= _078_ ? _002_ : 16'h0;
  assign beat[223:208] = _299_;
  always @(posedge clk) if (& { active_1, | { _006_, _082_ } })
    _300_ <= _082_ ? _007_ : 16'h0;
  assign beat[239:224] = _300_;
  always @(posedge clk) if (& { active_1, | { _006_, _084_ } })
    _301_ <= _084_ ? _002_ : 16'h0;
  assign beat[255:240] = _301_;
  always @(posedge clk) if (& { active_1, | { _006_, _088_ } })
    _302_ <= _088_ ? _007_ : 16'h0;
  assign beat[271:256] = _302_;
  always @(posedge clk) if (& { active_1, | { _006_, _090_ } })
    _303_ <= _090_ ? _002_ : 16'h0;
  assign beat[287:272] = _303_;
  always @(posedge clk) if (& { active_1, | { _006_, _005_ } })
    _304_ <= _005_ ? _007_ : 16'h0;
  assign beat[303:288] = _304_;
  always @(posedge clk) if (& { active_1, | { _006_, _009_ } })
    _305_ <= _009_ ? _002_ : 16'h0;
  assign beat[319:304] = _305_;
  always @(posedge clk) if (& { active_1, | { _006_, _012_ } })
    _306_ <= _012_ ? _007_ : 16'h0;
  assign beat[335:320] = _306_;
  always @(posedge clk) if (& { active_1, | { _006_, _014_ } })
    _307_ <= _014_ ? _002_ : 16'h0;
  assign beat[351:336] = _307_;
  always @(posedge clk) if (& { active_1, | { _006_, _018_ } })
    _308_ <= _018_ ? _007_ : 16'h0;
  assign beat[367:352] = _308_;
  always @(posedge clk) if (& { active_1, | { _006_, _020_ } })
    _309_ <= _020_ ? _002_ : 16'h0;
  assign beat[383:368] = _309_;
  always @(posedge clk) if (& { active_1, | { _006_, _024_ } })
    _310_ <= _024_ ? _007_ : 16'h0;
  assign beat[399:384] = _310_;
  always @(posedge clk) if (& { active_1, | { _006_, _026_ } })
    _311_ <= _026_ ? _002_ : 16'h0;
  assign beat[415:400] = _311_;
  always @(posedge clk) if (& { active_1, | { _006_, _029_ } })
    _312_ <= _029_ ? _007_ : 16'h0;
  assign beat[431:416] = _312_;
  always @(posedge clk) if (& { active_1, | { _006_, _031_ } })
    _313_ <= _031_ ? _002_ : 16'h0;
  assign beat[447:432] = _313_;
  always @(posedge clk) if (& { active_1, | { _006_, _034_ } })
    _314_ <= _034_ ? _007_ : 16'h0;
  assign beat[463:448] = _314_;
  always @(posedge clk) if (& { active_1, | { _006_, _036_ } })
    _315_ <= _036_ ? _002_ : 16'h0;
  assign beat[479:464] = _315_;
  always @(posedge clk) if (& { active_1, | { _006_, _040_ } })
    _316_ <= _040_ ? _007_ : 16'h0;
  assign beat[495:480] = _316_;
  always @(posedge clk) if (& { active_1, | { _006_, _042_ } })
    _317_ <= _042_ ? _002_ : 16'h0;
  assign beat[511:496] = _317_;
  always @(posedge clk)
    if (rst) count <= 2'h0;
    else if (push) count <= _044_[1:0];
  assign unused = & { _044_[2], _001_[5] };
  to_bf16 rounded (
    .clk(clk), .a(o), .o(rounded__o)
  );
  assign beat[513:512] = { row_last, beat_last };
endmodule
