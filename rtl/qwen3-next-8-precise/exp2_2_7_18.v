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
  reg [22:0] c1_2 = 23'h0;
  wire [47:0] horner_0__p, horner_1__p;
  reg [17:0] horner_1__b = 18'h0;
  reg [66:0] rom__read_data;
  reg [71:0] t_4 = 72'h0;
  wire unused;
  reg [66:0] rom [127:0];
  initial begin
    rom[0] = 67'h1ed4b1ed52016361a; rom[1] = 67'h1f00b2e4a2042d04e; rom[2] = 67'h1f2cb3dd5206fa882;
    rom[3] = 67'h1f58b4d75209cbf0c; rom[4] = 67'h1f80b5d2b20ca1442; rom[5] = 67'h1facb6cf720f7a87d;
    rom[6] = 67'h1fd8b7cd921257c13; rom[7] = 67'h2008b8cd121538f5c; rom[8] = 67'h2034b9cdf2181e2b2;
    rom[9] = 67'h2060bad03a1b0766c; rom[10] = 67'h208cbbd3ea1df4ae6;
    rom[11] = 67'h20b8bcd90220e6078; rom[12] = 67'h20e8bddf8223db77d;
    rom[13] = 67'h2114bee77226d5050; rom[14] = 67'h2144bff0d229d2b4d;
    rom[15] = 67'h2170c0fb9a2cd48cf; rom[16] = 67'h21a0c207e22fda933;
    rom[17] = 67'h21d0c3159232e4cd7; rom[18] = 67'h21fcc424c235f3416;
    rom[19] = 67'h222cc5356a3905f50; rom[20] = 67'h225cc6478a3c1cee4;
    rom[21] = 67'h228cc75b2a3f3832f; rom[22] = 67'h22bcc8704a4257c91;
    rom[23] = 67'h22ecc986e2457bb6b; rom[24] = 67'h231cca9f0a48a401d;
    rom[25] = 67'h234ccbb8b24bd0b09; rom[26] = 67'h2380ccd3e24f01c8f;
    rom[27] = 67'h23b0cdf09a5237512; rom[28] = 67'h23e0cf0eda55714f4;
    rom[29] = 67'h2414d02eb258afc99; rom[30] = 67'h2444d150125bf2c65;
    rom[31] = 67'h2478d273025f3a4bc; rom[32] = 67'h24acd397926286602;
    rom[33] = 67'h24dcd4bdb265d709e; rom[34] = 67'h2510d5e56a692c4f4;
    rom[35] = 67'h2544d70eba6c8636c; rom[36] = 67'h2578d839aa6fe4c6d;
    rom[37] = 67'h25acd9663a734805e; rom[38] = 67'h25e0da947276affa7;
    rom[39] = 67'h2614dbc4427a1cab1; rom[40] = 67'h264cdcf5c27d8e1e5;
    rom[41] = 67'h2680de28ea81045ae; rom[42] = 67'h26b4df5dba847f675;
    rom[43] = 67'h26ece0943a87ff4a6; rom[44] = 67'h2720e1cc628b840ac;
    rom[45] = 67'h2758e306428f0daf4; rom[46] = 67'h278ce441da929c3ea;
    rom[47] = 67'h27c4e57f22962fbfc; rom[48] = 67'h27fce6be2299c8397;
    rom[49] = 67'h2834e7fee29d65b2b; rom[50] = 67'h286ce94162a108326;
    rom[51] = 67'h28a4ea859aa4afbf8; rom[52] = 67'h28dcebcb9aa85c611;
    rom[53] = 67'h2914ed1362ac0e1e3; rom[54] = 67'h2950ee5ceaafc4fdf;
    rom[55] = 67'h2988efa842b381077; rom[56] = 67'h29c0f0f562b74241f;
    rom[57] = 67'h29fcf2445abb08b49; rom[58] = 67'h2a34f3951abed4669;
    rom[59] = 67'h2a70f4e7b2c2a55f5; rom[60] = 67'h2aacf63c22c67ba62;
    rom[61] = 67'h2ae8f7926aca57425; rom[62] = 67'h2b24f8ea8ace383b6;
    rom[63] = 67'h2b60fa4492d21e98b; rom[64] = 67'h2b9cfba072d60a61d;
    rom[65] = 67'h2bd8fcfe3ad9fb9e4; rom[66] = 67'h2c14fe5de2ddf2559;
    rom[67] = 67'h2c50ffbf7ae1ee8f6; rom[68] = 67'h2c910122fae5f0536;
    rom[69] = 67'h2ccd02886ae9f7a94; rom[70] = 67'h2d0d03efcaee0498b;
    rom[71] = 67'h2d4905591af21729a; rom[72] = 67'h2d8906c46af62f63b;
    rom[73] = 67'h2dc90831aafa4d4ee; rom[74] = 67'h2e0909a0eafe70f31;
    rom[75] = 67'h2e490b1223029a584; rom[76] = 67'h2e890c856306c9866;
    rom[77] = 67'h2ec90dfaa30afe858; rom[78] = 67'h2f090f71f30f395db;
    rom[79] = 67'h2f4d10eb43137a171; rom[80] = 67'h2f8d1266a317c0b9e;
    rom[81] = 67'h2fd113e4131c0d4e5; rom[82] = 67'h3011156393205fdc9;
    rom[83] = 67'h305516e52b24b86d0; rom[84] = 67'h30991868d32917080;
    rom[85] = 67'h30dd19ee9b2d7bb5e; rom[86] = 67'h31211b768331e67f2;
    rom[87] = 67'h31651d008b36576c4; rom[88] = 67'h31a91e8cbb3ace85c;
    rom[89] = 67'h31ed201b0b3f4bd43; rom[90] = 67'h323521ab8343cf604;
    rom[91] = 67'h3279233e2b485932a; rom[92] = 67'h32c124d3034ce953f;
    rom[93] = 67'h3305266a13517fcd1; rom[94] = 67'h334d280353561ca6c;
    rom[95] = 67'h3395299ecb5abfe9e; rom[96] = 67'h33dd2b3c7b5f699f6;
    rom[97] = 67'h34252cdc736419d03; rom[98] = 67'h346d2e7eab68d0855;
    rom[99] = 67'h34b53023236d8dc7d; rom[100] = 67'h34fd31c9eb7251a0e;
    rom[101] = 67'h35493372fb771c199; rom[102] = 67'h3591351e5b7bed3b2;
    rom[103] = 67'h35dd36cc0b80c50ec; rom[104] = 67'h3629387c1385a39de;
    rom[105] = 67'h36713a2e738a88f1c; rom[106] = 67'h36bd3be32b8f7513d;
    rom[107] = 67'h37093d9a4394680d9; rom[108] = 67'h37553f53c39961e87;
    rom[109] = 67'h37a5410fa39e62ae1; rom[110] = 67'h37f142cdeba36a680;
    rom[111] = 67'h383d448ea3a879200; rom[112] = 67'h388d4651cbad8edfb;
    rom[113] = 67'h38dd481763b2abb0e; rom[114] = 67'h392949df73b7cf9d7;
    rom[115] = 67'h39794baa03bcfaaf3; rom[116] = 67'h39c94d770bc22cf01;
    rom[117] = 67'h3a194f4693c7666a1; rom[118] = 67'h3a6d51189bcca7273;
    rom[119] = 67'h3abd52ed33d1ef31a; rom[120] = 67'h3b0d54c453d73e938;
    rom[121] = 67'h3b61569e03dc9556f; rom[122] = 67'h3bb1587a43e1f3864;
    rom[123] = 67'h3c055a591be7592bd; rom[124] = 67'h3c595c3a8becc651e;
    rom[125] = 67'h3cad5e1e9bf23b02f; rom[126] = 67'h3d0160054bf7b7498;
    rom[127] = 67'h3d5561eea3fd3b301;
  end
  always @(posedge clk) begin
    rom__read_data <= rom[index];
  end
  always @(posedge clk) begin
    c1_2 <= rom__read_data[53:31];
    horner_1__b <= t;
    c0_5 <= { c0_5[92:0], rom__read_data[30:0] };
    t_4 <= { t_4[53:0], t };
  end
  assign unused = & { horner_1__p[47:44], horner_1__p[16:0], horner_0__p[21:0] };
  mac_27x18_port horner_0 (
    .clk(clk), .a(horner_1__p[43:17]), .b(t_4[71:54]), .p(horner_0__p), .c({ c0_5[123:93], 17'h0 })
  );
  mac_27x18_port horner_1 (
    .clk(clk), .a({ {14{rom__read_data[66]}}, rom__read_data[66:54] }), .b(horner_1__b),
    .p(horner_1__p), .c({ {8{c1_2[22]}}, c1_2, 17'h10000 })
  );
  assign value = horner_0__p[47:22];
endmodule
