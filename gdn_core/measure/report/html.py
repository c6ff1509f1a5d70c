"""report.html: what report.json holds as one page that needs nothing from outside.

Every number stands in a `data` element that names its place in report.json (a JSON pointer, RFC
6901) and has the exact value beside the rounded one. The drawings are those of
gdn_core.measure.plots. The same build gives the same bytes with the same jinja2 and matplotlib.
"""

import importlib.util
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from gdn_core.card.budget import Card
from gdn_core.config import GdnConfig
from gdn_core.measure import plots
from gdn_core.measure.report.text import number

__all__ = ["MissingExtraError", "as_html", "require"]

PAGE = "page.html.j2"
NEEDED = ("jinja2", "matplotlib")
LISTED = 10  # paths and nets that are shown before the rest is folded away
FORMS: dict[str, Callable[[float], str]] = {
    "number": number, "us": lambda v: f"{v:.2f}", "percent": lambda v: f"{v:.0%}", "plain": str,
    "fine": lambda v: f"{v:.4f}",
}  # fmt: skip


class MissingExtraError(RuntimeError):
    """What makes the page is not installed."""


def require() -> None:
    """MissingExtraError unless all that the page needs is installed."""
    missing = [name for name in NEEDED if importlib.util.find_spec(name) is None]
    if missing:
        raise MissingExtraError(f"report.html needs {' and '.join(missing)}, not installed here: "
                                "pip install 'gdn_core[report]'; `python -m gdn_core.report DIR "
                                "--no-html` does without")


def as_html(data: dict, config: GdnConfig | None, card: Card) -> str:
    """The page of `data`, report.json's; `config` is the design point that it describes."""
    require()
    from jinja2 import Environment, FileSystemLoader, StrictUndefined
    from markupsafe import Markup

    def figure(*place: str | int, form: str = "number") -> Markup:
        value: Any = data
        for step in place:
            value = value[step]
        pointer = "".join("/" + str(s).replace("~", "~0").replace("/", "~1") for s in place)
        return Markup('<data value="{}" data-json="{}">{}</data>').format(
            value, pointer, FORMS[form](value))

    drawings = {}
    if config is not None:
        drawings = {"timeline": plots.timeline(config), "roofline": plots.roofline(config, card)}
        if "published" in data:
            drawings["published"] = plots.published(
                {row["heads_in_flight"]: (row["interval"], row["latency"])
                 for row in data["published"]["rows"]})
    environment = Environment(loader=FileSystemLoader(Path(__file__).parent), autoescape=True,
                              undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    return environment.get_template(PAGE).render(
        data=data, f=figure, steps=_steps, listed=LISTED,
        drawings={name: Markup(_inline(svg, name)) for name, svg in drawings.items()},
    ).rstrip() + "\n"  # fmt: skip


def _inline(svg: str, name: str) -> str:
    """`svg` as a part of a page: ids of its own, as wide as its place, a style for itself alone."""
    svg = re.sub(r'(\bid="|href="#|url\(#)', rf"\g<1>{name}-", svg)
    svg = re.sub(r'(<svg [^>]*?)width="[^"]*" height="[^"]*" ', r"\1", svg, count=1)
    return svg.replace(">*{", ">svg *{")


def _steps(names: Sequence[str]) -> list[str]:
    """The names of a path, a run of carry bits as one."""
    return [name for n, name in enumerate(names)
            if not (n and name.endswith("carry") and names[n - 1] == name)]
