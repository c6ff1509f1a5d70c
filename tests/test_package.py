"""What a build holds for Vivado and Vitis: run under stand-ins for the tools, and broken there."""

import json
import os
import re
import shutil
import subprocess
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from gdn_core import build as build_module
from gdn_core.budget import PLATFORM, Card
from gdn_core.build import build_kernel
from gdn_core.config import PRESETS, GdnConfig, GdnShape, Precision
from gdn_core.engine.station import stops
from gdn_core.floorplan import engine_regions, place_of, placed, slr_of_engines, wires
from gdn_core.package import (
    SCRIPTS,
    VERSION,
    banks,
    quoted,
    write_package,
)
from gdn_core.registers import REGISTERS, Kind, arguments, masters

ROOT = Path(__file__).resolve().parents[1]
STANDIN = ROOT / "tests" / "vivado" / "standin.tcl"
LINKED = "level0_i/ulp/gdn_kernel_1/inst/"  # where a platform has the kernel's top
BOARD = Card.load("u55c")
CONTROL = {"CTRL": 0x00, "GIER": 0x04, "IP_IER": 0x08, "IP_ISR": 0x0C}  # as Vitis HLS names them

needs_tclsh = pytest.mark.skipif(not shutil.which("tclsh"), reason="needs tclsh")

# Two designs: the committed one of one engine, all in SLR0; and twelve small engines on a board
# whose SLRs are so small that they need three, with two output ports.
ONE = GdnConfig(heads_in_flight=2)
TWELVE = GdnConfig(shape=GdnShape(qk_heads=12, v_heads=12, key_dim=16, value_dim=8),
                   heads_in_flight=12)  # fmt: skip
EACH = 16 * 3 + 10  # DSP48E2 of an engine of twelve


def narrow(dsps):
    return replace(BOARD, slrs=tuple(
        replace(slr, resources=slr.resources | {"DSP48E2": dsps}, shell={}) for slr in BOARD.slrs))


SMALL, TIGHT = narrow(5 * EACH * 5 // 4), narrow(3 * EACH * 10 // 9 + 1)
TWELVE = placed(TWELVE, SMALL)


@pytest.fixture(scope="module")
def builds(tmp_path_factory):
    one = tmp_path_factory.mktemp("one")
    for file in (ROOT / "rtl" / "qwen3-next-2-fast").iterdir():
        shutil.copy(file, one)
    names = (one / "filelist.f").read_text().split()
    write_package(ONE, [one / name for name in names])
    twelve = tmp_path_factory.mktemp("twelve")
    write_package(TWELVE, build_kernel(TWELVE, twelve), board=SMALL)
    return {"one": (ONE, BOARD, one), "twelve": (TWELVE, SMALL, twelve)}


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


def children(folder, module):
    """{instance: (module, its nets by port)}."""
    text = (folder / f"{module}.v").read_text()
    return {name: (kind, dict(re.findall(r"\.(\w+)\((\w+)\)", ports)))
            for kind, name, ports in re.findall(r"^  (\w+) (\w+) \(\n(.*?)\n  \);", text,
                                                re.M | re.S)}  # fmt: skip


def instances(folder):
    """Cells of the kernel, {path below the top: module}."""
    found = {"kernel": children(folder, "kernel"), "kernel/layer": children(folder, "layer")}
    del found["kernel"]["layer"]
    return {f"{path}/{name}": kind
            for path, inside in found.items() for name, (kind, _) in inside.items()}  # fmt: skip


def engine_places(config, board):
    return {f"kernel/layer/engine_{e}": slr for e, slr in enumerate(slr_of_engines(config, board))}


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


def blocks(folder):
    """{pblock: (region, cells)}."""
    return {name: (region, contents.replace("cell:", "").split())
            for name, region, contents in made(folder, "ooc.tcl")["pblock"]}


def test_every_cell_of_the_kernel_has_its_slr(build):
    config, board, folder = build
    cells, places = {}, slr_of_engines(config, board)
    for name, (region, inside) in blocks(folder).items():
        engine = re.fullmatch(r"pblock_engine_(\d+)", name)
        slr = places[int(engine[1])] if engine else int(name.removeprefix("pblock_slr"))
        whole = board.slrs[slr].region
        assert region in engine_regions(whole, places.count(slr)) if engine else region == whole
        assert inside == [f"kernel/layer/engine_{engine[1]}"] if engine else not any(
            "engine" in cell for cell in inside)
        cells |= dict.fromkeys(inside, slr)
    ways = {f"kernel/layer/{stop.name}": stop.slr for stop in stops(config.slrs)}
    others = dict.fromkeys(instances(folder).keys() - ways.keys(), 0)
    assert cells == others | engine_places(config, board) | ways
    linked = made(folder, "floorplan_link.tcl", STANDIN_LINKED=LINKED)["assigned"]
    assert {cell.removeprefix(LINKED): int(slr[3:]) for cell, slr in linked} == cells


def test_engines_of_an_slr_lie_side_by_side():
    whole = "CLOCKREGION_X0Y4:CLOCKREGION_X6Y7"
    assert engine_regions(whole, 1) == [whole]
    assert [block[11:14] + block[-5:-2] for block in engine_regions(whole, 3)] == [
        "_X0_X2", "_X2_X4", "_X4_X6"]
    dsps = tomllib.loads((PLATFORM / "u55c" / "card.toml").read_text())["regions"]["dsp"]
    for block in engine_regions(whole, 3):  # with room for an engine of 16 heads in flight
        first, last = int(block[13]), int(block[-3])
        assert 4 * sum(dsps[first : last + 1]) * 0.8 > 788
    with pytest.raises(ValueError, match="must read CLOCKREGION"):
        engine_regions("SLR0", 2)


def test_whoever_crosses_stands_at_the_border_and_meets_one_register(twelve):
    """Of every net between SLRs: two ends, stations of neighbouring SLRs at the border."""
    at: dict[str, set[str]] = {}
    for name, (_, nets) in children(twelve, "layer").items():
        for net in nets.values():
            at.setdefault(net, set()).add(name)
    places, crossing = slr_of_engines(TWELVE, SMALL), 0
    for net, cells in at.items():
        slrs = {place_of(cell, places) for cell in cells}
        if net != "clk" and len(slrs) > 1:
            crossing += 1
            lower, upper = sorted(cells, key=lambda cell: place_of(cell, places))
            number = place_of(lower, places)
            assert (lower, upper) == (f"link_slr{number}_top", f"link_slr{number + 1}_bottom")
    assert crossing > 10


def test_few_wires_cross(twelve, tmp_path):
    """16 heads in flight: 17,364 when each engine had operands and beats of its own."""
    files = [twelve / name for name in (twelve / "filelist.f").read_text().split()]
    lower, upper = wires(files, TWELVE.slrs)
    assert 0 < upper < lower
    sixteen = placed(GdnConfig(heads_in_flight=16), BOARD)
    made_of = build_kernel(sixteen, tmp_path / "sixteen")
    assert max(wires(made_of, sixteen.slrs)) <= 2_500
    # Where the engines of SLR0 lie in SLR2, what goes to them from SLR0 crosses both borders.
    assert wires(made_of, [2, 2, 1, 1, 1, 2, 2, 2])[0] > 4_000


def test_registers_at_a_border_may_use_its_sites(build):
    config, _, folder = build
    border = {f"kernel/layer/{stop.name}" for stop in stops(config.slrs) if stop.border}
    for script, env in (("ooc.tcl", {}), ("floorplan_link.tcl", {"STANDIN_LINKED": LINKED})):
        marked = {path.removeprefix(LINKED).rpartition("/")[0]
                  for (path,) in made(folder, script, **env).get("border", [])}  # fmt: skip
        assert marked == border


def test_verilog_of_another_floorplan_is_refused(twelve):
    names = (twelve / "filelist.f").read_text().split()
    with pytest.raises(ValueError, match="the Verilog has its engines in SLRs"):
        write_package(TWELVE, [twelve / name for name in names], board=BOARD)


LANE = "kernel/layer/engine_4/rank_0/head_0/lane_3/"
REGISTERED = "AREG 1 BREG 1 MREG 1 PREG"


@pytest.mark.parametrize(
    ("cell", "says"),
    [
        (f"DSP48E2 {LANE}update {{AREG 0 BREG 1 MREG 1 PREG 1}}", "without AREG: 1, not 0"),
        (f"DSP48E2 {LANE}update {{{REGISTERED} 0}}", "without PREG: 1, not 0"),
        (f"DSP48E2 {LANE}more {{{REGISTERED} 1}}", "DSP48E2 of the lanes: 577, not 576"),
        (f"DSP48E2 {LANE}retrieve_r {{{REGISTERED} 1 PCIN 1}}", "of a cascade: 97, not 96"),
        (f"CARRY8 {LANE}carry {{}}", "CARRY8 in a lane: 1, not 0"),
        ("URAM288 kernel/layer/engine_0/u {}", "URAM288: 1, not 0"),
        (" ".join(f"RAMB36E2 kernel/layer/engine_0/r{n} {{}}" for n in range(85)),
         "block RAM of the engines: 85.0, more than 84"),
    ],
)  # fmt: skip
def test_a_wrong_netlist_stops_before_placement(twelve, cell, says):
    run = vivado(twelve, "ooc.tcl", STANDIN_NETLIST=cell)
    assert run.returncode == 1
    assert says in run.stderr


# Where engines go


@pytest.mark.parametrize(
    ("shape", "heads", "precision", "slrs"),
    [
        ("qwen3-next", 2, "fast", [0]),
        ("qwen3-next", 4, "fast", [0, 0]),
        ("qwen3-next", 8, "fast", [0, 0, 1, 1]),
        ("qwen3-next", 16, "fast", [0, 0, 1, 1, 1, 2, 2, 2]),
        # Half an SLR each: the fourth is whole nowhere, and these are the whole of one.
        ("qwen3-next", 8, "precise", [0, 1, 2, None]),
        ("qwen3.5-122b", 8, "precise", [None, None]),
        ("olmo-hybrid", 15, "fast", [0] * 5 + [1] * 5 + [2] * 5),
    ],
)
def test_engines_take_few_slrs_and_evenly(shape, heads, precision, slrs):
    config = GdnConfig(shape=PRESETS[shape], heads_in_flight=heads, precision=Precision(precision))
    assert slr_of_engines(config, BOARD) == slrs
    served = placed(config, BOARD).slrs or (0,) * config.engines
    assert served == tuple(1 if slr is None else slr for slr in slrs)


def test_an_engine_alone_lies_beside_the_rest():
    full = replace(BOARD.slrs[0], resources=BOARD.slrs[0].resources | {"DSP48E2": 100})
    board = replace(BOARD, slrs=(full, *BOARD.slrs[1:]))
    assert slr_of_engines(ONE, board) == [None]
    assert placed(ONE, board).slrs == ()


def test_an_engine_that_fits_nowhere_is_left_to_the_placer(twelve):
    assert slr_of_engines(TWELVE, TIGHT) == [0, 0, 0, 1, 1, 1, 2, 2, 2, None, None, None]
    shutil.rmtree(twelve)
    tight = placed(TWELVE, TIGHT)
    write_package(tight, build_kernel(tight, twelve), board=TIGHT)
    inside = [cell for _, cells in blocks(twelve).values() for cell in cells]
    assert "kernel/layer/engine_8" in inside
    assert "kernel/layer/engine_9" not in inside
    assert "left to the placer" in (twelve / "README.md").read_text()


def test_slrs_add_up_to_the_card():
    text = tomllib.loads((PLATFORM / "u55c" / "card.toml").read_text())
    assert len(BOARD.slrs) == len(text["slr"]) == 3
    for resource, total in BOARD.resources.items():
        assert sum(slr.resources[resource] for slr in BOARD.slrs) == total


# Linking


def sections(folder):
    """link.cfg: {section: [(key, value)]}."""
    found: dict[str, list] = {}
    for line in (folder / "link.cfg").read_text().splitlines():
        if line.startswith("["):
            rows = found.setdefault(line.strip("[]"), [])
        elif line and not line.startswith("#"):
            key, equals, value = line.partition("=")
            assert equals, line
            rows.append((key, value))
    return found


def check_link(config, board, folder):
    found = sections(folder)
    assert set(found) == {"connectivity", "clock", "vivado"}
    connectivity = found["connectivity"]
    assert ("nk", "gdn_kernel:1:gdn_kernel_1") in connectivity
    slr = [value for key, value in connectivity if key == "slr"]
    crosses = any(engine_places(config, board).values())
    assert slr == ([] if crosses else ["gdn_kernel_1:SLR0"])
    ports, used = {}, {}
    top = (folder / "gdn_kernel.v").read_text()
    pointers = {r.name: r.master for r in arguments(config.out_ports) if r.master}
    for key, value in connectivity:
        if key != "sp":
            continue
        argument, first, last = re.fullmatch(r"gdn_kernel_1\.(\w+):HBM\[(\d+):(\d+)\]",
                                             value).groups()  # fmt: skip
        port = pointers.pop(argument)
        assert re.search(rf"\bm_axi_{port}_a[rw]addr\b", top)
        bank = range(int(first), int(last) + 1)
        assert len(bank)
        assert bank[-1] < 32
        assert ports.setdefault(port, bank) == bank, "one port, two places"
        for channel in bank:
            assert used.setdefault(channel, port) == port, "two ports, one pseudo-channel"
            assert used.setdefault(channel ^ 1, port) == port, "two ports, one controller"
    assert not pointers, "arguments without a bank"
    assert found["clock"] == [("freqHz", "300000000:gdn_kernel_1.ap_clk")]
    assert {key for key, _ in found["vivado"]} == {"prop"}
    for _, value in found["vivado"]:
        assert re.fullmatch(r"run\.impl_1\.(strategy|STEPS\.[A-Z_.]+)=\w+", value)


def test_every_argument_has_banks_of_its_port_alone(build):
    check_link(*build)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("HBM[2:3]", "HBM[0:1]"),  # k where q is
        ("HBM[2:3]", "HBM[1:1]"),
        ("gates:HBM[4:5]", "gates:HBM[20:21]"),  # not with v
        ("sp=gdn_kernel_1.record:", "sp=gdn_kernel_1.recorder:"),
        ("sp=gdn_kernel_1.q:HBM[0:1]\n", ""),
        ("HBM[0:1]", "HBM[32:33]"),
        ("nk=", "kn="),
        ("300000000", "3000000000"),
        ("[vivado]", "[vivid]"),
    ],
)
def test_a_wrong_link_is_caught(build, old, new):
    config, board, folder = build
    text = (folder / "link.cfg").read_text()
    assert old in text
    (folder / "link.cfg").write_text(text.replace(old, new))
    with pytest.raises((AssertionError, AttributeError, KeyError)):
        check_link(config, board, folder)


def test_too_many_ports_for_the_card():
    with pytest.raises(ValueError, match="4 masters need 8 pseudo-channels, u55c has 7"):
        banks(ONE, replace(BOARD, pseudo_channels=7))


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


# Scripts broken on purpose


# What is run for each file that is broken, and then: what stands there, what is put there, what is
# said of it.
RUNS = {"package_kernel.tcl": "package_kernel.tcl", "filelist.f": "package_kernel.tcl",
        "design.tcl": "package_kernel.tcl", "ooc.tcl": "ooc.tcl", "clocks.xdc": "ooc.tcl",
        "floorplan.xdc": "ooc.tcl", "floorplan_link.tcl": "floorplan_link.tcl",
        "station_8.v": "floorplan_link.tcl"}
BROKEN = {
    "package_kernel.tcl": [
        ("create_project", "create_projects", "no such command"),
        ("-force package_kernel", "-farce package_kernel", "no such option: -farce"),
        (" -part $part", "", "-part is missing"),
        ("add_files -norecurse", "add_file -norecurse", "no such command"),
        ("set_property top $top [current_fileset]\n", "", "no module is called"),
        ("ipx::package_project -root_dir $ip", "ipx::package_project", "-root_dir is missing"),
        ("infer $core $clock $clock", "infer $core $clock clk", "no port clk"),
        ("xilinx.com:$kind:1.0", "xilinx.com:$kind", "no such bus"),
        ("ipx::associate_bus_interfaces -busif $name -clock $clock $core", "list", "has no clock"),
        ("ipx::associate_bus_interfaces -clock $clock -reset $reset $core", "", "has no clock"),
        ("-clock $clock -reset", "-clock $reset -reset", "is no clock"),
        ("DATA_WIDTH $bits", "DATA_WIDTH 256", "DATA_WIDTH is not"),
        ("DATA_WIDTH $bits", "DATA_WITDH $bits", "no bus parameter"),
        ("get_memory_maps -quiet $control", "get_memory_maps s_axi_ctrl",
         "no memory map is called s_axi_ctrl"),
        ("NUM_READ_OUTSTANDING $reads ", "", "NUM_READ_OUTSTANDING"),
        ("NUM_READ_OUTSTANDING $reads", "NUM_READ_OUTSTANDING 2", "keeps no burst waiting"),
        ("NUM_WRITE_OUTSTANDING $writes", "NUM_WRITE_OUTSTANDING 0", "NUM_WRITE_OUTSTANDING 0"),
        ("SUPPORTS_NARROW_BURST 0", "SUPPORTS_NARROW_BURST 1", "SUPPORTS_NARROW_BURST 1"),
        (" HAS_BURST 0", "", "HAS_BURST"),
        ("        set_property value_source constant $found\n", "", "value_source of parameter"),
        ("    set_property master_address_space_ref $name $interface\n", "",
         "master_address_space_ref of busif"),
        ("ipx::add_address_space $name $core", "list", "no address space is called"),
        ("set_property verilog_define SYNTHESIS", "set_property verilog_define SYNTH",
         "verilog_define SYNTH"),
        ("reg0", "reg1", "no address block"),
        ("    ipx::add_register $name $block\n", "", "no register is called CTRL"),
        ("set_property address_offset $offset", "set_property offset $offset", "has no offset"),
        ("    set_property size $bits $register\n", "", "size of register:CTRL was not set"),
        ("ipx::add_register_parameter ASSOCIATED_BUSIF $register", "list", "has no parameter"),
        ("set_property value $master", "list",
         "value of parameter:q:ASSOCIATED_BUSIF was not set"),
        ('$master ne ""', "0", "q: no ASSOCIATED_BUSIF"),
        ("set_property sdx_kernel true $core\n", "", "sdx_kernel of core:gdn_kernel was not set"),
        ("vitis_drc [list", "vitis_drcs [list", "has no vitis_drcs"),
        ("ipx::update_checksums $core\n", "", "ipx::update_checksums was not run"),
        ("check_integrity -kernel -xrt", "check_integrity -xrt", "-kernel is missing"),
        ("ipx::check_integrity -kernel -xrt $core\n", "", "not checked"),
        ("ipx::save_core $core\n", "", "was not saved"),
        ("-kernel_name $top", "-kernel_name gdn", "no kernel gdn"),
        ("-ctrl_protocol $protocol", "-ctrl_protocol ap_none", "package_xo: protocol"),
        (" \\\n    -ip_directory $ip", "", "-ip_directory is missing"),
    ],
    "filelist.f": [
        ("prepare.v\n", "", "no file has the module prepare"),
        ("engine.v", "engines.v", "no such file"),
    ],
    "design.tcl": [
        ("set top gdn_kernel", "set top kernels", "no module is called"),
        ("m_axi_k 512 8", "m_axi_kk 512 8", "no bus interface is called"),
        ("CTRL 0x000", "CTRL 0x100", "no register CTRL at 0"),
        ("tokens 0x048", "tokens 0x044", "overlaps record"),
        ("tokens 0x048", "tokens 0x04a", "tokens: offset 74"),
        ("scale 0x05c", "scale 0x1000", "scale: offset 4096"),
        ("k 0x018 64 m_axi_k", "k 0x018 64 m_axi_q", "m_axi_k has no argument"),
        ("q 0x010 64 m_axi_q", "q 0x010 64 m_axi_qq", "no master is called m_axi_qq"),
        ("set protocol ap_ctrl_hs", "set protocol ap_ctrl", "no such control protocol"),
    ],
    "ooc.tcl": [
        ("synth_design -top $top", "synth_design", "-top is missing"),
        ("read_verilog", "read_verilogs", "no such command"),
        ("opt_design -directive Explore\n", "", "place_design comes too early"),
        ("SSI_SpreadLogic_high", "SSI_Best", "place_design: SSI_Best"),
        (" -verilog_define SYNTHESIS", "", "-verilog_define is missing"),
        ("$lane_dsps\n", "1\n", "DSP48E2 of the lanes: 576, not 1"),
        ("route_design -directive Explore\n", "", "not routed"),
        ("report_utilization -slr", "report_utilization -slrs", "no such option"),
        ("file mkdir $reports\n", "", "no such file or directory"),
        ("utilization_slr.rpt", "utilization.rpt", "overwrites"),
    ],
    "clocks.xdc": [
        ("create_clock", "# create_clock", "no such clock"),
        ("[get_ports ap_clk]\n", "[get_ports clk]\n", "no port is called clk"),
        ("BUFGCE_X0Y120", "BUFG_X0Y120", "HD.CLK_SRC BUFG_X0Y120"),
        ("set_input_delay", "set x 1; set_input_delay", "may not stand in an XDC"),
        ("NAME != ap_clk", "NAME != clk", "no port is called clk"),
        ("[all_outputs]", "[all_outputs -no_clocks]", "no such option"),
    ],
    "floorplan.xdc": [
        ("{kernel/layer/engine_4}", "{kernel/layer/engine_12}",
         "no cell is called kernel/layer/engine_12"),
        ("{kernel/layer/engine_4}", "{kernel/layer/engine_5}", "is in pblock_engine_4 already"),
        ("create_pblock pblock_slr1\n", "", "no pblock is called pblock_slr1"),
        ("CLOCKREGION_X0Y4:", "CLOCKREGION_X0Y3:", "not within one SLR"),
        ("X6Y11", "X6Y12", "not within one SLR"),
        ("X6Y11", "X7Y11", "not within one SLR"),
        ("PARENT pblock_slr1", "PARENT pblock_slr7", "PARENT pblock_slr7"),
        ("resize_pblock [get_pblocks pblock_slr2] -add", "# ", "pblock_slr2 is empty"),
        ("link_slr*_*", "link_srl*_*", "no cells"),
        ("USER_SLL_REG TRUE", "USER_SLL_REGS TRUE", "has no USER_SLL_REGS"),
        ("PRIMITIVE_GROUP == REGISTER", "IS_SEQUENTIAL", "get_cells: -filter"),
    ],
    "floorplan_link.tcl": [
        ("kernel/layer/engine_4 SLR1", "kernel/layer/engines_4 SLR1",
         "0 cells are called gdn_kernel_1/inst/kernel/layer/engines_4"),
        ("kernel/layer/prepare SLR0", "kernel/layer/prepare SLR3", "USER_SLR_ASSIGNMENT SLR3"),
        ("gdn_kernel_1", "gdn_kernel_2", "0 cells are called"),
        ("inst/$cell && PRIM", "inst/x/$cell && PRIM", "link_slr0_top has no register"),
        ("USER_SLL_REG TRUE", "USER_SLL_REG SLR1", "USER_SLL_REG SLR1"),
    ],
    "station_8.v": [('(* keep_hierarchy = "yes" *)\n', "", "has no register")],
}  # fmt: skip


@pytest.mark.parametrize(
    ("file", "old", "new", "says"),
    [pytest.param(file, *row, id=f"{file}: {row[0].strip()} -> {row[1].strip()}")
     for file, rows in BROKEN.items() for row in rows],
)  # fmt: skip
def test_a_broken_script_is_caught(twelve, file, old, new, says):
    text = (twelve / file).read_text()
    assert old in text
    (twelve / file).write_text(text.replace(old, new))
    env = {"STANDIN_LINKED": LINKED} if RUNS[file] == "floorplan_link.tcl" else {}
    run = vivado(twelve, RUNS[file], **env)
    assert run.returncode == 1
    assert says in run.stderr


@pytest.mark.parametrize(
    ("old", "new"),
    [("tokens 0x048", "tokens 0x148"), ("eps 0x058", "epsilon 0x058"), ("q 0x010 64 m_axi_q",
     "q 0x010 64 m_axi_v"), ("slot 0x04c 32", "slot 0x04c 64"), ("k 0x018", "k 0x080")],
)  # fmt: skip
def test_a_wrong_register_is_caught(twelve, old, new):
    text = (twelve / "design.tcl").read_text()
    assert f"    {old}" in text
    (twelve / "design.tcl").write_text(text.replace(f"    {old}", f"    {new}"))
    run = vivado(twelve, "package_kernel.tcl")
    if run.returncode == 0:
        found = [tuple(r) for r in made(twelve, "package_kernel.tcl")["register"]]
        assert found != wanted_registers(TWELVE)
