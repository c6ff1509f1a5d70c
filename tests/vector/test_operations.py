"""The vector unit's arithmetic against float64."""

import numpy as np
import pytest

from gdn_core.vector import operations

WORDS = [1, 2, 7, 8, 9, 36, 224]


def error(out, want) -> float:
    return float(np.abs(out - want).max() / np.abs(want).max())


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


@pytest.mark.parametrize("words", WORDS)
def test_elementwise(words):
    rng = np.random.default_rng(201)
    a, b = (rng.standard_normal((words, 16)).astype(np.float32) * 3 for _ in range(2))
    x, y = a.astype(float), b.astype(float)
    assert np.array_equal(operations.add(a, b), a + b)
    assert error(operations.swiglu(a, b), x * sigmoid(x) * y) <= 3e-7
    assert error(operations.gate(a, b), x * sigmoid(y)) <= 3e-7


@pytest.mark.parametrize("words", WORDS)
@pytest.mark.parametrize("scale", [1e-3, 1, 1e4])
def test_norm(words, scale):
    rng = np.random.default_rng(202)
    a = (rng.standard_normal((3, words, 16)) * scale).astype(np.float32)
    weight = rng.standard_normal((words, 16)).astype(np.float32)
    n, eps = 16 * words, np.float32(1e-5)
    out = operations.norm(a, weight, np.float32(1 / n), eps)
    x = a.astype(float)
    want = x / np.sqrt((x**2).mean((1, 2), keepdims=True) + float(eps)) * weight
    assert error(out, want) <= 1e-6


def test_norm_of_what_has_none():
    a = np.zeros((2, 4, 16), np.float32)
    a[1, 2, 3] = np.nan
    out = operations.norm(a, np.ones((4, 16), np.float32), np.float32(1 / 64), np.float32(1e-5))
    assert not out[0].any()
    assert np.isnan(out[1]).all()


def test_rope():
    rng = np.random.default_rng(203)
    a = rng.standard_normal((5, 4, 16)).astype(np.float32)
    angle = rng.uniform(0, 7, 16)
    table = np.stack([np.cos(angle), np.sin(angle)]).astype(np.float32)
    out = operations.rope(a, table, 1)  # two words of four are turned
    turned = (a[:, 0] + 1j * a[:, 1]) * np.exp(1j * angle)
    assert error(out[:, 0], turned.real) <= 2e-7
    assert error(out[:, 1], turned.imag) <= 2e-7
    assert np.array_equal(out[:, 2:], a[:, 2:])
