"""A lane's dot products and its rank-1 update: gates against model, each latency as stated."""

import numpy as np
from bench import stream_through

from gdn_core.arith.mac import Addend, Mac, MacParams
from gdn_core.config import Precision
from gdn_core.engine.lane import Lane
from gdn_core.formats import StateFormat

FORMAT = StateFormat.of(Precision.FAST)
FRAC = FORMAT.update_frac
HALF = 1 << FRAC - 1


def skewed(rng, arrays, delays):
    """Each array `delays[name]` cycles late, between numbers that belong to nobody."""
    late = max(delays.values())
    result = {}
    for name, array in arrays.items():
        low, high = array.min(), array.max() + 1
        before = rng.integers(low, high, delays[name])
        after = rng.integers(low, high, late - delays[name])
        result[name] = np.concatenate([before, array, after])
    return result


def test_dot_products():
    rng = np.random.default_rng(22)
    n = 300
    ends = [(m, k) for m in (-(1 << 23), (1 << 23) - 1, 0) for k in (-(1 << 17), (1 << 17) - 1, 0)]
    m, k = (np.concatenate([column, rng.integers(-(1 << bits), 1 << bits, n)])
            for column, bits in zip(np.transpose(ends), (23, 17), strict=True))  # fmt: skip
    q = rng.permutation(k)
    r, p = rng.integers(-(1 << 46), 1 << 46, (2, len(m)))
    cascade = MacParams(a=24, b=18, addend=Addend.CASCADE)
    want = {"r_o": Mac.model(cascade, m, k, r), "p_o": Mac.model(cascade, m, q, p)}
    lead = Lane.LATENCY_DOT - Mac.LATENCY_CASCADE
    inputs = skewed(
        rng, {"m": m, "k": k, "q": q, "r_i": r, "p_i": p},
        {"m": 0, "k": 0, "q": 0, "r_i": lead, "p_i": lead},
    )  # fmt: skip
    got = stream_through(Lane(FORMAT), inputs, dict.fromkeys(want, Lane.LATENCY_DOT))
    for name, values in want.items():
        np.testing.assert_array_equal(got[name][: len(m)], values, name)


def updates():
    """Columns (m, k, u, right, zero) whose M' fits, as the exponents guarantee."""
    rng = np.random.default_rng(23)
    n = 600
    right = rng.choice([0, 1, 2, 3, 5, 6, 7, 8, 24, 28, 29, 30, 31], n)
    m = rng.integers(-(1 << 23), 1 << 23, n)
    m = np.where(right < 2, m >> 2 - right.clip(0, 2), m)  # |M * 2^(1-right)| <= 2^22
    k, u = rng.integers(-(1 << 17) + 1, 1 << 17, n), rng.integers(-(1 << 25), (1 << 25) + 1, n)
    k[rng.random(n) < 0.1] = 0
    u[rng.random(n) < 0.1] = 0
    ties = slice(0, 120)  # half a last bit beside an old mantissa that is whole
    k[ties], u[ties] = 1, HALF * rng.choice([-3, -1, 1, 3], 120)
    right[ties] = 1
    m[ties] >>= 2
    zero = rng.random(n) < 0.15
    # What a LOAD does: M comes in through u, over any old mantissa.
    loaded = np.array([-(1 << 23), (1 << 23) - 1, -1, 0, 1, 12345])
    m = np.concatenate([m, np.full(6, -(1 << 23))])
    k = np.concatenate([k, np.full(6, -(1 << 17))])
    u = np.concatenate([u, -loaded << FRAC - 17])
    right = np.concatenate([right, np.full(6, 1)])
    return (m, k, u, right, np.concatenate([zero, np.full(6, True)])), loaded


def test_update():
    rng = np.random.default_rng(24)
    (m, k, u, right, zero), loaded = updates()
    want = Lane.model(FORMAT, m, k, u, right, zero)
    assert (np.abs(want) <= 1 << 23).all()
    np.testing.assert_array_equal(want[-6:], loaded)
    inputs = skewed(
        rng, {"m_late": m, "k_late": k, "u": u, "right": right, "zero": zero.astype(np.int64)},
        {"m_late": 1, "k_late": 0, "u": 0, "right": 0, "zero": 0},
    )  # fmt: skip
    got = stream_through(Lane(FORMAT), inputs, {"m_next": Lane.LATENCY_UPDATE})
    np.testing.assert_array_equal(got["m_next"][: len(m)], want)


def test_model_is_the_equation():
    (m, k, u, right, zero), _ = updates()
    exact = np.where(zero, 0, m * 2.0 ** (1 - right)) + k * u / 2.0**FRAC
    error = Lane.model(FORMAT, m, k, u, right, zero) - exact
    # Half a last bit by rounding up, and what the four guard bits leave of the old mantissa.
    assert error.max() <= 0.5
    assert error.min() > -0.5 - 2.0**-FORMAT.guard
    whole = (right <= 1 + FORMAT.guard) | zero
    assert error[whole].min() > -0.5
