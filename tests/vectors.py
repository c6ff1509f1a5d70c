"""The inputs that the tests of every level share: those of `gdn_core.model.inputs`, and their gates
made ready beforehand.

    for name, make in GENERATORS.items():
        trace = make(shape, tokens, seed)
"""

import numpy as np

from gdn_core.model.inputs import (
    GENERATORS,
    alpha_zero,
    bursts,
    long_memory,
    no_decay,
    outliers,
    swings,
    typical,
    zeros,
)
from gdn_core.model.trace import Trace

__all__ = [
    "GENERATORS",
    "alpha_zero",
    "as_given",
    "bursts",
    "long_memory",
    "no_decay",
    "outliers",
    "swings",
    "typical",
    "zeros",
]


def as_given(trace: Trace) -> Trace:
    """The same inputs with ready-made gates, (g, beta) rounded to fp32."""
    g, beta = trace.gates()
    kept = {
        name: x
        for name, x in trace.arrays().items()
        if name in ("q", "k", "v", "initial_state")
    }
    return Trace.from_arrays(**kept, g=g.astype(np.float32), beta=beta.astype(np.float32))
