"""The study of errors over 10,000 tokens: its bounds, its order, and that the files are its own."""

import json
import re
import sys
from dataclasses import asdict
from pathlib import Path

import ml_dtypes
import numpy as np
import pytest
from click.testing import CliRunner

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "scripts"))

import error_vs_tokens as script

from gdn_core.config import TINY
from gdn_core.model import reference
from gdn_core.model.inputs import GENERATORS

DATA = json.loads(script.ERRORS.read_text())
SEED = 1
BOUNDS = {"fast": 1e-5, "precise": 3e-6}


def in_order(found: dict) -> None:
    """What the page claims, of the worst window."""
    worst = {name: max(each) for name, each in found.items()}
    assert all(worst[name] <= bound for name, bound in BOUNDS.items())
    assert worst["bf16"] > 10 * worst["fast"]
    assert worst["fast"] > 3 * max(worst["precise"], worst["fp32"])


def test_the_file_is_of_this_script():
    assert {name: DATA[name] for name in ("tokens", "window", "seed", "shape")} == {
        "tokens": script.TOKENS, "window": script.WINDOW, "seed": SEED, "shape": asdict(script.FEW)}
    assert (script.TOKENS, script.FEW.key_dim, script.FEW.value_dim) == (10_000, 128, 128)
    assert tuple(DATA["errors"]) == script.INPUTS
    for found in DATA["errors"].values():
        assert list(found) == ["fast", "precise", "fp32", "bf16"]
        assert {len(each) for each in found.values()} == {script.TOKENS // script.WINDOW}
    assert script.as_text(DATA) == script.ERRORS.read_text()


@pytest.mark.parametrize("inputs", script.INPUTS)
def test_bounds_and_order(inputs):
    in_order(DATA["errors"][inputs])
    last = DATA["errors"][inputs]
    for each in last.values():  # settled: the second half is no worse than the first
        half = len(each) // 2
        assert np.mean(each[half:]) < 1.1 * np.mean(each[half // 2 : half])


def test_the_drawing_is_of_the_file():
    drawn = set(re.findall(r'id="(error-[^"]*)"', script.DRAWING.read_text()))
    assert drawn == {f"error-{kind}-{name}-{each[0]:.1e}-{each[-1]:.1e}"
                     for kind, found in DATA["errors"].items() for name, each in found.items()}


@pytest.mark.parametrize("inputs", script.INPUTS)
def test_the_first_windows_again(inputs):
    """Of a run that is the beginning of the long one only where inputs come token by token, so
    this has its own: the order holds from the start."""
    found = script.study(inputs, script.FEW, 2 * script.WINDOW, SEED)
    in_order(found)


def test_windows_are_one_run():
    """The last of three windows is that of the whole run, for the reference as for the rest."""
    tokens = 2 * script.WINDOW + 30  # the last one is short
    found = script.study("no_decay", TINY, tokens, 5)
    trace = GENERATORS["no_decay"](TINY, tokens, 5)
    want, _ = trace.reference()
    rule = script.Recurrence(TINY, np.dtype(np.float32))
    out = rule.decode(trace.q, trace.k, trace.v, *trace.gates())
    some = slice(2 * script.WINDOW, None)
    error = np.linalg.norm(out[some] - want[some]) / np.linalg.norm(want[some])
    assert found["fp32"][-1] == pytest.approx(error, rel=1e-3)
    assert {len(each) for each in found.values()} == {3}


def test_the_textbook_rule_is_the_reference():
    trace = GENERATORS["long_memory"](TINY, 40, 3)
    rows = trace.q, trace.k, trace.v, *trace.gates()
    want, state = reference.decode(*rows)
    exact = script.Recurrence(TINY, np.dtype(np.float32))
    assert np.abs(exact.decode(*rows) - want).max() < 1e-6 * np.abs(want).max()
    assert np.abs(exact.state - state).max() < 1e-6 * np.abs(state).max()
    rough = script.Recurrence(TINY, np.dtype(ml_dtypes.bfloat16))
    rough.decode(*rows)
    assert (rough.state == rough.state.astype(ml_dtypes.bfloat16)).all()


def test_command_line(tmp_path):
    out, plot = tmp_path / "a" / "errors.json", tmp_path / "errors.svg"
    before = script.ERRORS.read_bytes(), script.DRAWING.read_bytes()
    done = CliRunner().invoke(script.main, ["--tokens", "20", "--inputs", "typical", "-o", str(out),
                                            "--plot", str(plot)])
    assert done.exit_code == 0, done.output
    assert list(json.loads(out.read_text())["errors"]) == ["typical"]
    assert plot.read_text().startswith("<svg")
    assert before == (script.ERRORS.read_bytes(), script.DRAWING.read_bytes())


@pytest.mark.slow
@pytest.mark.parametrize("inputs", script.INPUTS)
def test_all_of_it_again(inputs):
    """The kernel's bits are the same on every machine; sums in float32 may be taken in another
    order."""
    found = script.study(inputs, script.FEW, script.TOKENS, SEED)
    for name, each in found.items():
        np.testing.assert_allclose(each, DATA["errors"][inputs][name],
                                   rtol=2e-3 if name in BOUNDS else 0.05)
