// Stand-in for the kernel, to test the memory model and the bench: out = q ^ v over `tokens`
// beats, then the record. `flags` makes it break a rule, so that the model is seen to object:
//   1 bursts cross 4 KiB   2 WLAST a beat early   3 reads q one beat past its end
//   4 ARADDR changes while it waits   5 writes to q   6 never ends
// Record words 12, 13: cycles from the first read address to its first beat; read beats.
module burst_addresses (
  input             clk, rst, start, crossing,
  input      [63:0] address,
  input      [31:0] beats,
  output            valid,
  input             ready,
  output reg [63:0] addr,
  output      [7:0] len,
  output reg [31:0] bursts
);
  reg [31:0] left;
  wire [31:0] page = crossing ? 16 : 64 - {26'b0, addr[11:6]};
  wire [31:0] most = page < 16 ? page : 16;
  wire [31:0] n = left < most ? left : most;
  assign valid = left != 0;
  assign len = n[7:0] - 8'd1;
  always @(posedge clk)
    if (rst) begin left <= 0; bursts <= 0; end
    else if (start) begin addr <= address; left <= beats; bursts <= 0; end
    else if (valid && ready) begin
      addr <= addr + {26'b0, n, 6'b0}; left <= left - n; bursts <= bursts + 1;
    end
endmodule

module gdn_kernel (
  input ap_clk, input ap_rst_n, output interrupt,
  input s_axi_control_awvalid, output s_axi_control_awready, input [11:0] s_axi_control_awaddr,
  input [2:0] s_axi_control_awprot,
  input s_axi_control_wvalid, output s_axi_control_wready, input [31:0] s_axi_control_wdata,
  input [3:0] s_axi_control_wstrb,
  output reg s_axi_control_bvalid, input s_axi_control_bready, output [1:0] s_axi_control_bresp,
  input s_axi_control_arvalid, output s_axi_control_arready, input [11:0] s_axi_control_araddr,
  input [2:0] s_axi_control_arprot,
  output reg s_axi_control_rvalid, input s_axi_control_rready,
  output reg [31:0] s_axi_control_rdata, output [1:0] s_axi_control_rresp,
  output m_axi_q_arvalid, input m_axi_q_arready, output [0:0] m_axi_q_arid,
  output [63:0] m_axi_q_araddr, output [7:0] m_axi_q_arlen, output [2:0] m_axi_q_arsize,
  output [1:0] m_axi_q_arburst,
  input m_axi_q_rvalid, output m_axi_q_rready, input [0:0] m_axi_q_rid,
  input [511:0] m_axi_q_rdata, input [1:0] m_axi_q_rresp, input m_axi_q_rlast,
  output m_axi_k_arvalid, input m_axi_k_arready, output [0:0] m_axi_k_arid,
  output [63:0] m_axi_k_araddr, output [7:0] m_axi_k_arlen, output [2:0] m_axi_k_arsize,
  output [1:0] m_axi_k_arburst,
  input m_axi_k_rvalid, output m_axi_k_rready, input [0:0] m_axi_k_rid,
  input [511:0] m_axi_k_rdata, input [1:0] m_axi_k_rresp, input m_axi_k_rlast,
  output m_axi_v_arvalid, input m_axi_v_arready, output [0:0] m_axi_v_arid,
  output [63:0] m_axi_v_araddr, output [7:0] m_axi_v_arlen, output [2:0] m_axi_v_arsize,
  output [1:0] m_axi_v_arburst,
  input m_axi_v_rvalid, output m_axi_v_rready, input [0:0] m_axi_v_rid,
  input [511:0] m_axi_v_rdata, input [1:0] m_axi_v_rresp, input m_axi_v_rlast,
  output m_axi_out_0_awvalid, input m_axi_out_0_awready, output [0:0] m_axi_out_0_awid,
  output [63:0] m_axi_out_0_awaddr, output [7:0] m_axi_out_0_awlen, output [2:0] m_axi_out_0_awsize,
  output [1:0] m_axi_out_0_awburst,
  output m_axi_out_0_wvalid, input m_axi_out_0_wready, output [511:0] m_axi_out_0_wdata,
  output [63:0] m_axi_out_0_wstrb, output m_axi_out_0_wlast,
  input m_axi_out_0_bvalid, output m_axi_out_0_bready, input [0:0] m_axi_out_0_bid,
  input [1:0] m_axi_out_0_bresp
);
  wire clk = ap_clk, rst = !ap_rst_n;
  reg [31:0] regs [0:31];
  wire [31:0] flags = regs[21], tokens = regs[18];

  // Control registers
  reg done, pending;
  wire write = s_axi_control_awvalid && s_axi_control_wvalid && !s_axi_control_bvalid;
  wire read = s_axi_control_arvalid && !s_axi_control_rvalid;
  wire start = write && s_axi_control_awaddr == 0 && s_axi_control_wdata[0];
  assign {s_axi_control_awready, s_axi_control_wready} = {2{write}};
  assign s_axi_control_arready = read;
  assign {s_axi_control_bresp, s_axi_control_rresp} = 0;
  assign interrupt = pending && regs[1][0] && regs[2][0];

  // The work: 0 idle, 1 setup, 2 beats, 3 responses, 4 record's address, 5 its data, 6 its response
  reg [2:0] state;
  reg [31:0] beats, responses, read_errors, write_errors, first, latency;
  reg [63:0] cycles;
  wire go = state == 1, streaming = state == 2;
  wire [31:0] bursts;
  wire aw_valid;
  wire [63:0] ar_addr, aw_addr;
  wire [7:0] aw_len;
  burst_addresses q (.clk, .rst, .start(go), .crossing(flags == 1), .address({regs[5], regs[4]}),
    .beats(tokens + (flags == 3 ? 1 : 0)), .valid(m_axi_q_arvalid), .ready(m_axi_q_arready),
    .addr(ar_addr), .len(m_axi_q_arlen), .bursts());
  burst_addresses v (.clk, .rst, .start(go), .crossing(1'b0), .address({regs[9], regs[8]}),
    .beats(tokens), .valid(m_axi_v_arvalid), .ready(m_axi_v_arready),
    .addr(m_axi_v_araddr), .len(m_axi_v_arlen), .bursts());
  burst_addresses out (.clk, .rst, .start(go), .crossing(1'b0),
    .address(flags == 5 ? {regs[5], regs[4]} : {regs[15], regs[14]}),
    .beats(tokens), .valid(aw_valid), .ready(m_axi_out_0_awready && state != 4),
    .addr(aw_addr), .len(aw_len), .bursts(bursts));
  assign m_axi_q_araddr = ar_addr ^ (flags == 4 && cycles[0] ? 64'd64 : 64'd0);

  // Lengths of the write bursts, in the order of their addresses, from a second address counter
  wire [7:0] w_len;
  reg [7:0] in_burst;
  wire w_valid, fire;
  burst_addresses lengths (.clk, .rst, .start(go), .crossing(1'b0),
    .address(flags == 5 ? {regs[5], regs[4]} : {regs[15], regs[14]}), .beats(tokens),
    .valid(w_valid), .ready(fire && in_burst == w_len), .addr(), .len(w_len), .bursts());

  // Nothing comes over this port.
  assign {m_axi_k_arvalid, m_axi_k_arid, m_axi_k_araddr, m_axi_k_arlen, m_axi_k_arsize,
          m_axi_k_arburst, m_axi_k_rready} = 0;

  assign {m_axi_q_arid, m_axi_v_arid, m_axi_out_0_awid} = 0;
  assign {m_axi_q_arsize, m_axi_v_arsize, m_axi_out_0_awsize} = {3{3'd6}};
  assign {m_axi_q_arburst, m_axi_v_arburst, m_axi_out_0_awburst} = {3{2'd1}};
  assign fire = streaming && w_valid && m_axi_q_rvalid && m_axi_v_rvalid && m_axi_out_0_wready;
  assign m_axi_q_rready = fire || state == 3;
  assign m_axi_v_rready = fire;
  assign m_axi_out_0_wvalid = state == 5 || (streaming && w_valid && m_axi_q_rvalid
                                           && m_axi_v_rvalid);
  assign m_axi_out_0_awvalid = state == 4 || aw_valid;
  assign m_axi_out_0_awaddr = state == 4 ? {regs[17], regs[16]} : aw_addr;
  assign m_axi_out_0_awlen = state == 4 ? 0 : aw_len;
  assign m_axi_out_0_wstrb = ~64'd0;
  assign m_axi_out_0_wlast = state == 5 || in_burst == w_len - (flags == 2 ? 1 : 0);
  assign m_axi_out_0_wdata = state != 5 ? m_axi_q_rdata ^ m_axi_v_rdata
    : {64'd0, beats, latency, regs[19], regs[20], write_errors, read_errors, 128'd0, tokens, cycles,
       read_errors != 0 ? 32'd2 : write_errors != 0 ? 32'd3 : 32'd0};
  assign m_axi_out_0_bready = 1;

  always @(posedge clk)
    if (rst) begin
      s_axi_control_bvalid <= 0; s_axi_control_rvalid <= 0; done <= 0; pending <= 0; state <= 0;
    end else begin
      if (s_axi_control_bready) s_axi_control_bvalid <= 0;
      if (s_axi_control_rready) s_axi_control_rvalid <= 0;
      if (write) begin
        s_axi_control_bvalid <= 1;
        if (s_axi_control_awaddr == 12) pending <= pending ^ s_axi_control_wdata[0];
        else regs[s_axi_control_awaddr[6:2]] <= s_axi_control_wdata;
      end
      if (read) begin
        s_axi_control_rvalid <= 1;
        s_axi_control_rdata <= s_axi_control_araddr != 0 ? regs[s_axi_control_araddr[6:2]]
                             : {29'd0, state == 0, done, state != 0};
        if (s_axi_control_araddr == 0) done <= 0;
      end

      cycles <= cycles + 1;
      if (m_axi_q_arvalid && m_axi_q_arready && first == 0) first <= cycles[31:0];
      if (fire && beats == 0) latency <= cycles[31:0] - first;
      if (fire) begin
        beats <= beats + 1;
        in_burst <= in_burst == w_len ? 0 : in_burst + 1;
        read_errors <= read_errors + {31'd0, m_axi_q_rresp[1]} + {31'd0, m_axi_v_rresp[1]};
      end
      if (m_axi_out_0_bvalid) begin
        responses <= responses + 1;
        write_errors <= write_errors + {31'd0, m_axi_out_0_bresp[1]};
      end
      case (state)
        0: if (start) begin
             state <= 1; cycles <= 1; beats <= 0; responses <= 0; in_burst <= 0; first <= 0;
             read_errors <= 0; write_errors <= 0;
           end
        1: state <= 2;
        2: if (beats == tokens && flags != 6) state <= 3;
        3: if (!aw_valid && responses == bursts) state <= 4;
        4: if (m_axi_out_0_awready) state <= 5;
        5: if (m_axi_out_0_wready) state <= 6;
        6: if (m_axi_out_0_bvalid) begin state <= 0; done <= 1; pending <= 1; end
        default: state <= 0;
      endcase
    end
endmodule
