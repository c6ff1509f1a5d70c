"""IEEE binary32 scalars: multiply and add.

    o = ftz(round(f(ftz(a), ftz(b))))        ftz: a subnormal becomes zero of the same sign

Shapes   one operation a cycle
Formats  unsigned(32) words; rounded to nearest, ties to even, once, on IEEE's grid (subnormals
         included) and then flushed, so `numpy.float32` followed by `ftz` is the model of every unit
         bit for bit; a NaN result is always 0x7FC00000
Latency  each unit's LATENCY
Rate     1 a cycle; free-running, never stalls

The one visible trace of IEEE's grid: a magnitude in [2^-127, 2^-126) is flushed unless rounding to
the 23 bits it would have had as a subnormal carries it up to 2^-126, the smallest normal number.
"""

import numpy as np
from amaranth.hdl import Cat, Const, Module, Mux, Signal
from amaranth.lib import data, wiring
from amaranth.lib.wiring import In, Out

from gdn_core.arith.mac import Addend, Mac, MacParams
from gdn_core.arith.rounding import (
    Kind,
    finish,
    is_infinite,
    is_nan,
    is_zero,
    leading_zeros,
    rounded,
    shift_left,
)
from gdn_core.emit.emitter import place
from gdn_core.formats import FP32_BIAS, FP32_TOP, Fp32, ftz

__all__ = ["FpAdd", "FpMul", "register"]


def register(m, name, value):
    """`value` one cycle later."""
    register = Signal(value.shape(), name=name, reset_less=True)
    m.d.sync += register.eq(value)
    return register


class FpMul(wiring.Component):
    """o = a * b

    Formats  binary32; 0 * infinity is NaN
    Latency  5 cycles: the 48-bit product of the 24-bit significands in two cascaded Macs, 24 x 17
             and 24 x 7 (A/B, M, P, P), then normalise, round and select in one: a LUT, a 24-bit
             carry chain and a LUT, which chooses one of the exponents that are ready
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
        a, b = data.View(Fp32, self.a), data.View(Fp32, self.b)
        low = place(m, platform, "low", Mac(MacParams(a=25, b=18)))
        high = place(m, platform, "high",
                     Mac(MacParams(a=25, b=8, addend=Addend.CASCADE_17, late=True)))
        m.d.comb += [
            low.a.eq(Cat(a.fraction, Const(1, 1))),
            low.b.eq(b.fraction[:17]),
            high.a.eq(Cat(a.fraction, Const(1, 1))),
            high.b.eq(Cat(b.fraction[17:], Const(1, 1))),
            high.pcin.eq(low.pcout),
        ]
        product = high.p[:31]  # bits 17 to 47 of the whole product, which is in [2^46, 2^48)
        sticky = register(m, "sticky", low.p[:17].any())  # the 17 bits the cascade drops

        # What the operands are, then what that makes of the product.
        zero, infinite, nan = ([register(m, f"{name}_{x}", test(value))
                                for x, value in (("a", a), ("b", b))]
                               for name, test in (("zero", is_zero), ("infinite", is_infinite),
                                                  ("nan", is_nan)))  # fmt: skip
        kind = Signal(Kind)
        exponent = Signal(9)
        m.d.comb += exponent.eq(a.exponent + b.exponent)
        with m.If(nan[0] | nan[1] | (infinite[0] & zero[1]) | (zero[0] & infinite[1])):
            m.d.comb += kind.eq(Kind.NAN)
        with m.Elif(infinite[0] | infinite[1]):
            m.d.comb += kind.eq(Kind.INFINITE)
        with m.Elif(zero[0] | zero[1]):
            m.d.comb += kind.eq(Kind.ZERO)
        sign = a.sign ^ b.sign
        # Where the exponent lies is asked a cycle ahead of what it says.
        ranges = {}
        for stage in range(1, self.LATENCY - 1):
            if stage == self.LATENCY - 2:
                for name, offset in ("one", FP32_BIAS), ("two", FP32_BIAS - 1):
                    ranges[name] = [
                        register(m, f"below_{name}", exponent < offset),
                        register(m, f"least_{name}", exponent == offset),
                        register(m, f"above_{name}", exponent >= offset + FP32_TOP),
                    ]
            if stage > 1:
                kind = register(m, f"kind_{stage}", kind)
            exponent = register(m, f"exponent_{stage}", exponent)
            sign = register(m, f"sign_{stage}", sign)
        sign = register(m, f"sign_{self.LATENCY - 1}", sign)

        # Kind and exponent of the result for a product in [1, 2) and in [2, 4), ready early. The
        # largest product, (2 - 2^-23)^2, does not round up to 4.
        kinds = []
        for name, (below, least, above) in ranges.items():
            outcome = Signal(Kind, name=f"kind_{name}_next")
            m.d.comb += outcome.eq(kind)
            with m.If(kind == Kind.NUMBER):
                with m.If(below):
                    m.d.comb += outcome.eq(Kind.ZERO)
                with m.Elif(least):
                    m.d.comb += outcome.eq(Kind.TINY)
                with m.Elif(above):
                    m.d.comb += outcome.eq(Kind.INFINITE)
            kinds.append(register(m, f"kind_{name}", outcome))
        fields = [register(m, f"exponent_{name}",
                           (exponent[:8] + Const((n - FP32_BIAS) & 0xFF, 8))[:8])
                  for n, name in enumerate(("one", "two"))]  # fmt: skip

        # The product is at least 2; the bit below the last one kept; that is all that is dropped;
        # the 24 leading bits are ones.
        two = Signal()
        half = Signal()
        tie = Signal()
        tiny = Signal()
        fraction = Signal(23)
        m.d.comb += [
            two.eq(product[30]),
            fraction.eq(Mux(two, product[7:30], product[6:29])),
            half.eq(Mux(two, product[6], product[5])),
            tie.eq(half & ~((two & product[5]) | product[:5].any() | sticky)),
            tiny.eq(product[7:29].all() & Mux(two, product[29], product[6])),
        ]  # fmt: skip
        fraction, carry = rounded(m, fraction, half, tie)
        field = Mux(two | carry, fields[1], fields[0])
        finish(m, self.o, Mux(two, kinds[1], kinds[0]), sign, Cat(fraction, field), tiny=tiny)
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
        a, b = data.View(Fp32, self.a), data.View(Fp32, self.b)

        # 1: order. Only the smaller operand needs its flush: where the larger is zero, both are.
        swap = Signal()
        kind = Signal(Kind)
        m.d.comb += swap.eq(self.a[:31] < self.b[:31])
        with m.If(is_nan(a) | is_nan(b)
                  | (is_infinite(a) & is_infinite(b) & (a.sign != b.sign))):  # fmt: skip
            m.d.comb += kind.eq(Kind.NAN)
        with m.Elif(is_infinite(a) | is_infinite(b)):
            m.d.comb += kind.eq(Kind.INFINITE)
        with m.Elif(is_zero(a) & is_zero(b)):
            m.d.comb += kind.eq(Kind.ZERO)
        a_small = Mux(is_zero(a), 0, Cat(a.fraction, Const(1, 1)))
        b_small = Mux(is_zero(b), 0, Cat(b.fraction, Const(1, 1)))
        large = register(m, "large", Cat(Mux(swap, b.fraction, a.fraction), Const(1, 1)))
        small = register(m, "small", Mux(swap, a_small, b_small))
        exponent = register(m, "exponent", Mux(swap, b.exponent, a.exponent))
        distance = register(m, "distance", Mux(swap, (b.exponent - a.exponent)[:8],
                                                (a.exponent - b.exponent)[:8]))  # fmt: skip
        subtract = register(m, "subtract", a.sign ^ b.sign)
        both_zero = is_zero(a) & is_zero(b)
        sign = register(m, "sign", Mux(both_zero, a.sign & b.sign, Mux(swap, b.sign, a.sign)))
        kind = register(m, "kind_1", kind)

        # 2: two fraction bits more and, below them, whether any lower bit is set. From a distance
        # of 32 on that bit may be either: the smaller operand is all below it and rounds away.
        far = Signal()
        lost = Signal(24)
        shifted = Signal(26)
        m.d.comb += [
            far.eq(distance[5:].any()),
            lost.eq(~(Const(-1, 32) << distance[:5])[2:26]),  # bit i: distance > i + 2
            shifted.eq(Mux(far, 0, Cat(Const(0, 2), small) >> distance[:5])),
        ]
        aligned = register(m, "aligned", Cat((small & lost).any(), shifted))
        half_small = Mux(distance[0], Cat(small, Const(0, 1)), Cat(Const(0, 1), small))
        near = register(m, "near", (Cat(Const(0, 1), large) - half_small)[:25])
        close = register(m, "close", subtract & (distance <= 1))
        large = register(m, "large_2", large)
        exponent = register(m, "exponent_2", exponent)
        subtract = register(m, "subtract_2", subtract)
        sign = register(m, "sign_2", sign)
        kind = register(m, "kind_2", kind)

        # 3: -y is ~y + 1, and the 1 enters as the carry out of a bit below the lowest.
        addend = Cat(subtract, aligned ^ subtract.replicate(27), subtract)
        sum_ = Signal(28)
        m.d.comb += sum_.eq((Cat(Const(1, 1), Const(0, 3), large) + addend)[1:29])
        total = register(m, "total", sum_)
        # The last bit that is kept, and what a half below it adds to it: for each place of the
        # leading bit, highest first.
        ends, carries = [], []
        for n in (4, 3, 2):
            up = sum_[n - 1] & (sum_[n] | sum_[: n - 1].any())
            ends.append(register(m, f"end_{n}", sum_[n] ^ up))
            carries.append(register(m, f"carry_{n}", sum_[n] & up))
        remains, zeros = leading_zeros(m, "near", near)
        zeros = register(m, "zeros", zeros)
        cancelled = register(m, "cancelled", close & ~near[24])
        vanished = register(m, "vanished", ~remains)  # x + (-x), which is +0
        sign = register(m, "sign_3", sign)
        near = register(m, "near_2", near)
        fields = [register(m, f"exponent_{name}", (exponent + n)[:8])
                  for n, name in ((-1, "half"), (0, "one"), (1, "two"), (2, "four"))]  # fmt: skip
        largest = register(m, "largest", exponent == FP32_TOP - 1)
        is_number = register(m, "is_number", kind == Kind.NUMBER)
        kind = register(m, "kind_3", kind)

        # 4: far, the sum is in [2, 4), [1, 2) or [1/2, 1); rounding up may carry into the next.
        def placed(two, one, half):
            return Mux(total[27], two, Mux(total[26], one, half))

        near_number = Signal(31)
        number = Signal(31)
        rounded_up = Signal(24)  # the bits above the last one
        normal = shift_left(m, "normal", near, zeros)
        one = fields[1]
        fraction = placed(total[5:27], total[4:26], total[3:25])
        m.d.comb += [
            rounded_up.eq(Cat(placed(*carries), fraction) + 1),
            near_number.eq(Cat(normal[1:24], (one - zeros)[:8])),
            number.eq(Mux(cancelled, near_number, Cat(
                placed(*ends), rounded_up[1:23],
                Mux(rounded_up[23], placed(*fields[:0:-1]), placed(*fields[2::-1]))))),
        ]
        word = finish(m, self.o, kind, sign & ~(cancelled & vanished), number)
        # What is too small or too large is known last.
        with m.If(is_number & cancelled & (vanished | (one <= zeros))):
            m.d.sync += word[:31].eq(0)
        with m.Elif(is_number & ~cancelled & total[27] & largest):
            m.d.sync += word[:31].eq(FP32_TOP << 23)
        return m
