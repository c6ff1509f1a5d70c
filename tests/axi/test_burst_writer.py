"""BurstWriter: every byte once, legal bursts, its rate, its latency, busy and error."""

import numpy as np
import pytest
from amaranth.sim import Simulator
from axi_memory import BEAT, WriteMemory, content

from gdn_core.axi.bursts import BurstSplitter
from gdn_core.axi.writer import BurstWriter, BurstWriterParams

PARAMS = BurstWriterParams()
DIRECTED = [  # (address, beats): the ends of pages, one beat, none, several pages
    (0, 1), (4096 - BEAT, 1), (8192 - BEAT, 2), (16384, 64), (32768 + BEAT, 64), (65536, 65),
    (64 * 5, 0), (1 << 40, 200), ((1 << 32) - 128, 4), (1 << 36, 127), ((1 << 38) + 64 * 60, 68),
]


def bench(requests, *, params=PARAMS, latency=8, stall=0.0, feed=0.0, errors=(), limit=20_000):
    """Runs the requests; returns the memory and the cycles of requests, beats, busy and error."""
    dut = BurstWriter(params)
    memory = WriteMemory(dut.axi, latency=latency, stall=stall, errors=frozenset(errors))
    rng = np.random.default_rng(5)
    cycles = {"requests": [], "beats": [], "busy": [], "error": []}
    done = []
    bursts = sum(len(BurstSplitter.model(params.splitter, *r)) for r in requests)

    async def run(ctx):
        pending, request_on, beat_on = list(requests), False, False
        beats = [content(a + BEAT * i) for a, n in requests for i in range(n)]
        for cycle in range(limit):
            request_on = bool(pending) and (request_on or rng.random() >= feed)
            beat_on = bool(beats) and (beat_on or rng.random() >= feed)
            ctx.set(dut.requests.valid, request_on)
            ctx.set(dut.beats.valid, beat_on)
            if request_on:
                ctx.set(dut.requests.payload, dict(zip(("address", "beats"), pending[0],
                                                       strict=True)))
            if beat_on:
                ctx.set(dut.beats.payload, {"data": beats[0]})
            memory.drive(ctx)
            _, _, request_ready, beat_ready, busy, error, *bus = await ctx.tick().sample(
                dut.requests.ready, dut.beats.ready, dut.busy, dut.error, *memory.signals)
            if request_on and request_ready:
                cycles["requests"].append(cycle)
                pending.pop(0)
                request_on = False
            if beat_on and beat_ready:
                cycles["beats"].append(cycle)
                beats.pop(0)
                beat_on = False
            if busy:
                cycles["busy"].append(cycle)
            if error:
                cycles["error"].append(cycle)
            memory.see(*bus)
            if not pending and len(memory.answers) == bursts:
                break
        memory.drive(ctx)  # withdraws the last response
        for _ in range(20):  # nothing comes after the last response
            seen = (await ctx.tick().sample(dut.busy, dut.axi.aw.valid, dut.axi.w.valid))[2:]
            assert not any(seen)
        done.append(True)

    simulator = Simulator(dut)
    simulator.add_clock(1e-9)
    simulator.add_testbench(run)
    simulator.run()
    assert done
    assert len(memory.answers) == bursts, "the bench ran out of time"
    return memory, cycles


def check(requests, memory):
    assert memory.words == {a + BEAT * i: content(a + BEAT * i)
                            for a, n in requests for i in range(n)}
    assert [burst[1:] for burst in memory.bursts] == [
        burst[:2] for address, n in requests
        for burst in BurstSplitter.model(PARAMS.splitter, address, n)]


@pytest.mark.parametrize(("latency", "stall", "feed"), [
    (0, 0.0, 0.0), (30, 0.5, 0.0), (8, 0.0, 0.7), (100, 0.3, 0.3),
])
def test_every_beat_once(latency, stall, feed):
    rng = np.random.default_rng(6)
    requests = DIRECTED + [((1 << 44) + 4096 * i - 64 * int(rng.integers(0, 8)),
                            int(rng.integers(1, 12))) for i in range(1, 80, 2)]
    memory, cycles = bench(requests, latency=latency, stall=stall, feed=feed)
    check(requests, memory)
    assert not cycles["error"]


@pytest.mark.parametrize("size", [1, 4, 64, 300])
def test_a_beat_a_cycle(size):
    requests = [(32768 * i, size) for i in range(max(2, 300 // size))]
    memory, _ = bench(requests, latency=20)
    seen = memory.beats_seen
    assert seen[-1] - seen[0] == len(seen) - 1


def test_latency_and_busy():
    memory, cycles = bench([(4096, 4)], latency=10)
    taken = cycles["requests"][0]
    assert memory.bursts[0][0] - taken == BurstWriter.LATENCY == 3
    first = BurstWriter.LATENCY_LENGTH + BurstWriter.LATENCY_DATA
    assert memory.beats_seen[0] - taken == first == 5
    assert memory.beats_seen[0] - cycles["beats"][0] == BurstWriter.LATENCY_DATA == 1
    assert cycles["busy"] == list(range(taken + 1, memory.answers[-1] + 1))


def test_busy_spans_every_response():
    memory, cycles = bench([(0, 10), (8192, 70), (1 << 20, 1)], latency=40, stall=0.4)
    assert cycles["busy"] == list(range(cycles["requests"][0] + 1, memory.answers[-1] + 1))


def test_outstanding_bursts_are_bounded():
    """A memory that never answers in time sees exactly `outstanding` bursts first."""
    requests = [(4096 * i, 1) for i in range(100)]
    memory, _ = bench(requests, latency=500)
    before = [cycle for cycle, *_ in memory.bursts if cycle <= memory.answers[0]]
    assert len(before) == PARAMS.outstanding


def test_an_error_is_told_once_for_each_response():
    memory, cycles = bench([(0, 64), (4096, 3), (8192, 130)], errors={4096, 12288})
    assert cycles["error"] == [memory.answers[1], memory.answers[3]]


def test_refuses():
    with pytest.raises(ValueError, match="outstanding must be 2 to 256 bursts, got 1"):
        BurstWriterParams(outstanding=1)
