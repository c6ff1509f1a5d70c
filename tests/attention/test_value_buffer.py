"""Waves: rows of v, transposed on their way into the lanes, times weights, summed over tokens."""

import numpy as np
import pytest
from amaranth.hdl import Module, Signal
from amaranth.lib import wiring
from amaranth.sim import Simulator

from gdn_core.attention.layout import Q_WORDS
from gdn_core.attention.values import ValueBuffer
from gdn_core.channel.lanes import VALUES_DROPPED, Lanes
from gdn_core.channel.layout import RANKS, ChannelParams, Weight

TOKENS = ROW = RANKS


class Bench(wiring.Component):
    """A buffer and lanes, and the step of a wave where it belongs."""

    def __init__(self, params):
        self.params = params
        self.values, self.lanes = ValueBuffer(), Lanes(params)
        self.address = Signal(5)  # of the weights of the wave that starts
        self.k_address = Signal(5)  # of steps between waves
        self.stb = Signal(2)  # a wave's sums; else another step's
        super().__init__({})

    def elaborate(self, platform):
        m = Module()
        m.submodules.values, m.submodules.lanes = self.values, self.lanes
        lead = ValueBuffer.LATENCY + ROW
        starts = Signal(lead)
        addresses = Signal(5 * ValueBuffer.LATENCY)
        m.d.sync += [starts.eq(starts << 1 | self.values.start),
                     addresses.eq(addresses << 5 | self.address)]  # fmt: skip
        wave = starts[ValueBuffer.LATENCY - 1 : lead - 1].any()
        held = Signal(5)
        with m.If(starts[ValueBuffer.LATENCY - 2]):
            m.d.sync += held.eq(addresses[-10:-5])
        step = self.lanes.step
        m.d.comb += [step.wave.eq(wave), step.weight.eq(Weight.W16), step.enable.eq(-1),
                     step.address.eq(self.k_address)]  # fmt: skip
        with m.If(wave):
            m.d.comb += step.address.eq(held)
        late = Signal(Lanes.LATENCY)
        m.d.sync += late.eq(late << 1 | wave)
        m.d.comb += [self.stb.eq(late[-1]), *(self.lanes.wave_words[i].eq(self.values.words[i])
                                              for i in range(RANKS))]  # fmt: skip
        return m


@pytest.mark.parametrize(("lanes", "gaps"), [
    (128, 0.5), (32, 0.0), *(pytest.param(*one, marks=pytest.mark.slow)
                             for one in ((128, 0.0), (32, 0.5)))])  # fmt: skip
def test_waves(lanes, gaps):
    rng = np.random.default_rng(151)
    params = ChannelParams(lanes=lanes)
    dut = Bench(params)
    values, lanes = dut.values, dut.lanes
    v = rng.integers(-(1 << 15), 1 << 15, (2, TOKENS, 8, ROW))
    u = rng.integers(-(1 << 26), 1 << 26, (2, params.chains, TOKENS))
    waves = [(int(rng.integers(2)), int(rng.integers(8))) for _ in range(20)]
    want = [u[parity] @ v[parity, :, number, e] + (1 << VALUES_DROPPED - 1)
            for parity, number in waves for e in range(ROW)]
    got = []

    async def bench(ctx):
        for parity in range(2):
            for t in range(TOKENS):
                for number in range(8):
                    ctx.set(values.row_stb, 1)
                    ctx.set(values.row_place, 8 * parity + number)
                    ctx.set(values.row_token, t)
                    ctx.set(values.row, sum((int(x) & 0xFFFF) << 16 * n
                                            for n, x in enumerate(v[parity, t, number])))
                    await ctx.tick()
                ctx.set(values.row_stb, 0)
                for c in range(params.chains):
                    ctx.set(lanes.weight, {"stb": 1, "rank": t, "chains": 1 << c,
                                           "address": Q_WORDS + parity,
                                           "value": int(u[parity, c, t])})
                    await ctx.tick()
                ctx.set(lanes.weight.stb, 0)
        for parity, number in waves:
            while rng.random() < gaps:
                await ctx.tick().repeat(int(rng.integers(1, 40)))
            while not ctx.get(values.may_start):
                await ctx.tick()
            ctx.set(values.start, 1)
            ctx.set(values.start_place, 8 * parity + number)
            ctx.set(dut.address, Q_WORDS + parity)
            await ctx.tick()
            ctx.set(values.start, 0)

    async def watch(ctx):
        for _ in range(20_000):
            _, _, stb, *sums = await ctx.tick().sample(dut.stb, *lanes.sums)
            if stb:
                got.append(sums)
            if len(got) == len(want):
                return

    simulator = Simulator(dut)
    simulator.add_clock(1e-6)
    simulator.add_testbench(bench)
    simulator.add_testbench(watch)
    simulator.run()
    assert len(got) == len(want)
    assert (np.array(got) == np.array(want)).all()
