"""The kernel's Verilog as a simulator, made once for a design point.

    build = build_simulator(config)     for gdn_bench.runner.run_bench, and for a process of its own

The Verilog lies in build/verilog, by what shapes it: the configuration, the generator's sources and
the versions of its tools. The simulator lies in build/sim, by the Verilog. Both appear whole or not
at all. Needs the packages of the extra `sim`.
"""

import ast
import contextlib
import functools
import hashlib
import importlib
import importlib.metadata
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from gdn_core.config import GdnConfig
from gdn_core.emit.emitter import TOOLS, write_verilog
from gdn_core.formats import HEADER_ROWS
from gdn_core.kernel.write import build_kernel, repeated_modules
from gdn_core.places import BUILD, PACKAGES

__all__ = ["BenchError", "Report", "build_channels", "build_simulator", "cached_verilog",
           "kernel_verilog", "patience", "silent", "sim_module"]

# What writes the Verilog.
GENERATOR = ("gdn_core.emit.emitter", "gdn_core.kernel.kernel", "gdn_core.kernel.shell")

Report = Callable[[str, float], None]  # what goes on, and how far it is (0 to 1; negative: unknown)


class BenchError(RuntimeError):
    """The bench ended without a result, or a call with a status other than OK."""


def silent(text: str, part: float):
    """A Report that says nothing."""


def sim_module(name: str):
    """A module of the benches, which need the packages of the extra `sim`."""
    return importlib.import_module(f"gdn_bench.{name}")


def build_simulator(config: GdnConfig, waves: bool = False, report: Report = silent):
    """The simulator of a configuration."""
    files = kernel_verilog(config, report)
    # Repeated engines are compiled once, where no waveform wants to look into them.
    blocks = repeated_modules(files) if config.engines > 2 and not waves else ()
    return sim_module("runner").build_simulation(
        files, files[-1].stem, waves=waves, hierarchical=blocks,
        started=lambda: report("compiling the simulation", -1))  # fmt: skip


@functools.cache
def _sources(roots: tuple[str, ...] = GENERATOR) -> list[Path]:
    """The files of gdn_core that shape the Verilog: these, what they import, and so on."""
    found: set[Path] = set()
    names = list(roots)
    while names:
        path = (PACKAGES / names.pop().replace(".", "/")).with_suffix(".py")
        if path in found or not path.is_file():
            continue
        found.add(path)
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Import):
                names += [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom) and node.module:
                # What is imported from a folder are files of it.
                names += [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
    return sorted(found)


def kernel_verilog(config: GdnConfig, report: Report = silent) -> list[Path]:
    """The kernel's Verilog, written again only if the generator or its tools have changed."""
    return cached_verilog(config, GENERATOR, lambda folder: build_kernel(config, folder), report)


def cached_verilog(config, generator: tuple[str, ...], write: Callable[[Path], object],
                   report: Report) -> list[Path]:
    """The Verilog that the modules `generator` write for a configuration, if it is not there."""
    digest = hashlib.sha256(repr((config, sys.version)).encode())
    for tool in TOOLS:
        digest.update(importlib.metadata.version(tool).encode())
    for source in _sources(generator):
        digest.update(source.read_bytes())
    folder = BUILD / "verilog" / digest.hexdigest()[:16]
    if not folder.is_dir():
        report("writing Verilog", -1)
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".writing-") as name:
            work = Path(name) / "verilog"
            write(work)
            with contextlib.suppress(OSError):  # another process was faster
                work.rename(folder)
    return [folder / name for name in (folder / "filelist.f").read_text().split()]


def build_channels(params, generator: tuple[str, ...], shell: Callable, top: str,
                   report: Report = silent):
    """The simulator of a top with channels (`channel.shell.PlainShell`) in the compiled memory."""
    files = cached_verilog(params, generator,
                           lambda folder: write_verilog(shell(params), top, folder), report)
    return sim_module("hbm").build_in_memory(
        files, top, hierarchical=("channel",) if params.channels > 4 else (),
        started=lambda: report("compiling the simulation", -1))


def patience(config: GdnConfig, tokens: int, latency: int, write_latency: int,
             stalls: int | None) -> int:
    """Cycles after which a call has failed: several times what a DECODE of `tokens`, or with 0 the
    move of an image, takes."""
    shape = config.shape
    rounds = shape.v_heads // config.heads_in_flight
    row = 20 * (shape.value_dim * rounds + shape.v_heads * 16 + 4 * (latency + write_latency))
    rows = tokens or shape.key_dim + HEADER_ROWS
    return 100_000 + row * rows * (1 if stalls is None else 10)
