"""Arrays and state images of a run against those of the model: the first bit that differs."""

from dataclasses import dataclass

import numpy as np

from gdn_core.kernel.buffers import StateImage

__all__ = ["Difference", "first_difference", "image_differences", "relative_error"]


@dataclass(frozen=True, kw_only=True)
class Difference:
    """The first number that is not the model's."""

    array: str  # out, mantissa, exponent, bits or gain
    index: dict[str, int]  # token, head, row, column as far as the array has them
    expected: str
    got: str
    count: int  # numbers that differ, in this array

    def __str__(self):
        where = ", ".join(f"{axis} {n}" for axis, n in self.index.items())
        return (f"{self.array} differs first at {where}: expected {self.expected}, "
                f"got {self.got} ({self.count} in all)")


def first_difference(array: str, axes: str, expected: np.ndarray, got: np.ndarray):
    """A Difference, or None where every bit is the same."""
    expected, got = (np.ascontiguousarray(x) for x in (expected, got))
    as_bits = np.dtype(f"u{expected.dtype.itemsize}")
    where = np.argwhere(expected.view(as_bits) != got.view(as_bits))
    if not len(where):
        return None
    index = tuple(where[0])
    return Difference(array=array, index=dict(zip(axes.split(), map(int, index), strict=True)),
                      expected=_show(expected[index]), got=_show(got[index]), count=len(where))


def image_differences(expected: StateImage, got: StateImage) -> list[Difference]:
    """The first difference of each array; the exponent of a zero column has no meaning."""
    meant = np.where(expected.bits == 0, got.exponent, expected.exponent)
    found = [
        first_difference("gain", "head", expected.gain, got.gain),
        first_difference("exponent", "head column", meant, got.exponent),
        first_difference("bits", "head column", expected.bits, got.bits),
        first_difference("mantissa", "head row column", expected.mantissa, got.mantissa),
    ]
    return [d for d in found if d is not None]


def relative_error(got: np.ndarray, reference: np.ndarray) -> float:
    """L2 norm of the error over the reference's; nan where either is not finite."""
    norm = float(np.linalg.norm(reference))
    error = float(np.linalg.norm(got.astype(np.float64) - reference))
    return error / norm if norm else error


def _show(value) -> str:
    if isinstance(value, np.floating):
        return f"{value!s} ({int(np.float32(value).view(np.uint32)):#010x})"
    return str(value)
