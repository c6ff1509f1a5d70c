"""One AXI4 channel of the card's memory: taking beats or offering them, cycle by cycle.

    stalls    random idle and back-pressure. READY comes before VALID, with it, or only after it
              has waited
    pauses    chosen beats before which a channel stands still for as long as it is told to
    rules     while READY is low, VALID and its payload must stay, or `MemoryFault` is raised

Channels are cocotbext-axi's own with their per-cycle loops replaced: a channel that waits sleeps,
and a beat costs about 10 us of Python.
"""

from collections import deque

import cocotb
import numpy as np
from cocotb.triggers import RisingEdge, Timer
from cocotb.utils import get_sim_time
from cocotbext.axi.axi_channels import AxiARSink, AxiAWSink, AxiBSource, AxiRSource, AxiWSink
from gdn_bench.memory import MemoryFault

__all__ = ["ARSink", "AWSink", "BSource", "Gaps", "RSource", "WSink"]


class Gaps:
    """How many cycles a channel pauses before its next beat."""

    def __init__(self, rng: np.random.Generator | None):
        self.rng = rng
        self.drawn: list[int] = []
        self.pauses: dict[int, int] = {}  # cycles, by number of the beat
        self.beat = 0  # counted while there are pauses

    def next(self) -> int:
        if self.pauses:
            self.beat += 1
            if self.beat - 1 in self.pauses:
                return self.pauses[self.beat - 1]
        if self.rng is None:
            return 0
        if not self.drawn:
            lengths = self.rng.geometric(0.3, 256)
            self.drawn = (lengths * (self.rng.random(256) < 0.3)).tolist()
        return self.drawn.pop()

    def coin(self) -> bool:
        return self.rng is not None and self.rng.random() < 0.5


class Sink:
    """A channel towards the memory: `accept` is called with each beat in the cycle it is taken."""

    def attach(self, fields: list[str], gaps: Gaps, accept):
        self.fields, self.gaps, self.accept = fields, gaps, accept
        self.handles = [getattr(self.bus, field) for field in fields]

    def pause(self, pauses: dict[int, int]):
        """Stand still before these beats, counted from now on; while the design is idle."""
        again = bool(pauses or self.gaps.pauses)
        self.gaps.pauses, self.gaps.beat = pauses, 0
        if again:  # READY may be up already
            self._run_cr.kill()
            self._run_cr = cocotb.start_soon(self._run())

    def sample(self) -> list[int]:
        return [int(handle.value) for handle in self.handles]

    async def _run(self):
        edge, rise = RisingEdge(self.clock), RisingEdge(self.valid)
        ready = False
        while True:
            offered = None  # the payload that has been waiting for READY
            gap = self.gaps.next()
            if gap:
                self.ready.value, ready = 0, False
                if self.gaps.coin() and not self.valid.value:
                    await rise
                for _ in range(gap):
                    await edge
                    offered = self._hold(offered)
            if not ready:
                self.ready.value, ready = 1, True
            await edge
            while not self.valid.value:
                self._hold(offered)
                await rise
                await edge
            payload = self.sample()
            if offered is not None:
                self._hold(offered)
            self.accept(*payload)

    def _hold(self, offered):
        """The payload offered now; a fault where it replaced or withdrew one."""
        now = self.sample() if self.valid.value else None
        if offered is not None and now != offered:
            raise MemoryFault(f"{self.bus._name} {self.fields} changed from {offered} to {now} "
                              "while VALID waited for READY")
        return now


class Source:
    """A channel from the memory: bursts of beats, each with the time of its first."""

    def attach(self, fields: list[str], gaps: Gaps, period: int):
        self.gaps, self.period = gaps, period
        self.handles = [getattr(self.bus, field) for field in fields]
        self.bursts: deque[tuple[int, list[tuple[int, ...]]]] = deque()

    def pause(self, pauses: dict[int, int]):
        """Stand still before these beats, counted from now on; while the design is idle."""
        self.gaps.pauses, self.gaps.beat = pauses, 0

    def offer(self, time: int, beats: list[tuple[int, ...]]):
        """Offer the first beat so that it can be taken at the clock edge at `time`, or later."""
        self.bursts.append((time - self.period, beats))
        self.active_event.set()

    def clear(self):
        super().clear()
        self.bursts.clear()

    async def _run(self):
        edge, ready, valid = RisingEdge(self.clock), self.ready, self.valid
        while True:
            while not self.bursts:
                self.active_event.clear()
                await self.active_event.wait()
            now = get_sim_time("step")
            if (idle := self.bursts[0][0] - self.period // 2 - now) > 0:
                await Timer(idle, "step")
            await edge
            driven = 0
            while self.bursts and self.bursts[0][0] <= get_sim_time("step"):
                for beat in self.bursts[0][1]:
                    if gap := self.gaps.next():
                        valid.value = driven = 0
                        for _ in range(gap):
                            await edge
                    for handle, value in zip(self.handles, beat, strict=True):
                        handle.value = value
                    if not driven:
                        valid.value = driven = 1
                    await edge
                    while not ready.value:
                        await edge
                self.bursts.popleft()
            valid.value = 0


class ARSink(Sink, AxiARSink):
    pass


class AWSink(Sink, AxiAWSink):
    pass


class WSink(Sink, AxiWSink):
    pass


class RSource(Source, AxiRSource):
    pass


class BSource(Source, AxiBSource):
    pass
