"""The report's page and its cycles: well-formed, from report.json alone, the same every time."""

import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import asdict
from html.parser import HTMLParser
from pathlib import Path

import pytest
from click.testing import CliRunner

from gdn_core import build, cycles
from gdn_core.bounds import PUBLISHED, bounds
from gdn_core.budget import Card
from gdn_core.config import QWEN3_NEXT, TINY, GdnConfig, Precision
from gdn_core.floorplan import placed
from gdn_core.report import __main__ as command
from gdn_core.report import performance
from gdn_core.report.__main__ import main
from gdn_core.report.cells import RESOURCES
from gdn_core.report.figures import as_data
from gdn_core.report.html import as_html
from gdn_core.report.survey import Survey, configuration, per_slr, places
from gdn_core.report.text import as_markdown

pytest.importorskip("jinja2")
pytest.importorskip("matplotlib")

ROOT = Path(__file__).resolve().parents[2]
U55C = Card.load("u55c")
TINY_BUILD = ROOT / "rtl" / "tiny-2-fast"
SIXTEEN = placed(GdnConfig(heads_in_flight=16), U55C)
VOID = ("meta", "link", "img", "br", "hr", "input", "source", "base", "col")
LOADS = ("src", "srcset", "data", "poster", "action", "background")
GPU = {
    "device": "NVIDIA <H100> & more", "driver": "550.1", "cuda": "12.4", "torch": "2.6",
    "triton": "3.2", "shape": {"name": "tiny", **asdict(TINY)}, "tokens": 256, "repeats": 100,
    "variants": [{"name": "eager", "timing": "graph", "state": "cold", "steps": 256,
                  "us_per_token": {"median": 12.345, "p05": 12.0, "p95": 13.5, "min": 11.0,
                                   "samples": 100}, "error": {"out": 1e-7, "state": 1e-7}}],
}  # fmt: skip


class Page(HTMLParser):
    """What a page holds; fails where a tag is not closed, or closed that was not open."""

    def __init__(self, text: str):
        super().__init__()
        self.open: list[tuple[str, dict]] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.figures: list[list[str]] = []  # pointer, value, text
        self.bare: list[str] = []  # cells that hold digits outside of `data` and `code`
        self.words = ""
        self.feed(text)
        self.close()
        assert not self.open

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        assert len(given) == len(attrs), f"an attribute of <{tag}> twice"
        assert tag not in ("script", "iframe", "object", "embed", "link", "image"), tag
        assert not any(name.startswith("on") for name in given)
        for name in LOADS:
            assert not given.get(name), f"<{tag}> loads {given[name]}"
        self.ids += [given["id"]] if "id" in given else []
        for name in ("href", "xlink:href"):
            if name in given:
                assert tag == "a" or given[name].startswith("#")
                self.links.append(given[name])
        self.links += re.findall(r"url\(([^)]*)\)", " ".join(v or "" for v in given.values()))
        if tag == "data":
            self.figures.append([given["data-json"], given["value"], ""])
        if tag not in VOID:
            self.open.append((tag, given))

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag):
        assert self.open, f"</{tag}> closes nothing"
        assert self.open.pop()[0] == tag, f"</{tag}> at {self.getpos()}"

    def handle_data(self, data):
        inside = [tag for tag, _ in self.open]
        if "style" in inside:
            assert "@import" not in data
            assert not re.search(r"url\((?!#)", data)
        elif "svg" not in inside:
            self.words += data
            if inside[-1:] == ["data"]:
                self.figures[-1][2] += data
            elif inside[-1:] == ["td"] and re.fullmatch(r"[\d.,%\s]*\d[\d.,%\s]*", data):
                self.bare.append(data)


def check(text: str, data: dict) -> Page:
    """The page, if all of it is as it should be."""
    page = Page(text)
    assert len(set(page.ids)) == len(page.ids)
    for link in page.links:
        if link.startswith("#"):
            assert link[1:] in page.ids, link
        else:
            assert re.match(r"https://(arxiv\.org|github\.com)/", link), link
    assert not page.bare, f"not from report.json: {page.bare}"
    assert page.figures
    for pointer, value, shown in page.figures:
        want = data
        for step in pointer.split("/")[1:]:
            step = step.replace("~1", "/").replace("~0", "~")
            want = want[int(step)] if isinstance(want, list) else want[step]
        assert value == str(want), pointer
        number = shown.replace(",", "")
        if number.endswith("%"):
            assert float(number[:-1]) == pytest.approx(100 * want, abs=0.5), pointer
        else:
            digits = len(number.partition(".")[2])
            assert float(number) == pytest.approx(want, abs=0.5001 * 10**-digits), pointer
    return page


def report(*arguments):
    return CliRunner().invoke(main, [str(each) for each in arguments])


@pytest.fixture
def tiny(tmp_path):
    return Path(shutil.copytree(TINY_BUILD, tmp_path / "tiny"))


@pytest.fixture(scope="module")
def widest():
    """Data of Qwen3-Next at 16 heads in flight, and its page."""
    data = {"top": "gdn_kernel", "card": "u55c", "shape": asdict(QWEN3_NEXT),
            "heads_in_flight": 16, "precision": "fast", "slots": 1, "state_ram": "bram",
            **performance.as_data(SIXTEEN, U55C)}
    data = json.loads(json.dumps(data))
    return data, as_html(data, SIXTEEN, U55C)


def counted(built) -> dict:
    """The data of a small design that Yosys counted, as if it were a kernel of the tiny shape."""
    config = GdnConfig(shape=TINY)
    data = as_data(built[1]) | performance.as_data(config, U55C)
    return json.loads(json.dumps(data))


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


def test_a_build_may_report(tmp_path, monkeypatch):
    """`gdn_core.build --report`, without what takes long."""
    def written(config, folder, card):
        shutil.copytree(TINY_BUILD, folder)
        return [folder / line for line in (folder / "filelist.f").read_text().split()]

    def counted(folder, cache, jobs, count):
        facts = json.loads((folder / "MANIFEST.json").read_text())
        return {"top": "gdn_kernel", **facts}

    monkeypatch.setattr(build, "build_kernel", written)
    monkeypatch.setattr(build, "write_package", lambda *a: None)
    monkeypatch.setattr(build, "lint", lambda files: True)
    monkeypatch.setattr(command, "_made", counted)
    run = ["u55c", "--shape", "tiny", "--heads-in-flight", "2", "-o"]
    done = CliRunner().invoke(build.main, [*run, str(tmp_path / "plain")])
    assert done.exit_code == 0, done.output
    assert not (tmp_path / "plain/report.html").exists()
    done = CliRunner().invoke(build.main, [*run, str(tmp_path / "told"), "--report"])
    assert done.exit_code == 0, done.output
    assert "98.0 cycles = 0.33 us a token" in done.output
    check((tmp_path / "told/report.html").read_text(),
          json.loads((tmp_path / "told/report.json").read_text()))


# The GPU


def test_a_measured_gpu(tiny, tmp_path):
    file = tmp_path / "gpu.json"
    file.write_text(json.dumps(GPU))
    done = report(tiny, "--no-synthesis", "--gpu", file)
    assert done.exit_code == 0, done.output
    data = json.loads((tiny / "report.json").read_text())
    assert data["gpu"]["measured"]
    text = (tiny / "report.html").read_text()
    page = check(text, data)
    assert "NVIDIA &lt;H100&gt; &amp; more" in text
    for words in (page.words, (tiny / "report.md").read_text()):
        for part in ("NVIDIA <H100> & more", "driver 550.1", "12.3",
                     "12.00", "13.50", "a CUDA graph of many steps, replayed",
                     "as many states in turn"):
            assert part in words, part
        assert "FlashInfer" not in words


@pytest.mark.parametrize(
    ("change", "message"),
    [({"variants": None}, "is not what benchmarks/gpu_baseline.py writes"),
     ({"variants": []}, "no variants"), ({"device": ...}, "no 'device'"),
     ({"shape": {"name": "qwen3-next", **asdict(QWEN3_NEXT)}}, "has qwen3-next, not the shape"),
     ({"variants": [GPU["variants"][0] | {"timing": "guess"}]}, "no 'guess'"),
     ({"variants": [GPU["variants"][0] | {"us_per_token": {"median": float("nan"), "p05": 1,
                                                            "p95": 1}}]}, "'eager' is nan"),
     ("[1, 2]", "is not what"), ("not JSON", "is not what")],
)  # fmt: skip
def test_a_bad_gpu_file(tiny, tmp_path, change, message):
    file = tmp_path / "gpu.json"
    if isinstance(change, dict):
        changed = {k: v for k, v in (GPU | change).items() if v is not ...}
        file.write_text(json.dumps(changed))
    else:
        file.write_text(change)
    done = report(tiny, "--no-synthesis", "--gpu", file)
    assert done.exit_code == 1
    assert message in done.output
    assert "Traceback" not in done.output
    assert not (tiny / "report.json").exists()


# What it refuses


def test_a_folder_that_is_no_build(tmp_path):
    done = report(tmp_path, "--no-synthesis")
    assert done.exit_code == 1
    assert "is not the folder of a build, it has no MANIFEST.json" in done.output
    assert report(tmp_path / "none").exit_code == 2


def test_a_manifest_of_no_design_point(tiny):
    file = tiny / "MANIFEST.json"
    facts = json.loads(file.read_text())
    for change in ({"precision": "exact"}, {"heads_in_flight": 3}, {"shape": {"heads": 1}}):
        file.write_text(json.dumps(facts | change))
        done = report(tiny, "--no-synthesis")
        assert done.exit_code == 1
        assert "MANIFEST.json describes no design point" in done.output


@pytest.mark.parametrize("missing", ["jinja2", "matplotlib"])
def test_a_missing_extra(tiny, monkeypatch, missing):
    find = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec",
                        lambda name: None if name == missing else find(name))
    done = report(tiny, "--no-synthesis")
    assert done.exit_code == 1
    assert f"report.html needs {missing}, not installed here" in done.output
    assert "pip install 'gdn_core[report]'" in " ".join(done.output.split())
    assert not (tiny / "report.json").exists()
    done = report(tiny, "--no-synthesis", "--no-html")
    assert done.exit_code == 0, done.output
    assert (tiny / "report.md").exists()
    assert not (tiny / "report.html").exists()


def test_a_report_that_is_damaged_is_made_again(tiny):
    (tiny / "report.json").write_text("{")
    assert report(tiny, "--no-synthesis", "--no-html").exit_code == 0
    assert json.loads((tiny / "report.json").read_text())["top"] == "gdn_kernel"
