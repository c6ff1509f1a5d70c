"""Sums of k's steps to scores, one a cycle: what the scales' multipliers are asked.

    score[h] = (sum over a token's rows of the lanes' sums >> 13) * si * 2^exponent
    si       = rint(c's significand * ks' / 64)          ks: 8 bits, c = scale * log2(e): 24 bits
    exponent = ex[h] + e(c) + e(ks) - 430                ex: of the head's q

All chains' sums come at once, a group's after another's; its heads leave one by one. So tokens must
be as many cycles apart as there are heads.

Formats  sums signed 48; score.sum signed 35, si signed 27, exponent signed 12
Latency  LATENCY from the last step of a token's first group to the score of its first head
Rate     a step a cycle in, a score a cycle out; free-running; 1 DSP48E2
"""

from amaranth.hdl import Array, Cat, Module, Mux, Signal, signed
from amaranth.lib import data, wiring
from amaranth.lib.memory import Memory
from amaranth.lib.wiring import In, Out

from gdn_core.arith.mac import ACCUMULATOR, Mac, MacParams
from gdn_core.attention.layout import NUMBER, TOLD, AttendParams
from gdn_core.channel.weigh import KEPT, SCORE
from gdn_core.emit.emitter import place
from gdn_core.formats import FP32_TOP, Bf16, Fp32

__all__ = ["SCORED", "Serial"]

CUT = ACCUMULATOR - KEPT.width  # low bits of a token's sum
BIAS = 430  # 3 * 150 less CUT, 6 and 1
HEADS = 8
# What goes with a score.
SCORED = data.StructLayout({"head": 3, "token": 5, "block": NUMBER, "many": 1, "begin": 1,
                            "valid": 1, "bad": 1, "v_scale": 16})  # fmt: skip


class Serial(wiring.Component):
    LATENCY = 5

    def __init__(self, params: AttendParams):
        self.params = params
        super().__init__({
            "stb": In(1), "told": In(TOLD), "sums": In(signed(ACCUMULATOR)).array(params.chains),
            "c": In(32),  # constant
            # q's heads, as they come
            "tail_stb": In(1), "tail_set": In(2), "tail_head": In(3), "tail_exponent": In(8),
            "tail_bad": In(1),
            "score": Out(SCORE), "scored": Out(SCORED),
        })  # fmt: skip

    def elaborate(self, platform):
        m = Module()
        params, told = self.params, self.told
        chains, groups = params.chains, params.groups
        log = chains.bit_length() - 1

        # Over a token's rows. The group's sum so far is as many steps ago as there are groups.
        ago = (told.heads - 1)[log : log + (groups - 1).bit_length()]
        kept = []
        for c in range(chains):
            sums = [Signal(signed(ACCUMULATOR), name=f"sum_{c}_{n}", reset_less=True)
                    for n in range(groups)]
            before = Array(sums)[ago] if groups > 1 else sums[0]
            with m.If(self.stb):
                total = self.sums[c] + Mux(told.first, 0, before)
                m.d.sync += [sums[0].eq(total),
                             *(sums[n].eq(sums[n - 1]) for n in range(1, groups))]
            cut = Signal(KEPT, name=f"cut_{c}", reset_less=True)
            later = Signal(KEPT, name=f"kept_{c}", reset_less=True)
            m.d.sync += [cut.eq(sums[0][CUT:]), later.eq(cut)]
            kept.append(later)

        def late(value, cycles, name):
            for n in range(cycles):
                stage = Signal.like(value, name=f"{name}_{n + 1}", reset_less=True)
                m.d.sync += stage.eq(value)
                value = stage
            return value

        ends = Signal()
        m.d.comb += ends.eq(self.stb & told.last)
        end = late(ends, 3, "end")
        end_group = late(told.group, 3, "end_group")
        held = [Signal(KEPT, name=f"held_{n}", reset_less=True) for n in range(groups * chains)]
        for group in range(groups):
            with m.If(end & (end_group == group)):
                m.d.sync += [held[group * chains + c].eq(kept[c]) for c in range(chains)]

        # The token itself; its multiplier's inputs stand still until the next one's come.
        token = Signal(TOLD, reset_less=True)
        with m.If(ends & (told.group == 0)):
            m.d.sync += token.eq(told)
        c = data.View(Fp32, self.c)
        k, v = data.View(Bf16, token.scales[:16]), data.View(Bf16, token.scales[16:])
        mac = place(m, platform, "si", Mac(MacParams(a=25, b=9, constant=32)))
        scale = Signal(signed(11), reset_less=True)
        bad = Signal(reset_less=True)
        m.d.comb += [mac.a.eq(Cat(c.fraction, 1, 0)),
                     mac.b.eq(Cat(Mux(k.exponent.any(), Cat(k.fraction, 1), 0), 0))]
        m.d.sync += [
            scale.eq(k.exponent + c.exponent - BIAS),
            bad.eq((k.exponent == FP32_TOP) | (v.exponent == FP32_TOP) | token.error),
        ]
        scale, bad = late(scale, 1, "scale"), late(bad, 1, "bad")
        now = late(token, 2, "token")

        # Head by head.
        begin = late(ends & (told.group == 0), 3, "begin")
        running = Signal()
        head = Signal(3, reset_less=True)  # the next one
        index = Signal(3)
        some = Signal()
        m.d.comb += [some.eq(begin | running), index.eq(Mux(begin, 0, head))]
        heads = Signal(4, reset_less=True)
        with m.If(begin):
            m.d.sync += heads.eq(now.heads)
        last = index == (Mux(begin, now.heads, heads) - 1)[:3]
        with m.If(some):
            m.d.sync += [running.eq(~last), head.eq(index + 1)]
        # What is held is there a cycle later than `begin`.
        index, some = late(index, 1, "index"), late(some, 1, "some")
        now, scale, bad = late(now, 1, "now"), late(scale, 1, "scale_of"), late(bad, 1, "bad_of")
        m.submodules.exponents = exponents = Memory(
            shape=data.StructLayout({"exponent": 8, "bad": 1}), depth=4 * HEADS, init=[])
        write, read = exponents.write_port(), exponents.read_port(domain="comb")
        m.d.comb += [
            write.addr.eq(Cat(self.tail_head, self.tail_set)), write.en.eq(self.tail_stb),
            write.data.exponent.eq(self.tail_exponent), write.data.bad.eq(self.tail_bad),
            read.addr.eq(Cat(index, now.set)),
        ]
        score = Signal(SCORE, name="score_reg", reset_less=True)
        scored = Signal(SCORED, name="scored_reg", reset_less=True)
        stb = Signal(name="score_stb_reg")
        m.d.sync += [
            stb.eq(some), score.sum.eq(Array(held)[index[: (len(held) - 1).bit_length()]]),
            score.si.eq(Mux(some, mac.p[6:33], 0)), score.exponent.eq(read.data.exponent + scale),
            scored.head.eq(index), scored.token.eq(now.token), scored.block.eq(now.block),
            scored.many.eq(now.heads > HEADS // 2),
            scored.begin.eq(now.begin), scored.valid.eq(now.valid),
            scored.bad.eq(bad | read.data.bad), scored.v_scale.eq(now.scales[16:]),
        ]
        m.d.comb += [self.score.eq(score), self.score.stb.eq(stb), self.scored.eq(scored)]
        return m
