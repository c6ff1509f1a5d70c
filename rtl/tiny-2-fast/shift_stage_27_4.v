// One stage of a right shifter: by 0 to 3 steps, a LUT6 for each bit. shift_stage_24_1.v tells the rest.
// params ShiftStageParams(width=27, kept=2, step=4)
// Generated from gdn_core/arith/shift.py; do not edit.
module shift_stage_27_4 (
  input wire [26:0] i, input wire [1:0] n, output wire [28:0] o
);
  assign o = $signed({ i, 2'h0 }) >>> { n, 2'h0 };
endmodule
