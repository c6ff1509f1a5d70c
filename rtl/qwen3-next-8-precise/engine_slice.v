// An engine that is far away: one register a slice, on every signal to and from it.
//
// Slices stand in a row, one in each SLR on the way, so that no path crosses a border between two
// registers with anything else in it. What they carry (`EngineParams.link`) is pushed and never
// answered at once, so any number may stand there.
//
// The reset goes the same way, as fast as what is pushed: so nothing that comes after it meets a slice
// or an engine that is still in it. It must last two cycles, or what an engine pushed before it could
// meet a slice that has left it.
//
// Synthesis must leave every slice as it is: several in a row would make a shift register, which lies
// in one place, and those of several engines, which all see the same data, one register for all.
//
// Latency  1 cycle a slice, on all signals and the reset
//
// params EngineParams(format=StateFormat(mantissa=26, operand=35, update_frac=18, rows_per_word=2,
//        guard=4), key_dim=128, value_dim=128, group=2, states=4, state_ram=StateRam.BLOCK)
//
// Generated from gdn_core/engine/slice.py; do not edit.
(* keep_hierarchy = "yes" *)
module engine_slice (
  input wire clk, rst,
  input wire [2241:0] rest__operands,
  input wire rest__operands_push,
  output reg rest__operands_taken = 1'h0,
  input wire [511:0] rest__words,
  input wire [1:0] rest__words_push,
  output reg [1:0] rest__words_taken = 2'h0,
  input wire [11:0] rest__job,
  input wire rest__job_push,
  input wire [170:0] rest__scalars,
  input wire [1:0] rest__scalars_push,
  output reg rest__scalars_taken = 1'h0,
  output reg [513:0] rest__out__0 = 514'h0,
  output reg [513:0] rest__out__1 = 514'h0,
  output reg [1:0] rest__out_push = 2'h0,
  input wire [1:0] rest__out_taken,
  output reg [1:0] rest__overflows = 2'h0,
  output reg rest__busy = 1'h0,
  output reg [2241:0] engine__operands = 2242'h0,
  output reg engine__operands_push = 1'h0,
  input wire engine__operands_taken,
  output reg [511:0] engine__words = 512'h0,
  output reg [1:0] engine__words_push = 2'h0,
  input wire [1:0] engine__words_taken,
  output reg [11:0] engine__job = 12'h0,
  output reg engine__job_push = 1'h0,
  output reg [170:0] engine__scalars = 171'h0,
  output reg [1:0] engine__scalars_push = 2'h0,
  input wire engine__scalars_taken,
  input wire [513:0] engine__out__0, engine__out__1,
  input wire [1:0] engine__out_push,
  output reg [1:0] engine__out_taken = 2'h0,
  input wire [1:0] engine__overflows,
  input wire engine__busy,
  output reg reset = 1'h0
);
  always @(posedge clk) begin
    engine__operands <= rest__operands;
    engine__words <= rest__words;
    engine__job <= rest__job;
    engine__scalars <= rest__scalars;
    rest__out__0 <= engine__out__0;
    rest__out__1 <= engine__out__1;
    reset <= rst;
  end
  always @(posedge clk)
    if (rst) begin
      engine__operands_push <= 1'h0; rest__operands_taken <= 1'h0; engine__words_push <= 2'h0;
      rest__words_taken <= 2'h0; engine__job_push <= 1'h0; engine__scalars_push <= 2'h0;
      rest__scalars_taken <= 1'h0; rest__out_push <= 2'h0; engine__out_taken <= 2'h0;
      rest__overflows <= 2'h0; rest__busy <= 1'h0;
    end else begin
      engine__operands_push <= rest__operands_push;
      rest__operands_taken <= engine__operands_taken;
      engine__words_push <= rest__words_push;
      rest__words_taken <= engine__words_taken;
      engine__job_push <= rest__job_push;
      engine__scalars_push <= rest__scalars_push;
      rest__scalars_taken <= engine__scalars_taken;
      rest__out_push <= engine__out_push;
      engine__out_taken <= rest__out_taken;
      rest__overflows <= engine__overflows;
      rest__busy <= engine__busy;
    end
endmodule
