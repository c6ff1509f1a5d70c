"""From RTLIL to Verilog that people read and that lints clean: Yosys passes, then the text.

    tidy     registers with their reset and enable in one statement, no dead nets, one operand
             width per operator, one net `unused` that takes every bit nobody reads, and no
             initial value for a RAM that was given none
    dress    the text of each module: see `gdn_core.verilog_text`

A module's text hangs on its own RTLIL and on its children's ports, on nothing else: the same unit
has the same bytes in every design, and what Yosys made of it is kept under build/modules for the
next one. Yosys numbers what it makes with counters that never restart, and its output order hangs
on them; so each module is read with its children as empty shells, by a fork of a process that has
loaded Yosys and made nothing with it yet.
"""

import hashlib
import importlib.metadata
import os
import re
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Mapping, Sequence
from pathlib import Path

from gdn_core.verilog_text import dress

__all__ = ["rtlil_to_verilog"]

KEPT = Path(__file__).resolve().parent.parent / "build" / "modules"
# Passes that keep the structure of the source. No `wreduce`: it cuts registers to pieces.
# `keep` is meant for a register; Amaranth gives it to every net that the register is joined to.
READ = """
    setattr -unset keep a:keep t:$dff %co1:+[Q] %d
    proc -norom
    flatten -noscopeinfo -separator __
    opt_expr
    opt_clean
"""
SHAPE = """
    opt_expr
    opt_clean
    opt_dff
    opt_expr -mux_undef
    opt_merge t:$*dff* %n
    opt_clean -purge
    memory_collect
    opt_clean -purge
    setattr -mod -unset keep_hierarchy -unset generator -unset top
    attrmap -remove src -remove generator -remove top -remove always_ff -remove hdlname
    attrmap -remove full_case
    rename -unescape
"""
UNARY = ("$not", "$neg", "$pos")
BITWISE = ("$add", "$sub", "$and", "$or", "$xor", "$xnor", *UNARY)
COMPARE = ("$eq", "$ne", "$lt", "$le", "$gt", "$ge")
SHIFTS = ("$shl", "$sshl", "$shr", "$sshr")


def rtlil_to_verilog(
    rtlil: Mapping[str, str], port_order: Mapping[str, Sequence[str]]
) -> dict[str, str]:
    """Verilog text of each module, from its RTLIL by name.

    The RTLIL of a module holds the module first and then those to be flattened into it. Ports are
    listed in the order given, clk and rst first.
    """
    shells = {name: _shell(text) for name, text in rtlil.items()}
    sources = {}
    for name, text in rtlil.items():
        kinds = dict.fromkeys(re.findall(r"^ *cell \\(\S+) ", text, re.M))
        sources[name] = "".join(shells[kind] for kind in kinds if kind in shells) + text
    texts = {}
    for name, text in _tidied(sources).items():
        body = re.search(r"^(?:\(\*.*\*\)\n)*module .*?^endmodule\n", text, re.M | re.S)
        if body:
            texts[name] = dress(body[0], port_order)
    return texts


def _tidied(sources: Mapping[str, str]) -> dict[str, str]:
    """What Yosys makes of each module; what it made once of the same RTLIL is not made again."""
    version = Path(__file__).read_bytes() + importlib.metadata.version("pyosys").encode()
    keys = {name: hashlib.sha256(version + text.encode()).hexdigest()[:32]
            for name, text in sources.items()}  # fmt: skip
    missing = [name for name in sources if not (KEPT / keys[name]).is_file()]
    KEPT.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=KEPT.parent) as folder:
        for name in missing:
            Path(folder, f"{name}.il").write_text(sources[name])
        missing.sort(key=lambda name: -len(sources[name]))
        if missing:
            run = subprocess.run([sys.executable, "-m", __name__, folder, *missing],
                                 capture_output=True, text=True)  # fmt: skip
            if run.returncode:
                raise RuntimeError(f"Yosys failed:\n{run.stdout[-2000:]}\n{run.stderr[-2000:]}")
        for name in missing:
            Path(folder, f"{name}.v").replace(KEPT / keys[name])
    return {name: (KEPT / key).read_text() for name, key in keys.items()}


def _shell(rtlil: str) -> str:
    """The first module with its ports and nothing inside: a child as its parent sees it."""
    first = rtlil[: rtlil.index("\nend\n")]
    name = re.search(r"^module (\S+)$", first, re.M)
    ports = re.findall(r"^ +wire width \d+ (?:input|output) .*$", first, re.M)
    assert name is not None
    return "\n".join(["attribute \\blackbox 1", f"module {name[1]}", *ports, "end", ""])


# --------------------------------------------------------------------- the netlist, inside Yosys


def _tidy_each(folder: str, names: Sequence[str]) -> int:
    """Make `name`.v of each `name`.il in a process of its own; the number of those that failed."""
    from pyosys import libyosys as ys  # once, before the forks

    running, failed = 0, 0
    for name in names:
        if running == (os.cpu_count() or 1):
            failed += os.wait()[1] != 0
            running -= 1
        if os.fork() == 0:
            status = 1
            try:
                _tidy(ys, f"{folder}/{name}.il", name, f"{folder}/{name}.v")
                status = 0
            except Exception:  # reported here, since a fork must not return into its parent's code
                traceback.print_exc()
            finally:
                sys.stdout.flush()
                sys.stderr.flush()
                os._exit(status)
        running += 1
    return failed + sum(os.wait()[1] != 0 for _ in range(running))


def _tidy(ys, source: str, name: str, result: str) -> None:
    design = ys.Design()
    ys.run_pass(f"read_rtlil {source}", design)
    for command in READ.strip().splitlines():
        ys.run_pass(command.strip(), design)
    module = design.module(ys.IdString(f"\\{name}"))
    for other in [each.name.str() for each in design.modules_.values()
                  if not each.get_blackbox_attribute()]:  # fmt: skip
        if other != f"\\{name}":
            ys.run_pass(f"delete {other}", design)  # it was flattened into its only parent
    _Netlist(ys, design, module).narrow_muxes()
    for command in SHAPE.strip().splitlines():
        ys.run_pass(command.strip(), design)
    _Netlist(ys, design, module).size_operands()
    ys.run_pass("opt_clean -purge", design)
    _Netlist(ys, design, module).leave_rams_unset()
    _Netlist(ys, design, module).cut_wires()
    _Netlist(ys, design, module).sink_unused()
    ys.run_pass(f"write_verilog {result}", design)


class _Netlist:
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
            if all(keep):
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

    def sink_unused(self) -> None:
        """Read every bit that nobody reads, in one net that tools and people know by its name."""
        ys, read = self.ys, self.read_bits()
        sink = ys.SigSpec()
        for name in sorted(name.str() for name in self.module.wires_):
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


if __name__ == "__main__":
    sys.exit(_tidy_each(sys.argv[1], sys.argv[2:]) > 0)
