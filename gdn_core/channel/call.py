"""A call of the array in memory: images of the channels, table, vectors, room for results.

    call = Call(channels=2)
    call.add(packed, x)              once for every product; a matrix that comes again is kept once
    call.images[c]                   bytes of channel c, from the start of its region
    call.table, call.vectors         bytes from TABLE and VECTORS on
    call.results(memory)             float32 (rows) of each product, from the bytes at OUT
"""

import numpy as np

from gdn_core.channel.feed import STORE
from gdn_core.channel.formats import REGION_BITS, FormatError
from gdn_core.channel.layout import BEAT, DESCRIPTOR, HELD
from gdn_core.channel.packing import Packed
from gdn_core.channel.sink import unpack

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
        self.outs: list[tuple[int, int]] = []  # offset and size of each product's results
        self.out_bytes = 0
        self._offsets: dict[int, int] = {}

    def add(self, packed: Packed, x: np.ndarray):
        if packed.chunks > STORE // 2:
            raise FormatError(f"K must be at most {STORE // 2 * 128}, got {packed.columns}")
        offset = self._offsets.get(id(packed))
        if offset is None:
            offset = self._offsets[id(packed)] = len(self.images[0])
            parts = packed.images(self.channels)
            self.images = [old + new for old, new in zip(self.images, parts, strict=True)]
            if len(self.images[0]) > 1 << REGION_BITS:
                raise FormatError(f"a channel holds {1 << REGION_BITS} bytes, this call asks for "
                                  f"{len(self.images[0])}")
        words = packed.channel_rows(self.channels) * -(-self.channels // SLOTS)
        size = -(-words // 2) * BEAT_BYTES
        descriptor = DESCRIPTOR.const({
            "offset": offset, "rows": packed.channel_rows(self.channels),
            "columns": packed.columns, "format": packed.format,
            "x": VECTORS + len(self.vectors), "out": OUT + self.out_bytes,
        })  # fmt: skip
        self.table += descriptor.as_value().value.to_bytes(BEAT_BYTES, "little")
        data = x.astype(np.float32).tobytes()
        self.vectors += data + bytes(-len(data) % BEAT_BYTES)
        self.outs.append((self.out_bytes, size))
        self.out_bytes += size
        self.products.append((packed, x))

    @property
    def beats(self) -> int:
        """Of one channel, all products."""
        return sum(packed.beats(self.channels) for packed, _ in self.products)

    def results(self, memory: bytes) -> list[np.ndarray]:
        return [unpack(memory[offset : offset + size], packed.rows, self.channels)
                for (offset, size), (packed, _) in zip(self.outs, self.products, strict=True)]


assert HELD
