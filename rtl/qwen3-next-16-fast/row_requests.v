// One request for each token of a call, from `address` on.
//
// params RowRequestsParams(beats=64)
//
// Generated from gdn_core/engine/requests.py; do not edit.
module row_requests (
  input wire clk, rst, start,
  input wire [31:0] tokens,
  input wire [63:0] address,
  output wire [79:0] requests__payload,
  output reg requests__valid = 1'h0,
  input wire requests__ready
);
  wire _03_, row__en, row__set, unused;
  reg [31:0] left = 32'h0;
  wire [57:0] row__value;
  assign row__set = ~requests__valid;
  assign row__en = row__set | requests__ready;
  always @(posedge clk)
    if (rst) requests__valid <= 1'h0;
    else if (_03_) requests__valid <= requests__valid ? (left != 32'h1) : start;
  always @(posedge clk) if (_03_)
    left <= requests__valid ? (left - 32'h1) : tokens;
  assign _03_ = { requests__valid, requests__ready } != 2'h2;
  assign unused = & address[5:0];
  address_58_16 row (
    .clk(clk), .en(row__en), .set(row__set), .start(address[63:6]), .step(16'h40),
    .value(row__value)
  );
  assign requests__payload = { 16'h40, row__value, 6'h0 };
endmodule
