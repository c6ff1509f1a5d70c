"""PROJECT's model against float64 on the dequantised weights; packing to the byte."""

import numpy as np
import pytest

from gdn_core.channel.formats import FormatError, Quantised
from gdn_core.channel.model import Product, project, reference, rel_error
from gdn_core.channel.packing import pack, unpack_images
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


def whole(**changes):
    arrays = {"bits": 4, "group": 32, "q": np.zeros((3, 64), np.int8),
              "scale": np.ones((3, 2), np.float16)}
    return Quantised(**arrays | changes)


@pytest.mark.parametrize(("changes", "message"), [
    ({"q": np.zeros((0, 64), np.int8)}, "N and K of at least 1"),
    ({"q": np.zeros((3, 0), np.int8)}, "N and K of at least 1"),
    ({"group": 48}, "group must be one of"),
    ({"group": 128}, "group must be one of"),
    ({"q": np.full((3, 64), 16, np.int8)}, "must lie in -8..7 or 0..15, got 16..16"),
    ({"q": np.arange(192).reshape(3, 64) % 10 - 1}, "got -1..8"),
    ({"q": np.zeros((3, 64), np.float32)}, "must be integers"),
    ({"scale": np.ones((3, 3), np.float16)}, r"scale must be \(N, K/group\) = \(3, 2\)"),
    ({"scale": np.array([[1, 1], [1, np.inf], [1, 1]], np.float16)}, "inf in row 1, group 1"),
    ({"minimum": np.full((3, 2), np.nan, np.float32)}, "minimum must be finite"),
    ({"scale": np.ones((3, 2))}, "float16 or float32, got float64"),
    ({"bits": 5}, "bits must be one of"),
])  # fmt: skip
def test_refusals(changes, message):
    with pytest.raises(FormatError, match=message):
        whole(**changes)


def test_zero_points_are_exact():
    rng = np.random.default_rng(62)
    q = rng.integers(0, 16, (40, 256))
    zero = rng.integers(0, 17, (40, 2))
    scale = rng.uniform(0.001, 0.01, (40, 2)).astype(np.float16)
    matrix = Quantised(bits=4, group=128, q=q, scale=scale, zero=zero)
    packed = pack(matrix)
    assert packed.wide
    assert not packed.inexact
    x = rng.standard_normal(256, np.float32)
    weights = (q - np.repeat(zero, 128, 1)) * np.repeat(scale.astype(float), 128, 1)
    want = weights @ x.astype(float)
    assert rel_error(project(packed, x), want) <= 3e-7


def test_bytes_of_a_small_image():
    """Two rows of w8 with groups of 128 and minima of fp16, one a channel."""
    q = np.arange(256).reshape(2, 128).astype(np.int16) % 128
    matrix = Quantised(bits=8, group=128, q=q, scale=np.array([[1], [2]], np.float16),
                       minimum=np.array([[-1], [0.5]], np.float16))
    images = pack(matrix).images(2)
    for channel, (scale, minimum) in enumerate([(0x3C00, 0xBC00), (0x4000, 0x3800)]):
        words = np.frombuffer(images[channel], "<u2")
        assert len(words) == 3 * 32
        assert words[:32].tolist() == [scale, 0, 0, 0, minimum] + [0] * 27
        for h in range(2):  # byte b of word i: column 32 (2h + b) + i
            for i in (0, 1, 31):
                low, high = q[channel, 64 * h + i], q[channel, 64 * h + 32 + i]
                assert words[32 * (1 + h) + i] == low | high << 8


@pytest.mark.parametrize("scale", [1, 1e-9])  # words of fp16, of fp32
@pytest.mark.parametrize(("bits", "group", "minimum"), FORMATS)
def test_packed_and_back_and_by_blas(bits, group, minimum, scale):
    """`unpack_images` gives back what was packed; `Product` is `project` to the bit, with the
    largest integers there are, an infinity and a NaN."""
    rng = np.random.default_rng(66)
    columns = 640 if group else 300
    weight = (scale * rng.standard_normal((77, columns))).astype(np.float32)
    packed = pack(quantise(weight, bits, group or columns, minimum=minimum))
    assert packed.wide == (scale != 1) or bits == 16
    for channels in (1, 3, 4):
        images = [np.frombuffer(image, np.uint8) for image in packed.images(channels)]
        back = unpack_images(images, packed.channel_rows(channels), columns, packed.format)
        assert back.format == packed.format
        for name in ("q", "scale") + ("minimum",) * minimum:
            assert np.array_equal(getattr(back, name)[:77], getattr(packed, name)), name
            assert not getattr(back, name)[77:].any()
    product = Product(packed)
    largest = np.nextafter(np.float32(2), np.float32(0))
    x = rng.standard_normal(columns).astype(np.float32)
    for given in (x, np.full(columns, largest), np.full(columns, -largest),
                  np.where(np.arange(columns) == 130, np.inf, x).astype(np.float32),
                  np.where(np.arange(columns) == 7, np.nan, x).astype(np.float32)):
        same = product(given).view(np.uint32) == project(packed, given).view(np.uint32)
        assert same.all()
