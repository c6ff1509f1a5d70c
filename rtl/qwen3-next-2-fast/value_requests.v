// What a call reads, in the order in which Prepare takes it: requests for the two readers.
//
//     qk port    for each head of the walk: the row of k, the row of q
//     v port     for each head of the walk: its params row (first token only), its gates row, its
//                group's value rows; in a LOAD only the group's rows of the image
//
// Rows follow each other in memory, so an address is a register and an increment.
//
// Rate     1 request a cycle
//
// params ValueRequestsParams(walk=WalkParams(heads=16, engines=1), value_dim=128, group=2)
//
// Generated from gdn_core/engine/requests.py; do not edit.
module value_requests (
  input wire clk, rst, start,
  input wire [31:0] tokens,
  input wire load,
  input wire [63:0] v, gates, params_,
  output wire [95:0] requests__payload,
  output wire requests__valid,
  input wire requests__ready
);
  wire [31:0] _02_, requests__payload_beats;
  wire _03_, _12_, _14_, _23_, _24_, taken, unused, walk__first_token, walk__step;
  wire [3:0] _04_, walk__head;
  wire [1:0] _25_, _27_;
  reg [63:0] gates_addr = 64'h0, params_addr = 64'h0, v_addr = 64'h0;
  wire [63:0] requests__payload_address;
  reg [1:0] row = 2'h0;
  wire [4:0] rows;
  // row: 0 PARAMS, 1 GATES, 2 VALUES
  assign taken = requests__valid & requests__ready;
  assign walk__step = taken & (row == 2'h2);
  assign rows[4:3] = load ? 2'h2 : 2'h1;
  assign _12_ = walk__first_token & (walk__head != 4'hf);
  always @(posedge clk) if (& { | { _24_, start }, _14_ })
    params_addr <= start ? params_ : (params_addr + 64'h40);
  always @(posedge clk) if (& { | { _23_, start }, _14_ })
    gates_addr <= start ? gates : (gates_addr + 64'h40);
  always @(posedge clk) if (& { { _24_, start } != 2'h2, { _23_, start } != 2'h2, _14_ })
    v_addr <= start ? v : (v_addr + { 53'h0, rows[4:3], 9'h0 });
  always @(posedge clk)
    if (rst) row[1] <= 1'h0;
    else if (_14_) row[1] <= _27_[1];
  always @(posedge clk)
    if (| { rst, start }) row[0] <= 1'h0;
    else if (taken) row[0] <= _25_[0];
  assign _14_ = | { taken, start };
  function [1:0] _54_;
    input [1:0] a_;
    input [3:0] b_;
    input [1:0] s_;
    (* parallel_case *)
    case (1'b1)
      s_[0]: _54_ = b_[1:0];
      s_[1]: _54_ = b_[3:2];
      default: _54_ = a_;
    endcase
  endfunction
  assign _25_ = _54_(load ? 2'h2 : { 1'h0, _12_ ? 1'h0 : 1'h1 }, 4'h6, { _24_, _23_ });
  function [31:0] _57_;
    input [31:0] a_;
    input [63:0] b_;
    input [1:0] s_;
    (* parallel_case *)
    case (1'b1)
      s_[0]: _57_ = b_[31:0];
      s_[1]: _57_ = b_[63:32];
      default: _57_ = a_;
    endcase
  endfunction
  assign requests__payload_beats = _57_({ 27'h0, rows[4:3], 3'h0 }, 64'h100000001, { _24_, _23_ });
  assign _24_ = row == 2'h0;
  function [63:0] _59_;
    input [63:0] a_;
    input [127:0] b_;
    input [1:0] s_;
    (* parallel_case *)
    case (1'b1)
      s_[0]: _59_ = b_[63:0];
      s_[1]: _59_ = b_[127:64];
      default: _59_ = a_;
    endcase
  endfunction
  assign requests__payload_address = _59_(v_addr, { params_addr, gates_addr }, { _24_, _23_ });
  assign _23_ = row == 2'h1;
  assign _27_ = start ? { load, 1'h0 } : taken ? _25_ : { 1'hx, row[0] };
  assign unused = & { rows[2:0], _27_[0], _04_, _03_, _02_ };
  walk walk (
    .clk(clk), .rst(rst), .start(start), .tokens(tokens), .step(walk__step),
    .active(requests__valid), .token(_02_), .first_token(walk__first_token), .head(walk__head),
    .engine(_03_), .round(_04_)
  );
  assign requests__payload = { requests__payload_beats, requests__payload_address };
  assign rows[2:0] = 3'h0;
endmodule
