"""What lies in the card's memory: rows of tokens, gates, parameters, outputs, and state images.

    every row starts on a 64-byte boundary:  pitch(n, s) = 64 * ceil(n * s / 64) bytes

    q, k     [T][qk_heads] rows of key_dim bf16
    v        [T][v_heads] rows of value_dim bf16
    gates    [T] rows of v_heads pairs (a, b) or (g, beta), fp32
    params   one row of v_heads pairs (A, dt_bias), A = exp(A_log), fp32
    out      [T][v_heads] rows of value_dim fp32 or bf16
    image    [key_dim + 2][v_heads] rows of value_dim words: row i < key_dim holds the mantissas
             M[i, j], int32; row key_dim holds exp[j] as 16 bits below bits[j] << 16; the last
             row repeats the head's gain, fp32

A kernel with P output ports writes the rows of value head h, of out and of an image alike, by port
h % P: [T][v_heads / P] rows. `join_ports` makes one buffer of the ports'.

The state of a head is S[i, j] = gain * 2^exp[j] * M[i, j]; bits[j] counts the significant bits of
the column, -2^bits <= M < 2^bits. A column with bits = 0 is zero, whatever its M and exp. From an
fp32 or float64 S, `StateImage.from_state` takes gain = 1/2 and the smallest exp with which the
column's largest |M| is at most 2^(n-1) - 2^5 (n mantissa bits), so that column's largest |M| is at
least 2^(n-2) - 2^4 and

    |S' - S| <= max_i |S[i, j]| * state_error(n),     state_error(n) = (1/2) / (2^(n-2) - 2^4)

which is 1.2e-7 for n = 24 and 3.0e-8 for n = 26: half a unit of M over its least maximum. An
image that the kernel stored converts to float64 without any error (24-bit gain, 26-bit M); to fp32
each element is rounded once more, by at most 2^-24 |S'|, or 2^-150 below fp32's normal numbers.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

import ml_dtypes
import numpy as np

from gdn_core.config import BEAT_BYTES, GdnShape
from gdn_core.formats import (
    EXPONENT_MAX,
    EXPONENT_MIN,
    EXPONENT_ROW,
    GAIN_ROW,
    GATE_BYTES,
    HEADER_ROWS,
)

__all__ = [
    "StateImage", "StateLayout", "image_bytes", "join_ports", "out_bytes", "pack_gates",
    "pack_k", "pack_params", "pack_q", "pack_v", "pitch", "state_error", "unpack_out",
]

LARGEST = 2.0**127  # above it a rounded column could leave fp32's range
SMALLEST = float(np.finfo(np.float32).tiny)  # fp32 subnormals are zero, in a state as everywhere


class StateLayout(Enum):
    """Axes of a state as an array of numbers."""

    HEAD_KEY_VALUE = "hkv"  # [v_heads, key_dim, value_dim], as the mathematics has it
    HEAD_VALUE_KEY = "hvk"  # [v_heads, value_dim, key_dim], as some frameworks store it


def pitch(elements: int, element_bytes: int) -> int:
    """Bytes from one row to the next."""
    return -(-elements * element_bytes // BEAT_BYTES) * BEAT_BYTES


def out_bytes(shape: GdnShape, tokens: int, *, bf16: bool = False) -> int:
    """Bytes of an output buffer, all ports together."""
    return tokens * shape.v_heads * pitch(shape.value_dim, 2 if bf16 else 4)


def image_bytes(shape: GdnShape) -> int:
    """Bytes of a state image."""
    return (shape.key_dim + HEADER_ROWS) * shape.v_heads * pitch(shape.value_dim, 4)


def pack_q(shape: GdnShape, q) -> bytes:
    """q [T, qk_heads, key_dim] as bf16 rows; values that bf16 lacks are rounded to nearest."""
    return _pack_bf16("q", q, (shape.qk_heads, shape.key_dim))


def pack_k(shape: GdnShape, k) -> bytes:
    """k [T, qk_heads, key_dim] as bf16 rows; values that bf16 lacks are rounded to nearest."""
    return _pack_bf16("k", k, (shape.qk_heads, shape.key_dim))


def pack_v(shape: GdnShape, v) -> bytes:
    """v [T, v_heads, value_dim] as bf16 rows; values that bf16 lacks are rounded to nearest."""
    return _pack_bf16("v", v, (shape.v_heads, shape.value_dim))


def pack_gates(shape: GdnShape, first, second) -> bytes:
    """(a, b) or (g, beta), each [T, v_heads], as a row of pairs of fp32 words a token."""
    first = _checked("the first gate", first, (None, shape.v_heads))
    second = _checked("the second gate", second, (len(first), shape.v_heads))
    return _pack_pairs(shape, first, second)


def pack_params(shape: GdnShape, A_log=None, dt_bias=None) -> bytes:
    """A = exp(A_log) and dt_bias, each [v_heads]; zeros where the gates are given ready-made."""
    zero = np.zeros(shape.v_heads)
    A_log = zero if A_log is None else _checked("A_log", A_log, (shape.v_heads,))
    dt_bias = zero if dt_bias is None else _checked("dt_bias", dt_bias, (shape.v_heads,))
    with np.errstate(over="ignore"):
        A = np.exp(A_log.astype(np.float64)).astype(np.float32)
    return _pack_pairs(shape, A[None], dt_bias[None])


def join_ports(parts: Sequence[bytes], row_bytes: int) -> bytes:
    """One buffer of those that the output ports wrote, port 0 first; a row is `row_bytes`."""
    rows = [np.frombuffer(part, np.uint8).reshape(-1, row_bytes) for part in parts]
    return np.stack(rows, axis=1).tobytes()


def unpack_out(shape: GdnShape, tokens: int, data: bytes, *, bf16: bool = False) -> np.ndarray:
    """Output rows as float32 [T, v_heads, value_dim]."""
    dtype = ml_dtypes.bfloat16 if bf16 else np.float32
    rows = _rows("out", data, (tokens, shape.v_heads), shape.value_dim, dtype)
    return rows.astype(np.float32)


def state_error(mantissa: int) -> float:
    """Largest error of `StateImage.from_state`, over the largest magnitude of the column."""
    return 0.5 / _least_maximum(mantissa)


@dataclass(frozen=True, eq=False)
class StateImage:
    """A state in the kernel's own numbers; `pack` and `unpack` keep every bit.

    mantissa [v_heads, key_dim, value_dim] int32; exponent, bits [v_heads, value_dim] int32;
    gain [v_heads] float32.
    """

    mantissa: np.ndarray
    exponent: np.ndarray
    bits: np.ndarray
    gain: np.ndarray

    def __post_init__(self):
        if np.ndim(self.mantissa) != 3:
            raise ValueError(
                "mantissa must have the axes [v_heads, key_dim, value_dim], got shape "
                f"{np.shape(self.mantissa)}"
            )
        heads, _, columns = np.shape(self.mantissa)
        for name, wanted in (
            ("exponent", (heads, columns)), ("bits", (heads, columns)), ("gain", (heads,)),
        ):
            if np.shape(getattr(self, name)) != wanted:
                raise ValueError(
                    f"{name} must have shape {wanted} beside mantissas of shape "
                    f"{np.shape(self.mantissa)}, got {np.shape(getattr(self, name))}"
                )

        used = np.asarray(self.exponent)[np.asarray(self.bits) != 0]
        if used.size and not EXPONENT_MIN <= used.min() <= used.max() <= EXPONENT_MAX:
            raise ValueError(
                f"exponents of columns that are not zero must be {EXPONENT_MIN} to {EXPONENT_MAX}, "
                f"got {used.min()} to {used.max()}"
            )

    def __eq__(self, other):
        """The same bits: of a zero column its mantissas and exponent count too."""
        if not isinstance(other, StateImage):
            return NotImplemented
        return self.pack() == other.pack()

    @classmethod
    def zero(cls, shape: GdnShape) -> "StateImage":
        """The state before the first token."""
        columns = (shape.v_heads, shape.value_dim)
        return cls(
            mantissa=np.zeros((shape.v_heads, shape.key_dim, shape.value_dim), np.int32),
            exponent=np.full(columns, EXPONENT_MIN, np.int32),
            bits=np.zeros(columns, np.int32),
            gain=np.full(shape.v_heads, 0.5, np.float32),
        )

    @classmethod
    def from_state(
        cls, state, mantissa: int, layout: StateLayout = StateLayout.HEAD_KEY_VALUE
    ) -> "StateImage":
        """The nearest image of a state of numbers; see the file's docstring for the error."""
        state = np.asarray(state, np.float64)
        if state.ndim != 3:
            raise ValueError(f"a state has three axes, got shape {state.shape}")
        if layout is StateLayout.HEAD_VALUE_KEY:
            state = state.transpose(0, 2, 1)
        if not (np.abs(state) <= LARGEST).all():
            where = np.argwhere(~(np.abs(state) <= LARGEST))[0]
            raise ValueError(
                "a state must be finite and at most 2^127 in magnitude, got "
                f"{state[tuple(where)]} at head {where[0]}, row {where[1]}, column {where[2]}"
            )
        largest = np.abs(state).max(axis=1)
        largest = np.where(largest < SMALLEST, 0.0, largest)
        exponent = np.frexp(largest)[1] + 2 - mantissa  # largest |M| in [2^(n-2), 2^(n-1))
        exponent += np.rint(np.ldexp(largest, 1 - exponent)) > _greatest(mantissa)
        integers = np.rint(np.ldexp(state, 1 - exponent[:, None]))
        integers = np.where(largest[:, None] == 0, 0, integers).astype(np.int32)
        return cls(
            mantissa=integers,
            exponent=np.where(largest == 0, EXPONENT_MIN, exponent).astype(np.int32),
            bits=np.frexp((integers ^ integers >> 31).max(axis=1) * 1.0)[1].astype(np.int32),
            gain=np.full(len(state), 0.5, np.float32),
        )

    def to_state(
        self, dtype=np.float64, layout: StateLayout = StateLayout.HEAD_KEY_VALUE
    ) -> np.ndarray:
        """The state as numbers: exact in float64, rounded once in float32."""
        zero = (self.bits == 0)[:, None]
        integers = np.where(zero, 0, self.mantissa)
        state = np.ldexp(self.gain.astype(np.float64)[:, None, None] * integers,
                         self.exponent[:, None])
        if layout is StateLayout.HEAD_VALUE_KEY:
            state = state.transpose(0, 2, 1)
        return np.ascontiguousarray(state, dtype)

    def pack(self) -> bytes:
        """The image as it lies in memory."""
        heads, keys, columns = self.mantissa.shape
        words = np.zeros((keys + HEADER_ROWS, heads, pitch(columns, 4) // 4), np.uint32)
        words[:keys, :, :columns] = self.mantissa.transpose(1, 0, 2).astype(np.int32).view("u4")
        words[keys + EXPONENT_ROW, :, :columns] = (self.exponent & 0xFFFF) | self.bits << 16
        words[keys + GAIN_ROW, :, :columns] = self.gain.astype(np.float32).view(np.uint32)[:, None]
        return words.astype("<u4").tobytes()

    @classmethod
    def unpack(cls, shape: GdnShape, data: bytes) -> "StateImage":
        """An image from memory; refuses one whose words no kernel wrote."""
        rows = _rows("a state image", data, (shape.key_dim + HEADER_ROWS, shape.v_heads),
                     shape.value_dim, np.uint32)
        about, gains = rows[shape.key_dim + EXPONENT_ROW], rows[shape.key_dim + GAIN_ROW]
        exponent = (about & 0xFFFF).astype(np.uint16).view(np.int16).astype(np.int32)
        if (gains != gains[:, :1]).any():
            head, column = np.argwhere(gains != gains[:, :1])[0]
            raise ValueError(f"the image's last row must repeat one gain a head, and does not at "
                             f"head {head}, column {column}")
        return cls(
            mantissa=rows[: shape.key_dim].view(np.int32).transpose(1, 0, 2).copy(),
            exponent=exponent,
            bits=(about >> 16).astype(np.int32),
            gain=gains[:, 0].copy().view(np.float32),
        )


def _greatest(mantissa: int) -> int:
    return 2 ** (mantissa - 1) - 2**5


def _least_maximum(mantissa: int) -> int:
    return 2 ** (mantissa - 2) - 2**4


def _checked(name: str, array, wanted: tuple) -> np.ndarray:
    """`array`, or ValueError where an axis of it is not as `wanted` (None: any length)."""
    got = np.shape(array)
    if len(got) != len(wanted) or any(w not in (None, g) for g, w in zip(got, wanted, strict=True)):
        axes = ", ".join("T" if w is None else str(w) for w in wanted)
        raise ValueError(f"{name} must have shape ({axes}), got {got}")
    return np.asarray(array)


def _pack_bf16(name: str, array, tail: tuple[int, int]) -> bytes:
    array = _checked(name, array, (None, *tail))
    rows = np.zeros((len(array), tail[0], pitch(tail[1], 2) // 2), ml_dtypes.bfloat16)
    rows[..., : tail[1]] = array.astype(ml_dtypes.bfloat16)
    return rows.tobytes()


def _pack_pairs(shape: GdnShape, first: np.ndarray, second: np.ndarray) -> bytes:
    rows = np.zeros((len(first), pitch(shape.v_heads, GATE_BYTES) // 4), "<f4")
    rows[:, 0 : 2 * shape.v_heads : 2] = first
    rows[:, 1 : 2 * shape.v_heads : 2] = second
    return rows.tobytes()


def _rows(name: str, data: bytes, axes: tuple[int, int], elements: int, dtype) -> np.ndarray:
    """[*axes, elements] out of rows with padding."""
    size = np.dtype(dtype).itemsize
    wanted = axes[0] * axes[1] * pitch(elements, size)
    if len(data) != wanted:
        raise ValueError(f"{name} must be {wanted} bytes for {axes[0]} x {axes[1]} rows of "
                         f"{elements} elements of {size} bytes, got {len(data)}")
    rows = np.frombuffer(bytes(data), dtype).reshape(*axes, pitch(elements, size) // size)
    return rows[..., :elements].copy()
