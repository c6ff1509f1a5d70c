// The rows of an engine at one position of its DSP chains: banks, operands and lanes. rank_8_rows.v tells the rest.
// params RankParams(format=StateFormat(mantissa=24, operand=18, update_frac=20, rows_per_word=3,
//        guard=4), rows=12, group=2, depth=2048, loop=42, ram=StateRam.BLOCK)
// Generated from gdn_core/engine/rank.py; do not edit.
module rank_12_rows (
  input wire clk, rst,
  input wire [10:0] read_addr_i, output reg [10:0] read_addr_o = 11'h0,
  input wire [10:0] write_addr_i, output reg [10:0] write_addr_o = 11'h0, input wire take_i,
  output reg take_o = 1'h0, input wire take_late_i, output reg take_late_o = 1'h0,
  input wire [1:0] write_en_i, output wire [1:0] write_en_o, input wire [2*27-1:0] u_i,
  output wire [2*27-1:0] u_o, input wire [2*5-1:0] right_i, output wire [2*5-1:0] right_o,
  input wire [1:0] zero_i, output wire [1:0] zero_o, input wire [2*24-1:0] magnitude_i,
  output wire [2*24-1:0] magnitude_o,
  input wire [12*48-1:0] r_i__0, r_i__1,
  output wire [12*48-1:0] r_o__0, r_o__1,
  output wire [12*48-1:0] r_sum__0, r_sum__1,
  input wire [12*48-1:0] p_i__0, p_i__1,
  output wire [12*48-1:0] p_o__0, p_o__1,
  output wire [12*48-1:0] p_sum__0, p_sum__1,
  input wire [11:0] chained, input wire [2:0] load_en, input wire [12*18-1:0] k_load, q_load
);
  (* keep = "true" *) reg load_0 = 1'h0, load_1 = 1'h0, load_2 = 1'h0, take_late_now = 1'h0,
    take_late_now_1 = 1'h0, take_now = 1'h0, take_now_1 = 1'h0, take_now_2 = 1'h0;
  wire [12*18-1:0] operand__k, operand__k_late, operand__q;
  always @(posedge clk) begin
    load_0 <= load_en[0]; load_1 <= load_en[1]; load_2 <= load_en[2]; take_now <= take_i;
    take_now_1 <= take_i; take_now_2 <= take_i; take_late_now <= take_late_i;
    take_late_now_1 <= take_late_i;
  end
  always @(posedge clk)
    if (rst) begin
      take_o <= 1'h0; take_late_o <= 1'h0; read_addr_o <= 11'h0; write_addr_o <= 11'h0;
    end else begin
      take_o <= take_i; take_late_o <= take_late_i; read_addr_o <= read_addr_i;
      write_addr_o <= write_addr_i;
    end
  rank_head_12_rows head_0 (
    .clk(clk), .rst(rst), .read_addr(read_addr_i), .write_addr(write_addr_i),
    .write_en_i(write_en_i[0]), .write_en_o(write_en_o[0]), .u_i(u_i[0*27 +: 27]),
    .u_o(u_o[0*27 +: 27]), .right_i(right_i[0*5 +: 5]), .right_o(right_o[0*5 +: 5]),
    .zero_i(zero_i[0]), .zero_o(zero_o[0]), .magnitude_i(magnitude_i[0*24 +: 24]),
    .magnitude_o(magnitude_o[0*24 +: 24]), .r_i(r_i__0), .r_o(r_o__0), .r_sum(r_sum__0),
    .p_i(p_i__0), .p_o(p_o__0), .p_sum(p_sum__0), .k(operand__k), .q(operand__q),
    .k_late(operand__k_late), .chained(chained)
  );
  rank_head_12_rows head_1 (
    .clk(clk), .rst(rst), .read_addr(read_addr_i), .write_addr(write_addr_i),
    .write_en_i(write_en_i[1]), .write_en_o(write_en_o[1]), .u_i(u_i[1*27 +: 27]),
    .u_o(u_o[1*27 +: 27]), .right_i(right_i[1*5 +: 5]), .right_o(right_o[1*5 +: 5]),
    .zero_i(zero_i[1]), .zero_o(zero_o[1]), .magnitude_i(magnitude_i[1*24 +: 24]),
    .magnitude_o(magnitude_o[1*24 +: 24]), .r_i(r_i__1), .r_o(r_o__1), .r_sum(r_sum__1),
    .p_i(p_i__1), .p_o(p_o__1), .p_sum(p_sum__1), .k(operand__k), .q(operand__q),
    .k_late(operand__k_late), .chained(chained)
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
endmodule
