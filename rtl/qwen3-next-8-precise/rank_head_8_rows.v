// The rows of one value head: their banks and lanes.
//
// params RankParams(format=StateFormat(mantissa=26, operand=35, update_frac=18, rows_per_word=2,
//        guard=4), rows=8, group=2, depth=512, loop=43, ram=StateRam.BLOCK)
// Generated from gdn_core/engine/rank.py; do not edit.
module rank_head_8_rows (
  input wire clk, rst,
  input wire [8:0] read_addr, write_addr, input wire write_en_i, output reg write_en_o = 1'h0,
  input wire [26:0] u_i, output reg [26:0] u_o = 27'h0, input wire [4:0] right_i,
  output reg [4:0] right_o = 5'h0, input wire zero_i, output reg zero_o = 1'h0,
  input wire [25:0] magnitude_i, output reg [25:0] magnitude_o = 26'h0, input wire [8*48-1:0] r_i,
  output wire [8*48-1:0] r_o, r_sum, input wire [8*48-1:0] p_i, output wire [8*48-1:0] p_o, p_sum,
  input wire [8*48-1:0] r_low_i, output wire [8*48-1:0] r_low_o, r_low_sum,
  input wire [8*48-1:0] p_low_i, output wire [8*48-1:0] p_low_o, p_low_sum,
  input wire [8*35-1:0] k, q, k_late, input wire [7:0] chained
);
  wire [25:0] _01_, _03_, _05_, _08_, _10_, _12_, _14_;
  wire [4*52-1:0] bank__read_data;
  wire [8*26-1:0] lane__m_next;
  reg [4:0] right_1 = 5'h0;
  (* keep = "true" *) reg [4:0] right_now = 5'h0, right_now_1 = 5'h0;
  wire [207:0] wait__o;
  reg [1:0] zero_2 = 2'h0;
  assign _08_ = lane__m_next[1*26 +: 26] ^ { {26{lane__m_next[1*26 + 25]}} };
  assign _10_ = lane__m_next[2*26 +: 26] ^ { {26{lane__m_next[2*26 + 25]}} };
  assign _12_ = lane__m_next[3*26 +: 26] ^ { {26{lane__m_next[3*26 + 25]}} };
  assign _14_ = lane__m_next[4*26 +: 26] ^ { {26{lane__m_next[4*26 + 25]}} };
  assign _01_ = lane__m_next[5*26 +: 26] ^ { {26{lane__m_next[5*26 + 25]}} };
  assign _03_ = lane__m_next[6*26 +: 26] ^ { {26{lane__m_next[6*26 + 25]}} };
  assign _05_ = lane__m_next[7*26 +: 26] ^ { {26{lane__m_next[7*26 + 25]}} };
  always @(posedge clk)
    if (rst) write_en_o <= 1'h0;
    else write_en_o <= write_en_i;
  always @(posedge clk) begin
    u_o <= u_i; right_o <= right_i; zero_o <= zero_i; right_1 <= right_i; right_now <= right_1;
    right_now_1 <= right_1;
    zero_2 <= { zero_2[0], zero_i };
    magnitude_o <= magnitude_i | (lane__m_next[0*26 +: 26] ^ { {26{lane__m_next[0*26 + 25]}} }) |
        _08_ | _10_ | _12_ | _14_ | _01_ | _03_ | _05_;
  end
  state_bank_52x512 bank_0 (
    .clk(clk), .read_addr(read_addr), .read_data(bank__read_data[0*52 +: 52]),
    .write_addr(write_addr), .write_data(lane__m_next[0*26 +: 2*26]), .write_en(write_en_i)
  );
  state_bank_52x512 bank_1 (
    .clk(clk), .read_addr(read_addr), .read_data(bank__read_data[1*52 +: 52]),
    .write_addr(write_addr), .write_data(lane__m_next[2*26 +: 2*26]), .write_en(write_en_i)
  );
  state_bank_52x512 bank_2 (
    .clk(clk), .read_addr(read_addr), .read_data(bank__read_data[2*52 +: 52]),
    .write_addr(write_addr), .write_data(lane__m_next[4*26 +: 2*26]), .write_en(write_en_i)
  );
  state_bank_52x512 bank_3 (
    .clk(clk), .read_addr(read_addr), .read_data(bank__read_data[3*52 +: 52]),
    .write_addr(write_addr), .write_data(lane__m_next[6*26 +: 2*26]), .write_en(write_en_i)
  );
  lane lane_0 (
    .clk(clk), .m(bank__read_data[0*52 +: 26]), .k(k[0*35 +: 35]), .q(q[0*35 +: 35]),
    .chained(chained[0]), .r_i(r_i[0*48 +: 48]), .r_o(r_o[0*48 +: 48]), .r_sum(r_sum[0*48 +: 48]),
    .p_i(p_i[0*48 +: 48]), .p_o(p_o[0*48 +: 48]), .p_sum(p_sum[0*48 +: 48]),
    .r_low_i(r_low_i[0*48 +: 48]), .r_low_o(r_low_o[0*48 +: 48]), .r_low_sum(r_low_sum[0*48 +: 48]),
    .p_low_i(p_low_i[0*48 +: 48]), .p_low_o(p_low_o[0*48 +: 48]), .p_low_sum(p_low_sum[0*48 +: 48]),
    .m_late(wait__o[25:0]), .k_late(k_late[0*35 +: 35]), .u(u_i), .right(right_now),
    .zero(zero_2[1]), .m_next(lane__m_next[0*26 +: 26])
  );
  lane lane_1 (
    .clk(clk), .m(bank__read_data[0*52 + 26 +: 26]), .k(k[1*35 +: 35]), .q(q[1*35 +: 35]),
    .chained(chained[1]), .r_i(r_i[1*48 +: 48]), .r_o(r_o[1*48 +: 48]), .r_sum(r_sum[1*48 +: 48]),
    .p_i(p_i[1*48 +: 48]), .p_o(p_o[1*48 +: 48]), .p_sum(p_sum[1*48 +: 48]),
    .r_low_i(r_low_i[1*48 +: 48]), .r_low_o(r_low_o[1*48 +: 48]), .r_low_sum(r_low_sum[1*48 +: 48]),
    .p_low_i(p_low_i[1*48 +: 48]), .p_low_o(p_low_o[1*48 +: 48]), .p_low_sum(p_low_sum[1*48 +: 48]),
    .m_late(wait__o[51:26]), .k_late(k_late[1*35 +: 35]), .u(u_i), .right(right_now),
    .zero(zero_2[1]), .m_next(lane__m_next[1*26 +: 26])
  );
  lane lane_2 (
    .clk(clk), .m(bank__read_data[1*52 +: 26]), .k(k[2*35 +: 35]), .q(q[2*35 +: 35]),
    .chained(chained[2]), .r_i(r_i[2*48 +: 48]), .r_o(r_o[2*48 +: 48]), .r_sum(r_sum[2*48 +: 48]),
    .p_i(p_i[2*48 +: 48]), .p_o(p_o[2*48 +: 48]), .p_sum(p_sum[2*48 +: 48]),
    .r_low_i(r_low_i[2*48 +: 48]), .r_low_o(r_low_o[2*48 +: 48]), .r_low_sum(r_low_sum[2*48 +: 48]),
    .p_low_i(p_low_i[2*48 +: 48]), .p_low_o(p_low_o[2*48 +: 48]), .p_low_sum(p_low_sum[2*48 +: 48]),
    .m_late(wait__o[77:52]), .k_late(k_late[2*35 +: 35]), .u(u_i), .right(right_now),
    .zero(zero_2[1]), .m_next(lane__m_next[2*26 +: 26])
  );
  lane lane_3 (
    .clk(clk), .m(bank__read_data[1*52 + 26 +: 26]), .k(k[3*35 +: 35]), .q(q[3*35 +: 35]),
    .chained(chained[3]), .r_i(r_i[3*48 +: 48]), .r_o(r_o[3*48 +: 48]), .r_sum(r_sum[3*48 +: 48]),
    .p_i(p_i[3*48 +: 48]), .p_o(p_o[3*48 +: 48]), .p_sum(p_sum[3*48 +: 48]),
    .r_low_i(r_low_i[3*48 +: 48]), .r_low_o(r_low_o[3*48 +: 48]), .r_low_sum(r_low_sum[3*48 +: 48]),
    .p_low_i(p_low_i[3*48 +: 48]), .p_low_o(p_low_o[3*48 +: 48]), .p_low_sum(p_low_sum[3*48 +: 48]),
    .m_late(wait__o[103:78]), .k_late(k_late[3*35 +: 35]), .u(u_i), .right(right_now),
    .zero(zero_2[1]), .m_next(lane__m_next[3*26 +: 26])
  );
  lane lane_4 (
    .clk(clk), .m(bank__read_data[2*52 +: 26]), .k(k[4*35 +: 35]), .q(q[4*35 +: 35]),
    .chained(chained[4]), .r_i(r_i[4*48 +: 48]), .r_o(r_o[4*48 +: 48]), .r_sum(r_sum[4*48 +: 48]),
    .p_i(p_i[4*48 +: 48]), .p_o(p_o[4*48 +: 48]), .p_sum(p_sum[4*48 +: 48]),
    .r_low_i(r_low_i[4*48 +: 48]), .r_low_o(r_low_o[4*48 +: 48]), .r_low_sum(r_low_sum[4*48 +: 48]),
    .p_low_i(p_low_i[4*48 +: 48]), .p_low_o(p_low_o[4*48 +: 48]), .p_low_sum(p_low_sum[4*48 +: 48]),
    .m_late(wait__o[129:104]), .k_late(k_late[4*35 +: 35]), .u(u_i), .right(right_now_1),
    .zero(zero_2[1]), .m_next(lane__m_next[4*26 +: 26])
  );
  lane lane_5 (
    .clk(clk), .m(bank__read_data[2*52 + 26 +: 26]), .k(k[5*35 +: 35]), .q(q[5*35 +: 35]),
    .chained(chained[5]), .r_i(r_i[5*48 +: 48]), .r_o(r_o[5*48 +: 48]), .r_sum(r_sum[5*48 +: 48]),
    .p_i(p_i[5*48 +: 48]), .p_o(p_o[5*48 +: 48]), .p_sum(p_sum[5*48 +: 48]),
    .r_low_i(r_low_i[5*48 +: 48]), .r_low_o(r_low_o[5*48 +: 48]), .r_low_sum(r_low_sum[5*48 +: 48]),
    .p_low_i(p_low_i[5*48 +: 48]), .p_low_o(p_low_o[5*48 +: 48]), .p_low_sum(p_low_sum[5*48 +: 48]),
    .m_late(wait__o[155:130]), .k_late(k_late[5*35 +: 35]), .u(u_i), .right(right_now_1),
    .zero(zero_2[1]), .m_next(lane__m_next[5*26 +: 26])
  );
  lane lane_6 (
    .clk(clk), .m(bank__read_data[3*52 +: 26]), .k(k[6*35 +: 35]), .q(q[6*35 +: 35]),
    .chained(chained[6]), .r_i(r_i[6*48 +: 48]), .r_o(r_o[6*48 +: 48]), .r_sum(r_sum[6*48 +: 48]),
    .p_i(p_i[6*48 +: 48]), .p_o(p_o[6*48 +: 48]), .p_sum(p_sum[6*48 +: 48]),
    .r_low_i(r_low_i[6*48 +: 48]), .r_low_o(r_low_o[6*48 +: 48]), .r_low_sum(r_low_sum[6*48 +: 48]),
    .p_low_i(p_low_i[6*48 +: 48]), .p_low_o(p_low_o[6*48 +: 48]), .p_low_sum(p_low_sum[6*48 +: 48]),
    .m_late(wait__o[181:156]), .k_late(k_late[6*35 +: 35]), .u(u_i), .right(right_now_1),
    .zero(zero_2[1]), .m_next(lane__m_next[6*26 +: 26])
  );
  lane lane_7 (
    .clk(clk), .m(bank__read_data[3*52 + 26 +: 26]), .k(k[7*35 +: 35]), .q(q[7*35 +: 35]),
    .chained(chained[7]), .r_i(r_i[7*48 +: 48]), .r_o(r_o[7*48 +: 48]), .r_sum(r_sum[7*48 +: 48]),
    .p_i(p_i[7*48 +: 48]), .p_o(p_o[7*48 +: 48]), .p_sum(p_sum[7*48 +: 48]),
    .r_low_i(r_low_i[7*48 +: 48]), .r_low_o(r_low_o[7*48 +: 48]), .r_low_sum(r_low_sum[7*48 +: 48]),
    .p_low_i(p_low_i[7*48 +: 48]), .p_low_o(p_low_o[7*48 +: 48]), .p_low_sum(p_low_sum[7*48 +: 48]),
    .m_late(wait__o[207:182]), .k_late(k_late[7*35 +: 35]), .u(u_i), .right(right_now_1),
    .zero(zero_2[1]), .m_next(lane__m_next[7*26 +: 26])
  );
  delay_208x43 wait_ (
    .clk(clk), .rst(rst), .i(bank__read_data), .o(wait__o)
  );
endmodule
