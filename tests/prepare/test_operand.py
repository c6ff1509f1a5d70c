"""Block alignment of one element: gates against model, model against exact arithmetic."""

import numpy as np
import pytest
from bench import stream_through

from gdn_core.prepare.operand import AlignElement, AlignParams, top_exponent

PARAMS = AlignParams(bits=18)
K = 24


def word(sign, exponent, fraction):
    return sign << 15 | exponent << 7 | fraction


def rows():
    """Rows [n, K] of bf16 words: random spreads, ties, the ends of the exponent, zeros."""
    rng = np.random.default_rng(21)
    exponent = rng.integers(1, 255, (60, 1)) - rng.integers(0, 30, (60, K))
    random = word(rng.integers(0, 2, (60, K)), exponent.clip(0, 254), rng.integers(0, 128, (60, K)))
    corners = [word(0, 140, 0x7F)]  # with it, top = 140 and the last bit of o is 2^-3
    for distance in (0, 9, 10, 11, 16, 17, 18, 19, 35, 36, 139, 140):
        corners += [word(s, 140 - distance, f) for s in (0, 1) for f in (0, 1, 0x40, 0x7F)]
    corners += [word(0, 140, 0)] * (-len(corners) % K)
    directed = [
        [word(0, 254, 0x7F), word(1, 254, 0x7F), word(1, 0, 0x7F), word(0, 1, 0)],
        [word(0, 1, 0x7F), word(1, 1, 0), word(0, 0, 1), word(1, 0, 0)],
        [word(0, 0, 0x7F), word(1, 0, 0x7F), 0, 0x8000],  # subnormal: zero
    ]
    directed = [row + [0] * (K - len(row)) for row in directed]
    # Each row of corners keeps an element with the top exponent.
    corners = np.reshape(corners, (-1, K))
    corners[:, 0] = word(0, 140, 0x7F)
    return np.concatenate([random, corners, directed]).astype(np.uint16)


def test_align_element():
    words = rows()
    top = top_exponent(words)
    want = AlignElement.model(PARAMS, words, top)
    x = words.astype(np.int64).reshape(-1)
    got = stream_through(
        AlignElement(PARAMS),
        {"x.sign": x >> 15, "x.exponent": x >> 7 & 0xFF, "x.fraction": x & 0x7F,
         "top": np.repeat(top, K)},
        {"o": AlignElement.LATENCY},
    )["o"]  # fmt: skip
    np.testing.assert_array_equal(got, want.reshape(-1))


def test_model_is_the_equation():
    words = rows()
    top = top_exponent(words)
    value = (words.astype(np.uint32) << 16).view(np.float32).astype(np.float64)
    value = np.where(words >> 7 & 0xFF, value, 0)  # subnormal numbers read as zero
    scaled = np.ldexp(value, 17 - (top[:, None] - 126))
    want = np.copysign(np.floor(np.abs(scaled) + 0.5), scaled)  # ties away from zero
    got = AlignElement.model(PARAMS, words, top)
    np.testing.assert_array_equal(got, want)
    assert (np.abs(scaled) % 1 == 0.5).sum() > 10
    largest = np.abs(got).max(axis=1)[top > 0]
    assert ((largest >= 1 << 16) & (largest < 1 << 17)).all()


def test_refuses():
    for bits in (8, 36):
        with pytest.raises(ValueError, match=f"bits must be 9 to 35, got {bits}"):
            AlignParams(bits=bits)
