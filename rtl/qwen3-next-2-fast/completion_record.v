// The completion record while its call runs: counters, the first error, and the word that stops.
//
//     beat     the record's 64 bytes (`gdn_core.registers.RECORD`), right LATENCY cycles after the
//              last event, and after the last cycle that counts
//     poison   from the cycle after the first bus error until the call's end: its heads stop
//
// Events are strobes, one cycle for each. They are registered before they are counted, and the upper
// half of `cycles` takes the lower one's carry a cycle late, so that no adder has logic before it.
//
// Latency  2 cycles from an event to the beat, 3 from a cycle to its count; 1 to poison
// Rate     an event of each kind, from each place that has it, in every cycle
//
// params CompletionRecordParams(engines=1, group=2, readers=3, writers=1, design=2989389503)
// Generated from gdn_core/kernel/record.py; do not edit.
module completion_record (
  input wire clk, rst, idle, check, finish, bad_argument, decode,
  input wire [31:0] tokens, command, slot, input wire [1:0] overflows, input wire [2:0] read_errors,
  input wire write_errors, input wire [31:0] write_tokens, input wire error, bad,
  input wire [31:0] bad_token, bad_head, output reg poison = 1'h0, output wire [511:0] beat
);
  wire _00_, unused;
  wire [2:0] _05_;
  wire [32:0] _14_;
  reg any_bad = 1'h0, bad_reg = 1'h0, carry = 1'h0, counts = 1'h0, write_errors_now = 1'h0;
  reg [31:0] bad_head_reg = 32'h0, bad_token_reg = 32'h0, record_bad_head = 32'h0,
    record_bad_heads = 32'h0, record_bad_token = 32'h0, record_overflows = 32'h0,
    record_read_errors = 32'h0, record_status = 32'h0, record_tokens = 32'h0,
    record_write_errors = 32'h0;
  reg [1:0] overflows_now = 2'h0, read_errors_now = 2'h0;
  reg [63:0] record_cycles = 64'h0;
  assign _14_ = { 1'h0, record_cycles[31:0] } + { 32'h0, counts };
  assign _05_ = { 2'h0, read_errors[0] } + { 2'h0, read_errors[1] };
  assign _00_ = ~idle;
  always @(posedge clk)
    if (rst) begin
      bad_reg <= 1'h0; overflows_now <= 2'h0; read_errors_now <= 2'h0; write_errors_now <= 1'h0;
      counts <= 1'h0;
    end else begin
      bad_reg <= bad; overflows_now <= overflows; write_errors_now <= write_errors;
      read_errors_now <= _05_[1:0] + { 1'h0, read_errors[2] };
      counts <= _00_ & ~finish;
    end
  always @(posedge clk) begin
    bad_token_reg <= bad_token; bad_head_reg <= bad_head;
  end
  always @(posedge clk)
    if (rst) begin
      record_overflows <= 32'h0; record_read_errors <= 32'h0; record_write_errors <= 32'h0;
    end else begin
      if (idle) begin
        record_overflows <= 32'h0; record_read_errors <= 32'h0; record_write_errors <= 32'h0;
      end
      if (_00_) begin
        record_overflows <= record_overflows + { 30'h0, overflows_now };
        record_read_errors <= record_read_errors + { 30'h0, read_errors_now };
        record_write_errors <= record_write_errors + { 31'h0, write_errors_now };
      end
    end
  always @(posedge clk)
    if (rst) begin
      carry <= 1'h0; any_bad <= 1'h0; poison <= 1'h0; record_status <= 32'h0;
      record_cycles <= 64'h0; record_tokens <= 32'h0; record_bad_heads <= 32'h0;
    end else if (idle) begin
      carry <= 1'h0; any_bad <= 1'h0; poison <= 1'h0; record_status <= 32'h0;
      record_cycles <= 64'h0; record_tokens <= 32'h0; record_bad_heads <= 32'h0;
    end else begin
      carry <= _14_[32];
      record_cycles[31:0] <= _14_[31:0];
      record_cycles[63:32] <= record_cycles[63:32] + { 31'h0, carry };
      if (bad_reg) begin
        any_bad <= 1'h1;
        record_bad_heads <= record_bad_heads + 32'h1;
      end
      if (check) begin
        if (bad_argument) record_status <= 32'h1;
        else if (decode) record_tokens <= tokens;
      end else if (~poison) begin
        if (error) begin
          poison <= 1'h1; record_status <= 32'h2;
          record_tokens <= decode ? bad_token : 32'h0;
        end else if (write_errors) begin
          poison <= 1'h1; record_status <= 32'h3;
          record_tokens <= decode ? write_tokens : 32'h0;
        end
      end
    end
  always @(posedge clk)
    if (rst) begin
      record_bad_token <= 32'h0; record_bad_head <= 32'h0;
    end else if (~any_bad) begin
      record_bad_token <= bad_reg ? bad_token_reg : 32'h0;
      record_bad_head <= bad_reg ? bad_head_reg : 32'h0;
    end
  assign unused = & _05_[2];
  assign beat = { 128'hb22e76bf, slot, command, record_write_errors, record_read_errors,
      record_overflows, record_bad_head, record_bad_token, record_bad_heads, record_tokens,
      record_cycles, record_status };
endmodule
