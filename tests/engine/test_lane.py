"""A lane's dot products and its rank-1 update: gates against model, each latency as stated."""

import numpy as np
import pytest
from bench import stream_through

from gdn_core.arith.mac import Addend, Mac, MacParams
from gdn_core.config import Precision
from gdn_core.engine.lane import Lane
from gdn_core.formats import LIMB, StateFormat

FORMATS = [StateFormat.of(precision) for precision in Precision]


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


@pytest.mark.parametrize("fmt", FORMATS)
def test_dot_products(fmt):
    rng = np.random.default_rng(22)
    n, bits = 300, (fmt.mantissa - 1, fmt.operand - 1)
    ends = [[-(1 << b), (1 << b) - 1, -1, 0] for b in bits]
    ends = np.array([(m, k) for m in ends[0] for k in ends[1]])
    m, k = (np.concatenate([column, rng.integers(-(1 << b), 1 << b, n)])
            for column, b in zip(ends.T, bits, strict=True))  # fmt: skip
    q = rng.permutation(k)
    cascade = MacParams(a=fmt.mantissa, b=LIMB + 1, addend=Addend.CHAIN)
    chained = rng.integers(0, 2, len(m))
    inputs, want = {"m": m, "k": k, "q": q, "chained": chained}, {}
    for name, operand in (("r", k), ("p", q)):
        limbs = {name: operand}
        if fmt.limbs == 2:
            limbs = {name: operand >> LIMB, f"{name}_low": operand & (1 << LIMB) - 1}
        for sum_, limb in limbs.items():
            inputs[f"{sum_}_i"] = rng.integers(-(1 << 46), 1 << 46, len(m))
            total = Mac.model(cascade, m, limb, pcin=chained * inputs[f"{sum_}_i"])
            want[f"{sum_}_o"] = want[f"{sum_}_sum"] = total
    assert len(want) == 2 * len(Lane.sums(fmt))
    lead = Lane.LATENCY_DOT - Mac.LATENCY_CASCADE
    delays = {name: 0 if name in ("m", "k", "q") else lead for name in inputs}
    got = stream_through(
        Lane(fmt), skewed(rng, inputs, delays), dict.fromkeys(want, Lane.LATENCY_DOT)
    )
    for name, values in want.items():
        np.testing.assert_array_equal(got[name][: len(m)], values, name)


def updates(fmt):
    """Columns (m, k, u, right, zero) whose M' fits, as the exponents guarantee."""
    rng = np.random.default_rng(23)
    n, top = 600, 1 << fmt.mantissa - 2
    right = rng.choice([0, 1, 2, 3, 5, 6, 7, 8, 24, 28, 29, 30, 31], n)
    m = rng.integers(-2 * top, 2 * top, n)
    m = np.where(right < 2, m >> 2 - right.clip(0, 2), m)  # |M * 2^(1-right)| <= top
    largest = 255 << fmt.operand_frac - 8  # of an aligned bf16 number
    k, u = rng.integers(-largest, largest + 1, n), rng.integers(-(1 << 25), (1 << 25) + 1, n)
    k[rng.random(n) < 0.1] = 0
    u[rng.random(n) < 0.1] = 0
    ties = slice(0, 120)  # half a last bit beside an old mantissa that is whole
    half = 1 << fmt.update_frac - 1
    k[ties], u[ties] = 1 << fmt.operand_frac - LIMB, half * rng.choice([-3, -1, 1, 3], 120)
    right[ties] = 1
    m[ties] >>= 2
    zero = rng.random(n) < 0.15
    # What a LOAD does: M comes in through u, over any old mantissa.
    loaded = np.array([-2 * top, 2 * top - 1, -1, 0, 1, 12345])
    m = np.concatenate([m, np.full(6, -2 * top)])
    k = np.concatenate([k, np.full(6, -(1 << fmt.operand_frac))])
    u = np.concatenate([u, -loaded << fmt.update_scale])
    right = np.concatenate([right, np.full(6, 1)])
    return (m, k, u, right, np.concatenate([zero, np.full(6, True)])), loaded


@pytest.mark.parametrize("fmt", FORMATS)
def test_update(fmt):
    rng = np.random.default_rng(24)
    (m, k, u, right, zero), loaded = updates(fmt)
    want = Lane.model(fmt, m, k, u, right, zero)
    assert (np.abs(want) <= 1 << fmt.mantissa - 1).all()
    np.testing.assert_array_equal(want[-6:], loaded)
    dut = Lane(fmt)
    inputs = {"m_late": m, "k_late": k, "u": u, "right": right, "zero": zero.astype(np.int64)}
    late = dut.LATENCY_UPDATE - dut.LATENCY_LATE
    delays = {name: late if name in ("m_late", "right", "zero") else 0 for name in inputs}
    got = stream_through(dut, skewed(rng, inputs, delays), {"m_next": dut.LATENCY_UPDATE})
    np.testing.assert_array_equal(got["m_next"][: len(m)], want)


@pytest.mark.parametrize("fmt", FORMATS)
def test_model_is_the_equation(fmt):
    (m, k, u, right, zero), _ = updates(fmt)
    product = k / 2.0 ** (fmt.operand_frac - LIMB) * u / 2.0**fmt.update_frac
    exact = np.where(zero, 0, m * 2.0 ** (1 - right)) + product
    error = Lane.model(fmt, m, k, u, right, zero) - exact
    # Half a last bit by rounding to nearest, what is cut off the low limb's product, and what the
    # four guard bits leave of the old mantissa.
    cut = 0 if fmt.limbs == 1 else 2.0**-fmt.update_frac
    assert error.max() <= 0.5 + cut
    assert error.min() > -0.5 - cut - 2.0**-fmt.guard
    whole = (right <= 1 + fmt.guard) | zero
    assert error[whole].min() > -0.5 - cut
