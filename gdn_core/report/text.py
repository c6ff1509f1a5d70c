"""The report of a survey, for programs (report.json) and for people (report.md)."""

import re
from collections import Counter
from collections.abc import Iterable

from gdn_core.report.cells import RESOURCES
from gdn_core.report.module import Net
from gdn_core.report.paths import BESIDE_CARRY, CARRY_BITS, LEVELS
from gdn_core.report.paths import Path as Way
from gdn_core.report.survey import FAN_OUT, Survey, per_slr

__all__ = ["as_data", "as_markdown"]

LISTED = 10  # paths and nets over the bound, of each module, in report.md


def _path(path: Way) -> dict:
    return {"levels": path.length.levels, "luts": path.length.luts, "chains": path.length.chains,
            "carry_bits": path.length.bits, "over": path.length.long, "names": list(path.names)}


def _net(net: Net | None) -> dict | None:
    return None if net is None else {"loads": net.loads, "name": net.name}


def as_data(found: Survey) -> dict:
    """What report.json holds."""
    card = found.card
    modules = {}
    for name, module in found.modules.items():
        modules[name] = {
            "instances": found.instances[name],
            "own": found.own[name],
            "inclusive": found.inclusive[name],
            "cells": dict(sorted(module.kinds.items())),
            "longest_path": _path(module.paths[0]) if module.paths else None,
            "paths_over": sum(path.length.long for path in module.paths),
            "widest_register": _net(next((n for n in module.nets if n.register), None)),
            "widest_logic": _net(next((n for n in module.nets if not n.register), None)),
        }
    return {
        "top": found.top,
        **{key: value for key, value in found.facts.items() if key != "sha256"},
        "bounds": {"levels": LEVELS, "carry_bits": CARRY_BITS, "beside_carry": BESIDE_CARRY,
                   "fan_out": FAN_OUT},
        "total": found.total,
        "lane_dsp48e2": found.lanes,
        "card_resources": card.resources,
        "limits": {resource: card.limit(resource) for resource in card.resources},
        "slr_estimate": [{"engines": engines, **amounts}
                         for engines, amounts in per_slr(found)],
        "modules": modules,
        "memories": [{**vars(memory), "as_wanted": memory.as_wanted} for memory in found.memories],
        "broken_cascades": [{"module": name, **_path(path)}
                            for name, path in found.broken_cascades],
        "paths_over": [{"module": name, **_path(path)} for name, path in found.long_paths],
        "nets_over": [{"module": name, "loads": net.loads, "name": net.name}
                      for name, net in found.wide_nets],
    }


def _number(value: float) -> str:
    return f"{value:,.0f}" if value == int(value) else f"{value:,.1f}"


def _table(head: Iterable[str], rows: Iterable[Iterable[object]]) -> list[str]:
    head = list(head)
    lines = ["| " + " | ".join(head) + " |", "|---" * len(head) + "|"]
    for row in rows:
        cells = [_number(cell) if isinstance(cell, (int, float)) else str(cell) for cell in row]
        lines.append("| " + " | ".join(cells) + " |")
    return [*lines, ""]


def _steps(path: Way) -> str:
    """The names of a path, a run of carry bits as one."""
    steps: list[str] = []
    for name in path.names:
        if not (steps and name.endswith("carry") and steps[-1] == name):
            steps.append(name)
    return " → ".join(f"`{step}`" for step in steps)


def as_markdown(found: Survey) -> str:
    """What report.md holds."""
    card, facts, slrs = found.card, found.facts, per_slr(found)
    shape = ", ".join(f"{name} {value}" for name, value in facts["shape"].items())
    lines = [
        "# Resources and paths", "",
        f"{facts['heads_in_flight']} heads in flight, {facts['precision']}, {facts['slots']} "
        f"slot(s) in {facts['state_ram']}; {shape}. By pyosys {facts['tools']['pyosys']}, "
        "`synth_xilinx -family xcup`. Counted on the netlists of the modules, not on a routed "
        "design: *estimates* of what Vivado makes of them.", "",
        f"## Against the {card.name}", "",
        *_table(["resource", "needed", "plan", "card", "share"],
                ([resource, found.total[resource], card.limit(resource), have,
                  f"{found.total[resource] / have:.1%}"]
                 for resource, have in card.resources.items())),
        f"DSP48E2 of the row lanes: {_number(found.lanes)}; of all else: "
        f"{_number(found.total['DSP48E2'] - found.lanes)}. CARRY8: "
        f"{_number(found.total['CARRY8'])}.", "",
        f"{len(found.broken_cascades)} inputs of a DSP cascade that are not another DSP's output.",
        "", "## Per SLR: an estimate", "",
        "Engines in equal parts, everything else on SLR0, beside the HBM. By division; not placed.",
        "",
        *_table(["SLR", "engines", *card.resources],
                [[f"SLR{number}", engines,
                  *(f"{_number(amounts[resource])} "
                    f"({amounts[resource] * len(slrs) / card.resources[resource]:.0%})"
                    for resource in card.resources)]
                 for number, (engines, amounts) in enumerate(slrs)]),
        "## Modules", "",
        "Resources of one instance with all that it places; LUT and FF of its own cells in all "
        "instances together.", "",
        *_table(["module", "instances", *RESOURCES, "own LUT, all", "own FF, all"],
                [[name, count, *(found.inclusive[name][resource] for resource in RESOURCES),
                  found.own[name]["LUT"] * count, found.own[name]["FF"] * count]
                 for name, count in sorted(
                     found.instances.items(),
                     key=lambda item: -found.own[item[0]]["LUT"] * item[1])]),
        "## Memories", "",
        *_table(["module", "memory", "words x bits", "asked for", "made of", ""],
                [[memory.module, memory.name, f"{memory.words:,} x {memory.width}", memory.style,
                  ", ".join(f"{count} {kind}" for kind, count in memory.cells.items())
                  or "LUTs or registers", "" if memory.as_wanted else "**not as asked**"]
                 for memory in found.memories]),
        "## Longest paths", "",
        f"Bound: {LEVELS} levels (LUTs, and one for every 8 bits of carry), or one carry chain of "
        f"at most {CARRY_BITS} bits and {BESIDE_CARRY} LUTs. `over`: registers with a path "
        "beyond it; of those behind one port of a child only the worst is looked at. A path is "
        "listed by the module in which all of it lies.", "",
        *_table(["module", "levels", "LUTs", "carry bits", "over", "from", "to"],
                [[name, path.length.levels, path.length.luts, path.length.bits,
                  sum(each.length.long for each in module.paths),
                  f"`{path.names[0]}`", f"`{path.names[-1]}`"]
                 for name, module in found.modules.items() for path in module.paths[:1]
                 if path.length.levels]),
    ]  # fmt: skip
    over = [(name, [path for path in module.paths if path.length.long])
            for name, module in found.modules.items()]
    for name, paths in over:
        if paths:
            lines += [f"### {name}: {len(paths)} over the bound", ""]
            lines += [f"- {count:,} with up to {path.length.luts} LUTs, {path.length.bits} carry "
                      f"bits: {_steps(path)}" for path, count in _kinds(paths)] + [""]
    lines += [
        "## Largest fan-out", "",
        f"Cells that read a register, through all modules, clock and reset aside; bound {FAN_OUT}. "
        "Beside it the widest net that logic drives, which has no bound.", "",
        *_table(["module", "register", "cells", "logic", "cells"],
                [[name, *_widest(module.nets, True), *_widest(module.nets, False)]
                 for name, module in found.modules.items()
                 if any(net.loads > FAN_OUT // 4 for net in module.nets)]),
    ]  # fmt: skip
    for name, module in found.modules.items():
        wide = [net for net in module.nets if net.register and net.loads > FAN_OUT]
        if wide:
            lines += [f"### {name}: {len(wide)} registers over the bound", ""]
            lines += [f"- {net.loads:,}: `{net.name}`" for net in wide[:LISTED]] + [""]
    return "\n".join(lines).rstrip() + "\n"


def _widest(nets: list[Net], register: bool) -> tuple[str, float | str]:
    net = next((net for net in nets if net.register is register), None)
    return ("", "") if net is None else (f"`{net.name}`", net.loads)


def _kinds(paths: list[Way]) -> list[tuple[Way, int]]:
    """The first of the paths whose ends differ in numbers only, and how many there are."""
    counts: Counter[tuple[str, str]] = Counter()
    first: dict[tuple[str, str], Way] = {}
    for path in paths:
        ends = (re.sub(r"\d+", "", path.names[0]), re.sub(r"\d+", "", path.names[-1]))
        counts[ends] += 1
        first.setdefault(ends, path)
    return [(path, counts[ends]) for ends, path in first.items()][:LISTED]
