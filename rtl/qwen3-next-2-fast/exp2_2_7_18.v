// A function of one fixed point argument as a table of polynomials, and its result as binary32.
//
// The argument is the number of a segment and a place z in it, -1 <= z < 1; the value is
//
//     f = (c[0] + z (c[1] + z (c[2] + z c[3]))) * 2^e        c, e from the segment's table entry
//
// The coefficients interpolate f at Chebyshev nodes and are computed with 128 bits (mpmath), so they
// are the same on every machine. e scales each segment so that its largest value is in (1, 2]; half
// an ulp (of the smaller binade, where a segment has two) is in c[0], so that cutting `value` rounds.
//
// Shapes   one argument a cycle
// Formats  t = z 2^(t bits - 1) signed; coefficients have GUARD = 29 fraction bits;
//          value unsigned, 2 integer and FRACTION = 24 fraction bits; exponent signed 7
// Latency  `PiecewiseParams.latency`: 7 cycles at degree 2, 11 at degree 3 with a wide t;
//          exponent after 1 cycle
// Rate     1 a cycle; free-running, never stalls
//
// params PiecewiseParams(curve=Curve.EXP2, degree=2, index=7, t=18)
//
// Generated from gdn_core/arith/piecewise.py; do not edit.
module exp2_2_7_18 (
  input wire clk,
  input wire [6:0] index,
  input wire [17:0] t,
  output wire [25:0] value
);
  reg [123:0] c0_5 = 124'h0;
  wire [47:0] horner_0__p, horner_1__p;
  reg [17:0] horner_1__b = 18'h0;
  reg [6:0] rom_1__read_addr = 7'h0;
  reg [22:0] rom_1__read_data;
  reg [43:0] rom__read_data;
  reg [71:0] t_4 = 72'h0;
  wire unused;
  reg [43:0] rom [127:0];
  reg [22:0] rom_1 [127:0];
  initial begin
    rom[0] = 44'h3daa016361a; rom[1] = 44'h3e02042d04e; rom[2] = 44'h3e5a06fa882;
    rom[3] = 44'h3eb209cbf0c; rom[4] = 44'h3f020ca1442; rom[5] = 44'h3f5a0f7a87d;
    rom[6] = 44'h3fb21257c13; rom[7] = 44'h40121538f5c; rom[8] = 44'h406a181e2b2;
    rom[9] = 44'h40c21b0766c; rom[10] = 44'h411a1df4ae6; rom[11] = 44'h417220e6078;
    rom[12] = 44'h41d223db77d; rom[13] = 44'h422a26d5050; rom[14] = 44'h428a29d2b4d;
    rom[15] = 44'h42e22cd48cf; rom[16] = 44'h43422fda933; rom[17] = 44'h43a232e4cd7;
    rom[18] = 44'h43fa35f3416; rom[19] = 44'h445a3905f50; rom[20] = 44'h44ba3c1cee4;
    rom[21] = 44'h451a3f3832f; rom[22] = 44'h457a4257c91; rom[23] = 44'h45da457bb6b;
    rom[24] = 44'h463a48a401d; rom[25] = 44'h469a4bd0b09; rom[26] = 44'h47024f01c8f;
    rom[27] = 44'h47625237512; rom[28] = 44'h47c255714f4; rom[29] = 44'h482a58afc99;
    rom[30] = 44'h488a5bf2c65; rom[31] = 44'h48f25f3a4bc; rom[32] = 44'h495a6286602;
    rom[33] = 44'h49ba65d709e; rom[34] = 44'h4a22692c4f4; rom[35] = 44'h4a8a6c8636c;
    rom[36] = 44'h4af26fe4c6d; rom[37] = 44'h4b5a734805e; rom[38] = 44'h4bc276affa7;
    rom[39] = 44'h4c2a7a1cab1; rom[40] = 44'h4c9a7d8e1e5; rom[41] = 44'h4d0281045ae;
    rom[42] = 44'h4d6a847f675; rom[43] = 44'h4dda87ff4a6; rom[44] = 44'h4e428b840ac;
    rom[45] = 44'h4eb28f0daf4; rom[46] = 44'h4f1a929c3ea; rom[47] = 44'h4f8a962fbfc;
    rom[48] = 44'h4ffa99c8397; rom[49] = 44'h506a9d65b2b; rom[50] = 44'h50daa108326;
    rom[51] = 44'h514aa4afbf8; rom[52] = 44'h51baa85c611; rom[53] = 44'h522aac0e1e3;
    rom[54] = 44'h52a2afc4fdf; rom[55] = 44'h5312b381077; rom[56] = 44'h5382b74241f;
    rom[57] = 44'h53fabb08b49; rom[58] = 44'h546abed4669; rom[59] = 44'h54e2c2a55f5;
    rom[60] = 44'h555ac67ba62; rom[61] = 44'h55d2ca57425; rom[62] = 44'h564ace383b6;
    rom[63] = 44'h56c2d21e98b; rom[64] = 44'h573ad60a61d; rom[65] = 44'h57b2d9fb9e4;
    rom[66] = 44'h582addf2559; rom[67] = 44'h58a2e1ee8f6; rom[68] = 44'h5922e5f0536;
    rom[69] = 44'h599ae9f7a94; rom[70] = 44'h5a1aee0498b; rom[71] = 44'h5a92f21729a;
    rom[72] = 44'h5b12f62f63b; rom[73] = 44'h5b92fa4d4ee; rom[74] = 44'h5c12fe70f31;
    rom[75] = 44'h5c93029a584; rom[76] = 44'h5d1306c9866; rom[77] = 44'h5d930afe858;
    rom[78] = 44'h5e130f395db; rom[79] = 44'h5e9b137a171; rom[80] = 44'h5f1b17c0b9e;
    rom[81] = 44'h5fa31c0d4e5; rom[82] = 44'h6023205fdc9; rom[83] = 44'h60ab24b86d0;
    rom[84] = 44'h61332917080; rom[85] = 44'h61bb2d7bb5e; rom[86] = 44'h624331e67f2;
    rom[87] = 44'h62cb36576c4; rom[88] = 44'h63533ace85c; rom[89] = 44'h63db3f4bd43;
    rom[90] = 44'h646b43cf604; rom[91] = 44'h64f3485932a; rom[92] = 44'h65834ce953f;
    rom[93] = 44'h660b517fcd1; rom[94] = 44'h669b561ca6c; rom[95] = 44'h672b5abfe9e;
    rom[96] = 44'h67bb5f699f6; rom[97] = 44'h684b6419d03; rom[98] = 44'h68db68d0855;
    rom[99] = 44'h696b6d8dc7d; rom[100] = 44'h69fb7251a0e; rom[101] = 44'h6a93771c199;
    rom[102] = 44'h6b237bed3b2; rom[103] = 44'h6bbb80c50ec; rom[104] = 44'h6c5385a39de;
    rom[105] = 44'h6ce38a88f1c; rom[106] = 44'h6d7b8f7513d; rom[107] = 44'h6e1394680d9;
    rom[108] = 44'h6eab9961e87; rom[109] = 44'h6f4b9e62ae1; rom[110] = 44'h6fe3a36a680;
    rom[111] = 44'h707ba879200; rom[112] = 44'h711bad8edfb; rom[113] = 44'h71bbb2abb0e;
    rom[114] = 44'h7253b7cf9d7; rom[115] = 44'h72f3bcfaaf3; rom[116] = 44'h7393c22cf01;
    rom[117] = 44'h7433c7666a1; rom[118] = 44'h74dbcca7273; rom[119] = 44'h757bd1ef31a;
    rom[120] = 44'h761bd73e938; rom[121] = 44'h76c3dc9556f; rom[122] = 44'h7763e1f3864;
    rom[123] = 44'h780be7592bd; rom[124] = 44'h78b3ecc651e; rom[125] = 44'h795bf23b02f;
    rom[126] = 44'h7a03f7b7498; rom[127] = 44'h7aabfd3b301;
  end
  always @(posedge clk) begin
    rom__read_data <= rom[index];
  end
  initial begin
    rom_1[0] = 23'h163daa; rom_1[1] = 23'h165c94; rom_1[2] = 23'h167baa; rom_1[3] = 23'h169aea;
    rom_1[4] = 23'h16ba56; rom_1[5] = 23'h16d9ee; rom_1[6] = 23'h16f9b2; rom_1[7] = 23'h1719a2;
    rom_1[8] = 23'h1739be; rom_1[9] = 23'h175a07; rom_1[10] = 23'h177a7d; rom_1[11] = 23'h179b20;
    rom_1[12] = 23'h17bbf0; rom_1[13] = 23'h17dcee; rom_1[14] = 23'h17fe1a; rom_1[15] = 23'h181f73;
    rom_1[16] = 23'h1840fc; rom_1[17] = 23'h1862b2; rom_1[18] = 23'h188498; rom_1[19] = 23'h18a6ad;
    rom_1[20] = 23'h18c8f1; rom_1[21] = 23'h18eb65; rom_1[22] = 23'h190e09; rom_1[23] = 23'h1930dc;
    rom_1[24] = 23'h1953e1; rom_1[25] = 23'h197716; rom_1[26] = 23'h199a7c; rom_1[27] = 23'h19be13;
    rom_1[28] = 23'h19e1db; rom_1[29] = 23'h1a05d6; rom_1[30] = 23'h1a2a02; rom_1[31] = 23'h1a4e60;
    rom_1[32] = 23'h1a72f2; rom_1[33] = 23'h1a97b6; rom_1[34] = 23'h1abcad; rom_1[35] = 23'h1ae1d7;
    rom_1[36] = 23'h1b0735; rom_1[37] = 23'h1b2cc7; rom_1[38] = 23'h1b528e; rom_1[39] = 23'h1b7888;
    rom_1[40] = 23'h1b9eb8; rom_1[41] = 23'h1bc51d; rom_1[42] = 23'h1bebb7; rom_1[43] = 23'h1c1287;
    rom_1[44] = 23'h1c398c; rom_1[45] = 23'h1c60c8; rom_1[46] = 23'h1c883b; rom_1[47] = 23'h1cafe4;
    rom_1[48] = 23'h1cd7c4; rom_1[49] = 23'h1cffdc; rom_1[50] = 23'h1d282c; rom_1[51] = 23'h1d50b3;
    rom_1[52] = 23'h1d7973; rom_1[53] = 23'h1da26c; rom_1[54] = 23'h1dcb9d; rom_1[55] = 23'h1df508;
    rom_1[56] = 23'h1e1eac; rom_1[57] = 23'h1e488b; rom_1[58] = 23'h1e72a3; rom_1[59] = 23'h1e9cf6;
    rom_1[60] = 23'h1ec784; rom_1[61] = 23'h1ef24d; rom_1[62] = 23'h1f1d51; rom_1[63] = 23'h1f4892;
    rom_1[64] = 23'h1f740e; rom_1[65] = 23'h1f9fc7; rom_1[66] = 23'h1fcbbc; rom_1[67] = 23'h1ff7ef;
    rom_1[68] = 23'h20245f; rom_1[69] = 23'h20510d; rom_1[70] = 23'h207df9; rom_1[71] = 23'h20ab23;
    rom_1[72] = 23'h20d88d; rom_1[73] = 23'h210635; rom_1[74] = 23'h21341d; rom_1[75] = 23'h216244;
    rom_1[76] = 23'h2190ac; rom_1[77] = 23'h21bf54; rom_1[78] = 23'h21ee3e; rom_1[79] = 23'h221d68;
    rom_1[80] = 23'h224cd4; rom_1[81] = 23'h227c82; rom_1[82] = 23'h22ac72; rom_1[83] = 23'h22dca5;
    rom_1[84] = 23'h230d1a; rom_1[85] = 23'h233dd3; rom_1[86] = 23'h236ed0; rom_1[87] = 23'h23a011;
    rom_1[88] = 23'h23d197; rom_1[89] = 23'h240361; rom_1[90] = 23'h243570; rom_1[91] = 23'h2467c5;
    rom_1[92] = 23'h249a60; rom_1[93] = 23'h24cd42; rom_1[94] = 23'h25006a; rom_1[95] = 23'h2533d9;
    rom_1[96] = 23'h25678f; rom_1[97] = 23'h259b8e; rom_1[98] = 23'h25cfd5; rom_1[99] = 23'h260464;
    rom_1[100] = 23'h26393d; rom_1[101] = 23'h266e5f; rom_1[102] = 23'h26a3cb;
    rom_1[103] = 23'h26d981; rom_1[104] = 23'h270f82; rom_1[105] = 23'h2745ce;
    rom_1[106] = 23'h277c65; rom_1[107] = 23'h27b348; rom_1[108] = 23'h27ea78;
    rom_1[109] = 23'h2821f4; rom_1[110] = 23'h2859bd; rom_1[111] = 23'h2891d4;
    rom_1[112] = 23'h28ca39; rom_1[113] = 23'h2902ec; rom_1[114] = 23'h293bee;
    rom_1[115] = 23'h297540; rom_1[116] = 23'h29aee1; rom_1[117] = 23'h29e8d2;
    rom_1[118] = 23'h2a2313; rom_1[119] = 23'h2a5da6; rom_1[120] = 23'h2a988a;
    rom_1[121] = 23'h2ad3c0; rom_1[122] = 23'h2b0f48; rom_1[123] = 23'h2b4b23;
    rom_1[124] = 23'h2b8751; rom_1[125] = 23'h2bc3d3; rom_1[126] = 23'h2c00a9;
    rom_1[127] = 23'h2c3dd4;
  end
  always @(posedge clk) begin
    rom_1__read_data <= rom_1[rom_1__read_addr];
  end
  always @(posedge clk) begin
    rom_1__read_addr <= index;
    horner_1__b <= t;
    c0_5 <= { c0_5[92:0], rom__read_data[30:0] };
    t_4 <= { t_4[53:0], t };
  end
  assign unused = & { horner_1__p[47:44], horner_1__p[16:0], horner_0__p[21:0] };
  mac_27x18_port horner_0 (
    .clk(clk), .a(horner_1__p[43:17]), .b(t_4[71:54]), .p(horner_0__p), .c({ c0_5[123:93], 17'h0 })
  );
  mac_27x18_port horner_1 (
    .clk(clk), .a({ {14{rom__read_data[43]}}, rom__read_data[43:31] }), .b(horner_1__b),
    .p(horner_1__p), .c({ {8{rom_1__read_data[22]}}, rom_1__read_data, 17'h10000 })
  );
  assign value = horner_0__p[47:22];
endmodule
