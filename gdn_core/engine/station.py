"""Stations: registers between the kernel and its engines, which may lie in other SLRs.

    rest -> link_slr0 -> link_slr0_top | link_slr1_bottom -> link_slr1 -> link_slr1_top | ...
                |                                                 |
              engines of SLR0                                   engines of SLR1

Each SLR has a station in its middle, from which its engines are served, and one at either border
that is crossed. A path over a border (|) therefore runs from one register to one register with
nothing else in it, and no register stands at two borders. What all engines see (operands, words,
job, scalars) passes once, whoever it is for; only strobes and what comes back are an engine's own,
and end at its SLR.

All of it (`EngineParams.link`) is pushed and never answered at once, so any number of registers may
stand on the way. The reset of each engine goes the same way, as fast as what is pushed: nothing
meets an engine that is still in it. The stations have none: a reset lasts longer than anything is
on its way (`gdn_core.emit.reset`).

Synthesis and optimisation must leave every station as it is: several in a row would make a shift
register, which lies in one place, and equal strobes one register for all.

Latency  1 cycle a station, on all signals and the reset
"""

from dataclasses import dataclass
from types import SimpleNamespace

from amaranth.hdl import Module, Signal, Value
from amaranth.lib import data, wiring
from amaranth.lib.wiring import In, Out

from gdn_core.engine.engine_params import EngineParams

__all__ = ["Station", "StationParams", "Stop", "away", "join", "own_of", "stops"]

UNTOUCHED = {"dont_touch": "true", "keep": "true"}  # of Vivado, from synthesis to routing; of Yosys


@dataclass(frozen=True, kw_only=True)
class Stop:
    """Where a station stands, and the engines whose signals pass it."""

    name: str
    slr: int
    border: bool  # registers of it drive a wire to another SLR, or are driven by one
    engines: tuple[int, ...]


def stops(slrs: tuple[int, ...]) -> list[Stop]:
    """The stations of engines that lie in `slrs`, from the rest of the kernel to the farthest."""
    found = []
    for slr in range(max(slrs) + 1 if any(slrs) else 0):
        here = tuple(e for e, at in enumerate(slrs) if at >= slr)
        beyond = tuple(e for e in here if slrs[e] > slr)
        if slr:
            found.append(Stop(name=f"link_slr{slr}_bottom", slr=slr, border=True, engines=here))
        found.append(Stop(name=f"link_slr{slr}", slr=slr, border=False, engines=here))
        if beyond:
            found.append(Stop(name=f"link_slr{slr}_top", slr=slr, border=True, engines=beyond))
    return found


def away(slrs: tuple[int, ...], engine: int) -> int:
    """Registers on every way between the rest of the kernel and `engine`, there and back."""
    names = [stop.name for stop in stops(slrs)]
    return names.index(f"link_slr{slrs[engine]}") + 1 if names else 0


@dataclass(frozen=True, kw_only=True)
class StationParams:
    engine: EngineParams
    engines: int  # that pass

    @property
    def orders(self) -> data.StructLayout:
        """What goes to one engine alone."""
        own = self.engine.own.items()
        return data.StructLayout(
            {name: member.shape for name, member in own if member.flow is Out} | {"reset": 1})

    @property
    def answers(self) -> data.StructLayout:
        """What comes from it."""
        own = self.engine.own.items()
        return data.StructLayout({name: member.shape for name, member in own
                                  if member.flow is In})  # fmt: skip


class Station(wiring.Component):
    module_attributes = {"keep_hierarchy": "yes", "dont_touch": "yes"}

    def __init__(self, params: StationParams):
        self.params = params
        shared, n = wiring.Signature(params.engine.shared), params.engines
        super().__init__({
            "rest": In(shared), "beyond": Out(shared),  # towards the rest of the kernel, away of it
            "orders_i": In(params.orders).array(n), "orders_o": Out(params.orders).array(n),
            "answers_i": In(params.answers).array(n), "answers_o": Out(params.answers).array(n),
        })  # fmt: skip

    @property
    def module_name(self):
        return f"station_{self.params.engines}"

    def elaborate(self, platform):
        m = Module()

        def register(name, source, sink):
            held = Signal.like(source, name=f"{name}_reg", reset_less=True)
            Value.cast(sink).attrs.update(UNTOUCHED)  # the register has its port's name
            m.d.sync += held.eq(source)
            m.d.comb += sink.eq(held)

        for name in self.params.engine.shared:
            register(name, getattr(self.rest, name), getattr(self.beyond, name))
        for n in range(self.params.engines):
            register(f"orders_{n}", self.orders_i[n], self.orders_o[n])
            register(f"answers_{n}", self.answers_i[n], self.answers_o[n])
        return m


def own_of(params: EngineParams, orders, answers) -> SimpleNamespace:
    """The signals of an engine's own link, by name, in its orders and answers."""
    return SimpleNamespace(**{name: (orders if member.flow is Out else answers)[name]
                              for name, member in params.own.items()})


def join(m, rest, engine, members) -> None:
    """Connect `members` of two interfaces, as `rest` sees them."""
    for name, member in members.items():
        here, there = getattr(rest, name), getattr(engine, name)
        m.d.comb += there.eq(here) if member.flow is Out else here.eq(there)
