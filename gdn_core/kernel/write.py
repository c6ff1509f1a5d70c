"""The kernel's Verilog in a folder: every module, filelist.f and the manifest.

    files = build_kernel(config, Path("build/mine"))      children first, the top last
"""

import re
from collections import Counter
from dataclasses import asdict
from pathlib import Path

from amaranth.hdl import Elaboratable

from gdn_core.config import GdnConfig
from gdn_core.emit.emitter import write_verilog
from gdn_core.kernel.kernel import Kernel
from gdn_core.kernel.shell import TOP, Shell, shell_ports

__all__ = ["build_kernel", "repeated_modules"]


def _kernel(config: GdnConfig) -> tuple[Elaboratable, str, dict | None]:
    """The top of a design point, the name of its Verilog module, and its pins."""
    shell = Shell(Kernel(config))
    return shell, TOP, shell_ports(shell)


def build_kernel(config: GdnConfig, folder: Path, *, card: str = "u55c", top=_kernel,
                 **facts) -> list[Path]:
    """Write the Verilog of `config` into `folder`; the files, children first, the top last.

    `top` makes (elaboratable, module name, ports) from the config. `facts` go into the manifest.
    """
    elaboratable, name, ports = top(config)
    return write_verilog(
        elaboratable, name, folder, ports, **facts, card=card, shape=asdict(config.shape),
        heads_in_flight=config.heads_in_flight, precision=config.precision.value,
        slots=config.slots, state_ram=config.state_ram.value, slrs=config.slrs,
    )  # fmt: skip


def repeated_modules(files: list[Path]) -> list[str]:
    """The module that fills most of the kernel and occurs in it more than once: the engine."""
    texts = {file.stem: file.read_text() for file in files}
    inside: dict[str, int] = {}  # lines of a module with all that it places
    counts: dict[str, Counter[str]] = {}
    for name, text in texts.items():  # children first
        counts[name] = Counter(m for m in re.findall(r"^  (\w+) \w+ \($", text, re.M) if m in texts)
        inside[name] = text.count("\n") + sum(inside[m] * n for m, n in counts[name].items())
    kernel = counts[next(iter(counts[files[-1].stem]), files[-1].stem)]
    often = [name for name, count in kernel.items() if count > 1]
    return sorted(often, key=lambda name: inside[name])[-1:]
