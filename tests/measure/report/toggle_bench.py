"""cocotb test of the toy in test_activity.py: so many cycles of its clock."""

import os

import cocotb
from cocotb.clock import Clock
from cocotb.triggers import ClockCycles


@cocotb.test()
async def run(dut):
    cocotb.start_soon(Clock(dut.clk, 4, unit="ns").start())
    await ClockCycles(dut.clk, int(os.environ["TOY_CYCLES"]))
