"""One module's netlist as counts, and as arrays to make a flat netlist of.

Nets and cells are numbered; the first nets are the CONSTANTS, which are the same in every module.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field

import numpy as np

from gdn_core.measure.report import cells

__all__ = ["CONSTANTS", "Cells", "Examined", "Tables", "arrays", "examine"]

CONSTANTS = ("0", "1", "x", "z")
KEEP = ("keep", "dont_touch")
FENCE = "keep_hierarchy"


@dataclass(frozen=True)
class Examined:
    kinds: Counter[str]  # of its own cells, without its children's
    children: Counter[str]
    memories: dict[str, Counter[str]]


@dataclass
class Tables:
    """What cells and pins are, by number: equal ones of all modules have the same."""

    kinds: dict[str, int] = field(default_factory=dict)
    samples: list[dict] = field(default_factory=list)  # a cell of each kind, parameters and all
    roles: dict[tuple[str, int, bool, bool], int] = field(default_factory=dict)  # see `role`

    @property
    def names(self) -> list[str]:
        return [pin for pin, *_ in self.roles]

    def kind(self, cell: dict) -> int:
        name = cell["type"] + json.dumps(cell["parameters"], sort_keys=True)
        if name not in self.kinds:
            self.kinds[name] = len(self.samples)
            self.samples.append({key: cell[key] for key in ("type", "parameters")})
        return self.kinds[name]

    def role(self, pin: str, index: int, output: bool, clock: bool) -> int:
        return self.roles.setdefault((pin, index, output, clock), len(self.roles))


@dataclass(frozen=True)
class Cells:
    """The cells of a module, without its children's, as arrays."""

    nets: int
    kind: np.ndarray  # by cell
    kept: np.ndarray
    pins: np.ndarray  # cell, net, role
    arcs: np.ndarray  # source net, target net, LUTs, chains, bits
    names: list[str]
    labels: dict[int, str]  # of nets that have a name
    ports: dict[str, list[int]]
    directions: dict[str, str]
    children: list[tuple[str, str, dict[str, list[int]]]]  # name, module, nets by port
    fenced: bool  # nothing is optimised across its ports


def examine(netlist: dict, children: Collection[str]) -> Examined:
    """`netlist` as Yosys writes it; `children`: names of the modules that it may place."""
    kinds: Counter[str] = Counter()
    below: Counter[str] = Counter()
    memories: dict[str, Counter[str]] = defaultdict(Counter)
    for name, cell in _cells(netlist).items():
        kind = cell["type"]
        if kind not in children and not cells.known(kind):
            raise ValueError(f"{name} is a {kind}, which nobody told the report about")
        (below if kind in children else kinds)[kind] += 1
        if not name.startswith("$"):
            memories[name.split(".")[0]][kind] += 1
    return Examined(kinds, below, dict(memories))


def arrays(netlist: dict, children: Collection[str], tables: Tables) -> Cells:
    numbers: dict[int | str, int] = {name: n for n, name in enumerate(CONSTANTS)}

    def number(net: int | str) -> int:
        return numbers.setdefault(net, len(numbers))

    labels: dict[int, str] = {}
    for name, net in sorted(netlist["netnames"].items(), key=lambda item: len(item[0])):
        for index, bit in enumerate(net["bits"]):
            if bit in CONSTANTS:
                continue
            if not net["hide_name"]:
                single = len(net["bits"]) == 1
                labels.setdefault(number(bit), name if single else f"{name}[{index}]")
    kind: list[int] = []
    kept, pins, arcs, names, placed = [], [], [], [], []
    for name, cell in _cells(netlist).items():
        nets = {pin: [number(bit) for bit in bits] for pin, bits in cell["connections"].items()}
        if cell["type"] in children:
            placed.append((cells.tidy_name(name), cell["type"], nets))
            continue
        keep = cells.asked(cell["attributes"], *KEEP)
        for pin, found in nets.items():
            output = cell["port_directions"][pin] == "output"
            clock = cells.is_clock(cell["type"], pin)
            for index, net in enumerate(found):
                pins.append((len(kind), net, tables.role(pin, index, output, clock)))
        for target, arc in cells.arcs(name, cell):
            if arc.source not in CONSTANTS:
                arcs.append((number(arc.source), number(target), arc.luts, arc.chains, arc.bits))
        kind.append(tables.kind(cell))
        kept.append(keep)
        names.append(cells.tidy_name(name))
    ports = {name: [number(bit) for bit in port["bits"]]
             for name, port in netlist["ports"].items()}
    return Cells(
        len(numbers), np.array(kind, np.int32), np.array(kept, bool),
        np.array(pins, np.int32).reshape(-1, 3), np.array(arcs, np.int32).reshape(-1, 5),
        names, labels, ports,
        {name: port["direction"] for name, port in netlist["ports"].items()}, placed,
        cells.asked(netlist["attributes"], FENCE, "dont_touch"))  # fmt: skip


def _cells(netlist: dict) -> dict[str, dict]:
    return {name: cell for name, cell in netlist["cells"].items()
            if cell["type"] not in ("VCC", "GND")}
