// What a call reads, in the order in which Prepare takes it: requests for the three readers.
//
//     q, k ports     of each token its rows, all q/k heads together
//     v port         the parameters (first token only); of each token its gates, then its value rows;
//                    in a LOAD only the rows of the image
//
// What belongs to a token lies together in memory and tokens follow each other, so an address is a
// register and an increment.
//
// Rate     1 request a cycle
//
// params ValueRequestsParams(v_heads=32, value_dim=128)
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
  wire [8:0] _00_;
  wire _01_, _02_, _12_, _19_, taken, unused;
  wire [63:0] _07_, _08_, _09_, _15_, _17_, _20_, requests__payload_address;
  wire [1:0] _14_, _22_, _23_, _24_;
  reg [63:0] gates_addr = 64'h0, params_addr = 64'h0, values_addr = 64'h0;
  reg [31:0] left = 32'h0;
  wire [31:0] requests__payload_beats;
  reg [1:0] row = 2'h0;
  // row: 0 PARAMS, 1 GATES, 2 VALUES
  assign taken = requests__valid & requests__ready;
  assign requests__valid = | left;
  assign _07_ = params_addr + { 26'h0, requests__payload_beats, 6'h0 };
  assign _08_ = gates_addr + { 26'h0, requests__payload_beats, 6'h0 };
  assign _09_ = values_addr + { 26'h0, requests__payload_beats, 6'h0 };
  assign _00_[8:7] = load ? 2'h2 : 2'h1;
  assign _02_ = taken & _01_;
  always @(posedge clk) begin
    params_addr <= _12_ ? (taken ? _07_ : _20_) : _20_;
    gates_addr <= _19_ ? (taken ? _08_ : _17_) : _17_;
    values_addr <= _01_ ? (taken ? _09_ : _15_) : _15_;
  end
  always @(posedge clk)
    if (rst) left <= 32'h0;
    else if (| { _02_, start }) left <= _02_ ? (left - 32'h1) : tokens;
  always @(posedge clk)
    if (rst) row <= 2'h0;
    else row <= _23_;
  assign _14_ = start ? { load, 1'h0 } : row;
  assign _15_ = start ? v : values_addr;
  assign _17_ = start ? gates : gates_addr;
  assign _22_ = taken ? _00_[8:7] : _14_;
  assign _20_ = start ? params_ : params_addr;
  function [31:0] _52_;
    input [31:0] a_;
    input [95:0] b_;
    input [2:0] s_;
    (* parallel_case *)
    case (1'b1)
      s_[0]: _52_ = b_[31:0];
      s_[1]: _52_ = b_[63:32];
      s_[2]: _52_ = b_[95:64];
      default: _52_ = a_;
    endcase
  endfunction
  assign requests__payload_beats = _52_(32'h0, { 87'h200000002000000, _00_[8:7], 7'h0 }, { _12_,
      _19_, _01_ });
  assign _01_ = row == 2'h2;
  assign _19_ = row == 2'h1;
  assign _12_ = row == 2'h0;
  function [63:0] _56_;
    input [63:0] a_;
    input [191:0] b_;
    input [2:0] s_;
    (* parallel_case *)
    case (1'b1)
      s_[0]: _56_ = b_[63:0];
      s_[1]: _56_ = b_[127:64];
      s_[2]: _56_ = b_[191:128];
      default: _56_ = a_;
    endcase
  endfunction
  assign requests__payload_address = _56_(64'h0, { params_addr, gates_addr, values_addr }, { _12_,
      _19_, _01_ });
  function [1:0] _57_;
    input [1:0] a_;
    input [5:0] b_;
    input [2:0] s_;
    (* parallel_case *)
    case (1'b1)
      s_[0]: _57_ = b_[1:0];
      s_[1]: _57_ = b_[3:2];
      s_[2]: _57_ = b_[5:4];
      default: _57_ = a_;
    endcase
  endfunction
  assign _23_ = _57_(_14_, { taken ? 2'h1 : _14_, _24_, _22_ }, { _12_, _19_, _01_ });
  assign _24_ = taken ? 2'h2 : _14_;
  assign unused = & _00_[6:0];
  assign _00_[6:0] = 7'h0;
  assign requests__payload = { requests__payload_beats, requests__payload_address };
endmodule
