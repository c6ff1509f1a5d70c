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
// Generated from gdn_core/prepare/vectors.py; do not edit.
module vectors (
  input wire clk, rst, start,
  input wire [31:0] tokens, input wire unit, load, input wire [31:0] eps,
  input wire [512:0] k__payload, input wire k__valid, output wire k__ready,
  input wire [512:0] q__payload, input wire q__valid, output wire q__ready,
  output wire [1153:0] operands, output wire [7:0] operands_push, input wire [7:0] operands_taken,
  output wire [97:0] results__payload, output wire results__valid, input wire results__ready
);
  localparam INDEX = 0, TOP = 0, K = 2, ERROR = 8, Q = 578;
  wire _001_, _037_, _038_, _039_, _041_, _042_, _043_, k_rows__o__ready, k_rows__summary__valid,
    q_rows__summary__valid, unused, walk__active;
  wire [7:0] _005_, walk__turn;
  wire [2:0] _013_;
  wire [3:0] _040_, _045_;
  reg [29:0] bad_30 = 30'h0, bus_error_30 = 30'h0, run_last_30 = 30'h0;
  reg [1:0] beat = 2'h0;
  reg [5:0] beat_3 = 6'h0;
  wire [31:0] chosen, norms__kn, norms__kq, norms__qr, walk__token;
  reg [95:0] chosen_3 = 96'h0, top_k_12 = 96'h0, top_q_12 = 96'h0;
  reg first = 1'h1, free_here = 1'h1, walk__step = 1'h0;
  reg [7:0] free = 8'hff;
  wire [511:0] k_rows__o__payload, q_rows__o__payload;
  wire [8:0] k_rows__summary__payload, q_rows__summary__payload;
  wire [32*48-1:0] lane__kk, lane__kq, lane__qq;
  reg [41:0] norms__sum_kk = 42'h0, norms__sum_kq = 42'h0, norms__sum_qq = 42'h0;
  reg [23:0] pushes_3 = 24'h0;
  reg [9:0] run_first_10 = 10'h0;
  (* keep = "true" *) reg sums_start = 1'h0;
  wire [41:0] tree_kk__o, tree_kq__o, tree_qq__o;
  assign _001_ = ~load;
  assign _005_ = free | operands_taken;
  assign _013_ = walk__step ? 3'h0 : ({ 1'h0, beat } + 3'h1);
  assign k_rows__o__ready = ~first | (walk__active & free_here & (unit | (& {
      q_rows__summary__valid, k_rows__summary__valid })));
  always @(posedge clk)
    if (rst) free_here <= 1'h1;
    else free_here <= walk__step ? (| (_005_ & { walk__turn[6:0], walk__turn[7] })) : (| (_005_ &
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
    sums_start <= run_first_10[9];
    norms__sum_kk <= tree_kk__o + (sums_start ? 42'h0 : norms__sum_kk);
    norms__sum_qq <= tree_qq__o + (sums_start ? 42'h0 : norms__sum_qq);
    norms__sum_kq <= tree_kq__o + (sums_start ? 42'h0 : norms__sum_kq);
    top_k_12 <= { top_k_12[87:0], k_rows__summary__payload[TOP +: 8] };
    top_q_12 <= { top_q_12[87:0], q_rows__summary__payload[TOP +: 8] };
    run_last_30 <= { run_last_30[28:0], walk__step };
    bad_30 <= { bad_30[28:0], (k_rows__summary__payload[TOP +: 8] == 8'hff) |
        (q_rows__summary__payload[TOP +: 8] == 8'hff) };
    bus_error_30 <= { bus_error_30[28:0], (k_rows__summary__payload[ERROR] |
        q_rows__summary__payload[ERROR]) & ~unit };
    chosen_3 <= { chosen_3[63:0], chosen };
    beat_3 <= { beat_3[3:0], beat };
    pushes_3 <= { pushes_3[15:0], k_rows__o__ready ? walk__turn : 8'h0 };
    run_first_10 <= { run_first_10[8:0], first };
  end
  always @(posedge clk)
    if (rst) free <= 8'hff;
    else begin
      if (operands_taken[0]) free[0] <= 1'h1;
      if (walk__step & walk__turn[0]) free[0] <= 1'h0;
      if (operands_taken[1]) free[1] <= 1'h1;
      if (walk__step & walk__turn[1]) free[1] <= 1'h0;
      if (operands_taken[2]) free[2] <= 1'h1;
      if (walk__step & walk__turn[2]) free[2] <= 1'h0;
      if (operands_taken[3]) free[3] <= 1'h1;
      if (walk__step & walk__turn[3]) free[3] <= 1'h0;
      if (operands_taken[4]) free[4] <= 1'h1;
      if (walk__step & walk__turn[4]) free[4] <= 1'h0;
      if (operands_taken[5]) free[5] <= 1'h1;
      if (walk__step & walk__turn[5]) free[5] <= 1'h0;
      if (operands_taken[6]) free[6] <= 1'h1;
      if (walk__step & walk__turn[6]) free[6] <= 1'h0;
      if (operands_taken[7]) free[7] <= 1'h1;
      if (walk__step & walk__turn[7]) free[7] <= 1'h0;
    end
  assign chosen = (unit & (walk__token[31:5] == { 25'h0, beat })) ? (32'h1 << walk__token[4:0]) :
      32'h0;
  assign unused = & { _013_[2], _037_, _038_, _039_, _040_, _041_, _042_, _043_, _045_, lane__kk,
      lane__kq, lane__qq };
  assign operands[INDEX +: 2] = beat_3[5:4];
  assign operands_push = pushes_3[23:16];
  vector_rows k_rows (
    .clk(clk), .rst(rst), .i__payload(k__payload), .i__valid(k__valid), .i__ready(k__ready),
    .o__payload(k_rows__o__payload), .o__valid(_037_), .o__ready(k_rows__o__ready),
    .summary__payload(k_rows__summary__payload), .summary__valid(k_rows__summary__valid),
    .summary__ready(walk__step)
  );
  vector_lane lane_0 (
    .clk(clk), .k(k_rows__o__payload[15:0]), .q(q_rows__o__payload[15:0]),
    .top_k(k_rows__summary__payload[TOP +: 8]), .top_q(q_rows__summary__payload[TOP +: 8]),
    .unit(unit), .k_one(chosen_3[64] & load), .q_one(chosen_3[64] & _001_),
    .k_operand(operands[K +: 18]), .q_operand(operands[Q +: 18]), .kk(lane__kk[0*48 +: 48]),
    .qq(lane__qq[0*48 +: 48]), .kq(lane__kq[0*48 +: 48])
  );
  vector_lane lane_1 (
    .clk(clk), .k(k_rows__o__payload[31:16]), .q(q_rows__o__payload[31:16]),
    .top_k(k_rows__summary__payload[TOP +: 8]), .top_q(q_rows__summary__payload[TOP +: 8]),
    .unit(unit), .k_one(chosen_3[65] & load), .q_one(chosen_3[65] & _001_),
    .k_operand(operands[K + 18 +: 18]), .q_operand(operands[Q + 18 +: 18]),
    .kk(lane__kk[1*48 +: 48]), .qq(lane__qq[1*48 +: 48]), .kq(lane__kq[1*48 +: 48])
  );
  vector_lane lane_2 (
    .clk(clk), .k(k_rows__o__payload[47:32]), .q(q_rows__o__payload[47:32]),
    .top_k(k_rows__summary__payload[TOP +: 8]), .top_q(q_rows__summary__payload[TOP +: 8]),
    .unit(unit), .k_one(chosen_3[66] & load), .q_one(chosen_3[66] & _001_),
    .k_operand(operands[K + 36 +: 18]), .q_operand(operands[Q + 36 +: 18]),
    .kk(lane__kk[2*48 +: 48]), .qq(lane__qq[2*48 +: 48]), .kq(lane__kq[2*48 +: 48])
  );
  vector_lane lane_3 (
    .clk(clk), .k(k_rows__o__payload[63:48]), .q(q_rows__o__payload[63:48]),
    .top_k(k_rows__summary__payload[TOP +: 8]), .top_q(q_rows__summary__payload[TOP +: 8]),
    .unit(unit), .k_one(chosen_3[67] & load), .q_one(chosen_3[67] & _001_),
    .k_operand(operands[K + 54 +: 18]), .q_operand(operands[Q + 54 +: 18]),
    .kk(lane__kk[3*48 +: 48]), .qq(lane__qq[3*48 +: 48]), .kq(lane__kq[3*48 +: 48])
  );
  vector_lane lane_4 (
    .clk(clk), .k(k_rows__o__payload[79:64]), .q(q_rows__o__payload[79:64]),
    .top_k(k_rows__summary__payload[TOP +: 8]), .top_q(q_rows__summary__payload[TOP +: 8]),
    .unit(unit), .k_one(chosen_3[68] & load), .q_one(chosen_3[68] & _001_),
    .k_operand(operands[K + 72 +: 18]), .q_operand(operands[Q + 72 +: 18]),
    .kk(lane__kk[4*48 +: 48]), .qq(lane__qq[4*48 +: 48]), .kq(lane__kq[4*48 +: 48])
  );
  vector_lane lane_5 (
    .clk(clk), .k(k_rows__o__payload[95:80]), .q(q_rows__o__payload[95:80]),
    .top_k(k_rows__summary__payload[TOP +: 8]), .top_q(q_rows__summary__payload[TOP +: 8]),
    .unit(unit), .k_one(chosen_3[69] & load), .q_one(chosen_3[69] & _001_),
    .k_operand(operands[K + 90 +: 18]), .q_operand(operands[Q + 90 +: 18]),
    .kk(lane__kk[5*48 +: 48]), .qq(lane__qq[5*48 +: 48]), .kq(lane__kq[5*48 +: 48])
  );
  vector_lane lane_6 (
    .clk(clk), .k(k_rows__o__payload[111:96]), .q(q_rows__o__payload[111:96]),
    .top_k(k_rows__summary__payload[TOP +: 8]), .top_q(q_rows__summary__payload[TOP +: 8]),
    .unit(unit), .k_one(chosen_3[70] & load), .q_one(chosen_3[70] & _001_),
    .k_operand(operands[K + 108 +: 18]), .q_operand(operands[Q + 108 +: 18]),
    .kk(lane__kk[6*48 +: 48]), .qq(lane__qq[6*48 +: 48]), .kq(lane__kq[6*48 +: 48])
  );
  vector_lane lane_7 (
    .clk(clk), .k(k_rows__o__payload[127:112]), .q(q_rows__o__payload[127:112]),
    .top_k(k_rows__summary__payload[TOP +: 8]), .top_q(q_rows__summary__payload[TOP +: 8]),
    .unit(unit), .k_one(chosen_3[71] & load), .q_one(chosen_3[71] & _001_),
    .k_operand(operands[K + 126 +: 18]), .q_operand(operands[Q + 126 +: 18]),
    .kk(lane__kk[7*48 +: 48]), .qq(lane__qq[7*48 +: 48]), .kq(lane__kq[7*48 +: 48])
  );
  vector_lane lane_8 (
    .clk(clk), .k(k_rows__o__payload[143:128]), .q(q_rows__o__payload[143:128]),
    .top_k(k_rows__summary__payload[TOP +: 8]), .top_q(q_rows__summary__payload[TOP +: 8]),
    .unit(unit), .k_one(chosen_3[72] & load), .q_one(chosen_3[72] & _001_),
    .k_operand(operands[K + 144 +: 18]), .q_operand(operands[Q + 144 +: 18]),
    .kk(lane__kk[8*48 +: 48]), .qq(lane__qq[8*48 +: 48]), .kq(lane__kq[8*48 +: 48])
  );
  vector_lane lane_9 (
    .clk(clk), .k(k_rows__o__payload[159:144]), .q(q_rows__o__payload[159:144]),
    .top_k(k_rows__summary__payload[TOP +: 8]), .top_q(q_rows__summary__payload[TOP +: 8]),
    .unit(unit), .k_one(chosen_3[73] & load), .q_one(chosen_3[73] & _001_),
    .k_operand(operands[K + 162 +: 18]), .q_operand(operands[Q + 162 +: 18]),
    .kk(lane__kk[9*48 +: 48]), .qq(lane__qq[9*48 +: 48]), .kq(lane__kq[9*48 +: 48])
  );
  vector_lane lane_10 (
    .clk(clk), .k(k_rows__o__payload[175:160]), .q(q_rows__o__payload[175:160]),
    .top_k(k_rows__summary__payload[TOP +: 8]), .top_q(q_rows__summary__payload[TOP +: 8]),
    .unit(unit), .k_one(chosen_3[74] & load), .q_one(chosen_3[74] & _001_),
    .k_operand(operands[K + 180 +: 18]), .q_operand(operands[Q + 180 +: 18]),
    .kk(lane__kk[10*48 +: 48]), .qq(lane__qq[10*48 +: 48]), .kq(lane__kq[10*48 +: 48])
  );
  vector_lane lane_11 (
    .clk(clk), .k(k_rows__o__payload[191:176]), .q(q_rows__o__payload[191:176]),
    .top_k(k_rows__summary__payload[TOP +: 8]), .top_q(q_rows__summary__payload[TOP +: 8]),
    .unit(unit), .k_one(chosen_3[75] & load), .q_one(chosen_3[75] & _001_),
    .k_operand(operands[K + 198 +: 18]), .q_operand(operands[Q + 198 +: 18]),
    .kk(lane__kk[11*48 +: 48]), .qq(lane__qq[11*48 +: 48]), .kq(lane__kq[11*48 +: 48])
  );
  vector_lane lane_12 (
    .clk(clk), .k(k_rows__o__payload[207:192]), .q(q_rows__o__payload[207:192]),
    .top_k(k_rows__summary__payload[TOP +: 8]), .top_q(q_rows__summary__payload[TOP +: 8]),
    .unit(unit), .k_one(chosen_3[76] & load), .q_one(chosen_3[76] & _001_),
    .k_operand(operands[K + 216 +: 18]), .q_operand(operands[Q + 216 +: 18]),
    .kk(lane__kk[12*48 +: 48]), .qq(lane__qq[12*48 +: 48]), .kq(lane__kq[12*48 +: 48])
  );
  vector_lane lane_13 (
    .clk(clk), .k(k_rows__o__payload[223:208]), .q(q_rows__o__payload[223:208]),
    .top_k(k_rows__summary__payload[TOP +: 8]), .top_q(q_rows__summary__payload[TOP +: 8]),
    .unit(unit), .k_one(chosen_3[77] & load), .q_one(chosen_3[77] & _001_),
    .k_operand(operands[K + 234 +: 18]), .q_operand(operands[Q + 234 +: 18]),
    .kk(lane__kk[13*48 +: 48]), .qq(lane__qq[13*48 +: 48]), .kq(lane__kq[13*48 +: 48])
  );
  vector_lane lane_14 (
    .clk(clk), .k(k_rows__o__payload[239:224]), .q(q_rows__o__payload[239:224]),
    .top_k(k_rows__summary__payload[TOP +: 8]), .top_q(q_rows__summary__payload[TOP +: 8]),
    .unit(unit), .k_one(chosen_3[78] & load), .q_one(chosen_3[78] & _001_),
    .k_operand(operands[K + 252 +: 18]), .q_operand(operands[Q + 252 +: 18]),
    .kk(lane__kk[14*48 +: 48]), .qq(lane__qq[14*48 +: 48]), .kq(lane__kq[14*48 +: 48])
  );
  vector_lane lane_15 (
    .clk(clk), .k(k_rows__o__payload[255:240]), .q(q_rows__o__payload[255:240]),
    .top_k(k_rows__summary__payload[TOP +: 8]), .top_q(q_rows__summary__payload[TOP +: 8]),
    .unit(unit), .k_one(chosen_3[79] & load), .q_one(chosen_3[79] & _001_),
    .k_operand(operands[K + 270 +: 18]), .q_operand(operands[Q + 270 +: 18]),
    .kk(lane__kk[15*48 +: 48]), .qq(lane__qq[15*48 +: 48]), .kq(lane__kq[15*48 +: 48])
  );
  vector_lane lane_16 (
    .clk(clk), .k(k_rows__o__payload[271:256]), .q(q_rows__o__payload[271:256]),
    .top_k(k_rows__summary__payload[TOP +: 8]), .top_q(q_rows__summary__payload[TOP +: 8]),
    .unit(unit), .k_one(chosen_3[80] & load), .q_one(chosen_3[80] & _001_),
    .k_operand(operands[K + 288 +: 18]), .q_operand(operands[Q + 288 +: 18]),
    .kk(lane__kk[16*48 +: 48]), .qq(lane__qq[16*48 +: 48]), .kq(lane__kq[16*48 +: 48])
  );
  vector_lane lane_17 (
    .clk(clk), .k(k_rows__o__payload[287:272]), .q(q_rows__o__payload[287:272]),
    .top_k(k_rows__summary__payload[TOP +: 8]), .top_q(q_rows__summary__payload[TOP +: 8]),
    .unit(unit), .k_one(chosen_3[81] & load), .q_one(chosen_3[81] & _001_),
    .k_operand(operands[K + 306 +: 18]), .q_operand(operands[Q + 306 +: 18]),
    .kk(lane__kk[17*48 +: 48]), .qq(lane__qq[17*48 +: 48]), .kq(lane__kq[17*48 +: 48])
  );
  vector_lane lane_18 (
    .clk(clk), .k(k_rows__o__payload[303:288]), .q(q_rows__o__payload[303:288]),
    .top_k(k_rows__summary__payload[TOP +: 8]), .top_q(q_rows__summary__payload[TOP +: 8]),
    .unit(unit), .k_one(chosen_3[82] & load), .q_one(chosen_3[82] & _001_),
    .k_operand(operands[K + 324 +: 18]), .q_operand(operands[Q + 324 +: 18]),
    .kk(lane__kk[18*48 +: 48]), .qq(lane__qq[18*48 +: 48]), .kq(lane__kq[18*48 +: 48])
  );
  vector_lane lane_19 (
    .clk(clk), .k(k_rows__o__payload[319:304]), .q(q_rows__o__payload[319:304]),
    .top_k(k_rows__summary__payload[TOP +: 8]), .top_q(q_rows__summary__payload[TOP +: 8]),
    .unit(unit), .k_one(chosen_3[83] & load), .q_one(chosen_3[83] & _001_),
    .k_operand(operands[K + 342 +: 18]), .q_operand(operands[Q + 342 +: 18]),
    .kk(lane__kk[19*48 +: 48]), .qq(lane__qq[19*48 +: 48]), .kq(lane__kq[19*48 +: 48])
  );
  vector_lane lane_20 (
    .clk(clk), .k(k_rows__o__payload[335:320]), .q(q_rows__o__payload[335:320]),
    .top_k(k_rows__summary__payload[TOP +: 8]), .top_q(q_rows__summary__payload[TOP +: 8]),
    .unit(unit), .k_one(chosen_3[84] & load), .q_one(chosen_3[84] & _001_),
    .k_operand(operands[K + 360 +: 18]), .q_operand(operands[Q + 360 +: 18]),
    .kk(lane__kk[20*48 +: 48]), .qq(lane__qq[20*48 +: 48]), .kq(lane__kq[20*48 +: 48])
  );
  vector_lane lane_21 (
    .clk(clk), .k(k_rows__o__payload[351:336]), .q(q_rows__o__payload[351:336]),
    .top_k(k_rows__summary__payload[TOP +: 8]), .top_q(q_rows__summary__payload[TOP +: 8]),
    .unit(unit), .k_one(chosen_3[85] & load), .q_one(chosen_3[85] & _001_),
    .k_operand(operands[K + 378 +: 18]), .q_operand(operands[Q + 378 +: 18]),
    .kk(lane__kk[21*48 +: 48]), .qq(lane__qq[21*48 +: 48]), .kq(lane__kq[21*48 +: 48])
  );
  vector_lane lane_22 (
    .clk(clk), .k(k_rows__o__payload[367:352]), .q(q_rows__o__payload[367:352]),
    .top_k(k_rows__summary__payload[TOP +: 8]), .top_q(q_rows__summary__payload[TOP +: 8]),
    .unit(unit), .k_one(chosen_3[86] & load), .q_one(chosen_3[86] & _001_),
    .k_operand(operands[K + 396 +: 18]), .q_operand(operands[Q + 396 +: 18]),
    .kk(lane__kk[22*48 +: 48]), .qq(lane__qq[22*48 +: 48]), .kq(lane__kq[22*48 +: 48])
  );
  vector_lane lane_23 (
    .clk(clk), .k(k_rows__o__payload[383:368]), .q(q_rows__o__payload[383:368]),
    .top_k(k_rows__summary__payload[TOP +: 8]), .top_q(q_rows__summary__payload[TOP +: 8]),
    .unit(unit), .k_one(chosen_3[87] & load), .q_one(chosen_3[87] & _001_),
    .k_operand(operands[K + 414 +: 18]), .q_operand(operands[Q + 414 +: 18]),
    .kk(lane__kk[23*48 +: 48]), .qq(lane__qq[23*48 +: 48]), .kq(lane__kq[23*48 +: 48])
  );
  vector_lane lane_24 (
    .clk(clk), .k(k_rows__o__payload[399:384]), .q(q_rows__o__payload[399:384]),
    .top_k(k_rows__summary__payload[TOP +: 8]), .top_q(q_rows__summary__payload[TOP +: 8]),
    .unit(unit), .k_one(chosen_3[88] & load), .q_one(chosen_3[88] & _001_),
    .k_operand(operands[K + 432 +: 18]), .q_operand(operands[Q + 432 +: 18]),
    .kk(lane__kk[24*48 +: 48]), .qq(lane__qq[24*48 +: 48]), .kq(lane__kq[24*48 +: 48])
  );
  vector_lane lane_25 (
    .clk(clk), .k(k_rows__o__payload[415:400]), .q(q_rows__o__payload[415:400]),
    .top_k(k_rows__summary__payload[TOP +: 8]), .top_q(q_rows__summary__payload[TOP +: 8]),
    .unit(unit), .k_one(chosen_3[89] & load), .q_one(chosen_3[89] & _001_),
    .k_operand(operands[K + 450 +: 18]), .q_operand(operands[Q + 450 +: 18]),
    .kk(lane__kk[25*48 +: 48]), .qq(lane__qq[25*48 +: 48]), .kq(lane__kq[25*48 +: 48])
  );
  vector_lane lane_26 (
    .clk(clk), .k(k_rows__o__payload[431:416]), .q(q_rows__o__payload[431:416]),
    .top_k(k_rows__summary__payload[TOP +: 8]), .top_q(q_rows__summary__payload[TOP +: 8]),
    .unit(unit), .k_one(chosen_3[90] & load), .q_one(chosen_3[90] & _001_),
    .k_operand(operands[K + 468 +: 18]), .q_operand(operands[Q + 468 +: 18]),
    .kk(lane__kk[26*48 +: 48]), .qq(lane__qq[26*48 +: 48]), .kq(lane__kq[26*48 +: 48])
  );
  vector_lane lane_27 (
    .clk(clk), .k(k_rows__o__payload[447:432]), .q(q_rows__o__payload[447:432]),
    .top_k(k_rows__summary__payload[TOP +: 8]), .top_q(q_rows__summary__payload[TOP +: 8]),
    .unit(unit), .k_one(chosen_3[91] & load), .q_one(chosen_3[91] & _001_),
    .k_operand(operands[K + 486 +: 18]), .q_operand(operands[Q + 486 +: 18]),
    .kk(lane__kk[27*48 +: 48]), .qq(lane__qq[27*48 +: 48]), .kq(lane__kq[27*48 +: 48])
  );
  vector_lane lane_28 (
    .clk(clk), .k(k_rows__o__payload[463:448]), .q(q_rows__o__payload[463:448]),
    .top_k(k_rows__summary__payload[TOP +: 8]), .top_q(q_rows__summary__payload[TOP +: 8]),
    .unit(unit), .k_one(chosen_3[92] & load), .q_one(chosen_3[92] & _001_),
    .k_operand(operands[K + 504 +: 18]), .q_operand(operands[Q + 504 +: 18]),
    .kk(lane__kk[28*48 +: 48]), .qq(lane__qq[28*48 +: 48]), .kq(lane__kq[28*48 +: 48])
  );
  vector_lane lane_29 (
    .clk(clk), .k(k_rows__o__payload[479:464]), .q(q_rows__o__payload[479:464]),
    .top_k(k_rows__summary__payload[TOP +: 8]), .top_q(q_rows__summary__payload[TOP +: 8]),
    .unit(unit), .k_one(chosen_3[93] & load), .q_one(chosen_3[93] & _001_),
    .k_operand(operands[K + 522 +: 18]), .q_operand(operands[Q + 522 +: 18]),
    .kk(lane__kk[29*48 +: 48]), .qq(lane__qq[29*48 +: 48]), .kq(lane__kq[29*48 +: 48])
  );
  vector_lane lane_30 (
    .clk(clk), .k(k_rows__o__payload[495:480]), .q(q_rows__o__payload[495:480]),
    .top_k(k_rows__summary__payload[TOP +: 8]), .top_q(q_rows__summary__payload[TOP +: 8]),
    .unit(unit), .k_one(chosen_3[94] & load), .q_one(chosen_3[94] & _001_),
    .k_operand(operands[K + 540 +: 18]), .q_operand(operands[Q + 540 +: 18]),
    .kk(lane__kk[30*48 +: 48]), .qq(lane__qq[30*48 +: 48]), .kq(lane__kq[30*48 +: 48])
  );
  vector_lane lane_31 (
    .clk(clk), .k(k_rows__o__payload[511:496]), .q(q_rows__o__payload[511:496]),
    .top_k(k_rows__summary__payload[TOP +: 8]), .top_q(q_rows__summary__payload[TOP +: 8]),
    .unit(unit), .k_one(chosen_3[95] & load), .q_one(chosen_3[95] & _001_),
    .k_operand(operands[K + 558 +: 18]), .q_operand(operands[Q + 558 +: 18]),
    .kk(lane__kk[31*48 +: 48]), .qq(lane__qq[31*48 +: 48]), .kq(lane__kq[31*48 +: 48])
  );
  norms norms (
    .clk(clk), .sum_kk(norms__sum_kk), .sum_qq(norms__sum_qq), .sum_kq(norms__sum_kq),
    .top_k(top_k_12[95:88]), .top_q(top_q_12[95:88]), .eps(eps), .kn(norms__kn), .qr(norms__qr),
    .kq(norms__kq)
  );
  vector_rows q_rows (
    .clk(clk), .rst(rst), .i__payload(q__payload), .i__valid(q__valid), .i__ready(q__ready),
    .o__payload(q_rows__o__payload), .o__valid(_038_), .o__ready(k_rows__o__ready),
    .summary__payload(q_rows__summary__payload), .summary__valid(q_rows__summary__valid),
    .summary__ready(walk__step)
  );
  stream_fifo_98x10 results_queue (
    .clk(clk), .rst(rst),
    .i__payload({ bus_error_30[29], bad_30[29], norms__kq, norms__qr, norms__kn }),
    .i__valid(run_last_30[29]), .i__ready(_043_), .o__payload(results__payload),
    .o__valid(results__valid), .o__ready(results__ready), .level(_045_)
  );
  adder_tree_32x42 tree_kk (
    .clk(clk),
    .i({ lane__kk[31*48 +: 42], lane__kk[30*48 +: 42], lane__kk[29*48 +: 42], lane__kk[28*48 +: 42],
        lane__kk[27*48 +: 42], lane__kk[26*48 +: 42], lane__kk[25*48 +: 42], lane__kk[24*48 +: 42],
        lane__kk[23*48 +: 42], lane__kk[22*48 +: 42], lane__kk[21*48 +: 42], lane__kk[20*48 +: 42],
        lane__kk[19*48 +: 42], lane__kk[18*48 +: 42], lane__kk[17*48 +: 42], lane__kk[16*48 +: 42],
        lane__kk[15*48 +: 42], lane__kk[14*48 +: 42], lane__kk[13*48 +: 42], lane__kk[12*48 +: 42],
        lane__kk[11*48 +: 42], lane__kk[10*48 +: 42], lane__kk[9*48 +: 42], lane__kk[8*48 +: 42],
        lane__kk[7*48 +: 42], lane__kk[6*48 +: 42], lane__kk[5*48 +: 42], lane__kk[4*48 +: 42],
        lane__kk[3*48 +: 42], lane__kk[2*48 +: 42], lane__kk[1*48 +: 42], lane__kk[0*48 +: 42] }),
    .o(tree_kk__o)
  );
  adder_tree_32x42 tree_kq (
    .clk(clk),
    .i({ lane__kq[31*48 +: 42], lane__kq[30*48 +: 42], lane__kq[29*48 +: 42], lane__kq[28*48 +: 42],
        lane__kq[27*48 +: 42], lane__kq[26*48 +: 42], lane__kq[25*48 +: 42], lane__kq[24*48 +: 42],
        lane__kq[23*48 +: 42], lane__kq[22*48 +: 42], lane__kq[21*48 +: 42], lane__kq[20*48 +: 42],
        lane__kq[19*48 +: 42], lane__kq[18*48 +: 42], lane__kq[17*48 +: 42], lane__kq[16*48 +: 42],
        lane__kq[15*48 +: 42], lane__kq[14*48 +: 42], lane__kq[13*48 +: 42], lane__kq[12*48 +: 42],
        lane__kq[11*48 +: 42], lane__kq[10*48 +: 42], lane__kq[9*48 +: 42], lane__kq[8*48 +: 42],
        lane__kq[7*48 +: 42], lane__kq[6*48 +: 42], lane__kq[5*48 +: 42], lane__kq[4*48 +: 42],
        lane__kq[3*48 +: 42], lane__kq[2*48 +: 42], lane__kq[1*48 +: 42], lane__kq[0*48 +: 42] }),
    .o(tree_kq__o)
  );
  adder_tree_32x42 tree_qq (
    .clk(clk),
    .i({ lane__qq[31*48 +: 42], lane__qq[30*48 +: 42], lane__qq[29*48 +: 42], lane__qq[28*48 +: 42],
        lane__qq[27*48 +: 42], lane__qq[26*48 +: 42], lane__qq[25*48 +: 42], lane__qq[24*48 +: 42],
        lane__qq[23*48 +: 42], lane__qq[22*48 +: 42], lane__qq[21*48 +: 42], lane__qq[20*48 +: 42],
        lane__qq[19*48 +: 42], lane__qq[18*48 +: 42], lane__qq[17*48 +: 42], lane__qq[16*48 +: 42],
        lane__qq[15*48 +: 42], lane__qq[14*48 +: 42], lane__qq[13*48 +: 42], lane__qq[12*48 +: 42],
        lane__qq[11*48 +: 42], lane__qq[10*48 +: 42], lane__qq[9*48 +: 42], lane__qq[8*48 +: 42],
        lane__qq[7*48 +: 42], lane__qq[6*48 +: 42], lane__qq[5*48 +: 42], lane__qq[4*48 +: 42],
        lane__qq[3*48 +: 42], lane__qq[2*48 +: 42], lane__qq[1*48 +: 42], lane__qq[0*48 +: 42] }),
    .o(tree_qq__o)
  );
  walk walk (
    .clk(clk), .rst(rst), .start(start), .tokens(tokens), .step(walk__step), .active(walk__active),
    .token(walk__token), .first_token(_039_), .head(_040_), .turn(walk__turn), .round(_041_),
    .last(_042_)
  );
endmodule
