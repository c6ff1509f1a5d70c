"""A stand-in for pyxrt and for the card behind it.

    card = Card(execute)                    execute(arguments) is the kernel: a bytearray of the
                                            card's memory for a pointer, 32 bits for a scalar
    sys.modules["pyxrt"] = module([card])

A buffer has bytes on the host and bytes on the card, each full of junk of its own, and only `sync`
moves any. Written from XRT's sources (pyxrt.cpp, xrt_kernel.cpp, xrt_bo.cpp, system_linux.cpp):

    TypeError, RuntimeError   pyxrt raises them too
    Misuse                    pyxrt takes it, and on a card something goes wrong: mostly in silence
"""

import enum
import json
import re
import time
import weakref
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree

import numpy as np
from xclbin_standin import MAGIC

LINE = 64
HOST_JUNK, CARD_JUNK = b"\xa5", b"\x5a"


class Misuse(AssertionError):
    """XRT would not complain."""


class Card:
    """What is plugged in. Its attributes are for tests to change."""

    def __init__(self, execute: Callable[[dict], None]):
        self.execute = execute
        self.platform = "xilinx_u55c_gen3x16_xdma_3_202210_1"
        self.room = 1 << 30  # bytes in the banks of a port
        self.waits = 0  # that a call outlasts; None: it never ends
        self.ends_with = "COMPLETED"
        self.calls = 0
        self.syncs: list[tuple[str, int]] = []  # direction, bytes
        self.loaded: xclbin_ | None = None
        self.kernels: weakref.WeakSet = weakref.WeakSet()
        self.buffers: weakref.WeakSet = weakref.WeakSet()


def size_t(value) -> int:
    if not isinstance(value, int) or value < 0:
        raise TypeError(f"incompatible function arguments: {value!r} is no size_t")
    return value


def c_int(value) -> int:
    if not isinstance(value, int) or not -(1 << 31) <= value < 1 << 31:
        raise TypeError(f"incompatible function arguments: {value!r} is no int")
    return value


def instance(value, kind):
    if not isinstance(value, kind):
        raise TypeError(f"incompatible function arguments: {value!r} is no {kind.__name__}")
    return value


class xclBOSyncDirection(enum.Enum):
    XCL_BO_SYNC_BO_TO_DEVICE = 0
    XCL_BO_SYNC_BO_FROM_DEVICE = 1


class ert_cmd_state(enum.Enum):
    ERT_CMD_STATE_NEW = 1
    ERT_CMD_STATE_QUEUED = 2
    ERT_CMD_STATE_RUNNING = 3
    ERT_CMD_STATE_COMPLETED = 4
    ERT_CMD_STATE_ERROR = 5
    ERT_CMD_STATE_ABORT = 6
    ERT_CMD_STATE_SUBMITTED = 7
    ERT_CMD_STATE_TIMEOUT = 8


class xclbin_kernel:
    def __init__(self, element):
        self.element = element

    def get_name(self):
        return self.element.get("name")

    def get_num_args(self):
        return len(self.element.findall("arg"))


class xclbin_:
    def __init__(self, path):
        raw = Path(instance(path, str)).read_bytes()
        if not raw.startswith(MAGIC):
            raise RuntimeError("failed to load xclbin: bad magic")
        self.kernels = [xclbin_kernel(ElementTree.fromstring(text))
                        for text in re.findall(rb"<kernel\b.*?</kernel>", raw, re.S)]
        self.facts = json.loads(raw.partition(b"STANDIN")[2].rstrip(b"\0"))
        # A port's banks are a group, whose number is no bank's.
        self.groups = {bank: 40 + n for n, bank in enumerate(sorted(set(
            self.facts["banks"].values())))}  # fmt: skip

    def get_kernels(self):
        return self.kernels


class uuid_:
    def __init__(self, image):
        self.image = image


class kernel_:
    class cu_access_mode(enum.Enum):
        exclusive = 0
        shared = 1

    exclusive, shared = cu_access_mode

    def __init__(self, device, uuid, name, mode=shared):
        card, image = instance(device, device_).card, instance(uuid, uuid_).image
        instance(mode, kernel_.cu_access_mode)
        if card.loaded is not image:
            raise RuntimeError("No compute units: xclbin is not loaded")
        found = re.fullmatch(r"(\w+)(?::\{(\w+)\})?", instance(name, str))
        named = {kernel.get_name(): kernel for kernel in image.kernels}
        if not found or found[1] not in named or found[2] not in (None, image.facts["unit"]):
            raise RuntimeError(f"No compute units matching '{name}'")
        if any(kernel_.exclusive in (mode, other.mode) for other in card.kernels):
            raise RuntimeError("failed to open cu context: Device or resource busy")
        self.card, self.image, self.mode = card, image, mode
        self.args = [(arg.get("name"), arg.get("addressQualifier") == "1")
                     for arg in named[found[1]].element.findall("arg")]
        card.kernels.add(self)

    def group_id(self, index):
        name, pointer = self.arg(index)
        if not pointer:
            raise RuntimeError(f"argument {index} is no global")
        return self.image.groups[self.image.facts["banks"][name]]

    def arg(self, index):
        if not 0 <= c_int(index) < len(self.args):
            raise RuntimeError(f"Bad argument index '{index}'")
        return self.args[index]

    def __call__(self, *args):
        run = run_(self)
        for index, value in enumerate(args):
            try:  # as pyxrt does: neither a buffer nor an int, and nothing is said
                run.set_arg(index, value)
            except (TypeError, RuntimeError):
                pass
        run.start()
        return run


class run_:
    def __init__(self, kernel):
        self.kernel, self.card = instance(kernel, kernel_), kernel.card
        self.values: dict = {}
        self.now = ert_cmd_state.ERT_CMD_STATE_NEW

    def set_arg(self, index, value):
        name, pointer = self.kernel.arg(index)
        if isinstance(value, bo_):
            if not pointer:
                raise RuntimeError(f"{name} is a scalar")
            if value.group != self.kernel.group_id(index):
                raise Misuse(f"{name}: a buffer of another bank, XRT would use a copy of it")
            self.values[name] = weakref.ref(value)
            return
        word = c_int(value)
        if pointer:
            raise Misuse(f"{name}: the low word of an address")
        self.values[name] = word % (1 << 32)

    def start(self):
        if self.running():
            raise RuntimeError("bad command state, can't launch")
        missing = [name for name, _ in self.kernel.args if name not in self.values]
        if missing:
            raise Misuse(f"arguments that were never set: {missing}")
        self.now = ert_cmd_state.ERT_CMD_STATE_SUBMITTED
        self.left = self.card.waits
        for name, pointer in self.kernel.args:
            if pointer:
                self.buffer(name).runs = self

    def running(self):
        return self.now is ert_cmd_state.ERT_CMD_STATE_SUBMITTED

    def buffer(self, name):
        buffer = self.values[name]()
        if buffer is None:
            raise Misuse(f"{name} was freed under the kernel")
        return buffer

    def wait(self, timeout_ms=0):
        size_t(timeout_ms)
        if self.now is ert_cmd_state.ERT_CMD_STATE_NEW:
            raise Misuse("wait for a run that was not started")
        if self.running() and self.left != 0:
            if not timeout_ms:
                raise Misuse("waits for ever, and Ctrl-C with it")
            time.sleep(timeout_ms / 1000)
            if self.left is not None:
                self.left -= 1
            return ert_cmd_state.ERT_CMD_STATE_TIMEOUT
        return self.state()

    def state(self):
        if self.running() and self.left == 0:
            if self.card.ends_with == "COMPLETED":
                arguments = {name: self.buffer(name).card_bytes if pointer else self.values[name]
                             for name, pointer in self.kernel.args}  # fmt: skip
                self.card.execute(arguments)
                self.card.calls += 1
            self.now = ert_cmd_state[f"ERT_CMD_STATE_{self.card.ends_with}"]
        return self.now


class bo_:
    class flags(enum.Enum):
        normal = 0
        host_only = 1

    normal, host_only = flags

    def __init__(self, device, size, flags, group):
        card = instance(device, device_).card
        size_t(size), size_t(group), instance(flags, bo_.flags)
        if card.loaded is None or group not in card.loaded.groups.values():
            raise RuntimeError(f"invalid memory bank group {group}")
        if flags is not bo_.normal:
            raise Misuse("a buffer that has no memory on the card")
        if not size or size + sum(b.size() for b in card.buffers if b.group == group) > card.room:
            raise RuntimeError("failed to allocate a buffer: Cannot allocate memory")
        self.card, self.group = card, group
        self.host_bytes = bytearray(HOST_JUNK * size)
        self.card_bytes = bytearray(CARD_JUNK * size)
        self.runs: run_ | None = None
        card.buffers.add(self)

    def size(self):
        return len(self.host_bytes)

    def within(self, size, offset, what):
        if size_t(size) + size_t(offset) > self.size():
            raise RuntimeError(f"attempting to {what} past buffer size: Invalid argument")

    def write(self, data, seek):
        view = memoryview(data)  # the buffer protocol, or a TypeError
        if not view.contiguous:
            raise Misuse("copies the bytes between the elements too")
        self.within(view.nbytes, seek, "write")
        self.host_bytes[seek:seek + view.nbytes] = view.cast("B")

    def read(self, size, skip):
        self.within(size, skip, "read")
        return np.frombuffer(bytes(self.host_bytes[skip:skip + size]), np.int8)

    def sync(self, direction, *place):
        instance(direction, xclBOSyncDirection)
        if len(place) not in (0, 2):
            raise TypeError("incompatible function arguments: sync(direction[, size, offset])")
        size, offset = place or (self.size(), 0)
        self.within(size, offset, "sync")
        if not size:
            raise RuntimeError("size must be a positive number: Invalid argument")
        if size % LINE or offset % LINE:
            raise Misuse(f"a sync of {size} bytes from {offset}: not of whole lines")
        ends = (self.host_bytes, self.card_bytes)
        if direction is xclBOSyncDirection.XCL_BO_SYNC_BO_TO_DEVICE:
            if self.runs is not None and self.runs.running():
                raise Misuse("written while the kernel may read it")
        else:
            ends = ends[::-1]
        ends[1][offset:offset + size] = ends[0][offset:offset + size]
        self.card.syncs.append((direction.name, size))


class device_:
    cards: list[Card] = []

    def __init__(self, index):
        if not 0 <= c_int(index) < len(self.cards):
            raise RuntimeError(f" No such device with index '{index}'")
        self.card = self.cards[index]

    def load_xclbin(self, image):
        image = xclbin_(image) if isinstance(image, str) else instance(image, xclbin_)
        if image.facts["platform"] != self.card.platform:
            raise RuntimeError("load_axlf: Invalid argument")
        if any(kernel.image is not image for kernel in self.card.kernels):
            raise RuntimeError("load_axlf: Device or resource busy")
        self.card.loaded = image
        return uuid_(image)


def module(cards: list[Card]) -> ModuleType:
    """pyxrt, on a machine with these cards."""
    pyxrt = ModuleType("pyxrt")
    for kind in (xclBOSyncDirection, ert_cmd_state):
        setattr(pyxrt, kind.__name__, kind)
    for kind in (xclbin_, kernel_, run_, bo_):
        setattr(pyxrt, kind.__name__.rstrip("_"), kind)
    pyxrt.device = type("device", (device_,), {"cards": cards})  # type: ignore[attr-defined]
    return pyxrt
