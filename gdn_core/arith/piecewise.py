"""A function of one fixed point argument as a table of polynomials, and its result as binary32.

The argument is the number of a segment and a place z in it, -1 <= z < 1; the value is

    f = (c[0] + z (c[1] + z (c[2] + z c[3]))) * 2^e        c, e from the segment's table entry

The coefficients interpolate f at Chebyshev nodes and are computed with 128 bits (mpmath), so they
are the same on every machine. e scales each segment so that its largest value is in (1, 2]; half
an ulp (of the smaller binade, where a segment has two) is in c[0], so that cutting `value` rounds.

Shapes   one argument a cycle
Formats  t = z 2^(t bits - 1) signed; coefficients have GUARD = 29 fraction bits;
         value unsigned, 2 integer and FRACTION = 24 fraction bits; exponent signed 7
Latency  `PiecewiseParams.latency`: 7 cycles at degree 2, 11 at degree 3 with a wide t;
         exponent after 1 cycle
Rate     1 a cycle; free-running, never stalls
"""

from dataclasses import dataclass
from functools import cache

import mpmath
import numpy as np
from amaranth.hdl import Cat, Const, Module, Mux, Signal, signed, unsigned
from amaranth.lib import data, enum, wiring
from amaranth.lib.memory import Memory
from amaranth.lib.wiring import In, Out

from gdn_core.arith.mac import Addend, Mac, MacParams
from gdn_core.arith.pipeline import Pipeline, Timed
from gdn_core.emit import place
from gdn_core.formats import FP32_NAN, Fp32, from_bits

__all__ = ["BIAS", "FP32_INF", "FRACTION", "Curve", "Pack", "Piecewise", "PiecewiseParams",
           "Special", "multiply", "table"]  # fmt: skip

BIAS = 127
FP32_INF = 0x7F800000
FRACTION = 24  # fraction bits of `value`: one more than binary32 has, for values just below 1
GUARD = 29  # fraction bits of the coefficients
WIDE, NARROW = 27, 18  # bits of the DSP48E2's multiplier ports
LIMB = 17  # bits of a low limb, and the shift of the DSP48E2's cascade
HALF = 1 << LIMB - 1  # rounds what is cut off below the coefficients' last bit
PRECISION = 128  # bits the coefficients are computed with
EXPONENT = signed(7)


class Special(enum.Enum, shape=unsigned(2)):
    """What a result is when it is not computed."""

    NONE = 0
    NAN = 1
    LOW = 2  # zero
    HIGH = 3  # the greatest value of the function: infinity, x or 1


class Curve(enum.Enum):
    """f(u), where u = 0 to 1 over all segments, or -1/2 to 1/2 where the index is signed."""

    EXP2 = "2^u"
    SOFTPLUS = "log(1 + 2^(64u))"
    SIGMOID = "1 / (1 + 2^(-64u))"
    RECIPROCAL = "2 / (1 + u)"
    RSQRT = "2 / sqrt(1 + 2u), then 2 / sqrt(4u)"  # one binade a half, equal steps in each

    @property
    def scaled(self) -> bool:
        """Whether f has many binades: its index is signed and its segments have exponents."""
        return self in (Curve.SOFTPLUS, Curve.SIGMOID)

    @property
    def offset(self) -> float:
        """Where in the last bit of t the argument is: 1/2 if it was cut, 0 if it is exact."""
        return 0 if self in (Curve.RECIPROCAL, Curve.RSQRT) else 0.5

    def __call__(self, u: mpmath.mpf) -> mpmath.mpf:
        match self:
            case Curve.EXP2:
                return mpmath.power(2, u)
            case Curve.SOFTPLUS:
                return mpmath.log1p(mpmath.power(2, 64 * u))
            case Curve.SIGMOID:
                return 1 / (1 + mpmath.power(2, -64 * u))
            case Curve.RECIPROCAL:
                return 2 / (1 + u)
            case Curve.RSQRT:
                return 2 / mpmath.sqrt(1 + 2 * u if 2 * u < 1 else 4 * u)


@dataclass(frozen=True, kw_only=True)
class PiecewiseParams:
    curve: Curve
    degree: int
    index: int  # bits that choose the segment
    t: int  # bits of the place in it, sign included

    def __post_init__(self):
        if self.degree not in (2, 3):
            raise ValueError(f"degree must be 2 or 3, got {self.degree}")
        if not 1 <= self.index <= 12:
            raise ValueError(f"index must have 1 to 12 bits, got {self.index}")
        if not NARROW <= self.t <= 24:
            raise ValueError(f"t must have {NARROW} to 24 bits, got {self.t}")

    @property
    def spare(self) -> int:
        """Bits of t beyond the small multiplier port. The last factor gives up as many, so that
        the whole product with t and c[0] beside it fit the accumulator."""
        return self.t - NARROW

    @property
    def wide(self) -> bool:
        """Whether the last multiplication takes two DSP48E2."""
        return self.spare > 0

    @property
    def latency(self) -> int:
        return 1 + self.degree * Mac.LATENCY + self.wide * Mac.LATENCY_CASCADE

    @property
    def widths(self) -> list[int]:
        """Bits of each coefficient in the tables, sign included."""
        coefficients, _ = table(self)
        return [int(max(abs(c.min()), abs(c.max()))).bit_length() + 1 for c in coefficients]

    @property
    def entry(self):
        """A segment in the first table; the other one has its c[1]."""
        members = {f"c{n}": signed(width) for n, width in enumerate(self.widths) if n != 1}
        if self.curve.scaled:
            members["exponent"] = EXPONENT
        return data.StructLayout(members)


@cache
def table(params: PiecewiseParams) -> tuple[np.ndarray, np.ndarray]:
    """Coefficients c[n][index], in units of 2^-GUARD, and exponents e[index]; int64."""
    segments, order = 1 << params.index, params.degree + 1
    coefficients = np.zeros((order, segments), np.int64)
    exponents = np.zeros(segments, np.int64)
    with mpmath.workprec(PRECISION):
        nodes = [mpmath.cos(mpmath.pi * (2 * n + 1) / (2 * order)) for n in range(order)]
        fit = mpmath.matrix([[z**n for n in range(order)] for z in nodes]) ** -1
        offset = mpmath.ldexp(params.curve.offset, 1 - params.t)
        for index in range(segments):
            start = index - segments * (params.curve.scaled and 2 * index >= segments)
            inner = [params.curve((start + (1 + z + offset) / 2) / segments) for z in nodes]
            # RSQRT jumps where its binade ends, so the end is taken just before it.
            ends = [params.curve((start + place) / segments)
                    for place in (mpmath.mpf(0), 1 - mpmath.ldexp(1, -40))]
            exponent = int(mpmath.ceil(mpmath.log(max(ends), 2))) - 1
            # Half an ulp is 2^-half; a value that would round up to 1 is no smaller binade.
            least = 1 - mpmath.ldexp(1, -FRACTION - 2)
            half = FRACTION + (min(ends) < mpmath.ldexp(least, exponent))
            for n in range(order):
                c = mpmath.fsum(fit[n, k] * inner[k] for k in range(order))
                coefficients[n, index] = int(mpmath.nint(mpmath.ldexp(c, GUARD - exponent)))
            # What is cut off later is rounded by these: `value` to half an ulp, and a wide t's
            # last factor to the bits it keeps.
            coefficients[0, index] += 1 << GUARD - half
            coefficients[1, index] += 1 << params.spare >> 1 if params.wide else 0
            exponents[index] = exponent
    if np.abs(coefficients[1:]).max() >= 1 << WIDE - 1:
        raise ValueError(f"the segments of {params.curve.name} are too long for the {WIDE}-bit "
                         f"multiplier port, give index more than {params.index} bits")
    coefficients.setflags(write=False)
    exponents.setflags(write=False)
    return coefficients, exponents


@dataclass(frozen=True)
class Product(Timed):
    """A Mac's p, and the same on the wires to the next DSP48E2."""

    pcout: Signal


def multiply(p: Pipeline, name: str, a: Timed, b: Timed, c: Timed | None = None,
             addend: Addend = Addend.NONE) -> Product:
    """a * b + c in one DSP48E2 as soon as all three can be there.

    A cascade's c is the Product before; a and b must not keep it waiting.
    """
    unit = place(p.m, p.platform, name, Mac(MacParams(addend=addend)))
    start = max(a.time, b.time)
    if c is not None:
        lead = Mac.LATENCY - (Mac.LATENCY_PORT if addend is Addend.PORT else Mac.LATENCY_CASCADE)
        start = max(start, c.time - lead)
        if addend is Addend.PORT:
            p.m.d.comb += unit.c.eq(p.delay(c, start + lead))
        else:
            assert isinstance(c, Product), f"{name} takes the cascade of {c.name}, no product"
            assert c.time == start + lead, f"{name} would delay the cascade of {c.name}"
            p.m.d.comb += unit.pcin.eq(c.pcout)
    p.m.d.comb += [unit.a.eq(p.delay(a, start)), unit.b.eq(p.delay(b, start))]
    return Product(unit.p, start + Mac.LATENCY, name, unit.pcout)


class Piecewise(wiring.Component):
    LATENCY_EXPONENT = 1

    def __init__(self, params: PiecewiseParams):
        self.params = params
        ports = {"index": In(params.index), "t": In(signed(params.t)), "value": Out(2 + FRACTION)}
        if params.curve.scaled:
            ports["exponent"] = Out(EXPONENT)
        super().__init__(ports)

    @property
    def LATENCY(self):
        return self.params.latency

    @property
    def module_name(self):
        params = self.params
        return f"{params.curve.name.lower()}_{params.degree}_{params.index}_{params.t}"

    @staticmethod
    def model(params: PiecewiseParams, index: np.ndarray, t: np.ndarray):
        """Bit-exact twin of `elaborate`: int64 arrays in, value and exponent out."""
        coefficients, exponents = table(params)
        port, cascade = MacParams(addend=Addend.PORT), MacParams(addend=Addend.CASCADE_17)
        factor = coefficients[params.degree][index]
        for n in range(params.degree - 1, 0, -1):
            shift = LIMB + (params.spare if n == 1 else 0)
            c = (coefficients[n][index] << LIMB) + HALF
            factor = Mac.model(port, factor, t >> params.spare, c) >> shift
        c = coefficients[0][index] << LIMB
        if params.wide:
            low = Mac.model(port, factor, t & (1 << LIMB) - 1, c)
            value = Mac.model(cascade, factor, t >> LIMB, pcin=low)
        else:
            value = Mac.model(port, factor, t, c) >> LIMB
        return value >> GUARD - FRACTION & (1 << 2 + FRACTION) - 1, exponents[index]

    def elaborate(self, platform):
        m = Module()
        params, p = self.params, Pipeline(m, platform)
        coefficients, exponents = table(params)
        depth = 1 << params.index
        columns = [coefficients[0].tolist(), *coefficients[2:].tolist(), exponents.tolist()]
        init = [dict(zip(params.entry.members, row, strict=False))
                for row in zip(*columns, strict=True)]
        m.submodules.rom = rom = Memory(shape=params.entry, depth=depth, init=init)
        # c[1] waits by its index, which is shorter: so no index drives the LUTs of all.
        m.submodules.rom_1 = rom_1 = Memory(shape=signed(params.widths[1]), depth=depth,
                                            init=coefficients[1].tolist())  # fmt: skip
        read, read_1 = rom.read_port(), rom_1.read_port()
        index = p.at(self.index, 0, "index")
        m.d.comb += read.addr.eq(self.index)
        if params.curve.scaled:
            m.d.comb += self.exponent.eq(read.data.exponent)

        t = p.at(self.t, 0, "t")
        t_top = p.at(self.t[params.spare :].as_signed(), 0, "t_top")

        def coefficient(n, factor):
            """c[n], at the time and with the binary point of its sum with factor * t."""
            time = factor.time + Mac.LATENCY - Mac.LATENCY_PORT
            if n == 1:
                m.d.comb += read_1.addr.eq(p.delay(index, time - 1))
                c = read_1.data
            else:
                c = p.delay(p.at(read.data[f"c{n}"], 1, f"c{n}"), time)
            addend = Cat(Const(HALF if n else 0, LIMB), c).as_signed()
            return p.at(addend, time, f"c{n}_scaled")

        factor = p.at(read.data[f"c{params.degree}"], 1, f"c{params.degree}")
        for n in range(params.degree - 1, 0, -1):
            total = multiply(p, f"horner_{n}", factor, t_top, coefficient(n, factor), Addend.PORT)
            shift = LIMB + (params.spare if n == 1 else 0)
            kept = total.value[shift : shift + WIDE].as_signed()
            factor = p.at(kept, total.time, f"factor_{n}")
        c0 = coefficient(0, factor)
        if params.wide:
            t_low = p.at(self.t[:LIMB], 0, "t_low")
            t_high = p.at(self.t[LIMB:].as_signed(), 0, "t_high")
            low = multiply(p, "horner_0_low", factor, t_low, c0, Addend.PORT)
            total = multiply(p, "horner_0", factor, t_high, low, Addend.CASCADE_17)
            cut = GUARD - FRACTION
        else:
            total = multiply(p, "horner_0", factor, t, c0, Addend.PORT)
            cut = LIMB + GUARD - FRACTION
        assert total.time == self.LATENCY
        m.d.comb += self.value.eq(total.value[cut : cut + len(self.value)])
        return m


class Pack(wiring.Component):
    """value * 2^(exponent - 127) as a binary32 word, or what `special` says."""

    LATENCY = 1

    def __init__(self, params: None = None):
        self.params = params
        super().__init__({
            "value": In(2 + FRACTION),  # 1/2 <= value <= 2; 2 has no fraction bits
            "exponent": In(signed(10)), "sign": In(1),
            "special": In(Special), "high": In(32), "o": Out(32),
        })

    @staticmethod
    def model(params, value, exponent, special, high, sign=0):
        """Bit-exact twin of `elaborate`: int64 arrays in, float32 array out."""
        whole = value >> FRACTION
        field = exponent + (whole >> 1) - (whole == 0)
        fraction = np.where(whole == 0, value, value >> 1) & 0x7FFFFF
        word = np.where(field >= 255, FP32_INF, np.where(field > 0, field << 23 | fraction, 0))
        word = np.select([special == Special.NAN.value, special == Special.HIGH.value,
                          special == Special.LOW.value],
                         [FP32_NAN, high, sign << 31], word | sign << 31)
        return from_bits(word.astype(np.uint32))

    def elaborate(self, platform):
        m = Module()
        two, one = self.value[FRACTION + 1], self.value[FRACTION]
        field = Signal(signed(10))
        word = Signal(Fp32, reset_less=True)
        m.d.comb += [field.eq(self.exponent + two - ~(two | one)), self.o.eq(word)]
        m.d.sync += word.sign.eq(self.sign)
        with m.If(field >= 255):
            m.d.sync += [word.exponent.eq(255), word.fraction.eq(0)]
        with m.Elif(field > 0):
            m.d.sync += [word.exponent.eq(field),
                         word.fraction.eq(Mux(two | one, self.value[1:], self.value))]
        with m.Else():
            m.d.sync += [word.exponent.eq(0), word.fraction.eq(0)]
        with m.Switch(self.special):
            with m.Case(Special.NAN):
                m.d.sync += word.eq(Const(FP32_NAN, 32))
            with m.Case(Special.HIGH):
                m.d.sync += word.eq(self.high)
            with m.Case(Special.LOW):
                m.d.sync += [word.exponent.eq(0), word.fraction.eq(0)]
        return m
