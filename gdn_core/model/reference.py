"""The gated delta rule of one layer, token by token, in float64: the equation and nothing else.

Per value head, everything on the right from the old state S:

    kn = 1 / sqrt(sum_i k[i]^2 + eps)            qn = scale / sqrt(sum_i q[i]^2 + eps)
    kq = sum_i k[i] q[i]                         alpha = exp(g)
    r[j] = sum_i S[i,j] k[i]                     p[j] = sum_i S[i,j] q[i]
    delta[j] = beta * (v[j] - alpha kn r[j])
    o[j] = alpha qn p[j] + kq kn qn delta[j]
    S[i,j] <- alpha S[i,j] + k[i] kn delta[j]

It is the textbook rule S <- alpha S (I - beta k k^T) + beta v k^T, o = S q, written with k and q
divided by their norms and S transposed to [key, value].

Symbols  T tokens, H q/k heads, HV value heads, K key_dim, V value_dim; value head h uses q/k head
         h // (HV / H)
    q, k          [T, H, K]    query and key as the layer's convolution leaves them, not normalised
    v             [T, HV, V]   value
    a, b          [T, HV]      raw gates, before softplus and sigmoid
    A_log         [HV]         log of the decay rate A
    dt_bias       [HV]         added to a
    g             [T, HV]      log decay, -A softplus(a + dt_bias); alpha = exp(g) scales the state
    beta          [T, HV]      write strength: sigmoid(b), in (0, 1), or twice that, in (0, 2)
    kn, qn, kq    [HV]         reciprocal norms (qn with the scale), and the raw dot product
    r, p          [HV, V]      what the old state answers to k and to q
    delta         [HV, V]      the correction: by how much the answer to k falls short of v
    o             [HV, V]      one token's output; `out` [T, HV, V] is all of them
    S             [HV, K, V]   the state
    scale         scalar       1 / sqrt(K) unless given
"""

import numpy as np

__all__ = ["decode", "gates", "sigmoid", "softplus"]


def softplus(x: np.ndarray) -> np.ndarray:
    """log(1 + exp(x)), for any x: neither overflows nor loses the tail."""
    return np.logaddexp(0.0, np.asarray(x, np.float64))


def sigmoid(x: np.ndarray) -> np.ndarray:
    """1 / (1 + exp(-x)), for any x: neither overflows nor loses the tail."""
    x = np.asarray(x, np.float64)
    e = np.exp(-np.abs(x))
    return np.where(x < 0, e, 1.0) / (1.0 + e)


def gates(
    a: np.ndarray,
    b: np.ndarray,
    A_log: np.ndarray,
    dt_bias: np.ndarray,
    *,
    beta_twice: bool = False,
) -> tuple[np.ndarray, np.ndarray]:
    """(g, beta) of the raw gates."""
    a, A_log, dt_bias = (np.asarray(x, np.float64) for x in (a, A_log, dt_bias))
    return -np.exp(A_log) * softplus(a + dt_bias), (2.0 if beta_twice else 1.0) * sigmoid(b)


def decode(
    q: np.ndarray,
    k: np.ndarray,
    v: np.ndarray,
    g: np.ndarray,
    beta: np.ndarray,
    *,
    initial_state: np.ndarray | None = None,
    eps: float = 1e-6,
    scale: float | None = None,
) -> tuple[np.ndarray, np.ndarray]:
    """(out, final_state) of T tokens; without an initial state the sequence starts from zero."""
    q, k, v, g, beta = (np.asarray(x, np.float64) for x in (q, k, v, g, beta))
    key_dim, v_heads, value_dim = q.shape[2], v.shape[1], v.shape[2]
    q, k = (np.repeat(x, v_heads // x.shape[1], axis=1) for x in (q, k))
    if scale is None:
        scale = key_dim**-0.5
    if initial_state is None:
        initial_state = np.zeros((v_heads, key_dim, value_dim))

    kn = 1.0 / np.sqrt(np.sum(k * k, axis=2) + eps)
    qn = scale / np.sqrt(np.sum(q * q, axis=2) + eps)
    kq = np.sum(k * q, axis=2)
    alpha = np.exp(g)

    S = np.array(initial_state, np.float64)
    out = np.empty(v.shape)
    for t in range(len(v)):
        r = np.einsum("hij,hi->hj", S, k[t])
        p = np.einsum("hij,hi->hj", S, q[t])
        delta = beta[t, :, None] * (v[t] - (alpha[t] * kn[t])[:, None] * r)
        out[t] = (alpha[t] * qn[t])[:, None] * p + (kq[t] * kn[t] * qn[t])[:, None] * delta
        S = alpha[t, :, None, None] * S + k[t, :, :, None] * (kn[t, :, None] * delta)[:, None, :]
    return out, S
