"""What travels within ATTEND: how query heads share the lanes, and the words between its units.

Group      as many query heads of one KV head as a channel has chains; head g is in group g div
           chains, in chain g mod chains
Block      32 tokens of a channel, numbered modulo 8. Up to four are on their way between two units,
           or two of many query heads (powers), groups (weights) or rows (values); `slot` says where
Held       words of a lane: Q_WORDS for q, word  set * rows * groups + row * groups + group;
           then U_WORDS for the weights u
Reference  w + 2^21 as REFERENCE unsigned bits: greater is greater, 0 is none
Merged     words that are added up, or of which the greatest counts, on their way through all
           channels: for each KV head  groups words of references, groups of z, and then of y
           groups * D, group by group; a word has WIDE bits for each chain
"""

from dataclasses import dataclass

from amaranth.hdl import Cat, Mux, signed, unsigned
from amaranth.lib import data

from gdn_core.channel.layout import HELD, ChannelParams

__all__ = [
    "BLOCKS",
    "GROUPS",
    "NUMBER",
    "Q_WORDS",
    "REFERENCE",
    "REFERENCES",
    "RISE",
    "U_WORDS",
    "WIDE",
    "AttendParams",
    "U",
    "Z",
]  # fmt: skip

Q_WORDS, U_WORDS = 24, 8  # of a lane's held words
assert Q_WORDS + U_WORDS == HELD
BLOCKS = 4  # on their way, at most
NUMBER = 3  # bits of a block's number
GROUPS = 4  # at most
U = signed(27)  # a weight; 1.0 is 2^24
REFERENCE = unsigned(22)
ZERO = 1 << 21  # REFERENCE of w = 0
RISE = unsigned(6)  # octaves that a reference rose by, at most 63
WIDE = 54  # bits of y, summed over blocks and channels
Z = 48  # bits of z; above it, in a word, the number of channels in which the head is bad
# What a step says about itself, to where its sums leave the lanes.
TOLD = data.StructLayout({
    "group": 2, "block": NUMBER,
    "begin": 1,  # the block is its KV head's first
    "first": 1, "last": 1,  # of k: row of its token
    "scales": 32, "token": 5, "heads": 4, "set": 2, "valid": 1, "error": 1,  # of k
    "number": 3, "element": 5, "end": 1,  # of v; the block is its KV head's last
    "damaged": 1,  # of v: a read of the KV head met an error
})  # fmt: skip
# A block as it is weighed: of its tokens n those with first <= n < count count.
BLOCK_INFO = data.StructLayout({"first": range(33), "count": range(33), "begin": 1, "last": 1,
                                "heads": 4})  # fmt: skip
REFERENCES = data.StructLayout({"y": REFERENCE, "z": REFERENCE})


def slot(many, block, inner, bits: int):
    """Where a block's part `inner`, of `bits` bits, stands: two blocks of all of them, or four of
    half as many. `many` says that the highest bit is needed."""
    return Cat(inner[: bits - 1], Mux(many, inner[bits - 1], block[1]), block[0])


@dataclass(frozen=True, kw_only=True)
class AttendParams:
    lanes: int = 128

    @property
    def chains(self) -> int:
        return ChannelParams(lanes=self.lanes).chains

    @property
    def groups(self) -> int:
        """Of a KV head, at most."""
        return min(GROUPS, 8 // self.chains)

    @property
    def heads(self) -> int:
        """Query heads of a KV head, at most."""
        return self.groups * self.chains

    @property
    def word(self) -> data.StructLayout:
        """A word on its way through all channels. Of y: bad, a read of the KV head met an error in
        some channel; flag, in that one, if this is the KV head's word of its number."""
        return data.StructLayout({"wide": data.ArrayLayout(WIDE, self.chains), "bad": 1, "flag": 1})
