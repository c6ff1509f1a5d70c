"""Reads back what a host may write: every argument of the Verilog kernel, in every bit.

All registers are written, then all read, with random words and their complements: each bit is 0 and
1, whatever its neighbours and the other registers hold.
"""

import logging
import random

import cocotb

from gdn_core.registers import arguments
from gdn_sim.kernel_bench import KernelDriver
from gdn_sim.memory import Memory

__all__ = ["read_back"]

ENABLES = {"GIE": 1, "IER": 2}  # bits of the control registers that are storage


@cocotb.test()
async def read_back(dut):
    logging.getLogger("cocotb").setLevel(logging.WARNING)
    driver = KernelDriver(dut, Memory())
    await driver.reset()
    storage = {entry.name: entry.width for entry in arguments(driver.out_ports)} | ENABLES
    rng = random.Random(1)
    for _ in range(3):
        words = {name: rng.getrandbits(width) for name, width in storage.items()}
        for flip in (0, -1):
            wanted = {name: (word ^ flip) & (1 << storage[name]) - 1
                      for name, word in words.items()}  # fmt: skip
            for name, word in wanted.items():
                await driver.write(name, word)
            assert {name: await driver.read(name) for name in wanted} == wanted
