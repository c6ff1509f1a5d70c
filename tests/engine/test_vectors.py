"""Rows of k and q through Prepare's vector part: gates against model."""

import ml_dtypes
import numpy as np
import pytest
from amaranth.sim import Simulator
from bench import as_words

from gdn_core.config import Precision
from gdn_core.engine.engine import BEAT_ELEMENTS, EngineParams
from gdn_core.engine.vectors import Vectors, VectorsParams
from gdn_core.engine.walk import WalkParams
from gdn_core.formats import StateFormat

HEADS, TOKENS = 2, 4


@pytest.mark.parametrize(
    ("key_dim", "precision"), [(16, Precision.FAST), (40, Precision.FAST), (40, Precision.PRECISE)]
)
def test_vectors(key_dim, precision):
    engine = EngineParams(
        format=StateFormat.of(precision), key_dim=key_dim, value_dim=16, group=1, states=1
    )
    params = VectorsParams(engine=engine, walk=WalkParams(heads=HEADS, engines=2))
    rng = np.random.default_rng(3)
    pairs = HEADS * TOKENS
    rows = rng.standard_normal((2, pairs, key_dim)) * 2.0 ** rng.integers(-20, 20, (2, pairs, 1))
    rows = rows.astype(ml_dtypes.bfloat16).view(np.uint16)
    rows[0, 2] = 0
    rows[1, 3, 5] = 0x7F80
    k, q = rows
    eps, scale = np.float32(1e-6), np.float32(key_dim**-0.5)
    ki, qi, kn, qn, c_d, bad = Vectors.model(params, k, q, eps, scale)

    beats = engine.operand_beats
    padded = np.full((pairs, 2, beats * BEAT_ELEMENTS), 0x7FC0, np.uint16)  # what lies beyond a row
    padded[:, 0, :key_dim], padded[:, 1, :key_dim] = k, q
    stream = [int.from_bytes(beat.tobytes(), "little")
              for beat in padded.reshape(-1, BEAT_ELEMENTS)]  # fmt: skip
    dut = Vectors(params)
    results, operands = [], []

    async def feed(ctx):
        ctx.set(dut.eps, int(as_words(eps)))
        ctx.set(dut.scale, int(as_words(scale)))
        ctx.set(dut.tokens, TOKENS)
        ctx.set(dut.start, 1)
        await ctx.tick()
        ctx.set(dut.start, 0)
        for beat in stream:
            ctx.set(dut.beats.payload.data, beat)
            ctx.set(dut.beats.valid, 1)
            await ctx.tick().until(dut.beats.ready)
            if rng.random() < 0.3:
                ctx.set(dut.beats.valid, 0)
                await ctx.tick().repeat(int(rng.integers(1, 30)))
        ctx.set(dut.beats.valid, 0)

    async def watch(ctx):
        index, engine_seen = None, None
        while len(operands) < pairs * beats:
            strobes = [ctx.get(strobe) for strobe in dut.strobes]
            if index is not None:
                operands.append((index, engine_seen, [ctx.get(x) for x in dut.operands.k],
                                 [ctx.get(x) for x in dut.operands.q]))  # fmt: skip
                index = None
            if any(strobes):
                assert sum(strobes) == 1
                index, engine_seen = ctx.get(dut.operands.index), strobes.index(1)
            await ctx.tick()

    async def take(ctx):
        while len(results) < pairs:
            ctx.set(dut.results.ready, 1)
            _, _, valid, result = await ctx.tick().sample(dut.results.valid, dut.results.payload)
            if valid:
                results.append(result)
                ctx.set(dut.results.ready, 0)
                engine_now = (len(results) - 1) % 2
                await ctx.tick().repeat(int(rng.integers(1, 60)))
                ctx.set(dut.operands_free[engine_now], 1)
                await ctx.tick()
                ctx.set(dut.operands_free[engine_now], 0)

    simulator = Simulator(dut)
    simulator.add_clock(1e-8)
    for bench in (feed, watch, take):
        simulator.add_testbench(bench)
    simulator.run_until(1e-8 * 5000)
    assert len(results) == pairs
    assert len(operands) == pairs * beats
    for n in range(pairs):
        if not bad[n]:
            got = [results[n][name] for name in ("kn", "qn", "c_d")]
            assert got == [int(as_words(x[n])) for x in (kn, qn, c_d)], n
        assert results[n].bad == bad[n]
        assert not results[n].error
        mine = operands[n * beats : (n + 1) * beats]
        assert [index for index, *_ in mine] == list(range(beats))
        assert {engine_seen for _, engine_seen, *_ in mine} == {n % 2}
        if not bad[n]:
            for mine_of, want in zip((2, 3), (ki, qi), strict=True):
                flat = [x for beat in mine for x in beat[mine_of]]
                assert flat[:key_dim] == want[n].tolist()
