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
  output wire [1154:0] operands,
  output wire strobes__0, strobes__1, strobes__2, strobes__3, strobes__4, strobes__5, strobes__6,
    strobes__7,
  input wire operands_free__0, operands_free__1, operands_free__2, operands_free__3,
    operands_free__4, operands_free__5, operands_free__6, operands_free__7,
  output wire [511:0] words__0__0__payload,
  output wire words__0__0__valid,
  input wire words__0__0__ready,
  output wire [511:0] words__0__1__payload,
  output wire words__0__1__valid,
  input wire words__0__1__ready,
  output wire [511:0] words__1__0__payload,
  output wire words__1__0__valid,
  input wire words__1__0__ready,
  output wire [511:0] words__1__1__payload,
  output wire words__1__1__valid,
  input wire words__1__1__ready,
  output wire [511:0] words__2__0__payload,
  output wire words__2__0__valid,
  input wire words__2__0__ready,
  output wire [511:0] words__2__1__payload,
  output wire words__2__1__valid,
  input wire words__2__1__ready,
  output wire [511:0] words__3__0__payload,
  output wire words__3__0__valid,
  input wire words__3__0__ready,
  output wire [511:0] words__3__1__payload,
  output wire words__3__1__valid,
  input wire words__3__1__ready,
  output wire [511:0] words__4__0__payload,
  output wire words__4__0__valid,
  input wire words__4__0__ready,
  output wire [511:0] words__4__1__payload,
  output wire words__4__1__valid,
  input wire words__4__1__ready,
  output wire [511:0] words__5__0__payload,
  output wire words__5__0__valid,
  input wire words__5__0__ready,
  output wire [511:0] words__5__1__payload,
  output wire words__5__1__valid,
  input wire words__5__1__ready,
  output wire [511:0] words__6__0__payload,
  output wire words__6__0__valid,
  input wire words__6__0__ready,
  output wire [511:0] words__6__1__payload,
  output wire words__6__1__valid,
  input wire words__6__1__ready,
  output wire [511:0] words__7__0__payload,
  output wire words__7__0__valid,
  input wire words__7__0__ready,
  output wire [511:0] words__7__1__payload,
  output wire words__7__1__valid,
  input wire words__7__1__ready,
  output reg [10:0] jobs__0__payload = 11'h0,
  output reg jobs__0__valid = 1'h0,
  input wire jobs__0__ready,
  output reg [10:0] jobs__1__payload = 11'h0,
  output reg jobs__1__valid = 1'h0,
  input wire jobs__1__ready,
  output reg [10:0] jobs__2__payload = 11'h0,
  output reg jobs__2__valid = 1'h0,
  input wire jobs__2__ready,
  output reg [10:0] jobs__3__payload = 11'h0,
  output reg jobs__3__valid = 1'h0,
  input wire jobs__3__ready,
  output reg [10:0] jobs__4__payload = 11'h0,
  output reg jobs__4__valid = 1'h0,
  input wire jobs__4__ready,
  output reg [10:0] jobs__5__payload = 11'h0,
  output reg jobs__5__valid = 1'h0,
  input wire jobs__5__ready,
  output reg [10:0] jobs__6__payload = 11'h0,
  output reg jobs__6__valid = 1'h0,
  input wire jobs__6__ready,
  output reg [10:0] jobs__7__payload = 11'h0,
  output reg jobs__7__valid = 1'h0,
  input wire jobs__7__ready,
  output wire [341:0] heads__0, heads__1, heads__2, heads__3, heads__4, heads__5, heads__6,
    heads__7,
  input wire heads_taken__0, heads_taken__1, heads_taken__2, heads_taken__3, heads_taken__4,
    heads_taken__5, heads_taken__6, heads_taken__7,
  output wire error, bad,
  output wire [31:0] bad_token,
  output wire [4:0] bad_head,
  output wire busy
);
  wire _000_, _002_, _004_, _006_, _007_, _010_, _012_, _014_, _015_, _018_, _020_, _022_, _025_,
    _026_, _028_, _030_, _033_, _035_, _037_, _038_, _041_, _043_, _045_, _048_, _049_, _051_,
    _053_, _056_, _058_, _060_, _062_, _065_, _066_, _068_, _074_, _075_, _077_, _078_, _085_,
    _086_, _091_, _098_, _101_, _102_, _107_, _122_, control_clear, control_decode, control_emit,
    control_load, control_narrow, control_raw_exponent, control_raw_gain, control_raw_mantissa,
    control_write_exponent, control_write_state, error_232, fresh, gains__write_en,
    head_scalars__pass_gain, issue, loads, own_bad, state, stopped, unused, values__gain_stb,
    values__gates__ready, values__gates__valid, values__start, values__status__ready,
    values__status__valid, vectors__results__valid, vectors__unit, walk__active, walk__first_token,
    walk__round;
  wire [6:0] _071_, _072_, _093_;
  wire [34:0] _111_;
  wire [1:0] _114_;
  reg [56:0] engine_19 = 57'h0;
  reg [29:0] gain_addr_6 = 30'h0;
  reg [4:0] gain_kept_6 = 5'h0;
  wire [4:0] gains__read_addr, gains__write_addr, loaded_addr, values__gain_head;
  reg [31:0] gains__read_data, head_scalars__alpha = 32'h0, head_scalars__beta = 32'h0,
    head_scalars__kn = 32'h0, head_scalars__kq = 32'h0, head_scalars__qr = 32'h0;
  wire [31:0] gains__write_data, head_scalars__gain_next, values__gain;
  reg head_scalars__bad = 1'h0, head_scalars__fresh = 1'h0, member = 1'h0;
  wire [170:0] head_scalars__scalars;
  reg [170:0] heads_0_0_ = 171'h0, heads_0_1_ = 171'h0, heads_1_0_ = 171'h0, heads_1_1_ = 171'h0,
    heads_2_0_ = 171'h0, heads_2_1_ = 171'h0, heads_3_0_ = 171'h0, heads_3_1_ = 171'h0,
    heads_4_0_ = 171'h0, heads_4_1_ = 171'h0, heads_5_0_ = 171'h0, heads_5_1_ = 171'h0,
    heads_6_0_ = 171'h0, heads_6_1_ = 171'h0, heads_7_0_ = 171'h0, heads_7_1_ = 171'h0;
  reg [12:0] issue_19 = 13'h0;
  reg [5:0] issue_6 = 6'h0, keeps_gain_6 = 6'h0;
  reg [18:0] member_19 = 19'h0;
  reg [7:0] pending = 8'h0;
  wire [64:0] values__gates__payload;
  wire [2:0] values__status__payload, walk__engine;
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
  assign control_decode = call[1:0] == 2'h0;
  assign control_load = call[1:0] == 2'h2;
  assign head_scalars__pass_gain = call[1:0] == 2'h3;
  assign values__start = start & _000_;
  assign _078_ = values__gates__valid | vectors__unit;
  assign _107_ = values__status__valid | ~_000_;
  assign _014_ = pending[0] & _002_;
  assign _025_ = pending[1] & _010_;
  assign _038_ = pending[2] & _018_;
  assign _049_ = pending[3] & _026_;
  assign _062_ = pending[4] & _033_;
  assign _065_ = pending[5] & _041_;
  assign _066_ = pending[6] & _048_;
  assign _068_ = | { pending[7] & _056_, _066_, _065_, _062_, _049_, _038_, _025_, _014_ };
  assign issue = walk__active & vectors__results__valid & _078_ & _107_ & (member | ~_068_);
  assign values__gates__ready = issue & control_decode;
  assign { _071_[6:5], bad_head } = { 2'h0, walk__head, 1'h0 } + { 6'h0, member };
  assign { _072_[6:5], gains__read_addr } = { 1'h0, call[34], 5'h0 } + { 2'h0, bad_head };
  assign _000_ = control_decode | control_load;
  assign _074_ = values__status__payload[2] & _000_;
  assign error_232 = (vectors__results__payload[97] & control_decode) | _074_;
  assign _075_ = vectors__results__payload[96] | values__gates__payload[64];
  assign _077_ = values__status__payload[0] & (! member);
  assign own_bad = control_decode & (_075_ | (| { values__status__payload[1] & member, _077_ }));
  assign error = issue & error_232;
  assign bad = issue & own_bad & ~error_232 & _085_;
  assign stopped = error_232 | poison;
  assign fresh = _086_ & walk__first_token & ((control_decode & call[68]) | control_load | _091_);
  assign _085_ = ~poison;
  assign loads = values__gain_stb & _085_;
  assign { _093_[6:5], loaded_addr } = { 1'h0, call[34], 5'h0 } + { 2'h0, values__gain_head };
  assign gains__write_en = (issue_6[5] & ~gain_kept_6[4] & ~keeps_gain_6[5]) | loads;
  assign gains__write_addr = loads ? loaded_addr : gain_addr_6[29:25];
  assign gains__write_data = loads ? values__gain : head_scalars__gain_next;
  assign control_write_state = control_decode | (control_load & _098_);
  assign _091_ = call[1:0] == 2'h1;
  assign _102_ = walk__first_token | _101_;
  assign control_write_exponent = control_decode | _091_ | (control_load & _102_);
  assign vectors__unit = ~control_decode;
  assign control_clear = walk__first_token & vectors__unit & ~head_scalars__pass_gain;
  assign control_emit = control_decode | head_scalars__pass_gain;
  assign control_narrow = control_decode & call[69];
  assign control_raw_mantissa = head_scalars__pass_gain & _098_;
  assign control_raw_exponent = head_scalars__pass_gain & _101_;
  assign _098_ = bad_token < 32'h80;
  assign _101_ = bad_token == 32'h80;
  assign control_raw_gain = head_scalars__pass_gain & ~_098_ & ~_101_;
  assign { _111_[34:1], state } = { 2'h0, call[65:34], 1'h0 } + { 34'h0, walk__round };
  assign busy = walk__active | (| pending);
  assign _114_ = member ? 2'h0 : ({ 1'h0, member } + 2'h1);
  assign _086_ = ~stopped;
  assign _122_ = ~walk__first_token;
  assign _002_ = walk__engine == 3'h0;
  assign _004_ = values__status__ready & _002_;
  assign _006_ = issue_19[12] & (engine_19[56:54] == 3'h0);
  assign _010_ = walk__engine == 3'h1;
  assign _012_ = values__status__ready & _010_;
  assign _015_ = issue_19[12] & (engine_19[56:54] == 3'h1);
  assign _018_ = walk__engine == 3'h2;
  assign _020_ = values__status__ready & _018_;
  assign _022_ = issue_19[12] & (engine_19[56:54] == 3'h2);
  assign _026_ = walk__engine == 3'h3;
  assign _028_ = values__status__ready & _026_;
  assign _030_ = issue_19[12] & (engine_19[56:54] == 3'h3);
  assign _033_ = walk__engine == 3'h4;
  assign _035_ = values__status__ready & _033_;
  assign _037_ = issue_19[12] & (engine_19[56:54] == 3'h4);
  assign _041_ = walk__engine == 3'h5;
  assign _043_ = values__status__ready & _041_;
  assign _045_ = issue_19[12] & (engine_19[56:54] == 3'h5);
  assign _048_ = walk__engine == 3'h6;
  assign _051_ = values__status__ready & _048_;
  assign _053_ = issue_19[12] & (engine_19[56:54] == 3'h6);
  assign values__status__ready = issue & member;
  assign _056_ = walk__engine == 3'h7;
  assign _058_ = values__status__ready & _056_;
  assign _007_ = ! member_19[18];
  assign _060_ = issue_19[12] & (engine_19[56:54] == 3'h7);
  always @(posedge clk) begin
    head_scalars__beta <= values__gates__payload[63:32];
    head_scalars__kn <= vectors__results__payload[31:0];
    head_scalars__qr <= vectors__results__payload[63:32];
    head_scalars__kq <= vectors__results__payload[95:64];
    head_scalars__fresh <= fresh;
    head_scalars__bad <= own_bad | stopped;
    gain_addr_6 <= { gain_addr_6[24:0], gains__read_addr };
    engine_19 <= { engine_19[53:0], walk__engine };
  end
  always @(posedge clk)
    if (rst) member <= 1'h0;
    else if (issue) member <= _114_[0];
  always @(posedge clk)
    if (!(control_decode & ~own_bad & _086_)) head_scalars__alpha <= 32'h3f800000;
    else head_scalars__alpha <= values__gates__payload[31:0];
  always @(posedge clk)
    if (rst) begin
      issue_6 <= 6'h0; gain_kept_6 <= 5'h0; keeps_gain_6 <= 6'h0; issue_19 <= 13'h0;
      member_19 <= 19'h0;
    end else begin
      issue_6 <= { issue_6[4:0], issue };
      gain_kept_6 <= { gain_kept_6[3:0], head_scalars__bad & ~head_scalars__fresh };
      keeps_gain_6 <= { keeps_gain_6[4:0], head_scalars__pass_gain | (control_load & _122_) };
      issue_19 <= { issue_19[11:0], issue_6[5] };
      member_19 <= { member_19[17:0], member };
    end
  always @(posedge clk)
    if (| { heads_taken__7, rst }) pending[7] <= 1'h0;
    else if (issue & _056_) pending[7] <= 1'h1;
  always @(posedge clk)
    if (| { heads_taken__6, rst }) pending[6] <= 1'h0;
    else if (issue & _048_) pending[6] <= 1'h1;
  always @(posedge clk)
    if (| { heads_taken__5, rst }) pending[5] <= 1'h0;
    else if (issue & _041_) pending[5] <= 1'h1;
  always @(posedge clk)
    if (| { heads_taken__4, rst }) pending[4] <= 1'h0;
    else if (issue & _033_) pending[4] <= 1'h1;
  always @(posedge clk)
    if (| { heads_taken__3, rst }) pending[3] <= 1'h0;
    else if (issue & _026_) pending[3] <= 1'h1;
  always @(posedge clk)
    if (| { heads_taken__2, rst }) pending[2] <= 1'h0;
    else if (issue & _018_) pending[2] <= 1'h1;
  always @(posedge clk)
    if (| { heads_taken__1, rst }) pending[1] <= 1'h0;
    else if (issue & _010_) pending[1] <= 1'h1;
  always @(posedge clk)
    if (| { heads_taken__0, rst }) pending[0] <= 1'h0;
    else if (issue & _002_) pending[0] <= 1'h1;
  always @(posedge clk)
    if (rst) jobs__0__valid <= 1'h0;
    else if (| { _004_, jobs__0__ready }) jobs__0__valid <= _004_ ? 1'h1 : 1'h0;
  always @(posedge clk)
    if (rst) jobs__1__valid <= 1'h0;
    else if (| { _012_, jobs__1__ready }) jobs__1__valid <= _012_ ? 1'h1 : 1'h0;
  always @(posedge clk)
    if (rst) jobs__2__valid <= 1'h0;
    else if (| { _020_, jobs__2__ready }) jobs__2__valid <= _020_ ? 1'h1 : 1'h0;
  always @(posedge clk)
    if (rst) jobs__3__valid <= 1'h0;
    else if (| { _028_, jobs__3__ready }) jobs__3__valid <= _028_ ? 1'h1 : 1'h0;
  always @(posedge clk)
    if (rst) jobs__4__valid <= 1'h0;
    else if (| { _035_, jobs__4__ready }) jobs__4__valid <= _035_ ? 1'h1 : 1'h0;
  always @(posedge clk)
    if (rst) jobs__5__valid <= 1'h0;
    else if (| { _043_, jobs__5__ready }) jobs__5__valid <= _043_ ? 1'h1 : 1'h0;
  always @(posedge clk)
    if (rst) jobs__6__valid <= 1'h0;
    else if (| { _051_, jobs__6__ready }) jobs__6__valid <= _051_ ? 1'h1 : 1'h0;
  always @(posedge clk)
    if (rst) jobs__7__valid <= 1'h0;
    else if (| { _058_, jobs__7__ready }) jobs__7__valid <= _058_ ? 1'h1 : 1'h0;
  always @(posedge clk) if (_004_)
    jobs__0__payload <= { control_raw_gain, control_raw_exponent, control_raw_mantissa,
        control_narrow, control_emit, control_decode, control_load, control_clear,
        control_write_exponent, control_write_state, state };
  always @(posedge clk) if (_006_ & _007_)
    heads_0_0_ <= head_scalars__scalars;
  always @(posedge clk) if (_006_ & member_19[18])
    heads_0_1_ <= head_scalars__scalars;
  always @(posedge clk) if (_012_)
    jobs__1__payload <= { control_raw_gain, control_raw_exponent, control_raw_mantissa,
        control_narrow, control_emit, control_decode, control_load, control_clear,
        control_write_exponent, control_write_state, state };
  always @(posedge clk) if (_015_ & _007_)
    heads_1_0_ <= head_scalars__scalars;
  always @(posedge clk) if (_015_ & member_19[18])
    heads_1_1_ <= head_scalars__scalars;
  always @(posedge clk) if (_020_)
    jobs__2__payload <= { control_raw_gain, control_raw_exponent, control_raw_mantissa,
        control_narrow, control_emit, control_decode, control_load, control_clear,
        control_write_exponent, control_write_state, state };
  always @(posedge clk) if (_022_ & _007_)
    heads_2_0_ <= head_scalars__scalars;
  always @(posedge clk) if (_022_ & member_19[18])
    heads_2_1_ <= head_scalars__scalars;
  always @(posedge clk) if (_028_)
    jobs__3__payload <= { control_raw_gain, control_raw_exponent, control_raw_mantissa,
        control_narrow, control_emit, control_decode, control_load, control_clear,
        control_write_exponent, control_write_state, state };
  always @(posedge clk) if (_030_ & _007_)
    heads_3_0_ <= head_scalars__scalars;
  always @(posedge clk) if (_030_ & member_19[18])
    heads_3_1_ <= head_scalars__scalars;
  always @(posedge clk) if (_035_)
    jobs__4__payload <= { control_raw_gain, control_raw_exponent, control_raw_mantissa,
        control_narrow, control_emit, control_decode, control_load, control_clear,
        control_write_exponent, control_write_state, state };
  always @(posedge clk) if (_037_ & _007_)
    heads_4_0_ <= head_scalars__scalars;
  always @(posedge clk) if (_037_ & member_19[18])
    heads_4_1_ <= head_scalars__scalars;
  always @(posedge clk) if (_043_)
    jobs__5__payload <= { control_raw_gain, control_raw_exponent, control_raw_mantissa,
        control_narrow, control_emit, control_decode, control_load, control_clear,
        control_write_exponent, control_write_state, state };
  always @(posedge clk) if (_045_ & _007_)
    heads_5_0_ <= head_scalars__scalars;
  always @(posedge clk) if (_045_ & member_19[18])
    heads_5_1_ <= head_scalars__scalars;
  always @(posedge clk) if (_051_)
    jobs__6__payload <= { control_raw_gain, control_raw_exponent, control_raw_mantissa,
        control_narrow, control_emit, control_decode, control_load, control_clear,
        control_write_exponent, control_write_state, state };
  always @(posedge clk) if (_053_ & _007_)
    heads_6_0_ <= head_scalars__scalars;
  always @(posedge clk) if (_053_ & member_19[18])
    heads_6_1_ <= head_scalars__scalars;
  always @(posedge clk) if (_058_)
    jobs__7__payload <= { control_raw_gain, control_raw_exponent, control_raw_mantissa,
        control_narrow, control_emit, control_decode, control_load, control_clear,
        control_write_exponent, control_write_state, state };
  always @(posedge clk) if (_060_ & _007_)
    heads_7_0_ <= head_scalars__scalars;
  always @(posedge clk) if (_060_ & member_19[18])
    heads_7_1_ <= head_scalars__scalars;
  assign unused = & { _114_[1], _111_, _093_, _072_, _071_ };
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
    .words__0__1__ready(words__0__1__ready), .words__1__0__payload(words__1__0__payload),
    .words__1__0__valid(words__1__0__valid), .words__1__0__ready(words__1__0__ready),
    .words__1__1__payload(words__1__1__payload), .words__1__1__valid(words__1__1__valid),
    .words__1__1__ready(words__1__1__ready), .words__2__0__payload(words__2__0__payload),
    .words__2__0__valid(words__2__0__valid), .words__2__0__ready(words__2__0__ready),
    .words__2__1__payload(words__2__1__payload), .words__2__1__valid(words__2__1__valid),
    .words__2__1__ready(words__2__1__ready), .words__3__0__payload(words__3__0__payload),
    .words__3__0__valid(words__3__0__valid), .words__3__0__ready(words__3__0__ready),
    .words__3__1__payload(words__3__1__payload), .words__3__1__valid(words__3__1__valid),
    .words__3__1__ready(words__3__1__ready), .words__4__0__payload(words__4__0__payload),
    .words__4__0__valid(words__4__0__valid), .words__4__0__ready(words__4__0__ready),
    .words__4__1__payload(words__4__1__payload), .words__4__1__valid(words__4__1__valid),
    .words__4__1__ready(words__4__1__ready), .words__5__0__payload(words__5__0__payload),
    .words__5__0__valid(words__5__0__valid), .words__5__0__ready(words__5__0__ready),
    .words__5__1__payload(words__5__1__payload), .words__5__1__valid(words__5__1__valid),
    .words__5__1__ready(words__5__1__ready), .words__6__0__payload(words__6__0__payload),
    .words__6__0__valid(words__6__0__valid), .words__6__0__ready(words__6__0__ready),
    .words__6__1__payload(words__6__1__payload), .words__6__1__valid(words__6__1__valid),
    .words__6__1__ready(words__6__1__ready), .words__7__0__payload(words__7__0__payload),
    .words__7__0__valid(words__7__0__valid), .words__7__0__ready(words__7__0__ready),
    .words__7__1__payload(words__7__1__payload), .words__7__1__valid(words__7__1__valid),
    .words__7__1__ready(words__7__1__ready), .gates__payload(values__gates__payload),
    .gates__valid(values__gates__valid), .gates__ready(values__gates__ready),
    .status__payload(values__status__payload), .status__valid(values__status__valid),
    .status__ready(values__status__ready), .gain(values__gain), .gain_head(values__gain_head),
    .gain_stb(values__gain_stb)
  );
  vectors vectors (
    .clk(clk), .rst(rst), .start(start), .tokens(call[33:2]), .unit(vectors__unit),
    .load(control_load), .eps(call[101:70]), .k__payload(k__payload), .k__valid(k__valid),
    .k__ready(k__ready), .q__payload(q__payload), .q__valid(q__valid), .q__ready(q__ready),
    .operands(operands), .strobes__0(strobes__0), .strobes__1(strobes__1), .strobes__2(strobes__2),
    .strobes__3(strobes__3), .strobes__4(strobes__4), .strobes__5(strobes__5),
    .strobes__6(strobes__6), .strobes__7(strobes__7), .operands_free__0(operands_free__0),
    .operands_free__1(operands_free__1), .operands_free__2(operands_free__2),
    .operands_free__3(operands_free__3), .operands_free__4(operands_free__4),
    .operands_free__5(operands_free__5), .operands_free__6(operands_free__6),
    .operands_free__7(operands_free__7), .results__payload(vectors__results__payload),
    .results__valid(vectors__results__valid), .results__ready(values__status__ready)
  );
  walk walk (
    .clk(clk), .rst(rst), .start(start), .tokens(call[33:2]), .step(values__status__ready),
    .active(walk__active), .token(bad_token), .first_token(walk__first_token), .head(walk__head),
    .engine(walk__engine), .round(walk__round)
  );
  assign _072_[4:0] = gains__read_addr;
  assign _071_[4:0] = bad_head;
  assign heads__7 = { heads_7_1_, heads_7_0_ };
  assign heads__6 = { heads_6_1_, heads_6_0_ };
  assign heads__5 = { heads_5_1_, heads_5_0_ };
  assign heads__4 = { heads_4_1_, heads_4_0_ };
  assign heads__3 = { heads_3_1_, heads_3_0_ };
  assign heads__2 = { heads_2_1_, heads_2_0_ };
  assign heads__1 = { heads_1_1_, heads_1_0_ };
  assign heads__0 = { heads_0_1_, heads_0_0_ };
  assign _111_[0] = state;
  assign _093_[4:0] = loaded_addr;
endmodule
