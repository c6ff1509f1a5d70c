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
// params PrepareParams(engine=EngineParams(format=StateFormat(mantissa=26, operand=35,
//        update_frac=18, rows_per_word=2, guard=4), key_dim=128, value_dim=128, group=2, states=4,
//        state_ram=StateRam.BLOCK), walk=WalkParams(heads=16, engines=4), slots=1)
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
  output wire [2241:0] operands,
  output wire [3:0] operands_push,
  input wire [3:0] operands_taken,
  output wire [511:0] words,
  output wire [1:0] words_push__0, words_push__1, words_push__2, words_push__3,
  input wire [1:0] words_taken__0, words_taken__1, words_taken__2, words_taken__3,
  output wire [11:0] job,
  output wire [3:0] job_push,
  output wire [170:0] scalars,
  output wire [1:0] scalars_push__0, scalars_push__1, scalars_push__2, scalars_push__3,
  input wire [3:0] scalars_taken,
  output wire error, bad,
  output wire [31:0] bad_token,
  output wire [4:0] bad_head,
  output wire busy
);
  wire _003_, _005_, _007_, _018_, _019_, _021_, _022_, _023_, _025_, _026_, _028_, _030_, _032_,
    _033_, _035_, _037_, _045_, _050_, _063_, _065_, _068_, _074_, _080_, _085_, _086_,
    control_clear, control_emit, control_narrow, control_raw_exponent, control_raw_gain,
    control_raw_mantissa, control_write_exponent, control_write_state, error_118, fresh,
    gains__write_en, issue, loads, own_bad, stopped, unused, values__gain_stb, values__gates__valid,
    values__start, values__status__ready, values__status__valid, vectors__results__valid,
    vectors__unit, walk__active, walk__first_token;
  wire [3:0] _010_, walk__head;
  wire [35:0] _017_;
  wire [1:0] _056_, walk__engine, walk__engine_next, walk__round;
  wire [6:0] _071_, _072_, _091_;
  reg [31:0] alpha_in = 32'h0, beta_in = 32'h0, gains__read_data, kn_in = 32'h0, kq_in = 32'h0,
    qr_in = 32'h0;
  reg bad_in = 1'h0, decode = 1'h0, fresh_in = 1'h0, idle_here = 1'h1, load = 1'h0, member = 1'h0,
    store = 1'h0;
  reg [37:0] engine_19 = 38'h0;
  reg [29:0] gain_addr_6 = 30'h0;
  reg [4:0] gain_kept_6 = 5'h0;
  wire [4:0] gains__read_addr, gains__write_addr, loaded_addr, values__gain_head;
  wire [31:0] gains__write_data, head_scalars__gain_next, values__gain;
  reg [12:0] issue_19 = 13'h0;
  reg [5:0] issue_6 = 6'h0, keeps_gain_6 = 6'h0;
  reg [18:0] member_19 = 19'h0;
  reg [3:0] pending = 4'h0;
  wire [64:0] values__gates__payload;
  wire [2:0] values__status__payload;
  wire [97:0] vectors__results__payload;
  reg [31:0] gains [31:0];
  always @(posedge clk) begin
    if (gains__write_en)
      gains[gains__write_addr] <= gains__write_data;
  end
  always @(posedge clk) begin
    gains__read_data <= gains[gains__read_addr];
  end
  assign _056_ = member ? 2'h0 : ({ 1'h0, member } + 2'h1);
  assign _086_ = _010_[0] & (walk__engine_next == 2'h0);
  assign _019_ = _010_[1] & (walk__engine_next == 2'h1);
  assign _033_ = _010_[2] & (walk__engine_next == 2'h2);
  assign _037_ = walk__engine_next == 2'h3;
  assign _010_ = ~pending | scalars_taken;
  assign _045_ = | { _010_[3] & _030_, _010_[2] & _026_, _010_[1] & _023_, _010_[0] & _018_ };
  assign values__start = start & _063_;
  assign _065_ = values__gates__valid | vectors__unit;
  assign _068_ = values__status__valid | ~_063_;
  assign issue = walk__active & vectors__results__valid & _065_ & _068_ & (member | idle_here);
  assign { _071_[6:5], bad_head } = { 2'h0, walk__head, 1'h0 } + { 6'h0, member };
  assign { _072_[6:5], gains__read_addr } = { 1'h0, call[34], 5'h0 } + { 2'h0, bad_head };
  assign _063_ = decode | load;
  assign _074_ = values__status__payload[2] & _063_;
  assign error_118 = (vectors__results__payload[97] & decode) | _074_;
  assign _080_ = | { values__status__payload[1] & member, values__status__payload[0] & (! member) };
  assign own_bad = decode & (vectors__results__payload[96] | values__gates__payload[64] | _080_);
  assign error = issue & error_118;
  assign bad = issue & own_bad & ~error_118 & _085_;
  assign stopped = error_118 | poison;
  assign _050_ = ~stopped;
  assign fresh = _050_ & walk__first_token & ((decode & call[68]) | load | _005_);
  assign _085_ = ~poison;
  assign loads = values__gain_stb & _085_;
  assign { _091_[6:5], loaded_addr } = { 1'h0, call[34], 5'h0 } + { 2'h0, values__gain_head };
  assign gains__write_en = (issue_6[5] & ~gain_kept_6[4] & ~keeps_gain_6[5]) | loads;
  assign gains__write_addr = loads ? loaded_addr : gain_addr_6[29:25];
  assign gains__write_data = loads ? values__gain : head_scalars__gain_next;
  assign control_write_state = decode | (load & _003_);
  assign _005_ = call[1:0] == 2'h1;
  assign control_write_exponent = decode | _005_ | (load & (walk__first_token | _007_));
  assign vectors__unit = ~decode;
  assign control_clear = walk__first_token & vectors__unit & ~store;
  assign control_emit = decode | store;
  assign control_narrow = decode & call[69];
  assign control_raw_mantissa = store & _003_;
  assign control_raw_exponent = store & _007_;
  assign _003_ = bad_token < 32'h80;
  assign _007_ = bad_token == 32'h80;
  assign control_raw_gain = store & ~_003_ & ~_007_;
  assign { _017_[35:2], job[1:0] } = { 2'h0, call[65:34], 2'h0 } + { 34'h0, walk__round };
  assign _018_ = walk__engine == 2'h0;
  assign job_push[0] = values__status__ready & _018_;
  assign scalars_push__0[0] = _021_ & _022_;
  assign _021_ = issue_19[12] & (engine_19[37:36] == 2'h0);
  assign scalars_push__0[1] = _021_ & member_19[18];
  assign _023_ = walk__engine == 2'h1;
  assign job_push[1] = values__status__ready & _023_;
  assign scalars_push__1[0] = _025_ & _022_;
  assign _025_ = issue_19[12] & (engine_19[37:36] == 2'h1);
  assign scalars_push__1[1] = _025_ & member_19[18];
  assign _026_ = walk__engine == 2'h2;
  assign job_push[2] = values__status__ready & _026_;
  assign scalars_push__2[0] = _028_ & _022_;
  assign _028_ = issue_19[12] & (engine_19[37:36] == 2'h2);
  assign scalars_push__2[1] = _028_ & member_19[18];
  assign values__status__ready = issue & member;
  assign _030_ = walk__engine == 2'h3;
  assign job_push[3] = values__status__ready & _030_;
  assign _022_ = ! member_19[18];
  assign scalars_push__3[0] = _032_ & _022_;
  assign _032_ = issue_19[12] & (engine_19[37:36] == 2'h3);
  assign scalars_push__3[1] = _032_ & member_19[18];
  assign busy = walk__active | (| pending);
  always @(posedge clk) begin
    beta_in <= values__gates__payload[63:32];
    kn_in <= vectors__results__payload[31:0];
    qr_in <= vectors__results__payload[63:32];
    kq_in <= vectors__results__payload[95:64];
    fresh_in <= fresh;
    bad_in <= own_bad | stopped;
    gain_addr_6 <= { gain_addr_6[24:0], gains__read_addr };
    engine_19 <= { engine_19[35:0], walk__engine };
  end
  always @(posedge clk)
    if (rst) begin
      decode <= 1'h0; load <= 1'h0; store <= 1'h0; idle_here <= 1'h1; issue_6 <= 6'h0;
      gain_kept_6 <= 5'h0; keeps_gain_6 <= 6'h0; issue_19 <= 13'h0; member_19 <= 19'h0;
    end else begin
      decode <= call[1:0] == 2'h0;
      load <= call[1:0] == 2'h2;
      store <= call[1:0] == 2'h3;
      idle_here <= values__status__ready ? (| { _010_[3] & _037_, _033_, _019_, _086_ }) : _045_;
      issue_6 <= { issue_6[4:0], issue };
      gain_kept_6 <= { gain_kept_6[3:0], bad_in & ~fresh_in };
      keeps_gain_6 <= { keeps_gain_6[4:0], store | (load & ~walk__first_token) };
      issue_19 <= { issue_19[11:0], issue_6[5] };
      member_19 <= { member_19[17:0], member };
    end
  always @(posedge clk)
    if (rst) member <= 1'h0;
    else if (issue) member <= _056_[0];
  always @(posedge clk)
    if (!(decode & ~own_bad & _050_)) alpha_in <= 32'h3f800000;
    else alpha_in <= values__gates__payload[31:0];
  always @(posedge clk)
    if (| { scalars_taken[3], rst }) pending[3] <= 1'h0;
    else if (issue & _030_) pending[3] <= 1'h1;
  always @(posedge clk)
    if (| { scalars_taken[2], rst }) pending[2] <= 1'h0;
    else if (issue & _026_) pending[2] <= 1'h1;
  always @(posedge clk)
    if (| { scalars_taken[1], rst }) pending[1] <= 1'h0;
    else if (issue & _023_) pending[1] <= 1'h1;
  always @(posedge clk)
    if (| { scalars_taken[0], rst }) pending[0] <= 1'h0;
    else if (issue & _018_) pending[0] <= 1'h1;
  assign unused = & { _091_, _072_, _071_, _056_[1], _035_, _017_ };
  scalars head_scalars (
    .clk(clk), .rst(rst), .alpha(alpha_in), .beta(beta_in), .gain(gains__read_data), .kn(kn_in),
    .qr(qr_in), .kq(kq_in), .scale(call[133:102]), .fresh(fresh_in), .bad(bad_in),
    .pass_gain(store), .gain_next(head_scalars__gain_next), .scalars(scalars)
  );
  values values (
    .clk(clk), .rst(rst), .start(values__start), .tokens(call[33:2]), .load(load), .given(call[66]),
    .twice(call[67]), .beats__payload(v__payload), .beats__valid(v__valid), .beats__ready(v__ready),
    .words(words), .words_push__0(words_push__0), .words_push__1(words_push__1),
    .words_push__2(words_push__2), .words_push__3(words_push__3), .words_taken__0(words_taken__0),
    .words_taken__1(words_taken__1), .words_taken__2(words_taken__2),
    .words_taken__3(words_taken__3), .gates__payload(values__gates__payload),
    .gates__valid(values__gates__valid), .gates__ready(issue),
    .status__payload(values__status__payload), .status__valid(values__status__valid),
    .status__ready(values__status__ready), .gain(values__gain), .gain_head(values__gain_head),
    .gain_stb(values__gain_stb)
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
    .engine(walk__engine), .engine_next(walk__engine_next), .round(walk__round), .last(_035_)
  );
  assign job[11:2] = { control_raw_gain, control_raw_exponent, control_raw_mantissa, control_narrow,
      control_emit, decode, load, control_clear, control_write_exponent, control_write_state };
  assign _091_[4:0] = loaded_addr;
  assign _072_[4:0] = gains__read_addr;
  assign _071_[4:0] = bad_head;
  assign _017_[1:0] = job[1:0];
endmodule
