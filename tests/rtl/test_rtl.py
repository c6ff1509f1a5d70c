"""The committed Verilog under rtl/ is what the generator writes now, byte for byte."""

import hashlib
import json
import re
from itertools import combinations, takewhile
from pathlib import Path

import pytest

from gdn_core.build import COMMITTED, RTL, build_rtl


@pytest.mark.parametrize("preset", list(COMMITTED))
def test_generated_again_it_is_the_same(preset, tmp_path):
    build_rtl(preset, tmp_path)
    fresh = {path.name: path.read_text() for path in (tmp_path / preset).iterdir()}
    committed = {path.name: path.read_text() for path in (RTL / preset).iterdir()}
    assert sorted(fresh) == sorted(committed), "run `make rtl`"
    changed = [name for name in fresh if fresh[name] != committed[name]]
    assert not changed, f"run `make rtl`: {', '.join(sorted(changed))} differ"


@pytest.mark.parametrize("preset", list(COMMITTED))
def test_manifest_has_every_file(preset):
    folder: Path = RTL / preset
    manifest = json.loads((folder / "MANIFEST.json").read_text())
    assert manifest["preset"] == preset
    assert set(manifest["tools"]) == {"amaranth", "pyosys", "mpmath"}
    names = {path.name for path in folder.iterdir()} - {"MANIFEST.json"}
    assert set(manifest["sha256"]) == names
    for name, digest in manifest["sha256"].items():
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest, name


def header(text: str) -> list[str]:
    """What a module computes and its params, as the comment on top says it."""
    return list(takewhile(lambda line: line.startswith("//"), text.splitlines()))


@pytest.mark.parametrize("pair", list(combinations(COMMITTED, 2)), ids=" and ".join)
def test_one_unit_has_the_same_bytes_in_every_preset(pair):
    one, other = ({path.name: path.read_text() for path in (RTL / preset).glob("*.v")}
                  for preset in pair)  # fmt: skip
    shared = [name for name in one if name in other and header(one[name]) == header(other[name])]
    assert {"fp_add.v", "fp_mul.v", "to_bf16.v", "burst_reader.v"} <= set(shared)
    assert not [name for name in shared if one[name] != other[name]]


@pytest.mark.parametrize("preset", list(COMMITTED))
def test_pyslang(preset):
    pyslang = pytest.importorskip("pyslang")
    compilation = pyslang.ast.Compilation()
    for path in (RTL / preset).glob("*.v"):
        compilation.addSyntaxTree(pyslang.syntax.SyntaxTree.fromFile(str(path)))
    found = [diagnostic for diagnostic in compilation.getAllDiagnostics() if diagnostic.isError()]
    assert not found


@pytest.mark.parametrize("preset", list(COMMITTED))
def test_an_initial_value_ends_its_declaration_of_ports(preset):
    """Verilog allows more, Yosys' reader does not."""
    for path in (RTL / preset).glob("*.v"):
        ports = path.read_text().partition("\nmodule ")[2].partition(");\n")[0]
        assert ports
        ports = re.sub(r"\(\*.*?\*\) ", "", ports)  # attributes
        assert not re.search(r" = [^,]+,\s+(?!input|output)\w", ports), path.name


LINES = 9_000  # of 16 heads in flight: what a person reads in two days


def test_it_can_be_read():
    texts = [path.read_text() for path in (RTL / "qwen3-next-16-fast").glob("*.v")]
    assert sum(text.count("\n") for text in texts) <= LINES


def by_number(text: str) -> list[str]:
    """Statements and questions that give a state, which has words, a number."""
    words = re.findall(r"(?<=[ ,])([A-Z]\w*) = \d+'h", text)
    known = "|".join(words) or "-"
    states = set(re.findall(rf"\b(\w+) (?:[!=]=|<=|=) (?:{known})\b", text))
    nets = "|".join(states) or "-"
    found = re.findall(rf"\b(?:{nets}) (?:[!=]=|<=|=) \d+'h\w+", text)
    for subject, body in re.findall(r"case \((\w+)\)\n(.*?)endcase", text, re.S):
        if subject in states:
            found += re.findall(r"^ +\d+'h\w+:.*", body, re.M)
    return found


@pytest.mark.parametrize("preset", list(COMMITTED))
def test_no_x_and_no_state_by_number(preset):
    for path in (RTL / preset).glob("*.v"):
        text = path.read_text()
        assert not re.search(r"'[hb][0-9a-f_]*x", text), path.name
        assert not by_number(text), path.name
    kernel = (RTL / preset / "kernel.v").read_text()
    assert "case (step)\n      IDLE: if (registers__start) step <= CHECK;\n" in kernel
    assert by_number(kernel.replace("step <= CHECK", "step <= 3'h1"))
    assert by_number(kernel.replace("      IDLE:", "      3'h0:"))


def test_every_folder_is_a_preset():
    assert {path.name for path in RTL.iterdir() if path.is_dir()} == set(COMMITTED)
