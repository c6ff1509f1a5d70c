"""The scales and minima of one row's chunk as integers under one exponent.

    top    = max over its groups of  e(scale) + MINIMUM + DROPPED,  e(minimum)
    si[g]  = trunc(scale[g]   * 2^(157 + DROPPED - top))              |si|, |mi| < 2^26
    mi[g]  = trunc(minimum[g] * 2^(152 - top))

where a word is sig * 2^(e - 150) with a 24-bit sig: e is the exponent field of fp32, at least 1;
of fp16 the field, at least 1, plus 112, and sig has 13 zeros at its end. `weigh` multiplies mi with
the sums of x times 2^MINIMUM and si with sums that lost DROPPED bits, so that one exponent serves
both; minima are about 2^4 to 2^8 times their scales, and cost these no bits.

Words lie in a scale beat as eight lanes of 64 bits, by `index` of the row within the beat's block:
position p = index mod 4 (of fp32: mod 2) in a lane, u = index div 4 (2):

    groups of 128               scale: lane u
    groups of 128, minimum      scale: lane 2u       minimum: lane 2u + 1
    groups of 32                scale g: lane 4u + g
    groups of 32, minimum       scale g: lane g      minimum g: lane 4 + g

Shapes   one step a cycle; si, mi of the groups that the lanes' chains sum in its phase
Formats  beat 512 bits; si, mi signed 27; top unsigned 9; bad: a word is an infinity or a NaN
Latency  LATENCY
Rate     1 step a cycle; free-running, never stalls
"""

from functools import reduce

import numpy as np
from amaranth.hdl import Array, Cat, Const, Module, Mux, Signal, signed
from amaranth.lib import data, wiring
from amaranth.lib.wiring import In, Out

from gdn_core.arith.delay import Delay, DelayParams
from gdn_core.arith.fp32 import register
from gdn_core.arith.tree import MaxTree, TreeParams
from gdn_core.channel.layout import BEAT, DROPPED, GROUPS, ChannelParams, Format, Weight
from gdn_core.emit.emitter import place
from gdn_core.formats import FP32_BIAS, FP32_TOP, Fp32

__all__ = ["MINIMUM", "SCALE", "TOP", "Scales"]

MINIMUM = 5  # octaves by which minima may exceed scales at no loss
SCALE = signed(27)
GUARD = SCALE.width - 1 - 24  # bits below a significand at the top
TOP = 9  # bits
ONE = FP32_BIAS + 23 + GUARD  # a minimum is mi * 2^(top - ONE)
FP16_BIAS = 15
FP16_OFFSET = FP32_BIAS - FP16_BIAS
LANES = 8
FIELDS = data.StructLayout({"sig": 24, "exponent": 8, "sign": 1, "bad": 1})


class Scales(wiring.Component):
    MINIMUM_EXPONENT = ONE  # minimum = mi * 2^(top - this)
    LATENCY_TOP = 4 + 3  # words, and the largest exponent of eight
    LATENCY = LATENCY_TOP + 3

    def __init__(self, params: ChannelParams):
        self.params = params
        super().__init__({
            "beat": In(BEAT), "index": In(5), "format": In(Format),
            "phase": In(range(max(params.phases, 2))), "off": In(1),  # no step: all words are 0
            "scales": Out(SCALE).array(params.chains),
            "minima": Out(SCALE).array(params.chains),
            "top": Out(TOP), "bad": Out(1),
        })  # fmt: skip

    @staticmethod
    def fields(words: np.ndarray, wide: bool):
        """sign, e and sig of words (uint), int64."""
        word = words.astype(np.int64)
        bits, frac = (8, 23) if wide else (5, 10)
        field, fraction = word >> frac & (1 << bits) - 1, word & (1 << frac) - 1
        sig = np.where(field == 0, fraction, fraction | 1 << frac) << 23 - frac
        return word >> bits + frac & 1, np.maximum(field, 1) + (0 if wide else FP16_OFFSET), sig

    @staticmethod
    def value(words: np.ndarray, wide: bool) -> np.ndarray:
        """The numbers that words stand for, float64."""
        return words.view(np.float32 if wide else np.float16).astype(np.float64)

    @staticmethod
    def scale_exponent(weight: Weight) -> int:
        """scale = si * 2^(top - this)"""
        return ONE + MINIMUM + DROPPED[weight]

    @classmethod
    def model(cls, weight: Weight, wide: bool, scale: np.ndarray, minimum: np.ndarray | None):
        """Bit-exact twin: words (uint) (..., GROUPS) in; si, mi (..., GROUPS), top (...) int64."""
        offset = MINIMUM + DROPPED[weight]
        parts = [(*cls.fields(scale, wide), offset)]
        if minimum is not None:
            parts.append((*cls.fields(minimum, wide), 0))
        top = reduce(np.maximum, ((e + add).max(-1) for _, e, _, add in parts))
        results = []
        for sign, e, sig, add in parts:
            magnitude = sig << GUARD >> np.minimum(top[..., None] - e - add, 63)
            results.append(np.where(sign, -magnitude, magnitude))
        return results[0], results[-1] if minimum is not None else 0 * results[0], top

    def elaborate(self, platform):
        m = Module()
        fmt = {0: self.format}  # by stage
        for stage in range(1, 4):
            before = fmt[stage - 1].as_value()
            fmt[stage] = data.View(Format, register(m, f"format_{stage}", before))
        off = self.off
        for stage in range(1, self.LATENCY):
            off = register(m, f"off_{stage}", off)
        phase = self.phase
        for stage in range(1, self.LATENCY_TOP + 1):
            phase = register(m, f"phase_{stage}", phase)

        # 1: of each lane its word.
        lanes = []
        for n in range(LANES):
            lane = self.beat.word_select(n, 64)
            word = Mux(fmt[0].wide, lane.word_select(self.index[0], 32),
                       lane.word_select(self.index[:2], 16))  # fmt: skip
            lanes.append(register(m, f"lane_{n}", word))
        u = register(m, "u", Mux(fmt[0].wide, self.index[1:4], self.index[2:5]))

        # 2: a block's only scale and minimum, and each group's.
        place_of = Mux(fmt[1].minimum, u << 1, u)[:3]
        only = {"scale": register(m, "only_scale", Array(lanes)[place_of]),
                "minimum": register(m, "only_minimum", Array(lanes[1::2])[u[:2]])}
        upper = u[0] & ~fmt[1].minimum
        groups = {"scale": [register(m, f"group_scale_{g}", Mux(upper, lanes[GROUPS + g], lanes[g]))
                            for g in range(GROUPS)],
                  "minimum": [register(m, f"group_minimum_{g}", lanes[GROUPS + g])
                              for g in range(GROUPS)]}  # fmt: skip

        # 3: fields. 4: the exponents that count.
        offset = Signal(5)
        with m.Switch(fmt[3].weight):
            for weight, dropped in DROPPED.items():
                with m.Case(weight):
                    m.d.comb += offset.eq(MINIMUM + dropped)
        words, counted = {}, {}
        for kind, own in groups.items():
            for g in range(GROUPS):
                name = f"{kind}_{g}"
                word = self.decode(Mux(fmt[2].fine, own[g], only[kind]), fmt[2].wide)
                if kind == "minimum":
                    word = Mux(fmt[2].minimum, word, Const(0, len(word)))
                view = data.View(FIELDS, register(m, f"{name}_fields", word))
                add = offset if kind == "scale" else Const(0, 1)
                counted[kind, g] = register(m, f"{name}_counted", (view.exponent + add)[:TOP])
                words[kind, g] = view

        # 5 to 7: the largest; the words wait.
        tree = place(m, platform, "top_tree",
                     MaxTree(TreeParams(inputs=len(counted), width=TOP)))
        m.d.comb += [tree.i[n].eq(value) for n, value in enumerate(counted.values())]
        wait = place(m, platform, "wait", Delay(DelayParams(
            width=len(words) * (25 + TOP), depth=tree.LATENCY)))
        sigs = {key: register(m, f"{key[0]}_{key[1]}_sig", Cat(view.sig, view.sign))
                for key, view in words.items()}  # fmt: skip
        m.d.comb += wait.i.eq(Cat(Cat(sigs[key], counted[key]) for key in words))
        late = {key: wait.o.word_select(n, 25 + TOP) for n, key in enumerate(words)}
        bad = Cat(view.bad for view in words.values()).any()
        for stage in range(4, self.LATENCY + 1):
            bad = register(m, f"bad_{stage}", bad)

        # 8: how far below the top. 9: shift. 10: sign.
        top = tree.o
        for stage in range(8, self.LATENCY + 1):
            top = register(m, f"top_{stage}", top)
        m.d.comb += [self.top.eq(top), self.bad.eq(bad)]
        for kind, outputs in ("scale", self.scales), ("minimum", self.minima):
            for c in range(self.params.chains):
                name = f"{kind}_{c}"
                mine = Array(late[kind, phase_ * self.params.chains + c]
                             for phase_ in range(self.params.phases))  # fmt: skip
                word = mine[phase] if self.params.phases > 1 else mine[0]
                distance = register(m, f"{name}_distance", (tree.o - word[25:])[:TOP])
                sig = register(m, f"{name}_sig_8", word[:24])
                sign = register(m, f"{name}_sign_8", word[24])
                magnitude = Signal(SCALE.width - 1, name=f"{name}_magnitude", reset_less=True)
                m.d.sync += magnitude.eq(Mux(distance[5:].any(), 0,
                                             Cat(Const(0, GUARD), sig) >> distance[:5]))
                sign = register(m, f"{name}_sign_9", sign)
                integer = Signal(SCALE, name=f"{name}_integer", reset_less=True)
                signs = sign.replicate(SCALE.width)  # -magnitude is ~magnitude + 1
                m.d.sync += integer.eq(((Cat(magnitude, 0) ^ signs) + sign).as_signed())
                with m.If(off):
                    m.d.sync += integer.eq(0)
                m.d.comb += outputs[c].eq(integer)
        return m

    @staticmethod
    def decode(word, wide):
        """FIELDS of a word of 32 bits, fp32 or in its lower half fp16."""
        long, short = data.View(Fp32, word), word[:16]
        normal = Mux(wide, long.exponent.any(), short[10:15].any())
        return Cat(
            Mux(wide, long.fraction, Cat(Const(0, 13), short[:10])), normal,
            Mux(normal, Mux(wide, long.exponent, (short[10:15] + FP16_OFFSET)[:8]),
                Mux(wide, 1, 1 + FP16_OFFSET))[:8],
            Mux(wide, long.sign, short[15]),
            Mux(wide, long.exponent == FP32_TOP, short[10:15].all()),
        )  # fmt: skip
