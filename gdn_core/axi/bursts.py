"""Cuts a request for many beats into AXI4 bursts.

    request = {address, beats}  ->  bursts {address, length = beats - 1, last} that follow each
    other without gap or overlap; a burst ends at every multiple of `chunk_bytes`, so that none
    crosses 4 KiB and none is longer than `max_burst_beats`

Formats  address in bytes, 64-bit; its bits below one beat are read as 0; beats 16-bit, 0 gives none
Latency  1 cycle from a request to its first burst
Rate     1 burst a cycle, also across requests
"""

from dataclasses import dataclass

from amaranth.hdl import Cat, Const, Module, Mux, Signal
from amaranth.lib import data, stream, wiring
from amaranth.lib.wiring import In, Out

from gdn_core.axi.address import Address, AddressParams
from gdn_core.axi.interface import BOUNDARY
from gdn_core.emit.emitter import place

__all__ = ["BEATS", "BurstSplitter", "BurstSplitterParams", "request_layout"]

BEATS = 16  # bits of a request's count of beats


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
        most = self.params.max_burst_beats
        valid = Signal()
        last = Signal(reset_less=True)
        length = Signal(bits, reset_less=True)
        offset = Signal(bits, reset_less=True)  # first beat, within the chunk
        left = Signal(BEATS + 1, reset_less=True)  # beats of the request from the chunk's start on
        chunk = place(m, platform, "chunk",
                      Address(AddressParams(bits=self.params.address - low - bits)))

        # Whether the request ends in its first chunk is asked of the sum's low bits, to be early.
        first = Signal(bits)
        beats = Signal(BEATS)
        end = Signal(bits + 2)
        whole = Signal()  # end is a multiple of a chunk: of every bit the carry in is the carry out
        short = Signal()
        then_last = Signal()  # the burst after this one is the last
        fresh = Signal()  # a request may come
        moves = Signal()
        m.d.comb += [
            first.eq(self.i.payload.address[low:low + bits]), beats.eq(self.i.payload.beats),
            end.eq(beats[:bits + 1] + first),
            whole.eq((first ^ beats[:bits]) == Cat(0, (first | beats[:bits])[:-1])),
            short.eq(~beats[bits + 1:].any()
                     & ((end[bits:] == 0) | ((end[bits:] == 1) & whole))),
            then_last.eq(left <= 2 * most),
            fresh.eq(~valid | last), moves.eq(~valid | self.o.ready),
            self.i.ready.eq(~valid | (last & self.o.ready)),  # fresh & moves
            chunk.en.eq(moves), chunk.set.eq(fresh), chunk.step.eq(1),
            chunk.start.eq(self.i.payload.address[low + bits:]),
            self.o.valid.eq(valid),
            self.o.payload.address.eq(Cat(Const(0, low), offset, chunk.value)),
            self.o.payload.length.eq(length), self.o.payload.last.eq(last),
        ]
        # `o.ready` comes late: it enables the registers and chooses nothing.
        with m.If(moves):
            m.d.sync += left.eq((Mux(fresh, beats, left) + Mux(fresh, first, -most))[: len(left)])
            with m.If(fresh):
                m.d.sync += [
                    valid.eq(self.i.valid & beats.any()), last.eq(short), offset.eq(first),
                    length.eq(Mux(short, (beats[:bits] - 1)[:bits], ~first)),
                ]
            with m.Else():
                m.d.sync += [
                    offset.eq(0), last.eq(then_last),
                    length.eq(Mux(then_last, (left[:bits] - 1)[:bits], most - 1)),
                ]
        return m
