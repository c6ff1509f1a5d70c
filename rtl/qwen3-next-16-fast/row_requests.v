// One request for each token of a call, from `address` on.
//
// params RowRequestsParams(beats=64)
//
// Generated from gdn_core/engine/requests.py; do not edit.
module row_requests (
  input wire clk, rst, start,
  input wire [31:0] tokens,
  input wire [63:0] address,
  output wire [95:0] requests__payload,
  output wire requests__valid,
  input wire requests__ready
);
  wire _04_;
  reg [63:0] address_9 = 64'h0;
  reg [31:0] left = 32'h0;
  assign requests__valid = | left;
  always @(posedge clk)
    if (rst) left <= 32'h0;
    else if (_04_) left <= start ? tokens : (left - 32'h1);
  always @(posedge clk) if (_04_)
    address_9 <= start ? address : (address_9 + 64'h1000);
  assign _04_ = | { requests__valid & requests__ready, start };
  assign requests__payload = { 32'h40, address_9 };
endmodule
