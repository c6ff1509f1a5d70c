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
  input wire [31:0] tokens, input wire load, input wire [63:0] v, gates, params_,
  output reg [79:0] requests__payload, output reg requests__valid = 1'h0, input wire requests__ready
);
  localparam [1:0] PARAMS = 2'h0, GATES = 2'h1, VALUES = 2'h2;
  localparam ADDRESS = 0, BEATS = 64;
  wire _02_, _09_, gates_row__set, unused, values_row__en;
  reg [31:0] after = 32'h0;
  wire [57:0] gates_row__value, values_row__value;
  reg loads = 1'h0;
  reg [57:0] params_addr = 58'h0;
  reg [1:0] row = PARAMS;
  wire [8:0] values_row__step;
  assign values_row__en = gates_row__set | _09_;
  assign gates_row__set = ~requests__valid;
  assign _02_ = row == VALUES;
  assign _09_ = requests__ready & _02_;
  assign values_row__step = loads ? 9'h100 : 9'h80;
  always @* begin
    requests__payload = 80'h0;
    case (row)
      PARAMS: begin
        requests__payload[ADDRESS +: 64] = { params_addr, 6'h0 };
        requests__payload[BEATS +: 16] = 16'h4;
      end
      GATES: begin
        requests__payload[ADDRESS +: 64] = { gates_row__value, 6'h0 };
        requests__payload[BEATS +: 16] = 16'h4;
      end
      VALUES: begin
        requests__payload[ADDRESS +: 64] = { values_row__value, 6'h0 };
        requests__payload[BEATS +: 16] = { 7'h0, values_row__step };
      end
      default: ;
    endcase
  end
  always @(posedge clk)
    if (rst) requests__valid <= 1'h0;
    else if (gates_row__set) requests__valid <= start;
    else if (_09_) requests__valid <= | after;
  always @(posedge clk) if (values_row__en) after <= ((requests__valid ? after : tokens) - 32'h1);
  always @(posedge clk)
    if (rst) begin
      row <= PARAMS; loads <= 1'h0;
    end else if (gates_row__set) begin
      loads <= load;
      row <= load ? VALUES : PARAMS;
    end else if (requests__ready) begin
      row <= (_02_ & ~loads) ? GATES : VALUES;
      if (row == PARAMS) row <= GATES;
    end
  always @(posedge clk) if (gates_row__set) params_addr <= params_[63:6];
  assign unused = & { gates[5:0], params_[5:0], v[5:0] };
  address_58_16 gates_row (
    .clk(clk), .en(gates_row__set | (requests__ready & (row == GATES))), .set(gates_row__set),
    .start(gates[63:6]), .step(16'h4), .value(gates_row__value)
  );
  address_58_16 values_row (
    .clk(clk), .en(values_row__en), .set(gates_row__set), .start(v[63:6]),
    .step({ 7'h0, values_row__step }), .value(values_row__value)
  );
endmodule
