// Prepare, the values: what the v port delivers, to the engines and to the gates.
//
// In this order:
//
//     params row     once, before the first token: (A, dt_bias) of every value head, kept for the call
//     gates row      for each token: (a, b), or (g, beta), of every value head; alpha and beta follow
//     value rows     one for each value head, to that head's queue in its engine
//
// In a LOAD there are value rows only, of 32-bit words: mantissas, then exponents, then gains, whose
// first word goes to the gain memory. A head's gain is its third row or a later one, and comes when
// one of the ROWS before it has left its queue: so after the first job, which clears the gain.
//
// Formats  results of the gates: fp32; status, once a q/k head: bad (an infinity or a NaN in the row,
//          by value head) and error (a beat came with a bus error; one of a gates row stops the
//          token's first head)
// Rate     a beat a cycle
//
// params ValuesParams(engine=EngineParams(format=StateFormat(mantissa=24, operand=18,
//        update_frac=20, rows_per_word=3, guard=4), key_dim=128, value_dim=128, group=2, states=2,
//        state_ram=StateRam.BLOCK), walk=WalkParams(heads=16, engines=8))
// Generated from gdn_core/prepare/values.py; do not edit.
module values (
  input wire clk, rst, start,
  input wire [31:0] tokens, input wire load, given, twice,
  input wire [512:0] beats__payload, input wire beats__valid, output wire beats__ready,
  output reg [511:0] words = 512'h0, output reg [8*2-1:0] words_push = 16'h0,
  input wire [8*2-1:0] words_taken,
  output wire [64:0] gates__payload, output wire gates__valid, input wire gates__ready,
  output wire [2:0] status__payload, output wire status__valid, input wire status__ready,
  output reg [31:0] gain = 32'h0, output reg [4:0] gain_head = 5'h0, output reg gain_stb = 1'h0
);
  localparam DATA = 0, X = 0, Y = 32, ERROR = 512;
  wire _000_, _004_, _011_, _019_, _026_, _034_, _041_, _049_, _057_, _064_, _066_, _072_, _080_,
    _087_, _094_, _105_, _110_, _137_, _139_, _140_, _141_, _143_, _144_, _145_, _147_, _148_,
    _149_, _150_, _152_, _153_, _154_, _155_, _156_, _157_, _159_, _160_, _161_, _162_, _164_,
    _165_, _166_, _169_, _170_, _171_, _173_, _174_, _175_, _176_, _177_, _188_, _189_, _192_,
    _193_, _194_, _230_, _237_, _245_, begins, gates_queue__i__payload_bad, goes, last_2, last_beat,
    last_next, last_pairs, member_next, params_ram__write_en, put, row_ends, rows__take,
    status_queue__i__payload_error, taken, then_values, token_ends, unused, walk__last, walk__step;
  wire [3:0] _001_, _109_, _214_, _219_, walk__head;
  wire [5:0] _006_, _014_, _021_, _028_, _036_, _043_, _051_, _059_, _067_, _074_, _082_, _089_,
    _096_, _195_, _232_, _240_, _247_, _251_, status_queue__level;
  wire [6:0] _007_, _015_, _022_, _029_, _037_, _045_, _052_, _060_, _068_, _075_, _083_, _090_,
    _097_, _224_, _233_, _241_, _248_;
  wire [1:0] _130_, bad_now;
  wire [32:0] _136_;
  wire [2:0] _183_, _212_;
  wire [7:0] _190_;
  wire [255:0] _215_, _220_;
  wire [127:0] _216_, _221_;
  wire [4:0] _258_, _261_, _264_;
  reg [15:0] _signal = 16'hffff, turn_reg = 16'h1, two = 16'hffff;
  reg [1:0] bad = 2'h0, turn = 2'h0;
  reg [3:0] bad_beat = 4'h0, rows__consume = 4'h0, rows__level = 4'h0, rows__produce = 4'h0;
  reg bad_member = 1'h0, begun = 1'h0, error = 1'h0, error_beat = 1'h0, gone = 1'h0,
    head_done = 1'h0, in_gates = 1'h0, in_params = 1'h0, in_values = 1'h0, last = 1'h0,
    last_member = 1'h0, member = 1'h0, room = 1'h1, room_reg = 1'h0, rows__room = 1'h1,
    rows__some = 1'h0, status_room = 1'h1;
  reg [2:0] beat = 3'h0, left = 3'h0;
  reg [4:0] free_0_0 = 5'h10, free_0_1 = 5'h10, free_1_0 = 5'h10, free_1_1 = 5'h10,
    free_2_0 = 5'h10, free_2_1 = 5'h10, free_3_0 = 5'h10, free_3_1 = 5'h10, free_4_0 = 5'h10,
    free_4_1 = 5'h10, free_5_0 = 5'h10, free_5_1 = 5'h10, free_6_0 = 5'h10, free_6_1 = 5'h10,
    free_7_0 = 5'h10, free_7_1 = 5'h10;
  reg [63:0] gates_pair = 64'h0, params_pair = 64'h0;
  (* keep = "true" *) reg [2:0] gates_place = 3'h0, params_place = 3'h0;
  wire [31:0] gates_queue__i__payload_alpha, gates_queue__i__payload_beta, infinite, inside_2,
    walk__token;
  reg [39:0] gates_valid_40 = 40'h0;
  wire [511:0] params_ram__read_data, rows_ram__read_data;
  reg [5:0] promised = 6'h0;
  (* keep = "true" *) reg reset_walk = 1'h0;
  wire [15:0] sent;
  (* ram_style = "distributed" *)
  reg [511:0] params_ram [3:0];
  (* ram_style = "distributed" *)
  reg [511:0] rows_ram [8:0];
  always @(posedge clk) begin
    if (params_ram__write_en)
      params_ram[beat[1:0]] <= beats__payload[DATA +: 512];
  end
  assign params_ram__read_data = params_ram[turn];
  always @(posedge clk) begin
    if (put)
      rows_ram[rows__produce] <= beats__payload[DATA +: 512];
  end
  assign rows_ram__read_data = rows_ram[rows__consume];
  assign _001_ = last ? 4'h0 : ({ 1'h0, beat } + 4'h1);
  assign _000_ = ~load;
  assign _212_ = last_2 ? 3'h0 : ({ 1'h0, turn } + 3'h1);
  assign _214_ = rows__take ? 4'h0 : ({ 1'h0, gates_place } + 4'h1);
  assign _215_ = gates_place[2] ? rows_ram__read_data[511:256] : rows_ram__read_data[255:0];
  assign _216_ = gates_place[1] ? _215_[255:128] : _215_[127:0];
  assign _219_ = rows__take ? 4'h0 : ({ 1'h0, params_place } + 4'h1);
  assign _220_ = params_place[2] ? params_ram__read_data[511:256] : params_ram__read_data[255:0];
  assign _221_ = params_place[1] ? _220_[255:128] : _220_[127:0];
  assign _224_ = { 1'h0, promised } + { 3'h0, begins ? 4'h8 : 4'h0 };
  assign _230_ = words_taken[0*2] ^ sent[0];
  assign _232_ = { 1'h0, free_0_0 } - 6'h1;
  assign _233_ = words_taken[0*2] ? { 1'h0, { 1'h0, free_0_0 } + 6'h1 } : { _232_[5], _232_ };
  assign _237_ = words_taken[0*2 + 1] ^ sent[1];
  assign _240_ = { 1'h0, free_0_1 } - 6'h1;
  assign _241_ = words_taken[0*2 + 1] ? { 1'h0, { 1'h0, free_0_1 } + 6'h1 } : { _240_[5], _240_ };
  assign _245_ = words_taken[1*2] ^ sent[2];
  assign _247_ = { 1'h0, free_1_0 } - 6'h1;
  assign _248_ = words_taken[1*2] ? { 1'h0, { 1'h0, free_1_0 } + 6'h1 } : { _247_[5], _247_ };
  assign _004_ = words_taken[1*2 + 1] ^ sent[3];
  assign _006_ = { 1'h0, free_1_1 } - 6'h1;
  assign _007_ = words_taken[1*2 + 1] ? { 1'h0, { 1'h0, free_1_1 } + 6'h1 } : { _006_[5], _006_ };
  assign _011_ = words_taken[2*2] ^ sent[4];
  assign _014_ = { 1'h0, free_2_0 } - 6'h1;
  assign _015_ = words_taken[2*2] ? { 1'h0, { 1'h0, free_2_0 } + 6'h1 } : { _014_[5], _014_ };
  assign _019_ = words_taken[2*2 + 1] ^ sent[5];
  assign _021_ = { 1'h0, free_2_1 } - 6'h1;
  assign _022_ = words_taken[2*2 + 1] ? { 1'h0, { 1'h0, free_2_1 } + 6'h1 } : { _021_[5], _021_ };
  assign _026_ = words_taken[3*2] ^ sent[6];
  assign _028_ = { 1'h0, free_3_0 } - 6'h1;
  assign _029_ = words_taken[3*2] ? { 1'h0, { 1'h0, free_3_0 } + 6'h1 } : { _028_[5], _028_ };
  assign _034_ = words_taken[3*2 + 1] ^ sent[7];
  assign _036_ = { 1'h0, free_3_1 } - 6'h1;
  assign _037_ = words_taken[3*2 + 1] ? { 1'h0, { 1'h0, free_3_1 } + 6'h1 } : { _036_[5], _036_ };
  assign _041_ = words_taken[4*2] ^ sent[8];
  assign _043_ = { 1'h0, free_4_0 } - 6'h1;
  assign _045_ = words_taken[4*2] ? { 1'h0, { 1'h0, free_4_0 } + 6'h1 } : { _043_[5], _043_ };
  assign _049_ = words_taken[4*2 + 1] ^ sent[9];
  assign _051_ = { 1'h0, free_4_1 } - 6'h1;
  assign _052_ = words_taken[4*2 + 1] ? { 1'h0, { 1'h0, free_4_1 } + 6'h1 } : { _051_[5], _051_ };
  assign _057_ = words_taken[5*2] ^ sent[10];
  assign _059_ = { 1'h0, free_5_0 } - 6'h1;
  assign _060_ = words_taken[5*2] ? { 1'h0, { 1'h0, free_5_0 } + 6'h1 } : { _059_[5], _059_ };
  assign _064_ = words_taken[5*2 + 1] ^ sent[11];
  assign _067_ = { 1'h0, free_5_1 } - 6'h1;
  assign _068_ = words_taken[5*2 + 1] ? { 1'h0, { 1'h0, free_5_1 } + 6'h1 } : { _067_[5], _067_ };
  assign _072_ = words_taken[6*2] ^ sent[12];
  assign _074_ = { 1'h0, free_6_0 } - 6'h1;
  assign _075_ = words_taken[6*2] ? { 1'h0, { 1'h0, free_6_0 } + 6'h1 } : { _074_[5], _074_ };
  assign _080_ = words_taken[6*2 + 1] ^ sent[13];
  assign _082_ = { 1'h0, free_6_1 } - 6'h1;
  assign _083_ = words_taken[6*2 + 1] ? { 1'h0, { 1'h0, free_6_1 } + 6'h1 } : { _082_[5], _082_ };
  assign _087_ = words_taken[7*2] ^ sent[14];
  assign _089_ = { 1'h0, free_7_0 } - 6'h1;
  assign _090_ = words_taken[7*2] ? { 1'h0, { 1'h0, free_7_0 } + 6'h1 } : { _089_[5], _089_ };
  assign _094_ = words_taken[7*2 + 1] ^ sent[15];
  assign _096_ = { 1'h0, free_7_1 } - 6'h1;
  assign _097_ = words_taken[7*2 + 1] ? { 1'h0, { 1'h0, free_7_1 } + 6'h1 } : { _096_[5], _096_ };
  assign _066_ = ~in_values;
  assign last_pairs = last & _066_;
  assign last_beat = last & in_values;
  assign _109_ = load ? 4'h8 : 4'h4;
  assign last_next = last ? ((then_values ? _109_ : 4'h4) == 4'h1) : (({ 1'h0, beat } + 4'h2) ==
      (in_values ? _109_ : 4'h4));
  assign { _130_[1], member_next } = last_member ? 2'h0 : ({ 1'h0, member } + { 1'h0, last_beat });
  assign token_ends = last_member & (walk__head == 4'hf);
  assign taken = beats__valid & beats__ready;
  assign walk__step = taken & last_member;
  assign _110_ = ~walk__last;
  assign then_values = in_values ? (~token_ends | (load & _110_)) : (in_gates & last_pairs);
  assign { _136_[32], inside_2 } = last_beat ? 33'hffffffff : 33'h1ffffffff;
  assign _137_ = & beats__payload[DATA + 7 +: 8];
  assign _139_ = & beats__payload[DATA + 23 +: 8];
  assign _140_ = & beats__payload[DATA + 39 +: 8];
  assign _141_ = & beats__payload[DATA + 55 +: 8];
  assign _143_ = & beats__payload[DATA + 71 +: 8];
  assign _144_ = & beats__payload[DATA + 87 +: 8];
  assign _145_ = & beats__payload[DATA + 103 +: 8];
  assign _147_ = & beats__payload[DATA + 119 +: 8];
  assign _148_ = & beats__payload[DATA + 135 +: 8];
  assign _149_ = & beats__payload[DATA + 151 +: 8];
  assign _150_ = & beats__payload[DATA + 167 +: 8];
  assign _152_ = & beats__payload[DATA + 183 +: 8];
  assign _153_ = & beats__payload[DATA + 199 +: 8];
  assign _154_ = & beats__payload[DATA + 215 +: 8];
  assign _155_ = & beats__payload[DATA + 231 +: 8];
  assign _156_ = & beats__payload[DATA + 247 +: 8];
  assign _157_ = & beats__payload[DATA + 263 +: 8];
  assign _159_ = & beats__payload[DATA + 279 +: 8];
  assign _160_ = & beats__payload[DATA + 295 +: 8];
  assign _161_ = & beats__payload[DATA + 311 +: 8];
  assign _162_ = & beats__payload[DATA + 327 +: 8];
  assign _164_ = & beats__payload[DATA + 343 +: 8];
  assign _165_ = & beats__payload[DATA + 359 +: 8];
  assign _166_ = & beats__payload[DATA + 375 +: 8];
  assign _169_ = & beats__payload[DATA + 391 +: 8];
  assign _170_ = & beats__payload[DATA + 407 +: 8];
  assign _171_ = & beats__payload[DATA + 423 +: 8];
  assign _173_ = & beats__payload[DATA + 439 +: 8];
  assign _174_ = & beats__payload[DATA + 455 +: 8];
  assign _175_ = & beats__payload[DATA + 471 +: 8];
  assign _176_ = & beats__payload[DATA + 487 +: 8];
  assign _177_ = & beats__payload[DATA + 503 +: 8];
  assign infinite = { _177_, _176_, _175_, _174_, _173_, _171_, _170_, _169_, _166_, _165_, _164_,
      _162_, _161_, _160_, _159_, _157_, _156_, _155_, _154_, _153_, _152_, _150_, _149_, _148_,
      _147_, _145_, _144_, _143_, _141_, _140_, _139_, _137_ } & inside_2;
  assign bad_now = bad | ({ 1'h0, | bad_beat } << bad_member);
  assign status_queue__i__payload_error = error | error_beat;
  assign params_ram__write_en = taken & in_params;
  assign put = taken & in_gates;
  assign last_2 = turn == 2'h3;
  assign begins = rows__some & room & ~begun;
  assign goes = begins | begun;
  assign _183_ = begun ? left : 3'h7;
  assign rows__take = goes & ({ 2'h0, _183_ } == 5'h0);
  assign _105_ = taken & in_values;
  assign sent = _105_ ? turn_reg : 16'h0;
  assign row_ends = taken & last_beat;
  assign beats__ready = in_params | (in_gates & rows__room) | (in_values & room_reg);
  always @(posedge clk) begin
    reset_walk <= rst; words <= beats__payload[DATA +: 512];
    gates_pair <= gates_place[0] ? _216_[127:64] : _216_[63:0];
    params_pair <= params_place[0] ? _221_[127:64] : _221_[63:0];
    gates_valid_40 <= { gates_valid_40[38:0], gone };
  end
  always @(posedge clk)
    if (rst) begin
      in_params <= 1'h0; in_gates <= 1'h0; in_values <= 1'h0; member <= 1'h0; beat <= 3'h0;
      last <= 1'h0; last_member <= 1'h0;
    end else if (start) begin
      in_gates <= 1'h0; in_values <= load; member <= 1'h0; beat <= 3'h0; last_member <= 1'h0;
      in_params <= _000_;
      last <= (load ? _109_ : 4'h4) == 4'h1;
    end else if (taken) begin
      in_values <= then_values; member <= member_next; last <= last_next;
      in_params <= in_params & ~last_pairs;
      in_gates <= (last_pairs & _066_) ? in_params : (in_gates | (token_ends & _000_ & _110_));
      beat <= _001_[2:0];
      last_member <= last_next & then_values & member_next;
    end
  always @(posedge clk)
    if (rst) begin
      error_beat <= 1'h0; head_done <= 1'h0; bad <= 2'h0; error <= 1'h0; status_room <= 1'h1;
      gone <= 1'h0; promised <= 6'h0; room <= 1'h1; words_push <= 16'h0; gain <= 32'h0;
      gain_head <= 5'h0; gain_stb <= 1'h0; bad_beat <= 4'h0; bad_member <= 1'h0;
    end else begin
      head_done <= walk__step; gone <= goes; words_push <= sent; gain <= beats__payload[DATA +: 32];
      bad_member <= member;
      error_beat <= beats__payload[ERROR] & taken;
      bad <= head_done ? 2'h0 : bad_now;
      error <= ~head_done & status_queue__i__payload_error;
      status_room <= status_queue__level < 6'h1c;
      promised <= _224_[5:0] - { 5'h0, gates__valid & gates__ready };
      room <= (promised <= 6'h20) & ~begins;
      gain_head <= { walk__head, 1'h0 } + { 4'h0, member };
      gain_stb <= taken & load & (beat == 3'h0) & ~beats__payload[ERROR] & (walk__token == 32'h81);
      bad_beat[0] <= (| infinite[7:0]) & taken & in_values & _000_;
      bad_beat[1] <= (| infinite[15:8]) & taken & in_values & _000_;
      bad_beat[2] <= (| infinite[23:16]) & taken & in_values & _000_;
      bad_beat[3] <= (| infinite[31:24]) & taken & in_values & _000_;
    end
  always @(posedge clk)
    if (rst) begin
      left <= 3'h0; begun <= 1'h0; gates_place <= 3'h0; params_place <= 3'h0;
    end else if (goes) begin
      left <= _183_ - 3'h1;
      begun <= ~rows__take;
      gates_place <= _214_[2:0];
      params_place <= _219_[2:0];
    end
  always @(posedge clk)
    if (rst) begin
      turn <= 2'h0; rows__consume <= 4'h0;
    end else if (rows__take) begin
      turn <= _212_[1:0];
      rows__consume <= _261_[3:0];
    end
  always @(posedge clk)
    if (rst) free_0_0 <= 5'h10;
    else if (_230_) free_0_0 <= _233_[4:0];
  always @(posedge clk)
    if (rst) begin
      _signal <= 16'hffff; two <= 16'hffff;
    end else begin
      if (_230_) begin
        _signal[0] <= words_taken[0*2] | two[0];
        two[0] <= words_taken[0*2] ? _signal[0] : (free_0_0 >= 5'h3);
      end
      if (_237_) begin
        _signal[1] <= words_taken[0*2 + 1] | two[1];
        two[1] <= words_taken[0*2 + 1] ? _signal[1] : (free_0_1 >= 5'h3);
      end
      if (_245_) begin
        _signal[2] <= words_taken[1*2] | two[2];
        two[2] <= words_taken[1*2] ? _signal[2] : (free_1_0 >= 5'h3);
      end
      if (_004_) begin
        _signal[3] <= words_taken[1*2 + 1] | two[3];
        two[3] <= words_taken[1*2 + 1] ? _signal[3] : (free_1_1 >= 5'h3);
      end
      if (_011_) begin
        _signal[4] <= words_taken[2*2] | two[4];
        two[4] <= words_taken[2*2] ? _signal[4] : (free_2_0 >= 5'h3);
      end
      if (_019_) begin
        _signal[5] <= words_taken[2*2 + 1] | two[5];
        two[5] <= words_taken[2*2 + 1] ? _signal[5] : (free_2_1 >= 5'h3);
      end
      if (_026_) begin
        _signal[6] <= words_taken[3*2] | two[6];
        two[6] <= words_taken[3*2] ? _signal[6] : (free_3_0 >= 5'h3);
      end
      if (_034_) begin
        _signal[7] <= words_taken[3*2 + 1] | two[7];
        two[7] <= words_taken[3*2 + 1] ? _signal[7] : (free_3_1 >= 5'h3);
      end
      if (_041_) begin
        _signal[8] <= words_taken[4*2] | two[8];
        two[8] <= words_taken[4*2] ? _signal[8] : (free_4_0 >= 5'h3);
      end
      if (_049_) begin
        _signal[9] <= words_taken[4*2 + 1] | two[9];
        two[9] <= words_taken[4*2 + 1] ? _signal[9] : (free_4_1 >= 5'h3);
      end
      if (_057_) begin
        _signal[10] <= words_taken[5*2] | two[10];
        two[10] <= words_taken[5*2] ? _signal[10] : (free_5_0 >= 5'h3);
      end
      if (_064_) begin
        _signal[11] <= words_taken[5*2 + 1] | two[11];
        two[11] <= words_taken[5*2 + 1] ? _signal[11] : (free_5_1 >= 5'h3);
      end
      if (_072_) begin
        _signal[12] <= words_taken[6*2] | two[12];
        two[12] <= words_taken[6*2] ? _signal[12] : (free_6_0 >= 5'h3);
      end
      if (_080_) begin
        _signal[13] <= words_taken[6*2 + 1] | two[13];
        two[13] <= words_taken[6*2 + 1] ? _signal[13] : (free_6_1 >= 5'h3);
      end
      if (_087_) begin
        _signal[14] <= words_taken[7*2] | two[14];
        two[14] <= words_taken[7*2] ? _signal[14] : (free_7_0 >= 5'h3);
      end
      if (_094_) begin
        _signal[15] <= words_taken[7*2 + 1] | two[15];
        two[15] <= words_taken[7*2 + 1] ? _signal[15] : (free_7_1 >= 5'h3);
      end
    end
  always @(posedge clk)
    if (rst) free_0_1 <= 5'h10;
    else if (_237_) free_0_1 <= _241_[4:0];
  always @(posedge clk)
    if (rst) free_1_0 <= 5'h10;
    else if (_245_) free_1_0 <= _248_[4:0];
  always @(posedge clk)
    if (rst) free_1_1 <= 5'h10;
    else if (_004_) free_1_1 <= _007_[4:0];
  always @(posedge clk)
    if (rst) free_2_0 <= 5'h10;
    else if (_011_) free_2_0 <= _015_[4:0];
  always @(posedge clk)
    if (rst) free_2_1 <= 5'h10;
    else if (_019_) free_2_1 <= _022_[4:0];
  always @(posedge clk)
    if (rst) free_3_0 <= 5'h10;
    else if (_026_) free_3_0 <= _029_[4:0];
  always @(posedge clk)
    if (rst) free_3_1 <= 5'h10;
    else if (_034_) free_3_1 <= _037_[4:0];
  always @(posedge clk)
    if (rst) free_4_0 <= 5'h10;
    else if (_041_) free_4_0 <= _045_[4:0];
  always @(posedge clk)
    if (rst) free_4_1 <= 5'h10;
    else if (_049_) free_4_1 <= _052_[4:0];
  always @(posedge clk)
    if (rst) free_5_0 <= 5'h10;
    else if (_057_) free_5_0 <= _060_[4:0];
  always @(posedge clk)
    if (rst) free_5_1 <= 5'h10;
    else if (_064_) free_5_1 <= _068_[4:0];
  always @(posedge clk)
    if (rst) free_6_0 <= 5'h10;
    else if (_072_) free_6_0 <= _075_[4:0];
  always @(posedge clk)
    if (rst) free_6_1 <= 5'h10;
    else if (_080_) free_6_1 <= _083_[4:0];
  always @(posedge clk)
    if (rst) free_7_0 <= 5'h10;
    else if (_087_) free_7_0 <= _090_[4:0];
  always @(posedge clk)
    if (rst) free_7_1 <= 5'h10;
    else if (_094_) free_7_1 <= _097_[4:0];
  always @(posedge clk)
    if (rst) turn_reg <= 16'h1;
    else if (start) turn_reg <= 16'h1;
    else if (row_ends) turn_reg <= { turn_reg[14:0], turn_reg[15] };
  always @(posedge clk)
    if (rst) room_reg <= 1'h0;
    else if (row_ends) room_reg <= status_room & (| (_signal & { turn_reg[14:0], turn_reg[15] }));
    else room_reg <= status_room & (_105_ ? (| (two & turn_reg)) : (| (_signal & turn_reg)));
  assign _258_ = (rows__produce == 4'h8) ? 5'h0 : ({ 1'h0, rows__produce } + 5'h1);
  assign _261_ = (rows__consume == 4'h8) ? 5'h0 : ({ 1'h0, rows__consume } + 5'h1);
  assign _264_ = { 1'h0, rows__level } - 5'h1;
  assign _251_ = put ? { 1'h0, { 1'h0, rows__level } + 5'h1 } : { _264_[4], _264_ };
  always @(posedge clk)
    if (rst) rows__produce <= 4'h0;
    else if (put) rows__produce <= _258_[3:0];
  always @(posedge clk)
    if (rst) begin
      rows__level <= 4'h0; rows__room <= 1'h1; rows__some <= 1'h0;
    end else if (put ^ rows__take) begin
      rows__level <= _251_[3:0];
      rows__room <= ~put | (rows__level != 4'h8);
      rows__some <= put | (rows__level != 4'h1);
    end
  assign unused = & { _001_[3], _212_[2], _214_[3], _219_[3], _224_[6], _233_[6:5], _241_[6:5],
      _248_[6:5], _007_[6:5], _015_[6:5], _022_[6:5], _029_[6:5], _037_[6:5], _045_[6:5],
      _052_[6:5], _060_[6:5], _068_[6:5], _075_[6:5], _083_[6:5], _090_[6:5], _097_[6:5], _130_,
      _136_, _188_, _189_, _190_, _192_, _193_, _194_, _195_, _258_[4], _261_[4], _251_[5:4] };
  assign _136_[31:0] = inside_2;
  assign _130_[0] = member_next;
  stream_fifo_65x40 gates_queue (
    .clk(clk), .rst(rst),
    .i__payload({ gates_queue__i__payload_bad, gates_queue__i__payload_beta,
        gates_queue__i__payload_alpha }),
    .i__valid(gates_valid_40[39]), .i__ready(_194_), .o__payload(gates__payload),
    .o__valid(gates__valid), .o__ready(gates__ready), .level(_195_)
  );
  gates gates_unit (
    .clk(clk), .x0(gates_pair[X +: 32]), .x1(gates_pair[Y +: 32]), .rate(params_pair[X +: 32]),
    .bias(params_pair[Y +: 32]), .given(given), .twice(twice),
    .alpha(gates_queue__i__payload_alpha), .beta(gates_queue__i__payload_beta),
    .bad(gates_queue__i__payload_bad)
  );
  stream_fifo_3x32 status_queue (
    .clk(clk), .rst(rst), .i__payload({ status_queue__i__payload_error, bad_now }),
    .i__valid(head_done), .i__ready(_193_), .o__payload(status__payload), .o__valid(status__valid),
    .o__ready(status__ready), .level(status_queue__level)
  );
  walk walk (
    .clk(clk), .rst(reset_walk), .start(start), .tokens(tokens), .step(walk__step), .active(_188_),
    .token(walk__token), .first_token(_189_), .head(walk__head), .turn(_190_), .round(_192_),
    .last(walk__last)
  );
endmodule
