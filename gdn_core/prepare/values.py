"""Prepare, the values: what the v port delivers, to the engines and to the gates.

In this order:

    params row     once, before the first token: (A, dt_bias) of every value head, kept for the call
    gates row      for each token: (a, b), or (g, beta), of every value head; alpha and beta follow
    value rows     one for each value head, to that head's queue in its engine

In a LOAD there are value rows only, of 32-bit words: mantissas, then exponents, then gains, whose
first word goes to the gain memory. A head's gain is its third row or a later one, and comes when
one of the ROWS before it has left its queue: so after the first job, which clears the gain.

Formats  results of the gates: fp32; status, once a q/k head: bad (an infinity or a NaN in the row,
         by value head) and error (a beat came with a bus error; one of a gates row stops the
         token's first head)
Rate     a beat a cycle
"""

from dataclasses import dataclass

from amaranth.hdl import Cat, Module, Mux, Signal
from amaranth.lib import data, stream, wiring
from amaranth.lib.memory import Memory
from amaranth.lib.wiring import In, Out

from gdn_core.arith.pipeline import Pipeline
from gdn_core.emit.emitter import place
from gdn_core.emit.fanout import KEEP
from gdn_core.emit.reset import handed_on
from gdn_core.engine.engine_params import BEAT_ELEMENTS, EngineParams
from gdn_core.engine.walk import TOKENS_BITS, Walk, WalkParams
from gdn_core.engine.words import BEAT_BITS, WordsParams, row_beats
from gdn_core.formats import GAIN_ROW, GATE_BYTES
from gdn_core.prepare.gates import Gates, is_finite
from gdn_core.prepare.vectors import READ_BEAT
from gdn_core.stream.fifo import FifoControl, StreamFifo, StreamFifoParams

__all__ = ["GATE_RESULT", "Values", "ValuesParams"]

GATE_RESULT = data.StructLayout({"alpha": 32, "beta": 32, "bad": 1})
PAIR = data.StructLayout({"x": 32, "y": 32})
HEADS_AHEAD = 8  # q/k heads whose status may wait
PAIRS_A_BEAT = BEAT_BITS // PAIR.size


@dataclass(frozen=True, kw_only=True)
class ValuesParams:
    engine: EngineParams
    walk: WalkParams

    @property
    def status(self):
        return data.StructLayout({"bad": self.engine.group, "error": 1})

    @property
    def heads_ahead(self) -> int:
        return max(HEADS_AHEAD, 4 * self.walk.engines)


class Values(wiring.Component):
    def __init__(self, params: ValuesParams):
        self.params = params
        group = params.engine.group
        super().__init__(
            {
                "start": In(1),
                "tokens": In(TOKENS_BITS),  # stable from the cycle before `start`
                "load": In(1),  # of the call
                "given": In(1),  # of the call
                "twice": In(1),  # of the call
                "beats": In(stream.Signature(READ_BEAT)),
                "words": Out(BEAT_BITS),
                "words_push": Out(group).array(params.walk.engines),
                "words_taken": In(group).array(params.walk.engines),
                "gates": Out(stream.Signature(GATE_RESULT)),  # value heads in turn
                "status": Out(stream.Signature(params.status)),  # once a q/k head
                "gain": Out(32),
                "gain_head": Out(range(params.walk.heads * group)),
                "gain_stb": Out(1),
            }
        )

    def elaborate(self, platform):
        m = Module()
        params = self.params
        group, value_dim = params.engine.group, params.engine.value_dim
        walk = place(m, platform, "walk", Walk(params.walk), reset=handed_on(m, "walk"))
        m.d.comb += [walk.start.eq(self.start), walk.tokens.eq(self.tokens)]

        # Which beat comes next. `taken` comes late: it enables the registers and chooses nothing.
        in_params = Signal()
        in_gates = Signal()
        in_values = Signal()  # none of the three: the call has all that it asked for
        member = Signal(range(max(group, 2)))  # value head of the group
        beat = Signal(range(max(row_beats(value_dim, 4), self.pairs_beats, 2)))
        last = Signal()  # of its row
        last_pairs = Signal()
        last_beat = Signal()
        last_member = Signal()  # the last beat of a head, known a beat ahead
        last_next = Signal()
        member_next = Signal.like(member)
        token_ends = Signal()
        taken = Signal()
        lengths = Mux(self.load, row_beats(value_dim, 4), row_beats(value_dim, 2))
        then_values = Signal()
        payload = self.beats.payload
        m.d.comb += [
            last_pairs.eq(last & ~in_values), last_beat.eq(last & in_values),
            last_next.eq(Mux(last, Mux(then_values, lengths, self.pairs_beats) == 1,
                             beat + 2 == Mux(in_values, lengths, self.pairs_beats))),
            member_next.eq(Mux(last_member, 0, member + last_beat)),
            token_ends.eq(last_member & (walk.head == params.walk.heads - 1)),
            taken.eq(self.beats.valid & self.beats.ready), walk.step.eq(taken & last_member),
        ]
        with m.If(self.start):
            m.d.sync += [
                in_params.eq(~self.load), in_gates.eq(0), in_values.eq(self.load), member.eq(0),
                beat.eq(0), last.eq(Mux(self.load, lengths, self.pairs_beats) == 1),
                last_member.eq(self.load & (lengths == 1) & (group == 1)),
            ]
        with m.Elif(taken):
            m.d.sync += [
                beat.eq(Mux(last, 0, beat + 1)),
                last.eq(last_next), member.eq(member_next),
                last_member.eq(last_next & then_values & (member_next == group - 1)),
                in_params.eq(in_params & ~last_pairs),
                in_gates.eq(Mux(last_pairs & ~in_values, in_params,
                                in_gates | (token_ends & ~self.load & ~walk.last))),
                in_values.eq(then_values),
            ]  # fmt: skip
        m.d.comb += then_values.eq(
            Mux(in_values, ~token_ends | (self.load & ~walk.last), in_gates & last_pairs)
        )

        # The status of a head, one cycle after its last beat.
        status = StreamFifo(StreamFifoParams(shape=params.status, depth=params.heads_ahead))
        place(m, platform, "status_queue", status)
        inside = Signal(BEAT_ELEMENTS)
        tail = (1 << (value_dim - 1) % BEAT_ELEMENTS + 1) - 1
        infinite = Signal(BEAT_ELEMENTS)
        m.d.comb += inside.eq(Mux(last_beat, tail, -1))
        m.d.comb += infinite.eq(
            Cat(~is_finite(payload.data.word_select(i, 16)) for i in range(BEAT_ELEMENTS)) & inside
        )
        bad_beat = Signal(BEAT_ELEMENTS // 8)  # of eight words each
        bad_member = Signal.like(member)
        error_beat = Signal()
        head_done = Signal()
        bad = Signal(group)
        error = Signal()
        bad_now = Signal(group)
        m.d.sync += [
            *(one.eq(infinite.word_select(n, 8).any() & taken & in_values & ~self.load)
              for n, one in enumerate(bad_beat)),
            bad_member.eq(member), error_beat.eq(payload.error & taken), head_done.eq(walk.step),
            bad.eq(Mux(head_done, 0, bad_now)),
            error.eq(~head_done & (error | error_beat)),
        ]
        m.d.comb += [
            bad_now.eq(bad | (bad_beat.any() << bad_member)),
            status.i.valid.eq(head_done),
            status.i.payload.bad.eq(bad_now), status.i.payload.error.eq(error | error_beat),
        ]
        wiring.connect(m, status.o, wiring.flipped(self.status))
        status_room = Signal(init=1)  # it is pushed without asking, up to three cycles from here
        m.d.sync += status_room.eq(status.level < params.heads_ahead - 4)

        gates_room = self.gates_of(m, platform, beat, taken & in_params, taken & in_gates)

        # Value rows go to the queues in turn, whose room is counted here.
        depth = WordsParams(columns=value_dim).beats
        queues = params.walk.engines * group
        turn = Signal(queues, init=1)  # one bit: the queue of this row
        one, two = Signal(queues, init=-1), Signal(queues, init=-1)  # beats there is room for
        sent = Signal(queues)
        pushed = Signal(queues)
        row_ends = Signal()
        room = Signal()
        m.d.comb += [
            sent.eq(Mux(taken & in_values, turn, 0)), row_ends.eq(taken & last_beat),
            self.beats.ready.eq(in_params | (in_gates & gates_room) | (in_values & room)),
        ]
        words = Signal(BEAT_BITS, reset_less=True)
        m.d.sync += [words.eq(payload.data), pushed.eq(sent)]
        m.d.comb += self.words.eq(words)
        for n in range(queues):
            e, g = divmod(n, group)
            free = Signal(range(depth + 1), init=depth, name=f"free_{e}_{g}")
            more = self.words_taken[e][g]
            with m.If(more ^ sent[n]):  # which comes late, and chooses nothing
                m.d.sync += [
                    free.eq(Mux(more, free + 1, free - 1)), one[n].eq(more | two[n]),
                    two[n].eq(Mux(more, one[n], free >= 3)),
                ]
            m.d.comb += self.words_push[e][g].eq(pushed[n])
        # Whether there is room for the next beat is known a cycle ahead: the port hangs on it.
        after_row = (one & turn.rotate_left(1)).any() if queues > 1 else two[0]
        # (At a call's start there is room in every queue.)
        with m.If(self.start):
            m.d.sync += turn.eq(1)
        with m.Elif(row_ends):
            m.d.sync += turn.eq(turn.rotate_left(1))
        with m.If(row_ends):
            m.d.sync += room.eq(status_room & after_row)
        with m.Else():
            m.d.sync += room.eq(
                status_room & Mux(taken & in_values, (two & turn).any(), (one & turn).any())
            )

        # The gains are the last row of an image.
        m.d.sync += [
            self.gain.eq(payload.data[:32]),
            self.gain_head.eq(walk.head * group + member),
            self.gain_stb.eq(taken & self.load & (beat == 0) & ~payload.error
                             & (walk.token == params.engine.key_dim + GAIN_ROW)),
        ]  # fmt: skip
        return m

    @property
    def pairs_beats(self) -> int:
        """Beats of a row of gates or parameters."""
        return row_beats(self.params.walk.heads * self.params.engine.group, GATE_BYTES)

    def gates_of(self, m, platform, beat, take_params, take_gates):
        """The gates row's way to alpha and beta; returns whether another beat may come."""
        beats = self.pairs_beats
        v_heads = self.params.walk.heads * self.params.engine.group

        # (A, dt_bias) of each head, from the first token on.
        m.submodules.params_ram = ram = Memory(shape=BEAT_BITS, depth=beats, init=[],
                                               attrs={"ram_style": "distributed"})  # fmt: skip
        write, read = ram.write_port(), ram.read_port(domain="comb")
        m.d.comb += [
            write.addr.eq(beat), write.data.eq(self.beats.payload.data),
            write.en.eq(take_params),
        ]
        # The v port does not wait while a row goes through the gates: two of them wait here, beside
        # the beat that is given out.
        words = 2 * beats + 1
        rows = m.submodules.rows = FifoControl(words)
        m.submodules.rows_ram = ram = Memory(shape=BEAT_BITS, depth=words, init=[],
                                             attrs={"ram_style": "distributed"})  # fmt: skip
        write, beat_read = ram.write_port(), ram.read_port(domain="comb")
        m.d.comb += [
            rows.put.eq(take_gates), write.en.eq(take_gates), write.addr.eq(rows.produce),
            write.data.eq(self.beats.payload.data), beat_read.addr.eq(rows.consume),
        ]

        # One value head a cycle into the pipeline: a pair of the beat that stands in the RAM.
        gates = place(m, platform, "gates_unit", Gates())
        turn = Signal(range(max(beats, 2)))  # beat of the row
        left = Signal(range(PAIRS_A_BEAT))  # pairs of the beat after this one
        begun = Signal()
        begins = Signal()
        goes = Signal()
        room = Signal(init=1)
        last = Signal()
        inside = Signal(range(PAIRS_A_BEAT + 1))  # value heads of the beat
        m.d.comb += [
            last.eq(turn == beats - 1),
            inside.eq(Mux(last, (v_heads - 1) % PAIRS_A_BEAT + 1, PAIRS_A_BEAT)),
            begins.eq(rows.some & room & ~begun), goes.eq(begins | begun), read.addr.eq(turn),
            rows.take.eq(goes & (Mux(begun, left, inside - 1) == 0)),
        ]  # fmt: skip
        with m.If(goes):
            m.d.sync += [
                left.eq((Mux(begun, left, inside - 1) - 1)[: len(left)]), begun.eq(~rows.take),
            ]
        with m.If(rows.take):
            m.d.sync += turn.eq(Mux(last, 0, turn + 1))
        for name, row, ports in (("gates", beat_read.data, (gates.x0, gates.x1)),
                                 ("params", read.data, (gates.rate, gates.bias))):  # fmt: skip
            place_ = Signal(PAIRS_A_BEAT.bit_length() - 1, name=f"{name}_place", attrs=KEEP)
            with m.If(goes):
                m.d.sync += place_.eq(Mux(rows.take, 0, place_ + 1))
            for bit in reversed(place_):
                middle = len(row) // 2
                row = Mux(bit, row[middle:], row[:middle])
            pair = Signal(PAIR, name=f"{name}_pair", reset_less=True)
            m.d.sync += pair.eq(row)
            m.d.comb += [ports[0].eq(pair.x), ports[1].eq(pair.y)]
        m.d.comb += [gates.given.eq(self.given), gates.twice.eq(self.twice)]
        gone = Signal()
        m.d.sync += gone.eq(goes)
        p = Pipeline(m, platform)
        valid = p.delay(p.at(gone, 0, "gates_valid"), gates.LATENCY)
        depth = PAIRS_A_BEAT * (beats + 1)
        results = StreamFifo(StreamFifoParams(shape=GATE_RESULT, depth=depth))
        place(m, platform, "gates_queue", results)
        m.d.comb += [
            results.i.valid.eq(valid), results.i.payload.alpha.eq(gates.alpha),
            results.i.payload.beta.eq(gates.beta), results.i.payload.bad.eq(gates.bad),
        ]
        wiring.connect(m, results.o, wiring.flipped(self.gates))

        # A beat goes in only when the queue has room for it and all before it.
        promised = Signal(range(depth + 1))
        given_back = self.gates.valid & self.gates.ready
        m.d.sync += [
            promised.eq(promised + Mux(begins, inside, 0) - given_back),
            room.eq((promised <= depth - PAIRS_A_BEAT) & ~begins),
        ]
        return rows.room
