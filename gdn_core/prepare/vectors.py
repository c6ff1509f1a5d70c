"""Prepare, the vectors: rows of k and q from memory to operands in an engine and to norms.

    ki, qi          aligned integers of a row, a beat a cycle, to the engine whose turn it is
    kn, qr, kq      the norms of the pair, a fixed time later

Rows of k and rows of q come in the order of the walk. Their exponents are compared as they enter
the queues; a pair is aligned once both rows are there and its engine has taken the pair before. In
a LOAD and a STORE nothing is read: k is -2^frac times the unit vector of the walk's token, or q is
the unit vector itself, so that the engine's own update writes a row of the state and its own dot
product reads one.

Formats  beats of 32 bf16; results fp32; bad: a row holds an infinity or a NaN; error: a beat came
         with a bus error
Rate     a pair in `beats` cycles
"""

from dataclasses import dataclass

import numpy as np
from amaranth.hdl import Cat, Module, Mux, Signal, signed
from amaranth.lib import data, stream, wiring
from amaranth.lib.wiring import In, Out

from gdn_core.arith.mac import ACCUMULATOR
from gdn_core.arith.pipeline import Pipeline
from gdn_core.arith.tree import AdderTree, MaxTree, TreeParams, joined
from gdn_core.emit.emitter import place
from gdn_core.emit.fanout import copies
from gdn_core.engine.engine_params import BEAT_ELEMENTS, EngineParams
from gdn_core.engine.walk import TOKENS_BITS, Walk, WalkParams
from gdn_core.engine.words import BEAT_BITS, row_beats
from gdn_core.formats import LIMB, Bf16
from gdn_core.prepare.norms import Norms, NormsParams
from gdn_core.prepare.operand import AlignElement, AlignParams, top_exponent
from gdn_core.prepare.vector_lane import PAIRS, VectorLane
from gdn_core.stream.fifo import StreamFifo, StreamFifoParams

__all__ = ["READ_BEAT", "Vectors", "VectorsParams"]

READ_BEAT = data.StructLayout({"data": BEAT_BITS, "error": 1})
ROWS_AHEAD = 4  # rows of k, and of q, that wait in the queues
SUMMARY = data.StructLayout({"top": 8, "error": 1})
RESULT = data.StructLayout({"kn": 32, "qr": 32, "kq": 32, "bad": 1, "error": 1})


class Rows(wiring.Component):
    """Rows that wait for their turn: beats in and out, and of each whole row its largest exponent.

    Elements beyond the row read as zero. The summary of a row never comes before its last beat
    stands in the queue.
    """

    module_name = "vector_rows"

    def __init__(self, params: int):
        self.params = params  # elements of a row
        super().__init__(
            {
                "i": In(stream.Signature(READ_BEAT)),
                "o": Out(stream.Signature(BEAT_BITS)),
                "summary": Out(stream.Signature(SUMMARY)),
            }
        )

    def elaborate(self, platform):
        m = Module()
        beats = row_beats(self.params, 2)
        depth = max(ROWS_AHEAD * beats, 4)
        queue = StreamFifo(StreamFifoParams(shape=BEAT_BITS, depth=depth))
        place(m, platform, "queue", queue)
        summaries = StreamFifo(StreamFifoParams(shape=SUMMARY, depth=depth + 2))
        place(m, platform, "summaries", summaries)
        wiring.connect(m, queue.o, wiring.flipped(self.o))
        wiring.connect(m, summaries.o, wiring.flipped(self.summary))
        beat = Signal(range(max(beats, 2)))
        last = Signal()
        taken = Signal()
        m.d.comb += [
            last.eq(beat == beats - 1),
            queue.i.valid.eq(self.i.valid), self.i.ready.eq(queue.i.ready),
            taken.eq(self.i.valid & self.i.ready),
        ]
        with m.If(taken):
            m.d.sync += beat.eq(Mux(last, 0, beat + 1))
        inside = Signal(BEAT_ELEMENTS)
        tail = (1 << (self.params - 1) % BEAT_ELEMENTS + 1) - 1
        m.d.comb += inside.eq(Mux(last, tail, -1))
        tree = place(m, platform, "top_tree", MaxTree(TreeParams(inputs=BEAT_ELEMENTS, width=8)))
        for i in range(BEAT_ELEMENTS):
            element = Signal(Bf16, name=f"in_{i}")
            m.d.comb += [
                element.as_value().eq(Mux(inside[i], self.i.payload.data.word_select(i, 16), 0)),
                queue.i.payload.word_select(i, 16).eq(element.as_value()),
                tree.i[i].eq(element.exponent),
            ]
        p = Pipeline(m, platform)
        flags = {"taken": taken, "first": beat == 0, "last": last, "error": self.i.payload.error}
        taken, first, last, error = (
            p.delay(p.at(flag, 0, f"intake_{name}"), tree.LATENCY) for name, flag in flags.items()
        )
        so_far = Signal(SUMMARY)
        now = Signal(SUMMARY)
        m.d.comb += [
            now.top.eq(Mux(first | (tree.o > so_far.top), tree.o, so_far.top)),
            now.error.eq(error | (so_far.error & ~first)),
            summaries.i.valid.eq(taken & last), summaries.i.payload.eq(now),
        ]
        with m.If(taken):
            m.d.sync += so_far.eq(now)
        return m


@dataclass(frozen=True, kw_only=True)
class VectorsParams:
    engine: EngineParams
    walk: WalkParams

    @property
    def norms(self) -> NormsParams:
        rows = (self.engine.key_dim - 1).bit_length()
        frac = (self.engine.format.limbs + 1) * LIMB
        return NormsParams(sum_frac=frac, sum_bits=frac + rows + 1)

    @property
    def limb_bits(self) -> int:
        """Bits of the sums of one limb's products, of the whole product if there is one limb."""
        return min(self.norms.sum_bits, ACCUMULATOR)

    @property
    def LATENCY_SUMS(self) -> int:
        """Cycles from a row's last beat to the norms' sums."""
        fmt = self.engine.format
        tree = TreeParams(inputs=BEAT_ELEMENTS, width=self.limb_bits).levels
        return VectorLane.product_latency(fmt) + tree + 1 + (fmt.limbs - 1)


class Vectors(wiring.Component):
    def __init__(self, params: VectorsParams):
        self.params = params
        engines = params.walk.engines
        super().__init__(
            {
                "start": In(1),
                "tokens": In(TOKENS_BITS),  # stable from the cycle before `start`
                "unit": In(1),  # of the call: unit vectors instead of rows from memory
                "load": In(1),  # of the call: the unit vector is k, else q
                "eps": In(32),
                "k": In(stream.Signature(READ_BEAT)),
                "q": In(stream.Signature(READ_BEAT)),
                "operands": Out(params.engine.operands),
                "operands_push": Out(engines),
                "operands_taken": In(engines),
                "results": Out(stream.Signature(RESULT)),
            }
        )

    @staticmethod
    def model(params: VectorsParams, k, q, eps):
        """bf16 words (uint16) [..., K] in; ki, qi (int64), kn, qr, kq (float32), bad out."""
        align = AlignParams(bits=params.engine.format.operand)
        top_k, top_q = top_exponent(k), top_exponent(q)
        ki, qi = AlignElement.model(align, k, top_k), AlignElement.model(align, q, top_q)
        integers = {"k": ki, "q": qi}
        kk, qq, kq = (
            VectorLane.model(params.engine.format, integers[a], integers[b]).sum(-1)
            for a, b in PAIRS
        )
        norms = Norms.model(params.norms, kk, qq, kq, top_k, top_q, eps)
        return ki, qi, *norms, np.maximum(top_k, top_q) == 255

    def elaborate(self, platform):
        m = Module()
        params = self.params
        beats = params.engine.operand_beats
        rows = {name: place(m, platform, f"{name}_rows", Rows(params.engine.key_dim))
                for name in "kq"}  # fmt: skip
        for name, row in rows.items():
            wiring.connect(m, wiring.flipped(getattr(self, name)), row.i)
        summary = {name: row.summary.payload for name, row in rows.items()}

        # A pair is aligned when its engine can take it.
        walk = place(m, platform, "walk", Walk(params.walk))
        engines = params.walk.engines
        free = Signal(engines, init=-1)
        free_here = Signal(init=1)  # of the engine whose turn it is
        beat = Signal(range(max(beats, 2)))
        run = Signal()
        first = Signal(init=1)
        last = Signal(init=beats == 1)
        m.d.comb += [
            walk.start.eq(self.start), walk.tokens.eq(self.tokens),
            run.eq(~first | (walk.active & free_here
                             & (self.unit | Cat(r.summary.valid for r in rows.values()).all()))),
            # A pair once begun is not held up, so its last beat waits for nothing.
            walk.step.eq(last if beats > 1 else run),
        ]  # fmt: skip
        # `run` reaches into two queues, so what it hangs on is known a cycle ahead. The engine that
        # follows is another one, or the only one, whose turn it was.
        now_free = free | self.operands_taken
        free_next = (now_free & walk.turn.rotate_left(1)).any() if engines > 1 else 0
        m.d.sync += free_here.eq(Mux(walk.step, free_next, (now_free & walk.turn).any()))
        for row in rows.values():  # empty in a call of unit vectors
            m.d.comb += [row.o.ready.eq(run), row.summary.ready.eq(walk.step)]
        with m.If(run):
            m.d.sync += [
                beat.eq(Mux(last, 0, beat + 1)), first.eq(last),
                last.eq(beat == beats - 2 if beats > 1 else 1),
            ]
        for e in range(engines):
            with m.If(self.operands_taken[e]):
                m.d.sync += free[e].eq(1)
            with m.If(walk.step & walk.turn[e]):
                m.d.sync += free[e].eq(0)

        p = Pipeline(m, platform)
        last_ = p.at(walk.step, 0, "run_last")
        first_, beat_ = p.at(first, 0, "run_first"), p.at(beat, 0, "beat")
        top = {name: p.at(s.top, 0, f"top_{name}") for name, s in summary.items()}

        # Unit vectors: which element of which beat.
        chosen = Signal(BEAT_ELEMENTS)
        with m.If(self.unit & (walk.token >> 5 == beat)):
            m.d.comb += chosen.eq(1 << walk.token[:5])
        assert BEAT_ELEMENTS == 1 << 5
        chosen = p.at(chosen, 0, "chosen")

        fmt = params.engine.format
        lanes = []
        aligned = VectorLane.LATENCY - 1  # the strobes lead the operands by a cycle
        ones = p.delay(chosen, aligned)
        for i in range(BEAT_ELEMENTS):
            lane = VectorLane(fmt)
            lanes.append(place(m, platform, f"lane_{i}", lane))
            m.d.comb += [
                lane.k.as_value().eq(rows["k"].o.payload.word_select(i, 16)),
                lane.q.as_value().eq(rows["q"].o.payload.word_select(i, 16)),
                lane.top_k.eq(top["k"].value), lane.top_q.eq(top["q"].value),
                lane.unit.eq(self.unit),
                lane.k_one.eq(ones[i] & self.load), lane.q_one.eq(ones[i] & ~self.load),
                self.operands.k[i].eq(lane.k_operand), self.operands.q[i].eq(lane.q_operand),
            ]
        m.d.comb += self.operands.index.eq(p.delay(beat_, aligned))
        pushes = p.at(Mux(run, walk.turn, 0), 0, "pushes")
        m.d.comb += self.operands_push.eq(p.delay(pushes, aligned))

        # Sums of products over the beats, each limb for itself; then the limbs joined; the norms.
        norms = Norms(params.norms)
        tree_params = TreeParams(inputs=BEAT_ELEMENTS, width=params.limb_bits)
        ready = VectorLane.product_latency(fmt) + tree_params.levels
        names = VectorLane.sums(fmt)
        starts = copies(m, p.delay(first_, ready - 1), "sums_start", len(names), params.limb_bits)
        limbs = {}
        for name, begins in zip(names, starts, strict=True):
            tree = place(m, platform, f"tree_{name}", AdderTree(tree_params))
            m.d.comb += [tree.i[i].eq(getattr(lane, name)) for i, lane in enumerate(lanes)]
            limbs[name] = Signal(signed(params.limb_bits), name=f"sum_{name}", reset_less=True)
            m.d.sync += limbs[name].eq(tree.o + Mux(begins, 0, limbs[name]))
        total = {}
        for pair in (a + b for a, b in PAIRS):
            sum_ = limbs.get(pair)
            if sum_ is None:
                sum_ = Signal(signed(params.norms.sum_bits), name=f"sum_{pair}", reset_less=True)
                m.d.sync += sum_.eq(joined(limbs[f"{pair}_high"], limbs[f"{pair}_low"]))
            total[f"sum_{pair}"] = p.at(sum_, params.LATENCY_SUMS, f"sum_{pair}")
        kn = p.apply("norms", norms, output="kn", top_k=top["k"], top_q=top["q"], **total)
        m.d.comb += norms.eps.eq(self.eps)

        results = StreamFifo(StreamFifoParams(shape=RESULT, depth=engines + 2))
        place(m, platform, "results_queue", results)
        infinite = p.at((summary["k"].top == 255) | (summary["q"].top == 255), 0, "bad")
        error = p.at((summary["k"].error | summary["q"].error) & ~self.unit, 0, "bus_error")
        m.d.comb += [
            # An engine has at most one pair between `run` and its job, so there is always room.
            results.i.valid.eq(p.delay(last_, kn.time)),
            results.i.payload.kn.eq(norms.kn),
            results.i.payload.qr.eq(norms.qr),
            results.i.payload.kq.eq(norms.kq),
            results.i.payload.bad.eq(p.delay(infinite, kn.time)),
            results.i.payload.error.eq(p.delay(error, kn.time)),
        ]
        wiring.connect(m, results.o, wiring.flipped(self.results))
        return m
