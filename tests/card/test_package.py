"""What a build holds for Vivado and Vitis: run under stand-ins for the tools."""

import json
import os
import re
import shutil
import subprocess
import tomllib

import package_builds
import pytest
from click.testing import CliRunner
from package_builds import ROOT, STANDIN, engine_places, made, vivado, wanted_registers

from gdn_core import build as build_module
from gdn_core.card.package import SCRIPTS, VERSION, quoted, write_package
from gdn_core.registers import masters

build = package_builds.build  # fixture
builds = package_builds.builds  # fixture
twelve = package_builds.twelve  # fixture

needs_tclsh = pytest.mark.skipif(not shutil.which("tclsh"), reason="needs tclsh")


# Packaging


@pytest.mark.parametrize("infers", ["1", "0"], ids=["interfaces found", "interfaces named"])
def test_the_kernel_object_has_every_register_and_port(build, infers):
    config, _, folder = build
    things = made(folder, "package_kernel.tcl", STANDIN_INFERS=infers)
    assert [tuple(r) for r in things["register"]] == wanted_registers(config)
    roles = {name: "master" for name in (f"m_axi_{m}" for m in masters(config.out_ports))}
    roles |= {"s_axi_control": "slave", "ap_clk": "clock", "ap_rst_n": "reset",
              "interrupt": "interrupt"}  # fmt: skip
    assert {name: role for name, role in things["interface"]} == roles
    core = {key.partition(",")[2]: value for key, value in things["core"]}
    assert core["name"] == "gdn_kernel"
    assert core["version"] == VERSION
    assert (core["sdx_kernel"], core["sdx_kernel_type"]) == ("true", "rtl")
    assert core["vitis_drc"] == "ctrl_protocol ap_ctrl_hs"
    assert things["steps"] == [["integrity", "xo"]]
    assert (folder / "gdn_kernel.xo").is_file()


def test_version_is_the_projects():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    assert project["version"].startswith(f"{VERSION}.")


def test_words_that_tcl_would_change_are_refused():
    assert quoted("a") == "a"
    assert quoted("[a] $b") == "{[a] $b}"
    assert quoted("") == "{}"
    for text in ("a}", "{a", "a\\b"):
        with pytest.raises(ValueError, match="no braces"):
            quoted(text)


# Out of context


def test_the_flow_ends_with_its_reports(build):
    _, _, folder = build
    steps = made(folder, "ooc.tcl")["steps"][0]
    assert steps[0] == "clock ap_clk 3.333"
    assert steps[1:] == [
        "synth", "synth_utilization.rpt", "synth_fanout.rpt", "synth_methodology.rpt", "opt_design",
        "place_design", "placed_congestion.rpt", "phys_opt_design", "route_design",
        "phys_opt_design", "utilization.rpt", "utilization_slr.rpt", "timing.rpt", "power.rpt",
    ]  # fmt: skip
    left = {file.name for file in (folder / "reports").iterdir()}
    assert {"synth.dcp", "placed.dcp", "routed.dcp", "timing.rpt"} < left


def test_power_takes_the_activity_it_is_given(twelve):
    (twelve / "activity.saif").touch()
    saif = str(twelve / "activity.saif")
    assert "saif gdn_kernel" in made(twelve, "ooc.tcl", SAIF=saif)["steps"][0]
    shutil.rmtree(twelve / "reports")
    assert "saif top/dut" in made(twelve, "ooc.tcl", SAIF=saif, SAIF_STRIP="top/dut")["steps"][0]
    shutil.rmtree(twelve / "reports")
    assert "saif" not in str(made(twelve, "ooc.tcl", SAIF="", SAIF_STRIP=""))
    assert "no such file" in vivado(twelve, "ooc.tcl", SAIF="/nowhere").stderr


# Make


def make(folder, *words, **env):
    return subprocess.run(["make", *words], capture_output=True, text=True, cwd=folder,
                          env={**os.environ, **env})  # fmt: skip


@pytest.mark.parametrize("target", ["xo", "ooc", "xclbin", "clean"])
def test_targets_exist(build, target):
    _, _, folder = build
    run = make(folder, "-n", target)
    assert run.returncode == 0, run.stderr
    assert "warning" not in run.stderr


@needs_tclsh
def test_make_runs_everything_and_cleans_up(build):
    config, board, folder = build
    before = {file.name for file in folder.iterdir()}
    link = folder.parent / "link.sh"
    link.write_text('#!/bin/sh\nprintf "%s\\n" "$@" > link.args\n'
                    'while [ "$1" != --output ]; do shift; done\ntouch "$2"\n')
    link.chmod(0o755)
    tools = [f"VIVADO=tclsh {STANDIN}", f"VPP={link}", "PLATFORM=some_platform"]
    for target, result in (("ooc", "reports/timing.rpt"), ("xclbin", "gdn_kernel.hw.xclbin")):
        run = make(folder, *tools, target)
        assert run.returncode == 0, run.stdout + run.stderr
        assert (folder / result).is_file()
    given = (folder / "link.args").read_text().splitlines()
    hook = []
    if any(engine_places(config, board).values()):
        hook = ["--vivado.prop", "run.impl_1.STEPS.OPT_DESIGN.TCL.PRE="
                f"{folder}/floorplan_link.tcl"]  # fmt: skip
    assert given == ["--link", "--target", "hw", "--platform", "some_platform", "--config",
                     "link.cfg", "--save-temps", *hook, "--output", "gdn_kernel.hw.xclbin",
                     "gdn_kernel.xo"]  # fmt: skip
    (folder / "link.args").unlink()
    assert "Nothing to be done" in make(folder, *tools, "xclbin").stdout
    assert make(folder, "clean").returncode == 0
    assert {file.name for file in folder.iterdir()} == before


@pytest.mark.parametrize("name", ["design.tcl", "ooc.tcl", "filelist.f", "kernel.v", "link.cfg",
                                  "floorplan.xdc", "floorplan_link.tcl"])  # fmt: skip
def test_a_missing_file_stops_make(twelve, name):
    (twelve / name).unlink()
    assert make(twelve, "-n", "xo", "ooc", "xclbin").returncode != 0


# The page, and the folder as a whole


def test_the_page_names_what_is_there(build):
    config, _, folder = build
    text = (folder / "README.md").read_text()
    for name in (*SCRIPTS, "design.tcl", "clocks.xdc", "floorplan.xdc", "floorplan_link.tcl",
                 "link.cfg", "Makefile", "filelist.f"):  # fmt: skip
        assert f"`{name}`" in text
        assert (folder / name).is_file()
    for name, offset, bits, _, meaning in wanted_registers(config):
        assert re.search(rf"`{int(offset):#05x}` \| `{name}` \| {bits} \| .*{re.escape(meaning)}",
                         text)  # fmt: skip
    for name in masters(config.out_ports):
        assert f"| `m_axi_{name}` | 512 |" in text
    assert f"{config.heads_in_flight} value heads in flight, fast" in text
    assert "Neither Vivado nor Vitis has run any of this yet" in text


def test_the_same_bytes_every_time(builds, tmp_path):
    config, board, folder = builds["twelve"]
    shutil.copytree(folder, tmp_path / "build")
    files = [tmp_path / "build" / name for name in (folder / "filelist.f").read_text().split()]
    written = write_package(config, files, board=board)
    assert {file.name for file in written} | {"filelist.f", "MANIFEST.json"} | {
        file.name for file in files} == {file.name for file in folder.iterdir()}  # fmt: skip
    for file in written:
        assert file.read_bytes() == (folder / file.name).read_bytes()
        assert max(map(len, file.read_text().splitlines())) <= 100 or file.suffix in (".md", ".tcl")
    facts = json.loads((folder / "MANIFEST.json").read_text())
    assert facts["heads_in_flight"] == config.heads_in_flight


def test_the_command_line_writes_it(builds, tmp_path, monkeypatch):
    def copied(config, folder, card):
        shutil.copytree(builds["one"][2], folder, ignore=lambda _, names: [
            name for name in names if not name.endswith((".v", ".f"))])  # fmt: skip
        return [folder / name for name in (folder / "filelist.f").read_text().split()]

    monkeypatch.setattr(build_module, "build_kernel", copied)
    monkeypatch.setattr(build_module, "lint", lambda files: True)
    out = tmp_path / "out"
    run = CliRunner().invoke(build_module.main, ["u55c", "--heads-in-flight", "2", "-o", str(out)])
    assert run.exit_code == 0, run.output
    for name in (*SCRIPTS, "design.tcl", "floorplan.xdc", "link.cfg", "Makefile", "README.md"):
        assert (out / name).read_bytes() == (builds["one"][2] / name).read_bytes()
