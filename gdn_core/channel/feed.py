"""Vectors and descriptors to the channels: aligned once, broadcast for every tile.

    for each matrix: its descriptor; for each tile, for each chunk: eight parts and the tail

Aligned chunks wait in a ring of STORE chunks, from which the broadcast reads them for tile after
tile; those of the next vectors are aligned meanwhile. A chunk goes out when every channel has
released the one whose place it takes. A descriptor goes out at once, ahead of its x, while fewer
than `matrices` are on their way, that is before their last result: so channels read ahead.

Rate     a chunk in PARTS + 1 cycles
"""

from amaranth.hdl import Module, Mux, Signal
from amaranth.lib import data, stream, wiring
from amaranth.lib.memory import Memory
from amaranth.lib.wiring import In, Out

from gdn_core.arith.pipeline import Pipeline
from gdn_core.channel.align import ALIGNED
from gdn_core.channel.layout import (
    DESCRIPTOR,
    INTEGER,
    PART,
    PARTS,
    TAIL,
    TILE,
    ChannelParams,
    broadcast_layout,
)
from gdn_core.emit.emitter import place
from gdn_core.stream.fifo import StreamFifo, StreamFifoParams

__all__ = ["STORE", "Feed"]

STORE = 512  # chunks: two vectors of 32,768
VECTOR = data.StructLayout({"rows": 32, "chunks": 16})
AHEAD = 4  # chunks that Align may have begun when it is told to stop


class Feed(wiring.Component):
    LATENCY_READ = 2  # of the store

    def __init__(self, params: ChannelParams):
        self.params = params
        super().__init__({
            "descriptors": In(stream.Signature(DESCRIPTOR)),
            "aligned": In(ALIGNED), "aligned_go": Out(1),
            "release_stb": In(1),  # a chunk from all channels
            "done_stb": In(1),  # a matrix's last result
            "broadcast": Out(broadcast_layout()),
        })  # fmt: skip

    def elaborate(self, platform):
        m = Module()
        params = self.params

        # The store: parts, and beside them tails.
        parts = Memory(shape=PART * INTEGER.width, depth=STORE * PARTS, init=[],
                       attrs={"ram_style": "ultra"})
        tails = Memory(shape=TAIL.size, depth=STORE, init=[])
        m.submodules.parts, m.submodules.tails = parts, tails
        write, read = parts.write_port(), parts.read_port()
        write_tail, read_tail = tails.write_port(), tails.read_port()
        into = Signal(range(STORE))
        into_part = Signal(range(PARTS))
        with m.If(self.aligned.part_stb):
            m.d.sync += into_part.eq(into_part + 1)
        with m.If(self.aligned.tail_stb):
            m.d.sync += into.eq(into + 1)
        m.d.comb += [
            write.addr.eq(into * PARTS + into_part), write.data.eq(self.aligned.data),
            write.en.eq(self.aligned.part_stb),
            write_tail.addr.eq(into), write_tail.data.eq(self.aligned.data),
            write_tail.en.eq(self.aligned.tail_stb),
        ]

        # Which chunk of which tile goes out.
        active = Signal()
        base = Signal(range(STORE))  # of the vector
        chunk = Signal(range(STORE))  # in the store
        chunks = Signal(range(STORE + 1), reset_less=True)
        left = Signal(range(STORE + 1), reset_less=True)  # of the tile, this one included
        rows_left = Signal(32, reset_less=True)
        rows_after = Signal(32, reset_less=True)  # rows_left of the next tile; known a cycle later
        m.d.sync += rows_after.eq(rows_left - TILE)
        ready = Signal(range(STORE + 1))  # chunks in the store from `chunk` of the first tile on
        begun = Signal()  # of the first tile
        ready_some = Signal()  # high two cycles longer, in which none can begin
        fresh = Signal()  # the first tile: chunks may not be there yet
        free = Signal(range(STORE + 1), init=STORE)
        credit = Signal(range(params.chunks + 1), init=params.chunks)
        matrices = Signal(range(params.matrices + 1), init=params.matrices)
        some = Signal(init=1)  # more than one: `take` lowers it a cycle later
        waiting = place(m, platform, "waiting", StreamFifo(
            StreamFifoParams(shape=VECTOR, depth=params.matrices + 1)))
        at = Signal(range(PARTS + 1))  # part, or the tail
        busy, begin, end = Signal(), Signal(), Signal()
        tile_end, matrix_end, take = Signal(), Signal(), Signal()
        m.d.comb += [
            self.aligned_go.eq(free > AHEAD),
            self.descriptors.ready.eq(~busy & some),
            take.eq(self.descriptors.valid & self.descriptors.ready),
            waiting.i.valid.eq(take), waiting.i.payload.chunks.eq(self.descriptors.payload.chunks),
            waiting.i.payload.rows.eq(self.descriptors.payload.rows), waiting.o.ready.eq(~active),
            begin.eq(active & ~busy & credit.any() & (~fresh | ready_some)),
            end.eq(busy & (at == PARTS)),
            tile_end.eq(end & (left == 1)), matrix_end.eq(tile_end & (rows_left <= TILE)),
        ]
        m.d.sync += [
            begun.eq(begin & fresh), ready.eq(ready + self.aligned.tail_stb - begun),
            ready_some.eq(ready.any() | self.aligned.tail_stb),
            free.eq(free - self.aligned.tail_stb + Mux(matrix_end, chunks, 0)),
            credit.eq(credit + self.release_stb - begin),
            matrices.eq(matrices + self.done_stb - take), some.eq(matrices > 1),
        ]
        new = waiting.o.payload
        with m.If(~active):
            m.d.sync += [active.eq(waiting.o.valid), chunks.eq(new.chunks), left.eq(new.chunks),
                         fresh.eq(1), rows_left.eq(new.rows)]  # fmt: skip
        with m.If(begin):
            m.d.sync += [busy.eq(1), at.eq(0)]
        with m.Elif(busy):
            m.d.sync += at.eq(at + 1)
        with m.If(end):
            m.d.sync += [busy.eq(0), chunk.eq(chunk + 1), left.eq(left - 1)]
        with m.If(tile_end):
            m.d.sync += [chunk.eq(base), left.eq(chunks), fresh.eq(0),
                         rows_left.eq(rows_after)]  # fmt: skip
        with m.If(matrix_end):
            m.d.sync += [active.eq(0), base.eq(chunk + 1), chunk.eq(chunk + 1)]

        # Out of the store, two cycles later; a descriptor when nothing else is under way.
        p = Pipeline(m, platform)
        m.d.comb += [
            read.addr.eq(chunk * PARTS + at), read.en.eq(1),
            read_tail.addr.eq(chunk), read_tail.en.eq(1),
        ]
        part_data = Signal(PART * INTEGER.width, reset_less=True)
        tail_data = Signal(TAIL.size, reset_less=True)
        m.d.sync += [part_data.eq(read.data), tail_data.eq(read_tail.data)]
        late = self.LATENCY_READ
        is_tail = p.delay(p.at(end, 0, "tail"), late)
        taken = p.delay(p.at(take, 0, "take"), late)
        descriptor = p.delay(p.at(
            self.descriptors.payload.as_value()[: len(part_data)], 0, "descriptor"), late)
        out = self.broadcast
        m.d.comb += [
            out.part_stb.eq(p.delay(p.at(busy & ~end, 0, "part_stb"), late)),
            out.part.eq(p.delay(p.at(at[: len(out.part)], 0, "part"), late)),
            out.tail_stb.eq(is_tail), out.descriptor_stb.eq(taken),
            out.data.eq(Mux(taken, descriptor, Mux(is_tail, tail_data, part_data))),
        ]
        return m
