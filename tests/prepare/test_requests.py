"""The sequences of read requests against nested loops."""

import numpy as np
import pytest
from streams import pulse, receive, simulate

from gdn_core.config import BEAT_BYTES
from gdn_core.prepare.requests import (
    RowRequests,
    RowRequestsParams,
    ValueRequests,
    ValueRequestsParams,
)

STALLS = [0.0, 0.6]
ROWS = (0x1_0000_0040, 0xFFFF_FFC0, (1 << 64) - 0x1000)  # the carry out of 32 bits among them
V, GATES, PARAMS = 0x7_FFFF_F000, 0xFFFF_FFC0, (1 << 64) - 0x1000


def calls(dut, given, wanted, stall):
    """Run calls (ports of each) after each other; each must give its requests and no more."""
    rng = np.random.default_rng(32)

    async def bench(ctx):
        for ports, want in zip(given, wanted, strict=True):
            for name, value in ports.items():
                ctx.set(getattr(dut, name), value)
            assert not ctx.get(dut.requests.valid)
            await pulse(ctx, dut.start)
            got, cycles = await receive(ctx, dut.requests, len(want), rng, stall)
            assert [(request.address, request.beats) for request in got] == want
            if not stall:  # a request a cycle
                assert cycles == list(range(dut.LATENCY, dut.LATENCY + len(want)))
            ctx.set(dut.requests.ready, 1)
            for _ in range(5):
                assert not ctx.get(dut.requests.valid)
                await ctx.tick()
            ctx.set(dut.requests.ready, 0)

    simulate(dut, bench, cycles=3000)


@pytest.mark.parametrize("stall", STALLS)
@pytest.mark.parametrize("beats", [1, 12])
def test_rows(stall, beats):
    def want(tokens, address):
        return [((address + t * beats * BEAT_BYTES) % (1 << 64), beats) for t in range(tokens)]

    given = [(tokens, address) for address in ROWS for tokens in (1, 2, 5)]
    dut = RowRequests(RowRequestsParams(beats=beats))
    ports = [{"tokens": tokens, "address": address} for tokens, address in given]
    calls(dut, ports, [want(*call) for call in given], stall)


@pytest.mark.parametrize("stall", STALLS)
@pytest.mark.parametrize(("value_dim", "v_heads"), [(16, 1), (40, 9), (128, 32)])
def test_values(stall, value_dim, v_heads):
    def row(elements, element_bytes):
        return -(-elements * element_bytes // BEAT_BYTES)

    def want(tokens, load):
        pairs, beats = row(v_heads, 8), v_heads * row(value_dim, 4 if load else 2)
        requests, gates, v = [] if load else [(PARAMS, pairs)], GATES, V
        for _ in range(tokens):
            if not load:
                requests.append((gates, pairs))
                gates += pairs * BEAT_BYTES
            requests.append((v, beats))
            v += beats * BEAT_BYTES
        return requests

    dut = ValueRequests(ValueRequestsParams(v_heads=v_heads, value_dim=value_dim))
    given = [(1, 0), (3, 0), (4, 1), (2, 0), (1, 1), (1, 0)]
    ports = [{"tokens": tokens, "load": load, "v": V, "gates": GATES, "params_": PARAMS}
             for tokens, load in given]  # fmt: skip
    calls(dut, ports, [want(*call) for call in given], stall)


def test_refuses():
    """A request's count of beats is 16 bits."""
    RowRequestsParams(beats=(1 << 16) - 1)
    with pytest.raises(ValueError, match="fewer than 65536 beats of 64 bytes, got 65536"):
        RowRequestsParams(beats=1 << 16)
    with pytest.raises(ValueError, match="got 131072"):
        ValueRequestsParams(v_heads=32, value_dim=1 << 16)
