# amaranth: UnusedElaboratable=no
"""Shared modules and the Verilog they become: structure, names, lint, byte stability."""

import os
import re
import subprocess
import sys
from pathlib import Path

import emit_design
import pytest
from amaranth.hdl import Module, Signal, Value
from amaranth.lib import memory, wiring
from amaranth.lib.wiring import In, Out
from amaranth.sim import Simulator
from emit_design import LANES, Array, verilate

from gdn_core.arith.fp32 import FpAdd, FpMul
from gdn_core.arith.mac import Addend, Mac, MacParams
from gdn_core.emit import verilog
from gdn_core.emit.emitter import emit_verilog, place, write_verilog

modules = emit_design.modules  # fixture

MAC = Mac(MacParams(addend=Addend.PORT)).module_name


def test_one_module_per_class_and_params(modules):
    assert list(modules) == [MAC, "store", "store_2", "invert", "lane", "array"]
    assert modules["array"].count("\n  lane lane_") == LANES
    assert "store_2 fast (" in modules["lane"]


def test_names_and_header(modules):
    assert "input wire [2*8-1:0] x," in modules["lane"]
    assert ".y(lane_2__y)" in modules["array"]
    assert "lane_2__y[1*9 +: 9]" in modules["array"]
    assert "localparam KEY = 0, TAG = 8;" in modules["array"]
    assert "jobs__payload[KEY +: 8]" in modules["array"]
    assert modules["lane"].startswith("// Places a Mac and two stores")
    assert "// params MacParams(a=27, b=18, addend=Addend.PORT" in modules[MAC]
    assert "// Generated from gdn_core/arith/mac.py; do not edit.\n" in modules[MAC]
    assert "input wire clk" not in modules["invert"]
    assert "wire rst" not in modules["store"]
    assert "wire clk, rst" not in modules["store"]
    text = "".join(modules.values())
    assert not re.search(r"\$auto|\bsrc\b|\\|Yosys|Amaranth|generator", text)
    assert max(map(len, text.splitlines())) <= 100


def test_module_name_of_the_component():
    class Parent(wiring.Component):
        o: Out(12)

        def elaborate(self, platform):
            m = Module()
            m.d.comb += self.o.eq(place(m, platform, "lanes", Array()).sums.payload)
            return m

    assert "lane_array" in emit_verilog(Parent(), "parent")


class Kept(Array):
    module_name = "kept_array"
    module_attributes = {"keep_hierarchy": "yes"}


class Marked(wiring.Component):
    """A register that is a port and one that is none, both marked, and a second name of each."""

    def __init__(self, params: None = None):
        self.params = params
        super().__init__({"i": In(2), "o": Out(2), "p": Out(1)})

    def elaborate(self, platform):
        m = Module()
        attributes = {"keep": "true"}
        held = Signal(2, name="held", reset_less=True)
        inner = Signal(name="inner", reset_less=True, attrs=attributes)
        Value.cast(self.o).attrs.update(attributes)
        m.d.sync += [held.eq(self.i), inner.eq(self.i[0])]
        m.d.comb += [self.o.eq(held), self.p.eq(inner & self.i[1])]
        return m


def test_attributes_of_registers():
    """They stand before the register's declaration, a port's among the ports, once each."""
    text = emit_verilog(Marked(), "marked")["marked"]
    assert '(* keep = "true" *) output reg [1:0] o' in text
    assert '  (* keep = "true" *) reg inner' in text
    assert len(re.findall("keep|kept", text)) == 2


def test_module_attributes_of_the_component():
    modules = emit_verilog(Kept(), "kept")
    assert '\n(* keep_hierarchy = "yes" *)\nmodule kept (' in modules.pop("kept")
    assert "(*" not in "".join(modules.values())


def test_manifest_and_stale_files(modules, tmp_path):
    (tmp_path / "old.v").write_text("")
    files = write_verilog(Array(), "array", tmp_path, preset="toy")
    assert [file.stem for file in files] == list(modules)
    assert [file.read_text() for file in files] == list(modules.values())
    assert sorted(tmp_path.glob("*.v")) == sorted(files)
    assert '"preset": "toy"' in (tmp_path / "MANIFEST.json").read_text()
    assert (tmp_path / "filelist.f").read_text().split()[-1] == "array.v"


def test_bytes_do_not_hang_on_the_hash_seed(modules, tmp_path):
    script = ("import pathlib, sys; sys.path.insert(0, sys.argv[1]); "
              "from emit_design import Array; from gdn_core.emit import verilog; "
              "from gdn_core.emit.emitter import emit_verilog; "
              "verilog.KEPT = pathlib.Path(sys.argv[2]); "
              "print(''.join(emit_verilog(Array(), 'array').values()), end='')")
    run = subprocess.run(
        [sys.executable, "-c", script, str(Path(__file__).parent), str(tmp_path / "none")],
        text=True, check=True,
        capture_output=True, env={**os.environ, "PYTHONHASHSEED": "1234"},
    )  # fmt: skip
    assert run.stdout == "".join(modules.values()).replace("tests/emit/emit_design.py",
                                                           "emit_design.py")


def test_what_was_made_once_is_found_again(tmp_path, monkeypatch):
    """The second time Yosys is not asked; another unit of the same name is not taken for it."""
    monkeypatch.setattr(verilog, "KEPT", tmp_path / "modules")
    first = emit_verilog(FpMul(), "unit")
    kept = {path.name for path in (tmp_path / "modules").iterdir()}
    assert len(kept) == len(first)
    with monkeypatch.context() as patch:
        patch.setattr(verilog.subprocess, "run", None)
        assert emit_verilog(FpMul(), "unit") == first
    assert emit_verilog(FpAdd(), "unit") != first
    assert kept < {path.name for path in (tmp_path / "modules").iterdir()}


def test_a_unit_alone_is_the_unit_in_a_design(tmp_path, monkeypatch):
    """Its text hangs on its own netlist and on its children's ports, not on who else is there."""

    class Both(wiring.Component):
        a: In(32)
        b: In(32)
        o: Out(32).array(3)

        def elaborate(self, platform):
            m = Module()
            jobs = place(m, platform, "jobs", Array())
            m.d.comb += [jobs.jobs.payload.eq(self.a), self.o[2].eq(jobs.sums.payload)]
            for index, unit in enumerate([FpAdd(), FpMul()]):
                place(m, platform, f"unit_{index}", unit)
                m.d.comb += [unit.a.eq(self.a), unit.b.eq(self.b), self.o[index].eq(unit.o)]
            return m

    together = emit_verilog(Both(), "both")
    for unit, name in ((FpMul(), "fp_mul"), (FpAdd(), "fp_add"), (Array(), "lane_array")):
        monkeypatch.setattr(verilog, "KEPT", tmp_path / name)  # made anew
        alone = emit_verilog(unit, name)
        assert list(alone)[-1] == name
        # A comment may name the module that explains the class, which hangs on who else is there.
        code = [{child: re.sub(r"^//.*\n", "", texts[child], flags=re.M) for child in alone}
                for texts in (alone, together)]
        assert code[0] == code[1]


def test_memory_ports_are_named_after_the_memory(modules):
    class Twice(wiring.Component):
        write: In(1)
        at: In(4).array(2)
        i: In(8)
        o: Out(8).array(2)

        def elaborate(self, platform):
            m = Module()
            m.submodules.words = words = memory.Memory(
                shape=8, depth=16, init=[], attrs={"ram_style": "block"})
            write, reads = words.write_port(), [words.read_port(), words.read_port(domain="comb")]
            m.d.comb += [write.en.eq(self.write), write.addr.eq(self.at[0]), write.data.eq(self.i)]
            for read, at in zip(reads, self.at, strict=True):
                m.d.comb += read.addr.eq(at + 1)
            m.d.sync += [o.eq(read.data + 1) for o, read in zip(self.o, reads, strict=True)]
            return m

    text = emit_verilog(Twice(), "twice")["twice"]
    assert "reg [7:0] words__read_data;" in text
    assert "words__read_data <= words[words__read_addr];" in text
    assert "words[words__read_2_addr]" in text
    assert '  (* ram_style = "block" *)\n  reg [7:0] words [15:0];' in text
    assert "signature" not in text
    assert "_ <=" not in "".join(modules.values())  # no nameless register behind a read port


def test_lint(tmp_path):
    write_verilog(Array(), "array", tmp_path)
    verilate(tmp_path, "array")


def test_pyslang(modules):
    pyslang = pytest.importorskip("pyslang")
    tree = pyslang.syntax.SyntaxTree.fromText("".join(modules.values()))
    compilation = pyslang.ast.Compilation()
    compilation.addSyntaxTree(tree)
    found = [d for d in compilation.getAllDiagnostics() if d.isError()]
    assert not found


def test_recursion_is_refused():
    class Endless(wiring.Component):
        def __init__(self, params: None = None):
            self.params = params
            super().__init__({"o": Out(1)})

        def elaborate(self, platform):
            m = Module()
            m.d.comb += self.o.eq(place(m, platform, "again", Endless()).o)
            return m

    with pytest.raises(RecursionError, match="Endless places itself"):
        emit_verilog(Endless(), "top")


def test_without_a_platform_it_is_the_component_itself():
    dut = Array()
    seen = []

    async def bench(ctx):
        ctx.set(dut.jobs.payload, {"key": -3, "tag": 200})
        ctx.set(dut.jobs.valid, 1)
        ctx.set(dut.sums.ready, 1)
        assert ctx.get(dut.signed_less) == 0
        assert ctx.get(dut.unsigned_less) == 0
        for _ in range(6):
            await ctx.tick()
        seen.append(ctx.get(dut.sums.payload))

    sim = Simulator(dut)
    sim.add_clock(1e-6)
    sim.add_testbench(bench)
    sim.run_until(20e-6)
    assert len(seen) == 1


def test_a_port_named_as_a_word_of_verilog_is_refused(tmp_path):
    """SystemVerilog's too: `before` was renamed in its module, and connected to nothing."""

    class Renamed(wiring.Component):
        def __init__(self):
            super().__init__({"before": In(1), "o": Out(1)})

        def elaborate(self, platform):
            m = Module()
            m.d.sync += self.o.eq(self.before)
            return m

    with pytest.raises(ValueError, match="name of a word of Verilog, but renamed has before"):
        write_verilog(Renamed(), "renamed", tmp_path)
