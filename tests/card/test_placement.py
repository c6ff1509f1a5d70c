"""Where packages put engines: SLRs, regions, what crosses a border, as the stand-in reads it."""

import re
import shutil
import tomllib
from dataclasses import replace

import package_builds
import pytest
from package_builds import BOARD, LINKED, ONE, SMALL, TIGHT, TWELVE, blocks, engine_places, made

from gdn_core.card.floorplan import engine_regions, place_of, placed, slr_of_engines, wires
from gdn_core.card.package import write_package
from gdn_core.config import PRESETS, GdnConfig, Precision
from gdn_core.engine.station import stops
from gdn_core.kernel.write import build_kernel
from gdn_core.places import PLATFORM

build = package_builds.build  # fixture
builds = package_builds.builds  # fixture
twelve = package_builds.twelve  # fixture


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


# Floorplan


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
