"""AXI: addresses, the cut of requests into bursts, the control slave's handshakes, for ever."""

import pytest
from amaranth.hdl import Assert, Assume, Cat, Const, Cover, Mux, Signal
from proof import Harness, check, holds, past

from gdn_core.axi.address import Address, AddressParams
from gdn_core.axi.bursts import BurstSplitter, BurstSplitterParams
from gdn_core.axi.control import ControlRegisters

pytestmark = pytest.mark.formal


def parts_agree(harness, path, params):
    """Beside each upper part stands one more, and whether it is all ones; or just after a carry
    what was true of the part before it."""
    lowest, *upper = params.parts
    after_carry = harness.probe(f"{path}.low", lowest.stop) < 1 << params.step
    for n, part in enumerate(upper):
        suffix, width = f"_{n}" if n else "", part.stop - part.start
        high, above = (harness.probe(f"{path}.{name}{suffix}", width) for name in ("high", "above"))
        ones = Const(0) if part is upper[-1] else harness.probe(f"{path}.ones{suffix}")
        now, before = (high.all(), high == 0) if part is not upper[-1] else (0, 0)
        yield Assert(((above == (high + 1)[:width]) & (ones == now))
                     | ((above == high) & after_carry & (ones == before)))


def address(bits, step):
    """The sum, whatever the steps and wherever they begin."""
    dut = Address(AddressParams(bits=bits, step=step))
    harness = Harness(dut)
    m = harness.module
    value = Signal(bits)
    with m.If(dut.en):
        m.d.sync += value.eq(Mux(dut.set, dut.start, value + dut.step))
    wraps = Signal(2)
    with m.If(dut.en & ~dut.set & (value + dut.step >= 1 << bits)):
        m.d.sync += wraps.eq(wraps + 1)
    m.d.comb += [Assert(dut.value == value), *parts_agree(harness, "dut", dut.params),
                 Cover(wraps == 1)]
    return harness


def burst_splitter():
    """Each burst starts where the one before it ended, and `last` ends exactly the request."""
    params = BurstSplitterParams()
    dut = BurstSplitter(params)
    harness = Harness(dut)
    m = harness.module
    holds(m, dut.i, Assume)
    holds(m, dut.o, Assert)
    address, rest = Signal(64), Signal(17)  # of the request that is being cut
    size, end = Signal(9), Signal(13)
    burst = dut.o.payload
    m.d.comb += [size.eq(burst.length + 1), end.eq(burst.address[:12] + size * 64)]
    with m.If(dut.o.valid & dut.o.ready):
        m.d.sync += [address.eq(address + size * 64), rest.eq(rest - size)]
    with m.If(dut.i.valid & dut.i.ready):
        m.d.comb += Assert((rest == 0) | (dut.o.valid & dut.o.ready & (rest == size)))
        m.d.sync += [address.eq(Cat(Const(0, 6), dut.i.payload.address[6:])),
                     rest.eq(dut.i.payload.beats)]
    m.d.comb += Assert(dut.o.valid == (rest != 0))
    with m.If(dut.o.valid):
        m.d.comb += [
            Assert(burst.length < 64), Assert(burst.address[:6] == 0), Assert(end <= 4096),
            Assert(burst.address == address), Assert(size <= rest),
            Assert(burst.last == (size == rest)),
        ]
    # What the registers mean: `left` counts from the start of the burst's chunk.
    left = harness.probe("dut.left", 17)
    with m.If(dut.o.valid):
        m.d.comb += [Assert(rest == left - burst.address[6:12]),
                     Assert(burst.last == (left <= 64)),
                     Assert(burst.last | (end == 4096)),
                     *parts_agree(harness, "dut.chunk", AddressParams(bits=params.address - 12))]
    bursts = Signal(3)
    with m.If(dut.o.valid & dut.o.ready):
        m.d.sync += bursts.eq(bursts + 1)
    m.d.comb += Cover((bursts == 3) & dut.o.valid & burst.last & (burst.length == 1))
    return harness


def control_registers():
    """Every request gets one response, none comes unasked, and each holds until taken."""
    dut = ControlRegisters(2)
    harness = Harness(dut)
    m = harness.module
    bus = dut.bus
    for channel in (bus.aw, bus.w, bus.ar):
        holds(m, channel, Assume)
    for channel in (bus.b, bus.r):
        holds(m, channel, Assert)
        with m.If(channel.valid):
            m.d.comb += Assert(channel.payload.resp == 0)
    owed = {}
    for name, request, response in (("aw", bus.aw, bus.b), ("w", bus.w, bus.b),
                                    ("ar", bus.ar, bus.r)):
        n = owed[name] = Signal(3, name=f"{name}_owed")
        m.d.sync += n.eq(n + (request.valid & request.ready) - (response.valid & response.ready))
        # One request waits in the slave besides the one whose response is out.
        m.d.comb += Assert(n == ~request.ready + response.valid)
    # A response comes at once: a request whose partner is there and that no response is before.
    m.d.comb += [
        Assert(~past(m, (owed["aw"] == 1) & (owed["w"] == 1) & ~bus.b.valid) | bus.b.valid),
        Assert(~past(m, (owed["ar"] == 1) & ~bus.r.valid) | bus.r.valid),
    ]
    # What a start does, and that nothing but a host's write sets it.
    auto = harness.probe("dut.auto_restart")
    started, taken, auto_before = past(m, dut.start), past(m, dut.ready), past(m, auto)
    wrote = past(m, (owed["aw"] != 0) & (owed["w"] != 0) & ~bus.b.valid)
    m.d.comb += [
        Assume(~dut.ready | dut.start),
        Assert(~dut.start | started | wrote), Assert(dut.start | ~started | taken),
        Assert(~(started & taken & auto_before) | dut.start),
    ]
    m.d.comb += [Cover(dut.start & past(m, dut.ready) & auto),
                 Cover((owed["ar"] == 2) & (owed["aw"] == 2) & (owed["w"] == 1)),
                 Cover(bus.r.valid & (bus.r.payload.data == 0x12345678)), Cover(dut.interrupt)]
    return harness


@pytest.mark.parametrize(("bits", "step", "parts"), [(12, 5, 2), (11, 3, 3)])
def test_address(tmp_path, monkeypatch, bits, step, parts):
    monkeypatch.setattr("gdn_core.axi.address.ADDED", -(-bits // parts))
    assert len(AddressParams(bits=bits, step=step).parts) == parts
    assert check(address(bits, step), tmp_path, depth=2) == ["base", "induction", "cover"]


def test_burst_splitter(tmp_path):
    assert check(burst_splitter(), tmp_path, depth=2) == ["base", "induction", "cover"]


def test_control_registers(tmp_path):
    assert check(control_registers(), tmp_path, depth=3) == ["base", "induction", "cover"]
