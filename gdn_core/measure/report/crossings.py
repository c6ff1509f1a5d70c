"""Wires between SLRs: nets of the flat design whose cells the floorplan puts into different ones.

A net counts once at each border between the lowest and the highest SLR of its cells, however many
it reaches there; the clock, which has wires of its own, does not count.
"""

from collections.abc import Mapping, Sequence

import numpy as np

from gdn_core.measure.report.flat import Design

__all__ = ["crossings"]

NOWHERE = -1  # left to the placer


def crossings(design: Design, placed: Mapping[int, Sequence[str]], slrs: int
              ) -> dict[tuple[int, int], int]:
    """Wires at each border. `placed`: by SLR the paths of instances, `floorplan`'s; what lies in
    none of them and in no instance beside them is in SLR 0.
    """
    slr_of = {path: slr for slr, paths in placed.items() for path in paths}
    around = {path.rpartition("/")[0] for path in slr_of}

    def slr(path: str) -> int:
        if path == "" or path in around:
            return 0
        while path and path not in slr_of:
            path = path.rpartition("/")[0]
        return slr_of.get(path, NOWHERE)

    lengths = np.diff([*design.starts, len(design.kind)])
    lies = np.repeat([slr(place.path) for place in design.places], lengths)
    pins = np.flatnonzero(design.alive[design.pin_cell] & ~design.clock
                          & (lies[design.pin_cell] != NOWHERE))
    nets = design.net[design.pin_net[pins]]
    pins, nets = pins[~design.constant[nets]], nets[~design.constant[nets]]
    lowest, highest = np.full(len(design.net), slrs), np.full(len(design.net), NOWHERE)
    np.minimum.at(lowest, nets, lies[design.pin_cell[pins]])
    np.maximum.at(highest, nets, lies[design.pin_cell[pins]])
    return {(below, below + 1): int(((lowest <= below) & (highest > below)).sum())
            for below in range(slrs - 1)}
