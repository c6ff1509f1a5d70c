"""The rows of a tile, each the fp32 sum of its chunks in their order.

    y[row] <- (first ? 0 : y[row]) + t                 o = the sum, where it is the row's last
    error likewise: whether any of its chunks came with one

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
from gdn_core.channel.layout import TILE

__all__ = ["Accumulate"]


class Accumulate(wiring.Component):
    LATENCY = 1 + FpAdd.LATENCY
    LOOP = LATENCY + 1  # from a row's t to its next one: the write

    def __init__(self, params: None = None):
        self.params = params
        super().__init__({"t": In(32), "stb": In(1), "row": In(range(TILE)), "first": In(1),
                          "error": In(1), "o": Out(32), "error_o": Out(1)})  # fmt: skip

    @staticmethod
    def model(t: np.ndarray) -> np.ndarray:
        """float32 (chunks, rows) -> (rows)."""
        y = np.zeros(t.shape[1:], np.float32)
        for chunk in t:
            y = FpAdd.model(None, y, chunk)
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
