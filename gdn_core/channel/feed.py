"""Vectors and descriptors to the channels: aligned once, broadcast for every tile.

    for each matrix: its descriptor; for each tile, for each chunk: eight parts and the tail

Aligned chunks wait in a ring of STORE chunks, from which the broadcast reads them for tile after
tile; those of the next vectors are aligned meanwhile. A chunk goes out when every channel has
released the one whose place it takes. A descriptor goes out at once, ahead of its x, while fewer
than `matrices` are on their way, that is before their last result: so channels read ahead.

For attention the chunks are the heads of q, of D / 16 parts each, broadcast once: a KV head's go
out when every channel has done with one of the sets of them that it holds. Vectors to append go
likewise, each as a KV head of one query head. Between matrices and attention, and after either of
attention, every channel gives back all it holds.

Rate     a chunk in PARTS + 1 cycles
"""

from amaranth.hdl import Cat, Const, Module, Mux, Signal
from amaranth.lib import data, stream, wiring
from amaranth.lib.memory import Memory
from amaranth.lib.wiring import In, Out

from gdn_core.arith.pipeline import Pipeline
from gdn_core.attention.descriptor import ATTEND
from gdn_core.attention.layout import Q_WORDS, AttendParams
from gdn_core.attention.shape import CallShape
from gdn_core.channel.align import ALIGNED, PENDING
from gdn_core.channel.layout import (
    DESCRIPTOR,
    HELD,
    INDEX,
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
# Of attention: chunks are a KV head's heads, rows are TILE for each KV head.
VECTOR = data.StructLayout({"rows": 32, "chunks": 16, "attend": 1, "parts": 5, "row_words": 4,
                            "append": 1, "kv8": 1, "owner": INDEX})  # fmt: skip
AHEAD = 4 + PENDING  # chunks that Align may have begun when it is told to stop


class Feed(wiring.Component):
    LATENCY_READ = 2  # of the store

    def __init__(self, params: ChannelParams):
        self.params = params
        super().__init__({
            "descriptors": In(stream.Signature(DESCRIPTOR)),
            "aligned": In(ALIGNED), "aligned_go": Out(1),
            "release_stb": In(1),  # a chunk from all channels
            "done_stb": In(1),  # a matrix's last result
            "appended_stb": Out(1),  # all channels have what is to be appended
            "broadcast": Out(broadcast_layout(params.chains)),
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
        into_part = Signal(range(2 * PARTS + 1))
        wide = Signal()  # the chunk that ends takes two places
        m.d.comb += wide.eq(into_part > PARTS)
        with m.If(self.aligned.part_stb):
            m.d.sync += into_part.eq(into_part + 1)
        with m.If(self.aligned.tail_stb):
            m.d.sync += [into.eq(into + 1 + wide), into_part.eq(0)]
        m.d.comb += [
            write.addr.eq(Cat(into_part[:3], (into + into_part[3])[: len(into)])),
            write.data.eq(self.aligned.data), write.en.eq(self.aligned.part_stb),
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
        at = Signal(range(2 * PARTS + 1))  # part, or the tail
        parts_ = Signal(range(2 * PARTS + 1), init=PARTS)  # of a chunk
        attend, append, append_kv8 = Signal(), Signal(), Signal()
        owner = Signal(INDEX, reset_less=True)
        busy, begin, end = Signal(), Signal(), Signal()
        tile_end, matrix_end, take = Signal(), Signal(), Signal()
        places = Signal(range(STORE + 1))  # given back
        given = self.descriptors.payload
        asked = data.View(ATTEND, given.as_value())
        vector = waiting.i.payload
        m.d.comb += [
            self.aligned_go.eq(free > 2 * AHEAD),
            self.descriptors.ready.eq(~busy & some),
            take.eq(self.descriptors.valid & self.descriptors.ready),
            waiting.i.valid.eq(take), vector.attend.eq(given.attend),
            vector.chunks.eq(given.chunks), vector.rows.eq(given.rows), vector.parts.eq(PARTS),
            vector.row_words.eq(asked.rows), vector.append.eq(given.attend & asked.append),
            vector.kv8.eq(asked.kv8), vector.owner.eq(asked.extra),
        ]
        with m.If(given.attend):
            m.d.comb += [vector.chunks.eq(asked.heads), vector.parts.eq(asked.dim[4:]),
                         vector.rows.eq(Cat(Const(0, 5), asked.kv_heads))]  # fmt: skip

        # q: where a head's words go.
        chains = params.chains
        head = Signal(3)
        row_words = Signal(4, reset_less=True)
        shape = place(m, platform, "shape", CallShape(AttendParams(lanes=params.lanes)))
        sets, q_words = shape.sets, shape.q_words
        set_ = Signal(2)
        set_base = Signal(range(Q_WORDS), reset_less=True)
        q_word = Signal(range(HELD), reset_less=True)
        log = chains.bit_length() - 1
        known = Signal()  # the credit is in sets
        m.d.comb += [shape.heads.eq(chunks), shape.rows.eq(row_words),
                     shape.stands.eq(active & attend)]
        m.d.sync += known.eq(shape.known)

        m.d.comb += [
            begin.eq(active & ~busy & (credit.any() | (attend & head.any()))
                     & (~fresh | ready_some) & (~attend | known)),
            end.eq(busy & (at == parts_)),
            tile_end.eq(end & (left == 1)), matrix_end.eq(tile_end & (rows_left <= TILE)),
            places.eq(Mux(matrix_end, chunks, 0)),
        ]
        with m.If(attend):
            m.d.comb += places.eq(Mux(end, 1 + (parts_ > PARTS), 0))
        m.d.sync += [
            begun.eq(begin & fresh), ready.eq(ready + self.aligned.tail_stb - begun),
            ready_some.eq(ready.any() | self.aligned.tail_stb),
            free.eq(free - Mux(self.aligned.tail_stb, 1 + wide, 0) + places),
            credit.eq(credit + self.release_stb - (begin & ~(attend & head.any()))),
            matrices.eq(matrices + self.done_stb + self.appended_stb - take), some.eq(matrices > 1),
        ]
        # Between matrices and attention all is given back, and the credit is of the other kind.
        restore = Signal()  # it is sets
        full = Signal(reset_less=True)
        m.d.sync += full.eq(credit == Mux(restore, sets, params.chunks))
        with m.If(shape.known & ~known):
            m.d.sync += [credit.eq(sets), restore.eq(1)]
        new = waiting.o.payload
        starts = Signal()
        m.d.comb += [starts.eq(~active & waiting.o.valid & ~restore & (full | ~new.attend)),
                     waiting.o.ready.eq(starts)]  # fmt: skip
        m.d.comb += self.appended_stb.eq(restore & ~active & full & append)
        with m.If(restore & ~active & full):
            m.d.sync += [credit.eq(params.chunks), restore.eq(0)]
        with m.If(starts):
            m.d.sync += active.eq(1)
        with m.If(~active & ~restore):
            m.d.sync += [chunks.eq(new.chunks), left.eq(new.chunks), fresh.eq(1),
                         rows_left.eq(new.rows), attend.eq(new.attend), parts_.eq(new.parts),
                         row_words.eq(new.row_words), append.eq(new.append),
                         append_kv8.eq(new.kv8), owner.eq(new.owner)]  # fmt: skip
        with m.If(begin):
            m.d.sync += [busy.eq(1), at.eq(0),
                         q_word.eq(set_base + (head >> log))]  # fmt: skip
        with m.Elif(busy):
            m.d.sync += at.eq(at + 1)
            with m.If(at[0]):
                m.d.sync += q_word.eq(q_word + shape.groups)
        on = chunk + 1 + (parts_ > PARTS)
        with m.If(end):
            m.d.sync += [busy.eq(0), chunk.eq(on), left.eq(left - 1), head.eq(head + 1)]
        with m.If(tile_end):
            m.d.sync += [left.eq(chunks), rows_left.eq(rows_after), head.eq(0)]
            with m.If(~attend):
                m.d.sync += [chunk.eq(base), fresh.eq(0)]
            with m.Else():
                wraps = (set_ + 1)[:2] == sets
                m.d.sync += [set_.eq(Mux(wraps, 0, set_ + 1)),
                             set_base.eq(Mux(wraps, 0, set_base + q_words))]  # fmt: skip
        with m.If(matrix_end):
            m.d.sync += [active.eq(0), base.eq(on), chunk.eq(on)]
        with m.If(~active):
            m.d.sync += [set_.eq(0), set_base.eq(0), head.eq(0)]
        slot = Signal(range(params.chunks))  # of a matrix' chunk, in the channels
        with m.If(end & ~attend):
            m.d.sync += slot.eq(slot + 1)

        # Out of the store, two cycles later; a descriptor when nothing else is under way.
        p = Pipeline(m, platform)
        m.d.comb += [
            read.addr.eq(Cat(at[:3], (chunk + at[3])[: len(chunk)])), read.en.eq(1),
            read_tail.addr.eq(chunk), read_tail.en.eq(1),
        ]
        part_data = Signal(PART * INTEGER.width, reset_less=True)
        tail_data = Signal(TAIL.size, reset_less=True)
        m.d.sync += [part_data.eq(read.data), tail_data.eq(read_tail.data)]
        late = self.LATENCY_READ
        is_tail = p.delay(p.at(end, 0, "tail"), late)
        taken = p.delay(p.at(take, 0, "take"), late)
        descriptor = p.delay(p.at(given.as_value()[: len(part_data)], 0, "descriptor"), late)
        out = self.broadcast
        group = at[1:3]
        where = Signal(data.StructLayout({"half": 1, "chains": chains, "address": range(HELD),
                                          "attend": 1, "set": 2, "head": 3, "last_head": 1,
                                          "append": 1, "kv8": 1, "owner": INDEX}))  # fmt: skip
        own = Signal(range(max(chains, 2)))
        m.d.comb += [
            where.half.eq(at[0]), where.attend.eq(attend), where.set.eq(set_), where.head.eq(head),
            where.last_head.eq(left == 1), where.chains.eq(1 << own), where.append.eq(append),
            where.kv8.eq(append_kv8), where.owner.eq(owner),
        ]
        with m.If(attend):
            m.d.comb += [own.eq(head[:log]), where.address.eq(q_word)]
        with m.Else():
            m.d.comb += [own.eq(group[:log]),
                         where.address.eq(Mux(end, slot, Cat(group[log:], slot)))]  # fmt: skip
        late_where = data.View(where.shape(), p.delay(p.at(where.as_value(), 0, "where"), late))
        m.d.comb += [
            out.part_stb.eq(p.delay(p.at(busy & ~end, 0, "part_stb"), late)),
            out.tail_stb.eq(is_tail), out.descriptor_stb.eq(taken),
            *(out[name].eq(late_where[name]) for name in where.shape().members),
            out.data.eq(Mux(taken, descriptor, Mux(is_tail, tail_data, part_data))),
        ]
        return m
