"""Shell: the pins of the Verilog top module, by name, direction and width; clock and reset."""

import re

from amaranth.back import rtlil
from amaranth.hdl import Module
from amaranth.lib import wiring
from amaranth.lib.wiring import In, Out
from amaranth.sim import Simulator

from gdn_core.axi.control import ControlRegisters
from gdn_core.axi.interface import LiteSignature, ReadSignature, WriteSignature
from gdn_core.axi.reader import BurstReader, BurstReaderParams
from gdn_core.shell import TOP, Shell, shell_ports

ADDRESS = {"id": 1, "addr": 64, "len": 8, "size": 3, "burst": 2, "lock": 1, "cache": 4, "prot": 3,
           "qos": 4, "region": 4, "valid": 1}
READ_DATA = {"id": 1, "data": 512, "resp": 2, "last": 1, "valid": 1}
WRITE_DATA = {"data": 512, "strb": 64, "last": 1, "valid": 1}
PINS = {("ap_clk", "input", 1), ("ap_rst_n", "input", 1), ("interrupt", "output", 1)}


def channel(prefix, fields, direction):
    back = {"input": "output", "output": "input"}[direction]
    return {(prefix + name, direction, width) for name, width in fields.items()} | {
        (prefix + "ready", back, 1)}


for name in ("m_axi_qk_", "m_axi_v_"):
    PINS |= channel(name + "ar", ADDRESS, "output") | channel(name + "r", READ_DATA, "input")
PINS |= channel("m_axi_out_aw", ADDRESS, "output") | channel("m_axi_out_w", WRITE_DATA, "output")
PINS |= channel("m_axi_out_b", {"id": 1, "resp": 2, "valid": 1}, "input")
for name in ("aw", "ar"):
    PINS |= channel("s_axi_control_" + name, {"addr": 12, "valid": 1}, "input")
PINS |= channel("s_axi_control_w", {"data": 32, "strb": 4, "valid": 1}, "input")
PINS |= channel("s_axi_control_b", {"resp": 2, "valid": 1}, "output")
PINS |= channel("s_axi_control_r", {"data": 32, "resp": 2, "valid": 1}, "output")


class Dummy(wiring.Component):
    """Control registers, one real reader, and masters that do nothing."""

    def __init__(self):
        super().__init__({"control": In(LiteSignature()), "qk": Out(ReadSignature()),
                          "v": Out(ReadSignature()), "out": Out(WriteSignature()),
                          "interrupt": Out(1)})

    def elaborate(self, platform):
        m = Module()
        control = m.submodules.control = ControlRegisters()
        reader = m.submodules.reader = BurstReader(BurstReaderParams())
        wiring.connect(m, wiring.flipped(self.control), control.bus)
        wiring.connect(m, wiring.flipped(self.qk), reader.axi)
        m.d.comb += [
            self.interrupt.eq(control.interrupt),
            reader.requests.valid.eq(control.start), control.ready.eq(reader.requests.ready),
            reader.requests.payload.address.eq(control.arguments.q),
            reader.requests.payload.beats.eq(control.arguments.tokens),
        ]
        return m


def test_pins():
    shell = Shell(Dummy())
    text = rtlil.convert(shell, name=TOP, ports=shell_ports(shell), emit_src=False)
    top = re.search(r"^module \\gdn_kernel\n(.*?)^end\n", text, re.M | re.S).group(1)
    pins = {(name, direction, int(width)) for width, direction, name in
            re.findall(r"^  wire width (\d+) (input|output) \d+ \s*\\(\S+)$", top, re.M)}
    assert pins == PINS
    assert {(name, direction, len(pin)) for name, (pin, direction) in shell.pins.items()} == PINS


def test_reset_is_registered_and_a_start_reaches_the_bus():
    shell = Shell(Dummy())
    pin = {name: signal for name, (signal, _) in shell.pins.items()}
    seen = []

    async def wait(ctx, cycles):
        for _ in range(cycles):
            await ctx.tick()

    async def post(ctx, address, value):
        for channel, fields in (("aw", {"addr": address}), ("w", {"data": value, "strb": 15})):
            for field, word in fields.items():
                ctx.set(pin[f"s_axi_control_{channel}{field}"], word)
            ctx.set(pin[f"s_axi_control_{channel}valid"], 1)
        await ctx.tick()
        ctx.set(pin["s_axi_control_awvalid"], 0)
        ctx.set(pin["s_axi_control_wvalid"], 0)
        await wait(ctx, 3)

    async def bench(ctx):
        ctx.set(pin["s_axi_control_bready"], 1)
        await wait(ctx, 3)  # ap_rst_n is still low
        await post(ctx, 0x10, 0x12345000)
        ctx.set(pin["ap_rst_n"], 1)
        await wait(ctx, 2)
        await post(ctx, 0x48, 7)
        await post(ctx, 0x00, 1)
        await wait(ctx, 4)
        seen.append(tuple(ctx.get(pin[f"m_axi_qk_ar{name}"]) for name in ("valid", "addr", "len")))
        await post(ctx, 0x10, 0xABC0)
        ctx.set(pin["ap_rst_n"], 0)
        await wait(ctx, 2)
        seen.append(ctx.get(pin["m_axi_qk_arvalid"]))

    simulator = Simulator(shell)
    simulator.add_clock(3e-9)
    simulator.add_testbench(bench)
    simulator.run()
    assert seen == [(1, 0, 6), 0]  # the write under reset left nothing; the later reset cleared it
