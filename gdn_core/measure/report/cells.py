"""What the cells of UltraScale+ are to a count and to a path: resources, ends, and levels between.

    a path    begins at the clock of a register, RAM or DSP48E2 and ends at an input of one
    LUT       one level, wherever it is; so is the read of a distributed RAM, from its address
    MUXF7..9  none: they sit in the slice of the LUTs that they join
    CARRY4    its bits, one for each that the path crosses; a chain is counted once, where it is
              entered by a LUT or a constant, not where it goes on from the CARRY4 below
    RAM       a block RAM or URAM whose output register is off starts RAM_START levels late
    DSP48E2   all its inputs end a path, C as well; P and PCOUT start one at 0, having a register
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

__all__ = ["DSP", "DSP_REGISTERS", "NAMELESS", "RAM_START", "RESOURCES", "Arc", "arcs", "asked",
           "has_register", "is_clock", "is_sequential", "known", "late", "mergeable", "passes",
           "resources", "tidy_name"]

RESOURCES = ("LUT", "FF", "CARRY8", "DSP48E2", "BRAM36", "URAM288")

FLIPFLOPS = ("FDRE", "FDSE", "FDCE", "FDPE", "LDCE", "LDPE")
SHIFTS = {"SRL16E": 1, "SRLC16E": 1, "SRLC32E": 1}
# Distributed RAM: LUTs of each, UG974.
RAMS = {
    "RAM32X1S": 1, "RAM64X1S": 1, "RAM128X1S": 2, "RAM256X1S": 4, "RAM512X1S": 8,
    "RAM32X1D": 2, "RAM64X1D": 2, "RAM128X1D": 4, "RAM256X1D": 8,
    "RAM32M": 4, "RAM32M16": 8, "RAM64M": 4, "RAM64M8": 8, "RAM64X8SW": 8, "RAM32X16DR8": 8,
}  # fmt: skip
BLOCKS = {"RAMB18E2": ("BRAM36", 0.5), "RAMB36E2": ("BRAM36", 1), "URAM288": ("URAM288", 1),
          "DSP48E2": ("DSP48E2", 1)}  # fmt: skip
LUTS = ("LUT1", "LUT2", "LUT3", "LUT4", "LUT5", "LUT6", "INV")
MUXES = ("MUXF7", "MUXF8", "MUXF9")
NAMELESS = "unnamed"
CLOCKS = ("CLK", "WCLK", "CLKARDCLK", "CLKBWRCLK")  # and C, G of a flip-flop, a latch
# What sets the output register of port {} of a RAM, and the outputs of a port.
RAM_REGISTERS = {"RAMB18E2": "DO{}_REG", "RAMB36E2": "DO{}_REG", "URAM288": "OREG_{}"}
RAM_OUTPUT = re.compile(r"DOUTP?([AB])DOUTP?|DOUT_([AB])")
RAM_START = 3  # levels: clock to output of a RAM without its output register, about 1.0 ns
DSP = "DSP48E2"
DSP_REGISTERS = ("AREG", "BREG", "CREG", "MREG", "PREG")


class Arc(NamedTuple):
    """From one net to another through logic: what it adds to a path, and its name there."""

    source: int | str
    luts: int
    chains: int
    bits: int


def known(kind: str) -> bool:
    return kind in LUTS or kind in MUXES or kind == "CARRY4" or is_sequential(kind)


def is_sequential(kind: str) -> bool:
    return kind in FLIPFLOPS or kind in SHIFTS or kind in RAMS or kind in BLOCKS


def resources(kinds: Counter[str]) -> dict[str, float]:
    """Resources of a number of cells of each kind."""
    total = dict.fromkeys(RESOURCES, 0.0)
    for kind, count in kinds.items():
        if kind in LUTS:
            total["LUT"] += count
        elif kind in FLIPFLOPS:
            total["FF"] += count
        elif kind == "CARRY4":
            total["CARRY8"] += count / 2
        elif kind in BLOCKS:
            resource, share = BLOCKS[kind]
            total[resource] += share * count
        else:
            total["LUT"] += count * (SHIFTS | RAMS).get(kind, 0)
    return total


def asked(attributes: dict, *names: str) -> bool:
    """Whether one of the attributes `names` is there and does not say no."""
    found = {name.lower(): str(value).strip().lower() for name, value in attributes.items()}
    return any(found.get(name, "no") not in ("no", "false", "") and found[name].strip("0") != ""
               for name in names)


def is_clock(kind: str, pin: str) -> bool:
    return pin in CLOCKS or (kind in FLIPFLOPS and pin in ("C", "G"))


def mergeable(kind: str) -> bool:
    """Whether two such cells of equal inputs are one to a synthesis tool."""
    return kind in FLIPFLOPS or kind in SHIFTS or kind in LUTS or kind in MUXES or kind == "CARRY4"


def passes(cell: dict) -> bool:
    """Whether a cell is a buffer or an inverter: what reads it reads what it reads."""
    table = cell["parameters"].get("INIT", "0") if cell["type"] == "LUT1" else ""
    return cell["type"] == "INV" or (table != "" and int(table, 2) in (0b01, 0b10))


def late(cell: dict, pin: str) -> int:
    """Levels that a path from an output has behind it: RAM_START without the output register."""
    setting = RAM_REGISTERS.get(cell["type"])
    port = RAM_OUTPUT.fullmatch(pin)
    if setting is None or port is None:
        return 0
    value = cell["parameters"].get(setting.format(port[1] or port[2]), "")
    on = value.upper() == "TRUE" or (value.isdigit() and int(value, 2) > 0)
    return 0 if on else RAM_START


def has_register(cell: dict, register: str) -> bool:
    """Whether one of the DSP_REGISTERS of a DSP48E2 is there."""
    return int(cell["parameters"].get(register, "1"), 2) > 0


def arcs(name: str, cell: dict) -> Iterator[tuple[int | str, Arc]]:
    """(net, arc to it) of every way through the cell `name` within a cycle."""
    kind, nets = cell["type"], cell["connections"]
    if kind in LUTS or kind in MUXES:
        outputs = [pin for pin, way in cell["port_directions"].items() if way == "output"]
        for output in outputs:
            for pin, bits in nets.items():
                if pin not in outputs:
                    yield nets[output][0], Arc(bits[0], int(kind in LUTS), 0, 0)
    elif kind == "CARRY4":
        yield from _carry(name, nets)
    elif kind in SHIFTS:
        for source in nets.get("A", []) or [nets[pin][0] for pin in nets if re.match(r"A\d", pin)]:
            yield nets["Q"][0], Arc(source, 1, 0, 0)
    elif kind in RAMS:
        for pin, bits in nets.items():
            if cell["port_directions"][pin] == "output":
                for address, sources in nets.items():
                    if _reads(address, pin):
                        for source in sources:
                            for bit in bits:
                                yield bit, Arc(source, 1, 0, 0)
    elif kind == DSP and not all(has_register(cell, each) for each in DSP_REGISTERS):
        raise ValueError(f"{tidy_name(name)} is a DSP48E2 without registers of its own: use a Mac")


def _carry(name: str, nets: dict) -> Iterator[tuple[int | str, Arc]]:
    """Bit by bit; the nets between the bits are the CO pins, by names of their own."""
    for bit in range(4):
        inside = f"{name}.{bit}"
        below = []
        if bit:
            below.append(Arc(f"{name}.{bit - 1}", 0, 0, 1))
        else:
            below.append(Arc(nets["CI"][0], 0, 0, 1))
            below.append(Arc(nets["CYINIT"][0], 0, 1, 1))
        select = Arc(nets["S"][bit], 0, 1, 1)
        for arc in [*below, select, Arc(nets["DI"][bit], 0, 1, 1)]:
            yield inside, arc
        if "CO" in nets:
            yield nets["CO"][bit], Arc(inside, 0, 0, 0)
        if "O" in nets:
            for arc in [*below, select]:
                yield nets["O"][bit], arc


def _reads(address: str, data: str) -> bool:
    """Whether the pin `address` of a distributed RAM chooses what its pin `data` shows."""
    if data.startswith("DO"):  # DOA of ADDRA
        return address == "ADDR" + data[2:]
    if data == "DPO":
        return address.startswith("DPRA")
    return re.fullmatch(r"A\d*", address) is not None


def tidy_name(name: str) -> str:
    """A cell's name without what Yosys adds to it."""
    return name.removeprefix("\\") if not name.startswith("$") else NAMELESS
