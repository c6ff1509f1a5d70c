"""The end of attention: words of all channels together become numbers.

    o[j] = fp32(y[j] * 2^(R - Rz + 8 - 24 - 15)) * (1 / fp32(z * 2^-27))

and a NaN where the head is bad in any channel. References go back to the channels as they pass.

Shapes   words as `gdn_core.attention.merge` orders them; beats of 16 numbers of fp32: for each KV
         head, group and element one for each chain
Latency  LATENCY from a word to its numbers
Rate     a word a cycle
"""

from amaranth.hdl import Array, Cat, Const, Module, Mux, Signal, signed
from amaranth.lib import data, stream, wiring
from amaranth.lib.wiring import In, Out

from gdn_core.arith.convert import FpFromInt, FpFromIntParams
from gdn_core.arith.fp32 import FpMul
from gdn_core.arith.functions import Reciprocal
from gdn_core.arith.pipeline import Pipeline
from gdn_core.attention.layout import REFERENCES, WIDE, AttendParams, Z
from gdn_core.attention.merge import SHAPE, Sequence, Word
from gdn_core.channel.lanes import VALUES_DROPPED
from gdn_core.channel.layout import BEAT
from gdn_core.emit.emitter import place
from gdn_core.formats import FP32_NAN
from gdn_core.stream.fifo import StreamFifo, StreamFifoParams

__all__ = ["CALL", "Finish"]

CALL = data.StructLayout({**SHAPE.members, "kv_heads": 8, "beats": 16})
Y_EXPONENT = VALUES_DROPPED - 24 - 15
Z_EXPONENT = -27
QUEUE = 64  # words
PACE = 8  # cycles from one word of references to the next: the channels take a chain a cycle


class Finish(wiring.Component):
    LATENCY = FpFromInt.LATENCY + FpMul.LATENCY + 1

    def __init__(self, params: AttendParams):
        self.params = params
        super().__init__({
            "call": In(stream.Signature(CALL)), "i": In(stream.Signature(params.word)),
            "refs_stb": Out(1), "refs_group": Out(2),
            "refs": Out(data.ArrayLayout(REFERENCES, params.chains)),
            "o": Out(stream.Signature(BEAT)), "done_stb": Out(1),
            "failed_stb": Out(1), "failed": Out(6),  # a channel whose reads met an error
        })  # fmt: skip

    def elaborate(self, platform):
        m = Module()
        p = Pipeline(m, platform)
        params = self.params
        chains, groups = params.chains, params.groups
        call = Signal(CALL, reset_less=True)
        busy = Signal()
        take = Signal()
        sequence = Sequence(m, call, take)
        word, group = sequence.word, sequence.group
        kv_heads = Signal(8, reset_less=True)
        wait = Signal(5)  # cycles until the next word
        words = Signal()  # there are words to come
        m.d.comb += self.call.ready.eq(~busy)
        with m.If(~busy):
            m.d.sync += [call.eq(self.call.payload), kv_heads.eq(self.call.payload.kv_heads),
                         busy.eq(self.call.valid), words.eq(self.call.valid), wait.eq(4)]
        with m.Elif(sequence.head_end):
            m.d.sync += [kv_heads.eq(kv_heads - 1), words.eq(kv_heads != 1)]
        room = Signal(range(QUEUE + 1), init=QUEUE)
        some = Signal(init=1)
        m.d.comb += [self.i.ready.eq(words & ~wait.any() & some), take.eq(
            self.i.valid & self.i.ready)]  # fmt: skip
        after = Reciprocal.LATENCY + FpFromInt.LATENCY + 4
        with m.If(take & (word != Word.Y)):
            m.d.sync += wait.eq(Mux(word == Word.Z, after, PACE))
        with m.Elif(busy & wait.any()):
            m.d.sync += wait.eq(wait - 1)

        # References: back to the channels, and what y's lie above z's.
        refs = Signal(self.refs.shape(), reset_less=True)
        refs_group = Signal(2, reset_less=True)
        refs_stb = Signal()
        m.d.sync += [refs_stb.eq(take & (word == Word.REFERENCES)), refs_group.eq(group)]
        m.d.comb += [self.refs_stb.eq(refs_stb), self.refs_group.eq(refs_group),
                     self.refs.eq(refs)]  # fmt: skip
        lead = [[Signal(signed(12), name=f"lead_{g}_{c}", reset_less=True)
                 for c in range(chains)] for g in range(groups)]
        for c in range(chains):
            fields = data.View(REFERENCES, self.i.payload.wide[c][: REFERENCES.size])
            m.d.sync += refs[c].eq(fields)
            for g in range(groups):
                with m.If(refs_stb & (refs_group == g)):
                    m.d.sync += lead[g][c].eq((refs[c].y - refs[c].z + Y_EXPONENT)[:12].as_signed())

        # z: one over it, and whether the head is bad.
        start = p.at(take, 0, "take")
        is_z = p.at(word == Word.Z, 0, "is_z")
        which = p.at(group, 0, "group")
        damaged = p.at(self.i.payload.bad, 0, "damaged")
        failed_stb, failed = Signal(), Signal(6, reset_less=True)
        m.d.sync += [failed_stb.eq(take & self.i.payload.flag), failed.eq(sequence.element)]
        m.d.comb += [self.failed_stb.eq(failed_stb), self.failed.eq(failed)]
        outs = []
        for c in range(chains):
            came = self.i.payload.wide[c]
            z = p.at(came[:Z].as_signed(), 0, f"z_{c}")
            whole = p.apply(f"z_number_{c}", FpFromInt(FpFromIntParams(width=Z)), value=z,
                            exponent=p.at(Const(Z_EXPONENT, signed(12)), 0, f"z_exponent_{c}"))
            inverse = p.apply(f"inverse_{c}", Reciprocal(), x=whole)
            held = [Signal(33, name=f"inverse_{g}_{c}", reset_less=True) for g in range(groups)]
            bad = p.at(came[Z:].any(), 0, f"bad_{c}")
            now = p.delay(start, inverse.time) & p.delay(is_z, inverse.time)
            of, is_bad = p.delay(which, inverse.time), p.delay(bad, inverse.time)
            for g in range(groups):
                with m.If(now & (of == g)):
                    m.d.sync += held[g].eq(Cat(inverse.value, is_bad))

            index = group[: (groups - 1).bit_length()]
            y = p.at(came.as_signed(), 0, f"y_{c}")
            exponent = p.at(Array(row[c] for row in lead)[index], 0, f"exponent_{c}")
            number = p.apply(f"y_number_{c}", FpFromInt(FpFromIntParams(width=WIDE)), value=y,
                             exponent=exponent)
            mine = p.at(Array(held)[index], 0, f"of_group_{c}")
            factor = p.delay(mine, number.time)
            product = p.apply(f"product_{c}", FpMul(), a=number,
                              b=p.at(factor[:32], number.time, f"factor_{c}"))
            nan = p.at(factor[32] | p.delay(damaged, number.time), number.time, f"nan_{c}")
            out = p.register(f"out_{c}", lambda x, nan: Mux(nan, FP32_NAN, x), product, nan)
            assert out.time == self.LATENCY
            outs.append(out.value)

        # Words to beats.
        queue = place(m, platform, "queue", StreamFifo(
            StreamFifoParams(shape=32 * chains, depth=QUEUE)))
        is_y = p.at(word == Word.Y, 0, "is_y")
        per_beat = 16 // chains
        m.d.comb += [
            queue.i.valid.eq(p.delay(start, self.LATENCY) & p.delay(is_y, self.LATENCY)),
            queue.i.payload.eq(Cat(outs)),
        ]
        beat = Signal(BEAT, reset_less=True)
        filled = Signal(range(per_beat + 1))
        full, sent = Signal(), Signal()
        m.d.comb += [full.eq(filled == per_beat), self.o.valid.eq(full), self.o.payload.eq(beat),
                     sent.eq(full & self.o.ready), queue.o.ready.eq(~full | self.o.ready)]
        moves = queue.o.valid & queue.o.ready
        with m.If(moves):
            m.d.sync += beat.eq(Cat(beat[32 * chains :], queue.o.payload))
        m.d.sync += filled.eq(Mux(sent, 0, filled) + moves)
        m.d.sync += [room.eq(room + moves - (take & (word == Word.Y))), some.eq(room > 1)]
        beats = Signal(16, reset_less=True)
        with m.If(~busy):
            m.d.sync += beats.eq(self.call.payload.beats)
        with m.Elif(sent):
            m.d.sync += beats.eq(beats - 1)
        done = Signal()
        m.d.comb += [done.eq(sent & (beats == 1)), self.done_stb.eq(done)]
        with m.If(done):
            m.d.sync += busy.eq(0)
        return m

