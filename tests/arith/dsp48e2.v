// The part of AMD's DSP48E2 that a Mac uses, written from UG579, chapter 2, for comparison only.
//
// One register each for C, M and P, one or two for A and B; the pre-adder, the pattern detector, SIMD
// and the logic unit are left out, and so is every setting that needs them: it does not elaborate.
module DSP48E2 #(
  parameter AMULTSEL = "A", A_INPUT = "DIRECT", BMULTSEL = "B", B_INPUT = "DIRECT",
  parameter USE_MULT = "MULTIPLY", USE_SIMD = "ONE48",
  parameter [47:0] RND = 48'h0,
  parameter integer AREG = 1, ACASCREG = 1, BREG = 1, BCASCREG = 1, CREG = 1, MREG = 1, PREG = 1,
  parameter integer ADREG = 1, DREG = 1, INMODEREG = 1, OPMODEREG = 1, ALUMODEREG = 1,
  parameter integer CARRYINREG = 1, CARRYINSELREG = 1
) (
  input wire CLK,
  input wire [29:0] A, input wire [17:0] B, input wire [47:0] C, input wire [26:0] D,
  input wire [47:0] PCIN, output wire [47:0] P, output wire [47:0] PCOUT,
  input wire [8:0] OPMODE, input wire [3:0] ALUMODE, input wire [4:0] INMODE,
  input wire CARRYIN, input wire [2:0] CARRYINSEL,
  input wire CEA1, CEA2, CEB1, CEB2, CEC, CEM, CEP, CEAD, CED, CEINMODE, CECTRL, CEALUMODE,
  input wire CECARRYIN,
  input wire RSTA, RSTB, RSTC, RSTD, RSTM, RSTP, RSTINMODE, RSTCTRL, RSTALUMODE, RSTALLCARRYIN
);
  generate
    if (AMULTSEL != "A" || A_INPUT != "DIRECT" || BMULTSEL != "B" || B_INPUT != "DIRECT" ||
        USE_MULT != "MULTIPLY" || USE_SIMD != "ONE48" || AREG < 1 || AREG > 2 || BREG < 1 ||
        BREG > 2 || CREG != 1 || MREG != 1 || PREG != 1 || ACASCREG != AREG || BCASCREG != BREG ||
        INMODEREG != 0 ||
        OPMODEREG != 0 || ALUMODEREG != 0 || CARRYINREG != 0 || CARRYINSELREG != 0)
      setting_that_this_model_does_not_know stop ();
  endgenerate

  // INMODE[0] = 0 and INMODE[4] = 0 choose A2 and B2 (tables 2-2 and 2-4): the only registers, or
  // those behind A1 and B1.
  reg [29:0] a1 = 0, a2 = 0;
  reg [17:0] b1 = 0, b2 = 0;
  reg [47:0] c1 = 0, p1 = 0;
  reg [44:0] m1 = 0;
  wire signed [26:0] multiplicand = a2[26:0];
  wire signed [17:0] multiplier = b2;
  wire signed [44:0] product = multiplicand * multiplier;

  // X and Y, the two partial products: only together, as 01 and 01, are they the product.
  reg [47:0] w, xy, z;
  always @* begin
    case (OPMODE[8:7])
      2'b00: w = 48'h0;
      2'b01: w = p1;
      2'b10: w = RND;
      2'b11: w = c1;
    endcase
    case (OPMODE[3:0])
      4'b0000: xy = 48'h0;
      4'b0101: xy = {{3{m1[44]}}, m1};
      default: xy = 48'hx;
    endcase
    case (OPMODE[6:4])
      3'b000: z = 48'h0;
      3'b001: z = PCIN;
      3'b010: z = p1;
      3'b011: z = c1;
      3'b101: z = {{17{PCIN[47]}}, PCIN[47:17]};
      3'b110: z = {{17{p1[47]}}, p1[47:17]};
      default: z = 48'hx;
    endcase
  end
  // ALUMODE 0000: Z + W + X + Y + CIN, and CIN is CARRYIN as long as CARRYINSEL is 000.
  wire plain = ALUMODE == 4'b0000 && CARRYINSEL == 3'b000 && INMODE == 5'b00000;
  wire [47:0] sum = plain ? z + w + xy + {47'h0, CARRYIN} : 48'hx;

  always @(posedge CLK) begin
    if (RSTA) a1 <= 0;
    else if (CEA1) a1 <= A;
    if (RSTA) a2 <= 0;
    else if (CEA2) a2 <= AREG == 2 ? a1 : A;
    if (RSTB) b1 <= 0;
    else if (CEB1) b1 <= B;
    if (RSTB) b2 <= 0;
    else if (CEB2) b2 <= BREG == 2 ? b1 : B;
    if (RSTC) c1 <= 0;
    else if (CEC) c1 <= C;
    if (RSTM) m1 <= 0;
    else if (CEM) m1 <= product;
    if (RSTP) p1 <= 0;
    else if (CEP) p1 <= sum;
  end
  assign P = p1;
  assign PCOUT = p1;
endmodule
