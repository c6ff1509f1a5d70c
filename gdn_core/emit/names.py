"""Words for numbers: states of enums, and the fields of structs, which Verilog has as slices.

    step == 3'h2          step == RUN               localparam [2:0] IDLE = 3'h0, RUN = 3'h2;
    job[4]                job[CONTROL_LOAD]         localparam CONTROL_LOAD = 4;
    scalars[159:128]      scalars[BETA +: 32]       localparam BETA = 128;
    r_i[95:48]            r_i[1*48 +: 48]           of an array of 12 elements of 48 bits

A module has the words that it uses. Two that differ and would be called the same begin with the
name of the net.
"""

import re
from collections.abc import Mapping
from typing import Any

from gdn_core.emit.layout import fill

__all__ = ["Enums", "Fields", "fields_of"]

Layout = dict[tuple[int, int], str]  # (lowest bit, width) -> name
LEAF = r"(?:(?<= [?:] )|(?<=<= )|(?<=^= )|(?<=\w = )|(?<=\] = ))"  # a value, or a part
WIRE = re.compile(r"^  wire width (\d+)(?: .*)? \\([\w$.]+)$", re.M)


def fields_of(rtlil: str) -> dict[str, Layout]:
    """The fields of each net whose source is a struct, from the nets that stand for them."""
    widths = {path: int(width) for width, path in WIRE.findall(rtlil[: rtlil.index("\nend\n")])}
    inside: dict[str, list[str]] = {}
    for path in widths:
        inside.setdefault(path.rpartition(".")[0], []).append(path)

    def layout(net: str, low: int, prefix: str) -> Layout:
        fields = inside.get(net, [])
        if sum(widths[field] for field in fields) != widths[net]:
            return {}  # an array, or a union
        found: Layout = {}
        for field in fields:
            name = prefix + field.rpartition(".")[2].upper()
            found[low, widths[field]] = name
            found |= layout(field, low, f"{name}_")
            low += widths[field]
        return found

    return {net.replace("$", "_"): fields for net in inside.get("", [])
            if len(fields := layout(net, 0, "")) > 1}  # fmt: skip


class _Words:
    """Names with values, each name once."""

    def __init__(self, taken: set[str]):
        self.taken = taken  # names of the module, whoever gave them
        self.given: dict[tuple[str, Any], str] = {}

    def name(self, wanted: str, value: Any, net: str) -> str:
        if (wanted, value) not in self.given:
            name = wanted if wanted not in self.taken else f"{net.upper()}_{wanted}"
            self.taken.add(name)
            self.given[wanted, value] = name
        return self.given[wanted, value]


class Enums:
    """The enums of a module's nets: {net: {literal: name}}."""

    def __init__(self, text: str, taken: set[str]):
        self.of: dict[str, dict[str, str]] = {}
        self.words = _Words(taken)
        enum = r"((?:^ +\(\* enum_value_\w+ = \S+ \*\)\n)+)(?:^ +\(\*.*\n)*^.*?(\w+)(?: = \S+)?;$"
        for values, net in re.findall(enum, text, re.M):
            self.of[net] = {f"{len(bits)}'h{int(bits, 2):x}": name for bits, name in
                            re.findall(r'enum_value_([01]+) = "(\w+)"', values)}
        self.text = re.sub(r"^ +\(\* enum_value_\w+ = \S+ \*\)\n", "", text, flags=re.M)

    def word(self, net: str, literal: str) -> str:
        """What the enum of `net` calls the number `literal`."""
        name = self.of.get(net, {}).get(literal)
        return self.words.name(name, literal, net) if name else literal

    def compared(self, text: str) -> str:
        """`text` with words in comparisons."""
        return re.sub(r"\b(\w+) ([!=]=) (\d+'h[0-9a-f]+)",
                      lambda m: f"{m[1]} {m[2]} {self.word(m[1], m[3])}", text)

    def spread(self, items: list[str]) -> None:
        """What an enum's net is given, or gives, is one of that enum too."""
        known = 0
        while known != len(self.of):
            known = len(self.of)
            for item in items:
                for target, value in re.findall(r"(?<=[ \n])(\w+) <?= ([^;]*);", item):
                    nets = [target, *re.findall(rf"{LEAF}(\w+)(?= :|;|\))", f"= {value};")]
                    enum = next((self.of[net] for net in nets if net in self.of), None)
                    if enum is not None:
                        self.of.update({net: enum for net in nets if net not in self.of})

    def assigned(self, item: str) -> str:
        """A statement with words where it gives a number to an enum's net."""

        def named(found: re.Match) -> str:
            return re.sub(rf"{LEAF}\d+'h[0-9a-f]+(?= :|;|\))",
                          lambda number: self.word(found[1], number[0]), found[0])

        return re.sub(rf"(?<=[ \n])({'|'.join(self.of) or '-'}) <?= [^;]*;", named, item)

    def declarations(self) -> list[str]:
        groups: dict[str, list[str]] = {}
        given = [(int(literal.partition("'h")[2], 16), literal, name)
                 for (_, literal), name in self.words.given.items()]  # fmt: skip
        for _, literal, name in sorted(given):
            width = int(literal.partition("'")[0])
            kind = f"localparam [{width - 1}:0]" if width > 1 else "localparam"
            groups.setdefault(kind, []).append(f"{name} = {literal}")
        return [line for kind, parts in groups.items()
                for line in fill(_listed(parts), "  ", f"{kind} ")]  # fmt: skip


class Fields:
    """The fields of a module's nets that are structs; the elements of those that are arrays."""

    def __init__(self, layouts: Mapping[str, Layout], elements: Mapping[str, int], taken: set[str]):
        self.layouts = layouts
        self.elements = elements  # bits of each
        self.words = _Words(taken)
        nets = "|".join([*layouts, *elements]) or "-"
        self.slice = re.compile(rf"\b({nets})\[(\d+)(?::(\d+))?\]")

    def named(self, text: str) -> str:
        """`text` with fields in place of slices."""
        return self.slice.sub(self._slice, text)

    def _slice(self, found: re.Match) -> str:
        net, high, low = found[1], int(found[2]), int(found[3] or found[2])
        width = high - low + 1
        size = self.elements.get(net)
        if size and width % size == low % size == 0:
            count = f"{width // size}*" if width > size else ""
            return f"{net}[{low // size}*{size} +: {count}{size}]"
        if size and low // size == high // size:
            place = f"{low // size}*{size}" + (f" + {low % size}" if low % size else "")
            return f"{net}[{place}]" if width == 1 else f"{net}[{place} +: {width}]"
        around = [(size, start) for start, size in self.layouts.get(net, ())
                  if start <= low and high < start + size]  # fmt: skip
        if not around:
            return found[0]
        size, start = min(around)
        name = self.words.name(self.layouts[net][start, size], start, net)
        place = name if low == start else f"{name} + {low - start}"
        return f"{net}[{place}]" if width == 1 else f"{net}[{place} +: {width}]"

    def declarations(self) -> list[str]:
        given = sorted(((start, name) for (_, start), name in self.words.given.items()))
        return fill(_listed([f"{name} = {start}" for start, name in given]), "  ", "localparam ")


def _listed(parts: list[str]) -> list[str]:
    return [f"{part}," for part in parts[:-1]] + [f"{part};" for part in parts[-1:]]
