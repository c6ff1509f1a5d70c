"""What a channel reads for a call: a request for each block, two for one that is not full.

    block n of KV head h lies at  offset + 64 (h * head_beats + n * block_beats)
    block_beats = 2 + 64 vb, vb: beats of a vector
    of m < 32 tokens: m vb + 1 + (m > 16) beats of scales and k, then m vb of v, 2 + 32 vb further

Blocks before the window are passed over. A KV head's last block waits until `done` has come to the
call's `told`: until the tokens that were to be appended before it are there.

Formats  i: `call.READS`; o: offset in bytes from the channel's first, beats
Rate     a request in 2 cycles, some 8 more for each KV head
"""

from amaranth.hdl import Cat, Const, Module, Mux, Signal
from amaranth.lib import data, enum, stream, wiring
from amaranth.lib.wiring import In, Out

from gdn_core.attention.cache import BLOCK
from gdn_core.attention.descriptor import READS, TOLD

__all__ = ["READ", "AttendRequests"]

READ = data.StructLayout({"offset": 32, "beats": 32})
LOW = 6  # address bits within a beat
AT = 23  # bits of a place in a channel, in beats


class Phase(enum.Enum, shape=3):
    IDLE = 0
    HEAD = 1  # a KV head begins
    SKIP = 2  # the blocks before the window, a bit of their number a cycle
    LOOK = 3  # at how many tokens are left
    BLOCK = 4  # the block, or its scales and k
    VALUES = 5


class AttendRequests(wiring.Component):
    def __init__(self, params: None = None):
        self.params = params
        super().__init__({"i": In(stream.Signature(READS)), "o": Out(stream.Signature(READ)),
                          "done": In(TOLD)})

    def elaborate(self, platform):
        m = Module()
        phase = Signal(Phase)
        call = Signal(READS, reset_less=True)
        beats = Signal(4, reset_less=True)  # of a vector
        block = Signal(10, reset_less=True)  # of a block
        head_at = Signal(AT, reset_less=True)
        at = Signal(AT, reset_less=True)
        after = Signal(AT, reset_less=True)  # the block after `at`
        kv_heads = Signal(8, reset_less=True)
        left = Signal(16, reset_less=True)
        skipped = Signal(11, reset_less=True)  # blocks, from the bit that is looked at on
        stride = Signal(AT, reset_less=True)  # that bit's beats
        count = Signal(5, reset_less=True)
        full, some, last = (Signal(name=name, reset_less=True)
                            for name in ("full", "some", "last_block"))
        products = [Signal(9, name=f"product_{n}", reset_less=True) for n in range(3)]
        m.d.sync += [
            beats.eq(Mux(call.kv8, call.rows[1:], call.rows)),
            block.eq(Cat(Const(2, 6), beats)), after.eq(at + block),
            count.eq(left[:5]), full.eq(left >= BLOCK), last.eq(left <= BLOCK), some.eq(left.any()),
            # count * beats, of up to 8
            products[0].eq(Mux(beats[0], count, 0) + Mux(beats[1], count << 1, 0)),
            products[1].eq(Mux(beats[2], count << 2, 0) + Mux(beats[3], count << 3, 0)),
            products[2].eq((products[0] + products[1])[:9]),
        ]
        there, missing = Signal(reset_less=True), Signal(TOLD)
        m.d.comb += missing.eq(call.told - self.done)
        m.d.sync += there.eq((missing == 0) | missing[-1])
        looked = Signal(4)
        m.d.sync += looked.eq(Mux(phase == Phase.LOOK, Cat(1, looked), 0))
        vectors = products[2]
        out = self.o
        m.d.comb += [
            self.i.ready.eq(phase == Phase.IDLE),
            out.valid.eq((phase == Phase.BLOCK) | (phase == Phase.VALUES)),
        ]
        with m.If(phase == Phase.VALUES):
            m.d.comb += [out.payload.offset.eq(Cat(Const(0, LOW), at)),
                         out.payload.beats.eq(vectors)]  # fmt: skip
        with m.Else():
            m.d.comb += [out.payload.offset.eq(Cat(Const(0, LOW), at)),
                         out.payload.beats.eq(Mux(full, block, vectors + 1 + (count > 16)))]
        head_end = Signal()
        with m.Switch(phase):
            with m.Case(Phase.IDLE):
                new = self.i.payload
                m.d.sync += [call.eq(new), head_at.eq(new.offset[LOW:]), kv_heads.eq(new.kv_heads)]
                with m.If(self.i.valid):
                    m.d.sync += phase.eq(Phase.HEAD)
            with m.Case(Phase.HEAD):
                m.d.sync += [
                    at.eq(head_at), left.eq(call.count - Cat(Const(0, 5), call.first[5:])),
                    skipped.eq(call.first[5:]), looked.eq(Cat(1, looked)),
                    stride.eq(block),
                ]
                with m.If(looked[1]):
                    m.d.sync += phase.eq(Phase.SKIP)
            with m.Case(Phase.SKIP):
                m.d.sync += [skipped.eq(skipped >> 1), stride.eq(stride << 1)]
                with m.If(skipped[0]):
                    m.d.sync += at.eq(at + stride)
                with m.If(~skipped.any()):
                    m.d.sync += phase.eq(Phase.LOOK)
            with m.Case(Phase.LOOK):
                with m.If(looked[3] & (there | ~last)):
                    m.d.sync += phase.eq(Phase.BLOCK)
                    with m.If(~some):
                        m.d.comb += head_end.eq(1)
            with m.Case(Phase.BLOCK):
                with m.If(out.ready):
                    m.d.sync += left.eq(left - BLOCK)
                    with m.If(full):
                        m.d.sync += [at.eq(after), phase.eq(Phase.LOOK)]
                        m.d.comb += head_end.eq(last)
                    with m.Else():
                        # v of what is not full
                        m.d.sync += [phase.eq(Phase.VALUES),
                                     at.eq((at + 2 + Cat(Const(0, 5), beats))[:AT])]  # fmt: skip
            with m.Case(Phase.VALUES):
                m.d.comb += head_end.eq(out.ready)
        with m.If(head_end):
            m.d.sync += [
                kv_heads.eq(kv_heads - 1), head_at.eq((head_at + call.head_beats)[:AT]),
                phase.eq(Mux(kv_heads == 1, Phase.IDLE, Phase.HEAD)),
            ]
        return m
