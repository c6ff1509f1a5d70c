// The rows of an engine at one position of its DSP chains: banks, operands and lanes. rank_8_rows.v tells the rest.
// params RankParams(format=StateFormat(mantissa=26, operand=35, update_frac=18, rows_per_word=2,
//        guard=4), rows=12, group=2, depth=512, loop=43, ram=StateRam.BLOCK)
// Generated from gdn_core/engine/rank.py; do not edit.
module rank_12_rows (
  input wire clk, rst,
  input wire [8:0] read_addr_i, output reg [8:0] read_addr_o = 9'h0, input wire [8:0] write_addr_i,
  output reg [8:0] write_addr_o = 9'h0, input wire take_i, output reg take_o = 1'h0,
  input wire take_late_i, output reg take_late_o = 1'h0, input wire [1:0] write_en_i,
  output wire [1:0] write_en_o, input wire [2*27-1:0] u_i, output wire [2*27-1:0] u_o,
  input wire [2*5-1:0] right_i, output wire [2*5-1:0] right_o, input wire [1:0] zero_i,
  output wire [1:0] zero_o, input wire [2*26-1:0] magnitude_i, output wire [2*26-1:0] magnitude_o,
  input wire [12*48-1:0] r_i__0, r_i__1,
  output wire [12*48-1:0] r_o__0, r_o__1,
  output wire [12*48-1:0] r_sum__0, r_sum__1,
  input wire [12*48-1:0] p_i__0, p_i__1,
  output wire [12*48-1:0] p_o__0, p_o__1,
  output wire [12*48-1:0] p_sum__0, p_sum__1,
  input wire [12*48-1:0] r_low_i__0, r_low_i__1,
  output wire [12*48-1:0] r_low_o__0, r_low_o__1,
  output wire [12*48-1:0] r_low_sum__0, r_low_sum__1,
  input wire [12*48-1:0] p_low_i__0, p_low_i__1,
  output wire [12*48-1:0] p_low_o__0, p_low_o__1,
  output wire [12*48-1:0] p_low_sum__0, p_low_sum__1,
  input wire [11:0] chained, input wire [5:0] load_en, input wire [12*35-1:0] k_load, q_load
);
  (* keep = "true" *) reg load_0 = 1'h0, load_1 = 1'h0, load_2 = 1'h0, load_3 = 1'h0, load_4 = 1'h0,
    load_5 = 1'h0, take_late_now = 1'h0, take_late_now_1 = 1'h0, take_late_now_2 = 1'h0,
    take_now = 1'h0, take_now_1 = 1'h0, take_now_2 = 1'h0, take_now_3 = 1'h0, take_now_4 = 1'h0,
    take_now_5 = 1'h0;
  wire [12*35-1:0] operand__k, operand__k_late, operand__q;
  always @(posedge clk) begin
    load_0 <= load_en[0]; load_1 <= load_en[1]; take_now_4 <= take_i; take_now_5 <= take_i;
    take_late_now <= take_late_i; take_late_now_1 <= take_late_i; take_late_now_2 <= take_late_i;
    load_2 <= load_en[2]; load_3 <= load_en[3]; load_4 <= load_en[4]; load_5 <= load_en[5];
    take_now <= take_i; take_now_1 <= take_i; take_now_2 <= take_i; take_now_3 <= take_i;
  end
  always @(posedge clk)
    if (rst) begin
      read_addr_o <= 9'h0; write_addr_o <= 9'h0; take_o <= 1'h0; take_late_o <= 1'h0;
    end else begin
      read_addr_o <= read_addr_i; write_addr_o <= write_addr_i; take_o <= take_i;
      take_late_o <= take_late_i;
    end
  rank_head_12_rows head_0 (
    .clk(clk), .rst(rst), .read_addr(read_addr_i), .write_addr(write_addr_i),
    .write_en_i(write_en_i[0]), .write_en_o(write_en_o[0]), .u_i(u_i[0*27 +: 27]),
    .u_o(u_o[0*27 +: 27]), .right_i(right_i[0*5 +: 5]), .right_o(right_o[0*5 +: 5]),
    .zero_i(zero_i[0]), .zero_o(zero_o[0]), .magnitude_i(magnitude_i[0*26 +: 26]),
    .magnitude_o(magnitude_o[0*26 +: 26]), .r_i(r_i__0), .r_o(r_o__0), .r_sum(r_sum__0),
    .p_i(p_i__0), .p_o(p_o__0), .p_sum(p_sum__0), .r_low_i(r_low_i__0), .r_low_o(r_low_o__0),
    .r_low_sum(r_low_sum__0), .p_low_i(p_low_i__0), .p_low_o(p_low_o__0), .p_low_sum(p_low_sum__0),
    .k(operand__k), .q(operand__q), .k_late(operand__k_late), .chained(chained)
  );
  rank_head_12_rows head_1 (
    .clk(clk), .rst(rst), .read_addr(read_addr_i), .write_addr(write_addr_i),
    .write_en_i(write_en_i[1]), .write_en_o(write_en_o[1]), .u_i(u_i[1*27 +: 27]),
    .u_o(u_o[1*27 +: 27]), .right_i(right_i[1*5 +: 5]), .right_o(right_o[1*5 +: 5]),
    .zero_i(zero_i[1]), .zero_o(zero_o[1]), .magnitude_i(magnitude_i[1*26 +: 26]),
    .magnitude_o(magnitude_o[1*26 +: 26]), .r_i(r_i__1), .r_o(r_o__1), .r_sum(r_sum__1),
    .p_i(p_i__1), .p_o(p_o__1), .p_sum(p_sum__1), .r_low_i(r_low_i__1), .r_low_o(r_low_o__1),
    .r_low_sum(r_low_sum__1), .p_low_i(p_low_i__1), .p_low_o(p_low_o__1), .p_low_sum(p_low_sum__1),
    .k(operand__k), .q(operand__q), .k_late(operand__k_late), .chained(chained)
  );
  operand operand_0 (
    .clk(clk), .load(load_0), .k_load(k_load[0*35 +: 35]), .q_load(q_load[0*35 +: 35]),
    .take(take_now), .take_late(take_late_now), .k(operand__k[0*35 +: 35]),
    .q(operand__q[0*35 +: 35]), .k_late(operand__k_late[0*35 +: 35])
  );
  operand operand_1 (
    .clk(clk), .load(load_0), .k_load(k_load[1*35 +: 35]), .q_load(q_load[1*35 +: 35]),
    .take(take_now), .take_late(take_late_now), .k(operand__k[1*35 +: 35]),
    .q(operand__q[1*35 +: 35]), .k_late(operand__k_late[1*35 +: 35])
  );
  operand operand_2 (
    .clk(clk), .load(load_1), .k_load(k_load[2*35 +: 35]), .q_load(q_load[2*35 +: 35]),
    .take(take_now_1), .take_late(take_late_now), .k(operand__k[2*35 +: 35]),
    .q(operand__q[2*35 +: 35]), .k_late(operand__k_late[2*35 +: 35])
  );
  operand operand_3 (
    .clk(clk), .load(load_1), .k_load(k_load[3*35 +: 35]), .q_load(q_load[3*35 +: 35]),
    .take(take_now_1), .take_late(take_late_now), .k(operand__k[3*35 +: 35]),
    .q(operand__q[3*35 +: 35]), .k_late(operand__k_late[3*35 +: 35])
  );
  operand operand_4 (
    .clk(clk), .load(load_2), .k_load(k_load[4*35 +: 35]), .q_load(q_load[4*35 +: 35]),
    .take(take_now_2), .take_late(take_late_now_1), .k(operand__k[4*35 +: 35]),
    .q(operand__q[4*35 +: 35]), .k_late(operand__k_late[4*35 +: 35])
  );
  operand operand_5 (
    .clk(clk), .load(load_2), .k_load(k_load[5*35 +: 35]), .q_load(q_load[5*35 +: 35]),
    .take(take_now_2), .take_late(take_late_now_1), .k(operand__k[5*35 +: 35]),
    .q(operand__q[5*35 +: 35]), .k_late(operand__k_late[5*35 +: 35])
  );
  operand operand_6 (
    .clk(clk), .load(load_3), .k_load(k_load[6*35 +: 35]), .q_load(q_load[6*35 +: 35]),
    .take(take_now_3), .take_late(take_late_now_1), .k(operand__k[6*35 +: 35]),
    .q(operand__q[6*35 +: 35]), .k_late(operand__k_late[6*35 +: 35])
  );
  operand operand_7 (
    .clk(clk), .load(load_3), .k_load(k_load[7*35 +: 35]), .q_load(q_load[7*35 +: 35]),
    .take(take_now_3), .take_late(take_late_now_1), .k(operand__k[7*35 +: 35]),
    .q(operand__q[7*35 +: 35]), .k_late(operand__k_late[7*35 +: 35])
  );
  operand operand_8 (
    .clk(clk), .load(load_4), .k_load(k_load[8*35 +: 35]), .q_load(q_load[8*35 +: 35]),
    .take(take_now_4), .take_late(take_late_now_2), .k(operand__k[8*35 +: 35]),
    .q(operand__q[8*35 +: 35]), .k_late(operand__k_late[8*35 +: 35])
  );
  operand operand_9 (
    .clk(clk), .load(load_4), .k_load(k_load[9*35 +: 35]), .q_load(q_load[9*35 +: 35]),
    .take(take_now_4), .take_late(take_late_now_2), .k(operand__k[9*35 +: 35]),
    .q(operand__q[9*35 +: 35]), .k_late(operand__k_late[9*35 +: 35])
  );
  operand operand_10 (
    .clk(clk), .load(load_5), .k_load(k_load[10*35 +: 35]), .q_load(q_load[10*35 +: 35]),
    .take(take_now_5), .take_late(take_late_now_2), .k(operand__k[10*35 +: 35]),
    .q(operand__q[10*35 +: 35]), .k_late(operand__k_late[10*35 +: 35])
  );
  operand operand_11 (
    .clk(clk), .load(load_5), .k_load(k_load[11*35 +: 35]), .q_load(q_load[11*35 +: 35]),
    .take(take_now_5), .take_late(take_late_now_2), .k(operand__k[11*35 +: 35]),
    .q(operand__q[11*35 +: 35]), .k_late(operand__k_late[11*35 +: 35])
  );
endmodule
