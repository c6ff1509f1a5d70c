"""The GPU baseline as far as a machine without a GPU can test it: the steps against float64, the
flow of a run on a stand-in for CUDA, the file, and what it says where something is missing."""

import contextlib
import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest
from click.testing import CliRunner

from benchmarks import gpu_baseline
from benchmarks.gpu_baseline import ERROR_BOUND, main, measure, relative_error, summary, write
from gdn_core.config import PRESETS, TINY
from gdn_core.model.inputs import GENERATORS

ROOT = Path(__file__).resolve().parents[1]
TRITON = """
from benchmarks.gpu_baseline import relative_error
from benchmarks.triton_step import TritonStep
from gdn_core.config import TINY, GdnShape
from gdn_core.model.inputs import long_memory

odd = GdnShape(qk_heads=1, v_heads=3, key_dim=24, value_dim=40)  # rows and columns masked
for shape, block, tokens in ((TINY, 8, 64), (TINY, 64, 16), (odd, 16, 16)):
    error = relative_error(TritonStep(shape, block), long_memory(shape, tokens, 0), "cpu")
    assert max(error.values()) < 1e-6, (shape, block, error)  # as PyTorch: measured 2e-7
"""


# The steps


@pytest.mark.transformers(any_release=True)
@pytest.mark.parametrize("inputs", ["typical", "long_memory", "zeros", "swings"])
def test_torch_step_is_the_recurrence(inputs):
    from benchmarks.torch_step import torch_step

    error = relative_error(torch_step, GENERATORS[inputs](TINY, 64, 1), "cpu")
    assert max(error.values()) < 1e-6  # fp32 on a CPU: measured 2e-7


@pytest.mark.transformers(any_release=True)
def test_a_wrong_step_is_noticed():
    from benchmarks.torch_step import torch_step

    def forgetful(*arguments):
        return torch_step(*arguments[:-1], arguments[-1].mul_(1 - 1e-4))

    assert max(relative_error(forgetful, GENERATORS["long_memory"](TINY, 64, 1), "cpu").values()
               ) > ERROR_BOUND  # fmt: skip


def test_triton_step_is_the_recurrence():
    """In Triton's interpreter, which runs a kernel with NumPy."""
    pytest.importorskip("triton")  # which PyTorch's builds for CUDA bring, those for a CPU do not
    run = subprocess.run([sys.executable, "-c", TRITON], cwd=ROOT, capture_output=True, text=True,
                         env={**os.environ, "TRITON_INTERPRET": "1"})  # fmt: skip
    assert not run.returncode, run.stderr


# A run, on a stand-in for CUDA


class Stream:
    def wait_stream(self, other): ...

    def synchronize(self): ...


class Event:
    clock = 0.0  # ms

    def __init__(self, enable_timing):
        assert enable_timing

    def record(self, stream):
        self.at = Event.clock

    def synchronize(self): ...

    def elapsed_time(self, end):
        return end.at - self.at


class Graph:
    """Replays whatever was called while it was captured."""

    open_one = None

    def __init__(self):
        self.steps = []

    def replay(self):
        for step in self.steps:
            step()


@contextlib.contextmanager
def capture(graph, stream):
    Graph.open_one = graph
    yield
    Graph.open_one = None


@pytest.fixture
def cuda(monkeypatch):
    torch = ModuleType("torch")
    torch.cuda = SimpleNamespace(
        Stream=Stream, Event=Event, CUDAGraph=Graph, graph=capture, current_stream=Stream,
        stream=contextlib.nullcontext, is_available=lambda: True)  # fmt: skip
    torch.zeros = lambda *shape, device: SimpleNamespace(zero_=lambda: None)
    torch.__version__ = "stand-in"
    monkeypatch.setitem(sys.modules, "torch", torch)
    monkeypatch.setitem(sys.modules, "triton", ModuleType("triton"))
    monkeypatch.setattr(Event, "clock", 0.0)
    return torch


def stepper(calls):
    """A step of 3 us that notes what it was called with."""

    def step(token, state):
        def once():
            Event.clock += 0.003
            calls.append((token, state))

        if Graph.open_one is None:
            once()
        else:
            Graph.open_one.steps.append(once)

    return step


@pytest.mark.parametrize("graph", [False, True])
def test_measure_takes_tokens_and_states_in_turn(cuda, graph):
    calls = []
    took = measure(stepper(calls), [("a",), ("b",)], ["x", "y", "z"], 6, 4, graph)
    assert took["median"] == pytest.approx(3.0)
    assert took["samples"] == 4
    assert calls[:6] == [("a", "x"), ("b", "y"), ("a", "z"), ("b", "x"), ("a", "y"), ("b", "z")]
    warm_up = 2 if graph else 1
    assert len(calls) == 6 * (4 + warm_up * gpu_baseline.WARM_UP)


def test_a_run_reports_every_variant(cuda, monkeypatch, tmp_path):
    monkeypatch.setattr(gpu_baseline, "machine", lambda: {"device": "none", "l2_bytes": 10_000})
    monkeypatch.setattr(gpu_baseline, "tensors", lambda trace, device: [("t",)])
    monkeypatch.setattr(gpu_baseline, "variants", lambda shape: {"one": stepper([])})
    monkeypatch.setattr(gpu_baseline, "relative_error", lambda *_: {"out": 1e-7, "state": 2e-7})
    path = tmp_path / "new" / "gpu.json"
    run = CliRunner().invoke(main, ["--shape", "tiny", "--tokens", "10", "--repeats", "3", "-o",
                                    str(path)], catch_exceptions=False)  # fmt: skip
    assert run.exit_code == 0, run.output
    result = json.loads(path.read_text())
    # Tiny has 4 KiB of state: eight of them are more than three times 10,000 bytes, and one over.
    assert result["cold_states"] == 9
    assert result["shape"]["v_heads"] == PRESETS["tiny"].v_heads
    assert [(v["timing"], v["state"], v["steps"]) for v in result["variants"]] == [
        ("events", "warm", 10), ("events", "cold", 18), ("graph", "warm", 10),
        ("graph", "cold", 18)]  # fmt: skip
    assert all(v["us_per_token"]["median"] == pytest.approx(3) for v in result["variants"])
    assert run.output.count("3.00 us") == 4


@pytest.mark.parametrize("error", [1e-3, float("nan")])
def test_a_run_ends_at_a_wrong_variant(cuda, monkeypatch, error):
    monkeypatch.setattr(gpu_baseline, "machine", lambda: {"device": "none", "l2_bytes": 10_000})
    monkeypatch.setattr(gpu_baseline, "tensors", lambda trace, device: [("t",)])
    monkeypatch.setattr(gpu_baseline, "variants", lambda shape: {"one": stepper([])})
    monkeypatch.setattr(gpu_baseline, "relative_error", lambda *_: {"out": 0.0, "state": error})
    run = CliRunner().invoke(main, ["--shape", "tiny"])
    assert run.exit_code == 1
    assert "one is wrong: relative error" in run.output


# Figures, file, complaints


def test_summary():
    spread = summary([5.0, 1.0, 2.0, 3.0, 4.0])
    assert (spread["median"], spread["min"], spread["samples"]) == (3.0, 1.0, 5)
    assert 1.0 <= spread["p05"] <= spread["median"] <= spread["p95"] <= 5.0


def test_write_refuses_what_is_no_number(tmp_path):
    write(tmp_path / "a.json", {"x": 1.5})
    assert json.loads((tmp_path / "a.json").read_text()) == {"x": 1.5}
    with pytest.raises(ValueError, match="not JSON compliant"):
        write(tmp_path / "b.json", {"x": float("nan")})


@pytest.mark.parametrize("absent", ["torch", "triton", "device"])
def test_what_is_missing_is_named(cuda, monkeypatch, absent):
    if absent == "device":
        cuda.cuda.is_available = lambda: False
    else:
        monkeypatch.setitem(sys.modules, absent, None)
    run = CliRunner().invoke(main, [])
    assert run.exit_code == 1
    named = {"torch": "PyTorch is not installed", "triton": "Triton is not installed",
             "device": "PyTorch stand-in finds no CUDA device"}  # fmt: skip
    assert named[absent] in run.output
    assert "published figures" in run.output


def test_it_says_so_on_this_machine():
    """The command itself, with whatever is installed here."""
    spec = importlib.util.find_spec("torch")
    if spec and __import__("torch").cuda.is_available():
        pytest.skip("this machine has a GPU")
    run = subprocess.run([sys.executable, "-m", "benchmarks.gpu_baseline"], cwd=ROOT,
                         capture_output=True, text=True)  # fmt: skip
    assert run.returncode == 1
    assert run.stderr.startswith("Error: this measures on an NVIDIA GPU")


@pytest.mark.parametrize("arguments", [["--shape", "unknown"], ["--tokens", "0"],
                                       ["--repeats", "1"], ["--tokens", "many"]])  # fmt: skip
def test_wrong_arguments(arguments):
    run = CliRunner().invoke(main, arguments)
    assert run.exit_code == 2
    assert f"Invalid value for '{arguments[0]}'" in run.output
