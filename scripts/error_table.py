"""Measure the kernel's arithmetic against float64: the table in docs/numerics.md.

    python scripts/error_table.py --shape qwen3-next --tokens 1000

For every kind of input in gdn_core.model.inputs, relative L2 errors over the whole run, as

    ||model - reference|| / ||reference||

of out in fp32, of the final state, of out in bf16; and beside them what remains of the error in out
if the float64 reference is given k and q as the kernel aligns them (`gdn_core.prepare.operand`).
"""

import sys
import time
from dataclasses import replace
from pathlib import Path

import click
import ml_dtypes
import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

from vectors import GENERATORS

from gdn_core.config import PRESETS, GdnConfig, Precision
from gdn_core.model import reference
from gdn_core.model.model import Model
from gdn_core.model.trace import round_bf16
from gdn_core.prepare.operand import AlignElement, AlignParams, top_exponent

__all__ = ["aligned", "main", "relative"]

EXAMPLE = """
\b
Example: two kinds of input, in seconds
  python scripts/error_table.py --tokens 60 --inputs typical --inputs outliers
"""


def relative(got: np.ndarray, want: np.ndarray) -> float:
    """Relative L2 error."""
    return float(np.linalg.norm(got - want) / np.linalg.norm(want))


def aligned(x: np.ndarray, bits: int) -> np.ndarray:
    """Rows of bf16 numbers as the kernel's integers with a shared exponent have them, float64."""
    words = np.asarray(x).astype(ml_dtypes.bfloat16).view(np.uint16)
    top = top_exponent(words)
    integers = AlignElement.model(AlignParams(bits=bits), words, top)
    return np.ldexp(integers * 1.0, (top - 126 - (bits - 1))[..., None])


@click.command(help=__doc__.splitlines()[0], epilog=EXAMPLE)
@click.option("--shape", type=click.Choice(sorted(PRESETS)), default="qwen3-next")
@click.option("--precision", type=click.Choice([p.value for p in Precision]), default="fast")
@click.option("--tokens", default=1000, show_default=True)
@click.option("--seed", default=1, show_default=True)
@click.option("--guard", type=click.IntRange(0, 20), help="guard bits, if not the format's")
@click.option("--inputs", multiple=True, type=click.Choice(sorted(GENERATORS)), help="default: all")
def main(shape, precision, tokens, seed, guard, inputs):
    config = GdnConfig(shape=PRESETS[shape], precision=Precision(precision))
    rows = []
    with click.progressbar(inputs or GENERATORS, file=sys.stderr, show_pos=True) as names:
        for name in names:
            trace = GENERATORS[name](config.shape, tokens, seed)
            model = Model(config)
            if guard is not None:
                model.format = replace(model.format, guard=guard)
            start = time.perf_counter()
            out = model.decode(trace)
            seconds = time.perf_counter() - start
            want, state = trace.reference()
            q, k = (aligned(x, model.format.operand) for x in (trace.q, trace.k))
            on_aligned, _ = reference.decode(q, k, trace.v, *trace.gates())
            rows.append((name, relative(out, want), relative(model.state(), state),
                         relative(round_bf16(out), want), relative(out, on_aligned),
                         1e3 * seconds / tokens))  # fmt: skip
    print(f"{shape}, {tokens} tokens, seed {seed}, {config.precision.value}\n")
    print("| inputs | out, fp32 | state | out, bf16 | out, k and q as aligned | ms a token |")
    print("|---|---|---|---|---|---|")
    for name, *errors, milliseconds in rows:
        print(f"| {name} | " + " | ".join(f"{e:.1e}" for e in errors) + f" | {milliseconds:.1f} |")


if __name__ == "__main__":
    main()
