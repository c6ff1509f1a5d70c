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
// Generated from gdn_core/prepare/vectors.py; do not edit.
module vectors (
  input wire clk, rst, start,
  input wire [31:0] tokens, input wire unit, load, input wire [31:0] eps,
  input wire [512:0] k__payload, input wire k__valid, output wire k__ready,
  input wire [512:0] q__payload, input wire q__valid, output wire q__ready,
  output wire [2241:0] operands, output wire [3:0] operands_push, input wire [3:0] operands_taken,
  output wire [97:0] results__payload, output wire results__valid, input wire results__ready
);
  localparam INDEX = 0, TOP = 0, K = 2, ERROR = 8, Q = 1122;
  wire _001_, _042_, _043_, _045_, _048_, _049_, k_rows__o__ready, k_rows__summary__valid,
    q_rows__summary__valid, unused, walk__active;
  wire [3:0] _005_, _046_, walk__turn;
  wire [2:0] _013_, _050_;
  wire [1:0] _047_;
  reg [32:0] bad_33 = 33'h0, bus_error_33 = 33'h0, run_last_33 = 33'h0;
  reg [1:0] beat = 2'h0;
  reg [5:0] beat_3 = 6'h0;
  wire [31:0] chosen, norms__kn, norms__kq, norms__qr, walk__token;
  reg [95:0] chosen_3 = 96'h0;
  reg first = 1'h1, free_here = 1'h1, walk__step = 1'h0;
  reg [3:0] free = 4'hf;
  wire [511:0] k_rows__o__payload, q_rows__o__payload;
  wire [8:0] k_rows__summary__payload, q_rows__summary__payload;
  wire [32*48-1:0] lane__kk_high, lane__kk_low, lane__kq_high, lane__kq_low, lane__qq_high,
    lane__qq_low;
  reg [58:0] norms__sum_kk = 59'h0, norms__sum_kq = 59'h0, norms__sum_qq = 59'h0;
  reg [11:0] pushes_3 = 12'h0, run_first_12 = 12'h0;
  reg [47:0] sum_kk_high = 48'h0, sum_kk_low = 48'h0, sum_kq_high = 48'h0, sum_kq_low = 48'h0,
    sum_qq_high = 48'h0, sum_qq_low = 48'h0;
  (* keep = "true" *) reg sums_start = 1'h0, sums_start_1 = 1'h0;
  reg [119:0] top_k_15 = 120'h0, top_q_15 = 120'h0;
  wire [47:0] tree_kk_high__o, tree_kk_low__o, tree_kq_high__o, tree_kq_low__o, tree_qq_high__o,
    tree_qq_low__o;
  assign _001_ = ~load;
  assign _005_ = free | operands_taken;
  assign _013_ = walk__step ? 3'h0 : ({ 1'h0, beat } + 3'h1);
  assign k_rows__o__ready = ~first | (walk__active & free_here & (unit | (& {
      q_rows__summary__valid, k_rows__summary__valid })));
  always @(posedge clk)
    if (rst) free_here <= 1'h1;
    else free_here <= walk__step ? (| (_005_ & { walk__turn[2:0], walk__turn[3] })) : (| (_005_ &
        walk__turn));
  always @(posedge clk)
    if (rst) begin
      beat <= 2'h0; first <= 1'h1; walk__step <= 1'h0;
    end else if (k_rows__o__ready) begin
      first <= walk__step;
      beat <= _013_[1:0];
      walk__step <= beat == 2'h2;
    end
  always @(posedge clk) begin
    sums_start_1 <= run_first_12[11]; sums_start <= run_first_12[11];
    sum_kk_high <= tree_kk_high__o + (sums_start ? 48'h0 : sum_kk_high);
    sum_qq_high <= tree_qq_high__o + (sums_start ? 48'h0 : sum_qq_high);
    sum_kq_high <= tree_kq_high__o + (sums_start ? 48'h0 : sum_kq_high);
    sum_kk_low <= tree_kk_low__o + (sums_start_1 ? 48'h0 : sum_kk_low);
    sum_qq_low <= tree_qq_low__o + (sums_start_1 ? 48'h0 : sum_qq_low);
    sum_kq_low <= tree_kq_low__o + (sums_start_1 ? 48'h0 : sum_kq_low);
    norms__sum_kk <= { sum_kk_high[41:0] + { {11{sum_kk_low[47]}}, sum_kk_low[47:17] },
        sum_kk_low[16:0] };
    norms__sum_qq <= { sum_qq_high[41:0] + { {11{sum_qq_low[47]}}, sum_qq_low[47:17] },
        sum_qq_low[16:0] };
    norms__sum_kq <= { sum_kq_high[41:0] + { {11{sum_kq_low[47]}}, sum_kq_low[47:17] },
        sum_kq_low[16:0] };
    top_k_15 <= { top_k_15[111:0], k_rows__summary__payload[TOP +: 8] };
    top_q_15 <= { top_q_15[111:0], q_rows__summary__payload[TOP +: 8] };
    run_last_33 <= { run_last_33[31:0], walk__step };
    bad_33 <= { bad_33[31:0], (k_rows__summary__payload[TOP +: 8] == 8'hff) |
        (q_rows__summary__payload[TOP +: 8] == 8'hff) };
    bus_error_33 <= { bus_error_33[31:0], (k_rows__summary__payload[ERROR] |
        q_rows__summary__payload[ERROR]) & ~unit };
    chosen_3 <= { chosen_3[63:0], chosen };
    beat_3 <= { beat_3[3:0], beat };
    pushes_3 <= { pushes_3[7:0], k_rows__o__ready ? walk__turn : 4'h0 };
    run_first_12 <= { run_first_12[10:0], first };
  end
  always @(posedge clk)
    if (rst) free <= 4'hf;
    else begin
      if (operands_taken[0]) free[0] <= 1'h1;
      if (walk__step & walk__turn[0]) free[0] <= 1'h0;
      if (operands_taken[1]) free[1] <= 1'h1;
      if (walk__step & walk__turn[1]) free[1] <= 1'h0;
      if (operands_taken[2]) free[2] <= 1'h1;
      if (walk__step & walk__turn[2]) free[2] <= 1'h0;
      if (operands_taken[3]) free[3] <= 1'h1;
      if (walk__step & walk__turn[3]) free[3] <= 1'h0;
    end
  assign chosen = (unit & (walk__token[31:5] == { 25'h0, beat })) ? (32'h1 << walk__token[4:0]) :
      32'h0;
  assign unused = & { _013_[2], _042_, _043_, _045_, _046_, _047_, _048_, _049_, _050_ };
  assign operands_push = pushes_3[11:8];
  assign operands[INDEX +: 2] = beat_3[5:4];
  vector_rows k_rows (
    .clk(clk), .rst(rst), .i__payload(k__payload), .i__valid(k__valid), .i__ready(k__ready),
    .o__payload(k_rows__o__payload), .o__valid(_042_), .o__ready(k_rows__o__ready),
    .summary__payload(k_rows__summary__payload), .summary__valid(k_rows__summary__valid),
    .summary__ready(walk__step)
  );
  vector_lane lane_0 (
    .clk(clk), .k(k_rows__o__payload[15:0]), .q(q_rows__o__payload[15:0]),
    .top_k(k_rows__summary__payload[TOP +: 8]), .top_q(q_rows__summary__payload[TOP +: 8]),
    .unit(unit), .k_one(chosen_3[64] & load), .q_one(chosen_3[64] & _001_),
    .k_operand(operands[K +: 35]), .q_operand(operands[Q +: 35]),
    .kk_high(lane__kk_high[0*48 +: 48]), .qq_high(lane__qq_high[0*48 +: 48]),
    .kq_high(lane__kq_high[0*48 +: 48]), .kk_low(lane__kk_low[0*48 +: 48]),
    .qq_low(lane__qq_low[0*48 +: 48]), .kq_low(lane__kq_low[0*48 +: 48])
  );
  vector_lane lane_1 (
    .clk(clk), .k(k_rows__o__payload[31:16]), .q(q_rows__o__payload[31:16]),
    .top_k(k_rows__summary__payload[TOP +: 8]), .top_q(q_rows__summary__payload[TOP +: 8]),
    .unit(unit), .k_one(chosen_3[65] & load), .q_one(chosen_3[65] & _001_),
    .k_operand(operands[K + 35 +: 35]), .q_operand(operands[Q + 35 +: 35]),
    .kk_high(lane__kk_high[1*48 +: 48]), .qq_high(lane__qq_high[1*48 +: 48]),
    .kq_high(lane__kq_high[1*48 +: 48]), .kk_low(lane__kk_low[1*48 +: 48]),
    .qq_low(lane__qq_low[1*48 +: 48]), .kq_low(lane__kq_low[1*48 +: 48])
  );
  vector_lane lane_2 (
    .clk(clk), .k(k_rows__o__payload[47:32]), .q(q_rows__o__payload[47:32]),
    .top_k(k_rows__summary__payload[TOP +: 8]), .top_q(q_rows__summary__payload[TOP +: 8]),
    .unit(unit), .k_one(chosen_3[66] & load), .q_one(chosen_3[66] & _001_),
    .k_operand(operands[K + 70 +: 35]), .q_operand(operands[Q + 70 +: 35]),
    .kk_high(lane__kk_high[2*48 +: 48]), .qq_high(lane__qq_high[2*48 +: 48]),
    .kq_high(lane__kq_high[2*48 +: 48]), .kk_low(lane__kk_low[2*48 +: 48]),
    .qq_low(lane__qq_low[2*48 +: 48]), .kq_low(lane__kq_low[2*48 +: 48])
  );
  vector_lane lane_3 (
    .clk(clk), .k(k_rows__o__payload[63:48]), .q(q_rows__o__payload[63:48]),
    .top_k(k_rows__summary__payload[TOP +: 8]), .top_q(q_rows__summary__payload[TOP +: 8]),
    .unit(unit), .k_one(chosen_3[67] & load), .q_one(chosen_3[67] & _001_),
    .k_operand(operands[K + 105 +: 35]), .q_operand(operands[Q + 105 +: 35]),
    .kk_high(lane__kk_high[3*48 +: 48]), .qq_high(lane__qq_high[3*48 +: 48]),
    .kq_high(lane__kq_high[3*48 +: 48]), .kk_low(lane__kk_low[3*48 +: 48]),
    .qq_low(lane__qq_low[3*48 +: 48]), .kq_low(lane__kq_low[3*48 +: 48])
  );
  vector_lane lane_4 (
    .clk(clk), .k(k_rows__o__payload[79:64]), .q(q_rows__o__payload[79:64]),
    .top_k(k_rows__summary__payload[TOP +: 8]), .top_q(q_rows__summary__payload[TOP +: 8]),
    .unit(unit), .k_one(chosen_3[68] & load), .q_one(chosen_3[68] & _001_),
    .k_operand(operands[K + 140 +: 35]), .q_operand(operands[Q + 140 +: 35]),
    .kk_high(lane__kk_high[4*48 +: 48]), .qq_high(lane__qq_high[4*48 +: 48]),
    .kq_high(lane__kq_high[4*48 +: 48]), .kk_low(lane__kk_low[4*48 +: 48]),
    .qq_low(lane__qq_low[4*48 +: 48]), .kq_low(lane__kq_low[4*48 +: 48])
  );
  vector_lane lane_5 (
    .clk(clk), .k(k_rows__o__payload[95:80]), .q(q_rows__o__payload[95:80]),
    .top_k(k_rows__summary__payload[TOP +: 8]), .top_q(q_rows__summary__payload[TOP +: 8]),
    .unit(unit), .k_one(chosen_3[69] & load), .q_one(chosen_3[69] & _001_),
    .k_operand(operands[K + 175 +: 35]), .q_operand(operands[Q + 175 +: 35]),
    .kk_high(lane__kk_high[5*48 +: 48]), .qq_high(lane__qq_high[5*48 +: 48]),
    .kq_high(lane__kq_high[5*48 +: 48]), .kk_low(lane__kk_low[5*48 +: 48]),
    .qq_low(lane__qq_low[5*48 +: 48]), .kq_low(lane__kq_low[5*48 +: 48])
  );
  vector_lane lane_6 (
    .clk(clk), .k(k_rows__o__payload[111:96]), .q(q_rows__o__payload[111:96]),
    .top_k(k_rows__summary__payload[TOP +: 8]), .top_q(q_rows__summary__payload[TOP +: 8]),
    .unit(unit), .k_one(chosen_3[70] & load), .q_one(chosen_3[70] & _001_),
    .k_operand(operands[K + 210 +: 35]), .q_operand(operands[Q + 210 +: 35]),
    .kk_high(lane__kk_high[6*48 +: 48]), .qq_high(lane__qq_high[6*48 +: 48]),
    .kq_high(lane__kq_high[6*48 +: 48]), .kk_low(lane__kk_low[6*48 +: 48]),
    .qq_low(lane__qq_low[6*48 +: 48]), .kq_low(lane__kq_low[6*48 +: 48])
  );
  vector_lane lane_7 (
    .clk(clk), .k(k_rows__o__payload[127:112]), .q(q_rows__o__payload[127:112]),
    .top_k(k_rows__summary__payload[TOP +: 8]), .top_q(q_rows__summary__payload[TOP +: 8]),
    .unit(unit), .k_one(chosen_3[71] & load), .q_one(chosen_3[71] & _001_),
    .k_operand(operands[K + 245 +: 35]), .q_operand(operands[Q + 245 +: 35]),
    .kk_high(lane__kk_high[7*48 +: 48]), .qq_high(lane__qq_high[7*48 +: 48]),
    .kq_high(lane__kq_high[7*48 +: 48]), .kk_low(lane__kk_low[7*48 +: 48]),
    .qq_low(lane__qq_low[7*48 +: 48]), .kq_low(lane__kq_low[7*48 +: 48])
  );
  vector_lane lane_8 (
    .clk(clk), .k(k_rows__o__payload[143:128]), .q(q_rows__o__payload[143:128]),
    .top_k(k_rows__summary__payload[TOP +: 8]), .top_q(q_rows__summary__payload[TOP +: 8]),
    .unit(unit), .k_one(chosen_3[72] & load), .q_one(chosen_3[72] & _001_),
    .k_operand(operands[K + 280 +: 35]), .q_operand(operands[Q + 280 +: 35]),
    .kk_high(lane__kk_high[8*48 +: 48]), .qq_high(lane__qq_high[8*48 +: 48]),
    .kq_high(lane__kq_high[8*48 +: 48]), .kk_low(lane__kk_low[8*48 +: 48]),
    .qq_low(lane__qq_low[8*48 +: 48]), .kq_low(lane__kq_low[8*48 +: 48])
  );
  vector_lane lane_9 (
    .clk(clk), .k(k_rows__o__payload[159:144]), .q(q_rows__o__payload[159:144]),
    .top_k(k_rows__summary__payload[TOP +: 8]), .top_q(q_rows__summary__payload[TOP +: 8]),
    .unit(unit), .k_one(chosen_3[73] & load), .q_one(chosen_3[73] & _001_),
    .k_operand(operands[K + 315 +: 35]), .q_operand(operands[Q + 315 +: 35]),
    .kk_high(lane__kk_high[9*48 +: 48]), .qq_high(lane__qq_high[9*48 +: 48]),
    .kq_high(lane__kq_high[9*48 +: 48]), .kk_low(lane__kk_low[9*48 +: 48]),
    .qq_low(lane__qq_low[9*48 +: 48]), .kq_low(lane__kq_low[9*48 +: 48])
  );
  vector_lane lane_10 (
    .clk(clk), .k(k_rows__o__payload[175:160]), .q(q_rows__o__payload[175:160]),
    .top_k(k_rows__summary__payload[TOP +: 8]), .top_q(q_rows__summary__payload[TOP +: 8]),
    .unit(unit), .k_one(chosen_3[74] & load), .q_one(chosen_3[74] & _001_),
    .k_operand(operands[K + 350 +: 35]), .q_operand(operands[Q + 350 +: 35]),
    .kk_high(lane__kk_high[10*48 +: 48]), .qq_high(lane__qq_high[10*48 +: 48]),
    .kq_high(lane__kq_high[10*48 +: 48]), .kk_low(lane__kk_low[10*48 +: 48]),
    .qq_low(lane__qq_low[10*48 +: 48]), .kq_low(lane__kq_low[10*48 +: 48])
  );
  vector_lane lane_11 (
    .clk(clk), .k(k_rows__o__payload[191:176]), .q(q_rows__o__payload[191:176]),
    .top_k(k_rows__summary__payload[TOP +: 8]), .top_q(q_rows__summary__payload[TOP +: 8]),
    .unit(unit), .k_one(chosen_3[75] & load), .q_one(chosen_3[75] & _001_),
    .k_operand(operands[K + 385 +: 35]), .q_operand(operands[Q + 385 +: 35]),
    .kk_high(lane__kk_high[11*48 +: 48]), .qq_high(lane__qq_high[11*48 +: 48]),
    .kq_high(lane__kq_high[11*48 +: 48]), .kk_low(lane__kk_low[11*48 +: 48]),
    .qq_low(lane__qq_low[11*48 +: 48]), .kq_low(lane__kq_low[11*48 +: 48])
  );
  vector_lane lane_12 (
    .clk(clk), .k(k_rows__o__payload[207:192]), .q(q_rows__o__payload[207:192]),
    .top_k(k_rows__summary__payload[TOP +: 8]), .top_q(q_rows__summary__payload[TOP +: 8]),
    .unit(unit), .k_one(chosen_3[76] & load), .q_one(chosen_3[76] & _001_),
    .k_operand(operands[K + 420 +: 35]), .q_operand(operands[Q + 420 +: 35]),
    .kk_high(lane__kk_high[12*48 +: 48]), .qq_high(lane__qq_high[12*48 +: 48]),
    .kq_high(lane__kq_high[12*48 +: 48]), .kk_low(lane__kk_low[12*48 +: 48]),
    .qq_low(lane__qq_low[12*48 +: 48]), .kq_low(lane__kq_low[12*48 +: 48])
  );
  vector_lane lane_13 (
    .clk(clk), .k(k_rows__o__payload[223:208]), .q(q_rows__o__payload[223:208]),
    .top_k(k_rows__summary__payload[TOP +: 8]), .top_q(q_rows__summary__payload[TOP +: 8]),
    .unit(unit), .k_one(chosen_3[77] & load), .q_one(chosen_3[77] & _001_),
    .k_operand(operands[K + 455 +: 35]), .q_operand(operands[Q + 455 +: 35]),
    .kk_high(lane__kk_high[13*48 +: 48]), .qq_high(lane__qq_high[13*48 +: 48]),
    .kq_high(lane__kq_high[13*48 +: 48]), .kk_low(lane__kk_low[13*48 +: 48]),
    .qq_low(lane__qq_low[13*48 +: 48]), .kq_low(lane__kq_low[13*48 +: 48])
  );
  vector_lane lane_14 (
    .clk(clk), .k(k_rows__o__payload[239:224]), .q(q_rows__o__payload[239:224]),
    .top_k(k_rows__summary__payload[TOP +: 8]), .top_q(q_rows__summary__payload[TOP +: 8]),
    .unit(unit), .k_one(chosen_3[78] & load), .q_one(chosen_3[78] & _001_),
    .k_operand(operands[K + 490 +: 35]), .q_operand(operands[Q + 490 +: 35]),
    .kk_high(lane__kk_high[14*48 +: 48]), .qq_high(lane__qq_high[14*48 +: 48]),
    .kq_high(lane__kq_high[14*48 +: 48]), .kk_low(lane__kk_low[14*48 +: 48]),
    .qq_low(lane__qq_low[14*48 +: 48]), .kq_low(lane__kq_low[14*48 +: 48])
  );
  vector_lane lane_15 (
    .clk(clk), .k(k_rows__o__payload[255:240]), .q(q_rows__o__payload[255:240]),
    .top_k(k_rows__summary__payload[TOP +: 8]), .top_q(q_rows__summary__payload[TOP +: 8]),
    .unit(unit), .k_one(chosen_3[79] & load), .q_one(chosen_3[79] & _001_),
    .k_operand(operands[K + 525 +: 35]), .q_operand(operands[Q + 525 +: 35]),
    .kk_high(lane__kk_high[15*48 +: 48]), .qq_high(lane__qq_high[15*48 +: 48]),
    .kq_high(lane__kq_high[15*48 +: 48]), .kk_low(lane__kk_low[15*48 +: 48]),
    .qq_low(lane__qq_low[15*48 +: 48]), .kq_low(lane__kq_low[15*48 +: 48])
  );
  vector_lane lane_16 (
    .clk(clk), .k(k_rows__o__payload[271:256]), .q(q_rows__o__payload[271:256]),
    .top_k(k_rows__summary__payload[TOP +: 8]), .top_q(q_rows__summary__payload[TOP +: 8]),
    .unit(unit), .k_one(chosen_3[80] & load), .q_one(chosen_3[80] & _001_),
    .k_operand(operands[K + 560 +: 35]), .q_operand(operands[Q + 560 +: 35]),
    .kk_high(lane__kk_high[16*48 +: 48]), .qq_high(lane__qq_high[16*48 +: 48]),
    .kq_high(lane__kq_high[16*48 +: 48]), .kk_low(lane__kk_low[16*48 +: 48]),
    .qq_low(lane__qq_low[16*48 +: 48]), .kq_low(lane__kq_low[16*48 +: 48])
  );
  vector_lane lane_17 (
    .clk(clk), .k(k_rows__o__payload[287:272]), .q(q_rows__o__payload[287:272]),
    .top_k(k_rows__summary__payload[TOP +: 8]), .top_q(q_rows__summary__payload[TOP +: 8]),
    .unit(unit), .k_one(chosen_3[81] & load), .q_one(chosen_3[81] & _001_),
    .k_operand(operands[K + 595 +: 35]), .q_operand(operands[Q + 595 +: 35]),
    .kk_high(lane__kk_high[17*48 +: 48]), .qq_high(lane__qq_high[17*48 +: 48]),
    .kq_high(lane__kq_high[17*48 +: 48]), .kk_low(lane__kk_low[17*48 +: 48]),
    .qq_low(lane__qq_low[17*48 +: 48]), .kq_low(lane__kq_low[17*48 +: 48])
  );
  vector_lane lane_18 (
    .clk(clk), .k(k_rows__o__payload[303:288]), .q(q_rows__o__payload[303:288]),
    .top_k(k_rows__summary__payload[TOP +: 8]), .top_q(q_rows__summary__payload[TOP +: 8]),
    .unit(unit), .k_one(chosen_3[82] & load), .q_one(chosen_3[82] & _001_),
    .k_operand(operands[K + 630 +: 35]), .q_operand(operands[Q + 630 +: 35]),
    .kk_high(lane__kk_high[18*48 +: 48]), .qq_high(lane__qq_high[18*48 +: 48]),
    .kq_high(lane__kq_high[18*48 +: 48]), .kk_low(lane__kk_low[18*48 +: 48]),
    .qq_low(lane__qq_low[18*48 +: 48]), .kq_low(lane__kq_low[18*48 +: 48])
  );
  vector_lane lane_19 (
    .clk(clk), .k(k_rows__o__payload[319:304]), .q(q_rows__o__payload[319:304]),
    .top_k(k_rows__summary__payload[TOP +: 8]), .top_q(q_rows__summary__payload[TOP +: 8]),
    .unit(unit), .k_one(chosen_3[83] & load), .q_one(chosen_3[83] & _001_),
    .k_operand(operands[K + 665 +: 35]), .q_operand(operands[Q + 665 +: 35]),
    .kk_high(lane__kk_high[19*48 +: 48]), .qq_high(lane__qq_high[19*48 +: 48]),
    .kq_high(lane__kq_high[19*48 +: 48]), .kk_low(lane__kk_low[19*48 +: 48]),
    .qq_low(lane__qq_low[19*48 +: 48]), .kq_low(lane__kq_low[19*48 +: 48])
  );
  vector_lane lane_20 (
    .clk(clk), .k(k_rows__o__payload[335:320]), .q(q_rows__o__payload[335:320]),
    .top_k(k_rows__summary__payload[TOP +: 8]), .top_q(q_rows__summary__payload[TOP +: 8]),
    .unit(unit), .k_one(chosen_3[84] & load), .q_one(chosen_3[84] & _001_),
    .k_operand(operands[K + 700 +: 35]), .q_operand(operands[Q + 700 +: 35]),
    .kk_high(lane__kk_high[20*48 +: 48]), .qq_high(lane__qq_high[20*48 +: 48]),
    .kq_high(lane__kq_high[20*48 +: 48]), .kk_low(lane__kk_low[20*48 +: 48]),
    .qq_low(lane__qq_low[20*48 +: 48]), .kq_low(lane__kq_low[20*48 +: 48])
  );
  vector_lane lane_21 (
    .clk(clk), .k(k_rows__o__payload[351:336]), .q(q_rows__o__payload[351:336]),
    .top_k(k_rows__summary__payload[TOP +: 8]), .top_q(q_rows__summary__payload[TOP +: 8]),
    .unit(unit), .k_one(chosen_3[85] & load), .q_one(chosen_3[85] & _001_),
    .k_operand(operands[K + 735 +: 35]), .q_operand(operands[Q + 735 +: 35]),
    .kk_high(lane__kk_high[21*48 +: 48]), .qq_high(lane__qq_high[21*48 +: 48]),
    .kq_high(lane__kq_high[21*48 +: 48]), .kk_low(lane__kk_low[21*48 +: 48]),
    .qq_low(lane__qq_low[21*48 +: 48]), .kq_low(lane__kq_low[21*48 +: 48])
  );
  vector_lane lane_22 (
    .clk(clk), .k(k_rows__o__payload[367:352]), .q(q_rows__o__payload[367:352]),
    .top_k(k_rows__summary__payload[TOP +: 8]), .top_q(q_rows__summary__payload[TOP +: 8]),
    .unit(unit), .k_one(chosen_3[86] & load), .q_one(chosen_3[86] & _001_),
    .k_operand(operands[K + 770 +: 35]), .q_operand(operands[Q + 770 +: 35]),
    .kk_high(lane__kk_high[22*48 +: 48]), .qq_high(lane__qq_high[22*48 +: 48]),
    .kq_high(lane__kq_high[22*48 +: 48]), .kk_low(lane__kk_low[22*48 +: 48]),
    .qq_low(lane__qq_low[22*48 +: 48]), .kq_low(lane__kq_low[22*48 +: 48])
  );
  vector_lane lane_23 (
    .clk(clk), .k(k_rows__o__payload[383:368]), .q(q_rows__o__payload[383:368]),
    .top_k(k_rows__summary__payload[TOP +: 8]), .top_q(q_rows__summary__payload[TOP +: 8]),
    .unit(unit), .k_one(chosen_3[87] & load), .q_one(chosen_3[87] & _001_),
    .k_operand(operands[K + 805 +: 35]), .q_operand(operands[Q + 805 +: 35]),
    .kk_high(lane__kk_high[23*48 +: 48]), .qq_high(lane__qq_high[23*48 +: 48]),
    .kq_high(lane__kq_high[23*48 +: 48]), .kk_low(lane__kk_low[23*48 +: 48]),
    .qq_low(lane__qq_low[23*48 +: 48]), .kq_low(lane__kq_low[23*48 +: 48])
  );
  vector_lane lane_24 (
    .clk(clk), .k(k_rows__o__payload[399:384]), .q(q_rows__o__payload[399:384]),
    .top_k(k_rows__summary__payload[TOP +: 8]), .top_q(q_rows__summary__payload[TOP +: 8]),
    .unit(unit), .k_one(chosen_3[88] & load), .q_one(chosen_3[88] & _001_),
    .k_operand(operands[K + 840 +: 35]), .q_operand(operands[Q + 840 +: 35]),
    .kk_high(lane__kk_high[24*48 +: 48]), .qq_high(lane__qq_high[24*48 +: 48]),
    .kq_high(lane__kq_high[24*48 +: 48]), .kk_low(lane__kk_low[24*48 +: 48]),
    .qq_low(lane__qq_low[24*48 +: 48]), .kq_low(lane__kq_low[24*48 +: 48])
  );
  vector_lane lane_25 (
    .clk(clk), .k(k_rows__o__payload[415:400]), .q(q_rows__o__payload[415:400]),
    .top_k(k_rows__summary__payload[TOP +: 8]), .top_q(q_rows__summary__payload[TOP +: 8]),
    .unit(unit), .k_one(chosen_3[89] & load), .q_one(chosen_3[89] & _001_),
    .k_operand(operands[K + 875 +: 35]), .q_operand(operands[Q + 875 +: 35]),
    .kk_high(lane__kk_high[25*48 +: 48]), .qq_high(lane__qq_high[25*48 +: 48]),
    .kq_high(lane__kq_high[25*48 +: 48]), .kk_low(lane__kk_low[25*48 +: 48]),
    .qq_low(lane__qq_low[25*48 +: 48]), .kq_low(lane__kq_low[25*48 +: 48])
  );
  vector_lane lane_26 (
    .clk(clk), .k(k_rows__o__payload[431:416]), .q(q_rows__o__payload[431:416]),
    .top_k(k_rows__summary__payload[TOP +: 8]), .top_q(q_rows__summary__payload[TOP +: 8]),
    .unit(unit), .k_one(chosen_3[90] & load), .q_one(chosen_3[90] & _001_),
    .k_operand(operands[K + 910 +: 35]), .q_operand(operands[Q + 910 +: 35]),
    .kk_high(lane__kk_high[26*48 +: 48]), .qq_high(lane__qq_high[26*48 +: 48]),
    .kq_high(lane__kq_high[26*48 +: 48]), .kk_low(lane__kk_low[26*48 +: 48]),
    .qq_low(lane__qq_low[26*48 +: 48]), .kq_low(lane__kq_low[26*48 +: 48])
  );
  vector_lane lane_27 (
    .clk(clk), .k(k_rows__o__payload[447:432]), .q(q_rows__o__payload[447:432]),
    .top_k(k_rows__summary__payload[TOP +: 8]), .top_q(q_rows__summary__payload[TOP +: 8]),
    .unit(unit), .k_one(chosen_3[91] & load), .q_one(chosen_3[91] & _001_),
    .k_operand(operands[K + 945 +: 35]), .q_operand(operands[Q + 945 +: 35]),
    .kk_high(lane__kk_high[27*48 +: 48]), .qq_high(lane__qq_high[27*48 +: 48]),
    .kq_high(lane__kq_high[27*48 +: 48]), .kk_low(lane__kk_low[27*48 +: 48]),
    .qq_low(lane__qq_low[27*48 +: 48]), .kq_low(lane__kq_low[27*48 +: 48])
  );
  vector_lane lane_28 (
    .clk(clk), .k(k_rows__o__payload[463:448]), .q(q_rows__o__payload[463:448]),
    .top_k(k_rows__summary__payload[TOP +: 8]), .top_q(q_rows__summary__payload[TOP +: 8]),
    .unit(unit), .k_one(chosen_3[92] & load), .q_one(chosen_3[92] & _001_),
    .k_operand(operands[K + 980 +: 35]), .q_operand(operands[Q + 980 +: 35]),
    .kk_high(lane__kk_high[28*48 +: 48]), .qq_high(lane__qq_high[28*48 +: 48]),
    .kq_high(lane__kq_high[28*48 +: 48]), .kk_low(lane__kk_low[28*48 +: 48]),
    .qq_low(lane__qq_low[28*48 +: 48]), .kq_low(lane__kq_low[28*48 +: 48])
  );
  vector_lane lane_29 (
    .clk(clk), .k(k_rows__o__payload[479:464]), .q(q_rows__o__payload[479:464]),
    .top_k(k_rows__summary__payload[TOP +: 8]), .top_q(q_rows__summary__payload[TOP +: 8]),
    .unit(unit), .k_one(chosen_3[93] & load), .q_one(chosen_3[93] & _001_),
    .k_operand(operands[K + 1015 +: 35]), .q_operand(operands[Q + 1015 +: 35]),
    .kk_high(lane__kk_high[29*48 +: 48]), .qq_high(lane__qq_high[29*48 +: 48]),
    .kq_high(lane__kq_high[29*48 +: 48]), .kk_low(lane__kk_low[29*48 +: 48]),
    .qq_low(lane__qq_low[29*48 +: 48]), .kq_low(lane__kq_low[29*48 +: 48])
  );
  vector_lane lane_30 (
    .clk(clk), .k(k_rows__o__payload[495:480]), .q(q_rows__o__payload[495:480]),
    .top_k(k_rows__summary__payload[TOP +: 8]), .top_q(q_rows__summary__payload[TOP +: 8]),
    .unit(unit), .k_one(chosen_3[94] & load), .q_one(chosen_3[94] & _001_),
    .k_operand(operands[K + 1050 +: 35]), .q_operand(operands[Q + 1050 +: 35]),
    .kk_high(lane__kk_high[30*48 +: 48]), .qq_high(lane__qq_high[30*48 +: 48]),
    .kq_high(lane__kq_high[30*48 +: 48]), .kk_low(lane__kk_low[30*48 +: 48]),
    .qq_low(lane__qq_low[30*48 +: 48]), .kq_low(lane__kq_low[30*48 +: 48])
  );
  vector_lane lane_31 (
    .clk(clk), .k(k_rows__o__payload[511:496]), .q(q_rows__o__payload[511:496]),
    .top_k(k_rows__summary__payload[TOP +: 8]), .top_q(q_rows__summary__payload[TOP +: 8]),
    .unit(unit), .k_one(chosen_3[95] & load), .q_one(chosen_3[95] & _001_),
    .k_operand(operands[K + 1085 +: 35]), .q_operand(operands[Q + 1085 +: 35]),
    .kk_high(lane__kk_high[31*48 +: 48]), .qq_high(lane__qq_high[31*48 +: 48]),
    .kq_high(lane__kq_high[31*48 +: 48]), .kk_low(lane__kk_low[31*48 +: 48]),
    .qq_low(lane__qq_low[31*48 +: 48]), .kq_low(lane__kq_low[31*48 +: 48])
  );
  norms norms (
    .clk(clk), .sum_kk(norms__sum_kk), .sum_qq(norms__sum_qq), .sum_kq(norms__sum_kq),
    .top_k(top_k_15[119:112]), .top_q(top_q_15[119:112]), .eps(eps), .kn(norms__kn), .qr(norms__qr),
    .kq(norms__kq)
  );
  vector_rows q_rows (
    .clk(clk), .rst(rst), .i__payload(q__payload), .i__valid(q__valid), .i__ready(q__ready),
    .o__payload(q_rows__o__payload), .o__valid(_043_), .o__ready(k_rows__o__ready),
    .summary__payload(q_rows__summary__payload), .summary__valid(q_rows__summary__valid),
    .summary__ready(walk__step)
  );
  stream_fifo_98x6 results_queue (
    .clk(clk), .rst(rst),
    .i__payload({ bus_error_33[32], bad_33[32], norms__kq, norms__qr, norms__kn }),
    .i__valid(run_last_33[32]), .i__ready(_049_), .o__payload(results__payload),
    .o__valid(results__valid), .o__ready(results__ready), .level(_050_)
  );
  adder_tree_32x48 tree_kk_high (
    .clk(clk), .i(lane__kk_high), .o(tree_kk_high__o)
  );
  adder_tree_32x48 tree_kk_low (
    .clk(clk), .i(lane__kk_low), .o(tree_kk_low__o)
  );
  adder_tree_32x48 tree_kq_high (
    .clk(clk), .i(lane__kq_high), .o(tree_kq_high__o)
  );
  adder_tree_32x48 tree_kq_low (
    .clk(clk), .i(lane__kq_low), .o(tree_kq_low__o)
  );
  adder_tree_32x48 tree_qq_high (
    .clk(clk), .i(lane__qq_high), .o(tree_qq_high__o)
  );
  adder_tree_32x48 tree_qq_low (
    .clk(clk), .i(lane__qq_low), .o(tree_qq_low__o)
  );
  walk walk (
    .clk(clk), .rst(rst), .start(start), .tokens(tokens), .step(walk__step), .active(walk__active),
    .token(walk__token), .first_token(_045_), .head(_046_), .turn(walk__turn), .round(_047_),
    .last(_048_)
  );
endmodule
