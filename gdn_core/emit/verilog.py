"""From RTLIL to Verilog that people read and that lints clean: Yosys passes, then the text.

    tidy     registers with their reset and enable in one statement, no dead nets, one operand
             width per operator, one net `unused` that takes every bit nobody reads, and no
             initial value for a RAM that was given none
    dress    the text of each module: see `gdn_core.emit.text`

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

from gdn_core.emit import netlist as verilog_netlist
from gdn_core.emit import vectors as verilog_vectors
from gdn_core.emit.names import fields_of
from gdn_core.emit.netlist import Netlist
from gdn_core.emit.process import take
from gdn_core.emit.text import dress
from gdn_core.emit.vectors import Vectors
from gdn_core.places import BUILD

__all__ = ["rtlil_to_verilog"]

KEPT = BUILD / "modules"
# Passes that keep the structure of the source. No `wreduce`: it cuts registers to pieces.
# `keep` is for later readers: here it would keep every other name of the same net as well.
READ = """
    attrmap -rename keep kept
    proc -norom
    flatten -noscopeinfo -separator __
    opt_expr
    opt_clean
"""
SHAPE = """
    opt_expr
    opt_clean
    opt_merge
    opt_clean -purge
    memory_collect
    opt_clean -purge
    setattr -mod -unset keep_hierarchy -unset generator -unset top
    attrmap -remove src -remove generator -remove top -remove always_ff -remove hdlname
    attrmap -remove full_case
    rename -unescape
"""


def rtlil_to_verilog(
    rtlil: Mapping[str, str], port_order: Mapping[str, Sequence[str]]
) -> dict[str, str]:
    """Verilog text of each module, from its RTLIL by name.

    The RTLIL of a module holds the module first and then those to be flattened into it. Ports are
    listed in the order given, clk and rst first.
    """
    shells = {name: _shell(text) for name, text in rtlil.items()}
    sources, blocks = {}, {}
    for name, text in rtlil.items():
        kinds = dict.fromkeys(re.findall(r"^ *cell \\(\S+) ", text, re.M))
        text, blocks[name] = take(_own_names(text))
        sources[name] = "".join(shells[kind] for kind in kinds if kind in shells) + text
    texts = {}
    for name, text in _tidied(sources).items():
        body = re.search(r"^(?:\(\*.*\*\)\n)*module .*?^endmodule\n", text, re.M | re.S)
        if body:
            layouts = fields_of(_own_names(rtlil[name]))
            texts[name] = dress(body[0], port_order, blocks[name], layouts)
    return texts


def _own_names(rtlil: str) -> str:
    """Names that Amaranth numbers because they are taken: `done$53` is `done_reg` or `done_2`."""
    names: dict[str, str] = {}
    taken = set(re.findall(r"^  (?:wire|memory|cell) .*\\(\S+)$", rtlil, re.M))
    for init, base, number in re.findall(
        r"^(  attribute \\init .*\n)?(?:  attribute .*\n)*  wire .*\\(\w+)(\$\d+)$", rtlil, re.M
    ):
        name, count = f"{base}_reg" if init else f"{base}_2", 2
        while name in taken:
            count += 1
            name = f"{base}_{count}"
        taken.add(name)
        names[base + number] = name
    return re.sub(r"(?<=\\)\w+\$\d+(?!\w)", lambda found: names.get(found[0], found[0]), rtlil)


def _tidied(sources: Mapping[str, str]) -> dict[str, str]:
    """What Yosys makes of each module; what it made once of the same RTLIL is not made again."""
    files = (__file__, verilog_netlist.__file__, verilog_vectors.__file__)
    version = b"".join(Path(file).read_bytes() for file in files)
    version += importlib.metadata.version("pyosys").encode()
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
    Netlist(ys, design, module).narrow_muxes()
    for command in SHAPE.strip().splitlines():
        ys.run_pass(command.strip(), design)
    Netlist(ys, design, module).size_operands()
    ys.run_pass("opt_clean -purge", design)
    Vectors(ys, design, module).join_outputs()
    Vectors(ys, design, module).join_families()
    ys.run_pass("opt_clean -purge", design)
    Vectors(ys, design, module).give_elements_nets()
    Vectors(ys, design, module).give_blocks_nets()
    Netlist(ys, design, module).leave_rams_unset()
    Netlist(ys, design, module).cut_wires()
    Netlist(ys, design, module).sink_unused()
    ys.run_pass("attrmap -rename kept keep", design)
    ys.run_pass(f"write_verilog {result}", design)


if __name__ == "__main__":
    sys.exit(_tidy_each(sys.argv[1], sys.argv[2:]) > 0)
