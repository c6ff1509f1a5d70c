"""Jobs for an engine and what the composed models say of them; a bench that runs them."""

import ml_dtypes
import numpy as np
from amaranth.hdl import Module, Value
from amaranth.lib import wiring
from bench import as_words
from rows import beats_of
from streams import pulse, simulate

from gdn_core.emit.emitter import place
from gdn_core.engine.column import Column
from gdn_core.engine.engine import Engine
from gdn_core.engine.engine_params import BEAT_ELEMENTS
from gdn_core.engine.lane import Lane
from gdn_core.engine.station import Station, StationParams, join, own_of
from gdn_core.engine.words import ROWS, WordsParams
from gdn_core.formats import EXPONENT_MIN, FP32_NAN

DECODE = {"write_state": 1, "write_exponent": 1, "decode": 1, "emit": 1}
CLEAR = {"write_exponent": 1, "clear": 1}


def bit_length(x):
    return np.frexp(x.astype(np.float64))[1].astype(np.int64)


class Jobs:
    """Jobs, and what the models say of them: output rows and overflows."""

    def __init__(self, params, seed):
        self.params, self.rng = params, np.random.default_rng(seed)
        shape = (params.states, params.group)
        self.m = np.zeros((*shape, params.key_dim, params.value_dim), np.int64)
        self.exponent = np.zeros((*shape, params.value_dim), np.int64)
        self.bits = np.zeros((*shape, params.value_dim), np.int64)
        self.jobs, self.rows, self.overflows = [], [], 0

    def add(self, state, control, heads, k, q, words=None, rows=None):
        """`words` [group, beats], `rows` [group, columns]: what comes in, what must come out."""
        self.jobs.append({"state": state, "control": control, "heads": heads, "k": k, "q": q,
                          "words": words})  # fmt: skip
        if rows is not None:
            self.rows.append(rows)

    def operands(self):
        """Aligned k and q, of any size up to the largest."""
        top = 255 << self.params.format.operand_frac - 8
        row = self.rng.integers(-top, top + 1, (2, self.params.key_dim))
        return row >> self.rng.integers(0, 8)

    def scalars(self, **fixed):
        """Random scalars of the group's heads: a dict of arrays [group, 1]."""
        rng, shape = self.rng, (self.params.group, 1)

        def real(low, high):
            return (rng.choice([-1, 1], shape) * rng.uniform(0.5, 1, shape)
                    * 2.0 ** rng.integers(low, high, shape)).astype(np.float32)  # fmt: skip

        scalars = {
            "c_r": real(-3, 0), "c_p": real(-2, 2), "c_d": real(-4, 1), "c_u": real(-2, 2),
            "beta": np.abs(real(-2, 1)), "de": -rng.integers(0, 4, shape),
            "empty": np.zeros(shape, bool), "bad": np.zeros(shape, bool),
        }  # fmt: skip
        for name, value in fixed.items():
            scalars[name] = np.broadcast_to(np.asarray(value, scalars[name].dtype), shape)
        return scalars

    def heads(self, scalars):
        return [{name: int(as_words(x[g, 0])) for name, x in scalars.items()}
                for g in range(self.params.group)]  # fmt: skip

    def decode(self, state, v_scale=1.0, **fixed):
        params, at = self.params, state
        k, q = self.operands()
        v = self.rng.standard_normal((params.group, params.value_dim)) * v_scale
        v = v.astype(ml_dtypes.bfloat16)
        scalars = self.scalars(**fixed)
        m, exponent, bits = self.m[at], self.exponent[at], self.bits[at]
        rk = (m * k[:, None]).sum(1)
        pq = (m * q[:, None]).sum(1)
        with np.errstate(all="ignore"):
            column = Column.model(params.column, rk, pq, exponent, bits, v.astype(np.float32),
                                  scalars)  # fmt: skip
        full = {name: np.broadcast_to(column[name], bits.shape)[:, None]
                for name in ("u", "right", "zero")}  # fmt: skip
        new = Lane.model(params.format, m, k[:, None], full["u"], full["right"],
                         full["zero"])  # fmt: skip
        assert (np.abs(new) < 1 << params.format.mantissa - 1).all()
        used = np.where(column["vanish"], 0,
                        bit_length(np.bitwise_or.reduce(new ^ new >> 63, axis=1)))  # fmt: skip
        keep = scalars["bad"]
        self.m[at] = np.where(keep[..., None], m, new)
        self.bits[at] = np.where(keep, bits, used)
        self.exponent[at] = np.where(keep, exponent, column["exponent_next"])
        self.overflows += int((column["overflow"] & ~keep).sum())
        o = column["o"]
        words = as_words(o).copy()
        words[np.isnan(o)] = FP32_NAN
        self.add(state, DECODE, self.heads(scalars), k, q, beats_of(v.view(np.uint16), 0x7FC0),
                 words)  # fmt: skip

    def image(self, state, load, exponents=(-40, 20)):
        """A LOAD of random mantissas, or a STORE, as Prepare makes it of unit vectors."""
        params, fmt = self.params, self.params.format
        if load:
            shape = (params.group, params.key_dim, params.value_dim)
            most = fmt.mantissa - 1
            size = self.rng.integers(0, most + 1, (params.group, 1, params.value_dim))
            m = self.rng.integers(-(1 << most), 1 << most, shape) >> most - size
            self.m[state] = m
            self.bits[state] = bit_length(np.bitwise_or.reduce(m ^ m >> 63, axis=1))
            self.exponent[state] = self.rng.integers(*exponents, self.exponent[state].shape)
        exponent, bits = self.exponent[state], self.bits[state]
        header = (exponent & 0xFFFF) | bits << 16
        mantissas = np.where(bits[:, None] == 0, 0, self.m[state]) & 0xFFFFFFFF
        gain = self.rng.uniform(0.5, 1, (params.group, 1)).astype(np.float32)
        gains = np.broadcast_to(as_words(gain), header.shape)
        rows = [*mantissas.transpose(1, 0, 2), header, gains]
        for n, row in enumerate(rows):
            first, last = n == 0, n == params.key_dim
            k, q = np.zeros((2, params.key_dim), np.int64)
            if n < params.key_dim:
                (k if load else q)[n] = -(1 << fmt.operand_frac) if load else 1
            fixed = {"de": 0, "empty": load and first} | ({} if load else {"c_p": gain})
            heads = self.heads(self.scalars(**fixed))
            words = beats_of(row.astype("<u4"), 0)
            if load:
                control = {"load": 1, "write_state": int(n < params.key_dim), "clear": int(first),
                           "write_exponent": int(first or last)}  # fmt: skip
                self.add(state, control, heads, k, q, words)
                continue
            raw = ("mantissa", "exponent", "gain")[max(0, n - params.key_dim + 1)]
            self.add(state, {"emit": 1, "raw": {raw: 1}}, heads, k, q, None, row)

    def clear(self, state):
        self.bits[state] = 0
        self.exponent[state] = EXPONENT_MIN  # has no meaning then
        heads = self.heads(self.scalars(empty=True, de=0))
        self.add(state, CLEAR, heads, *self.operands())  # whatever the ranks make of them


class Behind(wiring.Component):
    """An engine behind so many stations of its own."""

    def __init__(self, params, stations):
        self.params, self.stations = params, stations
        super().__init__(params.link.flip())

    def elaborate(self, platform):
        m = Module()
        rest, own = wiring.flipped(self), wiring.flipped(self)
        for n in range(self.stations):
            station = Station(StationParams(engine=self.params, engines=1))
            place(m, platform, f"station_{n}", station)
            join(m, rest, station.rest, self.params.shared)
            here = own_of(self.params, station.orders_i[0], station.answers_o[0])
            join(m, own, here, self.params.own)
            rest = station.beyond
            own = own_of(self.params, station.orders_o[0], station.answers_i[0])
        engine = Engine(self.params)
        place(m, platform, "engine", engine)
        join(m, rest, engine, self.params.shared)
        join(m, own, engine, self.params.own)
        return m


def run(jobs, cycles, stall=0.0, push_late=False, stations=0):
    """Runs the jobs; returns the cycles in which they entered.

    Payloads are junk but in the cycle of their strobe, or, as k and q, in the cycle after.
    """
    params = jobs.params
    dut = Behind(params, stations)
    rng = np.random.default_rng(102)
    group, depth = params.group, WordsParams(columns=params.value_dim).beats
    heads = range(group)
    got = [[[]] for _ in heads]
    overflows, entered, pushed, fed, done = [0], [], [], [0], []
    free = {"operands": 1, "scalars": 1, "words": [depth] * group, "rows": [ROWS] * group}

    def junk(port):
        value = Value.cast(port)
        return value, int.from_bytes(rng.bytes(len(value) // 8 + 1)) % (1 << len(value))

    async def operands_and_job(ctx):
        for n, job in enumerate(jobs.jobs):
            while not free["operands"] or fed[0] <= n:
                await ctx.tick()
            free["operands"] = 0
            if push_late:
                await ctx.tick().repeat(int(rng.integers(1, 90)))
            for beat in range(params.operand_beats):
                ctx.set(dut.operands.index, beat)
                await pulse(ctx, dut.operands_push)
                for name in ("k", "q"):
                    part = job[name][beat * BEAT_ELEMENTS : (beat + 1) * BEAT_ELEMENTS]
                    for i, element in enumerate(part):
                        ctx.set(getattr(dut.operands, name)[i], int(element))
            while not free["scalars"]:
                await ctx.tick()
            free["scalars"] = 0
            ctx.set(dut.job, {"state": job["state"], "control": job["control"]})
            pushed.append(None)
            await pulse(ctx, dut.job_push)
            ctx.set(*junk(dut.job))
        while not done:
            await ctx.tick()

    async def scalars(ctx):
        """Those of a job as late as allowed, or earlier."""
        for n, job in enumerate(jobs.jobs):
            while len(pushed) <= n:
                ctx.set(*junk(dut.scalars))
                await ctx.tick()
            latest = params.times.scalars - group + 1
            for _ in range(int(rng.integers(latest)) if n % 2 else latest):
                ctx.set(*junk(dut.scalars))
                await ctx.tick()
            for g in heads:
                ctx.set(dut.scalars, job["heads"][g])
                await pulse(ctx, dut.scalars_push[g])

    async def words(ctx):
        for job in jobs.jobs:
            for g in heads if job["words"] is not None else ():
                for beat in job["words"][g]:
                    ctx.set(*junk(dut.words))
                    while not free["words"][g]:
                        await ctx.tick()
                    free["words"][g] -= 1
                    ctx.set(dut.words, int(beat))
                    await pulse(ctx, dut.words_push[g])
            fed[0] += 1

    def taker(g):
        async def bench(ctx):
            for n in range(len(jobs.rows)):
                while len(got[g]) <= n + 1 or (stall and rng.random() < stall):
                    await ctx.tick()
                free["rows"][g] += 1
                await pulse(ctx, dut.out_taken[g])

        return bench

    async def watch(ctx):
        cycle, idle = 0, 0
        while idle < 3:
            _, _, *seen = await ctx.tick().sample(
                dut.operands_taken, dut.scalars_taken, dut.words_taken, dut.out_push,
                dut.overflows, dut.busy, dut.job_push, *(dut.out[g] for g in heads),
            )  # fmt: skip
            operands, taken, words, out_push, count, busy, job, *out = seen
            free["operands"] |= operands
            overflows[0] += count
            if job:
                pushed[-1] = cycle
            if taken:
                entered.append(cycle - params.times.scalars - stations)
                at = pushed[len(entered) - 1] + 1 + stations
                assert entered[-1] == at if len(entered) == 1 else entered[-1] >= at
                free["scalars"] = 1
            for g in heads:
                free["words"][g] += words >> g & 1
                assert free["words"][g] <= depth
                if out_push >> g & 1:
                    row = got[g][-1]
                    row.append(out[g].o)
                    if out[g].last:
                        got[g].append([])
                        free["rows"][g] -= 1
                        assert free["rows"][g] >= 0
            finished = len(entered) == len(jobs.jobs) and not busy
            idle = idle + 1 if finished else 0
            cycle += 1
        done.append(True)

    simulate(dut, operands_and_job, scalars, words, watch, *(taker(g) for g in heads),
             cycles=cycles)
    for g in heads:
        assert got[g].pop() == []
        assert got[g] == [rows[g].tolist() for rows in jobs.rows]
    assert overflows[0] == jobs.overflows
    assert free["words"] == [depth] * group
    return entered
