"""Correct and Emit: everything that is once a column, for one value head.

    r, p   = fp32(rk), fp32(pq) * 2^(exp[j] - operand_frac)           0 for an empty column
    delta  = beta*v - c_r*r                     c_r = beta * alpha * gain * kn
    o      = c_p*p + c_d*delta                  c_p = alpha * gain * qn,  c_d = kq * kn * qn
    u      = delta * c_u                        c_u = kn / gain'
    old    = exp[j] + de                                              the decayed column's exponent
    exp'   = max(old + max(bits - (mantissa-2), -1), eu - (mantissa-2), EXPONENT_MIN)
    right  = min(exp' - old + 1, 31)
    ui     = rint(u * 2^(update_frac - 17 - exp'))

with 2^(eu-1) <= |u| < 2^eu. In units of M' the old column is at most 2^(mantissa-2); ki*ui is less
than that by 2^(mantissa-10), because the largest |ki| is 255/256 of 2^operand_frac; and so their
sum always fits M'. |ui| <= 2^(update_frac + mantissa - 2 - 17) = 2^25 fits 27 bits. A column below
EXPONENT_MIN vanishes: its next bits are 0. A u that is not finite leaves the column with its decay
alone and is reported as an overflow.

In a LOAD, u is the loaded mantissa: with ki = -2^operand_frac, ui = -M * 2^(update_frac - 17)
makes the update's product M * 2^update_frac, exactly.

Shapes   one column a cycle
Formats  rk, pq exact integers; exponent signed 9; scalars fp32; word: a bf16 v in its low half, or
         the signed mantissa to load
Latency  counted from rk and pq: see `ColumnTimes`
Rate     1 column a cycle; free-running, never stalls
"""

from dataclasses import dataclass
from functools import cache

import numpy as np
from amaranth.hdl import Cat, Const, Fragment, Module, Mux, Signal, signed
from amaranth.lib import data, wiring
from amaranth.lib.wiring import In, Out

from gdn_core.arith.convert import FpFromInt, FpFromIntParams, FpToInt, FpToIntParams
from gdn_core.arith.fp32 import FpAdd, FpMul
from gdn_core.arith.pipeline import Pipeline
from gdn_core.engine.lane import RIGHT_BITS
from gdn_core.formats import EXPONENT, EXPONENT_MIN, FP32_BIAS, FP32_NAN, StateFormat

__all__ = ["Column", "ColumnParams", "ColumnTimes", "HeadScalars", "RawWord"]

LOWEST = -512  # below every exponent


class HeadScalars(data.Struct):
    """What Prepare gives a value head for one token."""

    c_r: 32
    c_p: 32  # in a STORE: the gain
    c_d: 32
    c_u: 32
    beta: 32
    de: signed(9)  # exponent of alpha * gain
    empty: 1  # the state reads as zero: start of a sequence, or all forgotten
    bad: 1  # a NaN or an infinity came in: the state stays, o is NaN


class RawWord(data.Struct):
    """Which word a column emits."""

    mantissa: 1  # M of the row that q selects
    exponent: 1  # exp and bits
    gain: 1


@dataclass(frozen=True, kw_only=True)
class ColumnParams:
    format: StateFormat
    sum_bits: int  # of rk and pq

    @property
    def times(self) -> "ColumnTimes":
        return _times(self)


@dataclass(frozen=True)
class ColumnTimes:
    """Cycles from rk and pq to each output."""

    u: int
    exponent_next: int
    o: int


class Column(wiring.Component):
    def __init__(self, params: ColumnParams):
        self.params = params
        super().__init__(
            {
                # cycle 0, each column; `start` with a job's first column
                "start": In(1),
                "rk": In(signed(params.sum_bits)),
                "pq": In(signed(params.sum_bits)),
                "exponent": In(EXPONENT),
                "bits": In(5),
                "word": In(32),
                # of the job; stable from `start` until the next job's
                "scalars": In(HeadScalars),
                "load": In(1),
                "raw": In(RawWord),
                # cycle ColumnTimes.u
                "u": Out(signed(params.format.update)),
                "right": Out(RIGHT_BITS),
                "zero": Out(1),
                # cycle ColumnTimes.exponent_next
                "exponent_next": Out(EXPONENT),
                "vanish": Out(1),
                "overflow": Out(1),
                # cycle ColumnTimes.o
                "o": Out(32),
            }
        )

    @staticmethod
    def model(params: ColumnParams, rk, pq, exponent, bits, v, scalars: dict):
        """Bit-exact twin of a decode: arrays of one shape (scalars broadcast), integers int64.

        v and the scalars c_r, c_p, c_d, c_u, beta are float32. Returns a dict of o (float32), u,
        right, zero, exponent_next, vanish, overflow.
        """
        fmt = params.format
        empty = scalars["empty"] | (bits == 0)
        from_int = FpFromIntParams(width=params.sum_bits)
        unit = exponent - fmt.operand_frac
        r = np.where(empty, np.float32(0), FpFromInt.model(from_int, rk, unit))
        p = np.where(empty, np.float32(0), FpFromInt.model(from_int, pq, unit))
        mul, add = (lambda a, b: FpMul.model(None, a, b)), (lambda a, b: FpAdd.model(None, a, b))
        delta = add(mul(v, scalars["beta"]), -mul(r, scalars["c_r"]))
        o = add(mul(p, scalars["c_p"]), mul(delta, scalars["c_d"]))
        o = np.where(scalars["bad"], np.float32(np.nan), o)
        u = mul(delta, scalars["c_u"])

        field = (u.view(np.uint32) >> 23 & 0xFF).astype(np.int64)
        overflow = field == 255
        top = fmt.mantissa - 2
        old = exponent + scalars["de"]
        kept = np.where(empty, LOWEST, old + np.maximum(bits - top, -1))
        needed = np.where((field == 0) | overflow, LOWEST, field - (FP32_BIAS - 1) - top)
        wanted = np.maximum(kept, needed)
        exponent_next = np.maximum(wanted, EXPONENT_MIN)
        shift = fmt.update_scale - exponent_next
        return {
            "o": o,
            "u": FpToInt.model(FpToIntParams(width=fmt.update), u, shift),
            "right": np.clip(exponent_next - old + 1, 0, (1 << RIGHT_BITS) - 1),
            "zero": empty,
            "exponent_next": exponent_next,
            "vanish": wanted < EXPONENT_MIN,
            "overflow": overflow,
        }

    def elaborate(self, platform):
        m = Module()
        fmt = self.params.format
        top = fmt.mantissa - 2
        p = Pipeline(m, platform)
        start = p.at(self.start, 0, "start")
        exponent, bits = p.at(self.exponent, 0, "exponent"), p.at(self.bits, 0, "bits")
        word = p.at(self.word, 0, "word")
        scalars = self.scalars

        def mul(name, a, b):
            return p.apply(name, FpMul(), a=a, b=b)

        def constant(name, operand):
            """The job's scalar `name`, ready with `operand`."""
            return p.hold(f"{name}_held", scalars[name], start, operand.time)

        # r and p; a column that is empty has mantissas of no meaning
        empty_flag = p.hold("empty_held", scalars.empty, start, 1)
        # While an image is loaded the bits still say zero: they come after the mantissas.
        marked = p.hold("zero_counts", ~self.load, start, 1).value & (p.delay(bits, 1) == 0)
        empty = p.at(empty_flag.value | marked, 1, "empty")
        unit = p.at(exponent.value - fmt.operand_frac, 0, "unit")

        def real(name, integer):
            from_int = FpFromInt(FpFromIntParams(width=self.params.sum_bits))
            converted = p.apply(name, from_int, value=p.at(integer, 0, f"{name}_int"),
                                exponent=unit)  # fmt: skip
            kept = Mux(p.delay(empty, converted.time), 0, converted.value)
            return p.at(kept, converted.time, f"{name}_kept")

        r, p_ = real("r", self.rk), real("p", self.pq)

        # delta and u
        decayed = mul("c_r_r", r, constant("c_r", r))
        v = p.at(Cat(Const(0, 16), p.delay(word, r.time)[:16]), r.time, "v")
        wanted = mul("beta_v", v, constant("beta", v))
        minus = p.at(decayed.value ^ 1 << 31, decayed.time, "minus_c_r_r")
        delta = p.apply("delta", FpAdd(), a=wanted, b=minus)
        u = mul("u_real", delta, constant("c_u", delta))

        # o
        decayed_o = mul("c_p_p", p_, constant("c_p", p_))
        corrected = mul("c_d_delta", delta, constant("c_d", delta))
        o = p.apply("o_real", FpAdd(), a=decayed_o, b=corrected)
        times_o = self.emit(m, p, start, o)

        # exp': what the old column keeps is known long before u
        wide = signed(10)
        de = p.hold("de_held", scalars.de, start, 1)
        old = p.register("old", lambda e, d: (e + d)[:10].as_signed(), exponent, de)
        step = p.register(
            "step",
            lambda b: Mux(b > top, b - top, Mux(b == top, 0, -1))[:6].as_signed(),
            bits,
        )
        scale = fmt.update_scale
        kept = p.register(
            "kept", lambda o_, s, e: Mux(e, Const(LOWEST, wide), (o_ + s)[:10].as_signed()),
            old, step, empty,
        )  # fmt: skip
        kept_clamped = p.register(
            "kept_clamped", lambda k: Mux(k < EXPONENT_MIN, EXPONENT_MIN, k), kept
        )
        kept_shift = p.register("kept_shift", lambda k: scale - k, kept_clamped)
        none = p.register("kept_none", lambda k: k < EXPONENT_MIN, kept)

        # What u needs is `field` less a constant, so the two are compared as fields: 0 never wins,
        # nor does 255, which stands for an infinity.
        offset = FP32_BIAS - 1 + top
        kept_field = p.register(
            "kept_field", lambda k: Mux(k < -offset, 0, Mux(k > 255 - offset, 255, k + offset))[:8],
            kept_clamped,
        )  # fmt: skip
        field = u.value[23:31]
        infinite = field == 255
        needed = p.at((field - offset)[: wide.width].as_signed(), u.time, "needed")
        wins = (field > p.delay(kept_field, u.time)) & ~infinite
        exponent_next = p.register("exponent_next_reg", lambda n, k: Mux(wins, n, k),
                                   needed, kept_clamped)  # fmt: skip
        shift = p.register(
            "shift", lambda n, k: Mux(wins, (scale + offset - field)[:11].as_signed(), k),
            needed, kept_shift,
        )  # fmt: skip
        vanish = p.register("vanish_reg", lambda n, x: x & ~wins, needed, none)
        overflow = p.register("overflow_reg", lambda n: infinite, needed)

        # ui and the shift of the old mantissas
        ui = p.apply("u_int", FpToInt(FpToIntParams(width=fmt.update)), a=u, exponent=shift)
        distance = Signal(signed(11))
        m.d.comb += distance.eq(exponent_next.value - p.delay(old, exponent_next.time) + 1)
        most = (1 << RIGHT_BITS) - 1
        right = p.register(
            "right_computed",
            lambda d: Mux(d > most, most, Mux(d < 0, 0, d))[:RIGHT_BITS],
            p.at(distance, exponent_next.time, "distance"),
        )
        loading = p.hold("load_held", self.load, start, ui.time)
        before = ui.time - 1
        minus = p.register("minus_loaded", lambda w: -w,
                           p.at(p.delay(word, before)[: fmt.mantissa].as_signed(), before,
                                "loaded"))  # fmt: skip
        loaded = minus.value[: fmt.mantissa + 1].as_signed() << scale
        u_out = p.register("u_reg", lambda a, b: Mux(b, loaded, a)[: fmt.update].as_signed(),
                           ui, loading)  # fmt: skip
        right_out = p.register("right_reg", lambda a, b: Mux(b, 1, a), right, loading)
        m.d.comb += [
            self.u.eq(u_out.value),
            self.right.eq(right_out.value),
            self.zero.eq(p.delay(empty, u_out.time)),
            self.exponent_next.eq(exponent_next.value),
            self.vanish.eq(vanish.value),
            self.overflow.eq(overflow.value),
        ]
        self.elaborated = ColumnTimes(u=u_out.time, exponent_next=exponent_next.time, o=times_o)
        return m

    def emit(self, m, p, start, o) -> int:
        """The output word: o, NaN, or a raw part of the state."""
        fmt = self.params.format
        raw = p.hold("raw_held", self.raw, start, o.time)
        bad = p.hold("bad_held", self.scalars.bad, start, o.time)
        gain = p.hold("gain_held", self.scalars.c_p, start, o.time)
        mantissa = p.at(self.pq[: fmt.mantissa].as_signed(), 0, "mantissa")
        empty = p.delay(p.at(self.bits == 0, 0, "bits_none"), o.time)
        mantissa = Mux(empty, 0, p.delay(mantissa, o.time))
        header = p.at(Cat(self.exponent, self.exponent[-1].replicate(7), self.bits), 0, "header")
        header = p.delay(header, o.time)
        select = RawWord(raw.value)
        out = Signal(32, name="o_reg", reset_less=True)
        with m.If(select.mantissa):
            m.d.sync += out.eq(mantissa)
        with m.Elif(select.exponent):
            m.d.sync += out.eq(header)
        with m.Elif(select.gain):
            m.d.sync += out.eq(gain.value)
        with m.Elif(bad.value):
            m.d.sync += out.eq(FP32_NAN)
        with m.Else():
            m.d.sync += out.eq(o.value)
        m.d.comb += self.o.eq(out)
        return o.time + 1


@cache
def _times(params: ColumnParams) -> ColumnTimes:
    column = Column(params)
    Fragment.get(column, None)
    return column.elaborated
