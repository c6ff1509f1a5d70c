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
//        update_frac=20, rows_per_word=3, guard=4), key_dim=16, value_dim=16, group=2, states=2,
//        state_ram=StateRam.BLOCK), walk=WalkParams(heads=2, engines=1))
// Generated from gdn_core/prepare/values.py; do not edit.
module values (
  input wire clk, rst, start,
  input wire [31:0] tokens, input wire load, given, twice,
  input wire [512:0] beats__payload, input wire beats__valid, output wire beats__ready,
  output reg [511:0] words = 512'h0, output reg [1:0] words_push = 2'h0,
  input wire [1:0] words_taken,
  output wire [64:0] gates__payload, output wire gates__valid, input wire gates__ready,
  output wire [2:0] status__payload, output wire status__valid, input wire status__ready,
  output reg [31:0] gain = 32'h0, output reg [1:0] gain_head = 2'h0, output reg gain_stb = 1'h0
);
  localparam DATA = 0, X = 0, Y = 32, ERROR = 512;
  wire _000_, _016_, _022_, _027_, _028_, _029_, _031_, _032_, _033_, _034_, _036_, _037_, _038_,
    _039_, _040_, _041_, _043_, _044_, _045_, _046_, _047_, _048_, _049_, _051_, _052_, _053_,
    _054_, _055_, _056_, _057_, _059_, _060_, _061_, _063_, _064_, _073_, _077_, _079_, _080_,
    _081_, _082_, _083_, _126_, _133_, begins, gates_queue__i__payload_bad, goes, last_beat,
    last_next, last_pairs, member_next, params_ram__write_en, put, row_ends, rows__take,
    status_queue__i__payload_error, taken, then_values, token_ends, unused, walk__head, walk__last,
    walk__step;
  wire [1:0] _001_, _020_, _108_, bad_now, sent;
  wire [4:0] _071_, _084_;
  wire [3:0] _110_, _115_, _129_, _137_, _146_, inside_, status_queue__level;
  wire [255:0] _111_, _116_;
  wire [127:0] _112_, _117_;
  wire [5:0] _120_;
  wire [2:0] _128_, _136_, _153_, _156_, _159_;
  reg [1:0] _signal = 2'h3, bad = 2'h0, free_0_0 = 2'h2, free_0_1 = 2'h2, rows__consume = 2'h0,
    rows__level = 2'h0, rows__produce = 2'h0, turn_reg = 2'h1, two = 2'h3;
  reg [3:0] bad_beat = 4'h0;
  reg bad_member = 1'h0, beat = 1'h0, begun = 1'h0, error = 1'h0, error_beat = 1'h0, gone = 1'h0,
    head_done = 1'h0, in_gates = 1'h0, in_params = 1'h0, in_values = 1'h0, last = 1'h0,
    last_member = 1'h0, member = 1'h0, room = 1'h1, room_reg = 1'h0, rows__room = 1'h1,
    rows__some = 1'h0, status_room = 1'h1, turn = 1'h0;
  reg [63:0] gates_pair = 64'h0, params_pair = 64'h0;
  (* keep = "true" *) reg [2:0] gates_place = 3'h0, params_place = 3'h0;
  wire [31:0] gates_queue__i__payload_alpha, gates_queue__i__payload_beta, infinite, inside_2,
    walk__token;
  reg [39:0] gates_valid_40 = 40'h0;
  reg [2:0] left = 3'h0;
  wire [511:0] params_ram__read_data, rows_ram__read_data;
  reg [4:0] promised = 5'h0;
  (* keep = "true" *) reg reset_walk = 1'h0;
  (* ram_style = "distributed" *)
  reg [511:0] params_ram [0:0];
  (* ram_style = "distributed" *)
  reg [511:0] rows_ram [2:0];
  always @(posedge clk) begin
    if (params_ram__write_en)
      params_ram[1'h0] <= beats__payload[DATA +: 512];
  end
  assign params_ram__read_data = params_ram[1'h0];
  always @(posedge clk) begin
    if (put)
      rows_ram[rows__produce] <= beats__payload[DATA +: 512];
  end
  assign rows_ram__read_data = rows_ram[rows__consume];
  assign _001_ = last ? 2'h0 : ({ 1'h0, beat } + 2'h1);
  assign _000_ = ~load;
  assign _108_ = turn ? ({ 1'h0, turn } + 2'h1) : 2'h0;
  assign _110_ = rows__take ? 4'h0 : ({ 1'h0, gates_place } + 4'h1);
  assign _111_ = gates_place[2] ? rows_ram__read_data[511:256] : rows_ram__read_data[255:0];
  assign _112_ = gates_place[1] ? _111_[255:128] : _111_[127:0];
  assign _115_ = rows__take ? 4'h0 : ({ 1'h0, params_place } + 4'h1);
  assign _116_ = params_place[2] ? params_ram__read_data[511:256] : params_ram__read_data[255:0];
  assign _117_ = params_place[1] ? _116_[255:128] : _116_[127:0];
  assign _120_ = { 1'h0, promised } + { 2'h0, begins ? inside_ : 4'h0 };
  assign _126_ = words_taken[0] ^ sent[0];
  assign _128_ = { 1'h0, free_0_0 } - 3'h1;
  assign _129_ = words_taken[0] ? { 1'h0, { 1'h0, free_0_0 } + 3'h1 } : { _128_[2], _128_ };
  assign _133_ = words_taken[1] ^ sent[1];
  assign _136_ = { 1'h0, free_0_1 } - 3'h1;
  assign _137_ = words_taken[1] ? { 1'h0, { 1'h0, free_0_1 } + 3'h1 } : { _136_[2], _136_ };
  assign _016_ = ~in_values;
  assign last_pairs = last & _016_;
  assign last_beat = last & in_values;
  assign last_next = last ? 1'h1 : (({ 2'h0, beat } + 3'h2) == 3'h1);
  assign { _020_[1], member_next } = last_member ? 2'h0 : ({ 1'h0, member } + { 1'h0, last_beat });
  assign token_ends = last_member & walk__head;
  assign taken = beats__valid & beats__ready;
  assign walk__step = taken & last_member;
  assign _022_ = ~walk__last;
  assign then_values = in_values ? (~token_ends | (load & _022_)) : (in_gates & last_pairs);
  assign inside_2[16:0] = last_beat ? 17'hffff : 17'h1ffff;
  assign _027_ = & beats__payload[DATA + 7 +: 8];
  assign _028_ = & beats__payload[DATA + 23 +: 8];
  assign _029_ = & beats__payload[DATA + 39 +: 8];
  assign _031_ = & beats__payload[DATA + 55 +: 8];
  assign _032_ = & beats__payload[DATA + 71 +: 8];
  assign _033_ = & beats__payload[DATA + 87 +: 8];
  assign _034_ = & beats__payload[DATA + 103 +: 8];
  assign _036_ = & beats__payload[DATA + 119 +: 8];
  assign _037_ = & beats__payload[DATA + 135 +: 8];
  assign _038_ = & beats__payload[DATA + 151 +: 8];
  assign _039_ = & beats__payload[DATA + 167 +: 8];
  assign _040_ = & beats__payload[DATA + 183 +: 8];
  assign _041_ = & beats__payload[DATA + 199 +: 8];
  assign _043_ = & beats__payload[DATA + 215 +: 8];
  assign _044_ = & beats__payload[DATA + 231 +: 8];
  assign _045_ = & beats__payload[DATA + 247 +: 8];
  assign _046_ = & beats__payload[DATA + 263 +: 8];
  assign _047_ = & beats__payload[DATA + 279 +: 8];
  assign _048_ = & beats__payload[DATA + 295 +: 8];
  assign _049_ = & beats__payload[DATA + 311 +: 8];
  assign _051_ = & beats__payload[DATA + 327 +: 8];
  assign _052_ = & beats__payload[DATA + 343 +: 8];
  assign _053_ = & beats__payload[DATA + 359 +: 8];
  assign _054_ = & beats__payload[DATA + 375 +: 8];
  assign _055_ = & beats__payload[DATA + 391 +: 8];
  assign _056_ = & beats__payload[DATA + 407 +: 8];
  assign _057_ = & beats__payload[DATA + 423 +: 8];
  assign _059_ = & beats__payload[DATA + 439 +: 8];
  assign _060_ = & beats__payload[DATA + 455 +: 8];
  assign _061_ = & beats__payload[DATA + 471 +: 8];
  assign _063_ = & beats__payload[DATA + 487 +: 8];
  assign _064_ = & beats__payload[DATA + 503 +: 8];
  assign infinite = { _064_, _063_, _061_, _060_, _059_, _057_, _056_, _055_, _054_, _053_, _052_,
      _051_, _049_, _048_, _047_, _046_, _045_, _044_, _043_, _041_, _040_, _039_, _038_, _037_,
      _036_, _034_, _033_, _032_, _031_, _029_, _028_, _027_ } & { {15{inside_2[16]}},
      inside_2[16:0] };
  assign bad_now = bad | ({ 1'h0, | bad_beat } << bad_member);
  assign status_queue__i__payload_error = error | error_beat;
  assign params_ram__write_en = taken & in_params;
  assign put = taken & in_gates;
  assign inside_ = turn ? 4'h8 : 4'h4;
  assign begins = rows__some & room & ~begun;
  assign goes = begins | begun;
  assign _071_ = begun ? { 2'h0, left } : ({ 1'h0, inside_ } - 5'h1);
  assign rows__take = goes & (_071_ == 5'h0);
  assign _073_ = taken & in_values;
  assign sent = _073_ ? turn_reg : 2'h0;
  assign row_ends = taken & last_beat;
  assign beats__ready = in_params | (in_gates & rows__room) | (in_values & room_reg);
  always @(posedge clk) begin
    reset_walk <= rst; words <= beats__payload[DATA +: 512];
    gates_pair <= gates_place[0] ? _112_[127:64] : _112_[63:0];
    params_pair <= params_place[0] ? _117_[127:64] : _117_[63:0];
    gates_valid_40 <= { gates_valid_40[38:0], gone };
  end
  always @(posedge clk)
    if (rst) begin
      in_params <= 1'h0; in_gates <= 1'h0; in_values <= 1'h0; member <= 1'h0; beat <= 1'h0;
      last <= 1'h0; last_member <= 1'h0;
    end else if (start) begin
      in_gates <= 1'h0; in_values <= load; member <= 1'h0; beat <= 1'h0; last <= 1'h1;
      last_member <= 1'h0;
      in_params <= _000_;
    end else if (taken) begin
      in_values <= then_values; member <= member_next; last <= last_next;
      in_params <= in_params & ~last_pairs;
      in_gates <= (last_pairs & _016_) ? in_params : (in_gates | (token_ends & _000_ & _022_));
      beat <= _001_[0];
      last_member <= last_next & then_values & member_next;
    end
  always @(posedge clk)
    if (rst) begin
      error_beat <= 1'h0; head_done <= 1'h0; bad <= 2'h0; error <= 1'h0; status_room <= 1'h1;
      gone <= 1'h0; promised <= 5'h0; room <= 1'h1; words_push <= 2'h0; gain <= 32'h0;
      gain_head <= 2'h0; gain_stb <= 1'h0; bad_beat <= 4'h0; bad_member <= 1'h0;
    end else begin
      head_done <= walk__step; gone <= goes; words_push <= sent; gain <= beats__payload[DATA +: 32];
      bad_member <= member;
      error_beat <= beats__payload[ERROR] & taken;
      bad <= head_done ? 2'h0 : bad_now;
      error <= ~head_done & status_queue__i__payload_error;
      status_room <= status_queue__level < 4'h4;
      promised <= _120_[4:0] - { 4'h0, gates__valid & gates__ready };
      room <= (promised <= 5'h8) & ~begins;
      gain_head <= { walk__head, 1'h0 } + { 1'h0, member };
      gain_stb <= taken & load & (! beat) & ~beats__payload[ERROR] & (walk__token == 32'h11);
      bad_beat[0] <= (| infinite[7:0]) & taken & in_values & _000_;
      bad_beat[1] <= (| infinite[15:8]) & taken & in_values & _000_;
      bad_beat[2] <= (| infinite[23:16]) & taken & in_values & _000_;
      bad_beat[3] <= (| infinite[31:24]) & taken & in_values & _000_;
    end
  always @(posedge clk)
    if (rst) begin
      left <= 3'h0; begun <= 1'h0; gates_place <= 3'h0; params_place <= 3'h0;
    end else if (goes) begin
      left <= _071_[2:0] - 3'h1;
      begun <= ~rows__take;
      gates_place <= _110_[2:0];
      params_place <= _115_[2:0];
    end
  always @(posedge clk)
    if (rst) begin
      turn <= 1'h0; rows__consume <= 2'h0;
    end else if (rows__take) begin
      turn <= _108_[0];
      rows__consume <= _156_[1:0];
    end
  always @(posedge clk)
    if (rst) free_0_0 <= 2'h2;
    else if (_126_) free_0_0 <= _129_[1:0];
  always @(posedge clk)
    if (rst) begin
      _signal <= 2'h3; two <= 2'h3;
    end else begin
      if (_126_) begin
        _signal[0] <= words_taken[0] | two[0];
        two[0] <= words_taken[0] ? _signal[0] : (free_0_0 >= 2'h3);
      end
      if (_133_) begin
        _signal[1] <= words_taken[1] | two[1];
        two[1] <= words_taken[1] ? _signal[1] : (free_0_1 >= 2'h3);
      end
    end
  always @(posedge clk)
    if (rst) free_0_1 <= 2'h2;
    else if (_133_) free_0_1 <= _137_[1:0];
  always @(posedge clk)
    if (rst) turn_reg <= 2'h1;
    else if (start) turn_reg <= 2'h1;
    else if (row_ends) turn_reg <= { turn_reg[0], turn_reg[1] };
  always @(posedge clk)
    if (rst) room_reg <= 1'h0;
    else if (row_ends) room_reg <= status_room & (| (_signal & { turn_reg[0], turn_reg[1] }));
    else room_reg <= status_room & (_073_ ? (| (two & turn_reg)) : (| (_signal & turn_reg)));
  assign _153_ = (rows__produce == 2'h2) ? 3'h0 : ({ 1'h0, rows__produce } + 3'h1);
  assign _156_ = (rows__consume == 2'h2) ? 3'h0 : ({ 1'h0, rows__consume } + 3'h1);
  assign _159_ = { 1'h0, rows__level } - 3'h1;
  assign _146_ = put ? { 1'h0, { 1'h0, rows__level } + 3'h1 } : { _159_[2], _159_ };
  always @(posedge clk)
    if (rst) rows__produce <= 2'h0;
    else if (put) rows__produce <= _153_[1:0];
  always @(posedge clk)
    if (rst) begin
      rows__level <= 2'h0; rows__room <= 1'h1; rows__some <= 1'h0;
    end else if (put ^ rows__take) begin
      rows__level <= _146_[1:0];
      rows__room <= ~put | (rows__level != 2'h2);
      rows__some <= put | (rows__level != 2'h1);
    end
  assign unused = & { _001_[1], _108_[1], _110_[3], _115_[3], _120_[5], _129_[3:2], _137_[3:2],
      _020_, _077_, _079_, _080_, _081_, _082_, _083_, _084_, _153_[2], _156_[2], _146_[3:2],
      inside_2[31:17] };
  assign _020_[0] = member_next;
  assign inside_2[31:17] = { {15{inside_2[16]}} };
  stream_fifo_65x16 gates_queue (
    .clk(clk), .rst(rst),
    .i__payload({ gates_queue__i__payload_bad, gates_queue__i__payload_beta,
        gates_queue__i__payload_alpha }),
    .i__valid(gates_valid_40[39]), .i__ready(_083_), .o__payload(gates__payload),
    .o__valid(gates__valid), .o__ready(gates__ready), .level(_084_)
  );
  gates gates_unit (
    .clk(clk), .x0(gates_pair[X +: 32]), .x1(gates_pair[Y +: 32]), .rate(params_pair[X +: 32]),
    .bias(params_pair[Y +: 32]), .given(given), .twice(twice),
    .alpha(gates_queue__i__payload_alpha), .beta(gates_queue__i__payload_beta),
    .bad(gates_queue__i__payload_bad)
  );
  stream_fifo_3x8 status_queue (
    .clk(clk), .rst(rst), .i__payload({ status_queue__i__payload_error, bad_now }),
    .i__valid(head_done), .i__ready(_082_), .o__payload(status__payload), .o__valid(status__valid),
    .o__ready(status__ready), .level(status_queue__level)
  );
  walk walk (
    .clk(clk), .rst(reset_walk), .start(start), .tokens(tokens), .step(walk__step), .active(_077_),
    .token(walk__token), .first_token(_079_), .head(walk__head), .turn(_080_), .round(_081_),
    .last(walk__last)
  );
endmodule
