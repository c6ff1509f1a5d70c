"""The completion record while its call runs: counters, the first error, and the word that stops.

    beat     the record's 64 bytes (`gdn_core.registers.RECORD`), right LATENCY cycles after the
             last event, and after the last cycle that counts
    poison   from the cycle after the first bus error until the call's end: its heads stop

Events are strobes, one cycle for each. They are registered before they are counted, and the upper
half of `cycles` takes the lower one's carry a cycle late, so that no adder has logic before it.

Latency  2 cycles from an event to the beat, 3 from a cycle to its count; 1 to poison
Rate     an event of each kind, from each place that has it, in every cycle
"""

from dataclasses import dataclass

from amaranth.hdl import Cat, Module, Mux, Signal
from amaranth.lib import wiring
from amaranth.lib.wiring import In, Out

from gdn_core.registers import RECORD, RECORD_BYTES, Status

__all__ = ["CompletionRecord", "CompletionRecordParams"]


@dataclass(frozen=True, kw_only=True)
class CompletionRecordParams:
    engines: int
    group: int
    readers: int
    writers: int
    design: int  # the record says so, whatever the call


class CompletionRecord(wiring.Component):
    LATENCY = 3

    def __init__(self, params: CompletionRecordParams):
        self.params = params
        super().__init__(
            {
                "idle": In(1),  # between calls: the record becomes 0
                "check": In(1),  # strobe: bad_argument, decode and tokens are those of the call
                "finish": In(1),  # cycles are not counted any more
                "bad_argument": In(1),
                "decode": In(1),  # stable, as are command and slot
                "tokens": In(32),
                "command": In(32),
                "slot": In(32),
                "overflows": In(range(params.group + 1)).array(params.engines),
                "read_errors": In(1).array(params.readers),
                "write_errors": In(1).array(params.writers),
                "write_tokens": In(32).array(params.writers),  # each is writing
                "error": In(1),  # a head met a bus error
                "bad": In(1),  # a value head is bad, by itself
                "bad_token": In(32),  # of either
                "bad_head": In(32),
                "poison": Out(1),
                "beat": Out(8 * RECORD_BYTES),
            }
        )

    def elaborate(self, platform):
        m = Module()
        params = self.params
        fields = {field.name: Signal(32 * field.words, name=f"record_{field.name}")
                  for field in RECORD if field.name not in ("design", "command", "slot")}
        known = {**fields, "design": params.design, "command": self.command, "slot": self.slot}
        for field in RECORD:
            place_of = self.beat[32 * field.word : 32 * (field.word + field.words)]
            m.d.comb += place_of.eq(known[field.name])

        counted = {"overflows": (self.overflows, params.engines * params.group),
                   "read_errors": (self.read_errors, params.readers),
                   "write_errors": (self.write_errors, params.writers)}  # fmt: skip
        bad = Signal()
        bad_token = Signal(32, reset_less=True)
        bad_head = Signal(32, reset_less=True)
        m.d.sync += [bad.eq(self.bad), bad_token.eq(self.bad_token), bad_head.eq(self.bad_head)]
        any_bad = Signal()
        low, high = fields["cycles"][:32], fields["cycles"][32:]
        counts = Signal()
        carry = Signal()
        m.d.sync += counts.eq(~self.idle & ~self.finish)
        # The first bad head: nothing until it comes, so that `idle` need not clear it.
        first_bad = {"bad_token": bad_token, "bad_head": bad_head}
        with m.If(~any_bad):
            m.d.sync += [fields[name].eq(Mux(bad, value, 0)) for name, value in first_bad.items()]
        with m.If(self.idle):
            m.d.sync += [field.eq(0) for name, field in fields.items() if name not in first_bad]
            m.d.sync += [carry.eq(0), any_bad.eq(0), self.poison.eq(0)]
        with m.Else():
            m.d.sync += [
                Cat(low, carry).eq(low + counts), high.eq(high + carry),
            ]
            with m.If(bad):
                m.d.sync += [fields["bad_heads"].eq(fields["bad_heads"] + 1), any_bad.eq(1)]
            # The first error decides; tokens counts those that it left whole.
            with m.If(self.check):
                with m.If(self.bad_argument):
                    m.d.sync += fields["status"].eq(Status.BAD_ARGUMENT)
                with m.Elif(self.decode):
                    m.d.sync += fields["tokens"].eq(self.tokens)
            with m.Elif(~self.poison):
                with m.If(self.error):
                    m.d.sync += [
                        self.poison.eq(1), fields["status"].eq(Status.READ_ERROR),
                        fields["tokens"].eq(Mux(self.decode, self.bad_token, 0)),
                    ]
                for error, token in zip(self.write_errors, self.write_tokens, strict=True):
                    with m.Elif(error):
                        m.d.sync += [
                            self.poison.eq(1), fields["status"].eq(Status.WRITE_ERROR),
                            fields["tokens"].eq(Mux(self.decode, token, 0)),
                        ]
        for name, (places, most) in counted.items():
            events = Signal(range(most + 1), name=f"{name}_now")
            m.d.sync += events.eq(sum(places))
            with m.If(~self.idle):
                m.d.sync += fields[name].eq(fields[name] + events)
        return m
