"""Short runs of the bit-exact model, and how far they are from float64."""

from dataclasses import replace

import ml_dtypes
import numpy as np
from vectors import long_memory

from gdn_core.config import GdnConfig
from gdn_core.model.model import Model
from gdn_core.model.trace import Trace
from gdn_core.prepare.operand import AlignElement, AlignParams, top_exponent


def model_of(shape, **options) -> Model:
    return Model(GdnConfig(shape=shape, heads_in_flight=shape.group), **options)


def relative(got, want) -> float:
    return np.linalg.norm(got - want) / np.linalg.norm(want)


def aligned(x) -> np.ndarray:
    words = np.asarray(x).astype(ml_dtypes.bfloat16).view(np.uint16)
    top = top_exponent(words)
    return np.ldexp(
        AlignElement.model(AlignParams(bits=18), words, top) * 1.0, (top - 126 - 17)[..., None]
    )


# States.


def tokens_of(trace: Trace, some: slice) -> Trace:
    names = [n for n in ("q", "k", "v", "a", "b", "g", "beta") if getattr(trace, n) is not None]
    return replace(trace, **{name: getattr(trace, name)[some] for name in names})


# Ends of the numbers.


def given_trace(shape, tokens, seed, *, g=-0.25, beta=1.0) -> Trace:
    trace = long_memory(shape, tokens, seed)
    gates = np.ones((tokens, shape.v_heads), np.float32)
    return Trace.from_arrays(q=trace.q, k=trace.k, v=trace.v,
                             g=np.float32(g) * gates, beta=np.float32(beta) * gates)  # fmt: skip
