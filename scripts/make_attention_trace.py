"""Record q, k and v of a layer of transformers' own attention, for `gdn_core.attend`.

    pip install -e '.[import,transformers]'     the CPU build of torch will do
    python scripts/make_attention_trace.py --compiled build/smollm2 -o traces/attention_smollm2.npz
    python scripts/make_attention_trace.py --random -o traces/attention_qwen3_5.npz

A trained model comes as `gdn_core.compile` wrote it (its dequantised weights, its tokenizer) and
reads a text; or it is Qwen3.5's attention with random weights over random ids. What is kept is what
the layer gives its attention function, behind norms and rotary embedding: q of the last token, k
and v of all.
"""

import sys
from pathlib import Path

import click
import numpy as np

try:
    import torch
    import transformers
    from transformers.integrations.sdpa_attention import sdpa_attention_forward
except ImportError as missing:
    if __name__ != "__main__":
        raise
    sys.exit(f"this runs transformers' own attention, but {missing}. "
             "Install both (the CPU build of torch will do): pip install -e '.[transformers]'")

from gdn_core.decoder.program import Compiled
from gdn_core.decoder.transformers import reference

__all__ = ["qwen3_5", "record"]

EXAMPLE = """
\b
Example: of a model that was compiled before; of Qwen3.5's attention
  python scripts/make_attention_trace.py --compiled build/smollm2 --tokens 2000 -o mine.npz
  python scripts/make_attention_trace.py --random --tokens 48 -o mine.npz
"""
NAME = "gdn_core_recording"
TEXT = Path(__file__).resolve().parents[1] / "docs" / "architecture.md"


def qwen3_5(seed: int):
    """Two layers of attention of Qwen3.5's shape, 8 query heads and 2 KV heads of 256; seeds
    torch."""
    torch.manual_seed(seed)
    configuration = transformers.Qwen3_5TextConfig(
        vocab_size=1000, hidden_size=256, intermediate_size=256, num_hidden_layers=2,
        layer_types=["full_attention"] * 2, num_attention_heads=8, num_key_value_heads=2,
        head_dim=256, initializer_range=256**-0.5, pad_token_id=0, eos_token_id=None)
    return transformers.Qwen3_5ForCausalLM(configuration).eval()


def record(model, ids, layer: int) -> dict[str, np.ndarray]:
    """q (H, D) of the last of `ids`, k and v (T, HKV, D), scale: of layer `layer`."""
    kept: dict[str, np.ndarray] = {}

    def recording(module, query, key, value, attention_mask, scaling=None, **options):
        if module.layer_idx == layer:
            kept.update(q=query[0, :, -1].numpy(), k=key[0].transpose(0, 1).numpy(),
                        v=value[0].transpose(0, 1).numpy(), scale=np.float64(scaling))
        return sdpa_attention_forward(module, query, key, value, attention_mask,
                                      scaling=scaling, **options)

    transformers.AttentionInterface.register(NAME, recording)
    model.set_attn_implementation(NAME)
    with torch.no_grad():
        model(torch.tensor([list(ids)]), use_cache=False)
    if not kept:
        raise click.ClickException(f"the model has no attention in a layer {layer}")
    return kept


@click.command(help=__doc__.splitlines()[0], epilog=EXAMPLE)
@click.option("--compiled", metavar="DIR", type=click.Path(exists=True, file_okay=False),
              help="A compiled model with a tokenizer.")
@click.option("--random", "random_", is_flag=True, help="Qwen3.5's attention, random weights.")
@click.option("--text", type=click.Path(exists=True, dir_okay=False, path_type=Path),
              default=TEXT, help="What a compiled model reads.  [default: docs/architecture.md]")
@click.option("--layer", default=1, show_default=True, help="Counted from 0.")
@click.option("--tokens", default=48, show_default=True, type=click.IntRange(1))
@click.option("--seed", default=0, show_default=True, help="Of random weights and ids.")
@click.option("-o", "--out", required=True, metavar="FILE", type=click.Path(path_type=Path))
def main(compiled, random_, text, layer, tokens, seed, out):
    if bool(compiled) == random_:
        raise click.UsageError("give either --compiled or --random")
    if random_:
        model = qwen3_5(seed)
        ids = np.random.default_rng(seed).integers(0, 1000, tokens).tolist()
    else:
        given = Compiled(compiled)
        if given.tokenizer is None:
            raise click.ClickException(f"{compiled} has no tokenizer")
        model = reference(given)
        ids = given.tokenizer.encode(text.read_text(), add_special_tokens=False).ids[:tokens]
        if len(ids) < tokens:
            raise click.ClickException(f"{text} has {len(ids)} tokens, {tokens} are asked for")
    found = record(model, ids, layer)
    np.savez_compressed(out, **found)
    click.echo(f"{out}: q {found['q'].shape}, k and v {found['k'].shape}, layer {layer}")


if __name__ == "__main__":
    main()
