"""Cuts a request for many beats into AXI4 bursts.

    request = {address, beats}  ->  bursts {address, length = beats - 1, last} that follow each
    other without gap or overlap; a burst ends at every multiple of `chunk_bytes`, so that none
    crosses 4 KiB and none is longer than `max_burst_beats`

Formats  address in bytes, 64-bit; its bits below one beat are read as 0; beats 32-bit, 0 gives none
Latency  1 cycle from a request to its first burst
Rate     1 burst a cycle, also across requests
"""

from dataclasses import dataclass

from amaranth.hdl import Cat, Const, Module, Mux, Signal, signed
from amaranth.lib import data, stream, wiring
from amaranth.lib.wiring import In, Out

from gdn_core.axi.interface import BOUNDARY

__all__ = ["BEATS", "BurstSplitter", "BurstSplitterParams", "request_layout"]

BEATS = 32  # bits of a request's count of beats


def request_layout(address: int = 64) -> data.StructLayout:
    return data.StructLayout({"address": address, "beats": BEATS})


@dataclass(frozen=True, kw_only=True)
class BurstSplitterParams:
    data_bits: int = 512
    address: int = 64  # bits
    max_burst_beats: int = 64

    def __post_init__(self):
        if self.data_bits not in (32, 64, 128, 256, 512, 1024):
            raise ValueError(f"data_bits must be a power of two from 32 to 1024, got "
                             f"{self.data_bits}")
        beats = self.max_burst_beats
        if beats < 2 or beats & beats - 1 or beats > 256 or self.chunk_bytes > BOUNDARY:
            raise ValueError(f"max_burst_beats must be a power of two from 2 to "
                             f"{min(256, BOUNDARY * 8 // self.data_bits)}, got {beats}")

    @property
    def chunk_bytes(self) -> int:
        return self.max_burst_beats * self.data_bits // 8

    @property
    def request(self) -> data.StructLayout:
        return request_layout(self.address)

    @property
    def burst(self) -> data.StructLayout:
        return data.StructLayout({"address": self.address, "length": 8, "last": 1})


class BurstSplitter(wiring.Component):
    LATENCY = 1

    def __init__(self, params: BurstSplitterParams):
        self.params = params
        super().__init__({"i": In(stream.Signature(params.request)),
                          "o": Out(stream.Signature(params.burst))})

    @staticmethod
    def model(params: BurstSplitterParams, address: int, beats: int):
        """The bursts (address, length, last) of one request, in order."""
        beat, bursts = params.data_bits // 8, []
        address -= address % beat
        while beats:
            size = min(beats, params.max_burst_beats - address // beat % params.max_burst_beats)
            beats -= size
            bursts.append((address, size - 1, int(beats == 0)))
            address += size * beat
        return bursts

    def elaborate(self, platform):
        m = Module()
        low = (self.params.data_bits // 8).bit_length() - 1  # address bits below one beat
        bits = self.params.max_burst_beats.bit_length() - 1  # address bits of a beat in its chunk
        valid = Signal()
        last = Signal(reset_less=True)
        length = Signal(bits, reset_less=True)
        offset = Signal(bits, reset_less=True)  # first beat, within the chunk
        chunk = Signal(self.params.address - low - bits, reset_less=True)
        tail = Signal(bits, reset_less=True)  # last beat of the request, within its chunk
        chunks = Signal(BEATS + 1 - bits, reset_less=True)  # that follow this one; up to tail's

        # The request's first and last beat, counted from the start of its first chunk. Whether it
        # ends in that chunk is asked of the operands, not of the 32-bit sum, to be early.
        first = Signal(bits)
        beats = Signal(BEATS)
        end = Signal(signed(BEATS + 2))
        before = Signal(signed(bits + 1))  # first - 1
        short = Signal()
        m.d.comb += [
            first.eq(self.i.payload.address[low:low + bits]), beats.eq(self.i.payload.beats),
            before.eq(first - 1), end.eq(beats + before),
            short.eq(~beats[bits + 1:].any()
                     & (beats[:bits + 1] + first <= self.params.max_burst_beats)),
            self.i.ready.eq(~valid | (self.o.ready & last)),
            self.o.valid.eq(valid),
            self.o.payload.address.eq(Cat(Const(0, low), offset, chunk)),
            self.o.payload.length.eq(length), self.o.payload.last.eq(last),
        ]
        with m.If(self.i.ready):
            m.d.sync += [
                valid.eq(self.i.valid & beats.any()), last.eq(short),
                offset.eq(first), chunk.eq(self.i.payload.address[low + bits:]),
                length.eq(Mux(short, (beats[:bits] - 1)[:bits], ~first)),
                tail.eq(end[:bits]), chunks.eq(end[bits:]),
            ]
        with m.Elif(self.o.ready):
            m.d.sync += [
                offset.eq(0), chunk.eq(chunk + 1), chunks.eq(chunks - 1),
                last.eq(chunks == 1),
                length.eq(Mux(chunks == 1, tail, self.params.max_burst_beats - 1)),
            ]
        return m
