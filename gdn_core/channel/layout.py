"""What travels: descriptors, the broadcast to the channels, the walk of a beat through a channel.

Descriptor   one beat of the table, a matrix and its vector:
             offset   bytes from the start of every channel's region to its part of the matrix
             beats    of that part, scale beats included: filled in by `Descriptors`
             rows     of a channel, ceil(N / channels)
             chunks   ceil(K / 128): filled in
             columns  K
             format   see `Format`
             attend   it is none of a matrix, but `gdn_core.attention.descriptor.ATTEND`
             x, out   addresses of the vector (fp32) and of the results (`array.Sink` says how)
Broadcast    one word a cycle, PARTS + 1 words a chunk: eight of 16 integers of x, then `Tail`. A
             descriptor is a word of its own. Beside 16 integers stands where they go: in the
             ranks' lower or upper half, to which chains, to which of their words.
Held         the chunks of x that a channel holds, a ring; a lane has HELD words of its own.
"""

from dataclasses import dataclass

from amaranth.hdl import signed, unsigned
from amaranth.lib import data, enum

from gdn_core.arith.convert import FpToIntParams
from gdn_core.channel.formats import CHUNK, GROUP

__all__ = ["BEAT", "BIAS", "BLOCK", "DESCRIPTOR", "DROPPED", "GROUPS", "HELD", "INDEX", "INTEGER",
           "PART", "PARTS", "PARTS_OF", "RANKS", "RESULT", "TAIL", "TILE", "TO_INT",
           "ChannelParams", "Format", "Weight", "broadcast_layout"]  # fmt: skip

BEAT = 512  # bits
TILE = 32  # rows of a channel that are accumulated side by side
BLOCK = 16  # chunks that are added up before their sum is
INDEX = 6  # bits of a channel's number
HELD = 32  # words of x a lane holds; one memory of 32 x 28 bits in 16 LUTs
INTEGER = signed(25)  # of x: the 24 bits of the largest element's significand, and a sign
BIAS = 150  # x = xi * 2^(ex - BIAS)
TO_INT = FpToIntParams(width=INTEGER.width)
GROUPS = CHUNK // GROUP
RANKS = GROUP  # ranks of lanes, each a lane of every chain
PART = 16  # integers of x in a broadcast word
PARTS = CHUNK // PART


class Weight(enum.Enum, shape=2):
    """Width of a weight in the stream."""

    NONE = 0  # no weight: zero
    W4 = 1
    W8 = 2
    W16 = 3


# Low bits of a sum of 32 products that are rounded away before scales multiply it: what is left has
# 35 bits in every format. Of w16 they weigh 2^-9 of the rounding of x that is in the sum already.
DROPPED = {Weight.W4: 0, Weight.W8: 3, Weight.W16: 11}


PARTS_OF = {Weight.W4: 1, Weight.W8: 2, Weight.W16: 4}  # beats of weights of a row's chunk


class Format(data.Struct):
    """weight; fine: groups of 32, else of 128; wide: words of fp32, else fp16; minimum: a word for
    it beside each scale; unsigned: w4 is 0..15, else -8..7."""

    weight: Weight
    fine: unsigned(1)
    wide: unsigned(1)
    minimum: unsigned(1)
    unsigned: unsigned(1)


DESCRIPTOR = data.StructLayout({
    "offset": 32, "beats": 32, "rows": 32, "chunks": 16, "columns": 16, "format": 8,
    "attend": 1, "spare": 119, "x": 64, "out": 64,
    "all_rows": 32,  # for the decoder's logits: of all channels, without those that fill up
    "spare_2": 96,
})  # fmt: skip
assert DESCRIPTOR.size == BEAT

RESULT = data.StructLayout({"value": 32, "error": 1})

# The end of a chunk: the sums of its four groups, its exponent, whether it has an infinity or NaN.
TAIL = data.StructLayout({"sums": data.ArrayLayout(signed(INTEGER.width + 5), GROUPS),
                          "exponent": 8, "bad": 1})


def broadcast_layout(chains: int) -> data.StructLayout:
    """Strobes, places, then `data`: PART integers, a TAIL or a DESCRIPTOR's first bits.

    half, chains, address  of the integers; with a tail, address is its chunk
    attend                 with a tail: it is of head `head` of the q of set `set`, perhaps the last
    append, kv8            k or v that channel `owner` writes (`gdn_core.attention.append`)
    """
    return data.StructLayout({
        "part_stb": 1, "tail_stb": 1, "descriptor_stb": 1, "half": 1, "chains": chains,
        "address": range(HELD), "attend": 1, "set": 2, "head": 3, "last_head": 1,
        "append": 1, "kv8": 1, "owner": INDEX,
        "data": PART * INTEGER.width,
    })  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class ChannelParams:
    lanes: int = 128
    queue: int = 512  # beats read ahead
    results: int = 4 * TILE  # that wait for the chain
    matrices: int = 8  # that are on their way, from their descriptor to their last result
    slots: int = 8  # results in a word of the chain
    group_words: int = 1  # words of the chain that hold a result of every channel

    def __post_init__(self):
        if self.lanes not in (32, 64, 128):
            raise ValueError(f"a channel has 32, 64 or 128 lanes, got {self.lanes}")
        if self.queue < 128 or self.queue & self.queue - 1:
            raise ValueError(f"queue must be a power of two of at least 128 beats, got "
                             f"{self.queue}")

    @property
    def word(self) -> data.ArrayLayout:
        """A word of the chain."""
        return data.ArrayLayout(RESULT, self.slots)

    @property
    def chains(self) -> int:
        """Lanes of a rank; sums a step."""
        return self.lanes // GROUP

    @property
    def phases(self) -> int:
        """Steps that the lanes take to pass over all columns of a chunk."""
        return GROUPS // self.chains

    @property
    def chunks(self) -> int:
        """Chunks of x that a channel holds."""
        return HELD // self.phases

    def steps(self, weight: Weight, part: int) -> tuple[int, int]:
        """First phase and number of phases in which the lanes take beat `part` of a chunk."""
        groups = GROUPS // PARTS_OF[weight]  # of a beat
        return part * groups // self.chains, max(groups // self.chains, 1)

    def enables(self, weight: Weight, part: int) -> int:
        """Chains that beat `part` of a chunk has weights for."""
        groups = GROUPS // PARTS_OF[weight]
        if groups >= self.chains:
            return (1 << self.chains) - 1
        return (1 << groups) - 1 << part * groups % self.chains

    @property
    def step(self) -> data.StructLayout:
        """What a rank is told: where x lies, and which weights of its 16 bits go to which chain;
        in a wave of attention, whose 16 bits come from beside the beat."""
        return data.StructLayout({"address": range(HELD), "weight": Weight,
                                  "enable": self.chains, "unsigned": 1, "wave": 1})
