# amaranth: UnusedElaboratable=no
"""What the kernel refuses: `Kernel.is_bad` for each argument by itself, in every bit."""

from itertools import product

import pytest
from amaranth.hdl import Module, Signal
from amaranth.lib import data
from amaranth.sim import Simulator

from gdn_core.config import QWEN3_NEXT, TINY, GdnConfig
from gdn_core.kernel.kernel import Kernel
from gdn_core.registers import Command, Flags, Kind, arguments

USES = {  # pointers of each command, beside the record's
    Command.DECODE: ("q", "k", "v", "gates", "params", "out_0", "out_1"),
    Command.LOAD: ("v",), Command.STORE: ("out_0", "out_1"), Command.CLEAR: (),
}  # fmt: skip


def refused(config, calls):
    """Of each call, a mapping of arguments, whether it is; arguments left out are good."""
    entries = arguments(config.out_ports)
    view = Signal(data.StructLayout({entry.name: entry.width for entry in entries}))
    m, bad, found = Module(), Signal(), []
    m.d.comb += bad.eq(Kernel(config).is_bad(view))

    async def bench(ctx):
        for call in calls:
            ctx.set(view, {entry.name: 0 for entry in entries} | {"tokens": 1} | call)
            await ctx.delay(1e-9)
            found.append(bool(ctx.get(bad)))

    simulator = Simulator(m)
    simulator.add_testbench(bench)
    simulator.run()
    assert len(found) == len(calls)
    return found


@pytest.fixture(params=[GdnConfig(shape=TINY, slots=3), GdnConfig(shape=QWEN3_NEXT)],
                ids=["tiny", "qwen3_next"])
def config(request):
    return request.param


def test_tokens(config):
    """Every power of two and its neighbours: only none is refused, and only in a DECODE."""
    counts = sorted({(1 << bit) + n for bit in range(32) for n in (-1, 0, 1)} | {0xFFFF_FFFF})
    calls = [{"command": command, "tokens": n} for command, n in product(Command, counts)]
    assert refused(config, calls) == [
        call["command"] is Command.DECODE and call["tokens"] == 0 for call in calls]


def test_slot_command_and_flags(config):
    names = ("slot", "flags")
    calls = [{"command": command, name: (1 << bit) + n}
             for command, name, bit, n in product(Command, names, range(32), (-1, 0))]
    limit = {"slot": config.slots, "flags": sum(Flags) + 1}
    assert refused(config, calls) == [
        any(call.get(name, 0) >= limit[name] for name in limit) for call in calls]
    calls = [{"command": (1 << bit) + n} for bit in range(32) for n in (-1, 0)]
    assert refused(config, calls) == [call["command"] > max(Command) for call in calls]


def test_pointers(config):
    """Each low bit of each pointer, where the command uses it; no upper bit."""
    pointers = [entry.name for entry in arguments(config.out_ports) if entry.kind is Kind.POINTER]
    calls = [{"command": command, name: 1 << bit}
             for command, name, bit in product(Command, pointers, range(64))]
    assert refused(config, calls) == [
        value < 64 and name in (*USES[command], "record")
        for command, (name, value) in ((call["command"], list(call.items())[1]) for call in calls)]
