"""ControlRegisters: AXI4-Lite in any order of its channels, ap_ctrl_hs, interrupts, arguments."""

import numpy as np
import pytest
from amaranth.sim import Simulator

from gdn_core.axi.control import ControlRegisters
from gdn_core.registers import (
    AUTO_RESTART,
    DONE,
    IDLE,
    INTERRUPT,
    READY,
    START,
    arguments,
    register,
)

CTRL, GIE, IER, ISR = (register(name).offset for name in ("AP_CTRL", "GIE", "IER", "ISR"))


def simulate(bench, out_ports=1):
    """Runs bench(ctx, dut) to its end."""
    dut, done = ControlRegisters(out_ports), []

    async def run(ctx):
        await bench(ctx, dut)
        done.append(True)

    simulator = Simulator(dut)
    simulator.add_clock(1e-9)
    simulator.add_testbench(run)
    simulator.run()
    assert done


async def write(ctx, dut, address, value, strb=0xF, skew=0, b_wait=0):
    """skew > 0: W comes that many cycles after AW; < 0: before."""
    channels = {"aw": (dut.bus.aw, {"addr": address}, max(0, -skew)),
                "w": (dut.bus.w, {"data": value, "strb": strb}, max(0, skew))}
    for cycle in range(100):
        for channel, payload, start in channels.values():
            if cycle == start:
                ctx.set(channel.valid, 1)
                ctx.set(channel.payload, payload)
        ctx.set(dut.bus.b.ready, cycle >= b_wait)
        ready = (await ctx.tick().sample(dut.bus.aw.ready, dut.bus.w.ready, dut.bus.b.valid,
                                         dut.bus.b.ready, dut.bus.b.payload.resp))[2:]
        for name, taken in zip(("aw", "w"), ready, strict=False):
            if name in channels and cycle >= channels[name][2] and taken:
                ctx.set(channels.pop(name)[0].valid, 0)
        if ready[2] and ready[3]:
            assert not channels, "a response came before the request"
            assert ready[4] == 0
            ctx.set(dut.bus.b.ready, 0)
            return cycle
    raise AssertionError("no response to a write")


async def read(ctx, dut, address, r_wait=0):
    ctx.set(dut.bus.ar.valid, 1)
    ctx.set(dut.bus.ar.payload, {"addr": address})
    for cycle in range(100):
        ctx.set(dut.bus.r.ready, cycle >= r_wait)
        _, _, taken, valid, ready, payload = await ctx.tick().sample(
            dut.bus.ar.ready, dut.bus.r.valid, dut.bus.r.ready, dut.bus.r.payload)
        if taken:
            ctx.set(dut.bus.ar.valid, 0)
        if valid and ready:
            assert payload.resp == 0
            ctx.set(dut.bus.r.ready, 0)
            return payload.data
    raise AssertionError("no response to a read")


async def strobe(ctx, *signals):
    for signal in signals:
        ctx.set(signal, 1)
    await ctx.tick()
    for signal in signals:
        ctx.set(signal, 0)


@pytest.mark.parametrize(("skew", "out_ports"), [(-5, 1), (-1, 2), (0, 3), (1, 4), (5, 1)])
def test_every_argument_reads_back_and_comes_out(skew, out_ports):
    rng, table = np.random.default_rng(9), arguments(out_ports)

    async def bench(ctx, dut):
        values = {r.name: int.from_bytes(rng.bytes(r.words * 4), "little") for r in table}
        for r in table:
            for i in range(r.words):
                await write(ctx, dut, r.offset + 4 * i, values[r.name] >> 32 * i & 0xFFFFFFFF,
                            skew=skew, b_wait=abs(skew))
        for r in table:
            assert ctx.get(dut.arguments[r.name]) == values[r.name]
            for i in range(r.words):
                word = await read(ctx, dut, r.offset + 4 * i, r_wait=abs(skew))
                assert word == values[r.name] >> 32 * i & 0xFFFFFFFF
        assert not ctx.get(dut.start)
    simulate(bench, out_ports)


def test_a_read_waits_behind_another():
    """Its address is taken before the word of the one before is, and is its own."""
    async def bench(ctx, dut):
        names, words = ("tokens", "slot", "flags"), []
        for n, name in enumerate(names):
            await write(ctx, dut, register(name).offset, 100 + n)
        addresses = [register(name).offset for name in names]
        ctx.set(dut.bus.ar.valid, 1)
        for cycle in range(40):
            ctx.set(dut.bus.ar.payload, {"addr": addresses[0] if addresses else 0})
            ctx.set(dut.bus.r.ready, cycle % 7 == 6)
            _, _, taken, valid, ready, payload = await ctx.tick().sample(
                dut.bus.ar.ready, dut.bus.r.valid, dut.bus.r.ready, dut.bus.r.payload)
            if taken and addresses:
                addresses.pop(0)
            if valid and ready:
                words.append(payload.data)
        assert words[:3] == [100, 101, 102]
    simulate(bench)


def test_byte_strobes():
    async def bench(ctx, dut):
        offset = register("tokens").offset
        await write(ctx, dut, offset, 0x11223344)
        await write(ctx, dut, offset, 0xAABBCCDD, strb=0b0110)
        assert await read(ctx, dut, offset) == 0x11BBCC44
        await write(ctx, dut, CTRL, START, strb=0b1110)
        assert not ctx.get(dut.start)
    simulate(bench)


@pytest.mark.parametrize("out_ports", [1, 2, 4])
def test_unmapped_addresses_read_as_zero(out_ports):
    """Among them the pointers of ports that this kernel has not got."""
    table = arguments(out_ports)
    unmapped = {0x60, 0x64, 0x68, 0x6C, 0x70, 0x74} - {r.offset + 4 * i for r in table
                                                       for i in range(r.words)}  # fmt: skip
    assert len(unmapped) == 2 * (4 - out_ports)

    async def bench(ctx, dut):
        for r in table:
            for i in range(r.words):
                await write(ctx, dut, r.offset + 4 * i, 0xFFFFFFFF)
        for address in (*unmapped, 0x78, 0x110, 0x800, 0xFFC):
            await write(ctx, dut, address, 0)
            assert await read(ctx, dut, address) == 0
        for r in table:
            assert ctx.get(dut.arguments[r.name]) == (1 << r.width) - 1
    simulate(bench, out_ports)


def test_start_ready_done():
    async def bench(ctx, dut):
        ctx.set(dut.idle, 1)
        assert await read(ctx, dut, CTRL) == IDLE
        await write(ctx, dut, CTRL, START)
        assert ctx.get(dut.start)
        ctx.set(dut.idle, 0)
        assert await read(ctx, dut, CTRL) == START
        await write(ctx, dut, CTRL, 0)  # a host cannot take a start back
        assert ctx.get(dut.start)
        await strobe(ctx, dut.ready)
        assert not ctx.get(dut.start)
        assert await read(ctx, dut, CTRL) == READY
        await strobe(ctx, dut.done)
        ctx.set(dut.idle, 1)
        assert await read(ctx, dut, CTRL) == DONE | IDLE
        assert await read(ctx, dut, CTRL) == IDLE
    simulate(bench)


def test_no_done_is_lost_to_a_read_of_the_same_cycle():
    async def bench(ctx, dut):
        for delay in range(5):
            ctx.set(dut.bus.ar.valid, 1)
            ctx.set(dut.bus.ar.payload, {"addr": CTRL})
            ctx.set(dut.bus.r.ready, 1)
            seen = 0
            for cycle in range(8):
                ctx.set(dut.done, cycle == delay)
                _, _, valid, payload = await ctx.tick().sample(dut.bus.r.valid, dut.bus.r.payload)
                ctx.set(dut.bus.ar.valid, 0)
                seen += valid and payload.data & DONE
            seen += await read(ctx, dut, CTRL) & DONE
            assert seen == DONE, f"done {delay} cycles after ARVALID was seen {seen >> 1} times"
    simulate(bench)


def test_auto_restart():
    async def bench(ctx, dut):
        await write(ctx, dut, CTRL, START | AUTO_RESTART)
        await strobe(ctx, dut.ready)
        assert ctx.get(dut.start)
        await write(ctx, dut, CTRL, 0)
        await strobe(ctx, dut.ready)
        assert not ctx.get(dut.start)
    simulate(bench)


@pytest.mark.parametrize(("bit", "name"), [(0, "done"), (1, "ready")])
def test_interrupts(bit, name):
    async def bench(ctx, dut):
        source = getattr(dut, name)
        await strobe(ctx, source)  # not enabled
        assert await read(ctx, dut, ISR) == 0
        await write(ctx, dut, IER, 1 << bit)
        await strobe(ctx, dut.done, dut.ready)
        assert await read(ctx, dut, ISR) == 1 << bit
        assert not ctx.get(dut.interrupt)
        await write(ctx, dut, GIE, 1)
        await ctx.tick()
        assert ctx.get(dut.interrupt)
        assert await read(ctx, dut, CTRL) & INTERRUPT
        assert await read(ctx, dut, GIE) == 1
        assert await read(ctx, dut, IER) == 1 << bit
        await write(ctx, dut, ISR, 1 << bit)  # toggles: off
        await ctx.tick()
        assert not ctx.get(dut.interrupt)
        await write(ctx, dut, ISR, 3)  # and on, as Vitis HLS has it
        assert await read(ctx, dut, ISR) == 3
    simulate(bench)
