// The rows of an engine at one position of its DSP chains: banks, operands and lanes.
//
// An engine's rows stand in `chains` DSP cascades; rank s holds position s of each. Everything that
// enters a rank leaves it one cycle later for the next, so a column sweeps through the ranks as a
// wave: addresses and u downward, partial sums with them, and no signal reaches more than one rank.
//
//     cycle 0      read_addr is the column's place; take (first column of a job): the loaded operands
//                  become current in cycle 2
//     cycle 2      its mantissas meet k and q; r, p leave for the next rank in cycle 5 (and as r_i,
//                  p_i enter with the column's cycle 4)
//     cycle U - 2  take_late (first column of a job): in cycle U the current k is the update's
//     cycle U      u, right, zero come back for the column
//     cycle U + W  m_next is written: write_addr and write_en belong to this cycle (W: LATENCY_UPDATE)
//     next cycle   magnitude_o: the significant bits of all rows so far
//
// A deep bank's `cascade` comes on top of cycles 2 to 5, and of the cycle of take.
//
// Jobs follow each other by at least U - 2 cycles, so that take_late finds its job's k still current.
//
// Shapes   `rows` <= chains rows of `group` value heads; a chain without a row here passes on
// Formats  as in `gdn_core.engine.lane`; magnitude: OR over rows of M' xor its sign
// Rate     1 column a cycle; free-running, never stalls
//
// params RankParams(format=StateFormat(mantissa=24, operand=18, update_frac=20, rows_per_word=3,
//        guard=4), rows=4, chains=12, group=2, depth=32, loop=32, ram=StateRam.BLOCK)
//
// Generated from gdn_core/engine/rank.py; do not edit.
module rank_4_rows (
  input wire clk, rst,
  input wire [4:0] read_addr_i,
  output reg [4:0] read_addr_o = 5'h0,
  input wire [4:0] write_addr_i,
  output reg [4:0] write_addr_o = 5'h0,
  input wire take_i,
  output reg take_o = 1'h0,
  input wire take_late_i,
  output reg take_late_o = 1'h0,
  input wire write_en_i__0, write_en_i__1,
  output reg write_en_o__0 = 1'h0,
  output reg write_en_o__1 = 1'h0,
  input wire [26:0] u_i__0, u_i__1,
  output reg [26:0] u_o__0 = 27'h0,
  output reg [26:0] u_o__1 = 27'h0,
  input wire [4:0] right_i__0, right_i__1,
  output reg [4:0] right_o__0 = 5'h0,
  output reg [4:0] right_o__1 = 5'h0,
  input wire zero_i__0, zero_i__1,
  output reg zero_o__0 = 1'h0,
  output reg zero_o__1 = 1'h0,
  input wire [23:0] magnitude_i__0, magnitude_i__1,
  output reg [23:0] magnitude_o__0 = 24'h0,
  output reg [23:0] magnitude_o__1 = 24'h0,
  input wire [47:0] r_i__0__0, r_i__0__1, r_i__0__2, r_i__0__3, r_i__0__4, r_i__0__5, r_i__0__6,
    r_i__0__7, r_i__0__8, r_i__0__9, r_i__0__10, r_i__0__11, r_i__1__0, r_i__1__1, r_i__1__2,
    r_i__1__3, r_i__1__4, r_i__1__5, r_i__1__6, r_i__1__7, r_i__1__8, r_i__1__9, r_i__1__10,
    r_i__1__11,
  output wire [47:0] r_o__0__0, r_o__0__1, r_o__0__2, r_o__0__3,
  output reg [47:0] r_o__0__4 = 48'h0,
  output reg [47:0] r_o__0__5 = 48'h0,
  output reg [47:0] r_o__0__6 = 48'h0,
  output reg [47:0] r_o__0__7 = 48'h0,
  output reg [47:0] r_o__0__8 = 48'h0,
  output reg [47:0] r_o__0__9 = 48'h0,
  output reg [47:0] r_o__0__10 = 48'h0,
  output reg [47:0] r_o__0__11 = 48'h0,
  output wire [47:0] r_o__1__0, r_o__1__1, r_o__1__2, r_o__1__3,
  output reg [47:0] r_o__1__4 = 48'h0,
  output reg [47:0] r_o__1__5 = 48'h0,
  output reg [47:0] r_o__1__6 = 48'h0,
  output reg [47:0] r_o__1__7 = 48'h0,
  output reg [47:0] r_o__1__8 = 48'h0,
  output reg [47:0] r_o__1__9 = 48'h0,
  output reg [47:0] r_o__1__10 = 48'h0,
  output reg [47:0] r_o__1__11 = 48'h0,
  input wire [47:0] p_i__0__0, p_i__0__1, p_i__0__2, p_i__0__3, p_i__0__4, p_i__0__5, p_i__0__6,
    p_i__0__7, p_i__0__8, p_i__0__9, p_i__0__10, p_i__0__11, p_i__1__0, p_i__1__1, p_i__1__2,
    p_i__1__3, p_i__1__4, p_i__1__5, p_i__1__6, p_i__1__7, p_i__1__8, p_i__1__9, p_i__1__10,
    p_i__1__11,
  output wire [47:0] p_o__0__0, p_o__0__1, p_o__0__2, p_o__0__3,
  output reg [47:0] p_o__0__4 = 48'h0,
  output reg [47:0] p_o__0__5 = 48'h0,
  output reg [47:0] p_o__0__6 = 48'h0,
  output reg [47:0] p_o__0__7 = 48'h0,
  output reg [47:0] p_o__0__8 = 48'h0,
  output reg [47:0] p_o__0__9 = 48'h0,
  output reg [47:0] p_o__0__10 = 48'h0,
  output reg [47:0] p_o__0__11 = 48'h0,
  output wire [47:0] p_o__1__0, p_o__1__1, p_o__1__2, p_o__1__3,
  output reg [47:0] p_o__1__4 = 48'h0,
  output reg [47:0] p_o__1__5 = 48'h0,
  output reg [47:0] p_o__1__6 = 48'h0,
  output reg [47:0] p_o__1__7 = 48'h0,
  output reg [47:0] p_o__1__8 = 48'h0,
  output reg [47:0] p_o__1__9 = 48'h0,
  output reg [47:0] p_o__1__10 = 48'h0,
  output reg [47:0] p_o__1__11 = 48'h0,
  input wire load_en__0, load_en__1, load_en__2, load_en__3,
  input wire [17:0] k_load__0, k_load__1, k_load__2, k_load__3, q_load__0, q_load__1, q_load__2,
    q_load__3
);
  wire [24:0] _00_, _01_, _03_, _05_, _06_, _08_, _10_, _12_, _13_, _15_;
  wire [71:0] bank_0_0__read_data, bank_1_0__read_data;
  wire [23:0] bank_0_1__read_data, bank_0_1__write_data, bank_1_1__read_data, bank_1_1__write_data,
    lane_0_0__m_next, lane_0_1__m_next, lane_0_2__m_next, lane_1_0__m_next, lane_1_1__m_next,
    lane_1_2__m_next;
  wire [17:0] lane_0_0__k, lane_0_0__k_late, lane_0_0__q, lane_0_1__k, lane_0_1__k_late,
    lane_0_1__q, lane_0_2__k, lane_0_2__k_late, lane_0_2__q, lane_0_3__k, lane_0_3__k_late,
    lane_0_3__q;
  wire unused;
  wire [95:0] wait_0__o, wait_1__o;
  assign _00_ = { lane_0_0__m_next[23], lane_0_0__m_next } ^ { 1'h0, {24{lane_0_0__m_next[23]}} };
  assign _08_ = { lane_0_1__m_next[23], lane_0_1__m_next } ^ { 1'h0, {24{lane_0_1__m_next[23]}} };
  assign _10_ = { lane_0_2__m_next[23], lane_0_2__m_next } ^ { 1'h0, {24{lane_0_2__m_next[23]}} };
  assign _12_ = { bank_0_1__write_data[23], bank_0_1__write_data } ^ { 1'h0,
      {24{bank_0_1__write_data[23]}} };
  assign _13_ = _00_ | _08_ | _10_ | _12_;
  assign _15_ = { lane_1_0__m_next[23], lane_1_0__m_next } ^ { 1'h0, {24{lane_1_0__m_next[23]}} };
  assign _01_ = { lane_1_1__m_next[23], lane_1_1__m_next } ^ { 1'h0, {24{lane_1_1__m_next[23]}} };
  assign _03_ = { lane_1_2__m_next[23], lane_1_2__m_next } ^ { 1'h0, {24{lane_1_2__m_next[23]}} };
  assign _05_ = { bank_1_1__write_data[23], bank_1_1__write_data } ^ { 1'h0,
      {24{bank_1_1__write_data[23]}} };
  assign _06_ = _15_ | _01_ | _03_ | _05_;
  always @(posedge clk) begin
    u_o__0 <= u_i__0;
    right_o__0 <= right_i__0;
    zero_o__0 <= zero_i__0;
    r_o__0__4 <= r_i__0__4;
    p_o__0__4 <= p_i__0__4;
    r_o__0__5 <= r_i__0__5;
    p_o__0__5 <= p_i__0__5;
    r_o__0__6 <= r_i__0__6;
    p_o__0__6 <= p_i__0__6;
    r_o__0__7 <= r_i__0__7;
    p_o__0__7 <= p_i__0__7;
    r_o__0__8 <= r_i__0__8;
    p_o__0__8 <= p_i__0__8;
    r_o__0__9 <= r_i__0__9;
    p_o__0__9 <= p_i__0__9;
    r_o__0__10 <= r_i__0__10;
    p_o__0__10 <= p_i__0__10;
    r_o__0__11 <= r_i__0__11;
    p_o__0__11 <= p_i__0__11;
    magnitude_o__0 <= magnitude_i__0 | _13_[23:0];
    u_o__1 <= u_i__1;
    right_o__1 <= right_i__1;
    zero_o__1 <= zero_i__1;
    r_o__1__4 <= r_i__1__4;
    p_o__1__4 <= p_i__1__4;
    r_o__1__5 <= r_i__1__5;
    p_o__1__5 <= p_i__1__5;
    r_o__1__6 <= r_i__1__6;
    p_o__1__6 <= p_i__1__6;
    r_o__1__7 <= r_i__1__7;
    p_o__1__7 <= p_i__1__7;
    r_o__1__8 <= r_i__1__8;
    p_o__1__8 <= p_i__1__8;
    r_o__1__9 <= r_i__1__9;
    p_o__1__9 <= p_i__1__9;
    r_o__1__10 <= r_i__1__10;
    p_o__1__10 <= p_i__1__10;
    r_o__1__11 <= r_i__1__11;
    p_o__1__11 <= p_i__1__11;
    magnitude_o__1 <= magnitude_i__1 | _06_[23:0];
  end
  always @(posedge clk)
    if (rst) begin
      read_addr_o <= 5'h0; write_addr_o <= 5'h0; take_o <= 1'h0; take_late_o <= 1'h0;
      write_en_o__0 <= 1'h0; write_en_o__1 <= 1'h0;
    end else begin
      read_addr_o <= read_addr_i;
      write_addr_o <= write_addr_i;
      take_o <= take_i;
      take_late_o <= take_late_i;
      write_en_o__0 <= write_en_i__0;
      write_en_o__1 <= write_en_i__1;
    end
  assign unused = & { _13_[24], _06_[24] };
  state_bank_72x32 bank_0_0 (
    .clk(clk), .read_addr(read_addr_i), .read_data(bank_0_0__read_data), .write_addr(write_addr_i),
    .write_data({ lane_0_2__m_next, lane_0_1__m_next, lane_0_0__m_next }), .write_en(write_en_i__0)
  );
  state_bank_24x32 bank_0_1 (
    .clk(clk), .read_addr(read_addr_i), .read_data(bank_0_1__read_data), .write_addr(write_addr_i),
    .write_data(bank_0_1__write_data), .write_en(write_en_i__0)
  );
  state_bank_72x32 bank_1_0 (
    .clk(clk), .read_addr(read_addr_i), .read_data(bank_1_0__read_data), .write_addr(write_addr_i),
    .write_data({ lane_1_2__m_next, lane_1_1__m_next, lane_1_0__m_next }), .write_en(write_en_i__1)
  );
  state_bank_24x32 bank_1_1 (
    .clk(clk), .read_addr(read_addr_i), .read_data(bank_1_1__read_data), .write_addr(write_addr_i),
    .write_data(bank_1_1__write_data), .write_en(write_en_i__1)
  );
  lane lane_0_0 (
    .clk(clk), .rst(rst), .m(bank_0_0__read_data[23:0]), .k(lane_0_0__k), .q(lane_0_0__q),
    .r_i(r_i__0__0), .r_o(r_o__0__0), .p_i(p_i__0__0), .p_o(p_o__0__0), .m_late(wait_0__o[23:0]),
    .k_late(lane_0_0__k_late), .u(u_i__0), .right(right_i__0), .zero(zero_i__0),
    .m_next(lane_0_0__m_next)
  );
  lane lane_0_1 (
    .clk(clk), .rst(rst), .m(bank_0_0__read_data[47:24]), .k(lane_0_1__k), .q(lane_0_1__q),
    .r_i(r_i__0__1), .r_o(r_o__0__1), .p_i(p_i__0__1), .p_o(p_o__0__1), .m_late(wait_0__o[47:24]),
    .k_late(lane_0_1__k_late), .u(u_i__0), .right(right_i__0), .zero(zero_i__0),
    .m_next(lane_0_1__m_next)
  );
  lane lane_0_2 (
    .clk(clk), .rst(rst), .m(bank_0_0__read_data[71:48]), .k(lane_0_2__k), .q(lane_0_2__q),
    .r_i(r_i__0__2), .r_o(r_o__0__2), .p_i(p_i__0__2), .p_o(p_o__0__2), .m_late(wait_0__o[71:48]),
    .k_late(lane_0_2__k_late), .u(u_i__0), .right(right_i__0), .zero(zero_i__0),
    .m_next(lane_0_2__m_next)
  );
  lane lane_0_3 (
    .clk(clk), .rst(rst), .m(bank_0_1__read_data), .k(lane_0_3__k), .q(lane_0_3__q),
    .r_i(r_i__0__3), .r_o(r_o__0__3), .p_i(p_i__0__3), .p_o(p_o__0__3), .m_late(wait_0__o[95:72]),
    .k_late(lane_0_3__k_late), .u(u_i__0), .right(right_i__0), .zero(zero_i__0),
    .m_next(bank_0_1__write_data)
  );
  lane lane_1_0 (
    .clk(clk), .rst(rst), .m(bank_1_0__read_data[23:0]), .k(lane_0_0__k), .q(lane_0_0__q),
    .r_i(r_i__1__0), .r_o(r_o__1__0), .p_i(p_i__1__0), .p_o(p_o__1__0), .m_late(wait_1__o[23:0]),
    .k_late(lane_0_0__k_late), .u(u_i__1), .right(right_i__1), .zero(zero_i__1),
    .m_next(lane_1_0__m_next)
  );
  lane lane_1_1 (
    .clk(clk), .rst(rst), .m(bank_1_0__read_data[47:24]), .k(lane_0_1__k), .q(lane_0_1__q),
    .r_i(r_i__1__1), .r_o(r_o__1__1), .p_i(p_i__1__1), .p_o(p_o__1__1), .m_late(wait_1__o[47:24]),
    .k_late(lane_0_1__k_late), .u(u_i__1), .right(right_i__1), .zero(zero_i__1),
    .m_next(lane_1_1__m_next)
  );
  lane lane_1_2 (
    .clk(clk), .rst(rst), .m(bank_1_0__read_data[71:48]), .k(lane_0_2__k), .q(lane_0_2__q),
    .r_i(r_i__1__2), .r_o(r_o__1__2), .p_i(p_i__1__2), .p_o(p_o__1__2), .m_late(wait_1__o[71:48]),
    .k_late(lane_0_2__k_late), .u(u_i__1), .right(right_i__1), .zero(zero_i__1),
    .m_next(lane_1_2__m_next)
  );
  lane lane_1_3 (
    .clk(clk), .rst(rst), .m(bank_1_1__read_data), .k(lane_0_3__k), .q(lane_0_3__q),
    .r_i(r_i__1__3), .r_o(r_o__1__3), .p_i(p_i__1__3), .p_o(p_o__1__3), .m_late(wait_1__o[95:72]),
    .k_late(lane_0_3__k_late), .u(u_i__1), .right(right_i__1), .zero(zero_i__1),
    .m_next(bank_1_1__write_data)
  );
  operand operand_0 (
    .clk(clk), .rst(rst), .load_en(load_en__0), .k_load(k_load__0), .q_load(q_load__0),
    .take(take_i), .take_late(take_late_i), .k(lane_0_0__k), .q(lane_0_0__q),
    .k_late(lane_0_0__k_late)
  );
  operand operand_1 (
    .clk(clk), .rst(rst), .load_en(load_en__1), .k_load(k_load__1), .q_load(q_load__1),
    .take(take_i), .take_late(take_late_i), .k(lane_0_1__k), .q(lane_0_1__q),
    .k_late(lane_0_1__k_late)
  );
  operand operand_2 (
    .clk(clk), .rst(rst), .load_en(load_en__2), .k_load(k_load__2), .q_load(q_load__2),
    .take(take_i), .take_late(take_late_i), .k(lane_0_2__k), .q(lane_0_2__q),
    .k_late(lane_0_2__k_late)
  );
  operand operand_3 (
    .clk(clk), .rst(rst), .load_en(load_en__3), .k_load(k_load__3), .q_load(q_load__3),
    .take(take_i), .take_late(take_late_i), .k(lane_0_3__k), .q(lane_0_3__q),
    .k_late(lane_0_3__k_late)
  );
  delay_96x31 wait_0 (
    .clk(clk), .rst(rst), .i({ bank_0_1__read_data, bank_0_0__read_data }), .o(wait_0__o)
  );
  delay_96x31 wait_1 (
    .clk(clk), .rst(rst), .i({ bank_1_1__read_data, bank_1_0__read_data }), .o(wait_1__o)
  );
endmodule
