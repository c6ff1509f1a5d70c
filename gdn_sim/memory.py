"""The card's memory as the kernel's AXI4 masters see it: one sparse address space, many ports.

    latency   of a ReadPort: a burst's first beat is offered so that it can be taken `latency`
              cycles after its AR was; of a WritePort: a burst's response so after its last W beat
              (its AW, if later)
    rate      then one beat a cycle and port; bursts wait in line, as many as the master has begun
    stalls    a seed: random idle and back-pressure on every channel. READY comes before VALID,
              with it, or only after it has waited
    pauses    chosen beats of a channel before which it stands still for as long as it is told to
    reset     `reset` drops whatever a port had begun; a write burst that was not whole is lost

    patience  of a WritePort: how late a burst's data may be, in cycles after a beat a cycle for it
              and for the bursts whose addresses came before; for a bus that others wait for

A burst must be INCR, of whole 64-byte beats, within one 4 KiB page and within one buffer that
may be used so; WLAST must be where AWLEN says; and while READY is low, VALID and its payload must
stay. Whatever breaks a rule raises `MemoryFault` inside the port, which ends the cocotb test.

Channels are cocotbext-axi's own with their per-cycle loops replaced: a channel that waits sleeps,
bursts are checked, read and written as one piece, and a beat costs about 10 us of Python.
"""

import bisect
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass

import cocotb
import numpy as np
from cocotb.triggers import RisingEdge, Timer
from cocotb.utils import get_sim_time
from cocotbext.axi import AxiReadBus, AxiResp, AxiWriteBus
from cocotbext.axi.axi_channels import AxiARSink, AxiAWSink, AxiBSource, AxiRSource, AxiWSink

from gdn_sim.job import Access

__all__ = ["Buffer", "Memory", "MemoryFault", "ReadPort", "WritePort"]

BEAT_BYTES = 64
PAGE_BYTES = 4096
INCR, SIZE_64 = 1, 6
POISON = 0x7FC0DEAD  # words of a read that failed: not a number, whoever uses them


class MemoryFault(AssertionError):
    """A burst that the memory must not be asked for; the message says which and why."""


@dataclass
class Buffer:
    """Bytes that one side of the kernel may touch."""

    name: str
    address: int
    access: Access
    data: bytearray

    @property
    def end(self) -> int:
        return self.address + len(self.data)


class Memory:
    """Buffers at random or chosen addresses, and ranges that answer with an error."""

    def __init__(self, seed: int = 0):
        self.rng = np.random.default_rng(seed)
        self.buffers: list[Buffer] = []  # in the order of their addresses
        self.errors: list[tuple[int, int, AxiResp]] = []

    def allocate(self, name: str, size: int, access: Access, *, data: bytes = b"",
                 address: int | None = None) -> Buffer:
        """A buffer of `size` bytes, a page or more from any other; `data` fills its beginning.

        Without an address it gets a random one below 16 GiB, on a 64-byte boundary and, if it is
        longer than a beat, across a page's end.
        """
        if size < 1 or len(data) > size:
            raise ValueError(f"buffer {name} of {size} bytes cannot hold {len(data)}")
        if address is None:
            while not self._is_free(address := self._random_address(size), size):
                pass
        elif not self._is_free(address, size):
            raise ValueError(f"buffer {name} at {address:#x} is within a page of another")
        buffer = Buffer(name, address, access, bytearray(data.ljust(size, b"\0")))
        bisect.insort(self.buffers, buffer, key=lambda b: b.address)
        return buffer

    def inject(self, address: int, size: int, response: AxiResp):
        """Answer bursts (writes) and beats (reads) that touch this range with an error."""
        self.errors.append((address, address + size, response))

    def response(self, address: int, size: int) -> AxiResp:
        """What an access to these bytes is answered with."""
        for start, end, response in self.errors:
            if address < end and start < address + size:
                return response
        return AxiResp.OKAY

    def buffer(self, address: int, size: int, access: Access) -> Buffer:
        """The buffer that holds all these bytes; raises MemoryFault where none may be used so."""
        index = bisect.bisect_right(self.buffers, address, key=lambda b: b.address) - 1
        what = f"{access.value} of {size} bytes at {address:#x}"
        if index < 0 or address >= self.buffers[index].end:
            raise MemoryFault(f"{what}: no buffer there")
        buffer = self.buffers[index]
        where = f"{address - buffer.address:#x} of {len(buffer.data):#x} of buffer {buffer.name}"
        if address + size > buffer.end:
            raise MemoryFault(f"{what}: runs past the end, from byte {where}")
        if buffer.access is not access:
            raise MemoryFault(f"{what}: byte {where}, which is only for {buffer.access.value}s")
        return buffer

    def read_beats(self, address: int, beats: int) -> list[tuple[int, AxiResp]]:
        """Data and response of each beat of a burst."""
        size = beats * BEAT_BYTES
        buffer = self.buffer(address, size, Access.READ)
        data = buffer.data[address - buffer.address :][:size]
        words = [int.from_bytes(data[n : n + BEAT_BYTES], "little")
                 for n in range(0, size, BEAT_BYTES)]  # fmt: skip
        if self.response(address, size) is AxiResp.OKAY:
            return [(word, AxiResp.OKAY) for word in words]
        poison = int.from_bytes(POISON.to_bytes(4, "little") * 16, "little")
        responses = [self.response(address + n, BEAT_BYTES) for n in range(0, size, BEAT_BYTES)]
        return [(word if response is AxiResp.OKAY else poison, response)
                for word, response in zip(words, responses, strict=True)]  # fmt: skip

    def write_beats(self, address: int, beats: list[tuple[int, int]]) -> AxiResp:
        """Store a burst of (data, strobes), or nothing where it is answered with an error."""
        size = len(beats) * BEAT_BYTES
        buffer = self.buffer(address, size, Access.WRITE)
        response = self.response(address, size)
        if response is AxiResp.OKAY:
            at = address - buffer.address
            for data, strobes in beats:
                new = data.to_bytes(BEAT_BYTES, "little")
                if strobes != (1 << BEAT_BYTES) - 1:
                    old = buffer.data[at : at + BEAT_BYTES]
                    new = bytes(n if strobes >> i & 1 else o
                                for i, (n, o) in enumerate(zip(new, old, strict=True)))
                buffer.data[at : at + BEAT_BYTES] = new
                at += BEAT_BYTES
        return response

    def _random_address(self, size: int) -> int:
        page = int(self.rng.integers(1, 2**34 // PAGE_BYTES)) * PAGE_BYTES
        beats = min(-(-size // BEAT_BYTES), PAGE_BYTES // BEAT_BYTES) - 1
        return page - (int(self.rng.integers(1, beats + 1)) * BEAT_BYTES if beats else 0)

    def _is_free(self, address: int, size: int) -> bool:
        return address % BEAT_BYTES == 0 and all(
            address >= b.end + PAGE_BYTES or address + size + PAGE_BYTES <= b.address
            for b in self.buffers
        )


class _Gaps:
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


class _Sink:
    """A channel towards the memory: `accept` is called with each beat in the cycle it is taken."""

    def attach(self, fields: list[str], gaps: _Gaps, accept):
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


class _Source:
    """A channel from the memory: bursts of beats, each with the time of its first."""

    def attach(self, fields: list[str], gaps: _Gaps, period: int):
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


class _ARSink(_Sink, AxiARSink):
    pass


class _AWSink(_Sink, AxiAWSink):
    pass


class _WSink(_Sink, AxiWSink):
    pass


class _RSource(_Source, AxiRSource):
    pass


class _BSource(_Source, AxiBSource):
    pass


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

    def _gaps(self, channel: int) -> _Gaps:
        return _Gaps(None if self.seed is None else np.random.default_rng([*self.seed, channel]))

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
        self.ar = _ARSink(bus.ar, clock, reset, reset_active_level=False)
        self.r = _RSource(bus.r, clock, reset, reset_active_level=False)
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
        self.aw = _AWSink(bus.aw, clock, reset, reset_active_level=False)
        self.w = _WSink(bus.w, clock, reset, reset_active_level=False)
        self.b = _BSource(bus.b, clock, reset, reset_active_level=False)
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
