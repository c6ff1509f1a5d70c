"""What a host and a kernel bench that stays alive say to each other; no cocotb is needed here.

They are joined by a socket pair, of which the bench finds its end's number in GDN_SOCKET, and send
pickled objects: first `Settings`, answered by None when the kernel is out of reset; then a
`Request` for each call, answered by an `Answer`. The bench ends when the host closes its end.
"""

from dataclasses import dataclass

from gdn_bench.job import Access, Call

__all__ = ["SOCKET", "Answer", "Region", "Request", "Settings"]

SOCKET = "GDN_SOCKET"


@dataclass(frozen=True, kw_only=True)
class Settings:
    """Of the memory, as `gdn_bench.job.Job` has them."""

    latency: int
    write_latency: int
    stalls: int | None


@dataclass(frozen=True, kw_only=True)
class Region:
    """A buffer that the host has allocated."""

    name: str
    size: int
    access: Access


@dataclass(frozen=True, kw_only=True)
class Request:
    """A call, the record's buffer among its pointers, and what the memory must be before it."""

    call: Call
    allocated: list[Region]
    freed: list[str]
    written: list[tuple[str, int, bytes]]  # buffer, offset, data
    wanted: dict[str, int]  # bytes of buffers that the answer should have


@dataclass(frozen=True, kw_only=True)
class Answer:
    cycles: int  # see `gdn_bench.job.CallResult`
    outputs: dict[str, bytes]
