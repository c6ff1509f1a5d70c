"""The order in which everything visits a call's heads: token by token, head after head.

    for token in range(tokens): for head in range(qk_heads): engine = head % engines

Every unit that follows the order keeps its own walk, so that loading, computing and storing are as
far apart as their queues allow.
"""

from dataclasses import dataclass

from amaranth.hdl import Cat, Module, Mux, Signal
from amaranth.lib import wiring
from amaranth.lib.wiring import In, Out

__all__ = ["TOKENS_BITS", "Walk", "WalkParams", "selected"]

TOKENS_BITS = 32


@dataclass(frozen=True, kw_only=True)
class WalkParams:
    heads: int  # q/k heads
    engines: int

    def __post_init__(self):
        if self.heads % self.engines:
            raise ValueError(f"{self.heads} heads do not divide among {self.engines} engines")


class Walk(wiring.Component):
    """`step` moves on; `active` falls after the last head of the last token."""

    def __init__(self, params: WalkParams):
        self.params = params
        rounds = params.heads // params.engines
        super().__init__(
            {
                "start": In(1),
                "tokens": In(TOKENS_BITS),  # at least 1; stable from the cycle before `start`
                "step": In(1),
                "active": Out(1),
                "token": Out(TOKENS_BITS),
                "first_token": Out(1),
                "head": Out(range(max(params.heads, 2))),
                "turn": Out(params.engines, init=1),  # one bit: the head's engine
                "round": Out(range(max(rounds, 2))),  # head // engines
                "last": Out(1),  # the last head of the last token
            }
        )

    def elaborate(self, platform):
        m = Module()
        heads = self.params.heads
        # Registers, made a step ahead: a step has its own way behind it.
        last_head = Signal()
        last_token = Signal()
        after = Signal(TOKENS_BITS)  # tokens that follow this one: compared with constants only

        def last_follows(position, count):
            """Whether the position after this one is the last of `count`."""
            return position == count - 2 if count > 1 else 1

        m.d.comb += self.last.eq(last_head & last_token)
        with m.If(self.start):
            m.d.sync += [
                self.active.eq(1), self.token.eq(0), self.head.eq(0), self.turn.eq(1),
                self.round.eq(0), self.first_token.eq(1), last_head.eq(heads == 1),
                last_token.eq(after == 0),
            ]
        with m.Elif(self.step):
            m.d.sync += [
                self.head.eq(self.head + 1), last_head.eq(last_follows(self.head, heads)),
                self.turn.eq(self.turn.rotate_left(1)), self.active.eq(~self.last),
                self.first_token.eq(self.first_token & ~last_head),
                last_token.eq(after == last_head),  # none follow after this step
            ]
            with m.If(self.turn[-1]):
                m.d.sync += self.round.eq(self.round + 1)
            with m.If(last_head):
                m.d.sync += [self.head.eq(0), self.round.eq(0), self.token.eq(self.token + 1)]
        # While nothing is active, `start` would come too late to choose.
        with m.If(~self.active | self.step):
            m.d.sync += after.eq((Mux(self.active, after, self.tokens)
                                  - (~self.active | last_head))[:TOKENS_BITS])
        return m


def selected(bits, index):
    """Bit `index` of `bits`."""
    return Cat(bit & (index == n) for n, bit in enumerate(bits)).any()
