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
  reg [21:0] c1_2 = 22'h0;
  wire [47:0] horner_0__p, horner_1__p;
  reg [17:0] horner_1__b = 18'h0;
  reg [65:0] rom__read_data;
  reg [71:0] t_4 = 72'h0;
  wire unused;
  reg [65:0] rom [255:0];
  initial begin
    rom[0] = 66'h1fd100ff13fe01018; rom[1] = 66'h1f7302f923fa08f49; rom[2] = 66'h1f1504ed53f618c42;
    rom[3] = 66'h1ebb06dbbbf23058d; rom[4] = 66'h1e5f08c47bee4f9bd; rom[5] = 66'h1e070aa79bea76768;
    rom[6] = 66'h1daf0c8543e6a4d2b; rom[7] = 66'h1d590e5d73e2da9a9; rom[8] = 66'h1d05103053df17b87;
    rom[9] = 66'h1cb111fde3db5c173; rom[10] = 66'h1c5f13c64bd7a7a1f;
    rom[11] = 66'h1c0d15899bd3fa441; rom[12] = 66'h1bbd1747dbd053e93;
    rom[13] = 66'h1b6f19012bccb47d8; rom[14] = 66'h1b211ab593c91bed3;
    rom[15] = 66'h1ad51c6533c58a24e; rom[16] = 66'h1a891e100bc1ff118;
    rom[17] = 66'h1a3f1fb63bbe7aa03; rom[18] = 66'h19f52157d3bafcbe6;
    rom[19] = 66'h19ad22f4e3b78559d; rom[20] = 66'h1967248d73b414607;
    rom[21] = 66'h192126219bb0a9c08; rom[22] = 66'h18db27b16bad45688;
    rom[23] = 66'h1897293cf3a9e7472; rom[24] = 66'h18552ac443a68f4b8;
    rom[25] = 66'h18132c476ba33d64b; rom[26] = 66'h17d12dc6739ff1824;
    rom[27] = 66'h17912f41739cab93d; rom[28] = 66'h175130b873996b897;
    rom[29] = 66'h1713322b8b9631532; rom[30] = 66'h16d5339abb92fce16;
    rom[31] = 66'h169935061b8fce24c; rom[32] = 66'h165d366db38ca50e0;
    rom[33] = 66'h162137d19389818e3; rom[34] = 66'h15e73931cb8663968;
    rom[35] = 66'h15ad3a8e63834b186; rom[36] = 66'h15753be7638038058;
    rom[37] = 66'h153d3d3ce37d2a4fa; rom[38] = 66'h15053e8eeb7a21e8d;
    rom[39] = 66'h14cf3fdd83771ec33; rom[40] = 66'h14994128bb7420d13;
    rom[41] = 66'h14654270a37128057; rom[42] = 66'h143143b53b6e3452a;
    rom[43] = 66'h13fd44f6936b45abb; rom[44] = 66'h13c94634bb685c03b;
    rom[45] = 66'h1397476fbb65774e0; rom[46] = 66'h136748a79362977e0;
    rom[47] = 66'h133549dc635fbc874; rom[48] = 66'h13054b0e235ce65da;
    rom[49] = 66'h12d54c3ce35a14f50; rom[50] = 66'h12a74d68b35748418;
    rom[51] = 66'h12774e91935480375; rom[52] = 66'h124b4fb79351bccad;
    rom[53] = 66'h121d50dabb4efdf0a; rom[54] = 66'h11f151fb134c439d7;
    rom[55] = 66'h11c55318a3498dc60; rom[56] = 66'h119954337346dc5f6;
    rom[57] = 66'h116d554b9b442f5eb; rom[58] = 66'h114356610b4186b92;
    rom[59] = 66'h11195773e33ee2643; rom[60] = 66'h10f158841b3c42555;
    rom[61] = 66'h10c75991c339a6823; rom[62] = 66'h109f5a9ce3370ee0a;
    rom[63] = 66'h10775ba583347b669; rom[64] = 66'h104f5cabab31ec0a0;
    rom[65] = 66'h10295daf5b2f60c12; rom[66] = 66'h10035eb0ab2cd9823;
    rom[67] = 66'hfdd5faf932a5643b; rom[68] = 66'hfb760ac2327d6fc1; rom[69] = 66'hf9361a65b255ba21;
    rom[70] = 66'hf6d629e4b22e42c5; rom[71] = 66'hf496393f3207091d; rom[72] = 66'hf276487631e00c98;
    rom[73] = 66'hf0365789b1b94ca7; rom[74] = 66'hee16667a3192c8be; rom[75] = 66'hebd67548316c8051;
    rom[76] = 66'he9b683f3b14672d8; rom[77] = 66'he7b6927db1209fca; rom[78] = 66'he596a0e6b0fb06a1;
    rom[79] = 66'he396af2e30d5a6d9; rom[80] = 66'he196bd55b0b07fef; rom[81] = 66'hdf96cb5cb08b9162;
    rom[82] = 66'hdd96d943b066dab0; rom[83] = 66'hdb96e70bb0425b5d; rom[84] = 66'hd9b6f4b4b01e12ec;
    rom[85] = 66'hd7b7023eaffa00e0; rom[86] = 66'hd5d70faaafd624c0; rom[87] = 66'hd4171cf8afb27e13;
    rom[88] = 66'hd2372a28af8f0c63; rom[89] = 66'hd057373baf6bcf39; rom[90] = 66'hce974431af48c621;
    rom[91] = 66'hccd7510b2f25f0a8; rom[92] = 66'hcb175dc8af034e5c; rom[93] = 66'hc9576a69aee0decc;
    rom[94] = 66'hc79776ef2ebea18a; rom[95] = 66'hc5d78359ae9c9628; rom[96] = 66'hc4378fa8ae7abc39;
    rom[97] = 66'hc2979bddae591351; rom[98] = 66'hc0f7a7f7ae379b06; rom[99] = 66'hbf57b3f7ae1652f0;
    rom[100] = 66'hbdb7bfddadf53aa6; rom[101] = 66'hbc17cbaaadd451c2;
    rom[102] = 66'hba77d75e2db397de; rom[103] = 66'hb8f7e2f8ad930c96;
    rom[104] = 66'hb777ee7a2d72af87; rom[105] = 66'hb5f7f9e3ad52804d;
    rom[106] = 66'hb47805352d327e89; rom[107] = 66'hb2f8106e2d12a9da;
    rom[108] = 66'hb1781b902cf301e1; rom[109] = 66'haff8269aacd38641;
    rom[110] = 66'hae98318dacb4369c; rom[111] = 66'had383c6a2c951296;
    rom[112] = 66'habb847302c7619d4; rom[113] = 66'haa5851dfac574bfd;
    rom[114] = 66'ha8f85c792c38a8b8; rom[115] = 66'ha79866fcac1a2fac;
    rom[116] = 66'ha658716a2bfbe083; rom[117] = 66'ha4f87bc2abddbae6;
    rom[118] = 66'ha39886062bbfbe80; rom[119] = 66'ha25890342ba1eafe;
    rom[120] = 66'ha1189a4dab84400a; rom[121] = 66'h9fb8a452ab66bd54;
    rom[122] = 66'h9e78ae43ab496289; rom[123] = 66'h9d38b8202b2c2f58;
    rom[124] = 66'h9bf8c1e8ab0f2372; rom[125] = 66'h9ad8cb9daaf23e88;
    rom[126] = 66'h9998d53faad5804b; rom[127] = 66'h9858decdaab8e86d;
    rom[128] = 66'h9738e8492a9c76a3; rom[129] = 66'h9618f1b1aa802aa0;
    rom[130] = 66'h94d8fb072a640419; rom[131] = 66'h93b9044aaa4802c5;
    rom[132] = 66'h92990d7baa2c2658; rom[133] = 66'h9179169a2a106e8b;
    rom[134] = 66'h90591fa729f4db16; rom[135] = 66'h8f3928a2a9d96bb1;
    rom[136] = 66'h8e19318c29be2016; rom[137] = 66'h8d193a64a9a2f7fe;
    rom[138] = 66'h8bf9432ba987f326; rom[139] = 66'h8af94be1a96d1147;
    rom[140] = 66'h89d95486a952521f; rom[141] = 66'h88d95d1ba937b56b;
    rom[142] = 66'h87d9659fa91d3ae8; rom[143] = 66'h86d96e132902e254;
    rom[144] = 66'h85d97676a8e8ab6e; rom[145] = 66'h84d97eca28ce95f7;
    rom[146] = 66'h83d9870da8b4a1ad; rom[147] = 66'h82d98f41a89ace52;
    rom[148] = 66'h81d9976628811ba8; rom[149] = 66'h80f99f7aa8678970;
    rom[150] = 66'h7ff9a780a84e176d; rom[151] = 66'h7f19af772834c563;
    rom[152] = 66'h7e19b75ea81b9315; rom[153] = 66'h7d39bf37a8028048;
    rom[154] = 66'h7c39c701a7e98cc1; rom[155] = 66'h7b59cebda7d0b845;
    rom[156] = 66'h7a79d66aa7b8029c; rom[157] = 66'h7999de09a79f6b8a;
    rom[158] = 66'h78b9e59aa786f2d9; rom[159] = 66'h77d9ed1da76e984f;
    rom[160] = 66'h76f9f492a7565bb5; rom[161] = 66'h7619fbfa273e3cd4;
    rom[162] = 66'h755a035427263b76; rom[163] = 66'h747a0aa0270e5764;
    rom[164] = 66'h739a11dfa6f69069; rom[165] = 66'h72da191126dee650;
    rom[166] = 66'h71fa203626c758e4; rom[167] = 66'h713a274e26afe7f2;
    rom[168] = 66'h705a2e5926989346; rom[169] = 66'h6f9a3557a6815aac;
    rom[170] = 66'h6eda3c49266a3df3; rom[171] = 66'h6e1a432ea6533ce8;
    rom[172] = 66'h6d3a4a07a63c575a; rom[173] = 66'h6c7a50d4a6258d17;
    rom[174] = 66'h6bba5795260eddef; rom[175] = 66'h6afa5e49a5f849b1;
    rom[176] = 66'h6a3a64f2a5e1d02e; rom[177] = 66'h699a6b8fa5cb7137;
    rom[178] = 66'h68da7220a5b52c9c; rom[179] = 66'h681a78a6a59f022f;
    rom[180] = 66'h675a7f20a588f1c2; rom[181] = 66'h66ba858fa572fb27;
    rom[182] = 66'h65fa8bf3255d1e31; rom[183] = 66'h653a924ba5475ab3;
    rom[184] = 66'h649a98992531b082; rom[185] = 66'h63fa9edba51c1f70;
    rom[186] = 66'h633aa5132506a752; rom[187] = 66'h629aab4024f147fd;
    rom[188] = 66'h61dab162a4dc0147; rom[189] = 66'h613ab77a24c6d304;
    rom[190] = 66'h609abd8724b1bd0b; rom[191] = 66'h5ffac38a249cbf32;
    rom[192] = 66'h5f5ac982a487d950; rom[193] = 66'h5ebacf7124730b3b;
    rom[194] = 66'h5e1ad555245e54cc; rom[195] = 66'h5d7adb2fa449b5d9;
    rom[196] = 66'h5cdae0ffa4352e3c; rom[197] = 66'h5c3ae6c62420bdcc;
    rom[198] = 66'h5b9aec83240c6462; rom[199] = 66'h5afaf23623f821d9;
    rom[200] = 66'h5a5af7dfa3e3f608; rom[201] = 66'h59dafd7fa3cfe0ca;
    rom[202] = 66'h593b031623bbe1f9; rom[203] = 66'h589b08a3a3a7f971;
    rom[204] = 66'h581b0e27a394270a; rom[205] = 66'h577b13a223806aa1;
    rom[206] = 66'h56fb1914236cc412; rom[207] = 66'h565b1e7ca3593337;
    rom[208] = 66'h55db23dca345b7ed; rom[209] = 66'h553b2933a3325211;
    rom[210] = 66'h54bb2e81a31f017f; rom[211] = 66'h543b33c7230bc615;
    rom[212] = 66'h539b390422f89fae; rom[213] = 66'h531b3e3822e58e2a;
    rom[214] = 66'h529b436422d29166; rom[215] = 66'h521b4887a2bfa941;
    rom[216] = 66'h517b4da2a2acd598; rom[217] = 66'h50fb52b5229a164b;
    rom[218] = 66'h507b57bfa2876b38; rom[219] = 66'h4ffb5cc22274d43f;
    rom[220] = 66'h4f7b61bca2625140; rom[221] = 66'h4efb66af224fe21a;
    rom[222] = 66'h4e7b6b99223d86ae; rom[223] = 66'h4dfb707c222b3edb;
    rom[224] = 66'h4d7b7556a2190a84; rom[225] = 66'h4d1b7a29a206e987;
    rom[226] = 66'h4c9b7ef521f4dbc8; rom[227] = 66'h4c1b83b8a1e2e127;
    rom[228] = 66'h4b9b887521d0f985; rom[229] = 66'h4b1b8d29a1bf24c6;
    rom[230] = 66'h4abb91d721ad62ca; rom[231] = 66'h4a3b967d219bb375;
    rom[232] = 66'h49db9b1ba18a16a9; rom[233] = 66'h495b9fb321788c49;
    rom[234] = 66'h48dba44321671438; rom[235] = 66'h487ba8cc2155ae5a;
    rom[236] = 66'h47fbad4e21445a92; rom[237] = 66'h479bb1c9213318c4;
    rom[238] = 66'h471bb63da121e8d4; rom[239] = 66'h46bbbaaaa110caa7;
    rom[240] = 66'h463bbf1120ffbe21; rom[241] = 66'h45dbc370a0eec326;
    rom[242] = 66'h457bc7c920ddd99c; rom[243] = 66'h44fbcc1ba0cd0168;
    rom[244] = 66'h449bd06720bc3a6f; rom[245] = 66'h443bd4ac20ab8497;
    rom[246] = 66'h43dbd8ea209adfc6; rom[247] = 66'h435bdd22208a4be2;
    rom[248] = 66'h42fbe153a079c8d1; rom[249] = 66'h429be57f20695679;
    rom[250] = 66'h423be9a3a058f4c1; rom[251] = 66'h41dbedc2a048a390;
    rom[252] = 66'h417bf1daa03862cd; rom[253] = 66'h411bf5ed2028325f;
    rom[254] = 66'h40bbf9f92018122e; rom[255] = 66'h405bfdff20080221;
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
    .clk(clk), .a({ {14{rom__read_data[65]}}, rom__read_data[65:53] }), .b(horner_1__b),
    .p(horner_1__p), .c({ {9{c1_2[21]}}, c1_2, 17'h10000 })
  );
  assign value = horner_0__p[47:22];
endmodule
