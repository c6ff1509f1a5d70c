// What a call reads, in the order in which Prepare takes it: requests for the two readers.
//
//     qk port    for each head of the walk: the row of k, the row of q
//     v port     for each head of the walk: its params row (first token only), its gates row, its
//                group's value rows; in a LOAD only the group's rows of the image
//
// Rows follow each other in memory, so an address is a register and an increment.
//
// Rate     1 request a cycle
//
// params QkRequestsParams(walk=WalkParams(heads=2, engines=1), key_dim=16)
//
// Generated from gdn_core/engine/requests.py; do not edit.
module qk_requests (
  input wire clk, rst, start,
  input wire [31:0] tokens,
  input wire [63:0] q, k,
  output wire [95:0] requests__payload,
  output wire requests__valid,
  input wire requests__ready
);
  wire [31:0] _05_;
  wire _06_, _07_, _08_, _09_, _11_, taken, unused, walk__step;
  reg [63:0] k_addr = 64'h0, q_addr = 64'h0;
  wire [63:0] requests__payload_address;
  reg second = 1'h0;
  assign taken = requests__valid & requests__ready;
  assign walk__step = taken & second;
  assign requests__payload_address = second ? q_addr : k_addr;
  always @(posedge clk) if (& { { second, start } != 2'h2, _11_ })
    k_addr <= start ? k : (k_addr + 64'h40);
  always @(posedge clk) if (& { | { second, start }, _11_ })
    q_addr <= start ? q : (q_addr + 64'h40);
  always @(posedge clk)
    if (rst) second <= 1'h0;
    else if (& { taken, ~start }) second <= ~second;
  assign _11_ = | { taken, start };
  assign unused = & { _09_, _08_, _07_, _06_, _05_ };
  walk walk (
    .clk(clk), .rst(rst), .start(start), .tokens(tokens), .step(walk__step),
    .active(requests__valid), .token(_05_), .first_token(_06_), .head(_07_), .engine(_08_),
    .round(_09_)
  );
  assign requests__payload = { 32'h1, requests__payload_address };
endmodule
