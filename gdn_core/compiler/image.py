"""What a compiled model is on disk, and in HBM.

    DIR/manifest.json     the design it is for, the model, its tensors and where they lie
    DIR/program.bin       instructions of 64 bytes (`gdn_core.sequencer.instructions`)
    DIR/c<n>.bin          the first bytes of pseudo-channel n's region: matrices, one after another
    DIR/vectors.bin       from VECTORS on: norms, the rotary embedding's table, the embedding's rows
    DIR/tokenizer.json, chat_template.jinja        as the model came with them, if it did

Caches are the last bytes of every channel's region, zeros at first. A directory appears whole or
not at all: it is written beside its place and then moved.
"""

import hashlib
import json
import shutil
import tempfile
from dataclasses import asdict, dataclass, field
from pathlib import Path

import numpy as np

from gdn_core.attention.cache import CacheShape
from gdn_core.channel.formats import REGION_BITS, FormatError, Quantised
from gdn_core.channel.layout import BEAT
from gdn_core.channel.packing import Packed, pack
from gdn_core.compiler.checkpoint import ModelConfig
from gdn_core.sequencer.instructions import BYTES, LANES, VECTORS

__all__ = ["BEAT_BYTES", "Builder", "Placed", "Vectors"]

BEAT_BYTES = BEAT // 8
FORMAT = 1  # of the manifest


@dataclass(frozen=True, kw_only=True)
class Placed:
    """A tensor, or a cache, in every channel's region; or a vector beyond them."""

    name: str
    offset: int  # bytes from the region's start, or the address
    bytes: int  # of a channel
    what: str


@dataclass(frozen=True, kw_only=True)
class Vectors:
    """Rows of fp32, each filled up to whole beats."""

    address: int
    stride: int  # bytes
    words: int  # of a row, of the vector memory


@dataclass
class Builder:
    """Collects an image, tensor by tensor; `write` makes the directory."""

    channels: int
    lanes: int
    config: ModelConfig
    context: int
    kv: str
    placed: list[Placed] = field(default_factory=list)
    program: list[bytes] = field(default_factory=list)
    token_bytes: int = 0  # that all channels read for a token, caches apart

    def __post_init__(self):
        self._folder = tempfile.TemporaryDirectory()
        self._at, self._end = 0, 1 << REGION_BITS
        self._images = [(Path(self._folder.name) / f"c{n}.bin").open("wb")
                        for n in range(self.channels)]
        self._vectors = (Path(self._folder.name) / "vectors.bin").open("wb")

    def matrix(self, name: str, matrix: Quantised) -> tuple[int, Packed]:
        """Its offset, and how it is packed."""
        packed = pack(matrix)
        offset = self._place(name, packed.beats(self.channels) * BEAT_BYTES,
                             f"{packed.weight.name.lower()} {packed.rows} x {packed.columns}")
        for file, image in zip(self._images, packed.images(self.channels), strict=True):
            file.write(image)
        return offset, packed

    def caches(self, names: list[str], shape: CacheShape) -> list[int]:
        """Their offsets: the last bytes of the region. Before any matrix."""
        size = shape.kv_heads * shape.head_beats * BEAT_BYTES
        self._end = (1 << REGION_BITS) - len(names) * size
        if self._end <= 0:
            raise FormatError(f"{len(names)} caches of {shape.capacity} tokens take "
                              f"{len(names) * size:,} bytes of a pseudo-channel, which has "
                              f"{1 << REGION_BITS:,}")
        offsets = [self._end + n * size for n in range(len(names))]
        self.placed += [Placed(name=name, offset=offset, bytes=size,
                               what=f"{shape.kv} {shape.kv_heads} x {shape.head_dim}, "
                                    f"{shape.capacity} tokens")
                        for name, offset in zip(names, offsets, strict=True)]  # fmt: skip
        return offsets

    def vectors(self, name: str, rows: np.ndarray) -> Vectors:
        """float32 (N, K), or (K)."""
        rows = np.atleast_2d(rows).astype("<f4")
        words = -(-rows.shape[1] // LANES)
        padded = np.zeros((len(rows), words * LANES), "<f4")
        padded[:, : rows.shape[1]] = rows
        address = VECTORS + self._vectors.tell()
        self._vectors.write(padded.tobytes())
        self.placed.append(Placed(name=name, offset=address, bytes=padded.nbytes,
                                  what=f"fp32 {rows.shape[0]} x {rows.shape[1]}"))
        return Vectors(address=address, stride=words * BEAT_BYTES, words=words)

    def _place(self, name: str, size: int, what: str) -> int:
        offset, self._at = self._at, self._at + size
        if self._at > self._end:
            raise FormatError(f"beside its caches a pseudo-channel holds {self._end:,} bytes; "
                              f"{name} would end at {self._at:,}: fewer weights, a shorter "
                              f"context, or more channels than {self.channels}")
        self.placed.append(Placed(name=name, offset=offset, bytes=size, what=what))
        return offset

    def write(self, out: Path, texts: dict[str, str], more: dict):
        work = Path(self._folder.name)
        for file in (*self._images, self._vectors):
            file.close()
        (work / "program.bin").write_bytes(b"".join(self.program))
        for name, text in texts.items():
            (work / name).write_text(text)
        digest = hashlib.sha256()
        for path in sorted(work.iterdir()):
            digest.update(path.name.encode())
            with path.open("rb") as data:
                for piece in iter(lambda: data.read(1 << 22), b""):
                    digest.update(piece)
        manifest = {
            "format": FORMAT, "channels": self.channels, "lanes": self.lanes, "kv": self.kv,
            "context": self.context, "model": asdict(self.config),
            "instructions": len(self.program), "bytes": BYTES * len(self.program),
            "region_bytes": self._at, "token_bytes": self.token_bytes, **more,
            "fingerprint": digest.hexdigest()[:16], "tensors": [asdict(one) for one in self.placed],
        }  # fmt: skip
        (work / "manifest.json").write_text(json.dumps(manifest, indent=1) + "\n")
        replace_folder(work, out)


def replace_folder(work: Path, out: Path):
    """`work` becomes `out`; what was there, if it was such a directory, goes."""
    out.parent.mkdir(parents=True, exist_ok=True)
    if out.exists() and not (out / "manifest.json").is_file() and (
            not out.is_dir() or any(out.iterdir())):  # fmt: skip
        raise FormatError(f"{out} is there and no compiled model; give another place")
    beside = Path(tempfile.mkdtemp(dir=out.parent, prefix=f".{out.name}-"))
    for file in work.iterdir():
        shutil.move(file, beside / file.name)
    beside.chmod(0o755)
    if out.exists():
        shutil.rmtree(out)
    beside.rename(out)
