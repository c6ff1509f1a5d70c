"""Vectors to integers: gates against model, chunks in order, with and without idle input."""

import numpy as np
import pytest
from amaranth.sim import Simulator

from gdn_core.channel.align import Align
from gdn_core.channel.layout import INTEGER, PART, PARTS


def vectors():
    rng = np.random.default_rng(51)
    for columns in (1, 16, 17, 128, 129, 500, 1024):
        x = rng.standard_normal(columns).astype(np.float32)
        x *= np.float32(2.0) ** rng.integers(-20, 20, columns).astype(np.float32)
        x[rng.random(columns) < 0.1] = 0
        yield x
    yield np.zeros(40, np.float32)
    yield np.full(128, np.nextafter(np.float32(2), np.float32(0)))
    x = np.full(256, 1.5, np.float32)
    x[130] = np.inf
    yield x
    yield np.full(128, -3.3e38, np.float32)


@pytest.mark.parametrize("idle", [0.0, 0.4])
def test_align(idle):
    rng = np.random.default_rng(52)
    given = list(vectors())
    dut = Align()
    words = []

    async def columns(ctx):
        for x in given:
            ctx.set(dut.vectors.payload, {"columns": len(x), "last_part": PARTS - 1})
            ctx.set(dut.vectors.valid, 1)
            await ctx.tick().until(dut.vectors.ready)
        ctx.set(dut.vectors.valid, 0)

    async def beats(ctx):
        for x in given:
            noise = np.full(-(-len(x) // PART) * PART, np.nan, np.float32)
            noise[: len(x)] = x
            for beat in noise.reshape(-1, PART):
                while rng.random() < idle:
                    await ctx.tick()
                ctx.set(dut.i.payload, int.from_bytes(beat.tobytes(), "little"))
                ctx.set(dut.i.valid, 1)
                await ctx.tick().until(dut.i.ready)
                ctx.set(dut.i.valid, 0)

    async def collect(ctx):
        chunks = sum(-(-len(x) // 128) for x in given)
        for cycle in range(4000):
            ctx.set(dut.go, int(rng.random() >= idle))
            await ctx.tick()
            if ctx.get(dut.o.part_stb) or ctx.get(dut.o.tail_stb):
                words.append((cycle, ctx.get(dut.o.tail_stb), ctx.get(dut.o.data)))
            if sum(tail for _, tail, _ in words) == chunks:
                return
        raise AssertionError("not all chunks came")

    simulator = Simulator(dut)
    simulator.add_clock(1e-8)
    for bench in columns, beats:
        simulator.add_testbench(bench, background=True)
    simulator.add_testbench(collect)
    simulator.run()

    def integers(word, width, count):
        values = [word >> width * n & (1 << width) - 1 for n in range(count)]
        return [v - (v >> width - 1 << width) for v in values]

    at = 0
    for x in given:
        xi, sums, ex, bad = Align.model(x)
        for chunk in range(len(xi)):
            group, at = words[at : at + 9], at + 9
            assert [tail for _, tail, _ in group] == [0] * 8 + [1]
            assert group[-1][0] - group[0][0] == 8
            tail = group[-1][2]
            assert tail >> 120 & 0xFF == ex[chunk]
            assert tail >> 128 & 1 == bad[chunk]
            if not bad[chunk]:
                got = [v for _, _, word in group[:8] for v in integers(word, INTEGER.width, PART)]
                assert got == xi[chunk].tolist()
                assert integers(tail, 30, 4) == sums[chunk].tolist()
    assert at == len(words)
