"""What XRT would not complain of: lines of the backend that are broken, a kernel that hangs."""

import sys
import weakref
from pathlib import Path
from types import ModuleType

import pytest
import pyxrt_standin as standin
import xrt_calls
from pyxrt_standin import Misuse
from xrt_calls import TINY_2, call, numbers, session

from gdn_core.host import xrt
from gdn_core.host.backend import BackendError
from gdn_core.host.device import Device
from gdn_core.host.model import ModelBackend
from gdn_core.host.xrt import HangError
from gdn_core.registers import Command

backend, card, linked = xrt_calls.backend, xrt_calls.card, xrt_calls.linked  # fixtures

# What XRT would not complain of

# Lines of the backend, and what becomes of them: each is caught by a session or by the stand-in.
BROKEN = {
    "no sync to the card": ("self._sync(self._to_card, start, end)", "pass"),
    "no sync from the card": (
        "        self._sync(self._from_card, start, end)\n        return",
        "        return"),
    "directions swapped": ("_to_card = directions.XCL_BO_SYNC_BO_TO_DEVICE",
                           "_to_card = directions.XCL_BO_SYNC_BO_FROM_DEVICE"),
    "size and offset swapped": ("direction, end - start, start", "direction, start, end - start"),
    "sync of half": ("direction, end - start, start",
                     "direction, (end - start) // 128 * 64 or 64, start"),
    "neighbours overwritten": ("if (start, end) != (offset, offset + len(data)):", "if False:"),
    "sync of single bytes": ("BEAT_BYTES * BEAT_BYTES, _whole_lines(offset + size)",
                             "1, offset + size"),
    "words as they are": (" - (value >> 31 << 32)", ""),
    "words as floats": ("return int(value)", "return float(value)"),
    "arguments in another order": ("enumerate(values):", "enumerate(values[::-1]):"),
    "pointers shifted": ("set_arg(index, value)", "set_arg((index + 1) % len(values), value)"),
    "an argument is left out": ("enumerate(values):", "enumerate(values[:-1]):"),
    "another bank": ("group = self._groups[argument]", "group = self._groups['q']"),
    "no wait": ("state = self._wait()",
                "state = self.pyxrt.ert_cmd_state.ERT_CMD_STATE_COMPLETED"),
    "waits for ever": ("self._run.wait(max(1, min(SLICE_MS, left)))", "self._run.wait(0)"),
    "a buffer of the host": ("self.pyxrt.bo.flags.normal", "self.pyxrt.bo.flags.host_only"),
    "any compute unit's name": ("{COMPUTE_UNIT}", "{COMPUTE_UNIT}_2"),
    "memory is let go of": ("self._running = arguments", "self._running = ()"),
}  # fmt: skip


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_backend_is_caught(name, linked, card, monkeypatch):
    right, wrong = BROKEN[name]
    source = Path(xrt.__file__).read_text()
    assert source.count(right) == 1

    def passes(text):
        module = ModuleType("broken")
        monkeypatch.setitem(sys.modules, "broken", module)
        exec(text, module.__dict__)
        backend = module.XrtBackend(linked["tiny-2-fast"] / "gdn_kernel.hw.xclbin", timeout=0.05)
        try:
            return (session(backend) == wanted and whole_lines(backend)
                    and held(backend, card, module.HangError))  # fmt: skip
        finally:
            card.waits = 0
            backend.close()

    wanted = session(ModelBackend(TINY_2))
    assert passes(source)
    try:
        passed = passes(source.replace(right, wrong))
    except (AssertionError, RuntimeError, MemoryError, TypeError, ValueError):
        return
    assert not passed


def whole_lines(backend):
    """A write to a part of a line leaves what the kernel wrote beside it."""
    memory = backend.allocate("record", 100)
    memory.write(bytes(range(100)))
    memory.bo.host_bytes[:] = bytes(128)  # as if the kernel had written the card's
    memory.write(b"\xff" * 60, 30)
    return memory.read() == bytes(range(30)) + b"\xff" * 60 + bytes(range(90, 100))


def held(backend, card, hang):
    """Memory of a call that has not ended stays, and the wait for it ends."""
    card.waits = None
    arguments = call(backend, Command.CLEAR)
    buffers = [weakref.ref(a.bo) for a in arguments.values() if not isinstance(a, int)]
    try:
        backend.run(arguments)
    except hang:
        del arguments
    return all(buffer() is not None for buffer in buffers)


def test_what_xrt_takes_in_silence(backend, card):
    """The stand-in's own rules, each of them broken once."""
    pyxrt = sys.modules["pyxrt"]
    to_card = pyxrt.xclBOSyncDirection.XCL_BO_SYNC_BO_TO_DEVICE
    groups = backend._groups
    bo = pyxrt.bo(backend._device, 256, pyxrt.bo.normal, groups["q"])
    run = pyxrt.run(backend._kernel)
    for wrong in (
        lambda: run.set_arg(1, bo),  # another bank
        lambda: run.set_arg(0, 64),  # an address by hand
        lambda: run.start(),  # nothing set
        lambda: run.wait(10),
        lambda: bo.sync(to_card, 60, 0),
        lambda: bo.sync(to_card, 64, 4),
        lambda: bo.write(memoryview(bytes(64))[::2], 0),
        lambda: backend._kernel(*[bo] * 3, 0.5),
    ):
        with pytest.raises(Misuse):
            wrong()
    for wrong in (
        lambda: bo.sync(0), lambda: bo.sync(to_card, 64), lambda: bo.write("text", 0),
        lambda: bo.write(b"", -1), lambda: bo.read(64), lambda: run.set_arg(7, 0.5),
        lambda: run.set_arg(7, 1 << 31), lambda: run.set_arg(7, None), lambda: run.wait(0.5),
        lambda: pyxrt.bo(backend._device, 64, 0, groups["q"]),
        lambda: pyxrt.bo(bo, 64, 0), lambda: pyxrt.xclbin(backend.xclbin),
    ):  # fmt: skip
        with pytest.raises(TypeError):
            wrong()
    for wrong in (
        lambda: bo.sync(to_card, 512, 0), lambda: bo.sync(to_card, 0, 0),
        lambda: bo.write(bytes(257), 0), lambda: bo.read(64, 256), lambda: run.set_arg(7, bo),
        lambda: run.set_arg(17, 0), lambda: backend._kernel.group_id(7),
        lambda: pyxrt.bo(backend._device, 64, pyxrt.bo.normal, 3),
        lambda: pyxrt.kernel(backend._device, backend._device.load_xclbin(backend.xclbin.name),
                             "gdn_kernel"),
    ):  # fmt: skip
        with pytest.raises((RuntimeError, FileNotFoundError)):
            wrong()


# A kernel that does not end


def test_a_call_that_hangs(backend, card):
    card.waits = None
    arguments = call(backend, Command.DECODE, tokens=2)
    arguments["record"].write(bytes(12) + b"\x07" + bytes(51))
    with pytest.raises(HangError) as hang:
        backend.run(arguments)
    for known in ("0.2 s", "command DECODE", "tokens 2", "slot 0", "ERT_CMD_STATE_SUBMITTED",
                  "'tokens': 7", "xbutil reset"):  # fmt: skip
        assert known in str(hang.value)
    with pytest.raises(BackendError, match="has not ended"):
        arguments["q"].write(b"a")
    for memory in arguments.values():
        assert isinstance(memory, int) or len(memory.read()) == memory.size
    with pytest.raises(BackendError, match="has not ended"):
        backend.run(arguments)


def test_a_call_that_ends_late(backend, card):
    card.waits = 2
    backend.timeout = 1.0
    backend.run(call(backend, Command.CLEAR))
    card.waits, backend.timeout = None, 0.01
    with pytest.raises(HangError):
        backend.run(call(backend, Command.CLEAR))
    card.waits = backend._run.left = 0  # it ends after all
    backend.run(call(backend, Command.CLEAR))
    assert card.calls == 3


def test_without_a_timeout_a_wait_still_comes_back(backend, card, monkeypatch):
    """So that Ctrl-C is heard; the call goes on."""
    waits = []

    def wait(run, timeout_ms):
        waits.append(timeout_ms)
        if len(waits) == 3:
            raise KeyboardInterrupt
        return standin.ert_cmd_state.ERT_CMD_STATE_TIMEOUT

    card.waits, backend.timeout = None, None
    monkeypatch.setattr(standin.run_, "wait", wait)
    with pytest.raises(KeyboardInterrupt):
        backend.run(call(backend, Command.CLEAR))
    assert waits == [xrt.SLICE_MS] * 3
    with pytest.raises(BackendError, match="has not ended"):
        backend.run(call(backend, Command.CLEAR))


def test_memory_of_a_call_that_was_given_up(backend, card):
    """A device would pack its next call into it."""
    device = Device(backend)
    slot = device.allocate(device.parameters())
    card.waits = None
    backend.timeout = 0.01
    with pytest.raises(HangError):
        device.decode(slot, **numbers(TINY_2, given=True))
    device.clear(slot)
    with pytest.raises(BackendError, match="has not ended"):
        device.decode(slot, **numbers(TINY_2, given=True))


@pytest.mark.parametrize("state", ["ERROR", "ABORT"])
def test_a_call_that_xrt_ends(state, backend, card):
    card.ends_with = state
    with pytest.raises(BackendError, match=f"command CLEAR.*ERT_CMD_STATE_{state}"):
        backend.run(call(backend, Command.CLEAR))


def test_a_call_that_xrt_refuses(backend, monkeypatch):
    def start(run):
        raise RuntimeError("Operation not permitted")

    arguments = call(backend, Command.CLEAR)
    with monkeypatch.context() as broken:
        broken.setattr(standin.run_, "start", start)
        with pytest.raises(BackendError, match=r"did not run command CLEAR.*not permitted"):
            backend.run(arguments)
    backend.run(arguments)  # it never ran
