"""What a tool that flattens would see, on Verilog small enough to count by hand."""

import pytest

from gdn_core.measure.report.crossings import crossings
from gdn_core.measure.report.dsp import dsp_facts, loose_cascades
from gdn_core.measure.report.fanout import fan_out
from gdn_core.measure.report.flat import flatten
from gdn_core.measure.report.module import Tables, arrays
from gdn_core.measure.report.paths import paths
from gdn_core.measure.report.synthesis import read_netlist, synthesise

CELL = """module {name} (
  input wire clk, rst, en, d,
  input wire [7:0] i,
  output reg [7:0] o = 8'h0
);
  {attribute} reg gate = 1'h0;
  always @(posedge clk) gate <= d;
  always @(posedge clk) if (gate) o <= i;
endmodule
"""
# Two cells with the same inputs but for i: their gates are equal.
PAIR = """module {name} (
  input wire clk, rst, d,
  input wire [15:0] i,
  output wire [15:0] o
);
  {kind} first (
    .clk(clk), .rst(rst), .en(1'h1), .d(d), .i(i[7:0]), .o(o[7:0])
  );
  {kind} second (
    .clk(clk), .rst(rst), .en(1'h1), .d(d), .i(i[15:8]), .o(o[15:8])
  );
endmodule
"""
FENCED = '(* keep_hierarchy = "yes" *)\n'
STEER = """module steer (
  input wire clk, rst, a, b, c, d,
  input wire [39:0] i,
  output reg [9:0] inverted = 10'h0,
  output reg [9:0] logic_driven = 10'h0,
  output reg [9:0] reset = 10'h0,
  output reg [9:0] merged = 10'h0
);
  reg behind = 1'h0, p = 1'h0, q = 1'h0, r = 1'h0, held = 1'h0;
  always @(posedge clk) begin behind <= a; p <= b; q <= c; r <= d; held <= rst; end
  wire not_behind, steers;
  inverter turn (
    .i(behind), .o(not_behind)
  );
  gate choose (
    .p(p), .q(q), .r(r), .o(steers)
  );
  always @(posedge clk) if (not_behind) inverted <= i[9:0];
  always @(posedge clk) if (steers) logic_driven <= i[19:10];
  always @(posedge clk) if (held) reset <= 10'h0; else reset <= i[29:20];
  always @(posedge clk) merged <= i[39:30];
  unread none (
    .clk(clk), .i(i[0]), .o()
  );
endmodule
"""
LEAVES = {
    "inverter": "module inverter (\n  input wire i,\n  output wire o\n);\n"
                "  assign o = ~i;\nendmodule\n",
    "gate": "module gate (\n  input wire p, q, r,\n  output wire o\n);\n"
            "  assign o = p & q | r;\nendmodule\n",
    "unread": "module unread (\n  input wire clk, i,\n  output wire o\n);\n"
              "  reg first = 1'h0;\n  always @(posedge clk) first <= i;\n"
              "  reg unseen = 1'h0;\n  always @(posedge clk) unseen <= ~first;\n"
              "  assign o = unseen;\nendmodule\n",
}  # fmt: skip
RAM = """module {name} (
  input wire clk, we,
  input wire [8:0] wa, ra,
  input wire [35:0] i,
  output reg o = 1'h0
);
  (* ram_style = "{style}" *)
  reg [35:0] words [511:0];
  reg [35:0] read;
  {second}
  always @(posedge clk) if (we) words[wa] <= i;
  always @(posedge clk) read <= words[ra];
  always @(posedge clk) o <= ^{last}[11:0];
endmodule
"""
LUTRAM = """module lutram (
  input wire clk, we,
  input wire [4:0] wa, ra,
  input wire [5:0] i,
  output reg [5:0] o = 6'h0
);
  (* ram_style = "distributed" *)
  reg [5:0] words [31:0];
  reg [4:0] at = 5'h0;
  always @(posedge clk) at <= ra;
  always @(posedge clk) if (we) words[wa] <= i;
  always @(posedge clk) o <= words[at];
endmodule
"""


DSP = """module {name} (
  input wire clk,
  input wire [29:0] a,
  input wire [17:0] b,
  input wire [47:0] c, pcin,
  output wire [47:0] p, pcout
);
  DSP48E2 #(.AREG(1), .BREG(1), .CREG(1), .MREG(1), .PREG(1)) dsp (
    .CLK(clk), .A(a), .B(b), .C(c), .PCIN(pcin), .P(p), .PCOUT(pcout)
  );
endmodule
"""
# A register, two LUTs and port C; the second one's cascade; an adder behind the first one's P.
CHAIN = """module chain (
  input wire clk,
  input wire [29:0] a,
  input wire [17:0] b,
  input wire [9:0] bits,
  output reg [47:0] sum = 48'h0,
  output wire [47:0] other
);
  reg [9:0] seen = 10'h0;
  always @(posedge clk) seen <= bits;
  wire [47:0] first, second, down;
  mac update (
    .clk(clk), .a(a), .b(b), .c({{47'h0, ^seen}}), .pcin(48'h0), .p(first), .pcout(down)
  );
  mac next (
    .clk(clk), .a(a), .b(b), .c(48'h0), .pcin({cascade}), .p(second), .pcout()
  );
  always @(posedge clk) sum <= {sum};
  assign other = second;
endmodule
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """Designs by their top, each flattened and merged."""
    texts = dict(LEAVES)
    tops = {}
    for name, attribute, fence in (
        ("plain", "", ""), ("kept", '(* keep = "true" *)', ""),
        ("touched", '(* DONT_TOUCH = "true" *)', ""), ("fenced", "", FENCED),
    ):  # fmt: skip
        texts[f"{name}_cell"] = fence + CELL.format(name=f"{name}_cell", attribute=attribute)
        texts[name] = PAIR.format(name=name, kind=f"{name}_cell")
        tops[name] = [f"{name}_cell", name]
    texts["two_kept"] = CELL.format(name="two_kept", attribute="").replace(
        "  always @(posedge clk) if", '  (* keep = "true" *) reg twin = 1\'h0, other = 1\'h0;\n'
        "  always @(posedge clk) begin twin <= d; other <= d; end\n"
        "  always @(posedge clk) if").replace("if (gate)", "if (gate & twin & other)")
    tops["two_kept"] = ["two_kept"]
    texts["steer"] = STEER
    tops["steer"] = [*LEAVES, "steer"]
    texts["ram"] = RAM.format(name="ram", style="block", second="", last="read")
    texts["ram_registered"] = RAM.format(
        name="ram_registered", style="block", last="late",
        second="reg [35:0] late = 36'h0; always @(posedge clk) late <= read;")
    texts["lutram"] = LUTRAM
    tops |= {name: [name] for name in ("ram", "ram_registered", "lutram")}
    texts["mac"] = DSP.format(name="mac")
    for name, cascade, total in (("chain", "down", "first"), ("loose", "{down[46:0], 1'h0}",
                                                              "first + 48'h3")):  # fmt: skip
        texts[name] = CHAIN.format(cascade=cascade, sum=total).replace(
            "module chain", f"module {name}")
        tops[name] = ["mac", name]
    files = synthesise(texts, tmp_path_factory.mktemp("flat"), jobs=2)
    netlists = {name: read_netlist(file, name) for name, file in files.items()}
    found = {}
    for name, parts in tops.items():
        tables = Tables()
        found[name] = flatten({part: arrays(netlists[part], parts, tables) for part in parts},
                              tables)
        found[name].merge()
    return found


@pytest.fixture
def over(built, monkeypatch):
    """Nets of a design with more than 7 loads, by name."""
    monkeypatch.setattr("gdn_core.measure.report.fanout.FAN_OUT", 7)
    return lambda name: {net.name: net for net in fan_out(built[name]).kinds}


@pytest.mark.parametrize(("name", "gates", "each"), [
    ("plain", 1, 16), ("kept", 2, 8), ("touched", 2, 8), ("fenced", 2, 8)])  # fmt: skip
def test_equal_registers_are_one_unless_kept(built, over, name, gates, each):
    assert built[name].kinds()["FDRE"] == 16 + gates
    found = over(name)
    assert list(found) == ["first/gate", "second/gate"][:gates]
    assert {(gate.loads, gate.enables, gate.driver) for gate in found.values()} == {
        (each, each, "register")}


def test_copies_in_one_module_are_kept(built):
    assert built["two_kept"].kinds()["FDRE"] == 8 + 2  # gate is plain: one of them


def test_nets_whatever_drives_them(over):
    """Through an inverter in another module, behind logic in one, and a reset."""
    found = {name: (net.loads, net.enables, net.resets, net.driver)
             for name, net in over("steer").items()}
    assert found == {
        "behind": (10, 10, 0, "register"), "held": (10, 0, 10, "register"),
        "choose/o": (10, 10, 0, "logic")}  # fmt: skip


def test_what_nothing_reads_is_dropped(built):
    """Nor does anything count what only that reads: two registers in a row."""
    assert built["steer"].kinds()["FDRE"] == 5 + 40


def test_a_ram_without_its_output_register_starts_late(built):
    plain, registered = (paths(built[name]).longest[name].length.levels
                         for name in ("ram", "ram_registered"))
    # An exclusive or of 12 bits is two LUTs.
    assert (plain, registered) == (3 + 2, 3)  # the second: from the RAM to `late`, and from it
    assert paths(built["ram_registered"]).histogram[2] == 1


def test_a_distributed_ram_is_a_level(built):
    assert paths(built["lutram"]).histogram[1] >= 6
    assert max(paths(built["lutram"]).histogram) == 1


def test_dsps_and_what_hangs_on_them(built):
    good, bad = built["chain"], built["loose"]
    facts = dict.fromkeys(("DSP48E2", "AREG", "BREG", "CREG", "MREG", "PREG"), 2)
    assert dsp_facts(good) == facts | {"PCIN": 1, "update": 1, "adders_behind_update": 0}
    assert dsp_facts(bad) == facts | {"PCIN": 1, "update": 1, "adders_behind_update": 1}
    assert loose_cascades(good) == []
    assert len(loose_cascades(bad)) == 47
    assert loose_cascades(bad)[0] == ("update/pcout[0]", "next/dsp (DSP48E2) PCIN")


def test_port_c_of_a_dsp_is_an_end(built):
    """It is no clock, though a flip-flop's clock is called C."""
    [path] = [path for name, path in paths(built["chain"]).longest.items() if name == "mac"]
    assert path.length.levels == 2
    assert path.names[0].startswith("seen[")
    assert path.names[-1] == "update/dsp (DSP48E2) C"


@pytest.mark.parametrize(("placed", "wires"), [
    ({0: ["first"], 1: ["second"]}, {(0, 1): 1, (1, 2): 0}),  # the gate, which is one
    ({0: ["first"], 2: ["second"]}, {(0, 1): 1, (1, 2): 1}),
    ({1: ["first", "second"]}, {(0, 1): 0, (1, 2): 0}),
    ({0: ["first"]}, {(0, 1): 0, (1, 2): 0}),  # the second is left to the placer
])  # fmt: skip
def test_wires_between_slrs(built, placed, wires):
    assert crossings(built["plain"], placed, 3) == wires
