// An address that is set and then moves on by steps, with an adder of half its width.
//
//     value <- start          set & en
//     value <- value + step   en without set, modulo 2^bits
//
// The lower half is added to; its carry chooses the upper half, which is the one there is or the one
// after it, a register of its own. That register is a step late after a carry, but no two steps in a
// row carry: a step is less than half of the lower half's range.
//
// `en` goes to clock enables alone, so it may come late.
//
// Latency  1 cycle
// Rate     1 step a cycle
//
// params AddressParams(bits=52, step=1)
//
// Generated from gdn_core/axi/address.py; do not edit.
module address_52_1 (
  input wire clk, en, set,
  input wire [51:0] start,
  input wire step,
  output wire [51:0] value
);
  reg [25:0] above = 26'h0, high = 26'h0, low = 26'h0;
  wire [25:0] base;
  wire [26:0] total;
  assign base = set ? start[51:26] : high;
  assign total = { 1'h0, low } + { 26'h0, step };
  always @(posedge clk) if (en) begin
    low <= set ? start[25:0] : total[25:0];
    high <= (total[26] & ~set) ? above : base;
    above <= base + 26'h1;
  end
  assign value = { high, low };
endmodule
