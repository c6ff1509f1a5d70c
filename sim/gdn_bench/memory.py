"""The card's memory as a test sees it: buffers in one sparse address space, what may touch them.

    errors    ranges whose accesses are answered with an error
    rules     an access must lie in one buffer that may be used so, or it raises `MemoryFault`,
              which ends the cocotb test

`gdn_bench.ports` has the pins before it.
"""

import bisect
from dataclasses import dataclass

import numpy as np
from cocotbext.axi import AxiResp
from gdn_bench.job import Access

__all__ = ["BEAT_BYTES", "PAGE_BYTES", "Buffer", "Memory", "MemoryFault"]

BEAT_BYTES = 64
PAGE_BYTES = 4096
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
