"""One decode step of a Gated DeltaNet layer as a single Triton kernel.

A program is a (value head, block of value columns): it reads its part of the state once, keeps it
in registers, and writes it once. What is once per head (norms, gates) every program of the head
computes for itself: K multiply-adds, against the K x block of its state.

Shapes   q, k [H, K]; v [HV, V]; a, b, A_log, dt_bias [HV]; state [HV, K, V]; out [HV, V]
Formats  q, k, v, a, b bf16; the rest, and all arithmetic, fp32
"""

import torch
import triton
import triton.language as tl

from benchmarks.torch_step import EPS
from gdn_core.config import GdnShape

__all__ = ["BLOCKS", "TritonStep"]

BLOCKS = (8, 16, 32, 64)  # value columns a program, to choose from


@triton.jit
def step_kernel(q_ptr, k_ptr, v_ptr, a_ptr, b_ptr, A_log_ptr, dt_bias_ptr, state_ptr, out_ptr,
                scale, eps, GROUP: tl.constexpr, K: tl.constexpr, V: tl.constexpr,
                ROWS: tl.constexpr, COLUMNS: tl.constexpr):
    head = tl.program_id(0)
    i = tl.arange(0, ROWS)
    j = tl.program_id(1) * COLUMNS + tl.arange(0, COLUMNS)
    row, column = i < K, j < V
    tile = (head * K + i[:, None]) * V + j[None, :]
    inside = row[:, None] & column[None, :]
    state = tl.load(state_ptr + tile, mask=inside, other=0.0)

    q = tl.load(q_ptr + head // GROUP * K + i, mask=row, other=0.0).to(tl.float32)
    k = tl.load(k_ptr + head // GROUP * K + i, mask=row, other=0.0).to(tl.float32)
    v = tl.load(v_ptr + head * V + j, mask=column, other=0.0).to(tl.float32)
    q = q * (scale / tl.sqrt(tl.sum(q * q, 0) + eps))
    k = k / tl.sqrt(tl.sum(k * k, 0) + eps)

    # softplus(x) = max(x, 0) + log(1 + e), e = exp(-|x|). Where e is small, 1 + e loses its last
    # bits; e / ((1 + e) - 1) gives them back (Kahan), and alpha near 1 needs them.
    x = tl.load(a_ptr + head).to(tl.float32) + tl.load(dt_bias_ptr + head)
    e = tl.exp(-tl.abs(x))
    one_e = 1.0 + e
    lost = one_e == 1.0
    log1p = tl.where(lost, e, tl.log(one_e) * (e / tl.where(lost, 1.0, one_e - 1.0)))
    alpha = tl.exp(-tl.exp(tl.load(A_log_ptr + head)) * (tl.maximum(x, 0.0) + log1p))
    beta = 1.0 / (1.0 + tl.exp(-tl.load(b_ptr + head).to(tl.float32)))

    state = state * alpha
    delta = beta * (v - tl.sum(state * k[:, None], 0))
    state = state + k[:, None] * delta[None, :]
    tl.store(state_ptr + tile, state, mask=inside)
    tl.store(out_ptr + head * V + j, tl.sum(state * q[:, None], 0), mask=column)


class TritonStep:
    """Called like `torch_step`: changes `state` in place, returns `out`."""

    def __init__(self, shape: GdnShape, block: int):
        self.shape = shape
        self.rows = triton.next_power_of_2(shape.key_dim)
        self.columns = min(block, triton.next_power_of_2(shape.value_dim))
        self.grid = (shape.v_heads, triton.cdiv(shape.value_dim, self.columns))
        self.warps = min(16, max(1, self.rows * self.columns // 512))  # 16 elements a thread

    def __call__(self, q, k, v, a, b, A_log, dt_bias, state):
        out = torch.empty_like(v, dtype=torch.float32)
        step_kernel[self.grid](q, k, v, a, b, A_log, dt_bias, state, out,
                               self.shape.key_dim**-0.5, EPS, GROUP=self.shape.group,
                               K=self.shape.key_dim, V=self.shape.value_dim, ROWS=self.rows,
                               COLUMNS=self.columns, num_warps=self.warps)
        return out
