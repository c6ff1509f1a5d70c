"""The sums of a row's chunk, weighed by their scales: one fp32 number.

    T = sum over groups g:  si[g] * (S[g] >> DROPPED)  +  mi[g] * (X[g] << MINIMUM)        exact
    t = fp32(T * 2^(top + ex - 307))                     one rounding

S are the lanes' sums, `half` in them; X the sums of x itself, and ex the exponent field of the
chunk's largest element: x = xi * 2^(ex - 150). Both factors on the right have 35 bits and go
through 18-bit ports in two limbs, 17 bits unsigned and 18 signed; the products of a limb run down
one cascade. With fewer lanes a chunk comes in several steps, as it does where a beat holds half of
it or a quarter: their T are added as integers.

Shapes   one step a cycle; t with the last step of a row's chunk
Formats  sums signed 48; scales, minima signed 27; xsums signed 30; top 9; exponent 8; |T| < 2^63
Latency  LATENCY from any input to t
Rate     1 step a cycle; free-running, never stalls; 4 DSP48E2 a chain
"""

import numpy as np
from amaranth.hdl import Cat, Const, Module, Mux, Signal, signed
from amaranth.lib import data, wiring
from amaranth.lib.wiring import In, Out

from gdn_core.arith.convert import FpFromInt, FpFromIntParams
from gdn_core.arith.mac import ACCUMULATOR, Addend, Mac, MacParams
from gdn_core.arith.pipeline import Pipeline
from gdn_core.channel.layout import DROPPED, ChannelParams, Weight
from gdn_core.channel.scales import MINIMUM, SCALE, TOP
from gdn_core.emit.emitter import place
from gdn_core.formats import FP32_NAN

__all__ = ["KEPT", "SCORE", "Weigh"]

LIMB = 17
KEPT = signed(35)  # of either factor
XSUM = signed(30)
BIAS = 307  # 157 of `scales`, 150 of x
TOTAL = FpFromIntParams(width=64)
# A score of attention: si * sum * 2^exponent, by chain 0's multipliers, in a cycle of no step.
SCORE = data.StructLayout({"stb": 1, "sum": KEPT, "si": SCALE, "exponent": signed(12)})


class Weigh(wiring.Component):
    def __init__(self, params: ChannelParams):
        self.params = params
        chains = params.chains
        super().__init__({
            "sums": In(signed(ACCUMULATOR)).array(chains),
            "scales": In(SCALE).array(chains), "minima": In(SCALE).array(chains),
            "xsums": In(XSUM).array(chains),
            "weight": In(Weight), "top": In(TOP), "exponent": In(8),
            "bad": In(1),  # t is a NaN
            "stb": In(1), "first": In(1),  # step of the row's chunk
            "score": In(SCORE),  # scales and minima are 0 then; si is 0 in other cycles
            "o": Out(32),
        })  # fmt: skip

    @staticmethod
    def latency(params: ChannelParams) -> int:
        cascade = 2 * params.chains - 1 + Mac.LATENCY
        return 1 + cascade + 2 + FpFromInt.LATENCY + 1

    @property
    def LATENCY(self):
        return self.latency(self.params)

    @staticmethod
    def model(weight: Weight, sums, si, mi, xsums, top, exponent, axis: int = -1) -> np.ndarray:
        """t, float32 (...): sums (..., GROUPS) without `half`, xsums (..., GROUPS), the rest as
        `Scales.model` gives it; all int64. `axis`: that of the groups."""
        dropped = DROPPED[weight]
        kept = sums + (1 << dropped >> 1) >> dropped
        total = (si * kept + mi * (xsums << MINIMUM)).sum(axis)
        return FpFromInt.model(TOTAL, total, top + exponent - BIAS)

    def elaborate(self, platform):
        m = Module()
        p = Pipeline(m, platform)
        chains, score = self.params.chains, self.score
        factors = []
        for c in range(chains):
            x = p.at(self.xsums[c].shift_left(MINIMUM), 0, f"xsum_{c}")
            assert len(x.value) == KEPT.width
            factors.append((p.at(self.minima[c], 0, f"minimum_{c}"), x))
        for c in range(chains):
            kept = Signal(KEPT, name=f"kept_{c}", reset_less=True)
            with m.Switch(self.weight):
                for weight, dropped in DROPPED.items():
                    with m.Case(weight):
                        m.d.sync += kept.eq(self.sums[c][dropped:])
            scale = self.scales[c]
            if c == 0:
                with m.If(score.stb):
                    m.d.sync += kept.eq(score.sum)
                scale = (scale | score.si).as_signed()
            factors.append((p.at(scale, 0, f"scale_{c}"), p.at(kept, 1, f"kept_{c}")))

        totals = {}
        for limb in ("low", "high"):
            previous = None  # sum of the cascade so far
            for n, (scale, factor) in enumerate(factors):
                time = 1 + n
                mac = Mac(MacParams(a=SCALE.width, b=LIMB + 1,
                                    addend=Addend.CASCADE if n else Addend.NONE))
                place(m, platform, f"{limb}_{n}", mac)
                word = p.delay(factor, time)
                part = word[:LIMB] if limb == "low" else word[LIMB:].as_signed()
                m.d.comb += [mac.a.eq(p.delay(scale, time)), mac.b.eq(part)]
                if previous is not None:
                    m.d.comb += mac.pcin.eq(previous)
                previous = mac.pcout
            ready = len(factors) + Mac.LATENCY
            totals[limb] = p.at(mac.p, ready, f"{limb}_sum")

        # Steps of one chunk, then both limbs.
        first = p.delay(p.at(self.first | score.stb, 0, "first"), ready)
        stb = p.delay(p.at(self.stb | score.stb, 0, "stb"), ready)
        parts = {}
        for limb, total in totals.items():
            steps = Signal(signed(ACCUMULATOR), name=f"{limb}_steps", reset_less=True)
            with m.If(stb):  # a row's steps may have gaps between them
                m.d.sync += steps.eq((total.value + Mux(first, 0, steps))[:ACCUMULATOR].as_signed())
            parts[limb] = p.at(steps, ready + 1, f"{limb}_steps")
        whole = p.register("total", lambda high, low: Cat(
            low[:LIMB], (high + (low >> LIMB))[: TOTAL.width - LIMB]).as_signed(),
            parts["high"], parts["low"])  # fmt: skip
        exponent = p.register(
            "exponent_sum", lambda top, ex, stb, own: Mux(stb, own, top + ex - Const(BIAS, 10)),
            *(p.at(value, 0, name) for name, value in (
                ("top", self.top), ("exponent", self.exponent), ("score_stb", score.stb),
                ("score_exponent", score.exponent))))
        number = p.apply("to_fp", FpFromInt(TOTAL), value=whole, exponent=exponent)
        result = p.register("t", lambda number, bad: Mux(bad, FP32_NAN, number), number,
                            p.at(self.bad & ~score.stb, 0, "bad"))
        assert result.time == self.LATENCY
        m.d.comb += self.o.eq(result.value)
        return m
