"""PROJECT, bit for bit: the composed models of the units, and float64 beside them.

    y[n] = fp32 sum over blocks of 16 chunks of fp32 sum over a block's chunks, both in order, of
           fp32( sum over groups g:  s[n,g] * sum(w * x) + m[n,g] * sum(x) )
"""

import numpy as np

from gdn_core.channel.accumulate import Accumulate
from gdn_core.channel.align import Align
from gdn_core.channel.formats import GROUP, Quantised
from gdn_core.channel.lanes import Lanes
from gdn_core.channel.layout import GROUPS
from gdn_core.channel.packing import Packed, Weight
from gdn_core.channel.scales import Scales
from gdn_core.channel.weigh import Weigh

__all__ = ["Product", "project", "reference", "rel_error"]

PRODUCTS = 1 << 22  # that are held in memory at once


def project(packed: Packed, x: np.ndarray) -> np.ndarray:
    """What the array gives: float32 (rows) for x float32 (columns)."""
    if x.shape != (packed.columns,):
        raise ValueError(f"x must be ({packed.columns},), got {x.shape}")
    xi, xsums, ex, bad = Align.model(x)
    xi = xi.reshape(-1, GROUPS, GROUP)
    si, mi, top = Scales.model(packed.weight, packed.wide, packed.scale, packed.minimum)
    rows = max(PRODUCTS // xi.size, 1)
    sums = np.concatenate([Lanes.model(packed.q[n : n + rows], xi)
                           for n in range(0, packed.rows, rows)])  # fmt: skip
    t = Weigh.model(packed.weight, sums, si, mi, xsums, top, ex)
    return Accumulate.in_blocks(np.where(bad, np.float32(np.nan), t).T)


class Product:
    """`project` of one matrix many times over, bit for bit, at the speed of the BLAS library.

    x is cut into halves of 12 bits, xi = 2^12 high + low, so that the sums of a group of w4 and w8
    are whole numbers of at most 2^24: float32 adds them exactly, in any order. Those of w16 take
    float64, and no halves.
    """

    CUT = 12  # bits
    BASE = {Weight.W4: np.float32, Weight.W8: np.float32, Weight.W16: np.float64}

    def __init__(self, packed: Packed):
        self.rows, self.columns, self.weight = packed.rows, packed.columns, packed.weight
        dtype = self.BASE[packed.weight]
        self.halves = dtype is np.float32
        q = packed.q.reshape(packed.rows, -1, GROUP)
        self.q = np.ascontiguousarray(q.transpose(1, 0, 2), dtype)  # groups, rows, 32
        si, mi, top = Scales.model(packed.weight, packed.wide, packed.scale, packed.minimum)
        self.si, self.mi = (np.ascontiguousarray(words.transpose(1, 2, 0)) for words in (si, mi))
        self.top = np.ascontiguousarray(top.T)
        self.has_minima = packed.minimum is not None

    def __call__(self, x: np.ndarray) -> np.ndarray:
        if x.shape != (self.columns,):
            raise ValueError(f"x must be ({self.columns},), got {x.shape}")
        xi, xsums, ex, bad = Align.model(x)
        low = (xi + (1 << self.CUT - 1) & (1 << self.CUT) - 1) - (1 << self.CUT - 1)
        given = np.stack([xi - low >> self.CUT, low] if self.halves else [xi], -1)
        sums = self.q @ given.reshape(-1, GROUP, given.shape[-1]).astype(self.q.dtype)
        exact = sums[..., 0].astype(np.int64)
        if self.halves:
            exact <<= self.CUT
            exact += sums[..., 1].astype(np.int64)
        t = Weigh.model(self.weight, exact.reshape(-1, GROUPS, self.rows), self.si,
                        self.mi if self.has_minima else 0, xsums[..., None], self.top,
                        ex[:, None], axis=1)  # fmt: skip
        return Accumulate.in_blocks(np.where(bad[:, None], np.float32(np.nan), t))


def reference(matrix: Quantised, x: np.ndarray) -> np.ndarray:
    """The same in float64, on the dequantised weights."""
    return matrix.weights() @ x.astype(np.float64)


def rel_error(out: np.ndarray, want: np.ndarray) -> float:
    """Relative L2 error."""
    return float(np.linalg.norm(out.astype(np.float64) - want) / np.linalg.norm(want))
