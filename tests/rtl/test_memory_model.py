"""The memory model and the kernel bench, on a stand-in that xors two streams (memory_standin.v).

Every rule that the model enforces is broken once by the stand-in, and the run must fail.
"""

import json
from pathlib import Path

import numpy as np
import pytest
from gdn_bench.job import Access, Buffer, Call, ErrorRange, Job, Result, read_progress

from gdn_core.registers import Status

pytestmark = pytest.mark.rtl

BEATS = 700  # more than ten pages, not a whole number of bursts


@pytest.fixture(scope="module")
def build():
    from gdn_bench.runner import build_simulation

    return build_simulation([Path(__file__).with_name("memory_standin.v")], "gdn_kernel")


def make_job(seed=1, *, beats=BEATS, flags=0, calls=1, timeout_cycles=20_000, **options):
    rng = np.random.default_rng(seed)
    names = {"q": "q", "v": "v", "out_0": "out"}
    return Job(
        buffers=[Buffer.input("q", rng.bytes(64 * beats)), Buffer.input("v", rng.bytes(64 * beats)),
                 Buffer.output("out", 64 * beats)],
        calls=[Call(name=f"call {n}", arguments={"tokens": beats, "slot": 5, "flags": flags},
                    pointers=names, timeout_cycles=timeout_cycles) for n in range(calls)],
        seed=seed, **options,
    )  # fmt: skip


def run(build, job, directory) -> Result:
    from gdn_bench.runner import run_bench

    job.save(directory)
    run_bench(build, "gdn_bench.kernel_bench", env={"GDN_JOB": str(directory)}, timeout=120)
    return Result.load(directory)


def xor(job) -> bytes:
    q, v = (np.frombuffer(buffer.data, np.uint8) for buffer in job.buffers[:2])
    return (q ^ v).tobytes()


@pytest.mark.parametrize("latency", [2, 64])
def test_latency_and_rate(build, tmp_path, latency):
    job = make_job(latency=latency, write_latency=9, calls=2)
    result = run(build, job, tmp_path)
    assert result.outputs["out"] == xor(job)
    assert result.beats == {"q": 2 * BEATS, "k": 0, "v": 2 * BEATS, "out_0": 2 * (BEATS + 1)}
    for number, call in enumerate(result.calls):
        raw = np.frombuffer(result.outputs[f"record of call {number}"], np.uint32)
        assert raw[12] == latency  # from the read address to the first beat, in the stand-in
        assert call.record["status"] == Status.OK
        assert call.record["slot"] == 5
        # setup, a beat a cycle from first to last, responses, record and its response
        assert call.cycles == BEATS + latency + 2 * 9 + 4
    assert result.calls[0].cycles == result.calls[1].cycles


@pytest.mark.parametrize("seed", [2, 3])
def test_stalls_lose_nothing(build, tmp_path, seed):
    job = make_job(seed, stalls=seed, latency=20)
    result = run(build, job, tmp_path)
    assert result.outputs["out"] == xor(job)
    assert result.calls[0].cycles > 2 * BEATS


def test_chosen_addresses_and_progress(build, tmp_path):
    job = make_job()
    chosen = [0x10_0000_0FC0, 0x3_FFFF_FFC0, 0x40]
    job = Job(buffers=[Buffer(name=b.name, access=b.access, size=b.size, data=b.data, address=a)
                       for b, a in zip(job.buffers, chosen, strict=True)], calls=job.calls)
    assert run(build, job, tmp_path).outputs["out"] == xor(job)
    position, lines = read_progress(tmp_path, 0)
    lines = list(lines)
    assert [line["call"] for line in lines] == [0] * len(lines)
    assert lines[-1]["beats"] == 3 * BEATS + 1
    assert position == (tmp_path / "progress.jsonl").stat().st_size
    assert not list(read_progress(tmp_path, position)[1])


def test_injected_errors(build, tmp_path):
    bad = 64 * 100
    job = make_job(errors=[ErrorRange(buffer="v", offset=bad, size=64, response=2)])
    result = run(build, job, tmp_path)
    record, out = result.calls[0].record, result.outputs["out"]
    assert (record["status"], record["read_errors"]) == (Status.READ_ERROR, 1)
    assert (out[:bad], out[bad + 64 :]) == (xor(job)[:bad], xor(job)[bad + 64 :])
    assert out[bad : bad + 64] != xor(job)[bad : bad + 64]

    job = make_job(errors=[ErrorRange(buffer="out", offset=bad, size=64, response=3)])
    result = run(build, job, tmp_path / "write")
    record = result.calls[0].record
    assert (record["status"], record["write_errors"]) == (Status.WRITE_ERROR, 1)
    assert result.outputs["out"][bad : bad + 64] == bytes(64)


@pytest.mark.parametrize(
    ("flags", "message", "stalls"),
    [
        (1, "crosses a 4 KiB boundary", None),
        (2, "WLAST with beat 15 of 16|WLAST with beat", None),
        (3, "runs past the end|no buffer there", None),
        (4, "changed from", 7),
        (5, "which is only for reads", None),
        (6, "no interrupt after .* cycles; beats so far: q 700, k 0, v 700, out_0 700", None),
    ],
    ids=["4 KiB", "WLAST", "bounds", "stability", "direction", "hang"],
)
def test_a_broken_rule_fails_the_run(build, tmp_path, flags, message, stalls):
    from gdn_bench.runner import BenchFailure

    with pytest.raises(BenchFailure, match=message):
        run(build, make_job(flags=flags, stalls=stalls, timeout_cycles=3_000), tmp_path)
    assert not (tmp_path / "result.json").exists()


def test_a_burst_begun_before_its_data_fails_the_run(build, tmp_path):
    """The stand-in does that, as it may where nobody else waits for the bus."""
    from gdn_bench.runner import BenchFailure

    with pytest.raises(BenchFailure, match=r"begun \d+ cycles before its data"):
        run(build, make_job(latency=40, write_patience=8), tmp_path)


def test_job_files_round_trip(tmp_path):
    job = make_job(stalls=3, errors=[ErrorRange(buffer="q", offset=64, size=64, response=2)])
    job.save(tmp_path)
    assert Job.load(tmp_path) == job
    assert json.loads((tmp_path / "job.json").read_text())["buffers"][2]["access"] == "write"
    assert job.buffers[2].access is Access.WRITE


@pytest.mark.slow
def test_full_rate_is_cheap(build, tmp_path):
    """A token of the largest shape moves about 2,048 beats a port: 0.15 s of Python, measured."""
    beats = 8 * 2048
    result = run(build, make_job(beats=beats, timeout_cycles=100_000), tmp_path)
    assert result.calls[0].wall_seconds < 8 * 1.0


@pytest.mark.parametrize("whole", [True, False])
def test_data_ahead_of_their_address(monkeypatch, whole):
    """Where a burst is whole, the beat after it is the next one's, whose address may be to come;
    where it is not, a beat without WLAST is one too many for a burst of one."""
    from types import SimpleNamespace

    from gdn_bench import ports

    monkeypatch.setattr(ports, "get_sim_time", lambda unit: 0)
    port = object.__new__(ports.WritePort)
    written = []
    port.__dict__.update(
        name="port", open=[], patience=None, period=1, _due=lambda: 0,
        addresses=ports.deque(), data=ports.deque(), b=SimpleNamespace(offer=lambda *_: None),
        memory=SimpleNamespace(write_beats=lambda address, beats: written.append(len(beats)) or 0),
    )  # fmt: skip
    if whole:
        port._beat(b"", 0, last=True)
    port._beat(b"", 0, last=False)
    port.addresses.append((0, 0, 0, 0))
    if whole:
        port._finish()
        assert (written, len(port.open)) == ([1], 1)
    else:
        with pytest.raises(ports.MemoryFault, match="no WLAST with the last of 1 beats"):
            port._finish()
