"""Command line: what a build needs of the card, how long a token takes it, and what bounds both.

    python -m gdn_core.report build/u55c
"""

import json
import os
from pathlib import Path

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from gdn_core.card.budget import Card
from gdn_core.config import GdnConfig
from gdn_core.kernel.shell import TOP
from gdn_core.measure import cycles
from gdn_core.measure.report import energy, figures, html, performance
from gdn_core.measure.report.limits import FAN_OUT
from gdn_core.measure.report.recorded import NotRecordedError, activity
from gdn_core.measure.report.survey import configuration, fingerprint, read_build, survey
from gdn_core.measure.report.synthesis import SynthesisError
from gdn_core.measure.report.text import as_markdown

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
@click.option("--gpu", metavar="FILE",
              type=click.Path(exists=True, dir_okay=False, path_type=Path),
              help="What benchmarks/gpu_baseline.py measured; without it, published figures.")
@click.option("--no-synthesis", is_flag=True,
              help="Do not run Yosys: what it counts is there only if an earlier run left it.")
@click.option("--activity", "recorded", metavar="DIR",
              type=click.Path(file_okay=False, path_type=Path), default=Path("build/activity"),
              show_default=True, help="Folder of simulated switching activity, by content.")
@click.option("--no-activity", is_flag=True,
              help="Do not simulate: there is no estimate of the energy.")
@click.option("--no-html", is_flag=True,
              help="Leave out report.html, which needs gdn_core[report].")
def main(folder, jobs, cache, gpu, no_synthesis, recorded, no_activity, no_html):
    """Report on the build in DIR: writes report.json, report.md and report.html into it.

    Every module is synthesised with Yosys for UltraScale+: resources beside the card's. Of the
    whole, flattened: levels of logic between registers, cells that a net reaches, wires between
    SLRs. Half an hour of Vivado would know more; these numbers take minutes, and seconds when
    little has changed. Beside them stand the cycles of a token, what bounds them, the published
    design, GPUs, and an estimate of the energy from the switching activity of a simulation.
    """
    try:
        if not no_html:
            html.require()
        facts, texts = read_build(folder)
        config, card = configuration(facts), Card.load(facts["card"])
        if gpu and config is None:
            raise ValueError(f"{folder} is no build of the kernel: a GPU has nothing like it")
        timed = {} if config is None else performance.as_data(config, card, gpu)
        data = _earlier(folder)
        if data is None and no_synthesis:
            data = {"top": next(reversed(texts)), **facts}
            del data["sha256"]
        data = data or _made(folder, cache, jobs, len(texts))
        if config is not None:
            timed["energy"] = _energy(data, config, card, folder, texts,
                                      None if no_activity else recorded)
        # As a program reads it, whether it was made now or before.
        data = json.loads(json.dumps(data | timed))
        _write(folder / "report.json", json.dumps(data, indent=1) + "\n")
        _write(folder / "report.md", as_markdown(data))
        if no_html:
            (folder / "report.html").unlink(missing_ok=True)  # it would be another build's
        else:
            _write(folder / "report.html", html.as_html(data, config, card))
    except (OSError, html.MissingExtraError, SynthesisError, ValueError) as problem:
        raise click.ClickException(str(problem)) from problem
    _show(data, Console())
    click.echo(f"see {folder / ('report.md' if no_html else 'report.html')}")


def _energy(data: dict, config: GdnConfig, card: Card, folder: Path, texts: dict[str, str],
            recorded: Path | None) -> dict:
    if "total" not in data or data["top"] != TOP:
        return energy.missing("resources were not counted" if "total" not in data else
                              f"{data['top']} is not the kernel")
    if recorded is None:
        return energy.missing("no activity was simulated, as asked (--no-activity)")
    try:
        with Console(stderr=True).status("simulating a few tokens of one engine"):
            found = activity(folder, recorded)
    except NotRecordedError as problem:
        return energy.missing(f"no activity was simulated: {problem}")
    return energy.as_data(config, card, data["modules"], texts, found, cycles.interval(config))


def _show(data: dict, console: Console) -> None:
    if "total" in data:
        table = Table(title=f"{data['top']}: Yosys, not placed", title_justify="left")
        for name in ("", "needed", "plan", "card"):
            table.add_column(name)
        for resource, have in data["card_resources"].items():
            table.add_row(resource, f"{data['total'][resource]:,.0f}",
                          f"{data['limits'][resource]:,}", f"{have:,}")
        console.print(table)
        console.print(f"{data['paths_over']:,} register inputs with a path over the bound, "
                      f"{data['nets_over']:,} nets with more than {FAN_OUT} loads")
        for border in data["crossings"]:
            console.print(f"{border['wires']:,} of {border['sll']:,} wires between "
                          f"SLR{border['below']} and SLR{border['above']}")
    if "cycles" in data:
        took = data["cycles"]
        console.print(f"{took['interval']:,.1f} cycles = {took['interval_us']:.2f} us a token, "
                      f"{took['latency']:,} cycles = {took['latency_us']:.2f} us for one alone, at "
                      f"{took['clock_mhz']} MHz (target)")


    if "total" in data.get("energy", {}):
        total = data["energy"]["total"]
        console.print(f"{total['low_w']:.0f} to {total['high_w']:.0f} W, {total['low_uj']:.0f} to "
                      f"{total['high_uj']:.0f} uJ a token: an estimate, see the report")


def _write(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8")


def _earlier(folder: Path) -> dict | None:
    """What Yosys counted before, if that was of these files and by this program."""
    try:
        data = json.loads((folder / "report.json").read_text())
    except (OSError, ValueError):
        return None
    if not isinstance(data, dict) or data.get("fingerprint") != fingerprint(folder):
        return None
    return data


def _made(folder: Path, cache: Path, jobs: int, count: int) -> dict:
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(),
               TimeElapsedColumn())
    with Progress(*columns, console=Console(), transient=True) as progress:
        task = progress.add_task("synthesising", total=count)

        def done(name: str) -> None:
            progress.update(task, advance=1, description=f"{name:<24}")

        found = survey(folder, cache, jobs=jobs, progress=done)
    return {**figures.as_data(found), "fingerprint": fingerprint(folder)}


if __name__ == "__main__":
    main()
