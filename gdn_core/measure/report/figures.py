"""What report.json holds of a survey: what Yosys counted, beside the card and the bounds."""

from gdn_core.measure.report.cells import RAM_START, RESOURCES
from gdn_core.measure.report.fanout import Net
from gdn_core.measure.report.limits import BESIDE_CARRY, CARRY_BITS, CROSSINGS, FAN_OUT, LEVELS
from gdn_core.measure.report.paths import Path
from gdn_core.measure.report.survey import Survey, per_slr, places

__all__ = ["as_data"]


def as_data(found: Survey) -> dict:
    card, flat = found.card, found.flat
    modules = {}
    for name, module in found.modules.items():
        modules[name] = {
            "instances": found.instances[name],
            "own": found.own[name],
            "own_in_all": {resource: found.own[name][resource] * found.instances[name]
                           for resource in RESOURCES},
            "inclusive": found.inclusive[name],
            "cells": dict(sorted(module.kinds.items())),
            "longest_path": _path(flat.paths.longest.get(name)),
            **{f"widest_{driver}": _net(flat.nets.widest.get(name, {}).get(driver))
               for driver in ("register", "logic")},
        }
    total = found.total
    limits = {resource: card.limit(resource) for resource in card.resources}
    return {
        "top": found.top,
        **{key: value for key, value in found.facts.items() if key != "sha256"},
        "bounds": {"levels": LEVELS, "carry_bits": CARRY_BITS, "beside_carry": BESIDE_CARRY,
                   "ram_start": RAM_START, "fan_out": FAN_OUT, "crossings": CROSSINGS},
        "checks": _checks(found, limits),
        "total": total,
        "flat_total": flat.total,
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
        "broken_cascades": [list(each) for each in flat.loose_cascades],
        "dsp_facts": flat.dsp,
        "crossings": [{"below": below, "above": above, "wires": wires,
                       "sll": card.sll_per_border, "share": wires / card.sll_per_border}
                      for (below, above), wires in flat.crossings.items()],
        "levels": [{"levels": levels, "inputs": inputs}
                   for levels, inputs in sorted(flat.paths.histogram.items())],
        "paths_over": flat.paths.over,
        "path_kinds": [_path(path) for path in flat.paths.kinds],
        "nets_over": flat.nets.over,
        "net_kinds": [_net(net) for net in flat.nets.kinds],
    }


def _path(path: Path | None) -> dict | None:
    return None if path is None else {
        "module": path.module, "count": path.alike, "levels": path.length.levels,
        "over": path.length.long, "names": list(path.names)}


def _net(net: Net | None) -> dict | None:
    return None if net is None else net._asdict()


def _slrs(found: Survey) -> list[dict]:
    """Each SLR's estimate beside what the SLR has."""
    return [{"engines": engines, **amounts, "slr_resources": have,
             "share": {resource: amounts[resource] / have[resource] for resource in have}}
            for engines, amounts, have in per_slr(found)]  # fmt: skip


def _checks(found: Survey, limits: dict[str, int]) -> list[dict]:
    """Every bound of a build: what it asks, what was found, whether that is within it."""
    checks = [(f"{resource}, against the plan", found.total[resource], limit)
              for resource, limit in limits.items()]  # fmt: skip
    flat = found.flat
    checks += [(f"wires between SLR{below} and SLR{above}", wires, CROSSINGS)
               for (below, above), wires in flat.crossings.items()]
    checks += [(what, count, 0) for what, count in (
        ("inputs of a DSP cascade that are not another DSP's output", len(flat.loose_cascades)),
        ("adders behind the DSP48E2 of an update", flat.dsp["adders_behind_update"]),
        ("memories made of something else than asked for",
         sum(not memory.as_wanted for memory in found.memories)),
        ("register inputs with a path over the bound", flat.paths.over),
        (f"nets with more than {FAN_OUT} loads", flat.nets.over))]
    return [{"name": name, "found": count, "most": most, "met": count <= most}
            for name, count, most in checks]
