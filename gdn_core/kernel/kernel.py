"""The kernel: a layer between AXI readers and writers, and the sequence of a call.

    m_axi_q --> reader --> layer --> writer --> m_axi_out_0
    m_axi_k --> reader --/     `---> writer --> m_axi_out_1
    m_axi_v --> reader --/                      as the width needs

A call is taken when the host sets ap_start: its arguments are checked, its requests go out, heads
flow through as fast as the ports allow, and when the last output is in memory the completion
record is written and ap_done is set. Everything between the ports moves by valid and ready alone;
this file joins the blocks and holds no arithmetic.
"""

from amaranth.hdl import Cat, Const, Module, Mux, Signal
from amaranth.lib import enum, wiring
from amaranth.lib.wiring import In, Out

from gdn_core.axi.bursts import BurstSplitter
from gdn_core.axi.control import ControlRegisters
from gdn_core.axi.interface import LiteSignature, ReadSignature, WriteSignature
from gdn_core.axi.reader import BurstReader, BurstReaderParams
from gdn_core.axi.writer import BurstWriter, BurstWriterParams
from gdn_core.config import BEAT_BYTES, GdnConfig
from gdn_core.emit.emitter import place
from gdn_core.emit.fanout import copy, parts
from gdn_core.emit.reset import handed_on
from gdn_core.engine.words import BEAT_BITS, row_beats
from gdn_core.formats import HEADER_ROWS
from gdn_core.kernel.layer import Layer
from gdn_core.kernel.record import CompletionRecord, CompletionRecordParams
from gdn_core.prepare.prepare import CALL
from gdn_core.prepare.requests import (
    RowRequests,
    RowRequestsParams,
    ValueRequests,
    ValueRequestsParams,
)
from gdn_core.registers import Command, Flags, Kind
from gdn_core.registers import arguments as arguments_of
from gdn_core.stream.fifo import StreamFifo

__all__ = ["Kernel"]

READ_QUEUE = 512  # beats, a block RAM's depth: hides about as many cycles of memory latency


class Step(enum.Enum, shape=3):
    """Where a call stands."""

    IDLE = 0
    CHECK = 1
    RUN = 2
    DRAIN = 3  # everything is on its way out
    RECORD = 4  # with FINISH, all that have bit 2
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
        registers = place(m, platform, "registers", ControlRegisters(ports),
                          reset=handed_on(m, "registers"))
        wiring.connect(m, wiring.flipped(self.control), registers.bus)
        m.d.comb += self.interrupt.eq(registers.interrupt)
        arguments = registers.arguments

        # The blocks.
        row_requests = RowRequestsParams(beats=shape.qk_heads * row_beats(shape.key_dim, 2))
        requests = {"q": RowRequests(row_requests), "k": RowRequests(row_requests),
                    "v": ValueRequests(ValueRequestsParams(v_heads=shape.v_heads,
                                                           value_dim=shape.value_dim))}  # fmt: skip
        layer = place(m, platform, "layer", Layer(config))
        readers, writers = [], []
        for name, request in requests.items():
            reset = handed_on(m, f"{name}_reader")
            reader = BurstReader(BurstReaderParams(fifo_beats=READ_QUEUE))
            readers.append(place(m, platform, f"{name}_reader", reader, reset=reset))
            place(m, platform, f"{name}_requests", request, reset=reset)
            wiring.connect(m, request.requests, reader.requests)
            wiring.connect(m, reader.beats, getattr(layer, name))
            wiring.connect(m, wiring.flipped(getattr(self, name)), reader.axi)
        for port, out in enumerate(self.out):
            writer = place(m, platform, f"writer_{port}", BurstWriter(BurstWriterParams()),
                           reset=handed_on(m, f"port_{port}"))  # fmt: skip
            wiring.connect(m, wiring.flipped(out), writer.axi)
            writers.append(writer)

        # The call.
        step = Signal(Step)
        start = Signal()
        checking = Signal()  # step is CHECK
        call = Signal(CALL)
        command = Signal(Command)
        bad_argument = Signal()
        # The host wrote the arguments before it set ap_start, so this is known in IDLE.
        m.d.sync += bad_argument.eq(self.is_bad(arguments))
        m.d.comb += [
            command.eq(arguments.command[:2]),
            start.eq(checking & ~bad_argument),
        ]
        m.d.sync += checking.eq((step == Step.IDLE) & registers.start)
        decode, load = (call.command == c for c in (Command.DECODE, Command.LOAD))
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
        tokens = Signal(32, reset_less=True)  # known in IDLE as well
        m.d.comb += call.tokens.eq(tokens)
        with m.Switch(command):
            with m.Case(Command.DECODE):
                m.d.sync += tokens.eq(arguments.tokens)
            with m.Case(Command.CLEAR):
                m.d.sync += tokens.eq(1)
            with m.Default():
                m.d.sync += tokens.eq(image_rows)
        m.d.comb += [
            layer.call.eq(call), layer.start.eq(start),
            requests["q"].address.eq(arguments.q), requests["k"].address.eq(arguments.k),
            requests["v"].load.eq(load), requests["v"].v.eq(arguments.v),
            requests["v"].gates.eq(arguments.gates), requests["v"].params_.eq(arguments.params),
        ]
        for name, request in requests.items():
            m.d.comb += [
                request.start.eq(start & (decode | (load if name == "v" else 0))),
                request.tokens.eq(call.tokens),
            ]
        m.d.comb += [at.eq(arguments[f"out_{port}"]) for port, at in enumerate(layer.out_at)]
        # A call's arguments stand still until ap_ready, which comes with ap_done.
        busy = Signal()
        m.d.comb += busy.eq(layer.busy | Cat(writer.busy for writer in writers).any())
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

        record = self.record(m, platform, step, bad_argument, call, arguments, layer,
                             writers, readers)  # fmt: skip
        # The record goes out by port 0, after its outputs. The writer takes it cycles after its
        # request, so what chooses it is a cycle late.
        shares = parts(BEAT_BITS)
        record_turn = [copy(m, step.as_value()[2], f"record_turn_{n}") for n in range(len(shares))]
        for port, writer in enumerate(writers):
            asked, sent = layer.requests[port], layer.beats[port]
            mine = record_turn[0] if port == 0 else Const(0)
            asks = (step == Step.RECORD) if port == 0 else Const(0)
            m.d.comb += [
                # The layer has nothing then, neither requests nor beats.
                writer.requests.valid.eq(asks | asked.valid),
                writer.requests.payload.eq(asked.payload),
                asked.ready.eq(writer.requests.ready),
                writer.beats.valid.eq(mine | sent.valid),
                writer.beats.payload.data.eq(sent.payload if port else Cat(
                    Mux(turn, record[part], sent.payload[part])
                    for turn, part in zip(record_turn, shares, strict=True))),
                sent.ready.eq(writer.beats.ready),
            ]
            with m.If(step.as_value()[2] if port == 0 else 0):
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

    def record(self, m, platform, step, bad_argument, call, arguments, layer, writers,
               readers):  # fmt: skip
        """What the completion record says; also stops the call's heads after a bus error."""
        unit = place(m, platform, "completion_record", CompletionRecord(CompletionRecordParams(
            engines=self.params.engines, group=self.params.shape.group, readers=len(readers),
            writers=len(writers), design=self.params.fingerprint)),
            reset=handed_on(m, "record"))  # fmt: skip
        # The last events are in the record before the writer takes it.
        assert BurstSplitter.LATENCY + StreamFifo.LATENCY >= CompletionRecord.LATENCY
        m.d.comb += [
            unit.idle.eq(step == Step.IDLE), unit.check.eq(step == Step.CHECK),
            unit.finish.eq(step == Step.FINISH), unit.bad_argument.eq(bad_argument),
            unit.decode.eq(call.command == Command.DECODE), unit.tokens.eq(call.tokens),
            unit.command.eq(arguments.command), unit.slot.eq(arguments.slot),
            unit.error.eq(layer.error), unit.bad.eq(layer.bad),
            unit.bad_token.eq(layer.bad_token), unit.bad_head.eq(layer.bad_head),
            layer.poison.eq(unit.poison),
        ]
        m.d.comb += [unit.overflows[n].eq(heads) for n, heads in enumerate(layer.overflows)]
        m.d.comb += [unit.read_errors[n].eq(r.error) for n, r in enumerate(readers)]
        for n, writer in enumerate(writers):
            m.d.comb += [
                unit.write_errors[n].eq(writer.error), unit.write_tokens[n].eq(layer.token[n]),
            ]
        return unit.beat
