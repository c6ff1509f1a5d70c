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
// params PiecewiseParams(curve=Curve.RSQRT, degree=2, index=8, t=18)
//
// Generated from gdn_core/arith/piecewise.py; do not edit.
module rsqrt_2_8_18 (
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
  reg [44:0] rom__read_data;
  reg [71:0] t_4 = 72'h0;
  wire unused;
  reg [44:0] rom [255:0];
  reg [21:0] rom_1 [255:0];
  initial begin
    rom[0] = 45'hbe23fe0180c; rom[1] = 45'hba83fa0d609; rom[2] = 45'hb6f3f624e86;
    rom[3] = 45'hb37bf247df4; rom[4] = 45'hb023ee760df; rom[5] = 45'hacdbeaaf3e8;
    rom[6] = 45'ha9a3e6f33c7; rom[7] = 45'ha68be341d4b; rom[8] = 45'ha383df9ad58;
    rom[9] = 45'ha08bdbfe0e3; rom[10] = 45'h9dabd86b4fa; rom[11] = 45'h9adbd4e26b9;
    rom[12] = 45'h981bd163351; rom[13] = 45'h9573cded804; rom[14] = 45'h92d3ca81227;
    rom[15] = 45'h904bc71df1e; rom[16] = 45'h8dcbc3c3c5c; rom[17] = 45'h8b63c072767;
    rom[18] = 45'h8903bd29dd2; rom[19] = 45'h86b3b9e9d3f; rom[20] = 45'h8473b6b235f;
    rom[21] = 45'h8243b382df0; rom[22] = 45'h801bb05babe; rom[23] = 45'h7dfbad3c7a1;
    rom[24] = 45'h7bf3aa25280; rom[25] = 45'h79eba71594c; rom[26] = 45'h77f3a40da03;
    rom[27] = 45'h760ba10d2af; rom[28] = 45'h742b9e14164; rom[29] = 45'h72539b22441;
    rom[30] = 45'h708b9837972; rom[31] = 45'h6ecb9553f2a; rom[32] = 45'h6d1392773a8;
    rom[33] = 45'h6b638fa1534; rom[34] = 45'h69bb8cd2221; rom[35] = 45'h68238a098c9;
    rom[36] = 45'h668b8747790; rom[37] = 45'h6503848bce3; rom[38] = 45'h638381d6738;
    rom[39] = 45'h62037f2750b; rom[40] = 45'h60937c7e4e3; rom[41] = 45'h5f2b79db54c;
    rom[42] = 45'h5dc3773e4dc; rom[43] = 45'h5c6b74a722f; rom[44] = 45'h5b137215be9;
    rom[45] = 45'h59c36f8a0b4; rom[46] = 45'h587b6d03f42; rom[47] = 45'h573b6a8364a;
    rom[48] = 45'h5603680848d; rom[49] = 45'h54cb65928ce; rom[50] = 45'h539b63221da;
    rom[51] = 45'h527360b6e80; rom[52] = 45'h51535e50d99; rom[53] = 45'h50335befe02;
    rom[54] = 45'h4f1b5993e9c; rom[55] = 45'h4e0b573ce50; rom[56] = 45'h4cfb54eac0a;
    rom[57] = 45'h4bf3529d6bf; rom[58] = 45'h4af35054d64; rom[59] = 45'h49f34e10ef6;
    rom[60] = 45'h48fb4bd1a77; rom[61] = 45'h48034996eec; rom[62] = 45'h47134760b61;
    rom[63] = 45'h4623452eee3; rom[64] = 45'h453b4301888; rom[65] = 45'h445b40d8766;
    rom[66] = 45'h437b3eb3a99; rom[67] = 45'h429b3c93141; rom[68] = 45'h41c33a76a83;
    rom[69] = 45'h40f3385e586; rom[70] = 45'h4023364a176; rom[71] = 45'h3f533439d82;
    rom[72] = 45'h3e8b322d8de; rom[73] = 45'h3dc330252c1; rom[74] = 45'h3d032e20a63;
    rom[75] = 45'h3c432c1ff04; rom[76] = 45'h3b832a22fe3; rom[77] = 45'h3acb2829c45;
    rom[78] = 45'h3a1b2634371; rom[79] = 45'h396324424b2; rom[80] = 45'h38b32253f56;
    rom[81] = 45'h380b20692ac; rom[82] = 45'h37631e81e08; rom[83] = 45'h36bb1c9e0c0;
    rom[84] = 45'h36131abda2e; rom[85] = 45'h357318e09ad; rom[86] = 45'h34d31706e9c;
    rom[87] = 45'h343b153085c; rom[88] = 45'h339b135d651; rom[89] = 45'h3303118d7e0;
    rom[90] = 45'h32730fc0c72; rom[91] = 45'h31db0df7374; rom[92] = 45'h314b0c30c51;
    rom[93] = 45'h30c30a6d67a; rom[94] = 45'h303308ad160; rom[95] = 45'h2fab06efc79;
    rom[96] = 45'h2f23053573b; rom[97] = 45'h2e9b037e11d; rom[98] = 45'h2e1b01c999b;
    rom[99] = 45'h2d9b0018032; rom[100] = 45'h2d1afe69460; rom[101] = 45'h2c9afcbd5a6;
    rom[102] = 45'h2c22fb14387; rom[103] = 45'h2baaf96dd87; rom[104] = 45'h2b32f7ca32c;
    rom[105] = 45'h2abaf629400; rom[106] = 45'h2a42f48af8b; rom[107] = 45'h29d2f2ef55a;
    rom[108] = 45'h2962f1564fb; rom[109] = 45'h28f2efbfdfb; rom[110] = 45'h2882ee2bfed;
    rom[111] = 45'h281aec9aa63; rom[112] = 45'h27b2eb0bcf0; rom[113] = 45'h274ae97f72b;
    rom[114] = 45'h26e2e7f58ab; rom[115] = 45'h267ae66e107; rom[116] = 45'h2612e4e8fdb;
    rom[117] = 45'h25b2e3664c3; rom[118] = 45'h2552e1e5f5a; rom[119] = 45'h24f2e067f40;
    rom[120] = 45'h2492deec414; rom[121] = 45'h2432dd72d78; rom[122] = 45'h23dadbfbb0e;
    rom[123] = 45'h237ada86c7a; rom[124] = 45'h2322d914161; rom[125] = 45'h22cad7a3969;
    rom[126] = 45'h2272d63543a; rom[127] = 45'h221ad4c917c; rom[128] = 45'h8672d2aad39;
    rom[129] = 45'h83e2cfdf254; rom[130] = 45'h815acd1bb4f; rom[131] = 45'h7eeaca605a5;
    rom[132] = 45'h7c8ac7acee7; rom[133] = 45'h7a3ac5014b1; rom[134] = 45'h77f2c25d4b2;
    rom[135] = 45'h75c2bfc0ca8; rom[136] = 45'h739abd2ba60; rom[137] = 45'h718aba9dbb3;
    rom[138] = 45'h6f7ab816e8c; rom[139] = 45'h6d82b5970e0; rom[140] = 45'h6b92b31e0b3;
    rom[141] = 45'h69aab0abc14; rom[142] = 45'h67d2ae4011f; rom[143] = 45'h660aabdadfd;
    rom[144] = 45'h6442a97c0e1; rom[145] = 45'h6292a723809; rom[146] = 45'h60e2a4d11bf;
    rom[147] = 45'h5f42a284c55; rom[148] = 45'h5daaa03e62b; rom[149] = 45'h5c1a9dfdda7;
    rom[150] = 45'h5a929bc313b; rom[151] = 45'h591a998df60; rom[152] = 45'h57a2975e69b;
    rom[153] = 45'h563a9534577; rom[154] = 45'h54d2930fa88; rom[155] = 45'h537a90f046c;
    rom[156] = 45'h52228ed61c6; rom[157] = 45'h50da8cc1144; rom[158] = 45'h4f928ab1198;
    rom[159] = 45'h4e5288a617e; rom[160] = 45'h4d22869ffb9; rom[161] = 45'h4bf2849eb10;
    rom[162] = 45'h4ac282a2255; rom[163] = 45'h49a280aa45e; rom[164] = 45'h48827eb7006;
    rom[165] = 45'h476a7cc8432; rom[166] = 45'h465a7addfc9; rom[167] = 45'h455278f81bb;
    rom[168] = 45'h444a77168fc; rom[169] = 45'h434a7539485; rom[170] = 45'h42527360357;
    rom[171] = 45'h415a718b475; rom[172] = 45'h406a6fba6ea; rom[173] = 45'h3f7a6ded9c4;
    rom[174] = 45'h3e926c24c17; rom[175] = 45'h3db26a5fcfa; rom[176] = 45'h3cd2689eb8a;
    rom[177] = 45'h3bfa66e16e9; rom[178] = 45'h3b226527e3d; rom[179] = 45'h3a5263720b0;
    rom[180] = 45'h398261bfd6e; rom[181] = 45'h38ba60113ac; rom[182] = 45'h37f25e6629e;
    rom[183] = 45'h37325cbe97f; rom[184] = 45'h36725b1a78c; rom[185] = 45'h35b25979c07;
    rom[186] = 45'h34fa57dc635; rom[187] = 45'h344a564255e; rom[188] = 45'h339a54ab8ce;
    rom[189] = 45'h32ea5317fd4; rom[190] = 45'h324251879c4; rom[191] = 45'h319a4ffa5f1;
    rom[192] = 45'h30f24e703b6; rom[193] = 45'h30524ce926e; rom[194] = 45'h2fb24b65177;
    rom[195] = 45'h2f1a49e4034; rom[196] = 45'h2e824865e08; rom[197] = 45'h2dea46eaa5b;
    rom[198] = 45'h2d5a4572497; rom[199] = 45'h2cca43fcc29; rom[200] = 45'h2c3a428a07f;
    rom[201] = 45'h2baa411a10a; rom[202] = 45'h2b223facd41; rom[203] = 45'h2a9a3e42497;
    rom[204] = 45'h2a1a3cda688; rom[205] = 45'h29923b7528d; rom[206] = 45'h29123a12824;
    rom[207] = 45'h289238b26cd; rom[208] = 45'h281a3754e09; rom[209] = 45'h27a235f9d5d;
    rom[210] = 45'h272a34a144f; rom[211] = 45'h26b2334b265; rom[212] = 45'h263a31f772c;
    rom[213] = 45'h25ca30a622d; rom[214] = 45'h255a2f572f7; rom[215] = 45'h24ea2e0a91b;
    rom[216] = 45'h24822cc0428; rom[217] = 45'h24122b783b3; rom[218] = 45'h23aa2a32750;
    rom[219] = 45'h234228eee96; rom[220] = 45'h22da27ad91e; rom[221] = 45'h227a266e681;
    rom[222] = 45'h221a253165b; rom[223] = 45'h21b223f684a; rom[224] = 45'h215222bdbec;
    rom[225] = 45'h20fa21870e1; rom[226] = 45'h209a20526cb; rom[227] = 45'h20421f1fd4e;
    rom[228] = 45'h1fe21def40d; rom[229] = 45'h1f8a1cc0aaf; rom[230] = 45'h1f321b940dc;
    rom[231] = 45'h1ee21a6963b; rom[232] = 45'h1e8a1940a77; rom[233] = 45'h1e3a1819d3c;
    rom[234] = 45'h1de216f4e35; rom[235] = 45'h1d9215d1d11; rom[236] = 45'h1d4214b097f;
    rom[237] = 45'h1cf2139132f; rom[238] = 45'h1caa12739d2; rom[239] = 45'h1c5a1157d1b;
    rom[240] = 45'h1c12103dcbd; rom[241] = 45'h1bca0f2586e; rom[242] = 45'h1b7a0e0efe4;
    rom[243] = 45'h1b320cfa2d4; rom[244] = 45'h1af20be70f8; rom[245] = 45'h1aaa0ad5a08;
    rom[246] = 45'h1a6209c5dbe; rom[247] = 45'h1a2208b7bd5; rom[248] = 45'h19da07ab40a;
    rom[249] = 45'h199a06a0619; rom[250] = 45'h195a05971c0; rom[251] = 45'h191a048f6bd;
    rom[252] = 45'h18da03894d2; rom[253] = 45'h189a0284bbe; rom[254] = 45'h185a0181b42;
    rom[255] = 45'h18220080321;
  end
  always @(posedge clk) begin
    rom__read_data <= rom[index];
  end
  initial begin
    rom_1[0] = 22'h202fb5; rom_1[1] = 22'h208ddd; rom_1[2] = 22'h20ea37; rom_1[3] = 22'h2144d1;
    rom_1[4] = 22'h219db6; rom_1[5] = 22'h21f4f2; rom_1[6] = 22'h224a90; rom_1[7] = 22'h229e99;
    rom_1[8] = 22'h22f11a; rom_1[9] = 22'h23421b; rom_1[10] = 22'h2391a7; rom_1[11] = 22'h23dfc6;
    rom_1[12] = 22'h242c82; rom_1[13] = 22'h2477e3; rom_1[14] = 22'h24c1f3; rom_1[15] = 22'h250ab9;
    rom_1[16] = 22'h25523d; rom_1[17] = 22'h259887; rom_1[18] = 22'h25dd9f; rom_1[19] = 22'h26218b;
    rom_1[20] = 22'h266453; rom_1[21] = 22'h26a5fd; rom_1[22] = 22'h26e691; rom_1[23] = 22'h272615;
    rom_1[24] = 22'h27648e; rom_1[25] = 22'h27a203; rom_1[26] = 22'h27de7a; rom_1[27] = 22'h2819f9;
    rom_1[28] = 22'h285485; rom_1[29] = 22'h288e23; rom_1[30] = 22'h28c6d9; rom_1[31] = 22'h28feac;
    rom_1[32] = 22'h2935a0; rom_1[33] = 22'h296bbb; rom_1[34] = 22'h29a101; rom_1[35] = 22'h29d577;
    rom_1[36] = 22'h2a0922; rom_1[37] = 22'h2a3c04; rom_1[38] = 22'h2a6e24; rom_1[39] = 22'h2a9f84;
    rom_1[40] = 22'h2ad029; rom_1[41] = 22'h2b0017; rom_1[42] = 22'h2b2f51; rom_1[43] = 22'h2b5dda;
    rom_1[44] = 22'h2b8bb8; rom_1[45] = 22'h2bb8ed; rom_1[46] = 22'h2be57c; rom_1[47] = 22'h2c1168;
    rom_1[48] = 22'h2c3cb6; rom_1[49] = 22'h2c6768; rom_1[50] = 22'h2c9181; rom_1[51] = 22'h2cbb04;
    rom_1[52] = 22'h2ce3f4; rom_1[53] = 22'h2d0c54; rom_1[54] = 22'h2d3426; rom_1[55] = 22'h2d5b6e;
    rom_1[56] = 22'h2d822e; rom_1[57] = 22'h2da868; rom_1[58] = 22'h2dce1f; rom_1[59] = 22'h2df356;
    rom_1[60] = 22'h2e180e; rom_1[61] = 22'h2e3c4b; rom_1[62] = 22'h2e600e; rom_1[63] = 22'h2e835a;
    rom_1[64] = 22'h2ea630; rom_1[65] = 22'h2ec894; rom_1[66] = 22'h2eea86; rom_1[67] = 22'h2f0c09;
    rom_1[68] = 22'h2f2d20; rom_1[69] = 22'h2f4dcb; rom_1[70] = 22'h2f6e0d; rom_1[71] = 22'h2f8de8;
    rom_1[72] = 22'h2fad5d; rom_1[73] = 22'h2fcc6e; rom_1[74] = 22'h2feb1e; rom_1[75] = 22'h30096d;
    rom_1[76] = 22'h30275d; rom_1[77] = 22'h3044f0; rom_1[78] = 22'h306228; rom_1[79] = 22'h307f05;
    rom_1[80] = 22'h309b8a; rom_1[81] = 22'h30b7b8; rom_1[82] = 22'h30d391; rom_1[83] = 22'h30ef15;
    rom_1[84] = 22'h310a46; rom_1[85] = 22'h312526; rom_1[86] = 22'h313fb6; rom_1[87] = 22'h3159f8;
    rom_1[88] = 22'h3173eb; rom_1[89] = 22'h318d93; rom_1[90] = 22'h31a6ef; rom_1[91] = 22'h31c001;
    rom_1[92] = 22'h31d8cb; rom_1[93] = 22'h31f14d; rom_1[94] = 22'h320989; rom_1[95] = 22'h322180;
    rom_1[96] = 22'h323932; rom_1[97] = 22'h3250a1; rom_1[98] = 22'h3267ce; rom_1[99] = 22'h327eba;
    rom_1[100] = 22'h329566; rom_1[101] = 22'h32abd2; rom_1[102] = 22'h32c200;
    rom_1[103] = 22'h32d7f2; rom_1[104] = 22'h32eda6; rom_1[105] = 22'h330320;
    rom_1[106] = 22'h33185e; rom_1[107] = 22'h332d64; rom_1[108] = 22'h334230;
    rom_1[109] = 22'h3356c4; rom_1[110] = 22'h336b21; rom_1[111] = 22'h337f48;
    rom_1[112] = 22'h339339; rom_1[113] = 22'h33a6f6; rom_1[114] = 22'h33ba7e;
    rom_1[115] = 22'h33cdd3; rom_1[116] = 22'h33e0f6; rom_1[117] = 22'h33f3e6;
    rom_1[118] = 22'h3406a6; rom_1[119] = 22'h341935; rom_1[120] = 22'h342b94;
    rom_1[121] = 22'h343dc5; rom_1[122] = 22'h344fc7; rom_1[123] = 22'h34619b;
    rom_1[124] = 22'h347342; rom_1[125] = 22'h3484bc; rom_1[126] = 22'h34960b;
    rom_1[127] = 22'h34a72e; rom_1[128] = 22'h29811e; rom_1[129] = 22'h29c3b2;
    rom_1[130] = 22'h2a04ff; rom_1[131] = 22'h2a4510; rom_1[132] = 22'h2a83ec;
    rom_1[133] = 22'h2ac19b; rom_1[134] = 22'h2afe24; rom_1[135] = 22'h2b3991;
    rom_1[136] = 22'h2b73e7; rom_1[137] = 22'h2bad2f; rom_1[138] = 22'h2be56e;
    rom_1[139] = 22'h2c1cac; rom_1[140] = 22'h2c52ee; rom_1[141] = 22'h2c883b;
    rom_1[142] = 22'h2cbc9a; rom_1[143] = 22'h2cf00f; rom_1[144] = 22'h2d22a1;
    rom_1[145] = 22'h2d5455; rom_1[146] = 22'h2d8530; rom_1[147] = 22'h2db537;
    rom_1[148] = 22'h2de470; rom_1[149] = 22'h2e12df; rom_1[150] = 22'h2e4088;
    rom_1[151] = 22'h2e6d72; rom_1[152] = 22'h2e999f; rom_1[153] = 22'h2ec514;
    rom_1[154] = 22'h2eefd5; rom_1[155] = 22'h2f19e7; rom_1[156] = 22'h2f434d;
    rom_1[157] = 22'h2f6c0b; rom_1[158] = 22'h2f9424; rom_1[159] = 22'h2fbb9d;
    rom_1[160] = 22'h2fe279; rom_1[161] = 22'h3008bc; rom_1[162] = 22'h302e67;
    rom_1[163] = 22'h305380; rom_1[164] = 22'h307808; rom_1[165] = 22'h309c03;
    rom_1[166] = 22'h30bf75; rom_1[167] = 22'h30e25f; rom_1[168] = 22'h3104c4;
    rom_1[169] = 22'h3126a8; rom_1[170] = 22'h31480d; rom_1[171] = 22'h3168f5;
    rom_1[172] = 22'h318964; rom_1[173] = 22'h31a95b; rom_1[174] = 22'h31c8dd;
    rom_1[175] = 22'h31e7ec; rom_1[176] = 22'h32068b; rom_1[177] = 22'h3224bb;
    rom_1[178] = 22'h324280; rom_1[179] = 22'h325fda; rom_1[180] = 22'h327ccd;
    rom_1[181] = 22'h329959; rom_1[182] = 22'h32b582; rom_1[183] = 22'h32d149;
    rom_1[184] = 22'h32ecaf; rom_1[185] = 22'h3307b7; rom_1[186] = 22'h332262;
    rom_1[187] = 22'h333cb2; rom_1[188] = 22'h3356aa; rom_1[189] = 22'h337049;
    rom_1[190] = 22'h338993; rom_1[191] = 22'h33a288; rom_1[192] = 22'h33bb2a;
    rom_1[193] = 22'h33d37b; rom_1[194] = 22'h33eb7c; rom_1[195] = 22'h34032f;
    rom_1[196] = 22'h341a94; rom_1[197] = 22'h3431ae; rom_1[198] = 22'h34487d;
    rom_1[199] = 22'h345f04; rom_1[200] = 22'h347542; rom_1[201] = 22'h348b3a;
    rom_1[202] = 22'h34a0ec; rom_1[203] = 22'h34b65b; rom_1[204] = 22'h34cb86;
    rom_1[205] = 22'h34e070; rom_1[206] = 22'h34f519; rom_1[207] = 22'h350982;
    rom_1[208] = 22'h351dac; rom_1[209] = 22'h35319a; rom_1[210] = 22'h35454a;
    rom_1[211] = 22'h3558bf; rom_1[212] = 22'h356bfa; rom_1[213] = 22'h357efb;
    rom_1[214] = 22'h3591c3; rom_1[215] = 22'h35a454; rom_1[216] = 22'h35b6ad;
    rom_1[217] = 22'h35c8d1; rom_1[218] = 22'h35dac0; rom_1[219] = 22'h35ec7a;
    rom_1[220] = 22'h35fe02; rom_1[221] = 22'h360f56; rom_1[222] = 22'h362079;
    rom_1[223] = 22'h36316b; rom_1[224] = 22'h36422c; rom_1[225] = 22'h3652be;
    rom_1[226] = 22'h366321; rom_1[227] = 22'h367357; rom_1[228] = 22'h36835e;
    rom_1[229] = 22'h36933a; rom_1[230] = 22'h36a2e9; rom_1[231] = 22'h36b26d;
    rom_1[232] = 22'h36c1c6; rom_1[233] = 22'h36d0f5; rom_1[234] = 22'h36dffb;
    rom_1[235] = 22'h36eed8; rom_1[236] = 22'h36fd8d; rom_1[237] = 22'h370c1a;
    rom_1[238] = 22'h371a80; rom_1[239] = 22'h3728c0; rom_1[240] = 22'h3736da;
    rom_1[241] = 22'h3744cf; rom_1[242] = 22'h37529e; rom_1[243] = 22'h37604a;
    rom_1[244] = 22'h376dd2; rom_1[245] = 22'h377b36; rom_1[246] = 22'h378878;
    rom_1[247] = 22'h379598; rom_1[248] = 22'h37a295; rom_1[249] = 22'h37af72;
    rom_1[250] = 22'h37bc2e; rom_1[251] = 22'h37c8c9; rom_1[252] = 22'h37d544;
    rom_1[253] = 22'h37e1a0; rom_1[254] = 22'h37eddd; rom_1[255] = 22'h37f9fb;
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
    .clk(clk), .a({ {13{rom__read_data[44]}}, rom__read_data[44:31] }), .b(horner_1__b),
    .p(horner_1__p), .c({ {9{rom_1__read_data[21]}}, rom_1__read_data, 17'h10000 })
  );
  assign value = horner_0__p[47:22];
endmodule
