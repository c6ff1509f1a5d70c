"""The channels side by side: descriptors and vectors in, results out, as streams.

    table --> descriptors --> x, aligned --> broadcast --> channel 0 --> 1 --> ... --> C-1
                                                 out <-- chain <-- 0 <-- 1 <-- ... <-- C-1

What a memory gives stands outside: of a descriptor's x and results a request goes out, an address
and how many beats, and then come or go the beats. `start` with the number of descriptors; `busy`
until the last result is out and what is appended is in memory. What was wrong stays until the next
start:

    failed      strobes and answers, in the order of `ArrayParams.masters`: of the table, x and out
                as `errors` says them, of the table also a descriptor that is refused
                (`Descriptors`), which is passed over
    bad_chunks  of x, with an infinity or a NaN; a beat of x that came with an error is one
    lost        writes of what is appended that were answered with an error

A row that a channel's error reached is a NaN, and a product whose x one reached.

A channel may have any number; each has its pseudo-channel and reads nothing else.
"""

from dataclasses import dataclass, field

from amaranth.hdl import Cat, Const, Module, Mux, Signal
from amaranth.lib import stream, wiring
from amaranth.lib.wiring import In, Out

from gdn_core.attention.append import Append
from gdn_core.attention.descriptor import APPEND, ATTEND
from gdn_core.attention.finish import Finish
from gdn_core.attention.layout import AttendParams
from gdn_core.axi.bursts import request_layout
from gdn_core.axi.interface import MasterSignature
from gdn_core.channel.align import VECTOR, Align
from gdn_core.channel.channel import Channel
from gdn_core.channel.descriptors import Descriptors
from gdn_core.channel.feed import Feed
from gdn_core.channel.layout import BEAT, DESCRIPTOR, INDEX, PART, PARTS, ChannelParams
from gdn_core.channel.sink import Sink
from gdn_core.channel.walk import READ_BEAT
from gdn_core.emit.emitter import place
from gdn_core.stream.fifo import StreamFifo, StreamFifoParams

__all__ = ["WAITING", "ArrayParams", "Channels"]

FP32_EXPONENT = 0x7F800000
WAITING = 4  # descriptors, each for the feed, for `Align` and for the vectors' reader

@dataclass(frozen=True, kw_only=True)
class ArrayParams:
    channels: int = 32
    lanes: int = 128
    queue: int = 512
    channel: ChannelParams = field(init=False)
    attend: AttendParams = field(init=False)

    def __post_init__(self):
        if not 1 <= self.channels <= 1 << INDEX:
            raise ValueError(f"channels must be 1 to {1 << INDEX}, got {self.channels}")
        slots = ChannelParams().slots
        object.__setattr__(self, "attend", AttendParams(lanes=self.lanes))
        object.__setattr__(self, "channel", ChannelParams(
            lanes=self.lanes, queue=self.queue, group_words=-(-self.channels // slots)))

    @property
    def masters(self) -> list[str]:
        """Names of the AXI interfaces: of their pins, without `m_axi_`."""
        return ["table", "x", "out", *(f"c{n}" for n in range(self.channels))]


class Channels(wiring.Component):
    def __init__(self, params: ArrayParams):
        self.params = params
        super().__init__({
            "start": In(1), "count": In(16), "errors": In(3),
            "table": In(stream.Signature(READ_BEAT)),
            "x_requests": Out(stream.Signature(request_layout())),
            "x": In(stream.Signature(READ_BEAT)),
            "out_requests": Out(stream.Signature(request_layout())),
            "out": Out(stream.Signature(BEAT)),
            "busy": Out(1), "failed": Out(len(params.masters)), "bad_chunks": Out(16),
            "lost": Out(16),
            "axi_c": Out(MasterSignature()).array(params.channels),
        })  # fmt: skip

    def elaborate(self, platform):
        m = Module()
        params = self.params
        align = place(m, platform, "align", Align())
        feed = place(m, platform, "feed", Feed(params.channel))
        sink = place(m, platform, "sink", Sink(params.channel))

        descriptors = place(m, platform, "descriptors", Descriptors())
        wiring.connect(m, wiring.flipped(self.table), descriptors.i)

        # A descriptor goes to whoever needs it, once all of them have room.
        queue = StreamFifoParams(shape=DESCRIPTOR, depth=WAITING)
        to_feed = place(m, platform, "to_feed", StreamFifo(queue))
        to_sink = place(m, platform, "to_sink", StreamFifo(
            StreamFifoParams(shape=DESCRIPTOR, depth=params.channel.matrices + 6)))
        to_vectors = place(m, platform, "to_vectors", StreamFifo(
            StreamFifoParams(shape=request_layout(), depth=WAITING)))
        to_align = place(m, platform, "to_align", StreamFifo(
            StreamFifoParams(shape=VECTOR, depth=WAITING)))
        append = place(m, platform, "append", Append())
        to_append = place(m, platform, "to_append", StreamFifo(
            StreamFifoParams(shape=APPEND, depth=WAITING)))
        appends = Signal()
        descriptor, asked = Signal(DESCRIPTOR), Signal(ATTEND)
        take = Signal()
        last_part = Signal(4)
        columns = Signal(16)
        m.d.comb += [
            descriptor.eq(descriptors.o.payload), asked.as_value().eq(descriptors.o.payload),
            columns.eq(Mux(descriptor.attend, asked.columns, descriptor.columns)),
            take.eq(descriptors.o.valid & to_feed.i.ready & to_sink.i.ready & to_align.i.ready
                    & to_vectors.i.ready & to_append.i.ready),
            appends.eq(descriptor.attend & asked.append),
            to_append.i.valid.eq(take & appends), to_append.i.payload.last_part.eq(last_part),
            *(to_append.i.payload[name].eq(asked[name]) for name in
              ("offset", "head_beats", "count", "rows", "kv8", "kv_heads")),
            descriptors.o.ready.eq(take),
            to_feed.i.valid.eq(take), to_feed.i.payload.eq(descriptor),
            to_sink.i.valid.eq(take & ~appends), to_sink.i.payload.eq(descriptor),
            to_align.i.valid.eq(take), to_align.i.payload.columns.eq(columns),
            last_part.eq(Mux(descriptor.attend, asked.dim[4:] - 1, PARTS - 1)),
            to_align.i.payload.last_part.eq(last_part), to_align.i.payload.append.eq(appends),
            to_vectors.i.valid.eq(take), to_vectors.i.payload.address.eq(descriptor.x),
            to_vectors.i.payload.beats.eq((columns + PART - 1) // PART),
        ]
        wiring.connect(m, to_vectors.o, wiring.flipped(self.x_requests))
        wiring.connect(m, to_feed.o, feed.descriptors)
        wiring.connect(m, to_align.o, align.vectors)
        done = Signal()
        m.d.comb += [
            align.i.valid.eq(self.x.valid),
            align.i.payload.eq(self.x.payload.data | Mux(
                self.x.payload.error, Cat([Const(FP32_EXPONENT, 32)] * PART), 0)),
            self.x.ready.eq(align.i.ready),
            append.i.eq(align.o), append.i.part_stb.eq(align.o.part_stb & align.o.append),
            append.i.tail_stb.eq(align.o.tail_stb & align.o.append),
            align.appended_stb.eq(append.o.tail_stb),
            feed.aligned.eq(Mux(append.o.part_stb | append.o.tail_stb, append.o, align.o)),
            align.go.eq(feed.aligned_go),
            feed.done_stb.eq(done),
        ]
        with m.If(align.o.append):
            m.d.comb += [feed.aligned.part_stb.eq(append.o.part_stb),
                         feed.aligned.tail_stb.eq(append.o.tail_stb)]  # fmt: skip
        wiring.connect(m, to_append.o, append.calls)
        # Results: of a matrix by the sink, of attention by its end; one after another.
        finish = place(m, platform, "finish", Finish(params.attend))
        attending = Signal()  # from its descriptor until its last result is taken
        asks = Signal()
        told, ending = to_sink.o.payload, Signal(ATTEND)
        quiet = sink.descriptors.ready & ~sink.beats.valid
        begins = Signal()
        out = Signal(ATTEND, name="attended", reset_less=True)
        ends, chains = finish.call.payload, params.attend.chains
        m.d.comb += [
            ending.as_value().eq(told),
            begins.eq(to_sink.o.valid & told.attend & quiet & ~attending & finish.call.ready),
            sink.descriptors.valid.eq(to_sink.o.valid & ~told.attend & ~attending),
            sink.descriptors.payload.eq(told),
            to_sink.o.ready.eq(Mux(told.attend, begins, sink.descriptors.ready & ~attending)),
            finish.call.valid.eq(begins),
            ends.groups.eq((ending.heads + (chains - 1)) >> chains.bit_length() - 1),
            ends.dim.eq(ending.dim), ends.kv_heads.eq(ending.kv_heads),
            ends.beats.eq(ending.out_beats),
            self.out_requests.valid.eq(Mux(attending, asks, sink.requests.valid)),
            self.out_requests.payload.eq(sink.requests.payload),
            sink.requests.ready.eq(self.out_requests.ready & ~attending),
            self.out.valid.eq(Mux(attending, finish.o.valid, sink.beats.valid)),
            self.out.payload.eq(Mux(attending, finish.o.payload, sink.beats.payload)),
            sink.beats.ready.eq(self.out.ready & ~attending),
            finish.o.ready.eq(self.out.ready & attending),
        ]  # fmt: skip
        with m.If(attending):
            m.d.comb += [self.out_requests.payload.address.eq(out.out),
                         self.out_requests.payload.beats.eq(out.out_beats)]  # fmt: skip
            with m.If(self.out_requests.ready):
                m.d.sync += asks.eq(0)
            with m.If(finish.done_stb):
                m.d.sync += attending.eq(0)
        with m.If(begins):
            m.d.sync += [attending.eq(1), asks.eq(1), out.as_value().eq(told)]

        channels = [place(m, platform, f"channel_{n}", Channel(params.channel))
                    for n in range(params.channels)]
        m.d.comb += [
            channels[0].broadcast_i.eq(feed.broadcast),
            feed.release_stb.eq(channels[0].release_o),
            channels[-1].release_i.eq(1), channels[-1].chain_i.valid.eq(1),
            channels[-1].merge_i.valid.eq(1), channels[-1].writing_i.eq(0),
            done.eq(sink.done_stb | finish.done_stb),
            channels[0].refs_i.stb.eq(finish.refs_stb),
            channels[0].refs_i.group.eq(finish.refs_group),
            channels[0].refs_i.refs.eq(finish.refs),
        ]
        wiring.connect(m, channels[0].chain_o, sink.i)
        wiring.connect(m, channels[0].merge_o, finish.i)
        for n, channel in enumerate(channels):
            m.d.comb += channel.index.eq(n)
            wiring.connect(m, channel.axi, wiring.flipped(self.axi_c[n]))
            if n:
                before = channels[n - 1]
                m.d.comb += [channel.broadcast_i.eq(before.broadcast_o),
                             channel.refs_i.eq(before.refs_o),
                             before.release_i.eq(channel.release_o),
                             before.writing_i.eq(channel.writing_o),
                             before.fault_i.eq(channel.fault_o)]  # fmt: skip
                wiring.connect(m, channel.chain_o, before.chain_i)
                wiring.connect(m, channel.merge_o, before.merge_i)

        # The call.
        left = Signal(16)  # matrices without their last result
        fault = channels[0].fault_o
        errors = Cat(self.errors[0] | descriptors.refused_stb, self.errors[1:],
                     sink.failed[: params.channels] | Mux(
                         finish.failed_stb, 1 << finish.failed, 0)[: params.channels] | Mux(
                         fault.stb, 1 << fault.index, 0)[: params.channels])
        m.d.comb += self.busy.eq((left != 0) | channels[0].writing_o)
        with m.If(self.start):
            m.d.sync += [left.eq(self.count), self.failed.eq(0), self.bad_chunks.eq(0),
                         self.lost.eq(0)]
        with m.Else():
            m.d.sync += [
                left.eq(left - done - feed.appended_stb - descriptors.refused_stb),
                self.failed.eq(self.failed | errors),
                self.bad_chunks.eq(self.bad_chunks + align.bad_stb),
                self.lost.eq(self.lost + fault.stb),
            ]
        return m
