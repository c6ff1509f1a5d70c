"""Elementary functions of one binary32 number, each within 2 ulp of correctly rounded.

    Exp         e^x
    Softplus    log(1 + e^x)
    Sigmoid     1 / (1 + e^-x)
    Reciprocal  1 / x
    Rsqrt       1 / sqrt(x)

The first three turn x into y = x log2(e), fixed point, and look up a function of 2^y: e^x needs
y's fraction only; the other two have segments for -32 <= y < 32, below which they are 2^y and
above which they are x and 1. Reciprocal and Rsqrt look up the fraction of x itself.

Shapes   one number a cycle
Formats  binary32 in and out. Subnormal x is read as zero of its sign, results below 2^-126 are
         flushed to zero, every NaN is FP32_NAN. Rsqrt(-0) = -inf, Rsqrt(x < 0) = NaN
Latency  `LATENCY` of each: Exp 13, Softplus and Sigmoid 17, Reciprocal and Rsqrt 8 cycles
Rate     1 a cycle; free-running, never stalls
"""

import numpy as np
from amaranth.hdl import Cat, Const, Module, Mux
from amaranth.lib import wiring
from amaranth.lib.wiring import In, Out

from gdn_core.arith.base2 import Y_FRACTION, Base2
from gdn_core.arith.piecewise import Pack, Piecewise, Special
from gdn_core.arith.pipeline import Pipeline
from gdn_core.arith.polynomials import Curve, PiecewiseParams
from gdn_core.formats import FP32_BIAS, FP32_INF, FP32_ONE, Fp32, fields, to_bits

__all__ = ["Exp", "Reciprocal", "Rsqrt", "Sigmoid", "Softplus"]

Y_SPAN = 32  # Softplus and Sigmoid have segments for -32 <= y < 32


class _Function(wiring.Component):
    """What the functions have in common: x in, o out."""

    POLYNOMIAL: PiecewiseParams

    def __init__(self, params: None = None):
        self.params = params
        super().__init__({"x": In(32), "o": Out(32)})

    def pack(self, p, value, special, high, exponent, sign=None):
        """Add the last stage and connect the output."""
        sign = sign or p.at(Const(0, 1), value.time, "plus")
        o = p.apply("pack", Pack(), value=value, special=special, high=high, exponent=exponent,
                    sign=sign)
        assert o.time == self.LATENCY
        p.m.d.comb += self.o.eq(o.value)


def _segment(p, name, params, argument, time):
    """Index and t of the unsigned fixed point `argument`, whose top bits are the index."""
    below = argument[: -params.index]
    centred = Cat(Const(0, params.t - len(below)), below[:-1], ~below[-1]).as_signed()
    return {"index": p.at(argument[-params.index :], time, f"{name}_index"),
            "t": p.at(centred, time, f"{name}_t")}


def _segment_model(params, argument, bits):
    below = bits - params.index
    centred = (argument & (1 << below) - 1) - (1 << below - 1)
    return argument >> below, centred << params.t - below


def _special_of_power(x):
    """The Special of e^x and its kin, but for y >= Y_SPAN."""
    end = Mux(x.sign, Special.LOW, Special.HIGH)
    end = Mux(x.exponent.all() & x.fraction.any(), Special.NAN, end)
    return Mux(x.exponent > Base2.X_MAX, end, Special.NONE)


def _special_of_power_model(x):
    sign, exponent, fraction = fields(x)
    end = np.where(sign, Special.LOW.value, Special.HIGH.value)
    end = np.where((exponent == 255) & (fraction > 0), Special.NAN.value, end)
    return np.where(exponent > Base2.X_MAX, end, Special.NONE.value)


class Exp(_Function):
    """e^x = 2^whole * 2^fraction, whole + fraction = y."""

    POLYNOMIAL = PiecewiseParams(curve=Curve.EXP2, degree=2, index=7, t=18)
    LATENCY = Base2.LATENCY + POLYNOMIAL.latency + Pack.LATENCY

    @staticmethod
    def model(params, x: np.ndarray):
        """Bit-exact twin of `elaborate`: float32 in, float32 out."""
        y = Base2.model(None, x)
        fraction, whole = y & (1 << Y_FRACTION) - 1, y >> Y_FRACTION
        segment = _segment_model(Exp.POLYNOMIAL, fraction, Y_FRACTION)
        value, _ = Piecewise.model(Exp.POLYNOMIAL, *segment)
        return Pack.model(None, value, whole + FP32_BIAS, _special_of_power_model(x), FP32_INF)

    def elaborate(self, platform):
        m = Module()
        p = Pipeline(m, platform)
        x = p.at(self.x, 0, "x")
        special = p.at(_special_of_power(Fp32(self.x)), 0, "special")
        y = p.apply("base2", Base2(), "y", x=x)
        fraction, whole = y.value[:Y_FRACTION], y.value[Y_FRACTION:].as_signed()
        value = p.apply("power", Piecewise(self.POLYNOMIAL), "value",
                        **_segment(p, "fraction", self.POLYNOMIAL, fraction, y.time))
        self.pack(p, value, special, p.at(Const(FP32_INF, 32), value.time, "infinity"),
                  p.register("exponent", lambda n: n + FP32_BIAS, p.at(whole, y.time, "whole")))
        return m


class _Logistic(_Function):
    """A function that is 2^y for y < -Y_SPAN, and HIGH for y >= Y_SPAN."""

    LATENCY: int

    @classmethod
    def compute(cls, x, high):
        y = Base2.model(None, x)
        fraction, whole = y & (1 << Y_FRACTION) - 1, y >> Y_FRACTION
        lower = np.minimum(whole + Y_SPAN, 0)
        argument = fraction | (whole - lower & 2 * Y_SPAN - 1) << Y_FRACTION
        segment = _segment_model(cls.POLYNOMIAL, argument, Y_FRACTION + 6)
        value, exponent = Piecewise.model(cls.POLYNOMIAL, *segment)
        special = _special_of_power_model(x)
        special = np.where((special == Special.NONE.value) & (whole >= Y_SPAN),
                           Special.HIGH.value, special)
        return Pack.model(None, value, exponent + lower + FP32_BIAS, special, high)

    def high(self, p, x, time):
        """The word above the segments."""
        raise NotImplementedError

    def elaborate(self, platform):
        m = Module()
        p = Pipeline(m, platform)
        x = p.at(self.x, 0, "x")
        special = p.at(_special_of_power(Fp32(self.x)), 0, "special")
        y = p.apply("base2", Base2(), "y", x=x)
        fraction, whole = y.value[:Y_FRACTION], y.value[Y_FRACTION:].as_signed()
        n = p.at(whole, y.time, "whole")
        special = p.register("special_high", lambda s, n: Mux(
            (s == Special.NONE) & (n >= Y_SPAN), Special.HIGH, s), special, n)
        # Every binade below the segments looks like their lowest one.
        argument = Cat(fraction, Mux(whole < -Y_SPAN, Y_SPAN, whole[:6]))
        unit = Piecewise(self.POLYNOMIAL)
        value = p.apply("segments", unit, "value",
                        **_segment(p, "y", self.POLYNOMIAL, argument, y.time))
        lower = p.register("lower", lambda n: Mux(n < -Y_SPAN, n + Y_SPAN, 0), n)
        # The table may be a block RAM: nothing but a register waits for it.
        scale = p.register("scale", lambda e: e,
                           p.at(unit.exponent, y.time + unit.LATENCY_EXPONENT, "scale_read"))
        exponent = p.register("exponent", lambda e, n: (e + n + FP32_BIAS)[:10].as_signed(),
                              scale, lower)
        self.pack(p, value, special, self.high(p, x, value.time), exponent)
        return m


class Softplus(_Logistic):
    """log(1 + e^x) = log(1 + 2^y)."""

    POLYNOMIAL = PiecewiseParams(curve=Curve.SOFTPLUS, degree=3, index=10, t=21)
    LATENCY = Base2.LATENCY + POLYNOMIAL.latency + Pack.LATENCY

    @staticmethod
    def model(params, x: np.ndarray):
        """Bit-exact twin of `elaborate`: float32 in, float32 out."""
        return Softplus.compute(x, to_bits(x).astype(np.int64))

    def high(self, p, x, time):
        return x


class Sigmoid(_Logistic):
    """1 / (1 + e^-x) = 1 / (1 + 2^-y)."""

    POLYNOMIAL = PiecewiseParams(curve=Curve.SIGMOID, degree=3, index=10, t=21)
    LATENCY = Base2.LATENCY + POLYNOMIAL.latency + Pack.LATENCY

    @staticmethod
    def model(params, x: np.ndarray):
        """Bit-exact twin of `elaborate`: float32 in, float32 out."""
        return Sigmoid.compute(x, FP32_ONE)

    def high(self, p, x, time):
        return p.at(Const(FP32_ONE, 32), time, "one")


class Reciprocal(_Function):
    """1 / (f 2^e) = (2 / f) 2^(-e - 1), 1 <= f < 2."""

    POLYNOMIAL = PiecewiseParams(curve=Curve.RECIPROCAL, degree=2, index=8, t=18)
    LATENCY = POLYNOMIAL.latency + Pack.LATENCY

    @staticmethod
    def model(params, x: np.ndarray):
        """Bit-exact twin of `elaborate`: float32 in, float32 out."""
        sign, exponent, fraction = fields(x)
        value, _ = Piecewise.model(Reciprocal.POLYNOMIAL,
                                   *_segment_model(Reciprocal.POLYNOMIAL, fraction, 23))
        end = np.where(fraction > 0, Special.NAN.value, Special.LOW.value)
        special = np.select([exponent == 0, exponent == 255], [Special.HIGH.value, end],
                            Special.NONE.value)
        return Pack.model(None, value, 2 * FP32_BIAS - 1 - exponent, special, sign << 31 | FP32_INF,
                          sign)

    def elaborate(self, platform):
        m = Module()
        p = Pipeline(m, platform)
        x = Fp32(self.x)
        value = p.apply("quotient", Piecewise(self.POLYNOMIAL), "value",
                        **_segment(p, "x", self.POLYNOMIAL, x.fraction, 0))
        end = Mux(x.fraction.any(), Special.NAN, Special.LOW)
        end = Mux(x.exponent.all(), end, Special.NONE)
        special = p.at(Mux(x.exponent.any(), end, Special.HIGH), 0, "special")
        exponent = p.at(2 * FP32_BIAS - 1 - x.exponent, 0, "exponent")
        sign = p.at(x.sign, 0, "sign")
        infinity = Cat(Const(FP32_INF, 31), p.delay(sign, value.time))
        infinity = p.at(infinity, value.time, "infinity")
        self.pack(p, value, special, infinity, exponent, sign)
        return m


class Rsqrt(_Function):
    """1 / sqrt(f 2^e) = (2 / sqrt(f 2^(e mod 2))) 2^(-floor(e/2) - 1), 1 <= f < 2."""

    POLYNOMIAL = PiecewiseParams(curve=Curve.RSQRT, degree=2, index=8, t=18)
    LATENCY = POLYNOMIAL.latency + Pack.LATENCY
    ZERO = FP32_BIAS - 1 + (FP32_BIAS + 1) // 2  # the result's exponent for e = -FP32_BIAS - 1

    @staticmethod
    def model(params, x: np.ndarray):
        """Bit-exact twin of `elaborate`: float32 in, float32 out."""
        sign, exponent, fraction = fields(x)
        argument = (~exponent & 1) << 23 | fraction
        value, _ = Piecewise.model(Rsqrt.POLYNOMIAL,
                                   *_segment_model(Rsqrt.POLYNOMIAL, argument, 24))
        end = np.where((fraction > 0) | (sign > 0), Special.NAN.value, Special.LOW.value)
        special = np.select([exponent == 0, exponent == 255, sign > 0],
                            [Special.HIGH.value, end, Special.NAN.value], Special.NONE.value)
        return Pack.model(None, value, Rsqrt.ZERO - (exponent + 1 >> 1), special,
                          sign << 31 | FP32_INF)

    def elaborate(self, platform):
        m = Module()
        p = Pipeline(m, platform)
        x = Fp32(self.x)
        argument = Cat(x.fraction, ~x.exponent[0])
        value = p.apply("root", Piecewise(self.POLYNOMIAL), "value",
                        **_segment(p, "x", self.POLYNOMIAL, argument, 0))
        end = Mux(x.fraction.any(), Special.NAN, Special.LOW)
        end = Mux(x.sign, Special.NAN, Mux(x.exponent.all(), end, Special.NONE))
        special = p.at(Mux(x.exponent.any(), end, Special.HIGH), 0, "special")
        half = p.register("half", lambda e: e + 1 >> 1, p.at(x.exponent, 0, "x_exponent"))
        exponent = p.register("exponent", lambda h: self.ZERO - h, half)
        sign = p.at(x.sign, 0, "sign")
        infinity = Cat(Const(FP32_INF, 31), p.delay(sign, value.time))
        infinity = p.at(infinity, value.time, "infinity")
        self.pack(p, value, special, infinity, exponent)
        return m
