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

from gdn_core.report.survey import FAN_OUT, read_build, survey
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
    console = Console()
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(),
               TimeElapsedColumn())
    try:
        _, texts = read_build(folder)
        with Progress(*columns, console=console, transient=True) as progress:
            task = progress.add_task("synthesising", total=len(texts))

            def done(name: str) -> None:
                progress.update(task, advance=1, description=f"{name:<24}")

            found = survey(folder, cache, jobs=jobs, progress=done)
    except (OSError, SynthesisError, ValueError) as problem:
        raise click.ClickException(str(problem)) from problem
    (folder / "report.json").write_text(json.dumps(as_data(found), indent=1) + "\n")
    (folder / "report.md").write_text(as_markdown(found))
    table = Table(title=f"{found.top}: Yosys, not placed", title_justify="left")
    for name in ("", "needed", "plan", "card"):
        table.add_column(name)
    for resource, have in found.card.resources.items():
        table.add_row(resource, f"{found.total[resource]:,.0f}",
                      f"{found.card.limit(resource):,}", f"{have:,}")
    console.print(table)
    paths, nets = found.long_paths, found.wide_nets
    console.print(f"{len(paths)} registers with a path over the bound, "
                  f"{len(nets)} registers with more than {FAN_OUT} loads; see {folder}/report.md")


if __name__ == "__main__":
    main()
