"""One RAM word's worth of state: the mantissas of a few rows, for every column of every state.

Simple dual port, one read and one write a cycle. A word that is read in the cycle in which it is
written is undefined: the engine spaces its jobs so that this never happens.

Shapes   `depth` words of `width` bits; at width 72 and depth 512 a word column is one RAMB36E2
Latency  2 cycles from read_addr to read_data (array and output register)
Rate     1 read and 1 write a cycle
"""

from dataclasses import dataclass

from amaranth.hdl import Module, Signal
from amaranth.lib import wiring
from amaranth.lib.memory import Memory
from amaranth.lib.wiring import In, Out

__all__ = ["BankParams", "StateBank"]


@dataclass(frozen=True, kw_only=True)
class BankParams:
    width: int
    depth: int

    def __post_init__(self):
        if not 1 <= self.width <= 72 or self.depth < 1:
            raise ValueError(f"width 1 to 72 and depth >= 1, got {self.width} and {self.depth}")

    @property
    def address(self):
        return range(max(self.depth, 2))


class StateBank(wiring.Component):
    LATENCY = 2

    def __init__(self, params: BankParams):
        self.params = params
        super().__init__(
            {
                "read_addr": In(params.address),
                "read_data": Out(params.width),
                "write_addr": In(params.address),
                "write_data": In(params.width),
                "write_en": In(1),
            }
        )

    @property
    def module_name(self):
        return f"state_bank_{self.params.width}x{self.params.depth}"

    def elaborate(self, platform):
        m = Module()
        m.submodules.ram = ram = Memory(
            shape=self.params.width,
            depth=self.params.depth,
            init=[],
            attrs={"ram_style": "block"},
        )
        write, read = ram.write_port(), ram.read_port()
        data = Signal(self.params.width, reset_less=True)  # the RAM's own output register
        m.d.comb += [
            read.addr.eq(self.read_addr), read.en.eq(1), self.read_data.eq(data),
            write.addr.eq(self.write_addr), write.data.eq(self.write_data),
            write.en.eq(self.write_en),
        ]
        m.d.sync += data.eq(read.data)
        return m
