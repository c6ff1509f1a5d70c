"""Trees of registered two-operand nodes: sums and maxima of many values.

    o = i[0] + i[1] + ... + i[n-1]          AdderTree, signed, modulo 2^width
    o = max(i[0], ..., i[n-1])              MaxTree, unsigned

Latency  ceil(log2(n)) cycles
Rate     1 a cycle; free-running, never stalls
"""

from dataclasses import dataclass
from math import ceil, log2

from amaranth.hdl import Module, Mux, Signal, signed, unsigned
from amaranth.lib import wiring
from amaranth.lib.wiring import In, Out

__all__ = ["AdderTree", "MaxTree", "TreeParams"]


@dataclass(frozen=True, kw_only=True)
class TreeParams:
    inputs: int
    width: int

    def __post_init__(self):
        if self.inputs < 1 or self.width < 1:
            raise ValueError(f"inputs and width must be positive, got {self.inputs}, {self.width}")

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
        return left if right is None else (left + right)[: len(left)].as_signed()


class MaxTree(_Tree):
    NAME = "max_tree"
    SHAPE = staticmethod(unsigned)

    @staticmethod
    def node(left, right=None):
        return left if right is None else Mux(left > right, left, right)
