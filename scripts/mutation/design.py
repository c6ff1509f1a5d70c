"""The tiny kernel with many single faults in it, as one simulator, and as a replay of its pins.

Yosys' `mutate` picks the faults in the Verilog that the generator emits, with its own weights, and
puts each behind one value of the input `fault`; 0 is the kernel itself. A module that occurs many
times has its fault in each place, as an error in its source would.
"""

import hashlib
import json
import re
import subprocess
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

from gdn_bench.runner import VERILATOR_ROOT, SimulationBuild, build_simulation

from gdn_core.config import TINY, GdnConfig
from gdn_core.cosim.simulator import kernel_verilog
from gdn_core.kernel.kernel import Kernel
from gdn_core.kernel.shell import TOP, Shell
from gdn_core.places import PACKAGES as ROOT

__all__ = ["CONFIG", "Design", "Fault", "faulty_design", "parse_fault", "read", "yosys"]

CONFIG = GdnConfig(shape=TINY)
HERE = Path(__file__).resolve().parent
PAYLOAD = re.compile(r"(.*_(?:aw|ar|w|r|b))(?!valid$|ready$)\w+")  # of an AXI channel


@dataclass(frozen=True, kw_only=True)
class Fault:
    number: int
    mode: str  # of Yosys' mutate
    module: str
    cell: str
    port: str
    bit: int
    command: str  # that makes it, without -ctrl
    source: str  # the Python file that the module comes from
    line: str  # of the Verilog: file:line

    def __str__(self):
        return f"{self.number}: {self.mode} {self.module}/{self.port}[{self.bit}] at {self.line}"


@dataclass(frozen=True, kw_only=True)
class Design:
    folder: Path  # of this list of faults
    faults: list[Fault]
    verilog: list[Path]  # without faults
    build: SimulationBuild
    replay: Path


def yosys(commands, log: Path, timeout=None) -> str:
    """Run a script in a process of its own; returns its log."""
    script = log.with_suffix(".ys")
    script.write_text("\n".join(commands) + "\n")
    run = ("import sys; from pyosys import libyosys as ys; "
           "ys.run_pass('tee -q -o ' + sys.argv[2] + ' script ' + sys.argv[1], ys.Design())")
    done = subprocess.run([sys.executable, "-c", run, str(script), str(log)], timeout=timeout,
                          capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"Yosys failed on {script}:\n{done.stdout[-500:]}{done.stderr[-2000:]}")
    return log.read_text()


def faulty_design(count: int, seed: int, report=lambda text: None) -> Design:
    """Faults 1 to `count` of this seed, ready to run; what was made before is found again."""
    report("writing Verilog")
    verilog = kernel_verilog(CONFIG)
    parts = [str(count), str(seed), *(path.read_text() for path in verilog),
             *((HERE / name).read_text() for name in ("design.py", "pins.cpp", "replay.cpp"))]
    digest = hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]
    folder = ROOT / "build" / "mutation" / digest
    if not (folder / "faults.json").is_file():
        report("choosing faults")
        folder.mkdir(parents=True, exist_ok=True)
        _mutate(folder, verilog, count, seed)
    faults = [Fault(**entry) for entry in json.loads((folder / "faults.json").read_text())]
    build = build_simulation(
        [folder / "faulty.v", folder / "pins.v"], TOP, flags=[str(folder / "pins.cpp")],
        started=lambda: report("compiling the simulator"))  # fmt: skip
    return Design(folder=folder, faults=faults, verilog=verilog, build=build,
                  replay=_replay(build, folder))


def read(verilog: list[Path], top: str) -> list[str]:
    """Commands that read Verilog as it is simulated, without what only lint wants: the net
    `unused`, which reads what nobody reads."""
    return [f"read_verilog -nosynthesis {' '.join(map(str, verilog))}",
            f"hierarchy -check -top {top}", "proc -norom", "memory_collect", "delete w:unused",
            "opt_clean"]  # fmt: skip


def _mutate(folder: Path, verilog: list[Path], count: int, seed: int):
    width = count.bit_length()
    yosys([*read(verilog, TOP), f"write_rtlil {folder}/kernel.il",
           f"mutate -list {count} -seed {seed} -ctrl fault {width} 1 -o {folder}/faults.ys",
           f"script {folder}/faults.ys", f"rename {TOP} {TOP}_faulty",
           f"write_verilog -norename -noattr {folder}/faulty.v"], folder / "mutate.log")
    lines = (folder / "faults.ys").read_text().splitlines()
    sources = {path.stem: re.search(r"^// Generated from (\S+);", path.read_text(), re.M)[1]
               for path in verilog}  # fmt: skip
    faults = [asdict(parse_fault(line, sources)) for line in lines if line.strip()]
    (folder / "pins.v").write_text(_wrapper(width))
    (folder / "pins.cpp").write_text((HERE / "pins.cpp").read_text())
    (folder / "faults.json").write_text(json.dumps(faults, indent=1) + "\n")


def parse_fault(line: str, sources) -> Fault:
    """A line of `mutate -list`; `sources`: the Python file of each module."""
    words = line.split()
    control = words.index("-ctrl")
    rest = words[:control] + words[control + 4 :]
    options = dict(zip(rest[1::2], rest[2::2], strict=True))  # the last -src: of the cell
    module = options["-module"].removeprefix("\\")
    place = re.match(r"(.*?):(\d+)", options.get("-src", ""))
    return Fault(
        number=int(words[control + 3]), mode=options["-mode"], module=module,
        cell=options["-cell"], port=options["-port"].removeprefix("\\"),
        bit=int(options["-portbit"]), command=" ".join(rest), source=sources[module],
        line=f"{Path(place[1]).name}:{place[2]}" if place else f"{module}.v")  # fmt: skip


def _wrapper(width: int) -> str:
    """The kernel's pins around the faulty one: what goes in, from them or from a recording; what
    comes out, payloads only where they are valid, as no bench looks at them otherwise."""
    pins = {name: (len(signal), direction == "input")
            for name, (signal, direction) in Shell(Kernel(CONFIG)).pins.items()}
    inputs = [(n, w) for n, (w, inward) in pins.items() if inward and n != "ap_clk"]
    outputs = [(n, w) for n, (w, inward) in pins.items() if not inward]
    total_in, total_out = (-(-sum(w for _, w in group) // 32) * 32 for group in (inputs, outputs))
    ports, parts, seen, at = [], [], [], 0
    for name, (w, inward) in pins.items():
        ports.append(f"{'input' if inward else 'output'} wire [{w - 1}:0] {name}")
    for name, w in inputs:
        parts.append((name, f"going_in[{at + w - 1}:{at}]"))
        at += w
    for name, w in outputs:
        payload = PAYLOAD.fullmatch(name)
        valid = payload and f"{payload[1]}valid"
        masked = valid in pins and not pins[valid][1]
        seen.append(f"{{{w}{{{valid}}}}} & {name}" if masked else name)
    packed = ", ".join(reversed([name for name, _ in inputs]))
    joined = ",\n        ".join([".ap_clk(ap_clk)", ".fault(fault)",
                                 *(f".{name}({value})" for name, value in parts),
                                 *(f".{name}({name})" for name, _ in outputs)])
    pad_in, pad_out = (f"{total - sum(w for _, w in group)}'d0"
                       for total, group in ((total_in, inputs), (total_out, outputs)))
    pad = [f"{text}, " if not text.startswith("0'") else "" for text in (pad_in, pad_out)]
    return f"""module {TOP} (
    {(','+chr(10)+'    ').join(ports)},
    input wire [{width - 1}:0] fault,
    input wire replay,
    input wire [{total_in - 1}:0] replay_in,
    output wire [{total_out - 1}:0] seen
);
    import "DPI-C" function void pins_seen(input int words_in, input int words_out,
        input bit [{total_in - 1}:0] in, input bit [{total_out - 1}:0] out);
    wire [{total_in - 1}:0] going_in = replay ? replay_in : {{{pad[0]}{packed}}};
    {TOP}_faulty faulty (
        {joined}
    );
    assign seen = {{{pad[1]}{', '.join(reversed(seen))}}};
    always @(posedge ap_clk) if (!replay)
        pins_seen({total_in // 32}, {total_out // 32}, going_in, seen);
endmodule
"""


def _replay(build: SimulationBuild, folder: Path) -> Path:
    """The same simulator with a `main` that replays."""
    program = folder / "replay"
    if not program.is_file():
        objects = [*build.folder.glob("verilated*.o"), build.folder / "pins.o"]
        subprocess.run(
            ["g++", "-std=gnu++17", "-O2", "-o", str(program), str(HERE / "replay.cpp"),
             f"-I{build.folder}", f"-I{VERILATOR_ROOT / 'include'}",
             f"-I{VERILATOR_ROOT / 'include' / 'vltstd'}",
             str(build.folder / "Vtop__ALL.a"), *map(str, objects), "-pthread", "-latomic"],
            check=True)  # fmt: skip
    return program
