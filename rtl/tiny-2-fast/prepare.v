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
  output wire [1153:0] operands,
  output wire strobes__0,
  input wire operands_free__0,
  output wire [511:0] words__0__0__payload,
  output wire words__0__0__valid,
  input wire words__0__0__ready,
  output wire [511:0] words__0__1__payload,
  output wire words__0__1__valid,
  input wire words__0__1__ready,
  output reg [10:0] jobs__0__payload = 11'h0,
  output reg jobs__0__valid = 1'h0,
  input wire jobs__0__ready,
  output wire [341:0] heads__0,
  input wire heads_taken__0,
  output wire error, bad,
  output wire [31:0] bad_token,
  output wire [1:0] bad_head,
  output wire busy
);
  wire _000_, _001_, _002_, _009_, _010_, _012_, _019_, _020_, _024_, _026_, _032_, _036_, _037_,
    _051_, _055_, _062_, _064_, control_clear, control_decode, control_emit, control_load,
    control_narrow, control_raw_exponent, control_raw_gain, control_raw_mantissa,
    control_write_exponent, control_write_state, error_85, fresh, gains__write_en,
    head_scalars__pass_gain, issue, loads, own_bad, state, stopped, unused, values__gain_stb,
    values__gates__ready, values__gates__valid, values__start, values__status__ready,
    values__status__valid, vectors__results__valid, vectors__unit, walk__active, walk__engine,
    walk__first_token, walk__head, walk__round;
  wire [3:0] _005_, _006_, _027_;
  wire [34:0] _045_;
  wire [1:0] _047_, gains__read_addr, gains__write_addr, loaded_addr, values__gain_head;
  reg [89:0] control_9 = 90'h0;
  reg [9:0] engine_19 = 10'h0, issue_19 = 10'h0;
  reg [8:0] engine_9 = 9'h0, last_9 = 9'h0, round_9 = 9'h0;
  reg [11:0] gain_addr_6 = 12'h0;
  reg [4:0] gain_kept_6 = 5'h0;
  reg [31:0] gains__read_data, head_scalars__alpha = 32'h0, head_scalars__beta = 32'h0,
    head_scalars__kn = 32'h0, head_scalars__kq = 32'h0, head_scalars__qr = 32'h0;
  wire [31:0] gains__write_data, head_scalars__gain_next, values__gain;
  reg head_scalars__bad = 1'h0, head_scalars__fresh = 1'h0, member = 1'h0, pending = 1'h0;
  wire [170:0] head_scalars__scalars;
  reg [170:0] heads_0_0_ = 171'h0, heads_0_1_ = 171'h0;
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
  assign control_decode = call[1:0] == 2'h0;
  assign control_load = call[1:0] == 2'h2;
  assign head_scalars__pass_gain = call[1:0] == 2'h3;
  assign values__start = start & _000_;
  assign _026_ = values__gates__valid | vectors__unit;
  assign _051_ = values__status__valid | ~_000_;
  assign _002_ = pending & _001_;
  assign issue = walk__active & vectors__results__valid & _026_ & _051_ & (member | ~_002_);
  assign values__gates__ready = issue & control_decode;
  assign values__status__ready = issue & member;
  assign { _005_[3:2], bad_head } = { 2'h0, walk__head, 1'h0 } + { 3'h0, member };
  assign { _006_[3:2], gains__read_addr } = { 1'h0, call[34], 2'h0 } + { 2'h0, bad_head };
  assign _000_ = control_decode | control_load;
  assign _009_ = values__status__payload[2] & _000_;
  assign error_85 = (vectors__results__payload[97] & control_decode) | _009_;
  assign _010_ = vectors__results__payload[96] | values__gates__payload[64];
  assign _012_ = values__status__payload[0] & (! member);
  assign own_bad = control_decode & (_010_ | (| { values__status__payload[1] & member, _012_ }));
  assign error = issue & error_85;
  assign bad = issue & own_bad & ~error_85 & _019_;
  assign stopped = error_85 | poison;
  assign fresh = _020_ & walk__first_token & ((control_decode & call[68]) | control_load | _024_);
  assign _019_ = ~poison;
  assign loads = values__gain_stb & _019_;
  assign { _027_[3:2], loaded_addr } = { 1'h0, call[34], 2'h0 } + { 2'h0, values__gain_head };
  assign gains__write_en = (issue_6[5] & ~gain_kept_6[4] & ~keeps_gain_6[5]) | loads;
  assign gains__write_addr = loads ? loaded_addr : gain_addr_6[11:10];
  assign gains__write_data = loads ? values__gain : head_scalars__gain_next;
  assign control_write_state = control_decode | (control_load & _032_);
  assign _024_ = call[1:0] == 2'h1;
  assign _037_ = walk__first_token | _036_;
  assign control_write_exponent = control_decode | _024_ | (control_load & _037_);
  assign vectors__unit = ~control_decode;
  assign control_clear = walk__first_token & vectors__unit & ~head_scalars__pass_gain;
  assign control_emit = control_decode | head_scalars__pass_gain;
  assign control_narrow = control_decode & call[69];
  assign control_raw_mantissa = head_scalars__pass_gain & _032_;
  assign control_raw_exponent = head_scalars__pass_gain & _036_;
  assign _032_ = bad_token < 32'h10;
  assign _036_ = bad_token == 32'h10;
  assign control_raw_gain = head_scalars__pass_gain & ~_032_ & ~_036_;
  assign { _045_[34:1], state } = { 2'h0, call[65:34], 1'h0 } + { 34'h0, round_9[8] };
  assign busy = walk__active | pending;
  assign _047_ = member ? 2'h0 : ({ 1'h0, member } + 2'h1);
  assign _020_ = ~stopped;
  assign _055_ = ~walk__first_token;
  assign _001_ = ! walk__engine;
  assign _062_ = issue_9[2] & last_9[8] & (! engine_9[8]);
  assign _064_ = issue_19[9] & (! engine_19[9]);
  always @(posedge clk) begin
    head_scalars__beta <= values__gates__payload[63:32];
    head_scalars__kn <= vectors__results__payload[31:0];
    head_scalars__qr <= vectors__results__payload[63:32];
    head_scalars__kq <= vectors__results__payload[95:64];
    head_scalars__fresh <= fresh;
    head_scalars__bad <= own_bad | stopped;
    gain_addr_6 <= { gain_addr_6[9:0], gains__read_addr };
    control_9 <= { control_9[79:0], control_raw_gain, control_raw_exponent, control_raw_mantissa,
        control_narrow, control_emit, control_decode, control_load, control_clear,
        control_write_exponent, control_write_state };
  end
  always @(posedge clk)
    if (rst) member <= 1'h0;
    else if (issue) member <= _047_[0];
  always @(posedge clk)
    if (!(control_decode & ~own_bad & _020_)) head_scalars__alpha <= 32'h3f800000;
    else head_scalars__alpha <= values__gates__payload[31:0];
  always @(posedge clk)
    if (rst) begin
      issue_6 <= 6'h0; gain_kept_6 <= 5'h0; keeps_gain_6 <= 6'h0; round_9 <= 9'h0; issue_9 <= 3'h0;
      last_9 <= 9'h0; engine_9 <= 9'h0; issue_19 <= 10'h0; engine_19 <= 10'h0; member_19 <= 19'h0;
    end else begin
      issue_6 <= { issue_6[4:0], issue };
      gain_kept_6 <= { gain_kept_6[3:0], head_scalars__bad & ~head_scalars__fresh };
      keeps_gain_6 <= { keeps_gain_6[4:0], head_scalars__pass_gain | (control_load & _055_) };
      round_9 <= { round_9[7:0], walk__round };
      issue_9 <= { issue_9[1:0], issue_6[5] };
      last_9 <= { last_9[7:0], member };
      engine_9 <= { engine_9[7:0], walk__engine };
      issue_19 <= { issue_19[8:0], issue_9[2] };
      engine_19 <= { engine_19[8:0], engine_9[8] };
      member_19 <= { member_19[17:0], member };
    end
  always @(posedge clk)
    if (| { heads_taken__0, rst }) pending <= 1'h0;
    else if (issue & _001_) pending <= 1'h1;
  always @(posedge clk)
    if (rst) jobs__0__valid <= 1'h0;
    else if (| { _062_, jobs__0__ready }) jobs__0__valid <= _062_ ? 1'h1 : 1'h0;
  always @(posedge clk) if (_062_)
    jobs__0__payload <= { control_9[89:80], state };
  always @(posedge clk) if (_064_ & (! member_19[18]))
    heads_0_0_ <= head_scalars__scalars;
  always @(posedge clk) if (_064_ & member_19[18])
    heads_0_1_ <= head_scalars__scalars;
  assign unused = & { _047_[1], _045_, _027_, _006_, _005_ };
  scalars head_scalars (
    .clk(clk), .rst(rst), .alpha(head_scalars__alpha), .beta(head_scalars__beta),
    .gain(gains__read_data), .kn(head_scalars__kn), .qr(head_scalars__qr), .kq(head_scalars__kq),
    .scale(call[133:102]), .fresh(head_scalars__fresh), .bad(head_scalars__bad),
    .pass_gain(head_scalars__pass_gain), .gain_next(head_scalars__gain_next),
    .scalars(head_scalars__scalars)
  );
  values values (
    .clk(clk), .rst(rst), .start(values__start), .tokens(call[33:2]), .load(control_load),
    .given(call[66]), .twice(call[67]), .beats__payload(v__payload), .beats__valid(v__valid),
    .beats__ready(v__ready), .words__0__0__payload(words__0__0__payload),
    .words__0__0__valid(words__0__0__valid), .words__0__0__ready(words__0__0__ready),
    .words__0__1__payload(words__0__1__payload), .words__0__1__valid(words__0__1__valid),
    .words__0__1__ready(words__0__1__ready), .gates__payload(values__gates__payload),
    .gates__valid(values__gates__valid), .gates__ready(values__gates__ready),
    .status__payload(values__status__payload), .status__valid(values__status__valid),
    .status__ready(values__status__ready), .gain(values__gain), .gain_head(values__gain_head),
    .gain_stb(values__gain_stb)
  );
  vectors vectors (
    .clk(clk), .rst(rst), .start(start), .tokens(call[33:2]), .unit(vectors__unit),
    .load(control_load), .eps(call[101:70]), .k__payload(k__payload), .k__valid(k__valid),
    .k__ready(k__ready), .q__payload(q__payload), .q__valid(q__valid), .q__ready(q__ready),
    .operands(operands), .strobes__0(strobes__0), .operands_free__0(operands_free__0),
    .results__payload(vectors__results__payload), .results__valid(vectors__results__valid),
    .results__ready(values__status__ready)
  );
  walk walk (
    .clk(clk), .rst(rst), .start(start), .tokens(call[33:2]), .step(values__status__ready),
    .active(walk__active), .token(bad_token), .first_token(walk__first_token), .head(walk__head),
    .engine(walk__engine), .round(walk__round)
  );
  assign _006_[1:0] = gains__read_addr;
  assign _005_[1:0] = bad_head;
  assign _045_[0] = state;
  assign heads__0 = { heads_0_1_, heads_0_0_ };
  assign _027_[1:0] = loaded_addr;
endmodule
