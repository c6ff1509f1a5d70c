// One request for each token of a call, from `address` on.
//
// params RowRequestsParams(beats=2)
//
// Generated from gdn_core/engine/requests.py; do not edit.
module row_requests (
  input wire clk, rst, start,
  input wire [31:0] tokens, input wire [63:0] address,
  output wire [79:0] requests__payload, output reg requests__valid = 1'h0,
  input wire requests__ready
);
  localparam ADDRESS = 0, BEATS = 64;
  reg [31:0] after = 32'h0;
  wire row__en, row__set, unused;
  assign row__set = ~requests__valid;
  assign row__en = row__set | requests__ready;
  always @(posedge clk)
    if (rst) requests__valid <= 1'h0;
    else if (row__set) requests__valid <= start;
    else if (requests__ready) requests__valid <= | after;
  always @(posedge clk) if (row__en) after <= ((requests__valid ? after : tokens) - 32'h1);
  assign unused = & address[5:0];
  assign { requests__payload[BEATS +: 16], requests__payload[ADDRESS +: 6] } = 22'h80;
  address_58_16 row (
    .clk(clk), .en(row__en), .set(row__set), .start(address[63:6]), .step(16'h2),
    .value(requests__payload[ADDRESS + 6 +: 58])
  );
endmodule
