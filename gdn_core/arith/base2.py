"""The exponent to base 2 that stands for e^x: x log2(e) as fixed point.

    y = floor(x log2(e) 2^25) 2^-25         |x| < 128; y of a greater x has no meaning

Shapes   one number a cycle
Formats  x binary32, a subnormal is read as zero; y signed, 9 integer and Y_FRACTION = 25 fraction
         bits; log2(e) with 33 fraction bits
Latency  `Base2.LATENCY`: 5 cycles, a product in two cascaded Macs and a shift
Rate     1 a cycle; free-running, never stalls
"""

import numpy as np
from amaranth.hdl import Cat, Const, Module, Mux, signed, unsigned
from amaranth.lib import data, wiring
from amaranth.lib.wiring import In, Out

from gdn_core.arith.mac import Addend, Mac, MacParams
from gdn_core.arith.piecewise import multiply
from gdn_core.arith.pipeline import Pipeline
from gdn_core.formats import FP32_BIAS, Fp32, fields

__all__ = ["Y_FRACTION", "Base2"]

Y_FRACTION = 25  # fraction bits of y: an error of 2^-26 in y is one of 2^-26.5 in 2^y, relative
LOG2E = 0x2E2A8ECA5  # log2(e) * 2^LOG2E_FRACTION, rounded; checked against mpmath by the tests
LOG2E_FRACTION = 33


class Base2(wiring.Component):
    """y = floor(x log2(e) 2^25) 2^-25 for |x| < 128; y of a greater x has no meaning."""

    LATENCY = Mac.LATENCY + Mac.LATENCY_CASCADE + 1
    Y = data.StructLayout({"fraction": unsigned(Y_FRACTION), "whole": signed(9)})
    X_MAX = FP32_BIAS + 6  # biased exponent of the greatest |x| that counts: 64 <= |x| < 128
    # After the cascade's own shift the product has 23 + 33 - 17 = 39 fraction bits. With
    # 64 <= |x| < 128 it is shifted left by 6 for y and needs 25: so 8 are cut, and the rest is
    # shifted right by as much as the exponent is lower.
    CUT = 23 + LOG2E_FRACTION - 17 - 6 - Y_FRACTION

    def __init__(self, params: None = None):
        self.params = params
        super().__init__({"x": In(32), "y": Out(self.Y)})

    @staticmethod
    def model(params, x: np.ndarray):
        """Bit-exact twin of `elaborate`: float32 in, y 2^25 as int64 out."""
        sign, exponent, fraction = fields(x)
        significand = np.where(exponent > 0, fraction | 1 << 23, 0)
        log2e = np.where(sign, -LOG2E, LOG2E)
        low = Mac.model(MacParams(), significand, log2e & 0x1FFFF)
        cascade = MacParams(addend=Addend.CASCADE_17)
        product = Mac.model(cascade, significand, log2e >> 17, pcin=low)
        lower = Base2.X_MAX - exponent
        return product >> Base2.CUT >> np.where(lower > 63, 63, lower & 63)

    def elaborate(self, platform):
        m = Module()
        p = Pipeline(m, platform)
        x = Fp32(self.x)
        significand = p.at(Cat(x.fraction, x.exponent != 0), 0, "significand")
        log2e = Mux(x.sign, Const(-LOG2E, signed(35)), Const(LOG2E, signed(35)))
        low = multiply(p, "scaled_low", significand, p.at(log2e[:17], 0, "log2e_low"))
        high = p.at(log2e[17:].as_signed(), 0, "log2e")
        scaled = multiply(p, "scaled", significand, high, low, Addend.CASCADE_17)
        lower = p.at(self.X_MAX - x.exponent, 0, "lower")
        shift = p.register("shift", lambda n: Mux(n > 63, 63, n[:6]), lower)
        width = self.Y.size
        y = p.register("y_reg", lambda a, s: a[self.CUT : self.CUT + width].as_signed() >> s,
                       scaled, shift)
        assert y.time == self.LATENCY
        m.d.comb += self.y.eq(y.value)
        return m
