"""A component's ports as those of its Verilog module: one a member of the signature or an array."""

from amaranth.hdl import Cat, Signal, Value
from amaranth.hdl._ast import Assign
from amaranth.hdl._ir import PortDirection
from amaranth.lib import wiring

__all__ = ["Ports", "joints", "signature_ports"]

Ports = dict[str, tuple[Signal, PortDirection, list[Signal]]]  # the last: elements of an array


def signature_ports(component) -> Ports:
    """Every port of nonzero width, by its path joined with `__`; an array is one port."""
    ports: Ports = {}
    for path, member, value in component.signature.flatten(component):
        signal = Value.cast(value)
        if not isinstance(signal, Signal):
            raise TypeError(f"port {path} of {type(component).__name__} is no signal")
        if not len(signal):
            continue
        direction = PortDirection.Input if member.flow == wiring.In else PortDirection.Output
        if isinstance(path[-1], int):
            *_, elements = ports.setdefault("__".join(map(str, path[:-1])),
                                            (Signal(), direction, []))  # fmt: skip
            elements.append(signal)
        else:
            ports["__".join(map(str, path))] = (signal, direction, [])
    for path, (_, direction, elements) in ports.items():
        if elements:
            wide = Signal(sum(map(len, elements)), name=path, attrs={"elements": len(elements)})
            ports[path] = (wide, direction, elements)
            for element in elements:
                element.name = ""  # no net of its own
    return ports


def joints(ports, outward: PortDirection) -> list[Assign]:
    """Arrays and their elements joined; those of direction `outward` feed their elements."""
    return [Cat(elements).eq(signal) if direction is outward else signal.eq(Cat(elements))
            for signal, direction, *rest in ports.values() for elements in rest if elements]
