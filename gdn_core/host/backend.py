"""What runs the kernel's calls: memory that it reaches, one call at a time, and no tensors.

A backend lies in a module of this folder that has

    open_backend(config, **options) -> Backend

and `gdn_core.host.device.open_device` finds it by the module's name. All of them answer a call
alike: the completion record lies in the memory of `record` when `run` returns, also where the
kernel refused the call; `run` raises ValueError, before anything is changed, where `check_call`
does, and BackendError where there is no kernel to call any more.
"""

from collections.abc import Mapping
from typing import Protocol

from gdn_core.config import GdnConfig
from gdn_core.formats import GATE_BYTES
from gdn_core.kernel.buffers import image_bytes, out_bytes, pitch
from gdn_core.registers import RECORD_BYTES, Command, Flags, Kind, arguments, register

__all__ = ["Backend", "BackendError", "HostMemory", "Memory", "call_bytes", "check_call"]


class BackendError(RuntimeError):
    """The kernel cannot be reached (any more); nothing is known of its states. Open it anew."""


class Memory(Protocol):
    """Bytes that one AXI master of the kernel reaches, 64-byte aligned; freed when collected."""

    @property
    def size(self) -> int: ...

    def write(self, data: bytes | memoryview, offset: int = 0) -> None: ...

    def read(self, size: int | None = None, offset: int = 0) -> bytes: ...


class Backend(Protocol):
    @property
    def config(self) -> GdnConfig:
        """Of the kernel behind it."""

    def allocate(self, argument: str, size: int) -> Memory:
        """Memory that the pointer `argument` (q, k, v, gates, params, out_0.., record) may point
        to."""

    def run(self, arguments: Mapping[str, int | Memory]) -> None:
        """One call, until ap_done. Every argument of the kernel is given: a Memory for a pointer
        (a call that does not use it leaves it alone), the register's 32 bits for a scalar."""

    def close(self) -> None:
        """Let go of the kernel and its memory; may be called again."""


def call_bytes(config: GdnConfig, command: int, tokens: int, flags: int = 0) -> dict[str, int]:
    """Bytes that a call reads or writes through each pointer it uses."""
    shape, ports = config.shape, config.out_ports
    used = {"record": RECORD_BYTES}
    if command == Command.DECODE:
        keys = tokens * shape.qk_heads * pitch(shape.key_dim, 2)
        row = pitch(shape.v_heads, GATE_BYTES)
        outs = out_bytes(shape, tokens, bf16=bool(flags & Flags.OUT_BF16))
        used |= {"q": keys, "k": keys, "v": tokens * shape.v_heads * pitch(shape.value_dim, 2),
                 "gates": tokens * row, "params": row}  # fmt: skip
        used |= {f"out_{p}": outs // ports for p in range(ports)}
    elif command == Command.LOAD:
        used["v"] = image_bytes(shape)
    elif command == Command.STORE:
        used |= {f"out_{p}": image_bytes(shape) // ports for p in range(ports)}
    return used


def check_call(config: GdnConfig, given: Mapping[str, int | Memory]) -> None:
    """ValueError where `given` are not the arguments of a call, or memory is too small for it."""
    entries = {entry.name: entry for entry in arguments(config.out_ports)}
    if given.keys() != entries.keys():
        raise ValueError(f"a call has the arguments {', '.join(entries)}; got {', '.join(given)}")
    scalars = {}
    for name, value in given.items():
        if (entries[name].kind is Kind.POINTER) == isinstance(value, int):
            wanted = "Memory" if entries[name].kind is Kind.POINTER else "32-bit int"
            raise ValueError(f"{name} must be a {wanted}, got {value!r}")
        if isinstance(value, int):
            scalars[name] = value
            if not 0 <= value < 1 << 32:
                raise ValueError(f"{name} must fit 32 bits, got {value:#x}")
    used = call_bytes(config, scalars["command"], scalars["tokens"], scalars["flags"])
    for name, size in used.items():
        memory = given[name]
        if not isinstance(memory, int) and memory.size < size:
            raise ValueError(f"{name} needs {size} bytes for this call, got {memory.size}")


class HostMemory:
    """Memory in this process, of the backends without a card."""

    def __init__(self, backend: Backend, argument: str, size: int):
        pointers = [entry.name for entry in arguments(backend.config.out_ports)
                    if entry.kind is Kind.POINTER]  # fmt: skip
        if argument not in pointers:
            raise ValueError(f"memory is for one of {', '.join(pointers)}; got {argument!r}")
        if size < 1:
            raise ValueError(f"memory for {argument} must have at least 1 byte, got {size}")
        self.backend, self.argument, self.data = backend, argument, bytearray(size)
        self.written: list[tuple[int, int]] = []  # offset and size, until a backend takes note

    @property
    def size(self) -> int:
        return len(self.data)

    def write(self, data: bytes | memoryview, offset: int = 0) -> None:
        data = bytes(data)
        self._check(len(data), offset)
        self.data[offset : offset + len(data)] = data
        self.written.append((offset, len(data)))

    def read(self, size: int | None = None, offset: int = 0) -> bytes:
        size = self.size - offset if size is None else size
        self._check(size, offset)
        return bytes(self.data[offset : offset + size])

    def _check(self, size: int, offset: int):
        if offset < 0 or size < 0 or offset + size > self.size:
            raise ValueError(f"{size} bytes at {offset} are not within the {self.size} bytes of "
                             f"the memory for {self.argument}")

    @classmethod
    def own(cls, backend: Backend, given: Mapping[str, int | Memory]) -> dict[str, "HostMemory"]:
        """The memory among a call's arguments; ValueError where the kernel does not reach it."""
        found = {}
        for name, memory in given.items():
            if isinstance(memory, int):
                continue
            if not isinstance(memory, cls) or memory.backend is not backend:
                raise ValueError(f"{name} got memory that is not this kernel's: {memory!r}")
            if register(memory.argument).master != register(name).master:
                raise ValueError(f"{name} got memory allocated for {memory.argument}, which "
                                 "another AXI master reaches")
            found[name] = memory
        return found
