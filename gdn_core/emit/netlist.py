"""A module's netlist inside Yosys, made into one that lints clean as text.

    muxes        only the bits that differ
    operands     one width per operator
    constants    only what something reads
    unused       one net takes every bit nobody reads
    RAM          no initial value where none was given
"""

from gdn_core.emit.layout import natural

__all__ = ["Netlist", "bit_of", "bits_of"]

UNARY = ("$not", "$neg", "$pos")
BITWISE = ("$add", "$sub", "$and", "$or", "$xor", "$xnor", *UNARY)
COMPARE = ("$eq", "$ne", "$lt", "$le", "$gt", "$ge")
SHIFTS = ("$shl", "$sshl", "$shr", "$sshr")



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
                    read.update(bits_of(signal))
        for _, right in self.module.connections_:
            read.update(bits_of(right))
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
            keep = [bit_of(left) != bit_of(right) for left, right in pairs]
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
                needed.update(bits_of(signal))
        for left, right in self.module.connections_:
            pairs = zip(left.to_sigbit_vector(), right.to_sigbit_vector(), strict=True)
            needed.update(bit_of(to) for to, source in pairs if source.is_wire())
        top: dict[str, int] = {}
        for wire in self.module.wires_.values():
            if wire.port_id:
                top[wire.name.str()] = wire.width
        for name, bit in needed:
            top[name] = max(top.get(name, 0), bit + 1)
        kept = ys.SigsigVector()
        for left, right in self.module.connections_:
            to, source = ys.SigSpec(), ys.SigSpec()
            for index, (name, bit) in enumerate(bits_of(left)):
                if bit < top.get(name, 0):
                    to.append(left.extract(index, 1))
                    source.append(right.extract(index, 1))
            if to.size():
                kept.append((to, source))
        self.module.new_connections(kept)
        joined = set(needed)
        for left, _ in self.module.connections_:
            joined.update(bits_of(left))
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


def bit_of(bit):
    return (bit.wire.name.str(), bit.offset) if bit.is_wire() else bit.data


def bits_of(signal):
    return [(bit.wire.name.str(), bit.offset) for bit in signal.to_sigbit_vector() if bit.is_wire()]
