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
  reg [21:0] c1_2 = 22'h0;
  wire [47:0] horner_0__p, horner_1__p;
  reg [17:0] horner_1__b = 18'h0;
  reg [66:0] rom__read_data;
  reg [71:0] t_4 = 72'h0;
  wire unused;
  reg [66:0] rom [255:0];
  initial begin
    rom[0] = 67'h2f89017dabfe0180c; rom[1] = 67'h2ea1046eebfa0d609; rom[2] = 67'h2dbd0751bbf624e86;
    rom[3] = 67'h2cdf0a268bf247df4; rom[4] = 67'h2c090cedb3ee760df; rom[5] = 67'h2b370fa793eaaf3e8;
    rom[6] = 67'h2a69125483e6f33c7; rom[7] = 67'h29a314f4cbe341d4b; rom[8] = 67'h28e11788d3df9ad58;
    rom[9] = 67'h28231a10dbdbfe0e3; rom[10] = 67'h276b1c8d3bd86b4fa;
    rom[11] = 67'h26b71efe33d4e26b9; rom[12] = 67'h2607216413d163351;
    rom[13] = 67'h255d23bf1bcded804; rom[14] = 67'h24b5260f9bca81227;
    rom[15] = 67'h24132855cbc71df1e; rom[16] = 67'h23732a91ebc3c3c5c;
    rom[17] = 67'h22d92cc43bc072767; rom[18] = 67'h22412eecfbbd29dd2;
    rom[19] = 67'h21ad310c5bb9e9d3f; rom[20] = 67'h211d33229bb6b235f;
    rom[21] = 67'h2091352febb382df0; rom[22] = 67'h200737348bb05babe;
    rom[23] = 67'h1f7f3930abad3c7a1; rom[24] = 67'h1efd3b2473aa25280;
    rom[25] = 67'h1e7b3d101ba71594c; rom[26] = 67'h1dfd3ef3d3a40da03;
    rom[27] = 67'h1d8340cfcba10d2af; rom[28] = 67'h1d0b42a42b9e14164;
    rom[29] = 67'h1c9544711b9b22441; rom[30] = 67'h1c234636cb9837972;
    rom[31] = 67'h1bb347f5639553f2a; rom[32] = 67'h1b4549ad0392773a8;
    rom[33] = 67'h1ad94b5ddb8fa1534; rom[34] = 67'h1a6f4d080b8cd2221;
    rom[35] = 67'h1a094eabbb8a098c9; rom[36] = 67'h19a35049138747790;
    rom[37] = 67'h194151e023848bce3; rom[38] = 67'h18e153712381d6738;
    rom[39] = 67'h188154fc237f2750b; rom[40] = 67'h182556814b7c7e4e3;
    rom[41] = 67'h17cb5800bb79db54c; rom[42] = 67'h1771597a8b773e4dc;
    rom[43] = 67'h171b5aeed374a722f; rom[44] = 67'h16c55c5dc37215be9;
    rom[45] = 67'h16715dc76b6f8a0b4; rom[46] = 67'h161f5f2be36d03f42;
    rom[47] = 67'h15cf608b436a8364a; rom[48] = 67'h158161e5b3680848d;
    rom[49] = 67'h1533633b4365928ce; rom[50] = 67'h14e7648c0b63221da;
    rom[51] = 67'h149d65d82360b6e80; rom[52] = 67'h1455671fa35e50d99;
    rom[53] = 67'h140d6862a35befe02; rom[54] = 67'h13c769a1335993e9c;
    rom[55] = 67'h13836adb73573ce50; rom[56] = 67'h133f6c117354eac0a;
    rom[57] = 67'h12fd6d4343529d6bf; rom[58] = 67'h12bd6e70fb5054d64;
    rom[59] = 67'h127d6f9ab34e10ef6; rom[60] = 67'h123f70c0734bd1a77;
    rom[61] = 67'h120171e25b4996eec; rom[62] = 67'h11c57300734760b61;
    rom[63] = 67'h1189741ad3452eee3; rom[64] = 67'h114f7531834301888;
    rom[65] = 67'h11177644a340d8766; rom[66] = 67'h10df7754333eb3a99;
    rom[67] = 67'h10a778604b3c93141; rom[68] = 67'h10717969033a76a83;
    rom[69] = 67'h103d7a6e5b385e586; rom[70] = 67'h10097b706b364a176;
    rom[71] = 67'hfd57c6f433439d82; rom[72] = 67'hfa37d6aeb322d8de; rom[73] = 67'hf717e637330252c1;
    rom[74] = 67'hf417f58f32e20a63; rom[75] = 67'hf11804b6b2c1ff04; rom[76] = 67'hee1813aeb2a22fe3;
    rom[77] = 67'heb38227832829c45; rom[78] = 67'he878311432634371; rom[79] = 67'he5983f82b24424b2;
    rom[80] = 67'he2d84dc532253f56; rom[81] = 67'he0385bdc320692ac; rom[82] = 67'hdd9869c8b1e81e08;
    rom[83] = 67'hdaf8778ab1c9e0c0; rom[84] = 67'hd858852331abda2e; rom[85] = 67'hd5d89293318e09ad;
    rom[86] = 67'hd3589fdb31706e9c; rom[87] = 67'hd0f8acfc3153085c; rom[88] = 67'hce78b9f5b135d651;
    rom[89] = 67'hcc18c6c9b118d7e0; rom[90] = 67'hc9d8d377b0fc0c72; rom[91] = 67'hc778e000b0df7374;
    rom[92] = 67'hc538ec65b0c30c51; rom[93] = 67'hc318f8a6b0a6d67a; rom[94] = 67'hc0d904c4b08ad160;
    rom[95] = 67'hbeb910c0306efc79; rom[96] = 67'hbc991c993053573b; rom[97] = 67'hba792850b037e11d;
    rom[98] = 67'hb87933e7301c999b; rom[99] = 67'hb6793f5d30018032; rom[100] = 67'hb4794ab32fe69460;
    rom[101] = 67'hb27955e92fcbd5a6; rom[102] = 67'hb09961002fb14387;
    rom[103] = 67'haeb96bf92f96dd87; rom[104] = 67'hacd976d32f7ca32c;
    rom[105] = 67'haaf981902f629400; rom[106] = 67'ha9198c2f2f48af8b;
    rom[107] = 67'ha75996b22f2ef55a; rom[108] = 67'ha599a1182f1564fb;
    rom[109] = 67'ha3d9ab622efbfdfb; rom[110] = 67'ha219b590aee2bfed;
    rom[111] = 67'ha079bfa42ec9aa63; rom[112] = 67'h9ed9c99caeb0bcf0;
    rom[113] = 67'h9d39d37b2e97f72b; rom[114] = 67'h9b99dd3f2e7f58ab;
    rom[115] = 67'h99f9e6e9ae66e107; rom[116] = 67'h9859f07b2e4e8fdb;
    rom[117] = 67'h96d9f9f32e3664c3; rom[118] = 67'h955a03532e1e5f5a;
    rom[119] = 67'h93da0c9aae067f40; rom[120] = 67'h925a15ca2deec414;
    rom[121] = 67'h90da1ee2add72d78; rom[122] = 67'h8f7a27e3adbfbb0e;
    rom[123] = 67'h8dfa30cdada86c7a; rom[124] = 67'h8c9a39a12d914161;
    rom[125] = 67'h8b3a425e2d7a3969; rom[126] = 67'h89da4b05ad63543a;
    rom[127] = 67'h887a53972d4c917c; rom[128] = 67'h219d4c08f2d2aad39;
    rom[129] = 67'h20f94e1d92cfdf254; rom[130] = 67'h20575027facd1bb4f;
    rom[131] = 67'h1fbb522882ca605a5; rom[132] = 67'h1f23541f62c7acee7;
    rom[133] = 67'h1e8f560cdac5014b1; rom[134] = 67'h1dfd57f122c25d4b2;
    rom[135] = 67'h1d7159cc8abfc0ca8; rom[136] = 67'h1ce75b9f3abd2ba60;
    rom[137] = 67'h1c635d697aba9dbb3; rom[138] = 67'h1bdf5f2b72b816e8c;
    rom[139] = 67'h1b6160e562b5970e0; rom[140] = 67'h1ae5629772b31e0b3;
    rom[141] = 67'h1a6b6441dab0abc14; rom[142] = 67'h19f565e4d2ae4011f;
    rom[143] = 67'h198367807aabdadfd; rom[144] = 67'h191169150aa97c0e1;
    rom[145] = 67'h18a56aa2aaa723809; rom[146] = 67'h18396c2982a4d11bf;
    rom[147] = 67'h17d16da9baa284c55; rom[148] = 67'h176b6f2382a03e62b;
    rom[149] = 67'h17077096fa9dfdda7; rom[150] = 67'h16a57204429bc313b;
    rom[151] = 67'h1647736b92998df60; rom[152] = 67'h15e974ccfa975e69b;
    rom[153] = 67'h158f7628a29534577; rom[154] = 67'h1535777eaa930fa88;
    rom[155] = 67'h14df78cf3a90f046c; rom[156] = 67'h14897a1a6a8ed61c6;
    rom[157] = 67'h14377b605a8cc1144; rom[158] = 67'h13e57ca1228ab1198;
    rom[159] = 67'h13957ddcea88a617e; rom[160] = 67'h13497f13ca869ffb9;
    rom[161] = 67'h12fd8045e2849eb10; rom[162] = 67'h12b181733a82a2255;
    rom[163] = 67'h1269829c0280aa45e; rom[164] = 67'h122183c0427eb7006;
    rom[165] = 67'h11db84e01a7cc8432; rom[166] = 67'h119785fbaa7addfc9;
    rom[167] = 67'h11558712fa78f81bb; rom[168] = 67'h111388262277168fc;
    rom[169] = 67'h10d38935427539485; rom[170] = 67'h10958a406a7360357;
    rom[171] = 67'h10578b47aa718b475; rom[172] = 67'h101b8c4b226fba6ea;
    rom[173] = 67'hfdf8d4ada6ded9c4; rom[174] = 67'hfa58e46ea6c24c17;
    rom[175] = 67'hf6d8f3f626a5fcfa; rom[176] = 67'hf3590345a689eb8a;
    rom[177] = 67'heff9125da66e16e9; rom[178] = 67'hec99214026527e3d;
    rom[179] = 67'he9592fed263720b0; rom[180] = 67'he6193e66a61bfd6e;
    rom[181] = 67'he2f94caca60113ac; rom[182] = 67'hdfd95ac125e6629e;
    rom[183] = 67'hdcd968a4a5cbe97f; rom[184] = 67'hd9d97657a5b1a78c;
    rom[185] = 67'hd6d983dba5979c07; rom[186] = 67'hd3f99131257dc635;
    rom[187] = 67'hd1399e592564255e; rom[188] = 67'hce79ab55254ab8ce;
    rom[189] = 67'hcbb9b824a5317fd4; rom[190] = 67'hc919c4c9a51879c4;
    rom[191] = 67'hc679d14424ffa5f1; rom[192] = 67'hc3d9dd9524e703b6;
    rom[193] = 67'hc159e9bda4ce926e; rom[194] = 67'hbed9f5be24b65177;
    rom[195] = 67'hbc7a0197a49e4034; rom[196] = 67'hba1a0d4a24865e08;
    rom[197] = 67'hb7ba18d7246eaa5b; rom[198] = 67'hb57a243ea4572497;
    rom[199] = 67'hb33a2f82243fcc29; rom[200] = 67'hb0fa3aa12428a07f;
    rom[201] = 67'haeba459d2411a10a; rom[202] = 67'hac9a507623facd41;
    rom[203] = 67'haa7a5b2da3e42497; rom[204] = 67'ha87a65c323cda688;
    rom[205] = 67'ha65a703823b7528d; rom[206] = 67'ha45a7a8ca3a12824;
    rom[207] = 67'ha25a84c1238b26cd; rom[208] = 67'ha07a8ed623754e09;
    rom[209] = 67'h9e9a98cd235f9d5d; rom[210] = 67'h9cbaa2a5234a144f;
    rom[211] = 67'h9adaac5fa334b265; rom[212] = 67'h98fab5fd231f772c;
    rom[213] = 67'h973abf7da30a622d; rom[214] = 67'h957ac8e1a2f572f7;
    rom[215] = 67'h93bad22a22e0a91b; rom[216] = 67'h921adb56a2cc0428;
    rom[217] = 67'h905ae468a2b783b3; rom[218] = 67'h8ebaed6022a32750;
    rom[219] = 67'h8d1af63d228eee96; rom[220] = 67'h8b7aff01227ad91e;
    rom[221] = 67'h89fb07ab2266e681; rom[222] = 67'h887b103ca253165b;
    rom[223] = 67'h86db18b5a23f684a; rom[224] = 67'h855b2116222bdbec;
    rom[225] = 67'h83fb295f221870e1; rom[226] = 67'h827b3190a20526cb;
    rom[227] = 67'h811b39aba1f1fd4e; rom[228] = 67'h7f9b41af21def40d;
    rom[229] = 67'h7e3b499d21cc0aaf; rom[230] = 67'h7cdb5174a1b940dc;
    rom[231] = 67'h7b9b5936a1a6963b; rom[232] = 67'h7a3b60e321940a77;
    rom[233] = 67'h78fb687aa1819d3c; rom[234] = 67'h779b6ffda16f4e35;
    rom[235] = 67'h765b776c215d1d11; rom[236] = 67'h751b7ec6a14b097f;
    rom[237] = 67'h73db860d2139132f; rom[238] = 67'h72bb8d40212739d2;
    rom[239] = 67'h717b946021157d1b; rom[240] = 67'h705b9b6d2103dcbd;
    rom[241] = 67'h6f3ba267a0f2586e; rom[242] = 67'h6dfba94f20e0efe4;
    rom[243] = 67'h6cdbb02520cfa2d4; rom[244] = 67'h6bdbb6e920be70f8;
    rom[245] = 67'h6abbbd9b20ad5a08; rom[246] = 67'h699bc43c209c5dbe;
    rom[247] = 67'h689bcacc208b7bd5; rom[248] = 67'h677bd14aa07ab40a;
    rom[249] = 67'h667bd7b9206a0619; rom[250] = 67'h657bde17205971c0;
    rom[251] = 67'h647be464a048f6bd; rom[252] = 67'h637beaa2203894d2;
    rom[253] = 67'h627bf0d020284bbe; rom[254] = 67'h617bf6eea0181b42;
    rom[255] = 67'h609bfcfda0080321;
  end
  always @(posedge clk) begin
    rom__read_data <= rom[index];
  end
  always @(posedge clk) begin
    c1_2 <= rom__read_data[52:31];
    horner_1__b <= t;
    c0_5 <= { c0_5[92:0], rom__read_data[30:0] };
    t_4 <= { t_4[53:0], t };
  end
  assign unused = & { horner_1__p[47:44], horner_1__p[16:0], horner_0__p[21:0] };
  mac_27x18_port horner_0 (
    .clk(clk), .a(horner_1__p[43:17]), .b(t_4[71:54]), .p(horner_0__p), .c({ c0_5[123:93], 17'h0 })
  );
  mac_27x18_port horner_1 (
    .clk(clk), .a({ {13{rom__read_data[66]}}, rom__read_data[66:53] }), .b(horner_1__b),
    .p(horner_1__p), .c({ {9{c1_2[21]}}, c1_2, 17'h10000 })
  );
  assign value = horner_0__p[47:22];
endmodule
