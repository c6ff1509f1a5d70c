"""Block alignment of a row of bf16 numbers: signed integers with one shared exponent.

    top   = max over the row of the exponent field
    ki[i] = round(k[i] * 2^(frac - (top - 126)))            |ki| < 2^frac,  frac = bits - 1
    k[i] ~= ki[i] * 2^(top - 126 - frac)

The largest element keeps all its 8 significant bits at the top of the integer; an element up to
frac - 8 octaves below it is exact, a smaller one is rounded to nearest, ties away from zero.
Subnormal bf16 numbers read as zero.

Shapes   one element a cycle: `x` of a row whose `top` is known
Formats  x bf16; top unsigned 8; o signed `bits`
Latency  3 cycles (distance; shift; round and sign)
Rate     1 element a cycle; free-running, never stalls
Refused  infinities and NaN align to nonsense; the row is reported as bad by whoever read it
"""

from dataclasses import dataclass

import numpy as np
from amaranth.hdl import Cat, Module, Mux, Signal, signed
from amaranth.lib import wiring
from amaranth.lib.wiring import In, Out

from gdn_core.formats import Bf16

__all__ = ["AlignElement", "AlignParams", "top_exponent"]

SIGNIFICAND = 8  # bits of a bf16 number with its hidden one


@dataclass(frozen=True, kw_only=True)
class AlignParams:
    bits: int  # of the integer, sign included

    def __post_init__(self):
        if not SIGNIFICAND + 1 <= self.bits <= 35:
            raise ValueError(f"bits must be {SIGNIFICAND + 1} to 35, got {self.bits}")


def top_exponent(words: np.ndarray) -> np.ndarray:
    """Largest exponent field of each row: bf16 words (uint16) [..., K] -> int64 [...]."""
    return (words.astype(np.int64) >> 7 & 0xFF).max(axis=-1)


class AlignElement(wiring.Component):
    LATENCY = 3

    def __init__(self, params: AlignParams):
        self.params = params
        super().__init__({"x": In(Bf16), "top": In(8),
                          "none": In(1),  # the element counts as zero
                          "o": Out(signed(params.bits))})  # fmt: skip

    @staticmethod
    def model(params: AlignParams, words: np.ndarray, top: np.ndarray) -> np.ndarray:
        """Bit-exact twin: bf16 words (uint16) [..., K], top [...] -> int64 [..., K]."""
        x = words.astype(np.int64)
        exponent = x >> 7 & 0xFF
        significand = np.where(exponent == 0, 0, x & 0x7F | 0x80)
        distance = np.minimum(np.asarray(top)[..., None] - exponent, params.bits)
        doubled = significand << params.bits - SIGNIFICAND >> distance
        magnitude = doubled + 1 >> 1
        return np.where(x >> 15 & 1, -magnitude, magnitude)

    def elaborate(self, platform):
        m = Module()
        bits = self.params.bits
        distance = Signal(range(bits + 1), reset_less=True)
        significand = Signal(SIGNIFICAND, reset_less=True)
        sign = Signal(reset_less=True)
        sign_2 = Signal(reset_less=True)
        shifted = Signal(bits, reset_less=True)  # with a bit below the last
        far = Signal(8)
        zero = Signal()
        m.d.comb += [
            far.eq((self.top - self.x.exponent)[:8]),
            zero.eq((self.x.exponent == 0) | self.none),
        ]
        m.d.sync += [
            distance.eq(Mux(far >= bits, bits, far)),
            significand.eq(Mux(zero, 0, 0x80 | self.x.fraction)),
            sign.eq(self.x.sign),
        ]
        m.d.sync += [
            shifted.eq((significand << bits - SIGNIFICAND) >> distance),
            sign_2.eq(sign),
        ]
        # m + half, or -(m + half) = ~m + 1 - half: one adder rounds and negates.
        integer = Signal.like(self.o, name="integer", reset_less=True)
        signed_up = Cat(shifted[1:], 0) ^ sign_2.replicate(bits)
        m.d.sync += integer.eq((signed_up + (shifted[0] ^ sign_2))[:bits].as_signed())
        m.d.comb += self.o.eq(integer)
        return m
