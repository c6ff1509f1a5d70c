"""The longest paths of a module, through its children and on into its parents.

    levels = LUTs + one for every 8 bits of carry

What counts as a path, and as a level, is in `gdn_core.report.cells`. A path within the bound has at
most `LEVELS` of them, or else one carry chain of at most `CARRY_BITS` and `BESIDE_CARRY` LUTs.

A module's ports do not end a path. Its parents learn of each bit of an output how far the registers
behind it are, of each bit of an input how far those before it are, and what leads from one to the
other; so a path is found in the module that all of it lies in, however many it passes. No length
is the longest by itself (4 LUTs and a chain, or 6 LUTs?), so each net keeps all those of which none
is longer in everything.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from gdn_core.report.cells import Arc

__all__ = ["BESIDE_CARRY", "CARRY_BITS", "LEVELS", "Length", "Path", "Ways", "longest", "reached",
           "ways"]

LEVELS = 6
CARRY_BITS = 48
BESIDE_CARRY = 2
CARRY8 = 8  # bits of a CARRY8

Node = int | str
Trail = Any  # a linked list: None, or (Trail before, names)


class Length(NamedTuple):
    luts: int
    chains: int  # 2 stands for more, too
    bits: int  # of all chains

    @property
    def levels(self) -> int:
        return self.luts + -(-self.bits // CARRY8)

    @property
    def long(self) -> bool:
        """Whether it is over the bound."""
        chain = self.chains == 1 and self.bits <= CARRY_BITS and self.luts <= BESIDE_CARRY
        return self.levels > LEVELS and not chain


class Path(NamedTuple):
    length: Length
    names: tuple[str, ...]  # from register to register


Front = list[tuple[Length, Trail]]  # of which none is longer than another in everything


class Ways(NamedTuple):
    """A module to its parents: the paths from and to each bit (port, index) of its ports."""

    starts: dict[tuple[str, int], list[Path]]  # registers to an output
    ends: dict[tuple[str, int], list[Path]]  # an input to registers
    through: dict[tuple[str, int], list[tuple[tuple[str, int], Path]]]  # inputs to an output


class Graph(NamedTuple):
    """The nets of a module: what leads to each, where paths start and where they end."""

    arcs: dict[Node, list[Arc]]
    starts: dict[Node, list[Path]]
    ends: dict[Node, list[Path]]
    inputs: dict[tuple[str, int], Node]
    outputs: dict[tuple[str, int], Node]


def join(one: Length, other: Length) -> Length:
    return Length(one.luts + other.luts, min(one.chains + other.chains, 2), one.bits + other.bits)


def add(front: Front, length: Length, trail: Trail) -> None:
    for kept, _ in front:
        if kept.luts >= length.luts and kept.chains >= length.chains and kept.bits >= length.bits:
            return
    front[:] = [(kept, way) for kept, way in front if not (
        kept.luts <= length.luts and kept.chains <= length.chains and kept.bits <= length.bits)]
    front.append((length, trail))


def order(arcs: Mapping[Node, Sequence[Arc]]) -> list[Node]:
    """The nets that something leads to, each after those that lead to it."""
    waiting = {net: sum(arc.source in arcs for arc in into) for net, into in arcs.items()}
    leaving = defaultdict(list)
    for net, into in arcs.items():
        for arc in into:
            if arc.source in arcs:
                leaving[arc.source].append(net)
    ready = [net for net, count in waiting.items() if not count]
    for net in ready:  # grows
        for after in leaving[net]:
            waiting[after] -= 1
            if not waiting[after]:
                ready.append(after)
    if len(ready) < len(arcs):
        raise ValueError(f"a combinational loop of {len(arcs) - len(ready)} nets")
    return ready


def names(trail: Trail) -> tuple[str, ...]:
    parts = []
    while trail is not None:
        trail, via = trail
        parts.append(via)
    return tuple(name for via in reversed(parts) for name in via)


def forward(arcs: Mapping[Node, Sequence[Arc]], along: Iterable[Node],
            seeds: Mapping[Node, Front]) -> dict[Node, Front]:
    """The longest paths from `seeds` to each net of `along`."""
    at = {net: list(front) for net, front in seeds.items()}
    for net in along:
        for arc in arcs[net]:
            step = Length(arc.luts, arc.chains, arc.bits)
            for length, trail in at.get(arc.source, ()):
                add(at.setdefault(net, []), join(length, step), (trail, arc.via))
    return at


class Reached(NamedTuple):
    """The nets of a graph in order, and the longest paths to each."""

    sequence: list[Node]
    at: dict[Node, Front]


def reached(graph: Graph) -> Reached:
    seeds = {net: [(path.length, (None, path.names)) for path in paths]
             for net, paths in graph.starts.items()}
    sequence = order(graph.arcs)
    return Reached(sequence, forward(graph.arcs, sequence, seeds))


def longest(graph: Graph, found: Reached) -> list[Path]:
    """The longest path to each input of a register, those over the bound first.

    Of a module with the others below it: not those that lie in one of its children. Of the
    registers behind one input of a child, only that with the longest.
    """
    at = found.at
    paths = []
    for net, ends in graph.ends.items():
        ways = [(join(length, end.length), trail, end.names)
                for length, trail in at.get(net, ()) for end in ends]
        if ways:
            length, trail, last = max(ways, key=lambda way: _rank(way[0]))
            paths.append((length, trail, last))
    paths.sort(key=lambda way: _rank(way[0]), reverse=True)
    first: dict[str, Path] = {}
    for length, trail, last in paths:
        if last[-1] not in first:
            first[last[-1]] = Path(length, (*names(trail), *last))
    return list(first.values())


def _rank(length: Length) -> tuple:
    return length.long, length.levels, length.luts


def ways(graph: Graph, found: Reached) -> Ways:
    """What the parents of a module have to know of it."""
    sequence, at = found
    starts = {port: [Path(length, names(trail)) for length, trail in at[net]]
              for port, net in graph.outputs.items() if at.get(net)}

    # Backwards, from the ends to the inputs; a trail is read from its head here.
    to_end: dict[Node, Front] = {
        net: [(path.length, (path.names, None)) for path in paths]
        for net, paths in graph.ends.items()}
    reach = set(graph.outputs.values())  # nets that lead to an output
    for net in reversed(sequence):
        front = to_end.get(net, ())
        for arc in graph.arcs[net]:
            if net in reach:
                reach.add(arc.source)
            step = Length(arc.luts, arc.chains, arc.bits)
            for length, trail in front:
                add(to_end.setdefault(arc.source, []), join(step, length), (arc.via, trail))
    ends = {port: [Path(length, _heads(trail)) for length, trail in to_end[net]]
            for port, net in graph.inputs.items() if net in to_end}

    through: dict[tuple[str, int], list[tuple[tuple[str, int], Path]]] = {}
    leaving = defaultdict(list)
    for net in sequence:
        for arc in graph.arcs[net]:
            if net in reach and arc.source in reach:
                leaving[arc.source].append(net)
    place = {net: number for number, net in enumerate(sequence)}
    for port, net in graph.inputs.items():
        if net not in reach:
            continue
        cone, todo = {net}, [net]
        while todo:
            for after in leaving[todo.pop()]:
                if after not in cone:
                    cone.add(after)
                    todo.append(after)
        along = sorted(cone - {net}, key=place.__getitem__)
        at = forward(graph.arcs, along, {net: [(Length(0, 0, 0), None)]})
        for out, target in graph.outputs.items():
            if target in cone:
                through.setdefault(out, []).extend(
                    (port, Path(length, names(trail))) for length, trail in at[target])
    return Ways(starts, ends, through)


def _heads(trail: Trail) -> tuple[str, ...]:
    parts = []
    while trail is not None:
        via, trail = trail
        parts += via
    return tuple(parts)
