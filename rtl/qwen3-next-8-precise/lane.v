// One row of one value head's state: two dot-product terms and the rank-1 update.
//
//     r'  = r + M * k          p'  = p + M * q                     as the column leaves its bank
//     C   = floor(M * 2^(1 - right + guard)) * 2^(frac - guard)    as its u comes back, 0 if `zero`
//     M'  = (C + k * u + 2^(frac-1)) >> frac
//
// A k or q of 35 bits goes through the DSPs in two limbs, k = high * 2^17 + low. Their sums leave the
// lane apart, r' for the high limb and r_low' for the low one; in the update the low limb's product,
// rounding included, is shifted into the high one's: C + high * u + ((low * u + 2^(frac+16)) >> 17).
//
// A lane knows dot products and a multiply-add with write-back; what k, q and u mean is its engine's
// business. The caller bounds the sum, so that M' fits (see `gdn_core.engine.column`).
//
// Shapes   one element a cycle: row i of the column that is passing
// Formats  M signed `mantissa`; k, q signed `operand`; u signed 27; r, p signed 48; right unsigned 5
// Latency  m, k, q to r_o, p_o: LATENCY_DOT; r_i, p_i to r_o, p_o: 1 cycle (DSP cascade);
//          u, k_late, right, zero to m_next: LATENCY_UPDATE; m_late to m_next: 2 cycles
// Rate     1 element a cycle; free-running, never stalls
//
// params StateFormat(mantissa=26, operand=35, update_frac=18, rows_per_word=2, guard=4)
//
// Generated from gdn_core/engine/lane.py; do not edit.
module lane (
  input wire clk, rst,
  input wire [25:0] m,
  input wire [34:0] k, q,
  input wire [47:0] r_i,
  output wire [47:0] r_o,
  input wire [47:0] p_i,
  output wire [47:0] p_o,
  input wire [47:0] r_low_i,
  output wire [47:0] r_low_o,
  input wire [47:0] p_low_i,
  output wire [47:0] p_low_o,
  input wire [25:0] m_late,
  input wire [34:0] k_late,
  input wire [26:0] u,
  input wire [4:0] right,
  input wire zero,
  output wire [25:0] m_next
);
  wire [30:0] _0_, guarded;
  reg [9:0] right_2 = 10'h0;
  wire unused;
  reg [26:0] update__a = 27'h0;
  reg [17:0] update__b = 18'h0;
  wire [47:0] update__p, update__pcin;
  reg [1:0] zero_2 = 2'h0;
  always @(posedge clk) begin
    right_2 <= { right_2[4:0], right };
    update__a <= u;
    update__b <= k_late[34:17];
  end
  assign _0_ = $signed({ m_late, 5'h0 }) >>> right_2[9:5];
  assign guarded = zero_2[1] ? 31'h0 : _0_;
  always @(posedge clk)
    if (rst) zero_2 <= 2'h0;
    else zero_2 <= { zero_2[0], zero };
  assign unused = & { update__p[47:44], update__p[17:0] };
  mac_26x18_cascade retrieve_p (
    .clk(clk), .a(m), .b(q[34:17]), .p(p_o), .c(p_i)
  );
  mac_26x18_cascade retrieve_p_low (
    .clk(clk), .a(m), .b({ 1'h0, q[16:0] }), .p(p_low_o), .c(p_low_i)
  );
  mac_26x18_cascade retrieve_r (
    .clk(clk), .a(m), .b(k[34:17]), .p(r_o), .c(r_i)
  );
  mac_26x18_cascade retrieve_r_low (
    .clk(clk), .a(m), .b({ 1'h0, k[16:0] }), .p(r_low_o), .c(r_low_i)
  );
  mac_27x18_port_cascade_17 update (
    .clk(clk), .a(update__a), .b(update__b), .p(update__p),
    .c({ {3{guarded[30]}}, guarded, 14'h0 }), .pcin(update__pcin)
  );
  mac_27x18_rounding update_low (
    .clk(clk), .a(u), .b({ 1'h0, k_late[16:0] }), .p(update__pcin)
  );
  assign m_next = update__p[43:18];
endmodule
