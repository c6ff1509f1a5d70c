// The pins of one AXI4 master against hbm.cpp: every cycle is one call, and data one more.
// STOP ends the run; hbm.cpp has said why.

module hbm_read #(
    parameter int PORT = 0,
    parameter int ID = 1
) (
    input  logic          clk,
    input  logic          rst_n,
    input  logic          arvalid,
    output logic          arready,
    input  logic [ID-1:0] arid,
    input  logic [  63:0] araddr,
    input  logic [   7:0] arlen,
    input  logic [   2:0] arsize,
    input  logic [   1:0] arburst,
    output logic          rvalid,
    input  logic          rready,
    output logic [ID-1:0] rid,
    output logic [ 511:0] rdata,
    output logic [   1:0] rresp,
    output logic          rlast
);
  // bits of an answer: arready, rvalid, rlast, rresp 2, a new beat, STOP; rid from 8 on
  import "DPI-C" function int hbm_read_cycle(
    input int port, input int rst_n, input int arvalid, input longint araddr, input int burst,
    input int rready);
  import "DPI-C" function void hbm_read_data(input int port, output bit [511:0] data);
  int answer;
  bit [511:0] fresh;

  initial {arready, rvalid} = 0;
  always_ff @(posedge clk) begin
    answer = hbm_read_cycle(PORT, 32'(rst_n), 32'(arvalid), araddr,
                            {8'(arid), 11'b0, arburst, arsize, arlen}, 32'(rready));
    arready <= answer[0];
    rvalid <= answer[1];
    rlast <= answer[2];
    rresp <= answer[4:3];
    rid <= answer[8+:ID];
    if (answer[5]) begin
      hbm_read_data(PORT, fresh);
      rdata <= fresh;
    end
    if (answer[6]) $finish;
  end
endmodule

module hbm_write #(
    parameter int PORT = 0,
    parameter int ID = 1
) (
    input  logic          clk,
    input  logic          rst_n,
    input  logic          awvalid,
    output logic          awready,
    input  logic [ID-1:0] awid,
    input  logic [  63:0] awaddr,
    input  logic [   7:0] awlen,
    input  logic [   2:0] awsize,
    input  logic [   1:0] awburst,
    input  logic          wvalid,
    output logic          wready,
    input  logic [ 511:0] wdata,
    input  logic [  63:0] wstrb,
    input  logic          wlast,
    output logic          bvalid,
    input  logic          bready,
    output logic [ID-1:0] bid,
    output logic [   1:0] bresp
);
  // w: valid, last, and changed while it waited. Bits of an answer: awready, wready, bvalid,
  // bresp 2, STOP at 6; bid from 8 on
  import "DPI-C" function int hbm_write_cycle(
    input int port, input int rst_n, input int awvalid, input longint awaddr, input int burst,
    input int w, input int bready);
  import "DPI-C" function void hbm_write_data(
    input int port, input bit [511:0] data, input longint strobes);
  int answer;
  logic waiting;
  logic [576:0] held;
  wire changed = waiting && (!wvalid || held != {wdata, wstrb, wlast});

  initial {awready, wready, bvalid, waiting} = 0;
  always_ff @(posedge clk) begin
    waiting <= rst_n && wvalid && !wready;
    held <= {wdata, wstrb, wlast};
    if (wvalid && wready) hbm_write_data(PORT, wdata, wstrb);
    answer = hbm_write_cycle(PORT, 32'(rst_n), 32'(awvalid), awaddr,
                             {8'(awid), 11'b0, awburst, awsize, awlen},
                             32'({changed, wlast, wvalid}), 32'(bready));
    awready <= answer[0];
    wready <= answer[1];
    bvalid <= answer[2];
    bresp <= answer[4:3];
    bid <= answer[8+:ID];
    if (answer[6]) $finish;
  end
endmodule
