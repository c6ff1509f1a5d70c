"""Seeded random inputs of the recurrence, at any shape.

    trace = GENERATORS["long_memory"](shape, tokens, seed)

q, k and v are silu of normal noise, as a layer's convolution leaves them. All values are exact in
the types that a trace holds (`Trace.rounded` is empty), and all are finite.
"""

import numpy as np

from gdn_core.config import GdnShape
from gdn_core.model.reference import sigmoid
from gdn_core.model.trace import Trace, round_bf16

__all__ = [
    "GENERATORS",
    "alpha_zero",
    "bursts",
    "long_memory",
    "no_decay",
    "outliers",
    "swings",
    "typical",
    "zeros",
]


def _arrays(shape: GdnShape, tokens: int, rng: np.random.Generator) -> dict[str, np.ndarray]:
    """q, k, v and raw gates; dt_bias is one, as transformers initialises it."""

    def conv(heads, dim):
        x = rng.standard_normal((tokens, heads, dim))
        return x * sigmoid(x)

    return {
        "q": conv(shape.qk_heads, shape.key_dim),
        "k": conv(shape.qk_heads, shape.key_dim),
        "v": conv(shape.v_heads, shape.value_dim),
        "a": rng.standard_normal((tokens, shape.v_heads)),
        "b": rng.standard_normal((tokens, shape.v_heads)),
        "A_log": np.log(rng.uniform(1, 16, shape.v_heads)),
        "dt_bias": np.ones(shape.v_heads),
    }


def _long_memory(shape: GdnShape, tokens: int, rng: np.random.Generator) -> dict[str, np.ndarray]:
    """The same with dt_bias as flash-linear-attention draws it, the inverse softplus of a
    log-uniform step in [0.001, 0.1]: alpha mostly in 0.5 to 0.999."""
    dt = np.exp(rng.uniform(np.log(0.001), np.log(0.1), shape.v_heads))
    return _arrays(shape, tokens, rng) | {"dt_bias": dt + np.log(-np.expm1(-dt))}


def _trace(arrays: dict[str, np.ndarray], **options) -> Trace:
    bf16 = {"q", "k", "v", "a", "b"}
    return Trace.from_arrays(
        **{n: round_bf16(x) if n in bf16 else np.float32(x) for n, x in arrays.items()}, **options
    )


def typical(shape: GdnShape, tokens: int, seed: int, *, beta_twice: bool = False) -> Trace:
    """Gates as a layer of transformers starts out: alpha is about exp(-10), little is kept."""
    return _trace(_arrays(shape, tokens, np.random.default_rng(seed)), beta_twice=beta_twice)


def long_memory(shape: GdnShape, tokens: int, seed: int, *, beta_twice: bool = False) -> Trace:
    """Gates as a trained layer has them: the state lives for tens to thousands of tokens."""
    return _trace(_long_memory(shape, tokens, np.random.default_rng(seed)), beta_twice=beta_twice)


def no_decay(shape: GdnShape, tokens: int, seed: int) -> Trace:
    """alpha = 1 exactly: nothing is ever forgotten but by the delta rule. Gates are given."""
    arrays = _arrays(shape, tokens, np.random.default_rng(seed))
    beta = sigmoid(arrays["b"])
    kept = {name: arrays[name] for name in ("q", "k", "v")}
    return _trace(kept | {"g": np.zeros_like(beta), "beta": beta})


def alpha_zero(shape: GdnShape, tokens: int, seed: int) -> Trace:
    """alpha = 0 in fp32 for about half of the tokens and heads; one token where it holds for all,
    and another where alpha is among the last normal numbers."""
    rng = np.random.default_rng(seed)
    arrays = _long_memory(shape, tokens, rng)
    arrays["a"][rng.random(arrays["a"].shape) < 0.5] = 500.0  # g = -A * 500 <= -500
    arrays["a"][tokens // 2] = 500.0
    last = -1 if tokens > 1 else slice(0)
    rate = np.exp(arrays["A_log"])
    arrays["a"][last] = 86.5 / rate - arrays["dt_bias"]  # alpha about 2.7e-38, bf16 spreads it
    return _trace(arrays)


def bursts(shape: GdnShape, tokens: int, seed: int) -> Trace:
    """Long memory, and every fifth token or so all but wiped out: alpha about exp(-20)."""
    rng = np.random.default_rng(seed)
    arrays = _long_memory(shape, tokens, rng)
    burst = rng.random((tokens, shape.v_heads)) < 0.1
    burst |= (np.arange(tokens) % 5 == 4)[:, None]
    forget = 20.0 / np.exp(arrays["A_log"]) - arrays["dt_bias"]
    arrays["a"] = np.where(burst, forget, arrays["a"])
    return _trace(arrays)


def zeros(shape: GdnShape, tokens: int, seed: int) -> Trace:
    """Zero keys, queries and values, for a head and for whole tokens, the first among them;
    single columns of v that are never written; zeros of both signs."""
    rng = np.random.default_rng(seed)
    arrays = _long_memory(shape, tokens, rng)
    for step, name in enumerate(("k", "q", "v")):
        x = arrays[name]
        x[rng.random(x.shape[:2]) < 0.3] = 0.0
        x[step::7] = -0.0
    arrays["v"][:, :, :: max(2, shape.value_dim // 4)] = 0.0
    return _trace(arrays)


def outliers(shape: GdnShape, tokens: int, seed: int) -> Trace:
    """The same few channels of q, k and v 200 times the rest, in every token."""
    rng = np.random.default_rng(seed)
    arrays = _long_memory(shape, tokens, rng)
    for name in ("q", "k", "v"):
        dim = arrays[name].shape[2]
        arrays[name][:, :, rng.choice(dim, max(1, dim // 40), replace=False)] *= 200.0
    return _trace(arrays)


def swings(shape: GdnShape, tokens: int, seed: int) -> Trace:
    """q, k and v each 0.01 or 100 times the usual: swings of 10^4 from one token to the next."""
    rng = np.random.default_rng(seed)
    arrays = _long_memory(shape, tokens, rng)
    arrays["v"] *= np.where(np.arange(tokens) % 2, 0.01, 100.0)[:, None, None]
    for name in ("q", "k"):
        arrays[name] *= rng.choice([0.01, 100.0], (tokens, shape.qk_heads, 1))
    return _trace(arrays)


GENERATORS = {
    make.__name__: make
    for make in (typical, long_memory, no_decay, alpha_zero, bursts, zeros, outliers, swings)
}
