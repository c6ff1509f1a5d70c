"""PROJECT's model against float64 on the dequantised weights; packing to the byte."""

import numpy as np
import pytest

from gdn_core.channel.model import project, reference, rel_error
from gdn_core.channel.packing import pack
from gdn_core.channel.quantise import quantise

FORMATS = [(4, 128, False), (4, 128, True), (4, 32, False), (4, 32, True), (8, 128, False),
           (8, 32, False), (8, None, False), (16, 128, False), (16, None, False)]  # fmt: skip


@pytest.mark.parametrize("columns", [1024, 32768])
@pytest.mark.parametrize(("bits", "group", "minimum"), FORMATS)
def test_error(bits, group, minimum, columns):
    rng = np.random.default_rng(61)
    weight = rng.standard_normal((48, columns), np.float32) / 50
    matrix = quantise(weight, bits, group or columns, minimum=minimum)
    packed = pack(matrix)
    assert not packed.inexact
    x = rng.standard_normal(columns, np.float32)
    assert rel_error(project(packed, x), reference(matrix, x)) <= 3e-7
    x[rng.random(columns) < 0.02] *= 50
    error = rel_error(project(packed, x), reference(matrix, x))
    print(error)
    assert error <= 1e-6
