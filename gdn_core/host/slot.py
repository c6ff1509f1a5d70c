"""A slot of a device, and what stands in it."""

from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from gdn_core.host.checks import Parameters

__all__ = ["Slot", "State"]


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
    device: Any = field(repr=False)  # the Device
