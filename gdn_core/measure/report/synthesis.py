"""Yosys's netlist of each module for UltraScale+, as the resources and the paths are counted on.

Each module is synthesised once, alone: its children are empty shells, so the hierarchy is kept and
a parent's netlist does not hang on what its children hold. What Vivado gains across a boundary (a
constant, an unused output) is not seen; nor does it put two small LUTs into one, or a RAM's output
register into the RAM. So LUTs and flip-flops here are more than Vivado's, the rest is the same.

What is counted is the shipped Verilog, read as Vivado reads it: with SYNTHESIS defined, a module
`mac_*` is its DSP48E2.

A netlist is kept in the cache folder under the hash of all that it hangs on.
"""

import gzip
import hashlib
import importlib.metadata
import json
import os
import re
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Callable, Mapping
from pathlib import Path

__all__ = ["MEMORY", "SynthesisError", "instances", "read_netlist", "synthesise"]

LIBRARY = ("read_verilog -lib -specify +/xilinx/cells_sim.v",
           "read_verilog -lib +/xilinx/cells_xtra.v")
SYNTH = "synth_xilinx -family xcup -noiopad -noclkbuf{uram} -top {name} -run"
# Without a memory there is nothing to map in `map_memory`, a third of a small module's time.
# A register that is to stay says so on its net, and Yosys looks at cells: else it merges copies.
KEEP = ("proc", "setattr -set keep 1 a:keep a:DONT_TOUCH a:dont_touch %u %u %ci1:+[Q] c:* %i")
SCRIPT = ("read_verilog {folder}/{name}.v", "hierarchy -check -top {name}",
          f"{SYNTH} prepare:map_memory", f"{SYNTH} map_memory:map_ffram",
          f"{SYNTH} map_ffram:check", "write_json -selected {folder}/{name}.json")
MODULE = re.compile(r"^(?:\(\*.*\*\)\n)*module (\w+) \(\n(.*?)^\);\n", re.M | re.S)
MEMORY = re.compile(r"^  reg (?:\[(\d+):0\] )?(\w+) \[(\d+):0\];$", re.M)
KEPT = re.compile(r"^  \(\*.*\b(?:keep|dont_touch)\b", re.M | re.I)
ULTRA = 'ram_style = "ultra"'
INSTANCE = re.compile(r"^  (\w+) (\w+) \($", re.M)


class SynthesisError(RuntimeError):
    """Yosys refused a module; the message is its own."""


def instances(text: str) -> dict[str, str]:
    """The children of a module: instance name to module name."""
    return {name: kind for kind, name in INSTANCE.findall(text)}


def kept(text: str) -> tuple[str, ...]:
    """What Yosys has to run for the registers of `text` that are to stay."""
    return KEEP if KEPT.search(text) else ()


def synthesise(modules: Mapping[str, str], cache: Path, *, jobs: int = 1,
               progress: Callable[[str], None] = lambda name: None) -> dict[str, Path]:
    """The files of the netlists of `modules`, Verilog by name with children first.

    `progress` is called with the name of every module once its netlist is there.
    """
    shells = {name: _shell(text) for name, text in modules.items()}
    sources = {}
    for name, text in modules.items():
        kinds = [kind for kind in dict.fromkeys(instances(text).values()) if kind in shells]
        sources[name] = "".join(shells[kind] for kind in kinds) + text
    tool = importlib.metadata.version("pyosys") + "".join(LIBRARY + SCRIPT)
    keys = {name: hashlib.sha256((tool + "".join(kept(text)) + text).encode()).hexdigest()[:20]
            for name, text in sources.items()}
    files = {name: cache / f"{name}-{keys[name]}.json.gz" for name in modules}
    missing = []
    for name, file in files.items():
        if file.is_file():
            progress(name)
        else:
            missing.append(name)
    if missing:
        cache.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory() as folder:
            for name in missing:
                Path(folder, f"{name}.v").write_text(sources[name])
            # The largest first, so that no process ends long after the others.
            order = sorted(missing, key=lambda name: -len(sources[name]))
            with subprocess.Popen(
                [sys.executable, "-m", __name__, folder, str(jobs), *order],
                stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
            ) as run:  # fmt: skip
                said = []
                assert run.stdout is not None
                for line in run.stdout:
                    if not line.startswith("done "):
                        said.append(line)
                        continue
                    name = line.split()[1]
                    netlist = Path(folder, f"{name}.json").read_bytes()
                    part = files[name].with_suffix(f".{os.getpid()}")
                    part.write_bytes(gzip.compress(netlist, 1, mtime=0))
                    part.replace(files[name])
                    progress(name)
            if run.returncode:
                raise SynthesisError("Yosys failed:\n" + "".join(said)[-2000:])
    return files


def read_netlist(file: Path, name: str) -> dict:
    """The module `name` of a netlist file, as Yosys's `write_json` describes it."""
    return json.loads(gzip.decompress(file.read_bytes()))["modules"][name]


def _shell(text: str) -> str:
    """The module of `text` with its ports and nothing inside."""
    found = MODULE.search(text)
    assert found is not None
    ports = re.sub(r"/\*.*?\*/", "", found[2])
    ports = re.sub(r" = \d+'h\w+", "", ports).replace("output reg", "output wire")
    return f"(* blackbox, keep *)\nmodule {found[1]} (\n{ports});\nendmodule\n"


# ------------------------------------------------------------------------------------ inside Yosys


def _synthesise_each(folder: str, jobs: int, names: list[str]) -> int:
    """Make `name`.json of each `name`.v in a process of its own; the number of those that failed.

    The processes are forks of one that has read the library of cells.
    """
    from pyosys import libyosys as ys

    design = ys.Design()
    for command in LIBRARY:
        ys.run_pass(f"tee -q {command}", design)  # else its lines would hide those below
    running: dict[int, str] = {}
    failed = 0
    for name in [*names, None]:
        while running and (name is None or len(running) == jobs):
            process, status = os.wait()
            done = running.pop(process)
            failed += status != 0
            if status == 0:
                print(f"done {done}", flush=True)
            else:
                print(done, Path(folder, f"{done}.log").read_text()[-1500:], flush=True)
        if name is None:
            break
        process = os.fork()
        if process == 0:
            status = 1
            try:
                log = os.open(f"{folder}/{name}.log", os.O_CREAT | os.O_WRONLY)
                os.dup2(log, 1)  # Yosys's words and its last one, of what is wrong
                os.dup2(log, 2)
                text = Path(folder, f"{name}.v").read_text()
                uram = " -uram" if ULTRA in text else ""  # only where it is asked for
                for command in (*SCRIPT[:2], *kept(text), *SCRIPT[2:]):
                    if MEMORY.search(text) or "map_memory:" not in command:
                        ys.run_pass(command.format(name=name, folder=folder, uram=uram), design)
                status = 0
            except BaseException:  # a fork must not return into its parent's code
                traceback.print_exc()
            finally:
                sys.stderr.flush()
                os._exit(status)
        running[process] = name
    return failed


if __name__ == "__main__":
    sys.exit(_synthesise_each(sys.argv[1], int(sys.argv[2]), sys.argv[3:]) > 0)
