"""What a kernel bench is asked to do and what it answers: plain files, so no cocotb is needed.

A job is a directory with `job.json` (settings, buffers, calls) and `buffers.npz` (what the
buffers hold); the bench adds `result.json` (cycles and completion record of every call),
`result.npz` (what was written) and, as it goes, `progress.jsonl`, a line at a time.
"""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from enum import Enum
from itertools import count, takewhile
from pathlib import Path

import numpy as np

__all__ = [
    "RESET_CYCLES",
    "Access",
    "Buffer",
    "Call",
    "CallResult",
    "ErrorRange",
    "Job",
    "Pause",
    "Result",
    "read_progress",
]

RESET_CYCLES = 8  # of a reset, where nothing is said


class Access(Enum):
    """What the kernel may do with a buffer."""

    READ = "read"
    WRITE = "write"


@dataclass(frozen=True, kw_only=True)
class Buffer:
    """Bytes in the card's memory. Buffers that the kernel reads have data, others a size."""

    name: str
    access: Access
    size: int
    data: bytes | None = None
    address: int | None = None  # None: the bench picks one at random

    @classmethod
    def input(cls, name: str, data: bytes) -> "Buffer":
        return cls(name=name, access=Access.READ, size=len(data), data=data)

    @classmethod
    def output(cls, name: str, size: int) -> "Buffer":
        return cls(name=name, access=Access.WRITE, size=size)


@dataclass(frozen=True, kw_only=True)
class Call:
    """One run of the kernel. `pointers` maps arguments to names of buffers; the others point at
    memory that does not exist. The buffer of the record, `record of <name>`, is made by the bench.
    """

    name: str
    arguments: dict[str, int]  # tokens, slot, command, flags, eps, scale as 32-bit words
    pointers: dict[str, str]
    offsets: dict[str, int] = field(default_factory=dict)  # bytes added to pointers, record too
    reset_after: int | None = None  # cycles from ap_start to a reset that ends the call
    reset_cycles: int = RESET_CYCLES  # how long it lasts, at least
    timeout_cycles: int = 1_000_000


@dataclass(frozen=True, kw_only=True)
class ErrorRange:
    """Bytes of a buffer that answer SLVERR (2) or DECERR (3), in one call or in all."""

    buffer: str
    offset: int
    size: int
    response: int
    call: str | None = None  # its name


@dataclass(frozen=True, kw_only=True)
class Pause:
    """A channel of one of the memory's ports stands still before one of its beats in a call: READY
    stays low (ar, aw, w), or VALID does (r, b)."""

    port: str
    channel: str
    beat: int  # 0 is the call's first
    cycles: int
    call: str  # its name


@dataclass(frozen=True, kw_only=True)
class Job:
    buffers: list[Buffer]
    calls: list[Call]
    errors: list[ErrorRange] = field(default_factory=list)
    pauses: list[Pause] = field(default_factory=list)
    latency: int = 64  # cycles from a read burst's address to its first beat
    write_latency: int = 16  # cycles from a write burst's last beat to its response
    write_patience: int | None = None  # cycles by which its data may be late; None: any
    stalls: int | None = None  # seed of random idle and back-pressure; None: none
    seed: int = 0  # of the buffers' addresses

    def save(self, directory: Path):
        directory.mkdir(parents=True, exist_ok=True)
        settings = asdict(self)
        for entry in settings["buffers"]:
            entry["access"] = entry["access"].value
            del entry["data"]
        (directory / "job.json").write_text(json.dumps(settings, indent=1) + "\n")
        np.savez(directory / "buffers.npz",
                 **{b.name: np.frombuffer(b.data, np.uint8) for b in self.buffers if b.data})

    @classmethod
    def load(cls, directory: Path) -> "Job":
        settings = json.loads((directory / "job.json").read_text())
        with np.load(directory / "buffers.npz") as data:
            settings["buffers"] = [
                Buffer(**entry | {"access": Access(entry["access"])},
                       data=data[entry["name"]].tobytes() if entry["name"] in data else None)
                for entry in settings["buffers"]
            ]  # fmt: skip
        settings["calls"] = [Call(**entry) for entry in settings["calls"]]
        settings["errors"] = [ErrorRange(**entry) for entry in settings["errors"]]
        settings["pauses"] = [Pause(**entry) for entry in settings["pauses"]]
        return cls(**settings)


@dataclass(frozen=True, kw_only=True)
class CallResult:
    """cycles: from the clock edge that takes the write of ap_start to the one that raises the
    interrupt, or to a reset. record: the completion record's fields by name, all 0 where none was
    written. beats: of each AXI master."""

    name: str
    cycles: int
    record: dict[str, int]
    wall_seconds: float
    beats: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Result:
    calls: list[CallResult]
    outputs: dict[str, bytes]
    beats: dict[str, int]  # of each AXI master, over all calls

    def save(self, directory: Path):
        np.savez(directory / "result.npz",
                 **{name: np.frombuffer(data, np.uint8) for name, data in self.outputs.items()})
        rest = {"calls": [asdict(call) for call in self.calls], "beats": self.beats}
        (directory / "result.json").write_text(json.dumps(rest, indent=1) + "\n")

    @classmethod
    def load(cls, directory: Path) -> "Result":
        rest = json.loads((directory / "result.json").read_text())
        with np.load(directory / "result.npz") as data:
            outputs = {name: data[name].tobytes() for name in data.files}
        return cls(calls=[CallResult(**call) for call in rest["calls"]], outputs=outputs,
                   beats=rest["beats"])

    def call(self, name: str) -> CallResult:
        return next(call for call in self.calls if call.name == name)

    def ports(self, name: str) -> list[bytes]:
        """What the output ports wrote into the buffers NAME_0, NAME_1, ..."""
        names = takewhile(self.outputs.__contains__, (f"{name}_{p}" for p in count()))
        return [self.outputs[buffer] for buffer in names]


def read_progress(directory: Path, position: int) -> tuple[int, Iterator[dict]]:
    """Whole lines of the progress file from `position` on, and where they end."""
    path = directory / "progress.jsonl"
    if not path.exists():
        return position, iter(())
    with path.open("rb") as file:
        file.seek(position)
        text = file.read()
    whole = text[: text.rfind(b"\n") + 1]
    return position + len(whole), (json.loads(line) for line in whole.splitlines())
