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

import numpy as np
from amaranth.hdl import Cat, Const, Module, Mux, Signal, signed, unsigned
from amaranth.lib import enum, wiring
from amaranth.lib.memory import Memory
from amaranth.lib.wiring import In, Out

from gdn_core.arith.mac import Addend, Mac, MacParams
from gdn_core.arith.pipeline import Pipeline, Timed
from gdn_core.arith.polynomials import EXPONENT, FRACTION, GUARD, WIDE, PiecewiseParams, table
from gdn_core.emit.emitter import place
from gdn_core.formats import FP32_INF, FP32_NAN, FP32_TOP, LIMB, Fp32, from_bits

__all__ = ["Pack", "Piecewise", "Special", "multiply"]

HALF = 1 << LIMB - 1  # rounds what is cut off below the coefficients' last bit


class Special(enum.Enum, shape=unsigned(2)):
    """What a result is when it is not computed."""

    NONE = 0
    NAN = 1
    LOW = 2  # zero
    HIGH = 3  # the greatest value of the function: infinity, x or 1


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
        word = np.where(field >= FP32_TOP, FP32_INF, np.where(field > 0, field << 23 | fraction, 0))
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
        with m.If(field >= FP32_TOP):
            m.d.sync += [word.exponent.eq(FP32_TOP), word.fraction.eq(0)]
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
