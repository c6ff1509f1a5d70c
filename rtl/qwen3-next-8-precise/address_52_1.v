// An address that is set and then moves on by steps, in short adders. address_58_4.v tells the rest.
// params AddressParams(bits=52, step=1)
// Generated from gdn_core/axi/address.py; do not edit.
module address_52_1 (
  input wire clk, en, set,
  input wire [51:0] start, input wire step, output wire [51:0] value
);
  wire [18:0] _04_, total;
  reg [17:0] above = 18'h0, high = 18'h0, low = 18'h0;
  reg [15:0] above_1 = 16'h0, high_1 = 16'h0;
  wire [17:0] base;
  wire [15:0] base_1;
  wire carry;
  reg ones = 1'h1;
  assign total = { 1'h0, low } + { 18'h0, step };
  assign carry = total[18] & ~set;
  assign base = set ? start[35:18] : high;
  assign base_1 = set ? start[51:36] : high_1;
  assign _04_ = { 1'h0, base } + 19'h1;
  always @(posedge clk)
    if (en) begin
      low <= set ? start[17:0] : total[17:0];
      high <= carry ? above : base;
      above <= _04_[17:0];
      ones <= _04_[18];
      high_1 <= (carry & ones) ? above_1 : base_1;
      above_1 <= base_1 + 16'h1;
    end
  assign value = { high_1, high, low };
endmodule
