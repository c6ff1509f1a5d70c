// The rows of one value head: their banks and lanes.
//
// params RankParams(format=StateFormat(mantissa=24, operand=18, update_frac=20, rows_per_word=3,
//        guard=4), rows=4, group=2, depth=32, loop=33, ram=StateRam.BLOCK)
// Generated from gdn_core/engine/rank.py; do not edit.
module rank_head_4_rows (
  input wire clk, rst,
  input wire [4:0] read_addr, write_addr, input wire write_en_i, output reg write_en_o = 1'h0,
  input wire [26:0] u_i, output reg [26:0] u_o = 27'h0, input wire [4:0] right_i,
  output reg [4:0] right_o = 5'h0, input wire zero_i, output reg zero_o = 1'h0,
  input wire [23:0] magnitude_i, output reg [23:0] magnitude_o = 24'h0, input wire [4*48-1:0] r_i,
  output wire [4*48-1:0] r_o, r_sum, input wire [4*48-1:0] p_i, output wire [4*48-1:0] p_o, p_sum,
  input wire [4*18-1:0] k, q, k_late, input wire [3:0] chained
);
  wire [23:0] _03_, _05_, bank_1__read_data;
  wire [71:0] bank_0__read_data;
  wire [4*24-1:0] lane__m_next;
  (* keep = "true" *) reg [4:0] right_now = 5'h0;
  wire [95:0] wait__o;
  reg zero_1 = 1'h0;
  assign _03_ = lane__m_next[2*24 +: 24] ^ { {24{lane__m_next[2*24 + 23]}} };
  assign _05_ = lane__m_next[3*24 +: 24] ^ { {24{lane__m_next[3*24 + 23]}} };
  always @(posedge clk)
    if (rst) write_en_o <= 1'h0;
    else write_en_o <= write_en_i;
  always @(posedge clk) begin
    u_o <= u_i; right_o <= right_i; zero_o <= zero_i; zero_1 <= zero_i; right_now <= right_i;
    magnitude_o <= magnitude_i | (lane__m_next[0*24 +: 24] ^ { {24{lane__m_next[0*24 + 23]}} }) |
        (lane__m_next[1*24 +: 24] ^ { {24{lane__m_next[1*24 + 23]}} }) | _03_ | _05_;
  end
  state_bank_72x32 bank_0 (
    .clk(clk), .read_addr(read_addr), .read_data(bank_0__read_data), .write_addr(write_addr),
    .write_data(lane__m_next[0*24 +: 3*24]), .write_en(write_en_i)
  );
  state_bank_24x32 bank_1 (
    .clk(clk), .read_addr(read_addr), .read_data(bank_1__read_data), .write_addr(write_addr),
    .write_data(lane__m_next[3*24 +: 24]), .write_en(write_en_i)
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
    .clk(clk), .m(bank_1__read_data), .k(k[3*18 +: 18]), .q(q[3*18 +: 18]), .chained(chained[3]),
    .r_i(r_i[3*48 +: 48]), .r_o(r_o[3*48 +: 48]), .r_sum(r_sum[3*48 +: 48]), .p_i(p_i[3*48 +: 48]),
    .p_o(p_o[3*48 +: 48]), .p_sum(p_sum[3*48 +: 48]), .m_late(wait__o[95:72]),
    .k_late(k_late[3*18 +: 18]), .u(u_i), .right(right_now), .zero(zero_1),
    .m_next(lane__m_next[3*24 +: 24])
  );
  delay_96x32 wait_ (
    .clk(clk), .rst(rst), .i({ bank_1__read_data, bank_0__read_data }), .o(wait__o)
  );
endmodule
