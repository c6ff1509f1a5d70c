"""The register map, the commands and the completion record: one table each, and nothing else.

The AXI4-Lite decoder, the packaging scripts, the host library and docs/register-map.md derive from
these tables. `python -m gdn_core.registers` prints the last.
"""

from dataclasses import dataclass
from enum import Enum, IntEnum, IntFlag

from gdn_core.config import OUT_PORTS

__all__ = ["ADDRESS_BITS", "AUTO_RESTART", "DONE", "IDLE", "INTERRUPT", "READY",
           "RECORD", "RECORD_BYTES", "REGISTERS", "START", "Command", "Flags", "Kind",
           "RecordField", "Register", "Status", "arguments", "decode_record", "encode_record",
           "markdown", "masters", "register"]

ADDRESS_BITS = 12  # of s_axi_control
RECORD_BYTES = 64

# Bits of AP_CTRL, as Vitis HLS lays them out.
START, DONE, IDLE, READY, AUTO_RESTART, INTERRUPT = (1 << bit for bit in (0, 1, 2, 3, 7, 9))


class Command(IntEnum):
    DECODE = 0  # `tokens` tokens of the layer whose state is in `slot`
    CLEAR = 1  # state of `slot` becomes zero
    LOAD = 2  # state of `slot` is read from the image at `v`
    STORE = 3  # state of `slot` is written to the image at `out_0`, `out_1`, ...


class Flags(IntFlag):
    GIVEN = 1  # gates hold (g, beta); else the raw projections (a, b)
    BETA_TWICE = 2  # beta = 2 * sigmoid(b); else sigmoid(b)
    FRESH = 4  # the first token starts a sequence: the state before it reads as zero
    OUT_BF16 = 8  # out rows are bf16; else fp32


class Status(IntEnum):
    OK = 0
    BAD_ARGUMENT = 1
    READ_ERROR = 2
    WRITE_ERROR = 3


class Kind(Enum):
    CONTROL = "control"  # start, done and interrupts
    POINTER = "pointer"  # global memory, 64-byte aligned
    SCALAR = "scalar"


@dataclass(frozen=True, kw_only=True)
class Register:
    name: str
    offset: int  # bytes; the low word of a 64-bit one
    width: int  # bits: 32, or 64 in two words, low word first
    kind: Kind
    help: str
    master: str | None = None  # AXI master that a pointer belongs to

    def __post_init__(self):
        if self.offset % 4 or not 0 <= self.offset <= (1 << ADDRESS_BITS) - self.width // 8:
            raise ValueError(f"{self.name}: offset must be a multiple of 4 within "
                             f"{1 << ADDRESS_BITS} bytes, got {self.offset:#x}")
        if self.width not in (32, 64):
            raise ValueError(f"{self.name}: width must be 32 or 64 bits, got {self.width}")
        if (self.kind is Kind.POINTER) != (self.master is not None):
            raise ValueError(f"{self.name}: a pointer and nothing else has an AXI master, got "
                             f"{self.kind.value} on {self.master}")

    @property
    def words(self) -> int:
        return self.width // 32


def control(name, offset, text):
    return Register(name=name, offset=offset, width=32, kind=Kind.CONTROL, help=text)


def pointer(name, offset, master, text):
    return Register(name=name, offset=offset, width=64, kind=Kind.POINTER, master=master, help=text)


def out_help(port):
    return (f"outputs of the value heads h with h % out_ports = {port}: [tokens][v_heads / "
            "out_ports] rows of value_dim fp32, or bf16 under OUT_BF16; such rows of the state "
            "image that STORE writes")


def scalar(name, offset, text):
    return Register(name=name, offset=offset, width=32, kind=Kind.SCALAR, help=text)


REGISTERS = (
    control("AP_CTRL", 0x00, "bit 0 start (set by the host, cleared when the call is taken), "
            "1 done (clear on read), 2 idle, 3 ready (clear on read), 7 auto-restart, 9 interrupt"),
    control("GIE", 0x04, "bit 0 enables the interrupt pin"),
    control("IER", 0x08, "enables an interrupt on: bit 0 done, 1 ready"),
    control("ISR", 0x0C, "pending interrupts: bit 0 done, 1 ready; writing 1 toggles a bit"),
    pointer("q", 0x10, "q", "queries, [tokens][qk_heads] rows of key_dim bf16"),
    pointer("k", 0x18, "k", "keys, [tokens][qk_heads] rows of key_dim bf16"),
    pointer("v", 0x20, "v", "values, [tokens][v_heads] rows of value_dim bf16; the state image "
            "that LOAD reads"),
    pointer("gates", 0x28, "v", "[tokens] rows of v_heads pairs of fp32: (a, b), or (g, beta) "
            "under GIVEN"),
    pointer("params", 0x30, "v", "one row of v_heads pairs of fp32: (exp(A_log), dt_bias)"),
    pointer("out_0", 0x38, "out_0", out_help(0)),
    pointer("record", 0x40, "out_0", f"completion record, {RECORD_BYTES} bytes"),
    scalar("tokens", 0x48, "tokens to decode, one after another"),
    scalar("slot", 0x4C, "state slot (layer or sequence)"),
    scalar("command", 0x50, ", ".join(f"{c.value} {c.name}" for c in Command)),
    scalar("flags", 0x54, ", ".join(f"bit {f.value.bit_length() - 1} {f.name}" for f in Flags)),
    scalar("eps", 0x58, "fp32 bits: added to the sums of squares of k and q"),
    scalar("scale", 0x5C, "fp32 bits: factor of the normalised q, normally 1 / sqrt(key_dim)"),
    *(pointer(f"out_{p}", 0x58 + 8 * p, f"out_{p}", out_help(p)) for p in range(1, OUT_PORTS)),
)


def arguments(out_ports: int) -> tuple[Register, ...]:
    """The arguments of a kernel with `out_ports` AXI masters for outputs."""
    absent = {f"out_{p}" for p in range(out_ports, OUT_PORTS)}
    return tuple(r for r in REGISTERS if r.kind is not Kind.CONTROL and r.name not in absent)


def masters(out_ports: int) -> tuple[str, ...]:
    """The AXI masters of such a kernel."""
    return tuple(dict.fromkeys(r.master for r in arguments(out_ports) if r.master is not None))


def register(name: str) -> Register:
    for entry in REGISTERS:
        if entry.name == name:
            return entry
    raise KeyError(f"no register {name!r}; there are {', '.join(r.name for r in REGISTERS)}")


@dataclass(frozen=True, kw_only=True)
class RecordField:
    """Unsigned field of the completion record, little endian."""

    name: str
    word: int  # first 32-bit word
    words: int = 1
    help: str


RECORD = (
    RecordField(name="status", word=0, help=", ".join(f"{s.value} {s.name}" for s in Status)),
    RecordField(name="cycles", word=1, words=2, help="cycles from start to this record's write"),
    RecordField(name="tokens", word=3, help="tokens completed"),
    RecordField(name="bad_heads", word=4,
                help="(token, value head) pairs with a NaN or an infinity"),
    RecordField(name="bad_token", word=5, help="token of the first such pair"),
    RecordField(name="bad_head", word=6, help="value head of the first such pair"),
    RecordField(name="overflows", word=7, help="columns whose update overflowed"),
    RecordField(name="read_errors", word=8, help="read responses that were errors"),
    RecordField(name="write_errors", word=9, help="write responses that were errors"),
    RecordField(name="command", word=10, help="the command of the call"),
    RecordField(name="slot", word=11, help="the slot of the call"),
    RecordField(name="design", word=12,
                help="fingerprint of the design point: `GdnConfig.fingerprint`"),
)


def encode_record(**fields: int) -> bytes:
    """The 64 bytes of a record; fields that are not given are 0."""
    raw = bytearray(RECORD_BYTES)
    for entry in RECORD:
        value = fields.pop(entry.name, 0)
        raw[4 * entry.word:4 * (entry.word + entry.words)] = value.to_bytes(4 * entry.words,
                                                                            "little")
    if fields:
        raise ValueError(f"the record has no field {', '.join(fields)}; it has "
                         f"{', '.join(entry.name for entry in RECORD)}")
    return bytes(raw)


def decode_record(raw: bytes) -> dict[str, int]:
    """Fields by name of a record's 64 bytes."""
    if len(raw) != RECORD_BYTES:
        raise ValueError(f"a record has {RECORD_BYTES} bytes, got {len(raw)}")
    return {entry.name: int.from_bytes(raw[4 * entry.word:4 * (entry.word + entry.words)], "little")
            for entry in RECORD}


def markdown() -> str:
    """Text of docs/register-map.md."""
    def table(head, rows):
        return ["| " + " | ".join(head) + " |", "|" + "---|" * len(head),
                *("| " + " | ".join(row) + " |" for row in rows), ""]

    lines = ["# Register map", "",
             "Generated by `python -m gdn_core.registers`; do not edit.", "",
             "## s_axi_control", "",
             f"AXI4-Lite, {ADDRESS_BITS}-bit address, 32-bit data. 64-bit pointers take two words, "
             "low word first, and are 64-byte aligned. Every row in memory starts on a 64-byte "
             "boundary. Other addresses read as 0 and ignore writes; every response is OKAY.", ""]
    lines += table(
        ("offset", "name", "bits", "kind", "AXI master", "meaning"),
        ((f"`0x{r.offset:02X}`", f"`{r.name}`", str(r.width), r.kind.value,
          f"`m_axi_{r.master}`" if r.master else "", r.help) for r in REGISTERS))
    lines += ["## Completion record", "",
              f"{RECORD_BYTES} bytes at `record`, little endian, written when a call ends. Words "
              "not listed are 0.", ""]
    lines += table(
        ("words", "field", "meaning"),
        ((str(f.word) if f.words == 1 else f"{f.word} to {f.word + f.words - 1}", f"`{f.name}`",
          f.help) for f in RECORD))
    return "\n".join(lines)


if __name__ == "__main__":
    print(markdown(), end="")
