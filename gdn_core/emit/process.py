"""Amaranth's processes, taken out of the RTLIL, so that Yosys leaves their `if` and `case` alone.

A cell `always_ff_N` stands for a register and the process that decides its next value, a cell
`always_comb_N` for a process with more to decide than ternaries hold; Yosys sees pins for the
operands and one for the result. `gdn_core.emit.always` prints what they stand for. So a register
stays whole, keeps its value where the source says nothing, and no bit is ever an `x`.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

__all__ = ["Always", "Assign", "Branch", "take"]

FEW = 6  # assignments that ternaries hold
WIRE = re.compile(r"^  wire width (\d+)(?: (?:input|output|inout) \d+)?(?: +signed)? +(\S+)$", re.M)
DFF = re.compile(r"^  cell \$dff \S+\n(?:    .*\n)+?  end\n", re.M)
PROCESS = re.compile(r"^  process \S+\n(?:    .*\n)+?  end\n", re.M)
PIECE = re.compile(r"(\d+)'([01xz-]+)|([\\$]\S+)(?: \[(\d+)(?::(\d+))?\])?")


@dataclass
class Assign:
    low: int
    width: int
    value: str
    target: str = ""  # the two in Verilog: the register, or a part of it
    register: str = ""


@dataclass
class Branch:
    """`if`, `else if`, `else`: arms (test, body), the last test may be empty; or a `case`."""

    arms: list[tuple[str, list]]
    subject: str = ""  # of a case; its tests are patterns, the last one may be empty


@dataclass
class Always:
    """What a cell `always_N` stands for; its pins are `i0`, `i1`, ... and `o`."""

    clocked: bool
    width: int
    body: list
    operands: list[str] = field(default_factory=list)  # the RTLIL of `i0`, `i1`, ...

    def __post_init__(self):
        found: dict[str, None] = {}

        def walk(body: list) -> None:
            for statement in body:
                if isinstance(statement, Assign):
                    found[statement.value] = None
                    continue
                found.update(dict.fromkeys(filter(None, [statement.subject])))
                for test, arm in statement.arms:
                    if not statement.subject and test:
                        found[test] = None
                    walk(arm)

        walk(self.body)
        self.operands = list(found)



def take(rtlil: str) -> tuple[str, dict[str, Always]]:
    """The RTLIL with a cell in place of each block, shells of the cells, and the blocks by name."""
    blocks: dict[str, Always] = {}
    shells: list[str] = []
    text = "".join(_take(module, blocks, shells) for module in re.split(r"(?<=\nend\n)", rtlil))
    return text + "".join(shells), blocks


def _take(text: str, blocks: dict[str, Always], shells: list[str]) -> str:
    widths = {name: int(width) for width, name in WIRE.findall(text)}
    processes = {_target(found[0]): found[0] for found in PROCESS.finditer(text)}
    taken: set[str] = set()

    def cell(block: Always, target: str, clock: str = "") -> str:
        name = f"always_{'ff' if block.clocked else 'comb'}_{len(blocks)}"
        blocks[name] = block
        pins = [f"i{index}" for index in range(len(block.operands))]
        shells.append("\n".join([
            "attribute \\blackbox 1", f"module \\{name}",
            *(f"  wire width {len(_bits(operand))} input {index + 1} \\{pin}"
              for index, (pin, operand) in enumerate(zip(pins, block.operands, strict=True))),
            *(["  wire width 1 input 0 \\clk"] if clock else []),
            f"  wire width {block.width} output {len(pins) + 1} \\o", "end", "",
        ]))  # fmt: skip
        return "".join([
            f"  cell \\{name} ${name}\n",
            *(f"    connect \\{pin} {operand}\n"
              for pin, operand in zip(pins, block.operands, strict=True)),
            *([f"    connect \\clk {clock}\n"] if clock else []),
            f"    connect \\o {target}\n  end\n",
        ])  # fmt: skip

    def register(found: re.Match) -> str:
        pins = dict(re.findall(r"^    connect \\(\w+) (.*)$", found[0], re.M))
        state, (value, *_) = _whole(pins["Q"], widths), pins["D"].split(" ")
        width = len(_bits(state))
        uses = rf"(?<!\S){re.escape(value)}(?!\S)"
        process = processes.get(value, "")
        alone = len(re.findall(uses, text)) == len(re.findall(uses, process)) + 2  # its wire, D
        if not (process and alone and widths[value] == width):
            return cell(Always(True, width, [Assign(0, width, _whole(pins["D"], widths))]),
                        pins["Q"], pins["CLK"])  # fmt: skip
        taken.add(value)
        body = _parse(process)
        if body[0].value == state:  # as a register does that nobody tells
            body = body[1:]
        return cell(Always(True, width, body), pins["Q"], pins["CLK"])

    def decision(found: re.Match) -> str:
        target = _target(found[0])
        if target in taken:
            return ""
        body = _parse(found[0])
        few = found[0].count(" assign ") <= FEW or " switch " not in found[0]
        if few and not _cases(body):
            return found[0]
        return cell(Always(False, widths[target], body), target)

    return PROCESS.sub(decision, DFF.sub(register, text))


def _cases(body: list) -> bool:
    """Whether a number decides between two things to do."""
    return any((statement.subject and sum(bool(arm) for _, arm in statement.arms) > 1)
               or any(_cases(arm) for _, arm in statement.arms)
               for statement in body if isinstance(statement, Branch))  # fmt: skip


def _target(process: str) -> str:
    return process.partition(" assign ")[2].partition(" ")[0]


def _parse(process: str) -> list:
    """The statements of a process."""
    lines = [line.strip() for line in process.splitlines()[1:-1]][::-1]

    def statements() -> list:
        body: list = []
        while lines and (found := re.fullmatch(r"(assign \S+|switch) (.*)", lines[-1])):
            lines.pop()
            if found[1] == "switch":
                body.append(branch(found[2]))
                continue
            bounds, _, value = found[2].partition(" ")
            high, low = (re.findall(r"\d+", bounds) * 2)[:2]
            body.append(Assign(int(low), int(high) - int(low) + 1, value))
        return body

    def branch(subject: str) -> Branch:
        arms = []
        while (line := lines.pop()) != "end":
            arms.append((line.removeprefix("case").strip(), statements()))
        return _branch(subject, arms)

    return statements()


def _branch(subject: str, arms: list[tuple[str, list]]) -> Branch:
    """A test of one bit after the other is an `if`; all else is a `case`."""
    bits = _bits(subject)
    if len(bits) == 1 and [label for label, _ in arms] in (["1'0", ""], ["1'0", "1'1"]):
        arms = [("1'1", arms[1][1]), ("", arms[0][1])]
    elif [label for label, _ in arms] == ["1'1", "1'0"]:
        arms = [arms[0], ("", arms[1][1])]
    if all(re.fullmatch(r"\d+'-*1-*|", label) for label, _ in arms):
        tests = [(bits[label.partition("'")[2].index("1")] if label else "", body)
                 for label, body in arms]  # fmt: skip
        return Branch(tests)
    return Branch(arms, subject)


def _bits(operand: str) -> list[str]:
    """The bits of an operand, the highest first, each as RTLIL."""
    bits = []
    for piece in PIECE.finditer(operand):
        if piece[1]:
            bits += [f"1'{bit}" for bit in piece[2]]
        else:
            assert piece[4], operand
            low = int(piece[5] or piece[4])
            bits += [f"{piece[3]} [{bit}]" for bit in range(int(piece[4]), low - 1, -1)]
    return bits


def _whole(operand: str, widths: Mapping[str, int]) -> str:
    """The operand with its bounds: `\\step` is `\\step [2:0]`."""
    if operand not in widths:
        return operand
    high = widths[operand] - 1
    return f"{operand} [{high}:0]" if high else f"{operand} [0]"
