"""Which function a `Piecewise` computes, and the tables of polynomials that stand for it.

    f = (c[0] + z (c[1] + z (c[2] + z c[3]))) * 2^e        -1 <= z < 1, in each segment

The coefficients interpolate f at Chebyshev nodes and are computed with PRECISION = 128 bits
(mpmath), so they are the same on every machine.

Formats  coefficients signed, GUARD = 29 fraction bits; value FRACTION = 24 fraction bits;
         exponent signed 7
Refused  a degree, an index or a place that the tables or the multipliers have no room for;
         segments so long that a coefficient leaves the multiplier's WIDE = 27 bits
"""

from dataclasses import dataclass
from enum import Enum
from functools import cache

import mpmath
import numpy as np
from amaranth.hdl import signed
from amaranth.lib import data

from gdn_core.arith.mac import Mac

__all__ = ["EXPONENT", "FRACTION", "GUARD", "WIDE", "Curve", "PiecewiseParams", "table"]

FRACTION = 24  # fraction bits of `value`: one more than binary32 has, for values just below 1
GUARD = 29  # fraction bits of the coefficients
WIDE, NARROW = 27, 18  # bits of the DSP48E2's multiplier ports
PRECISION = 128  # bits the coefficients are computed with
EXPONENT = signed(7)


class Curve(Enum):
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
