"""What each DSP48E2 of a flat design is set to, and whether an adder hangs behind one.

The facts that Vivado's netlist is to show again after synthesis.
"""

import re

import numpy as np

from gdn_core.measure.report.cells import DSP, DSP_REGISTERS, has_register
from gdn_core.measure.report.flat import Design

__all__ = ["UPDATE", "dsp_facts", "loose_cascades"]

UPDATE = re.compile(r"(^|/)update(/|$)")  # instances of a lane that write the state back
CASCADED = ("P", "PCOUT")  # what may drive PCIN: P in a view that only counts


def dsp_facts(design: Design) -> dict[str, int]:
    """DSP48E2; with each register; with a cascade input; the updates; of those, with a carry chain
    between P and the next register, which has to be none.
    """
    dsp = design.is_kind(lambda cell: cell["type"] == DSP)
    facts = {DSP: int(dsp.sum())}
    for register in DSP_REGISTERS:
        facts[register] = int(design.is_kind(lambda cell, register=register: cell["type"] == DSP
                                             and has_register(cell, register)).sum())  # fmt: skip
    facts["PCIN"] = len(np.unique(design.pin_cell[_cascade_inputs(design)]))
    update = np.zeros(len(design.kind), bool)
    for place, until in zip(design.places, [*design.starts[1:], len(design.kind)], strict=True):
        update[place.cell:until] = UPDATE.search(place.path) is not None
    update &= dsp
    facts["update"] = int(update.sum())
    outputs = design.output & update[design.pin_cell] & _named(design, "P")
    leads = _to_carry(design)[design.net[design.pin_net]]
    facts["adders_behind_update"] = len(np.unique(design.pin_cell[outputs & leads]))
    return facts


def loose_cascades(design: Design) -> list[tuple[str, str]]:
    """Inputs of a cascade, with what drives them, that are not the same bit of a DSP48E2's P."""
    driver = design.drivers()
    roles = list(design.tables.roles)
    found = []
    for pin in np.flatnonzero(_cascade_inputs(design)).tolist():
        source = driver[design.net[design.pin_net[pin]]]
        index = roles[design.pin_role[pin]][1]
        if source < 0 or not (design.type_of(source) == DSP and roles[design.pin_role[source]][:2]
                              in [(name, index) for name in CASCADED]):  # fmt: skip
            name = design.pin(source) if source >= 0 else design.port(
                int(design.net[design.pin_net[pin]]))
            found.append((name, f"{design.register(pin)} PCIN"))
    return found


def _to_carry(design: Design) -> np.ndarray:
    """By net: whether a carry chain comes before the next register."""
    source, target = design.net[design.arcs[:, 0]], design.net[design.arcs[:, 1]]
    leads = np.zeros(len(design.net), bool)
    leads[source[design.arcs[:, 4] > 0]] = True
    while True:
        more = leads[target] & ~leads[source]
        if not more.any():
            return leads
        leads[source[more]] = True


def _named(design: Design, *names: str) -> np.ndarray:
    return np.array([name in names for name in design.tables.names])[design.pin_role]


def _cascade_inputs(design: Design) -> np.ndarray:
    return (~design.output & _named(design, "PCIN")
            & ~design.constant[design.net[design.pin_net]])
