"""Yosys's Verilog of one module, dressed for people: the same netlist in half the lines.

    fold        a nameless net that one place reads becomes part of that place's expression
    registers   those with one reset and one enable share an `always`
    pack        declarations, ports, connections and ROM words stand several to a line
    ports       ANSI, clk and rst first, then in the order of the signature
    memories    uniform contents as a loop; the register behind a read port has that port's name
    selections  by one-hot bits as `case (1'b1)`; repeated bits as `{4{x}}`

A net is folded only where its width is its context's, which the caller sees to for every operator
but `*`, and where nothing is signed; so folding changes no bit. Lines are at most 100 columns.
"""

import re
import textwrap
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

__all__ = ["dress"]

WIDTH = 100
CPLUSPLUS = ("interrupt",)  # a pin that Vitis wants and a word that Verilator warns of
NAMELESS = re.compile(r"(?<![\w.])_\d+_(?!\w)")
SIGNED = re.compile(r"\$signed|>>>| [*/%] ")  # what depends on its context's sign or width
ASSIGN = re.compile(r"  assign (_\d+_) = (.*);")
STARTS = re.compile(r" *(?:assign |else )?(?:if _ )?\w+ <?= ")  # a statement as far as its `=`
ASSOCIATIVE = {"&", "|", "^"}


def dress(text: str, port_order: Mapping[str, Sequence[str]]) -> str:
    """The module `text` as Yosys writes it; `port_order` has the ports of it and its children."""
    text = re.sub(r"^(?: *\(\* (?:init|enum_base_type) = .*\*\)\n)", "", text, flags=re.M)
    text = _read_registers(_enums(text))
    text = re.sub(r"\b(\d+)'h0+(?=[0-9a-f])", r"\1'h", text)
    text = text.replace("~ ", "~")
    text = re.sub(r"\b32'd(\d+)", lambda match: f"32'h{int(match[1]):x}", text)
    text = re.sub(r"^  function .*?^  endfunction\n", _one_hot_case, text, flags=re.M | re.S)
    text = re.sub(r"(?<=[{ ])(\w+(?:\[\d+\])?)(?: ?, \1(?![\w\[]))+", _repeat, text)
    head, body = re.split(r" ?\(.*?\);\n", text, maxsplit=1, flags=re.S)
    name = head.split()[-1]
    ports, body = _ports(body, ["clk", "rst", *port_order[name]])
    items = _items(body.removesuffix("endmodule\n"))
    items = _fold(_share_registers(items))
    items = [_memory(item) for item in items]
    items = [_instance(item, port_order) for item in items]
    lines = _declarations(items)
    lines += [line for item in items if not _declared(item) for line in _wrap(item)]
    return f"{head} (\n{ports}\n);\n" + "".join(f"{line}\n" for line in lines) + "endmodule\n"


def _fill(parts: Iterable[str], indent: str, prefix: str = "") -> list[str]:
    """`parts` one after the other, in as few lines as hold them; `prefix` before the first."""
    lines, line = [], indent + prefix
    for part in parts:
        if line.strip() and len(line) + 1 + len(part) > WIDTH:
            lines.append(line.rstrip())
            line = indent + ("  " if prefix else "")
        line += part if not line.strip() or line.endswith(" ") else f" {part}"
    return [*lines, line.rstrip()]


def _wrap(item: str) -> list[str]:
    lines = []
    for line in item.splitlines():
        indent = line[: len(line) - len(line.lstrip())]
        lines += textwrap.wrap(
            line.strip(), WIDTH, initial_indent=indent, subsequent_indent=f"{indent}    ",
            break_long_words=False, break_on_hyphens=False,
        )  # fmt: skip
    return lines


def _items(body: str) -> list[str]:
    """Statements of the module: a line indented by two, its attributes, what belongs to it."""
    items: list[str] = []
    for line in body.splitlines():
        attributed = bool(items) and items[-1].endswith("*)")
        if (re.match(r"  (?!end|\);)\S", line) and not attributed) or not items:
            items.append(line)
        else:
            items[-1] += f"\n{line}"
    return items


# ----------------------------------------------------------------------------------- expressions


def _enums(text: str) -> str:
    """`(* enum_value_01 = "RUN" *)` before a net becomes a comment, once for each set of names."""
    seen: set[str] = set()

    def comment(match: re.Match) -> str:
        values = re.findall(r'enum_value_([01]+) = "(\w+)"', match[0])
        names = ", ".join(f"{int(bits, 2)} {name}" for bits, name in values)
        net = re.search(r"(\w+)(?: = \S+)?;$", match[2])
        if names in seen or net is None:
            return match[2]
        seen.add(names)
        return "".join(f"{line}\n" for line in _wrap_comment(f"{net[1]}: {names}")) + match[2]

    return re.sub(r"((?:^ +\(\* enum_value_\w+ = \S+ \*\)\n)+)(^.*$)", comment, text, flags=re.M)


def _wrap_comment(text: str) -> list[str]:
    return textwrap.wrap(text, WIDTH, initial_indent="  // ", subsequent_indent="  //     ")


def _repeat(match: re.Match) -> str:
    count = match[0].count(match[1] + ",") + 1
    return f"{{{count}{{{match[1]}}}}}"


def _one_hot_case(match: re.Match) -> str:
    """Selections by one-hot bits: `case (1'b1)`, and arguments that hide no signal."""
    text = match[0]
    text = re.sub(r"casez \(s\)", "case (1'b1)", text)
    text = re.sub(
        r"^ +\d+'b([?1]+):\n +",
        lambda label: f"      s_[{len(label[1]) - 1 - label[1].index('1')}]: ",
        text,
        flags=re.M,
    )
    text = re.sub(r"default:\n +", "default: ", text)
    return re.sub(r"(?<=[ \]])([abs])(?=[;\[])", r"\1_", text)


def _outline(text: str) -> str:
    """`text` with everything between brackets as `_`."""
    while (shorter := re.sub(r"\([^()]*\)|\{[^{}]*\}|\[[^][]*\]", "_", text)) != text:
        text = shorter
    return text


def _place(expression: str, before: str, after: str) -> str:
    """`expression` with parentheses if it needs them between `before` and `after`."""
    outline = _outline(expression)
    if " " not in outline:
        return expression
    line = before.rsplit("\n", 1)[-1]
    left, right = line.rstrip()[-1:], after.lstrip()[:1]
    if left in ("(", "{", ",", "[") and right in (")", "}", ",", "]"):
        return expression
    whole = STARTS.fullmatch(_outline(line)) is not None
    if whole and right == ";":
        return expression
    if " ? " in outline:
        bare = line.endswith(" : ") and right in (";", ")")
        return expression if bare else f"({expression})"
    operators = set(outline.split()[1::2])
    unary = outline.split()[0] in ASSOCIATIVE | {"-"}
    if len(operators) == 1 and operators <= ASSOCIATIVE and not unary:
        [operator] = operators
        starts = whole or left == "(" or re.search(rf"[\w)}}\]] {re.escape(operator)} $", line)
        if starts and (right == operator or right in (";", ")")):
            return expression
    return f"({expression})"


def _fold(items: list[str]) -> list[str]:
    """Put each nameless net into the one place that reads it, while that stays one line."""
    reads: Counter[str] = Counter()
    value: dict[str, str] = {}
    for item in items:
        found = ASSIGN.fullmatch(item)
        if found and not SIGNED.search(found[2]) and "_(" not in found[2]:
            value[found[1]] = found[2]
        if not _declared(item):
            reads.update(NAMELESS.findall(found[2] if found else item))
    candidates = {name for name in value if reads[name] == 1}
    folded: set[str] = set()

    def grow(text: str) -> str:
        position = 0
        while match := NAMELESS.search(text, position):
            name, position = match[0], match.end()
            before, after = text[: match.start()], text[match.end() :]
            if name not in candidates:
                continue
            new = value[name]
            if after[:1] == "[" or " * " in text:
                candidates.remove(name)
                continue
            new = _place(new, before, after)
            if len(before.rsplit("\n", 1)[-1]) + len(new) + len(after.split("\n", 1)[0]) > WIDTH:
                candidates.remove(name)
                continue
            folded.add(name)
            candidates.remove(name)
            text, position = before + new + after, match.start()
        return text

    def roots() -> Iterable[int]:
        return [i for i, item in enumerate(items) if i not in grown and not _declared(item)
                and not ((found := ASSIGN.fullmatch(item)) and found[1] in candidates | folded)]

    grown: set[int] = set()
    while todo := roots():
        for index in todo:  # a net that did not fit is a root of its own in the next round
            item = items[index]
            left = re.match(r"  assign .*? = ", item)
            start = left.end() if left else 0
            items[index] = grow(item) if not left else left[0] + grow(item)[start:]
            grown.add(index)
    gone = re.compile(rf"  wire (?:\[\d+:0\] )?(?:{'|'.join(sorted(folded)) or '-'});")
    return [item for item in items if not gone.fullmatch(item)
            and not ((found := ASSIGN.fullmatch(item)) and found[1] in folded)]


# ------------------------------------------------------------------------------------- registers

REGISTER = re.compile(
    r"  always @\(posedge clk\)\n"
    r"(?:    if \((?P<reset>[^\n]*)\) (?P<to>[^\n]*?) <= (?P<init>\d+'[^\n;]*);\n"
    r"    else )?"
    r"(?: *if \((?P<enable>[^\n]*)\) )? *(?P<target>[^\n]*?) <= (?P<value>[^\n]*);"
)


Controls = tuple[str | None, str | None]  # reset, enable


def _share_registers(items: list[str]) -> list[str]:
    """One `always` for all registers with the same reset and the same enable."""
    groups: dict[Controls, list[re.Match]] = {}
    order: list[str | Controls] = []
    for item in items:
        found = REGISTER.fullmatch(item)
        if found is None:
            order.append(item)
            continue
        key = (found["reset"], found["enable"])
        if key not in groups:
            order.append(key)
        groups.setdefault(key, []).append(found)
    return [entry if isinstance(entry, str) else _registers(*entry, groups[entry])
            for entry in order]  # fmt: skip


def _registers(reset: str | None, enable: str | None, group: list[re.Match]) -> str:
    lines = [f"{r['target']} <= {r['value']};" for r in group]
    if reset is None:
        condition = f" if ({enable})" if enable else ""
        if len(lines) == 1:
            return f"  always @(posedge clk){condition}\n    {lines[0]}"
        return "\n".join([f"  always @(posedge clk){condition} begin",
                          *(f"    {line}" for line in lines), "  end"])  # fmt: skip
    resets = [f"{r['to']} <= {r['init']};" for r in group]
    otherwise = f"else if ({enable})" if enable else "else"
    if len(lines) == 1:
        return (f"  always @(posedge clk)\n    if ({reset}) {resets[0]}\n"
                f"    {otherwise} {lines[0]}")  # fmt: skip
    return "\n".join([f"  always @(posedge clk)\n    if ({reset}) begin", *_fill(resets, " " * 6),
                      f"    end {otherwise} begin", *(f"      {line}" for line in lines),
                      "    end"])  # fmt: skip


# ------------------------------------------------------- declarations, ports, instances, memories


def _declared(item: str) -> bool:
    return bool(re.match(r"(?:  \(\*.*\*\)\n)*(?:  (?:wire|reg)\b|  //)", item))


def _declarations(items: list[str]) -> list[str]:
    """Nets of one width side by side; memories, with their comments, after them."""
    groups: dict[str, list[str]] = {}
    lines = []
    for item in filter(_declared, items):
        found = re.fullmatch(r"  ((?:wire|reg)(?: signed)?(?: \[\d+:0\])?) (\w+(?: = \S+)?);", item)
        if found:
            groups.setdefault(found[1], []).append(found[2])
        else:
            lines += item.splitlines()
    packed = []
    for kind, nets in groups.items():
        parts = [f"{net}," for net in nets[:-1]] + [f"{nets[-1]};"]
        packed += _fill(parts, "  ", f"{kind} ")
    return [*packed, *lines]


def _ports(body: str, order: list[str]) -> tuple[str, str]:
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
        marks = re.findall(r"\w+ = \S+", attributes)
        mark = f"(* {', '.join(marks)} *) " if marks else ""
        ports[name] = (f"{mark}{direction} {net} {kind}".rstrip(), f"{name}{init}")
    rank = {name: index for index, name in enumerate(order)}
    runs: list[tuple[str, list[str]]] = []
    for name in sorted(ports, key=lambda name: rank.get(name, len(order))):
        kind, text = ports[name]
        if name in CPLUSPLUS:
            off, on = (f"/* verilator lint_{word} SYMRSVDWORD */" for word in ("off", "on"))
            runs.append((f"{off} {kind}", [f"{text} {on}"]))
        elif runs and runs[-1][0] == kind and " = " not in runs[-1][1][-1] + text:
            runs[-1][1].append(text)  # Yosys takes no second name after an initial value
        else:
            runs.append((kind, [text]))
    lines = []
    for index, (kind, names) in enumerate(runs):
        comma = "," if index < len(runs) - 1 else ""
        parts = [f"{name}," for name in names[:-1]] + [f"{names[-1]}{comma}"]
        lines += _fill(parts, "  ", f"{kind} ")
    return "\n".join(lines), body


def _instance(item: str, port_order: Mapping[str, Sequence[str]]) -> str:
    found = re.fullmatch(r"  (\w+) (\w+) \(\n(.*)\n  \);", item, re.S)
    if found is None:
        return item
    order = ["clk", "rst", *port_order.get(found[1], ())]
    rank = {name: index for index, name in enumerate(order)}
    ports = re.findall(r"^    \.(\w+)\((.*)\),?$", found[3], re.M)
    ports.sort(key=lambda port: rank.get(port[0], len(order)))
    parts = [f".{port}({net})," for port, net in ports]
    parts[-1] = parts[-1].removesuffix(",")
    return "\n".join([f"  {found[1]} {found[2]} (", *_fill(parts, "    "), "  );"])


def _read_registers(text: str) -> str:
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


def _memory(item: str) -> str:
    """Contents: a loop if there is one value throughout, else several words to a line."""
    if not re.match(r"  initial begin\n(?:    \w+\[\d+\] = \S+;\n)+  end", item):
        return item
    words = re.findall(r"^ +(\w+)\[\d+\] = (\S+);$", item, re.M)
    if len(words) < 4 or len(set(words)) > 1:
        parts = re.findall(r"\w+\[\d+\] = \S+;", item)
        return "\n".join(["  initial begin", *_fill(parts, "    "), "  end"])
    (name, value), depth = words[0], len(words)
    index = f"{name}_i"
    return (
        f"  integer {index};\n"
        f"  initial for ({index} = 0; {index} < {depth}; {index} = {index} + 1)"
        f" {name}[{index}] = {value};"
    )
