"""Calls for Prepare and what the composed models say of them; a bench that runs them."""

from itertools import product

import numpy as np
from bench import as_words
from rows import beats_of, pairs
from streams import pulse, send, simulate

from gdn_core.prepare.gates import Gates
from gdn_core.prepare.prepare import Prepare
from gdn_core.prepare.scalars import Scalars
from gdn_core.prepare.vectors import Vectors, VectorsParams
from gdn_core.registers import Command

EPS, NAN, INFINITY = np.float32(1e-6), 0x7FC0, 0x7F80
CONTROLS = ("write_state", "write_exponent", "clear", "load", "decode", "emit")
RAWS = ("mantissa", "exponent", "gain")


class Calls:
    """Calls, what they read, and what is due: jobs of each engine, operands, bad heads."""

    def __init__(self, params, seed):
        self.params, self.rng = params, np.random.default_rng(seed)
        self.heads, self.group = params.walk.heads, params.engine.group
        self.gain = np.full((params.slots, self.heads, self.group), np.nan, np.float32)
        self.calls, self.jobs, self.bad = [], [[] for _ in range(params.walk.engines)], []
        self.operands, self.words, self.errors = [], 0, 0

    def add(self, command, tokens, slot, q=(), k=(), v=(), **flags):
        scale = np.float32(self.params.engine.key_dim**-0.5)
        call = {"command": command, "tokens": tokens, "slot": slot, "eps": int(as_words(EPS)),
                "scale": int(as_words(scale))} | flags  # fmt: skip
        jobs = tokens * self.heads
        self.calls.append({"call": call, "q": list(q), "k": list(k), "v": list(v), "jobs": jobs})

    def job(self, slot, head, control, scalars):
        """`scalars`: of each value head, the fields that matter."""
        engines = self.params.walk.engines
        state = slot * (self.heads // engines) + head // engines
        names = set(control)
        self.jobs[head % engines].append((state, names, scalars))

    def image(self, command, slot, gains=None):
        """A pass over the rows of an image: LOAD with these gains, or STORE."""
        load, key_dim = command is Command.LOAD, self.params.engine.key_dim
        unit = -(1 << self.params.engine.format.operand_frac)  # of k in a LOAD
        tokens, shape = key_dim + 2, (self.heads, self.group)
        for token, head in product(range(tokens), range(self.heads)):
            row = RAWS[max(0, token - key_dim + 1)]
            control = {"load"} if load else {"emit", f"raw.{row}"}
            if load and token < key_dim:
                control.add("write_state")
            if load and token in (0, key_dim):
                control.add("write_exponent")
            if load and token == 0:
                control.add("clear")
            fields = [{"bad": 0, "empty": int(load and token == 0)} for _ in range(self.group)]
            if not load:
                for g, field in enumerate(fields):
                    field["c_p"] = int(as_words(self.gain[slot, head, g]))
            self.job(slot, head, control, fields)
            k, q = np.zeros((2, key_dim), np.int64)
            if token < key_dim:
                (k if load else q)[token] = unit if load else 1
            self.operands.append((head % self.params.walk.engines, k, q))
        v = []
        if load:
            rows = self.rng.integers(0, 1 << 32, (tokens, *shape, self.params.engine.value_dim))
            rows[-1] = as_words(gains)[..., None]
            beats = beats_of(rows.astype(np.uint32), 0)
            v = [(beat, 0) for beat in beats.reshape(-1)]
            self.gain[slot] = gains
        self.words += len(v)
        self.add(command, tokens, slot, v=v)

    def clear(self, slot):
        self.gain[slot] = 0.5
        for head in range(self.heads):
            fields = [{"bad": 0, "empty": 1, "de": 0}] * self.group
            self.job(slot, head, {"write_exponent", "clear"}, fields)
            zeros = np.zeros(self.params.engine.key_dim, np.int64)
            zeros_q = zeros.copy()
            zeros_q[0] = 1  # a unit vector that nothing reads
            self.operands.append((head % self.params.walk.engines, zeros, zeros_q))
        self.add(Command.CLEAR, 1, slot)

    def decode(self, tokens, slot, error_at=None, *, clean=False, **flags):
        """`error_at`: (token, head, port) whose first beat comes with a bus error."""
        rng, engine = self.rng, self.params.engine
        given, twice, fresh = (flags.get(name, 0) for name in ("given", "twice", "fresh"))
        shape = (tokens, self.heads, self.group)
        rows = rng.standard_normal((2, tokens, self.heads, engine.key_dim)).astype(np.float32)
        k, q = (as_words(rows) >> 16).astype(np.uint16)
        v = (as_words(rng.standard_normal((*shape, engine.value_dim)).astype(np.float32)) >> 16)
        v = v.astype(np.uint16)
        x0, x1 = rng.standard_normal((2, *shape)).astype(np.float32) * 3
        x0 = -np.abs(x0) if given else x0
        rate, bias = np.abs(rng.standard_normal((2, self.heads, self.group))).astype(np.float32)
        bad_v = np.zeros(shape, bool)
        if not clean:
            k[tokens - 1, 0, -1] = NAN
            x0[0, self.heads - 1, self.group - 1] = np.inf
            bad_v[tokens // 2, self.heads // 2, 0] = True
            v[bad_v, 0] = INFINITY
        x0[-1, -1, 0] = -1e4 if given and clean else x0[-1, -1, 0]

        vectors = VectorsParams(engine=engine, walk=self.params.walk)
        scale = np.float32(engine.key_dim**-0.5)
        ki, qi, kn, qr, kq, bad_rows = Vectors.model(vectors, k, q, EPS)
        with np.errstate(all="ignore"):
            alpha, beta, bad_gates = Gates.model(
                x0, x1, rate, bias, given=bool(given), twice=bool(twice)
            )
        bad = bad_v | bad_gates | bad_rows[..., None]
        poison = False
        control = {"write_state", "write_exponent", "decode", "emit"}
        for t, h in product(range(tokens), range(self.heads)):
            if error_at is not None and (t, h) == error_at[:2]:
                poison, self.errors = True, self.errors + 1
            fields = []
            for g in range(self.group):
                at = t, h, g
                with np.errstate(all="ignore"):
                    gain_next, scalars = Scalars.model(
                        alpha[at], beta[at], self.gain[slot, h, g], kn[t, h], qr[t, h],
                        kq[t, h], scale, bool(fresh and t == 0), bad[at],
                    )  # fmt: skip
                if bad[at] and not poison:
                    self.bad.append((t, h * self.group + g))
                if bad[at] or poison:  # a bad head of a new sequence keeps nothing
                    new = bool(fresh and t == 0 and not poison)
                    if new:
                        self.gain[slot, h, g] = 0.5
                    fields.append({"bad": 1, "empty": int(new)})
                    continue
                self.gain[slot, h, g] = gain_next
                fields.append({name: int(as_words(x)) for name, x in scalars.items()})
            self.job(slot, h, control, fields)
            known = None if bad_rows[t, h] else ki[t, h], None if bad_rows[t, h] else qi[t, h]
            self.operands.append((h % self.params.walk.engines, *known))

        k, q, v = (beats_of(x, NAN) for x in (k, q, v))
        params, gates = pairs(rate, bias, rng), pairs(x0, x1, rng)
        beats = {"q": [], "k": [], "v": []}
        for t, h in product(range(tokens), range(self.heads)):
            before = list(params) * (t == 0) + list(gates[t]) if h == 0 else []
            rows = {"q": q[t, h], "k": k[t, h], "v": [*before, *v[t, h].reshape(-1)]}
            for name, row in rows.items():
                errors = [int((t, h, name) == error_at)] + [0] * (len(row) - 1)
                beats[name] += zip(row, errors, strict=True)
            self.words += v[t, h].size
        self.add(Command.DECODE, tokens, slot, **beats, **flags)


def run(calls, idle, stall, cycles, linger=0):
    """Runs the calls; checks jobs, operands, words and strobes against what is due.

    Scalars are taken `times.scalars` cycles after the job entered, as an engine does, and up to
    `linger` cycles later, as from far away. No job comes before that, and no other scalars.
    """
    params = calls.params
    dut = Prepare(params)
    rng = np.random.default_rng(92)
    engines, group = params.walk.engines, params.engine.group
    elements = params.engine.key_dim
    jobs = [[] for _ in range(engines)]
    heads = [[] for _ in range(engines)]
    operands, bad, errors, words, done = [], [], [0], [0], []
    scalars_at = params.engine.times.scalars
    made, held, now = [[] for _ in range(engines)], [{} for _ in range(engines)], [0]

    def beats(entries):
        return [{"data": d, "error": e} for d, e in entries]

    async def call(ctx):
        for n, entry in enumerate(calls.calls):
            ctx.set(dut.poison, 0)
            ctx.set(dut.call, entry["call"])
            await ctx.tick()
            await pulse(ctx, dut.start)
            begun.append(n)
            await ctx.tick()
            assert ctx.get(dut.busy)
            while ctx.get(dut.busy):
                await ctx.tick()
            await ctx.tick()  # by now everybody has seen it
            taken = sum(entry["jobs"] for entry in calls.calls[: n + 1])
            assert sum(map(len, jobs)) == taken
            await ctx.tick().repeat(60)  # the engines have finished
        done.append(True)

    begun = []

    def feeder(port, name):
        async def bench(ctx):
            for n, entry in enumerate(calls.calls):
                while len(begun) <= n:
                    await ctx.tick()
                await send(ctx, port, beats(entry[name]), rng, idle)

        return bench

    def engine(e):
        """Takes a job and, at the earliest, what it needs; the rest of it junk by then."""

        async def bench(ctx):
            for _ in calls.jobs[e]:
                while not made[e]:
                    await ctx.tick()
                job, pushed_at = made[e].pop(0)
                waits = int(rng.integers(20 if stall else 1))  # for room in its output
                taken_at = pushed_at + 1 + waits + scalars_at + int(rng.integers(linger + 1))
                free_at = pushed_at + 1 + waits + int(rng.integers(1, 30 if stall else 2))
                while now[0] <= max(taken_at, free_at):
                    ctx.set(dut.operands_taken[e], now[0] == free_at)
                    ctx.set(dut.scalars_taken[e], now[0] == taken_at)
                    if now[0] == taken_at:
                        assert not made[e]
                        heads[e].append(dict(held[e]))
                        jobs[e].append(job)
                    await ctx.tick()
                ctx.set(dut.operands_taken[e], 0)
                ctx.set(dut.scalars_taken[e], 0)

        return bench

    async def watch(ctx):
        which = None  # engine and beat of the strobe a cycle ago
        while not done:
            for e in range(engines):  # every queue has room at once
                ctx.set(dut.words_taken[e], ctx.get(dut.words_push[e]))
            if which is not None:
                e, index = which
                row = slice(index * 32, min(index * 32 + 32, elements))
                if index == 0:
                    operands.append((e, [], []))
                for into, port in zip(operands[-1][1:], ("k", "q"), strict=True):
                    at = [ctx.get(x) for x in getattr(dut.operands, port)]
                    into += at[: row.stop - row.start]
            for e in range(engines):  # as they stand in the engine's registers a cycle later
                for g in range(group):
                    if ctx.get(dut.scalars_push[e]) >> g & 1:
                        held[e][g] = ctx.get(dut.scalars)
            if jobs_now := ctx.get(dut.job_push):
                made[jobs_now.bit_length() - 1].append((ctx.get(dut.job), now[0]))
            _, _, index, is_bad, token, head, error, push, *taken = await ctx.tick().sample(
                dut.operands.index, dut.bad, dut.bad_token, dut.bad_head, dut.error,
                dut.operands_push, *dut.words_push,
            )  # fmt: skip
            now[0] += 1
            for strobes in (push, jobs_now):
                assert strobes & strobes - 1 == 0
            which = (push.bit_length() - 1, index) if push else None
            words[0] += sum(bits.bit_count() for bits in taken)
            if is_bad:
                bad.append((token, head))
            if error:  # as the kernel does
                errors[0] += 1
                ctx.set(dut.poison, 1)

    benches = [call, watch, *(feeder(getattr(dut, name), name) for name in "qkv")]
    simulate(dut, *benches, *(engine(e) for e in range(engines)), cycles=cycles)

    for e in range(engines):
        for n, (job, (state, control, due)) in enumerate(zip(jobs[e], calls.jobs[e],
                                                            strict=True)):  # fmt: skip
            seen = job.control
            names = {name for name in CONTROLS if getattr(seen, name)}
            names |= {f"raw.{name}" for name in RAWS if getattr(seen.raw, name)}
            assert (job.state, names) == (state, control), (e, n)
            for g, fields in enumerate(due):
                for name, value in fields.items():
                    assert getattr(heads[e][n][g], name) == value, (e, n, g, name)
    assert bad == calls.bad
    assert errors[0] == calls.errors * group
    assert words[0] == calls.words
    for (e, k, q), (e_due, k_due, q_due) in zip(operands, calls.operands, strict=True):
        assert e == e_due
        assert k_due is None or k == k_due.tolist()
        assert q_due is None or q == q_due.tolist()
