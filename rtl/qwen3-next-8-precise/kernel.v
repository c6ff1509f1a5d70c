// The kernel: readers, Prepare, engines, collector and writer, and the sequence of a call.
//
//     m_axi_q --> reader --> Prepare --> engines --> collector --> writer --> m_axi_out_0
//     m_axi_k --> reader --/                    `--> collector --> writer --> m_axi_out_1
//     m_axi_v --> reader --/                                                  as the width needs
//
// A call is taken when the host sets ap_start: its arguments are checked, its requests go out, heads
// flow through as fast as the ports allow, and when the last output is in memory the completion
// record is written and ap_done is set. Everything between the ports moves by valid and ready alone;
// this file joins the blocks and holds no arithmetic.
//
// params GdnConfig(shape=GdnShape(qk_heads=16, v_heads=32, key_dim=128, value_dim=128),
//        heads_in_flight=8, precision=Precision.PRECISE, slots=1, state_ram=StateRam.BLOCK,
//        slrs=(0, 1, 2, 1))
// Generated from gdn_core/kernel.py; do not edit.
module kernel (
  input wire clk, rst,
  input wire [11:0] control__aw__payload, input wire control__aw__valid,
  output wire control__aw__ready,
  input wire [35:0] control__w__payload, input wire control__w__valid,
  output wire control__w__ready,
  output wire [1:0] control__b__payload, output wire control__b__valid,
  input wire control__b__ready,
  input wire [11:0] control__ar__payload, input wire control__ar__valid,
  output wire control__ar__ready,
  output wire [33:0] control__r__payload, output wire control__r__valid,
  input wire control__r__ready,
  output wire [93:0] q__ar__payload, output wire q__ar__valid, input wire q__ar__ready,
  input wire [515:0] q__r__payload, input wire q__r__valid, output wire q__r__ready,
  output wire [93:0] k__ar__payload, output wire k__ar__valid, input wire k__ar__ready,
  input wire [515:0] k__r__payload, input wire k__r__valid, output wire k__r__ready,
  output wire [93:0] v__ar__payload, output wire v__ar__valid, input wire v__ar__ready,
  input wire [515:0] v__r__payload, input wire v__r__valid, output wire v__r__ready,
  output wire [93:0] out__0__aw__payload, output wire out__0__aw__valid,
  input wire out__0__aw__ready,
  output wire [576:0] out__0__w__payload, output wire out__0__w__valid, input wire out__0__w__ready,
  input wire [2:0] out__0__b__payload, input wire out__0__b__valid, output wire out__0__b__ready,
  /* verilator lint_off SYMRSVDWORD */ output wire interrupt /* verilator lint_on SYMRSVDWORD */
);
  localparam [2:0] IDLE = 3'h0, CHECK = 3'h1, RUN = 3'h2, DRAIN = 3'h3, RECORD = 3'h4,
    FINISH = 3'h5;
  localparam ADDRESS = 0, Q = 0, BEATS = 64, K = 64, V = 128, GATES = 192, PARAMS = 256,
    OUT_0 = 320, REGISTERS__ARGUMENTS_RECORD = 384, TOKENS = 448, SLOT = 480, COMMAND = 512,
    FLAGS = 544;
  wire _000_, _002_, _004_, _006_, _009_, _010_, _012_, _013_, _014_, _017_, _029_, _030_, busy,
    collector_0__beats__ready, collector_0__beats__valid, collector_0__busy, collector_0__narrow,
    collector_0__requests__ready, collector_0__requests__valid, completion_record__bad,
    completion_record__decode, completion_record__error, completion_record__finish,
    completion_record__idle, completion_record__poison, completion_record__write_errors, done,
    k_reader__beats__ready, k_reader__beats__valid, k_reader__error, k_reader__requests__ready,
    k_reader__requests__valid, k_requests__start, pack_0_0__push, pack_0_1__push, pack_1_0__push,
    pack_1_1__push, pack_2_0__push, pack_2_1__push, pack_3_0__push, pack_3_1__push, prepare__busy,
    prepare__q__ready, prepare__q__valid, prepare__start, prepare__v__ready, prepare__v__valid,
    q_reader__error, q_reader__requests__ready, q_reader__requests__valid, registers__start,
    v_reader__error, v_reader__requests__ready, v_reader__requests__valid, v_requests__load,
    writer_0__busy;
  reg bad_argument = 1'h0, checking = 1'h0;
  wire [511:0] collector_0__beats__payload, completion_record__beat, engine_0__words,
    engine_1__words, engine_2__words, link_slr0__rest__words, link_slr0_top__beyond__words,
    link_slr1__rest__words, link_slr1_top__beyond__words, link_slr2__rest__words,
    writer_0__beats__payload;
  wire [79:0] collector_0__requests__payload, k_reader__requests__payload,
    q_reader__requests__payload, v_reader__requests__payload;
  wire [7:0] collector_0__rows_taken;
  wire [31:0] collector_0__token, completion_record__bad_token;
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
  wire [3:0] engine__busy, engine__operands_taken, engine__scalars_taken, prepare__job_push,
    prepare__operands_push;
  wire [4*2-1:0] engine__out_push, engine__overflows, engine__words_taken, prepare__scalars_push,
    prepare__words_push;
  wire [512:0] k_reader__beats__payload, prepare__q__payload, prepare__v__payload;
  wire [4*75-1:0] link_slr0__answers_o;
  wire [4*9-1:0] link_slr0__orders_o;
  wire [3*75-1:0] link_slr0_top__answers_i, link_slr0_top__answers_o, link_slr1__answers_o;
  wire [3*9-1:0] link_slr0_top__orders_o, link_slr1__orders_i, link_slr1__orders_o;
  wire [74:0] link_slr1_top__answers_i, link_slr1_top__answers_o, link_slr2__answers_o;
  wire [8:0] link_slr1_top__orders_o, link_slr2__orders_i, link_slr2__orders_o;
  wire [513:0] pack_0_0__beat, pack_0_1__beat, pack_1_0__beat, pack_1_1__beat, pack_2_0__beat,
    pack_2_1__beat, pack_3_0__beat, pack_3_1__beat;
  wire [4:0] prepare__bad_head;
  (* keep = "true" *) reg record_turn_0 = 1'h0, record_turn_1 = 1'h0, record_turn_2 = 1'h0,
    reset_k_reader = 1'h0, reset_pack_0 = 1'h0, reset_pack_1 = 1'h0, reset_pack_2 = 1'h0,
    reset_pack_3 = 1'h0, reset_port_0 = 1'h0, reset_prepare = 1'h0, reset_q_reader = 1'h0,
    reset_record = 1'h0, reset_registers = 1'h0, reset_v_reader = 1'h0;
  wire [639:0] registers__arguments;
  reg [2:0] step = IDLE;
  reg [31:0] tokens = 32'h0;
  wire [63:0] writer_0__requests__payload_address;
  wire [15:0] writer_0__requests__payload_beats;
  assign _013_ = registers__arguments[COMMAND +: 32] > 32'h3;
  assign _000_ = registers__arguments[COMMAND +: 32] == 32'h0;
  assign _014_ = registers__arguments[TOKENS +: 32] == 32'h0;
  assign _012_ = | registers__arguments[REGISTERS__ARGUMENTS_RECORD +: 6];
  assign prepare__start = checking & ~bad_argument;
  assign k_requests__start = prepare__start & completion_record__decode;
  assign v_requests__load = registers__arguments[COMMAND +: 2] == 2'h2;
  assign collector_0__narrow = completion_record__decode & registers__arguments[FLAGS + 3];
  assign _030_ = | { link_slr0__answers_o[3*75 + 74], link_slr0__answers_o[2*75 + 74],
      link_slr0__answers_o[1*75 + 74], link_slr0__answers_o[0*75 + 74], writer_0__busy,
      collector_0__busy };
  assign busy = prepare__busy | _030_;
  assign completion_record__idle = step == IDLE;
  assign completion_record__finish = step == FINISH;
  assign completion_record__decode = registers__arguments[COMMAND +: 2] == 2'h0;
  assign writer_0__beats__payload[170:0] = record_turn_0 ? completion_record__beat[170:0] :
      collector_0__beats__payload[170:0];
  assign writer_0__beats__payload[341:171] = record_turn_1 ? completion_record__beat[341:171] :
      collector_0__beats__payload[341:171];
  assign writer_0__beats__payload[511:342] = record_turn_2 ? completion_record__beat[511:342] :
      collector_0__beats__payload[511:342];
  assign _017_ = _000_ & (| registers__arguments[Q +: 6]);
  assign _029_ = _000_ & (| registers__arguments[K +: 6]);
  assign _002_ = (_000_ | (registers__arguments[COMMAND +: 32] == 32'h2)) & (|
      registers__arguments[V +: 6]);
  assign _004_ = _000_ & (| registers__arguments[GATES +: 6]);
  assign _006_ = _000_ & (| registers__arguments[PARAMS +: 6]);
  assign _009_ = _000_ | (registers__arguments[COMMAND +: 32] == 32'h3);
  assign _010_ = | registers__arguments[OUT_0 +: 6];
  always @(posedge clk) begin
    reset_registers <= rst; reset_prepare <= rst; reset_record <= rst; record_turn_0 <= step[2];
    record_turn_1 <= step[2]; record_turn_2 <= step[2]; reset_q_reader <= rst;
    reset_k_reader <= rst; reset_v_reader <= rst; reset_port_0 <= rst; reset_pack_0 <= rst;
    reset_pack_1 <= rst; reset_pack_2 <= rst; reset_pack_3 <= rst;
  end
  always @(posedge clk)
    if (rst) begin
      bad_argument <= 1'h0; checking <= 1'h0;
    end else begin
      bad_argument <= | { | { registers__arguments[FLAGS + 4 +: 28], 4'h0 },
          registers__arguments[SLOT +: 32] >= 32'h1, _000_ & _014_, _013_, _012_, _009_ & _010_,
          _006_, _004_, _002_, _029_, _017_ };
      checking <= completion_record__idle & registers__start;
    end
  always @(posedge clk)
    case (registers__arguments[COMMAND +: 2])
      2'h0: tokens <= registers__arguments[TOKENS +: 32];
      2'h1: tokens <= 32'h1;
      default: tokens <= 32'h82;
    endcase
  always @(posedge clk)
    if (rst) step <= IDLE;
    else case (step)
      IDLE: if (registers__start) step <= CHECK;
      CHECK: begin
        step <= bad_argument ? RECORD : RUN;
        if (_012_) step <= FINISH;
      end
      RUN: step <= DRAIN;
      DRAIN: if (~busy) step <= RECORD;
      RECORD: if (collector_0__requests__ready) step <= FINISH;
      FINISH: if (~writer_0__busy) step <= IDLE;
      default: ;
    endcase
  assign writer_0__requests__payload_beats = step[2] ? 16'h1 : collector_0__requests__payload[BEATS
      +: 16];
  assign writer_0__requests__payload_address = step[2] ?
      registers__arguments[REGISTERS__ARGUMENTS_RECORD +: 64] :
      collector_0__requests__payload[ADDRESS +: 64];
  assign done = completion_record__finish ? (writer_0__busy ? 1'h0 : 1'h1) : 1'h0;
  collector collector_0 (
    .clk(clk), .rst(reset_port_0),
    .start(prepare__start & (completion_record__decode | (registers__arguments[COMMAND +: 2] ==
        2'h3))),
    .tokens(tokens), .narrow(collector_0__narrow), .out(registers__arguments[OUT_0 +: 64]),
    .rows({ pack_3_1__beat, pack_3_0__beat, pack_2_1__beat, pack_2_0__beat, pack_1_1__beat,
        pack_1_0__beat, pack_0_1__beat, pack_0_0__beat }),
    .rows_push({ pack_3_1__push, pack_3_0__push, pack_2_1__push, pack_2_0__push, pack_1_1__push,
        pack_1_0__push, pack_0_1__push, pack_0_0__push }),
    .rows_taken(collector_0__rows_taken), .requests__payload(collector_0__requests__payload),
    .requests__valid(collector_0__requests__valid), .requests__ready(collector_0__requests__ready),
    .beats__payload(collector_0__beats__payload), .beats__valid(collector_0__beats__valid),
    .beats__ready(collector_0__beats__ready), .token(collector_0__token), .busy(collector_0__busy)
  );
  completion_record completion_record (
    .clk(clk), .rst(reset_record), .idle(completion_record__idle), .check(step == CHECK),
    .finish(completion_record__finish), .bad_argument(bad_argument),
    .decode(completion_record__decode), .tokens(tokens),
    .command(registers__arguments[COMMAND +: 32]), .slot(registers__arguments[SLOT +: 32]),
    .overflows({ link_slr0__answers_o[3*75 + 72 +: 2], link_slr0__answers_o[2*75 + 72 +: 2],
        link_slr0__answers_o[1*75 + 72 +: 2], link_slr0__answers_o[0*75 + 72 +: 2] }),
    .read_errors({ v_reader__error, k_reader__error, q_reader__error }),
    .write_errors(completion_record__write_errors), .write_tokens(collector_0__token),
    .error(completion_record__error), .bad(completion_record__bad),
    .bad_token(completion_record__bad_token), .bad_head({ 27'h0, prepare__bad_head }),
    .poison(completion_record__poison), .beat(completion_record__beat)
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
  burst_reader k_reader (
    .clk(clk), .rst(reset_k_reader), .requests__payload(k_reader__requests__payload),
    .requests__valid(k_reader__requests__valid), .requests__ready(k_reader__requests__ready),
    .beats__payload(k_reader__beats__payload), .beats__valid(k_reader__beats__valid),
    .beats__ready(k_reader__beats__ready), .axi__ar__payload(k__ar__payload),
    .axi__ar__valid(k__ar__valid), .axi__ar__ready(k__ar__ready), .axi__r__payload(k__r__payload),
    .axi__r__valid(k__r__valid), .axi__r__ready(k__r__ready), .error(k_reader__error)
  );
  row_requests k_requests (
    .clk(clk), .rst(reset_k_reader), .start(k_requests__start), .tokens(tokens),
    .address(registers__arguments[K +: 64]), .requests__payload(k_reader__requests__payload),
    .requests__valid(k_reader__requests__valid), .requests__ready(k_reader__requests__ready)
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
    .clk(clk), .rst(reset_prepare), .start(prepare__start),
    .call({ registers__arguments[639:576], registers__arguments[FLAGS +: 4],
        registers__arguments[SLOT +: 32], tokens, registers__arguments[COMMAND +: 2] }),
    .poison(completion_record__poison), .q__payload(prepare__q__payload),
    .q__valid(prepare__q__valid), .q__ready(prepare__q__ready),
    .k__payload(k_reader__beats__payload), .k__valid(k_reader__beats__valid),
    .k__ready(k_reader__beats__ready), .v__payload(prepare__v__payload),
    .v__valid(prepare__v__valid), .v__ready(prepare__v__ready),
    .operands(link_slr0__rest__operands), .operands_push(prepare__operands_push),
    .operands_taken({ link_slr0__answers_o[3*75], link_slr0__answers_o[2*75],
        link_slr0__answers_o[1*75], link_slr0__answers_o[0*75] }),
    .words(link_slr0__rest__words), .words_push(prepare__words_push),
    .words_taken({ link_slr0__answers_o[3*75 + 1 +: 2], link_slr0__answers_o[2*75 + 1 +: 2],
        link_slr0__answers_o[1*75 + 1 +: 2], link_slr0__answers_o[0*75 + 1 +: 2] }),
    .job(link_slr0__rest__job), .job_push(prepare__job_push), .scalars(link_slr0__rest__scalars),
    .scalars_push(prepare__scalars_push),
    .scalars_taken({ link_slr0__answers_o[3*75 + 3], link_slr0__answers_o[2*75 + 3],
        link_slr0__answers_o[1*75 + 3], link_slr0__answers_o[0*75 + 3] }),
    .error(completion_record__error), .bad(completion_record__bad),
    .bad_token(completion_record__bad_token), .bad_head(prepare__bad_head), .busy(prepare__busy)
  );
  burst_reader q_reader (
    .clk(clk), .rst(reset_q_reader), .requests__payload(q_reader__requests__payload),
    .requests__valid(q_reader__requests__valid), .requests__ready(q_reader__requests__ready),
    .beats__payload(prepare__q__payload), .beats__valid(prepare__q__valid),
    .beats__ready(prepare__q__ready), .axi__ar__payload(q__ar__payload),
    .axi__ar__valid(q__ar__valid), .axi__ar__ready(q__ar__ready), .axi__r__payload(q__r__payload),
    .axi__r__valid(q__r__valid), .axi__r__ready(q__r__ready), .error(q_reader__error)
  );
  row_requests q_requests (
    .clk(clk), .rst(reset_q_reader), .start(k_requests__start), .tokens(tokens),
    .address(registers__arguments[Q +: 64]), .requests__payload(q_reader__requests__payload),
    .requests__valid(q_reader__requests__valid), .requests__ready(q_reader__requests__ready)
  );
  control_registers registers (
    .clk(clk), .rst(reset_registers), .bus__aw__payload(control__aw__payload),
    .bus__aw__valid(control__aw__valid), .bus__aw__ready(control__aw__ready),
    .bus__w__payload(control__w__payload), .bus__w__valid(control__w__valid),
    .bus__w__ready(control__w__ready), .bus__b__payload(control__b__payload),
    .bus__b__valid(control__b__valid), .bus__b__ready(control__b__ready),
    .bus__ar__payload(control__ar__payload), .bus__ar__valid(control__ar__valid),
    .bus__ar__ready(control__ar__ready), .bus__r__payload(control__r__payload),
    .bus__r__valid(control__r__valid), .bus__r__ready(control__r__ready),
    .arguments(registers__arguments), .start(registers__start), .ready(done), .done(done),
    .idle(completion_record__idle), .interrupt(interrupt)
  );
  burst_reader v_reader (
    .clk(clk), .rst(reset_v_reader), .requests__payload(v_reader__requests__payload),
    .requests__valid(v_reader__requests__valid), .requests__ready(v_reader__requests__ready),
    .beats__payload(prepare__v__payload), .beats__valid(prepare__v__valid),
    .beats__ready(prepare__v__ready), .axi__ar__payload(v__ar__payload),
    .axi__ar__valid(v__ar__valid), .axi__ar__ready(v__ar__ready), .axi__r__payload(v__r__payload),
    .axi__r__valid(v__r__valid), .axi__r__ready(v__r__ready), .error(v_reader__error)
  );
  value_requests v_requests (
    .clk(clk), .rst(reset_v_reader),
    .start(prepare__start & (completion_record__decode | v_requests__load)), .tokens(tokens),
    .load(v_requests__load), .v(registers__arguments[V +: 64]),
    .gates(registers__arguments[GATES +: 64]), .params_(registers__arguments[PARAMS +: 64]),
    .requests__payload(v_reader__requests__payload), .requests__valid(v_reader__requests__valid),
    .requests__ready(v_reader__requests__ready)
  );
  burst_writer writer_0 (
    .clk(clk), .rst(reset_port_0),
    .requests__payload({ writer_0__requests__payload_beats, writer_0__requests__payload_address }),
    .requests__valid((step == RECORD) | collector_0__requests__valid),
    .requests__ready(collector_0__requests__ready), .beats__payload(writer_0__beats__payload),
    .beats__valid(record_turn_0 | collector_0__beats__valid),
    .beats__ready(collector_0__beats__ready), .axi__aw__payload(out__0__aw__payload),
    .axi__aw__valid(out__0__aw__valid), .axi__aw__ready(out__0__aw__ready),
    .axi__w__payload(out__0__w__payload), .axi__w__valid(out__0__w__valid),
    .axi__w__ready(out__0__w__ready), .axi__b__payload(out__0__b__payload),
    .axi__b__valid(out__0__b__valid), .axi__b__ready(out__0__b__ready), .busy(writer_0__busy),
    .error(completion_record__write_errors)
  );
endmodule
