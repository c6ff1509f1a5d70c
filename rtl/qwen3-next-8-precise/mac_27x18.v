// Multiply-add in one fully registered DSP48E2.
//
//     p = a * b + c + pcin + constant                    c: 0 if `zero`; pcin: 0 if not `chained`
//
// The constant is the DSP's RND operand: half of a last bit, say, so that rounding costs no adder.
// pcin is another Mac's pcout and nothing else, in the same cycle and with no register between: the
// wires between neighbouring DSPs. The DSP's own multiplexer may shift it right by 17.
//
// No tool has to find this in a text: for synthesis the module is the DSP48E2 itself, with all its
// attributes. The text beside it is for simulators; a test proves the two equal.
//
// Shapes   one product a cycle
// Formats  a signed <= 27, b signed <= 18 (the DSP48E2 multiplier); p signed 48, wraps modulo 2^48
// Latency  a, b: 3 cycles (A/B, M and P registers), 4 if they are `late`; c, zero: 2; pcin: 1
// Rate     1 a cycle; free-running, never stalls
//
// params MacParams(a=27, b=18, addend=Addend.NONE, constant=0, late=False, clear=False)
// Generated from gdn_core/arith/mac.py; do not edit.
`ifdef SYNTHESIS
module mac_27x18 (
  input wire clk,
  input wire [26:0] a, input wire [17:0] b, output wire [47:0] p, output wire [47:0] pcout
);
  DSP48E2 #(
    .AMULTSEL("A"), .A_INPUT("DIRECT"), .BMULTSEL("B"), .B_INPUT("DIRECT"), .USE_MULT("MULTIPLY"),
    .USE_SIMD("ONE48"), .RND(48'h0), .AREG(1), .ACASCREG(1), .BREG(1), .BCASCREG(1), .CREG(1),
    .MREG(1), .PREG(1), .ADREG(0), .DREG(0), .INMODEREG(0), .OPMODEREG(0), .ALUMODEREG(0),
    .CARRYINREG(0), .CARRYINSELREG(0)
  ) dsp (
    .CLK(clk), .P(p), .PCOUT(pcout), .A({{3{a[26]}}, a}), .B(b), .C(48'h0), .D(27'h0), .PCIN(48'h0),
    .OPMODE(9'h5), .ALUMODE(4'h0), .INMODE(5'h0), .CARRYIN(1'b0), .CARRYINSEL(3'h0), .CEA1(1'b0),
    .CEA2(1'b1), .CEB1(1'b0), .CEB2(1'b1), .CEC(1'b1), .CEM(1'b1), .CEP(1'b1), .CEAD(1'b0),
    .CED(1'b0), .CEINMODE(1'b0), .CECTRL(1'b0), .CEALUMODE(1'b0), .CECARRYIN(1'b0), .RSTA(1'b0),
    .RSTB(1'b0), .RSTC(1'b0), .RSTD(1'b0), .RSTM(1'b0), .RSTP(1'b0), .RSTINMODE(1'b0),
    .RSTCTRL(1'b0), .RSTALUMODE(1'b0), .RSTALLCARRYIN(1'b0)
  );
endmodule
`else
module mac_27x18 (
  input wire clk,
  input wire [26:0] a, input wire [17:0] b, output reg [47:0] p = 48'h0, output wire [47:0] pcout
);
  wire [44:0] _0_;
  reg [26:0] a_reg = 27'h0;
  reg [17:0] b_reg = 18'h0;
  reg [44:0] product = 45'h0;
  assign _0_ = $signed(a_reg) * $signed(b_reg);
  always @(posedge clk) begin
    a_reg <= a; b_reg <= b;
    product <= _0_;
    p <= { {3{product[44]}}, product };
  end
  assign pcout = p;
endmodule
`endif
