"""Results of the channels to the vector memory, in their order; the largest of a last matrix.

    a matrix   row n to number n from `to` on. Beats come as `channel.sink` orders them: words of 8
               results, ceil(C / 8) for the rows t C to t C + C - 1
    attention  query head h, element d to number h D + d. Beats come as `attention.finish` orders
               them: an element of as many query heads as there are chains, side by side
    logits     a matrix that goes nowhere but into `best`: its largest row, the first of equals; a
               NaN is larger than any number

Rate     8 rows a cycle where C is a multiple of 8, else one; 16 / chains elements of attention
"""

from itertools import pairwise

from amaranth.hdl import Cat, Const, Module, Mux, Signal
from amaranth.lib import data, stream, wiring
from amaranth.lib.wiring import In, Out

from gdn_core.channel.channels import ArrayParams
from gdn_core.channel.layout import BEAT, ChannelParams
from gdn_core.sequencer.instructions import LANES, WORDS
from gdn_core.vector.memory import WIDTH

__all__ = ["CALL", "Results"]

SLOTS = ChannelParams().slots
CALL = data.StructLayout({
    "attend": 1, "logits": 1, "to": range(WORDS),
    "rows": 32, "all_rows": 32,  # of a channel, of the matrix
    "heads": 4, "kv_heads": 8, "head_words": 5,  # of attention
})  # fmt: skip
COUNT = 26  # bits of a matrix' rows


class Results(wiring.Component):
    def __init__(self, params: ArrayParams):
        self.params = params
        super().__init__({
            "call": In(stream.Signature(CALL)), "beats": In(stream.Signature(BEAT)),
            "busy": Out(1),
            "enable": Out(LANES), "at": Out(range(WORDS)), "word": Out(WIDTH),
            "best": Out(32), "best_value": Out(32),
        })  # fmt: skip

    def elaborate(self, platform):
        m = Module()
        channels, chains = self.params.channels, self.params.attend.chains
        at_once = SLOTS if channels % SLOTS == 0 else 1
        group_words = self.params.channel.group_words
        in_last = channels - SLOTS * (group_words - 1)  # of a group's last word
        call = Signal(CALL, reset_less=True)
        busy = Signal()
        m.d.comb += [self.call.ready.eq(~busy), self.busy.eq(busy)]
        beat = self.beats.payload
        step, beat_end, last = Signal(), Signal(), Signal()
        m.d.comb += [step.eq(busy & self.beats.valid), self.beats.ready.eq(busy & beat_end)]

        # A matrix: half a beat after the other, its numbers at once or one by one.
        number = Signal(COUNT, reset_less=True)  # row of the next one
        words_left = Signal(32, reset_less=True)
        half, slot = Signal(), Signal(3)
        of_group = Signal(range(max(group_words, 2)))
        word_end = Signal()
        mine = Mux(half, beat[BEAT // 2 :], beat[: BEAT // 2])
        if at_once == SLOTS:
            m.d.comb += word_end.eq(1)
            numbers = [mine.word_select(n, 32) for n in range(SLOTS)]
        else:
            m.d.comb += word_end.eq(slot == Mux(of_group == group_words - 1, in_last - 1,
                                                SLOTS - 1))  # fmt: skip
            numbers = [mine.word_select(slot, 32)]

        # Attention: a head of a beat after the other.
        per_head = LANES // chains  # elements of a beat
        chain = Signal(range(max(chains, 2)))
        element = Signal(range(256))  # the beat's first
        head = Signal(4)
        dim = Cat(Const(0, 4), call.head_words)
        group_at, head_at = (Signal(range(WORDS), name=f"{name}_at", reset_less=True)
                             for name in ("group", "head"))  # fmt: skip
        kv_left = Signal(8, reset_less=True)
        head_end, group_end, kv_end = Signal(), Signal(), Signal()
        elements = Signal(32 * per_head)
        with m.Switch(chain):
            for c in range(chains):
                with m.Case(c):
                    m.d.comb += elements.eq(Cat(beat.word_select(n * chains + c, 32)
                                                for n in range(per_head)))
        m.d.comb += [
            head_end.eq(chain == chains - 1), group_end.eq(element + per_head == dim),
            kv_end.eq(head + chains >= call.heads),
        ]
        on = (head_at + call.head_words)[: len(head_at)]
        valid_head = Signal()
        m.d.comb += valid_head.eq(head + chain < call.heads)
        after = Signal(range(WORDS), reset_less=True)  # the last valid head of the group
        after_now = Mux(valid_head, on, after)

        with m.If(call.attend):
            m.d.comb += [
                beat_end.eq(head_end), last.eq(head_end & group_end & kv_end & (kv_left == 1)),
                self.at.eq(head_at + element[4:]), self.word.eq(Cat(*[elements] * chains)),
                self.enable.eq(Mux(step & valid_head,
                                   ((1 << per_head) - 1) << element[:4], 0)),
            ]  # fmt: skip
        with m.Else():
            m.d.comb += [
                beat_end.eq(word_end & (half | (words_left == 1))),
                last.eq(word_end & (words_left == 1)), self.at.eq(call.to + number[4:]),
                self.word.eq(Cat(*[Cat(numbers)] * (LANES // at_once))),
                self.enable.eq(Mux(step & ~call.logits,
                                   ((1 << at_once) - 1) << number[:4], 0)),
            ]  # fmt: skip
        with m.If(step & call.attend):
            m.d.sync += [chain.eq(Mux(head_end, 0, chain + 1)),
                         head_at.eq(Mux(head_end, group_at, on)), after.eq(after_now)]  # fmt: skip
            with m.If(head_end):
                m.d.sync += element.eq(Mux(group_end, 0, element + per_head))
                with m.If(group_end):
                    m.d.sync += [head.eq(Mux(kv_end, 0, head + chains)), group_at.eq(after_now),
                                 head_at.eq(after_now)]  # fmt: skip
                    with m.If(kv_end):
                        m.d.sync += kv_left.eq(kv_left - 1)
        with m.If(step & ~call.attend):
            m.d.sync += [number.eq(number + at_once), slot.eq(Mux(word_end, 0, slot + 1))]
            with m.If(word_end):
                m.d.sync += [half.eq(~half & (words_left != 1)), words_left.eq(words_left - 1),
                             of_group.eq(Mux(of_group == group_words - 1, 0, of_group + 1))]
        with m.If(step & last):
            m.d.sync += busy.eq(0)
        with m.If(~busy):
            new = self.call.payload
            m.d.sync += [
                busy.eq(self.call.valid), call.eq(new), number.eq(0), half.eq(0), slot.eq(0),
                words_left.eq(new.rows * group_words), of_group.eq(0), chain.eq(0), element.eq(0),
                head.eq(0), group_at.eq(new.to), head_at.eq(new.to), kv_left.eq(new.kv_heads),
            ]

        # The largest: keys that order as the numbers do, and by twos.
        stage = [(Signal(name=f"key_stb_{n}"), Signal(COUNT, name=f"key_row_{n}", reset_less=True),
                  [Signal(32, name=f"key_{n}_{i}", reset_less=True)
                   for i in range(max(at_once >> n, 1))],
                  [Signal(3, name=f"key_slot_{n}_{i}", reset_less=True)
                   for i in range(max(at_once >> n, 1))])
                 for n in range(at_once.bit_length())]  # fmt: skip
        strobe, row, keys, slots = stage[0]
        m.d.sync += [strobe.eq(step & call.logits & ~call.attend), row.eq(number)]
        for n, given in enumerate(numbers):
            none = given[23:31].all() & given[:23].any()
            size = given[:31]
            key = Mux(none, (1 << 32) - 1, Mux(size.any(), Mux(
                given[31], Cat(~size, 0), Cat(size, 1)), 1 << 31))  # fmt: skip
            m.d.sync += [keys[n].eq(Mux(number + n < call.all_rows, key, 0)), slots[n].eq(n)]
        for (strobe, row, keys, slots), (then, row_then, higher, which) in pairwise(stage):
            m.d.sync += [then.eq(strobe), row_then.eq(row)]
            for n in range(len(higher)):
                left = keys[2 * n] >= keys[2 * n + 1]
                m.d.sync += [higher[n].eq(Mux(left, keys[2 * n], keys[2 * n + 1])),
                             which[n].eq(Mux(left, slots[2 * n], slots[2 * n + 1]))]  # fmt: skip
        strobe, row, (key,), (slot_,) = stage[-1]
        best_key = Signal(32)
        with m.If(self.call.valid & self.call.ready & self.call.payload.logits):
            m.d.sync += best_key.eq(0)
        with m.Elif(strobe & (key > best_key)):
            m.d.sync += [best_key.eq(key), self.best.eq(row + slot_)]
        m.d.comb += self.best_value.eq(Mux(best_key[31], Cat(best_key[:31], 0),
                                           Cat(~best_key[:31], 1)))
        return m
