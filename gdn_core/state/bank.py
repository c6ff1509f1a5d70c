"""One RAM word's worth of state: the mantissas of a few rows, for every column of every state.

Simple dual port in one clock, one read and one write a cycle. A word that is read in the cycle in
which it is written is undefined: block RAM gives the old one, UltraRAM either, by the port that
Vivado puts the read on. The engine never needs it: it reads a column again after `landed`, which
is later than its write, and between jobs, when it reads and ignores, its address stands at a column
that no job is writing. Nor is there a value at power-up: UltraRAM has no INIT (UG901), and the
emitted Verilog has no `initial` for it; what a state begins with is said by the exponents that
CLEAR, FRESH or LOAD write.

    BLOCK   RAMB36E2 of 512 x 72; array and output register
    ULTRA   URAM288 of 4,096 x 72; the same, and in a cascade one more output register for every 3
            of them, which synthesis moves between them (the ratio that UG1556 assumes)

Shapes   `depth` words of `width` bits
Latency  `latency` cycles from read_addr to read_data: 2, and more in a deep ULTRA
Rate     1 read and 1 write a cycle
"""

from dataclasses import dataclass

from amaranth.hdl import Module, Signal
from amaranth.lib import wiring
from amaranth.lib.memory import Memory
from amaranth.lib.wiring import In, Out

from gdn_core.config import StateRam

__all__ = ["BLOCK_WORDS", "WORD_BITS", "BankParams", "StateBank"]

WORD_BITS = 72  # of either RAM
BLOCK_WORDS = {StateRam.BLOCK: 512, StateRam.ULTRA: 4096}  # of such words in one RAM
STYLE = {StateRam.BLOCK: "block", StateRam.ULTRA: "ultra"}
CASCADED = 3  # UltraRAMs that data pass in one cycle


@dataclass(frozen=True, kw_only=True)
class BankParams:
    width: int
    depth: int
    ram: StateRam = StateRam.BLOCK

    def __post_init__(self):
        if not 1 <= self.width <= WORD_BITS or self.depth < 1:
            raise ValueError(f"width 1 to {WORD_BITS} and depth >= 1, got {self.width} and "
                             f"{self.depth}")

    @property
    def address(self):
        return range(max(self.depth, 2))

    @property
    def blocks(self) -> int:
        """RAMs that the bank fills, one below the other."""
        return -(-self.depth // BLOCK_WORDS[self.ram])

    @property
    def cascade(self) -> int:
        """Registers of a cascade, beside the output register of every bank."""
        return self.blocks // CASCADED if self.ram is StateRam.ULTRA else 0


class StateBank(wiring.Component):
    LATENCY = 2  # of a bank without a cascade

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
    def latency(self) -> int:
        return self.LATENCY + self.params.cascade

    @property
    def module_name(self):
        kind = "_ultra" if self.params.ram is StateRam.ULTRA else ""
        return f"state_bank_{self.params.width}x{self.params.depth}{kind}"

    def elaborate(self, platform):
        m = Module()
        m.submodules.ram = ram = Memory(
            shape=self.params.width,
            depth=self.params.depth,
            init=[],
            attrs={"ram_style": STYLE[self.params.ram]},
        )
        write, read = ram.write_port(), ram.read_port()
        m.d.comb += [
            read.addr.eq(self.read_addr), read.en.eq(1),
            write.addr.eq(self.write_addr), write.data.eq(self.write_data),
            write.en.eq(self.write_en),
        ]
        value = read.data
        for n in range(self.latency - 1):  # the RAM's own output register, then those of a cascade
            stage = Signal(self.params.width, reset_less=True, name=f"data_{n}" if n else "data")
            m.d.sync += stage.eq(value)
            value = stage
        m.d.comb += self.read_data.eq(value)
        return m
