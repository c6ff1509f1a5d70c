"""One element of k and of q: aligned, on its way to the engines, and multiplied for the norms.

In a call without rows from memory (`unit`) the operand is the unit vector's element instead:
-2^frac where k_one, 1 where q_one, else 0; each is one bit. k_one and q_one come `LATENCY - 1`
cycles after k and q would.

    kk, qq, kq    products of the aligned integers; of two limbs, shifted right by 17, see `model`

Shapes   element i of each row, a row's beat a cycle
Formats  k, q bf16; operands signed `operand`; products signed 48, or two parts of them (see `sums`)
Latency  operands LATENCY, products LATENCY_PRODUCT
Rate     1 element a cycle; free-running, never stalls
"""

import numpy as np
from amaranth.hdl import Cat, Const, Module, Mux, Signal, signed
from amaranth.lib import wiring
from amaranth.lib.wiring import In, Out

from gdn_core.arith.mac import ACCUMULATOR, Addend, Mac
from gdn_core.arith.piecewise import multiply
from gdn_core.arith.pipeline import Pipeline
from gdn_core.emit.emitter import place
from gdn_core.formats import LIMB, Bf16, StateFormat
from gdn_core.prepare.operand import AlignElement, AlignParams

__all__ = ["PAIRS", "VectorLane"]

PAIRS = (("k", "k"), ("q", "q"), ("k", "q"))  # what the norms need the sums of


class VectorLane(wiring.Component):
    LATENCY = AlignElement.LATENCY + 1

    def __init__(self, params: StateFormat):
        self.params = params
        operand, total = signed(params.operand), signed(ACCUMULATOR)
        ports = {
            "k": In(Bf16),
            "q": In(Bf16),
            "top_k": In(8),
            "top_q": In(8),
            "unit": In(1),  # of the call
            "k_one": In(1),
            "q_one": In(1),
            "k_operand": Out(operand),
            "q_operand": Out(operand),
        }
        super().__init__(ports | {name: Out(total) for name in self.sums(params)})

    @staticmethod
    def model(params: StateFormat, a: np.ndarray, b: np.ndarray) -> np.ndarray:
        """a * b of aligned integers, int64: of two limbs floor(a * b / 2^17), bit for bit.

        The floor is taken of the product of the low limbs; the others have no smaller bits.
        """
        if params.limbs == 1:
            return a * b
        a_low, b_low = a & (1 << LIMB) - 1, b & (1 << LIMB) - 1
        a_high, b_high = a >> LIMB, b >> LIMB
        crossed = a_high * b_low + a_low * b_high
        return (a_high * b_high << LIMB) + crossed + (a_low * b_low >> LIMB)

    @staticmethod
    def sums(params: StateFormat) -> dict[str, int]:
        """The products that are summed up, by name, and the power of 2 in front of each."""
        pairs = [a + b for a, b in PAIRS]
        if params.limbs == 1:
            return dict.fromkeys(pairs, 0)
        return {f"{pair}_high": LIMB for pair in pairs} | {f"{pair}_low": 0 for pair in pairs}

    @staticmethod
    def product_latency(params: StateFormat) -> int:
        cascade = 0 if params.limbs == 1 else 2 * Mac.LATENCY_CASCADE
        return AlignElement.LATENCY + Mac.LATENCY + cascade

    @property
    def LATENCY_PRODUCT(self):
        return self.product_latency(self.params)

    def elaborate(self, platform):
        m = Module()
        p = Pipeline(m, platform)
        bits = self.params.operand
        aligned = {}
        one = {"k": -(1 << bits - 1), "q": 1}
        for name in ("k", "q"):
            align = place(m, platform, f"align_{name}", AlignElement(AlignParams(bits=bits)))
            aligned[name] = align.o
            operand = Signal(signed(bits), name=f"{name}_reg", reset_less=True)
            # Without rows all elements align to zero, and one bit makes the unit vector's.
            picked = Mux(getattr(self, f"{name}_one"), Const(one[name], signed(bits)), 0)
            m.d.sync += operand.eq(align.o | picked)
            m.d.comb += [
                align.none.eq(self.unit),
                align.x.eq(getattr(self, name)), align.top.eq(getattr(self, f"top_{name}")),
                getattr(self, f"{name}_operand").eq(operand),
            ]
        start = AlignElement.LATENCY
        if self.params.limbs == 1:
            whole = {name: p.at(value, start, name) for name, value in aligned.items()}
            found = {a + b: multiply(p, f"product_{a}{b}", whole[a], whole[b])
                     for a, b in PAIRS}  # fmt: skip
        else:
            low = {name: p.at(Cat(value[:LIMB], 0).as_signed(), start, f"{name}_low")
                   for name, value in aligned.items()}  # fmt: skip
            high = {name: p.at(value[LIMB:].as_signed(), start, f"{name}_high")
                    for name, value in aligned.items()}  # fmt: skip
            found = {}
            for a, b in PAIRS:
                pair = a + b
                found[f"{pair}_high"] = multiply(p, f"product_{pair}_high", high[a], high[b])
                total = multiply(p, f"product_{pair}_low", low[a], low[b])
                crossed = [(high[a], low[b]), (high[b], low[a])]
                if a == b:
                    twice = p.at(Cat(0, high[a].value).as_signed(), start, f"{a}_twice")
                    crossed = [(twice, low[a])]
                addend = Addend.CASCADE_17
                for n, (x, y) in enumerate(crossed):
                    total = multiply(p, f"product_{pair}_{n}", x, y, total, addend)
                    addend = Addend.CASCADE
                found[f"{pair}_low"] = total
        for name, product in found.items():
            m.d.comb += getattr(self, name).eq(p.delay(product, self.LATENCY_PRODUCT))
        return m
