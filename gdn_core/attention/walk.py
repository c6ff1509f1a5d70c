"""The walk over a channel's cache: keys and values come in, steps of the lanes go out.

    for each KV head, block of 32 tokens:
        a scale beat, k of 16 tokens, a scale beat, k of 16 tokens: of each row its groups, a step
        each; then v of all, whose rows go to the value buffer, and need no step
    beside it, for each block whose rows and weights are there:
        for each group, row: a wave of 32 steps

A wave begins when the value buffer may start one and no k is waiting, so that there are waves left
while values come in: the stream waits only for lanes that work. The last block of a channel has the
tokens that are left, or none.

A token's last step follows the one before it by as many cycles as the KV head has query heads:
their scores are one a cycle.

Formats  calls: `call.CALL`; beats {data, error}
Latency  1 cycle from a beat to its step
Rate     a step a cycle, a row of v a cycle
"""

from amaranth.hdl import Cat, Const, Module, Mux, Signal
from amaranth.lib import data, enum, stream, wiring
from amaranth.lib.wiring import In, Out

from gdn_core.arith.pipeline import Pipeline
from gdn_core.attention.cache import BLOCK, HALF, ROW
from gdn_core.attention.descriptor import CALL
from gdn_core.attention.flush import Flush
from gdn_core.attention.layout import BLOCK_INFO, BLOCKS, NUMBER, Q_WORDS, TOLD, AttendParams, slot
from gdn_core.attention.shape import CallShape
from gdn_core.attention.values import ValueBuffer
from gdn_core.channel.lanes import Lanes
from gdn_core.channel.layout import BEAT, ChannelParams, Weight
from gdn_core.channel.walk import READ_BEAT
from gdn_core.emit.emitter import place
from gdn_core.stream.fifo import StreamFifo

__all__ = ["AttendWalk"]


TAIL = Lanes.LATENCY + Flush.LATENCY + StreamFifo.LATENCY + 2  # from a step to its sums' end


class Phase(enum.Enum, shape=3):
    IDLE = 0
    HEAD = 1  # the first block of a KV head is looked at
    BLOCK = 2  # it waits until there is room for its scores, and for q
    SCALES = 3
    KEYS = 4
    VALUES = 5
    DRAIN = 6  # until the last wave


class AttendWalk(wiring.Component):
    LATENCY = 1

    def __init__(self, params: ChannelParams):
        self.params, self.attend = params, AttendParams(lanes=params.lanes)
        super().__init__({
            "calls": In(stream.Signature(CALL)), "beats": In(stream.Signature(READ_BEAT)),
            "busy": Out(1),
            "held_stb": In(1), "release_stb": Out(1),  # a KV head's q: there, and done with
            # With the beat that is taken: bytes of which half are a row.
            "kv8": Out(1), "upper": Out(1),
            "k_stb": Out(1), "v_stb": Out(1), "step": Out(params.step), "told": Out(TOLD),
            "row_stb": Out(1), "row_token": Out(5), "row_place": Out(4),
            "may_start": In(1), "start": Out(1), "start_place": Out(4),
            "block": Out(stream.Signature(BLOCK_INFO)),
            "end_stb": Out(1),  # with the last step of a block of k, or in its place
            "done_stb": In(1),  # a block's weights are held
            "merged": In(1),  # the sums of all KV heads have left
            "free_stb": Out(1),  # a block's waves are over
            "many_groups": Out(1),  # more than two
            "room": In(1),  # for the sums of a wave
        })  # fmt: skip

    def elaborate(self, platform):
        m = Module()
        p = Pipeline(m, platform)
        params, beats = self.params, self.beats
        chains = params.chains
        phase = Signal(Phase)
        call = Signal(CALL, reset_less=True)
        m.d.comb += [self.calls.ready.eq(phase == Phase.IDLE), self.busy.eq(phase != Phase.IDLE)]

        shape = place(m, platform, "shape", CallShape(self.attend))
        last_group, last_row = shape.last_group, shape.last_row
        m.d.comb += [shape.heads.eq(call.heads), shape.rows.eq(call.rows),
                     shape.stands.eq(phase != Phase.IDLE),
                     self.many_groups.eq(shape.many_groups)]  # fmt: skip

        # Blocks.
        kv_heads = Signal(8, reset_less=True)  # left, this one included
        left = Signal(16, reset_less=True)  # tokens of the KV head, from this block on
        first_left = Signal(range(BLOCK + 1), reset_less=True)  # of them, before the window
        begin = Signal(reset_less=True)
        count, last_block = Signal(range(BLOCK + 1), reset_less=True), Signal(reset_less=True)
        block = Signal(NUMBER)
        some = Signal(reset_less=True)
        m.d.sync += [count.eq(Mux(left > BLOCK, BLOCK, left)), last_block.eq(left <= BLOCK),
                     some.eq(left.any())]  # fmt: skip
        left_over = Signal(range(2 * BLOCKS + 1))  # whose sums may not have left yet
        settled, held = Signal(), Signal(2)  # the flags above are known; KV heads' q
        scored = Signal(range(BLOCKS + 1))  # blocks begun, whose weights have not left
        stored = Signal(range(BLOCKS + 1))  # blocks whose rows have begun to come, until freed
        all_scored, all_stored = Signal(), Signal()
        m.d.comb += [all_scored.eq(scored >= Mux(shape.many_heads, BLOCKS // 2, BLOCKS)),
                     all_stored.eq(stored >= Mux(shape.many_rows, BLOCKS // 2, BLOCKS))]
        info, begins = self.block.payload, Signal()
        m.d.comb += [
            info.first.eq(first_left), info.count.eq(count), info.begin.eq(begin),
            info.last.eq(last_block), info.heads.eq(call.heads),
            self.block.valid.eq((phase == Phase.BLOCK) & settled & held.any()
                                & ~all_scored),
            begins.eq(self.block.valid & self.block.ready),
        ]  # fmt: skip

        # Tokens, rows and groups of a block.
        token = Signal(5)
        row = Signal(3)
        group = Signal(2)
        waits = Signal(3)  # cycles until the next token may begin
        row_end, group_end, token_end, last_token = Signal(), Signal(), Signal(), Signal()
        issue, take_scales, take_row = Signal(), Signal(), Signal()
        wave = Signal()  # the lanes are a wave's in the next cycle
        soon = Signal()  # in one of those that the groups of a row take: no wave parts them
        keys_end, half_end, values_end, head_end = Signal(), Signal(), Signal(), Signal()
        m.d.comb += [
            row_end.eq(row == last_row), group_end.eq(group == last_group),
            last_token.eq(token == (count - 1)[:5]),
            issue.eq((phase == Phase.KEYS) & beats.valid & ~wave & ~waits.any()
                     & (~soon | group.any())),
            take_scales.eq((phase == Phase.SCALES) & beats.valid),
            take_row.eq((phase == Phase.VALUES) & beats.valid & ~all_stored),
            token_end.eq(issue & row_end & group_end),
            keys_end.eq(token_end & last_token), half_end.eq(token_end & (token == HALF - 1)),
            values_end.eq(take_row & row_end & last_token),
            self.kv8.eq(call.kv8), self.upper.eq(row[0]),
            beats.ready.eq(take_scales | ((issue & group_end | take_row)
                                          & (~call.kv8 | row[0]))),
        ]  # fmt: skip
        with m.If(issue):
            m.d.sync += group.eq(Mux(group_end, 0, group + 1))
        with m.If((issue & group_end) | take_row):
            m.d.sync += row.eq(Mux(row_end, 0, row + 1))
        with m.If(token_end | (take_row & row_end)):
            m.d.sync += token.eq(Mux(last_token, 0, token + 1))
        with m.If(token_end):
            m.d.sync += waits.eq(shape.gap)
        with m.Elif(waits.any()):
            m.d.sync += waits.eq(waits - 1)

        # From block to block.
        drained = Signal()
        empty = Signal()  # a block of no token
        m.d.comb += [empty.eq(begins & ~some),
                     head_end.eq((values_end & last_block) | empty)]  # fmt: skip
        m.d.sync += settled.eq(phase == Phase.BLOCK)
        with m.Switch(phase):
            with m.Case(Phase.IDLE):
                m.d.sync += [call.eq(self.calls.payload), kv_heads.eq(self.calls.payload.kv_heads)]
                with m.If(self.calls.valid):
                    m.d.sync += phase.eq(Phase.HEAD)
            with m.Case(Phase.HEAD):
                m.d.sync += [
                    begin.eq(1), first_left.eq(call.first[:5]),
                    left.eq(call.count - Cat(Const(0, 5), call.first[5:])),
                ]
                with m.If(shape.known):
                    m.d.sync += phase.eq(Phase.BLOCK)
            with m.Case(Phase.BLOCK), m.If(begins & some):
                m.d.sync += phase.eq(Phase.SCALES)
            with m.Case(Phase.SCALES), m.If(take_scales):
                m.d.sync += phase.eq(Phase.KEYS)
            with m.Case(Phase.KEYS):
                with m.If(keys_end):
                    m.d.sync += phase.eq(Phase.VALUES)
                with m.Elif(half_end):
                    m.d.sync += phase.eq(Phase.SCALES)
            with m.Case(Phase.VALUES):
                with m.If(values_end):
                    m.d.sync += [phase.eq(Phase.BLOCK), left.eq(left - BLOCK), begin.eq(0),
                                 first_left.eq(0)]  # fmt: skip
            with m.Case(Phase.DRAIN), m.If(drained):
                m.d.sync += phase.eq(Phase.IDLE)
        with m.If(head_end):
            m.d.sync += [kv_heads.eq(kv_heads - 1),
                         phase.eq(Mux(kv_heads == 1, Phase.DRAIN, Phase.HEAD))]  # fmt: skip
        block_end = Signal()
        m.d.comb += block_end.eq(values_end | empty)
        with m.If(block_end):
            m.d.sync += block.eq(block + 1)
        # The last KV head's q is given back with the end of all waves, the others' with their k.
        m.d.comb += [
            drained.eq((phase == Phase.DRAIN) & ~scored.any() & ~left_over.any() & self.merged),
            self.release_stb.eq((head_end & (kv_heads != 1)) | drained),
        ]
        m.d.sync += held.eq(held + self.held_stb - head_end)

        # Where q lies.
        set_ = Signal(2)
        set_base = Signal(range(Q_WORDS), reset_less=True)
        q_word = Signal(range(Q_WORDS), reset_less=True)
        with m.If(issue):
            m.d.sync += q_word.eq(Mux(row_end & group_end, set_base, q_word + 1))
        with m.If(phase == Phase.BLOCK):
            m.d.sync += q_word.eq(set_base)
        with m.If(phase == Phase.IDLE):
            m.d.sync += [set_.eq(0), set_base.eq(0)]
        with m.Elif(head_end):
            wraps = (set_ + 1)[:2] == shape.sets
            m.d.sync += [set_.eq(Mux(wraps, 0, set_ + 1)),
                         set_base.eq(Mux(wraps, 0, set_base + shape.q_words))]  # fmt: skip

        # Waves.
        rows_in = Signal(range(BLOCKS + 1))
        weights_in = Signal(range(BLOCKS + 1))
        # Whether it is the KV head's first, its last; whether a read of the KV head met an error.
        of_block = Signal(data.ArrayLayout(3, 1 << NUMBER), reset_less=True)
        head_error = Signal()
        beat_error = beats.valid & beats.ready & beats.payload.error
        m.d.sync += head_error.eq((phase != Phase.HEAD) & (head_error | beat_error))
        for n in range(1 << NUMBER):
            with m.If((begins | values_end) & (block == n)):
                m.d.sync += of_block[n].eq(Cat(begin, last_block, head_error | beat_error))
        w_block = Signal(NUMBER)
        w_group = Signal(2)
        w_row = Signal(3)
        ready = Signal()
        start, w_end = Signal(), Signal()
        m.d.comb += [
            start.eq(ready & self.may_start & self.room
                     & ~((phase == Phase.KEYS) & beats.valid)),
            self.start.eq(start), self.start_place.eq(slot(shape.many_rows, w_block, w_row, 3)),
            w_end.eq(start & (w_row == last_row) & (w_group == last_group)),
        ]
        m.d.sync += ready.eq(rows_in.any() & weights_in.any() & ~w_end)
        with m.If(start):
            m.d.sync += w_row.eq(Mux(w_row == last_row, 0, w_row + 1))
            with m.If(w_row == last_row):
                m.d.sync += w_group.eq(Mux(w_group == last_group, 0, w_group + 1))
        with m.If(w_end):
            m.d.sync += w_block.eq(w_block + 1)
        lead = ValueBuffer.LATENCY - 1
        # What comes for the next block comes in the order in which this one's was read.
        free = p.delay(p.at(w_end, 0, "wave_end"), lead + ROW)
        started = p.delay(p.at(start, 0, "start"), lead)
        of_wave = p.delay(p.at(w_group, 0, "wave_group"), lead), p.delay(
            p.at(w_row, 0, "wave_row"), lead), p.delay(p.at(w_block, 0, "wave_block"), lead)
        past = p.delay(p.at(free, lead + ROW, "free"), lead + ROW + TAIL)
        m.d.comb += [self.free_stb.eq(free),
                     soon.eq(Cat(p.delay(p.at(start, 0, "start"), lead - n)
                                 for n in range(1, self.attend.groups)).any())]  # fmt: skip
        m.d.sync += [
            rows_in.eq(rows_in + block_end - w_end),
            weights_in.eq(weights_in + self.done_stb - w_end),
            scored.eq(scored + begins - self.done_stb),
            stored.eq(stored + block_end - free), left_over.eq(left_over + block_end - past),
        ]
        running = Signal()
        element = Signal(range(ROW))
        w_told = Signal(data.StructLayout({"group": 2, "number": 3, "block": NUMBER}),
                        reset_less=True)
        m.d.comb += wave.eq(started | running)
        with m.If(wave):
            m.d.sync += [element.eq(element + 1), running.eq(started | (element != ROW - 1))]
        with m.If(started):
            m.d.sync += [w_told.group.eq(of_wave[0]), w_told.number.eq(of_wave[1]),
                         w_told.block.eq(of_wave[2])]  # fmt: skip

        # What leaves.
        scales = Signal(BEAT, reset_less=True)
        scales_error = Signal(reset_less=True)
        with m.If(take_scales):
            m.d.sync += [scales.eq(beats.payload.data), scales_error.eq(beats.payload.error)]
        token_error = Signal(reset_less=True)
        error = Signal()
        m.d.comb += error.eq(beats.payload.error | (token_error & (row.any() | group.any())))
        with m.If(issue):
            m.d.sync += token_error.eq(error)
        now = Signal(TOLD)
        step = Signal(params.step)
        mine = Signal.like(w_told, name="wave_now")
        m.d.comb += mine.eq(w_told)
        with m.If(started):
            m.d.comb += [mine.group.eq(of_wave[0]), mine.number.eq(of_wave[1]),
                         mine.block.eq(of_wave[2])]  # fmt: skip
        flags = of_block[mine.block]
        m.d.comb += [
            now.group.eq(Mux(wave, mine.group, group)),
            now.block.eq(Mux(wave, mine.block, block)),
            now.begin.eq(Mux(wave, flags[0], begin)), now.end.eq(flags[1]),
            now.damaged.eq(flags[2]),
            now.first.eq(~row.any()), now.last.eq(row_end),
            now.scales.eq(scales.word_select(token[:4], 32)), now.token.eq(token),
            now.heads.eq(call.heads), now.set.eq(set_), now.error.eq(error | scales_error),
            now.valid.eq(token >= first_left),
            now.number.eq(mine.number), now.element.eq(element),
            step.address.eq(Mux(wave, Q_WORDS + slot(shape.many_groups, mine.block, mine.group, 2),
                                q_word)),
            step.weight.eq(Weight.W16), step.enable.eq((1 << chains) - 1), step.wave.eq(wave),
        ]
        outs = Signal(TOLD, name="told_reg", reset_less=True)
        step_out = Signal(params.step, name="step_reg", reset_less=True)
        k_stb, v_stb, row_stb, end = (Signal(name=f"{name}_reg") for name in
                                      ("k_stb", "v_stb", "row_stb", "end"))
        row_out = Signal(data.StructLayout({"token": 5, "place": 4}), name="row_out",
                         reset_less=True)
        m.d.sync += [
            outs.eq(now), step_out.eq(step), k_stb.eq(issue), v_stb.eq(wave),
            row_stb.eq(take_row), row_out.token.eq(token),
            row_out.place.eq(slot(shape.many_rows, block, row, 3)), end.eq(keys_end | empty),
        ]
        m.d.comb += [
            self.told.eq(outs), self.step.eq(step_out), self.k_stb.eq(k_stb),
            self.v_stb.eq(v_stb), self.row_stb.eq(row_stb),
            self.row_token.eq(row_out.token), self.row_place.eq(row_out.place),
            self.end_stb.eq(end),
        ]
        return m
