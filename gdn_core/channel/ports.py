"""When ports of the memory give beats and take them, as sim/gdn_bench/hbm.py does.

Time is counted twice: in cycles, and in those in which a port's bus is open, not in its refresh.
A bus that is asked for beats without a break gives `rate` of them in an open cycle; what it does
not give while nobody asks is lost. Turning from one place to another is not counted: it costs 0.2
cycles, and a call's matrices follow one another.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from gdn_core.axi.reader import BurstReaderParams

__all__ = ["BURST", "Memory", "Ports", "bursts"]

BURST = BurstReaderParams().max_burst_beats


@dataclass(frozen=True, kw_only=True)
class Memory:
    latency: int  # cycles from a read's address to its first beat
    write_latency: int  # from a burst's last beat to its answer
    rate: float = 1.0  # beats an open cycle
    refresh: int = 0  # cycles without any, of every `refresh_every`
    refresh_every: int = 1
    stagger: int = 0  # cycles between the refreshes of neighbouring ports
    phase: int = 0  # of the first port's, at `start`

    @property
    def open(self) -> int:
        return self.refresh_every - self.refresh

    @property
    def mean(self) -> float:
        """Beats a cycle."""
        return self.rate * self.open / self.refresh_every


def bursts(offset: int, beats: int) -> Iterator[int]:
    """Beats of each burst of a request that begins `offset` beats into the memory."""
    while beats:
        size = min(beats, BURST - offset % BURST)
        yield size
        offset, beats = offset + size, beats - size


class Ports:
    """`count` neighbouring ports from `first` on, that do the same, each in its own time."""

    def __init__(self, memory: Memory, first: int, count: int = 1):
        self.memory = memory
        self.phase = (memory.phase + memory.stagger * (first + np.arange(count))) \
            % memory.refresh_every
        self.free = np.zeros(count)  # in open cycles: when the bus has room
        self.cycle = np.zeros(count, int)  # the open one of the last beat, counted from 1
        self.address = np.full(count, -1)  # when the last one was taken
        self.wrote = -1  # when the last beat was taken, of a single port

    def opened(self, time):
        """Open cycles before this one."""
        periods, rest = np.divmod(time + self.phase, self.memory.refresh_every)
        return periods * self.memory.open + np.maximum(rest - self.memory.refresh, 0)

    def time(self, cycle: np.ndarray) -> np.ndarray:
        """When open cycles (ports, any), counted from 1, are."""
        periods, rest = np.divmod(cycle - 1, self.memory.open)
        at = periods * self.memory.refresh_every + self.memory.refresh + rest
        return at - self.phase[:, None]

    def read(self, asked, beats: int) -> np.ndarray:
        """When the beats (ports, beats) of a burst are put on the pins, whose address the reader
        can put there at `asked`."""
        self.address = np.maximum(self.address + 1, asked)
        least = self.opened(self.address + self.memory.latency)
        number = np.arange(beats)
        room = np.maximum(self.free, least)[:, None] + number / self.memory.rate
        self.free = room[:, -1] + 1 / self.memory.rate
        # One a cycle, also when the bus is late by what it had left of the cycle before.
        cycle = np.maximum(np.ceil(room).astype(int),
                           np.maximum(self.cycle, least)[:, None] + 1 + number)
        self.cycle = cycle[:, -1]
        return self.time(cycle)

    def write(self, there: int, address: int) -> int:
        """When a beat is taken that is on the pins from `there` on, its burst's address from
        `address` on. The port gets ready in an open cycle, and stays so, also in its refresh."""
        least = self.opened(max(self.wrote, address)) + 1
        cycle = np.maximum(np.ceil(self.free).astype(int) - 1, least)
        self.wrote = max(there, int(self.time(cycle[:, None])[0, 0]) + 1)
        self.free = np.maximum(self.free, self.opened(self.wrote + 1) - 1) + 1 / self.memory.rate
        return self.wrote
