// A GDN layer between streams: Prepare, the engines and the collectors, with nothing of a bus.
//
//     q, k --> Prepare --> engines --> packs --> collector --> requests, beats of port 0
//     v ------/                           `----> collector --> requests, beats of port 1 ...
//
// What stands at its sides brings rows of q, k and of values as beats, and takes finished rows: a
// request says where `beats` of a row go, and the beats follow. `gdn_kernel` puts AXI readers and
// writers there; whatever else has these streams may stand in their place. Everything moves by valid
// and ready alone; this file joins the blocks and holds no arithmetic.
//
// Rate     heads follow each other as fast as the streams allow
//
// params GdnConfig(shape=GdnShape(qk_heads=16, v_heads=32, key_dim=128, value_dim=128),
//        heads_in_flight=16, precision=Precision.FAST, slots=1, state_ram=StateRam.BLOCK, slrs=(0,
//        0, 1, 1, 1, 2, 2, 2))
// Generated from gdn_core/kernel/layer.py; do not edit.
module layer (
  input wire clk, rst, start,
  input wire [133:0] call, input wire [2*64-1:0] out_at, input wire poison,
  input wire [512:0] q__payload, input wire q__valid, output wire q__ready,
  input wire [512:0] k__payload, input wire k__valid, output wire k__ready,
  input wire [512:0] v__payload, input wire v__valid, output wire v__ready,
  output wire [79:0] requests__0__payload, output wire requests__0__valid,
  input wire requests__0__ready,
  output wire [79:0] requests__1__payload, output wire requests__1__valid,
  input wire requests__1__ready,
  output wire [511:0] beats__0__payload, output wire beats__0__valid, input wire beats__0__ready,
  output wire [511:0] beats__1__payload, output wire beats__1__valid, input wire beats__1__ready,
  output wire [2*32-1:0] token, output wire [8*2-1:0] overflows, output wire error, bad,
  output wire [31:0] bad_token, output wire [4:0] bad_head, output wire busy
);
  localparam COMMAND = 0, TOKENS = 2, NARROW = 69;
  wire _00_, _03_, collector_0__busy, collector_0__narrow, collector_0__start, collector_1__busy,
    pack_0_0__push, pack_0_1__push, pack_1_0__push, pack_1_1__push, pack_2_0__push, pack_2_1__push,
    pack_3_0__push, pack_3_1__push, pack_4_0__push, pack_4_1__push, pack_5_0__push, pack_5_1__push,
    pack_6_0__push, pack_6_1__push, pack_7_0__push, pack_7_1__push, prepare__busy;
  wire [7:0] collector_0__rows_taken, collector_1__rows_taken, engine__busy, engine__operands_taken,
    engine__scalars_taken, prepare__job_push, prepare__operands_push;
  wire [9:0] engine_0__job, engine_2__job, engine_5__job, link_slr0__rest__job,
    link_slr0_top__beyond__job, link_slr1__rest__job, link_slr1_top__beyond__job,
    link_slr2__rest__job;
  wire [1153:0] engine_0__operands, engine_2__operands, engine_5__operands,
    link_slr0__rest__operands, link_slr0_top__beyond__operands, link_slr1__rest__operands,
    link_slr1_top__beyond__operands, link_slr2__rest__operands;
  wire [65:0] engine_0__out, engine_1__out, engine_2__out, engine_3__out, engine_4__out,
    engine_5__out, engine_6__out, engine_7__out;
  wire [170:0] engine_0__scalars, engine_2__scalars, engine_5__scalars, link_slr0__rest__scalars,
    link_slr0_top__beyond__scalars, link_slr1__rest__scalars, link_slr1_top__beyond__scalars,
    link_slr2__rest__scalars;
  wire [511:0] engine_0__words, engine_2__words, engine_5__words, link_slr0__rest__words,
    link_slr0_top__beyond__words, link_slr1__rest__words, link_slr1_top__beyond__words,
    link_slr2__rest__words;
  wire [8*2-1:0] engine__out_push, engine__overflows, engine__words_taken, prepare__scalars_push,
    prepare__words_push;
  wire [8*75-1:0] link_slr0__answers_o;
  wire [8*9-1:0] link_slr0__orders_o;
  wire [6*75-1:0] link_slr0_top__answers_i, link_slr0_top__answers_o, link_slr1__answers_o;
  wire [6*9-1:0] link_slr0_top__orders_o, link_slr1__orders_i, link_slr1__orders_o;
  wire [3*75-1:0] link_slr1_top__answers_i, link_slr1_top__answers_o, link_slr2__answers_o;
  wire [3*9-1:0] link_slr1_top__orders_o, link_slr2__orders_i, link_slr2__orders_o;
  wire [513:0] pack_0_0__beat, pack_0_1__beat, pack_1_0__beat, pack_1_1__beat, pack_2_0__beat,
    pack_2_1__beat, pack_3_0__beat, pack_3_1__beat, pack_4_0__beat, pack_4_1__beat, pack_5_0__beat,
    pack_5_1__beat, pack_6_0__beat, pack_6_1__beat, pack_7_0__beat, pack_7_1__beat;
  (* keep = "true" *) reg reset_pack_0 = 1'h0, reset_pack_1 = 1'h0, reset_pack_2 = 1'h0,
    reset_pack_3 = 1'h0, reset_pack_4 = 1'h0, reset_pack_5 = 1'h0, reset_pack_6 = 1'h0,
    reset_pack_7 = 1'h0, reset_port_0 = 1'h0, reset_port_1 = 1'h0, reset_prepare = 1'h0;
  assign collector_0__start = start & (_00_ | (call[COMMAND +: 2] == 2'h3));
  assign _00_ = call[COMMAND +: 2] == 2'h0;
  assign collector_0__narrow = _00_ & call[NARROW];
  assign _03_ = | { link_slr0__answers_o[7*75 + 74], link_slr0__answers_o[6*75 + 74],
      link_slr0__answers_o[5*75 + 74], link_slr0__answers_o[4*75 + 74], link_slr0__answers_o[3*75 +
      74], link_slr0__answers_o[2*75 + 74], link_slr0__answers_o[1*75 + 74],
      link_slr0__answers_o[0*75 + 74], collector_1__busy, collector_0__busy };
  assign busy = prepare__busy | _03_;
  always @(posedge clk) begin
    reset_prepare <= rst; reset_port_0 <= rst; reset_pack_7 <= rst; reset_port_1 <= rst;
    reset_pack_0 <= rst; reset_pack_1 <= rst; reset_pack_2 <= rst; reset_pack_3 <= rst;
    reset_pack_4 <= rst; reset_pack_5 <= rst; reset_pack_6 <= rst;
  end
  assign overflows = { link_slr0__answers_o[7*75 + 72 +: 2], link_slr0__answers_o[6*75 + 72 +: 2],
      link_slr0__answers_o[5*75 + 72 +: 2], link_slr0__answers_o[4*75 + 72 +: 2],
      link_slr0__answers_o[3*75 + 72 +: 2], link_slr0__answers_o[2*75 + 72 +: 2],
      link_slr0__answers_o[1*75 + 72 +: 2], link_slr0__answers_o[0*75 + 72 +: 2] };
  collector collector_0 (
    .clk(clk), .rst(reset_port_0), .start(collector_0__start), .tokens(call[TOKENS +: 32]),
    .narrow(collector_0__narrow), .out(out_at[0*64 +: 64]),
    .rows({ pack_7_0__beat, pack_6_0__beat, pack_5_0__beat, pack_4_0__beat, pack_3_0__beat,
        pack_2_0__beat, pack_1_0__beat, pack_0_0__beat }),
    .rows_push({ pack_7_0__push, pack_6_0__push, pack_5_0__push, pack_4_0__push, pack_3_0__push,
        pack_2_0__push, pack_1_0__push, pack_0_0__push }),
    .rows_taken(collector_0__rows_taken), .requests__payload(requests__0__payload),
    .requests__valid(requests__0__valid), .requests__ready(requests__0__ready),
    .beats__payload(beats__0__payload), .beats__valid(beats__0__valid),
    .beats__ready(beats__0__ready), .token(token[0*32 +: 32]), .busy(collector_0__busy)
  );
  collector collector_1 (
    .clk(clk), .rst(reset_port_1), .start(collector_0__start), .tokens(call[TOKENS +: 32]),
    .narrow(collector_0__narrow), .out(out_at[1*64 +: 64]),
    .rows({ pack_7_1__beat, pack_6_1__beat, pack_5_1__beat, pack_4_1__beat, pack_3_1__beat,
        pack_2_1__beat, pack_1_1__beat, pack_0_1__beat }),
    .rows_push({ pack_7_1__push, pack_6_1__push, pack_5_1__push, pack_4_1__push, pack_3_1__push,
        pack_2_1__push, pack_1_1__push, pack_0_1__push }),
    .rows_taken(collector_1__rows_taken), .requests__payload(requests__1__payload),
    .requests__valid(requests__1__valid), .requests__ready(requests__1__ready),
    .beats__payload(beats__1__payload), .beats__valid(beats__1__valid),
    .beats__ready(beats__1__ready), .token(token[1*32 +: 32]), .busy(collector_1__busy)
  );
  engine engine_0 (
    .clk(clk), .rst(link_slr0__orders_o[0*9 + 8]), .operands(engine_0__operands),
    .words(engine_0__words), .job(engine_0__job), .scalars(engine_0__scalars),
    .operands_push(link_slr0__orders_o[0*9]), .operands_taken(engine__operands_taken[0]),
    .words_push(link_slr0__orders_o[0*9 + 1 +: 2]), .words_taken(engine__words_taken[0*2 +: 2]),
    .job_push(link_slr0__orders_o[0*9 + 3]), .scalars_push(link_slr0__orders_o[0*9 + 4 +: 2]),
    .scalars_taken(engine__scalars_taken[0]), .out(engine_0__out),
    .out_push(engine__out_push[0*2 +: 2]), .out_taken(link_slr0__orders_o[0*9 + 6 +: 2]),
    .overflows(engine__overflows[0*2 +: 2]), .busy(engine__busy[0])
  );
  engine engine_1 (
    .clk(clk), .rst(link_slr0__orders_o[1*9 + 8]), .operands(engine_0__operands),
    .words(engine_0__words), .job(engine_0__job), .scalars(engine_0__scalars),
    .operands_push(link_slr0__orders_o[1*9]), .operands_taken(engine__operands_taken[1]),
    .words_push(link_slr0__orders_o[1*9 + 1 +: 2]), .words_taken(engine__words_taken[1*2 +: 2]),
    .job_push(link_slr0__orders_o[1*9 + 3]), .scalars_push(link_slr0__orders_o[1*9 + 4 +: 2]),
    .scalars_taken(engine__scalars_taken[1]), .out(engine_1__out),
    .out_push(engine__out_push[1*2 +: 2]), .out_taken(link_slr0__orders_o[1*9 + 6 +: 2]),
    .overflows(engine__overflows[1*2 +: 2]), .busy(engine__busy[1])
  );
  engine engine_2 (
    .clk(clk), .rst(link_slr1__orders_o[0*9 + 8]), .operands(engine_2__operands),
    .words(engine_2__words), .job(engine_2__job), .scalars(engine_2__scalars),
    .operands_push(link_slr1__orders_o[0*9]), .operands_taken(engine__operands_taken[2]),
    .words_push(link_slr1__orders_o[0*9 + 1 +: 2]), .words_taken(engine__words_taken[2*2 +: 2]),
    .job_push(link_slr1__orders_o[0*9 + 3]), .scalars_push(link_slr1__orders_o[0*9 + 4 +: 2]),
    .scalars_taken(engine__scalars_taken[2]), .out(engine_2__out),
    .out_push(engine__out_push[2*2 +: 2]), .out_taken(link_slr1__orders_o[0*9 + 6 +: 2]),
    .overflows(engine__overflows[2*2 +: 2]), .busy(engine__busy[2])
  );
  engine engine_3 (
    .clk(clk), .rst(link_slr1__orders_o[1*9 + 8]), .operands(engine_2__operands),
    .words(engine_2__words), .job(engine_2__job), .scalars(engine_2__scalars),
    .operands_push(link_slr1__orders_o[1*9]), .operands_taken(engine__operands_taken[3]),
    .words_push(link_slr1__orders_o[1*9 + 1 +: 2]), .words_taken(engine__words_taken[3*2 +: 2]),
    .job_push(link_slr1__orders_o[1*9 + 3]), .scalars_push(link_slr1__orders_o[1*9 + 4 +: 2]),
    .scalars_taken(engine__scalars_taken[3]), .out(engine_3__out),
    .out_push(engine__out_push[3*2 +: 2]), .out_taken(link_slr1__orders_o[1*9 + 6 +: 2]),
    .overflows(engine__overflows[3*2 +: 2]), .busy(engine__busy[3])
  );
  engine engine_4 (
    .clk(clk), .rst(link_slr1__orders_o[2*9 + 8]), .operands(engine_2__operands),
    .words(engine_2__words), .job(engine_2__job), .scalars(engine_2__scalars),
    .operands_push(link_slr1__orders_o[2*9]), .operands_taken(engine__operands_taken[4]),
    .words_push(link_slr1__orders_o[2*9 + 1 +: 2]), .words_taken(engine__words_taken[4*2 +: 2]),
    .job_push(link_slr1__orders_o[2*9 + 3]), .scalars_push(link_slr1__orders_o[2*9 + 4 +: 2]),
    .scalars_taken(engine__scalars_taken[4]), .out(engine_4__out),
    .out_push(engine__out_push[4*2 +: 2]), .out_taken(link_slr1__orders_o[2*9 + 6 +: 2]),
    .overflows(engine__overflows[4*2 +: 2]), .busy(engine__busy[4])
  );
  engine engine_5 (
    .clk(clk), .rst(link_slr2__orders_o[0*9 + 8]), .operands(engine_5__operands),
    .words(engine_5__words), .job(engine_5__job), .scalars(engine_5__scalars),
    .operands_push(link_slr2__orders_o[0*9]), .operands_taken(engine__operands_taken[5]),
    .words_push(link_slr2__orders_o[0*9 + 1 +: 2]), .words_taken(engine__words_taken[5*2 +: 2]),
    .job_push(link_slr2__orders_o[0*9 + 3]), .scalars_push(link_slr2__orders_o[0*9 + 4 +: 2]),
    .scalars_taken(engine__scalars_taken[5]), .out(engine_5__out),
    .out_push(engine__out_push[5*2 +: 2]), .out_taken(link_slr2__orders_o[0*9 + 6 +: 2]),
    .overflows(engine__overflows[5*2 +: 2]), .busy(engine__busy[5])
  );
  engine engine_6 (
    .clk(clk), .rst(link_slr2__orders_o[1*9 + 8]), .operands(engine_5__operands),
    .words(engine_5__words), .job(engine_5__job), .scalars(engine_5__scalars),
    .operands_push(link_slr2__orders_o[1*9]), .operands_taken(engine__operands_taken[6]),
    .words_push(link_slr2__orders_o[1*9 + 1 +: 2]), .words_taken(engine__words_taken[6*2 +: 2]),
    .job_push(link_slr2__orders_o[1*9 + 3]), .scalars_push(link_slr2__orders_o[1*9 + 4 +: 2]),
    .scalars_taken(engine__scalars_taken[6]), .out(engine_6__out),
    .out_push(engine__out_push[6*2 +: 2]), .out_taken(link_slr2__orders_o[1*9 + 6 +: 2]),
    .overflows(engine__overflows[6*2 +: 2]), .busy(engine__busy[6])
  );
  engine engine_7 (
    .clk(clk), .rst(link_slr2__orders_o[2*9 + 8]), .operands(engine_5__operands),
    .words(engine_5__words), .job(engine_5__job), .scalars(engine_5__scalars),
    .operands_push(link_slr2__orders_o[2*9]), .operands_taken(engine__operands_taken[7]),
    .words_push(link_slr2__orders_o[2*9 + 1 +: 2]), .words_taken(engine__words_taken[7*2 +: 2]),
    .job_push(link_slr2__orders_o[2*9 + 3]), .scalars_push(link_slr2__orders_o[2*9 + 4 +: 2]),
    .scalars_taken(engine__scalars_taken[7]), .out(engine_7__out),
    .out_push(engine__out_push[7*2 +: 2]), .out_taken(link_slr2__orders_o[2*9 + 6 +: 2]),
    .overflows(engine__overflows[7*2 +: 2]), .busy(engine__busy[7])
  );
  station_8 link_slr0 (
    .clk(clk), .rest__operands(link_slr0__rest__operands), .rest__words(link_slr0__rest__words),
    .rest__job(link_slr0__rest__job), .rest__scalars(link_slr0__rest__scalars),
    .beyond__operands(engine_0__operands), .beyond__words(engine_0__words),
    .beyond__job(engine_0__job), .beyond__scalars(engine_0__scalars),
    .orders_i({ rst, collector_1__rows_taken[7], collector_0__rows_taken[7],
        prepare__scalars_push[7*2 +: 2], prepare__job_push[7], prepare__words_push[7*2 +: 2],
        prepare__operands_push[7], rst, collector_1__rows_taken[6], collector_0__rows_taken[6],
        prepare__scalars_push[6*2 +: 2], prepare__job_push[6], prepare__words_push[6*2 +: 2],
        prepare__operands_push[6], rst, collector_1__rows_taken[5], collector_0__rows_taken[5],
        prepare__scalars_push[5*2 +: 2], prepare__job_push[5], prepare__words_push[5*2 +: 2],
        prepare__operands_push[5], rst, collector_1__rows_taken[4], collector_0__rows_taken[4],
        prepare__scalars_push[4*2 +: 2], prepare__job_push[4], prepare__words_push[4*2 +: 2],
        prepare__operands_push[4], rst, collector_1__rows_taken[3], collector_0__rows_taken[3],
        prepare__scalars_push[3*2 +: 2], prepare__job_push[3], prepare__words_push[3*2 +: 2],
        prepare__operands_push[3], rst, collector_1__rows_taken[2], collector_0__rows_taken[2],
        prepare__scalars_push[2*2 +: 2], prepare__job_push[2], prepare__words_push[2*2 +: 2],
        prepare__operands_push[2], rst, collector_1__rows_taken[1], collector_0__rows_taken[1],
        prepare__scalars_push[1*2 +: 2], prepare__job_push[1], prepare__words_push[1*2 +: 2],
        prepare__operands_push[1], rst, collector_1__rows_taken[0], collector_0__rows_taken[0],
        prepare__scalars_push[0*2 +: 2], prepare__job_push[0], prepare__words_push[0*2 +: 2],
        prepare__operands_push[0] }),
    .orders_o(link_slr0__orders_o),
    .answers_i({ link_slr0_top__answers_o, engine__busy[1], engine__overflows[1*2 +: 2],
        engine__out_push[1*2 +: 2], engine_1__out, engine__scalars_taken[1], engine__words_taken[1*2
        +: 2], engine__operands_taken[1], engine__busy[0], engine__overflows[0*2 +: 2],
        engine__out_push[0*2 +: 2], engine_0__out, engine__scalars_taken[0], engine__words_taken[0*2
        +: 2], engine__operands_taken[0] }),
    .answers_o(link_slr0__answers_o)
  );
  station_6 link_slr0_top (
    .clk(clk), .rest__operands(engine_0__operands), .rest__words(engine_0__words),
    .rest__job(engine_0__job), .rest__scalars(engine_0__scalars),
    .beyond__operands(link_slr0_top__beyond__operands),
    .beyond__words(link_slr0_top__beyond__words), .beyond__job(link_slr0_top__beyond__job),
    .beyond__scalars(link_slr0_top__beyond__scalars), .orders_i(link_slr0__orders_o[2*9 +: 6*9]),
    .orders_o(link_slr0_top__orders_o), .answers_i(link_slr0_top__answers_i),
    .answers_o(link_slr0_top__answers_o)
  );
  station_6 link_slr1 (
    .clk(clk), .rest__operands(link_slr1__rest__operands), .rest__words(link_slr1__rest__words),
    .rest__job(link_slr1__rest__job), .rest__scalars(link_slr1__rest__scalars),
    .beyond__operands(engine_2__operands), .beyond__words(engine_2__words),
    .beyond__job(engine_2__job), .beyond__scalars(engine_2__scalars),
    .orders_i(link_slr1__orders_i), .orders_o(link_slr1__orders_o),
    .answers_i({ link_slr1_top__answers_o, engine__busy[4], engine__overflows[4*2 +: 2],
        engine__out_push[4*2 +: 2], engine_4__out, engine__scalars_taken[4], engine__words_taken[4*2
        +: 2], engine__operands_taken[4], engine__busy[3], engine__overflows[3*2 +: 2],
        engine__out_push[3*2 +: 2], engine_3__out, engine__scalars_taken[3], engine__words_taken[3*2
        +: 2], engine__operands_taken[3], engine__busy[2], engine__overflows[2*2 +: 2],
        engine__out_push[2*2 +: 2], engine_2__out, engine__scalars_taken[2], engine__words_taken[2*2
        +: 2], engine__operands_taken[2] }),
    .answers_o(link_slr1__answers_o)
  );
  station_6 link_slr1_bottom (
    .clk(clk), .rest__operands(link_slr0_top__beyond__operands),
    .rest__words(link_slr0_top__beyond__words), .rest__job(link_slr0_top__beyond__job),
    .rest__scalars(link_slr0_top__beyond__scalars), .beyond__operands(link_slr1__rest__operands),
    .beyond__words(link_slr1__rest__words), .beyond__job(link_slr1__rest__job),
    .beyond__scalars(link_slr1__rest__scalars), .orders_i(link_slr0_top__orders_o),
    .orders_o(link_slr1__orders_i), .answers_i(link_slr1__answers_o),
    .answers_o(link_slr0_top__answers_i)
  );
  station_3 link_slr1_top (
    .clk(clk), .rest__operands(engine_2__operands), .rest__words(engine_2__words),
    .rest__job(engine_2__job), .rest__scalars(engine_2__scalars),
    .beyond__operands(link_slr1_top__beyond__operands),
    .beyond__words(link_slr1_top__beyond__words), .beyond__job(link_slr1_top__beyond__job),
    .beyond__scalars(link_slr1_top__beyond__scalars), .orders_i(link_slr1__orders_o[3*9 +: 3*9]),
    .orders_o(link_slr1_top__orders_o), .answers_i(link_slr1_top__answers_i),
    .answers_o(link_slr1_top__answers_o)
  );
  station_3 link_slr2 (
    .clk(clk), .rest__operands(link_slr2__rest__operands), .rest__words(link_slr2__rest__words),
    .rest__job(link_slr2__rest__job), .rest__scalars(link_slr2__rest__scalars),
    .beyond__operands(engine_5__operands), .beyond__words(engine_5__words),
    .beyond__job(engine_5__job), .beyond__scalars(engine_5__scalars),
    .orders_i(link_slr2__orders_i), .orders_o(link_slr2__orders_o),
    .answers_i({ engine__busy[7], engine__overflows[7*2 +: 2], engine__out_push[7*2 +: 2],
        engine_7__out, engine__scalars_taken[7], engine__words_taken[7*2 +: 2],
        engine__operands_taken[7], engine__busy[6], engine__overflows[6*2 +: 2],
        engine__out_push[6*2 +: 2], engine_6__out, engine__scalars_taken[6], engine__words_taken[6*2
        +: 2], engine__operands_taken[6], engine__busy[5], engine__overflows[5*2 +: 2],
        engine__out_push[5*2 +: 2], engine_5__out, engine__scalars_taken[5], engine__words_taken[5*2
        +: 2], engine__operands_taken[5] }),
    .answers_o(link_slr2__answers_o)
  );
  station_3 link_slr2_bottom (
    .clk(clk), .rest__operands(link_slr1_top__beyond__operands),
    .rest__words(link_slr1_top__beyond__words), .rest__job(link_slr1_top__beyond__job),
    .rest__scalars(link_slr1_top__beyond__scalars), .beyond__operands(link_slr2__rest__operands),
    .beyond__words(link_slr2__rest__words), .beyond__job(link_slr2__rest__job),
    .beyond__scalars(link_slr2__rest__scalars), .orders_i(link_slr1_top__orders_o),
    .orders_o(link_slr2__orders_i), .answers_i(link_slr2__answers_o),
    .answers_o(link_slr1_top__answers_i)
  );
  pack_row pack_0_0 (
    .clk(clk), .rst(reset_pack_0), .word(link_slr0__answers_o[0*75 + 4 +: 33]),
    .active(link_slr0__answers_o[0*75 + 70]), .narrow(collector_0__narrow), .beat(pack_0_0__beat),
    .push(pack_0_0__push)
  );
  pack_row pack_0_1 (
    .clk(clk), .rst(reset_pack_0), .word(link_slr0__answers_o[0*75 + 37 +: 33]),
    .active(link_slr0__answers_o[0*75 + 71]), .narrow(collector_0__narrow), .beat(pack_0_1__beat),
    .push(pack_0_1__push)
  );
  pack_row pack_1_0 (
    .clk(clk), .rst(reset_pack_1), .word(link_slr0__answers_o[1*75 + 4 +: 33]),
    .active(link_slr0__answers_o[1*75 + 70]), .narrow(collector_0__narrow), .beat(pack_1_0__beat),
    .push(pack_1_0__push)
  );
  pack_row pack_1_1 (
    .clk(clk), .rst(reset_pack_1), .word(link_slr0__answers_o[1*75 + 37 +: 33]),
    .active(link_slr0__answers_o[1*75 + 71]), .narrow(collector_0__narrow), .beat(pack_1_1__beat),
    .push(pack_1_1__push)
  );
  pack_row pack_2_0 (
    .clk(clk), .rst(reset_pack_2), .word(link_slr0__answers_o[2*75 + 4 +: 33]),
    .active(link_slr0__answers_o[2*75 + 70]), .narrow(collector_0__narrow), .beat(pack_2_0__beat),
    .push(pack_2_0__push)
  );
  pack_row pack_2_1 (
    .clk(clk), .rst(reset_pack_2), .word(link_slr0__answers_o[2*75 + 37 +: 33]),
    .active(link_slr0__answers_o[2*75 + 71]), .narrow(collector_0__narrow), .beat(pack_2_1__beat),
    .push(pack_2_1__push)
  );
  pack_row pack_3_0 (
    .clk(clk), .rst(reset_pack_3), .word(link_slr0__answers_o[3*75 + 4 +: 33]),
    .active(link_slr0__answers_o[3*75 + 70]), .narrow(collector_0__narrow), .beat(pack_3_0__beat),
    .push(pack_3_0__push)
  );
  pack_row pack_3_1 (
    .clk(clk), .rst(reset_pack_3), .word(link_slr0__answers_o[3*75 + 37 +: 33]),
    .active(link_slr0__answers_o[3*75 + 71]), .narrow(collector_0__narrow), .beat(pack_3_1__beat),
    .push(pack_3_1__push)
  );
  pack_row pack_4_0 (
    .clk(clk), .rst(reset_pack_4), .word(link_slr0__answers_o[4*75 + 4 +: 33]),
    .active(link_slr0__answers_o[4*75 + 70]), .narrow(collector_0__narrow), .beat(pack_4_0__beat),
    .push(pack_4_0__push)
  );
  pack_row pack_4_1 (
    .clk(clk), .rst(reset_pack_4), .word(link_slr0__answers_o[4*75 + 37 +: 33]),
    .active(link_slr0__answers_o[4*75 + 71]), .narrow(collector_0__narrow), .beat(pack_4_1__beat),
    .push(pack_4_1__push)
  );
  pack_row pack_5_0 (
    .clk(clk), .rst(reset_pack_5), .word(link_slr0__answers_o[5*75 + 4 +: 33]),
    .active(link_slr0__answers_o[5*75 + 70]), .narrow(collector_0__narrow), .beat(pack_5_0__beat),
    .push(pack_5_0__push)
  );
  pack_row pack_5_1 (
    .clk(clk), .rst(reset_pack_5), .word(link_slr0__answers_o[5*75 + 37 +: 33]),
    .active(link_slr0__answers_o[5*75 + 71]), .narrow(collector_0__narrow), .beat(pack_5_1__beat),
    .push(pack_5_1__push)
  );
  pack_row pack_6_0 (
    .clk(clk), .rst(reset_pack_6), .word(link_slr0__answers_o[6*75 + 4 +: 33]),
    .active(link_slr0__answers_o[6*75 + 70]), .narrow(collector_0__narrow), .beat(pack_6_0__beat),
    .push(pack_6_0__push)
  );
  pack_row pack_6_1 (
    .clk(clk), .rst(reset_pack_6), .word(link_slr0__answers_o[6*75 + 37 +: 33]),
    .active(link_slr0__answers_o[6*75 + 71]), .narrow(collector_0__narrow), .beat(pack_6_1__beat),
    .push(pack_6_1__push)
  );
  pack_row pack_7_0 (
    .clk(clk), .rst(reset_pack_7), .word(link_slr0__answers_o[7*75 + 4 +: 33]),
    .active(link_slr0__answers_o[7*75 + 70]), .narrow(collector_0__narrow), .beat(pack_7_0__beat),
    .push(pack_7_0__push)
  );
  pack_row pack_7_1 (
    .clk(clk), .rst(reset_pack_7), .word(link_slr0__answers_o[7*75 + 37 +: 33]),
    .active(link_slr0__answers_o[7*75 + 71]), .narrow(collector_0__narrow), .beat(pack_7_1__beat),
    .push(pack_7_1__push)
  );
  prepare prepare (
    .clk(clk), .rst(reset_prepare), .start(start), .call(call), .poison(poison),
    .q__payload(q__payload), .q__valid(q__valid), .q__ready(q__ready), .k__payload(k__payload),
    .k__valid(k__valid), .k__ready(k__ready), .v__payload(v__payload), .v__valid(v__valid),
    .v__ready(v__ready), .operands(link_slr0__rest__operands),
    .operands_push(prepare__operands_push),
    .operands_taken({ link_slr0__answers_o[7*75], link_slr0__answers_o[6*75],
        link_slr0__answers_o[5*75], link_slr0__answers_o[4*75], link_slr0__answers_o[3*75],
        link_slr0__answers_o[2*75], link_slr0__answers_o[1*75], link_slr0__answers_o[0*75] }),
    .words(link_slr0__rest__words), .words_push(prepare__words_push),
    .words_taken({ link_slr0__answers_o[7*75 + 1 +: 2], link_slr0__answers_o[6*75 + 1 +: 2],
        link_slr0__answers_o[5*75 + 1 +: 2], link_slr0__answers_o[4*75 + 1 +: 2],
        link_slr0__answers_o[3*75 + 1 +: 2], link_slr0__answers_o[2*75 + 1 +: 2],
        link_slr0__answers_o[1*75 + 1 +: 2], link_slr0__answers_o[0*75 + 1 +: 2] }),
    .job(link_slr0__rest__job), .job_push(prepare__job_push), .scalars(link_slr0__rest__scalars),
    .scalars_push(prepare__scalars_push),
    .scalars_taken({ link_slr0__answers_o[7*75 + 3], link_slr0__answers_o[6*75 + 3],
        link_slr0__answers_o[5*75 + 3], link_slr0__answers_o[4*75 + 3], link_slr0__answers_o[3*75 +
        3], link_slr0__answers_o[2*75 + 3], link_slr0__answers_o[1*75 + 3],
        link_slr0__answers_o[0*75 + 3] }),
    .error(error), .bad(bad), .bad_token(bad_token), .bad_head(bad_head), .busy(prepare__busy)
  );
endmodule
