"""SkidBuffer and StreamFifo: order, rate, latency and level, under idle input and back-pressure."""

import numpy as np
import pytest
from amaranth.lib import data
from amaranth.sim import Simulator

from gdn_core.stream.fifo import StreamFifo, StreamFifoParams
from gdn_core.stream.skid import SkidBuffer, SkidBufferParams

WIDE = data.StructLayout({"left": 300, "right": 300})
UNITS = [
    (SkidBuffer, SkidBufferParams(shape=16), 2),
    (SkidBuffer, SkidBufferParams(shape=WIDE), 2),
    (StreamFifo, StreamFifoParams(shape=WIDE, depth=2), 2),
    (StreamFifo, StreamFifoParams(shape=9, depth=13), 13),
    (StreamFifo, StreamFifoParams(shape=16, depth=128), 128),
]
WORDS = [int(word) for word in np.random.default_rng(8).integers(0, 1 << 9, 200)]


def bench(unit, params, words, feed, drain, limit=4000):
    """Moves the words; returns the cycles in which each went in and came out, and the levels."""
    dut = unit(params)
    wide = params.shape is WIDE
    rng = np.random.default_rng(7)
    went_in, came_out, levels = [], [], []

    def pack(word):
        return {"left": word, "right": ~word & (1 << 300) - 1} if wide else word

    async def run(ctx):
        on = False
        for cycle in range(limit):
            on = len(went_in) < len(words) and (on or rng.random() >= feed)
            ctx.set(dut.i.valid, on)
            if on:
                ctx.set(dut.i.payload, pack(words[len(went_in)]))
            ctx.set(dut.o.ready, rng.random() >= drain)
            level = [dut.level] if isinstance(dut, StreamFifo) else []
            _, _, i_ready, valid, ready, word, *level = await ctx.tick().sample(
                dut.i.ready, dut.o.valid, dut.o.ready, dut.o.payload, *level)
            if level:
                assert level[0] == len(went_in) - len(came_out)
                levels.append(level[0])
            if valid:  # also while it waits
                expected = pack(words[len(came_out)])
                assert ({name: word[name] for name in expected} if wide else word) == expected
            if valid and ready:
                came_out.append(cycle)
            if on and i_ready:
                went_in.append(cycle)
                on = False
            if len(came_out) == len(words):
                return

    simulator = Simulator(dut)
    simulator.add_clock(1e-9)
    simulator.add_testbench(run)
    simulator.run()
    assert len(came_out) == len(words), "the bench ran out of time"
    return went_in, came_out, levels


@pytest.mark.parametrize(("unit", "params", "depth"), UNITS)
@pytest.mark.parametrize(("feed", "drain"), [(0.0, 0.6), (0.6, 0.0), (0.5, 0.5)])
def test_order(unit, params, depth, feed, drain):
    _, _, levels = bench(unit, params, WORDS, feed, drain)
    if levels and feed < drain:
        assert max(levels) >= min(depth, 100)


@pytest.mark.parametrize(("unit", "params", "depth"), UNITS)
def test_rate_and_latency(unit, params, depth):
    went_in, came_out, _ = bench(unit, params, WORDS, 0.0, 0.0)
    latency = params.latency if unit is StreamFifo else unit.LATENCY
    assert came_out[0] - went_in[0] == latency == 1 + (unit is StreamFifo) + (depth == 128)
    if depth > 2 or unit is SkidBuffer:
        assert came_out == list(range(came_out[0], came_out[0] + 200))


@pytest.mark.parametrize("depth", [13, 128])
def test_a_queue_that_waits_fills_its_registers(depth):
    """What came one by one leaves without a gap."""
    dut, went = StreamFifo(StreamFifoParams(shape=8, depth=depth)), []

    async def run(ctx):
        for word in range(4):
            ctx.set(dut.i.valid, 1)
            ctx.set(dut.i.payload, word)
            await ctx.tick()
            ctx.set(dut.i.valid, 0)
            await ctx.tick().repeat(5)
        ctx.set(dut.o.ready, 1)
        for _ in range(4):
            *_, valid, word = await ctx.tick().sample(dut.o.valid, dut.o.payload)
            went.append(word if valid else None)

    simulator = Simulator(dut)
    simulator.add_clock(1e-9)
    simulator.add_testbench(run)
    simulator.run()
    assert went == [0, 1, 2, 3]


def test_refuses():
    with pytest.raises(ValueError, match="depth of at least 2, got 1"):
        StreamFifoParams(shape=8, depth=1)
    with pytest.raises(ValueError, match="at least one bit, got 0"):
        SkidBufferParams(shape=0)
