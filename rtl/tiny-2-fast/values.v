// Prepare, the values: what the v port delivers, to the engines and to the gates.
//
// In this order:
//
//     params row     once, before the first token: (A, dt_bias) of every value head, kept for the call
//     gates row      for each token: (a, b), or (g, beta), of every value head; alpha and beta follow
//     value rows     one for each value head, to that head's queue in its engine
//
// In a LOAD there are value rows only, of 32-bit words: mantissas, then exponents, then gains, whose
// first word goes to the gain memory.
//
// Formats  results of the gates: fp32; status, once a q/k head: bad (an infinity or a NaN in the row,
//          by value head) and error (a beat came with a bus error; one of a gates row stops the
//          token's first head)
// Rate     a beat a cycle
//
// params ValuesParams(engine=EngineParams(format=StateFormat(mantissa=24, operand=18,
//        update_frac=20, rows_per_word=3, guard=4), key_dim=16, value_dim=16, group=2, states=2,
//        state_ram=StateRam.BLOCK), walk=WalkParams(heads=2, engines=1))
//
// Generated from gdn_core/engine/values.py; do not edit.
module values (
  input wire clk, rst, start,
  input wire [31:0] tokens,
  input wire load, given, twice,
  input wire [512:0] beats__payload,
  input wire beats__valid,
  output wire beats__ready,
  output wire [511:0] words__0__0__payload,
  output wire words__0__0__valid,
  input wire words__0__0__ready,
  output wire [511:0] words__0__1__payload,
  output wire words__0__1__valid,
  input wire words__0__1__ready,
  output wire [64:0] gates__payload,
  output wire gates__valid,
  input wire gates__ready,
  output wire [2:0] status__payload,
  output wire status__valid,
  input wire status__ready,
  output reg [31:0] gain = 32'h0,
  output reg [1:0] gain_head = 2'h0,
  output reg gain_stb = 1'h0
);
  wire _000_, _002_, _006_, _008_, _009_, _013_, _014_, _015_, _023_, _024_, _033_, _038_, _050_,
    _051_, _052_, _053_, _057_, _058_, _059_, _060_, _062_, _063_, _064_, _065_, _067_, _068_,
    _069_, _070_, _071_, _072_, _073_, _074_, _075_, _076_, _077_, _078_, _079_, _080_, _081_,
    _082_, _083_, _084_, _085_, _086_, _089_, _093_, _097_, _100_, _102_, _115_,
    gates_queue__i__payload_bad, last_beat, last_head, params_ram__write_en, r_en, r_rdy, room,
    rows__w_en, rows__w_port__en, rows__w_rdy, status_queue__i__payload_error, taken, to_0_0,
    to_0_1, unused, walk__active, walk__engine, walk__step, words_ready;
  wire [1:0] _017_, _019_, _021_, _035_, _103_, _108_, _114_, _116_, _118_, bad_now;
  wire [3:0] _036_, _111_, inside_58, status_queue__level;
  wire [5:0] _039_;
  wire [4:0] _054_;
  reg [1:0] bad = 2'h0, row = 2'h0, rows__level = 2'h0;
  reg bad_beat = 1'h0, bad_member = 1'h0, beat = 1'h0, error = 1'h0, error_beat = 1'h0,
    member = 1'h0, room_85 = 1'h0, rows__r_port__addr = 1'h0, rows__w_port__addr = 1'h0,
    status_queue__i__valid = 1'h0, turn = 1'h0;
  wire [31:0] gates_queue__i__payload_alpha, gates_queue__i__payload_beta, infinite, walk__token;
  reg [511:0] gates_row = 512'h0, params_row = 512'h0;
  reg [39:0] gates_valid_40 = 40'h0;
  reg [3:0] left = 4'h0;
  wire [511:0] params_ram__read_data, r_data;
  reg [4:0] promised = 5'h0;
  // row: 0 PARAMS, 1 GATES, 2 VALUES
  (* ram_style = "distributed" *)
  reg [511:0] params_ram [0:0];
  reg [511:0] rows__storage [1:0];
  always @(posedge clk) begin
    if (params_ram__write_en)
      params_ram[1'h0] <= beats__payload[511:0];
  end
  assign params_ram__read_data = params_ram[1'h0];
  always @(posedge clk) begin
    if (rows__w_port__en)
      rows__storage[rows__w_port__addr] <= beats__payload[511:0];
  end
  assign r_data = rows__storage[rows__r_port__addr];
  assign taken = beats__valid & beats__ready;
  assign walk__step = taken & _006_ & last_beat & member;
  assign _073_ = & beats__payload[14:7];
  assign _008_ = & beats__payload[30:23];
  assign _015_ = & beats__payload[46:39];
  assign _038_ = & beats__payload[62:55];
  assign _057_ = & beats__payload[78:71];
  assign _058_ = & beats__payload[94:87];
  assign _059_ = & beats__payload[110:103];
  assign _060_ = & beats__payload[126:119];
  assign _062_ = & beats__payload[142:135];
  assign _063_ = & beats__payload[158:151];
  assign _064_ = & beats__payload[174:167];
  assign _065_ = & beats__payload[190:183];
  assign _067_ = & beats__payload[206:199];
  assign _068_ = & beats__payload[222:215];
  assign _069_ = & beats__payload[238:231];
  assign _070_ = & beats__payload[254:247];
  assign _071_ = & beats__payload[270:263];
  assign _072_ = & beats__payload[286:279];
  assign _074_ = & beats__payload[302:295];
  assign _075_ = & beats__payload[318:311];
  assign _076_ = & beats__payload[334:327];
  assign _077_ = & beats__payload[350:343];
  assign _078_ = & beats__payload[366:359];
  assign _079_ = & beats__payload[382:375];
  assign _080_ = & beats__payload[398:391];
  assign _081_ = & beats__payload[414:407];
  assign _082_ = & beats__payload[430:423];
  assign _083_ = & beats__payload[446:439];
  assign _084_ = & beats__payload[462:455];
  assign _085_ = & beats__payload[478:471];
  assign _086_ = & beats__payload[494:487];
  assign _000_ = & beats__payload[510:503];
  assign infinite = { _000_, _086_, _085_, _084_, _083_, _082_, _081_, _080_, _079_, _078_, _077_,
      _076_, _075_, _074_, _072_, _071_, _070_, _069_, _068_, _067_, _065_, _064_, _063_, _062_,
      _060_, _059_, _058_, _057_, _038_, _015_, _008_, _073_ } & { {16{beat}}, 16'hffff };
  assign bad_now = bad | ({ 1'h0, bad_beat } << bad_member);
  assign params_ram__write_en = taken & _002_;
  assign rows__w_en = taken & (row == 2'h1);
  assign inside_58[3:2] = turn ? 2'h2 : 2'h1;
  assign r_en = r_rdy & room & (left <= 4'h1);
  assign room = promised <= 5'h8;
  assign to_0_0 = _009_ & (! member);
  assign words__0__0__valid = to_0_0 & beats__valid & room_85;
  assign _009_ = _006_ & (! walk__engine);
  assign to_0_1 = _009_ & member;
  assign words__0__1__valid = to_0_1 & beats__valid & room_85;
  assign _013_ = rows__w_rdy & walk__active;
  assign _014_ = words_ready & room_85;
  assign _002_ = row == 2'h0;
  assign _017_ = { 1'h0, beat } + 2'h1;
  assign _019_ = beat ? _017_ : 2'h0;
  assign _021_ = member ? 2'h0 : ({ 1'h0, member } + 2'h1);
  assign _024_ = member & last_head & _023_;
  assign _006_ = row == 2'h2;
  assign _023_ = ~load;
  assign status_queue__i__payload_error = error | error_beat;
  assign _035_ = turn ? ({ 1'h0, turn } + 2'h1) : 2'h0;
  assign _036_ = left - 4'h1;
  assign _033_ = | left;
  assign _039_ = { 1'h0, promised } + { 2'h0, r_en ? { inside_58[3:2], 2'h0 } : 4'h0 };
  always @(posedge clk)
    if (rst) rows__w_port__addr <= 1'h0;
    else if (rows__w_port__en) rows__w_port__addr <= rows__w_port__addr + 1'h1;
  always @(posedge clk)
    if (rst) rows__r_port__addr <= 1'h0;
    else if (_100_) rows__r_port__addr <= rows__r_port__addr + 1'h1;
  always @(posedge clk)
    if (rst) rows__level <= 2'h0;
    else if (| { rows__w_port__en & ~_100_, _102_ }) rows__level <= _102_ ? _103_ : _108_;
  always @(posedge clk)
    if (rst) row[1] <= 1'h0;
    else if (& { | { _115_, _024_, start }, | { taken, start }, _089_ }) row[1] <= _118_[1];
  always @(posedge clk)
    if (_097_) row[0] <= 1'h0;
    else if (& { taken, | { _115_, _024_ }, last_beat }) row[0] <= _116_[0];
  always @(posedge clk)
    if (_097_) member <= 1'h0;
    else if (& { ~_115_, taken, last_beat }) member <= _021_[0];
  always @(posedge clk)
    if (_097_) beat <= 1'h0;
    else if (taken) beat <= _115_ ? (beat ? _017_[0] : 1'h0) : _019_[0];
  always @(posedge clk)
    if (rst) begin
      bad_beat <= 1'h0; bad_member <= 1'h0; error_beat <= 1'h0; status_queue__i__valid <= 1'h0;
      error <= 1'h0; room_85 <= 1'h0; gates_valid_40 <= 40'h0; promised <= 5'h0; gain <= 32'h0;
      gain_head <= 2'h0; gain_stb <= 1'h0;
    end else begin
      bad_beat <= (| infinite) & taken & _006_ & _023_;
      bad_member <= member;
      error_beat <= beats__payload[512] & taken;
      status_queue__i__valid <= walk__step;
      error <= ~status_queue__i__valid & status_queue__i__payload_error;
      room_85 <= status_queue__level < 4'h6;
      gates_valid_40 <= { gates_valid_40[38:0], _033_ };
      promised <= _039_[4:0] - { 4'h0, gates__valid & gates__ready };
      gain <= beats__payload[31:0];
      gain_head <= { last_head, 1'h0 } + { 1'h0, member };
      gain_stb <= taken & load & (! beat) & ~beats__payload[512] & (walk__token == 32'h11);
    end
  always @(posedge clk)
    if (| { status_queue__i__valid, rst }) bad <= 2'h0;
    else bad <= bad_now;
  always @(posedge clk) if (_093_) begin
    gates_row <= r_en ? r_data : { 64'h0, gates_row[511:64] };
    params_row <= r_en ? params_ram__read_data : { 64'h0, params_row[511:64] };
  end
  always @(posedge clk)
    if (| { r_en, rst }) left[1:0] <= 2'h0;
    else if (_033_) left[1:0] <= _036_[1:0];
  always @(posedge clk)
    if (rst) left[3:2] <= 2'h0;
    else if (_093_) left[3:2] <= _111_[3:2];
  always @(posedge clk)
    if (rst) turn <= 1'h0;
    else if (r_en) turn <= _035_[0];
  assign _089_ = { beat, start } != 2'h2;
  assign _093_ = | { r_en, _033_ };
  assign _097_ = | { rst, start };
  assign last_beat = ~beat;
  assign rows__w_rdy = rows__level != 2'h2;
  assign r_rdy = | rows__level;
  assign _108_ = rows__level + 2'h1;
  assign _100_ = r_rdy & r_en;
  assign rows__w_port__en = rows__w_rdy & rows__w_en;
  assign _102_ = _100_ & ~rows__w_port__en;
  assign _103_ = rows__level - 2'h1;
  assign words_ready = to_0_1 ? words__0__1__ready : to_0_0 ? words__0__0__ready : 1'h0;
  assign _111_ = r_en ? { inside_58[3:2], 2'h0 } : _033_ ? _036_ : { 2'hx, left[1:0] };
  assign _115_ = | { _114_[1], _002_ };
  assign _114_[1] = row == 2'h1;
  assign _116_ = _115_ ? (_002_ ? 2'h1 : 2'h2) : 2'h1;
  assign _118_ = start ? { load, 1'h0 } : taken ? _116_ : { 1'hx, row[0] };
  function [0:0] _277_;
    input [0:0] a_;
    input [1:0] b_;
    input [1:0] s_;
    (* parallel_case *)
    case (1'b1)
      s_[0]: _277_ = b_[0:0];
      s_[1]: _277_ = b_[1:1];
      default: _277_ = a_;
    endcase
  endfunction
  assign beats__ready = _277_(_014_ & walk__active, { walk__active, _013_ }, { _002_, _114_[1] });
  assign unused = & { inside_58[1:0], _118_[0], _114_[0], _111_[1:0], _054_, _053_, _052_, _051_,
      _050_, _039_[5], _035_[1], _021_[1], _019_[1] };
  stream_fifo_65x16 gates_queue (
    .clk(clk), .rst(rst),
    .i__payload({ gates_queue__i__payload_bad, gates_queue__i__payload_beta,
        gates_queue__i__payload_alpha }),
    .i__valid(gates_valid_40[39]), .i__ready(_053_), .o__payload(gates__payload),
    .o__valid(gates__valid), .o__ready(gates__ready), .level(_054_)
  );
  gates gates_unit (
    .clk(clk), .rst(rst), .x0(gates_row[31:0]), .x1(gates_row[63:32]), .rate(params_row[31:0]),
    .bias(params_row[63:32]), .given(given), .twice(twice), .alpha(gates_queue__i__payload_alpha),
    .beta(gates_queue__i__payload_beta), .bad(gates_queue__i__payload_bad)
  );
  stream_fifo_3x8 status_queue (
    .clk(clk), .rst(rst), .i__payload({ status_queue__i__payload_error, bad_now }),
    .i__valid(status_queue__i__valid), .i__ready(_052_), .o__payload(status__payload),
    .o__valid(status__valid), .o__ready(status__ready), .level(status_queue__level)
  );
  walk walk (
    .clk(clk), .rst(rst), .start(start), .tokens(tokens), .step(walk__step), .active(walk__active),
    .token(walk__token), .first_token(_050_), .head(last_head), .engine(walk__engine), .round(_051_)
  );
  assign _114_[0] = _002_;
  assign words__0__1__payload = beats__payload[511:0];
  assign words__0__0__payload = beats__payload[511:0];
  assign inside_58[1:0] = 2'h0;
endmodule
