"""How many levels of logic lie before each input of a register, in a flat design.

    levels = LUTs + one for every 8 bits of carry, rounded up

What counts as a path, and as a level, is in `gdn_core.measure.report.cells`. A path within the
bound has at most `LEVELS` of them, or else one carry chain of at most `CARRY_BITS` and
`BESIDE_CARRY` LUTs. So no length is the longest by itself, and each net keeps the longest path of
every state: up to BESIDE_CARRY LUTs or more; no, one or more chains.
"""

import re
from collections import Counter
from typing import NamedTuple

import numpy as np

from gdn_core.measure.report import cells
from gdn_core.measure.report.flat import Design
from gdn_core.measure.report.limits import BESIDE_CARRY, CARRY_BITS, LEVELS

__all__ = ["Length", "Path", "Paths", "paths"]

EIGHTHS = 8  # of a level: what a LUT takes; a bit of carry takes one
LUTS = BESIDE_CARRY + 2  # states: 0, 1, .. LUTs; the last: more than may lie beside a chain
CHAINS = 3  # states: no, one, more
STATES = LUTS * CHAINS
DEEPEST = 1_000  # levels: beyond it is a loop


class Length(NamedTuple):
    """Of a path: LUTs and chains as far as states tell them apart, and all of it in eighths."""

    luts: int
    chains: int
    eighths: int

    @property
    def levels(self) -> int:
        return -(-self.eighths // EIGHTHS)

    @property
    def long(self) -> bool:
        """Whether it is over the bound."""
        chain = (self.chains == 1 and self.luts <= BESIDE_CARRY
                 and self.eighths - self.luts * EIGHTHS <= CARRY_BITS)
        return self.levels > LEVELS and not chain


class Path(NamedTuple):
    length: Length
    alike: int  # register inputs whose names differ from this one's in numbers only
    module: str  # of the register at its end
    names: tuple[str, ...]  # from register to register, the steps of logic between


class Paths(NamedTuple):
    histogram: dict[int, int]  # register inputs by the levels before them
    over: int  # register inputs with a path over the bound
    kinds: list[Path]  # those, a path for all that differ in numbers only; the worst first
    longest: dict[str, Path]  # by the module of the register at its end


def paths(design: Design) -> Paths:
    walk = _Walk(design)
    pins, nets = walk.ends()
    reached = (walk.at[:, nets] >= 0).any(axis=0)
    pins, nets = pins[reached], nets[reached]
    best, eighths, over = walk.worst(nets)
    levels = -(-eighths // EIGHTHS)
    names, module = design.module_of_cells()
    own = np.where(pins >= 0, module[design.pin_cell[pins]], names.index(design.top))
    order = np.lexsort((levels, over))[::-1]

    def path(n: int, count: int) -> Path:
        length = Length(*divmod(int(best[n]), CHAINS), int(eighths[n]))
        return Path(length, count, names[own[n]],
                    (*walk.back(int(nets[n]), int(best[n])), walk.end(int(pins[n]), int(nets[n]))))

    counts: Counter[tuple[int, str]] = Counter()
    first: dict[tuple[int, str], int] = {}
    for n in order[:int(over.sum())]:
        kind = (own[n], re.sub(r"\d+", "", walk.end(int(pins[n]), int(nets[n]))))
        counts[kind] += 1
        first.setdefault(kind, n)
    kinds = sorted((path(n, counts[kind]) for kind, n in first.items()),
                   key=lambda each: (-each.length.levels, -each.alike))
    longest: dict[int, int] = {}
    for at in np.sort(np.unique(own[order], return_index=True)[1]):
        longest[own[order[at]]] = order[at]
    found, many = np.unique(levels, return_counts=True)
    return Paths({int(level): int(count) for level, count in zip(found, many, strict=True)},
                 int(over.sum()), kinds,
                 {names[of]: path(n, 1) for of, n in longest.items()})


def state(luts: np.ndarray, chains: np.ndarray | int) -> np.ndarray:
    """Of paths by their LUTs and chains; a late start is as many LUTs."""
    return np.minimum(luts, LUTS - 1) * CHAINS + np.minimum(chains, CHAINS - 1)


class _Walk:
    """`at`: by state and net, eighths of the longest path to it; -1: there is none."""

    def __init__(self, design: Design):
        self.design = design
        self.driver = design.drivers()
        self.source, self.target = design.net[design.arcs[:, 0]], design.net[design.arcs[:, 1]]
        self.luts, self.chains, self.bits = design.arcs[:, 2:].T
        self.step = self.luts * EIGHTHS + self.bits
        self.sequential = design.alive & design.is_kind(
            lambda cell: cells.is_sequential(cell["type"]))
        self.at = np.full((STATES, len(design.net)), -1, np.int32)
        self._start()
        self._reach()
        self.into = np.argsort(self.target, kind="stable")
        self.sorted = self.target[self.into]

    def _start(self) -> None:
        design = self.design
        pins = np.flatnonzero(design.output & self.sequential[design.pin_cell])
        late = np.zeros((len(design.tables.samples), len(design.tables.roles)), np.int32)
        for kind, cell in enumerate(design.tables.samples):
            for role, (pin, *_) in enumerate(design.tables.roles):
                late[kind, role] = cells.late(cell, pin)
        wait = late[design.kind[design.pin_cell[pins]], design.pin_role[pins]]
        self.at[state(wait, 0), design.net[design.pin_net[pins]]] = wait * EIGHTHS
        self.at[0, [design.net[net] for net in design.inputs]] = 0

    def _reach(self) -> None:
        """A step further along all arcs whose source something longer came to."""
        size = self.at.shape[1]
        at = self.at.reshape(-1)
        active: np.ndarray = np.any(self.at >= 0, axis=0)
        while active.any():
            arcs = np.flatnonzero(active[self.source])
            active = np.zeros(size, bool)
            for before in range(STATES):
                come = self.at[before, self.source[arcs]]
                along = arcs[come >= 0]
                value = come[come >= 0] + self.step[along]
                luts, chains = divmod(before, CHAINS)
                to = self.target[along]
                place = state(luts + self.luts[along], chains + self.chains[along]) * size + to
                longer = value > at[place]
                np.maximum.at(at, place[longer], value[longer])
                active[to[longer]] = True
            if at.max() > DEEPEST * EIGHTHS:
                raise ValueError(f"a combinational loop of {int(active.sum())} nets")

    def ends(self) -> tuple[np.ndarray, np.ndarray]:
        """Pins of registers, -1 for a port of the top, and their nets."""
        design = self.design
        pins = np.flatnonzero(~design.output & ~design.clock & self.sequential[design.pin_cell])
        ports = np.array(list(design.outputs), np.int64)
        return (np.concatenate([pins, np.full(len(ports), -1)]),
                np.concatenate([design.net[design.pin_net[pins]], design.net[ports]]))

    def worst(self, nets: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Of each net the state and eighths of the longest path, one over the bound if there is."""
        luts, chains = np.divmod(np.arange(STATES)[:, None], CHAINS)
        at: np.ndarray = self.at[:, nets]
        chain = (chains == 1) & (luts <= BESIDE_CARRY) & (at - luts * EIGHTHS <= CARRY_BITS)
        over = np.where(chain, False, at > LEVELS * EIGHTHS)
        best = (at + over * (2 * DEEPEST * EIGHTHS)).argmax(axis=0)
        each = np.arange(len(nets))
        return best, at[best, each], over[best, each]

    def back(self, net: int, now: int) -> list[str]:
        """The register where the longest path to `net` in state `now` starts, and the steps."""
        steps: list[str] = []
        while True:
            low, high = np.searchsorted(self.sorted, [net, net + 1])
            ways = ((arc, before) for arc in self.into[low:high] for before in range(STATES)
                    if (come := self.at[before, self.source[arc]]) >= 0
                    and come + self.step[arc] == self.at[now, net]
                    and state(before // CHAINS + self.luts[arc],
                              before % CHAINS + self.chains[arc]) == now)
            arc, before = next(ways, (None, 0))
            if arc is None:
                return [self._begin(net), *reversed(steps)]
            steps += self._step(net, arc)
            net, now = int(self.source[arc]), before

    def _begin(self, net: int) -> str:
        pin = self.driver[net]
        return self.design.pin(pin) if pin >= 0 else self.design.port(net)

    def _step(self, net: int, arc: int) -> list[str]:
        if self.bits[arc]:
            return ["carry"]
        pin = self.driver[net]
        kind = "" if pin < 0 else self.design.type_of(pin)
        if kind in ("", "CARRY4"):
            return []
        label = self.design.pin(pin)
        return [kind if cells.NAMELESS in label else f"{kind} {label}"]

    def end(self, pin: int, net: int) -> str:
        design = self.design
        return design.port(net) if pin < 0 else f"{design.register(pin)} {design.name_of(pin)}"
