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
//
// Generated from gdn_core/engine/column.py; do not edit.
module column (
  input wire clk, rst, start,
  input wire [44:0] rk, pq,
  input wire [8:0] exponent,
  input wire [4:0] bits,
  input wire [31:0] word,
  input wire [170:0] scalars,
  input wire load,
  input wire [2:0] raw,
  output reg [26:0] u = 27'h0,
  output reg [4:0] right = 5'h0,
  output wire zero,
  output wire [8:0] exponent_next,
  output reg vanish = 1'h0,
  output reg overflow = 1'h0,
  output reg [31:0] o = 32'h0
);
  wire [1:0] _002_;
  wire _006_, _008_, _010_, _016_, _017_, _018_, unused;
  wire [10:0] _019_, _025_, distance;
  wire [24:0] _020_;
  wire [27:0] _021_;
  wire [8:0] _024_;
  wire [11:0] _026_, p__exponent;
  wire [23:0] _028_;
  wire [31:0] _033_, _035_, beta_v__o, c_d_delta__a, c_d_delta__o, c_p_p__a, c_p_p__o, c_r_r__a,
    c_r_r__o, delta__b, o_real__o, p__o, r__o, u_real__o;
  reg bad_held = 1'h0, empty_2 = 1'h0, empty_held = 1'h0, kept_none = 1'h0, load_held = 1'h0,
    zero_counts = 1'h0;
  reg [31:0] beta_held = 32'h0, c_d_held = 32'h0, c_p_held = 32'h0, c_r_held = 32'h0,
    c_u_held = 32'h0, gain_held = 32'h0, u_real_18 = 32'h0;
  reg [4:0] bits_1 = 5'h0, right_computed = 5'h0;
  reg [20:0] bits_none_21 = 21'h0;
  reg [287:0] c_p_p_17 = 288'h0;
  reg [8:0] de_held = 9'h0, exponent_1 = 9'h0, start_11 = 9'h0, start_20 = 9'h0;
  reg [18:0] empty_22 = 19'h0;
  reg [1:0] empty_3 = 2'h0, start_2 = 2'h0;
  reg [9:0] exponent_next_reg = 10'h0, kept = 10'h0, kept_clamped = 10'h0, old = 10'h0,
    right_computed_21 = 10'h0;
  reg [440:0] header_21 = 441'h0;
  reg [129:0] kept_clamped_17 = 130'h0;
  reg [12:0] kept_none_17 = 13'h0;
  reg [10:0] kept_shift = 11'h0, shift = 11'h0;
  reg [131:0] kept_shift_17 = 132'h0;
  reg [503:0] mantissa_21 = 504'h0;
  wire [9:0] needed;
  reg [159:0] old_18 = 160'h0;
  reg [2:0] raw_held = 3'h0;
  reg [5:0] step = 6'h0, step_2 = 6'h0;
  wire [26:0] u_int__o;
  reg [575:0] word_21 = 576'h0;
  reg [95:0] word_3 = 96'h0;
  assign _019_ = _018_ ? 11'h0 : distance;
  assign _020_ = - { word_21[567], word_21[567:544] };
  assign _021_ = load_held ? { _020_, 3'h0 } : { u_int__o[26], u_int__o };
  assign p__exponent[9:0] = { exponent[8], exponent } - 10'h11;
  assign c_r_r__a = empty_3[1] ? 32'h0 : r__o;
  assign c_p_p__a = empty_3[1] ? 32'h0 : p__o;
  assign _016_ = u_real__o[30:23] == 8'hff;
  assign _024_ = { 1'h0, u_real__o[30:23] } - 9'h94;
  assign needed = (_016_ | (u_real__o[30:23] == 8'h0)) ? 10'h200 : { _024_[8], _024_ };
  assign _025_ = { exponent_next_reg[9], exponent_next_reg } - { old_18[159], old_18[159:150] };
  assign { _026_[11], distance } = { _025_[10], _025_ } + 12'h1;
  always @(posedge clk) begin
    bits_1 <= bits;
    word_3 <= { word_3[63:0], word };
    c_p_p_17 <= { c_p_p_17[255:0], c_p_p__o };
    mantissa_21 <= { mantissa_21[479:0], pq[23:0] };
    header_21 <= { header_21[419:0], bits, {7{exponent[8]}}, exponent };
    o <= raw_held[0] ? { {8{_028_[23]}}, _028_ } : _035_;
    exponent_1 <= exponent;
    old <= { exponent_1[8], exponent_1 } + { de_held[8], de_held };
    step <= (bits > 5'h16) ? ({ 1'h0, bits } - 6'h16) : { {4{_002_[1]}}, _002_ };
    step_2 <= step;
    kept_shift <= 11'h3 - { kept_clamped[9], kept_clamped };
    kept_none <= _008_;
    kept_clamped_17 <= { kept_clamped_17[119:0], kept_clamped };
    exponent_next_reg <= _010_ ? needed : kept_clamped_17[129:120];
    kept_shift_17 <= { kept_shift_17[120:0], kept_shift };
    shift <= _010_ ? (11'h3 - { needed[9], needed }) : kept_shift_17[131:121];
    vanish <= kept_none_17[12] & ~_010_;
    overflow <= _016_;
    u_real_18 <= u_real__o;
    old_18 <= { old_18[149:0], old };
    word_21 <= { word_21[543:0], word_3[95:64] };
    right_computed_21 <= { right_computed_21[4:0], right_computed };
    u[26:3] <= _021_[26:3];
  end
  assign _028_ = bits_none_21[20] ? 24'h0 : mantissa_21[503:480];
  assign _002_ = (bits == 5'h16) ? 2'h0 : 2'h3;
  assign _006_ = empty_held | (zero_counts & (bits_1 == 5'h0));
  assign _008_ = $signed(kept) < $signed(10'h300);
  assign _010_ = $signed(needed) > $signed(kept_clamped_17[129:120]);
  assign _017_ = $signed(distance) > $signed(11'h1f);
  assign _018_ = $signed(distance) < $signed(11'h0);
  always @(posedge clk) if (start) begin
    empty_held <= scalars[169];
    zero_counts <= ~load;
    de_held <= scalars[168:160];
  end
  always @(posedge clk)
    if (rst) begin
      empty_3 <= 2'h0; start_2 <= 2'h0; start_11 <= 9'h0; start_20 <= 9'h0; bits_none_21 <= 21'h0;
      empty_2 <= 1'h0; kept_none_17 <= 13'h0; empty_22 <= 19'h0;
    end else begin
      empty_3 <= { empty_3[0], _006_ };
      start_2 <= { start_2[0], start };
      start_11 <= { start_11[7:0], start_2[1] };
      start_20 <= { start_20[7:0], start_11[8] };
      bits_none_21 <= { bits_none_21[19:0], bits == 5'h0 };
      empty_2 <= _006_;
      kept_none_17 <= { kept_none_17[11:0], kept_none };
      empty_22 <= { empty_22[17:0], empty_3[1] };
    end
  always @(posedge clk) if (start_2[1]) begin
    c_r_held <= scalars[31:0];
    beta_held <= scalars[159:128];
    c_p_held <= scalars[63:32];
  end
  always @(posedge clk) if (start_11[8]) begin
    c_u_held <= scalars[127:96];
    c_d_held <= scalars[95:64];
  end
  always @(posedge clk) if (start_20[8]) begin
    raw_held <= raw;
    bad_held <= scalars[170];
    gain_held <= scalars[63:32];
    load_held <= load;
  end
  always @(posedge clk)
    if (empty_2) kept <= 10'h200;
    else kept <= old + { {4{step_2[5]}}, step_2 };
  always @(posedge clk)
    if (_008_) kept_clamped <= 10'h300;
    else kept_clamped <= kept;
  always @(posedge clk)
    if (_017_) right_computed <= 5'h1f;
    else right_computed <= _019_[4:0];
  always @(posedge clk)
    if (load_held) begin
      u[2:0] <= 3'h0; right <= 5'h1;
    end else begin
      u[2:0] <= u_int__o[2:0];
      right <= right_computed_21[9:5];
    end
  assign delta__b[31] = ~c_r_r__o[31];
  assign _033_ = bad_held ? 32'h7fc00000 : o_real__o;
  assign _035_ = raw_held[1] ? { 11'h0, header_21[440:420] } : raw_held[2] ? gain_held : _033_;
  assign unused = & { word_21[575:568], p__exponent[11:10], delta__b[30:0], _026_, _021_[27],
      _021_[2:0], _019_[10:5] };
  fp_mul beta_v (
    .clk(clk), .a({ word_3[79:64], 16'h0 }), .b(beta_held), .o(beta_v__o)
  );
  fp_mul c_d_delta (
    .clk(clk), .a(c_d_delta__a), .b(c_d_held), .o(c_d_delta__o)
  );
  fp_mul c_p_p (
    .clk(clk), .a(c_p_p__a), .b(c_p_held), .o(c_p_p__o)
  );
  fp_mul c_r_r (
    .clk(clk), .a(c_r_r__a), .b(c_r_held), .o(c_r_r__o)
  );
  fp_add delta (
    .clk(clk), .a(beta_v__o), .b({ delta__b[31], c_r_r__o[30:0] }), .o(c_d_delta__a)
  );
  fp_add o_real (
    .clk(clk), .a(c_p_p_17[287:256]), .b(c_d_delta__o), .o(o_real__o)
  );
  fp_from_int_45 p (
    .clk(clk), .value(pq), .exponent({ {2{p__exponent[9]}}, p__exponent[9:0] }), .o(p__o)
  );
  fp_from_int_45 r (
    .clk(clk), .value(rk), .exponent({ {2{p__exponent[9]}}, p__exponent[9:0] }), .o(r__o)
  );
  fp_to_int u_int (
    .clk(clk), .a(u_real_18), .exponent({ shift[10], shift }), .o(u_int__o)
  );
  fp_mul u_real (
    .clk(clk), .a(c_d_delta__a), .b(c_u_held), .o(u_real__o)
  );
  assign exponent_next = exponent_next_reg[8:0];
  assign zero = empty_22[18];
  assign delta__b[30:0] = c_r_r__o[30:0];
  assign p__exponent[11:10] = { {2{p__exponent[9]}} };
  assign _026_[10:0] = distance;
endmodule
