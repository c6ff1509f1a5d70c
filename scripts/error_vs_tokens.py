"""Errors of out over a long sequence, against float64: docs/errors.json and its drawing.

    python scripts/error_vs_tokens.py                    10,000 tokens: about three minutes
    python scripts/error_vs_tokens.py --tokens 400 --all-heads -o build/errors.json

Over each window of WINDOW tokens, one after another, all its tokens, heads and columns together:

    ||out - reference|| / ||reference||   L2; `gdn_core.model.reference` in float64, never restarted

    fast, precise    the kernel, bit for bit (`gdn_core.model.model`)
    fp32, bf16       the textbook recurrence in float32, with the state rounded to that type after
                     every token, when its output is done

The heads of a layer do not meet in the recurrence, so a few of the full size show what all would:
2 q/k heads and 4 value heads of 128 x 128, unless --all-heads asks for Qwen3-Next's 16 and 32.
"""

import json
import re
import sys
from dataclasses import asdict
from pathlib import Path

import click
import ml_dtypes
import numpy as np

from gdn_core.config import QWEN3_NEXT, GdnConfig, GdnShape, Precision
from gdn_core.measure.plots import errors
from gdn_core.measure.svg import PlotError
from gdn_core.model import reference
from gdn_core.model.inputs import GENERATORS
from gdn_core.model.model import Model
from gdn_core.model.trace import Trace

__all__ = ["ERRORS", "FEW", "INPUTS", "TOKENS", "WINDOW", "Recurrence", "main", "study"]

ROOT = Path(__file__).resolve().parents[1]
ERRORS = ROOT / "docs" / "errors.json"
DRAWING = ROOT / "docs" / "drawings" / "errors.svg"
TOKENS = 10_000
WINDOW = 100
INPUTS = ("typical", "long_memory", "no_decay")
FEW = GdnShape(qk_heads=2, v_heads=4, key_dim=128, value_dim=128)
DIGITS = 4  # of an error in the file
EXAMPLE = """
\b
Example: a look at a new seed, all heads, in two minutes
  python scripts/error_vs_tokens.py --tokens 500 --seed 7 --all-heads -o build/errors.json
"""


class Recurrence:
    """The textbook rule in float32, with the state rounded to `kept` after each token."""

    def __init__(self, shape: GdnShape, kept: np.dtype, eps: float = 1e-6):
        self.kept, self.eps = kept, np.float32(eps)
        self.group, self.scale = shape.group, np.float32(shape.key_dim**-0.5)
        self.state = np.zeros((shape.v_heads, shape.key_dim, shape.value_dim), np.float32)

    def decode(self, q, k, v, g, beta) -> np.ndarray:
        q, k = (np.repeat(self._unit(np.float32(x)), self.group, axis=1) for x in (q, k))
        alpha, beta = np.exp(np.float32(g)), np.float32(beta)
        out = np.empty(v.shape, np.float32)
        S = self.state
        for t, row in enumerate(np.float32(v)):
            S = alpha[t, :, None, None] * S
            delta = beta[t, :, None] * (row - np.matmul(k[t, :, None], S)[:, 0])
            S = S + k[t, :, :, None] * delta[:, None]
            out[t] = np.matmul(q[t, :, None], S)[:, 0] * self.scale
            S = S.astype(self.kept).astype(np.float32)
        self.state = S
        return out

    def _unit(self, x: np.ndarray) -> np.ndarray:
        return x / np.sqrt(np.sum(x * x, axis=-1, keepdims=True) + self.eps)


def study(inputs: str, shape: GdnShape, tokens: int, seed: int, report=lambda part: None
          ) -> dict[str, list[float]]:
    """The errors of every arithmetic, a window after another."""
    trace = GENERATORS[inputs](shape, tokens, seed)
    g, beta = trace.gates()
    heads = shape.group  # in flight: of one engine, which changes no bit
    models = {p.value: Model(GdnConfig(shape=shape, heads_in_flight=heads, precision=p))
              for p in Precision}
    floats = {"fp32": Recurrence(shape, np.dtype(np.float32)),
              "bf16": Recurrence(shape, np.dtype(ml_dtypes.bfloat16))}
    found: dict[str, list[float]] = {name: [] for name in (*models, *floats)}
    state = None
    for start in range(0, tokens, WINDOW):
        some = slice(start, start + WINDOW)
        rows = trace.q[some], trace.k[some], trace.v[some], g[some], beta[some]
        want, state = reference.decode(*rows, initial_state=state)
        got = {name: model.decode(_part(trace, some)) for name, model in models.items()}
        got |= {name: rule.decode(*rows) for name, rule in floats.items()}
        for name, out in got.items():
            error = np.linalg.norm(out - want) / np.linalg.norm(want)
            found[name].append(float(f"{error:.{DIGITS - 1}e}"))
        report(len(want))
    return found


def _part(trace: Trace, some: slice) -> dict:
    whole = ("A_log", "dt_bias", "beta_twice")
    return {name: x if name in whole else x[some] for name in
            ("q", "k", "v", "a", "b", "g", "beta", *whole)
            if (x := getattr(trace, name)) is not None}  # fmt: skip


@click.command(help=__doc__.splitlines()[0], epilog=EXAMPLE)
@click.option("--tokens", type=click.IntRange(1), default=TOKENS, show_default=True, metavar="N")
@click.option("--seed", type=click.IntRange(0), default=1, show_default=True, metavar="S")
@click.option("--inputs", multiple=True, type=click.Choice(sorted(GENERATORS)), metavar="KIND",
              default=INPUTS, show_default=True,
              help="Kinds of random inputs: see gdn_core/model/inputs.py.")
@click.option("--all-heads", is_flag=True,
              help="All heads of Qwen3-Next's layer: eight times the work.")
@click.option("-o", "--output", metavar="FILE.json", default=ERRORS,
              show_default="docs/errors.json", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--plot", metavar="FILE.svg", type=click.Path(dir_okay=False, path_type=Path),
              help="Where to draw it [default: docs/drawings/errors.svg of docs/errors.json, else "
                   "none].")
def main(tokens, seed, inputs, all_heads, output, plot):
    shape = QWEN3_NEXT if all_heads else FEW
    data = {"tokens": tokens, "window": WINDOW, "seed": seed, "shape": asdict(shape), "errors": {}}
    with click.progressbar(length=tokens * len(inputs), file=sys.stderr, label="tokens") as bar:
        for kind in inputs:
            data["errors"][kind] = study(kind, shape, tokens, seed, bar.update)
    write(output, as_text(data))
    for kind, found in data["errors"].items():
        for name, each in found.items():
            click.echo(f"{kind:<12} {name:<8} first {each[0]:.1e}  last {each[-1]:.1e}  "
                       f"worst {max(each):.1e}")
    if plot is None and output == ERRORS:
        plot = DRAWING
    if plot is not None:
        try:
            write(plot, errors(data))
        except PlotError as problem:
            raise click.ClickException(str(problem)) from problem


def as_text(data: dict) -> str:
    """JSON, with the errors of a run in one line."""
    text = json.dumps(data, indent=1)
    return re.sub(r"\[[^\[\]]*\]", lambda row: " ".join(row[0].split()), text) + "\n"


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


if __name__ == "__main__":
    main()
