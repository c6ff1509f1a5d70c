"""Scales as integers, weighed sums, rows of a tile: gates against model."""

import numpy as np
import pytest
from bench import stream_through

from gdn_core.channel.accumulate import Accumulate
from gdn_core.channel.layout import DROPPED, GROUPS, TILE, ChannelParams, Weight
from gdn_core.channel.scales import Scales
from gdn_core.channel.weigh import Weigh

WEIGHTS = [Weight.W4, Weight.W8, Weight.W16]


def random_words(rng, shape, wide):
    """fp32 or fp16 words of near exponents, with zeros, subnormals and every sign."""
    if wide:
        words = rng.integers(0, 1 << 23, shape) | rng.integers(100, 132, shape) << 23
        words = np.where(rng.random(shape) < 0.1, rng.integers(0, 1 << 24, shape), words)
        top = 31
    else:
        words = rng.integers(0, 0x7C00, shape)
        words = np.where(rng.random(shape) < 0.2, rng.integers(0, 1 << 11, shape), words)
        top = 15
    words = np.where(rng.random(shape) < 0.1, 0, words)
    return words | rng.integers(0, 2, shape) << top


def scale_beat(scale, minimum, fine, wide, index):
    """A beat as int in which `index` has these words, and noise elsewhere."""
    rng = np.random.default_rng([int(scale[0]), index])
    size, per = (32, 2) if wide else (16, 4)
    words = rng.integers(0, 1 << size, (8, per)).tolist()
    position, u = index % per, index // per
    for g in range(GROUPS if fine else 1):
        if minimum is None:
            words[4 * u + g if fine else u][position] = int(scale[g])
        else:
            words[g if fine else 2 * u][position] = int(scale[g])
            words[4 + g if fine else 2 * u + 1][position] = int(minimum[g])
    flat = [word for lane in words for word in lane]
    return sum(word << size * n for n, word in enumerate(flat))


@pytest.mark.parametrize("lanes", [128, 64, 32])
def test_scales(lanes):
    rng = np.random.default_rng(31)
    params = ChannelParams(lanes=lanes)
    beats, indices, formats, phases, want = [], [], [], [], []
    for _ in range(400):
        weight = WEIGHTS[rng.integers(3)]
        fine, wide, minimum = (int(bit) for bit in rng.integers(0, 2, 3))
        block = 32 >> 2 * fine + wide + minimum
        index, phase = int(rng.integers(block)), int(rng.integers(params.phases))
        shape = GROUPS if fine else 1
        s = np.broadcast_to(random_words(rng, shape, wide), GROUPS)
        mini = np.broadcast_to(random_words(rng, shape, wide), GROUPS) if minimum else None
        beats.append(scale_beat(s, mini, fine, wide, index))
        indices.append(index)
        formats.append((weight.value, fine, wide, minimum))
        phases.append(phase)
        si, mi, top = Scales.model(weight, bool(wide), s, mini)
        mine = slice(phase * params.chains, (phase + 1) * params.chains)
        want.append((si[mine], mi[mine], top))
    dut = Scales(params)
    names = [f"scales.{c}" for c in range(params.chains)]
    names += [f"minima.{c}" for c in range(params.chains)]
    inputs = {"beat": np.array(beats, object), "index": indices, "phase": phases}
    for name, column in zip(("weight", "fine", "wide", "minimum"), zip(*formats, strict=True),
                            strict=True):
        inputs[f"format.{name}"] = column
    got = stream_through(dut, inputs, dict.fromkeys([*names, "top", "bad"], Scales.LATENCY))
    si, mi, top = (np.array(column) for column in zip(*want, strict=True))
    for c in range(params.chains):
        np.testing.assert_array_equal(got[f"scales.{c}"], si[:, c])
        np.testing.assert_array_equal(got[f"minima.{c}"], mi[:, c])
    np.testing.assert_array_equal(got["top"], top)
    assert not got["bad"].any()



@pytest.mark.parametrize("lanes", [128, 64, 32])
def test_weigh(lanes):
    rng = np.random.default_rng(32)
    params = ChannelParams(lanes=lanes)
    chains, n = params.chains, 200
    most = {Weight.W4: 33, Weight.W8: 36, Weight.W16: 44}  # bits of a sum
    rows, want = [], []
    for k in range(n):
        weight = WEIGHTS[rng.integers(3)]
        shift = rng.integers(0, 30, GROUPS)
        sums = rng.integers(-1 << most[weight], 1 << most[weight], GROUPS) >> shift
        si, mi = rng.integers(-(1 << 26) + 1, 1 << 26, (2, GROUPS)) >> rng.integers(0, 26, GROUPS)
        xs = rng.integers(-(1 << 29) + 1, 1 << 29, GROUPS)
        if k < 8:  # the largest of all
            sums[:], xs[:] = 1 << most[weight], (1 << 29) - 1
            si[:], mi[:] = (1 << 26) - 1, (1 << 26) - 1
        top, exponent = int(rng.integers(1, 272)), int(rng.integers(0, 255))
        want.append(Weigh.model(weight, sums, si, mi, xs, np.array(top), exponent))
        for phase in range(params.phases):
            mine = slice(phase * chains, (phase + 1) * chains)
            half = 1 << DROPPED[weight] >> 1
            last = phase == params.phases - 1
            rows.append((sums[mine] + half, si[mine], mi[mine], xs[mine], weight.value,
                         top if last else 5, exponent if last else 77, phase == 0))
    # Between the steps of a row there may be cycles of anything, as long as they carry no strobe.
    told = []
    for row in rows:
        told.append((*row, 1))
        while params.phases > 1 and rng.random() < 0.3:
            told.append((*rows[rng.integers(len(rows))][:-1], 0, 0))
    stb = np.array([row[-1] for row in told], bool)
    ends = np.flatnonzero(stb)[params.phases - 1 :: params.phases]
    columns = list(zip(*told, strict=True))
    inputs = {}
    for name, column in zip(("sums", "scales", "minima", "xsums"), columns[:4], strict=True):
        inputs |= {f"{name}.{c}": np.array(column)[:, c] for c in range(chains)}
    names = ("weight", "top", "exponent", "first", "stb")
    for name, column in zip(names, columns[4:], strict=True):
        inputs[name] = column
    dut = Weigh(params)
    got = stream_through(dut, inputs, {"o": dut.LATENCY})["o"]
    want = np.array(want, np.float32).view(np.uint32)
    np.testing.assert_array_equal(got[ends], want)


def test_accumulate():
    rng = np.random.default_rng(33)
    rows, chunks = 9, 20
    t = rng.standard_normal((chunks, rows), np.float32) * 2.0 ** rng.integers(-9, 9, (chunks, rows))
    t = t.astype(np.float32)
    inputs = {"t": t.ravel(), "row": np.tile(TILE - 1 - np.arange(rows), chunks),
              "first": np.repeat(np.arange(chunks) == 0, rows), "stb": np.ones(t.size, int)}
    assert rows >= Accumulate.LOOP
    got = stream_through(Accumulate(), inputs, {"o": Accumulate.LATENCY})["o"]
    np.testing.assert_array_equal(got[-rows:], Accumulate.model(t).view(np.uint32))


def test_accumulate_loop_is_as_short_as_stated():
    t = np.zeros((3, Accumulate.LOOP), np.float32)
    t[:, 0] = 1.5, 2.25, -0.125
    inputs = {"t": t.ravel(), "row": np.zeros(t.size, int),
              "first": np.arange(t.size) < 1, "stb": np.tile(np.arange(Accumulate.LOOP) == 0, 3)}
    got = stream_through(Accumulate(), inputs, {"o": Accumulate.LATENCY})["o"]
    assert got[2 * Accumulate.LOOP] == np.float32(3.625).view(np.uint32)
