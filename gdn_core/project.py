"""Command line: a matrix through the Verilog of the stream array, beside the model and float64.

    python -m gdn_core.project MATRIX.npz
"""

import json
from pathlib import Path

import click
import numpy as np
from rich.console import Console
from rich.progress import Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from gdn_core.channel.array import ArrayParams
from gdn_core.channel.formats import FormatError, Quantised
from gdn_core.channel.packing import BEAT_BYTES, pack
from gdn_core.channel.quantise import quantise
from gdn_core.projection import Projection, simulate
from gdn_core.simulator import BenchError

__all__ = ["main", "read_matrix", "summary"]

BITS = {"w4": 4, "w8": 8, "w16": 16}
GROUP = 128
EXAMPLES = """
\b
MATRIX.npz holds x (K,) or (T,K) of float32, and
  weight (N,K) float32, quantised in groups of `group` [default: 128], or
  q (N,K) int8 or int16, scale (N,K/group), perhaps zero or minimum (N,K/group):
  w = scale * (q - zero) + minimum

\b
Example: a matrix of one's own, on 2 channels of 32 lanes
  python -m gdn_core.project matrix.npz --channels 2 --lanes 32
"""


def read_matrix(path: Path, kind: str | None) -> tuple[Quantised, np.ndarray]:
    """The matrix and x (T, K) of a file; `kind` is w4, w8, w16 or None: what holds it."""
    with np.load(path) as data:
        arrays = {name: data[name] for name in data.files}
    given = sorted(arrays)
    if "x" not in arrays or ("weight" in arrays) == ("q" in arrays):
        raise FormatError(f"{path} must hold x and either weight or q with scale, got {given}")
    if "q" in arrays and "scale" not in arrays:
        raise FormatError(f"{path} holds q without scale, got {given}")
    x = np.atleast_2d(arrays["x"]).astype(np.float32)
    if "weight" in arrays:
        group = int(arrays.get("group", GROUP))
        matrix = quantise(arrays["weight"], BITS[kind or "w4"], group)
    else:
        matrix = _quantised(arrays, kind)
    if x.ndim != 2 or x.shape[1] != matrix.columns or not len(x):
        raise FormatError(f"x must be (K,) or (T, K) with K = {matrix.columns}, got "
                          f"{arrays['x'].shape}")
    return matrix, x


def _quantised(arrays: dict[str, np.ndarray], kind: str | None) -> Quantised:
    q, scale = arrays["q"], arrays["scale"]
    if q.ndim != 2 or scale.ndim != 2 or 0 in q.shape or 0 in scale.shape:
        raise FormatError(f"q must be (N, K) and scale (N, K/group), none of them empty, got "
                          f"{q.shape} and {scale.shape}")
    if q.shape[1] % scale.shape[1]:
        raise FormatError(f"scales must divide a row evenly, got {scale.shape[1]} for "
                          f"{q.shape[1]} columns")
    least, most = int(q.min()), int(q.max())
    if kind is None:
        small = -8 <= least and most <= (7 if least < 0 else 15)
        kind = "w4" if small else "w8" if -128 <= least and most <= 127 else "w16"
    words = {name: arrays[name] for name in ("scale", "minimum") if name in arrays}
    words = {name: array if array.dtype == np.float16 else array.astype(np.float32)
             for name, array in words.items()}
    return Quantised(bits=BITS[kind], group=q.shape[1] // scale.shape[1], q=q,
                     zero=arrays.get("zero"), **words)


def summary(run: Projection, matrix: Quantised, params: ArrayParams) -> dict:
    """What --json writes."""
    packed = pack(matrix)
    return {
        "rows": matrix.rows, "columns": matrix.columns, "vectors": len(run.outs),
        "format": f"w{matrix.bits}", "group": matrix.group, "wide_scales": packed.wide,
        "inexact_words": packed.inexact,
        "channels": params.channels, "lanes": params.lanes,
        "bytes": run.beats * BEAT_BYTES * params.channels,
        "cycles": run.cycles, "stream_cycles": run.stream_cycles,
        "beats_per_cycle": run.beats_per_cycle,
        "of_model": run.of_model, "call_of_model": run.call_of_model, "of_peak": run.of_peak,
        "bit_exact": run.bit_exact, "rel_error": max(run.rel_errors),
        "latency_cycles": run.latency_cycles, "failed": run.failed, "bad_chunks": run.bad_chunks,
        "build_seconds": run.build_seconds, "cycles_per_second": run.cycles / run.seconds,
    }  # fmt: skip


@click.command(epilog=EXAMPLES)
@click.argument("matrix_file", metavar="MATRIX.npz",
                type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--format", "kind", type=click.Choice(list(BITS)),
              help="Of the weights [default: w4, or the smallest that holds q].")
@click.option("--channels", default=32, show_default=True, metavar="N",
              help="Pseudo-channels, 1 to 64.")
@click.option("--lanes", default=128, show_default=True, metavar="N",
              help="Of a channel: 32, 64 or 128.")
@click.option("--memory-latency", default=128, show_default=True, metavar="CYCLES",
              type=click.IntRange(2), help="Of a read: from its address to its first beat.")
@click.option("-o", "--out-file", metavar="OUT.npz", type=click.Path(path_type=Path),
              help="Write out (N,) or (T,N) as float32.")
@click.option("--json", "json_file", metavar="FILE", type=click.Path(path_type=Path),
              help="Write the figures.")
def main(matrix_file, kind, channels, lanes, memory_latency, out_file, json_file):
    """Multiply MATRIX.npz by its vectors on the simulated Verilog, and compare the results with the
    model bit for bit and with float64 on the dequantised weights."""
    console = Console(stderr=True)
    try:
        params = ArrayParams(channels=channels, lanes=lanes)
        matrix, x = read_matrix(matrix_file, kind)
        columns = (TextColumn("{task.description}"), TimeElapsedColumn())
        with Progress(*columns, console=console, transient=True) as progress:
            task = progress.add_task("packing", total=None)
            run = simulate([(matrix, row) for row in x], params, latency=memory_latency,
                           report=lambda text, _: progress.update(task, description=text))
    except (BenchError, ValueError) as error:
        raise click.ClickException(str(error)) from error
    figures = summary(run, matrix, params)
    if out_file:
        with out_file.open("wb") as file:
            np.savez(file, out=run.outs[0] if len(run.outs) == 1 else np.stack(run.outs))
    if json_file:
        json_file.write_text(json.dumps(figures, indent=1) + "\n")
    table = Table(show_header=False, box=None)
    for name, value in figures.items():
        table.add_row(f"[bold]{name}[/]", f"{value:.4g}" if isinstance(value, float) else
                      f"{value:,}" if type(value) is int else str(value))  # fmt: skip
    Console().print(table)
    if not run.bit_exact:
        console.print(f"{sum(run.differing)} results are not the model's", style="red")
        raise SystemExit(1)


if __name__ == "__main__":
    main()
