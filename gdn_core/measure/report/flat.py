"""A design without its hierarchy, as Vivado makes it (`-flatten_hierarchy rebuilt`).

    flatten   every instance's cells in one list; a net that passes ports is one net
    merge     equal cells are one: the same kind and settings, the same nets on the same inputs, a
              register's clock, enable and reset among them; what is equal only then is merged, too.
              Then what nothing reads is dropped
    stays     a cell with `keep` or `DONT_TOUCH`, as its synthesis leaves it; RAMs and DSP48E2;
              cells of different instances of a module with `keep_hierarchy`, which are fences

Two counters that count alike are not seen to be equal, since each reads itself: nor does a tool
that compares inputs see it. Constants are not carried over the ports either.
"""

import hashlib
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from gdn_core.measure.report import cells
from gdn_core.measure.report.module import CONSTANTS, Cells, Tables

__all__ = ["Design", "Place", "flatten"]

FIXED = len(CONSTANTS)
MULTIPLIERS = (0xBF58476D1CE4E5B9, 0x94D049BB133111EB)  # splitmix64


class Place(NamedTuple):
    """An instance: its path, without the top's name, and where its own cells and nets begin."""

    path: str
    module: str
    cell: int
    net: int


class _Tree(NamedTuple):
    """A module with all below it."""

    nets: int
    fences: int
    kind: np.ndarray
    kept: np.ndarray
    fence: np.ndarray  # by cell: the instance that nothing leaves; 0: none
    pins: np.ndarray
    arcs: np.ndarray
    joined: np.ndarray  # pairs of nets that are one
    places: list[Place]


@dataclass
class Design:
    """Flat arrays. `net` says which net a net is part of; `alive` which cells are left."""

    modules: Mapping[str, Cells]
    top: str
    tables: Tables
    kind: np.ndarray
    kept: np.ndarray
    fence: np.ndarray
    pin_cell: np.ndarray
    pin_net: np.ndarray
    pin_role: np.ndarray
    arcs: np.ndarray
    places: list[Place]
    net: np.ndarray
    alive: np.ndarray
    inputs: dict[int, str]  # nets of the top's ports, with their names
    outputs: dict[int, str]

    def __post_init__(self):
        roles = list(self.tables.roles)
        self.output = np.array([role[2] for role in roles], bool)[self.pin_role]
        self.clock = np.array([role[3] for role in roles], bool)[self.pin_role]
        self.constant = self.net < FIXED
        self.starts = [place.cell for place in self.places]

    def is_kind(self, question) -> np.ndarray:
        """By cell: what `question` says of its kind, given a cell of that kind."""
        return np.array([question(cell) for cell in self.tables.samples])[self.kind]

    def kinds(self) -> Counter[str]:
        """Cells that are left, by type."""
        found: Counter[str] = Counter()
        for cell, count in zip(self.tables.samples, np.bincount(
                self.kind[self.alive], minlength=len(self.tables.samples)), strict=True):
            found[cell["type"]] += int(count)
        return found

    def place(self, cell: int) -> tuple[Place, Cells, int]:
        """The instance of a cell, its module, and the cell's number there."""
        place = self.places[bisect_right(self.starts, cell) - 1]
        return place, self.modules[place.module], cell - place.cell

    def label(self, cell: int, net: int) -> str:
        """A cell with its path, by the `net` (as of its pin) that it drives or by its own name."""
        place, module, own = self.place(cell)
        local = net - place.net + FIXED
        kind = self.tables.samples[self.kind[cell]]["type"]
        name = module.labels.get(local, f"{module.names[own]} ({kind})")
        return f"{place.path}/{name}" if place.path else name

    def drivers(self) -> np.ndarray:
        """By net: the pin that drives it; -1: none, so a port or a constant."""
        found = np.full(len(self.net), -1, np.int64)
        pins = np.flatnonzero(self.output & self.alive[self.pin_cell])
        found[self.net[self.pin_net[pins]]] = pins
        return found

    def pin(self, pin: int) -> str:
        """The cell of a pin, with its path."""
        return self.label(int(self.pin_cell[pin]), int(self.pin_net[pin]))

    def name_of(self, pin: int) -> str:
        return self.tables.names[self.pin_role[pin]]

    def type_of(self, pin: int) -> str:
        return self.tables.samples[self.kind[self.pin_cell[pin]]]["type"]

    def register(self, pin: int) -> str:
        """The cell of an input pin by what it drives as a register."""
        cell = self.pin_cell[pin]
        low, high = np.searchsorted(self.pin_cell, [cell, cell + 1])
        drives = [at for at in range(low, high) if self.output[at] and self.name_of(at) == "Q"]
        return self.label(int(cell), int(self.pin_net[drives[0]]) if drives else -1)

    def port(self, net: int) -> str:
        """The name of a port of the top, given the net it is on by now."""
        for ports in (self.inputs, self.outputs):
            for bit, name in ports.items():
                if self.net[bit] == net:
                    return f"port {name}"
        return "a constant"

    def module_of_cells(self) -> tuple[list[str], np.ndarray]:
        """Names of the modules, and by cell the number of its own."""
        names = list(self.modules)
        number = {name: n for n, name in enumerate(names)}
        lengths = np.diff([*self.starts, len(self.kind)])
        return names, np.repeat([number[place.module] for place in self.places], lengths)

    def merge(self) -> None:
        """One cell stands for all equal ones, a kept one if there is one; what is unread goes."""
        merging = self.is_kind(lambda cell: cells.mergeable(cell["type"]))
        salts = np.array([_hash(f"{pin}.{index}") for pin, index, *_ in self.tables.roles],
                         np.uint64)[self.pin_role]  # fmt: skip
        reads = np.flatnonzero(~self.output & merging[self.pin_cell])
        drives = np.flatnonzero(self.output & merging[self.pin_cell])
        wide = np.int64(len(self.tables.roles))
        place = self.pin_cell[drives] * wide + self.pin_role[drives]  # rising, but for pins' order
        order = np.argsort(place)
        drives, place = drives[order], place[order]
        # Those that may stand for others first.
        candidates = np.flatnonzero(merging)
        candidates = candidates[np.argsort(~self.kept[candidates], kind="stable")]
        key = _mix((self.kind.astype(np.uint64) << np.uint64(32)) + self.fence.astype(np.uint64))
        net = np.arange(len(self.net), dtype=np.int32)
        first = np.arange(len(self.kind))
        origin = self.net[self.pin_net]
        on = origin.copy()  # the net that each pin is on by now
        np.add.at(key, self.pin_cell[reads], _mix(salts[reads] ^ _mix(on[reads])))
        while True:
            _, one, group = np.unique(key[candidates], return_index=True, return_inverse=True)
            first[candidates] = candidates[one[group]]
            first[self.kept] = np.flatnonzero(self.kept)
            copies = drives[first[self.pin_cell[drives]] != self.pin_cell[drives]]
            theirs = first[self.pin_cell[copies]] * wide + self.pin_role[copies]
            net[origin[copies]] = origin[drives[np.searchsorted(place, theirs)]]
            moved = reads[net[origin[reads]] != on[reads]]
            if not len(moved):
                break
            now = net[origin[moved]]
            np.add.at(key, self.pin_cell[moved], _mix(salts[moved] ^ _mix(now))
                      - _mix(salts[moved] ^ _mix(on[moved])))
            on[moved] = now
        self.net = net[self.net]
        self.alive = first == np.arange(len(self.kind))
        self._sweep(merging & ~self.kept & (self.fence == 0))

    def _sweep(self, may_go: np.ndarray) -> None:
        """Drop what nothing reads, and then what only that read."""
        out = np.zeros(len(self.net), bool)
        out[[self.net[net] for net in self.outputs]] = True
        nets = self.net[self.pin_net]
        while True:
            read = out.copy()
            read[nets[~self.output & self.alive[self.pin_cell]]] = True
            needed = np.zeros(len(self.kind), bool)
            drives = self.output & read[nets]
            needed[self.pin_cell[drives]] = True
            gone = self.alive & may_go & ~needed
            if not gone.any():
                return
            self.alive &= ~gone


def flatten(modules: Mapping[str, Cells], tables: Tables) -> Design:
    """`modules` with children first; the last is the top."""
    trees: dict[str, _Tree] = {}
    for name in modules:
        trees[name] = _tree(name, modules, trees)
    top = list(modules)[-1]
    tree, module = trees[top], modules[top]
    net = _resolve(tree.nets, tree.joined)
    sides: dict[str, dict[int, str]] = {"input": {}, "output": {}}
    for port, bits in module.ports.items():
        for index, bit in enumerate(bits):
            if bit >= FIXED:
                sides[module.directions[port]][int(net[bit])] = f"{port}[{index}]"
    return Design(modules, top, tables, tree.kind, tree.kept, tree.fence, tree.pins[:, 0],
                  tree.pins[:, 1], tree.pins[:, 2], tree.arcs, tree.places, net,
                  np.ones(len(tree.kind), bool), sides["input"], sides["output"])


def _tree(name: str, modules: Mapping[str, Cells], below: Mapping[str, _Tree]) -> _Tree:
    module = modules[name]
    nets, fences = module.nets, 0
    count = len(module.kind)
    parts = [_Tree(0, 0, module.kind, module.kept, np.zeros(count, np.int32), module.pins,
                   module.arcs, np.zeros((0, 2), np.int32), [Place("", name, 0, FIXED)])]
    ports_joined = []
    for instance, kind, connections in module.children:
        child = below[kind]
        shift = nets - FIXED

        def moved(net, shift=shift):
            return np.where(net < FIXED, net, net + shift)

        fence = np.where(child.fence > 0, child.fence + fences, 0)
        fences += child.fences
        if modules[kind].fenced:
            fences += 1
            fence[fence == 0] = fences
        pins, arcs = child.pins.copy(), child.arcs.copy()
        pins[:, 0] += count
        pins[:, 1] = moved(pins[:, 1])
        arcs[:, :2] = moved(arcs[:, :2])
        places = [Place(f"{instance}/{place.path}".rstrip("/"), place.module, place.cell + count,
                        place.net + shift) for place in child.places]
        parts.append(_Tree(0, 0, child.kind, child.kept, fence, pins, arcs,
                           moved(child.joined), places))
        for port, outside in connections.items():
            inside = moved(np.array(modules[kind].ports[port], np.int32))
            if outside:
                ports_joined.append(np.stack([np.array(outside, np.int32), inside], 1))
        nets += child.nets - FIXED
        count += len(child.kind)
    *_, kind, kept, fence, pins, arcs, pairs, _ = zip(*parts, strict=True)
    joined = np.concatenate([*pairs, *ports_joined]).astype(np.int32)
    return _Tree(nets, fences, np.concatenate(kind), np.concatenate(kept), np.concatenate(fence),
                 np.concatenate(pins), np.concatenate(arcs), joined,
                 [place for part in parts for place in part.places])


def _resolve(nets: int, joined: np.ndarray) -> np.ndarray:
    """The least of all nets that are joined with it, by net."""
    net = np.arange(nets, dtype=np.int32)
    one, other = joined[:, 0], joined[:, 1]
    while True:
        least = np.minimum(net[one], net[other])
        before = net.copy()
        for side in (one, other):
            np.minimum.at(net, net[side], least)
            np.minimum.at(net, side, least)
        net = net[net]
        if np.array_equal(net, before):
            return net


def _hash(text: str) -> int:
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest(), "little")


def _mix(value: np.ndarray) -> np.ndarray:
    value = value.astype(np.uint64)
    for shift, factor in zip((30, 27), MULTIPLIERS, strict=True):
        value = (value ^ (value >> np.uint64(shift))) * np.uint64(factor)
    return value ^ (value >> np.uint64(31))
