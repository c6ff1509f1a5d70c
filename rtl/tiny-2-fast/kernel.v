// The kernel: readers, Prepare, engines, collector and writer, and the sequence of a call.
//
//     m_axi_qk --> reader --> Prepare --> engines --> collector --> writer --> m_axi_out
//     m_axi_v  --> reader --/
//
// A call is taken when the host sets ap_start: its arguments are checked, its requests go out, heads
// flow through as fast as the ports allow, and when the last output is in memory the completion
// record is written and ap_done is set. Everything between the ports moves by valid and ready alone;
// this file joins the blocks and holds no arithmetic.
//
// params GdnConfig(shape=GdnShape(qk_heads=2, v_heads=4, key_dim=16, value_dim=16),
//        heads_in_flight=2, precision=Precision.FAST, slots=1)
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
  output wire [93:0] qk__ar__payload,
  output wire qk__ar__valid,
  input wire qk__ar__ready,
  input wire [515:0] qk__r__payload,
  input wire qk__r__valid,
  output wire qk__r__ready,
  output wire [93:0] v__ar__payload,
  output wire v__ar__valid,
  input wire v__ar__ready,
  input wire [515:0] v__r__payload,
  input wire v__r__valid,
  output wire v__r__ready,
  output wire [93:0] out__aw__payload,
  output wire out__aw__valid,
  input wire out__aw__ready,
  output wire [576:0] out__w__payload,
  output wire out__w__valid,
  input wire out__w__ready,
  input wire [2:0] out__b__payload,
  input wire out__b__valid,
  output wire out__b__ready,
  /* verilator lint_off SYMRSVDWORD */ output wire interrupt /* verilator lint_on SYMRSVDWORD */
);
  wire _000_, _001_, _003_, _005_, _007_, _009_, _013_, _014_, _015_, _016_, _018_, _019_, _020_,
    _021_, _022_, _030_, _031_, _032_, _033_, _034_, _041_, _044_, _052_, _054_, _055_, _056_,
    _057_, _059_, _060_, _061_, _068_, _070_, _071_, _073_, _075_, bad_argument, busy,
    collector__beats__ready, collector__beats__valid, collector__busy, collector__narrow,
    collector__requests__ready, collector__requests__valid, collector__row_ready__0__0,
    collector__row_ready__0__1, collector__rows__0__0__ready, collector__rows__0__0__valid,
    collector__rows__0__1__ready, collector__rows__0__1__valid, collector__start, done,
    engine_0__busy, engine_0__job__ready, engine_0__job__valid, engine_0__operands_free,
    engine_0__operands_strobe, engine_0__words__0__ready, engine_0__words__0__valid,
    engine_0__words__1__ready, engine_0__words__1__valid, prepare__bad, prepare__busy,
    prepare__error, prepare__qk__ready, prepare__qk__valid, prepare__start, prepare__v__ready,
    prepare__v__valid, qk_reader__requests__ready, qk_reader__requests__valid, qk_requests__start,
    registers__idle, registers__start, unused, v_reader__requests__ready, v_reader__requests__valid,
    v_requests__load, v_requests__start, writer__beats__ready, writer__beats__valid, writer__busy,
    writer__error, writer__requests__ready, writer__requests__valid;
  wire [31:0] _002_, _077_, _079_, call_tokens, collector__token, prepare__bad_token,
    writer__requests__payload_beats;
  wire [2:0] _035_, _069_, _072_;
  wire [511:0] collector__beats__payload, engine_0__words__0__payload, engine_0__words__1__payload,
    writer__beats__payload;
  wire [95:0] collector__requests__payload, qk_reader__requests__payload,
    v_reader__requests__payload;
  wire [512:0] collector__rows__0__0__payload, collector__rows__0__1__payload, prepare__qk__payload,
    prepare__v__payload;
  wire [352:0] engine_0__job__payload;
  wire [1:0] engine_0__overflows, prepare__bad_head;
  wire [1153:0] prepare__operands;
  reg prepare__poison = 1'h0;
  reg [1:0] record_bad_head = 2'h0;
  reg [31:0] record_bad_heads = 32'h0, record_bad_token = 32'h0, record_command = 32'h0,
    record_overflows = 32'h0, record_read_errors = 32'h0, record_slot = 32'h0,
    record_status = 32'h0, record_tokens = 32'h0, record_write_errors = 32'h0;
  reg [63:0] record_cycles = 64'h0;
  wire [639:0] registers__arguments;
  reg [2:0] step = 3'h0;
  wire [63:0] writer__requests__payload_address;
  // step: 0 IDLE, 1 CHECK, 2 RUN, 3 DRAIN, 4 RECORD, 5 FINISH
  assign _020_ = _000_ & (| registers__arguments[5:0]);
  assign _034_ = _000_ & (| registers__arguments[69:64]);
  assign _001_ = | registers__arguments[133:128];
  assign _005_ = (_000_ | (registers__arguments[543:512] == 32'h2)) & _001_;
  assign _007_ = _000_ & (| registers__arguments[197:192]);
  assign _009_ = _000_ & (| registers__arguments[261:256]);
  assign _013_ = | registers__arguments[325:320];
  assign _014_ = (_000_ | (registers__arguments[543:512] == 32'h3)) & _013_;
  assign _016_ = registers__arguments[543:512] > 32'h3;
  assign _000_ = registers__arguments[543:512] == 32'h0;
  assign _018_ = _000_ & (registers__arguments[479:448] == 32'h0);
  assign _019_ = registers__arguments[511:480] >= 32'h1;
  assign _021_ = | { registers__arguments[575:548], 4'h0 };
  assign bad_argument = | { _021_, _019_, _018_, _016_, _015_, _014_, _009_, _007_, _005_, _034_,
      _020_ };
  assign prepare__start = _022_ & ~bad_argument;
  assign qk_requests__start = prepare__start & _003_;
  assign v_requests__start = prepare__start & (_003_ | v_requests__load);
  assign v_requests__load = registers__arguments[513:512] == 2'h2;
  assign collector__start = prepare__start & (_003_ | (registers__arguments[513:512] == 2'h3));
  assign collector__narrow = _003_ & registers__arguments[547];
  assign busy = prepare__busy | collector__busy | writer__busy | engine_0__busy;
  assign writer__requests__valid = _030_ ? 1'h1 : collector__requests__valid;
  assign collector__requests__ready = writer__requests__ready & _033_;
  assign writer__beats__valid = _032_ | collector__beats__valid;
  assign writer__beats__payload = _032_ ? { 128'h0, record_slot, record_command,
      record_write_errors, record_read_errors, record_overflows, 30'h0, record_bad_head,
      record_bad_token, record_bad_heads, record_tokens, record_cycles, record_status } :
      collector__beats__payload;
  assign _033_ = ~_032_;
  assign collector__beats__ready = writer__beats__ready & _033_;
  assign _032_ = _030_ | _031_;
  assign _035_[2:1] = bad_argument ? 2'h2 : 2'h1;
  assign _015_ = | registers__arguments[389:384];
  assign registers__idle = step == 3'h0;
  assign _041_ = prepare__qk__valid & prepare__qk__ready & prepare__qk__payload[512];
  assign _044_ = prepare__v__valid & prepare__v__ready & prepare__v__payload[512];
  assign _022_ = step == 3'h1;
  assign _002_ = _003_ ? prepare__bad_token : 32'h0;
  assign _003_ = registers__arguments[513:512] == 2'h0;
  always @(posedge clk)
    if (rst) step <= 3'h0;
    else if (& { _056_, _055_, _054_, { _031_, writer__busy } != 2'h3, _052_ }) step <= _069_;
  always @(posedge clk)
    if (_068_) prepare__poison <= 1'h0;
    else if (& { ~_022_, ~prepare__poison, _057_ }) prepare__poison <= 1'h1;
  always @(posedge clk)
    if (_068_) record_status <= 32'h0;
    else if (& { _060_, _059_, { _022_, bad_argument } != 2'h2 }) record_status <= _079_;
  always @(posedge clk)
    if (_068_) begin
      record_cycles <= 64'h0; record_overflows <= 32'h0; record_read_errors <= 32'h0;
      record_write_errors <= 32'h0; record_command <= 32'h0; record_slot <= 32'h0;
    end else begin
      record_cycles <= record_cycles + { 63'h0, step != 3'h5 };
      record_overflows <= record_overflows + { 30'h0, engine_0__overflows };
      record_read_errors <= record_read_errors + { 29'h0, { 2'h0, _041_ } + { 2'h0, _044_ } };
      record_write_errors <= record_write_errors + { 31'h0, writer__error };
      record_command <= registers__arguments[543:512];
      record_slot <= registers__arguments[511:480];
    end
  always @(posedge clk)
    if (_068_) record_tokens <= 32'h0;
    else if (& { { _003_, _022_ } != 2'h1, _060_, _059_, _061_ }) record_tokens <= _077_;
  always @(posedge clk)
    if (_068_) record_bad_heads <= 32'h0;
    else if (prepare__bad) record_bad_heads <= record_bad_heads + 32'h1;
  always @(posedge clk)
    if (_068_) begin
      record_bad_token <= 32'h0; record_bad_head <= 2'h0;
    end else if (& { record_bad_heads == 32'h0, prepare__bad }) begin
      record_bad_token <= prepare__bad_token;
      record_bad_head <= prepare__bad_head;
    end
  assign _052_ = { _070_, busy } != 2'h3;
  assign _054_ = { _030_, writer__requests__ready } != 2'h2;
  assign _055_ = { registers__idle, registers__start } != 2'h2;
  assign _056_ = | { registers__idle, _073_, _071_, _070_, _030_, _031_ };
  assign _057_ = | { prepare__error, writer__error };
  assign _060_ = | { _022_, prepare__error, writer__error };
  assign _061_ = { _022_, bad_argument } != 2'h3;
  assign _059_ = { _022_, prepare__poison } != 2'h1;
  assign _068_ = | { registers__idle, rst };
  function [2:0] _174_;
    input [2:0] a_;
    input [14:0] b_;
    input [4:0] s_;
    (* parallel_case *)
    case (1'b1)
      s_[0]: _174_ = b_[2:0];
      s_[1]: _174_ = b_[5:3];
      s_[2]: _174_ = b_[8:6];
      s_[3]: _174_ = b_[11:9];
      s_[4]: _174_ = b_[14:12];
      default: _174_ = a_;
    endcase
  endfunction
  assign _069_ = _174_(3'h1, { _072_, 12'h728 }, { _073_, _071_, _070_, _030_, _031_ });
  assign _031_ = step == 3'h5;
  assign _030_ = step == 3'h4;
  assign _070_ = step == 3'h3;
  assign _071_ = step == 3'h2;
  assign _072_ = _015_ ? 3'h5 : { _035_[2:1], 1'h0 };
  assign _073_ = step == 3'h1;
  assign writer__requests__payload_beats = _032_ ? 32'h1 : collector__requests__payload[95:64];
  assign writer__requests__payload_address = _032_ ? registers__arguments[447:384] :
      collector__requests__payload[63:0];
  assign done = _031_ ? (writer__busy ? 1'h0 : 1'h1) : 1'h0;
  function [31:0] _185_;
    input [31:0] a_;
    input [63:0] b_;
    input [1:0] s_;
    (* parallel_case *)
    case (1'b1)
      s_[0]: _185_ = b_[31:0];
      s_[1]: _185_ = b_[63:32];
      default: _185_ = a_;
    endcase
  endfunction
  assign call_tokens = _185_(32'h12, { registers__arguments[479:448], 32'h1 }, { _003_, _075_ });
  assign _075_ = registers__arguments[513:512] == 2'h1;
  assign _077_ = _022_ ? call_tokens : prepare__error ? _002_ : _003_ ? collector__token : 32'h0;
  assign _079_ = _022_ ? 32'h1 : prepare__error ? 32'h2 : 32'h3;
  assign unused = & { prepare__operands[0], _035_[0] };
  collector collector (
    .clk(clk), .rst(rst), .start(collector__start), .tokens(call_tokens),
    .narrow(collector__narrow), .out(registers__arguments[383:320]),
    .rows__0__0__payload(collector__rows__0__0__payload),
    .rows__0__0__valid(collector__rows__0__0__valid),
    .rows__0__0__ready(collector__rows__0__0__ready),
    .rows__0__1__payload(collector__rows__0__1__payload),
    .rows__0__1__valid(collector__rows__0__1__valid),
    .rows__0__1__ready(collector__rows__0__1__ready), .row_ready__0__0(collector__row_ready__0__0),
    .row_ready__0__1(collector__row_ready__0__1), .requests__payload(collector__requests__payload),
    .requests__valid(collector__requests__valid), .requests__ready(collector__requests__ready),
    .beats__payload(collector__beats__payload), .beats__valid(collector__beats__valid),
    .beats__ready(collector__beats__ready), .token(collector__token), .busy(collector__busy)
  );
  engine engine_0 (
    .clk(clk), .rst(rst), .operands({ prepare__operands[1153:1], engine_0__operands_strobe }),
    .operands_free(engine_0__operands_free), .job__payload(engine_0__job__payload),
    .job__valid(engine_0__job__valid), .job__ready(engine_0__job__ready),
    .words__0__payload(engine_0__words__0__payload), .words__0__valid(engine_0__words__0__valid),
    .words__0__ready(engine_0__words__0__ready), .words__1__payload(engine_0__words__1__payload),
    .words__1__valid(engine_0__words__1__valid), .words__1__ready(engine_0__words__1__ready),
    .out__0__payload(collector__rows__0__0__payload), .out__0__valid(collector__rows__0__0__valid),
    .out__0__ready(collector__rows__0__0__ready), .out__1__payload(collector__rows__0__1__payload),
    .out__1__valid(collector__rows__0__1__valid), .out__1__ready(collector__rows__0__1__ready),
    .row_ready__0(collector__row_ready__0__0), .row_ready__1(collector__row_ready__0__1),
    .overflows(engine_0__overflows), .busy(engine_0__busy)
  );
  prepare prepare (
    .clk(clk), .rst(rst), .start(prepare__start),
    .call({ registers__arguments[639:576], registers__arguments[547:544],
        registers__arguments[511:480], call_tokens, registers__arguments[513:512] }),
    .poison(prepare__poison), .qk__payload(prepare__qk__payload), .qk__valid(prepare__qk__valid),
    .qk__ready(prepare__qk__ready), .v__payload(prepare__v__payload), .v__valid(prepare__v__valid),
    .v__ready(prepare__v__ready), .operands(prepare__operands),
    .strobes__0(engine_0__operands_strobe), .operands_free__0(engine_0__operands_free),
    .words__0__0__payload(engine_0__words__0__payload),
    .words__0__0__valid(engine_0__words__0__valid), .words__0__0__ready(engine_0__words__0__ready),
    .words__0__1__payload(engine_0__words__1__payload),
    .words__0__1__valid(engine_0__words__1__valid), .words__0__1__ready(engine_0__words__1__ready),
    .jobs__0__payload(engine_0__job__payload), .jobs__0__valid(engine_0__job__valid),
    .jobs__0__ready(engine_0__job__ready), .error(prepare__error), .bad(prepare__bad),
    .bad_token(prepare__bad_token), .bad_head(prepare__bad_head), .busy(prepare__busy)
  );
  burst_reader qk_reader (
    .clk(clk), .rst(rst), .requests__payload(qk_reader__requests__payload),
    .requests__valid(qk_reader__requests__valid), .requests__ready(qk_reader__requests__ready),
    .beats__payload(prepare__qk__payload), .beats__valid(prepare__qk__valid),
    .beats__ready(prepare__qk__ready), .axi__ar__payload(qk__ar__payload),
    .axi__ar__valid(qk__ar__valid), .axi__ar__ready(qk__ar__ready),
    .axi__r__payload(qk__r__payload), .axi__r__valid(qk__r__valid), .axi__r__ready(qk__r__ready)
  );
  qk_requests qk_requests (
    .clk(clk), .rst(rst), .start(qk_requests__start), .tokens(call_tokens),
    .q(registers__arguments[63:0]), .k(registers__arguments[127:64]),
    .requests__payload(qk_reader__requests__payload), .requests__valid(qk_reader__requests__valid),
    .requests__ready(qk_reader__requests__ready)
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
    .idle(registers__idle), .interrupt(interrupt)
  );
  burst_reader v_reader (
    .clk(clk), .rst(rst), .requests__payload(v_reader__requests__payload),
    .requests__valid(v_reader__requests__valid), .requests__ready(v_reader__requests__ready),
    .beats__payload(prepare__v__payload), .beats__valid(prepare__v__valid),
    .beats__ready(prepare__v__ready), .axi__ar__payload(v__ar__payload),
    .axi__ar__valid(v__ar__valid), .axi__ar__ready(v__ar__ready), .axi__r__payload(v__r__payload),
    .axi__r__valid(v__r__valid), .axi__r__ready(v__r__ready)
  );
  value_requests v_requests (
    .clk(clk), .rst(rst), .start(v_requests__start), .tokens(call_tokens), .load(v_requests__load),
    .v(registers__arguments[191:128]), .gates(registers__arguments[255:192]),
    .params_(registers__arguments[319:256]), .requests__payload(v_reader__requests__payload),
    .requests__valid(v_reader__requests__valid), .requests__ready(v_reader__requests__ready)
  );
  burst_writer writer (
    .clk(clk), .rst(rst),
    .requests__payload({ writer__requests__payload_beats, writer__requests__payload_address }),
    .requests__valid(writer__requests__valid), .requests__ready(writer__requests__ready),
    .beats__payload(writer__beats__payload), .beats__valid(writer__beats__valid),
    .beats__ready(writer__beats__ready), .axi__aw__payload(out__aw__payload),
    .axi__aw__valid(out__aw__valid), .axi__aw__ready(out__aw__ready),
    .axi__w__payload(out__w__payload), .axi__w__valid(out__w__valid), .axi__w__ready(out__w__ready),
    .axi__b__payload(out__b__payload), .axi__b__valid(out__b__valid), .axi__b__ready(out__b__ready),
    .busy(writer__busy), .error(writer__error)
  );
  assign _035_[0] = 1'h0;
endmodule
