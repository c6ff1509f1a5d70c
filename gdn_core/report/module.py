"""One module's netlist examined: its cells, its longest paths, its widest nets.

A net's fan-out is the number of cells that read it, through all modules that it passes; clock and
reset (the ports in `UNCOUNTED`) are left out. It belongs to what drives it: a register, or logic.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from gdn_core.report import cells
from gdn_core.report.cells import Arc
from gdn_core.report.paths import Graph, Length, Path, Ways, longest, reached, ways

__all__ = ["Examined", "Net", "examine"]

UNCOUNTED = ("clk", "rst", "ap_clk", "ap_rst_n")
CONSTANTS = ("0", "1", "x", "z")
KEPT = 12  # of the longest paths and of the widest nets, beside those over the bound

Port = tuple[str, int]


class Net(NamedTuple):
    loads: int
    name: str
    register: bool  # whether a register drives it


@dataclass
class Examined:
    kinds: Counter[str]  # of its own cells, without its children's
    children: Counter[str]
    paths: list[Path]
    nets: list[Net]  # widest first
    ways: Ways
    loads: dict[Port, int] = field(default_factory=dict)  # cells inside that read an input
    drives: dict[Port, Net] = field(default_factory=dict)  # what drives an output, loads inside
    memories: dict[str, Counter[str]] = field(default_factory=dict)


class _Module:
    def __init__(self, netlist: dict, children: Mapping[str, Examined], top: bool):
        self.children, self.top = children, top
        self.ports = netlist["ports"]
        self.cells = {name: cell for name, cell in netlist["cells"].items()
                      if cell["type"] not in ("VCC", "GND")}
        for name, cell in self.cells.items():
            if cell["type"] not in children and not cells.known(cell["type"]):
                raise ValueError(f"{name} is a {cell['type']}, which nobody told the report about")
        self.names: dict[int, str] = {}
        for name, net in sorted(netlist["netnames"].items(), key=lambda item: len(item[0])):
            if not net["hide_name"]:
                for index, bit in enumerate(net["bits"]):
                    if bit not in CONSTANTS:
                        single = len(net["bits"]) == 1
                        self.names.setdefault(bit, name if single else f"{name}[{index}]")

    def placed(self) -> Iterable[tuple[str, dict, Examined]]:
        for name, cell in self.cells.items():
            if cell["type"] in self.children:
                yield cells.tidy_name(name), cell, self.children[cell["type"]]

    def label(self, name: str, cell: dict, net: int | str | None) -> str:
        """A cell by the net that it drives, or by its own name."""
        if net in self.names:
            return self.names[net]  # type: ignore[index]
        return f"{cells.tidy_name(name)} ({cell['type']})"

    def bits(self, direction: str) -> dict[Port, int | str]:
        """Nets of the ports of a direction, but for constants, by (port, index)."""
        return {(name, index): bit
                for name, port in self.ports.items() if port["direction"] == direction
                for index, bit in enumerate(port["bits"]) if bit not in CONSTANTS}

    # ---------------------------------------------------------------------------------- paths

    def graph(self) -> Graph:
        arcs: dict[int | str, list[Arc]] = defaultdict(list)
        starts: dict[int | str, list[Path]] = defaultdict(list)
        ends: dict[int | str, list[Path]] = defaultdict(list)
        zero = Length(0, 0, 0)
        for name, cell in self.cells.items():
            if cell["type"] in self.children:
                continue
            for net, arc in cells.arcs(name, cell):
                if arc.source not in CONSTANTS:
                    shown = arc.via
                    if net in self.names and shown:
                        shown = (*shown[:-1], f"{shown[-1]} {self.names[net]}")  # type: ignore
                    arcs[net].append(arc._replace(via=shown))
            if not cells.is_sequential(cell["type"]):
                continue
            for pin, bits in cell["connections"].items():
                output = cell["port_directions"][pin] == "output"
                for bit in bits:
                    if bit in CONSTANTS or pin in cells.CLOCKS:
                        continue
                    if output:
                        starts[bit].append(Path(zero, (self.label(name, cell, bit),)))
                    else:
                        driven = cell["connections"].get("Q", [None])[0]
                        register = self.label(name, cell, driven)
                        ends[bit].append(Path(zero, (f"{register} {pin}",)))
        for name, cell, child in self.placed():
            self._place(name, cell["connections"], child.ways, arcs, starts, ends)
        inputs, outputs = self.bits("input"), self.bits("output")
        if self.top:  # the world outside is registers
            for (port, index), net in inputs.items():
                starts[net].append(Path(zero, (f"port {port}[{index}]",)))
            for (port, index), net in outputs.items():
                ends[net].append(Path(zero, (f"port {port}[{index}]",)))
        return Graph(dict(arcs), dict(starts), dict(ends), inputs, outputs)

    def _place(self, name: str, nets: dict, inside: Ways, arcs, starts, ends) -> None:
        def within(path: Path) -> Path:
            return Path(path.length, tuple(f"{name}/{step}" for step in path.names))

        for (port, index), paths in inside.starts.items():
            if port in nets and nets[port][index] not in CONSTANTS:
                starts[nets[port][index]] += [within(path) for path in paths]
        for (port, index), paths in inside.ends.items():
            if port in nets and nets[port][index] not in CONSTANTS:
                ends[nets[port][index]] += [within(path) for path in paths]
        for (port, index), come in inside.through.items():
            if port not in nets:
                continue
            for (source, place), path in come:
                if source in nets and nets[source][place] not in CONSTANTS:
                    arcs[nets[port][index]].append(
                        Arc(nets[source][place], *path.length, within(path).names))

    # -------------------------------------------------------------------------------- fan-out

    def wide(self) -> tuple[list[Net], dict[Port, int], dict[Port, Net]]:
        """The nets, widest first; what each input has to drive; what drives each output."""
        loads: Counter[int | str] = Counter()
        driver: dict[int | str, Net] = {}
        reader: dict[int | str, str] = {}  # one of a net's
        wire: dict[int | str, int | str] = {}  # an output that a child joins to an input
        for name, cell in self.cells.items():
            read = set()
            if cell["type"] in self.children:
                continue
            for pin, bits in cell["connections"].items():
                if cell["port_directions"][pin] == "output":
                    for bit in bits:
                        driver[bit] = Net(0, self.label(name, cell, bit),
                                          cells.is_sequential(cell["type"]))
                elif pin not in cells.CLOCKS:
                    read.update(bits)
            loads.update(read)
            for pin, bits in cell["connections"].items():
                for bit in bits if cells.is_sequential(cell["type"]) else ():
                    if pin not in cells.CLOCKS and cell["port_directions"][pin] == "input":
                        register = self.label(name, cell, cell["connections"].get("Q", [None])[0])
                        reader.setdefault(bit, f"{register} {pin}")
        for name, cell, child in self.placed():
            nets = cell["connections"]
            for (port, index), count in child.loads.items():
                if port in nets:
                    loads[nets[port][index]] += count
                    if count:
                        reader.setdefault(nets[port][index], f"{name}/{port}[{index}]")
            for (port, index), net in child.drives.items():
                if port in nets:
                    driver[nets[port][index]] = net._replace(name=f"{name}/{net.name}")
            for (port, index), come in child.ways.through.items():
                for (source, place), path in come:
                    if not path.names and port in nets and source in nets:
                        wire[nets[port][index]] = nets[source][place]
        for joined, origin in wire.items():
            while origin in wire:
                origin = wire[origin]
            loads[origin] += loads[joined]
        nets_found = {}
        for bit, net in driver.items():
            name = net.name
            if name.startswith(cells.NAMELESS) and bit in reader:
                name = f"{name.removeprefix(cells.NAMELESS).strip(' ()')} to {reader[bit]}"
            nets_found[bit] = Net(net.loads + loads[bit], name, net.register)
        inputs = {port: loads[bit] for port, bit in self.bits("input").items()
                  if port[0] not in UNCOUNTED}
        drives = {port: nets_found[bit] for port, bit in self.bits("output").items()
                  if bit in nets_found}
        out = {bit for bit in self.bits("output").values()} if not self.top else set()
        aside = {bit for port, bit in self.bits("input").items() if port[0] in UNCOUNTED}
        listed = [net for bit, net in nets_found.items() if bit not in out | aside]
        return sorted(listed, key=lambda net: (-net.loads, net.name)), inputs, drives


def examine(netlist: dict, children: Mapping[str, Examined], *, top: bool = False) -> Examined:
    """`netlist` as Yosys writes it; `children` by module name, examined before."""
    module = _Module(netlist, children, top)
    graph = module.graph()
    found = reached(graph)
    paths = longest(graph, found)
    nets, loads, drives = module.wide()
    kinds: Counter[str] = Counter()
    below: Counter[str] = Counter()
    memories: dict[str, Counter[str]] = defaultdict(Counter)
    for name, cell in module.cells.items():
        (below if cell["type"] in children else kinds)[cell["type"]] += 1
        if not name.startswith("$"):
            memories[name.split(".")[0]][cell["type"]] += 1
    return Examined(kinds, below, paths, nets, ways(graph, found), loads, drives, dict(memories))
