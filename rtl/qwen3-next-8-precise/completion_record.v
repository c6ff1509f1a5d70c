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
// params CompletionRecordParams(engines=4, group=2, readers=3, writers=1, design=3356295047)
//
// Generated from gdn_core/record.py; do not edit.
module completion_record (
  input wire clk, rst, idle, check, finish, bad_argument, decode,
  input wire [31:0] tokens, command, slot,
  input wire [1:0] overflows__0, overflows__1, overflows__2, overflows__3,
  input wire read_errors__0, read_errors__1, read_errors__2, write_errors__0,
  input wire [31:0] write_tokens__0,
  input wire error, bad,
  input wire [31:0] bad_token, bad_head,
  output reg poison = 1'h0,
  output wire [511:0] beat
);
  wire [31:0] _001_, _005_, _009_, _010_, _031_, _039_;
  wire [4:0] _003_;
  wire [2:0] _006_;
  wire [32:0] _012_;
  wire _019_, _020_, _022_, _029_, unused;
  reg any_bad = 1'h0, bad_36 = 1'h0, carry = 1'h0, counts = 1'h0, write_errors_now = 1'h0;
  reg [31:0] bad_head_38 = 32'h0, bad_token_37 = 32'h0, record_bad_head = 32'h0,
    record_bad_heads = 32'h0, record_bad_token = 32'h0, record_command = 32'h0,
    record_overflows = 32'h0, record_read_errors = 32'h0, record_slot = 32'h0,
    record_status = 32'h0, record_tokens = 32'h0, record_write_errors = 32'h0;
  reg [3:0] overflows_now = 4'h0;
  reg [1:0] read_errors_now = 2'h0;
  reg [63:0] record_cycles = 64'h0;
  assign _012_ = { 1'h0, record_cycles[31:0] } + { 32'h0, counts };
  assign _001_ = decode ? write_tokens__0 : 32'h0;
  assign _003_ = { 1'h0, { 2'h0, overflows__0 } + { 2'h0, overflows__1 } } + { 3'h0, overflows__2 };
  assign _005_ = record_overflows + { 28'h0, overflows_now };
  assign _006_ = { 2'h0, read_errors__0 } + { 2'h0, read_errors__1 };
  assign _009_ = record_read_errors + { 30'h0, read_errors_now };
  assign _010_ = record_write_errors + { 31'h0, write_errors_now };
  always @(posedge clk) begin
    bad_token_37 <= bad_token;
    bad_head_38 <= bad_head;
  end
  always @(posedge clk)
    if (rst) begin
      bad_36 <= 1'h0; counts <= 1'h0; record_overflows <= 32'h0; record_read_errors <= 32'h0;
      record_write_errors <= 32'h0; overflows_now <= 4'h0; read_errors_now <= 2'h0;
      write_errors_now <= 1'h0;
    end else begin
      bad_36 <= bad;
      counts <= ~idle & ~finish;
      record_overflows <= idle ? (idle ? 32'h0 : record_overflows) : _005_;
      record_read_errors <= idle ? (idle ? 32'h0 : record_read_errors) : _009_;
      record_write_errors <= idle ? (idle ? 32'h0 : record_write_errors) : _010_;
      overflows_now <= _003_[3:0] + { 2'h0, overflows__3 };
      read_errors_now <= _006_[1:0] + { 1'h0, read_errors__2 };
      write_errors_now <= write_errors__0;
    end
  always @(posedge clk)
    if (_029_) record_status <= 32'h0;
    else if (& { { bad_argument, check } != 2'h1, _020_, _019_ }) record_status <= _031_;
  always @(posedge clk)
    if (_029_) begin
      record_cycles <= 64'h0; record_command <= 32'h0; record_slot <= 32'h0; carry <= 1'h0;
    end else begin
      record_cycles <= { record_cycles[63:32] + { 31'h0, carry }, _012_[31:0] };
      record_command <= command;
      record_slot <= slot;
      carry <= _012_[32];
    end
  always @(posedge clk)
    if (_029_) record_tokens <= 32'h0;
    else if (& { { decode, check } != 2'h1, _022_, _020_, _019_ }) record_tokens <= _039_;
  always @(posedge clk)
    if (_029_) begin
      record_bad_heads <= 32'h0; any_bad <= 1'h0;
    end else if (bad_36) begin
      record_bad_heads <= record_bad_heads + 32'h1;
      any_bad <= 1'h1;
    end
  always @(posedge clk)
    if (_029_) begin
      record_bad_token <= 32'h0; record_bad_head <= 32'h0;
    end else if (& { ~any_bad, bad_36 }) begin
      record_bad_token <= bad_token_37;
      record_bad_head <= bad_head_38;
    end
  always @(posedge clk)
    if (_029_) poison <= 1'h0;
    else if (& { ~poison, ~check, | { error, write_errors__0 } }) poison <= 1'h1;
  assign _019_ = | { error, write_errors__0, check };
  assign _020_ = { poison, check } != 2'h2;
  assign _022_ = { bad_argument, check } != 2'h3;
  assign _029_ = | { rst, idle };
  assign _031_ = check ? 32'h1 : error ? 32'h2 : 32'h3;
  assign _039_ = check ? tokens : error ? (decode ? bad_token : 32'h0) : _001_;
  assign unused = & { _006_[2], _003_[4] };
  assign beat = { 128'hc80cff87, record_slot, record_command, record_write_errors,
      record_read_errors, record_overflows, record_bad_head, record_bad_token, record_bad_heads,
      record_tokens, record_cycles, record_status };
endmodule
