"""Collector against nested loops: order, addresses, and its rate."""

from itertools import pairwise, product

import numpy as np
import pytest
from streams import pulse, receive, send, simulate

from gdn_core.config import BEAT_BYTES
from gdn_core.engine.collect import Collector, CollectorParams
from gdn_core.engine.words import SEGMENT, row_beats

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

    async def source(ctx, n):
        """The queue of one value head of an engine."""
        port, whole = dut.rows[n], dut.segment_ready[n]
        for tokens, narrow in calls:
            beats = row_beats(value_dim, 2 if narrow else 4)
            for token in range(tokens):
                for head, segment in product(queues[n], segments(beats)):
                    row = [{"data": name_of(token, head, beat), "last": beat == segment[-1]}
                           for beat in segment]  # fmt: skip
                    while stall and rng.random() < 0.8:  # it begins to fill: not to be taken yet
                        ctx.set(port.payload, row[0])
                        ctx.set(port.valid, 1)
                        ctx.set(whole, 0)
                        await ctx.tick()
                    ctx.set(whole, 1)
                    await send(ctx, port, row)
            ctx.set(whole, 0)
            while ctx.get(dut.busy):
                await ctx.tick()
            while not ctx.get(dut.busy) and (tokens, narrow) != calls[-1]:
                await ctx.tick()

    def make_source(n):
        async def bench(ctx):
            while not ctx.get(dut.busy):
                await ctx.tick()
            await source(ctx, n)

        return bench

    ends = []

    async def call(ctx):
        for tokens, narrow in calls:
            ctx.set(dut.tokens, tokens)
            ctx.set(dut.narrow, narrow)
            ctx.set(dut.out, OUT)
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
    simulate(dut, call, take_requests, take_beats, *sources, cycles=4000)

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
    # No bubble between segments, whatever their size. (A lone queue is asked for one at a time.)
    if not stall and len(queues) > 1:
        for begin, end in pairwise(begins):
            cycles = got["cycles"][begin:end]
            assert cycles == list(range(cycles[0], cycles[0] + len(cycles)))


def segments(beats):
    """The beats of a row, in the parts that leave together."""
    return [range(beats)[n : n + SEGMENT] for n in range(0, beats, SEGMENT)]


def test_row_waits_for_its_request():
    """No beat goes before its row was requested, and no row is requested before it is whole."""
    dut = Collector(CollectorParams(v_heads=1, queues=1, value_dim=16))

    async def bench(ctx):
        ctx.set(dut.tokens, 2)
        await pulse(ctx, dut.start)
        port = dut.rows[0]
        ctx.set(port.payload, {"data": 5, "last": 1})
        ctx.set(port.valid, 1)
        ctx.set(dut.beats.ready, 1)
        for row in range(2):
            ctx.set(dut.segment_ready[0], 0)
            ctx.set(dut.requests.ready, 1)
            for _ in range(3):
                assert not ctx.get(dut.requests.valid)
                assert not ctx.get(dut.beats.valid)
                await ctx.tick()
            ctx.set(dut.segment_ready[0], 1)
            ctx.set(dut.requests.ready, 0)
            for _ in range(3):
                assert ctx.get(dut.requests.valid)
                assert ctx.get(dut.requests.payload.address) == row * BEAT_BYTES
                assert not ctx.get(dut.beats.valid)
                assert not ctx.get(port.ready)
                await ctx.tick()
            ctx.set(dut.requests.ready, 1)
            await ctx.tick()
            assert not ctx.get(dut.requests.valid)  # the lone queue's next row
            assert ctx.get(dut.beats.valid)
            assert ctx.get(dut.busy)
            await ctx.tick()
        assert not ctx.get(dut.busy)

    simulate(dut, bench, cycles=50)
