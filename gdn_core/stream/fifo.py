"""First in, first out queue between two streams.

    o = i, in order; level = payloads taken from i and not yet given to o

Shapes   any payload; `depth` entries: a RAM of depth - 1 and the RAM's own output register
Latency  2 cycles from i to o of an empty queue
Rate     1 payload a cycle, in and out at once
"""

from dataclasses import dataclass
from typing import Any

from amaranth.hdl import Module, Shape
from amaranth.lib import fifo, stream, wiring
from amaranth.lib.wiring import In, Out

__all__ = ["StreamFifo", "StreamFifoParams"]


@dataclass(frozen=True, kw_only=True)
class StreamFifoParams:
    shape: Any  # payload: a width in bits or a layout
    depth: int

    def __post_init__(self):
        if Shape.cast(self.shape).width < 1:
            raise ValueError(f"a payload has at least one bit, got {self.shape!r}")
        if self.depth < 2:
            raise ValueError(f"a queue of full rate has a depth of at least 2, got {self.depth}")


class StreamFifo(wiring.Component):
    LATENCY = 2

    def __init__(self, params: StreamFifoParams):
        self.params = params
        super().__init__({"i": In(stream.Signature(params.shape)),
                          "o": Out(stream.Signature(params.shape)),
                          "level": Out(range(params.depth + 1))})

    @property
    def module_name(self):
        return f"stream_fifo_{Shape.cast(self.params.shape).width}x{self.params.depth}"

    def elaborate(self, platform):
        m = Module()
        queue = m.submodules.queue = fifo.SyncFIFOBuffered(
            width=Shape.cast(self.params.shape).width, depth=self.params.depth)
        m.d.comb += [
            queue.w_data.eq(self.i.payload), queue.w_en.eq(self.i.valid),
            self.i.ready.eq(queue.w_rdy),
            self.o.payload.eq(queue.r_data), self.o.valid.eq(queue.r_rdy),
            queue.r_en.eq(self.o.ready),
            self.level.eq(queue.level),
        ]
        return m
