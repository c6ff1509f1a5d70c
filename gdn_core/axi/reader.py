"""AXI4 burst reader: a stream of requests in, the bytes they name out, as one stream of beats.

    request {address, beats}  ->  beats {data, error} of every request, in order

A burst's address is put out only once the queue has room for all its beats, so RREADY is constant
and a consumer that stops never blocks the bus. Room counts beats, not bursts: with B-beat requests
fifo_beats // B of them are in flight, which hides a memory latency of about fifo_beats cycles.

Shapes   one beat of `data_bits` a cycle
Formats  address in bytes, a multiple of data_bits / 8; error: RRESP was SLVERR or DECERR
Latency  3 cycles from a request to ARVALID; the queue's, 2 or 3, from R to beats
Rate     1 beat a cycle for requests of any length, while the memory's latency fits the queue
error    strobe: a response was SLVERR or DECERR, in the cycle of the response
"""

from dataclasses import dataclass, field

from amaranth.hdl import Cat, Const, Module, Mux, Signal
from amaranth.lib import data, stream, wiring
from amaranth.lib.wiring import In, Out

from gdn_core.axi.bursts import BurstSplitter, BurstSplitterParams
from gdn_core.axi.interface import ReadSignature, drive_burst
from gdn_core.emit.emitter import place
from gdn_core.stream.fifo import StreamFifo, StreamFifoParams
from gdn_core.stream.skid import SkidBuffer, SkidBufferParams

__all__ = ["BurstReader", "BurstReaderParams"]


@dataclass(frozen=True, kw_only=True)
class BurstReaderParams:
    data_bits: int = 512
    address: int = 64  # bits
    max_burst_beats: int = 64
    fifo_beats: int = 128
    splitter: BurstSplitterParams = field(init=False)

    def __post_init__(self):
        object.__setattr__(self, "splitter", BurstSplitterParams(
            data_bits=self.data_bits, address=self.address, max_burst_beats=self.max_burst_beats))
        if self.fifo_beats & self.fifo_beats - 1 or self.fifo_beats < self.max_burst_beats:
            raise ValueError(f"fifo_beats must be a power of two and hold a burst of "
                             f"{self.max_burst_beats} beats, got {self.fifo_beats}")

    @property
    def beat(self) -> data.StructLayout:
        return data.StructLayout({"data": self.data_bits, "error": 1})

    @property
    def queue(self) -> StreamFifoParams:
        return StreamFifoParams(shape=self.beat, depth=self.fifo_beats)


class BurstReader(wiring.Component):
    LATENCY = BurstSplitter.LATENCY + SkidBuffer.LATENCY + 1  # request to ARVALID

    def __init__(self, params: BurstReaderParams):
        self.params = params
        super().__init__({
            "requests": In(stream.Signature(params.splitter.request)),
            "beats": Out(stream.Signature(params.beat)),
            "axi": Out(ReadSignature(data_bits=params.data_bits, address=params.address)),
            "error": Out(1),
        })

    @property
    def LATENCY_DATA(self):
        """R to beats."""
        return self.params.queue.latency

    def elaborate(self, platform):
        m = Module()
        params = self.params
        splitter = place(m, platform, "splitter", BurstSplitter(params.splitter))
        # Here a burst waits for room, so that nobody waits for logic that looks at the room.
        waiting = place(m, platform, "waiting",
                        SkidBuffer(SkidBufferParams(shape=params.splitter.burst)))
        queue = place(m, platform, "queue", StreamFifo(params.queue))
        wiring.connect(m, wiring.flipped(self.requests), splitter.i)
        wiring.connect(m, splitter.o, waiting.i)
        wiring.connect(m, wiring.flipped(self.beats), queue.o)
        address = stream.Signature(params.splitter.burst).create()  # on the bus
        drive_burst(m, self.axi.ar, address, params.data_bits)

        # room: beats of the queue that no burst was promised yet
        burst = waiting.o.payload
        bits = params.max_burst_beats.bit_length() - 1  # of a burst's length
        enough = Signal()
        room = Signal(range(params.fifo_beats + 1), init=params.fifo_beats)
        taken = Signal()
        more = Signal.like(room)
        less = Signal.like(room)  # if there is enough
        free = Signal()  # the bus takes another
        moves = Signal()
        plenty = Signal(init=1)  # room for any burst
        m.d.comb += [
            # room > length, of the lower bits by a carry
            enough.eq(plenty | (room[:bits] + ~burst.length[:bits])[bits]),
            # Each in one carry chain: -length - 1 is ~length, and `taken` is carried in.
            more.eq(room + taken),
            less.eq((Cat(1, room) + Cat(taken, ~burst.length[:bits], Const(-1, len(room) - bits)))[
                1 : len(room) + 1]),
            free.eq(~address.valid | address.ready),
            waiting.o.ready.eq(free & enough), moves.eq(waiting.o.valid & free & enough),
        ]
        with m.If(free):
            m.d.sync += [address.valid.eq(waiting.o.valid & enough), address.payload.eq(burst)]
        m.d.sync += [
            taken.eq(self.beats.valid & self.beats.ready),
            room.eq(Mux(moves, less, more)),
            plenty.eq(Mux(moves, less[bits:].any(), more[bits:].any())),
        ]
        m.d.comb += [
            self.axi.r.ready.eq(1),
            queue.i.valid.eq(self.axi.r.valid),
            queue.i.payload.data.eq(self.axi.r.payload.data),
            queue.i.payload.error.eq(self.axi.r.payload.resp[1]),
            self.error.eq(self.axi.r.valid & self.axi.r.payload.resp[1]),
        ]
        return m
