"""One decode step of a Gated DeltaNet layer in PyTorch, written as transformers' own rule is.

Shapes   q, k [H, K]; v [HV, V]; a, b, A_log, dt_bias [HV]; state [HV, K, V]; out [HV, V]
Formats  q, k, v, a, b any; all arithmetic fp32
"""

import torch
from torch.nn import functional

__all__ = ["EPS", "torch_step"]

EPS = 1e-6


def torch_step(q, k, v, a, b, A_log, dt_bias, state):
    """One token: changes `state` in place, returns `out`."""
    group = v.shape[0] // q.shape[0]
    q, k, v = q.float(), k.float(), v.float()
    q = q * torch.rsqrt(q.square().sum(-1, keepdim=True) + EPS) * q.shape[-1] ** -0.5
    k = k * torch.rsqrt(k.square().sum(-1, keepdim=True) + EPS)
    q = q.repeat_interleave(group, 0)[:, :, None]
    k = k.repeat_interleave(group, 0)[:, :, None]
    alpha = torch.exp(-A_log.exp() * functional.softplus(a.float() + dt_bias))
    beta = b.float().sigmoid()
    state.mul_(alpha[:, None, None])
    delta = beta[:, None] * (v - (state * k).sum(1))
    state.add_(k * delta[:, None, :])
    return (state * q).sum(1)
