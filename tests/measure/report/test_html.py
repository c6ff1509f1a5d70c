"""The report's page and its cycles: well-formed, from report.json alone, the same every time."""

import json
import os
import re
import subprocess
import sys
from dataclasses import asdict

import pytest
import report_pages
from report_pages import ROOT, U55C, check, counted, report

from gdn_core.card.floorplan import placed
from gdn_core.config import QWEN3_NEXT, TINY, GdnConfig, Precision
from gdn_core.measure import cycles
from gdn_core.measure.bounds import PUBLISHED, bounds
from gdn_core.measure.report import performance
from gdn_core.measure.report.cells import RESOURCES
from gdn_core.measure.report.figures import as_data
from gdn_core.measure.report.html import as_html
from gdn_core.measure.report.survey import Survey, configuration, per_slr, places
from gdn_core.measure.report.text import as_markdown

pytest.importorskip("jinja2")
pytest.importorskip("matplotlib")

tiny = report_pages.tiny  # fixture
SIXTEEN = placed(GdnConfig(heads_in_flight=16), U55C)


@pytest.fixture(scope="module")
def widest():
    """Data of Qwen3-Next at 16 heads in flight, and its page."""
    data = {"top": "gdn_kernel", "card": "u55c", "shape": asdict(QWEN3_NEXT),
            "heads_in_flight": 16, "precision": "fast", "slots": 1, "state_ram": "bram",
            **performance.as_data(SIXTEEN, U55C)}
    data = json.loads(json.dumps(data))
    return data, as_html(data, SIXTEEN, U55C)


# What the report says


def test_without_yosys(tiny):
    done = report(tiny, "--no-synthesis")
    assert done.exit_code == 0, done.output
    data = json.loads((tiny / "report.json").read_text())
    assert "total" not in data
    config = GdnConfig(shape=TINY)
    assert data["cycles"]["interval"] == cycles.interval(config)
    assert data["cycles"]["latency"] == cycles.latency(config)
    page = check((tiny / "report.html").read_text(), data)
    assert "Not counted" in page.words
    assert {"summary", "resources", "cycles", "bounds", "gpu", "method"} <= set(page.ids)
    assert not {"slrs", "paths", "fan-out", "memories", "published"} & set(page.ids)
    text = (tiny / "report.md").read_text()
    assert "| interval: token after token | 98 | 0.33 |" in text
    assert "Nothing was measured, nor published for this shape." in text


def test_cycles_are_those_of_the_model(widest):
    data, _ = widest
    call = cycles.timeline(SIXTEEN, 1)
    took = data["cycles"]
    assert (took["interval"], took["latency"]) == (256, call.cycles)
    assert [tuple(head.values()) for head in took["heads"]] == [
        (h.head, h.engine, h.prepare, h.scalars, h.start, h.end, h.out) for h in call.heads]
    assert "RTL simulation" in took["kind"]
    assert [(b["name"], b["cycles"]) for b in data["roofline"]] == [
        (b.name, b.cycles) for b in bounds(SIXTEEN)]


def test_each_figure_is_named_for_what_it_is(widest):
    data, text = widest
    page = check(text, data)
    beside = data["published"]
    assert {row["heads_in_flight"]: row["published"] for row in beside["rows"]} == PUBLISHED
    assert [row["published"] for row in beside["rows"]] == [42538, 26252, 18978, 23206]
    markdown = as_markdown(data)
    for words in (page.words, markdown):
        for part in ("Vitis HLS estimate", "hold equal to RTL simulation",
                     "were routed: 263 MHz, 9.96 W", "None of ours was", "FlashInfer, fused",
                     "B200", "4.03", "5.92", "283", "flashinfer pull request 2370",
                     "arXiv 2603.05931", "nothing was measured here"):
            assert part in words, part
    assert {f"{name}-figure_1" for name in ("timeline", "roofline", "published")} <= set(page.ids)


def test_drawings_are_of_the_same_numbers(widest):
    data, text = widest
    ids = set(check(text, data).ids)
    for head in data["cycles"]["heads"]:
        assert f"timeline-job-t0-h{head['head']}-{head['start']}-{head['end'] + 1}" in ids
    for n, bound in enumerate(data["roofline"]):
        assert f"roofline-bound-{n}-{bound['cycles']:,.0f}" in ids
    for row in data["published"]["rows"]:
        for kind in ("published", "interval", "latency"):
            assert f"published-{kind}-{row['heads_in_flight']}-{row[kind]:,.0f}" in ids


def test_a_design_point_over_the_plan_is_named(widest):
    precise = GdnConfig(heads_in_flight=8, precision=Precision.PRECISE)
    rows = performance.as_data(precise, U55C)["published"]["rows"]
    assert [row["fits"] for row in rows] == [True, True, True, False]
    assert all(row["fits"] for row in widest[0]["published"]["rows"])


def test_resources_beside_the_plan(built):
    data = counted(built)
    text = as_html(data, GdnConfig(shape=TINY), U55C)
    page = check(text, data)
    assert {"slrs", "paths", "fan-out", "memories"} <= set(page.ids)
    [wide] = [each for each in data["checks"] if "loads" in each["name"]]
    assert wide == {"name": "nets with more than 256 loads", "found": 2, "most": 0,
                    "met": False}  # enable and the reset
    assert all(each["met"] for each in data["checks"] if "plan" in each["name"])
    assert "not met" in page.words
    assert 'style="left:80.00%"' in text  # the plan of DSP48E2
    assert sum(kind["count"] for kind in data["path_kinds"]) == data["paths_over"] > 0
    levels = [kind["levels"] for kind in data["path_kinds"]]
    assert levels == sorted(levels, reverse=True)
    # 2,880 DSP48E2 on SLR0, 3,072 on each other
    assert data["slr_estimate"][0]["share"]["DSP48E2"] == pytest.approx(2 / 2880)


@pytest.mark.parametrize(("heads", "precision", "engines", "left"), [
    (2, "fast", [1, 0, 0], 0), (8, "fast", [2, 2, 0], 0), (16, "fast", [2, 3, 3], 0),
    (16, "precise", [1, 1, 1], 5),  # which the card has no room for: five left to the placer
])  # fmt: skip
def test_engines_lie_where_the_floorplan_puts_them(heads, precision, engines, left):
    facts = {"shape": asdict(QWEN3_NEXT), "heads_in_flight": heads, "precision": precision,
             "slots": 1, "state_ram": "bram"}
    engine, total = dict.fromkeys(RESOURCES, 10.0), dict.fromkeys(RESOURCES, 10.0 * heads + 7)
    found = Survey(facts, U55C, {"gdn_kernel": None}, {"engine": heads // 2}, {},
                   {"engine": engine, "gdn_kernel": total}, [], None)
    slrs = per_slr(found)
    assert [n for n, _, _ in slrs] == engines
    rest = 10 * heads + 7 - 10 * heads // 2
    assert [amounts["LUT"] for _, amounts, _ in slrs] == [
        10 * engines[0] + rest, 10 * engines[1], 10 * engines[2]]
    assert [have["DSP48E2"] for _, _, have in slrs] == [2880, 3072, 3072]
    assert places(found).count(None) == left


def test_more_than_ten_are_folded(built):
    data = counted(built)
    data["net_kinds"] = [data["net_kinds"][0] | {"loads": 1000 - n, "name": f"r{n}"}
                         for n in range(25)]
    text = as_html(data, GdnConfig(shape=TINY), U55C)
    check(text, data)
    rest = text[text.index("<summary>The rest of the nets"):]
    assert "<code>r9</code>" not in rest
    assert "<code>r10</code>" in rest[:rest.index("</details>")]
    assert "<code>r24</code>" in rest[:rest.index("</details>")]


def test_a_build_that_is_no_kernel(built):
    data = json.loads(json.dumps(as_data(built[1]) | {"shape": {}}))
    assert configuration(data) is None
    page = check(as_html(data, None, U55C), data)
    assert not {"cycles", "bounds", "gpu"} & set(page.ids)
    assert "## Cycles" not in as_markdown(data)


# Its form


def test_a_wrong_number_is_noticed(widest):
    data, text = widest
    assert ">515</data>" in text
    with pytest.raises(AssertionError):
        check(text.replace(">515</data>", ">498</data>", 1), data)
    with pytest.raises(AssertionError):
        check(text, data | {"heads_in_flight": 8})
    with pytest.raises(AssertionError, match="not from report"):
        check(text.replace("</tbody>", "<tr><td>1,234</td></tr></tbody>", 1), data)


@pytest.mark.parametrize("change", [
    ("</section>", ""), ('id="method"', 'id="cycles"'), ('href="#method"', 'href="#no-such"'),
    ("<main>", '<main><img src="https://example.com/x.png">'),
    ("<main>", "<main><script></script>"), (":root {", "@import 'x'; :root {"),
])  # fmt: skip
def test_a_broken_page_is_noticed(widest, change):
    data, text = widest
    assert change[0] in text
    with pytest.raises(AssertionError):
        check(text.replace(*change, 1), data)


def test_readable_everywhere(widest):
    _, text = widest
    assert '<meta name="viewport" content="width=device-width, initial-scale=1">' in text
    assert "prefers-color-scheme: dark" in text
    assert "@media print" in text
    assert "default-src 'none'" in text


def test_names_are_escaped(built):
    data = counted(built)
    data["net_kinds"][0]["name"] = "<b>&"
    text = as_html(data, GdnConfig(shape=TINY), U55C)
    assert "<code>&lt;b&gt;&amp;</code>" in text


def test_same_bytes_every_time(tiny):
    run = [sys.executable, "-m", "gdn_core.report", str(tiny), "--no-synthesis"]
    made = []
    for seed in ("1", "2"):
        subprocess.run(run, check=True, capture_output=True, cwd=ROOT,
                       env=os.environ | {"PYTHONPATH": str(ROOT), "PYTHONHASHSEED": seed})
        made.append([(tiny / f"report.{kind}").read_bytes() for kind in ("json", "md", "html")])
    assert made[0] == made[1]
    assert not re.search(rb"/tmp|\b20[2-9]\d-\d\d-\d\d", made[0][2])
