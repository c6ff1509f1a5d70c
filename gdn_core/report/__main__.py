"""Command line: what a build needs of the card, and its longest paths and widest nets.

    python -m gdn_core.report build/u55c
"""

import json
import os
from pathlib import Path

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from gdn_core.report.survey import FAN_OUT, fingerprint, read_build, survey
from gdn_core.report.synthesis import SynthesisError
from gdn_core.report.text import as_data, as_markdown

__all__ = ["main"]

EXAMPLE = """
\b
Example: the kernel for the U55C, built and then counted with Yosys
  python -m gdn_core.build u55c
  python -m gdn_core.report build/u55c
"""


@click.command(epilog=EXAMPLE, context_settings={"max_content_width": 100})
@click.argument("folder", metavar="DIR",
                type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("-j", "--jobs", type=click.IntRange(1), default=os.cpu_count() or 1,
              show_default="one a core", metavar="N", help="Modules synthesised at once.")
@click.option("--cache", type=click.Path(file_okay=False, path_type=Path),
              default=Path("build/synth"), show_default=True,
              help="Folder of netlists, by content: what has not changed is not made again.")
def main(folder, jobs, cache):
    """Count what the build in DIR needs; writes DIR/report.json and DIR/report.md.

    Every module is synthesised with Yosys for UltraScale+: resources beside the card's, levels of
    logic between registers, cells that a register drives. Half an hour of Vivado would know more;
    these numbers take minutes, and seconds when little has changed.
    """
    try:
        _, texts = read_build(folder)
        data = _earlier(folder) or _made(folder, cache, jobs, len(texts))
    except (OSError, SynthesisError, ValueError) as problem:
        raise click.ClickException(str(problem)) from problem
    table = Table(title=f"{data['top']}: Yosys, not placed", title_justify="left")
    for name in ("", "needed", "plan", "card"):
        table.add_column(name)
    for resource, have in data["card_resources"].items():
        table.add_row(resource, f"{data['total'][resource]:,.0f}",
                      f"{data['limits'][resource]:,}", f"{have:,}")
    console = Console()
    console.print(table)
    console.print(f"{len(data['paths_over'])} registers with a path over the bound, "
                  f"{len(data['nets_over'])} registers with more than {FAN_OUT} loads; see "
                  f"{folder}/report.md")


def _earlier(folder: Path) -> dict | None:
    """The report that is there, if it is of these files and by this program."""
    written = [folder / "report.json", folder / "report.md"]
    if not all(file.is_file() for file in written):
        return None
    data = json.loads(written[0].read_text())
    return data if data.get("fingerprint") == fingerprint(folder) else None


def _made(folder: Path, cache: Path, jobs: int, count: int) -> dict:
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(),
               TimeElapsedColumn())
    with Progress(*columns, console=Console(), transient=True) as progress:
        task = progress.add_task("synthesising", total=count)

        def done(name: str) -> None:
            progress.update(task, advance=1, description=f"{name:<24}")

        found = survey(folder, cache, jobs=jobs, progress=done)
    data = {**as_data(found), "fingerprint": fingerprint(folder)}
    (folder / "report.md").write_text(as_markdown(found))
    (folder / "report.json").write_text(json.dumps(data, indent=1) + "\n")
    return data


if __name__ == "__main__":
    main()
