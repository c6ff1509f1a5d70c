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
//        heads_in_flight=16, precision=Precision.FAST, slots=1, state_ram=StateRam.BLOCK)
//
// Generated from gdn_core/kernel.py; do not edit.
module kernel (
  input wire clk, rst,
  input wire [11:0] control__aw__payload,
  input wire control__aw__valid,
  output wire control__aw__ready,
  input wire [35:0] control__w__payload,
  input wire control__w__valid,
  output wire control__w__ready,
  output wire [1:0] control__b__payload,
  output wire control__b__valid,
  input wire control__b__ready,
  input wire [11:0] control__ar__payload,
  input wire control__ar__valid,
  output wire control__ar__ready,
  output wire [33:0] control__r__payload,
  output wire control__r__valid,
  input wire control__r__ready,
  output wire [93:0] q__ar__payload,
  output wire q__ar__valid,
  input wire q__ar__ready,
  input wire [515:0] q__r__payload,
  input wire q__r__valid,
  output wire q__r__ready,
  output wire [93:0] k__ar__payload,
  output wire k__ar__valid,
  input wire k__ar__ready,
  input wire [515:0] k__r__payload,
  input wire k__r__valid,
  output wire k__r__ready,
  output wire [93:0] v__ar__payload,
  output wire v__ar__valid,
  input wire v__ar__ready,
  input wire [515:0] v__r__payload,
  input wire v__r__valid,
  output wire v__r__ready,
  output wire [93:0] out__0__aw__payload,
  output wire out__0__aw__valid,
  input wire out__0__aw__ready,
  output wire [576:0] out__0__w__payload,
  output wire out__0__w__valid,
  input wire out__0__w__ready,
  input wire [2:0] out__0__b__payload,
  input wire out__0__b__valid,
  output wire out__0__b__ready,
  output wire [93:0] out__1__aw__payload,
  output wire out__1__aw__valid,
  input wire out__1__aw__ready,
  output wire [576:0] out__1__w__payload,
  output wire out__1__w__valid,
  input wire out__1__w__ready,
  input wire [2:0] out__1__b__payload,
  input wire out__1__b__valid,
  output wire out__1__b__ready,
  /* verilator lint_off SYMRSVDWORD */ output wire interrupt /* verilator lint_on SYMRSVDWORD */
);
  wire _002_, _004_, _005_, _006_, _007_, _009_, _011_, _014_, _015_, _017_, _019_, _021_, _023_,
    _024_, _026_, _027_, _029_, _030_, _031_, _032_, _036_, _037_, _038_, _039_, _041_, _042_,
    _044_, _046_, busy, collector_0__beats__ready, collector_0__beats__valid, collector_0__busy,
    collector_0__narrow, collector_0__requests__ready, collector_0__requests__valid,
    collector_0__start, collector_1__beats__ready, collector_1__beats__valid, collector_1__busy,
    collector_1__requests__ready, collector_1__requests__valid, completion_record__bad,
    completion_record__check, completion_record__decode, completion_record__error,
    completion_record__finish, completion_record__idle, completion_record__poison,
    completion_record__read_errors__0, completion_record__read_errors__1,
    completion_record__read_errors__2, completion_record__write_errors__0,
    completion_record__write_errors__1, done, engine_0__busy, engine_0__operands_taken,
    engine_0__scalars_taken, engine_1__busy, engine_1__operands_taken, engine_1__scalars_taken,
    engine_2__busy, engine_2__operands_taken, engine_2__scalars_taken, engine_3__busy,
    engine_3__operands_taken, engine_3__scalars_taken, engine_4__busy, engine_4__operands_taken,
    engine_4__scalars_taken, engine_5__busy, engine_5__operands_taken, engine_5__scalars_taken,
    engine_6__busy, engine_6__operands_taken, engine_6__scalars_taken, engine_7__busy,
    engine_7__operands_taken, engine_7__scalars_taken, k_reader__beats__ready,
    k_reader__beats__valid, k_reader__requests__ready, k_reader__requests__valid, k_requests__start,
    prepare__busy, prepare__q__ready, prepare__q__valid, prepare__start, prepare__v__ready,
    prepare__v__valid, q_reader__requests__ready, q_reader__requests__valid, registers__start,
    unused, v_reader__requests__ready, v_reader__requests__valid, v_requests__load,
    v_requests__start, writer_0__beats__valid, writer_0__busy, writer_0__requests__valid,
    writer_1__busy;
  wire [2:0] _034_, _043_, _047_;
  reg bad_argument = 1'h0, checking = 1'h0;
  wire [31:0] call_tokens, collector_0__token, collector_1__token, completion_record__bad_token;
  wire [511:0] collector_0__beats__payload, collector_1__beats__payload, completion_record__beat,
    engine_0__words, writer_0__beats__payload;
  wire [79:0] collector_0__requests__payload, collector_1__requests__payload,
    k_reader__requests__payload, q_reader__requests__payload, v_reader__requests__payload;
  wire [513:0] collector_0__rows__0, collector_0__rows__1, collector_0__rows__2,
    collector_0__rows__3, collector_0__rows__4, collector_0__rows__5, collector_0__rows__6,
    collector_0__rows__7, collector_1__rows__0, collector_1__rows__1, collector_1__rows__2,
    collector_1__rows__3, collector_1__rows__4, collector_1__rows__5, collector_1__rows__6,
    collector_1__rows__7;
  wire [7:0] collector_0__rows_taken, collector_1__rows_taken, prepare__job_push,
    prepare__operands_push;
  wire [1:0] completion_record__overflows__0, completion_record__overflows__1,
    completion_record__overflows__2, completion_record__overflows__3,
    completion_record__overflows__4, completion_record__overflows__5,
    completion_record__overflows__6, completion_record__overflows__7, engine_0__out_push,
    engine_0__scalars_push, engine_0__words_push, engine_0__words_taken, engine_1__out_push,
    engine_1__scalars_push, engine_1__words_push, engine_1__words_taken, engine_2__out_push,
    engine_2__scalars_push, engine_2__words_push, engine_2__words_taken, engine_3__out_push,
    engine_3__scalars_push, engine_3__words_push, engine_3__words_taken, engine_4__out_push,
    engine_4__scalars_push, engine_4__words_push, engine_4__words_taken, engine_5__out_push,
    engine_5__scalars_push, engine_5__words_push, engine_5__words_taken, engine_6__out_push,
    engine_6__scalars_push, engine_6__words_push, engine_6__words_taken, engine_7__out_push,
    engine_7__scalars_push, engine_7__words_push, engine_7__words_taken;
  wire [10:0] engine_0__job;
  wire [1153:0] engine_0__operands;
  wire [170:0] engine_0__scalars;
  wire [512:0] k_reader__beats__payload, prepare__q__payload, prepare__v__payload;
  wire [4:0] prepare__bad_head;
  wire [703:0] registers__arguments;
  reg [2:0] step = 3'h0;
  wire [63:0] writer_0__requests__payload_address;
  wire [15:0] writer_0__requests__payload_beats;
  // step: 0 IDLE, 1 CHECK, 2 RUN, 3 DRAIN, 4 RECORD, 5 FINISH
  assign v_requests__start = prepare__start & (completion_record__decode | v_requests__load);
  assign _002_ = registers__arguments[513:512] == 2'h3;
  assign collector_0__start = prepare__start & (completion_record__decode | _002_);
  assign collector_0__narrow = completion_record__decode & registers__arguments[547];
  assign _004_ = | { engine_7__busy, engine_6__busy, engine_5__busy, engine_4__busy, engine_3__busy,
      engine_2__busy, engine_1__busy, engine_0__busy, writer_1__busy, writer_0__busy,
      collector_1__busy, collector_0__busy };
  assign busy = prepare__busy | _004_;
  assign completion_record__check = step == 3'h1;
  assign completion_record__decode = registers__arguments[513:512] == 2'h0;
  assign writer_0__requests__valid = _005_ | collector_0__requests__valid;
  assign writer_0__beats__valid = _006_ | collector_0__beats__valid;
  assign _006_ = _005_ | completion_record__finish;
  assign writer_0__beats__payload = _006_ ? completion_record__beat : collector_0__beats__payload;
  assign _009_ = _007_ & (| registers__arguments[5:0]);
  assign _011_ = _007_ & (| registers__arguments[69:64]);
  assign _014_ = | registers__arguments[133:128];
  assign _015_ = (_007_ | (registers__arguments[543:512] == 32'h2)) & _014_;
  assign _017_ = _007_ & (| registers__arguments[197:192]);
  assign _019_ = _007_ & (| registers__arguments[261:256]);
  assign _023_ = _021_ & (| registers__arguments[325:320]);
  assign _021_ = _007_ | (registers__arguments[543:512] == 32'h3);
  assign _026_ = _021_ & (| registers__arguments[645:640]);
  assign _027_ = registers__arguments[543:512] > 32'h3;
  assign _007_ = registers__arguments[543:512] == 32'h0;
  assign _029_ = _007_ & (registers__arguments[479:448] == 32'h0);
  assign _030_ = registers__arguments[511:480] >= 32'h1;
  assign _031_ = | { registers__arguments[575:548], 4'h0 };
  assign _032_ = | { _031_, _030_, _029_, _027_, _026_, _024_, _023_, _019_, _017_, _015_, _011_,
      _009_ };
  assign completion_record__idle = step == 3'h0;
  assign _034_[2:1] = bad_argument ? 2'h2 : 2'h1;
  assign _024_ = | registers__arguments[389:384];
  assign prepare__start = checking & ~bad_argument;
  assign k_requests__start = prepare__start & completion_record__decode;
  assign v_requests__load = registers__arguments[513:512] == 2'h2;
  always @(posedge clk)
    if (rst) begin
      bad_argument <= 1'h0; checking <= 1'h0;
    end else begin
      bad_argument <= _032_;
      checking <= completion_record__idle & registers__start;
    end
  always @(posedge clk)
    if (rst) step <= 3'h0;
    else if (& { _039_, _038_, _037_, _036_, { _041_, busy } != 2'h3 }) step <= _047_;
  assign _036_ = { completion_record__finish, writer_0__busy } != 2'h3;
  assign _037_ = { _005_, collector_0__requests__ready } != 2'h2;
  assign _038_ = { completion_record__idle, registers__start } != 2'h2;
  assign _039_ = | { completion_record__idle, _044_, _042_, _041_, _005_, completion_record__finish
      };
  assign _041_ = step == 3'h3;
  assign _042_ = step == 3'h2;
  assign _043_ = _024_ ? 3'h5 : { _034_[2:1], 1'h0 };
  assign _044_ = step == 3'h1;
  assign writer_0__requests__payload_beats = step[2] ? 16'h1 :
      collector_0__requests__payload[79:64];
  assign writer_0__requests__payload_address = step[2] ? registers__arguments[447:384] :
      collector_0__requests__payload[63:0];
  function [2:0] _111_;
    input [2:0] a_;
    input [14:0] b_;
    input [4:0] s_;
    (* parallel_case *)
    case (1'b1)
      s_[0]: _111_ = b_[2:0];
      s_[1]: _111_ = b_[5:3];
      s_[2]: _111_ = b_[8:6];
      s_[3]: _111_ = b_[11:9];
      s_[4]: _111_ = b_[14:12];
      default: _111_ = a_;
    endcase
  endfunction
  assign _047_ = _111_(3'h1, { _043_, 12'h728 }, { _044_, _042_, _041_, _005_,
      completion_record__finish });
  assign done = completion_record__finish ? (writer_0__busy ? 1'h0 : 1'h1) : 1'h0;
  function [31:0] _113_;
    input [31:0] a_;
    input [63:0] b_;
    input [1:0] s_;
    (* parallel_case *)
    case (1'b1)
      s_[0]: _113_ = b_[31:0];
      s_[1]: _113_ = b_[63:32];
      default: _113_ = a_;
    endcase
  endfunction
  assign call_tokens = _113_(32'h82, { registers__arguments[479:448], 32'h1 }, {
      completion_record__decode, _046_ });
  assign _046_ = registers__arguments[513:512] == 2'h1;
  assign completion_record__finish = step == 3'h5;
  assign _005_ = step == 3'h4;
  assign unused = & _034_[0];
  collector collector_0 (
    .clk(clk), .rst(rst), .start(collector_0__start), .tokens(call_tokens),
    .narrow(collector_0__narrow), .out(registers__arguments[383:320]),
    .rows__0(collector_0__rows__0), .rows__1(collector_0__rows__1), .rows__2(collector_0__rows__2),
    .rows__3(collector_0__rows__3), .rows__4(collector_0__rows__4), .rows__5(collector_0__rows__5),
    .rows__6(collector_0__rows__6), .rows__7(collector_0__rows__7),
    .rows_push({ engine_7__out_push[0], engine_6__out_push[0], engine_5__out_push[0],
        engine_4__out_push[0], engine_3__out_push[0], engine_2__out_push[0], engine_1__out_push[0],
        engine_0__out_push[0] }),
    .rows_taken(collector_0__rows_taken), .requests__payload(collector_0__requests__payload),
    .requests__valid(collector_0__requests__valid), .requests__ready(collector_0__requests__ready),
    .beats__payload(collector_0__beats__payload), .beats__valid(collector_0__beats__valid),
    .beats__ready(collector_0__beats__ready), .token(collector_0__token), .busy(collector_0__busy)
  );
  collector collector_1 (
    .clk(clk), .rst(rst), .start(collector_0__start), .tokens(call_tokens),
    .narrow(collector_0__narrow), .out(registers__arguments[703:640]),
    .rows__0(collector_1__rows__0), .rows__1(collector_1__rows__1), .rows__2(collector_1__rows__2),
    .rows__3(collector_1__rows__3), .rows__4(collector_1__rows__4), .rows__5(collector_1__rows__5),
    .rows__6(collector_1__rows__6), .rows__7(collector_1__rows__7),
    .rows_push({ engine_7__out_push[1], engine_6__out_push[1], engine_5__out_push[1],
        engine_4__out_push[1], engine_3__out_push[1], engine_2__out_push[1], engine_1__out_push[1],
        engine_0__out_push[1] }),
    .rows_taken(collector_1__rows_taken), .requests__payload(collector_1__requests__payload),
    .requests__valid(collector_1__requests__valid), .requests__ready(collector_1__requests__ready),
    .beats__payload(collector_1__beats__payload), .beats__valid(collector_1__beats__valid),
    .beats__ready(collector_1__beats__ready), .token(collector_1__token), .busy(collector_1__busy)
  );
  completion_record completion_record (
    .clk(clk), .rst(rst), .idle(completion_record__idle), .check(completion_record__check),
    .finish(completion_record__finish), .bad_argument(bad_argument),
    .decode(completion_record__decode), .tokens(call_tokens),
    .command(registers__arguments[543:512]), .slot(registers__arguments[511:480]),
    .overflows__0(completion_record__overflows__0), .overflows__1(completion_record__overflows__1),
    .overflows__2(completion_record__overflows__2), .overflows__3(completion_record__overflows__3),
    .overflows__4(completion_record__overflows__4), .overflows__5(completion_record__overflows__5),
    .overflows__6(completion_record__overflows__6), .overflows__7(completion_record__overflows__7),
    .read_errors__0(completion_record__read_errors__0),
    .read_errors__1(completion_record__read_errors__1),
    .read_errors__2(completion_record__read_errors__2),
    .write_errors__0(completion_record__write_errors__0),
    .write_errors__1(completion_record__write_errors__1), .write_tokens__0(collector_0__token),
    .write_tokens__1(collector_1__token), .error(completion_record__error),
    .bad(completion_record__bad), .bad_token(completion_record__bad_token),
    .bad_head({ 27'h0, prepare__bad_head }), .poison(completion_record__poison),
    .beat(completion_record__beat)
  );
  remote_engine engine_0 (
    .clk(clk), .rst(rst), .operands(engine_0__operands), .operands_push(prepare__operands_push[0]),
    .operands_taken(engine_0__operands_taken), .words(engine_0__words),
    .words_push(engine_0__words_push), .words_taken(engine_0__words_taken), .job(engine_0__job),
    .job_push(prepare__job_push[0]), .scalars(engine_0__scalars),
    .scalars_push(engine_0__scalars_push), .scalars_taken(engine_0__scalars_taken),
    .out__0(collector_0__rows__0), .out__1(collector_1__rows__0), .out_push(engine_0__out_push),
    .out_taken({ collector_1__rows_taken[0], collector_0__rows_taken[0] }),
    .overflows(completion_record__overflows__0), .busy(engine_0__busy)
  );
  remote_engine engine_1 (
    .clk(clk), .rst(rst), .operands(engine_0__operands), .operands_push(prepare__operands_push[1]),
    .operands_taken(engine_1__operands_taken), .words(engine_0__words),
    .words_push(engine_1__words_push), .words_taken(engine_1__words_taken), .job(engine_0__job),
    .job_push(prepare__job_push[1]), .scalars(engine_0__scalars),
    .scalars_push(engine_1__scalars_push), .scalars_taken(engine_1__scalars_taken),
    .out__0(collector_0__rows__1), .out__1(collector_1__rows__1), .out_push(engine_1__out_push),
    .out_taken({ collector_1__rows_taken[1], collector_0__rows_taken[1] }),
    .overflows(completion_record__overflows__1), .busy(engine_1__busy)
  );
  remote_engine engine_2 (
    .clk(clk), .rst(rst), .operands(engine_0__operands), .operands_push(prepare__operands_push[2]),
    .operands_taken(engine_2__operands_taken), .words(engine_0__words),
    .words_push(engine_2__words_push), .words_taken(engine_2__words_taken), .job(engine_0__job),
    .job_push(prepare__job_push[2]), .scalars(engine_0__scalars),
    .scalars_push(engine_2__scalars_push), .scalars_taken(engine_2__scalars_taken),
    .out__0(collector_0__rows__2), .out__1(collector_1__rows__2), .out_push(engine_2__out_push),
    .out_taken({ collector_1__rows_taken[2], collector_0__rows_taken[2] }),
    .overflows(completion_record__overflows__2), .busy(engine_2__busy)
  );
  remote_engine engine_3 (
    .clk(clk), .rst(rst), .operands(engine_0__operands), .operands_push(prepare__operands_push[3]),
    .operands_taken(engine_3__operands_taken), .words(engine_0__words),
    .words_push(engine_3__words_push), .words_taken(engine_3__words_taken), .job(engine_0__job),
    .job_push(prepare__job_push[3]), .scalars(engine_0__scalars),
    .scalars_push(engine_3__scalars_push), .scalars_taken(engine_3__scalars_taken),
    .out__0(collector_0__rows__3), .out__1(collector_1__rows__3), .out_push(engine_3__out_push),
    .out_taken({ collector_1__rows_taken[3], collector_0__rows_taken[3] }),
    .overflows(completion_record__overflows__3), .busy(engine_3__busy)
  );
  remote_engine engine_4 (
    .clk(clk), .rst(rst), .operands(engine_0__operands), .operands_push(prepare__operands_push[4]),
    .operands_taken(engine_4__operands_taken), .words(engine_0__words),
    .words_push(engine_4__words_push), .words_taken(engine_4__words_taken), .job(engine_0__job),
    .job_push(prepare__job_push[4]), .scalars(engine_0__scalars),
    .scalars_push(engine_4__scalars_push), .scalars_taken(engine_4__scalars_taken),
    .out__0(collector_0__rows__4), .out__1(collector_1__rows__4), .out_push(engine_4__out_push),
    .out_taken({ collector_1__rows_taken[4], collector_0__rows_taken[4] }),
    .overflows(completion_record__overflows__4), .busy(engine_4__busy)
  );
  remote_engine engine_5 (
    .clk(clk), .rst(rst), .operands(engine_0__operands), .operands_push(prepare__operands_push[5]),
    .operands_taken(engine_5__operands_taken), .words(engine_0__words),
    .words_push(engine_5__words_push), .words_taken(engine_5__words_taken), .job(engine_0__job),
    .job_push(prepare__job_push[5]), .scalars(engine_0__scalars),
    .scalars_push(engine_5__scalars_push), .scalars_taken(engine_5__scalars_taken),
    .out__0(collector_0__rows__5), .out__1(collector_1__rows__5), .out_push(engine_5__out_push),
    .out_taken({ collector_1__rows_taken[5], collector_0__rows_taken[5] }),
    .overflows(completion_record__overflows__5), .busy(engine_5__busy)
  );
  remote_engine engine_6 (
    .clk(clk), .rst(rst), .operands(engine_0__operands), .operands_push(prepare__operands_push[6]),
    .operands_taken(engine_6__operands_taken), .words(engine_0__words),
    .words_push(engine_6__words_push), .words_taken(engine_6__words_taken), .job(engine_0__job),
    .job_push(prepare__job_push[6]), .scalars(engine_0__scalars),
    .scalars_push(engine_6__scalars_push), .scalars_taken(engine_6__scalars_taken),
    .out__0(collector_0__rows__6), .out__1(collector_1__rows__6), .out_push(engine_6__out_push),
    .out_taken({ collector_1__rows_taken[6], collector_0__rows_taken[6] }),
    .overflows(completion_record__overflows__6), .busy(engine_6__busy)
  );
  remote_engine engine_7 (
    .clk(clk), .rst(rst), .operands(engine_0__operands), .operands_push(prepare__operands_push[7]),
    .operands_taken(engine_7__operands_taken), .words(engine_0__words),
    .words_push(engine_7__words_push), .words_taken(engine_7__words_taken), .job(engine_0__job),
    .job_push(prepare__job_push[7]), .scalars(engine_0__scalars),
    .scalars_push(engine_7__scalars_push), .scalars_taken(engine_7__scalars_taken),
    .out__0(collector_0__rows__7), .out__1(collector_1__rows__7), .out_push(engine_7__out_push),
    .out_taken({ collector_1__rows_taken[7], collector_0__rows_taken[7] }),
    .overflows(completion_record__overflows__7), .busy(engine_7__busy)
  );
  burst_reader k_reader (
    .clk(clk), .rst(rst), .requests__payload(k_reader__requests__payload),
    .requests__valid(k_reader__requests__valid), .requests__ready(k_reader__requests__ready),
    .beats__payload(k_reader__beats__payload), .beats__valid(k_reader__beats__valid),
    .beats__ready(k_reader__beats__ready), .axi__ar__payload(k__ar__payload),
    .axi__ar__valid(k__ar__valid), .axi__ar__ready(k__ar__ready), .axi__r__payload(k__r__payload),
    .axi__r__valid(k__r__valid), .axi__r__ready(k__r__ready),
    .error(completion_record__read_errors__1)
  );
  row_requests k_requests (
    .clk(clk), .rst(rst), .start(k_requests__start), .tokens(call_tokens),
    .address(registers__arguments[127:64]), .requests__payload(k_reader__requests__payload),
    .requests__valid(k_reader__requests__valid), .requests__ready(k_reader__requests__ready)
  );
  prepare prepare (
    .clk(clk), .rst(rst), .start(prepare__start),
    .call({ registers__arguments[639:576], registers__arguments[547:544],
        registers__arguments[511:480], call_tokens, registers__arguments[513:512] }),
    .poison(completion_record__poison), .q__payload(prepare__q__payload),
    .q__valid(prepare__q__valid), .q__ready(prepare__q__ready),
    .k__payload(k_reader__beats__payload), .k__valid(k_reader__beats__valid),
    .k__ready(k_reader__beats__ready), .v__payload(prepare__v__payload),
    .v__valid(prepare__v__valid), .v__ready(prepare__v__ready), .operands(engine_0__operands),
    .operands_push(prepare__operands_push),
    .operands_taken({ engine_7__operands_taken, engine_6__operands_taken, engine_5__operands_taken,
        engine_4__operands_taken, engine_3__operands_taken, engine_2__operands_taken,
        engine_1__operands_taken, engine_0__operands_taken }),
    .words(engine_0__words), .words_push__0(engine_0__words_push),
    .words_push__1(engine_1__words_push), .words_push__2(engine_2__words_push),
    .words_push__3(engine_3__words_push), .words_push__4(engine_4__words_push),
    .words_push__5(engine_5__words_push), .words_push__6(engine_6__words_push),
    .words_push__7(engine_7__words_push), .words_taken__0(engine_0__words_taken),
    .words_taken__1(engine_1__words_taken), .words_taken__2(engine_2__words_taken),
    .words_taken__3(engine_3__words_taken), .words_taken__4(engine_4__words_taken),
    .words_taken__5(engine_5__words_taken), .words_taken__6(engine_6__words_taken),
    .words_taken__7(engine_7__words_taken), .job(engine_0__job), .job_push(prepare__job_push),
    .scalars(engine_0__scalars), .scalars_push__0(engine_0__scalars_push),
    .scalars_push__1(engine_1__scalars_push), .scalars_push__2(engine_2__scalars_push),
    .scalars_push__3(engine_3__scalars_push), .scalars_push__4(engine_4__scalars_push),
    .scalars_push__5(engine_5__scalars_push), .scalars_push__6(engine_6__scalars_push),
    .scalars_push__7(engine_7__scalars_push),
    .scalars_taken({ engine_7__scalars_taken, engine_6__scalars_taken, engine_5__scalars_taken,
        engine_4__scalars_taken, engine_3__scalars_taken, engine_2__scalars_taken,
        engine_1__scalars_taken, engine_0__scalars_taken }),
    .error(completion_record__error), .bad(completion_record__bad),
    .bad_token(completion_record__bad_token), .bad_head(prepare__bad_head), .busy(prepare__busy)
  );
  burst_reader q_reader (
    .clk(clk), .rst(rst), .requests__payload(q_reader__requests__payload),
    .requests__valid(q_reader__requests__valid), .requests__ready(q_reader__requests__ready),
    .beats__payload(prepare__q__payload), .beats__valid(prepare__q__valid),
    .beats__ready(prepare__q__ready), .axi__ar__payload(q__ar__payload),
    .axi__ar__valid(q__ar__valid), .axi__ar__ready(q__ar__ready), .axi__r__payload(q__r__payload),
    .axi__r__valid(q__r__valid), .axi__r__ready(q__r__ready),
    .error(completion_record__read_errors__0)
  );
  row_requests q_requests (
    .clk(clk), .rst(rst), .start(k_requests__start), .tokens(call_tokens),
    .address(registers__arguments[63:0]), .requests__payload(q_reader__requests__payload),
    .requests__valid(q_reader__requests__valid), .requests__ready(q_reader__requests__ready)
  );
  control_registers registers (
    .clk(clk), .rst(rst), .bus__aw__payload(control__aw__payload),
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
    .clk(clk), .rst(rst), .requests__payload(v_reader__requests__payload),
    .requests__valid(v_reader__requests__valid), .requests__ready(v_reader__requests__ready),
    .beats__payload(prepare__v__payload), .beats__valid(prepare__v__valid),
    .beats__ready(prepare__v__ready), .axi__ar__payload(v__ar__payload),
    .axi__ar__valid(v__ar__valid), .axi__ar__ready(v__ar__ready), .axi__r__payload(v__r__payload),
    .axi__r__valid(v__r__valid), .axi__r__ready(v__r__ready),
    .error(completion_record__read_errors__2)
  );
  value_requests v_requests (
    .clk(clk), .rst(rst), .start(v_requests__start), .tokens(call_tokens), .load(v_requests__load),
    .v(registers__arguments[191:128]), .gates(registers__arguments[255:192]),
    .params_(registers__arguments[319:256]), .requests__payload(v_reader__requests__payload),
    .requests__valid(v_reader__requests__valid), .requests__ready(v_reader__requests__ready)
  );
  burst_writer writer_0 (
    .clk(clk), .rst(rst),
    .requests__payload({ writer_0__requests__payload_beats, writer_0__requests__payload_address }),
    .requests__valid(writer_0__requests__valid), .requests__ready(collector_0__requests__ready),
    .beats__payload(writer_0__beats__payload), .beats__valid(writer_0__beats__valid),
    .beats__ready(collector_0__beats__ready), .axi__aw__payload(out__0__aw__payload),
    .axi__aw__valid(out__0__aw__valid), .axi__aw__ready(out__0__aw__ready),
    .axi__w__payload(out__0__w__payload), .axi__w__valid(out__0__w__valid),
    .axi__w__ready(out__0__w__ready), .axi__b__payload(out__0__b__payload),
    .axi__b__valid(out__0__b__valid), .axi__b__ready(out__0__b__ready), .busy(writer_0__busy),
    .error(completion_record__write_errors__0)
  );
  burst_writer writer_1 (
    .clk(clk), .rst(rst), .requests__payload(collector_1__requests__payload),
    .requests__valid(collector_1__requests__valid), .requests__ready(collector_1__requests__ready),
    .beats__payload(collector_1__beats__payload), .beats__valid(collector_1__beats__valid),
    .beats__ready(collector_1__beats__ready), .axi__aw__payload(out__1__aw__payload),
    .axi__aw__valid(out__1__aw__valid), .axi__aw__ready(out__1__aw__ready),
    .axi__w__payload(out__1__w__payload), .axi__w__valid(out__1__w__valid),
    .axi__w__ready(out__1__w__ready), .axi__b__payload(out__1__b__payload),
    .axi__b__valid(out__1__b__valid), .axi__b__ready(out__1__b__ready), .busy(writer_1__busy),
    .error(completion_record__write_errors__1)
  );
  assign _034_[0] = 1'h0;
endmodule
