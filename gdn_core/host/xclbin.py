"""What stands beside a card: the manifest of a build, an xclbin's own description, pyxrt itself."""

import importlib
import json
import mmap
import re
import sys
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree

from gdn_core.config import GdnConfig
from gdn_core.host.backend import BackendError
from gdn_core.kernel.shell import TOP
from gdn_core.measure.report.survey import configuration, read_build

__all__ = ["AGAIN", "MANIFEST", "description", "load_pyxrt", "read_manifest"]

MANIFEST = "MANIFEST.json"
AGAIN = "build and link it again: python -m gdn_core.build u55c, make -C build/u55c xclbin"


def read_manifest(path: Path) -> GdnConfig:
    """The design point of a build, from its MANIFEST.json."""
    if not path.is_file():
        raise BackendError(f"there is no {path}, which says what kernel was built; copy it from "
                           "the folder of the build, or name it: manifest=...")
    try:
        if path.name == MANIFEST and (path.parent / "filelist.f").is_file():
            facts, _ = read_build(path.parent)  # the Verilog is that of the manifest
        else:
            facts = json.loads(path.read_text())
        config = configuration(facts) if isinstance(facts, dict) else None
    except (ValueError, OSError) as problem:
        raise BackendError(f"{path} is not the manifest of a build: {problem}; "
                           f"{AGAIN}") from problem
    if config is None:
        raise BackendError(f"{path} describes no kernel; {AGAIN}")
    return config


def load_pyxrt() -> ModuleType:
    try:
        return importlib.import_module("pyxrt")
    except ImportError as problem:
        python = ".".join(map(str, sys.version_info[:2]))
        raise BackendError(f"pyxrt cannot be imported ({problem}). It comes with XRT, not from "
                           "PyPI: install XRT, then source /opt/xilinx/xrt/setup.sh. It must "
                           f"have been built for this Python, {python}; "
                           "see docs/xrt.md") from problem


def description(xclbin: Path) -> ElementTree.Element | None:
    """The kernel's element of the XML that an xclbin embeds; None where there is none to find."""
    with xclbin.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as raw:
        opening = rb'<kernel\b[^>]*\bname="%s"[^>]*>.*?</kernel>' % TOP.encode()
        found = re.search(opening, raw, re.S)
        text = found[0] if found else b""
    try:
        return ElementTree.fromstring(text)
    except ElementTree.ParseError:
        return None
