"""Everything that is once a value head and token: the last step of Prepare.

    g2    = alpha * gain                      gain' = mantissa(g2) in [1/2, 1),  de = exponent(g2)
    qn    = scale * qr
    c_r   = (beta * g2) * kn                  c_p = g2 * qn
    c_u   = kn * (1 / gain')                  c_d = (kq * kn) * qn
    empty = fresh, or g2 = 0: all is forgotten, gain' = 1/2

Under `fresh` the old gain reads as 1/2. `pass_gain` replaces c_p by g2, for a STORE.

Shapes   one value head a cycle
Formats  fp32
Latency  gain_next: LATENCY_GAIN; the scalars: LATENCY
Rate     1 a cycle; free-running, never stalls
"""

from functools import cache

import numpy as np
from amaranth.hdl import Cat, Const, Fragment, Module, Mux, Signal
from amaranth.lib import wiring
from amaranth.lib.wiring import In, Out

from gdn_core.arith.fp32 import FpMul
from gdn_core.arith.functions import Reciprocal
from gdn_core.arith.pipeline import Pipeline
from gdn_core.engine.column import HeadScalars
from gdn_core.formats import FP32_BIAS, FP32_HALF, from_bits, to_bits

__all__ = ["Scalars", "latency"]

HALF_FIELD = FP32_BIAS - 1  # exponent field of [1/2, 1)


class Scalars(wiring.Component):
    LATENCY_GAIN = FpMul.LATENCY

    def __init__(self, params: None = None):
        self.params = params
        super().__init__(
            {
                "alpha": In(32),
                "beta": In(32),
                "gain": In(32),
                "kn": In(32),
                "qr": In(32),
                "kq": In(32),
                "scale": In(32),  # of the call
                "fresh": In(1),
                "bad": In(1),
                "pass_gain": In(1),  # of the call
                "gain_next": Out(32),
                "scalars": Out(HeadScalars),
            }
        )

    @property
    def LATENCY(self):
        return latency()

    @staticmethod
    def model(alpha, beta, gain, kn, qr, kq, scale, fresh, bad):
        """Bit-exact twin: float32 arrays in (fresh, bad bool); gain_next and a dict of scalars."""

        def mul(a, b):
            return FpMul.model(None, a, b)

        gain = np.where(fresh, np.float32(0.5), gain)
        g2 = mul(alpha, gain)
        qn = mul(qr, scale)
        forgotten = g2 == 0
        word = to_bits(g2)
        de = np.where(forgotten, 0, (word >> 23 & 0xFF).astype(np.int64) - HALF_FIELD)
        gain_next = np.where(
            forgotten, np.float32(0.5), from_bits(word & np.uint32(0x7FFFFF) | np.uint32(FP32_HALF))
        )
        return gain_next, {
            "c_r": mul(mul(beta, g2), kn),
            "c_p": mul(g2, qn),
            "c_d": mul(mul(kq, kn), qn),
            "c_u": mul(kn, Reciprocal.model(None, gain_next)),
            "beta": beta,
            "de": de,
            "empty": fresh | forgotten,
            "bad": bad,
        }

    def elaborate(self, platform):
        m = Module()
        p = Pipeline(m, platform)
        inputs = {name: p.at(getattr(self, name), 0, name)
                  for name in ("alpha", "beta", "kn", "qr", "kq", "fresh", "bad")}  # fmt: skip

        def mul(name, a, b):
            return p.apply(name, FpMul(), a=a, b=b)

        gain = Signal(32)
        m.d.comb += gain.eq(Mux(self.fresh, FP32_HALF, self.gain))
        g2 = mul("g2", inputs["alpha"], p.at(gain, 0, "gain"))
        field = g2.value[23:31]
        forgotten = p.at(field == 0, g2.time, "forgotten")
        # 0 has no fraction bits.
        gain_next = p.at(Cat(g2.value[:23], Const(FP32_HALF >> 23, 9)), g2.time, "gain_next")
        assert g2.time == self.LATENCY_GAIN
        m.d.comb += self.gain_next.eq(gain_next.value)
        reciprocal = p.apply("reciprocal", Reciprocal(), x=gain_next)
        qn = mul("qn", inputs["qr"], p.at(self.scale, 0, "scale"))
        results = {
            "c_r": mul("c_r", mul("beta_g2", inputs["beta"], g2), inputs["kn"]),
            "c_p": mul("g2_qn", g2, qn),
            "c_d": mul("kq_kn_qn", mul("kq_kn", inputs["kq"], inputs["kn"]), qn),
            "c_u": mul("c_u", inputs["kn"], reciprocal),
            "de": p.at(Mux(forgotten.value, 0, field - HALF_FIELD)[:9].as_signed(), g2.time, "de"),
            "empty": p.at(p.delay(inputs["fresh"], g2.time) | forgotten.value, g2.time, "empty"),
            **{name: inputs[name] for name in ("beta", "bad")},
        }
        end = max(result.time for result in results.values())
        for name, result in results.items():
            value = p.delay(result, end)
            if name == "c_p":
                value = Mux(self.pass_gain, p.delay(g2, end), value)
            m.d.comb += self.scalars[name].eq(value)
        self.elaborated = end
        return m


@cache
def latency():
    scalars = Scalars()
    Fragment.get(scalars, None)
    return scalars.elaborated
