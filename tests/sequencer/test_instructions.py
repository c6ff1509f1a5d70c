"""The instruction table: what is written is read back, and what is none is refused."""

import numpy as np
import pytest

from gdn_core.sequencer.instructions import (
    BYTES,
    COMMON_AT,
    INSTRUCTIONS,
    WHEN,
    ProgramError,
    assemble,
    disassemble,
    listing,
)


def random_fields(rng, name: str) -> dict[str, int]:
    fields = {"when": int(rng.integers(2))}
    for field in INSTRUCTIONS[name].fields:
        most = (1 << field.bits) - 1 if field.most is None else field.most
        fields[field.name] = int(rng.choice(field.among)) if field.among else \
            int(rng.integers(field.least, most + 1))  # fmt: skip
    return fields


@pytest.mark.parametrize("name", INSTRUCTIONS)
def test_there_and_back(name):
    rng = np.random.default_rng(191)
    for _ in range(50):
        fields = random_fields(rng, name)
        beat = assemble(name, **fields)
        assert len(beat) == BYTES
        assert disassemble(beat) == (name, fields)
    assert name in next(listing(beat))


@pytest.mark.parametrize("name", INSTRUCTIONS)
def test_fields_lie_apart(name):
    one = INSTRUCTIONS[name]
    taken = 0
    for field in one.fields:
        offset, width = one.place(field.name)
        bits = (1 << width) - 1 << offset
        assert width >= field.bits, field.name
        assert offset + width <= COMMON_AT
        assert not taken & bits, field.name
        taken |= bits


@pytest.mark.parametrize("name", INSTRUCTIONS)
def test_a_stray_bit_is_refused(name):
    """Each bit of the 512 is a field's, or has to be what the instruction says."""
    rng = np.random.default_rng(192)
    beat = int.from_bytes(assemble(name, **random_fields(rng, name)), "little")
    one = INSTRUCTIONS[name]
    own = {bit for field in one.fields for offset, _ in [one.place(field.name)]
           for bit in range(offset, offset + field.bits)}  # fmt: skip
    op = set(range(COMMON_AT, COMMON_AT + 8 + WHEN.bits))
    for bit in set(range(8 * BYTES)) - own - op:
        with pytest.raises(ProgramError):
            disassemble((beat ^ 1 << bit).to_bytes(BYTES, "little"))


def test_refused():
    good = {"dst": 0, "a": 16, "b": 32, "words": 4}
    with pytest.raises(ProgramError, match="no instruction 'mul'; there are load, project"):
        assemble("mul", **good)
    with pytest.raises(ProgramError, match="add: words must be 1 to 8192, got 0"):
        assemble("add", **good | {"words": 0})
    with pytest.raises(ProgramError, match=r"add has the fields \['a', 'b', 'dst', 'words'\], got"):
        assemble("add", dst=0, a=1)
    with pytest.raises(ProgramError, match="no instruction has the op 0"):
        disassemble(bytes(BYTES))
    with pytest.raises(ProgramError, match="an instruction has 64 bytes, got 63"):
        disassemble(bytes(63))
