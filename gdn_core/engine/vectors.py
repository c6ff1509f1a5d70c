"""Prepare, the vectors: rows of k and q from memory to operands in an engine and to norms.

    ki, qi          aligned integers of a row, a beat a cycle, to the engine whose turn it is
    kn, qn, c_d     the norms of the pair, a fixed time later

Rows come as beats of k, then of q, in the order of the walk. Their exponents are compared as they
enter the queues; a pair is aligned once both rows are there and its engine has taken the pair
before. In a LOAD and a STORE nothing is read: k is -2^frac times the unit vector of the walk's
token, or q is the unit vector itself, so that the engine's own update writes a row of the state and
its own dot product reads one.

Formats  beats of 32 bf16; results fp32; bad: a row holds an infinity or a NaN; error: a beat came
         with a bus error
Rate     a pair in `beats` cycles
"""

from dataclasses import dataclass

import numpy as np
from amaranth.hdl import Module, Mux, Signal, signed
from amaranth.lib import data, stream, wiring
from amaranth.lib.wiring import In, Out

from gdn_core.arith.pipeline import Pipeline
from gdn_core.arith.tree import AdderTree, MaxTree, TreeParams
from gdn_core.emit import place
from gdn_core.engine.engine import BEAT_ELEMENTS, EngineParams
from gdn_core.engine.norms import Norms, NormsParams
from gdn_core.engine.operand import AlignElement, AlignParams, top_exponent
from gdn_core.engine.vector_lane import PAIRS, VectorLane
from gdn_core.engine.walk import TOKENS_BITS, Walk, WalkParams, selected
from gdn_core.engine.words import BEAT_BITS
from gdn_core.formats import LIMB, Bf16
from gdn_core.stream.fifo import StreamFifo, StreamFifoParams

__all__ = ["READ_BEAT", "Vectors", "VectorsParams"]

READ_BEAT = data.StructLayout({"data": BEAT_BITS, "error": 1})
ROWS_AHEAD = 4  # rows of k, and of q, that wait in the queues
SUMMARY = data.StructLayout({"top_k": 8, "top_q": 8, "error": 1})
RESULT = data.StructLayout({"kn": 32, "qn": 32, "c_d": 32, "bad": 1, "error": 1})


@dataclass(frozen=True, kw_only=True)
class VectorsParams:
    engine: EngineParams
    walk: WalkParams

    @property
    def norms(self) -> NormsParams:
        rows = (self.engine.key_dim - 1).bit_length()
        frac = (self.engine.format.limbs + 1) * LIMB
        return NormsParams(sum_frac=frac, sum_bits=frac + rows + 1)


class Vectors(wiring.Component):
    def __init__(self, params: VectorsParams):
        self.params = params
        engines = params.walk.engines
        super().__init__(
            {
                "start": In(1),
                "tokens": In(TOKENS_BITS),
                "unit": In(1),  # of the call: unit vectors instead of rows from memory
                "load": In(1),  # of the call: the unit vector is k, else q
                "eps": In(32),
                "scale": In(32),
                "beats": In(stream.Signature(READ_BEAT)),
                "operands": Out(params.engine.operands),
                "strobes": Out(1).array(engines),  # operands.strobe for each engine
                "operands_free": In(1).array(engines),
                "results": Out(stream.Signature(RESULT)),
            }
        )

    @staticmethod
    def model(params: VectorsParams, k, q, eps, scale):
        """bf16 words (uint16) [..., K] in; ki, qi (int64), kn, qn, c_d (float32), bad out."""
        align = AlignParams(bits=params.engine.format.operand)
        top_k, top_q = top_exponent(k), top_exponent(q)
        ki, qi = AlignElement.model(align, k, top_k), AlignElement.model(align, q, top_q)
        integers = {"k": ki, "q": qi}
        kk, qq, kq = (
            VectorLane.model(params.engine.format, integers[a], integers[b]).sum(-1)
            for a, b in PAIRS
        )
        kn, qn, c_d = Norms.model(params.norms, kk, qq, kq, top_k, top_q, eps, scale)
        return ki, qi, kn, qn, c_d, np.maximum(top_k, top_q) == 255

    def elaborate(self, platform):
        m = Module()
        params = self.params
        beats = params.engine.operand_beats
        rows, summary = self.intake(m, platform)

        # A pair is aligned when its engine can take it.
        walk = place(m, platform, "walk", Walk(params.walk))
        free = Signal(params.walk.engines, init=-1)
        beat = Signal(range(max(beats, 2)))
        run = Signal()
        first = Signal()
        last = Signal()
        m.d.comb += [
            walk.start.eq(self.start), walk.tokens.eq(self.tokens),
            first.eq(beat == 0), last.eq(beat == beats - 1),
            run.eq(~first | (walk.active & selected(free, walk.engine)
                             & (self.unit | summary.valid))),
            walk.step.eq(run & last),
            rows["k"].ready.eq(run & ~self.unit), rows["q"].ready.eq(run & ~self.unit),
            summary.ready.eq(run & last & ~self.unit),
        ]  # fmt: skip
        with m.If(run):
            m.d.sync += beat.eq(Mux(last, 0, beat + 1))
        for e in range(params.walk.engines):
            with m.If(self.operands_free[e]):
                m.d.sync += free[e].eq(1)
            with m.If(run & last & (walk.engine == e)):
                m.d.sync += free[e].eq(0)

        p = Pipeline(m, platform)
        run_, last_ = p.at(run, 0, "run"), p.at(run & last, 0, "run_last")
        first_, beat_ = p.at(first, 0, "run_first"), p.at(beat, 0, "beat")
        top = {"k": p.at(summary.payload.top_k, 0, "top_k"),
               "q": p.at(summary.payload.top_q, 0, "top_q")}  # fmt: skip

        # Unit vectors: which element of which beat.
        chosen = Signal(BEAT_ELEMENTS)
        with m.If(self.unit & (walk.token >> 5 == beat)):
            m.d.comb += chosen.eq(1 << walk.token[:5])
        assert BEAT_ELEMENTS == 1 << 5
        chosen = p.at(chosen, 0, "chosen")

        fmt = params.engine.format
        lanes = []
        aligned = VectorLane.LATENCY - 1  # the strobe leads the operands by a cycle
        ones = p.delay(chosen, aligned)
        for i in range(BEAT_ELEMENTS):
            lane = VectorLane(fmt)
            lanes.append(place(m, platform, f"lane_{i}", lane))
            m.d.comb += [
                lane.k.as_value().eq(rows["k"].payload.word_select(i, 16)),
                lane.q.as_value().eq(rows["q"].payload.word_select(i, 16)),
                lane.top_k.eq(top["k"].value), lane.top_q.eq(top["q"].value),
                lane.unit.eq(self.unit),
                lane.k_one.eq(ones[i] & self.load), lane.q_one.eq(ones[i] & ~self.load),
                self.operands.k[i].eq(lane.k_operand), self.operands.q[i].eq(lane.q_operand),
            ]
        m.d.comb += [
            self.operands.index.eq(p.delay(beat_, aligned)),
            self.operands.strobe.eq(p.delay(run_, aligned)),
        ]
        engine = p.at(walk.engine, 0, "engine")
        for e in range(params.walk.engines):
            m.d.comb += self.strobes[e].eq(
                p.delay(run_, aligned) & (p.delay(engine, aligned) == e)
            )

        # Sums of products over the beats, then the norms.
        norms = Norms(params.norms)
        total = {}
        tree_params = TreeParams(inputs=BEAT_ELEMENTS, width=params.norms.sum_bits)
        ready = VectorLane.product_latency(fmt) + tree_params.levels
        trees = {}
        for name in VectorLane.sums(fmt):
            trees[name] = place(m, platform, f"tree_{name}", AdderTree(tree_params))
            m.d.comb += [trees[name].i[i].eq(getattr(lane, name)) for i, lane in enumerate(lanes)]
        for pair in (a + b for a, b in PAIRS):
            beat_sum = sum(trees[name].o << power for name, power in VectorLane.sums(fmt).items()
                           if name.startswith(pair))  # fmt: skip
            sum_ = Signal(signed(params.norms.sum_bits), name=f"sum_{pair}", reset_less=True)
            m.d.sync += sum_.eq(beat_sum + Mux(p.delay(first_, ready), 0, sum_))
            total[f"sum_{pair}"] = p.at(sum_, ready + 1, f"sum_{pair}")
        kn = p.apply("norms", norms, output="kn", top_k=top["k"], top_q=top["q"], **total)
        m.d.comb += [norms.eps.eq(self.eps), norms.scale.eq(self.scale)]

        results = StreamFifo(StreamFifoParams(shape=RESULT, depth=params.walk.engines + 2))
        place(m, platform, "results_queue", results)
        infinite = p.at((summary.payload.top_k == 255) | (summary.payload.top_q == 255), 0, "bad")
        error = p.at(summary.payload.error & ~self.unit, 0, "bus_error")
        m.d.comb += [
            # An engine has at most one pair between `run` and its job, so there is always room.
            results.i.valid.eq(p.delay(last_, kn.time)),
            results.i.payload.kn.eq(norms.kn),
            results.i.payload.qn.eq(norms.qn),
            results.i.payload.c_d.eq(norms.c_d),
            results.i.payload.bad.eq(p.delay(infinite, kn.time)),
            results.i.payload.error.eq(p.delay(error, kn.time)),
        ]
        wiring.connect(m, results.o, wiring.flipped(self.results))
        return m

    def intake(self, m, platform):
        """Beats into the queues of k and q; the pair's exponents into a queue of summaries."""
        key_dim, beats = self.params.engine.key_dim, self.params.engine.operand_beats
        depth = max(ROWS_AHEAD * beats, 4)
        queues = {
            name: place(m, platform, f"{name}_queue",
                        StreamFifo(StreamFifoParams(shape=BEAT_BITS, depth=depth)))
            for name in ("k", "q")
        }  # fmt: skip
        summaries = StreamFifo(StreamFifoParams(shape=SUMMARY, depth=depth + 2))
        place(m, platform, "summaries", summaries)
        which = Signal()  # k, then q
        beat = Signal(range(max(beats, 2)))
        last = Signal()
        taken = Signal()
        m.d.comb += [
            last.eq(beat == beats - 1),
            self.beats.ready.eq(Mux(which, queues["q"].i.ready, queues["k"].i.ready)),
            taken.eq(self.beats.valid & self.beats.ready),
        ]
        with m.If(taken):
            m.d.sync += beat.eq(Mux(last, 0, beat + 1))
            with m.If(last):
                m.d.sync += which.eq(~which)
        # Elements beyond the row read as zero.
        inside = Signal(BEAT_ELEMENTS)
        tail = (1 << (key_dim - 1) % BEAT_ELEMENTS + 1) - 1
        m.d.comb += inside.eq(Mux(last, tail, -1))
        row = Signal(BEAT_BITS)
        tree = place(m, platform, "top_tree", MaxTree(TreeParams(inputs=BEAT_ELEMENTS, width=8)))
        for i in range(BEAT_ELEMENTS):
            element = Signal(Bf16, name=f"in_{i}")
            m.d.comb += [
                element.as_value().eq(
                    Mux(inside[i], self.beats.payload.data.word_select(i, 16), 0)
                ),
                row.word_select(i, 16).eq(element.as_value()),
                tree.i[i].eq(element.exponent),
            ]
        for turn, name in enumerate(("k", "q")):
            m.d.comb += [
                queues[name].i.payload.eq(row),
                queues[name].i.valid.eq(self.beats.valid & (which == turn)),
            ]
        p = Pipeline(m, platform)
        flags = {
            "taken": taken, "first": beat == 0, "last": last, "which": which,
            "error": self.beats.payload.error,
        }  # fmt: skip
        taken, first, last, which, error = (
            p.delay(p.at(flag, 0, f"intake_{name}"), tree.LATENCY) for name, flag in flags.items()
        )
        top = Signal(8)  # of the row so far
        error_row = Signal()
        top_now = Signal(8)
        error_now = Signal()
        top_k = Signal(8)
        m.d.comb += [
            top_now.eq(Mux(first | (tree.o > top), tree.o, top)),
            error_now.eq(error | (error_row & ~(first & ~which))),  # of k and q together
            summaries.i.valid.eq(taken & last & which),
            summaries.i.payload.top_k.eq(top_k), summaries.i.payload.top_q.eq(top_now),
            summaries.i.payload.error.eq(error_now),
        ]
        with m.If(taken):
            m.d.sync += [top.eq(top_now), error_row.eq(error_now)]
            with m.If(last & ~which):
                m.d.sync += top_k.eq(top_now)
        return {name: queue.o for name, queue in queues.items()}, summaries.o
