"""ATTEND in a channel: what stands around the lanes that it shares with PROJECT.

    beats --> walk --> k: steps --> lanes --> serial --> Weigh --> powers --> weights --> lanes
               |                                                                 | z, references
               '--> v: values --> waves --> lanes --> flush --y--> merge <-------'
                                                                     '--> through all channels

The parent has the lanes and Weigh, which PROJECT uses when ATTEND does not.
"""

from amaranth.hdl import Module, Signal, signed
from amaranth.lib import data, stream, wiring
from amaranth.lib.wiring import In, Out

from gdn_core.arith.delay import Delay, DelayParams
from gdn_core.arith.mac import ACCUMULATOR
from gdn_core.arith.pipeline import Pipeline
from gdn_core.attention.descriptor import CALL
from gdn_core.attention.flush import Flush
from gdn_core.attention.layout import (
    BLOCK_INFO,
    BLOCKS,
    Q_WORDS,
    REFERENCES,
    TOLD,
    AttendParams,
    slot,
)
from gdn_core.attention.merge import Merge
from gdn_core.attention.powers import Powers
from gdn_core.attention.serial import SCORED, Serial
from gdn_core.attention.values import ValueBuffer
from gdn_core.attention.walk import AttendWalk
from gdn_core.attention.weights import Weights
from gdn_core.channel.lanes import Lanes, weight_layout
from gdn_core.channel.layout import BEAT, RANKS, TAIL, ChannelParams
from gdn_core.channel.walk import READ_BEAT
from gdn_core.channel.weigh import SCORE, Weigh
from gdn_core.emit.emitter import place
from gdn_core.stream.fifo import StreamFifo, StreamFifoParams

__all__ = ["Attend", "refs_layout"]


def refs_layout(params: AttendParams) -> data.StructLayout:
    """References on their way back to all channels."""
    return data.StructLayout({"stb": 1, "group": 2,
                              "refs": data.ArrayLayout(REFERENCES, params.chains)})


class Attend(wiring.Component):
    def __init__(self, params: ChannelParams):
        self.params, self.attend = params, AttendParams(lanes=params.lanes)
        own = self.attend
        super().__init__({
            "calls": In(stream.Signature(CALL)), "beats": In(stream.Signature(READ_BEAT)),
            "index": In(6), "busy": Out(1), "kv8": Out(1), "upper": Out(1),
            "row": In(BEAT),  # the beat that was taken a cycle ago, or the half of it
            "loading": In(1),  # q or x is written into the lanes in this cycle
            "tail": In(TAIL), "tail_stb": In(1), "tail_set": In(2), "tail_head": In(3),
            "held_stb": In(1), "release_stb": Out(1),
            "stb": Out(1), "step": Out(params.step), "wave_words": Out(16).array(RANKS),
            "weight": Out(weight_layout(params.chains)),
            "sums": In(signed(ACCUMULATOR)).array(params.chains),
            "score": Out(SCORE), "s": In(32),
            "refs": In(refs_layout(own)),
            "merge_i": In(stream.Signature(own.word)), "merge_o": Out(stream.Signature(own.word)),
        })  # fmt: skip

    def elaborate(self, platform):
        m = Module()
        p = Pipeline(m, platform)
        own = self.attend
        walk = place(m, platform, "walk", AttendWalk(self.params))
        values = place(m, platform, "values", ValueBuffer(None))
        serial = place(m, platform, "serial", Serial(own))
        powers = place(m, platform, "powers", Powers(own))
        weights = place(m, platform, "weights", Weights(own))
        flush = place(m, platform, "flush", Flush(own))
        merge = place(m, platform, "merge", Merge(own))
        wiring.connect(m, wiring.flipped(self.calls), walk.calls)
        wiring.connect(m, wiring.flipped(self.beats), walk.beats)
        call = Signal(CALL, reset_less=True)
        with m.If(walk.calls.valid & walk.calls.ready):
            m.d.sync += call.eq(walk.calls.payload)
        m.d.comb += [
            self.busy.eq(walk.busy), self.kv8.eq(walk.kv8), self.upper.eq(walk.upper),
            walk.held_stb.eq(self.held_stb), self.release_stb.eq(walk.release_stb),
            self.stb.eq(walk.k_stb | walk.v_stb), self.step.eq(walk.step),
            values.row.eq(self.row), values.row_stb.eq(walk.row_stb),
            values.row_token.eq(walk.row_token), values.row_place.eq(walk.row_place),
            walk.may_start.eq(values.may_start), values.start.eq(walk.start),
            values.start_place.eq(walk.start_place),
            *(self.wave_words[i].eq(values.words[i]) for i in range(RANKS)),
        ]

        # To where a step's sums leave the lanes.
        met = Lanes.LATENCY
        wait = place(m, platform, "wait_told", Delay(DelayParams(width=TOLD.size, depth=met)))
        m.d.comb += wait.i.eq(walk.told)
        told = data.View(TOLD, wait.o)
        m.d.comb += [
            *(to.told.eq(told) for to in (serial, flush)),
            *(to.sums[c].eq(self.sums[c]) for to in (serial, flush) for c in range(own.chains)),
            serial.stb.eq(p.delay(p.at(walk.k_stb, 0, "k_stb"), met)), serial.c.eq(call.c),
            flush.stb.eq(p.delay(p.at(walk.v_stb, 0, "v_stb"), met)),
            serial.tail_stb.eq(self.tail_stb), serial.tail_set.eq(self.tail_set),
            serial.tail_head.eq(self.tail_head), serial.tail_exponent.eq(self.tail.exponent),
            serial.tail_bad.eq(self.tail.bad), self.score.eq(serial.score),
        ]

        # Scores to weights.
        weighed = Weigh.latency(self.params)
        late = place(m, platform, "wait_score", Delay(DelayParams(
            width=SCORED.size, depth=weighed)))
        last_score = met + Serial.LATENCY + own.heads + own.groups + weighed
        ready = max(Powers.LATENCY, Powers.LATENCY_POWER)
        m.d.comb += [
            late.i.eq(serial.scored), powers.scored.eq(late.o), powers.s.eq(self.s),
            powers.stb.eq(p.delay(p.at(serial.score.stb, 0, "score_stb"), weighed)),
            weights.end_stb.eq(p.delay(p.at(walk.end_stb, 0, "end_stb"), last_score + ready)),
            powers.now.eq(weights.now), powers.earlier.eq(weights.earlier),
            powers.place.eq(weights.place), weights.top_now.eq(powers.top_now),
            weights.top_earlier.eq(powers.top_earlier), weights.power.eq(powers.power),
        ]
        blocks = place(m, platform, "blocks", StreamFifo(
            StreamFifoParams(shape=BLOCK_INFO, depth=BLOCKS + 1)))
        wiring.connect(m, walk.block, blocks.i)
        wiring.connect(m, blocks.o, weights.block)

        # Weights into the lanes, where nothing else is written.
        u, load = weights.u.payload, self.weight
        log = own.chains.bit_length() - 1
        of_group = Signal(2)
        m.d.comb += [
            weights.u.ready.eq(~self.loading), load.stb.eq(weights.u.valid & ~self.loading),
            load.rank.eq(u.rank), load.chains.eq(1 << u.head[:log] if log else 1),
            load.value.eq(u.value), of_group.eq(u.head >> log),
            load.address.eq(Q_WORDS + slot(walk.many_groups, u.block, of_group, 2)),
            walk.done_stb.eq(weights.done_stb), weights.free_stb.eq(walk.free_stb),
        ]

        # Sums of weighed values, and their way through all channels.
        m.d.comb += [
            *(getattr(flush, name).eq(getattr(weights, name)) for name in
              ("rise_stb", "rise_block", "rise_head", "rise")),
            walk.room.eq(flush.room), flush.dim.eq(call.dim),
            walk.merged.eq(merge.idle & ~flush.o.valid),
            weights.refs_stb.eq(self.refs.stb), weights.refs_group.eq(self.refs.group),
            weights.refs.eq(self.refs.refs), merge.call.dim.eq(call.dim),
            merge.index.eq(self.index),
            merge.call.groups.eq((call.heads + (own.chains - 1)) >> log),
        ]
        wiring.connect(m, weights.refs_o, merge.refs)
        wiring.connect(m, weights.z, merge.z)
        wiring.connect(m, flush.o, merge.y)
        wiring.connect(m, wiring.flipped(self.merge_i), merge.i)
        wiring.connect(m, merge.o, wiring.flipped(self.merge_o))
        return m
