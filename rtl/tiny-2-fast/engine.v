// Engine: the value heads of one q/k head at a time, one column a cycle.
//
//     RETRIEVE    r, p = sums over the rows of M*k, M*q                ranks and adder trees
//     CORRECT     delta, u, exp'                                       `Column`
//     EMIT        o                                                    `Column`, `Pack`
//     UPDATE      M' = M * 2^(old - exp') + k*u, rounded               ranks
//
// A job is one token of one q/k head: `value_dim` columns. It comes when its operands stand in the
// ranks and its words in the queues, and enters when its outputs have room; from there nothing stalls.
// Its scalars meet the first sums, so they are taken `scalars` cycles after it entered. Jobs follow
// each other without a gap. Where value_dim is smaller than the loop, a job waits until the first
// column of the job before has landed, so that no column is read before its write-back.
//
// Shapes   `group` value heads, key_dim rows, value_dim columns, `states` states a value head
// Latency  `EngineTimes`, from the cycle in which the first rank sees a column's address
// Rate     1 column a cycle for every value head of the group
//
// params EngineParams(format=StateFormat(mantissa=24, operand=18, update_frac=20, rows_per_word=3,
//        guard=4), key_dim=16, value_dim=16, group=2, states=2, state_ram=StateRam.BLOCK)
//
// Generated from gdn_core/engine/engine.py; do not edit.
module engine (
  input wire clk, rst,
  input wire [1152:0] operands,
  input wire operands_push,
  output wire operands_taken,
  input wire [511:0] words,
  input wire [1:0] words_push,
  output wire [1:0] words_taken,
  input wire [10:0] job,
  input wire job_push,
  input wire [170:0] scalars,
  input wire [1:0] scalars_push,
  output reg scalars_taken = 1'h0,
  output wire [513:0] out__0, out__1,
  output wire [1:0] out_push,
  input wire [1:0] out_taken,
  output wire [1:0] overflows,
  output wire busy
);
  wire _004_, _005_, _011_, _013_, _014_, _015_, _016_, _021_, _023_, _026_, _032_, _039_, _041_,
    _074_, _107_, _112_, column_0__overflow, column_0__vanish, column_0__zero, column_1__overflow,
    column_1__vanish, column_1__zero, exponents_0__write_en, exponents_1__write_en, go, last,
    pack_0__active, pack_0__push, pack_1__active, pack_1__push, rank_0__take_late_o, rank_0__take_o,
    rank_0__write_en_i__0, rank_0__write_en_i__1, rank_0__write_en_o__0, rank_0__write_en_o__1,
    rank_0__zero_o__0, rank_0__zero_o__1, unpack_0__active, unpack_0__taken, unpack_1__active,
    unpack_1__taken, unused;
  wire [4:0] _010_, _012_, _019_, _020_, _024_, _028_, _038_, _060_, _061_, _063_, _065_, _067_,
    _094_, _095_, _097_, _099_, _101_, _123_, column_0__right, column_1__right, rank_0__read_addr_o,
    rank_0__right_o__0, rank_0__right_o__1, rank_0__write_addr_o;
  wire [26:0] _017_, _018_, column_0__u, column_1__u, rank_0__u_o__0, rank_0__u_o__1;
  wire [2:0] _030_, _031_, _034_, _047_, _048_, _050_, _082_, _083_, _085_;
  wire [5:0] _040_, _042_, _119_, _121_, landing, wait_;
  wire [1:0] _043_, _044_, _045_, _080_, _081_;
  wire [3:0] _051_, _052_, _054_, _056_, _059_, _086_, _087_, _089_, _091_, _093_;
  reg active = 1'h0, clear_0 = 1'h0, clear_1 = 1'h0, computes_0 = 1'h0, computes_1 = 1'h0,
    emits_0 = 1'h0, emits_1 = 1'h0, load_0 = 1'h0, load_1 = 1'h0, overflow_0 = 1'h0,
    overflow_1 = 1'h0, pack_0__narrow = 1'h0, pack_1__narrow = 1'h0, rank_0__load_en__0 = 1'h0,
    rank_0__take_i = 1'h0, start_31 = 1'h0, takes_words_0 = 1'h0, takes_words_1 = 1'h0,
    unpack_0__wide = 1'h0, unpack_1__wide = 1'h0, waiting = 1'h0, write_exponent_0 = 1'h0,
    write_exponent_1 = 1'h0, write_state_0 = 1'h0, write_state_1 = 1'h0;
  reg [18:0] active_28 = 19'h0;
  reg [3:0] active_32 = 4'h0, column = 4'h0, start_34 = 4'h0, start_4 = 4'h0, start_8 = 4'h0;
  reg [25:0] active_35 = 26'h0;
  reg [37:0] active_38 = 38'h0;
  reg [8:0] active_9 = 9'h0, go_9 = 9'h0, last_9 = 9'h0;
  reg [174:0] addr_35 = 175'h0;
  reg [14:0] addr_38 = 15'h0;
  reg [39:0] addr_8 = 40'h0;
  reg [4:0] bits_0 = 5'h0, bits_1 = 5'h0, rank_0__read_addr_i = 5'h0, _254_ = 5'h0;
  wire [8:0] column_0__exponent_next, column_1__exponent_next;
  wire [31:0] column_0__o, column_0__word, column_1__o, column_1__word;
  wire [44:0] column_0__pq, column_0__rk, column_1__pq, column_1__rk;
  wire [170:0] column_0__scalars, column_1__scalars;
  reg [99:0] exponent_next_0_38 = 100'h0, exponent_next_1_38 = 100'h0;
  wire [13:0] exponents_0__read_data, exponents_0__write_data, exponents_1__read_data,
    exponents_1__write_data;
  reg [10:0] job_301 = 11'h0, job_next = 11'h0;
  reg [575:0] k_beat = 576'h0, q_beat = 576'h0;
  reg [22:0] last_32 = 23'h0;
  wire [23:0] rank_0__magnitude_o__0, rank_0__magnitude_o__1, rank_1__magnitude_o__0,
    rank_1__magnitude_o__1;
  wire [47:0] rank_0__p_o__0__0, rank_0__p_o__0__1, rank_0__p_o__0__10, rank_0__p_o__0__11,
    rank_0__p_o__0__2, rank_0__p_o__0__3, rank_0__p_o__0__4, rank_0__p_o__0__5, rank_0__p_o__0__6,
    rank_0__p_o__0__7, rank_0__p_o__0__8, rank_0__p_o__0__9, rank_0__p_o__1__0, rank_0__p_o__1__1,
    rank_0__p_o__1__10, rank_0__p_o__1__11, rank_0__p_o__1__2, rank_0__p_o__1__3, rank_0__p_o__1__4,
    rank_0__p_o__1__5, rank_0__p_o__1__6, rank_0__p_o__1__7, rank_0__p_o__1__8, rank_0__p_o__1__9,
    rank_0__r_o__0__0, rank_0__r_o__0__1, rank_0__r_o__0__10, rank_0__r_o__0__11, rank_0__r_o__0__2,
    rank_0__r_o__0__3, rank_0__r_o__0__4, rank_0__r_o__0__5, rank_0__r_o__0__6, rank_0__r_o__0__7,
    rank_0__r_o__0__8, rank_0__r_o__0__9, rank_0__r_o__1__0, rank_0__r_o__1__1, rank_0__r_o__1__10,
    rank_0__r_o__1__11, rank_0__r_o__1__2, rank_0__r_o__1__3, rank_0__r_o__1__4, rank_0__r_o__1__5,
    rank_0__r_o__1__6, rank_0__r_o__1__7, rank_0__r_o__1__8, rank_0__r_o__1__9, rank_1__p_o__0__0,
    rank_1__p_o__0__1, rank_1__p_o__0__10, rank_1__p_o__0__11, rank_1__p_o__0__2, rank_1__p_o__0__3,
    rank_1__p_o__0__4, rank_1__p_o__0__5, rank_1__p_o__0__6, rank_1__p_o__0__7, rank_1__p_o__0__8,
    rank_1__p_o__0__9, rank_1__p_o__1__0, rank_1__p_o__1__1, rank_1__p_o__1__10, rank_1__p_o__1__11,
    rank_1__p_o__1__2, rank_1__p_o__1__3, rank_1__p_o__1__4, rank_1__p_o__1__5, rank_1__p_o__1__6,
    rank_1__p_o__1__7, rank_1__p_o__1__8, rank_1__p_o__1__9, rank_1__r_o__0__0, rank_1__r_o__0__1,
    rank_1__r_o__0__10, rank_1__r_o__0__11, rank_1__r_o__0__2, rank_1__r_o__0__3, rank_1__r_o__0__4,
    rank_1__r_o__0__5, rank_1__r_o__0__6, rank_1__r_o__0__7, rank_1__r_o__0__8, rank_1__r_o__0__9,
    rank_1__r_o__1__0, rank_1__r_o__1__1, rank_1__r_o__1__10, rank_1__r_o__1__11, rank_1__r_o__1__2,
    rank_1__r_o__1__3, rank_1__r_o__1__4, rank_1__r_o__1__5, rank_1__r_o__1__6, rank_1__r_o__1__7,
    rank_1__r_o__1__8, rank_1__r_o__1__9;
  reg [1:0] room_0 = 2'h2, room_1 = 2'h2, start_10 = 2'h0;
  reg [16:0] start_27 = 17'h0;
  reg [29:0] start_30 = 30'h0;
  reg [6:0] start_37 = 7'h0;
  reg [895:0] word_0_38 = 896'h0, word_1_38 = 896'h0;
  reg [2:0] _251_ = 3'h0, _252_ = 3'h0;
  reg \landing_reg[3]  = 1'h0;
  assign go = waiting & (wait_ == 6'h0) & ((& { | room_1, | room_0 }) | ~job_next[6]);
  assign busy = _041_ | waiting;
  assign last = column == 4'hf;
  assign exponents_0__write_en = active_38[37] & write_exponent_0;
  assign exponents_0__write_data[8:0] = load_0 ? word_0_38[872:864] : exponent_next_0_38[98:90];
  assign _011_ = exponent_next_0_38[99] & ~load_0;
  assign _024_ = load_0 ? word_0_38[884:880] : bits_0;
  assign exponents_0__write_data[13:9] = (clear_0 | _011_) ? 5'h0 : _024_;
  assign unpack_0__active = active_9[8] & takes_words_0;
  assign rank_0__write_en_i__0 = active_35[25] & write_state_0;
  assign pack_0__active = active_32[3] & emits_0;
  assign exponents_1__write_en = active_38[37] & write_exponent_1;
  assign exponents_1__write_data[8:0] = load_1 ? word_1_38[872:864] : exponent_next_1_38[98:90];
  assign _026_ = exponent_next_1_38[99] & ~load_1;
  assign _028_ = load_1 ? word_1_38[884:880] : bits_1;
  assign exponents_1__write_data[13:9] = (clear_1 | _026_) ? 5'h0 : _028_;
  assign unpack_1__active = active_9[8] & takes_words_1;
  assign rank_0__write_en_i__1 = active_35[25] & write_state_1;
  assign pack_1__active = active_32[3] & emits_1;
  assign { _030_[2], overflows } = { 2'h0, overflow_0 } + { 2'h0, overflow_1 };
  assign _031_ = { 1'h0, room_0 } + { 2'h0, out_taken[0] };
  assign _034_ = { 1'h0, room_1 } + { 2'h0, out_taken[1] };
  assign _032_ = go & job_next[6];
  assign _038_ = rank_0__read_addr_i + 5'h1;
  assign _039_ = | wait_;
  assign _040_ = wait_ - 6'h1;
  assign _041_ = | landing;
  assign _042_ = landing - 6'h1;
  assign _043_ = 2'h1 << operands[0];
  assign _044_ = rank_1__magnitude_o__0[1] ? 2'h2 : { 1'h0, rank_1__magnitude_o__0[0] };
  assign _045_ = rank_1__magnitude_o__0[2] ? 2'h3 : _044_;
  assign _047_ = rank_1__magnitude_o__0[3] ? 3'h4 : { 1'h0, _045_ };
  assign _048_ = rank_1__magnitude_o__0[4] ? 3'h5 : _047_;
  assign _050_ = rank_1__magnitude_o__0[6] ? 3'h7 : rank_1__magnitude_o__0[5] ? 3'h6 : _048_;
  assign _051_ = rank_1__magnitude_o__0[7] ? 4'h8 : { 1'h0, _050_ };
  assign _052_ = rank_1__magnitude_o__0[8] ? 4'h9 : _051_;
  assign _054_ = rank_1__magnitude_o__0[10] ? 4'hb : rank_1__magnitude_o__0[9] ? 4'ha : _052_;
  assign _056_ = rank_1__magnitude_o__0[12] ? 4'hd : rank_1__magnitude_o__0[11] ? 4'hc : _054_;
  assign _059_ = rank_1__magnitude_o__0[14] ? 4'hf : rank_1__magnitude_o__0[13] ? 4'he : _056_;
  assign _060_ = rank_1__magnitude_o__0[15] ? 5'h10 : { 1'h0, _059_ };
  assign _061_ = rank_1__magnitude_o__0[16] ? 5'h11 : _060_;
  assign _063_ = rank_1__magnitude_o__0[18] ? 5'h13 : rank_1__magnitude_o__0[17] ? 5'h12 : _061_;
  assign _065_ = rank_1__magnitude_o__0[20] ? 5'h15 : rank_1__magnitude_o__0[19] ? 5'h14 : _063_;
  assign _067_ = rank_1__magnitude_o__0[22] ? 5'h17 : rank_1__magnitude_o__0[21] ? 5'h16 : _065_;
  assign _074_ = ~column_0__scalars[170];
  assign _080_ = rank_1__magnitude_o__1[1] ? 2'h2 : { 1'h0, rank_1__magnitude_o__1[0] };
  assign _081_ = rank_1__magnitude_o__1[2] ? 2'h3 : _080_;
  assign _082_ = rank_1__magnitude_o__1[3] ? 3'h4 : { 1'h0, _081_ };
  assign _083_ = rank_1__magnitude_o__1[4] ? 3'h5 : _082_;
  assign _085_ = rank_1__magnitude_o__1[6] ? 3'h7 : rank_1__magnitude_o__1[5] ? 3'h6 : _083_;
  assign _086_ = rank_1__magnitude_o__1[7] ? 4'h8 : { 1'h0, _085_ };
  assign _087_ = rank_1__magnitude_o__1[8] ? 4'h9 : _086_;
  assign _089_ = rank_1__magnitude_o__1[10] ? 4'hb : rank_1__magnitude_o__1[9] ? 4'ha : _087_;
  assign _091_ = rank_1__magnitude_o__1[12] ? 4'hd : rank_1__magnitude_o__1[11] ? 4'hc : _089_;
  assign _093_ = rank_1__magnitude_o__1[14] ? 4'hf : rank_1__magnitude_o__1[13] ? 4'he : _091_;
  assign _094_ = rank_1__magnitude_o__1[15] ? 5'h10 : { 1'h0, _093_ };
  assign _095_ = rank_1__magnitude_o__1[16] ? 5'h11 : _094_;
  assign _097_ = rank_1__magnitude_o__1[18] ? 5'h13 : rank_1__magnitude_o__1[17] ? 5'h12 : _095_;
  assign _099_ = rank_1__magnitude_o__1[20] ? 5'h15 : rank_1__magnitude_o__1[19] ? 5'h14 : _097_;
  assign _101_ = rank_1__magnitude_o__1[22] ? 5'h17 : rank_1__magnitude_o__1[21] ? 5'h16 : _099_;
  assign _004_ = job_301[4] | job_301[5];
  assign _005_ = ~column_1__scalars[170];
  always @(posedge clk) begin
    k_beat <= operands[576:1];
    q_beat <= operands[1152:577];
    addr_35 <= { addr_35[169:0], rank_0__read_addr_i };
    exponent_next_0_38 <= { exponent_next_0_38[89:0], column_0__vanish, column_0__exponent_next };
    word_0_38 <= { word_0_38[863:0], column_0__word };
    addr_8 <= { addr_8[34:0], rank_0__read_addr_i };
    addr_38 <= { addr_38[9:0], addr_35[174:170] };
    exponent_next_1_38 <= { exponent_next_1_38[89:0], column_1__vanish, column_1__exponent_next };
    word_1_38 <= { word_1_38[863:0], column_1__word };
  end
  always @(posedge clk)
    if (rst) begin
      rank_0__take_i <= 1'h0; room_0 <= 2'h2; room_1 <= 2'h2; go_9 <= 9'h0; scalars_taken <= 1'h0;
      start_30 <= 30'h0; start_4 <= 4'h0; start_37 <= 7'h0; active_38 <= 38'h0; start_8 <= 4'h0;
      active_9 <= 9'h0; last_9 <= 9'h0; start_34 <= 4'h0; start_10 <= 2'h0; active_35 <= 26'h0;
      start_27 <= 17'h0; active_28 <= 19'h0; overflow_0 <= 1'h0; start_31 <= 1'h0;
      active_32 <= 4'h0; last_32 <= 23'h0; overflow_1 <= 1'h0;
    end else begin
      rank_0__take_i <= go;
      room_0 <= _031_[1:0] - { 1'h0, _032_ };
      room_1 <= _034_[1:0] - { 1'h0, _032_ };
      go_9 <= { go_9[7:0], go };
      scalars_taken <= go_9[8];
      start_30 <= { start_30[28:0], rank_0__take_i };
      start_4 <= { start_4[2:0], rank_0__take_i };
      start_37 <= { start_37[5:0], start_30[29] };
      active_38 <= { active_38[36:0], active };
      start_8 <= { start_8[2:0], start_4[3] };
      active_9 <= { active_9[7:0], active };
      last_9 <= { last_9[7:0], last };
      start_34 <= { start_34[2:0], start_30[29] };
      start_10 <= { start_10[0], start_8[3] };
      active_35 <= { active_35[24:0], active_9[8] };
      start_27 <= { start_27[15:0], start_10[1] };
      active_28 <= { active_28[17:0], active_9[8] };
      overflow_0 <= column_0__overflow & computes_0 & active_28[18];
      start_31 <= start_30[29];
      active_32 <= { active_32[2:0], active_28[18] };
      last_32 <= { last_32[21:0], last_9[8] };
      overflow_1 <= column_1__overflow & computes_1 & active_28[18];
    end
  always @(posedge clk)
    if (rst) waiting <= 1'h0;
    else if (| { job_push, go }) waiting <= job_push ? 1'h1 : 1'h0;
  always @(posedge clk) if (job_push)
    job_next <= job;
  always @(posedge clk) if (go)
    job_301 <= job_next;
  always @(posedge clk)
    if (rst) active <= 1'h0;
    else if (& { | { go, last }, _107_ }) active <= go ? 1'h1 : 1'h0;
  always @(posedge clk)
    if (_112_) begin
      column <= 4'h0; rank_0__read_addr_i[3:0] <= 4'h0;
    end else if (active) begin
      column <= column + 4'h1;
      rank_0__read_addr_i[3:0] <= _038_[3:0];
    end
  always @(posedge clk)
    if (rst) rank_0__read_addr_i[4] <= 1'h0;
    else if (_107_) rank_0__read_addr_i[4] <= _123_[4];
  always @(posedge clk)
    if (_112_) _251_ <= 3'h0;
    else if (_039_) _251_ <= { _040_[4:3], _040_[0] };
  assign { wait_[4:3], wait_[0] } = _251_;
  always @(posedge clk)
    if (rst) _252_ <= 3'h0;
    else if (| { _039_, go }) _252_ <= { _121_[5], _121_[2:1] };
  assign { wait_[5], wait_[2:1] } = _252_;
  always @(posedge clk)
    if (_112_) \landing_reg[3]  <= 1'h0;
    else if (_041_) \landing_reg[3]  <= _042_[3];
  assign landing[3] = \landing_reg[3] ;
  always @(posedge clk)
    if (rst) _254_ <= 5'h0;
    else if (| { _041_, go }) _254_ <= { _119_[5:4], _119_[2:0] };
  assign { landing[5:4], landing[2:0] } = _254_;
  always @(posedge clk)
    if (| { ~operands_push, rst }) rank_0__load_en__0 <= 1'h0;
    else rank_0__load_en__0 <= _043_[0];
  always @(posedge clk)
    if (| rank_1__magnitude_o__0[23:16]) bits_0[4] <= 1'h1;
    else bits_0[4] <= _060_[4];
  always @(posedge clk)
    if (rank_1__magnitude_o__0[23]) bits_0[3:0] <= 4'h8;
    else bits_0[3:0] <= _067_[3:0];
  always @(posedge clk) if (start_37[6]) begin
    write_exponent_0 <= job_301[2] & ~(column_0__scalars[170] & ~column_0__scalars[169]);
    clear_0 <= job_301[3] | column_0__scalars[170];
    load_0 <= job_301[4];
    write_exponent_1 <= job_301[2] & ~(column_1__scalars[170] & ~column_1__scalars[169]);
    clear_1 <= job_301[3] | column_1__scalars[170];
    load_1 <= job_301[4];
  end
  always @(posedge clk) if (start_8[3]) begin
    takes_words_0 <= _004_;
    unpack_0__wide <= job_301[4];
    takes_words_1 <= _004_;
    unpack_1__wide <= job_301[4];
  end
  always @(posedge clk) if (start_34[3]) begin
    write_state_0 <= job_301[1] & _074_;
    write_state_1 <= job_301[1] & _005_;
  end
  always @(posedge clk) if (start_27[16]) begin
    computes_0 <= job_301[5] & _074_;
    computes_1 <= job_301[5] & _005_;
  end
  always @(posedge clk) if (start_31) begin
    emits_0 <= job_301[6];
    pack_0__narrow <= job_301[7];
    emits_1 <= job_301[6];
    pack_1__narrow <= job_301[7];
  end
  always @(posedge clk)
    if (| rank_1__magnitude_o__1[23:16]) bits_1[4] <= 1'h1;
    else bits_1[4] <= _094_[4];
  always @(posedge clk)
    if (rank_1__magnitude_o__1[23]) bits_1[3:0] <= 4'h8;
    else bits_1[3:0] <= _101_[3:0];
  assign _107_ = | { go, active };
  assign _112_ = | { go, rst };
  assign _119_ = go ? 6'h37 : _041_ ? _042_ : { 2'hx, landing[3], 3'hx };
  assign _121_ = go ? 6'h26 : _039_ ? _040_ : { 1'hx, wait_[4:3], 2'hx, wait_[0] };
  assign _123_ = go ? { job_next[0], 4'h0 } : active ? _038_ : { 1'hx, rank_0__read_addr_i[3:0] };
  assign unused = & { word_1_38[895:885], word_1_38[879:873], word_0_38[895:885],
      word_0_38[879:873], rank_1__r_o__1__9[47:45], rank_1__r_o__1__8[47:45],
      rank_1__r_o__1__7[47:45], rank_1__r_o__1__6[47:45], rank_1__r_o__1__5[47:45],
      rank_1__r_o__1__4[47:45], rank_1__r_o__1__3[47:45], rank_1__r_o__1__2[47:45],
      rank_1__r_o__1__11[47:45], rank_1__r_o__1__10[47:45], rank_1__r_o__1__1[47:45],
      rank_1__r_o__1__0[47:45], rank_1__r_o__0__9[47:45], rank_1__r_o__0__8[47:45],
      rank_1__r_o__0__7[47:45], rank_1__r_o__0__6[47:45], rank_1__r_o__0__5[47:45],
      rank_1__r_o__0__4[47:45], rank_1__r_o__0__3[47:45], rank_1__r_o__0__2[47:45],
      rank_1__r_o__0__11[47:45], rank_1__r_o__0__10[47:45], rank_1__r_o__0__1[47:45],
      rank_1__r_o__0__0[47:45], rank_1__p_o__1__9[47:45], rank_1__p_o__1__8[47:45],
      rank_1__p_o__1__7[47:45], rank_1__p_o__1__6[47:45], rank_1__p_o__1__5[47:45],
      rank_1__p_o__1__4[47:45], rank_1__p_o__1__3[47:45], rank_1__p_o__1__2[47:45],
      rank_1__p_o__1__11[47:45], rank_1__p_o__1__10[47:45], rank_1__p_o__1__1[47:45],
      rank_1__p_o__1__0[47:45], rank_1__p_o__0__9[47:45], rank_1__p_o__0__8[47:45],
      rank_1__p_o__0__7[47:45], rank_1__p_o__0__6[47:45], rank_1__p_o__0__5[47:45],
      rank_1__p_o__0__4[47:45], rank_1__p_o__0__3[47:45], rank_1__p_o__0__2[47:45],
      rank_1__p_o__0__11[47:45], rank_1__p_o__0__10[47:45], rank_1__p_o__0__1[47:45],
      rank_1__p_o__0__0[47:45], q_beat[575:288], k_beat[575:288], job_301[0], _123_[3:0],
      _121_[4:3], _121_[0], _119_[3], _101_[4], _067_[4], _043_[1], _034_[2], _031_[2], _030_,
      _023_, _021_, _020_, _019_, _018_, _017_, _016_, _015_, _014_, _013_, _012_, _010_ };
  column column_0 (
    .clk(clk), .rst(rst), .start(start_10[1]), .rk(column_0__rk), .pq(column_0__pq),
    .exponent(exponents_0__read_data[8:0]), .bits(exponents_0__read_data[13:9]),
    .word(column_0__word), .scalars(column_0__scalars), .load(job_301[4]), .raw(job_301[10:8]),
    .u(column_0__u), .right(column_0__right), .zero(column_0__zero),
    .exponent_next(column_0__exponent_next), .vanish(column_0__vanish),
    .overflow(column_0__overflow), .o(column_0__o)
  );
  column column_1 (
    .clk(clk), .rst(rst), .start(start_10[1]), .rk(column_1__rk), .pq(column_1__pq),
    .exponent(exponents_1__read_data[8:0]), .bits(exponents_1__read_data[13:9]),
    .word(column_1__word), .scalars(column_1__scalars), .load(job_301[4]), .raw(job_301[10:8]),
    .u(column_1__u), .right(column_1__right), .zero(column_1__zero),
    .exponent_next(column_1__exponent_next), .vanish(column_1__vanish),
    .overflow(column_1__overflow), .o(column_1__o)
  );
  state_bank_14x32 exponents_0 (
    .clk(clk), .read_addr(addr_8[39:35]), .read_data(exponents_0__read_data),
    .write_addr(addr_38[14:10]), .write_data(exponents_0__write_data),
    .write_en(exponents_0__write_en)
  );
  state_bank_14x32 exponents_1 (
    .clk(clk), .read_addr(addr_8[39:35]), .read_data(exponents_1__read_data),
    .write_addr(addr_38[14:10]), .write_data(exponents_1__write_data),
    .write_en(exponents_1__write_en)
  );
  adder_tree_12x45 p_tree_0 (
    .clk(clk), .i__0(rank_1__p_o__0__0[44:0]), .i__1(rank_1__p_o__0__1[44:0]),
    .i__2(rank_1__p_o__0__2[44:0]), .i__3(rank_1__p_o__0__3[44:0]), .i__4(rank_1__p_o__0__4[44:0]),
    .i__5(rank_1__p_o__0__5[44:0]), .i__6(rank_1__p_o__0__6[44:0]), .i__7(rank_1__p_o__0__7[44:0]),
    .i__8(rank_1__p_o__0__8[44:0]), .i__9(rank_1__p_o__0__9[44:0]),
    .i__10(rank_1__p_o__0__10[44:0]), .i__11(rank_1__p_o__0__11[44:0]), .o(column_0__pq)
  );
  adder_tree_12x45 p_tree_1 (
    .clk(clk), .i__0(rank_1__p_o__1__0[44:0]), .i__1(rank_1__p_o__1__1[44:0]),
    .i__2(rank_1__p_o__1__2[44:0]), .i__3(rank_1__p_o__1__3[44:0]), .i__4(rank_1__p_o__1__4[44:0]),
    .i__5(rank_1__p_o__1__5[44:0]), .i__6(rank_1__p_o__1__6[44:0]), .i__7(rank_1__p_o__1__7[44:0]),
    .i__8(rank_1__p_o__1__8[44:0]), .i__9(rank_1__p_o__1__9[44:0]),
    .i__10(rank_1__p_o__1__10[44:0]), .i__11(rank_1__p_o__1__11[44:0]), .o(column_1__pq)
  );
  pack_row pack_0 (
    .clk(clk), .rst(rst), .o(column_0__o), .active(pack_0__active), .last(last_32[22]),
    .narrow(pack_0__narrow), .beat(out__0), .push(pack_0__push)
  );
  pack_row pack_1 (
    .clk(clk), .rst(rst), .o(column_1__o), .active(pack_1__active), .last(last_32[22]),
    .narrow(pack_1__narrow), .beat(out__1), .push(pack_1__push)
  );
  adder_tree_12x45 r_tree_0 (
    .clk(clk), .i__0(rank_1__r_o__0__0[44:0]), .i__1(rank_1__r_o__0__1[44:0]),
    .i__2(rank_1__r_o__0__2[44:0]), .i__3(rank_1__r_o__0__3[44:0]), .i__4(rank_1__r_o__0__4[44:0]),
    .i__5(rank_1__r_o__0__5[44:0]), .i__6(rank_1__r_o__0__6[44:0]), .i__7(rank_1__r_o__0__7[44:0]),
    .i__8(rank_1__r_o__0__8[44:0]), .i__9(rank_1__r_o__0__9[44:0]),
    .i__10(rank_1__r_o__0__10[44:0]), .i__11(rank_1__r_o__0__11[44:0]), .o(column_0__rk)
  );
  adder_tree_12x45 r_tree_1 (
    .clk(clk), .i__0(rank_1__r_o__1__0[44:0]), .i__1(rank_1__r_o__1__1[44:0]),
    .i__2(rank_1__r_o__1__2[44:0]), .i__3(rank_1__r_o__1__3[44:0]), .i__4(rank_1__r_o__1__4[44:0]),
    .i__5(rank_1__r_o__1__5[44:0]), .i__6(rank_1__r_o__1__6[44:0]), .i__7(rank_1__r_o__1__7[44:0]),
    .i__8(rank_1__r_o__1__8[44:0]), .i__9(rank_1__r_o__1__9[44:0]),
    .i__10(rank_1__r_o__1__10[44:0]), .i__11(rank_1__r_o__1__11[44:0]), .o(column_1__rk)
  );
  rank_12_rows rank_0 (
    .clk(clk), .rst(rst), .read_addr_i(rank_0__read_addr_i), .read_addr_o(rank_0__read_addr_o),
    .write_addr_i(addr_35[174:170]), .write_addr_o(rank_0__write_addr_o), .take_i(rank_0__take_i),
    .take_o(rank_0__take_o), .take_late_i(start_30[29]), .take_late_o(rank_0__take_late_o),
    .write_en_i__0(rank_0__write_en_i__0), .write_en_i__1(rank_0__write_en_i__1),
    .write_en_o__0(rank_0__write_en_o__0), .write_en_o__1(rank_0__write_en_o__1),
    .u_i__0(column_0__u), .u_i__1(column_1__u), .u_o__0(rank_0__u_o__0), .u_o__1(rank_0__u_o__1),
    .right_i__0(column_0__right), .right_i__1(column_1__right), .right_o__0(rank_0__right_o__0),
    .right_o__1(rank_0__right_o__1), .zero_i__0(column_0__zero), .zero_i__1(column_1__zero),
    .zero_o__0(rank_0__zero_o__0), .zero_o__1(rank_0__zero_o__1), .magnitude_i__0(24'h0),
    .magnitude_i__1(24'h0), .magnitude_o__0(rank_0__magnitude_o__0),
    .magnitude_o__1(rank_0__magnitude_o__1), .r_i__0__0(48'h0), .r_i__0__1(48'h0),
    .r_i__0__2(48'h0), .r_i__0__3(48'h0), .r_i__0__4(48'h0), .r_i__0__5(48'h0), .r_i__0__6(48'h0),
    .r_i__0__7(48'h0), .r_i__0__8(48'h0), .r_i__0__9(48'h0), .r_i__0__10(48'h0), .r_i__0__11(48'h0),
    .r_i__1__0(48'h0), .r_i__1__1(48'h0), .r_i__1__2(48'h0), .r_i__1__3(48'h0), .r_i__1__4(48'h0),
    .r_i__1__5(48'h0), .r_i__1__6(48'h0), .r_i__1__7(48'h0), .r_i__1__8(48'h0), .r_i__1__9(48'h0),
    .r_i__1__10(48'h0), .r_i__1__11(48'h0), .r_o__0__0(rank_0__r_o__0__0),
    .r_o__0__1(rank_0__r_o__0__1), .r_o__0__2(rank_0__r_o__0__2), .r_o__0__3(rank_0__r_o__0__3),
    .r_o__0__4(rank_0__r_o__0__4), .r_o__0__5(rank_0__r_o__0__5), .r_o__0__6(rank_0__r_o__0__6),
    .r_o__0__7(rank_0__r_o__0__7), .r_o__0__8(rank_0__r_o__0__8), .r_o__0__9(rank_0__r_o__0__9),
    .r_o__0__10(rank_0__r_o__0__10), .r_o__0__11(rank_0__r_o__0__11), .r_o__1__0(rank_0__r_o__1__0),
    .r_o__1__1(rank_0__r_o__1__1), .r_o__1__2(rank_0__r_o__1__2), .r_o__1__3(rank_0__r_o__1__3),
    .r_o__1__4(rank_0__r_o__1__4), .r_o__1__5(rank_0__r_o__1__5), .r_o__1__6(rank_0__r_o__1__6),
    .r_o__1__7(rank_0__r_o__1__7), .r_o__1__8(rank_0__r_o__1__8), .r_o__1__9(rank_0__r_o__1__9),
    .r_o__1__10(rank_0__r_o__1__10), .r_o__1__11(rank_0__r_o__1__11), .p_i__0__0(48'h0),
    .p_i__0__1(48'h0), .p_i__0__2(48'h0), .p_i__0__3(48'h0), .p_i__0__4(48'h0), .p_i__0__5(48'h0),
    .p_i__0__6(48'h0), .p_i__0__7(48'h0), .p_i__0__8(48'h0), .p_i__0__9(48'h0), .p_i__0__10(48'h0),
    .p_i__0__11(48'h0), .p_i__1__0(48'h0), .p_i__1__1(48'h0), .p_i__1__2(48'h0), .p_i__1__3(48'h0),
    .p_i__1__4(48'h0), .p_i__1__5(48'h0), .p_i__1__6(48'h0), .p_i__1__7(48'h0), .p_i__1__8(48'h0),
    .p_i__1__9(48'h0), .p_i__1__10(48'h0), .p_i__1__11(48'h0), .p_o__0__0(rank_0__p_o__0__0),
    .p_o__0__1(rank_0__p_o__0__1), .p_o__0__2(rank_0__p_o__0__2), .p_o__0__3(rank_0__p_o__0__3),
    .p_o__0__4(rank_0__p_o__0__4), .p_o__0__5(rank_0__p_o__0__5), .p_o__0__6(rank_0__p_o__0__6),
    .p_o__0__7(rank_0__p_o__0__7), .p_o__0__8(rank_0__p_o__0__8), .p_o__0__9(rank_0__p_o__0__9),
    .p_o__0__10(rank_0__p_o__0__10), .p_o__0__11(rank_0__p_o__0__11), .p_o__1__0(rank_0__p_o__1__0),
    .p_o__1__1(rank_0__p_o__1__1), .p_o__1__2(rank_0__p_o__1__2), .p_o__1__3(rank_0__p_o__1__3),
    .p_o__1__4(rank_0__p_o__1__4), .p_o__1__5(rank_0__p_o__1__5), .p_o__1__6(rank_0__p_o__1__6),
    .p_o__1__7(rank_0__p_o__1__7), .p_o__1__8(rank_0__p_o__1__8), .p_o__1__9(rank_0__p_o__1__9),
    .p_o__1__10(rank_0__p_o__1__10), .p_o__1__11(rank_0__p_o__1__11),
    .load_en__0(rank_0__load_en__0), .load_en__1(rank_0__load_en__0),
    .load_en__2(rank_0__load_en__0), .load_en__3(rank_0__load_en__0),
    .load_en__4(rank_0__load_en__0), .load_en__5(rank_0__load_en__0),
    .load_en__6(rank_0__load_en__0), .load_en__7(rank_0__load_en__0),
    .load_en__8(rank_0__load_en__0), .load_en__9(rank_0__load_en__0),
    .load_en__10(rank_0__load_en__0), .load_en__11(rank_0__load_en__0), .k_load__0(k_beat[17:0]),
    .k_load__1(k_beat[35:18]), .k_load__2(k_beat[53:36]), .k_load__3(k_beat[71:54]),
    .k_load__4(k_beat[89:72]), .k_load__5(k_beat[107:90]), .k_load__6(k_beat[125:108]),
    .k_load__7(k_beat[143:126]), .k_load__8(k_beat[161:144]), .k_load__9(k_beat[179:162]),
    .k_load__10(k_beat[197:180]), .k_load__11(k_beat[215:198]), .q_load__0(q_beat[17:0]),
    .q_load__1(q_beat[35:18]), .q_load__2(q_beat[53:36]), .q_load__3(q_beat[71:54]),
    .q_load__4(q_beat[89:72]), .q_load__5(q_beat[107:90]), .q_load__6(q_beat[125:108]),
    .q_load__7(q_beat[143:126]), .q_load__8(q_beat[161:144]), .q_load__9(q_beat[179:162]),
    .q_load__10(q_beat[197:180]), .q_load__11(q_beat[215:198])
  );
  rank_4_rows rank_1 (
    .clk(clk), .rst(rst), .read_addr_i(rank_0__read_addr_o), .read_addr_o(_010_),
    .write_addr_i(rank_0__write_addr_o), .write_addr_o(_012_), .take_i(rank_0__take_o),
    .take_o(_013_), .take_late_i(rank_0__take_late_o), .take_late_o(_014_),
    .write_en_i__0(rank_0__write_en_o__0), .write_en_i__1(rank_0__write_en_o__1),
    .write_en_o__0(_015_), .write_en_o__1(_016_), .u_i__0(rank_0__u_o__0), .u_i__1(rank_0__u_o__1),
    .u_o__0(_017_), .u_o__1(_018_), .right_i__0(rank_0__right_o__0),
    .right_i__1(rank_0__right_o__1), .right_o__0(_019_), .right_o__1(_020_),
    .zero_i__0(rank_0__zero_o__0), .zero_i__1(rank_0__zero_o__1), .zero_o__0(_021_),
    .zero_o__1(_023_), .magnitude_i__0(rank_0__magnitude_o__0),
    .magnitude_i__1(rank_0__magnitude_o__1), .magnitude_o__0(rank_1__magnitude_o__0),
    .magnitude_o__1(rank_1__magnitude_o__1), .r_i__0__0(rank_0__r_o__0__0),
    .r_i__0__1(rank_0__r_o__0__1), .r_i__0__2(rank_0__r_o__0__2), .r_i__0__3(rank_0__r_o__0__3),
    .r_i__0__4(rank_0__r_o__0__4), .r_i__0__5(rank_0__r_o__0__5), .r_i__0__6(rank_0__r_o__0__6),
    .r_i__0__7(rank_0__r_o__0__7), .r_i__0__8(rank_0__r_o__0__8), .r_i__0__9(rank_0__r_o__0__9),
    .r_i__0__10(rank_0__r_o__0__10), .r_i__0__11(rank_0__r_o__0__11), .r_i__1__0(rank_0__r_o__1__0),
    .r_i__1__1(rank_0__r_o__1__1), .r_i__1__2(rank_0__r_o__1__2), .r_i__1__3(rank_0__r_o__1__3),
    .r_i__1__4(rank_0__r_o__1__4), .r_i__1__5(rank_0__r_o__1__5), .r_i__1__6(rank_0__r_o__1__6),
    .r_i__1__7(rank_0__r_o__1__7), .r_i__1__8(rank_0__r_o__1__8), .r_i__1__9(rank_0__r_o__1__9),
    .r_i__1__10(rank_0__r_o__1__10), .r_i__1__11(rank_0__r_o__1__11), .r_o__0__0(rank_1__r_o__0__0),
    .r_o__0__1(rank_1__r_o__0__1), .r_o__0__2(rank_1__r_o__0__2), .r_o__0__3(rank_1__r_o__0__3),
    .r_o__0__4(rank_1__r_o__0__4), .r_o__0__5(rank_1__r_o__0__5), .r_o__0__6(rank_1__r_o__0__6),
    .r_o__0__7(rank_1__r_o__0__7), .r_o__0__8(rank_1__r_o__0__8), .r_o__0__9(rank_1__r_o__0__9),
    .r_o__0__10(rank_1__r_o__0__10), .r_o__0__11(rank_1__r_o__0__11), .r_o__1__0(rank_1__r_o__1__0),
    .r_o__1__1(rank_1__r_o__1__1), .r_o__1__2(rank_1__r_o__1__2), .r_o__1__3(rank_1__r_o__1__3),
    .r_o__1__4(rank_1__r_o__1__4), .r_o__1__5(rank_1__r_o__1__5), .r_o__1__6(rank_1__r_o__1__6),
    .r_o__1__7(rank_1__r_o__1__7), .r_o__1__8(rank_1__r_o__1__8), .r_o__1__9(rank_1__r_o__1__9),
    .r_o__1__10(rank_1__r_o__1__10), .r_o__1__11(rank_1__r_o__1__11), .p_i__0__0(rank_0__p_o__0__0),
    .p_i__0__1(rank_0__p_o__0__1), .p_i__0__2(rank_0__p_o__0__2), .p_i__0__3(rank_0__p_o__0__3),
    .p_i__0__4(rank_0__p_o__0__4), .p_i__0__5(rank_0__p_o__0__5), .p_i__0__6(rank_0__p_o__0__6),
    .p_i__0__7(rank_0__p_o__0__7), .p_i__0__8(rank_0__p_o__0__8), .p_i__0__9(rank_0__p_o__0__9),
    .p_i__0__10(rank_0__p_o__0__10), .p_i__0__11(rank_0__p_o__0__11), .p_i__1__0(rank_0__p_o__1__0),
    .p_i__1__1(rank_0__p_o__1__1), .p_i__1__2(rank_0__p_o__1__2), .p_i__1__3(rank_0__p_o__1__3),
    .p_i__1__4(rank_0__p_o__1__4), .p_i__1__5(rank_0__p_o__1__5), .p_i__1__6(rank_0__p_o__1__6),
    .p_i__1__7(rank_0__p_o__1__7), .p_i__1__8(rank_0__p_o__1__8), .p_i__1__9(rank_0__p_o__1__9),
    .p_i__1__10(rank_0__p_o__1__10), .p_i__1__11(rank_0__p_o__1__11), .p_o__0__0(rank_1__p_o__0__0),
    .p_o__0__1(rank_1__p_o__0__1), .p_o__0__2(rank_1__p_o__0__2), .p_o__0__3(rank_1__p_o__0__3),
    .p_o__0__4(rank_1__p_o__0__4), .p_o__0__5(rank_1__p_o__0__5), .p_o__0__6(rank_1__p_o__0__6),
    .p_o__0__7(rank_1__p_o__0__7), .p_o__0__8(rank_1__p_o__0__8), .p_o__0__9(rank_1__p_o__0__9),
    .p_o__0__10(rank_1__p_o__0__10), .p_o__0__11(rank_1__p_o__0__11), .p_o__1__0(rank_1__p_o__1__0),
    .p_o__1__1(rank_1__p_o__1__1), .p_o__1__2(rank_1__p_o__1__2), .p_o__1__3(rank_1__p_o__1__3),
    .p_o__1__4(rank_1__p_o__1__4), .p_o__1__5(rank_1__p_o__1__5), .p_o__1__6(rank_1__p_o__1__6),
    .p_o__1__7(rank_1__p_o__1__7), .p_o__1__8(rank_1__p_o__1__8), .p_o__1__9(rank_1__p_o__1__9),
    .p_o__1__10(rank_1__p_o__1__10), .p_o__1__11(rank_1__p_o__1__11),
    .load_en__0(rank_0__load_en__0), .load_en__1(rank_0__load_en__0),
    .load_en__2(rank_0__load_en__0), .load_en__3(rank_0__load_en__0), .k_load__0(k_beat[233:216]),
    .k_load__1(k_beat[251:234]), .k_load__2(k_beat[269:252]), .k_load__3(k_beat[287:270]),
    .q_load__0(q_beat[233:216]), .q_load__1(q_beat[251:234]), .q_load__2(q_beat[269:252]),
    .q_load__3(q_beat[287:270])
  );
  held_scalars scalars_0 (
    .clk(clk), .rst(rst), .i(scalars), .push(scalars_push[0]), .take(go_9[8]), .o(column_0__scalars)
  );
  held_scalars scalars_1 (
    .clk(clk), .rst(rst), .i(scalars), .push(scalars_push[1]), .take(go_9[8]), .o(column_1__scalars)
  );
  unpack unpack_0 (
    .clk(clk), .rst(rst), .beat(words), .push(words_push[0]), .taken(unpack_0__taken),
    .active(unpack_0__active), .last(last_9[8]), .wide(unpack_0__wide), .word(column_0__word)
  );
  unpack unpack_1 (
    .clk(clk), .rst(rst), .beat(words), .push(words_push[1]), .taken(unpack_1__taken),
    .active(unpack_1__active), .last(last_9[8]), .wide(unpack_1__wide), .word(column_1__word)
  );
  assign _030_[1:0] = overflows;
  assign out_push = { pack_1__push, pack_0__push };
  assign words_taken = { unpack_1__taken, unpack_0__taken };
  assign operands_taken = start_4[3];
endmodule
