"""Rows of k and q through Prepare's vector part: gates against model."""

import ml_dtypes
import numpy as np
import pytest
from bench import as_words
from rows import beats_of
from streams import pulse, receive, send, simulate

from gdn_core.config import Precision
from gdn_core.engine.engine_params import EngineParams
from gdn_core.engine.walk import WalkParams
from gdn_core.formats import StateFormat
from gdn_core.prepare.operand import AlignElement, top_exponent
from gdn_core.prepare.vectors import ROWS_AHEAD, Rows, Vectors, VectorsParams

NAN, INFINITY = 0x7FC0, 0x7F80


def rows_of(rng, shape):
    """bf16 words of any size, with a row of zeros and one with an infinity at its end."""
    rows = rng.standard_normal(shape) * 2.0 ** rng.integers(-20, 20, (*shape[:-1], 1))
    rows = rows.astype(ml_dtypes.bfloat16).view(np.uint16)
    rows[..., 2, :] = 0
    rows[..., 3, -1] = INFINITY
    return rows


# Rows: a queue that knows each whole row's largest exponent


@pytest.mark.parametrize("size", [3, 32, 40, 96])
@pytest.mark.parametrize(("idle", "stall"), [(0.0, 0.0), (0.5, 0.0), (0.0, 0.5), (0.5, 0.5)])
def test_rows(size, idle, stall):
    rng = np.random.default_rng(31)
    rows = rows_of(rng, (9, size))
    beats = beats_of(rows, NAN)  # what lies beyond a row does not count
    errors = rng.random(beats.shape) < 0.15
    errors[4] = 0  # not left over from the row before
    errors[3, -1] = 1
    errors[5, 0] = 1
    dut = Rows(size)
    payloads = [{"data": d, "error": int(e)}
                for d, e in zip(beats.reshape(-1), errors.reshape(-1), strict=True)]  # fmt: skip
    got, summaries, waits = [], [], []

    async def feed(ctx):
        await send(ctx, dut.i, payloads, rng, idle)

    async def take(ctx):
        """A row as Vectors takes it: once its summary is there, its beats without asking."""
        for _ in rows:
            while not ctx.get(dut.summary.valid) or (stall and rng.random() < stall):
                await ctx.tick()
            for beat in range(beats.shape[1]):
                ctx.set(dut.o.ready, 1)
                ctx.set(dut.summary.ready, beat == beats.shape[1] - 1)
                _, _, valid, beat_of, known, summary = await ctx.tick().sample(
                    dut.o.valid, dut.o.payload, dut.summary.valid, dut.summary.payload
                )
                assert valid
                assert known
                got.append(beat_of)
            ctx.set(dut.o.ready, 0)
            ctx.set(dut.summary.ready, 0)
            summaries.append((summary.top, summary.error))

    async def watch(ctx):
        while len(summaries) < len(rows):
            _, _, valid, ready = await ctx.tick().sample(dut.i.valid, dut.i.ready)
            waits.append(valid and not ready)

    simulate(dut, feed, take, watch, cycles=2000)
    assert got == beats_of(rows, 0).reshape(-1).tolist()
    assert summaries == list(zip(top_exponent(rows).tolist(), errors.any(-1).tolist(), strict=True))
    if not stall and size == 96:  # rows of several beats go through as fast as they come
        assert not any(waits)


def test_rows_wait_for_their_turn():
    """As many rows as the queue holds come in before any is taken, and no more than it holds."""
    beats = 3
    dut = Rows(32 * beats)
    taken = [0]

    async def bench(ctx):
        ctx.set(dut.i.valid, 1)
        for _ in range(40):
            _, _, ready = await ctx.tick().sample(dut.i.ready)
            taken[0] += ready
        assert ctx.get(dut.summary.valid)

    simulate(dut, bench, cycles=60)
    assert taken[0] == ROWS_AHEAD * beats


# Vectors


def unit(key_dim, precision, heads, engines):
    engine = EngineParams(
        format=StateFormat.of(precision), key_dim=key_dim, value_dim=16, group=1, states=1
    )
    return Vectors(VectorsParams(engine=engine, walk=WalkParams(heads=heads, engines=engines)))


def engine_of(strobes):
    """The engine that gets operands, or None."""
    assert strobes & strobes - 1 == 0
    return strobes.bit_length() - 1 if strobes else None


class Bench:
    """Feeds both ports, hands each pair's operands back, keeps what came out."""

    def __init__(self, dut, rng, pairs):
        self.dut, self.rng, self.pairs = dut, rng, pairs
        self.engines = dut.params.walk.engines
        self.results, self.operands, self.runs = [], [], []
        self.fed = {"k": 0, "q": 0}

    def feeder(self, name, beats, errors, idle, after=0):
        async def bench(ctx):
            for _ in range(after):
                await ctx.tick()
            port = getattr(self.dut, name)
            for d, e in zip(beats, errors, strict=True):
                await send(ctx, port, [{"data": d, "error": int(e)}], self.rng, idle)
                self.fed[name] += 1

        return bench

    def starter(self, tokens, eps):
        async def bench(ctx):
            ctx.set(self.dut.eps, int(as_words(eps)))
            ctx.set(self.dut.tokens, tokens)
            await ctx.tick()  # `tokens` stands before
            await pulse(ctx, self.dut.start)

        return bench

    async def watch(self, ctx):
        """Operands come a cycle after their strobe."""
        dut, seen, cycle = self.dut, None, 0
        total = self.pairs * dut.params.engine.operand_beats
        while len(self.operands) < total:
            engine = engine_of(ctx.get(dut.operands_push))
            if seen is not None:
                self.operands.append((*seen, [ctx.get(x) for x in dut.operands.k],
                                      [ctx.get(x) for x in dut.operands.q]))  # fmt: skip
                seen = None
            if engine is not None:
                seen = ctx.get(dut.operands.index), engine
                self.runs.append(cycle)
            await ctx.tick()
            cycle += 1

    def taker(self, patience):
        async def bench(ctx):
            for n in range(self.pairs):
                payloads, _ = await receive(ctx, self.dut.results, 1)
                self.results += payloads
                if patience:
                    await ctx.tick().repeat(int(self.rng.integers(1, patience)))
                await pulse(ctx, self.dut.operands_taken[n % self.engines])

        return bench


@pytest.mark.parametrize(
    ("key_dim", "precision"), [(16, Precision.FAST), (40, Precision.FAST), (40, Precision.PRECISE)]
)
@pytest.mark.parametrize(
    ("idle_k", "idle_q", "after_k", "after_q"),
    [(0.3, 0.3, 0, 0), (0.9, 0.0, 0, 0), (0.0, 0.9, 0, 0), (0.0, 0.0, 150, 0), (0.0, 0.0, 0, 150)],
)
def test_vectors(key_dim, precision, idle_k, idle_q, after_k, after_q):
    """k and q at rates of their own, one long before the other: pairs stay pairs."""
    heads, engines, tokens = 2, 2, 4
    dut = unit(key_dim, precision, heads, engines)
    params, pairs = dut.params, heads * tokens
    rng = np.random.default_rng(3)
    k, q = rows_of(rng, (2, pairs, key_dim))
    q[2] = q[7]  # k alone is zero there, and q alone is infinite
    k[3] = k[6]
    k[5, 0], q[5] = NAN, k[4]
    eps = np.float32(1e-6)
    ki, qi, kn, qr, kq, bad = Vectors.model(params, k, q, eps)
    assert bad.tolist() == [n in (3, 5) for n in range(pairs)]
    beats = params.engine.operand_beats
    errors = np.zeros((2, pairs, beats), bool)
    errors[0, 1, -1] = errors[1, 4, 0] = True

    bench = Bench(dut, rng, pairs)
    padded = [beats_of(rows, NAN).reshape(-1) for rows in (k, q)]
    simulate(
        dut, bench.starter(tokens, eps), bench.watch, bench.taker(60),
        bench.feeder("k", padded[0], errors[0].reshape(-1), idle_k, after_k),
        bench.feeder("q", padded[1], errors[1].reshape(-1), idle_q, after_q), cycles=5000,
    )  # fmt: skip
    assert len(bench.operands) == pairs * beats
    for n, result in enumerate(bench.results):
        mine = bench.operands[n * beats : (n + 1) * beats]
        if not bad[n]:
            got = [result[name] for name in ("kn", "qr", "kq")]
            assert got == [int(as_words(x[n])) for x in (kn, qr, kq)], n
        assert result.bad == bad[n]
        assert result.error == (n in (1, 4))
        assert [index for index, *_ in mine] == list(range(beats))
        assert {engine for _, engine, *_ in mine} == {n % engines}
        if not bad[n]:
            for mine_of, want in zip((2, 3), (ki, qi), strict=True):
                flat = [x for beat in mine for x in beat[mine_of]]
                assert flat == want[n].tolist() + [0] * (beats * 32 - key_dim)


@pytest.mark.parametrize("first", ["k", "q"])
def test_nothing_runs_on_half_a_pair(first):
    """Neither k nor q alone, nor a row that has not come to its end, goes to an engine."""
    dut = unit(40, Precision.FAST, 2, 2)
    second = "q" if first == "k" else "k"

    async def bench(ctx):
        async def quiet():
            for _ in range(30):
                assert not ctx.get(dut.operands_push)
                await ctx.tick()

        ctx.set(dut.tokens, 1)
        await ctx.tick()  # `tokens` stands before
        await pulse(ctx, dut.start)
        beat = {"data": 0, "error": 0}
        await send(ctx, getattr(dut, first), [beat] * 4)
        await quiet()
        await send(ctx, getattr(dut, second), [beat])
        await quiet()
        await send(ctx, getattr(dut, second), [beat])
        strobes = 0
        for _ in range(30):
            strobes += ctx.get(dut.operands_push) == 1
            await ctx.tick()
        assert strobes == 2

    simulate(dut, bench, cycles=200)


def test_a_pair_in_beats_cycles():
    """With both ports at a beat a cycle, pairs follow each other without a gap."""
    heads = engines = 4
    dut = unit(96, Precision.FAST, heads, engines)
    rng = np.random.default_rng(4)
    bench = Bench(dut, rng, heads)
    k, q = (beats_of(rows, 0).reshape(-1) for rows in rows_of(rng, (2, heads, 96)))
    simulate(
        dut, bench.starter(1, np.float32(1e-6)), bench.watch, bench.taker(0),
        bench.feeder("k", k, k * 0, 0.0), bench.feeder("q", q, q * 0, 0.0), cycles=300,
    )  # fmt: skip
    assert np.diff(bench.runs).tolist() == [1] * (3 * heads - 1)


@pytest.mark.parametrize(("key_dim", "engines"), [(16, 1), (16, 4), (96, 1), (96, 3)])
def test_an_engine_is_waited_for(key_dim, engines):
    """A pair goes to its engine as soon as that has taken the one before; in the walk's order."""
    tokens = 5
    dut = unit(key_dim, Precision.FAST, engines, engines)
    beats = dut.params.engine.operand_beats
    lead = [None] * AlignElement.LATENCY
    quiet = [None] * (engines * beats + len(lead))

    async def bench(ctx):
        async def strobes(cycles):
            """In each cycle: the engine that gets operands, or None."""
            seen = []
            for _ in range(cycles):
                seen.append(engine_of(ctx.get(dut.operands_push)))
                await ctx.tick()
            return seen

        async def freed(e, then):
            """What follows the word that engine `e` is free is `then` and nothing else."""
            await pulse(ctx, dut.operands_taken[e])
            want = [*lead, *(e for e in then for _ in range(beats)), *quiet]
            assert await strobes(len(want)) == want

        ctx.set(dut.unit, 1)  # rows are always there
        ctx.set(dut.results.ready, 1)
        ctx.set(dut.tokens, tokens)
        await ctx.tick()  # `tokens` stands before
        await pulse(ctx, dut.start)
        want = [*lead, *(e for e in range(engines) for _ in range(beats)), *quiet]
        assert await strobes(len(want)) == want
        for token in range(1, tokens):
            if token % 2:  # the one whose turn it is comes last
                for e in range(engines - 1, 0, -1):
                    await freed(e, [])
                await freed(0, range(engines))
            else:
                for e in range(engines):
                    await freed(e, [e])
        await freed(0, [])  # the walk has ended

    simulate(dut, bench, cycles=2000)
