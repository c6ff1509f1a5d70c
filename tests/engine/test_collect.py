"""Collector against nested loops: order, addresses, and its rate."""

from itertools import pairwise, product

import numpy as np
import pytest
from streams import pulse, receive, simulate

from gdn_core.config import BEAT_BYTES
from gdn_core.engine.collect import Collector, CollectorParams
from gdn_core.engine.words import ROWS, SEGMENT, row_beats

OUT = (1 << 40) - 4 * BEAT_BYTES


def name_of(token, head, beat):
    """A beat's content: where it belongs, at both ends of it."""
    name = token << 24 | head << 8 | beat
    return name << 480 | name


@pytest.mark.parametrize(
    ("v_heads", "in_flight", "ports", "port_of"),
    [(1, 1, 1, 0), (8, 4, 1, 0), (9, 9, 1, 0), (8, 4, 2, 1), (12, 6, 3, 2), (8, 4, 4, 3)],
)
@pytest.mark.parametrize(("value_dim", "stall"), [(16, 0.0), (16, 0.5), (40, 0.5), (100, 0.0),
                                                   (100, 0.5), (200, 0.0)])
def test_collector(v_heads, in_flight, ports, port_of, value_dim, stall):
    """One port of a kernel: value heads h with h % ports = port_of, in the kernel's order. A head
    comes from the engine of its turn: value head h is in flight in place h % in_flight."""
    mine = range(port_of, v_heads, ports)
    queues = [[h for h in mine if h % in_flight == place]
              for place in range(port_of, in_flight, ports)]  # fmt: skip
    params = CollectorParams(v_heads=len(mine), queues=len(queues), value_dim=value_dim)
    dut = Collector(params)
    rng = np.random.default_rng(61)
    calls = [(3, False), (1, True), (4, True)]  # tokens, narrow

    free = [ROWS] * len(queues)  # rows that each queue has room for

    def make_source(n):
        """What an engine pushes of one value head, as soon as there is room for a row of it."""

        async def bench(ctx):
            for tokens, narrow in calls:
                beats = row_beats(value_dim, 2 if narrow else 4)
                for token, head in product(range(tokens), queues[n]):
                    while not free[n] or (stall and rng.random() < 0.8):
                        await ctx.tick()
                    free[n] -= 1
                    for beat in range(beats):
                        while stall and rng.random() < 0.5:
                            await ctx.tick()
                        row_last = beat == beats - 1
                        ctx.set(dut.rows[n], {
                            "data": name_of(token, head, beat), "row_last": row_last,
                            "last": row_last or beat % SEGMENT == SEGMENT - 1,
                        })  # fmt: skip
                        await pulse(ctx, dut.rows_push[n])
                        ctx.set(dut.rows[n], {"data": 0, "row_last": 1, "last": 1})

        return bench

    async def watch(ctx):
        while len(got) < 2:  # until all has left
            *_, taken = await ctx.tick().sample(dut.rows_taken)
            for n in range(len(queues)):
                free[n] += taken >> n & 1
                assert free[n] <= ROWS

    ends = []

    async def call(ctx):
        for tokens, narrow in calls:
            ctx.set(dut.tokens, tokens)
            ctx.set(dut.narrow, narrow)
            ctx.set(dut.out, OUT)
            await ctx.tick().repeat(4)  # as arguments stand long before a call
            await pulse(ctx, dut.start)
            assert ctx.get(dut.busy)
            while ctx.get(dut.busy):
                token = ctx.get(dut.token)
                await ctx.tick()
            assert token == tokens - 1
            ends.append(tokens)
            await ctx.tick().repeat(4)

    rows = len(mine) * sum(tokens * len(segments(row_beats(value_dim, 2 if narrow else 4)))
                           for tokens, narrow in calls)
    total = sum(tokens * row_beats(value_dim, 2 if narrow else 4) for tokens, narrow in calls)
    got = {}

    async def take_requests(ctx):
        got["requests"], _ = await receive(ctx, dut.requests, rows, rng, stall)

    async def take_beats(ctx):
        got["beats"], got["cycles"] = await receive(ctx, dut.beats, total * len(mine), rng, stall)

    sources = [make_source(n) for n in range(len(queues))]
    simulate(dut, call, watch, take_requests, take_beats, *sources, cycles=6000)

    requests, beats, begins = [], [], [0]
    for tokens, narrow in calls:
        size, address = row_beats(value_dim, 2 if narrow else 4), OUT
        for token, first in product(range(tokens), range(0, len(mine), len(queues))):
            for segment, n in product(segments(size), range(len(queues))):
                start = address + (n * size + segment[0]) * BEAT_BYTES
                requests.append((start, len(segment)))
                beats += [name_of(token, mine[first + n], beat) for beat in segment]
            address += len(queues) * size * BEAT_BYTES
        begins.append(len(beats))
    assert [(request.address, request.beats) for request in got["requests"]] == requests
    assert got["beats"] == beats
    assert ends == [tokens for tokens, _ in calls]
    assert free == [ROWS] * len(queues)
    # No bubble between segments, whatever their size, of what the queues hold: the engine of a lone
    # one does not fill it faster than it drains.
    if not stall and len(queues) > 1:
        for begin, end in pairwise(begins):
            cycles = got["cycles"][begin:end]
            assert cycles == list(range(cycles[0], cycles[0] + len(cycles)))


def segments(beats):
    """The beats of a row, in the parts that leave together."""
    return [range(beats)[n : n + SEGMENT] for n in range(0, beats, SEGMENT)]


def test_segment_waits_for_its_request():
    """No beat goes before its segment was requested, and none is requested before it is whole."""
    dut = Collector(CollectorParams(v_heads=1, queues=1, value_dim=32))  # rows of two beats

    async def bench(ctx):
        ctx.set(dut.tokens, 2)
        await ctx.tick().repeat(4)
        await pulse(ctx, dut.start)
        ctx.set(dut.beats.ready, 1)
        for row in range(2):
            ctx.set(dut.requests.ready, 0)
            for last in range(2):
                for _ in range(4):
                    assert not ctx.get(dut.requests.valid)
                    assert not ctx.get(dut.beats.valid)
                    await ctx.tick()
                ctx.set(dut.rows[0], {"data": 5 + last, "last": last, "row_last": last})
                await pulse(ctx, dut.rows_push)
            for _ in range(4):
                assert ctx.get(dut.requests.valid)
                assert ctx.get(dut.requests.payload.address) == row * 2 * BEAT_BYTES
                assert not ctx.get(dut.beats.valid)
                await ctx.tick()
            await pulse(ctx, dut.requests.ready)
            for last in range(2):
                await ctx.tick()
                assert not ctx.get(dut.requests.valid)
                assert ctx.get(dut.beats.valid)
                assert ctx.get(dut.beats.payload) == 5 + last
            await ctx.tick()
        assert not ctx.get(dut.busy)

    simulate(dut, bench, cycles=60)
