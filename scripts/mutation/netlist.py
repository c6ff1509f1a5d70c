"""A module of Yosys' JSON as an Amaranth component: the gates of one unit, exchanged for a netlist.

    replaced(component, json, children)     the Module that stands for component.elaborate()

Cells are those that `proc` and `memory_collect` leave of the emitted Verilog. A register is reset
by its domain where its input is a multiplexer on `rst`, as the emitter writes it.
"""

from functools import reduce
from operator import or_

from amaranth.hdl import Cat, Const, Module, Mux, ResetSignal, Signal, Value
from amaranth.lib.memory import Memory

from gdn_core.emit.ports import signature_ports

__all__ = ["replaced"]

BINARY = {
    "$and": lambda a, b: a & b, "$or": lambda a, b: a | b, "$xor": lambda a, b: a ^ b,
    "$xnor": lambda a, b: ~(a ^ b), "$add": lambda a, b: a + b, "$sub": lambda a, b: a - b,
    "$mul": lambda a, b: a * b, "$eq": lambda a, b: a == b, "$ne": lambda a, b: a != b,
    "$lt": lambda a, b: a < b, "$le": lambda a, b: a <= b, "$gt": lambda a, b: a > b,
    "$ge": lambda a, b: a >= b,
    "$logic_and": lambda a, b: a.any() & b.any(), "$logic_or": lambda a, b: a.any() | b.any(),
}  # fmt: skip
UNARY = {
    "$not": lambda a: ~a, "$neg": lambda a: -a, "$pos": lambda a: a,
    "$reduce_and": lambda a: a.all(), "$reduce_or": lambda a: a.any(),
    "$reduce_bool": lambda a: a.any(), "$reduce_xor": lambda a: a.xor(),
    "$logic_not": lambda a: ~a.any(),
}  # fmt: skip
SHIFTS = {"$shl": False, "$sshl": False, "$shr": True, "$sshr": True}  # to the right


def replaced(component, netlist: dict, children: dict) -> Module:
    """`netlist`: the module; `children`: of a module's name, how to make the component."""
    return _Netlist(component, netlist, children).m


class _Netlist:
    def __init__(self, component, netlist, children):
        self.m, self.children = Module(), children
        self.bits: dict[int, Value] = {}  # of a net
        self.names, self.drivers, self.init = {}, {}, {}
        for name, net in netlist["netnames"].items():
            for at, bit in enumerate(net["bits"]):
                self.names.setdefault(bit, (name, at))
                init = net.get("attributes", {}).get("init", "")
                if at < len(init):
                    self.init[bit] = init[-1 - at]
        own = signature_ports(component)
        self.rst = netlist["ports"].get("rst", {}).get("bits", [None])[0]
        for name, port in netlist["ports"].items():
            if port["direction"] == "input" and name in own:
                self.drive(port["bits"], own[name][0])
        if self.rst is not None:
            self.bits[self.rst] = ResetSignal("sync", allow_reset_less=True)
        for cell in netlist["cells"].values():
            for name, way in cell["port_directions"].items():
                if way == "output":
                    self.drivers.update(dict.fromkeys(cell["connections"][name], cell))
        later = [(cell, self.outputs(label, cell)) for label, cell in netlist["cells"].items()]
        for cell, made in later:
            self.cell(cell, made)
        for name, port in netlist["ports"].items():
            if port["direction"] == "output" and name in own:
                self.m.d.comb += own[name][0].eq(self.value(port["bits"]))

    def drive(self, bits, signal):
        self.bits.update((bit, signal[at]) for at, bit in enumerate(bits))

    def value(self, bits) -> Value:
        """Neighbours of one signal together."""
        parts: list = []
        for bit in bits:
            if isinstance(bit, str):
                parts.append(Const(int(bit == "1"), 1))
            else:
                parts.append(self.bits[bit])
        return Cat(parts)

    def outputs(self, label, cell):
        """The signals that a cell drives, before any cell reads them."""
        kind, made = cell["type"], {}
        if kind in self.children:
            child = made["child"] = self.children[kind]()
            self.m.submodules[label] = child
            ports = signature_ports(child)
        for name, way in cell["port_directions"].items():
            if way != "output":
                continue
            bits = cell["connections"][name]
            if kind in self.children:
                signal = ports[name][0]
            elif kind == "$dff":
                known, at = self.names[bits[0]]
                label_ = known if at == 0 and not known.startswith("$") else f"{known}_{at}"
                driver = self.drivers.get(cell["connections"]["D"][0], {})
                resets = (self.rst is not None and driver.get("type") == "$mux"
                          and driver["connections"]["S"] == [self.rst])
                init = sum((self.init.get(bit) == "1") << n for n, bit in enumerate(bits))
                signal = Signal(len(bits), name=label_.replace("$", "_"), init=init,
                                reset_less=not resets)  # fmt: skip
            else:
                signal = Signal(len(bits), name="n")
            made[name] = signal
            self.drive(bits, signal)
        return made

    def cell(self, cell, made):
        kind, m = cell["type"], self.m
        wires, params = cell["connections"], cell["parameters"]
        if kind in self.children:
            for name, (signal, _) in signature_ports(made["child"]).items():
                if cell["port_directions"][name] == "input":
                    m.d.comb += signal.eq(self.value(wires[name]))
            assert wires.get("rst", [self.rst]) == [self.rst], "a reset of its own"
        elif kind == "$dff":
            m.d.sync += made["Q"].eq(self.value(wires["D"]))
        elif kind == "$mem_v2":
            self.memory(cell, made)
        elif kind == "$mux":
            a, b, s = (self.value(wires[name]) for name in "ABS")
            m.d.comb += made["Y"].eq(Mux(s, b, a))
        elif kind == "$pmux":
            a, b, s = (self.value(wires[name]) for name in "ABS")
            picked = reduce(or_, (Mux(s[n], b[n * len(a) : (n + 1) * len(a)], 0)
                                  for n in range(len(s))))  # fmt: skip
            m.d.comb += made["Y"].eq(Mux(s.any(), picked, a))
        else:
            m.d.comb += made["Y"].eq(self.operator(kind, wires, params, len(made["Y"])))

    def operator(self, kind, wires, params, width):
        def operand(name):
            x = self.value(wires[name])
            return x.as_signed() if int(params.get(f"{name}_SIGNED", "0"), 2) else x

        a = operand("A")
        if kind in UNARY:
            return UNARY[kind](a)
        if kind in BINARY:
            return BINARY[kind](a, operand("B"))
        right, b = SHIFTS[kind], self.value(wires["B"])
        wide = Signal(max(width, len(a)), name="shifted")
        self.m.d.comb += wide.eq(a)
        if not right:
            return wide << b
        return (wide.as_signed() if kind == "$sshr" and a.shape().signed else wide) >> b

    def memory(self, cell, made):
        wires, params = cell["connections"], cell["parameters"]
        number = {name: int(params[name], 2) for name in ("WIDTH", "SIZE", "ABITS", "RD_PORTS",
                                                          "WR_PORTS", "RD_CLK_ENABLE")}  # fmt: skip
        width, size, abits = (number[name] for name in ("WIDTH", "SIZE", "ABITS"))
        assert not number["RD_CLK_ENABLE"], "reads are comb; their registers are cells"
        text = params["INIT"].replace("x", "0").zfill(width * size)
        init = [int(text[len(text) - (n + 1) * width : len(text) - n * width] or "0", 2)
                for n in range(size)]  # fmt: skip
        memory = Memory(shape=width, depth=size, init=init)
        self.m.submodules += memory
        for n in range(number["WR_PORTS"]):
            port = memory.write_port(granularity=1)
            for field, name, each in (("addr", "WR_ADDR", abits), ("data", "WR_DATA", width),
                                      ("en", "WR_EN", width)):  # fmt: skip
                wire = self.value(wires[name][n * each : (n + 1) * each])
                self.m.d.comb += getattr(port, field).eq(wire)
        for n in range(number["RD_PORTS"]):
            port = memory.read_port(domain="comb")
            self.m.d.comb += [
                port.addr.eq(self.value(wires["RD_ADDR"][n * abits : (n + 1) * abits])),
                made["RD_DATA"][n * width : (n + 1) * width].eq(port.data),
            ]
