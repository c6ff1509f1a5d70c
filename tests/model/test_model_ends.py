"""The bit-exact model at the ends of its numbers: zeros, least exponents, overflow, bad heads."""

from dataclasses import replace

import numpy as np
import pytest
from model_runs import given_trace, model_of, relative, tokens_of
from vectors import as_given, long_memory

from gdn_core.config import TINY, GdnShape
from gdn_core.engine.column import Column, ColumnParams
from gdn_core.engine.lane import Lane
from gdn_core.formats import EXPONENT_MIN, FP32_NAN
from gdn_core.kernel.buffers import StateImage
from gdn_core.model.model import Counts
from gdn_core.model.trace import round_bf16

# Ends of the numbers.


def assert_only_decayed(after, before, alpha):
    """Up to some ulp of the gain, and a bit if the column was at its 23."""
    want = before * alpha
    bound = 2.0**-20 * np.abs(want) + 2.0**-22 * np.abs(want).max(axis=1, keepdims=True)
    assert (np.abs(after - want) <= bound).all()


@pytest.mark.parametrize("eps", [1e-6, 0.0])
def test_zero_keys_only_decay(eps):
    trace = given_trace(TINY, 4, 16)
    model = model_of(TINY, eps=eps)
    model.decode(trace)
    before = model.state()
    trace.k[:], trace.q[:, 0] = 0, 0
    out = model.decode(trace)
    assert_only_decayed(model.state(), before, np.exp(-1.0))
    assert not out[:, :2].any()
    assert out[:, 2:].any()
    assert model.counts == Counts(tokens=4)


def test_columns_vanish_below_the_least_exponent():
    """exp falls by a binade a token and a bit more, until the column is dropped as a whole."""
    trace = given_trace(TINY, 1, 17)
    model = model_of(TINY)
    model.decode(trace)
    trace.k[:], trace.v[:], trace.g[:] = 0, 0, -80.0
    at_end = False
    for _ in range(4):
        before, bits = model.state(), model.bits[0].copy()
        model.decode(trace)
        lost = (model.bits[0] == 0) & (bits > 0)
        kept = model.state()
        assert not kept[np.broadcast_to((model.bits[0] == 0)[:, None], kept.shape)].any()
        where = np.broadcast_to(~lost[:, None], kept.shape)
        np.testing.assert_allclose(kept[where], before[where] * np.exp(-80.0), rtol=1e-5,
                                   atol=2.0**-256)  # fmt: skip
        # What vanished was less than a full column at the least exponent.
        assert (np.abs(before) * np.exp(-80.0) <= 2.0 ** (EXPONENT_MIN + 22))[
            np.broadcast_to(lost[:, None], kept.shape)].all()  # fmt: skip
        at_end |= bool(lost.any())
    assert at_end
    assert not model.state().any()
    model.decode(given_trace(TINY, 1, 18))  # and begins anew
    assert (model.bits[0] > 0).all()


def test_the_least_exponent():
    """A column that is halved stays as long as exp' = max(old + bits - 22, old - 1) >= -256."""
    model = model_of(TINY)
    least, top = EXPONENT_MIN, model.format.mantissa - 2
    cases = [  # exp, bits, stays
        (least, top, False), (least + 1, top, True),
        (least, top + 1, True), (least, top - 1, False),
        (least + 1, top - 1, False), (least + 2, 1, True),
    ]  # fmt: skip
    image = StateImage.zero(TINY)
    for j, (exponent, bits, _) in enumerate(cases):
        image.mantissa[:, :, j] = -(1 << bits - 1) - 1 if bits > 1 else 1
        image.exponent[:, j], image.bits[:, j] = exponent, bits
    model.load(0, image.mantissa, image.exponent, image.bits, image.gain + np.float32(0.25))
    before = model.state()
    trace = given_trace(TINY, 1, 32, g=np.log(0.5))
    trace.k[:], trace.v[:] = 0, 0
    model.decode(trace)
    for j, (*_, stays) in enumerate(cases):
        assert (model.state()[..., j] != 0).all() == stays, cases[j]
        assert (model.bits[0, :, j] != 0).all() == stays, cases[j]
        assert (model.exponent[0, :, j] >= least).all()
        if stays:
            assert_only_decayed(model.state()[..., j : j + 1], before[..., j : j + 1], 0.5)
    assert (model.exponent[0, :, len(cases) :] == least).all()


@pytest.mark.parametrize("power", [-120, -60, 60, 100])
def test_values_at_the_ends_of_fp32(power):
    trace = given_trace(TINY, 8, 19)
    trace.v[...] = np.ldexp(trace.v, power)
    model = model_of(TINY)
    out = model.decode(trace)
    want, state = trace.reference()
    assert model.counts == Counts(tokens=8)
    # At the lower end a product or a sum in fp32 may be flushed to zero.
    for got, true in ((out, want), (model.state(), state)):
        assert np.abs(got - true).max() <= 3e-6 * np.abs(true).max() + 2.0**-124


@pytest.mark.parametrize("power", [-108, -40, 40, 115])
def test_keys_at_the_ends_of_bf16(power):
    """eps is nothing beside large keys, and everything beside small ones."""
    trace = given_trace(TINY, 8, 20)
    trace.k[...] = round_bf16(np.ldexp(trace.k, power))
    trace.q[...] = round_bf16(np.ldexp(trace.q, power))
    trace.k[np.abs(trace.k) < 2.0**-126], trace.q[np.abs(trace.q) < 2.0**-126] = 0, 0
    for eps in (1e-6, 0.0):
        model = model_of(TINY, eps=eps)
        out = model.decode(trace)
        want, _ = trace.reference(eps=np.float64(np.float32(eps)))
        largest = np.abs(want).max()
        if largest < 2.0**-120:
            assert np.abs(out).max() <= 2.0**-119
        else:
            assert relative(out, want) <= 3e-6, (eps, power)


def test_overflow_leaves_the_decay():
    trace = given_trace(TINY, 4, 21, beta=2.0)
    model, other = model_of(TINY), model_of(TINY)
    model.decode(trace), other.decode(trace)
    before = model.state()
    large = given_trace(TINY, 1, 22, beta=2.0)
    none = given_trace(TINY, 1, 22, beta=2.0)
    large.v[0, :, 5], none.v[0, :, 5] = round_bf16(np.float32(3e38)), 0  # 2 * 3e38 is infinite
    out = model.decode(large)
    want = other.decode(none)
    assert model.counts == Counts(tokens=1, overflows=TINY.v_heads)
    rest = np.arange(TINY.value_dim) != 5
    assert not np.isfinite(out[0, :, 5]).any()
    np.testing.assert_array_equal(out[..., rest], want[..., rest])
    np.testing.assert_array_equal(model.state()[..., rest], other.state()[..., rest])
    assert_only_decayed(model.state()[..., 5:6], before[..., 5:6], np.exp(-0.25))


# Bad numbers.


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf])
@pytest.mark.parametrize("name", ["q", "k", "v", "a", "b", "dt_bias"])
def test_bad_heads_stand_still(name, value):
    trace = long_memory(TINY, 6, 23)
    arrays = {name: getattr(trace, name).copy()}
    if name in ("q", "k"):
        arrays[name][3, 1, 7] = value
        bad = [(3, 2), (3, 3)]  # the whole group
    elif name == "dt_bias":
        arrays[name][1] = value
        bad = [(t, 1) for t in range(6)]
    else:
        arrays[name][3, 1], bad = (value if name != "v" else arrays[name][3, 1]), [(3, 1)]
        if name == "v":
            arrays[name][3, 1, 0] = value
    spoilt = replace(trace, **arrays)
    model, well = model_of(TINY), model_of(TINY)
    first = bad[0][0]
    model.decode(tokens_of(spoilt, slice(0, first))) if first else None
    before = model.store()
    out = model.decode(tokens_of(spoilt, slice(first, first + 1)))
    after = model.store()
    heads = [h for t, h in bad if t == first]
    for field in ("mantissa", "exponent", "bits", "gain"):
        np.testing.assert_array_equal(getattr(after, field)[heads], getattr(before, field)[heads])
    assert (out[0, heads].view(np.uint32) == FP32_NAN).all()

    model.clear()
    out, want = model.decode(spoilt), well.decode(trace)
    assert model.counts == Counts(tokens=6, bad_heads=len(bad), bad_token=bad[0][0],
                                  bad_head=bad[0][1])  # fmt: skip
    others = np.ones(TINY.v_heads, bool)
    others[[h for _, h in bad]] = False
    np.testing.assert_array_equal(out[:, others], want[:, others])
    np.testing.assert_array_equal(model.state()[others], well.state()[others])
    # A bad token is as if it had not been.
    assert np.isnan(out).any(axis=2).sum() == len(bad)


def test_first_of_many_bad_heads():
    trace = as_given(long_memory(TINY, 5, 24))
    trace.g[2, 3], trace.beta[2, 1], trace.v[4, 0, 0] = 0.5, np.nan, np.inf  # alpha > 1
    model = model_of(TINY)
    out = model.decode(trace, output="bf16")
    assert model.counts == Counts(tokens=5, bad_heads=3, bad_token=2, bad_head=1)
    assert (out[2, 3].view(np.uint32) == FP32_NAN).all()


def test_bad_first_token_of_a_fresh_call_leaves_nothing_of_the_sequence_before():
    model = model_of(TINY)
    model.decode(long_memory(TINY, 3, 25))
    assert model.state().any()
    trace = long_memory(TINY, 1, 26)
    trace.q[0] = np.nan
    model.decode(trace, fresh=True)
    assert not model.state().any()
    assert (model.store().gain == 0.5).all()


# The bounds of docs/numerics.md.


def test_sums_and_updates_fit():
    """M' in its mantissa and ui in 2^25, for the largest M, k and u that each column admits."""
    model = model_of(TINY)
    fmt = model.format
    params = ColumnParams(format=fmt, sum_bits=48)
    rng = np.random.default_rng(28)
    n = 20000
    bits = rng.integers(0, fmt.mantissa, n)
    exponent = rng.integers(EXPONENT_MIN, 120, n)
    exponent[: n // 2] = rng.integers(-40, 0, n // 2)
    # delta = v, u = v * c_u: any exponent, and significands next to a power of two
    v = (rng.choice([-1, 1], n) * np.ldexp(rng.choice([1, 2 - 2.0**-7], n),
                                           rng.integers(-60, 60, n))).astype(np.float32)
    c_u = np.ldexp(rng.choice([1, 1 + 2.0**-23, 2 - 2.0**-23], n), rng.integers(-3, 3, n))
    zero, one = np.zeros(n, np.float32), np.ones(n, np.float32)
    scalars = {
        "c_r": zero, "c_p": zero, "c_d": zero, "c_u": c_u.astype(np.float32), "beta": one,
        "de": -rng.integers(0, 126, n), "empty": rng.random(n) < 0.05, "bad": np.zeros(n, bool),
    }  # fmt: skip
    none = np.zeros(n, np.int64)
    column = Column.model(params, none, none, exponent, bits, v, scalars)
    assert (np.abs(column["u"]) <= 1 << 25).all()
    assert np.abs(column["u"]).max() == (1 << 25) - 2  # 24 bits, one up
    assert ((column["exponent_next"] >= EXPONENT_MIN) & (column["exponent_next"] < 256)).all()
    largest = 0
    for m in ((1 << bits) - 1, -(1 << bits), (1 << bits) // 2, none):
        for k in ((1 << fmt.operand_frac) - 1, -(1 << fmt.operand_frac) + 1, 1, 0):
            new = Lane.model(fmt, m, k, column["u"], column["right"], column["zero"])
            new = new[~column["vanish"]]
            assert (new >= -(1 << fmt.mantissa - 1)).all()
            assert (new < 1 << fmt.mantissa - 1).all()
            largest = max(largest, int(np.abs(new).max()))
    assert largest > 0.99 * (1 << fmt.mantissa - 1)  # so the bound is no broader than need be


def test_mantissas_keep_to_their_bits():
    """Token by token, under swings of both the state and the update: -2^bits <= M < 2^bits."""
    shape = GdnShape(qk_heads=2, v_heads=4, key_dim=24, value_dim=32)
    rng = np.random.default_rng(29)
    trace = given_trace(shape, 200, 30)
    trace.g[...] = -np.ldexp(rng.random(trace.g.shape), rng.integers(-20, 6, trace.g.shape))
    trace.beta[...] = rng.choice([0, 0.5, 1, 2], trace.beta.shape)
    trace.v[...] = round_bf16(np.ldexp(trace.v, rng.integers(-40, 40, trace.v.shape)))
    trace.k[::3] = round_bf16(rng.choice([-1, 1], trace.k[::3].shape) * 1.9921875)  # ki = 130560
    trace.k[5::6] = trace.k[3:-2:6][: len(trace.k[5::6])]  # the same key again: cancellation
    model = model_of(shape)
    seen = set()
    for t in range(200):
        model.decode(tokens_of(trace, slice(t, t + 1)))
        image = model.store()
        magnitude = (image.mantissa ^ image.mantissa >> 31).max(axis=1)
        assert (magnitude >> image.bits == 0).all()
        assert (image.bits <= model.format.mantissa - 1).all()
        assert (magnitude >> np.maximum(image.bits - 1, 0) == (image.bits > 0)).all()
        seen |= set(image.bits.flat)
    assert model.format.mantissa - 1 in seen
    assert 0 in seen
