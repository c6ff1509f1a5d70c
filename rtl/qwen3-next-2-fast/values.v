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
//        update_frac=20, rows_per_word=3, guard=4), key_dim=128, value_dim=128, group=2, states=16,
//        state_ram=StateRam.BLOCK), walk=WalkParams(heads=16, engines=1))
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
  output reg [4:0] gain_head = 5'h0,
  output reg gain_stb = 1'h0
);
  wire _001_, _005_, _007_, _011_, _012_, _020_, _021_, _030_, _045_, _047_, _048_, _056_, _057_,
    _060_, _063_, _067_, _070_, _072_, _085_, gates_queue__i__payload_bad, last, last_beat,
    last_head, last_pairs, params_ram__write_en, r_en, r_rdy, room, rows__w_en, rows__w_port__en,
    rows__w_rdy, status_queue__i__payload_error, taken, to_0_0, to_0_1, unused, walk__active,
    walk__engine, walk__step, words_ready;
  wire [3:0] _014_, _016_, _033_, _046_, _073_, _078_, _081_, status_queue__level, walk__head;
  wire [1:0] _018_, _084_, _086_, _088_, bad_now;
  wire [2:0] _032_;
  wire [6:0] _034_;
  wire [5:0] _049_;
  reg [1:0] bad = 2'h0, row = 2'h0, turn = 2'h0;
  reg bad_beat = 1'h0, bad_member = 1'h0, error = 1'h0, error_beat = 1'h0, member = 1'h0,
    room_85 = 1'h0, status_queue__i__valid = 1'h0;
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
  assign to_0_0 = _007_ & (! member);
  assign words__0__0__valid = to_0_0 & beats__valid & room_85;
  assign _007_ = _005_ & (! walk__engine);
  assign to_0_1 = _007_ & member;
  assign words__0__1__valid = to_0_1 & beats__valid & room_85;
  assign _011_ = rows__w_rdy & walk__active;
  assign _012_ = words_ready & room_85;
  assign _001_ = row == 2'h0;
  assign _014_ = { 1'h0, beat } + 4'h1;
  assign _016_ = last_beat ? 4'h0 : _014_;
  assign _018_ = member ? 2'h0 : ({ 1'h0, member } + 2'h1);
  assign _021_ = member & last_head & _020_;
  assign _005_ = row == 2'h2;
  assign _020_ = ~load;
  assign status_queue__i__payload_error = error | error_beat;
  assign _032_ = last ? 3'h0 : ({ 1'h0, turn } + 3'h1);
  assign _033_ = left - 4'h1;
  assign _030_ = | left;
  assign _034_ = { 1'h0, promised } + { 3'h0, r_en, 3'h0 };
  always @(posedge clk)
    if (rst) rows__w_port__addr <= 3'h0;
    else if (rows__w_port__en) rows__w_port__addr <= rows__w_port__addr + 3'h1;
  always @(posedge clk)
    if (rst) rows__r_port__addr <= 3'h0;
    else if (_070_) rows__r_port__addr <= rows__r_port__addr + 3'h1;
  always @(posedge clk)
    if (rst) rows__level <= 4'h0;
    else if (| { rows__w_port__en & ~_070_, _072_ }) rows__level <= _072_ ? _073_ : _078_;
  always @(posedge clk)
    if (rst) row[1] <= 1'h0;
    else if (& { | { _085_, _021_, start }, | { taken, start }, _057_, _056_ }) row[1] <= _088_[1];
  always @(posedge clk)
    if (_067_) row[0] <= 1'h0;
    else if (& { taken, | { _085_, _021_ }, | { _085_, last_beat }, _060_ }) row[0] <= _086_[0];
  always @(posedge clk)
    if (_067_) member <= 1'h0;
    else if (& { ~_085_, taken, last_beat }) member <= _018_[0];
  always @(posedge clk)
    if (_067_) beat <= 3'h0;
    else if (taken) beat <= _085_ ? (last_pairs ? 3'h0 : _014_[2:0]) : _016_[2:0];
  always @(posedge clk)
    if (rst) begin
      bad_beat <= 1'h0; bad_member <= 1'h0; error_beat <= 1'h0; status_queue__i__valid <= 1'h0;
      error <= 1'h0; room_85 <= 1'h0; gates_valid_40 <= 40'h0; promised <= 6'h0; gain <= 32'h0;
      gain_head <= 5'h0; gain_stb <= 1'h0;
    end else begin
      bad_beat <= (| infinite) & taken & _005_ & _020_;
      bad_member <= member;
      error_beat <= beats__payload[512] & taken;
      status_queue__i__valid <= walk__step;
      error <= ~status_queue__i__valid & status_queue__i__payload_error;
      room_85 <= status_queue__level < 4'h6;
      gates_valid_40 <= { gates_valid_40[38:0], _030_ };
      promised <= _034_[5:0] - { 5'h0, gates__valid & gates__ready };
      gain <= beats__payload[31:0];
      gain_head <= { walk__head, 1'h0 } + { 4'h0, member };
      gain_stb <= taken & load & (beat == 3'h0) & ~beats__payload[512] & (walk__token == 32'h81);
    end
  always @(posedge clk)
    if (| { status_queue__i__valid, rst }) bad <= 2'h0;
    else bad <= bad_now;
  always @(posedge clk) if (_063_) begin
    gates_row <= r_en ? r_data : { 64'h0, gates_row[511:64] };
    params_row <= r_en ? params_ram__read_data : { 64'h0, params_row[511:64] };
  end
  always @(posedge clk)
    if (| { r_en, rst }) left[2:0] <= 3'h0;
    else if (_030_) left[2:0] <= _033_[2:0];
  always @(posedge clk)
    if (rst) left[3] <= 1'h0;
    else if (_063_) left[3] <= _081_[3];
  always @(posedge clk)
    if (rst) turn <= 2'h0;
    else if (r_en) turn <= _032_[1:0];
  assign _056_ = { _085_, last_pairs, start } != 3'h4;
  assign _057_ = | { _085_, last_beat, start };
  assign _060_ = { _085_, last_pairs } != 2'h2;
  assign _063_ = | { r_en, _030_ };
  assign _067_ = | { rst, start };
  assign rows__w_rdy = rows__level != 4'h8;
  assign r_rdy = | rows__level;
  assign _078_ = rows__level + 4'h1;
  assign _070_ = r_rdy & r_en;
  assign rows__w_port__en = rows__w_rdy & rows__w_en;
  assign _072_ = _070_ & ~rows__w_port__en;
  assign _073_ = rows__level - 4'h1;
  assign words_ready = to_0_1 ? words__0__1__ready : to_0_0 ? words__0__0__ready : 1'h0;
  assign _081_ = r_en ? 4'h8 : _030_ ? _033_ : { 1'hx, left[2:0] };
  assign _085_ = | { _084_[1], _001_ };
  assign _084_[1] = row == 2'h1;
  assign _086_ = _085_ ? (_001_ ? 2'h1 : 2'h2) : 2'h1;
  assign _088_ = start ? { load, 1'h0 } : taken ? _086_ : { 1'hx, row[0] };
  function [0:0] _250_;
    input [0:0] a_;
    input [1:0] b_;
    input [1:0] s_;
    (* parallel_case *)
    case (1'b1)
      s_[0]: _250_ = b_[0:0];
      s_[1]: _250_ = b_[1:1];
      default: _250_ = a_;
    endcase
  endfunction
  assign beats__ready = _250_(_012_ & walk__active, { walk__active, _011_ }, { _001_, _084_[1] });
  assign unused = & { _088_[0], _084_[0], _081_[2:0], _049_, _048_, _047_, _046_, _045_, _034_[6],
      _032_[2], _018_[1], _016_[3] };
  stream_fifo_65x40 gates_queue (
    .clk(clk), .rst(rst),
    .i__payload({ gates_queue__i__payload_bad, gates_queue__i__payload_beta,
        gates_queue__i__payload_alpha }),
    .i__valid(gates_valid_40[39]), .i__ready(_048_), .o__payload(gates__payload),
    .o__valid(gates__valid), .o__ready(gates__ready), .level(_049_)
  );
  gates gates_unit (
    .clk(clk), .rst(rst), .x0(gates_row[31:0]), .x1(gates_row[63:32]), .rate(params_row[31:0]),
    .bias(params_row[63:32]), .given(given), .twice(twice), .alpha(gates_queue__i__payload_alpha),
    .beta(gates_queue__i__payload_beta), .bad(gates_queue__i__payload_bad)
  );
  stream_fifo_3x8 status_queue (
    .clk(clk), .rst(rst), .i__payload({ status_queue__i__payload_error, bad_now }),
    .i__valid(status_queue__i__valid), .i__ready(_047_), .o__payload(status__payload),
    .o__valid(status__valid), .o__ready(status__ready), .level(status_queue__level)
  );
  walk walk (
    .clk(clk), .rst(rst), .start(start), .tokens(tokens), .step(walk__step), .active(walk__active),
    .token(walk__token), .first_token(_045_), .head(walk__head), .engine(walk__engine),
    .round(_046_)
  );
  assign words__0__1__payload = beats__payload[511:0];
  assign words__0__0__payload = beats__payload[511:0];
  assign _084_[0] = _001_;
endmodule
