"""The sequences of read requests against nested loops."""

import numpy as np
import pytest
from streams import pulse, receive, simulate

from gdn_core.config import BEAT_BYTES
from gdn_core.engine.requests import (
    QkRequests,
    QkRequestsParams,
    ValueRequests,
    ValueRequestsParams,
)
from gdn_core.engine.walk import WalkParams

WALKS = [WalkParams(heads=1, engines=1), WalkParams(heads=4, engines=2)]
STALLS = [0.0, 0.6]
Q, K, V, GATES, PARAMS = 0x1_0000_0040, 0xFFFF_FFC0, 0x7_FFFF_F000, 0x1000, (1 << 64) - 0x1000


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
                assert cycles == list(range(len(want)))
            ctx.set(dut.requests.ready, 1)
            for _ in range(5):
                assert not ctx.get(dut.requests.valid)
                await ctx.tick()
            ctx.set(dut.requests.ready, 0)

    simulate(dut, bench, cycles=3000)


@pytest.mark.parametrize("walk", WALKS)
@pytest.mark.parametrize("stall", STALLS)
@pytest.mark.parametrize("key_dim", [16, 96])
def test_qk(walk, stall, key_dim):
    beats = -(-key_dim * 2 // BEAT_BYTES)

    def want(tokens):
        rows = range(tokens * walk.heads)
        return [(base + n * beats * BEAT_BYTES, beats) for n in rows for base in (K, Q)]

    dut = QkRequests(QkRequestsParams(walk=walk, key_dim=key_dim))
    tokens = (1, 2, 5)
    calls(dut, [{"tokens": t, "q": Q, "k": K} for t in tokens], [want(t) for t in tokens], stall)


@pytest.mark.parametrize("walk", WALKS)
@pytest.mark.parametrize("stall", STALLS)
@pytest.mark.parametrize(("value_dim", "group"), [(16, 1), (40, 3)])
def test_values(walk, stall, value_dim, group):
    def rows(word_bytes):
        return group * -(-value_dim * word_bytes // BEAT_BYTES)

    def want(tokens, load):
        requests, gates, v = [], GATES, V
        beats = rows(4 if load else 2)
        for token in range(tokens):
            for head in range(walk.heads):
                if not load:
                    if token == 0:
                        requests.append((PARAMS + head * BEAT_BYTES, 1))
                    requests.append((gates, 1))
                    gates += BEAT_BYTES
                requests.append((v, beats))
                v += beats * BEAT_BYTES
        return requests

    dut = ValueRequests(ValueRequestsParams(walk=walk, value_dim=value_dim, group=group))
    given = [(1, 0), (3, 0), (4, 1), (2, 0), (1, 1), (1, 0)]
    ports = [{"tokens": tokens, "load": load, "v": V, "gates": GATES, "params_": PARAMS}
             for tokens, load in given]  # fmt: skip
    calls(dut, ports, [want(*call) for call in given], stall)
