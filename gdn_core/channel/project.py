"""PROJECT: steps of the walk in, results of rows out.

    y[row] = sum over blocks of  sum over chunks of
             fp32(sum over groups  s * sum(w*x) + m * sum(x))

x comes part by part from the broadcast, and with each chunk's `TAIL` the sums of its groups, its
exponent and whether it can be multiplied at all. A chunk's place must not be written again before
RELEASE cycles after its last step.

Latency  LATENCY from a step to its row's result
Rate     1 step a cycle; free-running, never stalls
"""

from amaranth.hdl import Array, Cat, Module, Signal, signed
from amaranth.lib import data, wiring
from amaranth.lib.memory import Memory
from amaranth.lib.wiring import In, Out

from gdn_core.arith.delay import Delay, DelayParams
from gdn_core.arith.mac import ACCUMULATOR
from gdn_core.arith.pipeline import Pipeline
from gdn_core.channel.accumulate import Accumulate
from gdn_core.channel.lanes import Lanes, load_layout, weight_layout
from gdn_core.channel.layout import BEAT, HELD, RANKS, RESULT, TAIL, ChannelParams
from gdn_core.channel.scales import Scales
from gdn_core.channel.walk import step_layout
from gdn_core.channel.weigh import SCORE, Weigh
from gdn_core.emit.emitter import place

__all__ = ["Project"]


class Project(wiring.Component):
    RELEASE = Lanes.LATENCY + 1

    def __init__(self, params: ChannelParams):
        self.params = params
        super().__init__({
            "stb": In(1), "step": In(step_layout(params)), "beat": In(BEAT), "scale_beat": In(BEAT),
            "load": In(load_layout(params.chains)),
            "tail": In(TAIL), "tail_stb": In(1), "tail_chunk": In(range(HELD)),
            "result": Out(RESULT), "result_stb": Out(1),
            # Attention, which has the same lanes and multipliers.
            "weight": In(weight_layout(params.chains)), "wave_words": In(16).array(RANKS),
            "sums": Out(signed(ACCUMULATOR)).array(params.chains),
            "score": In(SCORE), "s": Out(32),
        })  # fmt: skip

    def elaborate(self, platform):
        m = Module()
        p = Pipeline(m, platform)
        params, step = self.params, self.step
        chains, phases = params.chains, params.phases
        lanes = place(m, platform, "lanes", Lanes(params))
        scales = place(m, platform, "scales", Scales(params))
        weigh = place(m, platform, "weigh", Weigh(params))
        rows = place(m, platform, "rows", Accumulate())
        blocks = place(m, platform, "blocks", Accumulate())
        m.d.comb += [
            lanes.step.eq(step.lanes), lanes.beat.eq(self.beat), lanes.load.eq(self.load),
            lanes.weight.eq(self.weight), scales.off.eq(~self.stb), weigh.score.eq(self.score),
            self.s.eq(weigh.o),
            *(lanes.wave_words[i].eq(self.wave_words[i]) for i in range(RANKS)),
            *(self.sums[c].eq(lanes.sums[c]) for c in range(params.chains)),
            scales.beat.eq(self.scale_beat), scales.index.eq(step.index),
            scales.format.eq(step.format), scales.phase.eq(step.phase),
        ]

        # What a step says about itself, to where its sums leave the lanes.
        met = Lanes.LATENCY
        told = {"chunk": step.chunk, "phase": step.phase, "row": step.row, "error": step.error,
                "weight": step.format.weight.as_value(), "first": step.first,
                "first_chunk": step.first_chunk, "first_block": step.first_block}  # fmt: skip
        wait = Delay(DelayParams(width=sum(map(len, told.values())), depth=met - 1))
        place(m, platform, "wait_step", wait)
        m.d.comb += wait.i.eq(Cat(told.values()))
        late, at = {}, 0
        for name, value in told.items():
            late[name] = p.at(wait.o[at : at + len(value)], met - 1, name)
            at += len(value)

        # x's sums and exponent, from the chunk's place.
        m.submodules.tails = tails = Memory(shape=TAIL.size, depth=params.chunks, init=[])
        write, read = tails.write_port(), tails.read_port(domain="comb")
        m.d.comb += [
            write.addr.eq(self.tail_chunk), write.data.eq(self.tail.as_value()),
            write.en.eq(self.tail_stb), read.addr.eq(late["chunk"].value),
        ]
        tail = data.View(TAIL, read.data)
        for c in range(chains):
            of_phase = Array(tail.sums[phase * chains + c] for phase in range(phases))
            xsum = Signal.like(weigh.xsums[c], name=f"xsum_{c}", reset_less=True)
            m.d.sync += xsum.eq(of_phase[late["phase"].value] if phases > 1 else of_phase[0])
            m.d.comb += weigh.xsums[c].eq(xsum)
        exponent = Signal(8, reset_less=True)
        tail_bad = Signal(reset_less=True)
        m.d.sync += [exponent.eq(tail.exponent), tail_bad.eq(tail.bad)]

        words = Cat(*scales.scales, *scales.minima, scales.top, scales.bad)
        wait_scales = Delay(DelayParams(width=len(words), depth=met - Scales.LATENCY))
        place(m, platform, "wait_scales", wait_scales)
        ready = wait_scales.o
        width = len(scales.scales[0])
        error = p.delay(late["error"], met)
        m.d.comb += [
            wait_scales.i.eq(words),
            *(weigh.sums[c].eq(lanes.sums[c]) for c in range(chains)),
            *(weigh.scales[c].eq(ready.word_select(c, width)) for c in range(chains)),
            *(weigh.minima[c].eq(ready.word_select(chains + c, width)) for c in range(chains)),
            weigh.top.eq(ready[-1 - len(scales.top) : -1]),
            weigh.bad.eq(ready[-1] | tail_bad | error),
            weigh.exponent.eq(exponent),
            weigh.weight.as_value().eq(p.delay(late["weight"], met)),
            weigh.first.eq(p.delay(late["first"], met)),
            weigh.stb.eq(p.delay(p.at(self.stb, 0, "step_stb"), met)),
        ]

        # Rows: chunks to blocks, blocks to results.
        stb = p.at(self.stb & step.last, 0, "stb")
        block_stb = p.at(self.stb & step.last & step.last_chunk, 0, "block_stb")
        result_stb = p.at(self.stb & step.last & step.last_chunk & step.last_block, 0, "result_stb")
        weighed = met + weigh.LATENCY
        blocked = weighed + Accumulate.LATENCY
        for unit, time, strobe, first in ((rows, weighed, stb, "first_chunk"),
                                          (blocks, blocked, block_stb, "first_block")):
            m.d.comb += [
                unit.stb.eq(p.delay(strobe, time)), unit.row.eq(p.delay(late["row"], time)),
                unit.first.eq(p.delay(late[first], time)),
            ]
        m.d.comb += [
            rows.t.eq(weigh.o), rows.error.eq(p.delay(late["error"], weighed)),
            blocks.t.eq(rows.o), blocks.error.eq(rows.error_o),
            self.result.value.eq(blocks.o), self.result.error.eq(blocks.error_o),
            self.result_stb.eq(p.delay(result_stb, self.LATENCY)),
        ]
        return m

    @staticmethod
    def latency(params: ChannelParams) -> int:
        return Lanes.LATENCY + Weigh.latency(params) + 2 * Accumulate.LATENCY

    @property
    def LATENCY(self):
        return self.latency(self.params)
