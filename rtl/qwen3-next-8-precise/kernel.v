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
//        heads_in_flight=8, precision=Precision.PRECISE, slots=1, state_ram=StateRam.BLOCK)
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
  /* verilator lint_off SYMRSVDWORD */ output wire interrupt /* verilator lint_on SYMRSVDWORD */
);
  wire _000_, _001_, _004_, _006_, _011_, _012_, _016_, _018_, _022_, _023_, _024_, _025_, _027_,
    _028_, _029_, _030_, _036_, _037_, _038_, _039_, _040_, _041_, _050_, _054_, _057_, _059_,
    _060_, _061_, _062_, _064_, _065_, _066_, _073_, _075_, _076_, _078_, _080_, bad_argument, busy,
    collector_0__beats__ready, collector_0__beats__valid, collector_0__busy, collector_0__narrow,
    collector_0__requests__ready, collector_0__requests__valid, collector_0__rows__0__ready,
    collector_0__rows__0__valid, collector_0__rows__1__ready, collector_0__rows__1__valid,
    collector_0__rows__2__ready, collector_0__rows__2__valid, collector_0__rows__3__ready,
    collector_0__rows__3__valid, collector_0__rows__4__ready, collector_0__rows__4__valid,
    collector_0__rows__5__ready, collector_0__rows__5__valid, collector_0__rows__6__ready,
    collector_0__rows__6__valid, collector_0__rows__7__ready, collector_0__rows__7__valid,
    collector_0__segment_ready__0, collector_0__segment_ready__1, collector_0__segment_ready__2,
    collector_0__segment_ready__3, collector_0__segment_ready__4, collector_0__segment_ready__5,
    collector_0__segment_ready__6, collector_0__segment_ready__7, collector_0__start, done,
    engine_0__busy, engine_0__heads_taken, engine_0__job__ready, engine_0__job__valid,
    engine_0__operands_free, engine_0__operands_strobe, engine_0__words__0__ready,
    engine_0__words__0__valid, engine_0__words__1__ready, engine_0__words__1__valid, engine_1__busy,
    engine_1__heads_taken, engine_1__job__ready, engine_1__job__valid, engine_1__operands_free,
    engine_1__operands_strobe, engine_1__words__0__ready, engine_1__words__0__valid,
    engine_1__words__1__ready, engine_1__words__1__valid, engine_2__busy, engine_2__heads_taken,
    engine_2__job__ready, engine_2__job__valid, engine_2__operands_free, engine_2__operands_strobe,
    engine_2__words__0__ready, engine_2__words__0__valid, engine_2__words__1__ready,
    engine_2__words__1__valid, engine_3__busy, engine_3__heads_taken, engine_3__job__ready,
    engine_3__job__valid, engine_3__operands_free, engine_3__operands_strobe,
    engine_3__words__0__ready, engine_3__words__0__valid, engine_3__words__1__ready,
    engine_3__words__1__valid, k_reader__beats__ready, k_reader__beats__valid,
    k_reader__requests__ready, k_reader__requests__valid, k_requests__start, prepare__bad,
    prepare__busy, prepare__error, prepare__q__ready, prepare__q__valid, prepare__start,
    prepare__v__ready, prepare__v__valid, q_reader__requests__ready, q_reader__requests__valid,
    registers__idle, registers__start, unused, v_reader__requests__ready, v_reader__requests__valid,
    v_requests__load, v_requests__start, writer_0__beats__ready, writer_0__beats__valid,
    writer_0__busy, writer_0__error, writer_0__requests__ready, writer_0__requests__valid;
  wire [2:0] _002_, _042_, _074_, _077_;
  wire [31:0] _013_, _082_, _084_, call_tokens, collector_0__token, prepare__bad_token,
    writer_0__requests__payload_beats;
  wire [3:0] _046_;
  wire [4:0] _047_, prepare__bad_head;
  wire [5:0] _048_;
  wire [511:0] collector_0__beats__payload, engine_0__words__0__payload,
    engine_0__words__1__payload, engine_1__words__0__payload, engine_1__words__1__payload,
    engine_2__words__0__payload, engine_2__words__1__payload, engine_3__words__0__payload,
    engine_3__words__1__payload, writer_0__beats__payload;
  wire [95:0] collector_0__requests__payload, k_reader__requests__payload,
    q_reader__requests__payload, v_reader__requests__payload;
  wire [513:0] collector_0__rows__0__payload, collector_0__rows__1__payload,
    collector_0__rows__2__payload, collector_0__rows__3__payload, collector_0__rows__4__payload,
    collector_0__rows__5__payload, collector_0__rows__6__payload, collector_0__rows__7__payload;
  wire [341:0] engine_0__heads, engine_1__heads, engine_2__heads, engine_3__heads;
  wire [11:0] engine_0__job__payload, engine_1__job__payload, engine_2__job__payload,
    engine_3__job__payload;
  wire [1:0] engine_0__overflows, engine_1__overflows, engine_2__overflows, engine_3__overflows;
  wire [512:0] k_reader__beats__payload, prepare__q__payload, prepare__v__payload;
  wire [2242:0] prepare__operands;
  reg prepare__poison = 1'h0;
  reg [4:0] record_bad_head = 5'h0;
  reg [31:0] record_bad_heads = 32'h0, record_bad_token = 32'h0, record_command = 32'h0,
    record_overflows = 32'h0, record_read_errors = 32'h0, record_slot = 32'h0,
    record_status = 32'h0, record_tokens = 32'h0, record_write_errors = 32'h0;
  reg [63:0] record_cycles = 64'h0;
  wire [639:0] registers__arguments;
  reg [2:0] step = 3'h0;
  wire [63:0] writer_0__requests__payload_address;
  // step: 0 IDLE, 1 CHECK, 2 RUN, 3 DRAIN, 4 RECORD, 5 FINISH
  assign _029_ = _000_ & (| registers__arguments[5:0]);
  assign _040_ = _000_ & (| registers__arguments[69:64]);
  assign _001_ = | registers__arguments[133:128];
  assign _006_ = (_000_ | (registers__arguments[543:512] == 32'h2)) & _001_;
  assign _016_ = _000_ & (| registers__arguments[197:192]);
  assign _018_ = _000_ & (| registers__arguments[261:256]);
  assign _022_ = | registers__arguments[325:320];
  assign _023_ = (_000_ | (registers__arguments[543:512] == 32'h3)) & _022_;
  assign _025_ = registers__arguments[543:512] > 32'h3;
  assign _000_ = registers__arguments[543:512] == 32'h0;
  assign _027_ = _000_ & (registers__arguments[479:448] == 32'h0);
  assign _028_ = registers__arguments[511:480] >= 32'h1;
  assign _030_ = | { registers__arguments[575:548], 4'h0 };
  assign bad_argument = | { _030_, _028_, _027_, _025_, _024_, _023_, _018_, _016_, _006_, _040_,
      _029_ };
  assign prepare__start = _011_ & ~bad_argument;
  assign k_requests__start = prepare__start & _012_;
  assign v_requests__load = registers__arguments[513:512] == 2'h2;
  assign v_requests__start = prepare__start & (_012_ | v_requests__load);
  assign collector_0__start = prepare__start & (_012_ | (registers__arguments[513:512] == 2'h3));
  assign collector_0__narrow = _012_ & registers__arguments[547];
  assign _036_ = | { engine_3__busy, engine_2__busy, engine_1__busy, engine_0__busy, writer_0__busy,
      collector_0__busy };
  assign busy = prepare__busy | _036_;
  assign writer_0__requests__valid = _039_ ? _037_ : collector_0__requests__valid;
  assign collector_0__requests__ready = writer_0__requests__ready & _041_;
  assign writer_0__beats__valid = _039_ | collector_0__beats__valid;
  assign writer_0__beats__payload = _039_ ? { 128'h0, record_slot, record_command,
      record_write_errors, record_read_errors, record_overflows, 27'h0, record_bad_head,
      record_bad_token, record_bad_heads, record_tokens, record_cycles, record_status } :
      collector_0__beats__payload;
  assign _041_ = ~_039_;
  assign collector_0__beats__ready = writer_0__beats__ready & _041_;
  assign _037_ = step == 3'h4;
  assign _039_ = _037_ | _038_;
  assign _042_[2:1] = bad_argument ? 2'h2 : 2'h1;
  assign _024_ = | registers__arguments[389:384];
  assign registers__idle = step == 3'h0;
  assign _046_ = { 2'h0, engine_0__overflows } + { 2'h0, engine_1__overflows };
  assign _047_ = { 1'h0, _046_ } + { 3'h0, engine_2__overflows };
  assign _048_ = { 1'h0, _047_ } + { 4'h0, engine_3__overflows };
  assign _050_ = prepare__q__valid & prepare__q__ready;
  assign _054_ = k_reader__beats__valid & k_reader__beats__ready & k_reader__beats__payload[512];
  assign _002_ = { 2'h0, _050_ & prepare__q__payload[512] } + { 2'h0, _054_ };
  assign _004_ = prepare__v__valid & prepare__v__ready & prepare__v__payload[512];
  assign _011_ = step == 3'h1;
  assign _013_ = _012_ ? prepare__bad_token : 32'h0;
  assign _012_ = registers__arguments[513:512] == 2'h0;
  always @(posedge clk)
    if (rst) step <= 3'h0;
    else if (& { _061_, _060_, _059_, { _038_, writer_0__busy } != 2'h3, _057_ }) step <= _074_;
  always @(posedge clk)
    if (_073_) prepare__poison <= 1'h0;
    else if (& { ~_011_, ~prepare__poison, _062_ }) prepare__poison <= 1'h1;
  always @(posedge clk)
    if (_073_) record_status <= 32'h0;
    else if (& { _065_, _064_, { _011_, bad_argument } != 2'h2 }) record_status <= _084_;
  always @(posedge clk)
    if (_073_) begin
      record_cycles <= 64'h0; record_overflows <= 32'h0; record_read_errors <= 32'h0;
      record_write_errors <= 32'h0; record_command <= 32'h0; record_slot <= 32'h0;
    end else begin
      record_cycles <= record_cycles + { 63'h0, step != 3'h5 };
      record_overflows <= record_overflows + { 26'h0, _048_ };
      record_read_errors <= record_read_errors + { 28'h0, { 1'h0, _002_ } + { 3'h0, _004_ } };
      record_write_errors <= record_write_errors + { 31'h0, writer_0__error };
      record_command <= registers__arguments[543:512];
      record_slot <= registers__arguments[511:480];
    end
  always @(posedge clk)
    if (_073_) record_tokens <= 32'h0;
    else if (& { { _012_, _011_ } != 2'h1, _065_, _064_, _066_ }) record_tokens <= _082_;
  always @(posedge clk)
    if (_073_) record_bad_heads <= 32'h0;
    else if (prepare__bad) record_bad_heads <= record_bad_heads + 32'h1;
  always @(posedge clk)
    if (_073_) begin
      record_bad_token <= 32'h0; record_bad_head <= 5'h0;
    end else if (& { record_bad_heads == 32'h0, prepare__bad }) begin
      record_bad_token <= prepare__bad_token;
      record_bad_head <= prepare__bad_head;
    end
  assign _057_ = { _075_, busy } != 2'h3;
  assign _059_ = { _037_, writer_0__requests__ready } != 2'h2;
  assign _060_ = { registers__idle, registers__start } != 2'h2;
  assign _061_ = | { registers__idle, _078_, _076_, _075_, _037_, _038_ };
  assign _062_ = | { prepare__error, writer_0__error };
  assign _065_ = | { _011_, prepare__error, writer_0__error };
  assign _066_ = { _011_, bad_argument } != 2'h3;
  assign _064_ = { _011_, prepare__poison } != 2'h1;
  assign _073_ = | { registers__idle, rst };
  function [2:0] _185_;
    input [2:0] a_;
    input [14:0] b_;
    input [4:0] s_;
    (* parallel_case *)
    case (1'b1)
      s_[0]: _185_ = b_[2:0];
      s_[1]: _185_ = b_[5:3];
      s_[2]: _185_ = b_[8:6];
      s_[3]: _185_ = b_[11:9];
      s_[4]: _185_ = b_[14:12];
      default: _185_ = a_;
    endcase
  endfunction
  assign _074_ = _185_(3'h1, { _077_, 12'h728 }, { _078_, _076_, _075_, _037_, _038_ });
  assign _038_ = step == 3'h5;
  assign _075_ = step == 3'h3;
  assign _076_ = step == 3'h2;
  assign _077_ = _024_ ? 3'h5 : { _042_[2:1], 1'h0 };
  assign _078_ = step == 3'h1;
  assign writer_0__requests__payload_beats = _039_ ? 32'h1 : collector_0__requests__payload[95:64];
  assign writer_0__requests__payload_address = _039_ ? registers__arguments[447:384] :
      collector_0__requests__payload[63:0];
  assign done = _038_ ? (writer_0__busy ? 1'h0 : 1'h1) : 1'h0;
  function [31:0] _195_;
    input [31:0] a_;
    input [63:0] b_;
    input [1:0] s_;
    (* parallel_case *)
    case (1'b1)
      s_[0]: _195_ = b_[31:0];
      s_[1]: _195_ = b_[63:32];
      default: _195_ = a_;
    endcase
  endfunction
  assign call_tokens = _195_(32'h82, { registers__arguments[479:448], 32'h1 }, { _012_, _080_ });
  assign _080_ = registers__arguments[513:512] == 2'h1;
  assign _082_ = _011_ ? call_tokens : prepare__error ? _013_ : _012_ ? collector_0__token : 32'h0;
  assign _084_ = _011_ ? 32'h1 : prepare__error ? 32'h2 : 32'h3;
  assign unused = & { prepare__operands[0], _042_[0] };
  collector collector_0 (
    .clk(clk), .rst(rst), .start(collector_0__start), .tokens(call_tokens),
    .narrow(collector_0__narrow), .out(registers__arguments[383:320]),
    .rows__0__payload(collector_0__rows__0__payload), .rows__0__valid(collector_0__rows__0__valid),
    .rows__0__ready(collector_0__rows__0__ready), .rows__1__payload(collector_0__rows__1__payload),
    .rows__1__valid(collector_0__rows__1__valid), .rows__1__ready(collector_0__rows__1__ready),
    .rows__2__payload(collector_0__rows__2__payload), .rows__2__valid(collector_0__rows__2__valid),
    .rows__2__ready(collector_0__rows__2__ready), .rows__3__payload(collector_0__rows__3__payload),
    .rows__3__valid(collector_0__rows__3__valid), .rows__3__ready(collector_0__rows__3__ready),
    .rows__4__payload(collector_0__rows__4__payload), .rows__4__valid(collector_0__rows__4__valid),
    .rows__4__ready(collector_0__rows__4__ready), .rows__5__payload(collector_0__rows__5__payload),
    .rows__5__valid(collector_0__rows__5__valid), .rows__5__ready(collector_0__rows__5__ready),
    .rows__6__payload(collector_0__rows__6__payload), .rows__6__valid(collector_0__rows__6__valid),
    .rows__6__ready(collector_0__rows__6__ready), .rows__7__payload(collector_0__rows__7__payload),
    .rows__7__valid(collector_0__rows__7__valid), .rows__7__ready(collector_0__rows__7__ready),
    .segment_ready__0(collector_0__segment_ready__0),
    .segment_ready__1(collector_0__segment_ready__1),
    .segment_ready__2(collector_0__segment_ready__2),
    .segment_ready__3(collector_0__segment_ready__3),
    .segment_ready__4(collector_0__segment_ready__4),
    .segment_ready__5(collector_0__segment_ready__5),
    .segment_ready__6(collector_0__segment_ready__6),
    .segment_ready__7(collector_0__segment_ready__7),
    .requests__payload(collector_0__requests__payload),
    .requests__valid(collector_0__requests__valid), .requests__ready(collector_0__requests__ready),
    .beats__payload(collector_0__beats__payload), .beats__valid(collector_0__beats__valid),
    .beats__ready(collector_0__beats__ready), .token(collector_0__token), .busy(collector_0__busy)
  );
  engine engine_0 (
    .clk(clk), .rst(rst), .operands({ prepare__operands[2242:1], engine_0__operands_strobe }),
    .operands_free(engine_0__operands_free), .job__payload(engine_0__job__payload),
    .job__valid(engine_0__job__valid), .job__ready(engine_0__job__ready), .heads(engine_0__heads),
    .heads_taken(engine_0__heads_taken), .words__0__payload(engine_0__words__0__payload),
    .words__0__valid(engine_0__words__0__valid), .words__0__ready(engine_0__words__0__ready),
    .words__1__payload(engine_0__words__1__payload), .words__1__valid(engine_0__words__1__valid),
    .words__1__ready(engine_0__words__1__ready), .out__0__payload(collector_0__rows__0__payload),
    .out__0__valid(collector_0__rows__0__valid), .out__0__ready(collector_0__rows__0__ready),
    .out__1__payload(collector_0__rows__1__payload), .out__1__valid(collector_0__rows__1__valid),
    .out__1__ready(collector_0__rows__1__ready), .segment_ready__0(collector_0__segment_ready__0),
    .segment_ready__1(collector_0__segment_ready__1), .overflows(engine_0__overflows),
    .busy(engine_0__busy)
  );
  engine engine_1 (
    .clk(clk), .rst(rst), .operands({ prepare__operands[2242:1], engine_1__operands_strobe }),
    .operands_free(engine_1__operands_free), .job__payload(engine_1__job__payload),
    .job__valid(engine_1__job__valid), .job__ready(engine_1__job__ready), .heads(engine_1__heads),
    .heads_taken(engine_1__heads_taken), .words__0__payload(engine_1__words__0__payload),
    .words__0__valid(engine_1__words__0__valid), .words__0__ready(engine_1__words__0__ready),
    .words__1__payload(engine_1__words__1__payload), .words__1__valid(engine_1__words__1__valid),
    .words__1__ready(engine_1__words__1__ready), .out__0__payload(collector_0__rows__2__payload),
    .out__0__valid(collector_0__rows__2__valid), .out__0__ready(collector_0__rows__2__ready),
    .out__1__payload(collector_0__rows__3__payload), .out__1__valid(collector_0__rows__3__valid),
    .out__1__ready(collector_0__rows__3__ready), .segment_ready__0(collector_0__segment_ready__2),
    .segment_ready__1(collector_0__segment_ready__3), .overflows(engine_1__overflows),
    .busy(engine_1__busy)
  );
  engine engine_2 (
    .clk(clk), .rst(rst), .operands({ prepare__operands[2242:1], engine_2__operands_strobe }),
    .operands_free(engine_2__operands_free), .job__payload(engine_2__job__payload),
    .job__valid(engine_2__job__valid), .job__ready(engine_2__job__ready), .heads(engine_2__heads),
    .heads_taken(engine_2__heads_taken), .words__0__payload(engine_2__words__0__payload),
    .words__0__valid(engine_2__words__0__valid), .words__0__ready(engine_2__words__0__ready),
    .words__1__payload(engine_2__words__1__payload), .words__1__valid(engine_2__words__1__valid),
    .words__1__ready(engine_2__words__1__ready), .out__0__payload(collector_0__rows__4__payload),
    .out__0__valid(collector_0__rows__4__valid), .out__0__ready(collector_0__rows__4__ready),
    .out__1__payload(collector_0__rows__5__payload), .out__1__valid(collector_0__rows__5__valid),
    .out__1__ready(collector_0__rows__5__ready), .segment_ready__0(collector_0__segment_ready__4),
    .segment_ready__1(collector_0__segment_ready__5), .overflows(engine_2__overflows),
    .busy(engine_2__busy)
  );
  engine engine_3 (
    .clk(clk), .rst(rst), .operands({ prepare__operands[2242:1], engine_3__operands_strobe }),
    .operands_free(engine_3__operands_free), .job__payload(engine_3__job__payload),
    .job__valid(engine_3__job__valid), .job__ready(engine_3__job__ready), .heads(engine_3__heads),
    .heads_taken(engine_3__heads_taken), .words__0__payload(engine_3__words__0__payload),
    .words__0__valid(engine_3__words__0__valid), .words__0__ready(engine_3__words__0__ready),
    .words__1__payload(engine_3__words__1__payload), .words__1__valid(engine_3__words__1__valid),
    .words__1__ready(engine_3__words__1__ready), .out__0__payload(collector_0__rows__6__payload),
    .out__0__valid(collector_0__rows__6__valid), .out__0__ready(collector_0__rows__6__ready),
    .out__1__payload(collector_0__rows__7__payload), .out__1__valid(collector_0__rows__7__valid),
    .out__1__ready(collector_0__rows__7__ready), .segment_ready__0(collector_0__segment_ready__6),
    .segment_ready__1(collector_0__segment_ready__7), .overflows(engine_3__overflows),
    .busy(engine_3__busy)
  );
  burst_reader k_reader (
    .clk(clk), .rst(rst), .requests__payload(k_reader__requests__payload),
    .requests__valid(k_reader__requests__valid), .requests__ready(k_reader__requests__ready),
    .beats__payload(k_reader__beats__payload), .beats__valid(k_reader__beats__valid),
    .beats__ready(k_reader__beats__ready), .axi__ar__payload(k__ar__payload),
    .axi__ar__valid(k__ar__valid), .axi__ar__ready(k__ar__ready), .axi__r__payload(k__r__payload),
    .axi__r__valid(k__r__valid), .axi__r__ready(k__r__ready)
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
    .poison(prepare__poison), .q__payload(prepare__q__payload), .q__valid(prepare__q__valid),
    .q__ready(prepare__q__ready), .k__payload(k_reader__beats__payload),
    .k__valid(k_reader__beats__valid), .k__ready(k_reader__beats__ready),
    .v__payload(prepare__v__payload), .v__valid(prepare__v__valid), .v__ready(prepare__v__ready),
    .operands(prepare__operands), .strobes__0(engine_0__operands_strobe),
    .strobes__1(engine_1__operands_strobe), .strobes__2(engine_2__operands_strobe),
    .strobes__3(engine_3__operands_strobe), .operands_free__0(engine_0__operands_free),
    .operands_free__1(engine_1__operands_free), .operands_free__2(engine_2__operands_free),
    .operands_free__3(engine_3__operands_free), .words__0__0__payload(engine_0__words__0__payload),
    .words__0__0__valid(engine_0__words__0__valid), .words__0__0__ready(engine_0__words__0__ready),
    .words__0__1__payload(engine_0__words__1__payload),
    .words__0__1__valid(engine_0__words__1__valid), .words__0__1__ready(engine_0__words__1__ready),
    .words__1__0__payload(engine_1__words__0__payload),
    .words__1__0__valid(engine_1__words__0__valid), .words__1__0__ready(engine_1__words__0__ready),
    .words__1__1__payload(engine_1__words__1__payload),
    .words__1__1__valid(engine_1__words__1__valid), .words__1__1__ready(engine_1__words__1__ready),
    .words__2__0__payload(engine_2__words__0__payload),
    .words__2__0__valid(engine_2__words__0__valid), .words__2__0__ready(engine_2__words__0__ready),
    .words__2__1__payload(engine_2__words__1__payload),
    .words__2__1__valid(engine_2__words__1__valid), .words__2__1__ready(engine_2__words__1__ready),
    .words__3__0__payload(engine_3__words__0__payload),
    .words__3__0__valid(engine_3__words__0__valid), .words__3__0__ready(engine_3__words__0__ready),
    .words__3__1__payload(engine_3__words__1__payload),
    .words__3__1__valid(engine_3__words__1__valid), .words__3__1__ready(engine_3__words__1__ready),
    .jobs__0__payload(engine_0__job__payload), .jobs__0__valid(engine_0__job__valid),
    .jobs__0__ready(engine_0__job__ready), .jobs__1__payload(engine_1__job__payload),
    .jobs__1__valid(engine_1__job__valid), .jobs__1__ready(engine_1__job__ready),
    .jobs__2__payload(engine_2__job__payload), .jobs__2__valid(engine_2__job__valid),
    .jobs__2__ready(engine_2__job__ready), .jobs__3__payload(engine_3__job__payload),
    .jobs__3__valid(engine_3__job__valid), .jobs__3__ready(engine_3__job__ready),
    .heads__0(engine_0__heads), .heads__1(engine_1__heads), .heads__2(engine_2__heads),
    .heads__3(engine_3__heads), .heads_taken__0(engine_0__heads_taken),
    .heads_taken__1(engine_1__heads_taken), .heads_taken__2(engine_2__heads_taken),
    .heads_taken__3(engine_3__heads_taken), .error(prepare__error), .bad(prepare__bad),
    .bad_token(prepare__bad_token), .bad_head(prepare__bad_head), .busy(prepare__busy)
  );
  burst_reader q_reader (
    .clk(clk), .rst(rst), .requests__payload(q_reader__requests__payload),
    .requests__valid(q_reader__requests__valid), .requests__ready(q_reader__requests__ready),
    .beats__payload(prepare__q__payload), .beats__valid(prepare__q__valid),
    .beats__ready(prepare__q__ready), .axi__ar__payload(q__ar__payload),
    .axi__ar__valid(q__ar__valid), .axi__ar__ready(q__ar__ready), .axi__r__payload(q__r__payload),
    .axi__r__valid(q__r__valid), .axi__r__ready(q__r__ready)
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
  burst_writer writer_0 (
    .clk(clk), .rst(rst),
    .requests__payload({ writer_0__requests__payload_beats, writer_0__requests__payload_address }),
    .requests__valid(writer_0__requests__valid), .requests__ready(writer_0__requests__ready),
    .beats__payload(writer_0__beats__payload), .beats__valid(writer_0__beats__valid),
    .beats__ready(writer_0__beats__ready), .axi__aw__payload(out__0__aw__payload),
    .axi__aw__valid(out__0__aw__valid), .axi__aw__ready(out__0__aw__ready),
    .axi__w__payload(out__0__w__payload), .axi__w__valid(out__0__w__valid),
    .axi__w__ready(out__0__w__ready), .axi__b__payload(out__0__b__payload),
    .axi__b__valid(out__0__b__valid), .axi__b__ready(out__0__b__ready), .busy(writer_0__busy),
    .error(writer_0__error)
  );
  assign _042_[0] = 1'h0;
endmodule
