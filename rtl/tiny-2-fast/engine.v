// Engine: the value heads of one q/k head at a time, one column a cycle.
//
//     RETRIEVE    r, p = sums over the rows of M*k, M*q                ranks and adder trees
//     CORRECT     delta, u, exp'                                       `Column`
//     EMIT        o                                                    `Column`, `Pack`
//     UPDATE      M' = M * 2^(old - exp') + k*u, rounded               ranks
//
// A job is one token of one q/k head: `value_dim` columns. It enters when its operands stand in the
// ranks, its words in the FIFOs and its outputs have room; from there nothing stalls. Its scalars meet
// the first sums, so they are taken `scalars` cycles after it entered. Jobs follow each other without
// a gap. Where value_dim is smaller than the loop, a job waits until the first column of
// the job before has landed, so that no column is read before its write-back.
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
  input wire [1153:0] operands,
  output wire operands_free,
  input wire [10:0] job__payload,
  input wire job__valid,
  output wire job__ready,
  input wire [341:0] heads,
  output wire heads_taken,
  input wire [511:0] words__0__payload,
  input wire words__0__valid,
  output wire words__0__ready,
  input wire [511:0] words__1__payload,
  input wire words__1__valid,
  output wire words__1__ready,
  output wire [513:0] out__0__payload,
  output wire out__0__valid,
  input wire out__0__ready,
  output wire [513:0] out__1__payload,
  output wire out__1__valid,
  input wire out__1__ready,
  output wire segment_ready__0, segment_ready__1,
  output wire [1:0] overflows,
  output wire busy
);
  wire [4:0] _003_, _004_, _012_, _013_, _014_, _020_, _024_, _046_, _047_, _049_, _051_, _053_,
    _080_, _081_, _083_, _085_, _087_, _113_, _114_, column_0__right, column_1__right,
    rank_0__read_addr_o, rank_0__right_o__0, rank_0__right_o__1, rank_0__write_addr_o;
  wire _005_, _006_, _007_, _008_, _009_, _015_, _016_, _018_, _025_, _027_, _030_, _059_, _060_,
    _089_, _094_, _099_, _104_, column_0__overflow, column_0__vanish, column_0__zero,
    column_1__overflow, column_1__vanish, column_1__zero, exponents_0__write_en,
    exponents_1__write_en, go, last, pack_0__active, pack_0__reserve, pack_0__room, pack_1__active,
    pack_1__room, rank_0__take_k_o, rank_0__take_late_o, rank_0__take_q_o, rank_0__write_en_i__0,
    rank_0__write_en_i__1, rank_0__write_en_o__0, rank_0__write_en_o__1, rank_0__zero_o__0,
    rank_0__zero_o__1, room, unpack_0__active, unpack_1__active, unused;
  wire [26:0] _010_, _011_, column_0__u, column_1__u, rank_0__u_o__0, rank_0__u_o__1;
  wire [2:0] _022_, _033_, _034_, _036_, _067_, _068_, _070_;
  wire [5:0] _026_, _028_, _110_, _112_, landing, wait_;
  wire [1:0] _029_, _031_, _032_, _065_, _066_;
  wire [3:0] _037_, _038_, _040_, _043_, _045_, _071_, _072_, _074_, _076_, _078_;
  reg active = 1'h0, clear_0 = 1'h0, clear_1 = 1'h0, computes_0 = 1'h0, computes_1 = 1'h0,
    emits_0 = 1'h0, emits_1 = 1'h0, load_0 = 1'h0, load_1 = 1'h0, overflow_0 = 1'h0,
    overflow_1 = 1'h0, pack_0__narrow = 1'h0, pack_1__narrow = 1'h0, rank_0__load_en__0 = 1'h0,
    rank_0__take_k_i = 1'h0, start = 1'h0, takes_words_0 = 1'h0, takes_words_1 = 1'h0,
    unpack_0__start = 1'h0, unpack_0__wide = 1'h0, unpack_1__wide = 1'h0, write_exponent_0 = 1'h0,
    write_exponent_1 = 1'h0, write_state_0 = 1'h0, write_state_1 = 1'h0;
  reg [19:0] active_28 = 20'h0;
  reg [3:0] active_32 = 4'h0, column = 4'h0;
  reg [26:0] active_35 = 27'h0;
  reg [37:0] active_38 = 38'h0;
  reg [7:0] active_8 = 8'h0;
  reg [174:0] addr_35 = 175'h0;
  reg [14:0] addr_38 = 15'h0;
  reg [39:0] addr_8 = 40'h0;
  reg [4:0] bits_0 = 5'h0, bits_1 = 5'h0, rank_0__read_addr_i = 5'h0, _236_ = 5'h0;
  wire [8:0] column_0__exponent_next, column_1__exponent_next;
  wire [31:0] column_0__o, column_0__word, column_1__o, column_1__word;
  wire [44:0] column_0__pq, column_0__rk, column_1__pq, column_1__rk;
  reg [99:0] exponent_next_0_38 = 100'h0, exponent_next_1_38 = 100'h0;
  wire [13:0] exponents_0__read_data, exponents_0__write_data, exponents_1__read_data,
    exponents_1__write_data;
  reg [9:0] go_10 = 10'h0;
  reg [341:0] heads_304 = 342'h0;
  reg [10:0] job = 11'h0;
  reg [575:0] k_beat = 576'h0, q_beat = 576'h0;
  reg [31:0] last_32 = 32'h0;
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
  reg [1:0] start_10 = 2'h0;
  reg [16:0] start_27 = 17'h0;
  reg [29:0] start_31 = 30'h0;
  reg [2:0] start_34 = 3'h0, start_4 = 3'h0, start_7 = 3'h0, _233_ = 3'h0, _234_ = 3'h0;
  reg [5:0] start_37 = 6'h0;
  reg [895:0] word_0_38 = 896'h0, word_1_38 = 896'h0;
  reg \landing_reg[3]  = 1'h0;
  assign room = (& { pack_1__room, pack_0__room }) | ~job__payload[6];
  assign go = job__valid & _030_ & room;
  assign _030_ = wait_ == 6'h0;
  assign job__ready = _030_ & room;
  assign busy = _027_ | go;
  assign last = column == 4'hf;
  assign exponents_0__write_en = active_38[37] & write_exponent_0;
  assign exponents_0__write_data[8:0] = load_0 ? word_0_38[872:864] : exponent_next_0_38[98:90];
  assign _089_ = exponent_next_0_38[99] & ~load_0;
  assign _012_ = load_0 ? word_0_38[884:880] : bits_0;
  assign exponents_0__write_data[13:9] = (clear_0 | _089_) ? 5'h0 : _012_;
  assign unpack_0__active = active_8[7] & takes_words_0;
  assign rank_0__write_en_i__0 = active_35[26] & write_state_0;
  assign pack_0__active = active_32[3] & emits_0;
  assign exponents_1__write_en = active_38[37] & write_exponent_1;
  assign exponents_1__write_data[8:0] = load_1 ? word_1_38[872:864] : exponent_next_1_38[98:90];
  assign _018_ = exponent_next_1_38[99] & ~load_1;
  assign _020_ = load_1 ? word_1_38[884:880] : bits_1;
  assign exponents_1__write_data[13:9] = (clear_1 | _018_) ? 5'h0 : _020_;
  assign unpack_1__active = active_8[7] & takes_words_1;
  assign rank_0__write_en_i__1 = active_35[26] & write_state_1;
  assign pack_0__reserve = go & job__payload[6];
  assign pack_1__active = active_32[3] & emits_1;
  assign { _022_[2], overflows } = { 2'h0, overflow_0 } + { 2'h0, overflow_1 };
  assign _024_ = rank_0__read_addr_i + 5'h1;
  assign _025_ = | wait_;
  assign _026_ = wait_ - 6'h1;
  assign _027_ = | landing;
  assign _028_ = landing - 6'h1;
  assign _029_ = 2'h1 << operands[1];
  assign _031_ = rank_1__magnitude_o__0[1] ? 2'h2 : { 1'h0, rank_1__magnitude_o__0[0] };
  assign _032_ = rank_1__magnitude_o__0[2] ? 2'h3 : _031_;
  assign _033_ = rank_1__magnitude_o__0[3] ? 3'h4 : { 1'h0, _032_ };
  assign _034_ = rank_1__magnitude_o__0[4] ? 3'h5 : _033_;
  assign _036_ = rank_1__magnitude_o__0[6] ? 3'h7 : rank_1__magnitude_o__0[5] ? 3'h6 : _034_;
  assign _037_ = rank_1__magnitude_o__0[7] ? 4'h8 : { 1'h0, _036_ };
  assign _038_ = rank_1__magnitude_o__0[8] ? 4'h9 : _037_;
  assign _040_ = rank_1__magnitude_o__0[10] ? 4'hb : rank_1__magnitude_o__0[9] ? 4'ha : _038_;
  assign _043_ = rank_1__magnitude_o__0[12] ? 4'hd : rank_1__magnitude_o__0[11] ? 4'hc : _040_;
  assign _045_ = rank_1__magnitude_o__0[14] ? 4'hf : rank_1__magnitude_o__0[13] ? 4'he : _043_;
  assign _046_ = rank_1__magnitude_o__0[15] ? 5'h10 : { 1'h0, _045_ };
  assign _047_ = rank_1__magnitude_o__0[16] ? 5'h11 : _046_;
  assign _049_ = rank_1__magnitude_o__0[18] ? 5'h13 : rank_1__magnitude_o__0[17] ? 5'h12 : _047_;
  assign _051_ = rank_1__magnitude_o__0[20] ? 5'h15 : rank_1__magnitude_o__0[19] ? 5'h14 : _049_;
  assign _053_ = rank_1__magnitude_o__0[22] ? 5'h17 : rank_1__magnitude_o__0[21] ? 5'h16 : _051_;
  assign _060_ = ~heads_304[170];
  assign _065_ = rank_1__magnitude_o__1[1] ? 2'h2 : { 1'h0, rank_1__magnitude_o__1[0] };
  assign _066_ = rank_1__magnitude_o__1[2] ? 2'h3 : _065_;
  assign _067_ = rank_1__magnitude_o__1[3] ? 3'h4 : { 1'h0, _066_ };
  assign _068_ = rank_1__magnitude_o__1[4] ? 3'h5 : _067_;
  assign _070_ = rank_1__magnitude_o__1[6] ? 3'h7 : rank_1__magnitude_o__1[5] ? 3'h6 : _068_;
  assign _071_ = rank_1__magnitude_o__1[7] ? 4'h8 : { 1'h0, _070_ };
  assign _072_ = rank_1__magnitude_o__1[8] ? 4'h9 : _071_;
  assign _074_ = rank_1__magnitude_o__1[10] ? 4'hb : rank_1__magnitude_o__1[9] ? 4'ha : _072_;
  assign _076_ = rank_1__magnitude_o__1[12] ? 4'hd : rank_1__magnitude_o__1[11] ? 4'hc : _074_;
  assign _078_ = rank_1__magnitude_o__1[14] ? 4'hf : rank_1__magnitude_o__1[13] ? 4'he : _076_;
  assign _080_ = rank_1__magnitude_o__1[15] ? 5'h10 : { 1'h0, _078_ };
  assign _081_ = rank_1__magnitude_o__1[16] ? 5'h11 : _080_;
  assign _083_ = rank_1__magnitude_o__1[18] ? 5'h13 : rank_1__magnitude_o__1[17] ? 5'h12 : _081_;
  assign _085_ = rank_1__magnitude_o__1[20] ? 5'h15 : rank_1__magnitude_o__1[19] ? 5'h14 : _083_;
  assign _087_ = rank_1__magnitude_o__1[22] ? 5'h17 : rank_1__magnitude_o__1[21] ? 5'h16 : _085_;
  assign _059_ = job[4] | job[5];
  assign _094_ = ~heads_304[341];
  always @(posedge clk) begin
    k_beat <= operands[577:2];
    q_beat <= operands[1153:578];
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
      start <= 1'h0; go_10 <= 10'h0; rank_0__take_k_i <= 1'h0; start_31 <= 30'h0; start_4 <= 3'h0;
      start_37 <= 6'h0; active_38 <= 38'h0; start_7 <= 3'h0; unpack_0__start <= 1'h0;
      active_8 <= 8'h0; start_34 <= 3'h0; start_10 <= 2'h0; active_35 <= 27'h0; start_27 <= 17'h0;
      active_28 <= 20'h0; overflow_0 <= 1'h0; active_32 <= 4'h0; last_32 <= 32'h0;
      overflow_1 <= 1'h0;
    end else begin
      start <= go;
      go_10 <= { go_10[8:0], go };
      rank_0__take_k_i <= start;
      start_31 <= { start_31[28:0], rank_0__take_k_i };
      start_4 <= { start_4[1:0], rank_0__take_k_i };
      start_37 <= { start_37[4:0], start_31[29] };
      active_38 <= { active_38[36:0], active };
      start_7 <= { start_7[1:0], start_4[2] };
      unpack_0__start <= start_7[2];
      active_8 <= { active_8[6:0], active };
      start_34 <= { start_34[1:0], start_31[29] };
      start_10 <= { start_10[0], unpack_0__start };
      active_35 <= { active_35[25:0], active_8[7] };
      start_27 <= { start_27[15:0], start_10[1] };
      active_28 <= { active_28[18:0], active_8[7] };
      overflow_0 <= column_0__overflow & computes_0 & active_28[19];
      active_32 <= { active_32[2:0], active_28[19] };
      last_32 <= { last_32[30:0], last };
      overflow_1 <= column_1__overflow & computes_1 & active_28[19];
    end
  always @(posedge clk) if (go)
    job <= job__payload;
  always @(posedge clk)
    if (rst) active <= 1'h0;
    else if (& { | { go, last }, _099_ }) active <= go ? 1'h1 : 1'h0;
  always @(posedge clk)
    if (_104_) begin
      column <= 4'h0; rank_0__read_addr_i[3:0] <= 4'h0;
    end else if (active) begin
      column <= column + 4'h1;
      rank_0__read_addr_i[3:0] <= _024_[3:0];
    end
  always @(posedge clk)
    if (rst) rank_0__read_addr_i[4] <= 1'h0;
    else if (_099_) rank_0__read_addr_i[4] <= _114_[4];
  always @(posedge clk)
    if (_104_) _233_ <= 3'h0;
    else if (_025_) _233_ <= { _026_[4:3], _026_[0] };
  assign { wait_[4:3], wait_[0] } = _233_;
  always @(posedge clk)
    if (rst) _234_ <= 3'h0;
    else if (| { _025_, go }) _234_ <= { _112_[5], _112_[2:1] };
  assign { wait_[5], wait_[2:1] } = _234_;
  always @(posedge clk)
    if (_104_) \landing_reg[3]  <= 1'h0;
    else if (_027_) \landing_reg[3]  <= _028_[3];
  assign landing[3] = \landing_reg[3] ;
  always @(posedge clk)
    if (rst) _236_ <= 5'h0;
    else if (| { _027_, go }) _236_ <= { _110_[5:4], _110_[2:0] };
  assign { landing[5:4], landing[2:0] } = _236_;
  always @(posedge clk) if (go_10[9])
    heads_304 <= heads;
  always @(posedge clk)
    if (| { ~operands[0], rst }) rank_0__load_en__0 <= 1'h0;
    else rank_0__load_en__0 <= _029_[0];
  always @(posedge clk)
    if (| rank_1__magnitude_o__0[23:16]) bits_0[4] <= 1'h1;
    else bits_0[4] <= _046_[4];
  always @(posedge clk)
    if (rank_1__magnitude_o__0[23]) bits_0[3:0] <= 4'h8;
    else bits_0[3:0] <= _053_[3:0];
  always @(posedge clk) if (start_37[5]) begin
    write_exponent_0 <= job[2] & ~(heads_304[170] & ~heads_304[169]);
    clear_0 <= job[3] | heads_304[170];
    load_0 <= job[4];
    write_exponent_1 <= job[2] & ~(heads_304[341] & ~heads_304[340]);
    clear_1 <= job[3] | heads_304[341];
    load_1 <= job[4];
  end
  always @(posedge clk) if (start_7[2]) begin
    takes_words_0 <= _059_;
    unpack_0__wide <= job[4];
    takes_words_1 <= _059_;
    unpack_1__wide <= job[4];
  end
  always @(posedge clk) if (start_34[2]) begin
    write_state_0 <= job[1] & _060_;
    write_state_1 <= job[1] & _094_;
  end
  always @(posedge clk) if (start_27[16]) begin
    computes_0 <= job[5] & _060_;
    computes_1 <= job[5] & _094_;
  end
  always @(posedge clk) if (start_31[29]) begin
    emits_0 <= job[6];
    pack_0__narrow <= job[7];
    emits_1 <= job[6];
    pack_1__narrow <= job[7];
  end
  always @(posedge clk)
    if (| rank_1__magnitude_o__1[23:16]) bits_1[4] <= 1'h1;
    else bits_1[4] <= _080_[4];
  always @(posedge clk)
    if (rank_1__magnitude_o__1[23]) bits_1[3:0] <= 4'h8;
    else bits_1[3:0] <= _087_[3:0];
  assign _099_ = | { go, active };
  assign _104_ = | { go, rst };
  assign _110_ = go ? 6'h37 : _027_ ? _028_ : { 2'hx, landing[3], 3'hx };
  assign _112_ = go ? 6'h26 : _025_ ? _026_ : { 1'hx, wait_[4:3], 2'hx, wait_[0] };
  assign _113_ = active ? _024_ : { 1'hx, rank_0__read_addr_i[3:0] };
  assign _114_ = go ? { job__payload[0], 4'h0 } : _113_;
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
      rank_1__p_o__0__0[47:45], q_beat[575:288], k_beat[575:288], job[0], _114_[3:0], _112_[4:3],
      _112_[0], _110_[3], _087_[4], _053_[4], _029_[1], _022_, _016_, _015_, _014_, _013_, _011_,
      _010_, _009_, _008_, _007_, _006_, _005_, _004_, _003_ };
  column column_0 (
    .clk(clk), .rst(rst), .start(start_10[1]), .rk(column_0__rk), .pq(column_0__pq),
    .exponent(exponents_0__read_data[8:0]), .bits(exponents_0__read_data[13:9]),
    .word(column_0__word), .scalars(heads_304[170:0]), .load(job[4]), .raw(job[10:8]),
    .u(column_0__u), .right(column_0__right), .zero(column_0__zero),
    .exponent_next(column_0__exponent_next), .vanish(column_0__vanish),
    .overflow(column_0__overflow), .o(column_0__o)
  );
  column column_1 (
    .clk(clk), .rst(rst), .start(start_10[1]), .rk(column_1__rk), .pq(column_1__pq),
    .exponent(exponents_1__read_data[8:0]), .bits(exponents_1__read_data[13:9]),
    .word(column_1__word), .scalars(heads_304[341:171]), .load(job[4]), .raw(job[10:8]),
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
    .clk(clk), .rst(rst), .o(column_0__o), .active(pack_0__active), .last(last_32[31]),
    .narrow(pack_0__narrow), .reserve(pack_0__reserve), .room(pack_0__room),
    .beats__payload(out__0__payload), .beats__valid(out__0__valid), .beats__ready(out__0__ready),
    .segment_ready(segment_ready__0)
  );
  pack_row pack_1 (
    .clk(clk), .rst(rst), .o(column_1__o), .active(pack_1__active), .last(last_32[31]),
    .narrow(pack_1__narrow), .reserve(pack_0__reserve), .room(pack_1__room),
    .beats__payload(out__1__payload), .beats__valid(out__1__valid), .beats__ready(out__1__ready),
    .segment_ready(segment_ready__1)
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
    .write_addr_i(addr_35[174:170]), .write_addr_o(rank_0__write_addr_o),
    .take_k_i(rank_0__take_k_i), .take_k_o(rank_0__take_k_o), .take_q_i(rank_0__take_k_i),
    .take_q_o(rank_0__take_q_o), .take_late_i(start_31[29]), .take_late_o(rank_0__take_late_o),
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
    .clk(clk), .rst(rst), .read_addr_i(rank_0__read_addr_o), .read_addr_o(_003_),
    .write_addr_i(rank_0__write_addr_o), .write_addr_o(_004_), .take_k_i(rank_0__take_k_o),
    .take_k_o(_005_), .take_q_i(rank_0__take_q_o), .take_q_o(_006_),
    .take_late_i(rank_0__take_late_o), .take_late_o(_007_), .write_en_i__0(rank_0__write_en_o__0),
    .write_en_i__1(rank_0__write_en_o__1), .write_en_o__0(_008_), .write_en_o__1(_009_),
    .u_i__0(rank_0__u_o__0), .u_i__1(rank_0__u_o__1), .u_o__0(_010_), .u_o__1(_011_),
    .right_i__0(rank_0__right_o__0), .right_i__1(rank_0__right_o__1), .right_o__0(_013_),
    .right_o__1(_014_), .zero_i__0(rank_0__zero_o__0), .zero_i__1(rank_0__zero_o__1),
    .zero_o__0(_015_), .zero_o__1(_016_), .magnitude_i__0(rank_0__magnitude_o__0),
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
  unpack unpack_0 (
    .clk(clk), .rst(rst), .beats__payload(words__0__payload), .beats__valid(words__0__valid),
    .beats__ready(words__0__ready), .start(unpack_0__start), .active(unpack_0__active),
    .wide(unpack_0__wide), .word(column_0__word)
  );
  unpack unpack_1 (
    .clk(clk), .rst(rst), .beats__payload(words__1__payload), .beats__valid(words__1__valid),
    .beats__ready(words__1__ready), .start(unpack_0__start), .active(unpack_1__active),
    .wide(unpack_1__wide), .word(column_1__word)
  );
  assign _022_[1:0] = overflows;
  assign heads_taken = go_10[9];
  assign operands_free = start_4[2];
endmodule
