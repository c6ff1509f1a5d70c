// Collector: finished rows of all engines, in the order of the walk, to the writer.
//
// A row is requested once it is whole, so a burst that was begun never waits for an engine. The next
// row is requested while the one before is still draining, so that the port never idles between them.
//
// Rate     1 beat a cycle
//
// params CollectorParams(walk=WalkParams(heads=2, engines=1), value_dim=16, group=2)
//
// Generated from gdn_core/engine/collect.py; do not edit.
module collector (
  input wire clk, rst, start,
  input wire [31:0] tokens,
  input wire narrow,
  input wire [63:0] out,
  input wire [512:0] rows__0__0__payload,
  input wire rows__0__0__valid,
  output wire rows__0__0__ready,
  input wire [512:0] rows__0__1__payload,
  input wire rows__0__1__valid,
  output wire rows__0__1__ready,
  input wire row_ready__0__0, row_ready__0__1,
  output wire [95:0] requests__payload,
  output wire requests__valid,
  input wire requests__ready,
  output wire [511:0] beats__payload,
  output wire beats__valid,
  input wire beats__ready,
  output wire [31:0] token,
  output wire busy
);
  wire _00_, _01_, _05_, _06_, _07_, _08_, _23_, _24_, _25_, _26_, _27_, _28_, _31_, _32_, _34_,
    _35_, drain_walk__engine, drain_walk__step, drained, request_walk__active, request_walk__engine,
    request_walk__step, requested, unused, whole;
  wire [1:0] _15_, _18_;
  wire [2:0] _19_;
  wire [31:0] _22_;
  wire [511:0] _37_;
  reg [63:0] address = 64'h0;
  reg [1:0] ahead = 2'h0;
  reg drain_member = 1'h0, request_member = 1'h0;
  assign request_walk__step = requested & request_member;
  assign drain_walk__step = drained & drain_member;
  assign _08_ = ! request_member;
  assign _31_ = _05_ & (! drain_member);
  assign _32_ = _07_ & rows__0__0__valid;
  assign _00_ = ! request_walk__engine;
  assign _05_ = ! drain_walk__engine;
  assign _06_ = _05_ & drain_member;
  assign _07_ = | ahead;
  assign _01_ = _07_ & beats__ready;
  assign requests__valid = request_walk__active & whole & (ahead < 2'h2);
  assign requested = requests__valid & requests__ready;
  assign _15_ = request_member ? 2'h0 : ({ 1'h0, request_member } + 2'h1);
  assign _18_ = drain_member ? 2'h0 : ({ 1'h0, drain_member } + 2'h1);
  assign _19_ = { 1'h0, ahead } + { 2'h0, requested };
  always @(posedge clk)
    if (_34_) request_member <= 1'h0;
    else if (requested) request_member <= _15_[0];
  always @(posedge clk)
    if (_34_) drain_member <= 1'h0;
    else if (drained) drain_member <= _18_[0];
  always @(posedge clk)
    if (rst) ahead <= 2'h0;
    else ahead <= _19_[1:0] - { 1'h0, drained };
  always @(posedge clk) if (| { requested, start })
    address <= start ? out : (address + 64'h40);
  assign _34_ = | { rst, start };
  assign rows__0__1__ready = _06_ ? _01_ : 1'h0;
  assign _35_ = _31_ ? (rows__0__0__valid & rows__0__0__ready & rows__0__0__payload[512]) : 1'h0;
  assign drained = _06_ ? (rows__0__1__valid & rows__0__1__ready & rows__0__1__payload[512]) : _35_;
  assign rows__0__0__ready = _31_ ? _01_ : 1'h0;
  assign beats__valid = _06_ ? (_07_ & rows__0__1__valid) : _31_ ? _32_ : 1'h0;
  assign _37_ = _31_ ? rows__0__0__payload[511:0] : 512'h0;
  assign beats__payload = _06_ ? rows__0__1__payload[511:0] : _37_;
  assign whole = (_00_ & request_member) ? row_ready__0__1 : (_00_ & _08_) ? row_ready__0__0 : 1'h0;
  assign unused = & { narrow, _28_, _27_, _26_, _25_, _24_, _23_, _22_, _19_[2], _18_[1], _15_[1] };
  walk drain_walk (
    .clk(clk), .rst(rst), .start(start), .tokens(tokens), .step(drain_walk__step), .active(busy),
    .token(token), .first_token(_26_), .head(_27_), .engine(drain_walk__engine), .round(_28_)
  );
  walk request_walk (
    .clk(clk), .rst(rst), .start(start), .tokens(tokens), .step(request_walk__step),
    .active(request_walk__active), .token(_22_), .first_token(_23_), .head(_24_),
    .engine(request_walk__engine), .round(_25_)
  );
  assign requests__payload = { 32'h1, address };
endmodule
