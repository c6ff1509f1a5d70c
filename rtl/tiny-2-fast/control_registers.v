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
  output reg [639:0] arguments = 640'h0,
  output reg start = 1'h0,
  input wire ready, done, idle,
  /* verilator lint_off SYMRSVDWORD */ output reg
    interrupt = 1'h0 /* verilator lint_on SYMRSVDWORD */
);
  wire _001_, _014_, _036_, _058_, _064_, _067_, _069_, _071_, _073_, _075_, _078_, _080_, _082_,
    _084_, _086_, _088_, _090_, _092_, _094_, _095_, _097_, _102_, _104_, _106_, _117_, _215_,
    _223_, read, read_ctrl, unused, write;
  wire [9:0] _011_, _013_;
  wire [1:0] _017_;
  wire [31:0] _019_, _020_, _021_, _023_, _026_, _028_, _030_, _032_, _034_, _037_, _039_, _040_,
    _041_, _043_, _045_, _048_, _050_, _052_, _054_, _056_, _059_, _061_;
  reg ar_held = 1'h0, auto_restart = 1'h0, aw_held = 1'h0, done_52 = 1'h0, enable = 1'h0,
    reads_0 = 1'h0, reads_1 = 1'h0, reads_10 = 1'h0, reads_11 = 1'h0, reads_12 = 1'h0,
    reads_13 = 1'h0, reads_14 = 1'h0, reads_15 = 1'h0, reads_16 = 1'h0, reads_17 = 1'h0,
    reads_18 = 1'h0, reads_19 = 1'h0, reads_2 = 1'h0, reads_20 = 1'h0, reads_21 = 1'h0,
    reads_22 = 1'h0, reads_23 = 1'h0, reads_3 = 1'h0, reads_4 = 1'h0, reads_5 = 1'h0,
    reads_6 = 1'h0, reads_7 = 1'h0, reads_8 = 1'h0, reads_9 = 1'h0, ready_53 = 1'h0, w_held = 1'h0;
  reg [1:0] pending = 2'h0, sources = 2'h0;
  reg [31:0] r_data = 32'h0, w_data = 32'h0;
  reg [9:0] w_addr = 10'h0;
  reg [3:0] w_strb = 4'h0;
  assign bus__aw__ready = ~aw_held;
  assign bus__w__ready = ~w_held;
  assign write = aw_held & w_held & ~bus__b__valid;
  assign bus__ar__ready = ~ar_held;
  assign read = ar_held & ~bus__r__valid;
  assign read_ctrl = read & reads_0;
  assign _117_ = write & (w_addr == 10'h4);
  assign _001_ = write & (w_addr == 10'h5);
  assign _014_ = write & (w_addr == 10'h6);
  assign _036_ = write & (w_addr == 10'h7);
  assign _058_ = write & (w_addr == 10'h8);
  assign _064_ = write & (w_addr == 10'h9);
  assign _067_ = write & (w_addr == 10'ha);
  assign _069_ = write & (w_addr == 10'hb);
  assign _071_ = write & (w_addr == 10'hc);
  assign _073_ = write & (w_addr == 10'hd);
  assign _075_ = write & (w_addr == 10'he);
  assign _078_ = write & (w_addr == 10'hf);
  assign _080_ = write & (w_addr == 10'h10);
  assign _082_ = write & (w_addr == 10'h11);
  assign _084_ = write & (w_addr == 10'h12);
  assign _086_ = write & (w_addr == 10'h13);
  assign _088_ = write & (w_addr == 10'h14);
  assign _090_ = write & (w_addr == 10'h15);
  assign _092_ = write & (w_addr == 10'h16);
  assign _094_ = write & (w_addr == 10'h17);
  assign _097_ = _095_ & (w_addr == 10'h0);
  assign _102_ = sources[0] & done;
  assign _106_ = sources[1] & ready;
  assign _095_ = write & w_strb[0];
  assign _104_ = _095_ & (w_addr == 10'h3);
  assign { _011_[9], _011_[7], _011_[3:0] } = reads_0 ? { interrupt, auto_restart, ready_53, idle,
      done_52, start } : 6'h0;
  assign _013_ = { _011_[9], 1'h0, _011_[7], 3'h0, _011_[3:0] } | { 9'h0, reads_1 ? enable : 1'h0 };
  assign _017_ = reads_3 ? pending : 2'h0;
  assign _019_ = reads_4 ? arguments[31:0] : 32'h0;
  assign _020_ = { 22'h0, (_013_ | { 8'h0, reads_2 ? sources : 2'h0 }) | { 8'h0, _017_ } } | _019_;
  assign _021_ = reads_5 ? arguments[63:32] : 32'h0;
  assign _023_ = reads_6 ? arguments[95:64] : 32'h0;
  assign _026_ = reads_7 ? arguments[127:96] : 32'h0;
  assign _028_ = reads_8 ? arguments[159:128] : 32'h0;
  assign _030_ = reads_9 ? arguments[191:160] : 32'h0;
  assign _032_ = reads_10 ? arguments[223:192] : 32'h0;
  assign _034_ = reads_11 ? arguments[255:224] : 32'h0;
  assign _037_ = reads_12 ? arguments[287:256] : 32'h0;
  assign _039_ = reads_13 ? arguments[319:288] : 32'h0;
  assign _040_ = _020_ | _021_ | _023_ | _026_ | _028_ | _030_ | _032_ | _034_ | _037_ | _039_;
  assign _041_ = reads_14 ? arguments[351:320] : 32'h0;
  assign _043_ = reads_15 ? arguments[383:352] : 32'h0;
  assign _045_ = reads_16 ? arguments[415:384] : 32'h0;
  assign _048_ = reads_17 ? arguments[447:416] : 32'h0;
  assign _050_ = reads_18 ? arguments[479:448] : 32'h0;
  assign _052_ = reads_19 ? arguments[511:480] : 32'h0;
  assign _054_ = reads_20 ? arguments[543:512] : 32'h0;
  assign _056_ = reads_21 ? arguments[575:544] : 32'h0;
  assign _059_ = reads_22 ? arguments[607:576] : 32'h0;
  assign _061_ = reads_23 ? arguments[639:608] : 32'h0;
  always @(posedge clk)
    if (_215_) aw_held <= 1'h0;
    else if (!aw_held) aw_held <= bus__aw__valid;
  always @(posedge clk) if (!aw_held)
    w_addr <= bus__aw__payload[11:2];
  always @(posedge clk)
    if (_215_) w_held <= 1'h0;
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
  always @(posedge clk)
    if (rst) bus__r__valid <= 1'h0;
    else if (| { bus__r__ready, read }) bus__r__valid <= read ? 1'h1 : 1'h0;
  always @(posedge clk)
    if (rst) arguments[7:0] <= 8'h0;
    else if (& { _117_, w_strb[0] }) arguments[7:0] <= w_data[7:0];
  always @(posedge clk)
    if (rst) arguments[39:32] <= 8'h0;
    else if (& { _001_, w_strb[0] }) arguments[39:32] <= w_data[7:0];
  always @(posedge clk)
    if (rst) arguments[15:8] <= 8'h0;
    else if (& { _117_, w_strb[1] }) arguments[15:8] <= w_data[15:8];
  always @(posedge clk)
    if (rst) arguments[47:40] <= 8'h0;
    else if (& { _001_, w_strb[1] }) arguments[47:40] <= w_data[15:8];
  always @(posedge clk)
    if (rst) arguments[23:16] <= 8'h0;
    else if (& { _117_, w_strb[2] }) arguments[23:16] <= w_data[23:16];
  always @(posedge clk)
    if (rst) arguments[55:48] <= 8'h0;
    else if (& { _001_, w_strb[2] }) arguments[55:48] <= w_data[23:16];
  always @(posedge clk)
    if (rst) arguments[31:24] <= 8'h0;
    else if (& { _117_, w_strb[3] }) arguments[31:24] <= w_data[31:24];
  always @(posedge clk)
    if (rst) arguments[63:56] <= 8'h0;
    else if (& { _001_, w_strb[3] }) arguments[63:56] <= w_data[31:24];
  always @(posedge clk)
    if (rst) arguments[71:64] <= 8'h0;
    else if (& { _014_, w_strb[0] }) arguments[71:64] <= w_data[7:0];
  always @(posedge clk)
    if (rst) arguments[103:96] <= 8'h0;
    else if (& { _036_, w_strb[0] }) arguments[103:96] <= w_data[7:0];
  always @(posedge clk)
    if (rst) arguments[79:72] <= 8'h0;
    else if (& { _014_, w_strb[1] }) arguments[79:72] <= w_data[15:8];
  always @(posedge clk)
    if (rst) arguments[111:104] <= 8'h0;
    else if (& { _036_, w_strb[1] }) arguments[111:104] <= w_data[15:8];
  always @(posedge clk)
    if (rst) arguments[87:80] <= 8'h0;
    else if (& { _014_, w_strb[2] }) arguments[87:80] <= w_data[23:16];
  always @(posedge clk)
    if (rst) arguments[119:112] <= 8'h0;
    else if (& { _036_, w_strb[2] }) arguments[119:112] <= w_data[23:16];
  always @(posedge clk)
    if (rst) arguments[95:88] <= 8'h0;
    else if (& { _014_, w_strb[3] }) arguments[95:88] <= w_data[31:24];
  always @(posedge clk)
    if (rst) arguments[127:120] <= 8'h0;
    else if (& { _036_, w_strb[3] }) arguments[127:120] <= w_data[31:24];
  always @(posedge clk)
    if (rst) arguments[135:128] <= 8'h0;
    else if (& { _058_, w_strb[0] }) arguments[135:128] <= w_data[7:0];
  always @(posedge clk)
    if (rst) arguments[167:160] <= 8'h0;
    else if (& { _064_, w_strb[0] }) arguments[167:160] <= w_data[7:0];
  always @(posedge clk)
    if (rst) arguments[143:136] <= 8'h0;
    else if (& { _058_, w_strb[1] }) arguments[143:136] <= w_data[15:8];
  always @(posedge clk)
    if (rst) arguments[175:168] <= 8'h0;
    else if (& { _064_, w_strb[1] }) arguments[175:168] <= w_data[15:8];
  always @(posedge clk)
    if (rst) arguments[151:144] <= 8'h0;
    else if (& { _058_, w_strb[2] }) arguments[151:144] <= w_data[23:16];
  always @(posedge clk)
    if (rst) arguments[183:176] <= 8'h0;
    else if (& { _064_, w_strb[2] }) arguments[183:176] <= w_data[23:16];
  always @(posedge clk)
    if (rst) arguments[159:152] <= 8'h0;
    else if (& { _058_, w_strb[3] }) arguments[159:152] <= w_data[31:24];
  always @(posedge clk)
    if (rst) arguments[191:184] <= 8'h0;
    else if (& { _064_, w_strb[3] }) arguments[191:184] <= w_data[31:24];
  always @(posedge clk)
    if (rst) arguments[199:192] <= 8'h0;
    else if (& { _067_, w_strb[0] }) arguments[199:192] <= w_data[7:0];
  always @(posedge clk)
    if (rst) arguments[231:224] <= 8'h0;
    else if (& { _069_, w_strb[0] }) arguments[231:224] <= w_data[7:0];
  always @(posedge clk)
    if (rst) arguments[207:200] <= 8'h0;
    else if (& { _067_, w_strb[1] }) arguments[207:200] <= w_data[15:8];
  always @(posedge clk)
    if (rst) arguments[239:232] <= 8'h0;
    else if (& { _069_, w_strb[1] }) arguments[239:232] <= w_data[15:8];
  always @(posedge clk)
    if (rst) arguments[215:208] <= 8'h0;
    else if (& { _067_, w_strb[2] }) arguments[215:208] <= w_data[23:16];
  always @(posedge clk)
    if (rst) arguments[247:240] <= 8'h0;
    else if (& { _069_, w_strb[2] }) arguments[247:240] <= w_data[23:16];
  always @(posedge clk)
    if (rst) arguments[223:216] <= 8'h0;
    else if (& { _067_, w_strb[3] }) arguments[223:216] <= w_data[31:24];
  always @(posedge clk)
    if (rst) arguments[255:248] <= 8'h0;
    else if (& { _069_, w_strb[3] }) arguments[255:248] <= w_data[31:24];
  always @(posedge clk)
    if (rst) arguments[263:256] <= 8'h0;
    else if (& { _071_, w_strb[0] }) arguments[263:256] <= w_data[7:0];
  always @(posedge clk)
    if (rst) arguments[295:288] <= 8'h0;
    else if (& { _073_, w_strb[0] }) arguments[295:288] <= w_data[7:0];
  always @(posedge clk)
    if (rst) arguments[271:264] <= 8'h0;
    else if (& { _071_, w_strb[1] }) arguments[271:264] <= w_data[15:8];
  always @(posedge clk)
    if (rst) arguments[303:296] <= 8'h0;
    else if (& { _073_, w_strb[1] }) arguments[303:296] <= w_data[15:8];
  always @(posedge clk)
    if (rst) arguments[279:272] <= 8'h0;
    else if (& { _071_, w_strb[2] }) arguments[279:272] <= w_data[23:16];
  always @(posedge clk)
    if (rst) arguments[311:304] <= 8'h0;
    else if (& { _073_, w_strb[2] }) arguments[311:304] <= w_data[23:16];
  always @(posedge clk)
    if (rst) arguments[287:280] <= 8'h0;
    else if (& { _071_, w_strb[3] }) arguments[287:280] <= w_data[31:24];
  always @(posedge clk)
    if (rst) arguments[319:312] <= 8'h0;
    else if (& { _073_, w_strb[3] }) arguments[319:312] <= w_data[31:24];
  always @(posedge clk)
    if (rst) arguments[327:320] <= 8'h0;
    else if (& { _075_, w_strb[0] }) arguments[327:320] <= w_data[7:0];
  always @(posedge clk)
    if (rst) arguments[359:352] <= 8'h0;
    else if (& { _078_, w_strb[0] }) arguments[359:352] <= w_data[7:0];
  always @(posedge clk)
    if (rst) arguments[335:328] <= 8'h0;
    else if (& { _075_, w_strb[1] }) arguments[335:328] <= w_data[15:8];
  always @(posedge clk)
    if (rst) arguments[367:360] <= 8'h0;
    else if (& { _078_, w_strb[1] }) arguments[367:360] <= w_data[15:8];
  always @(posedge clk)
    if (rst) arguments[343:336] <= 8'h0;
    else if (& { _075_, w_strb[2] }) arguments[343:336] <= w_data[23:16];
  always @(posedge clk)
    if (rst) arguments[375:368] <= 8'h0;
    else if (& { _078_, w_strb[2] }) arguments[375:368] <= w_data[23:16];
  always @(posedge clk)
    if (rst) arguments[351:344] <= 8'h0;
    else if (& { _075_, w_strb[3] }) arguments[351:344] <= w_data[31:24];
  always @(posedge clk)
    if (rst) arguments[383:376] <= 8'h0;
    else if (& { _078_, w_strb[3] }) arguments[383:376] <= w_data[31:24];
  always @(posedge clk)
    if (rst) arguments[391:384] <= 8'h0;
    else if (& { _080_, w_strb[0] }) arguments[391:384] <= w_data[7:0];
  always @(posedge clk)
    if (rst) arguments[423:416] <= 8'h0;
    else if (& { _082_, w_strb[0] }) arguments[423:416] <= w_data[7:0];
  always @(posedge clk)
    if (rst) arguments[399:392] <= 8'h0;
    else if (& { _080_, w_strb[1] }) arguments[399:392] <= w_data[15:8];
  always @(posedge clk)
    if (rst) arguments[431:424] <= 8'h0;
    else if (& { _082_, w_strb[1] }) arguments[431:424] <= w_data[15:8];
  always @(posedge clk)
    if (rst) arguments[407:400] <= 8'h0;
    else if (& { _080_, w_strb[2] }) arguments[407:400] <= w_data[23:16];
  always @(posedge clk)
    if (rst) arguments[439:432] <= 8'h0;
    else if (& { _082_, w_strb[2] }) arguments[439:432] <= w_data[23:16];
  always @(posedge clk)
    if (rst) arguments[415:408] <= 8'h0;
    else if (& { _080_, w_strb[3] }) arguments[415:408] <= w_data[31:24];
  always @(posedge clk)
    if (rst) arguments[447:440] <= 8'h0;
    else if (& { _082_, w_strb[3] }) arguments[447:440] <= w_data[31:24];
  always @(posedge clk)
    if (rst) arguments[455:448] <= 8'h0;
    else if (& { _084_, w_strb[0] }) arguments[455:448] <= w_data[7:0];
  always @(posedge clk)
    if (rst) arguments[463:456] <= 8'h0;
    else if (& { _084_, w_strb[1] }) arguments[463:456] <= w_data[15:8];
  always @(posedge clk)
    if (rst) arguments[471:464] <= 8'h0;
    else if (& { _084_, w_strb[2] }) arguments[471:464] <= w_data[23:16];
  always @(posedge clk)
    if (rst) arguments[479:472] <= 8'h0;
    else if (& { _084_, w_strb[3] }) arguments[479:472] <= w_data[31:24];
  always @(posedge clk)
    if (rst) arguments[487:480] <= 8'h0;
    else if (& { _086_, w_strb[0] }) arguments[487:480] <= w_data[7:0];
  always @(posedge clk)
    if (rst) arguments[495:488] <= 8'h0;
    else if (& { _086_, w_strb[1] }) arguments[495:488] <= w_data[15:8];
  always @(posedge clk)
    if (rst) arguments[503:496] <= 8'h0;
    else if (& { _086_, w_strb[2] }) arguments[503:496] <= w_data[23:16];
  always @(posedge clk)
    if (rst) arguments[511:504] <= 8'h0;
    else if (& { _086_, w_strb[3] }) arguments[511:504] <= w_data[31:24];
  always @(posedge clk)
    if (rst) arguments[519:512] <= 8'h0;
    else if (& { _088_, w_strb[0] }) arguments[519:512] <= w_data[7:0];
  always @(posedge clk)
    if (rst) arguments[527:520] <= 8'h0;
    else if (& { _088_, w_strb[1] }) arguments[527:520] <= w_data[15:8];
  always @(posedge clk)
    if (rst) arguments[535:528] <= 8'h0;
    else if (& { _088_, w_strb[2] }) arguments[535:528] <= w_data[23:16];
  always @(posedge clk)
    if (rst) arguments[543:536] <= 8'h0;
    else if (& { _088_, w_strb[3] }) arguments[543:536] <= w_data[31:24];
  always @(posedge clk)
    if (rst) arguments[551:544] <= 8'h0;
    else if (& { _090_, w_strb[0] }) arguments[551:544] <= w_data[7:0];
  always @(posedge clk)
    if (rst) arguments[559:552] <= 8'h0;
    else if (& { _090_, w_strb[1] }) arguments[559:552] <= w_data[15:8];
  always @(posedge clk)
    if (rst) arguments[567:560] <= 8'h0;
    else if (& { _090_, w_strb[2] }) arguments[567:560] <= w_data[23:16];
  always @(posedge clk)
    if (rst) arguments[575:568] <= 8'h0;
    else if (& { _090_, w_strb[3] }) arguments[575:568] <= w_data[31:24];
  always @(posedge clk)
    if (rst) arguments[583:576] <= 8'h0;
    else if (& { _092_, w_strb[0] }) arguments[583:576] <= w_data[7:0];
  always @(posedge clk)
    if (rst) arguments[591:584] <= 8'h0;
    else if (& { _092_, w_strb[1] }) arguments[591:584] <= w_data[15:8];
  always @(posedge clk)
    if (rst) arguments[599:592] <= 8'h0;
    else if (& { _092_, w_strb[2] }) arguments[599:592] <= w_data[23:16];
  always @(posedge clk)
    if (rst) arguments[607:600] <= 8'h0;
    else if (& { _092_, w_strb[3] }) arguments[607:600] <= w_data[31:24];
  always @(posedge clk)
    if (rst) arguments[615:608] <= 8'h0;
    else if (& { _094_, w_strb[0] }) arguments[615:608] <= w_data[7:0];
  always @(posedge clk)
    if (rst) arguments[623:616] <= 8'h0;
    else if (& { _094_, w_strb[1] }) arguments[623:616] <= w_data[15:8];
  always @(posedge clk)
    if (rst) arguments[631:624] <= 8'h0;
    else if (& { _094_, w_strb[2] }) arguments[631:624] <= w_data[23:16];
  always @(posedge clk)
    if (rst) arguments[639:632] <= 8'h0;
    else if (& { _094_, w_strb[3] }) arguments[639:632] <= w_data[31:24];
  always @(posedge clk)
    if (rst) begin
      start <= 1'h0; interrupt <= 1'h0;
    end else begin
      start <= _097_ ? (w_data[0] ? 1'h1 : _223_) : _223_;
      interrupt <= enable & (| pending);
    end
  always @(posedge clk)
    if (rst) done_52 <= 1'h0;
    else if (| { done, read_ctrl }) done_52 <= done ? 1'h1 : 1'h0;
  always @(posedge clk)
    if (rst) ready_53 <= 1'h0;
    else if (| { ready, read_ctrl }) ready_53 <= ready ? 1'h1 : 1'h0;
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
    if (rst) pending[0] <= 1'h0;
    else if (| { _104_, _102_ }) pending[0] <= _102_ ? 1'h1 : (pending[0] ^ w_data[0]);
  always @(posedge clk)
    if (rst) pending[1] <= 1'h0;
    else if (| { _104_, _106_ }) pending[1] <= _106_ ? 1'h1 : (pending[1] ^ w_data[1]);
  always @(posedge clk) if (!ar_held) begin
    reads_0 <= bus__ar__payload[11:2] == 10'h0;
    reads_1 <= bus__ar__payload[11:2] == 10'h1;
    reads_2 <= bus__ar__payload[11:2] == 10'h2;
    reads_3 <= bus__ar__payload[11:2] == 10'h3;
    reads_4 <= bus__ar__payload[11:2] == 10'h4;
    reads_5 <= bus__ar__payload[11:2] == 10'h5;
    reads_6 <= bus__ar__payload[11:2] == 10'h6;
    reads_7 <= bus__ar__payload[11:2] == 10'h7;
    reads_8 <= bus__ar__payload[11:2] == 10'h8;
    reads_9 <= bus__ar__payload[11:2] == 10'h9;
    reads_10 <= bus__ar__payload[11:2] == 10'ha;
    reads_11 <= bus__ar__payload[11:2] == 10'hb;
    reads_12 <= bus__ar__payload[11:2] == 10'hc;
    reads_13 <= bus__ar__payload[11:2] == 10'hd;
    reads_14 <= bus__ar__payload[11:2] == 10'he;
    reads_15 <= bus__ar__payload[11:2] == 10'hf;
    reads_16 <= bus__ar__payload[11:2] == 10'h10;
    reads_17 <= bus__ar__payload[11:2] == 10'h11;
    reads_18 <= bus__ar__payload[11:2] == 10'h12;
    reads_19 <= bus__ar__payload[11:2] == 10'h13;
    reads_20 <= bus__ar__payload[11:2] == 10'h14;
    reads_21 <= bus__ar__payload[11:2] == 10'h15;
    reads_22 <= bus__ar__payload[11:2] == 10'h16;
    reads_23 <= bus__ar__payload[11:2] == 10'h17;
  end
  always @(posedge clk) if (read)
    r_data <= _040_ | _041_ | _043_ | _045_ | _048_ | _050_ | _052_ | _054_ | _056_ | _059_ | _061_;
  assign _215_ = | { rst, write };
  assign _223_ = ready ? auto_restart : start;
  assign unused = & { bus__aw__payload[1:0], bus__ar__payload[1:0], _011_[8], _011_[6:4] };
  assign { _011_[8], _011_[6:4] } = 4'h0;
  assign bus__r__payload = { 2'h0, r_data };
  assign bus__b__payload = 2'h0;
endmodule
