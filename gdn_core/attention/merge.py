"""A channel's place among all: its words of a KV head, with those of the channels further out.

    groups words of references   the greater of each
    groups words of z            the sum
    groups * dim words of y      the sum

in this order, KV head by KV head. The outermost channel's neighbour gives words of 0.

Formats  a reference in the low bits of its chain's part, y's and above it z's; sums of 54 bits
Rate     a word a cycle
"""

from amaranth.hdl import Cat, Module, Mux, Signal
from amaranth.lib import data, enum, stream, wiring
from amaranth.lib.wiring import In, Out

from gdn_core.attention.layout import REFERENCES, WIDE, AttendParams
from gdn_core.emit.emitter import place
from gdn_core.stream.skid import SkidBuffer, SkidBufferParams

__all__ = ["SHAPE", "Merge", "Sequence"]

SHAPE = data.StructLayout({"groups": 3, "dim": 9})  # of a call


class Word(enum.Enum, shape=2):
    REFERENCES = 0
    Z = 1
    Y = 2


class Sequence:
    """Which word of a KV head is next: `word`, and of which `group`; `take` goes on."""

    def __init__(self, m: Module, call, take):
        self.word, self.group = Signal(Word), Signal(2)
        self.head_end = Signal()  # with the KV head's last word
        self.element = element = Signal(range(256))  # of y
        last_group = Signal(2, reset_less=True)
        last_element = Signal(range(256), reset_less=True)
        m.d.sync += [last_group.eq((call.groups - 1)[:2]),
                     last_element.eq((call.dim - 1)[:8])]  # fmt: skip
        element_end, group_end = Signal(), Signal()
        m.d.comb += [
            element_end.eq((self.word != Word.Y) | (element == last_element)),
            group_end.eq(element_end & (self.group == last_group)),
            self.head_end.eq(take & group_end & (self.word == Word.Y)),
        ]
        with m.If(take):
            with m.If(self.word == Word.Y):
                m.d.sync += element.eq(Mux(element_end, 0, element + 1))
            with m.If(element_end):
                m.d.sync += self.group.eq(Mux(group_end, 0, self.group + 1))
            with m.If(group_end):
                with m.Switch(self.word):
                    with m.Case(Word.REFERENCES):
                        m.d.sync += self.word.eq(Word.Z)
                    with m.Case(Word.Z):
                        m.d.sync += self.word.eq(Word.Y)
                    with m.Default():
                        m.d.sync += self.word.eq(Word.REFERENCES)


class Merge(wiring.Component):
    def __init__(self, params: AttendParams):
        self.params = params
        word = stream.Signature(params.word)
        super().__init__({
            "index": In(6),  # constant: which channel this is
            "call": In(SHAPE),  # stands still from a call's first word to its last
            "refs": In(stream.Signature(data.ArrayLayout(REFERENCES, params.chains))),
            "z": In(word), "y": In(word), "i": In(word), "o": Out(word),
            "idle": Out(1),  # between KV heads
        })  # fmt: skip

    def elaborate(self, platform):
        m = Module()
        chains = self.params.chains
        out = place(m, platform, "out", SkidBuffer(SkidBufferParams(shape=self.params.word)))
        wiring.connect(m, out.o, wiring.flipped(self.o))
        take, there = Signal(), Signal()
        sequence = Sequence(m, self.call, take)
        word = sequence.word
        m.d.comb += [
            take.eq(there & self.i.valid & out.i.ready),
            out.i.valid.eq(there & self.i.valid), self.i.ready.eq(there & out.i.ready),
            self.refs.ready.eq(take & (word == Word.REFERENCES)),
            self.z.ready.eq(take & (word == Word.Z)), self.y.ready.eq(take & (word == Word.Y)),
            there.eq(Mux(word == Word.REFERENCES, self.refs.valid,
                         Mux(word == Word.Z, self.z.valid, self.y.valid))),
            self.idle.eq((word == Word.REFERENCES) & (sequence.group == 0)),
        ]
        damaged = (word == Word.Y) & self.y.payload.bad
        numbered = (sequence.group == 0) & (sequence.element == self.index)
        m.d.comb += [out.i.payload.bad.eq(self.i.payload.bad | damaged),
                     out.i.payload.flag.eq(self.i.payload.flag | (damaged & numbered))]
        for c in range(chains):
            came = self.i.payload.wide[c]
            with m.If(word == Word.REFERENCES):
                own = self.refs.payload[c]
                fields = data.View(REFERENCES, came[: REFERENCES.size])
                greater = Cat(Mux(own[name] > fields[name], own[name], fields[name])
                              for name in ("y", "z"))
                m.d.comb += out.i.payload.wide[c].eq(greater)
            with m.Else():
                mine = Mux(word == Word.Z, self.z.payload.wide[c], self.y.payload.wide[c])
                m.d.comb += out.i.payload.wide[c].eq((came + mine)[:WIDE])
        return m
