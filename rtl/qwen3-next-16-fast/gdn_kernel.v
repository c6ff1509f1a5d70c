// Gated DeltaNet decode: the kernel under the pins that Vitis expects of an RTL kernel.
//
//     ap_clk, ap_rst_n             one clock; one cycle of reset is enough, and the pins are quiet
//                                  for some hundred cycles after it
//     s_axi_control                AXI4-Lite: arguments, start, done, interrupts
//     m_axi_q, m_axi_k, m_axi_v    AXI4 masters that read
//     m_axi_out_0, ...             AXI4 masters that write
//
// Everything is in `kernel`, which names these pins without their prefix.
//
// params GdnConfig(shape=GdnShape(qk_heads=16, v_heads=32, key_dim=128, value_dim=128),
//        heads_in_flight=16, precision=Precision.FAST, slots=1, state_ram=StateRam.BLOCK, slrs=(0,
//        0, 1, 1, 1, 2, 2, 2))
// Generated from gdn_core/kernel/shell.py; do not edit.
module gdn_kernel (
  input wire ap_clk, ap_rst_n,
  input wire [11:0] s_axi_control_awaddr, input wire s_axi_control_awvalid,
  output wire s_axi_control_awready, input wire [31:0] s_axi_control_wdata,
  input wire [3:0] s_axi_control_wstrb, input wire s_axi_control_wvalid,
  output wire s_axi_control_wready, output wire [1:0] s_axi_control_bresp,
  output wire s_axi_control_bvalid, input wire s_axi_control_bready,
  input wire [11:0] s_axi_control_araddr, input wire s_axi_control_arvalid,
  output wire s_axi_control_arready, output wire [31:0] s_axi_control_rdata,
  output wire [1:0] s_axi_control_rresp, output wire s_axi_control_rvalid,
  input wire s_axi_control_rready,
  output wire m_axi_q_arid, output wire [63:0] m_axi_q_araddr, output wire [7:0] m_axi_q_arlen,
  output wire [2:0] m_axi_q_arsize, output wire [1:0] m_axi_q_arburst, output wire m_axi_q_arlock,
  output wire [3:0] m_axi_q_arcache, output wire [2:0] m_axi_q_arprot,
  output wire [3:0] m_axi_q_arqos, m_axi_q_arregion, output wire m_axi_q_arvalid,
  input wire m_axi_q_arready, m_axi_q_rid, input wire [511:0] m_axi_q_rdata,
  input wire [1:0] m_axi_q_rresp, input wire m_axi_q_rlast, m_axi_q_rvalid,
  output wire m_axi_q_rready,
  output wire m_axi_k_arid, output wire [63:0] m_axi_k_araddr, output wire [7:0] m_axi_k_arlen,
  output wire [2:0] m_axi_k_arsize, output wire [1:0] m_axi_k_arburst, output wire m_axi_k_arlock,
  output wire [3:0] m_axi_k_arcache, output wire [2:0] m_axi_k_arprot,
  output wire [3:0] m_axi_k_arqos, m_axi_k_arregion, output wire m_axi_k_arvalid,
  input wire m_axi_k_arready, m_axi_k_rid, input wire [511:0] m_axi_k_rdata,
  input wire [1:0] m_axi_k_rresp, input wire m_axi_k_rlast, m_axi_k_rvalid,
  output wire m_axi_k_rready,
  output wire m_axi_v_arid, output wire [63:0] m_axi_v_araddr, output wire [7:0] m_axi_v_arlen,
  output wire [2:0] m_axi_v_arsize, output wire [1:0] m_axi_v_arburst, output wire m_axi_v_arlock,
  output wire [3:0] m_axi_v_arcache, output wire [2:0] m_axi_v_arprot,
  output wire [3:0] m_axi_v_arqos, m_axi_v_arregion, output wire m_axi_v_arvalid,
  input wire m_axi_v_arready, m_axi_v_rid, input wire [511:0] m_axi_v_rdata,
  input wire [1:0] m_axi_v_rresp, input wire m_axi_v_rlast, m_axi_v_rvalid,
  output wire m_axi_v_rready,
  output wire m_axi_out_0_awid, output wire [63:0] m_axi_out_0_awaddr,
  output wire [7:0] m_axi_out_0_awlen, output wire [2:0] m_axi_out_0_awsize,
  output wire [1:0] m_axi_out_0_awburst, output wire m_axi_out_0_awlock,
  output wire [3:0] m_axi_out_0_awcache, output wire [2:0] m_axi_out_0_awprot,
  output wire [3:0] m_axi_out_0_awqos, m_axi_out_0_awregion, output wire m_axi_out_0_awvalid,
  input wire m_axi_out_0_awready, output wire [511:0] m_axi_out_0_wdata,
  output wire [63:0] m_axi_out_0_wstrb, output wire m_axi_out_0_wlast, m_axi_out_0_wvalid,
  input wire m_axi_out_0_wready, m_axi_out_0_bid, input wire [1:0] m_axi_out_0_bresp,
  input wire m_axi_out_0_bvalid, output wire m_axi_out_0_bready,
  output wire m_axi_out_1_awid, output wire [63:0] m_axi_out_1_awaddr,
  output wire [7:0] m_axi_out_1_awlen, output wire [2:0] m_axi_out_1_awsize,
  output wire [1:0] m_axi_out_1_awburst, output wire m_axi_out_1_awlock,
  output wire [3:0] m_axi_out_1_awcache, output wire [2:0] m_axi_out_1_awprot,
  output wire [3:0] m_axi_out_1_awqos, m_axi_out_1_awregion, output wire m_axi_out_1_awvalid,
  input wire m_axi_out_1_awready, output wire [511:0] m_axi_out_1_wdata,
  output wire [63:0] m_axi_out_1_wstrb, output wire m_axi_out_1_wlast, m_axi_out_1_wvalid,
  input wire m_axi_out_1_wready, m_axi_out_1_bid, input wire [1:0] m_axi_out_1_bresp,
  input wire m_axi_out_1_bvalid, output wire m_axi_out_1_bready,
  /* verilator lint_off SYMRSVDWORD */ output wire interrupt /* verilator lint_on SYMRSVDWORD */
);
  localparam DATA = 0, ID = 0, ADDR = 1, RESP = 32, LEN = 65, SIZE = 73, BURST = 76, LOCK = 78,
    CACHE = 79, PROT = 83, QOS = 86, REGION = 90, STRB = 512, LAST = 576;
  wire _01_, _02_, _05_, kernel__control__ar__ready, kernel__control__aw__ready,
    kernel__control__b__valid, kernel__control__r__valid, kernel__control__w__ready,
    kernel__k__ar__valid, kernel__k__r__ready, kernel__out__0__aw__valid, kernel__out__0__b__ready,
    kernel__out__0__w__valid, kernel__out__1__aw__valid, kernel__out__1__b__ready,
    kernel__out__1__w__valid, kernel__q__ar__valid, kernel__q__r__ready, kernel__v__ar__valid,
    kernel__v__r__ready, unused;
  wire [9:0] _04_;
  wire [33:0] kernel__control__r__payload;
  wire [93:0] kernel__k__ar__payload, kernel__out__0__aw__payload, kernel__out__1__aw__payload,
    kernel__q__ar__payload, kernel__v__ar__payload;
  wire [576:0] kernel__out__0__w__payload, kernel__out__1__w__payload;
  reg [8:0] left = 9'h13f;
  reg quiet = 1'h1, reset = 1'h1;
  assign _04_ = ap_rst_n ? ({ 1'h0, left } - { 9'h0, _02_ }) : 10'h13f;
  assign _05_ = ~ap_rst_n;
  assign _02_ = | left;
  assign s_axi_control_awready = kernel__control__aw__ready & _01_;
  assign s_axi_control_wready = kernel__control__w__ready & _01_;
  assign s_axi_control_bvalid = kernel__control__b__valid & _01_;
  assign s_axi_control_arready = kernel__control__ar__ready & _01_;
  assign s_axi_control_rvalid = kernel__control__r__valid & _01_;
  assign m_axi_q_arvalid = kernel__q__ar__valid & _01_;
  assign m_axi_q_rready = kernel__q__r__ready & _01_;
  assign m_axi_k_arvalid = kernel__k__ar__valid & _01_;
  assign m_axi_k_rready = kernel__k__r__ready & _01_;
  assign m_axi_v_arvalid = kernel__v__ar__valid & _01_;
  assign m_axi_v_rready = kernel__v__r__ready & _01_;
  assign m_axi_out_0_awvalid = kernel__out__0__aw__valid & _01_;
  assign m_axi_out_0_wvalid = kernel__out__0__w__valid & _01_;
  assign m_axi_out_0_bready = kernel__out__0__b__ready & _01_;
  assign m_axi_out_1_awvalid = kernel__out__1__aw__valid & _01_;
  assign m_axi_out_1_wvalid = kernel__out__1__w__valid & _01_;
  assign _01_ = ~quiet;
  assign m_axi_out_1_bready = kernel__out__1__b__ready & _01_;
  always @(posedge ap_clk) begin
    left <= _04_[8:0];
    reset <= _05_ | (left > 9'h40);
    quiet <= _05_ | _02_;
  end
  assign unused = & _04_[9];
  assign m_axi_out_1_awid = kernel__out__1__aw__payload[ID];
  assign m_axi_out_0_wlast = kernel__out__0__w__payload[LAST];
  assign m_axi_out_0_wstrb = kernel__out__0__w__payload[STRB +: 64];
  assign m_axi_out_0_wdata = kernel__out__0__w__payload[DATA +: 512];
  assign m_axi_out_0_awregion = kernel__out__0__aw__payload[REGION +: 4];
  assign m_axi_out_0_awqos = kernel__out__0__aw__payload[QOS +: 4];
  assign m_axi_out_0_awprot = kernel__out__0__aw__payload[PROT +: 3];
  assign m_axi_out_0_awcache = kernel__out__0__aw__payload[CACHE +: 4];
  assign m_axi_out_0_awlock = kernel__out__0__aw__payload[LOCK];
  assign m_axi_out_0_awburst = kernel__out__0__aw__payload[BURST +: 2];
  assign m_axi_out_0_awsize = kernel__out__0__aw__payload[SIZE +: 3];
  assign m_axi_out_0_awlen = kernel__out__0__aw__payload[LEN +: 8];
  assign m_axi_out_0_awaddr = kernel__out__0__aw__payload[ADDR +: 64];
  assign m_axi_out_0_awid = kernel__out__0__aw__payload[ID];
  assign m_axi_v_arregion = kernel__v__ar__payload[REGION +: 4];
  assign m_axi_v_arqos = kernel__v__ar__payload[QOS +: 4];
  assign m_axi_v_arprot = kernel__v__ar__payload[PROT +: 3];
  assign m_axi_v_arcache = kernel__v__ar__payload[CACHE +: 4];
  assign m_axi_v_arlock = kernel__v__ar__payload[LOCK];
  assign m_axi_v_arburst = kernel__v__ar__payload[BURST +: 2];
  assign m_axi_v_arsize = kernel__v__ar__payload[SIZE +: 3];
  assign m_axi_v_arlen = kernel__v__ar__payload[LEN +: 8];
  assign m_axi_v_araddr = kernel__v__ar__payload[ADDR +: 64];
  assign m_axi_v_arid = kernel__v__ar__payload[ID];
  assign m_axi_k_arregion = kernel__k__ar__payload[REGION +: 4];
  assign m_axi_k_arqos = kernel__k__ar__payload[QOS +: 4];
  assign m_axi_k_arprot = kernel__k__ar__payload[PROT +: 3];
  assign m_axi_k_arcache = kernel__k__ar__payload[CACHE +: 4];
  assign m_axi_k_arlock = kernel__k__ar__payload[LOCK];
  assign m_axi_k_arburst = kernel__k__ar__payload[BURST +: 2];
  assign m_axi_k_arsize = kernel__k__ar__payload[SIZE +: 3];
  assign m_axi_k_arlen = kernel__k__ar__payload[LEN +: 8];
  assign m_axi_k_araddr = kernel__k__ar__payload[ADDR +: 64];
  assign m_axi_k_arid = kernel__k__ar__payload[ID];
  assign m_axi_q_arregion = kernel__q__ar__payload[REGION +: 4];
  assign m_axi_q_arqos = kernel__q__ar__payload[QOS +: 4];
  assign m_axi_q_arprot = kernel__q__ar__payload[PROT +: 3];
  assign m_axi_q_arcache = kernel__q__ar__payload[CACHE +: 4];
  assign m_axi_q_arlock = kernel__q__ar__payload[LOCK];
  assign m_axi_q_arburst = kernel__q__ar__payload[BURST +: 2];
  assign m_axi_q_arsize = kernel__q__ar__payload[SIZE +: 3];
  assign m_axi_q_arlen = kernel__q__ar__payload[LEN +: 8];
  assign m_axi_q_araddr = kernel__q__ar__payload[ADDR +: 64];
  assign m_axi_q_arid = kernel__q__ar__payload[ID];
  assign s_axi_control_rresp = kernel__control__r__payload[RESP +: 2];
  assign s_axi_control_rdata = kernel__control__r__payload[DATA +: 32];
  assign m_axi_out_1_wlast = kernel__out__1__w__payload[LAST];
  assign m_axi_out_1_wstrb = kernel__out__1__w__payload[STRB +: 64];
  assign m_axi_out_1_wdata = kernel__out__1__w__payload[DATA +: 512];
  assign m_axi_out_1_awregion = kernel__out__1__aw__payload[REGION +: 4];
  assign m_axi_out_1_awqos = kernel__out__1__aw__payload[QOS +: 4];
  assign m_axi_out_1_awprot = kernel__out__1__aw__payload[PROT +: 3];
  assign m_axi_out_1_awcache = kernel__out__1__aw__payload[CACHE +: 4];
  assign m_axi_out_1_awlock = kernel__out__1__aw__payload[LOCK];
  assign m_axi_out_1_awburst = kernel__out__1__aw__payload[BURST +: 2];
  assign m_axi_out_1_awsize = kernel__out__1__aw__payload[SIZE +: 3];
  assign m_axi_out_1_awlen = kernel__out__1__aw__payload[LEN +: 8];
  assign m_axi_out_1_awaddr = kernel__out__1__aw__payload[ADDR +: 64];
  kernel kernel (
    .clk(ap_clk), .rst(reset), .control__aw__payload(s_axi_control_awaddr),
    .control__aw__valid(s_axi_control_awvalid & _01_),
    .control__aw__ready(kernel__control__aw__ready),
    .control__w__payload({ s_axi_control_wstrb, s_axi_control_wdata }),
    .control__w__valid(s_axi_control_wvalid & _01_), .control__w__ready(kernel__control__w__ready),
    .control__b__payload(s_axi_control_bresp), .control__b__valid(kernel__control__b__valid),
    .control__b__ready(s_axi_control_bready), .control__ar__payload(s_axi_control_araddr),
    .control__ar__valid(s_axi_control_arvalid & _01_),
    .control__ar__ready(kernel__control__ar__ready),
    .control__r__payload(kernel__control__r__payload),
    .control__r__valid(kernel__control__r__valid), .control__r__ready(s_axi_control_rready),
    .q__ar__payload(kernel__q__ar__payload), .q__ar__valid(kernel__q__ar__valid),
    .q__ar__ready(m_axi_q_arready),
    .q__r__payload({ m_axi_q_rlast, m_axi_q_rresp, m_axi_q_rdata, m_axi_q_rid }),
    .q__r__valid(m_axi_q_rvalid), .q__r__ready(kernel__q__r__ready),
    .k__ar__payload(kernel__k__ar__payload), .k__ar__valid(kernel__k__ar__valid),
    .k__ar__ready(m_axi_k_arready),
    .k__r__payload({ m_axi_k_rlast, m_axi_k_rresp, m_axi_k_rdata, m_axi_k_rid }),
    .k__r__valid(m_axi_k_rvalid), .k__r__ready(kernel__k__r__ready),
    .v__ar__payload(kernel__v__ar__payload), .v__ar__valid(kernel__v__ar__valid),
    .v__ar__ready(m_axi_v_arready),
    .v__r__payload({ m_axi_v_rlast, m_axi_v_rresp, m_axi_v_rdata, m_axi_v_rid }),
    .v__r__valid(m_axi_v_rvalid), .v__r__ready(kernel__v__r__ready),
    .out__0__aw__payload(kernel__out__0__aw__payload),
    .out__0__aw__valid(kernel__out__0__aw__valid), .out__0__aw__ready(m_axi_out_0_awready),
    .out__0__w__payload(kernel__out__0__w__payload), .out__0__w__valid(kernel__out__0__w__valid),
    .out__0__w__ready(m_axi_out_0_wready),
    .out__0__b__payload({ m_axi_out_0_bresp, m_axi_out_0_bid }),
    .out__0__b__valid(m_axi_out_0_bvalid), .out__0__b__ready(kernel__out__0__b__ready),
    .out__1__aw__payload(kernel__out__1__aw__payload),
    .out__1__aw__valid(kernel__out__1__aw__valid), .out__1__aw__ready(m_axi_out_1_awready),
    .out__1__w__payload(kernel__out__1__w__payload), .out__1__w__valid(kernel__out__1__w__valid),
    .out__1__w__ready(m_axi_out_1_wready),
    .out__1__b__payload({ m_axi_out_1_bresp, m_axi_out_1_bid }),
    .out__1__b__valid(m_axi_out_1_bvalid), .out__1__b__ready(kernel__out__1__b__ready),
    .interrupt(interrupt)
  );
endmodule
