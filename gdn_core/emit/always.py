"""`always` blocks that read like their source, from processes and what Yosys made of operands.

Registers that ask the same questions share one `always`. A register that nobody tells keeps its
value; where the last question overrides all before it, as a reset does, it comes first.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from gdn_core.emit.layout import WIDTH, fill
from gdn_core.emit.process import Always, Assign, Branch

__all__ = ["restore"]

PLAIN = re.compile(r"\d+'h[0-9a-f]+|[A-Za-z]\w*(?:\[[^]]*\])?")  # a constant, a named net
Word = Callable[[str, str], str]  # (net, number) -> what the net's enum calls it


def restore(items: Sequence[str], blocks: Mapping[str, Always], word: Word,
            widths: Mapping[str, int]) -> list[str]:  # fmt: skip
    """`items` with blocks for their cells; `word` calls a net's number by its name."""
    out: list[str | tuple] = []
    groups: dict[tuple, list[list]] = {}
    for item in items:
        found = re.fullmatch(r"  (always_\w+_\d+) \S+ \(\n(.*)\n  \);", item, re.S)
        if found is None:
            out.append(item)
            continue
        block = blocks[found[1]]
        pins = dict(re.findall(r"^    \.(\w+)\((.*)\),?$", found[2], re.M))
        values = {raw: pins[f"i{index}"] for index, raw in enumerate(block.operands)}
        body = _Resolver(values, pins["o"], block.width, word).body(block.body)
        if not block.clocked:
            inner = _print(body, 4, "=")
            out.append("\n".join(["  always @* begin", *inner, "  end"]))
            continue
        key = (pins["clk"], *_key(body))
        if key not in groups:
            out.append(key)
        groups.setdefault(key, []).append(body)
    return [entry if isinstance(entry, str)
            else _clocked(entry[0], _merge(groups[entry]), widths)
            for entry in out]  # fmt: skip


@dataclass
class _Resolver:
    """Puts Verilog in the place of RTLIL, and drops arms that a constant never takes."""

    values: Mapping[str, str]
    target: str
    width: int
    word: Word

    def body(self, body: list) -> list:
        out: list = []
        for statement in body:
            if isinstance(statement, Assign):
                out.append(self.assign(statement))
                continue
            if statement.subject:
                subject = self.values[statement.subject]
                arms = [(_pattern(test, subject, self.word), self.body(arm))
                        for test, arm in statement.arms]  # fmt: skip
            else:
                subject, arms = "", self.tests(statement)
            if len(arms) == 1 and not arms[0][0]:
                out += arms[0][1]
            elif any(arm for _, arm in arms):
                out.append(Branch(arms, subject))
        return out

    def tests(self, branch: Branch) -> list[tuple[str, list]]:
        arms: list[tuple[str, list]] = []
        for test, arm in branch.arms:
            text = self.values[test] if test else ""
            if text == "1'h0":
                continue
            arms.append(("" if text == "1'h1" else text, self.body(arm)))
            if not arms[-1][0]:
                break
        return arms

    def assign(self, statement: Assign) -> Assign:
        name, _, bounds = self.target.partition("[")
        low = statement.low + (int(re.findall(r"\d+", bounds)[-1]) if bounds else 0)
        high = low + statement.width - 1
        part = f"{name}[{high}:{low}]" if high > low else f"{name}[{low}]"
        if statement.width == self.width:
            part = self.target
        value = self.word(part, self.values[statement.value])
        return Assign(statement.low, statement.width, value, part, self.target)


def _pattern(label: str, subject: str, word: Word) -> str:
    parts = []
    for part in filter(None, label.split(", ")):
        width, _, bits = part.partition("'")
        parts.append(f"{width}'b{bits.replace('-', '?')}" if "-" in bits
                     else word(subject, f"{width}'h{int(bits, 2):x}"))  # fmt: skip
    return ", ".join(parts)


def _key(body: list) -> tuple:
    """The questions that a body asks at its top; bodies with equal ones are merged."""
    return tuple((statement.subject, tuple(test for test, _ in statement.arms if test))
                 for statement in body if isinstance(statement, Branch))  # fmt: skip


def _merge(bodies: list[list]) -> list:
    """One body of several, of different registers, that ask the same questions."""
    runs: list[list[Assign]] = [[] for _ in range(len(_key(bodies[0])) + 1)]
    branches: list[list[Branch]] = [[] for _ in runs[1:]]
    for body in bodies:
        index = 0
        for statement in body:
            if isinstance(statement, Assign):
                runs[index].append(statement)
            else:
                branches[index].append(statement)
                index += 1
    out: list = list(runs[0])
    for run, same in zip(runs[1:], branches, strict=True):
        tests = [test for test, _ in same[0].arms if test]
        arms = [(test, _regroup([_arm(branch, test) for branch in same])) for test in tests]
        otherwise = _regroup([_arm(branch, "") for branch in same])
        out.append(Branch([*arms, ("", otherwise)] if otherwise else arms, same[0].subject))
        out += run
    return out


def _arm(branch: Branch, wanted: str) -> list:
    return next((body for test, body in branch.arms if test == wanted), [])


def _regroup(bodies: list[list]) -> list:
    groups: dict[tuple, list[list]] = {}
    for body in bodies:
        if body:
            groups.setdefault(_key(body), []).append(body)
    return [statement for group in groups.values() for statement in _merge(group)]


PART = re.compile(r"(\w+)\[(\d+)(?::(\d+))?\]")


def _joined_parts(body: list, widths: Mapping[str, int]) -> list:
    """Parts of a register side by side, given parts of another net side by side, as one."""
    out: list = []
    for statement in body:
        if isinstance(statement, Branch):
            arms = [(test, _joined_parts(arm, widths)) for test, arm in statement.arms]
            out.append(Branch(arms, statement.subject))
            continue
        for index, other in enumerate(out):
            both = isinstance(other, Assign) and _joined_pair(other, statement, widths)
            if both:
                out[index] = both
                break
        else:
            out.append(statement)
    return out


def _joined_pair(one: Assign, other: Assign, widths: Mapping[str, int]) -> Assign | None:
    target = _side_by_side(one.target, other.target, widths)
    if target is None:
        return None
    beside, low_first = _side_by_side(one.value, other.value, widths), target[1]
    if beside is not None and beside[1] == low_first:
        return Assign(0, 0, beside[0], target[0], one.register)
    high, low = (other, one) if low_first else (one, other)
    above, below = (re.fullmatch(r"(\d+)'h([0-9a-f]+)", each.value) for each in (high, low))
    if above is None or below is None:
        return None
    number = int(above[2], 16) << int(below[1]) | int(below[2], 16)
    value = f"{int(above[1]) + int(below[1])}'h{number:x}"
    return Assign(0, 0, value, target[0], one.register)


def _side_by_side(one: str, other: str, widths: Mapping[str, int]) -> tuple[str, bool] | None:
    """Two parts of one net as one part, and whether `one` is the lower of them."""
    first, second = PART.fullmatch(one), PART.fullmatch(other)
    if not first or not second or first[1] != second[1]:
        return None
    bounds = [(int(found[2]), int(found[3] or found[2])) for found in (first, second)]
    for low_first, ((_, middle), (below, lowest)) in ((False, bounds), (True, bounds[::-1])):
        if middle == below + 1:
            top = bounds[low_first][0]
            whole = lowest == 0 and top == widths.get(first[1], 0) - 1
            return (first[1] if whole else f"{first[1]}[{top}:{lowest}]"), low_first
    return None


def _clocked(clock: str, body: list, widths: Mapping[str, int]) -> str:
    body = _joined_parts(_reset_first(body), widths)
    lines = _print(body, 4, "<=")
    if len(body) == 1:
        head = f"  always @(posedge {clock})"
        return "\n".join(_joined([head], lines) if len(lines) == 1 else [head, *lines])
    return "\n".join([f"  always @(posedge {clock}) begin", *lines, "  end"])


def _reset_first(body: list) -> list:
    """`if (rst) ... else`, where a last `if` overrides all that stands before it."""
    *before, last = body
    if not before or not isinstance(last, Branch) or last.subject or len(last.arms) != 1:
        return body
    [(test, reset)] = last.arms
    if not all(isinstance(statement, Assign) for statement in reset):
        return body
    if not _registers(before) <= {each.register for each in reset if each.target == each.register}:
        return body
    if len(before) == 1 and isinstance(before[0], Branch) and not before[0].subject:
        return [Branch([(test, reset), *before[0].arms])]
    return [Branch([(test, reset), ("", before)])]


def _registers(body: list) -> set[str]:
    found = set()
    for statement in body:
        if isinstance(statement, Assign):
            found.add(statement.register)
        else:
            found.update(*(_registers(arm) for _, arm in statement.arms))
    return found


def _print(body: list, indent: int, sign: str) -> list[str]:
    margin = " " * indent
    lines: list[str] = []
    plain: list[str] = []
    for statement in [*_plain_first(body, sign), None]:
        text = ""
        if isinstance(statement, Assign):
            text = f"{statement.target} {sign} {statement.value};"
            if PLAIN.fullmatch(statement.value):
                plain.append(text)  # several to a line
                continue
        lines += fill(plain, margin)
        plain = []
        if text:
            lines.append(margin + text)
        elif isinstance(statement, Branch):
            lines += (_case if statement.subject else _if)(statement, indent, sign)
    return lines


def _plain_first(body: list, sign: str) -> list:
    """What needs no thought, first; registers, each given once, may come in any order."""
    targets = [statement.target for statement in body if isinstance(statement, Assign)]
    if sign != "<=" or len(targets) < len(body) or len(set(targets)) < len(targets):
        return body
    return sorted(body, key=lambda statement: not PLAIN.fullmatch(statement.value))


def _if(branch: Branch, indent: int, sign: str) -> list[str]:
    margin = " " * indent
    lines: list[str] = []
    last = max(index for index, (_, arm) in enumerate(branch.arms) if arm)
    for test, arm in branch.arms[: last + 1]:
        head = " ".join(filter(None, ["else" if lines else "", f"if ({test})" if test else ""]))
        if lines and lines[-1] == f"{margin}end":
            lines[-1] += f" {head}"
        else:
            lines.append(margin + head)
        if not test and len(arm) == 1 and isinstance(arm[0], Branch):
            first, *inner = _print(arm, indent, sign)
            lines[-1] += f" {first.lstrip()}"
            lines += inner
        elif len(arm) == 1 and isinstance(arm[0], Assign):
            lines = _joined(lines, _print(arm, indent + 2, sign))
        else:
            lines[-1] += " begin"
            lines += [*_print(arm, indent + 2, sign), f"{margin}end"]
    return lines


def _joined(lines: list[str], inner: list[str]) -> list[str]:
    """The one line `inner` behind the last of `lines`, if both fit."""
    short = f"{lines[-1]} {inner[0].lstrip()}"
    return [*lines[:-1], short] if len(short) <= WIDTH else [*lines, *inner]


def _case(branch: Branch, indent: int, sign: str) -> list[str]:
    margin = " " * (indent + 2)
    wild = any("?" in label for label, _ in branch.arms)
    empty = not wild and branch.arms[-1][0] != ""
    lines = [f"{' ' * indent}{'casez' if wild else 'case'} ({branch.subject})"]
    for label, arm in branch.arms:
        if empty and not arm:
            continue  # as the default does
        head = f"{margin}{label or 'default'}:"
        inner = _print(arm, indent + 4, sign)
        if len(arm) == 1 and isinstance(arm[0], Assign):
            lines = _joined([*lines, head], inner)
        elif len(arm) == 1:
            inner = _print(arm, indent + 2, sign)
            lines += [f"{head} {inner[0].lstrip()}", *inner[1:]]
        elif arm:
            lines += [f"{head} begin", *inner, f"{margin}end"]
        else:
            lines.append(f"{head} ;")
    if branch.arms[-1][0]:
        lines.append(f"{margin}default: ;")
    return [*lines, f"{' ' * indent}endcase"]
