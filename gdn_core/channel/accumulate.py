"""The rows of a tile side by side: fp32 sums of what comes for each, in its order.

    y[row] <- (first ? 0 : y[row]) + t                 o = the new y
    error likewise: whether anything in the sum came with one

A row of K columns goes through two of them: BLOCK chunks are added up in the first, the blocks'
sums in the second. In one go the roundings of 256 chunks would be 3e-7 of the sum, twice what all
else adds up to.

The same row may come again after LOOP cycles, not before.

Formats  t, o binary32; row 0..31
Latency  LATENCY from t to o
Rate     1 a cycle; free-running, never stalls
"""

import numpy as np
from amaranth.hdl import Cat, Module, Mux, Signal
from amaranth.lib import wiring
from amaranth.lib.memory import Memory
from amaranth.lib.wiring import In, Out

from gdn_core.arith.fp32 import FpAdd
from gdn_core.arith.pipeline import Pipeline
from gdn_core.channel.layout import BLOCK, TILE
from gdn_core.formats import ftz

__all__ = ["Accumulate"]


class Accumulate(wiring.Component):
    LATENCY = 1 + FpAdd.LATENCY
    LOOP = LATENCY + 1  # from a row's t to its next one: the write

    def __init__(self, params: None = None):
        self.params = params
        super().__init__({"t": In(32), "stb": In(1), "row": In(range(TILE)), "first": In(1),
                          "error": In(1), "o": Out(32), "error_o": Out(1)})  # fmt: skip

    @classmethod
    def in_blocks(cls, t: np.ndarray) -> np.ndarray:
        """Chunks through the first, blocks through the second: float32 (chunks, rows) -> (rows)."""
        return cls.model(np.stack([cls.model(t[n : n + BLOCK]) for n in range(0, len(t), BLOCK)]))

    @staticmethod
    def model(t: np.ndarray) -> np.ndarray:
        """float32 (terms, rows) -> (rows)."""
        t = ftz(t)
        y = np.zeros(t.shape[1:], np.float32)
        with np.errstate(all="ignore"):
            for term in t:  # FpAdd.model of what is flushed already
                y = ftz(y + term)
        return y

    def elaborate(self, platform):
        m = Module()
        p = Pipeline(m, platform)
        m.submodules.rows = rows = Memory(shape=33, depth=TILE, init=[])
        write, read = rows.write_port(), rows.read_port(domain="comb")
        m.d.comb += read.addr.eq(self.row)
        before = Signal(32, reset_less=True)
        error = Signal(reset_less=True)
        m.d.sync += [before.eq(Mux(self.first, 0, read.data[:32])),
                     error.eq((read.data[32] & ~self.first) | self.error)]  # fmt: skip
        total = p.apply("add", FpAdd(), a=p.at(before, 1, "before"), b=p.at(self.t, 0, "t"))
        assert total.time == self.LATENCY
        m.d.comb += [
            write.addr.eq(p.delay(p.at(self.row, 0, "row"), total.time)),
            write.en.eq(p.delay(p.at(self.stb, 0, "stb"), total.time)),
            self.o.eq(total.value),
            self.error_o.eq(p.delay(p.at(error, 1, "error"), total.time)),
            write.data.eq(Cat(self.o, self.error_o)),
        ]
        return m
