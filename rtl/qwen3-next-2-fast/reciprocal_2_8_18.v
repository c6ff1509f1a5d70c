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
// params PiecewiseParams(curve=Curve.RECIPROCAL, degree=2, index=8, t=18)
//
// Generated from gdn_core/arith/piecewise.py; do not edit.
module reciprocal_2_8_18 (
  input wire clk,
  input wire [7:0] index,
  input wire [17:0] t,
  output wire [25:0] value
);
  reg [123:0] c0_5 = 124'h0;
  wire [47:0] horner_0__p, horner_1__p;
  reg [17:0] horner_1__b = 18'h0;
  reg [7:0] rom_1__read_addr = 8'h0;
  reg [21:0] rom_1__read_data;
  reg [43:0] rom__read_data;
  reg [71:0] t_4 = 72'h0;
  wire unused;
  reg [43:0] rom [255:0];
  reg [21:0] rom_1 [255:0];
  initial begin
    rom[0] = 44'h7f43fe01018; rom[1] = 44'h7dcbfa08f49; rom[2] = 44'h7c53f618c42;
    rom[3] = 44'h7aebf23058d; rom[4] = 44'h797bee4f9bd; rom[5] = 44'h781bea76768;
    rom[6] = 44'h76bbe6a4d2b; rom[7] = 44'h7563e2da9a9; rom[8] = 44'h7413df17b87;
    rom[9] = 44'h72c3db5c173; rom[10] = 44'h717bd7a7a1f; rom[11] = 44'h7033d3fa441;
    rom[12] = 44'h6ef3d053e93; rom[13] = 44'h6dbbccb47d8; rom[14] = 44'h6c83c91bed3;
    rom[15] = 44'h6b53c58a24e; rom[16] = 44'h6a23c1ff118; rom[17] = 44'h68fbbe7aa03;
    rom[18] = 44'h67d3bafcbe6; rom[19] = 44'h66b3b78559d; rom[20] = 44'h659bb414607;
    rom[21] = 44'h6483b0a9c08; rom[22] = 44'h636bad45688; rom[23] = 44'h625ba9e7472;
    rom[24] = 44'h6153a68f4b8; rom[25] = 44'h604ba33d64b; rom[26] = 44'h5f439ff1824;
    rom[27] = 44'h5e439cab93d; rom[28] = 44'h5d43996b897; rom[29] = 44'h5c4b9631532;
    rom[30] = 44'h5b5392fce16; rom[31] = 44'h5a638fce24c; rom[32] = 44'h59738ca50e0;
    rom[33] = 44'h588389818e3; rom[34] = 44'h579b8663968; rom[35] = 44'h56b3834b186;
    rom[36] = 44'h55d38038058; rom[37] = 44'h54f37d2a4fa; rom[38] = 44'h54137a21e8d;
    rom[39] = 44'h533b771ec33; rom[40] = 44'h52637420d13; rom[41] = 44'h51937128057;
    rom[42] = 44'h50c36e3452a; rom[43] = 44'h4ff36b45abb; rom[44] = 44'h4f23685c03b;
    rom[45] = 44'h4e5b65774e0; rom[46] = 44'h4d9b62977e0; rom[47] = 44'h4cd35fbc874;
    rom[48] = 44'h4c135ce65da; rom[49] = 44'h4b535a14f50; rom[50] = 44'h4a9b5748418;
    rom[51] = 44'h49db5480375; rom[52] = 44'h492b51bccad; rom[53] = 44'h48734efdf0a;
    rom[54] = 44'h47c34c439d7; rom[55] = 44'h4713498dc60; rom[56] = 44'h466346dc5f6;
    rom[57] = 44'h45b3442f5eb; rom[58] = 44'h450b4186b92; rom[59] = 44'h44633ee2643;
    rom[60] = 44'h43c33c42555; rom[61] = 44'h431b39a6823; rom[62] = 44'h427b370ee0a;
    rom[63] = 44'h41db347b669; rom[64] = 44'h413b31ec0a0; rom[65] = 44'h40a32f60c12;
    rom[66] = 44'h400b2cd9823; rom[67] = 44'h3f732a5643b; rom[68] = 44'h3edb27d6fc1;
    rom[69] = 44'h3e4b255ba21; rom[70] = 44'h3db322e42c5; rom[71] = 44'h3d23207091d;
    rom[72] = 44'h3c9b1e00c98; rom[73] = 44'h3c0b1b94ca7; rom[74] = 44'h3b83192c8be;
    rom[75] = 44'h3af316c8051; rom[76] = 44'h3a6b14672d8; rom[77] = 44'h39eb1209fca;
    rom[78] = 44'h39630fb06a1; rom[79] = 44'h38e30d5a6d9; rom[80] = 44'h38630b07fef;
    rom[81] = 44'h37e308b9162; rom[82] = 44'h3763066dab0; rom[83] = 44'h36e30425b5d;
    rom[84] = 44'h366b01e12ec; rom[85] = 44'h35eaffa00e0; rom[86] = 44'h3572fd624c0;
    rom[87] = 44'h3502fb27e13; rom[88] = 44'h348af8f0c63; rom[89] = 44'h3412f6bcf39;
    rom[90] = 44'h33a2f48c621; rom[91] = 44'h3332f25f0a8; rom[92] = 44'h32c2f034e5c;
    rom[93] = 44'h3252ee0decc; rom[94] = 44'h31e2ebea18a; rom[95] = 44'h3172e9c9628;
    rom[96] = 44'h310ae7abc39; rom[97] = 44'h30a2e591351; rom[98] = 44'h303ae379b06;
    rom[99] = 44'h2fd2e1652f0; rom[100] = 44'h2f6adf53aa6; rom[101] = 44'h2f02dd451c2;
    rom[102] = 44'h2e9adb397de; rom[103] = 44'h2e3ad930c96; rom[104] = 44'h2ddad72af87;
    rom[105] = 44'h2d7ad52804d; rom[106] = 44'h2d1ad327e89; rom[107] = 44'h2cbad12a9da;
    rom[108] = 44'h2c5acf301e1; rom[109] = 44'h2bfacd38641; rom[110] = 44'h2ba2cb4369c;
    rom[111] = 44'h2b4ac951296; rom[112] = 44'h2aeac7619d4; rom[113] = 44'h2a92c574bfd;
    rom[114] = 44'h2a3ac38a8b8; rom[115] = 44'h29e2c1a2fac; rom[116] = 44'h2992bfbe083;
    rom[117] = 44'h293abddbae6; rom[118] = 44'h28e2bbfbe80; rom[119] = 44'h2892ba1eafe;
    rom[120] = 44'h2842b84400a; rom[121] = 44'h27eab66bd54; rom[122] = 44'h279ab496289;
    rom[123] = 44'h274ab2c2f58; rom[124] = 44'h26fab0f2372; rom[125] = 44'h26b2af23e88;
    rom[126] = 44'h2662ad5804b; rom[127] = 44'h2612ab8e86d; rom[128] = 44'h25caa9c76a3;
    rom[129] = 44'h2582a802aa0; rom[130] = 44'h2532a640419; rom[131] = 44'h24eaa4802c5;
    rom[132] = 44'h24a2a2c2658; rom[133] = 44'h245aa106e8b; rom[134] = 44'h24129f4db16;
    rom[135] = 44'h23ca9d96bb1; rom[136] = 44'h23829be2016; rom[137] = 44'h23429a2f7fe;
    rom[138] = 44'h22fa987f326; rom[139] = 44'h22ba96d1147; rom[140] = 44'h2272952521f;
    rom[141] = 44'h2232937b56b; rom[142] = 44'h21f291d3ae8; rom[143] = 44'h21b2902e254;
    rom[144] = 44'h21728e8ab6e; rom[145] = 44'h21328ce95f7; rom[146] = 44'h20f28b4a1ad;
    rom[147] = 44'h20b289ace52; rom[148] = 44'h20728811ba8; rom[149] = 44'h203a8678970;
    rom[150] = 44'h1ffa84e176d; rom[151] = 44'h1fc2834c563; rom[152] = 44'h1f8281b9315;
    rom[153] = 44'h1f4a8028048; rom[154] = 44'h1f0a7e98cc1; rom[155] = 44'h1ed27d0b845;
    rom[156] = 44'h1e9a7b8029c; rom[157] = 44'h1e6279f6b8a; rom[158] = 44'h1e2a786f2d9;
    rom[159] = 44'h1df276e984f; rom[160] = 44'h1dba7565bb5; rom[161] = 44'h1d8273e3cd4;
    rom[162] = 44'h1d527263b76; rom[163] = 44'h1d1a70e5764; rom[164] = 44'h1ce26f69069;
    rom[165] = 44'h1cb26dee650; rom[166] = 44'h1c7a6c758e4; rom[167] = 44'h1c4a6afe7f2;
    rom[168] = 44'h1c126989346; rom[169] = 44'h1be26815aac; rom[170] = 44'h1bb266a3df3;
    rom[171] = 44'h1b826533ce8; rom[172] = 44'h1b4a63c575a; rom[173] = 44'h1b1a6258d17;
    rom[174] = 44'h1aea60eddef; rom[175] = 44'h1aba5f849b1; rom[176] = 44'h1a8a5e1d02e;
    rom[177] = 44'h1a625cb7137; rom[178] = 44'h1a325b52c9c; rom[179] = 44'h1a0259f022f;
    rom[180] = 44'h19d2588f1c2; rom[181] = 44'h19aa572fb27; rom[182] = 44'h197a55d1e31;
    rom[183] = 44'h194a5475ab3; rom[184] = 44'h1922531b082; rom[185] = 44'h18fa51c1f70;
    rom[186] = 44'h18ca506a752; rom[187] = 44'h18a24f147fd; rom[188] = 44'h18724dc0147;
    rom[189] = 44'h184a4c6d304; rom[190] = 44'h18224b1bd0b; rom[191] = 44'h17fa49cbf32;
    rom[192] = 44'h17d2487d950; rom[193] = 44'h17aa4730b3b; rom[194] = 44'h178245e54cc;
    rom[195] = 44'h175a449b5d9; rom[196] = 44'h17324352e3c; rom[197] = 44'h170a420bdcc;
    rom[198] = 44'h16e240c6462; rom[199] = 44'h16ba3f821d9; rom[200] = 44'h16923e3f608;
    rom[201] = 44'h16723cfe0ca; rom[202] = 44'h164a3bbe1f9; rom[203] = 44'h16223a7f971;
    rom[204] = 44'h1602394270a; rom[205] = 44'h15da3806aa1; rom[206] = 44'h15ba36cc412;
    rom[207] = 44'h15923593337; rom[208] = 44'h1572345b7ed; rom[209] = 44'h154a3325211;
    rom[210] = 44'h152a31f017f; rom[211] = 44'h150a30bc615; rom[212] = 44'h14e22f89fae;
    rom[213] = 44'h14c22e58e2a; rom[214] = 44'h14a22d29166; rom[215] = 44'h14822bfa941;
    rom[216] = 44'h145a2acd598; rom[217] = 44'h143a29a164b; rom[218] = 44'h141a2876b38;
    rom[219] = 44'h13fa274d43f; rom[220] = 44'h13da2625140; rom[221] = 44'h13ba24fe21a;
    rom[222] = 44'h139a23d86ae; rom[223] = 44'h137a22b3edb; rom[224] = 44'h135a2190a84;
    rom[225] = 44'h1342206e987; rom[226] = 44'h13221f4dbc8; rom[227] = 44'h13021e2e127;
    rom[228] = 44'h12e21d0f985; rom[229] = 44'h12c21bf24c6; rom[230] = 44'h12aa1ad62ca;
    rom[231] = 44'h128a19bb375; rom[232] = 44'h127218a16a9; rom[233] = 44'h12521788c49;
    rom[234] = 44'h12321671438; rom[235] = 44'h121a155ae5a; rom[236] = 44'h11fa1445a92;
    rom[237] = 44'h11e213318c4; rom[238] = 44'h11c2121e8d4; rom[239] = 44'h11aa110caa7;
    rom[240] = 44'h118a0ffbe21; rom[241] = 44'h11720eec326; rom[242] = 44'h115a0ddd99c;
    rom[243] = 44'h113a0cd0168; rom[244] = 44'h11220bc3a6f; rom[245] = 44'h110a0ab8497;
    rom[246] = 44'h10f209adfc6; rom[247] = 44'h10d208a4be2; rom[248] = 44'h10ba079c8d1;
    rom[249] = 44'h10a20695679; rom[250] = 44'h108a058f4c1; rom[251] = 44'h1072048a390;
    rom[252] = 44'h105a03862cd; rom[253] = 44'h1042028325f; rom[254] = 44'h102a018122e;
    rom[255] = 44'h10120080221;
  end
  always @(posedge clk) begin
    rom__read_data <= rom[index];
  end
  initial begin
    rom_1[0] = 22'h201fe2; rom_1[1] = 22'h205f24; rom_1[2] = 22'h209daa; rom_1[3] = 22'h20db77;
    rom_1[4] = 22'h21188f; rom_1[5] = 22'h2154f3; rom_1[6] = 22'h2190a8; rom_1[7] = 22'h21cbae;
    rom_1[8] = 22'h22060a; rom_1[9] = 22'h223fbc; rom_1[10] = 22'h2278c9; rom_1[11] = 22'h22b133;
    rom_1[12] = 22'h22e8fb; rom_1[13] = 22'h232025; rom_1[14] = 22'h2356b2; rom_1[15] = 22'h238ca6;
    rom_1[16] = 22'h23c201; rom_1[17] = 22'h23f6c7; rom_1[18] = 22'h242afa; rom_1[19] = 22'h245e9c;
    rom_1[20] = 22'h2491ae; rom_1[21] = 22'h24c433; rom_1[22] = 22'h24f62d; rom_1[23] = 22'h25279e;
    rom_1[24] = 22'h255888; rom_1[25] = 22'h2588ed; rom_1[26] = 22'h25b8ce; rom_1[27] = 22'h25e82e;
    rom_1[28] = 22'h26170e; rom_1[29] = 22'h264571; rom_1[30] = 22'h267357; rom_1[31] = 22'h26a0c3;
    rom_1[32] = 22'h26cdb6; rom_1[33] = 22'h26fa32; rom_1[34] = 22'h272639; rom_1[35] = 22'h2751cc;
    rom_1[36] = 22'h277cec; rom_1[37] = 22'h27a79c; rom_1[38] = 22'h27d1dd; rom_1[39] = 22'h27fbb0;
    rom_1[40] = 22'h282517; rom_1[41] = 22'h284e14; rom_1[42] = 22'h2876a7; rom_1[43] = 22'h289ed2;
    rom_1[44] = 22'h28c697; rom_1[45] = 22'h28edf7; rom_1[46] = 22'h2914f2; rom_1[47] = 22'h293b8c;
    rom_1[48] = 22'h2961c4; rom_1[49] = 22'h29879c; rom_1[50] = 22'h29ad16; rom_1[51] = 22'h29d232;
    rom_1[52] = 22'h29f6f2; rom_1[53] = 22'h2a1b57; rom_1[54] = 22'h2a3f62; rom_1[55] = 22'h2a6314;
    rom_1[56] = 22'h2a866e; rom_1[57] = 22'h2aa973; rom_1[58] = 22'h2acc21; rom_1[59] = 22'h2aee7c;
    rom_1[60] = 22'h2b1083; rom_1[61] = 22'h2b3238; rom_1[62] = 22'h2b539c; rom_1[63] = 22'h2b74b0;
    rom_1[64] = 22'h2b9575; rom_1[65] = 22'h2bb5eb; rom_1[66] = 22'h2bd615; rom_1[67] = 22'h2bf5f2;
    rom_1[68] = 22'h2c1584; rom_1[69] = 22'h2c34cb; rom_1[70] = 22'h2c53c9; rom_1[71] = 22'h2c727e;
    rom_1[72] = 22'h2c90ec; rom_1[73] = 22'h2caf13; rom_1[74] = 22'h2cccf4; rom_1[75] = 22'h2cea90;
    rom_1[76] = 22'h2d07e7; rom_1[77] = 22'h2d24fb; rom_1[78] = 22'h2d41cd; rom_1[79] = 22'h2d5e5c;
    rom_1[80] = 22'h2d7aab; rom_1[81] = 22'h2d96b9; rom_1[82] = 22'h2db287; rom_1[83] = 22'h2dce17;
    rom_1[84] = 22'h2de969; rom_1[85] = 22'h2e047d; rom_1[86] = 22'h2e1f55; rom_1[87] = 22'h2e39f1;
    rom_1[88] = 22'h2e5451; rom_1[89] = 22'h2e6e77; rom_1[90] = 22'h2e8863; rom_1[91] = 22'h2ea216;
    rom_1[92] = 22'h2ebb91; rom_1[93] = 22'h2ed4d3; rom_1[94] = 22'h2eedde; rom_1[95] = 22'h2f06b3;
    rom_1[96] = 22'h2f1f51; rom_1[97] = 22'h2f37bb; rom_1[98] = 22'h2f4fef; rom_1[99] = 22'h2f67ef;
    rom_1[100] = 22'h2f7fbb; rom_1[101] = 22'h2f9755; rom_1[102] = 22'h2faebc;
    rom_1[103] = 22'h2fc5f1; rom_1[104] = 22'h2fdcf4; rom_1[105] = 22'h2ff3c7;
    rom_1[106] = 22'h300a6a; rom_1[107] = 22'h3020dc; rom_1[108] = 22'h303720;
    rom_1[109] = 22'h304d35; rom_1[110] = 22'h30631b; rom_1[111] = 22'h3078d4;
    rom_1[112] = 22'h308e60; rom_1[113] = 22'h30a3bf; rom_1[114] = 22'h30b8f2;
    rom_1[115] = 22'h30cdf9; rom_1[116] = 22'h30e2d4; rom_1[117] = 22'h30f785;
    rom_1[118] = 22'h310c0c; rom_1[119] = 22'h312068; rom_1[120] = 22'h31349b;
    rom_1[121] = 22'h3148a5; rom_1[122] = 22'h315c87; rom_1[123] = 22'h317040;
    rom_1[124] = 22'h3183d1; rom_1[125] = 22'h31973b; rom_1[126] = 22'h31aa7f;
    rom_1[127] = 22'h31bd9b; rom_1[128] = 22'h31d092; rom_1[129] = 22'h31e363;
    rom_1[130] = 22'h31f60e; rom_1[131] = 22'h320895; rom_1[132] = 22'h321af7;
    rom_1[133] = 22'h322d34; rom_1[134] = 22'h323f4e; rom_1[135] = 22'h325145;
    rom_1[136] = 22'h326318; rom_1[137] = 22'h3274c9; rom_1[138] = 22'h328657;
    rom_1[139] = 22'h3297c3; rom_1[140] = 22'h32a90d; rom_1[141] = 22'h32ba37;
    rom_1[142] = 22'h32cb3f; rom_1[143] = 22'h32dc26; rom_1[144] = 22'h32eced;
    rom_1[145] = 22'h32fd94; rom_1[146] = 22'h330e1b; rom_1[147] = 22'h331e83;
    rom_1[148] = 22'h332ecc; rom_1[149] = 22'h333ef5; rom_1[150] = 22'h334f01;
    rom_1[151] = 22'h335eee; rom_1[152] = 22'h336ebd; rom_1[153] = 22'h337e6f;
    rom_1[154] = 22'h338e03; rom_1[155] = 22'h339d7b; rom_1[156] = 22'h33acd5;
    rom_1[157] = 22'h33bc13; rom_1[158] = 22'h33cb35; rom_1[159] = 22'h33da3b;
    rom_1[160] = 22'h33e925; rom_1[161] = 22'h33f7f4; rom_1[162] = 22'h3406a8;
    rom_1[163] = 22'h341540; rom_1[164] = 22'h3423bf; rom_1[165] = 22'h343222;
    rom_1[166] = 22'h34406c; rom_1[167] = 22'h344e9c; rom_1[168] = 22'h345cb2;
    rom_1[169] = 22'h346aaf; rom_1[170] = 22'h347892; rom_1[171] = 22'h34865d;
    rom_1[172] = 22'h34940f; rom_1[173] = 22'h34a1a9; rom_1[174] = 22'h34af2a;
    rom_1[175] = 22'h34bc93; rom_1[176] = 22'h34c9e5; rom_1[177] = 22'h34d71f;
    rom_1[178] = 22'h34e441; rom_1[179] = 22'h34f14d; rom_1[180] = 22'h34fe41;
    rom_1[181] = 22'h350b1f; rom_1[182] = 22'h3517e6; rom_1[183] = 22'h352497;
    rom_1[184] = 22'h353132; rom_1[185] = 22'h353db7; rom_1[186] = 22'h354a26;
    rom_1[187] = 22'h355680; rom_1[188] = 22'h3562c5; rom_1[189] = 22'h356ef4;
    rom_1[190] = 22'h357b0e; rom_1[191] = 22'h358714; rom_1[192] = 22'h359305;
    rom_1[193] = 22'h359ee2; rom_1[194] = 22'h35aaaa; rom_1[195] = 22'h35b65f;
    rom_1[196] = 22'h35c1ff; rom_1[197] = 22'h35cd8c; rom_1[198] = 22'h35d906;
    rom_1[199] = 22'h35e46c; rom_1[200] = 22'h35efbf; rom_1[201] = 22'h35faff;
    rom_1[202] = 22'h36062c; rom_1[203] = 22'h361147; rom_1[204] = 22'h361c4f;
    rom_1[205] = 22'h362744; rom_1[206] = 22'h363228; rom_1[207] = 22'h363cf9;
    rom_1[208] = 22'h3647b9; rom_1[209] = 22'h365267; rom_1[210] = 22'h365d03;
    rom_1[211] = 22'h36678e; rom_1[212] = 22'h367208; rom_1[213] = 22'h367c70;
    rom_1[214] = 22'h3686c8; rom_1[215] = 22'h36910f; rom_1[216] = 22'h369b45;
    rom_1[217] = 22'h36a56a; rom_1[218] = 22'h36af7f; rom_1[219] = 22'h36b984;
    rom_1[220] = 22'h36c379; rom_1[221] = 22'h36cd5e; rom_1[222] = 22'h36d732;
    rom_1[223] = 22'h36e0f8; rom_1[224] = 22'h36eaad; rom_1[225] = 22'h36f453;
    rom_1[226] = 22'h36fdea; rom_1[227] = 22'h370771; rom_1[228] = 22'h3710ea;
    rom_1[229] = 22'h371a53; rom_1[230] = 22'h3723ae; rom_1[231] = 22'h372cfa;
    rom_1[232] = 22'h373637; rom_1[233] = 22'h373f66; rom_1[234] = 22'h374886;
    rom_1[235] = 22'h375198; rom_1[236] = 22'h375a9c; rom_1[237] = 22'h376392;
    rom_1[238] = 22'h376c7b; rom_1[239] = 22'h377555; rom_1[240] = 22'h377e22;
    rom_1[241] = 22'h3786e1; rom_1[242] = 22'h378f92; rom_1[243] = 22'h379837;
    rom_1[244] = 22'h37a0ce; rom_1[245] = 22'h37a958; rom_1[246] = 22'h37b1d4;
    rom_1[247] = 22'h37ba44; rom_1[248] = 22'h37c2a7; rom_1[249] = 22'h37cafe;
    rom_1[250] = 22'h37d347; rom_1[251] = 22'h37db85; rom_1[252] = 22'h37e3b5;
    rom_1[253] = 22'h37ebda; rom_1[254] = 22'h37f3f2; rom_1[255] = 22'h37fbfe;
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
    .p(horner_1__p), .c({ {9{rom_1__read_data[21]}}, rom_1__read_data, 17'h10000 })
  );
  assign value = horner_0__p[47:22];
endmodule
