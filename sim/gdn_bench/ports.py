"""The card's memory as the kernel's AXI4 masters see it: ports to one `Memory`.

    latency   of a ReadPort: a burst's first beat is offered so that it can be taken `latency`
              cycles after its AR was; of a WritePort: a burst's response so after its last W beat
              (its AW, if later)
    rate      then one beat a cycle and port; bursts wait in line, as many as the master has begun
    stalls    a seed: random idle and back-pressure on every channel (`gdn_bench.channels`)
    pauses    chosen beats of a channel before which it stands still for as long as it is told to
    reset     `reset` drops whatever a port had begun; a write burst that was not whole is lost

    patience  of a WritePort: how late a burst's data may be, in cycles after a beat a cycle for it
              and for the bursts whose addresses came before; for a bus that others wait for

A burst must be INCR, of whole 64-byte beats, within one 4 KiB page and within one buffer that
may be used so; WLAST must be where AWLEN says; and while READY is low, VALID and its payload must
stay. Whatever breaks a rule raises `MemoryFault` inside the port, which ends the cocotb test.
Bursts are checked, read and written as one piece.
"""

from collections import deque
from collections.abc import Iterable

import numpy as np
from cocotb.utils import get_sim_time
from cocotbext.axi import AxiReadBus, AxiWriteBus
from gdn_bench.channels import ARSink, AWSink, BSource, Gaps, RSource, WSink
from gdn_bench.job import Access
from gdn_bench.memory import BEAT_BYTES, PAGE_BYTES, Memory, MemoryFault

__all__ = ["ReadPort", "WritePort"]

INCR, SIZE_64 = 1, 6  # of a burst of 64-byte beats


class _Port:
    """Common to both directions; `period` is the clock's, in simulator steps."""

    channels: tuple[str, ...]

    def __init__(self, memory: Memory, name: str, *, period: int, latency: int,
                 stalls: int | None):
        if latency < 2:
            raise ValueError(f"the memory's latency must be at least 2 cycles, got {latency}")
        self.memory, self.name, self.period, self.latency = memory, name, period, latency
        self.seed = None if stalls is None else [stalls, *name.encode()]
        self.bursts = self.beats = 0

    def _gaps(self, channel: int) -> Gaps:
        return Gaps(None if self.seed is None else np.random.default_rng([*self.seed, channel]))

    def reset(self):
        """Forget the bursts that are on their way; while the design is held in reset."""
        raise NotImplementedError

    def pause(self, pauses: Iterable[tuple[str, int, int]]):
        """Pauses (channel, beat, cycles) from now on, instead of those before."""
        by_channel: dict[str, dict[int, int]] = {channel: {} for channel in self.channels}
        for channel, beat, cycles in pauses:
            by_channel[channel][beat] = cycles
        for channel, beats in by_channel.items():
            getattr(self, channel).pause(beats)

    def unfinished(self) -> int:
        """Bursts that were begun and have not ended."""
        raise NotImplementedError

    def _due(self) -> int:
        return get_sim_time("step") + self.latency * self.period

    def _check(self, address: int, length: int, size: int, burst: int):
        beats = length + 1
        what = f"{self.name}: burst of {beats} beats at {address:#x}"
        if burst != INCR or size != SIZE_64:
            raise MemoryFault(f"{what}: must be INCR (1) of 64-byte beats (6), got {burst}, {size}")
        if address % BEAT_BYTES:
            raise MemoryFault(f"{what}: not on a 64-byte boundary")
        if address % PAGE_BYTES + beats * BEAT_BYTES > PAGE_BYTES:
            raise MemoryFault(f"{what}: crosses a 4 KiB boundary")
        self.bursts += 1
        self.beats += beats


class ReadPort(_Port):
    """AR and R of the pins `{name}_*` of a design."""

    channels = ("ar", "r")

    def __init__(self, memory: Memory, dut, name: str, clock, reset, *, period: int,
                 latency: int = 64, stalls: int | None = None):
        super().__init__(memory, name, period=period, latency=latency, stalls=stalls)
        bus = AxiReadBus.from_prefix(dut, name)
        self.ar = ARSink(bus.ar, clock, reset, reset_active_level=False)
        self.r = RSource(bus.r, clock, reset, reset_active_level=False)
        self.ar.attach(["arid", "araddr", "arlen", "arsize", "arburst"], self._gaps(0), self._begin)
        self.r.attach(["rid", "rdata", "rresp", "rlast"], self._gaps(1), period)

    def reset(self):
        self.r.clear()

    def unfinished(self) -> int:
        return len(self.r.bursts)

    def _begin(self, id_, address, length, size, burst):
        self._check(address, length, size, burst)
        beats = self.memory.read_beats(address, length + 1)
        self.r.offer(self._due(), [(id_, data, int(response), int(n == length))
                                   for n, (data, response) in enumerate(beats)])


class WritePort(_Port):
    """AW, W and B of the pins `{name}_*` of a design."""

    channels = ("aw", "w", "b")
    patience: int | None = None
    paused = 0  # cycles of all pauses on W, by which data may be late as well

    def __init__(self, memory: Memory, dut, name: str, clock, reset, *, period: int,
                 latency: int = 64, stalls: int | None = None):
        super().__init__(memory, name, period=period, latency=latency, stalls=stalls)
        bus = AxiWriteBus.from_prefix(dut, name)
        self.aw = AWSink(bus.aw, clock, reset, reset_active_level=False)
        self.w = WSink(bus.w, clock, reset, reset_active_level=False)
        self.b = BSource(bus.b, clock, reset, reset_active_level=False)
        self.aw.attach(["awid", "awaddr", "awlen", "awsize", "awburst"], self._gaps(0), self._begin)
        self.w.attach(["wdata", "wstrb", "wlast"], self._gaps(1), self._beat)
        self.b.attach(["bid", "bresp"], self._gaps(2), period)
        self.addresses: deque[tuple[int, int, int, int]] = deque()  # id, address, length, deadline
        self.data: deque[list[tuple[int, int]]] = deque()  # bursts that are complete
        self.open: list[tuple[int, int]] = []  # beats of the one that is not

    def pause(self, pauses: Iterable[tuple[str, int, int]]):
        pauses = list(pauses)
        super().pause(pauses)
        self.paused = sum(cycles for channel, _, cycles in pauses if channel == "w")

    def reset(self):
        self.b.clear()
        for waiting in (self.addresses, self.data, self.open):
            waiting.clear()

    def unfinished(self) -> int:
        return max(len(self.addresses), len(self.data) + bool(self.open)) + len(self.b.bursts)

    def _begin(self, id_, address, length, size, burst):
        self._check(address, length, size, burst)
        self.memory.buffer(address, (length + 1) * BEAT_BYTES, Access.WRITE)
        ahead = sum(waiting[2] + 1 for waiting in self.addresses) + length + 1 - len(self.open)
        deadline = get_sim_time("step") + (ahead + (self.patience or 0) + self.paused) * self.period
        self.addresses.append((id_, address, length, deadline))
        self._finish()

    def _beat(self, data, strobes, last):
        self.open.append((data, strobes))
        if last:
            self.data.append(self.open)
            self.open = []
        self._finish()

    def _finish(self):
        while self.addresses and self.data:
            (id_, address, length, deadline), beats = self.addresses.popleft(), self.data.popleft()
            if len(beats) != length + 1:
                raise MemoryFault(f"{self.name}: WLAST with beat {len(beats)} of {length + 1} "
                                  f"at {address:#x}")
            late = (get_sim_time("step") - deadline) // self.period
            if self.patience is not None and late > 0:
                raise MemoryFault(f"{self.name}: burst of {length + 1} beats at {address:#x} was "
                                  f"begun {late + self.patience} cycles before its data")
            response = self.memory.write_beats(address, beats)
            self.b.offer(self._due(), [(id_, int(response))])
        # Only now: data may come before its address, and this burst's after those of others.
        if self.addresses and len(self.open) > self.addresses[0][2]:
            raise MemoryFault(f"{self.name}: no WLAST with the last of "
                              f"{self.addresses[0][2] + 1} beats at {self.addresses[0][1]:#x}")
