"""Walk against three nested loops."""

import numpy as np
import pytest
from streams import pulse, simulate

from gdn_core.engine.walk import Walk, WalkParams

FIELDS = ("token", "first_token", "head", "turn", "round")


def visits(heads, engines, tokens):
    """The walk, as its definition has it."""
    return [
        (token, int(token == 0), round_ * engines + engine, 1 << engine, round_)
        for token in range(tokens) for round_ in range(heads // engines)
        for engine in range(engines)
    ]  # fmt: skip


@pytest.mark.parametrize("idle", [0.0, 0.6])
@pytest.mark.parametrize(("heads", "engines"), [(1, 1), (5, 1), (2, 2), (6, 2), (9, 3), (8, 4)])
def test_walk(heads, engines, idle):
    dut = Walk(WalkParams(heads=heads, engines=engines))
    rng = np.random.default_rng(31)
    ports = [getattr(dut, name) for name in FIELDS]

    async def bench(ctx):
        await ctx.tick().repeat(3)
        assert not ctx.get(dut.active)
        for tokens in (1, 2, 1, 13):  # each call starts where the one before left off
            ctx.set(dut.tokens, tokens)
            await ctx.tick()
            await pulse(ctx, dut.start)
            for want in visits(heads, engines, tokens):
                while True:
                    step = rng.random() >= idle
                    ctx.set(dut.step, step)
                    _, _, active, *seen = await ctx.tick().sample(dut.active, *ports)
                    assert active
                    assert tuple(seen) == want
                    if step:
                        break
            ctx.set(dut.step, 0)
            for _ in range(int(rng.integers(1, 4))):
                assert not ctx.get(dut.active)
                await ctx.tick()

    simulate(dut, bench, cycles=1500)


def test_many_tokens():
    """The comparison with the last token is of all its bits."""
    dut = Walk(WalkParams(heads=1, engines=1))

    async def bench(ctx):
        ctx.set(dut.tokens, 700)
        await ctx.tick()
        await pulse(ctx, dut.start)
        ctx.set(dut.step, 1)
        await ctx.tick().repeat(699)
        assert ctx.get(dut.active)
        assert ctx.get(dut.token) == 699
        await ctx.tick()
        assert not ctx.get(dut.active)

    simulate(dut, bench, cycles=800)


def test_refuses():
    with pytest.raises(ValueError, match="5 heads do not divide among 2 engines"):
        WalkParams(heads=5, engines=2)
