"""Record a trace of Hugging Face transformers' own Qwen3NextGatedDeltaNet, with random weights.

    pip install -e '.[transformers]'        the CPU build of torch will do; no model is downloaded
    python scripts/make_trace.py --shape qwen3-next --tokens 6 -o traces/qwen3_next.npz
    python scripts/make_trace.py --shape tiny --tokens 12 --final-state -o traces/tiny.npz
    python scripts/make_trace.py --shape tiny --tokens 12 --warmup 8 --seed 1 --final-state \
        -o traces/tiny_resumed.npz

The layer runs in fp32 on random hidden states. a and b are rounded to bf16 as they leave their
projection, q, k and v as they leave the convolution, and everything behind that is transformers'
own code: the gates, and `torch_recurrent_gated_delta_rule`, which normalises q and k and gives
`out` (before the layer's norm and output gate) and the final state.
"""

import sys
from dataclasses import dataclass, field

import click
import numpy as np

try:
    import torch
    from torch import nn
    from transformers.models.qwen3_next import modeling_qwen3_next as modeling
    from transformers.models.qwen3_next.configuration_qwen3_next import Qwen3NextConfig
except ImportError as missing:
    if __name__ != "__main__":
        raise
    sys.exit(f"this runs transformers' own layer, but {missing}. "
             "Install both (the CPU build of torch will do): pip install -e '.[transformers]'")

from gdn_core.config import PRESETS, GdnShape
from gdn_core.model import reference
from gdn_core.model.trace import Trace

__all__ = ["Recorder", "configuration", "layer", "record"]

EXAMPLE = """
\b
Example: the committed trace of the full layer, and a small one of your own
  python scripts/make_trace.py --tokens 6 -o traces/qwen3_next.npz
  python scripts/make_trace.py --shape tiny --tokens 12 --seed 7 -o mine.npz
"""
HIDDEN = 64  # the layer's input width; nothing in the recurrence depends on it


def configuration(shape: GdnShape) -> Qwen3NextConfig:
    return Qwen3NextConfig(
        hidden_size=HIDDEN,
        num_hidden_layers=1,
        layer_types=["linear_attention"],
        linear_num_key_heads=shape.qk_heads,
        linear_num_value_heads=shape.v_heads,
        linear_key_head_dim=shape.key_dim,
        linear_value_head_dim=shape.value_dim,
    )


def layer(shape: GdnShape, seed: int) -> nn.Module:
    """A Qwen3NextGatedDeltaNet with random weights; seeds torch."""
    torch.manual_seed(seed)
    module = modeling.Qwen3NextGatedDeltaNet(configuration(shape), 0).eval()
    # The class leaves dt_bias at one for a checkpoint to overwrite. With it alpha is about exp(-10)
    # and no state outlives a token, so draw it as flash-linear-attention's GatedDeltaNet does:
    # dt log-uniform in [0.001, 0.1], dt_bias = softplus^-1(dt).
    dt = torch.exp(torch.empty(shape.v_heads).uniform_(np.log(0.001), np.log(0.1)))
    module.dt_bias.data = dt + torch.log(-torch.expm1(-dt))
    return module


@dataclass
class Recorder:
    """Stands in for the rule: rounds q, k and v, calls the real one and keeps what went through."""

    shape: GdnShape
    calls: list[dict] = field(default_factory=list)
    rule = staticmethod(modeling.torch_recurrent_gated_delta_rule)

    def attach(self, module: nn.Module, patch):
        """`patch(object, name, value)` sets an attribute, as pytest's monkeypatch.setattr."""
        for name in ("torch_recurrent_gated_delta_rule", "torch_chunk_gated_delta_rule"):
            patch(modeling, name, self)
        for name in ("recurrent_gated_delta_rule", "chunk_gated_delta_rule"):
            if hasattr(module, name):  # transformers 4
                patch(module, name, self)
        ordering = module.fix_query_key_value_ordering

        def ordered(*args):
            q, k, v, z, b, a = ordering(*args)
            a, b = (x.bfloat16().float() for x in (a, b))
            self.calls.append({"a": a, "b": b})
            return q, k, v, z, b, a

        patch(module, "fix_query_key_value_ordering", ordered)

    def __call__(self, query, key, value, g, beta, initial_state=None, **kwargs):
        if not kwargs.get("use_qk_l2norm_in_kernel"):
            raise RuntimeError("q and k are normalised before the rule; a trace needs them raw")
        query, key, value = (x.bfloat16().float() for x in (query, key, value))
        out, state = self.rule(
            query, key, value, g=g, beta=beta, initial_state=initial_state,
            output_final_state=True, use_qk_l2norm_in_kernel=True,
        )
        # transformers 4 repeats the q/k heads for their value heads before the rule.
        repeats = query.shape[2] // self.shape.qk_heads
        self.calls[-1] |= {
            "q": query[:, :, ::repeats],
            "k": key[:, :, ::repeats],
            "v": value,
            "g": g,
            "beta": beta,
            "out": out,
            "state": state,
        }
        return out, state

    def arrays(self) -> dict[str, np.ndarray]:
        """All calls, joined along the tokens, without the batch axis; `state` is the last one."""
        joined = {
            name: torch.cat([call[name] for call in self.calls], dim=1)[0].detach().numpy()
            for name in ("q", "k", "v", "a", "b", "g", "beta", "out")
        }
        return joined | {"state": self.calls[-1]["state"][0].detach().numpy()}


def record(shape: GdnShape, tokens: int, seed: int, *, warmup: int = 0) -> Trace:
    """A trace of `tokens` tokens; the state of `warmup` tokens before them is its initial state."""
    module = layer(shape, seed)
    recorder = Recorder(shape)
    saved = []

    def patch(target, name, value):
        saved.append((target, name, getattr(target, name)))
        setattr(target, name, value)

    recorder.attach(module, patch)
    try:
        with torch.no_grad():
            module(torch.randn(1, warmup + tokens, HIDDEN))
    finally:
        for target, name, value in reversed(saved):
            setattr(target, name, value)

    seen = recorder.arrays()
    optional = {}
    if warmup:
        q, k, v, g, beta = (
            torch.from_numpy(seen[name][None, :warmup]) for name in ("q", "k", "v", "g", "beta")
        )
        q, k = (x.repeat_interleave(shape.group, dim=2) for x in (q, k))
        _, state = recorder.rule(
            q, k, v, g=g, beta=beta, output_final_state=True, use_qk_l2norm_in_kernel=True
        )
        optional["initial_state"] = state[0].numpy()
    return Trace.from_arrays(
        **{name: seen[name][warmup:] for name in ("q", "k", "v", "a", "b", "out")},
        A_log=module.A_log.detach().numpy(),
        dt_bias=module.dt_bias.detach().numpy(),
        final_state=seen["state"],
        **optional,
    )


def relative(x: np.ndarray, exact: np.ndarray) -> float:
    """Relative L2 error."""
    return float(np.linalg.norm(x - exact) / np.linalg.norm(exact))


@click.command(help=__doc__.splitlines()[0], epilog=EXAMPLE)
@click.option("--shape", type=click.Choice(list(PRESETS)), default="qwen3-next", show_default=True)
@click.option("--tokens", type=click.IntRange(min=1), default=6, show_default=True)
@click.option(
    "--warmup",
    type=click.IntRange(min=0),
    default=0,
    show_default=True,
    help="Tokens run before the trace begins; their state is its initial state.",
)
@click.option("--seed", type=int, default=0, show_default=True)
@click.option("--final-state", is_flag=True, help="Save the final state too (2 MB for qwen3-next).")
@click.option("-o", "--output", type=click.Path(dir_okay=False, writable=True), required=True)
def main(shape, tokens, warmup, seed, final_state, output):
    trace = record(PRESETS[shape], tokens, seed, warmup=warmup)
    out, state = trace.reference()
    click.echo(f"out          against float64: {relative(trace.expected_out, out):.1e}")
    click.echo(f"final state  against float64: {relative(trace.expected_state, state):.1e}")
    arrays = trace.arrays()
    if not final_state:
        del arrays["final_state"]
    Trace.from_arrays(**arrays).save(output)
    g, _ = reference.gates(trace.a, trace.b, trace.A_log, trace.dt_bias)
    click.echo(f"alpha        {np.exp(g).min():.3f} to {np.exp(g).max():.5f}")
    click.echo(f"{output}: {', '.join(arrays)}")


if __name__ == "__main__":
    main()
