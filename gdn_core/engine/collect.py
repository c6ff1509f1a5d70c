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

from amaranth.hdl import Module, Mux, Signal
from amaranth.lib import stream, wiring
from amaranth.lib.wiring import In, Out

from gdn_core.axi.bursts import request_layout
from gdn_core.config import BEAT_BYTES
from gdn_core.emit import place
from gdn_core.engine.walk import TOKENS_BITS, selected
from gdn_core.engine.words import BEAT_BITS, SEGMENT, Pack, WordsParams, row_beats
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
                "tokens": In(TOKENS_BITS),  # at least 1, stable while active
                "segments": In(range(params.segments + 1)),  # of a row, stable while active
                "step": In(1),
                "active": Out(1),
                "token": Out(TOKENS_BITS),
                "queue": Out(range(max(params.queues, 2))),
                "last_queue": Out(1),
                "last_segment": Out(1),
            }
        )

    def elaborate(self, platform):
        m = Module()
        round_ = Signal(range(max(self.params.rounds, 2)))
        segment = Signal(range(max(self.params.segments, 2)))
        last_round = Signal()
        last_token = Signal()
        m.d.comb += [
            self.last_queue.eq(self.queue == self.params.queues - 1),
            self.last_segment.eq(segment == self.segments - 1),
            last_round.eq(round_ == self.params.rounds - 1),
        ]
        # The comparison of 32 bits is made a segment ahead.
        m.d.sync += last_token.eq(self.token == self.tokens - 1)
        with m.If(self.start):
            m.d.sync += [
                self.active.eq(1), self.token.eq(0), round_.eq(0), segment.eq(0),
                self.queue.eq(0), last_token.eq(self.tokens == 1),
            ]
        with m.Elif(self.step):
            m.d.sync += self.queue.eq(self.queue + 1)
            with m.If(self.last_queue):
                m.d.sync += [self.queue.eq(0), segment.eq(segment + 1)]
            with m.If(self.last_queue & self.last_segment):
                m.d.sync += [segment.eq(0), round_.eq(round_ + 1)]
            with m.If(self.last_queue & self.last_segment & last_round):
                m.d.sync += [round_.eq(0), self.token.eq(self.token + 1)]
                m.d.sync += last_token.eq(self.token + 2 == self.tokens)
                with m.If(last_token):
                    m.d.sync += self.active.eq(0)
        return m


class Collector(wiring.Component):
    def __init__(self, params: CollectorParams):
        self.params = params
        super().__init__(
            {
                "start": In(1),
                "tokens": In(TOKENS_BITS),
                "narrow": In(1),
                "out": In(64),
                "rows": In(Pack.BEAT).array(params.queues),
                "rows_push": In(params.queues),
                "rows_taken": Out(params.queues),  # strobe: a whole row has left its queue
                "requests": Out(stream.Signature(request_layout())),
                "beats": Out(stream.Signature(BEAT_BITS)),
                "token": Out(TOKENS_BITS),
                "busy": Out(1),
            }
        )

    def elaborate(self, platform):
        m = Module()
        params = self.params
        wide, narrow = row_beats(params.value_dim, 4), row_beats(params.value_dim, 2)
        beats = Signal(range(wide + 1))  # of a row
        in_row = Signal(range(params.segments + 1))  # segments
        tail = Signal(range(SEGMENT + 1))  # beats of a row's last segment
        m.d.comb += [
            beats.eq(Mux(self.narrow, narrow, wide)),
            in_row.eq(Mux(self.narrow, -(-narrow // SEGMENT), params.segments)),
            tail.eq(Mux(self.narrow, (narrow - 1) % SEGMENT + 1, (wide - 1) % SEGMENT + 1)),
        ]
        requested = Signal()
        drained = Signal()
        walks = {}
        for name, step in (("request", requested), ("drain", drained)):
            walks[name] = walk = place(m, platform, f"{name}_walk", SegmentWalk(params))
            m.d.comb += [
                walk.start.eq(self.start), walk.tokens.eq(self.tokens),
                walk.segments.eq(in_row), walk.step.eq(step),
            ]
        request, drain = walks["request"], walks["drain"]
        ahead = Signal(range(AHEAD + 1))  # segments requested and not drained
        skid = place(m, platform, "beats_skid", SkidBuffer(SkidBufferParams(shape=BEAT_BITS)))
        wiring.connect(m, skid.o, wiring.flipped(self.beats))
        takes = Signal()
        beat = Signal(Pack.BEAT)
        m.d.comb += [
            takes.eq((ahead != 0) & skid.i.ready), drained.eq(takes & beat.last),
            skid.i.valid.eq(ahead != 0), skid.i.payload.eq(beat.data),
        ]
        whole = Signal(params.queues)  # of each queue: a segment stands in it, not requested yet
        depth = WordsParams(columns=params.value_dim).fifo_beats
        for n, row in enumerate(self.rows):
            queue = StreamFifo(StreamFifoParams(shape=Pack.BEAT, depth=depth))
            place(m, platform, f"queue_{n}", queue)
            segments = Signal(range(depth + 1), name=f"segments_{n}")
            pushed = self.rows_push[n] & row.last
            m.d.sync += segments.eq(segments + pushed - (requested & (request.queue == n)))
            m.d.comb += [
                queue.i.payload.eq(row), queue.i.valid.eq(self.rows_push[n]),
                queue.o.ready.eq(takes & (drain.queue == n)), whole[n].eq(segments != 0),
            ]
            m.d.sync += self.rows_taken[n].eq(queue.o.ready & beat.row_last)
            with m.If(drain.queue == n):
                m.d.comb += beat.eq(queue.o.payload)
        address = Signal(64, reset_less=True)
        column = Signal(64, reset_less=True)  # address of this segment in the round's first row
        size = Signal.like(tail)
        m.d.comb += [
            size.eq(Mux(request.last_segment, tail, SEGMENT)),
            self.requests.valid.eq(request.active & selected(whole, request.queue)
                                   & (ahead != AHEAD)),
            self.requests.payload.address.eq(address), self.requests.payload.beats.eq(size),
            requested.eq(self.requests.valid & self.requests.ready),
            self.busy.eq(drain.active), self.token.eq(drain.token),
        ]
        m.d.sync += ahead.eq(ahead + requested - drained)
        with m.If(self.start):
            m.d.sync += [address.eq(self.out), column.eq(self.out)]
        with m.Elif(requested):
            with m.If(~request.last_queue):
                m.d.sync += address.eq(address + beats * BEAT_BYTES)
            with m.Else():
                # A round's rows lie together: its last segment ends where the next round begins.
                next_ = Mux(request.last_segment, address, column) + size * BEAT_BYTES
                m.d.sync += [address.eq(next_), column.eq(next_)]
        return m
