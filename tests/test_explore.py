"""Sweeping design points: what is swept, what is said of each point, which are worth choosing."""

import json
import re
import sys
from dataclasses import replace

import pytest
from click.testing import CliRunner

from gdn_core import explore
from gdn_core.card.budget import BudgetError, Card, check, needs, slots_that_fit
from gdn_core.card.floorplan import placed
from gdn_core.config import (
    OLMO_HYBRID,
    PRESETS,
    QWEN3_NEXT,
    TINY,
    GdnConfig,
    Precision,
    StateRam,
)
from gdn_core.measure.bounds import CLOCK_MHZ
from gdn_core.measure.cycles import interval, latency, timeline

U55C = Card.load("u55c")
FAST, PRECISE = Precision.FAST, Precision.PRECISE
BLOCK, ULTRA = StateRam.BLOCK, StateRam.ULTRA


@pytest.fixture(scope="module")
def points():
    return explore.sweep(QWEN3_NEXT, U55C)


def invoke(*arguments):
    return CliRunner().invoke(explore.main, [*arguments])


def test_what_is_swept(points):
    """Every width, precision and RAM; slots in powers of two, the most, and one beyond."""
    widths = {p.config.heads_in_flight for p in points}
    assert widths == {2, 4, 8, 16, 32}
    for heads in widths:
        for precision in Precision:
            for ram in StateRam:
                slots = [p.config.slots for p in points if p.config == placed(GdnConfig(
                    heads_in_flight=heads, precision=precision, state_ram=ram,
                    slots=p.config.slots), U55C)]  # fmt: skip
                most = slots_that_fit(GdnConfig(heads_in_flight=heads, precision=precision,
                                                state_ram=ram), U55C)
                assert slots == sorted(set(slots))
                assert slots[-1] > most
                assert slots[-1] & (slots[-1] - 1) == 0
                assert {n for n in (1, 2, 4, 8, 16) if n <= most} | {most} - {0} == set(slots[:-1])
    assert {p.config.heads_in_flight for p in explore.sweep(OLMO_HYBRID, U55C)} == {
        1, 2, 3, 5, 6, 10, 15, 30}


@pytest.mark.parametrize("shape", [QWEN3_NEXT, TINY])
def test_every_number_is_its_source(shape):
    """Joining slots and RAM of equal cascades changes no cycle."""
    points = explore.sweep(shape, U55C, 3, 20, 30)
    for point in points[:: 1 + len(points) // 25]:
        config = point.config
        assert point.interval == interval(config, 20, 30)
        assert point.latency == latency(config, 20, 30)
        assert point.call == timeline(config, 3, 20, 30).cycles
        assert point.needs == needs(config)
        assert point.tokens_a_second == pytest.approx(CLOCK_MHZ * 1e6 / point.interval)
        assert point.ports == 3 + config.out_ports


def test_a_cascade_counts(points):
    """Deep UltraRAM takes a cycle more for every three of them."""
    latencies = {p.config.slots: p.latency for p in points
                 if (p.config.heads_in_flight, p.config.precision, p.config.state_ram)
                 == (2, FAST, ULTRA)}  # fmt: skip
    assert latencies[1] == latencies[4] == 2271
    assert latencies[1] < latencies[8] < latencies[16]


def test_the_card_holds_what_the_budget_holds(points):
    for point in points:
        if point.forbids is None:
            check(point.config, U55C)
        else:
            with pytest.raises(BudgetError, match=point.forbids):
                check(point.config, U55C)
    forbids = {(p.config.heads_in_flight, p.config.precision, p.config.state_ram, p.config.slots):
               p.forbids for p in points}
    assert forbids[16, PRECISE, BLOCK, 1] == "DSP48E2"
    assert forbids[2, FAST, BLOCK, 8] == "BRAM36"
    assert forbids[2, FAST, ULTRA, 32] == "URAM288"


def as_good(a, b):
    """By the definition in words: interval, DSPs, RAM, slots, precision."""
    ram = [max(p.needs["BRAM36"] / U55C.limit("BRAM36"), p.needs["URAM288"] / U55C.limit("URAM288"))
           for p in (a, b)]
    exact = [p.config.precision is PRECISE for p in (a, b)]
    return (a.interval <= b.interval and a.needs["DSP48E2"] <= b.needs["DSP48E2"]
            and ram[0] <= ram[1] and a.config.slots >= b.config.slots and exact[0] >= exact[1])


@pytest.mark.parametrize("name", PRESETS)
def test_front(name):
    points = explore.sweep(PRESETS[name], U55C)
    front = explore.pareto(points)
    held = [p for p in points if p.forbids is None]
    assert front
    for point in held:
        better = [p for p in held if as_good(p, point) and not as_good(point, p)]
        assert (point in front) == (not better)
    fastest = min(p.interval for p in held)
    assert any(p.interval == fastest for p in front)
    assert any(p.config.slots == max(q.config.slots for q in held) for p in front)


def test_domination_is_strict(points):
    point = points[0]
    assert not point.dominates(point)
    assert point.dominates(replace(point, interval=point.interval + 1))
    assert not replace(point, interval=point.interval + 1).dominates(point)
    cheaper = replace(point, interval=point.interval + 1, ram=point.ram / 2)
    assert not point.dominates(cheaper)
    assert not cheaper.dominates(point)
    precise = replace(point, config=replace(point.config, precision=PRECISE))
    assert precise.dominates(point)
    assert not point.dominates(precise)


# The command


def rows(output):
    """Of the table, as words."""
    return [line.split() for line in output.splitlines() if re.match(r" *\d+  (fast|prec)", line)]


def test_table():
    result = invoke()
    assert result.exit_code == 0
    found = rows(result.output)
    front = explore.pareto(explore.sweep(QWEN3_NEXT, U55C))
    assert [row[:4] for row in found] == [
        [str(p.config.heads_in_flight), p.config.precision.value, str(p.config.slots),
         p.config.state_ram.value] for p in front]
    line = next(row for row in found if row[:4] == ["16", "fast", "2", "bram"])
    assert " ".join(line[4:]) == (
        "256 = 0.85 us 515 = 1.72 us 1,171,875 6,304 704 0 5")
    assert "us at 300 MHz (target)" in " ".join(result.output.split())


def test_all_points_and_calls():
    result = invoke("--all", "--tokens", "6")
    found = rows(result.output)
    points = explore.sweep(QWEN3_NEXT, U55C, 6)
    assert len(found) == len(points)
    assert sum(row[-3:] == ["on", "the", "front"] for row in found) == len(explore.pareto(points))
    assert any(" ".join(row).endswith("DSP48E2 > 7,219") for row in found)
    assert any("12,511 = 41.70 us" in " ".join(row) for row in found)


def test_limits():
    found = rows(invoke("--max-interval", "512", "--min-slots", "8").output)
    assert {row[0] for row in found} == {"8", "16"}
    assert all(int(row[2]) >= 8 for row in found)
    assert {row[0] for row in rows(invoke("--max-latency", "515").output)} == {"16"}


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--max-interval", "100"], "has an interval of at most 100 cycles with the other limits: "
                                    "the least is 256"),
        (["--max-latency", "400"], "has a latency of at most 400 cycles with the other limits: the "
                                   "least is 513"),
        (["--min-slots", "40"], "no design point that the card holds has 40 slots: the most is 16"),
        (["--card", "u50"], "no card 'u50'"),
        (["--shape", "large"], "'large' is not one of 'qwen3-next'"),
        (["--tokens", "0"], "0 is not in the range 1<=x<=1000"),
        (["--plot", "points.png"], "a drawing is written as .svg, got points.png"),
    ],
)  # fmt: skip
def test_refusals(arguments, message):
    result = invoke(*arguments)
    assert result.exit_code != 0
    assert message in " ".join(result.output.split())


def test_files(tmp_path):
    pytest.importorskip("matplotlib")
    table, drawing = tmp_path / "points.json", tmp_path / "points.svg"
    assert invoke("--json", str(table), "--plot", str(drawing)).exit_code == 0
    data = json.loads(table.read_text())
    assert (data["shape"], data["card"], data["clock_mhz"]) == ("qwen3-next", "u55c", 300)
    assert data["limits"] == {name: U55C.limit(name) for name in ("DSP48E2", "BRAM36", "URAM288")}
    points = explore.sweep(QWEN3_NEXT, U55C)
    front = explore.pareto(points)
    assert [p for p in data["points"] if p["pareto"]] == [p.facts() | {"pareto": True}
                                                          for p in front]
    assert len(data["points"]) == len(points)
    svg = drawing.read_text()
    assert set(re.findall(r'id="point-(\d+-\w+)-', svg)) == {
        f"{p.config.heads_in_flight}-{p.config.precision.value}" for p in points}
    for text in ("16 in flight: bram 4, uram 16", "8 in flight: bram 3, uram 8",
                 "16 in flight: over the plan"):
        assert text in svg
    again = tmp_path / "again.svg"
    invoke("--plot", str(again))
    assert again.read_text() == svg


def test_a_drawing_without_matplotlib(monkeypatch, tmp_path):
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    result = invoke("--plot", str(tmp_path / "points.svg"))
    assert result.exit_code == 1
    assert "pip install 'gdn_core[report]'" in " ".join(result.output.split())
    assert not (tmp_path / "points.svg").exists()
    assert invoke().exit_code == 0


def test_help_has_examples_that_run(monkeypatch, tmp_path):
    pytest.importorskip("matplotlib")
    monkeypatch.chdir(tmp_path)
    result = invoke("--help")
    lines = re.findall(r"python -m gdn_core\.explore(.*)", result.output)
    assert len(lines) == 3
    for line in lines:
        assert invoke(*line.split()).exit_code == 0
    assert {path.name for path in tmp_path.iterdir()} == {"points.json", "points.svg"}
