"""A quantised matrix as everyone hands it on, before anything is packed.

    w[n,k] = scale[n,g] * (q[n,k] - zero[n,g]) + minimum[n,g]          g = k // group

Importers and quantisers make a `Quantised`, `gdn_core.channel.packing` turns it into the bytes of
each channel, `Quantised.weights` is what every float64 reference multiplies with.

    bits      4, 8 or 16
    group     32, 128 or K (one scale a row); it divides K. w16 has groups of 128 or K
    q         (N, K) integers: w4 -8..7, or 0..15; w8 -128..127; w16 -32768..32767
    scale     (N, K/group) float16 or float32, finite, of any sign
    zero      (N, K/group) integers, or None: 0
    minimum   (N, K/group) float16 or float32, finite, or None: 0

Exact   q; scales and minima of float16 while the exponents of a chunk (128 columns of one row) span
        15 octaves or fewer, those of float32 while they span 2. What is smaller loses the bits
        that are below 2^-26 of the chunk's largest; `packing.Packed.inexact` counts such words.
Wider   A matrix whose scales and minima all are float16 numbers, whatever their dtype, takes 16
        bits a word in the stream, any other 32. scale * zero must be a float32 number (it is where
        scale is float16); it goes as a minimum.
Refused with a FormatError that names the argument: N or K of 0, a group that does not divide K, q
        out of range, a shape that does not fit the others, a scale or minimum that is not finite.

The memory beside a channel: each has one AXI4 master that reads, and never reaches beyond its own
pseudo-channel: `gdn_core.axi.interface.ReadSignature(data_bits=512, address=64)`, whose pins are
`m_axi_c<n>_ar*` and `m_axi_c<n>_r*` of the top (`gdn_core.kernel.shell.flatten`; n from 0). Bursts
are INCR, ID 0, at most 64 beats, on 64-byte boundaries, none across 4 KiB; RREADY is constant 1.
The addresses of channel n are n * 2^29 and up, 512 MB each (`REGION_BITS`). Three further masters
of the top lie beside them: `m_axi_table` reads descriptors, `m_axi_x` vectors, `m_axi_out` writes
results; all of them with 512 bits and an address of 64.
"""

from dataclasses import dataclass

import numpy as np

__all__ = ["CHUNK", "GROUP", "REGION_BITS", "FormatError", "Quantised"]

CHUNK = 128  # columns under one exponent of x; a beat of w4
GROUP = 32  # columns that the lanes sum apart; the smallest group of scales
REGION_BITS = 29  # of an address within one pseudo-channel: 512 MB
RANGES = {4: (-8, 15), 8: (-128, 127), 16: (-(1 << 15), (1 << 15) - 1)}


class FormatError(ValueError):
    """A matrix that no channel can hold; the message names what was given and what is allowed."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Quantised:
    bits: int
    group: int
    q: np.ndarray
    scale: np.ndarray
    zero: np.ndarray | None = None
    minimum: np.ndarray | None = None

    def __post_init__(self):
        if self.bits not in RANGES:
            raise FormatError(f"bits must be one of {list(RANGES)}, got {self.bits}")
        if self.q.ndim != 2 or 0 in self.q.shape:
            raise FormatError(f"q must be (N, K) with N and K of at least 1, got {self.q.shape}")
        rows, columns = self.q.shape
        allowed = (CHUNK, columns) if self.bits == 16 else (GROUP, CHUNK, columns)
        if self.group not in allowed or columns % self.group:
            raise FormatError(f"group must be one of {sorted(set(allowed))} and divide K = "
                              f"{columns}, got {self.group}")
        if not np.issubdtype(self.q.dtype, np.integer):
            raise FormatError(f"q must be integers, got {self.q.dtype}")
        low, high = RANGES[self.bits]
        least, most = int(self.q.min()), int(self.q.max())
        if least < low or most > high or (self.bits == 4 and least < 0 and most > 7):
            span = "-8..7 or 0..15" if self.bits == 4 else f"{low}..{high}"
            raise FormatError(f"q of w{self.bits} must lie in {span}, got {least}..{most}")
        for name in ("scale", "zero", "minimum"):
            self._check(name, (rows, columns // self.group))

    def _check(self, name: str, shape: tuple[int, int]):
        array = getattr(self, name)
        if array is None and name != "scale":
            return
        if array.shape != shape:
            raise FormatError(f"{name} must be (N, K/group) = {shape}, got {array.shape}")
        if name == "zero":
            if not np.issubdtype(array.dtype, np.integer):
                raise FormatError(f"zero must be integers, got {array.dtype}")
        elif array.dtype not in (np.float16, np.float32):
            raise FormatError(f"{name} must be float16 or float32, got {array.dtype}")
        elif not np.isfinite(array).all():
            row, group = np.argwhere(~np.isfinite(array))[0].tolist()
            raise FormatError(f"{name} must be finite, got {array[row, group]} in row {row}, "
                              f"group {group}")

    @property
    def rows(self) -> int:
        return self.q.shape[0]

    @property
    def columns(self) -> int:
        return self.q.shape[1]

    def minima(self) -> np.ndarray | None:
        """What is added to scale * q, float32 (N, K/group), zero points included."""
        if self.zero is None:
            return None if self.minimum is None else self.minimum.astype(np.float32)
        exact = -self.scale.astype(np.float64) * self.zero
        if self.minimum is not None:
            exact = exact + self.minimum
        result = exact.astype(np.float32)
        if (result != exact).any():
            raise FormatError("minimum - scale * zero must be float32 numbers; give the zero "
                              "points as minima, rounded as you want them")
        return result

    def weights(self) -> np.ndarray:
        """(N, K) float64."""
        weights = self.q * self._spread(self.scale)
        minima = self.minima()
        return weights if minima is None else weights + self._spread(minima)

    def _spread(self, words: np.ndarray) -> np.ndarray:
        return np.repeat(words.astype(np.float64), self.group, axis=1)
