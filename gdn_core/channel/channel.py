"""One HBM pseudo-channel: its reader, its lanes, and its place in the broadcast and the chain.

    broadcast   descriptors and x, one register further in every channel
    release     a chunk of x that this channel and all behind it have done with
    chain       words of results from the far end; each channel puts its own in its slot

Nothing else joins a channel to its neighbours. Descriptors come no faster than they are finished
(`ChannelParams.matrices`), x no faster than it is released, so the broadcast needs no `ready`.

A result of channel c is slot c mod 8 of word c div 8 of its row's group of words; the word waits
here until the result is there.
"""

from amaranth.hdl import Cat, Const, Module, Mux, Signal
from amaranth.lib import data, stream, wiring
from amaranth.lib.wiring import In, Out

from gdn_core.arith.pipeline import Pipeline
from gdn_core.axi.interface import ReadSignature
from gdn_core.axi.reader import BurstReader, BurstReaderParams
from gdn_core.channel.formats import REGION_BITS
from gdn_core.channel.layout import (
    BEAT,
    DESCRIPTOR,
    RESULT,
    TAIL,
    ChannelParams,
    broadcast_layout,
)
from gdn_core.channel.project import Project
from gdn_core.channel.walk import MATRIX, Walk
from gdn_core.emit.emitter import place
from gdn_core.stream.fifo import StreamFifo, StreamFifoParams
from gdn_core.stream.skid import SkidBuffer, SkidBufferParams

__all__ = ["INDEX", "Channel"]

INDEX = 6  # bits of a channel's number
REQUEST = 1 << 15  # beats of a request to the reader, at most
LOW = (BEAT // 8).bit_length() - 1  # address bits within a beat
READ = data.StructLayout({"offset": 32, "beats": 32})


class Requests(wiring.Component):
    """A matrix' part in one channel as requests of at most REQUEST beats."""

    module_name = "channel_requests"

    def __init__(self, params: BurstReaderParams):
        self.params = params
        super().__init__({"index": In(INDEX), "i": In(stream.Signature(READ)),
                          "o": Out(stream.Signature(params.splitter.request))})

    def elaborate(self, platform):
        m = Module()
        bits = REQUEST.bit_length() - 1
        out = place(m, platform, "out", SkidBuffer(
            SkidBufferParams(shape=self.params.splitter.request)))
        wiring.connect(m, out.o, wiring.flipped(self.o))
        at = Signal(REGION_BITS - LOW, reset_less=True)  # in beats
        left = Signal(32, reset_less=True)
        idle = Signal(init=1)
        more = Signal()  # requests follow this one
        m.d.comb += [
            more.eq(left > REQUEST),
            self.i.ready.eq(idle), out.i.valid.eq(~idle),
            out.i.payload.address.eq(Cat(Const(0, LOW), at, self.index)),
            out.i.payload.beats.eq(Mux(more, REQUEST, left[: bits + 1])),
        ]
        with m.If(idle):
            m.d.sync += [idle.eq(~self.i.valid), at.eq(self.i.payload.offset[LOW:]),
                         left.eq(self.i.payload.beats)]  # fmt: skip
        with m.Elif(out.i.ready):
            m.d.sync += [idle.eq(~more), at.eq(at + REQUEST), left.eq(left - REQUEST)]
        return m


class Chain(wiring.Component):
    """A channel's place in the chain of results."""

    module_name = "channel_chain"

    def __init__(self, params: ChannelParams):
        self.params = params
        super().__init__({
            "index": In(INDEX), "result": In(stream.Signature(RESULT)),
            "i": In(stream.Signature(params.word)), "o": Out(stream.Signature(params.word)),
        })  # fmt: skip

    def elaborate(self, platform):
        m = Module()
        params = self.params
        out = place(m, platform, "out", SkidBuffer(SkidBufferParams(shape=params.word)))
        wiring.connect(m, out.o, wiring.flipped(self.o))
        slot = self.index[: (params.slots - 1).bit_length()]
        mine_at = self.index[(params.slots - 1).bit_length() :]
        word = Signal(range(max(params.group_words, 2)))  # of the group
        mine, go = Signal(), Signal()
        m.d.comb += [
            mine.eq(word == mine_at), go.eq(~mine | self.result.valid),
            out.i.valid.eq(self.i.valid & go), self.i.ready.eq(out.i.ready & go),
            self.result.ready.eq(mine & self.i.valid & out.i.ready),
        ]
        with m.If(self.i.valid & self.i.ready):
            m.d.sync += word.eq(Mux(word == params.group_words - 1, 0, word + 1))
        for n in range(params.slots):
            m.d.comb += out.i.payload[n].eq(Mux(mine & (slot == n), self.result.payload.as_value(),
                                                self.i.payload[n].as_value()))  # fmt: skip
        return m


class Channel(wiring.Component):
    def __init__(self, params: ChannelParams):
        self.params = params
        self.reader = BurstReaderParams(fifo_beats=params.queue)
        super().__init__({
            "index": In(INDEX),  # constant: which channel this is
            "broadcast_i": In(broadcast_layout()), "broadcast_o": Out(broadcast_layout()),
            "release_i": In(1), "release_o": Out(1),
            "chain_i": In(stream.Signature(params.word)),
            "chain_o": Out(stream.Signature(params.word)),
            "axi": Out(ReadSignature(data_bits=BEAT)),
        })  # fmt: skip

    def elaborate(self, platform):
        m = Module()
        params = self.params
        word = Signal(broadcast_layout(), name="broadcast_reg", reset_less=True)
        strobes = {}
        for name in ("part_stb", "tail_stb", "descriptor_stb"):  # a reset must leave none
            strobes[name] = Signal(name=f"{name}_reg")
            m.d.sync += strobes[name].eq(self.broadcast_i[name])
        m.d.sync += word.eq(self.broadcast_i)
        m.d.comb += self.broadcast_o.eq(word)
        m.d.comb += [self.broadcast_o[name].eq(strobe) for name, strobe in strobes.items()]

        # Descriptors, to the reader and to the walk.
        descriptor = Signal(DESCRIPTOR)
        m.d.comb += descriptor.as_value().eq(word.data)
        matrices = place(m, platform, "matrices", StreamFifo(
            StreamFifoParams(shape=MATRIX, depth=params.matrices + 1)))
        reads = place(m, platform, "reads", StreamFifo(
            StreamFifoParams(shape=READ, depth=params.matrices + 1)))
        requests = place(m, platform, "requests", Requests(self.reader))
        reader = place(m, platform, "reader", BurstReader(self.reader))
        m.d.comb += [
            matrices.i.valid.eq(strobes["descriptor_stb"]),
            matrices.i.payload.rows.eq(descriptor.rows),
            matrices.i.payload.chunks.eq(descriptor.chunks),
            matrices.i.payload.format.eq(descriptor.format),
            reads.i.valid.eq(strobes["descriptor_stb"]),
            reads.i.payload.offset.eq(descriptor.offset),
            reads.i.payload.beats.eq(descriptor.beats),
            requests.index.eq(self.index),
        ]
        wiring.connect(m, reads.o, requests.i)
        wiring.connect(m, requests.o, reader.requests)
        wiring.connect(m, reader.axi, wiring.flipped(self.axi))

        walk = place(m, platform, "walk", Walk(params))
        project = place(m, platform, "project", Project(params))
        wiring.connect(m, matrices.o, walk.matrices)
        wiring.connect(m, reader.beats, walk.beats)
        chunk = Signal(range(params.chunks))  # where the next one of x goes
        with m.If(strobes["tail_stb"]):
            m.d.sync += chunk.eq(chunk + 1)
        m.d.comb += [
            project.load.part_stb.eq(strobes["part_stb"]), project.load.part.eq(word.part),
            project.load.chunk.eq(chunk), project.load.data.eq(word.data),
            project.tail.as_value().eq(word.data[: TAIL.size]),
            project.tail_stb.eq(strobes["tail_stb"]), walk.held_stb.eq(strobes["tail_stb"]),
            project.stb.eq(walk.stb), project.step.eq(walk.step), project.beat.eq(walk.beat),
            project.scale_beat.eq(walk.scale_beat),
        ]

        # Results; the walk keeps room for them.
        results = place(m, platform, "results", StreamFifo(
            StreamFifoParams(shape=RESULT, depth=params.results)))
        chain = place(m, platform, "chain", Chain(params))
        wiring.connect(m, results.o, chain.result)
        wiring.connect(m, wiring.flipped(self.chain_i), chain.i)
        wiring.connect(m, chain.o, wiring.flipped(self.chain_o))
        m.d.comb += [
            results.i.valid.eq(project.result_stb), results.i.payload.eq(project.result),
            walk.result_stb.eq(chain.result.valid & chain.result.ready),
            chain.index.eq(self.index),
        ]

        # A chunk goes back when this channel and those behind it have released it.
        p = Pipeline(m, platform)
        done = p.delay(p.at(walk.release_stb, 0, "release"), Project.RELEASE)
        own = Signal(range(params.chunks + 1))
        behind = Signal(range(params.chunks + 2))  # one more than there can be: the last has none
        both, release = Signal(), Signal()
        m.d.comb += [both.eq(own.any() & behind.any()), self.release_o.eq(release)]
        m.d.sync += [
            release.eq(both), own.eq(own + done - both),
            behind.eq(behind + (self.release_i & (behind <= params.chunks)) - both),
        ]
        return m
