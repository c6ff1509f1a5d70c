"""What a call reads, in the order in which Prepare takes it: requests for the two readers.

    qk port    for each head of the walk: the row of k, the row of q
    v port     for each head of the walk: its params row (first token only), its gates row, its
               group's value rows; in a LOAD only the group's rows of the image

Rows follow each other in memory, so an address is a register and an increment.

Rate     1 request a cycle
"""

from dataclasses import dataclass

from amaranth.hdl import Module, Mux, Signal
from amaranth.lib import enum, stream, wiring
from amaranth.lib.wiring import In, Out

from gdn_core.axi.bursts import request_layout
from gdn_core.config import BEAT_BYTES
from gdn_core.emit import place
from gdn_core.engine.walk import TOKENS_BITS, Walk, WalkParams
from gdn_core.engine.words import row_beats

__all__ = ["QkRequests", "QkRequestsParams", "Row", "ValueRequests", "ValueRequestsParams",
           "first_row", "next_row"]


class Row(enum.Enum, shape=2):
    """What comes over the v port."""

    PARAMS = 0
    GATES = 1
    VALUES = 2


def first_row(load):
    """The first row of a call."""
    return Mux(load, Row.VALUES, Row.PARAMS)


def next_row(walk, load):
    """The row after a head's value rows: params rows come in the first token only."""
    more = walk.first_token & (walk.head != walk.params.heads - 1)
    return Mux(load, Row.VALUES, Mux(more, Row.PARAMS, Row.GATES))


@dataclass(frozen=True, kw_only=True)
class QkRequestsParams:
    walk: WalkParams
    key_dim: int


class QkRequests(wiring.Component):
    def __init__(self, params: QkRequestsParams):
        self.params = params
        super().__init__(
            {
                "start": In(1),
                "tokens": In(TOKENS_BITS),
                "q": In(64),
                "k": In(64),
                "requests": Out(stream.Signature(request_layout())),
            }
        )

    def elaborate(self, platform):
        m = Module()
        beats = row_beats(self.params.key_dim, 2)
        walk = place(m, platform, "walk", Walk(self.params.walk))
        k_addr = Signal(64, reset_less=True)
        q_addr = Signal(64, reset_less=True)
        second = Signal()  # the row of q
        taken = Signal()
        m.d.comb += [
            walk.start.eq(self.start), walk.tokens.eq(self.tokens),
            taken.eq(self.requests.valid & self.requests.ready),
            walk.step.eq(taken & second),
            self.requests.valid.eq(walk.active),
            self.requests.payload.address.eq(Mux(second, q_addr, k_addr)),
            self.requests.payload.beats.eq(beats),
        ]
        with m.If(self.start):
            m.d.sync += [k_addr.eq(self.k), q_addr.eq(self.q)]
        with m.Elif(taken):
            m.d.sync += second.eq(~second)
            with m.If(second):
                m.d.sync += q_addr.eq(q_addr + beats * BEAT_BYTES)
            with m.Else():
                m.d.sync += k_addr.eq(k_addr + beats * BEAT_BYTES)
        return m


@dataclass(frozen=True, kw_only=True)
class ValueRequestsParams:
    walk: WalkParams
    value_dim: int
    group: int


class ValueRequests(wiring.Component):
    def __init__(self, params: ValueRequestsParams):
        self.params = params
        super().__init__(
            {
                "start": In(1),
                "tokens": In(TOKENS_BITS),
                "load": In(1),
                "v": In(64),
                "gates": In(64),
                "params_": In(64),
                "requests": Out(stream.Signature(request_layout())),
            }
        )

    def elaborate(self, platform):
        m = Module()
        params = self.params
        walk = place(m, platform, "walk", Walk(params.walk))
        row = Signal(Row)
        taken = Signal()
        address = {name: Signal(64, name=f"{name}_addr", reset_less=True)
                   for name in ("params", "gates", "v")}  # fmt: skip
        rows = Signal(range(params.group * row_beats(params.value_dim, 4) + 1))  # beats of a group
        m.d.comb += [
            walk.start.eq(self.start), walk.tokens.eq(self.tokens),
            taken.eq(self.requests.valid & self.requests.ready),
            walk.step.eq(taken & (row == Row.VALUES)),
            self.requests.valid.eq(walk.active),
            rows.eq(Mux(self.load, params.group * row_beats(params.value_dim, 4),
                        params.group * row_beats(params.value_dim, 2))),
        ]  # fmt: skip
        with m.Switch(row):
            with m.Case(Row.PARAMS):
                m.d.comb += self.requests.payload.address.eq(address["params"])
                m.d.comb += self.requests.payload.beats.eq(1)
            with m.Case(Row.GATES):
                m.d.comb += self.requests.payload.address.eq(address["gates"])
                m.d.comb += self.requests.payload.beats.eq(1)
            with m.Default():
                m.d.comb += self.requests.payload.address.eq(address["v"])
                m.d.comb += self.requests.payload.beats.eq(rows)
        with m.If(self.start):
            m.d.sync += [
                address["params"].eq(self.params_), address["gates"].eq(self.gates),
                address["v"].eq(self.v), row.eq(first_row(self.load)),
            ]
        with m.Elif(taken):
            with m.Switch(row):
                with m.Case(Row.PARAMS):
                    m.d.sync += address["params"].eq(address["params"] + BEAT_BYTES)
                    m.d.sync += row.eq(Row.GATES)
                with m.Case(Row.GATES):
                    m.d.sync += address["gates"].eq(address["gates"] + BEAT_BYTES)
                    m.d.sync += row.eq(Row.VALUES)
                with m.Default():
                    m.d.sync += address["v"].eq(address["v"] + rows * BEAT_BYTES)
                    m.d.sync += row.eq(next_row(walk, self.load))
        return m
