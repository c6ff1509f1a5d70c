"""The KV cache of one attention layer, to the byte.

Token t of a sequence belongs to channel t mod C, as its token t div C. A channel keeps a KV head's
tokens in blocks of 32, one after another, and its KV heads one after another, each with room for
`capacity` tokens of the sequence. In a block:

    a beat      scales of tokens 0 to 15: token n at byte 4n, bf16 of k, then bf16 of v
    16 vectors  k of them, token by token, each in whole beats
    a beat      scales of tokens 16 to 31
    16 vectors  k of them
    32 vectors  v of all, likewise

What a channel's last tokens leave free of a block is not read.

A stored vector is  x[j] = K[j] * 2^-15 * scale,  K int16, as 16-bit words:

    kv16   word i of beat b: K[32b + i]                                   scale: a power of two
    kv8    word i of beat b: K[64b + i] / 256 in its low byte, K[64b + 32 + i] / 256 in its high one

Elements from D on are zeros. A vector of zeros has scale 0; a scale of an exponent field of 255
says that the vector is none (it held an infinity, a NaN or a number of 2^127 or more).

with xi, ex of x as of any vector (`channel.align`), and s = max |xi| / 65024 rounded up to 8 bits:

    kv16   scale 2^(ex - 126),    K = min((xi + 2^8) >> 9, 2^15 - 1)
    kv8    scale s 2^(ex - 134),  K = 256 ((xi * rint(2^23 / s) + 2^31) >> 32)

so the scale of kv8 is the least bf16 number that keeps the largest element within 127.
"""

import copy
from dataclasses import dataclass

import numpy as np

from gdn_core.arith.convert import FpToInt
from gdn_core.channel.formats import GROUP, FormatError
from gdn_core.channel.layout import BEAT, BIAS, TO_INT
from gdn_core.formats import FP32_TOP, ftz, to_bits

__all__ = ["BLOCK", "HALF", "KV", "NONE_FIELD", "ROW", "Cache", "CacheShape", "aligned", "quantise",
           "scale_value"]

BLOCK = 32  # tokens: as many as the lanes have ranks
ROW = GROUP  # elements that the lanes take in a step
HALF = 16  # tokens whose scales are in a beat
KV = {"kv16": 16, "kv8": 8}  # bits of an element
DIMS = (64, 80, 96, 128, 192, 256)
HEADS = 8  # query heads of a KV head, at most
TOKENS = 1 << 20
BEAT_BYTES = BEAT // 8
NONE_FIELD = FP32_TOP - 1  # exponent field from which on a vector is none


@dataclass(frozen=True, kw_only=True)
class CacheShape:
    """What a cache is, in channels of `channels`."""

    kv: str  # "kv16" or "kv8"
    kv_heads: int
    head_dim: int
    capacity: int  # tokens of the sequence
    channels: int

    def __post_init__(self):
        if self.kv not in KV:
            raise FormatError(f"kv must be one of {list(KV)}, got {self.kv!r}")
        if self.head_dim not in DIMS:
            raise FormatError(f"head_dim must be one of {list(DIMS)}, got {self.head_dim}")
        if self.kv_heads < 1:
            raise FormatError(f"kv_heads must be at least 1, got {self.kv_heads}")
        if not 1 <= self.capacity <= TOKENS:
            raise FormatError(f"a cache holds 1 to {TOKENS} tokens, got {self.capacity}")

    @property
    def vector_beats(self) -> int:
        """Of k or v of a token."""
        return -(-self.head_dim * KV[self.kv] // BEAT)

    @property
    def half_beats(self) -> int:
        """Of the scales and k of 16 tokens."""
        return 1 + HALF * self.vector_beats

    @property
    def rows(self) -> int:
        """Steps of the lanes that a vector is."""
        return self.vector_beats * 16 // KV[self.kv]

    @property
    def block_beats(self) -> int:
        return 2 * (self.half_beats + HALF * self.vector_beats)

    @property
    def blocks(self) -> int:
        """Of a channel and KV head."""
        return -(-self.capacity // (self.channels * BLOCK))

    @property
    def head_beats(self) -> int:
        """Of a channel, from one KV head to the next."""
        return self.blocks * self.block_beats


def aligned(x: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """float32 (..., D) -> xi int64 (..., D), ex (...): an exponent a vector, as `channel.align`."""
    x = ftz(np.asarray(x, np.float32))
    ex = (to_bits(x).astype(np.int64) >> 23 & 0xFF).max(-1)
    return FpToInt.model(TO_INT, x, BIAS - ex[..., None]), ex


def quantise(x: np.ndarray, kv: str) -> tuple[np.ndarray, np.ndarray]:
    """float32 (..., D) -> K int64 (..., D), and the words of the scales, uint16 (...)."""
    xi, ex = aligned(x)
    if kv == "kv16":
        words = ex + 1 << 7
        numbers = np.minimum(xi + (1 << 8) >> 9, (1 << 15) - 1)
    else:
        s = -(-np.abs(xi).max(-1) // (127 * 512))
        s = np.maximum(np.where(s < 256, s, s + 1 & ~1), 128)
        words = (ex << 7) + np.where(s < 256, s - 128, (s >> 1) - 128 + (1 << 7))
        reciprocal = np.rint(2**23 / s).astype(np.int64)
        numbers = 256 * (xi * reciprocal[..., None] + (1 << 31) >> 32)
    words = np.where(ex >= NONE_FIELD, FP32_TOP << 7, np.where(ex, words, 0))
    return np.where((ex < NONE_FIELD)[..., None], numbers, 0), words.astype(np.uint16)


def scale_value(words: np.ndarray) -> np.ndarray:
    """What words of bf16 stand for, float64; one that says that there is no vector is a NaN."""
    value = (np.asarray(words, np.uint32) << 16).view(np.float32).astype(np.float64)
    return np.where(np.isfinite(value), value, np.nan)


class Cache:
    """k and v (T, HKV, D) of float32, as they are stored: K, scales, and the channels' bytes.

    origin  the cache that this one grew from, token by token, in the same place
    """

    def __init__(self, k: np.ndarray, v: np.ndarray, shape: CacheShape):
        wanted = (shape.kv_heads, shape.head_dim)
        if k.shape != v.shape or k.ndim != 3 or k.shape[1:] != wanted:
            raise FormatError(f"k and v must be (T, {wanted[0]}, {wanted[1]}), got {k.shape} and "
                              f"{v.shape}")
        if len(k) > shape.capacity:
            raise FormatError(f"the cache holds {shape.capacity} tokens, got {len(k)}")
        self.shape, self.tokens, self.origin = shape, len(k), self
        self.k, self.k_scale = quantise(k, shape.kv)
        self.v, self.v_scale = quantise(v, shape.kv)

    def grown(self, k: np.ndarray, v: np.ndarray) -> "Cache":
        """With one token more: k, v float32 (HKV, D)."""
        wanted = (self.shape.kv_heads, self.shape.head_dim)
        if k.shape != wanted or v.shape != wanted:
            raise FormatError(f"k and v of a token must be {wanted}, got {k.shape} and {v.shape}")
        if self.tokens == self.shape.capacity:
            raise FormatError(f"the cache holds {self.shape.capacity} tokens, and is full")
        more = copy.copy(self)
        for name, x in (("k", k), ("v", v)):
            new = quantise(x, self.shape.kv)
            for field, array in zip((name, f"{name}_scale"), new, strict=True):
                setattr(more, field, np.concatenate([getattr(self, field), array[None]]))
        more.tokens += 1
        return more

    def group(self, q: np.ndarray) -> int:
        """Query heads of a KV head of q (H, D)."""
        if not self.tokens:
            raise FormatError("the cache has no tokens to attend to")
        kv_heads, dim = self.shape.kv_heads, self.shape.head_dim
        if q.ndim != 2 or q.shape[1] != dim or len(q) % kv_heads \
                or not 1 <= len(q) // kv_heads <= HEADS:
            raise FormatError(f"q must be (H, {dim}) with 1 to {HEADS} heads for each of "
                              f"{kv_heads} KV heads, got {q.shape}")
        return len(q) // kv_heads

    def beats(self, first: int = 0) -> int:
        """That the channel with the most tokens reads, from token `first` of the channel on."""
        shape = self.shape
        skipped = first // BLOCK
        tokens = -(-self.tokens // shape.channels) - skipped * BLOCK
        full, rest = divmod(tokens, BLOCK)
        of_rest = 2 * rest * shape.vector_beats + (rest > 0) + (rest > HALF)
        return shape.kv_heads * (full * shape.block_beats + of_rest)

    def blocks(self, window: int | None = None) -> int:
        """That all channels sum up over the last `window` tokens, KV head by KV head."""
        shape = self.shape
        before = 0 if window is None else max(self.tokens - window, 0)
        channel = np.arange(shape.channels)
        count, first = (-(-(tokens - channel) // shape.channels)
                        for tokens in (self.tokens, before))  # fmt: skip
        return shape.kv_heads * int(np.maximum(-(-count // BLOCK) - first // BLOCK, 1).sum())

    def stored(self) -> tuple[np.ndarray, np.ndarray]:
        """k and v as they are stored, float64 (T, HKV, D)."""
        return (np.ldexp(self.k * scale_value(self.k_scale)[..., None], -15),
                np.ldexp(self.v * scale_value(self.v_scale)[..., None], -15))

    def dealt(self, x: np.ndarray) -> np.ndarray:
        """(T, HKV, ...) -> (channels, HKV, blocks of what is there, 32, ...), filled up with 0."""
        shape = self.shape
        blocks = max(1, -(-self.tokens // (shape.channels * BLOCK)))
        room = np.zeros((blocks * BLOCK * shape.channels, *x.shape[1:]), x.dtype)
        room[: self.tokens] = x
        room = room.reshape(blocks, BLOCK, shape.channels, *x.shape[1:])
        return np.moveaxis(room, (2, 3), (0, 1))

    def images(self) -> list[bytes]:
        """The bytes of each channel, from the cache's first on."""
        shape = self.shape
        per_beat = 16 // KV[shape.kv]  # rows
        scales = np.stack([self.dealt(self.k_scale), self.dealt(self.v_scale)], -1)
        lead = scales.shape[:3]  # channels, KV heads, blocks
        halves = (*lead, 2, -1)
        headers = scales.astype("<u2").reshape(halves).view(np.uint8)
        vectors = []
        for numbers in (self.k, self.v):
            wide = np.zeros((*numbers.shape[:-1], shape.rows * ROW), np.int64)
            wide[..., : shape.head_dim] = numbers
            rows = self.dealt(wide).reshape(*lead, BLOCK, shape.vector_beats, per_beat, ROW)
            if per_beat == 1:
                words = rows[..., 0, :] & 0xFFFF
            else:
                words = (rows[..., 0, :] >> 8 & 0xFF) | (rows[..., 1, :] & 0xFF00)
            vectors.append(words.astype("<u2").reshape(halves).view(np.uint8))
        k, v = vectors
        keys = np.concatenate([headers, k], -1).reshape(*lead, -1)
        blocks = np.concatenate([keys, v.reshape(*lead, -1)], -1)
        out = np.zeros((*lead[:2], shape.blocks, blocks.shape[-1]), np.uint8)
        out[:, :, : lead[2]] = blocks
        return [channel.tobytes() for channel in out]
