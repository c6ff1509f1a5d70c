"""Where the engines go: whole ones in SLRs, everything else beside HBM, in SLR0.

    placed                the design point with its engines' SLRs: it decides the stations
    wires                 how many wires of its Verilog cross each border
    floorplan.xdc         pblocks, for a run out of context
    floorplan_link.tcl    the same in a Vitis platform

Instances are read from the Verilog.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from fnmatch import fnmatchcase
from pathlib import Path

from gdn_core.card.budget import Card, Slr, needs
from gdn_core.config import GdnConfig
from gdn_core.kernel.shell import COMPUTE_UNIT

__all__ = ["engine_regions", "floorplan", "floorplan_link_tcl", "floorplan_xdc", "place_of",
           "placed", "slr_of_engines", "wires"]

# Cells of the kernel that are spread over the SLRs: engine_E, and the stations, by their SLR.
ENGINE = re.compile(r"engine_(\d+)")
STATION = re.compile(r"link_slr(\d+)(?:_top|_bottom)?")
TIGHT = 0.9  # estimated: of a resource of an SLR, the share that engines alone may fill at most
BORDERS = "kernel/layer/link_slr*_*"  # the stations that stand at one
CROSSING = "# Registers that drive a wire to another SLR, or are driven by one, into its sites."
GENERATED = "# Generated from gdn_core/card/floorplan.py; do not edit.\n"
REGION = re.compile(r"CLOCKREGION_X(\d+)Y(\d+):CLOCKREGION_X(\d+)Y(\d+)")
INSTANCE = re.compile(r"^  (\w+) (\w+) \($", re.M)


def slr_of_engines(config: GdnConfig, board: Card) -> list[int | None]:
    """The SLR of each engine; None where no SLR has room for it whole.

    Evenly over the fewest SLRs in which they keep within the card's plan, because each crossing
    costs wires and time. If all SLRs are not enough for that, evenly over all; an engine with which
    an SLR would be more than TIGHT is left to the placer. What is over goes to the upper SLRs:
    SLR0 also has Prepare, readers, writers and HBM. An engine alone lies beside these.
    """
    each = {resource: need // config.engines for resource, need in needs(config).items()}

    def most(slr: Slr, share: dict[str, float]) -> int:
        return min(int(slr.left[r] * share[r]) // need for r, need in each.items() if need)

    def evenly(regions: int) -> list[int]:
        base, over = divmod(config.engines, regions)
        return [base + (s >= regions - over) for s in range(regions)]

    slrs = board.slrs if config.engines > 1 else board.slrs[:1]
    for used in range(1, len(slrs) + 1):
        counts = evenly(used)
        if all(n <= most(slr, board.plan) for n, slr in zip(counts, slrs, strict=False)):
            break
    else:
        tight = dict.fromkeys(each, TIGHT)
        counts = [min(n, most(s, tight)) for n, s in zip(counts, slrs, strict=True)]
    places: list[int | None] = [s for s, n in enumerate(counts) for _ in range(n)]
    return places + [None] * (config.engines - len(places))


def placed(config: GdnConfig, board: Card) -> GdnConfig:
    """`config` with its engines where `board` has room for them.

    One that is left to the placer is served from the SLR in the middle, the nearest to all.
    """
    middle = len(board.slrs) // 2 if config.engines > 1 else 0
    found = [middle if slr is None else slr for slr in slr_of_engines(config, board)]
    return replace(config, slrs=tuple(found) if any(found) else ())


def place_of(cell: str, places: Sequence[int | None]) -> int | None:
    """The SLR of a cell of the kernel: engines by `places`, stations by name, all else SLR0."""
    engine, station = ENGINE.fullmatch(cell), STATION.fullmatch(cell)
    return places[int(engine[1])] if engine else int(station[1]) if station else 0


def floorplan(files: list[Path], places: Sequence[int | None]) -> dict[int, list[str]]:
    """Cells of each SLR, as paths below the top: the children of what holds the engines, and on the
    way down to it whatever lies beside it."""
    cells: dict[int, list[str]] = {}
    way = _way_to_engines(files)
    path = ""
    for (_, children), (below, _) in zip(way, [*way[1:], ("", {})], strict=True):
        onward = ""
        for name, kind in children.items():
            slr = place_of(name, places)
            if kind == below:
                onward = f"{name}/"
            elif slr is not None:
                cells.setdefault(slr, []).append(path + name)
        path += onward
    return dict(sorted(cells.items()))


def _way_to_engines(files: list[Path]) -> list[tuple[str, dict[str, str]]]:
    """Modules from the top down to the one that places engines, each with its cells' modules."""
    texts = {file.stem: file.read_text() for file in files}
    cells = {module: {name: kind for kind, name in INSTANCE.findall(text) if kind in texts}
             for module, text in texts.items()}  # fmt: skip

    def way(module: str) -> list[str]:
        if any(ENGINE.fullmatch(name) for name in cells[module]):
            return [module]
        return next(([module, *found] for kind in cells[module].values() if (found := way(kind))),
                    [])  # fmt: skip

    top = files[-1].stem
    return [(module, cells[module]) for module in way(top) or [top]]


def wires(files: list[Path], slrs: Sequence[int | None]) -> list[int]:
    """Wires over the border above each SLR but the last, the clock apart: every bit that joins a
    cell on one side to one on the other, once, however many it joins. What is beside the engines'
    block is in SLR0.

    `files` are the Verilog of a kernel, the top last; `slrs` has the SLR of each engine. What one
    of nowhere would cross is left out.
    """
    from pyosys import libyosys as ys  # takes a second: not for those who only ask for places

    known = {file.stem: file for file in files}
    holder, children = _way_to_engines(files)[-1]
    design = ys.Design()
    reads = [f"read_verilog -lib {known[kind]}" for kind in sorted(set(children.values()))]
    for command in (*reads, f"read_verilog {known[holder]}", "proc", "opt_clean"):
        ys.Pass.call(design, f"tee -q {command}")
    module = design.module(ys.IdString(f"\\{holder}"))
    ends: dict[tuple[str, int], set[int]] = {}
    for wire in module.wires_.values():
        if wire.port_id and wire.name.str() != "\\clk":  # what is outside lies in SLR0
            ends |= {(wire.name.str(), bit): {0} for bit in range(wire.width)}
    for cell in module.cells_.values():
        slr = place_of(cell.name.str().removeprefix("\\"), slrs)
        for port, signal in cell.connections_.items():
            if slr is None or port.str() == "\\clk":
                continue
            for bit in signal.to_sigbit_vector():
                if bit.is_wire():
                    ends.setdefault((bit.wire.name.str(), bit.offset), set()).add(slr)
    last = max((slr for slr in slrs if slr is not None), default=0)
    return [sum(min(at) <= border < max(at) for at in ends.values()) for border in range(last)]


def engine_regions(region: str, engines: int) -> list[str]:
    """A block of clock regions for each of an SLR's engines, side by side.

    Whole columns: where they do not divide, neighbours share one.
    """
    found = REGION.fullmatch(region)
    if found is None:
        raise ValueError(f"a region must read CLOCKREGION_XaYb:CLOCKREGION_XcYd, got {region!r}")
    left, low, right, high = map(int, found.groups())
    columns = right - left + 1
    return [f"CLOCKREGION_X{left + columns * n // engines}Y{low}:"
            f"CLOCKREGION_X{left - (-columns * (n + 1) // engines) - 1}Y{high}"
            for n in range(engines)]  # fmt: skip


def floorplan_xdc(board: Card, cells: dict[int, list[str]]) -> str:
    text = (GENERATED + "# What speaks with HBM in SLR0, whole engines in SLRs, each with a place "
            "of its own there.\n# Out of context.\n")  # fmt: skip
    for slr, names in cells.items():
        block, region = f"[get_pblocks pblock_slr{slr}]", board.slrs[slr].region
        engines = [name for name in names if ENGINE.fullmatch(name.rpartition("/")[2])]
        text += f"\ncreate_pblock pblock_slr{slr}\nresize_pblock {block} -add {{{region}}}\n"
        text += "".join(f"add_cells_to_pblock {block} [get_cells {{{n}}}]\n"
                        for n in names if n not in engines)  # fmt: skip
        text += f"set_property IS_SOFT FALSE {block}\n"
        for name, part in zip(engines, engine_regions(region, len(engines)), strict=True):
            own = f"pblock_{name.rpartition('/')[2]}"
            block = f"[get_pblocks {own}]"
            text += (f"create_pblock {own}\nset_property PARENT pblock_slr{slr} {block}\n"
                     f"resize_pblock {block} -add {{{part}}}\n"
                     f"add_cells_to_pblock {block} [get_cells {{{name}}}]\n")
    if len(cells) > 1:
        text += f"""
{CROSSING}
set_property USER_SLL_REG TRUE [get_cells -hierarchical \\
    -filter {{PARENT =~ {BORDERS} && PRIMITIVE_GROUP == REGISTER}}]
"""
    return text


def floorplan_link_tcl(cells: dict[int, list[str]]) -> str:
    rows = "".join(f"    {name} SLR{slr}\n" for slr, names in cells.items() for name in names)
    borders = " ".join(name for names in cells.values() for name in names
                       if fnmatchcase(name, BORDERS))  # fmt: skip
    crossing = f"""{CROSSING}
foreach cell {{{borders}}} {{
    set found [get_cells -quiet -hierarchical \\
        -filter "PARENT =~ */{COMPUTE_UNIT}/inst/$cell && PRIMITIVE_GROUP == REGISTER"]
    if {{[llength $found] == 0}} {{ error "floorplan: $cell has no register" }}
    set_property USER_SLL_REG TRUE $found
}}
"""
    return f"""{GENERATED}# The floorplan in a Vitis platform, run before optimisation: what is \
wrong stops the link there.
# Assignments, not pblocks: the platform's own bound the region that kernels may use.
foreach {{cell slr}} {{
{rows}}} {{
    set found [get_cells -quiet -hierarchical -filter "NAME =~ */{COMPUTE_UNIT}/inst/$cell"]
    if {{[llength $found] == 1}} {{
        set_property USER_SLR_ASSIGNMENT $slr $found
    }} elseif {{$slr eq "SLR0"}} {{
        # Synthesis may have dissolved a small one; what is left of it is placed beside the others.
        puts "WARNING: floorplan: [llength $found] cells are called {COMPUTE_UNIT}/inst/$cell"
    }} else {{
        error "floorplan: [llength $found] cells are called {COMPUTE_UNIT}/inst/$cell, not one"
    }}
}}
{crossing if len(cells) > 1 else ""}"""
