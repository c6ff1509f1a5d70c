"""Matrices of a safetensors file: GPTQ and AWQ of 4 bits, and plain ones.

    file = Safetensors("model.safetensors")
    file.names                                        every matrix: GPTQ, AWQ, or its type
    file.matrix("model.layers.0.self_attn.q_proj")    repacked, exactly
    file.matrix("lm_head", Format.parse("w8row"))     lm_head.weight, requantised

With w[n,k] = scale[k // group, n] * (q[k,n] - zero[k // group, n]), in words of 32 bits, nibble i
at bits 4i, both layouts have `scales` (K/group, N) and `qzeros` (K/group, N/8), and

    GPTQ (AutoGPTQ)  qweight (K/8, N): nibble i of word j is row 8j + i
                     qzeros: nibble i of word j is column 8j + i, and the zero point is one more,
                     modulo 16 as AutoGPTQ has it; `zero_offset` 0 is for the format that calls
                     itself gptq_v2
                     g_idx (K), if there is one, must be k // group: act-order is refused
    AWQ (GEMM)       qweight (K, N/8), qzeros: nibble i of word j is column 8j + AWQ_ORDER[i]

Where all zero points are 8, q - 8 goes without any. Groups of 64 become two of 32, of 256 two of
128. bfloat16 scales become float32: all of this is exact.
Refused with a FormatError: GPTQ of other than 4 bits, act-order, tensors that do not fit each
other, types other than F16, BF16 and F32, what is no matrix.
"""

from pathlib import Path

import ml_dtypes  # noqa: F401  teaches NumPy the bfloat16 that safetensors asks it for
import numpy as np

from gdn_core.channel.formats import FormatError, Quantised
from gdn_core.channel.importers.requantise import (
    Format,
    Imported,
    coarser,
    needed,
    no_tensor,
    requantise,
)

__all__ = ["AWQ_ORDER", "Safetensors"]

AWQ_ORDER = (0, 2, 4, 6, 1, 3, 5, 7)
FLOATS = ("F16", "BF16", "F32")
NIBBLES = 8  # of a word
PARTS = ("qweight", "qzeros", "scales")


class Safetensors:
    def __init__(self, path: Path | str, *, zero_offset: int = 1):
        if zero_offset not in (0, 1):
            raise FormatError(f"zero_offset must be 1 (AutoGPTQ) or 0 (gptq_v2), got {zero_offset}")
        self.path, self.zero_offset = path, zero_offset
        self._file = needed("safetensors").safe_open(path, framework="numpy")
        self.keys = frozenset(self._file.keys())

    @property
    def names(self) -> dict[str, str]:
        packed = {key.removesuffix(".qweight") for key in self.keys if key.endswith(".qweight")}
        plain = {key.removesuffix(".weight"): self._type(key) for key in self.keys
                 if key.endswith(".weight") and len(self.shape(key)) == 2}
        return dict(sorted((plain | {name: self._layout(name) for name in packed}).items()))

    def matrix(self, name: str, form: Format | None = None) -> Imported:
        """`name` is the module's, without `.weight` or `.qweight`."""
        if f"{name}.qweight" in self.keys:
            layout = self._layout(name)
            matrix = self._packed(name, layout)
            own = Format(bits=4, offset="symmetric" if matrix.zero is None else "zero",
                         group=None if matrix.group == matrix.columns else matrix.group)
            if form is not None and form != own:
                return requantise(name, layout, matrix.weights(), form)
            return Imported(name=name, stored=layout, matrix=matrix, format=own, change=None)
        key = f"{name}.weight"
        if key not in self.keys:
            raise no_tensor(name, self.path, self.names)
        stored = self._type(key)
        if stored not in FLOATS:
            raise FormatError(f"{key} is {stored}; what can be read is {', '.join(FLOATS)}, and "
                              "GPTQ and AWQ of 4 bits")
        return requantise(name, stored, self.tensor(key), form)

    def _packed(self, name: str, layout: str) -> Quantised:
        parts = {part: self.tensor(f"{name}.{part}") for part in PARTS}
        qweight, qzeros, scales = parts.values()
        if layout == "GPTQ":
            q = _nibbles(qweight.T).T  # (K, N)
            zero = _nibbles(qzeros) + self.zero_offset & 15
        else:
            back = np.argsort(AWQ_ORDER)
            q, zero = (_nibbles(words).reshape(len(words), -1, NIBBLES)[..., back]
                       .reshape(len(words), -1) for words in (qweight, qzeros))
        columns, groups = len(q), len(scales)
        if not (q.shape[1] == scales.shape[1] == zero.shape[1] and len(zero) == groups):
            shapes = ", ".join(f"{part} {array.shape}" for part, array in parts.items())
            raise FormatError(f"the parts of {name} do not fit each other as {layout}: {shapes}")
        group, times = coarser(name, columns, groups)
        self._in_order(name, columns, columns // groups)
        if scales.dtype not in (np.float16, np.float32):
            scales = scales.astype(np.float32)
        symmetric = bool((zero == 8).all())
        return Quantised(bits=4, group=group, q=np.ascontiguousarray((q - 8 * symmetric).T),
                         scale=np.repeat(scales.T, times, axis=1),
                         zero=None if symmetric else np.repeat(zero.T, times, axis=1))

    def _layout(self, name: str) -> str:
        """By the shapes: words go along K, or along N."""
        missing = [part for part in PARTS if f"{name}.{part}" not in self.keys]
        if missing:
            raise FormatError(f"{name} has a qweight, but no {' and no '.join(missing)}")
        shapes = [self.shape(f"{name}.{part}") for part in PARTS]
        if [len(shape) for shape in shapes] == [2, 2, 2]:
            (_, width), (_, zeros), (_, rows) = shapes
            if zeros * NIBBLES == rows and rows in (width, width * NIBBLES):
                return "GPTQ" if width == rows else "AWQ"
        raise FormatError(f"{name} must be GPTQ or AWQ of 4 bits: qweight (K/8, N) or (K, N/8), "
                          f"qzeros (K/group, N/8), scales (K/group, N); got "
                          f"{', '.join(map(str, shapes))}")

    def _in_order(self, name: str, columns: int, group: int):
        key = f"{name}.g_idx"
        if key not in self.keys:
            return
        wrong = np.flatnonzero(self.tensor(key) != np.arange(columns) // group)
        if wrong.size:
            k = int(wrong[0])
            given = self.tensor(key)[k]
            raise FormatError(f"{name} is in act-order (g_idx[{k}] is {given}, not {k} // {group}):"
                              " quantise it without desc_act")

    def _type(self, key: str) -> str:
        return self._file.get_slice(key).get_dtype()

    def shape(self, key: str) -> tuple[int, ...]:
        return tuple(self._file.get_slice(key).get_shape())

    def tensor(self, key: str) -> np.ndarray:
        return self._file.get_tensor(key)


def _nibbles(words: np.ndarray) -> np.ndarray:
    """(..., n) of int32 to (..., 8 n) of 0..15."""
    shifts = 4 * np.arange(NIBBLES, dtype=np.uint32)
    every = words.view(np.uint32)[..., None] >> shifts & 15
    return every.astype(np.int8).reshape(*words.shape[:-1], -1)
