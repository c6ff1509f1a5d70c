"""A matrix of fp32 rounded to a format: scales of float16, to nearest.

    symmetric   scale = max |w| / (2^(bits-1) - 1) of the group, as float16
    minimum     w4 as 0..15: minimum = min w, scale = (max w - min w) / 15, both as float16

q is the nearest integer under the rounded scale. A scale that float16 would lose (a subnormal
number, or none) stays float32.
"""

import numpy as np

from gdn_core.channel.formats import CHUNK, FormatError, Quantised

__all__ = ["quantise"]

SMALLEST = 2.0**-14  # a normal number of float16


def quantise(weight: np.ndarray, bits: int = 4, group: int = CHUNK, *,
             minimum: bool = False) -> Quantised:
    """weight (N, K) of float; K must be a multiple of group."""
    if weight.ndim != 2 or 0 in weight.shape or weight.shape[1] % group:
        raise FormatError(f"weight must be (N, K) with K a multiple of the group, {group}, got "
                          f"{weight.shape}")
    if not np.isfinite(weight).all():
        row, column = np.argwhere(~np.isfinite(weight))[0].tolist()
        raise FormatError(f"weight must be finite, got {weight[row, column]} in row {row}, column "
                          f"{column}")
    if minimum and bits != 4:
        raise FormatError(f"only w4 is quantised with a minimum, got {bits} bits")
    groups = weight.astype(np.float64).reshape(len(weight), -1, group)
    if minimum:
        low, high = 0, 15
        base = _word(groups.min(-1))
        scale = _word((groups.max(-1) - base.astype(np.float64)) / high)
    else:
        low, high = -(1 << bits - 1), (1 << bits - 1) - 1
        base = None
        scale = _word(np.abs(groups).max(-1) / high)
    divisor = np.where(scale == 0, 1, scale.astype(np.float64))[..., None]
    offset = 0 if base is None else base.astype(np.float64)[..., None]
    q = np.clip(np.rint((groups - offset) / divisor), low, high).astype(np.int16)
    return Quantised(bits=bits, group=group, q=q.reshape(weight.shape), scale=scale, minimum=base)


def _word(values: np.ndarray) -> np.ndarray:
    with np.errstate(over="ignore"):
        half = values.astype(np.float16)
    kept = (values == 0) | ((np.abs(values) >= SMALLEST) & np.isfinite(half))
    return half if kept.all() else values.astype(np.float32)
