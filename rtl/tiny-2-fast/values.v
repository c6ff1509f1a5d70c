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
//        update_frac=20, rows_per_word=3, guard=4), key_dim=16, value_dim=16, group=2, states=2),
//        walk=WalkParams(heads=2, engines=1))
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
  wire _000_, _002_, _006_, _008_, _009_, _013_, _014_, _015_, _022_, _034_, _039_, _048_, _049_,
    _050_, _052_, _053_, _054_, _055_, _057_, _058_, _059_, _060_, _062_, _063_, _064_, _065_,
    _066_, _067_, _068_, _069_, _070_, _071_, _072_, _073_, _074_, _075_, _076_, _077_, _078_,
    _079_, _080_, _081_, _083_, _084_, _085_, _088_, _095_, _101_, gates_queue__i__payload_bad,
    last_beat, params_ram__read_addr, params_ram__write_en, room, status_queue__i__payload_error,
    take, taken, to_0_0, to_0_1, unused, walk__active, walk__engine, walk__first_token, walk__step,
    words_ready;
  wire [1:0] _018_, _020_, _035_, _098_, _102_, _104_, bad_now;
  wire [5:0] _036_;
  wire [4:0] _051_;
  reg [1:0] bad = 2'h0, left = 2'h0, row = 2'h0;
  reg bad_beat = 1'h0, bad_member = 1'h0, beat = 1'h0, error = 1'h0, error_beat = 1'h0,
    member = 1'h0, room_76 = 1'h0, status_queue__i__valid = 1'h0;
  wire [31:0] gates_queue__i__payload_alpha, gates_queue__i__payload_beta, infinite, walk__token;
  reg [127:0] gates_row = 128'h0, params_row = 128'h0;
  reg [39:0] gates_valid_40 = 40'h0;
  wire [127:0] params_ram__read_data;
  reg [4:0] promised = 5'h0;
  wire [3:0] status_queue__level;
  // row: 0 PARAMS, 1 GATES, 2 VALUES
  (* ram_style = "distributed" *)
  reg [127:0] params_ram [1:0];
  initial begin
    params_ram[0] = 128'h0; params_ram[1] = 128'h0;
  end
  always @(posedge clk) begin
    if (params_ram__write_en)
      params_ram[params_ram__read_addr] <= beats__payload[127:0];
  end
  assign params_ram__read_data = params_ram[params_ram__read_addr];
  assign taken = beats__valid & beats__ready;
  assign walk__step = taken & _006_ & last_beat & member;
  assign _068_ = & beats__payload[14:7];
  assign _008_ = & beats__payload[30:23];
  assign _015_ = & beats__payload[46:39];
  assign _039_ = & beats__payload[62:55];
  assign _052_ = & beats__payload[78:71];
  assign _053_ = & beats__payload[94:87];
  assign _054_ = & beats__payload[110:103];
  assign _055_ = & beats__payload[126:119];
  assign _057_ = & beats__payload[142:135];
  assign _058_ = & beats__payload[158:151];
  assign _059_ = & beats__payload[174:167];
  assign _060_ = & beats__payload[190:183];
  assign _062_ = & beats__payload[206:199];
  assign _063_ = & beats__payload[222:215];
  assign _064_ = & beats__payload[238:231];
  assign _065_ = & beats__payload[254:247];
  assign _066_ = & beats__payload[270:263];
  assign _067_ = & beats__payload[286:279];
  assign _069_ = & beats__payload[302:295];
  assign _070_ = & beats__payload[318:311];
  assign _071_ = & beats__payload[334:327];
  assign _072_ = & beats__payload[350:343];
  assign _073_ = & beats__payload[366:359];
  assign _074_ = & beats__payload[382:375];
  assign _075_ = & beats__payload[398:391];
  assign _076_ = & beats__payload[414:407];
  assign _077_ = & beats__payload[430:423];
  assign _078_ = & beats__payload[446:439];
  assign _079_ = & beats__payload[462:455];
  assign _080_ = & beats__payload[478:471];
  assign _081_ = & beats__payload[494:487];
  assign _000_ = & beats__payload[510:503];
  assign infinite = { _000_, _081_, _080_, _079_, _078_, _077_, _076_, _075_, _074_, _073_, _072_,
      _071_, _070_, _069_, _067_, _066_, _065_, _064_, _063_, _062_, _060_, _059_, _058_, _057_,
      _055_, _054_, _053_, _052_, _039_, _015_, _008_, _068_ } & { {16{beat}}, 16'hffff };
  assign bad_now = bad | ({ 1'h0, bad_beat } << bad_member);
  assign params_ram__write_en = taken & _002_;
  assign take = taken & (row == 2'h1);
  assign room = (promised <= 5'he) & (left <= 2'h1);
  assign to_0_0 = _009_ & (! member);
  assign words__0__0__valid = to_0_0 & beats__valid & room_76;
  assign _009_ = _006_ & (! walk__engine);
  assign to_0_1 = _009_ & member;
  assign words__0__1__valid = to_0_1 & beats__valid & room_76;
  assign _013_ = room & walk__active;
  assign _014_ = words_ready & room_76;
  assign _018_ = beat ? ({ 1'h0, beat } + 2'h1) : 2'h0;
  assign _020_ = member ? 2'h0 : ({ 1'h0, member } + 2'h1);
  assign _022_ = walk__first_token & ~params_ram__read_addr;
  assign _006_ = row == 2'h2;
  assign status_queue__i__payload_error = error | error_beat;
  assign _035_ = left - 2'h1;
  assign _034_ = | left;
  assign _036_ = { 1'h0, promised } + { 4'h0, take, 1'h0 };
  always @(posedge clk)
    if (rst) begin
      params_row <= 128'h0; gates_row <= 128'h0; left[1] <= 1'h0;
    end else if (| { _034_, take }) begin
      params_row <= take ? params_ram__read_data : { 64'h0, params_row[127:64] };
      gates_row <= take ? beats__payload[127:0] : { 64'h0, gates_row[127:64] };
      left[1] <= _098_[1];
    end
  always @(posedge clk)
    if (rst) begin
      room_76 <= 1'h0; error <= 1'h0; status_queue__i__valid <= 1'h0; error_beat <= 1'h0;
      bad_member <= 1'h0; bad_beat <= 1'h0; gain_stb <= 1'h0; gain_head <= 2'h0; gain <= 32'h0;
      promised <= 5'h0; gates_valid_40 <= 40'h0;
    end else begin
      room_76 <= status_queue__level < 4'h6;
      error <= ~status_queue__i__valid & status_queue__i__payload_error;
      status_queue__i__valid <= walk__step;
      error_beat <= beats__payload[512] & taken;
      bad_member <= member;
      bad_beat <= (| infinite) & taken & _006_ & ~load;
      gain_stb <= taken & load & (! beat) & ~beats__payload[512] & (walk__token == 32'h11);
      gain_head <= { params_ram__read_addr, 1'h0 } + { 1'h0, member };
      gain <= beats__payload[31:0];
      promised <= _036_[4:0] - { 4'h0, gates__valid & gates__ready };
      gates_valid_40 <= { gates_valid_40[38:0], _034_ };
    end
  always @(posedge clk)
    if (| { status_queue__i__valid, rst }) bad <= 2'h0;
    else bad <= bad_now;
  always @(posedge clk)
    if (_095_) beat <= 1'h0;
    else if (& { taken, _084_, _083_ }) beat <= _018_[0];
  always @(posedge clk)
    if (_095_) member <= 1'h0;
    else if (& { taken, _084_, _083_, last_beat }) member <= _020_[0];
  always @(posedge clk)
    if (rst) row[1] <= 1'h0;
    else if (& { | { taken, start }, | { _002_, _101_, member, start }, _085_ }) row[1] <= _104_[1];
  always @(posedge clk)
    if (_095_) row[0] <= 1'h0;
    else if (& { taken, | { _002_, _101_, member }, _088_ }) row[0] <= _102_[0];
  always @(posedge clk)
    if (| { take, rst }) left[0] <= 1'h0;
    else if (_034_) left[0] <= _035_[0];
  assign _083_ = ~_101_;
  assign _084_ = ~_002_;
  assign last_beat = ~beat;
  assign _085_ = { _002_, _101_, beat, start } != 4'h2;
  assign _088_ = { _002_, _101_, beat } != 3'h1;
  assign _095_ = | { rst, start };
  assign _098_ = take ? 2'h2 : _034_ ? _035_ : { 1'hx, left[0] };
  assign _101_ = row == 2'h1;
  function [1:0] _236_;
    input [1:0] a_;
    input [3:0] b_;
    input [1:0] s_;
    (* parallel_case *)
    case (1'b1)
      s_[0]: _236_ = b_[1:0];
      s_[1]: _236_ = b_[3:2];
      default: _236_ = a_;
    endcase
  endfunction
  assign _102_ = _236_(load ? 2'h2 : { 1'h0, _022_ ? 1'h0 : 1'h1 }, 4'h6, { _002_, _101_ });
  assign _104_ = start ? { load, 1'h0 } : taken ? _102_ : { 1'hx, row[0] };
  function [0:0] _239_;
    input [0:0] a_;
    input [1:0] b_;
    input [1:0] s_;
    (* parallel_case *)
    case (1'b1)
      s_[0]: _239_ = b_[0:0];
      s_[1]: _239_ = b_[1:1];
      default: _239_ = a_;
    endcase
  endfunction
  assign beats__ready = _239_(_014_ & walk__active, { walk__active, _013_ }, { _002_, _101_ });
  assign _002_ = row == 2'h0;
  assign words_ready = to_0_1 ? words__0__1__ready : to_0_0 ? words__0__0__ready : 1'h0;
  assign unused = & { _104_[0], _098_[0], _051_, _050_, _049_, _048_, _036_[5], _020_[1], _018_[1]
      };
  stream_fifo_65x16 gates_queue (
    .clk(clk), .rst(rst),
    .i__payload({ gates_queue__i__payload_bad, gates_queue__i__payload_beta,
        gates_queue__i__payload_alpha }),
    .i__valid(gates_valid_40[39]), .i__ready(_050_), .o__payload(gates__payload),
    .o__valid(gates__valid), .o__ready(gates__ready), .level(_051_)
  );
  gates gates_unit (
    .clk(clk), .rst(rst), .x0(gates_row[31:0]), .x1(gates_row[63:32]), .rate(params_row[31:0]),
    .bias(params_row[63:32]), .given(given), .twice(twice), .alpha(gates_queue__i__payload_alpha),
    .beta(gates_queue__i__payload_beta), .bad(gates_queue__i__payload_bad)
  );
  stream_fifo_3x8 status_queue (
    .clk(clk), .rst(rst), .i__payload({ status_queue__i__payload_error, bad_now }),
    .i__valid(status_queue__i__valid), .i__ready(_049_), .o__payload(status__payload),
    .o__valid(status__valid), .o__ready(status__ready), .level(status_queue__level)
  );
  walk walk (
    .clk(clk), .rst(rst), .start(start), .tokens(tokens), .step(walk__step), .active(walk__active),
    .token(walk__token), .first_token(walk__first_token), .head(params_ram__read_addr),
    .engine(walk__engine), .round(_048_)
  );
  assign words__0__1__payload = beats__payload[511:0];
  assign words__0__0__payload = beats__payload[511:0];
endmodule
