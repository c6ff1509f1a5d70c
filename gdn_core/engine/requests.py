"""What a call reads, in the order in which Prepare takes it: requests for the three readers.

    q, k ports     of each token its rows, all q/k heads together
    v port         the parameters (first token only); of each token its gates, then its value rows;
                   in a LOAD only the rows of the image

What belongs to a token lies together in memory and tokens follow each other, so an address is a
register and an increment.

Rate     1 request a cycle
"""

from dataclasses import dataclass

from amaranth.hdl import Module, Mux, Signal
from amaranth.lib import enum, stream, wiring
from amaranth.lib.wiring import In, Out

from gdn_core.axi.bursts import request_layout
from gdn_core.config import BEAT_BYTES
from gdn_core.engine.walk import TOKENS_BITS
from gdn_core.engine.words import row_beats

__all__ = ["GATE_BYTES", "Row", "RowRequests", "RowRequestsParams", "ValueRequests",
           "ValueRequestsParams", "first_row"]

GATE_BYTES = 8  # of a value head in a row of gates or parameters: two fp32 numbers


class Row(enum.Enum, shape=2):
    """What comes over the v port."""

    PARAMS = 0
    GATES = 1
    VALUES = 2


def first_row(load):
    """The first row of a call."""
    return Mux(load, Row.VALUES, Row.PARAMS)


@dataclass(frozen=True, kw_only=True)
class RowRequestsParams:
    beats: int  # of a token


class RowRequests(wiring.Component):
    """One request for each token of a call, from `address` on."""

    def __init__(self, params: RowRequestsParams):
        self.params = params
        super().__init__(
            {
                "start": In(1),
                "tokens": In(TOKENS_BITS),
                "address": In(64),
                "requests": Out(stream.Signature(request_layout())),
            }
        )

    def elaborate(self, platform):
        m = Module()
        beats = self.params.beats
        left = Signal(TOKENS_BITS)
        address = Signal(64, reset_less=True)
        m.d.comb += [
            self.requests.valid.eq(left.any()), self.requests.payload.address.eq(address),
            self.requests.payload.beats.eq(beats),
        ]
        with m.If(self.start):
            m.d.sync += [left.eq(self.tokens), address.eq(self.address)]
        with m.Elif(self.requests.valid & self.requests.ready):
            m.d.sync += [left.eq(left - 1), address.eq(address + beats * BEAT_BYTES)]
        return m


@dataclass(frozen=True, kw_only=True)
class ValueRequestsParams:
    v_heads: int
    value_dim: int


class ValueRequests(wiring.Component):
    def __init__(self, params: ValueRequestsParams):
        self.params = params
        super().__init__(
            {
                "start": In(1),
                "tokens": In(TOKENS_BITS),
                "load": In(1),  # of the call
                "v": In(64),
                "gates": In(64),
                "params_": In(64),
                "requests": Out(stream.Signature(request_layout())),
            }
        )

    def elaborate(self, platform):
        m = Module()
        params = self.params
        row = Signal(Row)
        left = Signal(TOKENS_BITS)
        taken = Signal()
        sources = {Row.PARAMS: self.params_, Row.GATES: self.gates, Row.VALUES: self.v}
        address = {r: Signal(64, name=f"{r.name.lower()}_addr", reset_less=True) for r in Row}
        pairs = row_beats(params.v_heads, GATE_BYTES)
        beats = {
            Row.PARAMS: pairs, Row.GATES: pairs,
            Row.VALUES: Mux(self.load, params.v_heads * row_beats(params.value_dim, 4),
                            params.v_heads * row_beats(params.value_dim, 2)),
        }  # fmt: skip
        then = {Row.PARAMS: Row.GATES, Row.GATES: Row.VALUES,
                Row.VALUES: Mux(self.load, Row.VALUES, Row.GATES)}  # fmt: skip
        m.d.comb += [
            taken.eq(self.requests.valid & self.requests.ready),
            self.requests.valid.eq(left.any()),
        ]
        with m.If(self.start):
            m.d.sync += [address[r].eq(source) for r, source in sources.items()]
            m.d.sync += [left.eq(self.tokens), row.eq(first_row(self.load))]
        with m.Switch(row):
            for r in Row:
                with m.Case(r):
                    m.d.comb += [
                        self.requests.payload.address.eq(address[r]),
                        self.requests.payload.beats.eq(beats[r]),
                    ]
                    with m.If(taken):
                        m.d.sync += [
                            address[r].eq(address[r] + self.requests.payload.beats * BEAT_BYTES),
                            row.eq(then[r]),
                        ]
        with m.If(taken & (row == Row.VALUES)):
            m.d.sync += left.eq(left - 1)
        return m
