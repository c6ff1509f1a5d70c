"""What a channel is told of a call, from the descriptor; and which tokens are its own.

ATTEND and APPEND are beats of the table, as DESCRIPTOR of a matrix is.

Token t is token t div C of channel t mod C. Of T tokens channel c has  T div C + (c < T mod C);
so a descriptor has quotient and remainder, of all tokens and of those before the window.
"""

from amaranth.lib import data

from gdn_core.channel.layout import BEAT

__all__ = ["APPEND", "ATTEND", "CALL", "PLACE", "READS", "STORED", "TOLD"]

# `attend`, x and out lie where a matrix' descriptor has them. With `append` the token `count` * C +
# `extra` is appended: x holds k (HKV, D) and then v; `kv_heads` is 2 HKV, `heads` 1, and there is
# no result.
# A beat of the table. `attend`, x and out lie where a matrix' descriptor has them.
ATTEND = data.StructLayout({
    "offset": 32,  # bytes from the start of every channel's region to its part of the cache
    "head_beats": 32,  # of a channel, from one KV head to the next
    "count": 16, "first": 16,  # tokens, tokens before the window: div C
    "extra": 8, "first_extra": 8,  # mod C
    "dim": 12, "rows": 4,  # of k or v: elements, steps of the lanes
    "heads": 8,  # of a KV head
    "attend": 1, "kv8": 1, "gate": 1, "append": 1, "spare": 4,
    "kv_heads": 8, "spare_2": 8,
    "c": 32,  # scale * log2(e)
    "columns": 16, "out_beats": 16,  # numbers of q, beats of results
    "window": 32,  # for the decoder's sequencer, which fills in count and first
    "x": 64, "out": 64,  # addresses of q (H, D) of fp32 and of the results
    "gates": 64, "spare_4": 64,  # of the gates, in the order of the results
})  # fmt: skip
assert ATTEND.size == BEAT

# What is left of it in a channel: for its requests, and for its walk.
TOLD = 4  # bits of a count of the tokens that a channel was told to append
READS = data.StructLayout({
    "offset": 32, "head_beats": 32, "count": 16, "first": 16, "rows": 4, "kv8": 1, "kv_heads": 8,
    "told": TOLD,  # to be in memory before the last block is read
})  # fmt: skip
CALL = data.StructLayout({
    "count": 16, "first": 16, "rows": 4, "heads": 4, "kv8": 1, "kv_heads": 8, "dim": 9, "c": 32,
})  # fmt: skip

# What becomes of it where k and v are quantised, and where a vector goes.
PLACE = 23  # bits of a place in a channel, in beats
APPEND = data.StructLayout({
    "offset": 32, "head_beats": 32, "count": 16, "rows": 4, "kv8": 1, "kv_heads": 8,
    "last_part": 4,  # parts of a vector, less one
})  # fmt: skip
STORED = data.StructLayout({
    "at": PLACE, "beats": 4,  # of the vector
    "scale_at": PLACE, "place": 5, "scale": 16,  # place: in words of 16 bits
    "last": 1,  # of its token
})  # fmt: skip
