"""IEEE binary32 scalars: multiply, add, and conversion from and to integers and bfloat16.

    o = ftz(round(f(ftz(a), ftz(b))))        ftz: a subnormal becomes zero of the same sign

Shapes   one operation a cycle
Formats  unsigned(32) words; rounded to nearest, ties to even, once, on IEEE's grid (subnormals
         included) and then flushed, so `numpy.float32` followed by `ftz` is the model of every unit
         bit for bit; a NaN result is always 0x7FC00000
Latency  FpMul 5, FpAdd 4, FpFromInt 3, FpToInt 3, ToBf16 1
Rate     1 a cycle; free-running, never stalls

The one visible trace of IEEE's grid: a magnitude in [2^-127, 2^-126) is flushed unless rounding to
the 23 bits it would have had as a subnormal carries it up to 2^-126, the smallest normal number.
"""

from dataclasses import dataclass

import numpy as np
from amaranth.hdl import Cat, Const, Module, Mux, Signal, signed
from amaranth.lib import data, enum, wiring
from amaranth.lib.wiring import In, Out

from gdn_core.arith.mac import Addend, Mac, MacParams
from gdn_core.emit import place

__all__ = ["FP32", "NAN", "FpAdd", "FpFromInt", "FpFromIntParams", "FpMul", "FpToInt",
           "FpToIntParams", "ToBf16", "from_bits", "ftz", "to_bits"]  # fmt: skip

NAN = 0x7FC0_0000  # the only NaN that is ever produced
BIAS = 127
TOP = 255  # exponent field of infinities and NaNs
FP32 = data.StructLayout({"fraction": 23, "exponent": 8, "sign": 1})


class Kind(enum.Enum, shape=3):
    """What the result is, whatever the rounded significand says."""

    NUMBER = 0
    TINY = 1  # in [2^-127, 2^-126): zero, or the smallest normal number if it rounds up to it
    ZERO = 2
    INFINITE = 3
    NAN = 4


def to_bits(x) -> np.ndarray:
    """The words of float32 numbers, uint32."""
    return np.asarray(x, np.float32).view(np.uint32)


def from_bits(words) -> np.ndarray:
    """The float32 numbers that uint32 words stand for."""
    return np.asarray(words).astype(np.uint32).view(np.float32)


def ftz(x) -> np.ndarray:
    """float32 with subnormals flushed to zero of their sign and every NaN made the one NaN."""
    words = to_bits(x)
    words = np.where(words & 0x7F80_0000 == 0, words & 0x8000_0000, words)
    return from_bits(np.where(np.isnan(x), NAN, words))


def _register(m, name, value):
    """`value` one cycle later."""
    register = Signal(value.shape(), name=name, reset_less=True)
    m.d.sync += register.eq(value)
    return register


def _is_zero(x):
    return x.exponent == 0


def _is_infinite(x):
    return (x.exponent == TOP) & (x.fraction == 0)


def _is_nan(x):
    return (x.exponent == TOP) & (x.fraction != 0)


def _leading_zeros(m, name, word):
    """Whether `word` is not zero, and then the number of zeros above its highest one; by fours."""
    size, bits, count = len(word), 0, Const(0, 0)  # bits: of the count of each bit of `word`
    while len(word) > 1:
        groups = (len(word) + 3) // 4
        pad = 4 * groups - len(word)
        padded = Signal(4 * groups, name=f"{name}_padded_{1 << bits}")
        m.d.comb += padded.eq(Cat(Const(0, pad), word))
        count = Cat(Const(0, pad * bits), count)
        word = Signal(groups, name=f"{name}_any_{4 << bits}")
        zeros = Signal(groups * (bits + 2), name=f"{name}_zeros_{4 << bits}")
        for i in range(groups):
            group = padded.word_select(i, 4)
            c = [count.word_select(4 * i + j, bits) for j in range(4)]
            upper = group[2] | group[3]
            below = Mux(upper, Mux(group[3], c[3], c[2]), Mux(group[1], c[1], c[0]))
            odd = ~group[3] & (group[2] | ~group[1])  # the highest one is group[2] or group[0]
            total = Cat(below, odd, ~upper)
            m.d.comb += [word[i].eq(group.any()), zeros.word_select(i, bits + 2).eq(total)]
        bits, count = bits + 2, zeros
    return word, count[: (size - 1).bit_length()]


def _shift_left(m, name, word, amount):
    """word * 2^amount, kept in the width of `word`: a 2:1 multiplexer for each bit of `amount`."""
    for k in reversed(range(len(amount))):
        shifted = Signal(len(word), name=f"{name}_{1 << k}")
        m.d.comb += shifted.eq(Mux(amount[k], Cat(Const(0, 1 << k), word)[: len(word)], word))
        word = shifted
    return word


def _finish(m, o, kind, sign, number, tiny=0):
    """Register the result: `number` (exponent and fraction) unless `kind` says otherwise."""
    word = Signal(32, name="o_reg", reset_less=True)
    m.d.comb += o.eq(word)
    with m.If(kind == Kind.NAN):
        m.d.sync += word.eq(NAN)
    with m.Elif(kind == Kind.INFINITE):
        m.d.sync += word.eq(Cat(Const(0, 23), Const(TOP, 8), sign))
    with m.Elif(kind == Kind.ZERO):
        m.d.sync += word.eq(Cat(Const(0, 31), sign))
    with m.Elif(kind == Kind.TINY):
        m.d.sync += word.eq(Cat(Const(0, 23), tiny, Const(0, 7), sign))
    with m.Else():
        m.d.sync += word.eq(Cat(number, sign))


class FpMul(wiring.Component):
    """o = a * b

    Formats  binary32; 0 * infinity is NaN
    Latency  5 cycles: the 48-bit product of the 24-bit significands in two cascaded Macs, 24 x 17
             and 24 x 7 (A/B, M, P, P), then normalise, round and select in one: two LUTs, a 31-bit
             carry chain and a LUT
    Rate     1 a cycle; 2 DSP48E2
    """

    LATENCY = Mac.LATENCY + Mac.LATENCY_CASCADE + 1

    def __init__(self, params: None = None):
        self.params = params
        super().__init__({"a": In(32), "b": In(32), "o": Out(32)})

    @staticmethod
    def model(params, a, b):
        """Bit-exact twin of `elaborate`: float32 arrays in, float32 array out."""
        with np.errstate(all="ignore"):
            return ftz(ftz(a) * ftz(b))

    def elaborate(self, platform):
        m = Module()
        a, b = data.View(FP32, self.a), data.View(FP32, self.b)
        low = place(m, platform, "low", Mac(MacParams(a=25, b=18)))
        high = place(m, platform, "high", Mac(MacParams(a=25, b=8, addend=Addend.CASCADE_17)))
        m.d.comb += [
            low.a.eq(Cat(a.fraction, Const(1, 1))),
            low.b.eq(b.fraction[:17]),
            high.a.eq(_register(m, "a_sig", Cat(a.fraction, Const(1, 1)))),
            high.b.eq(_register(m, "b_high", Cat(b.fraction[17:], Const(1, 1)))),
            high.c.eq(low.p),
        ]
        product = high.p[:31]  # bits 17 to 47 of the whole product, which is in [2^46, 2^48)
        sticky = _register(m, "sticky", low.p[:17].any())  # the 17 bits the cascade drops

        kind = Signal(Kind)
        exponent = Signal(9)
        m.d.comb += exponent.eq(a.exponent + b.exponent)
        with m.If(_is_nan(a) | _is_nan(b) | (_is_infinite(a) & _is_zero(b))
                  | (_is_zero(a) & _is_infinite(b))):  # fmt: skip
            m.d.comb += kind.eq(Kind.NAN)
        with m.Elif(_is_infinite(a) | _is_infinite(b)):
            m.d.comb += kind.eq(Kind.INFINITE)
        with m.Elif(_is_zero(a) | _is_zero(b)):
            m.d.comb += kind.eq(Kind.ZERO)
        sign = a.sign ^ b.sign
        for stage in range(1, self.LATENCY - 1):
            kind = _register(m, f"kind_{stage}", kind)
            exponent = _register(m, f"exponent_{stage}", exponent)
            sign = _register(m, f"sign_{stage}", sign)
        sign = _register(m, f"sign_{self.LATENCY - 1}", sign)

        # Exponent and kind of the result for a product in [1, 2) and in [2, 4), both ready early.
        fields, kinds = [], []
        for name, offset in ("one", BIAS), ("two", BIAS - 1):
            outcome = Signal(Kind, name=f"kind_{name}_next")
            m.d.comb += outcome.eq(kind)
            with m.If(kind == Kind.NUMBER):
                with m.If(exponent < offset):
                    m.d.comb += outcome.eq(Kind.ZERO)
                with m.Elif(exponent == offset):
                    m.d.comb += outcome.eq(Kind.TINY)
                with m.Elif(exponent >= offset + TOP):
                    m.d.comb += outcome.eq(Kind.INFINITE)
            kinds.append(_register(m, f"kind_{name}", outcome))
            field = exponent[:8] + Const(-offset & 0xFF, 8)
            fields.append(_register(m, f"exponent_{name}", field[:8]))

        # The product is at least 2; it is rounded up; its 24 leading bits are ones.
        two = Signal()
        up = Signal()
        tiny = Signal()
        fraction = Signal(23)
        number = Signal(31)
        m.d.comb += [
            two.eq(product[30]),
            fraction.eq(Mux(two, product[7:30], product[6:29])),
            up.eq(Mux(two, product[6] & (product[7] | product[:6].any() | sticky),
                      product[5] & (product[6] | product[:5].any() | sticky))),
            tiny.eq(product[7:29].all() & Mux(two, product[29], product[6])),
            number.eq(Cat(fraction, Mux(two, fields[1], fields[0])) + up),
        ]  # fmt: skip
        _finish(m, self.o, Mux(two, kinds[1], kinds[0]), sign, number, tiny=tiny)
        return m


class FpAdd(wiring.Component):
    """o = a + b; flip a sign bit to subtract

    Formats  binary32; x + (-x) is +0 and -0 + -0 is -0; infinities of both signs make NaN
    Latency  4 cycles, two paths side by side:
             1  order the operands by magnitude
             2  far: align the smaller one          near: subtract, for exponents at most 1 apart
             3  far: add or subtract                near: count leading zeros
             4  far: normalise by <= 1 and round    near: normalise by any amount; select
             The near path serves where leading bits cancel; its result is exact.
    Rate     1 a cycle
    """

    LATENCY = 4

    def __init__(self, params: None = None):
        self.params = params
        super().__init__({"a": In(32), "b": In(32), "o": Out(32)})

    @staticmethod
    def model(params, a, b):
        """Bit-exact twin of `elaborate`: float32 arrays in, float32 array out."""
        with np.errstate(all="ignore"):
            return ftz(ftz(a) + ftz(b))

    def elaborate(self, platform):
        m = Module()
        a, b = data.View(FP32, self.a), data.View(FP32, self.b)

        # 1: order. Only the smaller operand needs its flush: where the larger is zero, both are.
        swap = Signal()
        kind = Signal(Kind)
        m.d.comb += swap.eq(self.a[:31] < self.b[:31])
        with m.If(_is_nan(a) | _is_nan(b)
                  | (_is_infinite(a) & _is_infinite(b) & (a.sign != b.sign))):  # fmt: skip
            m.d.comb += kind.eq(Kind.NAN)
        with m.Elif(_is_infinite(a) | _is_infinite(b)):
            m.d.comb += kind.eq(Kind.INFINITE)
        with m.Elif(_is_zero(a) & _is_zero(b)):
            m.d.comb += kind.eq(Kind.ZERO)
        a_small = Mux(_is_zero(a), 0, Cat(a.fraction, Const(1, 1)))
        b_small = Mux(_is_zero(b), 0, Cat(b.fraction, Const(1, 1)))
        large = _register(m, "large", Cat(Mux(swap, b.fraction, a.fraction), Const(1, 1)))
        small = _register(m, "small", Mux(swap, a_small, b_small))
        exponent = _register(m, "exponent", Mux(swap, b.exponent, a.exponent))
        distance = _register(m, "distance", Mux(swap, (b.exponent - a.exponent)[:8],
                                                (a.exponent - b.exponent)[:8]))  # fmt: skip
        subtract = _register(m, "subtract", a.sign ^ b.sign)
        both_zero = _is_zero(a) & _is_zero(b)
        sign = _register(m, "sign", Mux(both_zero, a.sign & b.sign, Mux(swap, b.sign, a.sign)))
        kind = _register(m, "kind_1", kind)

        # 2: two fraction bits more and, below them, whether any lower bit is set. From a distance
        # of 32 on that bit may be either: the smaller operand is all below it and rounds away.
        far = Signal()
        lost = Signal(24)
        shifted = Signal(26)
        m.d.comb += [
            far.eq(distance[5:].any()),
            lost.eq(Cat(distance[:5] > i + 2 for i in range(24))),
            shifted.eq(Mux(far, 0, Cat(Const(0, 2), small) >> distance[:5])),
        ]
        aligned = _register(m, "aligned", Cat((small & lost).any(), shifted))
        half_small = Mux(distance[0], Cat(small, Const(0, 1)), Cat(Const(0, 1), small))
        near = _register(m, "near", (Cat(Const(0, 1), large) - half_small)[:25])
        close = _register(m, "close", subtract & (distance <= 1))
        large = _register(m, "large_2", large)
        exponent = _register(m, "exponent_2", exponent)
        subtract = _register(m, "subtract_2", subtract)
        sign = _register(m, "sign_2", sign)
        kind = _register(m, "kind_2", kind)

        # 3: -y is ~y + 1, and the 1 enters as the carry out of a bit below the lowest.
        addend = Cat(subtract, aligned ^ subtract.replicate(27), subtract)
        total = Signal(28, reset_less=True)
        m.d.sync += total.eq((Cat(Const(1, 1), Const(0, 3), large) + addend)[1:29])
        remains, zeros = _leading_zeros(m, "near", near)
        zeros = _register(m, "zeros", zeros)
        cancelled = _register(m, "cancelled", close & ~near[24])
        vanished = _register(m, "vanished", ~remains)  # x + (-x), which is +0
        sign = _register(m, "sign_3", sign & ~(close & ~remains))
        near = _register(m, "near_2", near)
        one = _register(m, "exponent_one", exponent)
        two = _register(m, "exponent_two", (exponent + 1)[:8])
        half = _register(m, "exponent_half", (exponent - 1)[:8])
        largest = _register(m, "largest", exponent == TOP - 1)
        kind = _register(m, "kind_3", kind)

        # 4: far, the sum is in [2, 4), [1, 2) or [1/2, 1).
        fraction = Signal(23)
        field = Signal(8)
        up = Signal()
        with m.If(total[27]):
            m.d.comb += [fraction.eq(total[4:27]), field.eq(two),
                         up.eq(total[3] & (total[4] | total[:3].any()))]  # fmt: skip
        with m.Elif(total[26]):
            m.d.comb += [fraction.eq(total[3:26]), field.eq(one),
                         up.eq(total[2] & (total[3] | total[:2].any()))]  # fmt: skip
        with m.Else():
            m.d.comb += [fraction.eq(total[2:25]), field.eq(half),
                         up.eq(total[1] & (total[2] | total[0]))]  # fmt: skip
        far_number = Signal(31)
        near_number = Signal(31)
        number = Signal(31)
        normal = _shift_left(m, "normal", near, zeros)
        m.d.comb += [
            far_number.eq(Cat(fraction, field) + up),
            near_number.eq(Cat(normal[1:24], (one - zeros)[:8])),
            number.eq(Mux(cancelled, near_number, far_number)),
        ]
        outcome = Signal(Kind)
        m.d.comb += outcome.eq(kind)
        with m.If(kind == Kind.NUMBER):
            with m.If(cancelled & (vanished | (one <= zeros))):
                m.d.comb += outcome.eq(Kind.ZERO)
            with m.Elif(~cancelled & total[27] & largest):
                m.d.comb += outcome.eq(Kind.INFINITE)
        _finish(m, self.o, outcome, sign, number)
        return m


@dataclass(frozen=True, kw_only=True)
class FpFromIntParams:
    width: int  # bits of the integer, sign included

    def __post_init__(self):
        if not 2 <= self.width <= 72:
            raise ValueError(f"width must be 2 to 72 bits, got {self.width!r}")


class FpFromInt(wiring.Component):
    """o = value * 2^exponent

    Formats  value signed `width`; exponent signed 12; o binary32, rounded once
    Latency  3 cycles: count leading sign bits; shift; round
             A negative value is never negated. With y = ~value followed by ones without end,
             -value = y, so y is rounded instead: a tie is then y = ...0111...
    Rate     1 a cycle
    """

    LATENCY = 3

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
        some, zeros = _leading_zeros(m, "changes", changes)
        zeros = _register(m, "zeros", zeros)
        word = _register(m, "word_1", word)
        sign = _register(m, "sign", self.value[-1])
        kind = _register(m, "kind_1", Mux(some, Kind.NUMBER, Kind.ZERO))
        field = Signal(signed(13), reset_less=True)  # right if there are no leading zeros
        m.d.sync += field.eq(self.exponent + (BIAS + width - 2))

        # 2: the bits of a negative value stay as they are and are inverted after the shift.
        word = _shift_left(m, "shifted", word, zeros)
        rest = word[: size - 25]
        stickies = Cat(rest[i : i + 6].any() for i in range(0, len(rest), 6))
        sticky = _register(m, "sticky", stickies)  # collected over two cycles
        last = _register(m, "last", word[-25])  # the bit below the last one kept
        kept = _register(m, "kept", word[-24:-1])
        field = _register(m, "field_2", field - zeros)
        sign = _register(m, "sign_2", sign)
        kind = _register(m, "kind_2", kind)

        # 3
        exact = Signal()  # nothing below `last`
        up = Signal()
        tiny = Signal()
        fraction = Signal(23)
        number = Signal(31)
        m.d.comb += [
            exact.eq(~sticky.any()),
            fraction.eq(kept ^ sign.replicate(23)),
            up.eq(Mux(sign, ~last | (exact & fraction[0]), last & (fraction[0] | ~exact))),
            tiny.eq(fraction[1:].all() & (fraction[0] | (sign & ~last & exact))),
            number.eq(Cat(fraction, field[:8]) + up),
        ]
        outcome = Signal(Kind)
        m.d.comb += outcome.eq(kind)
        with m.If(kind == Kind.NUMBER):
            with m.If(field < 0):
                m.d.comb += outcome.eq(Kind.ZERO)
            with m.Elif(field == 0):
                m.d.comb += outcome.eq(Kind.TINY)
            with m.Elif(field >= TOP):
                m.d.comb += outcome.eq(Kind.INFINITE)
        _finish(m, self.o, outcome, sign, number, tiny=tiny)
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
        a, width = data.View(FP32, self.a), self.params.width

        # 1: how far the significand lies below the top of the integer.
        distance = Signal(signed(13), reset_less=True)
        m.d.sync += distance.eq((BIAS + width - 1) - a.exponent - self.exponent)
        gone = _register(m, "gone_1", _is_zero(a) | (a.exponent == TOP))
        significand = _register(m, "significand", Cat(a.fraction, Const(1, 1)))
        sign = _register(m, "sign", a.sign)

        # 2: the integer, the bit below it, and whether any lower bit is set.
        size = max(width + 1, 24)
        amount = distance[: width.bit_length()]  # of use up to `width` only
        lost = Signal(24)
        m.d.comb += lost.eq(Cat(amount > width - 23 + i for i in range(24)))
        shifted = Signal(size)
        m.d.comb += shifted.eq(Cat(Const(0, size - 24), significand) >> amount)
        integer = _register(m, "integer", shifted[size - width :])
        half = _register(m, "half", shifted[size - width - 1])
        sticky = _register(m, "sticky", (significand & lost).any())
        gone = _register(m, "gone", gone | (distance > width))
        sign = _register(m, "sign_2", sign)

        # 3: -(x + up) = ~x + 1 - up
        up = Signal()
        m.d.comb += up.eq(~gone & half & (integer[0] | sticky))
        signs = sign.replicate(width)
        rounded = Mux(gone, signs, integer ^ signs) + (up ^ sign)
        m.d.comb += self.o.eq(_register(m, "o_reg", rounded[:width].as_signed()))
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
        return np.where(np.isnan(a), NAN >> 16, rounded).astype(np.uint16)

    def elaborate(self, platform):
        m = Module()
        a = data.View(FP32, self.a)
        number = Signal(15)
        m.d.comb += number.eq(self.a[16:31] + (self.a[15] & (self.a[16] | self.a[:15].any())))
        o = Signal(16, name="o_reg", reset_less=True)
        with m.If(_is_nan(a)):
            m.d.sync += o.eq(NAN >> 16)
        with m.Elif(_is_zero(a)):
            m.d.sync += o.eq(Cat(Const(0, 15), a.sign))
        with m.Else():
            m.d.sync += o.eq(Cat(number, a.sign))
        m.d.comb += self.o.eq(o)
        return m
