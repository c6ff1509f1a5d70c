"""ATTEND in a channel: what stands around the lanes that it shares with PROJECT.

    beats --> walk --> k: steps --> lanes --> serial --> (scales' multipliers) --> powers --> u
               |                                                                    |    '-> lanes
               '--> v: values --> waves --> lanes --> flush --y--> merge <-- z, references
                                                                     '--> through all channels

Latency  LATENCY from a step to its score at `s`; the parent has Lanes and Weigh between
"""

from amaranth.hdl import Cat, Module, Signal, signed
from amaranth.lib import data, stream, wiring
from amaranth.lib.wiring import In, Out
from gdn_core.attend.flush import Flush
from gdn_core.attend.merge import Merge
from gdn_core.attend.powers import Powers
from gdn_core.attend.serial import Serial
from gdn_core.attend.values import ValueBuffer

from gdn_core.arith.delay import Delay, DelayParams
from gdn_core.arith.mac import ACCUMULATOR
from gdn_core.arith.pipeline import Pipeline
from gdn_core.attend.call import CALL
from gdn_core.attend.layout import BLOCKS, Q_WORDS, REFERENCES, AttendParams, U
from gdn_core.attend.walk import TOLD, AttendWalk
from gdn_core.channel.lanes import WEIGHT_LOAD, Lanes
from gdn_core.channel.layout import BEAT, RANKS, TAIL, ChannelParams
from gdn_core.channel.walk import READ_BEAT
from gdn_core.channel.weigh import SCORE, Weigh
from gdn_core.emit.emitter import place
from gdn_core.stream.fifo import StreamFifo, StreamFifoParams

__all__ = ["Attend", "refs_layout"]

WEIGHTS = 16  # that wait until the broadcast leaves a cycle


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
            "busy": Out(1), "kv8": Out(1), "upper": Out(1),
            "row": In(BEAT),  # the beat that was taken a cycle ago, or the half of it
            "loading": In(1),  # q or x is written into the lanes in this cycle
            "tail": In(TAIL), "tail_stb": In(1), "tail_set": In(2), "tail_head": In(3),
            "held_stb": In(1), "release_stb": Out(1),
            "stb": Out(1), "step": Out(params.step), "wave_words": Out(16).array(RANKS),
            "weight": Out(WEIGHT_LOAD(params)),
            "sums": In(signed(ACCUMULATOR)).array(params.chains),
            "score": Out(SCORE), "s": In(32),
            "refs": In(refs_layout(own)),
            "merge_i": In(stream.Signature(own.word)), "merge_o": Out(stream.Signature(own.word)),
            "shape": In(data.StructLayout({"groups": 3, "dim": 9})),
        })  # fmt: skip

    def elaborate(self, platform):
        m = Module()
        p = Pipeline(m, platform)
        own = self.attend
        walk = place(m, platform, "walk", AttendWalk(self.params))
        values = place(m, platform, "values", ValueBuffer(None))
        serial = place(m, platform, "serial", Serial(own))
        powers = place(m, platform, "powers", Powers(own))
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
            values.row_parity.eq(walk.row_parity), values.row_token.eq(walk.row_token),
            values.row_number.eq(walk.row_number),
            walk.may_start.eq(values.may_start), values.start.eq(walk.start),
            values.start_parity.eq(walk.start_parity), values.start_number.eq(walk.start_number),
            *(self.wave_words[i].eq(values.words[i]) for i in range(RANKS)),
        ]

        # To where a step's sums leave the lanes.
        met = Lanes.LATENCY
        wait = place(m, platform, "wait_told", Delay(DelayParams(width=TOLD.size, depth=met)))
        m.d.comb += wait.i.eq(walk.told)
        told = data.View(TOLD, wait.o)
        k_stb = p.delay(p.at(walk.k_stb, 0, "k_stb"), met)
        v_stb = p.delay(p.at(walk.v_stb, 0, "v_stb"), met)
        tail = self.tail
        m.d.comb += [
            serial.stb.eq(k_stb), serial.c.eq(call.c),
            *(getattr(serial, name).eq(told[name]) for name in
              ("first", "last", "group", "heads", "set", "scales", "token", "parity", "valid",
               "error")),
            *(serial.sums[c].eq(self.sums[c]) for c in range(own.chains)),
            serial.tail_stb.eq(self.tail_stb), serial.tail_set.eq(self.tail_set),
            serial.tail_head.eq(self.tail_head), serial.tail_exponent.eq(tail.exponent),
            serial.tail_bad.eq(tail.bad),
            self.score.stb.eq(serial.score_stb), self.score.sum.eq(serial.score_sum),
            self.score.si.eq(serial.score_si), self.score.exponent.eq(serial.score_exponent),
            flush.stb.eq(v_stb), flush.number.eq(told.number), flush.element.eq(told.element),
            flush.group.eq(told.group), flush.begin.eq(told.first), flush.last.eq(told.last),
            flush.parity.eq(told.parity),
            *(flush.sums[c].eq(self.sums[c]) for c in range(own.chains)),
        ]  # fmt: skip

        # Scores to weights.
        weighed = Weigh.score_latency(self.params)
        late = place(m, platform, "wait_score", Delay(DelayParams(
            width=len(Cat(serial.told)), depth=weighed)))
        m.d.comb += [
            late.i.eq(serial.told), powers.told.eq(late.o), powers.s.eq(self.s),
            powers.stb.eq(p.delay(p.at(serial.score_stb, 0, "score_stb"), weighed)),
            powers.end_stb.eq(p.delay(p.at(walk.end_stb, 0, "end_stb"),
                                      met + Serial.LATENCY + own.heads + own.groups + weighed)),
        ]
        wiring.connect(m, walk.block, powers.block)

        # Weights into the lanes, where nothing else is written.
        queue = place(m, platform, "weights", StreamFifo(
            StreamFifoParams(shape=powers.u.payload.shape(), depth=WEIGHTS)))
        wiring.connect(m, powers.u, queue.i)
        u = queue.o.payload
        log = own.chains.bit_length() - 1
        load = self.weight
        m.d.comb += [
            queue.o.ready.eq(~self.loading), load.stb.eq(queue.o.valid & ~self.loading),
            load.rank.eq(u.rank), load.chains.eq(1 << u.head[:log]), load.value.eq(u.value),
            load.address.eq(Q_WORDS + 4 * u.parity + (u.head >> log)),
            walk.done_stb.eq(powers.done_stb), powers.free_stb.eq(walk.free_stb),
            walk.loaded.eq(~queue.o.valid & ~queue.level.any()),
        ]
        assert U.width == len(u.value)

        # Sums of weighed values, and their way through all channels.
        m.d.comb += [
            flush.rise_stb.eq(powers.rise_stb), flush.rise_parity.eq(powers.rise_parity),
            flush.rise_group.eq(powers.rise_group), flush.rise.eq(powers.rise),
            walk.room.eq(flush.room),
            powers.refs_stb.eq(self.refs.stb), powers.refs_group.eq(self.refs.group),
            powers.refs.eq(self.refs.refs),
            merge.shape.groups.eq(self.shape.groups), merge.shape.dim.eq(self.shape.dim),
        ]
        wiring.connect(m, powers.refs_o, merge.refs)
        wiring.connect(m, powers.z, merge.z)
        wiring.connect(m, flush.o, merge.y)
        wiring.connect(m, wiring.flipped(self.merge_i), merge.i)
        wiring.connect(m, merge.o, wiring.flipped(self.merge_o))
        assert BLOCKS == 2
        return m
