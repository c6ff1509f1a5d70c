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
// Generated from gdn_core/arith/piecewise.py; do not edit.
module rsqrt_2_8_18 (
  input wire clk,
  input wire [7:0] index, input wire [17:0] t, output wire [25:0] value
);
  localparam C0 = 0, C2 = 31;
  wire [47:0] _0_, _1_, horner_0__p, horner_1__p;
  reg [123:0] c0_5 = 124'h0;
  reg [17:0] horner_1__b = 18'h0;
  reg [7:0] rom_1__read_addr = 8'h0;
  reg [21:0] rom_1__read_data;
  reg [44:0] rom__read_data;
  reg [71:0] t_4 = 72'h0;
  wire unused;
  reg [44:0] rom [255:0];
  reg [21:0] rom_1 [255:0];
  integer rom_i;
  localparam [11519:0] ROM_FROM_0 = {
    45'hbe23fe0180c, 45'hba83fa0d609, 45'hb6f3f624e86, 45'hb37bf247df4, 45'hb023ee760df,
    45'hacdbeaaf3e8, 45'ha9a3e6f33c7, 45'ha68be341d4b, 45'ha383df9ad58, 45'ha08bdbfe0e3,
    45'h9dabd86b4fa, 45'h9adbd4e26b9, 45'h981bd163351, 45'h9573cded804, 45'h92d3ca81227,
    45'h904bc71df1e, 45'h8dcbc3c3c5c, 45'h8b63c072767, 45'h8903bd29dd2, 45'h86b3b9e9d3f,
    45'h8473b6b235f, 45'h8243b382df0, 45'h801bb05babe, 45'h7dfbad3c7a1, 45'h7bf3aa25280,
    45'h79eba71594c, 45'h77f3a40da03, 45'h760ba10d2af, 45'h742b9e14164, 45'h72539b22441,
    45'h708b9837972, 45'h6ecb9553f2a, 45'h6d1392773a8, 45'h6b638fa1534, 45'h69bb8cd2221,
    45'h68238a098c9, 45'h668b8747790, 45'h6503848bce3, 45'h638381d6738, 45'h62037f2750b,
    45'h60937c7e4e3, 45'h5f2b79db54c, 45'h5dc3773e4dc, 45'h5c6b74a722f, 45'h5b137215be9,
    45'h59c36f8a0b4, 45'h587b6d03f42, 45'h573b6a8364a, 45'h5603680848d, 45'h54cb65928ce,
    45'h539b63221da, 45'h527360b6e80, 45'h51535e50d99, 45'h50335befe02, 45'h4f1b5993e9c,
    45'h4e0b573ce50, 45'h4cfb54eac0a, 45'h4bf3529d6bf, 45'h4af35054d64, 45'h49f34e10ef6,
    45'h48fb4bd1a77, 45'h48034996eec, 45'h47134760b61, 45'h4623452eee3, 45'h453b4301888,
    45'h445b40d8766, 45'h437b3eb3a99, 45'h429b3c93141, 45'h41c33a76a83, 45'h40f3385e586,
    45'h4023364a176, 45'h3f533439d82, 45'h3e8b322d8de, 45'h3dc330252c1, 45'h3d032e20a63,
    45'h3c432c1ff04, 45'h3b832a22fe3, 45'h3acb2829c45, 45'h3a1b2634371, 45'h396324424b2,
    45'h38b32253f56, 45'h380b20692ac, 45'h37631e81e08, 45'h36bb1c9e0c0, 45'h36131abda2e,
    45'h357318e09ad, 45'h34d31706e9c, 45'h343b153085c, 45'h339b135d651, 45'h3303118d7e0,
    45'h32730fc0c72, 45'h31db0df7374, 45'h314b0c30c51, 45'h30c30a6d67a, 45'h303308ad160,
    45'h2fab06efc79, 45'h2f23053573b, 45'h2e9b037e11d, 45'h2e1b01c999b, 45'h2d9b0018032,
    45'h2d1afe69460, 45'h2c9afcbd5a6, 45'h2c22fb14387, 45'h2baaf96dd87, 45'h2b32f7ca32c,
    45'h2abaf629400, 45'h2a42f48af8b, 45'h29d2f2ef55a, 45'h2962f1564fb, 45'h28f2efbfdfb,
    45'h2882ee2bfed, 45'h281aec9aa63, 45'h27b2eb0bcf0, 45'h274ae97f72b, 45'h26e2e7f58ab,
    45'h267ae66e107, 45'h2612e4e8fdb, 45'h25b2e3664c3, 45'h2552e1e5f5a, 45'h24f2e067f40,
    45'h2492deec414, 45'h2432dd72d78, 45'h23dadbfbb0e, 45'h237ada86c7a, 45'h2322d914161,
    45'h22cad7a3969, 45'h2272d63543a, 45'h221ad4c917c, 45'h8672d2aad39, 45'h83e2cfdf254,
    45'h815acd1bb4f, 45'h7eeaca605a5, 45'h7c8ac7acee7, 45'h7a3ac5014b1, 45'h77f2c25d4b2,
    45'h75c2bfc0ca8, 45'h739abd2ba60, 45'h718aba9dbb3, 45'h6f7ab816e8c, 45'h6d82b5970e0,
    45'h6b92b31e0b3, 45'h69aab0abc14, 45'h67d2ae4011f, 45'h660aabdadfd, 45'h6442a97c0e1,
    45'h6292a723809, 45'h60e2a4d11bf, 45'h5f42a284c55, 45'h5daaa03e62b, 45'h5c1a9dfdda7,
    45'h5a929bc313b, 45'h591a998df60, 45'h57a2975e69b, 45'h563a9534577, 45'h54d2930fa88,
    45'h537a90f046c, 45'h52228ed61c6, 45'h50da8cc1144, 45'h4f928ab1198, 45'h4e5288a617e,
    45'h4d22869ffb9, 45'h4bf2849eb10, 45'h4ac282a2255, 45'h49a280aa45e, 45'h48827eb7006,
    45'h476a7cc8432, 45'h465a7addfc9, 45'h455278f81bb, 45'h444a77168fc, 45'h434a7539485,
    45'h42527360357, 45'h415a718b475, 45'h406a6fba6ea, 45'h3f7a6ded9c4, 45'h3e926c24c17,
    45'h3db26a5fcfa, 45'h3cd2689eb8a, 45'h3bfa66e16e9, 45'h3b226527e3d, 45'h3a5263720b0,
    45'h398261bfd6e, 45'h38ba60113ac, 45'h37f25e6629e, 45'h37325cbe97f, 45'h36725b1a78c,
    45'h35b25979c07, 45'h34fa57dc635, 45'h344a564255e, 45'h339a54ab8ce, 45'h32ea5317fd4,
    45'h324251879c4, 45'h319a4ffa5f1, 45'h30f24e703b6, 45'h30524ce926e, 45'h2fb24b65177,
    45'h2f1a49e4034, 45'h2e824865e08, 45'h2dea46eaa5b, 45'h2d5a4572497, 45'h2cca43fcc29,
    45'h2c3a428a07f, 45'h2baa411a10a, 45'h2b223facd41, 45'h2a9a3e42497, 45'h2a1a3cda688,
    45'h29923b7528d, 45'h29123a12824, 45'h289238b26cd, 45'h281a3754e09, 45'h27a235f9d5d,
    45'h272a34a144f, 45'h26b2334b265, 45'h263a31f772c, 45'h25ca30a622d, 45'h255a2f572f7,
    45'h24ea2e0a91b, 45'h24822cc0428, 45'h24122b783b3, 45'h23aa2a32750, 45'h234228eee96,
    45'h22da27ad91e, 45'h227a266e681, 45'h221a253165b, 45'h21b223f684a, 45'h215222bdbec,
    45'h20fa21870e1, 45'h209a20526cb, 45'h20421f1fd4e, 45'h1fe21def40d, 45'h1f8a1cc0aaf,
    45'h1f321b940dc, 45'h1ee21a6963b, 45'h1e8a1940a77, 45'h1e3a1819d3c, 45'h1de216f4e35,
    45'h1d9215d1d11, 45'h1d4214b097f, 45'h1cf2139132f, 45'h1caa12739d2, 45'h1c5a1157d1b,
    45'h1c12103dcbd, 45'h1bca0f2586e, 45'h1b7a0e0efe4, 45'h1b320cfa2d4, 45'h1af20be70f8,
    45'h1aaa0ad5a08, 45'h1a6209c5dbe, 45'h1a2208b7bd5, 45'h19da07ab40a, 45'h199a06a0619,
    45'h195a05971c0, 45'h191a048f6bd, 45'h18da03894d2, 45'h189a0284bbe, 45'h185a0181b42,
    45'h18220080321
  };
  initial begin
    for (rom_i = 0; rom_i < 256; rom_i = rom_i + 1)
      rom[rom_i] = ROM_FROM_0[45 * (255 - rom_i) +: 45];
  end
  always @(posedge clk) begin
    rom__read_data <= rom[index];
  end
  integer rom_1_i;
  localparam [5631:0] ROM_1_FROM_0 = {
    22'h202fb5, 22'h208ddd, 22'h20ea37, 22'h2144d1, 22'h219db6, 22'h21f4f2, 22'h224a90, 22'h229e99,
    22'h22f11a, 22'h23421b, 22'h2391a7, 22'h23dfc6, 22'h242c82, 22'h2477e3, 22'h24c1f3, 22'h250ab9,
    22'h25523d, 22'h259887, 22'h25dd9f, 22'h26218b, 22'h266453, 22'h26a5fd, 22'h26e691, 22'h272615,
    22'h27648e, 22'h27a203, 22'h27de7a, 22'h2819f9, 22'h285485, 22'h288e23, 22'h28c6d9, 22'h28feac,
    22'h2935a0, 22'h296bbb, 22'h29a101, 22'h29d577, 22'h2a0922, 22'h2a3c04, 22'h2a6e24, 22'h2a9f84,
    22'h2ad029, 22'h2b0017, 22'h2b2f51, 22'h2b5dda, 22'h2b8bb8, 22'h2bb8ed, 22'h2be57c, 22'h2c1168,
    22'h2c3cb6, 22'h2c6768, 22'h2c9181, 22'h2cbb04, 22'h2ce3f4, 22'h2d0c54, 22'h2d3426, 22'h2d5b6e,
    22'h2d822e, 22'h2da868, 22'h2dce1f, 22'h2df356, 22'h2e180e, 22'h2e3c4b, 22'h2e600e, 22'h2e835a,
    22'h2ea630, 22'h2ec894, 22'h2eea86, 22'h2f0c09, 22'h2f2d20, 22'h2f4dcb, 22'h2f6e0d, 22'h2f8de8,
    22'h2fad5d, 22'h2fcc6e, 22'h2feb1e, 22'h30096d, 22'h30275d, 22'h3044f0, 22'h306228, 22'h307f05,
    22'h309b8a, 22'h30b7b8, 22'h30d391, 22'h30ef15, 22'h310a46, 22'h312526, 22'h313fb6, 22'h3159f8,
    22'h3173eb, 22'h318d93, 22'h31a6ef, 22'h31c001, 22'h31d8cb, 22'h31f14d, 22'h320989, 22'h322180,
    22'h323932, 22'h3250a1, 22'h3267ce, 22'h327eba, 22'h329566, 22'h32abd2, 22'h32c200, 22'h32d7f2,
    22'h32eda6, 22'h330320, 22'h33185e, 22'h332d64, 22'h334230, 22'h3356c4, 22'h336b21, 22'h337f48,
    22'h339339, 22'h33a6f6, 22'h33ba7e, 22'h33cdd3, 22'h33e0f6, 22'h33f3e6, 22'h3406a6, 22'h341935,
    22'h342b94, 22'h343dc5, 22'h344fc7, 22'h34619b, 22'h347342, 22'h3484bc, 22'h34960b, 22'h34a72e,
    22'h29811e, 22'h29c3b2, 22'h2a04ff, 22'h2a4510, 22'h2a83ec, 22'h2ac19b, 22'h2afe24, 22'h2b3991,
    22'h2b73e7, 22'h2bad2f, 22'h2be56e, 22'h2c1cac, 22'h2c52ee, 22'h2c883b, 22'h2cbc9a, 22'h2cf00f,
    22'h2d22a1, 22'h2d5455, 22'h2d8530, 22'h2db537, 22'h2de470, 22'h2e12df, 22'h2e4088, 22'h2e6d72,
    22'h2e999f, 22'h2ec514, 22'h2eefd5, 22'h2f19e7, 22'h2f434d, 22'h2f6c0b, 22'h2f9424, 22'h2fbb9d,
    22'h2fe279, 22'h3008bc, 22'h302e67, 22'h305380, 22'h307808, 22'h309c03, 22'h30bf75, 22'h30e25f,
    22'h3104c4, 22'h3126a8, 22'h31480d, 22'h3168f5, 22'h318964, 22'h31a95b, 22'h31c8dd, 22'h31e7ec,
    22'h32068b, 22'h3224bb, 22'h324280, 22'h325fda, 22'h327ccd, 22'h329959, 22'h32b582, 22'h32d149,
    22'h32ecaf, 22'h3307b7, 22'h332262, 22'h333cb2, 22'h3356aa, 22'h337049, 22'h338993, 22'h33a288,
    22'h33bb2a, 22'h33d37b, 22'h33eb7c, 22'h34032f, 22'h341a94, 22'h3431ae, 22'h34487d, 22'h345f04,
    22'h347542, 22'h348b3a, 22'h34a0ec, 22'h34b65b, 22'h34cb86, 22'h34e070, 22'h34f519, 22'h350982,
    22'h351dac, 22'h35319a, 22'h35454a, 22'h3558bf, 22'h356bfa, 22'h357efb, 22'h3591c3, 22'h35a454,
    22'h35b6ad, 22'h35c8d1, 22'h35dac0, 22'h35ec7a, 22'h35fe02, 22'h360f56, 22'h362079, 22'h36316b,
    22'h36422c, 22'h3652be, 22'h366321, 22'h367357, 22'h36835e, 22'h36933a, 22'h36a2e9, 22'h36b26d,
    22'h36c1c6, 22'h36d0f5, 22'h36dffb, 22'h36eed8, 22'h36fd8d, 22'h370c1a, 22'h371a80, 22'h3728c0,
    22'h3736da, 22'h3744cf, 22'h37529e, 22'h37604a, 22'h376dd2, 22'h377b36, 22'h378878, 22'h379598,
    22'h37a295, 22'h37af72, 22'h37bc2e, 22'h37c8c9, 22'h37d544, 22'h37e1a0, 22'h37eddd, 22'h37f9fb
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
    .clk(clk), .a({ {13{rom__read_data[C2 + 13]}}, rom__read_data[C2 +: 14] }), .b(horner_1__b),
    .c({ {9{rom_1__read_data[21]}}, rom_1__read_data, 17'h10000 }), .p(horner_1__p), .pcout(_0_)
  );
endmodule
