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
// Generated from gdn_core/prepare/prepare.py; do not edit.
module prepare (
  input wire clk, rst, start,
  input wire [133:0] call, input wire poison,
  input wire [512:0] q__payload, input wire q__valid, output wire q__ready,
  input wire [512:0] k__payload, input wire k__valid, output wire k__ready,
  input wire [512:0] v__payload, input wire v__valid, output wire v__ready,
  output wire [1152:0] operands, output wire operands_push, input wire operands_taken,
  output wire [511:0] words, output wire [1:0] words_push, input wire [1:0] words_taken,
  output wire [9:0] job, output wire job_push, output wire [170:0] scalars,
  output wire [1:0] scalars_push, input wire scalars_taken, output wire error, bad,
  output wire [31:0] bad_token, output wire [1:0] bad_head, output reg busy = 1'h0
);
  localparam ALPHA = 0, COMMAND = 0, KN = 0, STATE = 0, VALUES__STATUS__PAYLOAD_BAD = 0,
    CONTROL = 1, TOKENS = 2, VALUES__STATUS__PAYLOAD_ERROR = 2, BETA = 32, QR = 32, SLOT = 34,
    KQ = 64, VALUES__GATES__PAYLOAD_BAD = 64, GIVEN = 66, TWICE = 67, FRESH = 68, NARROW = 69,
    EPS = 70, BAD = 96, ERROR = 97, SCALE = 102;
  wire _004_, _016_, _032_, _040_, _044_, _052_, _056_, _067_, _069_, control_clear, control_emit,
    control_raw_exponent, control_raw_gain, control_raw_mantissa, control_write_exponent,
    control_write_state, error_2, fresh, gains__write_en, issue, loads, own_bad, stopped, unused,
    values__gain_stb, values__gates__valid, values__status__ready, values__status__valid,
    vectors__results__valid, vectors__unit, walk__active, walk__first_token, walk__head,
    walk__round, walk__turn;
  wire [3:0] _025_, _026_, _047_;
  wire [1:0] _036_, gains__read_addr, gains__write_addr, loaded_addr, values__gain_head;
  wire [34:0] _065_;
  reg [31:0] alpha_in = 32'h0, beta_in = 32'h0, gains__read_data, kn_in = 32'h0, kq_in = 32'h0,
    qr_in = 32'h0;
  reg bad_in = 1'h0, decode = 1'h0, fresh_in = 1'h0, idle_here = 1'h1, load = 1'h0, member = 1'h0,
    pending = 1'h0, store = 1'h0;
  reg [80:0] control_9 = 81'h0;
  reg [11:0] gain_addr_6 = 12'h0;
  reg [4:0] gain_kept_6 = 5'h0;
  wire [31:0] gains__write_data, head_scalars__gain_next, values__gain;
  reg [9:0] issue_19 = 10'h0, turn_19 = 10'h0;
  reg [5:0] issue_6 = 6'h0, keeps_gain_6 = 6'h0;
  reg [2:0] issue_9 = 3'h0;
  reg [8:0] last_9 = 9'h0, round_9 = 9'h0, turn_9 = 9'h0;
  reg [18:0] member_19 = 19'h0;
  (* keep = "true" *) reg reset_values = 1'h0, reset_vectors = 1'h0;
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
  assign _036_ = member ? 2'h0 : ({ 1'h0, member } + 2'h1);
  assign issue = walk__active & vectors__results__valid & (values__gates__valid | vectors__unit) &
      (values__status__valid | ~_016_) & (member | idle_here);
  assign values__status__ready = issue & member;
  assign { _025_[3:2], bad_head } = { 2'h0, walk__head, 1'h0 } + { 3'h0, member };
  assign { _026_[3:2], gains__read_addr } = { 1'h0, call[SLOT], 2'h0 } + { 2'h0, bad_head };
  assign _016_ = decode | load;
  assign error_2 = (vectors__results__payload[ERROR] & decode) |
      (values__status__payload[VALUES__STATUS__PAYLOAD_ERROR] & _016_);
  assign _032_ = values__status__payload[VALUES__STATUS__PAYLOAD_BAD] & (! member);
  assign own_bad = decode & (vectors__results__payload[BAD] |
      values__gates__payload[VALUES__GATES__PAYLOAD_BAD] | (| {
      values__status__payload[VALUES__STATUS__PAYLOAD_BAD + 1] & member, _032_ }));
  assign error = issue & error_2;
  assign bad = issue & own_bad & ~error_2 & _040_;
  assign stopped = error_2 | poison;
  assign _004_ = ~stopped;
  assign fresh = _004_ & walk__first_token & ((decode & call[FRESH]) | load | _044_);
  assign _040_ = ~poison;
  assign loads = values__gain_stb & _040_;
  assign { _047_[3:2], loaded_addr } = { 1'h0, call[SLOT], 2'h0 } + { 2'h0, values__gain_head };
  assign gains__write_en = (issue_6[5] & ~gain_kept_6[4] & ~keeps_gain_6[5]) | loads;
  assign gains__write_addr = loads ? loaded_addr : gain_addr_6[11:10];
  assign gains__write_data = loads ? values__gain : head_scalars__gain_next;
  assign control_write_state = decode | (load & _052_);
  assign _044_ = call[COMMAND +: 2] == 2'h1;
  assign control_write_exponent = decode | _044_ | (load & (walk__first_token | _056_));
  assign vectors__unit = ~decode;
  assign control_clear = walk__first_token & vectors__unit & ~store;
  assign control_emit = decode | store;
  assign control_raw_mantissa = store & _052_;
  assign control_raw_exponent = store & _056_;
  assign _052_ = bad_token < 32'h10;
  assign _056_ = bad_token == 32'h10;
  assign control_raw_gain = store & ~_052_ & ~_056_;
  assign { _065_[34:1], job[STATE] } = { 2'h0, call[SLOT +: 32], 1'h0 } + { 34'h0, round_9[8] };
  assign job_push = issue_9[2] & last_9[8] & turn_9[8];
  assign scalars_push[0] = _067_ & (! member_19[18]);
  assign _067_ = issue_19[9] & turn_19[9];
  assign scalars_push[1] = _067_ & member_19[18];
  always @(posedge clk)
    if (rst) begin
      decode <= 1'h0; load <= 1'h0; store <= 1'h0; busy <= 1'h0; idle_here <= 1'h1;
    end else begin
      decode <= call[COMMAND +: 2] == 2'h0;
      load <= call[COMMAND +: 2] == 2'h2;
      store <= call[COMMAND +: 2] == 2'h3;
      busy <= walk__active | pending;
      idle_here <= values__status__ready ? 1'h0 : ((~pending | scalars_taken) & walk__turn);
    end
  always @(posedge clk) begin
    qr_in <= vectors__results__payload[QR +: 32]; kq_in <= vectors__results__payload[KQ +: 32];
    fresh_in <= fresh; reset_vectors <= rst; reset_values <= rst;
    beta_in <= values__gates__payload[BETA +: 32]; kn_in <= vectors__results__payload[KN +: 32];
    bad_in <= own_bad | stopped;
    issue_6 <= { issue_6[4:0], issue };
    gain_kept_6 <= { gain_kept_6[3:0], bad_in & ~fresh_in };
    keeps_gain_6 <= { keeps_gain_6[4:0], store | (load & ~walk__first_token) };
    gain_addr_6 <= { gain_addr_6[9:0], gains__read_addr };
    issue_9 <= { issue_9[1:0], issue_6[5] };
    last_9 <= { last_9[7:0], member };
    round_9 <= { round_9[7:0], walk__round };
    control_9 <= { control_9[71:0], control_raw_gain, control_raw_exponent, control_raw_mantissa,
        control_emit, decode, load, control_clear, control_write_exponent, control_write_state };
    turn_9 <= { turn_9[7:0], walk__turn };
    issue_19 <= { issue_19[8:0], issue_9[2] };
    turn_19 <= { turn_19[8:0], turn_9[8] };
    member_19 <= { member_19[17:0], member };
    alpha_in <= (decode & ~own_bad & _004_) ? values__gates__payload[ALPHA +: 32] : 32'h3f800000;
  end
  always @(posedge clk)
    if (rst) pending <= 1'h0;
    else begin
      if (issue & walk__turn) pending <= 1'h1;
      if (scalars_taken) pending <= 1'h0;
    end
  always @(posedge clk)
    if (rst) member <= 1'h0;
    else if (issue) member <= _036_[0];
  assign unused = & { _036_[1], _025_, _026_, _047_, _065_, _069_, call[NARROW] };
  assign _065_[0] = job[STATE];
  assign job[CONTROL +: 9] = control_9[80:72];
  assign _047_[1:0] = loaded_addr;
  assign _026_[1:0] = gains__read_addr;
  assign _025_[1:0] = bad_head;
  scalars head_scalars (
    .clk(clk), .alpha(alpha_in), .beta(beta_in), .gain(gains__read_data), .kn(kn_in), .qr(qr_in),
    .kq(kq_in), .scale(call[SCALE +: 32]), .fresh(fresh_in), .bad(bad_in), .pass_gain(store),
    .gain_next(head_scalars__gain_next), .scalars(scalars)
  );
  values values (
    .clk(clk), .rst(reset_values), .start(start & _016_), .tokens(call[TOKENS +: 32]), .load(load),
    .given(call[GIVEN]), .twice(call[TWICE]), .beats__payload(v__payload), .beats__valid(v__valid),
    .beats__ready(v__ready), .words(words), .words_push(words_push), .words_taken(words_taken),
    .gates__payload(values__gates__payload), .gates__valid(values__gates__valid),
    .gates__ready(issue), .status__payload(values__status__payload),
    .status__valid(values__status__valid), .status__ready(values__status__ready),
    .gain(values__gain), .gain_head(values__gain_head), .gain_stb(values__gain_stb)
  );
  vectors vectors (
    .clk(clk), .rst(reset_vectors), .start(start), .tokens(call[TOKENS +: 32]),
    .unit(vectors__unit), .load(load), .eps(call[EPS +: 32]), .k__payload(k__payload),
    .k__valid(k__valid), .k__ready(k__ready), .q__payload(q__payload), .q__valid(q__valid),
    .q__ready(q__ready), .operands(operands), .operands_push(operands_push),
    .operands_taken(operands_taken), .results__payload(vectors__results__payload),
    .results__valid(vectors__results__valid), .results__ready(values__status__ready)
  );
  walk walk (
    .clk(clk), .rst(rst), .start(start), .tokens(call[TOKENS +: 32]), .step(values__status__ready),
    .active(walk__active), .token(bad_token), .first_token(walk__first_token), .head(walk__head),
    .turn(walk__turn), .round(walk__round), .last(_069_)
  );
endmodule
