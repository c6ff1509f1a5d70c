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
// params CompletionRecordParams(engines=1, group=2, readers=3, writers=1, design=2120509761)
//
// Generated from gdn_core/record.py; do not edit.
module completion_record (
  input wire clk, rst, idle, check, finish, bad_argument, decode,
  input wire [31:0] tokens, command, slot,
  input wire [1:0] overflows__0,
  input wire read_errors__0, read_errors__1, read_errors__2, write_errors__0,
  input wire [31:0] write_tokens__0,
  input wire error, bad,
  input wire [31:0] bad_token, bad_head,
  output reg poison = 1'h0,
  output wire [511:0] beat
);
  wire [31:0] _01_, _02_, _05_, _07_, _28_, _36_;
  wire [2:0] _03_;
  wire [32:0] _09_;
  wire _16_, _17_, _19_, _26_, unused;
  reg any_bad = 1'h0, bad_33 = 1'h0, carry = 1'h0, counts = 1'h0, write_errors_now = 1'h0;
  reg [31:0] bad_head_35 = 32'h0, bad_token_34 = 32'h0, record_bad_head = 32'h0,
    record_bad_heads = 32'h0, record_bad_token = 32'h0, record_command = 32'h0,
    record_overflows = 32'h0, record_read_errors = 32'h0, record_slot = 32'h0,
    record_status = 32'h0, record_tokens = 32'h0, record_write_errors = 32'h0;
  reg [1:0] overflows_now = 2'h0, read_errors_now = 2'h0;
  reg [63:0] record_cycles = 64'h0;
  assign _09_ = { 1'h0, record_cycles[31:0] } + { 32'h0, counts };
  assign _01_ = decode ? write_tokens__0 : 32'h0;
  assign _02_ = record_overflows + { 30'h0, overflows_now };
  assign _03_ = { 2'h0, read_errors__0 } + { 2'h0, read_errors__1 };
  assign _05_ = record_read_errors + { 30'h0, read_errors_now };
  assign _07_ = record_write_errors + { 31'h0, write_errors_now };
  always @(posedge clk) begin
    bad_token_34 <= bad_token;
    bad_head_35 <= bad_head;
  end
  always @(posedge clk)
    if (rst) begin
      bad_33 <= 1'h0; counts <= 1'h0; record_overflows <= 32'h0; record_read_errors <= 32'h0;
      record_write_errors <= 32'h0; overflows_now <= 2'h0; read_errors_now <= 2'h0;
      write_errors_now <= 1'h0;
    end else begin
      bad_33 <= bad;
      counts <= ~idle & ~finish;
      record_overflows <= idle ? (idle ? 32'h0 : record_overflows) : _02_;
      record_read_errors <= idle ? (idle ? 32'h0 : record_read_errors) : _05_;
      record_write_errors <= idle ? (idle ? 32'h0 : record_write_errors) : _07_;
      overflows_now <= overflows__0;
      read_errors_now <= _03_[1:0] + { 1'h0, read_errors__2 };
      write_errors_now <= write_errors__0;
    end
  always @(posedge clk)
    if (_26_) record_status <= 32'h0;
    else if (& { { bad_argument, check } != 2'h1, _17_, _16_ }) record_status <= _28_;
  always @(posedge clk)
    if (_26_) begin
      record_cycles <= 64'h0; record_command <= 32'h0; record_slot <= 32'h0; carry <= 1'h0;
    end else begin
      record_cycles <= { record_cycles[63:32] + { 31'h0, carry }, _09_[31:0] };
      record_command <= command;
      record_slot <= slot;
      carry <= _09_[32];
    end
  always @(posedge clk)
    if (_26_) record_tokens <= 32'h0;
    else if (& { { decode, check } != 2'h1, _19_, _17_, _16_ }) record_tokens <= _36_;
  always @(posedge clk)
    if (_26_) begin
      record_bad_heads <= 32'h0; any_bad <= 1'h0;
    end else if (bad_33) begin
      record_bad_heads <= record_bad_heads + 32'h1;
      any_bad <= 1'h1;
    end
  always @(posedge clk)
    if (_26_) begin
      record_bad_token <= 32'h0; record_bad_head <= 32'h0;
    end else if (& { ~any_bad, bad_33 }) begin
      record_bad_token <= bad_token_34;
      record_bad_head <= bad_head_35;
    end
  always @(posedge clk)
    if (_26_) poison <= 1'h0;
    else if (& { ~poison, ~check, | { error, write_errors__0 } }) poison <= 1'h1;
  assign _16_ = | { error, write_errors__0, check };
  assign _17_ = { poison, check } != 2'h2;
  assign _19_ = { bad_argument, check } != 2'h3;
  assign _26_ = | { rst, idle };
  assign _28_ = check ? 32'h1 : error ? 32'h2 : 32'h3;
  assign _36_ = check ? tokens : error ? (decode ? bad_token : 32'h0) : _01_;
  assign unused = & _03_[2];
  assign beat = { 128'h7e646941, record_slot, record_command, record_write_errors,
      record_read_errors, record_overflows, record_bad_head, record_bad_token, record_bad_heads,
      record_tokens, record_cycles, record_status };
endmodule
