"""A delay of a fixed number of cycles.

Short delays are registers. Longer ones are a ring of distributed RAM that is written and read at
the same place each cycle: 28 LUTs for 24 bits x 64, where shift registers would take 48. A wide
one is several rings side by side, so that no pointer drives more than a part.

Shapes   one word a cycle
Latency  `depth` cycles, 0 allowed
Rate     1 word a cycle; free-running, never stalls; the first `depth` words out are undefined
"""

from dataclasses import dataclass

from amaranth.hdl import Module, Mux, Signal
from amaranth.lib import wiring
from amaranth.lib.memory import Memory
from amaranth.lib.wiring import In, Out

from gdn_core.emit.fanout import parts

__all__ = ["Delay", "DelayParams"]

SHORT = 3  # cycles up to which plain registers are smaller than a ring and its pointer


@dataclass(frozen=True, kw_only=True)
class DelayParams:
    width: int
    depth: int

    def __post_init__(self):
        if self.width < 1 or self.depth < 0:
            raise ValueError(f"width >= 1 and depth >= 0, got {self.width} and {self.depth}")


class Delay(wiring.Component):
    def __init__(self, params: DelayParams):
        self.params = params
        super().__init__({"i": In(params.width), "o": Out(params.width)})

    @property
    def LATENCY(self):
        return self.params.depth

    @property
    def module_name(self):
        return f"delay_{self.params.width}x{self.params.depth}"

    def elaborate(self, platform):
        m = Module()
        if self.params.depth <= SHORT:
            value = self.i
            for n in range(1, self.params.depth + 1):
                stage = Signal(self.params.width, name=f"stage_{n}", reset_less=True)
                m.d.sync += stage.eq(value)
                value = stage
            m.d.comb += self.o.eq(value)
            return m
        for n, part in enumerate(parts(self.params.width)):
            m.d.comb += self.o[part].eq(self.ring(m, n, self.i[part]))
        return m

    def ring(self, m, n, word):
        """Ring number `n`: `word`, `depth` cycles later."""
        suffix = f"_{n}" if n else ""
        places = self.params.depth - 1  # the output register is the last cycle
        m.submodules[f"ring{suffix}"] = ring = Memory(shape=len(word), depth=places, init=[])
        write, read = ring.write_port(), ring.read_port(domain="comb")
        # Where a pointer starts makes no difference, but pointers in step would be made one.
        place = Signal(range(places), name=f"place{suffix}", init=n % places)
        last = Signal(len(word), name=f"last{suffix}", reset_less=True)
        m.d.sync += [place.eq(Mux(place == places - 1, 0, place + 1)), last.eq(read.data)]
        m.d.comb += [
            write.addr.eq(place), write.data.eq(word), write.en.eq(1), read.addr.eq(place),
        ]
        return last
