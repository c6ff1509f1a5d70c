"""SVG text of matplotlib's, with the look of all drawings here.

matplotlib is imported only to draw: it comes with gdn_core[report]. The same input gives the same
bytes with the same matplotlib: no dates, a fixed salt for ids, its own font for measuring. Text
stays text, on a background of its own, so that it reads the same on a dark page as on a light one.
"""

import io
from collections.abc import Callable, Sequence
from html import escape
from typing import Any

__all__ = ["GREY", "INK", "PALE", "PlotError", "legend", "logarithmic", "plain_ticks", "svg",
           "title"]

INK, GREY, PALE = "#222222", "#8a8a8a", "#e4e4e4"
FONTS = "Helvetica, Arial, sans-serif"  # what a reader sees; widths are those of a wider font
STYLE: dict[Any, Any] = {
    "svg.fonttype": "none",
    "svg.hashsalt": "gdn_core",
    "font.family": "DejaVu Sans",  # comes with matplotlib
    "font.size": 9,
    "axes.titlesize": 10,
    "axes.titlelocation": "left",
    "axes.labelsize": 9,
    "xtick.labelsize": 8,
    "ytick.labelsize": 8,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "figure.facecolor": "#ffffff",
    "axes.facecolor": "#ffffff",
    **dict.fromkeys(("text.color", "axes.edgecolor", "axes.labelcolor", "xtick.color",
                     "ytick.color"), INK),
}  # fmt: skip
INCH = 72  # points


class PlotError(RuntimeError):
    """What draws is not installed."""


def plain_ticks(axis, style: str, steps: Sequence[int]) -> None:
    """Ticks at these steps of every decade, as plain numbers."""
    from matplotlib.ticker import LogLocator, NullFormatter, StrMethodFormatter

    axis.set_major_locator(LogLocator(subs=steps))
    axis.set_major_formatter(StrMethodFormatter(style))
    axis.set_minor_formatter(NullFormatter())
    axis.set_minor_locator(LogLocator(subs=()))


def logarithmic(axes, which: str, values: Sequence[float], room: float, below: float = 2) -> None:
    low, high = min(values) / below, max(values) * room
    getattr(axes, f"set_{which}scale")("log")
    getattr(axes, f"set_{which}lim")(low, high)
    steps = (1, 2, 5) if which == "y" or high < 1000 * low else (1,)
    plain_ticks(getattr(axes, f"{which}axis"), "{x:,.0f}", steps)
    axes.grid(axis=which, color=PALE, linewidth=0.6)
    axes.set_axisbelow(True)


def title(figure, text: str, below: str) -> None:
    figure.suptitle("\n".join(filter(None, (text, below))), x=0.01, ha="left", fontsize=10)


def legend(figure, entries: Sequence[tuple[str, str]]) -> None:
    from matplotlib.patches import Patch

    figure.legend(handles=[Patch(color=colour, label=text) for colour, text in entries],
                  loc="outside lower left", ncols=4, frameon=False, fontsize=8)


def svg(label: str, width: float, height: float, draw: Callable) -> str:
    """What `draw` puts on a figure of so many inches."""
    try:
        import matplotlib
        from matplotlib.figure import Figure
    except ImportError as missing:
        raise PlotError("drawings need matplotlib, which is not installed: "
                        "pip install 'gdn_core[report]'") from missing
    with matplotlib.rc_context():  # whatever the user's own settings are
        matplotlib.rcdefaults()
        matplotlib.rcParams.update(STYLE)
        figure = Figure(figsize=(width, height), dpi=INCH, layout="constrained")
        draw(figure)
        text = io.StringIO()
        figure.savefig(text, format="svg", metadata=dict.fromkeys(("Creator", "Date", "Format",
                                                                   "Type")))
    found = text.getvalue()
    found = found[found.index("<svg"):].replace("'DejaVu Sans'", FONTS)
    lines = found.replace("<svg ", f'<svg role="img" aria-label="{escape(label)}" ', 1).splitlines()
    return "\n".join(line.rstrip() for line in lines) + "\n"
