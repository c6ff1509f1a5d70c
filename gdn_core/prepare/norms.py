"""The norms of one token's q and k, from their integer sums of products.

    kn = rsqrt(sum k^2 + eps)                     k = k^ * 2^E,  k^ = ki * 2^-frac,  E = top - 126
    qr = rsqrt(sum q^2 + eps)
    kq = k . q

in units of k^ and q^, so that E is folded into eps and nothing else ever meets it:

    kn * 2^E = rsqrt(sum k^^2 + eps * 2^(-2E))
             = 2^-s * rsqrt(2^(-2s) * sum k^^2 + eps * 2^(-2E - 2s))

with s = min(max(0, -E - 50), 60), which keeps eps finite and the sum above zero for the smallest
keys. A row of zeros under eps = 0 has kn = 0.

Shapes   one q/k head a cycle
Formats  sums signed integers with sum_frac fraction bits; top unsigned 8; eps >= 0 and outputs
         fp32
Latency  LATENCY, the sum of the units on the way
Rate     1 a cycle; free-running, never stalls
"""

from dataclasses import dataclass
from functools import cache

import numpy as np
from amaranth.hdl import Cat, Const, Fragment, Module, Mux, Signal, signed
from amaranth.lib import wiring
from amaranth.lib.wiring import In, Out

from gdn_core.arith.convert import FpFromInt, FpFromIntParams
from gdn_core.arith.fp32 import FpAdd
from gdn_core.arith.functions import Rsqrt
from gdn_core.arith.pipeline import Pipeline
from gdn_core.formats import from_bits, ftz, to_bits

__all__ = ["Norms", "NormsParams"]

LEAST = -50  # below this E, rows are scaled up by 2^s
MOST = 60  # of s


@dataclass(frozen=True, kw_only=True)
class NormsParams:
    sum_frac: int  # fraction bits of the sums, where |k^| and |q^| are below 1
    sum_bits: int

    @property
    def LATENCY(self):
        return _latency(self)


def scaled(x, power, *, infinite_is_zero=False):
    """x * 2^power of float32 x >= 0 (the model of `Norms.scale`): exponent arithmetic, no rounding.

    Too small flushes to 0, too large is infinite.
    """
    field = (to_bits(x) >> 23).astype(np.int64)
    moved = field + power
    word = np.where((field == 0) | (moved <= 0), 0,
                    np.where(moved >= 255, 0x7F800000,
                             moved << 23 | to_bits(x) & 0x7FFFFF))  # fmt: skip
    if infinite_is_zero:
        word = np.where(field == 255, 0, word)
    return from_bits(word.astype(np.uint32))


class Norms(wiring.Component):
    def __init__(self, params: NormsParams):
        self.params = params
        integer = signed(params.sum_bits)
        super().__init__(
            {
                "sum_kk": In(integer),
                "sum_qq": In(integer),
                "sum_kq": In(integer),
                "top_k": In(8),
                "top_q": In(8),
                "eps": In(32),  # of the call
                "kn": Out(32),
                "qr": Out(32),
                "kq": Out(32),
            }
        )

    @property
    def LATENCY(self):
        return self.params.LATENCY

    @staticmethod
    def model(params: NormsParams, sum_kk, sum_qq, sum_kq, top_k, top_q, eps):
        """Bit-exact twin: int64 arrays in (eps float32); kn, qr, kq (float32) out."""
        from_int = FpFromIntParams(width=params.sum_bits)

        def norm(total, top):
            e = top - 126
            s = np.clip(LEAST - e, 0, MOST)
            total = FpFromInt.model(from_int, total, -params.sum_frac - 2 * s)
            root = Rsqrt.model(None, FpAdd.model(None, total, scaled(ftz(eps), -2 * e - 2 * s)))
            return scaled(root, -s, infinite_is_zero=True)

        kq = FpFromInt.model(from_int, sum_kq, np.full_like(sum_kq, -params.sum_frac))
        return norm(sum_kk, top_k), norm(sum_qq, top_q), kq

    def scale_power(self, word, power, infinite_is_zero=False):
        """word * 2^power for an fp32 word >= 0."""
        field, moved = word[23:31], Signal(signed(12))
        fits = (moved > 0) & (field != 0)
        large = (moved >= 255) & (field != 0)
        out = Mux(large, 0x7F800000, Mux(fits, Cat(word[:23], moved[:8]), 0))
        if infinite_is_zero:
            out = Mux(field == 255, 0, out)
        return moved.eq(field + power), out

    def elaborate(self, platform):
        m = Module()
        p = Pipeline(m, platform)

        def norm(name, total, top):
            e, s = Signal(signed(9), name=f"e_{name}"), Signal(range(MOST + 1), name=f"s_{name}")
            m.d.comb += [
                e.eq(top - 126),
                s.eq(Mux(e < LEAST, Mux(e < LEAST - MOST, MOST, LEAST - e), 0)),
            ]
            exponent = p.register(
                f"exponent_{name}", lambda x: (-self.params.sum_frac - 2 * x)[:12].as_signed(),
                p.at(s, 0, f"s_{name}"),
            )  # fmt: skip
            power = p.register(
                f"power_{name}", lambda a, b: (-2 * a - 2 * b)[:12].as_signed(),
                p.at(e, 0, f"e_{name}"), p.at(s, 0, f"s_{name}"),
            )  # fmt: skip
            moved, eps = self.scale_power(self.eps, power.value)
            m.d.comb += moved
            eps = p.register(f"eps_{name}", lambda _: eps, power)
            real = p.apply(
                f"sum_{name}", FpFromInt(FpFromIntParams(width=self.params.sum_bits)),
                value=p.at(total, 0, f"total_{name}"), exponent=exponent,
            )  # fmt: skip
            total = p.apply(f"plus_eps_{name}", FpAdd(), a=real, b=eps)
            root = p.apply(f"rsqrt_{name}", Rsqrt(), x=total)
            down = p.delay(p.at(s, 0, f"s_{name}"), root.time)
            moved, out = self.scale_power(root.value, -down, infinite_is_zero=True)
            m.d.comb += moved
            return p.register(f"norm_{name}", lambda _: out, root)

        kn = norm("k", self.sum_kk, self.top_k)
        qr = norm("q", self.sum_qq, self.top_q)
        unit = p.at(Const(-self.params.sum_frac, signed(12)), 0, "unit")
        kq = p.apply("sum_kq_real", FpFromInt(FpFromIntParams(width=self.params.sum_bits)),
                     value=p.at(self.sum_kq, 0, "total_kq"), exponent=unit)  # fmt: skip
        assert kn.time == qr.time
        m.d.comb += [
            self.kn.eq(kn.value), self.qr.eq(qr.value), self.kq.eq(p.delay(kq, kn.time)),
        ]
        self.elaborated = kn.time
        return m


@cache
def _latency(params):
    norms = Norms(params)
    Fragment.get(norms, None)
    return norms.elaborated
