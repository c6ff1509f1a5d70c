"""Address: sums across the middle and the end of its range, a step a cycle and with pauses."""

import numpy as np
import pytest
from amaranth.sim import Simulator

from gdn_core.axi.address import Address, AddressParams


@pytest.mark.parametrize(("bits", "step"), [(52, 1), (58, 16), (7, 3)])
def test_steps(bits, step):
    params = AddressParams(bits=bits, step=step)
    dut, rng, done = Address(params), np.random.default_rng(61), []
    edges = [part.stop for part in params.parts]  # the last is the end
    corners = [0, *(1 << edge for edge in edges), (1 << bits) - (1 << edges[0])]
    if len(edges) > 2:  # carries that end at the highest part, and within
        corners.append((1 << edges[1]) - (1 << edges[0]))
        corners.append((1 << edges[1]) * 5 - (1 << edges[0]))
    starts = [(corner - back) % (1 << bits) for corner in corners for back in range(4)]

    async def bench(ctx):
        for start in starts:
            value = start
            ctx.set(dut.start, start)
            ctx.set(dut.set, 1)
            ctx.set(dut.en, 1)
            await ctx.tick()
            ctx.set(dut.set, 0)
            for size in [(1 << step) - 1] * 8 + rng.integers(0, 1 << step, 8).tolist():
                assert ctx.get(dut.value) == value
                ctx.set(dut.step, size)
                ctx.set(dut.en, int(rng.integers(2)))
                if ctx.get(dut.en):
                    value = (value + size) % (1 << bits)
                await ctx.tick()
        done.append(True)

    simulator = Simulator(dut)
    simulator.add_clock(1e-9)
    simulator.add_testbench(bench)
    simulator.run()
    assert done


def test_refuses():
    with pytest.raises(ValueError, match=r"lowest part of .* two parts or more, got 4 of 8"):
        AddressParams(bits=8, step=4)
