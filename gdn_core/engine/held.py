"""HeldScalars: the scalars of one value head, of the job in the engine and of the next.

Those of the next job are pushed while the job before still needs its own, and wait for `take`: the
first sums that meet them are due then. Beside the registers of one head and no more, each with the
fan-out of its own strobe.

Latency  2 cycles from `take` to `o`; what was pushed in the cycle of `take` counts, and before
"""

from amaranth.hdl import Module, Signal
from amaranth.lib import wiring
from amaranth.lib.wiring import In, Out

from gdn_core.emit.fanout import KEEP
from gdn_core.engine.column import HeadScalars

__all__ = ["HeldScalars"]


class HeldScalars(wiring.Component):
    LATENCY = 2

    def __init__(self, params: None = None):
        self.params = params
        super().__init__(
            {"i": In(HeadScalars), "push": In(1), "take": In(1), "o": Out(HeadScalars)}
        )

    def elaborate(self, platform):
        m = Module()
        waiting = Signal(HeadScalars, reset_less=True)
        current = Signal(HeadScalars, reset_less=True)
        take = Signal(attrs=KEEP)
        m.d.sync += take.eq(self.take)
        with m.If(self.push):
            m.d.sync += waiting.eq(self.i)
        with m.If(take):
            m.d.sync += current.eq(waiting)
        m.d.comb += self.o.eq(current)
        return m
