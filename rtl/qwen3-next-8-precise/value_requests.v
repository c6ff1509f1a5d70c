// What a call reads, in the order in which Prepare takes it: requests for the three readers.
//
//     q, k ports     of each token its rows, all q/k heads together
//     v port         the parameters (first token only); of each token its gates, then its value rows;
//                    in a LOAD only the rows of the image
//
// What belongs to a token lies together in memory and tokens follow each other, so an address is a
// register and an increment. Addresses are multiples of a beat.
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
  output wire [79:0] requests__payload,
  output reg requests__valid = 1'h0,
  input wire requests__ready
);
  wire _02_, _05_, _06_, _11_, _18_, gates_row__en, gates_row__set, unused, values_row__en;
  wire [1:0] _14_, _16_;
  wire [57:0] gates_row__value, values_row__value;
  reg [31:0] left = 32'h0;
  reg loads = 1'h0;
  reg [57:0] params_addr = 58'h0;
  wire [63:0] requests__payload_address;
  wire [15:0] requests__payload_beats;
  reg [1:0] row = 2'h0;
  wire [8:0] values_row__step;
  // row: 0 PARAMS, 1 GATES, 2 VALUES
  assign gates_row__en = gates_row__set | (requests__ready & (row == 2'h1));
  assign gates_row__set = ~requests__valid;
  assign _06_ = requests__ready & _05_;
  assign values_row__en = gates_row__set | _06_;
  assign values_row__step[8:7] = loads ? 2'h2 : 2'h1;
  always @(posedge clk)
    if (rst) requests__valid <= 1'h0;
    else if (_11_) requests__valid <= requests__valid ? (left != 32'h1) : start;
  always @(posedge clk) if (_11_)
    left <= requests__valid ? (left - 32'h1) : tokens;
  always @(posedge clk)
    if (| { gates_row__set, rst }) row[0] <= 1'h0;
    else if (requests__ready) row[0] <= _14_[0];
  always @(posedge clk)
    if (rst) row[1] <= 1'h0;
    else if ({ requests__valid, requests__ready } != 2'h2) row[1] <= _16_[1];
  always @(posedge clk)
    if (rst) loads <= 1'h0;
    else if (!requests__valid) loads <= load;
  always @(posedge clk) if (!requests__valid)
    params_addr <= params_[63:6];
  assign _11_ = { _06_, requests__valid } != 2'h1;
  function [15:0] _40_;
    input [15:0] a_;
    input [47:0] b_;
    input [2:0] s_;
    (* parallel_case *)
    case (1'b1)
      s_[0]: _40_ = b_[15:0];
      s_[1]: _40_ = b_[31:16];
      s_[2]: _40_ = b_[47:32];
      default: _40_ = a_;
    endcase
  endfunction
  assign requests__payload_beats = _40_(16'h0, { 39'h2000200, values_row__step[8:7], 7'h0 }, { _02_,
      _18_, _05_ });
  assign _14_ = _02_ ? 2'h1 : (_05_ & ~loads) ? 2'h1 : 2'h2;
  assign _16_ = requests__valid ? (requests__ready ? _14_ : { 1'hx, row[0] }) : { load, 1'h0 };
  function [63:0] _46_;
    input [63:0] a_;
    input [191:0] b_;
    input [2:0] s_;
    (* parallel_case *)
    case (1'b1)
      s_[0]: _46_ = b_[63:0];
      s_[1]: _46_ = b_[127:64];
      s_[2]: _46_ = b_[191:128];
      default: _46_ = a_;
    endcase
  endfunction
  assign requests__payload_address = _46_(64'h0, { params_addr, 6'h0, gates_row__value, 6'h0,
      values_row__value, 6'h0 }, { _02_, _18_, _05_ });
  assign _05_ = row == 2'h2;
  assign _18_ = row == 2'h1;
  assign _02_ = row == 2'h0;
  assign unused = & { values_row__step[6:0], v[5:0], params_[5:0], gates[5:0], _16_[0] };
  address_58_16 gates_row (
    .clk(clk), .en(gates_row__en), .set(gates_row__set), .start(gates[63:6]), .step(16'h4),
    .value(gates_row__value)
  );
  address_58_16 values_row (
    .clk(clk), .en(values_row__en), .set(gates_row__set), .start(v[63:6]),
    .step({ 7'h0, values_row__step[8:7], 7'h0 }), .value(values_row__value)
  );
  assign requests__payload = { requests__payload_beats, requests__payload_address };
  assign values_row__step[6:0] = 7'h0;
endmodule
