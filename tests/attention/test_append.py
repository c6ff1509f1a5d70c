"""k and v that the device writes: every byte as the host has it, and there before it is read."""

import numpy as np
import pytest
from amaranth.sim import Simulator

from gdn_core.arith.convert import FpToInt
from gdn_core.attention.append import Append
from gdn_core.attention.cache import DIMS, Cache, CacheShape, quantise
from gdn_core.attention.descriptor import STORED
from gdn_core.attention.model import attend, scale_word
from gdn_core.channel.align import PENDING
from gdn_core.channel.array import ArrayParams
from gdn_core.channel.call import Call
from gdn_core.channel.formats import REGION_BITS, FormatError
from gdn_core.channel.layout import BIAS, INTEGER, PART, TAIL, TO_INT
from gdn_core.cosim.projection import failed, run_call
from gdn_core.formats import ftz, to_bits

SMALL = ArrayParams(channels=2, lanes=32)
# kv, KV heads, query heads of each, head_dim, tokens before, tokens appended
APPENDS = [("kv16", 1, 1, 64, 0, 3), ("kv16", 2, 2, 64, 62, 4), ("kv8", 2, 1, 80, 30, 3),
           ("kv8", 1, 2, 256, 5, 1), ("kv16", 1, 1, 256, 63, 2), ("kv16", 3, 1, 96, 31, 2),
           ("kv8", 1, 1, 192, 127, 3)]  # fmt: skip


def vectors(rng, heads: int, dim: int) -> np.ndarray:
    """(heads, dim), of any size; now and then zeros, one element alone, or no number at all."""
    x = rng.standard_normal((heads, dim)) * 2.0 ** rng.integers(-30, 30, (heads, 1))
    x = (x * 2.0 ** rng.integers(-12, 1, (heads, dim))).astype(np.float32)
    for row in x:
        kind = rng.integers(8)
        if kind == 0:
            row[:] = 0
        if kind == 1:
            row[1:] = 0
        if kind == 2:
            row[rng.integers(dim)] = rng.choice([np.nan, -np.inf, 2.0**127])
        if kind == 3:  # the largest is at an end of its octave
            row[3] = rng.choice([1.0, np.nextafter(np.float32(2), np.float32(0))]) * 2.0**40
    return x


def added(kv, kv_heads, group, dim, before, count, call: Call, rng, make=None):
    make = make or (lambda *size: rng.standard_normal(size, np.float32))
    shape = CacheShape(kv=kv, kv_heads=kv_heads, head_dim=dim, capacity=before + count,
                       channels=call.channels)  # fmt: skip
    k, v = rng.standard_normal((2, before, kv_heads, dim), np.float32)
    cache = Cache(k, v, shape)
    for _ in range(count):
        cache = call.append(cache, make(kv_heads, dim), make(kv_heads, dim))
        if group:
            q = rng.standard_normal((kv_heads * group, dim), np.float32)
            call.attend(q, cache, scale_word(dim**-0.5), SMALL.attend.chains)


def written(call: Call, run) -> list[bool]:
    """Of each cache, whether its bytes in all channels are the host's."""
    return [all(run.outputs[f"c{n}"][offset:][: len(image)] == image
                for n, image in enumerate(cache.images()))
            for offset, cache in call.grown.items()]  # fmt: skip


@pytest.mark.rtl
@pytest.mark.parametrize("stalls", [None, 1, 2])
def test_appended_and_read_in_one_call(stalls):
    rng = np.random.default_rng(181)
    call = Call(2)
    for one in APPENDS:
        added(*one, call, rng)
    assert not any(call.images[0][offset:][:64] == cache.images()[0][:64]
                   for offset, cache in list(call.grown.items())[:1])  # it is not there before
    _, run = run_call(call, SMALL, stalls=stalls)
    assert failed(run, SMALL) == []
    for out, given in zip(call.results(run.outputs["out"]), call.attentions, strict=True):
        assert (out.view(np.uint32) == attend(*given).view(np.uint32)).all()
    assert written(call, run) == [True] * len(APPENDS)


@pytest.mark.rtl
def test_numbers_of_every_kind():
    rng = np.random.default_rng(182)
    call = Call(2)
    for kv, dim in (("kv16", 64), ("kv8", 128)):
        added(kv, 4, 0, dim, 0, 12, call, rng, lambda *size: vectors(rng, *size))
    _, run = run_call(call, SMALL, stalls=3)
    assert written(call, run) == [True, True]


@pytest.mark.rtl
@pytest.mark.parametrize(("beat", "lost"), [(0, 2), (2, 1), (67, 1)])
def test_a_write_that_fails(beat, lost):
    """Of scales, of k, of v: its channel is named, and nothing else is touched."""
    rng = np.random.default_rng(183)
    call = Call(2)
    added("kv16", 1, 0, 64, 0, 2, call, rng)
    added("kv8", 1, 1, 64, 6, 2, call, rng)
    error = ((1 << REGION_BITS) + 64 * beat, 64, 2)
    _, run = run_call(call, SMALL, errors=[error])
    assert failed(run, SMALL) == ["c1"]
    assert run.values["lost"] == lost
    assert written(call, run) == [False, True]
    image = next(iter(call.grown.values())).images()
    assert run.outputs["c0"][: len(image[0])] == image[0]


@pytest.mark.rtl
@pytest.mark.parametrize("reset", [150, 260, 330, 400])
def test_reset_in_an_append(reset):
    rng = np.random.default_rng(184)
    call = Call(2)
    added("kv16", 2, 1, 96, 33, 3, call, rng)
    _, run = run_call(call, SMALL, resets=[reset])
    assert written(call, run) == [True]
    assert failed(run, SMALL) == []


@pytest.mark.parametrize("idle", [0.0, 0.3])
def test_parts_and_tails(idle):
    """The unit alone: numbers and places of every head_dim, as many chunks at once as may be."""
    rng = np.random.default_rng(185)
    dut = Append()
    calls, chunks, want = [], [], []
    for kv in ("kv16", "kv8"):
        for dim in DIMS:
            heads, count = int(rng.integers(1, 5)), int(rng.integers(0, 1 << 14))
            shape = CacheShape(kv=kv, kv_heads=heads, head_dim=dim, capacity=1 << 20, channels=64)
            calls.append({"offset": 64 * 999, "head_beats": 5000, "count": count,
                          "rows": shape.rows, "kv8": kv == "kv8", "kv_heads": 2 * heads,
                          "last_part": dim // PART - 1})  # fmt: skip
            x = vectors(rng, 2 * heads, dim)
            ex = (to_bits(ftz(x)).astype(int) >> 23 & 0xFF).max(-1)
            xi = FpToInt.model(TO_INT, ftz(x), BIAS - ex[:, None])
            numbers, words = quantise(x, kv)
            block, n = divmod(count, 32)
            for vector in range(2 * heads):
                of_v, head = divmod(vector, heads)
                base = 999 + 5000 * head + block * shape.block_beats
                half, beats = n >> 4, shape.vector_beats
                chunks.append((xi[vector].reshape(-1, PART), int(ex[vector])))
                want.append((numbers[vector].reshape(-1, PART) // (256 if kv == "kv8" else 1), {
                    "at": base + (2 + 32 * beats + n * beats if of_v else 1 + half + n * beats),
                    "beats": beats, "scale_at": base + half * shape.half_beats,
                    "place": 2 * (n & 15) + of_v, "scale": int(words[vector]),
                    "last": int(vector == 2 * heads - 1),
                }))  # fmt: skip
    got, at_once = [], 0

    async def drive(ctx):
        for call in calls:
            ctx.set(dut.calls.payload, call)
            ctx.set(dut.calls.valid, 1)
            await ctx.tick().until(dut.calls.ready)
        ctx.set(dut.calls.valid, 0)

    async def send(ctx):
        nonlocal at_once
        for sent, (parts, ex) in enumerate(chunks):
            while sent - len(got) >= PENDING:
                await ctx.tick()
            at_once = max(at_once, sent + 1 - len(got))
            while rng.random() < idle:
                await ctx.tick()
            for part in parts:
                ctx.set(dut.i.data, sum((int(x) & (1 << INTEGER.width) - 1) << INTEGER.width * n
                                        for n, x in enumerate(part)))
                ctx.set(dut.i.part_stb, 1)
                await ctx.tick()
            ctx.set(dut.i.part_stb, 0)
            ctx.set(dut.i.data, TAIL.const({"exponent": ex}).as_value().value)
            ctx.set(dut.i.tail_stb, 1)
            await ctx.tick()
            ctx.set(dut.i.tail_stb, 0)

    async def collect(ctx):
        parts = []
        while len(got) < len(chunks):
            await ctx.tick()
            data = ctx.get(dut.o.data)
            if ctx.get(dut.o.part_stb):
                parts.append([data >> 16 * n & 0xFFFF for n in range(PART)])
            if ctx.get(dut.o.tail_stb):
                got.append((parts, STORED.from_bits(data & (1 << STORED.size) - 1)))
                parts = []

    simulator = Simulator(dut)
    simulator.add_clock(1e-8)
    for process in (drive, send):
        simulator.add_testbench(process, background=True)
    simulator.add_testbench(collect)
    simulator.run()
    assert at_once == PENDING
    for (parts, stored), (numbers, fields) in zip(got, want, strict=True):
        assert {name: int(getattr(stored, name)) for name in fields} == fields
        assert (np.array(parts) == numbers & 0xFFFF).all()


def test_refused():
    cache = Cache(*np.zeros((2, 4, 1, 64), np.float32),
                  CacheShape(kv="kv16", kv_heads=1, head_dim=64, capacity=4, channels=2))
    with pytest.raises(FormatError, match="the cache holds 4 tokens, and is full"):
        Call(2).append(cache, *np.zeros((2, 1, 64), np.float32))
    with pytest.raises(FormatError, match=r"must be \(1, 64\), got \(2, 64\)"):
        Call(2).append(cache, *np.zeros((2, 2, 64), np.float32))
    empty = Cache(*np.zeros((2, 0, 1, 64), np.float32), cache.shape)
    with pytest.raises(FormatError, match="the cache has no tokens to attend to"):
        Call(2).attend(np.zeros((1, 64), np.float32), empty, scale_word(1.0), 1)
