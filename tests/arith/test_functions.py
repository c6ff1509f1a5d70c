"""Elementary functions: `model` against float64 and mpmath, gates against `model`."""

import hashlib

import mpmath
import numpy as np
import pytest
from amaranth.sim import Simulator

from gdn_core.arith import base2
from gdn_core.arith.functions import Exp, Reciprocal, Rsqrt, Sigmoid, Softplus
from gdn_core.arith.piecewise import Piecewise
from gdn_core.arith.polynomials import FRACTION, Curve, PiecewiseParams, table
from gdn_core.formats import from_bits, ftz, to_bits

FUNCTIONS = [Exp, Softplus, Sigmoid, Reciprocal, Rsqrt]
ULP = 1  # measured on the words below; the contract is 2
NAN, INF = 0x7FC00000, 0x7F800000
BF16 = np.arange(1 << 16, dtype=np.uint32) << 16

# By function: numbers in and out.
SPECIAL = {
    Exp: [(np.inf, np.inf), (-np.inf, 0), (0, 1), (-0.0, 1), (1e-45, 1), (88.72284, np.inf),
          (128, np.inf), (-87.4, 0), (-1e30, 0), (-104, 0)],
    Softplus: [(np.inf, np.inf), (-np.inf, 0), (0, np.log(2)), (-1e-45, np.log(2)), (3e38, 3e38),
               (100, 100), (-87.4, 0), (-1e30, 0)],
    Sigmoid: [(np.inf, 1), (-np.inf, 0), (0, 0.5), (-1e-45, 0.5), (3e38, 1), (100, 1), (-87.4, 0),
              (-1e30, 0)],
    Reciprocal: [(np.inf, 0), (-np.inf, -0.0), (0, np.inf), (-0.0, -np.inf), (1e-45, np.inf),
                 (-1e-45, -np.inf), (2**-126, 2**126), (2**126, 2**-126), (2**127, 0),
                 (-(2**127), -0.0), (1, 1), (-1, -1), (0.25, 4)],
    Rsqrt: [(np.inf, 0), (-np.inf, np.nan), (0, np.inf), (-0.0, -np.inf), (1e-45, np.inf),
            (-1e-45, -np.inf), (-1, np.nan), (-3e38, np.nan), (1, 1), (4, 0.5), (0.25, 2),
            (2**-126, 2**63), (2**126, 2**-63)],
}  # fmt: skip


def truth(function, x):
    """float64, of float32 numbers that are no subnormals."""
    x = x.astype(np.float64)
    with np.errstate(all="ignore"):
        small = np.exp(-np.abs(x))
        if function is Exp:
            return np.exp(x)
        if function is Softplus:
            return np.maximum(x, 0) + np.log1p(small)
        if function is Sigmoid:
            return np.where(x < 0, small, 1) / (1 + small)
        return 1 / x if function is Reciprocal else 1 / np.sqrt(x)


def around(words, reach=1):
    """The words and their neighbours."""
    words = np.asarray(words, np.int64)[:, None] + np.arange(-reach, reach + 1)
    return words.ravel().astype(np.uint32)


def borders(function):
    """The first words of segments, and where the result over- or underflows."""
    if function in (Reciprocal, Rsqrt):
        exponents = np.array([1, 2, 64, 126, 127, 128, 200, 252, 253, 254]) << 23
        return around((exponents[:, None] | np.arange(256) << 15).ravel())
    step = 128 if function is Exp else 16
    y = np.arange(-130 * step, 130 * step) / step
    edges = np.float32([88.72284, -87.33655, -88.02969, 22.18071, -22.18071, 128, -128, 64])
    return np.concatenate([around(to_bits(y * np.log(2))), around(to_bits(edges), 500)])


def random(function, count):
    """Random fractions at every exponent of both signs, and numbers of ordinary size."""
    rng = np.random.default_rng(2024)
    tops = np.arange(512, dtype=np.uint32)[:, None] << 23
    words = (tops | rng.integers(0, 1 << 23, (512, count // 512), np.uint32)).ravel()
    return np.concatenate([words, to_bits(rng.uniform(-100, 100, count))])


def rank(x):
    """Integers in the order of the numbers, without a gap where subnormals are missing."""
    words = to_bits(x).astype(np.int64)
    magnitude = np.maximum((words & 0x7FFFFFFF) - 0x7FFFFF, 0)
    return np.where(words >> 31, -magnitude, magnitude)


@pytest.mark.parametrize("function", FUNCTIONS)
def test_error(function):
    x = from_bits(np.concatenate([BF16, borders(function), random(function, 1 << 17)]))
    result = function.model(None, x)
    assert result.dtype == np.float32
    with np.errstate(over="ignore", under="ignore", invalid="ignore"):
        expected = ftz(truth(function, ftz(x)).astype(np.float32))
    nan = np.isnan(expected)
    np.testing.assert_array_equal(to_bits(result)[nan], NAN)
    assert not np.isnan(result[~nan]).any()
    error = np.abs(rank(result) - rank(expected))[~nan]
    worst = np.argmax(error)
    assert error[worst] <= ULP, f"at {x[~nan][worst]!r}: {result[~nan][worst]!r}"
    np.testing.assert_array_equal(np.signbit(result[~nan]), np.signbit(expected[~nan]))
    assert (error == 0).mean() > 0.95


@pytest.mark.parametrize("function", FUNCTIONS)
def test_truth(function):
    """float64 is near enough to mpmath, so that it may stand for it."""
    exact = {
        Exp: mpmath.exp,
        Softplus: lambda x: mpmath.log1p(mpmath.exp(x)),
        Sigmoid: lambda x: 1 / (1 + mpmath.exp(-x)),
        Reciprocal: lambda x: 1 / x,
        Rsqrt: lambda x: 1 / mpmath.sqrt(x),
    }[function]
    x = np.random.default_rng(5).uniform(-90, 90, 300).astype(np.float32)
    x = np.abs(x) if function is Rsqrt else x
    with mpmath.workprec(300):
        for number, double in zip(x.tolist(), truth(function, x).tolist(), strict=True):
            assert abs(double / exact(mpmath.mpf(number)) - 1) < 2**-49


@pytest.mark.parametrize("function", FUNCTIONS)
def test_special(function):
    x, expected = np.float32(SPECIAL[function]).T
    np.testing.assert_array_equal(to_bits(function.model(None, x)), to_bits(ftz(expected)))
    nans = from_bits([0x7F800001, 0x7FFFFFFF, 0xFF800001, 0xFFFFFFFF, NAN])
    assert (to_bits(function.model(None, nans)) == NAN).all()


@pytest.mark.parametrize("function", FUNCTIONS)
def test_monotone(function):
    """A greater bf16 gives no smaller result; of 1/x and 1/sqrt(x), no greater."""
    positive = from_bits(BF16[: INF >> 16])
    results = [function.model(None, positive)]
    if function is not Rsqrt:
        results.append(function.model(None, -positive[::-1]))
    for result in results:
        steps = np.diff(rank(result))
        assert (steps <= 0 if function in (Reciprocal, Rsqrt) else steps >= 0).all()


def simulate(unit, inputs, outputs, words):
    """Feed one row of `words` a cycle; the rows that leave, LATENCY later."""
    simulator, rows = Simulator(unit), []
    simulator.add_clock(1e-6)

    async def bench(ctx):
        for cycle in range(len(words) + unit.LATENCY):
            for port, word in zip(inputs, words[min(cycle, len(words) - 1)], strict=True):
                ctx.set(port, int(word))
            if cycle >= unit.LATENCY:
                rows.append([ctx.get(port) for port in outputs])
            await ctx.tick()

    simulator.add_testbench(bench)
    simulator.run_until(1e-6 * (len(words) + unit.LATENCY + 2))
    assert len(rows) == len(words)
    return np.array(rows)


@pytest.mark.parametrize("function", FUNCTIONS)
def test_gates(function):
    rng = np.random.default_rng(7)
    directed = to_bits(np.float32(SPECIAL[function]))[:, 0]
    nans = [0x7F800001, 0xFF800001, 0x7FFFFFFF, 0x00000001, 0x807FFFFF, 0x00800000, 0x80800000]
    words = np.concatenate([directed, np.uint32(nans), rng.choice(borders(function), 1000),
                            rng.choice(random(function, 1 << 14), 2000)])  # fmt: skip
    unit = function()
    result = simulate(unit, [unit.x], [unit.o], words[:, None])[:, 0]
    np.testing.assert_array_equal(result, to_bits(function.model(None, from_bits(words))))


@pytest.mark.parametrize(("degree", "index", "t"),
                         [(2, 5, 18), (2, 8, 20), (3, 5, 18), (3, 5, 24)])  # fmt: skip
@pytest.mark.parametrize("curve", Curve)
def test_piecewise(curve, degree, index, t):
    """Degrees and widths that the functions do not use are right, too."""
    signed = curve in (Curve.SOFTPLUS, Curve.SIGMOID)
    index += 4 * signed
    params = PiecewiseParams(curve=curve, degree=degree, index=index, t=t)
    rng = np.random.default_rng(11)
    words = np.stack([rng.integers(0, 1 << index, 200), rng.integers(-1 << t - 1, 1 << t - 1, 200)])
    words[1, :4] = [-1 << t - 1, -1, 0, (1 << t - 1) - 1]
    value, exponent = Piecewise.model(params, *words)
    unit = Piecewise(params)
    rows = simulate(unit, [unit.index, unit.t], [unit.value], words.T)
    np.testing.assert_array_equal(rows[:, 0], value)

    segment = words[0] - (signed & (words[0] >> index - 1)) * (1 << index)
    place = (words[1] + curve.offset) * 2.0**-t + 0.5
    with mpmath.workprec(80):
        exact = [curve(mpmath.mpf(float(u))) for u in (segment + place) / 2**index]
    error = value * 2.0 ** (exponent - FRACTION) / np.array(exact, float) - 1
    step = 2.0**-index * (64 * np.log(2) if signed else 2)
    assert np.abs(error).max() < 2**-23 + 4 * (step / 4) ** (degree + 1)


def test_piecewise_exponent():
    params = Softplus.POLYNOMIAL
    unit = Piecewise(params)
    simulator = Simulator(unit)
    simulator.add_clock(1e-6)
    checked = []

    async def bench(ctx):
        for index in range(0, 1024, 37):
            ctx.set(unit.index, index)
            await ctx.tick().repeat(unit.LATENCY_EXPONENT)
            checked.append(ctx.get(unit.exponent) == table(params)[1][index])

    simulator.add_testbench(bench)
    simulator.run_until(1e-3)
    assert len(checked) == 28
    assert all(checked)


@pytest.mark.parametrize(("change", "message"), [
    ({"degree": 1}, "degree must be 2 or 3, got 1"),
    ({"index": 13}, "index must have 1 to 12 bits, got 13"),
    ({"t": 17}, "t must have 18 to 24 bits, got 17"),
])  # fmt: skip
def test_piecewise_refuses(change, message):
    good = {"curve": Curve.EXP2, "degree": 2, "index": 7, "t": 18}
    with pytest.raises(ValueError, match=message):
        PiecewiseParams(**good | change)


def test_long_segments():
    params = PiecewiseParams(curve=Curve.SOFTPLUS, degree=3, index=8, t=21)
    with pytest.raises(ValueError, match="give index more than 8 bits"):
        table(params)


@pytest.mark.parametrize(("function", "digest"), [
    (Exp, "e65e241e672d216f"),
    (Softplus, "03052cb255caec87"),
    (Sigmoid, "1e0b7d54b1f63b24"),
    (Reciprocal, "96d195de176d8c97"),
    (Rsqrt, "81ad92c2c5e4784d"),
])  # fmt: skip
def test_tables(function, digest):
    """The tables are the same bits on every machine."""
    arrays = table(function.POLYNOMIAL)
    data = b"".join(array.astype("<i8").tobytes() for array in arrays)
    assert hashlib.sha256(data).hexdigest()[:16] == digest


def test_constants():
    with mpmath.workprec(100):
        log2e = mpmath.nint(mpmath.ldexp(1 / mpmath.ln(2), base2.LOG2E_FRACTION))
    assert int(log2e) == base2.LOG2E
    assert [unit.LATENCY for unit in FUNCTIONS] == [13, 17, 17, 8, 8]
