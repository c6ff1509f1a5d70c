// An address that is set and then moves on by steps, in short adders.
//
//     value <- start          set & en
//     value <- value + step   en without set, modulo 2^bits
//
// The lowest part is added to. Each part above it is a register that has one of its own beside it, the
// next of its values, and one that says whether it is all ones, and so are those between: the lowest
// part's carry chooses. These are a step late after a carry, but no two steps in a row carry: a step
// is less than half of the lowest part's range.
//
// `en` goes to clock enables alone, so it may come late.
//
// Latency  1 cycle
// Rate     1 step a cycle
//
// params AddressParams(bits=58, step=4)
// Generated from gdn_core/axi/address.py; do not edit.
module address_58_4 (
  input wire clk, en, set,
  input wire [57:0] start, input wire [3:0] step, output wire [57:0] value
);
  wire [20:0] _04_, total;
  reg [19:0] above = 20'h0, high = 20'h0, low = 20'h0;
  reg [17:0] above_1 = 18'h0, high_1 = 18'h0;
  wire [19:0] base;
  wire [17:0] base_1;
  wire carry;
  reg ones = 1'h1;
  assign total = { 1'h0, low } + { 17'h0, step };
  assign carry = total[20] & ~set;
  assign base = set ? start[39:20] : high;
  assign base_1 = set ? start[57:40] : high_1;
  assign _04_ = { 1'h0, base } + 21'h1;
  always @(posedge clk)
    if (en) begin
      low <= set ? start[19:0] : total[19:0];
      high <= carry ? above : base;
      above <= _04_[19:0];
      ones <= _04_[20];
      high_1 <= (carry & ones) ? above_1 : base_1;
      above_1 <= base_1 + 18'h1;
    end
  assign value = { high_1, high, low };
endmodule
