// One RAM word's worth of state: the mantissas of a few rows, for every column of every state.
//
// Simple dual port, one read and one write a cycle. A word that is read in the cycle in which it is
// written is undefined: the engine spaces its jobs so that this never happens.
//
// Shapes   `depth` words of `width` bits; at width 72 and depth 512 a word column is one RAMB36E2
// Latency  2 cycles from read_addr to read_data (array and output register)
// Rate     1 read and 1 write a cycle
//
// params BankParams(width=72, depth=32)
//
// Generated from gdn_core/state/bank.py; do not edit.
module state_bank_72x32 (
  input wire clk,
  input wire [4:0] read_addr,
  output reg [71:0] read_data = 72'h0,
  input wire [4:0] write_addr,
  input wire [71:0] write_data,
  input wire write_en
);
  reg [71:0] ram__read_data;
  (* ram_style = "block" *)
  reg [71:0] ram [31:0];
  integer ram_i;
  initial for (ram_i = 0; ram_i < 32; ram_i = ram_i + 1) ram[ram_i] = 72'h0;
  always @(posedge clk) begin
    if (write_en)
      ram[write_addr] <= write_data;
  end
  always @(posedge clk) begin
    ram__read_data <= ram[read_addr];
  end
  always @(posedge clk)
    read_data <= ram__read_data;
endmodule
