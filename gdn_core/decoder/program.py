"""A compiled model, read back: manifest, program, and what its instructions find in HBM.

    compiled = Compiled(DIR)
    compiled.manifest["channels"];  compiled.program;  compiled.images[c];  compiled.vectors
    compiled.config                                   `ModelConfig`
    compiled.tokenizer                                None if the model came without
    compiled.matrix(offset, rows, columns, format)    `Packed`, out of the channels' bytes
    for step in tokens(decoder, [prompt ids], 20): ...     greedy, by the model or the simulator
"""

import json
from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path

import numpy as np

from gdn_core.channel.importers.requantise import needed
from gdn_core.channel.packing import Packed, unpack_images
from gdn_core.compiler.checkpoint import ModelConfig
from gdn_core.compiler.image import FORMAT
from gdn_core.sequencer.instructions import BYTES, VECTORS, ProgramError, disassemble

__all__ = ["Compiled", "tokens"]


class Compiled:
    def __init__(self, folder: Path | str):
        self.folder = Path(folder)
        if not (self.folder / "manifest.json").is_file():
            raise ProgramError(f"{folder} is no compiled model: it has no manifest.json")
        self.manifest = json.loads((self.folder / "manifest.json").read_text())
        if self.manifest.get("format") != FORMAT:
            raise ProgramError(f"{folder} has format {self.manifest.get('format')}, this program "
                               f"reads {FORMAT}: compile the model again")
        self.channels, self.lanes = self.manifest["channels"], self.manifest["lanes"]
        model = self.manifest["model"]
        self.config = ModelConfig(**model | {"end": tuple(model["end"])})
        program = (self.folder / "program.bin").read_bytes()
        if len(program) != BYTES * self.manifest["instructions"]:
            raise ProgramError(f"{folder}: program.bin has {len(program)} bytes, the manifest says "
                               f"{BYTES * self.manifest['instructions']}")
        self.program = program
        self.instructions = [disassemble(program[at : at + BYTES])
                             for at in range(0, len(program), BYTES)]
        self.images = [np.memmap(self.folder / f"c{n}.bin", np.uint8, "r")
                       for n in range(self.channels)]
        self.vectors = np.memmap(self.folder / "vectors.bin", "<f4", "r")
        self.tensors = {one["offset"]: one["name"] for one in self.manifest["tensors"]}

    @cached_property
    def tokenizer(self):
        file = self.folder / "tokenizer.json"
        return needed("tokenizers").Tokenizer.from_file(str(file)) if file.is_file() else None

    @property
    def chat_template(self) -> str | None:
        file = self.folder / "chat_template.jinja"
        return file.read_text() if file.is_file() else None

    def vector(self, address: int, numbers: int) -> np.ndarray:
        """float32, from HBM beyond the channels."""
        start = (address - VECTORS) // 4
        if not 0 <= start <= len(self.vectors) - numbers:
            raise ProgramError(f"address {address:#x}, {4 * numbers} bytes: {self.folder} has "
                               f"{4 * len(self.vectors)} from {VECTORS:#x} on")
        return np.array(self.vectors[start : start + numbers])

    def matrix(self, offset: int, rows: int, columns: int, format_: int) -> Packed:
        """`rows` of a channel; those that fill up its last ones are of zeros."""
        return unpack_images([image[offset:] for image in self.images], rows, columns, format_)


def tokens(decoder, ids: Sequence[int], count: int) -> Iterator:
    """The steps of a prompt, and of `count` tokens after it, each the most likely; ends early at a
    token that ends a text. `decoder`: whatever has `compiled` and `step`."""
    if not ids:
        raise ProgramError("a prompt has at least one token")
    for token in ids[:-1]:
        yield decoder.step(token, logits=False)
    step = decoder.step(ids[-1])
    yield step
    for _ in range(count - 1):
        if step.token in decoder.compiled.config.end:
            return
        step = decoder.step(step.token)
        yield step
