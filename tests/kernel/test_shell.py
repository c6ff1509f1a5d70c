# amaranth: UnusedElaboratable=no
"""Shell: the pins of the Verilog top module, by name, direction and width; clock and reset."""

import re

import pytest
from amaranth.back import rtlil
from amaranth.hdl import Module
from amaranth.lib import wiring
from amaranth.lib.wiring import In, Out
from amaranth.sim import Simulator

from gdn_core.axi.control import ControlRegisters
from gdn_core.axi.interface import LiteSignature, ReadSignature, WriteSignature
from gdn_core.axi.reader import BurstReader, BurstReaderParams
from gdn_core.config import QWEN3_NEXT, GdnConfig
from gdn_core.emit.reset import OPEN, RESET
from gdn_core.kernel.kernel import Kernel
from gdn_core.kernel.shell import TOP, Shell, shell_ports
from gdn_core.registers import masters

ADDRESS = {"id": 1, "addr": 64, "len": 8, "size": 3, "burst": 2, "lock": 1, "cache": 4, "prot": 3,
           "qos": 4, "region": 4, "valid": 1}
READ_DATA = {"id": 1, "data": 512, "resp": 2, "last": 1, "valid": 1}
WRITE_DATA = {"data": 512, "strb": 64, "last": 1, "valid": 1}
PINS = {("ap_clk", "input", 1), ("ap_rst_n", "input", 1), ("interrupt", "output", 1)}


def channel(prefix, fields, direction):
    back = {"input": "output", "output": "input"}[direction]
    return {(prefix + name, direction, width) for name, width in fields.items()} | {
        (prefix + "ready", back, 1)}


for name in ("m_axi_q_", "m_axi_k_", "m_axi_v_"):
    PINS |= channel(name + "ar", ADDRESS, "output") | channel(name + "r", READ_DATA, "input")
for name in ("m_axi_out_0_", "m_axi_out_1_"):
    PINS |= channel(name + "aw", ADDRESS, "output") | channel(name + "w", WRITE_DATA, "output")
    PINS |= channel(name + "b", {"id": 1, "resp": 2, "valid": 1}, "input")
for name in ("aw", "ar"):
    PINS |= channel("s_axi_control_" + name, {"addr": 12, "valid": 1}, "input")
PINS |= channel("s_axi_control_w", {"data": 32, "strb": 4, "valid": 1}, "input")
PINS |= channel("s_axi_control_b", {"resp": 2, "valid": 1}, "output")
PINS |= channel("s_axi_control_r", {"data": 32, "resp": 2, "valid": 1}, "output")


class Dummy(wiring.Component):
    """Control registers, one real reader, and masters that do nothing."""

    def __init__(self):
        super().__init__({"control": In(LiteSignature()), "q": Out(ReadSignature()),
                          "k": Out(ReadSignature()), "v": Out(ReadSignature()),
                          "out": Out(WriteSignature()).array(2), "interrupt": Out(1)})
        self.masters = {"q": self.q, "k": self.k, "v": self.v,
                        "out_0": self.out[0], "out_1": self.out[1]}

    def elaborate(self, platform):
        m = Module()
        control = m.submodules.control = ControlRegisters(2)
        reader = m.submodules.reader = BurstReader(BurstReaderParams())
        wiring.connect(m, wiring.flipped(self.control), control.bus)
        wiring.connect(m, wiring.flipped(self.q), reader.axi)
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


@pytest.mark.parametrize(("in_flight", "ports"), [(2, 1), (16, 2)])
def test_masters_are_those_of_the_register_table(in_flight, ports):
    kernel = Kernel(GdnConfig(shape=QWEN3_NEXT, heads_in_flight=in_flight))
    assert tuple(kernel.masters) == masters(ports)
    pins = Shell(kernel).pins
    found = dict.fromkeys(re.match(r"m_axi_(\w+)_a[rw]valid$", name)[1] for name in pins
                          if re.match(r"m_axi_\w+_a[rw]valid$", name))  # fmt: skip
    assert tuple(found) == masters(ports)
    for name in found:
        writes = f"m_axi_{name}_awvalid" in pins
        assert writes == name.startswith("out_")
        assert (f"m_axi_{name}_arvalid" in pins) != writes


def test_a_reset_of_one_clock_is_enough():
    """No VALID at the first edge after it; a start does not get through before it is over, and
    waits for that; one from before is forgotten."""
    shell = Shell(Dummy())
    pin = {name: signal for name, (signal, _) in shell.pins.items()}
    seen = []

    async def post(ctx, address, value):
        for channel, fields in (("aw", {"addr": address}), ("w", {"data": value, "strb": 15})):
            for field, word in fields.items():
                ctx.set(pin[f"s_axi_control_{channel}{field}"], word)
            ctx.set(pin[f"s_axi_control_{channel}valid"], 1)
        waited, open_ = 0, {"aw": True, "w": True}
        while any(open_.values()):
            _, _, *ready = await ctx.tick().sample(
                *(pin[f"s_axi_control_{channel}ready"] for channel in open_))
            for channel, taken in zip(open_, ready, strict=True):
                if taken:
                    open_[channel] = False
                    ctx.set(pin[f"s_axi_control_{channel}valid"], 0)
            waited += 1
        return waited

    async def reset(ctx):
        ctx.set(pin["ap_rst_n"], 0)
        await ctx.tick()
        ctx.set(pin["ap_rst_n"], 1)

    async def bench(ctx):
        ctx.set(pin["s_axi_control_bready"], 1)
        await reset(ctx)
        assert await post(ctx, 0x10, 0x12345000) == RESET + OPEN + 1  # edges: then it is taken
        assert await post(ctx, 0x48, 7) < 4
        await post(ctx, 0x00, 1)
        await ctx.tick().repeat(4)
        seen.append(tuple(ctx.get(pin[f"m_axi_q_ar{name}"]) for name in ("valid", "addr", "len")))
        ctx.set(pin["s_axi_control_bready"], 0)
        await post(ctx, 0x10, 0xABC0)
        await ctx.tick().repeat(2)
        assert ctx.get(pin["s_axi_control_bvalid"])
        await reset(ctx)
        for _ in range(RESET + OPEN + 9):  # after the edge that saw it, at once, and for good
            assert not any(ctx.get(value) for name, value in pin.items()
                           if name.endswith("valid") and shell.pins[name][1] == "output")
            await ctx.tick()
        assert ctx.get(pin["s_axi_control_awready"])

    simulator = Simulator(shell)
    simulator.add_clock(3e-9)
    simulator.add_testbench(bench)
    simulator.run()
    assert seen == [(1, 0x12345000, 6)]
