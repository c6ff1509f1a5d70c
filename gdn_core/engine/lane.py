"""One row of one value head's state: two dot-product terms and the rank-1 update.

    r'  = r + M * k          p'  = p + M * q                     as the column leaves its bank
    C   = floor(M * 2^(1 - right + guard)) * 2^(frac - guard)    as its u comes back, 0 if `zero`
    M'  = (C + k * u + 2^(frac-1)) >> frac

A lane knows dot products and a multiply-add with write-back; what k, q and u mean is its engine's
business. The caller bounds the sum, so that M' fits (see `gdn_core.engine.correct`).

Shapes   one element a cycle: row i of the column that is passing
Formats  M signed `mantissa`; k, q signed `operand`; u signed 27; r, p signed 48; right unsigned 5
Latency  m, k, q to r_o, p_o: 3 cycles; r_i, p_i to r_o, p_o: 1 cycle (DSP cascade);
         u, k_late to m_next: 3 cycles; right, zero: 3 cycles; m_late: 2 cycles
Rate     1 element a cycle; free-running, never stalls
"""

import numpy as np
from amaranth.hdl import Module, Mux, Signal, signed
from amaranth.lib import wiring
from amaranth.lib.wiring import In, Out

from gdn_core.arith.mac import ACCUMULATOR, Addend, Mac, MacParams
from gdn_core.emit import place
from gdn_core.formats import StateFormat

__all__ = ["RIGHT_BITS", "Lane"]

RIGHT_BITS = 5  # a shift of 31 leaves nothing but the sign of any mantissa


class Lane(wiring.Component):
    LATENCY_DOT = Mac.LATENCY
    LATENCY_UPDATE = Mac.LATENCY  # from u; right and zero pass one register more than m_late

    def __init__(self, params: StateFormat):
        self.params = params
        super().__init__(
            {
                "m": In(signed(params.mantissa)),
                "k": In(signed(params.operand)),
                "q": In(signed(params.operand)),
                "r_i": In(signed(ACCUMULATOR)),
                "p_i": In(signed(ACCUMULATOR)),
                "r_o": Out(signed(ACCUMULATOR)),
                "p_o": Out(signed(ACCUMULATOR)),
                "m_late": In(signed(params.mantissa)),
                "k_late": In(signed(params.operand)),
                "u": In(signed(params.update)),
                "right": In(RIGHT_BITS),
                "zero": In(1),
                "m_next": Out(signed(params.mantissa)),
            }
        )

    @staticmethod
    def model(params: StateFormat, m, k, u, right, zero) -> np.ndarray:
        """M', bit-exact: int64 arrays in (right and zero broadcast), int64 array out."""
        guarded = m << params.guard + 1 >> np.minimum(right, (1 << RIGHT_BITS) - 1)
        base = np.where(zero, 0, guarded << params.update_frac - params.guard)
        return base + k * u + (1 << params.update_frac - 1) >> params.update_frac

    def elaborate(self, platform):
        m = Module()
        params = self.params
        widths = {"a": params.mantissa, "b": params.operand}
        for name, operand, i, o in (
            ("retrieve_k", self.k, self.r_i, self.r_o),
            ("retrieve_q", self.q, self.p_i, self.p_o),
        ):
            mac = place(m, platform, name, Mac(MacParams(**widths, addend=Addend.CASCADE)))
            m.d.comb += [mac.a.eq(self.m), mac.b.eq(operand), mac.c.eq(i), o.eq(mac.p)]

        # The shift's control is registered here once more, because it fans out to a whole shifter.
        right = Signal.like(self.right)
        zero = Signal.like(self.zero)
        m.d.sync += [right.eq(self.right), zero.eq(self.zero)]
        left = Signal(signed(params.mantissa + params.guard + 1))  # M as if the shift were left 1
        guarded = Signal.like(left)
        base = Signal(signed(ACCUMULATOR))
        m.d.comb += [
            left.eq(self.m_late << params.guard + 1),
            guarded.eq(Mux(zero, 0, left >> right)),
            base.eq(guarded << params.update_frac - params.guard),
        ]
        half = 1 << params.update_frac - 1
        rank_one = MacParams(
            a=params.update, b=params.operand, addend=Addend.PORT, constant=half
        )
        update = place(m, platform, "update", Mac(rank_one))
        m.d.comb += [
            update.a.eq(self.u), update.b.eq(self.k_late), update.c.eq(base),
            self.m_next.eq(update.p >> params.update_frac),
        ]
        return m
