"""Skid buffer and queue: nothing lost, doubled, reordered or changed, for ever."""

import pytest
from amaranth.hdl import Array, Assert, Assume, Const, Cover, Signal
from proof import Harness, check, holds

from gdn_core.stream import fifo
from gdn_core.stream.fifo import StreamFifo, StreamFifoParams
from gdn_core.stream.skid import SkidBuffer, SkidBufferParams

pytestmark = pytest.mark.formal


def follow(m, dut, depth, width):
    """A naive queue beside the component: (entries, count), with the properties of both ends."""
    entries = Array(Signal(width, name=f"entry_{i}") for i in range(depth + 1))
    count = Signal(range(depth + 1))
    put, get = Signal(), Signal()
    m.d.comb += [put.eq(dut.i.valid & dut.i.ready), get.eq(dut.o.valid & dut.o.ready)]
    m.d.sync += count.eq(count + put - get)
    with m.If(get):
        m.d.sync += [entries[i].eq(entries[i + 1]) for i in range(depth)]
    with m.If(put):
        m.d.sync += entries[count - get].eq(dut.i.payload)
    holds(m, dut.i, Assume)
    holds(m, dut.o, Assert)
    m.d.comb += Assert(count <= depth)
    with m.If(dut.o.valid):
        m.d.comb += [Assert(count != 0), Assert(dut.o.payload == entries[0])]
    with m.If(count == depth):
        m.d.comb += Assert(~dut.i.ready)
    was_full = Signal()
    m.d.sync += was_full.eq(was_full | (count == depth))
    m.d.comb += Cover(was_full & (count == 0))
    return entries, count


def skid_buffer():
    dut = SkidBuffer(SkidBufferParams(shape=8))
    harness = Harness(dut)
    m = harness.module
    entries, count = follow(m, dut, 2, 8)
    skid = harness.probe("dut.skid", 8)
    m.d.comb += [Assert(dut.o.valid == (count != 0)), Assert(dut.i.ready == (count != 2))]
    with m.If(count == 2):
        m.d.comb += Assert(skid == entries[1])
    return harness


def queue(depth, width=4):
    dut = StreamFifo(StreamFifoParams(shape=width, depth=depth))
    harness = Harness(dut)
    m = harness.module
    entries, count = follow(m, dut, depth, width)
    block = dut.params.block
    inner = depth - 1 - block
    # Where the entries are: the first in the register if that is valid, the next in the latch of a
    # block RAM if that is, then `level` words of the RAM from `consume` on.
    level = harness.probe("dut.control.level", range(inner + 1))
    produce, consume = (harness.probe(f"dut.control.{name}", range(inner))
                        for name in ("produce", "consume"))
    room, some = (harness.probe(f"dut.control.{name}") for name in ("room", "some"))
    latched = harness.probe("dut.latched") if block else Const(0)
    first = Signal(range(3))  # of the entries in the RAM
    cells = Array(harness.probe(f"dut.storage[{i}]", width) for i in range(inner))
    m.d.comb += [
        first.eq(dut.o.valid + latched),
        Assert(dut.level == count), Assert(count == level + first),
        Assert(level <= inner), Assert(produce < inner), Assert(consume < inner),
        Assert((consume + level) % inner == produce),
        Assert(room == (level != inner)), Assert(some == (level != 0)),
        Assert(dut.i.ready == room),
    ]
    if block:
        latch = harness.probe("dut.fetched", width)
        m.d.comb += Assert(~latched | (latch == entries[dut.o.valid]))
    for i in range(inner):
        with m.If(i < level):
            m.d.comb += Assert(cells[(consume + i) % inner] == entries[i + first])
    return harness


def test_skid_buffer(tmp_path):
    assert check(skid_buffer(), tmp_path, depth=2) == ["base", "induction", "cover"]


@pytest.mark.parametrize("block", [False, True])
def test_stream_fifo(tmp_path, monkeypatch, block):
    monkeypatch.setattr(fifo, "LUTRAM_DEPTH", 0 if block else 64)
    assert check(queue(4 + block), tmp_path, depth=2) == ["base", "induction", "cover"]
