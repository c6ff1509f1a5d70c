// One stage of a right shifter: by 0 to 3 steps, a LUT6 for each bit.
//
//     o = floor(i * 2^(kept - step * n))                      n = 0 to 3
//
// A shifter is stages in a row, the least step first: the zeros below i and the bits of its sign above
// are known to the tools for longest. Each is a module of its own, or Yosys shares the halves of the
// 4:1 multiplexers among bits and stages and needs a sixth more LUTs.
//
// Shapes   one number
// Formats  i signed `width`; n unsigned 2; o signed `width + kept`
// Latency  none: one level of logic
//
// params ShiftStageParams(width=24, kept=3, step=1)
// Generated from gdn_core/arith/shift.py; do not edit.
module shift_stage_24_1 (
  input wire [23:0] i, input wire [1:0] n, output wire [26:0] o
);
  assign o = $signed({ i, 3'h0 }) >>> n;
endmodule
