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

`half` is half of the last bit that is kept of the sum (`layout.DROPPED`, VALUES_DROPPED): it comes
in by the C port of rank 0, so that rounding costs no adder.

Attention sums over tokens with the same ranks: in steps that are a `wave` rank i takes a word of
token i from beside the beat, and has that token's weight among its held words.

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
    RANKS,
    ChannelParams,
    Weight,
)
from gdn_core.emit.emitter import place

__all__ = ["LaneRank", "Lanes", "load_layout", "weight_layout"]

WORD = BEAT // RANKS  # bits of a beat that a rank takes
WEIGHT = signed(18)
HELD_WORD = signed(27)  # an integer of x or q, or a weight of attention
VALUES_DROPPED = 8  # low bits of a wave's sums that are cut off


def load_layout(chains: int) -> data.StructLayout:
    """Of x or q, from the broadcast: integers for 16 ranks, the upper or the lower half."""
    return data.StructLayout({"stb": 1, "half": 1, "chains": chains, "address": range(HELD),
                              "data": PART * INTEGER.width})  # fmt: skip


def weight_layout(chains: int) -> data.StructLayout:
    """One word of one rank; never in a cycle with a load."""
    return data.StructLayout({"stb": 1, "rank": range(RANKS), "chains": chains,
                              "address": range(HELD), "value": HELD_WORD})  # fmt: skip


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
            "load_en": In(chains), "load_address": In(range(HELD)), "load_x": In(HELD_WORD),
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
        x = Signal(HELD_WORD, name="load_x_reg", reset_less=True)
        m.d.sync += [enable.eq(self.load_en), address.eq(self.load_address), x.eq(self.load_x)]
        phase = self.step_i.address[: phases.bit_length() - 1]  # the lowest bits
        for c in range(chains):
            m.submodules[f"held_{c}"] = held = Memory(shape=HELD_WORD, depth=HELD, init=[])
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
            mac = Mac(MacParams(a=HELD_WORD.width, b=WEIGHT.width, addend=addend))
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
            "step": In(params.step), "beat": In(BEAT), "wave_words": In(WORD).array(RANKS),
            "load": In(load_layout(params.chains)), "weight": In(weight_layout(params.chains)),
            "sums": Out(signed(ACCUMULATOR)).array(params.chains),
        })  # fmt: skip

    @staticmethod
    def model(q: np.ndarray, xi: np.ndarray) -> np.ndarray:
        """Sums without `half`: q (..., 32), xi (..., 32) int64 -> (...) int64."""
        return (q.astype(np.int64) * xi).sum(-1)

    def elaborate(self, platform):
        m = Module()
        chains = self.params.chains
        load = Signal(self.load.shape(), name="load_reg", reset_less=True)
        load_stb, weight_stb = Signal(), Signal()
        weight = Signal(self.weight.shape(), name="weight_reg", reset_less=True)
        m.d.sync += [load.eq(self.load), load_stb.eq(self.load.stb), weight.eq(self.weight),
                     weight_stb.eq(self.weight.stb)]  # fmt: skip
        half = Signal(ACCUMULATOR, reset_less=True)
        with m.If(self.step.wave):
            m.d.sync += half.eq(1 << VALUES_DROPPED - 1)
        with m.Else(), m.Switch(self.step.weight):
            for kind, dropped in DROPPED.items():
                with m.Case(kind):
                    m.d.sync += half.eq(1 << dropped - 1 if dropped else 0)
        assert Mac.LATENCY - Mac.LATENCY_PORT == 1
        step, sums = self.step, [half.as_signed()] * chains
        words = [Signal(HELD_WORD, name=f"written_{n}") for n in range(PART)]
        address = Signal(range(HELD), name="written_address")
        m.d.comb += address.eq(Mux(weight_stb, weight.address, load.address))
        for n, word in enumerate(words):
            m.d.comb += word.eq(Mux(weight_stb, weight.value, load.data.word_select(
                n, INTEGER.width).as_signed()))  # fmt: skip
        for i in range(RANKS):
            rank = LaneRank((self.params, i == 0))
            place(m, platform, f"rank_{i}", rank)
            skew = Delay(DelayParams(width=WORD, depth=i))
            place(m, platform, f"skew_{i}", skew)
            m.d.comb += [
                skew.i.eq(self.beat.word_select(i, WORD)),
                rank.word.eq(Mux(step.wave, self.wave_words[i], skew.o)),
                rank.step_i.eq(step), rank.load_x.eq(words[i % PART]),
                rank.load_address.eq(address),
                rank.load_en.eq(
                    Mux(load_stb & (load.half == i // PART), load.chains, 0)
                    | Mux(weight_stb & (weight.rank == i), weight.chains, 0)),
            ]
            for c in range(chains):
                m.d.comb += rank.sums_i[c].eq(sums[c])
            step, sums = rank.step_o, rank.sums_o
        for c in range(chains):
            m.d.comb += self.sums[c].eq(rank.sums[c])
        return m


assert GROUPS * GROUP * 4 == BEAT
