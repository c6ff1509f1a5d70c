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
//        update_frac=20, rows_per_word=3, guard=4), key_dim=128, value_dim=128, group=2, states=2,
//        state_ram=StateRam.BLOCK), walk=WalkParams(heads=16, engines=8))
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
  output wire [64:0] gates__payload,
  output wire gates__valid,
  input wire gates__ready,
  output wire [2:0] status__payload,
  output wire status__valid,
  input wire status__ready,
  output reg [31:0] gain = 32'h0,
  output reg [4:0] gain_head = 5'h0,
  output reg gain_stb = 1'h0
);
  wire _001_, _005_, _007_, _008_, _012_, _016_, _020_, _024_, _028_, _032_, _036_, _039_, _040_,
    _048_, _049_, _058_, _073_, _074_, _075_, _076_, _084_, _085_, _088_, _091_, _095_, _098_,
    _100_, _108_, _110_, _112_, _114_, _116_, _118_, _120_, _127_, gates_queue__i__payload_bad,
    last, last_beat, last_head, last_pairs, params_ram__write_en, r_en, r_rdy, room, rows__w_en,
    rows__w_port__en, rows__w_rdy, status_queue__i__payload_error, taken, to_0_0, to_0_1, to_1_0,
    to_1_1, to_2_0, to_2_1, to_3_0, to_3_1, to_4_0, to_4_1, to_5_0, to_5_1, to_6_0, to_6_1, to_7_0,
    to_7_1, unused, walk__active, walk__step, words_ready;
  wire [3:0] _042_, _044_, _061_, _101_, _106_, _123_, walk__head;
  wire [1:0] _046_, _126_, _128_, _130_, bad_now;
  wire [2:0] _060_, walk__engine;
  wire [6:0] _062_;
  wire [5:0] _077_, status_queue__level;
  reg [1:0] bad = 2'h0, row = 2'h0, turn = 2'h0;
  reg bad_beat = 1'h0, bad_member = 1'h0, error = 1'h0, error_beat = 1'h0, member = 1'h0,
    room_127 = 1'h0, status_queue__i__valid = 1'h0;
  reg [2:0] beat = 3'h0, rows__r_port__addr = 3'h0, rows__w_port__addr = 3'h0;
  wire [31:0] gates_queue__i__payload_alpha, gates_queue__i__payload_beta, infinite, walk__token;
  reg [511:0] gates_row = 512'h0, params_row = 512'h0;
  reg [39:0] gates_valid_40 = 40'h0;
  reg [3:0] left = 4'h0, rows__level = 4'h0;
  wire [511:0] params_ram__read_data, r_data;
  reg [5:0] promised = 6'h0;
  // row: 0 PARAMS, 1 GATES, 2 VALUES
  (* ram_style = "distributed" *)
  reg [511:0] params_ram [3:0];
  reg [511:0] rows__storage [7:0];
  always @(posedge clk) begin
    if (params_ram__write_en)
      params_ram[beat[1:0]] <= beats__payload[511:0];
  end
  assign params_ram__read_data = params_ram[turn];
  always @(posedge clk) begin
    if (rows__w_port__en)
      rows__storage[rows__w_port__addr] <= beats__payload[511:0];
  end
  assign r_data = rows__storage[rows__r_port__addr];
  assign last_pairs = beat == 3'h3;
  assign last_beat = beat == { load, 2'h3 };
  assign last_head = walk__head == 4'hf;
  assign taken = beats__valid & beats__ready;
  assign walk__step = taken & _005_ & last_beat & member;
  assign infinite[0] = & beats__payload[14:7];
  assign infinite[1] = & beats__payload[30:23];
  assign infinite[2] = & beats__payload[46:39];
  assign infinite[3] = & beats__payload[62:55];
  assign infinite[4] = & beats__payload[78:71];
  assign infinite[5] = & beats__payload[94:87];
  assign infinite[6] = & beats__payload[110:103];
  assign infinite[7] = & beats__payload[126:119];
  assign infinite[8] = & beats__payload[142:135];
  assign infinite[9] = & beats__payload[158:151];
  assign infinite[10] = & beats__payload[174:167];
  assign infinite[11] = & beats__payload[190:183];
  assign infinite[12] = & beats__payload[206:199];
  assign infinite[13] = & beats__payload[222:215];
  assign infinite[14] = & beats__payload[238:231];
  assign infinite[15] = & beats__payload[254:247];
  assign infinite[16] = & beats__payload[270:263];
  assign infinite[17] = & beats__payload[286:279];
  assign infinite[18] = & beats__payload[302:295];
  assign infinite[19] = & beats__payload[318:311];
  assign infinite[20] = & beats__payload[334:327];
  assign infinite[21] = & beats__payload[350:343];
  assign infinite[22] = & beats__payload[366:359];
  assign infinite[23] = & beats__payload[382:375];
  assign infinite[24] = & beats__payload[398:391];
  assign infinite[25] = & beats__payload[414:407];
  assign infinite[26] = & beats__payload[430:423];
  assign infinite[27] = & beats__payload[446:439];
  assign infinite[28] = & beats__payload[462:455];
  assign infinite[29] = & beats__payload[478:471];
  assign infinite[30] = & beats__payload[494:487];
  assign infinite[31] = & beats__payload[510:503];
  assign bad_now = bad | ({ 1'h0, bad_beat } << bad_member);
  assign params_ram__write_en = taken & _001_;
  assign rows__w_en = taken & (row == 2'h1);
  assign last = turn == 2'h3;
  assign r_en = r_rdy & room & (left <= 4'h1);
  assign room = promised <= 6'h20;
  assign to_0_0 = _007_ & _008_;
  assign words__0__0__valid = to_0_0 & beats__valid & room_127;
  assign _007_ = _005_ & (walk__engine == 3'h0);
  assign to_0_1 = _007_ & member;
  assign words__0__1__valid = to_0_1 & beats__valid & room_127;
  assign to_1_0 = _012_ & _008_;
  assign words__1__0__valid = to_1_0 & beats__valid & room_127;
  assign _012_ = _005_ & (walk__engine == 3'h1);
  assign to_1_1 = _012_ & member;
  assign words__1__1__valid = to_1_1 & beats__valid & room_127;
  assign to_2_0 = _016_ & _008_;
  assign words__2__0__valid = to_2_0 & beats__valid & room_127;
  assign _016_ = _005_ & (walk__engine == 3'h2);
  assign to_2_1 = _016_ & member;
  assign words__2__1__valid = to_2_1 & beats__valid & room_127;
  assign to_3_0 = _020_ & _008_;
  assign words__3__0__valid = to_3_0 & beats__valid & room_127;
  assign _020_ = _005_ & (walk__engine == 3'h3);
  assign to_3_1 = _020_ & member;
  assign words__3__1__valid = to_3_1 & beats__valid & room_127;
  assign to_4_0 = _024_ & _008_;
  assign words__4__0__valid = to_4_0 & beats__valid & room_127;
  assign _024_ = _005_ & (walk__engine == 3'h4);
  assign to_4_1 = _024_ & member;
  assign words__4__1__valid = to_4_1 & beats__valid & room_127;
  assign to_5_0 = _028_ & _008_;
  assign words__5__0__valid = to_5_0 & beats__valid & room_127;
  assign _028_ = _005_ & (walk__engine == 3'h5);
  assign to_5_1 = _028_ & member;
  assign words__5__1__valid = to_5_1 & beats__valid & room_127;
  assign to_6_0 = _032_ & _008_;
  assign words__6__0__valid = to_6_0 & beats__valid & room_127;
  assign _032_ = _005_ & (walk__engine == 3'h6);
  assign to_6_1 = _032_ & member;
  assign words__6__1__valid = to_6_1 & beats__valid & room_127;
  assign _008_ = ! member;
  assign to_7_0 = _036_ & _008_;
  assign words__7__0__valid = to_7_0 & beats__valid & room_127;
  assign _036_ = _005_ & (walk__engine == 3'h7);
  assign to_7_1 = _036_ & member;
  assign words__7__1__valid = to_7_1 & beats__valid & room_127;
  assign _039_ = rows__w_rdy & walk__active;
  assign _040_ = words_ready & room_127;
  assign _001_ = row == 2'h0;
  assign _042_ = { 1'h0, beat } + 4'h1;
  assign _044_ = last_beat ? 4'h0 : _042_;
  assign _046_ = member ? 2'h0 : ({ 1'h0, member } + 2'h1);
  assign _049_ = member & last_head & _048_;
  assign _005_ = row == 2'h2;
  assign _048_ = ~load;
  assign status_queue__i__payload_error = error | error_beat;
  assign _060_ = last ? 3'h0 : ({ 1'h0, turn } + 3'h1);
  assign _061_ = left - 4'h1;
  assign _058_ = | left;
  assign _062_ = { 1'h0, promised } + { 3'h0, r_en, 3'h0 };
  always @(posedge clk)
    if (rst) rows__w_port__addr <= 3'h0;
    else if (rows__w_port__en) rows__w_port__addr <= rows__w_port__addr + 3'h1;
  always @(posedge clk)
    if (rst) rows__r_port__addr <= 3'h0;
    else if (_098_) rows__r_port__addr <= rows__r_port__addr + 3'h1;
  always @(posedge clk)
    if (rst) rows__level <= 4'h0;
    else if (| { rows__w_port__en & ~_098_, _100_ }) rows__level <= _100_ ? _101_ : _106_;
  always @(posedge clk)
    if (rst) row[1] <= 1'h0;
    else if (& { | { _127_, _049_, start }, | { taken, start }, _085_, _084_ }) row[1] <= _130_[1];
  always @(posedge clk)
    if (_095_) row[0] <= 1'h0;
    else if (& { taken, | { _127_, _049_ }, | { _127_, last_beat }, _088_ }) row[0] <= _128_[0];
  always @(posedge clk)
    if (_095_) member <= 1'h0;
    else if (& { ~_127_, taken, last_beat }) member <= _046_[0];
  always @(posedge clk)
    if (_095_) beat <= 3'h0;
    else if (taken) beat <= _127_ ? (last_pairs ? 3'h0 : _042_[2:0]) : _044_[2:0];
  always @(posedge clk)
    if (rst) begin
      bad_beat <= 1'h0; bad_member <= 1'h0; error_beat <= 1'h0; status_queue__i__valid <= 1'h0;
      error <= 1'h0; room_127 <= 1'h0; gates_valid_40 <= 40'h0; promised <= 6'h0; gain <= 32'h0;
      gain_head <= 5'h0; gain_stb <= 1'h0;
    end else begin
      bad_beat <= (| infinite) & taken & _005_ & _048_;
      bad_member <= member;
      error_beat <= beats__payload[512] & taken;
      status_queue__i__valid <= walk__step;
      error <= ~status_queue__i__valid & status_queue__i__payload_error;
      room_127 <= status_queue__level < 6'h1e;
      gates_valid_40 <= { gates_valid_40[38:0], _058_ };
      promised <= _062_[5:0] - { 5'h0, gates__valid & gates__ready };
      gain <= beats__payload[31:0];
      gain_head <= { walk__head, 1'h0 } + { 4'h0, member };
      gain_stb <= taken & load & (beat == 3'h0) & ~beats__payload[512] & (walk__token == 32'h81);
    end
  always @(posedge clk)
    if (| { status_queue__i__valid, rst }) bad <= 2'h0;
    else bad <= bad_now;
  always @(posedge clk) if (_091_) begin
    gates_row <= r_en ? r_data : { 64'h0, gates_row[511:64] };
    params_row <= r_en ? params_ram__read_data : { 64'h0, params_row[511:64] };
  end
  always @(posedge clk)
    if (| { r_en, rst }) left[2:0] <= 3'h0;
    else if (_058_) left[2:0] <= _061_[2:0];
  always @(posedge clk)
    if (rst) left[3] <= 1'h0;
    else if (_091_) left[3] <= _123_[3];
  always @(posedge clk)
    if (rst) turn <= 2'h0;
    else if (r_en) turn <= _060_[1:0];
  assign _084_ = { _127_, last_pairs, start } != 3'h4;
  assign _085_ = | { _127_, last_beat, start };
  assign _088_ = { _127_, last_pairs } != 2'h2;
  assign _091_ = | { r_en, _058_ };
  assign _095_ = | { rst, start };
  assign rows__w_rdy = rows__level != 4'h8;
  assign r_rdy = | rows__level;
  assign _106_ = rows__level + 4'h1;
  assign _098_ = r_rdy & r_en;
  assign rows__w_port__en = rows__w_rdy & rows__w_en;
  assign _100_ = _098_ & ~rows__w_port__en;
  assign _101_ = rows__level - 4'h1;
  assign _108_ = to_0_1 ? words__0__1__ready : to_0_0 ? words__0__0__ready : 1'h0;
  assign _110_ = to_1_1 ? words__1__1__ready : to_1_0 ? words__1__0__ready : _108_;
  assign _112_ = to_2_1 ? words__2__1__ready : to_2_0 ? words__2__0__ready : _110_;
  assign _114_ = to_3_1 ? words__3__1__ready : to_3_0 ? words__3__0__ready : _112_;
  assign _116_ = to_4_1 ? words__4__1__ready : to_4_0 ? words__4__0__ready : _114_;
  assign _118_ = to_5_1 ? words__5__1__ready : to_5_0 ? words__5__0__ready : _116_;
  assign _120_ = to_6_1 ? words__6__1__ready : to_6_0 ? words__6__0__ready : _118_;
  assign words_ready = to_7_1 ? words__7__1__ready : to_7_0 ? words__7__0__ready : _120_;
  assign _123_ = r_en ? 4'h8 : _058_ ? _061_ : { 1'hx, left[2:0] };
  assign _127_ = | { _126_[1], _001_ };
  assign _126_[1] = row == 2'h1;
  assign _128_ = _127_ ? (_001_ ? 2'h1 : 2'h2) : 2'h1;
  assign _130_ = start ? { load, 1'h0 } : taken ? _128_ : { 1'hx, row[0] };
  function [0:0] _362_;
    input [0:0] a_;
    input [1:0] b_;
    input [1:0] s_;
    (* parallel_case *)
    case (1'b1)
      s_[0]: _362_ = b_[0:0];
      s_[1]: _362_ = b_[1:1];
      default: _362_ = a_;
    endcase
  endfunction
  assign beats__ready = _362_(_040_ & walk__active, { walk__active, _039_ }, { _001_, _126_[1] });
  assign unused = & { _130_[0], _126_[0], _123_[2:0], _077_, _076_, _075_, _074_, _073_, _062_[6],
      _060_[2], _046_[1], _044_[3] };
  stream_fifo_65x40 gates_queue (
    .clk(clk), .rst(rst),
    .i__payload({ gates_queue__i__payload_bad, gates_queue__i__payload_beta,
        gates_queue__i__payload_alpha }),
    .i__valid(gates_valid_40[39]), .i__ready(_076_), .o__payload(gates__payload),
    .o__valid(gates__valid), .o__ready(gates__ready), .level(_077_)
  );
  gates gates_unit (
    .clk(clk), .rst(rst), .x0(gates_row[31:0]), .x1(gates_row[63:32]), .rate(params_row[31:0]),
    .bias(params_row[63:32]), .given(given), .twice(twice), .alpha(gates_queue__i__payload_alpha),
    .beta(gates_queue__i__payload_beta), .bad(gates_queue__i__payload_bad)
  );
  stream_fifo_3x32 status_queue (
    .clk(clk), .rst(rst), .i__payload({ status_queue__i__payload_error, bad_now }),
    .i__valid(status_queue__i__valid), .i__ready(_075_), .o__payload(status__payload),
    .o__valid(status__valid), .o__ready(status__ready), .level(status_queue__level)
  );
  walk walk (
    .clk(clk), .rst(rst), .start(start), .tokens(tokens), .step(walk__step), .active(walk__active),
    .token(walk__token), .first_token(_073_), .head(walk__head), .engine(walk__engine),
    .round(_074_)
  );
  assign _126_[0] = _001_;
  assign words__7__1__payload = beats__payload[511:0];
  assign words__7__0__payload = beats__payload[511:0];
  assign words__6__1__payload = beats__payload[511:0];
  assign words__6__0__payload = beats__payload[511:0];
  assign words__5__1__payload = beats__payload[511:0];
  assign words__5__0__payload = beats__payload[511:0];
  assign words__4__1__payload = beats__payload[511:0];
  assign words__4__0__payload = beats__payload[511:0];
  assign words__3__1__payload = beats__payload[511:0];
  assign words__3__0__payload = beats__payload[511:0];
  assign words__2__1__payload = beats__payload[511:0];
  assign words__2__0__payload = beats__payload[511:0];
  assign words__1__1__payload = beats__payload[511:0];
  assign words__1__0__payload = beats__payload[511:0];
  assign words__0__1__payload = beats__payload[511:0];
  assign words__0__0__payload = beats__payload[511:0];
endmodule
