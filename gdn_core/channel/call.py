"""A call of the array in memory: images of the channels, table, vectors, room for results.

    call = Call(channels=2)
    call.add(packed, x)              once for every product; a matrix that comes again is kept once
    call.attend(q, cache, c)         once for every attention; a cache that comes again likewise
    cache = call.append(cache, k, v) one token more, k and v (HKV, D), that the device writes
    call.images[c]                   bytes of channel c, from the start of its region
    call.table, call.vectors         bytes from TABLE and VECTORS on
    call.results(memory)             float32 (rows) of each product, (H, D) of each attention, from
                                     the bytes at OUT
"""

import numpy as np

from gdn_core.attention.cache import Cache
from gdn_core.attention.descriptor import ATTEND
from gdn_core.attention.layout import GROUPS, Q_WORDS
from gdn_core.channel.feed import STORE
from gdn_core.channel.formats import REGION_BITS, FormatError
from gdn_core.channel.layout import BEAT, DESCRIPTOR
from gdn_core.channel.packing import Packed
from gdn_core.channel.sink import unpack
from gdn_core.formats import to_bits

__all__ = ["OUT", "TABLE", "VECTORS", "Call"]

BEAT_BYTES = BEAT // 8
TABLE, VECTORS, OUT = (64 + n << REGION_BITS for n in range(3))  # beyond all channels
SLOTS = 8


class Call:
    def __init__(self, channels: int):
        self.channels = channels
        self.images = [b""] * channels
        self.products: list[tuple[Packed, np.ndarray]] = []
        self.table = self.vectors = b""
        self.attentions: list[tuple[np.ndarray, Cache, np.float32, int | None]] = []
        self.grown: dict[int, Cache] = {}  # what is appended to, by its place, as it is then
        self.count = 0  # descriptors
        self.outs: list[tuple] = []  # offset and size of each one's results, and what they are
        self.out_bytes = self._beats = 0
        self._offsets: dict[int, int] = {}

    def add(self, packed: Packed, x: np.ndarray):
        if packed.chunks > STORE // 2:
            raise FormatError(f"K must be at most {STORE // 2 * 128}, got {packed.columns}")
        offset = self._place(packed, lambda: packed.images(self.channels))
        words = packed.channel_rows(self.channels) * -(-self.channels // SLOTS)
        size = -(-words // 2) * BEAT_BYTES
        descriptor = DESCRIPTOR.const({
            "offset": offset, "rows": packed.channel_rows(self.channels),
            "columns": packed.columns, "format": packed.format,
            "x": VECTORS + len(self.vectors), "out": OUT + self.out_bytes,
        })  # fmt: skip
        self._beats += packed.beats(self.channels)
        self._add(descriptor, x, size, lambda data: unpack(data, packed.rows, self.channels))
        self.products.append((packed, x))

    def attend(self, q: np.ndarray, cache: Cache, c: np.float32, chains: int,
               window: int | None = None):
        """q float32 (H, D) over the last `window` tokens of a cache; see `attend.model.attend`."""
        shape = cache.shape
        heads = cache.group(q)
        groups = -(-heads // chains)
        if shape.rows * groups > Q_WORDS or groups > GROUPS:
            raise FormatError(f"{heads} query heads of {shape.head_dim} for each KV head do not "
                              f"fit channels of {32 * chains} lanes")
        first = 0 if window is None else max(cache.tokens - window, 0)
        count, extra = divmod(cache.tokens, self.channels)
        first, first_extra = divmod(first, self.channels)
        out_bytes = shape.kv_heads * groups * shape.head_dim * chains * 4
        descriptor = ATTEND.const({
            "offset": self._place(cache.origin, cache.origin.images),
            "head_beats": shape.head_beats,
            "count": count, "extra": extra, "first": first, "first_extra": first_extra,
            "dim": shape.head_dim, "rows": shape.rows, "heads": heads, "attend": 1,
            "kv8": shape.kv == "kv8", "kv_heads": shape.kv_heads, "c": int(to_bits(c)),
            "columns": q.size, "out_beats": out_bytes // BEAT_BYTES,
            "x": VECTORS + len(self.vectors), "out": OUT + self.out_bytes,
        })  # fmt: skip
        self._beats += cache.beats(first)

        def results(data: bytes) -> np.ndarray:
            numbers = np.frombuffer(data, np.float32)
            numbers = numbers.reshape(shape.kv_heads, groups, shape.head_dim, chains)
            each = np.moveaxis(numbers, 3, 2).reshape(shape.kv_heads, -1, shape.head_dim)
            return each[:, :heads].reshape(q.shape)

        self._add(descriptor, q, out_bytes, results)
        self.attentions.append((q, cache, c, window))

    def append(self, cache: Cache, k: np.ndarray, v: np.ndarray) -> Cache:
        """k, v float32 (HKV, D) as the next token, before what is added to the call after this."""
        shape = cache.shape
        more = cache.grown(k, v)
        count, extra = divmod(cache.tokens, self.channels)
        offset = self._place(cache.origin, cache.origin.images)
        descriptor = ATTEND.const({
            "offset": offset, "head_beats": shape.head_beats, "count": count, "extra": extra,
            "dim": shape.head_dim, "rows": shape.rows, "heads": 1, "attend": 1, "append": 1,
            "kv8": shape.kv == "kv8", "kv_heads": 2 * shape.kv_heads, "columns": k.size + v.size,
            "x": VECTORS + len(self.vectors),
        })  # fmt: skip
        self._enlist(descriptor, np.concatenate([k, v]))
        self.grown[offset] = more
        return more

    def _place(self, whose, images) -> int:
        """Bytes from the start of every channel's region; what comes again is kept once."""
        offset = self._offsets.get(id(whose))
        if offset is None:
            offset = self._offsets[id(whose)] = len(self.images[0])
            parts = images()
            self.images = [old + new for old, new in zip(self.images, parts, strict=True)]
            if len(self.images[0]) > 1 << REGION_BITS:
                raise FormatError(f"a channel holds {1 << REGION_BITS} bytes, this call asks for "
                                  f"{len(self.images[0])}")
        return offset

    def _enlist(self, descriptor, vector: np.ndarray):
        self.table += descriptor.as_value().value.to_bytes(BEAT_BYTES, "little")
        data = vector.astype(np.float32).tobytes()
        self.vectors += data + bytes(-len(data) % BEAT_BYTES)
        self.count += 1

    def _add(self, descriptor, vector: np.ndarray, size: int, results):
        self._enlist(descriptor, vector)
        self.outs.append((self.out_bytes, size, results))
        self.out_bytes += size

    @property
    def beats(self) -> int:
        """Of one channel, in all."""
        return self._beats

    def results(self, memory: bytes) -> list[np.ndarray]:
        return [results(memory[offset : offset + size]) for offset, size, results in self.outs]

