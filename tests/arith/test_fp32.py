"""binary32 units: gates against models, and the models against exact arithmetic."""

from fractions import Fraction

import ml_dtypes
import numpy as np
import pytest
from amaranth.sim import Simulator

from gdn_core.arith.convert import FpFromInt, FpFromIntParams, FpToInt, FpToIntParams, ToBf16
from gdn_core.arith.fp32 import FpAdd, FpMul
from gdn_core.formats import FP32_NAN, from_bits, ftz, to_bits

# Magnitudes; each is used with both signs.
DIRECTED = [
    0x00000000, 0x00000001, 0x00400000, 0x007FFFFF,  # zero, subnormals
    0x00800000, 0x00800001, 0x00FFFFFF, 0x01000000, 0x017FFFFF,  # the smallest normal numbers
    0x1FFFFFFF, 0x20000000, 0x1F800000, 0x20000001, 0x1FFFFFFE,  # products near 2^-126
    0x33800000, 0x33800001, 0x34000000, 0x33FFFFFF, 0x33000000,  # half an ulp of 1 and around
    0x3EFFFFFF, 0x3F000000, 0x3F000001, 0x3F7FFFFE, 0x3F7FFFFF, 0x3F800000, 0x3F800001, 0x3F800002,
    0x3FBFFFFF, 0x3FC00000, 0x3FFFFFFF, 0x40000000, 0x40200000, 0x4B000001, 0x4B7FFFFF, 0x4B800000,
    0x5F7FFFFF, 0x5F800000, 0x5FFFFFFF, 0x60000000,  # products near 2^128
    0x7E7FFFFF, 0x7EFFFFFF, 0x7F000000, 0x7F7FFFFE, 0x7F7FFFFF,  # the largest numbers
    0x7F800000, 0x7F800001, 0x7FC00000, 0x7FFFFFFF,  # infinity, NaNs
]  # fmt: skip
WORDS = from_bits([word | sign for word in DIRECTED for sign in (0, 1 << 31)])


def stream(component, **operands):
    """Results of one operand set a cycle, exactly `LATENCY` cycles after each."""
    columns = [np.asarray(column).tolist() for column in operands.values()]
    ports = [getattr(component, name) for name in operands]
    count, latency, results = len(columns[0]), component.LATENCY, []

    async def bench(ctx):
        for t in range(count + latency):
            if t < count:
                for port, column in zip(ports, columns, strict=True):
                    ctx.set(port, column[t])
            if t >= latency:
                results.append(ctx.get(component.o))
            await ctx.tick()

    simulator = Simulator(component)
    simulator.add_clock(1e-6)
    simulator.add_testbench(bench)
    simulator.run()
    assert len(results) == count
    return np.array(results)


def same(got, expected, *operands):
    """Equal bit for bit; else a message with the first operands that differ."""
    bad = np.flatnonzero(got != expected)
    assert not len(bad), (f"{len(bad)} differ, first for {[hex(x[bad[0]]) for x in operands]}: "
                          f"{got[bad[0]]:#x}, not {expected[bad[0]]:#x}")  # fmt: skip


def crossed(left, right):
    left, right = np.meshgrid(left, right)
    return left.ravel(), right.ravel()


def random_words(rng, count, low=0, high=256):
    """Random signs and fractions; some fractions nearly all zeros or all ones."""
    fraction = rng.integers(0, 1 << 23, count)
    few = rng.integers(0, 1 << 23, count) & rng.integers(0, 1 << 23, count) & fraction
    few >>= rng.integers(0, 24, count)
    fraction = np.choose(rng.integers(0, 4, count), [fraction, few, few ^ 0x7FFFFF, fraction])
    return from_bits(rng.integers(0, 2, count) << 31 | rng.integers(low, high, count) << 23
                     | fraction)  # fmt: skip


def nearest(value: Fraction) -> int:
    """The word of `value`, from the definition: nearest even on IEEE's grid, then flushed."""
    sign, value = (1 << 31, -value) if value < 0 else (0, value)
    exponent = -126
    while value >= Fraction(2) ** (exponent + 1):
        exponent += 1
    units = round(value / Fraction(2) ** (exponent - 23))  # Python's round() is to even
    word = units + (exponent + 126 << 23)  # the leading one counts itself into the exponent
    return sign | (0 if word < 0x800000 else min(word, 0x7F800000))


# Models, without a simulator.


def test_ftz():
    words = [0x00000001, 0x807FFFFF, 0x80000000, 0x00800000, 0xFF800000, 0xFFC12345, 0x7F800001]
    flushed = [0, 0x80000000, 0x80000000, 0x00800000, 0xFF800000, FP32_NAN, FP32_NAN]
    assert to_bits(ftz(from_bits(words))).tolist() == flushed


def test_models_round_once():
    rng = np.random.default_rng(301)
    a, b = random_words(rng, 300, 1, 255), random_words(rng, 300, 1, 255)
    b[::3] = from_bits(np.clip(254 - (to_bits(a[::3]) >> 23 & 255), 1, 254) << 23
                       | to_bits(b[::3]) & 0x7FFFFF)  # fmt: skip
    a[::5] *= np.float32(2.0**-63)
    a, b = ftz(a), ftz(b)
    product, total = to_bits(FpMul.model(None, a, b)), to_bits(FpAdd.model(None, a, b))
    for x, y, mul, add in zip(a.tolist(), b.tolist(), product, total, strict=True):
        if x and y:
            assert mul & 0x7FFFFFFF == nearest(Fraction(x) * Fraction(y)) & 0x7FFFFFFF
        assert add & 0x7FFFFFFF == nearest(Fraction(x) + Fraction(y)) & 0x7FFFFFFF


@pytest.mark.parametrize("width", [27, 60])
def test_from_int_model_rounds_once(width):
    rng = np.random.default_rng(302)
    value, exponent = integers(rng, width, 600)
    got = to_bits(FpFromInt.model(FpFromIntParams(width=width), value, exponent))
    for v, e, word in zip(value.tolist(), exponent.tolist(), got, strict=True):
        if abs(e) < 400:
            expected = nearest(Fraction(v) * Fraction(2) ** e)
            assert word == expected | (v < 0) << 31, (v, e)


def test_from_int_model_at_the_smallest_number():
    """Just below the tie 2^-126 - 2^-150: rounding first to 24 bits and then again goes up."""
    params = FpFromIntParams(width=60)
    tie = (1 << 59) - (1 << 35)
    value = np.array([tie - 1, tie, tie + 1, 1 - tie, -tie, -1 - tie])
    got = to_bits(FpFromInt.model(params, value, np.full(6, -126 - 59)))
    assert got.tolist() == [0, 0x800000, 0x800000, 1 << 31, 0x80800000, 0x80800000]


def test_to_bf16_model():
    a = random_words(np.random.default_rng(303), 2000)
    a = np.concatenate([WORDS, a])
    expected = ftz(a).astype(ml_dtypes.bfloat16).view(np.uint16)
    expected[np.isnan(a)] = 0x7FC0
    same(ToBf16.model(None, a), expected, to_bits(a))


# Gates against models.


def operand_pairs(rng, count):
    """Pairs whose products and sums fall on every path and near every end of the range."""
    a, b = random_words(rng, 5 * count), random_words(rng, 5 * count)
    x, y = a[count:], to_bits(b[count:])
    e = to_bits(x) >> 23 & 255
    sums = [127, 381, 254]  # a product near 2^-127, 2^127 and 1
    field = np.concatenate([
        *(np.clip(s - e[i * count // 2 : (i + 1) * count // 2].astype(int)
                  + rng.integers(-1, 2, count // 2), 0, 255) for i, s in enumerate(sums)),
        np.clip(e[3 * count // 2 : 3 * count] + rng.integers(-2, 3, 3 * count // 2), 0, 255),
        np.clip(e[3 * count :] + rng.integers(-27, 28, count), 0, 255),
    ]).astype(np.uint32)  # fmt: skip
    b[count:] = from_bits(y & 0x807FFFFF | field << 23)
    # and numbers a few units apart, of opposite sign
    near = to_bits(a[:count]) ^ (1 << 31)
    near = np.concatenate([b[:0], from_bits(near + rng.integers(-9, 10, count).astype(np.uint32))])
    left, right = crossed(WORDS, WORDS)
    return np.concatenate([left, a, a[:count]]), np.concatenate([right, b, near])


@pytest.mark.parametrize("unit", [FpMul, FpAdd])
def test_two_operands(unit):
    a, b = operand_pairs(np.random.default_rng(304), 1000)
    got = stream(unit(), a=to_bits(a), b=to_bits(b))
    same(got, to_bits(unit.model(None, a, b)), to_bits(a), to_bits(b))


def test_mul_rounds_up_to_the_smallest_number():
    """Exponent field 0 and all 24 bits one: 2^-126, whether or not the bits below are set."""
    near = (1 << 24) - 1  # 2^48 - 2^24 <= product < 2^48 asks for factors this close to 2^24
    pairs = [(near, near), (near, 1 << 23), (near - 1, 1 << 23), (near, near - 1),
             (0xB504F3, 0xB504F4), (0xC00000, 0xAAAAAA), (0xC00000, 0xAAAAAB)]  # fmt: skip
    words = [(x & 0x7FFFFF, y & 0x7FFFFF) for x, y in pairs]
    a = from_bits([x | e << 23 for x, _ in words for e in (63, 64, 65)])
    b = from_bits([y | 63 << 23 for _, y in words for _ in range(3)])
    expected = to_bits(FpMul.model(None, a, b))
    assert {0, 0x800000} < set(expected.tolist())
    same(stream(FpMul(), a=to_bits(a), b=to_bits(b)), expected, to_bits(a), to_bits(b))


def test_mul_sees_every_sticky_bit():
    """A product half an ulp above an even number but for one lower bit, at every place."""
    rng = np.random.default_rng(308)
    a, b, hits = [], [], 0
    for place in range(3, 22):
        for last in (23, 24):  # the last bit kept of a product in [1, 2) and in [2, 4)
            top = 3 << 22 if last == 24 else 1 << 23
            x = (int(rng.integers(0, 1 << 22)) | top) >> place | 1
            ring = 1 << last - place + 1
            y = ((1 << last - 1 - place) + 1) * pow(x, -1, ring) % ring | top
            product = (x << place) * y
            hits += product.bit_length() == last + 24
            a.append((x << place & 0x7FFFFF) | 0x3F800000)
            b.append((y & 0x7FFFFF) | 0x3F800000)
    assert hits > 30
    a, b = np.array(a), np.array(b)
    expected = to_bits(FpMul.model(None, from_bits(a), from_bits(b)))
    same(stream(FpMul(), a=a, b=b), expected, a, b)


def integers(rng, width, count):
    """Values of every length, ties among them, with exponents over and beyond binary32's range."""
    largest = (1 << width - 1) - 1
    length = rng.integers(0, width, count)
    value = rng.integers(0, 1 << 62, count) >> 62 - length
    tie = (rng.integers(0, 1 << 62, count) | 1 << 62) >> 37 | 1  # 26 bits, the last one set
    ones = (1 << length) - 1
    for i, x in enumerate([tie << (length - 26).clip(0), ones, ones ^ 1, ones - (ones >> 24),
                           ones - (ones >> 23)], 1):  # fmt: skip
        value[i::7] = x[i::7] + rng.integers(-1, 2, count)[i::7]
    value = np.minimum(value & largest, largest) * rng.choice([-1, 1], count)
    ends = [x for x in (0, 1, -1, 2, -2, 3, -3, largest - 1, largest, -largest, -largest - 1)
            if -largest - 1 <= x <= largest]  # fmt: skip
    exponents = [-2048, 2047, -126 - width, -128, -127, -126, -125, -1, 0, 1, 127 - width + 1,
                 127 - width + 2, 127, 128]  # fmt: skip
    ends, exponents = crossed(ends, exponents)
    leading = np.frexp(np.abs(value) + 0.0)[1] - 1
    goal = rng.choice([-128, -127, -126, 0, 126, 127, 128], count)
    exponent = np.where(rng.integers(0, 3, count) == 0, rng.integers(-2048, 2048, count),
                        goal - leading)  # fmt: skip
    return np.concatenate([ends, value]), np.concatenate([exponents, exponent])


@pytest.mark.parametrize("width", [2, 20, 26, 48, 60])
def test_from_int(width):
    params = FpFromIntParams(width=width)
    value, exponent = integers(np.random.default_rng(305), width, 2000)
    got = stream(FpFromInt(params), value=value, exponent=exponent)
    same(got, to_bits(FpFromInt.model(params, value, exponent)), value, exponent)


def test_from_int_of_two_limbs():
    """Integers beyond int64, as pairs: gates against model, model against exact fractions."""
    params = FpFromIntParams(width=67)
    rng = np.random.default_rng(308)
    high = rng.integers(-(1 << 49), 1 << 49, 1500) >> rng.integers(0, 50, 1500)
    low = rng.integers(-(1 << 49), 1 << 49, 1500) >> rng.integers(0, 50, 1500)
    exponent = rng.integers(-140, 60, 1500)
    # ties, and one below and above them, under a leading one far above int64
    high = np.concatenate([high, np.repeat([1 << 48, -(1 << 48), (1 << 48) + (1 << 25)], 3)])
    low = np.concatenate([low, np.tile([(1 << 41) - 1, 1 << 41, (1 << 41) + 1], 3)])
    exponent = np.concatenate([exponent, np.zeros(9, np.int64)])
    want = to_bits(FpFromInt.model(params, (high, low), exponent))
    values = [(h << 17) + v for h, v in zip(high.tolist(), low.tolist(), strict=True)]
    for value, e, word in zip(values, exponent.tolist(), want.tolist(), strict=True):
        assert word == nearest(Fraction(value) * Fraction(2) ** e) | (value < 0) << 31
    got = stream(FpFromInt(params), value=np.array(values, object), exponent=exponent)
    same(got, want, high, low, exponent)


def test_from_int_ties_at_the_smallest_number():
    params = FpFromIntParams(width=60)
    value = np.array([(1 << n) - (1 << n - 24) + d for n in (59, 40, 31) for d in range(-3, 4)])
    exponent = np.repeat([-126 - 59, -126 - 40, -126 - 31], 7)
    value, exponent = np.concatenate([value, -value]), np.concatenate([exponent, exponent])
    got = stream(FpFromInt(params), value=value, exponent=exponent)
    same(got, to_bits(FpFromInt.model(params, value, exponent)), value, exponent)


@pytest.mark.parametrize("width", [2, 18, 24, 27, 32])
def test_to_int(width):
    """Values that fit: random ones, ties, halves, and the most negative integer."""
    params = FpToIntParams(width=width)
    rng = np.random.default_rng(306)
    a, exponent = crossed(WORDS, [-2048, -300, -150, -24, -1, 0, 1, width - 2, 100, 2047])
    more = random_words(rng, 3000)
    ties = (rng.integers(0, 1 << width, 500) - (1 << width - 1) + 0.5).astype(np.float32)
    scale = rng.integers(-90, 90, 500)
    goal = rng.integers(-4, width, len(more)) - ((to_bits(more) >> 23 & 255).astype(int) - 127)
    most_negative = np.array([-(2.0 ** (width - 1))], np.float32)
    a = np.concatenate([a, more, np.ldexp(ties, scale).astype(np.float32), most_negative])
    exponent = np.concatenate([exponent, goal, -scale, [0]])
    expected = FpToInt.model(params, a, exponent)
    top = np.frexp(np.where(np.isfinite(a), a, 0))[1] + exponent  # |a| * 2^exponent < 2^top
    fits = (top < 40) & (expected >= -(1 << width - 1)) & (expected < 1 << width - 1)
    a, exponent, expected = a[fits], exponent[fits], expected[fits]
    assert len(a) > 2000
    assert expected.min() == -(1 << width - 1)
    got = stream(FpToInt(params), a=to_bits(a), exponent=exponent)
    same(got, expected, to_bits(a), exponent)


def test_to_bf16():
    rng = np.random.default_rng(307)
    words = to_bits(random_words(rng, 3000))
    words[::2] = words[::2] & 0xFFFF0000 | rng.choice([0x7FFF, 0x8000, 0x8001], 1500).astype("u4")
    words = np.concatenate([to_bits(WORDS), words])
    same(stream(ToBf16(), a=words), ToBf16.model(None, from_bits(words)), words)


def test_refused():
    with pytest.raises(ValueError, match="2 to 72 bits, got 73"):
        FpFromIntParams(width=73)
    with pytest.raises(ValueError, match="2 to 32 bits, got 33"):
        FpToIntParams(width=33)
