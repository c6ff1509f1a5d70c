"""The whole kernel, bit for bit, in NumPy: the units' own models composed, and no equation again.

    model = Model(config)                     every slot cleared
    out = model.decode(trace)                 out [T, HV, V] float32, as the kernel writes it
    model.counts                              what the completion record says of that call
    model.store(0)                            the state image that STORE writes

Per token, over all value heads at once (HV heads, K rows, V columns):

    Prepare     `Vectors`, `Gates`: of all tokens beforehand, they do not meet the state; `Scalars`
    Retrieve    rk, pq = sums over the rows of M*ki, M*qi: |M*ki| < 2^40, so the sums are exact in
                float64 as they are in the DSP chains, and a matrix product finds them
    Correct     `Column`: o, u, exp' and how the old mantissas are shifted
    Update      `Lane`: M'; bits' = bit length of the OR over the rows of M' xor its sign

Formats  q, k, v as bf16 (rounded to nearest where they are not), the gates as fp32; the state as
         described in `gdn_core.formats`
Rate     6 to 9 ms a token for 32 heads of 128 x 128, one core (measured: scripts/error_table.py)

A head is bad for a token if its gates are (see `Gates`), or its row of v, or the group's q or k
holds a NaN or an infinity: then all of its state stays as it was and its o is NaN. In the first
token of a `fresh` call what stays is the zero state that the token would have read.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from types import SimpleNamespace

import ml_dtypes
import numpy as np

from gdn_core.arith.convert import ToBf16
from gdn_core.config import GdnConfig
from gdn_core.engine.column import Column
from gdn_core.engine.lane import Lane
from gdn_core.engine.walk import WalkParams
from gdn_core.formats import EXPONENT_MIN, LIMB, from_bits
from gdn_core.kernel.buffers import StateImage
from gdn_core.kernel.layer import engine_params
from gdn_core.prepare.gates import Gates
from gdn_core.prepare.scalars import Scalars
from gdn_core.prepare.vectors import Vectors, VectorsParams

__all__ = ["Counts", "Inputs", "Model", "Output"]

TOKENS_AT_ONCE = 64  # tokens prepared together; bounds the memory, not the result
INFINITE = 0x7F80  # exponent field of a bf16 word


class Output(Enum):
    """What the rows of `out` hold."""

    FP32 = "fp32"
    BF16 = "bf16"  # as float32 numbers that are exact in bf16


@dataclass(frozen=True, kw_only=True)
class Counts:
    """The fields of a call's completion record that are arithmetic; see `gdn_core.registers`."""

    tokens: int = 0
    bad_heads: int = 0
    bad_token: int = 0
    bad_head: int = 0
    overflows: int = 0


@dataclass(frozen=True, kw_only=True)
class Inputs:
    """What a DECODE reads: q, k [T, H, K] and v [T, HV, V]; the gates [T, HV], (a, b) or, if they
    are `given`, (g, beta); A = exp(A_log) and dt_bias [HV]."""

    q: np.ndarray
    k: np.ndarray
    v: np.ndarray
    gates: tuple[np.ndarray, np.ndarray]
    A: np.ndarray
    dt_bias: np.ndarray
    given: bool = False
    beta_twice: bool = False


@dataclass(frozen=True)
class _Prepared:
    """One token, ready to meet the state: arrays over the value heads."""

    operands: np.ndarray  # ki and qi, int64 [H, 2, K]: over the q/k heads
    kn: np.ndarray
    qr: np.ndarray
    kq: np.ndarray
    alpha: np.ndarray
    beta: np.ndarray
    v: np.ndarray
    bad: np.ndarray


class Model:
    """The kernel that `config` describes, every slot of it cleared; `scale` is 1/sqrt(K)."""

    def __init__(
        self,
        config: GdnConfig,
        *,
        eps: float = 1e-6,
        scale: float | None = None,
        slots: int | None = None,  # in place of the configuration's
    ):
        slots = config.slots if slots is None else slots
        if slots < 1:
            raise ValueError(f"slots must be at least 1, got {slots}")
        shape = config.shape
        self.config, self.shape = config, shape
        self.eps = np.float32(eps)
        self.scale = np.float32(shape.key_dim**-0.5 if scale is None else scale)
        self.engine = engine_params(config)
        self.format = self.engine.format
        self.vectors = VectorsParams(
            engine=self.engine, walk=WalkParams(heads=shape.qk_heads, engines=config.engines)
        )
        heads, columns = shape.v_heads, shape.value_dim
        self.mantissa = np.zeros((slots, heads, shape.key_dim, columns), np.int64)
        self.exponent = np.zeros((slots, heads, columns), np.int64)
        self.bits = np.zeros((slots, heads, columns), np.int64)
        self.gain = np.zeros((slots, heads), np.float32)
        self.counts = Counts()  # of the last `decode`
        for slot in range(slots):
            self.clear(slot)

    def clear(self, slot: int = 0):
        """The CLEAR command: every column is marked zero; its mantissas keep their junk.

        The hardware's exponents have no meaning then; here they are the least.
        """
        self.exponent[slot] = EXPONENT_MIN
        self.bits[slot] = 0
        self.gain[slot] = 0.5

    def load(self, slot: int, mantissa, exponent, bits, gain):
        """The LOAD command: [HV, K, V], [HV, V], [HV, V] and [HV], as `StateImage` names them."""
        given = {"mantissa": mantissa, "exponent": exponent, "bits": bits, "gain": gain}
        for name, array in given.items():
            held = getattr(self, name)[slot]
            if np.shape(array) != held.shape:
                raise ValueError(f"{name} must have shape {held.shape}, got {np.shape(array)}")
            held[...] = array

    def store(self, slot: int = 0) -> StateImage:
        """The STORE command: the image, in which the mantissas of a zero column are 0."""
        bits = self.bits[slot]
        return StateImage(
            mantissa=np.where(bits[:, None] == 0, 0, self.mantissa[slot]).astype(np.int32),
            exponent=self.exponent[slot].astype(np.int32),
            bits=bits.astype(np.int32),
            gain=self.gain[slot].copy(),
        )

    def state(self, slot: int = 0) -> np.ndarray:
        """S [HV, K, V] as numbers: exact in float64."""
        image = self.store(slot)
        gain = image.gain.astype(np.float64)[:, None, None]
        return np.ldexp(gain * image.mantissa, image.exponent[:, None])

    def decode(
        self, trace, slot: int = 0, fresh: bool = False, output: Output | str = Output.FP32
    ) -> np.ndarray:
        """The DECODE command: out [T, HV, V] in float32, and the state of `slot` after it.

        `trace` is a `gdn_core.model.trace.Trace`, or a mapping with its names: q, k, v and either
        a, b, A_log, dt_bias (and beta_twice) or g, beta. A trace's initial_state is left to `load`.
        With `fresh`, the state reads as zero for the first token.
        """
        if isinstance(trace, Mapping):
            trace = SimpleNamespace(**{"g": None, "beta": None, "beta_twice": False} | dict(trace))
        given = trace.g is not None
        A = dt_bias = np.zeros(self.shape.v_heads, np.float32)
        if not given:  # the host gives A = exp(A_log), rounded once
            with np.errstate(over="ignore"):
                A = np.exp(np.asarray(trace.A_log, np.float64)).astype(np.float32)
            dt_bias = np.asarray(trace.dt_bias, np.float32)
        return self.run(
            Inputs(q=trace.q, k=trace.k, v=trace.v, A=A, dt_bias=dt_bias, given=given,
                   gates=(trace.g, trace.beta) if given else (trace.a, trace.b),
                   beta_twice=bool(trace.beta_twice)),
            slot, fresh, output)  # fmt: skip

    def run(self, inputs: Inputs, slot: int = 0, fresh: bool = False,
            output: Output | str = Output.FP32) -> np.ndarray:
        """The same, of what the kernel reads."""
        output = Output(output)
        out = np.empty(self._checked(inputs), np.float32)
        bad = np.zeros(out.shape[:2], bool)
        overflows = 0
        with np.errstate(all="ignore"):
            for t, token in enumerate(self._prepare(inputs)):
                bad[t] = token.bad
                out[t], count = self._step(token, slot, fresh and t == 0)
                overflows += count
        where = np.argwhere(bad)
        first = where[0].tolist() if len(where) else [0, 0]
        self.counts = Counts(
            tokens=len(out), bad_heads=len(where), bad_token=first[0], bad_head=first[1],
            overflows=overflows,
        )  # fmt: skip
        if output is Output.BF16:
            out = from_bits(ToBf16.model(None, out).astype(np.uint32) << 16)
        return out

    def _checked(self, inputs: Inputs) -> tuple[int, int, int]:
        """The shape of `out`; ValueError if q, k or v is not of the model's shape."""
        shape, tokens = self.shape, len(inputs.v)
        rows = {"q": (shape.qk_heads, shape.key_dim), "k": (shape.qk_heads, shape.key_dim),
                "v": (shape.v_heads, shape.value_dim)}  # fmt: skip
        for name, row in rows.items():
            got = np.shape(getattr(inputs, name))
            if got != (tokens, *row):
                raise ValueError(f"{name} must have shape {(tokens, *row)}, got {got}")
        return tokens, *rows["v"]

    def _prepare(self, inputs: Inputs) -> Iterator[_Prepared]:
        """What does not meet the state, for some tokens at a time."""
        group = self.shape.group
        x0, x1 = (np.asarray(x, np.float32) for x in inputs.gates)
        for start in range(0, len(x0), TOKENS_AT_ONCE):
            some = slice(start, start + TOKENS_AT_ONCE)
            q, k, v = (
                np.asarray(x[some]).astype(ml_dtypes.bfloat16).view(np.uint16)
                for x in (inputs.q, inputs.k, inputs.v)
            )
            ki, qi, *norms, bad_rows = Vectors.model(self.vectors, k, q, self.eps)
            alpha, beta, bad_gates = Gates.model(
                x0[some], x1[some], inputs.A, inputs.dt_bias, given=inputs.given,
                twice=inputs.beta_twice,
            )
            bad = bad_gates | np.repeat(bad_rows, group, axis=-1)
            bad |= (v & INFINITE == INFINITE).any(axis=-1)
            kn, qr, kq = (np.repeat(x, group, axis=-1) for x in norms)
            operands = np.stack([ki, qi], axis=-2)
            v = from_bits(v.astype(np.uint32) << 16)
            for token in zip(operands, kn, qr, kq, alpha, beta, v, bad, strict=True):
                yield _Prepared(*token)

    def _step(self, token: _Prepared, slot: int, fresh: bool) -> tuple[np.ndarray, int]:
        """o of one token, and how many columns overflowed; the state moves on."""
        shape = self.shape
        mantissa, exponent, bits = self.mantissa[slot], self.exponent[slot], self.bits[slot]
        gain_next, scalars = Scalars.model(
            token.alpha, token.beta, self.gain[slot], token.kn, token.qr, token.kq,
            self.scale, np.full(shape.v_heads, fresh), token.bad,
        )  # fmt: skip

        # |M*k| of a limb is below 2^(mantissa + 16): its sums are exact in float64, as in a chain.
        limbs = [token.operands]
        if self.format.limbs == 2:
            limbs = [token.operands >> LIMB, token.operands & (1 << LIMB) - 1]
        operands = np.concatenate(limbs, axis=1).astype(np.float64)
        sums = np.empty((shape.v_heads, operands.shape[1], shape.value_dim))
        for h in range(shape.v_heads):
            np.matmul(operands[h // shape.group], mantissa[h].astype(np.float64), out=sums[h])
        rk, pq, *low = sums.astype(np.int64).transpose(1, 0, 2)
        if low:
            rk, pq = (rk, low[0]), (pq, low[1])  # type: ignore[assignment]

        column = Column.model(
            self.engine.column, rk, pq, exponent, bits, token.v,
            {name: value[:, None] for name, value in scalars.items()},
        )  # fmt: skip
        u, right, zero = (
            np.broadcast_to(column[name], exponent.shape) for name in ("u", "right", "zero")
        )
        if fresh:  # what a bad head keeps at the start of a sequence is nothing
            bits[token.bad], self.gain[slot][token.bad] = 0, 0.5
        kept = ~token.bad
        magnitude = np.zeros_like(bits)
        for h in np.flatnonzero(kept).tolist():
            k = token.operands[h // shape.group, 0, :, None]
            new = Lane.model(self.format, mantissa[h], k, u[h], right[h], zero[h])
            mantissa[h] = new
            new ^= new >> 63
            np.bitwise_or.reduce(new, axis=0, out=magnitude[h])
        bits_next = np.where(column["vanish"], 0, _bit_length(magnitude))
        exponent[kept], bits[kept] = column["exponent_next"][kept], bits_next[kept]
        self.gain[slot][kept] = gain_next[kept]
        return column["o"], int(column["overflow"][kept].sum())


def _bit_length(x: np.ndarray) -> np.ndarray:
    """Significant bits of integers below 2^53."""
    return np.frexp(x.astype(np.float64))[1].astype(np.int64)
