"""One element of k and q on its way to the engines and the norms: gates against model."""

import numpy as np
import pytest
from bench import stream_through

from gdn_core.config import Precision
from gdn_core.formats import StateFormat
from gdn_core.prepare.operand import AlignElement, AlignParams
from gdn_core.prepare.vector_lane import PAIRS, VectorLane

TOP = 140


@pytest.mark.parametrize("precision", list(Precision))
def test_products(precision):
    """Elements from the row's largest to far below it: both limbs of both, in every combination."""
    fmt = StateFormat.of(precision)
    rng = np.random.default_rng(17)
    words = (rng.integers(0, 1 << 7, (2, 400)) | rng.integers(0, 2, (2, 400)) << 15
             | (TOP - rng.integers(0, 36, (2, 400))) << 7).astype(np.uint16)  # fmt: skip
    params = AlignParams(bits=fmt.operand)
    tops = np.full(400, TOP)
    k, q = (AlignElement.model(params, row[:, None], tops)[:, 0] for row in words)
    if fmt.limbs == 2:
        assert ((k & 0x1FFFF != 0) & (q & 0x1FFFF != 0)).sum() > 100
    dut = VectorLane(fmt)
    latencies = dict.fromkeys(VectorLane.sums(fmt), dut.LATENCY_PRODUCT)
    latencies |= {"k_operand": VectorLane.LATENCY, "q_operand": VectorLane.LATENCY}
    fields = {
        f"{name}.{field}": row.astype(np.int64) >> shift & mask
        for name, row in zip(("k", "q"), words, strict=True)
        for field, shift, mask in (("fraction", 0, 0x7F), ("exponent", 7, 0xFF), ("sign", 15, 1))
    }
    got = stream_through(dut, fields | {"top_k": tops, "top_q": tops}, latencies)
    np.testing.assert_array_equal(got["k_operand"], k)
    np.testing.assert_array_equal(got["q_operand"], q)
    integers = {"k": k, "q": q}
    for a, b in PAIRS:
        total = sum(got[name] << power for name, power in VectorLane.sums(fmt).items()
                    if name.startswith(a + b))  # fmt: skip
        want = VectorLane.model(fmt, integers[a], integers[b])
        np.testing.assert_array_equal(total, want, a + b)
        exact = integers[a].astype(object) * integers[b]  # what the model floors
        assert (want == (exact >> 17 if fmt.limbs == 2 else exact)).all()
