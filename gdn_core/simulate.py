"""Run a trace through the generated Verilog and hold every bit against the model.

    python -m gdn_core.simulate traces/tiny.npz -o out.npz --json run.json
    python -m gdn_core.simulate --shape olmo-hybrid --tokens 4 --beta-twice

What is run and compared: see gdn_core.cosim.cosim. A run that is not bit exact, or whose bench
fails, ends with exit code 1; a design of few engines is run once more up to the token in question,
with a waveform.
"""

import json
from pathlib import Path

import click
import numpy as np
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from gdn_core.card.budget import Card
from gdn_core.card.floorplan import placed
from gdn_core.config import PRESETS, GdnConfig, GdnShape, Precision
from gdn_core.cosim.cosim import Simulation, cosimulate
from gdn_core.cosim.simulator import BenchError, Report
from gdn_core.measure.cycles import READ, WRITE, timeline
from gdn_core.model.inputs import GENERATORS
from gdn_core.model.trace import Trace, TraceError, load_trace

__all__ = ["main"]

CARD = "u55c"  # whose floorplan says how far the engines are
TOKENS = 6  # of a random trace, as of the recorded one
ENGINES_IN_A_WAVEFORM = 2  # at most, in one that nobody asked for
INPUTS = {name.replace("_", "-"): make for name, make in GENERATORS.items()}
EXAMPLES = """
\b
Examples: a trace; random inputs at another model's shape
  python -m gdn_core.simulate traces/tiny.npz --precision precise
  python -m gdn_core.simulate --shape qwen3.5-27b --tokens 4 --inputs no-decay
"""


def _shape(shape: GdnShape) -> str:
    return f"{shape.qk_heads}/{shape.v_heads} heads, {shape.key_dim} x {shape.value_dim}"


def _table(run: Simulation, latency: int, write_latency: int) -> Table:
    table = Table(show_header=False, box=None, pad_edge=False)
    interval = "-" if run.interval_cycles is None else f"{run.interval_cycles:,.1f}"
    for name, value in (
        ("shape", _shape(run.config.shape)),
        ("design", f"{run.config.heads_in_flight} heads in flight, {run.config.precision.value}"
                   + f", {run.config.slots} slots" * (run.config.slots > 1)),
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


@click.command(epilog=EXAMPLES)
@click.argument("trace_file", metavar="[TRACE.npz]", required=False,
                type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--shape", type=click.Choice(list(PRESETS)), metavar="NAME",
              help=f"In place of a trace: random inputs at the shape of {', '.join(PRESETS)}.")
@click.option("--tokens", type=click.IntRange(1), metavar="N",
              help=f"Of a trace, only its first N; of random inputs, their number "
                   f"[default: {TOKENS}].")
@click.option("--inputs", type=click.Choice(list(INPUTS)), metavar="KIND",
              help=f"Kind of random inputs: {', '.join(INPUTS)} [default: long-memory].")
@click.option("--seed", type=click.IntRange(0), metavar="S",
              help="Of random inputs [default: 0].")
@click.option("--beta-twice", is_flag=True,
              help="beta = 2 sigmoid(b) in random inputs, as OLMo-Hybrid has it.")
@click.option("-o", "--out-file", metavar="OUT.npz", type=click.Path(path_type=Path),
              help="Write out [T,HV,V] and final_state [HV,K,V] as float32.")
@click.option("--heads-in-flight", type=int, metavar="N",
              help="Value heads computed at once [default: those of one q/k head].")
@click.option("--precision", default="fast", show_default=True,
              type=click.Choice([p.value for p in Precision]))
@click.option("--slots", default=1, show_default=True, metavar="N",
              help="States of the whole layer that the design holds.")
@click.option("--slot", default=0, show_default=True, metavar="I", type=click.IntRange(0),
              help="The one that all calls use.")
@click.option("--memory-latency", default=READ, show_default=True, metavar="CYCLES",
              type=click.IntRange(2), help="Of a read: from its address to its first beat.")
@click.option("--write-latency", default=WRITE, show_default=True, metavar="CYCLES",
              type=click.IntRange(2), help="Of a write: from its last beat to its response.")
@click.option("--waves", metavar="FILE", type=click.Path(path_type=Path),
              help="Write a waveform of the whole run, as VCD.")
@click.option("--json", "json_file", metavar="FILE", type=click.Path(path_type=Path),
              help="Write the figures of the table.")
@click.option("--output", default="fp32", show_default=True, type=click.Choice(["fp32", "bf16"]),
              help="Format of the outputs in memory.")
@click.option("--stalls", metavar="SEED", type=int,
              help="Random idle and back-pressure on every memory channel.")
def main(trace_file, shape, tokens, inputs, seed, beta_twice, out_file, heads_in_flight, precision,
         slots, slot, memory_latency, write_latency, waves, json_file, output, stalls):
    """Run a trace, or random inputs, through the generated Verilog and compare it bit for bit with
    the model."""
    console = Console(stderr=True)
    if (trace_file is None) == (shape is None):
        raise click.UsageError("Give either TRACE.npz or --shape NAME, "
                               + ("not both." if shape else "to say what to run."))
    random_only = {"--inputs": inputs, "--seed": seed, "--beta-twice": beta_twice or None}
    for option, value in random_only.items():
        if trace_file and value is not None:
            raise click.UsageError(f"{option} is for random inputs (--shape), not for a trace.")
    try:
        if trace_file:
            trace, name = load_trace(trace_file), trace_file.stem
            trace = trace if tokens is None else trace.first(tokens)
        else:
            trace, name = _random(shape, tokens or TOKENS, inputs or "long-memory", seed or 0,
                                  beta_twice), shape  # fmt: skip
        config = placed(GdnConfig(shape=trace.shape, heads_in_flight=(
            trace.shape.group if heads_in_flight is None else heads_in_flight),
            precision=Precision(precision), slots=slots), Card.load(CARD))  # fmt: skip
        if slot >= slots:
            raise ValueError(f"slot must be below the number of slots, {slots}, got {slot}")
    except (TraceError, ValueError) as error:
        raise click.ClickException(str(error)) from error
    if trace.rounded:
        console.print(f"Rounded on the way in, as the kernel takes bf16 vectors and gates and "
                      f"fp32 parameters: {', '.join(trace.rounded)}")
    options = {"bf16": output == "bf16", "latency": memory_latency,
               "write_latency": write_latency, "stalls": stalls, "slot": slot}
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
        if problems and waves is None and config.engines <= ENGINES_IN_A_WAVEFORM:
            waves = Path(f"{name}.failed.vcd")
            _repeat(trace, config, run, waves, report, options)
    if run is not None:
        if out_file:
            with out_file.open("wb") as file:
                np.savez(file, out=run.out, final_state=run.image.to_state(np.float32))
        if json_file:
            summary = run.summary() | {
                "memory_latency": memory_latency, "write_latency": write_latency, "output": output,
                "slots": slots, "slot": slot,
            }
            if stalls is None and output == "fp32":
                summary["predicted_cycles"] = {
                    name: timeline(config, n, memory_latency, write_latency).cycles
                    for name, n in (("first", 1), ("decode", run.tokens))
                }
            json_file.write_text(json.dumps(summary, indent=1) + "\n")
        Console().print(_table(run, memory_latency, write_latency))
    if problems:
        for problem in problems:
            console.print(problem, style="red", markup=False, highlight=False)
        console.print(f"Waveform: {waves}" if waves else
                      f"No waveform was written: of {config.engines} engines it takes minutes to "
                      "build and gigabytes. --waves FILE asks for one; give few --tokens.")
        raise SystemExit(1)


def _random(shape: str, tokens: int, inputs: str, seed: int, beta_twice: bool) -> Trace:
    """Random inputs; with `beta_twice` their raw gates mean 2 sigmoid(b)."""
    trace = INPUTS[inputs](PRESETS[shape], tokens, seed)
    if not beta_twice:
        return trace
    return Trace.from_arrays(**trace.arrays() | {"beta_twice": np.array(True)})


def _repeat(trace: Trace, config: GdnConfig, run: Simulation | None, waves: Path, report: Report,
            options: dict):
    """Once more with a waveform, up to the first token whose output is wrong."""
    wrong = [d.index["token"] for d in run.differences if "token" in d.index] if run else []
    try:
        cosimulate(trace.first(min(wrong) + 1 if wrong else trace.tokens), config, waves=waves,
                 report=lambda text, part: report(f"again, with a waveform: {text}", part),
                 **options)
    except BenchError:
        pass  # told already


if __name__ == "__main__":
    main()
