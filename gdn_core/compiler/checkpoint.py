"""A language model as the compiler reads it: its configuration, its tensors, its tokenizer.

    source = open_checkpoint("model.gguf", form)     or a directory of transformers (safetensors)
    source.config                                    `ModelConfig`, the same for both
    source.matrix("layers.0.q")                      `Imported`; tensors have the same names, too
    source.vector("layers.0.input_norm")             float32
    source.untouched()                               tensors of the file that nobody asked for

`form` is the format of what is not taken as the file has it; None takes a file's own integers, and
16 bits for its floats. Names: embed, head, norm, layers.N. q, k, v, o, q_norm, k_norm, input_norm,
gate, up, down, mlp_norm.

In a GGUF of the architecture `llama` the rows of q and k are in the order of rotary pairs: row 2 i
and 2 i + 1 turn together. They are put back, i and i + D/2, which moves whole rows of integers.
"""

import json
from abc import ABC, abstractmethod
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from gdn_core.channel.formats import CHUNK, GROUP, Quantised
from gdn_core.channel.importers.ggml import FLOATS, Gguf
from gdn_core.channel.importers.requantise import Format, Imported, needed
from gdn_core.channel.importers.tensors import Safetensors

__all__ = ["Checkpoint", "CheckpointError", "ModelConfig", "open_checkpoint"]

FAMILIES = ("llama", "mistral", "qwen3")


class CheckpointError(ValueError):
    """A model that the compiler does not know; the message names what was found."""


@dataclass(frozen=True, kw_only=True)
class ModelConfig:
    family: str
    layers: int
    hidden: int
    heads: int
    kv_heads: int
    head_dim: int
    intermediate: int
    vocabulary: int
    eps: float  # of the norms
    rope_theta: float
    positions: int  # that the model was made for
    window: int = 0  # of attention; 0: all tokens
    tied: bool = False  # the embedding is the last matrix, too
    qk_norm: bool = False
    end: tuple[int, ...] = ()  # token ids that end a text

    def __post_init__(self):
        if self.family not in FAMILIES:
            raise CheckpointError(f"the architecture is {self.family!r}; what can be compiled is "
                                  f"{', '.join(FAMILIES)}")
        for name in ("hidden", "intermediate", "head_dim"):
            value = getattr(self, name)
            if value % 16 or value < 16:
                raise CheckpointError(f"{name} must be a multiple of 16, got {value}")
        if self.heads % self.kv_heads:
            raise CheckpointError(f"{self.heads} query heads do not share {self.kv_heads} KV heads")


class Checkpoint(ABC):
    config: ModelConfig

    def __init__(self, path: Path, form: Format | None):
        self.path, self.form = path, form
        self._asked: set[str] = set()

    def matrix(self, name: str) -> Imported:
        return self._matrix(self._file_name(name), self.form)

    def rows(self, name: str) -> np.ndarray:
        """A matrix dequantised as it is stored in the image: float32 (N, K)."""
        return self.matrix(name).matrix.weights().astype(np.float32)

    @abstractmethod
    def vector(self, name: str) -> np.ndarray: ...

    @abstractmethod
    def tokenizer(self) -> tuple[str, str | None]:
        """tokenizer.json, empty where there is none that is known, and the chat template. Of a
        GGUF file that of SmolLM is known."""

    @abstractmethod
    def _matrix(self, name: str, form: Format | None) -> Imported: ...

    @abstractmethod
    def _file_name(self, name: str) -> str: ...

    @property
    @abstractmethod
    def tensors(self) -> Iterable[str]: ...

    def untouched(self) -> list[str]:
        return sorted(set(self.tensors) - self._asked)

    def _chosen(self, columns: int, form: Format | None) -> Format:
        """What a matrix of floats becomes: groups of 32 where 128 do not divide its columns."""
        form = form or Format(bits=16)
        if form.group == CHUNK and columns % CHUNK:
            form = replace(form, group=None if form.bits == 16 else GROUP)
        return form


def open_checkpoint(path: Path | str, form: Format | None = None) -> Checkpoint:
    path = Path(path)
    if path.is_dir():
        return Transformers(path, form)
    if path.suffix == ".gguf" and path.is_file():
        return GgufCheckpoint(path, form)
    raise CheckpointError(f"{path} is neither a directory with config.json and safetensors nor a "
                          "GGUF file")


class GgufCheckpoint(Checkpoint):
    NAMES = {"embed": "token_embd", "head": "output", "norm": "output_norm"}
    OF_LAYER = {"q": "attn_q", "k": "attn_k", "v": "attn_v", "o": "attn_output",
                "q_norm": "attn_q_norm", "k_norm": "attn_k_norm", "input_norm": "attn_norm",
                "gate": "ffn_gate", "up": "ffn_up", "down": "ffn_down",
                "mlp_norm": "ffn_norm"}  # fmt: skip

    def __init__(self, path: Path, form: Format | None):
        super().__init__(path, form)
        self.file = Gguf(path)
        fields = needed("gguf").GGUFReader(path).fields
        self._fields = fields
        family = self._field("general.architecture")
        if family not in FAMILIES:
            raise CheckpointError(f"{path}: the architecture is {family!r}; what can be compiled "
                                  f"is {', '.join(FAMILIES)}")
        if "rope_freqs.weight" in self.file.names or f"{family}.rope.scaling.type" in fields:
            raise CheckpointError(f"{path}: rotary embedding with scaled frequencies is not known")

        def of(key: str, default=None):
            return self._field(f"{family}.{key}", default)

        heads, hidden = of("attention.head_count"), of("embedding_length")
        self.config = ModelConfig(
            family=family, layers=of("block_count"), hidden=hidden, heads=heads,
            kv_heads=of("attention.head_count_kv", heads),
            head_dim=of("attention.key_length", hidden // heads),
            intermediate=of("feed_forward_length"),
            vocabulary=self.file.names["token_embd.weight"][1][0],
            eps=of("attention.layer_norm_rms_epsilon"), rope_theta=of("rope.freq_base", 10000.0),
            positions=of("context_length"), window=of("attention.sliding_window", 0),
            tied="output.weight" not in self.file.names,
            qk_norm="blk.0.attn_q_norm.weight" in self.file.names,
            end=tuple({self._field("tokenizer.ggml.eos_token_id", -1)} - {-1}))
        turned = of("rope.dimension_count", self.config.head_dim)
        if turned != self.config.head_dim:
            raise CheckpointError(f"{path}: {turned} of {self.config.head_dim} elements of a head "
                                  "are turned; rotary embedding of a part is not known")

    def _field(self, key: str, *default):
        if key in self._fields:
            return self._fields[key].contents()
        if default and default[0] is not None:
            return default[0]
        raise CheckpointError(f"{self.path} does not say {key}")

    def _file_name(self, name: str) -> str:
        if name.startswith("layers."):
            _, layer, part = name.split(".")
            return f"blk.{layer}.{self.OF_LAYER[part]}.weight"
        return f"{self.NAMES[name]}.weight"

    def _matrix(self, name: str, form: Format | None) -> Imported:
        self._asked.add(name)
        known = self.file.names.get(name)
        if known and (form is not None or known[0] in FLOATS):
            form = self._chosen(known[1][1], form)
        imported = self.file.matrix(name, form)
        part = name.split(".")[-2]
        if self.config.family in ("llama", "mistral") and part in ("attn_q", "attn_k"):
            imported = replace(imported, matrix=unpaired(imported.matrix, self.config.head_dim))
        return imported

    def vector(self, name: str) -> np.ndarray:
        name = self._file_name(name)
        self._asked.add(name)
        if name not in self.file.names:
            raise CheckpointError(f"{self.path} has no tensor {name}")
        return self.file.dequantised(name).astype(np.float32).reshape(-1)

    @property
    def tensors(self):
        return self.file.names

    def tokenizer(self) -> tuple[str, str | None]:
        if self._field("tokenizer.ggml.pre", "none") != "smollm":
            return "", None
        tokenizers = needed("tokenizers")
        tokens = self._field("tokenizer.ggml.tokens")
        merges = [tuple(merge.split(" ")) for merge in self._field("tokenizer.ggml.merges")]
        made = tokenizers.Tokenizer(tokenizers.models.BPE(
            vocab={token: n for n, token in enumerate(tokens)}, merges=merges))
        pre = tokenizers.pre_tokenizers
        made.pre_tokenizer = pre.Sequence([pre.Digits(individual_digits=True),
                                           pre.ByteLevel(add_prefix_space=False)])
        made.decoder = tokenizers.decoders.ByteLevel()
        control = [token for token, kind in
                   zip(tokens, self._field("tokenizer.ggml.token_type"), strict=True) if kind == 3]
        made.add_special_tokens(control)
        template = self._fields.get("tokenizer.chat_template")
        return made.to_str(), template.contents() if template else None


class Transformers(Checkpoint):
    NAMES = {"embed": "model.embed_tokens", "head": "lm_head", "norm": "model.norm"}
    OF_LAYER = {**{part: f"self_attn.{part}_proj" for part in ("q", "k", "v", "o")},
                **{part: f"mlp.{part}_proj" for part in ("gate", "up", "down")},
                **{part: f"self_attn.{part}" for part in ("q_norm", "k_norm")},
                "input_norm": "input_layernorm", "mlp_norm": "post_attention_layernorm"}
    # Of config.json: what only one value of can be compiled.
    ONLY = {"hidden_act": ("silu",), "attention_bias": (False, None), "mlp_bias": (False, None)}

    def __init__(self, path: Path, form: Format | None):
        super().__init__(path, form)
        given = json.loads(self._text("config.json"))
        for key, allowed in self.ONLY.items():
            if given.get(key, allowed[0]) not in allowed:
                raise CheckpointError(f"{path}: {key} must be {allowed[0]!r}, got {given[key]!r}")
        rope = given.get("rope_parameters") or given.get("rope_scaling") or {}
        kind = rope.get("rope_type", rope.get("type", "default"))
        if kind != "default":
            raise CheckpointError(f"{path}: rotary embedding of type {kind!r} is not known")
        heads, hidden = given["num_attention_heads"], given["hidden_size"]
        end = given.get("eos_token_id")
        windowed = given.get("use_sliding_window", given["model_type"] == "mistral")
        self.config = ModelConfig(
            family=given["model_type"], layers=given["num_hidden_layers"], hidden=hidden,
            heads=heads, kv_heads=given.get("num_key_value_heads") or heads,
            head_dim=given.get("head_dim") or hidden // heads,
            intermediate=given["intermediate_size"], vocabulary=given["vocab_size"],
            eps=given["rms_norm_eps"],
            rope_theta=rope.get("rope_theta", given.get("rope_theta", 10000.0)),
            positions=given["max_position_embeddings"],
            window=(given.get("sliding_window") or 0) if windowed else 0,
            tied=given.get("tie_word_embeddings", False), qk_norm=given["model_type"] == "qwen3",
            end=tuple(end) if isinstance(end, list) else () if end is None else (end,))
        files = sorted(path.glob("*.safetensors"))
        if not files:
            raise CheckpointError(f"{path} has no file *.safetensors")
        self.files = [Safetensors(file) for file in files]

    def _text(self, name: str) -> str:
        file = self.path / name
        if not file.is_file():
            raise CheckpointError(f"{self.path} has no {name}")
        return file.read_text()

    def _file_name(self, name: str) -> str:
        if name.startswith("layers."):
            _, layer, part = name.split(".")
            return f"model.layers.{layer}.{self.OF_LAYER[part]}"
        return self.NAMES[name]

    def _with(self, key: str) -> Safetensors:
        self._asked.add(key)
        for file in self.files:
            if key in file.keys:
                return file
        raise CheckpointError(f"{self.path} has no tensor {key}")

    def _matrix(self, name: str, form: Format | None) -> Imported:
        packed = any(f"{name}.qweight" in file.keys for file in self.files)
        file = self._with(f"{name}.{'qweight' if packed else 'weight'}")
        if packed:
            self._asked |= {f"{name}.{part}" for part in ("qzeros", "scales", "g_idx")}
        else:
            form = self._chosen(file.shape(f"{name}.weight")[-1], form)
        return file.matrix(name, form)

    def vector(self, name: str) -> np.ndarray:
        key = f"{self._file_name(name)}.weight"
        return self._with(key).tensor(key).astype(np.float32)

    @property
    def tensors(self):
        return [key for file in self.files for key in file.keys
                if not (self.config.tied and key == "lm_head.weight")]

    def tokenizer(self) -> tuple[str, str | None]:
        if not (self.path / "tokenizer.json").is_file():
            return "", None
        config = json.loads(self._text("tokenizer_config.json")) \
            if (self.path / "tokenizer_config.json").is_file() else {}
        return self._text("tokenizer.json"), config.get("chat_template")


def unpaired(matrix: Quantised, dim: int) -> Quantised:
    """Rows 2 i and 2 i + 1 of each head to i and i + dim / 2."""
    order = np.arange(matrix.rows).reshape(-1, dim // 2, 2).swapaxes(1, 2).reshape(-1)

    def pick(words):
        return None if words is None else words[order]

    return replace(matrix, q=matrix.q[order], scale=matrix.scale[order], zero=pick(matrix.zero),
                   minimum=pick(matrix.minimum))
