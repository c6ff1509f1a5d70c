"""Where the parts of a module stand: declarations, ports, connections, memories, line breaks.

    pack      declarations, ports, connections and words of ROMs stand several to a line
    ports     ANSI, clk and rst first, then in the order of the signature
    order     instances and nets by name, numbers as numbers: lane_0_2 before lane_0_10
    memories  uniform contents as a loop; the register behind a read port has that port's name

Lines are at most 100 columns.
"""

import re
import textwrap
from collections.abc import Iterable, Mapping, Sequence

__all__ = ["WIDTH", "declarations", "declared", "fill", "instance", "memory", "module_ports",
           "natural", "read_registers", "split_items", "wrap", "wrap_comment"]

WIDTH = 100
CHUNK = 256  # words of a ROM in one constant
CPLUSPLUS = ("interrupt",)  # a pin that Vitis wants and a word that Verilator warns of


def fill(parts: Iterable[str], indent: str, prefix: str = "") -> list[str]:
    """`parts` one after the other, in as few lines as hold them; `prefix` before the first."""
    lines, line = [], indent + prefix
    for part in parts:
        if line.strip() and len(line) + 1 + len(part) > WIDTH:
            lines.append(line.rstrip())
            line = indent + ("  " if prefix else "")
        line += part if not line.strip() or line.endswith(" ") else f" {part}"
    return [*lines, line.rstrip()] if line.strip() != prefix.strip() else lines


def wrap(item: str) -> list[str]:
    lines = []
    for line in item.splitlines():
        indent = line[: len(line) - len(line.lstrip())]
        lines += textwrap.wrap(
            line.strip(), WIDTH, initial_indent=indent, subsequent_indent=f"{indent}    ",
            break_long_words=False, break_on_hyphens=False,
        )  # fmt: skip
    return lines



def split_items(body: str) -> list[str]:
    """Statements of the module: a line indented by two, its attributes, what belongs to it."""
    items: list[str] = []
    for line in body.splitlines():
        attributed = bool(items) and items[-1].endswith("*)")
        if (re.match(r"  (?!end|\);)\S", line) and not attributed) or not items:
            items.append(line)
        else:
            items[-1] += f"\n{line}"
    return items


def wrap_comment(text: str) -> list[str]:
    return textwrap.wrap(text, WIDTH, initial_indent="  // ", subsequent_indent="  //     ")


def natural(name: str) -> list[tuple[int, str]]:
    """A key that sorts names with numbers as people do."""
    return [(int(part) if part.isdigit() else -1, part) for part in re.split(r"(\d+)", name)]


def declared(item: str) -> bool:
    return bool(re.match(r"(?:  \(\*.*\*\)\n)*(?:  (?:wire|reg)\b|  //)", item))


def declarations(items: list[str], elements: Mapping[str, int]) -> list[str]:
    """Nets of one width side by side; memories, with their comments, after them."""
    groups: dict[str, list[str]] = {}
    lines = []
    for item in filter(declared, items):
        found = re.fullmatch(r"((?:  \(\*.*\*\)\n)*)"
                             r"  ((?:wire|reg)(?: signed)?(?: \[\d+:0\])?) (\w+(?: = \S+)?);", item)
        if found:
            kind = vector(found[2], elements.get(found[3].partition(" ")[0], 1))
            marks = re.findall(r"\w+ = \S+", found[1])
            kind = f"(* {', '.join(marks)} *) {kind}" if marks else kind
            groups.setdefault(kind, []).append(found[3])
        else:
            lines += item.splitlines()
    packed = []
    for kind, nets in groups.items():
        nets.sort(key=natural)
        parts = [f"{net}," for net in nets[:-1]] + [f"{nets[-1]};"]
        packed += fill(parts, "  ", f"{kind} ")
    return [*packed, *lines]


def interface(name: str) -> str:
    """What a pin or a port belongs to: m_axi_q_arvalid to m_axi_q_, q__ar__ready to q__ar."""
    found = re.match(r"[sm]_axi_\w+_(?=[a-z]+$)", name)
    return found[0] if found else name.rpartition("__")[0]


def vector(kind: str, elements: int) -> str:
    """A declaration's kind with the elements of an array visible: `wire [12*48-1:0]`."""
    found = re.search(r"\[(\d+):0\]", kind)
    if elements < 2 or found is None or int(found[1]) + 1 == elements:
        return kind
    return kind.replace(found[0], f"[{elements}*{(int(found[1]) + 1) // elements}-1:0]")


def module_ports(body: str, order: list[str], elements: Mapping[str, int]) -> tuple[str, str]:
    """The list of ports, and the module's body without their declarations."""
    ports = {}
    for attributes, direction, kind, name in re.findall(
        r"((?:^  \(\* \w+ = \S+ \*\)\n)*)^  (input|output) ((?:signed )?(?:\[\d+:0\] )?)(\S+);\n",
        body, re.M,
    ):
        declaration = rf"^  (wire|reg) {re.escape(kind + name)}( = \S+)?;\n"
        [(net, init)] = re.findall(declaration, body, re.M)
        body = body.replace(f"{attributes}  {direction} {kind}{name};\n", "", 1)
        body = re.sub(declaration, "", body, count=1, flags=re.M)
        kind = vector(f"{direction} {net} {kind}".rstrip(), elements.get(name, 1))
        marks = re.findall(r"\w+ = \S+", attributes)
        mark = f"(* {', '.join(marks)} *) " if marks else ""
        ports[name] = (f"{mark}{kind}", f"{name}{init}")
    rank = {name: index for index, name in enumerate(order)}
    runs: list[tuple[str, list[str]]] = []
    for name in sorted(ports, key=lambda name: rank.get(name, len(order))):
        kind, text = ports[name]
        if name in CPLUSPLUS:
            off, on = (f"/* verilator lint_{word} SYMRSVDWORD */" for word in ("off", "on"))
            runs.append((f"{off} {kind}", [f"{text} {on}"]))
        elif (runs and runs[-1][0] == kind and " = " not in runs[-1][1][-1] + text
              and interface(name) == interface(runs[-1][1][-1])):  # fmt: skip
            runs[-1][1].append(text)  # Yosys takes no second name after an initial value
        else:
            runs.append((kind, [text]))
    lines: list[str] = []
    before = ""
    for index, (kind, names) in enumerate(runs):
        comma = "," if index < len(runs) - 1 else ""
        parts = [f"{name}," for name in names[:-1]] + [f"{names[-1]}{comma}"]
        new = fill(parts, "  ", f"{kind} ")
        side = "clk" if names[0] in ("clk", "rst") else interface(names[-1])
        if lines and side == before and len(lines[-1]) + len(new[0]) - 1 <= WIDTH and len(new) == 1:
            lines[-1] += new[0][1:]  # of one stream or bus, or of none, on one line
        else:
            lines += new
        before = side
    return "\n".join(lines), body


def instance(item: str, port_order: Mapping[str, Sequence[str]]) -> str:
    found = re.fullmatch(r"  (\w+) (\w+) \(\n(.*)\n  \);", item, re.S)
    if found is None:
        return item
    order = ["clk", "rst", *port_order.get(found[1], ())]
    rank = {name: index for index, name in enumerate(order)}
    ports = re.findall(r"^    \.(\w+)\((.*)\),?$", found[3], re.M)
    ports.sort(key=lambda port: rank.get(port[0], len(order)))
    parts = [f".{port}({net})," for port, net in ports]
    parts[-1] = parts[-1].removesuffix(",")
    return "\n".join([f"  {found[1]} {found[2]} (", *fill(parts, "    "), "  );"])


def read_registers(text: str) -> str:
    """The nameless register behind a memory's read port becomes the net that it alone drives."""
    for net, number in re.findall(r"^  assign (\w+) = (_\d+_);\n", text, re.M):
        register = re.search(rf"^  reg ((?:\[\d+:0\] )?){number}( = \S+)?;\n", text, re.M)
        if register is None:
            continue
        wire = f"  wire {register[1]}{net};\n"
        if wire in text:
            text = text.replace(register[0], "").replace(f"  assign {net} = {number};\n", "")
            text = text.replace(wire, f"  reg {register[1]}{net}{register[2] or ''};\n")
            text = re.sub(rf"\b{number}\b", net, text)
    return text


def memory(item: str) -> str:
    """Contents: a loop if there is one value throughout, else several words to a line."""
    if not re.match(r"  initial begin\n(?:    \w+\[\d+\] = \S+;\n)+  end", item):
        return item
    words = re.findall(r"^ +(\w+)\[\d+\] = (\S+);$", item, re.M)
    (name, value), depth = words[0], len(words)
    index = f"{name}_i"
    if depth < 4:
        parts = re.findall(r"\w+\[\d+\] = \S+;", item)
        return "\n".join(["  initial begin", *fill(parts, "    "), "  end"])
    if len(set(words)) > 1:
        return _table(name, [word for _, word in words])
    return (
        f"  integer {index};\n"
        f"  initial for ({index} = 0; {index} < {depth}; {index} = {index} + 1)"
        f" {name}[{index}] = {value};"
    )


def _table(name: str, words: list[str]) -> str:
    """A ROM as constants of some words each, the first word highest, and loops that fill it."""
    index, width = f"{name}_i", int(words[0].partition("'")[0])
    lines, loops = [f"  integer {index};"], []
    for start in range(0, len(words), CHUNK):
        some = words[start : start + CHUNK]
        constant = f"{name}_from_{start}".upper()
        parts = [f"{word}," for word in some[:-1]] + some[-1:]
        lines += [f"  localparam [{len(some) * width - 1}:0] {constant} = {{", *fill(parts, "    "),
                  "  };"]  # fmt: skip
        loops.append(f"    for ({index} = 0; {index} < {len(some)}; {index} = {index} + 1)")
        place = f"{index} + {start}" if start else index
        loops.append(f"      {name}[{place}] = {constant}[{width} * ({len(some) - 1} - {index}) "
                     f"+: {width}];")  # fmt: skip
    return "\n".join([*lines, "  initial begin", *loops, "  end"])
