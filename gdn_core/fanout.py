"""How much one register may steer.

A wide word goes in parts, each with its own copy of the registers that steer it (a `ready`, a
choice, a pointer). The copies go in step, so the parts stay one word.
"""

__all__ = ["STEERED", "parts"]

STEERED = 192  # bits of a word, at most; leaves room below the report's bound on fan-out


def parts(bits: int) -> list[slice]:
    """A word of `bits` as few parts of about equal width, the lowest first."""
    width = -(-bits // -(-bits // STEERED))
    return [slice(first, min(first + width, bits)) for first in range(0, bits, width)]
