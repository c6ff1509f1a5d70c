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
//        heads_in_flight=2, precision=Precision.FAST, slots=1, state_ram=StateRam.BLOCK, slrs=())
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
  output wire [31:0] token, output wire [1:0] overflows, output wire error, bad,
  output wire [31:0] bad_token, output wire [4:0] bad_head, output wire busy
);
  localparam COMMAND = 0, TOKENS = 2, NARROW = 69;
  wire _00_, collector_0__busy, collector_0__narrow, engine_0__busy, engine_0__job_push,
    engine_0__operands_push, engine_0__operands_taken, engine_0__scalars_taken, pack_0_0__push,
    pack_0_1__push, prepare__busy;
  wire [1:0] collector_0__rows_taken, engine_0__out_push, engine_0__scalars_push,
    engine_0__words_push, engine_0__words_taken;
  wire [12:0] engine_0__job;
  wire [1153:0] engine_0__operands;
  wire [65:0] engine_0__out;
  wire [170:0] engine_0__scalars;
  wire [511:0] engine_0__words;
  wire [513:0] pack_0_0__beat, pack_0_1__beat;
  (* keep = "true" *) reg reset_engine_0 = 1'h0, reset_pack_0 = 1'h0, reset_port_0 = 1'h0,
    reset_prepare = 1'h0;
  assign _00_ = call[COMMAND +: 2] == 2'h0;
  assign collector_0__narrow = _00_ & call[NARROW];
  assign busy = prepare__busy | (| { engine_0__busy, collector_0__busy });
  always @(posedge clk) begin
    reset_prepare <= rst; reset_engine_0 <= rst; reset_port_0 <= rst; reset_pack_0 <= rst;
  end
  collector collector_0 (
    .clk(clk), .rst(reset_port_0), .start(start & (_00_ | (call[COMMAND +: 2] == 2'h3))),
    .tokens(call[TOKENS +: 32]), .narrow(collector_0__narrow), .out(out_at),
    .rows({ pack_0_1__beat, pack_0_0__beat }), .rows_push({ pack_0_1__push, pack_0_0__push }),
    .rows_taken(collector_0__rows_taken), .requests__payload(requests__0__payload),
    .requests__valid(requests__0__valid), .requests__ready(requests__0__ready),
    .beats__payload(beats__0__payload), .beats__valid(beats__0__valid),
    .beats__ready(beats__0__ready), .token(token), .busy(collector_0__busy)
  );
  engine engine_0 (
    .clk(clk), .rst(reset_engine_0), .operands(engine_0__operands), .words(engine_0__words),
    .job(engine_0__job), .scalars(engine_0__scalars), .operands_push(engine_0__operands_push),
    .operands_taken(engine_0__operands_taken), .words_push(engine_0__words_push),
    .words_taken(engine_0__words_taken), .job_push(engine_0__job_push),
    .scalars_push(engine_0__scalars_push), .scalars_taken(engine_0__scalars_taken),
    .out(engine_0__out), .out_push(engine_0__out_push), .out_taken(collector_0__rows_taken),
    .overflows(overflows), .busy(engine_0__busy)
  );
  pack_row pack_0_0 (
    .clk(clk), .rst(reset_pack_0), .word(engine_0__out[32:0]), .active(engine_0__out_push[0]),
    .narrow(collector_0__narrow), .beat(pack_0_0__beat), .push(pack_0_0__push)
  );
  pack_row pack_0_1 (
    .clk(clk), .rst(reset_pack_0), .word(engine_0__out[65:33]), .active(engine_0__out_push[1]),
    .narrow(collector_0__narrow), .beat(pack_0_1__beat), .push(pack_0_1__push)
  );
  prepare prepare (
    .clk(clk), .rst(reset_prepare), .start(start), .call(call), .poison(poison),
    .q__payload(q__payload), .q__valid(q__valid), .q__ready(q__ready), .k__payload(k__payload),
    .k__valid(k__valid), .k__ready(k__ready), .v__payload(v__payload), .v__valid(v__valid),
    .v__ready(v__ready), .operands(engine_0__operands), .operands_push(engine_0__operands_push),
    .operands_taken(engine_0__operands_taken), .words(engine_0__words),
    .words_push(engine_0__words_push), .words_taken(engine_0__words_taken), .job(engine_0__job),
    .job_push(engine_0__job_push), .scalars(engine_0__scalars),
    .scalars_push(engine_0__scalars_push), .scalars_taken(engine_0__scalars_taken), .error(error),
    .bad(bad), .bad_token(bad_token), .bad_head(bad_head), .busy(prepare__busy)
  );
endmodule
