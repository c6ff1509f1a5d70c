"""Layers with random weights, and tokens for them."""

import numpy as np

from gdn_core.config import GdnShape
from gdn_core.model.trace import Trace, round_bf16

__all__ = ["Layer", "parameters_of"]


class Layer:
    def __init__(self, shape: GdnShape, seed: int):
        self.shape, self.rng = shape, np.random.default_rng(seed)
        self.A_log = self.rng.uniform(-2, 1, shape.v_heads).astype(np.float32)
        self.dt_bias = self.rng.uniform(-2, 1, shape.v_heads).astype(np.float32)

    def tokens(self, count: int, *, exact: bool = True) -> list[np.ndarray]:
        """q, k, v, a, b; exact in bf16, or only in float64."""
        shape = self.shape
        keys, heads = (count, shape.qk_heads, shape.key_dim), (count, shape.v_heads)
        arrays = [self.rng.standard_normal(axes)
                  for axes in (keys, keys, (*heads, shape.value_dim), heads, heads)]
        return [round_bf16(x) if exact else x for x in arrays]

    def trace(self, tokens) -> Trace:
        """What the kernel is given of these tokens: gates as fp32."""
        q, k, v = (round_bf16(x) for x in tokens[:3])
        a, b = (np.asarray(x).astype(np.float32) for x in tokens[3:])
        return Trace(q=q, k=k, v=v, a=a, b=b, A_log=self.A_log, dt_bias=self.dt_bias)


def parameters_of(device, layer: Layer):
    return device.parameters(layer.A_log, layer.dt_bias)
