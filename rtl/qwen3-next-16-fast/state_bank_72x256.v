// One RAM word's worth of state: the mantissas of a few rows, for every column of every state.
//
// Simple dual port in one clock, one read and one write a cycle. A word that is read in the cycle in
// which it is written is undefined: block RAM gives the old one, UltraRAM either, by the port that
// Vivado puts the read on. The engine never needs it: it reads a column again after `landed`, which
// is later than its write, and between jobs, when it reads and ignores, its address stands at a column
// that no job is writing. Nor is there a value at power-up: UltraRAM has no INIT (UG901), and the
// emitted Verilog has no `initial` for it; what a state begins with is said by the exponents that
// CLEAR, FRESH or LOAD write.
//
//     BLOCK   RAMB36E2 of 512 x 72; array and output register
//     ULTRA   URAM288 of 4,096 x 72; the same, and in a cascade one more output register for every 3
//             of them, which synthesis moves between them (the ratio that UG1556 assumes)
//
// Shapes   `depth` words of `width` bits
// Latency  `latency` cycles from read_addr to read_data: 2, and more in a deep ULTRA
// Rate     1 read and 1 write a cycle
//
// params BankParams(width=72, depth=256, ram=StateRam.BLOCK)
// Generated from gdn_core/state/bank.py; do not edit.
module state_bank_72x256 (
  input wire clk,
  input wire [7:0] read_addr, output reg [71:0] read_data = 72'h0, input wire [7:0] write_addr,
  input wire [71:0] write_data, input wire write_en
);
  reg [71:0] ram__read_data;
  (* ram_style = "block" *)
  reg [71:0] ram [255:0];
  always @(posedge clk) begin
    if (write_en)
      ram[write_addr] <= write_data;
  end
  always @(posedge clk) begin
    ram__read_data <= ram[read_addr];
  end
  always @(posedge clk) read_data <= ram__read_data;
endmodule
