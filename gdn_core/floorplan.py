"""Where the engines go: whole ones in SLRs, everything else beside HBM, in SLR0.

    floorplan.xdc         pblocks, for a run out of context
    floorplan_link.tcl    the same in a Vitis platform

Instances are read from the Verilog.
"""

import re
from pathlib import Path

from gdn_core.budget import Card, Slr, needs
from gdn_core.config import GdnConfig
from gdn_core.shell import COMPUTE_UNIT

__all__ = ["floorplan", "floorplan_link_tcl", "floorplan_xdc", "place_of", "slr_of_engines"]

# Cells of the kernel that are spread over the SLRs: engine_E itself, or, of a module that holds an
# engine and the slices on its way, engine_E/engine and engine_E/slice_N.
PLACED = re.compile(r"engine_(?P<engine>\d+)(?:/engine|/slice_(?P<slice>\d+))?")
REMOTE = "remote_engine"
TIGHT = 0.9  # estimated: of a resource of an SLR, the share that engines alone may fill at most
SLICES = "kernel/engine_*/slice_*"
CROSSING = "# Registers at a border, into the sites of its wires; ignored (UG912) in all others."
GENERATED = "# Generated from gdn_core/floorplan.py; do not edit.\n"
INSTANCE = re.compile(r"^  (\w+) (\w+) \($", re.M)


def slr_of_engines(config: GdnConfig, board: Card) -> list[int | None]:
    """The SLR of each engine; None where no SLR has room for it whole.

    Evenly over the fewest SLRs in which they keep within the card's plan, because each crossing
    costs wires and time. If all SLRs are not enough for that, evenly over all; an engine with which
    an SLR would be more than TIGHT is left to the placer. What is over goes to the upper SLRs:
    SLR0 also has Prepare, readers, writers and HBM. No engine lies beyond its slices.
    """
    each = {resource: need // config.engines for resource, need in needs(config).items()}

    def most(slr: Slr, share: dict[str, float]) -> int:
        return min(int(slr.resources[r] * share[r]) // need for r, need in each.items() if need)

    def evenly(regions: int) -> list[int]:
        base, over = divmod(config.engines, regions)
        return [base + (s >= regions - over) for s in range(regions)]

    slrs = board.slrs[: max(1, config.slices)]
    for used in range(1, len(slrs) + 1):
        counts = evenly(used)
        if all(n <= most(slr, board.plan) for n, slr in zip(counts, slrs, strict=False)):
            break
    else:
        tight = dict.fromkeys(each, TIGHT)
        counts = [min(n, most(s, tight)) for n, s in zip(counts, slrs, strict=True)]
    places: list[int | None] = [s for s, n in enumerate(counts) for _ in range(n)]
    return places + [None] * (config.engines - len(places))


def place_of(cell: str, places: list[int | None]) -> int | None:
    """The SLR of a cell of the kernel: engines by `places`, all else beside HBM.

    Slice n goes as far as its engine lies, but no further than SLR n: each hop crosses one border
    at most, from a slice to a slice, since there are as many slices as SLRs.
    """
    found = PLACED.fullmatch(cell)
    if not found:
        return 0
    slr = places[int(found["engine"])]
    return slr if slr is None or found["slice"] is None else min(int(found["slice"]), slr)


def floorplan(files: list[Path], places: list[int | None]) -> dict[int, list[str]]:
    """Cells of each SLR, as paths below the top: the kernel's, and those of a remote engine."""
    known = {file.stem: file for file in files}

    def children(module: str) -> list[tuple[str, str]]:
        return [(name, kind) for kind, name in INSTANCE.findall(known[module].read_text())
                if kind in known]

    cells: dict[int, list[str]] = {}
    for kernel, of_kernel in children(files[-1].stem):
        for name, kind in children(of_kernel):
            inside = [f"{name}/{part}" for part, _ in children(kind)] if kind == REMOTE else [name]
            for cell in inside:
                slr = place_of(cell, places)
                if slr is not None:
                    cells.setdefault(slr, []).append(f"{kernel}/{cell}")
    return dict(sorted(cells.items()))


def floorplan_xdc(board: Card, cells: dict[int, list[str]]) -> str:
    text = GENERATED + "# Whole engines in SLRs; what speaks with HBM in SLR0. Out of context.\n"
    for slr, names in cells.items():
        block = f"[get_pblocks pblock_slr{slr}]"
        text += f"\ncreate_pblock pblock_slr{slr}\n"
        text += f"resize_pblock {block} -add {{{board.slrs[slr].region}}}\n"
        text += "".join(f"add_cells_to_pblock {block} [get_cells {{{n}}}]\n" for n in names)
        text += f"set_property IS_SOFT FALSE {block}\n"
    if len(cells) > 1:
        text += f"""
{CROSSING}
set_property USER_SLL_REG TRUE [get_cells -hierarchical \\
    -filter {{PARENT =~ {SLICES} && PRIMITIVE_GROUP == REGISTER}}]
"""
    return text


def floorplan_link_tcl(cells: dict[int, list[str]]) -> str:
    rows = "".join(f"    {name} SLR{slr}\n" for slr, names in cells.items() for name in names)
    crossing = f"""{CROSSING}
set found [get_cells -quiet -hierarchical \\
    -filter {{PARENT =~ */{COMPUTE_UNIT}/inst/{SLICES} && PRIMITIVE_GROUP == REGISTER}}]
if {{[llength $found] == 0}} {{ error "floorplan: no slice has a register" }}
set_property USER_SLL_REG TRUE $found
"""
    return f"""{GENERATED}# The floorplan in a Vitis platform, run before placement.
# Assignments, not pblocks: the platform's own bound the region that kernels may use.
foreach {{cell slr}} {{
{rows}}} {{
    set found [get_cells -quiet -hierarchical -filter "NAME =~ */{COMPUTE_UNIT}/inst/$cell"]
    if {{[llength $found] != 1}} {{
        error "floorplan: [llength $found] cells are called {COMPUTE_UNIT}/inst/$cell, not one"
    }}
    set_property USER_SLR_ASSIGNMENT $slr $found
}}
{crossing if len(cells) > 1 else ""}"""
