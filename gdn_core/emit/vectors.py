"""Nets that belong together as one vector, inside Yosys.

    outputs      of instances: part of the net that they are a part of
    families     of `lane_0`, `lane_1`, ...: one net a port
    elements     that something inside reads: nets of their own
    blocks       write a net of their own, or all of one
"""

from collections.abc import Mapping

from gdn_core.emit.netlist import Netlist, bit_of, bits_of

__all__ = ["Vectors"]

BACKSLASH = "\\"
FAMILY, ELEMENT = 4, 64  # nets that make a family, at least; bits of each, at most


class Vectors(Netlist):
    """One module, and its nets as vectors."""

    def join_outputs(self) -> None:
        """An output that is a part of another net drives that part, and has no net of its own.

        So do registers that are the elements of one array; others keep their names.
        """
        ys, keep = self.ys, self.ys.IdString("\\kept")
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
                    places.setdefault(source.wire.name.str(), {})[source.offset] = bit_of(to)
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

        self.swap(list(nets.values()))

    def swap(self, nets: list) -> None:
        """Put the second of each pair of signals wherever the first stands."""
        ys = self.ys
        firsts = {bit: pair for pair in nets for bit in bits_of(pair[0])}

        def replaced(signal):
            signal = ys.SigSpec(signal)
            for pair in {id(pair): pair for bit in bits_of(signal)
                         if (pair := firsts.get(bit)) is not None}.values():  # fmt: skip
                signal.replace(*pair)
            return signal

        for cell in list(self.module.cells_.values()):
            for port, signal in list(cell.connections_.items()):
                if any(bit in firsts for bit in bits_of(signal)):
                    cell.setPort(port, replaced(signal))
        kept = ys.SigsigVector()
        for left, right in self.module.connections_:
            parts: dict[str, tuple] = {}  # by the net assigned: no two in one assignment
            target, new = replaced(left), replaced(right)
            pairs = zip(target.to_sigbit_vector(), new.to_sigbit_vector(), strict=True)
            for index, (one, other) in enumerate(pairs):
                if bit_of(one) != bit_of(other):
                    to, source = parts.setdefault(bit_of(one)[0], (ys.SigSpec(), ys.SigSpec()))
                    to.append(target.extract(index, 1))
                    source.append(new.extract(index, 1))
            for to, source in parts.values():
                kept.append((to, source))
        self.module.new_connections(kept)

    def join_families(self) -> None:
        """The nets at one output of instances `lane_0`, `lane_1`, ... are one, `lane__port`."""
        ys = self.ys
        cells = {cell.name.str(): cell for cell in self.module.cells_.values()}
        joined: dict[str, tuple[str, int]] = {}
        for first, cell in cells.items():
            child = self.design.module(cell.type)
            if child is None or not first.endswith("_0"):
                continue
            base = first.removesuffix("_0")
            for port in [port for port in cell.connections_ if child.wire(port).port_output]:
                family = self.family(cells, base, port)
                whole = f"{base}__{port.str().removeprefix(BACKSLASH)}"
                taken = self.module.wire(ys.IdString(whole)) is not None
                if len(family) < FAMILY or family[0].width > ELEMENT or taken:
                    continue
                net = self.module.addWire(ys.IdString(whole), sum(each.width for each in family))
                attributes = net.attributes
                attributes[ys.IdString("\\elements")] = ys.Const(len(family), 32)
                net.attributes = attributes
                joined |= {each.name.str(): (whole, index * each.width)
                           for index, each in enumerate(family)}  # fmt: skip
        self.replace(joined)

    def family(self, cells, base: str, port) -> list:
        """The nets at `port` of `base`_0, `base`_1 and so on, as far as each has one to itself."""
        found: list = []
        while (cell := cells.get(f"{base}_{len(found)}")) is not None:
            if cell.type.str() != cells[f"{base}_0"].type.str():
                break
            signal = cell.getPort(port)
            if not signal.is_wire() or signal.as_wire().port_id or len(signal.as_wire().attributes):
                break
            found.append(signal.as_wire())
        return found

    def give_elements_nets(self) -> None:
        """An element of an output that something inside reads has a net of its own.

        A tool that orders whole nets would see the array depend on itself.
        """
        ys, count = self.ys, self.ys.IdString("\\elements")
        read: set[tuple[str, int]] = set()
        for cell in self.module.cells_.values():
            child = self.design.module(cell.type)
            for port, signal in cell.connections_.items():
                output = child.wire(port).port_output if child else cell.output(port)
                if not output and not cell.type.str().startswith("\\always_ff_"):
                    read.update(bits_of(signal))
        for _, right in self.module.connections_:
            read.update(bits_of(right))
        for name, wire in [(name.str(), wire) for name, wire in self.module.wires_.items()]:
            if not wire.port_output or count not in wire.attributes:
                continue
            width = wire.width // wire.attributes[count].as_int()
            for low in range(0, wire.width, width):
                if not any((name, low + bit) in read for bit in range(width)):
                    continue
                own = f"{name}_{low // width}"
                if self.module.wire(ys.IdString(own)) is not None:
                    own += "_element"
                net = self.module.addWire(ys.IdString(own), width)
                part = ys.SigSpec(wire, low, width)
                self.swap([(part, ys.SigSpec(net))])
                self.module.connect(part, ys.SigSpec(net))

    def give_blocks_nets(self) -> None:
        """A block writes a net of its own, or one that such blocks write to the last bit."""
        ys, init, pin = self.ys, self.ys.IdString("\\init"), self.ys.IdString("\\o")
        blocks = [cell for cell in self.module.cells_.values()
                  if cell.type.str().startswith("\\always_")]  # fmt: skip
        written = {bit for cell in blocks if cell.type.str().startswith("\\always_ff_")
                   for bit in bits_of(cell.getPort(pin))}  # fmt: skip
        for cell in blocks:
            target = cell.getPort(pin)
            bits = bits_of(target)
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
