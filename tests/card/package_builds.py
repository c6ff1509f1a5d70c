"""Builds for Vivado and Vitis that the tests spoil, and the scripts run under the stand-in.

Two designs: the committed one of one engine, all in SLR0; and twelve small engines on a board whose
SLRs are so small that they need three, with two output ports.
"""

import os
import re
import shutil
import subprocess
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from gdn_core.card.budget import Card
from gdn_core.card.floorplan import placed, slr_of_engines
from gdn_core.card.package import write_package
from gdn_core.config import GdnConfig, GdnShape
from gdn_core.kernel.write import build_kernel
from gdn_core.registers import REGISTERS, Kind, arguments

ROOT = Path(__file__).resolve().parents[2]
STANDIN = ROOT / "tests" / "card" / "vivado" / "standin.tcl"
LINKED = "level0_i/ulp/gdn_kernel_1/inst/"  # where a platform has the kernel's top
BOARD = Card.load("u55c")
CONTROL = {"CTRL": 0x00, "GIER": 0x04, "IP_IER": 0x08, "IP_ISR": 0x0C}  # as Vitis HLS names them

ONE = GdnConfig(heads_in_flight=2)
TWELVE = GdnConfig(shape=GdnShape(qk_heads=12, v_heads=12, key_dim=16, value_dim=8),
                   heads_in_flight=12)  # fmt: skip
EACH = 16 * 3 + 10  # DSP48E2 of an engine of twelve


def narrow(dsps):
    return replace(BOARD, slrs=tuple(
        replace(slr, resources=slr.resources | {"DSP48E2": dsps}, shell={}) for slr in BOARD.slrs))


SMALL, TIGHT = narrow(5 * EACH * 5 // 4), narrow(3 * EACH * 10 // 9 + 1)
TWELVE = placed(TWELVE, SMALL)


@cache
def made_once(folder):
    """Both builds below `folder`: {name: (config, board, folder)}."""
    one, twelve = folder / "one", folder / "twelve"
    shutil.copytree(ROOT / "rtl" / "qwen3-next-2-fast", one)
    names = (one / "filelist.f").read_text().split()
    write_package(ONE, [one / name for name in names])
    write_package(TWELVE, build_kernel(TWELVE, twelve), board=SMALL)
    return {"one": (ONE, BOARD, one), "twelve": (TWELVE, SMALL, twelve)}


@pytest.fixture
def builds(tmp_path_factory):
    """Of all tests of a run, which read only."""
    return made_once(tmp_path_factory.getbasetemp() / "packages")


@pytest.fixture(params=["one", "twelve"])
def build(request, builds, tmp_path):
    """A copy to spoil: config, board, folder."""
    config, board, folder = builds[request.param]
    shutil.copytree(folder, tmp_path / "build")
    return config, board, tmp_path / "build"


@pytest.fixture
def twelve(builds, tmp_path):
    shutil.copytree(builds["twelve"][2], tmp_path / "build")
    return tmp_path / "build"


def words(text):
    """The words of a Tcl list; braces do not nest here."""
    return [a or b for a, b in re.findall(r"\{([^{}]*)\}|(\S+)", text)]


def vivado(folder, script, **env):
    if not shutil.which("tclsh"):
        pytest.skip("needs tclsh")
    return subprocess.run(["tclsh", STANDIN, "-mode", "batch", "-source", folder / script],
                          capture_output=True, text=True, cwd=folder,
                          env={**os.environ, **env})  # fmt: skip


def made(folder, script, **env):
    """What the script made: {kind: [words]}."""
    run = vivado(folder, script, **env)
    assert run.returncode == 0, run.stderr
    things: dict[str, list] = {}
    for line in run.stdout.splitlines():
        kind, _, rest = line.partition(" ")
        things.setdefault(kind, []).append(words(rest))
    return things


def wanted_registers(config):
    """(name, offset, bits, master, meaning) of every register."""
    control = [r for r in REGISTERS if r.kind is Kind.CONTROL]
    assert [r.offset for r in control] == list(CONTROL.values())
    return [(name, str(r.offset), "32", "", r.help)
            for name, r in zip(CONTROL, control, strict=True)] + [
        (r.name, str(r.offset), str(r.width), f"m_axi_{r.master}" if r.master else "", r.help)
        for r in arguments(config.out_ports)]  # fmt: skip


def engine_places(config, board):
    return {f"kernel/layer/engine_{e}": slr for e, slr in enumerate(slr_of_engines(config, board))}


def blocks(folder):
    """{pblock: (region, cells)}."""
    return {name: (region, contents.replace("cell:", "").split())
            for name, region, contents in made(folder, "ooc.tcl")["pblock"]}
