// Prepare, the values: what the v port delivers, to the engines and to the gates.
//
// For each head of the walk, in this order:
//
//     params row     once, in the first token: (A, dt_bias) of each value head, kept for the others
//     gates row      (a, b), or (g, beta), of each value head; alpha and beta follow
//     value rows     one for each value head of the group, to that head's queue in its engine
//
// In a LOAD there are value rows only, of 32-bit words: mantissas, then exponents, then gains, whose
// first word goes to the gain memory.
//
// Formats  results of the gates: fp32; status, once a head: bad (an infinity or a NaN in the row, by
//          value head) and error (a beat came with a bus error)
// Rate     a beat a cycle
//
// params ValuesParams(engine=EngineParams(format=StateFormat(mantissa=24, operand=18,
//        update_frac=20, rows_per_word=3, guard=4), key_dim=128, value_dim=128, group=2,
//        states=16), walk=WalkParams(heads=16, engines=1))
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
  wire _001_, _005_, _007_, _011_, _012_, _019_, _031_, _045_, _046_, _051_, _052_, _053_, _056_,
    _063_, _069_, gates_queue__i__payload_bad, last_beat, params_ram__write_en, room,
    status_queue__i__payload_error, take, taken, to_0_0, to_0_1, unused, walk__active, walk__engine,
    walk__first_token, walk__step, words_ready;
  wire [3:0] _015_, _044_, params_ram__read_addr, status_queue__level;
  wire [1:0] _017_, _032_, _066_, _070_, _072_, bad_now;
  wire [5:0] _033_;
  wire [4:0] _047_;
  reg [1:0] bad = 2'h0, left = 2'h0, row = 2'h0;
  reg bad_beat = 1'h0, bad_member = 1'h0, error = 1'h0, error_beat = 1'h0, member = 1'h0,
    room_76 = 1'h0, status_queue__i__valid = 1'h0;
  reg [2:0] beat = 3'h0;
  wire [31:0] gates_queue__i__payload_alpha, gates_queue__i__payload_beta, infinite, walk__token;
  reg [127:0] gates_row = 128'h0, params_row = 128'h0;
  reg [39:0] gates_valid_40 = 40'h0;
  wire [127:0] params_ram__read_data;
  reg [4:0] promised = 5'h0;
  // row: 0 PARAMS, 1 GATES, 2 VALUES
  (* ram_style = "distributed" *)
  reg [127:0] params_ram [15:0];
  integer params_ram_i;
  initial for (params_ram_i = 0; params_ram_i < 16; params_ram_i = params_ram_i + 1)
      params_ram[params_ram_i] = 128'h0;
  always @(posedge clk) begin
    if (params_ram__write_en)
      params_ram[params_ram__read_addr] <= beats__payload[127:0];
  end
  assign params_ram__read_data = params_ram[params_ram__read_addr];
  assign last_beat = beat == { load, 2'h3 };
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
  assign _001_ = row == 2'h0;
  assign params_ram__write_en = taken & _001_;
  assign take = taken & (row == 2'h1);
  assign room = (promised <= 5'he) & (left <= 2'h1);
  assign to_0_0 = _007_ & (! member);
  assign words__0__0__valid = to_0_0 & beats__valid & room_76;
  assign _007_ = _005_ & (! walk__engine);
  assign to_0_1 = _007_ & member;
  assign words__0__1__valid = to_0_1 & beats__valid & room_76;
  assign _011_ = room & walk__active;
  assign _012_ = words_ready & room_76;
  assign _015_ = last_beat ? 4'h0 : ({ 1'h0, beat } + 4'h1);
  assign _017_ = member ? 2'h0 : ({ 1'h0, member } + 2'h1);
  assign _019_ = walk__first_token & (params_ram__read_addr != 4'hf);
  assign _005_ = row == 2'h2;
  assign status_queue__i__payload_error = error | error_beat;
  assign _032_ = left - 2'h1;
  assign _031_ = | left;
  assign _033_ = { 1'h0, promised } + { 4'h0, take, 1'h0 };
  always @(posedge clk)
    if (rst) begin
      params_row <= 128'h0; gates_row <= 128'h0; left[1] <= 1'h0;
    end else if (| { _031_, take }) begin
      params_row <= take ? params_ram__read_data : { 64'h0, params_row[127:64] };
      gates_row <= take ? beats__payload[127:0] : { 64'h0, gates_row[127:64] };
      left[1] <= _066_[1];
    end
  always @(posedge clk)
    if (rst) begin
      room_76 <= 1'h0; error <= 1'h0; status_queue__i__valid <= 1'h0; error_beat <= 1'h0;
      bad_member <= 1'h0; bad_beat <= 1'h0; gain_stb <= 1'h0; gain_head <= 5'h0; gain <= 32'h0;
      promised <= 5'h0; gates_valid_40 <= 40'h0;
    end else begin
      room_76 <= status_queue__level < 4'h6;
      error <= ~status_queue__i__valid & status_queue__i__payload_error;
      status_queue__i__valid <= walk__step;
      error_beat <= beats__payload[512] & taken;
      bad_member <= member;
      bad_beat <= (| infinite) & taken & _005_ & ~load;
      gain_stb <= taken & load & (beat == 3'h0) & ~beats__payload[512] & (walk__token == 32'h81);
      gain_head <= { params_ram__read_addr, 1'h0 } + { 4'h0, member };
      gain <= beats__payload[31:0];
      promised <= _033_[4:0] - { 4'h0, gates__valid & gates__ready };
      gates_valid_40 <= { gates_valid_40[38:0], _031_ };
    end
  always @(posedge clk)
    if (| { status_queue__i__valid, rst }) bad <= 2'h0;
    else bad <= bad_now;
  always @(posedge clk)
    if (_063_) beat <= 3'h0;
    else if (& { taken, _052_, _051_ }) beat <= _015_[2:0];
  always @(posedge clk)
    if (_063_) member <= 1'h0;
    else if (& { taken, _052_, _051_, last_beat }) member <= _017_[0];
  always @(posedge clk)
    if (rst) row[1] <= 1'h0;
    else if (& { | { taken, start }, | { _001_, _069_, member, start }, _053_ }) row[1] <= _072_[1];
  always @(posedge clk)
    if (_063_) row[0] <= 1'h0;
    else if (& { taken, | { _001_, _069_, member }, _056_ }) row[0] <= _070_[0];
  always @(posedge clk)
    if (| { take, rst }) left[0] <= 1'h0;
    else if (_031_) left[0] <= _032_[0];
  assign _051_ = ~_069_;
  assign _052_ = ~_001_;
  assign _053_ = | { _001_, _069_, last_beat, start };
  assign _056_ = | { _001_, _069_, last_beat };
  assign _063_ = | { rst, start };
  assign _066_ = take ? 2'h2 : _031_ ? _032_ : { 1'hx, left[0] };
  assign _069_ = row == 2'h1;
  function [1:0] _204_;
    input [1:0] a_;
    input [3:0] b_;
    input [1:0] s_;
    (* parallel_case *)
    case (1'b1)
      s_[0]: _204_ = b_[1:0];
      s_[1]: _204_ = b_[3:2];
      default: _204_ = a_;
    endcase
  endfunction
  assign _070_ = _204_(load ? 2'h2 : { 1'h0, _019_ ? 1'h0 : 1'h1 }, 4'h6, { _001_, _069_ });
  assign _072_ = start ? { load, 1'h0 } : taken ? _070_ : { 1'hx, row[0] };
  function [0:0] _207_;
    input [0:0] a_;
    input [1:0] b_;
    input [1:0] s_;
    (* parallel_case *)
    case (1'b1)
      s_[0]: _207_ = b_[0:0];
      s_[1]: _207_ = b_[1:1];
      default: _207_ = a_;
    endcase
  endfunction
  assign beats__ready = _207_(_012_ & walk__active, { walk__active, _011_ }, { _001_, _069_ });
  assign words_ready = to_0_1 ? words__0__1__ready : to_0_0 ? words__0__0__ready : 1'h0;
  assign unused = & { _072_[0], _066_[0], _047_, _046_, _045_, _044_, _033_[5], _017_[1], _015_[3]
      };
  stream_fifo_65x16 gates_queue (
    .clk(clk), .rst(rst),
    .i__payload({ gates_queue__i__payload_bad, gates_queue__i__payload_beta,
        gates_queue__i__payload_alpha }),
    .i__valid(gates_valid_40[39]), .i__ready(_046_), .o__payload(gates__payload),
    .o__valid(gates__valid), .o__ready(gates__ready), .level(_047_)
  );
  gates gates_unit (
    .clk(clk), .rst(rst), .x0(gates_row[31:0]), .x1(gates_row[63:32]), .rate(params_row[31:0]),
    .bias(params_row[63:32]), .given(given), .twice(twice), .alpha(gates_queue__i__payload_alpha),
    .beta(gates_queue__i__payload_beta), .bad(gates_queue__i__payload_bad)
  );
  stream_fifo_3x8 status_queue (
    .clk(clk), .rst(rst), .i__payload({ status_queue__i__payload_error, bad_now }),
    .i__valid(status_queue__i__valid), .i__ready(_045_), .o__payload(status__payload),
    .o__valid(status__valid), .o__ready(status__ready), .level(status_queue__level)
  );
  walk walk (
    .clk(clk), .rst(rst), .start(start), .tokens(tokens), .step(walk__step), .active(walk__active),
    .token(walk__token), .first_token(walk__first_token), .head(params_ram__read_addr),
    .engine(walk__engine), .round(_044_)
  );
  assign words__0__1__payload = beats__payload[511:0];
  assign words__0__0__payload = beats__payload[511:0];
endmodule
