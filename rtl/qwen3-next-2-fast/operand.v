// One row's k and q: the pair being loaded, the pair in use, and the update's k.
//
// Shared by the value heads of a group. `load`, `take` and `take_late` act in their own cycle.
//
// params StateFormat(mantissa=24, operand=18, update_frac=20, rows_per_word=3, guard=4)
// Generated from gdn_core/engine/rank.py; do not edit.
module operand (
  input wire clk, load,
  input wire [17:0] k_load, q_load, input wire take, take_late, output reg [17:0] k = 18'h0,
  output reg [17:0] q = 18'h0, output reg [17:0] k_late = 18'h0
);
  reg [17:0] k_next = 18'h0, q_next = 18'h0;
  always @(posedge clk)
    if (load) begin
      k_next <= k_load; q_next <= q_load;
    end
  always @(posedge clk)
    if (take) begin
      k <= k_next; q <= q_next;
    end
  always @(posedge clk) if (take_late) k_late <= k;
endmodule
