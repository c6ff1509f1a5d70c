"""What enters one layer's recurrence over T tokens, and what should leave it, as one .npz file.

    key            shape          held as      meaning (symbols: see gdn_core.model.reference)
    q, k           [T, H, K]      bf16 values
    v              [T, HV, V]     bf16 values
    a, b           [T, HV]        bf16 values  raw gates, with
    A_log, dt_bias [HV]           fp32             their parameters;
    g, beta        [T, HV]        fp32         or, in place of those four, the gates ready-made
    beta_twice     scalar         bool         raw gates: beta = 2 sigmoid(b); optional, false
    initial_state  [HV, K, V]     fp32         optional; without it the sequence starts from zero
    out            [T, HV, V]     fp32         optional, expected
    final_state    [HV, K, V]     fp32         optional, expected

bf16 values are kept in float32 arrays, which NumPy can store and compute with. Inputs in any
floating-point type are accepted; those that are not exact in the type above are rounded to it,
nearest even; `Trace.rounded` lists the inputs this happened to.
"""

import zipfile
import zlib
from dataclasses import dataclass, replace
from os import PathLike

import ml_dtypes
import numpy as np

from gdn_core.config import GdnShape
from gdn_core.model import reference

__all__ = ["Trace", "TraceError", "load_trace", "round_bf16"]

BF16, FP32 = np.dtype(ml_dtypes.bfloat16), np.dtype(np.float32)

RAW_GATES = {"a": BF16, "b": BF16, "A_log": FP32, "dt_bias": FP32}
GIVEN_GATES = {"g": FP32, "beta": FP32}
HELD_AS = {
    "q": BF16,
    "k": BF16,
    "v": BF16,
    **RAW_GATES,
    **GIVEN_GATES,
    "initial_state": FP32,
    "out": FP32,
    "final_state": FP32,
}
FIELDS = {"out": "expected_out", "final_state": "expected_state"}  # where the name is not the key
AXES = {
    "q": "T H K",
    "k": "T H K",
    "v": "T HV V",
    **dict.fromkeys(("a", "b", "g", "beta"), "T HV"),
    **dict.fromkeys(("A_log", "dt_bias"), "HV"),
    "initial_state": "HV K V",
    "out": "T HV V",
    "final_state": "HV K V",
}


class TraceError(ValueError):
    """The arrays are not a trace; the message names the array, what it is and what it should be."""


def round_bf16(x: np.ndarray) -> np.ndarray:
    """x rounded to bf16, nearest even, as float32."""
    # By way of float32, as casting to bf16 goes anyway; what overflows becomes infinite.
    with np.errstate(over="ignore"):
        return np.asarray(x).astype(np.float32).astype(BF16).astype(np.float32)


def _finite(name: str, x: np.ndarray, complaint: str):
    bad = np.argwhere(~np.isfinite(x))
    if len(bad):
        raise TraceError(f"{name}{bad[0].tolist()} {complaint} ({len(bad)} of {x.size} elements)")


def _convert(name: str, given: object) -> tuple[np.ndarray, bool]:
    """The array as it is held, and whether that took a rounding."""
    x = np.asarray(given)
    held_as = HELD_AS[name]
    # numpy.issubdtype does not count bfloat16 among the floating-point types.
    if x.dtype != BF16 and not np.issubdtype(x.dtype, np.floating):
        hint = "; save bfloat16 arrays as float32" if x.dtype.kind == "V" else ""
        raise TraceError(
            f"{name} must be an array of float16, bfloat16, float32 or float64, got "
            f"{x.dtype}{hint}"
        )
    wide = x.astype(np.float64)
    _finite(name, wide, "is NaN or infinite")
    with np.errstate(over="ignore"):
        held = round_bf16(x) if held_as == BF16 else x.astype(np.float32)
    _finite(name, held, f"is too large for {held_as.name}")
    return held, bool(np.any(held != wide))


@dataclass(frozen=True, kw_only=True, eq=False)
class Trace:
    """One layer's inputs over T tokens. `from_arrays` and `load_trace` check; this does not, so
    that a test may put a NaN where it likes (`dataclasses.replace`)."""

    q: np.ndarray
    k: np.ndarray
    v: np.ndarray
    a: np.ndarray | None = None
    b: np.ndarray | None = None
    A_log: np.ndarray | None = None
    dt_bias: np.ndarray | None = None
    g: np.ndarray | None = None
    beta: np.ndarray | None = None
    beta_twice: bool = False
    initial_state: np.ndarray | None = None
    expected_out: np.ndarray | None = None
    expected_state: np.ndarray | None = None
    rounded: tuple[str, ...] = ()  # inputs that were not exact in the type they are held as

    @classmethod
    def from_arrays(cls, /, **arrays) -> "Trace":
        """A checked trace of the arrays named as in the file; raises TraceError."""
        known = {*HELD_AS, "beta_twice"}
        if unknown := sorted(set(arrays) - known):
            raise TraceError(f"unknown key {unknown[0]!r}; a trace has {', '.join(sorted(known))}")
        raw, given = (sorted(set(arrays) & set(names)) for names in (RAW_GATES, GIVEN_GATES))
        if raw and given:
            raise TraceError(
                f"give the gates either raw (a, b, A_log, dt_bias) or ready-made (g, beta), got "
                f"{', '.join(raw + given)}"
            )
        if not (raw or given):
            raise TraceError("missing the gates: either a, b, A_log and dt_bias, or g and beta")
        for name in ("q", "k", "v", *(GIVEN_GATES if given else RAW_GATES)):
            if name not in arrays:
                raise TraceError(f"missing key {name!r}, got {', '.join(sorted(arrays))}")

        twice = np.asarray(arrays.pop("beta_twice", False))
        if twice.dtype != np.bool_ or twice.shape:
            raise TraceError(
                f"beta_twice must be one boolean, got {twice.dtype} of shape {twice.shape}"
            )
        if twice and given:
            raise TraceError("beta_twice is for raw gates; a ready-made beta is used as it is")

        fields, rounded = {}, []
        for name in HELD_AS:  # in the order of the table, so that the first complaint is stable
            if name in arrays:
                fields[FIELDS.get(name, name)], inexact = _convert(name, arrays[name])
                if inexact and name not in FIELDS:
                    rounded.append(name)
        trace = cls(**fields, beta_twice=bool(twice), rounded=tuple(rounded))
        trace._check_shapes()
        return trace

    def _check_shapes(self):
        for name in ("q", "v"):
            x = getattr(self, name)
            if x.ndim != 3 or not x.size:
                raise TraceError(
                    f"{name} must have shape [{AXES[name].replace(' ', ', ')}], none of them "
                    f"zero, got {list(x.shape)}"
                )
        try:
            shape = self.shape
        except ValueError as error:
            raise TraceError(str(error)) from None
        sizes = {
            "T": self.tokens,
            "H": shape.qk_heads,
            "HV": shape.v_heads,
            "K": shape.key_dim,
            "V": shape.value_dim,
        }
        for name, axes in AXES.items():
            x = getattr(self, FIELDS.get(name, name))
            wanted = tuple(sizes[axis] for axis in axes.split())
            if x is not None and x.shape != wanted:
                raise TraceError(
                    f"{name} has shape {list(x.shape)}, wanted {list(wanted)} "
                    f"[{axes.replace(' ', ', ')}], as q and v say"
                )

    @property
    def tokens(self) -> int:
        return self.q.shape[0]

    @property
    def shape(self) -> GdnShape:
        return GdnShape(
            qk_heads=self.q.shape[1],
            v_heads=self.v.shape[1],
            key_dim=self.q.shape[2],
            value_dim=self.v.shape[2],
        )

    @property
    def given(self) -> bool:
        """Whether the gates are ready-made, (g, beta)."""
        return self.g is not None

    def first(self, tokens: int) -> "Trace":
        """The first tokens; what is expected of them is not known, as it is said of all."""
        if not 1 <= tokens <= self.tokens:
            raise TraceError(f"the trace has {self.tokens} tokens, got {tokens} as their number")
        names = [n for n in ("q", "k", "v", "a", "b", "g", "beta") if getattr(self, n) is not None]
        return replace(self, **{n: getattr(self, n)[:tokens] for n in names},
                       expected_out=None, expected_state=None)

    def gates(self) -> tuple[np.ndarray, np.ndarray]:
        """(g, beta) in float64, whichever way the gates are given."""
        if self.g is not None and self.beta is not None:
            return self.g.astype(np.float64), self.beta.astype(np.float64)
        raw = {name: getattr(self, name) for name in RAW_GATES}
        return reference.gates(**raw, beta_twice=self.beta_twice)

    def reference(
        self, *, eps: float = 1e-6, scale: float | None = None
    ) -> tuple[np.ndarray, np.ndarray]:
        """(out, final_state) in float64."""
        return reference.decode(
            self.q, self.k, self.v, *self.gates(),
            initial_state=self.initial_state, eps=eps, scale=scale,
        )

    def arrays(self) -> dict[str, np.ndarray]:
        """What `from_arrays` takes and the file holds."""
        held = {name: getattr(self, FIELDS.get(name, name)) for name in HELD_AS}
        arrays = {name: x for name, x in held.items() if x is not None}
        return arrays | ({"beta_twice": np.array(True)} if self.beta_twice else {})

    def save(self, path: str | PathLike):
        """Write a compressed .npz file."""
        with open(path, "wb") as file:  # numpy.savez would add .npz to a name without it
            np.savez_compressed(file, **self.arrays())  # type: ignore[arg-type]


def load_trace(path: str | PathLike) -> Trace:
    """Read and check a .npz file; raises TraceError, which names the file."""
    try:
        with open(path, "rb") as file:
            if not zipfile.is_zipfile(file):
                raise zipfile.BadZipFile("it is not a zip file, or is cut short")
            file.seek(0)
            with np.load(file, allow_pickle=False) as archive:
                arrays = {name: archive[name] for name in archive.files}
        return Trace.from_arrays(**arrays)
    except TraceError as error:
        raise TraceError(f"{path}: {error}") from None
    except (OSError, EOFError, ValueError, zipfile.BadZipFile, zlib.error) as error:
        raise TraceError(f"{path}: cannot be read as an .npz archive: {error}") from error
