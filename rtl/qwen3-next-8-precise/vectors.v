// Prepare, the vectors: rows of k and q from memory to operands in an engine and to norms.
//
//     ki, qi          aligned integers of a row, a beat a cycle, to the engine whose turn it is
//     kn, qr, kq      the norms of the pair, a fixed time later
//
// Rows of k and rows of q come in the order of the walk. Their exponents are compared as they enter
// the queues; a pair is aligned once both rows are there and its engine has taken the pair before. In
// a LOAD and a STORE nothing is read: k is -2^frac times the unit vector of the walk's token, or q is
// the unit vector itself, so that the engine's own update writes a row of the state and its own dot
// product reads one.
//
// Formats  beats of 32 bf16; results fp32; bad: a row holds an infinity or a NaN; error: a beat came
//          with a bus error
// Rate     a pair in `beats` cycles
//
// params VectorsParams(engine=EngineParams(format=StateFormat(mantissa=26, operand=35,
//        update_frac=18, rows_per_word=2, guard=4), key_dim=128, value_dim=128, group=2, states=4,
//        state_ram=StateRam.BLOCK), walk=WalkParams(heads=16, engines=4))
//
// Generated from gdn_core/engine/vectors.py; do not edit.
module vectors (
  input wire clk, rst, start,
  input wire [31:0] tokens,
  input wire unit, load,
  input wire [31:0] eps,
  input wire [512:0] k__payload,
  input wire k__valid,
  output wire k__ready,
  input wire [512:0] q__payload,
  input wire q__valid,
  output wire q__ready,
  output wire [2241:0] operands,
  output wire [3:0] operands_push,
  input wire [3:0] operands_taken,
  output wire [97:0] results__payload,
  output wire results__valid,
  input wire results__ready
);
  wire _001_, _006_, _008_, _011_, _012_, _013_, _016_, _017_, _020_, _029_, _031_, _032_, _034_,
    _037_, _039_, _042_, _044_, _046_, _052_, _053_, _054_, _055_, k_rows__o__ready,
    k_rows__summary__valid, lane_0__k_one, lane_0__q_one, lane_10__k_one, lane_10__q_one,
    lane_11__k_one, lane_11__q_one, lane_12__k_one, lane_12__q_one, lane_13__k_one, lane_13__q_one,
    lane_14__k_one, lane_14__q_one, lane_15__k_one, lane_15__q_one, lane_16__k_one, lane_16__q_one,
    lane_17__k_one, lane_17__q_one, lane_18__k_one, lane_18__q_one, lane_19__k_one, lane_19__q_one,
    lane_1__k_one, lane_1__q_one, lane_20__k_one, lane_20__q_one, lane_21__k_one, lane_21__q_one,
    lane_22__k_one, lane_22__q_one, lane_23__k_one, lane_23__q_one, lane_24__k_one, lane_24__q_one,
    lane_25__k_one, lane_25__q_one, lane_26__k_one, lane_26__q_one, lane_27__k_one, lane_27__q_one,
    lane_28__k_one, lane_28__q_one, lane_29__k_one, lane_29__q_one, lane_2__k_one, lane_2__q_one,
    lane_30__k_one, lane_30__q_one, lane_31__k_one, lane_31__q_one, lane_3__k_one, lane_3__q_one,
    lane_4__k_one, lane_4__q_one, lane_5__k_one, lane_5__q_one, lane_6__k_one, lane_6__q_one,
    lane_7__k_one, lane_7__q_one, lane_8__k_one, lane_8__q_one, lane_9__k_one, lane_9__q_one,
    q_rows__summary__valid, unused, walk__active;
  wire [91:0] _002_, _057_, _060_;
  wire [3:0] _014_, _027_;
  wire [1:0] _015_, walk__engine, walk__engine_next;
  wire [2:0] _018_, _049_;
  reg [30:0] bad_31 = 31'h0, bus_error_31 = 31'h0, run_last_31 = 31'h0;
  reg [1:0] beat = 2'h0;
  reg [5:0] beat_3 = 6'h0, engine_3 = 6'h0;
  reg [95:0] chosen_3 = 96'h0;
  reg first = 1'h1, free_here = 1'h1, walk__step = 1'h0;
  reg [3:0] free = 4'hf;
  wire [511:0] k_rows__o__payload, q_rows__o__payload;
  wire [8:0] k_rows__summary__payload, q_rows__summary__payload;
  wire [34:0] lane_0__k_operand, lane_0__q_operand, lane_10__k_operand, lane_10__q_operand,
    lane_11__k_operand, lane_11__q_operand, lane_12__k_operand, lane_12__q_operand,
    lane_13__k_operand, lane_13__q_operand, lane_14__k_operand, lane_14__q_operand,
    lane_15__k_operand, lane_15__q_operand, lane_16__k_operand, lane_16__q_operand,
    lane_17__k_operand, lane_17__q_operand, lane_18__k_operand, lane_18__q_operand,
    lane_19__k_operand, lane_19__q_operand, lane_1__k_operand, lane_1__q_operand,
    lane_20__k_operand, lane_20__q_operand, lane_21__k_operand, lane_21__q_operand,
    lane_22__k_operand, lane_22__q_operand, lane_23__k_operand, lane_23__q_operand,
    lane_24__k_operand, lane_24__q_operand, lane_25__k_operand, lane_25__q_operand,
    lane_26__k_operand, lane_26__q_operand, lane_27__k_operand, lane_27__q_operand,
    lane_28__k_operand, lane_28__q_operand, lane_29__k_operand, lane_29__q_operand,
    lane_2__k_operand, lane_2__q_operand, lane_30__k_operand, lane_30__q_operand,
    lane_31__k_operand, lane_31__q_operand, lane_3__k_operand, lane_3__q_operand, lane_4__k_operand,
    lane_4__q_operand, lane_5__k_operand, lane_5__q_operand, lane_6__k_operand, lane_6__q_operand,
    lane_7__k_operand, lane_7__q_operand, lane_8__k_operand, lane_8__q_operand, lane_9__k_operand,
    lane_9__q_operand;
  wire [47:0] lane_0__kk_high, lane_0__kk_low, lane_0__kq_high, lane_0__kq_low, lane_0__qq_high,
    lane_0__qq_low, lane_10__kk_high, lane_10__kk_low, lane_10__kq_high, lane_10__kq_low,
    lane_10__qq_high, lane_10__qq_low, lane_11__kk_high, lane_11__kk_low, lane_11__kq_high,
    lane_11__kq_low, lane_11__qq_high, lane_11__qq_low, lane_12__kk_high, lane_12__kk_low,
    lane_12__kq_high, lane_12__kq_low, lane_12__qq_high, lane_12__qq_low, lane_13__kk_high,
    lane_13__kk_low, lane_13__kq_high, lane_13__kq_low, lane_13__qq_high, lane_13__qq_low,
    lane_14__kk_high, lane_14__kk_low, lane_14__kq_high, lane_14__kq_low, lane_14__qq_high,
    lane_14__qq_low, lane_15__kk_high, lane_15__kk_low, lane_15__kq_high, lane_15__kq_low,
    lane_15__qq_high, lane_15__qq_low, lane_16__kk_high, lane_16__kk_low, lane_16__kq_high,
    lane_16__kq_low, lane_16__qq_high, lane_16__qq_low, lane_17__kk_high, lane_17__kk_low,
    lane_17__kq_high, lane_17__kq_low, lane_17__qq_high, lane_17__qq_low, lane_18__kk_high,
    lane_18__kk_low, lane_18__kq_high, lane_18__kq_low, lane_18__qq_high, lane_18__qq_low,
    lane_19__kk_high, lane_19__kk_low, lane_19__kq_high, lane_19__kq_low, lane_19__qq_high,
    lane_19__qq_low, lane_1__kk_high, lane_1__kk_low, lane_1__kq_high, lane_1__kq_low,
    lane_1__qq_high, lane_1__qq_low, lane_20__kk_high, lane_20__kk_low, lane_20__kq_high,
    lane_20__kq_low, lane_20__qq_high, lane_20__qq_low, lane_21__kk_high, lane_21__kk_low,
    lane_21__kq_high, lane_21__kq_low, lane_21__qq_high, lane_21__qq_low, lane_22__kk_high,
    lane_22__kk_low, lane_22__kq_high, lane_22__kq_low, lane_22__qq_high, lane_22__qq_low,
    lane_23__kk_high, lane_23__kk_low, lane_23__kq_high, lane_23__kq_low, lane_23__qq_high,
    lane_23__qq_low, lane_24__kk_high, lane_24__kk_low, lane_24__kq_high, lane_24__kq_low,
    lane_24__qq_high, lane_24__qq_low, lane_25__kk_high, lane_25__kk_low, lane_25__kq_high,
    lane_25__kq_low, lane_25__qq_high, lane_25__qq_low, lane_26__kk_high, lane_26__kk_low,
    lane_26__kq_high, lane_26__kq_low, lane_26__qq_high, lane_26__qq_low, lane_27__kk_high,
    lane_27__kk_low, lane_27__kq_high, lane_27__kq_low, lane_27__qq_high, lane_27__qq_low,
    lane_28__kk_high, lane_28__kk_low, lane_28__kq_high, lane_28__kq_low, lane_28__qq_high,
    lane_28__qq_low, lane_29__kk_high, lane_29__kk_low, lane_29__kq_high, lane_29__kq_low,
    lane_29__qq_high, lane_29__qq_low, lane_2__kk_high, lane_2__kk_low, lane_2__kq_high,
    lane_2__kq_low, lane_2__qq_high, lane_2__qq_low, lane_30__kk_high, lane_30__kk_low,
    lane_30__kq_high, lane_30__kq_low, lane_30__qq_high, lane_30__qq_low, lane_31__kk_high,
    lane_31__kk_low, lane_31__kq_high, lane_31__kq_low, lane_31__qq_high, lane_31__qq_low,
    lane_3__kk_high, lane_3__kk_low, lane_3__kq_high, lane_3__kq_low, lane_3__qq_high,
    lane_3__qq_low, lane_4__kk_high, lane_4__kk_low, lane_4__kq_high, lane_4__kq_low,
    lane_4__qq_high, lane_4__qq_low, lane_5__kk_high, lane_5__kk_low, lane_5__kq_high,
    lane_5__kq_low, lane_5__qq_high, lane_5__qq_low, lane_6__kk_high, lane_6__kk_low,
    lane_6__kq_high, lane_6__kq_low, lane_6__qq_high, lane_6__qq_low, lane_7__kk_high,
    lane_7__kk_low, lane_7__kq_high, lane_7__kq_low, lane_7__qq_high, lane_7__qq_low,
    lane_8__kk_high, lane_8__kk_low, lane_8__kq_high, lane_8__kq_low, lane_8__qq_high,
    lane_8__qq_low, lane_9__kk_high, lane_9__kk_low, lane_9__kq_high, lane_9__kq_low,
    lane_9__qq_high, lane_9__qq_low;
  wire [31:0] norms__kn, norms__kq, norms__qr, walk__token;
  reg [58:0] norms__sum_kk = 59'h0, norms__sum_kq = 59'h0, norms__sum_qq = 59'h0;
  reg [2:0] run_3 = 3'h0;
  reg [12:0] run_first_13 = 13'h0;
  reg [111:0] top_k_14 = 112'h0, top_q_14 = 112'h0;
  wire [58:0] tree_kk_high__o, tree_kk_low__o, tree_kq_high__o, tree_kq_low__o, tree_qq_high__o,
    tree_qq_low__o;
  assign _020_ = & { q_rows__summary__valid, k_rows__summary__valid };
  assign k_rows__o__ready = ~first | (walk__active & free_here & (unit | _020_));
  assign lane_0__k_one = chosen_3[64] & load;
  assign lane_0__q_one = chosen_3[64] & _001_;
  assign lane_1__k_one = chosen_3[65] & load;
  assign lane_1__q_one = chosen_3[65] & _001_;
  assign lane_2__k_one = chosen_3[66] & load;
  assign lane_2__q_one = chosen_3[66] & _001_;
  assign lane_3__k_one = chosen_3[67] & load;
  assign lane_3__q_one = chosen_3[67] & _001_;
  assign lane_4__k_one = chosen_3[68] & load;
  assign lane_4__q_one = chosen_3[68] & _001_;
  assign lane_5__k_one = chosen_3[69] & load;
  assign lane_5__q_one = chosen_3[69] & _001_;
  assign lane_6__k_one = chosen_3[70] & load;
  assign lane_6__q_one = chosen_3[70] & _001_;
  assign lane_7__k_one = chosen_3[71] & load;
  assign lane_7__q_one = chosen_3[71] & _001_;
  assign lane_8__k_one = chosen_3[72] & load;
  assign lane_8__q_one = chosen_3[72] & _001_;
  assign lane_9__k_one = chosen_3[73] & load;
  assign lane_9__q_one = chosen_3[73] & _001_;
  assign lane_10__k_one = chosen_3[74] & load;
  assign lane_10__q_one = chosen_3[74] & _001_;
  assign lane_11__k_one = chosen_3[75] & load;
  assign lane_11__q_one = chosen_3[75] & _001_;
  assign lane_12__k_one = chosen_3[76] & load;
  assign lane_12__q_one = chosen_3[76] & _001_;
  assign lane_13__k_one = chosen_3[77] & load;
  assign lane_13__q_one = chosen_3[77] & _001_;
  assign lane_14__k_one = chosen_3[78] & load;
  assign lane_14__q_one = chosen_3[78] & _001_;
  assign lane_15__k_one = chosen_3[79] & load;
  assign lane_15__q_one = chosen_3[79] & _001_;
  assign lane_16__k_one = chosen_3[80] & load;
  assign lane_16__q_one = chosen_3[80] & _001_;
  assign lane_17__k_one = chosen_3[81] & load;
  assign lane_17__q_one = chosen_3[81] & _001_;
  assign lane_18__k_one = chosen_3[82] & load;
  assign lane_18__q_one = chosen_3[82] & _001_;
  assign lane_19__k_one = chosen_3[83] & load;
  assign lane_19__q_one = chosen_3[83] & _001_;
  assign lane_20__k_one = chosen_3[84] & load;
  assign lane_20__q_one = chosen_3[84] & _001_;
  assign lane_21__k_one = chosen_3[85] & load;
  assign lane_21__q_one = chosen_3[85] & _001_;
  assign lane_22__k_one = chosen_3[86] & load;
  assign lane_22__q_one = chosen_3[86] & _001_;
  assign lane_23__k_one = chosen_3[87] & load;
  assign lane_23__q_one = chosen_3[87] & _001_;
  assign lane_24__k_one = chosen_3[88] & load;
  assign lane_24__q_one = chosen_3[88] & _001_;
  assign lane_25__k_one = chosen_3[89] & load;
  assign lane_25__q_one = chosen_3[89] & _001_;
  assign lane_26__k_one = chosen_3[90] & load;
  assign lane_26__q_one = chosen_3[90] & _001_;
  assign lane_27__k_one = chosen_3[91] & load;
  assign lane_27__q_one = chosen_3[91] & _001_;
  assign lane_28__k_one = chosen_3[92] & load;
  assign lane_28__q_one = chosen_3[92] & _001_;
  assign lane_29__k_one = chosen_3[93] & load;
  assign lane_29__q_one = chosen_3[93] & _001_;
  assign lane_30__k_one = chosen_3[94] & load;
  assign lane_30__q_one = chosen_3[94] & _001_;
  assign lane_31__k_one = chosen_3[95] & load;
  assign _001_ = ~load;
  assign lane_31__q_one = chosen_3[95] & _001_;
  assign operands_push[0] = run_3[2] & (engine_3[5:4] == 2'h0);
  assign operands_push[1] = run_3[2] & (engine_3[5:4] == 2'h1);
  assign operands_push[2] = run_3[2] & (engine_3[5:4] == 2'h2);
  assign operands_push[3] = run_3[2] & (engine_3[5:4] == 2'h3);
  assign _029_ = _027_[0] & (walk__engine_next == 2'h0);
  assign _031_ = _027_[1] & (walk__engine_next == 2'h1);
  assign _032_ = walk__engine_next == 2'h2;
  assign _034_ = walk__engine_next == 2'h3;
  assign _027_ = free | operands_taken;
  assign _046_ = | { _027_[3] & _044_, _027_[2] & _042_, _027_[1] & _039_, _027_[0] & _037_ };
  assign _049_ = walk__step ? 3'h0 : ({ 1'h0, beat } + 3'h1);
  assign _037_ = walk__engine == 2'h0;
  assign _052_ = walk__step & _037_;
  assign _039_ = walk__engine == 2'h1;
  assign _053_ = walk__step & _039_;
  assign _042_ = walk__engine == 2'h2;
  assign _054_ = walk__step & _042_;
  assign _044_ = walk__engine == 2'h3;
  assign _055_ = walk__step & _044_;
  assign _057_ = { {16{tree_kk_high__o[58]}}, tree_kk_high__o, 17'h0 } + { {33{tree_kk_low__o[58]}},
      tree_kk_low__o };
  assign _060_ = { {16{tree_qq_high__o[58]}}, tree_qq_high__o, 17'h0 } + { {33{tree_qq_low__o[58]}},
      tree_qq_low__o };
  assign _002_ = { {16{tree_kq_high__o[58]}}, tree_kq_high__o, 17'h0 } + { {33{tree_kq_low__o[58]}},
      tree_kq_low__o };
  assign _006_ = q_rows__summary__payload[7:0] == 8'hff;
  assign _008_ = k_rows__summary__payload[8] | q_rows__summary__payload[8];
  always @(posedge clk) begin
    beat_3 <= { beat_3[3:0], beat };
    engine_3 <= { engine_3[3:0], walk__engine };
    norms__sum_kk <= _057_[58:0] + (run_first_13[12] ? 59'h0 : norms__sum_kk);
    norms__sum_qq <= _060_[58:0] + (run_first_13[12] ? 59'h0 : norms__sum_qq);
    norms__sum_kq <= _002_[58:0] + (run_first_13[12] ? 59'h0 : norms__sum_kq);
    top_k_14 <= { top_k_14[103:0], k_rows__summary__payload[7:0] };
    top_q_14 <= { top_q_14[103:0], q_rows__summary__payload[7:0] };
    chosen_3[95:32] <= chosen_3[63:0];
  end
  always @(posedge clk)
    if (rst) begin
      free_here <= 1'h1; run_3 <= 3'h0; run_first_13 <= 13'h0; run_last_31 <= 31'h0;
      bad_31 <= 31'h0; bus_error_31 <= 31'h0;
    end else begin
      free_here <= walk__step ? (| { _027_[3] & _034_, _027_[2] & _032_, _031_, _029_ }) : _046_;
      run_3 <= { run_3[1:0], k_rows__o__ready };
      run_first_13 <= { run_first_13[11:0], first };
      run_last_31 <= { run_last_31[29:0], walk__step };
      bad_31 <= { bad_31[29:0], (k_rows__summary__payload[7:0] == 8'hff) | _006_ };
      bus_error_31 <= { bus_error_31[29:0], _008_ & ~unit };
    end
  always @(posedge clk)
    if (rst) begin
      beat <= 2'h0; first <= 1'h1; walk__step <= 1'h0;
    end else if (k_rows__o__ready) begin
      beat <= _049_[1:0];
      first <= walk__step;
      walk__step <= beat == 2'h2;
    end
  always @(posedge clk)
    if (rst) free[0] <= 1'h1;
    else if (| { _052_, operands_taken[0] }) free[0] <= _052_ ? 1'h0 : 1'h1;
  always @(posedge clk)
    if (rst) free[1] <= 1'h1;
    else if (| { _053_, operands_taken[1] }) free[1] <= _053_ ? 1'h0 : 1'h1;
  always @(posedge clk)
    if (rst) free[2] <= 1'h1;
    else if (| { _054_, operands_taken[2] }) free[2] <= _054_ ? 1'h0 : 1'h1;
  always @(posedge clk)
    if (rst) free[3] <= 1'h1;
    else if (| { _055_, operands_taken[3] }) free[3] <= _055_ ? 1'h0 : 1'h1;
  always @(posedge clk)
    if (!(unit & (walk__token[31:5] == { 25'h0, beat }))) chosen_3[31:0] <= 32'h0;
    else chosen_3[31:0] <= 32'h1 << walk__token[4:0];
  assign unused = & { _060_[91:59], _057_[91:59], _049_[2], _018_, _017_, _016_, _015_, _014_,
      _013_, _012_, _011_, _002_[91:59] };
  vector_rows k_rows (
    .clk(clk), .rst(rst), .i__payload(k__payload), .i__valid(k__valid), .i__ready(k__ready),
    .o__payload(k_rows__o__payload), .o__valid(_011_), .o__ready(k_rows__o__ready),
    .summary__payload(k_rows__summary__payload), .summary__valid(k_rows__summary__valid),
    .summary__ready(walk__step)
  );
  vector_lane lane_0 (
    .clk(clk), .k(k_rows__o__payload[15:0]), .q(q_rows__o__payload[15:0]),
    .top_k(k_rows__summary__payload[7:0]), .top_q(q_rows__summary__payload[7:0]), .unit(unit),
    .k_one(lane_0__k_one), .q_one(lane_0__q_one), .k_operand(lane_0__k_operand),
    .q_operand(lane_0__q_operand), .kk_high(lane_0__kk_high), .qq_high(lane_0__qq_high),
    .kq_high(lane_0__kq_high), .kk_low(lane_0__kk_low), .qq_low(lane_0__qq_low),
    .kq_low(lane_0__kq_low)
  );
  vector_lane lane_1 (
    .clk(clk), .k(k_rows__o__payload[31:16]), .q(q_rows__o__payload[31:16]),
    .top_k(k_rows__summary__payload[7:0]), .top_q(q_rows__summary__payload[7:0]), .unit(unit),
    .k_one(lane_1__k_one), .q_one(lane_1__q_one), .k_operand(lane_1__k_operand),
    .q_operand(lane_1__q_operand), .kk_high(lane_1__kk_high), .qq_high(lane_1__qq_high),
    .kq_high(lane_1__kq_high), .kk_low(lane_1__kk_low), .qq_low(lane_1__qq_low),
    .kq_low(lane_1__kq_low)
  );
  vector_lane lane_10 (
    .clk(clk), .k(k_rows__o__payload[175:160]), .q(q_rows__o__payload[175:160]),
    .top_k(k_rows__summary__payload[7:0]), .top_q(q_rows__summary__payload[7:0]), .unit(unit),
    .k_one(lane_10__k_one), .q_one(lane_10__q_one), .k_operand(lane_10__k_operand),
    .q_operand(lane_10__q_operand), .kk_high(lane_10__kk_high), .qq_high(lane_10__qq_high),
    .kq_high(lane_10__kq_high), .kk_low(lane_10__kk_low), .qq_low(lane_10__qq_low),
    .kq_low(lane_10__kq_low)
  );
  vector_lane lane_11 (
    .clk(clk), .k(k_rows__o__payload[191:176]), .q(q_rows__o__payload[191:176]),
    .top_k(k_rows__summary__payload[7:0]), .top_q(q_rows__summary__payload[7:0]), .unit(unit),
    .k_one(lane_11__k_one), .q_one(lane_11__q_one), .k_operand(lane_11__k_operand),
    .q_operand(lane_11__q_operand), .kk_high(lane_11__kk_high), .qq_high(lane_11__qq_high),
    .kq_high(lane_11__kq_high), .kk_low(lane_11__kk_low), .qq_low(lane_11__qq_low),
    .kq_low(lane_11__kq_low)
  );
  vector_lane lane_12 (
    .clk(clk), .k(k_rows__o__payload[207:192]), .q(q_rows__o__payload[207:192]),
    .top_k(k_rows__summary__payload[7:0]), .top_q(q_rows__summary__payload[7:0]), .unit(unit),
    .k_one(lane_12__k_one), .q_one(lane_12__q_one), .k_operand(lane_12__k_operand),
    .q_operand(lane_12__q_operand), .kk_high(lane_12__kk_high), .qq_high(lane_12__qq_high),
    .kq_high(lane_12__kq_high), .kk_low(lane_12__kk_low), .qq_low(lane_12__qq_low),
    .kq_low(lane_12__kq_low)
  );
  vector_lane lane_13 (
    .clk(clk), .k(k_rows__o__payload[223:208]), .q(q_rows__o__payload[223:208]),
    .top_k(k_rows__summary__payload[7:0]), .top_q(q_rows__summary__payload[7:0]), .unit(unit),
    .k_one(lane_13__k_one), .q_one(lane_13__q_one), .k_operand(lane_13__k_operand),
    .q_operand(lane_13__q_operand), .kk_high(lane_13__kk_high), .qq_high(lane_13__qq_high),
    .kq_high(lane_13__kq_high), .kk_low(lane_13__kk_low), .qq_low(lane_13__qq_low),
    .kq_low(lane_13__kq_low)
  );
  vector_lane lane_14 (
    .clk(clk), .k(k_rows__o__payload[239:224]), .q(q_rows__o__payload[239:224]),
    .top_k(k_rows__summary__payload[7:0]), .top_q(q_rows__summary__payload[7:0]), .unit(unit),
    .k_one(lane_14__k_one), .q_one(lane_14__q_one), .k_operand(lane_14__k_operand),
    .q_operand(lane_14__q_operand), .kk_high(lane_14__kk_high), .qq_high(lane_14__qq_high),
    .kq_high(lane_14__kq_high), .kk_low(lane_14__kk_low), .qq_low(lane_14__qq_low),
    .kq_low(lane_14__kq_low)
  );
  vector_lane lane_15 (
    .clk(clk), .k(k_rows__o__payload[255:240]), .q(q_rows__o__payload[255:240]),
    .top_k(k_rows__summary__payload[7:0]), .top_q(q_rows__summary__payload[7:0]), .unit(unit),
    .k_one(lane_15__k_one), .q_one(lane_15__q_one), .k_operand(lane_15__k_operand),
    .q_operand(lane_15__q_operand), .kk_high(lane_15__kk_high), .qq_high(lane_15__qq_high),
    .kq_high(lane_15__kq_high), .kk_low(lane_15__kk_low), .qq_low(lane_15__qq_low),
    .kq_low(lane_15__kq_low)
  );
  vector_lane lane_16 (
    .clk(clk), .k(k_rows__o__payload[271:256]), .q(q_rows__o__payload[271:256]),
    .top_k(k_rows__summary__payload[7:0]), .top_q(q_rows__summary__payload[7:0]), .unit(unit),
    .k_one(lane_16__k_one), .q_one(lane_16__q_one), .k_operand(lane_16__k_operand),
    .q_operand(lane_16__q_operand), .kk_high(lane_16__kk_high), .qq_high(lane_16__qq_high),
    .kq_high(lane_16__kq_high), .kk_low(lane_16__kk_low), .qq_low(lane_16__qq_low),
    .kq_low(lane_16__kq_low)
  );
  vector_lane lane_17 (
    .clk(clk), .k(k_rows__o__payload[287:272]), .q(q_rows__o__payload[287:272]),
    .top_k(k_rows__summary__payload[7:0]), .top_q(q_rows__summary__payload[7:0]), .unit(unit),
    .k_one(lane_17__k_one), .q_one(lane_17__q_one), .k_operand(lane_17__k_operand),
    .q_operand(lane_17__q_operand), .kk_high(lane_17__kk_high), .qq_high(lane_17__qq_high),
    .kq_high(lane_17__kq_high), .kk_low(lane_17__kk_low), .qq_low(lane_17__qq_low),
    .kq_low(lane_17__kq_low)
  );
  vector_lane lane_18 (
    .clk(clk), .k(k_rows__o__payload[303:288]), .q(q_rows__o__payload[303:288]),
    .top_k(k_rows__summary__payload[7:0]), .top_q(q_rows__summary__payload[7:0]), .unit(unit),
    .k_one(lane_18__k_one), .q_one(lane_18__q_one), .k_operand(lane_18__k_operand),
    .q_operand(lane_18__q_operand), .kk_high(lane_18__kk_high), .qq_high(lane_18__qq_high),
    .kq_high(lane_18__kq_high), .kk_low(lane_18__kk_low), .qq_low(lane_18__qq_low),
    .kq_low(lane_18__kq_low)
  );
  vector_lane lane_19 (
    .clk(clk), .k(k_rows__o__payload[319:304]), .q(q_rows__o__payload[319:304]),
    .top_k(k_rows__summary__payload[7:0]), .top_q(q_rows__summary__payload[7:0]), .unit(unit),
    .k_one(lane_19__k_one), .q_one(lane_19__q_one), .k_operand(lane_19__k_operand),
    .q_operand(lane_19__q_operand), .kk_high(lane_19__kk_high), .qq_high(lane_19__qq_high),
    .kq_high(lane_19__kq_high), .kk_low(lane_19__kk_low), .qq_low(lane_19__qq_low),
    .kq_low(lane_19__kq_low)
  );
  vector_lane lane_2 (
    .clk(clk), .k(k_rows__o__payload[47:32]), .q(q_rows__o__payload[47:32]),
    .top_k(k_rows__summary__payload[7:0]), .top_q(q_rows__summary__payload[7:0]), .unit(unit),
    .k_one(lane_2__k_one), .q_one(lane_2__q_one), .k_operand(lane_2__k_operand),
    .q_operand(lane_2__q_operand), .kk_high(lane_2__kk_high), .qq_high(lane_2__qq_high),
    .kq_high(lane_2__kq_high), .kk_low(lane_2__kk_low), .qq_low(lane_2__qq_low),
    .kq_low(lane_2__kq_low)
  );
  vector_lane lane_20 (
    .clk(clk), .k(k_rows__o__payload[335:320]), .q(q_rows__o__payload[335:320]),
    .top_k(k_rows__summary__payload[7:0]), .top_q(q_rows__summary__payload[7:0]), .unit(unit),
    .k_one(lane_20__k_one), .q_one(lane_20__q_one), .k_operand(lane_20__k_operand),
    .q_operand(lane_20__q_operand), .kk_high(lane_20__kk_high), .qq_high(lane_20__qq_high),
    .kq_high(lane_20__kq_high), .kk_low(lane_20__kk_low), .qq_low(lane_20__qq_low),
    .kq_low(lane_20__kq_low)
  );
  vector_lane lane_21 (
    .clk(clk), .k(k_rows__o__payload[351:336]), .q(q_rows__o__payload[351:336]),
    .top_k(k_rows__summary__payload[7:0]), .top_q(q_rows__summary__payload[7:0]), .unit(unit),
    .k_one(lane_21__k_one), .q_one(lane_21__q_one), .k_operand(lane_21__k_operand),
    .q_operand(lane_21__q_operand), .kk_high(lane_21__kk_high), .qq_high(lane_21__qq_high),
    .kq_high(lane_21__kq_high), .kk_low(lane_21__kk_low), .qq_low(lane_21__qq_low),
    .kq_low(lane_21__kq_low)
  );
  vector_lane lane_22 (
    .clk(clk), .k(k_rows__o__payload[367:352]), .q(q_rows__o__payload[367:352]),
    .top_k(k_rows__summary__payload[7:0]), .top_q(q_rows__summary__payload[7:0]), .unit(unit),
    .k_one(lane_22__k_one), .q_one(lane_22__q_one), .k_operand(lane_22__k_operand),
    .q_operand(lane_22__q_operand), .kk_high(lane_22__kk_high), .qq_high(lane_22__qq_high),
    .kq_high(lane_22__kq_high), .kk_low(lane_22__kk_low), .qq_low(lane_22__qq_low),
    .kq_low(lane_22__kq_low)
  );
  vector_lane lane_23 (
    .clk(clk), .k(k_rows__o__payload[383:368]), .q(q_rows__o__payload[383:368]),
    .top_k(k_rows__summary__payload[7:0]), .top_q(q_rows__summary__payload[7:0]), .unit(unit),
    .k_one(lane_23__k_one), .q_one(lane_23__q_one), .k_operand(lane_23__k_operand),
    .q_operand(lane_23__q_operand), .kk_high(lane_23__kk_high), .qq_high(lane_23__qq_high),
    .kq_high(lane_23__kq_high), .kk_low(lane_23__kk_low), .qq_low(lane_23__qq_low),
    .kq_low(lane_23__kq_low)
  );
  vector_lane lane_24 (
    .clk(clk), .k(k_rows__o__payload[399:384]), .q(q_rows__o__payload[399:384]),
    .top_k(k_rows__summary__payload[7:0]), .top_q(q_rows__summary__payload[7:0]), .unit(unit),
    .k_one(lane_24__k_one), .q_one(lane_24__q_one), .k_operand(lane_24__k_operand),
    .q_operand(lane_24__q_operand), .kk_high(lane_24__kk_high), .qq_high(lane_24__qq_high),
    .kq_high(lane_24__kq_high), .kk_low(lane_24__kk_low), .qq_low(lane_24__qq_low),
    .kq_low(lane_24__kq_low)
  );
  vector_lane lane_25 (
    .clk(clk), .k(k_rows__o__payload[415:400]), .q(q_rows__o__payload[415:400]),
    .top_k(k_rows__summary__payload[7:0]), .top_q(q_rows__summary__payload[7:0]), .unit(unit),
    .k_one(lane_25__k_one), .q_one(lane_25__q_one), .k_operand(lane_25__k_operand),
    .q_operand(lane_25__q_operand), .kk_high(lane_25__kk_high), .qq_high(lane_25__qq_high),
    .kq_high(lane_25__kq_high), .kk_low(lane_25__kk_low), .qq_low(lane_25__qq_low),
    .kq_low(lane_25__kq_low)
  );
  vector_lane lane_26 (
    .clk(clk), .k(k_rows__o__payload[431:416]), .q(q_rows__o__payload[431:416]),
    .top_k(k_rows__summary__payload[7:0]), .top_q(q_rows__summary__payload[7:0]), .unit(unit),
    .k_one(lane_26__k_one), .q_one(lane_26__q_one), .k_operand(lane_26__k_operand),
    .q_operand(lane_26__q_operand), .kk_high(lane_26__kk_high), .qq_high(lane_26__qq_high),
    .kq_high(lane_26__kq_high), .kk_low(lane_26__kk_low), .qq_low(lane_26__qq_low),
    .kq_low(lane_26__kq_low)
  );
  vector_lane lane_27 (
    .clk(clk), .k(k_rows__o__payload[447:432]), .q(q_rows__o__payload[447:432]),
    .top_k(k_rows__summary__payload[7:0]), .top_q(q_rows__summary__payload[7:0]), .unit(unit),
    .k_one(lane_27__k_one), .q_one(lane_27__q_one), .k_operand(lane_27__k_operand),
    .q_operand(lane_27__q_operand), .kk_high(lane_27__kk_high), .qq_high(lane_27__qq_high),
    .kq_high(lane_27__kq_high), .kk_low(lane_27__kk_low), .qq_low(lane_27__qq_low),
    .kq_low(lane_27__kq_low)
  );
  vector_lane lane_28 (
    .clk(clk), .k(k_rows__o__payload[463:448]), .q(q_rows__o__payload[463:448]),
    .top_k(k_rows__summary__payload[7:0]), .top_q(q_rows__summary__payload[7:0]), .unit(unit),
    .k_one(lane_28__k_one), .q_one(lane_28__q_one), .k_operand(lane_28__k_operand),
    .q_operand(lane_28__q_operand), .kk_high(lane_28__kk_high), .qq_high(lane_28__qq_high),
    .kq_high(lane_28__kq_high), .kk_low(lane_28__kk_low), .qq_low(lane_28__qq_low),
    .kq_low(lane_28__kq_low)
  );
  vector_lane lane_29 (
    .clk(clk), .k(k_rows__o__payload[479:464]), .q(q_rows__o__payload[479:464]),
    .top_k(k_rows__summary__payload[7:0]), .top_q(q_rows__summary__payload[7:0]), .unit(unit),
    .k_one(lane_29__k_one), .q_one(lane_29__q_one), .k_operand(lane_29__k_operand),
    .q_operand(lane_29__q_operand), .kk_high(lane_29__kk_high), .qq_high(lane_29__qq_high),
    .kq_high(lane_29__kq_high), .kk_low(lane_29__kk_low), .qq_low(lane_29__qq_low),
    .kq_low(lane_29__kq_low)
  );
  vector_lane lane_3 (
    .clk(clk), .k(k_rows__o__payload[63:48]), .q(q_rows__o__payload[63:48]),
    .top_k(k_rows__summary__payload[7:0]), .top_q(q_rows__summary__payload[7:0]), .unit(unit),
    .k_one(lane_3__k_one), .q_one(lane_3__q_one), .k_operand(lane_3__k_operand),
    .q_operand(lane_3__q_operand), .kk_high(lane_3__kk_high), .qq_high(lane_3__qq_high),
    .kq_high(lane_3__kq_high), .kk_low(lane_3__kk_low), .qq_low(lane_3__qq_low),
    .kq_low(lane_3__kq_low)
  );
  vector_lane lane_30 (
    .clk(clk), .k(k_rows__o__payload[495:480]), .q(q_rows__o__payload[495:480]),
    .top_k(k_rows__summary__payload[7:0]), .top_q(q_rows__summary__payload[7:0]), .unit(unit),
    .k_one(lane_30__k_one), .q_one(lane_30__q_one), .k_operand(lane_30__k_operand),
    .q_operand(lane_30__q_operand), .kk_high(lane_30__kk_high), .qq_high(lane_30__qq_high),
    .kq_high(lane_30__kq_high), .kk_low(lane_30__kk_low), .qq_low(lane_30__qq_low),
    .kq_low(lane_30__kq_low)
  );
  vector_lane lane_31 (
    .clk(clk), .k(k_rows__o__payload[511:496]), .q(q_rows__o__payload[511:496]),
    .top_k(k_rows__summary__payload[7:0]), .top_q(q_rows__summary__payload[7:0]), .unit(unit),
    .k_one(lane_31__k_one), .q_one(lane_31__q_one), .k_operand(lane_31__k_operand),
    .q_operand(lane_31__q_operand), .kk_high(lane_31__kk_high), .qq_high(lane_31__qq_high),
    .kq_high(lane_31__kq_high), .kk_low(lane_31__kk_low), .qq_low(lane_31__qq_low),
    .kq_low(lane_31__kq_low)
  );
  vector_lane lane_4 (
    .clk(clk), .k(k_rows__o__payload[79:64]), .q(q_rows__o__payload[79:64]),
    .top_k(k_rows__summary__payload[7:0]), .top_q(q_rows__summary__payload[7:0]), .unit(unit),
    .k_one(lane_4__k_one), .q_one(lane_4__q_one), .k_operand(lane_4__k_operand),
    .q_operand(lane_4__q_operand), .kk_high(lane_4__kk_high), .qq_high(lane_4__qq_high),
    .kq_high(lane_4__kq_high), .kk_low(lane_4__kk_low), .qq_low(lane_4__qq_low),
    .kq_low(lane_4__kq_low)
  );
  vector_lane lane_5 (
    .clk(clk), .k(k_rows__o__payload[95:80]), .q(q_rows__o__payload[95:80]),
    .top_k(k_rows__summary__payload[7:0]), .top_q(q_rows__summary__payload[7:0]), .unit(unit),
    .k_one(lane_5__k_one), .q_one(lane_5__q_one), .k_operand(lane_5__k_operand),
    .q_operand(lane_5__q_operand), .kk_high(lane_5__kk_high), .qq_high(lane_5__qq_high),
    .kq_high(lane_5__kq_high), .kk_low(lane_5__kk_low), .qq_low(lane_5__qq_low),
    .kq_low(lane_5__kq_low)
  );
  vector_lane lane_6 (
    .clk(clk), .k(k_rows__o__payload[111:96]), .q(q_rows__o__payload[111:96]),
    .top_k(k_rows__summary__payload[7:0]), .top_q(q_rows__summary__payload[7:0]), .unit(unit),
    .k_one(lane_6__k_one), .q_one(lane_6__q_one), .k_operand(lane_6__k_operand),
    .q_operand(lane_6__q_operand), .kk_high(lane_6__kk_high), .qq_high(lane_6__qq_high),
    .kq_high(lane_6__kq_high), .kk_low(lane_6__kk_low), .qq_low(lane_6__qq_low),
    .kq_low(lane_6__kq_low)
  );
  vector_lane lane_7 (
    .clk(clk), .k(k_rows__o__payload[127:112]), .q(q_rows__o__payload[127:112]),
    .top_k(k_rows__summary__payload[7:0]), .top_q(q_rows__summary__payload[7:0]), .unit(unit),
    .k_one(lane_7__k_one), .q_one(lane_7__q_one), .k_operand(lane_7__k_operand),
    .q_operand(lane_7__q_operand), .kk_high(lane_7__kk_high), .qq_high(lane_7__qq_high),
    .kq_high(lane_7__kq_high), .kk_low(lane_7__kk_low), .qq_low(lane_7__qq_low),
    .kq_low(lane_7__kq_low)
  );
  vector_lane lane_8 (
    .clk(clk), .k(k_rows__o__payload[143:128]), .q(q_rows__o__payload[143:128]),
    .top_k(k_rows__summary__payload[7:0]), .top_q(q_rows__summary__payload[7:0]), .unit(unit),
    .k_one(lane_8__k_one), .q_one(lane_8__q_one), .k_operand(lane_8__k_operand),
    .q_operand(lane_8__q_operand), .kk_high(lane_8__kk_high), .qq_high(lane_8__qq_high),
    .kq_high(lane_8__kq_high), .kk_low(lane_8__kk_low), .qq_low(lane_8__qq_low),
    .kq_low(lane_8__kq_low)
  );
  vector_lane lane_9 (
    .clk(clk), .k(k_rows__o__payload[159:144]), .q(q_rows__o__payload[159:144]),
    .top_k(k_rows__summary__payload[7:0]), .top_q(q_rows__summary__payload[7:0]), .unit(unit),
    .k_one(lane_9__k_one), .q_one(lane_9__q_one), .k_operand(lane_9__k_operand),
    .q_operand(lane_9__q_operand), .kk_high(lane_9__kk_high), .qq_high(lane_9__qq_high),
    .kq_high(lane_9__kq_high), .kk_low(lane_9__kk_low), .qq_low(lane_9__qq_low),
    .kq_low(lane_9__kq_low)
  );
  norms norms (
    .clk(clk), .rst(rst), .sum_kk(norms__sum_kk), .sum_qq(norms__sum_qq), .sum_kq(norms__sum_kq),
    .top_k(top_k_14[111:104]), .top_q(top_q_14[111:104]), .eps(eps), .kn(norms__kn), .qr(norms__qr),
    .kq(norms__kq)
  );
  vector_rows q_rows (
    .clk(clk), .rst(rst), .i__payload(q__payload), .i__valid(q__valid), .i__ready(q__ready),
    .o__payload(q_rows__o__payload), .o__valid(_012_), .o__ready(k_rows__o__ready),
    .summary__payload(q_rows__summary__payload), .summary__valid(q_rows__summary__valid),
    .summary__ready(walk__step)
  );
  stream_fifo_98x6 results_queue (
    .clk(clk), .rst(rst),
    .i__payload({ bus_error_31[30], bad_31[30], norms__kq, norms__qr, norms__kn }),
    .i__valid(run_last_31[30]), .i__ready(_017_), .o__payload(results__payload),
    .o__valid(results__valid), .o__ready(results__ready), .level(_018_)
  );
  adder_tree_32x59 tree_kk_high (
    .clk(clk), .i__0({ {11{lane_0__kk_high[47]}}, lane_0__kk_high }),
    .i__1({ {11{lane_1__kk_high[47]}}, lane_1__kk_high }),
    .i__2({ {11{lane_2__kk_high[47]}}, lane_2__kk_high }),
    .i__3({ {11{lane_3__kk_high[47]}}, lane_3__kk_high }),
    .i__4({ {11{lane_4__kk_high[47]}}, lane_4__kk_high }),
    .i__5({ {11{lane_5__kk_high[47]}}, lane_5__kk_high }),
    .i__6({ {11{lane_6__kk_high[47]}}, lane_6__kk_high }),
    .i__7({ {11{lane_7__kk_high[47]}}, lane_7__kk_high }),
    .i__8({ {11{lane_8__kk_high[47]}}, lane_8__kk_high }),
    .i__9({ {11{lane_9__kk_high[47]}}, lane_9__kk_high }),
    .i__10({ {11{lane_10__kk_high[47]}}, lane_10__kk_high }),
    .i__11({ {11{lane_11__kk_high[47]}}, lane_11__kk_high }),
    .i__12({ {11{lane_12__kk_high[47]}}, lane_12__kk_high }),
    .i__13({ {11{lane_13__kk_high[47]}}, lane_13__kk_high }),
    .i__14({ {11{lane_14__kk_high[47]}}, lane_14__kk_high }),
    .i__15({ {11{lane_15__kk_high[47]}}, lane_15__kk_high }),
    .i__16({ {11{lane_16__kk_high[47]}}, lane_16__kk_high }),
    .i__17({ {11{lane_17__kk_high[47]}}, lane_17__kk_high }),
    .i__18({ {11{lane_18__kk_high[47]}}, lane_18__kk_high }),
    .i__19({ {11{lane_19__kk_high[47]}}, lane_19__kk_high }),
    .i__20({ {11{lane_20__kk_high[47]}}, lane_20__kk_high }),
    .i__21({ {11{lane_21__kk_high[47]}}, lane_21__kk_high }),
    .i__22({ {11{lane_22__kk_high[47]}}, lane_22__kk_high }),
    .i__23({ {11{lane_23__kk_high[47]}}, lane_23__kk_high }),
    .i__24({ {11{lane_24__kk_high[47]}}, lane_24__kk_high }),
    .i__25({ {11{lane_25__kk_high[47]}}, lane_25__kk_high }),
    .i__26({ {11{lane_26__kk_high[47]}}, lane_26__kk_high }),
    .i__27({ {11{lane_27__kk_high[47]}}, lane_27__kk_high }),
    .i__28({ {11{lane_28__kk_high[47]}}, lane_28__kk_high }),
    .i__29({ {11{lane_29__kk_high[47]}}, lane_29__kk_high }),
    .i__30({ {11{lane_30__kk_high[47]}}, lane_30__kk_high }),
    .i__31({ {11{lane_31__kk_high[47]}}, lane_31__kk_high }), .o(tree_kk_high__o)
  );
  adder_tree_32x59 tree_kk_low (
    .clk(clk), .i__0({ {11{lane_0__kk_low[47]}}, lane_0__kk_low }),
    .i__1({ {11{lane_1__kk_low[47]}}, lane_1__kk_low }),
    .i__2({ {11{lane_2__kk_low[47]}}, lane_2__kk_low }),
    .i__3({ {11{lane_3__kk_low[47]}}, lane_3__kk_low }),
    .i__4({ {11{lane_4__kk_low[47]}}, lane_4__kk_low }),
    .i__5({ {11{lane_5__kk_low[47]}}, lane_5__kk_low }),
    .i__6({ {11{lane_6__kk_low[47]}}, lane_6__kk_low }),
    .i__7({ {11{lane_7__kk_low[47]}}, lane_7__kk_low }),
    .i__8({ {11{lane_8__kk_low[47]}}, lane_8__kk_low }),
    .i__9({ {11{lane_9__kk_low[47]}}, lane_9__kk_low }),
    .i__10({ {11{lane_10__kk_low[47]}}, lane_10__kk_low }),
    .i__11({ {11{lane_11__kk_low[47]}}, lane_11__kk_low }),
    .i__12({ {11{lane_12__kk_low[47]}}, lane_12__kk_low }),
    .i__13({ {11{lane_13__kk_low[47]}}, lane_13__kk_low }),
    .i__14({ {11{lane_14__kk_low[47]}}, lane_14__kk_low }),
    .i__15({ {11{lane_15__kk_low[47]}}, lane_15__kk_low }),
    .i__16({ {11{lane_16__kk_low[47]}}, lane_16__kk_low }),
    .i__17({ {11{lane_17__kk_low[47]}}, lane_17__kk_low }),
    .i__18({ {11{lane_18__kk_low[47]}}, lane_18__kk_low }),
    .i__19({ {11{lane_19__kk_low[47]}}, lane_19__kk_low }),
    .i__20({ {11{lane_20__kk_low[47]}}, lane_20__kk_low }),
    .i__21({ {11{lane_21__kk_low[47]}}, lane_21__kk_low }),
    .i__22({ {11{lane_22__kk_low[47]}}, lane_22__kk_low }),
    .i__23({ {11{lane_23__kk_low[47]}}, lane_23__kk_low }),
    .i__24({ {11{lane_24__kk_low[47]}}, lane_24__kk_low }),
    .i__25({ {11{lane_25__kk_low[47]}}, lane_25__kk_low }),
    .i__26({ {11{lane_26__kk_low[47]}}, lane_26__kk_low }),
    .i__27({ {11{lane_27__kk_low[47]}}, lane_27__kk_low }),
    .i__28({ {11{lane_28__kk_low[47]}}, lane_28__kk_low }),
    .i__29({ {11{lane_29__kk_low[47]}}, lane_29__kk_low }),
    .i__30({ {11{lane_30__kk_low[47]}}, lane_30__kk_low }),
    .i__31({ {11{lane_31__kk_low[47]}}, lane_31__kk_low }), .o(tree_kk_low__o)
  );
  adder_tree_32x59 tree_kq_high (
    .clk(clk), .i__0({ {11{lane_0__kq_high[47]}}, lane_0__kq_high }),
    .i__1({ {11{lane_1__kq_high[47]}}, lane_1__kq_high }),
    .i__2({ {11{lane_2__kq_high[47]}}, lane_2__kq_high }),
    .i__3({ {11{lane_3__kq_high[47]}}, lane_3__kq_high }),
    .i__4({ {11{lane_4__kq_high[47]}}, lane_4__kq_high }),
    .i__5({ {11{lane_5__kq_high[47]}}, lane_5__kq_high }),
    .i__6({ {11{lane_6__kq_high[47]}}, lane_6__kq_high }),
    .i__7({ {11{lane_7__kq_high[47]}}, lane_7__kq_high }),
    .i__8({ {11{lane_8__kq_high[47]}}, lane_8__kq_high }),
    .i__9({ {11{lane_9__kq_high[47]}}, lane_9__kq_high }),
    .i__10({ {11{lane_10__kq_high[47]}}, lane_10__kq_high }),
    .i__11({ {11{lane_11__kq_high[47]}}, lane_11__kq_high }),
    .i__12({ {11{lane_12__kq_high[47]}}, lane_12__kq_high }),
    .i__13({ {11{lane_13__kq_high[47]}}, lane_13__kq_high }),
    .i__14({ {11{lane_14__kq_high[47]}}, lane_14__kq_high }),
    .i__15({ {11{lane_15__kq_high[47]}}, lane_15__kq_high }),
    .i__16({ {11{lane_16__kq_high[47]}}, lane_16__kq_high }),
    .i__17({ {11{lane_17__kq_high[47]}}, lane_17__kq_high }),
    .i__18({ {11{lane_18__kq_high[47]}}, lane_18__kq_high }),
    .i__19({ {11{lane_19__kq_high[47]}}, lane_19__kq_high }),
    .i__20({ {11{lane_20__kq_high[47]}}, lane_20__kq_high }),
    .i__21({ {11{lane_21__kq_high[47]}}, lane_21__kq_high }),
    .i__22({ {11{lane_22__kq_high[47]}}, lane_22__kq_high }),
    .i__23({ {11{lane_23__kq_high[47]}}, lane_23__kq_high }),
    .i__24({ {11{lane_24__kq_high[47]}}, lane_24__kq_high }),
    .i__25({ {11{lane_25__kq_high[47]}}, lane_25__kq_high }),
    .i__26({ {11{lane_26__kq_high[47]}}, lane_26__kq_high }),
    .i__27({ {11{lane_27__kq_high[47]}}, lane_27__kq_high }),
    .i__28({ {11{lane_28__kq_high[47]}}, lane_28__kq_high }),
    .i__29({ {11{lane_29__kq_high[47]}}, lane_29__kq_high }),
    .i__30({ {11{lane_30__kq_high[47]}}, lane_30__kq_high }),
    .i__31({ {11{lane_31__kq_high[47]}}, lane_31__kq_high }), .o(tree_kq_high__o)
  );
  adder_tree_32x59 tree_kq_low (
    .clk(clk), .i__0({ {11{lane_0__kq_low[47]}}, lane_0__kq_low }),
    .i__1({ {11{lane_1__kq_low[47]}}, lane_1__kq_low }),
    .i__2({ {11{lane_2__kq_low[47]}}, lane_2__kq_low }),
    .i__3({ {11{lane_3__kq_low[47]}}, lane_3__kq_low }),
    .i__4({ {11{lane_4__kq_low[47]}}, lane_4__kq_low }),
    .i__5({ {11{lane_5__kq_low[47]}}, lane_5__kq_low }),
    .i__6({ {11{lane_6__kq_low[47]}}, lane_6__kq_low }),
    .i__7({ {11{lane_7__kq_low[47]}}, lane_7__kq_low }),
    .i__8({ {11{lane_8__kq_low[47]}}, lane_8__kq_low }),
    .i__9({ {11{lane_9__kq_low[47]}}, lane_9__kq_low }),
    .i__10({ {11{lane_10__kq_low[47]}}, lane_10__kq_low }),
    .i__11({ {11{lane_11__kq_low[47]}}, lane_11__kq_low }),
    .i__12({ {11{lane_12__kq_low[47]}}, lane_12__kq_low }),
    .i__13({ {11{lane_13__kq_low[47]}}, lane_13__kq_low }),
    .i__14({ {11{lane_14__kq_low[47]}}, lane_14__kq_low }),
    .i__15({ {11{lane_15__kq_low[47]}}, lane_15__kq_low }),
    .i__16({ {11{lane_16__kq_low[47]}}, lane_16__kq_low }),
    .i__17({ {11{lane_17__kq_low[47]}}, lane_17__kq_low }),
    .i__18({ {11{lane_18__kq_low[47]}}, lane_18__kq_low }),
    .i__19({ {11{lane_19__kq_low[47]}}, lane_19__kq_low }),
    .i__20({ {11{lane_20__kq_low[47]}}, lane_20__kq_low }),
    .i__21({ {11{lane_21__kq_low[47]}}, lane_21__kq_low }),
    .i__22({ {11{lane_22__kq_low[47]}}, lane_22__kq_low }),
    .i__23({ {11{lane_23__kq_low[47]}}, lane_23__kq_low }),
    .i__24({ {11{lane_24__kq_low[47]}}, lane_24__kq_low }),
    .i__25({ {11{lane_25__kq_low[47]}}, lane_25__kq_low }),
    .i__26({ {11{lane_26__kq_low[47]}}, lane_26__kq_low }),
    .i__27({ {11{lane_27__kq_low[47]}}, lane_27__kq_low }),
    .i__28({ {11{lane_28__kq_low[47]}}, lane_28__kq_low }),
    .i__29({ {11{lane_29__kq_low[47]}}, lane_29__kq_low }),
    .i__30({ {11{lane_30__kq_low[47]}}, lane_30__kq_low }),
    .i__31({ {11{lane_31__kq_low[47]}}, lane_31__kq_low }), .o(tree_kq_low__o)
  );
  adder_tree_32x59 tree_qq_high (
    .clk(clk), .i__0({ {11{lane_0__qq_high[47]}}, lane_0__qq_high }),
    .i__1({ {11{lane_1__qq_high[47]}}, lane_1__qq_high }),
    .i__2({ {11{lane_2__qq_high[47]}}, lane_2__qq_high }),
    .i__3({ {11{lane_3__qq_high[47]}}, lane_3__qq_high }),
    .i__4({ {11{lane_4__qq_high[47]}}, lane_4__qq_high }),
    .i__5({ {11{lane_5__qq_high[47]}}, lane_5__qq_high }),
    .i__6({ {11{lane_6__qq_high[47]}}, lane_6__qq_high }),
    .i__7({ {11{lane_7__qq_high[47]}}, lane_7__qq_high }),
    .i__8({ {11{lane_8__qq_high[47]}}, lane_8__qq_high }),
    .i__9({ {11{lane_9__qq_high[47]}}, lane_9__qq_high }),
    .i__10({ {11{lane_10__qq_high[47]}}, lane_10__qq_high }),
    .i__11({ {11{lane_11__qq_high[47]}}, lane_11__qq_high }),
    .i__12({ {11{lane_12__qq_high[47]}}, lane_12__qq_high }),
    .i__13({ {11{lane_13__qq_high[47]}}, lane_13__qq_high }),
    .i__14({ {11{lane_14__qq_high[47]}}, lane_14__qq_high }),
    .i__15({ {11{lane_15__qq_high[47]}}, lane_15__qq_high }),
    .i__16({ {11{lane_16__qq_high[47]}}, lane_16__qq_high }),
    .i__17({ {11{lane_17__qq_high[47]}}, lane_17__qq_high }),
    .i__18({ {11{lane_18__qq_high[47]}}, lane_18__qq_high }),
    .i__19({ {11{lane_19__qq_high[47]}}, lane_19__qq_high }),
    .i__20({ {11{lane_20__qq_high[47]}}, lane_20__qq_high }),
    .i__21({ {11{lane_21__qq_high[47]}}, lane_21__qq_high }),
    .i__22({ {11{lane_22__qq_high[47]}}, lane_22__qq_high }),
    .i__23({ {11{lane_23__qq_high[47]}}, lane_23__qq_high }),
    .i__24({ {11{lane_24__qq_high[47]}}, lane_24__qq_high }),
    .i__25({ {11{lane_25__qq_high[47]}}, lane_25__qq_high }),
    .i__26({ {11{lane_26__qq_high[47]}}, lane_26__qq_high }),
    .i__27({ {11{lane_27__qq_high[47]}}, lane_27__qq_high }),
    .i__28({ {11{lane_28__qq_high[47]}}, lane_28__qq_high }),
    .i__29({ {11{lane_29__qq_high[47]}}, lane_29__qq_high }),
    .i__30({ {11{lane_30__qq_high[47]}}, lane_30__qq_high }),
    .i__31({ {11{lane_31__qq_high[47]}}, lane_31__qq_high }), .o(tree_qq_high__o)
  );
  adder_tree_32x59 tree_qq_low (
    .clk(clk), .i__0({ {11{lane_0__qq_low[47]}}, lane_0__qq_low }),
    .i__1({ {11{lane_1__qq_low[47]}}, lane_1__qq_low }),
    .i__2({ {11{lane_2__qq_low[47]}}, lane_2__qq_low }),
    .i__3({ {11{lane_3__qq_low[47]}}, lane_3__qq_low }),
    .i__4({ {11{lane_4__qq_low[47]}}, lane_4__qq_low }),
    .i__5({ {11{lane_5__qq_low[47]}}, lane_5__qq_low }),
    .i__6({ {11{lane_6__qq_low[47]}}, lane_6__qq_low }),
    .i__7({ {11{lane_7__qq_low[47]}}, lane_7__qq_low }),
    .i__8({ {11{lane_8__qq_low[47]}}, lane_8__qq_low }),
    .i__9({ {11{lane_9__qq_low[47]}}, lane_9__qq_low }),
    .i__10({ {11{lane_10__qq_low[47]}}, lane_10__qq_low }),
    .i__11({ {11{lane_11__qq_low[47]}}, lane_11__qq_low }),
    .i__12({ {11{lane_12__qq_low[47]}}, lane_12__qq_low }),
    .i__13({ {11{lane_13__qq_low[47]}}, lane_13__qq_low }),
    .i__14({ {11{lane_14__qq_low[47]}}, lane_14__qq_low }),
    .i__15({ {11{lane_15__qq_low[47]}}, lane_15__qq_low }),
    .i__16({ {11{lane_16__qq_low[47]}}, lane_16__qq_low }),
    .i__17({ {11{lane_17__qq_low[47]}}, lane_17__qq_low }),
    .i__18({ {11{lane_18__qq_low[47]}}, lane_18__qq_low }),
    .i__19({ {11{lane_19__qq_low[47]}}, lane_19__qq_low }),
    .i__20({ {11{lane_20__qq_low[47]}}, lane_20__qq_low }),
    .i__21({ {11{lane_21__qq_low[47]}}, lane_21__qq_low }),
    .i__22({ {11{lane_22__qq_low[47]}}, lane_22__qq_low }),
    .i__23({ {11{lane_23__qq_low[47]}}, lane_23__qq_low }),
    .i__24({ {11{lane_24__qq_low[47]}}, lane_24__qq_low }),
    .i__25({ {11{lane_25__qq_low[47]}}, lane_25__qq_low }),
    .i__26({ {11{lane_26__qq_low[47]}}, lane_26__qq_low }),
    .i__27({ {11{lane_27__qq_low[47]}}, lane_27__qq_low }),
    .i__28({ {11{lane_28__qq_low[47]}}, lane_28__qq_low }),
    .i__29({ {11{lane_29__qq_low[47]}}, lane_29__qq_low }),
    .i__30({ {11{lane_30__qq_low[47]}}, lane_30__qq_low }),
    .i__31({ {11{lane_31__qq_low[47]}}, lane_31__qq_low }), .o(tree_qq_low__o)
  );
  walk walk (
    .clk(clk), .rst(rst), .start(start), .tokens(tokens), .step(walk__step), .active(walk__active),
    .token(walk__token), .first_token(_013_), .head(_014_), .engine(walk__engine),
    .engine_next(walk__engine_next), .round(_015_), .last(_016_)
  );
  assign operands = { lane_31__q_operand, lane_30__q_operand, lane_29__q_operand,
      lane_28__q_operand, lane_27__q_operand, lane_26__q_operand, lane_25__q_operand,
      lane_24__q_operand, lane_23__q_operand, lane_22__q_operand, lane_21__q_operand,
      lane_20__q_operand, lane_19__q_operand, lane_18__q_operand, lane_17__q_operand,
      lane_16__q_operand, lane_15__q_operand, lane_14__q_operand, lane_13__q_operand,
      lane_12__q_operand, lane_11__q_operand, lane_10__q_operand, lane_9__q_operand,
      lane_8__q_operand, lane_7__q_operand, lane_6__q_operand, lane_5__q_operand, lane_4__q_operand,
      lane_3__q_operand, lane_2__q_operand, lane_1__q_operand, lane_0__q_operand,
      lane_31__k_operand, lane_30__k_operand, lane_29__k_operand, lane_28__k_operand,
      lane_27__k_operand, lane_26__k_operand, lane_25__k_operand, lane_24__k_operand,
      lane_23__k_operand, lane_22__k_operand, lane_21__k_operand, lane_20__k_operand,
      lane_19__k_operand, lane_18__k_operand, lane_17__k_operand, lane_16__k_operand,
      lane_15__k_operand, lane_14__k_operand, lane_13__k_operand, lane_12__k_operand,
      lane_11__k_operand, lane_10__k_operand, lane_9__k_operand, lane_8__k_operand,
      lane_7__k_operand, lane_6__k_operand, lane_5__k_operand, lane_4__k_operand, lane_3__k_operand,
      lane_2__k_operand, lane_1__k_operand, lane_0__k_operand, beat_3[5:4] };
endmodule
