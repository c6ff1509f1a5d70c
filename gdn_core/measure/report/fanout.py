"""How many cells each net of a flat design reaches.

Whatever drives it: a register, logic, a port; resets and clock enables count, the clock does not. A
buffer or an inverter is no load: what lies behind it is, since it becomes a wire or goes into the
LUTs that it feeds.
"""

import re
from collections import Counter
from typing import NamedTuple

import numpy as np

from gdn_core.measure.report import cells
from gdn_core.measure.report.flat import Design
from gdn_core.measure.report.limits import FAN_OUT

__all__ = ["FanOut", "Net", "fan_out"]

RESETS, ENABLES = re.compile(r"R|S|CLR|PRE|RST\w*"), re.compile(r"G?CE\w*|WE\w*|EN\w*")
DRIVERS = ("register", "logic", "port")


class Net(NamedTuple):
    loads: int
    resets: int  # of the loads: those of which it enters a reset pin,
    enables: int  # or an enable
    driver: str  # one of DRIVERS
    alike: int  # nets whose names differ from this one's in numbers only
    module: str  # of the driver
    name: str


class FanOut(NamedTuple):
    over: int  # nets over the bound
    kinds: list[Net]  # those, one for all that differ in numbers only; the widest first
    widest: dict[str, dict[str, Net]]  # by the module of the driver and by what drives it


def fan_out(design: Design) -> FanOut:
    driver = design.drivers()
    root = _roots(design)
    through = design.is_kind(cells.passes)
    pins = np.flatnonzero(~design.output & ~design.clock & design.alive[design.pin_cell]
                          & ~through[design.pin_cell] & ~design.constant[design.pin_net])
    nets = root[design.net[design.pin_net[pins]]]
    names = design.tables.names
    control = np.array([1 if RESETS.fullmatch(name) else 2 if ENABLES.fullmatch(name) else 0
                        for name in names])[design.pin_role[pins]]  # fmt: skip
    wide = np.int64(len(design.kind))

    def loads(those: np.ndarray) -> np.ndarray:
        """By net: cells that read it, each once."""
        pairs = np.unique(nets[those] * wide + design.pin_cell[pins[those]])
        return np.bincount(pairs // wide, minlength=len(design.net))

    every, resets, enables = (loads(those) for those in (
        control >= 0, control == 1, control == 2))
    modules, module = design.module_of_cells()
    sequential = design.is_kind(lambda cell: cells.is_sequential(cell["type"]))

    order = np.argsort(nets, kind="stable")
    inside = nets[order]

    def name(n: int, pin: int) -> str:
        """Of what drives the net; if that has none, with a register or a cell that reads it."""
        if pin < 0:
            return design.port(n)
        label = design.pin(pin)
        if cells.NAMELESS not in label:
            return label
        low, high = np.searchsorted(inside, [n, n + 1])
        readers = pins[order[low:high]]
        named = readers[sequential[design.pin_cell[readers]]]
        to = (named if len(named) else readers)[0]
        return f"{design.type_of(pin)} to {design.register(to)} {design.name_of(to)}"

    def net(n: int, alike: int) -> Net:
        pin = driver[n]
        kind = 2 if pin < 0 else int(not sequential[design.pin_cell[pin]])
        of = design.top if pin < 0 else modules[module[design.pin_cell[pin]]]
        return Net(int(every[n]), int(resets[n]), int(enables[n]), DRIVERS[kind], alike, of,
                   name(n, pin))

    over = np.flatnonzero(every > FAN_OUT)
    counts: Counter[tuple[str, str, str]] = Counter()
    first: dict[tuple[str, str, str], int] = {}
    for n in over[np.argsort(-every[over], kind="stable")]:
        found = net(n, 1)
        kind = (found.module, found.driver, re.sub(r"\d+", "", found.name))
        counts[kind] += 1
        first.setdefault(kind, n)
    driven = np.flatnonzero((driver >= 0) & (every > 0))
    of = module[design.pin_cell[driver[driven]]]
    logic = ~sequential[design.pin_cell[driver[driven]]]
    widest_first = np.lexsort((-every[driven], logic, of))
    firsts = np.unique((of * 2 + logic)[widest_first], return_index=True)[1]
    widest: dict[str, dict[str, Net]] = {}
    for n in driven[widest_first[firsts]]:
        found = net(n, 1)
        widest.setdefault(found.module, {})[found.driver] = found
    return FanOut(len(over), [net(n, counts[kind]) for kind, n in first.items()], widest)


def _roots(design: Design) -> np.ndarray:
    """By net: the one that it is, or is the inverse of, through buffers and inverters."""
    root = np.arange(len(design.net))
    through = design.is_kind(cells.passes) & design.alive
    pins = np.flatnonzero(through[design.pin_cell])
    ins, outs = (pins[design.output[pins] == side] for side in (False, True))
    source = np.zeros(len(design.kind), np.int64)
    source[design.pin_cell[ins]] = design.net[design.pin_net[ins]]
    root[design.net[design.pin_net[outs]]] = source[design.pin_cell[outs]]
    while not np.array_equal(root, root[root]):
        root = root[root]
    return root
