"""Llama, Mistral and Qwen3 as a program: one token, from its id to the logits.

    hidden = embedding[token];  table = cos, sin of the position
    each layer:
        normed = norm(hidden);  q, k, v = W_qkv normed;  q, k <- norms of heads (Qwen3), turned
        k, v into the cache;  attended = attention of q;  hidden += W_o attended
        normed = norm(hidden);  hidden += W_down (silu(W_gate normed) * (W_up normed))
    if asked: the largest of W_head norm(hidden)

Order of operations as in transformers' `LlamaForCausalLM` and `Qwen3ForCausalLM`. q, k and v are
one matrix, gate and up another, where their formats are the same.
"""

import numpy as np

from gdn_core.attention.cache import CacheShape
from gdn_core.attention.layout import AttendParams
from gdn_core.attention.model import scale_word
from gdn_core.channel.formats import Quantised
from gdn_core.channel.packing import Packed
from gdn_core.compiler.checkpoint import Checkpoint, CheckpointError
from gdn_core.compiler.image import Builder
from gdn_core.cosim.simulator import Report, silent
from gdn_core.formats import to_bits
from gdn_core.sequencer.instructions import BYTES, IF_ASKED, LANES, WORDS, assemble

__all__ = ["compile_llama", "rope_table"]


def rope_table(theta: float, dim: int, positions: int) -> np.ndarray:
    """float32 (positions, dim): cos of dim / 2 angles, then sin of them; as transformers has it."""
    exponents = np.arange(0, dim, 2).astype(np.float32) / np.float32(dim)
    inverse = (np.float32(1) / np.float32(theta) ** exponents).astype(np.float32)
    angles = np.arange(positions, dtype=np.float32)[:, None] * inverse
    return np.concatenate([np.cos(angles), np.sin(angles)], 1).astype(np.float32)


def joined(parts: list[Quantised]) -> list[Quantised]:
    """One matrix of all rows, if they are of one format."""
    first = parts[0]

    def kind(one: Quantised):
        return (one.bits, one.group, one.scale.dtype, one.zero is None, one.minimum is None,
                one.bits == 4 and int(one.q.max()) > 7)

    if len({kind(one) for one in parts}) > 1:
        return parts

    def together(name: str):
        words = [getattr(one, name) for one in parts]
        return None if words[0] is None else np.concatenate(words)

    return [Quantised(bits=first.bits, group=first.group, q=together("q"), scale=together("scale"),
                      zero=together("zero"), minimum=together("minimum"))]


class Memory:
    """Places in the vector memory, one after another."""

    def __init__(self):
        self.at = 0

    def take(self, name: str, numbers: int) -> int:
        start, self.at = self.at, self.at + -(-numbers // LANES)
        if self.at > WORDS:
            raise CheckpointError(f"the vector memory holds {WORDS * LANES:,} numbers; {name} of "
                                  f"{numbers:,} does not fit behind {start * LANES:,}")
        return start


class _Program:
    def __init__(self, source: Checkpoint, builder: Builder):
        self.source, self.builder, self.config = source, builder, source.config
        config, memory = self.config, Memory()
        self.channels = builder.channels
        heads = config.heads + 2 * config.kv_heads

        def room(name: str, numbers: int) -> int:  # a result fills up the last rows of channels
            return memory.take(name, numbers + self.channels - 1)

        self.hidden, self.normed, self.weight = (
            memory.take(name, config.hidden) for name in ("hidden", "normed", "weight"))
        self.out = room("out", config.hidden)
        self.heads_at = room("q, k and v", heads * config.head_dim)
        self.attended = memory.take("attended", config.heads * config.head_dim)
        self.gate_up = room("gate and up", 2 * config.intermediate)
        self.act = memory.take("act", config.intermediate)
        self.table = memory.take("table", config.head_dim)
        self.head_weight = memory.take("head weight", config.head_dim)

    def emit(self, name: str, **fields):
        self.builder.program.append(assemble(name, **fields))

    def load(self, dst: int, name: str, vector: np.ndarray, when: int = 0):
        placed = self.builder.vectors(name, vector)
        self.emit("load", dst=dst, words=placed.words, address=placed.address, stride=0, index=0,
                  when=when)

    def project(self, name: str, matrices: list[Quantised], x: int, out: int):
        for n, matrix in enumerate(joined(matrices)):
            offset, packed = self.builder.matrix(f"{name}.{n}" if n else name, matrix)
            self.emit("project", offset=offset, x=x, out=out, **self.of(packed))
            if matrix.rows % LANES:
                raise CheckpointError(f"{name} has {matrix.rows} rows; they must be a multiple of "
                                      f"{LANES}")
            out += matrix.rows // LANES

    def of(self, packed: Packed) -> dict[str, int]:
        self.builder.token_bytes += packed.beats(self.channels) * BYTES * self.channels
        return {"rows": packed.channel_rows(self.channels), "columns": packed.columns,
                "format": packed.format}

    def norm(self, dst: int, a: int, weight: int, numbers: int, segments: int = 1, when: int = 0):
        self.emit("norm", dst=dst, a=a, b=weight, words=numbers // LANES, segments=segments,
                  inverse=word(1 / numbers), eps=word(self.config.eps), when=when)

    def layer(self, n: int, cache: int, shape: CacheShape):
        config, source, name = self.config, self.source, f"layers.{n}"
        dim, q_words = config.head_dim, config.heads * config.head_dim // LANES
        self.load(self.weight, f"{name}.input_norm", source.vector(f"{name}.input_norm"))
        self.norm(self.normed, self.hidden, self.weight, config.hidden)
        self.project(f"{name}.qkv", [source.matrix(f"{name}.{part}").matrix for part in "qkv"],
                     self.normed, self.heads_at)
        if config.qk_norm:
            for part, at, heads in (("q", 0, config.heads), ("k", q_words, config.kv_heads)):
                self.load(self.head_weight, f"{name}.{part}_norm",
                          source.vector(f"{name}.{part}_norm"))
                self.norm(self.heads_at + at, self.heads_at + at, self.head_weight, dim, heads)
        self.emit("rope", dst=self.heads_at, a=self.heads_at, b=self.table, words=dim // LANES,
                  segments=config.heads + config.kv_heads, half=dim // 2 // LANES)
        chains = AttendParams(lanes=self.builder.lanes).chains
        groups = -(-config.heads // config.kv_heads // chains)
        of_cache = {"offset": cache, "head_beats": shape.head_beats, "dim": dim,
                    "rows": shape.rows, "kv8": int(shape.kv == "kv8")}  # fmt: skip
        self.emit("append", **of_cache, heads=1, kv_heads=2 * shape.kv_heads,
                  columns=2 * shape.kv_heads * dim, x=self.heads_at + q_words)
        self.emit("attend", **of_cache, heads=config.heads // config.kv_heads,
                  kv_heads=shape.kv_heads, columns=config.heads * dim, x=self.heads_at,
                  out=self.attended, c=word(scale_word(dim**-0.5)), window=config.window,
                  out_beats=shape.kv_heads * groups * dim * chains // LANES)
        self.project(f"{name}.o", [source.matrix(f"{name}.o").matrix], self.attended, self.out)
        self.add_out()
        self.load(self.weight, f"{name}.mlp_norm", source.vector(f"{name}.mlp_norm"))
        self.norm(self.normed, self.hidden, self.weight, config.hidden)
        self.project(f"{name}.gate_up",
                     [source.matrix(f"{name}.{part}").matrix for part in ("gate", "up")],
                     self.normed, self.gate_up)
        inner = config.intermediate // LANES
        self.emit("swiglu", dst=self.act, a=self.gate_up, b=self.gate_up + inner, words=inner)
        self.project(f"{name}.down", [source.matrix(f"{name}.down").matrix], self.act, self.out)
        self.add_out()

    def add_out(self):
        self.emit("add", dst=self.hidden, a=self.hidden, b=self.out,
                  words=self.config.hidden // LANES)


def word(value: float | np.floating) -> int:
    return int(to_bits(np.float32(value)))


def compile_llama(source: Checkpoint, builder: Builder, report: Report = silent):
    config = source.config
    if config.head_dim % 32:
        raise CheckpointError(f"head_dim must be a multiple of 32, got {config.head_dim}")
    shape = CacheShape(kv=builder.kv, kv_heads=config.kv_heads, head_dim=config.head_dim,
                       capacity=builder.context, channels=builder.channels)
    program = _Program(source, builder)
    caches = builder.caches([f"layers.{n}.cache" for n in range(config.layers)], shape)
    report("the embedding", -1)
    embedding = builder.vectors("embed", source.rows("embed"))
    table = builder.vectors("rope", rope_table(config.rope_theta, config.head_dim,
                                               builder.context))
    program.emit("load", dst=program.hidden, words=embedding.words, address=embedding.address,
                 stride=embedding.stride, index=1)
    program.emit("load", dst=program.table, words=table.words, address=table.address,
                 stride=table.stride, index=2)
    for n in range(config.layers):
        report(f"layer {n + 1} of {config.layers}", n / config.layers)
        program.layer(n, caches[n], shape)
    report("the last matrix", 0.99)
    program.load(program.weight, "norm", source.vector("norm"), when=IF_ASKED)
    program.norm(program.normed, program.hidden, program.weight, config.hidden, when=IF_ASKED)
    offset, packed = builder.matrix("head", source.matrix(
        "embed" if config.tied else "head").matrix)
    program.emit("logits", offset=offset, x=program.normed, all_rows=packed.rows,
                 when=IF_ASKED, **program.of(packed))
    program.emit("end")
    if left := source.untouched():
        raise CheckpointError(f"{source.path}: nobody asked for {len(left)} of its tensors: "
                              f"{', '.join(left[:4])}")
