# amaranth: UnusedElaboratable=no
"""How emitted Verilog reads: operators, nets without a name, processes, resets."""

import re
import subprocess
import sys

from amaranth.back import rtlil
from amaranth.hdl import Cat, Module, Mux, Signal, signed, unsigned
from amaranth.lib import enum, wiring
from amaranth.lib.wiring import In, Out
from amaranth.sim import Simulator
from emit_design import verilate

from gdn_core.emit.emitter import emit_verilog, place, write_verilog


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
