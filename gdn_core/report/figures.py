"""What report.json holds of a survey: what Yosys counted, beside the card and the bounds."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from gdn_core.report.cells import RESOURCES
from gdn_core.report.module import Net
from gdn_core.report.paths import BESIDE_CARRY, CARRY_BITS, LEVELS
from gdn_core.report.paths import Path as Way
from gdn_core.report.survey import FAN_OUT, Survey, per_slr, places

__all__ = ["as_data"]


def as_data(found: Survey) -> dict:
    card = found.card
    modules = {}
    for name, module in found.modules.items():
        modules[name] = {
            "instances": found.instances[name],
            "own": found.own[name],
            "own_in_all": {resource: found.own[name][resource] * found.instances[name]
                           for resource in RESOURCES},
            "inclusive": found.inclusive[name],
            "cells": dict(sorted(module.kinds.items())),
            "longest_path": _path(module.paths[0]) if module.paths else None,
            "paths_over": sum(path.length.long for path in module.paths),
            "widest_register": _net(next((n for n in module.nets if n.register), None)),
            "widest_logic": _net(next((n for n in module.nets if not n.register), None)),
        }
    total = found.total
    limits = {resource: card.limit(resource) for resource in card.resources}
    return {
        "top": found.top,
        **{key: value for key, value in found.facts.items() if key != "sha256"},
        "bounds": {"levels": LEVELS, "carry_bits": CARRY_BITS, "beside_carry": BESIDE_CARRY,
                   "fan_out": FAN_OUT},
        "checks": _checks(found, limits),
        "total": total,
        "share": {resource: total[resource] / have for resource, have in card.resources.items()},
        "lane_dsp48e2": found.lanes,
        "other_dsp48e2": total["DSP48E2"] - found.lanes,
        "card_resources": card.resources,
        "limits": limits,
        "plan": card.plan,
        "slr_estimate": _slrs(found),
        "engines_unplaced": places(found).count(None),
        "modules": modules,
        "memories": [{**vars(memory), "as_wanted": memory.as_wanted} for memory in found.memories],
        "broken_cascades": [{"module": name, **_path(path)}
                            for name, path in found.broken_cascades],
        "paths_over": [{"module": name, **_path(path)} for name, path in found.long_paths],
        "path_kinds": _kinds(found.long_paths),
        "nets_over": [{"module": name, "loads": net.loads, "name": net.name}
                      for name, net in sorted(found.wide_nets, key=lambda each: -each[1].loads)],
    }


def _path(path: Way) -> dict:
    return {"levels": path.length.levels, "luts": path.length.luts, "chains": path.length.chains,
            "carry_bits": path.length.bits, "over": path.length.long, "names": list(path.names)}


def _net(net: Net | None) -> dict | None:
    return None if net is None else {"loads": net.loads, "name": net.name}


def _slrs(found: Survey) -> list[dict]:
    """Each SLR's estimate beside what the SLR has."""
    return [{"engines": engines, **amounts, "slr_resources": have,
             "share": {resource: amounts[resource] / have[resource] for resource in have}}
            for engines, amounts, have in per_slr(found)]  # fmt: skip


def _checks(found: Survey, limits: dict[str, int]) -> list[dict]:
    """Every bound of a build: what it asks, what was found, whether that is within it."""
    checks = [(f"{resource}, against the plan", found.total[resource], limit)
              for resource, limit in limits.items()]  # fmt: skip
    checks += [(what, len(list(those)), 0) for what, those in (
        ("inputs of a DSP cascade that are not another DSP's output", found.broken_cascades),
        ("memories made of something else than asked for",
         [memory for memory in found.memories if not memory.as_wanted]),
        ("registers with a path over the bound", found.long_paths),
        (f"registers with more than {FAN_OUT} loads", found.wide_nets))]
    return [{"name": name, "found": count, "most": most, "met": count <= most}
            for name, count, most in checks]


def _kinds(paths: Iterable[tuple[str, Way]]) -> list[dict]:
    """Of the paths whose ends differ in numbers only the first, and how many; the worst first."""
    counts: Counter[tuple[str, ...]] = Counter()
    first: dict[tuple[str, ...], tuple[str, Way]] = {}
    for name, path in paths:
        ends = (name, *_numberless((path.names[0], path.names[-1])))
        counts[ends] += 1
        first.setdefault(ends, (name, path))
    kinds = [{"module": name, "count": counts[ends], **_path(path)}
             for ends, (name, path) in first.items()]  # fmt: skip
    return sorted(kinds, key=lambda kind: (-kind["levels"], -kind["carry_bits"]))


def _numberless(names: Sequence[str]) -> list[str]:
    return [re.sub(r"\d+", "", name) for name in names]
