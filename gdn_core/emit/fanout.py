"""How much one register may steer.

A wide word goes in parts, each with its own copy of the registers that steer it (a `ready`, a
choice, a pointer). The copies go in step, so the parts stay one word. Tools make one register of
equal ones; the attribute `keep` tells them not to.
"""

from amaranth.hdl import Signal

__all__ = ["KEEP", "STEERED", "copies", "copy", "parts"]

KEEP = {"keep": "true"}  # attributes of a register that has equals
STEERED = 192  # bits of a word, at most; leaves room below the report's bound on fan-out


def parts(bits: int, loads: int = 1) -> list[slice]:
    """A word of `bits`, each of them `loads` loads, as few parts of about equal width, the lowest
    first."""
    most = max(1, STEERED // loads)
    width = -(-bits // -(-bits // most))
    return [slice(first, min(first + width, bits)) for first in range(0, bits, width)]


def copy(m, source, name: str) -> Signal:
    """A register that holds `source`, and that no tool makes one with its equals."""
    register = Signal.like(source, name=name, reset_less=True, attrs=KEEP)
    m.d.sync += register.eq(source)
    return register


def copies(m, source, name: str, units: int, loads: int) -> list[Signal]:
    """`source` a cycle later, for each of `units` that are `loads` loads: a register a part."""
    shares = parts(units, loads)
    registers = [copy(m, source, f"{name}_{n}" if n else name) for n in range(len(shares))]
    return [register for register, share in zip(registers, shares, strict=True)
            for _ in range(units)[share]]  # fmt: skip
