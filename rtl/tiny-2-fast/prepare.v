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
// Rate     a q/k head in the time from a gain's read to its write-back, and a cycle a value head
//
// params PrepareParams(engine=EngineParams(format=StateFormat(mantissa=24, operand=18,
//        update_frac=20, rows_per_word=3, guard=4), key_dim=16, value_dim=16, group=2, states=2),
//        walk=WalkParams(heads=2, engines=1), slots=1)
//
// Generated from gdn_core/engine/prepare.py; do not edit.
module prepare (
  input wire clk, rst, start,
  input wire [133:0] call,
  input wire poison,
  input wire [512:0] qk__payload,
  input wire qk__valid,
  output wire qk__ready,
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
  output wire [352:0] jobs__0__payload,
  output reg jobs__0__valid = 1'h0,
  input wire jobs__0__ready,
  output wire error, bad,
  output wire [31:0] bad_token,
  output wire [1:0] bad_head,
  output wire busy
);
  wire _000_, _001_, _003_, _006_, _011_, _012_, _014_, _022_, _023_, _028_, _035_, _038_, _039_,
    _043_, _051_, _059_, _064_, _073_, control_clear, control_decode, control_emit, control_load,
    control_narrow, control_raw_exponent, control_raw_gain, control_raw_mantissa,
    control_write_exponent, control_write_state, error_79, fresh, gains__write_en,
    head_scalars__pass_gain, issue, loads, own_bad, state, stopped, unused, values__gain_stb,
    values__gates__ready, values__gates__valid, values__start, values__status__ready,
    values__status__valid, vectors__results__valid, vectors__unit, walk__active, walk__engine,
    walk__first_token, walk__head, walk__round;
  wire [3:0] _007_, _009_, _030_, _052_, _075_;
  wire [34:0] _048_;
  wire [1:0] _050_, gains__read_addr, gains__write_addr, loaded_addr, values__gain_head;
  reg [189:0] control_19 = 190'h0;
  reg [18:0] engine_19 = 19'h0, last_19 = 19'h0, member_19 = 19'h0, round_19 = 19'h0;
  reg [11:0] gain_addr_6 = 12'h0;
  reg [4:0] gain_kept_6 = 5'h0;
  reg [31:0] gains__read_data, head_scalars__alpha = 32'h0, head_scalars__beta = 32'h0,
    head_scalars__c_d = 32'h0, head_scalars__kn = 32'h0, head_scalars__qn = 32'h0;
  wire [31:0] gains__write_data, head_scalars__gain_next, values__gain;
  reg [3:0] gap = 4'h0;
  reg head_scalars__bad = 1'h0, head_scalars__fresh = 1'h0, member = 1'h0, pending = 1'h0;
  wire [170:0] head_scalars__scalars;
  reg [12:0] issue_19 = 13'h0;
  reg [5:0] issue_6 = 6'h0, keeps_gain_6 = 6'h0;
  reg [170:0] job_0_heads_0_ = 171'h0, job_0_heads_1_ = 171'h0;
  wire [64:0] values__gates__payload;
  wire [2:0] values__status__payload;
  wire [97:0] vectors__results__payload;
  reg [10:0] _192_ = 11'h0;
  reg [31:0] gains [3:0];
  integer gains_i;
  initial for (gains_i = 0; gains_i < 4; gains_i = gains_i + 1) gains[gains_i] = 32'h0;
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
  assign _043_ = values__gates__valid | vectors__unit;
  assign _001_ = values__status__valid | ~_000_;
  assign _006_ = member | ~(pending & _003_);
  assign issue = walk__active & (gap == 4'h0) & vectors__results__valid & _043_ & _001_ & _006_;
  assign values__gates__ready = issue & control_decode;
  assign { _007_[3:2], bad_head } = { 2'h0, walk__head, 1'h0 } + { 3'h0, member };
  assign { _009_[3:2], gains__read_addr } = { 1'h0, call[34], 2'h0 } + { 2'h0, bad_head };
  assign _000_ = control_decode | control_load;
  assign _011_ = values__status__payload[2] & _000_;
  assign error_79 = (vectors__results__payload[97] & control_decode) | _011_;
  assign _012_ = vectors__results__payload[96] | values__gates__payload[64];
  assign _014_ = values__status__payload[0] & (! member);
  assign own_bad = control_decode & (_012_ | (| { values__status__payload[1] & member, _014_ }));
  assign error = issue & error_79;
  assign bad = issue & own_bad & ~error_79 & _022_;
  assign stopped = error_79 | poison;
  assign fresh = _023_ & walk__first_token & ((control_decode & call[68]) | control_load | _028_);
  assign _022_ = ~poison;
  assign loads = values__gain_stb & _022_;
  assign { _030_[3:2], loaded_addr } = { 1'h0, call[34], 2'h0 } + { 2'h0, values__gain_head };
  assign gains__write_en = (issue_6[5] & ~gain_kept_6[4] & ~keeps_gain_6[5]) | loads;
  assign gains__write_addr = loads ? loaded_addr : gain_addr_6[11:10];
  assign gains__write_data = loads ? values__gain : head_scalars__gain_next;
  assign control_write_state = control_decode | (control_load & _035_);
  assign _028_ = call[1:0] == 2'h1;
  assign _039_ = walk__first_token | _038_;
  assign control_write_exponent = control_decode | _028_ | (control_load & _039_);
  assign vectors__unit = ~control_decode;
  assign control_clear = walk__first_token & vectors__unit & ~head_scalars__pass_gain;
  assign control_emit = control_decode | head_scalars__pass_gain;
  assign control_narrow = control_decode & call[69];
  assign control_raw_mantissa = head_scalars__pass_gain & _035_;
  assign control_raw_exponent = head_scalars__pass_gain & _038_;
  assign _035_ = bad_token < 32'h10;
  assign _038_ = bad_token == 32'h10;
  assign control_raw_gain = head_scalars__pass_gain & ~_035_ & ~_038_;
  assign { _048_[34:1], state } = { 2'h0, call[65:34], 1'h0 } + { 34'h0, round_19[18] };
  assign busy = walk__active | pending;
  assign _050_ = member ? 2'h0 : ({ 1'h0, member } + 2'h1);
  assign values__status__ready = issue & member;
  assign _051_ = | gap;
  assign _052_ = gap - 4'h1;
  assign _023_ = ~stopped;
  assign _059_ = ~walk__first_token;
  assign _064_ = issue_19[12] & (! engine_19[18]);
  assign _003_ = ! walk__engine;
  always @(posedge clk) begin
    head_scalars__beta <= values__gates__payload[63:32];
    head_scalars__kn <= vectors__results__payload[31:0];
    head_scalars__qn <= vectors__results__payload[63:32];
    head_scalars__c_d <= vectors__results__payload[95:64];
    head_scalars__fresh <= fresh;
    head_scalars__bad <= own_bad | stopped;
    gain_addr_6 <= { gain_addr_6[9:0], gains__read_addr };
    control_19 <= { control_19[179:0], control_raw_gain, control_raw_exponent, control_raw_mantissa,
        control_narrow, control_emit, control_decode, control_load, control_clear,
        control_write_exponent, control_write_state };
  end
  always @(posedge clk)
    if (rst) member <= 1'h0;
    else if (issue) member <= _050_[0];
  always @(posedge clk)
    if (| { values__status__ready, rst }) gap[3] <= 1'h0;
    else if (_051_) gap[3] <= _052_[3];
  always @(posedge clk)
    if (rst) gap[2:0] <= 3'h0;
    else if (| { _051_, values__status__ready }) gap[2:0] <= _075_[2:0];
  always @(posedge clk)
    if (!(control_decode & ~own_bad & _023_)) head_scalars__alpha <= 32'h3f800000;
    else head_scalars__alpha <= values__gates__payload[31:0];
  always @(posedge clk)
    if (rst) begin
      issue_6 <= 6'h0; gain_kept_6 <= 5'h0; keeps_gain_6 <= 6'h0; round_19 <= 19'h0;
      issue_19 <= 13'h0; engine_19 <= 19'h0; member_19 <= 19'h0; last_19 <= 19'h0;
    end else begin
      issue_6 <= { issue_6[4:0], issue };
      gain_kept_6 <= { gain_kept_6[3:0], head_scalars__bad & ~head_scalars__fresh };
      keeps_gain_6 <= { keeps_gain_6[4:0], head_scalars__pass_gain | (control_load & _059_) };
      round_19 <= { round_19[17:0], walk__round };
      issue_19 <= { issue_19[11:0], issue_6[5] };
      engine_19 <= { engine_19[17:0], walk__engine };
      member_19 <= { member_19[17:0], member };
      last_19 <= { last_19[17:0], member };
    end
  always @(posedge clk) if (& { _064_, ~member_19[18] })
    job_0_heads_0_ <= head_scalars__scalars;
  always @(posedge clk) if (& { _064_, member_19[18] })
    job_0_heads_1_ <= head_scalars__scalars;
  always @(posedge clk) if (_064_)
    _192_ <= { control_19[189:180], state };
  assign jobs__0__payload[10:0] = _192_;
  always @(posedge clk)
    if (_073_) jobs__0__valid <= 1'h0;
    else if (& { _064_, last_19[18] }) jobs__0__valid <= 1'h1;
  always @(posedge clk)
    if (_073_) pending <= 1'h0;
    else if (issue & _003_) pending <= 1'h1;
  assign _073_ = | { jobs__0__valid & jobs__0__ready, rst };
  assign _075_ = values__status__ready ? 4'h7 : _051_ ? _052_ : { gap[3], 3'hx };
  assign unused = & { _075_[3], _050_[1], _048_, _030_, _009_, _007_ };
  scalars head_scalars (
    .clk(clk), .rst(rst), .alpha(head_scalars__alpha), .beta(head_scalars__beta),
    .gain(gains__read_data), .kn(head_scalars__kn), .qn(head_scalars__qn), .c_d(head_scalars__c_d),
    .fresh(head_scalars__fresh), .bad(head_scalars__bad), .pass_gain(head_scalars__pass_gain),
    .gain_next(head_scalars__gain_next), .scalars(head_scalars__scalars)
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
    .load(control_load), .eps(call[101:70]), .scale(call[133:102]), .beats__payload(qk__payload),
    .beats__valid(qk__valid), .beats__ready(qk__ready), .operands(operands),
    .strobes__0(strobes__0), .operands_free__0(operands_free__0),
    .results__payload(vectors__results__payload), .results__valid(vectors__results__valid),
    .results__ready(values__status__ready)
  );
  walk walk (
    .clk(clk), .rst(rst), .start(start), .tokens(call[33:2]), .step(values__status__ready),
    .active(walk__active), .token(bad_token), .first_token(walk__first_token), .head(walk__head),
    .engine(walk__engine), .round(walk__round)
  );
  assign _009_[1:0] = gains__read_addr;
  assign _007_[1:0] = bad_head;
  assign _048_[0] = state;
  assign jobs__0__payload[352:11] = { job_0_heads_1_, job_0_heads_0_ };
  assign _030_[1:0] = loaded_addr;
endmodule
