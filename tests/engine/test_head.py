"""The once-a-head pipelines of Prepare: gates against models, models against float64."""

import numpy as np
import pytest
from bench import as_words, stream_through

from gdn_core.arith.fp32 import FpMul
from gdn_core.prepare.gates import Gates
from gdn_core.prepare.norms import Norms, NormsParams
from gdn_core.prepare.scalars import Scalars

NORMS = NormsParams(sum_frac=34, sum_bits=44)


def floats(rng, n, low=-20, high=20):
    return (rng.standard_normal(n) * 2.0 ** rng.integers(low, high, n)).astype(np.float32)


def spoil(rng, *arrays):
    """Put zeros, infinities and NaN into each array."""
    for array in arrays:
        for value in (0, np.inf, -np.inf, np.nan, 3e38, 1e-38):
            array[rng.integers(len(array))] = value


@pytest.mark.parametrize("given", [False, True])
@pytest.mark.parametrize("twice", [False, True])
def test_gates(given, twice):
    rng = np.random.default_rng(5)
    x0, x1 = floats(rng, 150, -3, 5), floats(rng, 150, -3, 4)
    rate, bias = np.abs(floats(rng, 150, -2, 5)), floats(rng, 150, -2, 3)
    if given:
        x0[:120] = -np.abs(x0[:120])
    spoil(rng, x0, x1, rate, bias)
    with np.errstate(all="ignore"):
        alpha, beta, bad = Gates.model(x0, x1, rate, bias, given=given, twice=twice)
    assert 5 < bad.sum() < 75
    dut = Gates()
    latency = dut.LATENCY
    got = stream_through(
        dut,
        {"x0": x0, "x1": x1, "rate": rate, "bias": bias},
        {"alpha": latency, "beta": latency, "bad": latency},
        {"given": given, "twice": twice},
    )
    np.testing.assert_array_equal(got["bad"], bad)
    np.testing.assert_array_equal(got["alpha"][~bad], as_words(alpha)[~bad])
    np.testing.assert_array_equal(got["beta"][~bad], as_words(beta)[~bad])

    x0, x1, rate, bias = (x[~bad].astype(np.float64) for x in (x0, x1, rate, bias))
    with np.errstate(over="ignore"):
        true = np.exp(x0) if given else np.exp(-rate * np.logaddexp(0, x0 + bias))
    # alpha's exponent carries three roundings, and exp magnifies them by the exponent's size.
    exponent = np.abs(np.log(np.maximum(true, 1e-300)))
    normal = true > 2.0**-126
    error = np.abs(alpha[~bad] / np.maximum(true, 1e-300) - 1)
    assert (error <= (1 + 4 * exponent) * 2.0**-22)[normal].all()


def integers(rng, n, bits):
    return rng.integers(1, 1 << bits - 1, n) >> rng.integers(0, bits - 2, n)


def test_norms():
    rng = np.random.default_rng(6)
    n = 200
    # The largest integer of a row is at least 2^16, unless all are zero.
    kk, qq = (1 << 32) + integers(rng, n, 42), (1 << 32) + integers(rng, n, 42)
    kq = integers(rng, n, 42) * rng.choice([-1, 1], n)
    top_k, top_q = rng.integers(0, 255, (2, n))
    top_k[:100] = rng.integers(115, 135, 100)
    kk[::17] = qq[::19] = kq[::23] = top_k[::17] = top_q[::19] = 0
    eps = np.float32(1e-6)
    want = Norms.model(NORMS, kk, qq, kq, top_k, top_q, eps)
    latency = NORMS.LATENCY
    got = stream_through(
        Norms(NORMS),
        {"sum_kk": kk, "sum_qq": qq, "sum_kq": kq, "top_k": top_k, "top_q": top_q},
        {"kn": latency, "qr": latency, "kq": latency},
        {"eps": eps},
    )
    for name, values in zip(("kn", "qr", "kq"), want, strict=True):
        np.testing.assert_array_equal(got[name], as_words(values), name)
    # k^ * kn is k / |k|, whatever E is
    for total, top, norm in ((kk, top_k, want[0]), (qq, top_q, want[1])):
        true = 1 / np.sqrt(total * 2.0**-34 + 1e-6 * 2.0 ** (-2.0 * (top - 126)))
        seen = true > 2.0**-125
        assert (np.abs(norm / true - 1) < 4e-7)[seen].all()
    assert (np.abs(want[2] - kq * 2.0**-34) <= np.abs(kq) * 2.0**-58).all()
    # Under eps = 0 the smallest key is normalised like any other, and a zero key is not.
    tops = np.array([1, 5, 60, 254])
    ones = np.full(4, 1 << 34)
    for ones_of in Norms.model(NORMS, ones, ones, ones, tops, tops, np.float32(0)):
        np.testing.assert_array_equal(ones_of, 1)
    zeros = np.zeros(3, np.int64)
    for nothing in Norms.model(NORMS, zeros, zeros, zeros, zeros, zeros, np.float32(0)):
        assert not nothing.any()


@pytest.mark.parametrize("eps", [0, 2.0**-126, 1, 3.4e38])
def test_norms_of_any_eps(eps):
    """Rows of every exponent: eps that flushes to 0, that leaves fp32, and none at all."""
    tops = np.arange(255)
    kk, qq, kq = np.where(tops % 3, 1 << 34, 1 << 42), np.full(255, 3 << 33), np.full(255, -1 << 40)
    kk[tops % 7 == 0] = qq[tops % 5 == 0] = 0
    with np.errstate(all="ignore"):
        want = Norms.model(NORMS, kk, qq, kq, tops, tops[::-1], np.float32(eps))
    got = stream_through(
        Norms(NORMS),
        {"sum_kk": kk, "sum_qq": qq, "sum_kq": kq, "top_k": tops, "top_q": tops[::-1]},
        dict.fromkeys(("kn", "qr", "kq"), NORMS.LATENCY), {"eps": np.float32(eps)})  # fmt: skip
    for name, values in zip(("kn", "qr", "kq"), want, strict=True):
        np.testing.assert_array_equal(got[name], as_words(values), name)


def test_scalars():
    rng = np.random.default_rng(7)
    n = 200
    alpha = np.minimum(np.abs(floats(rng, n, -126, 1)), 1).astype(np.float32)
    alpha[::11], alpha[::13] = 0, 1
    gain = rng.uniform(0.5, 1, n).astype(np.float32)
    gain[::7] = 0.5
    beta, kn, qr, kq = (floats(rng, n, -6, 3) for _ in range(4))
    scale = np.float32(96**-0.5)
    fresh, bad = rng.random((2, n)) < 0.2
    gain_next, want = Scalars.model(alpha, beta, gain, kn, qr, kq, scale, fresh, bad)
    assert ((gain_next >= 0.5) & (gain_next < 1)).all()
    # The equation, in float64. (g2 = gain_next * 2^de, and nothing where all is forgotten.)
    old = np.where(fresh, 0.5, gain).astype(np.float64)
    g2, qn = alpha * old, qr.astype(np.float64) * scale
    true = {"c_r": beta * g2 * kn, "c_p": g2 * qn, "c_d": kq.astype(np.float64) * kn * qn,
            "c_u": kn / gain_next.astype(np.float64)}  # fmt: skip
    for name, exact in true.items():
        seen = np.abs(exact) > 2.0**-125
        assert (np.abs(want[name] - exact) <= 2.0**-21 * np.abs(exact))[seen].all(), name
    dut = Scalars()
    latency = dut.LATENCY
    inputs = {"alpha": alpha, "beta": beta, "gain": gain, "kn": kn, "qr": qr, "kq": kq,
              "fresh": fresh, "bad": bad}  # fmt: skip
    got = stream_through(
        dut,
        inputs, {f"scalars.{name}": latency for name in want} | {"gain_next": dut.LATENCY_GAIN},
        {"scale": scale},
    )
    for name, values in want.items():
        np.testing.assert_array_equal(got[f"scalars.{name}"], as_words(values), name)
    np.testing.assert_array_equal(got["gain_next"], as_words(gain_next))
    # For a STORE, g2 comes in c_p's place.
    got = stream_through(Scalars(), inputs, {"scalars.c_p": latency},
                         {"scale": scale, "pass_gain": 1})  # fmt: skip
    with np.errstate(all="ignore"):
        passed = FpMul.model(None, alpha, np.where(fresh, np.float32(0.5), gain))
    np.testing.assert_array_equal(got["scalars.c_p"], as_words(passed))
