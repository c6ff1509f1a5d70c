"""The documents as a site: it builds without a complaint, no link is broken, nothing is lost."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
FOLDERS = ("docs", "scripts", "gdn_core", "tests", "platform", "benchmarks", "sim")
PAGES = {"README.md": "index", "CHANGELOG.md": "changelog"} | {
    f"docs/{path.name}": path.stem for path in sorted((ROOT / "docs").glob("*.md"))}


def build(folder: Path, out: Path) -> subprocess.CompletedProcess:
    """What `make docs` runs. With --quiet, warnings would not count."""
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(out)],
        cwd=folder, capture_output=True, text=True)


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Path:
    out = tmp_path_factory.mktemp("site")
    done = build(ROOT, out)
    assert done.returncode == 0, done.stdout + done.stderr
    return out


@pytest.fixture
def copy(tmp_path) -> Path:
    """Of what the site is made of, to break."""
    for name in FOLDERS:
        shutil.copytree(ROOT / name, tmp_path / "copy" / name,
                        ignore=shutil.ignore_patterns("__pycache__"))
    for path in ROOT.iterdir():
        if path.is_file():
            shutil.copy(path, tmp_path / "copy")
    return tmp_path / "copy"


@pytest.mark.parametrize("page", PAGES)
def test_tables_code_and_pictures_arrive(site, page):
    text, html = (ROOT / page).read_text(), (site / f"{PAGES[page]}.html").read_text()
    assert html.count("<table>") == len(re.findall(r"^\|(?:-+\|)+$", text, re.M))
    fenced = re.findall(r"^```.*?^```$", text, re.M | re.S)
    indented = re.findall(r"\n\n    \S", re.sub(r"^```.*?^```$", "", text, flags=re.M | re.S))
    assert html.count("<pre>") == len(fenced) + len(indented)
    assert html.count("<img alt") == len(re.findall(r"!\[", text))


def test_every_page_is_in_the_navigation(site):
    nav = (ROOT / "mkdocs.yml").read_text()
    for name in PAGES.values():
        assert f" {name}.md\n" in nav


def test_pages_of_files_show_their_text(site):
    source = (site / "source" / "gdn_core" / "kernel" / "kernel.py.html").read_text()
    assert "class" in source
    assert "Kernel" in source
    assert "test_kernel.py" in (site / "source" / "tests" / "rtl.html").read_text()


def test_nothing_is_fetched_from_outside(site):
    for path in [*site.glob("*.html"), *site.glob("source/**/*.html")]:
        html = path.read_text()
        loads = re.findall(r"<(?:script|img|iframe)[^>]* src=\"?([^\" >]+)", html)
        loads += re.findall(r"<link[^>]* href=\"?([^\" >]+)", html)
        assert not [address for address in loads if "//" in address], path


@pytest.mark.parametrize(("old", "new", "complaint"), [
    ("(resources.md)", "(resource.md)", "resource.md, which is not there"),
    ("(../gdn_core/model/trace.py)", "(../gdn_core/tarce.py)", "tarce.py, which is not there"),
    ("(architecture.md#dataflow)", "(architecture.md#datafolw)", "does not contain an anchor"),
])  # fmt: skip
def test_a_broken_link_ends_the_build(copy, tmp_path, old, new, complaint):
    page = copy / "docs" / "first-hour.md"
    text = page.read_text()
    assert old in text
    page.write_text(text.replace(old, new))
    done = build(copy, tmp_path / "out")
    assert done.returncode != 0
    assert complaint in " ".join((done.stdout + done.stderr).split())


def test_a_page_that_nobody_leads_to_ends_the_build(copy, tmp_path):
    (copy / "docs" / "lost.md").write_text("# Lost\n")
    done = build(copy, tmp_path / "out")
    assert done.returncode != 0
    assert "lost.md" in done.stdout + done.stderr
