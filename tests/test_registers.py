"""The register table: the binding offsets, no overlap, the record, and the derived document."""

import pytest

from gdn_core.config import BEAT_BYTES, OUT_PORTS, QWEN3_NEXT, TINY, GdnConfig, GdnShape
from gdn_core.registers import (
    RECORD,
    RECORD_BYTES,
    REGISTERS,
    Command,
    Flags,
    Kind,
    Register,
    Status,
    arguments,
    decode_record,
    encode_record,
    markdown,
    masters,
    register,
)


def test_offsets_of_the_interface():
    assert {r.name: (r.offset, r.width) for r in REGISTERS} == {
        "AP_CTRL": (0x00, 32), "GIE": (0x04, 32), "IER": (0x08, 32), "ISR": (0x0C, 32),
        "q": (0x10, 64), "k": (0x18, 64), "v": (0x20, 64), "gates": (0x28, 64),
        "params": (0x30, 64), "out_0": (0x38, 64), "record": (0x40, 64), "tokens": (0x48, 32),
        "slot": (0x4C, 32), "command": (0x50, 32), "flags": (0x54, 32), "eps": (0x58, 32),
        "scale": (0x5C, 32), "out_1": (0x60, 64), "out_2": (0x68, 64), "out_3": (0x70, 64)}


def test_no_two_registers_overlap():
    used = [r.offset + i for r in REGISTERS for i in range(r.width // 8)]
    assert len(used) == len(set(used))


@pytest.mark.parametrize("ports", [1, 2, 3, 4])
def test_masters_of_a_kernel(ports):
    outs = [f"out_{p}" for p in range(ports)]
    table = arguments(ports)
    assert {r.name: r.master for r in table if r.master} == {
        "q": "q", "k": "k", "v": "v", "gates": "v", "params": "v", "record": "out_0"} | {
        name: name for name in outs}
    assert masters(ports) == ("q", "k", "v", *outs)
    # Nothing else depends on the ports, so a host finds every other argument where it was.
    assert [r for r in table if not r.name.startswith("out_")] == [
        r for r in REGISTERS if r.kind is not Kind.CONTROL and not r.name.startswith("out_")]


TWELVE = GdnShape(qk_heads=12, v_heads=12, key_dim=128, value_dim=128)


def needed(config):
    """Beats a cycle of fp32 outputs, all ports together."""
    value_dim = config.shape.value_dim
    return config.heads_in_flight * -(-value_dim * 4 // BEAT_BYTES) / value_dim


@pytest.mark.parametrize(
    ("shape", "in_flight", "ports"),
    [
        (QWEN3_NEXT, 2, 1),
        (QWEN3_NEXT, 8, 1),
        (TWELVE, 12, 1),  # 0.75 beats a cycle exactly
        (QWEN3_NEXT, 16, 2),
        (QWEN3_NEXT, 32, 4),  # three would do, and do not divide 32
        (TINY, 4, 1),
        (GdnShape(qk_heads=4, v_heads=4, key_dim=16, value_dim=4), 4, 2),  # rows half empty
        (GdnShape(qk_heads=9, v_heads=9, key_dim=16, value_dim=4), 9, 3),
        (GdnShape(qk_heads=5, v_heads=5, key_dim=16, value_dim=4), 5, 1),  # 1.25, but 5 is prime
    ],
)
def test_output_ports(shape, in_flight, ports):
    config = GdnConfig(shape=shape, heads_in_flight=in_flight)
    assert config.out_ports == ports
    assert in_flight % ports == 0
    fitting = [p for p in range(1, OUT_PORTS + 1)
               if in_flight % p == 0 and needed(config) / p <= 0.75]  # fmt: skip
    assert not fitting or ports == min(fitting)


def test_codes():
    assert [c.value for c in (Command.DECODE, Command.CLEAR, Command.LOAD, Command.STORE)] == [
        0, 1, 2, 3]
    assert [f.value for f in (Flags.GIVEN, Flags.BETA_TWICE, Flags.FRESH, Flags.OUT_BF16)] == [
        1, 2, 4, 8]
    assert [s.value for s in (Status.OK, Status.BAD_ARGUMENT, Status.READ_ERROR,
                              Status.WRITE_ERROR)] == [0, 1, 2, 3]


def test_record_words():
    words = [(f.name, f.word, f.words) for f in RECORD]
    assert words == [("status", 0, 1), ("cycles", 1, 2), ("tokens", 3, 1), ("bad_heads", 4, 1),
                     ("bad_token", 5, 1), ("bad_head", 6, 1), ("overflows", 7, 1),
                     ("read_errors", 8, 1), ("write_errors", 9, 1), ("command", 10, 1),
                     ("slot", 11, 1), ("design", 12, 1)]


def test_record_round_trip():
    values = {f.name: (1 << 32 * f.words) - 3 - i for i, f in enumerate(RECORD)}
    raw = encode_record(**values)
    assert len(raw) == RECORD_BYTES
    assert raw[52:] == bytes(12)
    assert decode_record(raw) == values
    assert encode_record(cycles=0x1_0000_0002)[4:12] == bytes([2, 0, 0, 0, 1, 0, 0, 0])
    with pytest.raises(ValueError, match="no field tokns"):
        encode_record(tokns=1)
    with pytest.raises(ValueError, match="64 bytes, got 3"):
        decode_record(b"abc")


def test_refuses():
    with pytest.raises(ValueError, match="multiple of 4 within 4096 bytes, got 0x12"):
        Register(name="x", offset=0x12, width=32, kind=Kind.SCALAR, help="")
    with pytest.raises(ValueError, match="a pointer and nothing else has an AXI master"):
        Register(name="x", offset=0x10, width=64, kind=Kind.POINTER, help="")
    with pytest.raises(KeyError, match="no register 'nope'"):
        register("nope")


def test_document_names_every_register_and_field():
    text = markdown()
    for r in REGISTERS:
        assert f"| `0x{r.offset:02X}` | `{r.name}` |" in text
    for f in RECORD:
        assert f"| `{f.name}` |" in text
    assert text == markdown()
    assert text.endswith("|\n")
