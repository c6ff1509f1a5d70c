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
from gdn_core.channel.packing import Packed
from gdn_core.channel.scales import Scales
from gdn_core.channel.weigh import Weigh

__all__ = ["project", "reference", "rel_error"]

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


def reference(matrix: Quantised, x: np.ndarray) -> np.ndarray:
    """The same in float64, on the dequantised weights."""
    return matrix.weights() @ x.astype(np.float64)


def rel_error(out: np.ndarray, want: np.ndarray) -> float:
    """Relative L2 error."""
    return float(np.linalg.norm(out.astype(np.float64) - want) / np.linalg.norm(want))
