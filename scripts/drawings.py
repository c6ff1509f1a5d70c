"""Drawings of the dataflow, taken from the elaborated design, as SVG.

    for name, text in drawings(GdnConfig()).items(): ...        kernel, prepare, engine

Boxes are the instances that a component places, arrows the data that passes between them: an arrow
is drawn where assignments lead from an output of more than one bit to an input of more than one
bit, through registers and wires of the component itself. Conditions, comparisons and single bits
are control and are left out, as are the units named in `Sheet.hidden`. Instances of one name and
different numbers are one box. Only where the boxes stand and how arrows run is written by hand: a
box that has no place is an error, so a drawing can lack nothing that the design has.
"""

import re
import textwrap
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape
from itertools import pairwise

from amaranth.hdl import Const, Fragment, Instance, Value
from amaranth.hdl import _ast as ast  # the statements of a fragment have no public face; pinned
from amaranth.hdl._mem import MemoryInstance
from amaranth.lib.wiring import In

from gdn_core.config import GdnConfig
from gdn_core.emit import Emitter, Module
from gdn_core.engine.engine import Engine
from gdn_core.engine.prepare import Prepare, PrepareParams
from gdn_core.engine.walk import WalkParams
from gdn_core.kernel import Kernel, engine_params
from gdn_core.shell import PREFIXES

__all__ = ["Join", "Sheet", "drawings", "joins"]

CONTROL = {"==", "!=", "<", "<=", ">", ">=", "b", "r|", "r&", "r^"}  # operators that only test
PORTS = ""  # the component itself


# ------------------------------------------------------------------------------------- the graph


class Outline(Emitter):
    """Elaborates one level: every component that is placed stays an empty instance."""

    def module(self, component) -> Module:
        return Module(type(component).__name__, "", [])


@dataclass(frozen=True, order=True)
class Join:
    """Data from a port of one box to a port of another."""

    source: str
    source_port: str
    sink: str
    sink_port: str

    @property
    def stream(self) -> bool:
        return self.source_port.endswith("payload") and self.sink_port.endswith("payload")


def joins(component) -> tuple[dict[str, str], set[Join]]:
    """(boxes: instance name -> class, the data between them) of a component."""
    fragment = Fragment.get(component, Outline())
    feeds = defaultdict(list)
    for statements in fragment.statements.values():
        for assign in _assigns(statements):
            for target in _signals(assign.lhs):
                feeds[id(target)] += _signals(assign.rhs)

    boxes, outputs, inputs = {}, {}, []
    for part, name, _ in fragment.subfragments:
        boxes[name] = part.type if isinstance(part, Instance) else "memory"
        for port, value, driven in _ports(part):
            for signal in _signals(value):
                if driven:
                    outputs[id(signal)] = (name, port)
                else:
                    inputs.append((signal, name, port))
    for path, member, value in component.signature.flatten(component):
        port, signal = "__".join(map(str, path)), Value.cast(value)
        if member.flow == In:
            outputs[id(signal)] = (PORTS, port)
        else:
            inputs.append((signal, PORTS, port))

    found = set()
    for signal, sink, sink_port in inputs:
        seen, ahead = {id(signal)}, [signal] if len(signal) > 1 else []
        while ahead:
            for source in feeds[id(ahead.pop())]:
                if id(source) in seen or len(source) < 2:
                    continue
                seen.add(id(source))
                if id(source) in outputs:
                    found.add(Join(*outputs[id(source)], sink, sink_port))
                else:
                    ahead.append(source)
    return boxes, found


def _ports(part) -> Iterator[tuple[str, Value, bool]]:
    """(port, value, whether the part drives it) of an instance or a memory."""
    if isinstance(part, MemoryInstance):
        for port in part._read_ports:
            yield from (("addr", port._addr, False), ("data", port._data, True))
        for port in part._write_ports:
            yield from (("addr", port._addr, False), ("data", port._data, False))
    else:
        for name, (value, kind) in part.ports.items():
            if name not in ("clk", "rst"):
                yield name, value, kind == "o"


def _assigns(statements) -> Iterator[ast.Assign]:
    for statement in statements:
        if isinstance(statement, ast.Assign):
            yield statement
        elif isinstance(statement, ast.Switch):
            for _, body, _ in statement.cases:
                yield from _assigns(body)


def _signals(value) -> list[ast.Signal]:
    """Signals whose bits a value carries. What only decides is not among them, unless the choice is
    between constants."""
    match value:
        case ast.Signal():
            return [value]
        case ast.Operator():
            parts = () if value.operator in CONTROL else value.operands
        case ast.Slice() | ast.Part():
            parts = (value.value,) if len(value) > 1 else ()
        case ast.Concat():
            parts = value.parts
        case ast.SwitchValue():
            parts = [case for _, case in value.cases]
            if any(isinstance(part, Const) for part in parts) and isinstance(value.test, ast.Slice):
                parts = [*parts, value.test.value]
        case _:
            parts = ()
    return [signal for part in parts for signal in _signals(part)]


# ------------------------------------------------------------------------------------- the sheets

UNIT_X, UNIT_Y = 150, 84  # pixels of the grid
BOX_X, BOX_Y = 116, 46
MARGIN = 30
LETTER = 5.3  # width of one in a label
FONT = "font-family='Helvetica, Arial, sans-serif'"
SIDES = {"left": (0, 0.5), "right": (1, 0.5), "top": (0.5, 0), "bottom": (0.5, 1)}


@dataclass(frozen=True)
class Route:
    """How an arrow runs: out of a side, along the line `lane` (grid units), into a side."""

    out: str = "right"
    into: str = "left"
    lane: float | None = None
    out_at: float = 0.5  # place on the side, 0 to 1
    into_at: float = 0.5

    @property
    def flat(self) -> bool:
        """The lane is a level line."""
        return {self.out, self.into} <= {"top", "bottom"}


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """The hand-made part of a drawing."""

    title: str
    places: dict[str, tuple[float, float, str]]  # box -> column, row, what it does
    routes: dict[tuple[str, str], Route] = field(default_factory=dict)
    hidden: frozenset[str] = frozenset()
    port_names: dict[str, str] = field(default_factory=dict)


def _box_name(instance: str) -> str:
    return re.sub(r"_\d+$", "", instance)


def _port_name(port: str) -> str:
    return re.sub(r"^(axi|bus)__|__payload|__\d+|_[io]$|_[io](?=__\d)", "", port)


def draw(component, sheet: Sheet) -> str:
    """The SVG of one component."""
    instances, found = joins(component)
    boxes = defaultdict(list)
    for instance, kind in instances.items():
        boxes[_box_name(instance)].append(kind)
    arrows = defaultdict(set)
    for join in sorted(found):
        ends = [_box_name(join.source), _box_name(join.sink)]
        if sheet.hidden & set(ends):
            continue
        for n, port in enumerate((join.source_port, join.sink_port)):
            if ends[n] == PORTS:
                ends[n] = f":{port.split('__')[0]}"  # a pin, or a bundle of them, is a box too
                boxes[ends[n]] = []
        label = _port_name(join.sink_port if ends[0][0] == ":" else join.source_port)
        arrows[tuple(ends)].add((label, join.stream))
    lost = [name for name in boxes if name not in sheet.places and name not in sheet.hidden]
    if lost:
        raise ValueError(f"{sheet.title}: no place for {', '.join(lost)}")
    gone = [name for name in sheet.places if name not in boxes]
    if gone:
        raise ValueError(f"{sheet.title}: the design has no {', '.join(gone)}")

    columns = max(column for column, _, _ in sheet.places.values())
    rows = max(row for _, row, _ in sheet.places.values())
    rows = max([rows, *(r.lane - 0.4 for r in sheet.routes.values() if r.lane and r.flat)])
    width = round(columns * UNIT_X + BOX_X + 2 * MARGIN)
    height = round(rows * UNIT_Y + BOX_Y + 2 * MARGIN + 40)
    lines = [
        f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {width} {height}' width='{width}'"
        f" height='{height}' role='img' aria-label='{escape(sheet.title)}'>",
        "<!-- Generated by scripts/make_docs.py from the elaborated design; do not edit. -->",
        "<defs><marker id='tip' viewBox='0 0 8 8' refX='8' refY='4' markerWidth='8'"
        " markerHeight='8' markerUnits='userSpaceOnUse' orient='auto'>"
        "<path d='M0,0 L8,4 L0,8 z' fill='#345'/></marker></defs>",
        f"<rect width='{width}' height='{height}' fill='white'/>",
        _text(MARGIN, 22, sheet.title, 14, "start", bold=True),
    ]
    labels = []
    for ends, names in sorted(arrows.items()):
        route = sheet.routes.get(ends) or Route()
        points = _points(sheet, ends, route)
        stroke = 2.4 if any(stream for _, stream in names) else 1.1
        path = " L".join(f"{x:g},{y:g}" for x, y in points)
        lines.append(f"<path d='M{path}' fill='none' stroke='#345' stroke-width='{stroke}'"
                     " marker-end='url(#tip)'/>")
        labels += _label(points, sorted({name for name, _ in names}))
    for name, kinds in sorted(boxes.items()):
        if name not in sheet.hidden:
            lines += _box(sheet, name, kinds)
    return "\n".join([*lines, *labels, "</svg>"]) + "\n"


def _corner(sheet, name):
    column, row, _ = sheet.places[name]
    return MARGIN + column * UNIT_X, MARGIN + 30 + row * UNIT_Y


def _anchor(sheet, name, side, at):
    x, y = _corner(sheet, name)
    across, down = SIDES[side]
    if side in ("left", "right"):
        return x + across * BOX_X, y + at * BOX_Y
    return x + at * BOX_X, y + down * BOX_Y


def _points(sheet, ends, route):
    """Corners of an arrow: straight lines, right angles."""
    start = _anchor(sheet, ends[0], route.out, route.out_at)
    end = _anchor(sheet, ends[1], route.into, route.into_at)
    level = {side: side in ("left", "right") for side in SIDES}
    if level[route.out] and level[route.into]:
        x = MARGIN + route.lane * UNIT_X if route.lane is not None else (start[0] + end[0]) / 2
        middle = [(x, start[1]), (x, end[1])]
    elif level[route.out]:
        middle = [(end[0], start[1])]
    elif level[route.into]:
        middle = [(start[0], end[1])]
    else:
        y = (start[1] + end[1]) / 2
        y = MARGIN + 30 + route.lane * UNIT_Y if route.lane is not None else y
        middle = [(start[0], y), (end[0], y)]
    points = [start]
    for point in (*middle, end):
        if point != points[-1]:
            points.append(point)
    return points


def _label(points, names):
    """The names on the arrow's longest piece, level pieces first; broken where it is short."""
    def worth(piece):
        (x0, y0), (x1, y1) = piece
        return abs(x1 - x0) * 2 + abs(y1 - y0)

    (x0, y0), (x1, y1) = max(pairwise(points), key=worth)
    letters = max(12, int(abs(x1 - x0) / LETTER)) if y0 == y1 else 1
    rows = textwrap.wrap(", ".join(names), letters, break_long_words=False)
    x, y = (x0 + x1) / 2, (y0 + y1) / 2 + (-5 if y0 == y1 else 3)
    y -= 11 * (len(rows) - 1) * (1 if y0 == y1 else 0.5)
    lines = []
    for n, row in enumerate(rows):
        wide = LETTER * len(row) + 2
        lines += [f"<rect x='{x - wide / 2:g}' y='{y - 9 + 11 * n:g}' width='{wide:g}' height='12'"
                  " fill='white'/>", _text(x, y + 11 * n, row, 10, "middle", colour="#345")]
    return lines


def _box(sheet, name, kinds):
    x, y = _corner(sheet, name)
    what = sheet.places[name][2]
    port = name.startswith(":")
    title = sheet.port_names.get(name[1:], name[1:]) if port else name
    if len(kinds) > 1:
        title += f"  x {len(kinds)}"
    fill = "#fff4e0" if port else "#e8f0fa"
    return [
        f"<rect x='{x:g}' y='{y:g}' width='{BOX_X}' height='{BOX_Y}' rx='{0 if port else 5}'"
        f" fill='{fill}' stroke='#345'/>",
        _text(x + BOX_X / 2, y + (20 if what else 28), title, 12, "middle", bold=True),
        *([_text(x + BOX_X / 2, y + 36, what, 9.5, "middle")] if what else []),
    ]


def _text(x, y, text, size, anchor, bold=False, colour="#111"):
    weight = " font-weight='bold'" if bold else ""
    return (f"<text x='{x:g}' y='{y:g}' font-size='{size}' {FONT} text-anchor='{anchor}'"
            f" fill='{colour}'{weight}>{escape(text)}</text>")


KERNEL = Sheet(
    title="Kernel. Thick arrows are streams (valid, ready), thin ones plain signals.",
    places={
        ":control": (0, 1.9, "AXI4-Lite, the host"), "registers": (0, 3.2, "arguments of the call"),
        "qk_requests": (1.4, 1, "rows of k, q"), "v_requests": (1.4, 3.2, "params, gates, v"),
        ":qk": (2.8, -0.2, "AXI4, reads"), "qk_reader": (2.8, 1, "bursts, queue"),
        ":v": (2.8, 4.4, "AXI4, reads"), "v_reader": (2.8, 3.2, "bursts, queue"),
        "prepare": (4.2, 2.1, "once a head, token"),
        "engine": (5.6, 2.1, "a column a cycle"),
        "collector": (6.9, 2.1, "rows in order"), "writer": (8.3, 2.1, "bursts"),
        ":out": (8.3, 0.9, "AXI4, writes"),
    },
    port_names=PREFIXES,
    routes={
        (":control", "registers"): Route("bottom", "top", out_at=0.2, into_at=0.2),
        ("registers", ":control"): Route("top", "bottom", out_at=0.8, into_at=0.8),
        ("registers", "qk_requests"): Route(out_at=0.12, lane=0.95),
        ("registers", "prepare"): Route(out_at=0.36, lane=1.15, into_at=0.5),
        ("registers", "v_requests"): Route(out_at=0.75, into_at=0.75),
        ("registers", "collector"): Route("bottom", "bottom", lane=5.3, out_at=0.6, into_at=0.4),
        ("registers", "writer"): Route("bottom", "bottom", lane=5.6, out_at=0.4, into_at=0.85),
        ("qk_reader", ":qk"): Route("top", "bottom", out_at=0.3, into_at=0.3),
        (":qk", "qk_reader"): Route("bottom", "top", out_at=0.7, into_at=0.7),
        ("v_reader", ":v"): Route("bottom", "top", out_at=0.3, into_at=0.3),
        (":v", "v_reader"): Route("top", "bottom", out_at=0.7, into_at=0.7),
        ("qk_reader", "prepare"): Route("right", "top", into_at=0.5),
        ("v_reader", "prepare"): Route("right", "bottom", into_at=0.3),
        ("engine", "writer"): Route("bottom", "bottom", lane=3.0, out_at=0.5, into_at=0.2),
        ("prepare", "writer"): Route("bottom", "bottom", lane=3.4, out_at=0.7, into_at=0.5),
        ("writer", ":out"): Route("top", "bottom", out_at=0.25, into_at=0.25),
        (":out", "writer"): Route("bottom", "top", out_at=0.75, into_at=0.75),
    },
)
PREPARE = Sheet(
    title="Prepare: what is once a head and token",
    places={
        ":qk": (0, 0, "beats of k and q"), ":call": (0, 1.3, "arguments"),
        ":v": (0, 3, "params, gates, v"),
        "vectors": (1.5, 0, "align, norms"), "values": (1.5, 3, "alpha, beta, v"),
        "gains": (3.2, 2.2, "one a value head"), "head_scalars": (3.2, 0.85, "fp32 pipeline"),
        ":operands": (4.9, 0, "ki, qi"), ":jobs": (4.9, 0.85, "state and scalars"),
        ":words": (4.9, 3, "beats of v"),
    },
    routes={
        (":call", "vectors"): Route("right", "bottom", out_at=0.15, into_at=0.3),
        (":call", "values"): Route("right", "top", out_at=0.9, into_at=0.3),
        (":call", "gains"): Route(out_at=0.66, lane=2.9, into_at=0.5),
        (":call", ":jobs"): Route(out_at=0.42, lane=4.5, into_at=0.75),
        ("vectors", "head_scalars"): Route("bottom", "left", out_at=0.6, into_at=0.3),
        ("values", "head_scalars"): Route("top", "left", out_at=0.6, into_at=0.7),
        ("values", "gains"): Route("right", "bottom", out_at=0.2, into_at=0.3),
        ("values", ":words"): Route(out_at=0.7, into_at=0.7),
        ("head_scalars", "gains"): Route("bottom", "top", out_at=0.25, into_at=0.25),
        ("gains", "head_scalars"): Route("top", "bottom", out_at=0.75, into_at=0.75),
    },
    hidden=frozenset({"walk", ":bad_head", ":bad_token"}),
)
ENGINE = Sheet(
    title="Engine: RETRIEVE (rank, trees), CORRECT and EMIT (column), UPDATE (rank)",
    places={
        ":operands": (0, 1.2, "ki, qi"), ":words": (0, 2.4, "beats of v"),
        ":job": (0, 4.2, "state and scalars"),
        "rank": (1.5, 1.2, "banks and lanes"), "unpack": (1.5, 2.4, "beats to words"),
        "r_tree": (3, 0.7, "sum over chains"), "p_tree": (3, 1.7, "sum over chains"),
        "exponents": (3, 4.2, "exp, bits"), "column": (4.5, 1.2, "CORRECT, EMIT"),
        "pack": (5.8, 1.2, "words to beats"), ":out": (7.1, 1.2, "rows of o"),
    },
    routes={
        (":operands", "rank"): Route(out_at=0.3, into_at=0.3),
        ("rank", "rank"): Route("top", "top", lane=0.8, out_at=0.95, into_at=0.4),
        ("column", "rank"): Route("top", "top", lane=0.1, out_at=0.5, into_at=0.12),
        (":job", "rank"): Route(out_at=0.25, lane=1.15, into_at=0.75),
        ("rank", "r_tree"): Route(out_at=0.3),
        ("rank", "p_tree"): Route(out_at=0.7),
        ("rank", "exponents"): Route("bottom", "top", lane=2.3, out_at=0.75, into_at=0.3),
        ("r_tree", "column"): Route(into_at=0.3),
        ("p_tree", "column"): Route(into_at=0.7),
        ("unpack", "column"): Route("right", "bottom", out_at=0.3, into_at=0.2),
        ("unpack", "exponents"): Route("bottom", "left", out_at=0.5, into_at=0.3),
        (":job", "exponents"): Route(out_at=0.6, into_at=0.6),
        (":job", "column"): Route("bottom", "bottom", lane=5.1, out_at=0.5, into_at=0.85),
        ("column", "exponents"): Route("bottom", "top", lane=3.4, out_at=0.4, into_at=0.75),
        ("exponents", "column"): Route("right", "bottom", into_at=0.62),
    },
)


def drawings(config: GdnConfig) -> dict[str, str]:
    """Every drawing of a design point, by name."""
    engine = engine_params(config)
    walk = WalkParams(heads=config.shape.qk_heads, engines=config.engines)
    prepare = PrepareParams(engine=engine, walk=walk, slots=config.slots)
    return {
        "kernel": draw(Kernel(config), KERNEL),
        "prepare": draw(Prepare(prepare), PREPARE),
        "engine": draw(Engine(engine), ENGINE),
    }
