"""The bit-exact model against float64: errors of a run, and of every element of a token."""

import numpy as np
import pytest
from model_runs import aligned, model_of, relative, tokens_of
from vectors import GENERATORS, as_given, bursts, long_memory, outliers, swings, zeros

from gdn_core.config import QWEN3_NEXT, TINY, GdnShape
from gdn_core.kernel.buffers import StateImage
from gdn_core.model import reference
from gdn_core.model.model import Counts
from gdn_core.model.trace import load_trace

MEDIUM = GdnShape(qk_heads=3, v_heads=6, key_dim=96, value_dim=80)
# Relative L2 error over a run, of out and of the final state. Outliers have a test of their own.
BOUNDS = dict.fromkeys(sorted(set(GENERATORS) - {"outliers"}), 3e-6) | {"no_decay": 8e-6}
OUTLIERS_STATE = 2e-4
OUTLIERS_ARITHMETIC = 5e-5  # of out, against float64 on k and q as they are aligned


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
        model.decode(tokens_of(trace, one))
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
