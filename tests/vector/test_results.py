"""Results into the vector memory: any number of channels, heads of attention, the largest logit."""

import numpy as np
import pytest
from amaranth.sim import Simulator

from gdn_core.channel.channels import ArrayParams
from gdn_core.sequencer.instructions import LANES
from gdn_core.vector.results import Results

ARRAYS = [(2, 32), (3, 64), (8, 128), (9, 32), (16, 64), (32, 128)]  # channels, lanes
ROOM = 512  # words


def beats_of_matrix(y: np.ndarray, channels: int, rng) -> tuple[int, np.ndarray]:
    """Rows of a channel, and beats as `channel.sink` orders them; what is no result is noise."""
    rows, words = -(-len(y) // channels), -(-channels // 8)
    room = rng.standard_normal((rows, words * 8)).astype(np.float32)
    padded = np.zeros(rows * channels, np.float32)
    padded[: len(y)] = y
    room[:, :channels] = padded.reshape(rows, channels)
    flat = np.concatenate([room.reshape(-1), rng.standard_normal(8).astype(np.float32)])
    return rows, flat[: -(-rows * words // 2) * LANES].reshape(-1, LANES)


def beats_of_attention(o: np.ndarray, group: int, chains: int, rng) -> np.ndarray:
    """o (HKV, group, D), as `attention.finish` orders it."""
    kv_heads, _, dim = o.shape
    groups = -(-group // chains)
    room = rng.standard_normal((kv_heads, groups * chains, dim)).astype(np.float32)
    room[:, :group] = o
    room = room.reshape(kv_heads, groups, chains, dim).swapaxes(2, 3)
    return np.ascontiguousarray(room).reshape(-1, LANES)


def run(params: ArrayParams, calls, stall=0.3):
    """(call, beats) in turn -> the memory (ROOM, 16) of NaN where nothing was written, and each
    call's best."""
    rng = np.random.default_rng(241)
    dut = Results(params)
    memory = np.full((ROOM, LANES), np.nan, np.float32)
    best = []

    async def drive(ctx):
        for call, beats in calls:
            ctx.set(dut.call.payload, call)
            ctx.set(dut.call.valid, 1)
            await ctx.tick().until(dut.call.ready)
            ctx.set(dut.call.valid, 0)
            for beat in beats:
                while rng.random() < stall:
                    await ctx.tick()
                ctx.set(dut.beats.payload, int.from_bytes(beat.tobytes(), "little"))
                ctx.set(dut.beats.valid, 1)
                await ctx.tick().until(dut.beats.ready)
                ctx.set(dut.beats.valid, 0)
            await ctx.tick().repeat(2)
            assert not ctx.get(dut.busy)
            await ctx.tick().repeat(8)
            best.append(ctx.get(dut.best))

    async def watch(ctx):
        async for _, _, enable, at, word in ctx.tick().sample(dut.enable, dut.at, dut.word):
            if enable:
                numbers = np.frombuffer(word.to_bytes(64, "little"), np.float32)
                lanes = [n for n in range(LANES) if enable >> n & 1]
                memory[at, lanes] = numbers[lanes]

    simulator = Simulator(dut)
    simulator.add_clock(1e-8)
    simulator.add_testbench(watch, background=True)
    simulator.add_testbench(drive)
    simulator.run()
    return memory.reshape(-1), best


@pytest.mark.parametrize(("channels", "lanes"), ARRAYS)
def test_rows_and_heads(channels, lanes):
    rng = np.random.default_rng(242)
    params = ArrayParams(channels=channels, lanes=lanes)
    chains = params.attend.chains
    calls, want, at = [], np.full(ROOM * LANES, np.nan, np.float32), 3
    for count in (16, 5 * channels, 100, 1, 64):
        y = rng.standard_normal(count).astype(np.float32)
        rows, beats = beats_of_matrix(y, channels, rng)
        calls.append(({"to": at, "rows": rows}, beats))
        want[LANES * at :][:count] = y
        want[LANES * at + count :][: rows * channels - count] = 0  # rows that fill up
        at += -(-rows * channels // LANES) + 1
    for group, kv_heads, dim in ((1, 2, 64), (3, 2, 96), (4, 1, 128), (5, 2, 80)):
        o = rng.standard_normal((kv_heads, group, dim)).astype(np.float32)
        if -(-group // chains) > params.attend.groups:
            continue
        calls.append(({"attend": 1, "to": at, "heads": group, "kv_heads": kv_heads,
                       "head_words": dim // LANES},
                      beats_of_attention(o, group, chains, rng)))  # fmt: skip
        want[LANES * at :][: o.size] = o.reshape(-1)
        at += o.size // LANES + 1
    got, _ = run(params, calls)
    assert np.array_equal(got, want, equal_nan=True)


@pytest.mark.parametrize(("channels", "lanes"), [(3, 32), (8, 32), (32, 32)])
def test_the_largest(channels, lanes):
    rng = np.random.default_rng(243)
    params = ArrayParams(channels=channels, lanes=lanes)
    rows_of = [rng.standard_normal(200).astype(np.float32) for _ in range(5)]
    rows_of += [-np.abs(rows_of[0]), np.zeros(77, np.float32), np.full(90, -np.inf, np.float32)]
    rows_of[1][[50, 51, 120]] = 9  # the first of equals
    rows_of[2][[7, 130]] = np.nan
    rows_of[3][199] = np.inf
    rows_of[6][::2] = -0.0  # as large as 0
    rows_of[6][0] = -1e-3
    calls = []
    for y in rows_of:
        rows, beats = beats_of_matrix(y, channels, rng)
        calls.append(({"logits": 1, "rows": rows, "all_rows": len(y)}, beats))
    memory, best = run(params, calls)
    assert np.isnan(memory).all()  # logits go nowhere
    assert best == [int(np.argmax(y)) for y in rows_of]
