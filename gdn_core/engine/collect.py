"""Collector: finished rows of all engines, in the order of the walk, to the writer.

A row is requested once it is whole, so a burst that was begun never waits for an engine. The
request and the row's beats go their own ways; the next row follows when both are gone.

Rate     1 beat a cycle
"""

from dataclasses import dataclass

from amaranth.hdl import Module, Mux, Signal
from amaranth.lib import stream, wiring
from amaranth.lib.wiring import In, Out

from gdn_core.axi.bursts import request_layout
from gdn_core.config import BEAT_BYTES
from gdn_core.emit import place
from gdn_core.engine.walk import Walk, WalkParams
from gdn_core.engine.words import BEAT_BITS, Pack, row_beats

__all__ = ["Collector", "CollectorParams"]


@dataclass(frozen=True, kw_only=True)
class CollectorParams:
    walk: WalkParams
    value_dim: int
    group: int


class Collector(wiring.Component):
    def __init__(self, params: CollectorParams):
        self.params = params
        engines = params.walk.engines
        super().__init__(
            {
                "start": In(1),
                "tokens": In(32),
                "narrow": In(1),
                "out": In(64),
                "rows": In(stream.Signature(Pack.BEAT)).array(engines, params.group),
                "row_ready": In(1).array(engines, params.group),
                "requests": Out(stream.Signature(request_layout())),
                "beats": Out(stream.Signature(BEAT_BITS)),
                "token": Out(32),
                "busy": Out(1),
            }
        )

    def elaborate(self, platform):
        m = Module()
        params = self.params
        walk = place(m, platform, "walk", Walk(params.walk))
        member = Signal(range(max(params.group, 2)))
        last_member = Signal()
        address = Signal(64, reset_less=True)
        whole = Signal()  # the row whose turn it is stands in its queue
        requested = Signal()
        request_now = Signal()
        drained = Signal()
        drain_now = Signal()
        done = Signal()
        beats = Signal(range(row_beats(params.value_dim, 4) + 1))
        m.d.comb += [
            walk.start.eq(self.start), walk.tokens.eq(self.tokens),
            last_member.eq(member == params.group - 1),
            beats.eq(Mux(self.narrow, row_beats(params.value_dim, 2),
                         row_beats(params.value_dim, 4))),
            self.requests.valid.eq(walk.active & (whole | drained) & ~requested),
            self.requests.payload.address.eq(address), self.requests.payload.beats.eq(beats),
            request_now.eq(self.requests.valid & self.requests.ready),
            done.eq((requested | request_now) & (drained | drain_now)),
            walk.step.eq(done & last_member),
            self.busy.eq(walk.active), self.token.eq(walk.token),
        ]  # fmt: skip
        for e in range(params.walk.engines):
            for g in range(params.group):
                row = self.rows[e][g]
                with m.If((walk.engine == e) & (member == g)):
                    m.d.comb += [
                        whole.eq(self.row_ready[e][g]),
                        self.beats.payload.eq(row.payload.data),
                        self.beats.valid.eq(walk.active & whole & row.valid & ~drained),
                        row.ready.eq(walk.active & whole & self.beats.ready & ~drained),
                        drain_now.eq(self.beats.valid & self.beats.ready & row.payload.last),
                    ]
        m.d.sync += [
            requested.eq((requested | request_now) & ~done),
            drained.eq((drained | drain_now) & ~done),
        ]
        with m.If(self.start):
            m.d.sync += [address.eq(self.out), member.eq(0)]
        with m.Elif(done):
            m.d.sync += [
                member.eq(Mux(last_member, 0, member + 1)),
                address.eq(address + beats * BEAT_BYTES),
            ]
        return m
