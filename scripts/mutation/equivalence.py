"""Faults that change nothing, and how that is shown.

    folded    no trace of the fault is left when Yosys folds the constants of the flattened kernel:
              what it changes is read by nobody, or is tied, in this kernel
    module    SAT: the module's next state and outputs are the same in every state, whatever comes
              in and whatever its children give

What hangs on which states can be reached is not shown by either.
"""

import hashlib
import re
import subprocess

from gdn_core.kernel.shell import TOP

from .design import Design, Fault, yosys

__all__ = ["Equivalence"]

TIMEOUT = 60  # seconds of a proof
# No initial values: what a register holds before the reset ties nothing.
FOLD = (f"hierarchy -top {TOP}", "flatten -noscopeinfo", "setattr -unset init w:*",
        *3 * ("opt -full", "opt_mem"), "opt -full", "clean -purge")  # fmt: skip
MITER = (
    "memory_map gold gate", "expose -evert gold gate", "expose -evert-dff gold gate",
    "miter -equiv -flatten -make_outputs gold gate miter", "hierarchy -top miter", "proc",
    "opt -full miter", f"sat -verify -timeout {TIMEOUT} -prove trigger 0 miter",
)  # fmt: skip


class Equivalence:
    def __init__(self, design: Design):
        self.design, self.folder = design, design.folder
        self.netlist = design.folder / "kernel.il"
        self.folded: set[int] = set()

    def fold(self, faults: list[Fault]) -> set[int]:
        """Find those that leave no trace, all in one kernel, where they may stand in each other's
        way; their numbers."""
        numbers = {fault.number for fault in faults}
        digest = hashlib.sha256(repr(sorted(numbers)).encode()).hexdigest()[:16]
        self.folded = numbers - self._traces(faults, f"folded-{digest}")
        return self.folded

    def shown(self, fault: Fault) -> str | None:
        """How the fault is shown to change nothing, or None; of those that `fold` has seen."""
        if fault.number in self.folded:
            return "folded"
        return "module" if self._proved(fault) else None

    def _traces(self, faults, name) -> set[int]:
        """Values of the input `fault` that something in the folded kernel asks for."""
        result = self.folder / f"{name}.il"
        if not result.is_file():
            width = len(self.design.faults).bit_length()
            yosys([f"read_rtlil {self.netlist}",
                   *(f"{fault.command} -ctrl fault {width} {fault.number}" for fault in faults),
                   *FOLD, f"write_rtlil {result}"], self.folder / f"{name}.log")  # fmt: skip
        text, found = result.read_text(), set()
        for cell in re.findall(r"^  cell .*?^  end\n", text, re.M | re.S):
            if re.search(r"\\fault\b", cell):
                value = re.search(r"^  cell \$eq .*connect \\B \d+'([01]+)\n", cell, re.S)
                found.add(int(value[1], 2) if value else -1)
        if -1 in found:
            raise RuntimeError(f"{result}: `fault` goes where no comparison is")
        return found

    def _proved(self, fault):
        """Both copies share registers, children and memories; a fault adds and takes none."""
        modules = re.findall(r"^module \\(\S+)", self.netlist.read_text(), re.M)
        others = " ".join(name for name in modules if name != fault.module)
        gate = re.sub(r"-module \S+", "-module gate", fault.command)
        try:
            yosys([f"read_rtlil {self.netlist}", f"blackbox {others}",
                   f"rename {fault.module} gold", "copy gold gate", gate, *MITER],
                  self.folder / f"module-{fault.number}.log", timeout=4 * TIMEOUT)  # fmt: skip
        except (RuntimeError, subprocess.TimeoutExpired):
            return False
        return True
