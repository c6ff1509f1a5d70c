"""Skid buffer: a stream with valid, ready and payload all registered, at full rate.

    o = i, in order, nothing lost, nothing doubled

Shapes   any payload; two entries: the output register and the skid register
Latency  1 cycle
Rate     1 payload a cycle
"""

from dataclasses import dataclass
from typing import Any

from amaranth.hdl import Module, Shape, Signal
from amaranth.lib import stream, wiring
from amaranth.lib.wiring import In, Out

__all__ = ["SkidBuffer", "SkidBufferParams"]


@dataclass(frozen=True, kw_only=True)
class SkidBufferParams:
    shape: Any  # payload: a width in bits or a layout

    def __post_init__(self):
        if Shape.cast(self.shape).width < 1:
            raise ValueError(f"a payload has at least one bit, got {self.shape!r}")


class SkidBuffer(wiring.Component):
    LATENCY = 1

    def __init__(self, params: SkidBufferParams):
        self.params = params
        super().__init__({"i": In(stream.Signature(params.shape)),
                          "o": Out(stream.Signature(params.shape))})

    @property
    def module_name(self):
        return f"skid_buffer_{Shape.cast(self.params.shape).width}"

    def elaborate(self, platform):
        m = Module()
        valid = Signal()
        ready = Signal(init=1)  # low exactly while the skid register holds a payload
        payload = Signal(self.params.shape, reset_less=True)
        skid = Signal(self.params.shape, reset_less=True)
        m.d.comb += [self.o.valid.eq(valid), self.o.payload.eq(payload), self.i.ready.eq(ready)]
        with m.If(ready):
            m.d.sync += skid.eq(self.i.payload)
        with m.If(self.o.ready | ~valid):
            m.d.sync += [valid.eq(self.i.valid | ~ready), ready.eq(1), payload.eq(skid)]
            with m.If(ready):
                m.d.sync += payload.eq(self.i.payload)
        with m.Elif(self.i.valid):
            m.d.sync += ready.eq(0)
        return m
