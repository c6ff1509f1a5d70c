"""What follows from a call's query heads and rows alone.

    groups  = ceil(heads / chains)         q_words = rows * groups, of a KV head's q in the lanes
    sets    = how many KV heads' q they hold: 3, 2 or 1
    gap     = cycles by which a token's steps are fewer than its scores
    many_*  whether `layout.slot` needs its highest bit

Latency  `known` rises LATENCY cycles after `stands`, from which on heads and rows stand still
"""

from amaranth.hdl import Cat, Module, Mux, Signal
from amaranth.lib import wiring
from amaranth.lib.wiring import In, Out

from gdn_core.attention.layout import Q_WORDS, AttendParams

__all__ = ["CallShape"]


class CallShape(wiring.Component):
    LATENCY = 4

    def __init__(self, params: AttendParams):
        self.params = params
        super().__init__({
            "stands": In(1), "heads": In(4), "rows": In(4), "known": Out(1),
            "groups": Out(3), "last_group": Out(2), "last_row": Out(3), "gap": Out(3),
            "q_words": Out(range(Q_WORDS + 1)), "sets": Out(2),
            "many_rows": Out(1), "many_groups": Out(1), "many_heads": Out(1),
        })  # fmt: skip

    def elaborate(self, platform):
        m = Module()
        chains = self.params.chains

        def register(port, value):
            held = Signal.like(port, name=f"{port.name}_reg", reset_less=True)
            m.d.sync += held.eq(value)
            m.d.comb += port.eq(held)

        groups, steps = self.groups, Signal(5, reset_less=True)
        words = self.q_words
        register(groups, (self.heads + (chains - 1)) >> (chains.bit_length() - 1))
        register(self.last_group, (groups - 1)[:2])
        register(self.last_row, (self.rows - 1)[:3])
        register(self.gap, Mux(self.heads > steps, (self.heads - steps)[:3], 0))
        register(words, steps)
        register(self.sets, Mux(words <= Q_WORDS // 3, 3, Mux(words <= Q_WORDS // 2, 2, 1)))
        register(self.many_rows, self.rows > 4)
        register(self.many_groups, groups > 2)
        register(self.many_heads, self.heads > 4)
        with m.Switch(groups):
            for n in range(1, self.params.groups + 1):
                with m.Case(n):
                    m.d.sync += steps.eq(self.rows * n)
        since = Signal(self.LATENCY)
        m.d.sync += since.eq(Mux(self.stands, Cat(1, since), 0))
        m.d.comb += self.known.eq(since[-1])
        return m
