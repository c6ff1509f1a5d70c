"""Trees of registered two-operand nodes: sums and maxima of many values.

    o = i[0] + i[1] + ... + i[n-1]          AdderTree, signed, modulo 2^width
    o = max(i[0], ..., i[n-1])              MaxTree, unsigned

No sum has a carry chain of more than 48 bits: of a wider one the carry out of the lowest bits is
one LUT, which begins the chain of the others.

Latency  ceil(log2(n)) cycles
Rate     1 a cycle; free-running, never stalls
"""

from dataclasses import dataclass
from math import ceil, log2

from amaranth.hdl import Cat, Const, Module, Mux, Signal, signed, unsigned
from amaranth.lib import wiring
from amaranth.lib.wiring import In, Out

from gdn_core.formats import LIMB

__all__ = ["WIDEST", "AdderTree", "MaxTree", "TreeParams", "add", "joined"]

CHAIN = 48  # bits of a carry chain
AHEAD = 3  # bits of two operands that a LUT6 takes
WIDEST = CHAIN - 1 + AHEAD  # sum of two operands, with a bit of the chain for the carry into it


def add(left, right):
    """left + right, signed and of one width, modulo: WIDEST bits at most."""
    width = len(left)
    if width <= CHAIN:
        return (left + right)[:width].as_signed()
    if width > WIDEST:
        raise ValueError(f"one adder sums {WIDEST} bits at most, got {width}")
    low = width - CHAIN + 1
    lowest, carry = [], Const(0, 1)
    for a, b in zip(left[:low], right[:low], strict=True):  # as logic: a LUT, and no chain
        lowest.append(a ^ b ^ carry)
        carry = (a & b) | ((a ^ b) & carry)
    rest = Cat(1, left[low:]) + Cat(carry, right[low:])
    return Cat(*lowest, rest[1:CHAIN]).as_signed()


def joined(high, low):
    """high * 2^LIMB + low of limbs of one width, exactly: LIMB more bits."""
    above = Cat(low[LIMB:], low[-1].replicate(LIMB)).as_signed()
    return Cat(low[:LIMB], add(high, above)).as_signed()


@dataclass(frozen=True, kw_only=True)
class TreeParams:
    inputs: int
    width: int

    def __post_init__(self):
        if self.inputs < 1 or not 1 <= self.width <= WIDEST:
            raise ValueError(f"inputs must be positive and width 1 to {WIDEST}, got {self.inputs}, "
                             f"{self.width}")

    @property
    def levels(self) -> int:
        return ceil(log2(self.inputs))


class _Tree(wiring.Component):
    def __init__(self, params: TreeParams):
        self.params = params
        shape = self.SHAPE(params.width)
        super().__init__({"i": In(shape).array(params.inputs), "o": Out(shape)})

    @property
    def LATENCY(self):
        return self.params.levels

    @property
    def module_name(self):
        return f"{self.NAME}_{self.params.inputs}x{self.params.width}"

    def elaborate(self, platform):
        m = Module()
        values = list(self.i)
        for level in range(1, self.params.levels + 1):
            nodes = []
            for n in range(0, len(values), 2):
                node = Signal.like(self.o, name=f"level_{level}_{n // 2}", reset_less=True)
                m.d.sync += node.eq(self.node(*values[n : n + 2]))
                nodes.append(node)
            values = nodes
        m.d.comb += self.o.eq(values[0])
        return m


class AdderTree(_Tree):
    NAME = "adder_tree"
    SHAPE = staticmethod(signed)

    @staticmethod
    def node(left, right=None):
        # Both operands are as wide as the sum: the modulus is meant.
        return left if right is None else add(left, right)


class MaxTree(_Tree):
    NAME = "max_tree"
    SHAPE = staticmethod(unsigned)

    @staticmethod
    def node(left, right=None):
        return left if right is None else Mux(left > right, left, right)
