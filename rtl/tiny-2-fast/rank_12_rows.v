// The rows of an engine at one position of its DSP chains: banks, operands and lanes. rank_4_rows.v tells the rest.
// params RankParams(format=StateFormat(mantissa=24, operand=18, update_frac=20, rows_per_word=3,
//        guard=4), rows=12, group=2, depth=32, loop=33, ram=StateRam.BLOCK)
// Generated from gdn_core/engine/rank.py; do not edit.
module rank_12_rows (
  input wire clk, rst,
  input wire [4:0] read_addr_i, output reg [4:0] read_addr_o = 5'h0, input wire [4:0] write_addr_i,
  output reg [4:0] write_addr_o = 5'h0, input wire take_i, output reg take_o = 1'h0,
  input wire take_late_i, output reg take_late_o = 1'h0, input wire [1:0] write_en_i,
  output reg [1:0] write_en_o = 2'h0, input wire [2*27-1:0] u_i, output reg [2*27-1:0] u_o = 54'h0,
  input wire [2*5-1:0] right_i, output reg [2*5-1:0] right_o = 10'h0, input wire [1:0] zero_i,
  output reg [1:0] zero_o = 2'h0, input wire [2*24-1:0] magnitude_i,
  output reg [2*24-1:0] magnitude_o = 48'h0,
  input wire [12*48-1:0] r_i__0, r_i__1,
  output wire [12*48-1:0] r_o__0, r_o__1,
  output wire [12*48-1:0] r_sum__0, r_sum__1,
  input wire [12*48-1:0] p_i__0, p_i__1,
  output wire [12*48-1:0] p_o__0, p_o__1,
  output wire [12*48-1:0] p_sum__0, p_sum__1,
  input wire [11:0] chained, input wire [2:0] load_en, input wire [12*18-1:0] k_load, q_load
);
  wire [23:0] _000_, _001_, _003_, _005_, _007_, _009_, _011_, _012_, _014_, _017_, _018_, _020_,
    _023_, _025_, _027_, _029_, _031_, _033_, _034_, _036_, _038_, _040_, _044_, _046_;
  wire [71:0] bank_0_0__read_data, bank_0_1__read_data, bank_0_2__read_data, bank_0_3__read_data,
    bank_1_0__read_data, bank_1_1__read_data, bank_1_2__read_data, bank_1_3__read_data;
  wire [12*24-1:0] lane_0__m_next, lane_1__m_next;
  (* keep = "true" *) reg load_0 = 1'h0, load_1 = 1'h0, load_2 = 1'h0, take_late_now = 1'h0,
    take_late_now_1 = 1'h0, take_now = 1'h0, take_now_1 = 1'h0, take_now_2 = 1'h0;
  wire [12*18-1:0] operand__k, operand__k_late, operand__q;
  (* keep = "true" *) reg [4:0] right_0_now = 5'h0, right_0_now_1 = 5'h0, right_1_now = 5'h0,
    right_1_now_1 = 5'h0;
  wire [287:0] wait_0__o, wait_1__o;
  reg zero_0_1 = 1'h0, zero_1_1 = 1'h0;
  assign _040_ = lane_1__m_next[11*24 +: 24] ^ { {24{lane_1__m_next[11*24 + 23]}} };
  assign _000_ = lane_0__m_next[0*24 +: 24] ^ { {24{lane_0__m_next[0*24 + 23]}} };
  assign _011_ = lane_0__m_next[1*24 +: 24] ^ { {24{lane_0__m_next[1*24 + 23]}} };
  assign _033_ = lane_0__m_next[2*24 +: 24] ^ { {24{lane_0__m_next[2*24 + 23]}} };
  assign _044_ = lane_0__m_next[3*24 +: 24] ^ { {24{lane_0__m_next[3*24 + 23]}} };
  assign _046_ = lane_0__m_next[4*24 +: 24] ^ { {24{lane_0__m_next[4*24 + 23]}} };
  assign _001_ = lane_0__m_next[5*24 +: 24] ^ { {24{lane_0__m_next[5*24 + 23]}} };
  assign _003_ = lane_0__m_next[6*24 +: 24] ^ { {24{lane_0__m_next[6*24 + 23]}} };
  assign _005_ = lane_0__m_next[7*24 +: 24] ^ { {24{lane_0__m_next[7*24 + 23]}} };
  assign _007_ = lane_0__m_next[8*24 +: 24] ^ { {24{lane_0__m_next[8*24 + 23]}} };
  assign _009_ = lane_0__m_next[9*24 +: 24] ^ { {24{lane_0__m_next[9*24 + 23]}} };
  assign _012_ = lane_0__m_next[10*24 +: 24] ^ { {24{lane_0__m_next[10*24 + 23]}} };
  assign _014_ = lane_0__m_next[11*24 +: 24] ^ { {24{lane_0__m_next[11*24 + 23]}} };
  assign _017_ = lane_1__m_next[0*24 +: 24] ^ { {24{lane_1__m_next[0*24 + 23]}} };
  assign _018_ = lane_1__m_next[1*24 +: 24] ^ { {24{lane_1__m_next[1*24 + 23]}} };
  assign _020_ = lane_1__m_next[2*24 +: 24] ^ { {24{lane_1__m_next[2*24 + 23]}} };
  assign _023_ = lane_1__m_next[3*24 +: 24] ^ { {24{lane_1__m_next[3*24 + 23]}} };
  assign _025_ = lane_1__m_next[4*24 +: 24] ^ { {24{lane_1__m_next[4*24 + 23]}} };
  assign _027_ = lane_1__m_next[5*24 +: 24] ^ { {24{lane_1__m_next[5*24 + 23]}} };
  assign _029_ = lane_1__m_next[6*24 +: 24] ^ { {24{lane_1__m_next[6*24 + 23]}} };
  assign _031_ = lane_1__m_next[7*24 +: 24] ^ { {24{lane_1__m_next[7*24 + 23]}} };
  assign _034_ = lane_1__m_next[8*24 +: 24] ^ { {24{lane_1__m_next[8*24 + 23]}} };
  assign _036_ = lane_1__m_next[9*24 +: 24] ^ { {24{lane_1__m_next[9*24 + 23]}} };
  assign _038_ = lane_1__m_next[10*24 +: 24] ^ { {24{lane_1__m_next[10*24 + 23]}} };
  always @(posedge clk) begin
    load_0 <= load_en[0]; load_1 <= load_en[1]; u_o <= u_i; right_o <= right_i; zero_o <= zero_i;
    zero_0_1 <= zero_i[0]; right_0_now <= right_i[0*5 +: 5]; right_0_now_1 <= right_i[0*5 +: 5];
    load_2 <= load_en[2]; zero_1_1 <= zero_i[1]; right_1_now <= right_i[1*5 +: 5];
    right_1_now_1 <= right_i[1*5 +: 5]; take_now <= take_i; take_now_1 <= take_i; take_now_2 <=
        take_i;
    take_late_now <= take_late_i; take_late_now_1 <= take_late_i;
    magnitude_o[0*24 +: 24] <= magnitude_i[0*24 +: 24] | _000_ | _011_ | _033_ | _044_ | _046_ |
        _001_ | _003_ | _005_ | _007_ | _009_ | _012_ | _014_;
    magnitude_o[1*24 +: 24] <= magnitude_i[1*24 +: 24] | _017_ | _018_ | _020_ | _023_ | _025_ |
        _027_ | _029_ | _031_ | _034_ | _036_ | _038_ | _040_;
  end
  always @(posedge clk)
    if (rst) begin
      take_o <= 1'h0; take_late_o <= 1'h0; write_en_o <= 2'h0; read_addr_o <= 5'h0;
      write_addr_o <= 5'h0;
    end else begin
      take_o <= take_i; take_late_o <= take_late_i; write_en_o <= write_en_i;
      read_addr_o <= read_addr_i; write_addr_o <= write_addr_i;
    end
  state_bank_72x32 bank_0_0 (
    .clk(clk), .read_addr(read_addr_i), .read_data(bank_0_0__read_data), .write_addr(write_addr_i),
    .write_data(lane_0__m_next[0*24 +: 3*24]), .write_en(write_en_i[0])
  );
  state_bank_72x32 bank_0_1 (
    .clk(clk), .read_addr(read_addr_i), .read_data(bank_0_1__read_data), .write_addr(write_addr_i),
    .write_data(lane_0__m_next[3*24 +: 3*24]), .write_en(write_en_i[0])
  );
  state_bank_72x32 bank_0_2 (
    .clk(clk), .read_addr(read_addr_i), .read_data(bank_0_2__read_data), .write_addr(write_addr_i),
    .write_data(lane_0__m_next[6*24 +: 3*24]), .write_en(write_en_i[0])
  );
  state_bank_72x32 bank_0_3 (
    .clk(clk), .read_addr(read_addr_i), .read_data(bank_0_3__read_data), .write_addr(write_addr_i),
    .write_data(lane_0__m_next[9*24 +: 3*24]), .write_en(write_en_i[0])
  );
  state_bank_72x32 bank_1_0 (
    .clk(clk), .read_addr(read_addr_i), .read_data(bank_1_0__read_data), .write_addr(write_addr_i),
    .write_data(lane_1__m_next[0*24 +: 3*24]), .write_en(write_en_i[1])
  );
  state_bank_72x32 bank_1_1 (
    .clk(clk), .read_addr(read_addr_i), .read_data(bank_1_1__read_data), .write_addr(write_addr_i),
    .write_data(lane_1__m_next[3*24 +: 3*24]), .write_en(write_en_i[1])
  );
  state_bank_72x32 bank_1_2 (
    .clk(clk), .read_addr(read_addr_i), .read_data(bank_1_2__read_data), .write_addr(write_addr_i),
    .write_data(lane_1__m_next[6*24 +: 3*24]), .write_en(write_en_i[1])
  );
  state_bank_72x32 bank_1_3 (
    .clk(clk), .read_addr(read_addr_i), .read_data(bank_1_3__read_data), .write_addr(write_addr_i),
    .write_data(lane_1__m_next[9*24 +: 3*24]), .write_en(write_en_i[1])
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
    .k_late(operand__k_late[4*18 +: 18]), .u(u_i[0*27 +: 27]), .right(right_0_now), .zero(zero_0_1),
    .m_next(lane_0__m_next[4*24 +: 24])
  );
  lane lane_0_5 (
    .clk(clk), .m(bank_0_1__read_data[71:48]), .k(operand__k[5*18 +: 18]),
    .q(operand__q[5*18 +: 18]), .chained(chained[5]), .r_i(r_i__0[5*48 +: 48]),
    .r_o(r_o__0[5*48 +: 48]), .r_sum(r_sum__0[5*48 +: 48]), .p_i(p_i__0[5*48 +: 48]),
    .p_o(p_o__0[5*48 +: 48]), .p_sum(p_sum__0[5*48 +: 48]), .m_late(wait_0__o[143:120]),
    .k_late(operand__k_late[5*18 +: 18]), .u(u_i[0*27 +: 27]), .right(right_0_now), .zero(zero_0_1),
    .m_next(lane_0__m_next[5*24 +: 24])
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
  lane lane_0_8 (
    .clk(clk), .m(bank_0_2__read_data[71:48]), .k(operand__k[8*18 +: 18]),
    .q(operand__q[8*18 +: 18]), .chained(chained[8]), .r_i(r_i__0[8*48 +: 48]),
    .r_o(r_o__0[8*48 +: 48]), .r_sum(r_sum__0[8*48 +: 48]), .p_i(p_i__0[8*48 +: 48]),
    .p_o(p_o__0[8*48 +: 48]), .p_sum(p_sum__0[8*48 +: 48]), .m_late(wait_0__o[215:192]),
    .k_late(operand__k_late[8*18 +: 18]), .u(u_i[0*27 +: 27]), .right(right_0_now_1),
    .zero(zero_0_1), .m_next(lane_0__m_next[8*24 +: 24])
  );
  lane lane_0_9 (
    .clk(clk), .m(bank_0_3__read_data[23:0]), .k(operand__k[9*18 +: 18]),
    .q(operand__q[9*18 +: 18]), .chained(chained[9]), .r_i(r_i__0[9*48 +: 48]),
    .r_o(r_o__0[9*48 +: 48]), .r_sum(r_sum__0[9*48 +: 48]), .p_i(p_i__0[9*48 +: 48]),
    .p_o(p_o__0[9*48 +: 48]), .p_sum(p_sum__0[9*48 +: 48]), .m_late(wait_0__o[239:216]),
    .k_late(operand__k_late[9*18 +: 18]), .u(u_i[0*27 +: 27]), .right(right_0_now_1),
    .zero(zero_0_1), .m_next(lane_0__m_next[9*24 +: 24])
  );
  lane lane_0_10 (
    .clk(clk), .m(bank_0_3__read_data[47:24]), .k(operand__k[10*18 +: 18]),
    .q(operand__q[10*18 +: 18]), .chained(chained[10]), .r_i(r_i__0[10*48 +: 48]),
    .r_o(r_o__0[10*48 +: 48]), .r_sum(r_sum__0[10*48 +: 48]), .p_i(p_i__0[10*48 +: 48]),
    .p_o(p_o__0[10*48 +: 48]), .p_sum(p_sum__0[10*48 +: 48]), .m_late(wait_0__o[263:240]),
    .k_late(operand__k_late[10*18 +: 18]), .u(u_i[0*27 +: 27]), .right(right_0_now_1),
    .zero(zero_0_1), .m_next(lane_0__m_next[10*24 +: 24])
  );
  lane lane_0_11 (
    .clk(clk), .m(bank_0_3__read_data[71:48]), .k(operand__k[11*18 +: 18]),
    .q(operand__q[11*18 +: 18]), .chained(chained[11]), .r_i(r_i__0[11*48 +: 48]),
    .r_o(r_o__0[11*48 +: 48]), .r_sum(r_sum__0[11*48 +: 48]), .p_i(p_i__0[11*48 +: 48]),
    .p_o(p_o__0[11*48 +: 48]), .p_sum(p_sum__0[11*48 +: 48]), .m_late(wait_0__o[287:264]),
    .k_late(operand__k_late[11*18 +: 18]), .u(u_i[0*27 +: 27]), .right(right_0_now_1),
    .zero(zero_0_1), .m_next(lane_0__m_next[11*24 +: 24])
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
    .k_late(operand__k_late[4*18 +: 18]), .u(u_i[1*27 +: 27]), .right(right_1_now), .zero(zero_1_1),
    .m_next(lane_1__m_next[4*24 +: 24])
  );
  lane lane_1_5 (
    .clk(clk), .m(bank_1_1__read_data[71:48]), .k(operand__k[5*18 +: 18]),
    .q(operand__q[5*18 +: 18]), .chained(chained[5]), .r_i(r_i__1[5*48 +: 48]),
    .r_o(r_o__1[5*48 +: 48]), .r_sum(r_sum__1[5*48 +: 48]), .p_i(p_i__1[5*48 +: 48]),
    .p_o(p_o__1[5*48 +: 48]), .p_sum(p_sum__1[5*48 +: 48]), .m_late(wait_1__o[143:120]),
    .k_late(operand__k_late[5*18 +: 18]), .u(u_i[1*27 +: 27]), .right(right_1_now), .zero(zero_1_1),
    .m_next(lane_1__m_next[5*24 +: 24])
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
  lane lane_1_8 (
    .clk(clk), .m(bank_1_2__read_data[71:48]), .k(operand__k[8*18 +: 18]),
    .q(operand__q[8*18 +: 18]), .chained(chained[8]), .r_i(r_i__1[8*48 +: 48]),
    .r_o(r_o__1[8*48 +: 48]), .r_sum(r_sum__1[8*48 +: 48]), .p_i(p_i__1[8*48 +: 48]),
    .p_o(p_o__1[8*48 +: 48]), .p_sum(p_sum__1[8*48 +: 48]), .m_late(wait_1__o[215:192]),
    .k_late(operand__k_late[8*18 +: 18]), .u(u_i[1*27 +: 27]), .right(right_1_now_1),
    .zero(zero_1_1), .m_next(lane_1__m_next[8*24 +: 24])
  );
  lane lane_1_9 (
    .clk(clk), .m(bank_1_3__read_data[23:0]), .k(operand__k[9*18 +: 18]),
    .q(operand__q[9*18 +: 18]), .chained(chained[9]), .r_i(r_i__1[9*48 +: 48]),
    .r_o(r_o__1[9*48 +: 48]), .r_sum(r_sum__1[9*48 +: 48]), .p_i(p_i__1[9*48 +: 48]),
    .p_o(p_o__1[9*48 +: 48]), .p_sum(p_sum__1[9*48 +: 48]), .m_late(wait_1__o[239:216]),
    .k_late(operand__k_late[9*18 +: 18]), .u(u_i[1*27 +: 27]), .right(right_1_now_1),
    .zero(zero_1_1), .m_next(lane_1__m_next[9*24 +: 24])
  );
  lane lane_1_10 (
    .clk(clk), .m(bank_1_3__read_data[47:24]), .k(operand__k[10*18 +: 18]),
    .q(operand__q[10*18 +: 18]), .chained(chained[10]), .r_i(r_i__1[10*48 +: 48]),
    .r_o(r_o__1[10*48 +: 48]), .r_sum(r_sum__1[10*48 +: 48]), .p_i(p_i__1[10*48 +: 48]),
    .p_o(p_o__1[10*48 +: 48]), .p_sum(p_sum__1[10*48 +: 48]), .m_late(wait_1__o[263:240]),
    .k_late(operand__k_late[10*18 +: 18]), .u(u_i[1*27 +: 27]), .right(right_1_now_1),
    .zero(zero_1_1), .m_next(lane_1__m_next[10*24 +: 24])
  );
  lane lane_1_11 (
    .clk(clk), .m(bank_1_3__read_data[71:48]), .k(operand__k[11*18 +: 18]),
    .q(operand__q[11*18 +: 18]), .chained(chained[11]), .r_i(r_i__1[11*48 +: 48]),
    .r_o(r_o__1[11*48 +: 48]), .r_sum(r_sum__1[11*48 +: 48]), .p_i(p_i__1[11*48 +: 48]),
    .p_o(p_o__1[11*48 +: 48]), .p_sum(p_sum__1[11*48 +: 48]), .m_late(wait_1__o[287:264]),
    .k_late(operand__k_late[11*18 +: 18]), .u(u_i[1*27 +: 27]), .right(right_1_now_1),
    .zero(zero_1_1), .m_next(lane_1__m_next[11*24 +: 24])
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
    .take(take_now_1), .take_late(take_late_now_1), .k(operand__k[6*18 +: 18]),
    .q(operand__q[6*18 +: 18]), .k_late(operand__k_late[6*18 +: 18])
  );
  operand operand_7 (
    .clk(clk), .load(load_1), .k_load(k_load[7*18 +: 18]), .q_load(q_load[7*18 +: 18]),
    .take(take_now_1), .take_late(take_late_now_1), .k(operand__k[7*18 +: 18]),
    .q(operand__q[7*18 +: 18]), .k_late(operand__k_late[7*18 +: 18])
  );
  operand operand_8 (
    .clk(clk), .load(load_2), .k_load(k_load[8*18 +: 18]), .q_load(q_load[8*18 +: 18]),
    .take(take_now_2), .take_late(take_late_now_1), .k(operand__k[8*18 +: 18]),
    .q(operand__q[8*18 +: 18]), .k_late(operand__k_late[8*18 +: 18])
  );
  operand operand_9 (
    .clk(clk), .load(load_2), .k_load(k_load[9*18 +: 18]), .q_load(q_load[9*18 +: 18]),
    .take(take_now_2), .take_late(take_late_now_1), .k(operand__k[9*18 +: 18]),
    .q(operand__q[9*18 +: 18]), .k_late(operand__k_late[9*18 +: 18])
  );
  operand operand_10 (
    .clk(clk), .load(load_2), .k_load(k_load[10*18 +: 18]), .q_load(q_load[10*18 +: 18]),
    .take(take_now_2), .take_late(take_late_now_1), .k(operand__k[10*18 +: 18]),
    .q(operand__q[10*18 +: 18]), .k_late(operand__k_late[10*18 +: 18])
  );
  operand operand_11 (
    .clk(clk), .load(load_2), .k_load(k_load[11*18 +: 18]), .q_load(q_load[11*18 +: 18]),
    .take(take_now_2), .take_late(take_late_now_1), .k(operand__k[11*18 +: 18]),
    .q(operand__q[11*18 +: 18]), .k_late(operand__k_late[11*18 +: 18])
  );
  delay_288x32 wait_0 (
    .clk(clk), .rst(rst),
    .i({ bank_0_3__read_data, bank_0_2__read_data, bank_0_1__read_data, bank_0_0__read_data }),
    .o(wait_0__o)
  );
  delay_288x32 wait_1 (
    .clk(clk), .rst(rst),
    .i({ bank_1_3__read_data, bank_1_2__read_data, bank_1_1__read_data, bank_1_0__read_data }),
    .o(wait_1__o)
  );
endmodule
