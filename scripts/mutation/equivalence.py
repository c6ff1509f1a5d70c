"""Faults that change nothing, and how that is shown.

    folded    no trace of the fault is left when Yosys folds the constants of the flattened kernel:
              what it changes is read by nobody, or is tied, in this kernel
    module    SAT: the module's next state and outputs are the same in every state, whatever comes
              in and whatever its children give

What hangs on which states can be reached is not shown by either.
"""

import re
import subprocess

from gdn_core.shell import TOP

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
        self.traces: set[int] | None = None  # of faults that all together leave one

    def shown(self, fault: Fault) -> str | None:
        """How the fault is shown to change nothing, or None."""
        if self._folded(fault):
            return "folded"
        return "module" if self._proved(fault) else None

    def all_folded(self) -> set[int]:
        """Of all faults, while each stands in the way of the others."""
        if self.traces is None:
            self.traces = self._traces(f"script {self.folder}/faults.ys", "folded")
        return {fault.number for fault in self.design.faults} - self.traces

    def _folded(self, fault):
        if fault.number in self.all_folded():
            return True
        width = len(self.design.faults).bit_length()
        command = f"{fault.command} -ctrl fault {width} {fault.number}"
        return not self._traces(command, f"folded-{fault.number}")

    def _traces(self, mutate, name) -> set[int]:
        """Values of the input `fault` that something in the folded kernel asks for."""
        result = self.folder / f"{name}.il"
        if not result.is_file():
            yosys([f"read_rtlil {self.netlist}", mutate, *FOLD, f"write_rtlil {result}"],
                  self.folder / f"{name}.log")  # fmt: skip
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
