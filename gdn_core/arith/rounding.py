"""What the units of IEEE binary32 share: what an operand is, leading zeros, rounding, the result.

    fraction' = fraction + half, to even where it was a tie             `rounded`
    o = number, or what `Kind` says instead: zero, infinity, NaN        `finish`

Formats  as in `gdn_core.arith.fp32`: to nearest, ties to even, subnormals flushed
Latency  `finish` registers the result; all else is combinational
"""

from amaranth.hdl import Cat, Const, Mux, Signal
from amaranth.lib import enum

from gdn_core.formats import FP32_NAN, FP32_TOP

__all__ = ["Kind", "finish", "is_infinite", "is_nan", "is_zero", "leading_zeros", "rounded",
           "shift_left", "zeros_by_four"]  # fmt: skip


class Kind(enum.Enum, shape=3):
    """What the result is, whatever the rounded significand says."""

    NUMBER = 0
    TINY = 1  # in [2^-127, 2^-126): zero, or the smallest normal number if it rounds up to it
    ZERO = 2
    INFINITE = 3
    NAN = 4


def is_zero(x):
    return x.exponent == 0


def is_infinite(x):
    return (x.exponent == FP32_TOP) & (x.fraction == 0)


def is_nan(x):
    return (x.exponent == FP32_TOP) & (x.fraction != 0)


def leading_zeros(m, name, word):
    """Whether `word` is not zero, and then the number of zeros above its highest one; by fours."""
    size, some, count = len(word), word, Const(0, 0)
    while len(some) > 1:
        some, count = zeros_by_four(m, name, some, count)
    return some, count[: (size - 1).bit_length()]


def zeros_by_four(m, name, word, count):
    """Of each four bits of `word`, from the top: whether there is a one, and the zeros above it.

    A bit of `word` stands for a group itself, whose number of zeros is in `count`.
    """
    groups = (len(word) + 3) // 4
    bits = len(count) // len(word)
    size = 4 << bits
    pad = 4 * groups - len(word)
    padded = Signal(4 * groups, name=f"{name}_padded_{size >> 2}")
    m.d.comb += padded.eq(Cat(Const(0, pad), word))
    count = Cat(Const(0, pad * bits), count)
    some = Signal(groups, name=f"{name}_any_{size}")
    zeros = Signal(groups * (bits + 2), name=f"{name}_zeros_{size}")
    for i in range(groups):
        group = padded.word_select(i, 4)
        c = [count.word_select(4 * i + j, bits) for j in range(4)]
        upper = group[2] | group[3]
        below = Mux(upper, Mux(group[3], c[3], c[2]), Mux(group[1], c[1], c[0]))
        odd = ~group[3] & (group[2] | ~group[1])  # the highest one is group[2] or group[0]
        total = Cat(below, odd, ~upper)
        m.d.comb += [some[i].eq(upper | group[1] | group[0]),
                     zeros.word_select(i, bits + 2).eq(total)]
    return some, zeros


def shift_left(m, name, word, amount):
    """word * 2^amount, kept in the width of `word`: a 2:1 multiplexer for each bit of `amount`."""
    for k in reversed(range(len(amount))):
        shifted = Signal(len(word), name=f"{name}_{1 << k}")
        m.d.comb += shifted.eq(Mux(amount[k], Cat(Const(0, 1 << k), word)[: len(word)], word))
        word = shifted
    return word


def rounded(m, fraction, half, tie):
    """`fraction` with `half` of its last bit added, and the carry; even if it was a `tie`.

    A tie hangs on all bits that are dropped: it is not waited for before the carry chain, but
    undoes the last bit behind it, where rounding up an even number has carried no further.
    """
    total = Signal(len(fraction) + 1)
    m.d.comb += total.eq(fraction + half)
    return Cat(total[0] & ~tie, total[1:-1]), total[-1]


def finish(m, o, kind, sign, number, tiny=0):
    """Register the result: `number` (fraction and exponent) unless `kind` says otherwise.

    Returns the register.
    """
    word = Signal(32, name="o_reg", reset_less=True)
    m.d.comb += o.eq(word)
    with m.If(kind == Kind.NAN):
        m.d.sync += word.eq(FP32_NAN)
    with m.Elif(kind == Kind.INFINITE):
        m.d.sync += word.eq(Cat(Const(0, 23), Const(FP32_TOP, 8), sign))
    with m.Elif(kind == Kind.ZERO):
        m.d.sync += word.eq(Cat(Const(0, 31), sign))
    with m.Elif(kind == Kind.TINY):
        m.d.sync += word.eq(Cat(Const(0, 23), tiny, Const(0, 7), sign))
    with m.Else():
        m.d.sync += word.eq(Cat(number, sign))
    return word
