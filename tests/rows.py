"""Rows as they lie in memory, cut into beats of 64 bytes."""

import numpy as np
from bench import as_words

from gdn_core.config import BEAT_BYTES

__all__ = ["beats_of", "pairs"]


def beats_of(words, fill):
    """Rows [..., n] of words as integers of a beat each [..., beats]; `fill` beyond a row."""
    per_beat = BEAT_BYTES // words.dtype.itemsize
    extra = -words.shape[-1] % per_beat
    tail = np.broadcast_to(np.asarray(fill, words.dtype), (*words.shape[:-1], extra))
    rows = np.concatenate([words, tail], axis=-1)
    rows = rows.reshape(*words.shape[:-1], -1, per_beat)
    flat = [int.from_bytes(row.tobytes(), "little") for row in rows.reshape(-1, per_beat)]
    return np.array(flat, object).reshape(rows.shape[:-1])


def pairs(first, second, rng):
    """Rows of (first, second) [..., q/k heads, group] of all value heads, with noise behind them:
    integers of a beat each [..., beats]."""
    words = as_words(np.stack([first, second], axis=-1))
    words = words.reshape(*words.shape[:-3], -1)
    noise = rng.integers(0, 1 << 32, (*words.shape[:-1], -words.shape[-1] % 16))
    return beats_of(np.concatenate([words, noise.astype(np.uint32)], axis=-1), 0)
