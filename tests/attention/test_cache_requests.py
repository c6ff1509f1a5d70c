"""What a channel reads of a cache: as many beats as the walk takes, from where they lie."""

import numpy as np
import pytest
from amaranth.sim import Simulator

from gdn_core.attention.cache import BLOCK, HALF, CacheShape
from gdn_core.attention.requests import AttendRequests

CALLS = [("kv16", 64, 1, 0, 2), ("kv16", 256, 33, 0, 1), ("kv8", 128, 64, 0, 3),
         ("kv16", 80, 16, 0, 1), ("kv8", 256, 17, 0, 2), ("kv16", 128, 100, 40, 2),
         ("kv8", 64, 3000, 2900, 1), ("kv16", 192, 0, 0, 2), ("kv16", 64, 32, 32, 1),
         ("kv16", 96, 95, 31, 1)]  # fmt: skip


def expected(shape, offset, count, first):
    for head in range(shape.kv_heads):
        for block in range(first // BLOCK, -(-count // BLOCK)):
            at = offset + 64 * (head * shape.head_beats + block * shape.block_beats)
            tokens = min(count - block * BLOCK, BLOCK)
            if tokens == BLOCK:
                yield at, shape.block_beats
                continue
            yield at, tokens * shape.vector_beats + 1 + (tokens > HALF)
            yield at + 128 * (1 + HALF * shape.vector_beats), tokens * shape.vector_beats


@pytest.mark.parametrize("idle", [0.0, 0.4])
def test_requests(idle):
    rng = np.random.default_rng(131)
    dut = AttendRequests()
    want, calls = [], []
    for n, (kv, dim, count, first, kv_heads) in enumerate(CALLS):
        shape = CacheShape(kv=kv, kv_heads=kv_heads, head_dim=dim, capacity=4000, channels=1)
        offset = 64 * n * 10_000
        want += expected(shape, offset, count, first)
        calls.append({"offset": offset, "head_beats": shape.head_beats, "count": count,
                      "first": first, "rows": shape.rows, "kv8": kv == "kv8",
                      "kv_heads": kv_heads})  # fmt: skip
    got = []

    async def give(ctx):
        for call in calls:
            ctx.set(dut.i.payload, call)
            ctx.set(dut.i.valid, 1)
            await ctx.tick().until(dut.i.ready)
        ctx.set(dut.i.valid, 0)

    async def take(ctx):
        for _ in range(20_000):
            ctx.set(dut.o.ready, int(rng.random() >= idle))
            _, _, valid, ready, payload = await ctx.tick().sample(
                dut.o.valid, dut.o.ready, dut.o.payload)
            if valid and ready:
                got.append((payload.offset, payload.beats))
            if len(got) == len(want):
                break
        await ctx.tick().repeat(100)
        assert not ctx.get(dut.o.valid)

    simulator = Simulator(dut)
    simulator.add_clock(1e-6)
    simulator.add_testbench(give)
    simulator.add_testbench(take)
    simulator.run()
    assert got == want
