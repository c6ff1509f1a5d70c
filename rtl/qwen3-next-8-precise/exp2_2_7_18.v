// A function of one fixed point argument as a table of polynomials, and its result as binary32. rsqrt_2_8_18.v tells the rest.
// params PiecewiseParams(curve=Curve.EXP2, degree=2, index=7, t=18)
// Generated from gdn_core/arith/piecewise.py; do not edit.
module exp2_2_7_18 (
  input wire clk,
  input wire [6:0] index, input wire [17:0] t, output wire [25:0] value
);
  localparam C0 = 0, C2 = 31;
  wire [47:0] _0_, _1_, horner_0__p, horner_1__p;
  reg [123:0] c0_5 = 124'h0;
  reg [17:0] horner_1__b = 18'h0;
  reg [6:0] rom_1__read_addr = 7'h0;
  reg [22:0] rom_1__read_data;
  reg [43:0] rom__read_data;
  reg [71:0] t_4 = 72'h0;
  wire unused;
  reg [43:0] rom [127:0];
  reg [22:0] rom_1 [127:0];
  integer rom_i;
  localparam [5631:0] ROM_FROM_0 = {
    44'h3daa016361a, 44'h3e02042d04e, 44'h3e5a06fa882, 44'h3eb209cbf0c, 44'h3f020ca1442,
    44'h3f5a0f7a87d, 44'h3fb21257c13, 44'h40121538f5c, 44'h406a181e2b2, 44'h40c21b0766c,
    44'h411a1df4ae6, 44'h417220e6078, 44'h41d223db77d, 44'h422a26d5050, 44'h428a29d2b4d,
    44'h42e22cd48cf, 44'h43422fda933, 44'h43a232e4cd7, 44'h43fa35f3416, 44'h445a3905f50,
    44'h44ba3c1cee4, 44'h451a3f3832f, 44'h457a4257c91, 44'h45da457bb6b, 44'h463a48a401d,
    44'h469a4bd0b09, 44'h47024f01c8f, 44'h47625237512, 44'h47c255714f4, 44'h482a58afc99,
    44'h488a5bf2c65, 44'h48f25f3a4bc, 44'h495a6286602, 44'h49ba65d709e, 44'h4a22692c4f4,
    44'h4a8a6c8636c, 44'h4af26fe4c6d, 44'h4b5a734805e, 44'h4bc276affa7, 44'h4c2a7a1cab1,
    44'h4c9a7d8e1e5, 44'h4d0281045ae, 44'h4d6a847f675, 44'h4dda87ff4a6, 44'h4e428b840ac,
    44'h4eb28f0daf4, 44'h4f1a929c3ea, 44'h4f8a962fbfc, 44'h4ffa99c8397, 44'h506a9d65b2b,
    44'h50daa108326, 44'h514aa4afbf8, 44'h51baa85c611, 44'h522aac0e1e3, 44'h52a2afc4fdf,
    44'h5312b381077, 44'h5382b74241f, 44'h53fabb08b49, 44'h546abed4669, 44'h54e2c2a55f5,
    44'h555ac67ba62, 44'h55d2ca57425, 44'h564ace383b6, 44'h56c2d21e98b, 44'h573ad60a61d,
    44'h57b2d9fb9e4, 44'h582addf2559, 44'h58a2e1ee8f6, 44'h5922e5f0536, 44'h599ae9f7a94,
    44'h5a1aee0498b, 44'h5a92f21729a, 44'h5b12f62f63b, 44'h5b92fa4d4ee, 44'h5c12fe70f31,
    44'h5c93029a584, 44'h5d1306c9866, 44'h5d930afe858, 44'h5e130f395db, 44'h5e9b137a171,
    44'h5f1b17c0b9e, 44'h5fa31c0d4e5, 44'h6023205fdc9, 44'h60ab24b86d0, 44'h61332917080,
    44'h61bb2d7bb5e, 44'h624331e67f2, 44'h62cb36576c4, 44'h63533ace85c, 44'h63db3f4bd43,
    44'h646b43cf604, 44'h64f3485932a, 44'h65834ce953f, 44'h660b517fcd1, 44'h669b561ca6c,
    44'h672b5abfe9e, 44'h67bb5f699f6, 44'h684b6419d03, 44'h68db68d0855, 44'h696b6d8dc7d,
    44'h69fb7251a0e, 44'h6a93771c199, 44'h6b237bed3b2, 44'h6bbb80c50ec, 44'h6c5385a39de,
    44'h6ce38a88f1c, 44'h6d7b8f7513d, 44'h6e1394680d9, 44'h6eab9961e87, 44'h6f4b9e62ae1,
    44'h6fe3a36a680, 44'h707ba879200, 44'h711bad8edfb, 44'h71bbb2abb0e, 44'h7253b7cf9d7,
    44'h72f3bcfaaf3, 44'h7393c22cf01, 44'h7433c7666a1, 44'h74dbcca7273, 44'h757bd1ef31a,
    44'h761bd73e938, 44'h76c3dc9556f, 44'h7763e1f3864, 44'h780be7592bd, 44'h78b3ecc651e,
    44'h795bf23b02f, 44'h7a03f7b7498, 44'h7aabfd3b301
  };
  initial begin
    for (rom_i = 0; rom_i < 128; rom_i = rom_i + 1)
      rom[rom_i] = ROM_FROM_0[44 * (127 - rom_i) +: 44];
  end
  always @(posedge clk) begin
    rom__read_data <= rom[index];
  end
  integer rom_1_i;
  localparam [2943:0] ROM_1_FROM_0 = {
    23'h163daa, 23'h165c94, 23'h167baa, 23'h169aea, 23'h16ba56, 23'h16d9ee, 23'h16f9b2, 23'h1719a2,
    23'h1739be, 23'h175a07, 23'h177a7d, 23'h179b20, 23'h17bbf0, 23'h17dcee, 23'h17fe1a, 23'h181f73,
    23'h1840fc, 23'h1862b2, 23'h188498, 23'h18a6ad, 23'h18c8f1, 23'h18eb65, 23'h190e09, 23'h1930dc,
    23'h1953e1, 23'h197716, 23'h199a7c, 23'h19be13, 23'h19e1db, 23'h1a05d6, 23'h1a2a02, 23'h1a4e60,
    23'h1a72f2, 23'h1a97b6, 23'h1abcad, 23'h1ae1d7, 23'h1b0735, 23'h1b2cc7, 23'h1b528e, 23'h1b7888,
    23'h1b9eb8, 23'h1bc51d, 23'h1bebb7, 23'h1c1287, 23'h1c398c, 23'h1c60c8, 23'h1c883b, 23'h1cafe4,
    23'h1cd7c4, 23'h1cffdc, 23'h1d282c, 23'h1d50b3, 23'h1d7973, 23'h1da26c, 23'h1dcb9d, 23'h1df508,
    23'h1e1eac, 23'h1e488b, 23'h1e72a3, 23'h1e9cf6, 23'h1ec784, 23'h1ef24d, 23'h1f1d51, 23'h1f4892,
    23'h1f740e, 23'h1f9fc7, 23'h1fcbbc, 23'h1ff7ef, 23'h20245f, 23'h20510d, 23'h207df9, 23'h20ab23,
    23'h20d88d, 23'h210635, 23'h21341d, 23'h216244, 23'h2190ac, 23'h21bf54, 23'h21ee3e, 23'h221d68,
    23'h224cd4, 23'h227c82, 23'h22ac72, 23'h22dca5, 23'h230d1a, 23'h233dd3, 23'h236ed0, 23'h23a011,
    23'h23d197, 23'h240361, 23'h243570, 23'h2467c5, 23'h249a60, 23'h24cd42, 23'h25006a, 23'h2533d9,
    23'h25678f, 23'h259b8e, 23'h25cfd5, 23'h260464, 23'h26393d, 23'h266e5f, 23'h26a3cb, 23'h26d981,
    23'h270f82, 23'h2745ce, 23'h277c65, 23'h27b348, 23'h27ea78, 23'h2821f4, 23'h2859bd, 23'h2891d4,
    23'h28ca39, 23'h2902ec, 23'h293bee, 23'h297540, 23'h29aee1, 23'h29e8d2, 23'h2a2313, 23'h2a5da6,
    23'h2a988a, 23'h2ad3c0, 23'h2b0f48, 23'h2b4b23, 23'h2b8751, 23'h2bc3d3, 23'h2c00a9, 23'h2c3dd4
  };
  initial begin
    for (rom_1_i = 0; rom_1_i < 128; rom_1_i = rom_1_i + 1)
      rom_1[rom_1_i] = ROM_1_FROM_0[23 * (127 - rom_1_i) +: 23];
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
    .c({ {8{rom_1__read_data[22]}}, rom_1__read_data, 17'h10000 }), .p(horner_1__p), .pcout(_0_)
  );
endmodule
