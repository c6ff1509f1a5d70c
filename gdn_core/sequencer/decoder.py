"""The decoder: channels, vector memory and unit, sequencer. A token id in, the next one out.

    program --> sequencer --descriptors--> channels --results--> vector memory <--> vector unit
                    |                         ^                    |    ^
                    '--loads--> HBM ----------|--------------------|----'
                                              '------ vectors -----'

`start` with a token id and its position; `asked` for the logits of the next one. They go to
`logits_address`, as `channel.sink` orders them, and the largest's row to `next_token`. `busy` until
the token is done. What was wrong stays until the next start:

    failed      a bit a master: program (or no instruction), vectors, logits, c0, c1, ...
    pc          the instruction that was the last; a token ends early only where the program does
    bad_chunks  vectors with an infinity or a NaN, `lost` writes of k and v that failed
"""

from amaranth.hdl import Cat, Module, Mux, Signal
from amaranth.lib import wiring
from amaranth.lib.wiring import In, Out

from gdn_core.axi.interface import MasterSignature, ReadSignature, WriteSignature
from gdn_core.axi.reader import BurstReader, BurstReaderParams
from gdn_core.axi.writer import BurstWriter, BurstWriterParams
from gdn_core.channel.channels import ArrayParams, Channels
from gdn_core.emit.emitter import place
from gdn_core.sequencer.instructions import LANES, WORDS
from gdn_core.sequencer.sequencer import LOAD, POSITION, TOKEN, Sequencer
from gdn_core.vector.memory import VectorMemory
from gdn_core.vector.reader import VectorReader
from gdn_core.vector.results import Results
from gdn_core.vector.unit import VectorUnit

__all__ = ["Decoder"]

READER = BurstReaderParams(fifo_beats=64)


class Decoder(wiring.Component):
    def __init__(self, params: ArrayParams):
        self.params = params
        super().__init__({
            "start": In(1), "program_address": In(64), "instructions": In(16),
            "token": In(TOKEN), "position": In(POSITION), "asked": In(1),
            "logits_address": In(64),
            "busy": Out(1), "next_token": Out(32), "failed": Out(len(params.masters)),
            "pc": Out(16), "bad_chunks": Out(16), "lost": Out(16),
            "axi_program": Out(ReadSignature()), "axi_vectors": Out(ReadSignature()),
            "axi_logits": Out(WriteSignature()),
            "axi_c": Out(MasterSignature()).array(params.channels),
        })  # fmt: skip

    @staticmethod
    def master_names(params: ArrayParams) -> list[str]:
        """In the order of `failed`."""
        return ["program", "vectors", "logits", *(f"c{n}" for n in range(params.channels))]

    @property
    def masters(self):
        """AXI interfaces by their names."""
        axis = [self.axi_program, self.axi_vectors, self.axi_logits, *self.axi_c]
        return dict(zip(self.master_names(self.params), axis, strict=True))

    def elaborate(self, platform):
        m = Module()
        program = place(m, platform, "program", BurstReader(READER))
        vectors = place(m, platform, "vectors", BurstReader(READER))
        logits = place(m, platform, "logits", BurstWriter(BurstWriterParams()))
        sequencer = place(m, platform, "sequencer", Sequencer(self.params))
        channels = place(m, platform, "channels", Channels(self.params))
        memory = place(m, platform, "memory", VectorMemory())
        reader = place(m, platform, "reader", VectorReader())
        unit = place(m, platform, "unit", VectorUnit())
        results = place(m, platform, "results", Results(self.params))
        for inside, outside in ((program.axi, self.axi_program), (vectors.axi, self.axi_vectors),
                                (logits.axi, self.axi_logits),
                                *zip(channels.axi_c, self.axi_c, strict=True)):
            wiring.connect(m, inside, wiring.flipped(outside))
        wiring.connect(m, program.beats, sequencer.program)
        wiring.connect(m, sequencer.descriptor, channels.table)
        wiring.connect(m, sequencer.vector, unit.i)
        wiring.connect(m, sequencer.results, results.call)
        wiring.connect(m, channels.x_requests, reader.requests)
        wiring.connect(m, reader.beats, channels.x)

        # Rows out of HBM into the vector memory.
        loading = Signal(LOAD, reset_less=True)
        loads = Signal()
        m.d.comb += [
            vectors.requests.valid.eq(sequencer.load.valid & ~loads),
            vectors.requests.payload.address.eq(sequencer.load.payload.address),
            vectors.requests.payload.beats.eq(sequencer.load.payload.words),
            sequencer.load.ready.eq(vectors.requests.ready & ~loads),
            vectors.beats.ready.eq(1),
        ]
        came = vectors.beats.valid
        with m.If(sequencer.load.valid & sequencer.load.ready):
            m.d.sync += [loads.eq(1), loading.eq(sequencer.load.payload)]
        with m.Elif(came):
            m.d.sync += [loading.to.eq(loading.to + 1), loading.words.eq(loading.words - 1),
                         loads.eq(loading.words != 1)]  # fmt: skip

        # Results: of a last matrix to memory, and looked at on the way; of all others only within.
        largest = Signal()
        with m.If(sequencer.results.valid & sequencer.results.ready):
            m.d.sync += largest.eq(sequencer.results.payload.logits)
        m.d.comb += [
            logits.requests.valid.eq(channels.out_requests.valid & largest),
            logits.requests.payload.eq(channels.out_requests.payload),
            channels.out_requests.ready.eq(Mux(largest, logits.requests.ready, 1)),
            results.beats.payload.eq(channels.out.payload),
            logits.beats.payload.data.eq(channels.out.payload),
            results.beats.valid.eq(channels.out.valid & (logits.beats.ready | ~largest)),
            logits.beats.valid.eq(channels.out.valid & results.beats.ready & largest),
            channels.out.ready.eq(results.beats.ready & (logits.beats.ready | ~largest)),
        ]

        # One of them at a time: the sequencer sees to it.
        at = Signal(range(WORDS))
        m.d.comb += [
            memory.a.eq(Mux(unit.busy, unit.a, reader.at)), memory.b.eq(unit.b),
            reader.word.eq(memory.a_word),
            unit.a_word.eq(memory.a_word), unit.b_word.eq(memory.b_word),
            memory.enable.eq(Mux(unit.write_stb | came, (1 << LANES) - 1, results.enable)),
            at.eq(Mux(unit.write_stb, unit.at, Mux(came, loading.to, results.at))),
            memory.at.eq(at),
            memory.word.eq(Mux(unit.write_stb, unit.word, Mux(
                came, vectors.beats.payload.data, results.word))),
        ]

        # The call.
        m.d.comb += [
            program.requests.valid.eq(self.start),
            program.requests.payload.address.eq(self.program_address),
            program.requests.payload.beats.eq(self.instructions),
            *(getattr(sequencer, name).eq(getattr(self, name)) for name in
              ("start", "instructions", "token", "position", "asked", "logits_address")),
            channels.start.eq(sequencer.begin_stb), channels.count.eq(1),
            channels.errors.eq(Cat(program.error, vectors.error, logits.error)),
            sequencer.units_busy.eq(channels.busy | unit.busy | results.busy | loads
                                    | logits.busy),
            self.busy.eq(sequencer.busy), self.pc.eq(sequencer.pc),
            self.next_token.eq(results.best),
        ]
        # The channels' own answers begin anew with every instruction for them.
        counts = Signal()  # they are of this token
        bad, lost = (Signal(16, name=name) for name in ("bad_before", "lost_before"))
        with m.If(self.start):
            m.d.sync += [self.failed.eq(0), bad.eq(0), lost.eq(0), counts.eq(0)]
        with m.Else():
            m.d.sync += self.failed.eq(self.failed | Mux(counts, channels.failed, 0) | Cat(
                program.error | sequencer.failed, vectors.error, logits.error))
            with m.If(channels.start):
                m.d.sync += [bad.eq(self.bad_chunks), lost.eq(self.lost), counts.eq(1)]
        m.d.comb += [self.bad_chunks.eq(bad + Mux(counts, channels.bad_chunks, 0)),
                     self.lost.eq(lost + Mux(counts, channels.lost, 0))]  # fmt: skip
        return m
