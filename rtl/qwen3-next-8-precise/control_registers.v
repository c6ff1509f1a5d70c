// Control registers of a Vitis kernel: AXI4-Lite slave with the ap_ctrl_hs handshake.
//
//     start      set by the host, cleared by `ready` unless auto-restart is on
//     done       strobe in; the host reads it once: a read of AP_CTRL clears it
//     interrupt  GIE & any of (done, ready) that IER enabled; a 1 written to ISR toggles a bit
//
// Every other register is an argument, plain storage that reads back. Unmapped addresses read as 0
// and ignore writes, with OKAY, as the slaves that Vitis HLS makes do; so does the bit layout
// (Vitis HLS 2023.1: bit 3 clears on read, bit 9 is the interrupt, ISR toggles).
//
// Formats  32-bit words; WSTRB picks bytes; AW and W in any order
// Latency  write: 2 cycles from the later of AW and W to BVALID; read: 2 from ARVALID to RVALID
// Rate     one write and one read in progress at a time
//
// params 1
// Generated from gdn_core/axi/control.py; do not edit.
module control_registers (
  input wire clk, rst,
  input wire [11:0] bus__aw__payload, input wire bus__aw__valid, output wire bus__aw__ready,
  input wire [35:0] bus__w__payload, input wire bus__w__valid, output wire bus__w__ready,
  output wire [1:0] bus__b__payload, output reg bus__b__valid = 1'h0, input wire bus__b__ready,
  input wire [11:0] bus__ar__payload, input wire bus__ar__valid, output wire bus__ar__ready,
  output wire [33:0] bus__r__payload, output reg bus__r__valid = 1'h0, input wire bus__r__ready,
  output wire [639:0] arguments, output reg start = 1'h0, input wire ready, done, idle,
  /* verilator lint_off SYMRSVDWORD */ output reg
    interrupt = 1'h0 /* verilator lint_on SYMRSVDWORD */
);
  localparam DATA = 0, STRB = 32;
  wire [9:0] _011_;
  wire [1:0] _017_;
  wire [31:0] _019_, _021_, _022_, _023_, _026_, _028_, _030_, _032_, _034_, _037_, _039_, _041_,
    _043_, _045_, _048_, _050_, _052_, _054_, _056_, _059_, _061_;
  wire _095_, _097_, _104_, read, read_ctrl, unused, write;
  reg ar_held = 1'h0, auto_restart = 1'h0, aw_held = 1'h0, done_reg = 1'h0, enable = 1'h0,
    reads_ap_ctrl = 1'h0, reads_command = 1'h0, reads_eps = 1'h0, reads_flags = 1'h0,
    reads_gates = 1'h0, reads_gates_1 = 1'h0, reads_gie = 1'h0, reads_ier = 1'h0, reads_isr = 1'h0,
    reads_k = 1'h0, reads_k_1 = 1'h0, reads_out_0 = 1'h0, reads_out_0_1 = 1'h0, reads_params = 1'h0,
    reads_params_1 = 1'h0, reads_q = 1'h0, reads_q_1 = 1'h0, reads_record = 1'h0,
    reads_record_1 = 1'h0, reads_scale = 1'h0, reads_slot = 1'h0, reads_tokens = 1'h0,
    reads_v = 1'h0, reads_v_1 = 1'h0, ready_reg = 1'h0, w_held = 1'h0;
  reg [31:0] command = 32'h0, eps = 32'h0, flags = 32'h0, r_data = 32'h0, scale = 32'h0,
    slot = 32'h0, tokens = 32'h0, w_data = 32'h0;
  reg [63:0] gates = 64'h0, k = 64'h0, out_0 = 64'h0, params = 64'h0, q = 64'h0, record = 64'h0,
    v = 64'h0;
  reg [1:0] pending = 2'h0, sources = 2'h0;
  reg [9:0] w_addr = 10'h0;
  reg [3:0] w_strb = 4'h0;
  assign write = aw_held & w_held & ~bus__b__valid;
  assign read = ar_held & ~bus__r__valid;
  assign read_ctrl = read & reads_ap_ctrl;
  assign bus__aw__ready = ~aw_held;
  assign bus__w__ready = ~w_held;
  assign _097_ = _095_ & (w_addr == 10'h0);
  assign _095_ = write & w_strb[0];
  assign _104_ = _095_ & (w_addr == 10'h3);
  assign bus__ar__ready = ~ar_held;
  assign { _011_[9], _011_[7], _011_[3:0] } = reads_ap_ctrl ? { interrupt, auto_restart, ready_reg,
      idle, done_reg, start } : 6'h0;
  assign _017_ = reads_isr ? pending : 2'h0;
  assign _019_ = reads_q ? q[31:0] : 32'h0;
  assign _021_ = reads_q_1 ? q[63:32] : 32'h0;
  assign _022_ = { 22'h0, ({ _011_[9], 1'h0, _011_[7], 3'h0, _011_[3:0] } | { 9'h0, reads_gie ?
      enable : 1'h0 } | { 8'h0, reads_ier ? sources : 2'h0 }) | { 8'h0, _017_ } } | _019_ | _021_;
  assign _023_ = reads_k ? k[31:0] : 32'h0;
  assign _026_ = reads_k_1 ? k[63:32] : 32'h0;
  assign _028_ = reads_v ? v[31:0] : 32'h0;
  assign _030_ = reads_v_1 ? v[63:32] : 32'h0;
  assign _032_ = reads_gates ? gates[31:0] : 32'h0;
  assign _034_ = reads_gates_1 ? gates[63:32] : 32'h0;
  assign _037_ = reads_params ? params[31:0] : 32'h0;
  assign _039_ = reads_params_1 ? params[63:32] : 32'h0;
  assign _041_ = reads_out_0 ? out_0[31:0] : 32'h0;
  assign _043_ = reads_out_0_1 ? out_0[63:32] : 32'h0;
  assign _045_ = reads_record ? record[31:0] : 32'h0;
  assign _048_ = reads_record_1 ? record[63:32] : 32'h0;
  assign _050_ = reads_tokens ? tokens : 32'h0;
  assign _052_ = reads_slot ? slot : 32'h0;
  assign _054_ = reads_command ? command : 32'h0;
  assign _056_ = reads_flags ? flags : 32'h0;
  assign _059_ = reads_eps ? eps : 32'h0;
  assign _061_ = reads_scale ? scale : 32'h0;
  always @(posedge clk)
    if (rst) aw_held <= 1'h0;
    else begin
      if (bus__aw__ready) aw_held <= bus__aw__valid;
      if (write) aw_held <= 1'h0;
    end
  always @(posedge clk) if (bus__aw__ready) w_addr <= bus__aw__payload[11:2];
  always @(posedge clk) begin
    if (write & (w_addr == 10'h8)) begin
      if (w_strb[0]) v[7:0] <= w_data[7:0];
      if (w_strb[1]) v[15:8] <= w_data[15:8];
      if (w_strb[2]) v[23:16] <= w_data[23:16];
      if (w_strb[3]) v[31:24] <= w_data[31:24];
    end
    if (write & (w_addr == 10'h9)) begin
      if (w_strb[0]) v[39:32] <= w_data[7:0];
      if (w_strb[1]) v[47:40] <= w_data[15:8];
      if (w_strb[2]) v[55:48] <= w_data[23:16];
      if (w_strb[3]) v[63:56] <= w_data[31:24];
    end
  end
  always @(posedge clk) begin
    if (write & (w_addr == 10'ha)) begin
      if (w_strb[0]) gates[7:0] <= w_data[7:0];
      if (w_strb[1]) gates[15:8] <= w_data[15:8];
      if (w_strb[2]) gates[23:16] <= w_data[23:16];
      if (w_strb[3]) gates[31:24] <= w_data[31:24];
    end
    if (write & (w_addr == 10'hb)) begin
      if (w_strb[0]) gates[39:32] <= w_data[7:0];
      if (w_strb[1]) gates[47:40] <= w_data[15:8];
      if (w_strb[2]) gates[55:48] <= w_data[23:16];
      if (w_strb[3]) gates[63:56] <= w_data[31:24];
    end
  end
  always @(posedge clk) begin
    if (write & (w_addr == 10'hc)) begin
      if (w_strb[0]) params[7:0] <= w_data[7:0];
      if (w_strb[1]) params[15:8] <= w_data[15:8];
      if (w_strb[2]) params[23:16] <= w_data[23:16];
      if (w_strb[3]) params[31:24] <= w_data[31:24];
    end
    if (write & (w_addr == 10'hd)) begin
      if (w_strb[0]) params[39:32] <= w_data[7:0];
      if (w_strb[1]) params[47:40] <= w_data[15:8];
      if (w_strb[2]) params[55:48] <= w_data[23:16];
      if (w_strb[3]) params[63:56] <= w_data[31:24];
    end
  end
  always @(posedge clk) begin
    if (write & (w_addr == 10'he)) begin
      if (w_strb[0]) out_0[7:0] <= w_data[7:0];
      if (w_strb[1]) out_0[15:8] <= w_data[15:8];
      if (w_strb[2]) out_0[23:16] <= w_data[23:16];
      if (w_strb[3]) out_0[31:24] <= w_data[31:24];
    end
    if (write & (w_addr == 10'hf)) begin
      if (w_strb[0]) out_0[39:32] <= w_data[7:0];
      if (w_strb[1]) out_0[47:40] <= w_data[15:8];
      if (w_strb[2]) out_0[55:48] <= w_data[23:16];
      if (w_strb[3]) out_0[63:56] <= w_data[31:24];
    end
  end
  always @(posedge clk) begin
    if (write & (w_addr == 10'h10)) begin
      if (w_strb[0]) record[7:0] <= w_data[7:0];
      if (w_strb[1]) record[15:8] <= w_data[15:8];
      if (w_strb[2]) record[23:16] <= w_data[23:16];
      if (w_strb[3]) record[31:24] <= w_data[31:24];
    end
    if (write & (w_addr == 10'h11)) begin
      if (w_strb[0]) record[39:32] <= w_data[7:0];
      if (w_strb[1]) record[47:40] <= w_data[15:8];
      if (w_strb[2]) record[55:48] <= w_data[23:16];
      if (w_strb[3]) record[63:56] <= w_data[31:24];
    end
  end
  always @(posedge clk)
    if (write & (w_addr == 10'h12)) begin
      if (w_strb[0]) tokens[7:0] <= w_data[7:0];
      if (w_strb[1]) tokens[15:8] <= w_data[15:8];
      if (w_strb[2]) tokens[23:16] <= w_data[23:16];
      if (w_strb[3]) tokens[31:24] <= w_data[31:24];
    end
  always @(posedge clk)
    if (write & (w_addr == 10'h13)) begin
      if (w_strb[0]) slot[7:0] <= w_data[7:0];
      if (w_strb[1]) slot[15:8] <= w_data[15:8];
      if (w_strb[2]) slot[23:16] <= w_data[23:16];
      if (w_strb[3]) slot[31:24] <= w_data[31:24];
    end
  always @(posedge clk)
    if (write & (w_addr == 10'h14)) begin
      if (w_strb[0]) command[7:0] <= w_data[7:0];
      if (w_strb[1]) command[15:8] <= w_data[15:8];
      if (w_strb[2]) command[23:16] <= w_data[23:16];
      if (w_strb[3]) command[31:24] <= w_data[31:24];
    end
  always @(posedge clk)
    if (write & (w_addr == 10'h15)) begin
      if (w_strb[0]) flags[7:0] <= w_data[7:0];
      if (w_strb[1]) flags[15:8] <= w_data[15:8];
      if (w_strb[2]) flags[23:16] <= w_data[23:16];
      if (w_strb[3]) flags[31:24] <= w_data[31:24];
    end
  always @(posedge clk)
    if (write & (w_addr == 10'h16)) begin
      if (w_strb[0]) eps[7:0] <= w_data[7:0];
      if (w_strb[1]) eps[15:8] <= w_data[15:8];
      if (w_strb[2]) eps[23:16] <= w_data[23:16];
      if (w_strb[3]) eps[31:24] <= w_data[31:24];
    end
  always @(posedge clk)
    if (rst) w_held <= 1'h0;
    else begin
      if (bus__w__ready) w_held <= bus__w__valid;
      if (write) w_held <= 1'h0;
    end
  always @(posedge clk)
    if (write & (w_addr == 10'h17)) begin
      if (w_strb[0]) scale[7:0] <= w_data[7:0];
      if (w_strb[1]) scale[15:8] <= w_data[15:8];
      if (w_strb[2]) scale[23:16] <= w_data[23:16];
      if (w_strb[3]) scale[31:24] <= w_data[31:24];
    end
  always @(posedge clk)
    if (rst) start <= 1'h0;
    else begin
      if (ready) start <= auto_restart;
      if (_097_) begin
        if (w_data[0]) start <= 1'h1;
      end
    end
  always @(posedge clk)
    if (rst) done_reg <= 1'h0;
    else begin
      if (read_ctrl) done_reg <= 1'h0;
      if (done) done_reg <= 1'h1;
    end
  always @(posedge clk)
    if (rst) ready_reg <= 1'h0;
    else begin
      if (read_ctrl) ready_reg <= 1'h0;
      if (ready) ready_reg <= 1'h1;
    end
  always @(posedge clk)
    if (rst) auto_restart <= 1'h0;
    else if (_097_) auto_restart <= w_data[7];
  always @(posedge clk)
    if (rst) enable <= 1'h0;
    else if (_095_ & (w_addr == 10'h1)) enable <= w_data[0];
  always @(posedge clk)
    if (rst) sources <= 2'h0;
    else if (_095_ & (w_addr == 10'h2)) sources <= w_data[1:0];
  always @(posedge clk)
    if (rst) pending <= 2'h0;
    else begin
      if (sources[0] & done) pending[0] <= 1'h1;
      else if (_104_) pending[0] <= pending[0] ^ w_data[0];
      if (sources[1] & ready) pending[1] <= 1'h1;
      else if (_104_) pending[1] <= pending[1] ^ w_data[1];
    end
  always @(posedge clk)
    if (rst) interrupt <= 1'h0;
    else interrupt <= enable & (| pending);
  always @(posedge clk)
    if (bus__ar__ready) begin
      reads_ap_ctrl <= bus__ar__payload[11:2] == 10'h0;
      reads_gie <= bus__ar__payload[11:2] == 10'h1;
      reads_ier <= bus__ar__payload[11:2] == 10'h2;
      reads_isr <= bus__ar__payload[11:2] == 10'h3;
      reads_q <= bus__ar__payload[11:2] == 10'h4;
      reads_q_1 <= bus__ar__payload[11:2] == 10'h5;
      reads_k <= bus__ar__payload[11:2] == 10'h6;
      reads_k_1 <= bus__ar__payload[11:2] == 10'h7;
      reads_v <= bus__ar__payload[11:2] == 10'h8;
      reads_v_1 <= bus__ar__payload[11:2] == 10'h9;
      reads_gates <= bus__ar__payload[11:2] == 10'ha;
      reads_gates_1 <= bus__ar__payload[11:2] == 10'hb;
      reads_params <= bus__ar__payload[11:2] == 10'hc;
      reads_params_1 <= bus__ar__payload[11:2] == 10'hd;
      reads_out_0 <= bus__ar__payload[11:2] == 10'he;
      reads_out_0_1 <= bus__ar__payload[11:2] == 10'hf;
      reads_record <= bus__ar__payload[11:2] == 10'h10;
      reads_record_1 <= bus__ar__payload[11:2] == 10'h11;
      reads_tokens <= bus__ar__payload[11:2] == 10'h12;
      reads_slot <= bus__ar__payload[11:2] == 10'h13;
      reads_command <= bus__ar__payload[11:2] == 10'h14;
      reads_flags <= bus__ar__payload[11:2] == 10'h15;
      reads_eps <= bus__ar__payload[11:2] == 10'h16;
      reads_scale <= bus__ar__payload[11:2] == 10'h17;
    end
  always @(posedge clk)
    if (bus__w__ready) begin
      w_data <= bus__w__payload[DATA +: 32]; w_strb <= bus__w__payload[STRB +: 4];
    end
  always @(posedge clk)
    if (rst) bus__b__valid <= 1'h0;
    else if (write) bus__b__valid <= 1'h1;
    else if (bus__b__ready) bus__b__valid <= 1'h0;
  always @(posedge clk) if (read) r_data <= (_022_ | _023_ | _026_ | _028_ | _030_ | _032_ | _034_ |
      _037_ | _039_ | _041_ | _043_ | _045_ | _048_ | _050_ | _052_ | _054_ | _056_ | _059_ |
      _061_);
  always @(posedge clk)
    if (rst) ar_held <= 1'h0;
    else begin
      if (bus__ar__ready) ar_held <= bus__ar__valid;
      if (read) ar_held <= 1'h0;
    end
  always @(posedge clk)
    if (rst) bus__r__valid <= 1'h0;
    else if (read) bus__r__valid <= 1'h1;
    else if (bus__r__ready) bus__r__valid <= 1'h0;
  always @(posedge clk) begin
    if (write & (w_addr == 10'h4)) begin
      if (w_strb[0]) q[7:0] <= w_data[7:0];
      if (w_strb[1]) q[15:8] <= w_data[15:8];
      if (w_strb[2]) q[23:16] <= w_data[23:16];
      if (w_strb[3]) q[31:24] <= w_data[31:24];
    end
    if (write & (w_addr == 10'h5)) begin
      if (w_strb[0]) q[39:32] <= w_data[7:0];
      if (w_strb[1]) q[47:40] <= w_data[15:8];
      if (w_strb[2]) q[55:48] <= w_data[23:16];
      if (w_strb[3]) q[63:56] <= w_data[31:24];
    end
  end
  always @(posedge clk) begin
    if (write & (w_addr == 10'h6)) begin
      if (w_strb[0]) k[7:0] <= w_data[7:0];
      if (w_strb[1]) k[15:8] <= w_data[15:8];
      if (w_strb[2]) k[23:16] <= w_data[23:16];
      if (w_strb[3]) k[31:24] <= w_data[31:24];
    end
    if (write & (w_addr == 10'h7)) begin
      if (w_strb[0]) k[39:32] <= w_data[7:0];
      if (w_strb[1]) k[47:40] <= w_data[15:8];
      if (w_strb[2]) k[55:48] <= w_data[23:16];
      if (w_strb[3]) k[63:56] <= w_data[31:24];
    end
  end
  assign unused = & { _011_[8], _011_[6:4], bus__ar__payload[1:0], bus__aw__payload[1:0] };
  assign { _011_[8], _011_[6:4] } = 4'h0;
  assign arguments = { scale, eps, flags, command, slot, tokens, record, out_0, params, gates, v, k,
      q };
  assign bus__r__payload = { 2'h0, r_data };
  assign bus__b__payload = 2'h0;
endmodule
