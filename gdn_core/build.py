"""Command line: writes the kernel's Verilog, its file list, its manifest and its packaging.

    python -m gdn_core.build u55c --shape qwen3-next --slots 16 --state-ram uram
"""

import tempfile
import time
from pathlib import Path

import click
from amaranth._unused import MustUse
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.table import Table

from gdn_core.card.budget import Card, check, slots_that_fit, widest
from gdn_core.card.floorplan import placed
from gdn_core.card.package import write_package
from gdn_core.config import PRESETS, GdnConfig, Precision, StateRam
from gdn_core.kernel.lint import BuildError, lint
from gdn_core.kernel.write import build_kernel
from gdn_core.places import PACKAGES, PLATFORM
from gdn_core.report import main as write_report

__all__ = ["COMMITTED", "RTL", "build_rtl", "configuration", "main", "publish"]

RTL = PACKAGES / "rtl"
CARDS = tuple(sorted(path.parent.name for path in PLATFORM.glob("*/card.toml")))
# What lies under rtl/: folder, shape, heads in flight, precision.
COMMITTED = {
    "qwen3-next-2-fast": ("qwen3-next", 2, "fast"),
    "qwen3-next-16-fast": ("qwen3-next", 16, "fast"),
    "qwen3-next-8-precise": ("qwen3-next", 8, "precise"),
    "tiny-2-fast": ("tiny", 2, "fast"),
}
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


def build_rtl(preset: str, folder: Path) -> list[Path]:
    """Write the committed preset into `folder`/`preset`."""
    return build_kernel(configuration(*COMMITTED[preset]), folder / preset, preset=preset)


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
