"""Reports of builds, and what must hold of every page: well-formed, its numbers report.json's."""

import json
import re
import shutil
from html.parser import HTMLParser
from pathlib import Path

import pytest
from click.testing import CliRunner

from gdn_core.card.budget import Card
from gdn_core.config import TINY, GdnConfig
from gdn_core.measure.report import performance
from gdn_core.measure.report.figures import as_data
from gdn_core.report import main

ROOT = Path(__file__).resolve().parents[3]
U55C = Card.load("u55c")
TINY_BUILD = ROOT / "rtl" / "tiny-2-fast"
VOID = ("meta", "link", "img", "br", "hr", "input", "source", "base", "col")
LOADS = ("src", "srcset", "data", "poster", "action", "background")


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


def counted(built) -> dict:
    """The data of a small design that Yosys counted, as if it were a kernel of the tiny shape."""
    config = GdnConfig(shape=TINY)
    data = as_data(built[1]) | performance.as_data(config, U55C)
    return json.loads(json.dumps(data))
