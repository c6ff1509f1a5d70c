"""What a component's instances hand each other, from its elaboration.

    boxes, found = joins(Kernel(config))        {"prepare": "Prepare", ...}, {Join(...), ...}

Only the component itself is elaborated; what it places stays a box. Data passes from one box to
another where assignments lead from an output of more than one bit to an input of more than one bit,
through registers and wires of the component. Conditions, comparisons and single bits are control
and are no data.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from amaranth.hdl import Const, Fragment, Instance, Value
from amaranth.hdl import _ast as ast  # the statements of a fragment have no public face; pinned
from amaranth.hdl._mem import MemoryInstance
from amaranth.lib.wiring import In

from gdn_core.emit.emitter import Emitter, Module

__all__ = ["PORTS", "Join", "joins"]

CONTROL = {"==", "!=", "<", "<=", ">", ">=", "b", "r|", "r&", "r^"}  # operators that only test
PORTS = ""  # the component itself


class Outline(Emitter):
    """Elaborates one level: every component that is placed stays an empty instance."""

    def module(self, component) -> Module:
        return Module(type(component).__name__, "", [])


@dataclass(frozen=True, order=True)
class Join:
    """Data from a port of one box to a port of another."""

    source: str
    source_port: str
    sink: str
    sink_port: str

    @property
    def stream(self) -> bool:
        return self.source_port.endswith("payload") and self.sink_port.endswith("payload")


def joins(component) -> tuple[dict[str, str], set[Join]]:
    """(boxes: instance name -> class, the data between them) of a component."""
    fragment = Fragment.get(component, Outline())
    feeds = defaultdict(list)
    for statements in fragment.statements.values():
        for assign in _assigns(statements):
            for target in _signals(assign.lhs):
                feeds[id(target)] += _signals(assign.rhs)

    boxes, outputs, inputs = {}, {}, []
    for part, name, _ in fragment.subfragments:
        boxes[name] = part.type if isinstance(part, Instance) else "memory"
        for port, value, driven in _ports(part):
            for signal in _signals(value):
                if driven:
                    outputs[id(signal)] = (name, port)
                else:
                    inputs.append((signal, name, port))
    for path, member, value in component.signature.flatten(component):
        port, signal = "__".join(map(str, path)), Value.cast(value)
        if member.flow == In:
            outputs[id(signal)] = (PORTS, port)
        else:
            inputs.append((signal, PORTS, port))

    found = set()
    for signal, sink, sink_port in inputs:
        seen, ahead = {id(signal)}, [signal] if len(signal) > 1 else []
        while ahead:
            for source in feeds[id(ahead.pop())]:
                if id(source) in seen or len(source) < 2:
                    continue
                seen.add(id(source))
                if id(source) in outputs:
                    found.add(Join(*outputs[id(source)], sink, sink_port))
                else:
                    ahead.append(source)
    return boxes, found


def _ports(part) -> Iterator[tuple[str, Value, bool]]:
    """(port, value, whether the part drives it) of an instance or a memory."""
    if isinstance(part, MemoryInstance):
        for port in part._read_ports:
            yield from (("addr", port._addr, False), ("data", port._data, True))
        for port in part._write_ports:
            yield from (("addr", port._addr, False), ("data", port._data, False))
    else:
        for name, (value, kind) in part.ports.items():
            if name not in ("clk", "rst"):
                yield name, value, kind == "o"


def _assigns(statements) -> Iterator[ast.Assign]:
    for statement in statements:
        if isinstance(statement, ast.Assign):
            yield statement
        elif isinstance(statement, ast.Switch):
            for _, body, _ in statement.cases:
                yield from _assigns(body)


def _signals(value) -> list[ast.Signal]:
    """Signals whose bits a value carries. What only decides is not among them, unless the choice is
    between constants."""
    match value:
        case ast.Signal():
            return [value]
        case ast.Operator():
            parts = () if value.operator in CONTROL else value.operands
        case ast.Slice() | ast.Part():
            parts = (value.value,) if len(value) > 1 else ()
        case ast.Concat():
            parts = value.parts
        case ast.SwitchValue():
            parts = [case for _, case in value.cases]
            if any(isinstance(part, Const) for part in parts) and isinstance(value.test, ast.Slice):
                parts = [*parts, value.test.value]
        case _:
            parts = ()
    return [signal for part in parts for signal in _signals(part)]
