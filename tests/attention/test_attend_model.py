"""ATTEND's model against float64 on the stored k and v, over every kind of input."""

from pathlib import Path

import numpy as np
import pytest

from gdn_core.attention.cache import Cache, CacheShape
from gdn_core.attention.model import attend, reference, rel_error, scale_word

BOUND, EXTREME = 1e-6, 5e-6
TRACES = Path(__file__).resolve().parents[2] / "traces"


def run(tokens, heads, kv_heads, dim, change=None, kv="kv16", channels=32, window=None, seed=1):
    rng = np.random.default_rng(seed)
    q, k, v = (rng.standard_normal(shape).astype(np.float32) for shape in
               ((heads, dim), (tokens, kv_heads, dim), (tokens, kv_heads, dim)))
    if change:
        q, k, v = (x.astype(np.float32) for x in change(rng, q, k, v))
    shape = CacheShape(kv=kv, kv_heads=kv_heads, head_dim=dim, capacity=tokens, channels=channels)
    cache, scale = Cache(k, v, shape), dim**-0.5
    out = attend(q, cache, scale_word(scale), window)
    return rel_error(out, reference(q, *cache.stored(), scale, window))


def towards(q, k, score):
    """k whose scores with a KV head's first query head are `score` (T,)."""
    first = q[:: len(q) // k.shape[1]].astype(np.float64)
    unit = first / (first**2).sum(-1, keepdims=True) * q.shape[1] ** 0.5
    return score[:, None, None] * unit


def peak(place):
    def change(rng, q, k, v):
        where = {"first": 0, "middle": len(k) // 2, "last": len(k) - 1}[place]
        high = k.copy()
        high[where] = towards(q, k, np.full(len(k), 500.0))[where]
        return q, high, v
    return change


KINDS = {
    "random": None,
    "one sign": lambda rng, q, k, v: (abs(q), 0.3 * abs(k), v),
    "rising": lambda rng, q, k, v: (
        q, 0.05 * k + towards(q, k, np.linspace(-8, 8, len(k))), v),
    "equal": lambda rng, q, k, v: (q, np.broadcast_to(k[:1], k.shape), v),
    "zero k": lambda rng, q, k, v: (q, 0 * k, v),
    "zero q": lambda rng, q, k, v: (0 * q, k, v),
    "v swings": lambda rng, q, k, v: (
        q, k, v * np.exp2(rng.uniform(-20, 20, (len(v), 1, 1)))),
} | {f"peak {place}": peak(place) for place in ("first", "middle", "last")}  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("kv", ["kv16", "kv8"])
def test_within_the_bound(kind, kv):
    assert run(4096, 8, 2, 128, KINDS[kind], kv) <= BOUND


@pytest.mark.parametrize("kv", ["kv16", "kv8"])
def test_huge_values(kv):
    assert run(4096, 8, 2, 128, lambda rng, q, k, v: (q, 1000 * k, 1e30 * v), kv) <= EXTREME


@pytest.mark.parametrize("tokens", [1, 2, 31, 32, 33, 63, 64, 65, 1023, 1024, 1025, 2049])
@pytest.mark.parametrize("channels", [1, 2, 32])
def test_every_length(tokens, channels):
    assert run(tokens, 3, 1, 64, channels=channels) <= BOUND


@pytest.mark.parametrize("dim", [64, 80, 96, 128, 192, 256])
@pytest.mark.parametrize("group", [1, 2, 5, 8])
def test_every_head(dim, group):
    for kv in ("kv16", "kv8"):
        assert run(300, 2 * group, 2, dim, kv=kv, channels=3) <= BOUND


@pytest.mark.parametrize("window", [1, 31, 32, 100, 1000, 5000])
def test_window(window):
    assert run(3000, 4, 2, 64, channels=5, window=window) <= BOUND


@pytest.mark.parametrize("kv", ["kv16", "kv8"])
@pytest.mark.parametrize("name", ["smollm2", "qwen3_5"])
def test_traces_of_transformers(name, kv):
    """Real attention: what is lost is what storing k and v loses, to a hundredth."""
    with np.load(TRACES / f"attention_{name}.npz") as trace:
        q, k, v, scale = (trace[part] for part in ("q", "k", "v", "scale"))
    shape = CacheShape(kv=kv, kv_heads=k.shape[1], head_dim=k.shape[2], capacity=len(k),
                       channels=32)
    cache = Cache(k, v, shape)
    out = attend(q, cache, scale_word(float(scale)))
    exact, stored = reference(q, k, v, scale), reference(q, *cache.stored(), scale)
    assert rel_error(out, stored) <= 1e-6
    given = rel_error(out, exact)
    assert given <= {"kv16": 2e-4, "kv8": 2e-2}[kv]
    assert abs(given / rel_error(stored, exact) - 1) <= 0.01
