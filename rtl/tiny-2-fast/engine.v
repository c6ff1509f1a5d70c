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
// params EngineParams(format=StateFormat(mantissa=24, operand=18, update_frac=20, rows_per_word=3,
//        guard=4), key_dim=16, value_dim=16, group=2, states=2, state_ram=StateRam.BLOCK)
// Generated from gdn_core/engine/engine.py; do not edit.
module engine (
  input wire clk, rst,
  input wire [1152:0] operands, input wire [511:0] words, input wire [9:0] job,
  input wire [170:0] scalars, input wire operands_push, output wire operands_taken,
  input wire [1:0] words_push, output wire [1:0] words_taken, input wire job_push,
  input wire [1:0] scalars_push, output reg scalars_taken = 1'h0, output wire [65:0] out,
  output wire [1:0] out_push, input wire [1:0] out_taken, output wire [1:0] overflows,
  output wire busy
);
  localparam INDEX = 0, STATE = 0, CONTROL_WRITE_STATE = 1, K = 1, CONTROL_WRITE_EXPONENT = 2,
    CONTROL_CLEAR = 3, CONTROL_LOAD = 4, CONTROL_DECODE = 5, CONTROL_EMIT = 6, CONTROL_RAW = 7,
    EMPTY = 169, BAD = 170, Q = 577;
  wire _003_, _004_, _006_, _007_, _010_, _016_, _018_, _021_, _024_, _025_, _027_, _033_, _034_,
    _040_, _043_, _044_, _046_, _048_, _050_, _055_, _058_, _059_, _060_, _064_, _067_, _068_,
    _070_, _081_, _089_, _090_, _091_, _107_, _108_, _114_, column_0__overflow, column_0__vanish,
    column_0__zero, column_1__overflow, column_1__vanish, column_1__zero, go, last,
    rank_0__take_late_o, rank_0__take_o, unused;
  wire [1:0] _012_, _072_, _104_, rank_0__write_en_i, rank_0__write_en_o, rank_0__zero_o,
    rank_1__write_en_o, rank_1__zero_o;
  wire [2:0] _014_, _073_, _075_, _083_, _093_;
  wire [4:0] _087_, _088_, column_0__right, column_1__right, rank_0__read_addr_o,
    rank_0__write_addr_o;
  reg active = 1'h0, clear_0 = 1'h0, clear_1 = 1'h0, computes_0 = 1'h0, computes_1 = 1'h0,
    emits_0 = 1'h0, emits_1 = 1'h0, flying = 1'h0, load_0 = 1'h0, load_1 = 1'h0, overflow_0 = 1'h0,
    overflow_1 = 1'h0, rank_0__load_en = 1'h0, rank_0__take_i = 1'h0, start_32 = 1'h0,
    takes_words_0 = 1'h0, takes_words_1 = 1'h0, unpack_0__wide = 1'h0, unpack_1__wide = 1'h0,
    waiting = 1'h0, write_exponent_0 = 1'h0, write_exponent_1 = 1'h0, write_state_0 = 1'h0,
    write_state_1 = 1'h0;
  reg [19:0] active_29 = 20'h0;
  reg [3:0] active_33 = 4'h0, column = 4'h0, start_4 = 4'h0, start_8 = 4'h0, start_35 = 4'h0;
  reg [26:0] active_36 = 27'h0;
  reg [38:0] active_39 = 39'h0;
  reg [8:0] active_9 = 9'h0, go_9 = 9'h0, last_9 = 9'h0;
  reg [179:0] addr_36 = 180'h0;
  reg [14:0] addr_39 = 15'h0;
  reg [39:0] addr_8 = 40'h0;
  reg [4:0] bits_0 = 5'h0, bits_1 = 5'h0, rank_0__read_addr_i = 5'h0;
  wire [8:0] column_0__exponent_next, column_1__exponent_next;
  wire [44:0] column_0__pq, column_0__rk, column_1__pq, column_1__rk;
  wire [170:0] column_0__scalars, column_1__scalars;
  wire [26:0] column_0__u, column_1__u;
  wire [31:0] column_0__word, column_1__word;
  reg [99:0] exponent_next_0_39 = 100'h0, exponent_next_1_39 = 100'h0;
  wire [13:0] exponents_0__read_data, exponents_0__write_data, exponents_1__read_data,
    exponents_1__write_data;
  reg [9:0] job_next = 10'h0, job_reg = 10'h0;
  reg [575:0] k_beat = 576'h0, q_beat = 576'h0;
  reg [5:0] landing = 6'h0, wait_ = 6'h0;
  reg [23:0] last_33 = 24'h0;
  wire [2*24-1:0] rank_0__magnitude_o, rank_1__magnitude_o;
  wire [4*48-1:0] rank_0__p_o__0, rank_0__p_o__1, rank_0__p_sum__0, rank_0__p_sum__1,
    rank_0__r_o__0, rank_0__r_o__1, rank_0__r_sum__0, rank_0__r_sum__1;
  wire [2*5-1:0] rank_0__right_o, rank_1__right_o;
  wire [2*27-1:0] rank_0__u_o, rank_1__u_o;
  wire [12*48-1:0] rank_1__p_o__0, rank_1__p_o__1, rank_1__p_sum__0, rank_1__p_sum__1,
    rank_1__r_o__0, rank_1__r_o__1, rank_1__r_sum__0, rank_1__r_sum__1;
  (* keep = "true" *) reg reset_head_0 = 1'h0, reset_head_1 = 1'h0, reset_rank_0 = 1'h0,
    reset_rank_1 = 1'h0;
  reg [1:0] room_0 = 2'h2, room_1 = 2'h2, start_10 = 2'h0;
  reg [17:0] start_28 = 18'h0;
  reg [30:0] start_31 = 31'h0;
  reg [6:0] start_38 = 7'h0;
  reg [927:0] word_0_39 = 928'h0, word_1_39 = 928'h0;
  assign go = waiting & (wait_ == 6'h0) & ((& { | room_1, | room_0 }) | ~job_next[CONTROL_EMIT]);
  assign busy = flying | waiting;
  assign last = column == 4'hf;
  assign exponents_0__write_data[8:0] = load_0 ? word_0_39[904:896] : exponent_next_0_39[98:90];
  assign exponents_0__write_data[13:9] = (clear_0 | (exponent_next_0_39[99] & ~load_0)) ? 5'h0 :
      load_0 ? word_0_39[916:912] : bits_0;
  assign rank_0__write_en_i[0] = active_36[26] & write_state_0;
  assign out_push[0] = active_33[3] & emits_0;
  assign exponents_1__write_data[8:0] = load_1 ? word_1_39[904:896] : exponent_next_1_39[98:90];
  assign exponents_1__write_data[13:9] = (clear_1 | (exponent_next_1_39[99] & ~load_1)) ? 5'h0 :
      load_1 ? word_1_39[916:912] : bits_1;
  assign rank_0__write_en_i[1] = active_36[26] & write_state_1;
  assign out_push[1] = active_33[3] & emits_1;
  assign { _075_[2], overflows } = { 2'h0, overflow_0 } + { 2'h0, overflow_1 };
  assign _083_ = { 1'h0, room_0 } + { 2'h0, out_taken[0] };
  assign _093_ = { 1'h0, room_1 } + { 2'h0, out_taken[1] };
  assign _091_ = go & job_next[CONTROL_EMIT];
  assign _104_ = 2'h1 << operands[INDEX];
  assign _107_ = _024_ ? rank_1__magnitude_o[0*24 + 22] : rank_1__magnitude_o[0*24 + 20];
  assign _108_ = _021_ ? rank_1__magnitude_o[0*24 + 18] : rank_1__magnitude_o[0*24 + 16];
  assign _114_ = _016_ ? rank_1__magnitude_o[0*24 + 10] : rank_1__magnitude_o[0*24 + 8];
  assign _010_ = rank_1__magnitude_o[0*24 + 1] | rank_1__magnitude_o[0*24 + 2];
  assign _012_ = _007_ ? { _006_, _006_ ? rank_1__magnitude_o[0*24 + 6] : rank_1__magnitude_o[0*24 +
      4] } : { _010_, _010_ ? rank_1__magnitude_o[0*24 + 2] : rank_1__magnitude_o[0*24] };
  assign _006_ = rank_1__magnitude_o[0*24 + 5] | rank_1__magnitude_o[0*24 + 6];
  assign _007_ = rank_1__magnitude_o[0*24 + 3] | rank_1__magnitude_o[0*24 + 4] | _006_;
  assign _014_ = _018_ ? { _004_, _004_ ? { _003_, _003_ ? rank_1__magnitude_o[0*24 + 14] :
      rank_1__magnitude_o[0*24 + 12] } : { _016_, _114_ } } : { _007_, _012_ };
  assign _016_ = rank_1__magnitude_o[0*24 + 9] | rank_1__magnitude_o[0*24 + 10];
  assign _003_ = rank_1__magnitude_o[0*24 + 13] | rank_1__magnitude_o[0*24 + 14];
  assign _004_ = rank_1__magnitude_o[0*24 + 11] | rank_1__magnitude_o[0*24 + 12] | _003_;
  assign _018_ = rank_1__magnitude_o[0*24 + 7] | rank_1__magnitude_o[0*24 + 8] | _016_ | _004_;
  assign _021_ = rank_1__magnitude_o[0*24 + 17] | rank_1__magnitude_o[0*24 + 18];
  assign _024_ = rank_1__magnitude_o[0*24 + 21] | rank_1__magnitude_o[0*24 + 22];
  assign _025_ = rank_1__magnitude_o[0*24 + 19] | rank_1__magnitude_o[0*24 + 20] | _024_;
  assign _027_ = rank_1__magnitude_o[0*24 + 15] | rank_1__magnitude_o[0*24 + 16] | _021_ | _025_ |
      rank_1__magnitude_o[0*24 + 23];
  assign _034_ = ~column_0__scalars[BAD];
  assign _046_ = rank_1__magnitude_o[1*24 + 15] | rank_1__magnitude_o[1*24 + 16] | _040_ | _044_ |
      rank_1__magnitude_o[1*24 + 23];
  assign _048_ = _043_ ? rank_1__magnitude_o[1*24 + 22] : rank_1__magnitude_o[1*24 + 20];
  assign _050_ = _040_ ? rank_1__magnitude_o[1*24 + 18] : rank_1__magnitude_o[1*24 + 16];
  assign _044_ = rank_1__magnitude_o[1*24 + 19] | rank_1__magnitude_o[1*24 + 20] | _043_;
  assign _060_ = rank_1__magnitude_o[1*24 + 7] | rank_1__magnitude_o[1*24 + 8] | _055_ | _059_;
  assign _064_ = _055_ ? rank_1__magnitude_o[1*24 + 10] : rank_1__magnitude_o[1*24 + 8];
  assign _059_ = rank_1__magnitude_o[1*24 + 11] | rank_1__magnitude_o[1*24 + 12] | _058_;
  assign _068_ = rank_1__magnitude_o[1*24 + 3] | rank_1__magnitude_o[1*24 + 4] | _067_;
  assign _070_ = rank_1__magnitude_o[1*24 + 1] | rank_1__magnitude_o[1*24 + 2];
  assign _072_ = _068_ ? { _067_, _067_ ? rank_1__magnitude_o[1*24 + 6] : rank_1__magnitude_o[1*24 +
      4] } : { _070_, _070_ ? rank_1__magnitude_o[1*24 + 2] : rank_1__magnitude_o[1*24] };
  assign _067_ = rank_1__magnitude_o[1*24 + 5] | rank_1__magnitude_o[1*24 + 6];
  assign _073_ = _060_ ? { _059_, _059_ ? { _058_, _058_ ? rank_1__magnitude_o[1*24 + 14] :
      rank_1__magnitude_o[1*24 + 12] } : { _055_, _064_ } } : { _068_, _072_ };
  assign _055_ = rank_1__magnitude_o[1*24 + 9] | rank_1__magnitude_o[1*24 + 10];
  assign _058_ = rank_1__magnitude_o[1*24 + 13] | rank_1__magnitude_o[1*24 + 14];
  assign _040_ = rank_1__magnitude_o[1*24 + 17] | rank_1__magnitude_o[1*24 + 18];
  assign _043_ = rank_1__magnitude_o[1*24 + 21] | rank_1__magnitude_o[1*24 + 22];
  assign _033_ = job_reg[CONTROL_LOAD] | job_reg[CONTROL_DECODE];
  assign _081_ = ~column_1__scalars[BAD];
  always @(posedge clk)
    if (rst) begin
      rank_0__take_i <= 1'h0; room_0 <= 2'h2; scalars_taken <= 1'h0; room_1 <= 2'h2;
      overflow_0 <= 1'h0; overflow_1 <= 1'h0;
    end else begin
      rank_0__take_i <= go; scalars_taken <= go_9[8];
      room_0 <= _083_[1:0] - { 1'h0, _091_ };
      room_1 <= _093_[1:0] - { 1'h0, _091_ };
      overflow_0 <= column_0__overflow & computes_0 & active_29[19];
      overflow_1 <= column_1__overflow & computes_1 & active_29[19];
    end
  always @(posedge clk)
    if (rst) begin
      landing <= 6'h0; flying <= 1'h0; active <= 1'h0; column <= 4'h0; rank_0__read_addr_i <= 5'h0;
      wait_ <= 6'h0;
    end else if (go) begin
      landing <= 6'h38; flying <= 1'h1; active <= 1'h1; column <= 4'h0; wait_ <= 6'h27;
      rank_0__read_addr_i <= { job_next[STATE], 4'h0 };
    end else begin
      if (| landing) begin
        landing <= landing - 6'h1;
        flying <= landing != 6'h1;
      end
      if (active) begin
        if (last) active <= 1'h0;
        column <= column + 4'h1;
        rank_0__read_addr_i <= rank_0__read_addr_i + 5'h1;
      end
      if (| wait_) wait_ <= wait_ - 6'h1;
    end
  always @(posedge clk) begin
    k_beat <= operands[K +: 576]; q_beat <= operands[Q +: 576]; reset_rank_0 <= rst;
    reset_rank_1 <= reset_rank_0; reset_head_0 <= rst; start_32 <= start_31[30];
    reset_head_1 <= rst;
    go_9 <= { go_9[7:0], go };
    start_31 <= { start_31[29:0], rank_0__take_i };
    addr_36 <= { addr_36[174:0], rank_0__read_addr_i };
    start_4 <= { start_4[2:0], rank_0__take_i };
    bits_0 <= { _027_, _027_ ? { rank_1__magnitude_o[0*24 + 23], rank_1__magnitude_o[0*24 + 23] ?
        3'h0 : { _025_, _025_ ? { _024_, _107_ } : { _021_, _108_ } } } : { _018_, _014_ } };
    exponent_next_0_39 <= { exponent_next_0_39[89:0], column_0__vanish, column_0__exponent_next };
    word_0_39 <= { word_0_39[895:0], column_0__word };
    start_38 <= { start_38[5:0], start_31[30] };
    addr_8 <= { addr_8[34:0], rank_0__read_addr_i };
    addr_39 <= { addr_39[9:0], addr_36[179:175] };
    active_39 <= { active_39[37:0], active };
    start_8 <= { start_8[2:0], start_4[3] };
    active_9 <= { active_9[7:0], active };
    last_9 <= { last_9[7:0], last };
    start_35 <= { start_35[2:0], start_31[30] };
    start_10 <= { start_10[0], start_8[3] };
    active_36 <= { active_36[25:0], active_9[8] };
    start_28 <= { start_28[16:0], start_10[1] };
    active_29 <= { active_29[18:0], active_9[8] };
    last_33 <= { last_33[22:0], last_9[8] };
    active_33 <= { active_33[2:0], active_29[19] };
    bits_1 <= { _046_, _046_ ? { rank_1__magnitude_o[1*24 + 23], rank_1__magnitude_o[1*24 + 23] ?
        3'h0 : { _044_, _044_ ? { _043_, _048_ } : { _040_, _050_ } } } : { _060_, _073_ } };
    exponent_next_1_39 <= { exponent_next_1_39[89:0], column_1__vanish, column_1__exponent_next };
    word_1_39 <= { word_1_39[895:0], column_1__word };
  end
  always @(posedge clk)
    if (rst) rank_0__load_en <= 1'h0;
    else if (operands_push) rank_0__load_en <= _104_[0];
    else rank_0__load_en <= 1'h0;
  always @(posedge clk)
    if (start_38[6]) begin
      load_0 <= job_reg[CONTROL_LOAD]; load_1 <= job_reg[CONTROL_LOAD];
      write_exponent_0 <= job_reg[CONTROL_WRITE_EXPONENT] & ~(column_0__scalars[BAD] &
          ~column_0__scalars[EMPTY]);
      clear_0 <= job_reg[CONTROL_CLEAR] | column_0__scalars[BAD];
      write_exponent_1 <= job_reg[CONTROL_WRITE_EXPONENT] & ~(column_1__scalars[BAD] &
          ~column_1__scalars[EMPTY]);
      clear_1 <= job_reg[CONTROL_CLEAR] | column_1__scalars[BAD];
    end
  always @(posedge clk)
    if (rst) waiting <= 1'h0;
    else if (job_push) waiting <= 1'h1;
    else if (go) waiting <= 1'h0;
  always @(posedge clk)
    if (start_8[3]) begin
      unpack_0__wide <= job_reg[CONTROL_LOAD]; unpack_1__wide <= job_reg[CONTROL_LOAD];
      takes_words_0 <= _033_;
      takes_words_1 <= _033_;
    end
  always @(posedge clk)
    if (start_35[3]) begin
      write_state_0 <= job_reg[CONTROL_WRITE_STATE] & _034_;
      write_state_1 <= job_reg[CONTROL_WRITE_STATE] & _081_;
    end
  always @(posedge clk) if (job_push) job_next <= job;
  always @(posedge clk)
    if (start_28[17]) begin
      computes_0 <= job_reg[CONTROL_DECODE] & _034_;
      computes_1 <= job_reg[CONTROL_DECODE] & _081_;
    end
  always @(posedge clk)
    if (start_32) begin
      emits_0 <= job_reg[CONTROL_EMIT]; emits_1 <= job_reg[CONTROL_EMIT];
    end
  always @(posedge clk) if (go) job_reg <= job_next;
  assign unused = & { _075_, _083_[2], _093_[2], _104_[1], _087_, _088_, _089_, _090_,
      job_reg[STATE], k_beat[575:288], q_beat[575:288], rank_0__p_sum__0, rank_0__p_sum__1,
      rank_0__r_sum__0, rank_0__r_sum__1, rank_1__p_o__0, rank_1__p_o__1, rank_1__p_sum__0,
      rank_1__p_sum__1, rank_1__r_o__0, rank_1__r_o__1, rank_1__r_sum__0, rank_1__r_sum__1,
      rank_1__right_o, rank_1__u_o, rank_1__write_en_o, rank_1__zero_o, word_0_39[927:917],
      word_0_39[911:905], word_1_39[927:917], word_1_39[911:905] };
  assign _075_[1:0] = overflows;
  assign { out[65], out[32] } = { {2{last_33[23]}} };
  assign operands_taken = start_4[3];
  column column_0 (
    .clk(clk), .start(start_10[1]), .rk(column_0__rk), .pq(column_0__pq),
    .exponent(exponents_0__read_data[8:0]), .bits(exponents_0__read_data[13:9]),
    .word(column_0__word), .scalars(column_0__scalars), .load(job_reg[CONTROL_LOAD]),
    .raw(job_reg[CONTROL_RAW +: 3]), .u(column_0__u), .right(column_0__right),
    .zero(column_0__zero), .exponent_next(column_0__exponent_next), .vanish(column_0__vanish),
    .overflow(column_0__overflow), .o(out[31:0])
  );
  column column_1 (
    .clk(clk), .start(start_10[1]), .rk(column_1__rk), .pq(column_1__pq),
    .exponent(exponents_1__read_data[8:0]), .bits(exponents_1__read_data[13:9]),
    .word(column_1__word), .scalars(column_1__scalars), .load(job_reg[CONTROL_LOAD]),
    .raw(job_reg[CONTROL_RAW +: 3]), .u(column_1__u), .right(column_1__right),
    .zero(column_1__zero), .exponent_next(column_1__exponent_next), .vanish(column_1__vanish),
    .overflow(column_1__overflow), .o(out[64:33])
  );
  state_bank_14x32 exponents_0 (
    .clk(clk), .read_addr(addr_8[39:35]), .read_data(exponents_0__read_data),
    .write_addr(addr_39[14:10]), .write_data(exponents_0__write_data),
    .write_en(active_39[38] & write_exponent_0)
  );
  state_bank_14x32 exponents_1 (
    .clk(clk), .read_addr(addr_8[39:35]), .read_data(exponents_1__read_data),
    .write_addr(addr_39[14:10]), .write_data(exponents_1__write_data),
    .write_en(active_39[38] & write_exponent_1)
  );
  adder_tree_12x45 p_tree_0 (
    .clk(clk),
    .i({ rank_1__p_sum__0[11*48 +: 45], rank_1__p_sum__0[10*48 +: 45], rank_1__p_sum__0[9*48 +: 45],
        rank_1__p_sum__0[8*48 +: 45], rank_1__p_sum__0[7*48 +: 45], rank_1__p_sum__0[6*48 +: 45],
        rank_1__p_sum__0[5*48 +: 45], rank_1__p_sum__0[4*48 +: 45], rank_1__p_sum__0[3*48 +: 45],
        rank_1__p_sum__0[2*48 +: 45], rank_1__p_sum__0[1*48 +: 45], rank_1__p_sum__0[0*48 +: 45] }),
    .o(column_0__pq)
  );
  adder_tree_12x45 p_tree_1 (
    .clk(clk),
    .i({ rank_1__p_sum__1[11*48 +: 45], rank_1__p_sum__1[10*48 +: 45], rank_1__p_sum__1[9*48 +: 45],
        rank_1__p_sum__1[8*48 +: 45], rank_1__p_sum__1[7*48 +: 45], rank_1__p_sum__1[6*48 +: 45],
        rank_1__p_sum__1[5*48 +: 45], rank_1__p_sum__1[4*48 +: 45], rank_1__p_sum__1[3*48 +: 45],
        rank_1__p_sum__1[2*48 +: 45], rank_1__p_sum__1[1*48 +: 45], rank_1__p_sum__1[0*48 +: 45] }),
    .o(column_1__pq)
  );
  adder_tree_12x45 r_tree_0 (
    .clk(clk),
    .i({ rank_1__r_sum__0[11*48 +: 45], rank_1__r_sum__0[10*48 +: 45], rank_1__r_sum__0[9*48 +: 45],
        rank_1__r_sum__0[8*48 +: 45], rank_1__r_sum__0[7*48 +: 45], rank_1__r_sum__0[6*48 +: 45],
        rank_1__r_sum__0[5*48 +: 45], rank_1__r_sum__0[4*48 +: 45], rank_1__r_sum__0[3*48 +: 45],
        rank_1__r_sum__0[2*48 +: 45], rank_1__r_sum__0[1*48 +: 45], rank_1__r_sum__0[0*48 +: 45] }),
    .o(column_0__rk)
  );
  adder_tree_12x45 r_tree_1 (
    .clk(clk),
    .i({ rank_1__r_sum__1[11*48 +: 45], rank_1__r_sum__1[10*48 +: 45], rank_1__r_sum__1[9*48 +: 45],
        rank_1__r_sum__1[8*48 +: 45], rank_1__r_sum__1[7*48 +: 45], rank_1__r_sum__1[6*48 +: 45],
        rank_1__r_sum__1[5*48 +: 45], rank_1__r_sum__1[4*48 +: 45], rank_1__r_sum__1[3*48 +: 45],
        rank_1__r_sum__1[2*48 +: 45], rank_1__r_sum__1[1*48 +: 45], rank_1__r_sum__1[0*48 +: 45] }),
    .o(column_1__rk)
  );
  rank_4_rows rank_0 (
    .clk(clk), .rst(reset_rank_0), .read_addr_i(rank_0__read_addr_i),
    .read_addr_o(rank_0__read_addr_o), .write_addr_i(addr_36[179:175]),
    .write_addr_o(rank_0__write_addr_o), .take_i(rank_0__take_i), .take_o(rank_0__take_o),
    .take_late_i(start_31[30]), .take_late_o(rank_0__take_late_o), .write_en_i(rank_0__write_en_i),
    .write_en_o(rank_0__write_en_o), .u_i({ column_1__u, column_0__u }), .u_o(rank_0__u_o),
    .right_i({ column_1__right, column_0__right }), .right_o(rank_0__right_o),
    .zero_i({ column_1__zero, column_0__zero }), .zero_o(rank_0__zero_o), .magnitude_i(48'h0),
    .magnitude_o(rank_0__magnitude_o), .r_i__0(192'h0), .r_i__1(192'h0), .r_o__0(rank_0__r_o__0),
    .r_o__1(rank_0__r_o__1), .r_sum__0(rank_0__r_sum__0), .r_sum__1(rank_0__r_sum__1),
    .p_i__0(192'h0), .p_i__1(192'h0), .p_o__0(rank_0__p_o__0), .p_o__1(rank_0__p_o__1),
    .p_sum__0(rank_0__p_sum__0), .p_sum__1(rank_0__p_sum__1), .chained(4'h0),
    .load_en(rank_0__load_en), .k_load(k_beat[287:216]), .q_load(q_beat[287:216])
  );
  rank_12_rows rank_1 (
    .clk(clk), .rst(reset_rank_1), .read_addr_i(rank_0__read_addr_o), .read_addr_o(_087_),
    .write_addr_i(rank_0__write_addr_o), .write_addr_o(_088_), .take_i(rank_0__take_o),
    .take_o(_089_), .take_late_i(rank_0__take_late_o), .take_late_o(_090_),
    .write_en_i(rank_0__write_en_o), .write_en_o(rank_1__write_en_o), .u_i(rank_0__u_o),
    .u_o(rank_1__u_o), .right_i(rank_0__right_o), .right_o(rank_1__right_o),
    .zero_i(rank_0__zero_o), .zero_o(rank_1__zero_o), .magnitude_i(rank_0__magnitude_o),
    .magnitude_o(rank_1__magnitude_o), .r_i__0({ 384'h0, rank_0__r_o__0 }),
    .r_i__1({ 384'h0, rank_0__r_o__1 }), .r_o__0(rank_1__r_o__0), .r_o__1(rank_1__r_o__1),
    .r_sum__0(rank_1__r_sum__0), .r_sum__1(rank_1__r_sum__1), .p_i__0({ 384'h0, rank_0__p_o__0 }),
    .p_i__1({ 384'h0, rank_0__p_o__1 }), .p_o__0(rank_1__p_o__0), .p_o__1(rank_1__p_o__1),
    .p_sum__0(rank_1__p_sum__0), .p_sum__1(rank_1__p_sum__1), .chained(12'hf),
    .load_en({ {3{rank_0__load_en}} }), .k_load(k_beat[215:0]), .q_load(q_beat[215:0])
  );
  held_scalars scalars_0 (
    .clk(clk), .rst(rst), .i(scalars), .push(scalars_push[0]), .take(go_9[8]), .o(column_0__scalars)
  );
  held_scalars scalars_1 (
    .clk(clk), .rst(rst), .i(scalars), .push(scalars_push[1]), .take(go_9[8]), .o(column_1__scalars)
  );
  unpack unpack_0 (
    .clk(clk), .rst(reset_head_0), .beat(words), .push(words_push[0]), .taken(words_taken[0]),
    .active(active_9[8] & takes_words_0), .last(last_9[8]), .wide(unpack_0__wide),
    .word(column_0__word)
  );
  unpack unpack_1 (
    .clk(clk), .rst(reset_head_1), .beat(words), .push(words_push[1]), .taken(words_taken[1]),
    .active(active_9[8] & takes_words_1), .last(last_9[8]), .wide(unpack_1__wide),
    .word(column_1__word)
  );
endmodule
