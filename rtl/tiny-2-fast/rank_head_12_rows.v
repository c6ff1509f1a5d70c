// The rows of one value head: their banks and lanes. rank_head_4_rows.v tells the rest.
// params RankParams(format=StateFormat(mantissa=24, operand=18, update_frac=20, rows_per_word=3,
//        guard=4), rows=12, group=2, depth=32, loop=33, ram=StateRam.BLOCK)
// Generated from gdn_core/engine/rank.py; do not edit.
module rank_head_12_rows (
  input wire clk, rst,
  input wire [4:0] read_addr, write_addr, input wire write_en_i, output reg write_en_o = 1'h0,
  input wire [26:0] u_i, output reg [26:0] u_o = 27'h0, input wire [4:0] right_i,
  output reg [4:0] right_o = 5'h0, input wire zero_i, output reg zero_o = 1'h0,
  input wire [23:0] magnitude_i, output reg [23:0] magnitude_o = 24'h0, input wire [12*48-1:0] r_i,
  output wire [12*48-1:0] r_o, r_sum, input wire [12*48-1:0] p_i,
  output wire [12*48-1:0] p_o, p_sum, input wire [12*18-1:0] k, q, k_late, input wire [11:0] chained
);
  wire [23:0] _01_, _03_, _05_, _07_, _09_, _11_, _12_, _14_, _18_, _20_, _22_;
  wire [71:0] bank_0__read_data, bank_1__read_data, bank_2__read_data, bank_3__read_data;
  wire [12*24-1:0] lane__m_next;
  (* keep = "true" *) reg [4:0] right_now = 5'h0, right_now_1 = 5'h0;
  wire [287:0] wait__o;
  reg zero_1 = 1'h0;
  assign _11_ = lane__m_next[1*24 +: 24] ^ { {24{lane__m_next[1*24 + 23]}} };
  assign _18_ = lane__m_next[2*24 +: 24] ^ { {24{lane__m_next[2*24 + 23]}} };
  assign _20_ = lane__m_next[3*24 +: 24] ^ { {24{lane__m_next[3*24 + 23]}} };
  assign _22_ = lane__m_next[4*24 +: 24] ^ { {24{lane__m_next[4*24 + 23]}} };
  assign _01_ = lane__m_next[5*24 +: 24] ^ { {24{lane__m_next[5*24 + 23]}} };
  assign _03_ = lane__m_next[6*24 +: 24] ^ { {24{lane__m_next[6*24 + 23]}} };
  assign _05_ = lane__m_next[7*24 +: 24] ^ { {24{lane__m_next[7*24 + 23]}} };
  assign _07_ = lane__m_next[8*24 +: 24] ^ { {24{lane__m_next[8*24 + 23]}} };
  assign _09_ = lane__m_next[9*24 +: 24] ^ { {24{lane__m_next[9*24 + 23]}} };
  assign _12_ = lane__m_next[10*24 +: 24] ^ { {24{lane__m_next[10*24 + 23]}} };
  assign _14_ = lane__m_next[11*24 +: 24] ^ { {24{lane__m_next[11*24 + 23]}} };
  always @(posedge clk)
    if (rst) write_en_o <= 1'h0;
    else write_en_o <= write_en_i;
  always @(posedge clk) begin
    u_o <= u_i; right_o <= right_i; zero_o <= zero_i; zero_1 <= zero_i; right_now <= right_i;
    right_now_1 <= right_i;
    magnitude_o <= magnitude_i | (lane__m_next[0*24 +: 24] ^ { {24{lane__m_next[0*24 + 23]}} }) |
        _11_ | _18_ | _20_ | _22_ | _01_ | _03_ | _05_ | _07_ | _09_ | _12_ | _14_;
  end
  state_bank_72x32 bank_0 (
    .clk(clk), .read_addr(read_addr), .read_data(bank_0__read_data), .write_addr(write_addr),
    .write_data(lane__m_next[0*24 +: 3*24]), .write_en(write_en_i)
  );
  state_bank_72x32 bank_1 (
    .clk(clk), .read_addr(read_addr), .read_data(bank_1__read_data), .write_addr(write_addr),
    .write_data(lane__m_next[3*24 +: 3*24]), .write_en(write_en_i)
  );
  state_bank_72x32 bank_2 (
    .clk(clk), .read_addr(read_addr), .read_data(bank_2__read_data), .write_addr(write_addr),
    .write_data(lane__m_next[6*24 +: 3*24]), .write_en(write_en_i)
  );
  state_bank_72x32 bank_3 (
    .clk(clk), .read_addr(read_addr), .read_data(bank_3__read_data), .write_addr(write_addr),
    .write_data(lane__m_next[9*24 +: 3*24]), .write_en(write_en_i)
  );
  lane lane_0 (
    .clk(clk), .m(bank_0__read_data[23:0]), .k(k[0*18 +: 18]), .q(q[0*18 +: 18]),
    .chained(chained[0]), .r_i(r_i[0*48 +: 48]), .r_o(r_o[0*48 +: 48]), .r_sum(r_sum[0*48 +: 48]),
    .p_i(p_i[0*48 +: 48]), .p_o(p_o[0*48 +: 48]), .p_sum(p_sum[0*48 +: 48]), .m_late(wait__o[23:0]),
    .k_late(k_late[0*18 +: 18]), .u(u_i), .right(right_now), .zero(zero_1),
    .m_next(lane__m_next[0*24 +: 24])
  );
  lane lane_1 (
    .clk(clk), .m(bank_0__read_data[47:24]), .k(k[1*18 +: 18]), .q(q[1*18 +: 18]),
    .chained(chained[1]), .r_i(r_i[1*48 +: 48]), .r_o(r_o[1*48 +: 48]), .r_sum(r_sum[1*48 +: 48]),
    .p_i(p_i[1*48 +: 48]), .p_o(p_o[1*48 +: 48]), .p_sum(p_sum[1*48 +: 48]),
    .m_late(wait__o[47:24]), .k_late(k_late[1*18 +: 18]), .u(u_i), .right(right_now), .zero(zero_1),
    .m_next(lane__m_next[1*24 +: 24])
  );
  lane lane_2 (
    .clk(clk), .m(bank_0__read_data[71:48]), .k(k[2*18 +: 18]), .q(q[2*18 +: 18]),
    .chained(chained[2]), .r_i(r_i[2*48 +: 48]), .r_o(r_o[2*48 +: 48]), .r_sum(r_sum[2*48 +: 48]),
    .p_i(p_i[2*48 +: 48]), .p_o(p_o[2*48 +: 48]), .p_sum(p_sum[2*48 +: 48]),
    .m_late(wait__o[71:48]), .k_late(k_late[2*18 +: 18]), .u(u_i), .right(right_now), .zero(zero_1),
    .m_next(lane__m_next[2*24 +: 24])
  );
  lane lane_3 (
    .clk(clk), .m(bank_1__read_data[23:0]), .k(k[3*18 +: 18]), .q(q[3*18 +: 18]),
    .chained(chained[3]), .r_i(r_i[3*48 +: 48]), .r_o(r_o[3*48 +: 48]), .r_sum(r_sum[3*48 +: 48]),
    .p_i(p_i[3*48 +: 48]), .p_o(p_o[3*48 +: 48]), .p_sum(p_sum[3*48 +: 48]),
    .m_late(wait__o[95:72]), .k_late(k_late[3*18 +: 18]), .u(u_i), .right(right_now), .zero(zero_1),
    .m_next(lane__m_next[3*24 +: 24])
  );
  lane lane_4 (
    .clk(clk), .m(bank_1__read_data[47:24]), .k(k[4*18 +: 18]), .q(q[4*18 +: 18]),
    .chained(chained[4]), .r_i(r_i[4*48 +: 48]), .r_o(r_o[4*48 +: 48]), .r_sum(r_sum[4*48 +: 48]),
    .p_i(p_i[4*48 +: 48]), .p_o(p_o[4*48 +: 48]), .p_sum(p_sum[4*48 +: 48]),
    .m_late(wait__o[119:96]), .k_late(k_late[4*18 +: 18]), .u(u_i), .right(right_now),
    .zero(zero_1), .m_next(lane__m_next[4*24 +: 24])
  );
  lane lane_5 (
    .clk(clk), .m(bank_1__read_data[71:48]), .k(k[5*18 +: 18]), .q(q[5*18 +: 18]),
    .chained(chained[5]), .r_i(r_i[5*48 +: 48]), .r_o(r_o[5*48 +: 48]), .r_sum(r_sum[5*48 +: 48]),
    .p_i(p_i[5*48 +: 48]), .p_o(p_o[5*48 +: 48]), .p_sum(p_sum[5*48 +: 48]),
    .m_late(wait__o[143:120]), .k_late(k_late[5*18 +: 18]), .u(u_i), .right(right_now),
    .zero(zero_1), .m_next(lane__m_next[5*24 +: 24])
  );
  lane lane_6 (
    .clk(clk), .m(bank_2__read_data[23:0]), .k(k[6*18 +: 18]), .q(q[6*18 +: 18]),
    .chained(chained[6]), .r_i(r_i[6*48 +: 48]), .r_o(r_o[6*48 +: 48]), .r_sum(r_sum[6*48 +: 48]),
    .p_i(p_i[6*48 +: 48]), .p_o(p_o[6*48 +: 48]), .p_sum(p_sum[6*48 +: 48]),
    .m_late(wait__o[167:144]), .k_late(k_late[6*18 +: 18]), .u(u_i), .right(right_now_1),
    .zero(zero_1), .m_next(lane__m_next[6*24 +: 24])
  );
  lane lane_7 (
    .clk(clk), .m(bank_2__read_data[47:24]), .k(k[7*18 +: 18]), .q(q[7*18 +: 18]),
    .chained(chained[7]), .r_i(r_i[7*48 +: 48]), .r_o(r_o[7*48 +: 48]), .r_sum(r_sum[7*48 +: 48]),
    .p_i(p_i[7*48 +: 48]), .p_o(p_o[7*48 +: 48]), .p_sum(p_sum[7*48 +: 48]),
    .m_late(wait__o[191:168]), .k_late(k_late[7*18 +: 18]), .u(u_i), .right(right_now_1),
    .zero(zero_1), .m_next(lane__m_next[7*24 +: 24])
  );
  lane lane_8 (
    .clk(clk), .m(bank_2__read_data[71:48]), .k(k[8*18 +: 18]), .q(q[8*18 +: 18]),
    .chained(chained[8]), .r_i(r_i[8*48 +: 48]), .r_o(r_o[8*48 +: 48]), .r_sum(r_sum[8*48 +: 48]),
    .p_i(p_i[8*48 +: 48]), .p_o(p_o[8*48 +: 48]), .p_sum(p_sum[8*48 +: 48]),
    .m_late(wait__o[215:192]), .k_late(k_late[8*18 +: 18]), .u(u_i), .right(right_now_1),
    .zero(zero_1), .m_next(lane__m_next[8*24 +: 24])
  );
  lane lane_9 (
    .clk(clk), .m(bank_3__read_data[23:0]), .k(k[9*18 +: 18]), .q(q[9*18 +: 18]),
    .chained(chained[9]), .r_i(r_i[9*48 +: 48]), .r_o(r_o[9*48 +: 48]), .r_sum(r_sum[9*48 +: 48]),
    .p_i(p_i[9*48 +: 48]), .p_o(p_o[9*48 +: 48]), .p_sum(p_sum[9*48 +: 48]),
    .m_late(wait__o[239:216]), .k_late(k_late[9*18 +: 18]), .u(u_i), .right(right_now_1),
    .zero(zero_1), .m_next(lane__m_next[9*24 +: 24])
  );
  lane lane_10 (
    .clk(clk), .m(bank_3__read_data[47:24]), .k(k[10*18 +: 18]), .q(q[10*18 +: 18]),
    .chained(chained[10]), .r_i(r_i[10*48 +: 48]), .r_o(r_o[10*48 +: 48]),
    .r_sum(r_sum[10*48 +: 48]), .p_i(p_i[10*48 +: 48]), .p_o(p_o[10*48 +: 48]),
    .p_sum(p_sum[10*48 +: 48]), .m_late(wait__o[263:240]), .k_late(k_late[10*18 +: 18]), .u(u_i),
    .right(right_now_1), .zero(zero_1), .m_next(lane__m_next[10*24 +: 24])
  );
  lane lane_11 (
    .clk(clk), .m(bank_3__read_data[71:48]), .k(k[11*18 +: 18]), .q(q[11*18 +: 18]),
    .chained(chained[11]), .r_i(r_i[11*48 +: 48]), .r_o(r_o[11*48 +: 48]),
    .r_sum(r_sum[11*48 +: 48]), .p_i(p_i[11*48 +: 48]), .p_o(p_o[11*48 +: 48]),
    .p_sum(p_sum[11*48 +: 48]), .m_late(wait__o[287:264]), .k_late(k_late[11*18 +: 18]), .u(u_i),
    .right(right_now_1), .zero(zero_1), .m_next(lane__m_next[11*24 +: 24])
  );
  delay_288x32 wait_ (
    .clk(clk), .rst(rst),
    .i({ bank_3__read_data, bank_2__read_data, bank_1__read_data, bank_0__read_data }), .o(wait__o)
  );
endmodule
