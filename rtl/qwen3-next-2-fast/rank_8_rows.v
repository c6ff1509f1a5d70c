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
//     cycle U      u, right, zero come back for the column; lanes see right and zero W - 2 later
//     cycle U + W  m_next is written: write_addr and write_en belong to this cycle (W: LATENCY_UPDATE)
//     next cycle   magnitude_o: the significant bits of all rows so far
//
// A deep bank's `cascade` comes on top of cycles 2 to 5, and of the cycle of take.
//
// Jobs follow each other by at least U - 2 cycles, so that take_late finds its job's k still current.
//
// The first rank of an engine may be short, and chains without a row there start in the second,
// where their bits of `chained` are 0. So all chains end in the last rank: there r_sum goes to the
// trees, and everywhere else r_o to the r_i of the next rank, over the wires between DSPs.
//
// What steers many registers or LUTs (right, take, take_late, the loads) has a register for each part
// of the rows, `keep` because a tool would make one of equal registers and have it drive all.
//
// Shapes   `rows` rows of `group` value heads
// Formats  as in `gdn_core.engine.lane`; magnitude: OR over rows of M' xor its sign
// Rate     1 column a cycle; free-running, never stalls
//
// params RankParams(format=StateFormat(mantissa=24, operand=18, update_frac=20, rows_per_word=3,
//        guard=4), rows=8, group=2, depth=2048, loop=42, ram=StateRam.BLOCK)
// Generated from gdn_core/engine/rank.py; do not edit.
module rank_8_rows (
  input wire clk, rst,
  input wire [10:0] read_addr_i, output reg [10:0] read_addr_o = 11'h0,
  input wire [10:0] write_addr_i, output reg [10:0] write_addr_o = 11'h0, input wire take_i,
  output reg take_o = 1'h0, input wire take_late_i, output reg take_late_o = 1'h0,
  input wire [1:0] write_en_i, output reg [1:0] write_en_o = 2'h0, input wire [2*27-1:0] u_i,
  output reg [2*27-1:0] u_o = 54'h0, input wire [2*5-1:0] right_i,
  output reg [2*5-1:0] right_o = 10'h0, input wire [1:0] zero_i, output reg [1:0] zero_o = 2'h0,
  input wire [2*24-1:0] magnitude_i, output reg [2*24-1:0] magnitude_o = 48'h0,
  input wire [8*48-1:0] r_i__0, r_i__1,
  output wire [8*48-1:0] r_o__0, r_o__1,
  output wire [8*48-1:0] r_sum__0, r_sum__1,
  input wire [8*48-1:0] p_i__0, p_i__1,
  output wire [8*48-1:0] p_o__0, p_o__1,
  output wire [8*48-1:0] p_sum__0, p_sum__1,
  input wire [7:0] chained, input wire [1:0] load_en, input wire [8*18-1:0] k_load, q_load
);
  wire [23:0] _01_, _03_, _05_, _09_, _11_, _12_, _14_, _16_, _18_, _20_, _23_, _26_, _28_, _30_;
  wire [71:0] bank_0_0__read_data, bank_0_1__read_data, bank_1_0__read_data, bank_1_1__read_data;
  wire [47:0] bank_0_2__read_data, bank_1_2__read_data;
  wire [8*24-1:0] lane_0__m_next, lane_1__m_next;
  (* keep = "true" *) reg load_0 = 1'h0, load_1 = 1'h0, take_late_now = 1'h0, take_now = 1'h0,
    take_now_1 = 1'h0;
  wire [8*18-1:0] operand__k, operand__k_late, operand__q;
  (* keep = "true" *) reg [4:0] right_0_now = 5'h0, right_0_now_1 = 5'h0, right_1_now = 5'h0,
    right_1_now_1 = 5'h0;
  wire [191:0] wait_0__o, wait_1__o;
  reg zero_0_1 = 1'h0, zero_1_1 = 1'h0;
  assign _11_ = lane_0__m_next[1*24 +: 24] ^ { {24{lane_0__m_next[1*24 + 23]}} };
  assign _26_ = lane_0__m_next[2*24 +: 24] ^ { {24{lane_0__m_next[2*24 + 23]}} };
  assign _28_ = lane_0__m_next[3*24 +: 24] ^ { {24{lane_0__m_next[3*24 + 23]}} };
  assign _30_ = lane_0__m_next[4*24 +: 24] ^ { {24{lane_0__m_next[4*24 + 23]}} };
  assign _01_ = lane_0__m_next[5*24 +: 24] ^ { {24{lane_0__m_next[5*24 + 23]}} };
  assign _03_ = lane_0__m_next[6*24 +: 24] ^ { {24{lane_0__m_next[6*24 + 23]}} };
  assign _05_ = lane_0__m_next[7*24 +: 24] ^ { {24{lane_0__m_next[7*24 + 23]}} };
  assign _09_ = lane_1__m_next[1*24 +: 24] ^ { {24{lane_1__m_next[1*24 + 23]}} };
  assign _12_ = lane_1__m_next[2*24 +: 24] ^ { {24{lane_1__m_next[2*24 + 23]}} };
  assign _14_ = lane_1__m_next[3*24 +: 24] ^ { {24{lane_1__m_next[3*24 + 23]}} };
  assign _16_ = lane_1__m_next[4*24 +: 24] ^ { {24{lane_1__m_next[4*24 + 23]}} };
  assign _18_ = lane_1__m_next[5*24 +: 24] ^ { {24{lane_1__m_next[5*24 + 23]}} };
  assign _20_ = lane_1__m_next[6*24 +: 24] ^ { {24{lane_1__m_next[6*24 + 23]}} };
  assign _23_ = lane_1__m_next[7*24 +: 24] ^ { {24{lane_1__m_next[7*24 + 23]}} };
  always @(posedge clk) begin
    load_0 <= load_en[0]; load_1 <= load_en[1]; u_o <= u_i; right_o <= right_i; zero_o <= zero_i;
    zero_0_1 <= zero_i[0]; right_0_now <= right_i[0*5 +: 5]; right_0_now_1 <= right_i[0*5 +: 5];
    take_now <= take_i; zero_1_1 <= zero_i[1]; right_1_now <= right_i[1*5 +: 5];
    right_1_now_1 <= right_i[1*5 +: 5]; take_now_1 <= take_i; take_late_now <= take_late_i;
    magnitude_o[0*24 +: 24] <= magnitude_i[0*24 +: 24] | (lane_0__m_next[0*24 +: 24] ^ {
        {24{lane_0__m_next[0*24 + 23]}} }) | _11_ | _26_ | _28_ | _30_ | _01_ | _03_ | _05_;
    magnitude_o[1*24 +: 24] <= magnitude_i[1*24 +: 24] | (lane_1__m_next[0*24 +: 24] ^ {
        {24{lane_1__m_next[0*24 + 23]}} }) | _09_ | _12_ | _14_ | _16_ | _18_ | _20_ | _23_;
  end
  always @(posedge clk)
    if (rst) begin
      write_en_o <= 2'h0; read_addr_o <= 11'h0; write_addr_o <= 11'h0; take_o <= 1'h0;
      take_late_o <= 1'h0;
    end else begin
      write_en_o <= write_en_i; read_addr_o <= read_addr_i; write_addr_o <= write_addr_i;
      take_o <= take_i; take_late_o <= take_late_i;
    end
  state_bank_72x2048 bank_0_0 (
    .clk(clk), .read_addr(read_addr_i), .read_data(bank_0_0__read_data), .write_addr(write_addr_i),
    .write_data(lane_0__m_next[0*24 +: 3*24]), .write_en(write_en_i[0])
  );
  state_bank_72x2048 bank_0_1 (
    .clk(clk), .read_addr(read_addr_i), .read_data(bank_0_1__read_data), .write_addr(write_addr_i),
    .write_data(lane_0__m_next[3*24 +: 3*24]), .write_en(write_en_i[0])
  );
  state_bank_48x2048 bank_0_2 (
    .clk(clk), .read_addr(read_addr_i), .read_data(bank_0_2__read_data), .write_addr(write_addr_i),
    .write_data(lane_0__m_next[6*24 +: 2*24]), .write_en(write_en_i[0])
  );
  state_bank_72x2048 bank_1_0 (
    .clk(clk), .read_addr(read_addr_i), .read_data(bank_1_0__read_data), .write_addr(write_addr_i),
    .write_data(lane_1__m_next[0*24 +: 3*24]), .write_en(write_en_i[1])
  );
  state_bank_72x2048 bank_1_1 (
    .clk(clk), .read_addr(read_addr_i), .read_data(bank_1_1__read_data), .write_addr(write_addr_i),
    .write_data(lane_1__m_next[3*24 +: 3*24]), .write_en(write_en_i[1])
  );
  state_bank_48x2048 bank_1_2 (
    .clk(clk), .read_addr(read_addr_i), .read_data(bank_1_2__read_data), .write_addr(write_addr_i),
    .write_data(lane_1__m_next[6*24 +: 2*24]), .write_en(write_en_i[1])
  );
  lane lane_0_0 (
    .clk(clk), .m(bank_0_0__read_data[23:0]), .k(operand__k[0*18 +: 18]),
    .q(operand__q[0*18 +: 18]), .chained(chained[0]), .r_i(r_i__0[0*48 +: 48]),
    .r_o(r_o__0[0*48 +: 48]), .r_sum(r_sum__0[0*48 +: 48]), .p_i(p_i__0[0*48 +: 48]),
    .p_o(p_o__0[0*48 +: 48]), .p_sum(p_sum__0[0*48 +: 48]), .m_late(wait_0__o[23:0]),
    .k_late(operand__k_late[0*18 +: 18]), .u(u_i[0*27 +: 27]), .right(right_0_now), .zero(zero_0_1),
    .m_next(lane_0__m_next[0*24 +: 24])
  );
  lane lane_0_1 (
    .clk(clk), .m(bank_0_0__read_data[47:24]), .k(operand__k[1*18 +: 18]),
    .q(operand__q[1*18 +: 18]), .chained(chained[1]), .r_i(r_i__0[1*48 +: 48]),
    .r_o(r_o__0[1*48 +: 48]), .r_sum(r_sum__0[1*48 +: 48]), .p_i(p_i__0[1*48 +: 48]),
    .p_o(p_o__0[1*48 +: 48]), .p_sum(p_sum__0[1*48 +: 48]), .m_late(wait_0__o[47:24]),
    .k_late(operand__k_late[1*18 +: 18]), .u(u_i[0*27 +: 27]), .right(right_0_now), .zero(zero_0_1),
    .m_next(lane_0__m_next[1*24 +: 24])
  );
  lane lane_0_2 (
    .clk(clk), .m(bank_0_0__read_data[71:48]), .k(operand__k[2*18 +: 18]),
    .q(operand__q[2*18 +: 18]), .chained(chained[2]), .r_i(r_i__0[2*48 +: 48]),
    .r_o(r_o__0[2*48 +: 48]), .r_sum(r_sum__0[2*48 +: 48]), .p_i(p_i__0[2*48 +: 48]),
    .p_o(p_o__0[2*48 +: 48]), .p_sum(p_sum__0[2*48 +: 48]), .m_late(wait_0__o[71:48]),
    .k_late(operand__k_late[2*18 +: 18]), .u(u_i[0*27 +: 27]), .right(right_0_now), .zero(zero_0_1),
    .m_next(lane_0__m_next[2*24 +: 24])
  );
  lane lane_0_3 (
    .clk(clk), .m(bank_0_1__read_data[23:0]), .k(operand__k[3*18 +: 18]),
    .q(operand__q[3*18 +: 18]), .chained(chained[3]), .r_i(r_i__0[3*48 +: 48]),
    .r_o(r_o__0[3*48 +: 48]), .r_sum(r_sum__0[3*48 +: 48]), .p_i(p_i__0[3*48 +: 48]),
    .p_o(p_o__0[3*48 +: 48]), .p_sum(p_sum__0[3*48 +: 48]), .m_late(wait_0__o[95:72]),
    .k_late(operand__k_late[3*18 +: 18]), .u(u_i[0*27 +: 27]), .right(right_0_now), .zero(zero_0_1),
    .m_next(lane_0__m_next[3*24 +: 24])
  );
  lane lane_0_4 (
    .clk(clk), .m(bank_0_1__read_data[47:24]), .k(operand__k[4*18 +: 18]),
    .q(operand__q[4*18 +: 18]), .chained(chained[4]), .r_i(r_i__0[4*48 +: 48]),
    .r_o(r_o__0[4*48 +: 48]), .r_sum(r_sum__0[4*48 +: 48]), .p_i(p_i__0[4*48 +: 48]),
    .p_o(p_o__0[4*48 +: 48]), .p_sum(p_sum__0[4*48 +: 48]), .m_late(wait_0__o[119:96]),
    .k_late(operand__k_late[4*18 +: 18]), .u(u_i[0*27 +: 27]), .right(right_0_now_1),
    .zero(zero_0_1), .m_next(lane_0__m_next[4*24 +: 24])
  );
  lane lane_0_5 (
    .clk(clk), .m(bank_0_1__read_data[71:48]), .k(operand__k[5*18 +: 18]),
    .q(operand__q[5*18 +: 18]), .chained(chained[5]), .r_i(r_i__0[5*48 +: 48]),
    .r_o(r_o__0[5*48 +: 48]), .r_sum(r_sum__0[5*48 +: 48]), .p_i(p_i__0[5*48 +: 48]),
    .p_o(p_o__0[5*48 +: 48]), .p_sum(p_sum__0[5*48 +: 48]), .m_late(wait_0__o[143:120]),
    .k_late(operand__k_late[5*18 +: 18]), .u(u_i[0*27 +: 27]), .right(right_0_now_1),
    .zero(zero_0_1), .m_next(lane_0__m_next[5*24 +: 24])
  );
  lane lane_0_6 (
    .clk(clk), .m(bank_0_2__read_data[23:0]), .k(operand__k[6*18 +: 18]),
    .q(operand__q[6*18 +: 18]), .chained(chained[6]), .r_i(r_i__0[6*48 +: 48]),
    .r_o(r_o__0[6*48 +: 48]), .r_sum(r_sum__0[6*48 +: 48]), .p_i(p_i__0[6*48 +: 48]),
    .p_o(p_o__0[6*48 +: 48]), .p_sum(p_sum__0[6*48 +: 48]), .m_late(wait_0__o[167:144]),
    .k_late(operand__k_late[6*18 +: 18]), .u(u_i[0*27 +: 27]), .right(right_0_now_1),
    .zero(zero_0_1), .m_next(lane_0__m_next[6*24 +: 24])
  );
  lane lane_0_7 (
    .clk(clk), .m(bank_0_2__read_data[47:24]), .k(operand__k[7*18 +: 18]),
    .q(operand__q[7*18 +: 18]), .chained(chained[7]), .r_i(r_i__0[7*48 +: 48]),
    .r_o(r_o__0[7*48 +: 48]), .r_sum(r_sum__0[7*48 +: 48]), .p_i(p_i__0[7*48 +: 48]),
    .p_o(p_o__0[7*48 +: 48]), .p_sum(p_sum__0[7*48 +: 48]), .m_late(wait_0__o[191:168]),
    .k_late(operand__k_late[7*18 +: 18]), .u(u_i[0*27 +: 27]), .right(right_0_now_1),
    .zero(zero_0_1), .m_next(lane_0__m_next[7*24 +: 24])
  );
  lane lane_1_0 (
    .clk(clk), .m(bank_1_0__read_data[23:0]), .k(operand__k[0*18 +: 18]),
    .q(operand__q[0*18 +: 18]), .chained(chained[0]), .r_i(r_i__1[0*48 +: 48]),
    .r_o(r_o__1[0*48 +: 48]), .r_sum(r_sum__1[0*48 +: 48]), .p_i(p_i__1[0*48 +: 48]),
    .p_o(p_o__1[0*48 +: 48]), .p_sum(p_sum__1[0*48 +: 48]), .m_late(wait_1__o[23:0]),
    .k_late(operand__k_late[0*18 +: 18]), .u(u_i[1*27 +: 27]), .right(right_1_now), .zero(zero_1_1),
    .m_next(lane_1__m_next[0*24 +: 24])
  );
  lane lane_1_1 (
    .clk(clk), .m(bank_1_0__read_data[47:24]), .k(operand__k[1*18 +: 18]),
    .q(operand__q[1*18 +: 18]), .chained(chained[1]), .r_i(r_i__1[1*48 +: 48]),
    .r_o(r_o__1[1*48 +: 48]), .r_sum(r_sum__1[1*48 +: 48]), .p_i(p_i__1[1*48 +: 48]),
    .p_o(p_o__1[1*48 +: 48]), .p_sum(p_sum__1[1*48 +: 48]), .m_late(wait_1__o[47:24]),
    .k_late(operand__k_late[1*18 +: 18]), .u(u_i[1*27 +: 27]), .right(right_1_now), .zero(zero_1_1),
    .m_next(lane_1__m_next[1*24 +: 24])
  );
  lane lane_1_2 (
    .clk(clk), .m(bank_1_0__read_data[71:48]), .k(operand__k[2*18 +: 18]),
    .q(operand__q[2*18 +: 18]), .chained(chained[2]), .r_i(r_i__1[2*48 +: 48]),
    .r_o(r_o__1[2*48 +: 48]), .r_sum(r_sum__1[2*48 +: 48]), .p_i(p_i__1[2*48 +: 48]),
    .p_o(p_o__1[2*48 +: 48]), .p_sum(p_sum__1[2*48 +: 48]), .m_late(wait_1__o[71:48]),
    .k_late(operand__k_late[2*18 +: 18]), .u(u_i[1*27 +: 27]), .right(right_1_now), .zero(zero_1_1),
    .m_next(lane_1__m_next[2*24 +: 24])
  );
  lane lane_1_3 (
    .clk(clk), .m(bank_1_1__read_data[23:0]), .k(operand__k[3*18 +: 18]),
    .q(operand__q[3*18 +: 18]), .chained(chained[3]), .r_i(r_i__1[3*48 +: 48]),
    .r_o(r_o__1[3*48 +: 48]), .r_sum(r_sum__1[3*48 +: 48]), .p_i(p_i__1[3*48 +: 48]),
    .p_o(p_o__1[3*48 +: 48]), .p_sum(p_sum__1[3*48 +: 48]), .m_late(wait_1__o[95:72]),
    .k_late(operand__k_late[3*18 +: 18]), .u(u_i[1*27 +: 27]), .right(right_1_now), .zero(zero_1_1),
    .m_next(lane_1__m_next[3*24 +: 24])
  );
  lane lane_1_4 (
    .clk(clk), .m(bank_1_1__read_data[47:24]), .k(operand__k[4*18 +: 18]),
    .q(operand__q[4*18 +: 18]), .chained(chained[4]), .r_i(r_i__1[4*48 +: 48]),
    .r_o(r_o__1[4*48 +: 48]), .r_sum(r_sum__1[4*48 +: 48]), .p_i(p_i__1[4*48 +: 48]),
    .p_o(p_o__1[4*48 +: 48]), .p_sum(p_sum__1[4*48 +: 48]), .m_late(wait_1__o[119:96]),
    .k_late(operand__k_late[4*18 +: 18]), .u(u_i[1*27 +: 27]), .right(right_1_now_1),
    .zero(zero_1_1), .m_next(lane_1__m_next[4*24 +: 24])
  );
  lane lane_1_5 (
    .clk(clk), .m(bank_1_1__read_data[71:48]), .k(operand__k[5*18 +: 18]),
    .q(operand__q[5*18 +: 18]), .chained(chained[5]), .r_i(r_i__1[5*48 +: 48]),
    .r_o(r_o__1[5*48 +: 48]), .r_sum(r_sum__1[5*48 +: 48]), .p_i(p_i__1[5*48 +: 48]),
    .p_o(p_o__1[5*48 +: 48]), .p_sum(p_sum__1[5*48 +: 48]), .m_late(wait_1__o[143:120]),
    .k_late(operand__k_late[5*18 +: 18]), .u(u_i[1*27 +: 27]), .right(right_1_now_1),
    .zero(zero_1_1), .m_next(lane_1__m_next[5*24 +: 24])
  );
  lane lane_1_6 (
    .clk(clk), .m(bank_1_2__read_data[23:0]), .k(operand__k[6*18 +: 18]),
    .q(operand__q[6*18 +: 18]), .chained(chained[6]), .r_i(r_i__1[6*48 +: 48]),
    .r_o(r_o__1[6*48 +: 48]), .r_sum(r_sum__1[6*48 +: 48]), .p_i(p_i__1[6*48 +: 48]),
    .p_o(p_o__1[6*48 +: 48]), .p_sum(p_sum__1[6*48 +: 48]), .m_late(wait_1__o[167:144]),
    .k_late(operand__k_late[6*18 +: 18]), .u(u_i[1*27 +: 27]), .right(right_1_now_1),
    .zero(zero_1_1), .m_next(lane_1__m_next[6*24 +: 24])
  );
  lane lane_1_7 (
    .clk(clk), .m(bank_1_2__read_data[47:24]), .k(operand__k[7*18 +: 18]),
    .q(operand__q[7*18 +: 18]), .chained(chained[7]), .r_i(r_i__1[7*48 +: 48]),
    .r_o(r_o__1[7*48 +: 48]), .r_sum(r_sum__1[7*48 +: 48]), .p_i(p_i__1[7*48 +: 48]),
    .p_o(p_o__1[7*48 +: 48]), .p_sum(p_sum__1[7*48 +: 48]), .m_late(wait_1__o[191:168]),
    .k_late(operand__k_late[7*18 +: 18]), .u(u_i[1*27 +: 27]), .right(right_1_now_1),
    .zero(zero_1_1), .m_next(lane_1__m_next[7*24 +: 24])
  );
  operand operand_0 (
    .clk(clk), .load(load_0), .k_load(k_load[0*18 +: 18]), .q_load(q_load[0*18 +: 18]),
    .take(take_now), .take_late(take_late_now), .k(operand__k[0*18 +: 18]),
    .q(operand__q[0*18 +: 18]), .k_late(operand__k_late[0*18 +: 18])
  );
  operand operand_1 (
    .clk(clk), .load(load_0), .k_load(k_load[1*18 +: 18]), .q_load(q_load[1*18 +: 18]),
    .take(take_now), .take_late(take_late_now), .k(operand__k[1*18 +: 18]),
    .q(operand__q[1*18 +: 18]), .k_late(operand__k_late[1*18 +: 18])
  );
  operand operand_2 (
    .clk(clk), .load(load_0), .k_load(k_load[2*18 +: 18]), .q_load(q_load[2*18 +: 18]),
    .take(take_now), .take_late(take_late_now), .k(operand__k[2*18 +: 18]),
    .q(operand__q[2*18 +: 18]), .k_late(operand__k_late[2*18 +: 18])
  );
  operand operand_3 (
    .clk(clk), .load(load_0), .k_load(k_load[3*18 +: 18]), .q_load(q_load[3*18 +: 18]),
    .take(take_now), .take_late(take_late_now), .k(operand__k[3*18 +: 18]),
    .q(operand__q[3*18 +: 18]), .k_late(operand__k_late[3*18 +: 18])
  );
  operand operand_4 (
    .clk(clk), .load(load_1), .k_load(k_load[4*18 +: 18]), .q_load(q_load[4*18 +: 18]),
    .take(take_now_1), .take_late(take_late_now), .k(operand__k[4*18 +: 18]),
    .q(operand__q[4*18 +: 18]), .k_late(operand__k_late[4*18 +: 18])
  );
  operand operand_5 (
    .clk(clk), .load(load_1), .k_load(k_load[5*18 +: 18]), .q_load(q_load[5*18 +: 18]),
    .take(take_now_1), .take_late(take_late_now), .k(operand__k[5*18 +: 18]),
    .q(operand__q[5*18 +: 18]), .k_late(operand__k_late[5*18 +: 18])
  );
  operand operand_6 (
    .clk(clk), .load(load_1), .k_load(k_load[6*18 +: 18]), .q_load(q_load[6*18 +: 18]),
    .take(take_now_1), .take_late(take_late_now), .k(operand__k[6*18 +: 18]),
    .q(operand__q[6*18 +: 18]), .k_late(operand__k_late[6*18 +: 18])
  );
  operand operand_7 (
    .clk(clk), .load(load_1), .k_load(k_load[7*18 +: 18]), .q_load(q_load[7*18 +: 18]),
    .take(take_now_1), .take_late(take_late_now), .k(operand__k[7*18 +: 18]),
    .q(operand__q[7*18 +: 18]), .k_late(operand__k_late[7*18 +: 18])
  );
  delay_192x41 wait_0 (
    .clk(clk), .rst(rst), .i({ bank_0_2__read_data, bank_0_1__read_data, bank_0_0__read_data }),
    .o(wait_0__o)
  );
  delay_192x41 wait_1 (
    .clk(clk), .rst(rst), .i({ bank_1_2__read_data, bank_1_1__read_data, bank_1_0__read_data }),
    .o(wait_1__o)
  );
endmodule
