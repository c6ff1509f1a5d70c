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
//        heads_in_flight=2, precision=Precision.FAST, slots=1, state_ram=StateRam.BLOCK)
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
  wire _000_, _001_, _003_, _007_, _010_, _011_, _015_, _017_, _021_, _022_, _023_, _024_, _026_,
    _027_, _028_, _029_, _036_, _037_, _038_, _039_, _040_, _046_, _050_, _054_, _056_, _057_,
    _058_, _059_, _061_, _062_, _063_, _070_, _072_, _073_, _075_, _077_, bad_argument, busy,
    collector_0__beats__ready, collector_0__beats__valid, collector_0__busy, collector_0__narrow,
    collector_0__requests__ready, collector_0__requests__valid, collector_0__rows__0__ready,
    collector_0__rows__0__valid, collector_0__rows__1__ready, collector_0__rows__1__valid,
    collector_0__segment_ready__0, collector_0__segment_ready__1, collector_0__start, done,
    engine_0__busy, engine_0__heads_taken, engine_0__job__ready, engine_0__job__valid,
    engine_0__operands_free, engine_0__operands_strobe, engine_0__words__0__ready,
    engine_0__words__0__valid, engine_0__words__1__ready, engine_0__words__1__valid,
    k_reader__beats__ready, k_reader__beats__valid, k_reader__requests__ready,
    k_reader__requests__valid, k_requests__start, prepare__bad, prepare__busy, prepare__error,
    prepare__q__ready, prepare__q__valid, prepare__start, prepare__v__ready, prepare__v__valid,
    q_reader__requests__ready, q_reader__requests__valid, registers__idle, registers__start, unused,
    v_reader__requests__ready, v_reader__requests__valid, v_requests__load, v_requests__start,
    writer_0__beats__ready, writer_0__beats__valid, writer_0__busy, writer_0__error,
    writer_0__requests__ready, writer_0__requests__valid;
  wire [31:0] _012_, _079_, _081_, call_tokens, collector_0__token, prepare__bad_token,
    writer_0__requests__payload_beats;
  wire [2:0] _041_, _051_, _071_, _074_;
  wire [511:0] collector_0__beats__payload, engine_0__words__0__payload,
    engine_0__words__1__payload, writer_0__beats__payload;
  wire [95:0] collector_0__requests__payload, k_reader__requests__payload,
    q_reader__requests__payload, v_reader__requests__payload;
  wire [513:0] collector_0__rows__0__payload, collector_0__rows__1__payload;
  wire [341:0] engine_0__heads;
  wire [13:0] engine_0__job__payload;
  wire [1:0] engine_0__overflows;
  wire [512:0] k_reader__beats__payload, prepare__q__payload, prepare__v__payload;
  wire [4:0] prepare__bad_head;
  wire [1154:0] prepare__operands;
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
  assign _028_ = _000_ & (| registers__arguments[5:0]);
  assign _039_ = _000_ & (| registers__arguments[69:64]);
  assign _001_ = | registers__arguments[133:128];
  assign _007_ = (_000_ | (registers__arguments[543:512] == 32'h2)) & _001_;
  assign _015_ = _000_ & (| registers__arguments[197:192]);
  assign _017_ = _000_ & (| registers__arguments[261:256]);
  assign _021_ = | registers__arguments[325:320];
  assign _022_ = (_000_ | (registers__arguments[543:512] == 32'h3)) & _021_;
  assign _024_ = registers__arguments[543:512] > 32'h3;
  assign _000_ = registers__arguments[543:512] == 32'h0;
  assign _026_ = _000_ & (registers__arguments[479:448] == 32'h0);
  assign _027_ = registers__arguments[511:480] >= 32'h1;
  assign _029_ = | { registers__arguments[575:548], 4'h0 };
  assign bad_argument = | { _029_, _027_, _026_, _024_, _023_, _022_, _017_, _015_, _007_, _039_,
      _028_ };
  assign prepare__start = _010_ & ~bad_argument;
  assign k_requests__start = prepare__start & _011_;
  assign v_requests__load = registers__arguments[513:512] == 2'h2;
  assign v_requests__start = prepare__start & (_011_ | v_requests__load);
  assign collector_0__start = prepare__start & (_011_ | (registers__arguments[513:512] == 2'h3));
  assign collector_0__narrow = _011_ & registers__arguments[547];
  assign busy = prepare__busy | (| { engine_0__busy, writer_0__busy, collector_0__busy });
  assign writer_0__requests__valid = _038_ ? _036_ : collector_0__requests__valid;
  assign collector_0__requests__ready = writer_0__requests__ready & _040_;
  assign writer_0__beats__valid = _038_ | collector_0__beats__valid;
  assign writer_0__beats__payload = _038_ ? { 128'h0, record_slot, record_command,
      record_write_errors, record_read_errors, record_overflows, 27'h0, record_bad_head,
      record_bad_token, record_bad_heads, record_tokens, record_cycles, record_status } :
      collector_0__beats__payload;
  assign _040_ = ~_038_;
  assign collector_0__beats__ready = writer_0__beats__ready & _040_;
  assign _036_ = step == 3'h4;
  assign _038_ = _036_ | _037_;
  assign _041_[2:1] = bad_argument ? 2'h2 : 2'h1;
  assign _023_ = | registers__arguments[389:384];
  assign registers__idle = step == 3'h0;
  assign _046_ = prepare__q__valid & prepare__q__ready;
  assign _050_ = k_reader__beats__valid & k_reader__beats__ready & k_reader__beats__payload[512];
  assign _051_ = { 2'h0, _046_ & prepare__q__payload[512] } + { 2'h0, _050_ };
  assign _003_ = prepare__v__valid & prepare__v__ready & prepare__v__payload[512];
  assign _010_ = step == 3'h1;
  assign _012_ = _011_ ? prepare__bad_token : 32'h0;
  assign _011_ = registers__arguments[513:512] == 2'h0;
  always @(posedge clk)
    if (rst) step <= 3'h0;
    else if (& { _058_, _057_, _056_, { _037_, writer_0__busy } != 2'h3, _054_ }) step <= _071_;
  always @(posedge clk)
    if (_070_) prepare__poison <= 1'h0;
    else if (& { ~_010_, ~prepare__poison, _059_ }) prepare__poison <= 1'h1;
  always @(posedge clk)
    if (_070_) record_status <= 32'h0;
    else if (& { _062_, _061_, { _010_, bad_argument } != 2'h2 }) record_status <= _081_;
  always @(posedge clk)
    if (_070_) begin
      record_cycles <= 64'h0; record_overflows <= 32'h0; record_read_errors <= 32'h0;
      record_write_errors <= 32'h0; record_command <= 32'h0; record_slot <= 32'h0;
    end else begin
      record_cycles <= record_cycles + { 63'h0, step != 3'h5 };
      record_overflows <= record_overflows + { 30'h0, engine_0__overflows };
      record_read_errors <= record_read_errors + { 28'h0, { 1'h0, _051_ } + { 3'h0, _003_ } };
      record_write_errors <= record_write_errors + { 31'h0, writer_0__error };
      record_command <= registers__arguments[543:512];
      record_slot <= registers__arguments[511:480];
    end
  always @(posedge clk)
    if (_070_) record_tokens <= 32'h0;
    else if (& { { _011_, _010_ } != 2'h1, _062_, _061_, _063_ }) record_tokens <= _079_;
  always @(posedge clk)
    if (_070_) record_bad_heads <= 32'h0;
    else if (prepare__bad) record_bad_heads <= record_bad_heads + 32'h1;
  always @(posedge clk)
    if (_070_) begin
      record_bad_token <= 32'h0; record_bad_head <= 5'h0;
    end else if (& { record_bad_heads == 32'h0, prepare__bad }) begin
      record_bad_token <= prepare__bad_token;
      record_bad_head <= prepare__bad_head;
    end
  assign _054_ = { _072_, busy } != 2'h3;
  assign _056_ = { _036_, writer_0__requests__ready } != 2'h2;
  assign _057_ = { registers__idle, registers__start } != 2'h2;
  assign _058_ = | { registers__idle, _075_, _073_, _072_, _036_, _037_ };
  assign _059_ = | { prepare__error, writer_0__error };
  assign _062_ = | { _010_, prepare__error, writer_0__error };
  assign _063_ = { _010_, bad_argument } != 2'h3;
  assign _061_ = { _010_, prepare__poison } != 2'h1;
  assign _070_ = | { registers__idle, rst };
  function [2:0] _179_;
    input [2:0] a_;
    input [14:0] b_;
    input [4:0] s_;
    (* parallel_case *)
    case (1'b1)
      s_[0]: _179_ = b_[2:0];
      s_[1]: _179_ = b_[5:3];
      s_[2]: _179_ = b_[8:6];
      s_[3]: _179_ = b_[11:9];
      s_[4]: _179_ = b_[14:12];
      default: _179_ = a_;
    endcase
  endfunction
  assign _071_ = _179_(3'h1, { _074_, 12'h728 }, { _075_, _073_, _072_, _036_, _037_ });
  assign _037_ = step == 3'h5;
  assign _072_ = step == 3'h3;
  assign _073_ = step == 3'h2;
  assign _074_ = _023_ ? 3'h5 : { _041_[2:1], 1'h0 };
  assign _075_ = step == 3'h1;
  assign writer_0__requests__payload_beats = _038_ ? 32'h1 : collector_0__requests__payload[95:64];
  assign writer_0__requests__payload_address = _038_ ? registers__arguments[447:384] :
      collector_0__requests__payload[63:0];
  assign done = _037_ ? (writer_0__busy ? 1'h0 : 1'h1) : 1'h0;
  function [31:0] _189_;
    input [31:0] a_;
    input [63:0] b_;
    input [1:0] s_;
    (* parallel_case *)
    case (1'b1)
      s_[0]: _189_ = b_[31:0];
      s_[1]: _189_ = b_[63:32];
      default: _189_ = a_;
    endcase
  endfunction
  assign call_tokens = _189_(32'h82, { registers__arguments[479:448], 32'h1 }, { _011_, _077_ });
  assign _077_ = registers__arguments[513:512] == 2'h1;
  assign _079_ = _010_ ? call_tokens : prepare__error ? _012_ : _011_ ? collector_0__token : 32'h0;
  assign _081_ = _010_ ? 32'h1 : prepare__error ? 32'h2 : 32'h3;
  assign unused = & { prepare__operands[0], _041_[0] };
  collector collector_0 (
    .clk(clk), .rst(rst), .start(collector_0__start), .tokens(call_tokens),
    .narrow(collector_0__narrow), .out(registers__arguments[383:320]),
    .rows__0__payload(collector_0__rows__0__payload), .rows__0__valid(collector_0__rows__0__valid),
    .rows__0__ready(collector_0__rows__0__ready), .rows__1__payload(collector_0__rows__1__payload),
    .rows__1__valid(collector_0__rows__1__valid), .rows__1__ready(collector_0__rows__1__ready),
    .segment_ready__0(collector_0__segment_ready__0),
    .segment_ready__1(collector_0__segment_ready__1),
    .requests__payload(collector_0__requests__payload),
    .requests__valid(collector_0__requests__valid), .requests__ready(collector_0__requests__ready),
    .beats__payload(collector_0__beats__payload), .beats__valid(collector_0__beats__valid),
    .beats__ready(collector_0__beats__ready), .token(collector_0__token), .busy(collector_0__busy)
  );
  engine engine_0 (
    .clk(clk), .rst(rst), .operands({ prepare__operands[1154:1], engine_0__operands_strobe }),
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
    .operands_free__0(engine_0__operands_free), .words__0__0__payload(engine_0__words__0__payload),
    .words__0__0__valid(engine_0__words__0__valid), .words__0__0__ready(engine_0__words__0__ready),
    .words__0__1__payload(engine_0__words__1__payload),
    .words__0__1__valid(engine_0__words__1__valid), .words__0__1__ready(engine_0__words__1__ready),
    .jobs__0__payload(engine_0__job__payload), .jobs__0__valid(engine_0__job__valid),
    .jobs__0__ready(engine_0__job__ready), .heads__0(engine_0__heads),
    .heads_taken__0(engine_0__heads_taken), .error(prepare__error), .bad(prepare__bad),
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
  assign _041_[0] = 1'h0;
endmodule
