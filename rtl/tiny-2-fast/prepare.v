// Prepare: everything that is once a head and token, for all engines.
//
//     rows of k and q    -> operands in the engine, norms                 `Vectors`
//     gates rows         -> alpha, beta                                   `Values`
//     value rows         -> the engine's queues                           `Values`
//     norms, gates, gain -> the scalars of each value head, the next gain `Scalars`
//     all of a head      -> a job for its engine
//
// A job is made when everything of its head has come in, so nothing in an engine ever waits for
// memory, and a head whose inputs are bad is known as bad before its state is touched. After a bus
// error (`poison`) the heads that follow are made bad as well: they leave their states as they are.
//
// Rate     a q/k head in the beats of its k or the value heads of its group, whichever are more
//
// params PrepareParams(engine=EngineParams(format=StateFormat(mantissa=24, operand=18,
//        update_frac=20, rows_per_word=3, guard=4), key_dim=16, value_dim=16, group=2, states=2,
//        state_ram=StateRam.BLOCK), walk=WalkParams(heads=2, engines=1), slots=1)
//
// Generated from gdn_core/engine/prepare.py; do not edit.
module prepare (
  input wire clk, rst, start,
  input wire [133:0] call,
  input wire poison,
  input wire [512:0] q__payload,
  input wire q__valid,
  output wire q__ready,
  input wire [512:0] k__payload,
  input wire k__valid,
  output wire k__ready,
  input wire [512:0] v__payload,
  input wire v__valid,
  output wire v__ready,
  output wire [1152:0] operands,
  output wire operands_push,
  input wire operands_taken,
  output wire [511:0] words,
  output wire [1:0] words_push__0,
  input wire [1:0] words_taken__0,
  output wire [10:0] job,
  output wire job_push,
  output wire [170:0] scalars,
  output wire [1:0] scalars_push__0,
  input wire scalars_taken,
  output wire error, bad,
  output wire [31:0] bad_token,
  output wire [1:0] bad_head,
  output wire busy
);
  wire _002_, _003_, _004_, _008_, _017_, _019_, _021_, _025_, _032_, _037_, _043_, _047_, _055_,
    _059_, control_clear, control_emit, control_narrow, control_raw_exponent, control_raw_gain,
    control_raw_mantissa, control_write_exponent, control_write_state, error_109, fresh,
    gains__write_en, issue, loads, own_bad, stopped, unused, values__gain_stb, values__gates__valid,
    values__start, values__status__ready, values__status__valid, vectors__results__valid,
    vectors__unit, walk__active, walk__engine, walk__first_token, walk__head, walk__round;
  wire [3:0] _028_, _029_, _050_;
  wire [1:0] _039_, gains__read_addr, gains__write_addr, loaded_addr, values__gain_head;
  wire [34:0] _067_;
  reg [31:0] alpha_in = 32'h0, beta_in = 32'h0, gains__read_data, kn_in = 32'h0, kq_in = 32'h0,
    qr_in = 32'h0;
  reg bad_in = 1'h0, decode = 1'h0, fresh_in = 1'h0, idle_here = 1'h1, load = 1'h0, member = 1'h0,
    pending = 1'h0, store = 1'h0;
  reg [89:0] control_9 = 90'h0;
  reg [9:0] engine_19 = 10'h0, issue_19 = 10'h0;
  reg [8:0] engine_9 = 9'h0, last_9 = 9'h0, round_9 = 9'h0;
  reg [11:0] gain_addr_6 = 12'h0;
  reg [4:0] gain_kept_6 = 5'h0;
  wire [31:0] gains__write_data, head_scalars__gain_next, values__gain;
  reg [5:0] issue_6 = 6'h0, keeps_gain_6 = 6'h0;
  reg [2:0] issue_9 = 3'h0;
  reg [18:0] member_19 = 19'h0;
  wire [64:0] values__gates__payload;
  wire [2:0] values__status__payload;
  wire [97:0] vectors__results__payload;
  reg [31:0] gains [3:0];
  always @(posedge clk) begin
    if (gains__write_en)
      gains[gains__write_addr] <= gains__write_data;
  end
  always @(posedge clk) begin
    gains__read_data <= gains[gains__read_addr];
  end
  assign _039_ = member ? 2'h0 : ({ 1'h0, member } + 2'h1);
  assign _017_ = ! walk__engine;
  assign values__start = start & _019_;
  assign _021_ = values__gates__valid | vectors__unit;
  assign _025_ = values__status__valid | ~_019_;
  assign issue = walk__active & vectors__results__valid & _021_ & _025_ & (member | idle_here);
  assign values__status__ready = issue & member;
  assign { _028_[3:2], bad_head } = { 2'h0, walk__head, 1'h0 } + { 3'h0, member };
  assign { _029_[3:2], gains__read_addr } = { 1'h0, call[34], 2'h0 } + { 2'h0, bad_head };
  assign _019_ = decode | load;
  assign _032_ = values__status__payload[2] & _019_;
  assign error_109 = (vectors__results__payload[97] & decode) | _032_;
  assign _037_ = | { values__status__payload[1] & member, values__status__payload[0] & (! member) };
  assign own_bad = decode & (vectors__results__payload[96] | values__gates__payload[64] | _037_);
  assign error = issue & error_109;
  assign bad = issue & own_bad & ~error_109 & _043_;
  assign stopped = error_109 | poison;
  assign _008_ = ~stopped;
  assign fresh = _008_ & walk__first_token & ((decode & call[68]) | load | _047_);
  assign _043_ = ~poison;
  assign loads = values__gain_stb & _043_;
  assign { _050_[3:2], loaded_addr } = { 1'h0, call[34], 2'h0 } + { 2'h0, values__gain_head };
  assign gains__write_en = (issue_6[5] & ~gain_kept_6[4] & ~keeps_gain_6[5]) | loads;
  assign gains__write_addr = loads ? loaded_addr : gain_addr_6[11:10];
  assign gains__write_data = loads ? values__gain : head_scalars__gain_next;
  assign control_write_state = decode | (load & _055_);
  assign _047_ = call[1:0] == 2'h1;
  assign control_write_exponent = decode | _047_ | (load & (walk__first_token | _059_));
  assign vectors__unit = ~decode;
  assign control_clear = walk__first_token & vectors__unit & ~store;
  assign control_emit = decode | store;
  assign control_narrow = decode & call[69];
  assign control_raw_mantissa = store & _055_;
  assign control_raw_exponent = store & _059_;
  assign _055_ = bad_token < 32'h10;
  assign _059_ = bad_token == 32'h10;
  assign control_raw_gain = store & ~_055_ & ~_059_;
  assign { _067_[34:1], job[0] } = { 2'h0, call[65:34], 1'h0 } + { 34'h0, round_9[8] };
  assign job_push = issue_9[2] & last_9[8] & (! engine_9[8]);
  assign scalars_push__0[0] = _002_ & (! member_19[18]);
  assign _002_ = issue_19[9] & (! engine_19[9]);
  assign scalars_push__0[1] = _002_ & member_19[18];
  assign busy = walk__active | pending;
  always @(posedge clk) begin
    beta_in <= values__gates__payload[63:32];
    kn_in <= vectors__results__payload[31:0];
    qr_in <= vectors__results__payload[63:32];
    kq_in <= vectors__results__payload[95:64];
    fresh_in <= fresh;
    bad_in <= own_bad | stopped;
    gain_addr_6 <= { gain_addr_6[9:0], gains__read_addr };
    control_9 <= { control_9[79:0], control_raw_gain, control_raw_exponent, control_raw_mantissa,
        control_narrow, control_emit, decode, load, control_clear, control_write_exponent,
        control_write_state };
  end
  always @(posedge clk)
    if (rst) begin
      decode <= 1'h0; load <= 1'h0; store <= 1'h0; idle_here <= 1'h1; issue_6 <= 6'h0;
      gain_kept_6 <= 5'h0; keeps_gain_6 <= 6'h0; issue_9 <= 3'h0; last_9 <= 9'h0; round_9 <= 9'h0;
      engine_9 <= 9'h0; issue_19 <= 10'h0; engine_19 <= 10'h0; member_19 <= 19'h0;
    end else begin
      decode <= call[1:0] == 2'h0;
      load <= call[1:0] == 2'h2;
      store <= call[1:0] == 2'h3;
      idle_here <= values__status__ready ? 1'h0 : ((~pending | scalars_taken) & _017_);
      issue_6 <= { issue_6[4:0], issue };
      gain_kept_6 <= { gain_kept_6[3:0], bad_in & ~fresh_in };
      keeps_gain_6 <= { keeps_gain_6[4:0], store | (load & ~walk__first_token) };
      issue_9 <= { issue_9[1:0], issue_6[5] };
      last_9 <= { last_9[7:0], member };
      round_9 <= { round_9[7:0], walk__round };
      engine_9 <= { engine_9[7:0], walk__engine };
      issue_19 <= { issue_19[8:0], issue_9[2] };
      engine_19 <= { engine_19[8:0], engine_9[8] };
      member_19 <= { member_19[17:0], member };
    end
  always @(posedge clk)
    if (rst) member <= 1'h0;
    else if (issue) member <= _039_[0];
  always @(posedge clk)
    if (!(decode & ~own_bad & _008_)) alpha_in <= 32'h3f800000;
    else alpha_in <= values__gates__payload[31:0];
  always @(posedge clk)
    if (| { scalars_taken, rst }) pending <= 1'h0;
    else if (issue & _017_) pending <= 1'h1;
  assign unused = & { _067_, _050_, _039_[1], _029_, _028_, _004_, _003_ };
  scalars head_scalars (
    .clk(clk), .rst(rst), .alpha(alpha_in), .beta(beta_in), .gain(gains__read_data), .kn(kn_in),
    .qr(qr_in), .kq(kq_in), .scale(call[133:102]), .fresh(fresh_in), .bad(bad_in),
    .pass_gain(store), .gain_next(head_scalars__gain_next), .scalars(scalars)
  );
  values values (
    .clk(clk), .rst(rst), .start(values__start), .tokens(call[33:2]), .load(load), .given(call[66]),
    .twice(call[67]), .beats__payload(v__payload), .beats__valid(v__valid), .beats__ready(v__ready),
    .words(words), .words_push__0(words_push__0), .words_taken__0(words_taken__0),
    .gates__payload(values__gates__payload), .gates__valid(values__gates__valid),
    .gates__ready(issue), .status__payload(values__status__payload),
    .status__valid(values__status__valid), .status__ready(values__status__ready),
    .gain(values__gain), .gain_head(values__gain_head), .gain_stb(values__gain_stb)
  );
  vectors vectors (
    .clk(clk), .rst(rst), .start(start), .tokens(call[33:2]), .unit(vectors__unit), .load(load),
    .eps(call[101:70]), .k__payload(k__payload), .k__valid(k__valid), .k__ready(k__ready),
    .q__payload(q__payload), .q__valid(q__valid), .q__ready(q__ready), .operands(operands),
    .operands_push(operands_push), .operands_taken(operands_taken),
    .results__payload(vectors__results__payload), .results__valid(vectors__results__valid),
    .results__ready(values__status__ready)
  );
  walk walk (
    .clk(clk), .rst(rst), .start(start), .tokens(call[33:2]), .step(values__status__ready),
    .active(walk__active), .token(bad_token), .first_token(walk__first_token), .head(walk__head),
    .engine(walk__engine), .engine_next(_003_), .round(walk__round), .last(_004_)
  );
  assign job[10:1] = control_9[89:80];
  assign _050_[1:0] = loaded_addr;
  assign _067_[0] = job[0];
  assign _029_[1:0] = gains__read_addr;
  assign _028_[1:0] = bad_head;
endmodule
