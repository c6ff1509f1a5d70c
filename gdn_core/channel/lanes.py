"""The lanes of a channel: 32 ranks of one lane a chain, and along each chain the exact sum.

    sum[c] = half + sum over i of weight[c,i] * x[32 * (phase * chains + c) + i]

Rank i takes bits 16i to 16i+15 of a beat, in every format: the nibbles of its lanes in the four
groups of 32 columns, or the bytes of two groups, or a word of one. A group whose weights another
beat brings has `enable` low, and its lane multiplies by zero. What enters a rank leaves it a
cycle later for the next, partial sums with it (PCIN to PCOUT), so a beat sweeps through the ranks
as a wave; rank i's 16 bits wait i cycles.

    w4   nibble g                        all four groups
    w8   byte g mod 2                    groups 2h and 2h+1 of beat h of the chunk
    w16  the word                        group h of beat h

`half` is half of the last bit that is kept of the sum (`layout.DROPPED`): it comes in by the C port
of rank 0, so that rounding costs no adder.

Formats  x signed 25; weights signed 4, 8, 16 or unsigned 4; sums signed 48, never more than 45 bits
Latency  LATENCY from step and beat to sums
Rate     1 step a cycle; free-running, never stalls
"""

import numpy as np
from amaranth.hdl import Cat, Module, Mux, Signal, signed
from amaranth.lib import data, wiring
from amaranth.lib.memory import Memory
from amaranth.lib.wiring import In, Out

from gdn_core.arith.delay import Delay, DelayParams
from gdn_core.arith.mac import ACCUMULATOR, Addend, Mac, MacParams
from gdn_core.channel.formats import GROUP
from gdn_core.channel.layout import (
    BEAT,
    DROPPED,
    GROUPS,
    HELD,
    INTEGER,
    PART,
    PARTS,
    RANKS,
    ChannelParams,
    Weight,
)
from gdn_core.emit.emitter import place

__all__ = ["LOAD", "LaneRank", "Lanes"]

WORD = BEAT // RANKS  # bits of a beat that a rank takes
WEIGHT = signed(18)
LOAD = data.StructLayout({"part_stb": 1, "part": range(PARTS), "chunk": range(HELD),
                          "data": PART * INTEGER.width})  # of x, from the broadcast


class LaneRank(wiring.Component):
    """One position of the chains: held x, the weights' selection, a Mac a chain."""

    LATENCY = Mac.LATENCY

    def __init__(self, params: tuple[ChannelParams, bool]):
        self.params = params
        channel, self.first = params
        chains = channel.chains
        super().__init__({
            "step_i": In(channel.step), "step_o": Out(channel.step),
            "word": In(WORD),
            "sums_i": In(signed(ACCUMULATOR)).array(chains),
            "sums_o": Out(signed(ACCUMULATOR)).array(chains),  # to the next rank's DSPs alone
            "sums": Out(signed(ACCUMULATOR)).array(chains),  # the same, of the last rank
            "load_en": In(chains), "load_address": In(range(HELD)), "load_x": In(INTEGER),
        })  # fmt: skip

    @property
    def module_name(self):
        return "lane_rank_first" if self.first else "lane_rank"

    def elaborate(self, platform):
        m = Module()
        channel, _ = self.params
        chains, phases = channel.chains, channel.phases
        step = Signal(channel.step, name="step_reg", reset_less=True)
        m.d.sync += step.eq(self.step_i)
        m.d.comb += self.step_o.eq(step)
        enable = Signal(chains, name="load_en_reg")
        address = Signal(range(HELD), name="load_address_reg", reset_less=True)
        x = Signal(INTEGER, name="load_x_reg", reset_less=True)
        m.d.sync += [enable.eq(self.load_en), address.eq(self.load_address), x.eq(self.load_x)]
        phase = self.step_i.address[: phases.bit_length() - 1]  # the lowest bits
        for c in range(chains):
            m.submodules[f"held_{c}"] = held = Memory(shape=INTEGER, depth=HELD, init=[])
            write, read = held.write_port(), held.read_port(domain="comb")
            m.d.comb += [
                write.addr.eq(address), write.data.eq(x), write.en.eq(enable[c]),
                read.addr.eq(self.step_i.address),
            ]
            # Group phase * chains + c: its nibble; of two groups the lower byte or the upper.
            nibbles = Cat(self.word.word_select(p * chains + c, 4) for p in range(phases))
            nibble = nibbles.word_select(phase, 4) if phases > 1 else nibbles
            byte = self.word.word_select(phase[0] if chains == 1 else c % 2, 8)
            weight = Signal(WEIGHT, name=f"weight_{c}")
            with m.Switch(Mux(self.step_i.enable[c], self.step_i.weight.as_value(), 0)):
                with m.Case(Weight.W4.value):
                    sign = nibble[3] & ~self.step_i.unsigned
                    m.d.comb += weight.eq(Cat(nibble, sign).as_signed())
                with m.Case(Weight.W8.value):
                    m.d.comb += weight.eq(byte.as_signed())
                with m.Case(Weight.W16.value):
                    m.d.comb += weight.eq(self.word.as_signed())
            addend = Addend.PORT if self.first else Addend.CASCADE
            mac = Mac(MacParams(a=INTEGER.width, b=WEIGHT.width, addend=addend))
            place(m, platform, f"lane_{c}", mac)
            m.d.comb += [
                mac.a.eq(read.data), mac.b.eq(weight),
                (mac.c if self.first else mac.pcin).eq(self.sums_i[c]),
                self.sums_o[c].eq(mac.pcout), self.sums[c].eq(mac.p),
            ]
        return m


class Lanes(wiring.Component):
    LATENCY = RANKS - 1 + LaneRank.LATENCY

    def __init__(self, params: ChannelParams):
        self.params = params
        super().__init__({
            "step": In(params.step), "beat": In(BEAT), "load": In(LOAD),
            "sums": Out(signed(ACCUMULATOR)).array(params.chains),
        })  # fmt: skip

    @staticmethod
    def model(q: np.ndarray, xi: np.ndarray) -> np.ndarray:
        """Sums without `half`: q (..., 32), xi (..., 32) int64 -> (...) int64."""
        return (q.astype(np.int64) * xi).sum(-1)

    def elaborate(self, platform):
        m = Module()
        params = self.params
        chains, phases = params.chains, params.phases
        load = Signal(LOAD, name="load_reg", reset_less=True)
        load_stb = Signal()
        m.d.sync += [load.eq(self.load), load_stb.eq(self.load.part_stb)]
        # Part p holds columns 16p to 16p+15: half of group p // 2.
        half = Signal(ACCUMULATOR, reset_less=True)
        with m.Switch(self.step.weight):
            for weight, dropped in DROPPED.items():
                with m.Case(weight):
                    m.d.sync += half.eq(1 << dropped - 1 if dropped else 0)
        assert Mac.LATENCY - Mac.LATENCY_PORT == 1
        step, sums = self.step, [half.as_signed()] * chains
        per_group = GROUP // PART
        for i in range(RANKS):
            rank = LaneRank((params, i == 0))
            place(m, platform, f"rank_{i}", rank)
            skew = Delay(DelayParams(width=WORD, depth=i))
            place(m, platform, f"skew_{i}", skew)
            m.d.comb += [
                skew.i.eq(self.beat.word_select(i, WORD)), rank.word.eq(skew.o),
                rank.step_i.eq(step),
                rank.load_x.eq(load.data.word_select(i % PART, INTEGER.width)),
            ]
            group = load.part // per_group
            here = load_stb & (load.part[0] == i // PART)
            assert per_group == 2
            enables = Cat(here & (group % chains == c) for c in range(chains))
            address = load.chunk if phases == 1 else Cat(
                (group // chains)[: phases.bit_length() - 1], load.chunk)
            m.d.comb += [rank.load_en.eq(enables), rank.load_address.eq(address[:5])]
            for c in range(chains):
                m.d.comb += rank.sums_i[c].eq(sums[c])
            step, sums = rank.step_o, rank.sums_o
        for c in range(chains):
            m.d.comb += self.sums[c].eq(rank.sums[c])
        return m


assert GROUPS * GROUP * 4 == BEAT
