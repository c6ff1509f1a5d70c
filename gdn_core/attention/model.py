"""ATTEND, bit for bit: the composed models of the units, and float64 beside them.

Query head h of KV head h div G, token t, with q = xi * 2^(ex - 150), k = K * 2^-15 * ks and
v = V * 2^-15 * vs, c = scale * log2(e):

    s[t]  = fp32( (sum over j  xi[j] K[j] >> 13) * rint(c's significand * ks' / 64) * 2^... )
    w, f  = floor(s), s - w;   p = 2^f, 24 fraction bits
    R, Rz = the greatest w + e(vs), the greatest w: of the tokens of this channel so far; in its
            last block of all tokens of all channels
    u[t]  = rint(p * vs' * 2^(w + e(vs) - R + ...))                  1.0 is 2^24, |u| < 2^26
    y[j] <- (y[j] >> rise of R)  + (sum over a block's t  u[t] V[t,j] >> 8)
    z    <- (z >> rise of Rz) + sum over a block's t  rint(p * 2^(w - Rz + 3))
    o[j]  = fp32(y[j] * 2^...) * (1 / fp32(z)),   y and z added over all channels

All sums are of integers, so their order does not matter. A vector of k or v that is none, an
infinity or a NaN in q, or a score of 2^20 or more makes the head's output NaN.
"""

import numpy as np

from gdn_core.arith.convert import FpFromInt, FpFromIntParams
from gdn_core.arith.fp32 import FpMul
from gdn_core.arith.functions import Reciprocal
from gdn_core.attention.cache import BLOCK, Cache, aligned
from gdn_core.attention.powers import Powers
from gdn_core.channel.formats import FormatError
from gdn_core.channel.weigh import TOTAL
from gdn_core.formats import FP32_BIAS, FP32_TOP, fields, ftz

__all__ = ["attend", "reference", "rel_error", "scale_word"]

KEPT = 13  # low bits of a score's sum that are cut off
HALF = 1 << 10  # what the lanes add in each step of 16-bit elements
SCORE_BIAS = 430  # of a score's exponent: 3 * 150 less 13, 6 and 1
V_CUT = 8  # low bits of a block's sum that are cut off
Y = FpFromIntParams(width=54)
Z = FpFromIntParams(width=48)
NONE = -(1 << 40)  # no token yet


def scale_word(scale: float) -> np.float32:
    """c = scale * log2(e) as the hardware takes it."""
    c = np.float32(scale * np.log2(np.e))
    if not np.isfinite(c) or ftz(c) <= 0:
        raise FormatError(f"scale must be a positive number of fp32, got {scale}")
    return c


def significand(words: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Of bf16 words: the significand with 7 fraction bits, and the exponent field."""
    words = words.astype(np.int64)
    field = words >> 7 & 0xFF
    return np.where(field, words & 0x7F | 0x80, 0), field


def scores(sums: np.ndarray, steps: int, ex, c: np.float32, k_scale: np.ndarray) -> np.ndarray:
    """s, float32: exact sums (any integers in float64) of `steps` steps of the lanes."""
    kept = (sums.astype(np.int64) + steps * HALF) >> KEPT
    _, ec, fraction = fields(np.asarray(c))
    ks, ek = significand(k_scale)
    si = (fraction | 1 << 23) * ks + 32 >> 6
    return FpFromInt.model(TOTAL, si * kept, ex + ec + ek - SCORE_BIAS)


def rounded_shift(x: np.ndarray, shift: np.ndarray) -> np.ndarray:
    """x / 2^shift, a half up."""
    return (x >> np.minimum(shift, 62)) + 1 >> 1


def attend(q: np.ndarray, cache: Cache, c: np.float32, window: int | None = None) -> np.ndarray:
    """What the array gives: float32 (H, D) for q float32 (H, D), over the last `window` tokens."""
    shape, group = cache.shape, cache.group(q)
    heads, dim = q.shape
    first = 0 if window is None else max(cache.tokens - window, 0)
    there = np.repeat((np.arange(cache.tokens) >= first)[:, None], shape.kv_heads, 1)
    # KV heads first: (HKV, channels, blocks, 32, ...).
    there, k, v, ks, vs = (np.moveaxis(cache.dealt(x), 1, 0) for x in
                           (there, cache.k, cache.v, cache.k_scale, cache.v_scale))
    count = -(-(cache.tokens - np.arange(shape.channels)) // shape.channels)
    xi, ex = aligned(q.reshape(shape.kv_heads, group, -1))
    bad = ex == FP32_TOP
    sums = k.astype(np.float64) @ xi.swapaxes(1, 2)[:, None, None].astype(np.float64)  # exact
    there, ks, vs = (x[..., None] for x in (there, ks, vs))  # beside the query heads
    w, p, over = Powers.model(scores(sums, shape.rows, ex[:, None, None, None], c, ks))
    sig, field = significand(vs)
    none = (significand(ks)[1] == FP32_TOP) | (field == FP32_TOP)
    bad = bad | ((over | none) & there).any((1, 2, 3))
    e = w + field - FP32_BIAS

    blocks = there.shape[2]
    is_last = np.arange(blocks) >= np.maximum(-(-count // BLOCK), 1)[:, None] - 1
    tops = []
    for value in (e, w):
        top = np.maximum.accumulate(np.where(there, value, NONE).max(3), 2)
        top[:, is_last] = top[:, :, -1].max(1)[:, None]
        tops.append(top)
    top, top_z = tops
    u = np.where(there, rounded_shift(p * sig >> 6, top[..., None, :] - e), 0)
    terms = np.where(there, rounded_shift(p << 4, top_z[..., None, :] - w), 0).sum(3)
    sums = np.swapaxes(u, 3, 4).astype(np.float64) @ v.astype(np.float64)
    y = np.zeros_like(sums[:, :, 0], np.int64)
    z = np.zeros_like(terms[:, :, 0])
    for n in range(blocks):
        if n:
            y >>= np.minimum(top[:, :, n] - top[:, :, n - 1], 63)[..., None]
            z >>= np.minimum(top_z[:, :, n] - top_z[:, :, n - 1], 63)
        y += sums[:, :, n].astype(np.int64) + (1 << V_CUT - 1) >> V_CUT
        z += terms[:, :, n]
    exponent = (top - top_z)[:, 0, -1][..., None] + V_CUT - 24 - 15
    numbers = FpFromInt.model(Y, y.sum(1), exponent)
    inverse = Reciprocal.model(None, FpFromInt.model(Z, z.sum(1), np.full(z[:, 0].shape, -27)))
    out = FpMul.model(None, numbers, inverse[..., None])
    return np.where(bad[..., None], np.float32(np.nan), out).reshape(heads, dim)


def reference(q: np.ndarray, k: np.ndarray, v: np.ndarray, scale: float,
              window: int | None = None) -> np.ndarray:
    """The same in float64: (H, D) for q (H, D), k and v (T, HKV, D)."""
    q, k, v = (np.asarray(x, np.float64) for x in (q, k, v))
    first = 0 if window is None else max(len(k) - window, 0)
    k, v = k[first:], v[first:]
    group = len(q) // k.shape[1]
    out = []
    for h, row in enumerate(q):
        s = k[:, h // group] @ row * scale
        p = np.exp(s - s.max())
        out.append(p @ v[:, h // group] / p.sum())
    return np.stack(out)


def rel_error(out: np.ndarray, want: np.ndarray) -> float:
    """Relative L2 error."""
    return float(np.linalg.norm(out.astype(np.float64) - want) / np.linalg.norm(want))
