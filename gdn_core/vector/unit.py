"""The vector unit: one operation over words of the vector memory, 16 numbers a cycle.

    add, swiglu, gate   a step for each word
    rope                four for each pair of words that turn: x cos, - y sin, y cos, + x sin; one
                        for each word that does not
    norm                first the squares of all segments, in rounds of ACCUMULATORS words, with r
                        of each kept; then a step for each word

The next command begins when the last word of this one is written.

Shapes   `segments` of `words` words; b serves every segment of norm and rope
Formats  `COMMAND`: places in words; inverse and eps fp32
Rate     a step a cycle; LATENCY cycles from the last step of a pass to its word, NORM to r
Model    `gdn_core.vector.operations`
"""

from amaranth.hdl import Module, Mux, Signal
from amaranth.lib import data, enum, stream, wiring
from amaranth.lib.memory import Memory
from amaranth.lib.wiring import In, Out

from gdn_core.arith.fp32 import FpAdd, FpMul
from gdn_core.arith.functions import Rsqrt
from gdn_core.arith.pipeline import Pipeline, Timed
from gdn_core.emit.emitter import place
from gdn_core.sequencer.instructions import LANES, SEGMENTS, WORDS
from gdn_core.vector.lane import Kind, VectorLane
from gdn_core.vector.memory import WIDTH, VectorMemory
from gdn_core.vector.operations import ACCUMULATORS

__all__ = ["COMMAND", "Operation", "VectorUnit"]


class Operation(enum.Enum, shape=3):
    ADD = 0
    SWIGLU = 1
    GATE = 2
    NORM = 3
    ROPE = 4


PLACE = range(WORDS)
COUNT = range(WORDS + 1)
COMMAND = data.StructLayout({
    "operation": Operation, "dst": PLACE, "a": PLACE, "b": PLACE, "words": COUNT,
    "segments": COUNT, "half": 4, "inverse": 32, "eps": 32,
})  # fmt: skip
SIMPLE = {Operation.ADD: Kind.ADD, Operation.SWIGLU: Kind.SWIGLU, Operation.GATE: Kind.GATE}


class VectorUnit(wiring.Component):
    TREE = (LANES - 1).bit_length() * FpAdd.LATENCY
    LOOP = ACCUMULATORS - FpAdd.LATENCY  # registers behind the adder of the sums
    SUMS = VectorMemory.LATENCY + VectorLane.SQUARED + TREE  # from a step to its square's sum
    NORM = (SUMS + FpAdd.LATENCY + 1 + (ACCUMULATORS - 1).bit_length() * FpAdd.LATENCY
            + FpMul.LATENCY + FpAdd.LATENCY + Rsqrt.LATENCY)  # fmt: skip
    LATENCY = VectorMemory.LATENCY + VectorLane.LATENCY

    def __init__(self, params: None = None):
        self.params = params
        super().__init__({
            "i": In(stream.Signature(COMMAND)), "busy": Out(1),
            "a": Out(PLACE), "b": Out(PLACE), "a_word": In(WIDTH), "b_word": In(WIDTH),
            "write_stb": Out(1), "at": Out(PLACE), "word": Out(WIDTH),
        })  # fmt: skip

    def elaborate(self, platform):
        m = Module()
        p = Pipeline(m, platform)
        command = Signal(COMMAND, reset_less=True)
        active, squaring, draining = Signal(), Signal(), Signal()
        drain = Signal(range(self.NORM + 8))
        m.d.comb += [self.i.ready.eq(~active), self.busy.eq(active)]

        # Which step of which word of which segment.
        is_norm, is_rope = Signal(), Signal()
        segment = Signal(COUNT, reset_less=True)  # number
        base, out_base = Signal(PLACE, reset_less=True), Signal(PLACE, reset_less=True)
        word = Signal(COUNT, reset_less=True)  # of the segment
        turn = Signal(2)  # of a pair
        last_word, last_segment, turns = Signal(), Signal(), Signal()
        step, segment_end = Signal(), Signal()
        rounds = Signal(COUNT, reset_less=True)  # words of a segment, filled up to rounds
        m.d.comb += [
            is_norm.eq(command.operation == Operation.NORM),
            is_rope.eq(command.operation == Operation.ROPE),
            step.eq(active & ~draining), turns.eq(is_rope & (word < command.half)),
            last_word.eq(word + 1 == Mux(squaring, rounds, command.words)),
            last_segment.eq(segment + 1 == command.segments),
            segment_end.eq(step & last_word & ~turns),
        ]
        low = (ACCUMULATORS - 1).bit_length()
        m.d.sync += rounds.eq((command.words + (ACCUMULATORS - 1))[low:] << low)
        with m.If(self.i.valid & ~active):
            new = self.i.payload
            m.d.sync += [
                command.eq(new), active.eq(1), draining.eq(1), drain.eq(2), word.eq(0),
                turn.eq(0), segment.eq(0), base.eq(new.a), out_base.eq(new.dst),
                squaring.eq(new.operation == Operation.NORM),
            ]
        with m.If(step):
            with m.If(turns):
                m.d.sync += turn.eq(turn + 1)
                with m.If(turn == 3):  # behind the pairs come the words that do not turn
                    m.d.sync += word.eq(Mux(word + 1 == command.half, command.half << 1, word + 1))
                    with m.If((word + 1 == command.half) & (command.half << 1 == command.words)):
                        m.d.comb += segment_end.eq(1)
            with m.Else():
                m.d.sync += word.eq(word + 1)
        with m.If(segment_end):
            m.d.sync += [word.eq(0), segment.eq(segment + 1),
                         base.eq((base + command.words)[: len(base)]),
                         out_base.eq((out_base + command.words)[: len(base)])]  # fmt: skip
            with m.If(last_segment):
                m.d.sync += [draining.eq(1), drain.eq(Mux(squaring, self.NORM + 4,
                                                          self.LATENCY + 1))]
        last_pass = Signal()
        with m.If(draining):
            m.d.sync += drain.eq(drain - 1)
            with m.If(drain == 0):
                m.d.sync += draining.eq(0)
                with m.If(last_pass):
                    m.d.sync += [active.eq(0), last_pass.eq(0)]
                with m.Elif(squaring & (segment != 0)):  # all squared
                    m.d.sync += [squaring.eq(0), segment.eq(0), base.eq(command.a)]
        with m.If(segment_end & last_segment & ~squaring):
            m.d.sync += last_pass.eq(1)
        with m.If(segment_end & last_segment & squaring):
            m.d.sync += out_base.eq(command.dst)

        # Its operands, and what becomes of them.
        kind = Signal(Kind)
        other = turn[0] ^ turn[1]  # y is the operand, else x
        at_a, at_b, to = Signal(COUNT), Signal(COUNT), Signal(COUNT)
        m.d.comb += [at_a.eq(word), at_b.eq(word), to.eq(word)]
        with m.If(squaring):
            m.d.comb += kind.eq(Kind.SQUARE)
        with m.Elif(is_norm):
            m.d.comb += kind.eq(Kind.SCALE)
        with m.Elif(turns):
            m.d.comb += [
                kind.eq(Mux(turn == 1, Kind.MINUS, Kind.PLUS)),
                at_a.eq(word + Mux(other, command.half, 0)),
                at_b.eq(word + Mux(turn[0], command.half, 0)),
                to.eq(word + Mux(turn[1], command.half, 0)),
            ]
        with m.Elif(is_rope):
            m.d.comb += kind.eq(Kind.COPY)
        with m.Else():
            with m.Switch(command.operation):
                for operation, simple in SIMPLE.items():
                    with m.Case(operation):
                        m.d.comb += kind.eq(simple)
        writes = step & ~squaring & (~turns | turn[0])
        m.d.comb += [self.a.eq(base + at_a), self.b.eq(command.b + at_b)]

        # Lanes.
        read = VectorMemory.LATENCY
        of_step = p.at(kind, 0, "kind")
        factors = Memory(shape=32, depth=SEGMENTS, init=[])
        m.submodules.factors = factors
        factor, keep = factors.read_port(), factors.write_port()
        of_segment = p.at(segment[: len(factor.addr)], 0, "segment")
        m.d.comb += [factor.addr.eq(p.delay(of_segment, read - 1)), factor.en.eq(1)]
        squares, words = [], []
        for n in range(LANES):
            lane = place(m, platform, f"lane_{n}", VectorLane())
            m.d.comb += [
                lane.a.eq(self.a_word.word_select(n, 32)),
                lane.b.eq(self.b_word.word_select(n, 32)),
                lane.r.eq(factor.data), lane.kind.eq(p.delay(of_step, read)),
            ]
            squares.append(p.at(lane.square, read + VectorLane.SQUARED, f"square_{n}"))
            words.append(lane.o)
        m.d.comb += [
            self.write_stb.eq(p.delay(p.at(writes, 0, "writes"), self.LATENCY)),
            self.at.eq(p.delay(p.at((out_base + to)[: len(self.at)], 0, "to"), self.LATENCY)),
        ]
        for n, number in enumerate(words):
            m.d.comb += self.word.word_select(n, 32).eq(number)

        # Squares to sums, a word after the other into ACCUMULATORS of them, and those to r.
        total = self._tree(p, "square_sum", squares)
        assert total.time == self.SUMS
        there = p.at(squaring & (word < command.words), 0, "there")
        first = p.at(word < ACCUMULATORS, 0, "first")
        term = Mux(p.delay(there, total.time), total.value, 0)
        summed = place(m, platform, "sum", FpAdd())
        late = Signal(32 * self.LOOP, reset_less=True)
        m.d.sync += late.eq((late << 32) | summed.o)
        m.d.comb += [summed.a.eq(Mux(p.delay(first, total.time), 0, late[-32:])),
                     summed.b.eq(term)]
        ends = p.delay(p.at(squaring & segment_end, 0, "ends"), self.SUMS + FpAdd.LATENCY)
        # The last sums of a segment, oldest first: those before this one, and this one.
        history = Signal(32 * (ACCUMULATORS - 1), reset_less=True)
        m.d.sync += history.eq((history << 32) | summed.o)
        sums = Signal(32 * ACCUMULATORS, reset_less=True)
        with m.If(ends):
            for n in range(ACCUMULATORS - 1):
                m.d.sync += sums.word_select(n, 32).eq(
                    history.word_select(ACCUMULATORS - 2 - n, 32))
            m.d.sync += sums.word_select(ACCUMULATORS - 1, 32).eq(summed.o)
        begin = self.SUMS + FpAdd.LATENCY + 1
        whole = self._tree(p, "sum_tree", [p.at(sums.word_select(n, 32), begin, f"sum_{n}")
                                           for n in range(ACCUMULATORS)])
        mean = p.apply("mean", FpMul(), a=whole, b=p.at(command.inverse, whole.time, "inverse"))
        safe = p.apply("safe", FpAdd(), a=mean, b=p.at(command.eps, mean.time, "eps"))
        root = p.apply("root", Rsqrt(), x=safe)
        assert root.time == self.NORM
        kept = Signal.like(keep.addr)
        done = p.delay(p.at(ends, self.SUMS + FpAdd.LATENCY, "ended"), root.time)
        m.d.comb += [keep.en.eq(done), keep.data.eq(root.value), keep.addr.eq(kept)]
        with m.If(done):
            m.d.sync += kept.eq(kept + 1)
        with m.If(~active):
            m.d.sync += kept.eq(0)
        return m

    @staticmethod
    def _tree(p: Pipeline, name: str, values: list[Timed]) -> Timed:
        """Sums of neighbours, then of these, and so on."""
        level = 0
        while len(values) > 1:
            values = [p.apply(f"{name}_{level}_{n}", FpAdd(), a=a, b=b) for n, (a, b) in
                      enumerate(zip(values[::2], values[1::2], strict=True))]
            level += 1
        return values[0]
