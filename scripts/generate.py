"""Greedy tokens of a Qwen3-Next, Qwen3.5 or Olmo Hybrid model, its GDN layers on the kernel.

    pip install -e '.[transformers]'        the CPU build of torch will do; no model is downloaded
    python scripts/generate.py --backend simulated --heads-in-flight 16
    python scripts/generate.py --family olmo-hybrid --dtype bfloat16

The model has random weights and the real head dimensions: two Gated DeltaNet layers and one of
attention, hidden size 256. The unmodified model and the attached one continue the same prompt; the
tokens are compared, and the logits as far as the tokens agree. So are those of the model in PyTorch
whose q, k and v alone are rounded to bf16, as the device takes them: what is left is arithmetic.
"""

import contextlib
import inspect
import time
from collections.abc import Iterator
from dataclasses import dataclass

import click
import numpy as np
import torch
from rich.progress import Progress
from transformers import (
    OlmoHybridConfig,
    OlmoHybridForCausalLM,
    PreTrainedModel,
    Qwen3_5ForCausalLM,
    Qwen3_5TextConfig,
    Qwen3NextConfig,
    Qwen3NextForCausalLM,
)
from transformers.generation.streamers import BaseStreamer
from transformers.utils import logging

from gdn_core.config import OLMO_HYBRID, QWEN3_NEXT, GdnShape
from gdn_core.host.device import BACKENDS, open_device
from gdn_core.host.transformers import attach
from gdn_core.host.transformers_layer import RULES

__all__ = ["FAMILIES", "Answer", "agreement", "answer", "random_model", "rounded_inputs"]

LAYERS = ["linear_attention", "linear_attention", "full_attention"]
FAMILIES: dict[str, tuple[type, type, GdnShape]] = {
    "qwen3-next": (Qwen3NextConfig, Qwen3NextForCausalLM, QWEN3_NEXT),
    "qwen3.5": (Qwen3_5TextConfig, Qwen3_5ForCausalLM, QWEN3_NEXT),
    "olmo-hybrid": (OlmoHybridConfig, OlmoHybridForCausalLM, OLMO_HYBRID),
}


def random_model(family: str, shape: GdnShape, *, hidden: int = 256, vocabulary: int = 1000,
                 dtype: torch.dtype = torch.float32, seed: int = 0) -> PreTrainedModel:
    """A model of two Gated DeltaNet layers and one of attention; seeds torch."""
    configuration, kind, _ = FAMILIES[family]
    extra: dict = {"mlp_only_layers": [0, 1, 2]} if family == "qwen3-next" else {}
    if family != "olmo-hybrid":
        extra["head_dim"] = 64
    torch.manual_seed(seed)
    model = kind(configuration(
        vocab_size=vocabulary, hidden_size=hidden, intermediate_size=hidden,
        num_hidden_layers=len(LAYERS), layer_types=LAYERS, num_attention_heads=4,
        num_key_value_heads=2, linear_num_key_heads=shape.qk_heads,
        linear_num_value_heads=shape.v_heads, linear_key_head_dim=shape.key_dim,
        linear_value_head_dim=shape.value_dim, pad_token_id=0, eos_token_id=None,
        initializer_range=hidden**-0.5, **extra)).eval()  # fmt: skip
    for module in model.modules():
        if hasattr(module, "dt_bias"):
            # A checkpoint's: dt log-uniform in [0.001, 0.1], as flash-linear-attention draws it.
            # At transformers' ones a state would not outlive a token.
            dt = torch.exp(torch.empty(shape.v_heads).uniform_(np.log(0.001), np.log(0.1)))
            module.dt_bias.data = dt + torch.log(-torch.expm1(-dt))
    return model.to(dtype)


@dataclass(frozen=True, kw_only=True)
class Answer:
    tokens: np.ndarray  # [sequences, tokens], without the prompt
    logits: np.ndarray  # [tokens, sequences, vocabulary]
    seconds: float


def answer(model: PreTrainedModel, prompt: torch.Tensor, tokens: int, *,
           streamer: BaseStreamer | None = None) -> Answer:
    """Greedy continuation of prompts [sequences, length]."""
    began = time.perf_counter()
    with torch.no_grad():
        given = model.generate(
            prompt, attention_mask=torch.ones_like(prompt), max_new_tokens=tokens,
            do_sample=False, output_logits=True, return_dict_in_generate=True, streamer=streamer)
    return Answer(tokens=given.sequences[:, prompt.shape[1]:].numpy(),
                  logits=torch.stack(given.logits).float().numpy(),
                  seconds=time.perf_counter() - began)  # fmt: skip


@contextlib.contextmanager
def rounded_inputs(model: PreTrainedModel) -> Iterator[None]:
    """The model in PyTorch, but a token's q, k and v are rounded to bf16 before its recurrence."""
    layers = [module for module in model.modules() if hasattr(module, "A_log")]
    names = inspect.unwrap(type(layers[0]).forward).__globals__
    _, name = RULES
    rule = names[name]

    def rounded(q, k, v, **options):
        return rule(*(x.bfloat16().to(x.dtype) for x in (q, k, v)), **options)

    names[name] = rounded
    try:
        yield
    finally:
        names[name] = rule


def agreement(first: Answer, second: Answer) -> tuple[int, float]:
    """Tokens until the first that differs, and the largest difference of their logits."""
    differs = (first.tokens != second.tokens).any(axis=0)
    equal = int(differs.argmax()) if differs.any() else len(differs)
    counted = slice(0, min(equal + 1, len(differs)))  # the logits that made it differ, too
    return equal, float(np.abs(first.logits[counted] - second.logits[counted]).max())


class Bar(BaseStreamer):
    """Progress, a step a token; the first is the prompt."""

    def __init__(self, tokens: int):
        self.progress = Progress(transient=True)
        self.task = self.progress.add_task("tokens", total=tokens + 1)

    def put(self, value):
        self.progress.start()
        self.progress.advance(self.task)

    def end(self):
        self.progress.stop()


@click.command(
    help=__doc__.split("\n\n")[0],
    epilog="Example: python scripts/generate.py --backend simulated --heads-in-flight 16",
)
@click.option("--family", type=click.Choice(list(FAMILIES)), default="qwen3-next",
              show_default=True)  # fmt: skip
@click.option("--backend", type=click.Choice(BACKENDS), default="model", show_default=True,
              help="What runs the kernel; see docs/host.md.")  # fmt: skip
@click.option("--heads-in-flight", type=int, help="Least there is unless given.")
@click.option("--tokens", type=click.IntRange(min=1), default=32, show_default=True)
@click.option("--prompt", type=click.IntRange(min=1), default=12, show_default=True,
              help="Random tokens before them.")  # fmt: skip
@click.option("--dtype", type=click.Choice(["float32", "bfloat16"]), default="float32",
              show_default=True, help="Of the model's weights and activations.")  # fmt: skip
@click.option("--seed", type=int, default=0, show_default=True)
def main(family, backend, heads_in_flight, tokens, prompt, dtype, seed):
    logging.set_verbosity_error()  # about faster kernels for a GPU
    _, _, shape = FAMILIES[family]
    model = random_model(family, shape, dtype=getattr(torch, dtype), seed=seed)
    words = torch.randint(1, model.config.vocab_size, (1, prompt))
    answer(model, words, 2)  # PyTorch warms up
    wanted = answer(model, words, tokens)
    with rounded_inputs(model):
        rounded = answer(model, words, tokens)
    slots = LAYERS.count("linear_attention")
    with (
        open_device(shape, backend=backend, heads_in_flight=heads_in_flight, slots=slots) as device,
        attach(model, device) as attached,
    ):
        click.echo(f"{family}, {dtype}: {', '.join(attached.layers)} on {backend}, "
                   f"{device.config.heads_in_flight} heads in flight")
        given = answer(model, words, tokens, streamer=Bar(tokens))
        counters = device.counters
    equal, apart = agreement(wanted, given)
    click.echo(f"tokens       {' '.join(map(str, given.tokens[0]))}")
    click.echo(f"equal        {equal} of {tokens} to the unmodified model's, "
               f"{len(np.unique(wanted.tokens))} of them different")
    top = np.sort(wanted.logits, axis=-1)
    click.echo(f"logits       at most {apart:.1e} apart; they lie in {wanted.logits.min():.1f} to "
               f"{wanted.logits.max():.1f}, the first ahead of the second by "
               f"{(top[..., -1] - top[..., -2]).min():.1e} or more")
    click.echo("             {:.1e} from the model's with q, k, v in bf16, {} tokens equal".format(
        *reversed(agreement(rounded, given))))
    click.echo(f"device       {counters.calls} calls, {counters.tokens} tokens of a layer, "
               f"{counters.cycles} cycles")
    click.echo(f"tokens/s     {tokens / given.seconds:.1f}, unmodified "
               f"{tokens / wanted.seconds:.1f}")
    if equal < tokens:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
