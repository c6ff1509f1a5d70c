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
// params AddressParams(bits=58, step=5)
//
// Generated from gdn_core/axi/address.py; do not edit.
module address_58_5 (
  input wire clk, en, set,
  input wire [57:0] start,
  input wire [4:0] step,
  output wire [57:0] value
);
  reg [28:0] above = 29'h0, high = 29'h0, low = 29'h0;
  wire [28:0] base;
  wire [29:0] total;
  assign base = set ? start[57:29] : high;
  assign total = { 1'h0, low } + { 25'h0, step };
  always @(posedge clk) if (en) begin
    low <= set ? start[28:0] : total[28:0];
    high <= (total[29] & ~set) ? above : base;
    above <= base + 29'h1;
  end
  assign value = { high, low };
endmodule
