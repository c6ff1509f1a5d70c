"""Drawings of times and bounds, as self-contained SVG text.

    timeline(config)     one token, or more, on its way through the kernel
    roofline(config)     cycles a token: this design point, the published design, what bounds both
    published(table)     this design and the published one at the same heads in flight
    tradeoff(shape, ..)  interval against DSP48E2 of many design points
    errors(data)         error of out over a long sequence: scripts/error_vs_tokens.py

Cycles are those of gdn_core.measure.cycles; microseconds are at the target of CLOCK_MHZ. Bars and
marks have ids that say what they are, with their numbers. How they are drawn: gdn_core.measure.svg.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from gdn_core.axi.reader import BurstReader
from gdn_core.card.budget import Card
from gdn_core.config import QWEN3_NEXT, GdnConfig, GdnShape, Precision, StateRam
from gdn_core.engine.words import row_beats
from gdn_core.formats import GATE_BYTES
from gdn_core.measure import cycles
from gdn_core.measure.bounds import (
    CLOCK_MHZ,
    PUBLISHED,
    PUBLISHED_NAME,
    bounds,
    microseconds,
    state_through_hbm,
)
from gdn_core.measure.svg import GREY, INK, PALE, legend, logarithmic, plain_ticks, svg, title
from gdn_core.prepare.requests import ValueRequests

__all__ = ["Mark", "errors", "published", "roofline", "timeline", "tradeoff"]

READS, PREPARE, WAITS, OUTPUTS, RECORD = "#56b4e9", "#e69f00", "#f6dfb0", "#cc79a7", "#555555"
TOKENS = ("#0072b2", "#009e73")  # jobs of even and odd tokens
ARITHMETICS = {"bf16": ("state kept in bf16, the rest in fp32", "#cc79a7"),
               "fp32": ("all in fp32", GREY),
               "fast": ("this design, fast", TOKENS[0]),
               "precise": ("this design, precise", "#d55e00")}
PRECISIONS = {Precision.FAST: ("#0072b2", "o"), Precision.PRECISE: ("#d55e00", "s")}


@dataclass(frozen=True, kw_only=True)
class Mark:
    """Design points of one width and precision: they differ in slots and RAM, hardly in cycles."""

    heads_in_flight: int
    precision: Precision
    interval: float  # cycles
    dsp: int
    slots: Mapping[StateRam, int]  # the most that the card holds; without any, it holds none


def timeline(config: GdnConfig, tokens: int = 1, read: int = cycles.READ,
             write: int = cycles.WRITE) -> str:
    """`tokens` tokens of one DECODE through the kernel: a row an engine, two for the read ports.

    Of each head (`cycles.HeadTimes`): Prepare from the entry of k and q until the last of its value
    heads enters the scalar pipeline, the rest of the way to the engine, its job (a column a cycle
    through Retrieve, Correct, Emit and Update), its outputs from the last column to the last beat.
    Beats of the read ports are drawn when the memory has them at the earliest.
    """
    if not 1 <= tokens <= 4:
        raise ValueError(f"a timeline shows 1 to 4 tokens, got {tokens}")
    call = cycles.timeline(config, tokens, read, write)
    reads = _read_rows(config, tokens, read)
    names = [*(port for port, _ in reads), *(f"engine {e}" for e in range(config.engines)),
             "end of the call"]
    parts = f"memory: read {read}, write {write} cycles"

    def draw(figure):
        axes = figure.add_subplot()

        def bar(row, since, until, colour, gid, offset=0.0, height=0.7):
            patch, = axes.barh(row + offset, until - since, height, left=since, color=colour,
                               edgecolor="#ffffff", linewidth=0.3)
            patch.set_gid(f"{gid}-{since}-{until}")

        for n, (_, spans) in enumerate(reads):
            for token, (since, until) in enumerate(spans):
                bar(n, since, until, READS, f"reads-{n}-t{token}")
        for t in call.heads:
            row, tag = 2 + t.engine, f"t{t.token}-h{t.head}"
            bar(row, t.prepare, t.scalars, PREPARE, f"prepare-{tag}", -0.28, 0.2)
            bar(row, t.scalars, t.start, WAITS, f"waits-{tag}", -0.28, 0.2)
            bar(row, t.start, t.end + 1, TOKENS[t.token % 2], f"job-{tag}", 0, 0.34)
            bar(row, t.end + 1, t.out + 1, OUTPUTS, f"outputs-{tag}", 0.28, 0.2)
            if t.end - t.start > call.cycles / 60:
                axes.text((t.start + t.end) / 2, row + 0.01, t.head, color="#ffffff", fontsize=7,
                          ha="center", va="center")
        last = max(t.out for t in call.heads) + 1
        bar(len(names) - 1, last, call.cycles, RECORD, "record")
        axes.axvline(call.cycles, color=INK, linewidth=0.8, linestyle=":")
        axes.set_yticks(range(len(names)), names)
        axes.set_ylim(len(names) - 0.4, -0.6)
        axes.set_xlim(0, call.cycles * 1.02)
        axes.set_xlabel("cycles since ap_start; numbers in the jobs are q/k heads")
        above = axes.secondary_xaxis("top", functions=(microseconds, lambda us: us * CLOCK_MHZ))
        above.set_xlabel(f"us at {CLOCK_MHZ} MHz (target)")
        first = call.heads[0]
        title(figure, f"{_title(config)}: {tokens} token{'s' * (tokens > 1)}, {parts}",
              f"first job at {first.start:,}, last column at {max(t.end for t in call.heads):,}, "
              f"last beat out at {last - 1:,}, interrupt at {_time(call.cycles)}")
        jobs = [(TOKENS[t % 2], f"job of token {t}" if tokens > 1 else "job: Retrieve, Correct, "
                 "Emit, Update") for t in range(min(tokens, 2))]
        if tokens > 1:
            jobs[0] = (TOKENS[0], "job of token 0 (Retrieve, Correct, Emit, Update)")
        legend(figure, [(READS, "reads, at the earliest"), (PREPARE, "Prepare"),
                        (WAITS, "scalars, and wait for the engine"), *jobs,
                        (OUTPUTS, "outputs, to the last beat"),
                        (RECORD, "responses, record, interrupt")])

    label = f"{_title(config)}, {tokens} token(s): {call.cycles:,} cycles"
    return svg(label, 10, 2.3 + 0.42 * len(names), draw)


def roofline(config: GdnConfig, card: Card | None = None) -> str:
    """Cycles a token of `bounds`, on a logarithmic axis."""
    found = bounds(config, card)

    def draw(figure):
        axes = figure.add_subplot()
        for n, bound in enumerate(found):
            colour = TOKENS[0] if n < 2 else GREY if bound.source == PUBLISHED_NAME else READS
            patch, = axes.barh(n, bound.cycles, 0.5, color=colour)
            patch.set_gid(f"bound-{n}-{_count(bound.cycles)}")
            axes.annotate(_time(bound.cycles), (bound.cycles, n), (4, 0), va="center",
                          textcoords="offset points")
        axes.set_yticks(range(len(found)), [f"{b.name}\n{b.source}" for b in found])
        axes.invert_yaxis()
        logarithmic(axes, "x", [bound.cycles for bound in found], room=30)
        axes.set_xlabel("cycles a token, one layer, batch 1 (logarithmic)")
        above = axes.secondary_xaxis("top", functions=(microseconds, lambda us: us * CLOCK_MHZ))
        above.set_xscale("log")
        plain_ticks(above.xaxis, "{x:g}", (1,))
        above.set_xlabel(f"us at {CLOCK_MHZ} MHz (target)")
        title(figure, f"{_title(config)}: cycles a token, and what bounds them", "")

    return svg(f"{_title(config)}: cycles a token and their bounds", 10, 1.3 + 0.5 * len(found),
               draw)


def published(table: Mapping[int, tuple[float, float]] | None = None) -> str:
    """Cycles a token of Qwen3-Next by heads in flight, here and in the published design.

    `table` has this design's interval and latency; without it, those of gdn_core.measure.cycles,
    `fast`. The published design gives one figure a token; it stands beside both.
    """
    if table is None:
        configs = {heads: GdnConfig(heads_in_flight=heads) for heads in PUBLISHED}
        table = {n: (cycles.interval(c), cycles.latency(c)) for n, c in configs.items()}
    if set(table) != set(PUBLISHED):
        raise ValueError(f"the table must have {sorted(PUBLISHED)} heads in flight, got "
                         f"{sorted(table)}")
    ours = dict(sorted(table.items()))

    def draw(figure):
        axes = figure.add_subplot()
        for n, (heads, (interval, latency)) in enumerate(ours.items()):
            theirs = PUBLISHED[heads]
            for value, at, colour, gid in ((theirs, n - 0.28, GREY, "published"),
                                           (latency, n, READS, "latency"),
                                           (interval, n + 0.28, TOKENS[0], "interval")):
                patch, = axes.bar(at, value, 0.26, color=colour)
                patch.set_gid(f"{gid}-{heads}-{_count(value)}")
                note = "" if value == theirs else f"\n1/{theirs / value:.0f}"
                axes.annotate(_count(value) + note, (at, value), (0, 3), ha="center",
                              textcoords="offset points")
        axes.set_xticks(range(len(ours)), [str(heads) for heads in ours])
        logarithmic(axes, "y", [*(n for pair in ours.values() for n in pair), *PUBLISHED.values()],
                    room=2)
        axes.set_xlabel("value heads in flight")
        axes.set_ylabel("cycles a token (logarithmic)")
        title(figure, "Qwen3-Next, one layer, batch 1: cycles a token", "")
        legend(figure, [(GREY, PUBLISHED_NAME), (READS, "this design, one token alone"),
                        (TOKENS[0], "this design, token after token")])

    return svg("Cycles a token, this design and the published one", 7.5, 4.2, draw)


def tradeoff(shape: GdnShape, name: str, marks: Sequence[Mark], card: Card) -> str:
    """Interval against the lanes' DSP48E2, both logarithmic; hollow marks exceed the card's plan.

    The published design stands beside it, by heads in flight: nothing here counts its DSP48E2.
    """
    if not marks:
        raise ValueError("no design point to draw")
    beside = shape == QWEN3_NEXT
    streaming, limit = state_through_hbm(shape), card.limit("DSP48E2")

    def draw(figure):
        axes = figure.subplots(1, 2 if beside else 1, sharey=True, squeeze=False,
                               gridspec_kw={"width_ratios": [4, 1][: 1 + beside]})[0]
        left = axes[0]
        for mark in marks:
            colour, shape_of = PRECISIONS[mark.precision]
            line, = left.plot(mark.dsp, mark.interval, shape_of, color=colour, markersize=8,
                              markerfacecolor=colour if mark.slots else "#ffffff")
            line.set_gid(f"point-{mark.heads_in_flight}-{mark.precision.value}-{mark.dsp}-"
                         f"{_count(mark.interval)}")
            slots = ", ".join(f"{ram.value} {n:,}" for ram, n in mark.slots.items())
            side = -1 if mark.precision is Precision.FAST else 1  # below left, or above right
            left.annotate(f"{mark.heads_in_flight} in flight: {slots or 'over the plan'}",
                          (mark.dsp, mark.interval), (4 * side, 4 * side), fontsize=7,
                          textcoords="offset points", ha="right" if side < 0 else "left",
                          va="top" if side < 0 else "bottom")
        left.axvline(limit, color=GREY, linewidth=0.8, linestyle="--")
        left.annotate(f"{card.name} plan: {limit:,}", (limit, 0.98), (4, 0), va="top", fontsize=7,
                      xycoords=("data", "axes fraction"), textcoords="offset points")
        logarithmic(left, "x", [*(mark.dsp for mark in marks), limit], room=3, below=6)
        left.set_xlabel("DSP48E2 of the lanes (logarithmic)")
        left.set_ylabel("interval, cycles a token (logarithmic)")
        values = [*(mark.interval for mark in marks), streaming]
        if beside:
            right = axes[1]
            for n, (heads, count) in enumerate(PUBLISHED.items()):
                line, = right.plot(n, count, "D", color=GREY, markersize=6)
                line.set_gid(f"published-{heads}-{count}")
                right.annotate(f"{count:,}", (n, count), (0, 6), ha="center", fontsize=6.5,
                               textcoords="offset points")
            right.set_xticks(range(len(PUBLISHED)), [str(heads) for heads in PUBLISHED])
            right.set_xlim(-0.8, len(PUBLISHED) - 0.2)
            right.set_xlabel("its heads in flight")
            values += PUBLISHED.values()
        for one in axes:
            one.axhline(streaming, color=OUTPUTS, linewidth=1)
        logarithmic(left, "y", values, room=2, below=1.7)
        title(figure, f"{name}: interval against DSP48E2; value heads in flight and the most "
              "slots in either RAM",
              f"line: state as fp32 in HBM, read and written, {_time(streaming)} a token")
        legend(figure, [(colour, precision.value) for precision, (colour, _) in PRECISIONS.items()]
               + [(OUTPUTS, "state in HBM")] + [(GREY, PUBLISHED_NAME)] * beside)

    return svg(f"{name}: interval against DSP48E2", 9, 5.4, draw)


def errors(data: Mapping[str, Any]) -> str:
    """Relative L2 error of out of every arithmetic, window after window, a panel for each kind of
    inputs; `data` is what scripts/error_vs_tokens.py writes."""
    kinds, window, shape = data["errors"], data["window"], data["shape"]

    def draw(figure):
        panels = figure.subplots(1, len(kinds), sharey=True, squeeze=False)[0]
        for axes, (kind, found) in zip(panels, kinds.items(), strict=True):
            for name, (_, colour) in ARITHMETICS.items():
                ends = [min(n * window, data["tokens"]) for n in range(1, len(found[name]) + 1)]
                line, = axes.plot(ends, found[name], color=colour, linewidth=1)
                line.set_gid(f"error-{kind}-{name}-{found[name][0]:.1e}-{found[name][-1]:.1e}")
            axes.set_title(kind.replace("_", " "))
            axes.set_xlabel("tokens")
            axes.set_xlim(0, data["tokens"])
            axes.set_yscale("log")
            axes.grid(axis="y", color=PALE, linewidth=0.6)
            axes.set_axisbelow(True)
        panels[0].set_ylabel(f"relative L2 error of out, {window} tokens")
        heads = f"{shape['v_heads']} value heads of {shape['key_dim']} x {shape['value_dim']}"
        title(figure, f"Error of out against float64, {heads}", "")
        legend(figure, [(colour, text) for text, colour in ARITHMETICS.values()])

    return svg(f"Error of out against float64 over {data['tokens']:,} tokens", 10, 4, draw)


# ------------------------------------------------------------------------------------------ parts


def _count(value: float) -> str:
    return f"{value:,.0f}" if value == int(value) else f"{value:,.1f}"


def _time(count: float) -> str:
    return f"{_count(count)} cycles = {microseconds(count):.2f} us"


def _title(config: GdnConfig) -> str:
    shape = config.shape
    return (f"{shape.qk_heads}/{shape.v_heads} heads of {shape.key_dim} x {shape.value_dim}, "
            f"{config.heads_in_flight} in flight, {config.precision.value}")


def _read_rows(config: GdnConfig, tokens: int, read: int) -> list[tuple[str, list]]:
    """The read ports, with the cycles [since, until) in which the beats of each token come."""
    shape = config.shape
    first = cycles.START + BurstReader.LATENCY + read + cycles.ARRIVED
    then = first + ValueRequests.LATENCY
    keys = shape.qk_heads * row_beats(shape.key_dim, 2)
    pairs = row_beats(shape.v_heads, GATE_BYTES)
    values = pairs + shape.v_heads * row_beats(shape.value_dim, 2)
    return [("q, k", [(first + keys * t, first + keys * (t + 1)) for t in range(tokens)]),
            ("gates, v", [(then + pairs * (t > 0) + values * t, then + pairs + values * (t + 1))
                          for t in range(tokens)])]  # parameters come once, before the first
