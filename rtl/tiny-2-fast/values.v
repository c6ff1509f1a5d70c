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
  input wire [31:0] tokens,
  input wire load, given, twice,
  input wire [512:0] beats__payload,
  input wire beats__valid,
  output wire beats__ready,
  output reg [511:0] words = 512'h0,
  output reg [1:0] words_push__0 = 2'h0,
  input wire [1:0] words_taken__0,
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
  wire _000_, _001_, _002_, _003_, _007_, _011_, _015_, _024_, _035_, _040_, _056_, _065_, _066_,
    _067_, _068_, _069_, _070_, _071_, _072_, _076_, _077_, _078_, _079_, _080_, _081_, _083_,
    _084_, _085_, _086_, _087_, _088_, _089_, _091_, _092_, _093_, _095_, _096_, _097_, _098_,
    _100_, _101_, _102_, _103_, _104_, _105_, _108_, _109_, _112_, _114_,
    gates_queue__i__payload_bad, last_beat, last_member, last_pairs, params_ram__write_en, r_en,
    r_rdy, room, row_ends, rows__w_en, rows__w_port__en, rows__w_rdy,
    status_queue__i__payload_error, status_room, taken, then_values, token_ends, unused, walk__head,
    walk__last, walk__step;
  wire [1:0] _013_, _019_, _037_, _115_, _120_, _signal, bad_now, sent, two;
  wire [3:0] _038_, _125_, inside_62, status_queue__level;
  wire [5:0] _041_;
  wire [2:0] _044_, _046_;
  wire [4:0] _073_;
  reg [1:0] bad = 2'h0, free_0_0 = 2'h2, free_0_1 = 2'h2, rows__level = 2'h0, turn_88 = 2'h1;
  reg bad_beat = 1'h0, bad_member = 1'h0, beat = 1'h0, error = 1'h0, error_beat = 1'h0,
    in_gates = 1'h0, in_params = 1'h0, in_values = 1'h0, last = 1'h0, member = 1'h0, room_91 = 1'h0,
    rows__r_port__addr = 1'h0, rows__w_port__addr = 1'h0, status_queue__i__valid = 1'h0,
    turn = 1'h0;
  wire [31:0] gates_queue__i__payload_alpha, gates_queue__i__payload_beta, infinite, inside_,
    walk__token;
  reg [511:0] gates_row = 512'h0, params_row = 512'h0;
  reg [39:0] gates_valid_40 = 40'h0;
  reg [3:0] left = 4'h0;
  wire [511:0] params_ram__read_data, r_data;
  reg [4:0] promised = 5'h0;
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
  assign last_pairs = last & _000_;
  assign last_beat = last & in_values;
  assign last_member = last_beat & member;
  assign token_ends = last_member & walk__head;
  assign taken = beats__valid & beats__ready;
  assign walk__step = taken & last_member;
  assign then_values = in_values ? (~token_ends | (load & _024_)) : (in_gates & last_pairs);
  assign inside_[16] = last_beat ? 1'h0 : 1'h1;
  assign _001_ = & beats__payload[14:7];
  assign _015_ = & beats__payload[30:23];
  assign _040_ = & beats__payload[46:39];
  assign _069_ = & beats__payload[62:55];
  assign _076_ = & beats__payload[78:71];
  assign _077_ = & beats__payload[94:87];
  assign _078_ = & beats__payload[110:103];
  assign _079_ = & beats__payload[126:119];
  assign _080_ = & beats__payload[142:135];
  assign _081_ = & beats__payload[158:151];
  assign _083_ = & beats__payload[174:167];
  assign _084_ = & beats__payload[190:183];
  assign _085_ = & beats__payload[206:199];
  assign _086_ = & beats__payload[222:215];
  assign _087_ = & beats__payload[238:231];
  assign _088_ = & beats__payload[254:247];
  assign _089_ = & beats__payload[270:263];
  assign _091_ = & beats__payload[286:279];
  assign _092_ = & beats__payload[302:295];
  assign _093_ = & beats__payload[318:311];
  assign _095_ = & beats__payload[334:327];
  assign _096_ = & beats__payload[350:343];
  assign _097_ = & beats__payload[366:359];
  assign _098_ = & beats__payload[382:375];
  assign _100_ = & beats__payload[398:391];
  assign _101_ = & beats__payload[414:407];
  assign _102_ = & beats__payload[430:423];
  assign _103_ = & beats__payload[446:439];
  assign _104_ = & beats__payload[462:455];
  assign _105_ = & beats__payload[478:471];
  assign _002_ = & beats__payload[494:487];
  assign _003_ = & beats__payload[510:503];
  assign infinite = { _003_, _002_, _105_, _104_, _103_, _102_, _101_, _100_, _098_, _097_, _096_,
      _095_, _093_, _092_, _091_, _089_, _088_, _087_, _086_, _085_, _084_, _083_, _081_, _080_,
      _079_, _078_, _077_, _076_, _069_, _040_, _015_, _001_ } & { {16{inside_[16]}}, 16'hffff };
  assign bad_now = bad | ({ 1'h0, bad_beat } << bad_member);
  assign status_room = status_queue__level < 4'h5;
  assign params_ram__write_en = taken & in_params;
  assign rows__w_en = taken & in_gates;
  assign inside_62[3:2] = turn ? 2'h2 : 2'h1;
  assign r_en = r_rdy & room & (left <= 4'h1);
  assign room = promised <= 5'h8;
  assign sent = _007_ ? turn_88 : 2'h0;
  assign row_ends = taken & last_beat;
  assign beats__ready = in_params | (in_gates & rows__w_rdy) | (in_values & room_91);
  assign _signal[0] = free_0_0 >= 2'h1;
  assign two[0] = free_0_0 >= 2'h2;
  assign _signal[1] = free_0_1 >= 2'h1;
  assign two[1] = free_0_1 >= 2'h2;
  assign _013_ = last ? 2'h0 : ({ 1'h0, beat } + 2'h1);
  assign _019_ = last_member ? 2'h0 : ({ 1'h0, member } + { 1'h0, last_beat });
  assign _000_ = ~in_values;
  assign _024_ = ~walk__last;
  assign _011_ = ~load;
  assign status_queue__i__payload_error = error | error_beat;
  assign _037_ = turn ? ({ 1'h0, turn } + 2'h1) : 2'h0;
  assign _038_ = left - 4'h1;
  assign _035_ = | left;
  assign _041_ = { 1'h0, promised } + { 2'h0, r_en ? { inside_62[3:2], 2'h0 } : 4'h0 };
  assign _044_ = { 1'h0, free_0_0 } + { 2'h0, words_taken__0[0] };
  assign _046_ = { 1'h0, free_0_1 } + { 2'h0, words_taken__0[1] };
  assign _007_ = taken & in_values;
  assign _056_ = status_room & (_007_ ? (| (two & turn_88)) : (| (_signal & turn_88)));
  always @(posedge clk)
    if (rst) rows__w_port__addr <= 1'h0;
    else if (rows__w_port__en) rows__w_port__addr <= rows__w_port__addr + 1'h1;
  always @(posedge clk)
    if (rst) rows__r_port__addr <= 1'h0;
    else if (_112_) rows__r_port__addr <= rows__r_port__addr + 1'h1;
  always @(posedge clk)
    if (rst) rows__level <= 2'h0;
    else if (| { rows__w_port__en & ~_112_, _114_ }) rows__level <= _114_ ? _115_ : _120_;
  always @(posedge clk)
    if (rst) begin
      in_params <= 1'h0; in_values <= 1'h0; last <= 1'h0;
    end else if (| { taken, start }) begin
      in_params <= start ? _011_ : (in_params & ~last_pairs);
      in_values <= start ? load : then_values;
      last <= start ? 1'h1 : last ? 1'h1 : (({ 2'h0, beat } + 3'h2) == 3'h1);
    end
  always @(posedge clk)
    if (_109_) begin
      in_gates <= 1'h0; member <= 1'h0; beat <= 1'h0;
    end else if (taken) begin
      in_gates <= (last_pairs & _000_) ? in_params : (in_gates | (token_ends & _011_ & _024_));
      member <= _019_[0];
      beat <= _013_[0];
    end
  always @(posedge clk)
    if (rst) begin
      bad_beat <= 1'h0; bad_member <= 1'h0; error_beat <= 1'h0; status_queue__i__valid <= 1'h0;
      error <= 1'h0; gates_valid_40 <= 40'h0; promised <= 5'h0; words <= 512'h0;
      words_push__0 <= 2'h0; free_0_0 <= 2'h2; free_0_1 <= 2'h2; room_91 <= 1'h0; gain <= 32'h0;
      gain_head <= 2'h0; gain_stb <= 1'h0;
    end else begin
      bad_beat <= (| infinite) & taken & in_values & _011_;
      bad_member <= member;
      error_beat <= beats__payload[512] & taken;
      status_queue__i__valid <= walk__step;
      error <= ~status_queue__i__valid & status_queue__i__payload_error;
      gates_valid_40 <= { gates_valid_40[38:0], _035_ };
      promised <= _041_[4:0] - { 4'h0, gates__valid & gates__ready };
      words <= beats__payload[511:0];
      words_push__0 <= sent;
      free_0_0 <= _044_[1:0] - { 1'h0, sent[0] };
      free_0_1 <= _046_[1:0] - { 1'h0, sent[1] };
      room_91 <= row_ends ? (status_room & (| (_signal & { turn_88[0], turn_88[1] }))) : _056_;
      gain <= beats__payload[31:0];
      gain_head <= { walk__head, 1'h0 } + { 1'h0, member };
      gain_stb <= taken & load & (! beat) & ~beats__payload[512] & (walk__token == 32'h11);
    end
  always @(posedge clk)
    if (| { status_queue__i__valid, rst }) bad <= 2'h0;
    else bad <= bad_now;
  always @(posedge clk) if (_108_) begin
    gates_row <= r_en ? r_data : { 64'h0, gates_row[511:64] };
    params_row <= r_en ? params_ram__read_data : { 64'h0, params_row[511:64] };
  end
  always @(posedge clk)
    if (| { r_en, rst }) left[1:0] <= 2'h0;
    else if (_035_) left[1:0] <= _038_[1:0];
  always @(posedge clk)
    if (rst) left[3:2] <= 2'h0;
    else if (_108_) left[3:2] <= _125_[3:2];
  always @(posedge clk)
    if (rst) turn <= 1'h0;
    else if (r_en) turn <= _037_[0];
  always @(posedge clk)
    if (_109_) turn_88 <= 2'h1;
    else if (row_ends) turn_88 <= { turn_88[0], turn_88[1] };
  assign _108_ = | { r_en, _035_ };
  assign _109_ = | { rst, start };
  assign rows__w_rdy = rows__level != 2'h2;
  assign r_rdy = | rows__level;
  assign _120_ = rows__level + 2'h1;
  assign _112_ = r_rdy & r_en;
  assign rows__w_port__en = rows__w_rdy & rows__w_en;
  assign _114_ = _112_ & ~rows__w_port__en;
  assign _115_ = rows__level - 2'h1;
  assign _125_ = r_en ? { inside_62[3:2], 2'h0 } : _035_ ? _038_ : { 2'hx, left[1:0] };
  assign unused = & { inside_62[1:0], inside_[31:17], inside_[15:0], _125_[1:0], _073_, _072_,
      _071_, _070_, _068_, _067_, _066_, _065_, _046_[2], _044_[2], _041_[5], _037_[1], _019_[1],
      _013_[1] };
  stream_fifo_65x16 gates_queue (
    .clk(clk), .rst(rst),
    .i__payload({ gates_queue__i__payload_bad, gates_queue__i__payload_beta,
        gates_queue__i__payload_alpha }),
    .i__valid(gates_valid_40[39]), .i__ready(_072_), .o__payload(gates__payload),
    .o__valid(gates__valid), .o__ready(gates__ready), .level(_073_)
  );
  gates gates_unit (
    .clk(clk), .rst(rst), .x0(gates_row[31:0]), .x1(gates_row[63:32]), .rate(params_row[31:0]),
    .bias(params_row[63:32]), .given(given), .twice(twice), .alpha(gates_queue__i__payload_alpha),
    .beta(gates_queue__i__payload_beta), .bad(gates_queue__i__payload_bad)
  );
  stream_fifo_3x8 status_queue (
    .clk(clk), .rst(rst), .i__payload({ status_queue__i__payload_error, bad_now }),
    .i__valid(status_queue__i__valid), .i__ready(_071_), .o__payload(status__payload),
    .o__valid(status__valid), .o__ready(status__ready), .level(status_queue__level)
  );
  walk walk (
    .clk(clk), .rst(rst), .start(start), .tokens(tokens), .step(walk__step), .active(_065_),
    .token(walk__token), .first_token(_066_), .head(walk__head), .engine(_067_),
    .engine_next(_068_), .round(_070_), .last(walk__last)
  );
  assign inside_62[1:0] = 2'h0;
  assign { inside_[31:17], inside_[15:0] } = { {15{inside_[16]}}, 16'hffff };
endmodule
