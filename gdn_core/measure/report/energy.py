"""Watts and microjoules a token: an estimate, from simulated activity and public coefficients.

    power of a kind = amount x MHz x coefficient x activity / reference

amount       cells of the kind in a module, as Yosys counts them, times its instances
activity     of the module's nets, or accesses of its memories, a cycle: gdn_core.measure.activity
             simulates one engine. A token makes the same toggles whatever the number of engines,
             so what there is once toggles the more often, the shorter the interval; engines, which
             share the heads, as often
coefficient  energy of one of the kind a cycle. AMD publishes none; they are worked out here from
             Vivado's power reports of routed designs on the same 16 nm fabric: watts over amount
             and clock. The least and the greatest of these are the low and the high value
reference    activity for which the coefficient holds

Nothing here is routed, and nothing was measured on a card. The range is the spread of those designs
and of the reference, not a bound: glitches are in none of it, the lengths of wires are theirs.
"""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from gdn_core.card.budget import Card
from gdn_core.config import QWEN3_NEXT, GdnConfig
from gdn_core.measure.bounds import PUBLISHED, bytes_a_token
from gdn_core.measure.report.cells import RAMS, SHIFTS
from gdn_core.measure.report.parts import placed

__all__ = ["COEFFICIENTS", "KINDS", "ROUTED", "Coefficient", "as_data", "missing"]

# The one of the published design points that was routed; the same source.
ROUTED: dict[str, Any] = {"heads_in_flight": 2, "mhz": 263, "watts": 9.96,
                          "source": "arXiv 2603.05931, routed"}
PUBLISHED_WATTS = ("\"post-implementation power analysis reports 9.96 W on-chip\": Vivado's power "
                   "report of the routed design point, not a measurement on a card; its abstract "
                   "says neither with which activity nor how much of it is static, HBM or platform")
KIND = ("estimate: simulated activity x coefficients from public power reports; nothing is "
        "routed, nothing was measured on a card")
LEFT_OUT = "PCIe and the rest of the platform, glitches, the card's converters and fans"


@dataclass(frozen=True)
class Coefficient:
    """An energy a cycle (or what `unit` says), with where it comes from and how far it carries."""

    name: str
    unit: str
    low: float
    high: float
    source: str
    carries: str

    def __post_init__(self):
        if not (self.source and self.carries and 0 < self.low <= self.high):
            raise ValueError(f"{self.name} needs a source, what it carries and 0 < low <= high")


@dataclass(frozen=True)
class Report:
    """Vivado's power report of a routed UltraScale+ design, without activity from a simulation."""

    source: str
    mhz: float
    amounts: Mapping[str, float]
    watts: Mapping[str, float]

    def energy(self, kind: str) -> float:
        """pJ of one of `kind` a cycle."""
        return self.watts[kind] / self.amounts[PER[kind]] / self.mhz * 1e6


# What each kind's watts are divided by.
PER = {"clocks": "FF", "logic": "LUT", "shift registers": "SRL", "LUT RAM": "RAM",
       "signals": "nets", "DSP48E2": "DSP48E2", "block RAM": "BRAM36", "UltraRAM": "URAM288"}
KINDS = tuple(PER)
# `nets` are LUTs and flip-flops together: each drives one.
REPORTS = (
    Report("Alveo U50, 180 MHz, github.com/cyansemi/csre-demo-v1", 180,
           {"LUT": 475_034, "FF": 665_852, "SRL": 4_421, "RAM": 8_613, "BRAM36": 412.5,
            "nets": 475_034 + 665_852},
           {"clocks": 2.464, "logic": 1.235 + 0.137 + 0.029, "shift registers": 0.072,
            "LUT RAM": 0.421, "signals": 3.132, "block RAM": 1.532}),
    Report("ZCU104, 300 MHz, github.com/koodg123/HBTXR, \"AQ2\" search", 300,
           {"LUT": 77_494, "FF": 78_687, "DSP48E2": 1_257, "BRAM36": 191.5, "URAM288": 92,
            "nets": 77_494 + 78_687},
           {"clocks": 0.531, "logic": 0.727, "signals": 0.976, "DSP48E2": 0.998,
            "block RAM": 0.200, "UltraRAM": 0.200}),
    Report("the same, \"AQ2\" track", 300,
           {"LUT": 80_565, "FF": 83_427, "DSP48E2": 1_270, "BRAM36": 185.5, "URAM288": 64,
            "nets": 80_565 + 83_427},
           {"clocks": 0.543, "logic": 0.840, "signals": 0.835, "DSP48E2": 0.847,
            "block RAM": 0.191, "UltraRAM": 0.128}),
    Report("ZCU104, 100 MHz, the same repository, \"C3b\"", 100,
           {"LUT": 9_416, "FF": 15_936, "RAM": 1_204, "BRAM36": 7, "nets": 9_416 + 15_936},
           {"clocks": 0.040, "logic": 0.019 + 0.003, "LUT RAM": 0.036, "signals": 0.031,
            "block RAM": 0.007}),
    Report("VU9P, 100 MHz, \"NOVA Octa-Core Processor\", a report on GitHub", 100,
           {"LUT": 181_533, "FF": 133_413, "DSP48E2": 326, "BRAM36": 1_081,
            "nets": 181_533 + 133_413},
           {"clocks": 0.302, "logic": 0.745, "signals": 0.938, "DSP48E2": 0.105,
            "block RAM": 0.688}),
)  # fmt: skip
CARRIES = {
    "clocks": "the designs agree within a quarter; of every clock's tree, by flip-flop",
    "logic": "LUTs with their carries and flip-flops; x 2, the designs' logic is unlike this one's",
    "shift registers": "one report only, 4,421 of them: order of magnitude",
    "LUT RAM": "the two agree, on other shapes of RAM than here: x 2",
    "signals": "by LUT and flip-flop, the wires behind; x 2, nobody has placed this design",
    "DSP48E2": "x 1.5; the modes of their DSPs are not known",
    "block RAM": "for one access a cycle, which is assumed of them: x 5; the highest has a "
                 "platform's faster clocks in it",
    "UltraRAM": "for one access a cycle, which is assumed of them: x 2",
}  # fmt: skip
ALWAYS = ("clocks",)  # whatever the data do
ACCESSED = ("block RAM", "UltraRAM")  # by accesses, not by toggles


def _spread(kind: str) -> Coefficient:
    having = [report for report in REPORTS if kind in report.watts]
    found = [report.energy(kind) for report in having]
    return Coefficient(kind, f"pJ a cycle and {PER[kind].removesuffix('s')}", min(found),
                       max(found), "; ".join(report.source for report in having), CARRIES[kind])


# A low energy is one that goes with much activity: so the reference's low value is its greater one.
REFERENCE = Coefficient(
    "reference activity", "toggles of a net a cycle", 0.125 / 1.5, 0.125 * 1.5,
    "UG440: 12.5 % is the average of AMD's suite of customer designs, and Vivado's default",
    "the reports do not say theirs; a factor of 1.5 either way is a guess")
HBM = Coefficient(
    "HBM traffic", "pJ a bit", 3.92, 3.92,
    "O'Connor et al., Fine-Grained DRAM, MICRO 2017: HBM2, activation and I/O included",
    "of the stacks, x 1.3; what a controller adds is in HBM, powered")  # fmt: skip
COEFFICIENTS = (*map(_spread, KINDS), REFERENCE, HBM)


def missing(reason: str) -> dict:
    return {"kind": KIND, "missing": reason}


def as_data(config: GdnConfig, card: Card, modules: Mapping[str, dict], texts: dict[str, str],
            activity: Mapping, interval: float) -> dict:
    """The energy of report.json: `modules` as Yosys counted them, `activity` of
    gdn_core.measure.activity.

    `interval` is in cycles a token.
    """
    rates = _Rates(activity, interval)
    amounts = _amounts(modules)
    watts: dict[tuple[str, str], list[float]] = defaultdict(lambda: [0.0, 0.0])
    counts = placed(texts)
    for (part, module), count in counts.items():
        if module not in amounts:
            continue
        toggles, accesses = rates.of(part, module, counts[part, part])
        for coefficient in COEFFICIENTS[: len(KINDS)]:
            kind = coefficient.name
            amount = amounts[module][kind] * count * card.mhz * 1e-6
            low, high = coefficient.low, coefficient.high
            if kind in ACCESSED:
                low, high = low * accesses, high * accesses
            elif kind not in ALWAYS:
                low, high = low * toggles / REFERENCE.high, high * toggles / REFERENCE.low
            entry = watts[part, kind]
            entry[0] += amount * low
            entry[1] += amount * high
    us = interval / card.mhz
    bits = 8 * bytes_a_token(config.shape)
    fixed = {name: Coefficient(**entry) for name, entry in card.power.items()}
    by_kind = [_line(kind, [w for (_, k), w in watts.items() if k == kind], us) for kind in KINDS]
    kernel = _line("the kernel, without HBM and static", list(watts.values()), us)
    rest = [_line("HBM traffic", [[c * bits / us * 1e-6 for c in (HBM.low, HBM.high)]], us),
            *(_line(c.name, [[c.low, c.high]], us) for c in fixed.values())]
    total = _line("total", [[line["low_w"], line["high_w"]] for line in (kernel, *rest)], us)
    parts = dict.fromkeys(part for part, _ in watts)
    found = {
        "kind": KIND, "left_out": LEFT_OUT, "clock_mhz": card.mhz, "interval_us": us,
        "heads_in_flight": config.heads_in_flight, "hbm_bits": bits,
        "activity": {key: activity[key] for key in ("heads_in_flight", "tokens", "cycles", "inputs",
                                                    "seed", "simulator")},
        "coefficients": [asdict(each) for each in (*COEFFICIENTS, *fixed.values())],
        "by_kind": [*by_kind, kernel, *rest, total],
        "by_part": [{**_line(part, [w for (p, _), w in watts.items() if p == part], us),
                     "toggles": min(rates.mean(part) * rates.scale(part, counts[part, part]), 1.0)}
                    for part in parts],
        "total": total,
    }  # fmt: skip
    if config.shape == QWEN3_NEXT:
        took = PUBLISHED[ROUTED["heads_in_flight"]] / ROUTED["mhz"]
        found["published"] = {**ROUTED, "us": took, "uj": ROUTED["watts"] * took,
                              "what": PUBLISHED_WATTS}
    return found


def _line(name: str, watts: list[list[float]], us: float) -> dict:
    low, high = (sum(each[n] for each in watts) for n in (0, 1))
    return {"name": name, "low_w": low, "high_w": high, "low_uj": low * us, "high_uj": high * us}


def _amounts(modules: Mapping[str, dict]) -> dict[str, dict[str, float]]:
    """How many of each kind a module has itself."""
    found = {}
    for name, module in modules.items():
        own, cells = module["own"], module["cells"]
        shifts = sum(cells.get(kind, 0) * luts for kind, luts in SHIFTS.items())
        rams = sum(cells.get(kind, 0) * luts for kind, luts in RAMS.items())
        found[name] = {
            "clocks": own["FF"], "logic": own["LUT"] - shifts - rams, "shift registers": shifts,
            "LUT RAM": rams, "signals": own["LUT"] + own["FF"], "DSP48E2": own["DSP48E2"],
            "block RAM": own["BRAM36"], "UltraRAM": own["URAM288"],
        }  # fmt: skip
    return found


class _Rates:
    """Activity of a build's modules, from that of one engine.

    A module that is not in the simulated design, since a memory in it is deeper or shallower, has
    the activity of the one whose name differs in numbers only; else the mean of its part.
    """

    def __init__(self, activity: Mapping, interval: float):
        self.parts = activity["parts"]
        self.speed = activity["cycles"] / activity["tokens"] / interval

    def scale(self, part: str, count: int) -> float:
        """How much more often the nets of each of `count` instances of a part toggle."""
        return self.speed * self.parts[part][part]["instances"] / count

    def of(self, part: str, module: str, count: int) -> tuple[float, float]:
        """Toggles and accesses a cycle, none more than a clock allows."""
        known = self.parts.get(part)
        if not known:
            raise ValueError(f"the simulated activity has no {part}")
        entry = known.get(module) or next(
            (e for name, e in known.items() if _stem(name) == _stem(module)), None)
        factor = self.scale(part, count)
        toggles = self.mean(part) if entry is None else entry["toggles"]
        memories = (entry or {}).get("memories", ())
        accesses = sum(min(rate * factor, 1.0) for ports in memories for rate in ports)
        return min(toggles * factor, 1.0), accesses / max(len(memories), 1)

    def mean(self, part: str) -> float:
        entries = self.parts[part].values()
        bits = sum(entry["bits"] for entry in entries)
        return sum(entry["toggles"] * entry["bits"] for entry in entries) / bits


def _stem(name: str) -> str:
    return re.sub(r"\d+", "", name)
