"""Both ends of a stream in amaranth.sim, with idle input and back-pressure, in bounded time."""

import pytest
from amaranth.sim import Simulator

__all__ = ["pulse", "receive", "send", "simulate"]

PERIOD = 1e-8


def simulate(dut, *benches, cycles: int):
    """Run the benches side by side until all have ended; fail where `cycles` are too few."""

    async def limit(ctx):
        await ctx.delay(PERIOD * cycles)
        pytest.fail(f"the bench has not ended after {cycles} cycles")

    simulator = Simulator(dut)
    simulator.add_clock(PERIOD)
    for bench in benches:
        simulator.add_testbench(bench)
    simulator.add_testbench(limit, background=True)
    simulator.run()


async def pulse(ctx, signal):
    """One cycle of a strobe."""
    ctx.set(signal, 1)
    await ctx.tick()
    ctx.set(signal, 0)


async def send(ctx, port, payloads, rng=None, idle=0.0):
    """Offer the payloads one after the other; before each, cycles are idle with odds `idle`."""
    for payload in payloads:
        while idle and rng.random() < idle:
            await ctx.tick()
        ctx.set(port.payload, payload)
        ctx.set(port.valid, 1)
        ready = False
        while not ready:
            _, _, ready = await ctx.tick().sample(port.ready)
        ctx.set(port.valid, 0)


async def receive(ctx, port, count, rng=None, stall=0.0):
    """Take `count` payloads; returns them and the cycles, from now on, in which they came.

    Not ready with odds `stall`; what is offered then must hold until it is taken.
    """
    payloads, cycles, waiting, cycle = [], [], None, 0
    while len(payloads) < count:
        ctx.set(port.ready, not (stall and rng.random() < stall))
        _, _, valid, ready, payload = await ctx.tick().sample(
            port.valid, port.ready, port.payload
        )
        if waiting is not None:
            assert valid
            assert payload == waiting
        waiting = payload if valid and not ready else None
        if valid and ready:
            payloads.append(payload)
            cycles.append(cycle)
        cycle += 1
    ctx.set(port.ready, 0)
    return payloads, cycles
