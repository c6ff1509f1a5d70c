"""A quantised matrix as the bytes of every channel.

Row n belongs to channel n mod C, as its row n div C; rows of zeros fill the last of them up, so
that all channels have as many. A channel's part is a sequence of tiles of 32 rows (the last has
what is left), one after another without a gap. Within a tile, chunk by chunk of 128 columns, and
within a chunk block by block of rows: first the scale beat of the block, then for each of its rows
the beats of weights.

    block    rows whose words fill a scale beat: 32, halved by fp32 words, halved by minima,
             quartered by groups of 32. The last block of a tile may have fewer
    weights  of a row's chunk: 1 beat of w4, 2 of w8 (groups 0, 1, then 2, 3), 4 of w16 (a group
             each), columns beyond K zero. 16-bit word i, at byte 2i, is for rank i of the lanes:
             w4   bits 4g to 4g+3: column 32g + i
             w8   bits 8b to 8b+7 of beat h: column 32 (2h + b) + i
             w16  of beat h: column 32h + i
    scales   `gdn_core.channel.scales` says where in the beat, lane n of it at byte 8n
"""

from dataclasses import dataclass

import numpy as np

from gdn_core.channel.formats import CHUNK, GROUP, Quantised
from gdn_core.channel.layout import BEAT, GROUPS, PARTS_OF, TILE, Format, Weight
from gdn_core.channel.scales import Scales
from gdn_core.formats import to_bits

__all__ = ["BEAT_BYTES", "Packed", "beats_of_chunk", "pack", "unpack_images",
           "weights_of_beats"]

BEAT_BYTES = BEAT // 8
WEIGHTS = {4: Weight.W4, 8: Weight.W8, 16: Weight.W16}


def beats_of_chunk(q: np.ndarray, bits: int) -> np.ndarray:
    """Weights (..., 128) as beats (..., bits / 4, 64) of bytes."""
    columns = q.astype(np.int64).reshape(*q.shape[:-1], GROUPS, GROUP) & (1 << bits) - 1
    per_beat = 16 // bits  # groups
    groups = columns.reshape(*q.shape[:-1], GROUPS // per_beat, per_beat, GROUP)
    words = (groups << bits * np.arange(per_beat)[:, None]).sum(-2)
    return words.astype("<u2").view(np.uint8)


@dataclass(frozen=True, kw_only=True, eq=False)
class Packed:
    """What hardware and model are told; `images` are the bytes of each channel."""

    rows: int  # N
    columns: int  # K
    weight: Weight
    fine: bool  # scales of groups of 32
    wide: bool  # of fp32
    unsigned: bool
    q: np.ndarray  # (N, chunks, GROUPS, GROUP) integers, padded
    scale: np.ndarray  # (N, chunks, GROUPS) words: uint32, or uint16
    minimum: np.ndarray | None  # the same
    inexact: int  # words that lose bits (see `scales`)

    @property
    def chunks(self) -> int:
        return self.q.shape[1]

    @property
    def block(self) -> int:
        """Rows of a scale beat."""
        return TILE >> self.wide + (self.minimum is not None) + 2 * self.fine

    @property
    def parts(self) -> int:
        """Beats of weights of a row's chunk."""
        return PARTS_OF[self.weight]

    @property
    def format(self) -> int:
        """The descriptor's `Format`."""
        return (self.weight.value | self.fine << 2 | self.wide << 3
                | (self.minimum is not None) << 4 | self.unsigned << 5)

    def channel_rows(self, channels: int) -> int:
        return -(-self.rows // channels)

    def beats(self, channels: int) -> int:
        """Of one channel."""
        rows = self.channel_rows(channels)
        return self.chunks * (rows * self.parts + -(-rows // self.block))

    def weights(self) -> np.ndarray:
        """(N, K) float64, as the words say, before any is cut."""
        scale = Scales.value(self.scale, self.wide)[..., None]
        result = self.q * scale
        if self.minimum is not None:
            result = result + Scales.value(self.minimum, self.wide)[..., None]
        return result.reshape(self.rows, -1)[:, : self.columns]

    def images(self, channels: int) -> list[bytes]:
        rows = self.channel_rows(channels)
        padding = rows * channels - self.rows

        def padded(array):
            return np.concatenate([array, np.zeros((padding, *array.shape[1:]), array.dtype)])

        weights = beats_of_chunk(padded(self.q).reshape(-1, self.chunks, CHUNK), 4 * self.parts)
        scale = padded(self.scale)
        minimum = None if self.minimum is None else padded(self.minimum)
        return [self._image(weights[c::channels], scale[c::channels],
                            None if minimum is None else minimum[c::channels])
                for c in range(channels)]  # fmt: skip

    def _image(self, weights, scale, minimum) -> bytes:
        beats = []
        for tile in range(0, len(weights), TILE):
            rows = range(tile, min(tile + TILE, len(weights)))
            for chunk in range(self.chunks):
                for block in range(rows.start, rows.stop, self.block):
                    own = slice(block, min(block + self.block, rows.stop))
                    beats.append(self._scale_beat(
                        scale[own, chunk], None if minimum is None else minimum[own, chunk]))
                    beats.append(weights[own, chunk].tobytes())
        return b"".join(beats)

    def _scale_beat(self, scale: np.ndarray, minimum: np.ndarray | None) -> bytes:
        """Words (rows, GROUPS) of a block's rows."""
        per_lane = 2 if self.wide else 4
        lanes = np.zeros((8, per_lane), "<u4" if self.wide else "<u2")
        index = np.arange(len(scale))
        u, p = index // per_lane, index % per_lane
        for g in range(GROUPS if self.fine else 1):
            if minimum is None:
                lanes[4 * u + g if self.fine else u, p] = scale[:, g]
            else:
                lanes[g if self.fine else 2 * u, p] = scale[:, g]
                lanes[4 + g if self.fine else 2 * u + 1, p] = minimum[:, g]
        return lanes.tobytes()


def pack(matrix: Quantised) -> Packed:
    rows, columns = matrix.q.shape
    chunks = -(-columns // CHUNK)
    q = np.zeros((rows, chunks * CHUNK), np.int16)
    q[:, :columns] = matrix.q
    minima = matrix.minima()
    given = [matrix.scale] if minima is None else [matrix.scale, minima]
    wide = any(not _is_half(words) for words in given)
    scale, *rest = (_spread(words, matrix, chunks, wide) for words in given)
    minimum = rest[0] if rest else None
    weight = WEIGHTS[matrix.bits]
    return Packed(rows=rows, columns=columns, weight=weight, fine=matrix.group == GROUP, wide=wide,
                  unsigned=matrix.bits == 4 and int(matrix.q.max()) > 7,
                  q=q.reshape(rows, chunks, -1, GROUP), scale=scale, minimum=minimum,
                  inexact=_inexact(weight, wide, scale, minimum))  # fmt: skip


def _is_half(words: np.ndarray) -> bool:
    with np.errstate(over="ignore"):
        return bool((words.astype(np.float16) == words).all())


def _spread(words: np.ndarray, matrix: Quantised, chunks: int, wide: bool) -> np.ndarray:
    """Words of every group of 32, (N, chunks, GROUPS); beyond K zeros."""
    bits = to_bits(words) if wide else words.astype(np.float16).view(np.uint16)
    each = np.repeat(bits, -(-matrix.group // GROUP), axis=1)[:, : -(-matrix.columns // GROUP)]
    result = np.zeros((len(each), chunks * GROUPS), bits.dtype)
    result[:, : each.shape[1]] = each
    if matrix.group > GROUP:  # one word a chunk: groups that K only begins have it, too
        result = np.repeat(result[:, ::GROUPS], GROUPS, axis=1)
    return result.reshape(len(each), chunks, GROUPS)


def _inexact(weight: Weight, wide: bool, scale: np.ndarray, minimum: np.ndarray | None) -> int:
    """Words that `Scales` cuts."""
    si, mi, top = Scales.model(weight, wide, scale, minimum)
    count = 0
    for words, integers, exponent in ((scale, si, Scales.scale_exponent(weight)),
                                      (minimum, mi, Scales.MINIMUM_EXPONENT)):
        if words is not None:
            kept = np.ldexp(integers.astype(np.float64), top[..., None] - exponent)
            count += int((Scales.value(words, wide) != kept).sum())
    return count


def unpack_images(images: list[np.ndarray], rows: int, columns: int, format_: int) -> Packed:
    """The bytes of every channel, uint8, and a descriptor's fields back to all rows of all
    channels: what `images` made, rows that fill up included."""
    fmt = Format.from_bits(format_)
    weight, fine, wide, minimum = (getattr(fmt, name) for name in
                                   ("weight", "fine", "wide", "minimum"))  # fmt: skip
    weight = Weight(weight)
    chunks, parts = -(-columns // CHUNK), PARTS_OF[weight]
    block = TILE >> wide + minimum + 2 * fine
    words, dtype = (GROUPS, "<u4" if wide else "<u2")
    q = np.zeros((rows, len(images), chunks, GROUPS, GROUP), np.int16)
    scale = np.zeros((rows, len(images), chunks, words), dtype)
    minima = np.zeros_like(scale) if minimum else None
    # Where each block begins, in beats; all tiles but the last are alike.
    per_tile = chunks * (TILE * parts + TILE // block)
    for tile in range(0, rows, TILE):
        own = min(TILE, rows - tile)
        size = chunks * (own * parts + -(-own // block))
        at = tile // TILE * per_tile * BEAT_BYTES
        beats = np.stack([image[at : at + size * BEAT_BYTES] for image in images])
        beats = beats.reshape(len(images), chunks, -1, BEAT_BYTES)
        for first in range(0, own, block):
            count = min(block, own - first)
            start = first // block * (1 + block * parts)
            here = slice(tile + first, tile + first + count)
            lanes = beats[:, :, start].copy().view(dtype)  # words of the scale beat
            lanes = lanes.reshape(*lanes.shape[:2], 8, -1)
            spread = _lanes_to_words(lanes, count, fine, bool(minimum))
            scale[here] = spread[0].transpose(2, 0, 1, 3)
            if minima is not None:
                minima[here] = spread[1].transpose(2, 0, 1, 3)
            data = beats[:, :, start + 1 : start + 1 + count * parts]
            numbers = weights_of_beats(data.reshape(*data.shape[:2], count, parts, BEAT_BYTES),
                                       4 * parts, bool(fmt.unsigned))
            q[here] = numbers.transpose(2, 0, 1, 3, 4)

    def flat(array):
        return None if array is None else array.reshape(-1, *array.shape[2:])

    return Packed(rows=rows * len(images), columns=columns, weight=weight, fine=bool(fine),
                  wide=bool(wide), unsigned=bool(fmt.unsigned), q=flat(q), scale=flat(scale),
                  minimum=flat(minima), inexact=0)  # fmt: skip


def weights_of_beats(beats: np.ndarray, bits: int, unsigned: bool) -> np.ndarray:
    """The other way of `beats_of_chunk`: (..., bits / 4, 64) of bytes to (..., GROUPS, GROUP)."""
    words = np.ascontiguousarray(beats).view("<u2").astype(np.int64)
    per_beat = 16 // bits
    columns = words[..., None, :] >> bits * np.arange(per_beat)[:, None] & (1 << bits) - 1
    if not unsigned:
        columns = (columns ^ 1 << bits - 1) - (1 << bits - 1)
    return columns.reshape(*columns.shape[:-3], GROUPS, GROUP)


def _lanes_to_words(lanes: np.ndarray, count: int, fine: bool, minimum: bool) -> list[np.ndarray]:
    """Scale beats (..., 8, words a lane) to scales (..., count, GROUPS), and minima."""
    index = np.arange(count)
    u, p = index // lanes.shape[-1], index % lanes.shape[-1]
    groups = np.arange(GROUPS) if fine else np.zeros(GROUPS, int)
    if not minimum:
        lane = 4 * u[:, None] + groups if fine else u[:, None] + groups
        return [lanes[..., lane, p[:, None]]]
    if fine:
        return [lanes[..., (at + groups)[None].repeat(count, 0), p[:, None]] for at in (0, 4)]
    return [lanes[..., 2 * u[:, None] + at + groups, p[:, None]] for at in (0, 1)]
