"""A compiled model's weights as its bytes have them: what every reference multiplies with.

    weights(compiled)["layers.0.q"]       float32 (N, K), dequantised; the compiler's names
"""

import numpy as np

from gdn_core.decoder.program import Compiled
from gdn_core.sequencer.instructions import LANES

__all__ = ["weights"]


def weights(compiled: Compiled) -> dict[str, np.ndarray]:
    config, found = compiled.config, {}
    q, kv = (heads * config.head_dim for heads in (config.heads, config.kv_heads))
    of_layer = {"qkv": {"q": q, "k": kv, "v": kv}, "o": {"o": config.hidden},
                "gate_up": {"gate": config.intermediate, "up": config.intermediate},
                "down": {"down": config.hidden}}  # fmt: skip
    results: dict[str, list[tuple[int, np.ndarray]]] = {}
    for name, fields in compiled.instructions:
        if name in ("project", "logits"):
            packed = compiled.matrix(*(fields[key] for key in
                                       ("offset", "rows", "columns", "format")))
            stem = ".".join(compiled.tensors[fields["offset"]].split(".")[:3])
            results.setdefault(stem, []).append((fields.get("out", 0), packed.weights()))
        if name == "load":
            count = (1, config.vocabulary, compiled.manifest["context"])[fields["index"]]
            numbers = compiled.vector(fields["address"], count * fields["words"] * LANES)
            found[compiled.tensors[fields["address"]]] = numbers.reshape(count, -1).squeeze()
    for stem, matrices in results.items():
        # Rows that fill up a matrix' last ones are where the next one's results go.
        rows: list[np.ndarray] = []
        first = min(out for out, _ in matrices)
        for out, matrix in sorted(matrices, key=lambda one: one[0]):
            rows[(out - first) * LANES :] = matrix
        prefix, _, last = stem.rpartition(".")
        at = 0
        for part, count in of_layer.get(last, {last: config.vocabulary}).items():
            found[f"{prefix}.{part}" if prefix else part] = np.array(rows[at : at + count])
            at += count
    del found["rope"]
    return found
