"""32 channels of 128 lanes in the card's memory: of what that had to give, all included."""

import pytest
from test_attention import cached

from gdn_core.channel.array import ArrayParams
from gdn_core.cosim.attention import simulate

pytestmark = [pytest.mark.rtl, pytest.mark.slow]
FULL = ArrayParams()
# heads, KV heads, head_dim, tokens, kv, and how much of the memory's beats it takes at least
CALLS = [(8, 2, 256, 512, "kv16", 0.40), (8, 2, 256, 4096, "kv16", 0.85),
         (8, 2, 256, 32_768, "kv16", 0.95), (9, 3, 64, 8192, "kv16", 0.85)]  # fmt: skip


def report(shape, run):
    print(f"\n{shape}: {run.cycles} cycles, {run.call_of_model:.3f} of the model, stream "
          f"{run.of_model:.3f}, {run.of_peak:.3f} of peak, error {run.rel_errors[0]:.2g}, "
          f"{run.cycles / run.seconds:.0f} cycles/s")  # fmt: skip


@pytest.mark.parametrize(("heads", "kv_heads", "dim", "tokens", "kv", "least"), CALLS)
def test_of_the_model(rng, heads, kv_heads, dim, tokens, kv, least):
    q, cache = cached(rng, 32, tokens, heads, kv_heads, dim, kv)
    run = simulate([(q, cache, dim**-0.5, None)], FULL)
    report((heads, kv_heads, dim, tokens, kv), run)
    assert run.differing == [0]
    assert run.rel_errors[0] <= 1e-6
    assert run.call_of_model >= least


@pytest.mark.parametrize("kv", ["kv16", "kv8"])
def test_bound_by_the_lanes(rng, kv):
    tokens, rows, groups = 32_768, 8, 2
    q, cache = cached(rng, 32, tokens, 16, 2, 256, kv)
    run = simulate([(q, cache, 1 / 16, None)], FULL)
    report((16, 2, 256, tokens, kv), run)
    assert run.differing == [0]
    assert run.cycles <= 1.05 * (tokens // 32 * 2 * 2 * rows * groups)
