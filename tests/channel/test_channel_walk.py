"""The walk over a channel's beats: every step as packing lays them, and no row too soon."""

import numpy as np
import pytest
from amaranth.sim import Simulator

from gdn_core.channel.accumulate import Accumulate
from gdn_core.channel.layout import BLOCK, PARTS_OF, TILE, ChannelParams, Weight
from gdn_core.channel.walk import Walk

# rows, chunks, weight, fine, wide, minimum
MATRICES = [(1, 3, Weight.W4, 0, 0, 0), (5, 20, Weight.W4, 1, 0, 1), (40, 2, Weight.W4, 1, 1, 1),
            (33, 1, Weight.W8, 0, 0, 1), (2, 18, Weight.W16, 0, 1, 0), (8, 17, Weight.W8, 1, 0, 0),
            (64, 2, Weight.W4, 0, 0, 0)]  # fmt: skip


def expected(params):
    """Each beat's steps (row, part, phase, chunk of its block, flags); none of a scale beat."""
    for rows, chunks, weight, fine, wide, minimum in MATRICES:
        block = TILE >> wide + minimum + 2 * fine
        for tile in range(0, rows, TILE):
            count = min(TILE, rows - tile)
            for chunk in range(chunks):
                for row in range(count):
                    if row % block == 0:
                        yield []
                    for part in range(PARTS_OF[weight]):
                        first, steps = params.steps(weight, part)
                        yield [(row, row % block, phase, params.enables(weight, part),
                                int(chunk % BLOCK == 0), int(chunk < BLOCK),
                                int(chunk % BLOCK == BLOCK - 1 or chunk == chunks - 1),
                                int(chunk == chunks - 1)) for phase in range(first, first + steps)]


@pytest.mark.parametrize("lanes", [128, 64, 32])
@pytest.mark.parametrize("idle", [0.0, 0.3])
def test_steps(lanes, idle):
    rng = np.random.default_rng(81)
    params = ChannelParams(lanes=lanes)
    dut = Walk(params)
    beats = list(expected(params))
    want = [step for beat in beats for step in beat]
    got, times = [], []

    async def matrices(ctx):
        for rows, chunks, weight, fine, wide, minimum in MATRICES:
            ctx.set(dut.matrices.payload, {"rows": rows, "chunks": chunks, "format": {
                "weight": weight, "fine": fine, "wide": wide, "minimum": minimum}})
            ctx.set(dut.matrices.valid, 1)
            await ctx.tick().until(dut.matrices.ready)
        ctx.set(dut.matrices.valid, 0)

    async def feed(ctx):
        for _ in beats:
            while rng.random() < idle:
                await ctx.tick()
            ctx.set(dut.beats.valid, 1)
            await ctx.tick().until(dut.beats.ready)
            ctx.set(dut.beats.valid, 0)

    async def check(ctx):
        held = 0
        for cycle in range(20_000):
            more = held < params.chunks and rng.random() >= idle
            ctx.set(dut.held_stb, int(more))
            await ctx.tick()
            held += more - ctx.get(dut.release_stb)
            ctx.set(dut.result_stb, 0)
            if ctx.get(dut.stb):
                s = dut.step
                got.append((ctx.get(s.row), ctx.get(s.index), ctx.get(s.phase),
                            ctx.get(s.lanes.enable), ctx.get(s.first_chunk), ctx.get(s.first_block),
                            ctx.get(s.last_chunk), ctx.get(s.last_block)))  # fmt: skip
                if ctx.get(s.last):
                    times.append((cycle, ctx.get(s.row), ctx.get(s.first_chunk & s.first_block)))
                    ctx.set(dut.result_stb, ctx.get(s.last_chunk & s.last_block))
            if len(got) == len(want):
                return
        raise AssertionError(f"only {len(got)} of {len(want)} steps came")

    simulator = Simulator(dut)
    simulator.add_clock(1e-8)
    for bench in matrices, feed:
        simulator.add_testbench(bench, background=True)
    simulator.add_testbench(check)
    simulator.run()
    assert got == want
    last: dict[int, int] = {}
    for cycle, row, fresh in times:
        assert fresh or cycle - last[row] >= Accumulate.LOOP
        last[row] = cycle
