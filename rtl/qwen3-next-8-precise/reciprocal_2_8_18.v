// A function of one fixed point argument as a table of polynomials, and its result as binary32. rsqrt_2_8_18.v tells the rest.
// params PiecewiseParams(curve=Curve.RECIPROCAL, degree=2, index=8, t=18)
// Generated from gdn_core/arith/piecewise.py; do not edit.
module reciprocal_2_8_18 (
  input wire clk,
  input wire [7:0] index, input wire [17:0] t, output wire [25:0] value
);
  localparam C0 = 0, C2 = 31;
  wire [47:0] _0_, _1_, horner_0__p, horner_1__p;
  reg [123:0] c0_5 = 124'h0;
  reg [17:0] horner_1__b = 18'h0;
  reg [7:0] rom_1__read_addr = 8'h0;
  reg [21:0] rom_1__read_data;
  reg [43:0] rom__read_data;
  reg [71:0] t_4 = 72'h0;
  wire unused;
  reg [43:0] rom [255:0];
  reg [21:0] rom_1 [255:0];
  integer rom_i;
  localparam [11263:0] ROM_FROM_0 = {
    44'h7f43fe01018, 44'h7dcbfa08f49, 44'h7c53f618c42, 44'h7aebf23058d, 44'h797bee4f9bd,
    44'h781bea76768, 44'h76bbe6a4d2b, 44'h7563e2da9a9, 44'h7413df17b87, 44'h72c3db5c173,
    44'h717bd7a7a1f, 44'h7033d3fa441, 44'h6ef3d053e93, 44'h6dbbccb47d8, 44'h6c83c91bed3,
    44'h6b53c58a24e, 44'h6a23c1ff118, 44'h68fbbe7aa03, 44'h67d3bafcbe6, 44'h66b3b78559d,
    44'h659bb414607, 44'h6483b0a9c08, 44'h636bad45688, 44'h625ba9e7472, 44'h6153a68f4b8,
    44'h604ba33d64b, 44'h5f439ff1824, 44'h5e439cab93d, 44'h5d43996b897, 44'h5c4b9631532,
    44'h5b5392fce16, 44'h5a638fce24c, 44'h59738ca50e0, 44'h588389818e3, 44'h579b8663968,
    44'h56b3834b186, 44'h55d38038058, 44'h54f37d2a4fa, 44'h54137a21e8d, 44'h533b771ec33,
    44'h52637420d13, 44'h51937128057, 44'h50c36e3452a, 44'h4ff36b45abb, 44'h4f23685c03b,
    44'h4e5b65774e0, 44'h4d9b62977e0, 44'h4cd35fbc874, 44'h4c135ce65da, 44'h4b535a14f50,
    44'h4a9b5748418, 44'h49db5480375, 44'h492b51bccad, 44'h48734efdf0a, 44'h47c34c439d7,
    44'h4713498dc60, 44'h466346dc5f6, 44'h45b3442f5eb, 44'h450b4186b92, 44'h44633ee2643,
    44'h43c33c42555, 44'h431b39a6823, 44'h427b370ee0a, 44'h41db347b669, 44'h413b31ec0a0,
    44'h40a32f60c12, 44'h400b2cd9823, 44'h3f732a5643b, 44'h3edb27d6fc1, 44'h3e4b255ba21,
    44'h3db322e42c5, 44'h3d23207091d, 44'h3c9b1e00c98, 44'h3c0b1b94ca7, 44'h3b83192c8be,
    44'h3af316c8051, 44'h3a6b14672d8, 44'h39eb1209fca, 44'h39630fb06a1, 44'h38e30d5a6d9,
    44'h38630b07fef, 44'h37e308b9162, 44'h3763066dab0, 44'h36e30425b5d, 44'h366b01e12ec,
    44'h35eaffa00e0, 44'h3572fd624c0, 44'h3502fb27e13, 44'h348af8f0c63, 44'h3412f6bcf39,
    44'h33a2f48c621, 44'h3332f25f0a8, 44'h32c2f034e5c, 44'h3252ee0decc, 44'h31e2ebea18a,
    44'h3172e9c9628, 44'h310ae7abc39, 44'h30a2e591351, 44'h303ae379b06, 44'h2fd2e1652f0,
    44'h2f6adf53aa6, 44'h2f02dd451c2, 44'h2e9adb397de, 44'h2e3ad930c96, 44'h2ddad72af87,
    44'h2d7ad52804d, 44'h2d1ad327e89, 44'h2cbad12a9da, 44'h2c5acf301e1, 44'h2bfacd38641,
    44'h2ba2cb4369c, 44'h2b4ac951296, 44'h2aeac7619d4, 44'h2a92c574bfd, 44'h2a3ac38a8b8,
    44'h29e2c1a2fac, 44'h2992bfbe083, 44'h293abddbae6, 44'h28e2bbfbe80, 44'h2892ba1eafe,
    44'h2842b84400a, 44'h27eab66bd54, 44'h279ab496289, 44'h274ab2c2f58, 44'h26fab0f2372,
    44'h26b2af23e88, 44'h2662ad5804b, 44'h2612ab8e86d, 44'h25caa9c76a3, 44'h2582a802aa0,
    44'h2532a640419, 44'h24eaa4802c5, 44'h24a2a2c2658, 44'h245aa106e8b, 44'h24129f4db16,
    44'h23ca9d96bb1, 44'h23829be2016, 44'h23429a2f7fe, 44'h22fa987f326, 44'h22ba96d1147,
    44'h2272952521f, 44'h2232937b56b, 44'h21f291d3ae8, 44'h21b2902e254, 44'h21728e8ab6e,
    44'h21328ce95f7, 44'h20f28b4a1ad, 44'h20b289ace52, 44'h20728811ba8, 44'h203a8678970,
    44'h1ffa84e176d, 44'h1fc2834c563, 44'h1f8281b9315, 44'h1f4a8028048, 44'h1f0a7e98cc1,
    44'h1ed27d0b845, 44'h1e9a7b8029c, 44'h1e6279f6b8a, 44'h1e2a786f2d9, 44'h1df276e984f,
    44'h1dba7565bb5, 44'h1d8273e3cd4, 44'h1d527263b76, 44'h1d1a70e5764, 44'h1ce26f69069,
    44'h1cb26dee650, 44'h1c7a6c758e4, 44'h1c4a6afe7f2, 44'h1c126989346, 44'h1be26815aac,
    44'h1bb266a3df3, 44'h1b826533ce8, 44'h1b4a63c575a, 44'h1b1a6258d17, 44'h1aea60eddef,
    44'h1aba5f849b1, 44'h1a8a5e1d02e, 44'h1a625cb7137, 44'h1a325b52c9c, 44'h1a0259f022f,
    44'h19d2588f1c2, 44'h19aa572fb27, 44'h197a55d1e31, 44'h194a5475ab3, 44'h1922531b082,
    44'h18fa51c1f70, 44'h18ca506a752, 44'h18a24f147fd, 44'h18724dc0147, 44'h184a4c6d304,
    44'h18224b1bd0b, 44'h17fa49cbf32, 44'h17d2487d950, 44'h17aa4730b3b, 44'h178245e54cc,
    44'h175a449b5d9, 44'h17324352e3c, 44'h170a420bdcc, 44'h16e240c6462, 44'h16ba3f821d9,
    44'h16923e3f608, 44'h16723cfe0ca, 44'h164a3bbe1f9, 44'h16223a7f971, 44'h1602394270a,
    44'h15da3806aa1, 44'h15ba36cc412, 44'h15923593337, 44'h1572345b7ed, 44'h154a3325211,
    44'h152a31f017f, 44'h150a30bc615, 44'h14e22f89fae, 44'h14c22e58e2a, 44'h14a22d29166,
    44'h14822bfa941, 44'h145a2acd598, 44'h143a29a164b, 44'h141a2876b38, 44'h13fa274d43f,
    44'h13da2625140, 44'h13ba24fe21a, 44'h139a23d86ae, 44'h137a22b3edb, 44'h135a2190a84,
    44'h1342206e987, 44'h13221f4dbc8, 44'h13021e2e127, 44'h12e21d0f985, 44'h12c21bf24c6,
    44'h12aa1ad62ca, 44'h128a19bb375, 44'h127218a16a9, 44'h12521788c49, 44'h12321671438,
    44'h121a155ae5a, 44'h11fa1445a92, 44'h11e213318c4, 44'h11c2121e8d4, 44'h11aa110caa7,
    44'h118a0ffbe21, 44'h11720eec326, 44'h115a0ddd99c, 44'h113a0cd0168, 44'h11220bc3a6f,
    44'h110a0ab8497, 44'h10f209adfc6, 44'h10d208a4be2, 44'h10ba079c8d1, 44'h10a20695679,
    44'h108a058f4c1, 44'h1072048a390, 44'h105a03862cd, 44'h1042028325f, 44'h102a018122e,
    44'h10120080221
  };
  initial begin
    for (rom_i = 0; rom_i < 256; rom_i = rom_i + 1)
      rom[rom_i] = ROM_FROM_0[44 * (255 - rom_i) +: 44];
  end
  always @(posedge clk) begin
    rom__read_data <= rom[index];
  end
  integer rom_1_i;
  localparam [5631:0] ROM_1_FROM_0 = {
    22'h201fe2, 22'h205f24, 22'h209daa, 22'h20db77, 22'h21188f, 22'h2154f3, 22'h2190a8, 22'h21cbae,
    22'h22060a, 22'h223fbc, 22'h2278c9, 22'h22b133, 22'h22e8fb, 22'h232025, 22'h2356b2, 22'h238ca6,
    22'h23c201, 22'h23f6c7, 22'h242afa, 22'h245e9c, 22'h2491ae, 22'h24c433, 22'h24f62d, 22'h25279e,
    22'h255888, 22'h2588ed, 22'h25b8ce, 22'h25e82e, 22'h26170e, 22'h264571, 22'h267357, 22'h26a0c3,
    22'h26cdb6, 22'h26fa32, 22'h272639, 22'h2751cc, 22'h277cec, 22'h27a79c, 22'h27d1dd, 22'h27fbb0,
    22'h282517, 22'h284e14, 22'h2876a7, 22'h289ed2, 22'h28c697, 22'h28edf7, 22'h2914f2, 22'h293b8c,
    22'h2961c4, 22'h29879c, 22'h29ad16, 22'h29d232, 22'h29f6f2, 22'h2a1b57, 22'h2a3f62, 22'h2a6314,
    22'h2a866e, 22'h2aa973, 22'h2acc21, 22'h2aee7c, 22'h2b1083, 22'h2b3238, 22'h2b539c, 22'h2b74b0,
    22'h2b9575, 22'h2bb5eb, 22'h2bd615, 22'h2bf5f2, 22'h2c1584, 22'h2c34cb, 22'h2c53c9, 22'h2c727e,
    22'h2c90ec, 22'h2caf13, 22'h2cccf4, 22'h2cea90, 22'h2d07e7, 22'h2d24fb, 22'h2d41cd, 22'h2d5e5c,
    22'h2d7aab, 22'h2d96b9, 22'h2db287, 22'h2dce17, 22'h2de969, 22'h2e047d, 22'h2e1f55, 22'h2e39f1,
    22'h2e5451, 22'h2e6e77, 22'h2e8863, 22'h2ea216, 22'h2ebb91, 22'h2ed4d3, 22'h2eedde, 22'h2f06b3,
    22'h2f1f51, 22'h2f37bb, 22'h2f4fef, 22'h2f67ef, 22'h2f7fbb, 22'h2f9755, 22'h2faebc, 22'h2fc5f1,
    22'h2fdcf4, 22'h2ff3c7, 22'h300a6a, 22'h3020dc, 22'h303720, 22'h304d35, 22'h30631b, 22'h3078d4,
    22'h308e60, 22'h30a3bf, 22'h30b8f2, 22'h30cdf9, 22'h30e2d4, 22'h30f785, 22'h310c0c, 22'h312068,
    22'h31349b, 22'h3148a5, 22'h315c87, 22'h317040, 22'h3183d1, 22'h31973b, 22'h31aa7f, 22'h31bd9b,
    22'h31d092, 22'h31e363, 22'h31f60e, 22'h320895, 22'h321af7, 22'h322d34, 22'h323f4e, 22'h325145,
    22'h326318, 22'h3274c9, 22'h328657, 22'h3297c3, 22'h32a90d, 22'h32ba37, 22'h32cb3f, 22'h32dc26,
    22'h32eced, 22'h32fd94, 22'h330e1b, 22'h331e83, 22'h332ecc, 22'h333ef5, 22'h334f01, 22'h335eee,
    22'h336ebd, 22'h337e6f, 22'h338e03, 22'h339d7b, 22'h33acd5, 22'h33bc13, 22'h33cb35, 22'h33da3b,
    22'h33e925, 22'h33f7f4, 22'h3406a8, 22'h341540, 22'h3423bf, 22'h343222, 22'h34406c, 22'h344e9c,
    22'h345cb2, 22'h346aaf, 22'h347892, 22'h34865d, 22'h34940f, 22'h34a1a9, 22'h34af2a, 22'h34bc93,
    22'h34c9e5, 22'h34d71f, 22'h34e441, 22'h34f14d, 22'h34fe41, 22'h350b1f, 22'h3517e6, 22'h352497,
    22'h353132, 22'h353db7, 22'h354a26, 22'h355680, 22'h3562c5, 22'h356ef4, 22'h357b0e, 22'h358714,
    22'h359305, 22'h359ee2, 22'h35aaaa, 22'h35b65f, 22'h35c1ff, 22'h35cd8c, 22'h35d906, 22'h35e46c,
    22'h35efbf, 22'h35faff, 22'h36062c, 22'h361147, 22'h361c4f, 22'h362744, 22'h363228, 22'h363cf9,
    22'h3647b9, 22'h365267, 22'h365d03, 22'h36678e, 22'h367208, 22'h367c70, 22'h3686c8, 22'h36910f,
    22'h369b45, 22'h36a56a, 22'h36af7f, 22'h36b984, 22'h36c379, 22'h36cd5e, 22'h36d732, 22'h36e0f8,
    22'h36eaad, 22'h36f453, 22'h36fdea, 22'h370771, 22'h3710ea, 22'h371a53, 22'h3723ae, 22'h372cfa,
    22'h373637, 22'h373f66, 22'h374886, 22'h375198, 22'h375a9c, 22'h376392, 22'h376c7b, 22'h377555,
    22'h377e22, 22'h3786e1, 22'h378f92, 22'h379837, 22'h37a0ce, 22'h37a958, 22'h37b1d4, 22'h37ba44,
    22'h37c2a7, 22'h37cafe, 22'h37d347, 22'h37db85, 22'h37e3b5, 22'h37ebda, 22'h37f3f2, 22'h37fbfe
  };
  initial begin
    for (rom_1_i = 0; rom_1_i < 256; rom_1_i = rom_1_i + 1)
      rom_1[rom_1_i] = ROM_1_FROM_0[22 * (255 - rom_1_i) +: 22];
  end
  always @(posedge clk) begin
    rom_1__read_data <= rom_1[rom_1__read_addr];
  end
  always @(posedge clk) begin
    rom_1__read_addr <= index; horner_1__b <= t;
    c0_5 <= { c0_5[92:0], rom__read_data[C0 +: 31] };
    t_4 <= { t_4[53:0], t };
  end
  assign unused = & { _0_, _1_, horner_0__p[21:0], horner_1__p[47:44], horner_1__p[16:0] };
  assign value = horner_0__p[47:22];
  mac_27x18_port horner_0 (
    .clk(clk), .a(horner_1__p[43:17]), .b(t_4[71:54]), .c({ c0_5[123:93], 17'h0 }), .p(horner_0__p),
    .pcout(_1_)
  );
  mac_27x18_port horner_1 (
    .clk(clk), .a({ {14{rom__read_data[C2 + 12]}}, rom__read_data[C2 +: 13] }), .b(horner_1__b),
    .c({ {9{rom_1__read_data[21]}}, rom_1__read_data, 17'h10000 }), .p(horner_1__p), .pcout(_0_)
  );
endmodule
