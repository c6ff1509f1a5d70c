"""An address that is set and then moves on by steps, in short adders.

    value <- start          set & en
    value <- value + step   en without set, modulo 2^bits

The lowest part is added to. Each part above it is a register that has one of its own beside it, the
next of its values, and one that says whether it is all ones, and so are those between: the lowest
part's carry chooses. These are a step late after a carry, but no two steps in a row carry: a step
is less than half of the lowest part's range.

`en` goes to clock enables alone, so it may come late.

Latency  1 cycle
Rate     1 step a cycle
"""

from dataclasses import dataclass

from amaranth.hdl import Const, Module, Mux, Signal
from amaranth.lib import wiring
from amaranth.lib.wiring import In, Out

__all__ = ["Address", "AddressParams"]

ADDED = 24  # bits of a part, at most


@dataclass(frozen=True, kw_only=True)
class AddressParams:
    bits: int
    step: int = 1  # bits of a step

    def __post_init__(self):
        if not 1 <= self.step < self.parts[0].stop < self.bits:
            raise ValueError(f"a step must have fewer bits than the lowest part of an address of "
                             f"two parts or more, got {self.step} of {self.bits}")

    @property
    def parts(self) -> list[slice]:
        """The lowest part, and those above it."""
        width = -(-self.bits // max(2, -(-self.bits // ADDED)))
        return [slice(low, min(low + width, self.bits)) for low in range(0, self.bits, width)]


class Address(wiring.Component):
    def __init__(self, params: AddressParams):
        self.params = params
        super().__init__({
            "en": In(1),
            "set": In(1),
            "start": In(params.bits),
            "step": In(params.step),
            "value": Out(params.bits),
        })

    @property
    def module_name(self):
        return f"address_{self.params.bits}_{self.params.step}"

    def elaborate(self, platform):
        m = Module()
        lowest, *upper = self.params.parts
        low = Signal(lowest.stop, reset_less=True)
        total = Signal(lowest.stop + 1)
        carry = Signal()  # into the next part
        m.d.comb += [
            total.eq(low + self.step), carry.eq(total[-1] & ~self.set), self.value[lowest].eq(low),
        ]
        with m.If(self.en):
            m.d.sync += low.eq(Mux(self.set, self.start[lowest], total[:-1]))
        full = Const(1, 1)  # the parts between are all ones
        for n, part in enumerate(upper):
            suffix = f"_{n}" if n else ""
            high = Signal(part.stop - part.start, name=f"high{suffix}", reset_less=True)
            above = Signal.like(high, name=f"above{suffix}", reset_less=True)  # high + 1
            base = Signal.like(high, name=f"base{suffix}")
            m.d.comb += [base.eq(Mux(self.set, self.start[part], high)), self.value[part].eq(high)]
            with m.If(self.en):
                m.d.sync += [high.eq(Mux(carry & full, above, base)), above.eq(base + 1)]
                if part is not upper[-1]:
                    # It begins as if after a carry, as `above` does.
                    ones = Signal(name=f"ones{suffix}", init=1, reset_less=True)
                    m.d.sync += ones.eq((base + 1)[-1])  # the same adder's carry
                    full &= ones
        return m
