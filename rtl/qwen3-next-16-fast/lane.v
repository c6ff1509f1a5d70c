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
// r_i and r_o are the wires between neighbouring DSPs: r_i is the r_o of the lane before in the
// chain, or nothing where `chained`, a constant, is 0. r_sum is r_o for all else.
//
// Shapes   one element a cycle: row i of the column that is passing
// Formats  M signed `mantissa`; k, q signed `operand`; u signed 27; r, p signed 48; right unsigned 5
// Latency  m, k, q to r_o, p_o: LATENCY_DOT; r_i, p_i to r_o, p_o: 1 cycle (DSP cascade);
//          u, k_late to m_next: LATENCY_UPDATE; m_late, right, zero to m_next: LATENCY_LATE
// Rate     1 element a cycle; free-running, never stalls
//
// params StateFormat(mantissa=24, operand=18, update_frac=20, rows_per_word=3, guard=4)
// Generated from gdn_core/engine/lane.py; do not edit.
module lane (
  input wire clk,
  input wire [23:0] m, input wire [17:0] k, q, input wire chained, input wire [47:0] r_i,
  output wire [47:0] r_o, r_sum, input wire [47:0] p_i, output wire [47:0] p_o, p_sum,
  input wire [23:0] m_late, input wire [17:0] k_late, input wire [26:0] u, input wire [4:0] right,
  input wire zero, output wire [23:0] m_next
);
  wire [47:0] _0_, base, update__p;
  wire [26:0] by_1__o;
  wire [28:0] by_4__o;
  wire unused;
  assign base[43:16] = right[4] ? { {15{by_4__o[28]}}, by_4__o[28:16] } : by_4__o[27:0];
  assign unused = & { _0_, base[47:44], base[15:0], update__p[47:44], update__p[19:0] };
  assign { base[47:44], base[15:0] } = { {4{by_4__o[28]}}, 16'h0 };
  assign m_next = update__p[43:20];
  shift_stage_24_1 by_1 (
    .i(m_late), .n(right[1:0]), .o(by_1__o)
  );
  shift_stage_27_4 by_4 (
    .i(by_1__o), .n(right[3:2]), .o(by_4__o)
  );
  mac_24x18_chain retrieve_p (
    .clk(clk), .a(m), .b(q), .pcin(p_i), .chained(chained), .p(p_sum), .pcout(p_o)
  );
  mac_24x18_chain retrieve_r (
    .clk(clk), .a(m), .b(k), .pcin(r_i), .chained(chained), .p(r_sum), .pcout(r_o)
  );
  mac_27x18_port_rounding_clear update (
    .clk(clk), .a(u), .b(k_late), .c({ {4{by_4__o[28]}}, base[43:16], 16'h0 }), .zero(zero),
    .p(update__p), .pcout(_0_)
  );
endmodule
