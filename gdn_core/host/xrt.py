"""The backend of a card: runs calls of the kernel in an xclbin, through pyxrt.

    backend = XrtBackend("build/u55c/gdn_kernel.hw.xclbin")      MANIFEST.json lies beside it

pyxrt is the Python module of AMD's XRT. What its source says (pyxrt.cpp, xrt_kernel.cpp, xrt_bo.cpp
of github.com/Xilinx/XRT) and what follows here:

    kernel(...)   passes over an argument that it cannot convert, without a word; run.set_arg raises
    set_arg       takes a C int: a word of 2^31 and more has to be its negative twin, and there are
                  no floats
    set_arg       of a buffer in another bank gives the kernel a copy of it, after a warning; what
                  the kernel writes is lost. So every memory is checked against its argument's bank
    wait(ms)      gives TIMEOUT, and the call goes on; 0 is for ever. It holds Python's lock, so the
                  waits are short, or Ctrl-C would have to wait too
    bo            is two buffers, on the host and on the card. write and read see the first, the
                  kernel the second, sync copies bytes from one to the other

Every pointer is 64-byte aligned: buffers are, and syncs are of whole lines of 64 bytes.
**It has run on a stand-in for pyxrt (tests/host), never on a card.**
"""

import time
import weakref
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from gdn_core.card.package import LIBRARY, VENDOR, VERSION
from gdn_core.config import BEAT_BYTES, GdnConfig, GdnShape
from gdn_core.host.backend import BackendError, check_call
from gdn_core.host.xclbin import AGAIN, MANIFEST, description, load_pyxrt, read_manifest
from gdn_core.kernel.shell import COMPUTE_UNIT, TOP
from gdn_core.registers import RECORD_BYTES, Command, Kind, arguments, decode_record

__all__ = ["HangError", "XrtBackend", "XrtMemory", "open_backend"]

VLNV = f"{VENDOR}:{LIBRARY}:{TOP}:{VERSION}"
SLICE_MS = 100  # of one wait
RESET = "xbutil reset --device BDF resets a card; xbutil examine lists them"


class HangError(BackendError):
    """The kernel did not end a call in time; it may still be running."""


class XrtMemory:
    """`size` bytes that one argument of the kernel, or another in the same bank, may point to."""

    def __init__(self, backend: "XrtBackend", bo: Any, group: int, size: int):
        self.backend = backend
        self.size = size
        self.group = group
        self.bo: Any = bo  # None once the backend is closed
        directions = backend.pyxrt.xclBOSyncDirection
        self._to_card = directions.XCL_BO_SYNC_BO_TO_DEVICE
        self._from_card = directions.XCL_BO_SYNC_BO_FROM_DEVICE

    def write(self, data: bytes | memoryview, offset: int = 0) -> None:
        data = memoryview(data).cast("B")
        start, end = self._lines(len(data), offset)
        self.backend.must_be_idle()  # the kernel may be reading it
        if not len(data):
            return
        if (start, end) != (offset, offset + len(data)):  # what is beside it in its lines stays
            self._sync(self._from_card, start, end)
        self.bo.write(data, offset)
        self._sync(self._to_card, start, end)

    def read(self, size: int | None = None, offset: int = 0) -> bytes:
        size = self.size - offset if size is None else size
        start, end = self._lines(size, offset)
        if not size:
            return b""
        self._sync(self._from_card, start, end)
        return self.bo.read(size, offset).tobytes()

    def _sync(self, direction: Any, start: int, end: int) -> None:
        try:
            self.bo.sync(direction, end - start, start)
        except RuntimeError as problem:
            raise BackendError(f"XRT did not copy bytes {start} to {end} of a memory "
                               f"({_name(direction)}): {problem}. {RESET}") from problem

    def _lines(self, size: int, offset: int) -> tuple[int, int]:
        """Where the lines that hold these bytes start and end."""
        if self.bo is None:
            raise BackendError("the device that this memory belonged to is closed")
        if not 0 <= offset <= offset + size <= self.size:
            raise ValueError(f"bytes {offset} to {offset + size} are outside a memory of "
                             f"{self.size} bytes")
        return offset // BEAT_BYTES * BEAT_BYTES, _whole_lines(offset + size)


class XrtBackend:
    """The kernel of `xclbin` on card number `device`, which it loads and keeps for itself.

    `manifest`: the MANIFEST.json of the build that the xclbin was linked from; without one, the one
    beside it. `timeout`: seconds after which a call counts as hung; None for never.
    """

    config: GdnConfig

    def __init__(self, xclbin: str | Path, manifest: str | Path | None = None, *,
                 device: int = 0, timeout: float | None = 30.0):  # fmt: skip
        path = Path(xclbin)
        if not path.is_file():
            raise BackendError(f"there is no {path}; make -C build/u55c xclbin links one, on a "
                               "machine with Vitis")
        if timeout is not None and timeout <= 0:
            raise ValueError(f"timeout must be above 0 seconds, or None for never, got {timeout}")
        self.xclbin, self.timeout = path, timeout
        self.config = read_manifest(path.parent / MANIFEST if manifest is None else Path(manifest))
        self._registers = arguments(self.config.out_ports)
        self._memories: weakref.WeakSet[XrtMemory] = weakref.WeakSet()
        self._running: Mapping[str, Any] | None = None  # a call, and the memory that it may use
        self.pyxrt = load_pyxrt()
        image = self._checked_image()
        self._device, uuid = self._load(device, image)
        # By the compute unit's name: the states are in one, a second would have others.
        unit = f"{TOP}:{{{COMPUTE_UNIT}}}"
        try:
            self._kernel = self.pyxrt.kernel(self._device, uuid, unit,
                                              self.pyxrt.kernel.exclusive)  # fmt: skip
            self._groups = {r.name: self._kernel.group_id(index)
                            for index, r in enumerate(self._registers) if r.kind is Kind.POINTER}
            self._run = self.pyxrt.run(self._kernel)
        except RuntimeError as problem:
            raise BackendError(f"XRT does not give out {unit}: {problem}. Is another process "
                               "using the card? Its states are on the card, so a card has one "
                               "user") from problem

    def allocate(self, argument: str, size: int) -> XrtMemory:
        self._must_be_open()
        if argument not in self._groups:
            raise ValueError(f"{argument!r} is no pointer; there are {', '.join(self._groups)}")
        if size < 1:
            raise ValueError(f"a memory must have 1 byte or more, got {size}")
        group = self._groups[argument]
        try:
            bo = self.pyxrt.bo(self._device, _whole_lines(size), self.pyxrt.bo.flags.normal,
                                group)  # fmt: skip
        except (RuntimeError, MemoryError) as problem:
            raise MemoryError(f"no {size} bytes for {argument} in its bank of the card's memory "
                              f"(XRT group {group}): {problem}; drop others, or call with fewer "
                              "tokens") from problem
        memory = XrtMemory(self, bo, group, size)
        self._memories.add(memory)
        return memory

    def run(self, arguments: Mapping[str, int | Any]) -> None:
        """One call of the kernel, until it is done; its record is then in the memory `record`."""
        self._must_be_open()
        check_call(self.config, arguments)
        values = [self._value(r.name, r.kind, arguments[r.name]) for r in self._registers]
        self.must_be_idle()
        try:
            for index, value in enumerate(values):
                self._run.set_arg(index, value)
            self._run.start()
            self._running = arguments
            state = self._wait()
        except RuntimeError as problem:
            raise BackendError(f"XRT did not run {_told(arguments)}: {problem}") from problem
        states = self.pyxrt.ert_cmd_state
        if state == states.ERT_CMD_STATE_TIMEOUT:
            raise HangError(f"the kernel did not end within {self.timeout:g} s: "
                            f"{_told(arguments)}; XRT says {_name(self._run.state())}, the record "
                            f"on the card {self._record(arguments)}. If the call is that long, "
                            f"give a larger timeout. Else {RESET}")
        if state != states.ERT_CMD_STATE_COMPLETED:
            raise BackendError(f"XRT ended {_told(arguments)} with {_name(state)}. {RESET}")
        self._running = None

    def close(self) -> None:
        """Give the card back. The memories are gone with it."""
        for memory in self._memories:
            memory.bo = None
        self._run = self._kernel = self._device = None

    def _value(self, name: str, kind: Kind, value: Any) -> Any:
        """What pyxrt takes for an argument."""
        if kind is Kind.POINTER:
            if not isinstance(value, XrtMemory) or value.backend is not self:
                raise ValueError(f"{name} must be a memory of this device, got {value!r}")
            if value.group != self._groups[name]:
                raise ValueError(f"{name} must be in the bank of its port (XRT group "
                                 f"{self._groups[name]}), got a memory in {value.group}; "
                                 f"allocate it as {name!r}")
            return value.bo
        return int(value) - (value >> 31 << 32)

    def _wait(self) -> Any:
        """The state of the call that runs, at its end or when its time is over."""
        late = self.pyxrt.ert_cmd_state.ERT_CMD_STATE_TIMEOUT
        end = None if self.timeout is None else time.monotonic() + self.timeout
        state = late
        while state == late and (end is None or time.monotonic() < end):
            left = SLICE_MS if end is None else int((end - time.monotonic()) * 1000)
            state = self._run.wait(max(1, min(SLICE_MS, left)))
        return state

    def _record(self, arguments: Mapping[str, Any]) -> str:
        """The record as it lies there: of this call only if the kernel came to its end."""
        try:
            return str(decode_record(arguments["record"].read(RECORD_BYTES)))
        except (RuntimeError, ValueError) as problem:
            return f"cannot be read ({problem})"

    def _must_be_open(self) -> None:
        if self._kernel is None:
            raise BackendError("the device is closed")

    def must_be_idle(self) -> None:
        """BackendError while a call that was given up may still be running."""
        done = self.pyxrt.ert_cmd_state.ERT_CMD_STATE_COMPLETED
        if self._running is not None and self._run.state() != done:
            raise BackendError("a call before this one has not ended "
                               f"({_name(self._run.state())}). {RESET}; then open the device again")

    # -------------------------------------------------------------------------------- opening

    def _checked_image(self) -> Any:
        """The xclbin as pyxrt reads it, with the kernel that the manifest describes."""
        try:
            image = self.pyxrt.xclbin(str(self.xclbin))
        except RuntimeError as problem:
            raise BackendError(f"{self.xclbin} is no xclbin: {problem}; {AGAIN}") from problem
        kernels = {kernel.get_name(): kernel for kernel in image.get_kernels()}
        if TOP not in kernels:
            raise BackendError(f"{self.xclbin} has no kernel {TOP}, it has "
                               f"{', '.join(kernels) or 'none'}; {AGAIN}")
        count = kernels[TOP].get_num_args()
        if count != len(self._registers):
            raise BackendError(f"{TOP} in {self.xclbin} has {count} arguments, the one that "
                               f"{MANIFEST} describes ({self.config.heads_in_flight} heads in "
                               f"flight, {self.config.out_ports} output ports) "
                               f"{len(self._registers)}: it is of another build. Give manifest= "
                               f"the one of the folder that the xclbin was linked in, or {AGAIN}")
        described = description(self.xclbin)
        if described is not None:
            self._check(described)
        return image

    def _check(self, kernel: ElementTree.Element) -> None:
        """The kernel's own description has the register map of this version."""
        vlnv = kernel.get("vlnv", VLNV)
        if vlnv != VLNV:
            raise BackendError(f"{self.xclbin} has {vlnv}, this host library is for {VLNV}; "
                               f"{AGAIN}")
        found = [(arg.get("name"), int(arg.get("offset", "-1"), 0), int(arg.get("size", "0"), 0))
                 for arg in sorted(kernel.iter("arg"), key=lambda arg: int(arg.get("id", "0"), 0))]
        for index, (r, got) in enumerate(zip(self._registers, found, strict=False)):
            if got != (r.name, r.offset, r.width // 8):
                raise BackendError(f"argument {index} of {TOP} in {self.xclbin} is {got[0]} at "
                                   f"{got[1]:#x} with {got[2]} bytes, in this host library "
                                   f"{r.name} at {r.offset:#x} with {r.width // 8}: it is of "
                                   f"another version of gdn_core; {AGAIN}")

    def _load(self, index: int, image: Any) -> tuple[Any, Any]:
        """The card with the xclbin in it, and the xclbin's UUID."""
        try:
            card = self.pyxrt.device(index)
        except RuntimeError as problem:
            raise BackendError(f"there is no card number {index}: {problem}. xbutil examine lists "
                               "the cards that XRT finds; without the card, backend=\"model\" "
                               "and backend=\"simulated\" take the same calls") from problem
        try:
            return card, card.load_xclbin(image)
        except RuntimeError as problem:
            raise BackendError(f"card number {index} does not take {self.xclbin}: {problem}. It "
                               "must be linked for the platform that is on the card (xbutil "
                               "examine --device BDF; make xclbin PLATFORM=...), and no other "
                               "process may be using the card") from problem


def open_backend(config: GdnConfig | GdnShape | None = None, *, xclbin: str | Path,
                 manifest: str | Path | None = None, **options: Any) -> XrtBackend:  # fmt: skip
    """The backend of an xclbin. What it is says the manifest; a `config` or shape must agree."""
    backend = XrtBackend(xclbin, manifest, **options)
    # Where the engines lie is the card's business, and no part of what is asked for.
    built = replace(backend.config, slrs=())
    asked = replace(config, slrs=()) if isinstance(config, GdnConfig) else config
    if asked not in (None, built, built.shape):
        backend.close()
        raise BackendError(f"{backend.xclbin} was built for {backend.config}, asked for was "
                           f"{config}; ask for what was built, or {AGAIN}")
    return backend


def _whole_lines(size: int) -> int:
    return -(-size // BEAT_BYTES) * BEAT_BYTES


def _told(arguments: Mapping[str, Any]) -> str:
    """The scalars of a call, for a message."""
    command = arguments["command"]
    known = Command(command).name if command in list(Command) else command
    scalars = {name: v for name, v in arguments.items() if not isinstance(v, XrtMemory)}
    return ", ".join(f"{n} {v}" for n, v in ({"command": 0} | scalars | {"command": known}).items())


def _name(state: Any) -> str:
    return getattr(state, "name", str(state))
