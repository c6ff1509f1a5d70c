// value * 2^(exponent - 127) as a binary32 word, or what `special` says.
// Generated from gdn_core/arith/piecewise.py; do not edit.
module pack (
  input wire clk,
  input wire [25:0] value, input wire [9:0] exponent, input wire sign, input wire [1:0] special,
  input wire [31:0] high, output reg [31:0] o = 32'h0
);
  localparam [1:0] NAN = 2'h1, LOW = 2'h2, HIGH = 2'h3;
  wire [10:0] _00_;
  wire _01_, _04_, _05_, unused;
  wire [11:0] _03_;
  wire [25:0] _06_;
  wire [9:0] field;
  assign _00_ = { exponent[9], exponent } + { 10'h0, value[25] };
  assign { _03_[11:10], field } = { _00_[10], _00_ } - { 11'h0, ~_01_ };
  assign _04_ = $signed(field) >= $signed(10'hff);
  assign _05_ = $signed(field) > $signed(10'h0);
  assign _01_ = value[25] | value[24];
  assign _06_ = _01_ ? { 1'h0, value[25:1] } : value;
  always @(posedge clk) begin
    o[31] <= sign;
    if (_04_) o[30:0] <= 31'h7f800000;
    else if (_05_) begin
      o[30:23] <= field[7:0];
      o[22:0] <= _06_[22:0];
    end else o[30:0] <= 31'h0;
    case (special)
      NAN: o <= 32'h7fc00000;
      HIGH: o <= high;
      LOW: o[30:0] <= 31'h0;
      default: ;
    endcase
  end
  assign unused = & { _03_, _06_[25:23] };
  assign _03_[9:0] = field;
endmodule
