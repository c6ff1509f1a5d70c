"""Unpack and Pack against rows cut up in Python: order, latency, rate and accounting."""

import numpy as np
import pytest
from bench import as_words
from streams import receive, send, simulate

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
    dut = Unpack(WordsParams(columns=columns))
    wide = rng.random(12) < 0.5
    wide[:4] = [True, True, False, False]
    rows = [rng.integers(0, 1 << (32 if w else 16), columns).astype("<u4" if w else "<u2")
            for w in wide]  # fmt: skip
    beats = [to_beats(row, b"\xa5") for row in rows]
    arrived = []  # per beat: the cycle in which the queue took it
    now, due, seen = [0], {}, []

    async def feed(ctx):
        for row in beats:
            for beat in row:
                await send(ctx, dut.beats, [beat])
                arrived.append(now[0])

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
            while len(arrived) < expected or cycle < arrived[expected - 1] + StreamFifo.LATENCY:
                assert n == 0 or gap or columns == 1  # the queue holds the row after this one
                await tick()
            for j, word in enumerate(row):
                while gap and rng.random() < gap:
                    await tick()
                ctx.set(dut.start, j == 0)
                ctx.set(dut.active, 1)
                ctx.set(dut.wide, int(wide[n]))
                due[cycle + Unpack.LATENCY] = (int(word), 32 if wide[n] else 16)
                await tick()
                ctx.set(dut.active, 0)
                ctx.set(dut.start, 0)
        for _ in range(4):
            await tick()

    simulate(dut, feed, ask, cycles=2000)
    assert len(seen) == 12 * columns
    assert all(seen)


@pytest.mark.parametrize("columns", [1, 16, 40])
def test_unpack_is_full(columns):
    """Two rows of the widest word wait, no beat more; each that is taken makes room for one."""
    dut = Unpack(WordsParams(columns=columns))
    depth = max(2 * row_beats(columns, 4), 3)
    rng = np.random.default_rng(54)
    words = rng.integers(0, 1 << 32, 3 * depth)
    accepted, got = [], []

    async def feed(ctx):
        for word in words:  # the first word of its beat
            await send(ctx, dut.beats, [int(word)])
            accepted.append(word)

    async def ask(ctx):
        await ctx.tick().repeat(3 * depth)
        assert len(accepted) == depth
        assert not ctx.get(dut.beats.ready)
        ctx.set(dut.wide, 1)
        for n in range(len(words)):
            ctx.set(dut.start, 1)  # a beat is fetched, whatever is left of the one before
            ctx.set(dut.active, 1)
            await ctx.tick()
            ctx.set(dut.active, 0)
            assert ctx.get(dut.beats.ready) or n >= len(words) - depth
            await ctx.tick().repeat(2)
            got.append(ctx.get(dut.word))
            assert len(accepted) == min(depth + n + 1, len(words))

    simulate(dut, feed, ask, cycles=500)
    assert got == words.tolist()


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
@pytest.mark.parametrize(("gap", "stall"), [(0, 0.0), (0, 0.7), (9, 0.3), (40, 0.0)])
def test_pack(columns, gap, stall):
    rng = np.random.default_rng(52)
    count = 14
    rows, narrow, beats = pack_rows(rng, columns, count)
    dut = Pack(WordsParams(columns=columns))
    got, counts = [], {"reserved": 0, "drained": 0}
    last_cycle, ready_cycle = [], []
    lead = 5  # cycles from a reservation to the row's first word

    async def words(ctx):
        for row, is_narrow in zip(rows, narrow, strict=True):
            await ctx.tick().repeat(1 + int(rng.integers(0, gap + 1)))
            while not ctx.get(dut.room):
                await ctx.tick()
            ctx.set(dut.reserve, 1)
            counts["reserved"] += 1
            await ctx.tick()
            ctx.set(dut.reserve, 0)
            # No more than two rows are ever promised or waiting.
            assert counts["reserved"] - counts["drained"] <= 2
            await ctx.tick().repeat(lead - 1)
            for j, word in enumerate(row):
                ctx.set(dut.o, int(word))
                ctx.set(dut.active, 1)
                ctx.set(dut.narrow, int(is_narrow))
                ctx.set(dut.last, j == columns - 1)
                await ctx.tick()
            ctx.set(dut.active, 0)
            ctx.set(dut.last, 0)
            ctx.set(dut.o, int(rng.integers(1 << 32)))
            # The width of the row holds until its last word has passed the rounding.
            for _ in range(ToBf16.LATENCY):
                await ctx.tick()

    async def take(ctx):
        for row in beats:
            got.append([])
            for first in range(0, len(row), SEGMENT):
                while not ctx.get(dut.segment_ready):
                    await ctx.tick()
                size = len(row[first : first + SEGMENT])
                taken, cycles = await receive(ctx, dut.beats, size, rng, stall)
                got[-1] += taken
                if not stall:  # a whole segment stands there: nothing is waited for
                    assert cycles[-1] - cycles[0] == size - 1
                    assert cycles[0] <= 1
            counts["drained"] += 1
        await ctx.tick().repeat(3)
        assert not ctx.get(dut.segment_ready)
        assert not ctx.get(dut.beats.valid)
        assert ctx.get(dut.room)

    async def clock(ctx):
        cycle, was = 0, False
        while counts["drained"] < count:
            _, _, active, last, ready = await ctx.tick().sample(
                dut.active, dut.last, dut.segment_ready
            )
            if active and last:
                last_cycle.append(cycle)
            if ready and not was:
                ready_cycle.append(cycle)
            was = ready
            cycle += 1

    simulate(dut, words, take, clock, cycles=6000)
    assert [[beat.data for beat in row] for row in got] == beats
    for row in got:
        ends = [n % SEGMENT == SEGMENT - 1 or n == len(row) - 1 for n in range(len(row))]
        assert [beat.last for beat in row] == ends
        assert [beat.row_last for beat in row] == [n == len(row) - 1 for n in range(len(row))]
    if gap == 40:  # each segment was gone before the next came
        last_segments = np.cumsum([-(-len(row) // SEGMENT) for row in got]) - 1
        assert [ready_cycle[n] - w for n, w in zip(last_segments, last_cycle, strict=True)] == (
            [3] * count
        )


def test_pack_rows_follow_each_other():
    """Two reservations ahead; no cycle between the rows; the first drains as the second fills."""
    rng = np.random.default_rng(53)
    columns, count = 40, 8
    rows, narrow, beats = pack_rows(rng, columns, count)
    narrow[:] = False
    beats = [to_beats(row.astype("<u4")) for row in rows]
    dut = Pack(WordsParams(columns=columns))
    got, reserved = [], []

    async def words(ctx):
        for row in rows:
            for j, word in enumerate(row):
                if j == 20:  # room was made long ago
                    assert ctx.get(dut.room)
                if j == 20 or not reserved:
                    ctx.set(dut.reserve, 1)
                    reserved.append(1)
                ctx.set(dut.o, int(word))
                ctx.set(dut.active, 1)
                ctx.set(dut.last, j == columns - 1)
                await ctx.tick()
                ctx.set(dut.reserve, 0)
        ctx.set(dut.active, 0)

    async def take(ctx):
        payloads, _ = await receive(ctx, dut.beats, sum(map(len, beats)))
        got.extend(beat.data for beat in payloads)

    simulate(dut, words, take, cycles=500)
    assert got == [beat for row in beats for beat in row]
