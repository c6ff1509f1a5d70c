"""The lanes of a channel: sums of every format against their model, x loaded part by part."""

import numpy as np
import pytest
from amaranth.sim import Simulator

from gdn_core.channel.formats import CHUNK, GROUP
from gdn_core.channel.lanes import Lanes
from gdn_core.channel.layout import DROPPED, PART, PARTS, RANKS, ChannelParams, Weight
from gdn_core.channel.packing import beats_of_chunk

BITS = {Weight.W4: 4, Weight.W8: 8, Weight.W16: 16}


@pytest.mark.parametrize("lanes", [128, 64, 32])
def test_sums(lanes):
    rng = np.random.default_rng(41)
    params = ChannelParams(lanes=lanes)
    chunks = min(params.chunks, 9)
    x = rng.integers(-(1 << 24) + 1, 1 << 24, (chunks, CHUNK))
    x[0], x[1] = (1 << 24) - 1, -(1 << 24) + 1
    steps, want = [], []
    for _ in range(60):
        weight = list(BITS)[rng.integers(3)]
        bits = BITS[weight]
        unsigned = bits == 4 and bool(rng.integers(2))
        chunk = int(rng.integers(chunks))
        low = 0 if unsigned else -(1 << bits - 1)
        q = rng.integers(low, low + (1 << bits), CHUNK)
        if rng.random() < 0.2:
            q[:] = low if rng.random() < 0.5 else low + (1 << bits) - 1
        sums = Lanes.model(q.reshape(-1, GROUP), x[chunk].reshape(-1, GROUP))
        for part, beat in enumerate(beats_of_chunk(q, bits)):
            first, count = params.steps(weight, part)
            for phase in range(first, first + count):
                steps.append((beat, chunk * params.phases + phase, weight.value,
                              params.enables(weight, part), unsigned))
                row = []
                for c in range(params.chains):
                    group = phase * params.chains + c
                    mine = group // (16 // bits) == part
                    row.append((sums[group] if mine else 0) + (1 << DROPPED[weight] >> 1))
                want.append(row)
    dut = Lanes(params)

    async def bench(ctx):
        for chunk in range(chunks):
            for part in range(PARTS):
                group, half = divmod(part, 2)
                ctx.set(dut.load.stb, 1)
                ctx.set(dut.load.half, half)
                ctx.set(dut.load.chains, 1 << group % params.chains)
                ctx.set(dut.load.address, chunk * params.phases + group // params.chains)
                integers = x[chunk, part * PART :][:PART].tolist()
                ctx.set(dut.load.data, sum((v & (1 << 25) - 1) << 25 * n
                                           for n, v in enumerate(integers)))
                await ctx.tick()
        ctx.set(dut.load.stb, 0)
        await ctx.tick().repeat(3)
        for n in range(len(steps) + Lanes.LATENCY):
            if n < len(steps):
                beat, address, weight, enables, unsigned = steps[n]
                ctx.set(dut.beat, int.from_bytes(beat, "little"))
                ctx.set(dut.step.address, address)
                ctx.set(dut.step.weight, Weight(weight))
                ctx.set(dut.step.enable, enables)
                ctx.set(dut.step.unsigned, unsigned)
            if n >= Lanes.LATENCY:
                got = [ctx.get(s) for s in dut.sums]
                assert got == want[n - Lanes.LATENCY], n - Lanes.LATENCY
            await ctx.tick()

    assert RANKS == 32
    simulator = Simulator(dut)
    simulator.add_clock(1e-8)
    simulator.add_testbench(bench)
    simulator.run()
