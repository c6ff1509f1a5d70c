"""The scalar pipeline of a value head: gates against model."""

import numpy as np
import pytest
from bench import as_words, stream_through

from gdn_core.config import Precision
from gdn_core.engine.column import Column, ColumnParams
from gdn_core.formats import EXPONENT_MIN, StateFormat

COLUMNS = 64  # of a job


def words(x):
    return as_words(np.asarray(x, np.float32))


def make_jobs(rng, jobs):
    """Random columns with the corners of every field mixed in."""
    shape = (jobs, COLUMNS)
    rk = rng.integers(-(1 << 47), 1 << 47, shape) >> rng.integers(0, 48, shape)
    pq = rng.integers(-(1 << 47), 1 << 47, shape) >> rng.integers(0, 48, shape)
    exponent = rng.integers(-60, 20, shape)
    exponent[rng.random(shape) < 0.1] = EXPONENT_MIN
    exponent[rng.random(shape) < 0.1] = 100
    bits = rng.choice([0, 1, 5, 20, 21, 22, 23], shape)
    v = rng.standard_normal(shape) * 2.0 ** rng.integers(-30, 30, shape)
    v[rng.random(shape) < 0.1] = 0
    v[rng.random(shape) < 0.02] = 3e38
    v = (words(v) & 0xFFFF0000).view(np.float32)

    def scalar(low, high):
        x = rng.standard_normal((jobs, 1)) * 2.0 ** rng.integers(low, high, (jobs, 1))
        return x.astype(np.float32)

    scalars = {
        "c_r": scalar(-20, 3), "c_p": scalar(-20, 3), "c_d": scalar(-10, 3),
        "c_u": scalar(-3, 3), "beta": scalar(-3, 2), "de": -rng.integers(0, 127, (jobs, 1)) // 3,
        "empty": rng.random((jobs, 1)) < 0.2, "bad": rng.random((jobs, 1)) < 0.2,
    }  # fmt: skip
    scalars["c_r"][0], scalars["beta"][1], scalars["c_u"][2] = 0, 0, 0
    # Columns that only decay, to EXPONENT_MIN and to either side of it.
    least = rng.random(shape) < 0.1
    near = EXPONENT_MIN - scalars["de"] + rng.integers(0, 4, shape)
    exponent, bits = np.where(least, near, exponent), np.where(least, 20, bits)
    rk[least] = v[least] = 0
    return rk, pq, exponent, bits, v, scalars


@pytest.mark.parametrize("precision", list(Precision))
def test_column_equals_model(precision):
    params = ColumnParams(format=StateFormat.of(precision), sum_bits=48)
    rng = np.random.default_rng(11)
    jobs = 12
    rk, pq, exponent, bits, v, scalars = make_jobs(rng, jobs)
    want = Column.model(params, rk, pq, exponent, bits, v, scalars)
    assert want["overflow"].any()
    assert want["vanish"].any()
    assert ((want["exponent_next"] == EXPONENT_MIN) & ~want["vanish"]).any()
    want = {name: np.broadcast_to(value, rk.shape).reshape(-1) for name, value in want.items()}

    times = params.times
    due = {
        "u": times.u, "right": times.u, "zero": times.u,
        "exponent_next": times.exponent_next, "vanish": times.exponent_next,
        "overflow": times.exponent_next, "o": times.o,
    }  # fmt: skip

    def flat(array):
        return np.broadcast_to(array, rk.shape).reshape(-1)

    inputs = {
        "start": flat(np.arange(COLUMNS) == 0), "rk": flat(rk), "pq": flat(pq),
        "exponent": flat(exponent), "bits": flat(bits), "word": words(flat(v)) >> 16,
    } | {f"scalars.{name}": flat(value) for name, value in scalars.items()}  # fmt: skip
    got = stream_through(Column(params), inputs, due)
    for name, values in got.items():
        np.testing.assert_array_equal(values, as_words(want[name]), name)
