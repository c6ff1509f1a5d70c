// HeldScalars: the scalars of one value head, of the job in the engine and of the next.
//
// Those of the next job are pushed while the job before still needs its own, and wait for `take`: the
// first sums that meet them are due then. Beside the registers of one head and no more, each with the
// fan-out of its own strobe.
//
// Latency  2 cycles from `take` to `o`; what was pushed in the cycle of `take` counts, and before
// Generated from gdn_core/engine/held.py; do not edit.
module held_scalars (
  input wire clk, rst,
  input wire [170:0] i, input wire push, take, output reg [170:0] o = 171'h0
);
  (* keep = "true" *) reg take_reg = 1'h0;
  reg [170:0] waiting = 171'h0;
  always @(posedge clk)
    if (rst) take_reg <= 1'h0;
    else take_reg <= take;
  always @(posedge clk) if (push) waiting <= i;
  always @(posedge clk) if (take_reg) o <= waiting;
endmodule
