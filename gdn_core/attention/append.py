"""k and v of a new token, as the cache stores them: from Align to the broadcast.

A call is one token of a cache. Its vectors are k of KV head 0, 1, ..., then v of them, each a chunk
of D / 16 parts, xi under the exponent field ex (`channel.align`), with m = max |xi|:

    kv16   K = min((xi + 2^8) >> 9, 2^15 - 1)                       scale: 2^(ex - 126)
    kv8    s = m / 65024 rounded up to 8 bits                       scale: s 2^(ex - 134)
           K / 256 = (xi * rint(2^23 / s) + 2^31) >> 32

ex of 0 makes the scale 0; 254 and 255 make it none, and K zeros. Token n = t div C of its channel,
i = n mod 32, goes with vb beats a vector to these beats of its KV head's block n div 32:

    k  1 + (i div 16) + i vb         v  2 + 32 vb + i vb         scales  (i div 16) (1 + 16 vb)

Formats  calls: `descriptor.APPEND`; i: chunks of `channel.align.ALIGNED`, at most PENDING on their
         way; o: parts of 16 numbers K, or K / 256, as 16-bit words, and for a tail `STORED`
Rate     a vector in its parts and LATENCY_SCALE + 1 cycles, some 20 more for each call
Model    `cache.quantise` and, for the places, `Cache.images`
"""

from amaranth.hdl import Cat, Const, Module, Mux, Signal
from amaranth.lib import data, stream, wiring
from amaranth.lib.memory import Memory
from amaranth.lib.wiring import In, Out

from gdn_core.arith.mac import Addend, Mac, MacParams
from gdn_core.arith.pipeline import Pipeline
from gdn_core.arith.tree import MaxTree, TreeParams
from gdn_core.attention.cache import NONE_FIELD
from gdn_core.attention.descriptor import APPEND, PLACE, STORED
from gdn_core.channel.align import ALIGNED, PENDING
from gdn_core.channel.layout import BEAT, INTEGER, PART, TAIL
from gdn_core.emit.emitter import place
from gdn_core.stream.fifo import StreamFifo, StreamFifoParams

__all__ = ["Append"]

LOW = (BEAT // 8).bit_length() - 1  # address bits within a beat
MOST = 16  # parts of a chunk
WIDTH = INTEGER.width - 1  # of m
RECIPROCAL = MacParams(a=INTEGER.width, b=18, addend=Addend.PORT)
LARGEST = 260  # s
TOP = data.StructLayout({"m": WIDTH, "exponent": 8})


class Append(wiring.Component):
    LATENCY_SCALE = 5  # from m to the multipliers' operand

    def __init__(self, params: None = None):
        self.params = params
        super().__init__({"calls": In(stream.Signature(APPEND)), "i": In(ALIGNED),
                          "o": Out(ALIGNED)})

    def elaborate(self, platform):
        m = Module()
        p = Pipeline(m, platform)

        # Where the token goes: its block's place, a bit of the block's number a cycle.
        call = Signal(APPEND, reset_less=True)
        active, placed = Signal(), Signal()
        beats = Signal(4, reset_less=True)  # of a vector
        block = Signal(10, reset_less=True)  # beats
        left = Signal(11, reset_less=True)  # blocks before it, from the bit that is looked at on
        stride = Signal(PLACE, reset_less=True)  # that bit's beats
        first_at = Signal(PLACE, reset_less=True)  # the block of KV head 0
        inner = call.count[:5]
        products = [Signal(9, name=f"product_{n}", reset_less=True) for n in range(3)]
        offsets = {name: Signal(10, name=f"offset_{name}", reset_less=True)
                   for name in ("k", "v", "scales")}  # fmt: skip
        since = Signal(6)
        m.d.sync += [
            beats.eq(Mux(call.kv8, call.rows[1:], call.rows)), block.eq(Cat(Const(2, 6), beats)),
            products[0].eq(Mux(beats[0], inner, 0) + Mux(beats[1], inner << 1, 0)),
            products[1].eq(Mux(beats[2], inner << 2, 0) + Mux(beats[3], inner << 3, 0)),
            products[2].eq((products[0] + products[1])[:9]),
            offsets["k"].eq(products[2] + 1 + inner[4]),
            offsets["v"].eq(products[2] + Cat(Const(2, 5), beats)),
            offsets["scales"].eq(Mux(inner[4], Cat(Const(1, 4), beats), 0)),
            since.eq(Mux(active, Cat(1, since), 0)),
        ]
        m.d.comb += self.calls.ready.eq(~active)
        with m.If(~active):
            new = self.calls.payload
            m.d.sync += [call.eq(new), active.eq(self.calls.valid), placed.eq(0),
                         first_at.eq(new.offset[LOW:]), left.eq(new.count[5:])]  # fmt: skip
        with m.Elif(~since[2]):
            m.d.sync += stride.eq(block)
        with m.Else():
            m.d.sync += [left.eq(left >> 1), stride.eq(stride << 1),
                         placed.eq(~left.any() & since[-1])]  # fmt: skip
            with m.If(left[0]):
                m.d.sync += first_at.eq(first_at + stride)

        # A chunk waits until its largest number is known.
        parts = place(m, platform, "parts", StreamFifo(
            StreamFifoParams(shape=PART * INTEGER.width, depth=(PENDING + 1) * MOST)))
        tops = place(m, platform, "tops", StreamFifo(
            StreamFifoParams(shape=TOP, depth=PENDING + 1)))
        tree = place(m, platform, "top_tree", MaxTree(TreeParams(inputs=PART, width=WIDTH)))
        tail = data.View(TAIL, self.i.data[: TAIL.size])
        m.d.comb += [parts.i.valid.eq(self.i.part_stb), parts.i.payload.eq(self.i.data)]
        for n in range(PART):
            number = self.i.data.word_select(n, INTEGER.width).as_signed()
            size = Signal(WIDTH, name=f"size_{n}", reset_less=True)
            m.d.sync += size.eq(Mux(number[-1], -number, number))
            m.d.comb += tree.i[n].eq(size)
        ready = 1 + tree.LATENCY
        counts = p.delay(p.at(self.i.part_stb, 0, "counts"), ready)
        ends = p.delay(p.at(self.i.tail_stb, 0, "ends"), ready)
        top = Signal(WIDTH)
        with m.If(counts & (tree.o > top)):
            m.d.sync += top.eq(tree.o)
        with m.If(ends):
            m.d.sync += top.eq(0)
        m.d.comb += [
            tops.i.valid.eq(ends), tops.i.payload.m.eq(top),
            tops.i.payload.exponent.eq(p.delay(p.at(tail.exponent, 0, "exponent"), ready)),
        ]

        # Its scale. `tops.o` stands still until the last part has gone.
        exponent, given = tops.o.payload.exponent, tops.o.payload.m
        rom = Memory(shape=17, depth=LARGEST + 1,
                     init=[round(2**23 / max(s, 128)) for s in range(LARGEST + 1)])
        m.submodules.reciprocals = rom
        read = rom.read_port()
        s0, low = given[16:], given[:16]
        over = Signal(2, reset_less=True)
        s = Signal(9, reset_less=True)
        scale, factor = Signal(16, reset_less=True), Signal(17, reset_less=True)
        none = Signal(reset_less=True)
        even = Signal(9)
        m.d.comb += [even.eq(Mux(s[8], (s + 1)[:9] & ~1, s)), read.addr.eq(even), read.en.eq(1)]
        m.d.sync += [
            over[0].eq(((s0 + 2) << 9) + low > 2 << 16),
            over[1].eq(((s0 + 3) << 9) + low > 3 << 16),
            s.eq(s0 + 2 + over[0] + over[1]), none.eq(exponent >= NONE_FIELD),
            factor.eq(Mux(none, 0, Mux(call.kv8, read.data, 1 << 16))),
        ]
        raised = Mux(call.kv8, even[8], 1)
        with m.If(none):
            m.d.sync += scale.eq(0xFF << 7)
        with m.Elif(~exponent.any()):
            m.d.sync += scale.eq(0)
        with m.Else():
            m.d.sync += scale.eq(Cat(
                Mux(call.kv8, Mux(even[8], even[1:8], even[:7]), 0), (exponent + raised)[:8]))

        # Then it goes, a part a cycle.
        waited = Signal(self.LATENCY_SCALE)
        run, run_last = Signal(), Signal()
        part = Signal(range(MOST))
        vectors = Signal(8, reset_less=True)  # left of the call
        at = Signal(PLACE, reset_less=True)  # the block of this KV head
        of_v = Signal(reset_less=True)
        heads = Signal(7, reset_less=True)  # of k, or of v, left
        m.d.sync += waited.eq(Mux(tops.o.valid & placed & ~run_last, Cat(1, waited), 0))
        m.d.comb += [
            run.eq(waited[-1]), run_last.eq(run & (part == call.last_part)),
            parts.o.ready.eq(run), tops.o.ready.eq(run_last),
        ]
        with m.If(run):
            m.d.sync += part.eq(Mux(run_last, 0, part + 1))
        with m.If(~placed):
            m.d.sync += [vectors.eq(call.kv_heads), heads.eq(call.kv_heads[1:]), of_v.eq(0),
                         at.eq(first_at)]  # fmt: skip
        with m.If(run_last):
            m.d.sync += [vectors.eq(vectors - 1), heads.eq(heads - 1),
                         at.eq((at + call.head_beats)[:PLACE])]  # fmt: skip
            with m.If(heads == 1):
                m.d.sync += [heads.eq(call.kv_heads[1:]), of_v.eq(1), at.eq(first_at)]
            with m.If(vectors == 1):
                m.d.sync += [active.eq(0), placed.eq(0)]
        stored = Signal(STORED, reset_less=True)
        with m.If(run_last):
            m.d.sync += [
                stored.at.eq((at + Mux(of_v, offsets["v"], offsets["k"]))[:PLACE]),
                stored.scale_at.eq((at + offsets["scales"])[:PLACE]),
                stored.place.eq(Cat(of_v, inner[:4])), stored.scale.eq(scale),
                stored.beats.eq(beats), stored.last.eq(vectors == 1),
            ]
        numbers, kv8 = [], Signal(name="kv8_late", reset_less=True)
        with m.If(run):
            m.d.sync += kv8.eq(call.kv8)
        for n in range(PART):
            mac = place(m, platform, f"mac_{n}", Mac(RECIPROCAL))
            m.d.comb += [
                mac.a.eq(parts.o.payload.word_select(n, INTEGER.width).as_signed()),
                mac.b.eq(factor), mac.c.eq(Mux(kv8, 1 << 31, 1 << 24)),
            ]
            number = Signal(16, name=f"number_{n}", reset_less=True)
            high = ~mac.p[-1] & mac.p[40]
            m.d.sync += number.eq(Mux(kv8, mac.p[32:48], Mux(high, 0x7FFF, mac.p[25:41])))
            numbers.append(number)
        done = Mac.LATENCY + 1
        m.d.comb += [
            self.o.part_stb.eq(p.delay(p.at(run, 0, "run"), done)),
            self.o.tail_stb.eq(p.delay(p.at(run_last, 0, "run_last"), done + 1)),
            self.o.data.eq(Mux(self.o.tail_stb, stored.as_value(), Cat(numbers))),
            self.o.append.eq(1),
        ]
        return m
