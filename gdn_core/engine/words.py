"""Between 512-bit beats and one word a column.

`Unpack` turns the beats of a row into words: 16 bits each (a bf16 v) or 32 (`wide`: a state image).
`Pack` does the reverse with an engine's output: 32 bits (fp32, or a state image) or, `narrow`, 16
(bf16, rounded to nearest even). A row starts on a beat and ends with one; what its last beat has
beyond the row is zero on the way out and ignored on the way in.

Latency  Unpack: 2 cycles from `active` to its word. Pack: the beat stands in the FIFO 3 cycles
         after its last word
Rate     1 word a cycle
"""

from dataclasses import dataclass

from amaranth.hdl import Module, Mux, Signal
from amaranth.lib import data, stream, wiring
from amaranth.lib.wiring import In, Out

from gdn_core.arith.convert import ToBf16
from gdn_core.arith.pipeline import Pipeline
from gdn_core.config import BEAT_BYTES
from gdn_core.emit import place
from gdn_core.stream.fifo import StreamFifo, StreamFifoParams

__all__ = ["BEAT_BITS", "SEGMENT", "Pack", "Unpack", "WordsParams", "row_beats"]

BEAT_BITS = 8 * BEAT_BYTES
WORDS = BEAT_BITS // 32
SEGMENT = 4  # beats of a row that leave together


def row_beats(columns: int, word_bytes: int) -> int:
    """Beats of a row of `columns` words."""
    return -(-columns * word_bytes // BEAT_BYTES)


@dataclass(frozen=True, kw_only=True)
class WordsParams:
    columns: int  # of a row

    @property
    def fifo_beats(self) -> int:
        """Two rows of the widest word: one being filled while the other drains."""
        return 2 * row_beats(self.columns, 4)


class Unpack(wiring.Component):
    LATENCY = 2

    def __init__(self, params: WordsParams):
        self.params = params
        super().__init__(
            {
                "beats": In(stream.Signature(BEAT_BITS)),
                "start": In(1),  # with the first `active` of a row
                "active": In(1),  # a word is wanted; its beat must have arrived
                "wide": In(1),  # holds for a row, from `start` on
                "word": Out(32),
            }
        )

    def elaborate(self, platform):
        m = Module()
        depth = max(self.params.fifo_beats, 3)  # one of 2 is full while a beat moves on in it
        fifo = StreamFifo(StreamFifoParams(shape=BEAT_BITS, depth=depth))
        place(m, platform, "fifo", fifo)
        beat = Signal(BEAT_BITS, reset_less=True)
        left = Signal(range(2 * WORDS))  # words of the beat not yet taken
        upper = Signal()  # the word is the upper half of beat[:32]
        fetch = Signal()
        m.d.comb += fetch.eq(self.active & (self.start | (left == 0)))
        # The queue's own `ready`, but a register: the v port hangs on those of all engines.
        ready = Signal(init=1)
        push = self.beats.valid & ready
        m.d.sync += ready.eq(
            fetch | (fifo.level < depth - 1) | ((fifo.level == depth - 1) & ~push)
        )  # fmt: skip
        m.d.comb += [
            fifo.i.payload.eq(self.beats.payload), fifo.i.valid.eq(push),
            self.beats.ready.eq(ready), fifo.o.ready.eq(fetch),
        ]
        with m.If(fetch):
            m.d.sync += [
                beat.eq(fifo.o.payload), upper.eq(0),
                left.eq(Mux(self.wide, WORDS - 1, 2 * WORDS - 1)),
            ]
        with m.Elif(self.active):
            m.d.sync += [left.eq(left - 1), upper.eq(~upper & ~self.wide)]
            with m.If(self.wide | upper):
                m.d.sync += beat.eq(beat[32:])
        word = Signal(32, reset_less=True)
        m.d.sync += word.eq(Mux(upper, beat[16:32], beat[:32]))
        m.d.comb += self.word.eq(word)
        return m


class Pack(wiring.Component):
    module_name = "pack_row"  # beside the function units' own Pack
    BEAT = data.StructLayout({"data": BEAT_BITS, "last": 1, "row_last": 1})  # last: of a segment

    def __init__(self, params: WordsParams):
        self.params = params
        super().__init__(
            {
                "o": In(32),
                "active": In(1),  # o is a word of a row
                "last": In(1),  # and its last
                "narrow": In(1),  # holds for a row
                "reserve": In(1),  # strobe: a row will come; only while `room`
                "room": Out(1),
                "beats": Out(stream.Signature(self.BEAT)),
                "segment_ready": Out(1),  # a whole segment stands in the FIFO
            }
        )

    def elaborate(self, platform):
        m = Module()
        fifo = StreamFifo(
            StreamFifoParams(shape=self.BEAT, depth=self.params.fifo_beats)
        )
        place(m, platform, "fifo", fifo)
        rounded = place(m, platform, "rounded", ToBf16())
        m.d.comb += rounded.a.eq(self.o)
        p = Pipeline(m, platform)
        active, last, narrow, exact = (
            p.delay(p.at(port, 0, name), ToBf16.LATENCY)
            for name, port in (("active", self.active), ("last", self.last),
                               ("narrow", self.narrow), ("exact", self.o))
        )  # fmt: skip
        # Half-words are placed one by one: two equal-indexed ones for a 32-bit word.
        half = Signal(range(2 * WORDS))
        beat = Signal(BEAT_BITS, reset_less=True)
        push = Signal()
        push_last = Signal(reset_less=True)
        full = Mux(narrow, half == 2 * WORDS - 1, half == 2 * WORDS - 2)
        m.d.sync += [push.eq(active & (full | last)), push_last.eq(last)]
        with m.If(active):
            m.d.sync += half.eq(Mux(last, 0, half + Mux(narrow, 1, 2)))
            for n in range(2 * WORDS):
                place_n = beat.word_select(n, 16)
                source = Mux(narrow, rounded.o, exact.word_select(n % 2, 16))
                here = Mux(narrow, half == n, half[1:] == n // 2)
                with m.If(here):
                    m.d.sync += place_n.eq(source)
                with m.Elif(half == 0):
                    m.d.sync += place_n.eq(0)
        count = Signal(range(SEGMENT))  # beats of the segment before this one
        segment_last = Signal()
        with m.If(push):
            m.d.sync += count.eq(Mux(push_last, 0, count + 1))
        m.d.comb += [
            segment_last.eq(push_last | (count == SEGMENT - 1)),
            fifo.i.valid.eq(push), fifo.i.payload.data.eq(beat),
            fifo.i.payload.last.eq(segment_last), fifo.i.payload.row_last.eq(push_last),
        ]
        wiring.connect(m, fifo.o, wiring.flipped(self.beats))

        free = Signal(range(3), init=2)  # rows that still have room
        ready = Signal(range(self.params.fifo_beats + 1))  # segments that stand in the FIFO
        taken = Signal()
        m.d.comb += [
            self.room.eq(free != 0), self.segment_ready.eq(ready != 0),
            taken.eq(self.beats.valid & self.beats.ready),
        ]
        m.d.sync += [
            free.eq(free + (taken & self.beats.payload.row_last) - self.reserve),
            ready.eq(ready + (push & segment_last) - (taken & self.beats.payload.last)),
        ]
        return m
