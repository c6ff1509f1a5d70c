"""A layer's decode as calls with NumPy arrays, on whatever runs the kernel.

    with open_device("qwen3-next", backend="simulated", heads_in_flight=16) as device:
        parameters = device.parameters(A_log, dt_bias)
        slot = device.allocate(parameters)          # a sequence that has not begun: state zero
        out = device.decode(slot, q, k, v, a, b)    # [T, v_heads, value_dim], T tokens in order

A slot holds the state of one layer of one sequence; there are as many as the kernel was built with.
Arrays are [T, heads, dim], gates [T, v_heads]; without the axis T they are one token. q, k and v
are rounded to bf16, the gates to fp32, both to the nearest, ties to even.

What happens to a state when a call does not end well:

    ValueError, SlotError   nothing was started: every state is as it was
    BadNumbersError         the call is done; the heads named have a NaN for output and the state
                            they had before the token, all others went on
    KernelError             of a decode or restore with a bus error: some heads have moved on. The
                            slot refuses to decode and to save until it is cleared or restored;
                            other slots are untouched. A bad argument changes nothing
    BackendError            all states are lost
"""

import importlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

import ml_dtypes
import numpy as np

from gdn_core.buffers import (
    StateImage,
    StateLayout,
    join_ports,
    pack_gates,
    pack_k,
    pack_params,
    pack_q,
    pack_v,
    pitch,
    unpack_out,
)
from gdn_core.config import PRESETS, GdnConfig, GdnShape
from gdn_core.formats import EXPONENT_MIN, StateFormat
from gdn_core.host.backend import Backend, Memory, call_bytes
from gdn_core.registers import (
    RECORD_BYTES,
    Command,
    Flags,
    Kind,
    Status,
    arguments,
    decode_record,
)
from gdn_core.trace import round_bf16

__all__ = ["BadNumbersError", "Counters", "Device", "KernelError", "Parameters", "Record", "Slot",
           "SlotError", "open_device"]

BACKENDS = ("model", "simulated", "xrt")
NO_RECORD = b"\xff" * RECORD_BYTES  # what lies there before a call: no record looks like that


@dataclass(frozen=True, kw_only=True)
class Record:
    """The completion record of a call; see `gdn_core.registers`."""

    status: Status
    cycles: int
    tokens: int
    bad_heads: int
    bad_token: int
    bad_head: int
    overflows: int
    read_errors: int
    write_errors: int
    command: Command
    slot: int

    @classmethod
    def decode(cls, raw: bytes) -> "Record":
        fields: dict[str, Any] = decode_record(raw)
        return cls(**fields | {"status": Status(fields["status"]),
                               "command": Command(fields["command"])})  # fmt: skip


class KernelError(RuntimeError):
    """The kernel ended a call with a status other than OK."""

    def __init__(self, message: str, record: Record | None):
        super().__init__(message)
        self.record = record  # None: the call left none


class BadNumbersError(ArithmeticError):
    """Some head of some token had a NaN or an infinity among its inputs, or alpha above 1.

    The call is done: `out` has its outputs, NaN for these heads.
    """

    def __init__(self, message: str, record: Record, out: np.ndarray):
        super().__init__(message)
        self.record, self.out = record, out


class SlotError(ValueError):
    """A slot that cannot be used so, or none that is free."""


@dataclass(kw_only=True)
class Counters:
    """Sums over all calls since the device was opened."""

    calls: int = 0
    errors: int = 0  # calls that ended with a status other than OK
    tokens: int = 0
    cycles: int = 0
    bad_heads: int = 0
    overflows: int = 0

    def add(self, record: Record):
        self.calls += 1
        self.errors += record.status is not Status.OK
        for name in ("tokens", "cycles", "bad_heads", "overflows"):
            setattr(self, name, getattr(self, name) + getattr(record, name))


@dataclass(frozen=True, kw_only=True, eq=False)
class Parameters:
    """What a layer has once, for all its tokens; `Device.parameters` makes and checks it."""

    shape: GdnShape
    row: bytes = field(repr=False)  # as the kernel reads it
    raw: bool  # A_log and dt_bias were given
    eps: float
    scale: float
    beta_twice: bool


class State(Enum):
    """What stands in a slot."""

    FRESH = "fresh"  # nothing of its owner's: reads as zero
    LIVE = "live"
    TORN = "torn"  # a call on it failed half-way
    FREED = "freed"


@dataclass(kw_only=True, eq=False)
class Slot:
    """The state of one layer of one sequence, on the device that allocated it."""

    index: int
    parameters: Parameters
    state: State = State.FRESH
    device: "Device" = field(repr=False)


class Device:
    """A kernel and its state slots."""

    def __init__(self, backend: Backend):
        self.backend, self.config, self.shape = backend, backend.config, backend.config.shape
        self.record: Record | None = None  # of the last call
        self.counters = Counters()

    def parameters(self, A_log=None, dt_bias=None, *, eps: float = 1e-6,
                   scale: float | None = None, beta_twice: bool = False) -> Parameters:
        """A layer's parameters; A_log and dt_bias [v_heads] may be missing if every decode gives
        (g, beta). `scale` is 1/sqrt(key_dim) unless given."""
        raise NotImplementedError

    @property
    def free_slots(self) -> int:
        raise NotImplementedError

    def allocate(self, parameters: Parameters) -> Slot:
        """A slot for a new sequence; its state is zero, whoever had it before."""
        raise NotImplementedError

    def free(self, slot: Slot) -> None:
        raise NotImplementedError

    def decode(self, slot: Slot, q, k, v, a=None, b=None, *, g=None, beta=None,
               bf16: bool = False, strict: bool = True) -> np.ndarray:
        """Raw gates (a, b), or ready-made ones by name (g, beta)."""
        raise NotImplementedError

    def save(self, slot: Slot) -> StateImage:
        raise NotImplementedError

    def restore(self, slot: Slot, state, layout: StateLayout = StateLayout.HEAD_KEY_VALUE) -> None:
        """A StateImage, or numbers with the axes that `layout` names."""
        raise NotImplementedError

    def clear(self, slot: Slot) -> None:
        raise NotImplementedError

    def close(self) -> None:
        self.backend.close()

    def __enter__(self) -> "Device":
        return self

    def __exit__(self, *exception) -> None:
        self.close()


def open_device(model: str | GdnShape | GdnConfig = "qwen3-next", *, backend: str = "model",
                heads_in_flight: int | None = None, **options) -> Device:
    """A device for a preset's name, a layer's shape or a whole design point.

    heads_in_flight, precision, slots and state_ram as in `GdnConfig`; other options go to
    `open_backend` of gdn_core/host/<backend>.py.
    """
    raise NotImplementedError
