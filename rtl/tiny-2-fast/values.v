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
//
// Generated from gdn_core/engine/values.py; do not edit.
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
  wire _000_, _008_, _012_, _013_, _014_, _015_, _016_, _018_, _019_, _020_, _022_, _023_, _024_,
    _025_, _027_, _028_, _029_, _030_, _031_, _032_, _033_, _035_, _036_, _037_, _038_, _039_,
    _040_, _041_, _043_, _044_, _045_, _046_, _047_, _048_, _049_, _057_, _062_, _063_, _064_,
    _065_, _066_, _067_, _100_, _107_, begins, gates_queue__i__payload_bad, goes, last_beat,
    last_next, last_pairs, member_next, params_ram__write_en, put, row_ends, rows__take,
    status_queue__i__payload_error, taken, then_values, token_ends, unused, walk__head, walk__last,
    walk__step;
  wire [1:0] _001_, _005_, _082_, bad_now, sent;
  wire [4:0] _055_, _068_;
  wire [3:0] _084_, _089_, _103_, _110_, _133_, inside_, status_queue__level;
  wire [255:0] _085_, _090_;
  wire [127:0] _086_, _091_;
  wire [5:0] _094_;
  wire [2:0] _102_, _109_, _140_, _143_, _146_;
  reg [1:0] _signal = 2'h3, bad = 2'h0, free_0_0 = 2'h2, free_0_1 = 2'h2, rows__consume = 2'h0,
    rows__level = 2'h0, rows__produce = 2'h0, turn_reg = 2'h1, two = 2'h3;
  reg bad_beat = 1'h0, bad_member = 1'h0, beat = 1'h0, begun = 1'h0, error = 1'h0,
    error_beat = 1'h0, gone = 1'h0, head_done = 1'h0, in_gates = 1'h0, in_params = 1'h0,
    in_values = 1'h0, last = 1'h0, last_member = 1'h0, member = 1'h0, room = 1'h1, room_reg = 1'h0,
    rows__room = 1'h1, rows__some = 1'h0, status_room = 1'h1, turn = 1'h0;
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
  assign _082_ = turn ? ({ 1'h0, turn } + 2'h1) : 2'h0;
  assign _084_ = rows__take ? 4'h0 : ({ 1'h0, gates_place } + 4'h1);
  assign _085_ = gates_place[2] ? rows_ram__read_data[511:256] : rows_ram__read_data[255:0];
  assign _086_ = gates_place[1] ? _085_[255:128] : _085_[127:0];
  assign _089_ = rows__take ? 4'h0 : ({ 1'h0, params_place } + 4'h1);
  assign _090_ = params_place[2] ? params_ram__read_data[511:256] : params_ram__read_data[255:0];
  assign _091_ = params_place[1] ? _090_[255:128] : _090_[127:0];
  assign _094_ = { 1'h0, promised } + { 2'h0, begins ? inside_ : 4'h0 };
  assign _100_ = words_taken[0] ^ sent[0];
  assign _102_ = { 1'h0, free_0_0 } - 3'h1;
  assign _103_ = words_taken[0] ? { 1'h0, { 1'h0, free_0_0 } + 3'h1 } : { _102_[2], _102_ };
  assign _107_ = words_taken[1] ^ sent[1];
  assign _109_ = { 1'h0, free_0_1 } - 3'h1;
  assign _110_ = words_taken[1] ? { 1'h0, { 1'h0, free_0_1 } + 3'h1 } : { _109_[2], _109_ };
  assign _030_ = ~in_values;
  assign last_pairs = last & _030_;
  assign last_beat = last & in_values;
  assign last_next = last ? 1'h1 : (({ 2'h0, beat } + 3'h2) == 3'h1);
  assign { _005_[1], member_next } = last_member ? 2'h0 : ({ 1'h0, member } + { 1'h0, last_beat });
  assign token_ends = last_member & walk__head;
  assign taken = beats__valid & beats__ready;
  assign walk__step = taken & last_member;
  assign _008_ = ~walk__last;
  assign then_values = in_values ? (~token_ends | (load & _008_)) : (in_gates & last_pairs);
  assign inside_2[16:0] = last_beat ? 17'hffff : 17'h1ffff;
  assign _012_ = & beats__payload[DATA + 7 +: 8];
  assign _013_ = & beats__payload[DATA + 23 +: 8];
  assign _014_ = & beats__payload[DATA + 39 +: 8];
  assign _015_ = & beats__payload[DATA + 55 +: 8];
  assign _016_ = & beats__payload[DATA + 71 +: 8];
  assign _018_ = & beats__payload[DATA + 87 +: 8];
  assign _019_ = & beats__payload[DATA + 103 +: 8];
  assign _020_ = & beats__payload[DATA + 119 +: 8];
  assign _022_ = & beats__payload[DATA + 135 +: 8];
  assign _023_ = & beats__payload[DATA + 151 +: 8];
  assign _024_ = & beats__payload[DATA + 167 +: 8];
  assign _025_ = & beats__payload[DATA + 183 +: 8];
  assign _027_ = & beats__payload[DATA + 199 +: 8];
  assign _028_ = & beats__payload[DATA + 215 +: 8];
  assign _029_ = & beats__payload[DATA + 231 +: 8];
  assign _031_ = & beats__payload[DATA + 247 +: 8];
  assign _032_ = & beats__payload[DATA + 263 +: 8];
  assign _033_ = & beats__payload[DATA + 279 +: 8];
  assign _035_ = & beats__payload[DATA + 295 +: 8];
  assign _036_ = & beats__payload[DATA + 311 +: 8];
  assign _037_ = & beats__payload[DATA + 327 +: 8];
  assign _038_ = & beats__payload[DATA + 343 +: 8];
  assign _039_ = & beats__payload[DATA + 359 +: 8];
  assign _040_ = & beats__payload[DATA + 375 +: 8];
  assign _041_ = & beats__payload[DATA + 391 +: 8];
  assign _043_ = & beats__payload[DATA + 407 +: 8];
  assign _044_ = & beats__payload[DATA + 423 +: 8];
  assign _045_ = & beats__payload[DATA + 439 +: 8];
  assign _046_ = & beats__payload[DATA + 455 +: 8];
  assign _047_ = & beats__payload[DATA + 471 +: 8];
  assign _048_ = & beats__payload[DATA + 487 +: 8];
  assign _049_ = & beats__payload[DATA + 503 +: 8];
  assign infinite = { _049_, _048_, _047_, _046_, _045_, _044_, _043_, _041_, _040_, _039_, _038_,
      _037_, _036_, _035_, _033_, _032_, _031_, _029_, _028_, _027_, _025_, _024_, _023_, _022_,
      _020_, _019_, _018_, _016_, _015_, _014_, _013_, _012_ } & { {15{inside_2[16]}},
      inside_2[16:0] };
  assign bad_now = bad | ({ 1'h0, bad_beat } << bad_member);
  assign status_queue__i__payload_error = error | error_beat;
  assign params_ram__write_en = taken & in_params;
  assign put = taken & in_gates;
  assign inside_ = turn ? 4'h8 : 4'h4;
  assign begins = rows__some & room & ~begun;
  assign goes = begins | begun;
  assign _055_ = begun ? { 2'h0, left } : ({ 1'h0, inside_ } - 5'h1);
  assign rows__take = goes & (_055_ == 5'h0);
  assign _057_ = taken & in_values;
  assign sent = _057_ ? turn_reg : 2'h0;
  assign row_ends = taken & last_beat;
  assign beats__ready = in_params | (in_gates & rows__room) | (in_values & room_reg);
  always @(posedge clk) begin
    reset_walk <= rst; words <= beats__payload[DATA +: 512];
    gates_pair <= gates_place[0] ? _086_[127:64] : _086_[63:0];
    params_pair <= params_place[0] ? _091_[127:64] : _091_[63:0];
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
      in_gates <= (last_pairs & _030_) ? in_params : (in_gates | (token_ends & _000_ & _008_));
      beat <= _001_[0];
      last_member <= last_next & then_values & member_next;
    end
  always @(posedge clk)
    if (rst) begin
      error_beat <= 1'h0; head_done <= 1'h0; bad <= 2'h0; error <= 1'h0; status_room <= 1'h1;
      gone <= 1'h0; promised <= 5'h0; room <= 1'h1; words_push <= 2'h0; gain <= 32'h0;
      gain_head <= 2'h0; gain_stb <= 1'h0; bad_beat <= 1'h0; bad_member <= 1'h0;
    end else begin
      head_done <= walk__step; gone <= goes; words_push <= sent; gain <= beats__payload[DATA +: 32];
      bad_member <= member;
      error_beat <= beats__payload[ERROR] & taken;
      bad <= head_done ? 2'h0 : bad_now;
      error <= ~head_done & status_queue__i__payload_error;
      status_room <= status_queue__level < 4'h4;
      promised <= _094_[4:0] - { 4'h0, gates__valid & gates__ready };
      room <= (promised <= 5'h8) & ~begins;
      gain_head <= { walk__head, 1'h0 } + { 1'h0, member };
      gain_stb <= taken & load & (! beat) & ~beats__payload[ERROR] & (walk__token == 32'h11);
      bad_beat <= (| infinite) & taken & in_values & _000_;
    end
  always @(posedge clk)
    if (rst) begin
      left <= 3'h0; begun <= 1'h0; gates_place <= 3'h0; params_place <= 3'h0;
    end else if (goes) begin
      left <= _055_[2:0] - 3'h1;
      begun <= ~rows__take;
      gates_place <= _084_[2:0];
      params_place <= _089_[2:0];
    end
  always @(posedge clk)
    if (rst) begin
      turn <= 1'h0; rows__consume <= 2'h0;
    end else if (rows__take) begin
      turn <= _082_[0];
      rows__consume <= _143_[1:0];
    end
  always @(posedge clk)
    if (rst) free_0_0 <= 2'h2;
    else if (_100_) free_0_0 <= _103_[1:0];
  always @(posedge clk)
    if (rst) begin
      _signal <= 2'h3; two <= 2'h3;
    end else begin
      if (_100_) begin
        _signal[0] <= words_taken[0] | two[0];
        two[0] <= words_taken[0] ? _signal[0] : (free_0_0 >= 2'h3);
      end
      if (_107_) begin
        _signal[1] <= words_taken[1] | two[1];
        two[1] <= words_taken[1] ? _signal[1] : (free_0_1 >= 2'h3);
      end
    end
  always @(posedge clk)
    if (rst) free_0_1 <= 2'h2;
    else if (_107_) free_0_1 <= _110_[1:0];
  always @(posedge clk)
    if (rst) turn_reg <= 2'h1;
    else if (start) turn_reg <= 2'h1;
    else if (row_ends) turn_reg <= { turn_reg[0], turn_reg[1] };
  always @(posedge clk)
    if (rst) room_reg <= 1'h0;
    else if (row_ends) room_reg <= status_room & (| (_signal & { turn_reg[0], turn_reg[1] }));
    else room_reg <= status_room & (_057_ ? (| (two & turn_reg)) : (| (_signal & turn_reg)));
  assign _140_ = (rows__produce == 2'h2) ? 3'h0 : ({ 1'h0, rows__produce } + 3'h1);
  assign _143_ = (rows__consume == 2'h2) ? 3'h0 : ({ 1'h0, rows__consume } + 3'h1);
  assign _146_ = { 1'h0, rows__level } - 3'h1;
  assign _133_ = put ? { 1'h0, { 1'h0, rows__level } + 3'h1 } : { _146_[2], _146_ };
  always @(posedge clk)
    if (rst) rows__produce <= 2'h0;
    else if (put) rows__produce <= _140_[1:0];
  always @(posedge clk)
    if (rst) begin
      rows__level <= 2'h0; rows__room <= 1'h1; rows__some <= 1'h0;
    end else if (put ^ rows__take) begin
      rows__level <= _133_[1:0];
      rows__room <= ~put | (rows__level != 2'h2);
      rows__some <= put | (rows__level != 2'h1);
    end
  assign unused = & { _001_[1], _082_[1], _084_[3], _089_[3], _094_[5], _103_[3:2], _110_[3:2],
      _005_, _062_, _063_, _064_, _065_, _066_, _067_, _068_, _140_[2], _143_[2], _133_[3:2],
      inside_2[31:17] };
  assign _005_[0] = member_next;
  assign inside_2[31:17] = { {15{inside_2[16]}} };
  stream_fifo_65x16 gates_queue (
    .clk(clk), .rst(rst),
    .i__payload({ gates_queue__i__payload_bad, gates_queue__i__payload_beta,
        gates_queue__i__payload_alpha }),
    .i__valid(gates_valid_40[39]), .i__ready(_067_), .o__payload(gates__payload),
    .o__valid(gates__valid), .o__ready(gates__ready), .level(_068_)
  );
  gates gates_unit (
    .clk(clk), .x0(gates_pair[X +: 32]), .x1(gates_pair[Y +: 32]), .rate(params_pair[X +: 32]),
    .bias(params_pair[Y +: 32]), .given(given), .twice(twice),
    .alpha(gates_queue__i__payload_alpha), .beta(gates_queue__i__payload_beta),
    .bad(gates_queue__i__payload_bad)
  );
  stream_fifo_3x8 status_queue (
    .clk(clk), .rst(rst), .i__payload({ status_queue__i__payload_error, bad_now }),
    .i__valid(head_done), .i__ready(_066_), .o__payload(status__payload), .o__valid(status__valid),
    .o__ready(status__ready), .level(status_queue__level)
  );
  walk walk (
    .clk(clk), .rst(reset_walk), .start(start), .tokens(tokens), .step(walk__step), .active(_062_),
    .token(walk__token), .first_token(_063_), .head(walk__head), .turn(_064_), .round(_065_),
    .last(walk__last)
  );
endmodule
