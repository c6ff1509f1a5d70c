"""Command line: matrices through the Verilog of the stream array, beside the model and float64.

    python -m gdn_core.project MATRIX.npz
    python -m gdn_core.project --gguf MODEL.gguf --tensor blk.0.ffn_down.weight,blk.0.attn_q.weight
"""

import json
from pathlib import Path

import click
import numpy as np
from rich.console import Console
from rich.progress import Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from gdn_core.channel.array import ArrayParams
from gdn_core.channel.formats import CHUNK, GROUP, FormatError, Quantised
from gdn_core.channel.importers.ggml import FLOATS, Gguf
from gdn_core.channel.importers.requantise import Format, Imported
from gdn_core.channel.model import rel_error
from gdn_core.channel.packing import BEAT_BYTES, pack
from gdn_core.channel.quantise import quantise
from gdn_core.cosim.projection import Projection, simulate
from gdn_core.cosim.simulator import BenchError

__all__ = ["main", "read_matrix", "read_tensors", "summary"]

BITS = {"w4": 4, "w8": 8, "w16": 16}
EXAMPLES = """
\b
MATRIX.npz holds x (K,) or (T,K) of float32, and
  weight (N,K) float32, quantised in groups of `group` [default: 128], or
  q (N,K) int8 or int16, scale (N,K/group), perhaps zero or minimum (N,K/group):
  w = scale * (q - zero) + minimum

\b
Tensors of a GGUF file of Q4_0, Q4_1 and Q8_0 are repacked exactly; F16, BF16 and
F32 need a --format, and are quantised in groups of 128, of 32 where these do not
divide K, or of a row.

\b
Examples: a matrix of one's own, on 2 channels of 32 lanes; two of a model
  python -m gdn_core.project matrix.npz --channels 2 --lanes 32
  python -m gdn_core.project --gguf model.gguf \\
    --tensor blk.0.ffn_down.weight,token_embd.weight
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
        group = int(arrays.get("group", CHUNK))
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


def read_tensors(path: Path, names: list[str], kind: str | None,
                 seed: int) -> tuple[list[Imported], list[np.ndarray], list[np.ndarray]]:
    """Matrices of a GGUF file, a random x for each, and W x of the file's own W in float64."""
    file = Gguf(path)
    rng = np.random.default_rng(seed)
    tensors, vectors, exact = [], [], []
    for name in names:
        form = None
        if kind is not None and name in file.names:
            stored, shape = file.names[name]
            if stored not in FLOATS:
                raise FormatError(f"{name} is {stored}, which is taken as it is: --format is for "
                                  f"{', '.join(FLOATS)}")
            form = Format(bits=BITS[kind], group=_group(kind, shape[-1]))
        tensors.append(file.matrix(name, form))
        vectors.append(rng.standard_normal(tensors[-1].matrix.columns, np.float32))
        exact.append(file.dequantised(name).astype(np.float64) @ vectors[-1])
    return tensors, vectors, exact


def _group(kind: str, columns: int) -> int | None:
    allowed = (CHUNK,) if kind == "w16" else (CHUNK, GROUP)
    return next((group for group in allowed if columns % group == 0), None)


def summary(run: Projection, matrices: list[Quantised], params: ArrayParams) -> dict:
    """What --json writes; what is told of a matrix is a list where there are several."""
    packed = [pack(matrix) for matrix in matrices]
    each: dict = {
        "rows": [matrix.rows for matrix in matrices],
        "columns": [matrix.columns for matrix in matrices],
        "format": [f"w{matrix.bits}" for matrix in matrices],
        "group": [matrix.group for matrix in matrices],
        "wide_scales": [one.wide for one in packed],
        "inexact_words": [one.inexact for one in packed],
    }
    if len(matrices) == 1:
        each = {name: values[0] for name, values in each.items()}
    return each | {
        "products": len(run.outs), "channels": params.channels, "lanes": params.lanes,
        "bytes": run.beats * BEAT_BYTES * params.channels,
        "cycles": run.cycles, "predicted_cycles": run.predicted.cycles,
        "begin_cycles": run.predicted.begin, "end_cycles": run.predicted.end,
        "bound": run.predicted.bound, "stream_cycles": run.stream_cycles,
        "beats_per_cycle": run.beats_per_cycle,
        "of_model": run.of_model, "call_of_model": run.call_of_model, "of_peak": run.of_peak,
        "bit_exact": run.bit_exact, "rel_error": max(run.rel_errors),
        "latency_cycles": run.latency_cycles, "failed": run.failed, "bad_chunks": run.bad_chunks,
        "build_seconds": run.build_seconds, "cycles_per_second": run.cycles / run.seconds,
    }  # fmt: skip


@click.command(epilog=EXAMPLES)
@click.argument("matrix_file", metavar="[MATRIX.npz]", required=False,
                type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--gguf", "gguf_file", metavar="FILE", help="Take matrices from this file, instead.",
              type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--tensor", "names", metavar="NAME[,NAME...]",
              help="Of --gguf: each times a random x of its own, in this order, in one call.")
@click.option("--seed", default=0, show_default=True, metavar="N", help="Of the random x.")
@click.option("--format", "kind", type=click.Choice(list(BITS)),
              help="Of the weights [default: w4, or the smallest that holds q; of --gguf as they "
                   "are].")
@click.option("--channels", default=32, show_default=True, metavar="N",
              help="Pseudo-channels, 1 to 64.")
@click.option("--lanes", default=128, show_default=True, metavar="N",
              help="Of a channel: 32, 64 or 128.")
@click.option("--memory-latency", default=128, show_default=True, metavar="CYCLES",
              type=click.IntRange(2), help="Of a read: from its address to its first beat.")
@click.option("-o", "--out-file", metavar="OUT.npz", type=click.Path(path_type=Path),
              help="Write out, (N,) or (T,N) of float32; of several matrices, out_0, out_1, ...")
@click.option("--json", "json_file", metavar="FILE", type=click.Path(path_type=Path),
              help="Write the figures.")
def main(matrix_file, gguf_file, names, seed, kind, channels, lanes, memory_latency, out_file,
         json_file):
    """Multiply MATRIX.npz, or tensors of a GGUF file, by vectors on the simulated Verilog, and
    compare the results with the model bit for bit and with float64 on the dequantised weights."""
    console = Console(stderr=True)
    if (matrix_file is None) == (gguf_file is None) or (gguf_file is None) != (names is None):
        raise click.UsageError("give MATRIX.npz, or --gguf with --tensor")
    exact = None
    try:
        params = ArrayParams(channels=channels, lanes=lanes)
        if gguf_file is None:
            matrix, x = read_matrix(matrix_file, kind)
            matrices, products = [matrix], [(matrix, row) for row in x]
        else:
            tensors, vectors, exact = read_tensors(gguf_file, names.split(","), kind, seed)
            for tensor in tensors:
                console.print(str(tensor))
            matrices = [tensor.matrix for tensor in tensors]
            products = list(zip(matrices, vectors, strict=True))
        columns = (TextColumn("{task.description}"), TimeElapsedColumn())
        with Progress(*columns, console=console, transient=True) as progress:
            task = progress.add_task("packing", total=None)
            run = simulate(products, params, latency=memory_latency,
                           report=lambda text, _: progress.update(task, description=text))
    except (BenchError, ValueError, ModuleNotFoundError) as error:
        raise click.ClickException(str(error)) from error
    figures = summary(run, matrices, params)
    if exact is not None:
        # Also of what was requantised: what that changed is no error of the array, but it counts.
        figures["file_rel_error"] = max(map(rel_error, run.outs, exact))
    if out_file:
        arrays: dict
        if len(matrices) > 1:
            arrays = {f"out_{n}": out for n, out in enumerate(run.outs)}
        else:
            arrays = {"out": run.outs[0] if len(run.outs) == 1 else np.stack(run.outs)}
        with out_file.open("wb") as file:
            np.savez(file, **arrays)
    if json_file:
        json_file.write_text(json.dumps(figures, indent=1) + "\n")
    table = Table(show_header=False, box=None)
    for name, value in figures.items():
        table.add_row(f"[bold]{name}[/]", f"{value:.4g}" if isinstance(value, float) else
                      f"{value:,}" if type(value) is int else str(value))  # fmt: skip
    Console().print(table)
    if run.failed:
        console.print(f"bus errors: {', '.join(run.failed)}", style="red")
    if not run.bit_exact:
        console.print(f"{sum(run.differing)} results are not the model's", style="red")
    if run.failed or not run.bit_exact:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
