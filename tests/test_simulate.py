"""The command line of a simulation: what it runs, and what it refuses to."""

import numpy as np
import pytest
from click.testing import CliRunner

from gdn_core import simulate
from gdn_core.config import PRESETS, TINY
from gdn_core.cosim.simulator import BenchError
from gdn_core.model.inputs import GENERATORS, long_memory, no_decay


@pytest.fixture
def runs(monkeypatch):
    """(trace, config, options) of each run that the command line asked for; none is made."""
    asked = []

    def cosimulate(trace, config, **options):
        asked.append((trace, config, options))
        raise BenchError("not run")

    monkeypatch.setattr(simulate, "cosimulate", cosimulate)
    return asked


def invoke(*arguments):
    # With a waveform asked for, a failure is not run again.
    return CliRunner().invoke(simulate.main, [*arguments, "--waves", "none.vcd"])


def same(one, other):
    a, b = one.arrays(), other.arrays()
    return a.keys() == b.keys() and all(np.array_equal(a[name], b[name]) for name in a)


def test_random_inputs(runs):
    assert "not run" in invoke("--shape", "tiny").output
    trace, config, options = runs[-1]
    assert same(trace, long_memory(TINY, 6, 0))
    assert (config.shape, config.heads_in_flight, config.slots) == (TINY, 2, 1)
    assert options["slot"] == 0
    invoke("--shape", "tiny", "--tokens", "3", "--seed", "8", "--inputs", "no-decay",
           "--slots", "4", "--slot", "3")
    trace, config, options = runs[-1]
    assert same(trace, no_decay(TINY, 3, 8))
    assert (config.slots, options["slot"]) == (4, 3)
    invoke("--shape", "tiny", "--beta-twice")
    assert same(runs[-1][0], long_memory(TINY, 6, 0, beta_twice=True))


@pytest.mark.parametrize("kind", GENERATORS)
def test_every_kind_of_inputs(runs, kind):
    invoke("--shape", "tiny", "--inputs", kind.replace("_", "-"), "--tokens", "2")
    assert same(runs[-1][0], GENERATORS[kind](TINY, 2, 0))


@pytest.mark.parametrize("name", PRESETS)
def test_every_shape(runs, name):
    """Without a width, one engine: some shape has no design point of 2 heads in flight."""
    invoke("--shape", name, "--tokens", "1")
    config = runs[-1][1]
    assert config.shape == PRESETS[name]
    assert config.engines == 1


def test_first_tokens_of_a_trace(runs, tmp_path):
    path = str(tmp_path / "t.npz")
    long_memory(TINY, 5, 1).save(path)
    invoke(path, "--tokens", "2")
    trace = runs[-1][0]
    assert same(trace, long_memory(TINY, 5, 1).first(2))
    result = invoke(path, "--tokens", "6")
    assert result.exit_code == 1
    assert "the trace has 5 tokens, got 6" in result.output


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        ([], 2, "Give either TRACE.npz or --shape NAME, to say what to run."),
        (["TRACE", "--shape", "tiny"], 2, "TRACE.npz or --shape NAME, not both."),
        (["TRACE", "--seed", "0"], 2, "--seed is for random inputs (--shape), not for a trace."),
        (["TRACE", "--inputs", "typical"], 2, "--inputs is for random inputs"),
        (["TRACE", "--beta-twice"], 2, "--beta-twice is for random inputs"),
        (["--shape", "large"], 2, "'large' is not one of 'qwen3-next'"),
        (["--shape", "tiny", "--tokens", "0"], 2, "0 is not in the range x>=1"),
        (["--shape", "tiny", "--slots", "0"], 1, "slots must be at least 1, got 0"),
        (["--shape", "tiny", "--slots", "2", "--slot", "2"], 1,
         "slot must be below the number of slots, 2, got 2"),
        (["--shape", "tiny", "--inputs", "no-decay", "--beta-twice"], 1,
         "beta_twice is for raw gates"),
        (["--shape", "qwen3.5-27b", "--heads-in-flight", "2"], 1, "multiple of the 3 value heads"),
    ],
)  # fmt: skip
def test_refusals(runs, tmp_path, arguments, code, message):
    path = str(tmp_path / "t.npz")
    long_memory(TINY, 2, 1).save(path)
    result = invoke(*(path if a == "TRACE" else a for a in arguments))
    assert result.exit_code == code
    assert message in " ".join(result.output.split())
    assert not runs
