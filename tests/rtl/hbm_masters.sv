// Masters that read or write bursts of one length, for the compiled memory's own tests.
// wrong: what the burst `bad` does that it must not.

module reader (
    input  logic         clk, rst_n, start, anywhere,
    input  logic [  7:0] len,
    input  logic [ 15:0] count, bad,
    input  logic [  3:0] wrong,
    input  logic [ 63:0] base,
    output logic         busy,
    output logic [ 63:0] sum,
    output logic [ 15:0] errors,
    output logic         arid, arvalid,
    output logic [ 63:0] araddr,
    output logic [  7:0] arlen,
    output logic [  2:0] arsize,
    output logic [  1:0] arburst,
    input  logic         arready,
    input  logic         rid, rlast, rvalid,
    input  logic [511:0] rdata,
    input  logic [  1:0] rresp,
    output logic         rready
);
  localparam logic [63:0] SPAN = 64'hFFFFF;  // of addresses: 1 MiB
  logic [15:0] asked, left;
  logic [63:0] lfsr, address;
  logic [ 7:0] waited;
  wire mine = asked == bad && wrong != 0;
  wire [63:0] size = {50'b0, 14'(len) + 14'd1} << 6;
  assign arid = 0;
  assign rready = 1;
  assign busy = left != 0;
  assign arburst = mine && wrong == 1 ? 2'd0 : 2'd1;
  assign arsize = mine && wrong == 2 ? 3'd5 : 3'd6;
  assign arlen = mine && wrong == 4 ? 8'd64 : mine && wrong == 5 ? 8'd1 : len;
  assign araddr = mine && wrong == 3 ? address + 8 : mine && wrong == 5 ? base + 4096 - 64 :
                  mine && wrong == 6 ? base ^ (64'd1 << 29) : mine && wrong == 7 ? base + SPAN + 1 :
                  mine && wrong == 9 && waited > 3 ? address + 64 : address;
  assign arvalid = busy && asked != count && !(mine && wrong == 8 && waited > 3);
  always_ff @(posedge clk)
    if (!rst_n) {asked, left, sum, waited, errors} <= 0;
    else if (start) begin
      asked <= 0;
      left <= count;
      lfsr <= base ^ 64'h9E3779B97F4A7C15;
      address <= base;
    end else begin
      if (busy && asked != count) waited <= arready ? 0 : waited + 1;
      if (arvalid && arready) begin
        asked <= asked + 1;
        lfsr <= {lfsr[62:0], lfsr[63] ^ lfsr[62] ^ lfsr[60] ^ lfsr[59]} * 64'd6364136223846793005;
        address <= base + ((anywhere ? lfsr >> 30 & ~(size - 1) : address - base + size) & SPAN);
      end
      if (rvalid) begin
        sum <= sum + rdata[63:0] + rdata[511:448];
        errors <= errors + 16'(rresp != 0);
        left <= left - 16'(rlast);
      end
    end
  initial {asked, left} = 0;
endmodule

module writer (
    input  logic         clk, rst_n, start,
    input  logic [  7:0] len,
    input  logic [ 15:0] count, bad,
    input  logic [  3:0] wrong,
    input  logic [ 63:0] base,
    output logic         busy,
    output logic [ 15:0] errors,
    output logic         awid, awvalid,
    output logic [ 63:0] awaddr,
    output logic [  7:0] awlen,
    output logic [  2:0] awsize,
    output logic [  1:0] awburst,
    input  logic         awready,
    output logic         wvalid, wlast,
    output logic [511:0] wdata,
    output logic [ 63:0] wstrb,
    input  logic         wready, bid, bvalid,
    input  logic [  1:0] bresp,
    output logic         bready
);
  logic [15:0] asked, sent, left;
  logic [ 7:0] beat, waited;
  wire mine = sent == bad && wrong != 0;
  assign awid = 0;
  assign bready = 1;
  assign busy = left != 0;
  assign awvalid = busy && asked != count;
  assign awburst = 1;
  assign awsize = 6;
  assign awlen = len;
  assign awaddr = base + 64 * (64'(len) + 1) * 64'(asked);
  assign wvalid = busy && sent != count;
  assign wlast = mine && wrong == 10 ? beat + 1 == len : beat == len;
  assign wstrb = sent[0] ? 64'h00FF_FFFF_FFFF_FFFF : '1;
  assign wdata = {8{32'd0, 8'd0, mine && wrong == 11 && waited > 0 ? 8'd1 : beat, sent}};
  always_ff @(posedge clk)
    if (!rst_n) {asked, sent, left, beat, waited, errors} <= 0;
    else if (start) begin
      {asked, sent, beat} <= 0;
      left <= count;
    end else begin
      if (awvalid && awready) asked <= asked + 1;
      waited <= wvalid && !wready ? waited + 1 : 0;
      if (wvalid && wready) begin
        beat <= beat == len ? 0 : beat + 1;
        sent <= sent + 16'(beat == len);
      end
      if (bvalid) begin
        left <= left - 1;
        errors <= errors + 16'(bresp != 0);
      end
    end
  initial {asked, sent, left} = 0;
endmodule
