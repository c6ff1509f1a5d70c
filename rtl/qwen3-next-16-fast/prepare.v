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
//        update_frac=20, rows_per_word=3, guard=4), key_dim=128, value_dim=128, group=2, states=2,
//        state_ram=StateRam.BLOCK), walk=WalkParams(heads=16, engines=8), slots=1)
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
  output wire [1153:0] operands,
  output wire [7:0] operands_push,
  input wire [7:0] operands_taken,
  output wire [511:0] words,
  output wire [1:0] words_push__0, words_push__1, words_push__2, words_push__3, words_push__4,
    words_push__5, words_push__6, words_push__7,
  input wire [1:0] words_taken__0, words_taken__1, words_taken__2, words_taken__3, words_taken__4,
    words_taken__5, words_taken__6, words_taken__7,
  output wire [10:0] job,
  output wire [7:0] job_push,
  output wire [170:0] scalars,
  output wire [1:0] scalars_push__0, scalars_push__1, scalars_push__2, scalars_push__3,
    scalars_push__4, scalars_push__5, scalars_push__6, scalars_push__7,
  input wire [7:0] scalars_taken,
  output wire error, bad,
  output wire [31:0] bad_token,
  output wire [4:0] bad_head,
  output wire busy
);
  wire _002_, _004_, _007_, _014_, _020_, _025_, _026_, _027_, _031_, _038_, _041_, _051_, _052_,
    _054_, _055_, _056_, _058_, _059_, _061_, _064_, _066_, _067_, _068_, _070_, _071_, _073_,
    _074_, _076_, _078_, _080_, _081_, _083_, _085_, _087_, _089_, _091_, _093_, _094_, _096_,
    _097_, _098_, _099_, _102_, _117_, control_clear, control_emit, control_narrow,
    control_raw_exponent, control_raw_gain, control_raw_mantissa, control_write_exponent,
    control_write_state, error_138, fresh, gains__write_en, issue, loads, own_bad, stopped, unused,
    values__gain_stb, values__gates__valid, values__start, values__status__ready,
    values__status__valid, vectors__results__valid, vectors__unit, walk__active, walk__first_token,
    walk__round;
  wire [7:0] _009_;
  wire [6:0] _011_, _012_, _033_;
  wire [34:0] _050_;
  wire [1:0] _095_;
  reg [31:0] alpha_in = 32'h0, beta_in = 32'h0, gains__read_data, kn_in = 32'h0, kq_in = 32'h0,
    qr_in = 32'h0;
  reg bad_in = 1'h0, decode = 1'h0, fresh_in = 1'h0, idle_here = 1'h1, load = 1'h0, member = 1'h0,
    store = 1'h0;
  reg [56:0] engine_19 = 57'h0;
  reg [29:0] gain_addr_6 = 30'h0;
  reg [4:0] gain_kept_6 = 5'h0;
  wire [4:0] gains__read_addr, gains__write_addr, loaded_addr, values__gain_head;
  wire [31:0] gains__write_data, head_scalars__gain_next, values__gain;
  reg [12:0] issue_19 = 13'h0;
  reg [5:0] issue_6 = 6'h0, keeps_gain_6 = 6'h0;
  reg [18:0] member_19 = 19'h0;
  reg [7:0] pending = 8'h0;
  wire [64:0] values__gates__payload;
  wire [2:0] values__status__payload, walk__engine, walk__engine_next;
  wire [97:0] vectors__results__payload;
  wire [3:0] walk__head;
  reg [31:0] gains [31:0];
  always @(posedge clk) begin
    if (gains__write_en)
      gains[gains__write_addr] <= gains__write_data;
  end
  always @(posedge clk) begin
    gains__read_data <= gains[gains__read_addr];
  end
  assign _095_ = member ? 2'h0 : ({ 1'h0, member } + 2'h1);
  assign _117_ = _009_[0] & (walk__engine_next == 3'h0);
  assign _027_ = _009_[1] & (walk__engine_next == 3'h1);
  assign _052_ = _009_[2] & (walk__engine_next == 3'h2);
  assign _067_ = _009_[3] & (walk__engine_next == 3'h3);
  assign _081_ = _009_[4] & (walk__engine_next == 3'h4);
  assign _085_ = _009_[5] & (walk__engine_next == 3'h5);
  assign _087_ = walk__engine_next == 3'h6;
  assign _089_ = walk__engine_next == 3'h7;
  assign _091_ = | { _009_[7] & _089_, _009_[6] & _087_, _085_, _081_, _067_, _052_, _027_, _117_ };
  assign _093_ = _009_[0] & _051_;
  assign _094_ = _009_[1] & _056_;
  assign _096_ = _009_[2] & _059_;
  assign _097_ = _009_[3] & _064_;
  assign _098_ = _009_[4] & _068_;
  assign _099_ = _009_[5] & _071_;
  assign _009_ = ~pending | scalars_taken;
  assign _102_ = | { _009_[7] & _078_, _009_[6] & _074_, _099_, _098_, _097_, _096_, _094_, _093_ };
  assign values__start = start & _002_;
  assign _004_ = values__gates__valid | vectors__unit;
  assign _007_ = values__status__valid | ~_002_;
  assign issue = walk__active & vectors__results__valid & _004_ & _007_ & (member | idle_here);
  assign { _011_[6:5], bad_head } = { 2'h0, walk__head, 1'h0 } + { 6'h0, member };
  assign { _012_[6:5], gains__read_addr } = { 1'h0, call[34], 5'h0 } + { 2'h0, bad_head };
  assign _002_ = decode | load;
  assign _014_ = values__status__payload[2] & _002_;
  assign error_138 = (vectors__results__payload[97] & decode) | _014_;
  assign _020_ = | { values__status__payload[1] & member, values__status__payload[0] & (! member) };
  assign own_bad = decode & (vectors__results__payload[96] | values__gates__payload[64] | _020_);
  assign error = issue & error_138;
  assign bad = issue & own_bad & ~error_138 & _025_;
  assign stopped = error_138 | poison;
  assign _026_ = ~stopped;
  assign fresh = _026_ & walk__first_token & ((decode & call[68]) | load | _031_);
  assign _025_ = ~poison;
  assign loads = values__gain_stb & _025_;
  assign { _033_[6:5], loaded_addr } = { 1'h0, call[34], 5'h0 } + { 2'h0, values__gain_head };
  assign gains__write_en = (issue_6[5] & ~gain_kept_6[4] & ~keeps_gain_6[5]) | loads;
  assign gains__write_addr = loads ? loaded_addr : gain_addr_6[29:25];
  assign gains__write_data = loads ? values__gain : head_scalars__gain_next;
  assign control_write_state = decode | (load & _038_);
  assign _031_ = call[1:0] == 2'h1;
  assign control_write_exponent = decode | _031_ | (load & (walk__first_token | _041_));
  assign vectors__unit = ~decode;
  assign control_clear = walk__first_token & vectors__unit & ~store;
  assign control_emit = decode | store;
  assign control_narrow = decode & call[69];
  assign control_raw_mantissa = store & _038_;
  assign control_raw_exponent = store & _041_;
  assign _038_ = bad_token < 32'h80;
  assign _041_ = bad_token == 32'h80;
  assign control_raw_gain = store & ~_038_ & ~_041_;
  assign { _050_[34:1], job[0] } = { 2'h0, call[65:34], 1'h0 } + { 34'h0, walk__round };
  assign _051_ = walk__engine == 3'h0;
  assign job_push[0] = values__status__ready & _051_;
  assign scalars_push__0[0] = _054_ & _055_;
  assign _054_ = issue_19[12] & (engine_19[56:54] == 3'h0);
  assign scalars_push__0[1] = _054_ & member_19[18];
  assign _056_ = walk__engine == 3'h1;
  assign job_push[1] = values__status__ready & _056_;
  assign scalars_push__1[0] = _058_ & _055_;
  assign _058_ = issue_19[12] & (engine_19[56:54] == 3'h1);
  assign scalars_push__1[1] = _058_ & member_19[18];
  assign _059_ = walk__engine == 3'h2;
  assign job_push[2] = values__status__ready & _059_;
  assign scalars_push__2[0] = _061_ & _055_;
  assign _061_ = issue_19[12] & (engine_19[56:54] == 3'h2);
  assign scalars_push__2[1] = _061_ & member_19[18];
  assign _064_ = walk__engine == 3'h3;
  assign job_push[3] = values__status__ready & _064_;
  assign scalars_push__3[0] = _066_ & _055_;
  assign _066_ = issue_19[12] & (engine_19[56:54] == 3'h3);
  assign scalars_push__3[1] = _066_ & member_19[18];
  assign _068_ = walk__engine == 3'h4;
  assign job_push[4] = values__status__ready & _068_;
  assign scalars_push__4[0] = _070_ & _055_;
  assign _070_ = issue_19[12] & (engine_19[56:54] == 3'h4);
  assign scalars_push__4[1] = _070_ & member_19[18];
  assign _071_ = walk__engine == 3'h5;
  assign job_push[5] = values__status__ready & _071_;
  assign scalars_push__5[0] = _073_ & _055_;
  assign _073_ = issue_19[12] & (engine_19[56:54] == 3'h5);
  assign scalars_push__5[1] = _073_ & member_19[18];
  assign _074_ = walk__engine == 3'h6;
  assign job_push[6] = values__status__ready & _074_;
  assign scalars_push__6[0] = _076_ & _055_;
  assign _076_ = issue_19[12] & (engine_19[56:54] == 3'h6);
  assign scalars_push__6[1] = _076_ & member_19[18];
  assign values__status__ready = issue & member;
  assign _078_ = walk__engine == 3'h7;
  assign job_push[7] = values__status__ready & _078_;
  assign _080_ = issue_19[12] & (engine_19[56:54] == 3'h7);
  assign _055_ = ! member_19[18];
  assign scalars_push__7[0] = _080_ & _055_;
  assign scalars_push__7[1] = _080_ & member_19[18];
  assign busy = walk__active | (| pending);
  always @(posedge clk) begin
    beta_in <= values__gates__payload[63:32];
    kn_in <= vectors__results__payload[31:0];
    qr_in <= vectors__results__payload[63:32];
    kq_in <= vectors__results__payload[95:64];
    fresh_in <= fresh;
    bad_in <= own_bad | stopped;
    gain_addr_6 <= { gain_addr_6[24:0], gains__read_addr };
    engine_19 <= { engine_19[53:0], walk__engine };
  end
  always @(posedge clk)
    if (| { scalars_taken[7], rst }) pending[7] <= 1'h0;
    else if (issue & _078_) pending[7] <= 1'h1;
  always @(posedge clk)
    if (| { scalars_taken[6], rst }) pending[6] <= 1'h0;
    else if (issue & _074_) pending[6] <= 1'h1;
  always @(posedge clk)
    if (| { scalars_taken[5], rst }) pending[5] <= 1'h0;
    else if (issue & _071_) pending[5] <= 1'h1;
  always @(posedge clk)
    if (| { scalars_taken[4], rst }) pending[4] <= 1'h0;
    else if (issue & _068_) pending[4] <= 1'h1;
  always @(posedge clk)
    if (| { scalars_taken[3], rst }) pending[3] <= 1'h0;
    else if (issue & _064_) pending[3] <= 1'h1;
  always @(posedge clk)
    if (| { scalars_taken[2], rst }) pending[2] <= 1'h0;
    else if (issue & _059_) pending[2] <= 1'h1;
  always @(posedge clk)
    if (| { scalars_taken[1], rst }) pending[1] <= 1'h0;
    else if (issue & _056_) pending[1] <= 1'h1;
  always @(posedge clk)
    if (| { scalars_taken[0], rst }) pending[0] <= 1'h0;
    else if (issue & _051_) pending[0] <= 1'h1;
  always @(posedge clk)
    if (rst) begin
      issue_19 <= 13'h0; member_19 <= 19'h0; decode <= 1'h0; load <= 1'h0; store <= 1'h0;
      idle_here <= 1'h1; issue_6 <= 6'h0; gain_kept_6 <= 5'h0; keeps_gain_6 <= 6'h0;
    end else begin
      issue_19 <= { issue_19[11:0], issue_6[5] };
      member_19 <= { member_19[17:0], member };
      decode <= call[1:0] == 2'h0;
      load <= call[1:0] == 2'h2;
      store <= call[1:0] == 2'h3;
      idle_here <= values__status__ready ? _091_ : _102_;
      issue_6 <= { issue_6[4:0], issue };
      gain_kept_6 <= { gain_kept_6[3:0], bad_in & ~fresh_in };
      keeps_gain_6 <= { keeps_gain_6[4:0], store | (load & ~walk__first_token) };
    end
  always @(posedge clk)
    if (rst) member <= 1'h0;
    else if (issue) member <= _095_[0];
  always @(posedge clk)
    if (!(decode & ~own_bad & _026_)) alpha_in <= 32'h3f800000;
    else alpha_in <= values__gates__payload[31:0];
  assign unused = & { _095_[1], _083_, _050_, _033_, _012_, _011_ };
  scalars head_scalars (
    .clk(clk), .rst(rst), .alpha(alpha_in), .beta(beta_in), .gain(gains__read_data), .kn(kn_in),
    .qr(qr_in), .kq(kq_in), .scale(call[133:102]), .fresh(fresh_in), .bad(bad_in),
    .pass_gain(store), .gain_next(head_scalars__gain_next), .scalars(scalars)
  );
  values values (
    .clk(clk), .rst(rst), .start(values__start), .tokens(call[33:2]), .load(load), .given(call[66]),
    .twice(call[67]), .beats__payload(v__payload), .beats__valid(v__valid), .beats__ready(v__ready),
    .words(words), .words_push__0(words_push__0), .words_push__1(words_push__1),
    .words_push__2(words_push__2), .words_push__3(words_push__3), .words_push__4(words_push__4),
    .words_push__5(words_push__5), .words_push__6(words_push__6), .words_push__7(words_push__7),
    .words_taken__0(words_taken__0), .words_taken__1(words_taken__1),
    .words_taken__2(words_taken__2), .words_taken__3(words_taken__3),
    .words_taken__4(words_taken__4), .words_taken__5(words_taken__5),
    .words_taken__6(words_taken__6), .words_taken__7(words_taken__7),
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
    .engine(walk__engine), .engine_next(walk__engine_next), .round(walk__round), .last(_083_)
  );
  assign _050_[0] = job[0];
  assign _033_[4:0] = loaded_addr;
  assign job[10:1] = { control_raw_gain, control_raw_exponent, control_raw_mantissa, control_narrow,
      control_emit, decode, load, control_clear, control_write_exponent, control_write_state };
  assign _012_[4:0] = gains__read_addr;
  assign _011_[4:0] = bad_head;
endmodule
