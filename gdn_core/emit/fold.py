"""Expressions of one module: a nameless net that one place reads becomes part of that place.

A net is folded only where its width is its context's, which the caller sees to for every operator
but `*`, and where nothing is signed; so folding changes no bit.
"""

import re
from collections import Counter
from collections.abc import Iterable

from gdn_core.emit.layout import WIDTH, declared

__all__ = ["fold"]

NAMELESS = re.compile(r"(?<![\w.])(?:_\d+_|[a-z]\w*?__\w+)(?!\w)")  # or only an instance's pin
SIGNED = re.compile(r"\$signed|>>>| [*/%] ")  # what depends on its context's sign or width
ASSIGN = re.compile(r"  assign (_\d+_|[a-z]\w*?__\w+) = (.*);")
INSTANCE = re.compile(r"  \w+ (\w+) \(\n")
PIN = re.compile(r"^    \.(\w+)\((\w+)\)", re.M)
# A statement as far as its `=`, with `_` for what stands in brackets.
STARTS = re.compile(r" *(?:assign |else |[\w', ]+: )?(?:if _ )?\w+ <?= ")
LONGEST = 2 * WIDTH  # what stays easy to read
ASSOCIATIVE = {"&", "|", "^"}


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


def fold(items: list[str]) -> list[str]:
    """Put each nameless net into the one place that reads it, while that stays two lines.

    So does the net at an instance's input that nothing else reads.
    """
    reads: Counter[str] = Counter()
    value: dict[str, str] = {}
    for item in items:
        found = ASSIGN.fullmatch(item)
        if found and not SIGNED.search(found[2]) and "_(" not in found[2]:
            value[found[1]] = found[2]
        if not declared(item):
            reads.update(NAMELESS.findall(found[2] if found else item))
    plain = set(re.findall(r"^  wire (?:\[\d+:0\] )?(\w+);$", "\n".join(items), re.M))
    pins = {f"{instance}__{port}" for item in items for instance in INSTANCE.findall(item)
            for port, net in PIN.findall(item) if net == f"{instance}__{port}"}  # fmt: skip
    candidates = {name for name in value if reads[name] == 1 and name in plain
                  and (name[0] == "_" or name in pins)}  # fmt: skip
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
            line = before.rsplit("\n", 1)[-1] + new + after.split("\n", 1)[0]
            if len(line) > LONGEST:
                candidates.remove(name)
                continue
            folded.add(name)
            candidates.remove(name)
            text, position = before + new + after, match.start()
        return text

    def roots() -> Iterable[int]:
        return [i for i, item in enumerate(items) if i not in grown and not declared(item)
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
