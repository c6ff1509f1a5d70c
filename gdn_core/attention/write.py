"""Appends in a channel: what is its own off the broadcast, into its pseudo-channel.

    parts of 16 numbers --> beats, as `cache` packs them --> queue --> AXI, a burst for each beat
    a tail (STORED)     --> where they go, and the scale  --> the two bytes of it

`told` counts the tokens that this channel was told to append, `done` those that are in memory;
both modulo 2^TOLD. A vector is released once its beats have left the queue, by other channels than
its own at once: three of them, unreleased, fit the queue.

Formats  `channel.layout.broadcast_layout`, one register behind it; PLACEs in beats of the channel
error    strobe: a response was SLVERR or DECERR; the token it belongs to counts as done
"""

from amaranth.hdl import Cat, Const, Module, Mux, Signal
from amaranth.lib import data, wiring
from amaranth.lib.wiring import In, Out

from gdn_core.attention.descriptor import PLACE, STORED, TOLD
from gdn_core.axi.interface import WriteSignature, drive_burst
from gdn_core.channel.formats import REGION_BITS
from gdn_core.channel.layout import BEAT, INDEX, PART
from gdn_core.emit.emitter import place
from gdn_core.stream.fifo import StreamFifo, StreamFifoParams
from gdn_core.stream.skid import SkidBuffer, SkidBufferParams

__all__ = ["CacheWriter"]

LOW = (BEAT // 8).bit_length() - 1
WORDS = BEAT // 16
QUEUE = 32  # beats: more than three vectors of eight
UNANSWERED = 31  # writes, at most
assert PLACE == REGION_BITS - LOW
BURST = data.StructLayout({"address": 64, "length": 8})
WRITE = data.StructLayout({"data": BEAT, "strb": BEAT // 8})


class CacheWriter(wiring.Component):
    def __init__(self, params: None = None):
        self.params = params
        super().__init__({
            "index": In(INDEX),
            "told_stb": In(1),  # a descriptor of its own
            "part_stb": In(1), "tail_stb": In(1),  # of what is to be appended
            "owner": In(INDEX), "kv8": In(1), "numbers": In(data.ArrayLayout(16, PART)),
            "tail": In(STORED),
            "release_stb": Out(1), "told": Out(TOLD), "done": Out(TOLD), "error": Out(1),
            "axi": Out(WriteSignature(data_bits=BEAT)),
        })  # fmt: skip

    def elaborate(self, platform):
        m = Module()
        mine = Signal()
        m.d.comb += mine.eq(self.owner == self.index)

        # Parts to beats.
        beat = [Signal(16, name=f"word_{n}", reset_less=True) for n in range(WORDS)]
        part = Signal(4)
        begins, upper = Signal(), Signal()  # a beat; the upper bytes of its words
        m.d.comb += [upper.eq(self.kv8 & part[1]), begins.eq(~part[0] & ~upper)]
        with m.If(self.part_stb & mine):
            m.d.sync += part.eq(part + 1)
            for n, word in enumerate(beat):
                number = self.numbers[n % PART]
                with m.If(part[0] == n // PART):
                    with m.If(upper):
                        m.d.sync += word[8:].eq(number[:8])
                    with m.Else():
                        m.d.sync += word.eq(Mux(self.kv8, number[:8], number))
                with m.Elif(begins):
                    m.d.sync += word.eq(0)
        with m.If(self.tail_stb):
            m.d.sync += part.eq(0)
        beats = place(m, platform, "beats", StreamFifo(StreamFifoParams(shape=BEAT, depth=QUEUE)))
        tails = place(m, platform, "tails", StreamFifo(StreamFifoParams(shape=STORED, depth=4)))
        m.d.comb += [
            beats.i.valid.eq(mine & (self.tail_stb | (self.part_stb & begins & part.any()))),
            beats.i.payload.eq(Cat(beat)),
            tails.i.valid.eq(mine & self.tail_stb), tails.i.payload.eq(self.tail),
        ]

        # Beats, then the scale; after a token's last, its answers.
        address = place(m, platform, "address", SkidBuffer(SkidBufferParams(shape=BURST)))
        write = place(m, platform, "write", SkidBuffer(SkidBufferParams(shape=WRITE)))
        drive_burst(m, self.axi.aw, address.o, BEAT)
        stored = tails.o.payload
        at = Signal(4)
        unanswered = Signal(range(UNANSWERED + 1))
        scale, go, ends, full = Signal(), Signal(), Signal(), Signal()
        waits = Signal()  # for answers
        m.d.comb += [
            scale.eq(at == stored.beats),
            go.eq(tails.o.valid & (scale | beats.o.valid) & address.i.ready & write.i.ready
                  & ~full & ~waits),
            ends.eq(go & scale),
            beats.o.ready.eq(go & ~scale), tails.o.ready.eq(ends),
            address.i.valid.eq(go), write.i.valid.eq(go),
            address.i.payload.address.eq(Cat(Const(0, LOW), Mux(
                scale, stored.scale_at, (stored.at + at)[:PLACE]), self.index)),
            write.i.payload.data.eq(Mux(scale, Cat(*[stored.scale] * WORDS), beats.o.payload)),
            self.axi.w.valid.eq(write.o.valid), write.o.ready.eq(self.axi.w.ready),
            self.axi.w.payload.data.eq(write.o.payload.data),
            self.axi.w.payload.strb.eq(write.o.payload.strb), self.axi.w.payload.last.eq(1),
            self.axi.b.ready.eq(1),
            self.error.eq(self.axi.b.valid & self.axi.b.payload.resp[1]),
            self.release_stb.eq(ends | (self.tail_stb & ~mine)),
        ]  # fmt: skip
        for n in range(WORDS):
            m.d.comb += write.i.payload.strb[2 * n : 2 * n + 2].eq(
                (~scale | (stored.place == n)).replicate(2))
        with m.If(go):
            m.d.sync += at.eq(Mux(scale, 0, at + 1))
        left = (unanswered + go - self.axi.b.valid)[: len(unanswered)]
        m.d.sync += [unanswered.eq(left), full.eq(left >= UNANSWERED - 1)]
        with m.If(self.told_stb):
            m.d.sync += self.told.eq(self.told + 1)
        with m.If(ends & stored.last):
            m.d.sync += waits.eq(1)
        with m.If(waits & (unanswered == 0)):
            m.d.sync += [waits.eq(0), self.done.eq(self.done + 1)]
        return m
