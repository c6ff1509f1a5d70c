"""Collector: the finished rows of one output port, in the order of the walk, to its writer.

The port's value heads in flight are its queues; a walk of one head a queue is their order.

A row is requested once it is whole, so a burst that was begun never waits for an engine. The next
row is requested while the one before is still draining, so that the port never idles between them.

Rate     1 beat a cycle
"""

from dataclasses import dataclass

from amaranth.hdl import Module, Mux, Signal
from amaranth.lib import stream, wiring
from amaranth.lib.wiring import In, Out

from gdn_core.axi.bursts import request_layout
from gdn_core.config import BEAT_BYTES
from gdn_core.emit import place
from gdn_core.engine.walk import TOKENS_BITS, Walk, WalkParams
from gdn_core.engine.words import BEAT_BITS, Pack, row_beats

__all__ = ["Collector", "CollectorParams"]


ROWS_AHEAD = 2


@dataclass(frozen=True, kw_only=True)
class CollectorParams:
    walk: WalkParams  # heads: value heads of the port; engines: those in flight
    value_dim: int


class Collector(wiring.Component):
    def __init__(self, params: CollectorParams):
        self.params = params
        queues = params.walk.engines
        super().__init__(
            {
                "start": In(1),
                "tokens": In(TOKENS_BITS),
                "narrow": In(1),
                "out": In(64),
                "rows": In(stream.Signature(Pack.BEAT)).array(queues),
                "row_ready": In(1).array(queues),
                "requests": Out(stream.Signature(request_layout())),
                "beats": Out(stream.Signature(BEAT_BITS)),
                "token": Out(TOKENS_BITS),
                "busy": Out(1),
            }
        )

    def elaborate(self, platform):
        m = Module()
        params = self.params
        beats = Signal(range(row_beats(params.value_dim, 4) + 1))
        m.d.comb += beats.eq(
            Mux(self.narrow, row_beats(params.value_dim, 2), row_beats(params.value_dim, 4))
        )
        requested = Signal()
        drained = Signal()
        request = self.turn(m, platform, "request", requested)
        drain = self.turn(m, platform, "drain", drained)
        ahead = Signal(range(ROWS_AHEAD + 1))  # rows requested and not drained
        # One queue's row_ready still speaks of the row that is draining: no second one from it.
        most = min(ROWS_AHEAD, params.walk.engines)

        address = Signal(64, reset_less=True)
        whole = Signal()  # the row to request stands in its queue
        for n, row in enumerate(self.rows):
            with m.If(request.engine == n):
                m.d.comb += whole.eq(self.row_ready[n])
            with m.If(drain.engine == n):
                m.d.comb += [
                    self.beats.payload.eq(row.payload.data),
                    self.beats.valid.eq((ahead != 0) & row.valid),
                    row.ready.eq((ahead != 0) & self.beats.ready),
                    drained.eq(row.valid & row.ready & row.payload.last),
                ]
        m.d.comb += [
            self.requests.valid.eq(request.active & whole & (ahead < most)),
            self.requests.payload.address.eq(address), self.requests.payload.beats.eq(beats),
            requested.eq(self.requests.valid & self.requests.ready),
            self.busy.eq(drain.active), self.token.eq(drain.token),
        ]
        m.d.sync += ahead.eq(ahead + requested - drained)
        with m.If(self.start):
            m.d.sync += address.eq(self.out)
        with m.Elif(requested):
            m.d.sync += address.eq(address + beats * BEAT_BYTES)
        return m

    def turn(self, m, platform, name, step):
        """A walk over the rows, moved on by `step`."""
        walk = place(m, platform, f"{name}_walk", Walk(self.params.walk))
        m.d.comb += [
            walk.start.eq(self.start), walk.tokens.eq(self.tokens), walk.step.eq(step),
        ]
        return walk
