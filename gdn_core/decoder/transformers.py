"""transformers' model of a compiled one's weights, in fp32.

    model = reference(compiled)           a LlamaForCausalLM, MistralForCausalLM or Qwen3ForCausalLM
    logits(model, ids)                    float32 (len(ids), vocabulary)
"""

from collections.abc import Sequence

import numpy as np

from gdn_core.compiler.checkpoint import ModelConfig
from gdn_core.decoder.program import Compiled
from gdn_core.decoder.weights import weights

__all__ = ["logits", "reference"]


def reference(compiled: Compiled):
    import torch
    import transformers

    config = compiled.config
    kind = {"llama": "Llama", "mistral": "Mistral", "qwen3": "Qwen3"}[config.family]
    given = getattr(transformers, f"{kind}Config")(**_config(config))
    given._attn_implementation = "eager"
    model = getattr(transformers, f"{kind}ForCausalLM")(given).eval()
    names = {"embed": "model.embed_tokens", "norm": "model.norm", "head": "lm_head"}
    names |= {f"layers.{n}.{ours}": f"model.layers.{n}.{theirs}" for n in range(config.layers)
              for ours, theirs in {
                  **{part: f"self_attn.{part}_proj" for part in ("q", "k", "v", "o")},
                  **{part: f"self_attn.{part}" for part in ("q_norm", "k_norm")},
                  **{part: f"mlp.{part}_proj" for part in ("gate", "up", "down")},
                  "input_norm": "input_layernorm", "mlp_norm": "post_attention_layernorm",
              }.items()}  # fmt: skip
    state = model.state_dict()
    left = set(state)
    with torch.no_grad():
        for name, array in weights(compiled).items():
            key = f"{names[name]}.weight"
            state[key].copy_(torch.from_numpy(np.ascontiguousarray(array, np.float32)))
            left.discard(key)
    if left:
        raise ValueError(f"the program has nothing for {sorted(left)[:3]}")
    return model


def _config(config: ModelConfig) -> dict:
    return {
        "vocab_size": config.vocabulary, "hidden_size": config.hidden,
        "intermediate_size": config.intermediate, "num_hidden_layers": config.layers,
        "num_attention_heads": config.heads, "num_key_value_heads": config.kv_heads,
        "head_dim": config.head_dim, "rms_norm_eps": config.eps,
        "rope_parameters": {"rope_type": "default", "rope_theta": config.rope_theta},
        "max_position_embeddings": config.positions, "sliding_window": config.window or None,
        "tie_word_embeddings": False,
    }  # fmt: skip


def logits(model, ids: Sequence[int]) -> np.ndarray:
    import torch

    with torch.no_grad():
        return model(torch.tensor([list(ids)])).logits[0].float().numpy()
