"""Rows of v in, their elements out: of each element of a row the values of 32 tokens.

    words[i] in cycle t  =  element e of token i         t = start + LATENCY + e + i

A wave is 32 steps, one for each element e of a row of a block's 32 tokens; rank i meets
step e  i cycles later, as it does everything. So bank e, which has element e of all tokens, is read
token by token from cycle e of the wave on, and what 32 banks give in one cycle are 32 tokens'
values, turned by one place in each cycle. A wave begins a multiple of 32 cycles after the one
before it, so that this is the same turn for both; or when that is over.

Shapes   rows of 32 words in, 32 words out; 16 places for rows of 32 tokens each
Formats  words of 16 bits
Latency  LATENCY from `start` to rank 0's word of element 0; a row may be read a cycle after it came
Rate     a row a cycle, a step a cycle; free-running
"""

from amaranth.hdl import Cat, Module, Mux, Signal
from amaranth.lib import wiring
from amaranth.lib.memory import Memory
from amaranth.lib.wiring import In, Out

from gdn_core.attention.cache import BLOCK, ROW
from gdn_core.channel.layout import BEAT, RANKS
from gdn_core.emit.fanout import copies

__all__ = ["ValueBuffer"]

WORD = 16
OVER = 2 * RANKS + 8  # cycles from a wave's start until its last word has left
READ = 2  # cycles from a bank's address to its word
PLACES = 4  # bits of a row's place: of two blocks of 8 rows, or four of 4
assert BLOCK == ROW == RANKS == 32


class ValueBuffer(wiring.Component):
    LATENCY = 1 + READ + 3  # address; bank; turn

    def __init__(self, params: None = None):
        self.params = params
        super().__init__({
            "row": In(BEAT), "row_stb": In(1), "row_token": In(5), "row_place": In(PLACES),
            "may_start": Out(1), "start": In(1), "start_place": In(PLACES),
            "words": Out(WORD).array(RANKS),
        })  # fmt: skip

    def elaborate(self, platform):
        m = Module()
        tick = Signal(range(RANKS))
        since = Signal(range(OVER + 1), init=OVER)  # the last start
        m.d.sync += [tick.eq(Mux(self.start, 0, tick + 1)),
                     since.eq(Mux(self.start, 0, since + (since != OVER)))]
        m.d.comb += self.may_start.eq((tick == RANKS - 1) | (since == OVER))
        at = Signal(PLACES, reset_less=True)
        with m.If(self.start):
            m.d.sync += at.eq(self.start_place)

        # Pairs of elements: the second of a pair is due a cycle later.
        address = Cat(tick, at)
        into = Cat(self.row_token, self.row_place)
        banks = []
        for pair in range(RANKS // 2):
            m.submodules[f"bank_{pair}"] = bank = Memory(
                shape=2 * WORD, depth=BLOCK << PLACES, init=[],
                attrs={"ram_style": "block"})
            write, read = bank.write_port(), bank.read_port()
            word = Signal(2 * WORD, name=f"word_{pair}", reset_less=True)
            second = Signal(WORD, name=f"second_{pair}", reset_less=True)
            m.d.comb += [
                write.addr.eq(into), write.data.eq(self.row.word_select(pair, 2 * WORD)),
                write.en.eq(self.row_stb), read.addr.eq(address), read.en.eq(1),
            ]
            m.d.sync += [word.eq(read.data), second.eq(word[WORD:])]
            banks += [word[:WORD], second]
            for n in range(2):
                later = Signal(len(address), name=f"address_{pair}_{n}", reset_less=True)
                m.d.sync += later.eq(address)
                address = later

        # Rank i takes bank (turn - i) mod 32: turned by 8, 2 and 1, then the other way round.
        turn = Signal(range(RANKS))
        m.d.comb += turn.eq(tick - READ + 1)
        words, late = banks, turn
        for low, high in ((3, 5), (1, 3), (0, 1)):
            choices = [words[n << low :] + words[: n << low] for n in range(1 << high - low)]
            steers = copies(m, late[low:high], f"turn_{low}", RANKS, WORD)
            turned = []
            for i in range(RANKS):
                value = Signal(WORD, name=f"turned_{low}_{i}", reset_less=True)
                options = [choice[i] for choice in choices]
                if len(options) == 2:
                    m.d.sync += value.eq(Mux(steers[i], options[1], options[0]))
                else:
                    with m.Switch(steers[i]):
                        for n, option in enumerate(options):
                            with m.Case(n):
                                m.d.sync += value.eq(option)
                turned.append(value)
            words = turned
            next_ = Signal.like(turn, name=f"late_{low}", reset_less=True)
            m.d.sync += next_.eq(late)
            late = next_
        m.d.comb += [self.words[i].eq(words[-i % RANKS]) for i in range(RANKS)]
        return m
