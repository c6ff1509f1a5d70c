"""Pipeline: operands meet in the right cycle, constants hold for their job, misuse is refused."""

import numpy as np
import pytest
from amaranth.hdl import Fragment, Module, Signal, signed
from amaranth.lib import wiring
from amaranth.lib.wiring import In, Out
from amaranth.sim import Simulator

from gdn_core.arith.pipeline import Pipeline

BYTE = signed(8)


class Sum(wiring.Component):
    """o = a + b, two cycles later."""

    LATENCY = 2

    def __init__(self, params: None = None):
        self.params = params
        super().__init__({"a": In(BYTE), "b": In(BYTE), "o": Out(signed(9))})

    def elaborate(self, platform):
        m = Module()
        o = Signal(signed(9))
        m.d.sync += [o.eq(self.a + self.b), self.o.eq(o)]
        return m


class Chain(wiring.Component):
    """o = a + b - c, with operands of different cycles; and a constant, a flag and a word."""

    TIMES = {"a": 0, "b": 3, "c": 1}
    HOLD = 4  # when the constant is taken

    def __init__(self):
        super().__init__(
            {
                **{name: In(BYTE) for name in self.TIMES},
                "start": In(1),
                "constant": In(BYTE),
                "o": Out(signed(11)),
                "held": Out(BYTE),
                "started": Out(1),
                "word": Out(BYTE),
            }
        )

    def elaborate(self, platform):
        m = Module()
        p = Pipeline(m, platform)
        a, b, c = (p.at(getattr(self, name), time, name) for name, time in self.TIMES.items())
        total = p.apply("total", Sum(), a=a, b=b)
        difference = p.register("difference", lambda t, c: t - c, total, c)
        start = p.at(self.start, 0, "start")
        held = p.hold("held_reg", self.constant, start, self.HOLD)
        self.time = difference.time
        m.d.comb += [
            self.o.eq(difference.value), self.held.eq(held.value),
            self.started.eq(p.delay(start, 6)), self.word.eq(p.delay(a, 6)),
        ]
        return m


def run(dut, bench):
    simulator = Simulator(dut)
    simulator.add_clock(1e-8)
    simulator.add_testbench(bench)
    simulator.run()


def test_operands_meet():
    rng = np.random.default_rng(41)
    n = 60
    a, b, c = rng.integers(-128, 128, (3, n))
    dut, got = Chain(), []

    async def bench(ctx):
        for cycle in range(n + 8):
            for name, values in (("a", a), ("b", b), ("c", c)):
                ctx.set(getattr(dut, name), int(values[(cycle - dut.TIMES[name]) % n]))
            got.append(ctx.get(dut.o))
            await ctx.tick()

    run(dut, bench)
    # b comes in cycle 3, its sum two later, and the difference is a register more.
    assert dut.time == 3 + Sum.LATENCY + 1
    assert got[dut.time :][:n] == (a + b - c).tolist()


def test_constant_holds_for_its_job():
    rng = np.random.default_rng(42)
    lengths = [4, 4, 9, 5, 4]  # at least HOLD: the source stands until it is taken
    constants = rng.integers(-128, 128, len(lengths))
    dut, got = Chain(), []

    async def bench(ctx):
        for length, constant in zip(lengths, constants, strict=True):
            for cycle in range(length):
                ctx.set(dut.start, cycle == 0)
                ctx.set(dut.constant, int(constant if cycle < dut.HOLD else ~constant))
                got.append(ctx.get(dut.held))
                await ctx.tick()
        ctx.set(dut.constant, 0)
        ctx.set(dut.start, 0)
        for _ in range(dut.HOLD):
            got.append(ctx.get(dut.held))
            await ctx.tick()

    run(dut, bench)
    assert got[Chain.HOLD :] == np.repeat(constants, lengths).tolist()


def test_one_chain_serves_all_readers():
    m = Module()
    p = Pipeline(m, None)
    word = p.at(Signal(8), 2, "word")
    late = p.delay(word, 6)
    assert p.delay(word, 6) is late
    assert p.delay(word, 2) is word.value
    assert len(p.delay(word, 9)) == 8
    assert not late.shape().signed
    assert p.delay(p.at(Signal(BYTE), 0, "number"), 3).shape().signed
    Fragment.get(m, None)


def test_refuses():
    m = Module()
    p = Pipeline(m, None)
    word = p.at(Signal(8), 2, "word")
    with pytest.raises(ValueError, match="word is not ready in cycle 1 but in 2"):
        p.delay(word, 1)
    p.delay(word, 3)
    with pytest.raises(ValueError, match="two values are named word"):
        p.delay(p.at(Signal(8), 2, "word"), 3)
    condition = Signal()
    with m.If(condition):
        assert p.delay(word, 2) is word.value
        with pytest.raises(ValueError, match="word would be delayed only where a condition"):
            p.delay(word, 4)
    assert len(p.delay(word, 4)) == 8
    Fragment.get(m, None)
