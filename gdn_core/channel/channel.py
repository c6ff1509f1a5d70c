"""One HBM pseudo-channel: its reader, its lanes, and its place in the broadcast and the chain.

    broadcast   descriptors and x, one register further in every channel
    release     a chunk of x that this channel and all behind it have done with, or a KV head's q
    chain       words of results from the far end; each channel puts its own in its slot
    merge       words of attention from the far end; each channel adds its own
    refs        the references that all channels' last blocks are weighed under
    writing     this channel or one behind it has to write what is appended
    fault       it could not be written

Nothing else joins a channel to its neighbours. Descriptors come no faster than they are finished
(`ChannelParams.matrices`), x no faster than it is released, so the broadcast needs no `ready`.

A result of channel c is slot c mod 8 of word c div 8 of its row's group of words; the word waits
here until the result is there.
"""

from amaranth.hdl import Cat, Const, Module, Mux, Signal
from amaranth.lib import data, stream, wiring
from amaranth.lib.wiring import In, Out

from gdn_core.arith.pipeline import Pipeline
from gdn_core.attention.attend import Attend, refs_layout
from gdn_core.attention.descriptor import ATTEND, CALL, READS, STORED
from gdn_core.attention.layout import AttendParams
from gdn_core.attention.requests import READ, AttendRequests
from gdn_core.attention.write import CacheWriter
from gdn_core.axi.interface import MasterSignature
from gdn_core.axi.reader import BurstReader, BurstReaderParams
from gdn_core.channel.formats import REGION_BITS
from gdn_core.channel.layout import (
    BEAT,
    DESCRIPTOR,
    INDEX,
    RANKS,
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

__all__ = ["FAULT", "Channel"]

# A write that was answered with an error, and in which channel.
FAULT = data.StructLayout({"stb": 1, "index": INDEX})
REQUEST = 1 << 15  # beats of a request to the reader, at most
LOW = (BEAT // 8).bit_length() - 1  # address bits within a beat
# What the walks are told, of either kind.
JOB = data.StructLayout({"attend": 1, "of": data.UnionLayout({"matrix": MATRIX, "call": CALL})})
FETCH = data.StructLayout({"attend": 1, "of": data.UnionLayout({"matrix": READ, "call": READS})})


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
        own = AttendParams(lanes=params.lanes)
        super().__init__({
            "index": In(INDEX),  # constant: which channel this is
            "broadcast_i": In(broadcast_layout(params.chains)),
            "broadcast_o": Out(broadcast_layout(params.chains)),
            "refs_i": In(refs_layout(own)), "refs_o": Out(refs_layout(own)),
            "release_i": In(1), "release_o": Out(1),
            "chain_i": In(stream.Signature(params.word)),
            "chain_o": Out(stream.Signature(params.word)),
            "merge_i": In(stream.Signature(own.word)), "merge_o": Out(stream.Signature(own.word)),
            "writing_i": In(1), "writing_o": Out(1), "fault_i": In(FAULT), "fault_o": Out(FAULT),
            "axi": Out(MasterSignature(data_bits=BEAT)),
        })  # fmt: skip

    def elaborate(self, platform):
        m = Module()
        params = self.params
        word = Signal(broadcast_layout(params.chains), name="broadcast_reg", reset_less=True)
        strobes = {}
        for name in ("part_stb", "tail_stb", "descriptor_stb"):  # a reset must leave none
            strobes[name] = Signal(name=f"{name}_reg")
            m.d.sync += strobes[name].eq(self.broadcast_i[name])
        refs = Signal(self.refs_i.shape(), name="refs_reg", reset_less=True)
        refs_stb = Signal(name="refs_stb_reg")
        m.d.sync += [word.eq(self.broadcast_i), refs.eq(self.refs_i),
                     refs_stb.eq(self.refs_i.stb)]  # fmt: skip
        m.d.comb += [self.broadcast_o.eq(word), self.refs_o.eq(refs), self.refs_o.stb.eq(refs_stb)]
        m.d.comb += [self.broadcast_o[name].eq(strobe) for name, strobe in strobes.items()]

        # Descriptors, to the reader and to the walks.
        descriptor, asked = Signal(DESCRIPTOR), Signal(ATTEND)
        m.d.comb += [descriptor.as_value().eq(word.data), asked.as_value().eq(word.data)]
        jobs = place(m, platform, "jobs", StreamFifo(
            StreamFifoParams(shape=JOB, depth=params.matrices + 1)))
        fetches = place(m, platform, "fetches", StreamFifo(
            StreamFifoParams(shape=FETCH, depth=params.matrices + 1)))
        cache = place(m, platform, "cache_requests", AttendRequests())
        requests = place(m, platform, "requests", Requests(self.reader))
        reader = place(m, platform, "reader", BurstReader(self.reader))
        writer = place(m, platform, "cache_writer", CacheWriter())
        appends = Signal()
        job, fetch = jobs.i.payload, fetches.i.payload
        matrix, call, reads = job.of.matrix, job.of.call, fetch.of.call
        m.d.comb += [
            appends.eq(descriptor.attend & asked.append),
            jobs.i.valid.eq(strobes["descriptor_stb"] & ~appends), job.attend.eq(descriptor.attend),
            fetches.i.valid.eq(strobes["descriptor_stb"] & ~appends),
            fetch.attend.eq(descriptor.attend),
        ]
        with m.If(descriptor.attend):
            m.d.comb += [
                *(to[name].eq(asked[name]) for to, names in (
                    (call, ("rows", "heads", "kv8", "kv_heads", "dim", "c")),
                    (reads, ("offset", "head_beats", "rows", "kv8", "kv_heads")))
                  for name in names),
                *(to.count.eq(asked.count + (self.index < asked.extra)) for to in (call, reads)),
                *(to.first.eq(asked.first + (self.index < asked.first_extra))
                  for to in (call, reads)),
                reads.told.eq(writer.told),
            ]  # fmt: skip
        with m.Else():
            m.d.comb += [
                matrix.rows.eq(descriptor.rows), matrix.chunks.eq(descriptor.chunks),
                matrix.format.eq(descriptor.format),
                fetch.of.matrix.offset.eq(descriptor.offset),
                fetch.of.matrix.beats.eq(descriptor.beats),
            ]
        # One after another: those of a cache end before those of the next matrix begin.
        of_cache = cache.o.valid | ~cache.i.ready
        next_ = fetches.o.payload
        m.d.comb += [
            requests.index.eq(self.index),
            cache.i.valid.eq(fetches.o.valid & next_.attend),
            cache.i.payload.eq(next_.of.call), cache.done.eq(writer.done),
            cache.o.ready.eq(requests.i.ready),
            fetches.o.ready.eq(Mux(next_.attend, cache.i.ready, requests.i.ready & ~of_cache)),
            requests.i.valid.eq(Mux(of_cache, cache.o.valid, fetches.o.valid & ~next_.attend)),
            requests.i.payload.eq(Mux(of_cache, cache.o.payload.as_value(),
                                      next_.of.matrix.as_value())),
        ]  # fmt: skip
        wiring.connect(m, requests.o, reader.requests)
        out = wiring.flipped(self.axi)
        for axi, names in ((reader.axi, ("ar", "r")), (writer.axi, ("aw", "w", "b"))):
            for name in names:
                wiring.connect(m, getattr(axi, name), getattr(out, name))

        walk = place(m, platform, "walk", Walk(params))
        project = place(m, platform, "project", Project(params))
        attend = place(m, platform, "attend", Attend(params))
        told = jobs.o.payload
        busy = attend.busy
        m.d.comb += [
            walk.matrices.valid.eq(jobs.o.valid & ~told.attend & ~busy),
            walk.matrices.payload.eq(told.of.matrix),
            attend.calls.valid.eq(jobs.o.valid & told.attend & ~walk.busy),
            attend.calls.payload.eq(told.of.call),
            jobs.o.ready.eq(Mux(told.attend, attend.calls.ready & ~walk.busy,
                                walk.matrices.ready & ~busy)),
            *(to.valid.eq(reader.beats.valid) for to in (walk.beats, attend.beats)),
            *(to.payload.eq(reader.beats.payload) for to in (walk.beats, attend.beats)),
            reader.beats.ready.eq(walk.beats.ready | attend.beats.ready),
        ]

        # The beat that was taken, or half of it as numbers of 16 bits.
        beat = Signal(BEAT, name="beat_reg", reset_less=True)
        narrow = attend.kv8 & busy
        for n in range(0, BEAT, 16):
            given = reader.beats.payload.data[n : n + 16]
            m.d.sync += beat[n : n + 16].eq(Mux(
                narrow, Cat(Const(0, 8), Mux(attend.upper, given[8:], given[:8])), given))

        tail = project.tail
        step = project.step
        m.d.comb += [
            project.load.stb.eq(strobes["part_stb"] & ~word.append),
            project.load.half.eq(word.half),
            project.load.chains.eq(word.chains), project.load.address.eq(word.address),
            project.load.data.eq(word.data),
            tail.as_value().eq(word.data[: TAIL.size]), project.tail_chunk.eq(word.address),
            project.tail_stb.eq(strobes["tail_stb"] & ~word.attend),
            walk.held_stb.eq(strobes["tail_stb"] & ~word.attend),
            attend.tail.as_value().eq(word.data[: TAIL.size]),
            attend.tail_stb.eq(strobes["tail_stb"] & word.attend & ~word.append),
            attend.tail_set.eq(word.set), attend.tail_head.eq(word.head),
            attend.held_stb.eq(strobes["tail_stb"] & word.attend & word.last_head & ~word.append),
            attend.index.eq(self.index), attend.loading.eq(strobes["part_stb"] & ~word.append),
            attend.row.eq(beat),
            project.stb.eq(walk.stb), project.beat.eq(beat), step.eq(walk.step),
            project.scale_beat.eq(walk.scale_beat),
            project.weight.eq(attend.weight),
            project.score.eq(attend.score), attend.s.eq(project.s),
            *(project.wave_words[i].eq(attend.wave_words[i]) for i in range(RANKS)),
            *(attend.sums[c].eq(project.sums[c]) for c in range(params.chains)),
            attend.refs.eq(refs), attend.refs.stb.eq(refs_stb),
        ]  # fmt: skip
        with m.If(attend.stb):
            m.d.comb += step.lanes.eq(attend.step)
        wiring.connect(m, wiring.flipped(self.merge_i), attend.merge_i)
        wiring.connect(m, attend.merge_o, wiring.flipped(self.merge_o))

        # What is appended.
        writing, fault, failed = Signal(), Signal(FAULT), Signal()
        m.d.comb += [
            writer.index.eq(self.index), writer.owner.eq(word.owner), writer.kv8.eq(word.kv8),
            writer.told_stb.eq(strobes["descriptor_stb"] & appends & (asked.extra == self.index)),
            writer.part_stb.eq(strobes["part_stb"] & word.append),
            writer.tail_stb.eq(strobes["tail_stb"] & word.append),
            writer.numbers.as_value().eq(word.data),
            writer.tail.as_value().eq(word.data[: STORED.size]),
            self.writing_o.eq(writing), self.fault_o.eq(fault),
        ]  # fmt: skip
        m.d.sync += [
            writing.eq(self.writing_i | (writer.told != writer.done)),
            fault.stb.eq(self.fault_i.stb | failed),
            fault.index.eq(Mux(self.fault_i.stb, self.fault_i.index, self.index)),
            failed.eq(writer.error | (failed & self.fault_i.stb)),
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
        releases = walk.release_stb | attend.release_stb | writer.release_stb
        done = p.delay(p.at(releases, 0, "release"), Project.RELEASE)
        own = Signal(range(params.chunks + 1))
        behind = Signal(range(params.chunks + 2))  # one more than there can be: the last has none
        both, release = Signal(), Signal()
        m.d.comb += [both.eq(own.any() & behind.any()), self.release_o.eq(release)]
        m.d.sync += [
            release.eq(both), own.eq(own + done - both),
            behind.eq(behind + (self.release_i & (behind <= params.chunks)) - both),
        ]
        return m
