"""Command line: attention over a KV cache through the Verilog, beside the model and float64.

    python -m gdn_core.attend CACHE.npz
"""

import json
from pathlib import Path

import click
import numpy as np
from rich.console import Console
from rich.progress import Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from gdn_core.attention.cache import KV, Cache, CacheShape
from gdn_core.attention.model import reference, rel_error
from gdn_core.channel.array import ArrayParams
from gdn_core.channel.formats import FormatError
from gdn_core.channel.packing import BEAT_BYTES
from gdn_core.cosim.attention import Attention, simulate
from gdn_core.cosim.simulator import BenchError

__all__ = ["Given", "main", "read_cache", "summary"]

EXAMPLES = """
\b
CACHE.npz holds q (H,D), k and v (T,HKV,D) of float32; perhaps scale
[default: 1/sqrt(D)] and window: only the last so many tokens count.
H is 1 to 8 times HKV, D is 64, 80, 96, 128, 192 or 256.

\b
Examples: a cache of one's own on 2 channels of 32 lanes; in 8 bits on the whole card
  python -m gdn_core.attend cache.npz --channels 2 --lanes 32
  python -m gdn_core.attend cache.npz --kv kv8 --json figures.json
the last token appended by the device, then read
  python -m gdn_core.attend cache.npz --append 1
"""


class Given:
    """q, k, v, scale and window of a file."""

    def __init__(self, path: Path):
        with np.load(path) as data:
            arrays = {name: data[name] for name in data.files}
        missing = [name for name in ("q", "k", "v") if name not in arrays]
        if missing:
            raise FormatError(f"{path} must hold q, k and v, got {sorted(arrays)}")
        self.q, self.k, self.v = (arrays[name].astype(np.float32) for name in ("q", "k", "v"))
        if self.q.ndim != 2 or self.k.ndim != 3:
            raise FormatError(f"q must be (H, D), k and v (T, HKV, D), got {self.q.shape}, "
                              f"{self.k.shape} and {self.v.shape}")
        if "gate" in arrays:
            raise FormatError("gates are not built yet: give the results' gates to the host")
        for name in ("scale", "window"):
            if name in arrays and arrays[name].ndim:
                raise FormatError(f"{name} must be one number, got shape {arrays[name].shape}")
        self.scale = float(arrays.get("scale", self.q.shape[1] ** -0.5))
        self.window = int(arrays["window"]) if "window" in arrays else None
        if self.window is not None and self.window < 1:
            raise FormatError(f"window must be at least 1, got {self.window}")


def read_cache(path: Path, kv: str, channels: int, append: int = 0) -> tuple[Given, Cache]:
    """What a file holds, and its cache, without the last `append` tokens, as `channels` channels
    keep it."""
    given = Given(path)
    tokens, kv_heads, dim = given.k.shape
    if not 0 <= append <= tokens:
        raise FormatError(f"of {tokens} tokens 0 to {tokens} may be appended, got {append}")
    kept = tokens - append
    return given, Cache(given.k[:kept], given.v[:kept], CacheShape(
        kv=kv, kv_heads=kv_heads, head_dim=dim, capacity=max(tokens, 1), channels=channels))


def summary(run: Attention, given: Given, cache: Cache, params: ArrayParams) -> dict:
    """What --json writes."""
    shape = cache.shape
    with np.errstate(invalid="ignore"):
        exact = reference(given.q, given.k, given.v, given.scale, given.window)
    return {
        "tokens": len(given.k), "heads": len(given.q), "kv_heads": shape.kv_heads,
        "head_dim": shape.head_dim, "kv": shape.kv, "channels": params.channels,
        "lanes": params.lanes, "segments": run.blocks,
        "bytes": run.total_beats * BEAT_BYTES, "cycles": run.cycles,
        "stream_cycles": run.stream_cycles, "beats_per_cycle": run.beats_per_cycle,
        "of_model": run.call_of_model, "stream_of_model": run.of_model, "of_peak": run.of_peak,
        "bit_exact": run.bit_exact, "rel_error_stored": run.rel_errors[0],
        "rel_error": rel_error(run.outs[0], exact), "latency_cycles": run.latency_cycles,
        "appended": run.appended, "failed": run.failed, "build_seconds": run.build_seconds,
        "cycles_per_second": run.cycles / run.seconds,
    }  # fmt: skip


@click.command(epilog=EXAMPLES)
@click.argument("cache_file", metavar="CACHE.npz",
                type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--kv", type=click.Choice(list(KV)), default="kv16", show_default=True,
              help="How k and v are stored.")
@click.option("--channels", default=32, show_default=True, metavar="N",
              help="Pseudo-channels, 1 to 64.")
@click.option("--lanes", default=128, show_default=True, metavar="N",
              help="Of a channel: 32, 64 or 128.")
@click.option("--append", default=0, show_default=True, metavar="N", type=click.IntRange(0),
              help="The device itself writes the last N tokens into the cache.")
@click.option("--memory-latency", default=128, show_default=True, metavar="CYCLES",
              type=click.IntRange(2), help="Of a read: from its address to its first beat.")
@click.option("-o", "--out-file", metavar="OUT.npz", type=click.Path(path_type=Path),
              help="Write out, (H,D) of float32.")
@click.option("--json", "json_file", metavar="FILE", type=click.Path(path_type=Path),
              help="Write the figures.")
def main(cache_file, kv, channels, lanes, append, memory_latency, out_file, json_file):
    """Attend with q over the cached k and v of CACHE.npz on the simulated Verilog, and compare the
    result with the model bit for bit, and with float64 on what is stored and on what was given."""
    console = Console(stderr=True)
    try:
        params = ArrayParams(channels=channels, lanes=lanes)
        given, cache = read_cache(cache_file, kv, channels, append)
        rest = (given.k[cache.tokens :], given.v[cache.tokens :])
        columns = (TextColumn("{task.description}"), TimeElapsedColumn())
        with Progress(*columns, console=console, transient=True) as progress:
            task = progress.add_task("laying out", total=None)
            run = simulate([(given.q, cache, given.scale, given.window)], params,
                           append=rest, latency=memory_latency,
                           report=lambda text, _: progress.update(task, description=text))
    except (BenchError, ValueError, ModuleNotFoundError) as error:
        raise click.ClickException(str(error)) from error
    figures = summary(run, given, cache, params)
    if out_file:
        with out_file.open("wb") as file:
            np.savez(file, out=run.outs[0])
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
        console.print(f"{sum(run.differing)} results are not the model's, {run.wrong_bytes} bytes "
                      "of the cache are not the host's", style="red")
    if run.failed or not run.bit_exact:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
