"""The kernel: readers, Prepare, engines, collector and writer, and the sequence of a call.

    m_axi_q --> reader --> Prepare --> engines --> collector --> writer --> m_axi_out_0
    m_axi_k --> reader --/                    `--> collector --> writer --> m_axi_out_1
    m_axi_v --> reader --/                                                  as the width needs

A call is taken when the host sets ap_start: its arguments are checked, its requests go out, heads
flow through as fast as the ports allow, and when the last output is in memory the completion
record is written and ap_done is set. Everything between the ports moves by valid and ready alone;
this file joins the blocks and holds no arithmetic.
"""

from amaranth.hdl import Cat, Const, Module, Mux, Signal
from amaranth.lib import enum, wiring
from amaranth.lib.wiring import In, Out

from gdn_core.axi.control import ControlRegisters
from gdn_core.axi.interface import LiteSignature, ReadSignature, WriteSignature
from gdn_core.axi.reader import BurstReader, BurstReaderParams
from gdn_core.axi.writer import BurstWriter, BurstWriterParams
from gdn_core.config import BEAT_BYTES, GdnConfig
from gdn_core.emit import place
from gdn_core.engine.collect import Collector, CollectorParams
from gdn_core.engine.engine import Engine, EngineParams
from gdn_core.engine.prepare import CALL, Prepare, PrepareParams
from gdn_core.engine.requests import (
    RowRequests,
    RowRequestsParams,
    ValueRequests,
    ValueRequestsParams,
)
from gdn_core.engine.slice import Slice
from gdn_core.engine.walk import WalkParams
from gdn_core.engine.words import row_beats
from gdn_core.formats import HEADER_ROWS, StateFormat
from gdn_core.registers import RECORD, RECORD_BYTES, Command, Flags, Kind, Status
from gdn_core.registers import arguments as arguments_of

__all__ = ["Kernel", "engine_params"]

READ_QUEUE = 512  # beats, a block RAM's depth: hides about as many cycles of memory latency


def engine_params(config: GdnConfig) -> EngineParams:
    shape = config.shape
    return EngineParams(
        format=StateFormat.of(config.precision),
        key_dim=shape.key_dim,
        value_dim=shape.value_dim,
        group=shape.group,
        states=shape.qk_heads // config.engines * config.slots,
        state_ram=config.state_ram,
    )


class Step(enum.Enum, shape=3):
    """Where a call stands."""

    IDLE = 0
    CHECK = 1
    RUN = 2
    DRAIN = 3  # everything is on its way out
    RECORD = 4
    FINISH = 5


class Kernel(wiring.Component):
    def __init__(self, params: GdnConfig):
        self.params = params
        super().__init__(
            {
                "control": In(LiteSignature()),
                "q": Out(ReadSignature()),
                "k": Out(ReadSignature()),
                "v": Out(ReadSignature()),
                "out": Out(WriteSignature()).array(params.out_ports),
                "interrupt": Out(1),
            }
        )

    @property
    def masters(self) -> dict:
        """AXI masters by name."""
        outs = {f"out_{p}": out for p, out in enumerate(self.out)}
        return {"q": self.q, "k": self.k, "v": self.v} | outs

    def elaborate(self, platform):
        m = Module()
        config, shape, ports = self.params, self.params.shape, self.params.out_ports
        engine_p = engine_params(config)
        walk = WalkParams(heads=shape.qk_heads, engines=config.engines)

        registers = place(m, platform, "registers", ControlRegisters(ports))
        wiring.connect(m, wiring.flipped(self.control), registers.bus)
        m.d.comb += self.interrupt.eq(registers.interrupt)
        arguments = registers.arguments

        # The blocks.
        row_requests = RowRequestsParams(beats=shape.qk_heads * row_beats(shape.key_dim, 2))
        requests = {"q": RowRequests(row_requests), "k": RowRequests(row_requests),
                    "v": ValueRequests(ValueRequestsParams(v_heads=shape.v_heads,
                                                           value_dim=shape.value_dim))}  # fmt: skip
        prepare = place(m, platform, "prepare", Prepare(
            PrepareParams(engine=engine_p, walk=walk, slots=config.slots)))  # fmt: skip
        readers = []
        for name, request in requests.items():
            reader = BurstReader(BurstReaderParams(fifo_beats=READ_QUEUE))
            readers.append(place(m, platform, f"{name}_reader", reader))
            place(m, platform, f"{name}_requests", request)
            wiring.connect(m, request.requests, reader.requests)
            wiring.connect(m, reader.beats, getattr(prepare, name))
            wiring.connect(m, wiring.flipped(getattr(self, name)), reader.axi)
        writers, collectors = [], []
        collect = CollectorParams(v_heads=shape.v_heads // ports, value_dim=shape.value_dim,
                                  queues=config.heads_in_flight // ports)  # fmt: skip
        for port, out in enumerate(self.out):
            writer = place(m, platform, f"writer_{port}", BurstWriter(BurstWriterParams()))
            collector = place(m, platform, f"collector_{port}", Collector(collect))
            wiring.connect(m, wiring.flipped(out), writer.axi)
            writers.append(writer)
            collectors.append(collector)
        links = []
        for e in range(config.engines):
            engine = place(m, platform, f"engine_{e}", Engine(engine_p))
            link = engine
            for n in reversed(range(config.slices)):  # the last one beside the engine
                slice_ = place(m, platform, f"slice_{e}_{n}", Slice(engine_p))
                wiring.connect(m, slice_.engine, link)
                link = slice_.rest
            links.append(link)
            m.d.comb += [
                link.operands.eq(prepare.operands), link.words.eq(prepare.words),
                link.job.eq(prepare.job), link.scalars.eq(prepare.scalars),
                link.operands_push.eq(prepare.operands_push[e]),
                link.words_push.eq(prepare.words_push[e]),
                link.job_push.eq(prepare.job_push[e]),
                link.scalars_push.eq(prepare.scalars_push[e]),
                prepare.operands_taken[e].eq(link.operands_taken),
                prepare.words_taken[e].eq(link.words_taken),
                prepare.scalars_taken[e].eq(link.scalars_taken),
            ]
            for g in range(shape.group):
                queue, port = divmod(e * shape.group + g, ports)
                collector = collectors[port]
                m.d.comb += [
                    collector.rows[queue].eq(link.out[g]),
                    collector.rows_push[queue].eq(link.out_push[g]),
                    link.out_taken[g].eq(collector.rows_taken[queue]),
                ]

        # The call.
        step = Signal(Step)
        start = Signal()
        call = Signal(CALL)
        command = Signal(Command)
        bad_argument = Signal()
        m.d.comb += [
            command.eq(arguments.command[:2]),
            bad_argument.eq(self.is_bad(arguments)),
            start.eq((step == Step.CHECK) & ~bad_argument),
        ]
        decode, load, store = (call.command == c for c in (Command.DECODE, Command.LOAD,
                                                           Command.STORE))  # fmt: skip
        image_rows = config.shape.key_dim + HEADER_ROWS
        flags = arguments.flags
        m.d.comb += [
            call.command.eq(command),
            call.slot.eq(arguments.slot),
            call.given.eq((flags & Flags.GIVEN).any()),
            call.twice.eq((flags & Flags.BETA_TWICE).any()),
            call.fresh.eq((flags & Flags.FRESH).any()),
            call.narrow.eq((flags & Flags.OUT_BF16).any()),
            call.eps.eq(arguments.eps), call.scale.eq(arguments.scale),
        ]
        with m.Switch(command):
            with m.Case(Command.DECODE):
                m.d.comb += call.tokens.eq(arguments.tokens)
            with m.Case(Command.CLEAR):
                m.d.comb += call.tokens.eq(1)
            with m.Default():
                m.d.comb += call.tokens.eq(image_rows)
        m.d.comb += [
            prepare.call.eq(call), prepare.start.eq(start),
            requests["q"].address.eq(arguments.q), requests["k"].address.eq(arguments.k),
            requests["v"].load.eq(load), requests["v"].v.eq(arguments.v),
            requests["v"].gates.eq(arguments.gates), requests["v"].params_.eq(arguments.params),
        ]
        for name, request in requests.items():
            m.d.comb += [
                request.start.eq(start & (decode | (load if name == "v" else 0))),
                request.tokens.eq(call.tokens),
            ]
        for port, collector in enumerate(collectors):
            m.d.comb += [
                collector.start.eq(start & (decode | store)), collector.tokens.eq(call.tokens),
                collector.narrow.eq(decode & call.narrow),
                collector.out.eq(arguments[f"out_{port}"]),
            ]
        # A call's arguments stand still until ap_ready, which comes with ap_done.
        busy = Signal()
        m.d.comb += busy.eq(
            prepare.busy | Cat(b.busy for b in (*collectors, *writers, *links)).any()
        )
        record_at = arguments.record
        done = Signal()
        m.d.comb += [
            registers.idle.eq(step == Step.IDLE), registers.ready.eq(done),
            registers.done.eq(done),
        ]
        with m.Switch(step):
            with m.Case(Step.IDLE):
                with m.If(registers.start):
                    m.d.sync += step.eq(Step.CHECK)
            with m.Case(Step.CHECK):
                m.d.sync += step.eq(Mux(bad_argument, Step.RECORD, Step.RUN))
                # Nowhere to write the record: the call ends without one.
                with m.If(record_at[: BEAT_BYTES.bit_length() - 1].any()):
                    m.d.sync += step.eq(Step.FINISH)
            with m.Case(Step.RUN):
                m.d.sync += step.eq(Step.DRAIN)
            with m.Case(Step.DRAIN):
                with m.If(~busy):
                    m.d.sync += step.eq(Step.RECORD)
            with m.Case(Step.RECORD):
                with m.If(writers[0].requests.ready):
                    m.d.sync += step.eq(Step.FINISH)
            with m.Case(Step.FINISH):
                with m.If(~writers[0].busy):
                    m.d.comb += done.eq(1)
                    m.d.sync += step.eq(Step.IDLE)

        record = self.record(m, step, bad_argument, call, arguments, prepare, collectors, links,
                             writers, readers)  # fmt: skip
        # The record goes out by port 0, after its outputs.
        for port, (collector, writer) in enumerate(zip(collectors, writers, strict=True)):
            mine = (step == Step.RECORD) | (step == Step.FINISH) if port == 0 else Const(0)
            m.d.comb += [
                writer.requests.valid.eq(
                    Mux(mine, step == Step.RECORD, collector.requests.valid)
                ),
                writer.requests.payload.eq(collector.requests.payload),
                collector.requests.ready.eq(writer.requests.ready & ~mine),
                writer.beats.valid.eq(mine | collector.beats.valid),
                writer.beats.payload.data.eq(Mux(mine, record, collector.beats.payload)),
                collector.beats.ready.eq(writer.beats.ready & ~mine),
            ]
            with m.If(mine):
                m.d.comb += [
                    writer.requests.payload.address.eq(record_at),
                    writer.requests.payload.beats.eq(1),
                ]
        return m

    def is_bad(self, arguments):
        """An argument that the call must not start with."""
        config = self.params
        command, known = arguments.command, max(Command)
        decode = command == Command.DECODE
        uses = {
            "q": decode, "k": decode, "gates": decode, "params": decode,
            "v": decode | (command == Command.LOAD), "record": Const(1),
        }  # fmt: skip
        uses |= {f"out_{p}": decode | (command == Command.STORE) for p in range(config.out_ports)}
        pointers = [r.name for r in arguments_of(config.out_ports) if r.kind is Kind.POINTER]
        misaligned = (uses[name] & arguments[name][: BEAT_BYTES.bit_length() - 1].any()
                      for name in pointers)  # fmt: skip
        all_flags = sum(Flags)
        return Cat(
            *misaligned,
            command > known,
            decode & (arguments.tokens == 0),
            arguments.slot >= config.slots,
            (arguments.flags & ~Const(all_flags, 32)).any(),
        ).any()

    def record(self, m, step, bad_argument, call, arguments, prepare, collectors, links, writers,
               readers):  # fmt: skip
        """What the completion record says; also stops the call's heads after a bus error."""
        idle = step == Step.IDLE
        decodes = call.command == Command.DECODE
        poison = Signal()
        fields = {field.name: Signal(32 * field.words, name=f"record_{field.name}")
                  for field in RECORD}  # fmt: skip
        m.d.comb += prepare.poison.eq(poison)
        read_error = Cat(r.beats.valid & r.beats.ready & r.beats.payload.error for r in readers)
        with m.If(idle):
            m.d.sync += [poison.eq(0)] + [field.eq(0) for field in fields.values()]
        with m.Else():
            m.d.sync += [
                fields["cycles"].eq(fields["cycles"] + (step != Step.FINISH)),
                fields["command"].eq(arguments.command), fields["slot"].eq(arguments.slot),
                fields["overflows"].eq(fields["overflows"] + sum(e.overflows for e in links)),
                fields["read_errors"].eq(fields["read_errors"] + sum(read_error)),
                fields["write_errors"].eq(fields["write_errors"] + sum(w.error for w in writers)),
            ]
            with m.If(prepare.bad):
                m.d.sync += fields["bad_heads"].eq(fields["bad_heads"] + 1)
                with m.If(fields["bad_heads"] == 0):
                    m.d.sync += [
                        fields["bad_token"].eq(prepare.bad_token),
                        fields["bad_head"].eq(prepare.bad_head),
                    ]
            # The first error decides; tokens counts those that it left whole.
            with m.If(step == Step.CHECK):
                with m.If(bad_argument):
                    m.d.sync += fields["status"].eq(Status.BAD_ARGUMENT)
                with m.Elif(decodes):
                    m.d.sync += fields["tokens"].eq(call.tokens)
            with m.Elif(~poison):
                with m.If(prepare.error):
                    m.d.sync += [
                        poison.eq(1), fields["status"].eq(Status.READ_ERROR),
                        fields["tokens"].eq(Mux(decodes, prepare.bad_token, 0)),
                    ]
                for writer, collector in zip(writers, collectors, strict=True):
                    with m.Elif(writer.error):
                        m.d.sync += [
                            poison.eq(1), fields["status"].eq(Status.WRITE_ERROR),
                            fields["tokens"].eq(Mux(decodes, collector.token, 0)),
                        ]
        beat = Signal(8 * RECORD_BYTES)
        for field in RECORD:
            place_of = beat[32 * field.word : 32 * (field.word + field.words)]
            m.d.comb += place_of.eq(fields[field.name])
        return beat


