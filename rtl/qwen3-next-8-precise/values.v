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
// params ValuesParams(engine=EngineParams(format=StateFormat(mantissa=26, operand=35,
//        update_frac=18, rows_per_word=2, guard=4), key_dim=128, value_dim=128, group=2, states=4,
//        state_ram=StateRam.BLOCK), walk=WalkParams(heads=16, engines=4))
// Generated from gdn_core/prepare/values.py; do not edit.
module values (
  input wire clk, rst, start,
  input wire [31:0] tokens, input wire load, given, twice,
  input wire [512:0] beats__payload, input wire beats__valid, output wire beats__ready,
  output reg [511:0] words = 512'h0, output reg [4*2-1:0] words_push = 8'h0,
  input wire [4*2-1:0] words_taken,
  output wire [64:0] gates__payload, output wire gates__valid, input wire gates__ready,
  output wire [2:0] status__payload, output wire status__valid, input wire status__ready,
  output reg [31:0] gain = 32'h0, output reg [4:0] gain_head = 5'h0, output reg gain_stb = 1'h0
);
  localparam DATA = 0, X = 0, Y = 32, ERROR = 512;
  wire _000_, _004_, _011_, _019_, _026_, _034_, _045_, _061_, _072_, _078_, _079_, _080_, _081_,
    _082_, _083_, _085_, _086_, _087_, _088_, _089_, _090_, _091_, _093_, _094_, _095_, _097_,
    _098_, _099_, _101_, _102_, _103_, _104_, _106_, _107_, _108_, _110_, _111_, _112_, _114_,
    _115_, _116_, _127_, _128_, _131_, _132_, _174_, _181_, _189_, begins,
    gates_queue__i__payload_bad, goes, last_2, last_beat, last_next, last_pairs, member_next,
    params_ram__write_en, put, row_ends, rows__take, status_queue__i__payload_error, taken,
    then_values, token_ends, unused, walk__last, walk__step;
  wire [3:0] _001_, _062_, _129_, _158_, _163_, walk__head;
  wire [5:0] _006_, _014_, _021_, _028_, _036_, _133_, _176_, _184_, _191_, _195_;
  wire [6:0] _007_, _015_, _022_, _029_, _037_, _168_, _177_, _185_, _192_;
  wire [1:0] _069_, _130_, bad_now;
  wire [32:0] _077_;
  wire [2:0] _121_, _156_;
  wire [255:0] _159_, _164_;
  wire [127:0] _160_, _165_;
  wire [4:0] _202_, _205_, _208_, status_queue__level;
  reg [7:0] _signal = 8'hff, turn_reg = 8'h1, two = 8'hff;
  reg [1:0] bad = 2'h0, turn = 2'h0;
  reg [3:0] bad_beat = 4'h0, rows__consume = 4'h0, rows__level = 4'h0, rows__produce = 4'h0;
  reg bad_member = 1'h0, begun = 1'h0, error = 1'h0, error_beat = 1'h0, gone = 1'h0,
    head_done = 1'h0, in_gates = 1'h0, in_params = 1'h0, in_values = 1'h0, last = 1'h0,
    last_member = 1'h0, member = 1'h0, room = 1'h1, room_reg = 1'h0, rows__room = 1'h1,
    rows__some = 1'h0, status_room = 1'h1;
  reg [2:0] beat = 3'h0, left = 3'h0;
  reg [4:0] free_0_0 = 5'h10, free_0_1 = 5'h10, free_1_0 = 5'h10, free_1_1 = 5'h10,
    free_2_0 = 5'h10, free_2_1 = 5'h10, free_3_0 = 5'h10, free_3_1 = 5'h10;
  reg [63:0] gates_pair = 64'h0, params_pair = 64'h0;
  (* keep = "true" *) reg [2:0] gates_place = 3'h0, params_place = 3'h0;
  wire [31:0] gates_queue__i__payload_alpha, gates_queue__i__payload_beta, infinite, inside_2,
    walk__token;
  reg [39:0] gates_valid_40 = 40'h0;
  wire [511:0] params_ram__read_data, rows_ram__read_data;
  reg [5:0] promised = 6'h0;
  (* keep = "true" *) reg reset_walk = 1'h0;
  wire [7:0] sent;
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
  assign _156_ = last_2 ? 3'h0 : ({ 1'h0, turn } + 3'h1);
  assign _158_ = rows__take ? 4'h0 : ({ 1'h0, gates_place } + 4'h1);
  assign _159_ = gates_place[2] ? rows_ram__read_data[511:256] : rows_ram__read_data[255:0];
  assign _160_ = gates_place[1] ? _159_[255:128] : _159_[127:0];
  assign _163_ = rows__take ? 4'h0 : ({ 1'h0, params_place } + 4'h1);
  assign _164_ = params_place[2] ? params_ram__read_data[511:256] : params_ram__read_data[255:0];
  assign _165_ = params_place[1] ? _164_[255:128] : _164_[127:0];
  assign _168_ = { 1'h0, promised } + { 3'h0, begins ? 4'h8 : 4'h0 };
  assign _174_ = words_taken[0*2] ^ sent[0];
  assign _176_ = { 1'h0, free_0_0 } - 6'h1;
  assign _177_ = words_taken[0*2] ? { 1'h0, { 1'h0, free_0_0 } + 6'h1 } : { _176_[5], _176_ };
  assign _181_ = words_taken[0*2 + 1] ^ sent[1];
  assign _184_ = { 1'h0, free_0_1 } - 6'h1;
  assign _185_ = words_taken[0*2 + 1] ? { 1'h0, { 1'h0, free_0_1 } + 6'h1 } : { _184_[5], _184_ };
  assign _189_ = words_taken[1*2] ^ sent[2];
  assign _191_ = { 1'h0, free_1_0 } - 6'h1;
  assign _192_ = words_taken[1*2] ? { 1'h0, { 1'h0, free_1_0 } + 6'h1 } : { _191_[5], _191_ };
  assign _004_ = words_taken[1*2 + 1] ^ sent[3];
  assign _006_ = { 1'h0, free_1_1 } - 6'h1;
  assign _007_ = words_taken[1*2 + 1] ? { 1'h0, { 1'h0, free_1_1 } + 6'h1 } : { _006_[5], _006_ };
  assign _011_ = words_taken[2*2] ^ sent[4];
  assign _014_ = { 1'h0, free_2_0 } - 6'h1;
  assign _015_ = words_taken[2*2] ? { 1'h0, { 1'h0, free_2_0 } + 6'h1 } : { _014_[5], _014_ };
  assign _019_ = words_taken[2*2 + 1] ^ sent[5];
  assign _021_ = { 1'h0, free_2_1 } - 6'h1;
  assign _022_ = words_taken[2*2 + 1] ? { 1'h0, { 1'h0, free_2_1 } + 6'h1 } : { _021_[5], _021_ };
  assign _026_ = words_taken[3*2] ^ sent[6];
  assign _028_ = { 1'h0, free_3_0 } - 6'h1;
  assign _029_ = words_taken[3*2] ? { 1'h0, { 1'h0, free_3_0 } + 6'h1 } : { _028_[5], _028_ };
  assign _034_ = words_taken[3*2 + 1] ^ sent[7];
  assign _036_ = { 1'h0, free_3_1 } - 6'h1;
  assign _037_ = words_taken[3*2 + 1] ? { 1'h0, { 1'h0, free_3_1 } + 6'h1 } : { _036_[5], _036_ };
  assign _061_ = ~in_values;
  assign last_pairs = last & _061_;
  assign last_beat = last & in_values;
  assign _062_ = load ? 4'h8 : 4'h4;
  assign last_next = last ? ((then_values ? _062_ : 4'h4) == 4'h1) : (({ 1'h0, beat } + 4'h2) ==
      (in_values ? _062_ : 4'h4));
  assign { _069_[1], member_next } = last_member ? 2'h0 : ({ 1'h0, member } + { 1'h0, last_beat });
  assign token_ends = last_member & (walk__head == 4'hf);
  assign taken = beats__valid & beats__ready;
  assign walk__step = taken & last_member;
  assign _072_ = ~walk__last;
  assign then_values = in_values ? (~token_ends | (load & _072_)) : (in_gates & last_pairs);
  assign { _077_[32], inside_2 } = last_beat ? 33'hffffffff : 33'h1ffffffff;
  assign _078_ = & beats__payload[DATA + 7 +: 8];
  assign _079_ = & beats__payload[DATA + 23 +: 8];
  assign _080_ = & beats__payload[DATA + 39 +: 8];
  assign _081_ = & beats__payload[DATA + 55 +: 8];
  assign _082_ = & beats__payload[DATA + 71 +: 8];
  assign _083_ = & beats__payload[DATA + 87 +: 8];
  assign _085_ = & beats__payload[DATA + 103 +: 8];
  assign _086_ = & beats__payload[DATA + 119 +: 8];
  assign _087_ = & beats__payload[DATA + 135 +: 8];
  assign _088_ = & beats__payload[DATA + 151 +: 8];
  assign _089_ = & beats__payload[DATA + 167 +: 8];
  assign _090_ = & beats__payload[DATA + 183 +: 8];
  assign _091_ = & beats__payload[DATA + 199 +: 8];
  assign _093_ = & beats__payload[DATA + 215 +: 8];
  assign _094_ = & beats__payload[DATA + 231 +: 8];
  assign _095_ = & beats__payload[DATA + 247 +: 8];
  assign _097_ = & beats__payload[DATA + 263 +: 8];
  assign _098_ = & beats__payload[DATA + 279 +: 8];
  assign _099_ = & beats__payload[DATA + 295 +: 8];
  assign _101_ = & beats__payload[DATA + 311 +: 8];
  assign _102_ = & beats__payload[DATA + 327 +: 8];
  assign _103_ = & beats__payload[DATA + 343 +: 8];
  assign _104_ = & beats__payload[DATA + 359 +: 8];
  assign _106_ = & beats__payload[DATA + 375 +: 8];
  assign _107_ = & beats__payload[DATA + 391 +: 8];
  assign _108_ = & beats__payload[DATA + 407 +: 8];
  assign _110_ = & beats__payload[DATA + 423 +: 8];
  assign _111_ = & beats__payload[DATA + 439 +: 8];
  assign _112_ = & beats__payload[DATA + 455 +: 8];
  assign _114_ = & beats__payload[DATA + 471 +: 8];
  assign _115_ = & beats__payload[DATA + 487 +: 8];
  assign _116_ = & beats__payload[DATA + 503 +: 8];
  assign infinite = { _116_, _115_, _114_, _112_, _111_, _110_, _108_, _107_, _106_, _104_, _103_,
      _102_, _101_, _099_, _098_, _097_, _095_, _094_, _093_, _091_, _090_, _089_, _088_, _087_,
      _086_, _085_, _083_, _082_, _081_, _080_, _079_, _078_ } & inside_2;
  assign bad_now = bad | ({ 1'h0, | bad_beat } << bad_member);
  assign status_queue__i__payload_error = error | error_beat;
  assign params_ram__write_en = taken & in_params;
  assign put = taken & in_gates;
  assign last_2 = turn == 2'h3;
  assign begins = rows__some & room & ~begun;
  assign goes = begins | begun;
  assign _121_ = begun ? left : 3'h7;
  assign rows__take = goes & ({ 2'h0, _121_ } == 5'h0);
  assign _045_ = taken & in_values;
  assign sent = _045_ ? turn_reg : 8'h0;
  assign row_ends = taken & last_beat;
  assign beats__ready = in_params | (in_gates & rows__room) | (in_values & room_reg);
  always @(posedge clk) begin
    reset_walk <= rst; words <= beats__payload[DATA +: 512];
    gates_pair <= gates_place[0] ? _160_[127:64] : _160_[63:0];
    params_pair <= params_place[0] ? _165_[127:64] : _165_[63:0];
    gates_valid_40 <= { gates_valid_40[38:0], gone };
  end
  always @(posedge clk)
    if (rst) begin
      in_params <= 1'h0; in_gates <= 1'h0; in_values <= 1'h0; member <= 1'h0; beat <= 3'h0;
      last <= 1'h0; last_member <= 1'h0;
    end else if (start) begin
      in_gates <= 1'h0; in_values <= load; member <= 1'h0; beat <= 3'h0; last_member <= 1'h0;
      in_params <= _000_;
      last <= (load ? _062_ : 4'h4) == 4'h1;
    end else if (taken) begin
      in_values <= then_values; member <= member_next; last <= last_next;
      in_params <= in_params & ~last_pairs;
      in_gates <= (last_pairs & _061_) ? in_params : (in_gates | (token_ends & _000_ & _072_));
      beat <= _001_[2:0];
      last_member <= last_next & then_values & member_next;
    end
  always @(posedge clk)
    if (rst) begin
      error_beat <= 1'h0; head_done <= 1'h0; bad <= 2'h0; error <= 1'h0; status_room <= 1'h1;
      gone <= 1'h0; promised <= 6'h0; room <= 1'h1; words_push <= 8'h0; gain <= 32'h0;
      gain_head <= 5'h0; gain_stb <= 1'h0; bad_beat <= 4'h0; bad_member <= 1'h0;
    end else begin
      head_done <= walk__step; gone <= goes; words_push <= sent; gain <= beats__payload[DATA +: 32];
      bad_member <= member;
      error_beat <= beats__payload[ERROR] & taken;
      bad <= head_done ? 2'h0 : bad_now;
      error <= ~head_done & status_queue__i__payload_error;
      status_room <= status_queue__level < 5'hc;
      promised <= _168_[5:0] - { 5'h0, gates__valid & gates__ready };
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
      left <= _121_ - 3'h1;
      begun <= ~rows__take;
      gates_place <= _158_[2:0];
      params_place <= _163_[2:0];
    end
  always @(posedge clk)
    if (rst) begin
      turn <= 2'h0; rows__consume <= 4'h0;
    end else if (rows__take) begin
      turn <= _156_[1:0];
      rows__consume <= _205_[3:0];
    end
  always @(posedge clk)
    if (rst) free_0_0 <= 5'h10;
    else if (_174_) free_0_0 <= _177_[4:0];
  always @(posedge clk)
    if (rst) begin
      _signal <= 8'hff; two <= 8'hff;
    end else begin
      if (_174_) begin
        _signal[0] <= words_taken[0*2] | two[0];
        two[0] <= words_taken[0*2] ? _signal[0] : (free_0_0 >= 5'h3);
      end
      if (_181_) begin
        _signal[1] <= words_taken[0*2 + 1] | two[1];
        two[1] <= words_taken[0*2 + 1] ? _signal[1] : (free_0_1 >= 5'h3);
      end
      if (_189_) begin
        _signal[2] <= words_taken[1*2] | two[2];
        two[2] <= words_taken[1*2] ? _signal[2] : (free_1_0 >= 5'h3);
      end
      if (_004_) begin
        _signal[3] <= words_taken[1*2 + 1] | two[3];
        two[3] <= words_taken[1*2 + 1] ? _signal[3] : (free_1_1 >= 5'h3);
      end
      if (_011_) begin
        _signal[4] <= words_taken[2*2] | two[4];
        two[4] <= words_taken[2*2] ? _signal[4] : (free_2_0 >= 5'h3);
      end
      if (_019_) begin
        _signal[5] <= words_taken[2*2 + 1] | two[5];
        two[5] <= words_taken[2*2 + 1] ? _signal[5] : (free_2_1 >= 5'h3);
      end
      if (_026_) begin
        _signal[6] <= words_taken[3*2] | two[6];
        two[6] <= words_taken[3*2] ? _signal[6] : (free_3_0 >= 5'h3);
      end
      if (_034_) begin
        _signal[7] <= words_taken[3*2 + 1] | two[7];
        two[7] <= words_taken[3*2 + 1] ? _signal[7] : (free_3_1 >= 5'h3);
      end
    end
  always @(posedge clk)
    if (rst) free_0_1 <= 5'h10;
    else if (_181_) free_0_1 <= _185_[4:0];
  always @(posedge clk)
    if (rst) free_1_0 <= 5'h10;
    else if (_189_) free_1_0 <= _192_[4:0];
  always @(posedge clk)
    if (rst) free_1_1 <= 5'h10;
    else if (_004_) free_1_1 <= _007_[4:0];
  always @(posedge clk)
    if (rst) free_2_0 <= 5'h10;
    else if (_011_) free_2_0 <= _015_[4:0];
  always @(posedge clk)
    if (rst) free_2_1 <= 5'h10;
    else if (_019_) free_2_1 <= _022_[4:0];
  always @(posedge clk)
    if (rst) free_3_0 <= 5'h10;
    else if (_026_) free_3_0 <= _029_[4:0];
  always @(posedge clk)
    if (rst) free_3_1 <= 5'h10;
    else if (_034_) free_3_1 <= _037_[4:0];
  always @(posedge clk)
    if (rst) turn_reg <= 8'h1;
    else if (start) turn_reg <= 8'h1;
    else if (row_ends) turn_reg <= { turn_reg[6:0], turn_reg[7] };
  always @(posedge clk)
    if (rst) room_reg <= 1'h0;
    else if (row_ends) room_reg <= status_room & (| (_signal & { turn_reg[6:0], turn_reg[7] }));
    else room_reg <= status_room & (_045_ ? (| (two & turn_reg)) : (| (_signal & turn_reg)));
  assign _202_ = (rows__produce == 4'h8) ? 5'h0 : ({ 1'h0, rows__produce } + 5'h1);
  assign _205_ = (rows__consume == 4'h8) ? 5'h0 : ({ 1'h0, rows__consume } + 5'h1);
  assign _208_ = { 1'h0, rows__level } - 5'h1;
  assign _195_ = put ? { 1'h0, { 1'h0, rows__level } + 5'h1 } : { _208_[4], _208_ };
  always @(posedge clk)
    if (rst) rows__produce <= 4'h0;
    else if (put) rows__produce <= _202_[3:0];
  always @(posedge clk)
    if (rst) begin
      rows__level <= 4'h0; rows__room <= 1'h1; rows__some <= 1'h0;
    end else if (put ^ rows__take) begin
      rows__level <= _195_[3:0];
      rows__room <= ~put | (rows__level != 4'h8);
      rows__some <= put | (rows__level != 4'h1);
    end
  assign unused = & { _001_[3], _156_[2], _158_[3], _163_[3], _168_[6], _177_[6:5], _185_[6:5],
      _192_[6:5], _007_[6:5], _015_[6:5], _022_[6:5], _029_[6:5], _037_[6:5], _069_, _077_, _127_,
      _128_, _129_, _130_, _131_, _132_, _133_, _202_[4], _205_[4], _195_[5:4] };
  assign _077_[31:0] = inside_2;
  assign _069_[0] = member_next;
  stream_fifo_65x40 gates_queue (
    .clk(clk), .rst(rst),
    .i__payload({ gates_queue__i__payload_bad, gates_queue__i__payload_beta,
        gates_queue__i__payload_alpha }),
    .i__valid(gates_valid_40[39]), .i__ready(_132_), .o__payload(gates__payload),
    .o__valid(gates__valid), .o__ready(gates__ready), .level(_133_)
  );
  gates gates_unit (
    .clk(clk), .x0(gates_pair[X +: 32]), .x1(gates_pair[Y +: 32]), .rate(params_pair[X +: 32]),
    .bias(params_pair[Y +: 32]), .given(given), .twice(twice),
    .alpha(gates_queue__i__payload_alpha), .beta(gates_queue__i__payload_beta),
    .bad(gates_queue__i__payload_bad)
  );
  stream_fifo_3x16 status_queue (
    .clk(clk), .rst(rst), .i__payload({ status_queue__i__payload_error, bad_now }),
    .i__valid(head_done), .i__ready(_131_), .o__payload(status__payload), .o__valid(status__valid),
    .o__ready(status__ready), .level(status_queue__level)
  );
  walk walk (
    .clk(clk), .rst(reset_walk), .start(start), .tokens(tokens), .step(walk__step), .active(_127_),
    .token(walk__token), .first_token(_128_), .head(walk__head), .turn(_129_), .round(_130_),
    .last(walk__last)
  );
endmodule
