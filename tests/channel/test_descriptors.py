"""Descriptors: chunks and beats as the model and as packing count them, and every refusal."""

import numpy as np
import pytest
from amaranth.sim import Simulator

from gdn_core.channel.descriptors import COLUMNS, REGION_BEATS, Descriptors
from gdn_core.channel.layout import DESCRIPTOR
from gdn_core.channel.packing import pack
from gdn_core.channel.quantise import quantise

FIELDS = {"offset": 0, "rows": 40, "columns": 300, "format": 1, "x": 1 << 35, "out": 1 << 36}


def given(seed: int) -> list[dict]:
    rng = np.random.default_rng(seed)
    found = []
    for _ in range(300):
        found.append(FIELDS | {
            "offset": 64 * int(rng.integers(0, 1 << int(rng.integers(1, 24)))),
            "rows": int(rng.integers(1, 1 << int(rng.integers(1, 20)))),
            "columns": int(rng.integers(1, COLUMNS + 1)), "format": int(rng.integers(0, 64)),
        })  # fmt: skip
    edges = [{"rows": 0}, {"rows": REGION_BEATS}, {"rows": REGION_BEATS - 1}, {"rows": 1 << 31},
             {"columns": 0}, {"columns": COLUMNS}, {"columns": COLUMNS + 1}, {"columns": 65535},
             {"format": 0}, {"x": 4}, {"out": 32}, {"offset": 32}, {"offset": 1 << 31}]
    # 40 rows of 3 chunks, w4 in groups of 128: 126 beats, to the region's last one and beyond
    edges += [{"offset": 64 * (REGION_BEATS - 126)}, {"offset": 64 * (REGION_BEATS - 125)}]
    return found + [FIELDS | edge for edge in edges]


@pytest.mark.parametrize("idle", [0.0, 0.4])
def test_descriptors(idle):
    rng = np.random.default_rng(97)
    cases = given(96)
    want = [(n, *Descriptors.model(fields)) for n, fields in enumerate(cases)
            if Descriptors.model(fields)]  # fmt: skip
    assert 100 < len(want) < len(cases) - 50
    dut = Descriptors()
    got, refused, waited = [], [], []

    async def feed(ctx):
        for n, fields in enumerate(cases):
            while rng.random() < idle:
                await ctx.tick()
            word = DESCRIPTOR.const({**fields, "chunks": 7, "beats": 9}).as_value().value
            ctx.set(dut.i.payload, {"data": word, "error": 0})
            ctx.set(dut.i.valid, 1)
            cycles = 0
            while not ctx.get(dut.i.ready):
                await ctx.tick()
                cycles += 1
            waited.append(cycles)
            if ctx.get(dut.refused_stb):
                refused.append(n)
            else:
                payload = dut.o.payload
                assert ctx.get(payload.rows) == fields["rows"]
                got.append((n, ctx.get(payload.chunks), ctx.get(payload.beats)))
            await ctx.tick()
            ctx.set(dut.i.valid, 0)
        ctx.set(dut.i.payload.error, 1)
        ctx.set(dut.i.valid, 1)
        await ctx.tick().repeat(dut.LATENCY)
        assert ctx.get(dut.refused_stb)

    async def take(ctx):
        while True:
            ctx.set(dut.o.ready, int(rng.random() >= idle))
            await ctx.tick()

    simulator = Simulator(dut)
    simulator.add_clock(1e-8)
    simulator.add_testbench(take, background=True)
    simulator.add_testbench(feed)
    simulator.run()
    assert got == want
    assert refused == sorted(set(range(len(cases))) - {n for n, _, _ in want})
    assert min(waited) == dut.LATENCY
    if not idle:
        assert max(waited) == dut.LATENCY


def test_beats_are_those_of_the_images():
    rng = np.random.default_rng(98)
    for rows, columns, bits, group, minimum in [(70, 300, 4, 300, False), (37, 384, 4, 32, True),
                                                (129, 288, 8, 32, False), (9, 256, 16, 128, False)]:
        packed = pack(quantise(rng.standard_normal((rows, columns)), bits, group, minimum=minimum))
        for channels in (1, 2, 3):
            fields = FIELDS | {"rows": packed.channel_rows(channels), "columns": columns,
                               "format": packed.format}
            chunks, beats = Descriptors.model(fields)
            assert (chunks, beats) == (packed.chunks, packed.beats(channels))
            assert 64 * beats == len(packed.images(channels)[0])
