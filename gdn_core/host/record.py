"""How a call ended: the completion record, sums of them, and what is raised."""

from dataclasses import dataclass
from typing import Any

import numpy as np

from gdn_core.registers import Command, Status, decode_record

__all__ = ["BadNumbersError", "Counters", "KernelError", "Record", "SlotError"]


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
    design: int

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
