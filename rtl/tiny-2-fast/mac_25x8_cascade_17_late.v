// Multiply-add in one fully registered DSP48E2. mac_27x18.v tells the rest.
// params MacParams(a=25, b=8, addend=Addend.CASCADE_17, constant=0, late=True, clear=False)
// Generated from gdn_core/arith/mac.py; do not edit.
`ifdef SYNTHESIS
module mac_25x8_cascade_17_late (
  input wire clk,
  input wire [24:0] a, input wire [7:0] b, input wire [47:0] pcin, output wire [47:0] p,
  output wire [47:0] pcout
);
  DSP48E2 #(
    .AMULTSEL("A"), .A_INPUT("DIRECT"), .BMULTSEL("B"), .B_INPUT("DIRECT"), .USE_MULT("MULTIPLY"),
    .USE_SIMD("ONE48"), .RND(48'h0), .AREG(2), .ACASCREG(2), .BREG(2), .BCASCREG(2), .CREG(1),
    .MREG(1), .PREG(1), .ADREG(0), .DREG(0), .INMODEREG(0), .OPMODEREG(0), .ALUMODEREG(0),
    .CARRYINREG(0), .CARRYINSELREG(0)
  ) dsp (
    .CLK(clk), .P(p), .PCOUT(pcout), .A({{5{a[24]}}, a}), .B({{10{b[7]}}, b}), .C(48'h0), .D(27'h0),
    .PCIN(pcin), .OPMODE(9'h55), .ALUMODE(4'h0), .INMODE(5'h0), .CARRYIN(1'b0), .CARRYINSEL(3'h0),
    .CEA1(1'b1), .CEA2(1'b1), .CEB1(1'b1), .CEB2(1'b1), .CEC(1'b1), .CEM(1'b1), .CEP(1'b1),
    .CEAD(1'b0), .CED(1'b0), .CEINMODE(1'b0), .CECTRL(1'b0), .CEALUMODE(1'b0), .CECARRYIN(1'b0),
    .RSTA(1'b0), .RSTB(1'b0), .RSTC(1'b0), .RSTD(1'b0), .RSTM(1'b0), .RSTP(1'b0), .RSTINMODE(1'b0),
    .RSTCTRL(1'b0), .RSTALUMODE(1'b0), .RSTALLCARRYIN(1'b0)
  );
endmodule
`else
module mac_25x8_cascade_17_late (
  input wire clk,
  input wire [24:0] a, input wire [7:0] b, input wire [47:0] pcin, output reg [47:0] p = 48'h0,
  output wire [47:0] pcout
);
  wire [32:0] _00_;
  reg [24:0] a_early = 25'h0, a_reg = 25'h0;
  reg [7:0] b_early = 8'h0, b_reg = 8'h0;
  reg [32:0] product = 33'h0;
  wire unused;
  assign _00_ = $signed(a_reg) * $signed(b_reg);
  always @(posedge clk) begin
    a_early <= a; b_early <= b; a_reg <= a_early; b_reg <= b_early;
    product <= _00_;
    p <= { {15{product[32]}}, product } + { {17{pcin[47]}}, pcin[47:17] };
  end
  assign unused = & pcin[16:0];
  assign pcout = p;
endmodule
`endif
