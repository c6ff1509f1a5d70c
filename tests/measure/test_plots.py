"""Drawings: what they show is what the cycle model says, and the bytes are the same every time."""

import os
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from gdn_core.card.budget import Card
from gdn_core.config import GDN_1_3B, QWEN3_NEXT, TINY, GdnConfig, Precision, StateRam
from gdn_core.measure import cycles, plots
from gdn_core.measure.bounds import PUBLISHED, PUBLISHED_NAME, bounds, microseconds
from gdn_core.measure.svg import PlotError
from gdn_core.prepare.requests import ValueRequests

pytest.importorskip("matplotlib")

ROOT = Path(__file__).resolve().parents[2]
U55C = Card.load("u55c")
SIXTEEN = GdnConfig(heads_in_flight=16)
FAST, PRECISE = Precision.FAST, Precision.PRECISE


def words(svg: str) -> str:
    """The text of a drawing."""
    return "\n".join(e.text or "" for e in ElementTree.fromstring(svg).iter()
                     if e.tag.endswith("}text") or e.tag.endswith("}tspan"))


def ids(svg: str, start: str) -> list[str]:
    return re.findall(rf'<g id="({start}[^"]*)"', svg)


@pytest.mark.parametrize(
    ("config", "tokens", "read"),
    [(SIXTEEN, 1, 64), (GdnConfig(heads_in_flight=8), 2, 64), (GdnConfig(shape=TINY), 2, 20),
     (GdnConfig(shape=TINY, heads_in_flight=4, precision=PRECISE), 1, 300)],
)  # fmt: skip
def test_timeline_has_every_phase_of_every_head(config, tokens, read):
    svg = plots.timeline(config, tokens, read)
    call = cycles.timeline(config, tokens, read)
    bars = set(ids(svg, "(?:prepare|waits|job|outputs|record)-"))
    last = max(t.out for t in call.heads) + 1
    want = {f"record-{last}-{call.cycles}"}
    for t in call.heads:
        tag = f"t{t.token}-h{t.head}"
        want |= {f"prepare-{tag}-{t.prepare}-{t.scalars}", f"waits-{tag}-{t.scalars}-{t.start}",
                 f"job-{tag}-{t.start}-{t.end + 1}", f"outputs-{tag}-{t.end + 1}-{t.out + 1}"}
    assert bars == want
    text = words(svg)
    for engine in range(config.engines):
        assert f"engine {engine}\n" in text
    for phase in ("reads", "Prepare", "scalars", "Retrieve, Correct, Emit, Update", "outputs",
                  "record", "q, k", "gates, v", "end of the call"):
        assert phase in text
    assert f"interrupt at {call.cycles:,} cycles = {microseconds(call.cycles):.2f} us" in text
    assert f"first job at {call.heads[0].start:,}" in text
    assert f"memory: read {read}, write 16 cycles" in text
    assert "cycles since ap_start" in text
    assert "us at 300 MHz (target)" in text


@pytest.mark.parametrize("config", [SIXTEEN, GdnConfig(shape=TINY), GdnConfig(shape=GDN_1_3B)])
def test_beats_are_there_when_prepare_takes_them(config):
    """The read ports' rows follow from constants of their own: they must meet those of cycles."""
    keys, values = ([int(n) for n in name.split("-")[-2:]]
                    for name in ids(plots.timeline(config), "reads-"))
    later = [t.prepare for t in cycles.timeline(config, 1).heads]
    assert keys[0] + ValueRequests.LATENCY == values[0]
    assert keys[0] + (keys[1] - keys[0]) // config.shape.qk_heads < later[0]
    assert keys[1] < later[-1]
    moved = [t.prepare for t in cycles.timeline(config, 1, read=100).heads]
    delayed = ids(plots.timeline(config, 1, 100), "reads-")[0].split("-")
    assert int(delayed[-2]) - keys[0] == moved[0] - later[0] == 36


def test_beats_by_hand():
    """Of q and of k 16 x 4; of v 32 x 4 after 4 of gates, and once 4 of parameters."""
    spans = [[int(n) for n in name.split("-")[-2:]]
             for name in ids(plots.timeline(SIXTEEN, 2), "reads-")]
    assert [until - since for since, until in spans] == [64, 64, 136, 132]
    assert [spans[0][1], spans[2][1]] == [spans[1][0], spans[3][0]]


def test_tokens_of_a_timeline():
    for tokens in (0, 5):
        with pytest.raises(ValueError, match=f"1 to 4 tokens, got {tokens}"):
            plots.timeline(SIXTEEN, tokens)


@pytest.mark.parametrize("config", [SIXTEEN, GdnConfig(shape=GDN_1_3B, precision=PRECISE,
                                                       heads_in_flight=4)])
def test_roofline_shows_every_bound(config):
    svg = plots.roofline(config)
    text = words(svg)
    for n, bound in enumerate(bounds(config)):
        assert f"bound-{n}-{bound.cycles:,.0f}" in ids(svg, "bound-")
        for part in (bound.name, bound.source,
                     f"{bound.cycles:,.0f} cycles = {microseconds(bound.cycles):.2f} us"):
            assert part in text
    assert "cycles a token, one layer, batch 1 (logarithmic)" in text


def test_published_beside_ours():
    svg = plots.published()
    text = words(svg)
    for heads, theirs in PUBLISHED.items():
        config = GdnConfig(heads_in_flight=heads)
        interval, latency = cycles.interval(config), cycles.latency(config)
        assert {f"published-{heads}-{theirs:,}", f"interval-{heads}-{interval:,.0f}",
                f"latency-{heads}-{latency:,}"} <= set(ids(svg, ""))
        assert f"1/{theirs / interval:.0f}" in text
    assert PUBLISHED_NAME in text
    assert svg == plots.published({heads: (cycles.interval(GdnConfig(heads_in_flight=heads)),
                                           cycles.latency(GdnConfig(heads_in_flight=heads)))
                                   for heads in reversed(PUBLISHED)})
    with pytest.raises(ValueError, match=r"must have \[2, 4, 8, 16\] heads in flight, got \[2\]"):
        plots.published({2: (1, 2)})


def test_tradeoff():
    marks = [
        plots.Mark(heads_in_flight=16, precision=FAST, interval=256, dsp=6144,
                   slots={StateRam.BLOCK: 4, StateRam.ULTRA: 16}),
        plots.Mark(heads_in_flight=16, precision=PRECISE, interval=256, dsp=12288, slots={}),
    ]  # fmt: skip
    svg = plots.tradeoff(QWEN3_NEXT, "qwen3-next", marks, U55C)
    assert ids(svg, "point-") == ["point-16-fast-6144-256", "point-16-precise-12288-256"]
    assert ids(svg, "published-") == [f"published-{n}-{c}" for n, c in PUBLISHED.items()]
    text = words(svg)
    for part in ("16 in flight: bram 4, uram 16", "16 in flight: over the plan",
                 "u55c plan: 7,219", "2,736 cycles = 9.12 us", PUBLISHED_NAME, "fast", "precise"):
        assert part in text
    other = plots.tradeoff(GDN_1_3B, "gdn-1.3b", marks, U55C)
    assert not ids(other, "published-")
    assert PUBLISHED_NAME not in words(other)
    with pytest.raises(ValueError, match="no design point"):
        plots.tradeoff(QWEN3_NEXT, "qwen3-next", [], U55C)


# Their form


def test_self_contained():
    for svg in (plots.timeline(GdnConfig(shape=TINY)), plots.roofline(SIXTEEN), plots.published()):
        root = ElementTree.fromstring(svg)
        assert root.get("role") == "img"
        assert root.get("aria-label")
        assert not re.search(r"<(script|image|metadata)|@import|url\((?!#)", svg)
        assert set(re.findall(r'href="(.)', svg)) <= {"#"}
        assert set(re.findall(r"https?://[^\"]+", svg)) <= {
            "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"}
        assert set(re.findall(r"font-family: ([^;\"]+)", svg)) == {"Helvetica, Arial, sans-serif"}
        background = svg[svg.index("<path"):]
        assert background.index("fill: #ffffff") < background.index("/>")


SCRIPT = """
from gdn_core.measure import plots
from gdn_core.config import TINY, GdnConfig
print(plots.timeline(GdnConfig(shape=TINY), 2) + plots.published(), end="")
"""


def test_same_bytes_every_time(tmp_path):
    """Also in another process, on another day, with the user's own settings."""
    want = plots.timeline(GdnConfig(shape=TINY), 2) + plots.published()
    assert want == plots.timeline(GdnConfig(shape=TINY), 2) + plots.published()
    (tmp_path / "matplotlibrc").write_text("font.size: 20\naxes.facecolor: red\n")
    other = subprocess.run(
        [sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=True, cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT), "SOURCE_DATE_EPOCH": "1", "PYTHONHASHSEED": "7",
                          "MATPLOTLIBRC": str(tmp_path)},
    )  # fmt: skip
    assert other.stdout == want


def test_settings_of_the_caller_stay():
    import matplotlib

    before = dict(matplotlib.rcParams)
    plots.published()
    assert dict(matplotlib.rcParams) == before


def test_matplotlib_is_imported_only_to_draw():
    script = ("import sys; import gdn_core.measure.plots, gdn_core.explore; "
              "assert not any(m.startswith('matplotlib') for m in sys.modules)")
    subprocess.run([sys.executable, "-c", script], check=True, cwd=ROOT,
                   env=os.environ | {"PYTHONPATH": str(ROOT)})


def test_without_matplotlib(monkeypatch):
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    for draw in (plots.published, lambda: plots.timeline(GdnConfig(shape=TINY)),
                 lambda: plots.roofline(SIXTEEN)):
        with pytest.raises(PlotError, match=r"pip install 'gdn_core\[report\]'"):
            draw()
