"""The float64 reference against the textbook rule, and against transformers' own layer."""

import runpy
from pathlib import Path

import numpy as np
import pytest
from vectors import GENERATORS, as_given, long_memory, typical

from gdn_core.config import QWEN3_NEXT, TINY, GdnShape
from gdn_core.model import reference
from gdn_core.model.trace import load_trace

ROOT = Path(__file__).parents[2]
TRACES = ("qwen3_next", "tiny", "tiny_resumed")
SHAPES = (
    TINY,
    GdnShape(qk_heads=3, v_heads=3, key_dim=12, value_dim=24),
    GdnShape(qk_heads=1, v_heads=4, key_dim=32, value_dim=8),
)
SHAPE_IDS = [f"{s.qk_heads}-{s.v_heads}-{s.key_dim}-{s.value_dim}" for s in SHAPES]
# The rule in fp32 rounds each operand, product and sum to 6e-8. Measured, relative L2 of out and
# state: 1.5e-7 in the traces (scripts/make_trace.py prints it), 1.9e-7 in what the generators give
# here and 3.6e-7 in `outliers`.
FP32 = 1e-6


def relative(x, exact):
    return np.linalg.norm(x - exact) / np.linalg.norm(exact)


def textbook(q, k, v, g, beta, *, initial_state=None, eps=1e-6, scale=None):
    """S <- alpha S (I - beta k k^T) + beta v k^T, o = S q; S is [value, key], k and q of unit norm.

    One head and one matrix at a time, with matrices where the reference has dot products.
    """
    tokens, v_heads, value_dim = v.shape
    qk_heads, key_dim = q.shape[1:]
    scale = 1 / np.sqrt(key_dim) if scale is None else scale
    out = np.zeros(v.shape)
    states = np.zeros((v_heads, key_dim, value_dim))
    for h in range(v_heads):
        S = np.zeros((value_dim, key_dim)) if initial_state is None else initial_state[h].T
        for t in range(tokens):
            kt, qt = (x[t, h * qk_heads // v_heads].astype(np.float64) for x in (k, q))
            kt, qt = (x / np.sqrt(x @ x + eps) for x in (kt, qt))
            keep = np.eye(key_dim) - beta[t, h] * np.outer(kt, kt)
            S = np.exp(g[t, h]) * S @ keep + beta[t, h] * np.outer(v[t, h], kt)
            out[t, h] = S @ qt * scale
        states[h] = S.T
    return out, states


@pytest.mark.parametrize("name", GENERATORS)
@pytest.mark.parametrize("shape", SHAPES, ids=SHAPE_IDS)
def test_textbook(shape, name):
    trace = GENERATORS[name](shape, 25, 1)
    state = np.random.default_rng(2).standard_normal(
        (shape.v_heads, shape.key_dim, shape.value_dim)
    )
    for options in ({}, {"initial_state": state}, {"eps": 0.5, "scale": 3.0}):
        want = textbook(trace.q, trace.k, trace.v, *trace.gates(), **options)
        got = reference.decode(trace.q, trace.k, trace.v, *trace.gates(), **options)
        # 25 tokens of float64, 1e-16 a step; outliers and swings cancel, up to 100 times as much.
        for x, y in zip(got, want, strict=True):
            np.testing.assert_allclose(x, y, rtol=0, atol=1e-12 * np.abs(y).max())


def test_one_element_by_hand():
    one = np.ones((1, 1, 1))
    gate = np.ones((1, 1))
    out, state = reference.decode(
        2 * one, 3 * one, 5 * one, np.log(0.5) * gate, 0.25 * gate,
        initial_state=8 * one, eps=0.0,
    )
    # k and q of unit norm are 1: S = 0.5 * 8 * (1 - 0.25) + 0.25 * 5
    np.testing.assert_allclose(state, 4.25 * one, rtol=1e-15)
    np.testing.assert_allclose(out, 4.25 * one, rtol=1e-15)


def test_value_heads_take_their_groups_keys():
    """Changing q/k head 1 of 2 changes value heads 2 and 3 of 4, and no other."""
    trace = long_memory(TINY, 5, 3)
    k = trace.k.copy()
    k[:, 1] = k[:, 1, ::-1]
    out, _ = trace.reference()
    other, _ = reference.decode(trace.q, k, trace.v, *trace.gates())
    assert (out != other).any(axis=(0, 2)).tolist() == [False, False, True, True]


def test_resuming_is_the_same_as_going_on():
    trace = long_memory(TINY, 20, 4)
    g, beta = trace.gates()
    out, final = trace.reference()
    parts, state = [], None
    for part in (slice(0, 7), slice(7, 20)):
        o, state = reference.decode(
            trace.q[part], trace.k[part], trace.v[part], g[part], beta[part], initial_state=state
        )
        parts.append(o)
    assert np.array_equal(np.concatenate(parts), out)
    assert np.array_equal(state, final)


def test_inputs_are_left_alone():
    trace = long_memory(TINY, 3, 5)
    state = np.ones((4, 16, 16))
    reference.decode(trace.q, trace.k, trace.v, *trace.gates(), initial_state=state)
    assert (state == 1).all()


def test_softplus_and_sigmoid_at_the_ends():
    x = np.array([-1e4, -800.0, -40.0, -1e-9, 0.0, 1e-9, 40.0, 800.0, 1e4])
    with np.errstate(all="raise", under="ignore"):
        soft, sig = reference.softplus(x), reference.sigmoid(x)
    tail = np.exp(-40.0)
    np.testing.assert_allclose(
        soft, [0, 0, tail, np.log(2), np.log(2), np.log(2), 40 + tail, 800, 1e4], rtol=1e-8
    )
    np.testing.assert_allclose(sig, [0, 0, tail, 0.5, 0.5, 0.5, 1 - tail, 1, 1], rtol=1e-8)


def test_given_gates_are_raw_gates_computed():
    for twice in (False, True):
        trace = typical(TINY, 12, 6, beta_twice=twice)
        want, _ = trace.reference()
        exact, _ = reference.decode(trace.q, trace.k, trace.v, *trace.gates())
        assert np.array_equal(exact, want)
        got, _ = as_given(trace).reference()
        # g and beta rounded to fp32: 6e-8 of beta, and 6e-8 |g| alpha <= 6e-8 of what is kept
        assert 0 < relative(got, want) < 5e-7


def test_beta_twice_doubles_beta_alone():
    once, twice = (typical(TINY, 4, 7, beta_twice=x).gates() for x in (False, True))
    assert np.array_equal(once[0], twice[0])
    assert np.array_equal(2 * once[1], twice[1])


@pytest.mark.parametrize("name", TRACES)
def test_committed_traces(name):
    """What transformers' fp32 rule gave when the trace was made."""
    trace = load_trace(ROOT / "traces" / f"{name}.npz")
    assert trace.shape == (QWEN3_NEXT if name == "qwen3_next" else TINY)
    assert trace.rounded == ()
    out, state = trace.reference()
    assert relative(trace.expected_out, out) < FP32
    np.testing.assert_allclose(trace.expected_out, out, rtol=0, atol=2e-6 * np.abs(out).max())
    if trace.expected_state is not None:
        assert relative(trace.expected_state, state) < FP32


def recording():
    """scripts/make_trace.py, which needs transformers."""
    return runpy.run_path(str(ROOT / "scripts" / "make_trace.py"))


@pytest.mark.transformers
@pytest.mark.parametrize("name", GENERATORS)
def test_transformers_rule(name):
    """torch_recurrent_gated_delta_rule on the generators' inputs."""
    make_trace = recording()
    import torch

    for shape in SHAPES:
        trace = GENERATORS[name](shape, 25, 8)
        g, beta = trace.gates()
        q, k, v, g, beta = (
            torch.from_numpy(np.float32(x))[None] for x in (trace.q, trace.k, trace.v, g, beta)
        )
        q, k = (x.repeat_interleave(shape.group, dim=2) for x in (q, k))
        out, state = make_trace["Recorder"].rule(
            q, k, v, g=g, beta=beta, output_final_state=True, use_qk_l2norm_in_kernel=True
        )
        want, want_state = trace.reference()
        assert relative(out[0].numpy(), want) < FP32
        assert relative(state[0].numpy(), want_state) < FP32


@pytest.mark.transformers
def test_transformers_layer_decoding_with_a_cache(monkeypatch):
    """The layer run a token at a time, its state kept in transformers' own cache."""
    make_trace = recording()
    import torch
    from transformers import DynamicCache

    module = make_trace["layer"](TINY, 9)
    recorder = make_trace["Recorder"](TINY)
    recorder.attach(module, monkeypatch.setattr)
    config = make_trace["configuration"](TINY)
    cache = DynamicCache(config=config)
    with torch.no_grad():
        for _ in range(10):
            module(torch.randn(1, 1, config.hidden_size), cache)
    seen = recorder.arrays()
    assert len(recorder.calls) == 10
    g, beta = reference.gates(
        seen["a"], seen["b"], *(getattr(module, n).detach().numpy() for n in ("A_log", "dt_bias"))
    )
    out, state = reference.decode(seen["q"], seen["k"], seen["v"], g, beta)
    assert relative(seen["out"], out) < FP32
    assert relative(cache.get_recurrent_state(0, state_idx=0)[0].numpy(), state) < FP32


@pytest.mark.transformers
def test_transformers_trace(tmp_path):
    make_trace = recording()
    trace = make_trace["record"](TINY, 8, 10, warmup=5)
    path = tmp_path / "trace.npz"
    trace.save(path)
    trace = load_trace(path)
    assert trace.tokens == 8
    assert trace.rounded == ()
    out, state = trace.reference()
    assert relative(trace.expected_out, out) < FP32
    assert relative(trace.expected_state, state) < FP32
    # and the state it starts from matters
    fresh, _ = reference.decode(trace.q, trace.k, trace.v, *trace.gates())
    assert relative(fresh, out) > 1e-3
