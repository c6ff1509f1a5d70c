"""The composed model against float64, and the cases that are not about accuracy."""

from dataclasses import replace

import ml_dtypes
import numpy as np
import pytest
from vectors import GENERATORS, as_given, bursts, long_memory, outliers, swings, typical, zeros

from gdn_core import reference
from gdn_core.buffers import StateImage
from gdn_core.config import QWEN3_NEXT, TINY, GdnConfig, GdnShape
from gdn_core.engine.column import Column, ColumnParams
from gdn_core.engine.lane import Lane
from gdn_core.engine.operand import AlignElement, AlignParams, top_exponent
from gdn_core.formats import EXPONENT_MIN, FP32_NAN
from gdn_core.model import Counts, Model, Output
from gdn_core.trace import Trace, load_trace, round_bf16

MEDIUM = GdnShape(qk_heads=3, v_heads=6, key_dim=96, value_dim=80)
# Relative L2 error over a run, of out and of the final state. Outliers have a test of their own.
BOUNDS = dict.fromkeys(sorted(set(GENERATORS) - {"outliers"}), 3e-6) | {"no_decay": 8e-6}
OUTLIERS_STATE = 2e-4
OUTLIERS_ARITHMETIC = 5e-5  # of out, against float64 on k and q as they are aligned


def model_of(shape, **options) -> Model:
    return Model(GdnConfig(shape=shape, heads_in_flight=shape.group), **options)


def relative(got, want) -> float:
    return np.linalg.norm(got - want) / np.linalg.norm(want)


def aligned(x) -> np.ndarray:
    words = np.asarray(x).astype(ml_dtypes.bfloat16).view(np.uint16)
    top = top_exponent(words)
    return np.ldexp(
        AlignElement.model(AlignParams(bits=18), words, top) * 1.0, (top - 126 - 17)[..., None]
    )


def check_accuracy(name, shape, tokens, seed):
    trace = GENERATORS[name](shape, tokens, seed)
    model = model_of(shape)
    out = model.decode(trace, fresh=True)
    want, state = trace.reference()
    errors = {"out": relative(out, want), "state": relative(model.state(), state)}
    print(f"{name}: {errors}")
    assert max(errors.values()) <= BOUNDS[name], errors
    assert model.counts == Counts(tokens=tokens)


@pytest.mark.parametrize("name", BOUNDS)
def test_accuracy_at_a_medium_shape(name):
    check_accuracy(name, MEDIUM, 60, 1)


@pytest.mark.parametrize("name", BOUNDS)
def test_accuracy_at_the_full_shape(name):
    check_accuracy(name, QWEN3_NEXT, 4, 2)


@pytest.mark.slow
@pytest.mark.parametrize("name", BOUNDS)
def test_accuracy_over_a_thousand_tokens(name):
    check_accuracy(name, QWEN3_NEXT, 1000, 3)


def check_outliers(shape, tokens, seed):
    """18 bits next to a channel 200 times as large are few: nearly all of the error in out is what
    float64 has, too, when it is given the aligned k and q."""
    trace = outliers(shape, tokens, seed)
    model = model_of(shape)
    out = model.decode(trace)
    want, state = trace.reference()
    on_aligned, state_on_aligned = reference.decode(
        aligned(trace.q), aligned(trace.k), trace.v, *trace.gates()
    )
    assert relative(out, want) <= 1.1 * relative(on_aligned, want)
    assert relative(out, on_aligned) <= OUTLIERS_ARITHMETIC
    assert relative(model.state(), state_on_aligned) <= OUTLIERS_ARITHMETIC
    assert relative(model.state(), state) <= OUTLIERS_STATE


@pytest.mark.parametrize(("shape", "tokens"), [(MEDIUM, 60), (QWEN3_NEXT, 4)])
def test_outlier_channels(shape, tokens):
    check_outliers(shape, tokens, 1)


@pytest.mark.slow
def test_outlier_channels_over_a_thousand_tokens():
    check_outliers(QWEN3_NEXT, 1000, 3)


@pytest.mark.parametrize("beta_twice", [False, True])
def test_raw_and_given_gates(beta_twice):
    trace = long_memory(MEDIUM, 30, 4, beta_twice=beta_twice)
    want, _ = trace.reference()
    for gates in (trace, as_given(trace)):
        assert relative(model_of(MEDIUM).decode(gates), want) <= 3e-6


@pytest.mark.parametrize("name", ["tiny", "tiny_resumed", "qwen3_next"])
def test_recorded_traces(name, request):
    """What transformers' own layer gave, in fp32."""
    trace = load_trace(request.config.rootpath / "traces" / f"{name}.npz")
    model = model_of(trace.shape)
    if trace.initial_state is not None:
        image = StateImage.from_state(trace.initial_state, model.format.mantissa)
        model.load(0, image.mantissa, image.exponent, image.bits, image.gain)
    assert relative(model.decode(trace), trace.expected_out) <= 3e-6
    if trace.expected_state is not None:
        assert relative(model.state(), trace.expected_state) <= 3e-6


def test_eps_and_scale():
    trace = long_memory(TINY, 10, 5)
    want, _ = trace.reference(eps=0.25, scale=2.0)
    assert relative(model_of(TINY, eps=0.25, scale=2.0).decode(trace), want) <= 3e-6


@pytest.mark.parametrize("make", [long_memory, swings, bursts, zeros])
def test_one_token_is_within_its_bound(make):
    """Each element of each state, one token at a time, against float64 from the model's own state:
    a unit and a half of M', and the roundings of u."""
    trace = as_given(make(TINY, 40, 6))
    q, k, (g, beta) = aligned(trace.q), aligned(trace.k), trace.gates()
    model = model_of(TINY)
    for t in range(trace.tokens):
        one = slice(t, t + 1)
        before = model.state()
        model.decode(_tokens(trace, one))
        _, want = reference.decode(q[one], k[one], trace.v[one], g[one], beta[one],
                                   initial_state=before)  # fmt: skip
        rows = np.repeat(k[t], TINY.group, axis=0)[:, :, None]  # [HV, K, 1]
        kn2 = 1 / ((rows * rows).sum(axis=1, keepdims=True) + 1e-6)
        answered = np.exp(g[t])[:, None] * np.abs((before * rows).sum(axis=1))
        terms = np.abs(beta[t])[:, None] * (np.abs(trace.v[t]) * kn2[:, 0] ** 0.5
                                            + answered * kn2[:, 0])  # fmt: skip
        unit = np.ldexp(model.gain[0][:, None] * 1.0, model.exponent[0])
        # Decayed, the old mantissas carry alpha and gain: some ulp of each.
        bound = (1.5 * unit[:, None] + 2.0**-21 * np.abs(rows) * terms[:, None]
                 + 2.0**-21 * np.exp(g[t])[:, None, None] * np.abs(before))  # fmt: skip
        assert (np.abs(model.state() - want) <= bound).all(), t


def test_tokens_prepared_together_do_not_show():
    trace = long_memory(TINY, 150, 7)
    whole, parts = model_of(TINY), model_of(TINY)
    out = whole.decode(trace)
    pieces = [parts.decode(_tokens(trace, slice(a, b))) for a, b in ((0, 1), (1, 70), (70, 150))]
    np.testing.assert_array_equal(np.concatenate(pieces), out)
    assert parts.store() == whole.store()


def test_heads_in_flight_do_not_show():
    trace = long_memory(TINY, 5, 8)
    few = Model(GdnConfig(shape=TINY, heads_in_flight=2))
    many = Model(GdnConfig(shape=TINY, heads_in_flight=4))
    np.testing.assert_array_equal(few.decode(trace), many.decode(trace))


def test_mapping_is_a_trace():
    trace = typical(TINY, 3, 9, beta_twice=True)
    np.testing.assert_array_equal(
        model_of(TINY).decode(trace.arrays()), model_of(TINY).decode(trace)
    )


# States.


def _tokens(trace: Trace, some: slice) -> Trace:
    names = [n for n in ("q", "k", "v", "a", "b", "g", "beta") if getattr(trace, n) is not None]
    return replace(trace, **{name: getattr(trace, name)[some] for name in names})


def test_alpha_zero_forgets_everything():
    trace = as_given(long_memory(TINY, 12, 10))
    trace.g[7] = -200
    model, new = model_of(TINY), model_of(TINY)
    out = model.decode(trace)
    np.testing.assert_array_equal(out[7:], new.decode(_tokens(trace, slice(7, 12))))
    assert model.store() == new.store()


def test_fresh_reads_zero():
    trace = long_memory(TINY, 9, 11)
    model, new = model_of(TINY), model_of(TINY)
    model.decode(long_memory(TINY, 5, 12))
    np.testing.assert_array_equal(model.decode(trace, fresh=True), new.decode(trace))
    assert model.store() == new.store()


def test_clear_reads_zero():
    trace = long_memory(TINY, 9, 11)
    model, new = model_of(TINY), model_of(TINY)
    model.decode(long_memory(TINY, 5, 12))
    model.clear()
    assert model.mantissa.any()  # junk, as in the banks
    assert model.store() == new.store() == StateImage.zero(TINY)
    assert not model.state().any()
    np.testing.assert_array_equal(model.decode(trace), new.decode(trace))
    assert model.store() == new.store()


def test_slots_and_images():
    """Two sequences by turns in two slots, and one of them moved by its image."""
    one, two = long_memory(TINY, 12, 13), zeros(TINY, 12, 14)
    alone = [model_of(TINY), model_of(TINY)]
    want = [m.decode(t) for m, t in zip(alone, (one, two), strict=True)]
    model = model_of(TINY, slots=3)
    got = [model.decode(_tokens(one, slice(0, 5)), slot=2),
           model.decode(_tokens(two, slice(0, 7)), slot=0)]  # fmt: skip
    image = StateImage.unpack(TINY, model.store(2).pack())
    model.clear(2)
    model.load(1, image.mantissa, image.exponent, image.bits, image.gain)
    assert model.store(1) == image
    rest = [model.decode(_tokens(one, slice(5, 12)), slot=1),
            model.decode(_tokens(two, slice(7, 12)), slot=0)]  # fmt: skip
    for w, g, r in zip(want, got, rest, strict=True):
        np.testing.assert_array_equal(np.concatenate([g, r]), w)
    assert model.store(1) == alone[0].store()
    assert model.store(0) == alone[1].store()
    assert model.store(2) == StateImage.zero(TINY)
    np.testing.assert_array_equal(model.state(1), model.store(1).to_state())


def test_stored_zero_columns_are_zero():
    trace = long_memory(TINY, 6, 15)
    trace.v[:, :, 3] = 0
    model = model_of(TINY)
    model.mantissa[...] = 12345  # junk in the banks
    model.decode(trace)
    image = model.store()
    assert (image.bits[:, 3] == 0).all()
    assert (image.exponent[:, 3] == EXPONENT_MIN).all()
    assert not image.mantissa[:, :, 3].any()
    assert not model.state()[:, :, 3].any()
    assert (image.bits[:, :3] > 0).all()
    assert (image.mantissa[:, :, :3] != 0).any(axis=1).all()


# Ends of the numbers.


def given_trace(shape, tokens, seed, *, g=-0.25, beta=1.0) -> Trace:
    trace = long_memory(shape, tokens, seed)
    gates = np.ones((tokens, shape.v_heads), np.float32)
    return Trace.from_arrays(q=trace.q, k=trace.k, v=trace.v,
                             g=np.float32(g) * gates, beta=np.float32(beta) * gates)  # fmt: skip


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
    model.decode(_tokens(spoilt, slice(0, first))) if first else None
    before = model.store()
    out = model.decode(_tokens(spoilt, slice(first, first + 1)))
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


def test_bf16_output():
    trace = long_memory(TINY, 20, 27)
    trace.v[5, 1, 2] = np.nan
    model = model_of(TINY)
    exact = model.decode(trace)
    model.clear()
    out = model.decode(trace, output=Output.BF16)
    assert out.dtype == np.float32
    np.testing.assert_array_equal(out.view(np.uint32), round_bf16(exact).view(np.uint32))
    assert (out != exact).any()


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
        model.decode(_tokens(trace, slice(t, t + 1)))
        image = model.store()
        magnitude = (image.mantissa ^ image.mantissa >> 31).max(axis=1)
        assert (magnitude >> image.bits == 0).all()
        assert (image.bits <= model.format.mantissa - 1).all()
        assert (magnitude >> np.maximum(image.bits - 1, 0) == (image.bits > 0)).all()
        seen |= set(image.bits.flat)
    assert model.format.mantissa - 1 in seen
    assert 0 in seen


@pytest.mark.parametrize(
    ("wrong", "message"),
    [({"q": 3}, "q must have shape"), ({"k": 1}, "k must have shape"), ({"v": 2}, "v must have")],
)
def test_wrong_shapes_are_refused(wrong, message):
    trace = long_memory(TINY, 2, 31)
    (name, axis), = wrong.items()
    array = np.repeat(getattr(trace, name), 2, axis=axis - 1)
    with pytest.raises(ValueError, match=message):
        model_of(TINY).decode(trace.arrays() | {name: array})


def test_wrong_states_are_refused():
    model = model_of(TINY)
    image = StateImage.zero(GdnShape(qk_heads=2, v_heads=4, key_dim=16, value_dim=8))
    with pytest.raises(ValueError, match=r"mantissa must have shape \(4, 16, 16\)"):
        model.load(0, image.mantissa, image.exponent, image.bits, image.gain)
    with pytest.raises(ValueError, match="slots must be at least 1"):
        model_of(TINY, slots=0)
