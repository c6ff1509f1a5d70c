"""Collector against nested loops: order, addresses, and its rate."""

from itertools import pairwise

import numpy as np
import pytest
from streams import pulse, receive, send, simulate

from gdn_core.config import BEAT_BYTES
from gdn_core.engine.collect import Collector, CollectorParams
from gdn_core.engine.walk import WalkParams
from gdn_core.engine.words import row_beats

OUT = (1 << 40) - 4 * BEAT_BYTES


def name_of(token, head, member, beat):
    """A beat's content: where it belongs, at both ends of it."""
    name = token << 24 | head << 16 | member << 8 | beat
    return name << 480 | name


@pytest.mark.parametrize(("heads", "engines", "group"), [(1, 1, 1), (4, 2, 2), (3, 3, 3)])
@pytest.mark.parametrize("value_dim", [16, 40])
@pytest.mark.parametrize("stall", [0.0, 0.5])
def test_collector(heads, engines, group, value_dim, stall):
    params = CollectorParams(
        walk=WalkParams(heads=heads, engines=engines), value_dim=value_dim, group=group
    )
    dut = Collector(params)
    rng = np.random.default_rng(61)
    calls = [(3, False), (1, True), (4, True)]  # tokens, narrow

    async def source(ctx, e, g):
        """The queue of one value head of an engine."""
        port, whole = dut.rows[e][g], dut.row_ready[e][g]
        for tokens, narrow in calls:
            beats = row_beats(value_dim, 2 if narrow else 4)
            for token in range(tokens):
                for head in range(e, heads, engines):
                    row = [{"data": name_of(token, head, g, n), "last": n == beats - 1}
                           for n in range(beats)]  # fmt: skip
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

    def make_source(e, g):
        async def bench(ctx):
            while not ctx.get(dut.busy):
                await ctx.tick()
            await source(ctx, e, g)

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

    rows = sum(tokens for tokens, _ in calls) * heads * group
    total = sum(tokens * row_beats(value_dim, 2 if narrow else 4) for tokens, narrow in calls)
    got = {}

    async def take_requests(ctx):
        got["requests"], _ = await receive(ctx, dut.requests, rows, rng, stall)

    async def take_beats(ctx):
        got["beats"], got["cycles"] = await receive(
            ctx, dut.beats, total * heads * group, rng, stall
        )

    sources = [make_source(e, g) for e in range(engines) for g in range(group)]
    simulate(dut, call, take_requests, take_beats, *sources, cycles=4000)

    requests, beats, begins = [], [], [0]
    for tokens, narrow in calls:
        size, address = row_beats(value_dim, 2 if narrow else 4), OUT
        for token in range(tokens):
            for head in range(heads):
                for member in range(group):
                    requests.append((address, size))
                    beats += [name_of(token, head, member, n) for n in range(size)]
                    address += size * BEAT_BYTES
        begins.append(len(beats))
    assert [(request.address, request.beats) for request in got["requests"]] == requests
    assert got["beats"] == beats
    assert ends == [tokens for tokens, _ in calls]
    # No bubble between rows, whatever their size. (A lone queue holds a row a job at most.)
    if not stall and engines * group > 1:
        for begin, end in pairwise(begins):
            cycles = got["cycles"][begin:end]
            assert cycles == list(range(cycles[0], cycles[0] + len(cycles)))


def test_row_waits_for_its_request():
    """No beat goes before its row was requested, and no row is requested before it is whole."""
    params = CollectorParams(walk=WalkParams(heads=1, engines=1), value_dim=16, group=1)
    dut = Collector(params)

    async def bench(ctx):
        ctx.set(dut.tokens, 2)
        await pulse(ctx, dut.start)
        port = dut.rows[0][0]
        ctx.set(port.payload, {"data": 5, "last": 1})
        ctx.set(port.valid, 1)
        ctx.set(dut.beats.ready, 1)
        for row in range(2):
            ctx.set(dut.row_ready[0][0], 0)
            ctx.set(dut.requests.ready, 1)
            for _ in range(3):
                assert not ctx.get(dut.requests.valid)
                assert not ctx.get(dut.beats.valid)
                await ctx.tick()
            ctx.set(dut.row_ready[0][0], 1)
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
