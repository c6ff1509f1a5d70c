"""Command line: sweeps the design points of a shape and prints those worth choosing from.

    python -m gdn_core.explore --shape qwen3-next --min-slots 4 --plot points.svg

Swept are heads in flight (all that divide the shape), precision, RAM of the state, and slots: 1, 2,
4, ... as far as the card holds them, the most that it holds, and the first power of two that it
does not. Cycles are those of gdn_core.measure.cycles, to the cycle what RTL simulation takes, with
a memory that never stalls; resources are those of the engines (gdn_core.card.budget), all that is
counted before synthesis. Microseconds are at the target clock.

A point is worth choosing if the card holds it and no other one that it holds is as good in
interval, DSP48E2, RAM, slots and precision and better in one of them: the Pareto front. RAM is the
larger share of the two kinds, of what the card's plan has of them: who needs one kind for something
else looks at --all. Latency is not among them: at one width it differs by a cycle or two.
"""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from functools import cache
from itertools import product
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

from gdn_core.card.budget import RESOURCE, Card, needs, slots_that_fit
from gdn_core.card.floorplan import placed
from gdn_core.config import PRESETS, GdnConfig, GdnShape, Precision, StateRam
from gdn_core.kernel.layer import engine_params
from gdn_core.measure.bounds import CLOCK_MHZ, microseconds
from gdn_core.measure.cycles import READ, WRITE, interval, timeline
from gdn_core.measure.plots import Mark, tradeoff
from gdn_core.measure.svg import PlotError
from gdn_core.registers import masters

__all__ = ["Point", "main", "pareto", "sweep"]

EXAMPLES = """
\b
Examples: what to choose from for Qwen3-Next; what holds 8 layers' states within 512 cycles a token
  python -m gdn_core.explore
  python -m gdn_core.explore --min-slots 8 --max-interval 512

\b
Every point of another model's layer, also as JSON and as a drawing
  python -m gdn_core.explore --shape olmo-hybrid --all --json points.json --plot points.svg
"""


@dataclass(frozen=True, kw_only=True)
class Point:
    """A design point with its time and its needs."""

    config: GdnConfig
    interval: float  # cycles a token, in the long run
    latency: int  # cycles of a call of one token
    call: int  # cycles of a call of the tokens asked for
    needs: dict[str, int]  # of the engines
    ram: float  # the larger share of BRAM36 and URAM288, of the card's plan
    forbids: str | None  # the first resource of which the card's plan has too little

    @property
    def tokens_a_second(self) -> float:
        """Of one layer."""
        return CLOCK_MHZ * 1e6 / self.interval

    @property
    def ports(self) -> int:
        """AXI masters."""
        return len(masters(self.config.out_ports))

    def dominates(self, other: "Point") -> bool:
        """As good in everything, and not the same."""
        mine, theirs = self._costs(), other._costs()
        return mine != theirs and all(a <= b for a, b in zip(mine, theirs, strict=True))

    def _costs(self) -> tuple[float, ...]:
        exact = self.config.precision is Precision.PRECISE
        return self.interval, self.needs["DSP48E2"], self.ram, -self.config.slots, -exact

    def facts(self) -> dict:
        """Everything of the point, as JSON has it."""
        config = self.config
        return {
            "heads_in_flight": config.heads_in_flight, "precision": config.precision.value,
            "state_ram": config.state_ram.value, "slots": config.slots,
            "interval_cycles": self.interval, "interval_us": microseconds(self.interval),
            "latency_cycles": self.latency, "latency_us": microseconds(self.latency),
            "call_cycles": self.call, "tokens_per_second": self.tokens_a_second,
            "ports": self.ports, "needs": self.needs, "ram_share": round(self.ram, 4),
            "fits": self.forbids is None,
            "forbidden_by": self.forbids,
        }  # fmt: skip


def sweep(shape: GdnShape, card: Card, tokens: int = 1, read: int = READ,
          write: int = WRITE) -> list[Point]:
    """Every design point of `shape`, the narrowest first; `call` is of `tokens` tokens.

    Slots and their RAM change the cycles only by the registers of a cascade, so that a few
    evaluations of gdn_core.measure.cycles serve all points.
    """

    @cache
    def times(heads: int, precision: Precision, _cascade: int,
              _slrs: tuple[int, ...]) -> tuple[float, int, int]:
        one = timeline(config, 1, read, write).cycles
        call = one if tokens == 1 else timeline(config, tokens, read, write).cycles
        return interval(config, read, write), one, call

    points = []
    for config in _configs(shape, card):
        needed = needs(config)
        lacking = [name for name, need in needed.items() if need > card.limit(name)]
        long_run, one, call = times(config.heads_in_flight, config.precision,
                                    engine_params(config).cascade, config.slrs)
        points.append(Point(
            config=config, interval=long_run, latency=one, call=call, needs=needed,
            ram=max(needed[name] / card.limit(name) for name in RESOURCE.values()),
            forbids=lacking[0] if lacking else None))  # fmt: skip
    return points


def _configs(shape: GdnShape, card: Card) -> Iterator[GdnConfig]:
    engines = [n for n in range(1, shape.qk_heads + 1) if shape.qk_heads % n == 0]
    for n, precision, ram in product(engines, Precision, StateRam):
        config = GdnConfig(shape=shape, heads_in_flight=n * shape.group, precision=precision,
                           state_ram=ram)
        most = slots_that_fit(config, card)
        powers = [1 << bit for bit in range(most.bit_length() + 1)]  # the last exceeds it
        for slots in sorted({*powers, most} - {0}):
            yield placed(replace(config, slots=slots), card)


def pareto(points: list[Point]) -> list[Point]:
    """Those that fit and that no other one of them dominates."""
    held = [point for point in points if point.forbids is None]
    return [point for point in held if not any(other.dominates(point) for other in held)]


def _marks(points: list[Point]) -> list[Mark]:
    """The points of a drawing: slots and RAM of a width and precision joined."""
    marks: dict[tuple[int, Precision], Mark] = {}
    for point in points:
        config = point.config
        key = config.heads_in_flight, config.precision
        mark = marks.setdefault(key, Mark(
            heads_in_flight=config.heads_in_flight, precision=config.precision,
            interval=point.interval, dsp=point.needs["DSP48E2"], slots={}))  # fmt: skip
        if point.forbids is None:
            most = max(config.slots, mark.slots.get(config.state_ram, 0))
            marks[key] = replace(mark, slots={**mark.slots, config.state_ram: most})
    return list(marks.values())


def _table(points: list[Point], front: list[Point], card: Card, tokens: int, *,
           verdict: bool) -> Table:
    """With `verdict`, a column says what each point is worth on the card."""
    table = Table(box=None, pad_edge=False)
    names = ["heads", "precision", "slots", "interval", "latency",
             *([f"{tokens:,} tokens"] if tokens > 1 else []), "tokens/s", *points[0].needs, "ports",
             *([card.name] if verdict else [])]  # fmt: skip
    for name in names:
        table.add_column(name, no_wrap=True,
                         justify="left" if name in ("precision", card.name) else "right")
    for point in points:
        config = point.config
        counts = [point.interval, point.latency, *([point.call] if tokens > 1 else [])]
        worth = "on the front" if point in front else "fits" if point.forbids is None else (
            f"{point.forbids} > {card.limit(point.forbids):,}")
        table.add_row(
            str(config.heads_in_flight), config.precision.value,
            f"{config.slots:,} {config.state_ram.value}",
            *(f"{round(count, 1):,.10g} = {microseconds(count):.2f} us" for count in counts),
            f"{point.tokens_a_second:,.0f}", *(f"{need:,}" for need in point.needs.values()),
            str(point.ports), *([worth] if verdict else []),
        )  # fmt: skip
    return table


def _chosen(points: list[Point], most: dict[str, float | None], min_slots: int) -> list[Point]:
    """The points within the limits; if none is, an error that says how far one could go."""
    left = [point for point in points if point.config.slots >= min_slots]
    held = [point for point in points if point.forbids is None]
    if not any(point.forbids is None for point in left):
        best = max((point.config.slots for point in held), default=0)
        raise click.ClickException(f"no design point that the card holds has {min_slots:,} slots: "
                                   f"the most is {best:,}")
    for name, limit in most.items():
        if limit is None:
            continue
        best = min(getattr(point, name) for point in left if point.forbids is None)
        left = [point for point in left if getattr(point, name) <= limit]
        if not any(point.forbids is None for point in left):
            raise click.ClickException(
                f"no design point that the card holds has {'an' if name[0] == 'i' else 'a'} {name} "
                f"of at most {limit:,g} cycles with the other limits: the least is {best:,g}")
    return left


@click.command(epilog=EXAMPLES, context_settings={"max_content_width": 100})
@click.option("--shape", type=click.Choice(list(PRESETS)), default="qwen3-next", show_default=True,
              metavar="NAME", help=f"The layer's shape: {', '.join(PRESETS)}.")
@click.option("--card", "card_name", default="u55c", show_default=True, metavar="NAME",
              help="The card whose plan a point must keep, by its folder in platform/.")
@click.option("--tokens", type=click.IntRange(1, 1000), default=1, metavar="N",
              help="Also the cycles of a call of N tokens, at most 1,000.")
@click.option("--max-interval", type=click.FloatRange(0, min_open=True), metavar="CYCLES",
              help="Only points of at most so many cycles a token.")
@click.option("--max-latency", type=click.FloatRange(0, min_open=True), metavar="CYCLES",
              help="Only points whose call of one token takes at most so many cycles.")
@click.option("--min-slots", type=click.IntRange(1), default=1, metavar="N",
              help="Only points that hold at least N states of the layer.")
@click.option("--memory-latency", default=READ, show_default=True, metavar="CYCLES",
              type=click.IntRange(2), help="Of a read: from its address to its first beat.")
@click.option("--write-latency", default=WRITE, show_default=True, metavar="CYCLES",
              type=click.IntRange(2), help="Of a write: from its last beat to its response.")
@click.option("--all", "everything", is_flag=True,
              help="Print every point within the limits, also those that the card cannot hold, "
                   "with the resource that forbids it.")
@click.option("--json", "json_file", metavar="FILE",
              type=click.Path(dir_okay=False, path_type=Path),
              help="Write every point within the limits, as JSON.")
@click.option("--plot", "plot_file", metavar="FILE.svg",
              type=click.Path(dir_okay=False, path_type=Path),
              help="Draw interval against DSP48E2 (needs matplotlib).")
def main(shape, card_name, tokens, max_interval, max_latency, min_slots, memory_latency,
         write_latency, everything, json_file, plot_file):
    """Sweep the design points of a shape: heads in flight, precision, state slots and their RAM.

    Prints those that the card holds and that no other one beats: the Pareto front of interval,
    DSP48E2, RAM (the larger share of its two kinds), slots and precision. Limits come first.
    """
    if plot_file is not None and plot_file.suffix != ".svg":
        raise click.BadParameter(f"a drawing is written as .svg, got {plot_file.name}",
                                 param_hint="--plot")
    try:
        card = Card.load(card_name)
    except FileNotFoundError as problem:
        raise click.BadParameter(str(problem), param_hint="--card") from problem
    points = _chosen(sweep(PRESETS[shape], card, tokens, memory_latency, write_latency),
                     {"interval": max_interval, "latency": max_latency}, min_slots)
    front = pareto(points)
    if json_file:
        json_file.write_text(json.dumps({
            "shape": shape, **asdict(PRESETS[shape]), "card": card.name, "clock_mhz": CLOCK_MHZ,
            "memory_latency": memory_latency, "write_latency": write_latency, "tokens": tokens,
            "limits": {name: card.limit(name) for name in points[0].needs},
            "points": [point.facts() | {"pareto": point in front} for point in points],
        }, indent=1) + "\n")  # fmt: skip
    if plot_file:
        try:
            plot_file.write_text(tradeoff(PRESETS[shape], shape, _marks(points), card))
        except PlotError as problem:
            raise click.ClickException(str(problem)) from problem
    table = _table(points if everything else front, front, card, tokens, verdict=everything)
    console = Console()
    console.print(f"[bold]{shape}[/]: {len(points)} design points, {len(front)} of them on the "
                  f"front; us at {CLOCK_MHZ} MHz (target), resources of the engines alone",
                  highlight=False)
    wide = console.measure(table, options=console.options.update(max_width=1000)).maximum
    console.width = max(console.width, wide)  # a terminal may break lines, but nothing is cut off
    console.print(table)


if __name__ == "__main__":
    main()
