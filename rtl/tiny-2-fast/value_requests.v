// What a call reads, in the order in which Prepare takes it: requests for the three readers.
//
//     q, k ports     of each token its rows, all q/k heads together
//     v port         the parameters (first token only); of each token its gates, then its value rows;
//                    in a LOAD only the rows of the image
//
// What belongs to a token lies together in memory and tokens follow each other, so an address is a
// register and an increment. Addresses are multiples of a beat.
//
// Latency  `LATENCY` of each, from the cycle after `start` to the first request
// Rate     1 request a cycle
//
// params ValueRequestsParams(v_heads=4, value_dim=16)
// Generated from gdn_core/prepare/requests.py; do not edit.
module value_requests (
  input wire clk, rst, start,
  input wire [31:0] tokens, input wire load, input wire [63:0] v, gates, params_,
  output wire [79:0] requests__payload, output wire requests__valid, input wire requests__ready
);
  localparam [1:0] PARAMS = 2'h0, GATES = 2'h1, VALUES = 2'h2;
  localparam ADDRESS = 0, BEATS = 64;
  wire _00_, _01_, _02_, _03_, chosen__i__ready, gates_row__set, unused;
  reg [31:0] after = 32'h0;
  reg [79:0] chosen__i__payload;
  reg chosen__i__valid = 1'h0, loads = 1'h0;
  wire [57:0] gates_row__value, values_row__value;
  reg [57:0] params_addr = 58'h0;
  reg [1:0] row = PARAMS;
  (* keep = "true" *) reg some_left_again = 1'h0;
  assign gates_row__set = ~some_left_again;
  assign _02_ = | after;
  assign _01_ = chosen__i__ready & _00_;
  assign _00_ = row == VALUES;
  assign _03_ = ~chosen__i__valid;
  always @* begin
    chosen__i__payload = 80'h0;
    case (row)
      PARAMS: begin
        chosen__i__payload[ADDRESS +: 64] = { params_addr, 6'h0 };
        chosen__i__payload[BEATS +: 16] = 16'h1;
      end
      GATES: begin
        chosen__i__payload[ADDRESS +: 64] = { gates_row__value, 6'h0 };
        chosen__i__payload[BEATS +: 16] = 16'h1;
      end
      VALUES: begin
        chosen__i__payload[ADDRESS +: 64] = { values_row__value, 6'h0 };
        chosen__i__payload[BEATS +: 16] = 16'h4;
      end
      default: ;
    endcase
  end
  always @(posedge clk)
    if (rst) chosen__i__valid <= 1'h0;
    else if (_03_) chosen__i__valid <= start;
    else if (_01_) chosen__i__valid <= _02_;
  always @(posedge clk)
    if (rst) some_left_again <= 1'h0;
    else if (gates_row__set) some_left_again <= start;
    else if (_01_) some_left_again <= _02_;
  always @(posedge clk) if (_03_ | _01_) after <= ((chosen__i__valid ? after : tokens) - 32'h1);
  always @(posedge clk)
    if (rst) begin
      row <= PARAMS; loads <= 1'h0;
    end else if (_03_) begin
      loads <= load;
      row <= load ? VALUES : PARAMS;
    end else if (chosen__i__ready) begin
      row <= (_00_ & ~loads) ? GATES : VALUES;
      if (row == PARAMS) row <= GATES;
    end
  always @(posedge clk) if (_03_) params_addr <= params_[63:6];
  assign unused = & { gates[5:0], params_[5:0], v[5:0] };
  skid_buffer_80 chosen (
    .clk(clk), .rst(rst), .i__payload(chosen__i__payload), .i__valid(chosen__i__valid),
    .i__ready(chosen__i__ready), .o__payload(requests__payload), .o__valid(requests__valid),
    .o__ready(requests__ready)
  );
  address_58_16 gates_row (
    .clk(clk), .en(gates_row__set | (chosen__i__ready & (row == GATES))), .set(gates_row__set),
    .start(gates[63:6]), .step(16'h1), .value(gates_row__value)
  );
  address_58_16 values_row (
    .clk(clk), .en(gates_row__set | _01_), .set(gates_row__set), .start(v[63:6]), .step(16'h4),
    .value(values_row__value)
  );
endmodule
