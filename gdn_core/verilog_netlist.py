"""A module's netlist inside Yosys, made into one that lints clean as text.

    muxes        only the bits that differ
    operands     one width per operator
    constants    only what something reads
    unused       one net takes every bit nobody reads
    RAM          no initial value where none was given
"""

from collections.abc import Mapping

from gdn_core.verilog_layout import natural

__all__ = ["Netlist"]

UNARY = ("$not", "$neg", "$pos")
BITWISE = ("$add", "$sub", "$and", "$or", "$xor", "$xnor", *UNARY)
COMPARE = ("$eq", "$ne", "$lt", "$le", "$gt", "$ge")
SHIFTS = ("$shl", "$sshl", "$shr", "$sshr")

FAMILY, ELEMENT = 4, 64  # nets that make a family, at least; bits of each, at most


class Netlist:
    """One module seen through pyosys."""

    def __init__(self, ys, design, module):
        self.ys, self.design, self.module = ys, design, module
        self.ports = {name: ys.IdString(f"\\{name}") for name in "ABYQ"}

    def read_bits(self) -> set[tuple[str, int]]:
        """Every (wire, bit) that something reads: cells, assignments, output ports."""
        read: set[tuple[str, int]] = set()
        for cell in self.module.cells_.values():
            child = self.design.module(cell.type)
            for port, signal in cell.connections_.items():
                if child is not None:
                    output = child.wire(port).port_output
                else:
                    output = cell.known() and cell.output(port)
                if not output:
                    read.update(_bits(signal))
        for _, right in self.module.connections_:
            read.update(_bits(right))
        for name, wire in self.module.wires_.items():
            if wire.port_output:
                read.update((name.str(), bit) for bit in range(wire.width))
        return read

    def narrow_muxes(self) -> None:
        """Take out of each multiplexer the bits whose two inputs are one and the same net."""
        for cell in list(self.module.cells_.values()):
            if cell.type.str() != "$mux":
                continue
            a, b, y = (cell.getPort(self.ports[port]) for port in "ABY")
            pairs = zip(a.to_sigbit_vector(), b.to_sigbit_vector(), strict=True)
            keep = [_bit(left) != _bit(right) for left, right in pairs]
            if all(keep) or (a.is_fully_const() and b.is_fully_const()):  # two states stay whole
                continue
            parts = {port: self.ys.SigSpec() for port in "ABY"}
            for index, kept in enumerate(keep):
                if kept:
                    for port, signal in zip("ABY", (a, b, y), strict=True):
                        parts[port].append(signal.extract(index, 1))
                else:
                    self.module.connect(y.extract(index, 1), a.extract(index, 1))
            if not any(keep):
                self.module.remove(cell)
                continue
            for port in "ABY":
                cell.setPort(self.ports[port], parts[port])
            cell.fixup_parameters(False, False)

    def size_operands(self) -> None:
        """Give every operator operands as wide as its result, so that no tool has to guess."""
        for cell in list(self.module.cells_.values()):
            kind = cell.type.str()
            if kind == "$logic_not" and self.width(cell, "A") > 1:
                cell.type = self.ys.IdString("$eq")
                zero = self.ys.SigSpec(self.ys.Const(0, self.width(cell, "A")))
                cell.setPort(self.ports["B"], zero)
                self.parameter(cell, "B_SIGNED", 0)
                self.parameter(cell, "A_SIGNED", 0)
                cell.fixup_parameters(False, False)
                kind = "$eq"
            if kind in BITWISE or kind == "$mul":
                self.narrow_result(cell)
            if kind in BITWISE:
                width = self.width(cell, "Y")
                self.resize(cell, "A" if kind in UNARY else "AB", width, unsigned=True)
            elif kind in COMPARE:
                width = max(self.width(cell, "A"), self.width(cell, "B"))
                self.resize(cell, "AB", width, unsigned=kind in ("$eq", "$ne"))
            elif kind in SHIFTS:
                width = max(self.width(cell, "A"), self.width(cell, "Y"))
                self.resize(cell, "A", width)
                self.widen_result(cell, width)
            elif kind == "$mul":
                width = self.width(cell, "Y")
                if max(self.width(cell, "A"), self.width(cell, "B")) > width:
                    self.resize(cell, "AB", width)

    def narrow_result(self, cell) -> None:
        """Cut the high result bits that nobody reads, where the result is an unnamed net."""
        result = cell.getPort(self.ports["Y"])
        wire = result.as_wire() if result.is_wire() else None
        if wire is None or not wire.name.str().startswith("$"):
            return
        if not hasattr(self, "read"):
            self.read = self.read_bits()
        name = wire.name.str()
        used = max((bit + 1 for bit in range(wire.width) if (name, bit) in self.read), default=0)
        if 0 < used < wire.width:
            narrow = self.module.addWire(self.ys.IdString(f"{name}_cut"), used)
            for bit in range(used):
                self.read.add((narrow.name.str(), bit))
            self.module.connect(result.extract(0, used), self.ys.SigSpec(narrow))
            cell.setPort(self.ports["Y"], self.ys.SigSpec(narrow))
            cell.fixup_parameters(False, False)

    def widen_result(self, cell, width: int) -> None:
        result = cell.getPort(self.ports["Y"])
        if result.size() < width:
            wide = self.ys.SigSpec(
                self.module.addWire(self.ys.IdString(f"{cell.name.str()}_wide"), width)
            )
            self.module.connect(result, wide.extract(0, result.size()))
            cell.setPort(self.ports["Y"], wide)
            cell.fixup_parameters(False, False)

    def resize(self, cell, ports: str, width: int, *, unsigned: bool = False) -> None:
        """Cut or extend inputs to `width`; at equal widths most operators need no sign any more."""
        for port in ports:
            flag = self.ys.IdString(f"\\{port}_SIGNED")
            signal = self.ys.SigSpec(cell.getPort(self.ports[port]))
            signal.extend_u0(width, cell.getParam(flag).as_bool())
            cell.setPort(self.ports[port], signal)
            if unsigned:
                self.parameter(cell, f"{port}_SIGNED", 0)
        cell.fixup_parameters(False, False)

    def width(self, cell, port: str) -> int:
        return cell.getPort(self.ports[port]).size()

    def parameter(self, cell, name: str, value: int) -> None:
        cell.setParam(self.ys.IdString(f"\\{name}"), self.ys.Const(value, 1))

    def leave_rams_unset(self) -> None:
        """Drop the zeros that Amaranth gives every word without an initial value of its own.

        No unit may read them: UltraRAM takes no initial value, and a reset brings none back.
        """
        ys = self.ys
        writers, init = ys.IdString("\\WR_PORTS"), ys.IdString("\\INIT")
        for cell in self.module.cells_.values():
            if (cell.type.str() == "$mem_v2" and cell.getParam(writers).as_int()
                    and cell.getParam(init).is_fully_zero()):
                cell.setParam(init, ys.Const(ys.State.Sx, cell.getParam(init).size()))

    def cut_wires(self) -> None:
        """Drop constants nobody reads and high bits that nothing joins; low ones become zero."""
        ys, needed = self.ys, self.read_bits()
        for cell in self.module.cells_.values():
            for signal in cell.connections_.values():
                needed.update(_bits(signal))
        for left, right in self.module.connections_:
            pairs = zip(left.to_sigbit_vector(), right.to_sigbit_vector(), strict=True)
            needed.update(_bit(to) for to, source in pairs if source.is_wire())
        top: dict[str, int] = {}
        for wire in self.module.wires_.values():
            if wire.port_id:
                top[wire.name.str()] = wire.width
        for name, bit in needed:
            top[name] = max(top.get(name, 0), bit + 1)
        kept = ys.SigsigVector()
        for left, right in self.module.connections_:
            to, source = ys.SigSpec(), ys.SigSpec()
            for index, (name, bit) in enumerate(_bits(left)):
                if bit < top.get(name, 0):
                    to.append(left.extract(index, 1))
                    source.append(right.extract(index, 1))
            if to.size():
                kept.append((to, source))
        self.module.new_connections(kept)
        joined = set(needed)
        for left, _ in self.module.connections_:
            joined.update(_bits(left))
        init = ys.IdString("\\init")
        for wire in self.module.wires_.values():
            wire.is_signed = False  # operators say $signed where they mean it
            width = top.get(wire.name.str(), 0)
            if wire.port_id or width in (0, wire.width):
                continue
            attributes = wire.attributes
            if init in attributes:
                attributes[init] = attributes[init].extract(0, width)
                wire.attributes = attributes
            wire.width = width
        for name, wire in self.module.wires_.items():
            for bit in range(wire.width):
                if not wire.port_id and (name.str(), bit) not in joined:
                    self.module.connect(ys.SigSpec(wire, bit, 1), ys.SigSpec(ys.Const(0, 1)))

    def join_outputs(self) -> None:
        """An output that is a part of another net drives that part, and has no net of its own.

        So do registers that are the elements of one array; others keep their names.
        """
        ys, keep = self.ys, self.ys.IdString("\\keep")
        drivers = {}  # net -> type of the cell that drives all of it
        for cell in self.module.cells_.values():
            child = self.design.module(cell.type)
            if child is None or cell.type.str().startswith("\\always_comb_"):
                continue
            for port, signal in cell.connections_.items():
                if not (child.wire(port).port_output and signal.is_wire()):
                    continue
                wire = signal.as_wire()
                if not wire.port_id and keep not in wire.attributes:
                    drivers[wire.name.str()] = cell.type.str()
        places: dict[str, dict[int, tuple[str, int]]] = {}
        for left, right in self.module.connections_:
            for to, source in zip(left.to_sigbit_vector(), right.to_sigbit_vector(), strict=True):
                if source.is_wire() and source.wire.name.str() in drivers:
                    places.setdefault(source.wire.name.str(), {})[source.offset] = _bit(to)
        joined: dict[str, tuple[str, int]] = {}
        for name, bits in places.items():
            width = self.module.wire(ys.IdString(name)).width
            net, low = bits.get(0, ("", 0))
            if [bits.get(bit) for bit in range(width)] == [(net, low + b) for b in range(width)]:
                joined[name] = (net, low)
        for net in dict.fromkeys(net for net, _ in joined.values()):
            parts = [name for name, (to, _) in joined.items() if to == net]
            registers = [name for name in parts if drivers[name].startswith("\\always_ff_")]
            widths = {self.module.wire(ys.IdString(name)).width for name in parts}
            whole = self.module.wire(ys.IdString(net))
            if registers and (len(registers) < len(parts) or len(widths) > 1
                              or len(parts) * max(widths) < whole.width):  # fmt: skip
                for name in registers:
                    del joined[name]
            elif registers:
                self.join_init(whole, {joined[name][1]: name for name in parts})
        self.replace(joined)

    def join_init(self, whole, parts: Mapping[int, str]) -> None:
        """The initial value of a net from those of its parts, by their lowest bits."""
        ys, init = self.ys, self.ys.IdString("\\init")
        wires = [self.module.wire(ys.IdString(name)) for _, name in sorted(parts.items())]
        if all(init in wire.attributes for wire in wires):
            value = wires[0].attributes[init]
            for wire in wires[1:]:
                value.append(wire.attributes[init])
            attributes = whole.attributes
            attributes[init] = value
            whole.attributes = attributes

    def replace(self, joined: Mapping[str, tuple[str, int]]) -> None:
        """Put a part of a net, from its lowest bit, wherever another net stands."""
        ys, init = self.ys, self.ys.IdString("\\init")
        nets = {}
        for name, (net, low) in joined.items():
            wire = self.module.wire(ys.IdString(name))
            part = ys.SigSpec(self.module.wire(ys.IdString(net)), low, wire.width)
            nets[name] = (ys.SigSpec(wire), part)
            attributes = wire.attributes
            if init in attributes:  # no pass removes a net with one
                del attributes[init]
                wire.attributes = attributes

        def replaced(signal):
            signal = ys.SigSpec(signal)
            for name in dict.fromkeys(name for name, _ in _bits(signal) if name in nets):
                signal.replace(*nets[name])
            return signal

        for cell in list(self.module.cells_.values()):
            for port, signal in list(cell.connections_.items()):
                if any(name in nets for name, _ in _bits(signal)):
                    cell.setPort(port, replaced(signal))
        kept = ys.SigsigVector()
        for left, right in self.module.connections_:
            to, source = ys.SigSpec(), ys.SigSpec()
            new = replaced(right)
            pairs = zip(left.to_sigbit_vector(), new.to_sigbit_vector(), strict=True)
            for index, (one, other) in enumerate(pairs):
                if _bit(one) != _bit(other):
                    to.append(left.extract(index, 1))
                    source.append(new.extract(index, 1))
            if to.size():
                kept.append((to, source))
        self.module.new_connections(kept)

    def join_families(self) -> None:
        """The nets at one output of instances `lane_0`, `lane_1`, ... are one, `lane__port`."""
        ys = self.ys
        kinds = {cell.name.str(): cell.type.str() for cell in self.module.cells_.values()}
        wires = {name.str(): wire for name, wire in self.module.wires_.items()}
        joined: dict[str, tuple[str, int]] = {}
        for first, kind in kinds.items():
            if not first.endswith("_0") or kind.startswith("$"):
                continue
            base, child = first.removesuffix("_0"), self.design.module(ys.IdString(kind))
            for name, wire in wires.items():
                port = name.removeprefix(f"{first}__")
                pin = child.wire(ys.IdString(f"\\{port}")) if port != name else None
                if pin is None or not pin.port_output or wire.width > ELEMENT:
                    continue
                family: list[str] = []
                while (kinds.get(f"{base}_{len(family)}") == kind
                       and (net := f"{base}_{len(family)}__{port}") in wires
                       and not wires[net].port_id and not len(wires[net].attributes)
                       and wires[net].width == wire.width):  # fmt: skip
                    family.append(net)
                whole = f"{base}__{port}"
                if len(family) < FAMILY or whole in wires:
                    continue
                net = self.module.addWire(ys.IdString(whole), len(family) * wire.width)
                attributes = net.attributes
                attributes[ys.IdString("\\elements")] = ys.Const(len(family), 32)
                net.attributes = attributes
                joined |= {each: (whole, index * wire.width)
                           for index, each in enumerate(family)}  # fmt: skip
        self.replace(joined)

    def give_blocks_nets(self) -> None:
        """A block writes a net of its own, or one that such blocks write to the last bit."""
        ys, init, pin = self.ys, self.ys.IdString("\\init"), self.ys.IdString("\\o")
        blocks = [cell for cell in self.module.cells_.values()
                  if cell.type.str().startswith("\\always_")]  # fmt: skip
        written = {bit for cell in blocks if cell.type.str().startswith("\\always_ff_")
                   for bit in _bits(cell.getPort(pin))}  # fmt: skip
        for cell in blocks:
            target = cell.getPort(pin)
            bits = _bits(target)
            (name, low), width = bits[0], target.size()
            wire = self.module.wire(ys.IdString(name))
            whole = {(name, bit) for bit in range(wire.width)}
            if target.is_wire() or (bits == [(name, low + index) for index in range(width)]
                                    and whole <= written):  # fmt: skip
                continue
            own = f"{name}_{low // width}"
            while self.module.wire(ys.IdString(own)) is not None:
                own += "_reg"
            net = self.module.addWire(ys.IdString(own), width)
            if init in wire.attributes:
                attributes = net.attributes
                attributes[init] = wire.attributes[init].extract(low, width)
                net.attributes = attributes
            cell.setPort(pin, ys.SigSpec(net))
            self.module.connect(target, ys.SigSpec(net))

    def sink_unused(self) -> None:
        """Read every bit that nobody reads, in one net that tools and people know by its name."""
        ys, read = self.ys, self.read_bits()
        sink = ys.SigSpec()
        for name in sorted((name.str() for name in self.module.wires_), key=natural, reverse=True):
            wire = self.module.wire(ys.IdString(name))
            for bit in range(wire.width):
                if (name, bit) not in read:
                    sink.append(ys.SigSpec(wire, bit, 1))
        if sink.size():
            net = self.module.addWire(ys.IdString("\\unused"), 1)
            self.module.addReduceAnd(ys.IdString("$unused"), sink, ys.SigSpec(net), False)


def _bit(bit):
    return (bit.wire.name.str(), bit.offset) if bit.is_wire() else bit.data


def _bits(signal):
    return [(bit.wire.name.str(), bit.offset) for bit in signal.to_sigbit_vector() if bit.is_wire()]
