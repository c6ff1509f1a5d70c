// Stations: registers between the kernel and its engines, which may lie in other SLRs. station_4.v tells the rest.
// params StationParams(engine=EngineParams(format=StateFormat(mantissa=26, operand=35,
//        update_frac=18, rows_per_word=2, guard=4), key_dim=128, value_dim=128, group=2, states=4,
//        state_ram=StateRam.BLOCK), engines=1)
// Generated from gdn_core/engine/station.py; do not edit.
(* keep_hierarchy = "yes" *)
(* dont_touch = "yes" *)
module station_1 (
  input wire clk,
  input wire [2241:0] rest__operands, input wire [511:0] rest__words, input wire [10:0] rest__job,
  input wire [170:0] rest__scalars,
  (* dont_touch = "true", keep = "true" *) output reg [2241:0] beyond__operands = 2242'h0,
  (* dont_touch = "true", keep = "true" *) output reg [511:0] beyond__words = 512'h0,
  (* dont_touch = "true", keep = "true" *) output reg [10:0] beyond__job = 11'h0,
  (* dont_touch = "true", keep = "true" *) output reg [170:0] beyond__scalars = 171'h0,
  input wire [8:0] orders_i, output reg [8:0] orders_o = 9'h0, input wire [74:0] answers_i,
  output reg [74:0] answers_o = 75'h0
);
  always @(posedge clk) begin
    beyond__operands <= rest__operands; beyond__words <= rest__words; beyond__job <= rest__job;
    beyond__scalars <= rest__scalars; orders_o <= orders_i; answers_o <= answers_i;
  end
endmodule
