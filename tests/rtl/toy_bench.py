"""cocotb tests of the toy in test_runner.py: AXI4-Lite registers that read back doubled."""

import cocotb
from cocotb.clock import Clock
from cocotb.triggers import ClockCycles
from cocotbext.axi import AxiLiteBus, AxiLiteMaster


async def start(dut):
    cocotb.start_soon(Clock(dut.ap_clk, 4, unit="ns").start())
    bus = AxiLiteBus.from_prefix(dut, "s_axi_control")
    master = AxiLiteMaster(bus, dut.ap_clk, dut.ap_rst_n, reset_active_level=False)
    dut.ap_rst_n.value = 0
    await ClockCycles(dut.ap_clk, 4)
    dut.ap_rst_n.value = 1
    await ClockCycles(dut.ap_clk, 4)
    return master


@cocotb.test(timeout_time=100, timeout_unit="us")
async def doubles(dut):
    master = await start(dut)
    for index, word in enumerate([0, 1, 0x7FFFFFFF, 0x80000001]):
        await master.write_dword(4 * index, word)
        assert await master.read_dword(4 * index) == 2 * word % 2**32


@cocotb.test(timeout_time=100, timeout_unit="us")
async def expects_too_much(dut):
    master = await start(dut)
    await master.write_dword(0, 21)
    assert await master.read_dword(0) == 43, "the toy doubles, it does not add one"
