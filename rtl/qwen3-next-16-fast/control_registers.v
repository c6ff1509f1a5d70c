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
// params 2
//
// Generated from gdn_core/axi/control.py; do not edit.
module control_registers (
  input wire clk, rst,
  input wire [11:0] bus__aw__payload,
  input wire bus__aw__valid,
  output wire bus__aw__ready,
  input wire [35:0] bus__w__payload,
  input wire bus__w__valid,
  output wire bus__w__ready,
  output wire [1:0] bus__b__payload,
  output reg bus__b__valid = 1'h0,
  input wire bus__b__ready,
  input wire [11:0] bus__ar__payload,
  input wire bus__ar__valid,
  output wire bus__ar__ready,
  output wire [33:0] bus__r__payload,
  output reg bus__r__valid = 1'h0,
  input wire bus__r__ready,
  output reg [703:0] arguments = 704'h0,
  output reg start = 1'h0,
  input wire ready, done, idle,
  /* verilator lint_off SYMRSVDWORD */ output reg
    interrupt = 1'h0 /* verilator lint_on SYMRSVDWORD */
);
  wire _001_, _003_, _005_, _007_, _009_, _012_, _014_, _016_, _018_, _020_, _023_, _025_, _027_,
    _029_, _031_, _033_, _035_, _037_, _039_, _041_, _043_, _044_, _045_, _046_, _048_, _053_,
    _055_, _057_, _062_, _158_, _160_, _161_, _162_, _163_, _164_, _165_, _166_, _167_, _168_,
    _169_, _171_, _172_, _173_, _174_, _175_, _176_, _177_, _178_, _180_, _182_, _184_, _188_,
    _189_, _192_, _193_, _194_, read, unused, write;
  wire [31:0] _170_;
  reg ar_held = 1'h0, auto_restart = 1'h0, aw_held = 1'h0, done_52 = 1'h0, enable = 1'h0,
    ready_53 = 1'h0, w_held = 1'h0;
  reg [1:0] pending = 2'h0, sources = 2'h0;
  reg [9:0] r_addr = 10'h0, w_addr = 10'h0;
  reg [31:0] r_data = 32'h0, w_data = 32'h0;
  reg [3:0] w_strb = 4'h0;
  assign bus__aw__ready = ~aw_held;
  assign bus__w__ready = ~w_held;
  assign write = aw_held & w_held & ~bus__b__valid;
  assign bus__ar__ready = ~ar_held;
  assign read = ar_held & ~bus__r__valid;
  assign _062_ = write & (w_addr == 10'h4);
  assign _001_ = write & (w_addr == 10'h5);
  assign _003_ = write & (w_addr == 10'h6);
  assign _005_ = write & (w_addr == 10'h7);
  assign _007_ = write & (w_addr == 10'h8);
  assign _009_ = write & (w_addr == 10'h9);
  assign _012_ = write & (w_addr == 10'ha);
  assign _014_ = write & (w_addr == 10'hb);
  assign _016_ = write & (w_addr == 10'hc);
  assign _018_ = write & (w_addr == 10'hd);
  assign _020_ = write & (w_addr == 10'he);
  assign _023_ = write & (w_addr == 10'hf);
  assign _025_ = write & (w_addr == 10'h10);
  assign _027_ = write & (w_addr == 10'h11);
  assign _029_ = write & (w_addr == 10'h12);
  assign _031_ = write & (w_addr == 10'h13);
  assign _033_ = write & (w_addr == 10'h14);
  assign _035_ = write & (w_addr == 10'h15);
  assign _037_ = write & (w_addr == 10'h16);
  assign _039_ = write & (w_addr == 10'h17);
  assign _041_ = write & (w_addr == 10'h18);
  assign _043_ = write & (w_addr == 10'h19);
  assign _045_ = read & _044_;
  assign _048_ = _046_ & (w_addr == 10'h0);
  assign _053_ = sources[0] & done;
  assign _057_ = sources[1] & ready;
  assign _046_ = write & w_strb[0];
  assign _055_ = _046_ & (w_addr == 10'h3);
  always @(posedge clk)
    if (_158_) aw_held <= 1'h0;
    else if (!aw_held) aw_held <= bus__aw__valid;
  always @(posedge clk) if (!aw_held)
    w_addr <= bus__aw__payload[11:2];
  always @(posedge clk)
    if (_158_) w_held <= 1'h0;
    else if (!w_held) w_held <= bus__w__valid;
  always @(posedge clk) if (!w_held) begin
    w_data <= bus__w__payload[31:0];
    w_strb <= bus__w__payload[35:32];
  end
  always @(posedge clk)
    if (rst) bus__b__valid <= 1'h0;
    else if (| { bus__b__ready, write }) bus__b__valid <= write ? 1'h1 : 1'h0;
  always @(posedge clk)
    if (| { rst, read }) ar_held <= 1'h0;
    else if (!ar_held) ar_held <= bus__ar__valid;
  always @(posedge clk) if (!ar_held)
    r_addr <= bus__ar__payload[11:2];
  always @(posedge clk)
    if (rst) bus__r__valid <= 1'h0;
    else if (| { bus__r__ready, read }) bus__r__valid <= read ? 1'h1 : 1'h0;
  always @(posedge clk)
    if (rst) arguments[7:0] <= 8'h0;
    else if (& { _062_, w_strb[0] }) arguments[7:0] <= w_data[7:0];
  always @(posedge clk)
    if (rst) arguments[39:32] <= 8'h0;
    else if (& { _001_, w_strb[0] }) arguments[39:32] <= w_data[7:0];
  always @(posedge clk)
    if (rst) arguments[15:8] <= 8'h0;
    else if (& { _062_, w_strb[1] }) arguments[15:8] <= w_data[15:8];
  always @(posedge clk)
    if (rst) arguments[47:40] <= 8'h0;
    else if (& { _001_, w_strb[1] }) arguments[47:40] <= w_data[15:8];
  always @(posedge clk)
    if (rst) arguments[23:16] <= 8'h0;
    else if (& { _062_, w_strb[2] }) arguments[23:16] <= w_data[23:16];
  always @(posedge clk)
    if (rst) arguments[55:48] <= 8'h0;
    else if (& { _001_, w_strb[2] }) arguments[55:48] <= w_data[23:16];
  always @(posedge clk)
    if (rst) arguments[31:24] <= 8'h0;
    else if (& { _062_, w_strb[3] }) arguments[31:24] <= w_data[31:24];
  always @(posedge clk)
    if (rst) arguments[63:56] <= 8'h0;
    else if (& { _001_, w_strb[3] }) arguments[63:56] <= w_data[31:24];
  always @(posedge clk)
    if (rst) arguments[71:64] <= 8'h0;
    else if (& { _003_, w_strb[0] }) arguments[71:64] <= w_data[7:0];
  always @(posedge clk)
    if (rst) arguments[103:96] <= 8'h0;
    else if (& { _005_, w_strb[0] }) arguments[103:96] <= w_data[7:0];
  always @(posedge clk)
    if (rst) arguments[79:72] <= 8'h0;
    else if (& { _003_, w_strb[1] }) arguments[79:72] <= w_data[15:8];
  always @(posedge clk)
    if (rst) arguments[111:104] <= 8'h0;
    else if (& { _005_, w_strb[1] }) arguments[111:104] <= w_data[15:8];
  always @(posedge clk)
    if (rst) arguments[87:80] <= 8'h0;
    else if (& { _003_, w_strb[2] }) arguments[87:80] <= w_data[23:16];
  always @(posedge clk)
    if (rst) arguments[119:112] <= 8'h0;
    else if (& { _005_, w_strb[2] }) arguments[119:112] <= w_data[23:16];
  always @(posedge clk)
    if (rst) arguments[95:88] <= 8'h0;
    else if (& { _003_, w_strb[3] }) arguments[95:88] <= w_data[31:24];
  always @(posedge clk)
    if (rst) arguments[127:120] <= 8'h0;
    else if (& { _005_, w_strb[3] }) arguments[127:120] <= w_data[31:24];
  always @(posedge clk)
    if (rst) arguments[135:128] <= 8'h0;
    else if (& { _007_, w_strb[0] }) arguments[135:128] <= w_data[7:0];
  always @(posedge clk)
    if (rst) arguments[167:160] <= 8'h0;
    else if (& { _009_, w_strb[0] }) arguments[167:160] <= w_data[7:0];
  always @(posedge clk)
    if (rst) arguments[143:136] <= 8'h0;
    else if (& { _007_, w_strb[1] }) arguments[143:136] <= w_data[15:8];
  always @(posedge clk)
    if (rst) arguments[175:168] <= 8'h0;
    else if (& { _009_, w_strb[1] }) arguments[175:168] <= w_data[15:8];
  always @(posedge clk)
    if (rst) arguments[151:144] <= 8'h0;
    else if (& { _007_, w_strb[2] }) arguments[151:144] <= w_data[23:16];
  always @(posedge clk)
    if (rst) arguments[183:176] <= 8'h0;
    else if (& { _009_, w_strb[2] }) arguments[183:176] <= w_data[23:16];
  always @(posedge clk)
    if (rst) arguments[159:152] <= 8'h0;
    else if (& { _007_, w_strb[3] }) arguments[159:152] <= w_data[31:24];
  always @(posedge clk)
    if (rst) arguments[191:184] <= 8'h0;
    else if (& { _009_, w_strb[3] }) arguments[191:184] <= w_data[31:24];
  always @(posedge clk)
    if (rst) arguments[199:192] <= 8'h0;
    else if (& { _012_, w_strb[0] }) arguments[199:192] <= w_data[7:0];
  always @(posedge clk)
    if (rst) arguments[231:224] <= 8'h0;
    else if (& { _014_, w_strb[0] }) arguments[231:224] <= w_data[7:0];
  always @(posedge clk)
    if (rst) arguments[207:200] <= 8'h0;
    else if (& { _012_, w_strb[1] }) arguments[207:200] <= w_data[15:8];
  always @(posedge clk)
    if (rst) arguments[239:232] <= 8'h0;
    else if (& { _014_, w_strb[1] }) arguments[239:232] <= w_data[15:8];
  always @(posedge clk)
    if (rst) arguments[215:208] <= 8'h0;
    else if (& { _012_, w_strb[2] }) arguments[215:208] <= w_data[23:16];
  always @(posedge clk)
    if (rst) arguments[247:240] <= 8'h0;
    else if (& { _014_, w_strb[2] }) arguments[247:240] <= w_data[23:16];
  always @(posedge clk)
    if (rst) arguments[223:216] <= 8'h0;
    else if (& { _012_, w_strb[3] }) arguments[223:216] <= w_data[31:24];
  always @(posedge clk)
    if (rst) arguments[255:248] <= 8'h0;
    else if (& { _014_, w_strb[3] }) arguments[255:248] <= w_data[31:24];
  always @(posedge clk)
    if (rst) arguments[263:256] <= 8'h0;
    else if (& { _016_, w_strb[0] }) arguments[263:256] <= w_data[7:0];
  always @(posedge clk)
    if (rst) arguments[295:288] <= 8'h0;
    else if (& { _018_, w_strb[0] }) arguments[295:288] <= w_data[7:0];
  always @(posedge clk)
    if (rst) arguments[271:264] <= 8'h0;
    else if (& { _016_, w_strb[1] }) arguments[271:264] <= w_data[15:8];
  always @(posedge clk)
    if (rst) arguments[303:296] <= 8'h0;
    else if (& { _018_, w_strb[1] }) arguments[303:296] <= w_data[15:8];
  always @(posedge clk)
    if (rst) arguments[279:272] <= 8'h0;
    else if (& { _016_, w_strb[2] }) arguments[279:272] <= w_data[23:16];
  always @(posedge clk)
    if (rst) arguments[311:304] <= 8'h0;
    else if (& { _018_, w_strb[2] }) arguments[311:304] <= w_data[23:16];
  always @(posedge clk)
    if (rst) arguments[287:280] <= 8'h0;
    else if (& { _016_, w_strb[3] }) arguments[287:280] <= w_data[31:24];
  always @(posedge clk)
    if (rst) arguments[319:312] <= 8'h0;
    else if (& { _018_, w_strb[3] }) arguments[319:312] <= w_data[31:24];
  always @(posedge clk)
    if (rst) arguments[327:320] <= 8'h0;
    else if (& { _020_, w_strb[0] }) arguments[327:320] <= w_data[7:0];
  always @(posedge clk)
    if (rst) arguments[359:352] <= 8'h0;
    else if (& { _023_, w_strb[0] }) arguments[359:352] <= w_data[7:0];
  always @(posedge clk)
    if (rst) arguments[335:328] <= 8'h0;
    else if (& { _020_, w_strb[1] }) arguments[335:328] <= w_data[15:8];
  always @(posedge clk)
    if (rst) arguments[367:360] <= 8'h0;
    else if (& { _023_, w_strb[1] }) arguments[367:360] <= w_data[15:8];
  always @(posedge clk)
    if (rst) arguments[343:336] <= 8'h0;
    else if (& { _020_, w_strb[2] }) arguments[343:336] <= w_data[23:16];
  always @(posedge clk)
    if (rst) arguments[375:368] <= 8'h0;
    else if (& { _023_, w_strb[2] }) arguments[375:368] <= w_data[23:16];
  always @(posedge clk)
    if (rst) arguments[351:344] <= 8'h0;
    else if (& { _020_, w_strb[3] }) arguments[351:344] <= w_data[31:24];
  always @(posedge clk)
    if (rst) arguments[383:376] <= 8'h0;
    else if (& { _023_, w_strb[3] }) arguments[383:376] <= w_data[31:24];
  always @(posedge clk)
    if (rst) arguments[391:384] <= 8'h0;
    else if (& { _025_, w_strb[0] }) arguments[391:384] <= w_data[7:0];
  always @(posedge clk)
    if (rst) arguments[423:416] <= 8'h0;
    else if (& { _027_, w_strb[0] }) arguments[423:416] <= w_data[7:0];
  always @(posedge clk)
    if (rst) arguments[399:392] <= 8'h0;
    else if (& { _025_, w_strb[1] }) arguments[399:392] <= w_data[15:8];
  always @(posedge clk)
    if (rst) arguments[431:424] <= 8'h0;
    else if (& { _027_, w_strb[1] }) arguments[431:424] <= w_data[15:8];
  always @(posedge clk)
    if (rst) arguments[407:400] <= 8'h0;
    else if (& { _025_, w_strb[2] }) arguments[407:400] <= w_data[23:16];
  always @(posedge clk)
    if (rst) arguments[439:432] <= 8'h0;
    else if (& { _027_, w_strb[2] }) arguments[439:432] <= w_data[23:16];
  always @(posedge clk)
    if (rst) arguments[415:408] <= 8'h0;
    else if (& { _025_, w_strb[3] }) arguments[415:408] <= w_data[31:24];
  always @(posedge clk)
    if (rst) arguments[447:440] <= 8'h0;
    else if (& { _027_, w_strb[3] }) arguments[447:440] <= w_data[31:24];
  always @(posedge clk)
    if (rst) arguments[455:448] <= 8'h0;
    else if (& { _029_, w_strb[0] }) arguments[455:448] <= w_data[7:0];
  always @(posedge clk)
    if (rst) arguments[463:456] <= 8'h0;
    else if (& { _029_, w_strb[1] }) arguments[463:456] <= w_data[15:8];
  always @(posedge clk)
    if (rst) arguments[471:464] <= 8'h0;
    else if (& { _029_, w_strb[2] }) arguments[471:464] <= w_data[23:16];
  always @(posedge clk)
    if (rst) arguments[479:472] <= 8'h0;
    else if (& { _029_, w_strb[3] }) arguments[479:472] <= w_data[31:24];
  always @(posedge clk)
    if (rst) arguments[487:480] <= 8'h0;
    else if (& { _031_, w_strb[0] }) arguments[487:480] <= w_data[7:0];
  always @(posedge clk)
    if (rst) arguments[495:488] <= 8'h0;
    else if (& { _031_, w_strb[1] }) arguments[495:488] <= w_data[15:8];
  always @(posedge clk)
    if (rst) arguments[503:496] <= 8'h0;
    else if (& { _031_, w_strb[2] }) arguments[503:496] <= w_data[23:16];
  always @(posedge clk)
    if (rst) arguments[511:504] <= 8'h0;
    else if (& { _031_, w_strb[3] }) arguments[511:504] <= w_data[31:24];
  always @(posedge clk)
    if (rst) arguments[519:512] <= 8'h0;
    else if (& { _033_, w_strb[0] }) arguments[519:512] <= w_data[7:0];
  always @(posedge clk)
    if (rst) arguments[527:520] <= 8'h0;
    else if (& { _033_, w_strb[1] }) arguments[527:520] <= w_data[15:8];
  always @(posedge clk)
    if (rst) arguments[535:528] <= 8'h0;
    else if (& { _033_, w_strb[2] }) arguments[535:528] <= w_data[23:16];
  always @(posedge clk)
    if (rst) arguments[543:536] <= 8'h0;
    else if (& { _033_, w_strb[3] }) arguments[543:536] <= w_data[31:24];
  always @(posedge clk)
    if (rst) arguments[551:544] <= 8'h0;
    else if (& { _035_, w_strb[0] }) arguments[551:544] <= w_data[7:0];
  always @(posedge clk)
    if (rst) arguments[559:552] <= 8'h0;
    else if (& { _035_, w_strb[1] }) arguments[559:552] <= w_data[15:8];
  always @(posedge clk)
    if (rst) arguments[567:560] <= 8'h0;
    else if (& { _035_, w_strb[2] }) arguments[567:560] <= w_data[23:16];
  always @(posedge clk)
    if (rst) arguments[575:568] <= 8'h0;
    else if (& { _035_, w_strb[3] }) arguments[575:568] <= w_data[31:24];
  always @(posedge clk)
    if (rst) arguments[583:576] <= 8'h0;
    else if (& { _037_, w_strb[0] }) arguments[583:576] <= w_data[7:0];
  always @(posedge clk)
    if (rst) arguments[591:584] <= 8'h0;
    else if (& { _037_, w_strb[1] }) arguments[591:584] <= w_data[15:8];
  always @(posedge clk)
    if (rst) arguments[599:592] <= 8'h0;
    else if (& { _037_, w_strb[2] }) arguments[599:592] <= w_data[23:16];
  always @(posedge clk)
    if (rst) arguments[607:600] <= 8'h0;
    else if (& { _037_, w_strb[3] }) arguments[607:600] <= w_data[31:24];
  always @(posedge clk)
    if (rst) arguments[615:608] <= 8'h0;
    else if (& { _039_, w_strb[0] }) arguments[615:608] <= w_data[7:0];
  always @(posedge clk)
    if (rst) arguments[623:616] <= 8'h0;
    else if (& { _039_, w_strb[1] }) arguments[623:616] <= w_data[15:8];
  always @(posedge clk)
    if (rst) arguments[631:624] <= 8'h0;
    else if (& { _039_, w_strb[2] }) arguments[631:624] <= w_data[23:16];
  always @(posedge clk)
    if (rst) arguments[639:632] <= 8'h0;
    else if (& { _039_, w_strb[3] }) arguments[639:632] <= w_data[31:24];
  always @(posedge clk)
    if (rst) arguments[647:640] <= 8'h0;
    else if (& { _041_, w_strb[0] }) arguments[647:640] <= w_data[7:0];
  always @(posedge clk)
    if (rst) arguments[679:672] <= 8'h0;
    else if (& { _043_, w_strb[0] }) arguments[679:672] <= w_data[7:0];
  always @(posedge clk)
    if (rst) arguments[655:648] <= 8'h0;
    else if (& { _041_, w_strb[1] }) arguments[655:648] <= w_data[15:8];
  always @(posedge clk)
    if (rst) arguments[687:680] <= 8'h0;
    else if (& { _043_, w_strb[1] }) arguments[687:680] <= w_data[15:8];
  always @(posedge clk)
    if (rst) arguments[663:656] <= 8'h0;
    else if (& { _041_, w_strb[2] }) arguments[663:656] <= w_data[23:16];
  always @(posedge clk)
    if (rst) arguments[695:688] <= 8'h0;
    else if (& { _043_, w_strb[2] }) arguments[695:688] <= w_data[23:16];
  always @(posedge clk)
    if (rst) arguments[671:664] <= 8'h0;
    else if (& { _041_, w_strb[3] }) arguments[671:664] <= w_data[31:24];
  always @(posedge clk)
    if (rst) arguments[703:696] <= 8'h0;
    else if (& { _043_, w_strb[3] }) arguments[703:696] <= w_data[31:24];
  always @(posedge clk)
    if (rst) begin
      start <= 1'h0; interrupt <= 1'h0;
    end else begin
      start <= _048_ ? (w_data[0] ? 1'h1 : _188_) : _188_;
      interrupt <= enable & (| pending);
    end
  always @(posedge clk)
    if (rst) done_52 <= 1'h0;
    else if (| { _045_, done }) done_52 <= done ? 1'h1 : 1'h0;
  always @(posedge clk)
    if (rst) ready_53 <= 1'h0;
    else if (| { _045_, ready }) ready_53 <= ready ? 1'h1 : 1'h0;
  always @(posedge clk)
    if (rst) auto_restart <= 1'h0;
    else if (_048_) auto_restart <= w_data[7];
  always @(posedge clk)
    if (rst) enable <= 1'h0;
    else if (_046_ & (w_addr == 10'h1)) enable <= w_data[0];
  always @(posedge clk)
    if (rst) sources <= 2'h0;
    else if (_046_ & (w_addr == 10'h2)) sources <= w_data[1:0];
  always @(posedge clk)
    if (rst) pending[0] <= 1'h0;
    else if (| { _055_, _053_ }) pending[0] <= _053_ ? 1'h1 : (pending[0] ^ w_data[0]);
  always @(posedge clk)
    if (rst) pending[1] <= 1'h0;
    else if (| { _055_, _057_ }) pending[1] <= _057_ ? 1'h1 : (pending[1] ^ w_data[1]);
  always @(posedge clk) if (read)
    r_data <= _170_;
  assign _158_ = | { rst, write };
  function [31:0] _466_;
    input [31:0] a_;
    input [831:0] b_;
    input [25:0] s_;
    (* parallel_case *)
    case (1'b1)
      s_[0]: _466_ = b_[31:0];
      s_[1]: _466_ = b_[63:32];
      s_[2]: _466_ = b_[95:64];
      s_[3]: _466_ = b_[127:96];
      s_[4]: _466_ = b_[159:128];
      s_[5]: _466_ = b_[191:160];
      s_[6]: _466_ = b_[223:192];
      s_[7]: _466_ = b_[255:224];
      s_[8]: _466_ = b_[287:256];
      s_[9]: _466_ = b_[319:288];
      s_[10]: _466_ = b_[351:320];
      s_[11]: _466_ = b_[383:352];
      s_[12]: _466_ = b_[415:384];
      s_[13]: _466_ = b_[447:416];
      s_[14]: _466_ = b_[479:448];
      s_[15]: _466_ = b_[511:480];
      s_[16]: _466_ = b_[543:512];
      s_[17]: _466_ = b_[575:544];
      s_[18]: _466_ = b_[607:576];
      s_[19]: _466_ = b_[639:608];
      s_[20]: _466_ = b_[671:640];
      s_[21]: _466_ = b_[703:672];
      s_[22]: _466_ = b_[735:704];
      s_[23]: _466_ = b_[767:736];
      s_[24]: _466_ = b_[799:768];
      s_[25]: _466_ = b_[831:800];
      default: _466_ = a_;
    endcase
  endfunction
  assign _170_ = _466_(32'h0, { 22'h0, interrupt, 1'h0, auto_restart, 3'h0, ready_53, idle, done_52,
      start, 31'h0, enable, 30'h0, sources, 30'h0, pending, arguments[31:0], arguments[63:32],
      arguments[95:64], arguments[127:96], arguments[159:128], arguments[191:160],
      arguments[223:192], arguments[255:224], arguments[287:256], arguments[319:288],
      arguments[351:320], arguments[383:352], arguments[415:384], arguments[447:416],
      arguments[479:448], arguments[511:480], arguments[543:512], arguments[575:544],
      arguments[607:576], arguments[639:608], arguments[671:640], arguments[703:672] }, { _044_,
      _177_, _176_, _175_, _174_, _173_, _172_, _171_, _169_, _168_, _167_, _166_, _165_, _164_,
      _163_, _162_, _161_, _160_, _194_, _193_, _192_, _189_, _184_, _182_, _180_, _178_ });
  assign _160_ = r_addr == 10'h11;
  assign _161_ = r_addr == 10'h10;
  assign _162_ = r_addr == 10'hf;
  assign _163_ = r_addr == 10'he;
  assign _164_ = r_addr == 10'hd;
  assign _165_ = r_addr == 10'hc;
  assign _166_ = r_addr == 10'hb;
  assign _167_ = r_addr == 10'ha;
  assign _168_ = r_addr == 10'h9;
  assign _169_ = r_addr == 10'h8;
  assign _171_ = r_addr == 10'h7;
  assign _172_ = r_addr == 10'h6;
  assign _173_ = r_addr == 10'h5;
  assign _174_ = r_addr == 10'h4;
  assign _175_ = r_addr == 10'h3;
  assign _176_ = r_addr == 10'h2;
  assign _177_ = r_addr == 10'h1;
  assign _044_ = r_addr == 10'h0;
  assign _178_ = r_addr == 10'h19;
  assign _180_ = r_addr == 10'h18;
  assign _182_ = r_addr == 10'h17;
  assign _184_ = r_addr == 10'h16;
  assign _188_ = ready ? auto_restart : start;
  assign _189_ = r_addr == 10'h15;
  assign _192_ = r_addr == 10'h14;
  assign _193_ = r_addr == 10'h13;
  assign _194_ = r_addr == 10'h12;
  assign unused = & { bus__aw__payload[1:0], bus__ar__payload[1:0] };
  assign bus__r__payload = { 2'h0, r_data };
  assign bus__b__payload = 2'h0;
endmodule
