// One request for each token of a call, from `address` on.
//
// params RowRequestsParams(beats=64)
// Generated from gdn_core/prepare/requests.py; do not edit.
module row_requests (
  input wire clk, rst, start,
  input wire [31:0] tokens, input wire [63:0] address,
  output wire [79:0] requests__payload, output reg requests__valid = 1'h0,
  input wire requests__ready
);
  localparam ADDRESS = 0, BEATS = 64;
  wire _00_, _01_, row__set, unused;
  reg [31:0] after = 32'h0;
  (* keep = "true" *) reg some_left_again = 1'h0;
  assign _01_ = | after;
  assign _00_ = ~requests__valid;
  assign row__set = ~some_left_again;
  always @(posedge clk)
    if (rst) requests__valid <= 1'h0;
    else if (_00_) requests__valid <= start;
    else if (requests__ready) requests__valid <= _01_;
  always @(posedge clk)
    if (rst) some_left_again <= 1'h0;
    else if (row__set) some_left_again <= start;
    else if (requests__ready) some_left_again <= _01_;
  always @(posedge clk) if (_00_ | requests__ready) after <= ((requests__valid ? after : tokens) -
      32'h1);
  assign unused = & address[5:0];
  assign { requests__payload[BEATS +: 16], requests__payload[ADDRESS +: 6] } = 22'h1000;
  address_58_16 row (
    .clk(clk), .en(row__set | requests__ready), .set(row__set), .start(address[63:6]),
    .step(16'h40), .value(requests__payload[ADDRESS + 6 +: 58])
  );
endmodule
