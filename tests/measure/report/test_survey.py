# amaranth: UnusedElaboratable=no
"""A small design from Amaranth through Yosys to its report."""

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from gdn_core.config import StateRam
from gdn_core.emit.emitter import write_verilog
from gdn_core.measure.report import synthesis
from gdn_core.measure.report.fanout import Net
from gdn_core.measure.report.figures import as_data
from gdn_core.measure.report.limits import CROSSINGS
from gdn_core.measure.report.survey import StaleBuildError, survey
from gdn_core.measure.report.text import as_markdown
from gdn_core.report import main
from gdn_core.state.bank import BankParams, StateBank

ROOT = Path(__file__).resolve().parents[3]


def test_resources(built):
    _, found = built
    assert found.instances == {"inverted": 3, "mac_27x18": 1, "mac_27x18_cascade": 1,
                               "state_bank_72x256": 1, "parent": 1}  # fmt: skip
    assert found.own["mac_27x18"] == dict.fromkeys(found.own["parent"], 0) | {"DSP48E2": 1}
    total = found.total
    assert (total["DSP48E2"], total["BRAM36"], total["URAM288"]) == (2, 1, 0)
    # seen, enable, last; three times o; the output register of the RAM
    assert total["FF"] == 30 + 1 + 1 + 3 * 100 + 72
    assert total["CARRY8"] == 3 * 25 / 2
    assert [(memory.name, memory.cells, memory.as_wanted) for memory in found.memories] == [
        ("ram", {"RAMB36E2": 1}, True)]


def test_a_path_through_two_children(built):
    _, found = built
    path = found.flat.paths.longest["parent"]
    assert path.names[-1] == "last D"
    assert path.names[0].startswith("seen[")
    assert path.length.levels == sum(name.startswith("LUT") for name in path.names) > 3


def test_a_long_carry_chain_is_over_the_bound(built):
    _, found = built
    paths = found.flat.paths  # from one child's o to the next one's
    [path] = paths.kinds
    assert path.module == "inverted"
    assert (path.length.chains, path.names.count("carry")) == (1, 100)
    assert paths.over == path.alike == 3 * (100 - 48)


def test_fan_out_of_a_register_in_another_module(built):
    _, found = built
    assert found.flat.nets.kinds == [  # the RAM, too; all registers of parent and its children
        Net(332, 332, 0, "port", 1, "parent", "port rst[0]"),
        Net(301, 0, 301, "register", 1, "parent", "enable")]


def test_a_second_time_needs_no_yosys(built, monkeypatch):
    folder, found = built
    monkeypatch.setattr(synthesis.subprocess, "Popen", None)
    again = survey(folder / "build", folder / "synth")
    assert as_data(again) == as_data(found)


def test_report(built, monkeypatch):
    folder, _ = built
    monkeypatch.setattr(synthesis.subprocess, "Popen", None)
    done = CliRunner().invoke(main, [str(folder / "build"), "--cache", str(folder / "synth")])
    assert done.exit_code == 0, done.output
    assert "2 nets with more than 256 loads" in " ".join(done.output.split())
    data = json.loads((folder / "build/report.json").read_text())
    assert data["total"]["DSP48E2"] == 2
    assert data["limits"]["DSP48E2"] == 7219
    assert (data["nets_over"], [net["name"] for net in data["net_kinds"]]) == (
        2, ["port rst[0]", "enable"])
    assert data["dsp_facts"]["PREG"] == 2
    assert data["crossings"] == [{"below": n, "above": n + 1, "wires": 0, "sll": 23_040, "share": 0}
                                 for n in (0, 1)]
    again = CliRunner().invoke(main, [str(folder / "build"), "--cache", str(folder / "none")])
    assert again.output.strip() == done.output.strip()  # nothing to make: no cache is looked for
    assert not (folder / "none").exists()
    text = (folder / "build/report.md").read_text()
    assert text == as_markdown(data)
    assert "| DSP48E2 | 2 | 7,219 | 9,024 | 0.0% |" in text
    assert "/tmp" not in text


def test_files_that_are_not_the_manifests(built, tmp_path):
    folder, _ = built
    shutil.copytree(folder / "build", tmp_path / "build")
    with (tmp_path / "build/inverted.v").open("a") as file:
        file.write("// touched\n")
    with pytest.raises(StaleBuildError, match=r"inverted\.v is not the file of MANIFEST\.json"):
        survey(tmp_path / "build", folder / "synth")


@pytest.mark.parametrize(
    ("ram", "depth", "cells"),
    [(StateRam.BLOCK, 1024, {"RAMB36E2": 2}), (StateRam.ULTRA, 8192, {"URAM288": 2})],
)
def test_state_banks_become_the_ram_they_ask_for(ram, depth, cells, tmp_path):
    bank = StateBank(BankParams(width=72, depth=depth, ram=ram))
    write_verilog(bank, "bank", tmp_path, card="u55c")
    [memory] = survey(tmp_path, tmp_path / "synth").memories
    assert (memory.cells, memory.as_wanted) == (cells, True)


def test_yosys_says_what_is_wrong(tmp_path):
    with pytest.raises(synthesis.SynthesisError, match="ERROR"):
        synthesis.synthesise({"wrong": "module wrong (\n  input wire i\n);\n  no_such u ();\n"
                                       "endmodule\n"}, tmp_path)  # fmt: skip


def test_help():
    text = CliRunner().invoke(main, ["--help"]).output
    assert "python -m gdn_core.report build/u55c" in text


@pytest.mark.slow
@pytest.mark.parametrize(
    ("preset", "lanes", "bounds"),
    [
        ("16-fast", 6144, {"LUT": 370_000, "FF": 400_000, "DSP48E2": 6_460, "BRAM36": 900}),
        ("8-precise", 6144, {"LUT": 370_000, "FF": 400_000, "DSP48E2": 6_600, "BRAM36": 900}),
    ],
)
def test_design_points_are_within_the_bounds(preset, lanes, bounds, tmp_path):
    """What the committed Verilog of the widest design points takes: docs/resources.md."""
    found = survey(ROOT / "rtl" / f"qwen3-next-{preset}", tmp_path, jobs=2)
    flat = found.flat
    assert not flat.paths.over, flat.paths.kinds
    assert not flat.nets.over, flat.nets.kinds
    assert not flat.loose_cascades
    assert not flat.dsp["adders_behind_update"]
    assert all(flat.dsp[f"{register}REG"] == flat.dsp["DSP48E2"] for register in "ABMP")
    assert len(flat.crossings) == 2
    assert max(flat.crossings.values()) <= CROSSINGS
    assert found.lanes == lanes
    assert all(memory.as_wanted for memory in found.memories)
    over = {resource: found.total[resource] for resource, bound in bounds.items()
            if found.total[resource] > bound}
    assert not over
    assert not found.total["URAM288"]
