// The kernel: a layer between AXI readers and writers, and the sequence of a call.
//
//     m_axi_q --> reader --> layer --> writer --> m_axi_out_0
//     m_axi_k --> reader --/     `---> writer --> m_axi_out_1
//     m_axi_v --> reader --/                      as the width needs
//
// A call is taken when the host sets ap_start: its arguments are checked, its requests go out, heads
// flow through as fast as the ports allow, and when the last output is in memory the completion
// record is written and ap_done is set. Everything between the ports moves by valid and ready alone;
// this file joins the blocks and holds no arithmetic.
//
// params GdnConfig(shape=GdnShape(qk_heads=16, v_heads=32, key_dim=128, value_dim=128),
//        heads_in_flight=8, precision=Precision.PRECISE, slots=1, state_ram=StateRam.BLOCK,
//        slrs=(0, 1, 2, 1))
// Generated from gdn_core/kernel/kernel.py; do not edit.
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
  wire _00_, _02_, _04_, _06_, _07_, _10_, _12_, _13_, _14_, _17_, _28_, busy,
    completion_record__bad, completion_record__decode, completion_record__error,
    completion_record__finish, completion_record__idle, completion_record__poison,
    completion_record__write_errors, done, k_reader__beats__ready, k_reader__beats__valid,
    k_reader__error, k_reader__requests__ready, k_reader__requests__valid, k_requests__start,
    layer__beats__0__ready, layer__beats__0__valid, layer__busy, layer__q__ready, layer__q__valid,
    layer__requests__0__ready, layer__requests__0__valid, layer__start, layer__v__ready,
    layer__v__valid, q_reader__error, q_reader__requests__ready, q_reader__requests__valid,
    registers__start, v_reader__error, v_reader__requests__ready, v_reader__requests__valid,
    v_requests__load, writer_0__busy;
  reg bad_argument = 1'h0, checking = 1'h0;
  wire [31:0] completion_record__bad_token, completion_record__write_tokens;
  wire [511:0] completion_record__beat, layer__beats__0__payload, writer_0__beats__payload;
  wire [4*2-1:0] completion_record__overflows;
  wire [512:0] k_reader__beats__payload, layer__q__payload, layer__v__payload;
  wire [79:0] k_reader__requests__payload, layer__requests__0__payload, q_reader__requests__payload,
    v_reader__requests__payload;
  wire [4:0] layer__bad_head;
  (* keep = "true" *) reg record_turn_0 = 1'h0, record_turn_1 = 1'h0, record_turn_2 = 1'h0,
    reset_k_reader = 1'h0, reset_port_0 = 1'h0, reset_q_reader = 1'h0, reset_record = 1'h0,
    reset_registers = 1'h0, reset_v_reader = 1'h0;
  wire [639:0] registers__arguments;
  reg [2:0] step = IDLE;
  reg [31:0] tokens = 32'h0;
  wire [63:0] writer_0__requests__payload_address;
  wire [15:0] writer_0__requests__payload_beats;
  assign _12_ = | registers__arguments[REGISTERS__ARGUMENTS_RECORD +: 6];
  assign layer__start = checking & ~bad_argument;
  assign k_requests__start = layer__start & completion_record__decode;
  assign v_requests__load = registers__arguments[COMMAND +: 2] == 2'h2;
  assign busy = layer__busy | writer_0__busy;
  assign completion_record__idle = step == IDLE;
  assign completion_record__finish = step == FINISH;
  assign completion_record__decode = registers__arguments[COMMAND +: 2] == 2'h0;
  assign writer_0__beats__payload[170:0] = record_turn_0 ? completion_record__beat[170:0] :
      layer__beats__0__payload[170:0];
  assign writer_0__beats__payload[341:171] = record_turn_1 ? completion_record__beat[341:171] :
      layer__beats__0__payload[341:171];
  assign writer_0__beats__payload[511:342] = record_turn_2 ? completion_record__beat[511:342] :
      layer__beats__0__payload[511:342];
  assign _17_ = _00_ & (| registers__arguments[Q +: 6]);
  assign _28_ = _00_ & (| registers__arguments[K +: 6]);
  assign _02_ = (_00_ | (registers__arguments[COMMAND +: 32] == 32'h2)) & (| registers__arguments[V
      +: 6]);
  assign _04_ = _00_ & (| registers__arguments[GATES +: 6]);
  assign _06_ = _00_ & (| registers__arguments[PARAMS +: 6]);
  assign _07_ = registers__arguments[COMMAND +: 32] == 32'h3;
  assign _10_ = | registers__arguments[OUT_0 +: 6];
  assign _13_ = registers__arguments[COMMAND +: 32] > 32'h3;
  assign _00_ = registers__arguments[COMMAND +: 32] == 32'h0;
  assign _14_ = registers__arguments[TOKENS +: 32] == 32'h0;
  always @(posedge clk) begin
    reset_registers <= rst; reset_q_reader <= rst; record_turn_0 <= step[2];
    record_turn_1 <= step[2]; record_turn_2 <= step[2]; reset_k_reader <= rst;
    reset_v_reader <= rst; reset_port_0 <= rst; reset_record <= rst;
  end
  always @(posedge clk)
    if (rst) begin
      bad_argument <= 1'h0; checking <= 1'h0;
    end else begin
      bad_argument <= | { | { registers__arguments[FLAGS + 4 +: 28], 4'h0 },
          registers__arguments[SLOT +: 32] >= 32'h1, _00_ & _14_, _13_, _12_, (_00_ | _07_) & _10_,
          _06_, _04_, _02_, _28_, _17_ };
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
        if (_12_) step <= FINISH;
      end
      RUN: step <= DRAIN;
      DRAIN: if (~busy) step <= RECORD;
      RECORD: if (layer__requests__0__ready) step <= FINISH;
      FINISH: if (~writer_0__busy) step <= IDLE;
      default: ;
    endcase
  assign writer_0__requests__payload_beats = step[2] ? 16'h1 : layer__requests__0__payload[BEATS +:
      16];
  assign writer_0__requests__payload_address = step[2] ?
      registers__arguments[REGISTERS__ARGUMENTS_RECORD +: 64] : layer__requests__0__payload[ADDRESS
      +: 64];
  assign done = completion_record__finish ? (writer_0__busy ? 1'h0 : 1'h1) : 1'h0;
  completion_record completion_record (
    .clk(clk), .rst(reset_record), .idle(completion_record__idle), .check(step == CHECK),
    .finish(completion_record__finish), .bad_argument(bad_argument),
    .decode(completion_record__decode), .tokens(tokens),
    .command(registers__arguments[COMMAND +: 32]), .slot(registers__arguments[SLOT +: 32]),
    .overflows(completion_record__overflows),
    .read_errors({ v_reader__error, k_reader__error, q_reader__error }),
    .write_errors(completion_record__write_errors), .write_tokens(completion_record__write_tokens),
    .error(completion_record__error), .bad(completion_record__bad),
    .bad_token(completion_record__bad_token), .bad_head({ 27'h0, layer__bad_head }),
    .poison(completion_record__poison), .beat(completion_record__beat)
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
  layer layer (
    .clk(clk), .rst(rst), .start(layer__start),
    .call({ registers__arguments[639:576], registers__arguments[FLAGS +: 4],
        registers__arguments[SLOT +: 32], tokens, registers__arguments[COMMAND +: 2] }),
    .out_at(registers__arguments[OUT_0 +: 64]), .poison(completion_record__poison),
    .q__payload(layer__q__payload), .q__valid(layer__q__valid), .q__ready(layer__q__ready),
    .k__payload(k_reader__beats__payload), .k__valid(k_reader__beats__valid),
    .k__ready(k_reader__beats__ready), .v__payload(layer__v__payload), .v__valid(layer__v__valid),
    .v__ready(layer__v__ready), .requests__0__payload(layer__requests__0__payload),
    .requests__0__valid(layer__requests__0__valid), .requests__0__ready(layer__requests__0__ready),
    .beats__0__payload(layer__beats__0__payload), .beats__0__valid(layer__beats__0__valid),
    .beats__0__ready(layer__beats__0__ready), .token(completion_record__write_tokens),
    .overflows(completion_record__overflows), .error(completion_record__error),
    .bad(completion_record__bad), .bad_token(completion_record__bad_token),
    .bad_head(layer__bad_head), .busy(layer__busy)
  );
  burst_reader q_reader (
    .clk(clk), .rst(reset_q_reader), .requests__payload(q_reader__requests__payload),
    .requests__valid(q_reader__requests__valid), .requests__ready(q_reader__requests__ready),
    .beats__payload(layer__q__payload), .beats__valid(layer__q__valid),
    .beats__ready(layer__q__ready), .axi__ar__payload(q__ar__payload),
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
    .beats__payload(layer__v__payload), .beats__valid(layer__v__valid),
    .beats__ready(layer__v__ready), .axi__ar__payload(v__ar__payload),
    .axi__ar__valid(v__ar__valid), .axi__ar__ready(v__ar__ready), .axi__r__payload(v__r__payload),
    .axi__r__valid(v__r__valid), .axi__r__ready(v__r__ready), .error(v_reader__error)
  );
  value_requests v_requests (
    .clk(clk), .rst(reset_v_reader),
    .start(layer__start & (completion_record__decode | v_requests__load)), .tokens(tokens),
    .load(v_requests__load), .v(registers__arguments[V +: 64]),
    .gates(registers__arguments[GATES +: 64]), .params_(registers__arguments[PARAMS +: 64]),
    .requests__payload(v_reader__requests__payload), .requests__valid(v_reader__requests__valid),
    .requests__ready(v_reader__requests__ready)
  );
  burst_writer writer_0 (
    .clk(clk), .rst(reset_port_0),
    .requests__payload({ writer_0__requests__payload_beats, writer_0__requests__payload_address }),
    .requests__valid((step == RECORD) | layer__requests__0__valid),
    .requests__ready(layer__requests__0__ready), .beats__payload(writer_0__beats__payload),
    .beats__valid(record_turn_0 | layer__beats__0__valid), .beats__ready(layer__beats__0__ready),
    .axi__aw__payload(out__0__aw__payload), .axi__aw__valid(out__0__aw__valid),
    .axi__aw__ready(out__0__aw__ready), .axi__w__payload(out__0__w__payload),
    .axi__w__valid(out__0__w__valid), .axi__w__ready(out__0__w__ready),
    .axi__b__payload(out__0__b__payload), .axi__b__valid(out__0__b__valid),
    .axi__b__ready(out__0__b__ready), .busy(writer_0__busy), .error(completion_record__write_errors)
  );
endmodule
