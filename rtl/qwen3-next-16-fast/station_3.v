// Stations: registers between the kernel and its engines, which may lie in other SLRs. station_8.v tells the rest.
// params StationParams(engine=EngineParams(format=StateFormat(mantissa=24, operand=18,
//        update_frac=20, rows_per_word=3, guard=4), key_dim=128, value_dim=128, group=2, states=2,
//        state_ram=StateRam.BLOCK), engines=3)
// Generated from gdn_core/engine/station.py; do not edit.
(* keep_hierarchy = "yes" *)
(* dont_touch = "yes" *)
module station_3 (
  input wire clk,
  input wire [1153:0] rest__operands, input wire [511:0] rest__words, input wire [9:0] rest__job,
  input wire [170:0] rest__scalars,
  (* dont_touch = "true", keep = "true" *) output reg [1153:0] beyond__operands = 1154'h0,
  (* dont_touch = "true", keep = "true" *) output reg [511:0] beyond__words = 512'h0,
  (* dont_touch = "true", keep = "true" *) output reg [9:0] beyond__job = 10'h0,
  (* dont_touch = "true", keep = "true" *) output reg [170:0] beyond__scalars = 171'h0,
  input wire [3*9-1:0] orders_i, output reg [3*9-1:0] orders_o = 27'h0,
  input wire [3*75-1:0] answers_i, output reg [3*75-1:0] answers_o = 225'h0
);
  always @(posedge clk) begin
    beyond__operands <= rest__operands; beyond__words <= rest__words; beyond__job <= rest__job;
    beyond__scalars <= rest__scalars; orders_o <= orders_i; answers_o <= answers_i;
  end
endmodule
