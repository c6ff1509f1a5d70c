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
// params StateFormat(mantissa=24, operand=18, update_frac=20, rows_per_word=3, guard=4)
//
// Generated from gdn_core/engine/lane.py; do not edit.
module lane (
  input wire clk, rst,
  input wire [23:0] m,
  input wire [17:0] k, q,
  input wire [47:0] r_i,
  output wire [47:0] r_o,
  input wire [47:0] p_i,
  output wire [47:0] p_o,
  input wire [23:0] m_late,
  input wire [17:0] k_late,
  input wire [26:0] u,
  input wire [4:0] right,
  input wire zero,
  output wire [23:0] m_next
);
  wire [28:0] _0_, guarded;
  reg [4:0] right_1 = 5'h0;
  wire unused;
  wire [47:0] update__p;
  reg zero_1 = 1'h0;
  always @(posedge clk)
    right_1 <= right;
  assign _0_ = $signed({ m_late, 5'h0 }) >>> right_1;
  assign guarded = zero_1 ? 29'h0 : _0_;
  always @(posedge clk)
    if (rst) zero_1 <= 1'h0;
    else zero_1 <= zero;
  assign unused = & { update__p[47:44], update__p[19:0] };
  mac_24x18_cascade retrieve_p (
    .clk(clk), .a(m), .b(q), .p(p_o), .c(p_i)
  );
  mac_24x18_cascade retrieve_r (
    .clk(clk), .a(m), .b(k), .p(r_o), .c(r_i)
  );
  mac_27x18_port_rounding update (
    .clk(clk), .a(u), .b(k_late), .p(update__p), .c({ {3{guarded[28]}}, guarded, 16'h0 })
  );
  assign m_next = update__p[43:20];
endmodule
