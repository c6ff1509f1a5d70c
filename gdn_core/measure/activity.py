"""Switching activity of the kernel's Verilog in the steady state: how often its nets toggle.

    python -m gdn_core.measure.activity build/u55c -o activity.json

Simulated is one engine of the build's shape and precision, on random inputs. Two DECODEs of 1 and
of 1 + TOKENS tokens run, each with a SAIF of every net; the difference of the two is TOKENS tokens
of the steady state, without the call's beginning and end. What is kept of them, by part of the
kernel (`gdn_core.measure.report.parts.part_of`) and module:

    toggles   of a bit of its nets, a cycle (0 to 1), ports included, clocks and memories aside
    memories  of each, the rates of its write and its read, a cycle: how long their enable is 1

A simulation without delays has no glitches. Needs the packages of the extra `sim`.
"""

import dataclasses
import importlib.metadata
import json
import re
import shutil
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from gdn_core.config import GdnConfig
from gdn_core.cosim.cosim import make_job
from gdn_core.cosim.simulator import sim_module
from gdn_core.kernel.write import build_kernel
from gdn_core.measure.report.parts import part_of, placed
from gdn_core.measure.report.survey import configuration, read_build
from gdn_core.measure.report.synthesis import MEMORY, instances
from gdn_core.model.inputs import GENERATORS

__all__ = ["Net", "Tally", "main", "read_saif", "record", "summary", "tally"]

KIND, SEED = "typical", 0  # of the inputs
TOKENS = 3  # of the steady state
PERIOD = 4000  # ps, of the bench's clock
CLOCKS = ("clk", "ap_clk")
BLOCK = re.compile(r"always @\(posedge \w+\)(?: begin\n(?P<many>.*?)\n  end\n|\n(?P<one>.*?;)\n)",
                   re.S)
CONDITION = re.compile(r"if \((\w+(?:\[\d+\])?)\)")
EXAMPLE = """
\b
Example: the activity of one engine of the kernel for the U55C
  python -m gdn_core.build u55c
  python -m gdn_core.measure.activity build/u55c -o activity.json
"""
NET = re.compile(r"\s*\((\S+) \(T0 \d+\) \(T1 (\d+)\).* \(TC (\d+)\)\)")


@dataclass(frozen=True)
class Net:
    """One bit of a SAIF."""

    path: tuple[str, ...]  # of instances, the top's first
    name: str
    high: int  # time at 1
    toggles: int


@dataclass
class Tally:
    """What all instances of a module in a part did together."""

    bits: int = 0
    toggles: int = 0
    high: dict[str, int] = dataclasses.field(default_factory=lambda: defaultdict(int))  # enables


def read_saif(lines: Iterable[str]) -> Iterator[Net]:
    """Every bit of a SAIF as Verilator writes it, the ports of `$rootio` aside."""
    path: list[str] = []
    for line in lines:
        found = NET.match(line)
        if found and path and path[0] != "$rootio":
            name = found[1].replace("\\", "")
            yield Net(tuple(path), name, int(found[2]), int(found[3]))
        elif (text := line.strip()).startswith("(INSTANCE "):
            path.append(text.removeprefix("(INSTANCE ").rstrip(")"))
        elif text == ")" and path and line.startswith(" " * len(path) + ")"):
            path.pop()


def tally(nets: Iterable[Net], texts: dict[str, str]) -> dict[tuple[str, str], Tally]:
    """Toggles of `nets` by part and module; `texts` is the Verilog by module, the top last."""
    top = next(reversed(texts))
    inside = {name: instances(text) for name, text in texts.items()}
    ignored = {name: {*CLOCKS, *(m for _, m, _ in MEMORY.findall(text))}
               for name, text in texts.items()}
    enables = {name: {e for pair in ports(text).values() for e in pair if e}
               for name, text in texts.items()}
    found: dict[tuple[str, str], Tally] = defaultdict(Tally)
    known: dict[tuple[str, ...], tuple[str, ...]] = {}

    def kinds(path: tuple[str, ...]) -> tuple[str, ...]:
        if path not in known:
            above = kinds(path[:-1]) if len(path) > 1 else ()
            known[path] = (*above, inside[above[-1]][path[-1]] if above else top)
        return known[path]

    for net in nets:
        modules = kinds(net.path)
        module, base = modules[-1], net.name.partition("[")[0]
        if base in ignored[module]:
            continue
        entry = found[part_of(modules), module]
        entry.bits += 1
        entry.toggles += net.toggles
        if net.name in enables[module]:
            entry.high[net.name] += net.high
    return dict(found)


def ports(text: str) -> dict[str, tuple[str | None, str | None]]:
    """Each memory's write enable and read enable: a net; empty: always; None: no clocked port."""
    found = {}
    blocks = [match["many"] or match["one"] for match in BLOCK.finditer(text)]
    for _, memory, _ in MEMORY.findall(text):
        write: str | None = None
        read: str | None = None
        for block in blocks:
            condition = CONDITION.search(block)
            if f"<= {memory}[" in block:
                read = condition[1] if condition else ""
            elif f"{memory}[" in block:
                write = condition[1] if condition else ""
        found[memory] = (write, read)
    return found


def summary(before: Mapping[tuple[str, str], Tally], after: Mapping[tuple[str, str], Tally],
            cycles: int, texts: dict[str, str]) -> dict[str, dict]:
    """By part and module: rates of what `after` has more than `before`, over `cycles`."""
    parts: dict[str, dict] = {}
    counts = placed(texts)
    for (part, module), late in after.items():
        early, count = before[part, module], counts[part, module]
        entry: dict[str, Any] = {
            "instances": count, "bits": late.bits,
            "toggles": (late.toggles - early.toggles) / late.bits / cycles}  # fmt: skip
        memories = [[(late.high[net] - early.high[net]) / (PERIOD * cycles * count) if net else 1.0
                     for net in pair if net is not None] for pair in ports(texts[module]).values()]
        if memories:
            entry["memories"] = memories
        parts.setdefault(part, {})[module] = entry
    return parts


def record(config: GdnConfig, *, kind: str = KIND, seed: int = SEED, tokens: int = TOKENS,
           saif: Path | None = None) -> dict:
    """The activity of one engine of `config`'s shape; `saif` keeps the longer run's file."""
    one = dataclasses.replace(config, heads_in_flight=config.shape.group, slrs=())
    trace = GENERATORS[kind](one.shape, 1 + tokens, seed)
    wanted = [make_job(trace.first(count), one) for count in (1, 1 + tokens)]
    runner, results = sim_module("runner"), sim_module("job").Result
    with tempfile.TemporaryDirectory(prefix="gdn-activity-") as name:
        folder = Path(name)
        files = build_kernel(one, folder / "verilog")
        texts, top = {file.stem: file.read_text() for file in files}, files[-1].stem
        built = runner.build_simulation(files, top, waves=True, flags=("--trace-saif",))
        tallies, cycles = [], []
        for number, job in enumerate(wanted):
            calls = [call for call in job.calls if call.name == "decode"]
            where, dump = folder / f"job-{number}", folder / f"{number}.saif"
            dataclasses.replace(job, calls=calls).save(where)
            runner.run_bench(built, "gdn_bench.kernel_bench", env={"GDN_JOB": str(where)},
                             waves_file=dump)
            [call] = results.load(where).calls
            cycles.append(call.cycles)
            with dump.open() as lines:
                tallies.append(tally(read_saif(lines), texts))
        if saif is not None:
            shutil.copyfile(dump, saif)
    took = cycles[1] - cycles[0]
    return {
        "heads_in_flight": one.heads_in_flight, "tokens": tokens, "cycles": took,
        "inputs": kind, "seed": seed,
        "simulator": f"Verilator {importlib.metadata.version('verilator')}",
        "parts": summary(tallies[0], tallies[1], took, texts),
    }


@click.command(epilog=EXAMPLE, context_settings={"max_content_width": 100})
@click.argument("folder", metavar="DIR",
                type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("-o", "--output", required=True, metavar="FILE", type=click.Path(path_type=Path),
              help="Where the activity goes, as JSON.")
@click.option("--inputs", default=KIND, show_default=True, type=click.Choice(list(GENERATORS)))
@click.option("--tokens", default=TOKENS, show_default=True, type=click.IntRange(1),
              help="Of the steady state.")
@click.option("--saif", metavar="FILE", type=click.Path(path_type=Path),
              help="Keep the SAIF of the longer run, for Vivado's power report of one engine.")
def main(folder, output, inputs, tokens, saif):
    """Record the switching activity of one engine of the build in DIR."""
    config = configuration(read_build(folder)[0])
    if config is None:
        raise click.ClickException(f"{folder} is no build of the kernel")
    found = record(config, kind=inputs, tokens=tokens, saif=saif)
    output.parent.mkdir(parents=True, exist_ok=True)
    partial = output.with_suffix(".partial")
    partial.write_text(json.dumps(found, indent=1) + "\n")
    partial.replace(output)


if __name__ == "__main__":
    main()
