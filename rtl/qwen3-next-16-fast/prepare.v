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
// Generated from gdn_core/prepare/prepare.py; do not edit.
module prepare (
  input wire clk, rst, start,
  input wire [133:0] call, input wire poison,
  input wire [512:0] q__payload, input wire q__valid, output wire q__ready,
  input wire [512:0] k__payload, input wire k__valid, output wire k__ready,
  input wire [512:0] v__payload, input wire v__valid, output wire v__ready,
  output wire [1153:0] operands, output wire [7:0] operands_push, input wire [7:0] operands_taken,
  output wire [511:0] words, output wire [8*2-1:0] words_push, input wire [8*2-1:0] words_taken,
  output wire [9:0] job, output wire [7:0] job_push, output wire [170:0] scalars,
  output wire [8*2-1:0] scalars_push, input wire [7:0] scalars_taken, output wire error, bad,
  output wire [31:0] bad_token, output wire [4:0] bad_head, output reg busy = 1'h0
);
  localparam ALPHA = 0, COMMAND = 0, KN = 0, STATE = 0, VALUES__STATUS__PAYLOAD_BAD = 0,
    CONTROL = 1, TOKENS = 2, VALUES__STATUS__PAYLOAD_ERROR = 2, BETA = 32, QR = 32, SLOT = 34,
    KQ = 64, VALUES__GATES__PAYLOAD_BAD = 64, GIVEN = 66, TWICE = 67, FRESH = 68, NARROW = 69,
    EPS = 70, BAD = 96, ERROR = 97, SCALE = 102;
  wire [34:0] _002_;
  wire _003_, _004_, _006_, _008_, _009_, _011_, _013_, _015_, _017_, _018_, _019_, _040_, _056_,
    _063_, _067_, _074_, _078_, control_clear, control_emit, control_raw_exponent, control_raw_gain,
    control_raw_mantissa, control_write_exponent, control_write_state, error_2, fresh,
    gains__write_en, issue, loads, own_bad, stopped, unused, values__gain_stb, values__gates__valid,
    values__status__ready, values__status__valid, vectors__results__valid, vectors__unit,
    walk__active, walk__first_token, walk__round;
  wire [7:0] _005_, walk__turn;
  wire [6:0] _049_, _051_, _069_;
  wire [1:0] _050_;
  reg [31:0] alpha_in = 32'h0, beta_in = 32'h0, gains__read_data, kn_in = 32'h0, kq_in = 32'h0,
    qr_in = 32'h0;
  reg bad_in = 1'h0, decode = 1'h0, fresh_in = 1'h0, idle_here = 1'h1, load = 1'h0, member = 1'h0,
    store = 1'h0;
  reg [29:0] gain_addr_6 = 30'h0;
  reg [4:0] gain_kept_6 = 5'h0;
  wire [4:0] gains__read_addr, gains__write_addr, loaded_addr, values__gain_head;
  wire [31:0] gains__write_data, head_scalars__gain_next, values__gain;
  reg [12:0] issue_19 = 13'h0;
  reg [5:0] issue_6 = 6'h0, keeps_gain_6 = 6'h0;
  reg [18:0] member_19 = 19'h0;
  reg [7:0] pending = 8'h0;
  (* keep = "true" *) reg reset_values = 1'h0, reset_vectors = 1'h0;
  reg [151:0] turn_19 = 152'h0;
  wire [64:0] values__gates__payload;
  wire [2:0] values__status__payload;
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
  assign _050_ = member ? 2'h0 : ({ 1'h0, member } + 2'h1);
  assign _005_ = ~pending | scalars_taken;
  assign issue = walk__active & vectors__results__valid & (values__gates__valid | vectors__unit) &
      (values__status__valid | ~_040_) & (member | idle_here);
  assign { _049_[6:5], bad_head } = { 2'h0, walk__head, 1'h0 } + { 6'h0, member };
  assign { _051_[6:5], gains__read_addr } = { 1'h0, call[SLOT], 5'h0 } + { 2'h0, bad_head };
  assign _040_ = decode | load;
  assign error_2 = (vectors__results__payload[ERROR] & decode) |
      (values__status__payload[VALUES__STATUS__PAYLOAD_ERROR] & _040_);
  assign _056_ = values__status__payload[VALUES__STATUS__PAYLOAD_BAD] & (! member);
  assign own_bad = decode & (vectors__results__payload[BAD] |
      values__gates__payload[VALUES__GATES__PAYLOAD_BAD] | (| {
      values__status__payload[VALUES__STATUS__PAYLOAD_BAD + 1] & member, _056_ }));
  assign error = issue & error_2;
  assign bad = issue & own_bad & ~error_2 & _063_;
  assign stopped = error_2 | poison;
  assign _019_ = ~stopped;
  assign fresh = _019_ & walk__first_token & ((decode & call[FRESH]) | load | _067_);
  assign _063_ = ~poison;
  assign loads = values__gain_stb & _063_;
  assign { _069_[6:5], loaded_addr } = { 1'h0, call[SLOT], 5'h0 } + { 2'h0, values__gain_head };
  assign gains__write_en = (issue_6[5] & ~gain_kept_6[4] & ~keeps_gain_6[5]) | loads;
  assign gains__write_addr = loads ? loaded_addr : gain_addr_6[29:25];
  assign gains__write_data = loads ? values__gain : head_scalars__gain_next;
  assign control_write_state = decode | (load & _074_);
  assign _067_ = call[COMMAND +: 2] == 2'h1;
  assign control_write_exponent = decode | _067_ | (load & (walk__first_token | _078_));
  assign vectors__unit = ~decode;
  assign control_clear = walk__first_token & vectors__unit & ~store;
  assign control_emit = decode | store;
  assign control_raw_mantissa = store & _074_;
  assign control_raw_exponent = store & _078_;
  assign _074_ = bad_token < 32'h80;
  assign _078_ = bad_token == 32'h80;
  assign control_raw_gain = store & ~_074_ & ~_078_;
  assign { _002_[34:1], job[STATE] } = { 2'h0, call[SLOT +: 32], 1'h0 } + { 34'h0, walk__round };
  assign job_push[0] = values__status__ready & walk__turn[0];
  assign scalars_push[0*2] = _003_ & _004_;
  assign _003_ = issue_19[12] & turn_19[144];
  assign scalars_push[0*2 + 1] = _003_ & member_19[18];
  assign job_push[1] = values__status__ready & walk__turn[1];
  assign scalars_push[1*2] = _006_ & _004_;
  assign _006_ = issue_19[12] & turn_19[145];
  assign scalars_push[1*2 + 1] = _006_ & member_19[18];
  assign job_push[2] = values__status__ready & walk__turn[2];
  assign scalars_push[2*2] = _008_ & _004_;
  assign _008_ = issue_19[12] & turn_19[146];
  assign scalars_push[2*2 + 1] = _008_ & member_19[18];
  assign job_push[3] = values__status__ready & walk__turn[3];
  assign scalars_push[3*2] = _009_ & _004_;
  assign _009_ = issue_19[12] & turn_19[147];
  assign scalars_push[3*2 + 1] = _009_ & member_19[18];
  assign job_push[4] = values__status__ready & walk__turn[4];
  assign scalars_push[4*2] = _011_ & _004_;
  assign _011_ = issue_19[12] & turn_19[148];
  assign scalars_push[4*2 + 1] = _011_ & member_19[18];
  assign job_push[5] = values__status__ready & walk__turn[5];
  assign scalars_push[5*2] = _013_ & _004_;
  assign _013_ = issue_19[12] & turn_19[149];
  assign scalars_push[5*2 + 1] = _013_ & member_19[18];
  assign job_push[6] = values__status__ready & walk__turn[6];
  assign scalars_push[6*2] = _015_ & _004_;
  assign _015_ = issue_19[12] & turn_19[150];
  assign scalars_push[6*2 + 1] = _015_ & member_19[18];
  assign values__status__ready = issue & member;
  assign job_push[7] = values__status__ready & walk__turn[7];
  assign _004_ = ! member_19[18];
  assign scalars_push[7*2] = _017_ & _004_;
  assign _017_ = issue_19[12] & turn_19[151];
  assign scalars_push[7*2 + 1] = _017_ & member_19[18];
  always @(posedge clk)
    if (rst) begin
      decode <= 1'h0; load <= 1'h0; store <= 1'h0; busy <= 1'h0; idle_here <= 1'h1;
    end else begin
      decode <= call[COMMAND +: 2] == 2'h0;
      load <= call[COMMAND +: 2] == 2'h2;
      store <= call[COMMAND +: 2] == 2'h3;
      busy <= walk__active | (| pending);
      idle_here <= values__status__ready ? (| (_005_ & { walk__turn[6:0], walk__turn[7] })) : (|
          (_005_ & walk__turn));
    end
  always @(posedge clk) begin
    qr_in <= vectors__results__payload[QR +: 32]; kq_in <= vectors__results__payload[KQ +: 32];
    fresh_in <= fresh; reset_vectors <= rst; reset_values <= rst;
    beta_in <= values__gates__payload[BETA +: 32]; kn_in <= vectors__results__payload[KN +: 32];
    bad_in <= own_bad | stopped;
    issue_6 <= { issue_6[4:0], issue };
    gain_kept_6 <= { gain_kept_6[3:0], bad_in & ~fresh_in };
    keeps_gain_6 <= { keeps_gain_6[4:0], store | (load & ~walk__first_token) };
    gain_addr_6 <= { gain_addr_6[24:0], gains__read_addr };
    issue_19 <= { issue_19[11:0], issue_6[5] };
    turn_19 <= { turn_19[143:0], walk__turn };
    member_19 <= { member_19[17:0], member };
    alpha_in <= (decode & ~own_bad & _019_) ? values__gates__payload[ALPHA +: 32] : 32'h3f800000;
  end
  always @(posedge clk)
    if (rst) pending <= 8'h0;
    else begin
      if (issue & walk__turn[0]) pending[0] <= 1'h1;
      if (scalars_taken[0]) pending[0] <= 1'h0;
      if (issue & walk__turn[1]) pending[1] <= 1'h1;
      if (scalars_taken[1]) pending[1] <= 1'h0;
      if (issue & walk__turn[2]) pending[2] <= 1'h1;
      if (scalars_taken[2]) pending[2] <= 1'h0;
      if (issue & walk__turn[3]) pending[3] <= 1'h1;
      if (scalars_taken[3]) pending[3] <= 1'h0;
      if (issue & walk__turn[4]) pending[4] <= 1'h1;
      if (scalars_taken[4]) pending[4] <= 1'h0;
      if (issue & walk__turn[5]) pending[5] <= 1'h1;
      if (scalars_taken[5]) pending[5] <= 1'h0;
      if (issue & walk__turn[6]) pending[6] <= 1'h1;
      if (scalars_taken[6]) pending[6] <= 1'h0;
      if (issue & walk__turn[7]) pending[7] <= 1'h1;
      if (scalars_taken[7]) pending[7] <= 1'h0;
    end
  always @(posedge clk)
    if (rst) member <= 1'h0;
    else if (issue) member <= _050_[0];
  assign unused = & { _050_[1], _049_, _051_, _069_, _002_, _018_, call[NARROW] };
  assign job[CONTROL +: 9] = { control_raw_gain, control_raw_exponent, control_raw_mantissa,
      control_emit, decode, load, control_clear, control_write_exponent, control_write_state };
  assign _069_[4:0] = loaded_addr;
  assign _002_[0] = job[STATE];
  assign _051_[4:0] = gains__read_addr;
  assign _049_[4:0] = bad_head;
  scalars head_scalars (
    .clk(clk), .alpha(alpha_in), .beta(beta_in), .gain(gains__read_data), .kn(kn_in), .qr(qr_in),
    .kq(kq_in), .scale(call[SCALE +: 32]), .fresh(fresh_in), .bad(bad_in), .pass_gain(store),
    .gain_next(head_scalars__gain_next), .scalars(scalars)
  );
  values values (
    .clk(clk), .rst(reset_values), .start(start & _040_), .tokens(call[TOKENS +: 32]), .load(load),
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
    .turn(walk__turn), .round(walk__round), .last(_018_)
  );
endmodule
