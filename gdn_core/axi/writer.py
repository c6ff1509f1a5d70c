"""AXI4 burst writer: a stream of requests and a stream of beats in, AW, W and B out.

    bytes [address, address + beats * data_bits / 8) of each request = its beats, in order

AW and W are independent: a burst's address does not wait for its data, nor does it wait for the
response to the burst before it. `beats` are taken only for bursts that were cut already.

Shapes   one beat of `data_bits` a cycle, full strobes
Formats  address in bytes, a multiple of data_bits / 8
Latency  3 cycles from a request to AWVALID, 5 to the first WVALID; 1 cycle from beats to W
Rate     1 beat a cycle, while `outstanding` bursts hide the memory's response
busy     from the cycle after a request is taken until its last response is in
error    strobe: a response was SLVERR or DECERR, in the cycle of the response
"""

from dataclasses import dataclass, field

from amaranth.hdl import Module, Mux, Signal
from amaranth.lib import data, stream, wiring
from amaranth.lib.wiring import In, Out

from gdn_core.axi.bursts import BurstSplitter, BurstSplitterParams
from gdn_core.axi.interface import WriteSignature, drive_burst
from gdn_core.emit.emitter import place
from gdn_core.stream.fifo import StreamFifo, StreamFifoParams
from gdn_core.stream.skid import SkidBuffer, SkidBufferParams

__all__ = ["BurstWriter", "BurstWriterParams"]


@dataclass(frozen=True, kw_only=True)
class BurstWriterParams:
    data_bits: int = 512
    address: int = 64  # bits
    max_burst_beats: int = 64
    outstanding: int = 32  # bursts without their response
    splitter: BurstSplitterParams = field(init=False)

    def __post_init__(self):
        object.__setattr__(self, "splitter", BurstSplitterParams(
            data_bits=self.data_bits, address=self.address, max_burst_beats=self.max_burst_beats))
        if not 2 <= self.outstanding <= 256:
            raise ValueError(f"outstanding must be 2 to 256 bursts, got {self.outstanding}")

    @property
    def beat(self) -> data.StructLayout:
        return data.StructLayout({"data": self.data_bits})


class BurstWriter(wiring.Component):
    LATENCY = SkidBuffer.LATENCY + BurstSplitter.LATENCY + SkidBuffer.LATENCY  # request to AWVALID
    LATENCY_LENGTH = SkidBuffer.LATENCY + BurstSplitter.LATENCY + StreamFifo.LATENCY  # to a beat
    LATENCY_DATA = SkidBuffer.LATENCY  # beats to WVALID

    def __init__(self, params: BurstWriterParams):
        self.params = params
        super().__init__({
            "requests": In(stream.Signature(params.splitter.request)),
            "beats": In(stream.Signature(params.beat)),
            "axi": Out(WriteSignature(data_bits=params.data_bits, address=params.address)),
            "busy": Out(1),
            "error": Out(1),
        })

    def elaborate(self, platform):
        m = Module()
        params = self.params
        request = place(m, platform, "request",
                        SkidBuffer(SkidBufferParams(shape=params.splitter.request)))
        splitter = place(m, platform, "splitter", BurstSplitter(params.splitter))
        address = place(m, platform, "address",
                        SkidBuffer(SkidBufferParams(shape=params.splitter.burst)))
        # An entry for each unanswered burst; with one to spare it is never asked for room.
        lengths = place(m, platform, "lengths", StreamFifo(StreamFifoParams(
            shape=data.StructLayout({"length": 8, "single": 1}), depth=params.outstanding + 1)))
        wiring.connect(m, wiring.flipped(self.requests), request.i)
        wiring.connect(m, request.o, splitter.i)
        drive_burst(m, self.axi.aw, address.o, params.data_bits)

        # Each burst goes two ways: its address to AW, its length to whoever counts its beats.
        burst = splitter.o.payload
        go = Signal()
        unanswered = Signal(range(params.outstanding + 1))
        full = Signal()
        waits = Signal()  # some are unanswered
        issue = Signal()
        answer = Signal()
        m.d.comb += [
            go.eq(address.i.ready & ~full),
            issue.eq(splitter.o.valid & go),
            answer.eq(self.axi.b.valid),
            splitter.o.ready.eq(go), address.i.valid.eq(issue),
            address.i.payload.eq(burst), lengths.i.valid.eq(issue),
            lengths.i.payload.length.eq(burst.length),
            lengths.i.payload.single.eq(burst.length == 0),
        ]
        with m.If(issue & ~answer):
            m.d.sync += [unanswered.eq(unanswered + 1),
                         full.eq(unanswered == params.outstanding - 1), waits.eq(1)]
        with m.If(answer & ~issue):
            m.d.sync += [unanswered.eq(unanswered - 1), full.eq(0),
                         waits.eq(unanswered != 1)]

        # Beats of the current burst. Whether the next one is the last is found a beat ahead.
        first = Signal(init=1)
        left = Signal(8, reset_less=True)  # that follow the next one, which is not the first
        then_last = Signal(reset_less=True)
        follow = Signal(8)  # that follow this one
        last = Signal()
        taken = Signal()
        beat_ready = Signal()
        m.d.comb += [
            follow.eq(Mux(first, lengths.o.payload.length, left)),
            last.eq(Mux(first, lengths.o.payload.single, then_last)),
            self.beats.ready.eq(lengths.o.valid & beat_ready),
            taken.eq(self.beats.valid & self.beats.ready),
            lengths.o.ready.eq(self.beats.valid & beat_ready & last),
            self.axi.w.payload.strb.eq((1 << params.data_bits // 8) - 1),
            self.axi.b.ready.eq(1),
            self.busy.eq(request.o.valid | splitter.o.valid | waits),
            self.error.eq(self.axi.b.valid & self.axi.b.payload.resp[1]),
        ]
        with m.If(taken):
            m.d.sync += [first.eq(last), left.eq(follow - 1), then_last.eq(follow == 1)]

        beat = place(m, platform, "beat", SkidBuffer(SkidBufferParams(
            shape=data.StructLayout({"last": 1, "data": params.data_bits}))))  # fmt: skip
        m.d.comb += [
            beat.i.payload.last.eq(last), beat.i.payload.data.eq(self.beats.payload.data),
            beat.i.valid.eq(lengths.o.valid & self.beats.valid), beat_ready.eq(beat.i.ready),
            self.axi.w.payload.last.eq(beat.o.payload.last),
            self.axi.w.payload.data.eq(beat.o.payload.data),
            self.axi.w.valid.eq(beat.o.valid), beat.o.ready.eq(self.axi.w.ready),
        ]
        return m
