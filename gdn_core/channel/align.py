"""Vectors of fp32 to integers under an exponent a chunk, once for all channels.

    ex     = the largest exponent field of the chunk
    xi[i]  = rint(x[i] * 2^(150 - ex))            |xi| < 2^24,  x[i] ~= xi[i] * 2^(ex - 150)
    X[g]   = sum of xi over group g of 32

The chunk's largest octave keeps all 24 bits of its significands; what lies lower is rounded to
nearest even. Subnormal numbers are zero; columns from K on are zero; a chunk with an infinity or a
NaN is `bad`, its integers mean nothing. Heads of q are chunks of D numbers, of D / 16 parts.

Shapes   beats of 16 numbers in, words of 16 integers out, eight of them and a `TAIL` a chunk
Rate     a beat a cycle, of a chunk and the next at once
"""

import numpy as np
from amaranth.hdl import Cat, Module, Mux, Signal, signed
from amaranth.lib import data, stream, wiring
from amaranth.lib.wiring import In, Out

from gdn_core.arith.convert import FpToInt
from gdn_core.arith.pipeline import Pipeline
from gdn_core.arith.tree import AdderTree, MaxTree, TreeParams
from gdn_core.channel.formats import CHUNK, GROUP
from gdn_core.channel.layout import BEAT, BIAS, GROUPS, INTEGER, PART, PARTS, TAIL, TO_INT
from gdn_core.emit.emitter import place
from gdn_core.formats import FP32_TOP, ftz, to_bits
from gdn_core.stream.fifo import StreamFifo, StreamFifoParams

__all__ = ["ALIGNED", "VECTOR", "Align"]

SUM = TAIL.members["sums"].elem_shape
# append: it is k or v on its way into a cache.
ALIGNED = data.StructLayout({"part_stb": 1, "tail_stb": 1, "append": 1,
                             "data": PART * INTEGER.width})
# Numbers of a vector, and how many beats of them are a chunk, less one.
TOP = data.StructLayout({"exponent": 8, "last_part": range(2 * PARTS), "append": 1})
VECTOR = data.StructLayout({"columns": 16, "last_part": range(2 * PARTS), "append": 1})
PENDING = 3  # chunks to append that are on their way


class Align(wiring.Component):
    def __init__(self, params: None = None):
        self.params = params
        super().__init__({
            "vectors": In(stream.Signature(VECTOR)),
            "i": In(stream.Signature(BEAT)),
            "go": In(1),  # a chunk more may leave; looked at before each
            "appended_stb": In(1),  # one to append is where it was to go; no other overtakes it
            "o": Out(ALIGNED), "bad_stb": Out(1),  # with the tail of a chunk that is bad
        })  # fmt: skip

    @staticmethod
    def model(x: np.ndarray):
        """float32 (K) -> xi (chunks, 128), X (chunks, GROUPS), ex, bad (chunks); int64 and bool."""
        padded = np.zeros(-(-len(x) // CHUNK) * CHUNK, np.float32)
        padded[: len(x)] = x
        chunks = ftz(padded).reshape(-1, CHUNK)
        ex = (to_bits(chunks).astype(np.int64) >> 23 & 0xFF).max(-1)
        xi = FpToInt.model(TO_INT, chunks, BIAS - ex[:, None])
        return xi, xi.reshape(-1, GROUPS, GROUP).sum(-1), ex, ex == FP32_TOP

    def elaborate(self, platform):
        m = Module()

        # Intake: eight beats a chunk, those beyond K of zeros, and the largest exponent.
        left = Signal(signed(17))  # columns from this beat on
        active = Signal()
        last_part = Signal(range(2 * PARTS), reset_less=True)
        append = Signal(reset_less=True)
        beat = Signal(range(2 * PARTS))
        queue = place(m, platform, "queue", StreamFifo(
            StreamFifoParams(shape=BEAT, depth=4 * PARTS)))
        tops = place(m, platform, "tops", StreamFifo(StreamFifoParams(shape=TOP, depth=8)))
        some = Signal()  # left > 0
        taken, last = Signal(), Signal()
        room = Signal(range(4 * PARTS + 1), init=4 * PARTS)
        roomy = Signal()  # for this beat, known a cycle ahead
        left_some = Signal()
        m.d.comb += [
            taken.eq(active & (self.i.valid | ~some) & roomy),
            self.i.ready.eq(active & some & roomy), last.eq(beat == last_part),
            self.vectors.ready.eq(~active), left_some.eq(left > PART),
        ]
        with m.If(~active):
            new = self.vectors.payload
            m.d.sync += [active.eq(self.vectors.valid), left.eq(new.columns),
                         some.eq(new.columns.any()), last_part.eq(new.last_part),
                         append.eq(new.append)]  # fmt: skip
        with m.Elif(taken):
            m.d.sync += [beat.eq(Mux(last, 0, beat + 1)), left.eq(Mux(some, left - PART, left)),
                         some.eq(left_some)]  # fmt: skip
            with m.If(last & ~left_some):
                m.d.sync += active.eq(0)
        masked = Signal(BEAT, reset_less=True)
        pushed = Signal()
        p = Pipeline(m, platform)
        tree = place(m, platform, "top_tree", MaxTree(TreeParams(inputs=PART, width=8)))
        inside = Signal(PART)
        m.d.sync += pushed.eq(taken)
        for i in range(PART):
            number = self.i.payload.word_select(i, 32)
            m.d.comb += inside[i].eq(left > i)
            m.d.sync += masked.word_select(i, 32).eq(Mux(inside[i], number, 0))
            m.d.comb += tree.i[i].eq(masked.word_select(i, 32)[23:31])
        ready = 1 + tree.LATENCY
        first = p.delay(p.at(beat == 0, 0, "first"), ready)
        ends = p.delay(p.at(taken & last, 0, "ends"), ready)
        counts = p.delay(p.at(taken, 0, "counts"), ready)
        so_far, top = Signal(8, reset_less=True), Signal(8)
        m.d.comb += [
            top.eq(Mux(first | (tree.o > so_far), tree.o, so_far)),
            queue.i.valid.eq(pushed), queue.i.payload.eq(masked),
            tops.i.valid.eq(ends), tops.i.payload.exponent.eq(top),
            tops.i.payload.last_part.eq(p.delay(p.at(last_part, 0, "last_part"), ready)),
            tops.i.payload.append.eq(p.delay(p.at(append, 0, "append"), ready)),
        ]
        with m.If(counts):
            m.d.sync += so_far.eq(top)

        # A chunk leaves, its eight parts and the tail, without a pause.
        part = Signal(range(2 * PARTS))
        running, go, run, run_last = Signal(), Signal(), Signal(), Signal()
        rest = Signal()  # the cycle of the tail
        appends = Signal(range(PENDING + 1))  # on their way
        appending = tops.o.payload.append
        m.d.comb += [
            go.eq(tops.o.valid & self.go & ~running & ~rest
                  & Mux(appending, appends != PENDING, appends == 0)), run.eq(go | running),
            run_last.eq(running & (part == tops.o.payload.last_part)),
            queue.o.ready.eq(run), tops.o.ready.eq(run_last),
        ]
        rest_append = Signal()  # of what leaves: a part, or its tail a cycle later
        was = Signal(reset_less=True)
        m.d.comb += rest_append.eq(Mux(rest, was, appending))
        m.d.sync += was.eq(appending)
        m.d.sync += [rest.eq(run_last),
                     appends.eq(appends + (go & appending) - self.appended_stb)]
        m.d.sync += roomy.eq(room > 1)
        m.d.sync += room.eq(room - taken + (queue.o.valid & queue.o.ready))
        with m.If(run):
            m.d.sync += [part.eq(Mux(run_last, 0, part + 1)), running.eq(~run_last)]
        exponent = Signal(signed(12))
        m.d.comb += exponent.eq(BIAS - tops.o.payload.exponent)
        integers = []
        for i in range(PART):
            unit = place(m, platform, f"to_int_{i}", FpToInt(TO_INT))
            m.d.comb += [unit.a.eq(queue.o.payload.word_select(i, 32)), unit.exponent.eq(exponent)]
            integers.append(unit.o)
        to_int = FpToInt.LATENCY
        sums_tree = place(m, platform, "sum_tree",
                          AdderTree(TreeParams(inputs=PART, width=SUM.width)))
        m.d.comb += [sums_tree.i[i].eq(integer) for i, integer in enumerate(integers)]
        summed = to_int + sums_tree.LATENCY
        run_ = p.at(run, 0, "run")
        part_ = p.at(part, 0, "part")
        sums = Signal(data.ArrayLayout(SUM, GROUPS), reset_less=True)
        run_sum, part_sum = p.delay(run_, summed), p.delay(part_, summed)
        per_group = GROUP // PART
        assert per_group == 2
        for g in range(GROUPS):
            with m.If(run_sum & (part_sum[1:] == g)):
                before = Mux(part_sum[0], sums[g], 0)
                m.d.sync += sums[g].eq((before + sums_tree.o)[: SUM.width].as_signed())
        # The tail goes in the cycle after the last part, where that has left the trees.
        tail = Signal(TAIL)
        top_late = p.delay(p.at(tops.o.payload.exponent, 0, "top"), summed + 1)
        m.d.comb += [
            tail.sums.eq(sums), tail.exponent.eq(top_late), tail.bad.eq(top_late == FP32_TOP),
            self.bad_stb.eq(self.o.tail_stb & tail.bad),
            self.o.part_stb.eq(p.delay(run_, summed)),
            self.o.tail_stb.eq(p.delay(p.at(run_last, 0, "run_last"), summed + 1)),
            self.o.append.eq(p.delay(p.at(rest_append, 0, "rest_append"), summed)),
            self.o.data.eq(Mux(self.o.tail_stb, tail.as_value(), p.delay(
                p.at(Cat(integers), to_int, "integers"), summed))),
        ]
        return m
