// Engine: the value heads of one q/k head at a time, one column a cycle.
//
//     RETRIEVE    r, p = sums over the rows of M*k, M*q                ranks and adder trees
//     CORRECT     delta, u, exp'                                       `Column`
//     EMIT        o                                                    `Column`
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
// params EngineParams(format=StateFormat(mantissa=26, operand=35, update_frac=18, rows_per_word=2,
//        guard=4), key_dim=128, value_dim=128, group=2, states=4, state_ram=StateRam.BLOCK)
// Generated from gdn_core/engine/engine.py; do not edit.
module engine (
  input wire clk, rst,
  input wire [2241:0] operands, input wire [511:0] words, input wire [10:0] job,
  input wire [170:0] scalars, input wire operands_push, output wire operands_taken,
  input wire [1:0] words_push, output wire [1:0] words_taken, input wire job_push,
  input wire [1:0] scalars_push, output reg scalars_taken = 1'h0, output wire [65:0] out,
  output wire [1:0] out_push, input wire [1:0] out_taken, output wire [1:0] overflows,
  output wire busy
);
  localparam INDEX = 0, STATE = 0, CONTROL_WRITE_STATE = 2, K = 2, CONTROL_WRITE_EXPONENT = 3,
    CONTROL_CLEAR = 4, CONTROL_LOAD = 5, CONTROL_DECODE = 6, CONTROL_EMIT = 7, CONTROL_RAW = 8,
    EMPTY = 169, BAD = 170, Q = 1122;
  wire [47:0] _004_, _070_, _086_, _162_;
  wire _006_, _009_, _010_, _014_, _015_, _017_, _018_, _019_, _023_, _026_, _027_, _028_, _030_,
    _034_, _035_, _037_, _051_, _052_, _058_, _059_, _061_, _064_, _072_, _073_, _076_, _079_,
    _081_, _088_, _091_, _092_, _096_, _097_, _099_, _101_, _102_, _106_, _110_, _111_, _112_,
    _115_, _119_, _120_, _122_, _136_, _145_, _146_, _148_, _149_, _151_, _155_, _164_, _165_,
    _167_, _170_, column_0__overflow, column_0__vanish, column_0__zero, column_1__overflow,
    column_1__vanish, column_1__zero, go, last, rank_0__take_late_o, rank_0__take_o,
    rank_1__take_late_o, rank_1__take_o, rank_2__take_late_o, rank_2__take_o, rank_3__take_late_o,
    rank_3__take_o, rank_4__take_late_o, rank_4__take_o, rank_5__take_late_o, rank_5__take_o,
    rank_6__take_late_o, rank_6__take_o, rank_7__take_late_o, rank_7__take_o, rank_8__take_late_o,
    rank_8__take_o, rank_10__take_i, rank_10__take_late_i, unused;
  wire [1:0] _040_, _125_, rank_0__write_en_i, rank_0__write_en_o, rank_0__zero_o,
    rank_1__write_en_o, rank_1__zero_o, rank_2__write_en_o, rank_2__zero_o, rank_3__write_en_o,
    rank_3__zero_o, rank_4__write_en_o, rank_4__zero_o, rank_5__write_en_o, rank_5__zero_o,
    rank_6__write_en_o, rank_6__zero_o, rank_7__write_en_o, rank_7__zero_o, rank_8__write_en_o,
    rank_8__zero_o, rank_10__write_en_i, rank_10__write_en_o, rank_10__zero_i, rank_10__zero_o;
  wire [2:0] _041_, _068_, _075_, _094_, _126_;
  wire [8:0] _143_, _144_, column_0__exponent_next, column_1__exponent_next, rank_0__read_addr_o,
    rank_0__write_addr_o, rank_1__read_addr_o, rank_1__write_addr_o, rank_2__read_addr_o,
    rank_2__write_addr_o, rank_3__read_addr_o, rank_3__write_addr_o, rank_4__read_addr_o,
    rank_4__write_addr_o, rank_5__read_addr_o, rank_5__write_addr_o, rank_6__read_addr_o,
    rank_6__write_addr_o, rank_7__read_addr_o, rank_7__write_addr_o, rank_8__read_addr_o,
    rank_8__write_addr_o, rank_10__read_addr_i, rank_10__write_addr_i;
  reg active = 1'h0, clear_0 = 1'h0, clear_1 = 1'h0, computes_0 = 1'h0, computes_1 = 1'h0,
    emits_0 = 1'h0, emits_1 = 1'h0, flying = 1'h0, load_0 = 1'h0, load_1 = 1'h0, overflow_0 = 1'h0,
    overflow_1 = 1'h0, rank_0__take_i = 1'h0, start_42 = 1'h0, takes_words_0 = 1'h0,
    takes_words_1 = 1'h0, unpack_0__wide = 1'h0, unpack_1__wide = 1'h0, waiting = 1'h0,
    write_exponent_0 = 1'h0, write_exponent_1 = 1'h0, write_state_0 = 1'h0, write_state_1 = 1'h0;
  reg [18:0] active_19 = 19'h0, go_19 = 19'h0, last_19 = 19'h0;
  reg [19:0] active_39 = 20'h0;
  reg [3:0] active_43 = 4'h0, loads = 4'h0;
  reg [27:0] active_47 = 28'h0;
  reg [58:0] active_59 = 59'h0;
  reg [161:0] addr_18 = 162'h0;
  reg [422:0] addr_47 = 423'h0;
  reg [107:0] addr_59 = 108'h0;
  reg [4:0] bits_0 = 5'h0, bits_1 = 5'h0, start_18 = 5'h0, start_46 = 5'h0;
  reg [6:0] column = 7'h0, wait_ = 7'h0;
  reg [66:0] column_0__pq = 67'h0, column_0__rk = 67'h0, column_1__pq = 67'h0, column_1__rk = 67'h0;
  wire [4:0] column_0__right, column_1__right;
  wire [170:0] column_0__scalars, column_1__scalars;
  wire [26:0] column_0__u, column_1__u;
  wire [31:0] column_0__word, column_1__word;
  reg [199:0] exponent_next_0_59 = 200'h0, exponent_next_1_59 = 200'h0;
  wire [13:0] exponents_0__read_data, exponents_0__write_data, exponents_1__read_data,
    exponents_1__write_data;
  reg [10:0] job_next = 11'h0, job_reg = 11'h0;
  reg [1119:0] k_beat = 1120'h0, q_beat = 1120'h0;
  reg [7:0] landing = 8'h0;
  reg [23:0] last_43 = 24'h0;
  wire [49:0] p_low_tree_0__o, p_low_tree_1__o, p_tree_0__o, p_tree_1__o, r_low_tree_0__o,
    r_low_tree_1__o, r_tree_0__o, r_tree_1__o;
  wire [2*26-1:0] rank_0__magnitude_o, rank_1__magnitude_o, rank_2__magnitude_o,
    rank_3__magnitude_o, rank_4__magnitude_o, rank_5__magnitude_o, rank_6__magnitude_o,
    rank_7__magnitude_o, rank_8__magnitude_o, rank_10__magnitude_i, rank_10__magnitude_o;
  wire [8*48-1:0] rank_0__p_low_o__0, rank_0__p_low_o__1, rank_0__p_low_sum__0,
    rank_0__p_low_sum__1, rank_0__p_o__0, rank_0__p_o__1, rank_0__p_sum__0, rank_0__p_sum__1,
    rank_0__r_low_o__0, rank_0__r_low_o__1, rank_0__r_low_sum__0, rank_0__r_low_sum__1,
    rank_0__r_o__0, rank_0__r_o__1, rank_0__r_sum__0, rank_0__r_sum__1;
  reg [8:0] rank_0__read_addr_i = 9'h0;
  wire [2*5-1:0] rank_0__right_o, rank_1__right_o, rank_2__right_o, rank_3__right_o,
    rank_4__right_o, rank_5__right_o, rank_6__right_o, rank_7__right_o, rank_8__right_o,
    rank_10__right_i, rank_10__right_o;
  wire [2*27-1:0] rank_0__u_o, rank_1__u_o, rank_2__u_o, rank_3__u_o, rank_4__u_o, rank_5__u_o,
    rank_6__u_o, rank_7__u_o, rank_8__u_o, rank_10__u_i, rank_10__u_o;
  wire [12*48-1:0] rank_1__p_low_o__0, rank_1__p_low_o__1, rank_1__p_low_sum__0,
    rank_1__p_low_sum__1, rank_1__p_o__0, rank_1__p_o__1, rank_1__p_sum__0, rank_1__p_sum__1,
    rank_1__r_low_o__0, rank_1__r_low_o__1, rank_1__r_low_sum__0, rank_1__r_low_sum__1,
    rank_1__r_o__0, rank_1__r_o__1, rank_1__r_sum__0, rank_1__r_sum__1, rank_2__p_low_o__0,
    rank_2__p_low_o__1, rank_2__p_low_sum__0, rank_2__p_low_sum__1, rank_2__p_o__0, rank_2__p_o__1,
    rank_2__p_sum__0, rank_2__p_sum__1, rank_2__r_low_o__0, rank_2__r_low_o__1,
    rank_2__r_low_sum__0, rank_2__r_low_sum__1, rank_2__r_o__0, rank_2__r_o__1, rank_2__r_sum__0,
    rank_2__r_sum__1, rank_3__p_low_o__0, rank_3__p_low_o__1, rank_3__p_low_sum__0,
    rank_3__p_low_sum__1, rank_3__p_o__0, rank_3__p_o__1, rank_3__p_sum__0, rank_3__p_sum__1,
    rank_3__r_low_o__0, rank_3__r_low_o__1, rank_3__r_low_sum__0, rank_3__r_low_sum__1,
    rank_3__r_o__0, rank_3__r_o__1, rank_3__r_sum__0, rank_3__r_sum__1, rank_4__p_low_o__0,
    rank_4__p_low_o__1, rank_4__p_low_sum__0, rank_4__p_low_sum__1, rank_4__p_o__0, rank_4__p_o__1,
    rank_4__p_sum__0, rank_4__p_sum__1, rank_4__r_low_o__0, rank_4__r_low_o__1,
    rank_4__r_low_sum__0, rank_4__r_low_sum__1, rank_4__r_o__0, rank_4__r_o__1, rank_4__r_sum__0,
    rank_4__r_sum__1, rank_5__p_low_o__0, rank_5__p_low_o__1, rank_5__p_low_sum__0,
    rank_5__p_low_sum__1, rank_5__p_o__0, rank_5__p_o__1, rank_5__p_sum__0, rank_5__p_sum__1,
    rank_5__r_low_o__0, rank_5__r_low_o__1, rank_5__r_low_sum__0, rank_5__r_low_sum__1,
    rank_5__r_o__0, rank_5__r_o__1, rank_5__r_sum__0, rank_5__r_sum__1, rank_6__p_low_o__0,
    rank_6__p_low_o__1, rank_6__p_low_sum__0, rank_6__p_low_sum__1, rank_6__p_o__0, rank_6__p_o__1,
    rank_6__p_sum__0, rank_6__p_sum__1, rank_6__r_low_o__0, rank_6__r_low_o__1,
    rank_6__r_low_sum__0, rank_6__r_low_sum__1, rank_6__r_o__0, rank_6__r_o__1, rank_6__r_sum__0,
    rank_6__r_sum__1, rank_7__p_low_o__0, rank_7__p_low_o__1, rank_7__p_low_sum__0,
    rank_7__p_low_sum__1, rank_7__p_o__0, rank_7__p_o__1, rank_7__p_sum__0, rank_7__p_sum__1,
    rank_7__r_low_o__0, rank_7__r_low_o__1, rank_7__r_low_sum__0, rank_7__r_low_sum__1,
    rank_7__r_o__0, rank_7__r_o__1, rank_7__r_sum__0, rank_7__r_sum__1, rank_8__p_low_o__0,
    rank_8__p_low_o__1, rank_8__p_low_sum__0, rank_8__p_low_sum__1, rank_8__p_o__0, rank_8__p_o__1,
    rank_8__p_sum__0, rank_8__p_sum__1, rank_8__r_low_o__0, rank_8__r_low_o__1,
    rank_8__r_low_sum__0, rank_8__r_low_sum__1, rank_8__r_o__0, rank_8__r_o__1, rank_8__r_sum__0,
    rank_8__r_sum__1, rank_9__p_low_sum__0, rank_9__p_low_sum__1, rank_9__p_sum__0,
    rank_9__p_sum__1, rank_9__r_low_sum__0, rank_9__r_low_sum__1, rank_9__r_sum__0,
    rank_9__r_sum__1, rank_10__p_i__0, rank_10__p_i__1, rank_10__p_low_i__0, rank_10__p_low_i__1,
    rank_10__p_low_o__0, rank_10__p_low_o__1, rank_10__p_low_sum__0, rank_10__p_low_sum__1,
    rank_10__p_o__0, rank_10__p_o__1, rank_10__p_sum__0, rank_10__p_sum__1, rank_10__r_i__0,
    rank_10__r_i__1, rank_10__r_low_i__0, rank_10__r_low_i__1, rank_10__r_low_o__0,
    rank_10__r_low_o__1, rank_10__r_low_sum__0, rank_10__r_low_sum__1, rank_10__r_o__0,
    rank_10__r_o__1, rank_10__r_sum__0, rank_10__r_sum__1;
  (* keep = "true" *) reg reset_head_0 = 1'h0, reset_head_1 = 1'h0, reset_rank_0 = 1'h0,
    reset_rank_1 = 1'h0, reset_rank_2 = 1'h0, reset_rank_3 = 1'h0, reset_rank_4 = 1'h0,
    reset_rank_5 = 1'h0, reset_rank_6 = 1'h0, reset_rank_7 = 1'h0, reset_rank_8 = 1'h0,
    reset_rank_9 = 1'h0, reset_rank_10 = 1'h0;
  reg [1:0] room_0 = 2'h2, room_1 = 2'h2, start_20 = 2'h0;
  reg [12:0] start_13 = 13'h0;
  reg [17:0] start_38 = 18'h0;
  reg [40:0] start_41 = 41'h0;
  reg [16:0] start_58 = 17'h0;
  reg [1247:0] word_0_59 = 1248'h0, word_1_59 = 1248'h0;
  assign go = waiting & (wait_ == 7'h0) & ((& { | room_1, | room_0 }) | ~job_next[CONTROL_EMIT]);
  assign busy = flying | waiting;
  assign last = column == 7'h7f;
  assign exponents_0__write_data[8:0] = load_0 ? word_0_59[1224:1216] : exponent_next_0_59[198:190];
  assign exponents_0__write_data[13:9] = (clear_0 | (exponent_next_0_59[199] & ~load_0)) ? 5'h0 :
      load_0 ? word_0_59[1236:1232] : bits_0;
  assign rank_0__write_en_i[0] = active_47[27] & write_state_0;
  assign out_push[0] = active_43[3] & emits_0;
  assign exponents_1__write_data[8:0] = load_1 ? word_1_59[1224:1216] : exponent_next_1_59[198:190];
  assign exponents_1__write_data[13:9] = (clear_1 | (exponent_next_1_59[199] & ~load_1)) ? 5'h0 :
      load_1 ? word_1_59[1236:1232] : bits_1;
  assign rank_0__write_en_i[1] = active_47[27] & write_state_1;
  assign out_push[1] = active_43[3] & emits_1;
  assign { _068_[2], overflows } = { 2'h0, overflow_0 } + { 2'h0, overflow_1 };
  assign _075_ = { 1'h0, room_0 } + { 2'h0, out_taken[0] };
  assign _094_ = { 1'h0, room_1 } + { 2'h0, out_taken[1] };
  assign _081_ = go & job_next[CONTROL_EMIT];
  assign _151_ = r_tree_0__o[2] ^ r_low_tree_0__o[19];
  assign _148_ = r_tree_0__o[1] ^ r_low_tree_0__o[18];
  assign _149_ = r_tree_0__o[0] & r_low_tree_0__o[17];
  assign _155_ = (r_tree_0__o[1] & r_low_tree_0__o[18]) | (_148_ & _149_);
  assign _162_ = { r_tree_0__o[49:3], 1'h1 } + { {17{r_low_tree_0__o[49]}}, r_low_tree_0__o[49:20],
      (r_tree_0__o[2] & r_low_tree_0__o[19]) | (_151_ & _155_) };
  assign _167_ = p_tree_0__o[2] ^ p_low_tree_0__o[19];
  assign _164_ = p_tree_0__o[1] ^ p_low_tree_0__o[18];
  assign _165_ = p_tree_0__o[0] & p_low_tree_0__o[17];
  assign _170_ = (p_tree_0__o[1] & p_low_tree_0__o[18]) | (_164_ & _165_);
  assign _004_ = { p_tree_0__o[49:3], 1'h1 } + { {17{p_low_tree_0__o[49]}}, p_low_tree_0__o[49:20],
      (p_tree_0__o[2] & p_low_tree_0__o[19]) | (_167_ & _170_) };
  assign _017_ = rank_10__magnitude_o[0*26 + 25] ? 1'h0 : rank_10__magnitude_o[0*26 + 24];
  assign _018_ = _009_ ? rank_10__magnitude_o[0*26 + 22] : rank_10__magnitude_o[0*26 + 20];
  assign _019_ = _006_ ? rank_10__magnitude_o[0*26 + 18] : rank_10__magnitude_o[0*26 + 16];
  assign _030_ = _023_ ? rank_10__magnitude_o[0*26 + 10] : rank_10__magnitude_o[0*26 + 8];
  assign _037_ = rank_10__magnitude_o[0*26 + 1] | rank_10__magnitude_o[0*26 + 2];
  assign _040_ = _035_ ? { _034_, _034_ ? rank_10__magnitude_o[0*26 + 6] : rank_10__magnitude_o[0*26
      + 4] } : { _037_, _037_ ? rank_10__magnitude_o[0*26 + 2] : rank_10__magnitude_o[0*26] };
  assign _034_ = rank_10__magnitude_o[0*26 + 5] | rank_10__magnitude_o[0*26 + 6];
  assign _035_ = rank_10__magnitude_o[0*26 + 3] | rank_10__magnitude_o[0*26 + 4] | _034_;
  assign _041_ = _028_ ? { _027_, _027_ ? { _026_, _026_ ? rank_10__magnitude_o[0*26 + 14] :
      rank_10__magnitude_o[0*26 + 12] } : { _023_, _030_ } } : { _035_, _040_ };
  assign _023_ = rank_10__magnitude_o[0*26 + 9] | rank_10__magnitude_o[0*26 + 10];
  assign _026_ = rank_10__magnitude_o[0*26 + 13] | rank_10__magnitude_o[0*26 + 14];
  assign _027_ = rank_10__magnitude_o[0*26 + 11] | rank_10__magnitude_o[0*26 + 12] | _026_;
  assign _028_ = rank_10__magnitude_o[0*26 + 7] | rank_10__magnitude_o[0*26 + 8] | _023_ | _027_;
  assign _006_ = rank_10__magnitude_o[0*26 + 17] | rank_10__magnitude_o[0*26 + 18];
  assign _009_ = rank_10__magnitude_o[0*26 + 21] | rank_10__magnitude_o[0*26 + 22];
  assign _010_ = rank_10__magnitude_o[0*26 + 19] | rank_10__magnitude_o[0*26 + 20] | _009_;
  assign _014_ = rank_10__magnitude_o[0*26 + 23] | rank_10__magnitude_o[0*26 + 24] |
      rank_10__magnitude_o[0*26 + 25];
  assign _015_ = rank_10__magnitude_o[0*26 + 15] | rank_10__magnitude_o[0*26 + 16] | _006_ | _010_ |
      _014_;
  assign _052_ = ~column_0__scalars[BAD];
  assign _061_ = r_tree_1__o[2] ^ r_low_tree_1__o[19];
  assign _058_ = r_tree_1__o[1] ^ r_low_tree_1__o[18];
  assign _059_ = r_tree_1__o[0] & r_low_tree_1__o[17];
  assign _064_ = (r_tree_1__o[1] & r_low_tree_1__o[18]) | (_058_ & _059_);
  assign _070_ = { r_tree_1__o[49:3], 1'h1 } + { {17{r_low_tree_1__o[49]}}, r_low_tree_1__o[49:20],
      (r_tree_1__o[2] & r_low_tree_1__o[19]) | (_061_ & _064_) };
  assign _076_ = p_tree_1__o[2] ^ p_low_tree_1__o[19];
  assign _072_ = p_tree_1__o[1] ^ p_low_tree_1__o[18];
  assign _073_ = p_tree_1__o[0] & p_low_tree_1__o[17];
  assign _079_ = (p_tree_1__o[1] & p_low_tree_1__o[18]) | (_072_ & _073_);
  assign _086_ = { p_tree_1__o[49:3], 1'h1 } + { {17{p_low_tree_1__o[49]}}, p_low_tree_1__o[49:20],
      (p_tree_1__o[2] & p_low_tree_1__o[19]) | (_076_ & _079_) };
  assign _099_ = rank_10__magnitude_o[1*26 + 25] ? 1'h0 : rank_10__magnitude_o[1*26 + 24];
  assign _092_ = rank_10__magnitude_o[1*26 + 19] | rank_10__magnitude_o[1*26 + 20] | _091_;
  assign _101_ = _091_ ? rank_10__magnitude_o[1*26 + 22] : rank_10__magnitude_o[1*26 + 20];
  assign _102_ = _088_ ? rank_10__magnitude_o[1*26 + 18] : rank_10__magnitude_o[1*26 + 16];
  assign _115_ = _106_ ? rank_10__magnitude_o[1*26 + 10] : rank_10__magnitude_o[1*26 + 8];
  assign _122_ = rank_10__magnitude_o[1*26 + 1] | rank_10__magnitude_o[1*26 + 2];
  assign _125_ = _120_ ? { _119_, _119_ ? rank_10__magnitude_o[1*26 + 6] : rank_10__magnitude_o[1*26
      + 4] } : { _122_, _122_ ? rank_10__magnitude_o[1*26 + 2] : rank_10__magnitude_o[1*26] };
  assign _119_ = rank_10__magnitude_o[1*26 + 5] | rank_10__magnitude_o[1*26 + 6];
  assign _120_ = rank_10__magnitude_o[1*26 + 3] | rank_10__magnitude_o[1*26 + 4] | _119_;
  assign _126_ = _112_ ? { _111_, _111_ ? { _110_, _110_ ? rank_10__magnitude_o[1*26 + 14] :
      rank_10__magnitude_o[1*26 + 12] } : { _106_, _115_ } } : { _120_, _125_ };
  assign _106_ = rank_10__magnitude_o[1*26 + 9] | rank_10__magnitude_o[1*26 + 10];
  assign _110_ = rank_10__magnitude_o[1*26 + 13] | rank_10__magnitude_o[1*26 + 14];
  assign _111_ = rank_10__magnitude_o[1*26 + 11] | rank_10__magnitude_o[1*26 + 12] | _110_;
  assign _112_ = rank_10__magnitude_o[1*26 + 7] | rank_10__magnitude_o[1*26 + 8] | _106_ | _111_;
  assign _088_ = rank_10__magnitude_o[1*26 + 17] | rank_10__magnitude_o[1*26 + 18];
  assign _091_ = rank_10__magnitude_o[1*26 + 21] | rank_10__magnitude_o[1*26 + 22];
  assign _096_ = rank_10__magnitude_o[1*26 + 23] | rank_10__magnitude_o[1*26 + 24] |
      rank_10__magnitude_o[1*26 + 25];
  assign _097_ = rank_10__magnitude_o[1*26 + 15] | rank_10__magnitude_o[1*26 + 16] | _088_ | _092_ |
      _096_;
  assign _051_ = job_reg[CONTROL_LOAD] | job_reg[CONTROL_DECODE];
  assign _136_ = ~column_1__scalars[BAD];
  always @(posedge clk)
    if (rst) begin
      rank_0__take_i <= 1'h0; room_0 <= 2'h2; scalars_taken <= 1'h0; room_1 <= 2'h2;
      overflow_0 <= 1'h0; overflow_1 <= 1'h0;
    end else begin
      rank_0__take_i <= go; scalars_taken <= go_19[18];
      room_0 <= _075_[1:0] - { 1'h0, _081_ };
      room_1 <= _094_[1:0] - { 1'h0, _081_ };
      overflow_0 <= column_0__overflow & computes_0 & active_39[19];
      overflow_1 <= column_1__overflow & computes_1 & active_39[19];
    end
  always @(posedge clk)
    if (rst) begin
      landing <= 8'h0; flying <= 1'h0; active <= 1'h0; column <= 7'h0; rank_0__read_addr_i <= 9'h0;
      wait_ <= 7'h0;
    end else if (go) begin
      landing <= 8'hbc; flying <= 1'h1; active <= 1'h1; column <= 7'h0; wait_ <= 7'h7f;
      rank_0__read_addr_i <= { job_next[STATE +: 2], 7'h0 };
    end else begin
      if (| landing) begin
        landing <= landing - 8'h1;
        flying <= landing != 8'h1;
      end
      if (active) begin
        if (last) active <= 1'h0;
        column <= column + 7'h1;
        rank_0__read_addr_i <= rank_0__read_addr_i + 9'h1;
      end
      if (| wait_) wait_ <= wait_ - 7'h1;
    end
  always @(posedge clk) begin
    k_beat <= operands[K +: 1120]; q_beat <= operands[Q +: 1120]; reset_rank_0 <= rst;
    reset_rank_1 <= reset_rank_0; reset_rank_2 <= reset_rank_1; reset_rank_3 <= reset_rank_2;
    reset_rank_4 <= reset_rank_3; reset_rank_5 <= reset_rank_4; reset_rank_6 <= reset_rank_5;
    reset_rank_7 <= reset_rank_6; reset_rank_8 <= reset_rank_7; reset_rank_9 <= reset_rank_8;
    reset_rank_10 <= reset_rank_9; reset_head_0 <= rst; start_42 <= start_41[40];
    reset_head_1 <= rst;
    go_19 <= { go_19[17:0], go };
    start_41 <= { start_41[39:0], rank_0__take_i };
    addr_47 <= { addr_47[413:0], rank_0__read_addr_i };
    start_13 <= { start_13[11:0], rank_0__take_i };
    column_0__rk <= { _162_[47:1], _151_ ^ _155_, _148_ ^ _149_, r_tree_0__o[0] ^
        r_low_tree_0__o[17], r_low_tree_0__o[16:0] };
    column_0__pq <= { _004_[47:1], _167_ ^ _170_, _164_ ^ _165_, p_tree_0__o[0] ^
        p_low_tree_0__o[17], p_low_tree_0__o[16:0] };
    bits_0 <= { _015_, _015_ ? { _014_, _014_ ? { 1'h0, rank_10__magnitude_o[0*26 + 25], _017_ } : {
        _010_, _010_ ? { _009_, _018_ } : { _006_, _019_ } } } : { _028_, _041_ } };
    exponent_next_0_59 <= { exponent_next_0_59[189:0], column_0__vanish, column_0__exponent_next };
    word_0_59 <= { word_0_59[1215:0], column_0__word };
    start_58 <= { start_58[15:0], start_41[40] };
    addr_18 <= { addr_18[152:0], rank_0__read_addr_i };
    addr_59 <= { addr_59[98:0], addr_47[422:414] };
    active_59 <= { active_59[57:0], active };
    start_18 <= { start_18[3:0], start_13[12] };
    active_19 <= { active_19[17:0], active };
    last_19 <= { last_19[17:0], last };
    start_46 <= { start_46[3:0], start_41[40] };
    start_20 <= { start_20[0], start_18[4] };
    active_47 <= { active_47[26:0], active_19[18] };
    start_38 <= { start_38[16:0], start_20[1] };
    active_39 <= { active_39[18:0], active_19[18] };
    last_43 <= { last_43[22:0], last_19[18] };
    active_43 <= { active_43[2:0], active_39[19] };
    column_1__rk <= { _070_[47:1], _061_ ^ _064_, _058_ ^ _059_, r_tree_1__o[0] ^
        r_low_tree_1__o[17], r_low_tree_1__o[16:0] };
    column_1__pq <= { _086_[47:1], _076_ ^ _079_, _072_ ^ _073_, p_tree_1__o[0] ^
        p_low_tree_1__o[17], p_low_tree_1__o[16:0] };
    bits_1 <= { _097_, _097_ ? { _096_, _096_ ? { 1'h0, rank_10__magnitude_o[1*26 + 25], _099_ } : {
        _092_, _092_ ? { _091_, _101_ } : { _088_, _102_ } } } : { _112_, _126_ } };
    exponent_next_1_59 <= { exponent_next_1_59[189:0], column_1__vanish, column_1__exponent_next };
    word_1_59 <= { word_1_59[1215:0], column_1__word };
  end
  always @(posedge clk)
    if (rst) loads <= 4'h0;
    else if (operands_push) loads <= 4'h1 << operands[INDEX +: 2];
    else loads <= 4'h0;
  always @(posedge clk)
    if (rst) waiting <= 1'h0;
    else if (job_push) waiting <= 1'h1;
    else if (go) waiting <= 1'h0;
  always @(posedge clk)
    if (start_58[16]) begin
      load_0 <= job_reg[CONTROL_LOAD]; load_1 <= job_reg[CONTROL_LOAD];
      write_exponent_0 <= job_reg[CONTROL_WRITE_EXPONENT] & ~(column_0__scalars[BAD] &
          ~column_0__scalars[EMPTY]);
      clear_0 <= job_reg[CONTROL_CLEAR] | column_0__scalars[BAD];
      write_exponent_1 <= job_reg[CONTROL_WRITE_EXPONENT] & ~(column_1__scalars[BAD] &
          ~column_1__scalars[EMPTY]);
      clear_1 <= job_reg[CONTROL_CLEAR] | column_1__scalars[BAD];
    end
  always @(posedge clk) if (job_push) job_next <= job;
  always @(posedge clk)
    if (start_18[4]) begin
      unpack_0__wide <= job_reg[CONTROL_LOAD]; unpack_1__wide <= job_reg[CONTROL_LOAD];
      takes_words_0 <= _051_;
      takes_words_1 <= _051_;
    end
  always @(posedge clk) if (go) job_reg <= job_next;
  always @(posedge clk)
    if (start_46[4]) begin
      write_state_0 <= job_reg[CONTROL_WRITE_STATE] & _052_;
      write_state_1 <= job_reg[CONTROL_WRITE_STATE] & _136_;
    end
  always @(posedge clk)
    if (start_38[17]) begin
      computes_0 <= job_reg[CONTROL_DECODE] & _052_;
      computes_1 <= job_reg[CONTROL_DECODE] & _136_;
    end
  always @(posedge clk)
    if (start_42) begin
      emits_0 <= job_reg[CONTROL_EMIT]; emits_1 <= job_reg[CONTROL_EMIT];
    end
  assign unused = & { _068_, _075_[2], _094_[2], _162_[0], _004_[0], _070_[0], _086_[0], _143_,
      _144_, _145_, _146_, job_reg[STATE +: 2], rank_0__p_low_sum__0, rank_0__p_low_sum__1,
      rank_0__p_sum__0, rank_0__p_sum__1, rank_0__r_low_sum__0, rank_0__r_low_sum__1,
      rank_0__r_sum__0, rank_0__r_sum__1, rank_1__p_low_sum__0, rank_1__p_low_sum__1,
      rank_1__p_sum__0, rank_1__p_sum__1, rank_1__r_low_sum__0, rank_1__r_low_sum__1,
      rank_1__r_sum__0, rank_1__r_sum__1, rank_2__p_low_sum__0, rank_2__p_low_sum__1,
      rank_2__p_sum__0, rank_2__p_sum__1, rank_2__r_low_sum__0, rank_2__r_low_sum__1,
      rank_2__r_sum__0, rank_2__r_sum__1, rank_3__p_low_sum__0, rank_3__p_low_sum__1,
      rank_3__p_sum__0, rank_3__p_sum__1, rank_3__r_low_sum__0, rank_3__r_low_sum__1,
      rank_3__r_sum__0, rank_3__r_sum__1, rank_4__p_low_sum__0, rank_4__p_low_sum__1,
      rank_4__p_sum__0, rank_4__p_sum__1, rank_4__r_low_sum__0, rank_4__r_low_sum__1,
      rank_4__r_sum__0, rank_4__r_sum__1, rank_5__p_low_sum__0, rank_5__p_low_sum__1,
      rank_5__p_sum__0, rank_5__p_sum__1, rank_5__r_low_sum__0, rank_5__r_low_sum__1,
      rank_5__r_sum__0, rank_5__r_sum__1, rank_6__p_low_sum__0, rank_6__p_low_sum__1,
      rank_6__p_sum__0, rank_6__p_sum__1, rank_6__r_low_sum__0, rank_6__r_low_sum__1,
      rank_6__r_sum__0, rank_6__r_sum__1, rank_7__p_low_sum__0, rank_7__p_low_sum__1,
      rank_7__p_sum__0, rank_7__p_sum__1, rank_7__r_low_sum__0, rank_7__r_low_sum__1,
      rank_7__r_sum__0, rank_7__r_sum__1, rank_8__p_low_sum__0, rank_8__p_low_sum__1,
      rank_8__p_sum__0, rank_8__p_sum__1, rank_8__r_low_sum__0, rank_8__r_low_sum__1,
      rank_8__r_sum__0, rank_8__r_sum__1, rank_9__p_low_sum__0, rank_9__p_low_sum__1,
      rank_9__p_sum__0, rank_9__p_sum__1, rank_9__r_low_sum__0, rank_9__r_low_sum__1,
      rank_9__r_sum__0, rank_9__r_sum__1, rank_10__p_low_o__0, rank_10__p_low_o__1, rank_10__p_o__0,
      rank_10__p_o__1, rank_10__r_low_o__0, rank_10__r_low_o__1, rank_10__r_o__0, rank_10__r_o__1,
      rank_10__right_o, rank_10__u_o, rank_10__write_en_o, rank_10__zero_o, word_0_59[1247:1237],
      word_0_59[1231:1225], word_1_59[1247:1237], word_1_59[1231:1225] };
  assign _068_[1:0] = overflows;
  assign { out[65], out[32] } = { {2{last_43[23]}} };
  assign operands_taken = start_13[12];
  column column_0 (
    .clk(clk), .start(start_20[1]), .rk(column_0__rk), .pq(column_0__pq),
    .exponent(exponents_0__read_data[8:0]), .bits(exponents_0__read_data[13:9]),
    .word(column_0__word), .scalars(column_0__scalars), .load(job_reg[CONTROL_LOAD]),
    .raw(job_reg[CONTROL_RAW +: 3]), .u(column_0__u), .right(column_0__right),
    .zero(column_0__zero), .exponent_next(column_0__exponent_next), .vanish(column_0__vanish),
    .overflow(column_0__overflow), .o(out[31:0])
  );
  column column_1 (
    .clk(clk), .start(start_20[1]), .rk(column_1__rk), .pq(column_1__pq),
    .exponent(exponents_1__read_data[8:0]), .bits(exponents_1__read_data[13:9]),
    .word(column_1__word), .scalars(column_1__scalars), .load(job_reg[CONTROL_LOAD]),
    .raw(job_reg[CONTROL_RAW +: 3]), .u(column_1__u), .right(column_1__right),
    .zero(column_1__zero), .exponent_next(column_1__exponent_next), .vanish(column_1__vanish),
    .overflow(column_1__overflow), .o(out[64:33])
  );
  state_bank_14x512 exponents_0 (
    .clk(clk), .read_addr(addr_18[161:153]), .read_data(exponents_0__read_data),
    .write_addr(addr_59[107:99]), .write_data(exponents_0__write_data),
    .write_en(active_59[58] & write_exponent_0)
  );
  state_bank_14x512 exponents_1 (
    .clk(clk), .read_addr(addr_18[161:153]), .read_data(exponents_1__read_data),
    .write_addr(addr_59[107:99]), .write_data(exponents_1__write_data),
    .write_en(active_59[58] & write_exponent_1)
  );
  adder_tree_12x50 p_low_tree_0 (
    .clk(clk),
    .i({ {2{rank_10__p_low_sum__0[11*48 + 47]}}, rank_10__p_low_sum__0[575:527],
        rank_10__p_low_sum__0[10*48 + 47], rank_10__p_low_sum__0[527:479],
        rank_10__p_low_sum__0[9*48 + 47], rank_10__p_low_sum__0[479:431], rank_10__p_low_sum__0[8*48
        + 47], rank_10__p_low_sum__0[431:383], rank_10__p_low_sum__0[7*48 + 47],
        rank_10__p_low_sum__0[383:335], rank_10__p_low_sum__0[6*48 + 47],
        rank_10__p_low_sum__0[335:287], rank_10__p_low_sum__0[5*48 + 47],
        rank_10__p_low_sum__0[287:239], rank_10__p_low_sum__0[4*48 + 47],
        rank_10__p_low_sum__0[239:191], rank_10__p_low_sum__0[3*48 + 47],
        rank_10__p_low_sum__0[191:143], rank_10__p_low_sum__0[2*48 + 47],
        rank_10__p_low_sum__0[143:95], rank_10__p_low_sum__0[1*48 + 47],
        rank_10__p_low_sum__0[95:47], rank_10__p_low_sum__0[0*48 + 47], rank_10__p_low_sum__0[0*48
        +: 48] }),
    .o(p_low_tree_0__o)
  );
  adder_tree_12x50 p_low_tree_1 (
    .clk(clk),
    .i({ {2{rank_10__p_low_sum__1[11*48 + 47]}}, rank_10__p_low_sum__1[575:527],
        rank_10__p_low_sum__1[10*48 + 47], rank_10__p_low_sum__1[527:479],
        rank_10__p_low_sum__1[9*48 + 47], rank_10__p_low_sum__1[479:431], rank_10__p_low_sum__1[8*48
        + 47], rank_10__p_low_sum__1[431:383], rank_10__p_low_sum__1[7*48 + 47],
        rank_10__p_low_sum__1[383:335], rank_10__p_low_sum__1[6*48 + 47],
        rank_10__p_low_sum__1[335:287], rank_10__p_low_sum__1[5*48 + 47],
        rank_10__p_low_sum__1[287:239], rank_10__p_low_sum__1[4*48 + 47],
        rank_10__p_low_sum__1[239:191], rank_10__p_low_sum__1[3*48 + 47],
        rank_10__p_low_sum__1[191:143], rank_10__p_low_sum__1[2*48 + 47],
        rank_10__p_low_sum__1[143:95], rank_10__p_low_sum__1[1*48 + 47],
        rank_10__p_low_sum__1[95:47], rank_10__p_low_sum__1[0*48 + 47], rank_10__p_low_sum__1[0*48
        +: 48] }),
    .o(p_low_tree_1__o)
  );
  adder_tree_12x50 p_tree_0 (
    .clk(clk),
    .i({ {2{rank_10__p_sum__0[11*48 + 47]}}, rank_10__p_sum__0[575:527], rank_10__p_sum__0[10*48 +
        47], rank_10__p_sum__0[527:479], rank_10__p_sum__0[9*48 + 47], rank_10__p_sum__0[479:431],
        rank_10__p_sum__0[8*48 + 47], rank_10__p_sum__0[431:383], rank_10__p_sum__0[7*48 + 47],
        rank_10__p_sum__0[383:335], rank_10__p_sum__0[6*48 + 47], rank_10__p_sum__0[335:287],
        rank_10__p_sum__0[5*48 + 47], rank_10__p_sum__0[287:239], rank_10__p_sum__0[4*48 + 47],
        rank_10__p_sum__0[239:191], rank_10__p_sum__0[3*48 + 47], rank_10__p_sum__0[191:143],
        rank_10__p_sum__0[2*48 + 47], rank_10__p_sum__0[143:95], rank_10__p_sum__0[1*48 + 47],
        rank_10__p_sum__0[95:47], rank_10__p_sum__0[0*48 + 47], rank_10__p_sum__0[0*48 +: 48] }),
    .o(p_tree_0__o)
  );
  adder_tree_12x50 p_tree_1 (
    .clk(clk),
    .i({ {2{rank_10__p_sum__1[11*48 + 47]}}, rank_10__p_sum__1[575:527], rank_10__p_sum__1[10*48 +
        47], rank_10__p_sum__1[527:479], rank_10__p_sum__1[9*48 + 47], rank_10__p_sum__1[479:431],
        rank_10__p_sum__1[8*48 + 47], rank_10__p_sum__1[431:383], rank_10__p_sum__1[7*48 + 47],
        rank_10__p_sum__1[383:335], rank_10__p_sum__1[6*48 + 47], rank_10__p_sum__1[335:287],
        rank_10__p_sum__1[5*48 + 47], rank_10__p_sum__1[287:239], rank_10__p_sum__1[4*48 + 47],
        rank_10__p_sum__1[239:191], rank_10__p_sum__1[3*48 + 47], rank_10__p_sum__1[191:143],
        rank_10__p_sum__1[2*48 + 47], rank_10__p_sum__1[143:95], rank_10__p_sum__1[1*48 + 47],
        rank_10__p_sum__1[95:47], rank_10__p_sum__1[0*48 + 47], rank_10__p_sum__1[0*48 +: 48] }),
    .o(p_tree_1__o)
  );
  adder_tree_12x50 r_low_tree_0 (
    .clk(clk),
    .i({ {2{rank_10__r_low_sum__0[11*48 + 47]}}, rank_10__r_low_sum__0[575:527],
        rank_10__r_low_sum__0[10*48 + 47], rank_10__r_low_sum__0[527:479],
        rank_10__r_low_sum__0[9*48 + 47], rank_10__r_low_sum__0[479:431], rank_10__r_low_sum__0[8*48
        + 47], rank_10__r_low_sum__0[431:383], rank_10__r_low_sum__0[7*48 + 47],
        rank_10__r_low_sum__0[383:335], rank_10__r_low_sum__0[6*48 + 47],
        rank_10__r_low_sum__0[335:287], rank_10__r_low_sum__0[5*48 + 47],
        rank_10__r_low_sum__0[287:239], rank_10__r_low_sum__0[4*48 + 47],
        rank_10__r_low_sum__0[239:191], rank_10__r_low_sum__0[3*48 + 47],
        rank_10__r_low_sum__0[191:143], rank_10__r_low_sum__0[2*48 + 47],
        rank_10__r_low_sum__0[143:95], rank_10__r_low_sum__0[1*48 + 47],
        rank_10__r_low_sum__0[95:47], rank_10__r_low_sum__0[0*48 + 47], rank_10__r_low_sum__0[0*48
        +: 48] }),
    .o(r_low_tree_0__o)
  );
  adder_tree_12x50 r_low_tree_1 (
    .clk(clk),
    .i({ {2{rank_10__r_low_sum__1[11*48 + 47]}}, rank_10__r_low_sum__1[575:527],
        rank_10__r_low_sum__1[10*48 + 47], rank_10__r_low_sum__1[527:479],
        rank_10__r_low_sum__1[9*48 + 47], rank_10__r_low_sum__1[479:431], rank_10__r_low_sum__1[8*48
        + 47], rank_10__r_low_sum__1[431:383], rank_10__r_low_sum__1[7*48 + 47],
        rank_10__r_low_sum__1[383:335], rank_10__r_low_sum__1[6*48 + 47],
        rank_10__r_low_sum__1[335:287], rank_10__r_low_sum__1[5*48 + 47],
        rank_10__r_low_sum__1[287:239], rank_10__r_low_sum__1[4*48 + 47],
        rank_10__r_low_sum__1[239:191], rank_10__r_low_sum__1[3*48 + 47],
        rank_10__r_low_sum__1[191:143], rank_10__r_low_sum__1[2*48 + 47],
        rank_10__r_low_sum__1[143:95], rank_10__r_low_sum__1[1*48 + 47],
        rank_10__r_low_sum__1[95:47], rank_10__r_low_sum__1[0*48 + 47], rank_10__r_low_sum__1[0*48
        +: 48] }),
    .o(r_low_tree_1__o)
  );
  adder_tree_12x50 r_tree_0 (
    .clk(clk),
    .i({ {2{rank_10__r_sum__0[11*48 + 47]}}, rank_10__r_sum__0[575:527], rank_10__r_sum__0[10*48 +
        47], rank_10__r_sum__0[527:479], rank_10__r_sum__0[9*48 + 47], rank_10__r_sum__0[479:431],
        rank_10__r_sum__0[8*48 + 47], rank_10__r_sum__0[431:383], rank_10__r_sum__0[7*48 + 47],
        rank_10__r_sum__0[383:335], rank_10__r_sum__0[6*48 + 47], rank_10__r_sum__0[335:287],
        rank_10__r_sum__0[5*48 + 47], rank_10__r_sum__0[287:239], rank_10__r_sum__0[4*48 + 47],
        rank_10__r_sum__0[239:191], rank_10__r_sum__0[3*48 + 47], rank_10__r_sum__0[191:143],
        rank_10__r_sum__0[2*48 + 47], rank_10__r_sum__0[143:95], rank_10__r_sum__0[1*48 + 47],
        rank_10__r_sum__0[95:47], rank_10__r_sum__0[0*48 + 47], rank_10__r_sum__0[0*48 +: 48] }),
    .o(r_tree_0__o)
  );
  adder_tree_12x50 r_tree_1 (
    .clk(clk),
    .i({ {2{rank_10__r_sum__1[11*48 + 47]}}, rank_10__r_sum__1[575:527], rank_10__r_sum__1[10*48 +
        47], rank_10__r_sum__1[527:479], rank_10__r_sum__1[9*48 + 47], rank_10__r_sum__1[479:431],
        rank_10__r_sum__1[8*48 + 47], rank_10__r_sum__1[431:383], rank_10__r_sum__1[7*48 + 47],
        rank_10__r_sum__1[383:335], rank_10__r_sum__1[6*48 + 47], rank_10__r_sum__1[335:287],
        rank_10__r_sum__1[5*48 + 47], rank_10__r_sum__1[287:239], rank_10__r_sum__1[4*48 + 47],
        rank_10__r_sum__1[239:191], rank_10__r_sum__1[3*48 + 47], rank_10__r_sum__1[191:143],
        rank_10__r_sum__1[2*48 + 47], rank_10__r_sum__1[143:95], rank_10__r_sum__1[1*48 + 47],
        rank_10__r_sum__1[95:47], rank_10__r_sum__1[0*48 + 47], rank_10__r_sum__1[0*48 +: 48] }),
    .o(r_tree_1__o)
  );
  rank_8_rows rank_0 (
    .clk(clk), .rst(reset_rank_0), .read_addr_i(rank_0__read_addr_i),
    .read_addr_o(rank_0__read_addr_o), .write_addr_i(addr_47[422:414]),
    .write_addr_o(rank_0__write_addr_o), .take_i(rank_0__take_i), .take_o(rank_0__take_o),
    .take_late_i(start_41[40]), .take_late_o(rank_0__take_late_o), .write_en_i(rank_0__write_en_i),
    .write_en_o(rank_0__write_en_o), .u_i({ column_1__u, column_0__u }), .u_o(rank_0__u_o),
    .right_i({ column_1__right, column_0__right }), .right_o(rank_0__right_o),
    .zero_i({ column_1__zero, column_0__zero }), .zero_o(rank_0__zero_o), .magnitude_i(52'h0),
    .magnitude_o(rank_0__magnitude_o), .r_i__0(384'h0), .r_i__1(384'h0), .r_o__0(rank_0__r_o__0),
    .r_o__1(rank_0__r_o__1), .r_sum__0(rank_0__r_sum__0), .r_sum__1(rank_0__r_sum__1),
    .p_i__0(384'h0), .p_i__1(384'h0), .p_o__0(rank_0__p_o__0), .p_o__1(rank_0__p_o__1),
    .p_sum__0(rank_0__p_sum__0), .p_sum__1(rank_0__p_sum__1), .r_low_i__0(384'h0),
    .r_low_i__1(384'h0), .r_low_o__0(rank_0__r_low_o__0), .r_low_o__1(rank_0__r_low_o__1),
    .r_low_sum__0(rank_0__r_low_sum__0), .r_low_sum__1(rank_0__r_low_sum__1), .p_low_i__0(384'h0),
    .p_low_i__1(384'h0), .p_low_o__0(rank_0__p_low_o__0), .p_low_o__1(rank_0__p_low_o__1),
    .p_low_sum__0(rank_0__p_low_sum__0), .p_low_sum__1(rank_0__p_low_sum__1), .chained(8'h0),
    .load_en({ {4{loads[3]}} }), .k_load(k_beat[1119:840]), .q_load(q_beat[1119:840])
  );
  rank_12_rows rank_1 (
    .clk(clk), .rst(reset_rank_1), .read_addr_i(rank_0__read_addr_o),
    .read_addr_o(rank_1__read_addr_o), .write_addr_i(rank_0__write_addr_o),
    .write_addr_o(rank_1__write_addr_o), .take_i(rank_0__take_o), .take_o(rank_1__take_o),
    .take_late_i(rank_0__take_late_o), .take_late_o(rank_1__take_late_o),
    .write_en_i(rank_0__write_en_o), .write_en_o(rank_1__write_en_o), .u_i(rank_0__u_o),
    .u_o(rank_1__u_o), .right_i(rank_0__right_o), .right_o(rank_1__right_o),
    .zero_i(rank_0__zero_o), .zero_o(rank_1__zero_o), .magnitude_i(rank_0__magnitude_o),
    .magnitude_o(rank_1__magnitude_o), .r_i__0({ 192'h0, rank_0__r_o__0 }),
    .r_i__1({ 192'h0, rank_0__r_o__1 }), .r_o__0(rank_1__r_o__0), .r_o__1(rank_1__r_o__1),
    .r_sum__0(rank_1__r_sum__0), .r_sum__1(rank_1__r_sum__1), .p_i__0({ 192'h0, rank_0__p_o__0 }),
    .p_i__1({ 192'h0, rank_0__p_o__1 }), .p_o__0(rank_1__p_o__0), .p_o__1(rank_1__p_o__1),
    .p_sum__0(rank_1__p_sum__0), .p_sum__1(rank_1__p_sum__1),
    .r_low_i__0({ 192'h0, rank_0__r_low_o__0 }), .r_low_i__1({ 192'h0, rank_0__r_low_o__1 }),
    .r_low_o__0(rank_1__r_low_o__0), .r_low_o__1(rank_1__r_low_o__1),
    .r_low_sum__0(rank_1__r_low_sum__0), .r_low_sum__1(rank_1__r_low_sum__1),
    .p_low_i__0({ 192'h0, rank_0__p_low_o__0 }), .p_low_i__1({ 192'h0, rank_0__p_low_o__1 }),
    .p_low_o__0(rank_1__p_low_o__0), .p_low_o__1(rank_1__p_low_o__1),
    .p_low_sum__0(rank_1__p_low_sum__0), .p_low_sum__1(rank_1__p_low_sum__1), .chained(12'hff),
    .load_en({ {6{loads[3]}} }), .k_load(k_beat[839:420]), .q_load(q_beat[839:420])
  );
  rank_12_rows rank_2 (
    .clk(clk), .rst(reset_rank_2), .read_addr_i(rank_1__read_addr_o),
    .read_addr_o(rank_2__read_addr_o), .write_addr_i(rank_1__write_addr_o),
    .write_addr_o(rank_2__write_addr_o), .take_i(rank_1__take_o), .take_o(rank_2__take_o),
    .take_late_i(rank_1__take_late_o), .take_late_o(rank_2__take_late_o),
    .write_en_i(rank_1__write_en_o), .write_en_o(rank_2__write_en_o), .u_i(rank_1__u_o),
    .u_o(rank_2__u_o), .right_i(rank_1__right_o), .right_o(rank_2__right_o),
    .zero_i(rank_1__zero_o), .zero_o(rank_2__zero_o), .magnitude_i(rank_1__magnitude_o),
    .magnitude_o(rank_2__magnitude_o), .r_i__0(rank_1__r_o__0), .r_i__1(rank_1__r_o__1),
    .r_o__0(rank_2__r_o__0), .r_o__1(rank_2__r_o__1), .r_sum__0(rank_2__r_sum__0),
    .r_sum__1(rank_2__r_sum__1), .p_i__0(rank_1__p_o__0), .p_i__1(rank_1__p_o__1),
    .p_o__0(rank_2__p_o__0), .p_o__1(rank_2__p_o__1), .p_sum__0(rank_2__p_sum__0),
    .p_sum__1(rank_2__p_sum__1), .r_low_i__0(rank_1__r_low_o__0), .r_low_i__1(rank_1__r_low_o__1),
    .r_low_o__0(rank_2__r_low_o__0), .r_low_o__1(rank_2__r_low_o__1),
    .r_low_sum__0(rank_2__r_low_sum__0), .r_low_sum__1(rank_2__r_low_sum__1),
    .p_low_i__0(rank_1__p_low_o__0), .p_low_i__1(rank_1__p_low_o__1),
    .p_low_o__0(rank_2__p_low_o__0), .p_low_o__1(rank_2__p_low_o__1),
    .p_low_sum__0(rank_2__p_low_sum__0), .p_low_sum__1(rank_2__p_low_sum__1), .chained(12'hfff),
    .load_en({ {6{loads[3]}} }), .k_load(k_beat[419:0]), .q_load(q_beat[419:0])
  );
  rank_12_rows rank_3 (
    .clk(clk), .rst(reset_rank_3), .read_addr_i(rank_2__read_addr_o),
    .read_addr_o(rank_3__read_addr_o), .write_addr_i(rank_2__write_addr_o),
    .write_addr_o(rank_3__write_addr_o), .take_i(rank_2__take_o), .take_o(rank_3__take_o),
    .take_late_i(rank_2__take_late_o), .take_late_o(rank_3__take_late_o),
    .write_en_i(rank_2__write_en_o), .write_en_o(rank_3__write_en_o), .u_i(rank_2__u_o),
    .u_o(rank_3__u_o), .right_i(rank_2__right_o), .right_o(rank_3__right_o),
    .zero_i(rank_2__zero_o), .zero_o(rank_3__zero_o), .magnitude_i(rank_2__magnitude_o),
    .magnitude_o(rank_3__magnitude_o), .r_i__0(rank_2__r_o__0), .r_i__1(rank_2__r_o__1),
    .r_o__0(rank_3__r_o__0), .r_o__1(rank_3__r_o__1), .r_sum__0(rank_3__r_sum__0),
    .r_sum__1(rank_3__r_sum__1), .p_i__0(rank_2__p_o__0), .p_i__1(rank_2__p_o__1),
    .p_o__0(rank_3__p_o__0), .p_o__1(rank_3__p_o__1), .p_sum__0(rank_3__p_sum__0),
    .p_sum__1(rank_3__p_sum__1), .r_low_i__0(rank_2__r_low_o__0), .r_low_i__1(rank_2__r_low_o__1),
    .r_low_o__0(rank_3__r_low_o__0), .r_low_o__1(rank_3__r_low_o__1),
    .r_low_sum__0(rank_3__r_low_sum__0), .r_low_sum__1(rank_3__r_low_sum__1),
    .p_low_i__0(rank_2__p_low_o__0), .p_low_i__1(rank_2__p_low_o__1),
    .p_low_o__0(rank_3__p_low_o__0), .p_low_o__1(rank_3__p_low_o__1),
    .p_low_sum__0(rank_3__p_low_sum__0), .p_low_sum__1(rank_3__p_low_sum__1), .chained(12'hfff),
    .load_en({ {6{loads[2]}} }), .k_load(k_beat[1119:700]), .q_load(q_beat[1119:700])
  );
  rank_12_rows rank_4 (
    .clk(clk), .rst(reset_rank_4), .read_addr_i(rank_3__read_addr_o),
    .read_addr_o(rank_4__read_addr_o), .write_addr_i(rank_3__write_addr_o),
    .write_addr_o(rank_4__write_addr_o), .take_i(rank_3__take_o), .take_o(rank_4__take_o),
    .take_late_i(rank_3__take_late_o), .take_late_o(rank_4__take_late_o),
    .write_en_i(rank_3__write_en_o), .write_en_o(rank_4__write_en_o), .u_i(rank_3__u_o),
    .u_o(rank_4__u_o), .right_i(rank_3__right_o), .right_o(rank_4__right_o),
    .zero_i(rank_3__zero_o), .zero_o(rank_4__zero_o), .magnitude_i(rank_3__magnitude_o),
    .magnitude_o(rank_4__magnitude_o), .r_i__0(rank_3__r_o__0), .r_i__1(rank_3__r_o__1),
    .r_o__0(rank_4__r_o__0), .r_o__1(rank_4__r_o__1), .r_sum__0(rank_4__r_sum__0),
    .r_sum__1(rank_4__r_sum__1), .p_i__0(rank_3__p_o__0), .p_i__1(rank_3__p_o__1),
    .p_o__0(rank_4__p_o__0), .p_o__1(rank_4__p_o__1), .p_sum__0(rank_4__p_sum__0),
    .p_sum__1(rank_4__p_sum__1), .r_low_i__0(rank_3__r_low_o__0), .r_low_i__1(rank_3__r_low_o__1),
    .r_low_o__0(rank_4__r_low_o__0), .r_low_o__1(rank_4__r_low_o__1),
    .r_low_sum__0(rank_4__r_low_sum__0), .r_low_sum__1(rank_4__r_low_sum__1),
    .p_low_i__0(rank_3__p_low_o__0), .p_low_i__1(rank_3__p_low_o__1),
    .p_low_o__0(rank_4__p_low_o__0), .p_low_o__1(rank_4__p_low_o__1),
    .p_low_sum__0(rank_4__p_low_sum__0), .p_low_sum__1(rank_4__p_low_sum__1), .chained(12'hfff),
    .load_en({ {6{loads[2]}} }), .k_load(k_beat[699:280]), .q_load(q_beat[699:280])
  );
  rank_12_rows rank_5 (
    .clk(clk), .rst(reset_rank_5), .read_addr_i(rank_4__read_addr_o),
    .read_addr_o(rank_5__read_addr_o), .write_addr_i(rank_4__write_addr_o),
    .write_addr_o(rank_5__write_addr_o), .take_i(rank_4__take_o), .take_o(rank_5__take_o),
    .take_late_i(rank_4__take_late_o), .take_late_o(rank_5__take_late_o),
    .write_en_i(rank_4__write_en_o), .write_en_o(rank_5__write_en_o), .u_i(rank_4__u_o),
    .u_o(rank_5__u_o), .right_i(rank_4__right_o), .right_o(rank_5__right_o),
    .zero_i(rank_4__zero_o), .zero_o(rank_5__zero_o), .magnitude_i(rank_4__magnitude_o),
    .magnitude_o(rank_5__magnitude_o), .r_i__0(rank_4__r_o__0), .r_i__1(rank_4__r_o__1),
    .r_o__0(rank_5__r_o__0), .r_o__1(rank_5__r_o__1), .r_sum__0(rank_5__r_sum__0),
    .r_sum__1(rank_5__r_sum__1), .p_i__0(rank_4__p_o__0), .p_i__1(rank_4__p_o__1),
    .p_o__0(rank_5__p_o__0), .p_o__1(rank_5__p_o__1), .p_sum__0(rank_5__p_sum__0),
    .p_sum__1(rank_5__p_sum__1), .r_low_i__0(rank_4__r_low_o__0), .r_low_i__1(rank_4__r_low_o__1),
    .r_low_o__0(rank_5__r_low_o__0), .r_low_o__1(rank_5__r_low_o__1),
    .r_low_sum__0(rank_5__r_low_sum__0), .r_low_sum__1(rank_5__r_low_sum__1),
    .p_low_i__0(rank_4__p_low_o__0), .p_low_i__1(rank_4__p_low_o__1),
    .p_low_o__0(rank_5__p_low_o__0), .p_low_o__1(rank_5__p_low_o__1),
    .p_low_sum__0(rank_5__p_low_sum__0), .p_low_sum__1(rank_5__p_low_sum__1), .chained(12'hfff),
    .load_en({ {3{loads[2]}}, loads[2:1], loads[1] }), .k_load({ k_beat[279:0], k_beat[1119:980] }),
    .q_load({ q_beat[279:0], q_beat[1119:980] })
  );
  rank_12_rows rank_6 (
    .clk(clk), .rst(reset_rank_6), .read_addr_i(rank_5__read_addr_o),
    .read_addr_o(rank_6__read_addr_o), .write_addr_i(rank_5__write_addr_o),
    .write_addr_o(rank_6__write_addr_o), .take_i(rank_5__take_o), .take_o(rank_6__take_o),
    .take_late_i(rank_5__take_late_o), .take_late_o(rank_6__take_late_o),
    .write_en_i(rank_5__write_en_o), .write_en_o(rank_6__write_en_o), .u_i(rank_5__u_o),
    .u_o(rank_6__u_o), .right_i(rank_5__right_o), .right_o(rank_6__right_o),
    .zero_i(rank_5__zero_o), .zero_o(rank_6__zero_o), .magnitude_i(rank_5__magnitude_o),
    .magnitude_o(rank_6__magnitude_o), .r_i__0(rank_5__r_o__0), .r_i__1(rank_5__r_o__1),
    .r_o__0(rank_6__r_o__0), .r_o__1(rank_6__r_o__1), .r_sum__0(rank_6__r_sum__0),
    .r_sum__1(rank_6__r_sum__1), .p_i__0(rank_5__p_o__0), .p_i__1(rank_5__p_o__1),
    .p_o__0(rank_6__p_o__0), .p_o__1(rank_6__p_o__1), .p_sum__0(rank_6__p_sum__0),
    .p_sum__1(rank_6__p_sum__1), .r_low_i__0(rank_5__r_low_o__0), .r_low_i__1(rank_5__r_low_o__1),
    .r_low_o__0(rank_6__r_low_o__0), .r_low_o__1(rank_6__r_low_o__1),
    .r_low_sum__0(rank_6__r_low_sum__0), .r_low_sum__1(rank_6__r_low_sum__1),
    .p_low_i__0(rank_5__p_low_o__0), .p_low_i__1(rank_5__p_low_o__1),
    .p_low_o__0(rank_6__p_low_o__0), .p_low_o__1(rank_6__p_low_o__1),
    .p_low_sum__0(rank_6__p_low_sum__0), .p_low_sum__1(rank_6__p_low_sum__1), .chained(12'hfff),
    .load_en({ {6{loads[1]}} }), .k_load(k_beat[979:560]), .q_load(q_beat[979:560])
  );
  rank_12_rows rank_7 (
    .clk(clk), .rst(reset_rank_7), .read_addr_i(rank_6__read_addr_o),
    .read_addr_o(rank_7__read_addr_o), .write_addr_i(rank_6__write_addr_o),
    .write_addr_o(rank_7__write_addr_o), .take_i(rank_6__take_o), .take_o(rank_7__take_o),
    .take_late_i(rank_6__take_late_o), .take_late_o(rank_7__take_late_o),
    .write_en_i(rank_6__write_en_o), .write_en_o(rank_7__write_en_o), .u_i(rank_6__u_o),
    .u_o(rank_7__u_o), .right_i(rank_6__right_o), .right_o(rank_7__right_o),
    .zero_i(rank_6__zero_o), .zero_o(rank_7__zero_o), .magnitude_i(rank_6__magnitude_o),
    .magnitude_o(rank_7__magnitude_o), .r_i__0(rank_6__r_o__0), .r_i__1(rank_6__r_o__1),
    .r_o__0(rank_7__r_o__0), .r_o__1(rank_7__r_o__1), .r_sum__0(rank_7__r_sum__0),
    .r_sum__1(rank_7__r_sum__1), .p_i__0(rank_6__p_o__0), .p_i__1(rank_6__p_o__1),
    .p_o__0(rank_7__p_o__0), .p_o__1(rank_7__p_o__1), .p_sum__0(rank_7__p_sum__0),
    .p_sum__1(rank_7__p_sum__1), .r_low_i__0(rank_6__r_low_o__0), .r_low_i__1(rank_6__r_low_o__1),
    .r_low_o__0(rank_7__r_low_o__0), .r_low_o__1(rank_7__r_low_o__1),
    .r_low_sum__0(rank_7__r_low_sum__0), .r_low_sum__1(rank_7__r_low_sum__1),
    .p_low_i__0(rank_6__p_low_o__0), .p_low_i__1(rank_6__p_low_o__1),
    .p_low_o__0(rank_7__p_low_o__0), .p_low_o__1(rank_7__p_low_o__1),
    .p_low_sum__0(rank_7__p_low_sum__0), .p_low_sum__1(rank_7__p_low_sum__1), .chained(12'hfff),
    .load_en({ {6{loads[1]}} }), .k_load(k_beat[559:140]), .q_load(q_beat[559:140])
  );
  rank_12_rows rank_8 (
    .clk(clk), .rst(reset_rank_8), .read_addr_i(rank_7__read_addr_o),
    .read_addr_o(rank_8__read_addr_o), .write_addr_i(rank_7__write_addr_o),
    .write_addr_o(rank_8__write_addr_o), .take_i(rank_7__take_o), .take_o(rank_8__take_o),
    .take_late_i(rank_7__take_late_o), .take_late_o(rank_8__take_late_o),
    .write_en_i(rank_7__write_en_o), .write_en_o(rank_8__write_en_o), .u_i(rank_7__u_o),
    .u_o(rank_8__u_o), .right_i(rank_7__right_o), .right_o(rank_8__right_o),
    .zero_i(rank_7__zero_o), .zero_o(rank_8__zero_o), .magnitude_i(rank_7__magnitude_o),
    .magnitude_o(rank_8__magnitude_o), .r_i__0(rank_7__r_o__0), .r_i__1(rank_7__r_o__1),
    .r_o__0(rank_8__r_o__0), .r_o__1(rank_8__r_o__1), .r_sum__0(rank_8__r_sum__0),
    .r_sum__1(rank_8__r_sum__1), .p_i__0(rank_7__p_o__0), .p_i__1(rank_7__p_o__1),
    .p_o__0(rank_8__p_o__0), .p_o__1(rank_8__p_o__1), .p_sum__0(rank_8__p_sum__0),
    .p_sum__1(rank_8__p_sum__1), .r_low_i__0(rank_7__r_low_o__0), .r_low_i__1(rank_7__r_low_o__1),
    .r_low_o__0(rank_8__r_low_o__0), .r_low_o__1(rank_8__r_low_o__1),
    .r_low_sum__0(rank_8__r_low_sum__0), .r_low_sum__1(rank_8__r_low_sum__1),
    .p_low_i__0(rank_7__p_low_o__0), .p_low_i__1(rank_7__p_low_o__1),
    .p_low_o__0(rank_8__p_low_o__0), .p_low_o__1(rank_8__p_low_o__1),
    .p_low_sum__0(rank_8__p_low_sum__0), .p_low_sum__1(rank_8__p_low_sum__1), .chained(12'hfff),
    .load_en({ loads[1], loads[1:0], {3{loads[0]}} }), .k_load({ k_beat[139:0], k_beat[1119:840] }),
    .q_load({ q_beat[139:0], q_beat[1119:840] })
  );
  rank_12_rows rank_9 (
    .clk(clk), .rst(reset_rank_9), .read_addr_i(rank_8__read_addr_o),
    .read_addr_o(rank_10__read_addr_i), .write_addr_i(rank_8__write_addr_o),
    .write_addr_o(rank_10__write_addr_i), .take_i(rank_8__take_o), .take_o(rank_10__take_i),
    .take_late_i(rank_8__take_late_o), .take_late_o(rank_10__take_late_i),
    .write_en_i(rank_8__write_en_o), .write_en_o(rank_10__write_en_i), .u_i(rank_8__u_o),
    .u_o(rank_10__u_i), .right_i(rank_8__right_o), .right_o(rank_10__right_i),
    .zero_i(rank_8__zero_o), .zero_o(rank_10__zero_i), .magnitude_i(rank_8__magnitude_o),
    .magnitude_o(rank_10__magnitude_i), .r_i__0(rank_8__r_o__0), .r_i__1(rank_8__r_o__1),
    .r_o__0(rank_10__r_i__0), .r_o__1(rank_10__r_i__1), .r_sum__0(rank_9__r_sum__0),
    .r_sum__1(rank_9__r_sum__1), .p_i__0(rank_8__p_o__0), .p_i__1(rank_8__p_o__1),
    .p_o__0(rank_10__p_i__0), .p_o__1(rank_10__p_i__1), .p_sum__0(rank_9__p_sum__0),
    .p_sum__1(rank_9__p_sum__1), .r_low_i__0(rank_8__r_low_o__0), .r_low_i__1(rank_8__r_low_o__1),
    .r_low_o__0(rank_10__r_low_i__0), .r_low_o__1(rank_10__r_low_i__1),
    .r_low_sum__0(rank_9__r_low_sum__0), .r_low_sum__1(rank_9__r_low_sum__1),
    .p_low_i__0(rank_8__p_low_o__0), .p_low_i__1(rank_8__p_low_o__1),
    .p_low_o__0(rank_10__p_low_i__0), .p_low_o__1(rank_10__p_low_i__1),
    .p_low_sum__0(rank_9__p_low_sum__0), .p_low_sum__1(rank_9__p_low_sum__1), .chained(12'hfff),
    .load_en({ {6{loads[0]}} }), .k_load(k_beat[839:420]), .q_load(q_beat[839:420])
  );
  rank_12_rows rank_10 (
    .clk(clk), .rst(reset_rank_10), .read_addr_i(rank_10__read_addr_i), .read_addr_o(_143_),
    .write_addr_i(rank_10__write_addr_i), .write_addr_o(_144_), .take_i(rank_10__take_i),
    .take_o(_145_), .take_late_i(rank_10__take_late_i), .take_late_o(_146_),
    .write_en_i(rank_10__write_en_i), .write_en_o(rank_10__write_en_o), .u_i(rank_10__u_i),
    .u_o(rank_10__u_o), .right_i(rank_10__right_i), .right_o(rank_10__right_o),
    .zero_i(rank_10__zero_i), .zero_o(rank_10__zero_o), .magnitude_i(rank_10__magnitude_i),
    .magnitude_o(rank_10__magnitude_o), .r_i__0(rank_10__r_i__0), .r_i__1(rank_10__r_i__1),
    .r_o__0(rank_10__r_o__0), .r_o__1(rank_10__r_o__1), .r_sum__0(rank_10__r_sum__0),
    .r_sum__1(rank_10__r_sum__1), .p_i__0(rank_10__p_i__0), .p_i__1(rank_10__p_i__1),
    .p_o__0(rank_10__p_o__0), .p_o__1(rank_10__p_o__1), .p_sum__0(rank_10__p_sum__0),
    .p_sum__1(rank_10__p_sum__1), .r_low_i__0(rank_10__r_low_i__0),
    .r_low_i__1(rank_10__r_low_i__1), .r_low_o__0(rank_10__r_low_o__0),
    .r_low_o__1(rank_10__r_low_o__1), .r_low_sum__0(rank_10__r_low_sum__0),
    .r_low_sum__1(rank_10__r_low_sum__1), .p_low_i__0(rank_10__p_low_i__0),
    .p_low_i__1(rank_10__p_low_i__1), .p_low_o__0(rank_10__p_low_o__0),
    .p_low_o__1(rank_10__p_low_o__1), .p_low_sum__0(rank_10__p_low_sum__0),
    .p_low_sum__1(rank_10__p_low_sum__1), .chained(12'hfff), .load_en({ {6{loads[0]}} }),
    .k_load(k_beat[419:0]), .q_load(q_beat[419:0])
  );
  held_scalars scalars_0 (
    .clk(clk), .rst(rst), .i(scalars), .push(scalars_push[0]), .take(go_19[18]),
    .o(column_0__scalars)
  );
  held_scalars scalars_1 (
    .clk(clk), .rst(rst), .i(scalars), .push(scalars_push[1]), .take(go_19[18]),
    .o(column_1__scalars)
  );
  unpack unpack_0 (
    .clk(clk), .rst(reset_head_0), .beat(words), .push(words_push[0]), .taken(words_taken[0]),
    .active(active_19[18] & takes_words_0), .last(last_19[18]), .wide(unpack_0__wide),
    .word(column_0__word)
  );
  unpack unpack_1 (
    .clk(clk), .rst(reset_head_1), .beat(words), .push(words_push[1]), .taken(words_taken[1]),
    .active(active_19[18] & takes_words_1), .last(last_19[18]), .wide(unpack_1__wide),
    .word(column_1__word)
  );
endmodule
