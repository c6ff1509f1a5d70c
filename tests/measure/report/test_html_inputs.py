"""What a report is made from: a build, a GPU's figures; and what is refused."""

import importlib.util
import json
import shutil
from dataclasses import asdict

import pytest
import report_pages
from click.testing import CliRunner
from report_pages import TINY_BUILD, check, report

from gdn_core import build
from gdn_core import report as command
from gdn_core.config import QWEN3_NEXT, TINY

pytest.importorskip("jinja2")
pytest.importorskip("matplotlib")

tiny = report_pages.tiny  # fixture
GPU = {
    "device": "NVIDIA <H100> & more", "driver": "550.1", "cuda": "12.4", "torch": "2.6",
    "triton": "3.2", "shape": {"name": "tiny", **asdict(TINY)}, "tokens": 256, "repeats": 100,
    "variants": [{"name": "eager", "timing": "graph", "state": "cold", "steps": 256,
                  "us_per_token": {"median": 12.345, "p05": 12.0, "p95": 13.5, "min": 11.0,
                                   "samples": 100}, "error": {"out": 1e-7, "state": 1e-7}}],
}  # fmt: skip


# A build's own report


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
