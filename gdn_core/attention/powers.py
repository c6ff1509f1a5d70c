"""Scores to powers of two, and the greatest so far: what a block is weighed with at its end.

    w, f = floor(s), s - w        p = 2^f
    y    = max over the KV head's tokens so far of  w + e(vs);   z = max of w

Both are kept for each query head and block in a ring of eight blocks, with whether the head met a
number that is none, or a score of 2^20 or more; a block's are there when its last score is. p, w
and vs of a token and head stand in the block buffer, where `layout.slot` says.

Formats  s binary32; p 24 fraction bits, 1 <= p <= 2; y, z REFERENCE
Latency  LATENCY from a score to its references, LATENCY_POWER to its place in the buffer
Rate     a score a cycle, a head's own in every other one; free-running; 2 DSP48E2
"""

import numpy as np
from amaranth.hdl import Cat, Const, Module, Mux, Signal, signed
from amaranth.lib import data, wiring
from amaranth.lib.memory import Memory
from amaranth.lib.wiring import In, Out

from gdn_core.arith.functions import Exp
from gdn_core.arith.piecewise import Piecewise
from gdn_core.arith.pipeline import Pipeline
from gdn_core.attention.layout import NUMBER, REFERENCE, ZERO, AttendParams, slot
from gdn_core.attention.serial import HEADS, SCORED
from gdn_core.formats import FP32_BIAS, Fp32

__all__ = ["ENTRY", "POWER", "TOP", "Powers"]

SCORES = 20  # |s| < 2^SCORES
FRACTION = 25
WHOLE = signed(SCORES + 1)
WIDTH = SCORES + 1 + FRACTION
RING = 1 << NUMBER
POWER = data.StructLayout({"p": 26, "w": WHOLE, "v_scale": 16})
TOP = data.StructLayout({"y": REFERENCE, "z": REFERENCE, "bad": 1})
ENTRY = data.StructLayout({"head": 3, "block": NUMBER})  # of the ring
PLACE = data.StructLayout({"token": 5, "slot": 4})  # in the buffer


class Powers(wiring.Component):
    LATENCY = 4
    LATENCY_POWER = 2 + Exp.POLYNOMIAL.latency + 1

    def __init__(self, params: AttendParams):
        self.params = params
        super().__init__({
            "s": In(32), "stb": In(1), "scored": In(SCORED),
            # Read-out: two entries of the ring at once, a cycle later; the buffer's two later.
            "now": In(ENTRY), "earlier": In(ENTRY), "top_now": Out(TOP), "top_earlier": Out(TOP),
            "place": In(PLACE), "power": Out(POWER),
        })  # fmt: skip

    @staticmethod
    def model(s: np.ndarray):
        """w and p (int64) of s float32, and whether s is out of range."""
        over = ~(np.abs(s) < 1 << SCORES)
        y = np.floor(np.ldexp(np.where(over, 0, s).astype(np.float64), FRACTION)).astype(np.int64)
        w, f = y >> FRACTION, y & (1 << FRACTION) - 1
        curve = Exp.POLYNOMIAL
        below = FRACTION - curve.index
        t = (f & (1 << below) - 1) - (1 << below - 1) << curve.t - below
        p, _ = Piecewise.model(curve, f >> below, t)
        return w, p, over

    def elaborate(self, platform):
        m = Module()
        p = Pipeline(m, platform)
        s = data.View(Fp32, self.s)

        # 1: with its sign; how far below the top. 2: fixed point, rounded down.
        number = Signal(signed(25), reset_less=True)
        distance = Signal(6, reset_less=True)
        over = Signal(reset_less=True)
        top = FP32_BIAS + SCORES - 1  # the greatest exponent
        significand = Cat(s.fraction, s.exponent.any())
        below = Signal(signed(10))
        m.d.comb += below.eq(top - s.exponent)
        m.d.sync += [
            number.eq(Mux(s.sign, -significand, significand)), over.eq(below < 0),
            distance.eq(Mux(below[6:9].any(), 63, below[:6])),
        ]
        fixed = Signal(signed(WIDTH), reset_less=True)
        m.d.sync += fixed.eq(Cat(Const(0, WIDTH - 25), number).as_signed() >> distance)
        over = p.at(over, 1, "over")
        scored = p.at(self.scored.as_value(), 0, "scored")
        stb = p.at(self.stb, 0, "stb")

        # p, and its place.
        curve = Exp.POLYNOMIAL
        fraction, whole = fixed[:FRACTION], p.at(fixed[FRACTION:].as_signed(), 2, "whole")
        in_segment = fraction[: -curve.index]
        t = Cat(Const(0, curve.t - len(in_segment)), in_segment[:-1], ~in_segment[-1]).as_signed()
        power = p.apply("power_of_two", Piecewise(curve), "value",
                        index=p.at(fraction[-curve.index :], 2, "index"), t=p.at(t, 2, "t"))
        assert power.time + 1 == self.LATENCY_POWER
        m.submodules.buffer = buffer = Memory(
            shape=POWER, depth=2 * 32 * HEADS, init=[], attrs={"ram_style": "block"})
        write, read = buffer.write_port(), buffer.read_port()
        late = data.View(SCORED, p.delay(scored, power.time))
        fetched = Signal(POWER, reset_less=True)
        m.d.comb += [
            write.addr.eq(Cat(late.token, slot(late.many, late.block, late.head, 3))),
            write.en.eq(p.delay(stb, power.time)), write.data.p.eq(power.value),
            write.data.w.eq(p.delay(whole, power.time)), write.data.v_scale.eq(late.v_scale),
            read.addr.eq(self.place), read.en.eq(1), self.power.eq(fetched),
        ]
        m.d.sync += fetched.eq(read.data)

        # 3: references of this score. 4: the greatest; a block's first token begins anew.
        mine = data.View(SCORED, p.delay(scored, 2))
        code_y = Signal(REFERENCE, reset_less=True)
        code_z = Signal(REFERENCE, reset_less=True)
        bad = Signal(reset_less=True)
        m.d.sync += [
            code_y.eq((whole.value + mine.v_scale[7:15] + (ZERO - FP32_BIAS))[:22]),
            code_z.eq((whole.value + ZERO)[:22]), bad.eq(mine.bad | p.delay(over, 2)),
        ]
        mine = data.View(SCORED, p.delay(scored, 3))
        m.submodules.ring = ring = Memory(shape=TOP, depth=RING * HEADS, init=[])
        update = ring.write_port()
        own, now, before = (ring.read_port(domain="comb") for _ in range(3))
        fresh = mine.token == 0
        base = Signal(TOP)
        m.d.comb += own.addr.eq(Cat(mine.head, (mine.block - fresh)[:NUMBER]))
        with m.If(~(fresh & mine.begin)):
            m.d.comb += base.eq(own.data)
        new = update.data
        m.d.comb += [
            update.addr.eq(Cat(mine.head, mine.block)), update.en.eq(p.delay(stb, 3)),
            new.y.eq(Mux(mine.valid & (code_y > base.y), code_y, base.y)),
            new.z.eq(Mux(mine.valid & (code_z > base.z), code_z, base.z)),
            new.bad.eq(base.bad | (bad & mine.valid)),
            now.addr.eq(self.now), before.addr.eq(self.earlier),
        ]
        tops = [Signal(TOP, name=name, reset_less=True) for name in ("now_reg", "earlier_reg")]
        m.d.sync += [tops[0].eq(now.data), tops[1].eq(before.data)]
        m.d.comb += [self.top_now.eq(tops[0]), self.top_earlier.eq(tops[1])]
        return m
