"""Small language models as directories of transformers, and as GGUF files, without either."""

import json
from pathlib import Path

import numpy as np

CONFIG = {
    "model_type": "llama", "num_hidden_layers": 2, "hidden_size": 96, "num_attention_heads": 3,
    "num_key_value_heads": 1, "head_dim": 64, "intermediate_size": 160, "vocab_size": 208,
    "rms_norm_eps": 1e-5, "rope_theta": 10000.0, "max_position_embeddings": 128,
    "tie_word_embeddings": False, "eos_token_id": 2, "hidden_act": "silu",
}  # fmt: skip


def tensors(config: dict, seed: int) -> dict[str, np.ndarray]:
    rng = np.random.default_rng(seed)
    hidden, dim = config["hidden_size"], config["head_dim"]
    q, kv = (config[name] * dim for name in ("num_attention_heads", "num_key_value_heads"))
    inner, words = config["intermediate_size"], config["vocab_size"]

    def matrix(*shape):
        return (rng.standard_normal(shape) / shape[1] ** 0.5).astype(np.float32)

    def norm(size):
        return (1 + 0.2 * rng.standard_normal(size)).astype(np.float32)

    found = {"model.embed_tokens.weight": matrix(words, hidden), "model.norm.weight": norm(hidden)}
    for n in range(config["num_hidden_layers"]):
        of = f"model.layers.{n}"
        for name, shape in {"q": (q, hidden), "k": (kv, hidden), "v": (kv, hidden),
                            "o": (hidden, q)}.items():  # fmt: skip
            found[f"{of}.self_attn.{name}_proj.weight"] = matrix(*shape)
        for name, shape in {"gate": (inner, hidden), "up": (inner, hidden),
                            "down": (hidden, inner)}.items():  # fmt: skip
            found[f"{of}.mlp.{name}_proj.weight"] = matrix(*shape)
        for name in ("input_layernorm", "post_attention_layernorm"):
            found[f"{of}.{name}.weight"] = norm(hidden)
        if config["model_type"] == "qwen3":
            for name in ("q_norm", "k_norm"):
                found[f"{of}.self_attn.{name}.weight"] = norm(dim)
    if not config["tie_word_embeddings"]:
        found["lm_head.weight"] = matrix(words, hidden)
    return found


def write(folder: Path, *, change: dict | None = None, seed: int = 211, extra=()) -> Path:
    from safetensors.numpy import save_file

    config = CONFIG | (change or {})
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "config.json").write_text(json.dumps(config))
    found = tensors(config, seed) | {name: np.zeros(4, np.float32) for name in extra}
    half = len(found) // 2
    for n, part in enumerate((list(found)[:half], list(found)[half:])):  # of two files
        save_file({name: found[name] for name in part}, folder / f"model-{n}.safetensors")
    return folder


def write_gguf(path: Path, kind: str = "Q8_0", seed: int = 211,
               architecture: str = "llama") -> Path:
    """The same weights, rows of q and k in pairs, as llama.cpp's conversion has them."""
    import gguf

    config, found = CONFIG, tensors(CONFIG, seed)
    writer = gguf.GGUFWriter(path, architecture)
    writer.add_block_count(config["num_hidden_layers"])
    writer.add_embedding_length(config["hidden_size"])
    writer.add_feed_forward_length(config["intermediate_size"])
    writer.add_head_count(config["num_attention_heads"])
    writer.add_head_count_kv(config["num_key_value_heads"])
    writer.add_key_length(config["head_dim"])
    writer.add_layer_norm_rms_eps(config["rms_norm_eps"])
    writer.add_rope_freq_base(config["rope_theta"])
    writer.add_context_length(config["max_position_embeddings"])
    names = {"model.embed_tokens": "token_embd", "model.norm": "output_norm", "lm_head": "output"}
    parts = {"self_attn.q_proj": "attn_q", "self_attn.k_proj": "attn_k",
             "self_attn.v_proj": "attn_v", "self_attn.o_proj": "attn_output",
             "mlp.gate_proj": "ffn_gate", "mlp.up_proj": "ffn_up", "mlp.down_proj": "ffn_down",
             "input_layernorm": "attn_norm", "post_attention_layernorm": "ffn_norm"}  # fmt: skip
    for name, array in found.items():
        stem = name.removesuffix(".weight")
        if stem.startswith("model.layers."):
            _, _, layer, part = stem.split(".", 3)
            stem = f"blk.{layer}.{parts[part]}"
            if parts[part] in ("attn_q", "attn_k"):
                heads = len(array) // config["head_dim"]
                array = array.reshape(heads, 2, -1, array.shape[1]).swapaxes(1, 2)
                array = np.ascontiguousarray(array.reshape(-1, array.shape[-1]))
        else:
            stem = names[stem]
        if array.ndim == 2:
            of = gguf.GGMLQuantizationType[kind]
            writer.add_tensor(f"{stem}.weight", gguf.quants.quantize(array, of), raw_dtype=of)
        else:
            writer.add_tensor(f"{stem}.weight", array)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return path


class Reference:
    """A Llama in float64, token by token, on the weights that a compiled model holds."""

    def __init__(self, config, weights: dict[str, np.ndarray]):
        self.config, self.kv = config, [([], []) for _ in range(config.layers)]
        self.weights = {name: array.astype(np.float64) for name, array in weights.items()}

    def _norm(self, x, name):
        size = x.shape[-1]
        weight = self.weights[name][:size]
        return x / np.sqrt((x**2).mean(-1, keepdims=True) + self.config.eps) * weight

    def step(self, token: int) -> np.ndarray:
        config, w = self.config, self.weights
        dim, position = config.head_dim, len(self.kv[0][0])
        angle = position / config.rope_theta ** (np.arange(0, dim, 2) / dim)
        turn = np.exp(1j * angle)
        x = w["embed"][token][: config.hidden]
        for n, (keys, values) in enumerate(self.kv):
            of = f"layers.{n}"
            h = self._norm(x, f"{of}.input_norm")
            q, k, v = ((w[f"{of}.{part}"] @ h).reshape(-1, dim) for part in "qkv")
            if config.qk_norm:
                q, k = self._norm(q, f"{of}.q_norm"), self._norm(k, f"{of}.k_norm")
            q, k = (self._turned(heads, turn) for heads in (q, k))
            keys.append(k)
            values.append(v)
            first = max(len(keys) - config.window, 0) if config.window else 0
            kk, vv = np.array(keys[first:]), np.array(values[first:])
            out = []
            for head, row in enumerate(q):
                of_kv = head // (config.heads // config.kv_heads)
                s = kk[:, of_kv] @ row * dim**-0.5
                p = np.exp(s - s.max())
                out.append(p / p.sum() @ vv[:, of_kv])
            x = x + w[f"{of}.o"] @ np.concatenate(out)
            h = self._norm(x, f"{of}.mlp_norm")
            gate = w[f"{of}.gate"] @ h
            x = x + w[f"{of}.down"] @ (gate / (1 + np.exp(-gate)) * (w[f"{of}.up"] @ h))
        return w["head"][: config.vocabulary] @ self._norm(x, "norm")

    @staticmethod
    def _turned(heads, turn):
        x, y = np.split(heads, 2, 1)
        z = (x + 1j * y) * turn
        return np.concatenate([z.real, z.imag], 1)
