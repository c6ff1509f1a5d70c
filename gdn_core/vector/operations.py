"""What the vector unit computes, bit for bit: compositions of the units of `gdn_core.arith`.

    add      a + b                           swiglu   (a * sigmoid(a)) * b
    gate     a * sigmoid(b)                  rope     x cos - y sin, y cos + x sin
    norm     (a * r) * w,  r = rsqrt(sum(a^2) * (1/n) + eps)

Operands are fp32 (words, 16). The squares of a word are added in a tree, neighbours first; the sums
of words n mod ACCUMULATORS one after another, and these in such a tree. Every operation is one of
fp32 and rounded on its own.
"""

import numpy as np

from gdn_core.arith.fp32 import FpAdd, FpMul
from gdn_core.arith.functions import Rsqrt, Sigmoid

__all__ = ["ACCUMULATORS", "add", "gate", "norm", "rope", "swiglu"]

ACCUMULATORS = 8  # at least as many as an addition takes cycles


def add(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    return FpAdd.model(None, a, b)


def swiglu(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    return FpMul.model(None, FpMul.model(None, a, Sigmoid.model(None, a)), b)


def gate(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    return FpMul.model(None, a, Sigmoid.model(None, b))


def norm(a: np.ndarray, weight: np.ndarray, inverse: np.float32, eps: np.float32) -> np.ndarray:
    """a (segments, words, 16), weight (words, 16)."""
    squares = _tree(FpMul.model(None, a, a))  # (segments, words)
    rounds = -(-squares.shape[1] // ACCUMULATORS)
    each = np.zeros((len(squares), rounds * ACCUMULATORS), np.float32)
    each[:, : squares.shape[1]] = squares
    sums = np.zeros((len(squares), ACCUMULATORS), np.float32)
    for terms in each.reshape(len(squares), rounds, ACCUMULATORS).swapaxes(0, 1):
        sums = FpAdd.model(None, sums, terms)
    mean = FpMul.model(None, _tree(sums), inverse)
    r = Rsqrt.model(None, FpAdd.model(None, mean, eps))
    return FpMul.model(None, FpMul.model(None, a, r[:, None, None]), weight)


def rope(a: np.ndarray, table: np.ndarray, half: int) -> np.ndarray:
    """a (segments, words, 16); table: `half` words of cos, then of sin."""
    cos, sin = table[:half], table[half : 2 * half]
    x, y = a[:, :half], a[:, half : 2 * half]
    minus = FpMul.model(None, y, sin) * np.float32(-1)
    turned = (FpAdd.model(None, FpMul.model(None, x, cos), minus),
              FpAdd.model(None, FpMul.model(None, y, cos), FpMul.model(None, x, sin)))
    return np.concatenate([*turned, a[:, 2 * half :]], 1)


def _tree(x: np.ndarray) -> np.ndarray:
    """Sums of the last axis, neighbours first; as many as a power of two."""
    while x.shape[-1] > 1:
        x = FpAdd.model(None, x[..., ::2], x[..., 1::2])
    return x[..., 0]
