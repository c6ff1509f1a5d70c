"""What the tests catch: random single faults in the emitted Verilog of the tiny kernel.

    faults     Yosys' `mutate`, default weights, all of them in one simulator
    sessions   of tests/rtl, on the pins; the tests judge. What no session catches goes on to
    equivalent a proof that the fault changes nothing, whatever comes in
    units      the unit tests and proofs of the module and of those that place it, with the fault
               in the netlist that stands for the module there

A run that was interrupted goes on where it stopped. With --write, docs/faults.json and the table in
docs/verification.md are written.
"""

import hashlib
import json
import sys
import time
from collections import Counter
from pathlib import Path

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # for gdn_bench
sys.path.insert(0, str(Path(__file__).resolve().parent))

from mutation.design import faulty_design
from mutation.equivalence import Equivalence
from mutation.sessions import Sessions
from mutation.units import Units

from gdn_core.places import PACKAGES as ROOT

__all__ = ["Results", "main", "summary"]

SHORT = 100_000  # cycles of sessions that every fault meets
RESULT = ROOT / "docs" / "faults.json"
EXAMPLE = """
\b
Example: how many of 30 faults the tests see, and which they miss
  python scripts/mutate.py --faults 30 --seed 5
"""


class Results:
    """What is known of each fault, a line each in a file that grows."""

    def __init__(self, file: Path):
        self.file, self.known = file, {}
        if file.is_file():
            for line in file.read_text().splitlines():
                entry = json.loads(line)
                self.known.setdefault(entry.pop("fault"), {}).update(entry)

    def add(self, fault, **entry):
        self.known.setdefault(fault.number, {}).update(entry)
        with self.file.open("a") as file:
            file.write(json.dumps({"fault": fault.number, **entry}) + "\n")

    def lacks(self, fault, name):
        return name not in self.known.get(fault.number, {})

    def __getitem__(self, fault):
        return self.known.get(fault.number, {})


def tests_digest() -> str:
    """Of everything that decides what a test sees."""
    folders = ("tests", "sim", "gdn_core")
    files = sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))
    return hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()[:16]


def measure(count: int, seed: int, progress: Progress):
    """The faults and what is known of each."""
    task = progress.add_task("simulator", total=None)
    design = faulty_design(count, seed, lambda text: progress.update(task, description=text))
    folder = design.folder / tests_digest()
    folder.mkdir(exist_ok=True)
    results = Results(folder / "results.jsonl")

    def stage(name, text, examine):
        faults = left(name)
        progress.reset(task, total=len(faults), description=text)
        for fault in faults:
            start = time.monotonic()
            found = examine(fault)
            results.add(fault, **{name: found, f"{name}_s": round(time.monotonic() - start, 2)})
            progress.advance(task)

    def left(due):
        """What nothing has caught nor shown to be equivalent, where `due` is not known yet."""
        known = ((fault, results[fault]) for fault in design.faults)
        return [fault for fault, r in known if due not in r and not any(
            r.get(name) for name in ("short", "equivalent", "session"))]  # fmt: skip

    with Sessions(design) as sessions:
        progress.reset(task, total=len(sessions.items), description="recording")
        for _ in sessions.record(folder / "pins"):
            progress.advance(task)
        proof, units = Equivalence(design), Units(design)
        stage("short", "short sessions", lambda f: sessions.catches(f.number, SHORT))
        progress.reset(task, total=None, description="folding")
        wrong = proof.fold(design.faults) & {
            fault.number for fault in design.faults if results[fault].get("short")}  # fmt: skip
        if wrong:
            raise RuntimeError(f"no trace of faults {sorted(wrong)}, but sessions catch them")
        if faults := left("equivalent"):
            proof.fold(faults)
        stage("equivalent", "equivalence", proof.shown)
        stage("session", "all sessions", lambda f: sessions.catches(f.number))
    stage("unit", "unit tests", units.catches)
    return design, results


def summary(design, results, seed: int) -> dict:
    known = [(fault, results[fault]) for fault in design.faults]
    equivalent = Counter(r["equivalent"] for _, r in known if r.get("equivalent"))
    sessions = sum(bool(r.get("short") or r.get("session")) for _, r in known)
    units = [r["unit"].split("[")[0] for _, r in known if r.get("unit")]
    left = [fault for fault, r in known if not any(
        r.get(name) for name in ("short", "equivalent", "session", "unit"))]  # fmt: skip
    real = len(known) - equivalent.total()
    return {
        "seed": seed, "faults": len(known), "equivalent": dict(sorted(equivalent.items())),
        "sessions": sessions, "sessions_percent": round(100 * sessions / real, 1),
        "units": dict(sorted(Counter(units).items())),
        "all_percent": round(100 * (sessions + len(units)) / real, 1),
        "left": [{"fault": str(fault), "source": fault.source} for fault in left],
    }  # fmt: skip


@click.command(help=__doc__.splitlines()[0], epilog=EXAMPLE)
@click.option("--faults", default=300, show_default=True, type=click.IntRange(1, 4000))
@click.option("--seed", default=1, show_default=True, help="Of the choice of faults.")
@click.option("--write", is_flag=True, help=f"Write {RESULT.relative_to(ROOT)}.")
def main(faults, seed, write):
    console = Console(stderr=True)
    bars = Progress(TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(),
                    TimeElapsedColumn(), console=console)  # fmt: skip
    try:
        with bars as progress:
            design, results = measure(faults, seed, progress)
    except KeyboardInterrupt:
        raise click.ClickException("stopped; the same command goes on from here") from None
    found = summary(design, results, seed)
    caught = found["sessions"] + sum(found["units"].values())
    rows = [("faults", f"{found['faults']}, seed {seed}"),
            *(("no difference", f"{n}, {how}") for how, n in found["equivalent"].items()),
            ("by RTL sessions", f"{found['sessions']} = {found['sessions_percent']} % of the rest"),
            ("with unit tests", f"{caught} = {found['all_percent']} %")]
    for name, text in rows:
        click.echo(f"{name:18} {text}")
    for entry in found["left"]:
        click.echo(f"not caught         {entry['fault']}, from {entry['source']}")
    if write:
        RESULT.write_text(json.dumps(found, indent=1) + "\n")


if __name__ == "__main__":
    main()
