// Prepare, the values: what the v port delivers, to the engines and to the gates.
//
// In this order:
//
//     params row     once, before the first token: (A, dt_bias) of every value head, kept for the call
//     gates row      for each token: (a, b), or (g, beta), of every value head; alpha and beta follow
//     value rows     one for each value head, to that head's queue in its engine
//
// In a LOAD there are value rows only, of 32-bit words: mantissas, then exponents, then gains, whose
// first word goes to the gain memory. A head's gain is its third row or a later one, and comes when
// one of the ROWS before it has left its queue: so after the first job, which clears the gain.
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
  output reg [511:0] words = 512'h0,
  output wire [1:0] words_push__0, words_push__1, words_push__2, words_push__3, words_push__4,
    words_push__5, words_push__6, words_push__7,
  input wire [1:0] words_taken__0, words_taken__1, words_taken__2, words_taken__3, words_taken__4,
    words_taken__5, words_taken__6, words_taken__7,
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
  wire _000_, _004_, _008_, _015_, _018_, _026_, _037_, _080_, _082_, _093_, _094_, _097_, _098_,
    _099_, _110_, _111_, _114_, _116_, gates_queue__i__payload_bad, last_74, last_beat, last_member,
    last_pairs, params_ram__write_en, r_en, r_rdy, room, row_ends, rows__w_en, rows__w_port__en,
    rows__w_rdy, status_queue__i__payload_error, status_room, taken, then_values, token_ends,
    unused, walk__last, walk__step;
  wire [3:0] _009_, _013_, _040_, _117_, _122_, _129_, walk__head;
  wire [1:0] _021_, bad_now;
  wire [2:0] _039_, _095_, _096_;
  wire [6:0] _041_;
  wire [5:0] _044_, _046_, _048_, _050_, _052_, _054_, _056_, _058_, _060_, _062_, _064_, _066_,
    _068_, _070_, _072_, _074_, _100_, status_queue__level;
  wire [15:0] _076_, _signal, sent, two;
  reg [1:0] bad = 2'h0, turn = 2'h0;
  reg bad_beat = 1'h0, bad_member = 1'h0, error = 1'h0, error_beat = 1'h0, in_gates = 1'h0,
    in_params = 1'h0, in_values = 1'h0, last = 1'h0, member = 1'h0, room_105 = 1'h0,
    status_queue__i__valid = 1'h0;
  reg [2:0] beat = 3'h0, rows__r_port__addr = 3'h0, rows__w_port__addr = 3'h0;
  reg [4:0] free_0_0 = 5'h10, free_0_1 = 5'h10, free_1_0 = 5'h10, free_1_1 = 5'h10,
    free_2_0 = 5'h10, free_2_1 = 5'h10, free_3_0 = 5'h10, free_3_1 = 5'h10, free_4_0 = 5'h10,
    free_4_1 = 5'h10, free_5_0 = 5'h10, free_5_1 = 5'h10, free_6_0 = 5'h10, free_6_1 = 5'h10,
    free_7_0 = 5'h10, free_7_1 = 5'h10;
  wire [31:0] gates_queue__i__payload_alpha, gates_queue__i__payload_beta, infinite, walk__token;
  reg [511:0] gates_row = 512'h0, params_row = 512'h0;
  reg [39:0] gates_valid_40 = 40'h0;
  reg [3:0] left = 4'h0, rows__level = 4'h0;
  wire [511:0] params_ram__read_data, r_data;
  reg [5:0] promised = 6'h0;
  reg [15:0] pushed = 16'h0, turn_102 = 16'h1;
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
  assign last_pairs = last & _000_;
  assign last_beat = last & in_values;
  assign last_member = last_beat & member;
  assign token_ends = last_member & (walk__head == 4'hf);
  assign taken = beats__valid & beats__ready;
  assign walk__step = taken & last_member;
  assign then_values = in_values ? (~token_ends | (load & _026_)) : (in_gates & last_pairs);
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
  assign status_room = status_queue__level < 6'h1d;
  assign params_ram__write_en = taken & in_params;
  assign rows__w_en = taken & in_gates;
  assign last_74 = turn == 2'h3;
  assign r_en = r_rdy & room & (left <= 4'h1);
  assign room = promised <= 6'h20;
  assign sent = _004_ ? turn_102 : 16'h0;
  assign row_ends = taken & last_beat;
  assign beats__ready = in_params | (in_gates & rows__w_rdy) | (in_values & room_105);
  assign _signal[0] = free_0_0 >= 5'h1;
  assign two[0] = free_0_0 >= 5'h2;
  assign _signal[1] = free_0_1 >= 5'h1;
  assign two[1] = free_0_1 >= 5'h2;
  assign _signal[2] = free_1_0 >= 5'h1;
  assign two[2] = free_1_0 >= 5'h2;
  assign _signal[3] = free_1_1 >= 5'h1;
  assign two[3] = free_1_1 >= 5'h2;
  assign _signal[4] = free_2_0 >= 5'h1;
  assign two[4] = free_2_0 >= 5'h2;
  assign _signal[5] = free_2_1 >= 5'h1;
  assign two[5] = free_2_1 >= 5'h2;
  assign _signal[6] = free_3_0 >= 5'h1;
  assign two[6] = free_3_0 >= 5'h2;
  assign _signal[7] = free_3_1 >= 5'h1;
  assign two[7] = free_3_1 >= 5'h2;
  assign _signal[8] = free_4_0 >= 5'h1;
  assign two[8] = free_4_0 >= 5'h2;
  assign _signal[9] = free_4_1 >= 5'h1;
  assign two[9] = free_4_1 >= 5'h2;
  assign _signal[10] = free_5_0 >= 5'h1;
  assign two[10] = free_5_0 >= 5'h2;
  assign _signal[11] = free_5_1 >= 5'h1;
  assign two[11] = free_5_1 >= 5'h2;
  assign _signal[12] = free_6_0 >= 5'h1;
  assign two[12] = free_6_0 >= 5'h2;
  assign _signal[13] = free_6_1 >= 5'h1;
  assign two[13] = free_6_1 >= 5'h2;
  assign _signal[14] = free_7_0 >= 5'h1;
  assign two[14] = free_7_0 >= 5'h2;
  assign _signal[15] = free_7_1 >= 5'h1;
  assign two[15] = free_7_1 >= 5'h2;
  assign _013_ = last ? 4'h0 : ({ 1'h0, beat } + 4'h1);
  assign _015_ = (then_values ? { _009_[3:2], 2'h0 } : 4'h4) == 4'h1;
  assign _009_[3:2] = load ? 2'h2 : 2'h1;
  assign _018_ = ({ 1'h0, beat } + 4'h2) == (in_values ? { _009_[3:2], 2'h0 } : 4'h4);
  assign _021_ = last_member ? 2'h0 : ({ 1'h0, member } + { 1'h0, last_beat });
  assign _000_ = ~in_values;
  assign _026_ = ~walk__last;
  assign _008_ = ~load;
  assign status_queue__i__payload_error = error | error_beat;
  assign _039_ = last_74 ? 3'h0 : ({ 1'h0, turn } + 3'h1);
  assign _040_ = left - 4'h1;
  assign _037_ = | left;
  assign _041_ = { 1'h0, promised } + { 3'h0, r_en, 3'h0 };
  assign _044_ = { 1'h0, free_0_0 } + { 5'h0, words_taken__0[0] };
  assign _046_ = { 1'h0, free_0_1 } + { 5'h0, words_taken__0[1] };
  assign _048_ = { 1'h0, free_1_0 } + { 5'h0, words_taken__1[0] };
  assign _050_ = { 1'h0, free_1_1 } + { 5'h0, words_taken__1[1] };
  assign _052_ = { 1'h0, free_2_0 } + { 5'h0, words_taken__2[0] };
  assign _054_ = { 1'h0, free_2_1 } + { 5'h0, words_taken__2[1] };
  assign _056_ = { 1'h0, free_3_0 } + { 5'h0, words_taken__3[0] };
  assign _058_ = { 1'h0, free_3_1 } + { 5'h0, words_taken__3[1] };
  assign _060_ = { 1'h0, free_4_0 } + { 5'h0, words_taken__4[0] };
  assign _062_ = { 1'h0, free_4_1 } + { 5'h0, words_taken__4[1] };
  assign _064_ = { 1'h0, free_5_0 } + { 5'h0, words_taken__5[0] };
  assign _066_ = { 1'h0, free_5_1 } + { 5'h0, words_taken__5[1] };
  assign _068_ = { 1'h0, free_6_0 } + { 5'h0, words_taken__6[0] };
  assign _070_ = { 1'h0, free_6_1 } + { 5'h0, words_taken__6[1] };
  assign _072_ = { 1'h0, free_7_0 } + { 5'h0, words_taken__7[0] };
  assign _074_ = { 1'h0, free_7_1 } + { 5'h0, words_taken__7[1] };
  assign _076_ = _signal & { turn_102[14:0], turn_102[15] };
  assign _004_ = taken & in_values;
  assign _080_ = | (two & turn_102);
  assign _082_ = | (_signal & turn_102);
  always @(posedge clk)
    if (rst) rows__w_port__addr <= 3'h0;
    else if (rows__w_port__en) rows__w_port__addr <= rows__w_port__addr + 3'h1;
  always @(posedge clk)
    if (rst) rows__r_port__addr <= 3'h0;
    else if (_114_) rows__r_port__addr <= rows__r_port__addr + 3'h1;
  always @(posedge clk)
    if (rst) rows__level <= 4'h0;
    else if (| { rows__w_port__en & ~_114_, _116_ }) rows__level <= _116_ ? _117_ : _122_;
  always @(posedge clk)
    if (rst) begin
      in_params <= 1'h0; in_values <= 1'h0; last <= 1'h0;
    end else if (| { taken, start }) begin
      in_params <= start ? _008_ : (in_params & ~last_pairs);
      in_values <= start ? load : then_values;
      last <= start ? ((load ? { _009_[3:2], 2'h0 } : 4'h4) == 4'h1) : last ? _015_ : _018_;
    end
  always @(posedge clk)
    if (_111_) begin
      in_gates <= 1'h0; member <= 1'h0; beat <= 3'h0;
    end else if (taken) begin
      in_gates <= (last_pairs & _000_) ? in_params : (in_gates | (token_ends & _008_ & _026_));
      member <= _021_[0];
      beat <= _013_[2:0];
    end
  always @(posedge clk)
    if (rst) begin
      bad_beat <= 1'h0; bad_member <= 1'h0; error_beat <= 1'h0; status_queue__i__valid <= 1'h0;
      error <= 1'h0; gates_valid_40 <= 40'h0; promised <= 6'h0; words <= 512'h0; pushed <= 16'h0;
      free_0_0 <= 5'h10; free_0_1 <= 5'h10; free_1_0 <= 5'h10; free_1_1 <= 5'h10; free_2_0 <= 5'h10;
      free_2_1 <= 5'h10; free_3_0 <= 5'h10; free_3_1 <= 5'h10; free_4_0 <= 5'h10; free_4_1 <= 5'h10;
      free_5_0 <= 5'h10; free_5_1 <= 5'h10; free_6_0 <= 5'h10; free_6_1 <= 5'h10; free_7_0 <= 5'h10;
      free_7_1 <= 5'h10; room_105 <= 1'h0; gain <= 32'h0; gain_head <= 5'h0; gain_stb <= 1'h0;
    end else begin
      bad_beat <= (| infinite) & taken & in_values & _008_;
      bad_member <= member;
      error_beat <= beats__payload[512] & taken;
      status_queue__i__valid <= walk__step;
      error <= ~status_queue__i__valid & status_queue__i__payload_error;
      gates_valid_40 <= { gates_valid_40[38:0], _037_ };
      promised <= _041_[5:0] - { 5'h0, gates__valid & gates__ready };
      words <= beats__payload[511:0];
      pushed <= sent;
      free_0_0 <= _044_[4:0] - { 4'h0, sent[0] };
      free_0_1 <= _046_[4:0] - { 4'h0, sent[1] };
      free_1_0 <= _048_[4:0] - { 4'h0, sent[2] };
      free_1_1 <= _050_[4:0] - { 4'h0, sent[3] };
      free_2_0 <= _052_[4:0] - { 4'h0, sent[4] };
      free_2_1 <= _054_[4:0] - { 4'h0, sent[5] };
      free_3_0 <= _056_[4:0] - { 4'h0, sent[6] };
      free_3_1 <= _058_[4:0] - { 4'h0, sent[7] };
      free_4_0 <= _060_[4:0] - { 4'h0, sent[8] };
      free_4_1 <= _062_[4:0] - { 4'h0, sent[9] };
      free_5_0 <= _064_[4:0] - { 4'h0, sent[10] };
      free_5_1 <= _066_[4:0] - { 4'h0, sent[11] };
      free_6_0 <= _068_[4:0] - { 4'h0, sent[12] };
      free_6_1 <= _070_[4:0] - { 4'h0, sent[13] };
      free_7_0 <= _072_[4:0] - { 4'h0, sent[14] };
      free_7_1 <= _074_[4:0] - { 4'h0, sent[15] };
      room_105 <= row_ends ? (status_room & (| _076_)) : (status_room & (_004_ ? _080_ : _082_));
      gain <= beats__payload[31:0];
      gain_head <= { walk__head, 1'h0 } + { 4'h0, member };
      gain_stb <= taken & load & (beat == 3'h0) & ~beats__payload[512] & (walk__token == 32'h81);
    end
  always @(posedge clk)
    if (| { status_queue__i__valid, rst }) bad <= 2'h0;
    else bad <= bad_now;
  always @(posedge clk) if (_110_) begin
    gates_row <= r_en ? r_data : { 64'h0, gates_row[511:64] };
    params_row <= r_en ? params_ram__read_data : { 64'h0, params_row[511:64] };
  end
  always @(posedge clk)
    if (| { r_en, rst }) left[2:0] <= 3'h0;
    else if (_037_) left[2:0] <= _040_[2:0];
  always @(posedge clk)
    if (rst) left[3] <= 1'h0;
    else if (_110_) left[3] <= _129_[3];
  always @(posedge clk)
    if (rst) turn <= 2'h0;
    else if (r_en) turn <= _039_[1:0];
  always @(posedge clk)
    if (_111_) turn_102 <= 16'h1;
    else if (row_ends) turn_102 <= { turn_102[14:0], turn_102[15] };
  assign _110_ = | { r_en, _037_ };
  assign _111_ = | { rst, start };
  assign rows__w_rdy = rows__level != 4'h8;
  assign r_rdy = | rows__level;
  assign _122_ = rows__level + 4'h1;
  assign _114_ = r_rdy & r_en;
  assign rows__w_port__en = rows__w_rdy & rows__w_en;
  assign _116_ = _114_ & ~rows__w_port__en;
  assign _117_ = rows__level - 4'h1;
  assign _129_ = r_en ? 4'h8 : _037_ ? _040_ : { 1'hx, left[2:0] };
  assign unused = & { _129_[2:0], _100_, _099_, _098_, _097_, _096_, _095_, _094_, _093_, _074_[5],
      _072_[5], _070_[5], _068_[5], _066_[5], _064_[5], _062_[5], _060_[5], _058_[5], _056_[5],
      _054_[5], _052_[5], _050_[5], _048_[5], _046_[5], _044_[5], _041_[6], _039_[2], _021_[1],
      _013_[3], _009_[1:0] };
  stream_fifo_65x40 gates_queue (
    .clk(clk), .rst(rst),
    .i__payload({ gates_queue__i__payload_bad, gates_queue__i__payload_beta,
        gates_queue__i__payload_alpha }),
    .i__valid(gates_valid_40[39]), .i__ready(_099_), .o__payload(gates__payload),
    .o__valid(gates__valid), .o__ready(gates__ready), .level(_100_)
  );
  gates gates_unit (
    .clk(clk), .rst(rst), .x0(gates_row[31:0]), .x1(gates_row[63:32]), .rate(params_row[31:0]),
    .bias(params_row[63:32]), .given(given), .twice(twice), .alpha(gates_queue__i__payload_alpha),
    .beta(gates_queue__i__payload_beta), .bad(gates_queue__i__payload_bad)
  );
  stream_fifo_3x32 status_queue (
    .clk(clk), .rst(rst), .i__payload({ status_queue__i__payload_error, bad_now }),
    .i__valid(status_queue__i__valid), .i__ready(_098_), .o__payload(status__payload),
    .o__valid(status__valid), .o__ready(status__ready), .level(status_queue__level)
  );
  walk walk (
    .clk(clk), .rst(rst), .start(start), .tokens(tokens), .step(walk__step), .active(_093_),
    .token(walk__token), .first_token(_094_), .head(walk__head), .engine(_095_),
    .engine_next(_096_), .round(_097_), .last(walk__last)
  );
  assign _009_[1:0] = 2'h0;
  assign words_push__7 = pushed[15:14];
  assign words_push__6 = pushed[13:12];
  assign words_push__5 = pushed[11:10];
  assign words_push__4 = pushed[9:8];
  assign words_push__3 = pushed[7:6];
  assign words_push__2 = pushed[5:4];
  assign words_push__1 = pushed[3:2];
  assign words_push__0 = pushed[1:0];
endmodule
