// Stations: registers between the kernel and its engines, which may lie in other SLRs.
//
//     rest -> link_slr0 -> link_slr0_top | link_slr1_bottom -> link_slr1 -> link_slr1_top | ...
//                 |                                                 |
//               engines of SLR0                                   engines of SLR1
//
// Each SLR has a station in its middle, from which its engines are served, and one at either border
// that is crossed. A path over a border (|) therefore runs from one register to one register with
// nothing else in it, and no register stands at two borders. What all engines see (operands, words,
// job, scalars) passes once, whoever it is for; only strobes and what comes back are an engine's own,
// and end at its SLR.
//
// All of it (`EngineParams.link`) is pushed and never answered at once, so any number of registers may
// stand on the way. The reset of each engine goes the same way, as fast as what is pushed: nothing
// meets an engine that is still in it. The stations have none: a reset lasts longer than anything is
// on its way (`gdn_core.emit.reset`).
//
// Synthesis and optimisation must leave every station as it is: several in a row would make a shift
// register, which lies in one place, and equal strobes one register for all.
//
// Latency  1 cycle a station, on all signals and the reset
//
// params StationParams(engine=EngineParams(format=StateFormat(mantissa=26, operand=35,
//        update_frac=18, rows_per_word=2, guard=4), key_dim=128, value_dim=128, group=2, states=4,
//        state_ram=StateRam.BLOCK), engines=4)
// Generated from gdn_core/engine/station.py; do not edit.
(* keep_hierarchy = "yes" *)
(* dont_touch = "yes" *)
module station_4 (
  input wire clk,
  input wire [2241:0] rest__operands, input wire [511:0] rest__words, input wire [10:0] rest__job,
  input wire [170:0] rest__scalars,
  (* dont_touch = "true", keep = "true" *) output reg [2241:0] beyond__operands = 2242'h0,
  (* dont_touch = "true", keep = "true" *) output reg [511:0] beyond__words = 512'h0,
  (* dont_touch = "true", keep = "true" *) output reg [10:0] beyond__job = 11'h0,
  (* dont_touch = "true", keep = "true" *) output reg [170:0] beyond__scalars = 171'h0,
  input wire [4*9-1:0] orders_i, output reg [4*9-1:0] orders_o = 36'h0,
  input wire [4*75-1:0] answers_i, output reg [4*75-1:0] answers_o = 300'h0
);
  always @(posedge clk) begin
    beyond__operands <= rest__operands; beyond__words <= rest__words;
    orders_o[2*9 +: 2*9] <= orders_i[2*9 +: 2*9]; answers_o[2*75 +: 2*75] <= answers_i[2*75 +:
        2*75];
    beyond__job <= rest__job; beyond__scalars <= rest__scalars; orders_o[0*9 +: 2*9] <= orders_i[0*9
        +: 2*9];
    answers_o[0*75 +: 2*75] <= answers_i[0*75 +: 2*75];
  end
endmodule
