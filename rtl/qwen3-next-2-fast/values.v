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
//        update_frac=20, rows_per_word=3, guard=4), key_dim=128, value_dim=128, group=2, states=16,
//        state_ram=StateRam.BLOCK), walk=WalkParams(heads=16, engines=1))
// Generated from gdn_core/prepare/values.py; do not edit.
module values (
  input wire clk, rst, start,
  input wire [31:0] tokens, input wire load, given, twice,
  input wire [512:0] beats__payload, input wire beats__valid, output wire beats__ready,
  output reg [511:0] words = 512'h0, output reg [1:0] words_push = 2'h0,
  input wire [1:0] words_taken,
  output wire [64:0] gates__payload, output wire gates__valid, input wire gates__ready,
  output wire [2:0] status__payload, output wire status__valid, input wire status__ready,
  output reg [31:0] gain = 32'h0, output reg [4:0] gain_head = 5'h0, output reg gain_stb = 1'h0
);
  localparam DATA = 0, X = 0, Y = 32, ERROR = 512;
  wire _000_, _016_, _027_, _033_, _034_, _035_, _037_, _038_, _039_, _040_, _042_, _043_, _044_,
    _045_, _046_, _047_, _049_, _050_, _051_, _052_, _053_, _054_, _055_, _057_, _058_, _059_,
    _060_, _061_, _062_, _063_, _065_, _066_, _067_, _069_, _070_, _078_, _082_, _084_, _085_,
    _087_, _088_, _133_, _140_, begins, gates_queue__i__payload_bad, goes, last_2, last_beat,
    last_next, last_pairs, member_next, params_ram__write_en, put, row_ends, rows__take,
    status_queue__i__payload_error, taken, then_values, token_ends, unused, walk__last, walk__step;
  wire [3:0] _001_, _017_, _086_, _117_, _122_, status_queue__level, walk__head;
  wire [1:0] _024_, bad_now, sent;
  wire [32:0] _032_;
  wire [2:0] _076_, _115_;
  wire [5:0] _089_, _135_, _143_, _153_;
  wire [255:0] _118_, _123_;
  wire [127:0] _119_, _124_;
  wire [6:0] _127_, _136_, _144_;
  wire [4:0] _160_, _163_, _166_;
  reg [1:0] _signal = 2'h3, bad = 2'h0, turn = 2'h0, turn_reg = 2'h1, two = 2'h3;
  reg [3:0] bad_beat = 4'h0, rows__consume = 4'h0, rows__level = 4'h0, rows__produce = 4'h0;
  reg bad_member = 1'h0, begun = 1'h0, error = 1'h0, error_beat = 1'h0, gone = 1'h0,
    head_done = 1'h0, in_gates = 1'h0, in_params = 1'h0, in_values = 1'h0, last = 1'h0,
    last_member = 1'h0, member = 1'h0, room = 1'h1, room_reg = 1'h0, rows__room = 1'h1,
    rows__some = 1'h0, status_room = 1'h1;
  reg [2:0] beat = 3'h0, left = 3'h0;
  reg [4:0] free_0_0 = 5'h10, free_0_1 = 5'h10;
  reg [63:0] gates_pair = 64'h0, params_pair = 64'h0;
  (* keep = "true" *) reg [2:0] gates_place = 3'h0, params_place = 3'h0;
  wire [31:0] gates_queue__i__payload_alpha, gates_queue__i__payload_beta, infinite, inside_2,
    walk__token;
  reg [39:0] gates_valid_40 = 40'h0;
  wire [511:0] params_ram__read_data, rows_ram__read_data;
  reg [5:0] promised = 6'h0;
  (* keep = "true" *) reg reset_walk = 1'h0;
  (* ram_style = "distributed" *)
  reg [511:0] params_ram [3:0];
  (* ram_style = "distributed" *)
  reg [511:0] rows_ram [8:0];
  always @(posedge clk) begin
    if (params_ram__write_en)
      params_ram[beat[1:0]] <= beats__payload[DATA +: 512];
  end
  assign params_ram__read_data = params_ram[turn];
  always @(posedge clk) begin
    if (put)
      rows_ram[rows__produce] <= beats__payload[DATA +: 512];
  end
  assign rows_ram__read_data = rows_ram[rows__consume];
  assign _001_ = last ? 4'h0 : ({ 1'h0, beat } + 4'h1);
  assign _000_ = ~load;
  assign _115_ = last_2 ? 3'h0 : ({ 1'h0, turn } + 3'h1);
  assign _117_ = rows__take ? 4'h0 : ({ 1'h0, gates_place } + 4'h1);
  assign _118_ = gates_place[2] ? rows_ram__read_data[511:256] : rows_ram__read_data[255:0];
  assign _119_ = gates_place[1] ? _118_[255:128] : _118_[127:0];
  assign _122_ = rows__take ? 4'h0 : ({ 1'h0, params_place } + 4'h1);
  assign _123_ = params_place[2] ? params_ram__read_data[511:256] : params_ram__read_data[255:0];
  assign _124_ = params_place[1] ? _123_[255:128] : _123_[127:0];
  assign _127_ = { 1'h0, promised } + { 3'h0, begins ? 4'h8 : 4'h0 };
  assign _133_ = words_taken[0] ^ sent[0];
  assign _135_ = { 1'h0, free_0_0 } - 6'h1;
  assign _136_ = words_taken[0] ? { 1'h0, { 1'h0, free_0_0 } + 6'h1 } : { _135_[5], _135_ };
  assign _140_ = words_taken[1] ^ sent[1];
  assign _143_ = { 1'h0, free_0_1 } - 6'h1;
  assign _144_ = words_taken[1] ? { 1'h0, { 1'h0, free_0_1 } + 6'h1 } : { _143_[5], _143_ };
  assign _016_ = ~in_values;
  assign last_pairs = last & _016_;
  assign last_beat = last & in_values;
  assign _017_ = load ? 4'h8 : 4'h4;
  assign last_next = last ? ((then_values ? _017_ : 4'h4) == 4'h1) : (({ 1'h0, beat } + 4'h2) ==
      (in_values ? _017_ : 4'h4));
  assign { _024_[1], member_next } = last_member ? 2'h0 : ({ 1'h0, member } + { 1'h0, last_beat });
  assign token_ends = last_member & (walk__head == 4'hf);
  assign taken = beats__valid & beats__ready;
  assign walk__step = taken & last_member;
  assign _027_ = ~walk__last;
  assign then_values = in_values ? (~token_ends | (load & _027_)) : (in_gates & last_pairs);
  assign { _032_[32], inside_2 } = last_beat ? 33'hffffffff : 33'h1ffffffff;
  assign _033_ = & beats__payload[DATA + 7 +: 8];
  assign _034_ = & beats__payload[DATA + 23 +: 8];
  assign _035_ = & beats__payload[DATA + 39 +: 8];
  assign _037_ = & beats__payload[DATA + 55 +: 8];
  assign _038_ = & beats__payload[DATA + 71 +: 8];
  assign _039_ = & beats__payload[DATA + 87 +: 8];
  assign _040_ = & beats__payload[DATA + 103 +: 8];
  assign _042_ = & beats__payload[DATA + 119 +: 8];
  assign _043_ = & beats__payload[DATA + 135 +: 8];
  assign _044_ = & beats__payload[DATA + 151 +: 8];
  assign _045_ = & beats__payload[DATA + 167 +: 8];
  assign _046_ = & beats__payload[DATA + 183 +: 8];
  assign _047_ = & beats__payload[DATA + 199 +: 8];
  assign _049_ = & beats__payload[DATA + 215 +: 8];
  assign _050_ = & beats__payload[DATA + 231 +: 8];
  assign _051_ = & beats__payload[DATA + 247 +: 8];
  assign _052_ = & beats__payload[DATA + 263 +: 8];
  assign _053_ = & beats__payload[DATA + 279 +: 8];
  assign _054_ = & beats__payload[DATA + 295 +: 8];
  assign _055_ = & beats__payload[DATA + 311 +: 8];
  assign _057_ = & beats__payload[DATA + 327 +: 8];
  assign _058_ = & beats__payload[DATA + 343 +: 8];
  assign _059_ = & beats__payload[DATA + 359 +: 8];
  assign _060_ = & beats__payload[DATA + 375 +: 8];
  assign _061_ = & beats__payload[DATA + 391 +: 8];
  assign _062_ = & beats__payload[DATA + 407 +: 8];
  assign _063_ = & beats__payload[DATA + 423 +: 8];
  assign _065_ = & beats__payload[DATA + 439 +: 8];
  assign _066_ = & beats__payload[DATA + 455 +: 8];
  assign _067_ = & beats__payload[DATA + 471 +: 8];
  assign _069_ = & beats__payload[DATA + 487 +: 8];
  assign _070_ = & beats__payload[DATA + 503 +: 8];
  assign infinite = { _070_, _069_, _067_, _066_, _065_, _063_, _062_, _061_, _060_, _059_, _058_,
      _057_, _055_, _054_, _053_, _052_, _051_, _050_, _049_, _047_, _046_, _045_, _044_, _043_,
      _042_, _040_, _039_, _038_, _037_, _035_, _034_, _033_ } & inside_2;
  assign bad_now = bad | ({ 1'h0, | bad_beat } << bad_member);
  assign status_queue__i__payload_error = error | error_beat;
  assign params_ram__write_en = taken & in_params;
  assign put = taken & in_gates;
  assign last_2 = turn == 2'h3;
  assign begins = rows__some & room & ~begun;
  assign goes = begins | begun;
  assign _076_ = begun ? left : 3'h7;
  assign rows__take = goes & ({ 2'h0, _076_ } == 5'h0);
  assign _078_ = taken & in_values;
  assign sent = _078_ ? turn_reg : 2'h0;
  assign row_ends = taken & last_beat;
  assign beats__ready = in_params | (in_gates & rows__room) | (in_values & room_reg);
  always @(posedge clk) begin
    reset_walk <= rst; words <= beats__payload[DATA +: 512];
    gates_pair <= gates_place[0] ? _119_[127:64] : _119_[63:0];
    params_pair <= params_place[0] ? _124_[127:64] : _124_[63:0];
    gates_valid_40 <= { gates_valid_40[38:0], gone };
  end
  always @(posedge clk)
    if (rst) begin
      in_params <= 1'h0; in_gates <= 1'h0; in_values <= 1'h0; member <= 1'h0; beat <= 3'h0;
      last <= 1'h0; last_member <= 1'h0;
    end else if (start) begin
      in_gates <= 1'h0; in_values <= load; member <= 1'h0; beat <= 3'h0; last_member <= 1'h0;
      in_params <= _000_;
      last <= (load ? _017_ : 4'h4) == 4'h1;
    end else if (taken) begin
      in_values <= then_values; member <= member_next; last <= last_next;
      in_params <= in_params & ~last_pairs;
      in_gates <= (last_pairs & _016_) ? in_params : (in_gates | (token_ends & _000_ & _027_));
      beat <= _001_[2:0];
      last_member <= last_next & then_values & member_next;
    end
  always @(posedge clk)
    if (rst) begin
      error_beat <= 1'h0; head_done <= 1'h0; bad <= 2'h0; error <= 1'h0; status_room <= 1'h1;
      gone <= 1'h0; promised <= 6'h0; room <= 1'h1; words_push <= 2'h0; gain <= 32'h0;
      gain_head <= 5'h0; gain_stb <= 1'h0; bad_beat <= 4'h0; bad_member <= 1'h0;
    end else begin
      head_done <= walk__step; gone <= goes; words_push <= sent; gain <= beats__payload[DATA +: 32];
      bad_member <= member;
      error_beat <= beats__payload[ERROR] & taken;
      bad <= head_done ? 2'h0 : bad_now;
      error <= ~head_done & status_queue__i__payload_error;
      status_room <= status_queue__level < 4'h4;
      promised <= _127_[5:0] - { 5'h0, gates__valid & gates__ready };
      room <= (promised <= 6'h20) & ~begins;
      gain_head <= { walk__head, 1'h0 } + { 4'h0, member };
      gain_stb <= taken & load & (beat == 3'h0) & ~beats__payload[ERROR] & (walk__token == 32'h81);
      bad_beat[0] <= (| infinite[7:0]) & taken & in_values & _000_;
      bad_beat[1] <= (| infinite[15:8]) & taken & in_values & _000_;
      bad_beat[2] <= (| infinite[23:16]) & taken & in_values & _000_;
      bad_beat[3] <= (| infinite[31:24]) & taken & in_values & _000_;
    end
  always @(posedge clk)
    if (rst) begin
      left <= 3'h0; begun <= 1'h0; gates_place <= 3'h0; params_place <= 3'h0;
    end else if (goes) begin
      left <= _076_ - 3'h1;
      begun <= ~rows__take;
      gates_place <= _117_[2:0];
      params_place <= _122_[2:0];
    end
  always @(posedge clk)
    if (rst) begin
      turn <= 2'h0; rows__consume <= 4'h0;
    end else if (rows__take) begin
      turn <= _115_[1:0];
      rows__consume <= _163_[3:0];
    end
  always @(posedge clk)
    if (rst) free_0_0 <= 5'h10;
    else if (_133_) free_0_0 <= _136_[4:0];
  always @(posedge clk)
    if (rst) begin
      _signal <= 2'h3; two <= 2'h3;
    end else begin
      if (_133_) begin
        _signal[0] <= words_taken[0] | two[0];
        two[0] <= words_taken[0] ? _signal[0] : (free_0_0 >= 5'h3);
      end
      if (_140_) begin
        _signal[1] <= words_taken[1] | two[1];
        two[1] <= words_taken[1] ? _signal[1] : (free_0_1 >= 5'h3);
      end
    end
  always @(posedge clk)
    if (rst) free_0_1 <= 5'h10;
    else if (_140_) free_0_1 <= _144_[4:0];
  always @(posedge clk)
    if (rst) turn_reg <= 2'h1;
    else if (start) turn_reg <= 2'h1;
    else if (row_ends) turn_reg <= { turn_reg[0], turn_reg[1] };
  always @(posedge clk)
    if (rst) room_reg <= 1'h0;
    else if (row_ends) room_reg <= status_room & (| (_signal & { turn_reg[0], turn_reg[1] }));
    else room_reg <= status_room & (_078_ ? (| (two & turn_reg)) : (| (_signal & turn_reg)));
  assign _160_ = (rows__produce == 4'h8) ? 5'h0 : ({ 1'h0, rows__produce } + 5'h1);
  assign _163_ = (rows__consume == 4'h8) ? 5'h0 : ({ 1'h0, rows__consume } + 5'h1);
  assign _166_ = { 1'h0, rows__level } - 5'h1;
  assign _153_ = put ? { 1'h0, { 1'h0, rows__level } + 5'h1 } : { _166_[4], _166_ };
  always @(posedge clk)
    if (rst) rows__produce <= 4'h0;
    else if (put) rows__produce <= _160_[3:0];
  always @(posedge clk)
    if (rst) begin
      rows__level <= 4'h0; rows__room <= 1'h1; rows__some <= 1'h0;
    end else if (put ^ rows__take) begin
      rows__level <= _153_[3:0];
      rows__room <= ~put | (rows__level != 4'h8);
      rows__some <= put | (rows__level != 4'h1);
    end
  assign unused = & { _001_[3], _115_[2], _117_[3], _122_[3], _127_[6], _136_[6:5], _144_[6:5],
      _024_, _032_, _082_, _084_, _085_, _086_, _087_, _088_, _089_, _160_[4], _163_[4], _153_[5:4]
      };
  assign _032_[31:0] = inside_2;
  assign _024_[0] = member_next;
  stream_fifo_65x40 gates_queue (
    .clk(clk), .rst(rst),
    .i__payload({ gates_queue__i__payload_bad, gates_queue__i__payload_beta,
        gates_queue__i__payload_alpha }),
    .i__valid(gates_valid_40[39]), .i__ready(_088_), .o__payload(gates__payload),
    .o__valid(gates__valid), .o__ready(gates__ready), .level(_089_)
  );
  gates gates_unit (
    .clk(clk), .x0(gates_pair[X +: 32]), .x1(gates_pair[Y +: 32]), .rate(params_pair[X +: 32]),
    .bias(params_pair[Y +: 32]), .given(given), .twice(twice),
    .alpha(gates_queue__i__payload_alpha), .beta(gates_queue__i__payload_beta),
    .bad(gates_queue__i__payload_bad)
  );
  stream_fifo_3x8 status_queue (
    .clk(clk), .rst(rst), .i__payload({ status_queue__i__payload_error, bad_now }),
    .i__valid(head_done), .i__ready(_087_), .o__payload(status__payload), .o__valid(status__valid),
    .o__ready(status__ready), .level(status_queue__level)
  );
  walk walk (
    .clk(clk), .rst(reset_walk), .start(start), .tokens(tokens), .step(walk__step), .active(_082_),
    .token(walk__token), .first_token(_084_), .head(walk__head), .turn(_085_), .round(_086_),
    .last(walk__last)
  );
endmodule
