// Correct and Emit: everything that is once a column, for one value head.
//
//     r, p   = fp32(rk), fp32(pq) * 2^(exp[j] - operand_frac)           0 for an empty column
//     delta  = beta*v - c_r*r                     c_r = beta * alpha * gain * kn
//     o      = c_p*p + c_d*delta                  c_p = alpha * gain * qn,  c_d = kq * kn * qn
//     u      = delta * c_u                        c_u = kn / gain'
//     old    = exp[j] + de                                              the decayed column's exponent
//     exp'   = max(old + max(bits - (mantissa-2), -1), eu - (mantissa-2), EXPONENT_MIN)
//     right  = min(exp' - old + 1, 31)
//     ui     = rint(u * 2^(update_frac - 17 - exp'))
//
// with 2^(eu-1) <= |u| < 2^eu. In units of M' the old column is at most 2^(mantissa-2); ki*ui is less
// than that by 2^(mantissa-10), because the largest |ki| is 255/256 of 2^operand_frac; and so their
// sum always fits M'. |ui| <= 2^(update_frac + mantissa - 2 - 17) = 2^25 fits 27 bits. A column below
// EXPONENT_MIN vanishes: its next bits are 0. A u that is not finite leaves the column with its decay
// alone and is reported as an overflow.
//
// In a LOAD, u is the loaded mantissa: with ki = -2^operand_frac, ui = -M * 2^(update_frac - 17)
// makes the update's product M * 2^update_frac, exactly.
//
// Shapes   one column a cycle
// Formats  rk, pq exact integers; exponent signed 9; scalars fp32; word: a bf16 v in its low half, or
//          the signed mantissa to load
// Latency  counted from rk and pq: see `ColumnTimes`
// Rate     1 column a cycle; free-running, never stalls
//
// params ColumnParams(format=StateFormat(mantissa=24, operand=18, update_frac=20, rows_per_word=3,
//        guard=4), sum_bits=45)
// Generated from gdn_core/engine/column.py; do not edit.
module column (
  input wire clk, start,
  input wire [44:0] rk, pq, input wire [8:0] exponent, input wire [4:0] bits,
  input wire [31:0] word, input wire [170:0] scalars, input wire load, input wire [2:0] raw,
  output reg [26:0] u = 27'h0, output reg [4:0] right = 5'h0, output wire zero,
  output wire [8:0] exponent_next, output reg vanish = 1'h0, output reg overflow = 1'h0,
  output reg [31:0] o = 32'h0
);
  localparam C_R = 0, C_P = 32, C_D = 64, C_U = 96, BETA = 128, DE = 160, EMPTY = 169, BAD = 170;
  wire [1:0] _002_;
  wire _006_, _009_, _012_, _013_, _018_, _020_, _027_, _028_, unused;
  wire [10:0] _016_, _030_, _035_, distance;
  wire [8:0] _021_, _023_;
  wire [27:0] _033_;
  wire [11:0] _036_, p__exponent;
  wire [23:0] _037_;
  reg bad_held = 1'h0, empty_2 = 1'h0, empty_held = 1'h0, kept_none = 1'h0, load_held = 1'h0,
    zero_counts = 1'h0;
  reg [31:0] beta_held = 32'h0, c_d_held = 32'h0, c_p_held = 32'h0, c_r_held = 32'h0,
    c_u_held = 32'h0, gain_held = 32'h0, u_real_19 = 32'h0;
  wire [31:0] beta_v__o, c_d_delta__a, c_d_delta__o, c_p_p__o, c_r_r__o, delta__b, o_real__o, p__o,
    r__o, u_real__o;
  reg [4:0] bits_1 = 5'h0, right_computed = 5'h0;
  reg [21:0] bits_none_22 = 22'h0;
  reg [287:0] c_p_p_18 = 288'h0;
  reg [8:0] de_held = 9'h0, exponent_1 = 9'h0, start_12 = 9'h0, start_21 = 9'h0;
  reg [18:0] empty_23 = 19'h0;
  reg [2:0] empty_4 = 3'h0, raw_held = 3'h0, start_3 = 3'h0;
  reg [9:0] exponent_next_reg = 10'h0, kept = 10'h0, kept_clamped = 10'h0, old = 10'h0,
    right_computed_22 = 10'h0;
  reg [461:0] header_22 = 462'h0;
  reg [139:0] kept_clamped_18 = 140'h0;
  reg [7:0] kept_field = 8'h0;
  reg [103:0] kept_field_18 = 104'h0;
  reg [13:0] kept_none_18 = 14'h0;
  reg [10:0] kept_shift = 11'h0, shift = 11'h0;
  reg [142:0] kept_shift_18 = 143'h0;
  reg [527:0] mantissa_22 = 528'h0;
  reg [24:0] minus_loaded = 25'h0;
  reg [169:0] old_19 = 170'h0;
  reg [5:0] step = 6'h0, step_2 = 6'h0;
  wire [26:0] u_int__o;
  reg [543:0] word_21 = 544'h0;
  reg [127:0] word_4 = 128'h0;
  assign _021_ = { 1'h0, u_real__o[30:23] } - 9'h94;
  assign _023_ = 9'h97 - { 1'h0, u_real__o[30:23] };
  assign _020_ = (u_real__o[30:23] > kept_field_18[103:96]) & ~_018_;
  assign _018_ = u_real__o[30:23] == 8'hff;
  assign _027_ = $signed(distance) > $signed(11'h1f);
  assign _028_ = $signed(distance) < $signed(11'h0);
  assign _030_ = _027_ ? 11'h1f : _028_ ? 11'h0 : distance;
  assign _033_ = load_held ? { minus_loaded, 3'h0 } : { u_int__o[26], u_int__o };
  assign p__exponent[9:0] = { exponent[8], exponent } - 10'h11;
  assign _035_ = { exponent_next_reg[9], exponent_next_reg } - { old_19[169], old_19[169:160] };
  assign { _036_[11], distance } = { _035_[10], _035_ } + 12'h1;
  assign _037_ = bits_none_22[21] ? 24'h0 : mantissa_22[527:504];
  assign _002_ = (bits == 5'h16) ? 2'h0 : 2'h3;
  assign _006_ = empty_held | (zero_counts & (bits_1 == 5'h0));
  assign _009_ = $signed(kept) < $signed(10'h300);
  assign _012_ = $signed(kept_clamped) < $signed(10'h36c);
  assign _013_ = $signed(kept_clamped) > $signed(10'h6b);
  assign _016_ = _012_ ? 11'h0 : _013_ ? 11'hff : ({ kept_clamped[9], kept_clamped } + 11'h94);
  always @(posedge clk)
    if (start) begin
      empty_held <= scalars[EMPTY]; de_held <= scalars[DE +: 9];
      zero_counts <= ~load;
    end
  always @(posedge clk)
    if (start_3[2]) begin
      c_p_held <= scalars[C_P +: 32]; c_r_held <= scalars[C_R +: 32]; beta_held <= scalars[BETA +:
          32];
    end
  always @(posedge clk)
    if (start_12[8]) begin
      c_d_held <= scalars[C_D +: 32]; c_u_held <= scalars[C_U +: 32];
    end
  always @(posedge clk) begin
    bits_1 <= bits; exponent_1 <= exponent; step_2 <= step; u_real_19 <= u_real__o;
    c_p_p_18 <= { c_p_p_18[255:0], c_p_p__o };
    start_21 <= { start_21[7:0], start_12[8] };
    bits_none_22 <= { bits_none_22[20:0], bits == 5'h0 };
    mantissa_22 <= { mantissa_22[503:0], pq[23:0] };
    header_22 <= { header_22[440:0], bits, {7{exponent[8]}}, exponent };
    old <= { exponent_1[8], exponent_1 } + { de_held[8], de_held };
    step <= (bits > 5'h16) ? ({ 1'h0, bits } - 6'h16) : { {4{_002_[1]}}, _002_ };
    empty_2 <= _006_;
    kept <= empty_2 ? 10'h200 : (old + { {4{step_2[5]}}, step_2 });
    kept_clamped <= _009_ ? 10'h300 : kept;
    kept_shift <= 11'h3 - { kept_clamped[9], kept_clamped };
    empty_4 <= { empty_4[1:0], _006_ };
    kept_none <= _009_;
    kept_field <= _016_[7:0];
    kept_field_18 <= { kept_field_18[95:0], kept_field };
    kept_clamped_18 <= { kept_clamped_18[129:0], kept_clamped };
    exponent_next_reg <= _020_ ? { _021_[8], _021_ } : kept_clamped_18[139:130];
    kept_shift_18 <= { kept_shift_18[131:0], kept_shift };
    shift <= _020_ ? { {2{_023_[8]}}, _023_ } : kept_shift_18[142:132];
    kept_none_18 <= { kept_none_18[12:0], kept_none };
    vanish <= kept_none_18[13] & ~_020_;
    overflow <= _018_;
    start_3 <= { start_3[1:0], start };
    old_19 <= { old_19[159:0], old };
    right_computed <= _030_[4:0];
    word_21 <= { word_21[511:0], word_4[127:96] };
    minus_loaded <= - { word_21[535], word_21[535:512] };
    u <= _033_[26:0];
    right_computed_22 <= { right_computed_22[4:0], right_computed };
    right <= load_held ? 5'h1 : right_computed_22[9:5];
    empty_23 <= { empty_23[17:0], empty_4[2] };
    word_4 <= { word_4[95:0], word };
    start_12 <= { start_12[7:0], start_3[2] };
  end
  always @(posedge clk)
    if (start_21[8]) begin
      raw_held <= raw; bad_held <= scalars[BAD]; gain_held <= scalars[C_P +: 32]; load_held <= load;
    end
  always @(posedge clk)
    if (raw_held[0]) o <= { {8{_037_[23]}}, _037_ };
    else if (raw_held[1]) o <= { 11'h0, header_22[461:441] };
    else if (raw_held[2]) o <= gain_held;
    else if (bad_held) o <= 32'h7fc00000;
    else o <= o_real__o;
  assign delta__b[31] = ~c_r_r__o[31];
  assign unused = & { _016_[10:8], _030_[10:5], _033_[27], _036_, delta__b[30:0],
      p__exponent[11:10], word_21[543:536] };
  assign exponent_next = exponent_next_reg[8:0];
  assign zero = empty_23[18];
  assign delta__b[30:0] = c_r_r__o[30:0];
  assign _036_[10:0] = distance;
  assign p__exponent[11:10] = { {2{p__exponent[9]}} };
  fp_mul beta_v (
    .clk(clk), .a({ word_4[111:96], 16'h0 }), .b(beta_held), .o(beta_v__o)
  );
  fp_mul c_d_delta (
    .clk(clk), .a(c_d_delta__a), .b(c_d_held), .o(c_d_delta__o)
  );
  fp_mul c_p_p (
    .clk(clk), .a(empty_4[2] ? 32'h0 : p__o), .b(c_p_held), .o(c_p_p__o)
  );
  fp_mul c_r_r (
    .clk(clk), .a(empty_4[2] ? 32'h0 : r__o), .b(c_r_held), .o(c_r_r__o)
  );
  fp_add delta (
    .clk(clk), .a(beta_v__o), .b({ delta__b[31], c_r_r__o[30:0] }), .o(c_d_delta__a)
  );
  fp_add o_real (
    .clk(clk), .a(c_p_p_18[287:256]), .b(c_d_delta__o), .o(o_real__o)
  );
  fp_from_int_45 p (
    .clk(clk), .value(pq), .exponent({ {2{p__exponent[9]}}, p__exponent[9:0] }), .o(p__o)
  );
  fp_from_int_45 r (
    .clk(clk), .value(rk), .exponent({ {2{p__exponent[9]}}, p__exponent[9:0] }), .o(r__o)
  );
  fp_to_int u_int (
    .clk(clk), .a(u_real_19), .exponent({ shift[10], shift }), .o(u_int__o)
  );
  fp_mul u_real (
    .clk(clk), .a(c_d_delta__a), .b(c_u_held), .o(u_real__o)
  );
endmodule
