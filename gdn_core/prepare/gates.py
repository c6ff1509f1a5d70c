"""The gates of one value head and token.

    alpha = exp(-A * softplus(a + dt_bias))         raw;  alpha = exp(g)          given
    beta  = sigmoid(b), or 2 * sigmoid(b)           raw;  beta as it is           given

Shapes   one value head a cycle: x0, x1 = (a, b) or (g, beta); rate, bias = (A, dt_bias)
Formats  fp32 throughout; `bad`: an input is not finite, or alpha is above 1 (or NaN)
Latency  LATENCY, the sum of the units on the way
Rate     1 a cycle; free-running, never stalls
"""

from functools import cache

import numpy as np
from amaranth.hdl import Cat, Fragment, Module, Mux, Signal
from amaranth.lib import wiring
from amaranth.lib.wiring import In, Out

from gdn_core.arith.fp32 import FpAdd, FpMul
from gdn_core.arith.functions import Exp, Sigmoid, Softplus
from gdn_core.arith.pipeline import Pipeline
from gdn_core.formats import FP32_ONE

__all__ = ["Gates", "is_finite", "latency", "twice"]


def is_finite(word):
    """Neither infinity nor NaN: of an fp32 word, or of the upper half of one."""
    return ~word[-9:-1].all()


def twice(word):
    """2 * x of a finite fp32 word that is far from overflow; 0 stays 0."""
    exponent = word[23:31]
    return Cat(word[:23], Mux(exponent == 0, 0, exponent + 1)[:8], word[31])


class Gates(wiring.Component):
    def __init__(self, params: None = None):
        self.params = params
        super().__init__(
            {
                "x0": In(32),
                "x1": In(32),
                "rate": In(32),
                "bias": In(32),
                "given": In(1),  # of the call
                "twice": In(1),  # of the call
                "alpha": Out(32),
                "beta": Out(32),
                "bad": Out(1),
            }
        )

    @property
    def LATENCY(self):
        return latency()

    @staticmethod
    def model(x0, x1, rate, bias, *, given: bool, twice: bool):
        """Bit-exact twin: float32 arrays in; alpha, beta (float32) and bad (bool) out."""
        finite = np.isfinite(x0) & np.isfinite(x1)
        if given:
            exponent, beta = x0, x1
        else:
            finite = finite & np.isfinite(rate) & np.isfinite(bias)
            softplus = Softplus.model(None, FpAdd.model(None, x0, bias))
            exponent = -FpMul.model(None, softplus, rate)
            beta = Sigmoid.model(None, x1)
            beta = beta * np.float32(2) if twice else beta
        alpha = Exp.model(None, exponent)
        return alpha, beta, ~(finite & (alpha <= 1))

    def elaborate(self, platform):
        m = Module()
        p = Pipeline(m, platform)
        x0, x1 = p.at(self.x0, 0, "x0"), p.at(self.x1, 0, "x1")
        rate = p.at(self.rate, 0, "rate")
        finite = Signal()
        m.d.comb += finite.eq(
            is_finite(self.x0) & is_finite(self.x1)
            & (self.given | (is_finite(self.rate) & is_finite(self.bias)))
        )  # fmt: skip
        total = p.apply("a_plus_bias", FpAdd(), a=x0, b=p.at(self.bias, 0, "bias"))
        softplus = p.apply("softplus", Softplus(), x=total)
        decay = p.apply("decay", FpMul(), a=softplus, b=rate)
        chosen = p.register(
            "g", lambda raw, g: Mux(self.given, g, raw ^ 1 << 31), decay, x0
        )
        alpha = p.apply("alpha_exp", Exp(), x=chosen)
        sigmoid = p.apply("sigmoid", Sigmoid(), x=x1)
        beta = p.register(
            "beta_chosen",
            lambda s, b: Mux(self.given, b, Mux(self.twice, twice(s), s)),
            sigmoid, x1,
        )  # fmt: skip
        m.d.comb += [
            self.alpha.eq(alpha.value),
            self.beta.eq(p.delay(beta, alpha.time)),
            # As unsigned words, everything above 1.0 is larger, infinite, NaN or negative.
            self.bad.eq(~p.delay(p.at(finite, 0, "finite"), alpha.time)
                        | (alpha.value > FP32_ONE)),
        ]  # fmt: skip
        self.elaborated = alpha.time
        return m


@cache
def latency():
    gates = Gates()
    Fragment.get(gates, None)
    return gates.elaborated
