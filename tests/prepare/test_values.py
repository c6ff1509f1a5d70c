# amaranth: UnusedElaboratable=no
"""What the v port delivers: rows to the engines' queues, gates, status and gains."""

from itertools import chain, product

import numpy as np
import pytest
from bench import as_words
from rows import beats_of, pairs
from streams import pulse, receive, send, simulate

from gdn_core.config import BEAT_BYTES, Precision
from gdn_core.engine.engine_params import EngineParams
from gdn_core.engine.walk import WalkParams
from gdn_core.engine.words import WordsParams
from gdn_core.formats import StateFormat
from gdn_core.prepare.gates import Gates
from gdn_core.prepare.values import Values, ValuesParams

KEY_DIM = 3  # a short image: this unit counts rows of keys only to know the gains
INFINITIES = (0x7F80, 0xFF80, 0x7FC0, 0xFFFF)


def unit(value_dim, group, heads, engines):
    engine = EngineParams(format=StateFormat.of(Precision.FAST), key_dim=KEY_DIM,
                          value_dim=value_dim, group=group, states=1)  # fmt: skip
    return Values(ValuesParams(engine=engine, walk=WalkParams(heads=heads, engines=engines)))


def make_decode(rng, tokens, heads, group, value_dim):
    shape = (tokens, heads, group)
    x0 = (rng.standard_normal(shape) * 4).astype(np.float32)
    x1 = (rng.standard_normal(shape) * 4).astype(np.float32)
    rate, bias = np.abs(rng.standard_normal((2, heads, group)) * 2).astype(np.float32)
    for value in (np.nan, np.inf, 0):
        x0.reshape(-1)[rng.integers(x0.size)] = value
        x1.reshape(-1)[rng.integers(x1.size)] = value
    v = rng.integers(0, 0x7F80, (*shape, value_dim)).astype(np.uint16)
    v |= rng.integers(0, 2, v.shape).astype(np.uint16) << 15
    bad = rng.random(shape) < 0.2
    where = rng.integers(0, value_dim, shape)
    where[0], where[-1] = 0, value_dim - 1  # the ends of a row
    for place in np.argwhere(bad):
        v[(*place, where[tuple(place)])] = rng.choice(INFINITIES)
    return x0, x1, rate, bias, v, bad


def run(dut, calls, idle, stall, cycles, late=None, away=0, pace=0):
    """Each call: its ports, its beats (data, error), and how much it gives to whom.

    What goes to `late` is not taken before everything else has come to a stop; gates are taken
    `pace` cycles apart.
    """
    rng = np.random.default_rng(81)
    engines, group = dut.params.walk.engines, dut.params.engine.group
    got = {"gates": [], "status": [], "gains": [], "cycles": []}
    got |= {("words", e, g): [] for e, g in product(range(engines), range(group))}
    done = []

    async def feed(ctx):
        for call in calls:
            for name, value in call["ports"].items():
                ctx.set(getattr(dut, name), value)
            await ctx.tick()  # `tokens` stands before
            await pulse(ctx, dut.start)
            await send(ctx, dut.beats, [{"data": d, "error": e} for d, e in call["beats"]],
                       rng, idle)  # fmt: skip
            ctx.set(dut.beats.payload, {"data": 0, "error": 1})  # nothing more is taken
            for _ in range(5):
                await ctx.tick()
            ctx.set(dut.beats.valid, 1)
            assert not ctx.get(dut.beats.ready)
            ctx.set(dut.beats.valid, 0)
            while len(got["status"]) < sum(c["status"] for c in calls[: calls.index(call) + 1]):
                await ctx.tick()
        await ctx.tick().repeat(3)
        done.append(True)

    async def watch(ctx):
        while not done:
            _, _, stb, head, gain, valid, ready = await ctx.tick().sample(
                dut.gain_stb, dut.gain_head, dut.gain, dut.beats.valid, dut.beats.ready
            )
            got["cycles"].append(valid and ready)
            if stb:
                got["gains"].append((head, gain))

    def taker(port, name, count):
        async def bench(ctx):
            if name == late:
                await ctx.tick().repeat(300)
            for _ in range(count):  # one at a time: what came is seen at once
                payloads, _ = await receive(ctx, port, 1, rng, stall)
                got[name] += payloads
                if pace and name == "gates":
                    await ctx.tick().repeat(pace)

        return bench

    def queue(e, g, count):
        """A queue of an engine, far away: a beat that it gives up makes room some cycles later."""
        depth = WordsParams(columns=dut.params.engine.value_dim).beats
        name, held = ("words", e, g), []

        async def drain(ctx):
            if name == late:
                await ctx.tick().repeat(300)
            for _ in range(count):
                while not held or (stall and rng.random() < stall):
                    await ctx.tick()
                got[name].append(held.pop(0))
                if away:
                    await ctx.tick().repeat(away)
                await pulse(ctx, dut.words_taken[e][g])

        async def fill(ctx):
            while len(got[name]) + len(held) < count:
                *_, push, beat = await ctx.tick().sample(dut.words_push[e][g], dut.words)
                if push:
                    held.append(beat)
                    assert len(held) <= depth

        return drain, fill

    def total(name):
        return sum(call[name] for call in calls)

    takers = [taker(dut.gates, "gates", total("gates")),
              taker(dut.status, "status", total("status"))]  # fmt: skip
    queues = [queue(e, g, total("words")) for e in range(engines) for g in range(group)]
    simulate(dut, feed, watch, *takers, *chain.from_iterable(queues), cycles=cycles)
    return got


@pytest.mark.parametrize(
    ("value_dim", "heads", "group", "given", "twice", "idle", "stall", "late"),
    [
        (16, 4, 2, False, False, 0.0, 0.0, None),  # a beat of pairs, full
        (16, 2, 1, False, True, 0.0, 0.7, None),  # two pairs
        (40, 4, 2, True, False, 0.6, 0.3, None),
        (16, 6, 3, False, False, 0.0, 0.3, None),  # 18 pairs: the third beat has two
        (40, 4, 4, True, True, 0.3, 0.0, None),  # 16 pairs: two beats, both full
        (40, 6, 2, False, False, 0.0, 0.0, "gates"),
        (16, 4, 2, False, False, 0.0, 0.0, "status"),
        (40, 4, 2, False, False, 0.0, 0.0, ("words", 0, 1)),
    ],
)
def test_decode(value_dim, heads, group, given, twice, idle, stall, late):
    engines = 2
    dut = unit(value_dim, group, heads, engines)
    rng = np.random.default_rng(82)
    calls, gates, status = [], [], []
    words = {(e, g): [] for e in range(engines) for g in range(group)}
    for tokens in (1, 5):  # the second call brings params of its own
        x0, x1, rate, bias, v, bad = make_decode(rng, tokens, heads, group, value_dim)
        x0 = -np.abs(x0) if given else x0
        params, gates_rows = pairs(rate, bias, rng), pairs(x0, x1, rng)
        values = beats_of(v, INFINITIES[0])
        beats = []
        for token, head in product(range(tokens), range(heads)):
            # What comes before a token's values counts with its first head.
            row = list(params) if (token, head) == (0, 0) else []
            row += list(gates_rows[token]) if head == 0 else []
            row += values[token, head].reshape(-1).tolist()
            errors = np.zeros(len(row), bool)
            if rng.random() < 0.4:
                errors[rng.choice([0, len(row) - 1, rng.integers(len(row))])] = True
            beats += zip(row, errors.tolist(), strict=True)
            flags = int(sum(1 << g for g in range(group) if bad[token, head, g]))
            status.append((flags, int(errors.any())))
            for g in range(group):
                words[head % engines, g] += values[token, head, g].tolist()
        with np.errstate(all="ignore"):
            alpha, beta, bad_gates = Gates.model(x0, x1, rate, bias, given=given, twice=twice)
        gates += zip(as_words(alpha).ravel().tolist(), as_words(beta).ravel().tolist(),
                     bad_gates.ravel().tolist(), strict=True)  # fmt: skip
        calls.append({
            "ports": {"tokens": tokens, "load": 0, "given": given, "twice": twice},
            "beats": beats, "gates": tokens * heads * group, "status": tokens * heads,
            "words": tokens * heads // engines * values.shape[-1],
        })  # fmt: skip
    assert 1 < sum(bad for *_, bad in gates) < len(gates) // 2
    got = run(dut, calls, idle, stall, cycles=6000, late=late, away=6 if idle else 0)
    for result, (alpha, beta, bad) in zip(got["gates"], gates, strict=True):
        assert result.bad == bad
        if not bad:
            assert (result.alpha, result.beta) == (alpha, beta)
    assert [(s.bad, s.error) for s in got["status"]] == status
    for (e, g), sent in words.items():
        assert got["words", e, g] == sent
    assert not got["gains"]


@pytest.mark.parametrize(("idle", "stall"), [(0.0, 0.0), (0.4, 0.4)])
def test_load(idle, stall):
    value_dim, heads, engines, group = 40, 4, 2, 2
    dut = unit(value_dim, group, heads, engines)
    rng = np.random.default_rng(83)
    tokens = KEY_DIM + 2
    rows = rng.integers(0, 1 << 32, (tokens, heads, group, value_dim)).astype(np.uint32)
    values = beats_of(rows, 0x7F80_7F80)
    size = values.shape[-1]
    errors = np.zeros(values.shape, bool)
    errors[1, 2, 0, size - 1] = errors[-1, 1, 1, 0] = errors[-1, 3, 0, 1] = True
    call = {
        "ports": {"tokens": tokens, "load": 1},
        "beats": list(zip(values.reshape(-1), errors.reshape(-1).tolist(), strict=True)),
        "gates": 0, "status": tokens * heads, "words": tokens * heads // engines * size,
    }  # fmt: skip
    got = run(dut, [call], idle, stall, cycles=4000)
    want = errors.any(axis=(2, 3)).reshape(-1)
    assert [(s.bad, s.error) for s in got["status"]] == [(0, int(error)) for error in want]
    for e, g in product(range(engines), range(group)):
        assert got["words", e, g] == values[:, e::engines, g].reshape(-1).tolist()
    gains = [(head * group + g, int(rows[-1, head, g, 0]))
             for head, g in product(range(heads), range(group))
             if not errors[-1, head, g, 0]]  # fmt: skip
    assert got["gains"] == gains
    assert len(gains) == heads * group - 1
    if not idle:  # a beat a cycle
        taken = np.flatnonzero(got["cycles"])
        assert taken[-1] - taken[0] == len(call["beats"]) - 1


def row_bytes(n, size):
    return -(-n * size // BEAT_BYTES) * BEAT_BYTES


def full_rate_call(dut, tokens, first_error=None):
    """A call of any numbers; `first_error`: of the beats before the first value, that one."""
    rng, group, heads = np.random.default_rng(84), dut.params.engine.group, dut.params.walk.heads
    pairs_beats = row_bytes(heads * group, 8) // BEAT_BYTES
    size = row_bytes(dut.params.engine.value_dim, 2) // BEAT_BYTES
    beats = []
    for token in range(tokens):
        before = pairs_beats * (1 + (token == 0))
        beats += [(int(rng.integers(1 << 62)), int((token, n) == (0, first_error)))
                  for n in range(before)]  # fmt: skip
        beats += [(n, 0) for n in range(heads * group * size)]
    return {
        "ports": {"tokens": tokens, "load": 0}, "beats": beats, "gates": tokens * heads * group,
        "status": tokens * heads, "words": tokens * heads // dut.params.walk.engines * size,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("value_dim", "heads", "group"),
    [(128, 2, 2), (128, 6, 2), (128, 2, 1), (64, 6, 3)],  # one beat of pairs, two, one, three
)
def test_full_rate(value_dim, heads, group):
    """A beat a cycle: the v port does not wait while a row goes through the gates."""
    dut = unit(value_dim, group, heads, 1)
    call = full_rate_call(dut, 12)
    got = run(dut, [call], 0.0, 0.0, cycles=1500)
    taken = np.flatnonzero(got["cycles"])
    assert taken[-1] - taken[0] == len(call["beats"]) - 1


def test_two_rows_of_gates_wait_while_nobody_takes_any():
    """Three tokens come through before a gate is taken: one row is on its way through the gates,
    two wait. Then the port stands still, as nothing may be lost."""
    heads, group, tokens = 6, 2, 5
    dut = unit(16, group, heads, 1)
    call = full_rate_call(dut, tokens)
    got = run(dut, [call], 0.0, 0.0, cycles=1500, late="gates")
    before = int(np.sum(got["cycles"][:250]))
    pairs_beats = row_bytes(heads * group, 8) // BEAT_BYTES
    assert before >= pairs_beats + 3 * (pairs_beats + heads * group)
    assert before < len(call["beats"])


def test_no_status_is_lost_while_nobody_takes_any():
    """A head a beat, more than may wait: the port stands still in time."""
    dut = unit(16, 1, 4, 1)
    call = full_rate_call(dut, 8)
    got = run(dut, [call], 0.0, 0.0, cycles=1500, late="status")
    assert call["status"] > 2 * dut.params.heads_ahead
    assert len(got["status"]) == call["status"]
    assert int(np.sum(got["cycles"][:250])) < len(call["beats"])


@pytest.mark.parametrize("heads", [2, 6])  # half a beat of pairs, one and a half
def test_gates_that_are_taken_slowly(heads):
    """One in the time that a beat of them needs to get there: the queue is full for long, and none
    is lost or overtaken."""
    group, tokens = 2, 6
    dut = unit(16, group, heads, 1)
    call, rng = full_rate_call(dut, tokens), np.random.default_rng(85)
    x = rng.standard_normal((2, tokens, heads, group)).astype(np.float32)
    ones = np.ones((heads, group), np.float32)
    params, rows = pairs(ones, ones, rng), pairs(*x, rng)
    values = [0] * (heads * group * row_bytes(16, 2) // BEAT_BYTES)
    beats = [*params] + [beat for row in rows for beat in (*row, *values)]
    call["beats"] = [(beat, 0) for beat in beats]
    alpha, beta, bad = Gates.model(*x, ones, ones, given=False, twice=False)
    assert not bad.any()
    pace = Gates().LATENCY + 10
    got = run(dut, [call], 0.0, 0.0, cycles=2 * pace * alpha.size, pace=pace)
    assert [(g.alpha, g.beta, g.bad) for g in got["gates"]] == list(
        zip(as_words(alpha).ravel().tolist(), as_words(beta).ravel().tolist(), [0] * alpha.size,
            strict=True))


@pytest.mark.parametrize("beat", range(6))
def test_an_error_before_the_values_stops_the_first_head(beat):
    """In whichever beat of the parameters or of the gates: that head and no other."""
    dut = unit(16, 3, 6, 2)  # 18 value heads: three beats of each
    got = run(dut, [full_rate_call(dut, 2, first_error=beat)], 0.0, 0.0, cycles=1000)
    assert [s.error for s in got["status"]] == [1] + 11 * [0]
