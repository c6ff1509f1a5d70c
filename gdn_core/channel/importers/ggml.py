"""Matrices of a GGUF file.

    file = Gguf("model.gguf")
    file.names                                      every tensor: its type and its shape
    imported = file.matrix("blk.0.attn_q.weight")   repacked, exactly
    file.matrix("output.weight", Format.parse("w8row"))

A block is 32 columns of one row, and has one scale d, and for Q4_1 a minimum m, both float16:

    Q4_0    w = d * (q - 8)    nibbles 0..15: byte j holds column j low, column j + 16 high
    Q4_1    w = d * q + m      the same
    Q8_0    w = d * q          int8

These three are repacked: scales, minima and integers of the file, bit for bit, unless a format is
asked for. F16, BF16 and F32 are always requantised, to the format asked for.
Refused with a FormatError: other types by their names, what is no matrix, and what `Quantised`
refuses (a scale that is not finite).
"""

from pathlib import Path

import numpy as np

from gdn_core.channel.formats import GROUP, FormatError, Quantised
from gdn_core.channel.importers.requantise import (
    Format,
    Imported,
    needed,
    no_tensor,
    requantise,
)

__all__ = ["FLOATS", "REPACKED", "Gguf"]

REPACKED = {"Q4_0": Format(bits=4, group=GROUP), "Q8_0": Format(bits=8, group=GROUP),
            "Q4_1": Format(bits=4, group=GROUP, offset="minimum")}  # fmt: skip
FLOATS = ("F16", "BF16", "F32")


class Gguf:
    def __init__(self, path: Path | str):
        self.path = path
        reader = needed("gguf").GGUFReader(path)
        self._tensors = {tensor.name: tensor for tensor in reader.tensors}

    @property
    def names(self) -> dict[str, tuple[str, tuple[int, ...]]]:
        return {name: (tensor.tensor_type.name, tuple(reversed(tensor.shape.tolist())))
                for name, tensor in self._tensors.items()}

    def matrix(self, name: str, form: Format | None = None) -> Imported:
        if name not in self._tensors:
            raise no_tensor(name, self.path, self._tensors)
        stored, shape = self.names[name]
        if stored not in REPACKED and stored not in FLOATS:
            raise FormatError(f"{name} is {stored}; what can be read is "
                              f"{', '.join([*REPACKED, *FLOATS])}")
        if len(shape) != 2:
            raise FormatError(f"{name} must be a matrix (N, K), got shape {shape}")
        data = np.asarray(self._tensors[name].data)
        if stored in FLOATS:
            return requantise(name, stored, _floats(stored, data, shape), form)
        matrix = _blocks(stored, data, shape)
        if form is not None and form != REPACKED[stored]:
            return requantise(name, stored, matrix.weights(), form)
        return Imported(name=name, stored=stored, matrix=matrix, format=REPACKED[stored],
                        change=None)


    def dequantised(self, name: str) -> np.ndarray:
        """float32 (N, K), by the package `gguf`: the weights as the file's own world has them."""
        tensor = self._tensors[name]
        return needed("gguf").quants.dequantize(tensor.data, tensor.tensor_type)


def _floats(stored: str, data: np.ndarray, shape: tuple[int, ...]) -> np.ndarray:
    if stored == "BF16":  # comes as bytes
        words = data.view("<u2").astype(np.uint32) << 16
        return words.view(np.float32).reshape(shape)
    return data.reshape(shape)


def _blocks(stored: str, data: np.ndarray, shape: tuple[int, ...]) -> Quantised:
    rows, columns = shape
    words = 2 if stored == "Q4_1" else 1
    size = GROUP if stored == "Q8_0" else GROUP // 2
    blocks = data.reshape(rows, columns // GROUP, 2 * words + size)
    halves = np.ascontiguousarray(blocks[..., : 2 * words]).view("<f2")
    payload = np.ascontiguousarray(blocks[..., 2 * words :])
    if stored == "Q8_0":
        q = payload.view(np.int8)
    else:
        q = np.concatenate([payload & 15, payload >> 4], -1).astype(np.int8)
        q -= 8 if stored == "Q4_0" else 0
    return Quantised(bits=8 if stored == "Q8_0" else 4, group=GROUP, q=q.reshape(shape),
                     scale=halves[..., 0], minimum=halves[..., 1] if words == 2 else None)
