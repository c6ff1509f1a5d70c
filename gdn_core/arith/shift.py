"""One stage of a right shifter: by 0 to 3 steps, a LUT6 for each bit.

    o = floor(i * 2^(kept - step * n))                      n = 0 to 3

A shifter is stages in a row, the least step first: the zeros below i and the bits of its sign above
are known to the tools for longest. Each is a module of its own, or Yosys shares the halves of the
4:1 multiplexers among bits and stages and needs a sixth more LUTs.

Shapes   one number
Formats  i signed `width`; n unsigned 2; o signed `width + kept`
Latency  none: one level of logic
"""

from dataclasses import dataclass

import numpy as np
from amaranth.hdl import Cat, Const, Module, Signal, signed
from amaranth.lib import wiring
from amaranth.lib.wiring import In, Out

__all__ = ["ShiftStage", "ShiftStageParams"]


@dataclass(frozen=True, kw_only=True)
class ShiftStageParams:
    width: int  # of i
    kept: int  # bits of o below the last bit of i
    step: int  # a power of 2

    def __post_init__(self):
        if self.step < 1 or self.step & self.step - 1:
            raise ValueError(f"step must be a power of 2, got {self.step}")
        if self.kept < 0:
            raise ValueError(f"kept must be at least 0, got {self.kept}")


class ShiftStage(wiring.Component):
    def __init__(self, params: ShiftStageParams):
        self.params = params
        super().__init__({"i": In(signed(params.width)), "n": In(2),
                          "o": Out(signed(params.width + params.kept))})  # fmt: skip

    @property
    def module_name(self):
        return f"shift_stage_{self.params.width}_{self.params.step}"

    @staticmethod
    def model(params: ShiftStageParams, i: np.ndarray, n: np.ndarray) -> np.ndarray:
        """Bit-exact twin of `elaborate`: int64 arrays in, int64 array out."""
        return i << params.kept >> params.step * n

    def elaborate(self, platform):
        m = Module()
        left = Signal.like(self.o, name="left")
        steps = Cat(Const(0, self.params.step.bit_length() - 1), self.n)
        m.d.comb += [left.eq(self.i << self.params.kept), self.o.eq(left >> steps)]
        return m
