"""One row of one value head's state: two dot-product terms and the rank-1 update.

    r'  = r + M * k          p'  = p + M * q                     as the column leaves its bank
    C   = floor(M * 2^(1 - right + guard)) * 2^(frac - guard)    as its u comes back, 0 if `zero`
    M'  = (C + k * u + 2^(frac-1)) >> frac

A k or q of 35 bits goes through the DSPs in two limbs, k = high * 2^17 + low. Their sums leave the
lane apart, r' for the high limb and r_low' for the low one; in the update the low limb's product,
rounding included, is shifted into the high one's: C + high * u + ((low * u + 2^(frac+16)) >> 17).

A lane knows dot products and a multiply-add with write-back; what k, q and u mean is its engine's
business. The caller bounds the sum, so that M' fits (see `gdn_core.engine.column`).

r_i and r_o are the wires between neighbouring DSPs: r_i is the r_o of the lane before in the
chain, or nothing where `chained`, a constant, is 0. r_sum is r_o for all else.

Shapes   one element a cycle: row i of the column that is passing
Formats  M signed `mantissa`; k, q signed `operand`; u signed 27; r, p signed 48; right unsigned 5
Latency  m, k, q to r_o, p_o: LATENCY_DOT; r_i, p_i to r_o, p_o: 1 cycle (DSP cascade);
         u, k_late to m_next: LATENCY_UPDATE; m_late, right, zero to m_next: LATENCY_LATE
Rate     1 element a cycle; free-running, never stalls
"""

import numpy as np
from amaranth.hdl import Module, Mux, Signal, signed
from amaranth.lib import wiring
from amaranth.lib.wiring import In, Out

from gdn_core.arith.mac import ACCUMULATOR, Addend, Mac, MacParams
from gdn_core.arith.shift import ShiftStage, ShiftStageParams
from gdn_core.emit.emitter import place
from gdn_core.formats import LIMB, StateFormat

__all__ = ["RIGHT_BITS", "Lane"]

RIGHT_BITS = 5  # a shift of 31 leaves nothing but the sign of any mantissa


class Lane(wiring.Component):
    LATENCY_DOT = Mac.LATENCY
    LATENCY_LATE = Mac.LATENCY_PORT  # m_late, right and zero to m_next

    def __init__(self, params: StateFormat):
        self.params = params
        operand, total = signed(params.operand), signed(ACCUMULATOR)
        ports = {"m": In(signed(params.mantissa)), "k": In(operand), "q": In(operand),
                 "chained": In(1)}  # fmt: skip
        for name in self.sums(params):
            ports |= {f"{name}_i": In(total), f"{name}_o": Out(total), f"{name}_sum": Out(total)}
        super().__init__(
            ports
            | {
                "m_late": In(signed(params.mantissa)),
                "k_late": In(operand),
                "u": In(signed(params.update)),
                "right": In(RIGHT_BITS),
                "zero": In(1),
                "m_next": Out(signed(params.mantissa)),
            }
        )

    @staticmethod
    def sums(params: StateFormat) -> tuple[str, ...]:
        """The dot products' partial sums, by name: r and p of each limb."""
        return ("r", "p") if params.limbs == 1 else ("r", "p", "r_low", "p_low")

    @staticmethod
    def steered(params: StateFormat) -> int:
        """LUTs that a bit of `right` drives: one for each bit of the last stage, sign excepted."""
        return params.mantissa + params.guard

    @staticmethod
    def update_latency(params: StateFormat) -> int:
        """Cycles from u to m_next: a low limb is multiplied one DSP earlier."""
        return Mac.LATENCY + (params.limbs - 1) * Mac.LATENCY_CASCADE

    @property
    def LATENCY_UPDATE(self):
        return self.update_latency(self.params)

    @staticmethod
    def model(params: StateFormat, m, k, u, right, zero) -> np.ndarray:
        """M', bit-exact: int64 arrays in (right and zero broadcast), int64 array out."""
        guarded = m << params.guard + 1 >> np.minimum(right, (1 << RIGHT_BITS) - 1)
        base = np.where(zero, 0, guarded << params.update_frac - params.guard)
        half = 1 << params.update_frac - 1
        if params.limbs == 1:
            return base + k * u + half >> params.update_frac
        low = (k & (1 << LIMB) - 1) * u + (half << LIMB) >> LIMB
        return base + (k >> LIMB) * u + low >> params.update_frac

    def elaborate(self, platform):
        m = Module()
        params = self.params
        narrow = LIMB + 1

        def limb(operand, name):
            """The limb of k or q that the sum or product `name` takes."""
            if params.limbs == 1:
                return operand
            return operand[:LIMB] if name.endswith("low") else operand[LIMB:].as_signed()

        for name in self.sums(params):
            mac = Mac(MacParams(a=params.mantissa, b=narrow, addend=Addend.CHAIN))
            place(m, platform, f"retrieve_{name}", mac)
            operand = self.k if name.startswith("r") else self.q
            m.d.comb += [
                mac.a.eq(self.m), mac.b.eq(limb(operand, name)),
                mac.pcin.eq(getattr(self, f"{name}_i")), mac.chained.eq(self.chained),
                getattr(self, f"{name}_o").eq(mac.pcout), getattr(self, f"{name}_sum").eq(mac.p),
            ]

        # M * 2^(guard + 1) as if the shift were left 1, and then right: by 3, 12 and 16 at most.
        below = params.guard + 1
        by_1 = ShiftStage(ShiftStageParams(width=params.mantissa, kept=3, step=1))
        by_4 = ShiftStage(ShiftStageParams(width=params.mantissa + 3, kept=below - 3, step=4))
        place(m, platform, "by_1", by_1)
        place(m, platform, "by_4", by_4)
        guarded = Signal(signed(params.mantissa + below))
        base = Signal(signed(ACCUMULATOR))
        m.d.comb += [
            by_1.i.eq(self.m_late), by_1.n.eq(self.right[:2]),
            by_4.i.eq(by_1.o), by_4.n.eq(self.right[2:4]),
            guarded.eq(Mux(self.right[4], by_4.o >> 16, by_4.o)),
            base.eq(guarded << params.update_frac - params.guard),
        ]
        half = 1 << params.update_frac - 1
        if params.limbs == 1:
            update = Mac(MacParams(a=params.update, b=narrow, addend=Addend.PORT, constant=half,
                                   clear=True))  # fmt: skip
            place(m, platform, "update", update)
            m.d.comb += [update.a.eq(self.u), update.b.eq(self.k_late)]
        else:
            low = Mac(MacParams(a=params.update, b=narrow, constant=half << LIMB))
            place(m, platform, "update_low", low)
            update = Mac(MacParams(a=params.update, b=narrow, late=True, clear=True,
                                   addend=Addend.PORT_AND_CASCADE_17))  # fmt: skip
            place(m, platform, "update", update)
            m.d.comb += [
                low.a.eq(self.u), low.b.eq(limb(self.k_late, "low")),
                update.a.eq(self.u), update.b.eq(limb(self.k_late, "high")),
                update.pcin.eq(low.pcout),
            ]
        m.d.comb += [
            update.c.eq(base), update.zero.eq(self.zero),
            self.m_next.eq(update.p >> params.update_frac),
        ]
        return m
