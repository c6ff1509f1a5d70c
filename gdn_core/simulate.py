"""Run a trace through the generated Verilog and hold every bit against the model.

    python -m gdn_core.simulate traces/tiny.npz -o out.npz --json run.json

What is run and compared: see gdn_core.cosim. A run that is not bit exact, or whose bench fails, is
run once more up to the token in question with a waveform, and ends with exit code 1.
"""

import json
from dataclasses import replace
from pathlib import Path

import click
import numpy as np
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from gdn_core.config import GdnConfig, GdnShape, Precision
from gdn_core.cosim import BenchError, Report, Simulation, cosimulate
from gdn_core.trace import Trace, TraceError, load_trace

__all__ = ["main"]


def _shape(shape: GdnShape) -> str:
    return f"{shape.qk_heads}/{shape.v_heads} heads, {shape.key_dim} x {shape.value_dim}"


def _table(run: Simulation, latency: int, write_latency: int) -> Table:
    table = Table(show_header=False, box=None, pad_edge=False)
    interval = "-" if run.interval_cycles is None else f"{run.interval_cycles:,.1f}"
    for name, value in (
        ("shape", _shape(run.config.shape)),
        ("design", f"{run.config.heads_in_flight} heads in flight, {run.config.precision.value}"),
        ("tokens", f"{run.tokens}"),
        ("latency", f"{run.latency_cycles:,} cycles (memory: read {latency}, write "
                    f"{write_latency})"),
        ("interval", f"{interval} cycles a token"),
        ("out, relative L2 error", f"{run.out_rel_error:.2e}"),
        ("state, relative L2 error", f"{run.state_rel_error:.2e}"),
        ("bit exact", "[green]yes[/]" if run.bit_exact else "[red]NO[/]"),
        ("time", f"{run.wall_seconds:.1f} s for {run.simulated_cycles:,} cycles, "
                 f"build {run.build_seconds:.1f} s"),
    ):  # fmt: skip
        table.add_row(f"[bold]{name}[/]", value)
    return table


@click.command(epilog="Example: python -m gdn_core.simulate traces/tiny.npz --precision precise")
@click.argument("trace_file", metavar="TRACE.npz",
                type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("-o", "--out-file", metavar="OUT.npz", type=click.Path(path_type=Path),
              help="Write out [T,HV,V] and final_state [HV,K,V] as float32.")
@click.option("--heads-in-flight", default=2, show_default=True, metavar="N",
              help="Value heads computed at once.")
@click.option("--precision", default="fast", show_default=True,
              type=click.Choice([p.value for p in Precision]))
@click.option("--memory-latency", default=64, show_default=True, metavar="CYCLES",
              type=click.IntRange(2), help="Of a read: from its address to its first beat.")
@click.option("--write-latency", default=16, show_default=True, metavar="CYCLES",
              type=click.IntRange(2), help="Of a write: from its last beat to its response.")
@click.option("--waves", metavar="FILE", type=click.Path(path_type=Path),
              help="Write a waveform of the whole run, as VCD.")
@click.option("--json", "json_file", metavar="FILE", type=click.Path(path_type=Path),
              help="Write the figures of the table.")
@click.option("--output", default="fp32", show_default=True, type=click.Choice(["fp32", "bf16"]),
              help="Format of the outputs in memory.")
@click.option("--stalls", metavar="SEED", type=int,
              help="Random idle and back-pressure on every memory channel.")
def main(trace_file, out_file, heads_in_flight, precision, memory_latency, write_latency, waves,
         json_file, output, stalls):
    """Run TRACE.npz through the generated Verilog and compare it bit for bit with the model."""
    console = Console(stderr=True)
    try:
        trace = load_trace(trace_file)
        config = GdnConfig(shape=trace.shape, heads_in_flight=heads_in_flight,
                           precision=Precision(precision))
    except (TraceError, ValueError) as error:
        raise click.ClickException(str(error)) from error
    if trace.rounded:
        console.print(f"Rounded on the way in, as the kernel takes bf16 vectors and gates and "
                      f"fp32 parameters: {', '.join(trace.rounded)}")
    options = {"bf16": output == "bf16", "latency": memory_latency,
               "write_latency": write_latency, "stalls": stalls}
    columns = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task("reading", total=None)

        def report(text, part):
            progress.update(task, description=text, total=None if part < 0 else 1.0,
                            completed=max(part, 0.0))

        try:
            run = cosimulate(trace, config, waves=waves, report=report, **options)
            problems = [str(d) for d in run.differences]
        except BenchError as error:
            run, problems = None, [str(error)]
        except NotImplementedError as error:  # a design point that cannot be generated
            raise click.ClickException(str(error)) from error
        if problems and waves is None:
            waves = Path(f"{trace_file.stem}.failed.vcd")
            _repeat(trace, config, run, waves, report, options)
    if run is not None:
        if out_file:
            with out_file.open("wb") as file:
                np.savez(file, out=run.out, final_state=run.image.to_state(np.float32))
        if json_file:
            summary = run.summary() | {
                "memory_latency": memory_latency, "write_latency": write_latency, "output": output,
            }
            json_file.write_text(json.dumps(summary, indent=1) + "\n")
        Console().print(_table(run, memory_latency, write_latency))
    if problems:
        for problem in problems:
            console.print(problem, style="red", markup=False, highlight=False)
        console.print(f"Waveform: {waves}")
        raise SystemExit(1)


def _repeat(trace: Trace, config: GdnConfig, run: Simulation | None, waves: Path, report: Report,
            options: dict):
    """Once more with a waveform, up to the first token whose output is wrong."""
    wrong = [d.index["token"] for d in run.differences if "token" in d.index] if run else []
    try:
        cosimulate(_head(trace, min(wrong) + 1 if wrong else trace.tokens), config, waves=waves,
                 report=lambda text, part: report(f"again, with a waveform: {text}", part),
                 **options)
    except BenchError:
        pass  # told already


def _head(trace: Trace, tokens: int) -> Trace:
    """The first tokens of a trace."""
    names = [n for n in ("q", "k", "v", "a", "b", "g", "beta") if getattr(trace, n) is not None]
    return replace(trace, **{n: getattr(trace, n)[:tokens] for n in names},
                   expected_out=None, expected_state=None)


if __name__ == "__main__":
    main()
