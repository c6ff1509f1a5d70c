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
// params VectorsParams(engine=EngineParams(format=StateFormat(mantissa=24, operand=18,
//        update_frac=20, rows_per_word=3, guard=4), key_dim=128, value_dim=128, group=2, states=2,
//        state_ram=StateRam.BLOCK), walk=WalkParams(heads=16, engines=8))
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
  output wire [1153:0] operands,
  output wire [7:0] operands_push,
  input wire [7:0] operands_taken,
  output wire [97:0] results__payload,
  output wire results__valid,
  input wire results__ready
);
  wire _001_, _002_, _004_, _006_, _008_, _013_, _014_, _015_, _016_, _017_, _018_, _019_, _020_,
    _021_, _022_, _023_, _024_, _025_, _026_, _034_, _036_, _039_, _040_, _041_, _043_, _044_,
    _045_, _048_, _060_, _062_, _064_, _066_, _069_, _071_, _072_, _075_, _077_, _078_, _079_,
    _081_, _082_, _083_, k_rows__o__ready, k_rows__summary__valid, lane_0__k_one, lane_0__q_one,
    lane_10__k_one, lane_10__q_one, lane_11__k_one, lane_11__q_one, lane_12__k_one, lane_12__q_one,
    lane_13__k_one, lane_13__q_one, lane_14__k_one, lane_14__q_one, lane_15__k_one, lane_15__q_one,
    lane_16__k_one, lane_16__q_one, lane_17__k_one, lane_17__q_one, lane_18__k_one, lane_18__q_one,
    lane_19__k_one, lane_19__q_one, lane_1__k_one, lane_1__q_one, lane_20__k_one, lane_20__q_one,
    lane_21__k_one, lane_21__q_one, lane_22__k_one, lane_22__q_one, lane_23__k_one, lane_23__q_one,
    lane_24__k_one, lane_24__q_one, lane_25__k_one, lane_25__q_one, lane_26__k_one, lane_26__q_one,
    lane_27__k_one, lane_27__q_one, lane_28__k_one, lane_28__q_one, lane_29__k_one, lane_29__q_one,
    lane_2__k_one, lane_2__q_one, lane_30__k_one, lane_30__q_one, lane_31__k_one, lane_31__q_one,
    lane_3__k_one, lane_3__q_one, lane_4__k_one, lane_4__q_one, lane_5__k_one, lane_5__q_one,
    lane_6__k_one, lane_6__q_one, lane_7__k_one, lane_7__q_one, lane_8__k_one, lane_8__q_one,
    lane_9__k_one, lane_9__q_one, q_rows__summary__valid, unused, walk__active;
  wire [7:0] _003_;
  wire [2:0] _011_, walk__engine, walk__engine_next;
  wire [3:0] _042_, _046_;
  reg [28:0] bad_29 = 29'h0, bus_error_29 = 29'h0, run_last_29 = 29'h0;
  reg [1:0] beat = 2'h0;
  reg [5:0] beat_3 = 6'h0;
  reg [95:0] chosen_3 = 96'h0, top_k_12 = 96'h0, top_q_12 = 96'h0;
  reg [8:0] engine_3 = 9'h0;
  reg first = 1'h1, free_here = 1'h1, walk__step = 1'h0;
  reg [7:0] free = 8'hff;
  wire [511:0] k_rows__o__payload, q_rows__o__payload;
  wire [8:0] k_rows__summary__payload, q_rows__summary__payload;
  wire [17:0] lane_0__k_operand, lane_0__q_operand, lane_10__k_operand, lane_10__q_operand,
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
  wire [47:0] lane_0__kk, lane_0__kq, lane_0__qq, lane_10__kk, lane_10__kq, lane_10__qq,
    lane_11__kk, lane_11__kq, lane_11__qq, lane_12__kk, lane_12__kq, lane_12__qq, lane_13__kk,
    lane_13__kq, lane_13__qq, lane_14__kk, lane_14__kq, lane_14__qq, lane_15__kk, lane_15__kq,
    lane_15__qq, lane_16__kk, lane_16__kq, lane_16__qq, lane_17__kk, lane_17__kq, lane_17__qq,
    lane_18__kk, lane_18__kq, lane_18__qq, lane_19__kk, lane_19__kq, lane_19__qq, lane_1__kk,
    lane_1__kq, lane_1__qq, lane_20__kk, lane_20__kq, lane_20__qq, lane_21__kk, lane_21__kq,
    lane_21__qq, lane_22__kk, lane_22__kq, lane_22__qq, lane_23__kk, lane_23__kq, lane_23__qq,
    lane_24__kk, lane_24__kq, lane_24__qq, lane_25__kk, lane_25__kq, lane_25__qq, lane_26__kk,
    lane_26__kq, lane_26__qq, lane_27__kk, lane_27__kq, lane_27__qq, lane_28__kk, lane_28__kq,
    lane_28__qq, lane_29__kk, lane_29__kq, lane_29__qq, lane_2__kk, lane_2__kq, lane_2__qq,
    lane_30__kk, lane_30__kq, lane_30__qq, lane_31__kk, lane_31__kq, lane_31__qq, lane_3__kk,
    lane_3__kq, lane_3__qq, lane_4__kk, lane_4__kq, lane_4__qq, lane_5__kk, lane_5__kq, lane_5__qq,
    lane_6__kk, lane_6__kq, lane_6__qq, lane_7__kk, lane_7__kq, lane_7__qq, lane_8__kk, lane_8__kq,
    lane_8__qq, lane_9__kk, lane_9__kq, lane_9__qq;
  wire [31:0] norms__kn, norms__kq, norms__qr, walk__token;
  reg [41:0] norms__sum_kk = 42'h0, norms__sum_kq = 42'h0, norms__sum_qq = 42'h0;
  reg [2:0] run_3 = 3'h0;
  reg [10:0] run_first_11 = 11'h0;
  wire [41:0] tree_kk__o, tree_kq__o, tree_qq__o;
  assign _048_ = & { q_rows__summary__valid, k_rows__summary__valid };
  assign k_rows__o__ready = ~first | (walk__active & free_here & (unit | _048_));
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
  assign operands_push[0] = run_3[2] & (engine_3[8:6] == 3'h0);
  assign operands_push[1] = run_3[2] & (engine_3[8:6] == 3'h1);
  assign operands_push[2] = run_3[2] & (engine_3[8:6] == 3'h2);
  assign operands_push[3] = run_3[2] & (engine_3[8:6] == 3'h3);
  assign operands_push[4] = run_3[2] & (engine_3[8:6] == 3'h4);
  assign operands_push[5] = run_3[2] & (engine_3[8:6] == 3'h5);
  assign operands_push[6] = run_3[2] & (engine_3[8:6] == 3'h6);
  assign operands_push[7] = run_3[2] & (engine_3[8:6] == 3'h7);
  assign _060_ = _003_[0] & (walk__engine_next == 3'h0);
  assign _062_ = _003_[1] & (walk__engine_next == 3'h1);
  assign _064_ = _003_[2] & (walk__engine_next == 3'h2);
  assign _066_ = _003_[3] & (walk__engine_next == 3'h3);
  assign _069_ = _003_[4] & (walk__engine_next == 3'h4);
  assign _071_ = _003_[5] & (walk__engine_next == 3'h5);
  assign _072_ = walk__engine_next == 3'h6;
  assign _075_ = walk__engine_next == 3'h7;
  assign _077_ = | { _003_[7] & _075_, _003_[6] & _072_, _071_, _069_, _066_, _064_, _062_, _060_ };
  assign _078_ = _003_[0] & _013_;
  assign _079_ = _003_[1] & _015_;
  assign _081_ = _003_[2] & _017_;
  assign _082_ = _003_[3] & _019_;
  assign _083_ = _003_[4] & _021_;
  assign _002_ = _003_[5] & _023_;
  assign _003_ = free | operands_taken;
  assign _008_ = | { _003_[7] & _006_, _003_[6] & _004_, _002_, _083_, _082_, _081_, _079_, _078_ };
  assign _011_ = walk__step ? 3'h0 : ({ 1'h0, beat } + 3'h1);
  assign _013_ = walk__engine == 3'h0;
  assign _014_ = walk__step & _013_;
  assign _015_ = walk__engine == 3'h1;
  assign _016_ = walk__step & _015_;
  assign _017_ = walk__engine == 3'h2;
  assign _018_ = walk__step & _017_;
  assign _019_ = walk__engine == 3'h3;
  assign _020_ = walk__step & _019_;
  assign _021_ = walk__engine == 3'h4;
  assign _022_ = walk__step & _021_;
  assign _023_ = walk__engine == 3'h5;
  assign _024_ = walk__step & _023_;
  assign _004_ = walk__engine == 3'h6;
  assign _025_ = walk__step & _004_;
  assign _006_ = walk__engine == 3'h7;
  assign _026_ = walk__step & _006_;
  assign _034_ = q_rows__summary__payload[7:0] == 8'hff;
  assign _036_ = k_rows__summary__payload[8] | q_rows__summary__payload[8];
  always @(posedge clk) begin
    beat_3 <= { beat_3[3:0], beat };
    engine_3 <= { engine_3[5:0], walk__engine };
    norms__sum_kk <= tree_kk__o + (run_first_11[10] ? 42'h0 : norms__sum_kk);
    norms__sum_qq <= tree_qq__o + (run_first_11[10] ? 42'h0 : norms__sum_qq);
    norms__sum_kq <= tree_kq__o + (run_first_11[10] ? 42'h0 : norms__sum_kq);
    top_k_12 <= { top_k_12[87:0], k_rows__summary__payload[7:0] };
    top_q_12 <= { top_q_12[87:0], q_rows__summary__payload[7:0] };
    chosen_3[95:32] <= chosen_3[63:0];
  end
  always @(posedge clk)
    if (rst) free[6] <= 1'h1;
    else if (| { _025_, operands_taken[6] }) free[6] <= _025_ ? 1'h0 : 1'h1;
  always @(posedge clk)
    if (rst) free[7] <= 1'h1;
    else if (| { _026_, operands_taken[7] }) free[7] <= _026_ ? 1'h0 : 1'h1;
  always @(posedge clk)
    if (!(unit & (walk__token[31:5] == { 25'h0, beat }))) chosen_3[31:0] <= 32'h0;
    else chosen_3[31:0] <= 32'h1 << walk__token[4:0];
  always @(posedge clk)
    if (rst) begin
      run_3 <= 3'h0; run_first_11 <= 11'h0; run_last_29 <= 29'h0; bad_29 <= 29'h0;
      bus_error_29 <= 29'h0; free_here <= 1'h1;
    end else begin
      run_3 <= { run_3[1:0], k_rows__o__ready };
      run_first_11 <= { run_first_11[9:0], first };
      run_last_29 <= { run_last_29[27:0], walk__step };
      bad_29 <= { bad_29[27:0], (k_rows__summary__payload[7:0] == 8'hff) | _034_ };
      bus_error_29 <= { bus_error_29[27:0], _036_ & ~unit };
      free_here <= walk__step ? _077_ : _008_;
    end
  always @(posedge clk)
    if (rst) begin
      beat <= 2'h0; first <= 1'h1; walk__step <= 1'h0;
    end else if (k_rows__o__ready) begin
      beat <= _011_[1:0];
      first <= walk__step;
      walk__step <= beat == 2'h2;
    end
  always @(posedge clk)
    if (rst) free[0] <= 1'h1;
    else if (| { _014_, operands_taken[0] }) free[0] <= _014_ ? 1'h0 : 1'h1;
  always @(posedge clk)
    if (rst) free[1] <= 1'h1;
    else if (| { _016_, operands_taken[1] }) free[1] <= _016_ ? 1'h0 : 1'h1;
  always @(posedge clk)
    if (rst) free[2] <= 1'h1;
    else if (| { _018_, operands_taken[2] }) free[2] <= _018_ ? 1'h0 : 1'h1;
  always @(posedge clk)
    if (rst) free[3] <= 1'h1;
    else if (| { _020_, operands_taken[3] }) free[3] <= _020_ ? 1'h0 : 1'h1;
  always @(posedge clk)
    if (rst) free[4] <= 1'h1;
    else if (| { _022_, operands_taken[4] }) free[4] <= _022_ ? 1'h0 : 1'h1;
  always @(posedge clk)
    if (rst) free[5] <= 1'h1;
    else if (| { _024_, operands_taken[5] }) free[5] <= _024_ ? 1'h0 : 1'h1;
  assign unused = & { lane_9__qq[47:42], lane_9__kq[47:42], lane_9__kk[47:42], lane_8__qq[47:42],
      lane_8__kq[47:42], lane_8__kk[47:42], lane_7__qq[47:42], lane_7__kq[47:42], lane_7__kk[47:42],
      lane_6__qq[47:42], lane_6__kq[47:42], lane_6__kk[47:42], lane_5__qq[47:42], lane_5__kq[47:42],
      lane_5__kk[47:42], lane_4__qq[47:42], lane_4__kq[47:42], lane_4__kk[47:42], lane_3__qq[47:42],
      lane_3__kq[47:42], lane_3__kk[47:42], lane_31__qq[47:42], lane_31__kq[47:42],
      lane_31__kk[47:42], lane_30__qq[47:42], lane_30__kq[47:42], lane_30__kk[47:42],
      lane_2__qq[47:42], lane_2__kq[47:42], lane_2__kk[47:42], lane_29__qq[47:42],
      lane_29__kq[47:42], lane_29__kk[47:42], lane_28__qq[47:42], lane_28__kq[47:42],
      lane_28__kk[47:42], lane_27__qq[47:42], lane_27__kq[47:42], lane_27__kk[47:42],
      lane_26__qq[47:42], lane_26__kq[47:42], lane_26__kk[47:42], lane_25__qq[47:42],
      lane_25__kq[47:42], lane_25__kk[47:42], lane_24__qq[47:42], lane_24__kq[47:42],
      lane_24__kk[47:42], lane_23__qq[47:42], lane_23__kq[47:42], lane_23__kk[47:42],
      lane_22__qq[47:42], lane_22__kq[47:42], lane_22__kk[47:42], lane_21__qq[47:42],
      lane_21__kq[47:42], lane_21__kk[47:42], lane_20__qq[47:42], lane_20__kq[47:42],
      lane_20__kk[47:42], lane_1__qq[47:42], lane_1__kq[47:42], lane_1__kk[47:42],
      lane_19__qq[47:42], lane_19__kq[47:42], lane_19__kk[47:42], lane_18__qq[47:42],
      lane_18__kq[47:42], lane_18__kk[47:42], lane_17__qq[47:42], lane_17__kq[47:42],
      lane_17__kk[47:42], lane_16__qq[47:42], lane_16__kq[47:42], lane_16__kk[47:42],
      lane_15__qq[47:42], lane_15__kq[47:42], lane_15__kk[47:42], lane_14__qq[47:42],
      lane_14__kq[47:42], lane_14__kk[47:42], lane_13__qq[47:42], lane_13__kq[47:42],
      lane_13__kk[47:42], lane_12__qq[47:42], lane_12__kq[47:42], lane_12__kk[47:42],
      lane_11__qq[47:42], lane_11__kq[47:42], lane_11__kk[47:42], lane_10__qq[47:42],
      lane_10__kq[47:42], lane_10__kk[47:42], lane_0__qq[47:42], lane_0__kq[47:42],
      lane_0__kk[47:42], _046_, _045_, _044_, _043_, _042_, _041_, _040_, _039_, _011_[2] };
  vector_rows k_rows (
    .clk(clk), .rst(rst), .i__payload(k__payload), .i__valid(k__valid), .i__ready(k__ready),
    .o__payload(k_rows__o__payload), .o__valid(_039_), .o__ready(k_rows__o__ready),
    .summary__payload(k_rows__summary__payload), .summary__valid(k_rows__summary__valid),
    .summary__ready(walk__step)
  );
  vector_lane lane_0 (
    .clk(clk), .k(k_rows__o__payload[15:0]), .q(q_rows__o__payload[15:0]),
    .top_k(k_rows__summary__payload[7:0]), .top_q(q_rows__summary__payload[7:0]), .unit(unit),
    .k_one(lane_0__k_one), .q_one(lane_0__q_one), .k_operand(lane_0__k_operand),
    .q_operand(lane_0__q_operand), .kk(lane_0__kk), .qq(lane_0__qq), .kq(lane_0__kq)
  );
  vector_lane lane_1 (
    .clk(clk), .k(k_rows__o__payload[31:16]), .q(q_rows__o__payload[31:16]),
    .top_k(k_rows__summary__payload[7:0]), .top_q(q_rows__summary__payload[7:0]), .unit(unit),
    .k_one(lane_1__k_one), .q_one(lane_1__q_one), .k_operand(lane_1__k_operand),
    .q_operand(lane_1__q_operand), .kk(lane_1__kk), .qq(lane_1__qq), .kq(lane_1__kq)
  );
  vector_lane lane_10 (
    .clk(clk), .k(k_rows__o__payload[175:160]), .q(q_rows__o__payload[175:160]),
    .top_k(k_rows__summary__payload[7:0]), .top_q(q_rows__summary__payload[7:0]), .unit(unit),
    .k_one(lane_10__k_one), .q_one(lane_10__q_one), .k_operand(lane_10__k_operand),
    .q_operand(lane_10__q_operand), .kk(lane_10__kk), .qq(lane_10__qq), .kq(lane_10__kq)
  );
  vector_lane lane_11 (
    .clk(clk), .k(k_rows__o__payload[191:176]), .q(q_rows__o__payload[191:176]),
    .top_k(k_rows__summary__payload[7:0]), .top_q(q_rows__summary__payload[7:0]), .unit(unit),
    .k_one(lane_11__k_one), .q_one(lane_11__q_one), .k_operand(lane_11__k_operand),
    .q_operand(lane_11__q_operand), .kk(lane_11__kk), .qq(lane_11__qq), .kq(lane_11__kq)
  );
  vector_lane lane_12 (
    .clk(clk), .k(k_rows__o__payload[207:192]), .q(q_rows__o__payload[207:192]),
    .top_k(k_rows__summary__payload[7:0]), .top_q(q_rows__summary__payload[7:0]), .unit(unit),
    .k_one(lane_12__k_one), .q_one(lane_12__q_one), .k_operand(lane_12__k_operand),
    .q_operand(lane_12__q_operand), .kk(lane_12__kk), .qq(lane_12__qq), .kq(lane_12__kq)
  );
  vector_lane lane_13 (
    .clk(clk), .k(k_rows__o__payload[223:208]), .q(q_rows__o__payload[223:208]),
    .top_k(k_rows__summary__payload[7:0]), .top_q(q_rows__summary__payload[7:0]), .unit(unit),
    .k_one(lane_13__k_one), .q_one(lane_13__q_one), .k_operand(lane_13__k_operand),
    .q_operand(lane_13__q_operand), .kk(lane_13__kk), .qq(lane_13__qq), .kq(lane_13__kq)
  );
  vector_lane lane_14 (
    .clk(clk), .k(k_rows__o__payload[239:224]), .q(q_rows__o__payload[239:224]),
    .top_k(k_rows__summary__payload[7:0]), .top_q(q_rows__summary__payload[7:0]), .unit(unit),
    .k_one(lane_14__k_one), .q_one(lane_14__q_one), .k_operand(lane_14__k_operand),
    .q_operand(lane_14__q_operand), .kk(lane_14__kk), .qq(lane_14__qq), .kq(lane_14__kq)
  );
  vector_lane lane_15 (
    .clk(clk), .k(k_rows__o__payload[255:240]), .q(q_rows__o__payload[255:240]),
    .top_k(k_rows__summary__payload[7:0]), .top_q(q_rows__summary__payload[7:0]), .unit(unit),
    .k_one(lane_15__k_one), .q_one(lane_15__q_one), .k_operand(lane_15__k_operand),
    .q_operand(lane_15__q_operand), .kk(lane_15__kk), .qq(lane_15__qq), .kq(lane_15__kq)
  );
  vector_lane lane_16 (
    .clk(clk), .k(k_rows__o__payload[271:256]), .q(q_rows__o__payload[271:256]),
    .top_k(k_rows__summary__payload[7:0]), .top_q(q_rows__summary__payload[7:0]), .unit(unit),
    .k_one(lane_16__k_one), .q_one(lane_16__q_one), .k_operand(lane_16__k_operand),
    .q_operand(lane_16__q_operand), .kk(lane_16__kk), .qq(lane_16__qq), .kq(lane_16__kq)
  );
  vector_lane lane_17 (
    .clk(clk), .k(k_rows__o__payload[287:272]), .q(q_rows__o__payload[287:272]),
    .top_k(k_rows__summary__payload[7:0]), .top_q(q_rows__summary__payload[7:0]), .unit(unit),
    .k_one(lane_17__k_one), .q_one(lane_17__q_one), .k_operand(lane_17__k_operand),
    .q_operand(lane_17__q_operand), .kk(lane_17__kk), .qq(lane_17__qq), .kq(lane_17__kq)
  );
  vector_lane lane_18 (
    .clk(clk), .k(k_rows__o__payload[303:288]), .q(q_rows__o__payload[303:288]),
    .top_k(k_rows__summary__payload[7:0]), .top_q(q_rows__summary__payload[7:0]), .unit(unit),
    .k_one(lane_18__k_one), .q_one(lane_18__q_one), .k_operand(lane_18__k_operand),
    .q_operand(lane_18__q_operand), .kk(lane_18__kk), .qq(lane_18__qq), .kq(lane_18__kq)
  );
  vector_lane lane_19 (
    .clk(clk), .k(k_rows__o__payload[319:304]), .q(q_rows__o__payload[319:304]),
    .top_k(k_rows__summary__payload[7:0]), .top_q(q_rows__summary__payload[7:0]), .unit(unit),
    .k_one(lane_19__k_one), .q_one(lane_19__q_one), .k_operand(lane_19__k_operand),
    .q_operand(lane_19__q_operand), .kk(lane_19__kk), .qq(lane_19__qq), .kq(lane_19__kq)
  );
  vector_lane lane_2 (
    .clk(clk), .k(k_rows__o__payload[47:32]), .q(q_rows__o__payload[47:32]),
    .top_k(k_rows__summary__payload[7:0]), .top_q(q_rows__summary__payload[7:0]), .unit(unit),
    .k_one(lane_2__k_one), .q_one(lane_2__q_one), .k_operand(lane_2__k_operand),
    .q_operand(lane_2__q_operand), .kk(lane_2__kk), .qq(lane_2__qq), .kq(lane_2__kq)
  );
  vector_lane lane_20 (
    .clk(clk), .k(k_rows__o__payload[335:320]), .q(q_rows__o__payload[335:320]),
    .top_k(k_rows__summary__payload[7:0]), .top_q(q_rows__summary__payload[7:0]), .unit(unit),
    .k_one(lane_20__k_one), .q_one(lane_20__q_one), .k_operand(lane_20__k_operand),
    .q_operand(lane_20__q_operand), .kk(lane_20__kk), .qq(lane_20__qq), .kq(lane_20__kq)
  );
  vector_lane lane_21 (
    .clk(clk), .k(k_rows__o__payload[351:336]), .q(q_rows__o__payload[351:336]),
    .top_k(k_rows__summary__payload[7:0]), .top_q(q_rows__summary__payload[7:0]), .unit(unit),
    .k_one(lane_21__k_one), .q_one(lane_21__q_one), .k_operand(lane_21__k_operand),
    .q_operand(lane_21__q_operand), .kk(lane_21__kk), .qq(lane_21__qq), .kq(lane_21__kq)
  );
  vector_lane lane_22 (
    .clk(clk), .k(k_rows__o__payload[367:352]), .q(q_rows__o__payload[367:352]),
    .top_k(k_rows__summary__payload[7:0]), .top_q(q_rows__summary__payload[7:0]), .unit(unit),
    .k_one(lane_22__k_one), .q_one(lane_22__q_one), .k_operand(lane_22__k_operand),
    .q_operand(lane_22__q_operand), .kk(lane_22__kk), .qq(lane_22__qq), .kq(lane_22__kq)
  );
  vector_lane lane_23 (
    .clk(clk), .k(k_rows__o__payload[383:368]), .q(q_rows__o__payload[383:368]),
    .top_k(k_rows__summary__payload[7:0]), .top_q(q_rows__summary__payload[7:0]), .unit(unit),
    .k_one(lane_23__k_one), .q_one(lane_23__q_one), .k_operand(lane_23__k_operand),
    .q_operand(lane_23__q_operand), .kk(lane_23__kk), .qq(lane_23__qq), .kq(lane_23__kq)
  );
  vector_lane lane_24 (
    .clk(clk), .k(k_rows__o__payload[399:384]), .q(q_rows__o__payload[399:384]),
    .top_k(k_rows__summary__payload[7:0]), .top_q(q_rows__summary__payload[7:0]), .unit(unit),
    .k_one(lane_24__k_one), .q_one(lane_24__q_one), .k_operand(lane_24__k_operand),
    .q_operand(lane_24__q_operand), .kk(lane_24__kk), .qq(lane_24__qq), .kq(lane_24__kq)
  );
  vector_lane lane_25 (
    .clk(clk), .k(k_rows__o__payload[415:400]), .q(q_rows__o__payload[415:400]),
    .top_k(k_rows__summary__payload[7:0]), .top_q(q_rows__summary__payload[7:0]), .unit(unit),
    .k_one(lane_25__k_one), .q_one(lane_25__q_one), .k_operand(lane_25__k_operand),
    .q_operand(lane_25__q_operand), .kk(lane_25__kk), .qq(lane_25__qq), .kq(lane_25__kq)
  );
  vector_lane lane_26 (
    .clk(clk), .k(k_rows__o__payload[431:416]), .q(q_rows__o__payload[431:416]),
    .top_k(k_rows__summary__payload[7:0]), .top_q(q_rows__summary__payload[7:0]), .unit(unit),
    .k_one(lane_26__k_one), .q_one(lane_26__q_one), .k_operand(lane_26__k_operand),
    .q_operand(lane_26__q_operand), .kk(lane_26__kk), .qq(lane_26__qq), .kq(lane_26__kq)
  );
  vector_lane lane_27 (
    .clk(clk), .k(k_rows__o__payload[447:432]), .q(q_rows__o__payload[447:432]),
    .top_k(k_rows__summary__payload[7:0]), .top_q(q_rows__summary__payload[7:0]), .unit(unit),
    .k_one(lane_27__k_one), .q_one(lane_27__q_one), .k_operand(lane_27__k_operand),
    .q_operand(lane_27__q_operand), .kk(lane_27__kk), .qq(lane_27__qq), .kq(lane_27__kq)
  );
  vector_lane lane_28 (
    .clk(clk), .k(k_rows__o__payload[463:448]), .q(q_rows__o__payload[463:448]),
    .top_k(k_rows__summary__payload[7:0]), .top_q(q_rows__summary__payload[7:0]), .unit(unit),
    .k_one(lane_28__k_one), .q_one(lane_28__q_one), .k_operand(lane_28__k_operand),
    .q_operand(lane_28__q_operand), .kk(lane_28__kk), .qq(lane_28__qq), .kq(lane_28__kq)
  );
  vector_lane lane_29 (
    .clk(clk), .k(k_rows__o__payload[479:464]), .q(q_rows__o__payload[479:464]),
    .top_k(k_rows__summary__payload[7:0]), .top_q(q_rows__summary__payload[7:0]), .unit(unit),
    .k_one(lane_29__k_one), .q_one(lane_29__q_one), .k_operand(lane_29__k_operand),
    .q_operand(lane_29__q_operand), .kk(lane_29__kk), .qq(lane_29__qq), .kq(lane_29__kq)
  );
  vector_lane lane_3 (
    .clk(clk), .k(k_rows__o__payload[63:48]), .q(q_rows__o__payload[63:48]),
    .top_k(k_rows__summary__payload[7:0]), .top_q(q_rows__summary__payload[7:0]), .unit(unit),
    .k_one(lane_3__k_one), .q_one(lane_3__q_one), .k_operand(lane_3__k_operand),
    .q_operand(lane_3__q_operand), .kk(lane_3__kk), .qq(lane_3__qq), .kq(lane_3__kq)
  );
  vector_lane lane_30 (
    .clk(clk), .k(k_rows__o__payload[495:480]), .q(q_rows__o__payload[495:480]),
    .top_k(k_rows__summary__payload[7:0]), .top_q(q_rows__summary__payload[7:0]), .unit(unit),
    .k_one(lane_30__k_one), .q_one(lane_30__q_one), .k_operand(lane_30__k_operand),
    .q_operand(lane_30__q_operand), .kk(lane_30__kk), .qq(lane_30__qq), .kq(lane_30__kq)
  );
  vector_lane lane_31 (
    .clk(clk), .k(k_rows__o__payload[511:496]), .q(q_rows__o__payload[511:496]),
    .top_k(k_rows__summary__payload[7:0]), .top_q(q_rows__summary__payload[7:0]), .unit(unit),
    .k_one(lane_31__k_one), .q_one(lane_31__q_one), .k_operand(lane_31__k_operand),
    .q_operand(lane_31__q_operand), .kk(lane_31__kk), .qq(lane_31__qq), .kq(lane_31__kq)
  );
  vector_lane lane_4 (
    .clk(clk), .k(k_rows__o__payload[79:64]), .q(q_rows__o__payload[79:64]),
    .top_k(k_rows__summary__payload[7:0]), .top_q(q_rows__summary__payload[7:0]), .unit(unit),
    .k_one(lane_4__k_one), .q_one(lane_4__q_one), .k_operand(lane_4__k_operand),
    .q_operand(lane_4__q_operand), .kk(lane_4__kk), .qq(lane_4__qq), .kq(lane_4__kq)
  );
  vector_lane lane_5 (
    .clk(clk), .k(k_rows__o__payload[95:80]), .q(q_rows__o__payload[95:80]),
    .top_k(k_rows__summary__payload[7:0]), .top_q(q_rows__summary__payload[7:0]), .unit(unit),
    .k_one(lane_5__k_one), .q_one(lane_5__q_one), .k_operand(lane_5__k_operand),
    .q_operand(lane_5__q_operand), .kk(lane_5__kk), .qq(lane_5__qq), .kq(lane_5__kq)
  );
  vector_lane lane_6 (
    .clk(clk), .k(k_rows__o__payload[111:96]), .q(q_rows__o__payload[111:96]),
    .top_k(k_rows__summary__payload[7:0]), .top_q(q_rows__summary__payload[7:0]), .unit(unit),
    .k_one(lane_6__k_one), .q_one(lane_6__q_one), .k_operand(lane_6__k_operand),
    .q_operand(lane_6__q_operand), .kk(lane_6__kk), .qq(lane_6__qq), .kq(lane_6__kq)
  );
  vector_lane lane_7 (
    .clk(clk), .k(k_rows__o__payload[127:112]), .q(q_rows__o__payload[127:112]),
    .top_k(k_rows__summary__payload[7:0]), .top_q(q_rows__summary__payload[7:0]), .unit(unit),
    .k_one(lane_7__k_one), .q_one(lane_7__q_one), .k_operand(lane_7__k_operand),
    .q_operand(lane_7__q_operand), .kk(lane_7__kk), .qq(lane_7__qq), .kq(lane_7__kq)
  );
  vector_lane lane_8 (
    .clk(clk), .k(k_rows__o__payload[143:128]), .q(q_rows__o__payload[143:128]),
    .top_k(k_rows__summary__payload[7:0]), .top_q(q_rows__summary__payload[7:0]), .unit(unit),
    .k_one(lane_8__k_one), .q_one(lane_8__q_one), .k_operand(lane_8__k_operand),
    .q_operand(lane_8__q_operand), .kk(lane_8__kk), .qq(lane_8__qq), .kq(lane_8__kq)
  );
  vector_lane lane_9 (
    .clk(clk), .k(k_rows__o__payload[159:144]), .q(q_rows__o__payload[159:144]),
    .top_k(k_rows__summary__payload[7:0]), .top_q(q_rows__summary__payload[7:0]), .unit(unit),
    .k_one(lane_9__k_one), .q_one(lane_9__q_one), .k_operand(lane_9__k_operand),
    .q_operand(lane_9__q_operand), .kk(lane_9__kk), .qq(lane_9__qq), .kq(lane_9__kq)
  );
  norms norms (
    .clk(clk), .rst(rst), .sum_kk(norms__sum_kk), .sum_qq(norms__sum_qq), .sum_kq(norms__sum_kq),
    .top_k(top_k_12[95:88]), .top_q(top_q_12[95:88]), .eps(eps), .kn(norms__kn), .qr(norms__qr),
    .kq(norms__kq)
  );
  vector_rows q_rows (
    .clk(clk), .rst(rst), .i__payload(q__payload), .i__valid(q__valid), .i__ready(q__ready),
    .o__payload(q_rows__o__payload), .o__valid(_040_), .o__ready(k_rows__o__ready),
    .summary__payload(q_rows__summary__payload), .summary__valid(q_rows__summary__valid),
    .summary__ready(walk__step)
  );
  stream_fifo_98x10 results_queue (
    .clk(clk), .rst(rst),
    .i__payload({ bus_error_29[28], bad_29[28], norms__kq, norms__qr, norms__kn }),
    .i__valid(run_last_29[28]), .i__ready(_045_), .o__payload(results__payload),
    .o__valid(results__valid), .o__ready(results__ready), .level(_046_)
  );
  adder_tree_32x42 tree_kk (
    .clk(clk), .i__0(lane_0__kk[41:0]), .i__1(lane_1__kk[41:0]), .i__2(lane_2__kk[41:0]),
    .i__3(lane_3__kk[41:0]), .i__4(lane_4__kk[41:0]), .i__5(lane_5__kk[41:0]),
    .i__6(lane_6__kk[41:0]), .i__7(lane_7__kk[41:0]), .i__8(lane_8__kk[41:0]),
    .i__9(lane_9__kk[41:0]), .i__10(lane_10__kk[41:0]), .i__11(lane_11__kk[41:0]),
    .i__12(lane_12__kk[41:0]), .i__13(lane_13__kk[41:0]), .i__14(lane_14__kk[41:0]),
    .i__15(lane_15__kk[41:0]), .i__16(lane_16__kk[41:0]), .i__17(lane_17__kk[41:0]),
    .i__18(lane_18__kk[41:0]), .i__19(lane_19__kk[41:0]), .i__20(lane_20__kk[41:0]),
    .i__21(lane_21__kk[41:0]), .i__22(lane_22__kk[41:0]), .i__23(lane_23__kk[41:0]),
    .i__24(lane_24__kk[41:0]), .i__25(lane_25__kk[41:0]), .i__26(lane_26__kk[41:0]),
    .i__27(lane_27__kk[41:0]), .i__28(lane_28__kk[41:0]), .i__29(lane_29__kk[41:0]),
    .i__30(lane_30__kk[41:0]), .i__31(lane_31__kk[41:0]), .o(tree_kk__o)
  );
  adder_tree_32x42 tree_kq (
    .clk(clk), .i__0(lane_0__kq[41:0]), .i__1(lane_1__kq[41:0]), .i__2(lane_2__kq[41:0]),
    .i__3(lane_3__kq[41:0]), .i__4(lane_4__kq[41:0]), .i__5(lane_5__kq[41:0]),
    .i__6(lane_6__kq[41:0]), .i__7(lane_7__kq[41:0]), .i__8(lane_8__kq[41:0]),
    .i__9(lane_9__kq[41:0]), .i__10(lane_10__kq[41:0]), .i__11(lane_11__kq[41:0]),
    .i__12(lane_12__kq[41:0]), .i__13(lane_13__kq[41:0]), .i__14(lane_14__kq[41:0]),
    .i__15(lane_15__kq[41:0]), .i__16(lane_16__kq[41:0]), .i__17(lane_17__kq[41:0]),
    .i__18(lane_18__kq[41:0]), .i__19(lane_19__kq[41:0]), .i__20(lane_20__kq[41:0]),
    .i__21(lane_21__kq[41:0]), .i__22(lane_22__kq[41:0]), .i__23(lane_23__kq[41:0]),
    .i__24(lane_24__kq[41:0]), .i__25(lane_25__kq[41:0]), .i__26(lane_26__kq[41:0]),
    .i__27(lane_27__kq[41:0]), .i__28(lane_28__kq[41:0]), .i__29(lane_29__kq[41:0]),
    .i__30(lane_30__kq[41:0]), .i__31(lane_31__kq[41:0]), .o(tree_kq__o)
  );
  adder_tree_32x42 tree_qq (
    .clk(clk), .i__0(lane_0__qq[41:0]), .i__1(lane_1__qq[41:0]), .i__2(lane_2__qq[41:0]),
    .i__3(lane_3__qq[41:0]), .i__4(lane_4__qq[41:0]), .i__5(lane_5__qq[41:0]),
    .i__6(lane_6__qq[41:0]), .i__7(lane_7__qq[41:0]), .i__8(lane_8__qq[41:0]),
    .i__9(lane_9__qq[41:0]), .i__10(lane_10__qq[41:0]), .i__11(lane_11__qq[41:0]),
    .i__12(lane_12__qq[41:0]), .i__13(lane_13__qq[41:0]), .i__14(lane_14__qq[41:0]),
    .i__15(lane_15__qq[41:0]), .i__16(lane_16__qq[41:0]), .i__17(lane_17__qq[41:0]),
    .i__18(lane_18__qq[41:0]), .i__19(lane_19__qq[41:0]), .i__20(lane_20__qq[41:0]),
    .i__21(lane_21__qq[41:0]), .i__22(lane_22__qq[41:0]), .i__23(lane_23__qq[41:0]),
    .i__24(lane_24__qq[41:0]), .i__25(lane_25__qq[41:0]), .i__26(lane_26__qq[41:0]),
    .i__27(lane_27__qq[41:0]), .i__28(lane_28__qq[41:0]), .i__29(lane_29__qq[41:0]),
    .i__30(lane_30__qq[41:0]), .i__31(lane_31__qq[41:0]), .o(tree_qq__o)
  );
  walk walk (
    .clk(clk), .rst(rst), .start(start), .tokens(tokens), .step(walk__step), .active(walk__active),
    .token(walk__token), .first_token(_041_), .head(_042_), .engine(walk__engine),
    .engine_next(walk__engine_next), .round(_043_), .last(_044_)
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
