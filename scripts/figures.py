"""Measure the figures of README.md and write them to docs/figures.json.

    python scripts/figures.py           a few minutes on 2 cores
    python scripts/make_docs.py         puts them into README.md

What is run: `python -m gdn_core.build u55c`; `python -m gdn_core.simulate traces/qwen3_next.npz`
with an empty folder for the simulator's builds, so that the build time is that of a first run; the
bit-exact model on `no_decay` of tests/vectors.py at full shape. Both commands get 2 value heads in
flight and every option's default. Wall times are this machine's.
"""

import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import click
import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

from vectors import no_decay

from gdn_core.config import QWEN3_NEXT, GdnConfig
from gdn_core.model import Model

__all__ = ["FIGURES"]

ROOT = Path(__file__).resolve().parents[1]
FIGURES = ROOT / "docs" / "figures.json"
TRACE = "traces/qwen3_next.npz"
# The command itself, but for the folder that keeps simulators.
SIMULATE = """
import sys
from pathlib import Path
import sim.runner
sim.runner.BUILDS = Path(sys.argv[1])
from gdn_core.simulate import main
main(sys.argv[2:], prog_name="simulate")
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
    run("-m", "gdn_core.build", "u55c", "-o", str(folder))
    files = list(folder.glob("*.v"))
    return {
        "seconds": round(time.perf_counter() - begin, 1),
        "modules": len(files),
        "lines": sum(file.read_text().count("\n") for file in files),
    }


def simulate(scratch: Path) -> dict:
    report = scratch / "run.json"
    printed = run("-c", SIMULATE, str(scratch / "sim"), TRACE, "--json", str(report))
    summary = json.loads(report.read_text())
    del summary["records"], summary["differences"]
    return summary | {"trace": TRACE, "printed": printed}


def model(tokens: int) -> dict:
    trace = no_decay(QWEN3_NEXT, tokens, seed=1)
    begin = time.perf_counter()
    out = Model(GdnConfig()).decode(trace)
    seconds = time.perf_counter() - begin
    want, _ = trace.reference()
    error = float(np.linalg.norm(out - want) / np.linalg.norm(want))
    return {"no_decay_tokens": tokens, "no_decay_out_rel_error": error,
            "milliseconds_per_token": round(1e3 * seconds / tokens, 1)}  # fmt: skip


@click.command(help=__doc__.splitlines()[0])
@click.option("--tokens", default=1000, show_default=True, help="Of the run without decay.")
def main(tokens):
    (ROOT / "build").mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=ROOT / "build", prefix="figures-") as name:
        scratch = Path(name)
        figures = {"machine": {"cores": os.cpu_count(), "python": platform.python_version()}}
        for part, measure in (("build", build), ("simulate", simulate)):
            click.echo(f"{part} ...", err=True)
            figures[part] = measure(scratch)
        click.echo("model ...", err=True)
        figures["model"] = model(tokens)
    FIGURES.write_text(json.dumps(figures, indent=1, ensure_ascii=False) + "\n")
    click.echo(figures["simulate"]["printed"])


if __name__ == "__main__":
    main()
