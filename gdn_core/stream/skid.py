"""Skid buffer: a stream with valid, ready and payload all registered, at full rate.

    o = i, in order, nothing lost, nothing doubled

A wide payload goes in parts that go in step, each steered by its own copies of valid and ready.

Shapes   any payload; two entries: the output register and the skid register
Latency  1 cycle
Rate     1 payload a cycle
"""

from dataclasses import dataclass
from typing import Any

from amaranth.hdl import Module, Mux, Shape, Signal, Value
from amaranth.lib import stream, wiring
from amaranth.lib.wiring import In, Out

from gdn_core.emit.fanout import KEEP, parts

__all__ = ["SkidBuffer", "SkidBufferParams"]

LOADS = 2  # that `ready` has for each bit: the skid register's enable and the choice


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
        width = Shape.cast(self.params.shape).width
        came, goes = Value.cast(self.i.payload), Value.cast(self.o.payload)
        valid, ready = self.handshake(m, "", {})
        m.d.comb += [self.o.valid.eq(valid), self.i.ready.eq(ready)]
        shares = parts(width, LOADS)
        for n, part in enumerate(shares):
            suffix = f"_{n}" if len(shares) > 1 else ""
            if suffix:
                valid, ready = self.handshake(m, suffix, KEEP)
            payload = Signal(len(came[part]), name=f"payload{suffix}", reset_less=True)
            skid = Signal(len(came[part]), name=f"skid{suffix}", reset_less=True)
            m.d.comb += goes[part].eq(payload)
            with m.If(ready):
                m.d.sync += skid.eq(came[part])
            with m.If(self.o.ready | ~valid):
                m.d.sync += payload.eq(Mux(ready, came[part], skid))
        return m

    def handshake(self, m, suffix, attrs):
        """valid and ready; ready is low exactly while the skid register holds a payload."""
        valid = Signal(name=f"valid{suffix}", attrs=attrs)
        ready = Signal(name=f"ready{suffix}", init=1, attrs=attrs)
        with m.If(self.o.ready | ~valid):
            m.d.sync += [valid.eq(self.i.valid | ~ready), ready.eq(1)]
        with m.Elif(self.i.valid):
            m.d.sync += ready.eq(0)
        return valid, ready
