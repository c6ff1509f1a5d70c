"""What comes out of an importer, and the way of what is not stored as the lanes take it.

    Imported   the matrix, and what importing changed: None if it was only repacked
    Format     what to make of a matrix: "w4", "w4g32", "w4g32 minimum", "w4g128 zero", "w8row", ...
    Change     |w' - w| of a requantisation: the largest, and relative, as Frobenius norms

    zero point   w4 as 0..15: scale = (max(w, 0) - min(w, 0)) / 15, zero = -min(w, 0) / scale to the
                 nearest integer; so 0 is kept exactly, which a minimum does not do. A scale that
                 has to be float32 keeps 20 bits, so that scale * zero is a float32 number
"""

import importlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from types import ModuleType

import numpy as np

from gdn_core.channel.formats import CHUNK, GROUP, FormatError, Quantised
from gdn_core.channel.quantise import _word, quantise

__all__ = ["Change", "Format", "Imported", "coarser", "needed", "no_tensor", "requantise"]

ROWS = 1024  # compared at a time
OFFSETS = ("symmetric", "zero", "minimum")


@dataclass(frozen=True, kw_only=True)
class Format:
    bits: int
    group: int | None = CHUNK  # None: a row
    offset: str = "symmetric"  # of q: zero point and minimum are for w4

    def __post_init__(self):
        if self.offset not in OFFSETS:
            raise FormatError(f"offset must be one of {', '.join(OFFSETS)}, got {self.offset!r}")
        if self.offset != "symmetric" and self.bits != 4:
            raise FormatError(f"a {self.offset} goes with w4 only, got w{self.bits}")

    @classmethod
    def parse(cls, text: str) -> "Format":
        found = re.fullmatch(r"w(\d+)(?:g(\d+)|(row))?(?: (zero|minimum))?", text)
        if not found:
            raise FormatError(f"a format is w4, w8 or w16, then nothing (groups of {CHUNK}), g32, "
                              f"g128 or row, then nothing, ' zero' or ' minimum'; got {text!r}")
        bits, group, row, offset = found.groups()
        return cls(bits=int(bits), group=None if row else int(group or CHUNK),
                   offset=offset or OFFSETS[0])

    def __str__(self):
        offset = "" if self.offset == OFFSETS[0] else f" {self.offset}"
        return f"w{self.bits}{'row' if self.group is None else f'g{self.group}'}{offset}"


@dataclass(frozen=True, kw_only=True)
class Change:
    largest: float  # |w' - w|
    relative: float  # ||w' - w|| / ||w||

    @classmethod
    def between(cls, weight: np.ndarray, matrix: Quantised) -> "Change":
        largest = squares = total = 0.0
        for start in range(0, matrix.rows, ROWS):
            own = slice(start, start + ROWS)
            exact = weight[own].astype(np.float64)
            error = np.abs(_rows(matrix, own).weights() - exact)
            largest = max(largest, float(error.max()))
            squares += float((error**2).sum())
            total += float((exact**2).sum())
        return cls(largest=largest, relative=(squares / total) ** 0.5 if total else 0.0)


@dataclass(frozen=True, kw_only=True, eq=False)
class Imported:
    name: str
    stored: str  # the file's type: Q4_1, GPTQ, BF16, ...
    matrix: Quantised
    format: Format
    change: Change | None  # None: repacked, every weight is exactly the file's

    def __str__(self):
        if self.change is None:
            return f"{self.name}: {self.stored} repacked as {self.format}, exactly"
        return (f"{self.name}: {self.stored} requantised to {self.format}, largest error "
                f"{self.change.largest:.3g}, relative {self.change.relative:.3g}")


def requantise(name: str, stored: str, weight: np.ndarray, form: Format | None) -> Imported:
    """weight (N, K) of float; `form` has to be given, for it is a loss that somebody chose."""
    if form is None:
        raise FormatError(f"{name} is {stored}: say to which format it is to be quantised, for "
                          f"instance w4, w8row or w16")
    if weight.ndim != 2:
        raise FormatError(f"{name} must be a matrix (N, K), got shape {weight.shape}")
    group = form.group or weight.shape[1]
    if form.offset == "zero":
        matrix = _zero_point(weight, group)
    else:
        matrix = quantise(weight, form.bits, group, minimum=form.offset == "minimum")
    return Imported(name=name, stored=stored, matrix=matrix, format=form,
                    change=Change.between(weight, matrix))


def coarser(name: str, columns: int, groups: int) -> tuple[int, int]:
    """The group that the lanes take, and how often a scale of the file's `groups` comes in it: a
    group of 64 is two of 32, of 256 two of 128."""
    group = columns // groups
    for allowed in (columns, CHUNK, GROUP):
        if columns % groups == 0 and group % allowed == 0:
            return allowed, group // allowed
    raise FormatError(f"{name} has groups of {columns} / {groups} columns; they must be a row or "
                      f"multiples of {GROUP}")


def needed(package: str) -> ModuleType:
    try:
        return importlib.import_module(package)
    except ModuleNotFoundError as problem:
        raise ModuleNotFoundError(f"reading this file needs the package {problem.name}: "
                                  "pip install 'gdn_core[import]'") from problem


def no_tensor(name: str, path, names: Iterable[str]) -> FormatError:
    names = list(names)
    close = get_close_matches(name, names, 3, 0.0)
    return FormatError(f"{path} has no tensor {name!r} among its {len(names)}; the closest are "
                       f"{', '.join(close)}")


def _rows(matrix: Quantised, own: slice) -> Quantised:
    zero, minimum = (None if words is None else words[own]
                     for words in (matrix.zero, matrix.minimum))
    return Quantised(bits=matrix.bits, group=matrix.group, q=matrix.q[own],
                     scale=matrix.scale[own], zero=zero, minimum=minimum)


def _zero_point(weight: np.ndarray, group: int) -> Quantised:
    if weight.shape[1] % group:
        raise FormatError(f"weight must be (N, K) with K a multiple of the group, {group}, got "
                          f"{weight.shape}")
    groups = weight.astype(np.float64).reshape(len(weight), -1, group)
    low, high = np.minimum(groups.min(-1), 0), np.maximum(groups.max(-1), 0)
    scale = _word((high - low) / 15)
    if scale.dtype == np.float32:
        scale = (scale.view(np.uint32) + 8 & ~np.uint32(15)).view(np.float32)
    if not np.isfinite(scale).all():
        row, number = np.argwhere(~np.isfinite(scale))[0].tolist()
        raise FormatError(f"weight must be finite, is not in row {row}, group {number}")
    divisor = np.where(scale == 0, 1, scale.astype(np.float64))
    zero = np.rint(-low / divisor).clip(0, 15).astype(np.int8)
    q = (np.rint(groups / divisor[..., None]) + zero[..., None]).clip(0, 15).astype(np.int8)
    return Quantised(bits=4, group=group, q=q.reshape(weight.shape), scale=scale, zero=zero)
