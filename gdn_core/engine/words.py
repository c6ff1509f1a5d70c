"""Between 512-bit beats and one word a column.

`Unpack` turns the beats of a row into words: 16 bits each (a bf16 v) or 32 (`wide`: a state image).
`Pack` does the reverse with an engine's output: 32 bits (fp32, or a state image) or, `narrow`, 16
(bf16, rounded to nearest even). A row starts on a beat and ends with one; what its last beat has
beyond the row is zero on the way out and ignored on the way in.

Beats are pushed, with no way to refuse one: who pushes counts what the queue behind has room for,
so that registers may stand on the way.

Latency  Unpack: 1 cycle from `active` to its word. Pack: 2 cycles from a beat's last word to `push`
Rate     1 word a cycle
"""

from dataclasses import dataclass

from amaranth.hdl import Module, Mux, Signal
from amaranth.lib import data, wiring
from amaranth.lib.wiring import In, Out

from gdn_core.arith.convert import ToBf16
from gdn_core.arith.pipeline import Pipeline
from gdn_core.config import BEAT_BYTES
from gdn_core.emit.emitter import place
from gdn_core.emit.fanout import copies, copy
from gdn_core.stream.fifo import StreamFifo, StreamFifoParams

__all__ = ["BEAT_BITS", "ROWS", "SEGMENT", "Pack", "Unpack", "WordsParams", "row_beats"]

BEAT_BITS = 8 * BEAT_BYTES
WORDS = BEAT_BITS // 32
SEGMENT = 4  # beats of a row that leave together
ROWS = 2  # that a queue of beats has room for


def row_beats(columns: int, word_bytes: int) -> int:
    """Beats of a row of `columns` words."""
    return -(-columns * word_bytes // BEAT_BYTES)


@dataclass(frozen=True, kw_only=True)
class WordsParams:
    columns: int  # of a row

    @property
    def beats(self) -> int:
        """Of ROWS rows of the widest word: one being filled while the other drains."""
        return ROWS * row_beats(self.columns, 4)

    @property
    def fifo_beats(self) -> int:
        """A queue of 2 refuses the second of two beats that come from one cycle to the next."""
        return max(self.beats, 3)


class Unpack(wiring.Component):
    LATENCY = 1

    def __init__(self, params: WordsParams):
        self.params = params
        super().__init__(
            {
                "beat": In(BEAT_BITS),
                "push": In(1),  # strobe: `beat` goes into the queue, which has room for it
                "taken": Out(1),  # strobe: a beat has left the queue
                "active": In(1),  # a word is wanted; its beat must have arrived
                "last": In(1),  # and it is the row's last
                "wide": In(1),  # holds for a row
                "word": Out(32),
            }
        )

    def elaborate(self, platform):
        m = Module()
        fifo = StreamFifo(StreamFifoParams(shape=BEAT_BITS, depth=self.params.fifo_beats))
        place(m, platform, "fifo", fifo)
        half = Signal(range(2 * WORDS))  # the half-word of the beat that comes next
        done = Signal()
        pair = fifo.o.payload
        for bit in reversed(half[1:]):
            middle = len(pair) // 2
            pair = Mux(bit, pair[middle:], pair[:middle])
        word = Signal(32, reset_less=True)
        m.d.comb += [
            fifo.i.payload.eq(self.beat), fifo.i.valid.eq(self.push),
            done.eq(self.active & (self.last | (half | self.wide == 2 * WORDS - 1))),
            fifo.o.ready.eq(done),
            self.word.eq(word),
        ]
        m.d.sync += [word.eq(Mux(half[0], pair[16:], pair)), self.taken.eq(done)]
        with m.If(self.active):
            m.d.sync += half.eq(Mux(done, 0, half + Mux(self.wide, 2, 1)))
        return m


class Pack(wiring.Component):
    LATENCY = ToBf16.LATENCY + 1
    module_name = "pack_row"  # beside the function units' own Pack
    WORD = data.StructLayout({"o": 32, "last": 1})  # last: of its row
    BEAT = data.StructLayout({"data": BEAT_BITS, "last": 1, "row_last": 1})  # last: of a segment

    def __init__(self, params: WordsParams):
        self.params = params
        super().__init__(
            {
                "word": In(self.WORD),
                "active": In(1),  # it is a word of a row
                "narrow": In(1),  # holds for a row
                "beat": Out(self.BEAT),
                "push": Out(1),  # strobe: `beat` goes into the queue behind
            }
        )

    def elaborate(self, platform):
        m = Module()
        rounded = place(m, platform, "rounded", ToBf16())
        m.d.comb += rounded.a.eq(self.word.o)
        p = Pipeline(m, platform)
        active, last, exact = (
            p.delay(p.at(port, 0, name), ToBf16.LATENCY)
            for name, port in (("active", self.active), ("last", self.word.last),
                               ("exact", self.word.o))
        )  # fmt: skip
        # All heads are told the same: a register of one's own, or one would steer them all.
        narrow = copy(m, p.delay(p.at(self.narrow, 0, "narrow"), ToBf16.LATENCY - 1), "narrow_now")
        # Half-words are placed one by one: two equal-indexed ones for a 32-bit word. The first of a
        # beat clears the others.
        half = Signal(range(2 * WORDS))
        half_next = Signal.like(half)
        with m.If(active):
            m.d.comb += half_next.eq(Mux(last, 0, half + Mux(narrow, 1, 2)))
        with m.Else():
            m.d.comb += half_next.eq(half)
        m.d.sync += half.eq(half_next)
        begins = copies(m, half_next == 0, "begins", 2 * WORDS, 16)
        beat = Signal(BEAT_BITS, reset_less=True)
        row_last = Signal(reset_less=True)
        full = Mux(narrow, half == 2 * WORDS - 1, half == 2 * WORDS - 2)
        m.d.sync += [self.push.eq(active & (full | last)), row_last.eq(last)]
        with m.If(active):
            for n, begin in enumerate(begins):
                place_n = beat.word_select(n, 16)
                source = Mux(narrow, rounded.o, exact.word_select(n % 2, 16))
                first = (source, Mux(narrow, 0, source))[n] if n < 2 else 0
                with m.If(begin):
                    m.d.sync += place_n.eq(first)
                with m.Elif(Mux(narrow, half == n, half[1:] == n // 2)):
                    m.d.sync += place_n.eq(source)
        count = Signal(range(SEGMENT))  # beats of the segment before this one
        with m.If(self.push):
            m.d.sync += count.eq(Mux(row_last, 0, count + 1))
        m.d.comb += [
            self.beat.data.eq(beat), self.beat.row_last.eq(row_last),
            self.beat.last.eq(row_last | (count == SEGMENT - 1)),
        ]
        return m
