"""Runs a free-running unit in amaranth.sim: operands in every cycle, results a latency later."""

import numpy as np
from amaranth.hdl import ClockDomain, Module
from amaranth.sim import Simulator

__all__ = ["as_words", "stream_through"]


def as_words(array):
    """Port values of an array: float32 as its bits, everything else as an integer."""
    array = np.asarray(array)
    return array.view(np.uint32) if array.dtype == np.float32 else array


def stream_through(dut, inputs: dict, latencies: dict, constants: dict | None = None) -> dict:
    """Feed row n of `inputs` (port -> array) in cycle n; return port -> array of outputs.

    Output `port` is read `latencies[port]` cycles after its operands went in. A port may be dotted
    (`scalars.c_r`, `i.3`).
    """

    def port(name):
        found = dut
        for part in name.split("."):
            found = found[int(part)] if part.isdigit() else getattr(found, part)
        return found

    inputs = [(port(name), as_words(array).tolist()) for name, array in inputs.items()]
    ports = {name: port(name) for name in latencies}
    got = {name: [] for name in latencies}
    total = len(inputs[0][1])
    assert all(len(values) == total for _, values in inputs)

    async def bench(ctx):
        for name, value in (constants or {}).items():
            ctx.set(port(name), int(as_words(value)))
        for n in range(total + max(latencies.values())):
            if n < total:
                for signal, values in inputs:
                    ctx.set(signal, values[n])
            for name, latency in latencies.items():
                if latency <= n < total + latency:
                    got[name].append(ctx.get(ports[name]))
            await ctx.tick()

    top = Module()  # with a clock, if `dut` has none of its own
    top.domains.sync = ClockDomain()
    top.submodules.dut = dut
    simulator = Simulator(top)
    simulator.add_clock(1e-8)
    simulator.add_testbench(bench)
    simulator.run()
    assert all(len(values) == total for values in got.values())
    return {name: np.array(values) for name, values in got.items()}
