"""The documents: generated parts are up to date, commands exist. Links: test_site.py."""

import functools
import importlib
import json
import re
import sys
from dataclasses import asdict, replace
from pathlib import Path

import click
import pytest
from amaranth.hdl import Module, Mux, Signal
from amaranth.lib import stream, wiring
from amaranth.lib.wiring import In, Out
from click.testing import CliRunner

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "scripts"))

from drawings import draw, drawings
from joins import Join, joins
from make_docs import BLOCK, documents
from sheets import ENGINE, KERNEL, LAYER

from gdn_core.card.budget import Card
from gdn_core.card.floorplan import placed
from gdn_core.config import QWEN3_NEXT, TINY, GdnConfig, Precision
from gdn_core.emit.emitter import place
from gdn_core.engine.engine import Engine
from gdn_core.kernel.kernel import Kernel
from gdn_core.kernel.layer import Layer, engine_params
from gdn_core.measure.cycles import timeline

ROOT = Path(__file__).resolve().parents[1]
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]
GENERATED = ["README.md", "docs/architecture.md", "docs/decoder.md", "docs/numerics.md",
             "docs/register-map.md",
             *(f"docs/drawings/{name}.svg" for name in ("kernel", "layer", "prepare", "engine"))]
wanted = functools.cache(documents)
COMMAND = re.compile(r"\b(?:python -m (?P<module>gdn_core[\w.]*)|python (?P<script>scripts/\w+\.py)"
                     r"|make (?P<target>[a-z0-9][\w-]*))(?P<rest>[^`#|\n]*)")  # fmt: skip
OPTION = re.compile(r"(?<![\w-])--[a-z][a-z0-9-]*")


def code(page: Path) -> str:
    """Code spans and code blocks of a page, and nothing else."""
    return "\n".join(re.findall(r"```.*?```|`[^`\n]+`", page.read_text(), re.S))


def commands():
    for page in PAGES:
        for found in COMMAND.finditer(code(page)):
            yield pytest.param(found.groupdict(), id=f"{page.name}: {found[0].strip()}")


def options_of(command: dict) -> set[str]:
    """What a command takes; fails if there is no such command."""
    if command["target"]:
        makefile = (ROOT / "Makefile").read_text()
        assert re.search(rf"^{command['target']}:", makefile, re.M), "no such target"
        return set()
    if command["script"]:  # some need packages that are not installed: read, not run
        source = (ROOT / command["script"]).read_text()
        assert "@click.command" in source
        return set(re.findall(r'"(--[\w-]+)"', source)) | {"--help"}
    module = importlib.import_module(command["module"])
    if hasattr(module, "__path__"):  # a folder
        module = importlib.import_module(f"{command['module']}.__main__")
    main = getattr(module, "main", None)
    if main is None:  # prints and ends
        assert '__name__ == "__main__"' in (ROOT / f"{command['module'].replace('.', '/')}.py"
                                            ).read_text()
        return set()
    assert isinstance(main, click.Command)
    assert CliRunner().invoke(main, ["--help"]).exit_code == 0
    return {name for param in main.params for name in param.opts} | {"--help"}


# Generated parts


@pytest.mark.parametrize("name", GENERATED)
def test_generated_parts_are_up_to_date(name):
    path = ROOT / name
    assert path.read_text() == wanted()[path], "run `python scripts/make_docs.py`"


def test_every_block_is_filled_and_closed():
    for page in PAGES:
        text = page.read_text()
        assert text.count("<!-- generated:") == text.count("<!-- end -->") == len(
            BLOCK.findall(text)), page
        assert "-->\n<!-- end -->" not in text, page


def test_figures_are_of_the_design_that_readme_describes():
    points = json.loads((ROOT / "docs" / "figures.json").read_text())["points"]
    assert {(run["heads_in_flight"], run["precision"]) for run in points} == {
        (heads, precision.value) for heads in (2, 4, 8, 16) for precision in Precision
    }
    for run in points:
        assert run["shape"] == asdict(QWEN3_NEXT)
        assert (run["memory_latency"], run["write_latency"]) == (64, 16)
        assert run["bit_exact"]
        config = placed(GdnConfig(heads_in_flight=run["heads_in_flight"],
                                  precision=Precision(run["precision"])), Card.load("u55c"))
        measured = [run["latency_cycles"], run["decode_cycles"]]
        assert measured == [timeline(config, n).cycles for n in (1, run["tokens"])]


def test_no_file_is_left_over():
    assert {ROOT / name for name in GENERATED} == set(wanted())
    drawn = {path for path in wanted() if path.suffix == ".svg"}
    measured = ROOT / "docs" / "drawings" / "errors.svg"  # by scripts/error_vs_tokens.py
    assert set((ROOT / "docs" / "drawings").iterdir()) == drawn | {measured}


# Commands: what they do is for test_commands.py


def test_readme_leads_to_every_page():
    text = (ROOT / "README.md").read_text()
    for page in PAGES[1:]:
        assert f"({page.relative_to(ROOT)})" in text


@pytest.mark.parametrize("command", list(commands()))
def test_commands_exist_and_take_their_options(command):
    known = options_of(command)
    assert set(OPTION.findall(command["rest"])) <= known
    for file in re.findall(r"\btraces/\w+\.npz", command["rest"]):
        assert (ROOT / file).is_file() or command["script"] == "scripts/make_trace.py"


def test_options_named_alone_exist():
    modules = [{"module": f"gdn_core.{name}", "script": None, "target": None}
               for name in ("build", "simulate", "report", "measure.activity", "attend", "compile",
                            "decode")]
    scripts = [{"script": f"scripts/{path.name}", "target": None}
               for path in (ROOT / "scripts").glob("*.py") if "click.command" in path.read_text()]
    known = set().union(*map(options_of, modules + scripts))
    for page in PAGES:
        for span in re.findall(r"`(--[a-z][a-z0-9-]*)", page.read_text()):
            assert span in known, f"{page.name}: {span}"


# Drawings


class Leaf(wiring.Component):
    def __init__(self, params: None = None):
        self.params = params
        super().__init__({"i": In(stream.Signature(8)), "size": In(8), "o": Out(8), "odd": Out(1)})


class Pair(wiring.Component):
    """b gets a's output two registers later; what a compares or flags is control."""

    def __init__(self, params: None = None):
        self.params = params
        super().__init__({"i": In(stream.Signature(8)), "top": In(8), "bits": Out(4)})

    def elaborate(self, platform):
        m = Module()
        a = place(m, platform, "a_0", Leaf())
        b = place(m, platform, "b", Leaf())
        wiring.connect(m, wiring.flipped(self.i), a.i)
        late, later = Signal(8), Signal(8)
        m.d.sync += late.eq(a.o)
        with m.If(a.odd):
            m.d.sync += later.eq(late + 1)
        m.d.comb += b.i.payload.eq(Mux(a.o == 3, later, self.top))
        m.d.comb += b.size.eq(Mux(a.odd, self.top, a.o == 4))
        m.d.comb += self.bits.eq(Mux(b.o[7], 8, Mux(b.o[6], 7, 0)))
        return m


def test_joins_are_the_data_between_the_boxes():
    boxes, found = joins(Pair())
    assert boxes == {"a_0": "Leaf", "b": "Leaf"}
    assert found == {
        Join("", "i__payload", "a_0", "i__payload"), Join("", "top", "b", "i__payload"),
        Join("a_0", "o", "b", "i__payload"), Join("", "top", "b", "size"),
        Join("b", "o", "", "bits"),
    }


def test_drawing_follows_the_design():
    two, wide = drawings(GdnConfig()), GdnConfig(shape=QWEN3_NEXT, heads_in_flight=16)
    sixteen = draw(Kernel(wide), KERNEL)
    for name in ("m_axi_q", "m_axi_k", "m_axi_v", "m_axi_out_*", "s_axi_control", "layer"):
        assert f">{name}<" in two["kernel"]
        assert f">{name}<" in sixteen
    assert ">writer<" in two["kernel"]
    assert ">writer  x 2<" in sixteen
    sixteen = draw(Layer(wide), LAYER)
    assert ">prepare<" in sixteen
    for name, count in (("engine", 8), ("collector", 2), ("pack", 16)):
        assert f">{name}  x {count}<" in sixteen
    assert ">engine<" in two["layer"]


@pytest.mark.parametrize("config", [
    GdnConfig(shape=QWEN3_NEXT, heads_in_flight=16),  # several engines
    GdnConfig(shape=TINY, heads_in_flight=4),  # one state an engine, so its number has one bit
    GdnConfig(precision=Precision.PRECISE),  # trees of the second limb
])  # fmt: skip
def test_other_designs_have_the_same_boxes(config):
    def boxes(text):
        return set(re.findall(r"font-weight='bold'>([^<]*?)(?:  x \d+)?<", text))

    two = drawings(GdnConfig())
    assert {name: boxes(text) for name, text in drawings(config).items()} == {
        name: boxes(text) for name, text in two.items()}  # fmt: skip
    assert not re.search(r"_push|_taken", "".join(two.values()))


def test_a_box_without_a_place_is_an_error():
    engine = Engine(engine_params(GdnConfig(shape=TINY)))
    places = {name: place for name, place in ENGINE.places.items() if name != "exponents"}
    with pytest.raises(ValueError, match="no place for exponents"):
        draw(engine, replace(ENGINE, places=places))
    with pytest.raises(ValueError, match="the design has no ghost"):
        draw(engine, replace(ENGINE, places=ENGINE.places | {"ghost": (0, 0, "")}))
