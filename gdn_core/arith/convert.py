"""Conversions of IEEE binary32: from integers, to integers, to bfloat16.

Formats  as in `gdn_core.arith.fp32`: one rounding, then the flush of subnormals
Rate     1 a cycle; free-running, never stalls
"""

from dataclasses import dataclass

import numpy as np
from amaranth.hdl import Cat, Const, Module, Mux, Signal, signed
from amaranth.lib import data, wiring
from amaranth.lib.wiring import In, Out

from gdn_core.arith.fp32 import register
from gdn_core.arith.rounding import (
    Kind,
    finish,
    is_nan,
    is_zero,
    rounded,
    shift_left,
    zeros_by_four,
)
from gdn_core.formats import FP32_BIAS, FP32_NAN, FP32_TOP, Fp32, ftz, to_bits

__all__ = ["FpFromInt", "FpFromIntParams", "FpToInt", "FpToIntParams", "ToBf16"]

FINE = 4  # bits of a shift by less than sixteen
STICKIES = 3  # with the sign and two bits more they are the inputs of one LUT


@dataclass(frozen=True, kw_only=True)
class FpFromIntParams:
    width: int  # bits of the integer, sign included

    def __post_init__(self):
        if not 2 <= self.width <= 72:
            raise ValueError(f"width must be 2 to 72 bits, got {self.width!r}")


class FpFromInt(wiring.Component):
    """o = value * 2^exponent

    Formats  value signed `width`; exponent signed 12; o binary32, rounded once
    Latency  4 cycles: count leading sign bits in sixteens; shift by sixteens; by less; round
             A negative value is never negated. With y = ~value followed by ones without end,
             -value = y, so y is rounded instead: a tie is then y = ...0111...
    Rate     1 a cycle
    """

    LATENCY = 4

    def __init__(self, params: FpFromIntParams):
        self.params = params
        super().__init__({"value": In(signed(params.width)), "exponent": In(signed(12)),
                          "o": Out(32)})  # fmt: skip

    @property
    def module_name(self):
        return f"fp_from_int_{self.params.width}"

    @staticmethod
    def model(params, value, exponent):
        """Bit-exact twin of `elaborate`: int64 arrays in, float32 array out.

        An integer beyond int64 comes as a pair (high, low) of arrays: high * 2^17 + low.
        """
        if isinstance(value, tuple):
            # A long one loses 8 bits and keeps them as one sticky last bit.
            high, low = value[0] + (value[1] >> 17), value[1] & 0x1FFFF
            long = np.abs(high) >= 1 << 44
            value = np.where(long, high << 9 | low >> 8 | (low & 0xFF != 0), high << 17 | low)
            exponent = exponent + 8 * long
        value = np.asarray(value, np.int64)
        # float64 holds 53 bits: a longer value loses 11 and keeps them as one sticky last bit.
        odd = value >> 11 | (value & 0x7FF != 0)
        exact = np.where(np.abs(value) < 1 << 52, value * 1.0, odd * 2048.0)
        with np.errstate(all="ignore"):
            return ftz(np.ldexp(exact, exponent).astype(np.float32))

    def elaborate(self, platform):
        m = Module()
        width = self.params.width
        size = max(width, 26)  # at least a significand, a round bit and a bit below
        word = Signal(size)
        changes = Signal(size)  # bits that differ from the one above

        # 1: the highest one of ~value, or of value, is where the sign bits end.
        m.d.comb += [
            word.eq(Cat(Const(0, size - width + 1), self.value[:-1])),
            changes.eq(word ^ Cat(word[1:], self.value[-1])),
        ]
        some, zeros = changes, Const(0, 0)
        for _ in range(FINE // 2):
            some, zeros = zeros_by_four(m, "changes", some, zeros)
        some, zeros = register(m, "some", some), register(m, "zeros", zeros)
        word = register(m, "word_1", word)
        sign = register(m, "sign", self.value[-1])
        field = Signal(signed(13), reset_less=True)  # right if there are no leading zeros
        m.d.sync += field.eq(self.exponent + (FP32_BIAS + width - 2))

        # 2: the whole count, of which the sixteens are shifted at once.
        while len(some) > 1:
            some, zeros = zeros_by_four(m, "changes", some, zeros)
        kind = Mux(some, Kind.NUMBER, Kind.ZERO)
        zeros = zeros[: (size - 1).bit_length()]
        word = shift_left(m, "coarse", word, Cat(Const(0, FINE), zeros[FINE:]))
        word, zeros = register(m, "word_2", word), register(m, "zeros_2", zeros)
        kind = register(m, "kind_2", kind)
        sign = register(m, "sign_2", sign)
        field = register(m, "field_2", field)

        # 3: the bits of a negative value stay as they are and are inverted after the shift.
        word = shift_left(m, "fine", word, zeros[:FINE])
        rest = word[: size - 25]
        group = -(-len(rest) // STICKIES) if len(rest) else 1
        stickies = Cat(rest[i : i + group].any() for i in range(0, len(rest), group))
        sticky = register(m, "sticky", stickies)  # collected over two cycles
        last = register(m, "last", word[-25])  # the bit below the last one kept
        kept = register(m, "kept", word[-24:-1])
        field_up = register(m, "field_up", (field + 1 - zeros)[:8])  # if rounding carries
        field = register(m, "field_3", field - zeros)
        sign = register(m, "sign_3", sign)
        kind = register(m, "kind_3", kind)

        # 4
        exact = Signal()  # nothing below `last`
        half = Signal()  # the value's own bit below the last one kept
        tiny = Signal()
        fraction = Signal(23)
        m.d.comb += [
            exact.eq(~sticky.any()),
            fraction.eq(kept ^ sign.replicate(23)),
            half.eq(Mux(sign, ~last | exact, last)),
            tiny.eq(fraction[1:].all() & (fraction[0] | (sign & ~last & exact))),
        ]
        fraction, carry = rounded(m, fraction, half, last & exact)
        number = Cat(fraction, Mux(carry, field_up, field[:8]))
        outcome = Signal(Kind)
        m.d.comb += outcome.eq(kind)
        with m.If(kind == Kind.NUMBER):
            with m.If(field < 0):
                m.d.comb += outcome.eq(Kind.ZERO)
            with m.Elif(field == 0):
                m.d.comb += outcome.eq(Kind.TINY)
            with m.Elif(field >= FP32_TOP):
                m.d.comb += outcome.eq(Kind.INFINITE)
        finish(m, self.o, outcome, sign, number, tiny=tiny)
        return m


@dataclass(frozen=True, kw_only=True)
class FpToIntParams:
    width: int = 27  # bits of the integer, sign included

    def __post_init__(self):
        if not 2 <= self.width <= 32:
            raise ValueError(f"width must be 2 to 32 bits, got {self.width!r}")


class FpToInt(wiring.Component):
    """o = rint(a * 2^exponent), ties to even

    Formats  a binary32; exponent signed 12; o signed `width`. The caller bounds the result, so that
             it fits: beyond that o is unspecified. An infinity or a NaN gives 0; the caller masks
    Latency  3 cycles: the distance; shift right; round and negate
    Rate     1 a cycle
    """

    LATENCY = 3

    def __init__(self, params: FpToIntParams):
        self.params = params
        super().__init__({"a": In(32), "exponent": In(signed(12)),
                          "o": Out(signed(params.width))})  # fmt: skip

    @staticmethod
    def model(params, a, exponent):
        """Bit-exact twin of `elaborate`: float32 and int arrays in, int64 array out."""
        a = ftz(a)
        a = np.where(np.isfinite(a), a, 0).astype(np.float64)
        with np.errstate(all="ignore"):
            return np.rint(np.ldexp(a, exponent)).astype(np.int64)

    def elaborate(self, platform):
        m = Module()
        a, width = data.View(Fp32, self.a), self.params.width

        # 1: how far the significand lies below the top of the integer.
        distance = Signal(signed(13), reset_less=True)
        m.d.sync += distance.eq((FP32_BIAS + width - 1) - a.exponent - self.exponent)
        gone = register(m, "gone_1", is_zero(a) | (a.exponent == FP32_TOP))
        significand = register(m, "significand", Cat(a.fraction, Const(1, 1)))
        sign = register(m, "sign", a.sign)

        # 2: the integer, the bit below it, and whether any lower bit is set.
        size = max(width + 1, 24)
        amount = distance[: width.bit_length()]  # of use up to `width` only
        lost = Signal(24)
        m.d.comb += lost.eq(Cat(amount > width - 23 + i for i in range(24)))
        shifted = Signal(size)
        m.d.comb += shifted.eq(Cat(Const(0, size - 24), significand) >> amount)
        integer = register(m, "integer", shifted[size - width :])
        half = register(m, "half", shifted[size - width - 1])
        sticky = register(m, "sticky", (significand & lost).any())
        gone = register(m, "gone", gone | (distance > width))
        sign = register(m, "sign_2", sign)

        # 3: -(x + up) = ~x + 1 - up
        up = Signal()
        m.d.comb += up.eq(~gone & half & (integer[0] | sticky))
        signs = sign.replicate(width)
        rounded = Mux(gone, signs, integer ^ signs) + (up ^ sign)
        m.d.comb += self.o.eq(register(m, "o_reg", rounded[:width].as_signed()))
        return m


class ToBf16(wiring.Component):
    """o = bfloat16(a), the upper half of a rounded binary32

    Formats  a binary32; o unsigned(16). No normal binary32 number is a subnormal bfloat16
    Latency  1 cycle
    Rate     1 a cycle
    """

    LATENCY = 1

    def __init__(self, params: None = None):
        self.params = params
        super().__init__({"a": In(32), "o": Out(16)})

    @staticmethod
    def model(params, a):
        """Bit-exact twin of `elaborate`: float32 array in, uint16 array out."""
        words = to_bits(ftz(a)).astype(np.int64)
        rounded = words + 0x7FFF + (words >> 16 & 1) >> 16
        return np.where(np.isnan(a), FP32_NAN >> 16, rounded).astype(np.uint16)

    def elaborate(self, platform):
        m = Module()
        a = data.View(Fp32, self.a)
        number = Signal(15)
        m.d.comb += number.eq(self.a[16:31] + (self.a[15] & (self.a[16] | self.a[:15].any())))
        o = Signal(16, name="o_reg", reset_less=True)
        with m.If(is_nan(a)):
            m.d.sync += o.eq(FP32_NAN >> 16)
        with m.Elif(is_zero(a)):
            m.d.sync += o.eq(Cat(Const(0, 15), a.sign))
        with m.Else():
            m.d.sync += o.eq(Cat(number, a.sign))
        m.d.comb += self.o.eq(o)
        return m
