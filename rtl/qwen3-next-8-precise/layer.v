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
//        heads_in_flight=8, precision=Precision.PRECISE, slots=1, state_ram=StateRam.BLOCK,
//        slrs=(0, 1, 2, 1))
// Generated from gdn_core/kernel/layer.py; do not edit.
module layer (
  input wire clk, rst, start,
  input wire [133:0] call, input wire [63:0] out_at, input wire poison,
  input wire [512:0] q__payload, input wire q__valid, output wire q__ready,
  input wire [512:0] k__payload, input wire k__valid, output wire k__ready,
  input wire [512:0] v__payload, input wire v__valid, output wire v__ready,
  output wire [79:0] requests__0__payload, output wire requests__0__valid,
  input wire requests__0__ready,
  output wire [511:0] beats__0__payload, output wire beats__0__valid, input wire beats__0__ready,
  output wire [31:0] token, output wire [4*2-1:0] overflows, output wire error, bad,
  output wire [31:0] bad_token, output wire [4:0] bad_head, output wire busy
);
  localparam COMMAND = 0, TOKENS = 2, NARROW = 69;
  wire _00_, collector_0__busy, collector_0__narrow, pack_0_0__push, pack_0_1__push, pack_1_0__push,
    pack_1_1__push, pack_2_0__push, pack_2_1__push, pack_3_0__push, pack_3_1__push, prepare__busy;
  wire [7:0] collector_0__rows_taken;
  wire [10:0] engine_0__job, engine_1__job, engine_2__job, link_slr0__rest__job,
    link_slr0_top__beyond__job, link_slr1__rest__job, link_slr1_top__beyond__job,
    link_slr2__rest__job;
  wire [2241:0] engine_0__operands, engine_1__operands, engine_2__operands,
    link_slr0__rest__operands, link_slr0_top__beyond__operands, link_slr1__rest__operands,
    link_slr1_top__beyond__operands, link_slr2__rest__operands;
  wire [65:0] engine_0__out, engine_1__out, engine_2__out, engine_3__out;
  wire [170:0] engine_0__scalars, engine_1__scalars, engine_2__scalars, link_slr0__rest__scalars,
    link_slr0_top__beyond__scalars, link_slr1__rest__scalars, link_slr1_top__beyond__scalars,
    link_slr2__rest__scalars;
  wire [511:0] engine_0__words, engine_1__words, engine_2__words, link_slr0__rest__words,
    link_slr0_top__beyond__words, link_slr1__rest__words, link_slr1_top__beyond__words,
    link_slr2__rest__words;
  wire [3:0] engine__busy, engine__operands_taken, engine__scalars_taken, prepare__job_push,
    prepare__operands_push;
  wire [4*2-1:0] engine__out_push, engine__overflows, engine__words_taken, prepare__scalars_push,
    prepare__words_push;
  wire [4*75-1:0] link_slr0__answers_o;
  wire [4*9-1:0] link_slr0__orders_o;
  wire [3*75-1:0] link_slr0_top__answers_i, link_slr0_top__answers_o, link_slr1__answers_o;
  wire [3*9-1:0] link_slr0_top__orders_o, link_slr1__orders_i, link_slr1__orders_o;
  wire [74:0] link_slr1_top__answers_i, link_slr1_top__answers_o, link_slr2__answers_o;
  wire [8:0] link_slr1_top__orders_o, link_slr2__orders_i, link_slr2__orders_o;
  wire [513:0] pack_0_0__beat, pack_0_1__beat, pack_1_0__beat, pack_1_1__beat, pack_2_0__beat,
    pack_2_1__beat, pack_3_0__beat, pack_3_1__beat;
  (* keep = "true" *) reg reset_pack_0 = 1'h0, reset_pack_1 = 1'h0, reset_pack_2 = 1'h0,
    reset_pack_3 = 1'h0, reset_port_0 = 1'h0, reset_prepare = 1'h0;
  assign _00_ = call[COMMAND +: 2] == 2'h0;
  assign collector_0__narrow = _00_ & call[NARROW];
  assign busy = prepare__busy | (| { link_slr0__answers_o[3*75 + 74], link_slr0__answers_o[2*75 +
      74], link_slr0__answers_o[1*75 + 74], link_slr0__answers_o[0*75 + 74], collector_0__busy });
  always @(posedge clk) begin
    reset_prepare <= rst; reset_port_0 <= rst; reset_pack_0 <= rst; reset_pack_1 <= rst;
    reset_pack_2 <= rst; reset_pack_3 <= rst;
  end
  assign overflows = { link_slr0__answers_o[3*75 + 72 +: 2], link_slr0__answers_o[2*75 + 72 +: 2],
      link_slr0__answers_o[1*75 + 72 +: 2], link_slr0__answers_o[0*75 + 72 +: 2] };
  collector collector_0 (
    .clk(clk), .rst(reset_port_0), .start(start & (_00_ | (call[COMMAND +: 2] == 2'h3))),
    .tokens(call[TOKENS +: 32]), .narrow(collector_0__narrow), .out(out_at),
    .rows({ pack_3_1__beat, pack_3_0__beat, pack_2_1__beat, pack_2_0__beat, pack_1_1__beat,
        pack_1_0__beat, pack_0_1__beat, pack_0_0__beat }),
    .rows_push({ pack_3_1__push, pack_3_0__push, pack_2_1__push, pack_2_0__push, pack_1_1__push,
        pack_1_0__push, pack_0_1__push, pack_0_0__push }),
    .rows_taken(collector_0__rows_taken), .requests__payload(requests__0__payload),
    .requests__valid(requests__0__valid), .requests__ready(requests__0__ready),
    .beats__payload(beats__0__payload), .beats__valid(beats__0__valid),
    .beats__ready(beats__0__ready), .token(token), .busy(collector_0__busy)
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
    .clk(clk), .rst(link_slr1__orders_o[0*9 + 8]), .operands(engine_1__operands),
    .words(engine_1__words), .job(engine_1__job), .scalars(engine_1__scalars),
    .operands_push(link_slr1__orders_o[0*9]), .operands_taken(engine__operands_taken[1]),
    .words_push(link_slr1__orders_o[0*9 + 1 +: 2]), .words_taken(engine__words_taken[1*2 +: 2]),
    .job_push(link_slr1__orders_o[0*9 + 3]), .scalars_push(link_slr1__orders_o[0*9 + 4 +: 2]),
    .scalars_taken(engine__scalars_taken[1]), .out(engine_1__out),
    .out_push(engine__out_push[1*2 +: 2]), .out_taken(link_slr1__orders_o[0*9 + 6 +: 2]),
    .overflows(engine__overflows[1*2 +: 2]), .busy(engine__busy[1])
  );
  engine engine_2 (
    .clk(clk), .rst(link_slr2__orders_o[8]), .operands(engine_2__operands), .words(engine_2__words),
    .job(engine_2__job), .scalars(engine_2__scalars), .operands_push(link_slr2__orders_o[0]),
    .operands_taken(engine__operands_taken[2]), .words_push(link_slr2__orders_o[2:1]),
    .words_taken(engine__words_taken[2*2 +: 2]), .job_push(link_slr2__orders_o[3]),
    .scalars_push(link_slr2__orders_o[5:4]), .scalars_taken(engine__scalars_taken[2]),
    .out(engine_2__out), .out_push(engine__out_push[2*2 +: 2]),
    .out_taken(link_slr2__orders_o[7:6]), .overflows(engine__overflows[2*2 +: 2]),
    .busy(engine__busy[2])
  );
  engine engine_3 (
    .clk(clk), .rst(link_slr1__orders_o[2*9 + 8]), .operands(engine_1__operands),
    .words(engine_1__words), .job(engine_1__job), .scalars(engine_1__scalars),
    .operands_push(link_slr1__orders_o[2*9]), .operands_taken(engine__operands_taken[3]),
    .words_push(link_slr1__orders_o[2*9 + 1 +: 2]), .words_taken(engine__words_taken[3*2 +: 2]),
    .job_push(link_slr1__orders_o[2*9 + 3]), .scalars_push(link_slr1__orders_o[2*9 + 4 +: 2]),
    .scalars_taken(engine__scalars_taken[3]), .out(engine_3__out),
    .out_push(engine__out_push[3*2 +: 2]), .out_taken(link_slr1__orders_o[2*9 + 6 +: 2]),
    .overflows(engine__overflows[3*2 +: 2]), .busy(engine__busy[3])
  );
  station_4 link_slr0 (
    .clk(clk), .rest__operands(link_slr0__rest__operands), .rest__words(link_slr0__rest__words),
    .rest__job(link_slr0__rest__job), .rest__scalars(link_slr0__rest__scalars),
    .beyond__operands(engine_0__operands), .beyond__words(engine_0__words),
    .beyond__job(engine_0__job), .beyond__scalars(engine_0__scalars),
    .orders_i({ rst, collector_0__rows_taken[7:6], prepare__scalars_push[3*2 +: 2],
        prepare__job_push[3], prepare__words_push[3*2 +: 2], prepare__operands_push[3], rst,
        collector_0__rows_taken[5:4], prepare__scalars_push[2*2 +: 2], prepare__job_push[2],
        prepare__words_push[2*2 +: 2], prepare__operands_push[2], rst, collector_0__rows_taken[3:2],
        prepare__scalars_push[1*2 +: 2], prepare__job_push[1], prepare__words_push[1*2 +: 2],
        prepare__operands_push[1], rst, collector_0__rows_taken[1:0], prepare__scalars_push[0*2 +:
        2], prepare__job_push[0], prepare__words_push[0*2 +: 2], prepare__operands_push[0] }),
    .orders_o(link_slr0__orders_o),
    .answers_i({ link_slr0_top__answers_o, engine__busy[0], engine__overflows[0*2 +: 2],
        engine__out_push[0*2 +: 2], engine_0__out, engine__scalars_taken[0], engine__words_taken[0*2
        +: 2], engine__operands_taken[0] }),
    .answers_o(link_slr0__answers_o)
  );
  station_3 link_slr0_top (
    .clk(clk), .rest__operands(engine_0__operands), .rest__words(engine_0__words),
    .rest__job(engine_0__job), .rest__scalars(engine_0__scalars),
    .beyond__operands(link_slr0_top__beyond__operands),
    .beyond__words(link_slr0_top__beyond__words), .beyond__job(link_slr0_top__beyond__job),
    .beyond__scalars(link_slr0_top__beyond__scalars), .orders_i(link_slr0__orders_o[1*9 +: 3*9]),
    .orders_o(link_slr0_top__orders_o), .answers_i(link_slr0_top__answers_i),
    .answers_o(link_slr0_top__answers_o)
  );
  station_3 link_slr1 (
    .clk(clk), .rest__operands(link_slr1__rest__operands), .rest__words(link_slr1__rest__words),
    .rest__job(link_slr1__rest__job), .rest__scalars(link_slr1__rest__scalars),
    .beyond__operands(engine_1__operands), .beyond__words(engine_1__words),
    .beyond__job(engine_1__job), .beyond__scalars(engine_1__scalars),
    .orders_i(link_slr1__orders_i), .orders_o(link_slr1__orders_o),
    .answers_i({ engine__busy[3], engine__overflows[3*2 +: 2], engine__out_push[3*2 +: 2],
        engine_3__out, engine__scalars_taken[3], engine__words_taken[3*2 +: 2],
        engine__operands_taken[3], link_slr1_top__answers_o, engine__busy[1], engine__overflows[1*2
        +: 2], engine__out_push[1*2 +: 2], engine_1__out, engine__scalars_taken[1],
        engine__words_taken[1*2 +: 2], engine__operands_taken[1] }),
    .answers_o(link_slr1__answers_o)
  );
  station_3 link_slr1_bottom (
    .clk(clk), .rest__operands(link_slr0_top__beyond__operands),
    .rest__words(link_slr0_top__beyond__words), .rest__job(link_slr0_top__beyond__job),
    .rest__scalars(link_slr0_top__beyond__scalars), .beyond__operands(link_slr1__rest__operands),
    .beyond__words(link_slr1__rest__words), .beyond__job(link_slr1__rest__job),
    .beyond__scalars(link_slr1__rest__scalars), .orders_i(link_slr0_top__orders_o),
    .orders_o(link_slr1__orders_i), .answers_i(link_slr1__answers_o),
    .answers_o(link_slr0_top__answers_i)
  );
  station_1 link_slr1_top (
    .clk(clk), .rest__operands(engine_1__operands), .rest__words(engine_1__words),
    .rest__job(engine_1__job), .rest__scalars(engine_1__scalars),
    .beyond__operands(link_slr1_top__beyond__operands),
    .beyond__words(link_slr1_top__beyond__words), .beyond__job(link_slr1_top__beyond__job),
    .beyond__scalars(link_slr1_top__beyond__scalars), .orders_i(link_slr1__orders_o[1*9 +: 9]),
    .orders_o(link_slr1_top__orders_o), .answers_i(link_slr1_top__answers_i),
    .answers_o(link_slr1_top__answers_o)
  );
  station_1 link_slr2 (
    .clk(clk), .rest__operands(link_slr2__rest__operands), .rest__words(link_slr2__rest__words),
    .rest__job(link_slr2__rest__job), .rest__scalars(link_slr2__rest__scalars),
    .beyond__operands(engine_2__operands), .beyond__words(engine_2__words),
    .beyond__job(engine_2__job), .beyond__scalars(engine_2__scalars),
    .orders_i(link_slr2__orders_i), .orders_o(link_slr2__orders_o),
    .answers_i({ engine__busy[2], engine__overflows[2*2 +: 2], engine__out_push[2*2 +: 2],
        engine_2__out, engine__scalars_taken[2], engine__words_taken[2*2 +: 2],
        engine__operands_taken[2] }),
    .answers_o(link_slr2__answers_o)
  );
  station_1 link_slr2_bottom (
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
  prepare prepare (
    .clk(clk), .rst(reset_prepare), .start(start), .call(call), .poison(poison),
    .q__payload(q__payload), .q__valid(q__valid), .q__ready(q__ready), .k__payload(k__payload),
    .k__valid(k__valid), .k__ready(k__ready), .v__payload(v__payload), .v__valid(v__valid),
    .v__ready(v__ready), .operands(link_slr0__rest__operands),
    .operands_push(prepare__operands_push),
    .operands_taken({ link_slr0__answers_o[3*75], link_slr0__answers_o[2*75],
        link_slr0__answers_o[1*75], link_slr0__answers_o[0*75] }),
    .words(link_slr0__rest__words), .words_push(prepare__words_push),
    .words_taken({ link_slr0__answers_o[3*75 + 1 +: 2], link_slr0__answers_o[2*75 + 1 +: 2],
        link_slr0__answers_o[1*75 + 1 +: 2], link_slr0__answers_o[0*75 + 1 +: 2] }),
    .job(link_slr0__rest__job), .job_push(prepare__job_push), .scalars(link_slr0__rest__scalars),
    .scalars_push(prepare__scalars_push),
    .scalars_taken({ link_slr0__answers_o[3*75 + 3], link_slr0__answers_o[2*75 + 3],
        link_slr0__answers_o[1*75 + 3], link_slr0__answers_o[0*75 + 3] }),
    .error(error), .bad(bad), .bad_token(bad_token), .bad_head(bad_head), .busy(prepare__busy)
  );
endmodule
