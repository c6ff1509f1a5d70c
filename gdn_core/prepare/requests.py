"""What a call reads, in the order in which Prepare takes it: requests for the three readers.

    q, k ports     of each token its rows, all q/k heads together
    v port         the parameters (first token only); of each token its gates, then its value rows;
                   in a LOAD only the rows of the image

What belongs to a token lies together in memory and tokens follow each other, so an address is a
register and an increment. Addresses are multiples of a beat.

Latency  `LATENCY` of each, from the cycle after `start` to the first request
Rate     1 request a cycle
"""

from dataclasses import dataclass

from amaranth.hdl import Cat, Const, Module, Mux, Signal
from amaranth.lib import enum, stream, wiring
from amaranth.lib.wiring import In, Out

from gdn_core.axi.address import Address, AddressParams
from gdn_core.axi.bursts import BEATS, request_layout
from gdn_core.config import BEAT_BYTES
from gdn_core.emit.emitter import place
from gdn_core.emit.fanout import KEEP
from gdn_core.engine.walk import TOKENS_BITS
from gdn_core.engine.words import row_beats
from gdn_core.formats import GATE_BYTES
from gdn_core.stream.skid import SkidBuffer, SkidBufferParams

__all__ = ["Row", "RowRequests", "RowRequestsParams", "ValueRequests",
           "ValueRequestsParams", "first_row"]

BYTE_BITS = BEAT_BYTES.bit_length() - 1  # of an address, below a beat
ADDRESS = AddressParams(bits=64 - BYTE_BITS, step=BEATS)  # of beats


class Row(enum.Enum, shape=2):
    """What comes over the v port."""

    PARAMS = 0
    GATES = 1
    VALUES = 2


def first_row(load):
    """The first row of a call."""
    return Mux(load, Row.VALUES, Row.PARAMS)


def check_beats(beats):
    """One request asks for them."""
    if beats >= 1 << BEATS:
        raise ValueError(f"a token's rows must be fewer than {1 << BEATS} beats of {BEAT_BYTES} "
                         f"bytes, got {beats}")


def count_tokens(m, start, tokens, step):
    """Whether tokens are left: a register, 1 from `start` until the last of `tokens` steps; and the
    same once more, for the addresses.

    While none are left, all that a call begins with is loaded again and again: `start` itself comes
    too late to choose.
    """
    some = Signal(name="some_left")
    again = Signal(name="some_left_again", attrs=KEEP)
    after = Signal(TOKENS_BITS, name="after", reset_less=True)  # tokens that follow this one
    for flag in (some, again):
        with m.If(~flag):
            m.d.sync += flag.eq(start)
        with m.Elif(step):
            m.d.sync += flag.eq(after != 0)
    with m.If(~some | step):
        m.d.sync += after.eq((Mux(some, after, tokens) - 1)[:TOKENS_BITS])
    return some, again


@dataclass(frozen=True, kw_only=True)
class RowRequestsParams:
    beats: int  # of a token

    def __post_init__(self):
        check_beats(self.beats)


class RowRequests(wiring.Component):
    """One request for each token of a call, from `address` on."""

    LATENCY = 0

    def __init__(self, params: RowRequestsParams):
        self.params = params
        super().__init__(
            {
                "start": In(1),
                "tokens": In(TOKENS_BITS),  # at least 1
                "address": In(64),
                "requests": Out(stream.Signature(request_layout())),
            }
        )

    def elaborate(self, platform):
        m = Module()
        beats = self.params.beats
        address = place(m, platform, "row", Address(ADDRESS))
        some_left, steps = count_tokens(m, self.start, self.tokens, self.requests.ready)
        m.d.comb += [
            self.requests.valid.eq(some_left),
            self.requests.payload.address.eq(Cat(Const(0, BYTE_BITS), address.value)),
            self.requests.payload.beats.eq(beats),
            address.set.eq(~steps), address.start.eq(self.address[BYTE_BITS:]),
            address.en.eq(~steps | self.requests.ready), address.step.eq(beats),
        ]
        return m


@dataclass(frozen=True, kw_only=True)
class ValueRequestsParams:
    v_heads: int
    value_dim: int

    def __post_init__(self):
        check_beats(self.v_heads * row_beats(self.value_dim, 4))


class ValueRequests(wiring.Component):
    LATENCY = SkidBuffer.LATENCY  # three rows are chosen from

    def __init__(self, params: ValueRequestsParams):
        self.params = params
        super().__init__(
            {
                "start": In(1),
                "tokens": In(TOKENS_BITS),  # at least 1
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
        loads = Signal()  # the call is a LOAD
        chosen = place(m, platform, "chosen",
                       SkidBuffer(SkidBufferParams(shape=request_layout())))  # fmt: skip
        wiring.connect(m, chosen.o, wiring.flipped(self.requests))
        request, ready = chosen.i.payload, chosen.i.ready
        some_left, steps = count_tokens(m, self.start, self.tokens, ready & (row == Row.VALUES))
        with m.If(~some_left):
            m.d.sync += [row.eq(first_row(self.load)), loads.eq(self.load)]
        with m.Elif(ready):
            m.d.sync += row.eq(Mux((row == Row.VALUES) & ~loads, Row.GATES, Row.VALUES))
            with m.If(row == Row.PARAMS):
                m.d.sync += row.eq(Row.GATES)

        pairs = row_beats(params.v_heads, GATE_BYTES)
        beats = {
            Row.PARAMS: pairs, Row.GATES: pairs,
            Row.VALUES: Mux(loads, params.v_heads * row_beats(params.value_dim, 4),
                            params.v_heads * row_beats(params.value_dim, 2)),
        }  # fmt: skip
        params_addr = Signal(ADDRESS.bits, reset_less=True)
        with m.If(~some_left):
            m.d.sync += params_addr.eq(self.params_[BYTE_BITS:])
        address = {Row.PARAMS: params_addr}
        for r, start in ((Row.GATES, self.gates), (Row.VALUES, self.v)):
            unit = place(m, platform, f"{r.name.lower()}_row", Address(ADDRESS))
            address[r] = unit.value
            m.d.comb += [
                unit.set.eq(~steps), unit.start.eq(start[BYTE_BITS:]),
                unit.en.eq(~steps | (ready & (row == r))), unit.step.eq(beats[r]),
            ]
        m.d.comb += chosen.i.valid.eq(some_left)
        with m.Switch(row):
            for r in Row:
                with m.Case(r):
                    m.d.comb += [
                        request.address.eq(Cat(Const(0, BYTE_BITS), address[r])),
                        request.beats.eq(beats[r]),
                    ]
        return m
