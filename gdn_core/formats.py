"""Every number format of the accelerator, once.

State       S[i,j] = gain * 2^exp[j] * M[i,j], one gain a value head (fp32, 1/2 <= gain < 1), one
            exponent a column, M a signed mantissa. Beside exp[j] stands bits[j], the significant
            bits of the column: -2^bits <= M < 2^bits for every row. bits = 0 marks a zero column,
            whose mantissas are not read.
Operands    k[i] = ki[i] * 2^(e - operand_frac): a row of K bf16 numbers becomes signed integers
            with one shared exponent, |ki| < 2^operand_frac.
Scalars     IEEE binary32, round to nearest even, subnormals flushed to zero.
"""

from dataclasses import dataclass

import numpy as np
from amaranth.hdl import signed, unsigned
from amaranth.lib import data

from gdn_core.config import Precision

__all__ = [
    "EXPONENT",
    "EXPONENT_MAX",
    "EXPONENT_MIN",
    "EXPONENT_ROW",
    "FP32_BIAS",
    "FP32_HALF",
    "FP32_INF",
    "FP32_NAN",
    "FP32_ONE",
    "FP32_TOP",
    "GAIN_ROW",
    "GATE_BYTES",
    "HEADER_ROWS",
    "LIMB",
    "Bf16",
    "Fp32",
    "StateFormat",
    "fields",
    "from_bits",
    "ftz",
    "to_bits",
]

EXPONENT = signed(9)  # exp[j]
EXPONENT_MAX = 200  # no state of fp32 numbers comes near; leaves room for the sums of a lifetime
EXPONENT_MIN = -256  # a column that would fall below becomes a zero column
FP32_BIAS = 127  # of bf16 too
EXPONENT_ROW, GAIN_ROW = 0, 1  # rows of a state image behind its key_dim rows of mantissas
HEADER_ROWS = 2
GATE_BYTES = 8  # of a value head in a row of gates or parameters: two fp32 numbers
LIMB = 17  # bits of an unsigned low limb; with a sign, the narrow port of a DSP48E2
FP32_ONE = 0x3F800000
FP32_HALF = 0x3F000000
FP32_INF = 0x7F800000
FP32_NAN = 0x7FC00000  # the only NaN that is ever produced
FP32_TOP = 255  # exponent field of infinities and NaN


class Fp32(data.Struct):
    """IEEE binary32."""

    fraction: unsigned(23)
    exponent: unsigned(8)
    sign: unsigned(1)


class Bf16(data.Struct):
    """The upper half of a binary32."""

    fraction: unsigned(7)
    exponent: unsigned(8)
    sign: unsigned(1)


def to_bits(x) -> np.ndarray:
    """The words of float32 numbers, uint32."""
    return np.asarray(x, np.float32).view(np.uint32)


def fields(x: np.ndarray):
    """Sign, exponent and fraction of float32 numbers as int64."""
    bits = to_bits(x).astype(np.int64)
    return bits >> 31, bits >> 23 & 0xFF, bits & 0x7FFFFF


def from_bits(words) -> np.ndarray:
    """The float32 numbers that uint32 words stand for."""
    return np.asarray(words).astype(np.uint32).view(np.float32)


def ftz(x) -> np.ndarray:
    """float32 with subnormals flushed to zero of their sign and every NaN made the one NaN; x
    itself, where it has neither."""
    x = np.asarray(x, np.float32)
    words = x.view(np.uint32)
    small = words & 0x7F80_0000 == 0
    if small.any():
        words = np.where(small, words & 0x8000_0000, words)
    nan = np.isnan(x)
    if nan.any():
        words = np.where(nan, np.uint32(FP32_NAN), words)
    return words.view(np.float32)


@dataclass(frozen=True, kw_only=True)
class StateFormat:
    """Widths of the block fixed point formats; `of` gives the two presets."""

    mantissa: int  # bits of M, sign included
    operand: int  # bits of ki and qi, sign included
    update_frac: int  # fraction bits of the rank-1 product below M's last bit
    rows_per_word: int  # mantissas in one 72-bit RAM word
    guard: int = 4  # fraction bits that a right-shifted M keeps; 4 measure as good as all of them

    def __post_init__(self):
        if self.mantissa * self.rows_per_word > 72:
            raise ValueError(
                f"a RAM word holds 72 bits, got {self.rows_per_word} rows of {self.mantissa} bits"
            )
        if self.operand not in (LIMB + 1, 2 * LIMB + 1):
            raise ValueError(
                f"operands have {LIMB + 1} or {2 * LIMB + 1} bits, got {self.operand}"
            )
        if self.mantissa + self.update_frac > 47:
            raise ValueError(
                "mantissa + update_frac must fit the 48-bit accumulator with one bit to spare, "
                f"got {self.mantissa} + {self.update_frac}"
            )

    @property
    def operand_frac(self) -> int:
        """Fraction bits of ki as a number of magnitude below 1."""
        return self.operand - 1

    @property
    def limbs(self) -> int:
        """Parts of ki that a DSP48E2's narrow port takes: 1, or 2 (18 bits signed, 17 unsigned)."""
        return 1 if self.operand <= LIMB + 1 else 2

    @property
    def update_scale(self) -> int:
        """ui = u * 2^(update_scale - exp'): ki*ui, shifted right by a low limb, has update_frac."""
        return self.update_frac - LIMB

    @property
    def update(self) -> int:
        """Bits of ui, the rank-1 update's scalar: the wide port of a DSP48E2."""
        return 27

    @staticmethod
    def of(precision: Precision) -> "StateFormat":
        match precision:
            case Precision.FAST:
                return StateFormat(mantissa=24, operand=18, update_frac=20, rows_per_word=3)
            case Precision.PRECISE:
                return StateFormat(mantissa=26, operand=35, update_frac=18, rows_per_word=2)
