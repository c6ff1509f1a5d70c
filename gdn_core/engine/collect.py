"""Collector: the finished rows of one output port, in order, to its writer.

The port's value heads in flight are its queues. Engines work on their rows side by side, so rows
are written in segments of SEGMENT beats: the first segments of all queues, then the second ones,
while the engines still compute the third.

    for token: for round: for segment: for queue

Engines push their beats into the queues, which have room for what an engine begins. A segment is
requested once it is whole, so a burst that was begun never waits for an engine. The next one is
requested while the one before is still draining, so that the port never idles between them.

Rate     1 beat a cycle
"""

from dataclasses import dataclass
from functools import reduce
from operator import or_

from amaranth.hdl import Cat, Module, Mux, Signal
from amaranth.lib import stream, wiring
from amaranth.lib.wiring import In, Out

from gdn_core.axi.address import Address, AddressParams
from gdn_core.axi.bursts import request_layout
from gdn_core.config import BEAT_BYTES
from gdn_core.emit.emitter import place
from gdn_core.emit.fanout import parts
from gdn_core.emit.reset import handed_on
from gdn_core.engine.walk import TOKENS_BITS
from gdn_core.engine.words import BEAT_BITS, ROWS, SEGMENT, Pack, WordsParams, row_beats
from gdn_core.stream.fifo import StreamFifo, StreamFifoParams
from gdn_core.stream.skid import SkidBuffer, SkidBufferParams

__all__ = ["Collector", "CollectorParams"]

AHEAD = 2  # segments


@dataclass(frozen=True, kw_only=True)
class CollectorParams:
    v_heads: int  # of the port
    queues: int  # of them in flight
    value_dim: int

    def __post_init__(self):
        if self.v_heads % self.queues:
            raise ValueError(f"{self.v_heads} value heads do not divide among {self.queues} queues")

    @property
    def rounds(self) -> int:
        return self.v_heads // self.queues

    @property
    def segments(self) -> int:
        """Segments of the longest row."""
        return -(-row_beats(self.value_dim, 4) // SEGMENT)


class SegmentWalk(wiring.Component):
    """The order of the segments; `step` moves on, `active` falls after the last."""

    def __init__(self, params: CollectorParams):
        self.params = params
        super().__init__(
            {
                "start": In(1),
                "tokens": In(TOKENS_BITS),  # at least 1; it and `last` stable from before `start`
                "last": In(range(max(params.segments, 2))),  # of a row's segments
                "step": In(1),
                "active": Out(1),
                "token": Out(TOKENS_BITS),
                "turn": Out(params.queues),  # one bit: the queue whose turn it is
                "last_queue": Out(1),
                "last_segment": Out(1),
                "then_last": Out(1),  # after `step`, last_segment
            }
        )

    def elaborate(self, platform):
        m = Module()
        round_ = Signal(range(max(self.params.rounds, 2)))
        segment = Signal.like(self.last)
        after = Signal(TOKENS_BITS)  # tokens that follow this one: compared with constants only
        last_round = Signal()  # with `round_`, a step ahead
        round_next = Signal.like(round_)
        row_ends = Signal()
        token_ends = Signal()
        m.d.comb += [
            self.last_queue.eq(self.turn[-1]),
            self.then_last.eq(
                Mux(row_ends, self.last == 0, segment + self.last_queue == self.last)
            ),
            round_next.eq(Mux(token_ends, 0, round_ + row_ends)),
            row_ends.eq(self.last_queue & self.last_segment), token_ends.eq(row_ends & last_round),
        ]
        with m.If(self.start):
            m.d.sync += [
                self.active.eq(1), self.token.eq(0), round_.eq(0), segment.eq(0), self.turn.eq(1),
                self.last_segment.eq(self.last == 0), last_round.eq(self.params.rounds == 1),
            ]
        # `step` comes late: it enables the registers and chooses nothing.
        with m.Elif(self.step):
            m.d.sync += [
                self.turn.eq(self.turn.rotate_left(1)),
                segment.eq(Mux(row_ends, 0, segment + self.last_queue)),
                self.last_segment.eq(self.then_last),
                round_.eq(round_next), last_round.eq(round_next == self.params.rounds - 1),
                self.active.eq(~(token_ends & (after == 0))),
            ]
            with m.If(token_ends):
                m.d.sync += self.token.eq(self.token + 1)
        with m.If(~self.active | self.step):
            m.d.sync += after.eq((Mux(self.active, after, self.tokens)
                                  - (~self.active | token_ends))[:TOKENS_BITS])
        return m


@dataclass(frozen=True, kw_only=True)
class TurnParams:
    queues: int
    width: int


class Turn(wiring.Component):
    """Some bits of a beat: from the queue whose turn it is, through a register."""

    def __init__(self, params: TurnParams):
        self.params = params
        super().__init__(
            {
                "rows": In(params.width).array(params.queues),
                "start": In(1),  # it is the first one's turn
                "step": In(1),  # now the next one's
                "valid": In(1),
                "ready": Out(1),
                "o": Out(stream.Signature(params.width)),
            }
        )

    @property
    def module_name(self):
        return f"collector_turn_{self.params.queues}x{self.params.width}"

    def elaborate(self, platform):
        m = Module()
        turn = Signal(self.params.queues)
        skid = place(m, platform, "beat", SkidBuffer(SkidBufferParams(shape=self.params.width)))
        with m.If(self.start):
            m.d.sync += turn.eq(1)
        with m.Elif(self.step):
            m.d.sync += turn.eq(turn.rotate_left(1))
        m.d.comb += [
            skid.i.payload.eq(in_turn(turn, self.rows)), skid.i.valid.eq(self.valid),
            self.ready.eq(skid.i.ready),
        ]
        wiring.connect(m, skid.o, wiring.flipped(self.o))
        return m


class Collector(wiring.Component):
    def __init__(self, params: CollectorParams):
        self.params = params
        super().__init__(
            {
                "start": In(1),
                "tokens": In(TOKENS_BITS),  # it and the next two: stable from before `start`
                "narrow": In(1),
                "out": In(64),
                "rows": In(Pack.BEAT).array(params.queues),
                "rows_push": In(params.queues),
                "rows_taken": Out(params.queues),  # strobe: a whole row has left its queue
                "requests": Out(stream.Signature(request_layout())),
                "beats": Out(stream.Signature(BEAT_BITS)),
                "token": Out(TOKENS_BITS),
                "busy": Out(1),  # segments are still to be requested, or in their queues
            }
        )

    def elaborate(self, platform):
        m = Module()
        params = self.params
        wide, narrow = row_beats(params.value_dim, 4), row_beats(params.value_dim, 2)
        last = Signal(range(max(params.segments, 2)))  # of a row's segments
        in_row = Signal(range(wide + 1))  # beats
        tail = Signal(range(SEGMENT + 1))  # beats of its last segment
        m.d.sync += [
            last.eq(Mux(self.narrow, -(-narrow // SEGMENT), params.segments) - 1),
            in_row.eq(Mux(self.narrow, narrow, wide)), tail.eq((in_row - 1) % SEGMENT + 1),
        ]
        requested = Signal()
        drained = Signal()
        walks = {}
        for name, step in (("request", requested), ("drain", drained)):
            walks[name] = walk = place(m, platform, f"{name}_walk", SegmentWalk(params))
            m.d.comb += [
                walk.start.eq(self.start), walk.tokens.eq(self.tokens),
                walk.last.eq(last), walk.step.eq(step),
            ]
        request, drain = walks["request"], walks["drain"]

        # The queues.
        ahead = Signal(range(AHEAD + 1))  # segments requested and not drained
        takes = Signal()
        whole = Signal(params.queues)  # of each queue: a segment stands in it, not requested yet
        depth = WordsParams(columns=params.value_dim).fifo_beats
        beats = []
        reset = handed_on(m, "queues")
        for n, row in enumerate(self.rows):
            queue = StreamFifo(StreamFifoParams(shape=Pack.BEAT, depth=depth))
            place(m, platform, f"queue_{n}", queue, reset=reset)
            beats.append(queue.o.payload)
            segments = Signal(range(ROWS * params.segments + 1), name=f"segments_{n}")
            pushed = self.rows_push[n] & row.last
            gone = requested & request.turn[n]
            m.d.comb += [
                queue.i.payload.eq(row), queue.i.valid.eq(self.rows_push[n]),
                queue.o.ready.eq(takes & drain.turn[n]),
            ]
            m.d.sync += [
                segments.eq(segments + pushed - gone),
                whole[n].eq(pushed | (segments > 1) | ((segments == 1) & ~gone)),
                self.rows_taken[n].eq(queue.o.ready & queue.o.payload.row_last),
            ]

        # From the queue in turn to the writer, in parts that go in step.
        lasts = Cat(beat.last for beat in beats)
        m.d.comb += drained.eq(takes & (drain.turn & lasts).any())
        for n, part in enumerate(parts(BEAT_BITS)):
            turn = Turn(TurnParams(queues=params.queues, width=part.stop - part.start))
            place(m, platform, f"turn_{n}", turn)
            m.d.comb += [turn.rows[q].eq(beat.data[part]) for q, beat in enumerate(beats)]
            m.d.comb += [
                turn.start.eq(self.start), turn.step.eq(drained), turn.valid.eq(ahead != 0),
                turn.o.ready.eq(self.beats.ready),
                self.beats.payload[part].eq(turn.o.payload),
            ]
            if n == 0:
                m.d.comb += [
                    takes.eq((ahead != 0) & turn.ready), self.beats.valid.eq(turn.o.valid),
                ]

        # Requests. `column` is a segment ahead of `address`: where the next one of the first queue
        # lies. A round's rows lie together: its last segment ends where the next round begins.
        full = Signal()
        begun = Signal()
        onward = Signal()  # `column` moves on, past the segment `place`
        place_ = Signal.like(last, name="place")
        place_next = Signal.like(last)
        to_round = Signal(range(SEGMENT + params.queues * wide + 1))
        step = Signal.like(to_round)
        size = Signal.like(tail)
        bits = self.requests.payload.address[BEAT_BYTES.bit_length() - 1 :]
        address = place(m, platform, "address",
                        Address(AddressParams(bits=len(bits), step=len(in_row))))  # fmt: skip
        column = place(m, platform, "column",
                       Address(AddressParams(bits=len(bits), step=len(step))))  # fmt: skip
        m.d.sync += to_round.eq(tail + (params.queues - 1) * in_row)
        m.d.comb += [
            # While there is nothing to request, both stand where a call begins.
            address.en.eq(~request.active | requested),
            address.set.eq(~request.active | request.last_queue),
            address.start.eq(Mux(request.active, column.value, self.out[-len(bits):])),
            address.step.eq(in_row),
            onward.eq(begun | (requested & request.last_queue)),
            column.en.eq(~request.active | onward), column.set.eq(~request.active),
            column.start.eq(self.out[-len(bits):]), column.step.eq(step),
            place_next.eq(Mux(place_ == last, 0, place_ + 1)),
            bits.eq(address.value), self.requests.payload.beats.eq(size),
            self.requests.valid.eq(request.active & ~full & (whole & request.turn).any()),
            requested.eq(self.requests.valid & self.requests.ready),
            self.busy.eq(drain.active), self.token.eq(drain.token),
        ]
        begins_at = Mux(request.active, place_next, 0)
        ends_row = Mux(request.active, request.then_last, last == 0)
        with m.If(column.en):
            m.d.sync += [
                place_.eq(begins_at), step.eq(Mux(begins_at == last, to_round, SEGMENT)),
            ]
        with m.If(address.en):
            m.d.sync += size.eq(Mux(ends_row, tail, SEGMENT))
        ahead_next = Signal.like(ahead)
        m.d.comb += ahead_next.eq(ahead + requested - drained)
        m.d.sync += [
            ahead.eq(ahead_next), begun.eq(self.start),
            full.eq((ahead_next == AHEAD) | self.start),  # `column` takes a cycle more to begin
        ]
        return m


def in_turn(turn, values):
    """The one of `values` whose bit of `turn` is set."""
    return reduce(or_, (Mux(bit, value, 0) for bit, value in zip(turn, values, strict=True)))
