"""An address that is set and then moves on by steps, with an adder of half its width.

    value <- start          set & en
    value <- value + step   en without set, modulo 2^bits

The lower half is added to; its carry chooses the upper half, which is the one there is or the one
after it, a register of its own. That register is a step late after a carry, but no two steps in a
row carry: a step is less than half of the lower half's range.

`en` goes to clock enables alone, so it may come late.

Latency  1 cycle
Rate     1 step a cycle
"""

from dataclasses import dataclass

from amaranth.hdl import Cat, Module, Mux, Signal
from amaranth.lib import wiring
from amaranth.lib.wiring import In, Out

__all__ = ["Address", "AddressParams"]


@dataclass(frozen=True, kw_only=True)
class AddressParams:
    bits: int
    step: int = 1  # bits of a step

    def __post_init__(self):
        if not 1 <= self.step < self.half < self.bits:
            raise ValueError(f"a step must have fewer bits than half of the address, got "
                             f"{self.step} of {self.bits}")

    @property
    def half(self) -> int:
        """Bits of the lower half."""
        return (self.bits + 1) // 2


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
        half = self.params.half
        low = Signal(half, reset_less=True)
        high = Signal(self.params.bits - half, reset_less=True)
        above = Signal.like(high, reset_less=True)  # high + 1
        total = Signal(half + 1)
        base = Signal.like(high)
        carry = total[half]
        m.d.comb += [
            total.eq(low + self.step), base.eq(Mux(self.set, self.start[half:], high)),
            self.value.eq(Cat(low, high)),
        ]
        with m.If(self.en):
            m.d.sync += [
                low.eq(Mux(self.set, self.start[:half], total[:half])),
                high.eq(Mux(carry & ~self.set, above, base)), above.eq(base + 1),
            ]
        return m
