"""The instructions of the decoder: one table for assembler, disassembler, model, hardware and page.

An instruction is a beat, 64 bytes. Its last eight bytes say which it is and when it is passed over;
where its fields lie before that is `Instruction.layout`, for the three that the stream array takes
`channel.layout.DESCRIPTOR` and `attention.descriptor.ATTEND`, as they stand.

    word = assemble("add", dst=64, a=0, b=128, words=36)      64 bytes
    name, fields = disassemble(word)
    listing(program)                                          a line for each

Addresses of the vector memory are in words of 16 numbers. Bytes that no field has are zero; a field
out of its range, an unknown instruction and a stray bit are refused with a ProgramError.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from amaranth.lib import data

from gdn_core.attention.cache import DIMS, HEADS
from gdn_core.attention.descriptor import ATTEND
from gdn_core.channel.formats import REGION_BITS
from gdn_core.channel.layout import DESCRIPTOR, INDEX

__all__ = [
    "BYTES",
    "INSTRUCTIONS",
    "LANES",
    "LOGITS",
    "PROGRAM",
    "SEGMENTS",
    "VECTORS",
    "WORDS",
    "Field",
    "Instruction",
    "ProgramError",
    "assemble",
    "disassemble",
    "listing",
]  # fmt: skip

BYTES = 64
LANES = 16  # numbers of a word of the vector memory
WORDS = 1 << 13  # of the vector memory
SEGMENTS = 256  # of a norm, at most
# HBM beyond the channels: rows of fp32, the program, the logits.
VECTORS, PROGRAM, LOGITS = (n << REGION_BITS for n in (64, 80, 96))
COMMON_AT = 448  # bits
COMMON = data.StructLayout({"op": 8, "when": 2, "rest": 54})
ALWAYS, IF_ASKED = 0, 1


class ProgramError(ValueError):
    """What is no instruction, or none of this design."""


@dataclass(frozen=True)
class Field:
    """Of an instruction: bits, range and unit of measure."""

    name: str
    bits: int
    what: str
    least: int = 0
    most: int | None = None
    among: tuple[int, ...] | None = None

    def check(self, instruction: str, value: int):
        most = (1 << self.bits) - 1 if self.most is None else self.most
        if self.among is not None and value not in self.among:
            raise ProgramError(f"{instruction}: {self.name} must be one of {list(self.among)}, "
                               f"got {value}")
        if not self.least <= value <= most:
            raise ProgramError(f"{instruction}: {self.name} must be {self.least} to {most}, got "
                               f"{value}")


def word(name: str, what: str) -> Field:
    return Field(name, 16, f"word of {what}", most=WORDS - 1)


def count(name: str, what: str, most: int = WORDS, least: int = 1) -> Field:
    return Field(name, 16, what, least=least, most=most)


def region(name: str, what: str) -> Field:
    return Field(name, 32, what, most=(1 << REGION_BITS) - 64)


WHEN = Field("when", 2, "0 always, 1 only for a token whose logits are asked for", most=1)
# Of both that concern a cache.
CACHE = (
    region("offset", "bytes from the start of every channel's region to the cache"),
    Field("head_beats", 32, "beats of a channel from one KV head to the next", least=1),
    Field("dim", 12, "head_dim", among=DIMS), Field("rows", 4, "of k or v, steps", 1, 8),
    Field("kv8", 1, "kv8, else kv16"), Field("kv_heads", 8, "KV heads", 1, 255),
    Field("columns", 16, "numbers of x", 1), word("x", "its vector"),
)  # fmt: skip


@dataclass(frozen=True)
class Instruction:
    name: str
    op: int
    unit: str  # array, vector, memory or sequencer
    meaning: str
    fields: tuple[Field, ...]
    fixed: dict[str, int] = field(default_factory=dict)  # of a descriptor, in every such one
    given: data.StructLayout | None = None  # the descriptor's layout

    @property
    def layout(self) -> data.StructLayout:
        """Of the bits before COMMON_AT."""
        if self.given is not None:
            return self.given
        return data.StructLayout({one.name: one.bits for one in self.fields})

    def place(self, name: str) -> tuple[int, int]:
        """First bit and number of bits of a field."""
        where = self.layout[name]
        return where.offset, where.width


VECTOR = (word("dst", "the result"), word("a", "the first operand"))
INSTRUCTIONS: dict[str, Instruction] = {one.name: one for one in (
    Instruction("load", 1, "memory", "dst = numbers of HBM at address + stride * index", (
        word("dst", "the result"), count("words", "words"),
        Field("address", 40, "bytes, a multiple of 64"),
        Field("stride", 32, "bytes, a multiple of 64"),
        Field("index", 2, "0: 0; 1: token id; 2: position", most=2))),
    Instruction("project", 2, "array", "out = W x", (
        region("offset", "bytes from the start of every channel's region to the matrix"),
        Field("rows", 32, "of a channel", 1, (1 << 23) - 1),
        Field("columns", 16, "numbers of x", 1, 32768), Field("format", 8, "`layout.Format`", 1),
        word("x", "its vector"), word("out", "the result")), given=DESCRIPTOR),
    Instruction("append", 3, "array", "k, v of this position into a cache: x = k, then v",
                (*CACHE, Field("heads", 8, "1", 1, 1)), {"attend": 1, "append": 1}, ATTEND),
    Instruction("attend", 4, "array", "out = softmax(c q k) v over this position and those before",
                (*CACHE, Field("heads", 8, "query heads of a KV head", 1, HEADS),
                 Field("c", 32, "scale * log2 e, fp32"), word("out", "the result"),
                 Field("out_beats", 16, "of 16 results, as channels give them", 1),
                 Field("window", 32, "the last so many tokens count; 0: all")),
                {"attend": 1}, ATTEND),
    Instruction("add", 5, "vector", "dst = a + b", (
        *VECTOR, word("b", "the second"), count("words", "words"))),
    Instruction("swiglu", 6, "vector", "dst = (a * sigmoid(a)) * b", (
        *VECTOR, word("b", "the second"), count("words", "words"))),
    Instruction("gate", 7, "vector", "dst = a * sigmoid(b)", (
        *VECTOR, word("b", "the second"), count("words", "words"))),
    Instruction("norm", 8, "vector", "dst = (a * rsqrt(mean(a^2) + eps)) * b, segment by segment", (
        *VECTOR, word("b", "the weights of a segment"), count("words", "words of a segment"),
        count("segments", "segments", SEGMENTS),
        Field("inverse", 32, "1 / numbers of a segment, fp32"), Field("eps", 32, "fp32"))),
    Instruction("rope", 9, "vector", "dst = a, its first `half` words of a segment turned with the "
                "next as many: x cos - y sin, y cos + x sin", (
        *VECTOR, word("b", "cos, then sin, half a word each pair"),
        count("words", "words of a segment"), count("segments", "segments"),
        count("half", "words", most=8))),
    Instruction("logits", 10, "array", "the largest of W x are kept: as project", (
        region("offset", "bytes from the start of every channel's region to the matrix"),
        Field("rows", 32, "of a channel", 1, (1 << 23) - 1),
        Field("columns", 16, "numbers of x", 1, 32768), Field("format", 8, "`layout.Format`", 1),
        word("x", "its vector"), Field("all_rows", 32, "rows of W", 1)), given=DESCRIPTOR),
    Instruction("end", 11, "sequencer", "the token is done", ()),
)}  # fmt: skip
BY_OP = {one.op: one for one in INSTRUCTIONS.values()}
assert len(BY_OP) == len(INSTRUCTIONS)
assert 1 << INDEX == 64


def assemble(name: str, *, when: int = ALWAYS, **fields: int) -> bytes:
    """The 64 bytes of an instruction; every field has to be given."""
    if name not in INSTRUCTIONS:
        raise ProgramError(f"no instruction {name!r}; there are {', '.join(INSTRUCTIONS)}")
    one = INSTRUCTIONS[name]
    wanted = {field.name for field in one.fields}
    if fields.keys() != wanted:
        raise ProgramError(f"{name} has the fields {sorted(wanted)}, got {sorted(fields)}")
    WHEN.check(name, when)
    bits = COMMON.const({"op": one.op, "when": when}).as_value().value << COMMON_AT
    for given in one.fields:
        given.check(name, fields[given.name])
    for key, value in (fields | one.fixed).items():
        offset, _ = one.place(key)
        bits |= value << offset
    return bits.to_bytes(BYTES, "little")


def disassemble(beat: bytes) -> tuple[str, dict[str, int]]:
    """Name and fields, `when` among them."""
    if len(beat) != BYTES:
        raise ProgramError(f"an instruction has {BYTES} bytes, got {len(beat)}")
    bits = int.from_bytes(beat, "little")
    common = COMMON.from_bits(bits >> COMMON_AT)
    if common.op not in BY_OP:
        raise ProgramError(f"no instruction has the op {common.op}")
    one = BY_OP[common.op]
    fields = {"when": common.when}
    WHEN.check(one.name, common.when)
    for given in one.fields:
        offset, width = one.place(given.name)
        fields[given.name] = bits >> offset & (1 << width) - 1
        given.check(one.name, fields[given.name])
    if assemble(one.name, **fields) != beat:
        raise ProgramError(f"{one.name}: bits are set that no field has")
    return one.name, fields


def listing(program: bytes) -> Iterator[str]:
    """A line for each instruction."""
    for at in range(0, len(program), BYTES):
        name, fields = disassemble(program[at : at + BYTES])
        when = "" if fields.pop("when") == ALWAYS else " (if asked)"
        yield f"{at // BYTES:5} {name + when:18}" + "  ".join(
            f"{key} {value}" for key, value in fields.items())
