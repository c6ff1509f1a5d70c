"""The parts of a kernel by its Verilog: what the energy is told apart by."""

from collections import Counter

from gdn_core.measure.report.synthesis import instances

__all__ = ["part_of", "placed"]


def part_of(modules: tuple[str, ...]) -> str:
    """The part of the kernel that an instance belongs to, its modules given from the top down.

    A part is a child of the kernel, which the shell holds, or of its layer; shell, kernel and layer
    are parts themselves. The stations on the engines' ways belong to the engines.
    """
    part = modules[min(len(modules) - 1, 3 if "layer" in modules[:3] else 2)]
    return "engine" if part.startswith("station_") else part


def placed(texts: dict[str, str]) -> Counter[tuple[str, str]]:
    """Instances of each module in each part; `texts` is the Verilog by module, the top last."""
    counts: Counter[tuple[str, str]] = Counter()

    def walk(modules: tuple[str, ...]) -> None:
        counts[part_of(modules), modules[-1]] += 1
        for kind in instances(texts[modules[-1]]).values():
            if kind in texts:
                walk((*modules, kind))

    walk((next(reversed(texts)),))
    return counts
