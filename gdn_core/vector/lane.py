"""One of the vector unit's 16 lanes: what a kind of step makes of two numbers.

    ADD      a + b                        SWIGLU   (a * sigmoid(a)) * b
    GATE     a * sigmoid(b)               SCALE    (a * r) * b
    COPY     a                            SQUARE   a * a, at `square`
    MINUS    a' * b' - a * b              PLUS     a' * b' + a * b       a', b' of the step before

Formats  fp32, each operation rounded on its own (`gdn_core.arith.fp32`)
Latency  LATENCY from a, b, r and kind to o, SQUARED to square
Rate     1 step a cycle; free-running, never stalls; 4 DSP48E2 and those of a sigmoid
Model    `gdn_core.vector.operations`
"""

from amaranth.hdl import Cat, Module, Mux
from amaranth.lib import enum, wiring
from amaranth.lib.wiring import In, Out

from gdn_core.arith.fp32 import FpAdd, FpMul
from gdn_core.arith.functions import Sigmoid
from gdn_core.arith.pipeline import Pipeline

__all__ = ["Kind", "VectorLane"]


class Kind(enum.Enum, shape=3):
    ADD = 0
    SWIGLU = 1
    GATE = 2
    SCALE = 3
    COPY = 4
    SQUARE = 5
    MINUS = 6
    PLUS = 7


class VectorLane(wiring.Component):
    SQUARED = Sigmoid.LATENCY + 1 + FpMul.LATENCY
    LATENCY = SQUARED + max(1 + FpAdd.LATENCY, FpMul.LATENCY) + 1

    def __init__(self, params: None = None):
        self.params = params
        super().__init__({"a": In(32), "b": In(32), "r": In(32), "kind": In(Kind),
                          "square": Out(32), "o": Out(32)})  # fmt: skip

    def elaborate(self, platform):
        m = Module()
        p = Pipeline(m, platform)
        a, b, r, kind = (p.at(getattr(self, name), 0, name) for name in ("a", "b", "r", "kind"))
        argument = p.at(Mux(self.kind == Kind.GATE, self.b, self.a), 0, "argument")
        sigmoid = p.apply("sigmoid", Sigmoid(), x=argument)

        def factor(sigmoid, a, b, r, kind):
            turns = (kind == Kind.MINUS.value) | (kind == Kind.PLUS.value)
            gates = (kind == Kind.SWIGLU.value) | (kind == Kind.GATE.value)
            return Mux(gates, sigmoid, Mux(kind == Kind.SCALE.value, r, Mux(turns, b, a)))

        factor_ = p.register("factor", factor, sigmoid, a, b, r, kind)
        once = p.apply("once", FpMul(), a=a, b=factor_)
        assert once.time == self.SQUARED
        twice = p.apply("twice", FpMul(), a=once, b=b)
        # The step before is one register behind.
        before = p.at(p.delay(once, once.time + 1), once.time, "before")
        left = p.register("left", lambda kind, before, a: Mux(
            kind == Kind.ADD.value, a, before), kind, before, a)
        right = p.register("right", lambda kind, once, b: Mux(
            kind == Kind.ADD.value, b,
            Cat(once[:31], once[31] ^ (kind == Kind.MINUS.value))), kind, once, b)
        total = p.apply("total", FpAdd(), a=left, b=right)

        def result(twice, once, total, a, kind):
            products = (kind == Kind.SWIGLU.value) | (kind == Kind.SCALE.value)
            return Mux(products, twice, Mux(kind == Kind.GATE.value, once,
                                            Mux(kind == Kind.COPY.value, a, total)))

        out = p.register("result", result, twice, once, total, a, kind)
        assert out.time == self.LATENCY
        m.d.comb += [self.square.eq(once.value), self.o.eq(out.value)]
        return m
