// One RAM word's worth of state: the mantissas of a few rows, for every column of every state. state_bank_72x2048.v tells the rest.
// params BankParams(width=48, depth=2048, ram=StateRam.BLOCK)
// Generated from gdn_core/state/bank.py; do not edit.
module state_bank_48x2048 (
  input wire clk,
  input wire [10:0] read_addr, output reg [47:0] read_data = 48'h0, input wire [10:0] write_addr,
  input wire [47:0] write_data, input wire write_en
);
  reg [47:0] ram__read_data;
  (* ram_style = "block" *)
  reg [47:0] ram [2047:0];
  always @(posedge clk) begin
    if (write_en)
      ram[write_addr] <= write_data;
  end
  always @(posedge clk) begin
    ram__read_data <= ram[read_addr];
  end
  always @(posedge clk) read_data <= ram__read_data;
endmodule
