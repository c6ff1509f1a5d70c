"""The completion record's cycles, in two halves that are counted apart: right up to 2^64."""

import pytest
from amaranth.hdl import Assert, Cover, Mux, Signal
from proof import Harness, check

from gdn_core.kernel.record import CompletionRecord, CompletionRecordParams

pytestmark = pytest.mark.formal


def cycles():
    dut = CompletionRecord(CompletionRecordParams(engines=1, group=1, readers=1, writers=1,
                                                  design=1))  # fmt: skip
    harness = Harness(dut)
    m = harness.module
    counts, carry = harness.probe("dut.counts"), harness.probe("dut.carry")
    called = Signal(64)
    counted = dut.beat[32:96]
    still = Signal(2)  # cycles in a row that did not count, to 3
    with m.If(dut.idle):
        m.d.sync += called.eq(0)
    with m.Else():
        m.d.sync += called.eq(called + ~dut.finish)
    with m.If(dut.idle | ~dut.finish):
        m.d.sync += still.eq(0)
    with m.Elif(still != 3):
        m.d.sync += still.eq(still + 1)
    m.d.comb += Assert((counted + Mux(carry, 1 << 32, 0) + counts)[:64] == called)
    with m.If(still >= 1):
        m.d.comb += Assert(~counts)
    with m.If(still >= 2):
        m.d.comb += [Assert(~carry), Assert(counted == called)]
    # The record is written LATENCY cycles after the last that counts.
    assert CompletionRecord.LATENCY == 1 + 2
    m.d.comb += Cover((still == 2) & (counted == 5))
    return harness


def test_cycles(tmp_path):
    assert check(cycles(), tmp_path, depth=2) == ["base", "induction", "cover"]
