"""Yosys's Verilog of one module, dressed for people: the same netlist in half the lines.

    always      `if` and `case` of the source: `gdn_core.emit.always`
    names       words for states and fields: `gdn_core.emit.names`
    expressions as they would be written: `gdn_core.emit.fold`
    layout      declarations, ports, instances: `gdn_core.emit.layout`
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from gdn_core.emit.always import restore
from gdn_core.emit.fold import fold
from gdn_core.emit.layout import (
    declarations,
    declared,
    instance,
    memory,
    module_ports,
    natural,
    read_registers,
    split_items,
    wrap,
)
from gdn_core.emit.names import Enums, Fields, Layout
from gdn_core.emit.process import Always

__all__ = ["dress"]

INIT = re.compile(r"^ *\(\* init = (\S+) \*\)\n"
                  r"((?: *\(\*.*\*\)\n)* *(?:wire|reg|output|input)\b.*?(\w+);\n)", re.M)


def dress(text: str, port_order: Mapping[str, Sequence[str]], blocks: Mapping[str, Always],
          layouts: Mapping[str, Layout]) -> str:  # fmt: skip
    """The module `text` as Yosys writes it.

    `port_order` has the ports of it and its children, `blocks` what its cells `always_*` stand for,
    `layouts` the fields of its nets.
    """
    text = re.sub(r"^ *\(\* enum_base_type = .*\*\)\n", "", text, flags=re.M)
    text = re.sub(r"\b32'd(\d+)", lambda match: f"32'h{int(match[1]):x}", text)
    text = re.sub(r"\b(\d+)'h0+(?=[0-9a-f])", r"\1'h", text)
    text = text.replace("~ ", "~")
    text = re.sub(r"(?<=[{ ])(\w+(?:\[\d+\])?)(?: ?, \1(?![\w\[]))+", _repeat, text)
    text = read_registers(text)
    taken: set[str] = set()
    enums = Enums(text, taken)
    text = _registers(enums.text)
    arrays = r"^ *\(\* elements = 32'h(\w+) \*\)\n(?=(?: *\(\*.*\n)* *\w+ .*?(\w+)(?: = \S+)?;$)"
    elements = {net: int(count, 16) for count, net in re.findall(arrays, text, re.M)}
    text = re.sub(arrays, "", text, flags=re.M)
    head, body = re.split(r" ?\(.*?\);\n", text, maxsplit=1, flags=re.S)
    name = head.split()[-1]
    ports, body = module_ports(body, ["clk", "rst", *port_order[name]], elements)
    items = split_items(body.removesuffix("endmodule\n"))
    widths = {net: int(high) + 1 for high, net in
              re.findall(r"^ +(?:wire|reg) \[(\d+):0\] (\w+)(?: = \S+)?;$", text, re.M)}
    fields = Fields(layouts, {net: widths[net] // count for net, count in elements.items()
                              if count > 1 and widths.get(net, 0) > count}, taken)  # fmt: skip
    items = restore(items, blocks, enums.word, widths)
    enums.spread(items)
    items = [item if declared(item) else enums.compared(fields.named(item))
             for item in map(_unused, items)]  # fmt: skip
    items = [enums.assigned(item) for item in fold(items)]
    items = [instance(memory(item), port_order) for item in items]
    items.sort(key=_order)
    lines = enums.declarations() + fields.declarations() + declarations(items, elements)
    lines += [line for item in items if not declared(item) for line in wrap(item)]
    return f"{head} (\n{ports}\n);\n" + "".join(f"{line}\n" for line in lines) + "endmodule\n"


def _repeat(match: re.Match) -> str:
    count = match[0].count(match[1] + ",") + 1
    return f"{{{count}{{{match[1]}}}}}"


def _unused(item: str) -> str:
    """Of an array of which every element has unused bits, the net that takes them takes all."""
    if not item.startswith("  assign unused = "):
        return item
    for net, count in Counter(re.findall(r"(\w+)\[", item)).items():
        if count > 3:
            item = re.sub(rf"\b{net}\[[\d:]+\](?:, (?={net}\b))?", f"{net}, ", item)
            item = re.sub(rf"(?:\b{net}, )+,? ?", f"{net}, ", item)
    return re.sub(r",(?: |(?= \}))*(?=,)|,\s*(?=\})", " ", item).replace("  }", " }")


def _order(item: str) -> tuple:
    """Instances last, by their names; the rest as it comes."""
    found = re.match(r"  \w+ (\w+) \(\n", item)
    return (1, *natural(found[1])) if found else (0,)


def _registers(text: str) -> str:
    """What a block writes is a `reg`, with the initial value that Yosys has as an attribute."""
    values: dict[str, str] = {}

    def keep(found: re.Match) -> str:
        values[found[3]] = found[1]
        return found[2]

    text = INIT.sub(keep, text)
    written = set(re.findall(r"^  always_\w+ \S+ \(\n(?:    .*\n)*?    \.o\((\w+)", text, re.M))

    def declaration(found: re.Match) -> str:
        if found[2] not in written:
            return found[0]
        value = f" = {values[found[2]]}" if found[2] in values else ""
        return f"  reg {found[1]}{found[2]}{value};"

    return re.sub(r"^  wire ((?:\[\d+:0\] )?)(\w+);$", declaration, text, flags=re.M)
