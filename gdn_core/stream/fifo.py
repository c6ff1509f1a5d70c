"""First in, first out queue between two streams.

    o = i, in order; level = payloads taken from i and not yet given to o

A queue of up to LUTRAM_DEPTH is distributed RAM and a register; a deeper one is block RAM with its
output register, so that no logic waits for the RAM itself. Whether there is room, and whether there
is something, are registers. A wide payload goes in parts, each with its own copy of `valid`, which
steers the register.

Shapes   any payload; `depth` entries: the RAM's, and those of the registers behind it
Latency  `latency` cycles from i to o of an empty queue: 2, and 3 from block RAM
Rate     1 payload a cycle, in and out at once
"""

from dataclasses import dataclass
from typing import Any

from amaranth.hdl import Module, Mux, Shape, Signal, Value
from amaranth.lib import stream, wiring
from amaranth.lib.memory import Memory
from amaranth.lib.wiring import In, Out

from gdn_core.emit.fanout import KEEP, parts

__all__ = ["FifoControl", "StreamFifo", "StreamFifoParams"]

LUTRAM_DEPTH = 64  # of one RAM64M8; in Yosys and in Vivado twice that would still be LUTs


class FifoControl(wiring.Component):
    """Where a queue in a RAM of `params` words writes and reads.

    `put` with `room` and `take` with `some` only; a word may be taken in the cycle after its `put`.
    """

    def __init__(self, params: int):
        if params < 1:
            raise ValueError(f"a queue has at least one word, got {params}")
        self.params = params
        address = range(params)
        super().__init__({"put": In(1), "take": In(1), "room": Out(1, init=1), "some": Out(1),
                          "produce": Out(address), "consume": Out(address),
                          "level": Out(range(params + 1))})  # fmt: skip

    def elaborate(self, platform):
        m = Module()
        words, level = self.params, self.level

        def onward(place):
            return Mux(place == words - 1, 0, place + 1)[: len(place)]

        with m.If(self.put):
            m.d.sync += self.produce.eq(onward(self.produce))
        with m.If(self.take):
            m.d.sync += self.consume.eq(onward(self.consume))
        # Either comes late, so one of them alone chooses.
        with m.If(self.put ^ self.take):
            m.d.sync += [
                level.eq(Mux(self.put, level + 1, level - 1)),
                self.room.eq(~self.put | (level != words - 1)),
                self.some.eq(self.put | (level != 1)),
            ]
        return m


@dataclass(frozen=True, kw_only=True)
class StreamFifoParams:
    shape: Any  # payload: a width in bits or a layout
    depth: int

    def __post_init__(self):
        if Shape.cast(self.shape).width < 1:
            raise ValueError(f"a payload has at least one bit, got {self.shape!r}")
        if self.depth < 2:
            raise ValueError(f"a queue of full rate has a depth of at least 2, got {self.depth}")

    @property
    def block(self) -> bool:
        """Whether it is a block RAM."""
        return self.depth > LUTRAM_DEPTH

    @property
    def latency(self) -> int:
        return StreamFifo.LATENCY + self.block


class StreamFifo(wiring.Component):
    LATENCY = 2  # of a queue in distributed RAM

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
        params, block = self.params, self.params.block
        words = params.depth - (params.latency - 1)
        control = m.submodules.control = FifoControl(words)
        came, goes = Value.cast(self.i.payload), Value.cast(self.o.payload)
        valid = Signal()
        latched = Signal()  # the block RAM's own latch holds an entry
        reads = Signal()
        comes = latched if block else control.some
        m.d.comb += [
            reads.eq(~valid | self.o.ready | (~latched if block else 0)),
            self.i.ready.eq(control.room), self.o.valid.eq(valid),
            control.put.eq(self.i.valid & control.room), control.take.eq(control.some & reads),
            self.level.eq((control.level + valid + latched)[: len(self.level)]),
        ]
        if block:
            with m.If(reads):
                m.d.sync += latched.eq(control.some)
        with m.If(~valid | self.o.ready):
            m.d.sync += valid.eq(comes)
        shares = parts(len(came))
        for n, part in enumerate(shares):
            suffix = f"_{n}" if len(shares) > 1 else ""
            ram = Memory(shape=len(came[part]), depth=words, init=[],
                         attrs={"ram_style": "block" if block else "distributed"})  # fmt: skip
            m.submodules[f"storage{suffix}"] = ram
            write = ram.write_port()
            read = ram.read_port(domain="sync" if block else "comb")
            fetched = Signal(len(came[part]), name=f"fetched{suffix}")
            payload = Signal(len(came[part]), name=f"payload{suffix}", reset_less=True)
            m.d.comb += [
                write.addr.eq(control.produce), write.data.eq(came[part]),
                write.en.eq(control.put), read.addr.eq(control.consume),
                fetched.eq(read.data), goes[part].eq(payload),
            ]
            if block:
                m.d.comb += read.en.eq(reads)
            steers = Signal(name=f"valid{suffix}", attrs=KEEP) if suffix else valid
            with m.If(~steers | self.o.ready):
                m.d.sync += payload.eq(fetched)
                if suffix:
                    m.d.sync += steers.eq(comes)
        return m
