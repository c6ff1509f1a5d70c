"""A build folder as numbers: resources of every module and in all; paths, nets, wires of the whole.

    own        the cells of a module, without its children's
    inclusive  with its children's
    total      the inclusive of the top, that is own * instances over all modules
    flat       the design without hierarchy, equal registers merged: what Vivado will look at

How the engines lie on the card's SLRs is what the build's floorplan asks for: nobody has placed
them.
"""

import hashlib
import importlib.metadata
import json
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from gdn_core.arith import mac
from gdn_core.card import floorplan as planning
from gdn_core.card import package
from gdn_core.card.budget import Card
from gdn_core.card.floorplan import floorplan, slr_of_engines
from gdn_core.config import GdnConfig, GdnShape, Precision, StateRam
from gdn_core.engine.station import stops
from gdn_core.measure.report.cells import RESOURCES, resources
from gdn_core.measure.report.crossings import crossings
from gdn_core.measure.report.dsp import dsp_facts, loose_cascades
from gdn_core.measure.report.fanout import FanOut, fan_out
from gdn_core.measure.report.flat import flatten
from gdn_core.measure.report.module import Examined, Tables, arrays, examine
from gdn_core.measure.report.paths import Paths, paths
from gdn_core.measure.report.synthesis import MEMORY, read_netlist, synthesise
from gdn_core.places import PLATFORM

__all__ = ["Flat", "Memory", "StaleBuildError", "Survey", "configuration", "fingerprint",
           "per_slr", "places", "read_build", "survey"]

ENGINE = "engine"
LANE = "lane"
STYLES = {"block": ("RAMB18E2", "RAMB36E2"), "ultra": ("URAM288",)}

Amounts = dict[str, float]


class StaleBuildError(ValueError):
    """A build folder's files are not those of its manifest."""


@dataclass(frozen=True)
class Memory:
    module: str
    name: str
    words: int
    width: int
    style: str  # the ram_style of the Verilog; empty: whatever suits
    cells: dict[str, int]  # of what it was made; empty: registers or LUTs

    @property
    def as_wanted(self) -> bool:
        wanted = STYLES.get(self.style)
        return wanted is None or (bool(self.cells) and set(self.cells) <= set(wanted))


@dataclass(frozen=True)
class Flat:
    """Of the whole design, without hierarchy and with equal cells merged."""

    total: Amounts
    paths: Paths
    nets: FanOut
    dsp: dict[str, int]
    loose_cascades: list[tuple[str, str]]  # inputs of a cascade and what drives them
    crossings: dict[tuple[int, int], int]  # wires at each border of SLRs; of a kernel


@dataclass(frozen=True)
class Survey:
    facts: dict  # the build's manifest
    card: Card
    modules: dict[str, Examined]  # children first
    instances: dict[str, int]
    own: dict[str, Amounts]
    inclusive: dict[str, Amounts]
    memories: list[Memory]
    flat: Flat

    @property
    def top(self) -> str:
        return next(reversed(self.modules))

    @property
    def total(self) -> Amounts:
        return self.inclusive[self.top]

    @property
    def lanes(self) -> float:
        """DSP48E2 of the row lanes."""
        return self.inclusive[LANE]["DSP48E2"] * self.instances[LANE] if LANE in self.own else 0


def read_build(folder: Path) -> tuple[dict, dict[str, str]]:
    """The manifest of a build folder, and its Verilog by module, children first."""
    for name in ("MANIFEST.json", "filelist.f"):
        if not (folder / name).is_file():
            raise FileNotFoundError(f"{folder} is not the folder of a build, it has no {name}; "
                                    "python -m gdn_core.build u55c writes one")
    facts = json.loads((folder / "MANIFEST.json").read_text())
    texts = {}
    for line in (folder / "filelist.f").read_text().split():
        text = (folder / line).read_text()
        if hashlib.sha256(text.encode()).hexdigest() != facts["sha256"].get(line):
            raise StaleBuildError(f"{folder / line} is not the file of MANIFEST.json; build again")
        texts[line.removesuffix(".v")] = text
    return facts, texts


def configuration(facts: dict) -> GdnConfig | None:
    """The design point that a manifest describes; None if it is not one of a kernel."""
    if not facts.get("shape"):
        return None
    try:
        return GdnConfig(
            shape=GdnShape(**facts["shape"]), heads_in_flight=facts["heads_in_flight"],
            precision=Precision(facts["precision"]), slots=facts["slots"],
            state_ram=StateRam(facts["state_ram"]),
            slrs=tuple(facts.get("slrs", ())))  # fmt: skip
    except (KeyError, TypeError, ValueError) as problem:
        raise ValueError(f"MANIFEST.json describes no design point: {problem}") from problem


def fingerprint(folder: Path) -> str:
    """Of all that the report of a build folder hangs on."""
    card = json.loads((folder / "MANIFEST.json").read_text())["card"]
    files = [folder / "MANIFEST.json", PLATFORM / card / "card.toml",
             *sorted(Path(__file__).parent.glob("*.py")), Path(mac.__file__),
             Path(package.__file__), Path(planning.__file__)]
    digest = hashlib.sha256(importlib.metadata.version("pyosys").encode())
    for file in files:
        digest.update(file.read_bytes())
    return digest.hexdigest()


def survey(folder: Path, cache: Path, *, jobs: int = 1,
           progress: Callable[[str], None] = lambda name: None) -> Survey:
    """Synthesise and examine the build in `folder`; `progress` hears of each finished netlist."""
    facts, texts = read_build(folder)
    files = synthesise(texts, cache, jobs=jobs, progress=progress)
    modules: dict[str, Examined] = {}
    memories = []
    tables, parts = Tables(), {}
    for name, text in texts.items():
        netlist = read_netlist(files[name], name)
        modules[name] = examine(netlist, modules)
        parts[name] = arrays(netlist, modules, tables)
        for width, memory, last in MEMORY.findall(text):
            made = dict(modules[name].memories.get(memory, ()))
            memories.append(Memory(name, memory, int(last) + 1, int(width or 0) + 1,
                                   _style(text, memory), made))
    own = {name: resources(module.kinds) for name, module in modules.items()}
    inclusive: dict[str, Amounts] = {}
    for name, module in modules.items():
        inclusive[name] = {
            resource: own[name][resource] + sum(
                inclusive[child][resource] * count for child, count in module.children.items())
            for resource in RESOURCES
        }
    facts["tools"] |= {"pyosys": importlib.metadata.version("pyosys")}
    card, instances = Card.load(facts["card"]), _instances(modules)
    design = flatten(parts, tables)
    design.merge()
    engines = _places(facts, card, instances)
    placed = floorplan([folder / f"{name}.v" for name in texts], engines) if engines else {}
    flat = Flat(resources(design.kinds()), paths(design), fan_out(design), dsp_facts(design),
                loose_cascades(design), crossings(design, placed, len(card.slrs)))
    return Survey(facts, card, modules, instances, own, inclusive, memories, flat)


def _style(text: str, memory: str) -> str:
    line = text.splitlines()
    at = next(n for n, each in enumerate(line) if each.startswith("  reg ") and
              f" {memory} [" in each)
    before = line[at - 1]
    return before.split('"')[1] if "ram_style" in before else ""


def _instances(modules: Mapping[str, Examined]) -> dict[str, int]:
    counts: Counter[str] = Counter()
    names = list(modules)
    counts[names[-1]] = 1
    for name in reversed(names):
        for child, count in modules[name].children.items():
            counts[child] += counts[name] * count
    return {name: counts[name] for name in names}


def places(found: Survey) -> list[int | None]:
    """The SLR of each engine in the build's floorplan; None: the placer chooses."""
    return _places(found.facts, found.card, found.instances)


def _places(facts: dict, card: Card, instances: Mapping[str, int]) -> list[int | None]:
    config = configuration(facts)
    return [] if config is None or ENGINE not in instances else slr_of_engines(config, card)


def per_slr(found: Survey) -> list[tuple[int, Amounts, dict[str, int]]]:
    """Engines, resources needed and there, of each SLR: engines and stations where the floorplan
    has them, the rest on SLR0."""
    config = configuration(found.facts)
    placed = places(found)
    cells: dict[int, list[str]] = {slr: [ENGINE] * placed.count(slr)
                                   for slr in range(len(found.card.slrs))}  # fmt: skip
    for stop in stops(config.slrs) if config else ():
        cells[stop.slr].append(f"station_{len(stop.engines)}")
    result = []
    for number, slr in enumerate(found.card.slrs):
        amounts = {r: sum(found.inclusive[cell][r] for cell in cells[number]) for r in RESOURCES}
        if number == 0:
            away = [cell for slr in cells for cell in cells[slr]] + [ENGINE] * placed.count(None)
            for r in RESOURCES:
                amounts[r] += found.total[r] - sum(found.inclusive[cell][r] for cell in away)
        result.append((placed.count(number), amounts, slr.resources))
    return result
