// value * 2^(exponent - 127) as a binary32 word, or what `special` says.
//
// Generated from gdn_core/arith/piecewise.py; do not edit.
module pack (
  input wire clk,
  input wire [25:0] value,
  input wire [9:0] exponent,
  input wire sign,
  input wire [1:0] special,
  input wire [31:0] high,
  output reg [31:0] o = 32'h0
);
  wire [10:0] _00_;
  wire _01_, _04_, _05_, _08_, _09_, _10_, unused;
  wire [11:0] _03_;
  wire [25:0] _06_;
  wire [31:0] _07_;
  wire [22:0] _12_;
  wire [7:0] _14_;
  wire [9:0] field;
  // special: 0 NONE, 1 NAN, 2 LOW, 3 HIGH
  assign _00_ = { exponent[9], exponent } + { 10'h0, value[25] };
  assign { _03_[11:10], field } = { _00_[10], _00_ } - { 11'h0, ~_01_ };
  assign _04_ = $signed(field) >= $signed(10'hff);
  assign _05_ = $signed(field) > $signed(10'h0);
  assign _01_ = value[25] | value[24];
  assign _06_ = _01_ ? { 1'h0, value[25:1] } : value;
  always @(posedge clk)
    o <= _07_;
  function [7:0] _23_;
    input [7:0] a_;
    input [23:0] b_;
    input [2:0] s_;
    (* parallel_case *)
    case (1'b1)
      s_[0]: _23_ = b_[7:0];
      s_[1]: _23_ = b_[15:8];
      s_[2]: _23_ = b_[23:16];
      default: _23_ = a_;
    endcase
  endfunction
  assign _07_[30:23] = _23_(_14_, { 8'hff, high[30:23], 8'h0 }, { _10_, _09_, _08_ });
  assign _12_ = _04_ ? 23'h0 : _05_ ? _06_[22:0] : 23'h0;
  function [22:0] _26_;
    input [22:0] a_;
    input [68:0] b_;
    input [2:0] s_;
    (* parallel_case *)
    case (1'b1)
      s_[0]: _26_ = b_[22:0];
      s_[1]: _26_ = b_[45:23];
      s_[2]: _26_ = b_[68:46];
      default: _26_ = a_;
    endcase
  endfunction
  assign _07_[22:0] = _26_(_12_, { 23'h400000, high[22:0], 23'h0 }, { _10_, _09_, _08_ });
  function [0:0] _27_;
    input [0:0] a_;
    input [1:0] b_;
    input [1:0] s_;
    (* parallel_case *)
    case (1'b1)
      s_[0]: _27_ = b_[0:0];
      s_[1]: _27_ = b_[1:1];
      default: _27_ = a_;
    endcase
  endfunction
  assign _07_[31] = _27_(sign, { 1'h0, high[31] }, { _10_, _09_ });
  assign _08_ = special == 2'h2;
  assign _09_ = special == 2'h3;
  assign _10_ = special == 2'h1;
  assign _14_ = _04_ ? 8'hff : _05_ ? field[7:0] : 8'h0;
  assign unused = & { _06_[25:23], _03_ };
  assign _03_[9:0] = field;
endmodule
