"""BurstReader: every byte once and in order, legal bursts, its rate and its latency."""

import numpy as np
import pytest
from amaranth.sim import Simulator
from axi_memory import BEAT, Holder, ReadMemory, content

from gdn_core.axi.bursts import BurstSplitter
from gdn_core.axi.reader import BurstReader, BurstReaderParams

PARAMS = BurstReaderParams()
DIRECTED = [  # (address, beats): the ends of pages, one beat, none, several pages
    (0, 1), (4096 - BEAT, 1), (4096 - BEAT, 2), (8192, 64), (8192 + BEAT, 64), (8192, 65),
    (64 * 5, 0), (1 << 40, 200), ((1 << 32) - 128, 4), (64, 127), (4096 * 3 + 64 * 60, 68),
]


def bench(requests, *, params=PARAMS, latency=8, stall=0.0, feed=0.0, drain=0.0, errors=(),
          limit=20_000):
    """Runs the requests; returns the memory, the beats with their cycles, and request cycles."""
    dut = BurstReader(params)
    memory = ReadMemory(dut.axi, latency=latency, stall=stall, errors=frozenset(errors))
    rng = np.random.default_rng(3)
    beats, taken, done, holder = [], [], [], Holder()
    total = sum(n for _, n in requests)

    async def run(ctx):
        pending, offered = list(requests), False
        for cycle in range(limit):
            offered = bool(pending) and (offered or rng.random() >= feed)
            ctx.set(dut.requests.valid, offered)
            if offered:
                ctx.set(dut.requests.payload, dict(zip(("address", "beats"), pending[0],
                                                       strict=True)))
            ctx.set(dut.beats.ready, rng.random() >= drain)
            memory.drive(ctx)
            _, _, request_ready, valid, ready, beat, error, *bus = await ctx.tick().sample(
                dut.requests.ready, dut.beats.valid, dut.beats.ready, dut.beats.payload, dut.error,
                *memory.signals)
            told = memory.offered and memory.beats[0][1] in memory.errors
            assert error == told, "a response that is an error is told in its cycle"
            if offered and request_ready:
                pending.pop(0)
                taken.append(cycle)
                offered = False
            if holder.see(valid, ready, beat):
                beats.append((cycle, beat.data, beat.error))
            memory.see(*bus)
            if not pending and len(beats) == total:
                break
        for _ in range(20):  # nothing comes after the last beat
            valid, arvalid = (await ctx.tick().sample(dut.beats.valid, dut.axi.ar.valid))[2:]
            assert not valid
            assert not arvalid
        done.append(True)

    simulator = Simulator(dut)
    simulator.add_clock(1e-9)
    simulator.add_testbench(run)
    simulator.run()
    assert done
    assert len(beats) == total, "the bench ran out of time"
    return memory, beats, taken


def check(requests, memory, beats, errors=()):
    addresses = [address + BEAT * i for address, n in requests for i in range(n)]
    assert [(data, error) for _, data, error in beats] == [
        (content(address), int(address in errors)) for address in addresses]
    assert [burst[1:] for burst in memory.bursts] == [
        burst[:2] for address, n in requests
        for burst in BurstSplitter.model(PARAMS.splitter, address, n)]


@pytest.mark.parametrize(("latency", "stall", "feed", "drain"), [
    (1, 0.0, 0.0, 0.0), (30, 0.5, 0.0, 0.0), (8, 0.0, 0.8, 0.0), (8, 0.0, 0.0, 0.7),
    (60, 0.3, 0.3, 0.3),
])
def test_every_beat_once_and_in_order(latency, stall, feed, drain):
    rng = np.random.default_rng(4)
    requests = DIRECTED + [(BEAT * int(rng.integers(0, 1 << 20)), int(rng.integers(1, 12)))
                           for _ in range(60)]
    memory, beats, _ = bench(requests, latency=latency, stall=stall, feed=feed, drain=drain)
    check(requests, memory, beats)


def test_errors_stay_with_their_beats():
    requests = [(0, 100), (1 << 16, 3)]
    errors = {64 * n for n in (7, 8, 20, 30, 40, 50, 60, 99)} | {(1 << 16) + 64}
    memory, beats, _ = bench(requests, errors=errors, stall=0.3, drain=0.5)
    check(requests, memory, beats, errors)


@pytest.mark.parametrize("every", [1, 3])
def test_a_full_queue_of_errors(every):
    """Beats that came with an error take their place like any other, and give it back once."""
    requests = [(0, 150), (1 << 16, 250)]
    errors = {64 * n for n in range(0, 120, every)}
    memory, beats, _ = bench(requests, errors=errors, drain=0.95)
    check(requests, memory, beats, errors)


@pytest.mark.parametrize(("size", "latency"), [(1, 40), (4, 100), (3, 40), (64, 40), (1000, 40)])
def test_a_beat_a_cycle(size, latency):
    """Back-to-back requests, no stall: the beats come without a gap."""
    requests = [(8192 * 8 * i, size) for i in range(max(2, 300 // size))]
    _, beats, _ = bench(requests, latency=latency)
    assert beats[-1][0] - beats[0][0] == len(beats) - 1


def test_latency():
    latency = 10
    memory, beats, taken = bench([(4096, 4)], latency=latency)
    assert memory.bursts[0][0] - taken[0] == BurstReader.LATENCY == 3
    assert beats[0][0] - memory.bursts[0][0] == latency + PARAMS.queue.latency == latency + 3


def test_small_queue():
    params = BurstReaderParams(fifo_beats=16, max_burst_beats=16)
    requests = [(64 * 13, 40), (4096, 1), (4096 * 2 - 64, 33)]
    _, beats, _ = bench(requests, params=params, drain=0.8)
    assert [data for _, data, _ in beats] == [
        content(address + BEAT * i) for address, n in requests for i in range(n)]


def test_refuses():
    with pytest.raises(ValueError, match=r"fifo_beats must be a power of two .* got 100"):
        BurstReaderParams(fifo_beats=100)
    with pytest.raises(ValueError, match=r"max_burst_beats must be a power of two .* got 128"):
        BurstReaderParams(max_burst_beats=128)
    with pytest.raises(ValueError, match=r"data_bits must be a power of two .* got 500"):
        BurstReaderParams(data_bits=500)
