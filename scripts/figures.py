"""Measure the figures of README.md and write them to docs/figures.json.

    python scripts/figures.py           about a quarter of an hour on 2 cores
    python scripts/make_docs.py         puts them into README.md

What is run: `python -m gdn_core.build u55c`; `python -m gdn_core.simulate traces/qwen3_next.npz` at
2, 4, 8 and 16 heads in flight and both precisions, each with an empty folder for what is kept
between runs, so that the times are those of a first one; the bit-exact model on inputs of
`gdn_core.model.inputs` at full shape. All other options have their defaults. Wall times are this
machine's.
"""

import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from itertools import product
from pathlib import Path

import click
import numpy as np

from gdn_core.config import QWEN3_NEXT, GdnConfig, Precision
from gdn_core.model.inputs import GENERATORS
from gdn_core.model.model import Model

__all__ = ["FIGURES"]

ROOT = Path(__file__).resolve().parents[1]
FIGURES = ROOT / "docs" / "figures.json"
TRACE = "traces/qwen3_next.npz"
HEADS = (2, 4, 8, 16)  # in flight
EXAMPLE = """
\b
Example: all, in a quarter of an hour; the model's errors and times alone
  python scripts/figures.py
  python scripts/figures.py --part model
"""
INPUTS = ("long_memory", "no_decay", "outliers")
# A command itself, but for the folder that keeps simulators and what Yosys made: nothing is in it.
COMMAND = """
import importlib
import sys
from pathlib import Path
import gdn_core.emit.verilog
import gdn_bench.runner
gdn_core.emit.verilog.KEPT = Path(sys.argv[1], "modules")
gdn_bench.runner.BUILDS = Path(sys.argv[1], "sim")
importlib.import_module(f"gdn_core.{sys.argv[2]}").main(sys.argv[3:], prog_name=sys.argv[2])
"""


def run(*arguments: str) -> str:
    """What a Python command prints."""
    done = subprocess.run([sys.executable, *arguments], cwd=ROOT, capture_output=True, text=True,
                          env=os.environ | {"PYTHONPATH": str(ROOT), "COLUMNS": "100"})  # fmt: skip
    if done.returncode:
        raise click.ClickException(f"{' '.join(arguments)} failed:\n{done.stdout}{done.stderr}")
    return "\n".join(line.rstrip() for line in done.stdout.strip("\n").splitlines())


def build(scratch: Path) -> dict:
    folder = scratch / "u55c"
    begin = time.perf_counter()
    run("-c", COMMAND, str(scratch / "build"), "build", "u55c", "-o", str(folder))
    files = list(folder.glob("*.v"))
    return {
        "seconds": round(time.perf_counter() - begin, 1),
        "modules": len(files),
        "lines": sum(file.read_text().count("\n") for file in files),
    }


def simulate(scratch: Path, heads: int, precision: Precision) -> dict:
    report = scratch / "run.json"
    printed = run("-c", COMMAND, str(scratch / f"{heads}-{precision.value}"), "simulate", TRACE,
                  "--json", str(report), "--heads-in-flight", str(heads),
                  "--precision", precision.value)  # fmt: skip
    summary = json.loads(report.read_text())
    del summary["records"], summary["differences"]
    return summary | {"printed": printed}


def model(tokens: int, precision: Precision, inputs: str) -> dict:
    trace = GENERATORS[inputs](QWEN3_NEXT, tokens, seed=1)
    begin = time.perf_counter()
    out = Model(GdnConfig(precision=precision)).decode(trace)
    seconds = time.perf_counter() - begin
    want, _ = trace.reference()
    error = float(np.linalg.norm(out - want) / np.linalg.norm(want))
    return {"precision": precision.value, "inputs": inputs, "tokens": tokens,
            "out_rel_error": error, "milliseconds_per_token": round(1e3 * seconds / tokens, 1)}


def points(scratch: Path):
    for heads, precision in product(HEADS, Precision):
        click.echo(f"simulate: {heads} heads in flight, {precision.value}", err=True)
        yield simulate(scratch, heads, precision)


def models(tokens: int):
    for precision, inputs in product(Precision, INPUTS):
        click.echo(f"model: {precision.value}, {inputs}", err=True)
        yield model(tokens, precision, inputs)


@click.command(help=__doc__.splitlines()[0], epilog=EXAMPLE)
@click.option("--tokens", default=1000, show_default=True, help="Of the model's runs.")
@click.option("--part", "parts", multiple=True, type=click.Choice(["build", "points", "model"]),
              help="Measure only this, and keep the rest of the file. May be given again.")
def main(tokens, parts):
    (ROOT / "build").mkdir(exist_ok=True)
    figures = json.loads(FIGURES.read_text()) if parts else {}
    figures |= {"machine": {"cores": os.cpu_count(), "python": platform.python_version()},
                "trace": TRACE}
    with tempfile.TemporaryDirectory(dir=ROOT / "build", prefix="figures-") as name:
        scratch = Path(name)
        for part, measure in (("build", lambda: build(scratch)),
                              ("points", lambda: list(points(scratch))),
                              ("model", lambda: list(models(tokens)))):
            if part in parts or not parts:
                click.echo(part, err=True)
                figures[part] = measure()
    FIGURES.write_text(json.dumps(figures, indent=1, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
