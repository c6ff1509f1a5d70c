"""Unpack and Pack against rows cut up in Python: order, latency, rate and accounting."""

import numpy as np
import pytest
from bench import as_words
from streams import pulse, simulate

from gdn_core.arith.convert import ToBf16
from gdn_core.config import BEAT_BYTES
from gdn_core.engine.words import SEGMENT, Pack, Unpack, WordsParams, row_beats
from gdn_core.stream.fifo import StreamFifo

COLUMNS = [1, 16, 32, 40]  # 40: the last beat is part full in both widths


def to_beats(words, fill=b"\0"):
    """A row's words as beats (integers), lowest word first; `fill` beyond the row."""
    data = words.tobytes()
    data += fill * (-len(data) % BEAT_BYTES)
    return [int.from_bytes(data[n : n + BEAT_BYTES], "little")
            for n in range(0, len(data), BEAT_BYTES)]  # fmt: skip


def test_row_beats():
    assert [row_beats(n, 2) for n in (1, 32, 33, 128)] == [1, 1, 2, 4]
    assert [row_beats(n, 4) for n in (1, 16, 17, 128)] == [1, 1, 2, 8]


@pytest.mark.parametrize("columns", COLUMNS)
@pytest.mark.parametrize("gap", [0.0, 0.4])
def test_unpack(columns, gap):
    """Rows of both widths; with `gap` 0 the words of all rows follow each other."""
    rng = np.random.default_rng(51)
    params = WordsParams(columns=columns)
    dut = Unpack(params)
    wide = rng.random(12) < 0.5
    wide[:4] = [True, True, False, False]
    rows = [rng.integers(0, 1 << (32 if w else 16), columns).astype("<u4" if w else "<u2")
            for w in wide]  # fmt: skip
    beats = [to_beats(row, b"\xa5") for row in rows]
    there = []  # per beat: the cycle in which its first word may be asked for
    now, due, seen, free = [0], {}, [], [params.fifo_beats]

    async def feed(ctx):
        for beat in (beat for row in beats for beat in row):
            while not free[0]:  # as soon as there is room
                await ctx.tick()
            free[0] -= 1
            ctx.set(dut.beat, beat)
            there.append(now[0] + 1 + StreamFifo.LATENCY)  # `now` is of the cycle before
            await pulse(ctx, dut.push)
            ctx.set(dut.beat, int.from_bytes(rng.bytes(BEAT_BYTES)))

    async def watch(ctx):
        while len(seen) < 12 * columns or free[0] < params.fifo_beats:
            *_, taken = await ctx.tick().sample(dut.taken)
            free[0] += taken

    async def ask(ctx):
        cycle, expected = 0, 0

        async def tick():
            nonlocal cycle
            if cycle in due:
                seen.append(ctx.get(dut.word) & (1 << due[cycle][1]) - 1 == due[cycle][0])
            await ctx.tick()
            cycle += 1
            now[0] = cycle

        for n, row in enumerate(rows):
            expected += len(beats[n])
            while len(there) < expected or cycle < there[expected - 1]:
                assert n == 0 or gap or columns == 1  # the queue holds the row after this one
                await tick()
            for j, word in enumerate(row):
                while gap and rng.random() < gap:
                    await tick()
                ctx.set(dut.last, j == columns - 1)
                ctx.set(dut.active, 1)
                ctx.set(dut.wide, int(wide[n]))
                due[cycle + Unpack.LATENCY] = (int(word), 32 if wide[n] else 16)
                await tick()
                ctx.set(dut.active, 0)
                ctx.set(dut.last, int(rng.integers(2)))  # means nothing by itself
        for _ in range(4):
            await tick()

    simulate(dut, feed, ask, watch, cycles=2000)
    assert len(seen) == 12 * columns
    assert all(seen)


@pytest.mark.parametrize("columns", [1, 16, 40])
def test_unpack_holds_what_may_be_pushed(columns):
    """`fifo_beats` beats from one cycle to the next, while none is asked for; and again."""
    params = WordsParams(columns=columns)
    dut = Unpack(params)
    words = np.random.default_rng(54).integers(0, 1 << 32, (4, params.fifo_beats))
    got = []

    async def bench(ctx):
        ctx.set(dut.wide, 1)
        for beats in words:
            for word in beats:  # the first word of its beat
                ctx.set(dut.beat, int(word))
                ctx.set(dut.push, 1)
                await ctx.tick()
            ctx.set(dut.push, 0)
            await ctx.tick()
            for _ in beats:
                ctx.set(dut.active, 1)
                ctx.set(dut.last, 1)
                await ctx.tick()
                got.append(ctx.get(dut.word))
                assert ctx.get(dut.taken)
            ctx.set(dut.active, 0)

    simulate(dut, bench, cycles=500)
    assert got == words.reshape(-1).tolist()


def pack_rows(rng, columns, count):
    """Rows of fp32 words, whether each is narrow, and their beats."""
    narrow = rng.random(count) < 0.5
    narrow[:4] = [False, False, True, True]
    rows = (rng.standard_normal((count, columns)) * 2.0 ** rng.integers(-20, 20, (count, columns)))
    rows = as_words(rows.astype(np.float32)).copy()
    rows[:, 0] = rng.choice([0x3F808000, 0x3F818000, 0x7FC00000, 0x80000000], count)  # ties, NaN
    beats = []
    for row, is_narrow in zip(rows, narrow, strict=True):
        words = ToBf16.model(None, row.view(np.float32)) if is_narrow else row
        beats.append(to_beats(words.astype("<u2" if is_narrow else "<u4")))
    return rows, narrow, beats


@pytest.mark.parametrize("columns", COLUMNS)
@pytest.mark.parametrize("gap", [0, 9])
def test_pack(columns, gap):
    rng = np.random.default_rng(52)
    count = 14
    rows, narrow, beats = pack_rows(rng, columns, count)
    if not gap:  # no cycle between the rows
        narrow[:] = False
        beats = [to_beats(row.astype("<u4")) for row in rows]
    dut = Pack(WordsParams(columns=columns))
    got, ends, pushes, done = [[]], [], [], []

    async def words(ctx):
        for row, is_narrow in zip(rows, narrow, strict=True):
            if gap:
                await ctx.tick().repeat(1 + int(rng.integers(0, gap + 1)))
            for j, word in enumerate(row):
                ctx.set(dut.word.o, int(word))
                ctx.set(dut.active, 1)
                ctx.set(dut.narrow, int(is_narrow))
                ctx.set(dut.word.last, j == columns - 1)
                await ctx.tick()
            if gap:
                ctx.set(dut.active, 0)
                ctx.set(dut.word.last, int(rng.integers(2)))  # means nothing by itself
                ctx.set(dut.word.o, int(rng.integers(1 << 32)))
                # The width of the row holds until its last word has passed the rounding.
                await ctx.tick().repeat(ToBf16.LATENCY)
        ctx.set(dut.active, 0)
        await ctx.tick().repeat(6)
        done.append(True)

    async def watch(ctx):
        cycle = 0
        while not done:
            *_, active, last, push, beat = await ctx.tick().sample(
                dut.active, dut.word.last, dut.push, dut.beat)
            if active and last:
                ends.append(cycle)
            if push:
                got[-1].append(beat)
                if beat.row_last:
                    pushes.append(cycle)
                    got.append([])
            cycle += 1

    simulate(dut, words, watch, cycles=3000)
    assert got.pop() == []
    assert [[beat.data for beat in row] for row in got] == beats
    for row in got:
        ends_segment = [n % SEGMENT == SEGMENT - 1 or n == len(row) - 1 for n in range(len(row))]
        assert [beat.last for beat in row] == ends_segment
        assert [beat.row_last for beat in row] == [n == len(row) - 1 for n in range(len(row))]
    assert [push - end for push, end in zip(pushes, ends, strict=True)] == [Pack.LATENCY] * count
