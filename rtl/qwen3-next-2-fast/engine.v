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
//        guard=4), key_dim=128, value_dim=128, group=2, states=16, state_ram=StateRam.BLOCK)
//
// Generated from gdn_core/engine/engine.py; do not edit.
module engine (
  input wire clk, rst,
  input wire [1153:0] operands,
  input wire operands_push,
  output wire operands_taken,
  input wire [511:0] words,
  input wire [1:0] words_push,
  output wire [1:0] words_taken,
  input wire [13:0] job,
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
  wire _004_, _005_, _011_, _013_, _014_, _015_, _016_, _021_, _023_, _026_, _032_, _041_, _074_,
    _107_, _112_, column_0__overflow, column_0__vanish, column_0__zero, column_1__overflow,
    column_1__vanish, column_1__zero, exponents_0__write_en, exponents_1__write_en, go, last,
    pack_0__active, pack_0__push, pack_1__active, pack_1__push, rank_0__take_late_o, rank_0__take_o,
    rank_0__write_en_i__0, rank_0__write_en_i__1, rank_0__write_en_o__0, rank_0__write_en_o__1,
    rank_0__zero_o__0, rank_0__zero_o__1, rank_10__take_i, rank_10__take_late_i,
    rank_10__write_en_i__0, rank_10__write_en_i__1, rank_10__zero_i__0, rank_10__zero_i__1,
    rank_1__take_late_o, rank_1__take_o, rank_1__write_en_o__0, rank_1__write_en_o__1,
    rank_1__zero_o__0, rank_1__zero_o__1, rank_2__take_late_o, rank_2__take_o,
    rank_2__write_en_o__0, rank_2__write_en_o__1, rank_2__zero_o__0, rank_2__zero_o__1,
    rank_3__take_late_o, rank_3__take_o, rank_3__write_en_o__0, rank_3__write_en_o__1,
    rank_3__zero_o__0, rank_3__zero_o__1, rank_4__take_late_o, rank_4__take_o,
    rank_4__write_en_o__0, rank_4__write_en_o__1, rank_4__zero_o__0, rank_4__zero_o__1,
    rank_5__take_late_o, rank_5__take_o, rank_5__write_en_o__0, rank_5__write_en_o__1,
    rank_5__zero_o__0, rank_5__zero_o__1, rank_6__take_late_o, rank_6__take_o,
    rank_6__write_en_o__0, rank_6__write_en_o__1, rank_6__zero_o__0, rank_6__zero_o__1,
    rank_7__take_late_o, rank_7__take_o, rank_7__write_en_o__0, rank_7__write_en_o__1,
    rank_7__zero_o__0, rank_7__zero_o__1, rank_8__take_late_o, rank_8__take_o,
    rank_8__write_en_o__0, rank_8__write_en_o__1, rank_8__zero_o__0, rank_8__zero_o__1,
    unpack_0__active, unpack_0__taken, unpack_1__active, unpack_1__taken, unused;
  wire [10:0] _010_, _012_, _038_, _122_, rank_0__read_addr_o, rank_0__write_addr_o,
    rank_10__read_addr_i, rank_10__write_addr_i, rank_1__read_addr_o, rank_1__write_addr_o,
    rank_2__read_addr_o, rank_2__write_addr_o, rank_3__read_addr_o, rank_3__write_addr_o,
    rank_4__read_addr_o, rank_4__write_addr_o, rank_5__read_addr_o, rank_5__write_addr_o,
    rank_6__read_addr_o, rank_6__write_addr_o, rank_7__read_addr_o, rank_7__write_addr_o,
    rank_8__read_addr_o, rank_8__write_addr_o;
  wire [26:0] _017_, _018_, column_0__u, column_1__u, rank_0__u_o__0, rank_0__u_o__1,
    rank_10__u_i__0, rank_10__u_i__1, rank_1__u_o__0, rank_1__u_o__1, rank_2__u_o__0,
    rank_2__u_o__1, rank_3__u_o__0, rank_3__u_o__1, rank_4__u_o__0, rank_4__u_o__1, rank_5__u_o__0,
    rank_5__u_o__1, rank_6__u_o__0, rank_6__u_o__1, rank_7__u_o__0, rank_7__u_o__1, rank_8__u_o__0,
    rank_8__u_o__1;
  wire [4:0] _019_, _020_, _024_, _028_, _060_, _061_, _063_, _065_, _067_, _094_, _095_, _097_,
    _099_, _101_, column_0__right, column_1__right, rank_0__right_o__0, rank_0__right_o__1,
    rank_10__right_i__0, rank_10__right_i__1, rank_1__right_o__0, rank_1__right_o__1,
    rank_2__right_o__0, rank_2__right_o__1, rank_3__right_o__0, rank_3__right_o__1,
    rank_4__right_o__0, rank_4__right_o__1, rank_5__right_o__0, rank_5__right_o__1,
    rank_6__right_o__0, rank_6__right_o__1, rank_7__right_o__0, rank_7__right_o__1,
    rank_8__right_o__0, rank_8__right_o__1;
  wire [2:0] _030_, _031_, _034_, _047_, _048_, _050_, _082_, _083_, _085_;
  wire [7:0] _042_, _119_, landing;
  wire [1:0] _044_, _045_, _080_, _081_;
  wire [3:0] _051_, _052_, _054_, _056_, _059_, _086_, _087_, _089_, _091_, _093_;
  reg active = 1'h0, clear_0 = 1'h0, clear_1 = 1'h0, computes_0 = 1'h0, computes_1 = 1'h0,
    emits_0 = 1'h0, emits_1 = 1'h0, load_0 = 1'h0, load_1 = 1'h0, overflow_0 = 1'h0,
    overflow_1 = 1'h0, pack_0__narrow = 1'h0, pack_1__narrow = 1'h0, rank_0__take_i = 1'h0,
    start_40 = 1'h0, takes_words_0 = 1'h0, takes_words_1 = 1'h0, unpack_0__wide = 1'h0,
    unpack_1__wide = 1'h0, waiting = 1'h0, write_exponent_0 = 1'h0, write_exponent_1 = 1'h0,
    write_state_0 = 1'h0, write_state_1 = 1'h0;
  reg [17:0] active_18 = 18'h0, go_18 = 18'h0, last_18 = 18'h0;
  reg [18:0] active_37 = 19'h0;
  reg [3:0] active_41 = 4'h0, loads = 4'h0, start_17 = 4'h0, start_43 = 4'h0;
  reg [25:0] active_44 = 26'h0;
  reg [55:0] active_56 = 56'h0;
  reg [186:0] addr_17 = 187'h0;
  reg [483:0] addr_44 = 484'h0;
  reg [131:0] addr_56 = 132'h0;
  reg [4:0] bits_0 = 5'h0, bits_1 = 5'h0, _252_ = 5'h0;
  reg [6:0] column = 7'h0, wait_ = 7'h0;
  wire [8:0] column_0__exponent_next, column_1__exponent_next;
  wire [31:0] column_0__o, column_0__word, column_1__o, column_1__word;
  wire [47:0] column_0__pq, column_0__rk, column_1__pq, column_1__rk, p_tree_0__i__0,
    p_tree_0__i__1, p_tree_0__i__10, p_tree_0__i__11, p_tree_0__i__2, p_tree_0__i__3,
    p_tree_0__i__4, p_tree_0__i__5, p_tree_0__i__6, p_tree_0__i__7, p_tree_0__i__8, p_tree_0__i__9,
    p_tree_1__i__0, p_tree_1__i__1, p_tree_1__i__10, p_tree_1__i__11, p_tree_1__i__2,
    p_tree_1__i__3, p_tree_1__i__4, p_tree_1__i__5, p_tree_1__i__6, p_tree_1__i__7, p_tree_1__i__8,
    p_tree_1__i__9, r_tree_0__i__0, r_tree_0__i__1, r_tree_0__i__10, r_tree_0__i__11,
    r_tree_0__i__2, r_tree_0__i__3, r_tree_0__i__4, r_tree_0__i__5, r_tree_0__i__6, r_tree_0__i__7,
    r_tree_0__i__8, r_tree_0__i__9, r_tree_1__i__0, r_tree_1__i__1, r_tree_1__i__10,
    r_tree_1__i__11, r_tree_1__i__2, r_tree_1__i__3, r_tree_1__i__4, r_tree_1__i__5, r_tree_1__i__6,
    r_tree_1__i__7, r_tree_1__i__8, r_tree_1__i__9, rank_0__p_o__0__0, rank_0__p_o__0__1,
    rank_0__p_o__0__10, rank_0__p_o__0__11, rank_0__p_o__0__2, rank_0__p_o__0__3, rank_0__p_o__0__4,
    rank_0__p_o__0__5, rank_0__p_o__0__6, rank_0__p_o__0__7, rank_0__p_o__0__8, rank_0__p_o__0__9,
    rank_0__p_o__1__0, rank_0__p_o__1__1, rank_0__p_o__1__10, rank_0__p_o__1__11, rank_0__p_o__1__2,
    rank_0__p_o__1__3, rank_0__p_o__1__4, rank_0__p_o__1__5, rank_0__p_o__1__6, rank_0__p_o__1__7,
    rank_0__p_o__1__8, rank_0__p_o__1__9, rank_0__r_o__0__0, rank_0__r_o__0__1, rank_0__r_o__0__10,
    rank_0__r_o__0__11, rank_0__r_o__0__2, rank_0__r_o__0__3, rank_0__r_o__0__4, rank_0__r_o__0__5,
    rank_0__r_o__0__6, rank_0__r_o__0__7, rank_0__r_o__0__8, rank_0__r_o__0__9, rank_0__r_o__1__0,
    rank_0__r_o__1__1, rank_0__r_o__1__10, rank_0__r_o__1__11, rank_0__r_o__1__2, rank_0__r_o__1__3,
    rank_0__r_o__1__4, rank_0__r_o__1__5, rank_0__r_o__1__6, rank_0__r_o__1__7, rank_0__r_o__1__8,
    rank_0__r_o__1__9, rank_10__p_i__0__0, rank_10__p_i__0__1, rank_10__p_i__0__10,
    rank_10__p_i__0__11, rank_10__p_i__0__2, rank_10__p_i__0__3, rank_10__p_i__0__4,
    rank_10__p_i__0__5, rank_10__p_i__0__6, rank_10__p_i__0__7, rank_10__p_i__0__8,
    rank_10__p_i__0__9, rank_10__p_i__1__0, rank_10__p_i__1__1, rank_10__p_i__1__10,
    rank_10__p_i__1__11, rank_10__p_i__1__2, rank_10__p_i__1__3, rank_10__p_i__1__4,
    rank_10__p_i__1__5, rank_10__p_i__1__6, rank_10__p_i__1__7, rank_10__p_i__1__8,
    rank_10__p_i__1__9, rank_10__r_i__0__0, rank_10__r_i__0__1, rank_10__r_i__0__10,
    rank_10__r_i__0__11, rank_10__r_i__0__2, rank_10__r_i__0__3, rank_10__r_i__0__4,
    rank_10__r_i__0__5, rank_10__r_i__0__6, rank_10__r_i__0__7, rank_10__r_i__0__8,
    rank_10__r_i__0__9, rank_10__r_i__1__0, rank_10__r_i__1__1, rank_10__r_i__1__10,
    rank_10__r_i__1__11, rank_10__r_i__1__2, rank_10__r_i__1__3, rank_10__r_i__1__4,
    rank_10__r_i__1__5, rank_10__r_i__1__6, rank_10__r_i__1__7, rank_10__r_i__1__8,
    rank_10__r_i__1__9, rank_1__p_o__0__0, rank_1__p_o__0__1, rank_1__p_o__0__10,
    rank_1__p_o__0__11, rank_1__p_o__0__2, rank_1__p_o__0__3, rank_1__p_o__0__4, rank_1__p_o__0__5,
    rank_1__p_o__0__6, rank_1__p_o__0__7, rank_1__p_o__0__8, rank_1__p_o__0__9, rank_1__p_o__1__0,
    rank_1__p_o__1__1, rank_1__p_o__1__10, rank_1__p_o__1__11, rank_1__p_o__1__2, rank_1__p_o__1__3,
    rank_1__p_o__1__4, rank_1__p_o__1__5, rank_1__p_o__1__6, rank_1__p_o__1__7, rank_1__p_o__1__8,
    rank_1__p_o__1__9, rank_1__r_o__0__0, rank_1__r_o__0__1, rank_1__r_o__0__10, rank_1__r_o__0__11,
    rank_1__r_o__0__2, rank_1__r_o__0__3, rank_1__r_o__0__4, rank_1__r_o__0__5, rank_1__r_o__0__6,
    rank_1__r_o__0__7, rank_1__r_o__0__8, rank_1__r_o__0__9, rank_1__r_o__1__0, rank_1__r_o__1__1,
    rank_1__r_o__1__10, rank_1__r_o__1__11, rank_1__r_o__1__2, rank_1__r_o__1__3, rank_1__r_o__1__4,
    rank_1__r_o__1__5, rank_1__r_o__1__6, rank_1__r_o__1__7, rank_1__r_o__1__8, rank_1__r_o__1__9,
    rank_2__p_o__0__0, rank_2__p_o__0__1, rank_2__p_o__0__10, rank_2__p_o__0__11, rank_2__p_o__0__2,
    rank_2__p_o__0__3, rank_2__p_o__0__4, rank_2__p_o__0__5, rank_2__p_o__0__6, rank_2__p_o__0__7,
    rank_2__p_o__0__8, rank_2__p_o__0__9, rank_2__p_o__1__0, rank_2__p_o__1__1, rank_2__p_o__1__10,
    rank_2__p_o__1__11, rank_2__p_o__1__2, rank_2__p_o__1__3, rank_2__p_o__1__4, rank_2__p_o__1__5,
    rank_2__p_o__1__6, rank_2__p_o__1__7, rank_2__p_o__1__8, rank_2__p_o__1__9, rank_2__r_o__0__0,
    rank_2__r_o__0__1, rank_2__r_o__0__10, rank_2__r_o__0__11, rank_2__r_o__0__2, rank_2__r_o__0__3,
    rank_2__r_o__0__4, rank_2__r_o__0__5, rank_2__r_o__0__6, rank_2__r_o__0__7, rank_2__r_o__0__8,
    rank_2__r_o__0__9, rank_2__r_o__1__0, rank_2__r_o__1__1, rank_2__r_o__1__10, rank_2__r_o__1__11,
    rank_2__r_o__1__2, rank_2__r_o__1__3, rank_2__r_o__1__4, rank_2__r_o__1__5, rank_2__r_o__1__6,
    rank_2__r_o__1__7, rank_2__r_o__1__8, rank_2__r_o__1__9, rank_3__p_o__0__0, rank_3__p_o__0__1,
    rank_3__p_o__0__10, rank_3__p_o__0__11, rank_3__p_o__0__2, rank_3__p_o__0__3, rank_3__p_o__0__4,
    rank_3__p_o__0__5, rank_3__p_o__0__6, rank_3__p_o__0__7, rank_3__p_o__0__8, rank_3__p_o__0__9,
    rank_3__p_o__1__0, rank_3__p_o__1__1, rank_3__p_o__1__10, rank_3__p_o__1__11, rank_3__p_o__1__2,
    rank_3__p_o__1__3, rank_3__p_o__1__4, rank_3__p_o__1__5, rank_3__p_o__1__6, rank_3__p_o__1__7,
    rank_3__p_o__1__8, rank_3__p_o__1__9, rank_3__r_o__0__0, rank_3__r_o__0__1, rank_3__r_o__0__10,
    rank_3__r_o__0__11, rank_3__r_o__0__2, rank_3__r_o__0__3, rank_3__r_o__0__4, rank_3__r_o__0__5,
    rank_3__r_o__0__6, rank_3__r_o__0__7, rank_3__r_o__0__8, rank_3__r_o__0__9, rank_3__r_o__1__0,
    rank_3__r_o__1__1, rank_3__r_o__1__10, rank_3__r_o__1__11, rank_3__r_o__1__2, rank_3__r_o__1__3,
    rank_3__r_o__1__4, rank_3__r_o__1__5, rank_3__r_o__1__6, rank_3__r_o__1__7, rank_3__r_o__1__8,
    rank_3__r_o__1__9, rank_4__p_o__0__0, rank_4__p_o__0__1, rank_4__p_o__0__10, rank_4__p_o__0__11,
    rank_4__p_o__0__2, rank_4__p_o__0__3, rank_4__p_o__0__4, rank_4__p_o__0__5, rank_4__p_o__0__6,
    rank_4__p_o__0__7, rank_4__p_o__0__8, rank_4__p_o__0__9, rank_4__p_o__1__0, rank_4__p_o__1__1,
    rank_4__p_o__1__10, rank_4__p_o__1__11, rank_4__p_o__1__2, rank_4__p_o__1__3, rank_4__p_o__1__4,
    rank_4__p_o__1__5, rank_4__p_o__1__6, rank_4__p_o__1__7, rank_4__p_o__1__8, rank_4__p_o__1__9,
    rank_4__r_o__0__0, rank_4__r_o__0__1, rank_4__r_o__0__10, rank_4__r_o__0__11, rank_4__r_o__0__2,
    rank_4__r_o__0__3, rank_4__r_o__0__4, rank_4__r_o__0__5, rank_4__r_o__0__6, rank_4__r_o__0__7,
    rank_4__r_o__0__8, rank_4__r_o__0__9, rank_4__r_o__1__0, rank_4__r_o__1__1, rank_4__r_o__1__10,
    rank_4__r_o__1__11, rank_4__r_o__1__2, rank_4__r_o__1__3, rank_4__r_o__1__4, rank_4__r_o__1__5,
    rank_4__r_o__1__6, rank_4__r_o__1__7, rank_4__r_o__1__8, rank_4__r_o__1__9, rank_5__p_o__0__0,
    rank_5__p_o__0__1, rank_5__p_o__0__10, rank_5__p_o__0__11, rank_5__p_o__0__2, rank_5__p_o__0__3,
    rank_5__p_o__0__4, rank_5__p_o__0__5, rank_5__p_o__0__6, rank_5__p_o__0__7, rank_5__p_o__0__8,
    rank_5__p_o__0__9, rank_5__p_o__1__0, rank_5__p_o__1__1, rank_5__p_o__1__10, rank_5__p_o__1__11,
    rank_5__p_o__1__2, rank_5__p_o__1__3, rank_5__p_o__1__4, rank_5__p_o__1__5, rank_5__p_o__1__6,
    rank_5__p_o__1__7, rank_5__p_o__1__8, rank_5__p_o__1__9, rank_5__r_o__0__0, rank_5__r_o__0__1,
    rank_5__r_o__0__10, rank_5__r_o__0__11, rank_5__r_o__0__2, rank_5__r_o__0__3, rank_5__r_o__0__4,
    rank_5__r_o__0__5, rank_5__r_o__0__6, rank_5__r_o__0__7, rank_5__r_o__0__8, rank_5__r_o__0__9,
    rank_5__r_o__1__0, rank_5__r_o__1__1, rank_5__r_o__1__10, rank_5__r_o__1__11, rank_5__r_o__1__2,
    rank_5__r_o__1__3, rank_5__r_o__1__4, rank_5__r_o__1__5, rank_5__r_o__1__6, rank_5__r_o__1__7,
    rank_5__r_o__1__8, rank_5__r_o__1__9, rank_6__p_o__0__0, rank_6__p_o__0__1, rank_6__p_o__0__10,
    rank_6__p_o__0__11, rank_6__p_o__0__2, rank_6__p_o__0__3, rank_6__p_o__0__4, rank_6__p_o__0__5,
    rank_6__p_o__0__6, rank_6__p_o__0__7, rank_6__p_o__0__8, rank_6__p_o__0__9, rank_6__p_o__1__0,
    rank_6__p_o__1__1, rank_6__p_o__1__10, rank_6__p_o__1__11, rank_6__p_o__1__2, rank_6__p_o__1__3,
    rank_6__p_o__1__4, rank_6__p_o__1__5, rank_6__p_o__1__6, rank_6__p_o__1__7, rank_6__p_o__1__8,
    rank_6__p_o__1__9, rank_6__r_o__0__0, rank_6__r_o__0__1, rank_6__r_o__0__10, rank_6__r_o__0__11,
    rank_6__r_o__0__2, rank_6__r_o__0__3, rank_6__r_o__0__4, rank_6__r_o__0__5, rank_6__r_o__0__6,
    rank_6__r_o__0__7, rank_6__r_o__0__8, rank_6__r_o__0__9, rank_6__r_o__1__0, rank_6__r_o__1__1,
    rank_6__r_o__1__10, rank_6__r_o__1__11, rank_6__r_o__1__2, rank_6__r_o__1__3, rank_6__r_o__1__4,
    rank_6__r_o__1__5, rank_6__r_o__1__6, rank_6__r_o__1__7, rank_6__r_o__1__8, rank_6__r_o__1__9,
    rank_7__p_o__0__0, rank_7__p_o__0__1, rank_7__p_o__0__10, rank_7__p_o__0__11, rank_7__p_o__0__2,
    rank_7__p_o__0__3, rank_7__p_o__0__4, rank_7__p_o__0__5, rank_7__p_o__0__6, rank_7__p_o__0__7,
    rank_7__p_o__0__8, rank_7__p_o__0__9, rank_7__p_o__1__0, rank_7__p_o__1__1, rank_7__p_o__1__10,
    rank_7__p_o__1__11, rank_7__p_o__1__2, rank_7__p_o__1__3, rank_7__p_o__1__4, rank_7__p_o__1__5,
    rank_7__p_o__1__6, rank_7__p_o__1__7, rank_7__p_o__1__8, rank_7__p_o__1__9, rank_7__r_o__0__0,
    rank_7__r_o__0__1, rank_7__r_o__0__10, rank_7__r_o__0__11, rank_7__r_o__0__2, rank_7__r_o__0__3,
    rank_7__r_o__0__4, rank_7__r_o__0__5, rank_7__r_o__0__6, rank_7__r_o__0__7, rank_7__r_o__0__8,
    rank_7__r_o__0__9, rank_7__r_o__1__0, rank_7__r_o__1__1, rank_7__r_o__1__10, rank_7__r_o__1__11,
    rank_7__r_o__1__2, rank_7__r_o__1__3, rank_7__r_o__1__4, rank_7__r_o__1__5, rank_7__r_o__1__6,
    rank_7__r_o__1__7, rank_7__r_o__1__8, rank_7__r_o__1__9, rank_8__p_o__0__0, rank_8__p_o__0__1,
    rank_8__p_o__0__10, rank_8__p_o__0__11, rank_8__p_o__0__2, rank_8__p_o__0__3, rank_8__p_o__0__4,
    rank_8__p_o__0__5, rank_8__p_o__0__6, rank_8__p_o__0__7, rank_8__p_o__0__8, rank_8__p_o__0__9,
    rank_8__p_o__1__0, rank_8__p_o__1__1, rank_8__p_o__1__10, rank_8__p_o__1__11, rank_8__p_o__1__2,
    rank_8__p_o__1__3, rank_8__p_o__1__4, rank_8__p_o__1__5, rank_8__p_o__1__6, rank_8__p_o__1__7,
    rank_8__p_o__1__8, rank_8__p_o__1__9, rank_8__r_o__0__0, rank_8__r_o__0__1, rank_8__r_o__0__10,
    rank_8__r_o__0__11, rank_8__r_o__0__2, rank_8__r_o__0__3, rank_8__r_o__0__4, rank_8__r_o__0__5,
    rank_8__r_o__0__6, rank_8__r_o__0__7, rank_8__r_o__0__8, rank_8__r_o__0__9, rank_8__r_o__1__0,
    rank_8__r_o__1__1, rank_8__r_o__1__10, rank_8__r_o__1__11, rank_8__r_o__1__2, rank_8__r_o__1__3,
    rank_8__r_o__1__4, rank_8__r_o__1__5, rank_8__r_o__1__6, rank_8__r_o__1__7, rank_8__r_o__1__8,
    rank_8__r_o__1__9;
  wire [170:0] column_0__scalars, column_1__scalars;
  reg [189:0] exponent_next_0_56 = 190'h0, exponent_next_1_56 = 190'h0;
  wire [13:0] exponents_0__read_data, exponents_0__write_data, exponents_1__read_data,
    exponents_1__write_data;
  reg [13:0] job_1753 = 14'h0, job_next = 14'h0;
  reg [575:0] k_beat = 576'h0, q_beat = 576'h0;
  reg [22:0] last_41 = 23'h0;
  wire [23:0] rank_0__magnitude_o__0, rank_0__magnitude_o__1, rank_10__magnitude_i__0,
    rank_10__magnitude_i__1, rank_10__magnitude_o__0, rank_10__magnitude_o__1,
    rank_1__magnitude_o__0, rank_1__magnitude_o__1, rank_2__magnitude_o__0, rank_2__magnitude_o__1,
    rank_3__magnitude_o__0, rank_3__magnitude_o__1, rank_4__magnitude_o__0, rank_4__magnitude_o__1,
    rank_5__magnitude_o__0, rank_5__magnitude_o__1, rank_6__magnitude_o__0, rank_6__magnitude_o__1,
    rank_7__magnitude_o__0, rank_7__magnitude_o__1, rank_8__magnitude_o__0, rank_8__magnitude_o__1;
  reg [10:0] rank_0__read_addr_i = 11'h0;
  reg [1:0] room_0 = 2'h2, room_1 = 2'h2, start_19 = 2'h0;
  reg [12:0] start_13 = 13'h0;
  reg [16:0] start_36 = 17'h0;
  reg [38:0] start_39 = 39'h0;
  reg [15:0] start_55 = 16'h0;
  reg [1183:0] word_0_56 = 1184'h0, word_1_56 = 1184'h0;
  reg [2:0] _251_ = 3'h0;
  assign go = waiting & (wait_ == 7'h0) & ((& { | room_1, | room_0 }) | ~job_next[9]);
  assign busy = _041_ | waiting;
  assign last = column == 7'h7f;
  assign exponents_0__write_en = active_56[55] & write_exponent_0;
  assign exponents_0__write_data[8:0] = load_0 ? word_0_56[1160:1152] : exponent_next_0_56[188:180];
  assign _011_ = exponent_next_0_56[189] & ~load_0;
  assign _024_ = load_0 ? word_0_56[1172:1168] : bits_0;
  assign exponents_0__write_data[13:9] = (clear_0 | _011_) ? 5'h0 : _024_;
  assign unpack_0__active = active_18[17] & takes_words_0;
  assign rank_0__write_en_i__0 = active_44[25] & write_state_0;
  assign pack_0__active = active_41[3] & emits_0;
  assign exponents_1__write_en = active_56[55] & write_exponent_1;
  assign exponents_1__write_data[8:0] = load_1 ? word_1_56[1160:1152] : exponent_next_1_56[188:180];
  assign _026_ = exponent_next_1_56[189] & ~load_1;
  assign _028_ = load_1 ? word_1_56[1172:1168] : bits_1;
  assign exponents_1__write_data[13:9] = (clear_1 | _026_) ? 5'h0 : _028_;
  assign unpack_1__active = active_18[17] & takes_words_1;
  assign rank_0__write_en_i__1 = active_44[25] & write_state_1;
  assign pack_1__active = active_41[3] & emits_1;
  assign { _030_[2], overflows } = { 2'h0, overflow_0 } + { 2'h0, overflow_1 };
  assign _031_ = { 1'h0, room_0 } + { 2'h0, out_taken[0] };
  assign _034_ = { 1'h0, room_1 } + { 2'h0, out_taken[1] };
  assign _032_ = go & job_next[9];
  assign _038_ = rank_0__read_addr_i + 11'h1;
  assign _041_ = | landing;
  assign _042_ = landing - 8'h1;
  assign _044_ = rank_10__magnitude_o__0[1] ? 2'h2 : { 1'h0, rank_10__magnitude_o__0[0] };
  assign _045_ = rank_10__magnitude_o__0[2] ? 2'h3 : _044_;
  assign _047_ = rank_10__magnitude_o__0[3] ? 3'h4 : { 1'h0, _045_ };
  assign _048_ = rank_10__magnitude_o__0[4] ? 3'h5 : _047_;
  assign _050_ = rank_10__magnitude_o__0[6] ? 3'h7 : rank_10__magnitude_o__0[5] ? 3'h6 : _048_;
  assign _051_ = rank_10__magnitude_o__0[7] ? 4'h8 : { 1'h0, _050_ };
  assign _052_ = rank_10__magnitude_o__0[8] ? 4'h9 : _051_;
  assign _054_ = rank_10__magnitude_o__0[10] ? 4'hb : rank_10__magnitude_o__0[9] ? 4'ha : _052_;
  assign _056_ = rank_10__magnitude_o__0[12] ? 4'hd : rank_10__magnitude_o__0[11] ? 4'hc : _054_;
  assign _059_ = rank_10__magnitude_o__0[14] ? 4'hf : rank_10__magnitude_o__0[13] ? 4'he : _056_;
  assign _060_ = rank_10__magnitude_o__0[15] ? 5'h10 : { 1'h0, _059_ };
  assign _061_ = rank_10__magnitude_o__0[16] ? 5'h11 : _060_;
  assign _063_ = rank_10__magnitude_o__0[18] ? 5'h13 : rank_10__magnitude_o__0[17] ? 5'h12 : _061_;
  assign _065_ = rank_10__magnitude_o__0[20] ? 5'h15 : rank_10__magnitude_o__0[19] ? 5'h14 : _063_;
  assign _067_ = rank_10__magnitude_o__0[22] ? 5'h17 : rank_10__magnitude_o__0[21] ? 5'h16 : _065_;
  assign _074_ = ~column_0__scalars[170];
  assign _080_ = rank_10__magnitude_o__1[1] ? 2'h2 : { 1'h0, rank_10__magnitude_o__1[0] };
  assign _081_ = rank_10__magnitude_o__1[2] ? 2'h3 : _080_;
  assign _082_ = rank_10__magnitude_o__1[3] ? 3'h4 : { 1'h0, _081_ };
  assign _083_ = rank_10__magnitude_o__1[4] ? 3'h5 : _082_;
  assign _085_ = rank_10__magnitude_o__1[6] ? 3'h7 : rank_10__magnitude_o__1[5] ? 3'h6 : _083_;
  assign _086_ = rank_10__magnitude_o__1[7] ? 4'h8 : { 1'h0, _085_ };
  assign _087_ = rank_10__magnitude_o__1[8] ? 4'h9 : _086_;
  assign _089_ = rank_10__magnitude_o__1[10] ? 4'hb : rank_10__magnitude_o__1[9] ? 4'ha : _087_;
  assign _091_ = rank_10__magnitude_o__1[12] ? 4'hd : rank_10__magnitude_o__1[11] ? 4'hc : _089_;
  assign _093_ = rank_10__magnitude_o__1[14] ? 4'hf : rank_10__magnitude_o__1[13] ? 4'he : _091_;
  assign _094_ = rank_10__magnitude_o__1[15] ? 5'h10 : { 1'h0, _093_ };
  assign _095_ = rank_10__magnitude_o__1[16] ? 5'h11 : _094_;
  assign _097_ = rank_10__magnitude_o__1[18] ? 5'h13 : rank_10__magnitude_o__1[17] ? 5'h12 : _095_;
  assign _099_ = rank_10__magnitude_o__1[20] ? 5'h15 : rank_10__magnitude_o__1[19] ? 5'h14 : _097_;
  assign _101_ = rank_10__magnitude_o__1[22] ? 5'h17 : rank_10__magnitude_o__1[21] ? 5'h16 : _099_;
  assign _004_ = job_1753[7] | job_1753[8];
  assign _005_ = ~column_1__scalars[170];
  always @(posedge clk) begin
    k_beat <= operands[577:2];
    q_beat <= operands[1153:578];
    addr_44 <= { addr_44[472:0], rank_0__read_addr_i };
    exponent_next_0_56 <= { exponent_next_0_56[179:0], column_0__vanish, column_0__exponent_next };
    word_0_56 <= { word_0_56[1151:0], column_0__word };
    addr_17 <= { addr_17[175:0], rank_0__read_addr_i };
    addr_56 <= { addr_56[120:0], addr_44[483:473] };
    exponent_next_1_56 <= { exponent_next_1_56[179:0], column_1__vanish, column_1__exponent_next };
    word_1_56 <= { word_1_56[1151:0], column_1__word };
  end
  always @(posedge clk)
    if (rst) begin
      rank_0__take_i <= 1'h0; room_0 <= 2'h2; room_1 <= 2'h2; go_18 <= 18'h0; scalars_taken <= 1'h0;
      start_39 <= 39'h0; start_13 <= 13'h0; start_55 <= 16'h0; active_56 <= 56'h0; start_17 <= 4'h0;
      active_18 <= 18'h0; last_18 <= 18'h0; start_43 <= 4'h0; start_19 <= 2'h0; active_44 <= 26'h0;
      start_36 <= 17'h0; active_37 <= 19'h0; overflow_0 <= 1'h0; start_40 <= 1'h0;
      active_41 <= 4'h0; last_41 <= 23'h0; overflow_1 <= 1'h0;
    end else begin
      rank_0__take_i <= go;
      room_0 <= _031_[1:0] - { 1'h0, _032_ };
      room_1 <= _034_[1:0] - { 1'h0, _032_ };
      go_18 <= { go_18[16:0], go };
      scalars_taken <= go_18[17];
      start_39 <= { start_39[37:0], rank_0__take_i };
      start_13 <= { start_13[11:0], rank_0__take_i };
      start_55 <= { start_55[14:0], start_39[38] };
      active_56 <= { active_56[54:0], active };
      start_17 <= { start_17[2:0], start_13[12] };
      active_18 <= { active_18[16:0], active };
      last_18 <= { last_18[16:0], last };
      start_43 <= { start_43[2:0], start_39[38] };
      start_19 <= { start_19[0], start_17[3] };
      active_44 <= { active_44[24:0], active_18[17] };
      start_36 <= { start_36[15:0], start_19[1] };
      active_37 <= { active_37[17:0], active_18[17] };
      overflow_0 <= column_0__overflow & computes_0 & active_37[18];
      start_40 <= start_39[38];
      active_41 <= { active_41[2:0], active_37[18] };
      last_41 <= { last_41[21:0], last_18[17] };
      overflow_1 <= column_1__overflow & computes_1 & active_37[18];
    end
  always @(posedge clk)
    if (rst) waiting <= 1'h0;
    else if (| { job_push, go }) waiting <= job_push ? 1'h1 : 1'h0;
  always @(posedge clk) if (job_push)
    job_next <= job;
  always @(posedge clk) if (go)
    job_1753 <= job_next;
  always @(posedge clk)
    if (rst) active <= 1'h0;
    else if (& { | { go, last }, _107_ }) active <= go ? 1'h1 : 1'h0;
  always @(posedge clk)
    if (_112_) begin
      column <= 7'h0; rank_0__read_addr_i[6:0] <= 7'h0;
    end else if (active) begin
      column <= column + 7'h1;
      rank_0__read_addr_i[6:0] <= _038_[6:0];
    end
  always @(posedge clk)
    if (rst) rank_0__read_addr_i[10:7] <= 4'h0;
    else if (_107_) rank_0__read_addr_i[10:7] <= _122_[10:7];
  always @(posedge clk)
    if (rst) wait_ <= 7'h0;
    else if (| { | wait_, go }) wait_ <= go ? 7'h7f : (wait_ - 7'h1);
  always @(posedge clk)
    if (_112_) _251_ <= 3'h0;
    else if (_041_) _251_ <= { _042_[6], _042_[2:1] };
  assign { landing[6], landing[2:1] } = _251_;
  always @(posedge clk)
    if (rst) _252_ <= 5'h0;
    else if (| { _041_, go }) _252_ <= { _119_[7], _119_[5:3], _119_[0] };
  assign { landing[7], landing[5:3], landing[0] } = _252_;
  always @(posedge clk)
    if (| { ~operands_push, rst }) loads <= 4'h0;
    else loads <= 4'h1 << operands[1:0];
  always @(posedge clk)
    if (| rank_10__magnitude_o__0[23:16]) bits_0[4] <= 1'h1;
    else bits_0[4] <= _060_[4];
  always @(posedge clk)
    if (rank_10__magnitude_o__0[23]) bits_0[3:0] <= 4'h8;
    else bits_0[3:0] <= _067_[3:0];
  always @(posedge clk) if (start_55[15]) begin
    write_exponent_0 <= job_1753[5] & ~(column_0__scalars[170] & ~column_0__scalars[169]);
    clear_0 <= job_1753[6] | column_0__scalars[170];
    load_0 <= job_1753[7];
    write_exponent_1 <= job_1753[5] & ~(column_1__scalars[170] & ~column_1__scalars[169]);
    clear_1 <= job_1753[6] | column_1__scalars[170];
    load_1 <= job_1753[7];
  end
  always @(posedge clk) if (start_17[3]) begin
    takes_words_0 <= _004_;
    unpack_0__wide <= job_1753[7];
    takes_words_1 <= _004_;
    unpack_1__wide <= job_1753[7];
  end
  always @(posedge clk) if (start_43[3]) begin
    write_state_0 <= job_1753[4] & _074_;
    write_state_1 <= job_1753[4] & _005_;
  end
  always @(posedge clk) if (start_36[16]) begin
    computes_0 <= job_1753[8] & _074_;
    computes_1 <= job_1753[8] & _005_;
  end
  always @(posedge clk) if (start_40) begin
    emits_0 <= job_1753[9];
    pack_0__narrow <= job_1753[10];
    emits_1 <= job_1753[9];
    pack_1__narrow <= job_1753[10];
  end
  always @(posedge clk)
    if (| rank_10__magnitude_o__1[23:16]) bits_1[4] <= 1'h1;
    else bits_1[4] <= _094_[4];
  always @(posedge clk)
    if (rank_10__magnitude_o__1[23]) bits_1[3:0] <= 4'h8;
    else bits_1[3:0] <= _101_[3:0];
  assign _107_ = | { go, active };
  assign _112_ = | { go, rst };
  assign _119_ = go ? 8'hb9 : _041_ ? _042_ : { 1'hx, landing[6], 3'hx, landing[2:1], 1'hx };
  assign _122_ = go ? { job_next[3:0], 7'h0 } : active ? _038_ : { 4'hx, rank_0__read_addr_i[6:0] };
  assign unused = & { word_1_56[1183:1173], word_1_56[1167:1161], word_0_56[1183:1173],
      word_0_56[1167:1161], job_1753[3:0], _122_[6:0], _119_[6], _119_[2:1], _101_[4], _067_[4],
      _034_[2], _031_[2], _030_, _023_, _021_, _020_, _019_, _018_, _017_, _016_, _015_, _014_,
      _013_, _012_, _010_ };
  column column_0 (
    .clk(clk), .rst(rst), .start(start_19[1]), .rk(column_0__rk), .pq(column_0__pq),
    .exponent(exponents_0__read_data[8:0]), .bits(exponents_0__read_data[13:9]),
    .word(column_0__word), .scalars(column_0__scalars), .load(job_1753[7]), .raw(job_1753[13:11]),
    .u(column_0__u), .right(column_0__right), .zero(column_0__zero),
    .exponent_next(column_0__exponent_next), .vanish(column_0__vanish),
    .overflow(column_0__overflow), .o(column_0__o)
  );
  column column_1 (
    .clk(clk), .rst(rst), .start(start_19[1]), .rk(column_1__rk), .pq(column_1__pq),
    .exponent(exponents_1__read_data[8:0]), .bits(exponents_1__read_data[13:9]),
    .word(column_1__word), .scalars(column_1__scalars), .load(job_1753[7]), .raw(job_1753[13:11]),
    .u(column_1__u), .right(column_1__right), .zero(column_1__zero),
    .exponent_next(column_1__exponent_next), .vanish(column_1__vanish),
    .overflow(column_1__overflow), .o(column_1__o)
  );
  state_bank_14x2048 exponents_0 (
    .clk(clk), .read_addr(addr_17[186:176]), .read_data(exponents_0__read_data),
    .write_addr(addr_56[131:121]), .write_data(exponents_0__write_data),
    .write_en(exponents_0__write_en)
  );
  state_bank_14x2048 exponents_1 (
    .clk(clk), .read_addr(addr_17[186:176]), .read_data(exponents_1__read_data),
    .write_addr(addr_56[131:121]), .write_data(exponents_1__write_data),
    .write_en(exponents_1__write_en)
  );
  adder_tree_12x48 p_tree_0 (
    .clk(clk), .i__0(p_tree_0__i__0), .i__1(p_tree_0__i__1), .i__2(p_tree_0__i__2),
    .i__3(p_tree_0__i__3), .i__4(p_tree_0__i__4), .i__5(p_tree_0__i__5), .i__6(p_tree_0__i__6),
    .i__7(p_tree_0__i__7), .i__8(p_tree_0__i__8), .i__9(p_tree_0__i__9), .i__10(p_tree_0__i__10),
    .i__11(p_tree_0__i__11), .o(column_0__pq)
  );
  adder_tree_12x48 p_tree_1 (
    .clk(clk), .i__0(p_tree_1__i__0), .i__1(p_tree_1__i__1), .i__2(p_tree_1__i__2),
    .i__3(p_tree_1__i__3), .i__4(p_tree_1__i__4), .i__5(p_tree_1__i__5), .i__6(p_tree_1__i__6),
    .i__7(p_tree_1__i__7), .i__8(p_tree_1__i__8), .i__9(p_tree_1__i__9), .i__10(p_tree_1__i__10),
    .i__11(p_tree_1__i__11), .o(column_1__pq)
  );
  pack_row pack_0 (
    .clk(clk), .rst(rst), .o(column_0__o), .active(pack_0__active), .last(last_41[22]),
    .narrow(pack_0__narrow), .beat(out__0), .push(pack_0__push)
  );
  pack_row pack_1 (
    .clk(clk), .rst(rst), .o(column_1__o), .active(pack_1__active), .last(last_41[22]),
    .narrow(pack_1__narrow), .beat(out__1), .push(pack_1__push)
  );
  adder_tree_12x48 r_tree_0 (
    .clk(clk), .i__0(r_tree_0__i__0), .i__1(r_tree_0__i__1), .i__2(r_tree_0__i__2),
    .i__3(r_tree_0__i__3), .i__4(r_tree_0__i__4), .i__5(r_tree_0__i__5), .i__6(r_tree_0__i__6),
    .i__7(r_tree_0__i__7), .i__8(r_tree_0__i__8), .i__9(r_tree_0__i__9), .i__10(r_tree_0__i__10),
    .i__11(r_tree_0__i__11), .o(column_0__rk)
  );
  adder_tree_12x48 r_tree_1 (
    .clk(clk), .i__0(r_tree_1__i__0), .i__1(r_tree_1__i__1), .i__2(r_tree_1__i__2),
    .i__3(r_tree_1__i__3), .i__4(r_tree_1__i__4), .i__5(r_tree_1__i__5), .i__6(r_tree_1__i__6),
    .i__7(r_tree_1__i__7), .i__8(r_tree_1__i__8), .i__9(r_tree_1__i__9), .i__10(r_tree_1__i__10),
    .i__11(r_tree_1__i__11), .o(column_1__rk)
  );
  rank_12_rows rank_0 (
    .clk(clk), .rst(rst), .read_addr_i(rank_0__read_addr_i), .read_addr_o(rank_0__read_addr_o),
    .write_addr_i(addr_44[483:473]), .write_addr_o(rank_0__write_addr_o), .take_i(rank_0__take_i),
    .take_o(rank_0__take_o), .take_late_i(start_39[38]), .take_late_o(rank_0__take_late_o),
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
    .p_o__1__10(rank_0__p_o__1__10), .p_o__1__11(rank_0__p_o__1__11), .load_en__0(loads[0]),
    .load_en__1(loads[0]), .load_en__2(loads[0]), .load_en__3(loads[0]), .load_en__4(loads[0]),
    .load_en__5(loads[0]), .load_en__6(loads[0]), .load_en__7(loads[0]), .load_en__8(loads[0]),
    .load_en__9(loads[0]), .load_en__10(loads[0]), .load_en__11(loads[0]), .k_load__0(k_beat[17:0]),
    .k_load__1(k_beat[35:18]), .k_load__2(k_beat[53:36]), .k_load__3(k_beat[71:54]),
    .k_load__4(k_beat[89:72]), .k_load__5(k_beat[107:90]), .k_load__6(k_beat[125:108]),
    .k_load__7(k_beat[143:126]), .k_load__8(k_beat[161:144]), .k_load__9(k_beat[179:162]),
    .k_load__10(k_beat[197:180]), .k_load__11(k_beat[215:198]), .q_load__0(q_beat[17:0]),
    .q_load__1(q_beat[35:18]), .q_load__2(q_beat[53:36]), .q_load__3(q_beat[71:54]),
    .q_load__4(q_beat[89:72]), .q_load__5(q_beat[107:90]), .q_load__6(q_beat[125:108]),
    .q_load__7(q_beat[143:126]), .q_load__8(q_beat[161:144]), .q_load__9(q_beat[179:162]),
    .q_load__10(q_beat[197:180]), .q_load__11(q_beat[215:198])
  );
  rank_12_rows rank_1 (
    .clk(clk), .rst(rst), .read_addr_i(rank_0__read_addr_o), .read_addr_o(rank_1__read_addr_o),
    .write_addr_i(rank_0__write_addr_o), .write_addr_o(rank_1__write_addr_o),
    .take_i(rank_0__take_o), .take_o(rank_1__take_o), .take_late_i(rank_0__take_late_o),
    .take_late_o(rank_1__take_late_o), .write_en_i__0(rank_0__write_en_o__0),
    .write_en_i__1(rank_0__write_en_o__1), .write_en_o__0(rank_1__write_en_o__0),
    .write_en_o__1(rank_1__write_en_o__1), .u_i__0(rank_0__u_o__0), .u_i__1(rank_0__u_o__1),
    .u_o__0(rank_1__u_o__0), .u_o__1(rank_1__u_o__1), .right_i__0(rank_0__right_o__0),
    .right_i__1(rank_0__right_o__1), .right_o__0(rank_1__right_o__0),
    .right_o__1(rank_1__right_o__1), .zero_i__0(rank_0__zero_o__0), .zero_i__1(rank_0__zero_o__1),
    .zero_o__0(rank_1__zero_o__0), .zero_o__1(rank_1__zero_o__1),
    .magnitude_i__0(rank_0__magnitude_o__0), .magnitude_i__1(rank_0__magnitude_o__1),
    .magnitude_o__0(rank_1__magnitude_o__0), .magnitude_o__1(rank_1__magnitude_o__1),
    .r_i__0__0(rank_0__r_o__0__0), .r_i__0__1(rank_0__r_o__0__1), .r_i__0__2(rank_0__r_o__0__2),
    .r_i__0__3(rank_0__r_o__0__3), .r_i__0__4(rank_0__r_o__0__4), .r_i__0__5(rank_0__r_o__0__5),
    .r_i__0__6(rank_0__r_o__0__6), .r_i__0__7(rank_0__r_o__0__7), .r_i__0__8(rank_0__r_o__0__8),
    .r_i__0__9(rank_0__r_o__0__9), .r_i__0__10(rank_0__r_o__0__10), .r_i__0__11(rank_0__r_o__0__11),
    .r_i__1__0(rank_0__r_o__1__0), .r_i__1__1(rank_0__r_o__1__1), .r_i__1__2(rank_0__r_o__1__2),
    .r_i__1__3(rank_0__r_o__1__3), .r_i__1__4(rank_0__r_o__1__4), .r_i__1__5(rank_0__r_o__1__5),
    .r_i__1__6(rank_0__r_o__1__6), .r_i__1__7(rank_0__r_o__1__7), .r_i__1__8(rank_0__r_o__1__8),
    .r_i__1__9(rank_0__r_o__1__9), .r_i__1__10(rank_0__r_o__1__10), .r_i__1__11(rank_0__r_o__1__11),
    .r_o__0__0(rank_1__r_o__0__0), .r_o__0__1(rank_1__r_o__0__1), .r_o__0__2(rank_1__r_o__0__2),
    .r_o__0__3(rank_1__r_o__0__3), .r_o__0__4(rank_1__r_o__0__4), .r_o__0__5(rank_1__r_o__0__5),
    .r_o__0__6(rank_1__r_o__0__6), .r_o__0__7(rank_1__r_o__0__7), .r_o__0__8(rank_1__r_o__0__8),
    .r_o__0__9(rank_1__r_o__0__9), .r_o__0__10(rank_1__r_o__0__10), .r_o__0__11(rank_1__r_o__0__11),
    .r_o__1__0(rank_1__r_o__1__0), .r_o__1__1(rank_1__r_o__1__1), .r_o__1__2(rank_1__r_o__1__2),
    .r_o__1__3(rank_1__r_o__1__3), .r_o__1__4(rank_1__r_o__1__4), .r_o__1__5(rank_1__r_o__1__5),
    .r_o__1__6(rank_1__r_o__1__6), .r_o__1__7(rank_1__r_o__1__7), .r_o__1__8(rank_1__r_o__1__8),
    .r_o__1__9(rank_1__r_o__1__9), .r_o__1__10(rank_1__r_o__1__10), .r_o__1__11(rank_1__r_o__1__11),
    .p_i__0__0(rank_0__p_o__0__0), .p_i__0__1(rank_0__p_o__0__1), .p_i__0__2(rank_0__p_o__0__2),
    .p_i__0__3(rank_0__p_o__0__3), .p_i__0__4(rank_0__p_o__0__4), .p_i__0__5(rank_0__p_o__0__5),
    .p_i__0__6(rank_0__p_o__0__6), .p_i__0__7(rank_0__p_o__0__7), .p_i__0__8(rank_0__p_o__0__8),
    .p_i__0__9(rank_0__p_o__0__9), .p_i__0__10(rank_0__p_o__0__10), .p_i__0__11(rank_0__p_o__0__11),
    .p_i__1__0(rank_0__p_o__1__0), .p_i__1__1(rank_0__p_o__1__1), .p_i__1__2(rank_0__p_o__1__2),
    .p_i__1__3(rank_0__p_o__1__3), .p_i__1__4(rank_0__p_o__1__4), .p_i__1__5(rank_0__p_o__1__5),
    .p_i__1__6(rank_0__p_o__1__6), .p_i__1__7(rank_0__p_o__1__7), .p_i__1__8(rank_0__p_o__1__8),
    .p_i__1__9(rank_0__p_o__1__9), .p_i__1__10(rank_0__p_o__1__10), .p_i__1__11(rank_0__p_o__1__11),
    .p_o__0__0(rank_1__p_o__0__0), .p_o__0__1(rank_1__p_o__0__1), .p_o__0__2(rank_1__p_o__0__2),
    .p_o__0__3(rank_1__p_o__0__3), .p_o__0__4(rank_1__p_o__0__4), .p_o__0__5(rank_1__p_o__0__5),
    .p_o__0__6(rank_1__p_o__0__6), .p_o__0__7(rank_1__p_o__0__7), .p_o__0__8(rank_1__p_o__0__8),
    .p_o__0__9(rank_1__p_o__0__9), .p_o__0__10(rank_1__p_o__0__10), .p_o__0__11(rank_1__p_o__0__11),
    .p_o__1__0(rank_1__p_o__1__0), .p_o__1__1(rank_1__p_o__1__1), .p_o__1__2(rank_1__p_o__1__2),
    .p_o__1__3(rank_1__p_o__1__3), .p_o__1__4(rank_1__p_o__1__4), .p_o__1__5(rank_1__p_o__1__5),
    .p_o__1__6(rank_1__p_o__1__6), .p_o__1__7(rank_1__p_o__1__7), .p_o__1__8(rank_1__p_o__1__8),
    .p_o__1__9(rank_1__p_o__1__9), .p_o__1__10(rank_1__p_o__1__10), .p_o__1__11(rank_1__p_o__1__11),
    .load_en__0(loads[0]), .load_en__1(loads[0]), .load_en__2(loads[0]), .load_en__3(loads[0]),
    .load_en__4(loads[0]), .load_en__5(loads[0]), .load_en__6(loads[0]), .load_en__7(loads[0]),
    .load_en__8(loads[0]), .load_en__9(loads[0]), .load_en__10(loads[0]), .load_en__11(loads[0]),
    .k_load__0(k_beat[233:216]), .k_load__1(k_beat[251:234]), .k_load__2(k_beat[269:252]),
    .k_load__3(k_beat[287:270]), .k_load__4(k_beat[305:288]), .k_load__5(k_beat[323:306]),
    .k_load__6(k_beat[341:324]), .k_load__7(k_beat[359:342]), .k_load__8(k_beat[377:360]),
    .k_load__9(k_beat[395:378]), .k_load__10(k_beat[413:396]), .k_load__11(k_beat[431:414]),
    .q_load__0(q_beat[233:216]), .q_load__1(q_beat[251:234]), .q_load__2(q_beat[269:252]),
    .q_load__3(q_beat[287:270]), .q_load__4(q_beat[305:288]), .q_load__5(q_beat[323:306]),
    .q_load__6(q_beat[341:324]), .q_load__7(q_beat[359:342]), .q_load__8(q_beat[377:360]),
    .q_load__9(q_beat[395:378]), .q_load__10(q_beat[413:396]), .q_load__11(q_beat[431:414])
  );
  rank_8_rows rank_10 (
    .clk(clk), .rst(rst), .read_addr_i(rank_10__read_addr_i), .read_addr_o(_010_),
    .write_addr_i(rank_10__write_addr_i), .write_addr_o(_012_), .take_i(rank_10__take_i),
    .take_o(_013_), .take_late_i(rank_10__take_late_i), .take_late_o(_014_),
    .write_en_i__0(rank_10__write_en_i__0), .write_en_i__1(rank_10__write_en_i__1),
    .write_en_o__0(_015_), .write_en_o__1(_016_), .u_i__0(rank_10__u_i__0),
    .u_i__1(rank_10__u_i__1), .u_o__0(_017_), .u_o__1(_018_), .right_i__0(rank_10__right_i__0),
    .right_i__1(rank_10__right_i__1), .right_o__0(_019_), .right_o__1(_020_),
    .zero_i__0(rank_10__zero_i__0), .zero_i__1(rank_10__zero_i__1), .zero_o__0(_021_),
    .zero_o__1(_023_), .magnitude_i__0(rank_10__magnitude_i__0),
    .magnitude_i__1(rank_10__magnitude_i__1), .magnitude_o__0(rank_10__magnitude_o__0),
    .magnitude_o__1(rank_10__magnitude_o__1), .r_i__0__0(rank_10__r_i__0__0),
    .r_i__0__1(rank_10__r_i__0__1), .r_i__0__2(rank_10__r_i__0__2), .r_i__0__3(rank_10__r_i__0__3),
    .r_i__0__4(rank_10__r_i__0__4), .r_i__0__5(rank_10__r_i__0__5), .r_i__0__6(rank_10__r_i__0__6),
    .r_i__0__7(rank_10__r_i__0__7), .r_i__0__8(rank_10__r_i__0__8), .r_i__0__9(rank_10__r_i__0__9),
    .r_i__0__10(rank_10__r_i__0__10), .r_i__0__11(rank_10__r_i__0__11),
    .r_i__1__0(rank_10__r_i__1__0), .r_i__1__1(rank_10__r_i__1__1), .r_i__1__2(rank_10__r_i__1__2),
    .r_i__1__3(rank_10__r_i__1__3), .r_i__1__4(rank_10__r_i__1__4), .r_i__1__5(rank_10__r_i__1__5),
    .r_i__1__6(rank_10__r_i__1__6), .r_i__1__7(rank_10__r_i__1__7), .r_i__1__8(rank_10__r_i__1__8),
    .r_i__1__9(rank_10__r_i__1__9), .r_i__1__10(rank_10__r_i__1__10),
    .r_i__1__11(rank_10__r_i__1__11), .r_o__0__0(r_tree_0__i__0), .r_o__0__1(r_tree_0__i__1),
    .r_o__0__2(r_tree_0__i__2), .r_o__0__3(r_tree_0__i__3), .r_o__0__4(r_tree_0__i__4),
    .r_o__0__5(r_tree_0__i__5), .r_o__0__6(r_tree_0__i__6), .r_o__0__7(r_tree_0__i__7),
    .r_o__0__8(r_tree_0__i__8), .r_o__0__9(r_tree_0__i__9), .r_o__0__10(r_tree_0__i__10),
    .r_o__0__11(r_tree_0__i__11), .r_o__1__0(r_tree_1__i__0), .r_o__1__1(r_tree_1__i__1),
    .r_o__1__2(r_tree_1__i__2), .r_o__1__3(r_tree_1__i__3), .r_o__1__4(r_tree_1__i__4),
    .r_o__1__5(r_tree_1__i__5), .r_o__1__6(r_tree_1__i__6), .r_o__1__7(r_tree_1__i__7),
    .r_o__1__8(r_tree_1__i__8), .r_o__1__9(r_tree_1__i__9), .r_o__1__10(r_tree_1__i__10),
    .r_o__1__11(r_tree_1__i__11), .p_i__0__0(rank_10__p_i__0__0), .p_i__0__1(rank_10__p_i__0__1),
    .p_i__0__2(rank_10__p_i__0__2), .p_i__0__3(rank_10__p_i__0__3), .p_i__0__4(rank_10__p_i__0__4),
    .p_i__0__5(rank_10__p_i__0__5), .p_i__0__6(rank_10__p_i__0__6), .p_i__0__7(rank_10__p_i__0__7),
    .p_i__0__8(rank_10__p_i__0__8), .p_i__0__9(rank_10__p_i__0__9),
    .p_i__0__10(rank_10__p_i__0__10), .p_i__0__11(rank_10__p_i__0__11),
    .p_i__1__0(rank_10__p_i__1__0), .p_i__1__1(rank_10__p_i__1__1), .p_i__1__2(rank_10__p_i__1__2),
    .p_i__1__3(rank_10__p_i__1__3), .p_i__1__4(rank_10__p_i__1__4), .p_i__1__5(rank_10__p_i__1__5),
    .p_i__1__6(rank_10__p_i__1__6), .p_i__1__7(rank_10__p_i__1__7), .p_i__1__8(rank_10__p_i__1__8),
    .p_i__1__9(rank_10__p_i__1__9), .p_i__1__10(rank_10__p_i__1__10),
    .p_i__1__11(rank_10__p_i__1__11), .p_o__0__0(p_tree_0__i__0), .p_o__0__1(p_tree_0__i__1),
    .p_o__0__2(p_tree_0__i__2), .p_o__0__3(p_tree_0__i__3), .p_o__0__4(p_tree_0__i__4),
    .p_o__0__5(p_tree_0__i__5), .p_o__0__6(p_tree_0__i__6), .p_o__0__7(p_tree_0__i__7),
    .p_o__0__8(p_tree_0__i__8), .p_o__0__9(p_tree_0__i__9), .p_o__0__10(p_tree_0__i__10),
    .p_o__0__11(p_tree_0__i__11), .p_o__1__0(p_tree_1__i__0), .p_o__1__1(p_tree_1__i__1),
    .p_o__1__2(p_tree_1__i__2), .p_o__1__3(p_tree_1__i__3), .p_o__1__4(p_tree_1__i__4),
    .p_o__1__5(p_tree_1__i__5), .p_o__1__6(p_tree_1__i__6), .p_o__1__7(p_tree_1__i__7),
    .p_o__1__8(p_tree_1__i__8), .p_o__1__9(p_tree_1__i__9), .p_o__1__10(p_tree_1__i__10),
    .p_o__1__11(p_tree_1__i__11), .load_en__0(loads[3]), .load_en__1(loads[3]),
    .load_en__2(loads[3]), .load_en__3(loads[3]), .load_en__4(loads[3]), .load_en__5(loads[3]),
    .load_en__6(loads[3]), .load_en__7(loads[3]), .k_load__0(k_beat[449:432]),
    .k_load__1(k_beat[467:450]), .k_load__2(k_beat[485:468]), .k_load__3(k_beat[503:486]),
    .k_load__4(k_beat[521:504]), .k_load__5(k_beat[539:522]), .k_load__6(k_beat[557:540]),
    .k_load__7(k_beat[575:558]), .q_load__0(q_beat[449:432]), .q_load__1(q_beat[467:450]),
    .q_load__2(q_beat[485:468]), .q_load__3(q_beat[503:486]), .q_load__4(q_beat[521:504]),
    .q_load__5(q_beat[539:522]), .q_load__6(q_beat[557:540]), .q_load__7(q_beat[575:558])
  );
  rank_12_rows rank_2 (
    .clk(clk), .rst(rst), .read_addr_i(rank_1__read_addr_o), .read_addr_o(rank_2__read_addr_o),
    .write_addr_i(rank_1__write_addr_o), .write_addr_o(rank_2__write_addr_o),
    .take_i(rank_1__take_o), .take_o(rank_2__take_o), .take_late_i(rank_1__take_late_o),
    .take_late_o(rank_2__take_late_o), .write_en_i__0(rank_1__write_en_o__0),
    .write_en_i__1(rank_1__write_en_o__1), .write_en_o__0(rank_2__write_en_o__0),
    .write_en_o__1(rank_2__write_en_o__1), .u_i__0(rank_1__u_o__0), .u_i__1(rank_1__u_o__1),
    .u_o__0(rank_2__u_o__0), .u_o__1(rank_2__u_o__1), .right_i__0(rank_1__right_o__0),
    .right_i__1(rank_1__right_o__1), .right_o__0(rank_2__right_o__0),
    .right_o__1(rank_2__right_o__1), .zero_i__0(rank_1__zero_o__0), .zero_i__1(rank_1__zero_o__1),
    .zero_o__0(rank_2__zero_o__0), .zero_o__1(rank_2__zero_o__1),
    .magnitude_i__0(rank_1__magnitude_o__0), .magnitude_i__1(rank_1__magnitude_o__1),
    .magnitude_o__0(rank_2__magnitude_o__0), .magnitude_o__1(rank_2__magnitude_o__1),
    .r_i__0__0(rank_1__r_o__0__0), .r_i__0__1(rank_1__r_o__0__1), .r_i__0__2(rank_1__r_o__0__2),
    .r_i__0__3(rank_1__r_o__0__3), .r_i__0__4(rank_1__r_o__0__4), .r_i__0__5(rank_1__r_o__0__5),
    .r_i__0__6(rank_1__r_o__0__6), .r_i__0__7(rank_1__r_o__0__7), .r_i__0__8(rank_1__r_o__0__8),
    .r_i__0__9(rank_1__r_o__0__9), .r_i__0__10(rank_1__r_o__0__10), .r_i__0__11(rank_1__r_o__0__11),
    .r_i__1__0(rank_1__r_o__1__0), .r_i__1__1(rank_1__r_o__1__1), .r_i__1__2(rank_1__r_o__1__2),
    .r_i__1__3(rank_1__r_o__1__3), .r_i__1__4(rank_1__r_o__1__4), .r_i__1__5(rank_1__r_o__1__5),
    .r_i__1__6(rank_1__r_o__1__6), .r_i__1__7(rank_1__r_o__1__7), .r_i__1__8(rank_1__r_o__1__8),
    .r_i__1__9(rank_1__r_o__1__9), .r_i__1__10(rank_1__r_o__1__10), .r_i__1__11(rank_1__r_o__1__11),
    .r_o__0__0(rank_2__r_o__0__0), .r_o__0__1(rank_2__r_o__0__1), .r_o__0__2(rank_2__r_o__0__2),
    .r_o__0__3(rank_2__r_o__0__3), .r_o__0__4(rank_2__r_o__0__4), .r_o__0__5(rank_2__r_o__0__5),
    .r_o__0__6(rank_2__r_o__0__6), .r_o__0__7(rank_2__r_o__0__7), .r_o__0__8(rank_2__r_o__0__8),
    .r_o__0__9(rank_2__r_o__0__9), .r_o__0__10(rank_2__r_o__0__10), .r_o__0__11(rank_2__r_o__0__11),
    .r_o__1__0(rank_2__r_o__1__0), .r_o__1__1(rank_2__r_o__1__1), .r_o__1__2(rank_2__r_o__1__2),
    .r_o__1__3(rank_2__r_o__1__3), .r_o__1__4(rank_2__r_o__1__4), .r_o__1__5(rank_2__r_o__1__5),
    .r_o__1__6(rank_2__r_o__1__6), .r_o__1__7(rank_2__r_o__1__7), .r_o__1__8(rank_2__r_o__1__8),
    .r_o__1__9(rank_2__r_o__1__9), .r_o__1__10(rank_2__r_o__1__10), .r_o__1__11(rank_2__r_o__1__11),
    .p_i__0__0(rank_1__p_o__0__0), .p_i__0__1(rank_1__p_o__0__1), .p_i__0__2(rank_1__p_o__0__2),
    .p_i__0__3(rank_1__p_o__0__3), .p_i__0__4(rank_1__p_o__0__4), .p_i__0__5(rank_1__p_o__0__5),
    .p_i__0__6(rank_1__p_o__0__6), .p_i__0__7(rank_1__p_o__0__7), .p_i__0__8(rank_1__p_o__0__8),
    .p_i__0__9(rank_1__p_o__0__9), .p_i__0__10(rank_1__p_o__0__10), .p_i__0__11(rank_1__p_o__0__11),
    .p_i__1__0(rank_1__p_o__1__0), .p_i__1__1(rank_1__p_o__1__1), .p_i__1__2(rank_1__p_o__1__2),
    .p_i__1__3(rank_1__p_o__1__3), .p_i__1__4(rank_1__p_o__1__4), .p_i__1__5(rank_1__p_o__1__5),
    .p_i__1__6(rank_1__p_o__1__6), .p_i__1__7(rank_1__p_o__1__7), .p_i__1__8(rank_1__p_o__1__8),
    .p_i__1__9(rank_1__p_o__1__9), .p_i__1__10(rank_1__p_o__1__10), .p_i__1__11(rank_1__p_o__1__11),
    .p_o__0__0(rank_2__p_o__0__0), .p_o__0__1(rank_2__p_o__0__1), .p_o__0__2(rank_2__p_o__0__2),
    .p_o__0__3(rank_2__p_o__0__3), .p_o__0__4(rank_2__p_o__0__4), .p_o__0__5(rank_2__p_o__0__5),
    .p_o__0__6(rank_2__p_o__0__6), .p_o__0__7(rank_2__p_o__0__7), .p_o__0__8(rank_2__p_o__0__8),
    .p_o__0__9(rank_2__p_o__0__9), .p_o__0__10(rank_2__p_o__0__10), .p_o__0__11(rank_2__p_o__0__11),
    .p_o__1__0(rank_2__p_o__1__0), .p_o__1__1(rank_2__p_o__1__1), .p_o__1__2(rank_2__p_o__1__2),
    .p_o__1__3(rank_2__p_o__1__3), .p_o__1__4(rank_2__p_o__1__4), .p_o__1__5(rank_2__p_o__1__5),
    .p_o__1__6(rank_2__p_o__1__6), .p_o__1__7(rank_2__p_o__1__7), .p_o__1__8(rank_2__p_o__1__8),
    .p_o__1__9(rank_2__p_o__1__9), .p_o__1__10(rank_2__p_o__1__10), .p_o__1__11(rank_2__p_o__1__11),
    .load_en__0(loads[0]), .load_en__1(loads[0]), .load_en__2(loads[0]), .load_en__3(loads[0]),
    .load_en__4(loads[0]), .load_en__5(loads[0]), .load_en__6(loads[0]), .load_en__7(loads[0]),
    .load_en__8(loads[1]), .load_en__9(loads[1]), .load_en__10(loads[1]), .load_en__11(loads[1]),
    .k_load__0(k_beat[449:432]), .k_load__1(k_beat[467:450]), .k_load__2(k_beat[485:468]),
    .k_load__3(k_beat[503:486]), .k_load__4(k_beat[521:504]), .k_load__5(k_beat[539:522]),
    .k_load__6(k_beat[557:540]), .k_load__7(k_beat[575:558]), .k_load__8(k_beat[17:0]),
    .k_load__9(k_beat[35:18]), .k_load__10(k_beat[53:36]), .k_load__11(k_beat[71:54]),
    .q_load__0(q_beat[449:432]), .q_load__1(q_beat[467:450]), .q_load__2(q_beat[485:468]),
    .q_load__3(q_beat[503:486]), .q_load__4(q_beat[521:504]), .q_load__5(q_beat[539:522]),
    .q_load__6(q_beat[557:540]), .q_load__7(q_beat[575:558]), .q_load__8(q_beat[17:0]),
    .q_load__9(q_beat[35:18]), .q_load__10(q_beat[53:36]), .q_load__11(q_beat[71:54])
  );
  rank_12_rows rank_3 (
    .clk(clk), .rst(rst), .read_addr_i(rank_2__read_addr_o), .read_addr_o(rank_3__read_addr_o),
    .write_addr_i(rank_2__write_addr_o), .write_addr_o(rank_3__write_addr_o),
    .take_i(rank_2__take_o), .take_o(rank_3__take_o), .take_late_i(rank_2__take_late_o),
    .take_late_o(rank_3__take_late_o), .write_en_i__0(rank_2__write_en_o__0),
    .write_en_i__1(rank_2__write_en_o__1), .write_en_o__0(rank_3__write_en_o__0),
    .write_en_o__1(rank_3__write_en_o__1), .u_i__0(rank_2__u_o__0), .u_i__1(rank_2__u_o__1),
    .u_o__0(rank_3__u_o__0), .u_o__1(rank_3__u_o__1), .right_i__0(rank_2__right_o__0),
    .right_i__1(rank_2__right_o__1), .right_o__0(rank_3__right_o__0),
    .right_o__1(rank_3__right_o__1), .zero_i__0(rank_2__zero_o__0), .zero_i__1(rank_2__zero_o__1),
    .zero_o__0(rank_3__zero_o__0), .zero_o__1(rank_3__zero_o__1),
    .magnitude_i__0(rank_2__magnitude_o__0), .magnitude_i__1(rank_2__magnitude_o__1),
    .magnitude_o__0(rank_3__magnitude_o__0), .magnitude_o__1(rank_3__magnitude_o__1),
    .r_i__0__0(rank_2__r_o__0__0), .r_i__0__1(rank_2__r_o__0__1), .r_i__0__2(rank_2__r_o__0__2),
    .r_i__0__3(rank_2__r_o__0__3), .r_i__0__4(rank_2__r_o__0__4), .r_i__0__5(rank_2__r_o__0__5),
    .r_i__0__6(rank_2__r_o__0__6), .r_i__0__7(rank_2__r_o__0__7), .r_i__0__8(rank_2__r_o__0__8),
    .r_i__0__9(rank_2__r_o__0__9), .r_i__0__10(rank_2__r_o__0__10), .r_i__0__11(rank_2__r_o__0__11),
    .r_i__1__0(rank_2__r_o__1__0), .r_i__1__1(rank_2__r_o__1__1), .r_i__1__2(rank_2__r_o__1__2),
    .r_i__1__3(rank_2__r_o__1__3), .r_i__1__4(rank_2__r_o__1__4), .r_i__1__5(rank_2__r_o__1__5),
    .r_i__1__6(rank_2__r_o__1__6), .r_i__1__7(rank_2__r_o__1__7), .r_i__1__8(rank_2__r_o__1__8),
    .r_i__1__9(rank_2__r_o__1__9), .r_i__1__10(rank_2__r_o__1__10), .r_i__1__11(rank_2__r_o__1__11),
    .r_o__0__0(rank_3__r_o__0__0), .r_o__0__1(rank_3__r_o__0__1), .r_o__0__2(rank_3__r_o__0__2),
    .r_o__0__3(rank_3__r_o__0__3), .r_o__0__4(rank_3__r_o__0__4), .r_o__0__5(rank_3__r_o__0__5),
    .r_o__0__6(rank_3__r_o__0__6), .r_o__0__7(rank_3__r_o__0__7), .r_o__0__8(rank_3__r_o__0__8),
    .r_o__0__9(rank_3__r_o__0__9), .r_o__0__10(rank_3__r_o__0__10), .r_o__0__11(rank_3__r_o__0__11),
    .r_o__1__0(rank_3__r_o__1__0), .r_o__1__1(rank_3__r_o__1__1), .r_o__1__2(rank_3__r_o__1__2),
    .r_o__1__3(rank_3__r_o__1__3), .r_o__1__4(rank_3__r_o__1__4), .r_o__1__5(rank_3__r_o__1__5),
    .r_o__1__6(rank_3__r_o__1__6), .r_o__1__7(rank_3__r_o__1__7), .r_o__1__8(rank_3__r_o__1__8),
    .r_o__1__9(rank_3__r_o__1__9), .r_o__1__10(rank_3__r_o__1__10), .r_o__1__11(rank_3__r_o__1__11),
    .p_i__0__0(rank_2__p_o__0__0), .p_i__0__1(rank_2__p_o__0__1), .p_i__0__2(rank_2__p_o__0__2),
    .p_i__0__3(rank_2__p_o__0__3), .p_i__0__4(rank_2__p_o__0__4), .p_i__0__5(rank_2__p_o__0__5),
    .p_i__0__6(rank_2__p_o__0__6), .p_i__0__7(rank_2__p_o__0__7), .p_i__0__8(rank_2__p_o__0__8),
    .p_i__0__9(rank_2__p_o__0__9), .p_i__0__10(rank_2__p_o__0__10), .p_i__0__11(rank_2__p_o__0__11),
    .p_i__1__0(rank_2__p_o__1__0), .p_i__1__1(rank_2__p_o__1__1), .p_i__1__2(rank_2__p_o__1__2),
    .p_i__1__3(rank_2__p_o__1__3), .p_i__1__4(rank_2__p_o__1__4), .p_i__1__5(rank_2__p_o__1__5),
    .p_i__1__6(rank_2__p_o__1__6), .p_i__1__7(rank_2__p_o__1__7), .p_i__1__8(rank_2__p_o__1__8),
    .p_i__1__9(rank_2__p_o__1__9), .p_i__1__10(rank_2__p_o__1__10), .p_i__1__11(rank_2__p_o__1__11),
    .p_o__0__0(rank_3__p_o__0__0), .p_o__0__1(rank_3__p_o__0__1), .p_o__0__2(rank_3__p_o__0__2),
    .p_o__0__3(rank_3__p_o__0__3), .p_o__0__4(rank_3__p_o__0__4), .p_o__0__5(rank_3__p_o__0__5),
    .p_o__0__6(rank_3__p_o__0__6), .p_o__0__7(rank_3__p_o__0__7), .p_o__0__8(rank_3__p_o__0__8),
    .p_o__0__9(rank_3__p_o__0__9), .p_o__0__10(rank_3__p_o__0__10), .p_o__0__11(rank_3__p_o__0__11),
    .p_o__1__0(rank_3__p_o__1__0), .p_o__1__1(rank_3__p_o__1__1), .p_o__1__2(rank_3__p_o__1__2),
    .p_o__1__3(rank_3__p_o__1__3), .p_o__1__4(rank_3__p_o__1__4), .p_o__1__5(rank_3__p_o__1__5),
    .p_o__1__6(rank_3__p_o__1__6), .p_o__1__7(rank_3__p_o__1__7), .p_o__1__8(rank_3__p_o__1__8),
    .p_o__1__9(rank_3__p_o__1__9), .p_o__1__10(rank_3__p_o__1__10), .p_o__1__11(rank_3__p_o__1__11),
    .load_en__0(loads[1]), .load_en__1(loads[1]), .load_en__2(loads[1]), .load_en__3(loads[1]),
    .load_en__4(loads[1]), .load_en__5(loads[1]), .load_en__6(loads[1]), .load_en__7(loads[1]),
    .load_en__8(loads[1]), .load_en__9(loads[1]), .load_en__10(loads[1]), .load_en__11(loads[1]),
    .k_load__0(k_beat[89:72]), .k_load__1(k_beat[107:90]), .k_load__2(k_beat[125:108]),
    .k_load__3(k_beat[143:126]), .k_load__4(k_beat[161:144]), .k_load__5(k_beat[179:162]),
    .k_load__6(k_beat[197:180]), .k_load__7(k_beat[215:198]), .k_load__8(k_beat[233:216]),
    .k_load__9(k_beat[251:234]), .k_load__10(k_beat[269:252]), .k_load__11(k_beat[287:270]),
    .q_load__0(q_beat[89:72]), .q_load__1(q_beat[107:90]), .q_load__2(q_beat[125:108]),
    .q_load__3(q_beat[143:126]), .q_load__4(q_beat[161:144]), .q_load__5(q_beat[179:162]),
    .q_load__6(q_beat[197:180]), .q_load__7(q_beat[215:198]), .q_load__8(q_beat[233:216]),
    .q_load__9(q_beat[251:234]), .q_load__10(q_beat[269:252]), .q_load__11(q_beat[287:270])
  );
  rank_12_rows rank_4 (
    .clk(clk), .rst(rst), .read_addr_i(rank_3__read_addr_o), .read_addr_o(rank_4__read_addr_o),
    .write_addr_i(rank_3__write_addr_o), .write_addr_o(rank_4__write_addr_o),
    .take_i(rank_3__take_o), .take_o(rank_4__take_o), .take_late_i(rank_3__take_late_o),
    .take_late_o(rank_4__take_late_o), .write_en_i__0(rank_3__write_en_o__0),
    .write_en_i__1(rank_3__write_en_o__1), .write_en_o__0(rank_4__write_en_o__0),
    .write_en_o__1(rank_4__write_en_o__1), .u_i__0(rank_3__u_o__0), .u_i__1(rank_3__u_o__1),
    .u_o__0(rank_4__u_o__0), .u_o__1(rank_4__u_o__1), .right_i__0(rank_3__right_o__0),
    .right_i__1(rank_3__right_o__1), .right_o__0(rank_4__right_o__0),
    .right_o__1(rank_4__right_o__1), .zero_i__0(rank_3__zero_o__0), .zero_i__1(rank_3__zero_o__1),
    .zero_o__0(rank_4__zero_o__0), .zero_o__1(rank_4__zero_o__1),
    .magnitude_i__0(rank_3__magnitude_o__0), .magnitude_i__1(rank_3__magnitude_o__1),
    .magnitude_o__0(rank_4__magnitude_o__0), .magnitude_o__1(rank_4__magnitude_o__1),
    .r_i__0__0(rank_3__r_o__0__0), .r_i__0__1(rank_3__r_o__0__1), .r_i__0__2(rank_3__r_o__0__2),
    .r_i__0__3(rank_3__r_o__0__3), .r_i__0__4(rank_3__r_o__0__4), .r_i__0__5(rank_3__r_o__0__5),
    .r_i__0__6(rank_3__r_o__0__6), .r_i__0__7(rank_3__r_o__0__7), .r_i__0__8(rank_3__r_o__0__8),
    .r_i__0__9(rank_3__r_o__0__9), .r_i__0__10(rank_3__r_o__0__10), .r_i__0__11(rank_3__r_o__0__11),
    .r_i__1__0(rank_3__r_o__1__0), .r_i__1__1(rank_3__r_o__1__1), .r_i__1__2(rank_3__r_o__1__2),
    .r_i__1__3(rank_3__r_o__1__3), .r_i__1__4(rank_3__r_o__1__4), .r_i__1__5(rank_3__r_o__1__5),
    .r_i__1__6(rank_3__r_o__1__6), .r_i__1__7(rank_3__r_o__1__7), .r_i__1__8(rank_3__r_o__1__8),
    .r_i__1__9(rank_3__r_o__1__9), .r_i__1__10(rank_3__r_o__1__10), .r_i__1__11(rank_3__r_o__1__11),
    .r_o__0__0(rank_4__r_o__0__0), .r_o__0__1(rank_4__r_o__0__1), .r_o__0__2(rank_4__r_o__0__2),
    .r_o__0__3(rank_4__r_o__0__3), .r_o__0__4(rank_4__r_o__0__4), .r_o__0__5(rank_4__r_o__0__5),
    .r_o__0__6(rank_4__r_o__0__6), .r_o__0__7(rank_4__r_o__0__7), .r_o__0__8(rank_4__r_o__0__8),
    .r_o__0__9(rank_4__r_o__0__9), .r_o__0__10(rank_4__r_o__0__10), .r_o__0__11(rank_4__r_o__0__11),
    .r_o__1__0(rank_4__r_o__1__0), .r_o__1__1(rank_4__r_o__1__1), .r_o__1__2(rank_4__r_o__1__2),
    .r_o__1__3(rank_4__r_o__1__3), .r_o__1__4(rank_4__r_o__1__4), .r_o__1__5(rank_4__r_o__1__5),
    .r_o__1__6(rank_4__r_o__1__6), .r_o__1__7(rank_4__r_o__1__7), .r_o__1__8(rank_4__r_o__1__8),
    .r_o__1__9(rank_4__r_o__1__9), .r_o__1__10(rank_4__r_o__1__10), .r_o__1__11(rank_4__r_o__1__11),
    .p_i__0__0(rank_3__p_o__0__0), .p_i__0__1(rank_3__p_o__0__1), .p_i__0__2(rank_3__p_o__0__2),
    .p_i__0__3(rank_3__p_o__0__3), .p_i__0__4(rank_3__p_o__0__4), .p_i__0__5(rank_3__p_o__0__5),
    .p_i__0__6(rank_3__p_o__0__6), .p_i__0__7(rank_3__p_o__0__7), .p_i__0__8(rank_3__p_o__0__8),
    .p_i__0__9(rank_3__p_o__0__9), .p_i__0__10(rank_3__p_o__0__10), .p_i__0__11(rank_3__p_o__0__11),
    .p_i__1__0(rank_3__p_o__1__0), .p_i__1__1(rank_3__p_o__1__1), .p_i__1__2(rank_3__p_o__1__2),
    .p_i__1__3(rank_3__p_o__1__3), .p_i__1__4(rank_3__p_o__1__4), .p_i__1__5(rank_3__p_o__1__5),
    .p_i__1__6(rank_3__p_o__1__6), .p_i__1__7(rank_3__p_o__1__7), .p_i__1__8(rank_3__p_o__1__8),
    .p_i__1__9(rank_3__p_o__1__9), .p_i__1__10(rank_3__p_o__1__10), .p_i__1__11(rank_3__p_o__1__11),
    .p_o__0__0(rank_4__p_o__0__0), .p_o__0__1(rank_4__p_o__0__1), .p_o__0__2(rank_4__p_o__0__2),
    .p_o__0__3(rank_4__p_o__0__3), .p_o__0__4(rank_4__p_o__0__4), .p_o__0__5(rank_4__p_o__0__5),
    .p_o__0__6(rank_4__p_o__0__6), .p_o__0__7(rank_4__p_o__0__7), .p_o__0__8(rank_4__p_o__0__8),
    .p_o__0__9(rank_4__p_o__0__9), .p_o__0__10(rank_4__p_o__0__10), .p_o__0__11(rank_4__p_o__0__11),
    .p_o__1__0(rank_4__p_o__1__0), .p_o__1__1(rank_4__p_o__1__1), .p_o__1__2(rank_4__p_o__1__2),
    .p_o__1__3(rank_4__p_o__1__3), .p_o__1__4(rank_4__p_o__1__4), .p_o__1__5(rank_4__p_o__1__5),
    .p_o__1__6(rank_4__p_o__1__6), .p_o__1__7(rank_4__p_o__1__7), .p_o__1__8(rank_4__p_o__1__8),
    .p_o__1__9(rank_4__p_o__1__9), .p_o__1__10(rank_4__p_o__1__10), .p_o__1__11(rank_4__p_o__1__11),
    .load_en__0(loads[1]), .load_en__1(loads[1]), .load_en__2(loads[1]), .load_en__3(loads[1]),
    .load_en__4(loads[1]), .load_en__5(loads[1]), .load_en__6(loads[1]), .load_en__7(loads[1]),
    .load_en__8(loads[1]), .load_en__9(loads[1]), .load_en__10(loads[1]), .load_en__11(loads[1]),
    .k_load__0(k_beat[305:288]), .k_load__1(k_beat[323:306]), .k_load__2(k_beat[341:324]),
    .k_load__3(k_beat[359:342]), .k_load__4(k_beat[377:360]), .k_load__5(k_beat[395:378]),
    .k_load__6(k_beat[413:396]), .k_load__7(k_beat[431:414]), .k_load__8(k_beat[449:432]),
    .k_load__9(k_beat[467:450]), .k_load__10(k_beat[485:468]), .k_load__11(k_beat[503:486]),
    .q_load__0(q_beat[305:288]), .q_load__1(q_beat[323:306]), .q_load__2(q_beat[341:324]),
    .q_load__3(q_beat[359:342]), .q_load__4(q_beat[377:360]), .q_load__5(q_beat[395:378]),
    .q_load__6(q_beat[413:396]), .q_load__7(q_beat[431:414]), .q_load__8(q_beat[449:432]),
    .q_load__9(q_beat[467:450]), .q_load__10(q_beat[485:468]), .q_load__11(q_beat[503:486])
  );
  rank_12_rows rank_5 (
    .clk(clk), .rst(rst), .read_addr_i(rank_4__read_addr_o), .read_addr_o(rank_5__read_addr_o),
    .write_addr_i(rank_4__write_addr_o), .write_addr_o(rank_5__write_addr_o),
    .take_i(rank_4__take_o), .take_o(rank_5__take_o), .take_late_i(rank_4__take_late_o),
    .take_late_o(rank_5__take_late_o), .write_en_i__0(rank_4__write_en_o__0),
    .write_en_i__1(rank_4__write_en_o__1), .write_en_o__0(rank_5__write_en_o__0),
    .write_en_o__1(rank_5__write_en_o__1), .u_i__0(rank_4__u_o__0), .u_i__1(rank_4__u_o__1),
    .u_o__0(rank_5__u_o__0), .u_o__1(rank_5__u_o__1), .right_i__0(rank_4__right_o__0),
    .right_i__1(rank_4__right_o__1), .right_o__0(rank_5__right_o__0),
    .right_o__1(rank_5__right_o__1), .zero_i__0(rank_4__zero_o__0), .zero_i__1(rank_4__zero_o__1),
    .zero_o__0(rank_5__zero_o__0), .zero_o__1(rank_5__zero_o__1),
    .magnitude_i__0(rank_4__magnitude_o__0), .magnitude_i__1(rank_4__magnitude_o__1),
    .magnitude_o__0(rank_5__magnitude_o__0), .magnitude_o__1(rank_5__magnitude_o__1),
    .r_i__0__0(rank_4__r_o__0__0), .r_i__0__1(rank_4__r_o__0__1), .r_i__0__2(rank_4__r_o__0__2),
    .r_i__0__3(rank_4__r_o__0__3), .r_i__0__4(rank_4__r_o__0__4), .r_i__0__5(rank_4__r_o__0__5),
    .r_i__0__6(rank_4__r_o__0__6), .r_i__0__7(rank_4__r_o__0__7), .r_i__0__8(rank_4__r_o__0__8),
    .r_i__0__9(rank_4__r_o__0__9), .r_i__0__10(rank_4__r_o__0__10), .r_i__0__11(rank_4__r_o__0__11),
    .r_i__1__0(rank_4__r_o__1__0), .r_i__1__1(rank_4__r_o__1__1), .r_i__1__2(rank_4__r_o__1__2),
    .r_i__1__3(rank_4__r_o__1__3), .r_i__1__4(rank_4__r_o__1__4), .r_i__1__5(rank_4__r_o__1__5),
    .r_i__1__6(rank_4__r_o__1__6), .r_i__1__7(rank_4__r_o__1__7), .r_i__1__8(rank_4__r_o__1__8),
    .r_i__1__9(rank_4__r_o__1__9), .r_i__1__10(rank_4__r_o__1__10), .r_i__1__11(rank_4__r_o__1__11),
    .r_o__0__0(rank_5__r_o__0__0), .r_o__0__1(rank_5__r_o__0__1), .r_o__0__2(rank_5__r_o__0__2),
    .r_o__0__3(rank_5__r_o__0__3), .r_o__0__4(rank_5__r_o__0__4), .r_o__0__5(rank_5__r_o__0__5),
    .r_o__0__6(rank_5__r_o__0__6), .r_o__0__7(rank_5__r_o__0__7), .r_o__0__8(rank_5__r_o__0__8),
    .r_o__0__9(rank_5__r_o__0__9), .r_o__0__10(rank_5__r_o__0__10), .r_o__0__11(rank_5__r_o__0__11),
    .r_o__1__0(rank_5__r_o__1__0), .r_o__1__1(rank_5__r_o__1__1), .r_o__1__2(rank_5__r_o__1__2),
    .r_o__1__3(rank_5__r_o__1__3), .r_o__1__4(rank_5__r_o__1__4), .r_o__1__5(rank_5__r_o__1__5),
    .r_o__1__6(rank_5__r_o__1__6), .r_o__1__7(rank_5__r_o__1__7), .r_o__1__8(rank_5__r_o__1__8),
    .r_o__1__9(rank_5__r_o__1__9), .r_o__1__10(rank_5__r_o__1__10), .r_o__1__11(rank_5__r_o__1__11),
    .p_i__0__0(rank_4__p_o__0__0), .p_i__0__1(rank_4__p_o__0__1), .p_i__0__2(rank_4__p_o__0__2),
    .p_i__0__3(rank_4__p_o__0__3), .p_i__0__4(rank_4__p_o__0__4), .p_i__0__5(rank_4__p_o__0__5),
    .p_i__0__6(rank_4__p_o__0__6), .p_i__0__7(rank_4__p_o__0__7), .p_i__0__8(rank_4__p_o__0__8),
    .p_i__0__9(rank_4__p_o__0__9), .p_i__0__10(rank_4__p_o__0__10), .p_i__0__11(rank_4__p_o__0__11),
    .p_i__1__0(rank_4__p_o__1__0), .p_i__1__1(rank_4__p_o__1__1), .p_i__1__2(rank_4__p_o__1__2),
    .p_i__1__3(rank_4__p_o__1__3), .p_i__1__4(rank_4__p_o__1__4), .p_i__1__5(rank_4__p_o__1__5),
    .p_i__1__6(rank_4__p_o__1__6), .p_i__1__7(rank_4__p_o__1__7), .p_i__1__8(rank_4__p_o__1__8),
    .p_i__1__9(rank_4__p_o__1__9), .p_i__1__10(rank_4__p_o__1__10), .p_i__1__11(rank_4__p_o__1__11),
    .p_o__0__0(rank_5__p_o__0__0), .p_o__0__1(rank_5__p_o__0__1), .p_o__0__2(rank_5__p_o__0__2),
    .p_o__0__3(rank_5__p_o__0__3), .p_o__0__4(rank_5__p_o__0__4), .p_o__0__5(rank_5__p_o__0__5),
    .p_o__0__6(rank_5__p_o__0__6), .p_o__0__7(rank_5__p_o__0__7), .p_o__0__8(rank_5__p_o__0__8),
    .p_o__0__9(rank_5__p_o__0__9), .p_o__0__10(rank_5__p_o__0__10), .p_o__0__11(rank_5__p_o__0__11),
    .p_o__1__0(rank_5__p_o__1__0), .p_o__1__1(rank_5__p_o__1__1), .p_o__1__2(rank_5__p_o__1__2),
    .p_o__1__3(rank_5__p_o__1__3), .p_o__1__4(rank_5__p_o__1__4), .p_o__1__5(rank_5__p_o__1__5),
    .p_o__1__6(rank_5__p_o__1__6), .p_o__1__7(rank_5__p_o__1__7), .p_o__1__8(rank_5__p_o__1__8),
    .p_o__1__9(rank_5__p_o__1__9), .p_o__1__10(rank_5__p_o__1__10), .p_o__1__11(rank_5__p_o__1__11),
    .load_en__0(loads[1]), .load_en__1(loads[1]), .load_en__2(loads[1]), .load_en__3(loads[1]),
    .load_en__4(loads[2]), .load_en__5(loads[2]), .load_en__6(loads[2]), .load_en__7(loads[2]),
    .load_en__8(loads[2]), .load_en__9(loads[2]), .load_en__10(loads[2]), .load_en__11(loads[2]),
    .k_load__0(k_beat[521:504]), .k_load__1(k_beat[539:522]), .k_load__2(k_beat[557:540]),
    .k_load__3(k_beat[575:558]), .k_load__4(k_beat[17:0]), .k_load__5(k_beat[35:18]),
    .k_load__6(k_beat[53:36]), .k_load__7(k_beat[71:54]), .k_load__8(k_beat[89:72]),
    .k_load__9(k_beat[107:90]), .k_load__10(k_beat[125:108]), .k_load__11(k_beat[143:126]),
    .q_load__0(q_beat[521:504]), .q_load__1(q_beat[539:522]), .q_load__2(q_beat[557:540]),
    .q_load__3(q_beat[575:558]), .q_load__4(q_beat[17:0]), .q_load__5(q_beat[35:18]),
    .q_load__6(q_beat[53:36]), .q_load__7(q_beat[71:54]), .q_load__8(q_beat[89:72]),
    .q_load__9(q_beat[107:90]), .q_load__10(q_beat[125:108]), .q_load__11(q_beat[143:126])
  );
  rank_12_rows rank_6 (
    .clk(clk), .rst(rst), .read_addr_i(rank_5__read_addr_o), .read_addr_o(rank_6__read_addr_o),
    .write_addr_i(rank_5__write_addr_o), .write_addr_o(rank_6__write_addr_o),
    .take_i(rank_5__take_o), .take_o(rank_6__take_o), .take_late_i(rank_5__take_late_o),
    .take_late_o(rank_6__take_late_o), .write_en_i__0(rank_5__write_en_o__0),
    .write_en_i__1(rank_5__write_en_o__1), .write_en_o__0(rank_6__write_en_o__0),
    .write_en_o__1(rank_6__write_en_o__1), .u_i__0(rank_5__u_o__0), .u_i__1(rank_5__u_o__1),
    .u_o__0(rank_6__u_o__0), .u_o__1(rank_6__u_o__1), .right_i__0(rank_5__right_o__0),
    .right_i__1(rank_5__right_o__1), .right_o__0(rank_6__right_o__0),
    .right_o__1(rank_6__right_o__1), .zero_i__0(rank_5__zero_o__0), .zero_i__1(rank_5__zero_o__1),
    .zero_o__0(rank_6__zero_o__0), .zero_o__1(rank_6__zero_o__1),
    .magnitude_i__0(rank_5__magnitude_o__0), .magnitude_i__1(rank_5__magnitude_o__1),
    .magnitude_o__0(rank_6__magnitude_o__0), .magnitude_o__1(rank_6__magnitude_o__1),
    .r_i__0__0(rank_5__r_o__0__0), .r_i__0__1(rank_5__r_o__0__1), .r_i__0__2(rank_5__r_o__0__2),
    .r_i__0__3(rank_5__r_o__0__3), .r_i__0__4(rank_5__r_o__0__4), .r_i__0__5(rank_5__r_o__0__5),
    .r_i__0__6(rank_5__r_o__0__6), .r_i__0__7(rank_5__r_o__0__7), .r_i__0__8(rank_5__r_o__0__8),
    .r_i__0__9(rank_5__r_o__0__9), .r_i__0__10(rank_5__r_o__0__10), .r_i__0__11(rank_5__r_o__0__11),
    .r_i__1__0(rank_5__r_o__1__0), .r_i__1__1(rank_5__r_o__1__1), .r_i__1__2(rank_5__r_o__1__2),
    .r_i__1__3(rank_5__r_o__1__3), .r_i__1__4(rank_5__r_o__1__4), .r_i__1__5(rank_5__r_o__1__5),
    .r_i__1__6(rank_5__r_o__1__6), .r_i__1__7(rank_5__r_o__1__7), .r_i__1__8(rank_5__r_o__1__8),
    .r_i__1__9(rank_5__r_o__1__9), .r_i__1__10(rank_5__r_o__1__10), .r_i__1__11(rank_5__r_o__1__11),
    .r_o__0__0(rank_6__r_o__0__0), .r_o__0__1(rank_6__r_o__0__1), .r_o__0__2(rank_6__r_o__0__2),
    .r_o__0__3(rank_6__r_o__0__3), .r_o__0__4(rank_6__r_o__0__4), .r_o__0__5(rank_6__r_o__0__5),
    .r_o__0__6(rank_6__r_o__0__6), .r_o__0__7(rank_6__r_o__0__7), .r_o__0__8(rank_6__r_o__0__8),
    .r_o__0__9(rank_6__r_o__0__9), .r_o__0__10(rank_6__r_o__0__10), .r_o__0__11(rank_6__r_o__0__11),
    .r_o__1__0(rank_6__r_o__1__0), .r_o__1__1(rank_6__r_o__1__1), .r_o__1__2(rank_6__r_o__1__2),
    .r_o__1__3(rank_6__r_o__1__3), .r_o__1__4(rank_6__r_o__1__4), .r_o__1__5(rank_6__r_o__1__5),
    .r_o__1__6(rank_6__r_o__1__6), .r_o__1__7(rank_6__r_o__1__7), .r_o__1__8(rank_6__r_o__1__8),
    .r_o__1__9(rank_6__r_o__1__9), .r_o__1__10(rank_6__r_o__1__10), .r_o__1__11(rank_6__r_o__1__11),
    .p_i__0__0(rank_5__p_o__0__0), .p_i__0__1(rank_5__p_o__0__1), .p_i__0__2(rank_5__p_o__0__2),
    .p_i__0__3(rank_5__p_o__0__3), .p_i__0__4(rank_5__p_o__0__4), .p_i__0__5(rank_5__p_o__0__5),
    .p_i__0__6(rank_5__p_o__0__6), .p_i__0__7(rank_5__p_o__0__7), .p_i__0__8(rank_5__p_o__0__8),
    .p_i__0__9(rank_5__p_o__0__9), .p_i__0__10(rank_5__p_o__0__10), .p_i__0__11(rank_5__p_o__0__11),
    .p_i__1__0(rank_5__p_o__1__0), .p_i__1__1(rank_5__p_o__1__1), .p_i__1__2(rank_5__p_o__1__2),
    .p_i__1__3(rank_5__p_o__1__3), .p_i__1__4(rank_5__p_o__1__4), .p_i__1__5(rank_5__p_o__1__5),
    .p_i__1__6(rank_5__p_o__1__6), .p_i__1__7(rank_5__p_o__1__7), .p_i__1__8(rank_5__p_o__1__8),
    .p_i__1__9(rank_5__p_o__1__9), .p_i__1__10(rank_5__p_o__1__10), .p_i__1__11(rank_5__p_o__1__11),
    .p_o__0__0(rank_6__p_o__0__0), .p_o__0__1(rank_6__p_o__0__1), .p_o__0__2(rank_6__p_o__0__2),
    .p_o__0__3(rank_6__p_o__0__3), .p_o__0__4(rank_6__p_o__0__4), .p_o__0__5(rank_6__p_o__0__5),
    .p_o__0__6(rank_6__p_o__0__6), .p_o__0__7(rank_6__p_o__0__7), .p_o__0__8(rank_6__p_o__0__8),
    .p_o__0__9(rank_6__p_o__0__9), .p_o__0__10(rank_6__p_o__0__10), .p_o__0__11(rank_6__p_o__0__11),
    .p_o__1__0(rank_6__p_o__1__0), .p_o__1__1(rank_6__p_o__1__1), .p_o__1__2(rank_6__p_o__1__2),
    .p_o__1__3(rank_6__p_o__1__3), .p_o__1__4(rank_6__p_o__1__4), .p_o__1__5(rank_6__p_o__1__5),
    .p_o__1__6(rank_6__p_o__1__6), .p_o__1__7(rank_6__p_o__1__7), .p_o__1__8(rank_6__p_o__1__8),
    .p_o__1__9(rank_6__p_o__1__9), .p_o__1__10(rank_6__p_o__1__10), .p_o__1__11(rank_6__p_o__1__11),
    .load_en__0(loads[2]), .load_en__1(loads[2]), .load_en__2(loads[2]), .load_en__3(loads[2]),
    .load_en__4(loads[2]), .load_en__5(loads[2]), .load_en__6(loads[2]), .load_en__7(loads[2]),
    .load_en__8(loads[2]), .load_en__9(loads[2]), .load_en__10(loads[2]), .load_en__11(loads[2]),
    .k_load__0(k_beat[161:144]), .k_load__1(k_beat[179:162]), .k_load__2(k_beat[197:180]),
    .k_load__3(k_beat[215:198]), .k_load__4(k_beat[233:216]), .k_load__5(k_beat[251:234]),
    .k_load__6(k_beat[269:252]), .k_load__7(k_beat[287:270]), .k_load__8(k_beat[305:288]),
    .k_load__9(k_beat[323:306]), .k_load__10(k_beat[341:324]), .k_load__11(k_beat[359:342]),
    .q_load__0(q_beat[161:144]), .q_load__1(q_beat[179:162]), .q_load__2(q_beat[197:180]),
    .q_load__3(q_beat[215:198]), .q_load__4(q_beat[233:216]), .q_load__5(q_beat[251:234]),
    .q_load__6(q_beat[269:252]), .q_load__7(q_beat[287:270]), .q_load__8(q_beat[305:288]),
    .q_load__9(q_beat[323:306]), .q_load__10(q_beat[341:324]), .q_load__11(q_beat[359:342])
  );
  rank_12_rows rank_7 (
    .clk(clk), .rst(rst), .read_addr_i(rank_6__read_addr_o), .read_addr_o(rank_7__read_addr_o),
    .write_addr_i(rank_6__write_addr_o), .write_addr_o(rank_7__write_addr_o),
    .take_i(rank_6__take_o), .take_o(rank_7__take_o), .take_late_i(rank_6__take_late_o),
    .take_late_o(rank_7__take_late_o), .write_en_i__0(rank_6__write_en_o__0),
    .write_en_i__1(rank_6__write_en_o__1), .write_en_o__0(rank_7__write_en_o__0),
    .write_en_o__1(rank_7__write_en_o__1), .u_i__0(rank_6__u_o__0), .u_i__1(rank_6__u_o__1),
    .u_o__0(rank_7__u_o__0), .u_o__1(rank_7__u_o__1), .right_i__0(rank_6__right_o__0),
    .right_i__1(rank_6__right_o__1), .right_o__0(rank_7__right_o__0),
    .right_o__1(rank_7__right_o__1), .zero_i__0(rank_6__zero_o__0), .zero_i__1(rank_6__zero_o__1),
    .zero_o__0(rank_7__zero_o__0), .zero_o__1(rank_7__zero_o__1),
    .magnitude_i__0(rank_6__magnitude_o__0), .magnitude_i__1(rank_6__magnitude_o__1),
    .magnitude_o__0(rank_7__magnitude_o__0), .magnitude_o__1(rank_7__magnitude_o__1),
    .r_i__0__0(rank_6__r_o__0__0), .r_i__0__1(rank_6__r_o__0__1), .r_i__0__2(rank_6__r_o__0__2),
    .r_i__0__3(rank_6__r_o__0__3), .r_i__0__4(rank_6__r_o__0__4), .r_i__0__5(rank_6__r_o__0__5),
    .r_i__0__6(rank_6__r_o__0__6), .r_i__0__7(rank_6__r_o__0__7), .r_i__0__8(rank_6__r_o__0__8),
    .r_i__0__9(rank_6__r_o__0__9), .r_i__0__10(rank_6__r_o__0__10), .r_i__0__11(rank_6__r_o__0__11),
    .r_i__1__0(rank_6__r_o__1__0), .r_i__1__1(rank_6__r_o__1__1), .r_i__1__2(rank_6__r_o__1__2),
    .r_i__1__3(rank_6__r_o__1__3), .r_i__1__4(rank_6__r_o__1__4), .r_i__1__5(rank_6__r_o__1__5),
    .r_i__1__6(rank_6__r_o__1__6), .r_i__1__7(rank_6__r_o__1__7), .r_i__1__8(rank_6__r_o__1__8),
    .r_i__1__9(rank_6__r_o__1__9), .r_i__1__10(rank_6__r_o__1__10), .r_i__1__11(rank_6__r_o__1__11),
    .r_o__0__0(rank_7__r_o__0__0), .r_o__0__1(rank_7__r_o__0__1), .r_o__0__2(rank_7__r_o__0__2),
    .r_o__0__3(rank_7__r_o__0__3), .r_o__0__4(rank_7__r_o__0__4), .r_o__0__5(rank_7__r_o__0__5),
    .r_o__0__6(rank_7__r_o__0__6), .r_o__0__7(rank_7__r_o__0__7), .r_o__0__8(rank_7__r_o__0__8),
    .r_o__0__9(rank_7__r_o__0__9), .r_o__0__10(rank_7__r_o__0__10), .r_o__0__11(rank_7__r_o__0__11),
    .r_o__1__0(rank_7__r_o__1__0), .r_o__1__1(rank_7__r_o__1__1), .r_o__1__2(rank_7__r_o__1__2),
    .r_o__1__3(rank_7__r_o__1__3), .r_o__1__4(rank_7__r_o__1__4), .r_o__1__5(rank_7__r_o__1__5),
    .r_o__1__6(rank_7__r_o__1__6), .r_o__1__7(rank_7__r_o__1__7), .r_o__1__8(rank_7__r_o__1__8),
    .r_o__1__9(rank_7__r_o__1__9), .r_o__1__10(rank_7__r_o__1__10), .r_o__1__11(rank_7__r_o__1__11),
    .p_i__0__0(rank_6__p_o__0__0), .p_i__0__1(rank_6__p_o__0__1), .p_i__0__2(rank_6__p_o__0__2),
    .p_i__0__3(rank_6__p_o__0__3), .p_i__0__4(rank_6__p_o__0__4), .p_i__0__5(rank_6__p_o__0__5),
    .p_i__0__6(rank_6__p_o__0__6), .p_i__0__7(rank_6__p_o__0__7), .p_i__0__8(rank_6__p_o__0__8),
    .p_i__0__9(rank_6__p_o__0__9), .p_i__0__10(rank_6__p_o__0__10), .p_i__0__11(rank_6__p_o__0__11),
    .p_i__1__0(rank_6__p_o__1__0), .p_i__1__1(rank_6__p_o__1__1), .p_i__1__2(rank_6__p_o__1__2),
    .p_i__1__3(rank_6__p_o__1__3), .p_i__1__4(rank_6__p_o__1__4), .p_i__1__5(rank_6__p_o__1__5),
    .p_i__1__6(rank_6__p_o__1__6), .p_i__1__7(rank_6__p_o__1__7), .p_i__1__8(rank_6__p_o__1__8),
    .p_i__1__9(rank_6__p_o__1__9), .p_i__1__10(rank_6__p_o__1__10), .p_i__1__11(rank_6__p_o__1__11),
    .p_o__0__0(rank_7__p_o__0__0), .p_o__0__1(rank_7__p_o__0__1), .p_o__0__2(rank_7__p_o__0__2),
    .p_o__0__3(rank_7__p_o__0__3), .p_o__0__4(rank_7__p_o__0__4), .p_o__0__5(rank_7__p_o__0__5),
    .p_o__0__6(rank_7__p_o__0__6), .p_o__0__7(rank_7__p_o__0__7), .p_o__0__8(rank_7__p_o__0__8),
    .p_o__0__9(rank_7__p_o__0__9), .p_o__0__10(rank_7__p_o__0__10), .p_o__0__11(rank_7__p_o__0__11),
    .p_o__1__0(rank_7__p_o__1__0), .p_o__1__1(rank_7__p_o__1__1), .p_o__1__2(rank_7__p_o__1__2),
    .p_o__1__3(rank_7__p_o__1__3), .p_o__1__4(rank_7__p_o__1__4), .p_o__1__5(rank_7__p_o__1__5),
    .p_o__1__6(rank_7__p_o__1__6), .p_o__1__7(rank_7__p_o__1__7), .p_o__1__8(rank_7__p_o__1__8),
    .p_o__1__9(rank_7__p_o__1__9), .p_o__1__10(rank_7__p_o__1__10), .p_o__1__11(rank_7__p_o__1__11),
    .load_en__0(loads[2]), .load_en__1(loads[2]), .load_en__2(loads[2]), .load_en__3(loads[2]),
    .load_en__4(loads[2]), .load_en__5(loads[2]), .load_en__6(loads[2]), .load_en__7(loads[2]),
    .load_en__8(loads[2]), .load_en__9(loads[2]), .load_en__10(loads[2]), .load_en__11(loads[2]),
    .k_load__0(k_beat[377:360]), .k_load__1(k_beat[395:378]), .k_load__2(k_beat[413:396]),
    .k_load__3(k_beat[431:414]), .k_load__4(k_beat[449:432]), .k_load__5(k_beat[467:450]),
    .k_load__6(k_beat[485:468]), .k_load__7(k_beat[503:486]), .k_load__8(k_beat[521:504]),
    .k_load__9(k_beat[539:522]), .k_load__10(k_beat[557:540]), .k_load__11(k_beat[575:558]),
    .q_load__0(q_beat[377:360]), .q_load__1(q_beat[395:378]), .q_load__2(q_beat[413:396]),
    .q_load__3(q_beat[431:414]), .q_load__4(q_beat[449:432]), .q_load__5(q_beat[467:450]),
    .q_load__6(q_beat[485:468]), .q_load__7(q_beat[503:486]), .q_load__8(q_beat[521:504]),
    .q_load__9(q_beat[539:522]), .q_load__10(q_beat[557:540]), .q_load__11(q_beat[575:558])
  );
  rank_12_rows rank_8 (
    .clk(clk), .rst(rst), .read_addr_i(rank_7__read_addr_o), .read_addr_o(rank_8__read_addr_o),
    .write_addr_i(rank_7__write_addr_o), .write_addr_o(rank_8__write_addr_o),
    .take_i(rank_7__take_o), .take_o(rank_8__take_o), .take_late_i(rank_7__take_late_o),
    .take_late_o(rank_8__take_late_o), .write_en_i__0(rank_7__write_en_o__0),
    .write_en_i__1(rank_7__write_en_o__1), .write_en_o__0(rank_8__write_en_o__0),
    .write_en_o__1(rank_8__write_en_o__1), .u_i__0(rank_7__u_o__0), .u_i__1(rank_7__u_o__1),
    .u_o__0(rank_8__u_o__0), .u_o__1(rank_8__u_o__1), .right_i__0(rank_7__right_o__0),
    .right_i__1(rank_7__right_o__1), .right_o__0(rank_8__right_o__0),
    .right_o__1(rank_8__right_o__1), .zero_i__0(rank_7__zero_o__0), .zero_i__1(rank_7__zero_o__1),
    .zero_o__0(rank_8__zero_o__0), .zero_o__1(rank_8__zero_o__1),
    .magnitude_i__0(rank_7__magnitude_o__0), .magnitude_i__1(rank_7__magnitude_o__1),
    .magnitude_o__0(rank_8__magnitude_o__0), .magnitude_o__1(rank_8__magnitude_o__1),
    .r_i__0__0(rank_7__r_o__0__0), .r_i__0__1(rank_7__r_o__0__1), .r_i__0__2(rank_7__r_o__0__2),
    .r_i__0__3(rank_7__r_o__0__3), .r_i__0__4(rank_7__r_o__0__4), .r_i__0__5(rank_7__r_o__0__5),
    .r_i__0__6(rank_7__r_o__0__6), .r_i__0__7(rank_7__r_o__0__7), .r_i__0__8(rank_7__r_o__0__8),
    .r_i__0__9(rank_7__r_o__0__9), .r_i__0__10(rank_7__r_o__0__10), .r_i__0__11(rank_7__r_o__0__11),
    .r_i__1__0(rank_7__r_o__1__0), .r_i__1__1(rank_7__r_o__1__1), .r_i__1__2(rank_7__r_o__1__2),
    .r_i__1__3(rank_7__r_o__1__3), .r_i__1__4(rank_7__r_o__1__4), .r_i__1__5(rank_7__r_o__1__5),
    .r_i__1__6(rank_7__r_o__1__6), .r_i__1__7(rank_7__r_o__1__7), .r_i__1__8(rank_7__r_o__1__8),
    .r_i__1__9(rank_7__r_o__1__9), .r_i__1__10(rank_7__r_o__1__10), .r_i__1__11(rank_7__r_o__1__11),
    .r_o__0__0(rank_8__r_o__0__0), .r_o__0__1(rank_8__r_o__0__1), .r_o__0__2(rank_8__r_o__0__2),
    .r_o__0__3(rank_8__r_o__0__3), .r_o__0__4(rank_8__r_o__0__4), .r_o__0__5(rank_8__r_o__0__5),
    .r_o__0__6(rank_8__r_o__0__6), .r_o__0__7(rank_8__r_o__0__7), .r_o__0__8(rank_8__r_o__0__8),
    .r_o__0__9(rank_8__r_o__0__9), .r_o__0__10(rank_8__r_o__0__10), .r_o__0__11(rank_8__r_o__0__11),
    .r_o__1__0(rank_8__r_o__1__0), .r_o__1__1(rank_8__r_o__1__1), .r_o__1__2(rank_8__r_o__1__2),
    .r_o__1__3(rank_8__r_o__1__3), .r_o__1__4(rank_8__r_o__1__4), .r_o__1__5(rank_8__r_o__1__5),
    .r_o__1__6(rank_8__r_o__1__6), .r_o__1__7(rank_8__r_o__1__7), .r_o__1__8(rank_8__r_o__1__8),
    .r_o__1__9(rank_8__r_o__1__9), .r_o__1__10(rank_8__r_o__1__10), .r_o__1__11(rank_8__r_o__1__11),
    .p_i__0__0(rank_7__p_o__0__0), .p_i__0__1(rank_7__p_o__0__1), .p_i__0__2(rank_7__p_o__0__2),
    .p_i__0__3(rank_7__p_o__0__3), .p_i__0__4(rank_7__p_o__0__4), .p_i__0__5(rank_7__p_o__0__5),
    .p_i__0__6(rank_7__p_o__0__6), .p_i__0__7(rank_7__p_o__0__7), .p_i__0__8(rank_7__p_o__0__8),
    .p_i__0__9(rank_7__p_o__0__9), .p_i__0__10(rank_7__p_o__0__10), .p_i__0__11(rank_7__p_o__0__11),
    .p_i__1__0(rank_7__p_o__1__0), .p_i__1__1(rank_7__p_o__1__1), .p_i__1__2(rank_7__p_o__1__2),
    .p_i__1__3(rank_7__p_o__1__3), .p_i__1__4(rank_7__p_o__1__4), .p_i__1__5(rank_7__p_o__1__5),
    .p_i__1__6(rank_7__p_o__1__6), .p_i__1__7(rank_7__p_o__1__7), .p_i__1__8(rank_7__p_o__1__8),
    .p_i__1__9(rank_7__p_o__1__9), .p_i__1__10(rank_7__p_o__1__10), .p_i__1__11(rank_7__p_o__1__11),
    .p_o__0__0(rank_8__p_o__0__0), .p_o__0__1(rank_8__p_o__0__1), .p_o__0__2(rank_8__p_o__0__2),
    .p_o__0__3(rank_8__p_o__0__3), .p_o__0__4(rank_8__p_o__0__4), .p_o__0__5(rank_8__p_o__0__5),
    .p_o__0__6(rank_8__p_o__0__6), .p_o__0__7(rank_8__p_o__0__7), .p_o__0__8(rank_8__p_o__0__8),
    .p_o__0__9(rank_8__p_o__0__9), .p_o__0__10(rank_8__p_o__0__10), .p_o__0__11(rank_8__p_o__0__11),
    .p_o__1__0(rank_8__p_o__1__0), .p_o__1__1(rank_8__p_o__1__1), .p_o__1__2(rank_8__p_o__1__2),
    .p_o__1__3(rank_8__p_o__1__3), .p_o__1__4(rank_8__p_o__1__4), .p_o__1__5(rank_8__p_o__1__5),
    .p_o__1__6(rank_8__p_o__1__6), .p_o__1__7(rank_8__p_o__1__7), .p_o__1__8(rank_8__p_o__1__8),
    .p_o__1__9(rank_8__p_o__1__9), .p_o__1__10(rank_8__p_o__1__10), .p_o__1__11(rank_8__p_o__1__11),
    .load_en__0(loads[3]), .load_en__1(loads[3]), .load_en__2(loads[3]), .load_en__3(loads[3]),
    .load_en__4(loads[3]), .load_en__5(loads[3]), .load_en__6(loads[3]), .load_en__7(loads[3]),
    .load_en__8(loads[3]), .load_en__9(loads[3]), .load_en__10(loads[3]), .load_en__11(loads[3]),
    .k_load__0(k_beat[17:0]), .k_load__1(k_beat[35:18]), .k_load__2(k_beat[53:36]),
    .k_load__3(k_beat[71:54]), .k_load__4(k_beat[89:72]), .k_load__5(k_beat[107:90]),
    .k_load__6(k_beat[125:108]), .k_load__7(k_beat[143:126]), .k_load__8(k_beat[161:144]),
    .k_load__9(k_beat[179:162]), .k_load__10(k_beat[197:180]), .k_load__11(k_beat[215:198]),
    .q_load__0(q_beat[17:0]), .q_load__1(q_beat[35:18]), .q_load__2(q_beat[53:36]),
    .q_load__3(q_beat[71:54]), .q_load__4(q_beat[89:72]), .q_load__5(q_beat[107:90]),
    .q_load__6(q_beat[125:108]), .q_load__7(q_beat[143:126]), .q_load__8(q_beat[161:144]),
    .q_load__9(q_beat[179:162]), .q_load__10(q_beat[197:180]), .q_load__11(q_beat[215:198])
  );
  rank_12_rows rank_9 (
    .clk(clk), .rst(rst), .read_addr_i(rank_8__read_addr_o), .read_addr_o(rank_10__read_addr_i),
    .write_addr_i(rank_8__write_addr_o), .write_addr_o(rank_10__write_addr_i),
    .take_i(rank_8__take_o), .take_o(rank_10__take_i), .take_late_i(rank_8__take_late_o),
    .take_late_o(rank_10__take_late_i), .write_en_i__0(rank_8__write_en_o__0),
    .write_en_i__1(rank_8__write_en_o__1), .write_en_o__0(rank_10__write_en_i__0),
    .write_en_o__1(rank_10__write_en_i__1), .u_i__0(rank_8__u_o__0), .u_i__1(rank_8__u_o__1),
    .u_o__0(rank_10__u_i__0), .u_o__1(rank_10__u_i__1), .right_i__0(rank_8__right_o__0),
    .right_i__1(rank_8__right_o__1), .right_o__0(rank_10__right_i__0),
    .right_o__1(rank_10__right_i__1), .zero_i__0(rank_8__zero_o__0), .zero_i__1(rank_8__zero_o__1),
    .zero_o__0(rank_10__zero_i__0), .zero_o__1(rank_10__zero_i__1),
    .magnitude_i__0(rank_8__magnitude_o__0), .magnitude_i__1(rank_8__magnitude_o__1),
    .magnitude_o__0(rank_10__magnitude_i__0), .magnitude_o__1(rank_10__magnitude_i__1),
    .r_i__0__0(rank_8__r_o__0__0), .r_i__0__1(rank_8__r_o__0__1), .r_i__0__2(rank_8__r_o__0__2),
    .r_i__0__3(rank_8__r_o__0__3), .r_i__0__4(rank_8__r_o__0__4), .r_i__0__5(rank_8__r_o__0__5),
    .r_i__0__6(rank_8__r_o__0__6), .r_i__0__7(rank_8__r_o__0__7), .r_i__0__8(rank_8__r_o__0__8),
    .r_i__0__9(rank_8__r_o__0__9), .r_i__0__10(rank_8__r_o__0__10), .r_i__0__11(rank_8__r_o__0__11),
    .r_i__1__0(rank_8__r_o__1__0), .r_i__1__1(rank_8__r_o__1__1), .r_i__1__2(rank_8__r_o__1__2),
    .r_i__1__3(rank_8__r_o__1__3), .r_i__1__4(rank_8__r_o__1__4), .r_i__1__5(rank_8__r_o__1__5),
    .r_i__1__6(rank_8__r_o__1__6), .r_i__1__7(rank_8__r_o__1__7), .r_i__1__8(rank_8__r_o__1__8),
    .r_i__1__9(rank_8__r_o__1__9), .r_i__1__10(rank_8__r_o__1__10), .r_i__1__11(rank_8__r_o__1__11),
    .r_o__0__0(rank_10__r_i__0__0), .r_o__0__1(rank_10__r_i__0__1), .r_o__0__2(rank_10__r_i__0__2),
    .r_o__0__3(rank_10__r_i__0__3), .r_o__0__4(rank_10__r_i__0__4), .r_o__0__5(rank_10__r_i__0__5),
    .r_o__0__6(rank_10__r_i__0__6), .r_o__0__7(rank_10__r_i__0__7), .r_o__0__8(rank_10__r_i__0__8),
    .r_o__0__9(rank_10__r_i__0__9), .r_o__0__10(rank_10__r_i__0__10),
    .r_o__0__11(rank_10__r_i__0__11), .r_o__1__0(rank_10__r_i__1__0),
    .r_o__1__1(rank_10__r_i__1__1), .r_o__1__2(rank_10__r_i__1__2), .r_o__1__3(rank_10__r_i__1__3),
    .r_o__1__4(rank_10__r_i__1__4), .r_o__1__5(rank_10__r_i__1__5), .r_o__1__6(rank_10__r_i__1__6),
    .r_o__1__7(rank_10__r_i__1__7), .r_o__1__8(rank_10__r_i__1__8), .r_o__1__9(rank_10__r_i__1__9),
    .r_o__1__10(rank_10__r_i__1__10), .r_o__1__11(rank_10__r_i__1__11),
    .p_i__0__0(rank_8__p_o__0__0), .p_i__0__1(rank_8__p_o__0__1), .p_i__0__2(rank_8__p_o__0__2),
    .p_i__0__3(rank_8__p_o__0__3), .p_i__0__4(rank_8__p_o__0__4), .p_i__0__5(rank_8__p_o__0__5),
    .p_i__0__6(rank_8__p_o__0__6), .p_i__0__7(rank_8__p_o__0__7), .p_i__0__8(rank_8__p_o__0__8),
    .p_i__0__9(rank_8__p_o__0__9), .p_i__0__10(rank_8__p_o__0__10), .p_i__0__11(rank_8__p_o__0__11),
    .p_i__1__0(rank_8__p_o__1__0), .p_i__1__1(rank_8__p_o__1__1), .p_i__1__2(rank_8__p_o__1__2),
    .p_i__1__3(rank_8__p_o__1__3), .p_i__1__4(rank_8__p_o__1__4), .p_i__1__5(rank_8__p_o__1__5),
    .p_i__1__6(rank_8__p_o__1__6), .p_i__1__7(rank_8__p_o__1__7), .p_i__1__8(rank_8__p_o__1__8),
    .p_i__1__9(rank_8__p_o__1__9), .p_i__1__10(rank_8__p_o__1__10), .p_i__1__11(rank_8__p_o__1__11),
    .p_o__0__0(rank_10__p_i__0__0), .p_o__0__1(rank_10__p_i__0__1), .p_o__0__2(rank_10__p_i__0__2),
    .p_o__0__3(rank_10__p_i__0__3), .p_o__0__4(rank_10__p_i__0__4), .p_o__0__5(rank_10__p_i__0__5),
    .p_o__0__6(rank_10__p_i__0__6), .p_o__0__7(rank_10__p_i__0__7), .p_o__0__8(rank_10__p_i__0__8),
    .p_o__0__9(rank_10__p_i__0__9), .p_o__0__10(rank_10__p_i__0__10),
    .p_o__0__11(rank_10__p_i__0__11), .p_o__1__0(rank_10__p_i__1__0),
    .p_o__1__1(rank_10__p_i__1__1), .p_o__1__2(rank_10__p_i__1__2), .p_o__1__3(rank_10__p_i__1__3),
    .p_o__1__4(rank_10__p_i__1__4), .p_o__1__5(rank_10__p_i__1__5), .p_o__1__6(rank_10__p_i__1__6),
    .p_o__1__7(rank_10__p_i__1__7), .p_o__1__8(rank_10__p_i__1__8), .p_o__1__9(rank_10__p_i__1__9),
    .p_o__1__10(rank_10__p_i__1__10), .p_o__1__11(rank_10__p_i__1__11), .load_en__0(loads[3]),
    .load_en__1(loads[3]), .load_en__2(loads[3]), .load_en__3(loads[3]), .load_en__4(loads[3]),
    .load_en__5(loads[3]), .load_en__6(loads[3]), .load_en__7(loads[3]), .load_en__8(loads[3]),
    .load_en__9(loads[3]), .load_en__10(loads[3]), .load_en__11(loads[3]),
    .k_load__0(k_beat[233:216]), .k_load__1(k_beat[251:234]), .k_load__2(k_beat[269:252]),
    .k_load__3(k_beat[287:270]), .k_load__4(k_beat[305:288]), .k_load__5(k_beat[323:306]),
    .k_load__6(k_beat[341:324]), .k_load__7(k_beat[359:342]), .k_load__8(k_beat[377:360]),
    .k_load__9(k_beat[395:378]), .k_load__10(k_beat[413:396]), .k_load__11(k_beat[431:414]),
    .q_load__0(q_beat[233:216]), .q_load__1(q_beat[251:234]), .q_load__2(q_beat[269:252]),
    .q_load__3(q_beat[287:270]), .q_load__4(q_beat[305:288]), .q_load__5(q_beat[323:306]),
    .q_load__6(q_beat[341:324]), .q_load__7(q_beat[359:342]), .q_load__8(q_beat[377:360]),
    .q_load__9(q_beat[395:378]), .q_load__10(q_beat[413:396]), .q_load__11(q_beat[431:414])
  );
  held_scalars scalars_0 (
    .clk(clk), .rst(rst), .i(scalars), .push(scalars_push[0]), .take(go_18[17]),
    .o(column_0__scalars)
  );
  held_scalars scalars_1 (
    .clk(clk), .rst(rst), .i(scalars), .push(scalars_push[1]), .take(go_18[17]),
    .o(column_1__scalars)
  );
  unpack unpack_0 (
    .clk(clk), .rst(rst), .beat(words), .push(words_push[0]), .taken(unpack_0__taken),
    .active(unpack_0__active), .last(last_18[17]), .wide(unpack_0__wide), .word(column_0__word)
  );
  unpack unpack_1 (
    .clk(clk), .rst(rst), .beat(words), .push(words_push[1]), .taken(unpack_1__taken),
    .active(unpack_1__active), .last(last_18[17]), .wide(unpack_1__wide), .word(column_1__word)
  );
  assign operands_taken = start_13[12];
  assign words_taken = { unpack_1__taken, unpack_0__taken };
  assign out_push = { pack_1__push, pack_0__push };
  assign _030_[1:0] = overflows;
endmodule
