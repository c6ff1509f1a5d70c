"""The sequencer: instructions off the program, one after another, each to the unit that it names.

What depends on the token is filled in here: a row's address, the tokens of a cache (quotient and
remainder by the number of channels). The next instruction begins when every unit rests.

    failed   a read of the program met an error, or a beat is no instruction: the token ends there
    pc       of the instruction that is under way, or that was the last

Formats  beats: `sequencer.instructions`; places of the vector memory become bytes for the channels
Rate     some 30 cycles an instruction beside the unit's own
"""

from amaranth.hdl import Cat, Const, Module, Mux, Signal
from amaranth.lib import data, enum, stream, wiring
from amaranth.lib.wiring import In, Out

from gdn_core.channel.channels import ArrayParams
from gdn_core.channel.walk import READ_BEAT
from gdn_core.sequencer.instructions import BYTES, COMMON, COMMON_AT, INSTRUCTIONS, WORDS
from gdn_core.vector.results import CALL
from gdn_core.vector.unit import COMMAND, Operation

__all__ = ["LOAD", "POSITION", "TOKEN", "Sequencer"]

TOKEN, POSITION = 20, 20  # bits
LOW = BYTES.bit_length() - 1
LOAD = data.StructLayout({"address": 64, "words": range(WORDS + 1), "to": range(WORDS)})
SETTLE = 6  # cycles until a unit that was told to begin says so


class Phase(enum.Enum, shape=3):
    IDLE = 0
    TAKE = 1  # a beat of the program
    COUNT = 2  # serially: a product, or quotients
    GIVE = 3  # to the unit
    WAIT = 4  # until all rest
    DRAIN = 5  # the rest of the program passes by


class Sequencer(wiring.Component):
    def __init__(self, params: ArrayParams):
        self.params = params
        super().__init__({
            "start": In(1), "instructions": In(16), "token": In(TOKEN), "position": In(POSITION),
            "asked": In(1), "logits_address": In(64),
            "program": In(stream.Signature(READ_BEAT)),
            "descriptor": Out(stream.Signature(READ_BEAT)), "begin_stb": Out(1),
            "load": Out(stream.Signature(LOAD)), "vector": Out(stream.Signature(COMMAND)),
            "results": Out(stream.Signature(CALL)), "units_busy": In(1),
            "busy": Out(1), "failed": Out(1), "pc": Out(16),
        })  # fmt: skip

    def elaborate(self, platform):
        m = Module()
        phase = Signal(Phase)
        beat = Signal(8 * BYTES, reset_less=True)
        error = Signal()
        common = data.View(COMMON, beat[COMMON_AT:])

        def is_(*names: str):
            return Cat(common.op == INSTRUCTIONS[name].op for name in names).any()

        def field(instruction: str, name: str):
            offset, width = INSTRUCTIONS[instruction].place(name)
            return beat[offset : offset + width]

        attends, of_cache = is_("attend"), is_("append", "attend")
        of_array = is_("project", "logits") | of_cache
        vectors = ("add", "swiglu", "gate", "norm", "rope")
        known = is_(*INSTRUCTIONS)

        # Products and quotients, a bit a cycle.
        at = Signal(range(POSITION + 1))
        factor = Signal(max(TOKEN, POSITION), reset_less=True)
        stride = Signal(64, reset_less=True)
        address = Signal(64, reset_less=True)
        channels = self.params.channels
        tokens = Signal(POSITION + 1)  # that the cache has, this one included if it is read
        window = field("attend", "window")
        before = Signal(POSITION + 1)  # tokens before the window
        m.d.comb += [
            tokens.eq(self.position + attends),
            before.eq(Mux(window.any() & attends & (tokens > window), tokens - window, 0)),
        ]
        parts = []
        for name, dividend in (("count", tokens), ("first", before)):
            left = Signal(POSITION + 1, name=f"{name}_left", reset_less=True)
            rest = Signal(range(2 * channels), name=f"{name}_rest", reset_less=True)
            quotient = Signal(POSITION + 1, name=f"{name}_quotient", reset_less=True)
            parts.append((rest, quotient))
            shifted, fits = Signal(range(2 * channels), name=f"{name}_shifted"), Signal(
                name=f"{name}_fits")  # fmt: skip
            m.d.comb += [shifted.eq(Cat(left[-1], rest)), fits.eq(shifted >= channels)]
            with m.If(phase == Phase.TAKE):
                m.d.sync += [rest.eq(0), quotient.eq(0)]
            with m.If((phase == Phase.COUNT) & (at == 0)):
                m.d.sync += left.eq(dividend)
            with m.Elif(phase == Phase.COUNT):
                m.d.sync += [left.eq(left << 1), quotient.eq(Cat(fits, quotient)),
                             rest.eq(Mux(fits, shifted - channels, shifted))]  # fmt: skip
        (count_rest, count), (first_rest, first) = parts

        # To the units.
        given = Signal(8 * BYTES)
        fields = {"count": count[:16], "extra": count_rest, "first": first[:16],
                  "first_extra": first_rest}  # fmt: skip
        m.d.comb += given.eq(beat)
        for instruction, name in (("project", "x"), ("project", "out")):
            offset, width = INSTRUCTIONS[instruction].place(name)
            value = Cat(Const(0, LOW), beat[offset : offset + width - LOW])
            m.d.comb += given[offset : offset + width].eq(
                Mux(is_("logits"), self.logits_address, value) if name == "out" else value)
        with m.If(of_cache):
            for name, value in fields.items():
                offset, width = INSTRUCTIONS["attend"].place(name)
                m.d.comb += given[offset : offset + width].eq(value)
        results, command, load = (self.results.payload, self.vector.payload, self.load.payload)
        m.d.comb += [
            self.descriptor.payload.data.eq(given),
            results.attend.eq(attends), results.logits.eq(is_("logits")),
            results.to.eq(field("project", "out")), results.rows.eq(field("project", "rows")),
            results.all_rows.eq(field("logits", "all_rows")),
            results.heads.eq(field("attend", "heads")),
            results.kv_heads.eq(field("attend", "kv_heads")),
            results.head_words.eq(field("attend", "dim") >> 4),
            load.address.eq(address), load.words.eq(field("load", "words")),
            load.to.eq(field("load", "dst")), command.segments.eq(1),
        ]
        with m.Switch(common.op):
            for name in vectors:
                with m.Case(INSTRUCTIONS[name].op):
                    m.d.comb += command.operation.eq(getattr(Operation, name.upper()))
                    m.d.comb += [command[one.name].eq(field(name, one.name))
                                 for one in INSTRUCTIONS[name].fields]

        # One after another.
        wait = Signal(range(SETTLE + 1))
        told = Signal(2)  # descriptor and results are on their own ways
        wants = Signal(2)
        beats_left = Signal(16)
        m.d.comb += [
            self.busy.eq(phase != Phase.IDLE), self.program.ready.eq(
                (phase == Phase.TAKE) | ((phase == Phase.DRAIN) & (beats_left != 0))),
            wants.eq(Cat(of_array, of_array & ~is_("append"))),
        ]
        giving = phase == Phase.GIVE
        m.d.comb += [
            self.descriptor.valid.eq(giving & wants[0] & ~told[0]),
            self.results.valid.eq(giving & wants[1] & ~told[1]),
            self.load.valid.eq(giving & is_("load")),
            self.vector.valid.eq(giving & is_(*vectors)),
            self.begin_stb.eq(giving & of_array & (told == 0) & (wait == 0)),
        ]
        done = Signal()
        with m.If(self.program.valid & self.program.ready):
            m.d.sync += beats_left.eq(beats_left - 1)
        with m.Switch(phase):
            with m.Case(Phase.IDLE):
                with m.If(self.start):
                    m.d.sync += [phase.eq(Phase.TAKE), self.failed.eq(0), self.pc.eq(0),
                                 beats_left.eq(self.instructions)]  # fmt: skip
            with m.Case(Phase.TAKE):
                m.d.sync += [beat.eq(self.program.payload.data), at.eq(0), told.eq(0), wait.eq(0),
                             error.eq(self.program.payload.error)]  # fmt: skip
                with m.If(self.program.valid):
                    m.d.sync += phase.eq(Phase.COUNT)
            with m.Case(Phase.COUNT):
                index = field("load", "index")
                m.d.sync += [at.eq(at + 1), factor.eq(factor >> 1), stride.eq(stride << 1)]
                with m.If(at == 0):
                    m.d.sync += [
                        address.eq(field("load", "address")), stride.eq(field("load", "stride")),
                        factor.eq(Mux(index == 1, self.token, Mux(index == 2, self.position, 0))),
                    ]
                with m.Elif(factor[0]):
                    m.d.sync += address.eq(address + stride)
                with m.If(at == POSITION + 1):
                    m.d.sync += phase.eq(Phase.GIVE)
                with m.If(error | ~known):
                    m.d.sync += [phase.eq(Phase.DRAIN), self.failed.eq(1)]
                with m.Elif(is_("end")):
                    m.d.sync += phase.eq(Phase.DRAIN)
                with m.Elif(common.when.any() & ~self.asked):
                    m.d.sync += [phase.eq(Phase.TAKE), self.pc.eq(self.pc + 1)]
            with m.Case(Phase.GIVE):
                m.d.sync += wait.eq(1)
                m.d.sync += told.eq(told | Cat(self.descriptor.valid & self.descriptor.ready,
                                               self.results.valid & self.results.ready))
                m.d.comb += done.eq(Mux(of_array, told == wants, Mux(
                    is_("load"), self.load.ready, self.vector.ready)))
                with m.If(done):
                    m.d.sync += [phase.eq(Phase.WAIT), wait.eq(SETTLE)]
            with m.Case(Phase.DRAIN):
                with m.If(beats_left == 0):
                    m.d.sync += phase.eq(Phase.IDLE)
            with m.Case(Phase.WAIT):
                m.d.sync += wait.eq(wait - (wait != 0))
                with m.If((wait == 0) & ~self.units_busy):
                    m.d.sync += [phase.eq(Phase.TAKE), self.pc.eq(self.pc + 1)]
        return m
